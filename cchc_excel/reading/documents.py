"""Tables of Word documents (.docx, .docm, .dotx) as grids.

Read from the markup itself: content controls, tracked changes, nested tables and rows that begin late all stay
where a person sees them. Rows and columns are counted inside a table, from its grid.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from lxml import etree

from cchc_excel import spelling
from cchc_excel.cells import Cell, Fact, Grid, Merge
from cchc_excel.reading.encodings import unicode_grid
from cchc_excel.reading.numbering import VAL, W, labels
from cchc_excel.reading.paragraphs import FALLBACK, Reader, is_on

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"  # the same elements under another name
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN_PART = "word/document.xml"  # where a package doesn't say
_WRAPPERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}
_TRACKED_IN = (f"{W}ins", f"{W}moveTo", f"{W}cellIns")
_TRACKED_OUT = (f"{W}del", f"{W}moveFrom", f"{W}cellDel")
_MOST_COLUMNS = 1_000  # Word's own limit is 63
_LEGACY_FONT = re.compile(rb'w:(?:ascii|hAnsi)="(\.Vn[^"]{0,40}|VNI[^"]{0,40})"')
_LETTERHEAD = ("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc")
_LETTERHEAD_SIZE = (8, 3)  # at most so many rows and columns


class DamagedDocumentError(ValueError):
    """The package or its markup cannot be read."""


@dataclass
class _Table:
    """A table while it is read."""

    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    facts: list[Fact] = field(default_factory=list)


def read_document(path: Path, file: str) -> tuple[Grid, ...]:
    """The tables of a document that hold something, in order: sheet "bảng 2" is its second table.

    The lines of text above a table, since the table before, are `title_line` facts of its grid; so are those
    of a letterhead set as a table. `file` is the name that references carry. DamagedDocumentError if the
    package or its markup is broken.
    """
    body, numbering, styles, fonts = _opened(path)
    reader = Reader(labels((p for p in body.iter(f"{W}p") if not _is_copy(p)), numbering, styles))
    grids: list[Grid] = []
    titles: list[str] = []
    number = 0
    for block in _blocks(body):
        if block.tag == f"{W}p":
            titles.extend(_lines(reader.text(block)))
        for table in [block, *block.iterdescendants(f"{W}tbl")]:
            if table.tag != f"{W}tbl" or _is_copy(table):
                continue
            number += 1
            sheet = f"bảng {number}"
            grid = _grid(table, Grid(file, sheet, {}), reader)
            if not grid.cells:
                continue
            lines = tuple(Fact("title_line", None, {"text": line, "sheet": sheet}) for line in titles)
            grids.append(unicode_grid(replace(grid, facts=lines + grid.facts), fonts))
            titles = _letterhead(grids[-1])
    if grids and (tracked := _tracked(body)):
        grids[0] = replace(grids[0], facts=(*grids[0].facts, tracked))
    return tuple(grids)


def _opened(path: Path) -> tuple[etree._Element, etree._Element | None, etree._Element | None, set[str]]:
    """Body, numbering and styles of a document, and the names of its fonts from before Unicode."""
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            main = _main_part(package, names)
            folder = PurePosixPath(main).parent
            parts = [package.read(main)]
            for name in ("numbering.xml", "styles.xml"):
                part = str(folder / name)
                parts.append(package.read(part) if part in names else b"")
        if not any(b"numPr" in part for part in (parts[0], parts[2])):
            parts[1] = b""  # nothing is numbered
        document, numbering, styles = (_parsed(part) if part else None for part in parts)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError) as error:
        raise DamagedDocumentError(str(error)) from error
    except etree.XMLSyntaxError as error:
        raise DamagedDocumentError(str(error)) from error
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise DamagedDocumentError("no body")
    fonts = {found.decode("utf-8", "replace") for part in parts for found in _LEGACY_FONT.findall(part)}
    return body, numbering, styles, fonts


def _main_part(package: zipfile.ZipFile, names: set[str]) -> str:
    """The document inside the package, which some programs give another name."""
    if "_rels/.rels" in names:
        for relationship in _parsed(package.read("_rels/.rels")).iter(_RELATIONSHIP):
            target = str(relationship.get("Target", "")).lstrip("/")
            if relationship.get("Type", "").endswith("/officeDocument") and target in names:
                return target
    return _MAIN_PART


def _parsed(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(data.replace(_STRICT, _TRANSITIONAL), parser)
    if root.getroottree().docinfo.internalDTD is not None:  # its entities would be read as nothing
        raise DamagedDocumentError("document type declaration")
    return root


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables outside tables, in order, also those in content controls."""
    for child in parent:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)


