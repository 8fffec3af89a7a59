"""Thay đổi so với kỳ trước: what was added, removed, reworded or concluded anew; only with a previous period."""

from __future__ import annotations

from cchc_excel import wording
from cchc_excel.plan import Period
from cchc_excel.review import Change
from cchc_excel.sheets import Sheet, internal
from cchc_excel.workbook import annex
from cchc_excel.workbook.tab import CellValue, Draft, Field, Link, Tab, draw_list, draw_title

NAME = "Thay đổi so với kỳ trước"


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole sheet."""
    review = draft.review
    before = wording.month_words(Period.parse(review.previous_period or str(review.dossier.period.previous)))
    draw_title(sheet, review, "Thay đổi so với kỳ trước", f"So với bản chốt {before}.")
    items = {judged.item.id: judged.item for judged in review.judged}

    def place(change: Change) -> CellValue:
        row = draft.annex_rows.get(change.id)
        return Link(internal(annex.NAME, f"A{row}"), change.id) if row else change.id

    fields: tuple[Field[Change], ...] = (
        Field("Mã", 11, place),
        Field("Hoạt động", 50, lambda each: items[each.id].activity.activity.text if each.id in items else None),
        Field("Đơn vị chủ trì", 20, lambda each: ", ".join(items[each.id].leads) if each.id in items else None),
        Field("Loại thay đổi", 15, lambda each: wording.change_words(each.kind), "wrapped centred"),
        Field("Kỳ trước", 36, lambda each: wording.changed_words(each.kind, each.before)),
        Field("Kỳ này", 36, lambda each: wording.changed_words(each.kind, each.after)),
    )
    draw_list(sheet, fields, review.changes, "Không có thay đổi nào.")


TAB = Tab(NAME, "#6E4A7E", draw, lambda review: review.previous_period is not None)
