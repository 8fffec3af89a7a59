"""Columns whose heading says too little, named by what stands below them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cchc_excel.annex.heading_rows import LEVELS
from cchc_excel.annex.heads import Head
from cchc_excel.annex.likeness import fit
from cchc_excel.annex.periods_compared import rank_of
from cchc_excel.annex.remaining_columns import (
    SURE_ANSWER,
    UNDONE,
    how_far_it_is,
    measures_behind_the_work,
    says_it_is_kept,
    somebody_leads,
    things_behind_the_work,
    what_the_work_gives,
    when_it_is_due,
    when_it_was_done,
    who_helps_in_two_columns,
    who_leads_and_who_helps,
)
from cchc_excel.annex.weighing import (
    LEAST_SCORE,
    LIKELY,
    REPORT_SIGNS,
    Candidate,
    Candidates,
    Taken,
    Values,
    is_passed,
)
from cchc_excel.cells import Cell
from cchc_excel.plan import Field
from cchc_excel.spelling import key

GUESSED_BY_VALUES = 0.75  # how clearly values must speak where the heading says nothing
VALUES_WEIGHT = 0.32
FEWEST = 2  # values that can tell what a column is
OF_THE_ROWS = 0.3  # the share of a table's rows in which remarks must stand to be its report
# Fields that values alone may tell, where no other column holds them.
TELLING = (Field.LEAD, Field.PARTNER, Field.DEADLINE, Field.STATUS, Field.PERCENT, Field.NUMBER, Field.DOCUMENT)
# What a heading "Hoàn thành" may be taken for; and where one of these stands too, a table reports.
SAID_WHEN = frozenset({Field.COMPLETED_ON, Field.MARK_DONE, Field.STATUS})
STATES = frozenset({Field.STATUS, Field.RESULT})
REPORTING = frozenset({*REPORT_SIGNS, Field.RESULT, Field.MARK_DOING, Field.MARK_NOT})
_A_LITTLE = 0.01
REMARKS = frozenset({Field.NOTE, Field.EXTRA})
# What remarks may tell: where no column holds one of these fields, in which columns, and how clearly they must speak.
SAID_IN_REMARKS: Mapping[Field, tuple[frozenset[Field], frozenset[Field], float]] = {
    Field.STATUS: (REPORTING | {Field.MONTH}, REMARKS, 0.6),
    # A percent alone does not say what was done.
    Field.RESULT: (
        REPORTING - {Field.PERCENT, Field.COMPLETED_ON, Field.DOCUMENT, Field.DIFFICULTY, Field.PROPOSAL}
        | {Field.MONTH},
        frozenset({Field.NOTE}),
        0.3,
    ),
    Field.DEADLINE: (frozenset({Field.DEADLINE, Field.MONTH, Field.START}), frozenset({Field.NOTE}), 0.75),
    Field.LEAD: (frozenset({Field.LEAD}), frozenset({Field.NOTE}), 0.75),
}
MOSTLY = 0.6
AS_PROSE = 0.25  # how well texts must look like work where their place says that they are
LONG_GROUP, LONGEST_GROUP = 40, 120  # letters: of a task rather than a section; of either
OF_THE_WORK = 0.67  # groups are at most so many as the work in them
NO_GROUPS = (Field.NUMBER, Field.DEADLINE, Field.PERCENT, Field.STATUS, Field.DOCUMENT, Field.CODE, Field.MARK_DONE)
_STATE = re.compile(
    r"(?:da |co ban )?(?:hoan thanh|xong|thuc hien|trien khai|lam xong|lam|dat)(?!\w)|dang(?!\w)|chua(?!\w)|khong phat sinh"
    r"|(?:trong (?:ky|thang|quy) )?khong phat sinh|duy tri(?!\w)|tiep tuc(?!\w)|cham(?!\w)|qua han|tre han"
    r"|tam dung|thuong xuyen|roi$|ok$|x$"
)
_PERIOD = re.compile(
    r"(?:trong |het )?(?:thang|quy|nam|6 thang|ca nam)(?! qua)|truoc |cham nhat|den het|hang |thuong xuyen"
)
# Columns of sentences that may say what to do where no other column does, and how the headings of such begin.
SENTENCES = frozenset({Field.EXTRA, Field.NOTE, Field.PROPOSAL, Field.DIFFICULTY, Field.NEXT_STEP})
WORK_WORDS = ("noi dung", "giai phap", "bien phap", "nhiem vu", "viec", "cong viec", "hoat dong", "cong tac")


def name_by_values(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """Give the columns a meaning that their headings don't tell, and mend those that their values deny."""
    _name_the_unknown(head, candidates, taken, values)
    who_helps_in_two_columns(head, candidates, taken, values)
    who_leads_and_who_helps(head, candidates, taken, values)
    somebody_leads(head, candidates, taken)
    when_it_is_due(head, candidates, taken, values)
    _a_plan_has_a_deadline(head, taken, values)  # it frees remarks to tell how things stand
    _remarks_that_tell(taken, values)
    _finest_level_is_activity(head, candidates, taken, values)
    _few_stand_left_of_many(taken, values)
    _how_below_what(head, candidates, taken, values)
    things_behind_the_work(head, candidates, taken, values)
    measures_behind_the_work(head, taken, values)
    _groups_left_of_the_work(head, candidates, taken, values)
    what_the_work_gives(head, candidates, taken, values)
    how_far_it_is(head, candidates, taken, values)
    when_it_was_done(head, candidates, taken, values)


