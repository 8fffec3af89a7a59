"""How a file was read: columns, rows, repairs, ledger, and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cchc_excel.cells import CellRef, Fact, Grid
from cchc_excel.plan.nouns import Activity, Repair, Section
from cchc_excel.plan.periods import Period
from cchc_excel.plan.words import Field, RowRole


class ColumnReading(NamedTuple):
    """How one column was understood."""

    column: int
    field: Field
    heading: str
    score: float  # 0 to 1
    runner_up: Field | None = None
    runner_up_score: float = 0.0


class RowReading(NamedTuple):
    """How one row was understood."""

    row: int
    role: RowRole
    why: str = ""  # a reason, for rows that are passed over


class Ledger(NamedTuple):
    """Where every non-empty cell of an accepted sheet went: used + heading + passed_over = cells."""

    cells: int
    used: int
    heading: int  # headings, titles, signatures
    passed_over: int
    passed: tuple[tuple[CellRef, str], ...] = ()  # each cell passed over, with the reason


@dataclass(frozen=True)
class AnnexReading:
    """One sheet (or one table of a document) that holds an annex."""

    sheet: str
    titles: tuple[tuple[CellRef, str], ...]  # the lines above the heading
    columns: tuple[ColumnReading, ...]
    rows: tuple[RowReading, ...]
    sections: tuple[Section, ...]
    activities: tuple[Activity, ...]
    repairs: tuple[Repair, ...]
    ledger: Ledger
    facts: tuple[Fact, ...] = ()
    labels: frozenset[CellRef] = frozenset()  # of cards: the cells that are headings beside values


@dataclass(frozen=True)
class FileReading:
    """A file as it was read: its annexes, or why there is none."""

    file: str  # path below the input folder, with forward slashes
    sha256: str
    kind: str  # "xlsx", "xls", "docx" …; by content, not by name
    annexes: tuple[AnnexReading, ...] = ()
    facts: tuple[Fact, ...] = ()  # of the file as a whole and of sheets without an annex
    refused: bool = False  # nothing of it could be used; a fact says why
    plan_year: int | None = None  # from the title lines, else that of all dates in the file
    period: Period | None = None  # from the title lines
    office: str | None = None  # from the title lines: the office that reports
    grids: tuple[Grid, ...] = ()  # only where the caller asked for them

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """All activities of the file, in order."""
        return tuple(activity for annex in self.annexes for activity in annex.activities)
