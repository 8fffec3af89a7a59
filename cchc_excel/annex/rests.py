"""Whether a row is only the rest of the entry above it: torn by a page break or written over several rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cchc_excel.annex.labels import BULLETS, is_point, label_of, sequence_number
from cchc_excel.annex.likeness import fit_of
from cchc_excel.annex.offices import is_body
from cchc_excel.annex.rows import Row
from cchc_excel.annex.section_rows import WORK
from cchc_excel.annex.statuses import is_mark
from cchc_excel.annex.strands import Entry, Strand
from cchc_excel.annex.tears import TableHabits, is_cut, is_label_word, is_open, is_torn, starts_small
from cchc_excel.cells import Grid
from cchc_excel.plan import ColumnReading, Field, RowRole

# Where a value stands above and is not written again, only these continue it by themselves.
PARENTS = (Field.OBJECTIVE, Field.TASK)
FEW, MANY = 2, 3  # texts that show a habit
_HALFWAY = 0.3  # of the blocks so many have their number below their first row
_PRINTED = 0.8  # of the rows without a number so many hold a text that begins small
_SURELY = 0.5  # how well who does it and when must fit
MOST_TORN = 3  # cells of a row that a page break left


@dataclass(frozen=True)
class RestFinder:
    """Compares a row with the entry before it, in the light of how its table is written."""

    grid: Grid
    columns: Mapping[int, ColumnReading]
    habits: TableHabits

    def goes_on(self, before: Entry, entry: Entry) -> bool:
        """Whether a row only continues the entry before it."""
        number = entry.values.get(Field.NUMBER)
        if self.habits.centred:
            return entry.row in self.habits.centred
        if self.habits.printed and number is None and before.role is RowRole.ENTRY and not entry.several:
            return not begins(entry.text(Field.ACTIVITY))
        if number is not None and (sequence_number(number.text) is not None or number.text in BULLETS):
            return False
        activity = entry.values.get(Field.ACTIVITY)
        if activity is not None:
            dashed = self.habits.dashed and activity.text[:1] in BULLETS
            return not dashed and self._is_rest(before, entry, activity)
        if self.activity_is_merged(entry):
            return True
        parents = [entry.values[name] for name in PARENTS if name in entry.values]
        if any(label_of(parent.text) is not None for parent in parents):
            return False
        if not parents:
            return all(self._may_go_on(before, name, strand) for name, strand in entry.values.items())
        return entry.after_break and all(
            is_torn(before.text(name), entry.text(name), self.habits, after_break=True)
            for name in PARENTS
            if name in entry.values
        )

    def _may_go_on(self, before: Entry, name: Field, strand: Strand) -> bool:
        """Work without an activity of its own belongs to the one above, unless it is no value of its column."""
        above = before.text(name)
        if starts_small(strand.text) or (above and is_open(above)):
            return True
        if name in (Field.NUMBER, Field.CODE) and " " in strand.text.strip():
            return False  # words where a number belongs
        return name not in (Field.LEAD, Field.PARTNER, Field.START, Field.DEADLINE) or fit_of(name, strand.cell) >= 0.0

    def _is_rest(self, before: Entry, entry: Entry, activity: Strand) -> bool:
        above = before.text(Field.ACTIVITY)
        if self._is_whole(entry) and not is_open(above):
            return False
        own_sign = (
            entry.after_break
            and any(reading.field is Field.NUMBER for reading in self.columns.values())
            and is_cut(above, activity.text, self.habits)
        )
        parents_new = any(
            name in entry.values
            and not (own_sign and label_of(entry.text(name)) is None)
            and not is_torn(before.text(name), entry.text(name), self.habits, after_break=entry.after_break)
            for name in PARENTS
        )
        if parents_new:
            return False
        if is_torn(above, activity.text, self.habits, after_break=entry.after_break):
            return True
        if set(entry.values) == {Field.ACTIVITY} and is_body(" ".join((*above.split()[-1:], activity.text))):
            return True
        labelled = label_of(activity.text) is not None or is_label_word(activity.text)
        bare = not labelled and not is_point(activity.text)
        small = starts_small(activity.text) and not self.habits.lower_case
        signs = is_open(above) or small or activity.text[:1].isdigit()
        unnumbered = Field.NUMBER in before.values and Field.NUMBER not in entry.values
        goes_on = entry.after_break or self.habits.labelled or signs or (self.habits.torn and unnumbered)
        return bare and goes_on and self._lacks_what_others_have(before, entry)

    def _is_whole(self, entry: Entry) -> bool:
        """Whether a row says itself who does its work and until when, however small it begins."""
        lead, deadline = entry.values.get(Field.LEAD), entry.values.get(Field.DEADLINE)
        if lead is None or deadline is None or not lead.text[:1].isupper():
            return False
        return min(fit_of(Field.LEAD, lead.cell), fit_of(Field.DEADLINE, deadline.cell)) >= _SURELY

    def _lacks_what_others_have(self, before: Entry, entry: Entry) -> bool:
        """After a page break the rest of a row has only the cells that were torn."""
        if set(entry.values) == {Field.ACTIVITY} and not entry.several:
            return any(name in WORK for name in before.values) and not before.text(Field.ACTIVITY).endswith(":")
        usual = [name for name in (Field.LEAD, Field.DEADLINE) if name in before.values]
        return len(usual) == 2 and not any(name in entry.values or self._is_merged(entry, name) for name in usual)

    def activity_is_merged(self, entry: Entry) -> bool:
        """Whether the activity's own cell reaches down into this row."""
        return self._is_merged(entry, Field.ACTIVITY)

    def _is_merged(self, entry: Entry, name: Field) -> bool:
        """Whether a field's cell of a row above reaches down into this row."""
        column = next((c for c, reading in self.columns.items() if reading.field is name), None)
        if column is None or (origin := self.grid.covered.get((entry.row, column))) is None:
            return False
        return origin[0] < entry.row and origin in self.grid.cells


