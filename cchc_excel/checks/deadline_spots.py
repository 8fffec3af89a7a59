"""Where the deadlines of a file stand, and how messages quote them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from cchc_excel.findings import Spot, at
from cchc_excel.plan import Activity, Deadline, Field, FileReading

LONGEST_QUOTE = 160  # characters of a cell that a message quotes


def quoted(text: str | None) -> str:
    """A cell's text on one line, cut where it is long."""
    line = " ".join((text or "").split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"


def shown(day: date | None) -> str:
    """A day as people read it: 05/03/2026."""
    return f"{day:%d/%m/%Y}" if day else ""


def spot(activity: Activity, **facts: str) -> Spot:
    """The deadline's cell, with the activity's id and the words that stand there."""
    text = quoted(activity.deadline.text)
    return at(activity.place(Field.DEADLINE), activity=activity.id, text=text, **facts)


def where(reading: FileReading, holds: Callable[[Deadline], bool]) -> Iterator[Activity]:
    """The activities whose deadline is so."""
    return (activity for activity in reading.activities if holds(activity.deadline))


def doubting(reading: FileReading, doubt: str) -> Iterator[Activity]:
    """The activities whose deadline has this doubt."""
    return where(reading, lambda deadline: doubt in deadline.doubts)
