"""A marked copy of a workbook: colours, notes and a list, made by the only module that saves with openpyxl."""

from __future__ import annotations

import contextlib
import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from cchc_excel import spelling
from cchc_excel.cells import CellRef
from cchc_excel.findings import Language, Severity
from cchc_excel.returns.beside import HEADINGS, WIDTHS, how_lines
from cchc_excel.returns.corrections import Correction, by_cell, shortened
from cchc_excel.returns.losses import losses
from cchc_excel.returns.packages import Results, repacked, stored_results, with_stored_results
from cchc_excel.returns.words import WORDS
from cchc_excel.sheets import internal, lettering

AUTHOR = "Tổng hợp CCHC"  # of the notes; tells ours from the office's own
FILLS = {Severity.ERROR: "FFF4B6AE", Severity.WARNING: "FFFFE699", Severity.NOTE: "FFDDE3E9"}
# Harmless words of openpyxl; any other warning means that something was not understood.
_HARMLESS = ("Workbook contains no default style",)
_CORE = "docProps/core.xml"
_CORE_WITHOUT_DATES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    b'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
_NOTE_WIDTH = 300  # pixels
_NOTE_SIZE = 9  # points
_LIST_SIZE = 11  # points
_HEADING_ROW = 5


def mark_spreadsheet(original: Path, path: Path, listed: tuple[Correction, ...], language: Language) -> tuple[str, ...]:
    """Write a marked copy to `path`; else the names of what stands in the way, and nothing is written."""
    source = original.read_bytes()
    try:
        copy = losses(source) or _marked(source, listed, language)
    except MemoryError:
        copy = ("too_large",)
    except Exception:  # openpyxl and zipfile raise anything on files that are slightly off
        copy = ("unreadable",)
    if isinstance(copy, tuple):
        return copy
    path.write_bytes(copy)
    return ()


def _marked(source: bytes, listed: tuple[Correction, ...], language: Language) -> bytes | tuple[str, ...]:
    with zipfile.ZipFile(io.BytesIO(source)) as package:
        results = stored_results(package)
        core = package.read(_CORE) if _CORE in package.namelist() else _CORE_WITHOUT_DATES
    # openpyxl prints some of its complaints
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(record=True) as noticed:
        warnings.simplefilter("always")
        book = _opened(source)
        if any(not str(warning.message).startswith(_HARMLESS) for warning in noticed):
            return ("warned",)
        _remove_earlier_marks(book, language)
        _note_cells(book, listed)
        added = _add_list(book, _with_contents(book, listed, results, language), language)
        saved = io.BytesIO()
        book.save(saved)
        copy = with_stored_results(saved.getvalue(), results)
        copy = repacked(copy, lambda name, content: core if name == _CORE else content)
        if not _same_values(source, copy, added):
            return ("values",)
    return copy


def _opened(content: bytes, *, results: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content), rich_text=not results, data_only=results)


def _remove_earlier_marks(book: Workbook, language: Language) -> None:
    """Offices send last month's marked copy again: its notes, colours and list would mislead them."""
    words = WORDS[language]
    for sheet in book.worksheets:
        if sheet.title.startswith(words["sheet"]) and _heading(sheet) == words["title"]:
            book.remove(sheet)
            continue
        for cell in _cells(sheet):
            if cell.comment is not None and cell.comment.author == AUTHOR:
                cell.comment = None
                if cell.fill.fgColor.rgb in FILLS.values():
                    cell.fill = PatternFill()


def _note_cells(book: Workbook, listed: tuple[Correction, ...]) -> None:
    sheets = {spelling.clean(sheet.title): sheet for sheet in book.worksheets}
    for ref, noted in by_cell(listed).items():
        sheet = sheets.get(spelling.clean(ref.sheet))
        if sheet is None:
            continue
        cell = sheet.cell(*_origin(sheet, ref))
        own = [cell.comment.text] if cell.comment else []
        text = "\n\n".join(dict.fromkeys([*own, *(correction.note for correction in noted)]))
        lines = lettering.lines(text, _NOTE_WIDTH * 0.7, _NOTE_SIZE)
        author = cell.comment.author if cell.comment and cell.comment.author else AUTHOR
        cell.comment = Comment(
            spelling.gate(text),
            author,
            width=_NOTE_WIDTH,
            height=int(lettering.height(lines + 1, _NOTE_SIZE) * 4 / 3),
        )
        cell.fill = PatternFill("solid", fgColor=FILLS[_loudest(noted)])


def _with_contents(
    book: Workbook, listed: tuple[Correction, ...], results: Results, language: Language
) -> tuple[Correction, ...]:
    """Corrections that tell what stands in their cells, also where the reading did not."""
    sheets = {spelling.clean(sheet.title): sheet for sheet in book.worksheets}
    told = []
    for correction in listed:
        ref = correction.ref
        sheet = sheets.get(spelling.clean(ref.sheet)) if ref else None
        if ref is None or sheet is None or correction.content:
            told.append(correction)
            continue
        cell = sheet._cells.get(_origin(sheet, ref))  # noqa: SLF001 - asking by address would make the cell
        value = None if cell is None else cell.value
        result = results.get(sheet.title, {}).get(cell.coordinate) if cell is not None else None
        if result is not None:
            value = result.text
        elif isinstance(value, date):
            value = f"{value:%d/%m/%Y}"
        content = shortened("" if value is None else str(value)) or WORDS[language]["empty"]
        told.append(correction._replace(content=content))
    return tuple(told)


