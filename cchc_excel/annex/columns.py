"""What each column means: the heading's words and the values below it, weighed together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from cchc_excel.annex.areas import are_areas
from cchc_excel.annex.dates_in_parts import DATED, Run, runs_in, together
from cchc_excel.annex.heading_paths import MARKS, is_grade, is_office_to_mark, path_meanings
from cchc_excel.annex.headings import heading_words
from cchc_excel.annex.heads import Head
from cchc_excel.annex.likely_fields import is_unsure, seconded
from cchc_excel.annex.likeness import FITS, fit
from cchc_excel.annex.naming import name_by_values
from cchc_excel.annex.periods_compared import is_of_earlier_year
from cchc_excel.annex.phrases import PHRASES
from cchc_excel.annex.remaining_columns import SURE_ANSWER
from cchc_excel.annex.rows import Row
from cchc_excel.annex.statuses import is_mark
from cchc_excel.annex.ticks import name_states, name_ticks
from cchc_excel.annex.weighing import LEAST_SCORE, OF_TWO_TIMES, Candidate, Candidates, weigh
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field, RowRole
from cchc_excel.spelling import key

HEADING_WEIGHT = 0.68  # the rest is that of the values
UNSURE_WEIGHT = 0.5  # of a heading that is only like others
HIDDEN_WEIGHT = 0.7  # what a column that is hidden says, beside those that people see
FEW_VALUES = 4  # values count fully from so many on
CLOSE_CALL = 0.08  # two meanings nearer than this are a question
REPEATABLE = frozenset({Field.MONTH, Field.EXTRA})
INTERNAL_WORDS = "khong phat hanh"  # a column that its own heading forbids to publish
# What columns of days, months and years under a heading are, where it means more than a date; and under none.
AS_DATES = {
    Field.DOCUMENT: Field.DOCUMENT_DATE,
    Field.STATUS: Field.COMPLETED_ON,
    Field.RESULT: Field.COMPLETED_ON,
    Field.MARK_DONE: Field.COMPLETED_ON,
}
DATES_WITHOUT_HEADING: Mapping[Field, float] = {Field.DEADLINE: 0.8, Field.COMPLETED_ON: 0.5}
REPORTED = OF_TWO_TIMES | {Field.STATUS, Field.RESULT}
# What is said in words; a column of days is none of them, whatever headings like its own mean.
_NEVER_DATES = frozenset({Field.PROPOSAL, Field.DIFFICULTY, Field.REASON, Field.NEXT_STEP})
ALL_DATES = 0.8
_CUT_FOR_TYPOS = 86.0


def read_columns(
    head: Head,
    values: Mapping[int, Sequence[Cell]],
    confirmed: Mapping[str, Field],
    plan_year: int = 0,
    hidden: Set[int] = frozenset(),
) -> tuple[ColumnReading, ...]:
    """The meaning of every column of a heading, each field at most once; `confirmed` answers by heading key.

    What was reported of a year before the plan's ("Kết quả năm 2025") is kept and never counted. Of two columns that
    say the same the one that people see counts.

    Columns that hold parts of one date have one meaning. A column beside the others without a heading of its own is
    among them where its values tell what it is.
    """
    own = _with_values(head.paths, values)
    runs = runs_in(own, values)
    paths, joined = _with_dates_together(own, values, runs)
    dated = {min(run.parts) for run in runs}
    candidates = {
        column: _candidates(column, path, joined.get(column, ()), confirmed, dated=column in dated)
        for column, path in paths.items()
    }
    for column, path in paths.items():
        if is_of_earlier_year(path, plan_year) and candidates[column][:1] and candidates[column][0].field in REPORTED:
            candidates[column] = [Candidate(HEADING_WEIGHT, column, Field.EXTRA)]
    weigh(candidates, paths, joined)
    for column in hidden & candidates.keys():
        candidates[column] = [_less_seen(one) for one in candidates[column]]
    taken = _assign(candidates, {column for column, path in paths.items() if path and is_grade(path[-1])})
    name_states(candidates, taken, paths, joined)
    name_ticks(candidates, taken, paths, joined)
    name_by_values(head, candidates, taken, joined)
    _give_parts_the_same(runs, candidates, taken)
    return tuple(
        _reading(column, own.get(column, ()), candidates.get(column, ()), taken)
        for column in sorted(own.keys() | taken.keys())
    )


def groups_of_tasks(
    columns: tuple[ColumnReading, ...], rows: Sequence[Row], *, sectioned: bool = False
) -> tuple[ColumnReading, ...]:
    """The columns, "Nhóm công việc" as the sections where its texts are areas of reform and no rows open sections; else as the tasks.

    `sectioned`, the table's own title is a section.
    """
    held = {column.field: column.column for column in columns}
    sectioned = sectioned or any(row.section is not None for row in rows)
    turned: dict[Field, Field] = {}
    if Field.AREA in held and Field.TASK not in held:
        area = next(column for column in columns if column.field is Field.AREA)
        rather = area.runner_up_score >= area.score and not _are_areas(rows, area.column)  # "Nhóm nhiệm vụ"
        below = held.get(Field.OBJECTIVE, area.column) < area.column  # sections stand below no objective
        if sectioned or rather or below or _numbers_groups(rows, area.column, held.get(Field.NUMBER, 0)):
            turned = {Field.AREA: Field.TASK}
    elif Field.TASK in held and Field.AREA not in held and not sectioned and _are_areas(rows, held[Field.TASK]):
        turned = {Field.TASK: Field.AREA}
    return tuple(
        column._replace(field=turned[column.field], runner_up=column.field, runner_up_score=column.score)
        if column.field in turned and (column.runner_up is turned[column.field] or _is_guessed(column))
        else column
        for column in columns
    )


def _is_guessed(column: ColumnReading) -> bool:
    """Whether only its place and its values have named a column."""
    return column.runner_up is Field.EXTRA and column.runner_up_score == column.score


def _are_areas(rows: Sequence[Row], column: int) -> bool:
    """Whether most texts of a column are areas of reform, as plans name their sections."""
    return are_areas({row.cells[column].text for row in rows if row.role is RowRole.ENTRY and column in row.cells})


def _numbers_groups(rows: Sequence[Row], area: int, number: int) -> bool:
    """Whether the numbers stand where the groups begin and nowhere else; those of sections are Roman."""
    entries = [row for row in rows if row.role is RowRole.ENTRY]
    grouped = {row.row for row in entries if area in row.cells}
    numbered = {row.row for row in entries if number in row.cells and row.cells[number].text.isdigit()}
    return bool(grouped) and grouped == numbered and len(grouped) < len(entries)


def _with_values(
    paths: Mapping[int, tuple[str, ...]], values: Mapping[int, Sequence[Cell]]
) -> Mapping[int, tuple[str, ...]]:
    """The headings without the blank columns that only a merged heading reaches into, and its values with it."""
    own: dict[int, tuple[str, ...]] = {}
    last = 0
    for column, path in sorted(paths.items()):
        if last and own[last] == path and values.get(last) and not values.get(column):
            continue
        own[column], last = path, column
    return own


def _with_dates_together(
    paths: Mapping[int, tuple[str, ...]], values: Mapping[int, Sequence[Cell]], runs: Iterable[Run]
) -> tuple[Mapping[int, tuple[str, ...]], Mapping[int, Sequence[Cell]]]:
    """The headings and values with each date's parts in the first of their columns."""
    if not runs:
        return paths, values
    whole, joined = dict(paths), dict(values)
    for run in runs:
        for column in run.parts:
            del whole[column]
            joined.pop(column, None)
        whole[min(run.parts)] = run.path
        joined[min(run.parts)] = together(run, values)
    return dict(sorted(whole.items())), joined


