"""A safe copy becomes grids: every sheet of a workbook, every table of a document, cells where they stand."""

# ruff: noqa: PLC0415 - each kind loads its own readers only: checking one csv must feel instant
from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from cchc_excel.cells import Fact, Grid


class GridsRead(NamedTuple):
    """What a file holds, with the facts that concern the file as a whole; a sheet's facts are in its grid."""

    grids: tuple[Grid, ...] = ()
    facts: tuple[Fact, ...] = ()


def read_grids(path: Path, file: str, kind: str) -> GridsRead:
    """Read a copy that passed the preflight; to be called in a worker, for a reader may end its process.

    `kind` is the preflight's, `file` the name that cells carry. Whatever the bytes are, there is a result or
    a fact; only a lack of memory is raised.
    """
    from cchc_excel.reading.finishing import finish
    from cchc_excel.reading.limits import too_many_cells

    try:
        if (fact := too_many_cells(path, kind)) is not None:
            return GridsRead((), (fact,))
        return finish(_read(path, file, kind))
    except MemoryError:
        raise
    except Exception:  # any library may trip on any bytes; that is this file's problem alone
        return GridsRead((), (Fact("file_unreadable", None),))


def _read(path: Path, file: str, kind: str) -> GridsRead:
    match kind:
        case "xlsx" | "xlsm":
            from cchc_excel.reading.workbooks import read_workbook

            return read_workbook(path, file)
        case "xls" | "xlsb":
            from cchc_excel.reading.spreadsheets import read_binary_workbook

            return read_binary_workbook(path, file, kind)
        case "ods":
            from cchc_excel.reading.open_documents import read_open_document

            return read_open_document(path, file)
        case "docx":
            from cchc_excel.reading.documents import read_document

            return GridsRead(read_document(path, file))
        case "csv":
            from cchc_excel.reading.delimited import read_delimited

            return GridsRead(read_delimited(path, file))
        case "html":
            from cchc_excel.reading.markup import read_html

            return GridsRead(read_html(path, file))
        case _:
            return GridsRead((), (Fact("file_unreadable", None),))
