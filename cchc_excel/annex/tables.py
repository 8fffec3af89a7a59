"""One grid in, its annexes out: where each table begins and ends, and where every cell of it went."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cchc_excel.annex.below import BELOW, without_rows_below
from cchc_excel.annex.columns import groups_of_tasks, read_columns
from cchc_excel.annex.context import Context
from cchc_excel.annex.entries import EntryReader
from cchc_excel.annex.heading_paths import path_meanings
from cchc_excel.annex.headings_again import says_again, words_again
from cchc_excel.annex.heads import Head, find_heads, is_running_title, numbers_columns, repeats
from cchc_excel.annex.labelled_cells import with_parted_cells
from cchc_excel.annex.labelled_rows import with_labelled_lines
from cchc_excel.annex.labels import comes_next, is_point, section_code_of, without_declaration
from cchc_excel.annex.legends import NO_LEGEND, Legend, legend_facts, legend_of, spelled_out, with_states
from cchc_excel.annex.letter_sections import with_objectives_below_letters
from cchc_excel.annex.openings import NO_SECTION, NUMBERED_TITLE, Opening
from cchc_excel.annex.periods_reported import with_periods
from cchc_excel.annex.plain_titles import BODY, with_plain_titles
from cchc_excel.annex.records import RecordBuilder
from cchc_excel.annex.remarks import is_page_number, is_total
from cchc_excel.annex.rows import Row, RowReader
from cchc_excel.annex.table_facts import column_facts, hidden_facts, opening_facts, row_facts, served
from cchc_excel.annex.time_rows import with_times
from cchc_excel.annex.torn_titles import with_whole_titles
from cchc_excel.cells import Cell, CellRef, Grid
from cchc_excel.plan import (
    AnnexReading,
    ColumnReading,
    Ledger,
    Repair,
    RepairKind,
    RowReading,
    RowRole,
    Section,
)
from cchc_excel.spelling import key

# Rows that belong to the table's frame: they count as heading in the ledger.
FRAME = frozenset({RowRole.TITLE, RowRole.HEADING, RowRole.COLUMN_NUMBERS, RowRole.SIGNATURE, RowRole.NOTE})
FEW_CELLS = 2  # a title, or a point that takes the rest from the row above it
SHORTEST_WORDS = 3  # letters: no number
_SURE = 0.9  # of what a heading means
MOST_BLANK = 100  # rows in a row
PASSED_WHY = {RowRole.TOTAL: "total", RowRole.PASSED_OVER: "outside", RowRole.GROUP: "group"}


@dataclass(frozen=True)
class Span:
    """A table in a grid: its heading, and the rows it takes from its titles to its last row."""

    head: Head
    first: int
    last: int


@dataclass(frozen=True)
class Carried:
    """What a table that continues another one takes over: its columns and the section that is open."""

    head: Head
    columns: tuple[ColumnReading, ...]
    section: Section
    last_number: int | None = None  # of its last activity
    legend: Legend = NO_LEGEND


def spans_of(grid: Grid) -> list[Span]:
    """The tables of a grid; a heading that only repeats the one before it opens none."""
    heads: list[Head] = []
    for head in find_heads(grid):
        if not heads or not _goes_on(grid, head, heads[-1]) or _has_title_of_its_own(grid, head, heads[-1]):
            heads.append(head)
    spans: list[Span] = []
    for index, head in enumerate(heads):
        first = 1 if index == 0 else _first_title(grid, head, heads[index - 1])
        if spans:
            spans[-1] = replace(spans[-1], last=first - 1)
        spans.append(Span(head, first, grid.height))
    return [replace(span, head=span.head.also_said(words_again(grid, span.head, span.last))) for span in spans]


def _goes_on(grid: Grid, head: Head, before: Head) -> bool:
    """Whether a heading is the one before it, in its words or in others."""
    apart = len(grid.rows.get(head.top - 1, {})) <= 1  # below a title or a blank row, not amid work
    if apart and head.top > before.last + 1 and _says_otherwise(head, before):
        return False
    return repeats(grid, head.top if head.bottom == head.top else head.bottom, before) or (
        head.top == head.bottom and says_again(grid, head.top, before)
    )


def _says_otherwise(head: Head, before: Head) -> bool:
    """Whether a column surely means something else than under the heading before: "Tình trạng", not "Ngày hoàn thành"."""
    for column in head.paths.keys() & before.paths.keys():
        if any(key(words) in before.keys for words in head.paths[column]):
            continue  # said there too, perhaps over another column
        now, then = (path_meanings(one.paths[column]) for one in (head, before))
        if min(max(now.values(), default=0.0), max(then.values(), default=0.0)) >= _SURE and now.keys().isdisjoint(
            then
        ):
            return True
    return False


def _has_title_of_its_own(grid: Grid, head: Head, before: Head) -> bool:
    """Whether "Bảng 2. …" stands right above, and no page title: then the same heading opens another table."""
    above = [cell.text for cell in grid.rows.get(head.top - 1, {}).values()]
    titled = len(above) == 1 and NUMBERED_TITLE.match(above[0]) is not None
    return titled and not is_running_title(grid, head.top - 1, before)


def _first_title(grid: Grid, head: Head, before: Head) -> int:
    """The first of the title lines above a later table: rows with one cell, up to the rows of the table before."""
    first = head.top
    for row in range(head.top - 1, before.last, -1):
        cells = grid.rows.get(row, {})
        if len(cells) > 1 or any(is_total(cell.text) or is_page_number(cell.text) for cell in cells.values()):
            break
        if cells:
            first = row
    return first


def titles_of(grid: Grid, span: Span) -> tuple[tuple[CellRef, str], ...]:
    """The cells above a table's heading."""
    return tuple(
        (grid.ref(cell.row, cell.column), cell.text)
        for row in range(span.first, span.head.top)
        for cell in grid.rows.get(row, {}).values()
    )


