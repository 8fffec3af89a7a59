"""What each column means: the heading's words and the values below it, weighed together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from cchc_excel.annex.headings import MARKS, heading_words, is_grade, path_meanings
from cchc_excel.annex.heads import LEVELS, Head
from cchc_excel.annex.likeness import FITS, fit
from cchc_excel.annex.phrases import PHRASES
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field
from cchc_excel.spelling import key

HEADING_WEIGHT, VALUES_WEIGHT = 0.68, 0.32
FEW_VALUES = 4  # values count fully from so many on
LEAST_SCORE = 0.3  # below this a column is kept as it is, uninterpreted
CLOSE_CALL = 0.08  # two meanings nearer than this are a question
GUESSED_BY_VALUES = 0.75  # how clearly values must speak where the heading says nothing
REPEATABLE = frozenset({Field.MONTH, Field.EXTRA})
# Fields that values alone may tell, where no other column holds them.
TELLING = (Field.LEAD, Field.DEADLINE, Field.STATUS, Field.PERCENT, Field.NUMBER, Field.DOCUMENT)
INTERNAL_WORDS = "khong phat hanh"  # a column that its own heading forbids to publish
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
# What a heading "Hoàn thành" may be taken for; and where one of these stands too, a table reports.
SAID_WHEN = frozenset({Field.COMPLETED_ON, Field.MARK_DONE, Field.STATUS})
REPORTING = frozenset({*REPORT_SIGNS, Field.RESULT, Field.MARK_DOING, Field.MARK_NOT})
REPORTED = frozenset({Field.RESULT, Field.STATUS, Field.PERCENT})
AGAINST_PLACE = 0.12
AGAINST_REPORT = 0.45
SURE = 0.7
LIKELY = 0.5
_CUT_FOR_TYPOS = 86.0


class Candidate(NamedTuple):
    """One meaning of one column."""

    score: float
    column: int
    field: Field


def read_columns(
    head: Head, values: Mapping[int, Sequence[Cell]], confirmed: Mapping[str, Field]
) -> tuple[ColumnReading, ...]:
    """The meaning of every column of a heading, each field at most once; `confirmed` answers by heading key."""
    candidates = {
        column: _candidates(column, path, values.get(column, ()), confirmed) for column, path in head.paths.items()
    }
    _weigh_by_place(candidates)
    _weigh_times(candidates, values)
    taken = _assign(candidates, {column for column, path in head.paths.items() if is_grade(path[-1])})
    _name_by_values(candidates, taken, values)
    _a_plan_has_a_deadline(head, taken, values)
    _finest_level_is_activity(taken, values)
    return tuple(_reading(column, path, candidates[column], taken) for column, path in sorted(head.paths.items()))


def _candidates(
    column: int, path: tuple[str, ...], values: Sequence[Cell], confirmed: Mapping[str, Field]
) -> list[Candidate]:
    if (answer := confirmed.get(key(" ".join(path))) or confirmed.get(key(path[-1]))) is not None:
        return [Candidate(2.0, column, answer)]
    found = path_meanings(path) or _near_meanings(path[-1])
    if any(INTERNAL_WORDS in key(words) for words in path):
        found = {Field.EXTRA: 1.0}
    scored = []
    for field, score in found.items():
        judged = bool(values) and field in FITS
        said = VALUES_WEIGHT * min(1.0, len(values) / FEW_VALUES)  # one odd value says little against a heading
        total = HEADING_WEIGHT * score + said * fit(field, values) if judged else (HEADING_WEIGHT + 0.1) * score
        scored.append(Candidate(round(total, 4), column, field))
    return sorted(scored, key=lambda found: -found.score)


def _weigh_by_place(candidates: Mapping[int, list[Candidate]]) -> None:
    """Where "Kết quả" stands tells what it is: in the plan's part of a table is a product; what was achieved stands to the right of the deadline."""
    sure = {found[0].field: column for column, found in candidates.items() if found and found[0].score >= SURE}
    deadline = sure.get(Field.DEADLINE, 0)
    for column, found in candidates.items():
        reported_beside = any(sure.get(field, 0) > deadline for field in REPORT_SIGNS if sure.get(field) != column)
        if column > deadline > 0 and reported_beside:
            continue
        found[:] = sorted(
            (one._replace(score=one.score - AGAINST_PLACE) if one.field in REPORT_TEXTS else one for one in found),
            key=lambda one: -one.score,
        )


def _weigh_times(candidates: Mapping[int, list[Candidate]], values: Mapping[int, Sequence[Cell]]) -> None:
    """Of two columns that speak of time, the one beside what was achieved says when it was done."""
    sure = {found[0].field: column for column, found in candidates.items() if found and found[0].score >= SURE}
    beside = sure.get(Field.START, -1) + 1  # "Bắt đầu" and "Hoàn thành": the end stands beside the start
    if beside in candidates and fit(Field.DEADLINE, values.get(beside, ())) > AGAINST_PLACE:
        others = [one for one in candidates[beside] if one.field is not Field.DEADLINE]
        candidates[beside][:] = sorted([Candidate(SURE, beside, Field.DEADLINE), *others], key=lambda one: -one.score)
    reported = min(
        (
            column
            for column, found in candidates.items()
            if found and found[0].field in REPORTED and found[0].score >= LIKELY
        ),
        default=0,
    )
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
            found[:] = sorted(
                (
                    one._replace(score=one.score - AGAINST_REPORT) if one.field is Field.DEADLINE else one
                    for one in found
                ),
                key=lambda one: -one.score,
            )


