"""Which activity of the plan a row speaks of, although its words were edited and its number changed.

First what is the same (section, number, words), then what is similar, the most similar pair first; every
activity of the plan is given away once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.merging.candidates import most_alike, worth_scoring
from cchc_excel.merging.likeness import FEWEST_WORDS, Weights, counted, like_text
from cchc_excel.plan import Activity
from cchc_excel.spelling import key, words

CUT_OFF = 0.75  # below it a row stays unmatched and a person is asked
SAME_WORDS = 0.96  # from here on the words are equal; below they were only found similar
LIKE = 0.05  # what each sign of the same place adds: section, number, task and objective
LEAST_LIKENESS = (CUT_OFF - 3 * LIKE) / (1 - 3 * LIKE)  # of the words alone; below it the same place doesn't help
WORTH_NAMING = 0.3  # less like an activity than so, a row is not helped by its name
UNKNOWN_PLACE = 0.6  # of a sign that one side does not write

# Written short by one office and in full by another; whole words only.
SHORT_FORMS = {
    "bc": "bao cao",
    "cbcc": "can bo cong chuc",
    "cbccvc": "can bo cong chuc vien chuc",
    "ccvc": "cong chuc vien chuc",
    "cchc": "cai cach hanh chinh",
    "cds": "chuyen doi so",
    "cntt": "cong nghe thong tin",
    "dvc": "dich vu cong",
    "dvctt": "dich vu cong truc tuyen",
    "hdnd": "hoi dong nhan dan",
    "kh": "ke hoach",
    "kstthc": "kiem soat thu tuc hanh chinh",
    "qd": "quyet dinh",
    "qppl": "quy pham phap luat",
    "tthc": "thu tuc hanh chinh",
    "ubnd": "uy ban nhan dan",
    "vb": "van ban",
    "vbqppl": "van ban quy pham phap luat",
}


class Wording(NamedTuple):
    """What identifies an activity: all texts are comparing keys."""

    text: str
    section: str  # the section's code
    title: str  # the section's title
    number: int | None
    context: str  # the texts above it: task and objective


class Match(NamedTuple):
    """What one row was matched to; positions in the plan's sequence."""

    item: int | None  # None: below the cut-off, or the nearest is taken
    score: float  # of `item`, else of `nearest`
    nearest: int | None = None


def wording(activity: Activity) -> Wording:
    """The words and the place of an activity; a table without activities is compared by its tasks."""
    labels = (activity.activity, activity.task, activity.objective)
    texts = [loose(label.text) for label in labels if label.text]
    return Wording(
        text=texts[0] if texts else "",
        section=key(activity.section.code),
        title=loose(activity.section.title),
        number=next((label.number for label in labels if label.text), None),
        context=" ".join(texts[1:]),
    )


@lru_cache(maxsize=65_536)
def loose(text: str) -> str:
    """A comparing key that also unites short and full forms and i with y.

    >>> loose("Kế hoạch CCHC định kỳ") == loose("KH cải cách hành chính định kì")
    True
    """
    return " ".join(SHORT_FORMS.get(word, word) for word in words(text)).replace("y", "i")


def match(
    plan: Sequence[Wording],
    rows: Sequence[Wording],
    confirmed: Mapping[int, int] | None = None,
    *,
    nearest: bool = True,
) -> tuple[Match, ...]:
    """One `Match` for each row, one-to-one; `confirmed` holds row → plan positions that a person has given.

    Scores are 0 to 1: 1 is the same section, number and words. Without `nearest` a row that stays unmatched
    is not told the nearest activity, and its score is 0: naming it compares the row with the whole plan. Nor is it
    where none is as like as `WORTH_NAMING`.
    """
    found = {row: Match(item, 1.0) for row, item in (confirmed or {}).items()}
    for score, identity in _IDENTITIES:
        _pair_equal(plan, rows, found, identity, score)
    _pair_similar(plan, rows, found)
    if nearest:
        _name_nearest(plan, rows, found)
    return tuple(found[row] for row in range(len(rows)))


def _by_place(wanted: Wording) -> Hashable:
    return wanted.text and (wanted.section, wanted.number, wanted.text, wanted.context)


def _by_number(wanted: Wording) -> Hashable:
    return wanted.text and (wanted.section, wanted.number, wanted.text)


