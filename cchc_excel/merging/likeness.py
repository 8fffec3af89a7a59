"""How alike two texts are, by their letters and by their words; all texts are comparing keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log
from typing import NamedTuple

from cchc_excel.annex.numerals import ROMAN_NUMERALS

FEWEST_WORDS = 4  # fewer words than these don't identify an activity outside its own section
CUT_SHORT = 0.9  # the likeness of a text to its own beginning: cells are pasted cut off
REPLACED = 0.5  # words put in for others make another activity; words only added or left out seldom do
MISTYPED = 0.75  # equal letters of texts that differ by typing errors
MISSPELT = 70.0  # percent of equal letters: one word mistyped, not another word
SHORTEST_MISSPELT = 3  # letters
OTHER_NUMERALS = 0.75  # "quý I" is not "quý II", however similar the letters
MORE_NUMERALS = 0.92  # one side only says more: "(02 lớp)"


class Counted(NamedTuple):
    """The words of one text."""

    counts: Mapping[str, int]
    words: frozenset[str]
    occurrences: frozenset[tuple[str, int]]  # each word with how often it stood before: what two texts share
    numerals: frozenset[int]


@lru_cache(maxsize=65_536)
def counted(text: str) -> Counted:
    """The words of a text, counted once however many texts it is compared with."""
    counts = Counter(text.split())
    occurrences = frozenset((word, before) for word, count in counts.items() for before in range(count))
    return Counted(dict(counts), frozenset(counts), occurrences, _numerals(counts))


class Weights:
    """How much a word tells among these texts: "ban hành kế hoạch" stands everywhere, "tôn giáo" seldom."""

    def __init__(self, texts: Iterable[str]) -> None:
        different = set(texts)
        counts = Counter(word for text in different for word in counted(text).words)
        self.words = {word: log(1 + len(different) / count) for word, count in counts.items()}
        self._texts: dict[str, float] = {}

    def of(self, counts: Mapping[str, int]) -> float:
        """All these words together."""
        return sum([self.words[word] * count for word, count in counts.items()])

    def of_text(self, text: str) -> float:
        """All words of a text, added up once."""
        if text not in self._texts:
            self._texts[text] = self.of(counted(text).counts)
        return self._texts[text]


def like_text(left: str, right: str, letters: float, weights: Weights) -> float:
    """The mean of equal letters and of equal words by their weight; words replaced and other numerals lower it.

    Misspellings and a lost end are forgiven. `letters` and the likeness are 0 to 1.
    """
    if not (left and right):
        return 0.0
    here, there = counted(left), counted(right)
    lost, gained = _only(here, there), _only(there, here)
    if letters >= MISTYPED:
        lost, gained = _without_misspellings(lost, gained)
    whole = weights.of_text(left) + weights.of_text(right)
    missing, added = weights.of(lost), weights.of(gained)
    likeness = (letters + 1 - (missing + added) / whole) / 2 - REPLACED * 2 * min(missing, added) / whole
    if cut_short(left, right):
        likeness = max(likeness, CUT_SHORT)
    return likeness * _like_numerals(here, there)


def at_most(left: str, right: str, letters: float) -> float:
    """What `like_text` is at most, before the words are weighed."""
    likeness = max((letters + 1) / 2, CUT_SHORT if cut_short(left, right) else 0.0)
    return likeness * _like_numerals(counted(left), counted(right))


def _like_numerals(here: Counted, there: Counted) -> float:
    if here.numerals == there.numerals:
        return 1.0
    return MORE_NUMERALS if here.numerals <= there.numerals or there.numerals <= here.numerals else OTHER_NUMERALS


def _only(here: Counted, there: Counted) -> dict[str, int]:
    """The words that one text has more often than the other, and how much."""
    others = there.counts
    return {word: count - others.get(word, 0) for word, count in here.counts.items() if count > others.get(word, 0)}


def cut_short(left: str, right: str) -> bool:
    """Whether one text is the beginning of the other, be it in the middle of a word."""
    shorter, longer = sorted((left, right), key=len)
    return shorter.count(" ") + 1 >= FEWEST_WORDS and longer.startswith(shorter)


def _without_misspellings(lost: Mapping[str, int], gained: Mapping[str, int]) -> tuple[dict[str, int], dict[str, int]]:
    """Words that only one side has, less those that are one word mistyped."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - loads numpy; most files match exactly

    lost, gained = dict(lost), dict(gained)
    for word in [word for word in lost if len(word) >= SHORTEST_MISSPELT and not word.isdecimal()]:
        others = [other for other, count in gained.items() if count and not other.isdecimal()]
        if others and (found := process.extractOne(word, others, scorer=fuzz.ratio, score_cutoff=MISSPELT)):
            lost[word] -= 1
            gained[found[0]] -= 1
    return lost, gained


def _numerals(words: Iterable[str]) -> frozenset[int]:
    """The numbers a text names, Roman ones too; not years, which offices forget to change."""
    named = list(words)
    found = {int(word) for word in named if word.isdecimal() and not (len(word) == 4 and word[:2] == "20")}
    return frozenset(found | {ROMAN_NUMERALS[word] for word in named if word in ROMAN_NUMERALS})
