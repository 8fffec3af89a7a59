"""Which texts of a plan are worth comparing with a row, found without comparing them all word by word.

Two texts are alike by the mean of equal letters and equal words. So texts that are not mistyped, that is with less
than `MISTYPED` equal letters, must share most of their words, and of these a rare one: an index of the rare words
finds them. Mistyped texts are found by their letters, those cut short by an index of their first words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from cchc_excel.merging.likeness import FEWEST_WORDS, MISTYPED, REPLACED, Weights, at_most, counted, cut_short

WORTH_SCORING = 45.0  # percent of equal letters
NEAREST = 8  # texts by their letters, from which the nearest of an unmatched row is chosen
COMPARED_AT_ONCE = 2_000_000  # pairs: 8 MB of numbers, however long the plan is
ROUNDING = 1e-6  # sums in another order differ by less
_NEARLY_MISTYPED = 100 * MISTYPED - 1  # percent; rounding loses none

Pair = tuple[int, int, float]  # position in the rows, position in the plan, percent of equal letters


def worth_scoring(plan: Sequence[str], rows: Sequence[str], weights: Weights, least: float) -> Iterator[Pair]:
    """All pairs whose likeness (of `likeness.like_text`) can be `least`, and some others."""
    if not (plan and rows):
        return
    shared, beginnings = _SharedWords(plan, weights, least), _Beginnings(plan)
    for first, letters in _blocks(plan, rows, _NEARLY_MISTYPED):
        mistyped: defaultdict[int, set[int]] = defaultdict(set)
        for line, place in zip(*(where.tolist() for where in letters.nonzero()), strict=True):
            mistyped[line].add(place)
        for line, text in enumerate(rows[first : first + len(letters)]):
            cut = beginnings.of(text)
            places = sorted(mistyped[line] | cut | {*shared.with_(text)})
            for place, percent in zip(places, _letters(text, [plan[place] for place in places]), strict=True):
                if (percent or place in cut) and at_most(plan[place], text, percent / 100) >= least - ROUNDING:
                    yield first + line, place, percent


def most_alike(plan: Sequence[str], rows: Sequence[str]) -> Iterator[Pair]:
    """Of each row the `NEAREST` texts of the plan by their letters, at least `WORTH_SCORING`, or cut short."""
    if not (plan and rows):
        return
    beginnings = _Beginnings(plan)
    for first, letters in _blocks(plan, rows, WORTH_SCORING):
        best = (-letters).argsort(axis=1, kind="stable")[:, :NEAREST].tolist()
        for line, places in enumerate(best):
            cut = beginnings.of(rows[first + line])
            percents = ((float(letters[line, place]), place) for place in {*places, *cut})
            alike = sorted((-percent, place) for percent, place in percents if percent or place in cut)
            for negative, place in alike[:NEAREST]:
                yield first + line, place, -negative


def _blocks(plan: Sequence[str], rows: Sequence[str], least: float) -> Iterator[tuple[int, Any]]:
    """(first row, array rows x plan of percents of equal letters, 0 below the least), some rows at a time."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - loads numpy; most files match exactly

    step = max(1, COMPARED_AT_ONCE // len(plan))
    for first in range(0, len(rows), step):
        yield first, process.cdist(rows[first : first + step], plan, scorer=fuzz.ratio, score_cutoff=least)


def _letters(text: str, others: Sequence[str]) -> list[float]:
    """Percent of letters equal to those of each other text, 0 below `WORTH_SCORING`."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - loads numpy; most files match exactly

    if not others:
        return []
    percents: list[float] = process.cdist([text], others, scorer=fuzz.ratio, score_cutoff=WORTH_SCORING)[0].tolist()
    return percents


class _SharedWords:
    """The texts that share as many words as likeness needs where no misspelling is forgiven."""

    def __init__(self, plan: Sequence[str], weights: Weights, least: float) -> None:
        self._weights, self._least = weights, least
        self._tokens = [counted(text).occurrences for text in plan]
        self._heavy = [weights.of_text(text) for text in plan]
        self._places: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for place, tokens in enumerate(self._tokens):
            for token in tokens:
                self._places[token].append(place)

    def with_(self, text: str) -> Iterator[int]:
        """Positions of the texts that share enough words with this one."""
        tokens = counted(text).occurrences
        heavy = self._weights.of_text(text)
        shared, others = self._rare(tokens, heavy)
        for place, both in shared.items():
            needed = self._needed(heavy, self._heavy[place])
            if both + others >= needed and self._weigh(tokens & self._tokens[place]) >= needed:
                yield place

    def _rare(self, tokens: frozenset[tuple[str, int]], heavy: float) -> tuple[dict[int, float], float]:
        """(position → weight of the rare words shared, weight of the others).

        One of the rare words at least must be shared: what a text shares is no more than the text, so the others
        alone don't weigh what is needed.
        """
        shared: defaultdict[int, float] = defaultdict(float)
        others = heavy
        for token in sorted(tokens, key=lambda token: (-self._weights.words[token[0]], token)):
            if others < self._needed(heavy, others):
                break
            heft = self._weights.words[token[0]]
            for place in self._places.get(token, ()):
                shared[place] += heft
            others -= heft
        return shared, others

    def _needed(self, here: float, there: float) -> float:
        """How much texts of these weights must share: `like_words` of `MISTYPED` letters, solved for it."""
        lacking = (self._least - MISTYPED / 2) * (here + there) + 2 * REPLACED * min(here, there)
        return lacking / (1 + 2 * REPLACED) - ROUNDING

    def _weigh(self, tokens: frozenset[tuple[str, int]]) -> float:
        return sum([self._weights.words[word] for word, _ in tokens])


class _Beginnings:
    """The texts that are cut short, or of which a row is the beginning."""

    def __init__(self, plan: Sequence[str]) -> None:
        self._plan = plan
        self._places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for place, text in enumerate(plan):
            self._places[_first_words(text)].append(place)

    def of(self, text: str) -> set[int]:
        """Positions of the texts that begin with this one or are its beginning."""
        return {place for place in self._places.get(_first_words(text), ()) if cut_short(text, self._plan[place])}


def _first_words(text: str) -> tuple[str, ...]:
    """The words that are whole in every text cut short: only its last one may be cut itself."""
    return tuple(text.split(" ", FEWEST_WORDS - 1)[: FEWEST_WORDS - 1])
