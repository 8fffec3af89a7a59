"""Rows that add up those above them, known by their figures: under columns to tick and months stand counts there."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_excel.annex.heading_paths import MARKS
from cchc_excel.annex.labels import BULLETS, is_point
from cchc_excel.annex.numerals import are_figures
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import Field

COUNTED = MARKS | {Field.MONTH}
WORDS = frozenset({Field.OBJECTIVE, Field.TASK, Field.ACTIVITY})
SIGMAS = ("Σ", "∑")
_LONGEST_WORDS = 60  # letters


def sums_up(grid: Grid, cells: Mapping[int, Cell], fields: Mapping[int, Field]) -> bool:
    """Whether a row without a number among numbered ones has nothing but words and, where others tick, figures."""
    if any(cell.text.lstrip().startswith(SIGMAS) for cell in cells.values()):
        return True
    number = next((column for column, field in fields.items() if field is Field.NUMBER), None)
    row = next(iter(cells.values())).row
    if number is None or number in cells or (row, number) in grid.covered:
        return False
    counts = [cell for column, cell in cells.items() if fields.get(column) in COUNTED]
    words = [cell for column, cell in cells.items() if fields.get(column) not in COUNTED]
    if not counts or not words or not all(are_figures(cell.text.rstrip("% ")) for cell in counts):
        return False
    return all(
        fields.get(cell.column) in WORDS
        and len(cell.text) <= _LONGEST_WORDS
        and cell.text[:1] not in BULLETS
        and not is_point(cell.text)
        for cell in words
    )
