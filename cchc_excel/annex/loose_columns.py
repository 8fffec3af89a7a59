"""Columns that a converted page tears into several: each cell is merged over two or three, here and there one slipped."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from cchc_excel.annex.heading_rows import NUMBERING
from cchc_excel.annex.labels import number_parts
from cchc_excel.cells import Grid, Merge
from cchc_excel.spelling import key

_FEWEST = 3  # rows in which the same columns are merged
_FEWEST_COLUMNS = 2  # that are so: one alone is merged by its heading
_MOST_HEADINGS = 3  # rows that may be one
_SELDOM = 0.05  # of all rows
_OF_THE_ROWS = 0.3  # and their share of all rows

Span = tuple[int, int]  # first and last column
Place = tuple[int, int]  # row and column


def gathered(grid: Grid) -> Grid:
    """The grid with one column for each that many rows merge, and each slipped text in its own; addresses stay those of the file."""
    spans = _usual_spans(grid)
    if not spans:
        return grid
    begins = {column: first for first, last in spans for column in range(first, last + 1)}
    slipped = _slipped(grid, begins)
    placed = {place: (place[0], begins[place[1]]) if place in slipped else place for place in grid.cells}
    used = {column for _, column in placed.values()}
    gone = sorted(column for column, first in begins.items() if column != first and column not in used)
    merges = (_narrowed(merge, spans) for merge in grid.merges if (merge.top, merge.left) not in slipped)

    def now(column: int) -> int:
        column = begins[column] if column in gone else column
        return column - bisect_left(gone, column)

    return replace(
        grid,
        cells={
            (row, now(column)): grid.cells[place]._replace(column=now(column))
            for place, (row, column) in placed.items()
        },
        merges=tuple(merge._replace(left=now(merge.left), right=now(merge.right)) for merge in merges if merge),
        hidden_columns=frozenset(map(now, grid.hidden_columns)),
        columns={now(column): column for column in range(1, grid.width + 1) if column not in gone},
        slipped={(row, now(begins[column])): column for row, column in slipped},
    )


def _slipped(grid: Grid, begins: Mapping[int, int]) -> set[Place]:
    """The cells that stand alone in the later columns of those that are merged elsewhere."""
    found: set[Place] = set()
    for row, cells in grid.rows.items():
        for column in cells.keys() & begins.keys():
            first = begins[column]
            alone = all(begins.get(other) != first for other in cells if other != column)
            if column != first and alone and not {(row, first), (row, column)} & grid.covered.keys():
                found.add((row, column))
    return found


def _narrowed(merge: Merge, spans: list[Span]) -> Merge | None:
    """A range over one of the columns alone is one cell, or several rows of one."""
    if (merge.left, merge.right) not in spans:
        return merge
    return merge._replace(right=merge.left) if merge.bottom > merge.top else None


def _usual_spans(grid: Grid) -> list[Span]:
    """The columns that many rows merge, none of which reaches into another."""
    rows = Counter((merge.left, merge.right) for merge in grid.merges if merge.right > merge.left)
    least = max(_FEWEST, _OF_THE_ROWS * len(grid.rows))
    merged = {span for span, count in rows.items() if count >= least and _is_one_column(grid, span)}
    usual = sorted(merged | _loose_below_headings(grid))
    apart = all(left[1] < right[0] for left, right in pairwise(usual))
    usual = usual if apart and len(usual) >= _FEWEST_COLUMNS else []
    numbers = (one for one in _numbers_in_two(grid) if all(one[1] < span[0] or span[1] < one[0] for span in usual))
    return sorted({*usual, *numbers})


def _numbers_in_two(grid: Grid) -> list[Span]:
    """The two columns below "Stt" in the first of which parents are numbered and in the other their children: "1", "1.1"."""
    spans = [
        (merge.left, merge.right)
        for merge in grid.merges
        if merge.right == merge.left + 1
        and (head := grid.cells.get((merge.top, merge.left))) is not None
        and key(head.text) in NUMBERING
    ]
    return [span for span in spans[:1] if _number_parents_and_children(grid, span)]


def _number_parents_and_children(grid: Grid, span: Span) -> bool:
    parents, children = span
    rows = [cells for cells in grid.rows.values() if children in cells and parents not in cells]
    return len(rows) >= _FEWEST and all(len(number_parts(cells[children].text)) > 1 for cells in rows)


def _loose_below_headings(grid: Grid) -> set[Span]:
    """The columns that one row merges, a heading, below which a text stands now in the first and now in a later one."""
    rows: dict[int, set[Span]] = defaultdict(set)
    for merge in grid.merges:
        if merge.right > merge.left and (merge.top, merge.left) in grid.cells:
            rows[merge.top].add((merge.left, merge.right))
    headings = [spans for _, spans in sorted(rows.items()) if len(spans) >= _FEWEST_COLUMNS][:_MOST_HEADINGS]
    loose = ({span for span in spans if _is_loose(grid, span)} for spans in headings)
    return {span for found in loose if len(found) >= _FEWEST_COLUMNS for span in found}


def _is_loose(grid: Grid, span: Span) -> bool:
    first, last = span
    columns = [[column for column in cells if first <= column <= last] for cells in grid.rows.values()]
    alone = all(len(found) <= 1 for found in columns)
    return alone and sum(found != [first] for found in columns if found) >= _FEWEST


def _is_one_column(grid: Grid, span: Span) -> bool:
    """Whether hardly a row holds two texts between these columns; a title is merged over columns that do."""
    several = sum(sum(span[0] <= column <= span[1] for column in cells) > 1 for cells in grid.rows.values())
    return several <= _SELDOM * len(grid.rows)