def _give_parts_the_same(
    runs: Iterable[Run], candidates: dict[int, list[Candidate]], taken: dict[int, Candidate]
) -> None:
    for run in runs:
        first = min(run.parts)
        for column in run.parts.keys() - {first}:
            candidates[column] = [one._replace(column=column) for one in candidates[first]]
            if first in taken:
                taken[column] = taken[first]._replace(column=column)


def _candidates(
    column: int, path: tuple[str, ...], values: Sequence[Cell], confirmed: Mapping[str, Field], *, dated: bool
) -> list[Candidate]:
    """What a column may mean, the likeliest first; `dated` where its dates stand in several columns."""
    last = path[-1] if path else ""
    if (answer := confirmed.get(key(" ".join(path))) or confirmed.get(key(last))) is not None:
        return [Candidate(2.0, column, answer)]
    found = path_meanings(path) or _near_meanings(last)
    if not values or not all(is_mark(cell.text) for cell in values):  # of a column to tick its own words tell
        found = seconded(found, path)
    if is_office_to_mark(last):
        found = {Field.EXTRA: 1.0}
    if found.keys() & _NEVER_DATES and values and fit(Field.COMPLETED_ON, values) >= ALL_DATES:
        found = {field: score for field, score in found.items() if field not in _NEVER_DATES}
    if dated:
        found = _as_dates(found) if path else DATES_WITHOUT_HEADING
    if any(INTERNAL_WORDS in key(words) for words in path):
        found = {Field.EXTRA: 1.0}
    unsure = is_unsure(path)
    weight = UNSURE_WEIGHT if unsure else HEADING_WEIGHT
    scored = []
    for field, score in found.items():
        judged = bool(values) and field in FITS
        said = (1 - weight) * min(1.0, len(values) / FEW_VALUES)  # one odd value says little against a heading
        total = weight * score + said * fit(field, values) if judged else (weight + 0.1 * (not unsure)) * score
        scored.append(Candidate(round(total, 4), column, field))
    return sorted(scored, key=lambda found: -found.score)


def _less_seen(one: Candidate) -> Candidate:
    return one if one.score >= SURE_ANSWER else one._replace(score=round(HIDDEN_WEIGHT * one.score, 4))


def _as_dates(found: Mapping[Field, float]) -> dict[Field, float]:
    """The meanings of a heading over days, months and years."""
    dates: dict[Field, float] = {}
    for field, score in found.items():
        named = AS_DATES.get(field, field)
        if named in DATED or named is Field.EXTRA:
            dates[named] = max(score, dates.get(named, 0.0))
    return dates


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


def _assign(candidates: Candidates, graded: Set[int]) -> dict[int, Candidate]:
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
        or (
            found.field is not chosen.field
            and not (promoted and found.score == chosen.score)
            and chosen.score < SURE_ANSWER
        )
    ]
    runner = max(others, key=lambda found: found.score, default=None)
    named_by_values = all(found.score < LEAST_SCORE for found in known)
    answered = chosen is not None and chosen.score >= SURE_ANSWER
    if chosen is not None and not answered and (named_by_values or is_unsure(path)):  # a person should look
        runner = Candidate(chosen.score, column, Field.EXTRA)
    if chosen is None:
        runner = None if runner is not None and runner.score < LEAST_SCORE and is_unsure(path) else runner
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
