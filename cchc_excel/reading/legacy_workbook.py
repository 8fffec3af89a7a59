"""What calamine can't see of an .xls workbook, read from its records: errors, hidden rows, number formats, fonts.

[MS-XLS], and its forerunner BIFF5 where that differs: Excel 95 still writes strings in one byte a letter.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from cchc_excel.intake.compound import Compound, DamagedCompound
from cchc_excel.reading.number_formats import BUILT_IN
from cchc_excel.reading.sheet_facts import Place, SheetFacts, spread

_BOF, _EOF = 0x0809, 0x000A
_FONT, _FORMAT, _XF, _BOUNDSHEET = 0x0031, 0x041E, 0x00E0, 0x0085
_ROW, _COLINFO = 0x0208, 0x007D
_BOOLERR, _FORMULA, _MULRK = 0x0205, 0x0006, 0x00BD
_NUMBERS = frozenset({0x0203, 0x027E})  # NUMBER, RK
_TEXTS = frozenset({0x00FD, 0x0204, 0x00D6})  # LABELSST, LABEL, RSTRING
_BIFF8 = 0x0600
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
_HEADER = struct.Struct("<HH")
_CELL = struct.Struct("<HHH")
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_PLACES = ("Workbook", "WORKBOOK", "Book", "BOOK")


class LegacySheet(NamedTuple):
    """A sheet in the workbook's order, without its values."""

    facts: SheetFacts
    formats: Mapping[Place, str]  # number formats but General
    corner: Place  # the last row and the last column with something in them
    spread: int  # how many cells a reader that fills the whole area has to make


@dataclass
class _Styles:
    fonts: list[str] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=dict)
    styles: list[tuple[int, int]] = field(default_factory=list)  # (font, format)

    def format_of(self, style: int) -> str:
        if style >= len(self.styles):
            return ""
        number = self.styles[style][1]
        written = self.formats.get(number, BUILT_IN.get(number, ""))
        return "" if written.casefold() == "general" else written

    def font_of(self, style: int) -> str:
        if style >= len(self.styles):
            return ""
        number = self.styles[style][0]
        number -= number > 4  # there is no font 4: it is left out of the count
        return self.fonts[number] if number < len(self.fonts) else ""


def legacy_sheets(content: bytes) -> tuple[LegacySheet, ...] | None:
    """The facts of every sheet; None where the records can't be followed."""
    try:
        compound = Compound(content)
        name = next((name for name in _PLACES if name in compound.names), None)
        return _sheets(compound.read(name)) if name else None
    except (DamagedCompound, struct.error, IndexError):
        return None


def _sheets(stream: bytes) -> tuple[LegacySheet, ...]:
    styles = _Styles()
    starts: list[int] = []
    is_biff8 = True
    for record, start, length in _records(stream, 0):
        if record == _BOF:
            is_biff8 = struct.unpack_from("<H", stream, start)[0] == _BIFF8
        elif record == _BOUNDSHEET:
            starts.append(struct.unpack_from("<I", stream, start)[0])
        else:
            _take_style(styles, record, stream[start : start + length], is_biff8=is_biff8)
    return tuple(_Sheet(stream, offset, styles).read() for offset in starts)


def _records(stream: bytes, position: int) -> Iterator[tuple[int, int, int]]:
    """(kind, start, length) of the records of a substream; charts inside it are passed over."""
    depth = 0
    while position + 4 <= len(stream):
        record, length = _HEADER.unpack_from(stream, position)
        start = position + 4
        position = start + length
        depth += (record == _BOF) - (record == _EOF)
        if depth <= 0:
            return
        if (depth == 1 or record == _BOF) and position <= len(stream):
            yield record, start, length


def _take_style(styles: _Styles, record: int, body: bytes, *, is_biff8: bool) -> None:
    if record == _FONT:
        styles.fonts.append(_text(body[14:], is_biff8=is_biff8, wide_length=False))
    elif record == _FORMAT:
        number = struct.unpack_from("<H", body)[0]
        styles.formats[number] = _text(body[2:], is_biff8=is_biff8, wide_length=is_biff8)
    elif record == _XF:
        styles.styles.append(struct.unpack_from("<HH", body))


def _text(body: bytes, *, is_biff8: bool, wide_length: bool) -> str:
    skip = 2 if wide_length else 1
    length = int.from_bytes(body[:skip], "little")
    if not is_biff8:
        return body[skip : skip + length].decode("cp1252", "replace")
    wide = body[skip] & 1
    letters = body[skip + 1 : skip + 1 + (length * 2 if wide else length)]
    return letters.decode("utf-16-le" if wide else "latin-1", "replace")


class _Sheet:
    """One worksheet's records, gathered."""

    def __init__(self, stream: bytes, offset: int, styles: _Styles) -> None:
        self._styles = styles
        self._formats: dict[Place, str] = {}
        self._errors: dict[Place, str] = {}
        self._used: set[int] = set()
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._places: list[Place] = []
        for record, start, length in _records(stream, offset):
            self._take(record, stream, start, length)

    def _take(self, record: int, stream: bytes, start: int, length: int) -> None:
        if record in _NUMBERS or record in _TEXTS:
            row, column, style = _CELL.unpack_from(stream, start)
            self._keep(row + 1, column + 1, style, is_number=record in _NUMBERS)
        elif record == _MULRK:
            row, first = struct.unpack_from("<HH", stream, start)
            for number in range((length - 6) // 6):
                style = struct.unpack_from("<H", stream, start + 4 + number * 6)[0]
                self._keep(row + 1, first + number + 1, style, is_number=True)
        elif record in {_BOOLERR, _FORMULA}:
            self._take_result(record, stream, start)
        elif record == _ROW:
            if stream[start + 12] & _HIDDEN_ROW:
                self._hidden_rows.add(struct.unpack_from("<H", stream, start)[0] + 1)
        elif record == _COLINFO:
            first, last, _, _, flags = struct.unpack_from("<HHHHH", stream, start)
            if flags & _HIDDEN_COLUMN:
                self._hidden_columns.update(range(first + 1, min(last, 255) + 2))

    def _take_result(self, record: int, stream: bytes, start: int) -> None:
        row, column, style = _CELL.unpack_from(stream, start)
        result = stream[start + 6 : start + 14]
        error: int | None = None
        if record == _BOOLERR:
            error = result[0] if result[1] else None
        elif result[6:8] == b"\xff\xff" and result[0] == 2:
            error = result[2]
        self._keep(row + 1, column + 1, style, is_number=record == _FORMULA and result[6:8] != b"\xff\xff")
        if error is not None:
            self._errors[row + 1, column + 1] = _ERRORS.get(error, "#N/A")

    def _keep(self, row: int, column: int, style: int, *, is_number: bool) -> None:
        self._places.append((row, column))
        self._used.add(style)
        if is_number and (number_format := self._styles.format_of(style)):
            self._formats[row, column] = number_format

    def read(self) -> LegacySheet:
        """Everything gathered."""
        facts = SheetFacts(
            fonts=frozenset(filter(None, map(self._styles.font_of, self._used))),
            errors=self._errors,
            hidden_rows=frozenset(self._hidden_rows),
            hidden_columns=frozenset(self._hidden_columns),
        )
        corner = tuple(map(max, zip(*self._places, strict=True))) if self._places else (0, 0)
        return LegacySheet(facts, self._formats, (corner[0], corner[1]), spread(self._places))
