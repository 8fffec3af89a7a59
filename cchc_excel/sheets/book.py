"""A workbook that is being written: the only module that imports XlsxWriter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from cchc_excel import spelling
from cchc_excel.sheets.sheet import Format, Sheet
from cchc_excel.sheets.styles import FONT, SIZE, look

LONGEST_NAME = 31  # characters of a sheet's name; Excel's limit
_ILLEGAL_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
# Nothing that is read from a file may become a formula, a link or a number.
_OPTIONS = {
    "in_memory": True,  # temporary files would stay behind where a run is stopped
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {
        "font_name": FONT,
        "font_size": SIZE,
        "font_family": 1,
        "font_scheme": False,
    },
}
_ADDED_BY_CONDITION = ("font_color", "bg_color", "bold", "italic")  # what a conditional format may change


class Book:
    """A workbook at `path`, written whole when the ``with`` block ends well and not at all otherwise.

    The same calls give the same bytes. OSError where the file can't be written.
    """

    def __init__(
        self,
        path: Path,
        *,
        title: str,
        subject: str = "",
        properties: Mapping[str, str] | None = None,
        created: date = date(2026, 1, 1),
    ) -> None:
        import xlsxwriter  # noqa: PLC0415 - 60 ms that only writers of workbooks pay

        self._book = xlsxwriter.Workbook(str(path), _OPTIONS)
        self._formats: dict[tuple[str, tuple[tuple[str, str | float | bool], ...]], Format] = {}
        self.sheets: list[Sheet] = []
        at = datetime(created.year, created.month, created.day)  # noqa: DTZ001 - a day, in no time zone
        texts = {"title": spelling.gate(title), "subject": spelling.gate(subject)}
        self._book.set_properties({**texts, "author": "", "created": at})
        for name, value in (properties or {}).items():
            if value:
                self._book.set_custom_property(name, spelling.gate(value)[:255], "text")

    def sheet(self, name: str, *, tab_colour: str | None = None) -> Sheet:
        """A new sheet at the end; a name that Excel refuses is mended, see `Sheet.name`."""
        legal = self._legal_name(name)
        worksheet: Any = self._book.add_worksheet(legal)
        if tab_colour:
            worksheet.set_tab_color(tab_colour)
        worksheet.set_default_row(15)
        worksheet.hide_gridlines(2)
        worksheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # codes are words
        sheet = Sheet(legal, worksheet, self._format_of, self._book.add_chart)
        self.sheets.append(sheet)
        return sheet

    def close(self) -> None:
        """Fit all rows and write the file."""
        from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415 - 60 ms that only writers of workbooks pay

        for sheet in self.sheets:
            sheet.fit_rows()
        try:
            self._book.close()
        except FileCreateError as problem:
            raise OSError(str(problem)) from problem

    def __enter__(self) -> Book:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()

    def _legal_name(self, name: str) -> str:
        legal = _ILLEGAL_IN_NAMES.sub("-", spelling.clean(spelling.gate(name)).replace("\n", " ")).strip("' ")
        legal = legal[:LONGEST_NAME].strip("' ") or "Sheet"
        taken = {sheet.name.casefold() for sheet in self.sheets}
        number = 1
        unique = legal
        while unique.casefold() in taken:
            number += 1
            ending = f" ({number})"
            unique = legal[: LONGEST_NAME - len(ending)] + ending
        return unique

    def _format_of(self, style: str, more: tuple[tuple[str, str | float | bool], ...]) -> Format:
        known = self._formats.get((style, more))
        if known is None:
            properties: dict[str, Any] = look(style) | dict(more)
            if properties.pop("added", False):
                properties = {key: properties[key] for key in _ADDED_BY_CONDITION if key in properties}
            known = self._formats[style, more] = self._book.add_format(properties)
        return known
