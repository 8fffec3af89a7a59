"""The raw cells of the reporting columns of one row."""

from __future__ import annotations

from typing import NamedTuple

from cchc_excel.cells import Cell

Written = Cell | str | None


class ReportCells(NamedTuple):
    """The raw cells of the reporting columns of one row; a text serves where there is no cell."""

    status: Written = None
    percent: Written = None
    completed_on: Written = None
    document: Written = None
    document_date: Written = None
    result: Written = None
    difficulty: Written = None
    reason: Written = None
    proposal: Written = None
    next_step: Written = None
    note: Written = None
    mark_done: Written = None  # the columns Hoàn thành / Đang / Chưa with an x
    mark_doing: Written = None
    mark_not: Written = None
    months: tuple[tuple[str, str], ...] = ()  # (heading, text)


def text_of(cell: Written) -> str:
    """The text of a cell; empty where there is none."""
    return "" if cell is None else cell if isinstance(cell, str) else cell.text
