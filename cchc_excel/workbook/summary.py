"""Tổng hợp: one A4 page for leaders: how far, who is late, what needs a decision, and what is not known."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cchc_excel import wording
from cchc_excel.cells import column_letters
from cchc_excel.plan import Standing
from cchc_excel.review import Figure, Review
from cchc_excel.sheets import Area, Bars, Series, Sheet, internal, points_needed
from cchc_excel.workbook import annex, by_office, deadlines, definitions, records
from cchc_excel.workbook.attention import Concern, concerns, shortened
from cchc_excel.workbook.records import GROUPS, Condition, Count
from cchc_excel.workbook.shares import CONDITIONS
from cchc_excel.workbook.tab import Draft, Tab, draw_count, draw_share

NAME = "Tổng hợp"
_TITLE = "TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM"
_WIDTHS = (9, 22, 9, 9, 9, 9, 9, 9, 9, 9)
_LAST = len(_WIDTHS)
# One page stays legible only within limits; what is left out is counted and said where to find.
_MOST_CONCERNS = 10
_TALLEST_CONCERNS = 270.0  # points
_MOST_OFFICES = 8
_LONGEST_NAME = 40  # letters of an office
_LONGEST_TARGET = 100
_LONGEST = 180  # letters of an activity; the link leads to all of them
_CHART_WIDTH = 755  # pixels: the width of the page's columns
# Where the rows of a rate are to be seen: a column of "Dữ liệu", or a sheet.
_COLUMN_OF = {"completion": "Hoàn thành", "completion_due": "Đã đến hạn", "on_time": "Kết luận"}
_SHEET_OF = {"reporting": by_office.NAME, "reporting_on_time": by_office.NAME}


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole page; each part begins where the one above it ends."""
    sheet.widths(*_WIDTHS)
    row = _draw_head(sheet, draft.review)
    parts: tuple[tuple[str, Callable[[Sheet, Draft, int], int]], ...] = (
        ("Kết quả chung", _draw_rates),
        ("Theo đơn vị chủ trì", _draw_offices),
        ("Việc cần lãnh đạo quan tâm", _draw_concerns),
        ("Chỉ tiêu của kế hoạch", _draw_targets),
        ("Đơn vị chưa nộp báo cáo", _draw_missing),
        ("Điều trang này chưa biết", _draw_unknown),
    )
    number = 0
    for caption, part in parts:
        if part is _draw_targets and not draft.review.settings.targets:
            continue
        number += 1
        sheet.merge(Area(row, 1, row, _LAST), f"{number}. {caption}", "caption")
        sheet.height(row, 21)
        row = part(sheet, draft, row + 1)
    sheet.print_set_up(portrait=True, one_page=True)
    sheet.print_area(Area(1, 1, row - 1, _LAST))


def _draw_head(sheet: Sheet, review: Review) -> int:
    agency, told = review.settings.agency, review.dossier
    lines = (
        (agency.parent, "plain"),
        (agency.name, "agency"),
        (f"{_TITLE} {told.plan_year}", "centre_title"),
        (_period_line(review), "subtitle centred"),
    )
    row = 1
    for text, style in lines:
        if text:
            sheet.merge(Area(row, 1, row, _LAST), text, style)
            row += 1
    sheet.height(row - 2, 30)
    return row


def _period_line(review: Review) -> str:
    told, day = review.dossier, review.settings.closing_day
    return (
        f"Kỳ báo cáo {wording.month_words(told.period)}, số liệu {wording.period_words(told.period, day)}; "
        f"ngày chốt số liệu {wording.date_words(told.closing_on)}"
    )


def _draw_rates(sheet: Sheet, draft: Draft, row: int) -> int:
    spans = ((1, 2, "Tỷ lệ"), (3, 3, "Đạt"), (4, 4, "Trên"), (5, 5, "Kết quả"), (6, 8, "Cách tính"))
    for left, right, heading in (*spans, (9, 9, "So với kỳ trước"), (10, 10, "Xem dòng")):
        sheet.merge(Area(row, left, row, right), heading, "heading")
    for rate in wording.RATES:
        figure = draft.review.figures.get(rate.id)
        if figure:
            row += 1
            _draw_rate(sheet, draft, row, rate, figure)
    rules = "Tỷ lệ ghi “chưa có” khi chưa có gì để chia. Cách tính đầy đủ: xem sheet Định nghĩa."
    sheet.merge(Area(row + 1, 1, row + 1, _LAST), rules, "remark")
    return row + 2


