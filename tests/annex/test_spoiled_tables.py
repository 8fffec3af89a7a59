"""Tables that were copied, printed, scanned or put together: one cause drawn in each test."""

from __future__ import annotations

import pytest

from cchc_excel.annex.against import Reading
from cchc_excel.annex.files import read_annexes
from cchc_excel.annex.shares import lists_of_works
from cchc_excel.annex.strips import strips
from cchc_excel.cells import Cell, Grid, Merge
from cchc_excel.plan import Field, FileReading
from cchc_excel.settings import Settings
from tests.annex.test_annex_shapes import DESK, POLL, WIPE, Line, facts, grid, leads, read
from tests.annex.test_rows_and_periods import PLAN, WORK, texts

TABLE = ("TT", "Nội dung công việc", "Sản phẩm", "Chủ trì", "Thời hạn")
ARCHIVE = "Số hóa hồ sơ lưu trữ của xã"


def tasks(reading: FileReading) -> list[str | None]:
    return [item.task.text for item in reading.activities]


def due(reading: FileReading) -> list[str]:
    return [str(item.deadline.due) for item in reading.activities]


def side_by_side(*grids: Grid) -> Grid:
    """Several grids in one, each right of the other behind a blank column."""
    cells: dict[tuple[int, int], Cell] = {}
    left = 0
    for one in grids:
        cells |= {
            (row, column + left): cell._replace(column=column + left) for (row, column), cell in one.cells.items()
        }
        left += one.width + 1
    return Grid(grids[0].file, grids[0].sheet, cells)


def read_file(*grids: Grid, year: int = 2026) -> FileReading:
    return read_annexes(FileReading("a.xlsx", "sha", "xlsx"), grids, Reading(Settings(), year, None))


@pytest.mark.parametrize(
    ("task", "first", "second"),
    [
        ("NV1.1. Kỷ luật hành chính", "HĐ1.1.1. " + WIPE, "HĐ1.1.2. " + DESK),
        ("Nhiệm vụ 1. Kỷ luật hành chính", "- " + WIPE, "- " + DESK),
        ("NV1. Kỷ luật hành chính", "HĐ1. " + WIPE, "HĐ2. " + DESK),
    ],
)
def test_a_task_by_its_label_gives_its_product_and_lead_to_the_work_below_it(
    task: str, first: str, second: str
) -> None:
    head = ("Nhiệm vụ - Hoạt động", "Sản phẩm", "Chủ trì", "Thời hạn")
    rows: list[Line] = [
        (task, "Kế hoạch", "Văn phòng", None),
        (first, None, None, "Quý I"),
        (second, None, None, "Quý II"),
        (task.replace("1.1", "1.2").replace("1.", "2."), "Báo cáo", "Phòng Kinh tế", None),
        (first.replace(WIPE, POLL), None, None, "Quý III"),
        (second.replace(DESK, ARCHIVE), None, None, "Quý IV"),
    ]
    reading = read(grid(head, *rows))
    assert texts(reading) == [WIPE, DESK, POLL, ARCHIVE]
    assert tasks(reading) == ["Kỷ luật hành chính"] * 4
    assert [item.product for item in reading.activities] == ["Kế hoạch", "Kế hoạch", "Báo cáo", "Báo cáo"]
    assert list(map(leads, reading.activities)) == [["Văn phòng"]] * 2 + [["Phòng Kinh tế"]] * 2


