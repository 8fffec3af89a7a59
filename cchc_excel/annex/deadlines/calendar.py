"""The plan's calendar: its year, its holidays, and how days are counted."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from cchc_excel.settings import Settings, Word

# The first day of Tết Nguyên đán in Vietnam, which can differ by a day from the Chinese calendar.
FIRST_DAY_OF_TET = {
    2024: (2, 10),
    2025: (1, 29),
    2026: (2, 17),
    2027: (2, 6),
    2028: (1, 26),
    2029: (2, 13),
    2030: (2, 2),
    2031: (1, 23),
}
_STEMS = "giap at binh dinh mau ky canh tan nham quy".split()
_BRANCHES = "ty suu dan mao thin ty ngo mui than dau tuat hoi".split()
_FIRST_OF_A_CYCLE = 1984  # "Giáp Tý"
# The same years by the names of the sexagenary cycle: "Tết Đinh Mùi".
NAMED_YEARS = {
    f"{_STEMS[at % len(_STEMS)]} {_BRANCHES[at % len(_BRANCHES)]}": year
    for at, year in ((year - _FIRST_OF_A_CYCLE, year) for year in FIRST_DAY_OF_TET)
}
FRIDAY = 4


@dataclass(frozen=True)
class Calendar:
    """What a deadline's words are read against."""

    plan_year: int
    holidays: frozenset[date] = frozenset()
    working_weekends: frozenset[date] = frozenset()  # Saturdays worked in exchange
    before_excludes_the_day: bool = True  # "Trước ngày 15/12" ends on the 14th
    words: tuple[Word, ...] = ()  # this agency's own wordings, applied before the grammar

    @classmethod
    def from_settings(cls, settings: Settings, plan_year: int) -> Calendar:
        """The calendar of a workspace for one plan year."""
        return cls(
            plan_year,
            settings.holidays,
            settings.working_weekends,
            settings.before_excludes_the_day,
            tuple(word for word in settings.words if word.kind == "deadline"),
        )

    @property
    def first_day(self) -> date:
        """1 January of the plan year."""
        return date(self.plan_year, 1, 1)

    @property
    def last_day(self) -> date:
        """31 December of the plan year."""
        return date(self.plan_year, 12, 31)

    def before(self, day: date) -> date:
        """The last day that is still "trước" this one."""
        return day - timedelta(days=1) if self.before_excludes_the_day else day

    def works(self, day: date) -> bool:
        """Whether offices work on this day."""
        return day in self.working_weekends or (day.weekday() <= FRIDAY and day not in self.holidays)

    def last_working_day(self, day: date) -> date:
        """This day, or the nearest working day before it."""
        for back in range(31):
            if self.works(day - timedelta(days=back)):
                return day - timedelta(days=back)
        return day

    def first_working_day(self, day: date) -> date:
        """This day, or the nearest working day behind it."""
        for onward in range(31):
            if self.works(day + timedelta(days=onward)):
                return day + timedelta(days=onward)
        return day

    def counted(self, base: date, count: int, *, working: bool) -> date:
        """The day so many days from a base; counting starts on the next day (Civil Code 2015, article 147)."""
        if not working:
            return base + timedelta(days=count)
        step = timedelta(days=1 if count >= 0 else -1)
        day, left = base, abs(count)
        while left:
            day += step
            left -= self.works(day)
        return day


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def clamped(year: int, month: int, day: int) -> date:
    """The day, or the month's last day where the month is shorter; day 0 is the last day, too."""
    last = monthrange(year, month)[1]
    return date(year, month, day if 0 < day <= last else last)


def shifted(year: int, month: int, by: int) -> tuple[int, int]:
    """The (year, month) so many months later."""
    years, rest = divmod(month - 1 + by, 12)
    return min(year + years, MAXYEAR - 1), rest + 1


def months_later(base: date, months: int) -> date:
    """The same day of a later month, or that month's last day."""
    return clamped(*shifted(base.year, base.month, months), base.day)


def weekdays_of_year(year: int, weekday: int, every: int = 1) -> Iterator[date]:
    """Every n-th of a weekday (0 is Monday) within a year, from its first one."""
    first = date(year, 1, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    while day.year == year:
        yield day
        day += timedelta(weeks=every)
