"""A heading that a new page says again in shorter or other words: "N.vụ", "HĐ", "Hạn" over the same columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from cchc_excel.annex.heading_paths import path_meanings
from cchc_excel.annex.heading_rows import KNOWN, LEVELS
from cchc_excel.annex.headings import meanings
from cchc_excel.annex.heads import Head, repeats
from cchc_excel.annex.labels import without_continuation
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import Field
from cchc_excel.spelling import key, plain

_FEWEST, _OF_COLUMNS, _AGREEING = 3, 0.6, 0.7  # cells of such a row; of the heading's; that surely say the same
_SHORTENED = 3  # cells shorter than the heading's: nobody heads another table so
_LONGEST, _LONGEST_SHORT = 60, 20  # letters
_VALUE = re.compile(r"^\d+$|\d[/.-]\d|^(?:Quý|Tháng|Trước|Năm)\s+\S*\d")  # of a row of work
_TOKEN = re.compile(r"[^\W\d_]+|%")


def words_again(grid: Grid, head: Head, last: int) -> frozenset[str]:
    """The keys of what the rows below a heading, up to the row `last`, say in its stead."""
    rows = [row for row in grid.rows if head.last < row <= last and says_again(grid, row, head)]
    return frozenset(key(cell.text) for row in rows for cell in grid.rows[row].values())


def says_again(grid: Grid, row: int, head: Head) -> bool:
    """Whether a row says column by column what the heading says, and the work below it goes on."""
    cells = grid.rows.get(row, {})
    if len(cells) < max(_FEWEST, _OF_COLUMNS * len(head.paths)):
        return False
    if any(len(cell.text) > _LONGEST or _VALUE.search(cell.text) for cell in cells.values()):
        return False
    if cells.keys() - head.paths.keys():
        return False
    several = sum(_surely(path_meanings(path)) in LEVELS for path in head.paths.values()) > 1
    left = len(cells) - _AGREEING * len(cells)  # how many may be unknown
    for column, cell in cells.items():
        same = _says_the_same(without_continuation(cell.text)[0], head.paths[column], several=several)
        left -= same is None
        if same is False or left < 0:
            return False
    shortened = sum(len(cell.text) < len(head.paths[column][-1]) for column, cell in cells.items())
    return shortened >= _SHORTENED or not _begins_another(grid, row, head)


def _says_the_same(text: str, path: tuple[str, ...], *, several: bool) -> bool | None:
    """Whether a text says what a heading says, None where one of them is not understood.

    `several` levels of work have columns of their own.
    """
    if key(text) == key(path[-1]) or stands_for(text, " ".join(path)):
        return True
    meant = _surely(path_meanings(path))
    said = {_surely(meanings(text)), _surely(path_meanings((*path[:-1], text)))} - {None}
    if meant is None or not said:
        return None
    return meant in said or (meant in LEVELS and not several and not said.isdisjoint(LEVELS))


def _surely(found: Mapping[Field, float]) -> Field | None:
    best = max(found, key=found.__getitem__, default=None)
    return best if best is not None and found[best] >= KNOWN else None


@lru_cache(maxsize=4_096)
def stands_for(short: str, whole: str) -> bool:
    """Whether a heading is a short form of another one: its parts begin the words of it, or are their first letters.

    >>> [stands_for(short, "Nhiệm vụ cụ thể") for short in ("N.vụ", "NV", "Nhiệm vụ", "Vụ việc")]
    [True, True, True, False]
    """
    if len(short) > _LONGEST_SHORT:
        return False
    words = [plain(word) for word in _TOKEN.findall(whole)]
    for part in map(plain, _TOKEN.findall(short)):
        begun = next((at + 1 for at, word in enumerate(words) if word.startswith(part)), None)
        ends = begun if begun is not None else next(_ends_of_initials(part, words), None)
        if ends is None:
            return False
        words = words[ends:]
    return _TOKEN.search(short) is not None


def _ends_of_initials(part: str, words: list[str]) -> Iterator[int]:
    for at in range(len(words) - len(part) + 1):
        if all(word.startswith(letter) for letter, word in zip(part, words[at:], strict=False)):
            yield at + len(part)


def _begins_another(grid: Grid, row: int, head: Head) -> bool:
    """Whether work is counted from 1 again right below, and no section was opened right above."""
    number = next((column for column, path in head.paths.items() if Field.NUMBER in path_meanings(path)), None)
    if number is None:
        return False
    above, below = _nearest(grid, row, -1, head), _nearest(grid, row, 1, head)
    return len(above) >= _FEWEST and number in below and below[number].text.strip(". ") in ("1", "01")


def _nearest(grid: Grid, row: int, by: int, head: Head) -> Mapping[int, Cell]:
    """The nearest row above or below that holds something, the heading aside; none where four are blank."""
    near = range(row + by, row + 5 * by, by)
    return next(
        (grid.rows[at] for at in near if at > head.last and at in grid.rows and not repeats(grid, at, head)), {}
    )
