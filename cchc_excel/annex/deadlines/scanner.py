"""Terminals → the items of a deadline's text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from cchc_excel.annex.deadlines.every import DAILY
from cchc_excel.annex.deadlines.items import Contents, Item, Relative, Role
from cchc_excel.annex.deadlines.phrases import Sort
from cchc_excel.annex.deadlines.points import Point
from cchc_excel.annex.deadlines.recurrence import REPORTED
from cchc_excel.annex.deadlines.relatives import CLAUSE_ENDS, RELATIVE_TAILS, RelativeReader
from cchc_excel.annex.deadlines.stretches import Grain

STATUS_STARTS = frozenset(("da", "dang", "chua", "sap", "tam"))
CHANGED_TO = frozenset(("sang", "thanh", "den", "het", "la"))
SPEAKS_OF_TIME = frozenset((Sort.CHANGE, Sort.CONTINUOUS, Sort.EACH, Sort.PERIODIC))
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


class Scanner(RelativeReader):
    """Walks over a text's terminals and collects its items."""

    items: list[Item]

    def contents(self) -> Contents:
        """Everything the text holds."""
        self.items = []
        self.clause = self.depth = self.documents = 0
        self.requested: tuple[int, int] | None = None
        self.old = self.changed = False
        at = 0
        while self.sort(at) is not Sort.END:
            following = self._next(at)
            at = following if following > at else at + 1
        return Contents(tuple(self.items), self.requested, self.changed, self.documents)

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
        return at + 1

    def _may_begin(self, at: int) -> bool:
        """Whether an inert word can still begin something: "I/2026", a status, "báo cáo quý"."""
        return self.tokens[at].text in REPORTED or (
            self.sort(at) is Sort.WORD
            and (self.sort(at + 1) is Sort.SLASH or self.tokens[at].text in STATUS_STARTS)
        )

    def _add(self, role: Role, **details: object) -> None:
        item = Item(role, self.clause, self.depth > 0, old=self.old, changed=self.changed)
        self.items.append(item._replace(**details))  # type: ignore[arg-type]  # the callers name Item's own fields

    # Marks

    def _break(self, at: int) -> int:
        self.clause += 1
        self.old = False
        return at + 1

    def _bracket(self, at: int) -> int:
        self.depth = max(self.depth + (1 if self.sort(at) is Sort.OPEN else -1), 0)
        self.old = False
        return at + 1

    def _document(self, at: int) -> int:
        self.documents += 1
        return at + 1

    # What comes again, points, relatives

    def _recurrence(self, at: int) -> int:
        found = self.recurrence(at) or self.listed_units(at)
        if found is None:
            return at
        listed = tuple(every for every in found[0] if every.months != DAILY)
        if listed:
            self._add(Role.EVERY, every=listed)
        else:
            self._add(Role.CONTINUOUS)
        return found[1]

    def _points(self, at: int) -> int:
        found = self.group(at)
        if found is None:
            return at
        self._add(Role.POINTS, points=found[0])
        return found[1]

    def _lone(self, at: int) -> int:
        if (weekday := self.lone_weekday(at)) is not None:
            self._add(Role.WEEKDAY, weekday=weekday[0], bound=weekday[1])
            return weekday[2]
        if (days := self.lone_days(at)) is not None:
            self._add(Role.DAYS, days=days[0], bound=days[1])
            return days[2]
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
        tail = self.sort(end) in RELATIVE_TAILS
        standing = relative.unit in (Sort.DAY, Sort.WEEK)
        is_rate = self.sort(end) is Sort.SLASH and self.sort(end + 1) in (Sort.TIMES, Sort.NUMBER)
        if not (tail or within or relative.working or standing) or is_rate:
            return at
        if tail and not self.is_span(end):
            base, end = self.base_day(end)
            backwards = backwards or self.tokens[end - 1].text.startswith("truoc")
            relative = relative._replace(base=base)
        self._add(
            Role.RELATIVE, relative=relative._replace(backwards=backwards or self.is_backwards(behind, end))
        )
        return self.swallowed(end) if relative.base is None else end

    # Events and other papers

    def _event(self, at: int) -> int:
        end = self.swallowed(at + 1)
        if (relative := self.count_within(at + 1, end)) is not None:
            self._add(Role.RELATIVE, relative=relative)
        else:
            self._add(Role.EVENT)
        if self.sort(end) is Sort.UNTIL and self.tokens[end].text.startswith("den"):
            found = self.point(end)  # "ngay sau khi ban hành … đến hết năm": it lasts until then
            if found is not None:
                self._add(Role.POINTS, points=(found[0]._replace(open_start=True),))
                return found[1]
        return end

    def _bare_relation(self, at: int) -> int:
        """Reads "sau nhiệm vụ 3.1", "trước kỳ họp HĐND", "từ ngày ban hành Kế hoạch"."""
        sort, following = self.sort(at), self.sort(at + 1)
        if sort in (Sort.AFTER, Sort.BEFORE) and following in (
            *(Sort.WORD, Sort.NOISE, Sort.REFERENCE, Sort.SESSION, Sort.DAY, Sort.CHANGE),
        ):
            end = self.swallowed(at + 1)
            relative = self.count_within(at + 1, end) or Relative(backwards=sort is Sort.BEFORE)
            self._add(Role.RELATIVE, relative=relative)
            return end
        if sort in (Sort.FROM, Sort.COUNTED_FROM) and not self._has_day(at):
            if sort is Sort.FROM and following not in (Sort.DAY, Sort.NOW, Sort.EVENT):
                return at
            self._add(Role.OPEN)
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
        self._add(Role.POINTS, points=(found[0],))
        return found[1]

    def _session(self, at: int) -> int:
        end = at
        while self.sort(end) not in CLAUSE_ENDS:
            found = (
                self.point(end) if self.sort(end) in (Sort.PART, Sort.MONTH, Sort.QUARTER, Sort.DAY) else None
            )
            if found is not None:
                if self.sort(end) is Sort.PART and found[0].stretch.grain is Grain.MONTHS:
                    self._add(Role.RELATIVE, relative=Relative(due=found[0].stretch))
                else:
                    self._add(Role.POINTS, points=(found[0],))
                return self.swallowed(found[1])
            end += 1
        self._add(Role.RELATIVE, relative=Relative())
        return end

    def _following(self, at: int) -> int:
        if (end := self._recurrence(at)) > at:
            return end
        self._add(Role.ELSEWHERE)
        return self.swallowed(at + 1, years=True)

    def _periodic(self, at: int) -> int:
        if (end := self._recurrence(at)) > at:
            return end
        self._add(Role.PERIODIC)
        return at + 1

    def _not_before(self, at: int) -> int:
        self._add(Role.NOT_BEFORE)
        while self.sort(at) not in CLAUSE_ENDS:
            at += 1
        return at

    def _continuous(self, at: int) -> int:
        """Reads "thường xuyên"; in "Quý I, sau đó duy trì thường xuyên" it is what comes after the time."""
        before = self.sort(at - 1) if at else Sort.END
        later = before in (Sort.AND, Sort.NEXT) or self.tokens[at].text.startswith("duy tri")
        if not (later and any(item.role is Role.POINTS for item in self.items)):
            self._add(Role.CONTINUOUS)
        return at + 1

    def _onward(self, at: int) -> int:
        self._add(Role.ONWARD)
        return at + 1

    def _status(self, at: int) -> int:
        at_start = at == 0 or self.sort(at - 1) in (Sort.BREAK, Sort.OPEN, Sort.COMMA)
        if not at_start or self.tokens[at].text not in STATUS_STARTS:
            return at
        self._add(Role.STATUS)
        done = self.tokens[at].text == "da"
        while self.sort(at) not in CLAUSE_ENDS and (done or self.sort(at) is not Sort.COMMA):
            at += 1
        return at

    # Changes

    def _request(self, at: int) -> int:
        end = at + 1
        speaks_of_time = False
        while self.sort(end) not in CLAUSE_ENDS:
            speaks_of_time = speaks_of_time or self.sort(end) in SPEAKS_OF_TIME or self.point(end) is not None
            end += 1
        if not speaks_of_time:
            return at
        begin, last = self.tokens[at].begin, self.tokens[end - 1].end
        self.requested = self.requested or (begin, last)
        self._keep_the_old(at, end)
        return end

    def _keep_the_old(self, at: int, end: int) -> None:
        """The "Quý I" of "đề xuất chuyển từ Quý I sang Quý III"."""
        for place in range(at, end):
            if self.sort(place) is Sort.FROM and (found := self.stretch(place + 1)) is not None:
                self._add(Role.POINTS, points=(Point(found[0]),))
                return

    def _change(self, at: int) -> int:
        following = self.tokens[at + 1]
        last = self.tokens[at].text.split()[-1]
        if self.sort(at + 1) is Sort.FROM and (found := self.stretch(at + 2)) is not None:
            self.changed = True
            return found[1]
        if following.text.split(" ")[0] in CHANGED_TO or last in CHANGED_TO or self.point(at + 1) is not None:
            self.changed = True
            return at + 1 + (following.text in CHANGED_TO and following.sort in (Sort.NOISE, Sort.WORD))
        return at

    def _old(self, at: int) -> int:
        """Reads "(cũ: Quý I/2026)" and "Cũ: Quý I/2026, mới: …"."""
        if self.depth > 0:
            self.old = True
            return at + 1
        found = self.group(at + 1)
        if found is None or (at and self.sort(at - 1) not in (Sort.BREAK, Sort.COMMA)):
            return at + 1
        self.old = True
        self._add(Role.POINTS, points=found[0][:1])
        self.old = False
        return found[1]

    HANDLERS: ClassVar[Mapping[Sort, Callable[[Scanner, int], int]]] = {
        Sort.BREAK: _break,
        Sort.OPEN: _bracket,
        Sort.CLOSE: _bracket,
        Sort.DOCUMENT: _document,
        Sort.EVENT: _event,
        Sort.SESSION: _session,
        Sort.FOLLOWING: _following,
        Sort.PERIODIC: _periodic,
        Sort.NOT_BEFORE: _not_before,
        Sort.CONTINUOUS: _continuous,
        Sort.ONWARD: _onward,
        Sort.WORD: _status,
        Sort.NOISE: _status,
        Sort.COUNTED_FROM: _counted_from,
        Sort.REQUEST: _request,
        Sort.CHANGE: _change,
        Sort.OLD: _old,
    }
