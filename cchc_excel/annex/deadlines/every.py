"""A recurrence and its due dates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from cchc_excel.annex.deadlines.calendar import FRIDAY, Calendar, clamped, shifted, weekdays_of_year
from cchc_excel.annex.deadlines.points import Bound

DAILY, WEEKLY, EVERY_DAYS, MONTHLY, QUARTERLY, YEARLY = 0, -1, -2, 1, 3, 12
HALF_A_MONTH, A_MONTH = 15, 30  # as rounds of days


class Every(NamedTuple):
    """A recurrence: every so many months (or weeks), on a day of one of its months."""

    months: int  # DAILY, WEEKLY, EVERY_DAYS, or a number of months
    weeks: int = 1  # days, where EVERY_DAYS
    times: int = 1  # within each
    days: tuple[int, ...] = (0,)  # of the month; 0 is its last
    offset: int = 0  # months from the last month of each
    bound: Bound = Bound.NONE
    weekday: int | None = None
    last_working_day: bool = False
    placed: bool = False  # the words name a day or month within each
    doubts: tuple[str, ...] = ()


def due_dates(every: Every, calendar: Calendar) -> tuple[date, ...]:
    """Every due date of the plan year, in order."""
    year = calendar.plan_year
    if every.months == WEEKLY:
        found = list(weekdays_of_year(year, FRIDAY if every.weekday is None else every.weekday, every.weeks))
    elif every.months == EVERY_DAYS:
        found = _rounds(year, every.weeks)
    elif every.times > 1:
        found = _spread(year, every.months, every.times)
    else:
        ends = range(every.months, 13, every.months) if every.months <= YEARLY else (12,)
        found = [clamped(*shifted(year, end, every.offset), day) for end in ends for day in every.days]
    if every.weekday is not None and every.months != WEEKLY:
        found = [day - timedelta(days=(day.weekday() - every.weekday) % 7) for day in found]
    if every.last_working_day:
        found = [calendar.last_working_day(day) for day in found]
    if every.bound is Bound.BEFORE and (every.placed or every.weekday is not None):
        found = [calendar.before(day) for day in found]
    return tuple(sorted(set(found)))


def _rounds(year: int, days: int) -> list[date]:
    """Every so many days from the year's first one; half a month and a month end where months do."""
    if days in (HALF_A_MONTH, A_MONTH):
        return _spread(year, MONTHLY, A_MONTH // days) if days < A_MONTH else _spread(year, YEARLY, YEARLY)
    first, length = date(year, 1, 1), (date(year, 12, 31) - date(year, 1, 1)).days + 1
    return [first + timedelta(days=end - 1) for end in range(days, length + 1, days)]


def _spread(year: int, months: int, times: int) -> list[date]:
    """So many times within each period, evenly; on month ends where that divides."""
    months = min(months, YEARLY)
    if (months, times) == (MONTHLY, 2):
        return [clamped(year, month, day) for month in range(1, 13) for day in (15, 0)]
    per_year = max(YEARLY * times // months, 1)
    if 12 % per_year == 0:
        return [clamped(year, end, 0) for end in range(12 // per_year, 13, 12 // per_year)]
    if per_year < 12:
        return [clamped(year, -(-12 * turn // per_year), 0) for turn in range(1, per_year + 1)]
    found = []
    for end in range(months, 13, months):
        first, last = date(year, end - months + 1, 1), clamped(year, end, 0)
        length = (last - first).days + 1
        found += [first + timedelta(days=length * turn // times - 1) for turn in range(1, times + 1)]
    return found
