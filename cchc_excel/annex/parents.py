"""The objective and task that are open, and the rows that only carry what serves the rows below them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import date
from itertools import pairwise

from cchc_excel.annex.drafts import Draft, Parent
from cchc_excel.annex.labels import BULLETS, POINT_LETTERS, is_point, label_level, number_before, number_parts
from cchc_excel.annex.numerals import roman
from cchc_excel.annex.section_rows import WORK
from cchc_excel.annex.strands import Entry, Strand, is_work
from cchc_excel.annex.tears import is_open
from cchc_excel.cells import CellRef, Fact
from cchc_excel.plan import ColumnReading, Field, RowRole

_LETTERED = re.compile(r"\s*a[.)].*\n\s*b[.)]", re.DOTALL)
_DAY = re.compile(r"\d\s*[/-]\s*\d")
_NUMBERED_POINT = re.compile(r"\(?\d{1,2}[a-zđ]\)")  # "3a)"; "3a" is work that was added later
_LEVELS = (Field.OBJECTIVE, Field.TASK, Field.ACTIVITY)
_LEADS_OF_ROWS = 0.67  # at most so many rows name who leads where one name serves several


class OpenParents:
    """What the next activity belongs to."""

    def __init__(self, fields: Set[Field]) -> None:
        self._fields = fields
        self.objective, self.task = Parent(), Parent()
        self._new = frozenset[Field]()
        self.time: Strand | None = None  # when work is due that names no deadline of its own
        self.close()

    def close(self, *, but_new: bool = False) -> None:
        """Begin anew, as each section does; `but_new` keeps the parents that no activity has followed yet."""
        kept = self._new if but_new else frozenset[Field]()
        self.objective = self.objective if Field.OBJECTIVE in kept else Parent()
        self.task = self.task if Field.TASK in kept else Parent()
        self._new = kept
        self.group = ""
        self.carrying: Entry | None = None  # a parent row: its product or deadline serves its children
        self._counted = False  # whether rows below it were taken for its children
        self._above: Entry | None = None  # the parent row above that one: "1" over "1.1" over "1.1.1"

    def open(self, level: Field, strand: Strand, number: int | None) -> None:
        """A new objective or task."""
        parent = Parent(strand, number)
        self._new = self._new | {level}
        if level is Field.OBJECTIVE:
            self.objective, self.task = parent, Parent()
        else:
            self.task = parent

    def open_over(self, entry: Entry, strand: Strand, number: int | None) -> None:
        """A row over its children is their task; a second one below it makes the first their objective."""
        if Field.TASK not in self._fields:
            if Field.OBJECTIVE not in self._fields and self.carrying is not None and _is_below(entry, self.carrying):
                self._above, self.objective = self.carrying, self.task
            else:
                self._leave_above(entry)
            self.task = Parent(strand, number)
        self.carrying, self._counted = entry, False

    def follow(self, entry: Entry) -> None:
        """Close the parent row that a row does not belong to."""
        parent = self.carrying
        if parent is None or is_point_entry(entry):
            return
        prefix = _prefix_below(entry, parent)
        told = not is_work(parent) or _share_the_work(parent, entry)
        slipped = told and prefix and not (self._counted and _counts_below_the_next(entry, parent))  # "3.1" below "2"
        if _is_child(entry, parent) or slipped:
            self._counted = True
            return
        if Field.TASK not in self._fields and parent.role is RowRole.ENTRY:
            self.task = Parent()
            self._leave_above(entry)
        self.carrying = None

    def serve(self) -> None:
        """An activity follows: the open parents are new no longer."""
        self._new = frozenset[Field]()

    def given(self) -> list[Entry]:
        """The parent rows whose values serve the next activity, the nearest first."""
        return [entry for entry in (self.carrying, self._above) if entry is not None]

    def _leave_above(self, entry: Entry) -> None:
        if self._above is not None and not _is_below(entry, self._above):
            self._above, self.objective = None, Parent()


def is_parent(entry: Entry, following: Entry | None) -> bool:
    """Whether a row only carries what serves the rows below it: "5" over "a)", "3" over "3.1", "N02.2" over "N02.2.1"."""
    if following is None or following.role is not RowRole.ENTRY or Field.ACTIVITY not in following.values:
        return False
    if Field.ACTIVITY not in entry.values or is_point_entry(entry):
        return False
    if _LETTERED.match(following.text(Field.ACTIVITY)):
        return False  # all points in one cell: "a) …", "b) …"
    if is_point(following.text(Field.ACTIVITY)):
        return not is_point(entry.text(Field.ACTIVITY))  # "a)" beside a running number is no parent of "b)"
    if Field.TASK in entry.values:
        return False
    alone = not is_work(entry) and is_work(following)
    if alone and (_prefix_below(following, entry) or (not _number_of(entry) and _begins_counting(following))):
        return True
    if _begins_counting(following) and _prefix_below(following, entry) and _share_the_work(entry, following):
        return True
    alone = alone or _only_dated(entry, following)
    numbered = bool(number_parts(entry.text(Field.NUMBER)))
    if numbered and alone and not (_is_numbered(following) or following.text(Field.CODE)):
        return True  # "1 Tuyên truyền" over work without numbers
    if _is_labelled_below(following, entry):
        return True
    numbered = numbered or roman(entry.text(Field.NUMBER).strip("(). ")) is not None
    return _is_below(following, entry) or (
        is_point_entry(following) and (numbered or alone or _completes(following, entry))
    )


def _prefix_below(entry: Entry, above: Entry) -> tuple[int, ...]:
    """What the number of a child begins with, one level below a number: 1 of "1.4" below "2", after "1.3"; else nothing."""
    parts, over = number_parts(_number_of(entry)), number_parts(_number_of(above))
    return parts[: len(over)] if len(parts) > len(over) else ()


def _counts_below_the_next(entry: Entry, above: Entry) -> bool:
    """Whether a number begins to count below the parent that should come next, and is missing: "2.1" after "1.3"."""
    parts, over = number_parts(_number_of(entry)), number_parts(_number_of(above))
    return parts[-1:] == (1,) and parts[: len(over)] == (*over[:-1], over[-1] + 1)


def _goes_on_counting(entry: Entry, above: Entry) -> bool:
    """Whether the number of a child counts on from the parent before: "1.4" below "2", after "1.3"."""
    prefix = _prefix_below(entry, above)
    return bool(prefix) and prefix < number_parts(_number_of(above))


def _begins_counting(entry: Entry) -> bool:
    """Whether a row is the first to count one level lower: "1.1" below a row that lost its number."""
    parts = number_parts(entry.text(Field.NUMBER))
    return len(parts) > 1 and parts[-1] == 1


def _share_the_work(above: Entry, entry: Entry) -> bool:
    """Whether two rows say different things of one work: "Trước 30/11" beside the title, who leads beside its parts."""
    over, below = (one.values.keys() & WORK for one in (above, entry))
    return over.isdisjoint(below) and Field.LEAD in over | below and Field.DEADLINE in over | below


def _completes(entry: Entry, above: Entry) -> bool:
    """Whether a point says when it is due and the row above who does it, and neither what the other says."""
    below, over = (one.values.keys() & WORK for one in (entry, above))
    return below.isdisjoint(over) and Field.LEAD in over and Field.DEADLINE in below


def _only_dated(entry: Entry, following: Entry) -> bool:
    """Whether a row has nothing but a deadline, merged over the work below it, which says who does it and what it gives."""
    due = entry.values.get(Field.DEADLINE)
    own = entry.values.keys() & WORK
    shared = (
        due is not None and following.values.get(Field.DEADLINE) is not None and following.values[Field.DEADLINE].merged
    )
    return shared and own <= {Field.DEADLINE} and bool(following.values.keys() & {Field.LEAD, Field.PRODUCT})


def _is_numbered(entry: Entry) -> bool:
    """Whether a number stands in its place; the day that a workbook made of "1.2" is none."""
    number = entry.text(Field.NUMBER)
    return bool(number) and not (_DAY.search(number) or isinstance(entry.values[Field.NUMBER].cell.value, date))


def _is_labelled_below(entry: Entry, above: Entry) -> bool:
    """Whether labels tell that a row is a child: "HĐ1.1.1. …" or "- …" below "NV1.1. …"."""
    over, below = (label_level(one.text(Field.ACTIVITY)) for one in (above, entry))
    if over not in (Field.OBJECTIVE, Field.TASK):
        return False
    return is_point_entry(entry) if below is None else _LEVELS.index(below) > _LEVELS.index(over)


def leads_group(entries: Sequence[Entry], columns: Sequence[ColumnReading]) -> bool:
    """Whether work is sorted by who leads it: the column stands left of the work, filled in the first row of each group."""
    at = {column.field: column.column for column in columns}
    if Field.LEAD not in at or at[Field.LEAD] > at.get(Field.ACTIVITY, 0):
        return False
    rows = [entry for entry in entries if entry.role is RowRole.ENTRY and Field.ACTIVITY in entry.values]
    named = [entry for entry in rows if Field.LEAD in entry.values]
    merged = any(entry.values[Field.LEAD].merged for entry in named)
    return bool(named) and named[0] is rows[0] and not merged and len(named) <= _LEADS_OF_ROWS * len(rows)


def titles_over_children(entries: Sequence[Entry], fields: Set[Field]) -> None:
    """Numbered titles merged over a table are parent rows as any other: "1 Thể chế" over "1.1", "1. Thể chế" over "- …"."""
    if Field.TASK in fields:
        return
    for entry, following in reversed(list(pairwise(entries))):
        _put_number_apart(entry)
        numbered = number_parts(_number_of(entry))
        labelled = (
            label_level(entry.text(Field.ACTIVITY)) is not None
        )  # "1.1" before "Mục tiêu 1. …": it says what it is
        if entry.role is not RowRole.GROUP or labelled or entry.only_time:
            continue
        if numbered and is_parent(entry, following):
            entry.role, entry.wide = RowRole.ENTRY, False


def _put_number_apart(entry: Entry) -> None:
    """A title "1. Xây dựng …" merged from the number's column on is text, with its number before it."""
    strand = entry.values.get(Field.NUMBER)
    alone = entry.role is RowRole.GROUP and strand is not None and Field.ACTIVITY not in entry.values
    if alone and strand is not None and number_before(strand.text) and label_level(strand.text) is None:
        entry.values[Field.ACTIVITY] = entry.values.pop(Field.NUMBER)