def _near_meanings(text: str) -> dict[Field, float]:
    """The meanings of the known heading that a mistyped one comes nearest to ("Chủ trỉ", "Thòi gian hòan thành")."""
    written = " ".join(heading_words(text))
    if not written or len(written) > 60:
        return {}
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only the rare unknown heading pays for the import

    choices = {
        " ".join(phrase.words): phrase for phrase in PHRASES if len(phrase.words) > 1 or len(phrase.words[0]) > 5
    }
    best = process.extractOne(written, list(choices), scorer=fuzz.ratio, score_cutoff=_CUT_FOR_TYPOS)
    return {field: 0.85 * weight for field, weight in choices[best[0]].meanings.items()} if best else {}


def _assign(candidates: Mapping[int, list[Candidate]], graded: Set[int]) -> dict[int, Candidate]:
    """The surest pair first; a field is given once, so a second "Thời gian hoàn thành" becomes the done date."""
    taken: dict[int, Candidate] = {}
    used: set[Field] = set()
    every = sorted(
        (found for column in candidates.values() for found in column),
        key=lambda found: (-found.score, found.column),
    )
    for found in every:
        again = found.field in used and not (found.field in MARKS and found.column in graded)
        if found.column in taken or again or found.score < LEAST_SCORE:
            continue
        taken[found.column] = found
        if found.field not in REPEATABLE:
            used.add(found.field)
    return taken


def _name_by_values(
    candidates: Mapping[int, list[Candidate]],
    taken: dict[int, Candidate],
    values: Mapping[int, Sequence[Cell]],
) -> None:
    """A column whose heading says nothing is named by its values, if they speak clearly and the field is free."""
    for field in TELLING:
        if any(found.field is field for found in taken.values()):
            continue
        free = [
            column
            for column, known in candidates.items()
            if not known and column not in taken and len(values.get(column, ())) >= 2
        ]
        best = max(free, key=lambda column: fit(field, values[column]), default=None)
        if best is not None and (clear := fit(field, values[best])) >= GUESSED_BY_VALUES:
            taken[best] = Candidate(round(VALUES_WEIGHT * clear + 0.1, 4), best, field)


def _a_plan_has_a_deadline(head: Head, taken: dict[int, Candidate], values: Mapping[int, Sequence[Cell]]) -> None:
    """A column "Hoàn thành" over "Quý II", where nothing else is reported, says when work is due, not that it is done."""
    held = {found.field for found in taken.values()}
    if held & {Field.DEADLINE, Field.MONTH}:
        return
    for column, found in sorted(taken.items()):
        if found.field not in SAID_WHEN or (held - {found.field}) & REPORTING or not values.get(column):
            continue
        heading = key(" ".join(head.paths[column]))
        if "hoan thanh" in heading and "da hoan thanh" not in heading and fit(Field.DEADLINE, values[column]) >= LIKELY:
            taken[column] = found._replace(field=Field.DEADLINE)
            return


def _finest_level_is_activity(taken: dict[int, Candidate], values: Mapping[int, Sequence[Cell]]) -> None:
    """What an office does stands in the finest level there is; a commune's plan has only "Nội dung công việc"."""
    if any(found.field is Field.ACTIVITY for found in taken.values()):
        return
    levels = [found for found in taken.values() if found.field in LEVELS]
    if not levels:
        prose = {
            column: fit(Field.ACTIVITY, below) for column, below in values.items() if below and column not in taken
        }
        if prose and (best := max(prose, key=lambda column: prose[column])) and prose[best] > 0.0:
            taken[best] = Candidate(round(VALUES_WEIGHT * prose[best] + 0.1, 4), best, Field.ACTIVITY)
        return
    finest = max(
        levels,
        key=lambda found: (
            len(values.get(found.column, ())),
            LEVELS[:3].index(found.field) if found.field in LEVELS[:3] else -1,
        ),
    )
    taken[finest.column] = finest._replace(field=Field.ACTIVITY)


def _reading(
    column: int, path: tuple[str, ...], known: Sequence[Candidate], taken: Mapping[int, Candidate]
) -> ColumnReading:
    heading = " › ".join(path)
    chosen = taken.get(column)
    promoted = chosen is not None and all(found.field is not chosen.field for found in known)
    others = [
        found
        for found in known
        if chosen is None
        or (found.field is not chosen.field and not (promoted and found.score == chosen.score) and chosen.score < 1.5)
    ]
    runner = max(others, key=lambda found: found.score, default=None)
    if chosen is not None and not known:  # named by its values alone: a person should look
        runner = Candidate(chosen.score, column, Field.EXTRA)
    if chosen is None:
        return ColumnReading(
            column,
            Field.EXTRA,
            heading,
            0.0,
            runner.field if runner else None,
            runner.score if runner else 0.0,
        )
    return ColumnReading(
        column,
        chosen.field,
        heading,
        min(1.0, chosen.score),
        runner.field if runner else None,
        runner.score if runner else 0.0,
    )
