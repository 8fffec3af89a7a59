"""Columns that report of one month or quarter each: of the whole row of them the latest that is filled tells how things stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from cchc_excel.annex.periods_compared import EARLIER, LATEST, is_of_earlier_year, rank_of
from cchc_excel.annex.statuses import is_mark
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field
from cchc_excel.spelling import plain

SERIES = 3  # so many columns are a series; of two the later one is this period's, unless nobody has filled it yet
STATES = frozenset({Field.STATUS, Field.RESULT, Field.PERCENT})
_MAY_BE = STATES | {Field.EXTRA, Field.PRODUCT}  # a result is a product, where nothing below says more
_WHEN = re.compile(
    r"(?:quy|q|thang|t|nam|tuan)\s*\.?\s*(?:\d{1,4}|i{1,3}|iv)\b|\d{1,2}\s*thang(?:\s*(?:dau|cuoi)(?:\s*nam)?)?|[\W\d_]+"
)
_SURE = 0.9  # of a series of headings that all say when
_SHARE = re.compile(r"%|\bty le\b|phan tram")
_BARE = re.compile(r"\d{1,3}(?:[.,]\d{1,4})?")


def with_periods(
    columns: tuple[ColumnReading, ...], values: Mapping[int, Sequence[Cell]], year: int
) -> tuple[ColumnReading, ...]:
    """The columns, "Kết quả quý I", "Kết quả quý II", "Kết quả quý III" as periods alike, whichever is the last one; earlier years are none."""
    columns = _with_months_to_tick(columns, values)
    stateful = [one for one in columns if not STATES.isdisjoint((one.field, one.runner_up))]
    stems = {_stem(one.heading) for one in stateful}
    told = [
        one
        for one in columns
        if one.field in _MAY_BE and _stem(one.heading) in stems and not is_of_earlier_year(path_of(one), year)
    ]
    ranked = sorted((rank, one.column) for one in told if EARLIER < (rank := rank_of(path_of(one)) or EARLIER) < LATEST)
    if any(
        one.field in (Field.STATUS, Field.RESULT) and one.column not in {column for _, column in ranked}
        for one in columns
    ):
        return columns  # a column that names no period tells how things stand
    unfilled = bool(ranked) and not values.get(ranked[-1][1])
    if len(ranked) < (2 if unfilled else SERIES) or len({rank for rank, _ in ranked}) < len(ranked):
        return columns
    periods = {column for _, column in ranked}
    return tuple(
        one._replace(field=Field.MONTH, score=max(one.score, one.runner_up_score), runner_up=None)
        if one.column in periods
        else one
        for one in columns
    )


def _with_months_to_tick(
    columns: tuple[ColumnReading, ...], values: Mapping[int, Sequence[Cell]]
) -> tuple[ColumnReading, ...]:
    """The columns, "Thực hiện tháng 1", "Thực hiện tháng 2", … as months, where nothing but marks stands in them."""
    series: dict[str, list[int]] = defaultdict(list)
    for one in columns:
        rank = rank_of(path_of(one)) or EARLIER
        if EARLIER < rank < LATEST and all(is_mark(cell.text) for cell in values.get(one.column, ())):
            series[_stem(one.heading)].append(one.column)
    months = {column for alike in series.values() if len(alike) >= SERIES for column in alike}
    return tuple(
        one._replace(field=Field.MONTH, score=_SURE, runner_up=None, runner_up_score=0.0)
        if one.column in months
        else one
        for one in columns
    )


def _stem(heading: str) -> str:
    """What a heading says besides when."""
    return _WHEN.sub(" ", plain(heading)).strip()


def path_of(column: ColumnReading) -> tuple[str, ...]:
    """A heading's words from the top row to the bottom one."""
    return tuple(column.heading.split(" › "))


def in_order(months: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """(heading, text) of periods from the earliest to the latest, where all headings say when; else as they stand."""
    ranks = [rank_of(tuple(heading.split(" › "))) for heading, _ in months]
    if None in ranks or len(set(ranks)) < len(ranks):
        return tuple(months)
    return tuple(month for _, month in sorted(zip(ranks, months, strict=True), key=lambda found: found[0] or 0.0))


def with_percents(months: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """(heading, text) with a percent sign where the heading says that bare figures are shares: 35, or 0,35 of the whole."""
    bare = [_figure(text) if _SHARE.search(plain(heading)) else None for heading, text in months]
    whole = 1.0 if any(number is not None and number > 1.0 for number in bare) else 100.0
    return tuple(
        (heading, text if number is None else f"{round(number * whole, 2):g}%")
        for (heading, text), number in zip(months, bare, strict=True)
    )


def _figure(text: str) -> float | None:
    return float(text.replace(",", ".")) if _BARE.fullmatch(text) else None
