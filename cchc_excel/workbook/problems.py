"""Vấn đề: every finding with its place, gravest first."""

from __future__ import annotations

from collections import Counter
from functools import partial

from cchc_excel.findings import Finding, Severity
from cchc_excel.sheets import Sheet
from cchc_excel.workbook.places import WHOLE_RUN, cell_link, senders
from cchc_excel.workbook.tab import Draft, Field, Tab, draw_list, draw_title

NAME = "Vấn đề"
_ORDER = tuple(Severity)
_TONES = {Severity.ERROR: "late", Severity.WARNING: "soon", Severity.NOTE: "waiting"}


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole sheet."""
    review = draft.review
    found = sorted(review.findings, key=lambda each: _ORDER.index(each.kind.severity))
    count = Counter(finding.kind.severity for finding in found)
    words = " · ".join(f"{severity.vi}: {count[severity]}" for severity in Severity)
    draw_title(sheet, review, "Vấn đề cần xem", f"{words}. Bấm vào cột Ô để mở đúng chỗ trong tệp đã nộp.")
    office_of = senders(review)
    fields: tuple[Field[Finding], ...] = (
        Field("Mức độ", 9, lambda each: each.kind.severity.vi, "wrapped centred", _tone),
        Field("Mã", 7, lambda each: each.kind.code, "wrapped centred"),
        Field("Đơn vị", 18, lambda each: office_of.get(each.file)),
        Field("Tệp", 30, lambda each: each.file or WHOLE_RUN),
        Field("Trang tính", 14, lambda each: each.ref.sheet if each.ref else None),
        Field("Ô", 9, lambda each: cell_link(draft, each.file, each.ref), "wrapped centred"),
        Field("Vấn đề và việc cần làm", 66, partial(Finding.message)),
        Field("Đã tự sửa", 8, lambda each: "Đã sửa" if each.kind.repaired else None, "wrapped centred"),
    )
    draw_list(sheet, fields, found, "Không có vấn đề nào.")


def _tone(finding: Finding) -> str:
    return _TONES[finding.kind.severity]


TAB = Tab(NAME, "#A32A1E", draw)
