"""The words that all outputs share: standings, statuses, rates with their rules, periods, dates and numbers.

Numbers and dates are written as officials write them: "91,8%", "1.234", "05/02/2026" and "14/3/2026".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from cchc_excel.plan import DeadlineKind, Field, Period, Section, Standing, Status

WITHOUT_SECTION = "Việc không ghi lĩnh vực"
NOTHING_YET = "chưa có"  # a share without a denominator: neither 0% nor 100%


class Rate(NamedTuple):
    """A rate that all outputs show, by the id of its figure."""

    id: str
    name: str
    numerator: str  # what is counted
    denominator: str  # among what
    rule: str  # one or two sentences


# What the column of each field is called: Vietnamese as in the settings, English for the middle of a sentence.
FIELD_WORDS: Mapping[Field, tuple[str, str]] = {
    Field.NUMBER: ("TT", "number"),
    Field.CODE: ("Mã", "code"),
    Field.AREA: ("Lĩnh vực", "area"),
    Field.OBJECTIVE: ("Mục tiêu", "objective"),
    Field.TASK: ("Nhiệm vụ", "task"),
    Field.ACTIVITY: ("Hoạt động", "activity"),
    Field.PRODUCT: ("Kết quả/Sản phẩm", "product"),
    Field.LEAD: ("Chủ trì", "lead"),
    Field.PARTNER: ("Phối hợp", "partner"),
    Field.START: ("Bắt đầu", "start"),
    Field.DEADLINE: ("Thời gian hoàn thành", "deadline"),
    Field.STATUS: ("Tình trạng", "status"),
    Field.PERCENT: ("Tỷ lệ hoàn thành", "percent"),
    Field.COMPLETED_ON: ("Ngày hoàn thành", "completion date"),
    Field.DOCUMENT: ("Số/ký hiệu văn bản", "document"),
    Field.DOCUMENT_DATE: ("Ngày văn bản", "document date"),
    Field.RESULT: ("Kết quả thực hiện", "result"),
    Field.DIFFICULTY: ("Khó khăn, vướng mắc", "difficulty"),
    Field.REASON: ("Nguyên nhân", "reason"),
    Field.PROPOSAL: ("Đề xuất, kiến nghị", "proposal"),
    Field.NEXT_STEP: ("Kế hoạch tiếp theo", "next step"),
    Field.NOTE: ("Ghi chú", "note"),
    Field.MARK_DONE: ("Đánh dấu: hoàn thành", "mark: done"),
    Field.MARK_DOING: ("Đánh dấu: đang thực hiện", "mark: in progress"),
    Field.MARK_NOT: ("Đánh dấu: chưa thực hiện", "mark: not started"),
    Field.MONTH: ("Một tháng hoặc quý", "a month or quarter"),
    Field.EXTRA: ("Cột khác", "other column"),
}

_COUNTED = (
    "Số hoạt động được tính không gồm hoạt động không phát sinh, đã hủy hoặc đã chuyển, và hoạt động có điều kiện "
    "(“khi có…”, “nếu có”) chưa có báo cáo nào."
)

# In the order in which people read them.
RATES: tuple[Rate, ...] = (
    Rate(
        "completion",
        "Hoàn thành kế hoạch",
        "hoạt động đã hoàn thành",
        "hoạt động được tính",
        "Số hoạt động đã hoàn thành chia cho số hoạt động được tính. " + _COUNTED,
    ),
    Rate(
        "completion_due",
        "Hoàn thành trong số đến hạn",
        "hoạt động đã hoàn thành",
        "hoạt động đã đến hạn",
        "Trong số hoạt động được tính có thời hạn đến ngày chốt số liệu: số đã hoàn thành chia cho tất cả.",
    ),
    Rate(
        "on_time",
        "Đúng hạn",
        "hoạt động hoàn thành đúng hạn",
        "hoạt động đã đến hạn",
        "Trong số hoạt động được tính có thời hạn đến ngày chốt số liệu: số hoàn thành không muộn hơn thời hạn chia cho tất cả.",
    ),
    Rate(
        "reporting",
        "Nộp báo cáo",
        "đơn vị đã nộp báo cáo",
        "đơn vị phải nộp",
        "Số đơn vị đã nộp báo cáo của kỳ chia cho số đơn vị phải nộp.",
    ),
    Rate(
        "reporting_on_time",
        "Nộp báo cáo đúng hạn",
        "đơn vị nộp đúng hạn",
        "đơn vị phải nộp",
        "Số đơn vị nộp báo cáo của kỳ không muộn hơn hạn nộp chia cho số đơn vị phải nộp.",
    ),
)

_STANDING: Mapping[Standing, tuple[str, str]] = {
    Standing.DONE_ON_TIME: (
        "Hoàn thành đúng hạn",
        "Đã hoàn thành, ngày hoàn thành không muộn hơn thời hạn.",
    ),
    Standing.DONE_LATE: ("Hoàn thành muộn", "Đã hoàn thành, nhưng sau thời hạn."),
    Standing.DONE_UNDATED: (
        "Hoàn thành, chưa rõ ngày",
        "Đơn vị báo đã hoàn thành nhưng không cho biết ngày, nên chưa biết có đúng hạn không.",
    ),
    Standing.IN_TIME: ("Trong hạn", "Chưa hoàn thành, thời hạn còn xa."),
    Standing.DUE_SOON: ("Sắp đến hạn", "Chưa hoàn thành, sắp đến thời hạn."),
    Standing.OVERDUE: ("Quá hạn", "Chưa hoàn thành, thời hạn đã qua tại ngày chốt số liệu."),
    Standing.WAITING: (
        "Chờ phát sinh",
        "Chỉ phải làm khi có sự kiện hoặc yêu cầu; chưa có báo cáo là đã phát sinh.",
    ),
    Standing.NO_DATE: ("Không có thời hạn", "Chưa hoàn thành và kế hoạch không cho biết thời hạn."),
    Standing.NOT_APPLICABLE: (
        "Không tính",
        "Đơn vị báo không phát sinh, đã hủy, hoặc đã chuyển đi nơi khác.",
    ),
    Standing.NOT_REPORTED: ("Chưa báo cáo", "Không đơn vị chủ trì nào báo cáo về hoạt động này."),
}

_STATUS: Mapping[Status, str] = {
    Status.DONE: "Đã hoàn thành",
    Status.IN_PROGRESS: "Đang thực hiện",
    Status.NOT_STARTED: "Chưa thực hiện",
    Status.NOT_APPLICABLE: "Không phát sinh",
    Status.CONTINUOUS: "Tiếp tục duy trì",
    Status.SUSPENDED: "Tạm dừng",
    Status.CANCELLED: "Đã hủy",
    Status.MOVED: "Đã chuyển",
    Status.UNCLEAR: "Chưa rõ",
    Status.UNREPORTED: "Chưa báo cáo",
}

_DEADLINE: Mapping[DeadlineKind, str] = {
    DeadlineKind.FIXED: "Một ngày",
    DeadlineKind.WINDOW: "Một khoảng",
    DeadlineKind.RECURRING: "Lặp lại",
    DeadlineKind.CONTINUOUS: "Thường xuyên",
    DeadlineKind.CONDITIONAL: "Khi phát sinh",
    DeadlineKind.RELATIVE: "Tính từ một mốc",
    DeadlineKind.UNSPECIFIED: "Không nêu ngày",
    DeadlineKind.MISSING: "Để trống",
}

_CHANGE: Mapping[str, str] = {
    "added": "Thêm mới",
    "removed": "Không còn",
    "edited": "Sửa nội dung",
    "standing": "Đổi kết luận",
    "deadline": "Đổi thời hạn",
}

_PASSED_OVER: Mapping[str, str] = {
    "lock_file": "tệp khóa tạm của Excel hoặc Word",
    "hidden": "tệp ẩn",
    "litter": "tệp rác của hệ điều hành",
    "own_output": "kết quả do chính chương trình tạo ra",
    "not_a_document": "không phải bảng tính hay văn bản",
    "folder": "thư mục không dùng",
}


def standing_words(standing: Standing) -> str:
    """``Hoàn thành đúng hạn``."""
    return _STANDING[standing][0]


def standing_rule(standing: Standing) -> str:
    """One sentence: when an activity stands so."""
    return _STANDING[standing][1]


def status_words(status: Status) -> str:
    """``Đang thực hiện``."""
    return _STATUS[status]


def deadline_words(kind: DeadlineKind) -> str:
    """``Khi phát sinh``."""
    return _DEADLINE[kind]


def change_words(kind: str) -> str:
    """The kind of a `Change`; a kind without a word stays as it is."""
    return _CHANGE.get(kind, kind)


def changed_words(kind: str, value: str) -> str:
    """What a `Change` has before or after; standings are values of `Standing` there."""
    if kind == "standing" and value in set(Standing):
        return standing_words(Standing(value))
    return value


def passed_over_words(why: str) -> str:
    """Why a file was no input; a reason without a word stays as it is."""
    return _PASSED_OVER.get(why, why)


def number_words(number: float, decimals: int = 0) -> str:
    """With a decimal comma and points between thousands.

    >>> number_words(1234), number_words(1234.5, 1)
    ('1.234', '1.234,5')
    """
    return f"{number:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def percent_words(share: float | None) -> str:
    """A share from 0 to 1 with at most one decimal.

    >>> percent_words(0.918), percent_words(1.0), percent_words(None)
    ('91,8%', '100%', 'chưa có')
    """
    if share is None:
        return NOTHING_YET
    return number_words(share * 100, 1).removesuffix(",0") + "%"


def points_words(before: float | None, after: float | None) -> str:
    """The change of a share in percentage points.

    >>> points_words(0.5, 0.552), points_words(0.5, 0.5), points_words(None, 0.5)
    ('tăng 5,2 điểm %', 'không đổi', '')
    """
    if before is None or after is None:
        return ""
    points = round((after - before) * 100, 1)
    if not points:
        return "không đổi"
    return f"{'tăng' if points > 0 else 'giảm'} {number_words(abs(points), 1).removesuffix(',0')} điểm %"


def date_words(day: date | None) -> str:
    """Days below 10 and the months 1 and 2 with a leading 0 (Decree 30/2020/NĐ-CP, annex I).

    >>> date_words(date(2026, 3, 14)), date_words(date(2026, 2, 5))
    ('14/3/2026', '05/02/2026')
    """
    return f"{day.day:02}/{_month(day.month)}/{day.year}" if day else ""


def month_words(period: Period) -> str:
    """The period's name.

    >>> month_words(Period(2026, 3))
    'tháng 3 năm 2026'
    """
    return f"tháng {_month(period.month)} năm {period.year}"


def period_words(period: Period, closing_day: int) -> str:
    """The days whose figures count (Decree 09/2019/NĐ-CP, article 12, unless the settings say otherwise).

    >>> period_words(Period(2026, 3), 14)
    'từ ngày 15/02/2026 đến ngày 14/3/2026'
    """
    opened, closed = period.opened_on(closing_day), period.closing_on(closing_day)
    return f"từ ngày {date_words(opened)} đến ngày {date_words(closed)}"


def late_words(days: int | None) -> str:
    """``quá 12 ngày``; empty where there is nothing to say."""
    return f"quá {number_words(days)} ngày" if days else ""


def _month(month: int) -> str:
    return f"{month:02}" if month < 3 else str(month)


def section_words(section: Section) -> str:
    """What a section is called, also where its title or the section itself is not written."""
    return section.title or (f"Phần {section.code}" if section.code else WITHOUT_SECTION)
