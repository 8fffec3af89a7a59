"""One sheet that is being drawn: typed cells, merges, links, lists, print set-up and the heights of its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cchc_excel import spelling
from cchc_excel.sheets.charts import Area, Bars, quoted, stacked
from cchc_excel.sheets.fitting import Words, fit, page_breaks, scale_to_page

MOST_LINKS = 65_530  # in one sheet; Excel's limit
LONGEST_LINK = 2_079  # characters
LONGEST_LIST = 255  # characters of a drop-down list that is not a range
FIRST_DAY = date(1900, 3, 1)  # Excel believes in a 29 February 1900
_ESCAPES = {letter: f"%{ord(letter):02X}" for letter in '% "#<>[]^`{}?\\'}

Format = Any  # xlsxwriter is not typed
FormatOf = Callable[[str, tuple[tuple[str, str | float | bool], ...]], Format]
Value = str | float | bool


class DrawingMistake(Exception):  # noqa: N818 - not an error of the user: a fault of this program
    """The program asked for something that Excel would refuse or lose."""


def internal(sheet: str, address: str = "A1") -> str:
    """The target of a link to a cell of the same workbook."""
    return f"internal:{quoted(sheet)}!{address}"


def external(path: str, sheet: str = "", address: str = "A1") -> str:
    """The target of a link to a file, relative and with forward slashes, and a cell of it."""
    escaped = "".join(_ESCAPES.get(letter) or _spelt(letter) for letter in path)
    return f"external:{escaped}" + (f"#{quoted(sheet)}!{address}" if sheet else "")


def _spelt(letter: str) -> str:
    """A letter of a path; what can't stand in a text goes as its bytes."""
    if letter.isprintable():
        return letter
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "surrogateescape"))


