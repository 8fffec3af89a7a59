"""Rows that only name a time over the work of that time: "Tháng 1", "QUÝ II", "I. 6 tháng đầu năm"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cchc_excel.annex.deadlines import deadline_likeness
from cchc_excel.annex.labels import bare_label_of
from cchc_excel.annex.rows import LEVELS, Row
from cchc_excel.annex.tears import YEAR_FIRST
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field, RowRole
from cchc_excel.spelling import key, plain

SURELY = 0.9  # as likely a deadline as words can be
# A title that begins so names the work as well as its time: it stays a section.
NAMES_WORK = ("nhiem vu", "cong viec", "noi dung", "hoat dong", "cong tac", "viec", "cac ")
LONGEST = 60  # letters
_BEGINS = re.compile(
    r"(?:cac |trong )*(?:thang|quy|nam|tuan|ngay|truoc|den|het|ca nam|hang|thuong xuyen|dot|ky|nua|dau|cuoi|giua|tu|\d+(?! gio\b)|"
    + "|".join(map(str.strip, NAMES_WORK))
    + r")(?![^\W\d_])"  # "Tuyên truyền" begins with no "từ"
)
_BODY = (RowRole.ENTRY, RowRole.GROUP, RowRole.SECTION)
_BESIDE = frozenset({Field.NUMBER, Field.CODE})
_WHERE = frozenset({*LEVELS, Field.NUMBER, Field.AREA})


def with_times(rows: Sequence[Row], columns: Sequence[ColumnReading]) -> list[Row]:
    """The rows, each that names the time of the rows below it with that time; one that says nothing else is a group.

    A section with a code ("I | QUÝ I") stays one. Where a column holds the deadlines, a time only names a group.
    """
    fields = {column.column: column.field for column in columns}
    has_deadlines = not {Field.DEADLINE, Field.MONTH, Field.START}.isdisjoint(fields.values())
    found = list(rows)
    last = max((at for at, row in enumerate(rows) if row.role in _BODY), default=0)
    for at, row in enumerate(rows[:last]):
        torn = at and rows[at - 1].role in (RowRole.HEADING, RowRole.COLUMN_NUMBERS) and row.role is RowRole.ENTRY
        if torn and has_deadlines:
            continue  # the rest of what the page break above tore
        time = _time_named(row, fields)
        if time is None:
            continue
        due = None if has_deadlines else time
        names_work = key(time.text).startswith(NAMES_WORK)
        if (row.section is not None and row.section.code) or (names_work and row.role is not RowRole.ENTRY):
            found[at] = replace(row, time=due)
        elif not names_work:
            found[at] = replace(row, role=RowRole.GROUP, section=None, time=due, only_time=True, wide=True)
    return found


def _time_named(row: Row, fields: Mapping[int, Field]) -> Cell | None:
    """The cell of a row that names a time and nothing else to do, without the section's code before it."""
    if row.role not in _BODY:
        return None
    if row.section is not None:
        cell, alone = row.section.cell._replace(text=row.section.title), True
    else:
        names = [column for column in row.cells if fields.get(column) not in _BESIDE] or list(row.cells)
        place = fields.get(names[0])
        first = names[0] == min(fields) and place not in (Field.DEADLINE, Field.START)
        cell, alone = row.cells[names[0]], len(names) == 1 and (first or place in _WHERE)
    found = bare_label_of(cell.text)
    text = cell.text[found.end if found is not None else 0 :].strip(" :.-–*+")  # "1.1. Đào tạo" is no day of January
    begins_well = text[:1].isupper() or (text[:1].isdigit() and not text.isdecimal())
    if not (alone and begins_well and len(text) <= LONGEST and _BEGINS.match(plain(text))):
        return None
    if YEAR_FIRST.match(text) or deadline_likeness(text) < SURELY:
        return None
    return cell._replace(text=text)
