"""The row that comes nearest to a heading in a sheet without one, for the message that says what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_excel.annex.heading_rows import KNOWN
from cchc_excel.annex.headings import meanings
from cchc_excel.cells import Grid
from cchc_excel.plan import Field


@dataclass(frozen=True)
class NearMiss:
    """The row that looks most like a heading in a sheet without one."""

    row: int
    column: int
    known: tuple[Field, ...]
    score: float


def nearest_to_a_head(grid: Grid) -> NearMiss | None:
    """The best candidate of a sheet where `find_heads` found nothing; None where no row comes near."""
    best: NearMiss | None = None
    for row, cells in grid.rows.items():
        known = [
            (column, max(found.items(), key=lambda item: item[1])[0])
            for column, cell in cells.items()
            if len(cell.text) <= 60 and (found := meanings(cell.text)) and max(found.values()) >= KNOWN
        ]
        score = len({field for _, field in known}) * len(known) / max(1, len(cells))
        if len(known) >= 2 and (best is None or score > best.score):
            best = NearMiss(row, known[0][0], tuple(dict.fromkeys(field for _, field in known)), score)
    return best
