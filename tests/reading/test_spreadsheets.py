from __future__ import annotations

import tracemalloc
import unicodedata
import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from cchc_excel import spelling
from cchc_excel.cells import Cell, Grid, Merge
from cchc_excel.reading import GridsRead, read_grids
from cchc_excel.reading.number_formats import Typed, from_serial, shown
from cchc_excel.spelling import is_clean
from tests.intake.drawing import STRICT, packed, sheet_xml, workbook_parts


def read(content: bytes, folder: Path, kind: str = "xlsx") -> GridsRead:
    path = folder / "copy"
    path.write_bytes(content)
    return read_grids(path, "Văn phòng.xlsx", kind)


def grid_of(folder: Path, rows: str, **parts: object) -> Grid:
    """The only grid of a workbook with these rows."""
    around = {name: parts.pop(name) for name in ("before", "after", "namespace") if name in parts}
    sheet = sheet_xml(rows, **around)  # type: ignore[arg-type]  # texts all of them
    found = read(packed(workbook_parts(sheet, **parts)), folder)  # type: ignore[arg-type]  # texts all of them
    assert found.facts == ()
    return found.grids[0]


def texts(grid: Grid) -> dict[str, str]:
    return {grid.ref(*place).address: cell.text for place, cell in sorted(grid.cells.items())}


def facts(grid: Grid) -> list[tuple[object, ...]]:
    return [(fact.kind, fact.ref.address if fact.ref else "", *fact.facts.values()) for fact in grid.facts]


def test_cells_stand_where_they_stood_counted_from_a1(tmp_path: Path) -> None:
    rows = '<row r="4"><c r="C4" t="s"><v>1</v></c><c r="AB4"><v>7</v></c></row>'
    grid = grid_of(tmp_path, rows, strings=("một", "Rà soát"))
    assert grid.cells == {(4, 3): Cell("Rà soát", 4, 3), (4, 28): Cell("7", 4, 28, 7.0)}
    assert (grid.file, grid.sheet, grid.hidden) == ("Văn phòng.xlsx", "Phụ lục", False)


def test_blank_cells_and_cells_of_blanks_hold_nothing(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" s="0"/><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1"></c></row>'
    assert grid_of(tmp_path, rows, strings=("", " \n ")).cells == {}


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("1", "General", "1"),
        ("0.5", "General", "0,5"),
        ("0.8", "0%", "80%"),
        ("0.125", "0.00%", "12,50%"),
        ("1234567", "#,##0", "1.234.567"),
        ("4", "&quot;Hoạt động &quot;00", "Hoạt động 04"),
        ("46113", "dd/mm/yyyy", "01/04/2026"),
        ("46113", "m/d/yy", "01/04/2026"),
        ("46113", "[$-42A]dd mmmm yyyy", "01/04/2026"),
        ("46113", "&quot;Tháng &quot;m/yyyy", "Tháng 4/2026"),
        ("46113", "mm/yyyy", "04/2026"),
        ("46113", "mmm-yy", "04/2026"),
        ("46113", "yyyy", "2026"),
        ("46113.5", "dd/mm/yyyy hh:mm", "01/04/2026 12:00"),
        ("0.5", "hh:mm", "12:00"),
        ("1.5", "[h]:mm", "36:00"),
    ],
)
def test_a_number_is_shown_as_excel_in_vietnam_shows_it(tmp_path: Path, value: str, code: str, text: str) -> None:
    grid = grid_of(tmp_path, f'<row r="1"><c r="A1" s="1"><v>{value}</v></c></row>', formats=(code,))
    assert texts(grid) == {"A1": text}


