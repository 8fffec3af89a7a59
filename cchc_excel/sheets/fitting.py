"""Words in cells → heights of rows, smaller letters where a row can't be tall enough, and breaks between pages."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cchc_excel.sheets import lettering
from cchc_excel.sheets.charts import Area
from cchc_excel.sheets.styles import SIZE, look

ONE_LINE = 15.0  # points; the height of a row without wrapped words
DEFAULT_WIDTH = 8.43  # digits; a column that nobody set
SMALLEST_SIZE = 8  # points; smaller letters are no help to a reader
PAGE_WIDTH, PAGE_HEIGHT = 725.0, 490.0  # points between the margins of A4, lying; LibreOffice needs 5% more


class Words(NamedTuple):
    """Text that was written, with what its height depends on."""

    text: str
    style: str
    target: str = ""  # of a link


class Fitted(NamedTuple):
    """The heights of rows that had none, and the size of letters that had to be smaller."""

    heights: dict[int, float]
    sizes: dict[Area, int]


def points_needed(text: str, widths: Sequence[float], style: str, size: float | None = None) -> float:
    """The height that words need in a cell over columns of these widths."""
    properties = look(style)
    size = size or float(properties.get("font_size", SIZE))
    if not properties.get("text_wrap"):
        return lettering.height(1, size)
    bold = bool(properties.get("bold"))
    return lettering.height(lettering.lines(text, lettering.room(widths), size, bold=bold), size)


def rows_needed(texts: Sequence[tuple[str | None, float]], style: str = "wrapped") -> int:
    """How many rows a record needs so that none is beyond Excel's limit; texts come with their widths."""
    tallest = max((points_needed(text or "", [width], style) for text, width in texts), default=0.0)
    return max(1, math.ceil(tallest / lettering.TALLEST_ROW))


def fit(words: Mapping[Area, Words], widths: Mapping[int, float], fixed: Mapping[int, float]) -> Fitted:
    """Give every row without a fixed height what its words need.

    Words beyond what their rows can have are set smaller, down to `SMALLEST_SIZE`. What a merged cell needs beyond
    the heights of its rows is spread over them, the shortest merged cells first.
    """
    needs: dict[int, float] = {}
    sizes: dict[Area, int] = {}
    for area, each in words.items():
        if area.top == area.bottom and area.top not in fixed:
            need, size = _need(each, _widths(area, widths), lettering.TALLEST_ROW)
            needs[area.top] = max(needs.get(area.top, ONE_LINE), need)
            if size:
                sizes[area] = size
    upright = [area for area in words if area.top < area.bottom]
    for area in sorted(upright, key=lambda each: each.bottom - each.top):
        rows = [row for row in range(area.top, area.bottom + 1) if row not in fixed]
        given = sum(fixed.get(row, 0.0) for row in range(area.top, area.bottom + 1))
        most = given + len(rows) * lettering.TALLEST_ROW
        need, size = _need(words[area], _widths(area, widths), most)
        _spread(need - given, rows, needs)
        if size:
            sizes[area] = size
    heights = {row: min(lettering.whole_pixels(points), lettering.TALLEST_ROW) for row, points in sorted(needs.items())}
    return Fitted(heights, sizes)


def scale_to_page(widths: Mapping[int, float]) -> int:
    """The percentage at which all columns fit a landscape page."""
    points = sum(map(lettering.pixels, widths.values())) * 0.75
    return max(min(int(PAGE_WIDTH / max(points, 1.0) * 100), 100), 10)


def page_breaks(
    blocks: Sequence[tuple[int, int]], heights: Mapping[int, float], repeat: tuple[int, int], scale: int
) -> list[int]:
    """The rows after which a page ends, so that no block is torn that fits a page.

    `blocks` are first and last rows in order, `repeat` those that stand on every page.
    """

    def tall(first: int, last: int) -> float:
        return sum(heights.get(row, ONE_LINE) for row in range(first, last + 1))

    page, heading = PAGE_HEIGHT / scale * 100, tall(*repeat)
    used, breaks = tall(1, repeat[1]), []
    for top, bottom in blocks:
        height = tall(top, bottom)
        if used + height > page and used > heading:
            breaks.append(top - 1)
            used = heading
        # a block longer than a page runs over several; what it leaves on the last one is used
        used = used + height if used + height <= page else heading + height % max(page - heading, 1.0)
    return breaks


def _widths(area: Area, widths: Mapping[int, float]) -> list[float]:
    return [widths.get(column, DEFAULT_WIDTH) for column in range(area.left, area.right + 1)]


def _need(words: Words, widths: Sequence[float], most: float) -> tuple[float, int | None]:
    """The height, at most `most`, and the size of letters where it must be smaller than the style's."""
    points = points_needed(words.text, widths, words.style)
    if points <= most:
        return points, None
    size = int(look(words.style).get("font_size", SIZE))
    while points > most and size > SMALLEST_SIZE:
        size -= 1
        points = points_needed(words.text, widths, words.style, size)
    return min(points, most), size


def _spread(need: float, rows: Sequence[int], needs: dict[int, float]) -> None:
    """Share what is missing evenly; the tallest row first, for it may not be able to take its share."""
    missing = need - sum(needs.setdefault(row, ONE_LINE) for row in rows)
    for taken, row in enumerate(sorted(rows, key=lambda each: -needs[each])):
        if missing <= 0:
            return
        given = min(missing / (len(rows) - taken), lettering.TALLEST_ROW - needs[row])
        needs[row] += given
        missing -= given
