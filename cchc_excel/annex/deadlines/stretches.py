"""A stretch of time whose year may still be open."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import NamedTuple

from cchc_excel.annex.deadlines.calendar import clamped, month_end, shifted

MONTH_END = 0  # as a day: the month's last


class Grain(IntEnum):
    """How long a stretch is."""

    DAY = 1
    WEEK = 2
    THIRD = 3
    MONTH = 4
    QUARTER = 5
    MONTHS = 6  # half a year, nine months
    YEAR = 7


class Stretch(NamedTuple):
    """From a day to a day of the year, as (month, day); the year is None where nothing names it."""

    grain: Grain
    first: tuple[int, int]
    last: tuple[int, int]
    year: int | None = None
    last_year: int | None = None  # only where it ends in another year
    doubts: tuple[str, ...] = ()
    working: int = 0  # 1: the first working day from it on, 5: the fifth; -1: the last until it
    number: int = 0  # of the month, quarter or year among its kind: for "adjacent"

    def starts(self, plan_year: int) -> date:
        """Its first day."""
        return clamped(self.year or plan_year, *self.first)

    def ends(self, plan_year: int) -> date:
        """Its last day."""
        return clamped(self.last_year or self.year or plan_year, *self.last)

    def in_year(self, year: int) -> Stretch:
        """The same, in this year, where no year was named yet."""
        return self._replace(year=year) if self.year is None else self

    def doubting(self, *doubts: str) -> Stretch:
        """The same with more doubts."""
        return self._replace(doubts=(*self.doubts, *doubts))


IMPOSSIBLE = Stretch(Grain.DAY, (1, 1), (1, 1), doubts=("impossible",))


def a_day(day: int, month: int, year: int | None = None, doubts: tuple[str, ...] = ()) -> Stretch:
    """One day; IMPOSSIBLE where no month has it."""
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return IMPOSSIBLE
    return Stretch(Grain.DAY, (month, day), (month, day), year, doubts=doubts)


def a_month(month: int, year: int | None = None, doubts: tuple[str, ...] = ()) -> Stretch:
    """One month; IMPOSSIBLE where no year has it."""
    if not 1 <= month <= 12:
        return IMPOSSIBLE
    return Stretch(Grain.MONTH, (month, 1), (month, MONTH_END), year, doubts=doubts, number=month)


def a_quarter(quarter: int, year: int | None = None) -> Stretch:
    """One quarter; IMPOSSIBLE where no year has it."""
    if not 1 <= quarter <= 4:
        return IMPOSSIBLE
    return Stretch(Grain.QUARTER, (quarter * 3 - 2, 1), (quarter * 3, MONTH_END), year, number=quarter)


def the_months(first: int, last: int, doubts: tuple[str, ...] = ()) -> Stretch:
    """From a month to a month of one year."""
    return Stretch(Grain.MONTHS, (first, 1), (last, MONTH_END), doubts=doubts)


def a_year(year: int | None = None, last_year: int | None = None) -> Stretch:
    """A year or several."""
    return Stretch(Grain.YEAR, (1, 1), (12, MONTH_END), year, last_year, number=year or 0)


def with_clamps(stretch: Stretch, plan_year: int) -> Stretch:
    """With the doubt "clamped" where its day lies beyond the month's end."""
    year = stretch.year or plan_year
    beyond = any(day > month_end(year, month).day for month, day in (stretch.first, stretch.last))
    return stretch.doubting("clamped") if beyond else stretch


def joined(first: Stretch, last: Stretch, plan_year: int) -> Stretch:
    """From the beginning of one to the end of another; a year named once serves both."""
    if first.year is None and last.year is not None:
        crosses = first.first > last.last
        first = first.in_year(last.year - 1 if crosses else last.year)
    elif last.year is None:
        year = first.last_year or first.year or plan_year
        crosses = (last.last < first.first and last.last[1] != MONTH_END) or last.last[0] < first.first[0]
        last = last.in_year(year + 1 if crosses else year)
    grain = max(first.grain, last.grain)
    return Stretch(
        Grain.MONTHS if grain is not Grain.YEAR else grain,
        first.first,
        last.last,
        first.year,
        last.last_year or last.year,
        (*first.doubts, *last.doubts),
    )


def follows(first: Stretch, second: Stretch) -> bool:
    """Whether the second is the next month, quarter or year after the first."""
    if first.grain is not second.grain or first.grain not in (Grain.MONTH, Grain.QUARTER, Grain.YEAR):
        return False
    if first.grain is Grain.YEAR:
        return bool(first.number) and second.number == first.number + 1
    year = first.year or 0
    return shifted(max(year, 1), first.last[0], 1) == (max(second.year or year, 1), second.first[0])
