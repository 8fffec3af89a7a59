"""Where a return's copy of the plan's own columns says something else than the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from cchc_excel.cells import Fact
from cchc_excel.merging.matching import loose
from cchc_excel.merging.rosters import Roster
from cchc_excel.plan import Activity, Field, Mention

CONTEXT = 3  # words kept on each side of what differs
LONGEST_QUOTE = 24  # words


class Column(NamedTuple):
    """One of the plan's own columns: its names, and its text in an activity."""

    field: Field
    vi: str
    en: str
    text: Callable[[Activity], str | None]


COLUMNS = (
    Column(Field.ACTIVITY, "hoạt động", "activity", lambda activity: activity.activity.text),
    Column(Field.TASK, "nhiệm vụ", "task", lambda activity: activity.task.text),
    Column(Field.PRODUCT, "kết quả, sản phẩm", "product", lambda activity: activity.product),
    Column(Field.LEAD, "chủ trì", "lead", lambda activity: _written(activity.leads)),
    Column(Field.PARTNER, "phối hợp", "partner", lambda activity: _written(activity.partners)),
    Column(Field.DEADLINE, "thời gian hoàn thành", "deadline", lambda activity: activity.deadline.text),
)


def differing_cells(planned: Activity, returned: Activity, item: str, roster: Roster) -> Iterator[Fact]:
    """A fact for each column that a return words otherwise; what it leaves out is no difference."""
    for column in COLUMNS:
        ours, theirs = column.text(planned), column.text(returned)
        if not theirs or loose(ours or "") == loose(theirs) or _same(column.field, planned, returned, roster):
            continue
        before, after = quoted(ours or "", theirs)
        facts = {"field": column.vi, "field_en": column.en, "planned": before, "written": after, "item": item}
        yield Fact("plan_cell_differs", returned.place(column.field), facts)


def quoted(before: str, after: str) -> tuple[str, str]:
    """Both texts cut to what differs, with a few words around.

    >>> quoted("Ban hành Kế hoạch tuyên truyền CCHC năm 2026", "Ban hành Kế hoạch tuyên truyền CCHC năm 2025")
    ('… truyền CCHC năm 2026', '… truyền CCHC năm 2025')
    """
    ours, theirs = before.split(), after.split()
    shortest = min(len(ours), len(theirs))
    head = next((n for n in range(shortest) if ours[n] != theirs[n]), shortest)
    tail = next((n for n in range(shortest - head) if ours[-1 - n] != theirs[-1 - n]), shortest - head)
    return _around(ours, head, tail), _around(theirs, head, tail)


def _around(text: list[str], head: int, tail: int) -> str:
    begin, end = max(0, head - CONTEXT), min(len(text), len(text) - tail + CONTEXT)
    kept = text[begin:end]
    cut = len(kept) > LONGEST_QUOTE
    shown = " ".join(kept[:LONGEST_QUOTE])
    return ("… " if begin else "") + (shown or "(trống)") + (" …" if cut or end < len(text) else "")


def _written(mentions: tuple[Mention, ...]) -> str:
    return ", ".join(mention.written for mention in mentions)


def _same(field: Field, planned: Activity, returned: Activity, roster: Roster) -> bool:
    """The same offices or the same dates, however they are written."""
    if field is Field.LEAD:
        return set(roster.offices(planned.leads)) == set(roster.offices(returned.leads))
    if field is Field.PARTNER:
        return _partners(planned, roster) == _partners(returned, roster)
    if field is Field.DEADLINE:
        ours, theirs = planned.deadline, returned.deadline
        return bool(ours.due and (ours.kind, ours.dues or ours.due) == (theirs.kind, theirs.dues or theirs.due))
    return False


def _partners(activity: Activity, roster: Roster) -> set[str]:
    return set(roster.offices(activity.partners, roster.offices(activity.leads)))
