"""Columns left over when all headings have been weighed, named by what the table still lacks.

Offices call the same things by ever new words, but a plan keeps its shape: somebody leads and somebody helps, groups of
work stand left of the work, and what the work must give stands beside it. So a column whose heading nobody has seen is
known by its values and by what no other column is. All of these are asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cchc_excel.annex.heading_paths import is_in_tables, path_meanings
from cchc_excel.annex.heads import Head
from cchc_excel.annex.likely_fields import is_unsure, likely_fields
from cchc_excel.annex.likeness import FITS, fit, product_likeness
from cchc_excel.annex.shares import begins_with_verb
from cchc_excel.annex.weighing import (
    BELONGING,
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

FEWEST = 3  # values that can tell what a column is
OFFICES = 0.4  # how well a column's values must name who works
TIMES = 0.6  # how well they must tell a time
DENIED = 0.75  # how plainly, against what an unsure heading says
UNDONE = ("chua", "dang")  # how a status begins of work that is not done
SURE_ANSWER = 1.5  # a person said what the column is
SAID_OF_REPORTS = (Field.PROPOSAL, Field.DIFFICULTY, Field.REASON, Field.NEXT_STEP)
SAYS_HOW_FAR = frozenset(
    {Field.STATUS, Field.RESULT, Field.PERCENT, Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT, Field.MONTH}
)
KEPT_TELLS = 0.2  # how well words must tell it under a heading that seems to be none of the report
SAYS_WHEN = frozenset({Field.DEADLINE, Field.MONTH})
NO_FIELD = 0.87  # so surely a heading is like those of columns that are kept as they are
OF_THE_ROWS = 0.6  # the share of the work that has a product
LONGEST_THING = 80  # letters of a product, on average
SHORT_MEASURE = 40  # letters of a product under "Chỉ tiêu", on average
FEW = 0.34  # products are things: where more of the texts are none, the column is another
NOT_AGAINST = -0.3  # how well texts must look like products, whose words nobody can list
LONGEST_PERSON = 4  # words
# What a column of things is none of, and how little its values may look like it.
NO_THINGS = {
    Field.LEAD: OFFICES,
    Field.DEADLINE: 0.0,
    Field.STATUS: 0.0,
    Field.PERCENT: 0.0,
    Field.NUMBER: 0.0,
    Field.CODE: 0.0,
    Field.DOCUMENT: 0.0,
}


def who_leads_and_who_helps(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """Columns of offices under words that nobody knows: the left one leads, the right one helps, unless a heading says otherwise."""
    held = {found.field: found.column for found in taken.values()}
    free = [column for column in _free(head, candidates, taken) if _names_offices(values.get(column, ()))]
    if not free and not {Field.LEAD, Field.PARTNER} <= held.keys():
        free = _denied(head, taken, values, Field.LEAD)
    if not free:
        return
    lead, partner = held.get(Field.LEAD), held.get(Field.PARTNER)
    if lead is None:
        lead = free.pop(0)
        _give(lead, Field.LEAD, candidates, taken)
    if partner is not None or not free:
        return
    behind = [column for column in free if column > lead]
    if not behind and not _is_known(head.paths.get(lead, ())):  # of two unknown ones the left one leads
        _give(free[-1], Field.LEAD, candidates, taken)
        _give(lead, Field.PARTNER, candidates, taken)
        return
    _give(behind[0] if behind else free[-1], Field.PARTNER, candidates, taken)


def who_helps_in_two_columns(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """Columns of offices that stand together under "Phối hợp" all name who helps: "Trong Bộ" and "Ngoài Bộ"."""
    first = next((column for column, found in taken.items() if found.field is Field.PARTNER), None)
    group = head.paths.get(first, ())[:-1] if first is not None else ()
    if first is None or not _says_who_helps(group):
        return
    for column, path in head.paths.items():
        if column not in taken and path[:-1] == group and _names_offices(values.get(column, ())):
            taken[column] = taken[first]._replace(column=column)
            candidates[column][:] = [taken[column]]


def _says_who_helps(path: tuple[str, ...]) -> bool:
    said = path_meanings(path)
    return max(said, key=said.__getitem__, default=None) is Field.PARTNER


def somebody_leads(head: Head, candidates: Candidates, taken: Taken) -> None:
    """Who helps stands beside who leads: alone under a heading in an office's own words, the column names who leads."""
    held = {found.field: found for found in taken.values()}
    helps = held.get(Field.PARTNER)
    if helps is None or Field.LEAD in held or not is_unsure(head.paths.get(helps.column, ())):
        return
    if not any(one.field is Field.LEAD for one in candidates.get(helps.column, ())):
        return
    taken[helps.column] = helps._replace(field=Field.LEAD)
    others = [one for column, known in candidates.items() if column not in taken for one in known]
    others = [one for one in others if one.field is Field.PARTNER and one.score >= LEAST_SCORE]
    if others:  # the other column that may say who helps does
        best = max(others, key=lambda one: (one.score, -one.column))
        taken[best.column] = best


