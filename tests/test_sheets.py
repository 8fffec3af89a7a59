"""Typed cells: what goes in as text stays text, what Excel would lose is refused, rows are tall enough."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_excel import spelling
from cchc_excel.sheets import Area, Book, DrawingMistake, Sheet, external, internal, rows_needed
from cchc_excel.sheets.fitting import page_breaks
from cchc_excel.sheets.lettering import TALLEST_ROW, height, lines, room

LONG = "Rà soát, xây dựng quyết định công bố danh mục thủ tục hành chính nội bộ của ngành. " * 12


@contextmanager
def sheet_at(path: Path, name: str = "Thử") -> Iterator[Sheet]:
    with Book(path, title="Thử") as book:
        yield book.sheet(name)


def read(path: Path) -> Any:
    return openpyxl.load_workbook(path).worksheets[0]


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|' /C calc'!A0",
        "{=1+1}",
        "+1",
        "@SUM(A1)",
        "http://" + "a" * 3000,
        "internal:Sheet1!A1",
        "file:///x",
        "mailto:a@b.vn",
        "{{7*7}}",
        "0123",
        "12/2026",
        "TRUE",
        "a\tb\nc",
        "</t></si>",
        "_x0041_",
    ],
)
def test_office_text_comes_out_letter_by_letter(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    with sheet_at(path) as sheet:
        sheet.text(2, 3, text)
    cell = read(path)["C2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize("text", ["a\x07b\x00c", "x\r\ny", "\ud800", "dài " * 10_000])
def test_what_excel_would_mangle_passes_the_text_gate(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    with sheet_at(path) as sheet:
        sheet.text(1, 1, text, "wrapped")
    assert read(path)["A1"].value == spelling.gate(text)


def test_a_formula_needs_its_result_and_an_equals_sign(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with sheet_at(path) as sheet:
        sheet.formula(1, 1, "=1+1", 2)
        with pytest.raises(DrawingMistake, match="not a formula: 1"):
            sheet.formula(1, 2, "1+1", 2)
    assert openpyxl.load_workbook(path, data_only=True).worksheets[0]["A1"].value == 2


def test_a_share_without_a_denominator_is_not_a_number(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with sheet_at(path) as sheet:
        sheet.percent(1, 1, None)
        sheet.percent(2, 1, 0.918)
    drawn = read(path)
    assert (drawn["A1"].value, drawn["A2"].value, drawn["A2"].number_format) == ("chưa có", 0.918, "0.0%")


def test_a_day_that_excel_does_not_know_becomes_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with sheet_at(path) as sheet:
        sheet.date(1, 1, date(1026, 3, 4))
        sheet.date(2, 1, date(2026, 3, 4))
    drawn = read(path)
    assert (drawn["A1"].value, drawn["A2"].is_date) == ("4/3/1026", True)


def test_a_cell_beyond_the_sheet_is_our_mistake(tmp_path: Path) -> None:
    with sheet_at(tmp_path / "a.xlsx") as sheet, pytest.raises(DrawingMistake, match="refused with -1"):
        sheet.text(1_048_577, 1, "x")


def test_a_list_beyond_255_characters_needs_a_range(tmp_path: Path) -> None:
    with sheet_at(tmp_path / "a.xlsx") as sheet:
        with pytest.raises(DrawingMistake, match="needs a range"):
            sheet.drop_down(Area(1, 1, 9, 1), ["Phòng Chính sách Dân tộc"] * 11)
        sheet.drop_down(Area(1, 1, 9, 1), "='Thử'!$A$1:$A$5")


def test_headings_of_a_table_are_unique_in_any_case(tmp_path: Path) -> None:
    with sheet_at(tmp_path / "a.xlsx") as sheet, pytest.raises(DrawingMistake, match="not unique"):
        sheet.table(Area(1, 1, 3, 2), "Bang", ["Hạn", "HẠN"])


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        ("Quý I/2026", "Quý I-2026"),
        ("Thử", "Thử (2)"),
        ("'", "Sheet"),
        ("", "Sheet"),
        ("Một tên trang tính dài hơn 31 chữ cái", "Một tên trang tính dài hơn 31 c"),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(tmp_path: Path, wanted: str, shown: str) -> None:
    path = tmp_path / "a.xlsx"
    with Book(path, title="") as book:
        book.sheet("THỬ")
        assert book.sheet(wanted).name == shown
    assert openpyxl.load_workbook(path).sheetnames == ["THỬ", shown]


def test_links_are_relative_and_escaped_so_that_any_file_name_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with sheet_at(path) as sheet:
        target = external("../../input/Phòng Tôn giáo/báo cáo #3 100%.xlsx", "Phụ 'lục'", "H27")
        sheet.link(1, 1, target, "H27")
        sheet.link(2, 1, internal("Thử", "B2"), "tại đây")
    drawn = read(path)
    link = drawn["A1"].hyperlink
    assert link.target == r"..\..\input\Phòng%20Tôn%20giáo\báo%20cáo%20%233%20100%25.xlsx"
    assert (link.location, drawn["A1"].value) == ("'Phụ ''lục'''!H27", "H27")
    assert drawn["A2"].hyperlink.location == "'Thử'!B2"


def test_a_link_that_is_too_long_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with sheet_at(path) as sheet:
        sheet.link(1, 1, external("ă" * 3000 + ".xlsx"), "tệp")
    assert (read(path)["A1"].value, read(path)["A1"].hyperlink) == ("tệp", None)


def test_a_file_that_cannot_be_written_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="khong-co"), sheet_at(tmp_path / "khong-co" / "a.xlsx") as sheet:
        sheet.text(1, 1, "x")


def test_nothing_is_written_when_drawing_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with pytest.raises(ZeroDivisionError), sheet_at(path):
        _ = 1 / 0
    assert not path.exists()


def test_the_same_calls_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        with Book(tmp_path / name, title="Thử", properties={"Kỳ": "2026-03"}) as book:
            sheet = book.sheet("Thử")
            sheet.merge(Area(1, 1, 2, 3), LONG, "wrapped")
            sheet.date(4, 1, date(2026, 3, 14), "date late")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_wrapped_cell_makes_its_row_tall_enough(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with sheet_at(path) as sheet:
        sheet.widths(40)
        sheet.text(1, 1, LONG, "wrapped")
        sheet.text(2, 1, LONG, "text")
    drawn = read(path)
    assert drawn.row_dimensions[1].height == height(lines(LONG, room([40]), 11), 11)
    assert drawn.row_dimensions[2].height < 20


def test_what_a_merged_cell_lacks_is_spread_over_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with sheet_at(path) as sheet:
        sheet.widths(20, 20)
        sheet.merge(Area(1, 1, 3, 1), LONG, "wrapped")
        sheet.text(2, 2, "Một\nhai\nba", "wrapped")
    heights = [read(path).row_dimensions[row].height for row in (1, 2, 3)]
    assert sum(heights) >= height(lines(LONG, room([20]), 11), 11)
    assert heights[1] > heights[0]


def test_words_beyond_the_tallest_row_are_set_smaller(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with sheet_at(path) as sheet:
        sheet.widths(30)
        sheet.text(1, 1, LONG, "wrapped")
        sheet.link(2, 1, internal("Thử"), LONG, "wrapped link")
    cell = read(path)["A1"]
    assert (cell.value, cell.font.size < 11) == (LONG, True)
    assert read(path)["A2"].hyperlink.location == "'Thử'!A1"
    assert read(path).row_dimensions[1].height <= TALLEST_ROW


def test_a_record_that_needs_more_than_one_row_is_told_so() -> None:
    assert rows_needed([("ngắn", 20)]) == 1
    assert rows_needed([("ngắn", 20), (LONG * 3, 20)]) > 1


@given(st.text(st.sampled_from("aâươđWi .,\n"), max_size=200), st.floats(20, 400))
def test_more_room_never_needs_more_lines(text: str, points: float) -> None:
    assert lines(text, points * 1.5, 11) <= lines(text, points, 11)


@given(st.text(st.sampled_from("aâươđWi .,\n"), max_size=200), st.floats(20, 400))
def test_there_is_a_line_for_each_paragraph(text: str, points: float) -> None:
    assert lines(text, points, 11) > text.count("\n")


def test_a_page_ends_before_a_block_that_would_be_torn() -> None:
    heights = dict.fromkeys(range(1, 40), 100.0)
    blocks = [(2, 3), (4, 5), (6, 6), (7, 12), (13, 13)]
    assert page_breaks(blocks, heights, repeat=(1, 1), scale=100) == [3, 6]


def test_a_block_longer_than_a_page_begins_on_its_own() -> None:
    heights = dict.fromkeys(range(1, 40), 100.0)
    assert page_breaks([(2, 2), (3, 30), (31, 31)], heights, repeat=(1, 1), scale=100) == [2]
