"""The deadline of an activity from the columns that speak of time: one cell, a start and an end, or months with an x."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from cchc_excel.annex.context import Context
from cchc_excel.annex.deadlines import read_deadline
from cchc_excel.annex.heading_paths import is_quarter_of
from cchc_excel.annex.statuses import is_mark
from cchc_excel.annex.strands import Entry, Strand
from cchc_excel.plan import ColumnReading, Deadline, DeadlineKind, Field
from cchc_excel.spelling import key

_UNITS = {
    "thang": ("Tháng", re.compile(r"0?[1-9]|1[0-2]")),
    "quy": ("Quý", re.compile(r"[1-4]|I{1,3}|IV")),
}
_NAMED_LAST = re.compile(r"(?:tháng|quý|tuần)\s*\.?\s*(?:\d{1,2}|[IVX]{1,3})(?:\s*/\s*\d{4})?\s*$", re.IGNORECASE)
DATED = frozenset({DeadlineKind.FIXED, DeadlineKind.WINDOW})


def deadline_of(values: Mapping[Field, Strand], entry: Entry, context: Context, present: set[Field]) -> Deadline:
    """When an activity is due."""
    own = _read(values.get(Field.DEADLINE), context)
    if own.kind is DeadlineKind.MISSING and Field.DEADLINE not in present and (months := plan_months(entry)):
        return read_deadline(", ".join(months), context.calendar)
    start = values.get(Field.START)
    if start is None or own.kind not in DATED:
        return own
    begins = _read(start, context)
    first = begins.start or begins.due
    if first is None or own.due is None or first > own.due:
        return own
    return replace(own, kind=DeadlineKind.WINDOW, start=first)


def with_its_unit(column: ColumnReading, text: str) -> str:
    """A bare "3" below "Tháng hoàn thành" is March, a bare "II" below "Quý" the second quarter."""
    unit = next((unit for word, unit in _UNITS.items() if key(column.heading.split(" › ")[-1]).startswith(word)), None)
    bare = text.strip(" .")
    return f"{unit[0]} {bare}" if unit is not None and unit[1].fullmatch(bare) else text


def plan_months(entry: Entry) -> list[str]:
    """The headings of the month columns with a mark: when the work is planned."""
    return [
        _time_named(tuple(heading.split(" › ")))
        for name, heading, strand in entry.several
        if name is Field.MONTH and is_mark(strand.text)
    ]


def _time_named(path: tuple[str, ...]) -> str:
    """The month or quarter of a column: "3" is a month, "I" or "3" below "(Quý)" a quarter."""
    if is_quarter_of(path):
        return f"Quý {path[-1]}"
    named = _NAMED_LAST.search(path[-1])  # "Thực hiện tháng 4"
    return f"Tháng {path[-1]}" if path[-1].isdecimal() else named[0] if named else path[-1]


def _read(strand: Strand | None, context: Context) -> Deadline:
    if strand is None:
        return read_deadline(None, context.calendar)
    whole = len(strand.refs) == 1 and strand.text == strand.cell.text
    if strand.cell.flaw:
        return Deadline(strand.text, DeadlineKind.UNSPECIFIED, doubts=("not_understood",))
    typed = None if isinstance(strand.cell.value, time) else strand.cell.value
    return read_deadline(
        strand.text,
        context.calendar,
        value=typed if whole else None,
        number_format=strand.cell.format if whole else "",
    )
