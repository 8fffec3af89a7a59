"""Lists of points: "tháng 3, 6, 9", "trước 15/6 và 15/12", "quý I, 6 tháng, quý III, năm"."""

from __future__ import annotations

from cchc_excel.annex.deadlines.points import Bound, Point, PointReader
from cchc_excel.annex.deadlines.stretches import IMPOSSIBLE, Grain, a_day, a_month, a_year
from cchc_excel.annex.deadlines.terminals import Sort

LIST_SEPARATORS = frozenset((Sort.AND, Sort.COMMA, Sort.SLASH, Sort.BREAK))
MOST_SEPARATORS = 3
REPORTED_YEAR = frozenset(("tong ket", "bao cao"))
# What a bracket behind a day may hold that says which period the day is for: "(6 tháng)", "(báo cáo năm)".
PERIOD_LABEL = frozenset((Sort.NUMBER, Sort.MONTH, Sort.QUARTER, Sort.HALF_YEAR, Sort.YEAR, Sort.PART, Sort.NOISE))
# Beside a time these say which turn of the same duty it is for.
TURNS_OF_A_DUTY = frozenset(("so ket", "tong ket", "dau nam", "cuoi nam", "giua nam"))
LONGEST_LABEL = 6
LAST_DAY, LAST_MONTH = 31, 12


