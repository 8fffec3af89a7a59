"""Whose return a file is: its title lines, else its folder or name, else who leads what it reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cchc_excel.cells import Fact
from cchc_excel.merging.file_names import named_in_path, office_like_name
from cchc_excel.merging.rosters import Roster
from cchc_excel.plan import Activity, FileReading, Status
from cchc_excel.settings import Settings
from cchc_excel.spelling import key

MOST = 0.5  # an office leads most of what a file reports when it leads more than this share
# Authorities above the offices: title lines begin with them, and they send no return.
ABOVE_THE_OFFICES = (
    "ubnd ",
    "uy ban nhan dan ",
    "so ",
    "bo ",
    "tinh ",
    "hoi dong nhan dan ",
    "hdnd ",
    "cong hoa ",
)


class Sender(NamedTuple):
    """Who sent a file, and how that is known."""

    office: str | None
    how: str  # "answer", "title", "path", "guess" or "unknown"
    facts: tuple[Fact, ...] = ()


def senders(readings: Sequence[FileReading], roster: Roster) -> tuple[Sender, ...]:
    """The sender of each file; a guess gives way to a file that says the same office itself."""
    shared = _shared_titles(readings)
    sure = [_told(reading, roster, shared) for reading in readings]
    taken = {sender.office for sender in sure if sender}
    return tuple(sender or _guessed(reading, roster, taken) for reading, sender in zip(readings, sure, strict=True))


def has_report(activity: Activity) -> bool:
    """Whether an office wrote anything about this activity."""
    report = activity.report
    if report is None:
        return False
    written = (report.percent, report.completed_on, report.documents, report.text, report.difficulty)
    more = (report.reason, report.proposal, report.next_step, report.note)
    return report.status is not Status.UNREPORTED or any(value not in {None, ()} for value in (*written, *more))


def _shared_titles(readings: Sequence[FileReading]) -> frozenset[str]:
    """Names that stand over several returns: the agency that they all belong to."""
    counts = Counter(key(reading.office) for reading in readings if reading.office)
    return frozenset(name for name, count in counts.items() if count > 1)


def _told(reading: FileReading, roster: Roster, shared: frozenset[str]) -> Sender | None:
    """The office that a person, the sheet or the path names."""
    if answer := _answers(roster.settings).get(key(reading.file)):
        return Sender(roster.named(answer) or answer, "answer")
    if reading.office and (name := roster.named(reading.office)):
        return Sender(name, "title")
    if name := named_in_path(reading.file, roster.spellings, roster.called):
        return Sender(name, "path")
    if not roster.learned:
        return None
    if reading.office and not _above(reading.office, roster.settings) and key(reading.office) not in shared:
        return Sender(reading.office, "title")
    name = office_like_name(reading.file)
    return Sender(name, "path") if name else None


def _answers(settings: Settings) -> Mapping[str, str]:
    """Files that a person has given to an office: "Xác nhận" holds the file's path."""
    return {key(answer.written): answer.meaning for answer in settings.answers if answer.kind == "office"}


def _above(name: str, settings: Settings) -> bool:
    form = key(name)
    return form in {key(settings.agency.name), key(settings.agency.parent)} or f"{form} ".startswith(ABOVE_THE_OFFICES)


def _guessed(reading: FileReading, roster: Roster, taken: set[str | None]) -> Sender:
    """The office that leads most of the rows that carry a report, unless its return is already there."""
    if not reading.activities:
        return Sender(None, "unknown")  # it reports for nobody; why nothing could be read of it is said elsewhere
    rows = [activity for activity in reading.activities if has_report(activity)]
    counts = Counter(
        name
        for row in rows
        for lead in row.leads
        if not lead.group
        for name in roster.offices((lead,))
        if name in roster.names
    )
    name, count = counts.most_common(1)[0] if counts else ("", 0)
    facts: dict[str, str | int | float] = {
        "file": reading.file,
        "office": name,
        "count": count,
        "rows": len(rows),
        "written": reading.office or "",
    }
    if rows and count > MOST * len(rows) and name not in taken:
        return Sender(name, "guess", (Fact("office_guessed", None, facts),))
    return Sender(None, "unknown", (Fact("office_unknown", None, facts),))
