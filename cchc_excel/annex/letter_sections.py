"""Sections "A", "B" named for areas of reform: the "I", "II" below them are objectives, and "1", "2" their tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cchc_excel.annex.areas import are_areas
from cchc_excel.annex.labels import number_parts
from cchc_excel.annex.numerals import roman
from cchc_excel.annex.rows import WORK, Row
from cchc_excel.plan import ColumnReading, Field, RowRole

_LETTERS = "ABCDEFGH"
_FEWEST = 2  # letters


def with_objectives_below_letters(rows: Sequence[Row], columns: Sequence[ColumnReading]) -> list[Row]:
    """The rows, Roman titles in small letters between areas "A", "B" and tasks "1", "2" as objectives."""
    fields = {column.column: column.field for column in columns}
    letters = [row for row in rows if row.section is not None and row.section.code in tuple(_LETTERS)]
    titles = [row.section.title for row in letters if row.section is not None]
    codes = [row.section.code for row in letters if row.section is not None]
    below = [row for row in rows if row.section is not None and row.section.code not in codes]
    opened = len(codes) >= _FEWEST and "".join(codes) == _LETTERS[: len(codes)]
    counted = bool(below) and all(row.section and roman(row.section.code) is not None for row in below)
    held = Field.OBJECTIVE in fields.values() or not any(_is_task(row, fields) for row in rows)
    if not (opened and counted) or held or not (all(map(str.isupper, titles)) and are_areas(titles)):
        return list(rows)
    if any(row.section is not None and row.section.title.isupper() for row in below):
        return list(rows)
    objectives = {row.row for row in below}
    return [
        replace(row, role=RowRole.GROUP, section=None, names=Field.OBJECTIVE) if row.row in objectives else row
        for row in rows
    ]


def _is_task(row: Row, fields: dict[int, Field]) -> bool:
    """Whether a row has a whole number and no work beside what it says."""
    held = {fields.get(column): cell for column, cell in row.cells.items()}
    number = held.get(Field.NUMBER)
    return number is not None and len(number_parts(number.text)) == 1 and not held.keys() & WORK
