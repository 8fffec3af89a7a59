"""What stands side by side on one sheet: tables with the same heading, tables behind blank columns, lists beside a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_excel.annex.heading_paths import path_meanings
from cchc_excel.annex.heading_rows import KNOWN, LEVELS
from cchc_excel.annex.headings import meanings
from cchc_excel.annex.heads import Head, find_heads
from cchc_excel.annex.legends import codes_in
from cchc_excel.annex.likely_fields import likely_fields
from cchc_excel.annex.loose_columns import gathered
from cchc_excel.annex.numerals import are_figures
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import Field
from cchc_excel.spelling import key

_ROWS_ABOVE = 2  # of a heading
_FEWEST = 3  # columns of a table that can stand beside another one
_BESIDE_WORK = frozenset({Field.LEAD, Field.DEADLINE, Field.PRODUCT, Field.MONTH})
_MOSTLY = 0.6  # of the cells of such a part
_FEWEST_OF_A_LIST = 2  # columns, and rows
_SURELY = 0.9  # what a heading means that no phrase knows
_INSTRUCTIONS = ("huong dan", "cach ghi", "cach dien", "cach nhap", "luu y", "ghi chu cach")
_ALIKE = 0.8  # the share of headings that both have
_DISTINCT = 0.5 * (1 + 1 - _ALIKE)  # of two tables' headings so many are left, each counted once


def strips(grid: Grid) -> list[Grid]:
    """The grid itself; where tables stand side by side, one grid for each, all cells at their own places.

    A list beside a table, of short forms or offices, becomes a grid of its own too.
    """
    return [part for table in _tables(grid) for part in _without_lists(table)]


def is_part_of(grid: Grid, others: Iterable[Grid]) -> bool:
    """Whether a grid is a strip of the same sheet as another one."""
    return any(other is not grid and other.sheet == grid.sheet and other.file == grid.file for other in others)


def _tables(grid: Grid) -> list[Grid]:
    starts: Sequence[int] = _behind_blank_columns(grid)
    if not starts and any(map(_says_things_twice, grid.rows.values())):
        starts = next((found for head in find_heads(grid) if (found := _starts(head))), ())
    if not starts:
        return [grid]
    bounds = [1, *starts, grid.width + 1]
    parts = [_between(grid, first, stop) for first, stop in pairwise(bounds)]
    return [parts[0], *(replace(part, facts=(), hidden=False) for part in parts[1:])]


def _behind_blank_columns(grid: Grid) -> list[int]:
    """The first columns of tables that begin behind a column in which nothing stands, beside another table's rows."""
    used = _occupied(_below_letterhead(grid) or grid)
    starts: list[int] = []
    first = 1
    for left, right in pairwise(used):
        if right - left > 1 and _are_tables(_between(grid, first, right), _between(grid, right, grid.width + 1)):
            starts.append(right)
            first = right
    return starts


def _below_letterhead(grid: Grid) -> Grid | None:
    """The rows from the first on that may be the heading of two tables, where only titles stand over the gap between them."""
    top = next((row for row, cells in grid.rows.items() if len(cells) >= 2 * _FEWEST), grid.height) - _ROWS_ABOVE
    cells = {place: cell for place, cell in grid.cells.items() if place[0] >= top}
    if {column for _, column in cells} == grid.used_columns:
        return None
    return replace(grid, cells=cells, merges=tuple(merge for merge in grid.merges if (merge.top, merge.left) in cells))


def _without_lists(grid: Grid) -> list[Grid]:
    """The table and the lists that blank columns part from it; nothing in their headings is known, and no code explained."""
    used = _occupied(grid)
    starts = [1, *(right for left, right in pairwise(used) if right - left > 1)]
    table, lists = grid, []
    for first, stop in pairwise([*starts, grid.width + 1]) if len(starts) > 1 else ():
        part, rest = _between(grid, first, stop), _without(table, first, stop)
        if _may_be_list(part) and rest.cells and _is_list(part, next(iter(find_heads(gathered(rest))), None)):
            table = rest
            lists.append(replace(part, facts=(), hidden=False))
    return [table, *lists]


def _without(grid: Grid, first: int, stop: int) -> Grid:
    cells = {place: cell for place, cell in grid.cells.items() if not first <= place[1] < stop}
    return replace(grid, cells=cells, merges=tuple(merge for merge in grid.merges if not first <= merge.left < stop))


def _may_be_list(part: Grid) -> bool:
    return _instructs(part) or _FEWEST_OF_A_LIST <= len(part.used_columns) < _FEWEST or _counts(part)


def _counts(part: Grid) -> bool:
    """Whether a part holds, beside the words of its first column and below its heading, mostly figures."""
    first, rows = min(part.used_columns), list(part.rows.values())[1:]
    figures = [are_figures(cell.text) for cells in rows for column, cell in cells.items() if column > first]
    named = any(not are_figures(cells[first].text) for cells in rows if first in cells)
    return len(rows) >= _FEWEST_OF_A_LIST and named and sum(figures) > max(len(rows), _MOSTLY * len(figures))


def _instructs(part: Grid) -> bool:
    """Whether a column holds lines on how to fill the table: "HƯỚNG DẪN:", "- Cột 5: …"."""
    first = part.cells[min(part.cells)].text.rstrip()
    opens = first.endswith(":") or key(first).startswith(_INSTRUCTIONS)
    return opens and len(part.used_columns) == 1


def _is_list(part: Grid, head: Head | None) -> bool:
    """Whether what blank columns part from a table is a list on its rows."""
    below = [row for row in part.rows if head is not None and row > (head.top if _instructs(part) else head.last)]
    if head is None or len(below) < _FEWEST_OF_A_LIST:
        return False
    headings = () if _instructs(part) else range(head.top, head.last + 1)
    paths = [(cell.text,) for row in headings for cell in part.rows.get(row, {}).values()]
    if _counts(part):
        return True
    said = max((max(likely_fields(path).values()) for path in paths), default=0.0)
    known = max((max(path_meanings(path).values(), default=0.0) for path in paths), default=0.0)
    explained = "; ".join(" = ".join(cell.text for cell in part.rows[row].values()) for row in below)
    return known < KNOWN and said < _SURELY and not codes_in(explained)


def _are_tables(one: Grid, other: Grid) -> bool:
    """Whether both parts of a sheet are tables of work, some rows of which stand side by side."""
    tops = [next((head.top for head in find_heads(part) if _tells_work(head)), 0) for part in (one, other)]
    return all(tops) and max(tops) <= min(one.height, other.height)


def _tells_work(head: Head) -> bool:
    said = {field for path in head.paths.values() for field in path_meanings(path)}
    return bool(said & set(LEVELS)) and bool(said & _BESIDE_WORK) and len(head.paths) >= _FEWEST


def _occupied(grid: Grid) -> list[int]:
    """The columns in which something stands, or over which cells are merged that belong to few columns."""
    narrow = [merge for merge in grid.merges if merge.right - merge.left < _FEWEST]
    merged = {column for merge in narrow for column in range(merge.left, min(merge.right, grid.width) + 1)}
    return sorted(merged | grid.used_columns)


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
