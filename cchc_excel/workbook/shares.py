"""Tables of rates by section and by office: the same columns, live over "Dữ liệu"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cchc_excel.cells import column_letters
from cchc_excel.plan import Standing
from cchc_excel.review import Figure
from cchc_excel.sheets import Area, Sheet
from cchc_excel.wording import standing_words
from cchc_excel.workbook.records import YES, Condition
from cchc_excel.workbook.tab import Draft, draw_count, draw_share

COUNTED = Condition("Được tính", YES)
DUE = Condition("Đã đến hạn", YES)
DONE = Condition("Hoàn thành", YES)
ON_TIME = Condition("Kết luận", standing_words(Standing.DONE_ON_TIME))

# What each rate counts: above the line, and below it.
CONDITIONS: Mapping[str, tuple[tuple[Condition, ...], tuple[Condition, ...]]] = {
    "completion": ((COUNTED, DONE), (COUNTED,)),
    "completion_due": ((COUNTED, DUE, DONE), (COUNTED, DUE)),
    "on_time": ((COUNTED, DUE, ON_TIME), (COUNTED, DUE)),
}

HEADINGS: tuple[tuple[str, float], ...] = (
    ("Số hoạt động", 9),
    ("Được tính", 9),
    ("Hoàn thành", 9),
    ("Hoàn thành kế hoạch", 11),
    ("Đã đến hạn", 9),
    ("Hoàn thành trong số đến hạn", 12),
    ("Tỷ lệ trong số đến hạn", 11),
    ("Hoàn thành đúng hạn", 10),
    ("Tỷ lệ đúng hạn", 11),
    ("Quá hạn", 8),
    ("Chưa báo cáo", 8),
)
# column of a rate, columns of its numerator and denominator, the rate
_SHARES = ((3, (2, 1), "completion"), (6, (5, 4), "completion_due"), (8, (7, 4), "on_time"))
_OVERDUE = 9
_BAR = "#C5D5EA"  # light enough for the number before it


class Part(NamedTuple):
    """A row of such a table: a section, an office, or everything."""

    suffix: str  # of its figures: ".section.I", "" for everything
    only: tuple[Condition, ...] = ()  # which data rows are its own


def draw_headings(sheet: Sheet, row: int, first: int) -> None:
    """The headings of the shared columns, beginning at column `first`."""
    for column, (heading, _) in enumerate(HEADINGS, start=first):
        sheet.text(row, column, heading, "heading")


def draw_part(sheet: Sheet, draft: Draft, at: tuple[int, int], part: Part, tone: str = "") -> None:
    """The numbers and rates of a part, from cell `at` on."""
    row, first = at
    for offset, number, conditions in _numbers(draft, part):
        live = draft.records.count(*part.only, *conditions)
        late = " late" if offset == _OVERDUE and number else ""
        draw_count(sheet, row, first + offset, number, live, f"number {tone}{late}")
    for offset, (top, base), rate in _SHARES:
        cells = (f"{column_letters(first + top)}{row}", f"{column_letters(first + base)}{row}")
        share = _figure(draft, rate, part).share
        draw_share(sheet, row, first + offset, cells, share, f"percent {tone}")


def _numbers(draft: Draft, part: Part) -> Iterator[tuple[int, int, tuple[Condition, ...]]]:
    """Column, number, and which of the part's rows it counts."""
    count = draft.records.count
    yield 0, count(*part.only).value, ()
    for _, offsets, rate in _SHARES:
        figure = _figure(draft, rate, part)
        numbers = (figure.numerator, figure.denominator)
        yield from zip(offsets, numbers, CONDITIONS[rate], strict=True)
    for offset, standing in ((_OVERDUE, Standing.OVERDUE), (_OVERDUE + 1, Standing.NOT_REPORTED)):
        condition = Condition("Kết luận", standing_words(standing))
        yield offset, count(*part.only, condition).value, (condition,)


def draw_bars(sheet: Sheet, first: int, top: int, bottom: int) -> None:
    """Bars behind the three rates of the rows between."""
    for offset, _, _ in _SHARES:
        sheet.bars(Area(top, first + offset, bottom, first + offset), _BAR)


def _figure(draft: Draft, rate: str, part: Part) -> Figure:
    """The review's figure; one that it does not have is counted from the data rows."""
    known = draft.review.figures.get(rate + part.suffix)
    if known:
        return known
    top, base = (draft.records.count(*part.only, *conditions).value for conditions in CONDITIONS[rate])
    return Figure(rate + part.suffix, top, base)