def _draw_rate(sheet: Sheet, draft: Draft, row: int, rate: wording.Rate, figure: Figure) -> None:
    sheet.merge(Area(row, 1, row, 2), rate.name, "wrapped bold")
    numbers = ((3, figure.numerator), (4, figure.denominator))
    for (column, number), conditions in zip(numbers, CONDITIONS.get(rate.id, ((), ())), strict=True):
        live = draft.records.count(*conditions) if conditions else Count("", number)
        draw_count(sheet, row, column, number, live)
    draw_share(sheet, row, 5, (f"C{row}", f"D{row}"), figure.share, "percent bold large")
    rule = f"{rate.numerator} / {rate.denominator}"
    sheet.merge(Area(row, 6, row, 8), rule[:1].upper() + rule[1:], "wrapped small")
    before = draft.review.previous_figures.get(rate.id)
    change = wording.points_words(before.share if before else None, figure.share)
    sheet.text(row, 9, change or "–", "wrapped centred small")
    heading = _COLUMN_OF.get(rate.id)
    place = draft.records.heading_address(heading) if heading else "A1"
    target = internal(_SHEET_OF.get(rate.id, records.NAME), place)
    sheet.link(row, 10, target, "Mở", "text centred link")


def _draw_offices(sheet: Sheet, draft: Draft, row: int) -> int:
    names = by_office.offices(draft.review)
    if not names:
        sheet.merge(Area(row, 1, row, _LAST), "Chưa có hoạt động nào có đơn vị chủ trì.", "remark")
        return row + 1
    sheet.merge(Area(row, 1, row, 2), "Đơn vị chủ trì", "heading small")
    for column, (group, _, _) in enumerate(GROUPS, start=3):
        sheet.text(row, column, group, "heading small")
    sheet.text(row, _LAST, "Tổng", "heading small")
    first = row + 1
    for row, name in enumerate(_needing_most(draft, names), start=first):  # noqa: PLR1704 - used below
        _draw_office(sheet, draft, row, name)
    row = _draw_chart(sheet, first, row) if draft.review.judged else row + 1
    if len(names) > _MOST_OFFICES:
        rest = f"Còn {len(names) - _MOST_OFFICES} đơn vị khác: xem sheet {by_office.NAME}."
        sheet.merge(Area(row, 1, row, _LAST), rest, "remark")
        row += 1
    return row


def _needing_most(draft: Draft, names: tuple[str, ...]) -> tuple[str, ...]:
    """All offices in their order, or, where there are too many, those with most overdue and unreported work."""
    if len(names) <= _MOST_OFFICES:
        return names
    bad = [
        each.item.leads for each in draft.review.judged if each.standing in {Standing.OVERDUE, Standing.NOT_REPORTED}
    ]
    return tuple(sorted(names, key=lambda name: -sum(name in leads for leads in bad))[:_MOST_OFFICES])


def _draw_office(sheet: Sheet, draft: Draft, row: int, name: str) -> None:
    short = shortened(name, _LONGEST_NAME)
    sheet.merge(Area(row, 1, row, 2), short, "wrapped small")
    # a shortened name is not what the rows hold: its numbers can't be live
    own = Condition("Đơn vị chủ trì", name, f"$A{row}" if short == name else "", listed=True)
    for column, (group, _, _) in enumerate(GROUPS, start=3):
        live = draft.records.count(own, Condition("Nhóm kết luận", group))
        late = " late" if group == "Quá hạn" and live.value else ""
        draw_count(sheet, row, column, live.value, live, "number" + late)
    total = draft.records.count(own).value
    left, right = column_letters(3), column_letters(_LAST - 1)
    sheet.formula(row, _LAST, f"=SUM({left}{row}:{right}{row})", total, "number bold")


def _draw_chart(sheet: Sheet, first: int, last: int) -> int:
    rows = 5 + 3 * (last - first + 1) // 2
    series = tuple(
        Series(group, Area(first, column, last, column), colour)
        for column, (group, colour, _) in enumerate(GROUPS, start=3)
    )
    told = (
        "Biểu đồ thanh: mỗi đơn vị chủ trì một thanh, chia theo kết luận về các hoạt động; "
        "số liệu nằm trong bảng ngay phía trên."
    )
    bars = Bars("", told, Area(first, 1, last, 1), series, _CHART_WIDTH, rows * 20 - 8)
    for row in range(last + 1, last + 1 + rows):
        sheet.height(row, 15)
    sheet.chart(last + 1, 1, bars)
    return last + 1 + rows


