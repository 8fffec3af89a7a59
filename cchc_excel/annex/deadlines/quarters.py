"""Quarters and halves of a year, as people write them: "quý I/2026", "Q2", "quý cuối năm", "nửa năm đầu"."""

from __future__ import annotations

from cchc_excel.annex.deadlines.days import Read
from cchc_excel.annex.deadlines.phrases import ROMAN
from cchc_excel.annex.deadlines.school import SchoolReader
from cchc_excel.annex.deadlines.stretches import a_quarter, the_months
from cchc_excel.annex.deadlines.terminals import Part, Sort

QUARTERS_IN_WORDS = {"nhat": 1, "nhi": 2}  # the others are numbers: "quý ba", "quý tư"


class QuarterReader(SchoolReader):
    """Reads quarters and halves of years."""

    def roman(self, at: int) -> tuple[int | None, int]:
        """The number of a quarter: roman, with l or 1 for I, or arabic."""
        token, following = self.tokens[at], self.tokens[at + 1]
        if token.text in QUARTERS_IN_WORDS:
            return QUARTERS_IN_WORDS[token.text], at + 1
        if token.sort is Sort.NUMBER:
            if following.text == "v" and not following.spaced and token.text == "1":
                return 4, at + 2
            return (token.number, at + 1) if len(token.text) <= 2 or token.text.isalpha() else (None, at)
        number = ROMAN.get(token.text.replace("l", "i")) if token.sort is Sort.WORD else None
        return (number, at + 1) if number else (None, at)

    def quarter(self, at: int) -> Read:
        """Reads "quý I/2026", "Q2", "quý cuối năm"."""
        if self.sort(at) is not Sort.QUARTER:
            return None
        behind = at + 1 + (self.sort(at + 1) in (Sort.DOT, Sort.DASH))
        if self.sort(behind) is Sort.PART and self.tokens[behind].value in (Part.START, Part.END):
            found = self.or_year(behind + 1 + (self.sort(behind + 1) is Sort.OF))
            number = 1 if self.tokens[behind].value is Part.START else 4
            return (a_quarter(number, found[0].year), found[1]) if found else None
        quarter, end = self.roman(behind)
        if quarter is None or self.sort(end) in (Sort.TIMES, Sort.PERCENT):
            return None
        year, end = self.year(end)
        return self.dated(a_quarter(quarter), year, end)

    def roman_quarter(self, at: int) -> Read:
        """Reads "I/2026" without its noun: only with a year behind a slash."""
        number = ROMAN.get(self.tokens[at].text)
        if number is None or number > 4 or self.sort(at + 1) is not Sort.SLASH:
            return None
        year, end = self.year(at + 1)
        return (a_quarter(number, year), end) if year > 0 else None

    def half_year(self, at: int) -> Read:
        """Reads "nửa năm đầu", "nửa năm cuối 2026"."""
        if self.sort(at + 1) is not Sort.PART:
            return None
        year, end = self.year(at + 2)
        first, last = (1, 6) if self.tokens[at + 1].value is Part.START else (7, 12)
        return self.dated(the_months(first, last), year, end)
