"""Headings in anybody's words: known by their likeness to others, or by the plan's values that stand below."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_excel.annex.deadlines import deadline_likeness
from cchc_excel.annex.heading_rows import LEVELS
from cchc_excel.annex.headings import best_score
from cchc_excel.annex.labels import is_sequence_number
from cchc_excel.annex.likely_fields import likely_fields
from cchc_excel.annex.likeness import fit
from cchc_excel.annex.offices import office_likeness
from cchc_excel.annex.shares import begins_with_verb
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import Field

_MOSTLY_HEADINGS = 0.6
_FEWEST_LIKELY, _LONGEST_LIKELY, _LIKELY = 4, 60, 0.8  # cells, letters, how surely they are like headings
_HALF_KNOWN = 0.35  # where the values below speak for a heading, less of its words need to be known
_ROWS_LOOKED_AT = 12
_FEWEST_COLUMNS, _FEWEST_KNOWN, _FEWEST_ROWS = 3, 2, 2
_PROSE, _WORK, _SURELY_WORK = 0.3, 0.4, 0.6  # how well the values must fit work; offices and times beside it
_NAMED = 0.8  # how plainly a cell names an office, or a time
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

    Where none of its words is known, prose must stand beside offices and deadlines. `before` a row that heads a table
    of its own, the values above it must tell it.
    """
    for row, cells in grid.rows.items():
        if before is not None and row >= before - 2:
            return None
        if len(cells) < _FEWEST_COLUMNS:
            continue
        known = sum(best_score(cell.text) >= _HALF_KNOWN for cell in cells.values()) >= _FEWEST_KNOWN
        if not known and _is_work(cells):
            return None  # no heading stands below work
        told = _told_below(grid, row, cells)
        if told is None:
            continue
        prose, offices, times = told
        long = any(len(cell.text) > _LONGEST_LIKELY or cell.text[:1].isdigit() for cell in cells.values())
        if known and not long and prose >= _PROSE and max(offices, times) >= _WORK:
            return row
        if prose >= _PROSE and min(offices, times) >= _SURELY_WORK and _says_nothing_of_work(cells):
            return row
        if known and long:
            return None  # perhaps work already
    return None


def _told_below(grid: Grid, row: int, cells: Mapping[int, Cell]) -> tuple[float, float, float] | None:
    """How well the best columns below a row fit work, offices and times; None where hardly anything stands below it."""
    below = [grid.rows[under] for under in range(row + 1, row + _ROWS_LOOKED_AT) if _says_more(grid, under)]
    full = [under for under in below if len(under.keys() & cells.keys()) >= max(3, 0.6 * len(cells))]
    if len(full) < _FEWEST_ROWS:
        return None
    columns = [[under[column] for under in full if column in under] for column in cells]
    best = [max(fit(field, found) for found in columns) for field in (Field.ACTIVITY, Field.LEAD, Field.DEADLINE)]
    return best[0], best[1], best[2]


def _says_nothing_of_work(cells: Mapping[int, Cell]) -> bool:
    """Whether no cell of a row is a number, a time or the beginning of work: then a page may not just go on with it."""
    return not any(
        is_sequence_number(cell.text)
        or deadline_likeness(cell.text) >= _NAMED > best_score(cell.text)
        or (len(cell.text) > _NUMBER_OF_COLUMN and begins_with_verb(cell.text))
        for cell in cells.values()
    )


def _is_work(cells: Mapping[int, Cell]) -> bool:
    """Whether a row names an office and a time itself, as work does and no heading."""
    offices = any(
        office_likeness(cell.text) >= _NAMED and best_score(cell.text) < _HALF_KNOWN for cell in cells.values()
    )
    return offices and any(deadline_likeness(cell.text) >= _NAMED for cell in cells.values())


def _says_more(grid: Grid, row: int) -> bool:
    """Whether a row holds more than the numbers of columns: "(1)", "(2)"."""
    return any(len(cell.text) > _NUMBER_OF_COLUMN for cell in grid.rows.get(row, {}).values())
