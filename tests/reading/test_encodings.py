from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cchc_excel.reading
from cchc_excel import spelling
from cchc_excel.cells import Cell, Fact, Grid
from cchc_excel.reading.encodings import decoded, unicode_grid
from cchc_excel.reading.legacy_letters import DECODERS, composed
from cchc_excel.reading.syllables import is_syllable

PHRASES = (
    "Độc lập - Tự do - Hạnh phúc",
    "Kế hoạch cải cách hành chính năm 2026",
    "Văn phòng",
    "Các phòng thuộc Sở",
    "Phòng Chính sách Dân tộc",
    "Khi có sự thay đổi",
    "Tháng 1 - 2",
    "Thường xuyên",
    "Trước ngày 15/12/2026",
    "Quý I/2026",
    "Báo cáo kết quả thực hiện nhiệm vụ",
    "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
    "Cơ chế một cửa, một cửa liên thông",
    "Tỷ lệ hồ sơ trực tuyến đạt từ 80% trở lên",
)
TABLE = [
    line.split("\t")
    for line in (Path(cchc_excel.reading.__file__).parent / "legacy_letters.tsv")
    .read_text(encoding="utf-8")
    .splitlines()[1:]
]
CODES = {
    "TCVN3": {letter: chr(int(code, 16)) for letter, code, _ in TABLE},
    "VNI": {letter: bytes.fromhex(code).decode("latin-1") for letter, _, code in TABLE},
}
SMALL = "".join(letter for letter, _, _ in TABLE if letter.islower())
vietnamese_text = st.text(alphabet=SMALL + "abcdefghiklmnopqrstuvxy 0123456789-/,.()", max_size=60)


def written_in(encoding: str, text: str) -> str:
    return "".join(CODES[encoding].get(letter, letter) for letter in text)


def sheet(rows: Sequence[Sequence[str]], *facts: Fact) -> Grid:
    cells = {
        (row, column): Cell(text, row, column)
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
        if text
    }
    return Grid("nop/a.xls", "PL1", cells, facts=facts)


def texts(grid: Grid) -> list[str]:
    return [grid.cells[place].text for place in sorted(grid.cells)]


@given(vietnamese_text)
def test_every_small_letter_survives_the_way_through_tcvn3(text: str) -> None:
    assert DECODERS["TCVN3"](written_in("TCVN3", text)) == text


@given(st.text(alphabet=SMALL + SMALL.upper() + "aeouyAEOUY bcdBCD-", max_size=60))
def test_every_letter_survives_the_way_through_vni(text: str) -> None:
    assert DECODERS["VNI"](written_in("VNI", text)) == text


@pytest.mark.parametrize("encoding", ["TCVN3", "VNI"])
@given(phrases=st.lists(st.sampled_from(PHRASES), min_size=2, max_size=12, unique=True))
@settings(max_examples=40)
def test_a_sheet_in_an_old_encoding_reads_as_written(encoding: str, phrases: list[str]) -> None:
    grid = unicode_grid(
        sheet([[written_in(encoding, phrase), "12/KH-SDT"] for phrase in phrases]), [".VnTime", "VNI-Times"]
    )
    assert texts(grid) == [text for phrase in phrases for text in (phrase, "12/KH-SDT")]


@pytest.mark.parametrize("encoding", ["TCVN3", "VNI"])
def test_recoded_cells_keep_their_place_and_one_fact_counts_them(encoding: str) -> None:
    before = sheet([["TT", ""], ["1", written_in(encoding, "Văn phòng")], ["2", written_in(encoding, "Hạnh phúc")]])
    after = unicode_grid(before)
    assert {place: cell.text for place, cell in after.cells.items()} == {
        (1, 1): "TT", (2, 1): "1", (2, 2): "Văn phòng", (3, 1): "2", (3, 2): "Hạnh phúc",
    }  # fmt: skip
    assert after.facts == (Fact("recoded", before.ref(2, 2), {"encoding": encoding, "cells": 2}),)


@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=12))
def test_a_sheet_in_unicode_is_handed_back_as_it_is(phrases: list[str]) -> None:
    grid = sheet([[phrase] for phrase in phrases])
    assert unicode_grid(grid, [".VnTime"]) is grid


