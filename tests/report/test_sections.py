"""Sentences by case: none, one, several, all; up, down, same; unknown is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cchc_excel.cells import CellRef
from cchc_excel.plan import Document, Return, Section, Standing, Status
from cchc_excel.report import (
    annex,
    changes,
    data_quality,
    difficulties,
    head,
    overdue,
    results,
    submissions,
    upcoming,
)
from cchc_excel.report.facts import document_words, in_small_letters
from cchc_excel.report.section import Slot
from cchc_excel.report.sections import SECTIONS
from cchc_excel.report.traces import pieces, unmarked
from cchc_excel.review import Change, Figure, Judged, Review
from cchc_excel.settings import Settings
from cchc_excel.wording import number_words, percent_words
from tests.builders import (
    AGENCY,
    OFFICES,
    SHEET,
    activity,
    dossier,
    finding,
    item,
    judged,
    reading,
    reported,
    review,
)
from tests.report.cases import NASTY, month


def told(value: Any) -> Any:
    """Without marks."""
    if isinstance(value, str):
        return unmarked(value)
    if isinstance(value, Mapping):
        return {name: told(each) for name, each in value.items()}
    return [told(each) for each in value]


def paragraphs(section: Any, of: Review, name: str = "doan") -> str:
    (fields,) = section.build(of).values()
    return " ".join(told(fields[name]))


def done(number: int, when: date | None = date(2026, 2, 1), due: date | None = date(2026, 2, 28)) -> Judged:
    return judged(item(activity(f"I.1.1.{number}", due=due), reported(Status.DONE, when)))


def doing(number: int, due: date | None = date(2026, 12, 31), **words: object) -> Judged:
    return judged(item(activity(f"I.1.1.{number}", due=due), replace(reported(Status.IN_PROGRESS), **words)))  # type: ignore[arg-type]  # tests may change any field


def reporting(*names: str, expected: tuple[str, ...] = OFFICES) -> Review:
    items = [item(activity(f"I.1.1.{n}", leads=(name,)), reported()) for n, name in enumerate(names, 1)]
    return review([judged(each) for each in items], dossier=dossier(items, expected=expected))


@pytest.mark.parametrize(
    ("names", "expected", "sentence"),
    [
        ((), (), "Chưa xác định được đơn vị nào phải nộp báo cáo"),
        ((), OFFICES, "Chưa có đơn vị nào trong 3 đơn vị nộp báo cáo"),
        (
            OFFICES[:1],
            OFFICES,
            "Đã có 1/3 đơn vị nộp báo cáo (33,3%). Chưa nộp: Phòng Chính sách Dân tộc và Phòng Tôn giáo.",
        ),
        (OFFICES, OFFICES, "Tất cả 3 đơn vị đã nộp báo cáo (100%)"),
        (OFFICES[:1], OFFICES[:1], "Đơn vị phải nộp báo cáo (Văn phòng) đã nộp."),
    ],
)
def test_who_reported(names: tuple[str, ...], expected: tuple[str, ...], sentence: str) -> None:
    assert sentence in paragraphs(submissions, reporting(*names, expected=expected))


def test_offices_with_mistakes_are_named_with_their_counts() -> None:
    found = finding(ref=CellRef("Văn phòng/bao cao 03.xlsx", SHEET, 9, 8))
    text = paragraphs(submissions, review([done(1)], findings=[found]))
    assert "cần xem lại: Văn phòng (1 chỗ cần xem)." in text


def test_files_that_could_not_be_read_are_named_and_are_no_older_versions() -> None:
    sent = Return(replace(reading("ảnh chụp.xlsx", ()), refused=True), None, counted=False)
    older = Return(reading("Văn phòng (1).xlsx", ()), "Văn phòng", counted=False)
    text = paragraphs(submissions, review(dossier=dossier((), returns=(sent, older))))
    assert "Có 1 tệp không đọc được, cần gửi lại: ảnh chụp.xlsx." in text
    assert "Có 1 tệp không tính vì là bản cũ hoặc bản trùng" in text
    assert "chưa rõ là của đơn vị nào" not in text


def test_work_without_a_section_has_a_heading_all_the_same() -> None:
    plain = replace(activity("I.1.1.1"), section=Section("", ""))
    contents = told(results.build(review([judged(item(plain))])))["ket_qua"]["noi_dung"]
    assert [content["tieu_de"] for content in contents] == ["Việc không ghi lĩnh vực"]


def test_missing_figures_are_said_before_the_results() -> None:
    assert paragraphs(results, reporting(*OFFICES[:2])).startswith(
        "Chưa có số liệu của 1/3 đơn vị (Phòng Tôn giáo), tỷ lệ tính trên báo cáo của 2 đơn vị"
    )


@pytest.mark.parametrize(
    ("judgements", "sentence"),
    [
        ([], "Chưa đọc được hoạt động nào của kế hoạch"),
        ([doing(1), doing(2)], "chưa có hoạt động nào hoàn thành trong 2 hoạt động được tính."),
        ([done(1)], "hoạt động duy nhất được tính đã hoàn thành."),
        ([done(1), done(2)], "cả 2 hoạt động được tính đã hoàn thành (100%)."),
        ([done(1), doing(2), doing(3)], "đã hoàn thành 1/3 hoạt động được tính, đạt 33,3%."),
        ([judged(item(), Standing.WAITING)], "chưa có hoạt động nào được tính vào tỷ lệ hoàn thành."),
        ([done(1)], "Hoạt động duy nhất đã đến hạn được hoàn thành đúng hạn."),
        ([done(1), done(2)], "Cả 2 hoạt động đã đến hạn đều hoàn thành đúng hạn (100%)."),
        ([done(1), done(2, date(2026, 3, 3))], "trong đó đúng hạn 1 (50%)."),
        (
            [done(1, date(2026, 3, 3))],
            "Hoạt động duy nhất đã đến hạn đã hoàn thành, nhưng muộn hoặc chưa rõ ngày.",
        ),
        ([doing(1, date(2026, 2, 1)), doing(2, date(2026, 2, 1))], "chưa có hoạt động nào hoàn thành."),
        ([doing(1)], "Chưa có hoạt động nào đến hạn."),
    ],
)
def test_what_was_done_is_told_by_case(judgements: list[Judged], sentence: str) -> None:
    assert sentence in paragraphs(results, review(judgements))


def test_each_section_of_the_plan_has_its_figures() -> None:
    contents = told(results.build(month()))["ket_qua"]["noi_dung"]
    assert [content["tieu_de"] for content in contents] == [
        "Công tác chỉ đạo, điều hành",
        "Cải cách thể chế",
        "Cải cách thủ tục hành chính",
        "Cải cách tổ chức bộ máy",
        "Xây dựng Chính quyền điện tử, Chính quyền số",
    ]
    assert contents[0]["viec"][0] == (
        "Ban hành Kế hoạch tuyên truyền CCHC (Văn phòng; Kế hoạch số 12/KH-SDTTG ngày 20/02/2026; "
        "Quyết định số 15/QĐ-SDTTG ngày 20/02/2026)."
    )


def test_done_activities_beyond_the_list_are_counted() -> None:
    contents = told(results.build(review([done(number) for number in range(1, 12)])))["ket_qua"]["noi_dung"]
    assert contents[0]["viec"][-1] == "Và 3 hoạt động khác đã hoàn thành, nêu trong phụ lục."


@pytest.mark.parametrize(
    ("judgements", "sentence"),
    [
        ([], "Chưa có hoạt động nào để xem xét thời hạn."),
        ([doing(1, date(2026, 2, 28))], "Có 1 hoạt động quá hạn:"),
        (
            [doing(1, date(2026, 2, 28)), doing(2, date(2026, 3, 1))],
            "đều của một đơn vị; quá lâu nhất 14 ngày:",
        ),
    ],
)
def test_the_overdue_are_opened_by_case(judgements: list[Judged], sentence: str) -> None:
    assert sentence in paragraphs(overdue, review(judgements))


def test_nothing_overdue_is_a_positive_sentence_when_everybody_reported() -> None:
    whole = reporting(*OFFICES)
    assert paragraphs(overdue, replace(whole, judged=(*whole.judged, done(9)))) == (
        "Không có hoạt động nào quá hạn; các đơn vị bảo đảm tiến độ đề ra."
    )
    assert paragraphs(overdue, reporting(OFFICES[0])).startswith("Trong các báo cáo đã nhận, không có")


def test_offices_that_were_late_are_not_praised_for_being_on_time() -> None:
    whole = reporting(*OFFICES)
    text = paragraphs(overdue, replace(whole, judged=(*whole.judged, done(9, when=date(2026, 3, 10)))))
    assert text.startswith("Không còn hoạt động nào quá hạn.")
    assert "bảo đảm tiến độ" not in text


def test_an_overdue_activity_is_told_with_days_and_the_offices_reason() -> None:
    offices = told(overdue.build(month()))["qua_han"]["don_vi"]
    assert offices == [
        {
            "ten": "Văn phòng",
            "viec": [
                "Tự đánh giá, chấm điểm (thời hạn 28/02/2026, quá 14 ngày); lý do: “Chờ hướng dẫn của Sở Nội vụ”."
            ],
        }
    ]


def test_an_activity_that_fell_due_in_silence_is_not_called_overdue() -> None:
    silent = judged(item(activity(due=date(2026, 3, 1))))
    text = paragraphs(overdue, review([silent]), "doan_sau")
    assert text.startswith("Có 1 hoạt động đã đến hạn nhưng chưa có báo cáo, nên chưa biết")


def test_what_falls_due_next_is_told_by_date() -> None:
    fields = told(upcoming.build(review([doing(1, date(2026, 4, 2)), doing(2, date(2026, 3, 20), next_step="Họp")])))
    assert fields["sap_den_han"]["doan"] == ["Từ nay đến ngày 14/4/2026 có 2 hoạt động đến hạn, xếp theo ngày:"]
    assert [(each["ngay"], each["viec"]) for each in fields["sap_den_han"]["moc"]] == [
        ("20/3/2026", ["Hoạt động 2 của phần I (Văn phòng); đơn vị dự kiến: “Họp”."]),
        ("02/4/2026", ["Hoạt động 1 của phần I (Văn phòng)."]),
    ]


def test_difficulties_are_quoted_letter_by_letter_and_once() -> None:
    fields = told(difficulties.build(review([doing(1, difficulty=NASTY), doing(2, difficulty=NASTY)])))
    assert fields["kien_nghi"]["don_vi"] == [
        {
            "ten": "Văn phòng",
            "y": [f"Khó khăn, vướng mắc: “{NASTY}” (các hoạt động: Hoạt động 1 của phần I; Hoạt động 2 của phần I)."],
        }
    ]
    assert paragraphs(difficulties, review([doing(1)])).startswith("Các đơn vị đã báo cáo không nêu khó khăn")


@pytest.mark.parametrize(
    ("moves", "sentence"),
    [
        ([], "So với tháng 02 năm 2026, không có thay đổi về kế hoạch và kết quả"),
        ([Change("I.1.1.1", "standing", "in_time", "done_on_time")], "tăng 50 điểm %, từ 0% thành 50%. Có thêm 1 hoạt động hoàn thành."),
        ([Change("I.1.1.2", "standing", "done_on_time", "in_time")], "giảm 50 điểm %, từ 100% thành 50%. Không có thêm hoạt động nào hoàn thành. Có 1 hoạt động kỳ trước báo hoàn thành nhưng kỳ này không còn."),
        ([Change("I.1.1.2", "added", "", "x")], "giảm 50 điểm %, từ 100% thành 50%. Không có thêm hoạt động nào hoàn thành. Số hoạt động được tính tăng 1, nên mẫu số"),
        ([Change("I.1.1.1", "deadline", "a", "b")], "tỷ lệ hoàn thành kế hoạch không đổi (50%)."),
        ([Change("I.9.9.9", "removed", "Việc cũ", "")], "có 1 thay đổi; tỷ lệ hoàn thành kế hoạch kỳ này là 50%."),
    ],
)  # fmt: skip
def test_the_rate_against_last_month_and_why(moves: list[Change], sentence: str) -> None:
    assert sentence in paragraphs(changes, review([done(1), doing(2)], changes=moves, previous_period="2026-02"))


def test_the_snapshots_own_figure_is_believed() -> None:
    before = {"completion": Figure("completion", 1, 4)}
    moved = [Change("I.9.9.9", "removed", "Việc cũ", "")]
    now = review([done(1), doing(2)], changes=moved, previous_period="2026-02", previous_figures=before)
    assert "tăng 25 điểm %, từ 25% thành 50%" in paragraphs(changes, now)
    assert "Số hoạt động được tính giảm 2" in paragraphs(changes, now)


def test_nothing_to_compare_with_is_said() -> None:
    assert paragraphs(changes, review([done(1)])) == "Chưa có bản chốt của kỳ trước nên chưa có số liệu để so sánh."


def test_equal_findings_share_a_row() -> None:
    fields = told(data_quality.build(month()))["so_lieu"]
    assert fields["doan"] == ["Có 1 lỗi làm thiếu số liệu và 2 chỗ cần xem lại trước khi ký:"]
    assert [(row["muc_do"], row["ma"], row["vi_tri"]) for row in fields["dong"]] == [
        ("Lỗi", "F03", "Phòng Tôn giáo/BC.xlsx"),
        ("Cần xem", "T01", "Văn phòng/bao cao 03.xlsx, Phụ lục, H9, H12"),
    ]
    assert paragraphs(data_quality, review([done(1)])) == "Không có vấn đề nào về số liệu cần xem lại."


def test_findings_beyond_the_table_are_counted() -> None:
    many = [finding(f"T{n:02}", f"Sai {n}. Sửa.", ref=CellRef("a.xlsx", SHEET, n + 1, 1)) for n in range(45)]
    fields = told(data_quality.build(review([done(1)], findings=many)))["so_lieu"]
    assert len(fields["dong"]) == data_quality.MOST_ROWS
    assert fields["doan_sau"] == ["Còn 5 vấn đề khác không nêu ở đây; bảng tổng hợp có đầy đủ."]


def test_the_annex_has_every_activity() -> None:
    parts = told(annex.build(month()))["phu_luc"]["phan"]
    assert [len(part["viec"]) for part in parts] == [4, 1, 2, 1, 1]
    assert [row["tinh_trang"] for row in parts[0]["viec"]] == [
        "Hoàn thành đúng hạn",
        "Trong hạn",
        "Quá hạn 14 ngày",
        "Hoàn thành, chưa rõ ngày",
    ]


def test_the_foot_follows_the_settings() -> None:
    fields = head.build(month())
    assert fields["noi_nhan"] == ["- Như trên;", "- Lãnh đạo Sở;", "- Lưu: VT."]
    filed = replace(AGENCY, report_to="", recipients=("UBND tỉnh;", "- Lưu: VT, VP."))
    fields = head.build(review([], settings=Settings(agency=filed)))
    assert fields["noi_nhan"] == ["- UBND tỉnh;", "- Lưu: VT, VP."]


def test_a_draft_without_settings_shows_its_gaps() -> None:
    fields = head.build(review([], settings=Settings()))
    assert fields["co_quan"] == "[TÊN CƠ QUAN]"
    assert fields["so_ky_hieu"] == "/BC-…"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("12/KH-SDTTG", "Kế hoạch số 12/KH-SDTTG ngày 05/02/2026"),
        ("123/2026/QĐ-UBND", "Quyết định số 123/2026/QĐ-UBND ngày 05/02/2026"),
        ("45/SDTTG-VP", "văn bản số 45/SDTTG-VP ngày 05/02/2026"),
        ("Thông báo kết luận", "Thông báo kết luận ngày 05/02/2026"),
    ],
)
def test_a_document_is_named_by_its_symbol(number: str, words: str) -> None:
    assert document_words(Document(number, date(2026, 2, 5))) == words


def test_a_heading_in_capitals_keeps_its_names() -> None:
    assert in_small_letters("KẾ HOẠCH CCHC CỦA TỈNH LAI CHÂU", ("Lai Châu",)) == "Kế hoạch CCHC của tỉnh Lai Châu"
    assert in_small_letters("Cải cách Thể chế:") == "Cải cách Thể chế"


def names_of(slots: tuple[Slot, ...], value: Mapping[str, Any]) -> None:
    assert set(value) == {slot.name for slot in slots}
    for slot in slots:
        inner = value[slot.name]
        assert isinstance(inner, list) == slot.many, slot.name
        for each in (inner if slot.many else [inner]) if slot.inner else []:
            names_of(slot.inner, each)


@pytest.mark.parametrize("of", [month(), review()])
def test_every_section_fills_the_fields_it_declares_and_no_others(of: Review) -> None:
    for section in SECTIONS:
        names_of(section.slots, section.build(of))


def numbers(value: Any) -> list[Any]:
    if isinstance(value, str):
        return [piece.number for piece in pieces(value) if piece.number]
    inner = value.values() if isinstance(value, Mapping) else value
    return [number for each in inner for number in numbers(each)]


def test_every_traced_number_is_the_reviews() -> None:
    of = month()
    traced = [number for section in SECTIONS for number in numbers(section.build(of))]
    assert len(traced) > 20
    for number in traced:
        figure = of.figures[number.figure]
        value = {
            "share": percent_words(figure.share),
            "numerator": number_words(figure.numerator),
            "denominator": number_words(figure.denominator),
        }
        assert number.text == value[number.part]
