"""School years and their terms: "học kỳ II năm học 2025-2026", "cuối học kỳ I"."""

from __future__ import annotations

from cchc_excel.annex.deadlines.days import NO_YEAR, DayReader, Read
from cchc_excel.annex.deadlines.stretches import MONTH_END, Grain, Stretch
from cchc_excel.annex.deadlines.terminals import Part, Sort

# Term → its first and last day. Each province sets its own days within a fortnight of these (the Ministry of Education's
# yearly frame of school terms), so that they are always a doubt.
TERMS = {1: ((9, 5), (1, 15)), 2: ((1, 16), (5, MONTH_END))}
IN_THE_PLAN_YEAR = {1: ((9, 5), (12, MONTH_END)), 2: TERMS[2]}  # where no school year is named
MONTHS_OF_TERM = {1: (9, 12), 2: (1, 5)}
NUMBERS = {"i": 1, "l": 1, "1": 1, "ii": 2, "ll": 2, "2": 2, "mot": 1, "hai": 2}
ROUGHLY = ("vague",)


class SchoolReader(DayReader):
    """Reads the times of schools, which no plan year holds as a whole."""

    def years(self, at: int) -> Read:
        """A year, or a school year, which runs from September to May."""
        return self._school_year(at + 1) if self.sort(at) is Sort.SCHOOL_YEAR else super().years(at)

    def _school_year(self, at: int) -> Read:
        year, end = self.named_year(at)
        if year == NO_YEAR:
            return None
        last, end_of_last = self.named_year(end + 1) if self.sort(end) is Sort.DASH else (year + 1, end)
        return Stretch(Grain.MONTHS, (9, 1), (5, MONTH_END), year, last, ROUGHLY), end_of_last

    def term(self, at: int) -> Read:
        """Reads "học kỳ II", "học kỳ 1 năm học 2026-2027"; where no year is named, what of it lies in the plan year."""
        number = NUMBERS.get(self.tokens[at + 1].text)
        if number is None:
            return None
        behind = at + 2 + (self.sort(at + 2) in (Sort.OF, Sort.COMMA))
        named = self.years(behind) if self.sort(behind) is Sort.SCHOOL_YEAR else None
        if named is None:
            first, last = IN_THE_PLAN_YEAR[number]
            return Stretch(Grain.MONTHS, first, last, doubts=ROUGHLY), at + 2
        (first, last), (whole, end) = TERMS[number], named
        began = whole.year if number == 1 else whole.last_year
        return Stretch(Grain.MONTHS, first, last, began, whole.last_year, ROUGHLY), end

    def part_of_term(self, part: Part, at: int) -> Read:
        """Reads "đầu học kỳ II", "cuối học kỳ I": its first or its last month."""
        found = self.term(at)
        if found is None or part not in (Part.START, Part.END):
            return found
        whole, end = found
        if part is Part.START:
            month = whole.first[0]
            return whole._replace(last=(month, MONTH_END), last_year=None), end
        month = whole.last[0]
        return whole._replace(first=(month, 1), year=whole.last_year or whole.year, last_year=None), end