@pytest.mark.parametrize(
    "text",
    [
        "Progress report, 100% done; see § 5 and © 2026",
        "Müller & Söhne, café, naïve, señor, Zürich, Curaçao",
        "Für die Öffentlichkeit: Größe, Höhe, Übung, schön",
        "L'été dernier, les dépenses prévues à l'hôtel où",
        "Ø50 × 10 mm, 5÷10 m², ±0,5°, «trích dẫn», 10µm, 20µm, 30µm",
        "Đắk Lắk: HĐND, QĐ, TĐ, HĐ, BĐ, KĐ ® ©",
    ],
)
def test_other_languages_and_signs_stay_untouched(text: str) -> None:
    alone, beside = sheet([[text]]), sheet([[text], *([phrase] for phrase in PHRASES)])
    assert unicode_grid(alone) is alone
    assert unicode_grid(beside) is beside


def test_old_rows_in_tcvn3_beside_new_rows_in_unicode() -> None:
    new = [["Văn phòng", "Sở", "Phòng Tôn giáo", "Müller"], ["Thường xuyên", "Số", "Quý I", "xã"]]
    old = [
        ["Phòng Tôn giáo", "Số", "Quý I", "Sở KH&ĐT"],
        ["Kế hoạch năm", "Có", "Khi có sự thay đổi", "cá nhân"],
    ]
    grid = unicode_grid(sheet([*new, *([written_in("TCVN3", text) for text in row] for row in old), *new]))
    assert texts(grid) == [text for row in (*new, *old, *new) for text in row]


def test_the_soft_hyphen_is_a_letter_in_tcvn3_and_nothing_in_unicode() -> None:
    old = unicode_grid(sheet([["Th\u00ad\u00eang xuy\u00aan"], ["Tr\u00ad\u00edc ngµy 15/12"]]))
    new = unicode_grid(sheet([["Thường\u00ad xuyên"], ["cải\u00adcách"]]))
    assert texts(old) == ["Thường xuyên", "Trước ngày 15/12"]
    assert texts(new) == ["Thường xuyên", "cảicách"]
    assert new.facts == ()


def test_marks_in_any_order_are_composed() -> None:
    assert composed("a\u0301\u0302 \u00ea\u0301 o\u0323\u031b e\u0323\u0302") == "ấ ế ợ ệ"
    assert texts(unicode_grid(sheet([["\u00e1\u0302m"], ["Phòng Tôn giáo, cơ sở"]]))) == [
        "ấm",
        "Phòng Tôn giáo, cơ sở",
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("KÕ HO¹CH C¶I C¸CH", "KẾ HOẠCH CẢI CÁCH"),  # typed with caps lock, shown by .VnTimeH
        ("UBND TØNH LAI CH¢U", "UBND TỈNH LAI CHÂU"),
        ("CHÝNH QUYÒN Sè (3 Môc tiªu)", "CHÍNH QUYỀN SỐ (3 Mục tiêu)"),
        ("Sè TT", "Số TT"),
        ("Së KH&§T", "Sở KH&ĐT"),
        ("Sè: 12/KH-SDT", "Số: 12/KH-SDT"),
        ("§Ò xuÊt", "Đề xuất"),
        ("xĐt duyÖt", "xét duyệt"),  # the Ð of é, taken for a look-alike of Đ
    ],
)
def test_capitals_follow_the_words_where_tcvn3_leaves_them_open(typed: str, meant: str) -> None:
    grid = unicode_grid(sheet([[typed], ["H¹nh phóc"], ["V¨n phßng"], ["Céng hßa x· héi"]]))
    assert texts(grid)[0] == meant


def test_a_capital_font_shows_capitals() -> None:
    grid = unicode_grid(sheet([["KÕ ho¹ch"], ["V¨n phßng"]]), [".VnTimeH", "Times New Roman"])
    assert texts(grid) == ["KẾ HOẠCH", "VĂN PHÒNG"]


