"""Return copies: marked without loss, or the office's own bytes with a list beside them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from cchc_excel.cells import Cell, CellRef, Grid
from cchc_excel.findings import Finding, Kind, Language, Severity
from cchc_excel.plan import FileReading
from cchc_excel.returns import LIST_SHEETS, How, ReturnCopy, write_return_copy
from cchc_excel.returns.losses import losses
from cchc_excel.returns.packages import repacked
from tests.builders import activity, finding, reading
from tests.golden import workbook_lines

FILE = "Văn phòng/bao cao 03.xlsx"
SHEET = "Phụ lục"


def ref(address: str, sheet: str = SHEET, file: str = FILE) -> CellRef:
    column, row = openpyxl.utils.cell.coordinate_from_string(address)
    return CellRef(file, sheet, row, openpyxl.utils.column_index_from_string(column))


def table(path: Path, cells: dict[str, object], sheet: str = SHEET) -> Path:
    book = openpyxl.Workbook()
    del book["Sheet"]
    made = book.create_sheet(sheet)
    for address, value in cells.items():
        made[address].value = value
    book.save(path)
    return path


def written(
    tmp_path: Path, original: Path, findings: Iterable[Finding] = (), kind: str = "xlsx", **changes: object
) -> ReturnCopy:
    told = replace(reading(FILE, kind=kind), **changes)  # type: ignore[arg-type]  # tests may change any field
    return write_return_copy(original, told, tuple(findings), tmp_path / "tra-lai" / original.name)


def marked(tmp_path: Path, cells: dict[str, object], *findings: Finding) -> openpyxl.Workbook:
    copy = written(tmp_path, table(tmp_path / "a.xlsx", cells), findings)
    assert copy.how is How.MARKED, copy.lost
    return openpyxl.load_workbook(copy.path, rich_text=True)


def patched(path: Path, part: str, before: bytes, after: bytes) -> Path:
    """The package with one change in one part."""
    content = repacked(path.read_bytes(), lambda name, old: old.replace(before, after) if name == part else old)
    assert content != repacked(path.read_bytes(), lambda _name, old: old)
    path.write_bytes(content)
    return path


def with_part(path: Path, name: str, content: bytes = b"<x/>") -> Path:
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(name, content)
    return path


def test_a_cell_to_mend_is_coloured_and_noted(tmp_path: Path) -> None:
    cell = marked(tmp_path, {"A1": "TT", "H6": "H"}, finding(ref=ref("H6")))[SHEET]["H6"]
    assert cell.value == "H"
    assert cell.fill.fgColor.rgb == "FFFFE699"
    assert cell.comment.text == ("[T01 · Cần xem] Hoạt động không có thời hạn. Bổ sung vào cột thời gian hoàn thành.")


def test_the_last_sheet_says_what_to_do_with_links_to_the_cells(tmp_path: Path) -> None:
    error = finding("L02", "Đơn vị “A. B” chưa có. Ghi đúng tên.", severity=Severity.ERROR, ref=ref("F7"))
    book = marked(tmp_path, {"A1": "TT", "H6": "H"}, finding(ref=ref("H6")), error)
    assert book.sheetnames == [SHEET, "Cần sửa"]
    sheet = book["Cần sửa"]
    rows = [[str(cell.value) for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert rows == [
        ["STT", "Ô", "Nội dung hiện tại", "Vấn đề", "Cách sửa", "Mức độ", "Mã"],
        ["1", "Phụ lục!F7", "(để trống)", "Đơn vị “A. B” chưa có.", "Ghi đúng tên.", "Lỗi", "L02"],
        [
            *[
                "2",
                "Phụ lục!H6",
                "H",
                "Hoạt động không có thời hạn.",
                "Bổ sung vào cột thời gian hoàn thành.",
            ],
            *["Cần xem", "T01"],
        ],
    ]
    assert sheet["B6"].hyperlink.location == "'Phụ lục'!F7"
    assert sheet["A3"].value == "Tệp này có 1 lỗi, 1 chỗ cần xem."


def test_a_note_goes_to_the_origin_of_a_merged_range(tmp_path: Path) -> None:
    path = table(tmp_path / "a.xlsx", {"B2": "Văn phòng"})
    book = openpyxl.load_workbook(path)
    book[SHEET].merge_cells("B2:D4")
    book.save(path)
    copy = written(tmp_path, path, [finding(ref=ref("C3"))])
    assert "T01" in openpyxl.load_workbook(copy.path)[SHEET]["B2"].comment.text


def test_several_findings_of_a_cell_share_one_note_in_the_louder_colour(tmp_path: Path) -> None:
    two = finding("A1", "Sai. Sửa.", severity=Severity.ERROR, ref=ref("B2")), finding(ref=ref("B2"))
    cell = marked(tmp_path, {"A1": "TT"}, *two)[SHEET]["B2"]
    assert cell.comment.text.split("\n\n")[0] == "[A1 · Lỗi] Sai. Sửa."
    assert "[T01 · Cần xem]" in cell.comment.text
    assert cell.fill.fgColor.rgb == "FFF4B6AE"


def test_what_was_put_right_by_the_program_is_listed_but_not_noted(tmp_path: Path) -> None:
    repaired = finding("M01", "Hàng bị lệch.", severity=Severity.NOTE, ref=ref("A1"), repaired=True)
    book = marked(tmp_path, {"A1": "TT"}, repaired)
    assert book[SHEET]["A1"].comment is None
    assert book["Cần sửa"]["E6"].value == "Phần mềm đã tự hiểu đúng; chỉ cần kiểm tra lại."


def test_findings_of_other_files_stay_out(tmp_path: Path) -> None:
    book = marked(tmp_path, {"A1": "TT"}, finding(ref=ref("A1", file="khac.xlsx")))
    assert book["Cần sửa"]["A3"].value == "Không có nội dung nào cần sửa."


def test_placeholders_with_full_stops_do_not_tear_the_sentence(tmp_path: Path) -> None:
    kind = Kind("X", "x", Severity.WARNING, "Ô ghi “{text}”. Ghi lại.", "E.", "", "", repaired=False)
    sheet = marked(tmp_path, {"A1": "TT"}, Finding(kind, FILE, ref("A1"), {"text": "A. B. C"}))["Cần sửa"]
    assert (sheet["D6"].value, sheet["E6"].value) == ("Ô ghi “A. B. C”.", "Ghi lại.")


def test_stored_results_of_formulas_stay(tmp_path: Path) -> None:
    path = table(tmp_path / "a.xlsx", {"A1": 1, "A2": "=A1+1", "A3": '="a"&"b"'})
    patched(path, "xl/worksheets/sheet1.xml", b"<f>A1+1</f><v></v>", b"<f>A1+1</f><v>2</v>")
    patched(
        path,
        "xl/worksheets/sheet1.xml",
        b'<c r="A3"><f>"a"&amp;"b"</f><v></v>',
        b'<c r="A3" t="str"><f>"a"&amp;"b"</f><v>ab</v>',
    )
    copy = written(tmp_path, path, [finding(ref=ref("A2"))])
    assert copy.how is How.MARKED
    stored = openpyxl.load_workbook(copy.path, data_only=True)
    assert [stored[SHEET][f"A{row}"].value for row in (1, 2, 3)] == [1, 2, "ab"]
    assert stored["Cần sửa"]["C6"].value == "2"
    assert openpyxl.load_workbook(copy.path)[SHEET]["A2"].value == "=A1+1"


def test_words_in_two_fonts_stay_so(tmp_path: Path) -> None:
    rich = CellRichText("thường ", TextBlock(InlineFont(b=True), "đậm"))
    assert marked(tmp_path, {"A1": rich}, finding(ref=ref("A1")))[SHEET]["A1"].value == rich


def test_last_months_marks_are_taken_off_and_the_offices_own_note_stays(tmp_path: Path) -> None:
    path = table(tmp_path / "a.xlsx", {"A1": "TT", "B2": "H"})
    first = written(tmp_path / "1", path, [finding(ref=ref("B2"))])
    book = openpyxl.load_workbook(first.path)
    book[SHEET]["A1"].comment = openpyxl.comments.Comment("của phòng", "Lan")
    book.save(first.path)
    second = written(tmp_path / "2", first.path, [finding(ref=ref("A1"))])
    again = openpyxl.load_workbook(second.path)
    assert again.sheetnames == [SHEET, "Cần sửa"]
    assert again[SHEET]["B2"].comment is None
    assert again[SHEET]["B2"].fill.fill_type is None
    assert again[SHEET]["A1"].comment.text.startswith("của phòng\n\n[T01")


@pytest.mark.parametrize(
    ("part", "lost"),
    [
        ("xl/drawings/drawing1.xml", "drawing"),
        ("xl/charts/chart1.xml", "chart"),
        ("xl/media/image1.png", "image"),
        ("xl/ctrlProps/ctrlProp1.xml", "control"),
        ("xl/threadedComments/threadedComment1.xml", "threaded_comment"),
        ("xl/externalLinks/externalLink1.xml", "external_link"),
        ("xl/vbaProject.bin", "macro"),
        ("xl/pivotTables/pivotTable1.xml", "pivot"),
        ("xl/connections.xml", "query"),
        ("xl/embeddings/oleObject1.bin", "embedded"),
        ("_xmlsignatures/sig1.xml", "signature"),
        ("xl/never-seen.xml", "other_part"),
    ],
)
def test_a_part_that_openpyxl_drops_sends_the_original_back(tmp_path: Path, part: str, lost: str) -> None:
    path = with_part(table(tmp_path / "a.xlsx", {"A1": "TT"}), part)
    copy = written(tmp_path, path, [finding(ref=ref("A1"))])
    assert (copy.how, copy.lost) == (How.BESIDE, (lost,))
    assert copy.path.read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        (b"</worksheet>", b"<extLst><ext/></extLst></worksheet>", "extension"),
        (b"</worksheet>", b'<drawing id="1"/></worksheet>', "drawing"),
        (b'<c r="A1"', b'<c cm="1" r="A1"', "dynamic"),
        (b"spreadsheetml/2006/main", b"spreadsheetml/2007/other", "other_part"),
        (
            b"</sheetData>",
            b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
            "too_large",
        ),
    ],
)
def test_an_element_that_openpyxl_drops_is_named(tmp_path: Path, before: bytes, after: bytes, lost: str) -> None:
    path = patched(table(tmp_path / "a.xlsx", {"A1": "TT"}), "xl/worksheets/sheet1.xml", before, after)
    assert losses(path.read_bytes()) == (lost,)


def test_the_list_beside_an_original_links_to_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "Văn phòng #1.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0 an old workbook")
    grid = Grid(FILE, SHEET, {(6, 8): Cell("=H()", 6, 8)})
    copy = written(tmp_path, path, [finding(ref=ref("H6"))], kind="xls", grids=(grid,))
    assert copy.path.read_bytes() == path.read_bytes()
    assert copy.beside is not None
    assert copy.beside.name == "Văn phòng #1 - cần sửa.xlsx"
    lines = list(workbook_lines(copy.beside))
    assert "Cần sửa!B6 | Phụ lục!H6 → Văn%20phòng%20%231.xls#'Phụ lục'!H6 | wrap" in lines
    assert "Cần sửa!C6 | =H() | wrap" in lines
    told = next(line for line in lines if line.startswith("Cần sửa!A4"))
    assert "Tệp gốc được trả lại nguyên vẹn, không tô màu." in told


def test_the_reason_for_a_list_beside_is_told_in_words(tmp_path: Path) -> None:
    path = with_part(with_part(table(tmp_path / "a.xlsx", {}), "xl/charts/chart1.xml"), "xl/media/image1.png")
    copy = written(tmp_path, path, [finding(ref=ref("A1"))])
    assert copy.beside is not None
    sheet = openpyxl.load_workbook(copy.beside)["Cần sửa"]
    assert "để không làm mất nội dung trong tệp (biểu đồ, hình ảnh)" in sheet["A4"].value


def test_what_an_activity_says_fills_the_list_where_no_grid_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(b"ods")
    told = activity(file=FILE, when="Tháng H")
    place = told.cells[next(name for name in told.cells if name.value == "deadline")]
    copy = write_return_copy(path, reading(FILE, [told], kind="ods"), [finding(ref=place)], tmp_path / "out" / "a.ods")
    assert copy.beside is not None
    assert openpyxl.load_workbook(copy.beside)["Cần sửa"]["C6"].value == "Tháng H"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a workbook", b"\xd0\xcf\x11\xe0"])
@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_a_file_that_is_none_comes_back_as_it_was(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / f"a.{kind}"
    path.write_bytes(content)
    copy = written(tmp_path, path, [finding(file=FILE)], kind=kind)
    assert (copy.how, copy.lost, copy.path.read_bytes()) == (How.BESIDE, ("unreadable",), content)


def test_the_english_list(tmp_path: Path) -> None:
    path = table(tmp_path / "a.xlsx", {"A1": "TT"})
    copy = write_return_copy(path, reading(FILE), [finding(ref=ref("A1"))], tmp_path / "b.xlsx", Language.EN)
    sheet = openpyxl.load_workbook(copy.path)["To mend"]
    assert [cell.value for cell in sheet[6]][3:] == [
        "A finding.",
        "Please look at this cell again.",
        "To check",
        "T01",
    ]
    assert set(openpyxl.load_workbook(copy.path).sheetnames) & LIST_SHEETS


def test_two_copies_have_the_same_bytes(tmp_path: Path) -> None:
    path = table(tmp_path / "a.xlsx", {"A1": "TT", "A2": "=1+1"})
    one, two = (written(tmp_path / name, path, [finding(ref=ref("A1"))]) for name in "12")
    assert one.path.read_bytes() == two.path.read_bytes()


document_text = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
values = st.one_of(
    document_text,
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.booleans(),
    st.dates(),
    st.sampled_from(["=A1+1", "=cmd|x", "#N/A", "'x", "_x000D_", " hai  trắng ", "a\nb"]),
)
addresses = st.builds("{}{}".format, st.sampled_from("ABCD"), st.integers(1, 9))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.dictionaries(addresses, values, max_size=8), places=st.lists(addresses, max_size=4))
def test_a_marked_copy_equals_the_original_in_every_cell_value(
    tmp_path: Path, cells: dict[str, object], places: list[str]
) -> None:
    path = table(tmp_path / "a.xlsx", cells)
    copy = written(tmp_path, path, [finding(ref=ref(place)) for place in places])
    assert copy.how is How.MARKED, copy.lost
    before, after = openpyxl.load_workbook(path)[SHEET], openpyxl.load_workbook(copy.path)[SHEET]
    seen = {cell.coordinate: cell.value for row in after.iter_rows() for cell in row if cell.value is not None}
    assert seen == {cell.coordinate: cell.value for row in before.iter_rows() for cell in row if cell.value is not None}


def document(path: Path) -> Path:
    made = docx.Document()
    made.add_paragraph("Báo cáo")
    made.add_table(1, 1)
    grid = made.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            grid.cell(row, column).text = f"{row + 1}{column + 1}"
    grid.cell(1, 2).text = ""
    grid.cell(0, 0).merge(grid.cell(1, 0))
    made.save(str(path))
    return path


def commented(path: Path) -> dict[str, str]:
    """Commented words → the comment."""
    made = docx.Document(str(path))
    told = {}
    for comment in made.comments:
        number = str(comment.comment_id)
        body = made.element.body
        start = body.xpath(f"//w:commentRangeStart[@w:id='{number}']")[0]
        words = (node.text or "" for node in start.getparent().iter(qn("w:t")))
        told["".join(words)] = comment.text
    return told


def test_a_word_return_gets_comments_at_its_cells(tmp_path: Path) -> None:
    places = [CellRef(FILE, "bảng 2", 3, 2), CellRef(FILE, "bảng 2", 2, 1), CellRef(FILE, "bảng 2", 2, 3)]
    findings = [finding("T01", "Sai. Sửa.", ref=place) for place in places]
    path = document(tmp_path / "a.docx")
    copy = written(tmp_path, path, [*findings, finding("F01", "Tệp lạ. Gửi lại.", file=FILE)], kind="docx")
    assert copy.how is How.MARKED
    told = commented(copy.path)
    assert told["32"] == told["11"] == told[""] == "[T01 · Cần xem] Sai. Sửa."
    assert told["Báo cáo"].split("\n") == [
        "CÁC NỘI DUNG CẦN SỬA",
        "Tệp này có 4 chỗ cần xem.",
        "[F01 · Cần xem] Tệp lạ. Gửi lại.",
    ]
    words = [paragraph.text for paragraph in docx.Document(str(copy.path)).element.body.iter() if paragraph.text]
    assert words == [each.text for each in docx.Document(str(path)).element.body.iter() if each.text]


def test_a_word_return_whose_cell_is_not_found_gets_a_list_beside(tmp_path: Path) -> None:
    copy = written(tmp_path, document(tmp_path / "a.docx"), [finding(ref=CellRef(FILE, "bảng 7", 1, 1))], kind="docx")
    assert (copy.how, copy.lost) == (How.BESIDE, ("place",))


def test_a_cell_that_spans_a_billion_columns_is_not_opened(tmp_path: Path) -> None:
    path = document(tmp_path / "a.docx")
    patched(path, "word/document.xml", b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="999999999"/>')
    assert written(tmp_path, path, kind="docx").lost == ("unreadable",)


def test_a_stray_cell_in_the_last_row_costs_nothing(tmp_path: Path) -> None:
    book = marked(tmp_path, {"A1": 1, "XFD1048576": 2}, finding(ref=ref("A1")))
    assert book[SHEET]["XFD1048576"].value == 2


def test_a_reading_without_a_kind_that_can_be_marked_is_no_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a;b")
    told = FileReading(FILE, "0" * 64, "csv", refused=True)
    copy = write_return_copy(path, told, [finding(file=FILE)], tmp_path / "out" / "a.csv")
    assert (copy.how, copy.lost) == (How.BESIDE, ("format",))
    assert io.BytesIO(copy.path.read_bytes()).read() == b"a;b"
