from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_excel.cells import Fact, Grid
from cchc_excel.reading.delimited import read_delimited

ROWS = [
    ["TT", "Nhiệm vụ", "Chủ trì", "Tỷ lệ", "Thời gian"],
    ["1", 'Rà soát "văn bản", quy định', "Văn phòng", "12,5", "Quý I/2026"],
    ["2", "Báo cáo\nkết quả; tổng hợp", "Phòng Tôn giáo, Văn phòng", "1.250,5", "Tháng 1 - 2"],
    ["3", "Ban hành Kế hoạch", "Các phòng thuộc Sở", "", "Hàng năm"],
]
filled = st.text(alphabet="aăđơư Rà,;|.\t\n\"'=1250%", min_size=1, max_size=12).filter(str.strip)


def read(folder: Path, data: bytes | str) -> Grid:
    path = folder / "a.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    (grid,) = read_delimited(path, "nop/a.csv")
    return grid


def written(rows: list[list[str]], separator: str, ending: str = "\r\n") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator=ending).writerows(rows)
    return text.getvalue()


def rows_of(grid: Grid) -> list[list[str]]:
    """All rows from the first, blanks as empty text."""
    return [
        [cell.text if (cell := grid.at(row, column)) else "" for column in range(1, grid.width + 1)]
        for row in range(1, grid.height + 1)
    ]


@pytest.mark.parametrize("separator", list(",;\t|"))
@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r"])
def test_the_separator_is_found_whatever_stands_in_the_texts(tmp_path: Path, separator: str, ending: str) -> None:
    grid = read(tmp_path, written(ROWS, separator).replace("\r\n", "\n").replace("\n", ending))
    assert grid.sheet == "csv"
    assert rows_of(grid) == ROWS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_of_spreadsheet_programs(tmp_path: Path, encoding: str) -> None:
    assert rows_of(read(tmp_path, written(ROWS, "\t").encode(encoding))) == ROWS


def test_a_vietnamese_windows_code_page(tmp_path: Path) -> None:
    data = "TT;Đơn vi\u0323;Tha\u0301ng\r\n1;Văn pho\u0300ng;3\r\n".encode("cp1258")
    assert rows_of(read(tmp_path, data)) == [["TT", "Đơn vị", "Tháng"], ["1", "Văn phòng", "3"]]


def test_old_fonts_are_recoded(tmp_path: Path) -> None:
    grid = read(tmp_path, "TT;§¬n vÞ\r\n1;V¨n phßng\r\n".encode("cp1252"))
    assert rows_of(grid) == [["TT", "Đơn vị"], ["1", "Văn phòng"]]
    assert grid.facts == (Fact("recoded", grid.ref(1, 2), {"encoding": "TCVN3", "cells": 2}),)


def test_a_declared_separator_is_no_row(tmp_path: Path) -> None:
    assert rows_of(read(tmp_path, "sep=;\r\na,b;c\r\nd;e,f\r\n")) == [["a,b", "c"], ["d", "e,f"]]


def test_title_lines_above_do_not_mislead(tmp_path: Path) -> None:
    title = ["BÁO CÁO THÁNG 3, NĂM 2026", "Đơn vị: Văn phòng", ""]
    grid = read(tmp_path, "\n".join(title) + "\n" + written(ROWS, ";", "\n"))
    assert [row[0] for row in rows_of(grid)[:5]] == [*title, "TT", "1"]
    assert grid.cells[5, 4].text == "12,5"


@pytest.mark.parametrize("text", ["12,5\n13,75\n1.250,5\n", "Văn phòng, các phòng\nRà soát\nBáo cáo\nKế hoạch\n"])
def test_one_column_stays_one(tmp_path: Path, text: str) -> None:
    assert ["; ".join(row) for row in rows_of(read(tmp_path, text))] == text.strip().split("\n")


def test_decimal_commas_separate_nothing(tmp_path: Path) -> None:
    assert rows_of(read(tmp_path, "a;1,5\nb;2,5\nc;3,5\n")) == [["a", "1,5"], ["b", "2,5"], ["c", "3,5"]]


def test_a_quote_that_never_closes_swallows_nothing(tmp_path: Path) -> None:
    grid = read(tmp_path, 'TT;Nhiệm vụ;Chủ trì\n1;"Rà soát;Văn phòng\n2;"Kế\nhoạch";Sở\n3;Báo cáo;Sở\n')
    assert [row[0] for row in rows_of(grid)] == ["TT", "1", "2", "3"]
    assert rows_of(grid)[1:] == [
        ["1", '"Rà soát', "Văn phòng"], ["2", "Kế\nhoạch", "Sở"], ["3", "Báo cáo", "Sở"],
    ]  # fmt: skip
    assert grid.facts == (Fact("unclosed_quote", grid.ref(2, 2), {}),)


def test_text_kept_from_being_a_number_is_that_text(tmp_path: Path) -> None:
    assert rows_of(read(tmp_path, '="001";a\n=1+1;b\n')) == [["001", "a"], ["=1+1", "b"]]


@pytest.mark.parametrize("data", [b"", b"\n\n", b" ; ;\n", b"\xef\xbb\xbf"])
def test_nothing_is_no_grid(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    assert read_delimited(tmp_path / "a.csv", "a.csv") == ()


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_fail(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    assert len(read_delimited(tmp_path / "a.csv", "a.csv")) <= 1


@given(st.lists(st.lists(filled, min_size=5, max_size=5), min_size=3, max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_quoted_texts_survive_whatever_is_in_them(tmp_path: Path, rows: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    grid = read(tmp_path, "sep=;\n" + text.getvalue())
    assert grid.height == len(rows)
    assert len(grid.cells) == sum(len(row) for row in rows)
