"""What is seen of a sheet besides its values, whichever reader saw it; and addresses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.cells import Cell, Merge

Place = tuple[int, int]  # row, column; they begin with 1

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
MOST_CELLS = 400_000  # that hold something; twenty thousand rows of an annex have 240,000
LARGEST_AREA = 6_000_000  # cells, blank ones among them, that a reader which fills a whole area is let make
_MOST_COVERED = 2_000_000  # places under merged ranges
_MOST_MERGES = 20_000
_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@dataclass(frozen=True)
class SheetFacts:
    """What is seen of a sheet besides its values."""

    fonts: frozenset[str] = frozenset()  # of cells with something in them; perhaps only those of before Unicode
    errors: Mapping[Place, str] = field(default_factory=dict)  # "#REF!"
    uncomputed: Mapping[Place, str] = field(default_factory=dict)  # the formula, without its equals sign
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()


class SheetRead(NamedTuple):
    """A sheet as one reader saw it."""

    cells: dict[Place, Cell]  # errors and formulas without a value aren't here but in the facts
    facts: SheetFacts
    unreadable: tuple[Place, ...] = ()  # cells whose content contradicts itself


class TooManyCells(Exception):  # noqa: N818 - it names what it is
    """A sheet holds more cells than are read."""


def spread(places: Collection[Place]) -> int:
    """How many cells a reader that fills the whole area of these places has to make."""
    rows, columns = [row for row, _ in places] or [0], [column for _, column in places] or [0]
    return (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)


def place_of(address: str) -> Place | None:
    """(27, 8) of "H27"; None for what is no address of a cell."""
    match = _ADDRESS.fullmatch(address.strip())
    if match is None:
        return None
    row, column = int(match[2]), column_number(match[1])
    return (row, column) if 1 <= row <= LAST_ROW and column <= LAST_COLUMN else None


@lru_cache(maxsize=32_768)
def column_number(letters: str) -> int:
    """1 for "A", 28 for "AB"."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def merge_of(address: str) -> Merge | None:
    """The merged range "A1:C3"; None for a single cell or what is no range."""
    first, _, last = address.partition(":")
    start, end = place_of(first), place_of(last or first)
    if start is None or end is None or start == end:
        return None
    (top, bottom), (left, right) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return Merge(top, left, bottom, right)


def columns_of(attributes: Mapping[str, str]) -> range:
    """The columns that a ``col`` element speaks of."""
    first, last = attributes.get("min", ""), attributes.get("max", "")
    if not (first.isdigit() and last.isdigit()):
        return range(0)
    return range(max(int(first), 1), min(int(last), LAST_COLUMN) + 1)


def kept_merges(merges: Iterable[Merge], height: int, width: int) -> tuple[tuple[Merge, ...], int]:
    """The merged ranges that touch the used area, as many as are worth following, and how many are left out.

    A few thousand bytes can declare ranges that cover thousands of millions of places.
    """
    kept: list[Merge] = []
    covered = left_out = 0
    for merge in merges:
        if merge.top > height or merge.left > width:
            continue
        area = (min(merge.bottom, height) - merge.top + 1) * (min(merge.right, width) - merge.left + 1)
        if len(kept) >= _MOST_MERGES or covered + area > _MOST_COVERED:
            left_out += 1
        else:
            kept.append(merge)
            covered += area
    return tuple(kept), left_out
