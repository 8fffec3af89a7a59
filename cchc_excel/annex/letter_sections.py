"""Sections "A", "B" named for areas of reform: the "I", "II" below them are objectives, and "1", "2" their tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cchc_excel.annex.areas import are_areas
from cchc_excel.annex.labels import number_parts
from cchc_excel.annex.numerals import roman
from cchc_excel.annex.rows import Row
from cchc_excel.annex.section_rows import WORK, SectionRow
from cchc_excel.plan import ColumnReading, Field, RowRole

_LETTERS = "ABCDEFGH"
_FEWEST = 2  # letters


def with_objectives_below_letters(rows: Sequence[Row], columns: Sequence[ColumnReading]) -> list[Row]:
    """The rows, Roman titles in small letters between areas "A", "B" and tasks "1", "2" as objectives."""
    fields = {column.column: column.field for column in columns}
    titles = {row.row: row.section for row in rows if row.section is not None}
    letters = [title for title in titles.values() if title.code in tuple(_LETTERS)]
    below = {row: title for row, title in titles.items() if title not in letters}
    named = all(title.title.isupper() for title in letters) and are_areas([title.title for title in letters])
    counted = "".join(title.code for title in letters) == _LETTERS[: len(letters)] and len(letters) >= _FEWEST
    if not (named and counted and all(_may_be_objective(title) for title in below.values())):
        return list(rows)
    if Field.OBJECTIVE in fields.values() or not any(_is_task(row, fields) for row in rows):
        return list(rows)
    return [
        replace(row, role=RowRole.GROUP, section=None, names=Field.OBJECTIVE) if row.row in below else row
        for row in rows
    ]


def _may_be_objective(title: SectionRow) -> bool:
    return roman(title.code) is not None and not title.title.isupper()


def _is_task(row: Row, fields: dict[int, Field]) -> bool:
    """Whether a row has a whole number and no work beside what it says."""
    held = {fields.get(column): cell for column, cell in row.cells.items()}
    number = held.get(Field.NUMBER)
    return number is not None and len(number_parts(number.text)) == 1 and not held.keys() & WORK
