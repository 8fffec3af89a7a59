"""What each row of a table is: a section, a group, an entry, the heading again, a total, a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from cchc_excel.annex.heads import Head, numbers_columns, repeats
from cchc_excel.annex.labels import (
    is_point,
    label_level,
    label_of,
    number_parts,
    roman,
    section_code_of,
    without_declaration,
)
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import ColumnReading, Field, RowRole
from cchc_excel.spelling import key, plain

LEVELS = (Field.OBJECTIVE, Field.TASK, Field.ACTIVITY)
# A row with one of these is work to do, not a title over work.
WORK = frozenset(
    {Field.LEAD, Field.PARTNER, Field.PRODUCT, Field.DEADLINE, Field.START, Field.STATUS, Field.PERCENT}
    | {Field.RESULT, Field.COMPLETED_ON, Field.DOCUMENT, Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT}
)
OFFICES = frozenset({Field.LEAD, Field.PARTNER})
# What a section row may sum up or remark beside its title.
BESIDE_A_TITLE = frozenset({Field.EXTRA, Field.NOTE})
TOTAL_WORDS = (
    "tong cong",
    "tong so",
    "tong kinh phi",
    "cong chung",
    "cong muc",
    "cong phan",
    "cong nhom",
    "binh quan chung",
    "trung binh chung",
    "trung binh cong",
)  # at the beginning
# … and nothing else: "CÔNG TÁC …" is a section, and "công" the rest of a torn text.
TOTAL_ALONE = frozenset({"tổng", "cộng", "tong", "cong", "total", "trung bình", "bình quân", "trung binh", "binh quan"})
NOTE_WORDS = (
    "ghi chu",
    "luu y",
    "chu thich",
    "chu giai",
    "giai thich",
    "so lieu minh hoa",
    "huong dan",
    "nguon so lieu",
)
SIGNATURE_WORDS = (
    "nguoi lap | nguoi lap bieu | nguoi lap bang | nguoi bao cao | nguoi tong hop | thu truong don vi | thu truong | "
    "thu truong co quan | giam doc | pho giam doc | kt giam doc | truong phong | pho truong phong | chanh van phong | "
    "pho chanh van phong | chu tich | pho chu tich | kt chu tich | tm uy ban nhan dan | xac nhan cua | xac nhan | noi nhan | "
    "ky ten | ky ghi ro ho ten | ky ten dong dau | lanh dao don vi | lanh dao phong | duyet | pt phong | bi thu"
).split(" | ")
MOST_SECTIONS = 50  # a code "L", "C", "D", "M" is a kind of work rather than a Roman number
_TOTALS, _NOTES = (tuple(word + " " for word in words) for words in (TOTAL_WORDS, NOTE_WORDS))
_PLACE_AND_DATE = re.compile(r"ngay\s+\S*\s*thang\s+\S*\s*nam")
_PAGE_NUMBER = re.compile(r"(?:trang|page)\s*\d{1,3}(?:\s*[/-]\s*\d{1,3})?|[-–]\s*\d{1,3}\s*[-–]")
_SUM = re.compile(r"[\d.,\s]+%?")
_NOTE_MARK = re.compile(r"^\s*(?:\(\s*\*+\s*\)|\*+\s)")


class SectionRow(NamedTuple):
    """What a section row says."""

    code: str
    title: str
    cell: Cell


@dataclass(frozen=True)
class Row:
    """A row of the table with its own cells; what a merge above covers is not among them."""

    row: int
    role: RowRole
    cells: Mapping[int, Cell]
    section: SectionRow | None = None
    why: str = ""
    wide: bool = False  # its one text is merged over the columns where work would stand


class RowReader:
    """Tells what the rows below a heading are, one after the other."""

    def __init__(self, grid: Grid, head: Head, columns: tuple[ColumnReading, ...]) -> None:
        self._grid = grid
        self._head = head
        self._fields = {column.column: column.field for column in columns}
        self._number_column = next((c.column for c in columns if c.field is Field.NUMBER), None)
        self._level_columns = [c.column for c in columns if c.field in LEVELS or c.field is Field.AREA]
        self._closed = False  # a signature was seen: what follows belongs to it

    def rows(self, last: int) -> Iterator[Row]:
        """Every row that holds something, from below the heading to the row `last`."""
        numbered = {row for row in self._grid.rows if self._head.last < row <= last}
        for row in sorted(numbered):
            cells = self._grid.rows[row]
            yield self._read(row, cells)

    def _read(self, row: int, cells: Mapping[int, Cell]) -> Row:
        if repeats(self._grid, row, self._head):
            self._closed = False
            return Row(row, RowRole.HEADING, cells)
        if numbers_columns(cells, len(self._head.paths)):
            return Row(row, RowRole.COLUMN_NUMBERS, cells)
        inside = {column: cell for column, cell in cells.items() if column in self._fields}
        texts = [cell.text for cell in (inside or cells).values()]
        if role := self._beside_the_plan(cells, texts):
            return Row(row, role, cells)
        if not inside:
            return Row(row, RowRole.PASSED_OVER, cells, why="outside")
        if (section := self._section(inside)) is not None:
            return Row(row, RowRole.SECTION, cells, section)
        if self._is_group(row, inside):
            return Row(row, RowRole.GROUP, cells, wide=self._spans_the_table(row, inside))
        return Row(row, RowRole.ENTRY, cells)

    def _beside_the_plan(self, cells: Mapping[int, Cell], texts: list[str]) -> RowRole | None:
        """Totals, notes and signatures: rows of a sheet that are no part of the plan."""
        first = next((text for text in texts if len(text) > 3 or not text.strip("().0123456789")), texts[0])
        words = key(first)
        if first.strip(" :.").lower() in TOTAL_ALONE or (words + " ").startswith(_TOTALS):
            return RowRole.TOTAL
        if self._is_signature(cells):
            self._closed = True
            return RowRole.SIGNATURE
        if self._closed and not has_work_row(cells, self._fields):
            return RowRole.SIGNATURE
        self._closed = False
        few = len(cells) == 1 or (len(cells) == 2 and not any(self._fields.get(column) in WORK for column in cells))
        marked = _is_note(first, words) or (_NOTE_MARK.match(first) and not self._is_labelled(first))
        page_number = len(cells) == 1 and _PAGE_NUMBER.fullmatch(plain(first))
        return RowRole.NOTE if page_number or (few and marked) else None

    def _is_signature(self, cells: Mapping[int, Cell]) -> bool:
        if len(cells) > 4:
            return False
        found = sum(_signs(key(cell.text)) for cell in cells.values())
        return found >= 0.5 * len(cells) and found > 0

    @staticmethod
    def _is_labelled(text: str) -> bool:
        found = label_of(text)
        return found is not None and found.level is not None

    def _section(self, cells: Mapping[int, Cell]) -> SectionRow | None:
        number = self._number_of(cells)
        if any(self._fields[column] in OFFICES for column in cells) and not self._opens_numbered(number, cells):
            return None
        rest = [
            cell
            for column, cell in sorted(cells.items())
            if cell is not number and self._fields[column] is not Field.CODE
        ]
        if not rest:
            return self._section_in_one(number) if number is not None and len(number.text) > 5 else None
        title = rest[0]
        if number is not None and (code := section_code_of(number.text)) is not None and not code.title:
            beside = [
                cell
                for column, cell in cells.items()
                if cell in rest
                and self._fields[column] not in BESIDE_A_TITLE | OFFICES
                and not _SUM.fullmatch(cell.text)
            ]
            return SectionRow(code.code, title.text, title) if len(beside) <= 2 and not is_point(number.text) else None
        work = sum(self._fields[column] in WORK for column in cells)
        if work or len(rest) > 1:
            return None
        if number is not None:
            capitals = title.text.isupper() or without_declaration(title.text)[1] is not None
            return (
                SectionRow(number.text.strip("."), title.text, title)
                if capitals and number.text.strip(".").isdigit()
                else None
            )
        return self._section_in_one(title)

    def _number_of(self, cells: Mapping[int, Cell]) -> Cell | None:
        """The cell that numbers a row; codes "I", "I.1", "I.1.1" number the sections too where nothing else does."""
        if self._number_column is not None:
            return cells.get(self._number_column)
        codes = (cell for column, cell in cells.items() if self._fields[column] is Field.CODE)
        return next((cell for cell in codes if (roman(cell.text.strip(". ")) or MOST_SECTIONS) < MOST_SECTIONS), None)

    def _opens_numbered(self, number: Cell | None, cells: Mapping[int, Cell]) -> bool:
        """Whether "II" stands over "1", "2" …: a section whose office is named beside it, with nothing due or handed over."""
        due = any(self._fields[column] in WORK - OFFICES for column in cells)
        if number is None or due or roman(number.text.strip(". ")) is None:
            return False
        below = self._grid.rows.get(number.row + 1, {})
        first = below.get(number.column)
        return (
            first is not None
            and len(number_parts(first.text)) == 1
            and any(self._fields.get(column) in WORK - OFFICES for column in below)
        )

    @staticmethod
    def _section_in_one(cell: Cell) -> SectionRow | None:
        """A section whose code and title stand in one cell, or whose title is all capitals."""
        if label_of(cell.text) is not None and label_of(cell.text).level is not None:  # type: ignore[union-attr]  # just asked
            return None
        title, declared = without_declaration(cell.text)
        if (code := section_code_of(cell.text)) is not None and code.title and (code.explicit or title.isupper()):
            return SectionRow(code.code, code.title, cell)
        letters = [letter for letter in title if letter.isalpha()]
        if declared is not None or (len(letters) >= 8 and title.isupper() and " " in title):
            return SectionRow("", cell.text, cell)
        return None

    def _is_group(self, row: int, cells: Mapping[int, Cell]) -> bool:
        """A row that opens an objective or a task, or only names what follows."""
        filled = {self._fields[column] for column in cells}
        if filled == {Field.NUMBER}:
            return len(next(iter(cells.values())).text) > 8  # a title merged from the first column on
        if filled & WORK or Field.ACTIVITY not in filled:
            return (
                not filled & WORK
                and bool(filled & {Field.OBJECTIVE, Field.TASK, Field.AREA})
                and Field.ACTIVITY not in filled
            )
        cell = next(cell for column, cell in cells.items() if self._fields[column] is Field.ACTIVITY)
        level = label_level(cell.text)
        if level in (Field.OBJECTIVE, Field.TASK) and level not in self._other_levels():
            return len(cells) <= 2
        return self._spans_the_table(row, cells) and len(cells) <= 2

    def _other_levels(self) -> set[Field]:
        return {self._fields[column] for column in self._level_columns} - {Field.ACTIVITY}

    def _spans_the_table(self, row: int, cells: Mapping[int, Cell]) -> bool:
        """Whether the row's text is merged over the columns where work would stand."""
        work = [column for column, field in self._fields.items() if field in WORK]
        if not work:
            return False
        hidden = sum(
            (row, column) in self._grid.covered and self._grid.covered[row, column][0] == row for column in work
        )
        return hidden >= 0.6 * len(work)


def _signs(words: str) -> bool:
    """Whether a cell belongs to a signature: who signs, place and date, the addressees."""
    if words.startswith("noi nhan"):
        return True
    named = any(words == known or words.startswith(known + " ky") for known in SIGNATURE_WORDS)
    return len(words) < 60 and (named or _PLACE_AND_DATE.search(words) is not None)


def _is_note(text: str, words: str) -> bool:
    """A note names itself: "Ghi chú: …", "(số liệu minh họa)"."""
    if not (words + " ").startswith(_NOTES):
        return False
    found = next((known for known in NOTE_WORDS if words == known or words.startswith(known + " ")), None)
    return found is not None and (words == found or ":" in text[: len(found) + 12])


def has_work_row(cells: Mapping[int, Cell], fields: Mapping[int, Field]) -> bool:
    """Whether a row below a signature is a plan's row after all."""
    filled = {fields[column] for column in cells if column in fields}
    return len(filled & WORK) >= 2 and bool(filled & set(LEVELS))
