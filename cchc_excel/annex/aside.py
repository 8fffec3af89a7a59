"""Tables that are no part of the plan: nothing of them is counted, and the ledger says why of each cell."""

from __future__ import annotations

from dataclasses import replace

from cchc_excel.cells import Fact, Grid
from cchc_excel.plan import AnnexReading, Ledger, RowReading, RowRole

OTHER_YEAR, COUNTS, DRAFT = "other_year", "counts", "draft"  # why the cells of such a table are passed over
_FACTS = {OTHER_YEAR: "table_of_other_year", COUNTS: "table_of_counts", DRAFT: "table_of_draft"}
_AS_BEFORE = (RowRole.TITLE, RowRole.HEADING, RowRole.COLUMN_NUMBERS, RowRole.BLANK)


def is_left_out(annex: AnnexReading, *reasons: str) -> bool:
    """Whether this is the reading of a table left out for one of the reasons, or for any where none is given."""
    kinds = {_FACTS[why] for why in reasons or _FACTS}
    return any(fact.kind in kinds for fact in annex.facts)


def left_out(annex: AnnexReading, grid: Grid, extent: tuple[int, int], why: str, year: int = 0) -> AnnexReading:
    """A table of which nothing is counted; `extent` is its first and last row, a fact names it."""
    frame = {row.row for row in annex.rows if row.role in _AS_BEFORE}
    rows = tuple(row if row.row in frame else RowReading(row.row, RowRole.PASSED_OVER, why) for row in annex.rows)
    places = [place for place in sorted(grid.cells) if extent[0] <= place[0] <= extent[1]]
    passed = tuple((grid.ref(*place), why) for place in places if place[0] not in frame)
    ref = annex.titles[0][0] if annex.titles else grid.ref(*min(places))
    return replace(
        annex,
        columns=(),
        rows=rows,
        sections=(),
        activities=(),
        repairs=(),
        ledger=Ledger(len(places), 0, len(places) - len(passed), len(passed), passed),
        facts=(Fact(_FACTS[why], ref, {"sheet": annex.sheet, "count": len(annex.activities), "year": year}),),
    )
