"""Native charts: what one shows, and how it is set in the house's letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from cchc_excel.cells import column_letters
from cchc_excel.sheets.styles import FONT, LINE

_LETTERS = {"name": FONT, "size": 10}
_ONLY_ABOVE_ZERO = "0;;;"  # a bar without length has no label


class Area(NamedTuple):
    """A range, all corners included, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        return f"{column_letters(self.left)}{self.top}:{column_letters(self.right)}{self.bottom}"

    @property
    def corners(self) -> tuple[int, int, int, int]:
        """As XlsxWriter counts, from 0."""
        return self.top - 1, self.left - 1, self.bottom - 1, self.right - 1


def quoted(sheet: str) -> str:
    """A sheet's name as formulas and links write it."""
    return "'" + sheet.replace("'", "''") + "'"


def reference(sheet: str, area: Area) -> str:
    """A fixed range of a sheet: ``'Dữ liệu'!$A$5:$A$26``."""
    left, right = column_letters(area.left), column_letters(area.right)
    return f"{quoted(sheet)}!${left}${area.top}:${right}${area.bottom}"


class Series(NamedTuple):
    """One colour of a chart."""

    name: str
    values: Area
    colour: str


class Bars(NamedTuple):
    """Stacked bars over cells of the sheet that they stand in; sizes in pixels."""

    title: str
    told: str  # what it shows, in words, for readers who don't see it
    categories: Area
    series: tuple[Series, ...]
    width: int
    height: int


def stacked(new_chart: Callable[[Mapping[str, str]], Any], sheet: str, bars: Bars) -> Any:
    """A native stacked bar chart, the first category on top."""
    chart = new_chart({"type": "bar", "subtype": "stacked"})
    for series in bars.series:
        label_font = {**_LETTERS, "size": 9, "color": "#FFFFFF", "bold": True}
        chart.add_series(
            {
                "name": series.name,
                "categories": "=" + reference(sheet, bars.categories),
                "values": "=" + reference(sheet, series.values),
                "fill": {"color": series.colour},
                "gap": 45,
                "data_labels": {"value": True, "num_format": _ONLY_ABOVE_ZERO, "font": label_font},
            }
        )
    chart.set_title({"name": bars.title, "name_font": {**_LETTERS, "size": 12, "bold": True}})
    chart.set_legend({"position": "bottom", "font": {**_LETTERS, "size": 9}})
    chart.set_x_axis({"num_font": _LETTERS, "major_gridlines": {"visible": False}, "visible": False})
    chart.set_y_axis({"num_font": _LETTERS, "reverse": True, "line": {"color": LINE}})
    chart.set_chartarea({"border": {"color": LINE}})
    chart.set_size({"width": bars.width, "height": bars.height})
    return chart
