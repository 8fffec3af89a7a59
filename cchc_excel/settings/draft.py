"""Settings in the making, and the rows of a table with their broken cells taken out."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_excel.cells import Cell, CellRef, Fact, Grid
from cchc_excel.settings.layout import Layout
from cchc_excel.settings.nouns import Settings
from cchc_excel.settings.tables import Row, table_rows
from cchc_excel.settings.values import NOT_A_VALUE, Wrong, one_line

LONGEST_SHOWN = 60  # characters of a wrong value that a message repeats


@dataclass
class Draft:
    """Settings in the making; `facts` in the order of the cells."""

    settings: Settings = field(default_factory=Settings)
    facts: list[Fact] = field(default_factory=list)

    def wrong(self, ref: CellRef, what: str, cell: Cell, expected: Wrong, kind: str = "settings_value_wrong") -> None:
        """Record that a cell holds nothing usable."""
        value = one_line(cell.text)[:LONGEST_SHOWN]
        facts = {"label": what, "value": value, "expected_vi": expected.vi, "expected_en": expected.en}
        self.facts.append(Fact(kind, ref, facts))


def rows_of(draft: Draft, grid: Grid, layout: Layout) -> list[Row]:
    """The rows of a table; broken cells are facts and taken out."""
    rows, facts = table_rows(grid, layout)
    draft.facts.extend(facts)
    headings = {column.field: column.heading for column in layout.columns}
    whole = []
    for row in rows:
        for name, cell in row.cells.items():
            if cell.flaw:
                draft.wrong(row.ref(name), headings[name], cell, NOT_A_VALUE)
        whole.append(row._replace(cells={name: cell for name, cell in row.cells.items() if not cell.flaw}))
    return [row for row in whole if row.cells]


def incomplete(draft: Draft, row: Row, name: str, layout: Layout) -> None:
    """Record that a row lacks a field without which it is of no use."""
    headings = {column.field: column.heading for column in layout.columns}
    draft.facts.append(Fact("settings_row_incomplete", row.ref(name), {"column": headings[name]}))
