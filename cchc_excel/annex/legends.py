"""States written as codes, which a line beside the table explains: "1 = đã hoàn thành, 2 = đang thực hiện"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cchc_excel.annex.rows import Row
from cchc_excel.annex.statuses import read_status
from cchc_excel.cells import Cell, Fact, Grid
from cchc_excel.plan import ColumnReading, Field, RowRole, Status
from cchc_excel.spelling import key

FEWEST_CODES = 2
_LONGEST_MEANING, _LONGEST_CODE = 60, 3  # letters
_USUAL = 0.8  # of a column's values are codes
_SAYS_NOTHING = frozenset({Status.UNREPORTED, Status.UNCLEAR})
# A code, what parts it from its meaning, and the meaning up to the next mark; "1. …" counts lines unless it is announced.
_COLOUR = "xanh(?: lá(?: cây)?| dương| lam)?|vàng|cam|đỏ|xám|trắng|tím|đen|nâu|hồng"
_COLOURS = re.compile(_COLOUR, re.IGNORECASE)
_PART = re.compile(
    rf"(?:^|(?<=[\s,;:.|/(–-]))[(\[“\"‘']?(?P<code>(?i:{_COLOUR})(?!\w)|\d{{1,2}}|[A-ZĐ]{{1,3}}|[a-zđ]|[+○●◐△▲■□*✓√-])[)\]”\"’']?\s*"
    r"(?P<between>=+>?|:|->|→|là\b|[-–]|[.)])\s*(?P<said>[^,;\n|/=]+)"
)
_ANNOUNCED = re.compile(
    r"quy uoc|ghi chu|chu thich|chu giai|ky hieu|giai thich|ma so|ma (?:trang thai|tinh trang|tien do|danh gia)|quy dinh|trong do|muc|cach ghi"
)
# Of a time, an office or a share a code says when work is planned, whose it is, how much it counts: no state.
_NO_STATE = ("thang", "quy", "thoi gian", "thoi diem", "nam", "don vi", "phong", "chu tri", "phoi hop", "ke hoach")
_WORTH = {"dat": "hoàn thành", "khong dat": "chưa hoàn thành", "chua dat": "chưa hoàn thành"}
_LISTING = tuple(",;")
_WEAK = (".", ")", "-", "–")
# A column of these holds values of its own, whatever they look like.
_OF_ITS_OWN = frozenset(
    {Field.OBJECTIVE, Field.TASK, Field.ACTIVITY, Field.AREA, Field.CODE, Field.LEAD, Field.PARTNER, Field.PRODUCT}
    | {Field.START, Field.DEADLINE, Field.COMPLETED_ON, Field.DOCUMENT, Field.DOCUMENT_DATE}
)
_STATES = (Field.STATUS, Field.RESULT, Field.MONTH)

Codes = Mapping[str, str]

_ANY_YEAR = 2000  # what a state is needs no year


class Legend(NamedTuple):
    """What the codes of some columns mean."""

    codes: Codes
    columns: frozenset[int]


NO_LEGEND = Legend({}, frozenset())


def codes_in(text: str) -> Codes:
    """The codes that a text explains, in capitals, with the states they stand for; none where it explains none.

    >>> codes_in("Quy ước: 1 = đã xong, 2 = đang làm, 3 = chưa làm")
    {'1': 'đã xong', '2': 'đang làm', '3': 'chưa làm'}
    >>> codes_in("Trong đó: 12 việc đã xong, 3 việc đang làm")
    {}
    """
    announced = _ANNOUNCED.search(" ".join(key(text).split())) is not None
    found: dict[str, str] = {}
    for part in _PART.finditer(text):
        said = part["said"].strip(' .)(”"')
        if (part["between"] in _WEAK and not announced) or not 0 < len(said) <= _LONGEST_MEANING:
            continue
        if (key(said) + " ").startswith(tuple(word + " " for word in _NO_STATE)):
            return {}
        state = _WORTH.get(key(said), said)
        if read_status(state, year=_ANY_YEAR).status not in _SAYS_NOTHING:
            found.setdefault(part["code"].upper(), state)
    states = {read_status(state, year=_ANY_YEAR).status for state in found.values()}
    return found if len(found) >= FEWEST_CODES and len(states) > 1 else {}


def legend_of(grid: Grid, columns: Sequence[ColumnReading], values: Mapping[int, Sequence[Cell]]) -> Legend:
    """The legend of a table: in the heading of the column itself, else in a line above, below or beside the table."""
    for column in columns:
        if (codes := codes_in(column.heading)) and _are_codes(values.get(column.column, ()), codes):
            return Legend(codes, frozenset({column.column}))
    short = {at for at, cells in values.items() if cells and all(map(_is_short, cells))}
    columns = [one for one in columns if one.column in short or one.field is Field.ACTIVITY or one.field in _STATES]
    for text in _lines(grid) if any(one.column in short and one.field not in _OF_ITS_OWN for one in columns) else ():
        codes = codes_in(text)
        coded = [one for one in columns if codes and _are_codes(values.get(one.column, ()), codes)]
        if found := _meant(text, coded, columns):
            return Legend(codes, found)
    return NO_LEGEND


def with_states(columns: tuple[ColumnReading, ...], legend: Legend) -> tuple[ColumnReading, ...]:
    """The columns, the one with the codes as the state unless it is known for one."""
    return tuple(
        column._replace(field=Field.STATUS, score=1.0, runner_up=None, runner_up_score=0.0)
        if column.column in legend.columns and column.field not in _STATES
        else column
        for column in columns
    )


def spelled_out(rows: Iterable[Row], legend: Legend) -> list[Row]:
    """The rows of work with what the codes mean in their place; the legend itself is a note."""
    return [_read_by(row, legend) for row in rows] if legend.columns else list(rows)


def legend_facts(grid: Grid, top: int, columns: Sequence[ColumnReading], legend: Legend) -> Iterable[Fact]:
    """That codes were read, once a table."""
    for column in columns:
        if column.column in legend.columns:
            told = "; ".join(f"{code} = {said}" for code, said in sorted(legend.codes.items()))
            yield Fact("legend_read", grid.ref(top, column.column), {"heading": column.heading, "text": told})
            return


def _read_by(row: Row, legend: Legend) -> Row:
    first = next(iter(row.cells.values()))
    explained = _explained(row.cells)
    in_cells = explained is not None and legend.codes.get(explained[0]) == explained[1]
    if in_cells or (len(row.cells) == 1 and codes_in(first.text) == legend.codes):
        return replace(row, role=RowRole.NOTE, section=None)
    if row.role is not RowRole.ENTRY:
        return row
    return replace(row, cells={column: _spelled(cell, column, legend) for column, cell in row.cells.items()})


def _explained(row: Mapping[int, Cell]) -> tuple[str, str] | None:
    """A code and its meaning in two cells side by side, be it behind "Ký hiệu"; None where a row holds more or less."""
    texts = [cell.text.strip() for cell in row.values()][-2:]
    if len(row) not in (2, 3) or len(texts[0]) > _LONGEST_CODE or not texts[0]:
        return None
    known = read_status(texts[1], year=_ANY_YEAR).status not in _SAYS_NOTHING
    return (_code(Cell(texts[0], 0, 0)), texts[1]) if known else None


def _spelled(cell: Cell, column: int, legend: Legend) -> Cell:
    said = legend.codes.get(_code(cell)) if column in legend.columns else None
    return cell if said is None else cell._replace(text=said, value=None, format="")


def _code(cell: Cell) -> str:
    return cell.text.strip(" .()").upper().removesuffix(",0") or cell.text


def _is_short(cell: Cell) -> bool:
    """Whether a cell may hold a code, or a colour for one."""
    return len(cell.text) <= _LONGEST_CODE + 2 or _COLOURS.fullmatch(cell.text.strip()) is not None


def _are_codes(values: Sequence[Cell], codes: Codes) -> bool:
    known = sum(_code(cell) in codes for cell in values)
    return known > 0 and known >= _USUAL * len(values)


def _meant(text: str, coded: Sequence[ColumnReading], columns: Sequence[ColumnReading]) -> frozenset[int]:
    """Which of the columns that hold codes the line explains: those it names, else the states, else the only one behind the work."""
    words = f" {key(text)} "
    named = [one for one in coded if one.heading and f" {key(one.heading.split(' › ')[-1])} " in words]
    states = [one for one in coded if one.field in _STATES]
    work = max((one.column for one in columns if one.field is Field.ACTIVITY), default=0)
    behind = [one for one in coded if one.column > work and one.field not in _OF_ITS_OWN]
    has_state = any(one.field in _STATES for one in columns)
    for found in (named, states, behind if len(behind) == 1 and not has_state else []):
        if found:
            return frozenset(one.column for one in found)
    return frozenset()


def _goes_on(text: str, below: str) -> bool:
    """Whether the line below goes on with the codes of this one: "… TX - thường xuyên;" over "TD - tạm dừng; …"."""
    return text.rstrip()[-1:] in _LISTING and _PART.match(below) is not None


def _lines(grid: Grid) -> Iterable[str]:
    """What may be a legend: each text with a sign of one, then the texts of several rows one under the other."""
    yield from (str(fact.facts["text"]) for fact in grid.facts if fact.kind == "title_line")
    alone = {row: next(iter(cells.values())).text for row, cells in grid.rows.items() if len(cells) == 1}
    yield from (text for row, text in alone.items() if not _goes_on(text, alone.get(row + 1, "")))
    blocks: list[list[str]] = []
    for row, text in alone.items():
        if row - 1 not in alone or not blocks:
            blocks.append([])
        blocks[-1].append(text)
    yield from ("\n".join(block) for block in blocks if len(block) > 1)
    pairs = (found for cells in grid.rows.values() if (found := _explained(cells)) is not None)
    yield "; ".join(f"{code} = {said}" for code, said in pairs)
    yield from ("; ".join(cell.text for cell in cells.values()) for cells in grid.rows.values() if 1 < len(cells) <= 5)
