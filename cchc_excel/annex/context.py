"""What a table is read against: the grid itself, the calendar, the register, the agency's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc_excel.annex.deadlines import Calendar, is_conditional
from cchc_excel.annex.offices import Register
from cchc_excel.cells import Grid
from cchc_excel.plan import Field
from cchc_excel.settings import Settings
from cchc_excel.spelling import key

# How a person names a column's meaning in "Xác nhận" and "Từ ngữ".
FIELD_NAMES: dict[str, Field] = {
    "TT": Field.NUMBER,
    "Mã": Field.CODE,
    "Lĩnh vực": Field.AREA,
    "Mục tiêu": Field.OBJECTIVE,
    "Nhiệm vụ": Field.TASK,
    "Hoạt động": Field.ACTIVITY,
    "Kết quả/Sản phẩm": Field.PRODUCT,
    "Chủ trì": Field.LEAD,
    "Phối hợp": Field.PARTNER,
    "Bắt đầu": Field.START,
    "Thời gian hoàn thành": Field.DEADLINE,
    "Tình trạng": Field.STATUS,
    "Tỷ lệ hoàn thành": Field.PERCENT,
    "Ngày hoàn thành": Field.COMPLETED_ON,
    "Số/ký hiệu văn bản": Field.DOCUMENT,
    "Ngày văn bản": Field.DOCUMENT_DATE,
    "Kết quả thực hiện": Field.RESULT,
    "Khó khăn, vướng mắc": Field.DIFFICULTY,
    "Nguyên nhân": Field.REASON,
    "Đề xuất, kiến nghị": Field.PROPOSAL,
    "Kế hoạch tiếp theo": Field.NEXT_STEP,
    "Ghi chú": Field.NOTE,
    "Cột khác": Field.EXTRA,
}


@dataclass(frozen=True)
class Reading:
    """What every file of a run is read against."""

    settings: Settings
    plan_year: int  # where the file itself names no year
    closing_on: date | None = None  # None: not known, so nothing is "in the future"
    year_is_assumed: bool = True  # the file's own year wins over an assumed one

    def confirmed_headings(self) -> dict[str, Field]:
        """Heading key → the meaning that a person gave it."""
        names = {key(name): field for name, field in FIELD_NAMES.items()}
        given = [*self.settings.words, *self.settings.answers]
        return {key(word.written): names[key(word.meaning)] for word in given if word.kind == "heading" and key(word.meaning) in names}


@dataclass(frozen=True)
class Context:
    """What one table is read against."""

    grid: Grid
    reading: Reading
    calendar: Calendar
    register: Register

    @staticmethod
    def is_conditional(text: str) -> bool:
        """Whether an activity's own words make it wait for an event."""
        return is_conditional(text)
