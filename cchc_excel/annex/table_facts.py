"""What there is to say of a table as a whole and of its weaker readings: columns, titles, remarks, hidden rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_excel.annex.below import BELOW
from cchc_excel.annex.columns import CLOSE_CALL
from cchc_excel.annex.heading_rows import LEVELS
from cchc_excel.annex.heads import Head
from cchc_excel.annex.openings import NO_SECTION, Opening
from cchc_excel.annex.rows import Row
from cchc_excel.annex.torn_titles import TORN_TITLE
from cchc_excel.cells import Fact, Grid
from cchc_excel.plan import Activity, ColumnReading, DeadlineKind, Field, Section

_KINDS = {BELOW: "row_below", TORN_TITLE: "text_joined"}


def row_facts(grid: Grid, rows: Sequence[Row]) -> Iterator[Fact]:
    """Rows of which only the place says that they are titles or remarks."""
    for row in rows:
        kind = _KINDS.get(row.why, "plain_title" if row.unmarked else "")
        if kind:
            cell = row.section.cell if row.section is not None else next(iter(row.cells.values()))
            yield Fact(kind, grid.ref(row.row, cell.column), {"text": cell.text[:60]})


def opening_facts(grid: Grid, opening: Opening, section: Section, present: set[Field]) -> Iterator[Fact]:
    """What the table's title or its sheet's name gives to all rows."""
    if opening.section is section and section != NO_SECTION and section.ref is None:
        yield Fact(
            "title_serves", grid.ref(*min(grid.cells)), {"what": "section", "text": section.title, "sheet": grid.sheet}
        )
    for what, field, strand in (("lead", Field.LEAD, opening.lead), ("time", Field.DEADLINE, opening.time)):
        if strand is not None and field not in present:
            yield Fact("title_serves", strand.ref, {"what": what, "text": strand.text, "sheet": grid.sheet})


def served(activities: Sequence[Activity]) -> set[Field]:
    """What all activities have, be it from titles over their rows: no column for it is missing."""
    served = {Field.LEAD} if all(activity.leads for activity in activities) else set()
    dated = all(activity.deadline.kind is not DeadlineKind.MISSING for activity in activities)
    return served | {Field.DEADLINE} if dated else served


def column_facts(grid: Grid, head: Head, columns: Sequence[ColumnReading], served: set[Field]) -> Iterator[Fact]:
    """Headings that nobody understands, and close calls between two meanings."""
    present = served | {column.field for column in columns}
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
            both = {column.field, column.runner_up}
            both_levels = both <= set(LEVELS) and Field.AREA not in both  # sections or tasks: "Nhóm nhiệm vụ"
            if column.score - column.runner_up_score < CLOSE_CALL and not both_levels:
                yield Fact("heading_doubtful", ref, facts)
    for needed in (Field.LEAD, Field.DEADLINE):
        if needed not in present and not (needed is Field.DEADLINE and present & {Field.MONTH, Field.START}):
            yield Fact("column_missing", grid.ref(head.bottom, head.left), {"field": needed.value})


def hidden_facts(grid: Grid, head: Head, first: int, last: int) -> Iterator[Fact]:
    """Rows and columns that were read although somebody hid them."""
    rows = sorted(row for row in grid.hidden_rows if row in grid.rows and first <= row <= last)
    columns = sorted(column for column in grid.hidden_columns if any((row, column) in grid.cells for row in grid.rows))
    if grid.hidden:
        yield Fact("hidden_sheet_read", grid.ref(head.top, head.left), {"sheet": grid.sheet})
    if rows:
        yield Fact(
            "hidden_rows_read",
            grid.ref(rows[0], min(grid.rows[rows[0]])),
            {"rows": ", ".join(map(str, rows[:20]))},
        )
    if columns:
        letters = ", ".join(grid.ref(1, column).address[:-1] for column in columns[:20])
        yield Fact("hidden_columns_read", grid.ref(head.bottom, columns[0]), {"columns": letters})
