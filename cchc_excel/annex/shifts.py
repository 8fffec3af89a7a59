"""A row that stands one or two columns off: noticed by what its cells hold, and put back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from cchc_excel.annex.labels import label_of
from cchc_excel.annex.likeness import fit_of
from cchc_excel.annex.offices import office_likeness
from cchc_excel.annex.rows import Row
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field, RowRole

FARTHEST = 2  # columns
MISFIT = -0.6  # a cell that fits its column worse than this makes its row suspicious
LEAST_GAIN = 1.5  # what a shift must win over leaving the row as it stands
IN_VAIN, BETTER = 0.5, 0.3
# How much a cell speaks against a shift that fits worse then; anything may be handed over.
WORSE: Mapping[Field | None, float] = {Field.PRODUCT: 0.5}
# What tells by itself that a cell slipped, denied where it stands and fitting elsewhere: a deadline among offices, any number,
# a status among percents or days.
TELLING: Mapping[Field, frozenset[Field]] = {
    **dict.fromkeys(Field, frozenset({Field.NUMBER})),
    **dict.fromkeys((Field.LEAD, Field.PARTNER), frozenset({Field.NUMBER, Field.DEADLINE})),
    **dict.fromkeys((Field.PERCENT, Field.COMPLETED_ON), frozenset({Field.STATUS})),
}
DENIED, TOLD = -0.9, 0.8
NUMBER_LOST = 1.0  # what a lost number speaks for a shift of the whole row
_MONEY = re.compile(r"\d[\d.,]*\s*(?:đồng|đ|vnđ|triệu|trđ|tỷ|tỉ|nghìn)?(?: đồng)?", re.IGNORECASE)
NUMBERED = 0.75  # of the rows of a table that numbers each of them
FITS_ANYWHERE = -0.2  # short prose does, where work is told or a product named
WITHOUT_ACTIVITY = 0.8  # a row of work says what is to be done
LEVELS = (Field.OBJECTIVE, Field.TASK, Field.ACTIVITY)
# What is judged; free texts fit anywhere and say nothing.
JUDGED = frozenset(
    {
        *LEVELS,
        Field.NUMBER,
        Field.PRODUCT,
        Field.LEAD,
        Field.PARTNER,
        Field.START,
        Field.DEADLINE,
        Field.PERCENT,
        Field.STATUS,
        Field.COMPLETED_ON,
    }
)
SEVERAL = (Field.PARTNER, Field.LEAD)  # who may be several, the likelier first
TURNING = frozenset({Field.PRODUCT, Field.LEAD, Field.PARTNER, Field.START, Field.DEADLINE})
JUDGED_BY_VALUE = JUDGED.difference(LEVELS)
REPORTING = frozenset(
    {
        Field.STATUS,
        Field.PERCENT,
        Field.COMPLETED_ON,
        Field.DOCUMENT,
        Field.DOCUMENT_DATE,
        Field.RESULT,
        Field.DIFFICULTY,
    }
    | {Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT}
)
WEIGHTS = {
    Field.OBJECTIVE: 1.5,
    Field.TASK: 1.5,
    Field.ACTIVITY: 1.5,
    Field.PRODUCT: 0.6,
    Field.STATUS: 0.6,
    Field.COMPLETED_ON: 0.6,
}


class Shift(NamedTuple):
    """Cells from the column `start` up to `stop` really belong `by` columns to the left (negative: to the right)."""

    start: int
    by: int
    stop: int = 1_000_000  # the first column that stays: reporting columns are filled in later, at their places
    over: frozenset[int] = frozenset()  # columns that cells merged above cover in this row: stepped over
    gathers: tuple[int, int] = (0, 0)  # columns of the first and the last cell of one list that was torn over them
    turned: tuple[tuple[int, int], ...] = ()  # single cells of a row in another order: their columns, where they belong

    def target(self, column: int) -> int:
        """The column that a cell belongs to."""
        for turned, place in self.turned:
            if column == turned:
                return place
        if self.gathers[0] < column <= self.gathers[1]:
            return self.gathers[0]
        if not self.start <= column < self.stop:
            return column
        step = -1 if self.by > 0 else 1
        for _ in range(abs(self.by)):
            column += step
            while column in self.over:
                column += step
        return column


class ShiftFinder:
    """Judges the rows of one table."""

    def __init__(self, columns: Sequence[ColumnReading], rows: Sequence[Row] = ()) -> None:
        self._number = _column_of_numbers(columns, rows)
        self._fields = {column.column: column.field for column in columns}
        end = max(self._fields, default=0) + FARTHEST + 1
        reporting = min((c for c, field in self._fields.items() if field in REPORTING), default=end)
        self._stops = sorted({reporting, end}, reverse=True)

    def find(self, cells: Mapping[int, Cell], over: frozenset[int] = frozenset()) -> Shift | None:
        """The shift that makes a row's cells fit their columns, if it clearly does; `over` are covered from above."""
        as_it_stands = self._fit(cells)
        best, best_gain = None, LEAST_GAIN
        for shift in self._possible(cells, over):
            moved = self.moved(cells, shift)
            if moved is None or (self._says_what(cells) and not self._says_what(moved)):
                continue
            gain = self._fit(moved) - as_it_stands - 0.3 * max(0, abs(shift.by) - 1)
            lost = self._starts_at_a_lost_number(cells, shift)
            gain += NUMBER_LOST if lost else -self._moved_in_vain(cells, shift)
            if gain > best_gain and self._convinces(cells, shift):
                best, best_gain = shift, gain
        return best

    def _says_what(self, cells: Mapping[int, Cell]) -> bool:
        return any(self._fields.get(column) is Field.ACTIVITY for column in cells)

    def _possible(self, cells: Mapping[int, Cell], over: frozenset[int]) -> Iterator[Shift]:
        for stop in self._stops:
            for start in sorted(column for column in cells if column < stop):
                for by in (1, -1, 2, -2):
                    yield Shift(start, by, stop, over)
        yield from self._turns(cells)
        yield from self._spread(cells)

    def _turns(self, cells: Mapping[int, Cell]) -> Iterator[Shift]:
        """Rows pasted from another table: two cells stand for each other, or one of a run belongs at its other end."""
        filled = sorted(column for column in cells if self._fields.get(column) in TURNING and self._says_what(cells))
        for first, last in combinations(filled, 2):
            yield Shift(first, 0, first, turned=((first, last), (last, first)))
            if last - first > 1 and all(column in cells for column in range(first, last)):
                yield Shift(first, -1, last, turned=((last, first),))
                yield Shift(first + 1, 1, last + 1, turned=((first, last),))

    def _spread(self, cells: Mapping[int, Cell]) -> Iterator[Shift]:
        """A list of offices whose separators a program took for those of the cells: all behind it stands too far right."""
        over = max(cells) - max(self._fields)
        offices = {self._fields[column]: column for column in cells if self._fields.get(column) in SEVERAL}
        for column in (offices[field] for field in SEVERAL if field in offices and over > 0):
            part = range(column, column + over + 1)
            if all(at in cells and fit_of(Field.PARTNER, cells[at]) > 0.0 for at in part):
                yield Shift(part[-1] + 1, over, gathers=(column, part[-1]))

    def moved(self, cells: Mapping[int, Cell], shift: Shift) -> dict[int, Cell] | None:
        """The cells at the columns they belong to; None where two would share one or one would fall off."""
        moved: dict[int, Cell] = {}
        for column, cell in sorted(cells.items()):
            target = shift.target(column)
            if shift.gathers[0] < column <= shift.gathers[1]:
                moved[target] = moved[target]._replace(text=f"{moved[target].text}; {cell.text}")
                continue
            if target in moved and _MONEY.fullmatch(moved[target].text):
                moved[max(self._fields) + FARTHEST + 1] = moved.pop(target)  # pushed in between: no column's value
            if target in moved or (target not in self._fields and column in self._fields):
                return None
            moved[target] = cell
        return moved

    def _convinces(self, cells: Mapping[int, Cell], shift: Shift) -> bool:
        """Whether the moved cells themselves speak for it: a label comes right, or two cells do, and hardly any goes wrong."""
        better, worse = 0, 0.0
        for column, cell in cells.items():
            if (target := shift.target(column)) == column:
                continue
            before, after = self._fit_at(column, cell), self._fit_at(target, cell)
            if after < min(before - 0.3, FITS_ANYWHERE) or after <= MISFIT < before:
                worse += WORSE.get(self._fields.get(target), 1.0)
                continue
            label = label_of(cell.text)
            place = self._fields.get(target)
            comes_right = label is not None and label.level is not None and place is label.level
            told = place in TELLING.get(self._fields.get(column, Field.EXTRA), ())
            comes_right = comes_right or (told and before <= DENIED and after >= TOLD)
            better += 2 if comes_right else after >= 0.4 and before <= 0.0
        return better >= 2 + 2 * worse

    def _moved_in_vain(self, cells: Mapping[int, Cell], shift: Shift) -> float:
        """What it costs to move texts and offices that fit no better then: a shift begins where a row goes wrong."""
        return IN_VAIN * sum(
            self._fields.get(column) in (*LEVELS, Field.LEAD)
            and self._fit_at(shift.target(column), cell) < self._fit_at(column, cell) + BETTER
            for column, cell in cells.items()
            if shift.target(column) != column
        )

    def _starts_at_a_lost_number(self, cells: Mapping[int, Cell], shift: Shift) -> bool:
        """Whether all cells of a row stand too far left where only its number, which all others have, is missing."""
        number = self._number
        lost = number is not None and (number not in cells or self._fit_at(number, cells[number]) <= MISFIT)
        return lost and shift.by < 0 and shift.start == min(cells)

    def _fit_at(self, column: int, cell: Cell) -> float:
        """How well a cell fits a column; free texts fit anywhere, and no column is a small misfit."""
        field = self._fields.get(column)
        if field is None:
            return -0.5
        return fit_of(field, cell) if field in JUDGED else 0.0

    def is_suspicious(self, cells: Mapping[int, Cell]) -> bool:
        """Whether a row may stand elsewhere than it should: only then is it worth while to look for a shift."""
        if len(cells) >= 3 and not self._says_what(cells):
            return True
        for column, cell in cells.items():
            field = self._fields.get(column)
            if field is None or (field in LEVELS and _is_out_of_place(field, cell.text)):
                return True
            if field in JUDGED_BY_VALUE and fit_of(field, cell) <= MISFIT:
                return True
        return False

    def _fit(self, cells: Mapping[int, Cell]) -> float:
        total = 0.0
        for column, cell in cells.items():
            field = self._fields.get(column)
            if field is None:
                total -= 0.5
            elif field in JUDGED:
                total += WEIGHTS.get(field, 1.0) * fit_of(field, cell)
        if not self._says_what(cells):
            total -= WITHOUT_ACTIVITY
        return total


def _column_of_numbers(columns: Sequence[ColumnReading], rows: Sequence[Row]) -> int | None:
    """The column that numbers nearly every row of work; None where there is no such column."""
    column = next((one.column for one in columns if one.field is Field.NUMBER), None)
    entries = [row for row in rows if row.role is RowRole.ENTRY]
    numbered = sum(column in row.cells for row in entries)
    return column if entries and numbered >= NUMBERED * len(entries) else None


@lru_cache(maxsize=16_384)
def _is_out_of_place(level: Field, text: str) -> bool:
    """Whether an objective's, task's or activity's text has the label of another level, or names an office."""
    found = label_of(text)
    if found is not None and found.level not in (None, level):
        return True
    return len(text) < 60 and office_likeness(text) >= 0.8