def _by_context(wanted: Wording) -> Hashable:
    return wanted.text and wanted.context and (wanted.context, wanted.text)


def _by_title(wanted: Wording) -> Hashable:
    return wanted.text and wanted.title and (wanted.title, wanted.text)


def _by_section(wanted: Wording) -> Hashable:
    return wanted.text and (wanted.section, wanted.text)


def _by_words(wanted: Wording) -> Hashable:
    return wanted.text.count(" ") + 1 >= FEWEST_WORDS and wanted.text


# The strictest first; a falsy identity never matches.
_IDENTITIES: tuple[tuple[float, Callable[[Wording], Hashable]], ...] = (
    (1.0, _by_place),
    (1.0, _by_number),
    (0.99, _by_context),
    (0.98, _by_title),
    (0.98, _by_section),
    (SAME_WORDS, _by_words),
)


def _pair_equal(
    plan: Sequence[Wording],
    rows: Sequence[Wording],
    found: dict[int, Match],
    identity: Callable[[Wording], Hashable],
    score: float,
) -> None:
    """Pair what this identity tells apart; several of one identity only where nothing could be mixed up."""
    taken = {found_match.item for found_match in found.values()}
    items: defaultdict[Hashable, list[int]] = defaultdict(list)
    for position, wanted in enumerate(plan):
        if position not in taken and (name := identity(wanted)):
            items[name].append(position)
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for row, wanted in enumerate(rows):
        if row not in found and (name := identity(wanted)) in items:
            waiting[name].append(row)
    for name, lines in waiting.items():
        if len(lines) == len(items[name]) == 1 or identity is _by_place:
            for row, position in zip(lines, items[name], strict=False):
                found[row] = Match(position, score)


def _pair_similar(plan: Sequence[Wording], rows: Sequence[Wording], found: dict[int, Match]) -> None:
    """Score the rest and give away the most similar pair first."""
    left = [row for row in range(len(rows)) if row not in found]
    taken = {found_match.item for found_match in found.values()}
    free = [item for item in range(len(plan)) if item not in taken]
    if not (free and left):
        found.update((row, Match(None, 0.0)) for row in left)
        return
    weights = _weights(plan, rows)
    texts = [plan[item].text for item in free], [rows[row].text for row in left]
    pairs = sorted(
        (-_score(plan[free[place]], rows[left[line]], percent, weights), left[line], free[place])
        for line, place, percent in worth_scoring(*texts, weights, LEAST_LIKENESS)
    )
    for negative, row, item in pairs:
        if -negative >= CUT_OFF and row not in found and item not in taken:
            found[row] = Match(item, round(-negative, 4))
            taken.add(item)
    found.update((row, Match(None, 0.0)) for row in left if row not in found)


def _name_nearest(plan: Sequence[Wording], rows: Sequence[Wording], found: dict[int, Match]) -> None:
    """What a person is shown beside a row that stayed over, although it may be taken."""
    over = [row for row in range(len(rows)) if found[row].item is None]
    if not over:
        return
    weights = _weights(plan, rows)
    for line, item, percent in most_alike([wanted.text for wanted in plan], [rows[row].text for row in over]):
        row = over[line]
        score = round(_score(plan[item], rows[row], percent, weights), 4)
        if score >= WORTH_NAMING and score > found[row].score:
            found[row] = Match(None, score, item)


def _weights(plan: Sequence[Wording], rows: Sequence[Wording]) -> Weights:
    return Weights(wanted.text for wanted in (*plan, *rows))


def _score(item: Wording, row: Wording, percent: float, weights: Weights) -> float:
    """How surely both are the same activity: mostly their words, a little their place."""
    place = _like(item.number, row.number, None) + _like_context(item.context, row.context)
    place += max(_like(item.section, row.section, ""), _like(item.title, row.title, ""))
    return (1 - 3 * LIKE) * like_text(item.text, row.text, percent / 100, weights) + LIKE * place


def _like(left: object, right: object, blank: object) -> float:
    if blank in (left, right):
        return UNKNOWN_PLACE
    return float(left == right)


def _like_context(left: str, right: str) -> float:
    if not (left and right):
        return UNKNOWN_PLACE
    both, either = counted(left).words, counted(right).words
    return 2 * len(both & either) / (len(both) + len(either))
