from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from cchc_excel.cells import Cell, Grid, Merge
from cchc_excel.findings import Language
from cchc_excel.plan import AnnexReading, ColumnReading, Field, FileReading, Ledger, RowReading, RowRole
from cchc_excel.transcript.extent import MOST_ROWS
from cchc_excel.transcript.page import html_page
from tests import builders
from tests.transcript import samples

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def page() -> html.HtmlElement:
    return html.document_fromstring(html_page(samples.reading(), samples.findings()))


def sheet_of(grid: Grid) -> list[str]:
    """The rows of the only sheet of a page, cells in brackets, spans as rows x columns."""
    found = html.document_fromstring(html_page(FileReading("a.xlsx", "", "xlsx", grids=(grid,)), []))
    return [
        " ".join(
            f"[{cell.text_content().strip()}"
            + (
                f" {cell.get('rowspan', '1')}x{cell.get('colspan', '1')}]"
                if cell.get("rowspan") or cell.get("colspan")
                else "]"
            )
            for cell in row.iter("th", "td")
        )
        for row in found.find_class("sheet")[0].find("tbody")
    ]


def test_the_sheet_stands_as_in_excel_with_its_merges() -> None:
    table = page().find_class("sheet")[0]
    assert [cell.text_content() for cell in table.findall("thead/tr")[1]] == [
        "Dòng",
        "Được đọc là",
        *"ABCDEF",
    ]
    rows = {row[0].text_content(): row for row in table.find("tbody")}
    assert list(rows) == ["1", "2", "3", "4", "5", "", "12"]
    assert rows["1"][2].get("colspan") == "6"
    assert rows["4"][3].get("rowspan") == "2"
    assert [cell.text_content().strip() for cell in rows["5"]] == [
        "5", "Nội dung (ẩn)", "", "Đăng tin, bài", "Văn phòng", "Hàng năm", "▲ 3",
    ]  # fmt: skip
    assert rows[""][2].text_content() == "Dòng 6 đến 11 trống."


def test_each_part_in_the_reading_has_a_style_and_a_sign_or_word() -> None:
    cells = {cell.get("id") or cell.text_content().strip(): cell for cell in page().find_class("sheet")[0].iter("td")}
    assert cells["CHỈ ĐẠO, ĐIỀU HÀNH"].get("class") == "section"
    assert cells["TT"].get("class") == "head"
    assert cells["Hàng năm"].get("class") == "used"
    split = cells["s1-C4"]
    assert (split.get("class"), split.find_class("badge")[0].text_content()) == ("repaired", "✎ tách")
    total = cells["s1-B12"]
    assert (total.get("class"), total.find_class("badge")[0].text_content()) == (
        "passed",
        "⊘ dòng tổng: được tính lại, không lấy từ tệp",
    )


def test_columns_carry_their_meaning_above() -> None:
    meanings = [cell.text_content() for cell in page().find_class("meaning")[0]]
    assert meanings[:3] == ["Cột được hiểu là", "TTđiểm 1,00", "Nhiệm vụđiểm 0,97; hoặc Hoạt động 0,13"]


def test_findings_and_cells_lead_to_each_other_and_every_link_has_its_place() -> None:
    found = page()
    places = {element.get("id") for element in found.iter() if element.get("id")}
    links = [link.get("href") for link in found.iter("a")]
    assert links
    assert all(link.startswith("#") and link[1:] in places for link in links)
    rows = [[cell.text_content() for cell in row] for row in found.xpath("//tr[starts-with(@id, 'f')]")]
    assert rows == [
        ["1", "✖ Lỗi", "F02", "Cả tệp", "Tệp có <macro>. Xóa đi."],
        ["2", "● Lưu ý", "S03", "Phụ lục!B5", "Ô gộp. Xem lại."],
        [
            "3",
            "▲ Cần xem",
            "T01",
            "Phụ lục!F5",
            "Hoạt động không có thời hạn. Bổ sung vào cột thời gian hoàn thành.",
        ],
    ]
    merged = found.get_element_by_id("s1-B4")  # B5 lies under it
    assert merged.find_class("mark")[0].get("href") == "#f2"


def test_the_page_needs_nothing_from_outside_and_runs_nothing() -> None:
    text = html_page(samples.reading(), samples.findings())
    assert not re.search(r"https?:|//[a-z]|<script|<link|<img|@import|url\(|\son\w+=", text)
    assert "Tuyên truyền &lt;b&gt;CCHC&lt;/b&gt;\nnăm 2026" in text
    assert '<html lang="vi">' in text


def test_text_of_a_file_is_never_markup() -> None:
    nasty = "</td><script>alert(1)</script>{{ 7*7 }}"
    text = html_page(
        FileReading(nasty, "", "xlsx", grids=(Grid(nasty, nasty, {(1, 1): Cell(nasty, 1, 1)}),)),
        [builders.finding(message=nasty)],
    )
    assert "<script" not in text
    assert "{{ 7*7 }}" in text


