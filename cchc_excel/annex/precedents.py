"""What texts most like one given are known to mean, by the weights that their signs have been given.

Beside the rules for words stand texts whose meaning is known; what each of their signs speaks for was learned from
them (``python -m tests.precedents.learn``) and lies in a file: a sign, and its weight for each meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from math import exp, sqrt
from pathlib import Path
from struct import unpack

from cchc_excel.annex.signs import Signs, pieces_of

UNIT = 20  # a weight of 1 is written so
ALWAYS = "(always)"  # the sign that every text has
_BITS = 32  # for the weights of one meaning, however many signs are added
_BYTES, _HALF = _BITS // 8, 1 << _BITS - 1
_WORDS_KEPT = 32_768  # whose pieces' weights are remembered


class Precedents:
    """The weights of one file, read when they are first asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._added: dict[str, int] = {}
        self._of_pieces = lru_cache(maxsize=_WORDS_KEPT)(self._weight_of_pieces)

    def likely(self, signs: Signs) -> Mapping[str, float]:
        """How likely each meaning is of a text with these signs, 0 to 1, all together 1."""
        sequences = sum(map(self._weight, self._written.keys() & signs.sequences))
        pieces = sum(map(self._of_pieces, signs.words))
        some, many = sqrt(len(signs.sequences)), sqrt(sum(map(len, map(pieces_of, signs.words))))
        scores = [  # each kind of signs weighs the same, however many there are
            always + sequence / some + piece / many
            for always, sequence, piece in zip(self._always, self._apart(sequences), self._apart(pieces), strict=True)
        ]
        shares = [1 / (1 + exp(-score)) for score in scores]  # of each meaning against all others
        whole = sum(shares)
        return {meaning: share / whole for meaning, share in zip(self._meanings, shares, strict=True)}

    @cached_property
    def _lines(self) -> list[str]:
        return self._path.read_text(encoding="utf-8").splitlines()

    @cached_property
    def _meanings(self) -> tuple[str, ...]:
        return tuple(self._lines[0].split("\t")[1:])

    @cached_property
    def _written(self) -> Mapping[str, str]:
        """Sign → its weights as they are written: a run needs few of them."""
        return {sign: numbers for sign, _, numbers in (line.partition("\t") for line in self._lines[1:])}

    @cached_property
    def _lift(self) -> int:
        """What keeps the sum for each meaning above 0."""
        return sum(_HALF << _BITS * at for at in range(len(self._meanings)))

    @cached_property
    def _always(self) -> list[float]:
        return self._apart(self._weight(ALWAYS))

    def _weight(self, sign: str) -> int:
        """The weights of a known sign for all meanings in one number, so that they are added at once."""
        if (known := self._added.get(sign)) is None:
            numbers = self._written[sign].split("\t")
            known = self._added[sign] = sum(int(one) << _BITS * at for at, one in enumerate(numbers))
        return known

    def _weight_of_pieces(self, word: str) -> int:
        return sum(self._weight(piece) for piece in pieces_of(word) if piece in self._written)

    def _apart(self, weights: int) -> list[float]:
        """The weights for each meaning out of one number."""
        count = len(self._meanings)
        each = (weights + self._lift).to_bytes(_BYTES * count, "little")
        return [(one - _HALF) / UNIT for one in unpack(f"<{count}I", each)]
