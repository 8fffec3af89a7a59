"""The meanings that a column may have, weighed against those of the columns beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cchc_excel.annex.heading_rows import LEVELS
from cchc_excel.annex.likeness import fit
from cchc_excel.annex.periods_compared import EARLIER, rank_of
from cchc_excel.cells import Cell
from cchc_excel.plan import Field
from cchc_excel.spelling import key

LEAST_SCORE = 0.3  # below this a column is kept as it is, uninterpreted
# Where a table reports beside one of these, a result is expected too.
REPORT_SIGNS = (
    Field.STATUS,
    Field.PERCENT,
    Field.COMPLETED_ON,
    Field.DOCUMENT,
    Field.DIFFICULTY,
    Field.PROPOSAL,
    Field.MARK_DONE,
)
REPORT_TEXTS = frozenset({Field.RESULT})
REPORTED = frozenset({Field.RESULT, Field.STATUS, Field.PERCENT})
# What may stand in two columns of one table, one for each of two times; the later one counts.
OF_TWO_TIMES = frozenset({*REPORT_SIGNS, Field.RESULT, Field.REASON, Field.NOTE})
AGAINST_PLACE = 0.12
AGAINST_REPORT = 0.45
SURE = 0.7
LIKELY = 0.5
BELONGING = "thuoc "
_A_LITTLE = 0.01
NUMBERS = frozenset({Field.NUMBER, Field.CODE})
_NUMBER = re.compile(r"#?(?:[A-ZĐ]|[IVX]{1,5}|\d{1,2})(?:\.\d{1,2}){0,3}\.?")
_DOTTED = re.compile(r"\.\d")
_FEWEST_NUMBERS = 3
_PASSED = 0.0  # of a column that a later one replaces: kept, and told


class Candidate(NamedTuple):
    """One meaning of one column."""

    score: float
    column: int
    field: Field


Candidates = Mapping[int, list[Candidate]]  # of each column, the likeliest first
Taken = dict[int, Candidate]  # what each column was found to mean
Values = Mapping[int, Sequence[Cell]]  # what stands below each column's heading


def weigh(candidates: Candidates, paths: Mapping[int, tuple[str, ...]], values: Mapping[int, Sequence[Cell]]) -> None:
    """Change the scores of a table's columns by where they stand and what stands beside them."""
    _weigh_first(candidates, values)
    _weigh_by_place(candidates, paths)
    _weigh_times(candidates, values)
    _weigh_periods(candidates, paths)


def _weigh_first(candidates: Candidates, values: Mapping[int, Sequence[Cell]]) -> None:
    """Whatever its heading, "Chỉ số" over "A", "A.1", "A.1.1": the first column numbers a table that nothing else numbers."""
    first = min(candidates, default=0)
    texts = [cell.text.strip() for cell in values.get(first, ())]
    numbered = any(found and found[0].field in NUMBERS and found[0].score >= LIKELY for found in candidates.values())
    if numbered or len(texts) < _FEWEST_NUMBERS or not all(map(_NUMBER.fullmatch, texts)):
        return
    signed = 2 * sum(text.startswith("#") for text in texts) >= len(texts)  # "#1", "#2" under "Thẻ"
    if signed or 2 * sum(_DOTTED.search(text) is not None for text in texts) >= len(texts):
        candidates[first][:] = [Candidate(SURE, first, Field.NUMBER), *candidates[first]]


def _weigh_by_place(candidates: Candidates, paths: Mapping[int, tuple[str, ...]]) -> None:
    """Where "Kết quả" stands tells what it is: in the plan's part of a table is a product; what was achieved stands to the right of the deadline."""
    sure = {found[0].field: column for column, found in candidates.items() if found and found[0].score >= SURE}
    _weigh_levels(candidates, sure, paths)
    deadline = sure.get(Field.DEADLINE, 0)
    for column, found in candidates.items():
        reported_beside = any(sure.get(field, 0) > deadline for field in REPORT_SIGNS if sure.get(field) != column)
        if column > deadline > 0 and reported_beside:
            continue
        found[:] = sorted(
            (one._replace(score=one.score - AGAINST_PLACE) if one.field in REPORT_TEXTS else one for one in found),
            key=lambda one: -one.score,
        )


