"""What the tool gives people to fill in can be read back, prints on A4, and never overwrites anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cchc_excel.cells import Cell, Grid, Merge, Value
from cchc_excel.forms import make_workspace, write_return_form, write_settings_workbook
from cchc_excel.plan import (
    Activity,
    Deadline,
    DeadlineKind,
    Document,
    Label,
    Mention,
    Period,
    Report,
    Section,
    Status,
)
from cchc_excel.settings import (
    Agency,
    Answer,
    Office,
    OfficeGroup,
    Settings,
    Target,
    Word,
    settings_from_grids,
)

FULL = Settings(
    agency=Agency(
        parent="UBND TỈNH LAI CHÂU",
        name="SỞ DÂN TỘC VÀ TÔN GIÁO",
        symbol="SDTTG",
        place="Lai Châu",
        signing_capacity="KT. GIÁM ĐỐC",
        signer_post="PHÓ GIÁM ĐỐC",
        signer_name="Nguyễn Đức Thuận",
        recipients=("Sở Nội vụ", "Lưu: VT, VP"),
        report_to="Sở Nội vụ",
    ),
    offices=(Office("Văn phòng", ("VP",), True, 5), Office("Phòng Tôn giáo", ("Phòng TG", "P.TG"), False, 6)),
    groups=(
        OfficeGroup("Các phòng thuộc Sở", ("Các phòng",), ("Văn phòng", "Phòng Tôn giáo")),
        OfficeGroup("Tất cả"),
    ),
    plan_year=2026,
    closing_day=20,
    due_soon_days=15,
    before_excludes_the_day=False,
    holidays=frozenset({date(2026, 1, 1), *(date(2026, 2, day) for day in range(14, 23))}),
    working_weekends=frozenset({date(2026, 1, 10)}),
    targets=(Target("100% các phòng được kiểm tra", "100%", "50%", "Văn phòng"), Target("=1+1", "-")),
    words=(Word("heading", "Mốc", "Thời gian hoàn thành"), Word("status", "Xong rồi", "done")),
    answers=(Answer("match", "Ban hành kế hoạch", "I.1.1.1", "cai-dat.xlsx!Xác nhận!C5"),),
)


def grids_of(path: Path) -> list[Grid]:
    """The sheets of a workbook, read by a library that did not write it."""
    grids = []
    for sheet in openpyxl.load_workbook(path).worksheets:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    value: Value = None if isinstance(cell.value, str) else cell.value  # type: ignore[assignment]  # no formulas here
                    text = f"{value:g}" if isinstance(value, int | float) else str(cell.value)
                    cells[cell.row, cell.column] = Cell(text, cell.row, cell.column, value, cell.number_format)
        merges = (Merge(each.min_row, each.min_col, each.max_row, each.max_col) for each in sheet.merged_cells.ranges)
        grids.append(Grid("cai-dat.xlsx", sheet.title, cells, tuple(merges)))
    return grids


def sheet_of(path: Path, name: str) -> Worksheet:
    return openpyxl.load_workbook(path)[name]


@pytest.mark.parametrize("settings", [Settings(), FULL], ids=["empty", "full"])
@pytest.mark.parametrize("demo", [True, False])
def test_what_is_written_is_what_is_read(tmp_path: Path, settings: Settings, demo: bool) -> None:
    write_settings_workbook(tmp_path / "cai-dat.xlsx", settings, demo=demo)
    assert settings_from_grids(grids_of(tmp_path / "cai-dat.xlsx")) == (settings, ())


def test_the_settings_workbook_has_a_guide_drop_downs_and_prints_on_a4(tmp_path: Path) -> None:
    path = tmp_path / "cai-dat.xlsx"
    write_settings_workbook(path, FULL, demo=True)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [
        "Hướng dẫn",
        "Cơ quan",
        "Đơn vị",
        "Nhóm đơn vị",
        "Kỳ báo cáo",
        "Ngày nghỉ",
        "Chỉ tiêu",
        "Từ ngữ",
        "Xác nhận",
        "Danh mục",
    ]
    assert book["Danh mục"].sheet_state == "hidden"
    assert {sheet.page_setup.paperSize for sheet in book.worksheets if sheet.sheet_state == "visible"} == {9}
    offices = book["Đơn vị"]
    assert str(offices["A2"].value).endswith("cách nhau bằng dấu chấm phẩy. (Số liệu minh họa.)")
    assert [(str(rule.sqref), rule.formula1) for rule in offices.data_validations.dataValidation] == [
        ("C5:C24", '"Có,Không"')
    ]
    assert offices.freeze_panes == "A5"
    assert [offices.cell(4, column).value for column in (1, 2, 3)] == [
        "Tên đơn vị",
        "Tên viết tắt, tên khác",
        "Có nộp báo cáo (Có/Không)",
    ]


def test_days_in_a_row_are_one_range_and_words_that_look_like_formulas_stay_words(tmp_path: Path) -> None:
    path = tmp_path / "cai-dat.xlsx"
    names = {date(2026, 2, day): "Tết Nguyên đán" for day in range(14, 23)}
    write_settings_workbook(path, FULL, demo=False, day_names=names)
    sheet = sheet_of(path, "Ngày nghỉ")
    assert [[cell.value for cell in row] for row in sheet["A5:C7"]] == [
        [datetime(2026, 1, 1), "Tết Dương lịch", "Nghỉ"],  # noqa: DTZ001 - as a cell has it
        [datetime(2026, 1, 10), None, "Làm bù"],  # noqa: DTZ001 - as a cell has it
        ["14/02/2026 - 22/02/2026", "Tết Nguyên đán", "Nghỉ"],
    ]
    formula = sheet_of(path, "Chỉ tiêu")["A6"]
    assert (formula.value, formula.data_type) == ("=1+1", "s")


def test_the_same_settings_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_settings_workbook(tmp_path / name, FULL, demo=False)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_new_workspace_has_folders_settings_and_a_page_to_read_first(tmp_path: Path) -> None:
    directory = tmp_path / "cchc" / "2027"
    assert make_workspace(directory, 2027) == ()
    assert all((directory / folder).is_dir() for folder in ("input/ke-hoach", "templates", "output"))
    settings, facts = settings_from_grids(grids_of(directory / "cai-dat.xlsx"))
    assert (settings.plan_year, settings.closing_day, facts) == (2027, 14, ())
    assert date(2027, 9, 2) in settings.holidays
    page = (directory / "DOC-TRUOC.txt").read_bytes()
    assert page.startswith(b"\xef\xbb\xbf")  # the oldest Notepad needs the mark
    assert b"\r\n1. M" in page
    assert "cchc consolidate" in page.decode("utf-8-sig")


def test_a_workspace_made_again_keeps_what_is_there_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "cai-dat.xlsx").write_bytes(b"mine")
    assert make_workspace(tmp_path, 2026) == ("cai-dat.xlsx",)
    assert (tmp_path / "cai-dat.xlsx").read_bytes() == b"mine"
    (tmp_path / "DOC-TRUOC.txt").write_text("của tôi", encoding="utf-8")
    assert make_workspace(tmp_path, 2026)[:2] == ("cai-dat.xlsx", "DOC-TRUOC.txt")
    assert (tmp_path / "DOC-TRUOC.txt").read_text(encoding="utf-8") == "của tôi"


SECTION = Section("I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")
ACTIVITY = Activity(
    id="I.1.1.1",
    section=SECTION,
    objective=Label(1, "Tuyên truyền kịp thời"),
    task=Label(1, "Xây dựng kế hoạch"),
    activity=Label(1, "Ban hành kế hoạch"),
    product="Kế hoạch",
    leads=(Mention("Văn phòng", "Văn phòng", True),),
    partners=(Mention("Phòng TG", "Phòng Tôn giáo", True), Mention("Sở Nội vụ", "Sở Nội vụ")),
    deadline=Deadline("Tháng 1 - 2", DeadlineKind.WINDOW),
)


def form(tmp_path: Path, *activities: Activity) -> Worksheet:
    write_return_form(tmp_path / "form.xlsx", activities, "Văn phòng", FULL, Period(2026, 3))
    return sheet_of(tmp_path / "form.xlsx", "Báo cáo")


def test_a_form_has_the_plans_columns_and_six_to_report_in(tmp_path: Path) -> None:
    second = replace(ACTIVITY, id="I.1.1.2", activity=Label(2, "Tổ chức tuyên truyền"))
    third = replace(ACTIVITY, id="II.1.1.1", section=Section("II", "CẢI CÁCH THỂ CHẾ"), objective=Label(None, None))
    sheet = form(tmp_path, ACTIVITY, second, third)
    assert [sheet.cell(row, 1).value for row in (1, 2, 3, 4)] == [
        "SỞ DÂN TỘC VÀ TÔN GIÁO",
        "Văn phòng",
        "BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH CCHC THÁNG 3 NĂM 2026",
        "(Số liệu đến ngày 20/3/2026)",
    ]
    assert [cell.value for cell in sheet[7]][8:] == [
        "Tình trạng",
        "Tỷ lệ hoàn thành (%)",
        "Ngày hoàn thành",
        "Số/ký hiệu văn bản",
        "Khó khăn, vướng mắc",
        "Ghi chú",
    ]
    assert [cell.value for cell in sheet[9]][:8] == [
        "1",
        "Mục tiêu 1: Tuyên truyền kịp thời",
        "Nhiệm vụ 1: Xây dựng kế hoạch",
        "Hoạt động 1: Ban hành kế hoạch",
        "Kế hoạch",
        "Văn phòng",
        "Phòng TG, Sở Nội vụ",
        "Tháng 1 - 2",
    ]
    assert sheet["D10"].value == "Hoạt động 2: Tổ chức tuyên truyền"
    assert (sheet["A11"].value, sheet["B11"].value, sheet["B12"].value) == ("II", "CẢI CÁCH THỂ CHẾ", None)
    assert {"B9:B10", "C9:C10", "B8:N8", "B11:N11"} <= {str(each) for each in sheet.merged_cells.ranges}
    assert sheet["B14"].value == "NGƯỜI LẬP BIỂU"
    assert str(sheet.data_validations.dataValidation[0].sqref) == "I8:I12"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")


def test_a_form_carries_over_what_was_reported_before(tmp_path: Path) -> None:
    report = Report(
        Status.IN_PROGRESS,
        60.0,
        date(2026, 3, 10),
        (Document("12/KH-SDTTG", date(2026, 1, 20)), Document("=3/QĐ")),
        difficulty="chờ hướng dẫn",
        note="@x",
    )
    sheet = form(tmp_path, replace(ACTIVITY, report=report))
    assert [cell.value for cell in sheet[9]][8:] == [
        "Đang thực hiện",
        60,
        datetime(2026, 3, 10),  # noqa: DTZ001 - as a cell has it
        "12/KH-SDTTG ngày 20/01/2026; =3/QĐ",
        "chờ hướng dẫn",
        "@x",
    ]


def test_a_form_without_activities_is_still_a_form(tmp_path: Path) -> None:
    assert form(tmp_path)["B9"].value == "NGƯỜI LẬP BIỂU"
