"""Rows that open a section: a code in the number's place, a title with its code, a title in capitals."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from cchc_excel.annex.labels import (
    bare_label_of,
    is_point,
    label_of,
    named_level_of,
    number_before,
    number_parts,
    section_code_of,
    section_named_in,
    without_declaration,
)
from cchc_excel.annex.likeness import fit_of
from cchc_excel.annex.numerals import is_figure, roman
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import Field

# A row with one of these is work to do, not a title over work.
WORK = frozenset(
    {Field.LEAD, Field.PARTNER, Field.PRODUCT, Field.DEADLINE, Field.START, Field.STATUS, Field.PERCENT}
    | {Field.RESULT, Field.COMPLETED_ON, Field.DOCUMENT, Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT}
)
OFFICES = frozenset({Field.LEAD, Field.PARTNER})
# What a section row may sum up or remark beside its title.
BESIDE_A_TITLE = frozenset({Field.EXTRA, Field.NOTE})
CAPITALS = 8  # so many letters make a title in capitals
SHORT_CAPITALS = 4  # "THỂ CHẾ" where the row begins in the table's first column
_COUNT = re.compile(r"\d{1,3}\s*(?:mục tiêu|nhiệm vụ|hoạt động)", re.IGNORECASE)
_AREA = re.compile(
    r"lĩnh vực\s+(?:công tác|cải cách|xây dựng|chuyển đổi|ứng dụng|hiện đại|kiểm soát|tổ chức)\s", re.IGNORECASE
)
_LETTERED = re.compile(r"([A-H])\s+([A-ZĐÀ-Ỹ].{3,})", re.DOTALL)
MOST_SECTIONS = 50  # a code "L", "C", "D", "M" is a kind of work rather than a Roman number


class SectionRow(NamedTuple):
    """What a section row says."""

    code: str
    title: str
    cell: Cell


def declares(text: str) -> bool:
    """Whether a cell beside a section's title holds one of its declared counts: "02 mục tiêu"."""
    return _COUNT.fullmatch(text.strip()) is not None


