"""The consolidated workbook for leaders: one module a sheet, in the order of the tabs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from cchc_excel import wording
from cchc_excel.review import Review
from cchc_excel.sheets import Book
from cchc_excel.workbook import (
    annex,
    by_office,
    by_section,
    changes,
    data,
    deadlines,
    definitions,
    problems,
    questions,
    summary,
)
from cchc_excel.workbook.records import Records
from cchc_excel.workbook.tab import Draft, Tab

SHEETS: tuple[Tab, ...] = (
    summary.TAB,
    deadlines.TAB,
    by_section.TAB,
    by_office.TAB,
    annex.TAB,
    changes.TAB,
    problems.TAB,
    questions.TAB,
    data.TAB,
    definitions.TAB,
)


def write_workbook(review: Review, path: Path, stored: Mapping[str, str] = MappingProxyType({})) -> None:
    """Write the workbook; the same review gives the same bytes. OSError where `path` can't be written.

    `stored` says where a file lies from the workbook's folder, if not in the workspace's input under its own name.
    """
    told = review.dossier
    draft = Draft(review, Records(review), annex.rows(review), stored)
    title = f"Tổng hợp kết quả thực hiện kế hoạch cải cách hành chính {wording.month_words(told.period)}"
    properties = {
        "Kỳ báo cáo": str(told.period),
        "Ngày chốt số liệu": wording.date_words(told.closing_on),
        "Cơ quan": review.settings.agency.name,
    }
    subject = f"Số liệu {wording.period_words(told.period, review.settings.closing_day)}"
    book = Book(path, title=title, subject=subject, properties=properties, created=told.closing_on)
    with book:
        for tab in SHEETS:
            if tab.wanted(review):
                tab.draw(book.sheet(tab.name, tab_colour=tab.colour), draft)
