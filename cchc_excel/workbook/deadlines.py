"""Quá hạn và sắp đến hạn: one row for each open activity that is late or due soon, the latest first."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from cchc_excel import wording
from cchc_excel.cells import CellRef
from cchc_excel.plan import Standing
from cchc_excel.review import Judged, Review
from cchc_excel.sheets import Area, Sheet, internal
from cchc_excel.workbook import annex
from cchc_excel.workbook.places import cell_link
from cchc_excel.workbook.records import told_by
from cchc_excel.workbook.tab import HEADING_ROW, CellValue, Draft, Field, Link, Tab, draw_list, draw_title

NAME = "Quá hạn và sắp đến hạn"
_OPEN = frozenset({Standing.OVERDUE, Standing.DUE_SOON, Standing.NOT_REPORTED, Standing.IN_TIME})


class Due(NamedTuple):
    """An open activity and the days until its deadline; below zero it is late."""

    judged: Judged
    left: int


def due(review: Review) -> tuple[Due, ...]:
    """Open activities that are late or due within the settings' days; the latest first, then the plan's order."""
    closing, soon = review.dossier.closing_on, review.settings.due_soon_days
    found = (
        Due(judged, (judged.due - closing).days)
        for judged in review.judged
        if judged.due and judged.counted and not judged.is_done and judged.standing in _OPEN
    )
    return tuple(sorted((each for each in found if each.left <= soon), key=lambda each: each.left))


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole sheet."""
    review = draft.review
    closing = wording.date_words(review.dossier.closing_on)
    remark = f"Tính tại ngày chốt {closing}; sắp đến hạn là trong {review.settings.due_soon_days} ngày tới."
    draw_title(sheet, review, NAME, remark)
    fields: tuple[Field[Due], ...] = (
        Field("Mã", 10, partial(_annex_link, draft)),
        Field("Hoạt động", 44, lambda each: each.judged.item.activity.activity.text),
        Field("Chủ trì", 18, lambda each: ", ".join(each.judged.item.leads)),
        Field("Phối hợp", 18, lambda each: ", ".join(each.judged.item.partners)),
        Field("Thời hạn ghi trong kế hoạch", 15, lambda each: each.judged.item.activity.deadline.text),
        Field("Hạn", 11, lambda each: each.judged.due, "date"),
        Field("Còn lại (ngày)", 8, lambda each: each.left, "number"),
        Field("Kết luận", 15, _conclusion, "wrapped centred", lambda each: "late" if each.left < 0 else "soon"),
        Field("Tình trạng báo cáo", 14, _status, "wrapped centred"),
        Field("Nguyên nhân, khó khăn", 26, _reason),
        Field("Kiến nghị", 22, lambda each: each.judged.report.proposal if each.judged.report else None),
        Field("Tệp nguồn", 18, lambda each: f"{_source(each).file}, trang {_source(each).sheet}"),
        Field("Ô", 7, lambda each: cell_link(draft, _source(each).file, _source(each)), "wrapped centred"),
    )
    found = due(review)
    area = draw_list(sheet, fields, found, "Không có hoạt động nào quá hạn hoặc sắp đến hạn.")
    if found:
        body = Area(HEADING_ROW + 1, 7, area.bottom, 7)
        sheet.conditional(body, f"=$G{body.top}<0", "late")


def _annex_link(draft: Draft, each: Due) -> CellValue:
    item_id = each.judged.item.id
    return Link(internal(annex.NAME, f"A{draft.annex_rows[item_id]}"), item_id)


def _conclusion(each: Due) -> str:
    if each.left < 0:
        return f"Quá hạn {wording.number_words(-each.left)} ngày"
    return f"Còn {each.left} ngày" if each.left else "Hạn đúng ngày chốt"


def _status(each: Due) -> str:
    report = each.judged.report
    return wording.status_words(report.status) if report else "Chưa báo cáo"


def _reason(each: Due) -> str | None:
    report = each.judged.report
    parts = [report.reason, report.difficulty] if report else []
    return "\n".join(dict.fromkeys(part for part in parts if part)) or None


def _source(each: Due) -> CellRef:
    told = told_by(each.judged)
    return told.activity.ref if told else each.judged.item.activity.ref


TAB = Tab(NAME, "#A32A1E", draw)