# Words of a title that stands over the whole plan, not over one section of it.
_OF_THE_WHOLE = re.compile(
    r"KẾ HOẠCH|PHỤ LỤC|BÁO CÁO|BIỂU|DANH MỤC|BẢNG|TIẾN ĐỘ|CHƯƠNG TRÌNH|20\d\d|^(?:UBND|ỦY BAN|SỞ|BỘ|TRƯỜNG|CỤC|PHÒNG|BAN) "
)


def read_table(
    grid: Grid, span: Span, context: Context, opening: Opening, carried: Carried | None = None
) -> AnnexReading:
    """One table read: its columns, rows, sections, activities, repairs and ledger."""
    head = span.head
    titles = titles_of(grid, span)
    columns, legend = _columns(grid, span, context, carried)
    rows = spelled_out(RowReader(grid, head, columns).rows(span.last), legend)
    rows, told = with_parted_cells(*with_labelled_lines(rows, columns))
    for step in (without_rows_below, with_times, with_plain_titles):
        rows = step(rows, told)
    rows = with_objectives_below_letters(with_whole_titles(rows), told)
    sectioned = _section_of_sheet(grid, titles, rows) != NO_SECTION
    columns, told = (groups_of_tasks(one, rows, sectioned=sectioned) for one in (columns, told))
    reader = EntryReader(grid, told, rows)
    entries = reader.read()
    rows = [replace(row, role=RowRole.NOTE, why=BELOW) if row.row in reader.remarks else row for row in rows]
    section = _first_section(_section_of_sheet(grid, titles, rows), rows, opening, carried)
    builder = RecordBuilder(entries, told, context, opening._replace(section=section))
    activities = builder.build()
    return AnnexReading(
        sheet=grid.sheet,
        titles=titles,
        columns=columns,
        rows=tuple(_row_readings(grid, span, rows, reader.roles)),
        sections=tuple(builder.sections),
        activities=tuple(activities),
        repairs=(*_repeated_headings(grid, rows), *builder.repairs),
        ledger=_ledger(grid, span, rows, reader.used),
        facts=(
            *column_facts(grid, head, columns, served(activities)),
            *row_facts(grid, rows),
            *legend_facts(grid, head.bottom, columns, legend),
            *opening_facts(grid, opening, section, {column.field for column in columns}),
            *reader.facts,
            *builder.facts,
            *hidden_facts(grid, head, span.first, span.last),
        ),
    )


def _columns(
    grid: Grid, span: Span, context: Context, carried: Carried | None
) -> tuple[tuple[ColumnReading, ...], Legend]:
    """A table's columns, and what the codes mean that some of them may hold."""
    if carried is not None:
        return carried.columns, carried.legend
    values = values_below(grid, span)
    confirmed, year = context.reading.confirmed_headings(), context.calendar.plan_year
    columns = read_columns(span.head, values, confirmed, year, grid.hidden_columns)
    columns = with_periods(columns, values, context.calendar.plan_year)
    legend = legend_of(grid, columns, values)
    return with_states(columns, legend), legend


def _first_section(section: Section, rows: Sequence[Row], opening: Opening, carried: Carried | None) -> Section:
    """The section open at a table's first row: its title's, else what tells it from other tables, else the last one."""
    if section == NO_SECTION and all(row.section is None for row in rows):
        section = opening.section
    if section == NO_SECTION:
        return carried.section if carried else opening.open
    return section


def _repeated_headings(grid: Grid, rows: Sequence[Row]) -> Iterator[Repair]:
    for row in rows:
        if row.role is RowRole.HEADING:
            yield Repair(RepairKind.REPEATED_HEADING, tuple(grid.ref(row.row, column) for column in row.cells))


