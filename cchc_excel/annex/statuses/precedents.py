"""A second opinion on a wording: which state the wordings have that are most like it.

The grammar of `clauses` reads word by word. Beside it stand some thousands of wordings whose state is known; what
each of their signs speaks for was learned from them (``python -m tests.precedents.learn``) and lies in
``precedents.tsv``: a sign, and its weight for each state.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from math import exp, sqrt
from pathlib import Path
from struct import unpack

from cchc_excel.annex.statuses.signs import levelled, pieces_of, signs_of
from cchc_excel.plan import Status

WEIGHTS = Path(__file__).with_name("precedents.tsv")
UNIT = 20  # a weight of 1 is written so
ALWAYS = "(always)"  # the sign that every wording has
_BITS = 32  # for the weights of one state, however many signs are added
_BYTES, _HALF = _BITS // 8, 1 << _BITS - 1


def likely_states(text: str) -> Mapping[Status, float]:
    """How likely each state is, 0 to 1, all together 1.

    >>> max(likely_states("Đã ban hành và niêm yết công khai").items(), key=lambda item: item[1])[0]
    <Status.DONE: 'done'>
    """
    return _likely(levelled(text))


@lru_cache(maxsize=16_384)
def _likely(text: str) -> Mapping[Status, float]:
    """The same of a levelled text."""
    signs = signs_of(text)
    sequences = sum(map(_weight, _weights().keys() & signs.sequences))
    pieces = sum(map(_weight_of_pieces, signs.words))
    some, many = sqrt(len(signs.sequences)), sqrt(sum(map(len, map(pieces_of, signs.words))))
    scores = [  # each kind of signs weighs the same, however many there are
        always + sequence / some + piece / many
        for always, sequence, piece in zip(_always(), _apart(sequences), _apart(pieces), strict=True)
    ]
    shares = [1 / (1 + exp(-score)) for score in scores]  # of each state against all others
    whole = sum(shares)
    return {state: share / whole for state, share in zip(_states(), shares, strict=True)}


@cache
def _lines() -> list[str]:
    return WEIGHTS.read_text(encoding="utf-8").splitlines()


@cache
def _states() -> tuple[Status, ...]:
    return tuple(Status(name) for name in _lines()[0].split("\t")[1:])


@cache
def _weights() -> Mapping[str, str]:
    """Sign → its weights as they are written: a run needs few of them."""
    return {sign: numbers for sign, _, numbers in (line.partition("\t") for line in _lines()[1:])}


@lru_cache(maxsize=32_768)
def _weight(sign: str) -> int:
    """The weights of a known sign for all states in one number, so that they are added at once."""
    return sum(int(one) << _BITS * at for at, one in enumerate(_weights()[sign].split("\t")))


@lru_cache(maxsize=32_768)
def _weight_of_pieces(word: str) -> int:
    return sum(_weight(piece) for piece in pieces_of(word) if piece in _weights())


@cache
def _always() -> list[float]:
    return _apart(_weight(ALWAYS))


def _apart(weights: int) -> list[float]:
    """The weights for each state out of one number."""
    states = _states()
    each = (weights + _lift()).to_bytes(_BYTES * len(states), "little")
    return [(one - _HALF) / UNIT for one in unpack(f"<{len(states)}I", each)]


@cache
def _lift() -> int:
    """What keeps the sum for each state above 0."""
    return sum(_HALF << _BITS * at for at in range(len(_states())))
