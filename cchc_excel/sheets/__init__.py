"""Workbooks with typed cells: the only room that knows XlsxWriter.

`Book` is a context manager; its sheets count rows and columns from 1, take text only through the text gate,
and know how tall a row must be for its words.
"""

from __future__ import annotations

from cchc_excel.sheets.book import Book
from cchc_excel.sheets.charts import Area, Bars, Series, quoted, reference
from cchc_excel.sheets.fitting import points_needed, rows_needed
from cchc_excel.sheets.sheet import DrawingMistake, Sheet, external, internal

__all__ = [
    "Area",
    "Bars",
    "Book",
    "DrawingMistake",
    "Series",
    "Sheet",
    "external",
    "internal",
    "points_needed",
    "quoted",
    "reference",
    "rows_needed",
]
