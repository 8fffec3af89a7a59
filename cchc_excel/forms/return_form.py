"""A workbook that an office fills in: its activities in the plan's layout, and six columns to report in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from cchc_excel.plan import Activity, Label, Period, Report, Status
from cchc_excel.settings import Settings
from cchc_excel.settings.layout import LISTS_SHEET, STATUS_NAMES
from cchc_excel.sheets import Area, Book, Sheet, reference
from cchc_excel.wording import date_words, month_words


class _Column(NamedTuple):
    heading: str
    width: float


PLAN_COLUMNS = (
    _Column("TT", 5),
    _Column("1. Mục tiêu", 25),
    _Column("2. Nhiệm vụ", 25),
    _Column("3. Hoạt động", 32),
    _Column("4. Kết quả/Sản phẩm", 16),
    _Column("5. Chủ trì", 13),
    _Column("6. Phối hợp", 13),
    _Column("7. Thời gian hoàn thành", 14),
)
REPORT_COLUMNS = (
    _Column("Tình trạng", 15),
    _Column("Tỷ lệ hoàn thành (%)", 10),
    _Column("Ngày hoàn thành", 12),
    _Column("Số/ký hiệu văn bản", 20),
    _Column("Khó khăn, vướng mắc", 20),
    _Column("Ghi chú", 16),
)
COLUMNS = (*PLAN_COLUMNS, *REPORT_COLUMNS)
FIRST_REPORT_COLUMN = len(PLAN_COLUMNS) + 1
HEADING_ROW = 7
TITLE = "BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH CCHC {month}"
HOW_TO = (
    "Chỉ điền các ô nền vàng. Việc đã xong: chọn Đã hoàn thành, ghi ngày và số văn bản. "
    "Việc không có trong kỳ: chọn Không phát sinh. Ngày ghi theo kiểu 14/3/2026."
)


def write_return_form(
    path: Path, activities: Sequence[Activity], office: str, settings: Settings, period: Period
) -> None:
    """Write the form of one office; what an activity's `report` holds already is filled in.

    Activities stand in the given order; equal neighbours of section, objective and task share a merged cell.
    OSError where it can't be written.
    """
    with Book(path, title=f"Báo cáo CCHC {month_words(period)} - {office}") as book:
        sheet = book.sheet("Báo cáo")
        sheet.widths(*(column.width for column in COLUMNS))
        _write_titles(sheet, office, settings, period)
        for number, column in enumerate(COLUMNS, start=1):
            sheet.text(HEADING_ROW, number, column.heading, "heading")
        last = _write_activities(sheet, activities)
        if activities:
            _write_rules(sheet, last)
        _write_signatures(sheet, last + 2)
        sheet.freeze(HEADING_ROW + 1, 5)
        sheet.print_set_up(repeat=(HEADING_ROW, HEADING_ROW))
        lists = book.sheet(LISTS_SHEET)
        lists.width(1, 40)
        for row, name in enumerate(STATUS_NAMES.values(), start=1):
            lists.text(row, 1, name, "plain")
        lists.hide()


def _write_titles(sheet: Sheet, office: str, settings: Settings, period: Period) -> None:
    last = len(COLUMNS)
    closed = date_words(period.closing_on(settings.closing_day))
    lines = (
        (settings.agency.name, "agency"),
        (office, "agency"),
        (TITLE.format(month=month_words(period).upper()), "title centred"),
        (f"(Số liệu đến ngày {closed})", "subtitle centred"),
        (HOW_TO, "remark"),
    )
    for row, (text, style) in enumerate(lines, start=1):
        sheet.merge(Area(row, 1, row, last), text, style)


def _write_activities(sheet: Sheet, activities: Sequence[Activity]) -> int:
    """Write section rows and activities; the last row."""
    row = HEADING_ROW
    for section, members in groupby(activities, key=lambda each: each.section):
        row += 1
        sheet.text(row, 1, section.code, "section centred")
        sheet.merge(Area(row, 2, row, len(COLUMNS)), section.title, "section")
        entries = list(members)
        first = row + 1
        for entry in entries:
            row += 1
            _write_entry(sheet, row, entry)
        _write_shared(sheet, first, entries)
    return row


def _write_shared(sheet: Sheet, first: int, entries: Sequence[Activity]) -> None:
    """Objective and task, each merged over the activities below it; the number runs with the objectives."""
    row = first
    for number, (objective, of_objective) in enumerate(groupby(entries, key=lambda each: each.objective), start=1):
        members = list(of_objective)
        bottom = row + len(members) - 1
        sheet.merge(Area(row, 1, bottom, 1), str(objective.number or number), "wrapped centred")
        sheet.merge(Area(row, 2, bottom, 2), _labelled("Mục tiêu", objective), "wrapped")
        for task, of_task in groupby(members, key=lambda each: each.task):
            length = len(list(of_task))
            sheet.merge(Area(row, 3, row + length - 1, 3), _labelled("Nhiệm vụ", task), "wrapped")
            row += length


def _labelled(name: str, label: Label) -> str:
    if not label.text:
        return ""
    return f"{name} {label.number}: {label.text}" if label.number is not None else label.text


def _write_entry(sheet: Sheet, row: int, entry: Activity) -> None:
    texts = (
        _labelled("Hoạt động", entry.activity),
        entry.product,
        ", ".join(lead.written for lead in entry.leads),
        ", ".join(partner.written for partner in entry.partners),
        entry.deadline.text,
    )
    for column, text in enumerate(texts, start=4):
        sheet.text(row, column, text, "wrapped")
    report = entry.report or Report()
    for column, write in enumerate(_REPORT_WRITERS, start=FIRST_REPORT_COLUMN):
        write(sheet, row, column, report)


def _write_status(sheet: Sheet, row: int, column: int, report: Report) -> None:
    known = report.status not in {Status.UNREPORTED, Status.UNCLEAR}
    sheet.text(row, column, STATUS_NAMES[report.status] if known else report.text, "input")


def _write_percent(sheet: Sheet, row: int, column: int, report: Report) -> None:
    sheet.number(row, column, report.percent, "number input")


def _write_day(sheet: Sheet, row: int, column: int, report: Report) -> None:
    sheet.date(row, column, report.completed_on, "date input")


def _write_documents(sheet: Sheet, row: int, column: int, report: Report) -> None:
    written = (
        f"{document.number} ngày {date_words(document.date)}" if document.date else document.number
        for document in report.documents
    )
    sheet.text(row, column, "; ".join(written), "input")


def _write_difficulty(sheet: Sheet, row: int, column: int, report: Report) -> None:
    sheet.text(row, column, report.difficulty, "input")


def _write_note(sheet: Sheet, row: int, column: int, report: Report) -> None:
    sheet.text(row, column, report.note, "input")


_REPORT_WRITERS: tuple[Callable[[Sheet, int, int, Report], None], ...] = (  # in the order of REPORT_COLUMNS
    _write_status,
    _write_percent,
    _write_day,
    _write_documents,
    _write_difficulty,
    _write_note,
)


def _write_rules(sheet: Sheet, last: int) -> None:
    """What a cell expects; a warning only, for offices know better at times."""
    statuses = reference(LISTS_SHEET, Area(1, 1, len(STATUS_NAMES), 1))
    top, column = HEADING_ROW + 1, FIRST_REPORT_COLUMN
    sheet.drop_down(Area(top, column, last, column), "=" + statuses)
    share = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100}
    sheet.accept(Area(top, column + 1, last, column + 1), share, "Ghi một số từ 0 đến 100, ví dụ 60.")


def _write_signatures(sheet: Sheet, row: int) -> None:
    sheet.merge(Area(row, 2, row, 4), "NGƯỜI LẬP BIỂU", "plain bold centred")
    sheet.merge(Area(row, 10, row, 14), "LÃNH ĐẠO ĐƠN VỊ", "plain bold centred")
    sheet.merge(Area(row + 1, 2, row + 1, 4), "(Ký, ghi rõ họ tên)", "plain muted centred")
    sheet.merge(Area(row + 1, 10, row + 1, 14), "(Ký, ghi rõ họ tên)", "plain muted centred")
