"""Which rows and columns of a sheet the page shows: all that hold something or are marked, long gaps left out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice

from cchc_excel.cells import Grid

Place = tuple[int, int]  # row, column
MOST_ROWS = 2_000  # of a sheet that the page shows
MOST_COLUMNS = 200
_ORDINARY_WIDTH = 40  # columns of a sheet that is shown with its blank ones
_LONGEST_GAP = 2  # blank rows in a row that are shown as they are


def columns_shown(grid: Grid, markers: Iterable[Place]) -> list[int]:
    """All columns of an ordinary sheet; of a very wide one those that hold something."""
    marked = {column for _, column in markers}
    if grid.width <= _ORDINARY_WIDTH:
        return list(range(1, max(grid.width, *(column for column in marked if column <= _ORDINARY_WIDTH), 0) + 1))
    return sorted(grid.used_columns | marked)[:MOST_COLUMNS]


def rows_shown(grid: Grid, markers: Iterable[Place]) -> list[tuple[int, int]]:
    """The runs of rows that the page shows, from the top, at most so many that a browser can; the view counts the rest."""
    return list(islice(_runs(grid, markers), MOST_ROWS))


def _runs(grid: Grid, markers: Iterable[Place]) -> Iterator[tuple[int, int]]:
    """Rows one by one as (row, row); longer runs of blank rows that no merged range touches as (first, last)."""
    held = sorted(set(grid.rows) | {row for row, _ in markers})
    tall = sorted((merge.top, merge.bottom) for merge in grid.merges if merge.bottom > merge.top)
    reach = list(accumulate((bottom for _, bottom in tall), max))
    before = 0
    for row in held:
        first, last = before + 1, row - 1
        index = bisect_right(tall, (last, 1 << 30)) - 1
        touched = index >= 0 and reach[index] >= first
        if last - first + 1 > _LONGEST_GAP and not touched:
            yield first, last
        else:
            yield from ((blank, blank) for blank in range(first, last + 1))
        yield row, row
        before = row


def between(shown: Sequence[int], first: int, last: int) -> int:
    """How many of the rows or columns shown lie in a range."""
    return max(bisect_right(shown, last) - bisect_left(shown, first), 1)
