"""Times that were changed, or are asked to be: "điều chỉnh sang …", "đề nghị gia hạn …", "(cũ: …)"."""

from __future__ import annotations

from cchc_excel.annex.deadlines.items import Item, Role
from cchc_excel.annex.deadlines.points import Point
from cchc_excel.annex.deadlines.relatives import CLAUSE_ENDS, RelativeReader
from cchc_excel.annex.deadlines.terminals import Sort

CHANGED_TO = frozenset(("sang", "thanh", "den", "het", "la"))
BECOMES = frozenset(("thanh", "sang"))  # "sửa 30/6 thành 31/7"
SPEAKS_OF_TIME = frozenset((Sort.CHANGE, Sort.CONTINUOUS, Sort.EACH, Sort.PERIODIC))


class ChangeReader(RelativeReader):
    """Collects items, and knows which of them are old or new."""

    items: list[Item]
    requested: tuple[int, int] | None
    clause: int
    depth: int
    old: bool
    changed: bool
    turn: bool

    def add(self, role: Role, **details: object) -> None:
        """One more item, in the clause and bracket that is being read."""
        item = Item(role, self.clause, self.depth > 0, old=self.old, changed=self.changed, turn=self.turn)
        self.turn = False
        self.items.append(item._replace(**details))  # type: ignore[arg-type]  # the callers name Item's own fields

    def request(self, at: int) -> int:
        """Reads "đề nghị gia hạn đến 30/9": a wish, kept apart."""
        end = at + 1
        # In "các sở có văn bản đề xuất trước ngày 15/3" a proposal is what is due.
        within_a_sentence = at > 0 and self.sort(at - 1) is Sort.WORD
        speaks_of_time = False
        while self.sort(end) not in CLAUSE_ENDS:
            timed = not within_a_sentence and (self.sort(end) in SPEAKS_OF_TIME or self.point(end) is not None)
            speaks_of_time = speaks_of_time or timed or self.sort(end) is Sort.CHANGE
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
            after = place + (self.sort(place) is Sort.FROM)
            if (found := self.stretch(after)) is None:
                continue
            if after > place or self.tokens[found[1]].text.split(" ")[0] in BECOMES:
                self.add(Role.POINTS, points=(Point(found[0]),))
                return

    def change(self, at: int) -> int:
        """Reads "gia hạn đến", "điều chỉnh từ … sang": what follows is the new time."""
        following = self.tokens[at + 1]
        last = self.tokens[at].text.split()[-1]
        if self.sort(at + 1) is Sort.FROM and (found := self.stretch(at + 2)) is not None:
            self.changed = True
            return found[1]
        if following.text.split(" ")[0] in CHANGED_TO or last in CHANGED_TO or self.point(at + 1) is not None:
            self.changed = True
            return at + 1 + (following.text in CHANGED_TO and following.sort in (Sort.NOISE, Sort.WORD))
        return at

    def old_time(self, at: int) -> int:
        """Reads "(cũ: Quý I/2026)" and "Cũ: Quý I/2026, mới: …"."""
        if self.depth > 0:
            self.old = True
            return at + 1
        found = self.group(at + 1)
        if found is None or (at and self.sort(at - 1) not in (Sort.BREAK, Sort.COMMA)):
            return at + 1
        self.old = True
        self.add(Role.POINTS, points=found[0][:1])
        self.old = False
        return found[1]
