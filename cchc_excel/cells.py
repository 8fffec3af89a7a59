"""A value and where it stood: what every reader gives and everything else carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property, lru_cache
from typing import NamedTuple

Value = float | bool | date | datetime | time | None


class CellRef(NamedTuple):
    """One cell of one file, as Excel shows it: rows and columns begin with 1."""

    file: str  # path below the input folder, with forward slashes
    sheet: str  # the sheet's name; "bảng 2" for the second table of a Word document
    row: int
    column: int

    @property
    def address(self) -> str:
        """``H27``."""
        return f"{column_letters(self.column)}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.address}"


class Cell(NamedTuple):
    """A cell that holds something; `text` is what a person sees, NFC and trimmed."""

    text: str
    row: int
    column: int
    value: Value = None  # the typed value, where the file has one
    format: str = ""  # the number format as the file writes it: '0%', 'dd/mm/yyyy', '"Tháng "m/yyyy'
    flaw: str = ""  # "" · "error" (#REF! …; text is the error) · "uncomputed" (a formula without a stored value)


class Merge(NamedTuple):
    """A merged range, all corners included."""

    top: int
    left: int
    bottom: int
    right: int


class Fact(NamedTuple):
    """Something a reader or a repair noticed. Facts don't judge: `checks` turns them into findings."""

    kind: str  # the name of the check that judges it: "error_value", "row_shifted"
    ref: CellRef | None  # None: the file as a whole
    facts: Mapping[str, str | int | float] = {}  # what its message needs


@dataclass(frozen=True)
class Grid:
    """One sheet, or one table of a document: its non-empty cells where they stand, counted from A1."""

    file: str
    sheet: str
    cells: Mapping[tuple[int, int], Cell]  # (row, column) → cell; a merged range only at its origin
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False  # the whole sheet
    facts: tuple[Fact, ...] = field(default=())
    columns: Mapping[int, int] = field(default_factory=dict)  # column → that of the file, where they differ
    slipped: Mapping[tuple[int, int], int] = field(default_factory=dict)  # likewise of single cells

    def ref(self, row: int, column: int) -> CellRef:
        """The position of a cell of this grid in its file."""
        there = self.slipped.get((row, column)) or self.columns.get(column, column)
        return CellRef(self.file, self.sheet, row, there)

    def held(self, ref: CellRef) -> Cell | None:
        """The cell at a position of the file."""
        if not (self.columns or self.slipped):
            return self.cells.get((ref.row, ref.column))
        return self._by_position.get(ref)

    @cached_property
    def _by_position(self) -> Mapping[CellRef, Cell]:
        return {self.ref(*place): cell for place, cell in self.cells.items()}

    def at(self, row: int, column: int) -> Cell | None:
        """The cell a person sees there: a place under a merged range shows the range's origin."""
        cell = self.cells.get((row, column))
        if cell is None and (origin := self.covered.get((row, column))) is not None:
            return self.cells.get(origin)
        return cell

    @cached_property
    def covered(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        """(row, column) under a merged range → the range's origin; ranges are cut to the used area."""
        bottom, right = self.height, self.width
        return {
            (row, column): (merge.top, merge.left)
            for merge in self.merges
            for row in range(merge.top, min(merge.bottom, bottom) + 1)
            for column in range(merge.left, min(merge.right, right) + 1)
            if (row, column) != (merge.top, merge.left)
        }

    @cached_property
    def merged_from(self) -> Mapping[tuple[int, int], Merge]:
        """(row, column) of a merged range's origin → the range."""
        return {(merge.top, merge.left): merge for merge in self.merges}

    @cached_property
    def used_columns(self) -> frozenset[int]:
        """The columns in which something stands."""
        return frozenset(column for _, column in self.cells)

    @cached_property
    def height(self) -> int:
        """The last row that holds something."""
        return max((row for row, _ in self.cells), default=0)

    @cached_property
    def width(self) -> int:
        """The last column that holds something."""
        return max(self.used_columns, default=0)

    @cached_property
    def rows(self) -> Mapping[int, Mapping[int, Cell]]:
        """Row → column → cell, in order; rows without anything are absent."""
        rows: dict[int, dict[int, Cell]] = {}
        for row, column in sorted(self.cells):
            rows.setdefault(row, {})[column] = self.cells[row, column]
        return rows


@lru_cache(maxsize=16_384)
def column_letters(column: int) -> str:
    """The letters over a column.

    >>> column_letters(1), column_letters(28)
    ('A', 'AB')
    """
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
