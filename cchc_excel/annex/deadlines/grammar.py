"""Terminals → stretches of time: days, parts of months, months, quarters, half-years, years.

Every production takes the place to begin at and answers what it read and where it ended, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cchc_excel.annex.deadlines.calendar import FIRST_DAY_OF_TET, NAMED_YEARS
from cchc_excel.annex.deadlines.days import FIRST_YEAR, LAST_YEAR, NO_YEAR, Read
from cchc_excel.annex.deadlines.parts import (
    LENGTHS,
    MONTHS_OF_YEAR,
    VAGUE_PARTS,
    days_at_edge,
    part_of_month,
    part_of_quarter,
    weekday_at_edge,
)
from cchc_excel.annex.deadlines.phrases import LUNAR_MONTHS
from cchc_excel.annex.deadlines.quarters import QuarterReader
from cchc_excel.annex.deadlines.stretches import (
    IMPOSSIBLE,
    MONTH_END,
    Grain,
    Stretch,
    a_month,
    a_year,
    the_months,
)
from cchc_excel.annex.deadlines.terminals import Part, Sort

MONTHS_FROM_JANUARY = (3, 6, 9, 12)  # "6 tháng": from January, where no other sense is left
LAST_WEEK = 5
DAYS_OF_A_WEEK = 7
MONTHS_OF_A_QUARTER = 3
SEVERAL = frozenset(("nhung", "cac", "may"))  # "những tháng cuối năm"


class StretchReader(QuarterReader):
    """Reads stretches of time out of terminals."""

    def stretch(self, at: int) -> Read:
        """The stretch that begins here."""
        production = _PRODUCTIONS.get(self.tokens[at].sort)
        return production(self, at) if production else None

    def number(self, at: int) -> Read:
        """Everything that begins with a number."""
        token, before = self.tokens[at], self.tokens[at - 1]
        if token.sort is not Sort.NUMBER:
            return None
        if at and before.sort is Sort.WORD and not token.spaced and before.end == token.begin:
            return None  # a code: "KH20/2026"
        for production in (
            self._of_counted,
            self.iso_day,
            self.numeric_day,
            self.spoken_day,
            self.glued_day,
            self.years,
        ):
            if (found := production(at)) is not None:
                return found
        return None

    def day(self, at: int) -> Read:
        """Reads "ngày 15/12", "ngày 05 tháng 3", "ngày cuối cùng của tháng 6"."""
        if self.sort(at + 1) is Sort.NUMBER:
            if self.sort(at + 2) is Sort.DAY:
                return None
            return self.number(at + 1) if len(self.tokens[at + 1].text) <= 8 else None
        working = self.sort(at + 1) is Sort.WORKING
        behind = at + 1 + working
        part = self.tokens[behind].value
        if self.sort(behind) is Sort.PART and part in (Part.START, Part.END):
            whole_at = behind + 1 + (self.sort(behind + 1) is Sort.OF)
            found = self.stretch(whole_at) or self.or_year(whole_at)
            if found is not None and found[0].grain >= Grain.MONTH:
                whole, end = found
                edge = whole.first if part is Part.START else whole.last
                worked = (1 if part is Part.START else -1) if working else 0
                return whole._replace(grain=Grain.DAY, first=edge, last=edge, working=worked, number=0), end
        return None

    # Months and their parts

    def month(self, at: int) -> Read:
        """Reads "tháng 3/2026", "T3", "tháng tư"; "tháng cuối quý II", "tháng cuối năm"."""
        behind = at + (self.sort(at + 1) is Sort.DOT) + 1
        if self.sort(behind) is Sort.PART:
            return self._month_of(behind)
        month, end = self.month_number(behind)
        if month is None or self.sort(end) is Sort.TIMES or self.sort(end) is Sort.PERCENT:
            return self._glued_month(behind)
        if (quarter := self.quarter(end + (self.sort(end) is Sort.OF))) is not None and month <= MONTHS_OF_A_QUARTER:
            first = quarter[0].first[0]  # "tháng thứ hai của quý III"
            return (IMPOSSIBLE if quarter[0] is IMPOSSIBLE else a_month(first + month - 1, quarter[0].year)), quarter[1]
        lunar = ("lunar",) if self.tokens[behind].text in LUNAR_MONTHS else ()
        year, end = self.year(end)
        return self.dated(a_month(month, doubts=lunar), year, end)

    def _glued_month(self, at: int) -> Read:
        """Reads "tháng 032026", "tháng 12026"."""
        text = self.tokens[at].text
        if text.isdigit() and len(text) in (5, 6) and FIRST_YEAR <= int(text[-4:]) <= LAST_YEAR:
            return a_month(int(text[:-4]), int(text[-4:]), ("typo",)), at + 1
        return None

    def _month_of(self, at: int) -> Read:
        part = self.tokens[at].value
        whole_at = at + 1 + (self.sort(at + 1) is Sort.OF)
        if part not in (Part.START, Part.MIDDLE, Part.END):
            return None
        found = self.quarter(whole_at) or self.or_year(whole_at)
        if found is None:
            return None
        whole, end = found
        if whole is IMPOSSIBLE:
            return found
        if (
            at > 1
            and self.tokens[at - 2].text in SEVERAL
            and whole.grain is Grain.YEAR
            and part in (Part.START, Part.END)
        ):
            return the_months(*MONTHS_OF_YEAR[part], ("vague",))._replace(year=whole.year), end
        offset = {Part.START: 0, Part.MIDDLE: (whole.last[0] - whole.first[0]) // 2}
        month = whole.first[0] + offset.get(part, whole.last[0] - whole.first[0])
        return a_month(month, whole.year), end

    def part(self, at: int) -> Read:
        """Reads "đầu tháng 3", "cuối quý II", "giữa năm 2026", "nửa cuối tháng 6"."""
        part = self.tokens[at].value
        whole_at = at + 1 + (self.sort(at + 1) is Sort.OF)
        if not isinstance(part, Part):
            return None
        sort = self.sort(whole_at)
        if sort is Sort.MONTH:
            return part_of_month(part, self.month(whole_at))
        if sort is Sort.QUARTER:
            return part_of_quarter(part, self.quarter(whole_at))
        if sort is Sort.SCHOOL_TERM:
            return self.part_of_term(part, whole_at)
        found = self.or_year(whole_at)
        if found is None or sort is Sort.SCHOOL_YEAR:
            return None
        first, last = MONTHS_OF_YEAR[part]
        vague = ("vague",) if part in VAGUE_PARTS else ()
        return the_months(first, last, vague)._replace(year=found[0].year), found[1]

    def week(self, at: int) -> Read:
        """Reads "tuần 1 tháng 3", "tuần thứ hai của tháng 4", "tuần cuối tháng 6"."""
        token = self.tokens[at + 1]
        number = token.number
        if token.sort is Sort.PART:
            number = {Part.START: 1, Part.END: LAST_WEEK}.get(token.value, 0)  # type: ignore[call-overload]  # a missing key is 0
        last_number, end = self._last_week(number, at + 2)
        month_at = end + (self.sort(end) in (Sort.OF, Sort.SLASH))
        if not 1 <= number <= last_number <= LAST_WEEK:
            return None
        found = self.month(month_at) if self.sort(month_at) is Sort.MONTH else self._bare_month(month_at)
        if found is None or found[0] is IMPOSSIBLE:
            return found
        whole, end = found
        month = whole.first[0]
        last_day = LENGTHS.get(month, 31)
        first = number * 7 - 6 if number < LAST_WEEK else last_day - 6
        last = last_number * 7 if last_number < LAST_WEEK else MONTH_END
        return Stretch(Grain.WEEK, (month, first), (month, last), whole.year, doubts=("vague",)), end

    def _bare_month(self, at: int) -> Read:
        """The "7" of "tuần 3/7"."""
        if self.sort(at - 1) is not Sort.SLASH or not 1 <= self.tokens[at].number <= 12:
            return None
        year, end = self.year(at + 1)
        return self.dated(a_month(self.tokens[at].number), year, end)

    def _last_week(self, number: int, at: int) -> tuple[int, int]:
        """The "2" of "tuần 1, 2 tháng 3" and "tuần 1 và tuần 2 tháng 3", and the next place."""
        while self.sort(at) in (Sort.COMMA, Sort.AND, Sort.DASH):
            behind = at + 1 + (self.sort(at + 1) is Sort.WEEK)
            if not number < self.tokens[behind].number <= LAST_WEEK:
                break
            number, at = self.tokens[behind].number, behind + 1
        return number, at

    # Several months, days or quarters

    def _of_counted(self, at: int) -> Read:
        """Reads "6 tháng đầu năm", "03 tháng cuối năm", "2 quý đầu năm", "10 ngày đầu tháng 3", "2 tuần đầu tháng 4"."""
        count, unit, part = self.tokens[at].number, self.sort(at + 1), self.tokens[at + 2]
        if unit is Sort.DAY:
            return self._counted_days(count, at + 2)
        if unit is Sort.WEEK:
            found = self._counted_days(count * DAYS_OF_A_WEEK, at + 2)
            return found and (found[0]._replace(doubts=("vague",)), found[1])
        if unit not in (Sort.MONTH, Sort.QUARTER) or not 1 <= count <= 12:
            return None
        months = count * 3 if unit is Sort.QUARTER else count
        if part.sort is Sort.PART and months <= 12:
            year_at = at + 3 + (self.sort(at + 3) is Sort.OF)
            stretch, end = self.or_year(year_at) or (a_year(), at + 3)
            first, last = (13 - months, 12) if part.value is Part.END else (1, months)
            return the_months(first, last)._replace(year=stretch.year), end
        if unit is Sort.MONTH and count in MONTHS_FROM_JANUARY and not self._goes_on(at + 2):
            year, end = self.year(at + 2) if part.sort is not Sort.COMMA else (NO_YEAR, at + 2)
            return self.dated(the_months(1, months, () if year else ("vague",)), year, end)
        return None

    def _goes_on(self, at: int) -> bool:
        """Whether "6 tháng" is the beginning of something else: a rate, a span from an event, a day."""
        if self.sort(at) is Sort.NUMBER and len(self.tokens[at].text) < 4:
            return True
        slashed = self.sort(at) is Sort.SLASH and self.sort(at + 1) in (Sort.TIMES, Sort.NUMBER)
        if slashed:
            return self.year(at)[0] <= 0
        return self.sort(at) in (
            Sort.COUNTED_FROM,
            Sort.FROM,
            Sort.AFTER,
            Sort.EVENT,
            Sort.WORKING,
            Sort.TIMES,
        )

    def _counted_days(self, count: int, at: int) -> Read:
        """Reads "đầu tháng 3", "làm việc đầu tiên của quý II" behind "5 ngày"."""
        working = self.sort(at) is Sort.WORKING
        part = self.tokens[at + working]
        whole_at = at + working + 1
        whole_at += self.sort(whole_at) is Sort.OF
        found = self.stretch(whole_at) or self.or_year(whole_at)
        if part.sort is not Sort.PART or found is None or found[0] is IMPOSSIBLE or not 1 <= count <= 28:
            return None
        return days_at_edge(count, part.value, found[0], working=working), found[1]

    def weekday(self, at: int) -> Read:
        """Reads "Thứ Sáu ngày 20/3/2026", "Thứ Sáu, 20/3", "Thứ Sáu cuối cùng của tháng 5"."""
        if self.tokens[at + 1].value in (Part.START, Part.END):
            whole = self.stretch(at + 2 + (self.sort(at + 2) is Sort.OF))
            if whole is None or whole[0] is IMPOSSIBLE or whole[0].grain is not Grain.MONTH:
                return None
            part, day = self.tokens[at + 1].value, self.tokens[at].value
            return weekday_at_edge(day, part, whole[0], self.plan_year), whole[1]
        behind = at + 1 + (self.sort(at + 1) in (Sort.COMMA, Sort.OPEN))
        found = self.day(behind) if self.sort(behind) is Sort.DAY else self.number(behind)
        return found if found and found[0].grain is Grain.DAY else None

    def tet(self, at: int) -> Read:
        """Tết Nguyên đán: the first day of the lunar year."""
        year_at = at + 1
        while self.sort(year_at) is Sort.WORD and year_at < at + 3:
            year_at += 1  # the year's name: "Bính Ngọ"
        year, end = self.year(year_at)
        if year <= 0:
            year = NAMED_YEARS.get(" ".join(token.text for token in self.tokens[at + 1 : year_at]), NO_YEAR)
            end = year_at if year > 0 else at + 1
        first = FIRST_DAY_OF_TET.get(year if year > 0 else self.plan_year)
        if first is None:
            return None
        return Stretch(Grain.DAY, first, first, year if year > 0 else None, doubts=("lunar",)), end


_PRODUCTIONS: Mapping[Sort, Callable[[StretchReader, int], Read]] = {
    Sort.NUMBER: StretchReader.number,
    Sort.DAY: StretchReader.day,
    Sort.MONTH: StretchReader.month,
    Sort.QUARTER: StretchReader.quarter,
    Sort.WORD: StretchReader.roman_quarter,
    Sort.PART: StretchReader.part,
    Sort.WEEK: StretchReader.week,
    Sort.YEAR: StretchReader.years,
    Sort.YEAR_OFF: StretchReader.years,
    Sort.SCHOOL_YEAR: StretchReader.years,
    Sort.SCHOOL_TERM: StretchReader.term,
    Sort.HALF_YEAR: StretchReader.half_year,
    Sort.WEEKDAY: StretchReader.weekday,
    Sort.TET: StretchReader.tet,
}