def _groups_left_of_the_work(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """Few short texts left of the work, each for several rows, name groups of it: its sections, or long ones its tasks."""
    held = {found.field for found in taken.values()}
    work = next((column for column, found in taken.items() if found.field is Field.ACTIVITY), 0)
    free = [column for column in sorted(head.paths) if column < work and column not in taken]
    for column in free:
        known = candidates.get(column, [])
        if is_passed(known) or not _are_groups(values.get(column, ()), values.get(work, ()), named=_names_work(known)):
            continue
        long = sum(len(cell.text) for cell in values[column]) > LONG_GROUP * len(values[column])
        field = Field.TASK if (long or Field.AREA in held) else Field.AREA
        if field not in held:
            known.clear()  # so that it is asked
            held.add(field)
            taken[column] = Candidate(LEAST_SCORE, column, field)


def _few_stand_left_of_many(taken: Taken, values: Values) -> None:
    """Of two columns of work the left one in fewer rows is the task, however alike they sound: "Nhiệm vụ cha", "… con"."""
    held = {found.field: found for found in taken.values()}
    few, many = held.get(Field.ACTIVITY), held.get(Field.TASK)
    if few is None or many is None or few.column > many.column:
        return
    if len(values.get(few.column, ())) <= OF_THE_WORK * len(values.get(many.column, ())):
        taken[few.column] = few._replace(field=Field.TASK)
        taken[many.column] = many._replace(field=Field.ACTIVITY)


def _how_below_what(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """Sentences right of the work say what to do, and the work is the task, where it stands in fewer rows or comes again and again."""
    held = {found.field: found for found in taken.values()}
    work = held.get(Field.ACTIVITY)
    if work is None or Field.TASK in held:
        return
    column = work.column + 1
    texts, known = values.get(column, ()), candidates.get(column, [])
    unknown = column in head.paths and not is_passed(known)
    unknown = unknown and (column not in taken or taken[column].field is Field.EXTRA)
    tasks = {key(cell.text) for cell in values.get(work.column, ())}
    rarer = len(tasks) <= OF_THE_WORK * len({key(cell.text) for cell in texts})
    if unknown and rarer and fit(Field.ACTIVITY, texts) >= AS_PROSE:
        taken[work.column] = work._replace(field=Field.TASK)
        taken[column] = Candidate(LEAST_SCORE, column, Field.ACTIVITY)
        known.clear()  # so that it is asked


def _names_work(known: Sequence[Candidate]) -> bool:
    return any(found.field in LEVELS for found in known)


def _are_groups(texts: Sequence[Cell], work: Sequence[Cell], *, named: bool) -> bool:
    """Whether a column's texts are few and serve several rows each; where nothing in its heading speaks of work, blanks must show it."""
    if len(texts) < FEWEST or any(len(cell.text) > LONGEST_GROUP or not cell.text[:1].isupper() for cell in texts):
        return False
    if any(fit(field, texts) > 0.0 for field in NO_GROUPS) or fit(Field.LEAD, texts) >= LIKELY:
        return False
    begins = bool(work) and texts[0].row <= min(cell.row for cell in work)
    sparse = begins and len(texts) <= OF_THE_WORK * len(work)
    recurring = named and len({key(cell.text) for cell in texts}) <= OF_THE_WORK * len(texts)
    return sparse or recurring


def _name_the_unknown(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """A column whose heading says nothing, or that has none, is named by its values, if they speak clearly and the field is free."""
    unnamed = [column for column in values if column not in head.paths and head.left - 1 <= column <= head.right + 1]
    unknown = [
        column
        for column, known in candidates.items()
        if column not in taken and not is_passed(known) and all(one.score < LEAST_SCORE for one in known)
    ]
    free = [column for column in sorted((*unnamed, *unknown)) if len(values.get(column, ())) >= FEWEST]
    for field in TELLING:
        if any(found.field is field for found in taken.values()):
            continue
        lead = next((column for column, found in taken.items() if found.field is Field.LEAD), 0)
        behind = lead if field is Field.PARTNER else 0  # who helps stands behind who leads
        lost = _lost(candidates, taken, values) if field is Field.DEADLINE else []
        open_ones = [column for column in (*free, *lost) if column not in taken and column > behind]
        if field in (Field.LEAD, Field.PARTNER):
            open_ones = [column for column in open_ones if not says_it_is_kept(head.paths.get(column, ()))]
        fits = {column: fit(field, values[column]) for column in open_ones}
        least = {**dict.fromkeys(lost, LIKELY), **dict.fromkeys(free, GUESSED_BY_VALUES)}  # its heading helps
        clear = {column: how for column, how in fits.items() if how >= least[column]}
        late = {column: rank_of(head.paths.get(column, ())) or 0.0 for column in clear}
        if clear:
            best = max(sorted(clear), key=lambda column: (late[column], clear[column]))
            taken[best] = Candidate(round(VALUES_WEIGHT * clear[best] + 0.1, 4), best, field)


def _lost(candidates: Candidates, taken: Taken, values: Values) -> list[int]:
    """Columns that other columns leave nothing to mean: "Hoàn thành" beside "Tình trạng" and "Ngày xong"."""
    return [
        column
        for column, known in candidates.items()
        if column not in taken
        and len(values.get(column, ())) >= FEWEST
        and any(one.field in SAID_WHEN or one.field is Field.DEADLINE for one in known)
    ]


def _remarks_that_tell(taken: Taken, values: Values) -> None:
    """Where nothing else reports, a column "Ghi chú" full of "Đã hoàn thành", "Đang thực hiện" is the report; likewise "Quý II"."""
    rows = max(map(len, values.values()), default=0)
    full = [
        column
        for column, found in sorted(taken.items())
        if found.field in REMARKS
        and len(values.get(column, ())) >= max(FEWEST, OF_THE_ROWS * rows)
        and found.score < SURE_ANSWER
    ]
    for field, (instead, remarks, least) in SAID_IN_REMARKS.items():
        if any(found.field in instead for found in taken.values()):
            continue
        said = {
            column: fit(field, values[column])
            for column in full
            if taken[column].field in remarks and (field not in STATES or _are_states(values[column]))
        }
        best = max(said, key=lambda column: said[column], default=None)
        if best is not None and said[best] >= least:
            taken[best] = taken[best]._replace(field=field, score=taken[best].score - _A_LITTLE)  # so that it is asked


def _are_states(values: Sequence[Cell]) -> bool:
    """Whether most remarks only say how far the work is; "Chờ hướng dẫn của Sở" and "Đã họp 2 lần" say more, and less."""
    return sum(_STATE.match(key(cell.text)) is not None for cell in values) >= MOSTLY * len(values)


def _a_plan_has_a_deadline(head: Head, taken: Taken, values: Values) -> None:
    """A column "Hoàn thành" over "Quý II", where nothing else is reported, says when work is due, not that it is done."""
    held = {found.field for found in taken.values()}
    if held & {Field.DEADLINE, Field.MONTH}:
        return
    for column, found in sorted(taken.items()):
        if found.field not in SAID_WHEN or not values.get(column):
            continue
        if (held - {found.field}) & REPORTING and not (
            _dates_the_undone(column, taken, values) or _names_periods(values[column])
        ):
            continue
        heading = key(" ".join(head.paths.get(column, ())))
        if "hoan thanh" in heading and "da hoan thanh" not in heading and fit(Field.DEADLINE, values[column]) >= LIKELY:
            taken[column] = found._replace(field=Field.DEADLINE)
            return


def _names_periods(values: Sequence[Cell]) -> bool:
    """Whether most texts name a month, a quarter or a day not to be passed: work is never done so, only due."""
    return len(values) >= FEWEST and sum(_PERIOD.match(key(cell.text)) is not None for cell in values) >= MOSTLY * len(
        values
    )


def _dates_the_undone(column: int, taken: Taken, values: Values) -> bool:
    """Whether a column gives a day to work that the status beside it calls unfinished: then the day is when it is due."""
    undone = {
        cell.row
        for other, found in taken.items()
        if found.field in STATES and other != column
        for cell in values.get(other, ())
        if key(cell.text).startswith(UNDONE)
    }
    dated = {cell.row for cell in values[column]}
    return len(undone) >= FEWEST and len(undone & dated) >= MOSTLY * len(undone)


def _finest_level_is_activity(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """What an office does stands in the finest level there is; a commune's plan has only "Nội dung công việc"."""
    if any(found.field is Field.ACTIVITY for found in taken.values()):
        return
    levels = [found for found in taken.values() if found.field in LEVELS]
    if not levels:
        _prose_is_activity(head, taken, values)
        return
    finest = max(
        levels,
        key=lambda found: (
            len(values.get(found.column, ())),
            LEVELS[:3].index(found.field) if found.field in LEVELS[:3] else -1,
        ),
    )
    taken[finest.column] = finest._replace(field=Field.ACTIVITY)
    if finest.field is Field.TASK:  # "Nhiệm vụ cha" left of "Nhiệm vụ con"
        free = (one for column in sorted(candidates) if column < finest.column for one in candidates[column])
        left = next((one for one in free if one.field is Field.TASK and one.column not in taken), None)
        if left is not None and left.score >= LIKELY:
            taken[left.column] = left


def _prose_is_activity(head: Head, taken: Taken, values: Values) -> None:
    """What to do stands in the column of sentences; of several in the one whose heading speaks of work: "Giải pháp khắc phục"."""
    may_be = [column for column in values if column not in taken or taken[column].field in SENTENCES]
    prose = {column: how for column in may_be if (how := fit(Field.ACTIVITY, values[column])) > 0.0}
    if not prose:
        return
    said = {column: key(" ".join(head.paths.get(column, ()))) for column in prose}
    best = max(
        sorted(prose), key=lambda column: (said[column].startswith(WORK_WORDS), column not in taken, prose[column])
    )
    taken[best] = Candidate(round(VALUES_WEIGHT * prose[best] + 0.1, 4), best, Field.ACTIVITY)
