"""The rows of "Dữ liệu": one for each activity, typed, and live counts over them for all other tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from cchc_excel import wording
from cchc_excel.cells import column_letters
from cchc_excel.plan import Field, OfficeReport, Report, Standing
from cchc_excel.review import Judged, Review
from cchc_excel.sheets import Area, reference

NAME = "Dữ liệu"
HEADING_ROW = 4
BETWEEN = "; "  # between names in one cell
YES, NO = "Có", "Không"
_LONGEST_SOUGHT = 200  # characters that formulas of all programs can look for

# What a bar of the chart stands for, in the order of the bars; the standings of a plan fall in just one.
GROUPS: tuple[tuple[str, str, frozenset[Standing]], ...] = (
    ("Hoàn thành đúng hạn", "#2F6B3C", frozenset({Standing.DONE_ON_TIME})),
    ("Hoàn thành muộn", "#B7791F", frozenset({Standing.DONE_LATE})),
    ("Hoàn thành, chưa rõ ngày", "#7FA886", frozenset({Standing.DONE_UNDATED})),
    ("Trong hạn", "#5B7FB0", frozenset({Standing.IN_TIME, Standing.DUE_SOON})),
    ("Quá hạn", "#A32A1E", frozenset({Standing.OVERDUE})),
    ("Chưa báo cáo", "#6E4A7E", frozenset({Standing.NOT_REPORTED})),
    ("Không hạn, chờ, không tính", "#9AA5B1", frozenset()),  # all others
)

Value = str | float | date | None


class Column(NamedTuple):
    """A column of the data sheet."""

    heading: str
    width: float
    style: str
    value: Callable[[Judged], Value]


class Condition(NamedTuple):
    """`heading`'s value is `word`; with a cell, the cell holds the word; `listed`: it is one of several."""

    heading: str
    word: str
    cell: str = ""
    listed: bool = False


class Count(NamedTuple):
    """How many rows meet some conditions: as a formula, and as counted here."""

    formula: str
    value: int


def group_words(standing: Standing) -> str:
    """The name of the bar that a standing belongs to."""
    return next((words for words, _, standings in GROUPS if standing in standings), GROUPS[-1][0])


def told_by(judged: Judged) -> OfficeReport | None:
    """Whose report counts; judging may have changed its status or added a doubt."""
    report = judged.report
    if report is None:
        return None
    leads_first = sorted(judged.item.reports, key=lambda each: not each.as_lead)
    equal = (each for each in leads_first if each.report == report)
    alike = (
        each
        for each in leads_first
        if replace(each.report, status=report.status, doubts=report.doubts, late=report.late) == report
    )
    return next(equal, None) or next(alike, None) or next(iter(leads_first), None)


def documents_words(report: Report | None, between: str = BETWEEN) -> str | None:
    """``12/KH-SDTTG (20/02/2026)``, one after another."""
    documents = report.documents if report else ()
    dated = (f"{each.number} ({wording.date_words(each.date)})" if each.date else each.number for each in documents)
    return between.join(dated) or None


def yes(statement: bool) -> str:
    """``Có`` or ``Không``."""
    return YES if statement else NO


def _of_report(name: str) -> Callable[[Judged], Value]:
    def value(judged: Judged) -> Value:
        text = getattr(judged.report, name, None)
        return text if text is None or isinstance(text, str | float | date) else str(text)

    return value


def _share_done(judged: Judged) -> float | None:
    percent = judged.report.percent if judged.report else None
    return None if percent is None else percent / 100


def _where_told(judged: Judged) -> str | None:
    told = told_by(judged)
    return (
        f"{told.activity.ref.file} | {told.activity.place(Field.STATUS, Field.RESULT, Field.ACTIVITY)}"
        if told
        else None
    )


