"""Định nghĩa: how each number is counted, what the words mean, and which files were read or passed over."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_excel import wording
from cchc_excel.findings import Severity
from cchc_excel.plan import FileReading, Return, Standing
from cchc_excel.review import Review
from cchc_excel.sheets import Area, Sheet
from cchc_excel.workbook.tab import TONES, Draft, Tab, draw_title

NAME = "Định nghĩa"
MOST_TARGETS_ON_PAGE = 6  # in "Tổng hợp"; where there are more, all stand here
_WIDTHS = (34, 74, 16, 40)
_LAST = len(_WIDTHS)
_SEVERITIES = {
    Severity.ERROR: "Có phần bị thiếu trong kết quả: một tệp không dùng được hoặc một ô không đọc được.",
    Severity.WARNING: "Nên có người xem lại: số liệu có thể chưa đúng.",
    Severity.NOTE: "Để biết: chương trình đã tự sửa hoặc ghi nhận.",
}
_UNUSED = "không dùng (bản cũ hoặc bản chép)"

Row = tuple[str, str, str, str]


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole sheet."""
    review = draft.review
    draw_title(sheet, review, NAME, "Cách đếm từng con số, nghĩa của từng từ và các tệp đã đọc.")
    sheet.widths(*_WIDTHS)
    row = 4
    for number, (caption, headings, rows) in enumerate(_parts(review), start=1):
        sheet.merge(Area(row, 1, row, _LAST), f"{number}. {caption}", "caption")
        sheet.height(row, 21)
        row = _draw_part(sheet, row + 1, headings, rows) + 1
    sheet.print_set_up()


def _parts(review: Review) -> Iterable[tuple[str, tuple[str, ...], list[Row]]]:
    yield "Các tỷ lệ", ("Tỷ lệ", "Cách tính"), [(rate.name, rate.rule, "", "") for rate in wording.RATES]
    yield "Kỳ báo cáo và thời hạn", ("Quy tắc", "Nội dung"), list(_rules(review))
    standings: list[Row] = [
        (wording.standing_words(each), wording.standing_rule(each), _count(review, each), "") for each in Standing
    ]
    yield "Kết luận về một hoạt động", ("Kết luận", "Nghĩa", "Số hoạt động"), standings
    severities: list[Row] = [(each.vi, _SEVERITIES[each], "", "") for each in Severity]
    yield "Mức độ của vấn đề", ("Mức độ", "Nghĩa"), severities
    targets = review.settings.targets
    if len(targets) > MOST_TARGETS_ON_PAGE:
        rows: list[Row] = [
            (target.value, target.text, target.actual or "chưa nhập", target.source) for target in targets
        ]
        yield "Chỉ tiêu của kế hoạch", ("Phải đạt", "Chỉ tiêu", "Đã đạt", "Nguồn"), rows
    read = [_baseline_row(reading) for reading in review.dossier.baseline]
    read += [_return_row(each) for each in review.dossier.returns]
    yield "Tệp đã đọc", ("Vai trò", "Tệp", "Số hoạt động", "SHA-256"), read
    passed: list[Row] = [
        (wording.passed_over_words(each.why), each.file, "", "") for each in review.dossier.passed_over
    ]
    if passed:
        yield "Tệp bỏ qua", ("Lý do", "Tệp"), passed


def _draw_part(sheet: Sheet, row: int, headings: tuple[str, ...], rows: list[Row]) -> int:
    spans = [(column, column) for column in range(1, len(headings))] + [(len(headings), _LAST)]
    for (left, right), heading in zip(spans, headings, strict=True):
        sheet.merge(Area(row, left, row, right), heading, "heading")
    tones = {wording.standing_words(standing): tone for standing, tone in TONES.items()}
    for values in rows:
        row += 1
        for (left, right), value in zip(spans, values, strict=False):
            tone = tones.get(value, "") if left == 1 else ""
            centred = " centred" if left == 3 else ""
            sheet.merge(Area(row, left, row, right), value, f"wrapped{centred} {tone}")
    if not rows:
        row += 1
        sheet.merge(Area(row, 1, row, _LAST), "Không có.", "wrapped muted centred")
    return row + 1


def _rules(review: Review) -> Iterable[Row]:
    told, settings = review.dossier, review.settings
    covers = wording.period_words(told.period, settings.closing_day)
    before = (
        "Kết thúc vào hôm trước ngày ghi: “trước ngày 15/12” là đến hết 14/12."
        if settings.before_excludes_the_day
        else "Kết thúc vào chính ngày ghi."
    )
    yield "Kỳ báo cáo", f"Số liệu {covers} (ngày chốt đặt trong cai-dat.xlsx).", "", ""
    yield "“Trước ngày …”", before, "", ""
    yield "“Hàng năm”", "Một lần trong năm, hạn là ngày cuối năm.", "", ""
    yield "Tháng, quý, nửa năm", "Hạn là ngày cuối của tháng, quý, nửa năm.", "", ""
    yield "Sắp đến hạn", f"Hạn trong {settings.due_soon_days} ngày sau ngày chốt số liệu.", "", ""
    yield "Nhiều đơn vị chủ trì", "Hoàn thành khi tất cả các đơn vị chủ trì đã hoàn thành.", "", ""
    yield "Mục tiêu, nhiệm vụ", "Hoàn thành khi tất cả hoạt động được tính thuộc về nó đã hoàn thành.", "", ""


def _count(review: Review, standing: Standing) -> str:
    return wording.number_words(sum(each.standing is standing for each in review.judged))


def _baseline_row(reading: FileReading) -> Row:
    return _file_row("Kế hoạch đã ban hành", reading)


def _return_row(each: Return) -> Row:
    role = each.office or "chưa rõ đơn vị"
    reason = "không đọc được" if each.reading.refused else "" if each.counted else _UNUSED
    return _file_row(f"{role}: {reason}" if reason else role, each.reading)


def _file_row(role: str, reading: FileReading) -> Row:
    return role, reading.file, wording.number_words(len(reading.activities)), reading.sha256


TAB = Tab(NAME, "#8A94A0", draw)
