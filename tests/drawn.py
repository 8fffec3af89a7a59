"""Grids drawn as text: a line is a row, cells stand between bars, an empty cell is blank; "^" continues a merge above."""

from __future__ import annotations

from cchc_excel.annex.against import Reading
from cchc_excel.annex.files import read_annexes
from cchc_excel.cells import Cell, Grid, Merge
from cchc_excel.plan import FileReading
from cchc_excel.settings import Settings


def grid(text: str, *, sheet: str = "Phụ lục", file: str = "tep.xlsx") -> Grid:
    """The grid that a drawing shows; blank lines at its ends are not part of it."""
    lines = text.strip("\n").split("\n")
    cells: dict[tuple[int, int], Cell] = {}
    merges: dict[tuple[int, int], Merge] = {}
    origins: dict[int, tuple[int, int]] = {}
    for row, line in enumerate(lines, start=1):
        for column, part in enumerate(line.split("|"), start=1):
            shown = part.strip().replace("\\n", "\n")
            if shown == "^":
                origin = origins[column]
                merges[origin] = Merge(*origin, row, column)
            elif shown:
                cells[row, column] = Cell(shown, row, column)
                origins[column] = (row, column)
    return Grid(file, sheet, cells, tuple(merges.values()))


def read(*drawn: Grid, settings: Settings = Settings()) -> FileReading:  # noqa: B008 - settings are frozen
    """The annexes of drawn grids, for the plan year 2026."""
    return read_annexes(FileReading(drawn[0].file, "", "xlsx"), drawn, Reading(settings, 2026))
