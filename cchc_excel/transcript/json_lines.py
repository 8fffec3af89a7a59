"""How a file was read, for machines: one JSON object on a line. The form is stable; see `docs/`."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from cchc_excel.cells import column_letters
from cchc_excel.examining import Examined, Task, examine
from cchc_excel.findings import Finding, Language, Severity
from cchc_excel.plan import Activity, AnnexReading, Deadline, FileReading, Label, Report, Section

_Json = dict[str, object]
# Letters that would end the line for some readers, and halves of letters that no encoding writes.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class LineTask(NamedTuple):
    """One file to examine, of which only the line is wanted."""

    task: Task
    language: Language
    findings_only: bool = False

    @property
    def known_by(self) -> tuple[object, ...] | None:
        """All that the line depends on."""
        known = self.task.known_by
        return None if known is None else (*known, self.language, self.findings_only)


class Line(NamedTuple):
    """A file's line, and whether a finding in it is an error."""

    content: bytes  # UTF-8, without its end: it goes from the worker to the reader as it is
    errors: bool
    lasting: bool = True  # whether the same bytes give the same again


def examined_line(wanted: LineTask) -> Line:
    """Read one file and give its line: from a worker, a text comes back at a tenth of what its records cost."""
    return line_of(examine(wanted.task), wanted.language, findings_only=wanted.findings_only)


def line_of(examined: Examined, language: Language, *, findings_only: bool) -> Line:
    """The line of a file that was examined."""
    write = findings_line if findings_only else json_line
    errors = any(finding.kind.severity is Severity.ERROR for finding in examined.findings)
    content = write(examined.reading, examined.findings, language).encode()
    return Line(content, errors, examined.lasting)


def json_line(reading: FileReading, findings: Sequence[Finding], language: Language = Language.VI) -> str:
    """The whole reading as one line, without its end: activities, findings, ledger."""
    return _line(
        {
            "file": reading.file,
            "activities": [_activity(activity) for activity in reading.activities],
            "findings": [_finding(finding, language) for finding in findings],
            "ledger": _ledger(reading.annexes),
        }
    )


def findings_line(reading: FileReading, findings: Sequence[Finding], language: Language = Language.VI) -> str:
    """Only what there is to say about a file, as one line without its end."""
    return _line({"file": reading.file, "findings": [_finding(finding, language) for finding in findings]})


def _line(record: _Json) -> str:
    text = json.dumps(record, ensure_ascii=False)
    if text.isprintable():  # as nearly always, and found out sooner
        return text
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _activity(activity: Activity) -> _Json:
    return {
        "id": activity.id,
        "section": _section(activity.section),
        "objective": _label(activity.objective),
        "task": _label(activity.task),
        "activity": _label(activity.activity),
        "product": activity.product,
        "leads": [mention.name for mention in activity.leads],
        "partners": [mention.name for mention in activity.partners],
        "deadline": _deadline(activity.deadline),
        "conditional": activity.conditional,
        "report": None if activity.report is None else _report(activity.report),
        "cells": {
            field: f"{ref.sheet}!{column_letters(ref.column)}{ref.row}"  # what str(ref) gives, ten times in a row
            for field, ref in activity.cells.items()
        },
        "repairs": activity.repairs,
    }


def _section(section: Section) -> _Json:
    declared = section.declared
    return {
        "code": section.code,
        "title": section.title,
        "declared": None if declared is None else dict(declared._asdict()),
    }


def _label(label: Label) -> _Json:
    return {"number": label.number, "text": label.text}


def _deadline(deadline: Deadline) -> _Json:
    return {
        "text": deadline.text,
        "kind": deadline.kind,
        "start": _day(deadline.start),
        "due": _day(deadline.due),
        "dues": [day.isoformat() for day in deadline.dues],
    }


def _report(report: Report) -> _Json:
    return {
        "status": report.status,
        "percent": _number(report.percent),
        "completed_on": _day(report.completed_on),
        "documents": [{"number": document.number, "date": _day(document.date)} for document in report.documents],
        "text": report.text,
        "note": report.note,
        "difficulty": report.difficulty,
        "proposal": report.proposal,
    }


def _finding(finding: Finding, language: Language) -> _Json:
    return {
        "code": finding.kind.code,
        "severity": finding.kind.severity.value,
        "message": finding.message(language),
        "cell": None if finding.ref is None else str(finding.ref),
        "repaired": finding.kind.repaired,
    }


def _ledger(annexes: Sequence[AnnexReading]) -> _Json:
    return {
        name: sum(getattr(annex.ledger, name) for annex in annexes)
        for name in ("cells", "used", "heading", "passed_over")
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(value: float | None) -> float | int | None:
    """A whole number without its ".0"."""
    return int(value) if value is not None and value == int(value) else value
