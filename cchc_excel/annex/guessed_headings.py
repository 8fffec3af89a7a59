"""Headings in anybody's words: known by their likeness to others, or by the plan's values that stand below."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_excel.annex.heading_rows import LEVELS
from cchc_excel.annex.headings import best_score
from cchc_excel.annex.likely_fields import likely_fields
from cchc_excel.annex.likeness import fit
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import Field

_MOSTLY_HEADINGS = 0.6
_FEWEST_LIKELY, _LONGEST_LIKELY, _LIKELY = 4, 60, 0.8  # cells, letters, how surely they are like headings
_HALF_KNOWN = 0.35  # where the values below speak for a heading, less of its words need to be known
_ROWS_LOOKED_AT = 12
_NUMBER_OF_COLUMN = 4  # letters at most


def is_likely_heading(cells: Mapping[int, Cell]) -> bool:
    """Whether most words of a row are headings of work and of what stands beside it, or like such."""
    texts = [cell.text for cell in cells.values()]
    if len(texts) < _FEWEST_LIKELY or any(len(text) > _LONGEST_LIKELY or text[:1].isdigit() for text in texts):
        return False
    likely = [likely_fields((text,)) for text in texts]
    levels = sum(sum(one.get(level, 0.0) for level in LEVELS) >= _LIKELY for one in likely)  # whichever level it is
    fields = [field for one in likely if one[field := max(one, key=one.__getitem__)] >= _LIKELY and field not in LEVELS]
    return len(fields) + levels >= _MOSTLY_HEADINGS * len(texts) and levels > 0 and Field.LEAD in fields


def row_over_a_plan(grid: Grid, before: int | None = None) -> int | None:
    """The row whose words are hardly known but below which a plan's values stand: prose beside offices or deadlines.

    `before` a row that heads a table of its own, the values above it must tell it.
    """
    for row, cells in grid.rows.items():
        if before is not None and row >= before - 2:
            return None
        texts = [cell.text for cell in cells.values()]
        if len(cells) < 3:
            continue
        if any(len(text) > 60 or text[:1].isdigit() for text in texts):
            return None  # no heading stands below work
        if sum(best_score(text) >= _HALF_KNOWN for text in texts) < 2:
            continue
        below = [grid.rows[under] for under in range(row + 1, row + _ROWS_LOOKED_AT) if _says_more(grid, under)]
        full = [under for under in below if len(under.keys() & cells.keys()) >= max(3, 0.6 * len(cells))]
        if len(full) < 2:
            continue
        columns = {column: [under[column] for under in full if column in under] for column in cells}
        means = [
            (fit(Field.ACTIVITY, found), max(fit(Field.LEAD, found), fit(Field.DEADLINE, found)))
            for found in columns.values()
        ]
        if any(prose >= 0.3 for prose, _ in means) and any(work >= 0.4 for _, work in means):
            return row
    return None


def _says_more(grid: Grid, row: int) -> bool:
    """Whether a row holds more than the numbers of columns: "(1)", "(2)"."""
    return any(len(cell.text) > _NUMBER_OF_COLUMN for cell in grid.rows.get(row, {}).values())
