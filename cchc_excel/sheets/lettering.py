"""How much room Vietnamese words take in Times New Roman: widths and heights in points.

Neither Excel nor LibreOffice fits the height of a row with merged cells, and LibreOffice leaves rows without
a written height as they are; so every height is computed here and written.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

# Advance widths in thousandths of the font size; accented letters are as wide as their base letter.
_REGULAR: Mapping[int, str] = {
    180: "'",
    200: "|",
    250: " ,.",
    278: "/:;\\ijlt",
    333: "!()-[]`fIr‘’",
    389: "Js",
    408: '"',
    444: "?acez“”",
    480: "{}",
    500: "#$*0123456789_bdghknopquvxy–",
    556: "FPS",
    564: "+<=>~",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYw",
    778: "&m",
    833: "%",
    889: "M",
    944: "W",
    1000: "…—",
}
_BOLD: Mapping[int, str] = {
    220: "|",
    250: " ,.",
    278: "'/\\il",
    333: "!()-:;[]`fjt‘’",
    389: "Is",
    394: "{}",
    444: "cerz",
    500: "#$*0123456789_?Jagovxy“”–",
    556: '"Sbdhknpqu',
    570: "+<=>~",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVwXY",
    778: "GHKOQ",
    833: "&m",
    944: "M",
    1000: "%W…—",
}
_TABLES = {
    bold: {letter: float(width) for width, letters in widths.items() for letter in letters}
    for bold, widths in ((False, _REGULAR), (True, _BOLD))
}
_WIDEST_GUESS = 620  # a letter in neither table
_BAR = {"đ": "d", "Đ": "D"}
_HORN = chr(0x31B)  # ơ and ư stand a little wider than o and u

LINE_PITCH = 1.24  # of the font size; the font itself asks for 1.15, Excel rounds up to pixels
TALLEST_ROW = 408.75  # points; Excel's limit is 409
_ABOVE_AND_BELOW = 3.0  # points
_SLACK = 1.06  # printers, and machines without the font, set the same words a little wider


def pixels(width: float) -> int:
    """The pixels of a column that is `width` digits wide."""
    return int(width * 7 + 0.5) + 5


def room(widths: Sequence[float]) -> float:
    """Points for letters in a cell over columns of these widths."""
    return max(sum(map(pixels, widths)) * 0.75 - 5.0, 6.0)


def lines(text: str, points: float, size: float, *, bold: bool = False) -> int:
    """How many lines the text takes in a cell with so much room; breaks only at blanks, as a cell does.

    >>> lines("Văn phòng", 200, 11), lines("Văn phòng", 30, 11)
    (1, 2)
    """
    width = points / _SLACK / size * 1000
    return sum(_lines(paragraph, width, bold) for paragraph in text.split("\n"))


def height(line_count: int, size: float) -> float:
    """The points that so many lines need."""
    return whole_pixels(line_count * size * LINE_PITCH + _ABOVE_AND_BELOW)


def whole_pixels(points: float) -> float:
    """Rounded up as Excel stores heights: a pixel is 0.75 points."""
    return math.ceil(points / 0.75) * 0.75


def _lines(paragraph: str, width: float, bold: bool) -> int:
    count, used = 1, 0.0
    blank = _letter(" ", bold)
    for word in paragraph.split(" "):
        long = word_width(word, bold)
        if used and used + blank + long <= width:
            used += blank + long
            continue
        if used:
            count += 1
        whole = max(math.ceil(long / width), 1)
        count += whole - 1
        used = long - (whole - 1) * width
    return count


@lru_cache(maxsize=65_536)
def word_width(word: str, bold: bool = False) -> float:
    """In thousandths of the font size."""
    return sum(_letter(letter, bold) for letter in word)


@lru_cache(maxsize=4096)
def _letter(letter: str, bold: bool) -> float:
    table = _TABLES[bold]
    if letter in table:
        return table[letter]
    parts = unicodedata.normalize("NFD", letter)
    wide = unicodedata.east_asian_width(letter) in "WF"
    width = 1000 if wide else table.get(_BAR.get(parts[0], parts[0]), _WIDEST_GUESS)
    return width + (40 if _HORN in parts else 0)
