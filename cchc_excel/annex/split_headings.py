"""A heading whose words stand in several rows without merges: "Đã hoàn" over "thành", a group's word over its first column."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cchc_excel.annex.heading_paths import path_meanings
from cchc_excel.annex.heading_rows import LEVELS
from cchc_excel.annex.headings import best_score
from cchc_excel.annex.likeness import fit_of, number_likeness
from cchc_excel.annex.remarks import is_example
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import Field
from cchc_excel.spelling import key

Paths = dict[int, tuple[str, ...]]

_FEWEST = 3  # columns
_LONGEST = 40  # letters: a heading that had to be broken is narrow
_SHORT = 20
_BEGINS_WITH_FIGURE = re.compile(
    r"\d(?!\d?[.)]\s|\d?\s+tháng)", re.IGNORECASE
)  # "5. Chủ" is a heading and "6 tháng" the rest of one, "5" is none
_MOST_ROWS = 4
ENDS_A_HEADING = frozenset({"tt", "%"})  # "Số" over "TT"
_KNOWN = 0.5
_KNOWN_BELOW = 0.4  # under the words of a group
_GAIN = 0.04  # what the words of the lower row must add to those above
_WHOLE = 0.9  # so well known, a heading of work needs no more words
_FOREIGN = 0.3  # so much less known with them, they belong to something else
_FEWEST_WORDS = 4  # of such a rest
_JOINING = ("và ", "hoặc ", "theo ")
_VALUES = 0.25  # the share of a lower row's cells that may look like values: "6 tháng đầu năm"
_VALUE = 0.6  # a cell that fits a field so well is a value


def split_heading(grid: Grid, top: int) -> tuple[int, Paths] | None:
    """(last row, words of each column) of a heading that begins in a row and goes on below; None where it does not."""
    upper = grid.rows.get(top, {})
    if len(upper) < _FEWEST or not _are_words(upper) or any(merge.top <= top < merge.bottom for merge in grid.merges):
        return None
    paths: Paths = {column: (cell.text,) for column, cell in upper.items()}
    bottom = top
    while bottom - top < _MOST_ROWS - 1 and (longer := _with_row(paths, grid.rows.get(bottom + 1, {}))) is not None:
        bottom, paths = bottom + 1, longer
    return (bottom, paths) if bottom > top else None


def _are_words(cells: Mapping[int, Cell]) -> bool:
    return all(len(cell.text) <= _LONGEST and not _BEGINS_WITH_FIGURE.match(cell.text) for cell in cells.values())


def _with_row(paths: Paths, lower: Mapping[int, Cell]) -> Paths | None:
    """The words of each column with those of the next row, if most of these complete them."""
    if not lower or not _are_words(lower) or is_example([cell.text for cell in lower.values()]):
        return None
    longer, completed, joined, values = dict(paths), 0, 0, 0
    for column, cell in sorted(lower.items()):
        if number_likeness(cell.text) == 1.0 and key(cell.text) not in ENDS_A_HEADING:
            return None
        path = _above(paths, lower, column)
        if path is None or (len(lower) == 1 and not _only_explains(path[-1], cell.text)):
            return None
        if _goes_on_above(path, cell.text):
            return None
        if column in paths and not _is_group(paths, lower, column):
            whole = f"{path[-1]} {cell.text}"
            gains = _completes(path, cell.text, whole)
            longer[column] = (*path[:-1], whole)
            joined += gains
        else:
            longer[column] = (*path, cell.text)
            gains = max(path_meanings(longer[column]).values(), default=0.0) >= _KNOWN_BELOW
        values += not gains and _is_value(cell)
        completed += gains
    mostly = completed >= 0.5 * len(lower) and values <= _VALUES * len(lower)
    return longer if mostly and joined >= 1 else None


def _goes_on_above(path: tuple[str, ...], text: str) -> bool:
    """Whether a text that begins small is the rest of work on the page before: the heading above it is whole without it."""
    alone = _surely_of_level(path)
    if alone < _WHOLE or not text[:1].islower():
        return False
    foreign = (
        _surely_of_level((*path[:-1], f"{path[-1]} {text}")) <= alone - _FOREIGN and best_score(text) < _KNOWN_BELOW
    )
    return len(text) > _SHORT or (foreign and not text.startswith(_JOINING) and len(text.split()) >= _FEWEST_WORDS)


def _surely_of_level(path: tuple[str, ...]) -> float:
    return max((score for field, score in path_meanings(path).items() if field in LEVELS), default=0.0)


def _only_explains(above: str, text: str) -> bool:
    """Whether a text alone in its row can only belong to the heading above: "(ghi rõ ngày)", "chủ trì", "VỰC" below "LĨNH"."""
    understood = best_score(f"{above} {text}") >= _KNOWN
    makes_sense = best_score(above) < _KNOWN and understood
    one_syllable = " " not in above and understood  # "Mục" over "tiêu, nhiệm vụ, hoạt động"
    small = text[:1].islower() and (one_syllable or len(text) <= _SHORT)
    return text.startswith("(") or small or (makes_sense and len(text) <= _SHORT)


def _completes(path: tuple[str, ...], rest: str, whole: str) -> bool:
    known = best_score(whole)
    if known < _KNOWN:
        return bool(rest[:1].islower()) and len(path) > 1
    same_letters = rest[:1].islower() or (rest.isupper() and path[-1].isupper())
    return known >= best_score(path[-1]) + _GAIN or same_letters or rest.startswith("(")


def _is_value(cell: Cell) -> bool:
    """An office or a deadline: what stands below a heading, never in it."""
    return any(fit_of(field, cell) >= _VALUE for field in (Field.LEAD, Field.DEADLINE))


def _is_group(paths: Paths, lower: Mapping[int, Cell], column: int) -> bool:
    return column + 1 in lower and column + 1 not in paths


def _above(paths: Paths, lower: Mapping[int, Cell], column: int) -> tuple[str, ...] | None:
    """The words over a column: its own, or those of the group that begins to its left."""
    if column in paths:
        return paths[column]
    left = column - 1
    while left in lower and left not in paths:
        left -= 1
    return paths[left] if left in paths and left in lower else None
