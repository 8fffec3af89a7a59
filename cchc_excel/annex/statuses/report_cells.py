"""The raw cells of the reporting columns of one row."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_excel.cells import Cell

_SHARE = re.compile(r"(?:đã |mới )?(?:đạt|được|khoảng)?\s*(\d{1,3}(?:[.,]\d{1,2})?\s*%)", re.IGNORECASE)
_FEWEST_WORDS = 3  # that tell more than a mark
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


def with_words_of_marks(cells: ReportCells) -> ReportCells:
    """The cells with what was written where a mark was expected: "Đang dở" over "Đã họp 05 kỳ" tells the result, too."""
    if text_of(cells.result):
        return cells
    marks = (cells.mark_done, cells.mark_doing, cells.mark_not)
    told = [cell for cell in marks if len(text_of(cell).split()) >= _FEWEST_WORDS]
    return cells._replace(result=told[0]) if len(told) == 1 else cells


def with_share(cells: ReportCells) -> ReportCells:
    """The cells with a bare share that stands among the documents: "đạt 40%"."""
    found = _SHARE.fullmatch(text_of(cells.document).strip(" .;")) if not text_of(cells.percent) else None
    return cells if found is None else cells._replace(percent=found[1], document=None)
