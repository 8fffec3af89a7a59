"""A worksheet read by a real parser: for XML that isn't plain, however odd, and however far apart its cells are."""

from __future__ import annotations

import math
from datetime import datetime, time

from cchc_excel.cells import Cell, Merge
from cchc_excel.reading.number_formats import Typed, cell_of, duration, from_serial
from cchc_excel.reading.sheet_facts import (
    LAST_COLUMN,
    LAST_ROW,
    MOST_CELLS,
    Place,
    SheetFacts,
    SheetRead,
    TooManyCells,
    columns_of,
    merge_of,
    place_of,
)
from cchc_excel.reading.workbook_package import Package, text_of
from cchc_excel.reading.xml_parts import Element, children, elements, local_name

_TRUE = {"1", "true"}


def read_carefully(xml: bytes, package: Package) -> SheetRead:
    """Every cell of a worksheet, and what else there is to see.

    Raises:
        XMLError: the part is not well-formed.
        TooManyCells: more than two million cells hold something.
    """
    reader = _Reader(package)
    for element in elements(xml, "row", "col", "mergeCell"):
        match local_name(element):
            case "row":
                reader.take_row(element)
            case "col" if element.get("hidden") in _TRUE:
                reader.hidden_columns.update(columns_of(element.attrib))
            case "mergeCell" if (merge := merge_of(element.get("ref", ""))) is not None:
                reader.merges.append(merge)
    return reader.sheet()


class _Reader:
    """What is gathered while rows go by."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = package.styles
        self._row = 0
        self._cells: dict[Place, Cell] = {}
        self._errors: dict[Place, str] = {}
        self._uncomputed: dict[Place, str] = {}
        self._used_styles: set[str] = set()
        self._hidden_rows: set[int] = set()
        self._unreadable: list[Place] = []
        self.hidden_columns: set[int] = set()
        self.merges: list[Merge] = []

    def take_row(self, row: Element) -> None:
        """Take the cells of a row; a row or cell without an address follows the one before."""
        written = row.get("r", "").strip()
        self._row = int(written) if written.isdigit() else self._row + 1
        if row.get("hidden") in _TRUE and self._row <= LAST_ROW:
            self._hidden_rows.add(self._row)
        column = 0
        for cell in children(row, "c"):
            place = place_of(cell.get("r", "")) or (self._row, column + 1)
            column = place[1]
            if place[0] <= LAST_ROW and column <= LAST_COLUMN:
                self._take_cell(cell, place)

    def _take_cell(self, cell: Element, place: Place) -> None:
        parts = {local_name(part): part for part in cell}
        if not parts:
            return
        if len(self._cells) >= MOST_CELLS:
            raise TooManyCells
        style, kind = cell.get("s", "0").strip(), cell.get("t", "n").strip()
        value = (parts["v"].text or "") if "v" in parts else ""
        if "f" in parts and not value.strip() and kind not in {"str", "inlineStr"}:
            self._uncomputed[place] = parts["f"].text or ""
        elif kind == "e":
            self._errors[place] = value.strip() or "#N/A"
        elif "is" in parts:
            self._keep(place, text_of(parts["is"]), style)
        elif value:
            self._take_value(place, value, kind, style)

    def _take_value(self, place: Place, value: str, kind: str, style: str) -> None:
        try:
            self._keep(place, self._typed(value, kind, style), style)
        except (ValueError, IndexError):
            self._unreadable.append(place)

    def _typed(self, value: str, kind: str, style: str) -> Typed:
        match kind:
            case "s":
                number = int(value)
                if number < 0:
                    raise ValueError(value)
                return self._package.strings[number]
            case "str" | "inlineStr":
                return value
            case "b":
                return value.strip() in _TRUE
            case "d":
                return _moment(value.strip())
        serial = float(value)
        if not math.isfinite(serial):
            raise ValueError(value)
        return from_serial(serial, self._styles.formats.get(style, ""), since_1904=self._package.since_1904)

    def _keep(self, place: Place, value: Typed, style: str) -> None:
        if value == "":
            return
        number_format = "" if isinstance(value, str) else self._styles.formats.get(style, "")
        cell = cell_of(value, place, number_format)
        if self._cells.setdefault(place, cell) != cell:
            self._unreadable.append(place)  # two cells of one address that disagree
        self._used_styles.add(style)

    def sheet(self) -> SheetRead:
        """Everything gathered."""
        fonts = self._styles.legacy_fonts
        facts = SheetFacts(
            fonts=self._styles.run_fonts.union(fonts[style] for style in self._used_styles if style in fonts),
            errors=self._errors,
            uncomputed=self._uncomputed,
            hidden_rows=frozenset(self._hidden_rows),
            hidden_columns=frozenset(self.hidden_columns),
            merges=tuple(self.merges),
        )
        return SheetRead(self._cells, facts, tuple(self._unreadable))


def _moment(written: str) -> Typed:
    """A date, a time or a length of time in the words of ISO 8601, as Strict Open XML writes them."""
    if written.startswith("P"):
        return duration(written)
    if ":" in written and "-" not in written:
        return time.fromisoformat(written).replace(tzinfo=None)
    moment = datetime.fromisoformat(written).replace(tzinfo=None)
    return moment if moment.time() != time() else moment.date()
