"""The leaders' workbook as people see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cchc_excel.cells import CellRef
from cchc_excel.plan import Mention, Standing, Status
from cchc_excel.review import Review
from cchc_excel.settings import Settings, Target
from cchc_excel.workbook import SHEETS, write_workbook
from tests.builders import CLOSING, activity, finding, item, judged, reported, review
from tests.conftest import GoldenCheck
from tests.golden import workbook_lines
from tests.workbook.samples import march

pytestmark = pytest.mark.filterwarnings("ignore:.*will be removed:UserWarning")  # openpyxl knows no data bars

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "http://" + "a" * 3000,
    "{{7*7}}",
    "x\x07y\x00z",
    "*",
    ">=0",
    "chữ " * 10_000,
)


def written(told: Review, path: Path) -> Any:
    write_workbook(told, path)
    return openpyxl.load_workbook(path)


def values(sheet: Any) -> Iterator[object]:
    return (cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None)


def shown(sheet: Any, word: str) -> str:
    """The texts of the first row that begins with a word."""
    for row in sheet.iter_rows(values_only=True):
        cells = [str(value) for value in row if value is not None]
        if cells and cells[0] == word:
            return " | ".join(cells)
    return ""


def test_the_workbook_of_a_month_looks_like_this(tmp_path: Path, golden: GoldenCheck) -> None:
    path = tmp_path / "tong-hop-2026-03.xlsx"
    write_workbook(march(), path)
    golden("workbook-march", workbook_lines(path))


def test_the_same_review_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(march(), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_review_of_nothing_says_so_on_every_sheet(tmp_path: Path, golden: GoldenCheck) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(review(settings=Settings()), path)
    golden("workbook-empty", workbook_lines(path))


def test_sheets_without_a_subject_are_left_out(tmp_path: Path) -> None:
    names = written(review([judged(item())]), tmp_path / "a.xlsx").sheetnames
    assert names == [
        "Tổng hợp",
        "Quá hạn và sắp đến hạn",
        "Theo lĩnh vực",
        "Theo đơn vị",
        "Phụ lục",
        "Vấn đề",
        "Dữ liệu",
        "Định nghĩa",
    ]
    assert len(SHEETS) == len(names) + 2


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_offices_is_never_a_formula_or_a_link(tmp_path: Path, text: str) -> None:
    told = reported(Status.IN_PROGRESS, None, text, note=text, proposal=text, reason=text)
    each = item(activity(text=text, product=text, leads=(text,), partners=(text,), when=text), told)
    where = CellRef("a.xlsx", "Phụ lục", 1, 1)
    book = written(review([judged(each)], findings=[finding(message=text, ref=where)]), tmp_path / "a.xlsx")
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                formula = cell.data_type == "f" and not str(cell.value).startswith(
                    ("=COUNTIFS(", "=SUMPRODUCT(", "=IF(", "=SUM(", "=COUNTA(")
                )
                assert not formula, cell.coordinate
                assert cell.hyperlink is None or len(str(cell.value)) < 12, cell.coordinate


def test_names_and_telephones_of_a_lead_cell_appear_nowhere(tmp_path: Path) -> None:
    person = Mention("Đ/c Nguyễn Văn A, 0912345678 (Văn phòng)", "Văn phòng", known=True)
    each = judged(item(activity(leads=(person,)), reported(Status.IN_PROGRESS)))
    book = written(review([each]), tmp_path / "a.xlsx")
    texts = " ".join(str(value) for sheet in book.worksheets for value in values(sheet))
    assert "0912345678" not in texts
    assert "Nguyễn Văn A" not in texts


def test_a_number_that_the_rows_do_not_give_is_not_live(tmp_path: Path) -> None:
    told = review([judged(item(), Standing.DONE_ON_TIME)])
    other = replace(told.figures["completion"], numerator=7, denominator=9)
    told = replace(told, figures={**told.figures, "completion": other})
    sheet = written(told, tmp_path / "a.xlsx")["Tổng hợp"]
    assert shown(sheet, "Hoàn thành kế hoạch").startswith("Hoàn thành kế hoạch | 7 | 9 | =IF(D")


def test_overdue_work_comes_first_with_its_days_and_the_proposal(tmp_path: Path) -> None:
    late = reported(Status.IN_PROGRESS, proposal="Xin lùi hạn")
    told = review(
        [
            judged(item(activity("I.1.1.1", due=date(2026, 3, 1)), late)),
            judged(item(activity("I.1.1.2", due=date(2026, 2, 1)))),
        ]
    )
    sheet = written(told, tmp_path / "a.xlsx")["Tổng hợp"]
    codes = [str(row[0].value) for row in sheet.iter_rows() if str(row[0].value).startswith("I.")]
    assert codes == ["I.1.1.2", "I.1.1.1"]
    assert shown(sheet, "I.1.1.1").endswith("Văn phòng | Quá hạn 13 ngày.\nKiến nghị: Xin lùi hạn.")
    assert shown(sheet, "I.1.1.2").endswith("Văn phòng | Quá hạn 41 ngày, chưa có báo cáo.")


def test_leads_that_disagree_are_both_shown(tmp_path: Path) -> None:
    leads = ("Văn phòng", "Phòng Tôn giáo")
    reports = {"Văn phòng": reported(Status.DONE, CLOSING), "Phòng Tôn giáo": reported(Status.IN_PROGRESS)}
    book = written(review([judged(item(activity(leads=leads), reports))]), tmp_path / "a.xlsx")
    words = "Các đơn vị chủ trì báo khác nhau (Văn phòng: đã hoàn thành; Phòng Tôn giáo: đang thực hiện)."
    assert words in shown(book["Tổng hợp"], "I.1.1.1")
    assert "Văn phòng: Đã hoàn thành\nPhòng Tôn giáo: Đang thực hiện" in list(values(book["Phụ lục"]))


def test_the_page_says_which_offices_are_missing_and_what_it_does_not_know(tmp_path: Path) -> None:
    told = review([judged(item(activity(due=None, when=None)))])
    page = list(values(written(told, tmp_path / "a.xlsx")["Tổng hợp"]))
    assert "Văn phòng; Phòng Chính sách Dân tộc; Phòng Tôn giáo." in page
    assert (
        "– 1 hoạt động không có ngày đến hạn nên không nằm trong tỷ lệ đến hạn và đúng hạn.\n"
        "– 1 hoạt động chưa có đơn vị chủ trì nào báo cáo."
    ) in page


def test_many_offices_targets_and_concerns_stay_on_the_page_and_are_counted(tmp_path: Path) -> None:
    offices = [f"Phòng số {number}" for number in range(1, 31)]
    each = [
        judged(item(activity(f"I.1.1.{number}", leads=(office,), due=date(2026, 1, 31))))
        for number, office in enumerate(offices, start=1)
    ]
    targets = tuple(Target(f"Chỉ tiêu {number}") for number in range(1, 13))
    book = written(review(each, settings=Settings(targets=targets)), tmp_path / "a.xlsx")
    page = list(values(book["Tổng hợp"]))
    assert "Còn 22 đơn vị khác: xem sheet Theo đơn vị." in page
    assert "Còn 20 việc khác: xem sheet Quá hạn và sắp đến hạn và sheet Phụ lục." in page
    assert "Còn 6 chỉ tiêu khác: xem sheet Định nghĩa." in page
    assert "Chỉ tiêu 12" in list(values(book["Định nghĩa"]))


def test_the_annex_keeps_its_merged_form_and_numbering(tmp_path: Path) -> None:
    each = [judged(item(f"II.1.{task}.{number}")) for task, number in ((1, 1), (1, 2), (2, 3))]
    sheet = written(review(each), tmp_path / "a.xlsx")["Phụ lục"]
    assert sheet["A5"].value == "II. CẢI CÁCH THỂ CHẾ (1 Mục tiêu; 2 nhiệm vụ; 3 hoạt động)"
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A5:N5", "B6:B8", "C6:C7"}
    assert (sheet["C8"].value, sheet["D7"].value) == (
        "Nhiệm vụ 02: Nhiệm vụ 2 của phần II",
        "Hoạt động 02: Hoạt động 2 của phần II",
    )
    assert sheet.print_title_rows == "$4:$4"


def test_an_activity_with_more_words_than_a_row_holds_gets_several_rows(tmp_path: Path) -> None:
    words = "Rà soát, xây dựng, trình ban hành và tổ chức thực hiện quyết định công bố thủ tục. " * 40
    each = [judged(item(activity("I.1.1.1", words))), judged(item("I.1.1.2"))]
    sheet = written(review(each), tmp_path / "a.xlsx")["Phụ lục"]
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert sheet["D6"].value == f"Hoạt động 01: {words}"
    assert {"A6:A10", "D6:D10"} <= merged
    assert sheet["A11"].value == 2


def test_a_finding_leads_to_its_cell_in_the_office_file(tmp_path: Path) -> None:
    ref = CellRef("Phòng Tôn giáo/báo cáo.xlsx", "Phụ lục", 27, 8)
    sheet = written(review(findings=[finding(ref=ref)]), tmp_path / "a.xlsx")["Vấn đề"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "H27")
    assert cell.hyperlink.target == r"..\..\input\Phòng%20Tôn%20giáo\báo%20cáo.xlsx"
    assert cell.hyperlink.location == "'Phụ lục'!H27"


def test_what_offices_write_on_several_lines_stands_on_one_in_the_flat_table(tmp_path: Path) -> None:
    told = reported(Status.IN_PROGRESS, None, "Đang làm", note="Đã họp 2 lần;\nchờ ý kiến\nSở Nội vụ")
    book = written(review([judged(item(activity(text="Rà soát\nquy trình"), told))]), tmp_path / "a.xlsx")
    texts = [value for value in values(book["Dữ liệu"]) if isinstance(value, str)]
    assert "Đã họp 2 lần; chờ ý kiến; Sở Nội vụ" in texts
    assert not [
        text for row in book["Dữ liệu"].iter_rows(min_row=5, values_only=True) for text in row if "\n" in str(text)
    ]
