"""The signs of a wording, without case and accents: its words, their sequences, and pieces of its words.

Pieces tell a word that is misspelt or shortened. Numbers say what they are, not how much.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.spelling import plain

_LONGEST_SEQUENCE = 3  # words
_PIECES = (3, 4, 5)  # letters
# What a figure is, as a word of its own: the first that fits. "=" is the same number twice.
_FIGURES = {
    " %0 ": r"(?<![\d.,])0+(?:[.,]0+)?\s*%",
    " %100 ": r"(?<![\d.,])100(?:[.,]0+)?\s*%",
    " % ": r"\d+(?:[.,]\d+)*\s*%",
    " § ": r"\d+\s*/\s*[a-z][\w&/-]*",  # a document's number
    " ‖= ": r"(?<![\d.,/])(?P<part>\d+)\s*/\s*(?P=part)(?![\d.,/])",  # all of so many
    " ‡ ": r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
    r"|(?<![\d.,/])(?:[12]?\d|3[01])\s*/\s*(?:1[0-2]|0?[1-9])(?![\d.,/])",  # a day
    " ‖ ": r"\d+\s*/\s*\d+",  # so many of so many
    " ∅ ": r"(?<!\w)0+(?!\w)",
    " # ": r"\d+(?:[.,]\d+)*",
}
_MARKS = ".;,:\n!?()"
_FIGURE = re.compile(r"\d")
_MARKS_APART = {ord(mark): f" {mark} " for mark in _MARKS}
_NAMES = {f"f{at}": said for at, said in enumerate(_FIGURES)}
_MARKED = re.compile(
    "|".join(f"(?P<f{at}>{pattern})" for at, pattern in enumerate(_FIGURES.values())) + rf"|(?P<mark>[{_MARKS}])"
)


class Signs(NamedTuple):
    """The signs of one wording, by kind."""

    sequences: frozenset[str]
    words: frozenset[str]  # whose pieces are signs as well


def levelled(text: str) -> str:
    """A text as its signs see it, which many texts share: words in lower case, and what each figure is.

    >>> levelled("Đã ban hành Kế hoạch số 12/KH-SNV, đạt 80%")
    'da ban hanh ke hoach so § , dat %'
    """
    folded = plain(text)
    marked = _MARKED.sub(_apart, folded) if _FIGURE.search(folded) else folded.translate(_MARKS_APART)
    return " ".join(marked.split())


def signs_of(text: str) -> Signs:
    """The signs of a levelled text.

    >>> signs = signs_of(levelled("Đã xong 80%"))
    >>> sorted(signs.sequences)[:4], sorted(signs.words)
    (['%', '% >', '<', '< da'], ['%', '<', '>', 'da', 'xong'])
    """
    words = ["<", *text.split(" "), ">"]
    sequences = [*words]
    for length in range(2, _LONGEST_SEQUENCE + 1):
        sequences += map(" ".join, zip(*(words[start:] for start in range(length)), strict=False))
    return Signs(frozenset(sequences), frozenset(words))


@lru_cache(maxsize=32_768)
def pieces_of(word: str) -> tuple[str, ...]:
    """The pieces of a word.

    >>> pieces_of("da"), pieces_of("xong")[:3]
    (('~ da', '~da ', '~ da '), ('~ xo', '~xon', '~ong'))
    """
    spaced = f" {word} "
    return tuple(
        "~" + spaced[start : start + length] for length in _PIECES for start in range(len(spaced) - length + 1)
    )


def _apart(found: re.Match[str]) -> str:
    return _NAMES.get(found.lastgroup or "") or f" {found[0]} "
