"""A worksheet whose XML is plain, read by one pattern; None where a real parser has to.

Excel, LibreOffice, WPS, Google and most libraries write a cell as ``<c r="B7" s="3" t="s"><v>12</v></c>``. On
such XML one pattern gives everything, error values, number formats and formulas too, in two thirds of the time
that calamine takes for the values alone. Whether the XML is plain is counted, not assumed: every closing tag of
a cell must belong to a cell that was understood, else nothing is taken from here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from cchc_excel.cells import Cell, Merge, Value
from cchc_excel.reading.number_formats import cell_of, from_serial, shown, typed
from cchc_excel.reading.sheet_facts import (
    LAST_COLUMN,
    LAST_ROW,
    MOST_CELLS,
    Place,
    SheetFacts,
    SheetRead,
    TooManyCells,
    column_number,
    columns_of,
)
from cchc_excel.reading.workbook_package import Package, Styles

_ROOT = re.compile(r"\s*(?:<\?.*?\?>\s*)?<(?:(\w+):)?(worksheet|sst)[\s>]", re.DOTALL)
_CELL = re.compile(  # what is once matched is never given back: that saves a third of the time
    r'<c r="([A-Z]++)([0-9]++)"(?: s="([0-9]++)")?+(?: t="([a-zA-Z]++)")?+(?: cm="[0-9]++")?+>'
    r"(?:<v>([^<]++)</v>|(<[fi].*?(?=</c>)))?+</c>",
    re.DOTALL,
)
_FORMULA = re.compile(r"<f(?:(?:\s[^>]*)?/>|(?:\s[^>]*)?>([^<]*)</f>)(?:<v>([^<]*)</v>|<v ?/>)?")
_INLINE = re.compile(r'<is><t(?: xml:space="preserve")?>([^<]*)</t></is>')
_STRING = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*+)</t></si>')
_ROW = re.compile(r"<row ([^>]*)>")
_COLUMN = re.compile(r"<col ([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_MERGE = re.compile(r'<mergeCell ref="([A-Z]++)([0-9]++):([A-Z]++)([0-9]++)"')
_ENTITY = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(lt|gt|amp|quot|apos));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}

Match = tuple[str, str, str, str, str, str]  # letters, row, style, type, value, formula or inline text


class _NotPlain(Exception):  # noqa: N818 - it names what it is
    """Something that only a parser can be trusted with."""


def read_plain(xml: bytes, package: Package) -> SheetRead | None:
    """Cells and facts of a plain worksheet; None where a parser has to read it.

    Raises:
        TooManyCells: more than `MOST_CELLS` of them.
    """
    text = _plain_text(xml, "worksheet")
    if text is None or 't="s"><v>-' in text:  # a negative index would count from the end
        return None
    closed = text.count("</c>")
    if closed > MOST_CELLS:
        raise TooManyCells
    tags: list[Match] = _CELL.findall(text)
    if len(tags) != closed:
        return None
    reader = _Reader(_strings(package), package.styles, since_1904=package.since_1904)
    try:
        reader.take(tags)
        return SheetRead(reader.cells, reader.facts(text, tags))
    except (_NotPlain, ValueError, IndexError):
        return None


def _plain_text(xml: bytes, root: str) -> str | None:
    """A part without the prefix that some libraries put before every name; None if it has comments or CDATA, or no end."""
    try:
        text = xml.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    found = _ROOT.match(text)
    if found is None or found[2] != root or ("!" in text and "<!" in text):  # one letter is found much sooner than two
        return None
    if not text.rstrip().endswith(f"</{found[1]}:{root}>" if found[1] else f"</{root}>"):
        return None  # cut off: a parser says so
    if "\r" in text:  # as every XML parser does
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    prefix = found[1]
    return text.replace(f"<{prefix}:", "<").replace(f"</{prefix}:", "</") if prefix else text


def _strings(package: Package) -> Sequence[str]:
    """The shared strings; where each is a single run, without a parser."""
    text = _plain_text(package.strings_xml, "sst")
    if text is None or "<si/>" in text or "<si />" in text:
        return package.strings
    found = _STRING.findall(text)
    if len(found) != text.count("</si>"):
        return package.strings
    return [_unescaped(string) for string in found] if "&" in text else found


def _unescaped(text: str) -> str:
    """XML text with its entities resolved: there are five, and numbers."""
    return _ENTITY.sub(_letter, text) if "&" in text else text


def _letter(match: re.Match[str]) -> str:
    if match[3]:
        return _NAMED[match[3]]
    code = int(match[1], 16) if match[1] else int(match[2])
    return chr(code) if code < 0x110000 else "\ufffd"


class _Reader:
    """What is gathered from the tags of a sheet's cells."""

    def __init__(self, strings: Sequence[str], styles: Styles, *, since_1904: bool) -> None:
        self._strings = strings
        self._styles = styles
        self._since_1904 = since_1904
        self._taken = 0
        self._errors: dict[Place, str] = {}
        self._uncomputed: dict[Place, str] = {}
        self.cells: dict[Place, Cell] = {}

    def take(self, tags: list[Match]) -> None:
        """Make the cells; _NotPlain, ValueError or IndexError where the tags don't make sense."""
        columns = _numbers({match[0] for match in tags}, column_number, LAST_COLUMN)
        rows = _numbers({match[1] for match in tags}, int, LAST_ROW)
        cells, strings, formats = self.cells, self._strings, self._styles.formats
        make = tuple.__new__  # half the time of Cell(…), and there are a thousand in a file
        for letters, written, style, kind, value, other in tags:
            if kind == "s" and value:
                if text := strings[int(value)]:
                    row, column = rows[written], columns[letters]
                    cells[row, column] = make(Cell, (text, row, column, None, "", ""))
                    self._taken += 1
            elif value and kind in {"", "n"}:
                row, column, number_format = rows[written], columns[letters], formats.get(style, "")
                text, number = _numeral(value, number_format, self._since_1904)
                cells[row, column] = make(Cell, (text, row, column, number, number_format, ""))
                self._taken += 1
            elif value or other:
                self._take(value, other, kind, style, (rows[written], columns[letters]))
        if self._taken != len(cells) + len(self._errors) + len(self._uncomputed):
            raise _NotPlain  # two cells of one address

    def _take(self, value: str, other: str, kind: str, style: str, place: Place) -> None:
        if other:
            value = self._result_or_inline(other, kind, place)
            if not value:
                return
        self._taken += 1
        if kind in {"", "n"}:
            number_format = self._styles.formats.get(style, "")
            text, number = _numeral(value, number_format, self._since_1904)
            self.cells[place] = Cell(text, *place, number, number_format)
        elif kind == "e":
            self._errors[place] = _unescaped(value)
        elif kind in {"str", "inlineStr"}:
            self.cells[place] = Cell(_unescaped(value), *place)
        elif kind == "b" and value in {"0", "1"}:
            self.cells[place] = cell_of(value == "1", place)
        else:
            raise _NotPlain

    def _result_or_inline(self, other: str, kind: str, place: Place) -> str:
        """The stored result of a formula or an inline text, escaped as it stands; "" if there is none."""
        if kind == "inlineStr" and (inline := _INLINE.fullmatch(other)):
            return inline[1]
        formula = _FORMULA.fullmatch(other)
        if formula is None or kind in {"s", "inlineStr"}:
            raise _NotPlain
        if not (formula[2] or "").strip() and kind != "str":
            self._uncomputed[place] = _unescaped(formula[1] or "")
            self._taken += 1
            return ""
        return formula[2] or ""

    def facts(self, xml: str, tags: list[Match]) -> SheetFacts:
        """Everything that isn't a value."""
        fonts = self._styles.legacy_fonts
        hides = ' hidden="' in xml
        return SheetFacts(
            fonts=self._styles.run_fonts.union(
                fonts[style] for style in ({match[2] or "0" for match in tags} if fonts else ()) if style in fonts
            ),
            errors=self._errors,
            uncomputed=self._uncomputed,
            hidden_rows=frozenset(_hidden_rows(xml)) if hides else frozenset(),
            hidden_columns=frozenset(_hidden_columns(xml)) if hides else frozenset(),
            merges=_merges(xml),
        )


