"""What the running numbers of a table count, and the numbers they give to objectives, tasks and activities."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_excel.annex.labels import number_parts, sequence_number
from cchc_excel.annex.strands import Entry
from cchc_excel.cells import CellRef
from cchc_excel.plan import ColumnReading, Field, RowRole

LEVELS = (Field.OBJECTIVE, Field.TASK, Field.ACTIVITY)


class Numbering:
    """Tells which level the number column counts: each activity, or only each new objective or task."""

    def __init__(self, entries: Sequence[Entry], columns: Sequence[ColumnReading]) -> None:
        present = {column.field for column in columns}
        self._levels = [level for level in LEVELS if level in present]
        self._parts = _parts_by_cell(entries)
        self._counts = self._counted_level([entry for entry in entries if entry.role is RowRole.ENTRY])

    def _counted_level(self, entries: Sequence[Entry]) -> Field:
        numbered = [entry for entry in entries if Field.NUMBER in entry.values]
        if any(Field.NUMBER in entry.values and not self._opens(entry, Field.OBJECTIVE) for entry in entries):
            if any(not self._opens(entry, Field.TASK) for entry in numbered) or Field.TASK not in self._levels:
                return Field.ACTIVITY
            return Field.TASK
        if Field.OBJECTIVE in self._levels and numbered:
            return Field.OBJECTIVE
        return Field.ACTIVITY

    @staticmethod
    def _opens(entry: Entry, level: Field) -> bool:
        strand = entry.values.get(level)
        return strand is not None and not strand.merged

    def numbers(self, entry: Entry) -> dict[Field, int]:
        """Level → the number that the number column gives in this row."""
        strand = entry.values.get(Field.NUMBER)
        if strand is None or (last := sequence_number(strand.text)) is None:
            return {}
        parts = self._parts.get(strand.ref) or (last,)
        if len(parts) > 1 and len(parts) == len(self._levels):
            return dict(zip(self._levels, parts, strict=True))
        return {self._counts: parts[-1]}


def _parts_by_cell(entries: Sequence[Entry]) -> dict[CellRef, tuple[int, ...]]:
    """Cell → the parts of its running number; a workbook stores 1.10 as the number 1.1, so that after 1.9 it is ten."""
    found: dict[CellRef, tuple[int, ...]] = {}
    before: tuple[int, ...] = ()
    for entry in entries:
        strand = entry.values.get(Field.NUMBER)
        if strand is None or not (parts := number_parts(strand.text)):
            continue
        follows = len(parts) > 1 and len(parts) == len(before) and parts[:-1] == before[:-1]
        if (
            follows
            and isinstance(strand.cell.value, float)
            and before[-1] % 10 == 9
            and parts[-1] * 10 == before[-1] + 1
        ):
            parts = (*parts[:-1], parts[-1] * 10)
        found[strand.ref] = before = parts
    return found
