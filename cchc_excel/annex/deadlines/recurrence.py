"""What comes again: "hằng quý", "02 lần/năm", "6 tháng một lần"."""

from __future__ import annotations

from cchc_excel.annex.deadlines.every import DAILY, EVERY_DAYS, WEEKLY, YEARLY, Every
from cchc_excel.annex.deadlines.placed import EACH_SORTS, LIST_SORTS, PlacedReader, Recurrences
from cchc_excel.annex.deadlines.terminals import Sort

HALF_YEARLY = 6  # months
REPORTED = frozenset(("bao cao", "bao cao theo", "so ket", "tong ket"))  # each, where a unit follows


class EveryReader(PlacedReader):
    """Reads recurrences."""

    def recurrence(self, at: int) -> Recurrences | None:
        """The recurrence that begins here; several where units are listed ("hàng quý, năm")."""
        for production in (
            self._half_yearly,
            self.on_days,
            self.on_part,
            self.on_weekday,
            self._each,
            self._rate,
            self._turns,
        ):
            if (found := production(at)) is not None:
                return found
        return None

    def _times(self, at: int) -> tuple[int, int] | None:
        """Reads "02 lần", "1 đợt", "lần", "01 báo cáo"; (times, next place)."""
        count = self.tokens[at].number
        behind = at + (count > 0)
        if self.sort(behind) is Sort.DASH and self.tokens[behind + 1].number > 0:
            behind += 2  # "1-2 lần": the first is what is owed
        end = behind + 1
        if self.is_times(behind):
            pass
        elif self.is_times(behind + 1) and self.sort(behind) in (Sort.WORD, Sort.NOISE):
            end = behind + 2
        elif count <= 0 or (end := self._end_of_words(behind)) == behind or self.sort(end) is not Sort.SLASH:
            return None
        last = self._end_of_words(end)  # "02 lần kiểm tra/năm"
        return max(count, 1), last if self.sort(last) in (Sort.SLASH, Sort.EACH, Sort.IN) else end

    def _end_of_words(self, at: int) -> int:
        end = at
        while self.sort(end) in (Sort.WORD, Sort.NOISE) and end < at + 4:
            end += 1
        return end

    # The productions

    def _half_yearly(self, at: int) -> Recurrences | None:
        """Reads "bán niên", which is no stretch of time but how often."""
        if self.tokens[at].text != "ban nien" or self.sort(at + 1) in (Sort.NUMBER, Sort.PART, Sort.SLASH, Sort.YEAR):
            return None
        return self._with_listed_units(Every(HALF_YEARLY), at + 1)

    def _each(self, at: int) -> Recurrences | None:
        """Reads "hằng quý", "mỗi năm 2 đợt", "định kỳ 6 tháng, năm", "theo quý"."""
        if self.sort(at) not in EACH_SORTS and self.tokens[at].text not in REPORTED:
            return None
        behind = at + 1
        while self.sort(behind) in EACH_SORTS or self.tokens[behind].text in ("bao cao", "vao", "trong"):
            behind += 1
        found = self.unit(behind)
        if found is None or self.sort(found[2]) is Sort.PART:
            return None
        months, weeks, end = found
        times = self._times(end + (self.sort(end) in (Sort.SLASH, Sort.COMMA)))
        if times is not None:
            end = times[1]
        every = Every(months, weeks, times[0] if times else 1)
        if self.sort(end) is Sort.NEXT:
            end += 1
        return self._with_listed_units(every, end)

    def _with_listed_units(self, first: Every, at: int) -> Recurrences:
        found = [first]
        while self.sort(at) in LIST_SORTS:
            behind = at + 1
            while self.sort(behind) in (*EACH_SORTS, *LIST_SORTS, Sort.IN) or self.tokens[behind].text in REPORTED:
                behind += 1
            unit = self.unit(behind)
            if unit is None or unit[0] in (DAILY, WEEKLY, EVERY_DAYS) or self.sort(unit[2]) is Sort.PART:
                break
            found.append(Every(unit[0], unit[1]))
            at = unit[2]
        return tuple(found), at

    def listed_units(self, at: int) -> Recurrences | None:
        """Reads "Tháng, quý, năm", "6 tháng, năm" without "hằng"; at least two."""
        first = self.unit(at)
        if first is None or first[0] <= 0:
            return None
        found, end = self._with_listed_units(Every(first[0]), first[2])
        return (found, end) if len(found) > 1 else None

    def _rate(self, at: int) -> Recurrences | None:
        """Reads "02 lần/năm", "2 lần mỗi quý", "01 lần trong 6 tháng"."""
        if self.sort(at) not in (Sort.NUMBER, Sort.TIMES):
            return None
        times = self._times(at)
        if times is None:
            return None
        count, behind = times
        if self.sort(behind) not in (Sort.SLASH, Sort.EACH, Sort.IN, Sort.NUMBER):
            return None
        behind += self.sort(behind) is not Sort.NUMBER
        behind += self.sort(behind) is Sort.EACH
        unit = self.unit(behind)
        if unit is None:
            year, end = self.named_year(behind)  # "02 lần trong năm 2026"
            return ((Every(YEARLY, 1, count),), end) if year == self.plan_year else None
        return self._with_listed_units(Every(unit[0], unit[1], count), unit[2])

    def _turns(self, at: int) -> Recurrences | None:
        """Reads "6 tháng/lần", "quý/lần", "02 tuần một lần", "một năm hai lần"."""
        unit = self.unit(at)
        if unit is None:
            return None
        months, weeks, behind = unit
        behind += self.sort(behind) in (Sort.SLASH, Sort.COMMA, Sort.EACH)
        times = self._times(behind)
        if times is None or (months == DAILY and at and self.tokens[at - 1].number > 1):
            return None
        return self._with_listed_units(Every(months, weeks, times[0]), times[1])
