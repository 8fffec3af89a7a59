"""What stands below a table's work, or closes it, and is no work: explanations, sums of points, remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_excel.annex.comments import is_comment, is_report
from cchc_excel.annex.labels import BULLETS, label_of
from cchc_excel.annex.numerals import are_figures
from cchc_excel.annex.remarks import speaks_of_table
from cchc_excel.annex.rows import LEVELS, Row
from cchc_excel.annex.section_rows import WORK
from cchc_excel.annex.statuses import status_likeness
from cchc_excel.annex.summaries import COUNTING
from cchc_excel.annex.tears import YEAR_FIRST, is_open, starts_small
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field, RowRole
from cchc_excel.spelling import key

BELOW = "below"  # why such a row is no work: nothing but its place says so
USUAL = 0.5  # of the rows, so many say who does it or when; then one that says nothing of it stands out
_LONGEST_STATE, _SURELY = 30, 0.8
_SIGNS = frozenset({Field.NUMBER, Field.CODE})
_NOT_WORK = (
    RowRole.NOTE,
    RowRole.SIGNATURE,
    RowRole.TOTAL,
    RowRole.PASSED_OVER,
    RowRole.HEADING,
    RowRole.COLUMN_NUMBERS,
)
# A sentence about the table: signs in quotation marks, "…: …" of a legend, a whole remark in brackets.
_EXPLAINS = re.compile(
    r"^\(.*\)\.?$|[\"“”'‘].{1,12}[\"“”'’].*|^(?=[^:]*[^\W\d])[^:]{1,30}:\s*\S.*$|^[*x✓√■▲●]\s*[:=–-].*", re.DOTALL
)


def without_rows_below(rows: Sequence[Row], columns: Sequence[ColumnReading]) -> list[Row]:
    """The rows, those after the last work that hold one text (or one text and sums) as notes and totals."""
    fields = {column.column: column.field for column in columns}
    counting = _counting(rows)
    entries = [row for row in rows if row.role is RowRole.ENTRY and len(row.cells) > 1 and row.row not in counting]
    working = [row for row in entries if _works(row, fields) and not _only_counts(row, fields)]
    found = [replace(row, why=BELOW) if _speaks_of_table(row) else row for row in rows]
    signs = {column for column, field in fields.items() if field in _SIGNS}
    signed = bool(signs) and all(not signs.isdisjoint(row.cells) for row in working)
    if len(working) < max(1, USUAL * len(entries)):
        return found
    small = all(_begins_small(row, fields) for row in working)
    last = max(at for at, row in enumerate(found) if row.row == working[-1].row)
    roles: dict[int, RowRole] = {}  # of the rows so far that follow each other below the work
    for at, row in enumerate(found[last:], last):
        if row.role in _NOT_WORK or at == 0:
            continue
        summed = signed or at - 1 in roles or found[at - 1].role is RowRole.TOTAL
        told = at - 1 in roles or found[at - 1].role is RowRole.TOTAL or _names_a_count(row, fields)
        counts = (signed and _only_remarks(row, fields)) or (summed and told and _only_counts(row, fields))
        counts = counts or row.row in counting
        role = RowRole.TOTAL if counts else _role_below(row, found[at - 1], fields, after=at - 1 in roles, small=small)
        if role is None and _goes_on_remarks(row, found[last + 1 : at]):
            role = RowRole.NOTE
        if role is None:
            roles = {}
        else:
            roles[at] = role
    for at, role in roles.items():
        found[at] = replace(found[at], role=role, section=None, why=BELOW)
    return found


def _speaks_of_table(row: Row) -> bool:
    """Whether a row is a note by what its sentence speaks of; a person should look."""
    return row.role is RowRole.NOTE and any(
        speaks_of_table(cell.text) or is_comment(cell.text) or is_report(cell.text) for cell in row.cells.values()
    )


def _goes_on_remarks(row: Row, above: Sequence[Row]) -> bool:
    """Whether a row is one of the lines below "Ghi chú:", numbered or not."""
    opened = any(one.role is RowRole.NOTE and _ends_open(one) for one in above)
    return opened and len(row.cells) == 1 and row.role in (RowRole.ENTRY, RowRole.GROUP)


def _ends_open(row: Row) -> bool:
    return all(cell.text.rstrip().endswith(":") for cell in row.cells.values())


def _works(row: Row, fields: Mapping[int, Field]) -> bool:
    filled = {fields[column] for column in row.cells if column in fields}
    told = any(fields.get(column) in LEVELS and not _is_count(cell) for column, cell in row.cells.items())
    return bool(filled & WORK) and told


def _only_remarks(row: Row, fields: Mapping[int, Field]) -> bool:
    """A row without a number among numbered ones that has a remark or a sum beside its words, and no work."""
    filled = {fields[column] for column in row.cells if column in fields}
    return row.role is RowRole.ENTRY and Field.ACTIVITY in filled and filled - {Field.ACTIVITY} == {Field.EXTRA}


def _only_counts(row: Row, fields: Mapping[int, Field]) -> bool:
    """A row without a number among numbered ones that holds a count beside its words: "Đã hoàn thành | 12"."""
    signs = [column for column, field in fields.items() if field in _SIGNS and column in row.cells]
    texts = [cell for cell in row.cells.values() if not _is_count(cell)]
    named = [cell for cell in texts if fields.get(cell.column) is not Field.ACTIVITY]
    return not signs and len(texts) == 1 and not named and len(row.cells) > 1 and row.role is RowRole.ENTRY


def _names_a_count(row: Row, fields: Mapping[int, Field]) -> bool:
    """Whether a row's words are a state, "Đã hoàn thành", or its figure is no percent of a work that lost its number."""
    text = next((cell.text for cell in row.cells.values() if not _is_count(cell)), "")
    percent = any(fields.get(column) is Field.PERCENT or "%" in cell.text for column, cell in row.cells.items())
    state = len(text) <= _LONGEST_STATE and status_likeness(text.lstrip("-–—+•* ")) >= _SURELY
    return state or not (percent or text[:1] in BULLETS)