def values_below(grid: Grid, span: Span) -> Mapping[int, Sequence[Cell]]:
    """Column → the cells below a heading that rows of work hold."""
    values: dict[int, list[Cell]] = defaultdict(list)
    for row, cells in grid.rows.items():
        if not span.head.last < row <= span.last or repeats(grid, row, span.head):
            continue
        if len(cells) <= FEW_CELLS and not any(is_point(cell.text) for cell in cells.values()):
            continue
        if numbers_columns(cells, len(span.head.paths)) or is_total(_first_words(cells)):
            continue
        for column, cell in cells.items():
            values[column].append(cell)
    return values


def _first_words(cells: Mapping[int, Cell]) -> str:
    return next((cell.text for cell in cells.values() if len(cell.text) > SHORTEST_WORDS), "")


def _section_of_sheet(grid: Grid, titles: Sequence[tuple[CellRef, str]], rows: Sequence[Row]) -> Section:
    """A sheet of its own for each section: its title line or its name says which."""
    titles = _with_codes(titles)
    body = [row for row in rows if row.role in BODY]
    opened = next((row for row in body if row.section is not None), None)
    if opened is not None and opened.section is not None:
        before = section_code_of(titles[-1][1]) if titles and body[0] is not opened else None
        if (
            before is None
            or not (before.explicit or before.title.isupper())
            or not comes_next(opened.section.code, before.code)
        ):
            return NO_SECTION  # a title "A. …" over the heading opens the table only where "B. …" follows within it
        titles = titles[-1:]
    for ref, line in reversed(titles):
        found = section_code_of(line)
        if found is not None and found.title and (found.explicit or found.title.isupper()):
            title, declared = without_declaration(found.title)
            return Section(found.code, title, declared, ref)
    found = section_code_of(grid.sheet)
    # A sheet "II" under "CẢI CÁCH THỂ CHẾ".
    own = (
        found is not None
        and not found.title
        and titles
        and titles[-1][1].isupper()
        and not _OF_THE_WHOLE.search(titles[-1][1])
    )
    if found is not None and own:
        return Section(found.code, titles[-1][1], None, titles[-1][0])
    if found is not None and (found.explicit or found.title or len(found.code) > 1):
        declaring = [(ref, text) for ref, text in titles if without_declaration(text)[1] is not None]
        if declaring:
            ref, text = declaring[-1]
            title, declared = without_declaration(text)
            return Section(found.code, title or grid.sheet, declared, ref)
        return Section(found.code, found.title or grid.sheet)
    return NO_SECTION


def _with_codes(titles: Sequence[tuple[CellRef, str]]) -> list[tuple[CellRef, str]]:
    """Title lines whose code stands in a cell of its own joined to it: "I" beside "CẢI CÁCH THỂ CHẾ"."""
    lines: list[tuple[CellRef, str]] = []
    for ref, text in titles:
        code = section_code_of(lines[-1][1]) if lines and lines[-1][0].row == ref.row else None
        if code is not None and not code.title and len(text) > len(code.code):
            lines[-1] = (ref, f"{code.code}. {text}")
        else:
            lines.append((ref, text))
    return lines


def _row_readings(grid: Grid, span: Span, rows: Sequence[Row], roles: Mapping[int, RowRole]) -> Iterator[RowReading]:
    for row in range(span.first, span.head.top):
        yield RowReading(row, RowRole.TITLE if row in grid.rows else RowRole.BLANK)
    for row in range(span.head.top, span.head.bottom + 1):
        yield RowReading(row, RowRole.HEADING)
    if span.head.column_numbers:
        yield RowReading(span.head.column_numbers, RowRole.COLUMN_NUMBERS)
    above = span.head.last
    for found in rows:  # beyond a gap, a row that strayed far away, the blank ones between are not worth a word each
        for number in range(max(above + 1, found.row - MOST_BLANK), found.row):
            yield RowReading(number, RowRole.BLANK)
        yield RowReading(found.row, roles.get(found.row, found.role), found.why)
        above = found.row
    for number in range(above + 1, min(span.last, above + MOST_BLANK) + 1):
        yield RowReading(number, RowRole.BLANK)


def _ledger(grid: Grid, span: Span, rows: Sequence[Row], used: set[tuple[int, int]]) -> Ledger:
    roles = {row.row: row for row in rows}
    heading = 0
    mine = 0
    passed: list[tuple[CellRef, str]] = []
    for row, cells in grid.rows.items():
        if not span.first <= row <= span.last:
            continue
        found = roles.get(row)
        for column in cells:
            mine += 1
            if (row, column) in used:
                continue
            if row <= span.head.last or (found is not None and found.role in FRAME):
                heading += 1
            else:
                why = PASSED_WHY.get(found.role, "no_heading") if found is not None else "outside"
                why = "example" if found is not None and found.why == "example" else why
                passed.append((grid.ref(row, column), why))
    return Ledger(mine, mine - heading - len(passed), heading, len(passed), tuple(passed))
