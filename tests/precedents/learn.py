"""Learns what the signs of wordings and of headings speak for: ``python -m tests.precedents.learn``.

`wordings.tsv` holds wordings of progress and the state that an officer reads in each, `headings.tsv` headings of
columns and the field of each; two meanings where either is right. For each meaning a logistic regression weighs their
signs; what hardly matters is left out, the rest goes to the files of weights beside the modules that use them.
``--judge`` tells how many texts are read right that were kept from the learner, tenth by tenth.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import sqrt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from cchc_excel.annex import likely_fields
from cchc_excel.annex.precedents import ALWAYS, UNIT, Precedents
from cchc_excel.annex.signs import Signs, levelled, pieces_of, signs_of
from cchc_excel.annex.statuses import precedents

HERE = Path(__file__).parent
LEAST_SEEN = 2  # a sign of fewer wordings teaches nothing
LEAST_WEIGHT = 0.4  # below it, for every state, a sign is left out
STRENGTH = 10.0  # the inverse of how much large weights cost
SMOOTHING = 0.14  # of shares of signs: what none has shown may still be


class Known(NamedTuple):
    """The signs of a text and what it may mean, the better meaning first."""

    signs: Signs
    meanings: tuple[str, ...]


class Lesson(NamedTuple):
    """A file of texts whose meaning is known, how their signs are read, and where the weights go."""

    texts: Path
    signs: Callable[[str], Signs]
    weights: Path


WORDINGS = Lesson(HERE / "wordings.tsv", lambda text: signs_of(levelled(text)), precedents.WEIGHTS)
HEADINGS = Lesson(
    HERE / "headings.tsv", lambda text: likely_fields.signs_of_heading(tuple(text.split(" › "))), likely_fields.WEIGHTS
)


def known(lesson: Lesson) -> list[Known]:
    """All texts of a lesson, in the order of the file."""
    lines = lesson.texts.read_text(encoding="utf-8").splitlines()[1:]
    return [
        Known(lesson.signs(text.replace("\\n", "\n")), tuple(meanings.split("/")))
        for meanings, _, text in (line.partition("\t") for line in lines)
    ]


def learned(texts: Sequence[Known]) -> tuple[list[str], dict[str, list[int]]]:
    """The meanings, and the weights of each sign for them, in `UNIT`."""
    import numpy as np  # noqa: PLC0415 - heavy, and needed only to learn
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 - a second to load
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - a second to load

    seen = Counter(sign for one in texts for kind in kinds_of(one.signs) for sign in kind)
    often = {sign for sign, count in seen.items() if count >= LEAST_SEEN}
    lessons = [(one, meaning) for one in texts for meaning in one.meanings]
    counted = [1 / len(one.meanings) for one, _ in lessons]
    columns = DictVectorizer()
    table = columns.fit_transform([_shares(one.signs, often) for one, _ in lessons])
    said = np.array([meaning for _, meaning in lessons])
    meanings = sorted(set(said))
    always, weights = [], []
    for meaning in meanings:
        ratio = _ratio(table, said == meaning)
        learner = LogisticRegression(C=STRENGTH, max_iter=1_000)
        learner.fit(table.multiply(ratio).tocsr(), said == meaning, counted)
        always.append(learner.intercept_[0])
        weights.append(learner.coef_[0] * ratio)
    found = {ALWAYS: [round(UNIT * one) for one in always]}
    for sign, weight in zip(columns.feature_names_, np.array(weights).T, strict=True):
        if max(map(abs, weight)) >= LEAST_WEIGHT:
            found[sign] = [round(UNIT * one) for one in weight]
    return meanings, found


def _ratio(table: Any, chosen: Any) -> Any:
    """How much commoner each sign is in the chosen wordings than in the others, as a logarithm.

    Multiplied by it, signs that tell a state well weigh more from the start (Wang and Manning, 2012: "Baselines and
    Bigrams: Simple, Good Sentiment and Topic Classification").
    """
    import numpy as np  # noqa: PLC0415 - as above

    inside, outside = (SMOOTHING + np.asarray(table[rows].sum(axis=0)).ravel() for rows in (chosen, ~chosen))
    return np.log((inside / inside.sum()) / (outside / outside.sum()))


def kinds_of(signs: Signs) -> tuple[Counter[str], ...]:
    """The signs of a text by kind, each with how often it stands there."""
    pieces = Counter(piece for word in sorted(signs.words) for piece in pieces_of(word))
    return Counter(sorted(signs.sequences)), pieces


def _shares(signs: Signs, often: set[str]) -> Mapping[str, float]:
    """The signs of a text: each kind of them weighs the same, however many there are."""
    return {
        sign: count / sqrt(kind.total()) for kind in kinds_of(signs) for sign, count in kind.items() if sign in often
    }


def written(meanings: Iterable[str], weights: Mapping[str, Sequence[int]]) -> str:
    """The file of weights."""
    lines = ["\t".join(("sign", *meanings))]
    lines += ["\t".join((sign.replace("\n", " "), *map(str, weights[sign]))) for sign in sorted(weights)]
    return "\n".join(lines) + "\n"


def taught(texts: Sequence[Known]) -> Precedents:
    """What the program would say of any text, had it learned from these ones only."""
    with TemporaryDirectory() as folder:
        weights = Path(folder, "weights.tsv")
        weights.write_text(written(*learned(texts)), encoding="utf-8")
        precedents = Precedents(weights)
        precedents.likely(texts[0].signs)  # the file is read at the first question
        return precedents


def likeliest(precedents: Precedents, signs: Signs) -> str:
    """The meaning that precedents find most likely."""
    likely = precedents.likely(signs)
    return max(likely, key=likely.__getitem__)


def judge(lesson: Lesson, parts: int = 10) -> float:
    """The share of texts read right by what was learned from the others."""
    texts = known(lesson)
    right = 0
    for part in range(parts):
        precedents = taught([one for at, one in enumerate(texts) if at % parts != part])
        right += sum(likeliest(precedents, one.signs) in one.meanings for one in texts[part::parts])
    return right / len(texts)


if __name__ == "__main__":
    for each in (WORDINGS, HEADINGS):
        if "--judge" in sys.argv:
            print(f"{each.texts.stem}: {judge(each):.1%}")  # noqa: T201 - what was asked for
        else:
            each.weights.write_text(written(*learned(known(each))), encoding="utf-8")
