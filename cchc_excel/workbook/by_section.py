"""Theo lĩnh vực: the plan's sections with their numbers and rates."""

from __future__ import annotations

from cchc_excel.plan import Section
from cchc_excel.review import Review
from cchc_excel.sheets import Area, Sheet
from cchc_excel.wording import section_words
from cchc_excel.workbook.records import Condition
from cchc_excel.workbook.shares import HEADINGS, Part, draw_bars, draw_headings, draw_part
from cchc_excel.workbook.tab import HEADING_ROW, Draft, Tab, draw_title

NAME = "Theo lĩnh vực"
_REMARK = "Số liệu đếm trực tiếp từ sheet Dữ liệu; cách tính ở sheet Định nghĩa."
_HEADINGS = ("Mã", "Lĩnh vực", "Số mục tiêu", "Đã xong", "Số nhiệm vụ", "Đã xong")
_FIRST = 7  # the column where the shared numbers begin


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole sheet."""
    draw_title(sheet, draft.review, "Kết quả theo lĩnh vực", _REMARK)
    sheet.widths(6, 34, 7, 7, 7, 7, *(width for _, width in HEADINGS))
    for column, heading in enumerate(_HEADINGS, start=1):
        sheet.text(HEADING_ROW, column, heading, "heading")
    draw_headings(sheet, HEADING_ROW, _FIRST)
    row = HEADING_ROW
    for row, section in enumerate(sections(draft.review), start=HEADING_ROW + 1):
        sheet.text(row, 1, section.code, "text centred bold")
        sheet.text(row, 2, section_words(section), "wrapped")
        _draw_parents(sheet, draft.review, row, section.code)
        only = (Condition("Mã lĩnh vực", section.code, f"$A{row}"),)
        draw_part(sheet, draft, (row, _FIRST), Part(f".section.{section.code}", only))
    draw_bars(sheet, _FIRST, HEADING_ROW + 1, row + 1)
    sheet.merge(Area(row + 1, 1, row + 1, 2), "Cả kế hoạch", "text total")
    _draw_parents(sheet, draft.review, row + 1, None)
    draw_part(sheet, draft, (row + 1, _FIRST), Part(""), "total")
    sheet.freeze(HEADING_ROW + 1, 3)
    sheet.print_set_up(repeat=(HEADING_ROW, HEADING_ROW))


def sections(review: Review) -> tuple[Section, ...]:
    """In the plan's order, each code once."""
    by_code: dict[str, Section] = {}
    for section in (*review.dossier.sections, *(each.item.activity.section for each in review.judged)):
        by_code.setdefault(section.code, section)
    return tuple(by_code.values())


def _draw_parents(sheet: Sheet, review: Review, row: int, code: str | None) -> None:
    """How many objectives and tasks there are, and how many of them are done: all their activities are."""
    activities = [each.item.activity for each in review.judged if code in {None, each.item.activity.section.code}]
    objectives = {(each.section.code, each.objective) for each in activities}
    tasks = {(each.section.code, each.objective, each.task) for each in activities}
    suffix, style = (f".section.{code}", "number") if code else ("", "number total")
    numbers = ((3, len(objectives), "completion_objectives"), (5, len(tasks), "completion_tasks"))
    for column, number, rate in numbers:
        done = review.figures.get(rate + suffix)
        sheet.number(row, column, number, style)
        sheet.number(row, column + 1, done.numerator if done else None, style)


TAB = Tab(NAME, "#2F6B3C", draw)
