"""Pages that a converted table goes on with some columns to the left or right, under the heading printed again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from cchc_excel.annex.heads import Head, repeats
from cchc_excel.cells import Grid
from cchc_excel.spelling import key


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
    """The pages whose heading stands elsewhere than the first one."""
    below = (row for row in grid.rows if head.last < row <= last)
    begins = [(row, by) for row in below if (by := _offset(grid, row, head)) is not None]
    for (row, by), (after, _) in pairwise([*begins, (last + 1, 0)]):
        if by and min(min(cells) for below, cells in grid.rows.items() if row <= below < after) > by:
            yield _Page(row, after - 1, by)


def _offset(grid: Grid, row: int, head: Head) -> int | None:
    """How far to the right of the heading its words stand again in a row; None where they don't."""
    first = min(grid.rows[row])
    if key(grid.rows[row][first].text) != key(head.paths[head.left][-1]) or not repeats(grid, row, head):
        return None
    return first - head.left
