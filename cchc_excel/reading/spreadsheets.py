"""Values as calamine gives them, and facts as another reader found them, become grids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import python_calamine

from cchc_excel.cells import Cell, CellRef, Fact, Grid, Merge
from cchc_excel.reading import GridsRead
from cchc_excel.reading.encodings import unicode_grid
from cchc_excel.reading.legacy_workbook import LegacySheet, legacy_sheets
from cchc_excel.reading.number_formats import Typed, cell_of
from cchc_excel.reading.sheet_facts import LARGEST_AREA, Place, SheetFacts, kept_merges

_QUOTED = 80  # letters of a formula that a fact quotes
_UNSEEN = LegacySheet(SheetFacts(), {}, (0, 0), 0)


class Rows(NamedTuple):
    """The used area of a sheet as calamine gives it; what holds nothing is ""."""

    top: int
    left: int
    rows: list[list[Typed]]
    merges: tuple[Merge, ...]


class Calamine:
    """A workbook in calamine's hands; whatever it trips on, there are just no rows."""

    def __init__(self, path: Path) -> None:
        self._workbook: Any = _unless_it_trips(python_calamine.load_workbook, path)

    @property
    def sheets(self) -> tuple[tuple[str, bool, bool], ...]:
        """(name, hidden, is a worksheet) of all sheets in the workbook's order."""
        if self._workbook is None:
            return ()
        return tuple(
            (
                sheet.name,
                sheet.visible != python_calamine.SheetVisibleEnum.Visible,
                sheet.typ == python_calamine.SheetTypeEnum.WorkSheet,
            )
            for sheet in self._workbook.sheets_metadata
        )

    def rows(self, name: str) -> Rows | None:
        """A sheet's values; None where calamine can't read it."""
        if self._workbook is None:
            return None
        sheet: Any = _unless_it_trips(self._workbook.get_sheet_by_name, name)
        if sheet is None:
            return None
        merges = tuple(
            Merge(top + 1, left + 1, bottom + 1, right + 1)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
            if (top, left) != (bottom, right)
        )
        if sheet.start is None:
            return Rows(1, 1, [], merges)
        rows: list[list[Typed]] | None = _unless_it_trips(sheet.to_python)
        return None if rows is None else Rows(sheet.start[0] + 1, sheet.start[1] + 1, rows, merges)


