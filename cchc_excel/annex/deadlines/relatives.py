"""Times that hang on an event: "05 ngày làm việc kể từ …", and where an event's words end."""

from __future__ import annotations

from cchc_excel.annex.deadlines.items import Relative
from cchc_excel.annex.deadlines.points import Bound, Point
from cchc_excel.annex.deadlines.recurrence import EveryReader
from cchc_excel.annex.deadlines.stretches import IMPOSSIBLE, Grain, Stretch
from cchc_excel.annex.deadlines.terminals import Sort

HOURS_OF_A_DAY = 24
CLAUSE_ENDS = frozenset((Sort.BREAK, Sort.OPEN, Sort.CLOSE, Sort.END))
# Where a clause that waits for an event, or points elsewhere, may turn to a time of its own.
TURNS = frozenset((Sort.COMMA, Sort.DASH, Sort.IN, Sort.UNTIL, Sort.BEFORE, Sort.AND))
RELATIVE_UNITS = frozenset((Sort.DAY, Sort.WEEK, Sort.MONTH, Sort.HOUR))
RELATIVE_TAILS = frozenset((Sort.COUNTED_FROM, Sort.FROM, Sort.AFTER, Sort.EVENT, Sort.BEFORE, Sort.TO))


class RelativeReader(EveryReader):
    """Reads counts of days and finds the end of an event."""

    def is_span(self, at: int) -> bool:
        """Whether "đến" leads to a number: "10 ngày đến 15 ngày"."""
        return self.sort(at) is Sort.TO and self.tokens[at + 1].number > 0

    def is_backwards(self, begin: int, end: int) -> bool:
        """Whether these terminals say "before": the days are counted back."""
        return any(
            self.sort(place) is Sort.BEFORE or self.tokens[place].text == "truoc khi" for place in range(begin, end)
        )

    def counted(self, at: int) -> tuple[Relative, int] | None:
        """Reads "05 ngày làm việc"."""
        token = self.tokens[at]
        within = at > 0 and self.sort(at - 1) in (Sort.WITHIN, Sort.IN) and "gio" in token.text
        hours = self.sort(at + 1) is Sort.TO and self.sort(at + 2) is Sort.HOUR  # "từ 8h đến 17h"
        long = token.sort is Sort.HOUR and int(token.text[:2].rstrip(":gh p")) >= HOURS_OF_A_DAY
        if token.sort is Sort.HOUR and not hours and (within or long or self.sort(at + 1) in RELATIVE_TAILS):
            return Relative(1, Sort.DAY), at + 1
        if token.number <= 0 or self.sort(at + 1) not in RELATIVE_UNITS:
            return None
        if self.tokens[at + 1].text in ("t", "th") or self.sort(at - 1 if at else at) is Sort.DAY:
            return None
        if self.sort(at + 2) in (Sort.NUMBER, Sort.PART):
            return None
        working = self.sort(at + 2) is Sort.WORKING
        whole_at = at + 4 + (self.sort(at + 4) is Sort.OF)
        if working and self.sort(at + 3) is Sort.PART and self.sort(whole_at) in (Sort.MONTH, Sort.QUARTER):
            return None  # "5 ngày làm việc đầu tháng 4"
        return Relative(token.number, self.sort(at + 1), working), at + 2 + working

    def base_day(self, at: int) -> tuple[Stretch | None, int]:
        """The day that is counted from, where it is a date."""
        behind = at
        while self.sort(behind) in (*RELATIVE_TAILS, Sort.DAY) and self.sort(behind) is not Sort.END:
            behind += 1
        found = self.number(behind)
        if found is not None and found[0].grain is Grain.DAY and not found[0].doubts:
            return found
        return None, behind

    def swallowed(self, at: int, *, years: bool = False) -> int:
        """The end of what an event, a base or a paper's name is made of."""
        while self.sort(at) not in CLAUSE_ENDS:
            if self._may_turn(at) and self._turns_to_a_time(at, years=years):
                return at
            at += 1
        return at

    def _may_turn(self, at: int) -> bool:
        """Whether a time of its own may follow; "sau khi kết thúc quý I" goes on."""
        return self.sort(at) in TURNS and not self.tokens[at].text.startswith(("ket thuc", "het"))

    def _turns_to_a_time(self, at: int, *, years: bool) -> bool:
        behind = at + (self.sort(at) in (Sort.COMMA, Sort.DASH, Sort.AND))
        if behind > at and self.recurrence(behind) is not None:
            return True
        found = self.point(behind)
        if found is None:
            return False
        bare = self.sort(at) is Sort.AND and self.sort(behind) is Sort.NUMBER
        return not bare and (years or found[0].stretch.grain is not Grain.YEAR or found[0].is_day)

    def count_within(self, at: int, end: int) -> Relative | None:
        """The "07 ngày" of "sau hội nghị 07 ngày"."""
        for place in range(at, end):
            counted = self.counted(place)
            if counted is not None and (counted[0].unit is not Sort.MONTH or counted[0].amount <= 12):
                return counted[0]
        return None

    def day_before(self, at: int, end: int) -> Point | None:
        """The time before an event whose day is told: "trước Hội nghị tổng kết ngày 25/12/2026"."""
        for place in range(at + 1, end):
            found = self.number(place) if self.sort(place) is Sort.NUMBER else None
            if found is not None and found[1] == end and found[0].grain is Grain.DAY and found[0] is not IMPOSSIBLE:
                return Point(found[0], Bound.BEFORE)
        return None