class SectionFinder:
    """Tells which rows of one table open a section."""

    def __init__(self, grid: Grid, fields: Mapping[int, Field]) -> None:
        self._grid = grid
        self._fields = fields
        self._number_column = next((column for column, field in fields.items() if field is Field.NUMBER), None)

    def find(self, cells: Mapping[int, Cell]) -> SectionRow | None:
        """The section that a row opens, if it does; counts in cells of their own are declared by its title."""
        counts = {column: cell for column, cell in cells.items() if declares(cell.text)}
        if counts and (found := self.find({column: cells[column] for column in cells.keys() - counts.keys()})):
            declared = "; ".join(cell.text.strip() for _, cell in sorted(counts.items()))
            return found._replace(title=f"{found.title} ({declared})")
        number = self._number_of(cells)
        if (titled := self._titled_beside_work(number, cells)) is not None:
            return titled
        if any(self._fields[column] in OFFICES for column in cells) and not self._opens_numbered(number, cells):
            return None
        rest = [
            cell
            for column, cell in sorted(cells.items())
            if cell is not number and self._fields[column] is not Field.CODE
        ] or self._titles_over_codes(number, cells)
        if not rest:
            return self.in_one(number) if number is not None and len(number.text) > 5 else None
        title = rest[0]
        if number is not None and (code := section_code_of(number.text)) is not None and not code.title:
            beside = [
                cell
                for column, cell in cells.items()
                if cell in rest and self._fields[column] not in BESIDE_A_TITLE | OFFICES and not is_figure(cell.text)
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
        return self.in_one(title)

    def beside_columns(self, cells: Mapping[int, Cell]) -> SectionRow | None:
        """A section whose title in capitals stands beside its code where the table has no column."""
        outside = [cell for column, cell in cells.items() if column not in self._fields]
        number = self._number_of({column: cell for column, cell in cells.items() if column in self._fields})
        if len(cells) != len(outside) + 1 or len(outside) != 1 or number is None or not outside[0].text.isupper():
            return None
        code = section_code_of(number.text)
        return SectionRow(code.code, outside[0].text, outside[0]) if code is not None and not code.title else None

    def _titled_beside_work(self, number: Cell | None, cells: Mapping[int, Cell]) -> SectionRow | None:
        """A section whose title stands right beside its code, in a column of offices left of the work."""
        rest = [cell for cell in cells.values() if cell is not number]
        code = section_code_of(number.text) if number is not None else None
        if code is None or code.title or len(rest) != 1 or self._fields[rest[0].column] not in OFFICES:
            return None
        office = fit_of(Field.LEAD, rest[0]) > 0.0 or " " not in rest[0].text.strip()
        return None if office else SectionRow(code.code, rest[0].text, rest[0])

    def _titles_over_codes(self, number: Cell | None, cells: Mapping[int, Cell]) -> list[Cell]:
        """A title merged from the column of codes on."""
        rest = [cell for cell in cells.values() if cell is not number]
        return rest if number is not None and len(rest) == 1 and " " in rest[0].text.strip() else []

    def _number_of(self, cells: Mapping[int, Cell]) -> Cell | None:
        """The cell that numbers a row; codes "I", "I.1", "I.1.1" number the sections too where nothing else does."""
        if self._number_column is not None:
            return cells.get(self._number_column)
        codes = (cell for column, cell in cells.items() if self._fields[column] is Field.CODE)
        return next((cell for cell in codes if self._codes_a_section(cell)), None)

    def _codes_a_section(self, cell: Cell) -> bool:
        """Whether a code counts sections: a Roman number, or a letter over the codes that begin with it."""
        code = cell.text.strip(". ")
        if (roman(code) or MOST_SECTIONS) < MOST_SECTIONS:
            return True
        below = self._grid.rows.get(cell.row + 1, {}).get(cell.column)
        return len(code) == 1 and code.isalpha() and below is not None and _counts_under(below.text, code)

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

    def in_one(self, cell: Cell) -> SectionRow | None:
        """A section whose code and title stand in one cell, or whose title is all capitals."""
        if (label := label_of(cell.text)) is not None and label.level is not None:
            return None
        if named_level_of(cell.text) is not None:
            return None  # "II. Mục tiêu: 95% hồ sơ đúng hạn"
        title, declared = without_declaration(cell.text)
        if (code := section_code_of(cell.text)) is not None and code.title and (code.explicit or title.isupper()):
            return SectionRow(code.code, code.title, cell)
        if declared is None and (named := section_named_in(cell.text)) is not None:
            return SectionRow("", named, cell)
        if _AREA.match(cell.text):
            return SectionRow("", cell.text, cell)  # "Lĩnh vực cải cách tài chính công"
        if (lettered := self._lettered(cell)) is not None:
            return lettered
        letters = sum(letter.isalpha() for letter in title)
        enough = SHORT_CAPITALS if cell.column == min(self._fields) or self._counts_anew_below(cell) else CAPITALS
        if declared is not None or (letters >= enough and title.isupper() and " " in title):
            number = number_before(cell.text)
            label = bare_label_of(cell.text) if number else None
            return SectionRow(number, cell.text[label.end :] if label is not None else cell.text, cell)
        return None

    def _lettered(self, cell: Cell) -> SectionRow | None:
        """A section "B Thủ tục hành chính" whose letter no mark parts from its title, where "A …" or "C …" is told so, too."""
        found = _LETTERED.match(cell.text)
        if found is None:
            return None
        beside = {chr(ord(found[1]) - 1), chr(ord(found[1]) + 1)}
        others = (cells[cell.column].text for cells in self._grid.rows.values() if cell.column in cells)
        told = any((other := _LETTERED.match(text)) is not None and other[1] in beside for text in others)
        return SectionRow(found[1], found[2], cell) if told else None

    def _counts_anew_below(self, cell: Cell) -> bool:
        """Whether the row below has the number 1."""
        number = self._grid.rows.get(cell.row + 1, {}).get(self._number_column or 0)
        return number is not None and number_parts(number.text) == (1,)


def _counts_under(code: str, letter: str) -> bool:
    """Whether a code counts under a letter: "A1", "A.1", "A-01"."""
    return code.startswith(letter) and code[len(letter) :].lstrip(".-_ ")[:1].isdigit()
