"""Cần xác nhận: doubtful readings that a person decides once, the open ones first."""

from __future__ import annotations

from cchc_excel.plan import Question
from cchc_excel.sheets import Sheet
from cchc_excel.workbook.places import cell_link
from cchc_excel.workbook.tab import Draft, Field, Tab, draw_list, draw_title

NAME = "Cần xác nhận"
_REMARK = "Ghi câu trả lời một lần vào cai-dat.xlsx, sheet Xác nhận; kỳ sau chương trình không hỏi lại."
_KINDS = {
    "heading": "Tiêu đề cột",
    "office": "Tên đơn vị",
    "match": "Hoạt động tương ứng",
    "deadline": "Thời hạn",
    "status": "Tình trạng",
}
_FIELDS: tuple[Field[Question], ...] = (
    Field("Câu hỏi về", 16, lambda each: _KINDS.get(each.kind, each.kind)),
    Field("Đã ghi trong tệp", 44, lambda each: each.written),
    Field("Gợi ý", 44, lambda each: "\n".join(each.proposals) or None),
    Field("Tệp", 30, lambda each: each.ref.file),
    Field("Trang tính", 14, lambda each: each.ref.sheet),
    Field("Ô", 9, lambda each: cell_link(each.ref.file, each.ref), "wrapped centred"),
    Field("Trả lời", 24, lambda each: each.answer or "(chưa trả lời)"),
)


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole sheet."""
    draw_title(sheet, draft.review, "Cách đọc cần xác nhận", _REMARK)
    questions = sorted(draft.review.questions, key=lambda each: bool(each.answer))
    draw_list(sheet, _FIELDS, questions, "Không có câu hỏi nào.")


TAB = Tab(NAME, "#B7791F", draw, lambda review: bool(review.questions))
