"""VII. What is to be looked at in the figures: errors and warnings as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cchc_excel.findings import Finding, Severity
from cchc_excel.report.facts import brief
from cchc_excel.report.prose import paragraphs
from cchc_excel.report.section import Section, Slot, paragraphs_slot
from cchc_excel.report.traces import said
from cchc_excel.review import Review
from cchc_excel.wording import number_words

_PROSE = "data_quality.j2"
MOST_ROWS = 40  # of the table; the workbook has every finding
MOST_PLACES = 8  # named in one row
_LOUDNESS = {Severity.ERROR: 0, Severity.WARNING: 1}


class _Row(NamedTuple):
    """Findings that say the same of one sheet are one row."""

    severity: Severity
    code: str
    file: str
    sheet: str
    message: str


def build(review: Review) -> Mapping[str, object]:
    """Paragraphs on how many there are, and the rows: severity, code, place, content."""
    rows: dict[_Row, list[str]] = {}
    for finding in review.findings:
        if finding.kind.severity in _LOUDNESS:
            rows.setdefault(_row(finding), []).append(finding.ref.address if finding.ref else "")
    ordered = sorted(rows, key=lambda row: _LOUDNESS[row.severity])
    severities = [finding.kind.severity for finding in review.findings]
    facts = {
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "notes": severities.count(Severity.NOTE),
        "shown": len(ordered[:MOST_ROWS]),
        "more": sum(len(rows[row]) for row in ordered[MOST_ROWS:]),
    }
    return {
        "so_lieu": {
            "doan": list(paragraphs(_PROSE, "told", **facts)),
            "dong": [
                {
                    "stt": str(number),
                    "muc_do": row.severity.vi,
                    "ma": said(row.code),
                    "vi_tri": _place(row, rows[row]),
                    "noi_dung": said(row.message).strip(),
                }
                for number, row in enumerate(ordered[:MOST_ROWS], start=1)
            ],
            "doan_sau": list(paragraphs(_PROSE, "after", **facts)),
        }
    }


def _row(finding: Finding) -> _Row:
    sheet = finding.ref.sheet if finding.ref else ""
    file = finding.file or (finding.ref.file if finding.ref else "")
    return _Row(finding.kind.severity, finding.kind.code, file, sheet, finding.message())


def _place(row: _Row, addresses: list[str]) -> str:
    cells = list(dict.fromkeys(filter(None, addresses)))
    named = ", ".join(cells[:MOST_PLACES])
    if len(cells) > MOST_PLACES:
        named += f" và {number_words(len(cells) - MOST_PLACES)} ô khác"
    where = [brief(row.file) or "Toàn bộ số liệu", brief(row.sheet), named]
    return ", ".join(filter(None, where))


SECTION = Section(
    "VII. Vấn đề cần xem về số liệu",
    (
        Slot(
            "so_lieu",
            "Mục VII",
            inner=(
                paragraphs_slot("Các đoạn mở đầu", "Có 1 lỗi và 3 chỗ cần xem:"),
                Slot(
                    "dong",
                    "Các dòng của bảng",
                    many=True,
                    inner=(
                        Slot("stt", "Số thứ tự", "1"),
                        Slot("muc_do", "Mức độ", "Cần xem"),
                        Slot("ma", "Mã vấn đề", "T01"),
                        Slot("vi_tri", "Tệp, trang tính, ô", "Văn phòng/bao cao.xlsx, Phụ lục, H27"),
                        Slot("noi_dung", "Nội dung và cách xử lý", "Hoạt động không có thời hạn. …"),
                    ),
                ),
                Slot("doan_sau", "Các đoạn sau bảng", "Còn 5 vấn đề khác …", many=True),
            ),
        ),
    ),
    build,
)
