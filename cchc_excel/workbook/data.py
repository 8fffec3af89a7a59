"""Dữ liệu: one flat native table, one row for each activity, for those who want to count themselves."""

from __future__ import annotations

from cchc_excel.cells import column_letters
from cchc_excel.plan import Standing
from cchc_excel.sheets import Area, Sheet
from cchc_excel.wording import standing_words
from cchc_excel.workbook import records
from cchc_excel.workbook.tab import TONES, CellValue, Draft, Tab, draw_title, draw_value

_TITLE = "Dữ liệu"
_SCALE = 60  # percent; several pages side by side, letters stay legible
_REMARK = (
    "Mỗi dòng một hoạt động, không gộp ô; lọc hoặc lập PivotTable tại đây. Các tỷ lệ ở sheet khác đếm từ bảng này."
)


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole sheet."""
    draw_title(sheet, draft.review, _TITLE, _REMARK)
    area = draft.records.area
    for number, column in enumerate(records.COLUMNS, start=1):
        sheet.width(number, column.width)
        if not draft.records.rows:
            sheet.text(records.HEADING_ROW, number, column.heading, "heading")
    if draft.records.rows:
        sheet.table(area, "DuLieu", [column.heading for column in records.COLUMNS])
    for row, values in enumerate(draft.records.rows, start=records.HEADING_ROW + 1):
        sheet.height(row, 15)  # long words stay in their cell: this sheet is for counting, not for reading
        for number, (column, value) in enumerate(zip(records.COLUMNS, values, strict=True), start=1):
            draw_value(sheet, row, number, _on_one_line(value), column.style)
    _colour(sheet, draft)
    sheet.freeze(records.HEADING_ROW + 1, 2)
    sheet.print_set_up(repeat=(records.HEADING_ROW, records.HEADING_ROW), scale=_SCALE)
    sheet.repeat_columns(1)


def _on_one_line(value: CellValue) -> CellValue:
    """A text of several lines as one: rows of one line would show them on top of each other."""
    if not isinstance(value, str) or "\n" not in value:
        return value
    lines = [line.strip() for line in value.split("\n")]
    return records.BETWEEN.join(line.rstrip(" ;") for line in lines if line)


def _colour(sheet: Sheet, draft: Draft) -> None:
    headings = [column.heading for column in records.COLUMNS]
    column = headings.index("Kết luận") + 1
    body = Area(records.HEADING_ROW + 1, column, draft.records.area.bottom, column)
    for standing in Standing:
        first = f"${column_letters(column)}{body.top}"
        sheet.conditional(body, f'={first}="{standing_words(standing)}"', TONES.get(standing, ""))


TAB = Tab(records.NAME, "#8A94A0", draw)
