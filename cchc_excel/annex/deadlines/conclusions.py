"""What every conclusion from a deadline's items is made with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cchc_excel.annex.deadlines.calendar import Calendar
from cchc_excel.annex.deadlines.items import Item, Role
from cchc_excel.annex.deadlines.points import Point
from cchc_excel.annex.deadlines.stretches import Grain
from cchc_excel.plan import Deadline, DeadlineKind


def has(items: Sequence[Item], role: Role) -> bool:
    """Whether one of the items says this."""
    return any(item.role is role for item in items)


def is_years(item: Item) -> bool:
    """Whether an item names whole years only."""
    return all(point.stretch.grain is Grain.YEAR for point in item.points)


def list_dues(points: tuple[Point, ...], calendar: Calendar) -> list[date]:
    """The due dates of a list of points, in order."""
    return sorted({point.due(calendar) for point in points})


def continuous(start: date | None, due: date, doubts: tuple[str, ...] = ()) -> Deadline:
    """Work that goes on until a day."""
    return Deadline(None, DeadlineKind.CONTINUOUS, start, due, (due,), doubts)


def due_in_years(calendar: Calendar, dues: list[date], doubts: tuple[str, ...] = ()) -> Deadline:
    """A duty of the year, due on each of these days."""
    start = min(calendar.first_day, dues[0])
    return Deadline(None, DeadlineKind.RECURRING, start, dues[-1], tuple(dues), doubts)


def doubts_of(points: tuple[Point, ...], calendar: Calendar) -> tuple[str, ...]:
    """The doubts of points, and whether they lie outside the plan year."""
    found = [doubt for point in points for doubt in point.stretch.doubts]
    first = points[0]
    year = first.due(calendar).year
    ends = first.stretch.last_year or first.stretch.year or calendar.plan_year
    if calendar.plan_year not in range(first.stretch.year or year, ends + 1) or year != calendar.plan_year == ends:
        found.append("other_year")
    return tuple(dict.fromkeys(found))
