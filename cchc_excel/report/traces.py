"""Marks that travel with a text through the templates and are taken off again in the finished document.

They are code points that Unicode keeps for a program's inner use (U+FDD0 to U+FDEF): XML carries them, no
office text does, and `said` takes them from any that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_excel import spelling

_NUMBER, _BREAK, _END, _LINE, _MERGE, _MERGE_END = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd4", "\ufdd5"
_TRACED = re.compile(f"{_NUMBER}([^{_BREAK}]*){_BREAK}([^{_BREAK}]*){_BREAK}([^{_END}]*){_END}")
_MERGED = re.compile(f"{_MERGE}([^{_MERGE_END}]*){_MERGE_END}")
_OWN = dict.fromkeys(range(0xFDD0, 0xFDF0), "\ufffd")
_ANY = re.compile("[\ufdd0-\ufdef]")


class Number(NamedTuple):
    """A number as people read it, with the figure of the review that it shows."""

    figure: str  # "completion.section.I"
    part: str  # "numerator", "denominator" or "share"
    text: str

    @property
    def marked(self) -> str:
        """The text with its origin around it."""
        figure = " ".join(said(self.figure).split())
        return f"{_NUMBER}{figure}{_BREAK}{self.part}{_BREAK}{self.text}{_END}"


class Piece(NamedTuple):
    """A stretch of a text; `number` where it shows a figure."""

    text: str
    number: Number | None


def said(text: str | None) -> str:
    r"""Office text through the text gate, and without our marks.

    >>> said("A & B\ufdd0 \ud800")
    'A & B\ufffd \ufffd'
    """
    return spelling.gate(text or "").translate(_OWN)


def on_one_line(text: str) -> str:
    """Line breaks of an office text, kept from the paragraph rule of prose; `with_lines` brings them back."""
    return text.replace("\n", _LINE)


def with_lines(text: str) -> str:
    """See `on_one_line`."""
    return text.replace(_LINE, "\n")


def merging(key: str, text: str) -> str:
    """A cell's text that is to become one merged cell with equal neighbours below."""
    return f"{_MERGE}{key}{_MERGE_END}{text}" if text else ""


def merge_key(text: str) -> str | None:
    """The key given to `merging`, None for other texts."""
    match = _MERGED.search(text)
    return match[1] if match else None


def pieces(text: str) -> Iterator[Piece]:
    """The text cut at its numbers, without marks."""
    text = _MERGED.sub("", text)
    end = 0
    for match in _TRACED.finditer(text):
        if match.start() > end:
            yield Piece(_ANY.sub("", text[end : match.start()]), None)
        yield Piece(match[3], Number(match[1], match[2], match[3]))
        end = match.end()
    if end < len(text):
        yield Piece(_ANY.sub("", text[end:]), None)


def unmarked(text: str) -> str:
    """The text as people read it."""
    return "".join(piece.text for piece in pieces(text))


def is_marked(text: str) -> bool:
    """Does it hold any of our marks?"""
    return bool(_ANY.search(text))