def things_behind_the_work(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """Names of documents and things right of the work, under a heading in words of an office's own, are what it must give."""
    held = {found.field: found.column for found in taken.values()}
    if Field.PRODUCT in held or Field.ACTIVITY not in held:
        return
    for column, path in sorted(head.paths.items()):
        if column in taken or column < held[Field.ACTIVITY] or is_passed(candidates.get(column, [])):
            continue
        if not is_in_tables(path) and fit(Field.PRODUCT, values.get(column, ())) >= LIKELY:
            taken[column] = Candidate(LEAST_SCORE, column, Field.PRODUCT)
            return


def measures_behind_the_work(head: Head, taken: Taken, values: Values) -> None:
    """Objectives stand left of the work; short texts "Chỉ tiêu" right of it, where no product is, are what it must give."""
    held = {found.field: found for found in taken.values()}
    aim, work = held.get(Field.OBJECTIVE), held.get(Field.ACTIVITY)
    if aim is None or work is None or Field.PRODUCT in held or aim.column < work.column:
        return
    if key(head.paths.get(aim.column, ("",))[-1]).startswith(BELONGING):
        return
    texts = values.get(aim.column, ())
    if texts and sum(len(cell.text) for cell in texts) <= SHORT_MEASURE * len(texts):
        taken[aim.column] = aim._replace(field=Field.PRODUCT)


def when_it_is_due(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """The column of times under words that nobody knows, where no other says when work is due."""
    if any(found.field in SAYS_WHEN for found in taken.values()):
        return
    times = {column: fit(Field.DEADLINE, values.get(column, ())) for column in _free(head, candidates, taken)}
    times = {column: how for column, how in times.items() if how >= TIMES and len(values[column]) >= FEWEST}
    best = [max(sorted(times), key=times.__getitem__)] if times else _denied(head, taken, values, Field.DEADLINE)
    if best:
        _give(best[0], Field.DEADLINE, candidates, taken)


def when_it_was_done(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """The column of days behind a status, beside work that is done and no other, where no column is the day of completion."""
    held = {found.field: found.column for found in taken.values()}
    told = held.get(Field.STATUS, held.get(Field.RESULT))
    if told is None or Field.COMPLETED_ON in held:
        return
    undone = {cell.row for cell in values.get(told, ()) if key(cell.text).startswith(UNDONE)}
    unsure = [held[field] for field in (Field.DOCUMENT_DATE,) if field in held and Field.DOCUMENT not in held]
    unsure = [column for column in unsure if is_unsure(head.paths.get(column, ()))]  # a day of no document
    for column in (*_free(head, candidates, taken), *unsure):
        days = values.get(column, ())
        if len(days) < FEWEST or column < held.get(Field.DEADLINE, 0) or not undone:
            continue
        if undone.isdisjoint(cell.row for cell in days) and fit(Field.COMPLETED_ON, days) >= DENIED:
            _give(column, Field.COMPLETED_ON, candidates, taken)
            return


def how_far_it_is(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """The column of words about how far the work is, behind all that is planned, where no other column tells."""
    held = {found.field: found.column for found in taken.values()}
    if held.keys() & SAYS_HOW_FAR or Field.ACTIVITY not in held:
        return
    behind = max(held.get(field, 0) for field in (Field.ACTIVITY, Field.LEAD, Field.DEADLINE))
    kept = [column for column, found in taken.items() if found.field is Field.EXTRA and found.score < SURE_ANSWER]
    kept = [column for column in sorted(kept) if not _is_known(head.paths.get(column, ()))]
    for column in (*_free(head, candidates, taken), *kept):
        texts = values.get(column, ())
        least = KEPT_TELLS if column in kept else 0.0
        if column > behind and len(texts) >= FEWEST and fit(Field.STATUS, texts) >= least:
            _give(column, Field.RESULT, candidates, taken)
            return


def what_the_work_gives(head: Head, candidates: Candidates, taken: Taken, values: Values) -> None:
    """The one column of things in the plan's part of a table, where no column is the product; "Thành quả" beside a status too."""
    held = {found.field: found.column for found in taken.values()}
    work = held.get(Field.ACTIVITY)
    if work is None or Field.PRODUCT in held or not held.keys() & {Field.LEAD, Field.DEADLINE}:
        return
    most = len(values.get(work, ()))
    result = held.get(Field.RESULT)
    if result is not None and Field.STATUS in held and _are_things(values.get(result, ()), most):
        _give(result, Field.PRODUCT, candidates, taken)
        return
    within = max(held.get(Field.LEAD, 0), held.get(Field.DEADLINE, 0))
    misplaced = [  # nothing is proposed or explained in the plan's part of a table
        held[field]
        for field in SAID_OF_REPORTS
        if held.get(field, within) < within and is_unsure(head.paths.get(held[field], ()))
    ]
    reported = min(
        (held[field] for field in (*REPORT_SIGNS, Field.RESULT) if held.get(field, 0) not in (0, *misplaced)),
        default=head.right + 1,
    )
    things = [
        column
        for column in (*_free(head, candidates, taken), *misplaced)
        if (column < reported or reported < work) and _are_things(values.get(column, ()), most)
    ]
    if things:
        best = max(things, key=lambda column: (likely_fields(head.paths[column])[Field.PRODUCT], -column))
        _give(best, Field.PRODUCT, candidates, taken)


def _free(head: Head, candidates: Candidates, taken: Taken) -> Iterable[int]:
    """The columns whose headings are known to nobody and that mean nothing yet."""
    for column, path in sorted(head.paths.items()):
        if not (column in taken or is_passed(candidates.get(column, [])) or _is_known(path) or says_it_is_kept(path)):
            yield column


def _denied(head: Head, taken: Taken, values: Values, field: Field) -> list[int]:
    """The columns that an unsure heading has named and whose values say nothing of it, but plainly this field."""
    return [
        column
        for column, found in sorted(taken.items())
        if found.score < SURE_ANSWER
        and found.field not in (Field.LEAD, Field.PARTNER, field)
        and is_unsure(head.paths.get(column, ()))
        and not says_it_is_kept(head.paths.get(column, ()))
        and len(values.get(column, ())) >= FEWEST
        and (found.field not in FITS or fit(found.field, values[column]) < 0.0)
        and fit(field, values[column]) >= DENIED
    ]


def says_it_is_kept(path: tuple[str, ...]) -> bool:
    """Whether a heading is like those of columns that are kept as they are: "Địa bàn", "Nơi nhận"."""
    return bool(path) and likely_fields(path)[Field.EXTRA] >= NO_FIELD


def _is_known(path: tuple[str, ...]) -> bool:
    return not path or is_in_tables(path)


def _names_offices(texts: Sequence[Cell]) -> bool:
    return len(texts) >= FEWEST and fit(Field.LEAD, texts) >= OFFICES


def _are_things(texts: Sequence[Cell], rows: int) -> bool:
    """Whether texts beside most of the work are short names of things."""
    if len(texts) < max(FEWEST, OF_THE_ROWS * rows):
        return False
    if sum(len(cell.text) for cell in texts) > LONGEST_THING * len(texts):
        return False
    if 2 * sum(" " in cell.text for cell in texts) < len(texts):
        return False  # "Xanh", "Đỏ": things are called by two syllables at least
    if sum(_is_no_thing(cell.text) for cell in texts) > FEW * len(texts):
        return False
    return fit(Field.PRODUCT, texts) >= NOT_AGAINST and all(
        fit(field, texts) <= most for field, most in NO_THINGS.items()
    )


def _is_no_thing(text: str) -> bool:
    """Whether a text may name a person, or begins with a verb that is no document too, as "Quyết định" is."""
    words = text.split()
    like_a_person = 1 < len(words) <= LONGEST_PERSON and all(word.isalpha() and word.istitle() for word in words)
    return like_a_person or (begins_with_verb(text) and product_likeness(text) < 1.0)


def _give(column: int, field: Field, candidates: Candidates, taken: Taken) -> None:
    taken[column] = Candidate(LEAST_SCORE, column, field)
    if column in candidates:
        candidates[column].clear()  # so that it is asked