def is_point_entry(entry: Entry) -> bool:
    """Whether a row is a child by its own sign: "a) …", or a dash before the text or in the number's place."""
    number, text = entry.text(Field.NUMBER), entry.text(Field.ACTIVITY)
    if number == "*" and Field.LEAD in entry.values:
        return False  # a star marks work that was added later
    if number:
        lettered = number.strip("(). ") in POINT_LETTERS or _NUMBERED_POINT.fullmatch(number) is not None
        return number in BULLETS or lettered
    return is_point(text) or text[:1] in BULLETS


def is_below(number: str, above: str) -> bool:
    """Whether a running number counts below another one.

    >>> is_below("3.1", "3."), is_below("3.0", "3"), is_below("31", "3")
    (True, False, False)
    """
    parts, parent = number_parts(number), number_parts(above)
    return bool(parent) and len(parts) > len(parent) and parts[: len(parent)] == parent and parts[len(parent)] > 0


def _is_below(entry: Entry, above: Entry) -> bool:
    return (
        is_below(_number_of(entry), _number_of(above))
        or _is_code_below(entry.text(Field.CODE), above.text(Field.CODE))
        or (
            above.text(Field.NUMBER)[:1].isalpha()
            and _is_code_below(entry.text(Field.NUMBER), above.text(Field.NUMBER))
        )
    )


