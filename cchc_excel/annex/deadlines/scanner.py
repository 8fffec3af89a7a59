"""Terminals → the items of a deadline's text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from cchc_excel.annex.deadlines.changes import ChangeReader
from cchc_excel.annex.deadlines.conclusions import is_years
from cchc_excel.annex.deadlines.every import DAILY, YEARLY, Every
from cchc_excel.annex.deadlines.items import Contents, Relative, Role
from cchc_excel.annex.deadlines.recurrence import REPORTED
from cchc_excel.annex.deadlines.relatives import CLAUSE_ENDS, RELATIVE_TAILS
from cchc_excel.annex.deadlines.stretches import Grain
from cchc_excel.annex.deadlines.terminals import Sort
from cchc_excel.annex.deadlines.unread import is_time_word, says_when

STATUS_STARTS = frozenset(("da", "dang", "chua", "sap", "tam"))
ROUGH = frozenset(
    ("khoang", "trong khoang", "uoc", "hoac", "chung", "do", "loanh quanh", "xap xi")
)  # they make a stretch of time a rough one
LUNAR_WORDS = frozenset(("am lich", "al", "ram"))
MOST_TURNS = 6  # "đợt 4"; higher numbers are days
INERT = frozenset(
    (
        Sort.WORD,
        Sort.NOISE,
        Sort.COMMA,
        Sort.COLON,
        Sort.DOT,
        Sort.DASH,
        Sort.SLASH,
        Sort.PERCENT,
        Sort.REFERENCE,
    )
)


class Scanner(ChangeReader):
    """Walks over a text's terminals and collects its items."""

    def contents(self) -> Contents:
        """Everything the text holds."""
        self.items = []
        self.passed: list[int] = []  # places that nothing reads
        self.clause = self.depth = self.documents = 0
        self.requested: tuple[int, int] | None = None
        self.old = self.changed = self.turn = self.rough = self.odd = False
        at = 0
        while self.sort(at) is not Sort.END:
            following = self._next(at)
            at = following if following > at else at + 1
        doubts: tuple[str, ...] = ("lunar",) if any(token.text in LUNAR_WORDS for token in self.tokens) else ()
        odd = self.odd or any(token.sort is Sort.WORD and is_time_word(token) for token in self.tokens)
        unread = any(says_when(self.tokens, at, self.plan_year) for at in self.passed)
        doubts += ("partly_read",) if odd or unread else ()
        return Contents(tuple(self.items), self.requested, self.changed, self.documents, self.rough, doubts)

    def _next(self, at: int) -> int:
        sort = self.sort(at)
        if sort in INERT and not self._may_begin(at):
            return at + 1
        handler = self.HANDLERS.get(sort)
        if handler is not None and (end := handler(self, at)) > at:
            return end
        for production in (self._recurrence, self._relative, self._points, self._lone, self._bare_relation):
            if (end := production(at)) > at:
                return end
        self.passed.append(at)
        return at + 1

    def _may_begin(self, at: int) -> bool:
        """Whether an inert word can still begin something: "I/2026", a status, "báo cáo quý"."""
        return self.tokens[at].text in REPORTED or (
            self.sort(at) is Sort.WORD and (self.sort(at + 1) is Sort.SLASH or self.tokens[at].text in STATUS_STARTS)
        )

    # Marks

    def _break(self, at: int) -> int:
        self.clause += 1
        self.old = self.turn = False
        return at + 1

    def _bracket(self, at: int) -> int:
        self.depth = max(self.depth + (1 if self.sort(at) is Sort.OPEN else -1), 0)
        self.old = False
        return at + 1

    def _document(self, at: int) -> int:
        self.documents += 1
        return at + 1

    def _turn(self, at: int) -> int:
        """Reads "đợt 1", "lần II", "kỳ 1": the time behind it is one of several turns."""
        number, end = self.roman(at + 1)
        if number is None or number > MOST_TURNS or (at and self.tokens[at - 1].number > 0):
            return at
        if self.sort(end) in (Sort.SLASH, Sort.DOT):
            year, end = self.year(end)
            if year <= 0:
                return at
        self.turn = True
        return end

    # What comes again, points, relatives

    def _recurrence(self, at: int) -> int:
        if self.tokens[at].text == "cac" and self.months_in_brackets(at) is not None:
            return at
        found = self.recurrence(at) or self.listed_units(at)
        if found is None:
            return at
        listed = tuple(every for every in found[0] if every.months != DAILY)
        if listed:
            self.add(Role.EVERY, every=listed)
        else:
            self.add(Role.CONTINUOUS)
        return found[1]

    def _points(self, at: int) -> int:
        found = self.group(at)
        if found is None:
            return at
        self.add(Role.POINTS, points=found[0])
        unknown = at > 0 and self.sort(at - 1) is Sort.WORD and self.sort(at) is Sort.NUMBER
        self.odd = self.odd or (unknown and found[0][0].stretch.grain is Grain.YEAR)  # "Hè 2026"
        last = at + 1 if found[0][0].is_day else found[1]
        self.rough = self.rough or any(token.text in ROUGH for token in self.tokens[max(at - 1, 0) : last])
        return found[1]

    def _lone(self, at: int) -> int:
        if (weekday := self.lone_weekday(at)) is not None:
            self.add(Role.WEEKDAY, weekday=weekday[0], bound=weekday[1])
            return weekday[2]
        if (days := self.lone_days(at)) is not None:
            self.add(Role.DAYS, days=days[0], bound=days[1])
            return days[2]
        count, beside = self.tokens[at].number, self.items[-1] if self.items else None
        if count > 1 and self.sort(at + 1) is Sort.TIMES and beside and beside.points and is_years(beside):
            self.add(Role.EVERY, every=(Every(YEARLY, times=count),))  # "năm 2026: 02 lần"
            return at + 2
        return at

    def _relative(self, at: int) -> int:
        """Reads "05 ngày làm việc kể từ …", "trong vòng 30 ngày", "10 ngày trước ngày 15/12"."""
        behind, within = at, False
        while self.sort(behind) in (Sort.WITHIN, Sort.UNTIL, Sort.BEFORE, Sort.AFTER, Sort.NOISE, Sort.IN):
            within = within or self.sort(behind) is Sort.WITHIN
            behind += 1
        backwards = any(self.sort(place) is Sort.BEFORE for place in range(at, behind))
        counted = self.counted(behind)
        if counted is None:
            return at
        relative, end = counted
        end += self.sort(end) is Sort.COMMA and self.sort(end + 1) in (Sort.COUNTED_FROM, Sort.FROM)
        end += self._base_in_brackets(end)
        tail = self.sort(end) in RELATIVE_TAILS
        standing = relative.unit in (Sort.DAY, Sort.WEEK)
        is_rate = self.sort(end) is Sort.SLASH and self.sort(end + 1) in (Sort.TIMES, Sort.NUMBER)
        if not (tail or within or relative.working or standing) or is_rate:
            return at
        if tail and not self.is_span(end):
            base, end = self.base_day(end)
            backwards = backwards or self.tokens[end - 1].text.startswith("truoc")
            relative = relative._replace(base=base)
        self.add(Role.RELATIVE, relative=relative._replace(backwards=backwards or self.is_backwards(behind, end)))
        return self.swallowed(end) if relative.base is None else end

    def _base_in_brackets(self, at: int) -> bool:
        """Whether a bracket says what is counted from: "15 ngày (kể từ ngày ban hành)", not "(từ 01/6 đến 30/6)"."""
        if self.sort(at) is not Sort.OPEN or self.sort(at + 1) not in (Sort.COUNTED_FROM, Sort.AFTER, Sort.EVENT):
            return False
        end = at + 1
        while self.sort(end) not in CLAUSE_ENDS:
            end += 1
        return not any(self.sort(place) in (Sort.TO, Sort.UNTIL, Sort.DASH) for place in range(at + 1, end))

    # Events and other papers

    def _event(self, at: int) -> int:
        end = self.swallowed(at + 1)
        if (relative := self.count_within(at + 1, end)) is not None:
            self.add(Role.RELATIVE, relative=relative)
        else:
            self.add(Role.EVENT)
            self.passed += self._times_of_an_event(at + 1, end)
        if self.sort(end) is Sort.UNTIL and self.tokens[end].text.startswith("den"):
            found = self.point(end)  # "ngay sau khi ban hành … đến hết năm": it lasts until then
            if found is not None:
                self.add(Role.POINTS, points=(found[0]._replace(open_start=True),))
                return found[1]
        return end

    def _times_of_an_event(self, begin: int, end: int) -> list[int]:
        """Where the words of an event hold a time of the calendar: "khi HĐND họp tháng 7"."""
        named = (place for place in range(begin, end) if self.sort(place) in (Sort.MONTH, Sort.QUARTER, Sort.DAY))
        return [place for place in named if self.sort(place) is not Sort.DAY and self.point(place) is not None]

    def _bare_relation(self, at: int) -> int:
        """Reads "sau nhiệm vụ 3.1", "trước kỳ họp HĐND", "từ ngày ban hành Kế hoạch"."""
        sort, following = self.sort(at), self.sort(at + 1)
        if sort in (Sort.AFTER, Sort.BEFORE) and following in (
            *(Sort.WORD, Sort.NOISE, Sort.REFERENCE, Sort.SESSION, Sort.DAY, Sort.CHANGE),
        ):
            end = self.swallowed(at + 1)
            counted = self.count_within(at + 1, end)
            if counted is None and sort is Sort.BEFORE and (dated := self.day_before(at + 1, end)) is not None:
                self.add(Role.POINTS, points=(dated,))
                return end
            self.add(Role.RELATIVE, relative=counted or Relative(backwards=sort is Sort.BEFORE))
            return end
        if sort in (Sort.FROM, Sort.COUNTED_FROM) and not self._has_day(at):
            if sort is Sort.FROM and following not in (Sort.DAY, Sort.NOW, Sort.EVENT):
                return at
            self.add(Role.OPEN)
            return self.swallowed(at + 1)
        return at

    def _has_day(self, at: int) -> bool:
        return self.number(at + 1) is not None

    def _counted_from(self, at: int) -> int:
        """Reads "từ ngày 01/3/2026" is a beginning where nothing is counted."""
        if (end := self._recurrence(at)) > at:
            return end
        found = self._from(at + 1)
        if found is None:
            return at
        self.add(Role.POINTS, points=(found[0],))
        return found[1]

    def _session(self, at: int) -> int:
        end = at
        while self.sort(end) not in CLAUSE_ENDS:
            found = self.point(end) if self.sort(end) in (Sort.PART, Sort.MONTH, Sort.QUARTER, Sort.DAY) else None
            if found is not None:
                if self.sort(end) is Sort.PART and found[0].stretch.grain is Grain.MONTHS:
                    self.add(Role.RELATIVE, relative=Relative(due=found[0].stretch))
                else:
                    self.add(Role.POINTS, points=(found[0],))
                return self.swallowed(found[1])
            end += 1
        self.add(Role.RELATIVE, relative=Relative())
        return end

    def _following(self, at: int) -> int:
        if (end := self._recurrence(at)) > at:
            return end
        self.add(Role.ELSEWHERE)
        return self.swallowed(at + 1, years=True)

    def _periodic(self, at: int) -> int:
        if (end := self._recurrence(at)) > at:
            return end
        self.add(Role.PERIODIC)
        return at + 1

    def _not_before(self, at: int) -> int:
        self.add(Role.NOT_BEFORE)
        while self.sort(at) not in CLAUSE_ENDS:
            at += 1
        return at

    def _continuous(self, at: int) -> int:
        """Reads "thường xuyên"; in "Quý I, sau đó duy trì thường xuyên" it is what comes after the time."""
        before = self.sort(at - 1) if at else Sort.END
        later = before in (Sort.AND, Sort.NEXT) or self.tokens[at].text.startswith("duy tri")
        if not (later and any(item.role is Role.POINTS for item in self.items)):
            self.add(Role.CONTINUOUS)
        return at + 1

    def _onward(self, at: int) -> int:
        self.add(Role.ONWARD)
        return at + 1

    def _status(self, at: int) -> int:
        at_start = at == 0 or self.sort(at - 1) in (Sort.BREAK, Sort.OPEN, Sort.COMMA)
        if not at_start or self.tokens[at].text not in STATUS_STARTS:
            return at
        done = self.tokens[at].text == "da"
        if done and (granted := self._granted(at)) > at:
            return granted
        self.add(Role.STATUS)
        while self.sort(at) not in CLAUSE_ENDS and (done or self.sort(at) is not Sort.COMMA):
            at += 1
        return at

    def _granted(self, at: int) -> int:
        """Where "Đã được UBND tỉnh cho gia hạn đến 31/8" turns to the time that was granted."""
        behind = at + 1
        while self.sort(behind) in (Sort.WORD, Sort.NOISE):
            behind += 1
        return behind if self.sort(behind) is Sort.CHANGE and self.change(behind) > behind else at

    HANDLERS: ClassVar[Mapping[Sort, Callable[[Scanner, int], int]]] = {
        Sort.BREAK: _break,
        Sort.OPEN: _bracket,
        Sort.CLOSE: _bracket,
        Sort.DOCUMENT: _document,
        Sort.EVENT: _event,
        Sort.SESSION: _session,
        Sort.TIMES: _turn,
        Sort.FOLLOWING: _following,
        Sort.PERIODIC: _periodic,
        Sort.NOT_BEFORE: _not_before,
        Sort.CONTINUOUS: _continuous,
        Sort.ONWARD: _onward,
        Sort.WORD: _status,
        Sort.NOISE: _status,
        Sort.COUNTED_FROM: _counted_from,
        Sort.REQUEST: ChangeReader.request,
        Sort.CHANGE: ChangeReader.change,
        Sort.OLD: ChangeReader.old_time,
    }
