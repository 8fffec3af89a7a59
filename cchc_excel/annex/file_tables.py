"""All tables of a file: one may go on in the next, one title tells itself from the others, some are left out as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from cchc_excel.annex.aside import COUNTS, DRAFT, OTHER_YEAR, is_left_out, left_out
from cchc_excel.annex.card_records import read_cards
from cchc_excel.annex.cards import Cards
from cchc_excel.annex.context import Context
from cchc_excel.annex.continuations import under_same_heading, with_open_parents, with_rest, without_heading
from cchc_excel.annex.legends import legend_of
from cchc_excel.annex.openings import NO_SECTION, Opening, Titled, lines_of, openings_of
from cchc_excel.annex.strips import is_part_of
from cchc_excel.annex.summaries import has_only_figures, holds_figures, is_plan, is_summary
from cchc_excel.annex.tables import Carried, Span, read_table, titles_of, values_below
from cchc_excel.annex.tears import joined
from cchc_excel.annex.years import not_in_use, of_other_years, year_beside, year_of, year_of_plan
from cchc_excel.cells import Fact, Grid
from cchc_excel.plan import Activity, AnnexReading, Field, Section

LINES_ABOVE = 3  # of a document's text above a table that may speak of it


class _Place(NamedTuple):
    """A table where it stands; `span` is None where the rest of another table has no heading of its own, and of cards."""

    grid: Grid
    span: Span | None
    opening: Opening = Opening()
    of_other_year: bool = False
    unused: bool = False


class _Read(NamedTuple):
    """A table and its annex; of another year's table the annex that it would have been, too."""

    place: _Place
    annex: AnnexReading
    otherwise: AnnexReading | None = None
    goes_on: bool = False  # under the heading of the table before, printed again


class FileTables:
    """The tables of a file before they are read; `year` is the one whose plan counts, where they speak of several."""

    def __init__(
        self, grids: Sequence[Grid], spans: Sequence[Sequence[Span]], cards: Sequence[Cards | None] = ()
    ) -> None:
        self._cards = cards or [None] * len(grids)
        tables = [(grid, span, at) for grid, found in zip(grids, spans, strict=True) for at, span in enumerate(found)]
        titled = [_titled(*table) for table in tables]
        self.year = year_of_plan(titled) or year_beside(
            [table for table, (grid, *_) in zip(titled, tables, strict=True) if grid.hidden], titled, grids
        )
        named = {year_of(table) for table in titled}
        self.named_year = named.pop() if len(named) == 1 else None  # of a single table, be it only in its sheet's name
        aside = of_other_years(titled, self.year)
        unused = not_in_use(titled)
        current = [at for at in range(len(titled)) if at not in aside | unused]
        openings = dict(zip(current, openings_of([titled[at] for at in current]), strict=True))
        number = count()
        self._places = [
            [
                _Place(grid, span, openings.get(at := next(number), Opening()), at in aside, at in unused)
                for span in found
            ]
            for grid, found in zip(grids, spans, strict=True)
        ]

    def read(self, contexts: Sequence[Context]) -> tuple[list[AnnexReading], list[Fact]]:
        """Each table's annex, and what there is to say of grids without one."""
        found: list[_Read] = []
        facts: list[Fact] = []
        carried: Carried | None = None
        for context, places, cards in zip(contexts, self._places, self._cards, strict=True):
            if cards is None:
                here = self._of_grid(context, places, carried)
            else:
                here = [_Read(_Place(context.grid, None), read_cards(context.grid, cards, context))]
            if not here or all(_has_only_samples(one.annex) or _holds_nothing(one.annex) for one in here):
                facts.extend(_no_annex(context.grid, beside=is_part_of(context.grid, (one.grid for one in contexts))))
            if found and here and (here[0].goes_on or here[0].place.span is None) and here[0].annex.activities:
                found[-1], here[0] = _joined(found[-1], here[0], context)
                here[0] = here[0]._replace(annex=with_open_parents(found[-1].annex, here[0].annex))
            carried = _carried(here, carried)
            found += here
            facts.extend(context.grid.facts)
        annexes = [
            _in_the_file(annex, one.place.grid) for annex, one in zip(_without_figures(found), found, strict=True)
        ]
        otherwise = [_in_the_file(one.otherwise, one.place.grid) for one in found if one.otherwise is not None]
        only_other_years = otherwise and not any(annex.activities for annex in annexes)
        return otherwise if only_other_years else annexes, facts

    def _of_grid(self, context: Context, places: Sequence[_Place], carried: Carried | None) -> list[_Read]:
        if not places:
            rest = None if carried is None else without_heading(context.grid, carried, context)
            return [] if rest is None else [_Read(_Place(context.grid, None), rest)]
        first = places[0].span
        goes_on = None if first is None else under_same_heading(context.grid, first, carried)
        found: list[_Read] = []
        for place in places:
            here = self._of_place(place, context, None if found else goes_on)
            if found and (section := _still_open(found[-1].annex, here)) is not None:
                opening = place.opening._replace(open=section)
                here = self._of_place(place._replace(opening=opening), context, None)
                here = here._replace(annex=with_open_parents(found[-1].annex, here.annex))
            found.append(here)
        return found

    def _of_place(self, place: _Place, context: Context, goes_on: Carried | None) -> _Read:
        span = place.span
        assert span is not None  # noqa: S101 - only the rest of another table has none, and that is read
        annex = read_table(place.grid, span, context, place.opening, goes_on)
        if place.of_other_year and self.year is not None:
            out = left_out(annex, place.grid, (span.first, span.last), OTHER_YEAR, self.year)
            return _Read(place, out, otherwise=annex)
        if place.unused:
            return _Read(place, left_out(annex, place.grid, (span.first, span.last), DRAFT))
        if is_summary(place.grid, span.head, span.last):
            annex = left_out(annex, place.grid, (span.first, span.last), COUNTS)
        return _Read(place, annex, goes_on=goes_on is not None)


