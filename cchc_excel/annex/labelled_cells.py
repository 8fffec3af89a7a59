"""Cells that hold two columns of a plan: "Sản phẩm: Kế hoạch; thời hạn: tháng 3", or "Kế hoạch (tháng 3)" below both headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_excel.annex.headings import meanings
from cchc_excel.annex.labelled_rows import APART, TOLD
from cchc_excel.annex.likeness import FITS, fit_of
from cchc_excel.annex.rows import Row
from cchc_excel.annex.section_rows import OFFICES
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field, RowRole
from cchc_excel.spelling import plain

_FEWEST, _USUAL = 2, 0.5  # so many cells of a column, and so large a share of them, hold two
_FILLED = 0.75  # of the rows so many have something in a column that a row may not leave blank
_STAYS = -0.2  # how well what stays must fit at least: short words that name no document say little
_GLUED = frozenset({Field.LEAD, Field.PARTNER, Field.DEADLINE})
_SURE = 0.55  # how well the words before a colon must be known
_DUE, _NOT_DUE = 0.8, 0.3  # how like a deadline the one part must be, and the other may be at most
_LABEL = re.compile(r"(?:^|[;\n.,])\s*(?:[-–•+*]\s*)?(?P<label>[^:;\n.,]{2,40}?)\s*:\s*")
_PARTED = re.compile(r"\s*(?:\n|;|\s[-–—/|]\s|,|\()\s*")
# The words of two headings in one: "Sản phẩm và thời hạn", "Kết quả/Thời gian".
_BOTH = re.compile(
    r"(?:san pham|ket qua|dau ra)\b.*\b(?:thoi gian|thoi han|han|tien do)\b|(?:thoi gian|thoi han|han|tien do)\b.*(?:,|/|va)\s*.*\b(?:san pham|ket qua|dau ra)\b"
)
_LEAD_AND_PARTNER = re.compile(r"chu tri\s*/\s*(?:\S+ ){0,3}phoi hop")  # "Đơn vị chủ trì / Đơn vị phối hợp"


def with_parted_cells(
    rows: Sequence[Row], columns: tuple[ColumnReading, ...]
) -> tuple[list[Row], tuple[ColumnReading, ...]]:
    """The rows with each part of such cells under its own field, and the columns with one more for each new field."""
    found, known = list(rows), list(columns)
    for column in columns:
        if column.field not in TOLD:
            continue
        works = [at for at, row in enumerate(found) if row.role is RowRole.ENTRY and column.column in row.cells]
        parts = {at: _parts_of(found[at].cells[column.column], column) for at in works}
        parted = _LEAD_AND_PARTNER.search(plain(column.heading)) is not None
        parts = {at: part for at, part in parts.items() if len(part) > 1 and (parted or not part.keys() <= OFFICES)}
        if len(parts) < max(_FEWEST, _USUAL * len(works)):  # labels tell in any row, places only where they are usual
            parts = {at: part for at, part in parts.items() if _labelled(found[at].cells[column.column].text)}
        for field in dict.fromkeys(field for part in parts.values() for field in part):
            if all(one.field is not field for one in known):
                known.append(ColumnReading(APART + len(known), field, column.heading, column.score))
        place = {one.field: one.column for one in known}
        for at, part in parts.items():
            found[at] = _parted(found[at], column, part, place)
    return _unglued(found, columns), tuple(known)


def _unglued(rows: Sequence[Row], columns: Sequence[ColumnReading]) -> list[Row]:
    """The rows whose cell holds, on its last lines, what the blank cell beside it should: two cells of a page in one."""
    found = list(rows)
    entries = [row for row in rows if row.role is RowRole.ENTRY]
    filled = {one.column: sum(one.column in row.cells for row in entries) >= _FILLED * len(entries) for one in columns}
    beside = [
        (left, right)
        for left, right in pairwise(columns)
        if left.field in TOLD and right.field in _GLUED and filled[right.column]
    ]
    for at, row in enumerate(rows):
        for left, right in beside if row.role is RowRole.ENTRY else ():
            cell = row.cells.get(left.column)
            if cell is None or right.column in row.cells or "\n" not in cell.text:
                continue
            if (parts := _torn_apart(cell, left.field, right.field)) is not None:
                found[at] = _parted(found[at], left, parts, {right.field: right.column})
    return found


def _torn_apart(cell: Cell, left: Field, right: Field) -> dict[Field, str] | None:
    """What two fields hold in one cell, where the last lines fit the right one and not the left one."""
    lines = cell.text.split("\n")
    for cut in range(1, len(lines)):
        first, rest = (
            cell._replace(text="\n".join(part).strip(), value=None, format="") for part in (lines[:cut], lines[cut:])
        )
        fits = left in FITS and fit_of(left, first) >= _STAYS > fit_of(
            left, rest
        )  # else the whole row stands elsewhere
        if fits and first.text and fit_of(right, rest) >= _DUE:
            return {left: first.text, right: rest.text}
    return None


def _parted(row: Row, column: ColumnReading, parts: Mapping[Field, str], place: Mapping[Field, int]) -> Row:
    cell = row.cells[column.column]
    if any(place[field] in row.cells for field in parts if field is not column.field):
        return row  # what stands in a column of its own is not replaced
    cells = {at: one for at, one in row.cells.items() if at != column.column}
    for field, text in parts.items():
        at = column.column if field is column.field else place[field]
        cells[at] = cell._replace(text=text, value=None, format="")
    return replace(row, cells=cells)


def _parts_of(cell: Cell, column: ColumnReading) -> dict[Field, str]:
    """The parts of a cell by what they are; one or none where it is whole."""
    heading = plain(column.heading)
    if column.field is Field.LEAD and _LEAD_AND_PARTNER.search(heading):
        lead, slash, partners = map(str.strip, cell.text.partition(" / "))
        return {Field.LEAD: lead, Field.PARTNER: partners} if slash and " / " not in partners else {}
    return _labelled(cell.text) or (_side_by_side(cell) if _BOTH.search(heading) else {})


def _labelled(text: str) -> dict[Field, str]:
    if text.count(":") < 2:
        return {}
    known = [(match, field) for match in _LABEL.finditer(text) if (field := _field_of(match["label"])) is not None]
    if len(known) < 2 or known[0][0].start() > 0:
        return {}
    ends = [match.start() for match, _ in known[1:]] + [len(text)]
    return {field: text[match.end() : end].strip(" ;,\n") for (match, field), end in zip(known, ends, strict=True)}


def _field_of(label: str) -> Field | None:
    found = {field: score for field, score in meanings(label).items() if field in TOLD}
    best = max(found, key=found.__getitem__, default=None)
    return best if best is not None and found[best] >= _SURE else None


def _side_by_side(cell: Cell) -> dict[Field, str]:
    """A product and a deadline beside each other without labels, whichever comes first."""
    for cut in reversed(list(_PARTED.finditer(cell.text))):
        before, after = cell.text[: cut.start()].strip(), cell.text[cut.end() :].strip(" )")
        fits = [fit_of(Field.DEADLINE, cell._replace(text=part, value=None, format="")) for part in (before, after)]
        if before and after and fits[1] >= _DUE and fits[0] <= _NOT_DUE:
            return {Field.PRODUCT: before, Field.DEADLINE: after}
        if before and after and fits[0] >= _DUE and fits[1] <= _NOT_DUE:
            return {Field.PRODUCT: after, Field.DEADLINE: before}
    return {}
