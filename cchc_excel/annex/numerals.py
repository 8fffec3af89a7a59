"""Numbers as they stand in cells and words: Roman numerals, and cells that are only figures."""

from __future__ import annotations

import re

# As far as months and turns are counted.
ROMAN_NUMERALS = {written: value for value, written in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
_ROMAN = re.compile(r"M{0,1}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_FIGURE = re.compile(r"[\d.,\s]+%?")
_FIGURES = re.compile(r"[\d.,\s/()-]+%?")


def roman(code: str) -> int | None:
    """The value of a Roman numeral.

    >>> roman("VII"), roman("IIII")
    (7, None)
    """
    code = code.upper()
    if not code or not _ROMAN.fullmatch(code):
        return None
    values = [_VALUES[letter] for letter in code]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def is_figure(text: str) -> bool:
    """Whether a text is only a figure: "6", "1.310", "95%"."""
    return _FIGURE.fullmatch(text) is not None and any(map(str.isdigit, text))


def are_figures(text: str) -> bool:
    """Whether a text holds nothing but figures: "3/5", "12 (100%)"-like sums without words."""
    return _FIGURES.fullmatch(text) is not None
