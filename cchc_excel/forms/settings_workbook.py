"""`cai-dat.xlsx` for people: the sheets of `settings.layout`, empty or filled, ready to type into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from cchc_excel.settings import Settings
from cchc_excel.settings.layout import (
    AGENCY,
    ANSWERS,
    FIELD_NAMES,
    GROUPS,
    GUIDE_SHEET,
    HOLIDAY,
    HOLIDAYS,
    KIND_NAMES,
    LISTS_SHEET,
    NO,
    OFFICES,
    PERIODS,
    SHEETS,
    STATUS_NAMES,
    TARGETS,
    WORDS,
    WORKED,
    YES,
    Layout,
)
from cchc_excel.sheets import Area, Book, Sheet, internal, reference
from cchc_excel.wording import date_words

HEADING_ROW = 4
EMPTY_ROWS = {OFFICES: 20, GROUPS: 8, HOLIDAYS: 20, TARGETS: 12, WORDS: 25, ANSWERS: 40}  # to type into
SAMPLE = " (Số liệu minh họa.)"
FIXED_HOLIDAYS: Mapping[tuple[int, int], str] = {  # (month, day); Tết and Giỗ Tổ follow the moon
    (1, 1): "Tết Dương lịch",
    (4, 30): "Ngày Chiến thắng",
    (5, 1): "Ngày Quốc tế lao động",
    (9, 2): "Quốc khánh",
}
HOW_TO = (
    "Tệp này cho chương trình biết về cơ quan mình. Trang nào để trống thì chương trình dùng giá trị thường dùng.",
    "Chỉ điền vào các ô nền vàng nhạt; không đổi tên trang và dòng tiêu đề. Được thêm dòng, sắp xếp lại, tô màu.",
    "Lưu tệp rồi chạy lại chương trình. Ô nào điền sai, chương trình sẽ nói rõ ở trang nào, ô nào và cách sửa.",
)

CellValue = str | int | date | None
FilledRow = tuple[CellValue, ...]  # in the order of the sheet's columns


def write_settings_workbook(
    path: Path, settings: Settings, *, demo: bool, day_names: Mapping[date, str] | None = None
) -> None:
    """Write the settings workbook, with empty rows below what is there.

    `demo` marks it as sample data; `day_names` are the words beside holidays. OSError where it can't be written.
    """
    with Book(path, title="Cài đặt tổng hợp kế hoạch cải cách hành chính") as book:
        guide = book.sheet(GUIDE_SHEET)
        lists = _choices_of_meanings()
        rows = _rows(settings, day_names or {})
        for layout in SHEETS:
            _write_sheet(book.sheet(layout.title), layout, rows[layout], demo, len(lists))
        _write_lists(book.sheet(LISTS_SHEET), lists)
        _write_guide(guide, demo)


def _write_guide(sheet: Sheet, demo: bool) -> None:
    sheet.widths(22, 100)
    sheet.merge(Area(1, 1, 1, 2), "CÀI ĐẶT" + (SAMPLE.upper() if demo else ""), "title")
    row = 2
    for line in HOW_TO:
        sheet.merge(Area(row, 1, row, 2), line, "paragraph")
        row += 1
    row += 1
    sheet.text(row, 1, "Trang", "heading")
    sheet.text(row, 2, "Dùng để", "heading")
    for layout in SHEETS:
        row += 1
        sheet.link(row, 1, internal(layout.title), layout.title)
        sheet.text(row, 2, layout.guide, "wrapped")
    sheet.print_set_up(one_page=True)


def _write_lists(sheet: Sheet, entries: Sequence[str]) -> None:
    sheet.width(1, 40)
    for row, entry in enumerate(entries, start=1):
        sheet.text(row, 1, entry, "plain")
    sheet.hide()


def _choices_of_meanings() -> tuple[str, ...]:
    """What a heading or a status may mean, for the drop-downs of "Hiểu là" and "Câu trả lời"."""
    return (*STATUS_NAMES.values(), *FIELD_NAMES.values())


def _write_sheet(sheet: Sheet, layout: Layout, rows: Sequence[FilledRow], demo: bool, meanings: int) -> None:
    last = len(layout.columns)
    sheet.widths(*(column.width for column in layout.columns))
    sheet.merge(Area(1, 1, 1, last), layout.title.upper(), "title")
    sheet.merge(Area(2, 1, 2, last), layout.guide + (SAMPLE if demo else ""), "remark")
    for number, column in enumerate(layout.columns, start=1):
        sheet.text(HEADING_ROW, number, column.heading, "heading")
    row = HEADING_ROW
    for filled in rows:
        row += 1
        _write_row(sheet, row, layout, filled)
    _write_drop_downs(sheet, layout, row, meanings)
    sheet.freeze(HEADING_ROW + 1)
    sheet.print_set_up(repeat=(HEADING_ROW, HEADING_ROW))


def _write_row(sheet: Sheet, row: int, layout: Layout, filled: FilledRow) -> None:
    for column, value in enumerate(filled, start=1):
        style = "input"
        if layout.labels and column != 2:
            style = "wrapped bold" if column == 1 else "wrapped muted"
        if isinstance(value, date):
            sheet.date(row, column, value, "date input left")
        elif isinstance(value, int):
            sheet.number(row, column, value, "input left")
        else:
            sheet.text(row, column, value, style)


def _write_drop_downs(sheet: Sheet, layout: Layout, last_row: int, meanings: int) -> None:
    if layout.labels:
        for row, label in enumerate(layout.labels, start=HEADING_ROW + 1):
            if label.choices:
                sheet.drop_down(Area(row, 2, row, 2), label.choices, "Hãy chọn trong danh sách.")
        return
    for number, column in enumerate(layout.columns, start=1):
        area = Area(HEADING_ROW + 1, number, last_row, number)
        if column.choices:
            sheet.drop_down(area, column.choices, "Hãy chọn trong danh sách.")
        elif column.field == "meaning":  # free words are right too: an office's name, a deadline
            sheet.drop_down(area, "=" + reference(LISTS_SHEET, Area(1, 1, meanings, 1)))


def _rows(settings: Settings, day_names: Mapping[date, str]) -> dict[Layout, list[FilledRow]]:
    """The rows of every sheet: what is set, then empty ones."""
    meanings = {str(status): name for status, name in STATUS_NAMES.items()}
    kinds = KIND_NAMES
    values: dict[Layout, Sequence[FilledRow]] = {
        OFFICES: [
            (office.name, "; ".join(office.short_names), YES if office.reports else NO) for office in settings.offices
        ],
        GROUPS: [(group.name, "; ".join(group.other_names), "; ".join(group.members)) for group in settings.groups],
        HOLIDAYS: list(_days(settings, day_names)),
        TARGETS: [(each.text, each.value, each.actual, each.source) for each in settings.targets],
        WORDS: [(kinds[word.kind], word.written, meanings.get(word.meaning, word.meaning)) for word in settings.words],
        ANSWERS: [
            (kinds[each.kind], each.written, meanings.get(each.meaning, each.meaning)) for each in settings.answers
        ],
    }
    rows = {layout: list(written) for layout, written in values.items()}
    for layout, count in EMPTY_ROWS.items():
        rows[layout] += [(None,) * len(layout.columns)] * max(count - len(rows[layout]), 3)
    rows[AGENCY] = _label_rows(AGENCY, _agency_values(settings))
    rows[PERIODS] = _label_rows(PERIODS, _period_values(settings))
    return rows


def _label_rows(layout: Layout, values: Mapping[str, CellValue]) -> list[FilledRow]:
    return [(label.label, values[label.field], label.guide) for label in layout.labels]


def _agency_values(settings: Settings) -> dict[str, CellValue]:
    agency = settings.agency
    recipients = ";\n".join(agency.recipients)
    return {**vars(agency), "recipients": f"{recipients}." if recipients else ""}


def _period_values(settings: Settings) -> dict[str, CellValue]:
    return {
        "plan_year": settings.plan_year,
        "closing_day": settings.closing_day,
        "due_soon_days": settings.due_soon_days,
        "before_excludes_the_day": YES if settings.before_excludes_the_day else NO,
    }


def _days(settings: Settings, names: Mapping[date, str]) -> Iterator[FilledRow]:
    """A row for each day, or for each run of days of one name."""
    kinds = {**dict.fromkeys(settings.holidays, HOLIDAY), **dict.fromkeys(settings.working_weekends, WORKED)}
    runs: list[list[date]] = []
    for day in sorted(kinds):
        before = runs[-1][-1] if runs else None
        same = before is not None and kinds[before] == kinds[day] and _name(before, names) == _name(day, names)
        if same and before == day - timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    for run in runs:
        shown = run[0] if len(run) == 1 else f"{date_words(run[0])} - {date_words(run[-1])}"
        yield shown, _name(run[0], names), kinds[run[0]]


def _name(day: date, names: Mapping[date, str]) -> str:
    return names.get(day) or FIXED_HOLIDAYS.get((day.month, day.day), "")
