"""An xlsx or xlsm workbook becomes grids: from plain XML at once, else from a real parser with calamine as witness."""

from __future__ import annotations

import zipfile
import zlib
from functools import cached_property
from pathlib import Path

from cchc_excel import spelling
from cchc_excel.cells import Cell, CellRef, Fact, Grid
from cchc_excel.reading import GridsRead
from cchc_excel.reading.careful_sheets import read_carefully
from cchc_excel.reading.plain_sheets import read_plain
from cchc_excel.reading.sheet_facts import (
    LARGEST_AREA,
    MOST_CELLS,
    SheetFacts,
    SheetRead,
    TooManyCells,
    spread,
)
from cchc_excel.reading.spreadsheets import Calamine, Rows, SheetName, cells_of, grid_of, read_binary_workbook
from cchc_excel.reading.workbook_package import Package, SheetPart
from cchc_excel.reading.xml_parts import XMLError

_BROKEN_PART = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
_MOST_DIFFERENCES = 200  # that are listed for a sheet
_QUOTED = 60


def read_workbook(path: Path, file: str) -> GridsRead:
    """Every worksheet of an xlsx or xlsm workbook, hidden ones too; chart sheets hold no cells."""
    try:
        package = Package(path.read_bytes())
    except zipfile.BadZipFile:
        return GridsRead((), (Fact("file_truncated", None),))
    try:
        parts = [part for part in package.sheets if part.kind == "worksheet"]
        _ = package.styles, package.strings_xml  # read now, so that what is broken shows here
    except (XMLError, *_BROKEN_PART):
        return read_binary_workbook(path, file, "xlsx")
    if not package.sheets:
        return GridsRead((), (Fact("file_unreadable", None),))
    reader = _Reader(path, file, package)
    grids = [grid for part in parts if (grid := reader.grid(part)) is not None]
    return GridsRead(tuple(grids), tuple(reader.facts))


class _Reader:
    """The readers of one workbook, and what concerns sheets that none of them could read."""

    def __init__(self, path: Path, file: str, package: Package) -> None:
        self._path = path
        self._file = file
        self._package = package
        self.facts: list[Fact] = []

    @cached_property
    def _calamine(self) -> Calamine:
        return Calamine(self._path)

    def grid(self, part: SheetPart) -> Grid | None:
        """A sheet's grid; None where it can't be read, which is then a fact."""
        name = SheetName(self._file, part.name, part.hidden)
        try:
            xml = self._package.read(part.part)
            grid = None if xml is None else self._grid(name, xml)
        except TooManyCells:
            self._refuse(part, "sheet_too_large", limit=f"{MOST_CELLS:,}".replace(",", "."))
            return None
        except _BROKEN_PART:
            grid = None
        if grid is None:
            self._refuse(part, "sheet_unreadable")
        return grid

    def _refuse(self, part: SheetPart, kind: str, **facts: str) -> None:
        ref = CellRef(self._file, part.name, 1, 1)
        self.facts.append(Fact(kind, ref, {"sheet": part.name, **facts}))

    def _grid(self, name: SheetName, xml: bytes) -> Grid | None:
        try:
            if (read := read_plain(xml, self._package)) is not None:
                return grid_of(name, read.cells, read.facts)
            read = read_carefully(xml, self._package)
        except XMLError:  # of the sheet or of the shared strings
            return self._calamine_alone(name)
        facts = [Fact("cell_unreadable", CellRef(name.file, name.sheet, *place)) for place in read.unreadable]
        if spread(read.cells) <= LARGEST_AREA and (rows := self._calamine.rows(name.sheet)) is not None:
            facts += _differences(name, read, rows)
        return grid_of(name, read.cells, read.facts, facts)

    def _calamine_alone(self, name: SheetName) -> Grid | None:
        rows = self._calamine.rows(name.sheet)
        if rows is None:
            return None
        fact = Fact("sheet_damaged", CellRef(name.file, name.sheet, 1, 1), {"sheet": name.sheet})
        return grid_of(name, cells_of(rows, {}), SheetFacts(merges=rows.merges), [fact])


def _differences(name: SheetName, read: SheetRead, rows: Rows) -> list[Fact]:
    """Where calamine sees something else; errors and missing values, which it can't see, are told otherwise."""
    formats = {place: cell.format for place, cell in read.cells.items()}
    others = cells_of(rows, formats)
    told = read.facts.errors.keys() | read.facts.uncomputed.keys() | set(read.unreadable)
    facts = []
    for place in sorted((read.cells.keys() | others.keys()) - told):
        used, other = (_comparable(cells.get(place)) for cells in (read.cells, others))
        if used != other:
            ref = CellRef(name.file, name.sheet, *place)
            facts.append(Fact("readers_differ", ref, {"used": used[:_QUOTED], "other": other[:_QUOTED]}))
    return facts[:_MOST_DIFFERENCES]


def _comparable(cell: Cell | None) -> str:
    return spelling.gate(spelling.clean(cell.text)) if cell else ""
