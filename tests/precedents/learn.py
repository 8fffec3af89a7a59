"""Learns what the signs of wordings speak for: ``python -m tests.precedents.learn``.

`wordings.tsv` holds wordings of progress and the state that an officer reads in each; two states where either is
right. A logistic regression weighs their signs; what hardly matters is left out, the rest goes to
``cchc_excel/annex/statuses/precedents.tsv``. ``--judge`` tells how many wordings are read right that were kept
from the learner, tenth by tenth.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from cchc_excel.annex.statuses.precedents import ALWAYS, UNIT, WEIGHTS
from cchc_excel.annex.statuses.signs import pieces_of, signs_of

WORDINGS = Path(__file__).with_name("wordings.tsv")
LEAST_SEEN = 2  # a sign of fewer wordings teaches nothing
LEAST_WEIGHT = 0.2  # below it, for every state, a sign is left out
STRENGTH = 10.0  # the inverse of how much large weights cost


class Wording(NamedTuple):
    """A wording and the states that may be read in it, the better one first."""

    text: str
    states: tuple[str, ...]


def known_wordings() -> list[Wording]:
    """All of them, in the order of the file."""
    lines = WORDINGS.read_text(encoding="utf-8").splitlines()[1:]
    return [
        Wording(text.replace("\\n", "\n"), tuple(states.split("/")))
        for states, _, text in (line.partition("\t") for line in lines)
    ]


def learned(wordings: Sequence[Wording], least_weight: float = LEAST_WEIGHT) -> tuple[list[str], dict[str, list[int]]]:
    """The states, and the weights of each sign for them, in `UNIT`."""
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 - a second to load, and needed here only
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - as above

    seen = Counter(sign for wording in wordings for kind in kinds_of(wording.text) for sign in kind)
    often = {sign for sign, count in seen.items() if count >= LEAST_SEEN}
    lessons = [(wording, state) for wording in wordings for state in wording.states]
    columns = DictVectorizer()
    table = columns.fit_transform([_shares(wording.text, often) for wording, _ in lessons])
    learner = LogisticRegression(C=STRENGTH, max_iter=1_000)
    learner.fit(table, [state for _, state in lessons], [1 / len(wording.states) for wording, _ in lessons])
    weights = {ALWAYS: [round(UNIT * one) for one in learner.intercept_]}
    for sign, weight in zip(columns.feature_names_, learner.coef_.T, strict=True):
        if max(map(abs, weight)) >= least_weight:
            weights[sign] = [round(UNIT * one) for one in weight]
    return list(learner.classes_), weights


def kinds_of(text: str) -> tuple[Counter[str], ...]:
    """The signs of a text by kind, each with how often it stands there."""
    signs = signs_of(text)
    pieces = Counter(piece for word in sorted(signs.words) for piece in pieces_of(word))
    return Counter(sorted(signs.sequences)), pieces


def _shares(text: str, often: set[str]) -> Mapping[str, float]:
    """The signs of a text: each kind of them weighs the same, however many there are."""
    return {
        sign: count / sqrt(kind.total()) for kind in kinds_of(text) for sign, count in kind.items() if sign in often
    }


def written(states: Iterable[str], weights: Mapping[str, Sequence[int]]) -> str:
    """The file of weights."""
    lines = ["\t".join(("sign", *states))]
    lines += ["\t".join((sign.replace("\n", " "), *map(str, weights[sign]))) for sign in sorted(weights)]
    return "\n".join(lines) + "\n"


def judge(parts: int = 10) -> float:
    """The share of wordings read right by what was learned from the others."""
    wordings = known_wordings()
    right = 0
    for part in range(parts):
        states, weights = learned([one for at, one in enumerate(wordings) if at % parts != part])
        for one in wordings[part::parts]:
            right += most_likely(one.text, states, weights) in one.states
    return right / len(wordings)


def most_likely(text: str, states: Sequence[str], weights: Mapping[str, Sequence[int]]) -> str:
    """The state that weights speak for most."""
    scores = [float(one) for one in weights[ALWAYS]]
    for kind in kinds_of(text):
        for sign in kind.keys() & weights.keys():
            share = kind[sign] / sqrt(kind.total())
            scores = [score + share * one for score, one in zip(scores, weights[sign], strict=True)]
    return states[scores.index(max(scores))]


if __name__ == "__main__":
    if "--judge" in sys.argv:
        print(f"{judge():.1%}")  # noqa: T201 - what was asked for
    else:
        WEIGHTS.write_text(written(*learned(known_wordings())), encoding="utf-8")