def habits_of(rows: Sequence[Row], columns: Mapping[int, ColumnReading]) -> TableHabits:
    """How the table's activities are usually written, judged by its whole rows."""
    column = next((c for c, reading in columns.items() if reading.field is Field.ACTIVITY), None)
    if column is None:
        return TableHabits(labelled=False, lower_case=False)
    entries = [row for row in rows if row.role is RowRole.ENTRY and column in row.cells]
    whole = [row for row in entries if len(row.cells) > MOST_TORN] or entries
    texts = [row.cells[column].text for row in whole if column is not None]
    if not texts:
        return TableHabits(labelled=False, lower_case=False)
    printed = _are_printed_lines(entries, columns, column)
    labelled = sum(label_of(text) is not None for text in texts)
    small = 0 if printed else sum(starts_small(text) for text in texts)
    dashed = sum(row.cells[column].text[:1] in BULLETS for row in entries)
    alone = [row.cells[column].text for row in entries if len(row.cells) == 1]
    rests = sum(starts_small(text) for text in alone)
    return TableHabits(
        labelled=labelled >= 0.6 * len(texts),
        lower_case=small >= 0.3 * len(texts) and small >= MANY,
        dashed=dashed >= 0.3 * len(entries) and dashed >= MANY,
        torn=rests >= FEW and 2 * rests > len(alone),
        printed=printed,
        centred=_rows_within_blocks(entries, columns, column),
    )


def _rows_within_blocks(entries: Sequence[Row], columns: Mapping[int, ColumnReading], activity: int) -> frozenset[int]:
    """The rows of works between blank rows, all but their first, where numbers stand halfway down: cells were centred."""
    number = next((c for c, reading in columns.items() if reading.field is Field.NUMBER), None)
    blocks: list[list[Row]] = []
    for row in entries:
        if blocks and row.row == blocks[-1][-1].row + 1:
            blocks[-1].append(row)
        else:
            blocks.append([row])
    numbered = [[number in row.cells for row in block] for block in blocks]
    halfway = sum(any(block) and not block[0] for block in numbered)
    single = sum(sum(block) == 1 for block in numbered)
    if halfway < max(FEW, _HALFWAY * len(blocks)) or single < _PRINTED * len(blocks) or max(map(sum, numbered)) > 1:
        return frozenset()
    rests = [row for block in blocks for row in block[1:]]
    told = [row.cells[activity].text for row in rests if activity in row.cells]
    small = sum(map(starts_small, told)) >= _PRINTED * len(told)
    return frozenset(row.row for row in rests) if small else frozenset()


def _are_printed_lines(entries: Sequence[Row], columns: Mapping[int, ColumnReading], activity: int) -> bool:
    """Whether each line of print is a row of its own, as pages come out of a converter: only a work's first one is marked."""
    number = next((c for c, reading in columns.items() if reading.field is Field.NUMBER), None)
    firsts = [
        row for row in entries if number in row.cells or (activity in row.cells and begins(row.cells[activity].text))
    ]
    told = [row.cells[activity].text for row in firsts if activity in row.cells]
    rests = [row for row in entries if row not in firsts]
    if len(told) < MANY or len(rests) < max(MANY, len(told) // 2):
        return False
    texts = [[row.cells[activity]] if activity in row.cells else row.cells.values() for row in rests]
    small = sum(any(starts_small(cell.text) and not is_mark(cell.text) for cell in cells) for cells in texts)
    return small >= _PRINTED * len(rests) and not any(map(starts_small, told))


def begins(text: str) -> bool:
    """Whether a text is marked as the first line of a work: "- …", "a) …", "Hoạt động 3: …"."""
    return text[:1] in BULLETS or is_point(text) or label_of(text) is not None