def _weigh_levels(
    candidates: Candidates,
    sure: Mapping[Field, int],
    paths: Mapping[int, tuple[str, ...]],
) -> None:
    """Behind a report what is to be done no longer stands: "Nội dung thực hiện" there tells what was done.

    But "Thuộc nhiệm vụ" says of which task or objective the work is.
    """
    reported = min((sure[field] for field in REPORT_SIGNS if field in sure), default=0)
    levels = [column for column, found in candidates.items() if any(one.field in LEVELS for one in found)]
    if not reported or not levels or min(levels) > reported:
        return
    for column in levels:
        if column > reported and not key(paths[column][-1]).startswith(BELONGING):
            candidates[column][:] = sorted(
                (one._replace(field=Field.RESULT) if one.field in LEVELS else one for one in candidates[column]),
                key=lambda one: -one.score,
            )


def _weigh_times(candidates: Candidates, values: Mapping[int, Sequence[Cell]]) -> None:
    """Of two columns that speak of time, the one beside what was achieved says when it was done."""
    starts = [column for column, found in candidates.items() if found and found[0].field is Field.START]
    beside = min(starts, default=-1) + 1  # "Bắt đầu" and "Hoàn thành": the end stands beside the start
    if beside in candidates and fit(Field.DEADLINE, values.get(beside, ())) > AGAINST_PLACE:
        candidates[beside][:] = _ends_what_begins(beside, candidates)
    reported = min(
        (
            column
            for column, found in candidates.items()
            if found and found[0].field in REPORTED and found[0].score >= LIKELY
        ),
        default=0,
    )
    for column in _done_beside_due(candidates, values):
        candidates[column][:] = _less_due(candidates[column])
    planned = [
        column
        for column, found in candidates.items()
        if column < reported and any(one.field is Field.DEADLINE for one in found)
    ]
    if not any(not values.get(column) or fit(Field.DEADLINE, values[column]) > 0.0 for column in planned):
        return
    for column, found in candidates.items():
        below = values.get(column, ())
        if column > reported > 0 and (not below or fit(Field.COMPLETED_ON, below) > 0.0):
            found[:] = _less_due(found)


def _less_due(found: Sequence[Candidate]) -> list[Candidate]:
    """The meanings of a column that hardly says when work is due."""
    less = (one._replace(score=one.score - AGAINST_REPORT) if one.field is Field.DEADLINE else one for one in found)
    return sorted(less, key=lambda one: -one.score)


def _done_beside_due(candidates: Candidates, values: Mapping[int, Sequence[Cell]]) -> list[int]:
    """Beside "Thời hạn giao" the days under "Thời gian hoàn thành" say when work was done, where not all work has one."""
    scores = {column: {one.field: one.score for one in found} for column, found in candidates.items()}
    due = {
        column: len(values.get(column, ()))
        for column, found in scores.items()
        if found.get(Field.DEADLINE, 0.0) >= LIKELY and found.get(Field.COMPLETED_ON, 0.0) < LEAST_SCORE
    }
    return [
        column
        for column, found in scores.items()
        if {Field.DEADLINE, Field.COMPLETED_ON} <= found.keys()
        and fit(Field.COMPLETED_ON, values.get(column, ())) > 0.0
        and any(other < column and filled > len(values[column]) for other, filled in due.items())
    ]


def _ends_what_begins(beside: int, candidates: Candidates) -> list[Candidate]:
    """The meanings of the column beside a start: the deadline, the first of them where no other column is one."""
    others = [one for one in candidates[beside] if one.field is not Field.DEADLINE]
    elsewhere = any(
        found[0].field is Field.DEADLINE for column, found in candidates.items() if found and column != beside
    )
    least = max((one.score + _A_LITTLE for one in others), default=0.0)
    end = Candidate(SURE if elsewhere else max(SURE, least), beside, Field.DEADLINE)
    return sorted([end, *others], key=lambda one: -one.score)


def _weigh_periods(candidates: Candidates, paths: Mapping[int, tuple[str, ...]]) -> None:
    """Of "Tiến độ kỳ trước" and "Tiến độ kỳ này" the later one tells how things stand."""
    ranks = {
        column: rank
        for column, found in candidates.items()
        if found and found[0].field in OF_TWO_TIMES and (rank := rank_of(paths[column])) is not None
    }
    for column, rank in ranks.items():
        others = [other for other in candidates if other != column and _report_the_same(candidates, column, other)]
        if any(ranks.get(other, EARLIER) > rank or (rank == EARLIER and other not in ranks) for other in others):
            candidates[column][:] = [one._replace(score=_PASSED) for one in candidates[column]]


def is_passed(known: Sequence[Candidate]) -> bool:
    """Whether a later column tells what this one could."""
    return bool(known) and all(one.score == _PASSED for one in known)


def _report_the_same(candidates: Candidates, one: int, other: int) -> bool:
    first, second = candidates[one], candidates[other]
    if not first or not second:
        return False
    return any(found.field is first[0].field for found in second) or any(
        found.field is second[0].field for found in first
    )
