"""Stretches with what binds them: "trước …", "đến hết …", "từ … đến …"."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from cchc_excel.annex.deadlines.calendar import Calendar
from cchc_excel.annex.deadlines.grammar import StretchReader
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
from cchc_excel.annex.deadlines.terminals import Part, Sort
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
        return self.bound in (Bound.BEFORE, Bound.UNTIL) or (self.stretch.grain is Grain.DAY and not self.spanned)

    def due(self, calendar: Calendar) -> date:
        """The day it is due."""
        if self.bound is Bound.BEFORE:
            first = self._worked(self.stretch.starts(calendar.plan_year), calendar)
            return calendar.before(first) if self.stretch.grain is Grain.DAY else _the_day_before(first)
        return self._worked(self.stretch.ends(calendar.plan_year), calendar)

    def _worked(self, day: date, calendar: Calendar) -> date:
        """The working day that is meant by "ngày làm việc đầu tiên", "5 ngày làm việc đầu tháng", "ngày làm việc cuối cùng"."""
        count = self.stretch.working
        edge = date.fromordinal(day.toordinal() - (count > 0) + (count < 0))
        return calendar.counted(edge, count, working=True) if count else day

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
DAY_WITHIN_STARTS = frozenset((Sort.BREAK, Sort.OPEN, Sort.COLON, Sort.BEFORE, Sort.UNTIL, Sort.DAY))
FINISHES = frozenset(("ket thuc", "ket thuc vao", "kt", "hoan thanh", "xong"))
BEFORE_THE_END = frozenset((Sort.COMMA, Sort.AND, Sort.BREAK, Sort.DASH, Sort.DAY))  # "…, ngày kết thúc"
LABELS_OF_THE_END = frozenset(("thoi gian", "thoi diem", "han"))
QUARTERS = 4
ELIDED_GRAINS = (Grain.MONTH, Grain.QUARTER, Grain.DAY, Grain.YEAR)
# Behind a number these show that it is no month, quarter or year of a list.
NOT_IN_A_LIST = frozenset((Sort.TIMES, Sort.DAY, Sort.MONTH, Sort.QUARTER, Sort.WEEK, Sort.PERCENT, Sort.WORKING))


class PointReader(StretchReader):
    """Reads points."""

    def bounds(self, at: int) -> tuple[Bound, int]:
        """The words that bind what follows; "trước 16h00 ngày D" means the day D itself."""
        bound = Bound.NONE
        while True:
            token = self.tokens[at]
            if token.sort in BOUNDS:
                bound = self._stronger(bound, BOUNDS[token.sort])
            elif token.sort is Sort.HOUR:
                bound = Bound.UNTIL if bound is Bound.BEFORE else bound
            elif token.sort is Sort.DASH and at and self.sort(at - 1) is self.sort(at + 1) is Sort.HOUR:
                pass  # "7h30 - 11h30 ngày 15/6"
            elif token.sort is Sort.NOW and bound is not Bound.NONE:
                pass  # "trước này 30/6": a slip for "ngày"
            elif bound is not Bound.NONE and token.text == "n" and self.tokens[at + 1].number > 0:
                pass  # "trước n 30/6"
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
        """The "trước 15/6" of "quý II trước 15/6" and "quý II (trước 15/6)": when within the stretch."""
        if stretch.grain is Grain.DAY or self.sort(at) not in DAY_WITHIN_STARTS:
            return None
        opened = at + (self.tokens[at].text == "\n")
        bracket = self.sort(opened) is Sort.OPEN
        begin = opened + 1 if bracket else at + (self.sort(at) is Sort.COLON)
        bare = (Sort.DAY, Sort.NUMBER) if bracket else (Sort.DAY,)
        if self.sort(begin) not in (Sort.BEFORE, Sort.UNTIL, *bare):
            return None
        found = self.point(begin)
        if found is None or not self.within(found[0], stretch, bare=self.sort(begin) in bare):
            return None
        if not bracket:
            return found
        return (found[0], found[1] + 1) if self.sort(found[1]) is Sort.CLOSE else None

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
            whole = self._span(stretch, end) or self._finished(stretch, end)
            return whole or (Point(self._checked(stretch), Bound.FROM), end)
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
        at += self.tokens[at].text == "\n" and self.sort(at + 1) is Sort.TO
        at = self._behind_a_remark(at)
        if first is IMPOSSIBLE or self.sort(at) not in (Sort.TO, Sort.DASH, Sort.UNTIL):
            return None
        if self.sort(at) is Sort.UNTIL and not self.tokens[at].text.startswith(("den", "toi", "cho den")):
            return None
        return self._until(first, at)

    def _behind_a_remark(self, at: int) -> int:
        """Behind the "(dự kiến)" of "từ 15/3 (dự kiến) đến 15/4"; else the same place."""
        end = at + 1
        while self.sort(at) is Sort.OPEN and self.sort(end) in (Sort.WORD, Sort.NOISE):
            end += 1
        return end + 1 if self.sort(end) is Sort.CLOSE and self.sort(end + 1) is Sort.TO else at

    def _finished(self, first: Stretch, at: int) -> tuple[Point, int] | None:
        """The rest of "bắt đầu tháng 3, hoàn thành tháng 10" and of "từ tháng 3", "đến tháng 10" on two lines."""
        begin = at
        while self.sort(at) in BEFORE_THE_END or self.tokens[at].text in LABELS_OF_THE_END:
            at += 1
        ends = self.sort(at) is Sort.TO and self.sort(begin) in (Sort.BREAK, Sort.COMMA)
        if first is IMPOSSIBLE or not (ends or self.tokens[at].text in FINISHES):
            return None
        return self._until(first, at)

    def _until(self, first: Stretch, at: int) -> tuple[Point, int] | None:
        """From a stretch to the end of the one behind the word or mark at a place."""
        bound, behind = self.bounds(at + 1)
        found = self.next_quarter(first, at, behind) or self.stretch(behind) or self.elided(first, behind)
        if found is None and self.sort(behind) is Sort.YEAR and self.sort(at) is not Sort.DASH:
            found = a_year(), behind + 1
        if found is None or bound is Bound.AFTER:
            return None
        last, end = found
        if last is IMPOSSIBLE:
            return Point(IMPOSSIBLE), end
        if self.sort(at) is Sort.DASH and self.within(Point(last), first, bare=True, grain=last.grain):
            return None  # "quý II - tháng 5"
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

    def next_quarter(self, like: Stretch, separator: int, at: int) -> tuple[Stretch, int] | None:
        """The "3/2026" of "quý 2-3/2026": of quarters in Arabic numbers the next is no month."""
        number = self.tokens[at].number
        written_alike = like.grain is Grain.QUARTER and like.year is None and self.sort(separator - 1) is Sort.NUMBER
        if not written_alike or not like.number < number <= QUARTERS or self.sort(at + 1) is not Sort.SLASH:
            return None
        return self.elided(like, at)

    @staticmethod
    def within(day: Point, stretch: Stretch, *, bare: bool = False, grain: Grain = Grain.DAY) -> bool:
        """Whether a day with a binding word says when within a longer stretch: "năm 2026, trước 15/12"."""
        bound = (
            day.stretch.grain is grain
            and grain < stretch.grain
            and (day.bound in (Bound.BEFORE, Bound.UNTIL) or (bare and not day.spanned))
        )
        if not bound or stretch.grain is Grain.DAY or stretch is IMPOSSIBLE or day.stretch is IMPOSSIBLE:
            return False
        same_year = day.stretch.year in (None, stretch.year) or stretch.year is None
        return same_year and stretch.first <= day.stretch.first and day.stretch.first[0] <= stretch.last[0]
