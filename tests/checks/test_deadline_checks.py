"""What people read about deadlines that somebody should look at."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import date

import pytest

from cchc_excel.annex.deadlines import Calendar, read_deadline
from cchc_excel.checks import deadline_slips, deadlines
from cchc_excel.findings import Language
from cchc_excel.plan import Deadline, FileReading, Label
from tests.builders import activity, reading

PLAN_2026 = Calendar(2026)
FILE = "VP.xlsx"


def plan(deadline: str | Deadline | None, objective: str = "Mục tiêu", year: int | None = 2026) -> FileReading:
    """A file with one activity that has this deadline."""
    read = deadline if isinstance(deadline, Deadline) else read_deadline(deadline, PLAN_2026)
    one = replace(activity("I.1.1.1", file=FILE), deadline=read, objective=Label(1, objective))
    return reading(FILE, [one], plan_year=year)


def found(subject: FileReading, language: Language = Language.VI) -> dict[str, str]:
    """Code → place and message, of every finding."""
    return {
        one.kind.code: f"{finding.ref.address if finding.ref else '–'}: {finding.message(language)}"
        for one in (*deadlines.CHECKS, *deadline_slips.CHECKS)
        for finding in one(subject)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Hàng năm",
        "Quý II/2026",
        "Trước ngày 15/12",
        "Thường xuyên",
        "Khi có thay đổi",
        "Hằng quý",
        "31/12/2026",
    ],
)
def test_a_plain_deadline_needs_no_look(text: str) -> None:
    assert found(plan(text)) == {}


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        (None, "D01", "chưa có thời gian hoàn thành. Đề nghị ghi rõ thời hạn"),
        ("Theo Kế hoạch", "D02", "Thời gian “Theo Kế hoạch” của hoạt động I.1.1.1 không có mốc cụ thể."),
        ("Lúc nào rảnh", "D03", "Chưa hiểu thời gian “Lúc nào rảnh” của hoạt động I.1.1.1."),
        ("15/13/2026", "D04", "Thời gian “15/13/2026” của hoạt động I.1.1.1 không có thật."),
        (
            "31/6/2026",
            "D05",
            "Tháng không có ngày ghi trong “31/6/2026” (hoạt động I.1.1.1); tạm lấy 30/06/2026.",
        ),
        ("Đầu năm", "D06", "chỉ là ước chừng; hạn được tính là 31/03/2026."),
        ("Quý I/2027", "D07", "Hạn “Quý I/2027” của hoạt động I.1.1.1 là 31/03/2027, ngoài năm kế hoạch."),
        ("Xin gia hạn đến 30/9/2026", "D09", "đề nghị đổi thời hạn: “Xin gia hạn đến 30/9/2026”."),
        ("Đã hoàn thành", "D11", "ghi tình trạng (“Đã hoàn thành”) thay cho thời hạn."),
        ("Các phòng thuộc Sở", "D12", "ghi tên đơn vị (“Các phòng thuộc Sở”)."),
        ("Dự thảo: 15/3/2026; ban hành: 30/4/2026", "D13", "có nhiều mốc; hạn chính là 15/03/2026."),
        ("7", "D14", "chỉ có số “7”, được hiểu là số ngày."),
        ("14/52026", "D15", "Đã hiểu “14/52026” (hoạt động I.1.1.1) là 14/05/2026 dù có lỗi gõ."),
        ("Quý II (điều chỉnh sang Quý III)", "D16", "mốc mới 30/09/2026 được dùng."),
        ("Tháng Giêng", "D17", "có thể theo âm lịch; đang tính là 31/01/2026."),
        ("nt", "D18", "ghi “nt” và không tự có mốc thời gian."),
    ],
)
def test_an_odd_deadline_is_shown_at_its_cell(text: str | None, code: str, message: str) -> None:
    messages = found(plan(text))

    assert list(messages) == [code]
    assert message in messages[code]
    assert messages[code].startswith("H6: ")


def test_an_excel_date_is_shown_with_every_reading() -> None:
    guessed = read_deadline("2-May", PLAN_2026, value=date(2026, 5, 2), number_format="d-mmm")

    assert found(plan(guessed)) == {
        "D08": "H6: Ô thời gian của hoạt động I.1.1.1 là ngày 02/05/2026 do Excel tự đổi; có thể người ghi muốn nói "
        "05/02/2026 / tháng 2 - 5. Đề nghị ghi lại bằng chữ (đang hiện: “2-May”)."
    }


def test_a_date_in_the_objective_against_the_column_is_quoted_with_both() -> None:
    objective = "Kế hoạch năm được ban hành kịp thời trước ngày 20/12 của năm trước liền kề năm kế hoạch"

    assert found(plan("Hàng năm", objective))["D10"] == (
        f"H6: Mục tiêu của hoạt động I.1.1.1 ghi hạn 19/12/2025 (“{objective}”), nhưng cột thời gian ghi “Hàng năm”. "
        "Đề nghị thống nhất một hạn."
    )
    assert "19/12/2025" in found(plan("Hàng năm", objective, year=None))["D10"]
    assert "D10" not in found(plan("Trước ngày 20/12/2025", objective))
    assert "D10" not in found(plan("Hàng năm", "Triển khai Kế hoạch số 05/KH-UBND ngày 06/01/2026"))


def test_both_languages_use_the_same_facts_and_every_kind_is_explained() -> None:
    codes = [one.kind.code for one in (*deadlines.CHECKS, *deadline_slips.CHECKS)]
    assert codes == sorted(set(codes))
    for one in (*deadlines.CHECKS, *deadline_slips.CHECKS):
        vi, en = (
            {name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (one.kind.vi, one.kind.en)
        )
        assert vi == en
        assert one.kind.explain_vi
        assert one.kind.explain_en


def test_a_long_cell_is_cut_in_the_message() -> None:
    text = "Quý II năm sau " + "rất dài " * 60

    assert len(found(plan(text), Language.EN)["D07"]) < 330


def test_a_time_that_the_reading_leaves_aside_is_shown() -> None:
    assert found(plan("Thường xuyên, báo cáo ngày 15/6")) == {
        "D19": "H6: Một phần của thời gian “Thường xuyên, báo cáo ngày 15/6” (hoạt động I.1.1.1) chưa được dùng đến; hạn đang tính: "
        "15/06/2026. Nếu chưa đúng, đề nghị ghi lại cho rõ."
    }
