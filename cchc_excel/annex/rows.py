"""What each row of a table is: a section, a group, an entry, the heading again, a total, a signature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from cchc_excel.annex.comments import is_comment, is_withdrawal
from cchc_excel.annex.heads import Head, is_running_title, names_fields, numbers_columns, repeats
from cchc_excel.annex.labels import (
    bare_label_of,
    is_point,
    is_sequence_number,
    label_level,
    label_of,
    number_before,
    number_parts,
    section_code_of,
    section_named_in,
    without_declaration,
)
from cchc_excel.annex.likeness import FITS, fit_of
from cchc_excel.annex.numerals import is_figure, roman
from cchc_excel.annex.remarks import is_example, is_page_number, is_remark, is_signature, is_total
from cchc_excel.annex.sums import sums_up
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import ColumnReading, Field, RowRole

LEVELS = (Field.OBJECTIVE, Field.TASK, Field.ACTIVITY)
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
# Where a title is expected; elsewhere it must show that it is none of the column's values.
TITLES_STAND_IN = frozenset({*LEVELS, Field.AREA, Field.NUMBER})
MOST_SECTIONS = 50  # a code "L", "C", "D", "M" is a kind of work rather than a Roman number
MOST_PAGES = 3  # figures of a page number


class SectionRow(NamedTuple):
    """What a section row says."""

    code: str
    title: str
    cell: Cell


_SHORTEST_WORK = 15  # letters; "- Lưu: VT." beside who signs is no work


@dataclass(frozen=True)
class Row:
    """A row of the table with its own cells; what a merge above covers is not among them."""

    row: int
    role: RowRole
    cells: Mapping[int, Cell]
    section: SectionRow | None = None
    why: str = ""
    wide: bool = False  # its one text is merged over the columns where work would stand
    serves: bool = False  # its one text is the value that the rows below have not of their own
    unmarked: bool = False  # only its place shows that it is a title
    time: Cell | None = None  # when the rows below it are due
    only_time: bool = False  # it says nothing else
    names: Field | None = None  # the level that a title opens, where neither its column nor a label says so


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
        if numbers_columns(cells, len(self._head.paths)) or names_fields(cells):
            return Row(row, RowRole.COLUMN_NUMBERS, cells)
        inside = {column: cell for column, cell in cells.items() if column in self._fields}
        texts = [cell.text for cell in (inside or cells).values()]
        if role := self._beside_the_plan(cells, texts):
            return Row(row, role, cells)
        if is_example(texts):
            return Row(row, RowRole.PASSED_OVER, cells, why="example")
        if not inside:
            return Row(row, RowRole.PASSED_OVER, cells, why="outside")
        if (elsewhere := self._title_elsewhere(row, inside)) is not None:
            return replace(elsewhere, cells=cells)
        if (section := self._section(inside)) is not None:
            return Row(row, RowRole.SECTION, cells, section)
        if self._is_group(row, inside):
            return Row(row, RowRole.GROUP, cells, wide=self._spans_the_table(row, inside))
        return Row(row, RowRole.ENTRY, cells)

    def _beside_the_plan(self, cells: Mapping[int, Cell], texts: list[str]) -> RowRole | None:
        """Totals, notes and signatures: rows of a sheet that are no part of the plan."""
        first = next((text for text in texts if len(text) > 3 or not text.strip("().0123456789")), texts[0])
        if is_total(first) or sums_up(self._grid, cells, self._fields):
            return RowRole.TOTAL
        if is_signature([cell.text for cell in cells.values()]) and not (self._opens_work(cells) or self._led(cells)):
            self._closed = True
            return RowRole.SIGNATURE
        if self._closed and not has_work_row(cells, self._fields):
            return RowRole.SIGNATURE
        self._closed = False
        few = len(cells) == 1 or (len(cells) == 2 and not any(self._fields.get(column) in WORK for column in cells))
        row = next(iter(cells.values())).row
        page_number = len(cells) == 1 and (is_page_number(first) or self._counts_pages(cells))
        page_number = page_number or is_running_title(self._grid, row, self._head)
        return (
            RowRole.NOTE
            if page_number or (few and (is_remark(first) or self._comments(cells, max(texts, key=len))))
            else None
        )

    def _comments(self, cells: Mapping[int, Cell], text: str) -> bool:
        """Whether somebody speaks of the table in a row of its own; beside a number a plan's work may sound so."""
        number = cells.get(self._number_column or 0)
        return is_withdrawal(text) if number is not None and number.text != text else is_comment(text)

    def _counts_pages(self, cells: Mapping[int, Cell]) -> bool:
        """Whether a lone figure stands over or under the heading that a new page repeats, or among words."""
        cell = next(iter(cells.values()))
        if not cell.text.isdecimal() or len(cell.text) > MOST_PAGES:
            return False
        words = self._fields.get(cell.column) in {*LEVELS, Field.PRODUCT, *OFFICES}  # where nothing is counted
        return words or any(repeats(self._grid, cell.row + by, self._head) for by in (1, -1))

    def _led(self, cells: Mapping[int, Cell]) -> bool:
        """Whether a post only leads the work beside it: "Tập huấn cho giáo viên" and "Hiệu trưởng"."""
        levels = [cell.text for column, cell in cells.items() if self._fields.get(column) in LEVELS]
        if len(cells) > 1 and all(cell.text.isupper() for cell in cells.values()):
            return False  # "CÔNG CHỨC PHỤ TRÁCH" beside "CHỦ TỊCH"
        works = any(self._fields.get(column) in WORK for column in cells)
        return works and any(len(text) >= _SHORTEST_WORK and not is_signature([text]) for text in levels)

    def _opens_work(self, cells: Mapping[int, Cell]) -> bool:
        """Whether one text stands right above work: "Chuyên viên: Lê Thị Hà" is no signature there."""
        below = self._grid.rows.get(next(iter(cells.values())).row + 1, {})
        return len(cells) == 1 and has_work_row(below, self._fields)

    def _title_elsewhere(self, row: int, cells: Mapping[int, Cell]) -> Row | None:
        """A title typed or merged from the first column on, where that column holds offices, times or codes.

        What fits the column is a value that serves the rows below, which have none of their own.
        """
        column, cell = next(iter(cells.items()))
        field = self._fields[column]
        wide = self._spans_the_table(row, cells)
        if len(cells) > 1 or field in TITLES_STAND_IN or not (wide or column == min(self._fields)):
            return None
        fits = field in FITS and fit_of(field, cell) > 0.0
        below = self._grid.rows.get(row + 1, {})
        serves = column not in below and len(below) > 1
        if not (fits and serves) and (section := self._section_in_one(cell)) is not None:
            return Row(row, RowRole.SECTION, cells, section)
        return Row(row, RowRole.GROUP, cells, wide=True, serves=serves and fits) if wide or (serves and fits) else None

    def _section(self, cells: Mapping[int, Cell]) -> SectionRow | None:
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
            return self._section_in_one(number) if number is not None and len(number.text) > 5 else None
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
        return self._section_in_one(title)

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

    def _section_in_one(self, cell: Cell) -> SectionRow | None:
        """A section whose code and title stand in one cell, or whose title is all capitals."""
        if label_of(cell.text) is not None and label_of(cell.text).level is not None:  # type: ignore[union-attr]  # just asked
            return None
        title, declared = without_declaration(cell.text)
        if (code := section_code_of(cell.text)) is not None and code.title and (code.explicit or title.isupper()):
            return SectionRow(code.code, code.title, cell)
        if declared is None and (named := section_named_in(cell.text)) is not None:
            return SectionRow("", named, cell)
        letters = sum(letter.isalpha() for letter in title)
        enough = SHORT_CAPITALS if cell.column == min(self._fields) or self._counts_anew_below(cell) else CAPITALS
        if declared is not None or (letters >= enough and title.isupper() and " " in title):
            number = number_before(cell.text)
            label = bare_label_of(cell.text) if number else None
            return SectionRow(number, cell.text[label.end :] if label is not None else cell.text, cell)
        return None

    def _counts_anew_below(self, cell: Cell) -> bool:
        """Whether the row below has the number 1."""
        number = self._grid.rows.get(cell.row + 1, {}).get(self._number_column or 0)
        return number is not None and number_parts(number.text) == (1,)

    def _is_group(self, row: int, cells: Mapping[int, Cell]) -> bool:
        """A row that opens an objective or a task, or only names what follows."""
        filled = {self._fields[column] for column in cells}
        if filled == {Field.NUMBER}:  # a title typed or merged from the first column on
            text = next(iter(cells.values())).text
            return len(text) > 3 and not is_sequence_number(text) and roman(text.strip("(). ")) is None
        if filled & WORK or Field.ACTIVITY not in filled:
            return (
                not filled & WORK
                and all(label_level(cell.text) is not Field.ACTIVITY for cell in cells.values())  # a row that slipped
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
        work = [column for column, field in self._fields.items() if field in WORK and column not in cells]
        if not work:
            return False
        hidden = sum(
            (row, column) in self._grid.covered and self._grid.covered[row, column][0] == row for column in work
        )
        return hidden >= 0.6 * len(work)


def _counts_under(code: str, letter: str) -> bool:
    """Whether a code counts under a letter: "A1", "A.1", "A-01"."""
    return code.startswith(letter) and code[len(letter) :].lstrip(".-_ ")[:1].isdigit()


def has_work_row(cells: Mapping[int, Cell], fields: Mapping[int, Field]) -> bool:
    """Whether a row below a signature is a plan's row after all."""
    filled = {fields[column] for column in cells if column in fields}
    return len(filled & WORK) >= 2 and bool(filled & set(LEVELS))
