"""Rows whose cells stand elsewhere than their headings: pasted, printed line by line, closed up, glued together."""

from __future__ import annotations

import pytest

from cchc_excel.annex.comments import is_comment
from cchc_excel.cells import Grid, Merge
from cchc_excel.plan import RepairKind
from tests.annex.test_annex_shapes import DESK, POLL, WIPE, Line, facts, grid, leads, read
from tests.annex.test_pages_and_lists import sections
from tests.annex.test_rows_and_periods import texts
from tests.annex.test_rows_between_rows import LEVELS, between
from tests.annex.test_spoiled_tables import ARCHIVE, TABLE, due, read_file, tasks

PARTNERS = ("TT", "Nội dung công việc", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn")


def test_cells_pasted_in_the_order_of_another_table_are_put_in_order() -> None:
    rows: list[Line] = [
        ("1", WIPE, "Kế hoạch", "Văn phòng Sở", "Các phòng thuộc Sở", "Quý I"),
        ("2", DESK, "Văn phòng Sở", "Phòng Tổ chức cán bộ", "Quý II/2026", "Báo cáo kết quả"),
        ("3", POLL, "Tháng 9/2026", "Phòng Tổ chức cán bộ", "Văn phòng Sở", "Báo cáo khảo sát"),
    ]
    reading = read(grid(PARTNERS, *rows))
    assert [item.product for item in reading.activities] == ["Kế hoạch", "Báo cáo kết quả", "Báo cáo khảo sát"]
    assert list(map(leads, reading.activities)) == [["Văn phòng Sở"], ["Văn phòng Sở"], ["Phòng Tổ chức cán bộ"]]
    assert due(reading) == ["2026-03-31", "2026-06-30", "2026-09-30"]
    assert {"row_in_other_order"} == facts(reading) & {"row_in_other_order", "row_shifted"}


def test_a_row_that_lost_its_number_closes_up_around_the_cell_merged_above() -> None:
    head = ("TT", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn")
    rows: list[Line] = [
        ("1", "Tuyên truyền", WIPE, "Tin, bài", "Văn phòng Ban", "Các phòng chuyên môn", "Quý I"),
        (DESK, None, "Hội nghị, thông báo kết luận", "Phòng Kinh tế", "Văn phòng Ban", "Quý II/2026"),
        ("3", "Thể chế", POLL, "Báo cáo", "Phòng Kinh tế", "Văn phòng Ban", "Quý III"),
        ("4", "Bộ máy", ARCHIVE, "Kho dữ liệu", "Phòng Kinh tế", "Văn phòng Ban", "Quý IV"),
    ]
    reading = read(grid(head, *rows, merges=(Merge(2, 2, 3, 2),)))
    assert texts(reading) == [WIPE, DESK, POLL, ARCHIVE]
    assert tasks(reading) == ["Tuyên truyền", "Tuyên truyền", "Thể chế", "Bộ máy"]
    assert (reading.activities[1].product, due(reading)[1]) == ("Hội nghị, thông báo kết luận", "2026-06-30")
    assert RepairKind.SHIFTED in reading.activities[1].repairs


def test_where_every_row_has_a_number_one_without_has_lost_it_with_its_place() -> None:
    rows: list[Line] = [
        ("1", "100% văn bản đúng hạn", "Ứng dụng công nghệ", WIPE, "Kế hoạch", "Văn phòng Sở", None, "Quý I"),
        (None, None, ARCHIVE, "Chứng thư số được cấp", "Trung tâm Công nghệ thông tin", "Văn phòng Sở", "Quý IV"),
        ("3", None, None, DESK, "Báo cáo", "Văn phòng Sở", "Phòng Pháp chế", "Quý II"),
        ("4", None, None, POLL, "Báo cáo", "Văn phòng Sở", "Phòng Pháp chế", "Quý III"),
    ]
    head = ("TT", "Mục tiêu", *LEVELS[1:])
    reading = read(grid(head, *rows))
    assert texts(reading) == [WIPE, ARCHIVE, DESK, POLL]
    assert set(tasks(reading)) == {"Ứng dụng công nghệ"}
    assert reading.activities[1].product == "Chứng thư số được cấp"


def test_lines_of_print_that_are_rows_of_their_own_are_joined_cell_by_cell() -> None:
    rows: list[Line] = [
        ("1", "Ban hành kế hoạch cải cách hành", "Kế hoạch", "Văn phòng Sở", "Phòng Tổ chức cán", "Quý I/2026"),
        (None, "chính năm 2026 của Sở", None, None, "bộ, Phòng Pháp chế"),
        ("2", "Tham mưu sửa đổi quy", "Tờ trình và dự", "Phòng Pháp chế", "Văn phòng Sở", "Trước"),
        (None, "định phân cấp quản lý ngành", "thảo Quyết định", None, None, "30/6/2026"),
        ("3", "Rà soát số lượng cấp phó tại các", "Phương án sắp xếp", "Phòng Tổ chức", None, "Quý II/2026"),
        (None, "đơn vị sự nghiệp", None, "cán bộ"),
    ]
    reading = read(grid(PARTNERS, *rows))
    assert texts(reading) == [
        "Ban hành kế hoạch cải cách hành chính năm 2026 của Sở",
        "Tham mưu sửa đổi quy định phân cấp quản lý ngành",
        "Rà soát số lượng cấp phó tại các đơn vị sự nghiệp",
    ]
    assert [item.product for item in reading.activities][1] == "Tờ trình và dự thảo Quyết định"
    assert leads(reading.activities[2]) == ["Phòng Tổ chức cán bộ"]
    assert due(reading)[1] == "2026-06-29"


def test_what_the_blank_cell_beside_should_hold_is_read_from_the_last_lines() -> None:
    rows: list[Line] = [
        ("1", WIPE, "Kế hoạch", "Sở Nội vụ", "Sở Tài chính", "Quý I"),
        ("2", DESK, "Báo cáo theo dõi\nSở Tư pháp", None, "Các sở ngành", "Tháng 11/2026"),
        ("3", POLL, "Báo cáo", "Sở Nội vụ", "UBND cấp xã\nTừ tháng 3 đến tháng 10/2026", None),
        ("4", ARCHIVE, "Báo cáo", "Sở Nội vụ", "Sở Tài chính", "Quý IV"),
        ("5", "Kiểm tra công vụ", "Kết luận", "Sở Nội vụ", "Sở Tài chính", "Quý IV"),
    ]
    reading = read(grid(PARTNERS, *rows))
    assert (reading.activities[1].product, leads(reading.activities[1])) == ("Báo cáo theo dõi", ["Sở Tư pháp"])
    assert [office.name for office in reading.activities[2].partners] == ["UBND cấp xã"]
    assert due(reading)[2] == "2026-10-31"


def test_work_that_begins_small_but_has_a_lead_and_a_deadline_is_its_own() -> None:
    head = ("Việc cần làm", "Kết quả", "Ai chủ trì", "Thời hạn")
    small = "rà soát, đơn giản hóa thủ tục hành chính"
    reading = read(grid(head, (WIPE, "Kế hoạch", "Văn phòng", "Quý I"), (small, "Báo cáo", "Phòng Kinh tế", "Quý III")))
    assert texts(reading) == [WIPE, small]


def test_a_lead_merged_over_two_works_does_not_make_the_second_a_rest() -> None:
    rows: list[Line] = [
        ("1", "Chỉnh lý tài liệu lưu trữ lịch sử", "Tài liệu", "Sở Nội vụ", "Tháng 12/2026"),
        ("2", WIPE, "Báo cáo"),
    ]
    reading = read(grid(TABLE, *rows, merges=(Merge(2, 4, 3, 4), Merge(2, 5, 3, 5))))
    assert texts(reading) == ["Chỉnh lý tài liệu lưu trữ lịch sử", WIPE]


def pages(*rows: Line, sheet: str) -> Grid:
    return grid(*rows, sheet=sheet)


def test_pages_on_sheets_of_their_own_go_on_whatever_blank_columns_they_have() -> None:
    first = pages(
        ("TT", "Nhiệm vụ cụ thể", "Kết quả", "Chủ trì", "Thời gian"),
        ("I", "THỦ TỤC HÀNH CHÍNH"),
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        ("2", "Tổ chức ngày thứ Bảy tiếp", "Số hồ sơ", "Văn phòng", "Hằng tháng"),
        sheet="Trang 1",
    )
    second = pages(
        ("TT", "Nhiệm vụ cụ thể", None, "Kết quả", "Chủ trì", "Thời gian"),
        (None, "nhận hồ sơ đất đai, hộ tịch", None, "được tiếp nhận"),
        ("3", DESK, None, "Báo cáo", "Phòng Kinh tế", "Quý II"),
        ("4", "Đánh giá, xếp loại", None, "Bảng tổng", "Văn phòng", "Quý IV"),
        sheet="Trang 2",
    )
    third = pages(
        (None, "công chức cuối năm", "hợp xếp loại"),
        ("5", POLL, "Báo cáo", "Phòng Kinh tế", "Quý III"),
        sheet="Trang 3",
    )
    reading = read_file(first, second, third)
    assert texts(reading) == [
        WIPE,
        "Tổ chức ngày thứ Bảy tiếp nhận hồ sơ đất đai, hộ tịch",
        DESK,
        "Đánh giá, xếp loại công chức cuối năm",
        POLL,
    ]
    assert [item.product for item in reading.activities][1::2] == ["Số hồ sơ được tiếp nhận", "Bảng tổng hợp xếp loại"]
    assert set(sections(reading)) == {"THỦ TỤC HÀNH CHÍNH"}


def test_work_on_a_page_without_a_heading_is_no_heading() -> None:
    head = ("STT", "Nhiệm vụ", "Hoạt động chủ yếu", "Sản phẩm", "Đơn vị chủ trì", "Thời gian hoàn thành")
    first = grid(
        head, ("I", "CẢI CÁCH THỂ CHẾ"), ("1", "Rà soát văn bản", "- " + WIPE, "Danh mục", "Văn phòng", "Quý I")
    )
    second = grid(
        ("II", "CẢI CÁCH BỘ MÁY"),
        ("1", "Thực hiện phân cấp, ủy quyền", "- " + DESK, "Tờ trình", "Phòng Kinh tế", "Chậm nhất 30/9/2026"),
        (None, None, "- Đánh giá hiệu quả nhiệm vụ", "Báo cáo đánh giá", "Phòng Kinh tế", "Tháng 11/2026"),
        (None, None, "- " + POLL, "Báo cáo", "Văn phòng", "Hằng quý"),
        ("2", "Giải ngân vốn đầu tư công", "- " + ARCHIVE, "Thông báo", "Văn phòng", "Quý IV"),
        sheet="bảng 2",
    )
    reading = read_file(first, second)
    assert texts(reading) == [WIPE, DESK, "Đánh giá hiệu quả nhiệm vụ", POLL, ARCHIVE]


def test_codes_in_the_first_column_number_sections_tasks_and_work_whatever_its_heading() -> None:
    head = ("Chỉ số", "Các công việc", "Kết thúc", "Hình thức văn bản", "Đơn vị thực hiện")
    rows: list[Line] = [
        ("A", "CHỈ ĐẠO, ĐIỀU HÀNH"),
        ("A.1", "Xây dựng kế hoạch"),
        ("A.1.1", WIPE, "Quý I", "Kế hoạch", "Văn phòng"),
        ("A.1.2", DESK, "Quý II", "Báo cáo", "Văn phòng"),
        ("A.2", "Tuyên truyền"),
        ("A.2.1", POLL, "Thường xuyên", "Tin, bài", "Phòng Kinh tế"),
    ]
    reading = read(grid(head, *rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert tasks(reading) == ["Xây dựng kế hoạch", "Xây dựng kế hoạch", "Tuyên truyền"]
    assert set(sections(reading)) == {"CHỈ ĐẠO, ĐIỀU HÀNH"}


def test_a_list_of_persons_below_a_plan_is_no_work() -> None:
    rows: list[Line] = [
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        (),
        ("Phụ lục 3. DANH SÁCH ĐẦU MỐI",),
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại"),
        ("1", "Nguyễn Thu Hà", "Chánh Văn phòng", "Văn phòng", "02153.800.100"),
    ]
    assert texts(read(grid(TABLE, *rows))) == [WIPE]


def test_counts_declared_behind_a_colon_are_no_part_of_a_section_s_name() -> None:
    rows = [("I", "CẢI CÁCH THỂ CHẾ: 1 nhiệm vụ; 2 hoạt động"), *between()]
    reading = read(grid(TABLE, *rows))
    assert set(sections(reading)) == {"CẢI CÁCH THỂ CHẾ"}
    assert reading.activities[0].section.declared is not None


def test_a_dash_before_a_task_is_no_part_of_it() -> None:
    rows: list[Line] = [("1", "- Tuyên truyền", WIPE, "Tin, bài", "Văn phòng", None, "Quý I")]
    assert tasks(read(grid(LEVELS, *rows))) == ["Tuyên truyền"]


@pytest.mark.parametrize("words", ["Cộng nhóm 1", "Tiểu cộng", "Tổng mục A", "∑ nhóm", "Trong đó: ngân sách xã"])
def test_sums_of_money_left_of_the_work_hide_no_sum(words: str) -> None:
    head = ("Kinh phí", *TABLE)
    rows: list[Line] = [(7.0, *line) for line in between()]
    rows.insert(1, (19.0, None, words))
    assert texts(read(grid(head, *rows))) == [WIPE, DESK]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Phòng Kinh tế đăng ký: 9 việc; đã gồm việc chuyển tiếp", True),
        ("↑ Việc trên đề nghị đẩy nhanh", True),
        ("(đã gạch bỏ theo ý kiến Chủ tịch)", True),
        ("(được bổ sung sau)", False),
        ("Tổ chức hội nghị: 3 hoạt động", False),
    ],
)
def test_remarks_are_told_from_work_by_who_speaks_and_of_what(words: str, said: bool) -> None:
    assert is_comment(words) is said


def test_a_page_whose_numbers_stand_elsewhere_goes_on_there_without_a_heading() -> None:
    rows: list[Line] = [
        ("TT", "Nội dung công việc", "Kết quả đầu ra", "Chủ trì", "Thời hạn"),
        ("I", "CẢI CÁCH THỂ CHẾ"),
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        (None, None, "Trang 1/2"),
        (),
        (None, "II", "CẢI CÁCH BỘ MÁY"),
        (None, "2", DESK, "Báo cáo", "Văn phòng", "Quý II"),
        (None, "3", POLL, "Báo cáo", "Phòng Kinh tế", "Quý III"),
    ]
    reading = read(grid(*rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert sections(reading) == ["CẢI CÁCH THỂ CHẾ", "CẢI CÁCH BỘ MÁY", "CẢI CÁCH BỘ MÁY"]
    assert [item.ref.address for item in reading.activities] == ["B3", "C7", "C8"]


def test_all_work_may_stand_two_columns_right_of_its_heading() -> None:
    head = ("TT", "Mục tiêu", "Nội dung thực hiện", "Sản phẩm", "Đầu mối", "Mốc thời gian")
    rows: list[Line] = [
        (None, None, "1", "100% đạt chuẩn", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        (None, None, "2", None, DESK, "Báo cáo", "Văn phòng", "Quý II"),
        (None, None, "3", None, POLL, "Báo cáo", "Văn phòng", "Quý III"),
    ]
    reading = read(grid(head, *rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert due(reading) == ["2026-03-31", "2026-06-30", "2026-09-30"]


def test_of_two_columns_of_work_the_fuller_one_right_of_the_other_is_the_work() -> None:
    head = ("#", "Nhiệm vụ cha", "Nhiệm vụ con", "Đơn vị được giao", "Kết quả", "Hạn xử lý")
    rows: list[Line] = [
        ("1", "Chỉ đạo", WIPE, "Văn phòng", "Kế hoạch", "Quý I"),
        ("2", None, DESK, "Văn phòng", "Báo cáo", "Quý II"),
        ("3", None, POLL, "Phòng Kinh tế", "Báo cáo", "Quý III"),
    ]
    reading = read(grid(head, *rows, merges=(Merge(2, 2, 4, 2),)))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert set(tasks(reading)) == {"Chỉ đạo"}


def test_labels_part_a_product_from_a_deadline_in_any_row() -> None:
    rows: list[Line] = [
        *between(),
        ("3", POLL, "Sản phẩm: Báo cáo khảo sát\nThời hạn: Trước 30/6/2026", "Văn phòng"),
    ]
    reading = read(grid(TABLE, *rows))
    assert (reading.activities[-1].product, due(reading)[-1]) == ("Báo cáo khảo sát", "2026-06-29")


@pytest.mark.parametrize("words", ["(Bỏ)", "(không còn)", "(Đã gộp vào mục trên)"])
def test_a_number_beside_work_that_was_taken_away_is_no_work(words: str) -> None:
    head = (*TABLE, "Ghi chú")
    gone: Line = ("2", words, None, None, None, "Gộp vào mục trên")
    assert texts(read(grid(head, *between(gone)))) == [WIPE, DESK]


@pytest.mark.parametrize(
    "words",
    [
        "Đã đối chiếu với sổ theo dõi ngày 10/6/2026.",
        "Tiếp thu, đã chỉnh sửa theo góp ý.",
        "Bình quân các mục I - IV",
        "Gạch bỏ 01 dòng do trùng với Kế hoạch chuyển đổi số",
        "Đề nghị Phòng Kinh tế giải trình lý do chậm trước ngày 20/9",
        "Phòng Quản lý giá và công sản chưa góp ý phần này",
    ],
)
def test_what_was_done_or_counted_is_no_work_between_the_rows(words: str) -> None:
    assert texts(read(grid(TABLE, *between((None, words))))) == [WIPE, DESK]


@pytest.mark.parametrize("product", ["Bản đăng ký", "Bảng tự chấm điểm kèm tài liệu kiểm chứng"])
def test_a_paper_is_no_office(product: str) -> None:
    rows: list[Line] = [*between(), ("3. " + POLL, product, "Văn phòng", "Quý III/2026")]
    reading = read(grid(TABLE, *rows))
    assert (reading.activities[-1].activity.text, reading.activities[-1].product) == (POLL, product)


def test_a_section_goes_on_under_a_heading_in_other_words_whose_numbers_count_on() -> None:
    rows: list[Line] = [
        TABLE,
        ("II", "CẢI CÁCH THỦ TỤC"),
        ("8", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        ("TT", "Nội dung nhiệm vụ", "Kinh phí (triệu đồng)", "Sản phẩm đầu ra", "Chủ trì", "Thời hạn hoàn thành"),
        ("9", DESK, 120.5, "Báo cáo", "Văn phòng", "Quý II"),
        ("III", "CẢI CÁCH BỘ MÁY"),
        ("10", POLL, None, "Báo cáo", "Phòng Kinh tế", "Quý III"),
    ]
    assert sections(read(grid(*rows))) == ["CẢI CÁCH THỦ TỤC", "CẢI CÁCH THỦ TỤC", "CẢI CÁCH BỘ MÁY"]


def test_a_section_whose_title_stands_over_a_new_heading_holds_the_work_below_it() -> None:
    rows: list[Line] = [
        TABLE,
        ("V", "CẢI CÁCH BỘ MÁY"),
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        ("VI", "CẢI CÁCH TÀI CHÍNH CÔNG"),
        ("TT", "Tên nhiệm vụ", "Thời gian", "Chủ trì", "Kết quả đạt được"),
        ("1", DESK, "Quý II/2026", "Văn phòng", "Báo cáo"),
        ("2", POLL, "Quý IV/2026", "Phòng Kinh tế", "Báo cáo"),
    ]
    reading = read(grid(*rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert sections(reading) == ["CẢI CÁCH BỘ MÁY", "CẢI CÁCH TÀI CHÍNH CÔNG", "CẢI CÁCH TÀI CHÍNH CÔNG"]


def test_a_point_that_slipped_into_the_place_of_numbers_is_work_below_its_parent() -> None:
    head = ("TT", "Nhiệm vụ/Hoạt động", "Chủ trì", "Thời hạn", "Sản phẩm", "Tình hình thực hiện")
    rows: list[Line] = [
        ("2", "Kiểm tra, đôn đốc", "Phòng Kinh tế", "Quý II"),
        (None, "a) " + WIPE, None, None, "Thông báo", "Đang thực hiện"),
        ("b) " + DESK, None, None, None, "Bảng rà soát", "Chưa thực hiện"),
        (None, "c) " + POLL, None, None, "Báo cáo", "Đã hoàn thành"),
    ]
    reading = read(grid(head, *rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert set(tasks(reading)) == {"Kiểm tra, đôn đốc"}
    assert leads(reading.activities[1]) == ["Phòng Kinh tế"]
    assert "row_shifted" in facts(reading)


def test_a_section_right_below_the_heading_is_no_second_row_of_it() -> None:
    head = ("TT", None, "Nội dung\nhoạt động", None, None, "Kết quả", None, "Chủ trì", None, "Thời gian\nhoàn thành")
    rows: list[Line] = [
        ("I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"),
        ("1", WIPE, None, None, "Kế hoạch", None, "Văn phòng", None, "Quý I"),
        ("2", DESK, None, None, "Báo cáo", None, "Văn phòng", None, "Quý II"),
    ]
    merges = tuple(Merge(row, 2, row, 4) for row in (2, 3, 4)) + tuple(Merge(row, 5, row, 6) for row in (3, 4))
    reading = read(grid(head, *rows, merges=(*merges, Merge(1, 6, 1, 7))))
    assert texts(reading) == [WIPE, DESK]
    assert set(sections(reading)) == {"CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"}


def test_the_rest_of_an_office_s_name_is_no_work() -> None:
    rows: list[Line] = [
        ("1", "Tham mưu Nghị quyết thuộc lĩnh vực quản lý của Sở", "Kế hoạch", "Văn phòng", "Quý I"),
        (None, "Giáo dục và Đào tạo"),
        ("2", DESK, "Báo cáo", "Văn phòng", "Quý II"),
    ]
    whole = "Tham mưu Nghị quyết thuộc lĩnh vực quản lý của Sở Giáo dục và Đào tạo"
    assert texts(read(grid(TABLE, *rows))) == [whole, DESK]


def test_a_title_outside_the_columns_of_a_table_without_numbers_is_no_fault() -> None:
    head = ("Nội dung công việc", "Chủ trì", "Thời hạn")
    rows: list[Line] = [(WIPE, "Văn phòng", "Quý I"), (None, "I", None, "GHI CHÚ THÊM"), (DESK, "Văn phòng", "Quý II")]
    assert texts(read(grid(head, *rows))) == [WIPE, DESK]
