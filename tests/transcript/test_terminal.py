from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from cchc_excel.findings import Language
from cchc_excel.plan import Field, FileReading, RepairKind, RowRole
from cchc_excel.transcript import names
from cchc_excel.transcript.terminal import render
from tests import builders
from tests.transcript import samples

EXPECTED = """\
Tệp Văn phòng/báo cáo 3.xlsx (xlsx)
===================================
Năm kế hoạch: 2026
Kỳ báo cáo: 2026-03
Đơn vị báo cáo: Văn phòng

Bảng trên “Phụ lục”
-------------------

Dòng tên bảng
Ô   Nội dung
--  ------------------------
A1  BÁO CÁO THÁNG 3 NĂM 2026

Các cột
Cột  Hiểu là               Tiêu đề trong tệp  Điểm  Cách hiểu thứ hai
---  --------------------  -----------------  ----  --------------------
A    TT                    TT                 1,00
B    Nhiệm vụ              Nhiệm vụ           0,97  Hoạt động 0,13
C    Hoạt động             Hoạt động          1,00
D    Chủ trì               Chủ trì            1,00
E    Thời gian hoàn thành  Thời gian          0,80  Ngày hoàn thành 0,40
F    Tình trạng            Tình trạng         1,00

Các dòng
Dòng  Là           Lý do
----  -----------  --------------------------------------------
1     Tên bảng
2     Tiêu đề cột
3     Phần
4-5   Nội dung
12    Tổng         dòng tổng: được tính lại, không lấy từ tệp

Hoạt động đọc được: 2
Mã       Hoạt động          Chủ trì    Thời hạn                  Báo cáo               Ô
-------  -----------------  ---------  ------------------------  --------------------  --
I.1.1.1  Ban hành Kế hoạch  Văn phòng  Tháng 1 - 2 → 28/02/2026  Đã hoàn thành 100%    C4
I.1.1.2  Đăng tin, bài      Văn phòng  Hàng năm → 31/12/2026     Đang thực hiện 62,5%  C5

Đã sửa khi đọc: 2
Ô   Đã sửa
--  ---------------------------------
C4  tách nhiều hoạt động trong một ô
B4  dùng cho các ô trống bên dưới

Bỏ qua: 1 ô
Ô    Lý do
---  --------------------------------------------
B12  dòng tổng: được tính lại, không lấy từ tệp
Đối chiếu ô: 19 ô có nội dung = 11 đã dùng + 7 tiêu đề, tên bảng, chữ ký + 1 bỏ qua.

Vấn đề cần xem: 3
-----------------
Ô           Mức        Mã   Nội dung
----------  ---------  ---  ----------------------------------------------------------------------
Phụ lục!F5  ▲ Cần xem  T01  Hoạt động không có thời hạn. Bổ sung vào cột thời gian hoàn thành.
            ✖ Lỗi      F02  Tệp có <macro>. Xóa đi.
Phụ lục!B5  ● Lưu ý    S03  Ô gộp. Xem lại."""


def without_rules(text: str) -> list[str]:
    """The lines, but how long the rules are."""
    return ["---" if set(line) <= {"-", " "} and line else line for line in text.split("\n")]


def test_everything_about_a_file_is_told_in_order() -> None:
    assert without_rules(render(samples.reading(), samples.findings())) == without_rules(EXPECTED)


def test_a_refused_file_says_so() -> None:
    text = render(FileReading("a.xls", "", "unknown", refused=True), [])
    assert text.split("\n")[2:] == ["Không dùng được tệp này; lý do ở phần vấn đề cần xem.", "", "Vấn đề cần xem: 0", "-----------------", "Không có."]  # fmt: skip


def test_long_texts_go_on_below_in_their_own_column() -> None:
    long = builders.activity("I.1.1.1", "Rà soát, sửa đổi, bổ sung quy định " * 8)
    text = render(builders.reading("a.xlsx", [long]), [])
    assert max(map(len, text.split("\n"))) <= 120
    assert " ".join(text.split()).count("Rà soát") == 8


def test_nothing_in_a_file_moves_the_cursor() -> None:
    text = render(builders.reading("a\x1b[31m\r\n\x07.xlsx"), [builders.finding(message="a\x1b[2J\nb")])
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "a[2J b" in text


def test_english_has_its_own_words() -> None:
    text = render(samples.reading(), samples.findings(), Language.EN)
    assert "Columns" in text
    assert "done 100%" in text
    assert "0.97   Activity 0.13" in text
    assert "Đối chiếu" not in text


def test_a_terminal_gets_the_same_words_in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "160")
    coloured = render(samples.reading(), samples.findings())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1m" in coloured
    for words in ("Đã hoàn thành 100%", "tách nhiều hoạt động trong một ô", "Tệp có <macro>. Xóa đi."):
        assert words in coloured
    assert "\x1b" not in render(samples.reading(), samples.findings())


def test_every_field_role_and_repair_has_a_name() -> None:
    assert set(names.FIELDS) == set(Field)
    assert set(names.ROLES) == set(RowRole)
    assert set(names.REPAIRS) == set(names.REPAIR_BADGES) == set(RepairKind)


def test_a_reason_without_a_name_is_shown_as_it_is() -> None:
    (annex,) = samples.reading().annexes
    ledger = annex.ledger._replace(passed=((samples.ref(12, 2), "lý do mới"),))
    text = render(replace(samples.reading(), annexes=(replace(annex, ledger=ledger),)), [])
    assert "B12  lý do mới" in text
