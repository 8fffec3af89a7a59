"""What each row of a table is: a section, a group, an entry, the heading again, a total, a signature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cchc_excel.annex.comments import is_comment, is_report, is_withdrawal
from cchc_excel.annex.heading_rows import heads_list
from cchc_excel.annex.heads import Head, is_running_title, names_fields, numbers_columns, repeats
from cchc_excel.annex.labels import STARS, is_sequence_number, label_level
from cchc_excel.annex.likeness import FITS, fit_of
from cchc_excel.annex.numerals import roman
from cchc_excel.annex.remarks import is_example, is_page_number, is_remark, is_signature, is_total
from cchc_excel.annex.section_rows import OFFICES, WORK, SectionFinder, SectionRow
from cchc_excel.annex.sums import sums_up
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import ColumnReading, Field, RowRole

LEVELS = (Field.OBJECTIVE, Field.TASK, Field.ACTIVITY)
# Where a title is expected; elsewhere it must show that it is none of the column's values.
TITLES_STAND_IN = frozenset({*LEVELS, Field.AREA, Field.NUMBER})
MOST_PAGES = 3  # figures of a page number
_FEWEST_OF_A_LIST = 3  # columns
_FITTING = 0.5
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
        self._sections = SectionFinder(grid, self._fields)
        self._number_column = next((c.column for c in columns if c.field is Field.NUMBER), None)
        self._level_columns = [c.column for c in columns if c.field in LEVELS or c.field is Field.AREA]
        self._closed = False  # a signature was seen: what follows belongs to it
        self._in_list = False  # below the heading of a list of persons or things

    def rows(self, last: int) -> Iterator[Row]:
        """Every row that holds something, from below the heading to the row `last`."""
        numbered = {row for row in self._grid.rows if self._head.last < row <= last}
        for row in sorted(numbered):
            cells = self._grid.rows[row]
            yield self._read(row, cells)

    def _read(self, row: int, cells: Mapping[int, Cell]) -> Row:
        if repeats(self._grid, row, self._head):
            self._closed = self._in_list = False
            return Row(row, RowRole.HEADING, cells)
        self._in_list = self._in_list or self._opens_list(row)
        if self._in_list:
            return Row(row, RowRole.PASSED_OVER, cells, why="outside")
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
        if (section := self._sections.find(inside) or self._sections.beside_columns(cells)) is not None:
            return Row(row, RowRole.SECTION, cells, section)
        if self._is_group(row, inside):
            return Row(row, RowRole.GROUP, cells, wide=self._spans_the_table(row, inside))
        return Row(row, RowRole.ENTRY, cells)

    def _beside_the_plan(self, cells: Mapping[int, Cell], texts: list[str]) -> RowRole | None:
        """Totals, notes and signatures: rows of a sheet that are no part of the plan."""
        first = self._first_of(cells, texts)
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
            if page_number
            or (few and (is_remark(first) or self._comments(cells, max(texts, key=len))))
            or self._is_withdrawn(cells)
            else None
        )

    def _opens_list(self, row: int) -> bool:
        """Whether a row heads a list of persons or things below the plan, or is the title right above its heading."""
        cells = self._grid.rows[row]
        top = row + 1 if len(cells) == 1 else row
        heading, below = self._grid.rows.get(top, {}), self._grid.rows.get(top + 1, {})
        if len(heading) < _FEWEST_OF_A_LIST or repeats(self._grid, top, self._head):
            return False
        return heads_list(heading) and not self._tells_work(below)

    def _tells_work(self, cells: Mapping[int, Cell]) -> bool:
        """Whether a row says who works where the table does, and until when."""
        told = [(column, field) for column, field in self._fields.items() if field in (Field.LEAD, Field.DEADLINE)]
        return bool(told) and all(
            column in cells and fit_of(field, cells[column]) >= _FITTING for column, field in told
        )

    def _first_of(self, cells: Mapping[int, Cell], texts: list[str]) -> str:
        """The number or the first words of a row; sums of money may stand left of them."""
        said = (cell.text for column, cell in cells.items() if self._fields.get(column) is not Field.EXTRA)
        return next((text for text in said if len(text) > 3 or not text.strip("().0123456789")), texts[0])

    def _comments(self, cells: Mapping[int, Cell], text: str) -> bool:
        """Whether somebody speaks of the table in a row of its own; beside a number a plan's work may sound so."""
        number = cells.get(self._number_column or 0)
        number = None if number is not None and number.text.strip() in STARS else number
        if len(cells) == 1 and self._fields.get(next(iter(cells))) in LEVELS and is_report(text):
            return True
        return is_withdrawal(text) if number is not None and number.text != text else is_comment(text)

    def _is_withdrawn(self, cells: Mapping[int, Cell]) -> bool:
        """Whether where work stands it only says that there is none, "(không còn)", and nobody leads it."""
        told = [cell.text for column, cell in cells.items() if self._fields.get(column) in LEVELS]
        planned = any(self._fields.get(column) in {*OFFICES, Field.DEADLINE, Field.PRODUCT} for column in cells)
        return len(told) == 1 and not planned and told[0].startswith("(") and is_withdrawal(told[0])

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
        if not (fits and serves) and (section := self._sections.in_one(cell)) is not None:
            return Row(row, RowRole.SECTION, cells, section)
        return Row(row, RowRole.GROUP, cells, wide=True, serves=serves and fits) if wide or (serves and fits) else None

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


def has_work_row(cells: Mapping[int, Cell], fields: Mapping[int, Field]) -> bool:
    """Whether a row below a signature is a plan's row after all."""
    filled = {fields[column] for column in cells if column in fields}
    return len(filled & WORK) >= 2 and bool(filled & set(LEVELS))
