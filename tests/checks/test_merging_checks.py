"""What people read when files disagree, are missing, or cannot be told apart; every message is shown once."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from cchc_excel.cells import Fact
from cchc_excel.checks import merging, reporting
from cchc_excel.findings import Check, Language
from cchc_excel.merging import merge
from cchc_excel.plan import Activity, Dossier, FileReading, Period, Status
from cchc_excel.settings import Answer, Office, OfficeGroup, Settings
from tests.builders import GROUP, PERIOD, PLAN, activity, reading, reported

CHECKS = (*merging.CHECKS, *reporting.CHECKS)
SETTINGS = Settings(offices=(Office("Văn phòng", ("VP",)), Office("Phòng Tôn giáo")), groups=(OfficeGroup(GROUP),))
FIRST = "Ban hành Kế hoạch tuyên truyền CCHC năm 2026"
SECOND = "Rà soát văn bản quy phạm pháp luật về tôn giáo"


def rows(file: str = PLAN, **reports: object) -> list[Activity]:
    first = activity("I.1.1.1", FIRST, partners=(), file=file, report=reports.get("first"))
    second = activity(
        "II.1.1.1", SECOND, partners=(), leads=("Phòng Tôn giáo",), file=file, report=reports.get("second")
    )
    return [first, second]


def sent(file: str, activities: Iterable[Activity], **changes: object) -> FileReading:
    return reading(file, activities, **({"sha256": file} | changes))


def office(file: str = "Văn phòng.xlsx", **changes: object) -> FileReading:
    return sent(file, rows(file, first=reported())[:1], **changes)


def other(file: str = "Phòng Tôn giáo.xlsx") -> FileReading:
    return sent(file, rows(file, second=reported())[1:])


def merged(*readings: FileReading, settings: Settings = SETTINGS, plans: Iterable[str] = (PLAN,)) -> Dossier:
    return merge([reading(PLAN, rows()), *readings], settings, PERIOD, 2026, (), frozenset(plans))


def said(code: str, dossier: Dossier, language: Language = Language.VI) -> list[str]:
    (one,) = [each for each in CHECKS if each.kind.code == code]
    return [f"{found.ref or found.file or '–'}: {found.message(language)}" for found in one(dossier)]


def clean(dossier: Dossier) -> dict[str, list[str]]:
    return {each.kind.code: found for each in CHECKS if (found := said(each.kind.code, dossier))}


def test_two_good_returns_of_a_plan_have_nothing_to_say() -> None:
    assert clean(merged(office(), other())) == {}


def test_a_copy_of_a_return() -> None:
    dossier = merged(office(sha256="same"), office("Văn phòng (2).xlsx", sha256="same"), other())

    assert clean(dossier) == {
        "M01": [
            "Văn phòng (2).xlsx: Tệp này giống hệt tệp “Văn phòng.xlsx” nên không được tính lần nữa. Xóa một trong hai tệp."
        ]
    }


def test_an_older_version_of_a_return() -> None:
    assert said("M02", merged(office(), office("Văn phòng lần 2.xlsx"))) == [
        "Văn phòng.xlsx: Văn phòng gửi nhiều tệp báo cáo cùng một việc: tệp này không được tính, tệp được tính là "
        "“Văn phòng lần 2.xlsx”. Nếu chọn sai, chuyển tệp không dùng ra khỏi thư mục."
    ]


def test_a_return_of_nobody_knows_which_office() -> None:
    everything = sent("tong hop.xlsx", rows("tong hop.xlsx", first=reported(), second=reported()))

    assert said("M03", merged(everything)) == [
        "tong hop.xlsx: Không rõ tệp này của đơn vị nào; mỗi dòng được tính là báo cáo của đơn vị chủ trì dòng đó. "
        "Đặt tệp vào thư mục mang tên đơn vị, hoặc ghi tên đơn vị ở dòng đầu của bảng."
    ]


def test_of_a_file_that_could_not_be_read_nothing_is_said_about_its_rows() -> None:
    assert said("M03", merged(office(), sent("hong.xlsx", [], refused=True))) == []


def test_a_return_whose_office_was_guessed() -> None:
    assert said("M04", merged(office("bao cao.xlsx"))) == [
        "bao cao.xlsx: Tệp không ghi đơn vị gửi; được coi là của Văn phòng vì đơn vị này chủ trì 1 trong 1 dòng có báo cáo. "
        "Ghi tên đơn vị ở dòng đầu của bảng hoặc trong tên tệp."
    ]


def test_a_return_of_another_month_and_another_year() -> None:
    dossier = merged(office(period=Period(2026, 2), plan_year=2025))

    assert said("M05", dossier) == [
        "Văn phòng.xlsx: Tệp ghi kỳ 2/2026 nhưng đang tổng hợp kỳ 3/2026; số liệu vẫn được tính. "
        "Kiểm tra xem có gửi nhầm tệp của kỳ khác không, rồi sửa dòng tiêu đề."
    ]
    assert said("M06", dossier) == [
        "Văn phòng.xlsx: Tiêu đề ghi năm 2025 nhưng kế hoạch đang tổng hợp là của năm 2026. "
        "Kiểm tra xem có dùng nhầm kế hoạch năm khác không, rồi sửa dòng tiêu đề."
    ]


def test_a_return_that_words_the_plan_otherwise() -> None:
    changed = replace(
        office(),
        annexes=tuple(replace(a, activities=(replace(a.activities[0], product="Tờ trình"),)) for a in office().annexes),
    )

    assert said("M07", merged(changed)) == [
        "Phụ lục!E6: Cột kết quả, sản phẩm khác kế hoạch đã ban hành (hoạt động I.1.1.1): kế hoạch ghi “Báo cáo”, tệp này ghi "
        "“Tờ trình”. Kế hoạch được giữ nguyên; nếu đề nghị điều chỉnh, ghi vào cột Ghi chú."
    ]


def test_a_row_that_is_not_in_the_plan() -> None:
    strange = activity("I.9.9.9", "Lắp đặt hệ thống họp trực tuyến", file="VP.xlsx", report=reported())
    near = activity("I.9.9.9", "Ban hành Kế hoạch kiểm tra CCHC năm 2026", file="VP.xlsx", report=reported())

    assert said("M08", merged(sent("VP.xlsx", [strange]))) == [
        "Phụ lục!D14: Không thấy hoạt động “Lắp đặt hệ thống họp trực tuyến” trong kế hoạch, nên chưa được tính. "
        "Sửa cho đúng lời của kế hoạch, hoặc xác nhận hoạt động tương ứng trong cai-dat.xlsx."
    ]
    (message,) = said("M08", merged(sent("VP.xlsx", [near])))
    assert re.search(
        r"chưa được tính\. Gần nhất là hoạt động I\.1\.1\.1, “Ban hành .* 2026” \(giống \d\d%\)\. Sửa",
        message,
    )


def test_a_row_that_is_like_no_activity_is_shown_none() -> None:
    strange = activity(
        "V.9.9.9", "Niêm yết bộ thủ tục ở nhà văn hóa thôn trong năm 2026", file="VP.xlsx", report=reported()
    )

    (message,) = said("M08", merged(sent("VP.xlsx", [strange])))

    assert "Gần nhất" not in message


def test_a_row_that_stands_twice() -> None:
    (message,) = said("M08", merged(sent("VP.xlsx", [*office("VP.xlsx").activities, *office("VP.xlsx").activities])))

    assert "(giống 100%, đã ghép với dòng khác)" in message


def test_a_row_that_was_matched_because_it_is_alike() -> None:
    edited = activity(
        "I.1.1.1",
        "Xây dựng, ban hành Kế hoạch tuyên truyền CCHC năm 2026 của Sở",
        file="VP.xlsx",
        report=reported(),
    )

    (message,) = said("M09", merged(sent("VP.xlsx", [edited])))

    assert re.fullmatch(
        r"Phụ lục!D6: Dòng này được ghép với hoạt động I\.1\.1\.1 của kế hoạch, “Ban hành .* 2026”, vì lời văn giống \d\d%\. "
        r"Nếu ghép sai, chọn lại hoạt động trong cai-dat\.xlsx\.",
        message,
    )


def test_leads_that_disagree() -> None:
    together = reading(PLAN, [replace(rows()[0], leads=(*rows()[0].leads, *rows()[1].leads))])
    ptg = sent("Phòng Tôn giáo.xlsx", rows("Phòng Tôn giáo.xlsx", first=reported(Status.IN_PROGRESS))[:1])

    dossier = merge([together, office(), ptg], SETTINGS, PERIOD, 2026, (), frozenset({PLAN}))

    assert said("M10", dossier) == [
        "Phụ lục!I6: Các đơn vị cùng chủ trì hoạt động I.1.1.1 báo cáo khác nhau: Văn phòng ghi “Đã hoàn thành”, Phòng Tôn giáo ghi "
        "“Đang thực hiện”. Hoạt động chưa được tính là hoàn thành; đề nghị các đơn vị thống nhất."
    ]


def test_no_plan_as_issued() -> None:
    assert said("M11", merge([office()], SETTINGS, PERIOD, 2026)) == [
        "–: Không có kế hoạch đã ban hành trong thư mục ke-hoach, nên kế hoạch được ghép từ các tệp đơn vị gửi. "
        "Đặt tệp kế hoạch đã ký vào input/ke-hoach."
    ]


def test_a_plan_that_cannot_be_read() -> None:
    scanned = reading("ke-hoach/quet.docx", annexes=())

    assert said("M12", merged(scanned, office(), plans=(PLAN, scanned.file))) == [
        "ke-hoach/quet.docx: Không đọc được hoạt động nào trong tệp kế hoạch này. Kiểm tra xem tệp có bảng phụ lục không, "
        "hoặc thay bằng tệp Excel hay Word của kế hoạch."
    ]


def test_the_same_plan_twice_with_one_row_more() -> None:
    many = [activity(f"I.1.1.{n}", f"{FIRST} đợt {n} tại các phòng") for n in range(1, 6)]
    more = reading(
        "ke-hoach/z.docx",
        [*many, activity("I.2.2.6", "Lắp đặt hệ thống họp trực tuyến", file="ke-hoach/z.docx")],
    )

    dossier = merge([reading(PLAN, many), more, office()], SETTINGS, PERIOD, 2026, (), frozenset({PLAN, more.file}))

    assert said("M13", dossier) == [
        f"ke-hoach/z.docx: Tệp kế hoạch này lặp lại 5 hoạt động của “{PLAN}”; các hoạt động ấy chỉ được tính một lần, theo tệp kia. "
        "Giữ lại một tệp nếu là cùng một kế hoạch."
    ]
    assert said("M14", dossier) == [
        f"Phụ lục!D11: Hoạt động “Lắp đặt hệ thống họp trực tuyến” không có trong “{PLAN}”, tệp được dùng làm kế hoạch, "
        "nên không được tính. Giữ lại tệp kế hoạch đúng, chuyển tệp kia đi."
    ]


def test_a_plan_that_carries_results() -> None:
    filled = reading(PLAN, rows(first=reported()))

    assert said("M15", merge([filled, office()], SETTINGS, PERIOD, 2026, (), frozenset({PLAN}))) == [
        "Phụ lục!D6: Tệp kế hoạch có 1 dòng ghi sẵn kết quả; kết quả ấy không được tính. "
        "Nếu đây là báo cáo của đơn vị, chuyển tệp ra khỏi thư mục ke-hoach."
    ]


def test_an_answer_that_leads_nowhere() -> None:
    settings = replace(SETTINGS, answers=(Answer("match", "việc khác", "IX.9", "cai-dat.xlsx!Xác nhận!C4"),))

    assert said("M16", merged(office(), settings=settings)) == [
        "–: Câu trả lời “IX.9” cho “việc khác” (cai-dat.xlsx!Xác nhận!C4) không chỉ đến hoạt động nào của kế hoạch. "
        "Ghi mã của hoạt động, ví dụ I.1.2.2."
    ]


def test_nobody_has_reported() -> None:
    assert clean(merged()) == {
        "K01": ["–: Chưa có báo cáo của đơn vị nào trong kỳ này. Đặt các tệp đơn vị gửi vào thư mục input."]
    }


def test_an_office_has_sent_nothing() -> None:
    assert said("K02", merged(office())) == [
        "–: Chưa có báo cáo của Phòng Tôn giáo. Đôn đốc đơn vị gửi, hoặc bỏ dấu “phải báo cáo” của đơn vị trong cai-dat.xlsx."
    ]


def test_an_office_has_sent_a_file_that_cannot_be_read() -> None:
    dossier = merged(office(), reading("Phòng Tôn giáo.xlsx", annexes=(), refused=True))

    assert clean(dossier) == {
        "K03": [
            "Phòng Tôn giáo.xlsx: Tệp của Phòng Tôn giáo không có hoạt động nào đọc được, nên đơn vị chưa được tính là đã báo cáo. "
            "Đề nghị đơn vị gửi lại theo mẫu."
        ]
    }


def test_an_office_has_sent_the_plan_without_results() -> None:
    assert said("K04", merged(sent("VP.xlsx", rows("VP.xlsx")))) == [
        "VP.xlsx: Không dòng nào của tệp có ghi kết quả. Đề nghị đơn vị điền các cột báo cáo rồi gửi lại."
    ]


def test_a_lead_left_one_of_its_activities_blank() -> None:
    base = reading(PLAN, [rows()[0], activity("I.1.2.2", SECOND, partners=())])
    blank = activity("I.1.2.2", SECOND, partners=(), file="VP.xlsx", row=9)
    dossier = merge(
        [base, sent("VP.xlsx", [*office("VP.xlsx").activities, blank])],
        SETTINGS,
        PERIOD,
        2026,
        (),
        frozenset({PLAN}),
    )

    assert said("K05", dossier) == [
        f"Phụ lục!I9: Văn phòng đã gửi báo cáo nhưng chưa ghi kết quả của hoạt động I.1.2.2, “{SECOND}”. Bổ sung, kể cả khi chưa thực hiện."
    ]


def test_a_completion_date_after_the_closing_date() -> None:
    late = sent("VP.xlsx", rows("VP.xlsx", first=reported(Status.DONE, date(2026, 12, 3)))[:1])

    assert said("K06", merged(late)) == [
        "Phụ lục!K6: Ngày hoàn thành 03/12/2026 sau ngày chốt số liệu 14/03/2026, nên không được dùng để xét đúng hạn. "
        "Kiểm tra ngày và tháng có bị đảo không."
    ]


@pytest.mark.parametrize("one", CHECKS, ids=lambda one: one.kind.name)
def test_a_message_needs_the_same_facts_in_both_languages_and_is_explained(one: Check[Dossier]) -> None:
    def needed(text: str) -> set[str]:
        return {name.removesuffix("_en") for _, name, _, _ in string.Formatter().parse(text) if name}

    assert needed(one.kind.vi) == needed(one.kind.en)
    assert one.kind.explain_vi
    assert one.kind.explain_en


def test_codes_and_names_are_unique() -> None:
    assert len({one.kind.code for one in CHECKS}) == len({one.kind.name for one in CHECKS}) == len(CHECKS)


def test_the_previous_months_snapshot_is_damaged() -> None:
    dossier = replace(merged(office(), other()), facts=(Fact("snapshot_unreadable", None, {"period": "2026-02"}),))

    assert said("M17", dossier) == [
        "–: Không đọc được bản chốt của kỳ 2026-02, nên không so sánh với kỳ trước. Chạy lại lệnh tổng hợp cho kỳ 2026-02."
    ]
