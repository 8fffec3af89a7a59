"""Stretches with what binds them: "trước …", "đến hết …", "từ … đến …", and lists of them."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from cchc_excel.annex.deadlines.calendar import Calendar
from cchc_excel.annex.deadlines.grammar import StretchReader
from cchc_excel.annex.deadlines.phrases import Part, Sort
from cchc_excel.annex.deadlines.stretches import (
    IMPOSSIBLE,
    Grain,
    Stretch,
    a_day,
    a_month,
    a_quarter,
    a_year,
    joined,
    with_clamps,
)
from cchc_excel.annex.deadlines.tokens import is_share


class Bound(Enum):
    """What the words before a stretch say of it."""

    NONE = auto()
    BEFORE = auto()
    UNTIL = auto()
    FROM = auto()
    AFTER = auto()


class Point(NamedTuple):
    """A stretch as one part of a deadline."""

    stretch: Stretch
    bound: Bound = Bound.NONE
    open_start: bool = False  # "từ nay đến …": the beginning is no date
    spanned: bool = False  # "từ … đến …"

    @property
    def is_day(self) -> bool:
        """One date, not a stretch of time."""
        return self.bound in (Bound.BEFORE, Bound.UNTIL) or (
            self.stretch.grain is Grain.DAY and not self.spanned
        )

    def due(self, calendar: Calendar) -> date:
        """The day it is due."""
        if self.bound is Bound.BEFORE:
            first = self.stretch.starts(calendar.plan_year)
            return calendar.before(first) if self.stretch.grain is Grain.DAY else _the_day_before(first)
        return self.stretch.ends(calendar.plan_year)

    def start(self, calendar: Calendar) -> date:
        """The first day of its stretch."""
        return self.stretch.starts(calendar.plan_year)


def _the_day_before(day: date) -> date:
    return date.fromordinal(max(day.toordinal() - 1, 1))


BOUNDS = {
    Sort.BEFORE: Bound.BEFORE,
    Sort.UNTIL: Bound.UNTIL,
    Sort.TO: Bound.UNTIL,
    Sort.AFTER: Bound.AFTER,
}
SKIPPED_BEFORE_A_STRETCH = frozenset((Sort.IN, Sort.NOISE, Sort.OF))
LIST_SEPARATORS = frozenset((Sort.AND, Sort.COMMA, Sort.SLASH, Sort.BREAK))
ELIDED_GRAINS = (Grain.MONTH, Grain.QUARTER, Grain.DAY, Grain.YEAR)
# Behind a number these show that it is no month, quarter or year of a list.
NOT_IN_A_LIST = frozenset(
    (Sort.TIMES, Sort.DAY, Sort.MONTH, Sort.QUARTER, Sort.WEEK, Sort.PERCENT, Sort.WORKING)
)
MOST_SEPARATORS = 3


class PointReader(StretchReader):
    """Reads points and lists of points."""

    def bounds(self, at: int) -> tuple[Bound, int]:
        """The words that bind what follows; "trước 16h00 ngày D" means the day D itself."""
        bound = Bound.NONE
        while True:
            token = self.tokens[at]
            if token.sort in BOUNDS:
                bound = self._stronger(bound, BOUNDS[token.sort])
            elif token.sort is Sort.HOUR:
                bound = Bound.UNTIL if bound is Bound.BEFORE else bound
            elif not (token.sort in SKIPPED_BEFORE_A_STRETCH or self._is_lead_in(at)):
                return bound, at
            at += 1

    def _is_lead_in(self, at: int) -> bool:
        """A comma or bracket between a binding word's hour and its day."""
        return (
            at > 0
            and self.sort(at) in (Sort.COMMA, Sort.OF)
            and self.sort(at - 1) is Sort.HOUR
            and self.sort(at + 1) in (Sort.DAY, Sort.NUMBER, Sort.WEEKDAY)
        )

    @staticmethod
    def _stronger(bound: Bound, added: Bound) -> Bound:
        return bound if bound in (Bound.BEFORE, Bound.AFTER) and added is Bound.UNTIL else added

    def point(self, at: int) -> tuple[Point, int] | None:
        """A stretch with its bounds, or a span of two."""
        bound, behind = self.bounds(at)
        if self.sort(behind) is Sort.FROM:
            return self._from(behind + 1)
        if (span := self._elided_days(behind)) is not None:
            return span
        found = self.stretch(behind) or self._bare_year(at, behind)
        if found is None:
            return None
        stretch, end = found
        if bound is Bound.NONE and (span := self._span(stretch, end)) is not None:
            return span
        if bound is Bound.NONE and (day := self._day_within(stretch, end)) is not None:
            return day
        part = self.tokens[behind].value
        if bound is Bound.BEFORE and self.sort(behind) is Sort.PART and part is Part.END:
            bound = Bound.UNTIL
        return Point(self._checked(stretch), bound), end

    def _day_within(self, stretch: Stretch, at: int) -> tuple[Point, int] | None:
        """The "trước 15/6" of "quý II trước 15/6", which says when within the stretch."""
        if self.sort(at) not in (Sort.BEFORE, Sort.UNTIL):
            return None
        found = self.point(at)
        return found if found is not None and self.within(found[0], stretch) else None

    def _bare_year(self, at: int, behind: int) -> tuple[Stretch, int] | None:
        """Reads "trong năm", "cả năm", "đến hết năm"."""
        if self.sort(behind) is not Sort.YEAR or behind == at:
            return None
        if self.sort(behind - 1) not in (Sort.IN, Sort.UNTIL, Sort.TO):
            return None
        return a_year(), behind + 1

    def _checked(self, stretch: Stretch) -> Stretch:
        return stretch if stretch is IMPOSSIBLE else with_clamps(stretch, self.plan_year)

    def _from(self, begin: int) -> tuple[Point, int] | None:
        at = begin
        while self.sort(at) in SKIPPED_BEFORE_A_STRETCH:
            at += 1
        if (span := self._elided_days(at)) is not None:
            return span
        found = self.stretch(at) or ((a_year(), at + 1) if self.sort(at) is Sort.YEAR else None)
        if found is not None:
            stretch, end = found
            return self._span(stretch, end) or (Point(self._checked(stretch), Bound.FROM), end)
        return self._open_start(begin)

    def _open_start(self, at: int) -> tuple[Point, int] | None:
        """Reads "từ nay đến hết năm", "từ ngày ban hành Kế hoạch đến 30/6"."""
        counted = self.sort(at - 1) is Sort.COUNTED_FROM
        if not counted and self.sort(at) not in (Sort.NOW, Sort.DAY, Sort.EVENT, Sort.WORD, Sort.NOISE):
            return None
        for behind in range(at, min(at + 16, len(self.tokens) - 1)):
            if self.sort(behind) in (Sort.BREAK, Sort.END):
                return None
            if self.sort(behind) in (Sort.TO, Sort.UNTIL, Sort.DASH, Sort.BEFORE):
                found = self.point(behind + (self.sort(behind) is Sort.DASH))
                if found is not None:
                    return found[0]._replace(open_start=True), found[1]
        return None

    def _span(self, first: Stretch, at: int) -> tuple[Point, int] | None:
        """The rest of "… đến …", "… - …"."""
        if first is IMPOSSIBLE or self.sort(at) not in (Sort.TO, Sort.DASH, Sort.UNTIL):
            return None
        if self.sort(at) is Sort.UNTIL and not self.tokens[at].text.startswith(("den", "toi", "cho den")):
            return None
        bound, behind = self.bounds(at + 1)
        found = self.stretch(behind) or self.elided(first, behind)
        if found is None and self.sort(behind) is Sort.YEAR and self.sort(at) is not Sort.DASH:
            found = a_year(), behind + 1
        if found is None or bound is Bound.AFTER:
            return None
        last, end = found
        if last is IMPOSSIBLE:
            return Point(IMPOSSIBLE), end
        if bound is Bound.BEFORE and last.grain is Grain.DAY:
            day = Point(last, bound).due(Calendar(last.year or first.year or self.plan_year))
            last = last._replace(first=(day.month, day.day), last=(day.month, day.day))
        return Point(joined(self._checked(first), self._checked(last), self.plan_year), spanned=True), end

    def _elided_days(self, at: int) -> tuple[Point, int] | None:
        """Reads "15-20/3/2026", "từ ngày 15 đến ngày 20/3": the first day's month stands with the second."""
        at += self.sort(at) is Sort.DAY
        day = self.tokens[at]
        if not 1 <= day.number <= 31 or self.sort(at + 1) not in (Sort.DASH, Sort.TO, Sort.UNTIL):
            return None
        bound, behind = self.bounds(at + 2)
        found = self.day(behind) if self.sort(behind) is Sort.DAY else self.number(behind)
        whole = self.number(at)
        if found is None or found[0] is IMPOSSIBLE or found[0].grain is not Grain.DAY or bound is Bound.AFTER:
            return None
        if whole is not None and whole[0].grain is Grain.DAY and self.sort(at + 1) is Sort.DASH:
            return None
        last, end = found
        first = a_day(day.number, last.first[0])
        return Point(joined(first, self._checked(last), self.plan_year), spanned=True), end

    def elided(self, like: Stretch, at: int) -> tuple[Stretch, int] | None:
        """The next of a list or span without its noun: the "2" of "tháng 1 - 2"."""
        if like.grain not in ELIDED_GRAINS or self.sort(at) not in (Sort.NUMBER, Sort.WORD):
            return None
        if like.grain is Grain.DAY:
            return self.number(at)
        number, end = self.roman(at) if like.grain is Grain.QUARTER else (self.tokens[at].number, at + 1)
        if number is None or number <= 0 or self.sort(end) in NOT_IN_A_LIST or is_share(self.tokens, end):
            return None
        if like.grain is Grain.YEAR:
            return self.years(at)
        year, end_of_year = self.year(end)
        if year <= 0 and self.sort(end) is Sort.SLASH and self.tokens[end + 1].number > 12:
            return None
        stretch = a_quarter(number) if like.grain is Grain.QUARTER else a_month(number)
        if stretch is IMPOSSIBLE or year < 0:
            return None
        return stretch.in_year(year) if year else stretch, end_of_year

    def group(self, at: int) -> tuple[tuple[Point, ...], int] | None:
        """A list of points; a binding word and a year named once serve all of them."""
        found = self.point(at)
        if found is None:
            return None
        points, end = [found[0]], found[1]
        while (following := self._next_of_list(points[-1], end)) is not None:
            point, end = following
            if point.bound is Bound.NONE and points[-1].bound is Bound.BEFORE and point.is_day:
                point = point._replace(bound=points[-1].bound)
            points.append(point)
        return self._sharing_the_year(points), end

    @staticmethod
    def within(day: Point, stretch: Stretch) -> bool:
        """Whether a day with a binding word says when within a longer stretch: "năm 2026, trước 15/12"."""
        bound = day.bound in (Bound.BEFORE, Bound.UNTIL) and day.stretch.grain is Grain.DAY
        if not bound or stretch.grain is Grain.DAY or stretch is IMPOSSIBLE or day.stretch is IMPOSSIBLE:
            return False
        same_year = day.stretch.year in (None, stretch.year) or stretch.year is None
        return same_year and stretch.first <= day.stretch.first and day.stretch.first[0] <= stretch.last[0]

    def _next_of_list(self, last: Point, at: int) -> tuple[Point, int] | None:
        behind = at
        while self.sort(behind) in LIST_SEPARATORS and behind < at + MOST_SEPARATORS:
            behind += 1
        if behind == at or last.stretch is IMPOSSIBLE or self.sort(behind) is Sort.NOISE:
            return None
        listed = self._like_the_last(last, at, behind)
        if listed is not None:
            return listed
        if self._is_bare_year_of_list(behind):
            return Point(a_year()), behind + 1
        if (found := self.point(behind)) is not None:
            if self.within(found[0], last.stretch) and not last.is_day:
                return None
            repeated_number = self.sort(behind) is Sort.NUMBER and found[0].stretch.grain is Grain.YEAR
            return (
                None
                if found[0].open_start or (repeated_number and last.stretch.grain is not Grain.YEAR)
                else found
            )
        if self.sort(at) is Sort.BREAK or last.spanned:
            return None
        stretch = self.elided(last.stretch, behind)
        return (Point(self._checked(stretch[0]), last.bound), stretch[1]) if stretch else None

    def _like_the_last(self, last: Point, at: int, behind: int) -> tuple[Point, int] | None:
        """The "6" of "tháng 3/6/9" and of "ngày 15 tháng 3, 6, 9", which are no days."""
        stretch = last.stretch
        months_slashed = stretch.grain is Grain.MONTH and self.sort(at) is Sort.SLASH and not last.spanned
        spoken = stretch.grain is Grain.DAY and self._has_spoken_month(at) and stretch.year is None
        if not (months_slashed or spoken) or self.sort(behind) is not Sort.NUMBER:
            return None
        found = self.elided(a_month(stretch.first[0]), behind)
        if found is None:
            return None
        month = found[0]
        if spoken:
            if self.sort(behind + 1) is Sort.SLASH and month.year is None:
                return None
            month = a_day(stretch.first[1], month.first[0], month.year)
        return Point(self._checked(month), last.bound), found[1]

    def _has_spoken_month(self, at: int) -> bool:
        before = at - 1
        while before > 1 and self.sort(before) in (Sort.NUMBER, Sort.COMMA, Sort.AND):
            before -= 1
        return self.sort(before) is Sort.MONTH

    def _is_bare_year_of_list(self, at: int) -> bool:
        """The "năm" of "quý I, 6 tháng, quý III, năm"."""
        ends = self.sort(at + 1) in (Sort.END, Sort.BREAK, Sort.CLOSE, Sort.COMMA)
        return self.sort(at) is Sort.YEAR and ends and self.sort(at - 1) is not Sort.SLASH

    @staticmethod
    def _sharing_the_year(points: list[Point]) -> tuple[Point, ...]:
        last, first = points[-1].stretch.year, points[0].stretch.year
        if len(points) > 1 and last and all(point.stretch.year is None for point in points[:-1]):
            for place in range(len(points) - 2, -1, -1):
                turns = points[place].stretch.last[0] == 12 and points[place + 1].stretch.first[0] == 1
                last -= turns
                points[place] = points[place]._replace(stretch=points[place].stretch.in_year(last))
        elif first:
            for place, point in enumerate(points):
                first = point.stretch.year or first
                points[place] = point._replace(stretch=point.stretch.in_year(first))
        return tuple(points)
