"""Which activity of the plan a row speaks of, although its words were edited and its number changed.

First what is the same (section, number, words), then what is similar, the most similar pair first; every
activity of the plan is given away once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from cchc_excel.plan import Activity
from cchc_excel.spelling import key, words

CUT_OFF = 0.75  # below it a row stays unmatched and a person is asked
SAME_WORDS = 0.96  # from here on the words are equal; below they were only found similar
LIKE = 0.05  # what each sign of the same place adds: section, number, task and objective
UNKNOWN_PLACE = 0.6  # of a sign that one side does not write
FEWEST_WORDS = 4  # fewer words than these don't identify an activity outside its own section
CUT_SHORT = 0.9  # the likeness of a text to its own beginning: cells are pasted cut off
REPLACED = 0.5  # words put in for others make another activity; words only added or left out seldom do
MISTYPED = 0.75  # equal letters of texts that differ by typing errors
MISSPELT = 70.0  # percent of equal letters: one word mistyped, not another word
SHORTEST_MISSPELT = 3  # letters
OTHER_NUMERALS = 0.75  # "quý I" is not "quý II", however similar the letters
MORE_NUMERALS = 0.92  # one side only says more: "(02 lớp)"
WORTH_SCORING = 45.0  # percent of equal letters
NEAREST = 8  # candidates by their letters, from which the nearest of an unmatched row is chosen

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
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
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
    plan: Sequence[Wording], rows: Sequence[Wording], confirmed: Mapping[int, int] | None = None
) -> tuple[Match, ...]:
    """One `Match` for each row, one-to-one; `confirmed` holds row → plan positions that a person has given.

    Scores are 0 to 1: 1 is the same section, number and words.
    """
    found = {row: Match(item, 1.0) for row, item in (confirmed or {}).items()}
    for score, identity in _IDENTITIES:
        _pair_equal(plan, rows, found, identity, score)
    _pair_similar(plan, rows, found)
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
    """Score the rest, give away the most similar pair first, and name the nearest of what stays over."""
    left = [row for row in range(len(rows)) if row not in found]
    weights = _weights([*plan, *rows]) if plan and left else {}
    taken = {found_match.item for found_match in found.values()}
    free = [item for item in range(len(plan)) if item not in taken]
    pairs = sorted(
        (-_score(plan[item], rows[row], letters, weights), row, item)
        for row, item, letters in _alike(plan, free, rows, left)
    )
    for negative, row, item in pairs:
        if -negative >= CUT_OFF and row not in found and item not in taken:
            found[row] = Match(item, round(-negative, 4))
            taken.add(item)
    over = [row for row in left if row not in found]
    nearest: dict[int, Match] = {row: Match(None, 0.0) for row in over}
    for row, item, letters in _alike(plan, range(len(plan)), rows, over, only=NEAREST):
        score = round(_score(plan[item], rows[row], letters, weights), 4)
        if score > nearest[row].score:
            nearest[row] = Match(None, score, item)
    found.update(nearest)


def _alike(
    plan: Sequence[Wording],
    items: Sequence[int],
    rows: Sequence[Wording],
    lines: Sequence[int],
    only: int | None = None,
) -> Iterator[tuple[int, int, float]]:
    """(row, item, percent of equal letters) of the pairs that could be the same; of each row the `only` best."""
    if not (items and lines):
        return
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - loads numpy; most files match exactly

    letters = process.cdist(
        [rows[row].text for row in lines],
        [plan[item].text for item in items],
        scorer=fuzz.ratio,
        score_cutoff=WORTH_SCORING,
    )
    for row, line in zip(lines, letters.tolist(), strict=True):
        alike = [
            (-percent, item)
            for item, percent in zip(items, line, strict=True)
            if percent or _cut_short(rows[row].text, plan[item].text)
        ]
        for negative, item in sorted(alike)[:only]:
            yield row, item, -negative


def _weights(all_wordings: Sequence[Wording]) -> Mapping[str, float]:
    """How much a word tells: "ban hành kế hoạch" stands everywhere, "tôn giáo" seldom."""
    texts = {wanted.text for wanted in all_wordings}
    counts = Counter(word for text in texts for word in set(text.split()))
    return {word: log(1 + len(texts) / count) for word, count in counts.items()}


def _score(item: Wording, row: Wording, percent: float, weights: Mapping[str, float]) -> float:
    """How surely both are the same activity: mostly their words, a little their place."""
    place = _like(item.number, row.number, None) + _like_context(item.context, row.context)
    place += max(_like(item.section, row.section, ""), _like(item.title, row.title, ""))
    return (1 - 3 * LIKE) * _like_text(item.text, row.text, percent / 100, weights) + LIKE * place


def _like(left: object, right: object, blank: object) -> float:
    if blank in (left, right):
        return UNKNOWN_PLACE
    return float(left == right)


def _like_context(left: str, right: str) -> float:
    if not (left and right):
        return UNKNOWN_PLACE
    both, either = set(left.split()), set(right.split())
    return 2 * len(both & either) / (len(both) + len(either))


def _like_text(left: str, right: str, letters: float, weights: Mapping[str, float]) -> float:
    """The mean of equal letters and of equal words by their weight; words replaced and other numerals lower it."""
    if not (left and right):
        return 0.0
    here, there = Counter(left.split()), Counter(right.split())
    lost, gained = here - there, there - here
    if letters >= MISTYPED:
        lost, gained = _without_misspellings(lost, gained)
    whole = _weight(here, weights) + _weight(there, weights)
    missing, added = _weight(lost, weights), _weight(gained, weights)
    likeness = (letters + 1 - (missing + added) / whole) / 2 - REPLACED * 2 * min(missing, added) / whole
    if _cut_short(left, right):
        likeness = max(likeness, CUT_SHORT)
    ours, theirs = _numerals(here), _numerals(there)
    if ours - theirs and theirs - ours:
        return likeness * OTHER_NUMERALS
    return likeness * MORE_NUMERALS if ours != theirs else likeness


def _weight(counted: Counter[str], weights: Mapping[str, float]) -> float:
    return sum(weights[word] * count for word, count in counted.items())


def _without_misspellings(lost: Counter[str], gained: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """Words that only one side has, less those that are one word mistyped."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - as above

    lost, gained = lost.copy(), gained.copy()
    for word in [word for word in lost if len(word) >= SHORTEST_MISSPELT and not word.isdecimal()]:
        others = [other for other, count in gained.items() if count and not other.isdecimal()]
        if others and (found := process.extractOne(word, others, scorer=fuzz.ratio, score_cutoff=MISSPELT)):
            lost[word] -= 1
            gained[found[0]] -= 1
    return lost, gained


def _cut_short(left: str, right: str) -> bool:
    shorter, longer = sorted((left, right), key=len)
    return shorter.count(" ") + 1 >= FEWEST_WORDS and longer.startswith(shorter)


def _numerals(counted: Counter[str]) -> set[int]:
    """The numbers a text names, Roman ones too; not years, which offices forget to change."""
    found = {int(word) for word in counted if word.isdecimal() and not (len(word) == 4 and word[:2] == "20")}
    return found | {_ROMAN[word] for word in counted if word in _ROMAN}
