"""Cần xác nhận: doubtful readings that a person decides once, the open ones first."""

from __future__ import annotations

from cchc_excel.plan import Question
from cchc_excel.questions import ANSWER_COLUMN, HEADING_ROW, HEADINGS, SHEET
from cchc_excel.settings.layout import KIND_NAMES
from cchc_excel.sheets import Area, Sheet
from cchc_excel.workbook.places import cell_link
from cchc_excel.workbook.tab import Draft, Field, Tab, draw_list, draw_title

_REMARK = "Chọn hoặc gõ câu trả lời ở cột cuối rồi lưu tệp (hoặc ghi vào cai-dat.xlsx, trang Xác nhận): lần chạy sau sẽ dùng và không hỏi lại."
_LONGEST_LIST = 250  # characters that a drop-down's own list may have; a comma separates its entries


def _fields(draft: Draft) -> tuple[Field[Question], ...]:
    return (
        Field(HEADINGS[0], 18, lambda each: KIND_NAMES.get(each.kind, each.kind)),
        Field(HEADINGS[1], 44, lambda each: each.written),
        Field(HEADINGS[2], 36, lambda each: "\n".join(each.proposals) or None),
        Field(HEADINGS[3], 30, lambda each: each.ref.file),
        Field(HEADINGS[4], 14, lambda each: each.ref.sheet),
        Field(HEADINGS[5], 9, lambda each: cell_link(draft, each.ref.file, each.ref), "wrapped centred"),
        Field(HEADINGS[6], 30, lambda each: each.answer or None, "wrapped input"),
    )


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole sheet."""
    draw_title(sheet, draft.review, "Cách đọc cần xác nhận", _REMARK)
    questions = sorted(draft.review.questions, key=lambda each: bool(each.answer))
    draw_list(sheet, _fields(draft), questions, "Không có câu hỏi nào.")
    for row, question in enumerate(questions, start=HEADING_ROW + 1):
        listed = ",".join(question.proposals)
        if question.proposals and listed.count(",") == len(question.proposals) - 1 and len(listed) <= _LONGEST_LIST:
            sheet.drop_down(
                Area(row, ANSWER_COLUMN, row, ANSWER_COLUMN),
                question.proposals,
                "Chọn một gợi ý hoặc gõ câu trả lời khác.",
            )


TAB = Tab(SHEET, "#B7791F", draw, lambda review: bool(review.questions))