COLUMNS: tuple[Column, ...] = (
    Column("Mã", 11, "text", lambda j: j.item.id),
    Column("Mã lĩnh vực", 8, "text centred", lambda j: j.item.activity.section.code),
    Column("Lĩnh vực", 26, "text", lambda j: j.item.activity.section.title),
    Column("Số mục tiêu", 8, "number", lambda j: j.item.activity.objective.number),
    Column("Mục tiêu", 32, "text", lambda j: j.item.activity.objective.text),
    Column("Số nhiệm vụ", 8, "number", lambda j: j.item.activity.task.number),
    Column("Nhiệm vụ", 32, "text", lambda j: j.item.activity.task.text),
    Column("Số hoạt động", 8, "number", lambda j: j.item.activity.activity.number),
    Column("Hoạt động", 48, "text", lambda j: j.item.activity.activity.text),
    Column("Kết quả, sản phẩm", 24, "text", lambda j: j.item.activity.product),
    Column("Đơn vị chủ trì", 26, "text", lambda j: BETWEEN.join(j.item.leads)),
    Column("Đơn vị phối hợp", 26, "text", lambda j: BETWEEN.join(j.item.partners)),
    Column("Thời hạn ghi trong kế hoạch", 22, "text", lambda j: j.item.activity.deadline.text),
    Column("Loại thời hạn", 14, "text", lambda j: wording.deadline_words(j.item.activity.deadline.kind)),
    Column("Bắt đầu", 11, "date", lambda j: j.item.activity.deadline.start),
    Column("Hạn", 11, "date", lambda j: j.due),
    Column("Đơn vị đã báo cáo", 24, "text", lambda j: BETWEEN.join(each.office for each in j.item.reports)),
    Column(
        "Tình trạng báo cáo",
        16,
        "text",
        lambda j: wording.status_words(j.report.status) if j.report else None,
    ),
    Column("Tỷ lệ", 8, "percent", _share_done),
    Column("Ngày hoàn thành", 11, "date", _of_report("completed_on")),
    Column("Văn bản", 24, "text", lambda j: documents_words(j.report)),
    Column("Kết luận", 22, "text", lambda j: wording.standing_words(j.standing)),
    Column("Nhóm kết luận", 22, "text", lambda j: group_words(j.standing)),
    Column("Số ngày chậm", 8, "number", lambda j: j.days_late),
    Column("Được tính", 8, "text centred", lambda j: yes(j.counted)),
    Column("Đã đến hạn", 8, "text centred", lambda j: yes(j.fell_due)),
    Column("Hoàn thành", 8, "text centred", lambda j: yes(j.is_done)),
    Column("Kết quả đã ghi", 32, "text", _of_report("text")),
    Column("Khó khăn", 24, "text", _of_report("difficulty")),
    Column("Nguyên nhân", 24, "text", _of_report("reason")),
    Column("Kiến nghị", 24, "text", _of_report("proposal")),
    Column("Ghi chú", 24, "text", _of_report("note")),
    Column("Nguồn kế hoạch", 34, "text", lambda j: f"{j.item.activity.ref.file} | {j.item.activity.ref}"),
    Column("Nguồn báo cáo", 34, "text", _where_told),
)


class Records:
    """The data rows of a review, in the plan's order."""

    def __init__(self, review: Review) -> None:
        self.judged = review.judged
        self.rows = tuple(tuple(column.value(judged) for column in COLUMNS) for judged in review.judged)
        self._met: dict[Condition, frozenset[int]] = {}
        self._columns = {column.heading: number for number, column in enumerate(COLUMNS)}

    @property
    def area(self) -> Area:
        """Headings and rows."""
        return Area(HEADING_ROW, 1, HEADING_ROW + max(len(self.rows), 1), len(COLUMNS))

    def heading_address(self, heading: str) -> str:
        """The cell of a heading."""
        return f"{column_letters(self._columns[heading] + 1)}{HEADING_ROW}"

    def count(self, *conditions: Condition) -> Count:
        """How many rows meet all conditions."""
        value = len(frozenset(range(len(self.rows))).intersection(*map(self._meeting, conditions)))
        dead = (each.listed and not each.cell for each in conditions)
        unfit = (not 0 < len(each.word) <= _LONGEST_SOUGHT for each in conditions)
        if not self.rows or any(dead) or any(unfit):
            return Count("", value)
        return Count(self._formula(conditions), value)

    def _meeting(self, condition: Condition) -> frozenset[int]:
        """The rows that meet a condition; tables by office ask for the same ones again and again."""
        asked = condition._replace(cell="")
        if asked not in self._met:
            rows = enumerate(self.rows)
            self._met[asked] = frozenset(number for number, row in rows if self._meets(row, condition))
        return self._met[asked]

    def _meets(self, row: Sequence[Value], condition: Condition) -> bool:
        value = row[self._columns[condition.heading]]
        if not isinstance(value, str):
            return False
        if condition.listed:
            return BETWEEN + condition.word + BETWEEN in BETWEEN + value + BETWEEN
        return value.casefold() == condition.word.casefold()

    def _formula(self, conditions: Sequence[Condition]) -> str:
        """COUNTIFS for our own words; text of offices may hold wildcards, which only "=" and FIND ignore."""
        if not conditions:
            return f"=COUNTA({self._range(Condition(COLUMNS[0].heading, YES))})"
        if not any(each.cell for each in conditions):
            return "=COUNTIFS(" + ",".join(f'{self._range(each)},"{each.word}"' for each in conditions) + ")"
        return "=SUMPRODUCT(" + "*".join(map(self._term, conditions)) + "*1)"

    def _term(self, condition: Condition) -> str:
        area = self._range(condition)
        if condition.listed:
            sought = f'"{BETWEEN}"&{condition.cell}&"{BETWEEN}"'
            return f'ISNUMBER(FIND({sought},"{BETWEEN}"&{area}&"{BETWEEN}"))'
        return f"({area}={condition.cell})" if condition.cell else f'({area}="{condition.word}")'

    def _range(self, condition: Condition) -> str:
        column = self._columns[condition.heading] + 1
        return reference(NAME, Area(HEADING_ROW + 1, column, HEADING_ROW + len(self.rows), column))