def test_capitals_and_small_marks_of_vni_may_be_mixed() -> None:
    assert (
        texts(unicode_grid(sheet([["KEÁ HOaÏCH"], ["KEá HOẠCH"[:3] + " HOAïCH CAûI CAùCH"]])))[1] == "KẾ HOẠCH CẢI CÁCH"
    )


def test_one_short_cell_is_no_evidence_without_a_font() -> None:
    word = sheet([["Hä"]])
    assert unicode_grid(word) is word
    assert texts(unicode_grid(sheet([["Hä tªn"]]), [".VnTime"])) == ["Họ tên"]


def test_title_lines_of_a_document_are_recoded_with_its_table() -> None:
    line = Fact("title_line", None, {"text": "B¸o c¸o th¸ng 3", "sheet": "bảng 1"})
    grid = unicode_grid(sheet([["V¨n phßng"], ["H¹nh phóc"]], line))
    assert [fact.facts.get("text") for fact in grid.facts] == ["Báo cáo tháng 3", None]


def test_utf8_taken_for_a_western_code_page_is_put_right() -> None:
    wrong = [phrase.encode().decode("cp1252", "replace") for phrase in ("Kế hoạch tuyên truyền năm", "Số hóa hồ sơ")]
    assert texts(unicode_grid(sheet([[text] for text in wrong if "\ufffd" not in text]))) == ["Số hóa hồ sơ"]


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1258"])
def test_bytes_of_any_unicode_or_vietnamese_code_page_are_text(name: str) -> None:
    text = "TT,Nhiệm vụ,Đơn vị chủ trì\n1,Ban hành Kế hoạch,Văn phòng\n"
    loose = "".join(_as_typed_in_cp1258(letter) for letter in text)
    assert decoded((loose if name == "cp1258" else text).encode(name)) == text


@pytest.mark.parametrize("encoding", ["TCVN3", "VNI"])
def test_bytes_of_old_fonts_come_out_for_the_sheet_to_recode(encoding: str) -> None:
    data = "\n".join(written_in(encoding, phrase) for phrase in PHRASES).encode("latin-1")
    assert texts(unicode_grid(sheet([[line] for line in decoded(data).split("\n")]))) == list(PHRASES)


@given(st.binary(max_size=200))
def test_no_bytes_fail(data: bytes) -> None:
    grid = unicode_grid(sheet([[spelling.clean(line) for line in decoded(data).split("\n")]]))
    assert len(grid.cells) <= data.count(b"\n") + len(data) + 1


@given(st.lists(st.lists(st.text(max_size=12), max_size=4), max_size=6))
def test_no_text_fails_and_no_cell_is_lost(rows: list[list[str]]) -> None:
    grid = sheet(rows)
    assert unicode_grid(grid).cells.keys() == grid.cells.keys()


@pytest.mark.parametrize(
    "word",
    [
        "phòng",
        "nghị",
        "quyết",
        "thủ",
        "tục",
        "hòa",
        "hoà",
        "thuỷ",
        "giải",
        "giết",
        "gì",
        "nghiêng",
        "khuya",
        "quý",
        "yêu",
        "ương",
        "xoong",
        "Đăk",
        "ươm",
        "oẳn",
    ],
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word",
    ["phßng", "céng", "ngế", "kà", "cìm", "quô", "thôc", "đề̀", "Müller", "nghàn", "ĐT", "HĐ", "bcd", "đđ"],
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def _as_typed_in_cp1258(letter: str) -> str:
    """Letter and tone apart, as that code page needs them."""
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        marked = unicodedata.normalize("NFD", letter)
        tone = next(mark for mark in marked if mark in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", marked.replace(tone, "")) + tone
    return letter


def test_a_document_number_alone_in_a_cell_of_a_vni_sheet_is_recoded_too() -> None:
    grid = sheet([["Hoạt động", "Văn bản"], ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "238/QÑ-STP"]][1:])
    texts = [cell.text for cell in unicode_grid(grid).cells.values()]
    assert texts == ["Cộng hòa xã hội chủ nghĩa Việt Nam", "238/QĐ-STP"]


def test_a_cell_of_soft_hyphens_alone_is_empty() -> None:
    assert unicode_grid(sheet([["Hoạt động", "\u00ad"]])).cells.keys() == {(1, 1)}
