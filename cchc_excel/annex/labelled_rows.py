"""What stands below work and says its own heading: a row or a line "Kết quả: đã hoàn thành" under what is to be done."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cchc_excel.annex.headings import meanings
from cchc_excel.annex.labels import BULLETS
from cchc_excel.annex.likeness import fit
from cchc_excel.annex.rows import LEVELS, Row
from cchc_excel.annex.section_rows import WORK
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field, RowRole
from cchc_excel.spelling import key

FEWEST, _USUAL = 2, 0.3  # so many, and so large a share of the work, have such a line
_SURE = 0.55  # how well the words before the colon must be known
TOLD = WORK | {Field.DIFFICULTY, Field.REASON, Field.PROPOSAL, Field.NEXT_STEP}
_LABEL = re.compile(r"\s*(?P<label>[^:\n]{2,40}?)\s*:\s*(?P<said>.*)", re.DOTALL)
_BEFORE_LABELS = "".join(sorted(BULLETS)) + " "
_NO_WORK = -1
APART = 1000  # columns that no sheet of this kind has

_Place = tuple[int, int]  # the row's place in the list, the line within its activity; -1: the row is of its own


class _Line(NamedTuple):
    """A line with a label: which row of work it belongs to, where it stands, what it says."""

    work: int
    place: _Place
    label: str  # the key of the heading
    heading: str
    said: str
    cell: Cell


def with_labelled_lines(
    rows: Sequence[Row], columns: tuple[ColumnReading, ...]
) -> tuple[list[Row], tuple[ColumnReading, ...]]:
    """The rows with such lines given to the work above them, and the columns with one more for each label that has none."""
    fields = {column.column: column.field for column in columns}
    lines = [*_rows_of_their_own(rows, fields), *_lines_in_cells(rows, fields)]
    over = {line.label for line in lines if line.work < 0}  # such rows stand over work, not below it
    lines = [line for line in lines if line.label not in over]
    found, more = list(rows), list(columns)
    works = sum(len(row.cells) > 1 and row.role is RowRole.ENTRY for row in rows)
    counts = Counter(line.label for line in lines)
    usual = any(count >= max(FEWEST, _USUAL * works) for count in counts.values())
    for label in counts if usual else ():  # beside such lines others are rare, of what hinders for instance
        mine = [line for line in lines if line.label == label]
        field = _field_of(mine)
        if field is None:
            continue
        column = next((at for at, name in fields.items() if name is field), None)
        if column is None:
            column = APART + len(more)
            more.append(ColumnReading(column, field, mine[0].heading, 1.0))
        if any(column in rows[line.work].cells for line in mine):
            continue  # what the work says in its own cell is not replaced
        for line in mine:
            _give(found, line, column, fields)
    return found, tuple(more)


def _give(found: list[Row], line: _Line, column: int, fields: Mapping[int, Field]) -> None:
    at, number = line.place
    work = found[line.work]
    if not line.said:  # nothing was reported
        found[at] = replace(found[at], role=RowRole.NOTE) if number < 0 else found[at]
        return
    before = work.cells.get(column)  # of an earlier line with the same label
    text = line.said if before is None else f"{before.text}\n{line.said}"
    cells = {**work.cells, column: (before or line.cell)._replace(text=text, value=None, format="")}
    if number < 0:
        found[at] = replace(found[at], role=RowRole.CONTINUATION)
    else:
        own = next(c for c in work.cells if fields.get(c) is Field.ACTIVITY)
        left = [text for text in cells[own].text.split("\n") if text.strip() != line.cell.text.strip()]
        cells[own] = cells[own]._replace(text="\n".join(left))
    found[line.work] = replace(work, cells=cells)


def _rows_of_their_own(rows: Sequence[Row], fields: Mapping[int, Field]) -> Iterable[_Line]:
    work = _NO_WORK
    for at, row in enumerate(rows):
        if row.role is RowRole.SECTION:
            work = _NO_WORK
        if len(row.cells) == 1:
            column, cell = next(iter(row.cells.items()))
            line = _line_of(cell, work, (at, -1))
            if line is not None and (fields.get(column) in LEVELS or row.wide):
                yield line
        elif row.role is RowRole.ENTRY:
            work = at


def _lines_in_cells(rows: Sequence[Row], fields: Mapping[int, Field]) -> Iterable[_Line]:
    for at, row in enumerate(rows):
        own = [cell for column, cell in row.cells.items() if fields.get(column) is Field.ACTIVITY]
        if row.role is not RowRole.ENTRY or not own or len(row.cells) < 2:
            continue
        for number, text in enumerate(own[0].text.split("\n")[1:], 1):
            if (line := _line_of(own[0]._replace(text=text), at, (at, number))) is not None:
                yield line


def _line_of(cell: Cell, work: int, place: _Place) -> _Line | None:
    """A text whose words before a colon head a column elsewhere; None where there are none."""
    found = _LABEL.match(cell.text.lstrip(_BEFORE_LABELS))
    if found is None:
        return None
    known = [score for field, score in meanings(found["label"]).items() if field in TOLD]
    if max(known, default=0.0) < _SURE:
        return None
    return _Line(work, place, key(found["label"]), found["label"].strip(), found["said"].strip(), cell)


def _field_of(lines: Sequence[_Line]) -> Field | None:
    """Which of the label's meanings suits what the lines say best."""
    values = [Cell(line.said, 0, 0) for line in lines if line.said]
    label = lines[0].heading
    scores = {field: score + fit(field, values) for field, score in meanings(label).items() if field in TOLD}
    best = max(scores, key=lambda field: scores[field], default=None)
    return best if best is not None and scores[best] > 0.0 else None
