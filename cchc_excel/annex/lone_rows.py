"""Rows of one text among numbered work that say nothing to do: remarks in anybody's words, and worth a look."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_excel.annex.labels import BULLETS, is_point, label_of, number_parts, section_code_of
from cchc_excel.annex.rows import LEVELS, Row
from cchc_excel.annex.shares import begins_with_verb
from cchc_excel.annex.tears import starts_small
from cchc_excel.plan import ColumnReading, Field, RowRole

_FEWEST, _USUAL = 4, 0.75  # numbered rows, and their share of all rows of work
_FEWEST_WORDS = 3
_BETWEEN = (RowRole.SECTION, RowRole.TOTAL, RowRole.NOTE, RowRole.HEADING, RowRole.COLUMN_NUMBERS, RowRole.SIGNATURE)


def lone_remarks(rows: Sequence[Row], columns: Sequence[ColumnReading]) -> frozenset[int]:
    """The rows without a number in a table that numbers its work, whose one text begins as no work does.

    What may be a title over the rows below it, or the rest of the row above, is for others to tell.
    """
    number = next((one.column for one in columns if one.field is Field.NUMBER), None)
    levels = {one.column for one in columns if one.field in LEVELS}
    if number is None:
        return frozenset()
    entries = [row for row in rows if row.role is RowRole.ENTRY]
    numbered = [row for row in entries if number in row.cells and number_parts(row.cells[number].text)]
    if len(numbered) < max(_FEWEST, _USUAL * len(entries)):
        return frozenset()
    texts = (cell.text for row in numbered for at, cell in row.cells.items() if at in levels)
    begins = {text.split(maxsplit=1)[0].lower() for text in texts if text.strip()}
    found: set[int] = set()
    for row, following in reversed(list(zip(rows, [*rows[1:], None], strict=True))):
        if row.role is not RowRole.ENTRY or len(row.cells) != 1 or not _may_precede(following, found, number):
            continue
        column, cell = next(iter(row.cells.items()))
        if column in {*levels, number} and _is_remark(cell.text, begins):
            found.add(row.row)
    return frozenset(found)


def _may_precede(following: Row | None, found: set[int], number: int) -> bool:
    """Whether the row below goes on with the table, so that the one above it is no title over it."""
    if following is None or following.role in _BETWEEN or following.row in found:
        return True
    parts = number_parts(following.cells[number].text) if number in following.cells else ()
    return following.role is RowRole.ENTRY and bool(parts) and parts[-1] > 1


def _is_remark(text: str, begins: set[str]) -> bool:
    first = text.split(maxsplit=1)[0].lower() if text.split() else ""
    marked = label_of(text) is not None or section_code_of(text) is not None or is_point(text) or text[:1] in BULLETS
    if marked or starts_small(text) or len(text.split()) < _FEWEST_WORDS:
        return False
    return first not in begins and not begins_with_verb(text)
