"""A sheet of the settings workbook → its rows: where the heading is, which column is what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from cchc_excel.cells import Cell, CellRef, Fact, Grid
from cchc_excel.settings.layout import Column, Label, Layout
from cchc_excel.spelling import key, plain

LAST_HEADING_ROW = 40  # a heading further down is a coincidence
ALIKE_ENOUGH = 0.86  # one wrong letter in a short name
_BRACKETS = re.compile(r"\([^()]*\)")
_LEADING_NUMBER = re.compile(r"^\s*(?:\d+|[ivx]+)\s*[.)\-:]\s*", re.IGNORECASE)
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")


class Row(NamedTuple):
    """A row of a table: its cells by field, and where a missing one would be."""

    cells: Mapping[str, Cell]
    grid: Grid
    number: int
    columns: Mapping[str, int]

    def text(self, field: str) -> str:
        """What is written in the field; empty where nothing is."""
        cell = self.cells.get(field)
        return cell.text if cell else ""

    def ref(self, field: str) -> CellRef:
        """The field's cell; of a field whose column is absent the row's first one."""
        return self.grid.ref(self.number, self.columns.get(field) or min(self.columns.values()))


def known(written: str, names: Mapping[str, Sequence[str]]) -> str | None:
    """Which of the named things a person meant: the same words, the same beginning, nearly the same letters.

    >>> known("2. Ngày chôt số liệu:", {"closing_day": ["Ngày chốt số liệu"], "plan_year": ["Năm kế hoạch"]})
    'closing_day'
    """
    bare = _LEADING_NUMBER.sub("", _BRACKETS.sub(" ", written))
    for asked in (key(written), key(bare)):
        for name, spellings in names.items():
            if asked and any(asked in (key(spelling), key(_BRACKETS.sub(" ", spelling))) for spelling in spellings):
                return name
    asked = key(bare)
    begun = [
        (len(key(spelling)), name)
        for name, spellings in names.items()
        for spelling in spellings
        if len(key(spelling).split()) > 1 and asked.startswith(key(spelling) + " ")
    ]
    if begun:
        return max(begun)[1]
    return _nearest(asked, names)


def _nearest(asked: str, names: Mapping[str, Sequence[str]]) -> str | None:
    if len(asked) < 5:
        return None
    scored = [
        (SequenceMatcher(None, asked, key(spelling)).ratio(), name)
        for name, spellings in names.items()
        for spelling in spellings
    ]
    best, name = max(scored, default=(0.0, ""))
    return name if best >= ALIKE_ENOUGH else None


def spellings(things: Iterable[Column] | Iterable[Label]) -> dict[str, tuple[str, ...]]:
    """Field → every heading or label that means it."""
    return {
        thing.field: (thing.heading if isinstance(thing, Column) else thing.label, *thing.others) for thing in things
    }


def heading(grid: Grid, layout: Layout) -> tuple[int, dict[str, int]] | None:
    """The heading's row and the column of each field; None where there is no heading."""
    names = spellings(layout.columns)
    best: tuple[int, int, dict[str, int]] | None = None
    for row, cells in grid.rows.items():
        if row > LAST_HEADING_ROW:
            break
        columns: dict[str, int] = {}
        for column, cell in cells.items():
            field = known(cell.text, names) if len(cell.text) < 60 else None
            if field is not None:
                columns.setdefault(field, column)
        enough = len(columns) > 1 or (len(columns) == 1 and len(cells) == 1)
        if layout.columns[0].field in columns and enough and (best is None or len(columns) > best[0]):
            best = (len(columns), row, columns)
    return (best[1], best[2]) if best else None


def table_rows(grid: Grid, layout: Layout) -> tuple[list[Row], list[Fact]]:
    """The rows below the heading that hold something in a known column."""
    found = heading(grid, layout)
    if found is None:
        wanted = " | ".join(column.heading for column in layout.columns)
        return [], [Fact("settings_heading_missing", grid.ref(1, 1), {"sheet": grid.sheet, "wanted": wanted})]
    top, columns = found
    rows = []
    for number in grid.rows:
        if number <= top:
            continue
        cells = dict(_cells(grid, number, columns))
        if cells and not _numbers_the_columns(number, top, cells) and not _is_note(cells, layout):
            rows.append(Row(cells, grid, number, columns))
    return rows, []


def _cells(grid: Grid, row: int, columns: Mapping[str, int]) -> Iterator[tuple[str, Cell]]:
    for field, column in columns.items():
        cell = grid.cells.get((row, column))
        if cell is None:
            origin = grid.covered.get((row, column))
            if origin is not None and origin[1] == column:  # merged downwards: it serves each of its rows
                cell = grid.cells.get(origin)
        if cell is not None and cell.text:
            yield field, cell


def _numbers_the_columns(number: int, top: int, cells: Mapping[str, Cell]) -> bool:
    return (
        number == top + 1
        and len(cells) > 1
        and all(_COLUMN_NUMBER.fullmatch(cell.text.strip()) for cell in cells.values())
    )


def _is_note(cells: Mapping[str, Cell], layout: Layout) -> bool:
    first = cells.get(layout.columns[0].field)
    return first is not None and len(cells) == 1 and plain(first.text).startswith(("ghi chu:", "luu y:", "*"))


def labelled(grid: Grid, layout: Layout) -> tuple[list[tuple[str, Row]], list[Fact]]:
    """(field, row) of each label that has a value; a label may stand in one cell with it ("Năm kế hoạch: 2026").

    A row without a label continues the label above it.
    """
    names = spellings(layout.labels)
    found = heading(grid, layout)
    top, columns = found or (0, {})
    label_column = columns.get("label") or _label_column(grid, names)
    value_column = columns.get("value") or label_column + 1
    places = {"label": label_column, "value": value_column}
    pairs: list[tuple[str, Row]] = []
    facts: list[Fact] = []
    field: str | None = None
    for number, cells in grid.rows.items():
        if number <= top:
            continue
        row = Row(dict(_cells(grid, number, places)), grid, number, places)
        label = cells.get(label_column)
        if label is not None:
            row, field = _with_label(row, label, names)
        if field is not None and row.text("value"):
            pairs.append((field, row))
        elif field is None and label is not None and row.text("value"):
            facts.append(Fact("settings_label_unknown", row.ref("label"), {"label": label.text[:80]}))
    return pairs, facts


def _with_label(row: Row, label: Cell, names: Mapping[str, Sequence[str]]) -> tuple[Row, str | None]:
    """The row and the field that its label names; a label with its value in one cell is taken apart."""
    before, colon, after = label.text.partition(":")
    if colon and after.strip() and not row.text("value"):
        field = known(before, names)
        value = label._replace(text=after.strip(), value=None)
        columns = {**row.columns, "value": row.columns["label"]}
        return (row._replace(cells={**row.cells, "value": value}, columns=columns), field) if field else (row, None)
    return row, known(label.text, names)


def _label_column(grid: Grid, names: Mapping[str, Sequence[str]]) -> int:
    """Of a sheet without a heading: the column where the labels stand."""
    counts: dict[int, int] = {}
    for (_, column), cell in grid.cells.items():
        if known(cell.text.partition(":")[0], names):
            counts[column] = counts.get(column, 0) + 1
    return max(sorted(counts), key=lambda column: counts[column], default=1)
