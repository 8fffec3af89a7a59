"""How a file was read, as one page for the browser: the sheet as it is, and on it what was made of it.

The page needs nothing from outside and runs no script: it opens from a folder, prints and travels by mail.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cchc_excel.cells import CellRef
from cchc_excel.findings import Finding, Language
from cchc_excel.plan import FileReading, Period
from cchc_excel.transcript.names import SEVERITIES, Names, named, severity_name
from cchc_excel.transcript.sheet_view import LEGEND, Marker, SheetView, sheet_views

if TYPE_CHECKING:
    from jinja2 import Template

_TEMPLATE = Path(__file__).with_name("page.html.j2")
_WORDS: dict[str, Names] = {
    "title": ("Tệp được đọc thế nào", "How the file was read"),
    "year": ("Năm kế hoạch", "Plan year"),
    "period": ("Kỳ báo cáo", "Period"),
    "office": ("Đơn vị báo cáo", "Reporting office"),
    "kind": ("Loại tệp", "Kind of file"),
    "activities": ("Hoạt động đọc được", "Activities read"),
    "findings": ("Vấn đề cần xem", "Findings"),
    "no_findings": ("Không có vấn đề nào.", "There are no findings."),
    "of_file": ("Cả tệp", "Whole file"),
    "legend": ("Chú giải", "Legend"),
    "sheets": ("Các trang", "Sheets"),
    "refused": (
        "Không dùng được tệp này; lý do ở phần vấn đề cần xem.",
        "This file cannot be used; see the findings.",
    ),
    "no_annex": ("Không thấy bảng kế hoạch nào trong tệp.", "There is no annex in this file."),
    "no_annex_here": ("Trang này không có bảng kế hoạch.", "There is no annex on this sheet."),
    "hidden": ("trang ẩn", "hidden sheet"),
    "hidden_row": ("ẩn", "hidden"),
    "row": ("Dòng", "Row"),
    "role": ("Được đọc là", "Read as"),
    "meaning": ("Cột được hiểu là", "Columns read as"),
    "score": ("điểm", "score"),
    "second": ("hoặc", "or"),
    "ledger": ("Đối chiếu ô", "Ledger"),
    "cells": ("ô có nội dung", "cells with content"),
    "used": ("đã dùng", "used"),
    "heading": ("tiêu đề, tên bảng, chữ ký", "headings, titles, signatures"),
    "passed_over": ("bỏ qua", "passed over"),
    "passed": ("Những ô bỏ qua", "Cells passed over"),
    "repairs": ("Đã sửa khi đọc", "Repaired while reading"),
    "cell": ("Ô", "Cell"),
    "why": ("Lý do", "Why"),
    "repair": ("Cách sửa", "Repair"),
    "severity": ("Mức", "Severity"),
    "code": ("Mã", "Code"),
    "message": ("Nội dung", "Message"),
    "gap": ("Dòng {first} đến {last} trống.", "Rows {first} to {last} are blank."),
    "cut": ("Còn {rows} dòng phía dưới không hiện ở đây.", "{rows} more rows below are not shown here."),
    "back": ("Về ô", "To the cell"),
    "table": ("bảng", "table"),
}


class _FindingView(NamedTuple):
    number: int
    anchor: str  # of its cell on the page; "" where that is not shown
    place: str
    sign: str
    severity: str
    severity_class: str
    code: str
    message: str


def html_page(reading: FileReading, findings: Sequence[Finding], language: Language = Language.VI) -> str:
    """The page as text, to be written in UTF-8.

    `reading.grids` holds the sheets to show; without them the page has only the list of findings.
    """
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    markers: dict[CellRef, list[Marker]] = {}
    for number, finding in enumerate(ordered, 1):
        if finding.ref is not None:
            severity = finding.kind.severity
            marker = Marker(number, SEVERITIES[severity], severity.value, finding.message(language))
            markers.setdefault(finding.ref, []).append(marker)
    sheets = sheet_views(reading, markers, language)
    html = _template().render(
        lang=language.value,
        words={name: named(names, language) for name, names in _WORDS.items()},
        reading=reading,
        period=_period(reading.period, language),
        sheets=sheets,
        findings=[_finding_view(number, finding, sheets, language) for number, finding in enumerate(ordered, 1)],
        legend=[(style, sign, named(names, language)) for style, sign, names in LEGEND],
    )
    return html.encode("utf-8", "replace").decode("utf-8")  # a file's name may hold what no encoding writes


def _finding_view(number: int, finding: Finding, sheets: Sequence[SheetView], language: Language) -> _FindingView:
    severity = finding.kind.severity
    anchor = (
        next((sheet.anchors[finding.ref] for sheet in sheets if finding.ref in sheet.anchors), "")
        if finding.ref
        else ""
    )
    return _FindingView(
        number,
        anchor,
        str(finding.ref) if finding.ref else "",
        SEVERITIES[severity],
        severity_name(severity, language),
        severity.value,
        finding.kind.code,
        finding.message(language),
    )


def _period(period: Period | None, language: Language) -> str:
    if period is None:
        return ""
    return str(period) if language is Language.EN else f"{period.month}/{period.year}"


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - slow to load, and only the page needs it

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))
