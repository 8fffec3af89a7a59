"""Pages that a converted table goes on with some columns to the left or right, under the heading printed again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from cchc_excel.annex.heading_paths import path_meanings
from cchc_excel.annex.heading_rows import LEVELS
from cchc_excel.annex.heads import Head, repeats
from cchc_excel.annex.labels import is_sequence_number
from cchc_excel.cells import Grid
from cchc_excel.plan import Field
from cchc_excel.spelling import key

_FEWEST_CELLS, _FEWEST_ROWS = 3, 2  # of a row of work, of a page whose numbers tell where it stands
_NUMBERED = 0.6  # of its rows


class _Page(NamedTuple):
    """The rows from one printing of the heading to the next one."""

    first: int
    last: int
    by: int  # how many columns too far to the right they stand


def aligned(grid: Grid, tables: Sequence[tuple[Head, int]]) -> Grid:
    """The grid with each page below the columns of its table's heading; addresses stay those of the file.

    `tables` are the headings with the last row of each.
    """
    pages = [page for head, last in tables for page in _pages(grid, head, last)]
    moved = {row: page.by for page in pages for row in grid.rows if page.first <= row <= page.last}
    if not moved:
        return grid
    merges = (
        merge._replace(left=merge.left - moved.get(merge.top, 0), right=merge.right - moved.get(merge.top, 0))
        for merge in grid.merges
    )
    return replace(
        grid,
        cells={
            (row, column - moved.get(row, 0)): cell._replace(column=column - moved.get(row, 0))
            for (row, column), cell in grid.cells.items()
        },
        merges=tuple(merges),
        slipped={(row, column - moved[row]): grid.ref(row, column).column for row, column in grid.cells if row in moved}
        | {place: column for place, column in grid.slipped.items() if place[0] not in moved},
    )


def _pages(grid: Grid, head: Head, last: int) -> Iterator[_Page]:
    """The pages that stand elsewhere than the first heading, as their own headings or their numbers tell."""
    by = 0
    for rows in _blocks(grid, head, last):
        told = _offset(grid, rows[0], head)
        told = _offset_of_numbers(grid, rows, head) if told is None else told
        by = by if told is None else told
        if by and min(min(grid.rows[row]) for row in rows) > by:
            yield _Page(rows[0], rows[-1], by)


def _blocks(grid: Grid, head: Head, last: int) -> Iterator[list[int]]:
    """The rows below a heading, cut where the heading stands again and at blank rows."""
    rows: list[int] = []
    for row in (row for row in sorted(grid.rows) if head.last < row <= last):
        if rows and (row > rows[-1] + 1 or _offset(grid, row, head) is not None):
            yield rows
            rows = []
        rows.append(row)
    if rows:
        yield rows


def _offset_of_numbers(grid: Grid, rows: Sequence[int], head: Head) -> int | None:
    """How far to the right of their heading the numbers of a page stand, where words of work should; None if nothing tells."""
    full = [cells for row in rows if len(cells := grid.rows[row]) >= _FEWEST_CELLS]
    if len(full) < _FEWEST_ROWS or Field.NUMBER not in path_meanings(head.paths[head.left]):
        return None
    [(first, _)] = Counter(min(cells) for cells in full).most_common(1)
    numbered = sum(first in cells and is_sequence_number(cells[first].text) for cells in full)
    by = first - head.left
    inside = all(head.left + by <= min(cells) and max(cells) <= head.right + by for cells in full)
    if numbered < _NUMBERED * len(full) or not inside:
        return None
    told = first not in head.paths or frozenset(LEVELS) & path_meanings(head.paths[first]).keys()
    return by if by == 0 or told else None


def _offset(grid: Grid, row: int, head: Head) -> int | None:
    """How far to the right of the heading its words stand again in a row; None where they don't."""
    first = min(grid.rows[row])
    if key(grid.rows[row][first].text) != key(head.paths[head.left][-1]) or not repeats(grid, row, head):
        return None
    return first - head.left
