"""Days within what comes again: "ngày 15 tháng cuối quý", "ngày cuối tháng", "thứ 5 hàng tuần"."""

from __future__ import annotations

from cchc_excel.annex.deadlines.calendar import FRIDAY
from cchc_excel.annex.deadlines.every import DAILY, EVERY_DAYS, MONTHLY, QUARTERLY, WEEKLY, YEARLY, Every
from cchc_excel.annex.deadlines.lists import ListReader
from cchc_excel.annex.deadlines.phrases import COUNTED_TIMES
from cchc_excel.annex.deadlines.points import Bound
from cchc_excel.annex.deadlines.school import NUMBERS as NUMBERS_OF_TERMS
from cchc_excel.annex.deadlines.terminals import Part, Sort

UNIT_MONTHS = {
    Sort.MONTH: MONTHLY,
    Sort.QUARTER: QUARTERLY,
    Sort.HALF_YEAR: 6,
    Sort.YEAR: YEARLY,
    Sort.SCHOOL_YEAR: YEARLY,
    Sort.SCHOOL_TERM: 6,
}
# Which month of a quarter, as a distance from its last.
MONTH_IN_QUARTER = {Part.START: -2, Part.MIDDLE: -1, Part.END: 0}
# "đầu tháng" and the like: the day of the month that is due; 0 is its last.
DAY_IN_MONTH = {Part.START: 10, Part.MIDDLE: 20, Part.END: 0, Part.FIRST_HALF: 15, Part.SECOND_HALF: 0}
# Before a number these say what it counts or numbers: no day of the month.
NUMBERED_BY = frozenset(
    (Sort.NUMBER, Sort.MONTH, Sort.QUARTER, Sort.REFERENCE, Sort.COMMA, Sort.AND, Sort.SLASH, Sort.DOT)
)
MOST_WEEKS = 52
EACH_SORTS = frozenset((Sort.EACH, Sort.PERIODIC, Sort.FOLLOWING))
LONGEST_ROUND = 92  # days from one due date to the next
ROUNDS_END_AT = frozenset(
    (Sort.SLASH, Sort.NUMBER, Sort.TIMES, Sort.END, Sort.BREAK, Sort.CLOSE, Sort.COMMA, Sort.EACH)
)
LIST_SORTS = frozenset((Sort.COMMA, Sort.AND, Sort.SLASH))


Recurrences = tuple[tuple[Every, ...], int]


