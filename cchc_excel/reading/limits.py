"""Texts and documents with more cells than anybody reads: counted in their bytes before a reader makes objects of them."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from cchc_excel.cells import Fact
from cchc_excel.reading.sheet_facts import MOST_CELLS

MOST_CELLS_OF_A_DOCUMENT = 100_000  # a cell of Word costs what four of a sheet cost; no annex has two thousand rows
_CELL_OF_A_PAGE = re.compile(rb"<t[dh][\s>]", re.IGNORECASE)
_CELL_OF_A_DOCUMENT = re.compile(rb"<\w{0,9}:?tc[\s>]")
_SEPARATORS = (b"\t", b";", b",", b"|")


def too_many_cells(path: Path, kind: str) -> Fact | None:
    """Why a csv, html or docx is not read; the readers of workbooks count for themselves."""
    match kind:
        case "csv":
            content = path.read_bytes()
            found = content.count(b"\n") + content.count(b"\r") + max(map(content.count, _SEPARATORS))
            return _beyond(found, MOST_CELLS)
        case "html":
            return _beyond(len(_CELL_OF_A_PAGE.findall(path.read_bytes())), MOST_CELLS_OF_A_DOCUMENT)
        case "docx":
            return _beyond(_cells_of_a_document(path), MOST_CELLS_OF_A_DOCUMENT)
    return None


def _cells_of_a_document(path: Path) -> int:
    try:
        with zipfile.ZipFile(path) as package:
            return len(_CELL_OF_A_DOCUMENT.findall(package.read("word/document.xml")))
    except Exception:  # zipfile raises anything on what is no package; the reader will say what it is
        return 0


def _beyond(found: int, most: int) -> Fact | None:
    if found <= most:
        return None
    return Fact("file_too_large", None, {"limit": f"{_grouped(most)} ô", "found": f"{_grouped(found)} ô"})


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