def test_a_name_that_cannot_be_written_is_shown_all_the_same() -> None:
    assert "a?.xlsx" in html_page(FileReading("a\udce9.xlsx", "", "xlsx", refused=True), [])


def test_english_has_its_own_words() -> None:
    text = html_page(samples.reading(), samples.findings(), Language.EN)
    assert '<html lang="en">' in text
    assert "Được đọc là" not in text
    assert "a total: computed anew" in text


def test_a_file_without_a_table_says_so() -> None:
    text = html_page(FileReading("a.xlsx", "", "xlsx", grids=(Grid("a.xlsx", "Trang", {(2, 2): Cell("x", 2, 2)}),)), [])
    assert "Không thấy bảng kế hoạch nào trong tệp." in text
    assert "Trang này không có bảng kế hoạch." in text
    assert "Không dùng được tệp này" in html_page(FileReading("a.xlsx", "", "xlsx", refused=True), [])


def test_merged_ranges_that_reach_far_are_cut_to_what_is_shown() -> None:
    cells = {(1, 1): Cell("a", 1, 1), (2, 2): Cell("b", 2, 2), (3, 2): Cell("c", 3, 2)}
    merges = (Merge(1, 1, 1_048_576, 1), Merge(3, 2, 3, 16_384))
    assert sheet_of(Grid("a.xlsx", "s", cells, merges)) == ["[1] [] [a 3x1] []", "[2] [] [b]", "[3] [] [c]"]


def test_far_cells_cost_no_rows_and_no_columns() -> None:
    cells = {(1, 1): Cell("a", 1, 1), (1_048_576, 16_384): Cell("xa", 1_048_576, 16_384)}
    assert sheet_of(Grid("a.xlsx", "s", cells)) == [
        "[1] [] [a] []",
        "[] [] [Dòng 2 đến 1048575 trống. 1x2]",
        "[1048576] [] [] [xa]",
    ]


def test_a_very_long_sheet_is_cut_and_says_so() -> None:
    cells = {(row, 1): Cell("a", row, 1) for row in range(1, MOST_ROWS + 8)}
    text = html_page(FileReading("a.xlsx", "", "xlsx", grids=(Grid("a.xlsx", "s", cells),)), [])
    assert "Còn 7 dòng phía dưới không hiện ở đây." in text


def test_two_tables_of_one_sheet_each_have_their_meanings() -> None:
    (annex,) = samples.reading().annexes
    found = html.document_fromstring(html_page(replace(samples.reading(), annexes=(annex, annex)), []))
    assert [row[0].text_content() for row in found.find_class("meaning")] == [
        "Cột được hiểu là (bảng 1)",
        "Cột được hiểu là (bảng 2)",
    ]


@pytest.mark.skipif(BROWSER is None, reason="needs a browser: CI has one")
def test_a_browser_lays_the_page_out_as_written(tmp_path: Path) -> None:
    path = tmp_path / "trang.html"
    path.write_text(html_page(samples.reading(), samples.findings()), encoding="utf-8")
    command = [
        str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}",
        f"--screenshot={tmp_path / 'trang.png'}", "--dump-dom", path.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(
        command, capture_output=True, check=True, timeout=60
    )  # a browser of this machine on our own page
    shown = html.document_fromstring(done.stdout.decode("utf-8"))
    assert [row[0].text_content() for row in shown.find_class("sheet")[0].find("tbody")] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "",
        "12",
    ]


def test_beside_one_another_two_tables_have_rows_of_their_own() -> None:
    (annex,) = samples.reading().annexes

    def table(column: int, *roles: RowRole) -> AnnexReading:
        rows = tuple(RowReading(row, role) for row, role in enumerate(roles, 1))
        columns = (ColumnReading(column, Field.ACTIVITY, "Hoạt động", 1.0),)
        return replace(annex, columns=columns, rows=rows, repairs=(), ledger=Ledger(2, 1, 1, 0, ()))

    texts = {(1, 1): "Hoạt động", (2, 1): "THỂ CHẾ", (2, 3): "Ban hành quy chế"}
    grid = Grid(samples.FILE, samples.SHEET, {place: Cell(text, *place) for place, text in texts.items()})
    both = (table(1, RowRole.HEADING, RowRole.SECTION), table(3, RowRole.BLANK, RowRole.ENTRY))
    found = html.document_fromstring(html_page(replace(samples.reading(), grids=(grid,), annexes=both), []))
    rows = found.find_class("sheet")[0].find("tbody")
    assert [row[1].text_content().strip() for row in rows] == ["Tiêu đề cột", "§ Phần · Nội dung"]
    assert [rows[1][at].get("class") for at in (2, 4)] == ["section", "used"]
