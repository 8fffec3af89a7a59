"""What all tabs of the workbook share: the draft they draw from, the lines above a table, and plain tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from cchc_excel import wording
from cchc_excel.plan import Standing
from cchc_excel.review import Review
from cchc_excel.sheets import Area, Sheet
from cchc_excel.workbook.records import Count, Records

HEADING_ROW = 4  # of every table that begins a sheet: title, period, remark above it

TONES = {
    Standing.OVERDUE: "late",
    Standing.NOT_REPORTED: "soon",
    Standing.DUE_SOON: "soon",
    Standing.DONE_LATE: "soon",
    Standing.DONE_ON_TIME: "done",
    Standing.DONE_UNDATED: "done",
    Standing.WAITING: "waiting",
    Standing.NOT_APPLICABLE: "waiting",
    Standing.NO_DATE: "waiting",
}

Record = TypeVar("Record")


class Link(NamedTuple):
    """A cell that leads somewhere."""

    target: str
    text: str


CellValue = str | float | date | Link | None


@dataclass(frozen=True)
class Draft:
    """A review with what was laid out before any tab is drawn, so that tabs can point at one another."""

    review: Review
    records: Records
    annex_rows: dict[str, int]  # item id → its row in "Phụ lục"
    stored: Mapping[str, str]  # file → its path from the period's folder; as a workspace has it


@dataclass(frozen=True)
class Tab:
    """One sheet of the workbook."""

    name: str
    colour: str
    draw: Callable[[Sheet, Draft], None]
    wanted: Callable[[Review], bool] = lambda _: True


@dataclass(frozen=True)
class Field(Generic[Record]):
    """A column of a plain table."""

    heading: str
    width: float
    value: Callable[[Record], CellValue]
    style: str = "wrapped"
    tone: Callable[[Record], str] | None = None


def draw_title(sheet: Sheet, review: Review, title: str, remark: str = "") -> None:
    """Rows 1 to 3: what the sheet is, which days it covers, and what a reader must know."""
    sheet.text(1, 1, title, "title")
    sheet.height(1, 24)
    period, day = review.dossier.period, review.settings.closing_day
    covers = f"Kỳ báo cáo {wording.month_words(period)}, số liệu {wording.period_words(period, day)}."
    sheet.text(2, 1, covers, "plain muted")
    sheet.text(3, 1, remark, "plain muted")


def draw_table(sheet: Sheet, top: int, fields: Sequence[Field[Record]], records: Sequence[Record]) -> Area:
    """Headings at `top` and a row for each record; the area covers both."""
    for column, field in enumerate(fields, start=1):
        sheet.text(top, column, field.heading, "heading")
    for row, record in enumerate(records, start=top + 1):
        for column, field in enumerate(fields, start=1):
            tone = field.tone(record) if field.tone else ""
            draw_value(sheet, row, column, field.value(record), f"{field.style} {tone}")
    return Area(top, 1, top + len(records), len(fields))


def draw_list(sheet: Sheet, fields: Sequence[Field[Record]], records: Sequence[Record], none: str) -> Area:
    """A whole sheet that is one table: widths, frozen headings, filter, print set-up; `none` if it is empty."""
    sheet.widths(*(field.width for field in fields))
    area = draw_table(sheet, HEADING_ROW, fields, records)
    if records:
        sheet.filter(area)
    else:
        sheet.merge(Area(HEADING_ROW + 1, 1, HEADING_ROW + 1, len(fields)), none, "wrapped muted centred")
    sheet.freeze(HEADING_ROW + 1)
    sheet.print_set_up(repeat=(HEADING_ROW, HEADING_ROW))
    return area


def draw_value(sheet: Sheet, row: int, column: int, value: CellValue, style: str) -> None:
    """A value as its type wants it."""
    if isinstance(value, Link):
        sheet.link(row, column, value.target, value.text, f"{style} link")
    elif isinstance(value, date):
        sheet.date(row, column, value, style)
    elif isinstance(value, str) or value is None:
        sheet.text(row, column, value, style)
    else:
        sheet.number(row, column, value, style)


def draw_count(sheet: Sheet, row: int, column: int, number: int, live: Count, style: str = "number") -> None:
    """A number of the review, live where the data rows give the same: no sheet may contradict the review."""
    if live.formula and live.value == number:
        sheet.formula(row, column, live.formula, number, style)
    else:
        sheet.number(row, column, number, style)


def draw_share(
    sheet: Sheet, row: int, column: int, cells: tuple[str, str], share: float | None, style: str = "percent"
) -> None:
    """A share as a formula over the cells of its numerator and denominator."""
    top, base = cells
    formula = f'=IF({base}=0,"{wording.NOTHING_YET}",{top}/{base})'
    sheet.formula(row, column, formula, wording.NOTHING_YET if share is None else share, style)