def test_values_are_typed_and_keep_their_format(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" s="1"><v>46113</v></c><c r="B1" s="2"><v>0.8</v></c><c r="C1" t="b"><v>1</v></c></row>'
    grid = grid_of(tmp_path, rows, formats=("dd/mm/yyyy", "0%"))
    assert [(cell.text, cell.value, cell.format) for cell in grid.cells.values()] == [
        ("01/04/2026", date(2026, 4, 1), "dd/mm/yyyy"),
        ("80%", 0.8, "0%"),
        ("TRUE", True, ""),
    ]


PLAIN = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>2.5</v></c></row>'


@pytest.mark.parametrize(
    "rows",
    [
        PLAIN,
        PLAIN.replace("<v>1</v>", "<v> 1 </v>"),
        PLAIN.replace("<v>1</v>", "<v>\n1\n</v>"),
        PLAIN.replace('r="A1" t="s"', 't="s" r="A1"'),
        PLAIN.replace('"', "'"),
        PLAIN.replace("<row r='1'>", "<row>"),
        PLAIN.replace(' r="A1"', "").replace(' r="B1"', "").replace(' r="1"', ""),
        PLAIN.replace("<v>2.5</v>", "<!-- ghi chú --><v>2.5</v>"),
        PLAIN.replace("<v>2.5</v>", "<v><![CDATA[2.5]]></v>"),
        PLAIN.replace("<v>2.5</v>", "<f>A2*2</f><v>2.5</v>"),
    ],
)
def test_however_the_xml_is_written_the_cells_are_the_same(tmp_path: Path, rows: str) -> None:
    grid = grid_of(tmp_path, rows, strings=("sai", "đúng"))
    assert texts(grid) == {"A1": "đúng", "B1": "2,5"}


@pytest.mark.parametrize("prefix", ["", "x:"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_prefixes_encodings_and_strict_files_are_read(tmp_path: Path, prefix: str, encoding: str) -> None:
    name = prefix.rstrip(":")
    sheet = (
        f'<{prefix}worksheet xmlns{":" if name else ""}{name}="{STRICT}"><{prefix}sheetData><{prefix}row r="1">'
        f'<{prefix}c r="A1" t="s"><{prefix}v>0</{prefix}v></{prefix}c></{prefix}row></{prefix}sheetData></{prefix}worksheet>'
    )
    found = read(packed(workbook_parts(sheet.encode(encoding), strings=("Rà soát &amp; báo cáo",))), tmp_path)
    assert texts(found.grids[0]) == {"A1": "Rà soát & báo cáo"}


def test_rich_and_inline_strings_are_joined_and_phonetic_readings_left_out(tmp_path: Path) -> None:
    parts = workbook_parts(
        sheet_xml(
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Quý </t></is></c>'
            '<c r="C1" t="inlineStr"><is><r><t>I</t></r><r><t>/2026</t></r></is></c></row>'
        )
    )
    parts["xl/sharedStrings.xml"] = (
        str(parts["xl/sharedStrings.xml"]).replace("</sst>", "")
        + '<si><r><t xml:space="preserve">Hoạt </t></r><r><t>động</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'
    )
    assert texts(read(packed(parts), tmp_path).grids[0]) == {"A1": "Hoạt động", "B1": "Quý", "C1": "I/2026"}


def test_an_error_value_is_kept_with_a_fact(tmp_path: Path) -> None:
    grid = grid_of(
        tmp_path,
        '<row r="2"><c r="B2" t="e"><f>C9</f><v>#REF!</v></c><c r="C2" t="e"><v>#SPILL!</v></c></row>',
    )
    assert grid.cells == {
        (2, 2): Cell("#REF!", 2, 2, flaw="error"),
        (2, 3): Cell("#SPILL!", 2, 3, flaw="error"),
    }
    assert facts(grid) == [("error_value", "B2", "#REF!"), ("error_value", "C2", "#SPILL!")]


@pytest.mark.parametrize("value", ["", "<v></v>", "<v/>", "<v />"])
def test_a_formula_without_a_value_is_kept_with_a_fact(tmp_path: Path, value: str) -> None:
    grid = grid_of(tmp_path, f'<row r="1"><c r="A1"><f>SUM(B1:B9)&amp;"x"</f>{value}</c></row>')
    assert grid.cells == {(1, 1): Cell("", 1, 1, flaw="uncomputed")}
    assert facts(grid) == [("formula_uncomputed", "A1", '=SUM(B1:B9)&"x"')]


def test_an_arrow_that_a_program_stored_as_a_formula_is_text(tmp_path: Path) -> None:
    grid = grid_of(tmp_path, '<row r="1"><c r="A1"><f>&gt; Nhắc: gửi số liệu</f><v></v></c></row>')
    assert (texts(grid), facts(grid)) == ({"A1": "=> Nhắc: gửi số liệu"}, [])


def test_a_formula_whose_value_is_an_empty_text_holds_nothing(tmp_path: Path) -> None:
    grid = grid_of(tmp_path, '<row r="1"><c r="A1" t="str"><f>IF(B1,"","")</f><v></v></c></row>')
    assert (grid.cells, grid.facts) == ({}, ())


def test_hidden_rows_columns_and_merges_are_seen(tmp_path: Path) -> None:
    rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><v>2</v></c></row><row r="9" hidden="1"/>'
    grid = grid_of(
        tmp_path,
        rows,
        before='<cols><col min="2" max="2" width="9" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
        after='<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="A50:B60"/></mergeCells>',
    )
    assert grid.hidden_rows == {1}
    assert grid.hidden_columns == {2}
    assert grid.merges == (Merge(1, 1, 2, 2),)


def test_a_text_under_a_merged_range_is_kept_with_a_fact(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>'
        '<row r="3"><c r="A3" t="s"><v>0</v></c></row>'
    )
    grid = grid_of(tmp_path, rows, strings=("trên", "dưới"), after='<mergeCells><mergeCell ref="A1:A3"/></mergeCells>')
    assert texts(grid) == {"A1": "trên", "A2": "dưới", "A3": "trên"}
    assert facts(grid) == [("value_under_merge", "A2", "dưới")]


def test_a_hidden_sheet_is_read_and_marked(tmp_path: Path) -> None:
    parts = workbook_parts(sheet_xml(PLAIN), strings=("a", "b"))
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace("sheetId", 'state="veryHidden" sheetId')
    assert read(packed(parts), tmp_path).grids[0].hidden


def test_dates_counted_from_1904_are_the_same_dates(tmp_path: Path) -> None:
    parts = workbook_parts(sheet_xml('<row r="1"><c r="A1" s="1"><v>44651</v></c></row>'), formats=("dd/mm/yyyy",))
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    assert texts(read(packed(parts), tmp_path).grids[0]) == {"A1": "01/04/2026"}


def test_a_value_in_the_last_cell_costs_neither_time_nor_memory(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    tracemalloc.start()
    grid = grid_of(tmp_path, rows, after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert texts(grid)["XFD1048576"] == "2"
    assert peak < 20_000_000
    assert facts(grid) == [("merges_passed_over", "A1", 1)]


def test_a_million_formatted_rows_are_nothing(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row>' + '<row ht="15"/>' * 1_000_000
    assert texts(grid_of(tmp_path, rows)) == {"A1": "1"}


@pytest.mark.parametrize("address", ["A0", "A1048577", "XFE1", "AAAA1"])
def test_an_address_that_no_sheet_has_is_no_reason_to_fail(tmp_path: Path, address: str) -> None:
    found = read(packed(workbook_parts(sheet_xml(f'<row r="1"><c r="{address}"><v>1</v></c></row>'))), tmp_path)
    assert len(found.grids) == 1


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1" t="s"><v>9</v></c>',
        '<c r="A1" t="s"><v>-1</v></c>',
        '<c r="A1"><v>một</v></c>',
        '<c r="A1"><v>1e999</v></c>',
    ],
)
def test_a_cell_that_contradicts_itself_is_a_fact(tmp_path: Path, cell: str) -> None:
    grid = grid_of(tmp_path, f'<row r="1">{cell}<c r="B1"><v>2</v></c></row>', strings=("a",))
    assert texts(grid) == {"B1": "2"}
    assert facts(grid)[0] == ("cell_unreadable", "A1")


def test_two_cells_of_one_address_are_a_fact(tmp_path: Path) -> None:
    grid = grid_of(tmp_path, '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')
    assert facts(grid)[0] == ("cell_unreadable", "A1")


def test_a_sheet_whose_part_is_missing_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    parts = workbook_parts(sheet_xml(PLAIN), strings=("a", "b"))
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace(
        "</sheets>", '<sheet name="Mất" sheetId="2" r:id="rId9"/></sheets>'
    )
    found = read(packed(parts), tmp_path)
    assert [grid.sheet for grid in found.grids] == ["Phụ lục"]
    assert [(fact.kind, fact.facts["sheet"]) for fact in found.facts] == [("sheet_unreadable", "Mất")]


def test_a_package_without_a_workbook_is_unreadable(tmp_path: Path) -> None:
    assert [fact.kind for fact in read(packed({"a.xml": "<a/>"}), tmp_path).facts] == ["file_unreadable"]


def test_a_damaged_part_is_unreadable_and_said_so(tmp_path: Path) -> None:
    content = bytearray(packed(workbook_parts(sheet_xml(PLAIN * 50), strings=("a", "b"))))
    with zipfile.ZipFile(BytesIO(bytes(content))) as package:
        entry = package.getinfo("xl/worksheets/sheet1.xml")
    content[entry.header_offset + 30 + len(entry.filename) + 20] ^= 0xFF
    assert [fact.kind for fact in read(bytes(content), tmp_path).facts] == ["sheet_unreadable"]


@pytest.mark.parametrize("kind", ["xlsx", "xls", "xlsb", "ods", "docx", "csv", "html", "other"])
def test_any_bytes_give_a_result_or_a_fact(tmp_path: Path, kind: str) -> None:
    for content in (b"", b"PK\x03\x04", bytes(3_000), "Rà soát".encode()):
        found = read(content, tmp_path, kind)
        assert isinstance(found, GridsRead)


def test_text_of_before_unicode_is_recoded_before_it_is_cleaned(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    grid = grid_of(tmp_path, rows, strings=("S\u00ad Néi vô phèi hîp V¨n phßng",), font=".VnTime")
    assert texts(grid) == {"A1": "Sư Nội vụ phối hợp Văn phòng"}


def test_what_the_gate_changed_is_one_fact_of_the_file(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    found = read(packed(workbook_parts(sheet_xml(rows), strings=("a&#x7f;b", "x" * 40_000))), tmp_path)
    assert [(fact.kind, dict(fact.facts)) for fact in found.facts] == [("text_mended", {"cells": 2})]
    assert len(found.grids[0].cells[1, 2].text) == spelling.LONGEST_CELL


def test_a_workbook_of_xlsxwriter_is_read_as_it_was_written(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet("Phụ lục")
    sheet.merge_range(0, 0, 1, 2, "PHỤ LỤC")
    sheet.write_datetime(2, 0, datetime(2026, 12, 15), book.add_format({"num_format": "dd/mm/yyyy"}))  # noqa: DTZ001 - no zone in a cell
    sheet.write_formula(2, 1, "=1/0", None, "#DIV/0!")
    sheet.write_string(2, 2, "Rà soát\nbáo cáo")
    book.close()
    found = read_grids(tmp_path / "a.xlsx", "a.xlsx", "xlsx")
    assert texts(found.grids[0]) == {
        "A1": "PHỤ LỤC",
        "A3": "15/12/2026",
        "B3": "#DIV/0!",
        "C3": "Rà soát\nbáo cáo",
    }


CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="Phụ lục">{}</table:table></office:spreadsheet></office:body>'
    "</office:document-content>"
)


def ods_grid(folder: Path, rows: str) -> Grid:
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    return read(packed({"mimetype": mimetype, "content.xml": CONTENT.format(rows)}), folder, "ods").grids[0]


def test_an_open_document_keeps_merges_repeats_and_what_is_hidden(tmp_path: Path) -> None:
    grid = ods_grid(
        tmp_path,
        '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
        '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        '<table:table-row table:visibility="filter"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2">'
        "<text:p>Rà soát</text:p><text:p>báo<text:s text:c='2'/>cáo</text:p></table:table-cell><table:covered-table-cell/>"
        '<table:table-cell office:value-type="percentage" office:value="0.8"><text:p>80%</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>',
    )
    assert texts(grid) == {"A4": "Rà soát\nbáo cáo", "C4": "80%"}
    assert grid.merges == (Merge(4, 1, 5, 2),)
    assert (set(grid.hidden_rows), set(grid.hidden_columns)) == ({4}, {3})


def test_an_open_document_shows_dates_numbers_and_errors_as_other_files_do(tmp_path: Path) -> None:
    grid = ods_grid(
        tmp_path,
        '<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-04-01"><text:p>04/01/26</text:p></table:table-cell>'
        '<table:table-cell office:value-type="date" office:date-value="2026-04-01"><text:p>Tháng 4/2026</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="0.5"><text:p>0.5</text:p></table:table-cell>'
        '<table:table-cell office:value-type="string" calcext:value-type="error" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>'
        '<table:table-cell table:formula="of:=[.A1]"/></table:table-row>',
    )
    assert texts(grid) == {"A1": "01/04/2026", "B1": "Tháng 4/2026", "C1": "0,5", "D1": "#DIV/0!", "E1": ""}
    assert facts(grid) == [("error_value", "D1", "#DIV/0!"), ("formula_uncomputed", "E1", "=[.A1]")]


def test_a_row_that_an_open_document_repeats_beyond_belief_is_cut_with_a_fact(tmp_path: Path) -> None:
    grid = ods_grid(
        tmp_path,
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>',
    )
    assert (len(grid.cells), facts(grid)) == (1_000, [("repeated_rows_cut", "A1001", 999_000)])


@given(
    st.text(
        alphabet=st.characters(max_codepoint=0x1FFF) | st.sampled_from("Ðđ_xư\u00a0\u200b \n\u0301"),
        max_size=12,
    )
)
def test_what_is_called_clean_is_left_as_it_is(text: str) -> None:
    if is_clean(text):
        assert spelling.gate(spelling.clean(text)) == text


@given(st.text(alphabet="aàếộƯ 1.,/()", min_size=1, max_size=20))
def test_ordinary_text_is_called_clean(text: str) -> None:
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    assert is_clean(composed)


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (True, "", "TRUE"),
        (1e15, "", "1000000000000000"),
        (1 / 3, "", "0,333333333"),
        (-5.0, "#,##0;[Red]-#,##0", "-5"),
        (12.0, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "12"),
        (0.125, "# ?/?", "0,125"),
        (3.0, 'General" việc"', "3 việc"),
        (timedelta(hours=26, minutes=30), "[h]:mm", "26:30"),
        (time(8, 30), "h:mm", "08:30"),
        (date(2026, 4, 1), '"Quý II/"yyyy', "Quý II/2026"),
    ],
)
def test_numbers_and_times_are_shown_in_vietnamese(value: Typed, code: str, text: str) -> None:
    assert shown(value, code) == text


@given(st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=8))
def test_any_number_under_any_format_is_shown(value: float, code: str) -> None:
    assert shown(from_serial(value, code, since_1904=False), code) is not None


@pytest.mark.parametrize(
    ("serial", "expected"),
    [
        (59.0, date(1900, 2, 28)),
        (61.0, date(1900, 3, 1)),
        (-1.0, -1.0),
        (3e6, 3e6),
        (46113.25, datetime(2026, 4, 1, 6)),  # noqa: DTZ001 - no zone in a cell
    ],
)
def test_a_serial_number_becomes_the_day_that_excel_shows(serial: float, expected: Typed) -> None:
    assert from_serial(serial, "dd/mm/yyyy") == expected