def _counting(rows: Sequence[Row]) -> set[int]:
    """The rows that head a few counts below a plan, and those of the counts: "Phụ lục | Số lượng", "Phụ lục I | 12"."""
    found: set[int] = set()
    counted: list[int] = []  # columns
    for row, below in pairwise(rows):
        heads = [column for column, cell in row.cells.items() if _says_how_many(cell.text)]
        counted = heads or counted
        counted = counted if all(column in below.cells and _is_count(below.cells[column]) for column in counted) else []
        if counted:
            found |= {row.row, below.row}
    return found


def _says_how_many(text: str) -> bool:
    return len(text) <= _LONGEST_STATE and COUNTING.fullmatch(key(text)) is not None


def _is_count(cell: Cell) -> bool:
    """Whether a cell holds a figure, or the formula of one."""
    return are_figures(cell.text) or cell.flaw == "uncomputed" or cell.text.startswith("=")


def _begins_small(row: Row, fields: Mapping[int, Field]) -> bool:
    """Whether what is to be done begins with a small letter; where all of it does, that tells of no torn text."""
    return any(starts_small(cell.text) for column, cell in row.cells.items() if fields.get(column) in LEVELS)


def _role_below(row: Row, above: Row, fields: Mapping[int, Field], *, after: bool, small: bool) -> RowRole | None:
    """What a row below the work is; `small` where all the work is written in small letters."""
    texts = [column for column, cell in row.cells.items() if not are_figures(cell.text)]
    if len(texts) != 1 or row.role not in (RowRole.ENTRY, RowRole.GROUP):
        return None
    cell = row.cells[texts[0]]
    numbered = any(fields.get(column) in _SIGNS for column in row.cells if column != texts[0])
    rest = (starts_small(cell.text) and not small) or YEAR_FIRST.match(cell.text) is not None
    if numbered or label_of(cell.text) is not None or cell.text[:1] in BULLETS or rest:
        return None
    if len(row.cells) > 1:
        return (
            RowRole.TOTAL
            if cell.text.lower().startswith(("tổng", "cộng", "tỷ lệ", "số ", "điểm", "bình quân"))
            else None
        )
    if row.role is RowRole.GROUP:
        return RowRole.NOTE
    # A page that has its heading again has rows of the table under it, if only the rest of one.
    after = after or cell.text.endswith(":")  # "Trong đó:" over counts
    apart = after or (above.role is not RowRole.HEADING and (above.row < row.row - 1 or above.role in _NOT_WORK))
    return RowRole.NOTE if (apart or _EXPLAINS.search(cell.text)) and not _is_cut(above, cell, fields) else None


def _is_cut(above: Row, cell: Cell, fields: Mapping[int, Field]) -> bool:
    """Whether the text may be the rest of the cell above it."""
    over = above.cells.get(cell.column)
    return over is not None and fields.get(cell.column) in LEVELS and is_open(over.text)
