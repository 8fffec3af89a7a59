"""Rows whose cells stand elsewhere than they should, put back and told: shifted, in another order, in the number's place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cchc_excel.annex.labels import is_point, label_of
from cchc_excel.annex.rests import MOST_TORN, begins
from cchc_excel.annex.rows import Row
from cchc_excel.annex.shifts import ShiftFinder
from cchc_excel.annex.strands import Entry
from cchc_excel.annex.tears import TableHabits, is_cut, starts_small
from cchc_excel.cells import Cell, Fact, Grid
from cchc_excel.plan import ColumnReading, Field, RepairKind, RowRole
from cchc_excel.spelling import beginning_of


class SlippedRows:
    """Puts back the cells of one table's rows; what it finds goes to `facts`."""

    def __init__(
        self,
        grid: Grid,
        columns: Sequence[ColumnReading],
        rows: Sequence[Row],
        habits: TableHabits,
        facts: list[Fact],
    ) -> None:
        self._grid = grid
        self._columns = {column.column: column for column in columns}
        self._present = {column.field for column in columns}
        self._shifts = ShiftFinder(columns, rows)
        self._habits = habits
        self._facts = facts

    def put_label_back(self, entry: Entry) -> None:
        """A label that stands in the number's place, "Mục tiêu 1" beside its text, belongs before the text."""
        number, strand = entry.values.get(Field.NUMBER), entry.values.get(Field.ACTIVITY)
        if number is not None and strand is None and is_point(number.text) and " " in number.text.strip()[3:]:
            entry.values[Field.ACTIVITY] = entry.values.pop(Field.NUMBER)  # "b) Rà soát …" in the number's place
            entry.note(RepairKind.SHIFTED, *number.refs)
            self._facts.append(Fact("row_shifted", number.refs[0], {"columns": 1, "text": beginning_of(number.text)}))
            return
        label = label_of(number.text) if number is not None else None
        if (
            number is None
            or strand is None
            or label is None
            or label.level is None
            or label_of(strand.text) is not None
        ):
            return
        entry.values.pop(Field.NUMBER)
        strand.text = f"{number.text.rstrip(' :.')}: {strand.text}"
        if label.level is not Field.ACTIVITY and label.level not in self._present:
            entry.role = RowRole.GROUP

    def put_back(self, row: Row, entry: Entry, before: Entry | None) -> Mapping[int, Cell]:
        """The cells of a row at the columns that they belong to; `before` is the entry above it."""
        if (
            row.role is not RowRole.ENTRY
            or self._only_goes_on(row, entry.after_break, before)
            or not self._shifts.is_suspicious(row.cells)
            or (shift := self._shifts.find(row.cells, self._covered(row))) is None
        ):
            return row.cells
        moved = self._shifts.moved(row.cells, shift)
        assert moved is not None  # noqa: S101 - find() only returns shifts that moved() accepts
        refs = tuple(self._grid.ref(row.row, column) for column in sorted(row.cells) if shift.target(column) != column)
        entry.note(RepairKind.SHIFTED, *refs)
        entry.fell_off = shift.by > 0 and not shift.turned
        first = beginning_of(
            next(cell.text for column, cell in sorted(row.cells.items()) if shift.target(column) != column)
        )
        if shift.turned:
            self._facts.append(Fact("row_in_other_order", refs[0], {"text": first}))
        else:
            self._facts.append(Fact("row_shifted", refs[0], {"columns": abs(shift.by), "text": first}))
        return dict(sorted(moved.items()))

    def _covered(self, row: Row) -> frozenset[int]:
        """The columns of a row that cells merged above reach into; a row that lost a cell closes up around them."""
        columns = (column for column in self._columns if column not in row.cells)
        return frozenset(
            column
            for column in columns
            if (origin := self._grid.covered.get((row.row, column))) is not None and origin[0] < row.row
        )

    def _only_goes_on(self, row: Row, after_break: bool, before: Entry | None) -> bool:
        """A few cells of which the activity's is the rest of the one above stand where they belong."""
        fields = {self._columns[column].field: cell for column, cell in row.cells.items() if column in self._columns}
        if row.row in self._habits.centred:
            return True
        if before is not None and self._habits.printed and Field.NUMBER not in fields:
            return Field.ACTIVITY not in fields or not begins(fields[Field.ACTIVITY].text)
        if before is None or Field.ACTIVITY not in fields or Field.NUMBER in fields or len(row.cells) > MOST_TORN:
            return False
        text = fields[Field.ACTIVITY].text
        return all(label_of(cell.text) is None for cell in row.cells.values()) and (
            after_break or (starts_small(text) and is_cut(before.text(Field.ACTIVITY), text, self._habits))
        )