def _still_open(before: AnnexReading, here: _Read) -> Section | None:
    """The section that goes on under a heading in other words: its title stands right above, or the numbers count on."""
    span = here.place.span
    if span is None or span.first < span.head.top or is_left_out(before) or is_left_out(here.annex):
        return None
    if not before.sections or not here.annex.activities or here.annex.activities[0].section != NO_SECTION:
        return None
    last, first = before.activities[-1:], here.annex.activities[0].activity.number
    titled = all(item.section != before.sections[-1] for item in before.activities)
    counts_on = bool(last) and first is not None and last[0].activity.number == first - 1
    return before.sections[-1] if titled or counts_on else None


def _joined(before: _Read, here: _Read, context: Context) -> tuple[_Read, _Read]:
    """Two tables, a text that the end of the page tore between them whole again."""
    above, below = (
        _text_of(read, activities, Field.PARTNER)
        for read, activities in ((before, before.annex.activities[-1:]), (here, here.annex.activities[:1]))
    )
    both = with_rest(before.annex, here.annex, context.register.read(joined(above, below)) if above and below else ())
    return (before, here) if both is None else (before._replace(annex=both[0]), here._replace(annex=both[1]))


def _text_of(read: _Read, activities: Iterable[Activity], name: Field) -> str:
    """What stands in a field's cell of an activity."""
    cells = [read.place.grid.held(item.cells[name]) for item in activities if name in item.cells]
    return next((cell.text for cell in cells if cell is not None), "")


def _carried(here: Sequence[_Read], before: Carried | None) -> Carried | None:
    """What the next table may take over: of the last one with a heading that counts."""
    for place, annex, *_ in reversed(here):
        if place.span is not None and not is_left_out(annex):
            last = annex.activities[-1].activity.number if annex.activities else None
            section = annex.sections[-1] if annex.sections else NO_SECTION
            legend = legend_of(place.grid, annex.columns, values_below(place.grid, place.span))
            return Carried(place.span.head, annex.columns, section, last, legend)
        if place.span is None and before is not None and annex.activities:  # it goes on with the one before
            section = annex.sections[-1] if annex.sections else before.section
            return replace(before, section=section, last_number=annex.activities[-1].activity.number)
    return before


def _without_figures(found: Sequence[_Read]) -> list[AnnexReading]:
    """The annexes, those left out that only give figures beside another one that is a plan."""
    figures = [
        place.span is not None and not is_left_out(annex) and holds_figures(annex, place.grid)
        for place, annex, *_ in found
    ]
    if not any(is_plan(one.annex) and not only for one, only in zip(found, figures, strict=True)):
        figures = [only and has_only_figures(one.annex) for one, only in zip(found, figures, strict=True)]
    return [
        left_out(annex, place.grid, (place.span.first, place.span.last), COUNTS)
        if only and place.span is not None
        else annex
        for (place, annex, *_), only in zip(found, figures, strict=True)
    ]


def _has_only_samples(annex: AnnexReading) -> bool:
    """Whether a form holds no work, only rows that show how to fill it."""
    return not (annex.activities or annex.sections) and any(row.why == "example" for row in annex.rows)


def _in_the_file(annex: AnnexReading, grid: Grid) -> AnnexReading:
    """The same with the columns as the file counts them."""
    if not grid.columns:
        return annex
    columns = (column._replace(column=grid.columns.get(column.column, column.column)) for column in annex.columns)
    return replace(annex, columns=tuple(columns))


def _holds_nothing(annex: AnnexReading) -> bool:
    """Whether a table has known headings but neither work nor sections below them."""
    return not (annex.activities or annex.sections or is_left_out(annex))


def _titled(grid: Grid, span: Span, at: int) -> Titled:
    begins = grid.ref(span.head.top, span.head.left)
    above = [(begins, str(fact.facts["text"])) for fact in grid.facts if fact.kind == "title_line" and at == 0]
    return Titled(grid.sheet, span.head.keys, (*above[-LINES_ABOVE:], *lines_of(titles_of(grid, span))), begins)


def _no_annex(grid: Grid, *, beside: bool) -> Iterable[Fact]:
    if not grid.cells:
        return
    first = min(grid.cells)
    kind = "list_beside" if beside else "sheet_without_annex"
    yield Fact(kind, grid.ref(*first), {"sheet": grid.sheet, "cells": len(grid.cells), "count": len(grid.cells)})