@dataclass
class Sheet:
    """A sheet; `name` is what Excel shows. Rows and columns begin with 1, widths are in digits."""

    name: str
    worksheet: Any
    format_of: FormatOf
    new_chart: Callable[[Mapping[str, str]], Any]
    _widths: dict[int, float] = field(default_factory=dict)
    _heights: dict[int, float] = field(default_factory=dict)
    _words: dict[Area, Words] = field(default_factory=dict)
    _links: int = 0

    # cells

    def text(self, row: int, column: int, text: str | None, style: str = "text") -> None:
        """Words, letter by letter: never a formula, a number or a link. None leaves an empty cell."""
        text = spelling.gate(text or "")
        if not text:
            self.blank(row, column, style)
            return
        self._checked(self.worksheet.write_string(row - 1, column - 1, text, self._look(style)))
        self._words[Area(row, column, row, column)] = Words(text, style)

    def blank(self, row: int, column: int, style: str = "text") -> None:
        """An empty cell with borders and fill."""
        self._checked(self.worksheet.write_blank(row - 1, column - 1, None, self._look(style)))

    def number(self, row: int, column: int, number: float | None, style: str = "number") -> None:
        """A number; None leaves an empty cell."""
        if number is None:
            self.blank(row, column, style)
            return
        self._checked(self.worksheet.write_number(row - 1, column - 1, number, self._look(style)))

    def percent(self, row: int, column: int, share: float | None, style: str = "percent") -> None:
        """A share from 0 to 1; None, an empty denominator, shows as "chưa có"."""
        if share is None:
            self.text(row, column, "chưa có", f"{style} muted")
            return
        self.number(row, column, share, style)

    def date(self, row: int, column: int, day: date | None, style: str = "date") -> None:
        """A true date; a day that Excel's calendar lacks becomes text, None an empty cell."""
        if day is None:
            self.blank(row, column, style)
        elif day < FIRST_DAY:
            self.text(row, column, f"{day.day}/{day.month}/{day.year}", style)
        else:
            self._checked(self.worksheet.write_datetime(row - 1, column - 1, day, self._look(style)))

    def formula(self, row: int, column: int, formula: str, value: Value, style: str = "number") -> None:
        """A live formula with the result computed here: readers that don't calculate show `value`."""
        if not formula.startswith("="):
            raise DrawingMistake(f"not a formula: {formula}")
        self._checked(self.worksheet.write_formula(row - 1, column - 1, formula, self._look(style), value))

    def link(self, row: int, column: int, target: str, text: str, style: str = "text link") -> None:
        """A link (see `internal`, `external`); beyond what Excel takes, the text alone."""
        text = spelling.gate(text) or "…"
        self._links += 1
        if self._links > MOST_LINKS or len(target) > LONGEST_LINK:
            self.text(row, column, text, style)
            return
        self._write_link(row, column, Words(text, style, target), self._look(style))
        self._words[Area(row, column, row, column)] = Words(text, style, target)

    def merge(self, area: Area, text: str | None, style: str = "text", target: str = "") -> None:
        """Merge a range and write words, or a link, over it; a single cell is only written."""
        if area.top < area.bottom or area.left < area.right:
            self._checked(self.worksheet.merge_range(*area.corners, "", self._look(style)))
        corner = Area(area.top, area.left, area.top, area.left)
        self._words.pop(corner, None)
        if target:
            self.link(area.top, area.left, target, text or "", style)
        else:
            self.text(area.top, area.left, text, style)
        if corner in self._words:
            self._words[area] = self._words.pop(corner)

    def note(self, row: int, column: int, text: str, width: int = 260, height: int = 90) -> None:
        """A note on a cell; sizes in pixels."""
        size = {"width": width, "height": height, "font_name": "Times New Roman", "font_size": 10}
        options = {**size, "author": "", "visible": False}
        self._checked(self.worksheet.write_comment(row - 1, column - 1, spelling.gate(text), options))

    # shapes

    def width(self, column: int, width: float, *, hidden: bool = False) -> None:
        """The width of a column in digits."""
        self._widths[column] = width
        options = {"hidden": hidden}
        self._checked(self.worksheet.set_column(column - 1, column - 1, width, None, options))

    def widths(self, *widths: float) -> None:
        """The widths of the first columns, in order."""
        for column, width in enumerate(widths, start=1):
            self.width(column, width)

    def height(self, row: int, points: float, *, hidden: bool = False) -> None:
        """A height that `fit_rows` leaves as it is."""
        self._heights[row] = points
        self._checked(self.worksheet.set_row(row - 1, points, None, {"hidden": hidden}))

    def freeze(self, row: int, column: int = 1) -> None:
        """Keep the rows above and the columns left of this cell in view."""
        self.worksheet.freeze_panes(row - 1, column - 1)

    def filter(self, area: Area) -> None:
        """Filter buttons over a range whose first row are headings."""
        self._checked(self.worksheet.autofilter(*area.corners))

    def table(self, area: Area, name: str, headings: Sequence[str]) -> None:
        """A native table; write its cells afterwards. At least one row of data, headings unique."""
        if len({heading.casefold() for heading in headings}) != len(headings):
            raise DrawingMistake(f"headings of {name} are not unique")
        columns = [{"header": heading, "header_format": self._look("heading")} for heading in headings]
        options = {"name": name, "columns": columns, "style": None, "header_row": True}
        self._checked(self.worksheet.add_table(*area.corners, options))
        for column, heading in enumerate(headings, start=area.left):
            self._words[Area(area.top, column, area.top, column)] = Words(heading, "heading")

    # what helps whoever types

    def drop_down(self, area: Area, source: Sequence[str] | str, message: str = "") -> None:
        """A list to choose from: the entries, or a range ("='Danh mục'!$A$1:$A$9"); others stay allowed."""
        if not isinstance(source, str) and len(",".join(source)) > LONGEST_LIST:
            raise DrawingMistake("a list beyond 255 characters needs a range")
        rule = {"validate": "list", "source": source if isinstance(source, str) else list(source)}
        self.accept(area, rule, message)

    def accept(self, area: Area, rule: Mapping[str, Any], message: str) -> None:
        """Warn about values outside a rule (XlsxWriter's terms); whoever insists may keep them."""
        texts = {"error_type": "warning", "error_title": "Xin xem lại", "error_message": message[:255]}
        options = {**rule, **(texts if message else {"error_type": "information"})}
        self._checked(self.worksheet.data_validation(*area.corners, options))

    def conditional(self, area: Area, formula: str, style: str) -> None:
        """Colour cells where a formula, written for the first cell, is true; `style` only as an addition."""
        options = {
            "type": "formula",
            "criteria": formula,
            "format": self.format_of(style, (("added", True),)),
        }
        self._checked(self.worksheet.conditional_format(*area.corners, options))

    def bars(self, area: Area, colour: str) -> None:
        """Bars behind shares: from 0 to 1, one solid colour."""
        ends = {"min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
        options = {"type": "data_bar", "bar_solid": True, "data_bar_2010": True, "bar_color": colour, **ends}
        self._checked(self.worksheet.conditional_format(*area.corners, options))

    def protect(self, **allowed: bool) -> None:
        """Lock cells that are not "open" or "input", without a password."""
        self.worksheet.protect("", allowed)

    def hide(self) -> None:
        """Take the tab out of sight."""
        self.worksheet.hide()

    # pictures

    def chart(self, row: int, column: int, bars: Bars) -> None:
        """A native chart whose upper left corner is at this cell."""
        chart = stacked(self.new_chart, self.name, bars)
        options = {"description": spelling.gate(bars.told)[:2000], "object_position": 1}
        self._checked(self.worksheet.insert_chart(row - 1, column - 1, chart, options))

    # paper

    def print_set_up(
        self,
        *,
        repeat: tuple[int, int] | None = None,
        portrait: bool = False,
        one_page: bool = False,
        scale: int = 0,
    ) -> None:
        """A4, fitted to one page's width unless there is a scale, "Trang n/m" at the foot.

        `repeat` are the first and last row that stand on every page.
        """
        paper = self.worksheet
        paper.set_portrait() if portrait else paper.set_landscape()
        paper.set_paper(9)
        paper.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.65)
        paper.center_horizontally()
        paper.set_footer('&L&"Times New Roman,Italic"&9&A&R&"Times New Roman,Regular"&9Trang &P/&N')
        if repeat:
            paper.repeat_rows(repeat[0] - 1, repeat[1] - 1)
        if scale:
            paper.set_print_scale(scale)
        else:
            paper.fit_to_pages(1, 1 if one_page else 0)

    def repeat_columns(self, last: int) -> None:
        """The first columns stand on every page."""
        self.worksheet.repeat_columns(0, last - 1)

    def keep_together(self, blocks: Sequence[tuple[int, int]], repeat: tuple[int, int]) -> None:
        """Break landscape pages between blocks of rows, so that no merged cell is torn that fits a page.

        Call it last: it fits the rows, and prints at the scale at which all columns fit one page.
        """
        self.fit_rows()
        scale = scale_to_page(self._widths)
        self.print_set_up(repeat=repeat, scale=scale)
        if breaks := page_breaks(blocks, self._heights, repeat, scale):
            self._checked(self.worksheet.set_h_pagebreaks(breaks))

    def print_area(self, area: Area) -> None:
        """Only this is printed."""
        self._checked(self.worksheet.print_area(*area.corners))

    # heights

    def fit_rows(self) -> None:
        """Give every row without a set height what its words need; `Book` does it on closing."""
        fitted = fit(self._words, self._widths, self._heights)
        for area, size in fitted.sizes.items():
            words = self._words[area]
            self._rewrite(area, words, self.format_of(words.style, (("font_size", size),)))
        for row, points in fitted.heights.items():
            self.height(row, points)

    def _rewrite(self, area: Area, words: Words, format_: Format) -> None:
        if words.target:
            self._write_link(area.top, area.left, words, format_)
        else:
            self._checked(self.worksheet.write_string(area.top - 1, area.left - 1, words.text, format_))

    def _write_link(self, row: int, column: int, words: Words, format_: Format) -> None:
        cell = (row - 1, column - 1)
        self._checked(self.worksheet.write_url(*cell, words.target, format_, words.text))

    def _look(self, style: str) -> Format:
        return self.format_of(style, ())

    def _checked(self, code: object) -> None:
        """XlsxWriter warns and returns a negative number where it loses something; that is our mistake."""
        if isinstance(code, int) and code < 0:
            raise DrawingMistake(f"sheet {self.name}: XlsxWriter refused with {code}")