class ListReader(PointReader):
    """Reads lists of points."""

    def group(self, at: int) -> tuple[tuple[Point, ...], int] | None:
        """A list of points; a binding word and a year named once serve all of them."""
        for production in (self._days_of_one_month, self.months_in_brackets, self._dashed):
            if (listed := production(at)) is not None:
                return listed
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

    def _days_of_one_month(self, at: int) -> tuple[tuple[Point, ...], int] | None:
        """Reads "15, 16/6/2026" and "ngày 15 và ngày 16/6": the month stands with the last day."""
        bound, at = self.bounds(at)
        numbers: list[int] = []
        while True:
            at += self.sort(at) is Sort.DAY
            if self.sort(at + 1) not in (Sort.COMMA, Sort.AND) or not 1 <= self.tokens[at].number <= LAST_DAY:
                break
            numbers.append(self.tokens[at].number)
            at += 2
        found = self.number(at) if numbers and bound is not Bound.AFTER else None
        if found is None or found[0].grain is not Grain.DAY or found[0] is IMPOSSIBLE:
            return None
        last, end = found
        if [*numbers, last.first[1]] != sorted({*numbers, last.first[1]}):
            return None
        days = [self._checked(a_day(number, last.first[0], last.year)) for number in numbers]
        return tuple(Point(day, bound) for day in (*days, self._checked(last))), end

    def months_in_brackets(self, at: int) -> tuple[tuple[Point, ...], int] | None:
        """Reads "03 tháng hè (6, 7, 8)" and "các tháng (3, 6, 9, 12)"."""
        begin = at
        while self.sort(at) in (Sort.IN, Sort.NOISE):
            at += 1
        count = self.tokens[at].number
        if (count <= 0 and self.tokens[at].text != "cac") or self.sort(at + 1) is not Sort.MONTH:
            return None
        at += 2
        while self.sort(at) is Sort.WORD and at < begin + LONGEST_LABEL:
            at += 1
        place = at + 1 + (self.sort(at + 1) is Sort.MONTH)
        months: list[int] = []
        while self.sort(at) is Sort.OPEN and 1 <= self.tokens[place].number <= LAST_MONTH:
            months.append(self.tokens[place].number)
            place += 1
            if self.sort(place) not in LIST_SEPARATORS:
                break
            place += 1
        if not months or self.sort(place) is not Sort.CLOSE or (count > 0 and len(months) != count):
            return None
        return tuple(Point(a_month(month)) for month in months), place + 1

    def _dashed(self, at: int) -> tuple[tuple[Point, ...], int] | None:
        """Reads "tháng 3-6-9-12": three numbers or more are no span."""
        bound, at = self.bounds(at)
        if self.sort(at) is not Sort.MONTH or bound is not Bound.NONE:
            return None
        months, end = [self.tokens[at + 1].number], at + 2
        while self.sort(end) is Sort.DASH and 1 <= self.tokens[end + 1].number <= LAST_MONTH:
            months.append(self.tokens[end + 1].number)
            end += 2
        if len(months) <= len(("from", "to")) or months[0] < 1 or months != sorted(set(months)):
            return None
        year, end = self.year(end)
        points = [Point(a_month(month, year if year > 0 else None)) for month in months]
        return tuple(points), end

    def _next_of_list(self, last: Point, at: int) -> tuple[Point, int] | None:
        at = self._behind_a_label(at, last)
        behind = at
        while self.sort(behind) in LIST_SEPARATORS and behind < at + MOST_SEPARATORS:
            behind += 1
        rough = self.sort(at) is Sort.PART and "vague" in last.stretch.doubts  # "cuối tháng 3 đầu tháng 4"
        if self.tokens[behind].text in REPORTED_YEAR and self._is_bare_year_of_list(behind + 1):
            return Point(a_year()), behind + 2
        if (behind == at and not rough) or last.stretch is IMPOSSIBLE or self.sort(behind) is Sort.NOISE:
            return None
        listed = self._like_the_last(last, at, behind)
        if listed is not None:
            return listed
        if self._is_bare_year_of_list(behind):
            return self._day_within(a_year(), behind + 1) or (Point(a_year()), behind + 1)
        if self.sort(behind) is Sort.YEAR and (day := self._day_within(a_year(), behind + 1)) is not None:
            return day
        if (found := self.point(behind)) is not None:
            if self.within(found[0], last.stretch) and not last.is_day:
                return None
            repeated_number = self.sort(behind) is Sort.NUMBER and found[0].stretch.grain is Grain.YEAR
            return None if found[0].open_start or (repeated_number and last.stretch.grain is not Grain.YEAR) else found
        if self.sort(at) is Sort.BREAK or last.spanned:
            return None
        stretch = self.elided(last.stretch, behind)
        return (Point(self._checked(stretch[0]), last.bound), stretch[1]) if stretch else None

    def _behind_a_label(self, at: int, last: Point) -> int:
        """Behind the "(6 tháng)" of "trước 15/6 (6 tháng), trước 15/12 (năm)", or "(sơ kết)"; else the same place."""
        opened = self.sort(at) is Sort.OPEN
        turn = at + opened
        if self.tokens[turn].text in TURNS_OF_A_DUTY or self.sort(turn) is Sort.TIMES:
            turn += 1 + (self.tokens[turn + 1].number > 0 or self.tokens[turn + 1].text in ("i", "ii", "iii", "iv"))
            closed = self.sort(turn) is Sort.CLOSE
            if opened == closed and self.sort(turn + closed) in LIST_SEPARATORS:
                return turn + closed
        if not opened or not last.is_day:
            return at
        end = at + 1
        while self.sort(end) in PERIOD_LABEL and end - at <= LONGEST_LABEL:
            end += 1
        labelled = self.sort(end) is Sort.CLOSE and any(
            self.sort(place) in (Sort.MONTH, Sort.YEAR) for place in range(at, end)
        )
        return end + 1 if labelled and self.sort(end + 1) in LIST_SEPARATORS else at

    def _like_the_last(self, last: Point, at: int, behind: int) -> tuple[Point, int] | None:
        """The "6" of "tháng 3/6/9" and of "ngày 15 tháng 3, 6, 9", which are no days; the "3/2026" of "quý 2, 3/2026"."""
        stretch = last.stretch
        if (quarter := self.next_quarter(stretch, at, behind)) is not None:
            return Point(quarter[0], last.bound), quarter[1]
        months_slashed = stretch.grain is Grain.MONTH and self.sort(at) is Sort.SLASH and not last.spanned
        spoken = stretch.grain is Grain.DAY and self._has_spoken_month(at) and stretch.year is None
        behind += spoken and self.sort(behind) is Sort.MONTH and self.sort(behind - 1) in (Sort.AND, Sort.COMMA)
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
        ends = self.sort(at + 1) in (Sort.END, Sort.BREAK, Sort.CLOSE, Sort.COMMA, Sort.OPEN)
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
