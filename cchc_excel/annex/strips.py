"""Two tables side by side on one sheet: the same heading twice in a row, each with rows of its own below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_excel.annex.heading_rows import LEVELS
from cchc_excel.annex.headings import meanings
from cchc_excel.annex.heads import Head, find_heads
from cchc_excel.cells import Cell, Grid
from cchc_excel.spelling import key

_FEWEST = 3  # columns of a table that can stand beside another one
_ALIKE = 0.8  # the share of headings that both have
_DISTINCT = 0.5 * (1 + 1 - _ALIKE)  # of two tables' headings so many are left, each counted once


def strips(grid: Grid) -> list[Grid]:
    """The grid itself; where tables stand side by side, one grid for each, all cells at their own places."""
    if not any(map(_says_things_twice, grid.rows.values())):
        return [grid]
    starts = next((found for head in find_heads(grid) if (found := _starts(head))), ())
    if not starts:
        return [grid]
    bounds = [1, *starts, grid.width + 1]
    parts = [_between(grid, first, stop) for first, stop in pairwise(bounds)]
    return [parts[0], *(replace(part, facts=(), hidden=False) for part in parts[1:])]


def _says_things_twice(cells: Mapping[int, Cell]) -> bool:
    """Found out soon, and said of few rows: whether these may be the headings of several tables."""
    return len(cells) >= 2 * _FEWEST and len({cell.text for cell in cells.values()}) <= _DISTINCT * len(cells)


def _starts(head: Head) -> tuple[int, ...]:
    """The first columns of the second table and those after it."""
    columns = sorted(head.paths)
    words = [key(head.paths[column][-1]) for column in columns]
    for width in range(_FEWEST, len(columns) // 2 + 1):
        parts = [words[first : first + width] for first in range(0, len(words), width)]
        if len(words) % width == 0 and all(_same_table(parts[0], part) for part in parts[1:]):
            return tuple(columns[width::width])
    return ()


def _same_table(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two runs of headings name the same table; a heading of its own apart, it must say what is to be done."""
    alike = sum(left == right for left, right in zip(one, other, strict=True))
    levels = any(meanings(word).keys() & set(LEVELS) for word in other)
    return one[0] == other[0] and levels and len(set(one)) == len(one) and alike >= _ALIKE * len(one)


def _between(grid: Grid, first: int, stop: int) -> Grid:
    cells = {place: cell for place, cell in grid.cells.items() if first <= place[1] < stop}
    merges = tuple(merge for merge in grid.merges if first <= merge.left < stop)
    return replace(grid, cells=cells, merges=merges)
