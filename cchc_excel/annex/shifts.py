"""A row that stands one or two columns off: noticed by what its cells hold, and put back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.labels import label_of
from cchc_excel.annex.likeness import fit_of
from cchc_excel.annex.offices import office_likeness
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field

FARTHEST = 2  # columns
MISFIT = -0.6  # a cell that fits its column worse than this makes its row suspicious
LEAST_GAIN = 1.5  # what a shift must win over leaving the row as it stands
IN_VAIN, BETTER = 0.5, 0.3
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


class ShiftFinder:
    """Judges the rows of one table."""

    def __init__(self, columns: Sequence[ColumnReading]) -> None:
        self._fields = {column.column: column.field for column in columns}
        end = max(self._fields, default=0) + FARTHEST + 1
        reporting = min((c for c, field in self._fields.items() if field in REPORTING), default=end)
        self._stops = sorted({reporting, end}, reverse=True)

    def find(self, cells: Mapping[int, Cell]) -> Shift | None:
        """The shift that makes a row's cells fit their columns, if it clearly does."""
        if not self._is_suspicious(cells):
            return None
        as_it_stands = self._fit(cells)
        best, best_gain = None, LEAST_GAIN
        for shift in self._possible(cells):
            moved = self.moved(cells, shift)
            if moved is None or (self._says_what(cells) and not self._says_what(moved)):
                continue
            gain = self._fit(moved) - as_it_stands - 0.3 * (abs(shift.by) - 1) - self._moved_in_vain(cells, shift)
            if gain > best_gain and self._convinces(cells, shift):
                best, best_gain = shift, gain
        return best

    def _says_what(self, cells: Mapping[int, Cell]) -> bool:
        return any(self._fields.get(column) is Field.ACTIVITY for column in cells)

    def _possible(self, cells: Mapping[int, Cell]) -> Iterator[Shift]:
        for stop in self._stops:
            for start in sorted(column for column in cells if column < stop):
                for by in (1, -1, 2, -2):
                    yield Shift(start, by, stop)

    def moved(self, cells: Mapping[int, Cell], shift: Shift) -> dict[int, Cell] | None:
        """The cells at the columns they belong to; None where two would share one or one would fall off."""
        moved: dict[int, Cell] = {}
        for column, cell in cells.items():
            target = column - shift.by if shift.start <= column < shift.stop else column
            if target in moved or (target not in self._fields and column in self._fields):
                return None
            moved[target] = cell
        return moved

    def _convinces(self, cells: Mapping[int, Cell], shift: Shift) -> bool:
        """Whether the moved cells themselves speak for it: a label comes right, or two cells do, and hardly any goes wrong."""
        better = worse = 0
        for column, cell in cells.items():
            if not shift.start <= column < shift.stop:
                continue
            before, after = self._fit_at(column, cell), self._fit_at(column - shift.by, cell)
            if after < min(before - 0.3, FITS_ANYWHERE) or after <= MISFIT < before:
                worse += 1
                continue
            label = label_of(cell.text)
            comes_right = (
                label is not None and label.level is not None and self._fields.get(column - shift.by) is label.level
            )
            better += 2 if comes_right else after >= 0.4 and before <= 0.0
        return better >= 2 + 2 * worse

    def _moved_in_vain(self, cells: Mapping[int, Cell], shift: Shift) -> float:
        """What it costs to move texts that fit no better then: a shift begins where a row goes wrong."""
        return IN_VAIN * sum(
            self._fields.get(column) in LEVELS
            and self._fit_at(column - shift.by, cell) < self._fit_at(column, cell) + BETTER
            for column, cell in cells.items()
            if shift.start <= column < shift.stop
        )

    def _fit_at(self, column: int, cell: Cell) -> float:
        """How well a cell fits a column; free texts fit anywhere, and no column is a small misfit."""
        field = self._fields.get(column)
        if field is None:
            return -0.5
        return fit_of(field, cell) if field in JUDGED else 0.0

    def _is_suspicious(self, cells: Mapping[int, Cell]) -> bool:
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


@lru_cache(maxsize=16_384)
def _is_out_of_place(level: Field, text: str) -> bool:
    """Whether an objective's, task's or activity's text has the label of another level, or names an office."""
    found = label_of(text)
    if found is not None and found.level not in (None, level):
        return True
    return len(text) < 60 and office_likeness(text) >= 0.8
