"""Whether a deadline leaves something of its text aside: every time that the words hold must be found in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cchc_excel.annex.deadlines.calendar import Calendar
from cchc_excel.annex.deadlines.items import Contents, Item, Role
from cchc_excel.annex.deadlines.points import Bound, Point
from cchc_excel.annex.deadlines.stretches import IMPOSSIBLE, Grain
from cchc_excel.plan import Deadline, DeadlineKind

COMES_AGAIN = frozenset((DeadlineKind.RECURRING, DeadlineKind.CONTINUOUS, DeadlineKind.CONDITIONAL))
WAITS = frozenset((DeadlineKind.RELATIVE, DeadlineKind.CONDITIONAL))
NEAREST_TURNS = 28  # days; two dates that stand nearer are hardly two turns of one duty


def leaves_aside(contents: Contents, found: Deadline, calendar: Calendar) -> bool:
    """Whether a number, a time or a recurrence of the text is not in the deadline that was read from it."""
    if "partly_read" in contents.doubts or _crowded(found):
        return True
    days = sorted({day for day in (found.start, *found.dues) if day is not None})
    items = [item for item in contents.items if not item.old]
    return any(not (_explained(item, found, days, calendar) or _is_step(item, items, days, calendar)) for item in items)


def _is_step(item: Item, items: Sequence[Item], days: Sequence[date], calendar: Calendar) -> bool:
    """Whether an item is an earlier time behind the chief one: a step of others on the way to it."""
    chief = next((one for one in items if one.role is Role.POINTS), item)
    later = item.role is Role.POINTS and item.clause > chief.clause
    return later and bool(days) and item.points[-1].due(calendar) < days[-1]


def _crowded(found: Deadline) -> bool:
    """Whether two due dates are so near that a span may have been meant."""
    few = found.kind is DeadlineKind.RECURRING and len(found.dues) == len(("from", "to"))
    return few and (found.dues[1] - found.dues[0]).days < NEAREST_TURNS


def _explained(item: Item, found: Deadline, days: Sequence[date], calendar: Calendar) -> bool:
    if item.role is Role.EVERY:
        return found.kind in COMES_AGAIN
    if item.role is Role.CONTINUOUS:
        return found.kind is not DeadlineKind.FIXED
    if item.role is Role.WEEKDAY:
        exact = found.kind in (DeadlineKind.FIXED, DeadlineKind.RECURRING)
        return not days or (exact and (days[-1].weekday() - (item.weekday or 0)) % 7 in (0, 6))
    if item.role is Role.RELATIVE:
        return found.kind in WAITS
    if item.role is Role.POINTS:
        points = [point for point in item.points if point.stretch is not IMPOSSIBLE]
        listed = len(points) > 1 and found.kind is DeadlineKind.WINDOW  # "quý I, II, III": one window
        ends = [points[0], points[-1]] if listed else points
        return all(_met(point, found, days, calendar) for point in ends)
    if item.role is Role.DAYS:
        numbers = {day.day for day in days} | {_the_next(day) for day in days}  # "trước ngày 15" ends on the 14th
        return all(number in numbers or number > max(numbers, default=0) for number in item.days)
    return True


def _the_next(day: date) -> int:
    return date.fromordinal(min(day.toordinal() + 1, date.max.toordinal())).day


def _met(point: Point, found: Deadline, days: Sequence[date], calendar: Calendar) -> bool:
    """Whether a time is one of the deadline's, holds it, or only says after what it is."""
    start, due = point.start(calendar), point.due(calendar)
    if point.bound in (Bound.FROM, Bound.AFTER):
        return not days or start <= days[-1]
    if point.stretch.grain is Grain.YEAR or start in days or due in days:
        return True
    return bool(found.dues) and all(start <= day <= due for day in found.dues)
