"""Pages that a converted table goes on over, columns and lists that people left beside it, titles that only look like values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cchc_excel.annex.remarks import is_page_number
from cchc_excel.cells import Grid, Merge
from cchc_excel.plan import Field, FileReading, RowRole
from tests.annex.test_annex_shapes import DESK, POLL, WIPE, Line, facts, grid, read
from tests.annex.test_rows_and_periods import PLAN, WORK, texts
from tests.annex.test_spoiled_tables import ARCHIVE, due, side_by_side


def shifted(table: Grid, rows: range, by: int) -> Grid:
    """The grid with some rows moved to the right."""
    moved = [cell._replace(column=cell.column + by * (cell.row in rows)) for cell in table.cells.values()]
    return replace(table, cells={(cell.row, cell.column): cell for cell in moved})


def sections(reading: FileReading) -> list[str]:
    return [item.section.title for item in reading.activities]


def test_a_page_that_goes_on_at_other_columns_is_read_below_the_first_heading() -> None:
    head = ("TT", "Hoạt động", "Sản phẩm", "Chủ trì", "Thời hạn")
    rows: list[Line] = [
        head,
        ("I", "CẢI CÁCH THỂ CHẾ"),
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        (),
        (None, None, "Phụ lục (tiếp theo)"),
        head,
        ("2", DESK, "Báo cáo", "Văn phòng", "Quý II"),
        ("II", "CẢI CÁCH BỘ MÁY"),
        ("1", POLL, None, "Văn phòng", "Quý III"),
    ]
    reading = read(shifted(grid(*rows), range(5, 10), 2))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert sections(reading) == ["CẢI CÁCH THỂ CHẾ", "CẢI CÁCH THỂ CHẾ", "CẢI CÁCH BỘ MÁY"]
    assert [item.cells[Field.ACTIVITY].address for item in reading.activities] == ["B3", "D7", "D9"]
    assert "row_shifted" not in facts(reading)
    assert {row.row: row.role for row in reading.annexes[0].rows}[5] is RowRole.NOTE


@pytest.mark.parametrize(
    "line",
    [
        "(Xem tiếp trang sau)",
        "(Tiếp theo trang 2)",
        "Phụ lục 1 (tiếp theo)",
        "… tiếp theo",
        "Biểu số 2 (tiếp)",
        "Trang 3/5",
    ],
)
def test_what_a_page_says_of_the_next_one_is_no_work(line: str) -> None:
    assert is_page_number(line)


@pytest.mark.parametrize("line", ["CẢI CÁCH THỂ CHẾ (tiếp theo)", "Tiếp tục rà soát thủ tục", "Tiếp công dân"])
def test_work_and_sections_that_go_on_are_no_page_numbers(line: str) -> None:
    assert not is_page_number(line)


def test_of_two_columns_of_one_meaning_the_one_that_people_see_counts() -> None:
    head = ("TT", "Hoạt động", "Chủ trì", "Thời hạn 2025", "Thời hạn hoàn thành")
    table = grid(
        ("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",),
        head,
        *((str(number), f"{WIPE} {number}", "Văn phòng", "Quý II/2025", "Tháng 11") for number in range(1, 6)),
    )
    reading = read(replace(table, hidden_columns=frozenset({4})))
    assert set(due(reading)) == {"2026-11-30"}


def test_a_hidden_column_without_a_rival_is_still_read() -> None:
    table = replace(grid(PLAN, *WORK), hidden_columns=frozenset({4}))
    assert due(read(table)) == due(read(grid(PLAN, *WORK)))


def test_a_guide_without_a_colon_beside_the_table_is_no_part_of_it() -> None:
    guide = grid(
        ("HƯỚNG DẪN GHI BIỂU",), ("- Cột Sản phẩm: ghi tên văn bản",), ("- Không thêm cột",), ("- Gửi trước ngày 20",)
    )
    table = grid(
        ("Nhiệm vụ/hoạt động", "Chủ trì", "Thời hạn"),
        ("A. CÔNG TÁC CHỈ ĐẠO",),
        (f"1. {WIPE}", "Văn phòng", "Quý I"),
        (f"2. {DESK}", "Văn phòng", "Quý II"),
    )
    reading = read(side_by_side(table, guide))
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK]
    assert sections(reading) == ["CÔNG TÁC CHỈ ĐẠO", "CÔNG TÁC CHỈ ĐẠO"]


def test_months_in_which_work_is_to_be_finished_are_deadlines() -> None:
    head = ("TT", "Việc cụ thể", "Ai chủ trì", "Xong trong tháng")
    reading = read(grid(head, ("1", WIPE, "Văn phòng", "01/2026"), ("2", DESK, "Văn phòng", "06/2026")))
    assert due(reading) == ["2026-01-31", "2026-06-30"]


def test_where_all_is_written_small_a_line_below_the_table_is_no_torn_text() -> None:
    head = ("tt", "nội dung", "ng phụ trách", "t/gian")
    work: list[Line] = [
        ("1", "lập kế hoạch của xã", "vp", "tháng 1"),
        ("2", "dán bảng thủ tục", "vp", "quý 2"),
        ("3", "tự chấm điểm nộp sở", "vp", "tháng 11"),
    ]
    reading = read(grid(head, *work, (), (None, "còn thiếu phần tài chính, bổ sung sau")))
    assert texts(reading) == [line[1] for line in work]


def test_short_capitals_above_a_number_one_are_a_section() -> None:
    rows: list[Line] = [
        (None, "QUY CHẾ, QUY ĐỊNH"),
        ("1", WIPE, "Văn phòng", "Quý I"),
        ("2", DESK, "Văn phòng", "Quý II"),
        (None, "SỐ HÓA"),
        ("1", POLL, "Văn phòng", "Quý III"),
    ]
    reading = read(grid(PLAN, *rows))
    assert sections(reading) == ["QUY CHẾ, QUY ĐỊNH", "QUY CHẾ, QUY ĐỊNH", "SỐ HÓA"]


def test_a_number_before_a_title_in_capitals_is_the_sections_code() -> None:
    rows: list[Line] = [
        ("1. CÔNG TÁC CHỈ ĐẠO",),
        (WIPE, "Tháng 1", "Văn phòng"),
        ("2. CẢI TIẾN LỀ LỐI, THỦ TỤC",),
        (DESK, "Quý II", "Văn phòng"),
    ]
    reading = read(grid(("Nội dung", "Thời gian", "Đơn vị thực hiện"), *rows))
    assert [(item.section.code, item.section.title) for item in reading.activities] == [
        ("1", "CÔNG TÁC CHỈ ĐẠO"),
        ("2", "CẢI TIẾN LỀ LỐI, THỦ TỤC"),
    ]


def test_sheets_under_one_title_are_sections_by_their_names_whatever_their_columns() -> None:
    title = ("Biểu giao việc cải cách hành chính năm 2026",)
    first = grid(title, PLAN, *WORK[:2], sheet="Cải cách thể chế")
    other = ("STT", "Mốc thời gian", "Nội dung triển khai", "Đầu ra", "Người phụ trách chính")
    second = grid(
        title,
        other,
        ("1", "Quý I", POLL, "Báo cáo", "Văn phòng"),
        ("2", "Quý II", ARCHIVE, "Hồ sơ", "Văn phòng"),
        sheet="Chuyển đổi số",
    )
    reading = read(first, second)
    assert sections(reading) == ["Cải cách thể chế"] * 2 + ["Chuyển đổi số"] * 2


def test_a_cell_on_another_page_keeps_its_address_in_every_finding() -> None:
    rows: list[Line] = [PLAN, *WORK[:2], PLAN, ("3", POLL, "Văn phòng", "không rõ bao giờ")]
    reading = read(shifted(grid(*rows), range(4, 6), 1))
    assert [item.cells[Field.DEADLINE].address for item in reading.activities] == ["D2", "D3", "E5"]


def test_a_list_of_rooms_ends_before_the_name_of_one() -> None:
    cell = "- Các phòng nghiệp vụ\n- Phòng Tham mưu\n- Sở Nội vụ"
    head = (*PLAN[:3], "Phối hợp", PLAN[3])
    reading = read(grid(head, ("1", WIPE, "Văn phòng", cell, "Quý I"), ("2", DESK, "Văn phòng", cell, "Quý I")))
    assert [one.name for one in reading.activities[0].partners][1:] == ["Phòng Tham mưu", "Sở Nội vụ"]


def test_rooms_that_something_is_said_of_are_one_partner() -> None:
    head = (*PLAN[:3], "Phối hợp", PLAN[3])
    cells = ("Khoa, phòng bị phản ánh", "Các khoa, phòng có điểm không phù hợp")
    reading = read(grid(head, *(("1", f"{WIPE} {cell}", "Văn phòng", cell, "Quý I") for cell in cells)))
    assert [[one.name for one in item.partners] for item in reading.activities] == [[cell] for cell in cells]


def test_a_product_that_is_expected_is_the_plans_even_below_results() -> None:
    head = grid(
        ("TT", "Hoạt động", "Chủ trì", "Thời hạn", "Kết quả", None),
        (None, None, None, None, "Sản phẩm dự kiến", "Tình trạng thực hiện"),
        ("1", WIPE, "Văn phòng", "Quý I", "Kế hoạch", "Đang thực hiện"),
        ("2", DESK, "Văn phòng", "Quý II", "Báo cáo", "Đã hoàn thành"),
        merges=(Merge(1, 5, 1, 6), *(Merge(1, column, 2, column) for column in range(1, 5))),
    )
    reading = read(head)
    assert [item.product for item in reading.activities] == ["Kế hoạch", "Báo cáo"]
    assert [item.report and item.report.status.value for item in reading.activities] == ["in_progress", "done"]


@pytest.mark.parametrize(
    ("heading", "status"),
    [("Không PS", "not_applicable"), ("Xin lùi", "suspended"), ("Không phát sinh", "not_applicable")],
)
def test_a_fourth_column_to_tick_says_what_its_heading_says(heading: str, status: str) -> None:
    head = ("TT", "Hoạt động", "Chủ trì", "Thời hạn", "HT", "Đang TH", "Chưa TH", heading)
    rows: list[Line] = [
        ("1", WIPE, "Văn phòng", "Quý I", "x"),
        ("2", DESK, "Văn phòng", "Quý II", None, "x"),
        ("3", POLL, "Văn phòng", "Quý III", None, None, "x"),
        ("4", ARCHIVE, "Văn phòng", "Quý III", None, None, None, "x"),
    ]
    reading = read(grid(head, *rows))
    assert [item.report and item.report.status.value for item in reading.activities] == [
        "done",
        "in_progress",
        "not_started",
        status,
    ]


def test_objectives_are_known_by_their_label_however_long_their_number_is() -> None:
    rows: list[Line] = [
        ("II", "CẢI CÁCH BỘ MÁY"),
        ("II.1", "Mục tiêu 01: Bộ máy tinh gọn"),
        ("1.1", "Nhiệm vụ 01: Xây dựng văn bản"),
        ("-", DESK, "Văn phòng", "Quý II"),
    ]
    item = read(grid(PLAN, *rows)).activities[0]
    assert (item.objective.text, item.task.text) == ("Bộ máy tinh gọn", "Xây dựng văn bản")


@pytest.mark.parametrize(
    "line", ["Phụ lục I - Kế hoạch năm 2026 (trang 2)", "PHỤ LỤC I (tiếp theo)", "Biểu 1. Kế hoạch (tiếp)"]
)
def test_a_page_title_over_the_heading_printed_again_opens_no_table(line: str) -> None:
    rows: list[Line] = [
        ("PHỤ LỤC I: NHIỆM VỤ NĂM 2026",),
        PLAN,
        ("I", "CẢI CÁCH THỂ CHẾ"),
        WORK[0],
        (line,),
        PLAN,
        WORK[1],
    ]
    reading = read(grid(*rows))
    assert sections(reading) == ["CẢI CÁCH THỂ CHẾ"] * 2
    assert [row.role for row in reading.annexes[0].rows if row.row in (5, 6)] == [RowRole.NOTE, RowRole.HEADING]


def test_parents_written_again_on_the_next_page_are_the_same_parents() -> None:
    head = ("TT", "Mục tiêu", "Nhiệm vụ", "Hoạt động", "Chủ trì", "Thời hạn")
    rows: list[Line] = [
        ("1", "MT1. Bộ máy tinh gọn", "NV1. Sắp xếp bên trong", WIPE, "Văn phòng", "Quý I"),
        head,
        (None, "MT1. Bộ máy tinh gọn (tiếp theo)", "NV1. Sắp xếp bên trong (tiếp)", DESK, "Văn phòng", "Quý II"),
    ]
    reading = read(grid(head, *rows))
    assert {item.objective.text for item in reading.activities} == {"Bộ máy tinh gọn"}
    assert {item.task.text for item in reading.activities} == {"Sắp xếp bên trong"}


def test_a_title_torn_over_two_rows_is_one_and_said_so() -> None:
    rows: list[Line] = [
        ("I", "CẢI CÁCH THỂ CHẾ"),
        ("1", WIPE, "Văn phòng", "Quý I"),
        ("II", "XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH"),
        (None, "QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ"),
        ("1", DESK, "Văn phòng", "Quý II"),
        ("III", "CẢI CÁCH BỘ MÁY"),
        ("1", POLL, "Văn phòng", "Quý II"),
    ]
    reading = read(grid(PLAN, *rows))
    assert sections(reading)[1] == "XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ"
    assert "text_joined" in facts(reading)


def test_subtitles_below_every_title_stay_apart() -> None:
    rows: list[Line] = [
        ("I", "CẢI CÁCH THỂ CHẾ"),
        (None, "VĂN BẢN QUY PHẠM"),
        ("1", WIPE, "Văn phòng", "Quý I"),
        ("II", "CẢI CÁCH BỘ MÁY"),
        (None, "ĐƠN VỊ SỰ NGHIỆP"),
        ("1", DESK, "Văn phòng", "Quý II"),
    ]
    assert not any("THỂ CHẾ VĂN BẢN" in title for title in sections(read(grid(PLAN, *rows))))


def test_a_star_in_the_numbers_place_marks_a_title() -> None:
    rows: list[Line] = [
        ("*", "Chỉ đạo điều hành"),
        ("1", WIPE, "Văn phòng", "Quý I"),
        ("2", DESK, "Văn phòng", "Quý II"),
        ("*", "Thủ tục hành chính"),
        ("3", POLL, "Văn phòng", "Quý III"),
    ]
    reading = read(grid(PLAN, *rows))
    assert sections(reading) == ["Chỉ đạo điều hành", "Chỉ đạo điều hành", "Thủ tục hành chính"]
    told = next(fact for fact in reading.annexes[0].facts if fact.kind == "plain_title")
    assert (told.ref and told.ref.address, told.facts["text"]) == ("B2", "Chỉ đạo điều hành")


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Các phòng, ban đặc khu", ["Các phòng, ban đặc khu"]),
        ("Văn phòng\nChi đoàn Sở", ["Văn phòng", "Chi đoàn Sở"]),
        ("Các phòng, ban xã; Chi hội Luật gia", ["Các phòng, ban xã", "Chi hội Luật gia"]),
    ],
)
def test_groups_and_youth_unions_are_told_apart(cell: str, names: list[str]) -> None:
    reading = read(grid((*PLAN[:3], "Phối hợp", PLAN[3]), ("1", WIPE, "Văn phòng", cell, "Quý I")))
    assert [one.name for one in reading.activities[0].partners] == names


@pytest.mark.parametrize(
    "line",
    [
        "CQCT: cơ quan chủ trì; CQPH: cơ quan phối hợp",
        "Số liệu tổng hợp đến ngày 15/3/2026",
        "VP = Văn phòng, PKT = Phòng Kinh tế",
        'Dấu "x" là quý phải hoàn thành.',
    ],
)
def test_short_forms_explained_below_points_are_no_work(line: str) -> None:
    rows: list[Line] = [
        ("1", "Nhiệm vụ 1: Công khai", "Văn phòng", "Quý I"),
        ("-", f"Hoạt động 01: {WIPE}"),
        ("-", f"Hoạt động 02: {DESK}"),
        (None, line),
    ]
    assert texts(read(grid(PLAN, *rows))) == [WIPE, DESK]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (("Kế hoạch", "Báo cáo", "Tin, bài", "Quyết định của UBND tỉnh"), Field.PRODUCT),
        (("12/KH-UBND ngày 05/01/2026", "Báo cáo số 30/BC-VP", "Số 7/QĐ-UBND", "Công văn 15/UBND-VP"), Field.DOCUMENT),
    ],
)
def test_products_achieved_are_the_plans_unless_they_name_documents(values: tuple[str, ...], field: Field) -> None:
    head = ("TT", "Nội dung", "Chủ trì", "Thời hạn", "Sản phẩm đạt được")
    rows = [(str(at), f"{WIPE} {at}", "Văn phòng", "Quý I", value) for at, value in enumerate(values, 1)]
    assert read(grid(head, *rows)).annexes[0].columns[-1].field is field


def test_below_areas_with_letters_roman_titles_in_small_letters_are_objectives() -> None:
    rows: list[Line] = [
        ("A", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"),
        ("I", "Nâng cao hiệu lực công tác chỉ đạo"),
        ("1", "Xây dựng các văn bản chỉ đạo"),
        ("1.1", WIPE, "Văn phòng", "Quý I"),
        (),
        ("II", "100% phòng được kiểm tra trong năm"),
        ("2", "Kiểm tra các đơn vị"),
        ("2.1", DESK, "Văn phòng", "Quý II"),
        ("B", "CẢI CÁCH THỂ CHẾ"),
        ("I", "Văn bản đúng trình tự"),
        ("1", "Soạn thảo văn bản"),
        ("1.1", POLL, "Văn phòng", "Quý III"),
    ]
    found = read(grid(PLAN, *rows)).activities
    assert [(item.section.code, item.objective.text, item.task.text) for item in found] == [
        ("A", "Nâng cao hiệu lực công tác chỉ đạo", "Xây dựng các văn bản chỉ đạo"),
        ("A", "100% phòng được kiểm tra trong năm", "Kiểm tra các đơn vị"),
        ("B", "Văn bản đúng trình tự", "Soạn thảo văn bản"),
    ]
    assert [item.objective.number for item in found] == [1, 2, 1]


def test_offices_behind_the_labels_of_works_are_dealt_out_to_them() -> None:
    head = ("TT", "Nội dung công việc", "Sản phẩm", "Chủ trì", "Thời hạn")
    cells = (
        f"Hoạt động 1: {WIPE}\nHoạt động 2: {DESK}",
        "Hoạt động 1: Biên bản\nHoạt động 2: Thông báo",
        "Hoạt động 1: Phòng Kinh tế\nHoạt động 2: Văn phòng HĐND và UBND",
        "Hoạt động 1: Quý II\nHoạt động 2: Quý IV",
    )
    found = read(grid(head, ("1", *cells))).activities
    assert [[one.name for one in item.leads] for item in found] == [["Phòng Kinh tế"], ["Văn phòng HĐND và UBND"]]


def test_column_numbers_may_sum_up_others_in_brackets() -> None:
    head = (*PLAN, "Tổng", "NS tỉnh", "Khác")
    numbers = ("(1)", "(2)", "(3)", "(4)", "(5)=(6)+(7)", "(6)", "(7)")
    assert texts(read(grid(head, numbers, *WORK))) == [WIPE, DESK, POLL]


def test_of_several_works_torn_on_a_moved_page_each_keeps_its_own_cell() -> None:
    rows: list[Line] = [
        PLAN,
        WORK[0],
        PLAN,
        ("2", "Hoạt động 2: Kiện toàn tổ công nghệ số của", "Văn phòng", "Quý II"),
        (None, "các thôn\nHoạt động 3: Lấy ý kiến người dân"),
        WORK[2],
    ]
    whole, moved = read(grid(*rows)), read(shifted(grid(*rows), range(3, 7), 2))
    assert texts(whole)[1:3] == ["Kiện toàn tổ công nghệ số của các thôn", "Lấy ý kiến người dân"]
    assert texts(moved) == texts(whole)
    assert [item.cells[Field.ACTIVITY].address for item in whole.activities] == ["B2", "B4", "B5", "B6"]
    assert [item.cells[Field.ACTIVITY].address for item in moved.activities] == ["B2", "D4", "D5", "D6"]
