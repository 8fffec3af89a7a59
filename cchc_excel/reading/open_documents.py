"""An .ods workbook becomes grids, from its content part alone: calamine knows neither its merges nor what is hidden."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

from cchc_excel.cells import Cell, CellRef, Fact, Grid, Merge
from cchc_excel.intake.packages import unpack
from cchc_excel.reading import GridsRead
from cchc_excel.reading.number_formats import Typed, cell_of, duration, shown, typed
from cchc_excel.reading.sheet_facts import (
    LAST_COLUMN,
    LAST_ROW,
    MOST_CELLS,
    Place,
    SheetFacts,
    TooManyCells,
)
from cchc_excel.reading.spreadsheets import SheetName, grid_of
from cchc_excel.reading.xml_parts import Element, XMLError, elements, local_name

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_EXTENSION = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_HIDDEN = {"collapse", "filter"}
_ERROR = re.compile(r"#(?:REF|DIV/0|VALUE|NAME|NUM|NULL)[!?]|#N/A|Err:\d+")
_MONTH_AND_YEAR = re.compile(r"\D*\d{1,2}\D+\d{4}\D*|\D*\d{4}\D*")
_PLAIN_NUMBER = re.compile(r"-?[\d.,\s]+")
_MOST_REPEATED = 1_000  # copies of a row with something in it; Calc repeats blank rows to the sheet's end
_NOT_SHOWN = {"annotation", "shapes"}  # a comment is no part of the cell's text


def read_open_document(path: Path, file: str) -> GridsRead:
    """Every table of an OpenDocument spreadsheet."""
    content = path.read_bytes()
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            xml = unpack(content, package.getinfo("content.xml"))
        return _read(xml, file)
    except zipfile.BadZipFile:
        return GridsRead((), (Fact("file_truncated", None),))
    except (KeyError, XMLError):
        return GridsRead((), (Fact("file_unreadable", None),))
    except TooManyCells:
        limit = f"{MOST_CELLS:,} ô".replace(",", ".")
        return GridsRead((), (Fact("file_too_large", None, {"limit": limit, "found": "nhiều hơn"}),))


def _read(xml: bytes, file: str) -> GridsRead:
    grids: list[Grid] = []
    fonts: set[str] = set()
    hidden_styles: set[str] = set()
    table = _Table()
    for element in elements(xml, "font-face", "style", "table-column", "table-row", "table"):
        match local_name(element):
            case "font-face":
                fonts.add(element.get(f"{_STYLE}name", ""))
            case "style" if any(part.get(f"{_TABLE}display") == "false" for part in element):
                hidden_styles.add(element.get(f"{_STYLE}name", ""))
            case "table-column":
                table.take_column(element)
            case "table-row":
                table.take_row(element)
            case "table" if element.get(f"{_TABLE}name") is not None:
                name = SheetName(
                    file, element.get(f"{_TABLE}name"), element.get(f"{_TABLE}style-name") in hidden_styles
                )
                grids.append(grid_of(name, table.cells, table.facts(frozenset(fonts)), table.noticed(name)))
                table = _Table()
    return GridsRead(tuple(grids))


@dataclass
class _Table:
    """What is gathered while the rows of a table go by."""

    cells: dict[Place, Cell] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)
    uncomputed: dict[Place, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    cut_rows: list[tuple[int, int]] = field(default_factory=list)  # (row, copies left out)
    row: int = 0
    column: int = 0

    def take_column(self, element: Element) -> None:
        """Note which columns are hidden."""
        first = self.column + 1
        self.column += _count(element, "number-columns-repeated")
        if element.get(f"{_TABLE}visibility") in _HIDDEN:
            self.hidden_columns.update(range(first, min(self.column, LAST_COLUMN) + 1))

    def take_row(self, element: Element) -> None:
        """Take a row as often as it is repeated; a blank one costs nothing."""
        times = _count(element, "number-rows-repeated")
        first = self.row + 1
        self.row += times
        if first > LAST_ROW:
            return
        last = min(self.row, LAST_ROW)
        if element.get(f"{_TABLE}visibility") in _HIDDEN:
            self.hidden_rows.update(range(first, min(last, first + 65_536) + 1))
        held = list(_held_cells(element))
        if not held:
            return
        if last - first >= _MOST_REPEATED:
            self.cut_rows.append((first + _MOST_REPEATED, last - first - _MOST_REPEATED + 1))
            last = first + _MOST_REPEATED - 1
        for row in range(first, last + 1):
            for column, cell in held:
                self._take_cell(cell, (row, column))

    def _take_cell(self, cell: Element, place: Place) -> None:
        if len(self.cells) >= MOST_CELLS:
            raise TooManyCells
        text = _text(cell)
        kind = cell.get(f"{_OFFICE}value-type") or cell.get(f"{_EXTENSION}value-type") or ""
        formula = cell.get(f"{_TABLE}formula")
        is_error = cell.get(f"{_EXTENSION}value-type") == "error" or (formula and _ERROR.fullmatch(text))
        if is_error:
            self.errors[place] = text or "#N/A"
        elif formula and not text and not kind:
            self.uncomputed[place] = formula.partition(":=")[2] or formula.lstrip("=")
        elif made := _cell(cell, kind, text, place):
            self.cells[place] = made
        rows, columns = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
        if rows > 1 or columns > 1:
            bottom, right = min(place[0] + rows - 1, LAST_ROW), min(place[1] + columns - 1, LAST_COLUMN)
            self.merges.append(Merge(*place, bottom, right))

    def facts(self, fonts: frozenset[str]) -> SheetFacts:
        """Everything that isn't a value."""
        return SheetFacts(
            fonts,
            self.errors,
            self.uncomputed,
            frozenset(self.hidden_rows),
            frozenset(self.hidden_columns),
            tuple(self.merges),
        )

    def noticed(self, name: SheetName) -> Iterator[Fact]:
        """Rows that were repeated beyond belief."""
        for row, count in self.cut_rows:
            yield Fact("repeated_rows_cut", CellRef(name.file, name.sheet, row, 1), {"count": count})