class PlacedReader(ListReader):
    """Reads days, parts and weekdays within what comes again."""

    def unit(self, at: int) -> tuple[int, int, int] | None:
        """(months, weeks, next place) of "quý", "6 tháng", "02 tuần"; no numbered month or quarter."""
        count = self.tokens[at].number
        behind = at + (count > 0)
        sort = self.sort(behind)
        count = count if count > 0 else 1
        if sort is Sort.WEEK and count <= MOST_WEEKS:
            return WEEKLY, count, behind + 1
        if sort is Sort.DAY and count == 1 and self.sort(behind + 1) is not Sort.NUMBER:
            return DAILY, 1, behind + 1
        each = at > 0 and self.sort(at - 1) is Sort.EACH and self.sort(behind + 1) in (Sort.WORD, Sort.NOISE)
        if sort is Sort.DAY and 1 < count <= LONGEST_ROUND and (each or self.sort(behind + 1) in ROUNDS_END_AT):
            return (WEEKLY, count // 7, behind + 1) if count % 7 == 0 else (EVERY_DAYS, count, behind + 1)
        if sort is Sort.SCHOOL_YEAR and at > 0 and self.sort(at - 1) is Sort.FOLLOWING:
            return None  # "theo năm học"
        if sort not in UNIT_MONTHS or not 1 <= count <= 24 or self._is_numbered(behind):
            return None
        return UNIT_MONTHS[sort] * count, 1, behind + 1

    def _is_numbered(self, at: int) -> bool:
        """Whether "tháng", "quý" or "năm" has its number behind it: one of them, not each."""
        following = self.tokens[at + 1]
        if self.sort(at) is Sort.QUARTER:
            number, end = self.roman(at + 1)
            roman = following.sort is Sort.WORD  # "quý IV báo cáo": no count is written so
            return number is not None and (roman or not self._counts(at, end))
        if self.sort(at) is Sort.SCHOOL_TERM and following.text in NUMBERS_OF_TERMS:
            return not self._counts(at, at + 2)
        if following.sort is Sort.NUMBER:
            return not self._counts(at, at + 2)
        return following.sort is Sort.DOT or following.text in ("gieng", "chap")

    def _counts(self, unit: int, noun: int) -> bool:
        """Whether "1 lần" or, behind "mỗi", "1 báo cáo" is counted; "tháng 11 báo cáo" names the month."""
        each = unit > 0 and self.sort(unit - 1) in (*EACH_SORTS, Sort.NUMBER)
        return self.is_times(noun) if each else self.sort(noun) is Sort.TIMES

    def is_times(self, at: int) -> bool:
        """Whether "lần", "đợt" or another noun that is counted stands here."""
        return self.sort(at) is Sort.TIMES or self.tokens[at].text in COUNTED_TIMES

    def on_days(self, at: int) -> Recurrences | None:
        """Reads "trước ngày 15 tháng cuối quý", "ngày 25 hàng tháng", "ngày 05 của tháng đầu quý sau"."""
        bound, behind = self.bounds(at)
        behind += self.sort(behind) is Sort.FROM
        named = self.sort(behind) in (Sort.DAY, Sort.COUNTED_FROM)
        days, end = self._day_numbers(behind + named)
        if not days or not (named or self._is_bare_day(at, end, bound)):
            return None
        place = self._place(end + (self.sort(end) in (Sort.OF, Sort.IN)))
        if place is None:
            return None
        months, offset, doubts, end = place
        return (Every(months, days=days, offset=offset, bound=bound, placed=True, doubts=doubts),), end

    def _is_bare_day(self, at: int, end: int, bound: Bound) -> bool:
        """Whether a number is a day without "ngày": "trước 10 hàng tháng", "15 và 30 hàng tháng", "trước 5 tháng sau"."""
        if at and self.sort(at - 1) in NUMBERED_BY:
            return False
        if self.sort(end) in (Sort.EACH, Sort.PERIODIC) and self.sort(end + 1) in (Sort.MONTH, Sort.QUARTER):
            return True
        bound_to = bound in (Bound.BEFORE, Bound.UNTIL)
        of_each = self.sort(end) is Sort.OF and self.sort(end + 1) in (*EACH_SORTS, Sort.MONTH)
        next_month = self.sort(end) is Sort.MONTH and self._is_next(end + 1)
        last_month = (self.sort(end), self.sort(end + 1), self.sort(end + 2)) == (Sort.MONTH, Sort.PART, Sort.QUARTER)
        return bound_to and (of_each or next_month or last_month)

    def _day_numbers(self, at: int) -> tuple[tuple[int, ...], int]:
        """The days of "ngày 15 và ngày 30"; of "từ ngày 20 đến ngày 25" the last."""
        days: list[int] = []
        while 1 <= self.tokens[at].number <= 31:
            days.append(self.tokens[at].number)
            at += 1
            behind = at + 1 + (self.sort(at + 1) is Sort.DAY)
            if self.sort(at) in (Sort.COMMA, Sort.AND) and 1 <= self.tokens[behind].number <= 31:
                at = behind
            elif self.sort(at) in (Sort.DASH, Sort.TO, Sort.UNTIL) and 1 <= self.tokens[behind].number <= 31:
                days.pop()
                at = behind
            else:
                break
        return tuple(days), at

    def _place(self, at: int) -> tuple[int, int, tuple[str, ...], int] | None:
        """Which months a day of the month belongs to: (months, offset, doubts, next place)."""
        while self.sort(at) in EACH_SORTS:
            at += 1
        if self.sort(at) is Sort.QUARTER and not self._is_numbered(at):
            return QUARTERLY, *self._next_quarter(at + 1, 0), ("vague",), self._end_of_next(at + 1)
        if self.sort(at) is Sort.MONTH and 1 <= self.tokens[at + 1].number <= 3:
            return self._place_in_quarter(at + 1)
        if self.sort(at) is not Sort.MONTH or self._is_numbered(at):
            return None
        return self._place_in_month(at + 1)

    def _place_in_quarter(self, at: int) -> tuple[int, int, tuple[str, ...], int] | None:
        """Reads "thứ ba của quý" behind "tháng"."""
        behind = at + 1
        while self.sort(behind) in (*EACH_SORTS, Sort.OF, Sort.IN):
            behind += 1
        if self.sort(behind) is not Sort.QUARTER or self._is_numbered(behind):
            return None
        return QUARTERLY, self.tokens[at].number - 3, (), behind + 1

    def _place_in_month(self, at: int) -> tuple[int, int, tuple[str, ...], int] | None:
        if self.sort(at) is Sort.PART:
            offset = MONTH_IN_QUARTER.get(self.tokens[at].value)  # type: ignore[call-overload]  # None for the halves
            behind = at + 1
            while self.sort(behind) in (*EACH_SORTS, Sort.OF, Sort.IN):
                behind += 1
            if offset is None or self.sort(behind) is not Sort.QUARTER or self._is_numbered(behind):
                return None
            return QUARTERLY, *self._next_quarter(behind + 1, offset), (), self._end_of_next(behind + 1)
        if self._is_next(at):
            quarter_at = at + 1 + (self.sort(at + 1) is Sort.OF)
            if self.sort(quarter_at) is Sort.QUARTER and not self._is_numbered(quarter_at):
                return QUARTERLY, 1, (), quarter_at + 1
            return MONTHLY, 1, (), at + 1 + (self.sort(at + 1) is Sort.NEXT)
        return MONTHLY, 0, (), at

    def _is_next(self, at: int) -> bool:
        return self.sort(at) is Sort.NEXT or (
            self.sort(at) is Sort.AFTER and self.sort(at + 1) not in (Sort.EVENT, Sort.DAY)
        )

    def _next_quarter(self, at: int, offset: int) -> tuple[int]:
        return (offset + 3 if self._is_next(at) else offset,)

    def _end_of_next(self, at: int) -> int:
        return at + 1 if self._is_next(at) else at

    def on_part(self, at: int) -> Recurrences | None:
        """Reads "ngày cuối tháng", "cuối mỗi quý", "tháng đầu quý sau", "tuần cuối hàng tháng", "hết quý"."""
        bound, behind = self.bounds(at)
        working = False
        count = self.tokens[behind].number if self.sort(behind + 1) is Sort.DAY else 0  # "05 ngày đầu tháng"
        behind += count > 0
        part_at = behind
        if self.sort(behind) in (Sort.DAY, Sort.WEEK, Sort.MONTH):
            part_at += 1
            working = self.sort(part_at) is Sort.WORKING
            part_at += working
        part = self.tokens[part_at].value
        if not isinstance(part, Part):
            return self._until_unit(bound, behind)
        whole = part_at + 1
        working = working or self.sort(whole) is Sort.WORKING
        while self.sort(whole) in (*EACH_SORTS, Sort.OF, Sort.IN, Sort.WORKING):
            whole += 1
        if self.sort(whole) not in (Sort.MONTH, Sort.QUARTER) or self._is_numbered(whole):
            return None
        if self.sort(whole + 1) is Sort.PART:
            return None
        found, end = self._part_of_each(part, (behind, whole), bound, working=working)
        if part is Part.START and count > 0:
            found = tuple(each._replace(days=(count,)) for each in found)
        return found, end

    def _part_of_each(self, part: Part, places: tuple[int, int], bound: Bound, *, working: bool) -> Recurrences:
        head, whole = self.sort(places[0]), places[1]
        is_quarter = self.sort(whole) is Sort.QUARTER
        months = QUARTERLY if is_quarter else MONTHLY
        offset = MONTH_IN_QUARTER.get(part, 0) if is_quarter else 0
        day = 0 if is_quarter else DAY_IN_MONTH[part]
        if head is Sort.DAY:
            day = 1 if part is Part.START else 0
        elif head is Sort.WEEK:
            day = 7 if part is Part.START else 0
        if self._is_next(whole + 1):
            offset += months
        end = self._end_of_next(whole + 1)
        vague = ("vague",) if head not in (Sort.DAY, Sort.MONTH) and part is not Part.END else ()
        if bound is Bound.BEFORE and part is Part.END:
            bound = Bound.UNTIL
        every = Every(
            months,
            days=(day,),
            offset=offset,
            bound=bound,
            last_working_day=working,
            placed=True,
            doubts=vague,
        )
        return (every,), end

    def _until_unit(self, bound: Bound, at: int) -> Recurrences | None:
        if bound is not Bound.UNTIL or self.sort(at) not in (Sort.MONTH, Sort.QUARTER) or self._is_numbered(at):
            return None
        if self.sort(at + 1) not in (Sort.END, Sort.BREAK, Sort.CLOSE, Sort.COMMA):
            return None
        return (Every(UNIT_MONTHS[self.sort(at)], doubts=("vague",)),), at + 1

    def on_weekday(self, at: int) -> Recurrences | None:
        """Reads "thứ 5 hàng tuần", "trước 16 giờ thứ Sáu hàng tuần", "T6 hàng tuần", "cuối tuần"."""
        bound, behind = self.bounds(at)
        weekdays, end = self._weekdays(behind)
        if weekdays and (of_month := self._weekday_of_month(weekdays[0], bound, end)) is not None:
            return of_month
        week_at = end
        while self.sort(week_at) in (*EACH_SORTS, Sort.OF, Sort.IN, Sort.COMMA):
            week_at += 1
        if not weekdays or self.sort(week_at) is not Sort.WEEK or (week_at == end and not weekdays):
            return None
        if self.tokens[week_at + 1].sort is Sort.NUMBER:
            return None
        return tuple(Every(WEEKLY, weekday=day, bound=bound, placed=True) for day in weekdays), week_at + 1

    def _weekday_of_month(self, weekday: int, bound: Bound, at: int) -> Recurrences | None:
        """Reads "(thứ Sáu) tuần cuối tháng", "(thứ Hai) đầu tháng"."""
        part_at = at + (self.sort(at) is Sort.WEEK)
        part = self.tokens[part_at].value
        month_at = part_at + 1
        while self.sort(month_at) in (*EACH_SORTS, Sort.OF, Sort.IN):
            month_at += 1
        if part not in (Part.START, Part.END) or self.sort(month_at) is not Sort.MONTH:
            return None
        if self._is_numbered(month_at):
            return None
        days = (7,) if part is Part.START else (0,)
        return (Every(MONTHLY, days=days, bound=bound, weekday=weekday, placed=True),), month_at + 1

    def _weekdays(self, at: int) -> tuple[list[int], int]:
        found: list[int] = []
        while True:
            token = self.tokens[at]
            if token.sort is Sort.WEEKDAY and isinstance(token.value, int):
                found.append(token.value)
                at += 1
            elif token.text == "t" and 2 <= self.tokens[at + 1].number <= 7:
                found.append(self.tokens[at + 1].number - 2)
                at += 2
            elif token.sort is Sort.PART and self.sort(at + 1) in (Sort.WEEK, *EACH_SORTS):
                return [0 if token.value is Part.START else FRIDAY], at + 1
            elif found and token.sort in LIST_SORTS and self.sort(at + 1) in (Sort.WEEKDAY, Sort.MONTH):
                at += 1
            else:
                return found, at

    def lone_weekday(self, at: int) -> tuple[int, Bound, int] | None:
        """A weekday that says more of a weekly recurrence nearby: "(trước 16 giờ thứ Sáu)"."""
        bound, behind = self.bounds(at)
        weekdays, end = self._weekdays(behind)
        name = self.tokens[behind].text == "cn" and behind > 0 and self.sort(behind - 1) is Sort.AND  # "Sở KH&CN"
        return (weekdays[0], bound, end) if weekdays and self.sort(behind) is Sort.WEEKDAY and not name else None

    def lone_days(self, at: int) -> tuple[tuple[int, ...], Bound, int] | None:
        """Days of a month that is named elsewhere: "Hàng tháng, trước ngày 25"."""
        bound, behind = self.bounds(at)
        if self.sort(behind) is not Sort.DAY:
            return None
        days, end = self._day_numbers(behind + 1)
        return (days, bound, end) if days and self.sort(end) not in (Sort.SLASH, Sort.MONTH) else None
