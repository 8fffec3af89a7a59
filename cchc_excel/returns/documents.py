"""A marked copy of a Word document: comments at the cells, made by the only module here that knows python-docx."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from cchc_excel import spelling
from cchc_excel.cells import CellRef
from cchc_excel.findings import Language
from cchc_excel.returns.beside import how_lines
from cchc_excel.returns.corrections import Correction, by_cell
from cchc_excel.returns.losses import LARGEST_PART
from cchc_excel.returns.packages import repacked
from cchc_excel.returns.words import WORDS

AUTHOR = "Tổng hợp CCHC"
INITIALS = "CCHC"
_MOST_COLUMNS = 63  # of a Word table; python-docx makes an object of each column that a cell spans
_SPAN = re.compile(rb"<\w+:(?:gridSpan|gridBefore|gridAfter)\b[^>]*?val=[\"'](\d+)[\"']")
_TABLE_NUMBER = re.compile(r"(\d+)\s*$")  # "bảng 2"
_WRAPPERS = {qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT = re.compile(rb"<w:(?:t|delText|instrText)(?:\s[^>]*)?>[^<]*<")


def mark_document(original: Path, path: Path, listed: tuple[Correction, ...], language: Language) -> tuple[str, ...]:
    """Write a copy with comments to `path`; else the names of what stands in the way, and nothing is written."""
    source = original.read_bytes()
    try:
        copy = _obstacles(source) or _commented(source, listed, language)
        if isinstance(copy, bytes) and _texts(source) != _texts(copy):
            copy = ("values",)
    except Exception:  # python-docx raises anything on files that are slightly off
        copy = ("unreadable",)
    if isinstance(copy, tuple):
        return copy
    path.write_bytes(copy)
    return ()


def _obstacles(source: bytes) -> tuple[str, ...]:
    with zipfile.ZipFile(io.BytesIO(source)) as package:
        parts = package.infolist()
        if any(part.file_size > LARGEST_PART for part in parts):
            return ("too_large",)
        if any(part.filename.lower().startswith("_xmlsignatures/") for part in parts):
            return ("signature",)
        if b"macroEnabled" in package.read("[Content_Types].xml"):
            return ("macro",)
        body = package.read("word/document.xml")
    if any(len(span) > 4 or int(span) > _MOST_COLUMNS for span in _SPAN.findall(body)):
        return ("unreadable",)
    return ()


def _commented(source: bytes, listed: tuple[Correction, ...], language: Language) -> bytes | tuple[str, ...]:
    """The document with a comment at each cell and one at its head."""
    document = docx.Document(io.BytesIO(source))
    tables = [table for table in document.element.body.iter(qn("w:tbl")) if not _is_copy(table)]
    for ref, noted in by_cell(listed).items():
        cell = _cell(tables, ref)
        if cell is None:
            return ("place",)
        _comment(document, _runs(document, cell), "\n".join(dict.fromkeys(correction.note for correction in noted)))
    whole = [correction.note for correction in listed if correction.ref is None]
    head = [WORDS[language]["title"], *how_lines(listed, language, ())[:1], *whole]
    first = document.paragraphs[0] if document.paragraphs else document.add_paragraph()
    _comment(document, first.runs or [first.add_run("")], "\n".join(head))
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue(), lambda _name, content: content)


def _comment(document: Document, runs: list[Run], text: str) -> None:
    comment = document.add_comment(runs, spelling.gate(text), AUTHOR, INITIALS)
    # python-docx writes the time of day and has no way to leave it out
    element = comment._comment_elm  # noqa: SLF001 - no public way to the attributes
    for name in [name for name in element.attrib if name.endswith("}date")]:
        del element.attrib[name]


def _cell(tables: list[Any], ref: CellRef) -> Any | None:
    """The cell that a finding means, counted as the reader of documents counts; under a merge its origin."""
    number = _TABLE_NUMBER.search(ref.sheet)
    index = int(number[1]) - 1 if number else 0
    if not 0 <= index < len(tables):
        return None
    rows = [row for row in _inside(tables[index], "w:tr") if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None]
    for row in reversed(rows[: ref.row] if ref.row <= len(rows) else []):
        cell = _covering(row, ref.column)
        merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}") if cell is not None else None
        if merged is None or merged.get(qn("w:val"), "continue") != "continue":
            return cell
    return None


def _covering(row: Any, column: int) -> Any | None:
    """The cell of a row that lies over a column of the table's grid."""
    right = _counted(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
    first = None
    for cell in _inside(row, "w:tc"):
        sideways = cell.find(f"{qn('w:tcPr')}/{qn('w:hMerge')}")
        if first is None or sideways is None or sideways.get(qn("w:val"), "continue") != "continue":
            first = cell  # merged in the old way, the cells that follow belong to it
        right += _counted(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1)
        if right >= column:
            return first
    return None


def _is_copy(element: Any) -> bool:
    """Does it belong to the second copy that text boxes have for old programs?"""
    return next(element.iterancestors(_FALLBACK), None) is not None


def _inside(parent: Any, name: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those in content controls and tracked changes."""
    for child in parent:
        if child.tag == qn(name):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, name)


def _counted(element: Any, default: int) -> int:
    return int(element.get(qn("w:val"), default)) if element is not None else default


def _runs(document: Document, cell: Any) -> list[Run]:
    """The runs of the first paragraph that has any; an empty cell gets an empty run to hang the comment on."""
    paragraphs = [Paragraph(element, document) for element in cell.iterchildren(qn("w:p"))]
    written = next((list(paragraph.runs) for paragraph in paragraphs if paragraph.runs), None)
    return written or [paragraphs[0].add_run("")]


def _texts(source: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(source)) as package:
        return [text.partition(b">")[2] for text in _TEXT.findall(package.read("word/document.xml"))]
