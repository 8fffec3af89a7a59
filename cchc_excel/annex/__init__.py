"""Grids in, plan records out: columns, rows, repairs, deadlines, statuses, offices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from cchc_excel.annex.aside import COUNTS, OTHER_YEAR, is_left_out, left_out
from cchc_excel.annex.context import Context, Reading
from cchc_excel.annex.continuations import under_same_heading, without_heading
from cchc_excel.annex.deadlines import Calendar
from cchc_excel.annex.near_misses import nearest_to_a_head
from cchc_excel.annex.offices import Register, office_of_titles
from cchc_excel.annex.openings import NO_SECTION, Opening, Titled, lines_of, openings_of
from cchc_excel.annex.strips import strips
from cchc_excel.annex.summaries import has_only_figures, holds_figures, is_plan, is_summary
from cchc_excel.annex.tables import Carried, Span, read_table, spans_of, titles_of
from cchc_excel.annex.titles import plan_year, reporting_period
from cchc_excel.annex.years import of_other_years, year_of_plan
from cchc_excel.cells import Fact, Grid
from cchc_excel.plan import AnnexReading, Field, FileReading
from cchc_excel.settings.layout import FIELD_NAMES

__all__ = ["Reading", "read_annexes"]

LINES_ABOVE = 3  # of a document's text above a table that may speak of it
EXPECTED = (Field.ACTIVITY, Field.LEAD, Field.DEADLINE)  # what a reader looks for first in a heading


def read_annexes(reading: FileReading, grids: Sequence[Grid], against: Reading) -> FileReading:
    """The annexes of a file's grids; a grid without one becomes a fact, never an exception."""
    grids = [strip for grid in grids for strip in strips(grid)]
    spans = [spans_of(grid) for grid in grids]
    lines = [text for grid, found in zip(grids, spans, strict=True) for text in _title_lines(grid, found)]
    tables = _Tables(grids, spans)
    own_year = tables.year if tables.year is not None else plan_year(lines)
    year = own_year if own_year is not None else against.plan_year
    calendar = Calendar.from_settings(against.settings, year)
    register = Register.from_settings(against.settings)
    annexes, facts = tables.read([Context(grid, against, calendar, register) for grid in grids])
    facts = [fact for fact in (*reading.facts, *facts) if fact.kind != "title_line"]
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
        period=reporting_period(lines),
        office=office_of_titles(lines, register),
    )


class _Tables:
    """All tables of a file, of which one may go on in the next, and one title tells itself from the others."""

    def __init__(self, grids: Sequence[Grid], spans: Sequence[Sequence[Span]]) -> None:
        self._grids = grids
        self._spans = spans
        titled = [
            _titled(grid, span, at) for grid, found in zip(grids, spans, strict=True) for at, span in enumerate(found)
        ]
        self.year = year_of_plan(titled)
        self._aside = of_other_years(titled, self.year)
        current = [place for place in range(len(titled)) if place not in self._aside]
        said = dict(zip(current, openings_of([titled[place] for place in current]), strict=True))
        self._openings = [said.get(place, Opening()) for place in range(len(titled))]

    def read(self, contexts: Sequence[Context]) -> tuple[list[AnnexReading], list[Fact]]:
        """Each table's annex, and what there is to say of grids without one."""
        annexes: list[AnnexReading] = []
        facts: list[Fact] = []
        aside: list[AnnexReading] = []
        read_from: list[tuple[Grid, Span | None]] = []  # where each annex stands
        carried: Carried | None = None
        table = 0
        for context, spans in zip(contexts, self._spans, strict=True):
            grid = context.grid
            opened = under_same_heading(grid, spans[0], carried) if spans else None
            found = []
            for at, span in enumerate(spans):
                annex = read_table(grid, span, context, self._openings[table], opened if at == 0 else None)
                if table in self._aside and self.year is not None:
                    aside.append(annex)
                    annex = left_out(annex, grid, (span.first, span.last), OTHER_YEAR, self.year)
                elif is_summary(grid, span.head, span.last):
                    annex = left_out(annex, grid, (span.first, span.last), COUNTS)
                found.append(annex)
                table += 1
            if not found and carried is not None and (rest := without_heading(grid, carried, context)) is not None:
                found = [rest]
            if not found or all(map(_has_only_samples, found)):
                facts.extend(_no_annex(grid))
            for annex, span in zip(found, spans, strict=False):
                if is_left_out(annex):
                    continue
                last = annex.activities[-1].activity.number if annex.activities else None
                carried = Carried(span.head, annex.columns, annex.sections[-1] if annex.sections else NO_SECTION, last)
            annexes.extend(found)
            read_from.extend((grid, span) for _, span in zip_longest(found, spans))
            facts.extend(grid.facts)
        annexes = _without_figures(annexes, read_from)
        only = aside and not any(annex.activities for annex in annexes)
        return aside if only else annexes, facts


def _without_figures(
    annexes: Sequence[AnnexReading], read_from: Sequence[tuple[Grid, Span | None]]
) -> list[AnnexReading]:
    """The annexes, those left out that only give figures beside another one that is a plan."""
    figures = [
        span is not None and not is_left_out(annex) and holds_figures(annex, grid)
        for annex, (grid, span) in zip(annexes, read_from, strict=True)
    ]
    if not any(is_plan(annex) and not only for annex, only in zip(annexes, figures, strict=True)):
        figures = [only and has_only_figures(annex) for annex, only in zip(annexes, figures, strict=True)]
    return [
        left_out(annex, grid, (span.first, span.last), COUNTS) if only and span is not None else annex
        for annex, only, (grid, span) in zip(annexes, figures, read_from, strict=True)
    ]


def _has_only_samples(annex: AnnexReading) -> bool:
    """Whether a form holds no work, only rows that show how to fill it."""
    return not (annex.activities or annex.sections) and any(row.why == "example" for row in annex.rows)


def _titled(grid: Grid, span: Span, at: int) -> Titled:
    begins = grid.ref(span.head.top, span.head.left)
    above = [(begins, str(fact.facts["text"])) for fact in grid.facts if fact.kind == "title_line" and at == 0]
    return Titled(grid.sheet, span.head.keys, (*above[-LINES_ABOVE:], *lines_of(titles_of(grid, span))), begins)


def _title_lines(grid: Grid, spans: Sequence[Span]) -> Iterable[str]:
    yield from (str(fact.facts["text"]) for fact in grid.facts if fact.kind == "title_line")
    last = spans[0].head.top - 1 if spans else min(grid.height, 12)
    for row in range(1, last + 1):
        for cell in grid.rows.get(row, {}).values():
            yield from cell.text.split("\n")


def _no_annex(grid: Grid) -> Iterable[Fact]:
    if not grid.cells:
        return
    first = min(grid.cells)
    yield Fact("sheet_without_annex", grid.ref(*first), {"sheet": grid.sheet, "cells": len(grid.cells)})


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