def _loudest(noted: tuple[Correction, ...]) -> Severity:
    return min((correction.severity for correction in noted), key=list(FILLS).index)


def _origin(sheet: Worksheet, ref: CellRef) -> tuple[int, int]:
    for merged in sheet.merged_cells.ranges:
        if merged.min_row <= ref.row <= merged.max_row and merged.min_col <= ref.column <= merged.max_col:
            return merged.min_row, merged.min_col
    return ref.row, ref.column


def _add_list(book: Workbook, listed: tuple[Correction, ...], language: Language) -> str:
    """Add the list as the last sheet; its name."""
    words = WORDS[language]
    sheet = book.create_sheet(words["sheet"])  # openpyxl adds a number where the name is taken
    _put(sheet, 1, 1, words["title"], bold=True, size=14)
    for row, line in enumerate(how_lines(listed, language, ()), start=3):
        _put(sheet, row, 1, line, boxed=False)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(WIDTHS))
        sheet.row_dimensions[row].height = _height(line, sum(WIDTHS))
    if listed:
        for column, heading in enumerate(HEADINGS, start=1):
            cell = _put(sheet, _HEADING_ROW, column, words[heading], bold=True, boxed=True, centred=True)
            _fill(cell, "FFDCE6F1")
    for row, correction in enumerate(listed, start=_HEADING_ROW + 1):
        _put_correction(book, sheet, row, correction)
    _set_up_page(sheet, bool(listed))
    return str(sheet.title)


def _put_correction(book: Workbook, sheet: Worksheet, row: int, correction: Correction) -> None:
    texts = (
        str(correction.number),
        correction.place,
        correction.content,
        correction.problem,
        correction.remedy,
        correction.severity_words,
        correction.code,
    )
    cells = [
        _put(
            sheet,
            row,
            column,
            text,
            boxed=True,
            centred=HEADINGS[column - 1] in {"number", "severity", "code"},
        )
        for column, text in enumerate(texts, start=1)
    ]
    cells[0].value = correction.number
    _fill(cells[HEADINGS.index("severity")], FILLS[correction.severity])
    titles = {spelling.clean(each.title): each.title for each in book.worksheets}
    if correction.ref and (title := titles.get(spelling.clean(correction.ref.sheet))):
        _link(cells[1], internal(title, correction.ref.address).removeprefix("internal:"))
    heights = (_height(text, width) for text, width in zip(texts, WIDTHS, strict=True))
    sheet.row_dimensions[row].height = min(max(heights), lettering.TALLEST_ROW)


def _set_up_page(sheet: Worksheet, listed: bool) -> None:
    for column, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width + 0.7  # openpyxl counts the cell's margins
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.sheet_view.showGridLines = False
    if listed:
        sheet.freeze_panes = f"A{_HEADING_ROW + 1}"
        sheet.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW}"


def _height(text: str, width: float) -> float:
    return lettering.height(lettering.lines(text, lettering.room([width]), _LIST_SIZE), _LIST_SIZE)


def _put(
    sheet: Worksheet,
    row: int,
    column: int,
    text: str,
    *,
    bold: bool = False,
    size: int = _LIST_SIZE,
    **looks: bool,
) -> Any:
    """Text as text: nothing that a file holds becomes a formula here."""
    cell: Any = sheet.cell(row, column)
    cell.value = spelling.gate(text)
    cell.data_type = "s"
    cell.font = Font(name="Times New Roman", size=size, bold=bold)
    boxed, centred = looks.get("boxed", False), looks.get("centred", False)
    if boxed or "boxed" in looks:
        cell.alignment = Alignment(
            wrap_text=True, vertical="center" if boxed else "top", horizontal="center" if centred else None
        )
    if boxed:
        side = Side("thin", color="FF9FB3C8")
        cell.border = Border(side, side, side, side)
    return cell


def _fill(cell: Any, colour: str) -> None:
    cell.fill = PatternFill("solid", fgColor=colour)


def _link(cell: Any, location: str) -> None:
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location)
    cell.font = Font(name="Times New Roman", size=_LIST_SIZE, underline="single", color="FF0B5394")


def _heading(sheet: Worksheet) -> str | None:
    first = sheet._cells.get((1, 1))  # noqa: SLF001 - asking by address would make the cell
    return str(first.value) if first is not None else None


def _cells(sheet: Worksheet) -> Iterator[Any]:
    """The cells that exist; openpyxl's own way makes every cell of the used range, millions for a stray one."""
    yield from list(sheet._cells.values())  # noqa: SLF001 - the only way without making cells


def _same_values(source: bytes, copy: bytes, added: str) -> bool:
    """Does the copy hold every value of the original, formulas and their stored results?"""
    return all(
        _values(_opened(source, results=results), added) == _values(_opened(copy, results=results), added)
        for results in (False, True)
    )


def _values(book: Workbook, added: str) -> Mapping[tuple[str, str], str]:
    """(sheet, address) → the value in words that tell 1 from "1" and a formula from its text."""
    ours = {words["title"] for words in WORDS.values()}
    return {
        (sheet.title, cell.coordinate): f"{cell.data_type} {_told(cell.value)}"
        for sheet in book.worksheets
        if sheet.title != added and _heading(sheet) not in ours
        for cell in _cells(sheet)
        if cell.value is not None and cell.value != ""  # an empty text is no value
    }


def _told(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"  # Excel's own precision; openpyxl writes 16 digits
    inner = getattr(value, "__dict__", None)
    return f"{type(value).__name__} {inner if inner else value!r}"
