"""Tables of HTML pages, which many programs save under the name .xls."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from cchc_excel import spelling
from cchc_excel.cells import Cell, Fact, Grid, Merge
from cchc_excel.reading.encodings import decoded, unicode_grid

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")  # lxml refuses text that declares an encoding
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_HEAD = 4_096  # bytes in which an encoding may be declared
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_FONT = re.compile(r"(\.Vn\w{1,40}|VNI[\w-]{1,40})")
_UNSEEN = {"script", "style", "head", "template", "noscript", "table"}
_LINES = {  # elements that begin and end a line
    *("p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("section", "article", "header", "footer", "blockquote", "pre", "center", "dt", "dd", "caption"),
}
_WIDEST = 1_000  # columns a cell may span, as browsers have it
_LAST_COLUMN = 16_384  # of a spreadsheet; what stands beyond is not read


def read_html(path: Path, file: str) -> tuple[Grid, ...]:
    """The tables of a page that hold something, in order: sheet "bảng 2" is its second table.

    Rows and columns are counted inside a table as a browser lays it out. A nested table is a grid of its own.
    The lines above a table are `title_line` facts of its grid. OSError if the file cannot be opened.
    """
    text = _UNREADABLE.sub(" ", _DECLARATION.sub("", _decoded(path.read_bytes())))
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(text or " ", parser=parser)
    except etree.ParserError:  # a page with nothing in it
        return ()
    fonts = set(_FONT.findall(text))
    grids: list[Grid] = []
    numbers = {table: number for number, table in enumerate(page.iter("table"), 1)}
    titles = _titles(page)
    for table, number in numbers.items():
        sheet = f"bảng {number}"
        lines = tuple(Fact("title_line", None, {"text": line, "sheet": sheet}) for line in titles.get(table, ()))
        grid = _grid(table, file, sheet, lines)
        if grid.cells:
            grids.append(unicode_grid(grid, fonts))
    return tuple(grids)


def _decoded(data: bytes) -> str:
    """Text of a page: valid UTF-8 is that whatever the page declares; else what it declares, else a guess."""
    declared = _CHARSET.search(data[:_HEAD])
    if declared is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decoded(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    name = declared[1].decode("ascii", "replace").lower()
    if name in (
        "utf-8",
        "utf8",
        "iso-8859-1",
        "windows-1252",
        "us-ascii",
    ):  # what programs write without looking
        return decoded(data)
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return decoded(data)


def _grid(table: html.HtmlElement, file: str, sheet: str, titles: tuple[Fact, ...]) -> Grid:
    cells: dict[tuple[int, int], Cell] = {}
    merges = []
    hidden = set()
    taken: dict[int, int] = {}  # column → the last row that a cell above reaches down to
    for row, (element, last) in enumerate(_rows(table), 1):
        if _HIDDEN.search(element.get("style", "")):
            hidden.add(row)
        column = 1
        for cell in element:
            if cell.tag not in ("td", "th"):
                continue
            while taken.get(column, 0) >= row:
                column += 1
            if column > _LAST_COLUMN:
                break
            wide = min(_span(cell, "colspan"), _WIDEST)
            bottom = min(row + _span(cell, "rowspan", last) - 1, last)
            taken |= dict.fromkeys(range(column, column + wide), bottom)
            if wide > 1 or bottom > row:
                merges.append(Merge(row, column, bottom, column + wide - 1))
            if shown := spelling.clean(_text(cell)):
                cells[row, column] = Cell(shown, row, column)
            column += wide
    return Grid(file, sheet, cells, tuple(merges), frozenset(hidden), facts=titles)


def _rows(table: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, int]]:
    """The rows as shown, those of the foot last; with each the number of the last row that it may reach into."""
    groups: list[tuple[bool, list[html.HtmlElement]]] = [(False, [])]
    for child in table:
        if child.tag == "tr":
            groups[-1][1].append(child)
        elif child.tag in ("thead", "tbody", "tfoot"):
            groups += [(child.tag == "tfoot", [row for row in child if row.tag == "tr"]), (False, [])]
    last = 0
    for _, rows in sorted(groups, key=lambda group: group[0]):
        last += len(rows)
        yield from ((row, last) for row in rows)


def _span(cell: html.HtmlElement, name: str, everything: int = 1) -> int:
    """A colspan or rowspan; 0 is all that is left."""
    written = cell.get(name, "1").strip()
    if not (written.isascii() and written.isdigit() and len(written) < 7):
        return 1
    return int(written) or everything


def _text(place: html.HtmlElement) -> str:
    """What a browser shows there, without nested tables: blanks run together, blocks are lines."""
    pieces: list[str] = []
    _collect(place, pieces)
    return re.sub(r"\n+", "\n", "".join(pieces)).strip("\n")


def _collect(parent: html.HtmlElement, pieces: list[str]) -> None:
    pieces.append(_BLANKS.sub(" ", parent.text or ""))
    for child in parent:
        if child.tag == "br":
            pieces.append("\n")
        elif child.tag == "input":
            pieces.append(_box(child))
        elif child.tag not in _UNSEEN:
            edge = "\n" if child.tag in _LINES else ""
            pieces.append(edge)
            _collect(child, pieces)
            pieces.append(edge)
        pieces.append(_BLANKS.sub(" ", child.tail or ""))


def _box(field: html.HtmlElement) -> str:
    """What a field of a form shows."""
    kind = field.get("type", "text").lower()
    if kind in ("checkbox", "radio"):
        return "☒" if field.get("checked") is not None else "☐"
    return "" if kind in ("hidden", "password") else str(field.get("value", ""))


def _titles(page: html.HtmlElement) -> dict[html.HtmlElement, list[str]]:
    """Table → the lines between it and the table before, its caption the last of them."""
    pieces: list[str] = []
    titles: dict[html.HtmlElement, list[str]] = {}
    for piece in _outside(page):
        if isinstance(piece, str):
            pieces.append(piece)
        else:
            lines = spelling.clean(spelling.gate("".join(pieces))).split("\n")
            captions = [spelling.clean(_text(child)) for child in piece if child.tag == "caption"]
            titles[piece] = [line for line in (*lines, *captions) if line]
            pieces = []
    return titles


def _outside(parent: html.HtmlElement) -> Iterator[str | html.HtmlElement]:
    """The page's text outside tables, and each outer table where it stands."""
    yield _BLANKS.sub(" ", parent.text or "")
    for child in parent:
        if child.tag == "table":
            yield child
        elif child.tag == "br":
            yield "\n"
        elif child.tag not in _UNSEEN:
            edge = "\n" if child.tag in _LINES else ""
            yield edge
            yield from _outside(child)
            yield edge
        yield _BLANKS.sub(" ", child.tail or "")