def _is_code_below(code: str, above: str) -> bool:
    """Whether a code goes on from another one: "A.1.1" below "A.1"."""
    over = above.strip("(). ")
    return bool(over) and code.startswith(over + ".")


def _number_of(entry: Entry) -> str:
    """The number of a row: in its own cell, else before its text."""
    return entry.text(Field.NUMBER) or number_before(entry.text(Field.ACTIVITY))


def _is_child(entry: Entry, parent: Entry) -> bool:
    if parent.role in (RowRole.GROUP, RowRole.SECTION) or _is_below(entry, parent) or _is_labelled_below(entry, parent):
        return True
    if not is_work(parent) and (_goes_on_counting(entry, parent) or not _number_of(parent)):
        return len(number_parts(_number_of(entry))) > 1
    numbered = bool(number_before(entry.text(Field.ACTIVITY))) or _is_numbered(entry)
    return not numbered and not entry.text(Field.CODE) and bool(parent.text(Field.NUMBER))


def times_over_titles(entries: Sequence[Entry]) -> bool:
    """Whether the plan is sorted by time first: a title stands right below a time."""
    titles = (RowRole.SECTION, RowRole.GROUP)
    return any(
        above.time is not None and below.role in titles and below.time is None for above, below in pairwise(entries)
    )


def incomplete_parents(drafts: Iterable[Draft]) -> Iterator[Fact]:
    """A text that breaks off and goes on nowhere: something was lost before the file reached us."""
    seen: set[CellRef] = set()
    for draft in drafts:
        for strand in (draft.objective.strand, draft.task.strand):
            if strand is not None and strand.ref not in seen:
                seen.add(strand.ref)
                if is_open(strand.text):
                    yield Fact("text_incomplete", strand.ref, {"text": strand.text[-40:]})
