"""Office files as text that a person can read in a diff: `workbook_lines`, `document_lines`."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.table import Table
from docx.text.paragraph import Paragraph

LONGEST = 200  # characters of a cell or paragraph; longer ones end in their length


def workbook_lines(path: Path) -> Iterator[str]:
    """``Sheet!B3 | value | style facts``, then what else a sheet has: widths, merges, panes, lists, links."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".* is not supported and will be removed", UserWarning)
        stored = openpyxl.load_workbook(path, data_only=True)
        written = openpyxl.load_workbook(path)
    try:
        properties, custom = written.properties, _custom_properties(written)
        yield f"# {properties.title} | {properties.subject} | created {properties.created}"
        yield from (f"# {name}: {custom[name].value}" for name in custom.names)
        for sheet in written.worksheets:
            yield ""
            yield f"## {sheet.title}" + ("" if sheet.sheet_state == "visible" else f" ({sheet.sheet_state})")
            yield from _sheet(sheet, stored[sheet.title])
    finally:
        stored.close()
        written.close()


def document_lines(path: Path) -> Iterator[str]:
    """``style | text`` for paragraphs, ``| a | b |`` for rows; headers and footers of sections last."""
    document = docx.Document(str(path))
    yield from _blocks(document)
    for number, section in enumerate(document.sections, start=1):
        for name in ("first_page_header", "header", "first_page_footer", "footer"):
            part = getattr(section, name)
            if not part.is_linked_to_previous:
                yield f"## {name} of section {number}"
                yield from _blocks(part)


def _custom_properties(book: Any) -> Any:
    return book.custom_doc_props  # the stubs lack it


def _sheet(sheet: Any, stored: Any) -> Iterator[str]:
    for row in sheet.iter_rows():
        for cell in row:
            value = stored[cell.coordinate].value
            if cell.value is not None:
                yield f"{sheet.title}!{cell.coordinate} | {_value(cell, value)} | {_style(cell)}".rstrip(" |")
    for letters, column in sorted(sheet.column_dimensions.items(), key=lambda each: each[1].min):
        yield f"width {letters}: {column.width:g}{' hidden' if column.hidden else ''}"
    heights = [(row, size.height) for row, size in sheet.row_dimensions.items() if size.height != 15]
    yield "heights " + " ".join(f"{row}:{height:g}" for row, height in heights if height)
    yield from sorted(f"merged {area}" for area in sheet.merged_cells.ranges)
    for table in sheet.tables.values():
        yield f"table {table.name} {table.ref}"
    yield from _facts(sheet)


def _facts(sheet: Any) -> Iterator[str]:
    facts = {
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "print titles": sheet.print_title_rows,
        "print area": sheet.print_area or None,
        "paper": f"{sheet.page_setup.orientation} size {sheet.page_setup.paperSize}"
        f" fit {sheet.page_setup.fitToWidth}x{sheet.page_setup.fitToHeight}",
        "footer": sheet.oddFooter.right.text,
        "protected": sheet.protection.sheet or None,
        "charts": len(sheet._charts) or None,
    }
    yield from (f"{name} {value}" for name, value in facts.items() if value is not None)
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            yield f"condition {area.sqref} {rule.type} {' '.join(rule.formula)}".rstrip()
    for rule in sheet.data_validations.dataValidation:
        yield f"list {rule.sqref} {rule.type} {rule.formula1}"


def _value(cell: Any, stored: object) -> str:
    if cell.data_type == "f":
        return f"{cell.value} → {stored}"
    text = str(cell.value).replace("\n", "⏎")
    text = text if len(text) <= LONGEST else f"{text[:LONGEST]}… ({len(text)})"
    link = cell.hyperlink
    if link is None:
        return text
    return f"{text} → {link.target or ''}{'#' + link.location if link.location else ''}"


def _style(cell: Any) -> str:
    facts = []
    font, fill = cell.font, cell.fill
    facts += [name for name in ("bold", "italic") if getattr(font, name)]
    if font.size != 11:
        facts.append(f"{font.size:g}pt")
    if fill.fill_type:
        facts.append(f"fill {fill.fgColor.rgb[2:]}")
    if cell.number_format != "General":
        facts.append(cell.number_format)
    if cell.alignment.wrap_text:
        facts.append("wrap")
    if cell.has_style and not cell.protection.locked:
        facts.append("open")
    if cell.comment:
        facts.append(f"note: {cell.comment.text}")
    return " ".join(facts)


def _blocks(part: Any) -> Iterator[str]:
    for block in part.iter_inner_content():
        if isinstance(block, Paragraph):
            if block.text.strip():
                yield f"{block.style.name if block.style else ''} | {_short(block.text)}"
        elif isinstance(block, Table):
            for row in block.rows:
                yield "| " + " | ".join(_short(cell.text) for cell in row.cells) + " |"


def _short(text: str) -> str:
    text = text.strip().replace("\n", "⏎")
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}… ({len(text)})"
