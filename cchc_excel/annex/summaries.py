"""Tables of counts and figures beside a plan: how many tasks each section has, how many are done. They hold no work."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from cchc_excel.annex.heads import Head
from cchc_excel.annex.likeness import number_likeness
from cchc_excel.annex.numerals import are_figures, is_figure
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import AnnexReading, Field
from cchc_excel.spelling import key

# Headings that count; points are given to work, and counted nowhere.
COUNTING = re.compile(
    r"(?:tong(?: so| cong)?|so (?:luong|nhiem vu|viec|cong viec|hoat dong|dau viec|nv)|sl)\b(?!.*\bdiem\b)"
)
_USED = 0.3  # of the rows, so many have something in a column that counts here
_MOSTLY = 0.7
_FEWEST = 2  # columns of numbers
# Without any of these a table says nothing of work.
_OF_WORK = frozenset(
    {Field.LEAD, Field.PARTNER, Field.PRODUCT, Field.DEADLINE, Field.START, Field.MONTH, Field.STATUS, Field.RESULT}
    | {Field.DOCUMENT, Field.COMPLETED_ON, Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT}
)
# "Thực hiện" over 65 counts, and so does "Kết quả".
_MAY_COUNT = frozenset({Field.STATUS, Field.RESULT, Field.DOCUMENT, Field.COMPLETED_ON, Field.PRODUCT})
PLANNED = frozenset({Field.LEAD, Field.DEADLINE, Field.MONTH})  # a table with one of them is a plan


def is_summary(grid: Grid, head: Head, last: int) -> bool:
    """Whether a table has, beside the words of one column, only numbers, and a heading says that they count."""
    if not any(COUNTING.match(key(path[-1])) for path in head.paths.values()):
        return False
    below = [cells for row, cells in grid.rows.items() if head.last < row <= last and len(cells) >= _FEWEST]
    rows = [cells for cells in below if len(cells) > _FEWEST] or below
    numeric: dict[int, list[bool]] = defaultdict(list)
    for cells in rows:
        for column, cell in cells.items():
            numeric[column].append(are_figures(cell.text))
    used = {column: sum(found) / len(found) for column, found in numeric.items() if len(found) >= _USED * len(rows)}
    words = [column for column, share in used.items() if share < _MOSTLY]
    first = min(used, default=0)
    if len(words) > 1 and first in words and _is_numbering(rows, first):
        words.remove(first)
    blank = len(head.paths) - len(used)  # what nobody has counted yet
    counted = len(used) - len(words)
    enough = counted > 0 and counted + blank > _FEWEST - (first in words)
    return len(rows) >= _FEWEST and len(words) <= 1 and enough


def _is_numbering(rows: Sequence[Mapping[int, Cell]], column: int) -> bool:
    return all(number_likeness(cells[column].text) > 0 for cells in rows if column in cells)


def is_plan(annex: AnnexReading) -> bool:
    """Whether a table says who does its work or until when."""
    return bool(annex.activities) and not PLANNED.isdisjoint(column.field for column in annex.columns)


def holds_figures(annex: AnnexReading, grid: Grid) -> bool:
    """Whether a table beside a plan gives figures rather than work: by its "activities", or by what stands beside them."""
    if not annex.activities:
        return False
    if has_only_figures(annex):
        return True
    rows = {item.cells[Field.ACTIVITY].row for item in annex.activities if Field.ACTIVITY in item.cells}
    if any(
        column.field in _OF_WORK
        and not (column.field in _MAY_COUNT and mostly_figures([_text(grid, row, column.column) for row in rows]))
        for column in annex.columns
    ):
        return False
    others = [column.column for column in annex.columns if column.field not in (Field.NUMBER, Field.ACTIVITY)]
    return any(mostly_figures([_text(grid, row, column) for row in rows]) for column in others)


def has_only_figures(annex: AnnexReading) -> bool:
    """Whether a table has figures where the work should stand."""
    return mostly_figures([item.activity.text or "" for item in annex.activities])


def mostly_figures(texts: Sequence[str]) -> bool:
    """Whether most of some texts are only figures."""
    return sum(map(is_figure, texts)) >= _MOSTLY * len(texts)


def _text(grid: Grid, row: int, column: int) -> str:
    return cell.text if (cell := grid.cells.get((row, column))) is not None else ""
