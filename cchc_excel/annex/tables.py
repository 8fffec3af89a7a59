"""One grid in, its annexes out: where each table begins and ends, and where every cell of it went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cchc_excel.annex.columns import CLOSE_CALL, read_columns
from cchc_excel.annex.context import Context
from cchc_excel.annex.entries import EntryReader
from cchc_excel.annex.heads import LEVELS, Head, find_heads, numbers_columns, repeats
from cchc_excel.annex.labels import comes_next, section_code_of, without_declaration
from cchc_excel.annex.plain_titles import BODY, with_plain_titles
from cchc_excel.annex.records import NO_SECTION, RecordBuilder
from cchc_excel.annex.rows import Row, RowReader
from cchc_excel.cells import Cell, CellRef, Fact, Grid
from cchc_excel.plan import (
    AnnexReading,
    ColumnReading,
    Field,
    Ledger,
    Repair,
    RepairKind,
    RowReading,
    RowRole,
    Section,
)

# Rows that belong to the table's frame: they count as heading in the ledger.
FRAME = frozenset({RowRole.TITLE, RowRole.HEADING, RowRole.COLUMN_NUMBERS, RowRole.SIGNATURE, RowRole.NOTE})
_MOST_BLANK = 100  # rows in a row
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


def spans_of(grid: Grid) -> list[Span]:
    """The tables of a grid; a heading that only repeats the one before it opens none."""
    heads: list[Head] = []
    for head in find_heads(grid):
        if not heads or not repeats(grid, head.top if head.bottom == head.top else head.bottom, heads[-1]):
            heads.append(head)
    spans: list[Span] = []
    for index, head in enumerate(heads):
        first = 1 if index == 0 else _first_title(grid, head, heads[index - 1])
        if spans:
            spans[-1] = replace(spans[-1], last=first - 1)
        spans.append(Span(head, first, grid.height))
    return spans


def _first_title(grid: Grid, head: Head, before: Head) -> int:
    """The first of the title lines above a later table: rows with one cell, up to the rows of the table before."""
    first = head.top
    for row in range(head.top - 1, before.last, -1):
        cells = grid.rows.get(row, {})
        if len(cells) > 1:
            break
        if cells:
            first = row
    return first


def read_table(grid: Grid, span: Span, context: Context, carried: Carried | None = None) -> AnnexReading:
    """One table read: its columns, rows, sections, activities, repairs and ledger."""
    head = span.head
    titles = tuple(
        (grid.ref(cell.row, cell.column), cell.text)
        for row in range(span.first, head.top)
        for cell in grid.rows.get(row, {}).values()
    )
    columns = (
        carried.columns
        if carried
        else read_columns(head, _values_below(grid, span), context.reading.confirmed_headings())
    )
    rows = with_plain_titles(list(RowReader(grid, head, columns).rows(span.last)), columns)
    reader = EntryReader(grid, columns, rows)
    entries = reader.read()
    opening = carried.section if carried else _section_of_sheet(grid, titles, rows)
    builder = RecordBuilder(entries, columns, context, opening)
    activities = builder.build()
    repeated = [
        Repair(RepairKind.REPEATED_HEADING, tuple(grid.ref(row.row, column) for column in row.cells))
        for row in rows
        if row.role is RowRole.HEADING
    ]
    return AnnexReading(
        sheet=grid.sheet,
        titles=titles,
        columns=columns,
        rows=tuple(_row_readings(grid, span, rows, reader.roles)),
        sections=tuple(builder.sections),
        activities=tuple(activities),
        repairs=(*repeated, *builder.repairs),
        ledger=_ledger(grid, span, rows, reader.used),
        facts=(
            *_column_facts(grid, head, columns),
            *reader.facts,
            *builder.facts,
            *_hidden_facts(grid, span),
        ),
    )


def _values_below(grid: Grid, span: Span) -> Mapping[int, Sequence[Cell]]:
    values: dict[int, list[Cell]] = defaultdict(list)
    for row, cells in grid.rows.items():
        if not span.head.last < row <= span.last or len(cells) <= 2 or repeats(grid, row, span.head):
            continue
        if numbers_columns(cells, len(span.head.paths)):
            continue
        for column, cell in cells.items():
            values[column].append(cell)
    return values


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
        for number in range(max(above + 1, found.row - _MOST_BLANK), found.row):
            yield RowReading(number, RowRole.BLANK)
        yield RowReading(found.row, roles.get(found.row, found.role), found.why)
        above = found.row
    for number in range(above + 1, min(span.last, above + _MOST_BLANK) + 1):
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
                passed.append((grid.ref(row, column), why))
    return Ledger(mine, mine - heading - len(passed), heading, len(passed), tuple(passed))


def _column_facts(grid: Grid, head: Head, columns: Sequence[ColumnReading]) -> Iterator[Fact]:
    """Headings that nobody understands, and close calls between two meanings."""
    present = {column.field for column in columns}
    for column in columns:
        row = max(
            (row for row in range(head.top, head.bottom + 1) if (row, column.column) in grid.cells),
            default=head.top,
        )
        ref = grid.ref(row, column.column)
        facts = {
            "heading": column.heading,
            "field": column.field.value,
            "candidate": (column.runner_up or Field.EXTRA).value,
        }
        if not column.heading:
            letters = grid.ref(1, column.column).address[:-1]
            yield Fact("heading_blank", ref, {"field": column.field.value, "column": letters})
        elif column.score == 0.0:
            named = "heading_second" if column.runner_up in present else "heading_doubtful"
            yield Fact("heading_unknown" if column.runner_up is None else named, ref, facts)
        elif (
            column.field is not Field.EXTRA
            and column.runner_up is not None
            and (column.runner_up is Field.EXTRA or column.runner_up not in present)
        ):
            both_levels = column.field in LEVELS and column.runner_up in LEVELS
            if column.score - column.runner_up_score < CLOSE_CALL and not both_levels:
                yield Fact("heading_doubtful", ref, facts)
    for needed in (Field.LEAD, Field.DEADLINE):
        if needed not in present and not (needed is Field.DEADLINE and present & {Field.MONTH, Field.START}):
            yield Fact("column_missing", grid.ref(head.bottom, head.left), {"field": needed.value})


def _hidden_facts(grid: Grid, span: Span) -> Iterator[Fact]:
    rows = sorted(row for row in grid.hidden_rows if row in grid.rows and span.first <= row <= span.last)
    columns = sorted(column for column in grid.hidden_columns if any((row, column) in grid.cells for row in grid.rows))
    if grid.hidden:
        yield Fact("hidden_sheet_read", grid.ref(span.head.top, span.head.left), {"sheet": grid.sheet})
    if rows:
        yield Fact(
            "hidden_rows_read",
            grid.ref(rows[0], min(grid.rows[rows[0]])),
            {"rows": ", ".join(map(str, rows[:20]))},
        )
    if columns:
        letters = ", ".join(grid.ref(1, column).address[:-1] for column in columns[:20])
        yield Fact("hidden_columns_read", grid.ref(span.head.bottom, columns[0]), {"columns": letters})
