"""What an office reports of an activity, from the reporting columns of its row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from cchc_excel.annex.context import Context
from cchc_excel.annex.heading_paths import group_of
from cchc_excel.annex.offices import without_persons
from cchc_excel.annex.periods_compared import rank_of
from cchc_excel.annex.periods_reported import in_order, with_percents
from cchc_excel.annex.statuses import NO_AIM, Aim, ReportCells, aim_of, is_mark, read_report, read_status
from cchc_excel.annex.strands import Entry, Strand
from cchc_excel.cells import Cell, Fact
from cchc_excel.plan import ColumnReading, Field, Report, Status
from cchc_excel.settings import Word
from cchc_excel.spelling import key

# A table with one of these columns is a return; without them it is only a plan.
REPORTING = frozenset(
    {Field.STATUS, Field.PERCENT, Field.COMPLETED_ON, Field.DOCUMENT, Field.DOCUMENT_DATE, Field.RESULT}
    | {Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT, Field.DIFFICULTY, Field.REASON, Field.PROPOSAL}
)
# What goes into a report; the fields of `ReportCells` have their names.
REPORTED = REPORTING | {Field.NEXT_STEP, Field.NOTE}
NOT_DONE = "Chưa hoàn thành"
PROGRESS = "tien do"  # of work planned as of work done
STATES = frozenset({Field.STATUS, Field.RESULT})
NOT_YET = frozenset({Status.UNREPORTED, Status.UNCLEAR, Status.NOT_STARTED, Status.IN_PROGRESS})
FREE_TEXTS = ("text", "difficulty", "reason", "proposal", "next_step", "note")


def reports(columns: Sequence[ColumnReading], entries: Sequence[Entry]) -> bool:
    """Whether a table reports: a reporting column, or months that say more than when work is planned."""
    if any(column.field in REPORTING for column in columns):
        return True
    months = [column for column in columns if column.field is Field.MONTH]
    parents = {part for column in months for part in column.heading.split(" › ")[:-1] if group_of(part) == "report"}
    if all(column.field is not Field.DEADLINE for column in columns):  # then "Tiến độ thực hiện" says when work is due
        parents = {part for part in parents if not key(part).startswith(PROGRESS)}
    if parents:
        return True
    said = (strand.text for entry in entries for name, _, strand in entry.several if name is Field.MONTH)
    return any(not is_mark(text) for text in said)


def asks_if_done(column: ColumnReading) -> bool:
    """Whether a heading is a question, "Đã hoàn thành (Có/Không)"."""
    return column.field is Field.STATUS and "hoan thanh" in key(column.heading)


def answered(text: str) -> str:
    """What a cell answers to such a question: a no is work not done, not work that never came up."""
    return NOT_DONE if key(text) == "khong" else text


def earlier_headings(columns: Sequence[ColumnReading]) -> frozenset[str]:
    """The headings of the columns that tell how far the work was in an earlier period, where a later one is read."""
    return frozenset(
        column.heading
        for column in columns
        if column.field is Field.EXTRA
        and column.runner_up in STATES
        and rank_of(tuple(column.heading.split(" › "))) is not None
    )


def went_back(entry: Entry, report: Report | None, earlier: Set[str], context: Context) -> Iterator[Fact]:
    """Work that was done in an earlier period and is not, or not reported, in this one."""
    if report is None or not earlier or report.status not in NOT_YET:
        return
    for name, heading, strand in entry.several:
        if name is Field.EXTRA and heading in earlier:
            before = read_status(strand.text, year=context.calendar.plan_year, words=context.reading.settings.words)
            if before.status is Status.DONE:
                yield Fact("went_back", strand.ref, {"heading": heading, "text": strand.text[:60]})


def report_of(
    values: Mapping[Field, Strand], entry: Entry, context: Context, product: str | None, activity: str | None
) -> Report:
    """The report of one row; everything blank is `unreported`."""
    cells = {name.value: _answer(strand) for name, strand in values.items() if name in REPORTED}
    months = in_order([(heading, strand.text) for name, heading, strand in entry.several if name is Field.MONTH])
    months = tuple((heading.split(" › ")[-1], text) for heading, text in with_percents(months))
    return _report(
        ReportCells(**cells, months=months),
        context.calendar.plan_year,
        context.reading.closing_on,
        product if cells or months else None,
        context.reading.settings.words,
        aim_of(activity) if cells or months else NO_AIM,
    )


def _answer(strand: Strand) -> Cell:
    """What a reporting cell says, wherever it stands; a text that was joined has no typed value."""
    if strand.text != strand.cell.text:
        return Cell(strand.text, 0, 0)
    return Cell(strand.text, 0, 0, strand.cell.value, strand.cell.format, strand.cell.flaw)


@lru_cache(maxsize=8_192)
def _report(
    cells: ReportCells, year: int, closing_on: date | None, product: str | None, words: tuple[Word, ...], aim: Aim
) -> Report:
    """Rows that say the same, nothing or "Chưa thực hiện" for the most part, are read once."""
    return _without_persons(read_report(cells, year=year, closing_on=closing_on, product=product, words=words, aim=aim))


def _without_persons(report: Report) -> Report:
    """Names and telephone numbers of persons are kept out of every output."""
    texts = {name: without_persons(text) for name in FREE_TEXTS if (text := getattr(report, name))}
    changed: dict[str, Any] = {name: text or None for name, text in texts.items() if text != getattr(report, name)}
    return replace(report, **changed) if changed else report