def _unless_it_trips(function: Any, *arguments: object) -> Any:
    """The result, or None if a Rust library raised or panicked: a panic is no Exception."""
    try:
        return function(*arguments)
    except (MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # pyo3's PanicException derives from BaseException and can't be imported
        return None


def cells_of(rows: Rows, formats: Mapping[Place, str]) -> dict[Place, Cell]:
    """The cells that hold something, with the text that a person sees."""
    return {
        (row, column): cell_of(value, (row, column), formats.get((row, column), ""))
        for row, values in enumerate(rows.rows, rows.top)
        for column, value in enumerate(values, rows.left)
        if value != ""
    }


class SheetName(NamedTuple):
    """Which sheet of which file."""

    file: str
    sheet: str
    hidden: bool


_NO_FORMULA = (">", "=")  # "=> Đã tiếp thu": an arrow that a program stored as a formula


def grid_of(name: SheetName, cells: dict[Place, Cell], seen: SheetFacts, extra: Iterable[Fact] = ()) -> Grid:
    """A grid in Unicode: values of one reader, and what another one saw besides."""
    facts = list(extra)

    def ref(place: Place) -> CellRef:
        return CellRef(name.file, name.sheet, *place)

    for place, error in seen.errors.items():
        cells[place] = Cell(error, *place, flaw="error")
        facts.append(Fact("error_value", ref(place), {"error": error}))
    for place, formula in seen.uncomputed.items():
        if formula.startswith(_NO_FORMULA):
            cells[place] = Cell(f"={formula}", *place)
            continue
        cells[place] = Cell("", *place, flaw="uncomputed")
        facts.append(Fact("formula_uncomputed", ref(place), {"formula": f"={_shortened(formula)}"}))
    height, width = map(max, zip(*cells, strict=True)) if cells else (0, 0)
    merges, left_out = kept_merges(seen.merges, height, width)
    if left_out:
        facts.append(Fact("merges_passed_over", ref((1, 1)), {"count": left_out}))
    facts += [
        Fact("value_under_merge", ref(place), {"value": _shortened(cells[place].text)})
        for place in _under_merges(cells, merges, height, width)
    ]
    grid = Grid(
        name.file,
        name.sheet,
        cells,
        merges,
        frozenset(row for row in seen.hidden_rows if row <= height),
        frozenset(column for column in seen.hidden_columns if column <= width),
        name.hidden,
        tuple(facts),
    )
    return unicode_grid(grid, seen.fonts)


def _under_merges(cells: Mapping[Place, Cell], merges: Iterable[Merge], height: int, width: int) -> list[Place]:
    """Places under a merged range that say something else than its origin does."""
    covered = [
        (row, column, merge)
        for merge in merges
        for row in range(merge.top, min(merge.bottom, height) + 1)
        for column in range(merge.left, min(merge.right, width) + 1)
        if (row, column) in cells and (row > merge.top or column > merge.left)
    ]
    return sorted(
        (row, column)
        for row, column, merge in covered
        if (origin := cells.get((merge.top, merge.left))) is None or cells[row, column].text != origin.text
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"


def read_binary_workbook(path: Path, file: str, kind: str) -> GridsRead:
    """An .xls or .xlsb workbook; also an .xlsx one whose parts only calamine can follow."""
    legacy = legacy_sheets(path.read_bytes()) if kind == "xls" else None
    if legacy and (widest := max(legacy, key=lambda sheet: sheet.spread)).spread > LARGEST_AREA:
        return GridsRead((), (Fact("file_too_large", None, _too_far(widest)),))
    calamine = Calamine(path)
    sheets = calamine.sheets
    if not sheets:
        return GridsRead((), (Fact("file_unreadable", None),))
    seen = legacy if legacy is not None and len(legacy) == len(sheets) else None
    grids: list[Grid] = []
    facts: list[Fact] = [] if seen is not None else [Fact("kind_is_blind", None, {"kind": kind})]
    mended = 0
    for number, (sheet, hidden, is_worksheet) in enumerate(sheets):
        rows = calamine.rows(sheet) if is_worksheet else None
        if rows is not None:
            mended += _mend_nuls(rows)
            own = seen[number] if seen else _UNSEEN
            merged = replace(own.facts, merges=rows.merges)
            grids.append(grid_of(SheetName(file, sheet, hidden), cells_of(rows, own.formats), merged))
        elif is_worksheet:
            facts.append(Fact("sheet_unreadable", CellRef(file, sheet, 1, 1), {"sheet": sheet}))
    if mended:
        facts.append(Fact("nuls_dropped", None, {"cells": mended}))
    return GridsRead(tuple(grids), tuple(facts))


def _too_far(sheet: LegacySheet) -> dict[str, str]:
    far = CellRef("", "", *sheet.corner).address
    return {"limit": f"{LARGEST_AREA:,} ô".replace(",", "."), "found": f"đến ô {far}"}


def _mend_nuls(rows: Rows) -> int:
    """Some report programs leave a code page by which calamine takes a letter of two bytes for two letters."""
    mended = 0
    for values in rows.rows:
        for index, value in enumerate(values):
            if isinstance(value, str) and "\0" in value:
                values[index] = _two_bytes_a_letter(value)
                mended += 1
    return mended


def _two_bytes_a_letter(text: str) -> str:
    try:
        data = b"".join(letter.encode("latin-1" if letter <= "\xff" else "cp1252") for letter in text)
        decoded = data.decode("utf-16-le")
    except UnicodeError:
        return text.replace("\0", "")
    return text.replace("\0", "") if "\0" in decoded else decoded
