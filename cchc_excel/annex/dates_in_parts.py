"""One date in several columns: "Thời hạn" over "Ngày", "Tháng", "Năm", or "Quý" and "Năm"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field
from cchc_excel.spelling import key, plain

PARTS = ("ngay", "thang", "quy", "nam")
DATED = frozenset({Field.DEADLINE, Field.START, Field.COMPLETED_ON, Field.DOCUMENT_DATE})
# How the parts that are filled in are written as one text; the first line whose parts are all there counts.
WRITTEN = (
    (("ngay", "thang", "nam"), "{ngay}/{thang}/{nam}"),
    (("ngay", "thang"), "{ngay}/{thang}"),
    (("ngay",), "Ngày {ngay}"),
    (("thang", "nam"), "{thang}/{nam}"),
    (("thang",), "Tháng {thang}"),
    (("quy", "nam"), "Quý {quy}/{nam}"),
    (("quy",), "Quý {quy}"),
    (("nam",), "Năm {nam}"),
)
ALONE = frozenset({"thang", "quy"})  # one column of these says when, too: 3 below "Tháng"
MOSTLY = 0.6  # of the values must be numbers
_NUMBER = re.compile(r"(?:ngay|thang|quy|nam|q|t)?\s*\.?\s*(\d{1,4}|i{1,3}|iv)(?:[.,]0)?", re.IGNORECASE)
_EDGES = " ()-–,:/"


class Run(NamedTuple):
    """Adjacent columns that hold one date, and the heading over all of them."""

    parts: Mapping[int, str]  # column → part
    path: tuple[str, ...]


def runs_in(paths: Mapping[int, tuple[str, ...]], values: Mapping[int, Sequence[Cell]]) -> list[Run]:
    """The runs of such columns under one heading."""
    found: list[Run] = []
    parts: dict[int, str] = {}
    over: tuple[str, ...] = ()
    for column in [*sorted(paths), -1]:
        part, path = _part_of(paths[column]) if column in paths else ("", ())
        goes_on = column - 1 in parts and part not in parts.values() and path == over
        if not goes_on:
            if len(parts) > 1 or set(parts.values()) & ALONE:
                found.append(Run(parts, over))
            parts, over = {}, path
        below = values.get(column, ())
        if part and _are_numbers(below) and (below or part not in ALONE):
            parts[column] = part
    return found


def together(run: Run, values: Mapping[int, Sequence[Cell]]) -> list[Cell]:
    """The dates of a run's rows, each in the place of its first part; for judging, so all have a year."""
    rows: dict[int, dict[str, Cell]] = {}
    for column, part in run.parts.items():
        for cell in values.get(column, ()):
            rows.setdefault(cell.row, {})[part] = cell
    return [
        Cell(written({"nam": "2026", **{part: cell.text for part, cell in cells.items()}}), row, min(run.parts))
        for row, cells in sorted(rows.items())
    ]


def parts_of(columns: Sequence[ColumnReading]) -> dict[int, str]:
    """Column → part, for the columns of a table that hold parts of one date: neighbours with the same meaning."""
    by_column = {column.column: column for column in columns if column.field in DATED}
    found: dict[int, str] = {}
    for at, reading in by_column.items():
        beside = (by_column.get(at - 1), by_column.get(at + 1))
        part, _ = _part_of(tuple(reading.heading.split(" › ")))
        if part in ALONE or (part and any(other is not None and other.field is reading.field for other in beside)):
            found[at] = part
    return found


def written(parts: Mapping[str, str]) -> str:
    """The parts of a date as a person would write it.

    >>> written({"ngay": "20", "thang": "3", "nam": "2026"}), written({"thang": "08", "nam": "2026"})
    ('20/3/2026', '08/2026')
    """
    numbers = {part: found[1] for part, text in parts.items() if (found := _NUMBER.fullmatch(plain(text).strip()))}
    if len(numbers) < len(parts):  # words stand in one of the places: "Thường xuyên"
        return " ".join(dict.fromkeys(parts[part] for part in PARTS if part in parts))
    filled = {part: number.upper() for part, number in numbers.items()}
    for names, form in WRITTEN:
        if filled.keys() == set(names):
            return form.format(**filled)
    return "/".join(filled[part] for part in PARTS if part in filled)


def _part_of(path: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """(the part that a heading names, the heading without it)."""
    words = key(path[-1]).split()
    if not words or words[-1] not in PARTS or len(words) > 6:
        return "", ()
    if len(words) == 1:
        return words[0], path[:-1]
    rest = re.sub(r"\s*\(?\s*\w+\s*\)?\s*$", "", path[-1]).strip(_EDGES)
    return (words[-1], (*path[:-1], rest)) if rest else ("", ())


def _are_numbers(values: Sequence[Cell]) -> bool:
    numbers = sum(_NUMBER.fullmatch(plain(cell.text).strip()) is not None for cell in values)
    return numbers >= MOSTLY * len(values)