@lru_cache(maxsize=16_384)
def _numeral(value: str, number_format: str, since_1904: bool) -> tuple[str, Value]:
    """What a number shows and is; the same few serve thousands of cells."""
    if not math.isfinite(serial := float(value)):
        raise _NotPlain
    number = from_serial(serial, number_format, since_1904=since_1904)
    return shown(number, number_format), typed(number)


def _numbers(written: set[str], number_of: Callable[[str], int], last: int) -> dict[str, int]:
    numbers = {text: number_of(text) for text in written}
    if numbers and not 1 <= min(numbers.values()) <= max(numbers.values()) <= last:
        raise _NotPlain
    return numbers


def _hidden_rows(xml: str) -> Iterator[int]:
    for row in _hidden(_ROW, xml):
        if not row.get("r", "").isdigit():
            raise _NotPlain
        yield int(row["r"])


def _hidden_columns(xml: str) -> Iterator[int]:
    for column in _hidden(_COLUMN, xml[: xml.find("<sheetData")]):
        yield from columns_of(column)


def _hidden(tag: re.Pattern[str], xml: str) -> Iterator[Mapping[str, str]]:
    for match in tag.finditer(xml):
        if "hidden" in match[1]:
            attributes = dict(_ATTRIBUTE.findall(match[1]))
            if attributes.get("hidden") in {"1", "true"}:
                yield attributes


def _merges(xml: str) -> tuple[Merge, ...]:
    after = max(xml.rfind("</sheetData>"), 0)
    found = _MERGE.findall(xml, after)
    if len(found) != xml.count("<mergeCell ", after):
        raise _NotPlain
    return tuple(
        Merge(int(top), column_number(left), int(bottom), column_number(right))
        for left, top, right, bottom in found
        if (left, top) != (right, bottom)
    )
