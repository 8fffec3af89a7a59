"""The annexes of a file: its grids in, plan records out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cchc_excel.annex.against import Reading
from cchc_excel.annex.aside import COUNTS, is_left_out
from cchc_excel.annex.cards import Cards, find_cards
from cchc_excel.annex.context import Context
from cchc_excel.annex.deadlines import Calendar
from cchc_excel.annex.file_tables import FileTables
from cchc_excel.annex.loose_columns import gathered
from cchc_excel.annex.moved_pages import aligned
from cchc_excel.annex.near_misses import nearest_to_a_head
from cchc_excel.annex.offices import Register, office_of_titles
from cchc_excel.annex.strips import strips
from cchc_excel.annex.tables import Span, spans_of
from cchc_excel.annex.titles import plan_year, reporting_period
from cchc_excel.annex.years import year_of_dates
from cchc_excel.cells import Fact, Grid
from cchc_excel.plan import AnnexReading, Field, FileReading
from cchc_excel.settings.layout import FIELD_NAMES

EXPECTED = (Field.ACTIVITY, Field.LEAD, Field.DEADLINE)  # what a reader looks for first in a heading


def read_annexes(reading: FileReading, grids: Sequence[Grid], against: Reading) -> FileReading:
    """The annexes of a file's grids; a grid without one becomes a fact, never an exception."""
    grids = [gathered(strip) for grid in grids for strip in strips(grid)]
    spans = [spans_of(grid) for grid in grids]
    grids = [_aligned(grid, found) for grid, found in zip(grids, spans, strict=True)]
    cards = [None if any(spans) else find_cards(grid, against) for grid in grids]  # beside a table nothing is a card
    places = list(zip(grids, spans, cards, strict=True))
    over_work = [text for found in places if found[1] or found[2] is not None for text in _title_lines(*found)]
    lines = [text for found in places for text in _title_lines(*found)]
    tables = FileTables(grids, spans, cards)
    own_year = tables.year or plan_year(over_work) or tables.named_year or plan_year(lines)
    period = reporting_period(lines)
    own_year = own_year or (year_of_dates(grids) if period is None else None)
    year = own_year or (period.year if period is not None else against.plan_year)
    calendar = Calendar.from_settings(against.settings, year)
    register = Register.from_settings(against.settings)
    annexes, facts = tables.read([Context(grid, against, calendar, register) for grid in grids])
    facts = [fact for fact in (*reading.facts, *facts, *_cards_read(grids, cards)) if fact.kind != "title_line"]
    annexes = _unique_ids([annex for annex in annexes if annex.activities or annex.sections or is_left_out(annex)])
    if all(is_left_out(annex, COUNTS) for annex in annexes):
        annexes = []
    if not annexes and not reading.refused:
        facts.append(_workbook_without_annex(grids))
    return replace(
        reading,
        annexes=tuple(annexes),
        facts=tuple(facts),
        plan_year=own_year,
        period=period,
        office=office_of_titles(lines, register),
    )


def _aligned(grid: Grid, spans: Sequence[Span]) -> Grid:
    return aligned(grid, [(span.head, span.last) for span in spans])


def _title_lines(grid: Grid, spans: Sequence[Span], cards: Cards | None) -> Iterable[str]:
    yield from (str(fact.facts["text"]) for fact in grid.facts if fact.kind == "title_line")
    below = spans[0].head.top if spans else cards.top if cards is not None else min(grid.height, 12) + 1
    for row in range(1, below):
        for cell in grid.rows.get(row, {}).values():
            yield from cell.text.split("\n")


def _cards_read(grids: Sequence[Grid], cards: Sequence[Cards | None]) -> Iterable[Fact]:
    """That a file without a table was read as cards: one fact, at the first label."""
    read = [(grid, found) for grid, found in zip(grids, cards, strict=True) if found is not None and found.filled]
    if read:
        grid, found = read[0]
        piece = found.pieces[0][1]
        count = sum(len(found.filled) for _, found in read)
        yield Fact("cards_read", grid.ref(piece.row, piece.column), {"count": count})


def _workbook_without_annex(grids: Sequence[Grid]) -> Fact:
    misses = [(miss, grid) for grid in grids if (miss := nearest_to_a_head(grid)) is not None]
    if not misses:
        return Fact("workbook_without_annex", None, {"candidate": "", "missing": ""})
    miss, grid = max(misses, key=lambda found: found[0].score)
    missing = [FIELD_NAMES[field] for field in EXPECTED if field not in miss.known]
    facts = {"candidate": f"{grid.sheet}, dòng {miss.row}", "missing": ", ".join(missing)}
    return Fact("workbook_without_annex", grid.ref(miss.row, miss.column), facts)


def _unique_ids(annexes: list[AnnexReading]) -> list[AnnexReading]:
    """Ids that stay unique over the sheets of a file."""
    used: dict[str, int] = {}
    result = []
    for annex in annexes:
        activities = []
        for activity in annex.activities:
            base = activity.id.split("~")[0]
            used[base] = used.get(base, 0) + 1
            identity = base if used[base] == 1 else f"{base}~{used[base]}"
            activities.append(activity if identity == activity.id else replace(activity, id=identity))
        result.append(replace(annex, activities=tuple(activities)))
    return result