def test_numbers_that_became_days_still_count_below_their_task() -> None:
    day = "01/02/2026"
    reading = read(
        grid(
            TABLE,
            ("1", "Chỉ đạo"),
            ("1.1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
            (day, DESK, "Báo cáo", "Văn phòng", "Quý II"),
            ("2", "Thủ tục"),
            (day, POLL, "Báo cáo", "Phòng Kinh tế", "Quý III"),
        )
    )
    assert texts(reading) == [WIPE, DESK, POLL]
    assert tasks(reading) == ["Chỉ đạo", "Chỉ đạo", "Thủ tục"]


def test_points_all_in_one_cell_make_the_row_above_no_parent() -> None:
    head = ("TT", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Thời hạn")
    listed = f"a) {WIPE}\nb) {DESK}"
    reading = read(
        grid(
            head,
            ("1", "Thủ tục", POLL, "Báo cáo", "Văn phòng", "Quý I"),
            ("2", "Công vụ", listed, "a) Kế hoạch\nb) Danh sách", "Văn phòng", "a) Quý II\nb) Quý III"),
        )
    )
    assert texts(reading) == [POLL, WIPE, DESK]
    assert due(reading) == ["2026-03-31", "2026-06-30", "2026-09-30"]


def test_lists_to_whose_lines_products_belong_are_works_however_many_and_whatever_they_begin_with() -> None:
    listed = ("- Kế hoạch năm\n- Quyết định giao việc", ["- Kế hoạch\n- Quyết định", "- Quý I\n- Quý II"])
    assert lists_of_works([listed, (f"- {WIPE}\n- {DESK}", ["- A\n- B"]), (f"- {POLL}\n- {DESK}", ["- A\n- B"])]) == {
        listed[0],
        f"- {WIPE}\n- {DESK}",
        f"- {POLL}\n- {DESK}",
    }
    assert lists_of_works([listed, (WIPE, ["Báo cáo"])]) == frozenset()  # one list is no habit, and these are nouns


def test_numbered_works_in_a_cell_share_products_behind_dashes() -> None:
    reading = read(
        grid(
            TABLE,
            ("1", POLL, "Báo cáo", "Văn phòng", "Quý I"),
            ("2", f"1. {WIPE};\n2. {DESK}", "- Kế hoạch\n- Danh sách", "Văn phòng", "- Quý II\n- Quý III"),
        )
    )
    assert texts(reading)[0] == POLL
    assert [str(text).rstrip(";") for text in texts(reading)[1:]] == [WIPE, DESK]
    assert due(reading) == ["2026-03-31", "2026-06-30", "2026-09-30"]


def test_a_page_number_over_the_repeated_heading_parts_no_text_from_its_rest() -> None:
    reading = read(
        grid(
            TABLE,
            ("1", "Theo dõi thi hành pháp luật, xử lý", "Báo cáo", "Văn phòng", "Quý I"),
            ("2",),
            TABLE,
            (None, "vi phạm hành chính"),
            ("2", DESK, "Báo cáo", "Văn phòng", "Quý II"),
        )
    )
    assert texts(reading) == ["Theo dõi thi hành pháp luật, xử lý vi phạm hành chính", DESK]
    assert "row_unplaced" not in facts(reading)


def test_where_rests_have_rows_of_their_own_one_with_a_capital_is_a_rest_too() -> None:
    rows: list[Line] = [
        ("1", "Rà soát, đơn giản hóa thủ tục nội bộ", "Báo cáo", "Văn phòng", "Quý I"),
        (None, "của xã"),
        ("2", "Đôn đốc giải ngân vốn", "Báo cáo", "Văn phòng", "Quý II"),
        (None, "đầu tư công"),
        ("3", "Thực hiện ủy quyền cho Phó", "Quyết định", "Văn phòng", "Quý III"),
        (None, "Chủ tịch và trưởng phòng"),
    ]
    assert texts(read(grid(TABLE, *rows))) == [
        "Rà soát, đơn giản hóa thủ tục nội bộ của xã",
        "Đôn đốc giải ngân vốn đầu tư công",
        "Thực hiện ủy quyền cho Phó Chủ tịch và trưởng phòng",
    ]


def test_a_number_with_a_colon_goes_on_the_text_above_it() -> None:
    reading = read(
        grid(
            TABLE,
            *((str(at), text, "Báo cáo", "Văn phòng", "Quý I") for at, text in enumerate((WIPE, DESK), 1)),
            ("3", "Áp dụng hệ thống quản lý chất lượng TCVN ISO", "Báo cáo", "Văn phòng", "Quý II"),
            (None, "9001:2015"),
        )
    )
    assert texts(reading)[-1] == "Áp dụng hệ thống quản lý chất lượng TCVN ISO 9001:2015"


def test_the_sentence_that_closes_a_plan_is_no_rest_of_its_last_work() -> None:
    assert texts(read(grid(PLAN, *WORK, ("Trên đây là các việc của xã năm 2026.",)))) == [WIPE, DESK, POLL]


@pytest.mark.parametrize("again", ["CẢI CÁCH THỂ CHẾ (tiếp theo)", "CẢI CÁCH THỂ CHẾ (tiếp)", "CẢI CÁCH THỂ CHẾ (TT)"])
def test_a_section_whose_title_a_new_page_repeats_stays_one(again: str) -> None:
    reading = read(grid(PLAN, ("I", "CẢI CÁCH THỂ CHẾ"), WORK[0], ("I", again), *WORK[1:]))
    assert {(item.section.code, item.section.title) for item in reading.activities} == {("I", "CẢI CÁCH THỂ CHẾ")}
    assert len(reading.annexes[0].sections) == 1


def test_a_table_of_figures_under_a_plan_holds_no_work_though_its_numbers_are_called_results() -> None:
    figures: list[Line] = [
        (),
        ("Số liệu thống kê",),
        ("STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Kết quả", "Ghi chú"),
        ("1", "Số thủ tục hành chính", "Thủ tục", 86.0),
        ("2", "Số hồ sơ tiếp nhận", "Hồ sơ", 4120.0),
    ]
    assert texts(read(grid(TABLE, *((*work[:2], "Báo cáo", *work[2:]) for work in WORK), *figures))) == [
        WIPE,
        DESK,
        POLL,
    ]


def test_tables_on_both_sides_of_a_blank_column_are_read_each_by_its_own_heading() -> None:
    other = ("STT", "Công việc", "Hạn hoàn thành", "Đơn vị chủ trì")
    two = side_by_side(
        grid(PLAN, *WORK),
        grid((None, None, None, None), other, ("1", ARCHIVE, "Quý III", "Phòng Văn hóa - Xã hội")),
    )
    reading = read_file(*strips(two))
    assert texts(reading) == [WIPE, DESK, POLL, ARCHIVE]
    assert leads(reading.activities[-1]) == ["Phòng Văn hóa - Xã hội"]
    assert due(reading)[-1] == "2026-09-30"
    assert reading.activities[-1].cells[Field.ACTIVITY].address == "G3"


def test_a_list_beside_a_table_is_no_column_of_it() -> None:
    short = grid(("Chữ tắt", "Nghĩa đầy đủ"), ("VP", "Văn phòng"), ("KT", "Phòng Kinh tế"))
    rows = [("A. CẢI CÁCH THỂ CHẾ",), *(work[1:] for work in WORK)]
    reading = read_file(side_by_side(short, grid(("Nội dung công việc", "Chủ trì", "Thời hạn", "Ghi chú"), *rows)))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert {item.section.title for item in reading.activities} == {"CẢI CÁCH THỂ CHẾ"}
    assert {column.heading for column in reading.annexes[0].columns} == {"Nội dung công việc", "Chủ trì", "Thời hạn", "Ghi chú"}  # fmt: skip


def test_the_names_that_a_program_gives_to_columns_are_no_work() -> None:
    assert texts(read(grid(PLAN, ("fld_no", "fld_act", "fldLead", "fld_due"), *WORK))) == [WIPE, DESK, POLL]


def test_the_year_is_the_plans_not_that_of_a_sheet_of_figures_beside_it() -> None:
    plan = grid(("BAN QUẢN LÝ DI TÍCH",), PLAN, *WORK)
    figures = grid(("Chỉ tiêu", "Năm 2025"), ("Lượt khách", 412000.0))
    named = Grid(plan.file, "NhiemVu2026", plan.cells)
    reading = read_file(named, Grid(plan.file, "TK2025", figures.cells), year=2027)
    assert reading.plan_year == 2026
    assert due(reading)[0] == "2026-03-31"


def test_of_which_task_the_work_is_may_stand_behind_what_was_reported() -> None:
    head = (
        "STT",
        "Hoạt động",
        "Chủ trì",
        "Thời hạn",
        "Tình trạng",
        "Kết quả thực hiện",
        "Thuộc nhiệm vụ",
        "Thuộc mục tiêu",
    )
    rows: list[Line] = [
        (
            "1",
            WIPE,
            "Văn phòng",
            "Quý I",
            "Hoàn thành",
            "Đã ban hành",
            "Xây dựng văn bản điều hành",
            "Điều hành kịp thời",
        ),
        (
            "2",
            DESK,
            "Văn phòng",
            "Quý II",
            "Đang thực hiện",
            "Đang soạn thảo",
            "Xây dựng văn bản điều hành",
            "Điều hành kịp thời",
        ),
        ("3", POLL, "Văn phòng", "Quý IV", "Chưa thực hiện", None, "Khảo sát", "Dân hài lòng"),
    ]
    reading = read(grid(head, *rows))
    assert tasks(reading) == ["Xây dựng văn bản điều hành", "Xây dựng văn bản điều hành", "Khảo sát"]
    assert [item.objective.text for item in reading.activities] == ["Điều hành kịp thời"] * 2 + ["Dân hài lòng"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [("Đích cần đạt", "objective"), ("Cần đạt được", "product"), ("Mốc giao", "deadline"), ("#", "number")],
)
def test_headings_in_words_of_an_offices_own_are_understood(heading: str, name: str) -> None:
    values = {"objective": "Nền hành chính phục vụ người dân ngày một tốt hơn", "product": "Báo cáo", "deadline": "Quý I", "number": "1"}  # fmt: skip
    others = {"number": "TT", "objective": "Mục tiêu", "activity": "Hoạt động", "product": "Sản phẩm", "lead": "Chủ trì", "deadline": "Thời hạn"}  # fmt: skip
    works = {**values, "lead": "Văn phòng"}
    head = tuple(heading if field == name else words for field, words in others.items())
    rows = [tuple(works.get(field, text) for field in others) for text in (WIPE, DESK, POLL)]
    reading = read(grid(head, *rows))
    assert next(column.field.value for column in reading.annexes[0].columns if column.heading == heading) == name
    assert texts(reading) == [WIPE, DESK, POLL]


def test_a_table_without_any_work_is_named() -> None:
    empty = grid(("TT", "Đơn vị", "Chủ trì", "Thời hạn"), ("1", "6"), sheet="Hai")
    assert "sheet_without_annex" in facts(read(grid(PLAN, *WORK), empty))


def test_lines_on_how_to_fill_a_table_beside_it_are_no_column_of_it() -> None:
    told = grid(("HƯỚNG DẪN:",), ("- Cột 5: chọn trong danh sách",), ("- Cột 6: ghi ngày",), ("- Gửi trước ngày 15",))
    reading = read_file(side_by_side(grid(PLAN, ("I", "CẢI CÁCH THỂ CHẾ"), *WORK), told))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert {item.section.title for item in reading.activities} == {"CẢI CÁCH THỂ CHẾ"}
    assert "list_beside" in facts(reading)


def test_a_heading_of_three_rows_whose_first_hardly_says_anything_is_found_by_its_merges() -> None:
    rows: list[Line] = [
        ("STT", "Tên nhiệm vụ", "PHẦN KẾ HOẠCH", None, None, "PHẦN BÁO CÁO"),
        (None, None, "Sản phẩm", "Tổ chức thực hiện", "Thời hạn", "Kết quả"),
        (None, None, None, "Đơn vị chủ trì", None, "Tình trạng"),
        ("1", WIPE, "Báo cáo", "Văn phòng", "Quý I", "Hoàn thành"),
        ("2", DESK, "Kế hoạch", "Phòng Kinh tế", "Quý II", "Đang thực hiện"),
    ]
    merges = (Merge(1, 1, 3, 1), Merge(1, 2, 3, 2), Merge(1, 3, 1, 5), Merge(2, 3, 3, 3), Merge(2, 5, 3, 5))
    reading = read(grid(*rows, merges=merges))
    assert texts(reading) == [WIPE, DESK]
    assert list(map(leads, reading.activities)) == [["Văn phòng"], ["Phòng Kinh tế"]]
    assert due(reading) == ["2026-03-31", "2026-06-30"]


def test_under_a_numbered_title_a_heading_in_few_known_words_opens_another_table() -> None:
    other = ("TT", "Tên báo cáo", "Hình thức", "Người lập", "Thời hạn gửi")
    reading = read(
        grid(
            TABLE,
            ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
            ("2", DESK, "Quyết định", "Văn phòng", "Quý II"),
            (),
            ("Phụ lục III",),
            ("CHẾ ĐỘ BÁO CÁO",),
            other,
            ("1", "Báo cáo cải cách hành chính định kỳ", "Báo cáo", "Phòng Kinh tế", "Hàng quý"),
            ("2", "Báo cáo kết quả kiểm tra công vụ", "Báo cáo", "Phòng Kinh tế", "Trước ngày 15/12/2026"),
        )
    )
    assert len(reading.annexes) == 2
    assert [item.product for item in reading.activities] == ["Kế hoạch", "Quyết định", "Báo cáo", "Báo cáo"]
    assert leads(reading.activities[-1]) == ["Phòng Kinh tế"]


def test_last_years_plan_on_a_hidden_sheet_is_not_this_years() -> None:
    old = grid(("Kế hoạch năm 2025",), PLAN, *WORK)
    shown = [(*work[:3], f"Tháng {month}/2026") for work, month in zip(WORK, (3, 6, 9), strict=True)]
    rows: list[Line] = [PLAN, *shown, ("4", ARCHIVE, "Văn phòng", "Trước 30/11/2026")]
    reading = read_file(grid(*rows), Grid(old.file, "Biểu cũ", old.cells, hidden=True), year=2025)
    assert reading.plan_year == 2026
    assert texts(reading) == [WIPE, DESK, POLL, ARCHIVE]


def test_a_sum_of_a_section_by_its_numeral_is_no_work() -> None:
    head = ("TT", "Nhiệm vụ", "Hoạt động", "Chủ trì", "Thời hạn")
    rows: list[Line] = [
        ("I", "CẢI CÁCH THỂ CHẾ"),
        ("1", "Văn bản", WIPE, "Văn phòng", "Quý I"),
        (None, "Cộng I", "1 hoạt động"),
        ("II", "CẢI CÁCH THỦ TỤC"),
        ("2", "Thủ tục", DESK, "Văn phòng", "Quý II"),
        (None, "Cộng mục II", "1 hoạt động"),
    ]
    assert texts(read(grid(head, *rows))) == [WIPE, DESK]


def test_groups_of_work_beside_an_objective_are_its_tasks() -> None:
    head = ("Đích cần đạt", "Mảng việc", "Số", "Việc chi tiết", "Đầu mối", "Khi nào xong")
    rows: list[Line] = [
        ("MT1: Thủ tục được giải quyết nhanh gọn", "1.1. Cấp phép nghiên cứu", "1", WIPE, "Văn phòng", "Quý I"),
        (None, None, "2", DESK, "Văn phòng", "Quý II"),
        (None, "1.2. Đón khách tham quan", "3", POLL, "Văn phòng", "Quý III"),
    ]
    reading = read(grid(head, *rows))
    assert tasks(reading) == ["Cấp phép nghiên cứu", "Cấp phép nghiên cứu", "Đón khách tham quan"]


def test_a_task_whose_deadline_is_merged_over_its_work_is_no_work() -> None:
    rows: list[Line] = [
        ("1", "Xây dựng các văn bản chỉ đạo", None, None, "Quý I"),
        ("01/01/2026", WIPE, "Kế hoạch", "Văn phòng"),
        ("01/02/2026", DESK, "Báo cáo", "Phòng Kinh tế"),
        ("2", "Đẩy mạnh tuyên truyền", None, None, "Quý II"),
        ("02/01/2026", POLL, "Tin, bài", "Văn phòng"),
    ]
    reading = read(grid(TABLE, *rows, merges=(Merge(2, 5, 4, 5), Merge(5, 5, 6, 5))))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert due(reading) == ["2026-03-31", "2026-03-31", "2026-06-30"]


def test_work_may_be_labelled_as_such_and_counted_in_its_sections_title() -> None:
    rows: list[Line] = [
        ("I", "TUYÊN TRUYỀN (2 nội dung)"),
        ("1", f"Việc 1 - {WIPE}", "Văn phòng", "Quý I"),
        ("2", f"Việc 2 - {DESK}", "Văn phòng", "Quý II"),
    ]
    reading = read(grid(PLAN, *rows))
    assert texts(reading) == [WIPE, DESK]
    assert {item.section.title for item in reading.activities} == {"TUYÊN TRUYỀN"}


def test_a_sheet_that_tells_what_to_write_below_each_heading_holds_no_work() -> None:
    told = grid(
        ("Cột", "Cách ghi"),
        ("TT", "Số thứ tự của hoạt động"),
        ("Chủ trì", "Chỉ ghi một phòng"),
        ("Phối hợp", "Có thể ghi nhiều phòng"),
        ("Thời hạn", "Ghi ngày, tháng hoặc quý"),
        sheet="Hướng dẫn",
    )
    assert texts(read(told, grid(PLAN, *WORK))) == [WIPE, DESK, POLL]


def test_a_time_merged_over_start_and_end_is_when_the_work_is_due() -> None:
    head = ("TT", "Nội dung công việc", "Chủ trì", "Bắt đầu", "Hoàn thành")
    rows: list[Line] = [
        ("1", WIPE, "Văn phòng", "Tháng 1", "Tháng 3"),
        ("2", DESK, "Văn phòng", "Thường xuyên"),
        ("3", POLL, "Văn phòng", "Tháng 2", "Tháng 6"),
    ]
    reading = read(grid(head, *rows, merges=(Merge(3, 4, 3, 5),)))
    assert [item.deadline.kind.value for item in reading.activities] == ["window", "continuous", "window"]


def test_titles_with_their_number_in_one_merged_cell_stand_over_what_counts_below_them() -> None:
    rows: list[Line] = [
        ("I. CHỈ ĐẠO ĐIỀU HÀNH",),
        ("1. Xây dựng các kế hoạch",),
        ("1.1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        ("1.2", DESK, "Báo cáo", "Văn phòng", "Quý II"),
        ("2. Theo dõi, đôn đốc",),
        ("2.1", POLL, "Báo cáo", "Phòng Kinh tế", "Quý III"),
    ]
    reading = read(grid(TABLE, *rows, merges=(Merge(2, 1, 2, 5), Merge(3, 1, 3, 5), Merge(6, 1, 6, 5))))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert tasks(reading) == ["Xây dựng các kế hoạch", "Xây dựng các kế hoạch", "Theo dõi, đôn đốc"]


def test_a_row_of_letters_counts_the_columns() -> None:
    assert texts(read(grid(PLAN, ("A", "B", "C", "D"), *WORK))) == [WIPE, DESK, POLL]


@pytest.mark.parametrize("words", ["Cộng CẢI CÁCH THỂ CHẾ", "Cộng Công tác chỉ đạo", "Bình quân lĩnh vực"])
def test_a_sum_named_by_its_section_is_no_work(words: str) -> None:
    assert texts(read(grid(PLAN, *WORK[:2], (None, words, None, "2"), WORK[2]))) == [WIPE, DESK, POLL]


def test_numbered_lines_below_remarks_are_remarks() -> None:
    below: list[Line] = [
        (),
        (None, "Ghi chú:"),
        (None, "1. Gửi kết quả trước ngày 10."),
        (None, "2. Việc mới được bổ sung sau."),
    ]
    assert texts(read(grid(PLAN, *WORK, *below))) == [WIPE, DESK, POLL]


def test_the_same_headings_with_two_columns_exchanged_head_another_table() -> None:
    other = (*TABLE[:2], TABLE[4], TABLE[3], TABLE[2])
    rows: list[Line] = [
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        (),
        ("II. CẢI CÁCH THỦ TỤC",),
        other,
        ("1", DESK, "Quý II", "Phòng Kinh tế", "Báo cáo"),
    ]
    reading = read(grid(TABLE, *rows))
    assert [item.product for item in reading.activities] == ["Kế hoạch", "Báo cáo"]
    assert due(reading) == ["2026-03-31", "2026-06-30"]


def test_levels_labelled_with_letters_of_an_agencys_own_lose_their_labels() -> None:
    head = ("Mục tiêu", "Giải pháp", "Hành động", "Chủ trì", "Thời hạn")
    rows: list[Line] = [
        ("ĐH1. Quản trị theo chuẩn", "GP1.1. Tinh gọn văn bản", WIPE, "Văn phòng", "Quý I"),
        (None, "GP1.2. Phân cấp cho khoa", DESK, "Văn phòng", "Quý II"),
        ("ĐH2. Phục vụ người học", "GP2.1. Một cửa", POLL, "Văn phòng", "Quý III"),
    ]
    reading = read(grid(head, *rows))
    assert tasks(reading) == ["Tinh gọn văn bản", "Phân cấp cho khoa", "Một cửa"]
    assert reading.activities[0].objective.text == "Quản trị theo chuẩn"


def test_areas_numbered_in_their_cell_are_sections_of_that_number() -> None:
    head = ("Lĩnh vực", "Hoạt động", "Chủ trì", "Thời hạn")
    rows: list[Line] = [
        ("1. Cải cách thể chế", WIPE, "Văn phòng", "Quý I"),
        (None, DESK, "Văn phòng", "Quý II"),
        ("2. Cải cách thủ tục", POLL, "Văn phòng", "Quý III"),
    ]
    reading = read(grid(head, *rows))
    assert [(item.section.code, item.section.title) for item in reading.activities] == [
        ("1", "Cải cách thể chế"),
        ("1", "Cải cách thể chế"),
        ("2", "Cải cách thủ tục"),
    ]


def test_a_table_that_says_it_is_not_in_use_is_left_out_and_named() -> None:
    draft = grid(("DỰ THẢO LẦN 1 - KHÔNG SỬ DỤNG",), PLAN, ("1", ARCHIVE, "Văn phòng", "Quý IV"), sheet="Dự thảo lần 1")
    reading = read(grid(PLAN, *WORK), draft)
    assert texts(reading) == [WIPE, DESK, POLL]
    assert "table_of_draft" in facts(reading)
    assert texts(read(draft)) == [ARCHIVE]  # alone it is all there is


def test_under_a_numbered_title_headings_only_like_others_open_a_table() -> None:
    rows: list[Line] = [
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        ("2", DESK, "Báo cáo", "Văn phòng", "Quý II"),
        (),
        ("PHỤ LỤC 2: NHIỆM VỤ ĐỘT PHÁ",),
        ("Hạn trình", "Số", "Việc đột phá", "Người đứng đầu chịu trách nhiệm", "Đầu ra"),
        ("30/9/2026", "1", POLL, "Phòng Kinh tế", "Báo cáo"),
        ("31/12/2026", "2", ARCHIVE, "Phòng Kinh tế", "Hồ sơ"),
    ]
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [WIPE, DESK, POLL, ARCHIVE]
    assert due(reading)[-2:] == ["2026-09-30", "2026-12-31"]


def test_a_text_torn_at_the_end_of_a_words_table_goes_on_in_the_next_one() -> None:
    def table(name: str, *rows: Line) -> Grid:
        return grid(*rows, sheet=name)

    reading = read(
        table("bảng 1", PLAN, WORK[0], ("2", "Trợ giúp pháp lý lưu động tại", "Văn phòng", "Quý II")),
        table("bảng 2", (None, "các thôn đặc biệt khó khăn", None, None), WORK[2]),
    )
    assert texts(reading) == [WIPE, "Trợ giúp pháp lý lưu động tại các thôn đặc biệt khó khăn", POLL]
    assert "text_joined" in facts(reading)


def test_remarks_that_report_may_stand_beside_points_alone() -> None:
    head = ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Ghi chú")
    rows: list[Line] = [
        ("1", "Công khai thủ tục", "Văn phòng", "Quý I"),
        (None, f"a) {WIPE}", None, None, "Đã hoàn thành"),
        (None, f"b) {DESK}", None, None, "Đang thực hiện"),
        ("2", "Khảo sát", "Văn phòng", "Quý II"),
        (None, f"a) {POLL}", None, None, "Chưa thực hiện"),
    ]
    reading = read(grid(head, *rows))
    assert [item.report and item.report.status.value for item in reading.activities] == [
        "done",
        "in_progress",
        "not_started",
    ]
