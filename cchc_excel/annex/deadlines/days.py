"""Terminals → years and numeric days, in every way that people type them.

Every production takes the place to begin at and answers what it read and where it ended, or None.
"""

from __future__ import annotations

from cchc_excel.annex.deadlines.phrases import LUNAR_MONTHS, ROMAN_MONTHS
from cchc_excel.annex.deadlines.stretches import (
    IMPOSSIBLE,
    Stretch,
    a_day,
    a_month,
    a_year,
    the_months,
)
from cchc_excel.annex.deadlines.terminals import Sort
from cchc_excel.annex.deadlines.tokens import Token, Tokens, is_share

Read = tuple[Stretch, int] | None

NO_YEAR, BAD_YEAR = 0, -1
FIRST_YEAR, LAST_YEAR = 2000, 2099
SHORT_YEARS = range(20, 41)  # "3/26": two digits that are a year
SEPARATORS = (Sort.SLASH, Sort.DASH, Sort.DOT)


class DayReader:
    """Reads years and days written with numbers."""

    def __init__(self, tokens: Tokens, plan_year: int) -> None:
        self.tokens = tokens
        self.plan_year = plan_year

    def sort(self, at: int) -> Sort:
        """The terminal at a place."""
        return self.tokens[at].sort

    # Years

    def year(self, at: int) -> tuple[int, int]:
        """A year behind a day, month or quarter: (year, next place); NO_YEAR or BAD_YEAR are no years."""
        token, following = self.tokens[at], self.tokens[at + 1]
        if token.sort is Sort.OPEN:
            year, end = self.named_year(at + 1)
            return (year, end + 1) if year > 0 and self.sort(end) is Sort.CLOSE else (NO_YEAR, at)
        if token.sort in SEPARATORS and following.sort is Sort.NUMBER:
            return self._numeric_year(at, following)
        skipped = at + (token.sort in (*SEPARATORS, Sort.COMMA, Sort.OF, Sort.IN))
        year, end = self.named_year(skipped)
        if year != NO_YEAR:
            return year, end
        if token.sort is Sort.OF and following.sort is Sort.YEAR:
            return NO_YEAR, at + 2
        return NO_YEAR, at

    def _numeric_year(self, at: int, written: Token) -> tuple[int, int]:
        digits, glued = len(written.text), not written.spaced
        if digits == 4 and FIRST_YEAR <= written.number <= LAST_YEAR:
            return written.number, at + 2
        if digits >= 3:
            return BAD_YEAR, at + 2
        if glued and digits == 2 and written.number in SHORT_YEARS and self.sort(at + 2) not in SEPARATORS:
            return FIRST_YEAR + written.number, at + 2
        return NO_YEAR, at

    def named_year(self, at: int) -> tuple[int, int]:
        """Reads "năm 2026", "2026", "năm trước liền kề"."""
        token = self.tokens[at]
        if token.sort is Sort.YEAR_OFF and isinstance(token.value, int):
            return self.plan_year + token.value, at + 1
        behind = at + 1 if token.sort is Sort.YEAR else at
        written = self.tokens[behind]
        if FIRST_YEAR <= written.number <= LAST_YEAR and len(written.text) == 4:
            return written.number, behind + 1
        return NO_YEAR, at

    def years(self, at: int) -> Read:
        """A year: "năm 2026", "2026", "năm sau"."""
        if at > 1 and self.sort(at - 1) is Sort.SLASH and self.tokens[at - 2].number < FIRST_YEAR:
            return None  # of something that was not understood: "H1/2026"
        year, end = self.named_year(at)
        if year == NO_YEAR:
            return None
        return a_year(year), end

    def or_year(self, at: int) -> Read:
        """A year, named or not: "cuối năm", "cuối năm 2026"."""
        if (found := self.years(at)) is not None:
            return found
        return (a_year(), at + 1) if self.sort(at) is Sort.YEAR else None

    @staticmethod
    def dated(stretch: Stretch, year: int, end: int) -> tuple[Stretch, int]:
        """A stretch with the year read behind it; IMPOSSIBLE with a BAD_YEAR."""
        if year == BAD_YEAR:
            return IMPOSSIBLE, end
        return (stretch._replace(year=year) if year and stretch is not IMPOSSIBLE else stretch), end

    # Days

    def iso_day(self, at: int) -> Read:
        """Reads "2026-12-15", "2026.12.15" and "2026-12"."""
        year, month, day = self.tokens[at], self.tokens[at + 2], self.tokens[at + 4]
        if len(year.text) != 4 or not FIRST_YEAR <= year.number <= LAST_YEAR:
            return None
        if self.sort(at + 1) not in SEPARATORS or not 1 <= month.number <= 12 or month.spaced:
            return None
        if self.sort(at + 3) is self.sort(at + 1) and 1 <= day.number <= 31:
            return a_day(day.number, month.number, year.number), at + 5
        return a_month(month.number, year.number), at + 3

    def numeric_day(self, at: int) -> Read:
        """15/12/2026, 15-12-2026, 15.12, 12/2026 and what typing made of them."""
        first, separator = self.tokens[at], self.tokens[at + 1]
        doubled = self.sort(at + 2) is separator.sort is Sort.SLASH
        behind = at + 3 if doubled else at + 2
        second = self.tokens[behind]
        if separator.sort not in (*SEPARATORS, Sort.COMMA) or second.number < 0:
            return None
        if len(first.text) > 2:
            slashed = separator.sort is self.sort(behind + 1) is Sort.SLASH
            return (IMPOSSIBLE, behind + 3) if slashed and self.year(behind + 1)[0] > 0 and first.number > 31 else None
        doubts = ("typo",) if doubled else ()
        if separator.sort is not Sort.SLASH and (separator.spaced or second.spaced):
            return None
        if separator.sort is Sort.COMMA:
            return self._with_commas(at)
        if len(second.text) >= 4:
            return self._month_and_year(first, second, behind + 1)
        return self._day_and_month(at, behind, separator, doubts)

    def _with_commas(self, at: int) -> Read:
        """Reads "12,2026" and "15,12,2026", where a dot or slash was meant."""
        first, second, third = self.tokens[at], self.tokens[at + 2], self.tokens[at + 4]
        if at and self.sort(at - 1) not in (Sort.DAY, Sort.BREAK, Sort.BEFORE, Sort.UNTIL, Sort.OPEN):
            return None
        if len(second.text) == 4 and FIRST_YEAR <= second.number <= LAST_YEAR:
            return a_month(first.number, second.number, ("typo",)), at + 3
        commas = self.sort(at + 3) is Sort.COMMA and not third.spaced
        if commas and len(third.text) == 4 and FIRST_YEAR <= third.number <= LAST_YEAR:
            return a_day(first.number, second.number, third.number, ("typo",)), at + 5
        return None

    def _month_and_year(self, first: Token, second: Token, end: int) -> Read:
        """Reads "12/2026"; "14/52026" has lost a slash."""
        if len(second.text) == 4:
            if not FIRST_YEAR <= second.number <= LAST_YEAR:
                return IMPOSSIBLE, end
            return a_month(first.number, second.number), end
        month, year = divmod(second.number, 10_000)
        if len(second.text) <= 6 and FIRST_YEAR <= year <= LAST_YEAR:
            return a_day(first.number, month, year, ("typo",)), end
        return IMPOSSIBLE, end

    def _day_and_month(self, at: int, behind: int, separator: Token, doubts: tuple[str, ...]) -> Read:
        first, second = self.tokens[at], self.tokens[behind]
        day, month = first.number, second.number
        end = behind + 1
        if self.sort(end) is self.sort(end + 1) is Sort.SLASH:
            end, doubts = end + 1, ("typo",)
        year, year_end = self.year(end)
        if not year and not self._may_be_a_day(at, behind, separator):
            return self._short_month(first, second, behind + 1) if separator.sort is Sort.SLASH else None
        of_months = separator.sort is Sort.DASH and self.sort(end) is Sort.SLASH and day < month <= 12 and year > 0
        if of_months and not (at and self.sort(at - 1) in (Sort.DAY, Sort.BEFORE, Sort.UNTIL)):
            return the_months(day, month, ("vague",))._replace(year=year), year_end  # "3-9/2026"
        if month > 12 >= day >= 1 and month <= 31 and year > 0:
            return a_day(month, day, year, (*doubts, "month_first")), year_end
        return self.dated(a_day(day, month, doubts=doubts), year, year_end)

    def _short_month(self, first: Token, second: Token, end: int) -> Read:
        if second.number in SHORT_YEARS and len(second.text) == 2 and 1 <= first.number <= 12:
            return a_month(first.number, FIRST_YEAR + second.number), end
        return None

    def _may_be_a_day(self, at: int, behind: int, separator: Token) -> bool:
        """Whether a day and month without a year can be one, and no share, span or heading number."""
        day, month = self.tokens[at].number, self.tokens[behind].number
        if separator.sort is Sort.SLASH:
            months = self.sort(behind + 1) is Sort.MONTH and self.sort(behind + 2) in (Sort.END, Sort.BREAK, Sort.CLOSE)
            counted = is_share(self.tokens, behind + 1) or self.sort(behind + 1) is Sort.PERCENT or months
            return not counted and not (month > 12 and day <= 12)
        before = self.sort(at - 1) if at else Sort.BREAK
        if not (1 <= day <= 31 and 1 <= month <= 12) or self.sort(behind + 1) in SEPARATORS:
            return False
        if separator.sort is Sort.DASH and before not in (Sort.DAY, Sort.BEFORE, Sort.UNTIL):
            return day > 12 and before is Sort.BREAK
        return before not in (Sort.REFERENCE, Sort.WORD, Sort.DOT, Sort.SLASH)

    def spoken_day(self, at: int) -> Read:
        """Reads "15 tháng 12 năm 2026", "15 tháng 12/2026", "15 các tháng 3, 6"."""
        month_at = at + 1 + (self.sort(at + 1) is Sort.OF)
        month_at += self.tokens[month_at].text == "cac"
        if self.sort(month_at) is not Sort.MONTH:
            return None
        month, end = self.month_number(month_at + 1)
        if month is None or (len(self.tokens[at].text) > 2 and self.tokens[at].text.isdigit()):
            return None
        if self.sort(end) is Sort.TIMES:
            return None
        year, end = self.year(end)
        return self.dated(a_day(self.tokens[at].number, month), year, end)

    def glued_day(self, at: int) -> Read:
        """Reads "15122026", "1512/2026": slashes lost; "20261215" is how machines write it."""
        text = self.tokens[at].text
        if not text.isdigit():
            return None
        if len(text) == 8 and FIRST_YEAR <= int(text[:4]) <= LAST_YEAR and 1 <= int(text[4:6]) <= 12:
            return a_day(int(text[6:]), int(text[4:6]), int(text[:4])), at + 1
        if len(text) == 8 and FIRST_YEAR <= int(text[4:]) <= LAST_YEAR:
            return a_day(int(text[:2]), int(text[2:4]), int(text[4:]), ("typo",)), at + 1
        if len(text) == 4 and text.isdigit() and self.sort(at + 1) is Sort.SLASH:
            year, end = self.year(at + 1)
            if year > 0:
                return a_day(int(text[:2]), int(text[2:]), year, ("typo",)), end
        return None

    def month_number(self, at: int) -> tuple[int | None, int]:
        """The month in figures or words, and the next place."""
        token = self.tokens[at]
        if token.text in LUNAR_MONTHS:
            return LUNAR_MONTHS[token.text], at + 1
        if token.sort is Sort.NUMBER and (len(token.text) <= 2 or not token.text.isdigit()):
            return token.number, at + 1
        if token.sort is Sort.WORD and self.sort(at + 1) not in (Sort.WORD, Sort.NOISE):
            month = ROMAN_MONTHS.get(token.text)
            return month, at + (month is not None)
        return None, at