def _held_cells(row: Element) -> Iterator[tuple[int, Element]]:
    """(column, cell) of the cells with something in them; a repeated cell as often as it is repeated."""
    column = 0
    for cell in row:
        if local_name(cell) not in {"table-cell", "covered-table-cell"}:
            continue
        times = _count(cell, "number-columns-repeated")
        if len(cell) or cell.get(f"{_OFFICE}value-type") or cell.get(f"{_TABLE}formula"):
            for place in range(column + 1, min(column + times, LAST_COLUMN) + 1):
                yield place, cell
        column += times


def _count(element: Element, name: str) -> int:
    written = element.get(f"{_TABLE}{name}", "1")
    return max(int(written), 1) if written.isdigit() and len(written) < 10 else 1


def _cell(cell: Element, kind: str, text: str, place: Place) -> Cell | None:
    """A cell as the document shows it, but decimals with a comma and dates as dd/mm/yyyy."""
    value = _value(cell, kind)
    if value is None or isinstance(value, str):
        return Cell(text, *place) if text else None
    if kind in {"percentage", "currency"} or (kind == "float" and text and not _PLAIN_NUMBER.fullmatch(text)):
        number_format = "0%" if kind == "percentage" else ""
        if kind == "percentage":
            decimals = len(re.split(r"[.,]", text.strip(" %"))[1]) if re.search(r"[.,]", text) else 0
            number_format = f"0.{'0' * decimals}%" if decimals else "0%"
            text = shown(value, number_format)
        return Cell(text or shown(value), *place, typed(value), number_format)
    if isinstance(value, date) and text and _MONTH_AND_YEAR.fullmatch(text):
        return Cell(text, *place, value, "mm/yyyy")
    return cell_of(value, place, "dd/mm/yyyy" if isinstance(value, date) else "")


def _value(cell: Element, kind: str) -> Typed | None:
    try:
        match kind:
            case "float" | "percentage" | "currency":
                return float(cell.get(f"{_OFFICE}value", ""))
            case "boolean":
                return bool(cell.get(f"{_OFFICE}boolean-value") == "true")
            case "date":
                moment = datetime.fromisoformat(cell.get(f"{_OFFICE}date-value", "")).replace(tzinfo=None)
                return moment if moment.time() != time() else moment.date()
            case "time":
                return duration(cell.get(f"{_OFFICE}time-value", ""))
    except (ValueError, OverflowError):
        return None
    return None


def _text(cell: Element) -> str:
    """The paragraphs of a cell, one a line."""
    return "\n".join(
        "".join(_pieces(paragraph)) if len(paragraph) else paragraph.text or ""
        for paragraph in cell.iterchildren(f"{_TEXT}p")
    )


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for part in element:
        match local_name(part):
            case "s":
                yield " " * min(int(part.get(f"{_TEXT}c", "1") or 1), 1_000)
            case "tab":
                yield "\t"
            case "line-break":
                yield "\n"
            case name if name not in _NOT_SHOWN:
                yield from _pieces(part)
        yield part.tail or ""
