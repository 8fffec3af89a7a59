"""Theo đơn vị: each office as lead, apart from that as partner, and whether it has reported."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_excel.review import OfficeStanding, Review
from cchc_excel.sheets import Area, Sheet
from cchc_excel.workbook.places import cell_link
from cchc_excel.workbook.records import Condition, yes
from cchc_excel.workbook.shares import HEADINGS, Part, draw_bars, draw_headings, draw_part
from cchc_excel.workbook.tab import CellValue, Draft, Tab, draw_title, draw_value

NAME = "Theo đơn vị"
_REMARK = "Hoạt động có nhiều đơn vị chủ trì được tính cho từng đơn vị, nên tổng các dòng có thể lớn hơn cả kế hoạch."
_FIRST = 3  # the column where the shared numbers begin
_TABLES = (
    ("1. Với vai trò chủ trì", ".office.", "Đơn vị chủ trì", "Chưa có hoạt động nào có đơn vị chủ trì."),
    ("2. Với vai trò phối hợp", ".partner.", "Đơn vị phối hợp", "Chưa có hoạt động nào có đơn vị phối hợp."),
)
_REPORTING = "3. Tình hình nộp báo cáo"
_REPORTING_HEADINGS = ("TT", "Đơn vị", "Phải nộp", "Đã nộp", "Lỗi", "Cần xem", "Tệp được dùng")


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole sheet."""
    draw_title(sheet, draft.review, "Kết quả theo đơn vị", _REMARK)
    sheet.widths(5, 36, *(width for _, width in HEADINGS))
    row = 4
    for title, kind, column, none in _TABLES:
        names = offices(draft.review, as_lead=kind == ".office.")
        row = _draw_table(sheet, draft, row, title, [(name, kind + name, column) for name in names], none)
    _draw_reporting(sheet, draft, row)
    sheet.freeze(4, 3)
    sheet.print_set_up()


def offices(review: Review, *, as_lead: bool = True) -> tuple[str, ...]:
    """Those with activities: the register's in its order, then others as the plan names them."""
    named = dict.fromkeys(
        name for each in review.judged for name in (each.item.leads if as_lead else each.item.partners)
    )
    known = [name for name in review.dossier.offices if name in named]
    return tuple(dict.fromkeys([*known, *named]))


def _draw_table(sheet: Sheet, draft: Draft, row: int, title: str, parts: list[tuple[str, str, str]], none: str) -> int:
    last = _FIRST + len(HEADINGS) - 1
    sheet.merge(Area(row, 1, row, last), title, "caption")
    sheet.height(row, 21)
    sheet.text(row + 1, 1, "TT", "heading")
    sheet.text(row + 1, 2, "Đơn vị", "heading")
    draw_headings(sheet, row + 1, _FIRST)
    first = row + 2
    if not parts:
        sheet.merge(Area(first, 1, first, last), none, "wrapped muted centred")
        return first + 2
    for number, (name, suffix, column) in enumerate(parts, start=1):
        at = first + number - 1
        sheet.number(at, 1, number)
        sheet.text(at, 2, name, "wrapped")
        draw_part(sheet, draft, (at, _FIRST), Part(suffix, (Condition(column, name, f"$B{at}", listed=True),)))
    draw_bars(sheet, _FIRST, first, first + len(parts) - 1)
    return first + len(parts) + 1


def _draw_reporting(sheet: Sheet, draft: Draft, row: int) -> None:
    last = _FIRST + len(HEADINGS) - 1
    sheet.merge(Area(row, 1, row, last), _REPORTING, "caption")
    sheet.height(row, 21)
    for column, heading in enumerate(_REPORTING_HEADINGS[:-1], start=1):
        sheet.text(row + 1, column, heading, "heading")
    files = len(_REPORTING_HEADINGS)
    sheet.merge(Area(row + 1, files, row + 1, last - 1), _REPORTING_HEADINGS[-1], "heading")
    sheet.text(row + 1, last, "Mở", "heading")
    at = row + 2
    for number, office in enumerate(_gravest_first(draft.review.offices), start=1):
        _draw_office(sheet, at, number, office)
        for rest, file in enumerate(office.files or ("",)):
            sheet.merge(Area(at + rest, files, at + rest, last - 1), file, "wrapped")
            draw_value(sheet, at + rest, last, cell_link(draft, file, None), "text centred")
        at += max(len(office.files), 1)


def _draw_office(sheet: Sheet, row: int, number: int, office: OfficeStanding) -> None:
    missing = " late" if office.expected and not office.reported else ""
    cells: tuple[tuple[CellValue, str], ...] = (
        (number, "number"),
        (office.name, "wrapped"),
        (yes(office.expected), "text centred"),
        ("Đã nộp" if office.reported else "Chưa nộp", f"text centred{missing}"),
        (office.errors, "number late" if office.errors else "number"),
        (office.warnings, "number"),
    )
    for column, (value, style) in enumerate(cells, start=1):
        draw_value(sheet, row, column, value, style)
        for rest in range(1, len(office.files)):
            sheet.blank(row + rest, column)


def _gravest_first(standings: Iterable[OfficeStanding]) -> list[OfficeStanding]:
    return sorted(standings, key=lambda each: (each.reported, not each.expected))


TAB = Tab(NAME, "#2F6B3C", draw)