def _inside(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those in content controls."""
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, name)


def _grid(table: etree._Element, empty: Grid, reader: Reader) -> Grid:
    filled = _Table()
    running: dict[int, Merge] = {}  # column → the vertical merge that the next row may continue
    row = 0
    for element in _inside(table, "tr"):
        properties = element.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            continue
        row += 1
        if properties is not None and is_on(properties, "hidden"):
            filled.hidden_rows.add(row)
        column = 1 + min(_number(properties, "gridBefore", 0), _MOST_COLUMNS)
        continued: dict[int, Merge] = {}
        for cell, span in _cells(element):
            merge = _merged(cell[0], row, column, span, running.get(column))
            _read(cell, merge, empty, reader, filled)
            if merge.top < row or _vertical(cell[0]):
                continued[column] = merge
            elif span > 1:
                filled.merges.append(merge)
            column += span
        filled.merges.extend(merge for at, merge in running.items() if _ends(merge, continued.get(at)))
        running = continued
    filled.merges.extend(merge for merge in running.values() if _ends(merge, None))
    return replace(
        empty,
        cells=filled.cells,
        merges=tuple(sorted(filled.merges)),
        hidden_rows=frozenset(filled.hidden_rows),
        facts=tuple(filled.facts),
    )


def _cells(row: etree._Element) -> Iterator[tuple[list[etree._Element], int]]:
    """The cells of a row with their width in columns; cells merged in the old way are one."""
    merged: list[etree._Element] = []
    width = 0
    for cell in _inside(row, "tc"):
        properties = cell.find(f"{W}tcPr")
        span = min(max(_number(properties, "gridSpan", 1), 1), _MOST_COLUMNS)
        sideways = None if properties is None else properties.find(f"{W}hMerge")
        if merged and sideways is not None and sideways.get(VAL, "continue") == "continue":
            merged.append(cell)
            width += span
            continue
        if merged:
            yield merged, width
        merged, width = [cell], span
    if merged:
        yield merged, width


def _merged(cell: etree._Element, row: int, column: int, span: int, above: Merge | None) -> Merge:
    """The range of a cell: its own, or the one above that it continues."""
    if _vertical(cell) == "continue" and above is not None:
        return above._replace(bottom=row)
    return Merge(row, column, row, column + span - 1)


def _vertical(cell: etree._Element) -> str:
    """How a cell is merged downwards: "restart", "continue", or "" where it is not."""
    found = cell.find(f"{W}tcPr/{W}vMerge")
    return "" if found is None else found.get(VAL, "continue")


def _ends(merge: Merge, following: Merge | None) -> bool:
    """Whether a range of more than one cell ends here."""
    goes_on = following is not None and following.top == merge.top
    return not goes_on and (merge.bottom > merge.top or merge.right > merge.left)


def _read(parts: list[etree._Element], merge: Merge, empty: Grid, reader: Reader, filled: _Table) -> None:
    """Put the text of a cell at the origin of its range; text that Word doesn't show there becomes a fact."""
    row = merge.bottom  # the row being read
    texts = []
    for part in parts:
        if part.find(f"{W}tcPr/{W}cellDel") is None:
            texts.append(reader.text(part))
            if reader.hidden:
                filled.facts.append(Fact("hidden_text", empty.ref(row, merge.left), {}))
    text = spelling.clean("\n".join(texts))
    if not text:
        return
    if (merge.top, merge.left) in filled.cells or merge.top < row:
        filled.facts.append(Fact("covered_text", empty.ref(row, merge.left), {"text": text}))
        return
    filled.cells[row, merge.left] = Cell(text, row, merge.left)


def _lines(raw: str) -> list[str]:
    return [line for line in spelling.clean(spelling.gate(raw)).split("\n") if line]


def _letterhead(grid: Grid) -> list[str]:
    """The lines of a letterhead that is set as a table; nothing for any other table."""
    rows, columns = _LETTERHEAD_SIZE
    if grid.height > rows or grid.width > columns:
        return []
    lines = [line for place in sorted(grid.cells) for line in grid.cells[place].text.split("\n")]
    words = spelling.key(" ".join(lines))
    if not any(start in words for start in _LETTERHEAD):
        return []
    above = [str(fact.facts["text"]) for fact in grid.facts if fact.kind == "title_line"]
    return [*above, *filter(None, lines)]


def _tracked(body: etree._Element) -> Fact | None:
    added, taken = (sum(1 for _ in body.iter(*tags)) for tags in (_TRACKED_IN, _TRACKED_OUT))
    return Fact("tracked_changes", None, {"added": added, "removed": taken}) if added or taken else None


def _is_copy(element: etree._Element) -> bool:
    """Whether an element belongs to the second copy that text boxes have for old programs."""
    return next(element.iterancestors(FALLBACK), None) is not None


def _number(properties: etree._Element | None, name: str, default: int) -> int:
    found = None if properties is None else properties.find(f"{W}{name}")
    written = "" if found is None else found.get(VAL, "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 7 else default
