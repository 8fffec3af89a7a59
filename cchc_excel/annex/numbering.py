"""What the running numbers of a table count, and the numbers they give to objectives, tasks and activities."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_excel.annex.entries import Entry
from cchc_excel.annex.labels import number_parts, sequence_number
from cchc_excel.plan import ColumnReading, Field, RowRole

LEVELS = (Field.OBJECTIVE, Field.TASK, Field.ACTIVITY)


class Numbering:
    """Tells which level the number column counts: each activity, or only each new objective or task."""

    def __init__(self, entries: Sequence[Entry], columns: Sequence[ColumnReading]) -> None:
        present = {column.field for column in columns}
        self._levels = [level for level in LEVELS if level in present]
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
        parts = list(number_parts(strand.text)) or [last]
        if len(parts) > 1 and len(parts) == len(self._levels):
            return dict(zip(self._levels, parts, strict=True))
        return {self._counts: parts[-1]}
