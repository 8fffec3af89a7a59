"""Learns what the signs of wordings speak for: ``python -m tests.precedents.learn``.

`wordings.tsv` holds wordings of progress and the state that an officer reads in each; two states where either is
right. For each state a logistic regression weighs their signs; what hardly matters is left out, the rest goes to
``cchc_excel/annex/statuses/precedents.tsv``. ``--judge`` tells how many wordings are read right that were kept
from the learner, tenth by tenth.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple

from cchc_excel.annex.statuses.precedents import ALWAYS, UNIT, WEIGHTS
from cchc_excel.annex.statuses.signs import levelled, pieces_of, signs_of

WORDINGS = Path(__file__).with_name("wordings.tsv")
LEAST_SEEN = 2  # a sign of fewer wordings teaches nothing
LEAST_WEIGHT = 0.4  # below it, for every state, a sign is left out
STRENGTH = 10.0  # the inverse of how much large weights cost
SMOOTHING = 0.14  # of shares of signs: what none has shown may still be


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


def learned(wordings: Sequence[Wording]) -> tuple[list[str], dict[str, list[int]]]:
    """The states, and the weights of each sign for them, in `UNIT`."""
    import numpy as np  # noqa: PLC0415 - heavy, and needed only to learn
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 - a second to load
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - a second to load

    seen = Counter(sign for wording in wordings for kind in kinds_of(wording.text) for sign in kind)
    often = {sign for sign, count in seen.items() if count >= LEAST_SEEN}
    lessons = [(wording, state) for wording in wordings for state in wording.states]
    counted = [1 / len(wording.states) for wording, _ in lessons]
    columns = DictVectorizer()
    table = columns.fit_transform([_shares(wording.text, often) for wording, _ in lessons])
    said = np.array([state for _, state in lessons])
    states = sorted(set(said))
    always, weights = [], []
    for state in states:
        ratio = _ratio(table, said == state)
        learner = LogisticRegression(C=STRENGTH, max_iter=1_000)
        learner.fit(table.multiply(ratio).tocsr(), said == state, counted)
        always.append(learner.intercept_[0])
        weights.append(learner.coef_[0] * ratio)
    found = {ALWAYS: [round(UNIT * one) for one in always]}
    for sign, weight in zip(columns.feature_names_, np.array(weights).T, strict=True):
        if max(map(abs, weight)) >= LEAST_WEIGHT:
            found[sign] = [round(UNIT * one) for one in weight]
    return states, found


def _ratio(table: Any, chosen: Any) -> Any:
    """How much commoner each sign is in the chosen wordings than in the others, as a logarithm.

    Multiplied by it, signs that tell a state well weigh more from the start (Wang and Manning, 2012: "Baselines and
    Bigrams: Simple, Good Sentiment and Topic Classification").
    """
    import numpy as np  # noqa: PLC0415 - as above

    inside, outside = (SMOOTHING + np.asarray(table[rows].sum(axis=0)).ravel() for rows in (chosen, ~chosen))
    return np.log((inside / inside.sum()) / (outside / outside.sum()))


def kinds_of(text: str) -> tuple[Counter[str], ...]:
    """The signs of a text by kind, each with how often it stands there."""
    signs = signs_of(levelled(text))
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
