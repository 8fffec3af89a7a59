from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_excel.cells import Fact, Grid
from cchc_excel.reading.markup import read_html


def read(folder: Path, page: str | bytes) -> tuple[Grid, ...]:
    path = folder / "a.xls"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    return read_html(path, "nop/a.xls")


def lines(grid: Grid) -> list[str]:
    cells = [f"{grid.ref(*place).address} {grid.cells[place].text}" for place in sorted(grid.cells)]
    return [*cells, *(f"merged {tuple(merge)}" for merge in grid.merges)]


def test_spans_become_merges_and_push_what_follows(tmp_path: Path) -> None:
    (grid,) = read(
        tmp_path,
        """<html><body><table>
        <thead><tr><th rowspan=2>TT<th colspan="2">Trách nhiệm<th rowspan=2>Thời gian</tr><tr><th>Chủ trì<th>Phối hợp</tr></thead>
        <tfoot><tr><td colspan=4>Tổng</tr></tfoot>
        <tbody><tr><td>1<td>Văn&nbsp;phòng<td>Các phòng<br>thuộc Sở<td rowspan=0>Quý I<tr><td>2<td><p>a</p><p>b</p></table>""",
    )
    assert (grid.file, grid.sheet) == ("nop/a.xls", "bảng 1")
    assert lines(grid) == [
        "A1 TT", "B1 Trách nhiệm", "D1 Thời gian", "B2 Chủ trì", "C2 Phối hợp",
        "A3 1", "B3 Văn phòng", "C3 Các phòng\nthuộc Sở", "D3 Quý I", "A4 2", "B4 a\nb", "A5 Tổng",
        "merged (1, 1, 2, 1)", "merged (1, 2, 1, 3)", "merged (1, 4, 2, 4)", "merged (3, 4, 4, 4)", "merged (5, 1, 5, 4)",
    ]  # fmt: skip


def test_blanks_run_together_and_markup_is_no_text(tmp_path: Path) -> None:
    (grid,) = read(
        tmp_path,
        "<table><tr><td>\n  Rà <b>soát</b>\n <i>văn\nbản</i><script>x()</script><!-- y --></td>"
        "<td><ul><li>a<li>b</ul></td><td><input type=checkbox checked> Có <input type=radio> Không</td></tr></table>",
    )
    assert lines(grid) == ["A1 Rà soát văn bản", "B1 a\nb", "C1 ☒ Có ☐ Không"]


def test_nested_tables_are_tables_of_their_own_and_titles_stand_above(tmp_path: Path) -> None:
    outer, inner, last = read(
        tmp_path,
        "<title>x</title><h1>PHỤ LỤC</h1>Năm 2026<table><tr><td>a<table><tr><td>b</table><td>c</table>"
        "<p>Sau<br>nữa<table><caption>Bảng B</caption><tr><td>d</table><p>hết",
    )
    assert [(grid.sheet, lines(grid)) for grid in (outer, inner, last)] == [
        ("bảng 1", ["A1 a", "B1 c"]),
        ("bảng 2", ["A1 b"]),
        ("bảng 3", ["A1 d"]),
    ]
    assert [fact.facts["text"] for fact in (*outer.facts, *inner.facts)] == ["PHỤ LỤC", "Năm 2026"]
    assert [fact.facts["text"] for fact in last.facts] == ["Sau", "nữa", "Bảng B"]


def test_rows_that_are_not_shown_are_marked(tmp_path: Path) -> None:
    (grid,) = read(tmp_path, "<table><tr><td>a<tr style='Display: none'><td>b</table>")
    assert grid.hidden_rows == {2}


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("windows-1252", "utf-8"),  # declared without looking
        ("windows-1258", "cp1258"),
        ("iso-8859-1", "cp1258"),
        ("", "utf-16"),
        ("utf-16", "utf-16"),
        ("unknown-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
    ],
)
def test_the_text_decides_what_it_is_written_in(tmp_path: Path, declared: str, encoding: str) -> None:
    text = "Pho\u0300ng Đơn vi\u0323" if encoding == "cp1258" else "Phòng Đơn vị"
    page = f'<html><meta http-equiv=Content-Type content="text/html; charset={declared}"><table><tr><td>{text}</table>'
    (grid,) = read(tmp_path, page.encode(encoding))
    assert lines(grid) == ["A1 Phòng Đơn vị"]


def test_old_fonts_are_recoded(tmp_path: Path) -> None:
    page = "<style>td {font-family:.VnTime}</style><table><tr><td>V¨n phßng<td>Quý I</table>"
    (grid,) = read(tmp_path, page.encode("cp1252"))
    assert lines(grid) == ["A1 Văn phòng", "B1 Quý I"]
    assert grid.facts == (Fact("recoded", grid.ref(1, 1), {"encoding": "TCVN3", "cells": 1}),)


@pytest.mark.parametrize("page", ["", " ", "<html>", "<!-- -->", "<table></table>", "<frameset><frame></frameset>"])
def test_a_page_without_a_table_is_no_grid(tmp_path: Path, page: str) -> None:
    assert read(tmp_path, page) == ()


def test_spans_beyond_reason_are_cut(tmp_path: Path) -> None:
    (grid,) = read(tmp_path, "<table><tr><td colspan=999999 rowspan=999999>a<td>b</table>")
    assert lines(grid) == ["A1 a", "ALM1 b", "merged (1, 1, 1, 1000)"]


def test_an_xml_declaration_is_no_obstacle(tmp_path: Path) -> None:
    (grid,) = read(tmp_path, '<?xml version="1.0" encoding="utf-8"?><html><table><tr><td>Sở</td></tr></table></html>')
    assert lines(grid) == ["A1 Sở"]


@given(st.binary(max_size=200) | st.text(alphabet="<>/table tdr=\"'&;a1rowspancolspan", max_size=200).map(str.encode))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_fail(tmp_path: Path, data: bytes) -> None:
    for grid in read(tmp_path, b"<table><tr><td>" + data):
        assert all(cell.text for cell in grid.cells.values())