def _draw_concerns(sheet: Sheet, draft: Draft, row: int) -> int:
    found = concerns(draft.review)
    if not found:
        sheet.merge(Area(row, 1, row, _LAST), "Không có việc nào quá hạn, vướng mắc hoặc kiến nghị.", "remark")
        return row + 1
    for left, right, heading in ((1, 1, "Mã"), (2, 4, "Hoạt động"), (5, 6, "Chủ trì"), (7, 10, "Vì sao")):
        sheet.merge(Area(row, left, row, right), heading, "heading")
    shown = _fitting(found)
    for concern in shown:
        row += 1
        item = concern.judged.item
        sheet.link(row, 1, internal(annex.NAME, f"A{draft.annex_rows[item.id]}"), item.id, "text small link")
        sheet.merge(Area(row, 2, row, 4), shortened(item.activity.activity.text or "", _LONGEST), "wrapped")
        sheet.merge(Area(row, 5, row, 6), shortened(", ".join(item.leads), _LONGEST_TARGET), "wrapped")
        late = " late upright" if concern.late else ""
        sheet.merge(Area(row, 7, row, 10), _because(concern), "wrapped" + late)
    if len(found) > len(shown):
        row += 1
        rest = f"Còn {len(found) - len(shown)} việc khác: xem sheet {deadlines.NAME} và sheet {annex.NAME}."
        sheet.merge(Area(row, 1, row, _LAST), rest, "remark")
    return row + 1


def _fitting(found: Sequence[Concern]) -> Sequence[Concern]:
    """The first concerns, as many as the page has room for."""
    used, number = 0.0, 0
    for concern in found[:_MOST_CONCERNS]:
        used += points_needed(_because(concern), list(_WIDTHS[6:]), "wrapped")
        if used > _TALLEST_CONCERNS:
            break
        number += 1
    return found[:number]


def _because(concern: Concern) -> str:
    return "\n".join(reason if reason.endswith("…") else f"{reason}." for reason in concern.reasons)


def _draw_targets(sheet: Sheet, draft: Draft, row: int) -> int:
    for left, right, heading in ((1, 5, "Chỉ tiêu"), (6, 6, "Phải đạt"), (7, 7, "Đã đạt"), (8, 10, "Nguồn")):
        sheet.merge(Area(row, left, row, right), heading, "heading")
    targets = draft.review.settings.targets
    for target in targets[: definitions.MOST_TARGETS_ON_PAGE]:
        row += 1
        sheet.merge(Area(row, 1, row, 5), shortened(target.text, _LONGEST_TARGET), "wrapped")
        sheet.text(row, 6, target.value, "wrapped centred")
        sheet.text(row, 7, target.actual or "chưa nhập", "wrapped centred" + ("" if target.actual else " muted"))
        sheet.merge(Area(row, 8, row, 10), shortened(target.source, _LONGEST_NAME), "wrapped")
    if (rest := len(targets) - definitions.MOST_TARGETS_ON_PAGE) and rest > 0:
        row += 1
        words = f"Còn {rest} chỉ tiêu khác: xem sheet {definitions.NAME}."
        sheet.merge(Area(row, 1, row, _LAST), words, "remark")
    return row + 1


def _draw_missing(sheet: Sheet, draft: Draft, row: int) -> int:
    offices = draft.review.offices
    missing = [office.name for office in offices if office.expected and not office.reported]
    words = "; ".join(missing) + "." if missing else "Tất cả các đơn vị phải nộp đều đã nộp báo cáo."
    if not offices:
        words = "Chưa có danh sách đơn vị phải nộp báo cáo."
    sheet.merge(Area(row, 1, row, _LAST), words, "paragraph" + (" late upright" if missing else ""))
    return row + 1


def _draw_unknown(sheet: Sheet, draft: Draft, row: int) -> int:
    told = unknown(draft.review)
    words = "\n".join(f"– {line}." for line in told) or "Không có điều gì đáng kể."
    sheet.merge(Area(row, 1, row, _LAST), words, "paragraph")
    return row + 1


def unknown(review: Review) -> tuple[str, ...]:
    """What the numbers cannot say, each as a sentence without its full stop."""
    judged, told = review.judged, review.dossier
    undated = sum(each.counted and each.due is None for each in judged)
    done_undated = sum(each.standing is Standing.DONE_UNDATED for each in judged)
    silent = sum(each.standing is Standing.NOT_REPORTED for each in judged)
    refused = sum(each.reading.refused for each in told.returns)
    strange = sum(each.office is None for each in told.returns)
    still_open = sum(not each.answer for each in review.questions)
    counts = (
        (undated, "hoạt động không có ngày đến hạn nên không nằm trong tỷ lệ đến hạn và đúng hạn"),
        (done_undated, "hoạt động báo đã hoàn thành nhưng không rõ ngày, nên không tính là đúng hạn"),
        (silent, "hoạt động chưa có đơn vị chủ trì nào báo cáo"),
        (refused, "tệp không đọc được; xem sheet Vấn đề"),
        (strange, "tệp chưa rõ của đơn vị nào; xem sheet Vấn đề"),
        (len(told.unmatched), "dòng báo cáo không khớp hoạt động nào của kế hoạch; xem sheet Vấn đề"),
        (still_open, "cách đọc còn chờ xác nhận; xem sheet Cần xác nhận"),
    )
    return tuple(f"{wording.number_words(number)} {words}" for number, words in counts if number)


TAB = Tab(NAME, "#1F3A5F", draw)
