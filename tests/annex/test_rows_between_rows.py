"""Rows that stand between those of the work, and rows of work that stand where they should not."""

from __future__ import annotations

import pytest

from cchc_excel.annex.remarks import is_example
from cchc_excel.cells import Merge
from cchc_excel.plan import RepairKind, Status
from tests.annex.test_annex_shapes import DESK, POLL, WIPE, Line, facts, grid, leads, read
from tests.annex.test_rows_and_periods import texts
from tests.annex.test_spoiled_tables import TABLE, due, tasks

LEVELS = ("TT", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian hoàn thành")


def between(*lines: Line) -> list[Line]:
    """The lines between two rows of work."""
    first: Line = ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I")
    return [first, *lines, ("2", DESK, "Báo cáo", "Phòng Kinh tế", "Quý II")]


@pytest.mark.parametrize(
    "words",
    [
        "Cộng chuyển trang sau",
        "Cộng số việc trong tháng",
        "CỘNG PHẦN I",
        "Lũy kế đến mục I",
        "Mang sang trang sau",
        "Số trang trước chuyển sang",
        "Kết quả mục I: 1/2 nhiệm vụ",
        "Số việc đã xong: 1",
        "Lũy kế: 5 việc, xong 3",
        "Tổng mục I: 3",
        "Tổng hai biểu",
        "Bỏ - đã gộp vào nhiệm vụ số 6",
        "Ví dụ: Ban hành Kế hoạch cải cách hành chính",
        "Lãnh đạo phòng Tham mưu đã xem, đề nghị sửa số thứ tự mục B",
        "Ý kiến Văn phòng: đề nghị bổ sung số liệu trước khi trình ký",
        "Nhắc việc: gửi bản mềm trước ngày 10",
    ],
)
def test_what_is_said_of_the_rows_above_is_no_work(words: str) -> None:
    rows = between((None, words))
    assert texts(read(grid(TABLE, *rows))) == [WIPE, DESK]


@pytest.mark.parametrize("words", ["Cộng đồng tham gia chuyển đổi số", "Cộng tác viên thôn bản họp giao ban"])
def test_work_whose_first_word_also_begins_sums_is_work(words: str) -> None:
    rows: list[Line] = [("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"), ("2", words, "Báo cáo", "Văn phòng", "Quý II")]
    assert texts(read(grid(TABLE, *rows))) == [WIPE, words]


def test_a_sum_that_counts_below_months_is_no_work() -> None:
    head = ("TT", "Công việc", "Đơn vị chịu trách nhiệm", *(f"Tháng {month}" for month in range(1, 13)))
    rows: list[Line] = [
        ("1", WIPE, "Văn phòng", "x"),
        ("2", DESK, "Phòng Kinh tế", None, "x"),
        (None, "Cộng số việc trong tháng", None, 1, 1),
        ("3", POLL, "Văn phòng", None, None, "x"),
    ]
    assert texts(read(grid(head, *rows))) == [WIPE, DESK, POLL]


def test_children_may_count_on_below_the_next_parent() -> None:
    rows: list[Line] = [
        ("1", "Chỉ đạo, điều hành"),
        ("1.1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        ("1.2", DESK, "Báo cáo", "Văn phòng", "Quý II"),
        ("2", "Tuyên truyền về cải cách"),
        ("1.3", POLL, "Tin, bài", "Văn phòng", "Quý III"),
    ]
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert tasks(reading) == ["Chỉ đạo, điều hành", "Chỉ đạo, điều hành", "Tuyên truyền về cải cách"]


def test_a_row_that_lost_its_number_is_put_back_from_its_first_cell_on() -> None:
    rows: list[Line] = [
        ("1", "Chỉ đạo", WIPE, "Kế hoạch", "Văn phòng", None, "Quý I"),
        ("Thực hiện phân cấp", "Kiểm tra việc đã phân cấp", "Kết luận kiểm tra", "Văn phòng", None, "Quý IV"),
        ("3", "Thủ tục", DESK, "Báo cáo", "Văn phòng", "Phòng Kinh tế", "Quý II"),
    ]
    reading = read(grid(LEVELS, *rows))
    assert texts(reading)[1] == "Kiểm tra việc đã phân cấp"
    assert (tasks(reading)[1], reading.activities[1].product) == ("Thực hiện phân cấp", "Kết luận kiểm tra")
    assert leads(reading.activities[1]) == ["Văn phòng"]
    assert RepairKind.SHIFTED in reading.activities[1].repairs


def test_a_row_whose_last_cell_lies_beyond_the_headings_is_put_back() -> None:
    head = ("TT", "Nội dung, nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
    rows: list[Line] = [
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Phòng Kinh tế", "Tháng 01/2026"),
        ("2", None, "Báo cáo định kỳ công tác cải cách", "Báo cáo", "Văn phòng", "Các phòng chuyên môn", "Quý III"),
        ("3", DESK, "Báo cáo", "Văn phòng", "Phòng Kinh tế", "Quý II"),
    ]
    reading = read(grid(head, *rows))
    assert texts(reading) == [WIPE, "Báo cáo định kỳ công tác cải cách", DESK]
    assert due(reading) == ["2026-01-31", "2026-09-30", "2026-06-30"]


def test_a_heading_of_work_that_nobody_listed_stands_among_known_ones() -> None:
    head = ("TT", "Việc theo kế hoạch", "Bộ phận phụ trách", "Tiến độ", "Sản phẩm phải có", "Vướng mắc")
    rows: list[Line] = [
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        ("1", WIPE, "Văn phòng", "Tháng 1", "Kế hoạch"),
        ("2", "Kế hoạch tuyên truyền", "Phòng Kinh tế", "Quý I", "Kế hoạch"),
    ]
    assert texts(read(grid(head, *rows))) == [WIPE, "Kế hoạch tuyên truyền"]


@pytest.mark.parametrize(
    "words",
    [
        "(Nội dung này đã rút khỏi Kế hoạch theo Công văn số 186/SXD-VP)",
        "(Văn phòng nhắc: bổ sung minh chứng trước ngày 18/11)",
        "Kiểm tra lại số liệu mục này!",
        "Ý kiến của Sở Nội vụ (Công văn số 412/SNV-CCHC): đề nghị làm rõ sản phẩm của nội dung này.",
        "Trả lời: giữ nguyên như dự thảo.",
        "=> Tiếp thu, đã chỉnh sửa ở bản dự thảo lần 2.",
        "Phòng Kinh tế thẩm tra: đề nghị giảm 10% dự toán phần III.",
        "Chánh Văn phòng: rà lại cột Kết quả cho thống nhất.",
        "Đề nghị Phòng Nghiệp vụ 2 bổ sung số văn bản.",
        "Nội dung này đã gộp vào mục 3",
        "Đề nghị cập nhật kết quả trước ngày 05/6",
        "Văn phòng Ban tiếp thu, sẽ chỉnh sửa trong bản trình ký.",
        "Lý do rút: trùng với nhiệm vụ đã giao tại Kế hoạch chuyển đổi số.",
    ],
)
def test_what_somebody_says_between_the_rows_is_no_work_and_is_shown(words: str) -> None:
    rows = between((None, words))
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [WIPE, DESK]
    assert "row_below" in facts(reading)


@pytest.mark.parametrize(
    "words",
    [
        "Đề nghị Ủy ban nhân dân tỉnh công nhận xã đạt chuẩn",
        "Trả lời phản ánh, kiến nghị: 100% đúng hạn",
        "Chuyển hồ sơ giấy sang kho lưu trữ số",
        "Yêu cầu các đơn vị báo cáo kết quả thực hiện",
    ],
)
def test_work_that_sounds_like_a_remark_is_work_with_its_number(words: str) -> None:
    rows: list[Line] = [("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"), ("2", words), ("3", DESK, None, "Văn phòng")]
    assert texts(read(grid(TABLE, *rows))) == [WIPE, words, DESK]


def test_what_goes_on_in_brackets_in_the_next_row_belongs_to_the_work_above() -> None:
    rows = between((None, "(đối với lĩnh vực được giao)"))
    assert texts(read(grid(TABLE, *rows))) == [f"{WIPE} (đối với lĩnh vực được giao)", DESK]


@pytest.mark.parametrize(
    "again",
    [
        ("TT", "N.dung", "S.phẩm", "Ch.trì", "T.hạn"),
        ("STT", "NDCV", "SP", "Chủ trì", "Hạn"),
        ("Số TT", "Nội dung, nhiệm vụ", "Kết quả/Sản phẩm", "Đơn vị chủ trì", "Thời gian hoàn thành"),
    ],
)
def test_a_new_page_may_say_the_heading_again_in_shorter_or_other_words(again: Line) -> None:
    rows: list[Line] = [
        ("I", "CẢI CÁCH THỂ CHẾ"),
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        again,
        ("2", DESK, "Báo cáo", "Phòng Kinh tế", "Quý II"),
    ]
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [WIPE, DESK]
    assert [item.section.code for item in reading.activities] == ["I", "I"]


def test_a_heading_in_other_words_over_work_counted_from_one_opens_another_table() -> None:
    rows: list[Line] = [
        ("I", "CẢI CÁCH THỂ CHẾ"),
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        ("Số TT", "Nội dung, nhiệm vụ", "Kết quả/Sản phẩm", "Đơn vị chủ trì", "Thời gian hoàn thành"),
        ("1", DESK, "Báo cáo", "Phòng Kinh tế", "Quý II"),
    ]
    reading = read(grid(TABLE, *rows))
    assert [item.section.code for item in reading.activities] == ["I", ""]


def test_a_parent_that_lost_its_number_is_the_task_of_what_counts_below_it() -> None:
    rows: list[Line] = [
        ("1", "Kỷ luật, kỷ cương"),
        ("1.1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        (None, "Tuyên truyền về cải cách"),
        ("1.1", DESK, "Báo cáo", "Văn phòng", "Quý II"),
        ("1.2", POLL, "Tin, bài", "Văn phòng", "Quý III"),
    ]
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert tasks(reading) == ["Kỷ luật, kỷ cương", "Tuyên truyền về cải cách", "Tuyên truyền về cải cách"]


def test_points_without_a_lead_belong_to_the_row_without_a_deadline_above_them() -> None:
    head = ("Nhiệm vụ/Công việc", "Phòng chủ trì", "Phòng phối hợp", "Sản phẩm", "Thời gian hoàn thành")
    rows: list[Line] = [
        ("Xây dựng, ban hành các văn bản chỉ đạo", "Văn phòng", "Phòng Kinh tế"),
        (f"- {WIPE}", None, None, "Kế hoạch", "Quý I"),
        (f"- {DESK}", None, None, "Báo cáo", "Quý II"),
    ]
    reading = read(grid(head, *rows))
    assert texts(reading) == [WIPE, DESK]
    assert [leads(item) for item in reading.activities] == [["Văn phòng"], ["Văn phòng"]]


def test_rows_left_of_a_form_are_no_work() -> None:
    rows: list[Line] = [
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        (None, "[Ghi nội dung hoạt động]", "[Ghi tên sản phẩm]", "[Ghi đơn vị]", "[Ghi mốc thời gian]"),
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        (None, "[Ghi rõ tên hoạt động]", "[tên văn bản]", "[tên phòng]", "[tháng/quý]"),
        ("...", "..........."),
        ("n", "……………………"),
        ("n", "Công việc n"),
        ("2", DESK, "Báo cáo", "Phòng Kinh tế", "Quý II"),
        (None, "CÔNG CHỨC PHỤ TRÁCH", None, "CHỦ TỊCH"),
    ]
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [WIPE, DESK]
    assert [leads(item) for item in reading.activities] == [["Văn phòng"], ["Phòng Kinh tế"]]


def test_counts_with_a_heading_of_their_own_below_the_plan_are_no_work() -> None:
    head = ("STT", "Đơn vị chịu trách nhiệm chính", "Công việc đột phá", "Hạn cuối")
    rows: list[Line] = [
        ("1", "Văn phòng", WIPE, "Quý I"),
        ("2", "Phòng Kinh tế", DESK, "Quý II"),
        (None, "Tổng hợp theo phụ lục", "Số lượng"),
        (None, "Phụ lục I", 12.0),
        (None, "Phụ lục II", 2.0),
    ]
    assert texts(read(grid(head, *rows))) == [WIPE, DESK]


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        (
            "Sản phẩm và thời hạn hoàn thành",
            "Sản phẩm: Kế hoạch; thời hạn: tháng 01/2026",
            "Sản phẩm: Báo cáo\nThời hạn: Quý II",
        ),
        ("Kết quả, thời gian", "Kế hoạch - tháng 01/2026", "Báo cáo (Quý II/2026)"),
        ("Thời hạn/Sản phẩm", "Tháng 01/2026\nKế hoạch", "Quý II; Báo cáo"),
    ],
)
def test_a_product_and_a_deadline_in_one_cell_are_told_apart(heading: str, first: str, second: str) -> None:
    rows: list[Line] = [("1", WIPE, first, "Văn phòng"), ("2", DESK, second, "Phòng Kinh tế")]
    reading = read(grid(("TT", "Nội dung công việc", heading, "Chủ trì"), *rows))
    assert [item.product for item in reading.activities] == ["Kế hoạch", "Báo cáo"]
    assert due(reading) == ["2026-01-31", "2026-06-30"]


def test_columns_whose_heading_is_merged_over_several_hold_a_text_in_any_of_them() -> None:
    head: Line = ("STT", "Hoạt động", None, None, "Sản phẩm", None, "Cơ quan chủ trì", "Thời gian")
    rows: list[Line] = [
        ("1", WIPE, None, None, "Kế hoạch", None, "Văn phòng", "Quý I"),
        ("2", None, None, DESK, None, "Báo cáo", "Phòng Kinh tế", "Quý II"),
        ("3", None, POLL, None, None, "Phiếu", "Văn phòng", "Quý III"),
        ("4", None, None, "Kiểm tra công vụ tại các thôn", None, "Biên bản", "Văn phòng", "Quý IV"),
    ]
    reading = read(grid(head, *rows, merges=(Merge(1, 2, 1, 4), Merge(1, 5, 1, 6))))
    assert texts(reading) == [WIPE, DESK, POLL, "Kiểm tra công vụ tại các thôn"]
    assert [item.product for item in reading.activities] == ["Kế hoạch", "Báo cáo", "Phiếu", "Biên bản"]


PAGED = ("STT", "Nhiệm vụ", "Hoạt động", "Kết quả", "Chủ trì thực hiện", "Phối hợp thực hiện", "Thời gian")
FIRST_PAGE: list[Line] = [
    ("I", "CHỈ ĐẠO, ĐIỀU HÀNH"),
    ("1", "Ban hành văn bản", WIPE, "Kế hoạch", "Văn phòng", "Phòng Kinh tế", "Tháng 9"),
    ("2", None, "Lập danh mục văn bản hết hiệu lực toàn bộ hoặc", "Danh mục", "Văn phòng", "Phòng Kinh tế;", "Quý IV"),
]


@pytest.mark.parametrize("by", [0, 1, 2])
def test_the_next_page_may_begin_some_columns_to_the_right_with_the_rest_of_the_last_row(by: int) -> None:
    left: Line = (None,) * by
    rows: list[Line] = [
        (*left, None, None, "một phần để công bố theo quy định", None, None, "Công an xã"),
        (*left, "3", "Theo dõi", DESK, "Báo cáo", "Phòng Kinh tế", "Văn phòng", "Tháng 5/2026"),
        (*left, "4", None, POLL, "Phiếu", "Văn phòng", "Phòng Kinh tế", "Quý II/2026"),
    ]
    reading = read(grid(PAGED, *FIRST_PAGE, sheet="Page 1"), grid(*rows, sheet="Page 2"))
    torn = "Lập danh mục văn bản hết hiệu lực toàn bộ hoặc một phần để công bố theo quy định"
    assert texts(reading) == [WIPE, torn, DESK, POLL]
    assert [office.name for office in reading.activities[1].partners] == ["Phòng Kinh tế", "Công an xã"]
    assert {item.section.code for item in reading.activities} == {"I"}


def test_each_further_page_goes_on_with_the_section_of_the_page_before() -> None:
    second: list[Line] = [
        ("II", "CẢI CÁCH THỂ CHẾ"),
        ("3", "Theo dõi", DESK, "Báo cáo", "Phòng Kinh tế", "Văn phòng", "Tháng 5/2026"),
        ("4", None, "Kiểm tra văn bản của các xã", "Báo cáo", "Văn phòng", None, "Quý II/2026"),
    ]
    third: list[Line] = [
        ("5", None, POLL, "Phiếu", "Văn phòng", "Phòng Kinh tế", "Quý II/2026"),
        ("6", None, "Rà soát văn bản của tỉnh", "Báo cáo", "Phòng Kinh tế", "Văn phòng", "Quý III/2026"),
    ]
    pages = [grid(*rows, sheet=f"Page {at}") for at, rows in enumerate(([PAGED, *FIRST_PAGE], second, third))]
    assert [item.section.code for item in read(*pages).activities] == ["I", "I", "II", "II", "II", "II"]


def test_a_deadline_that_says_xong_is_put_back_with_what_was_reported_beside_it() -> None:
    head = (*LEVELS, "Tình trạng", "Tỷ lệ (%)")
    rows: list[Line] = [
        ("1", "Chỉ đạo", WIPE, "Kế hoạch", "Văn phòng", "Phòng Kinh tế", "Quý I", "Đã hoàn thành", 100.0),
        (
            "2",
            None,
            DESK,
            None,
            "Hội nghị",
            "Văn phòng",
            "Sở Tài chính",
            "Xong trước ngày 10/8/2026",
            "Chưa thực hiện",
            0.0,
        ),
    ]
    reading = read(grid(head, *rows))
    assert due(reading) == ["2026-03-31", "2026-08-09"]
    assert reading.activities[1].report is not None
    assert reading.activities[1].report.status is Status.NOT_STARTED


def test_children_may_all_have_a_wrong_prefix() -> None:
    rows: list[Line] = [
        ("1", "Chỉ đạo, điều hành"),
        ("1.1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        ("2", "Tuyên truyền về cải cách"),
        ("3.1", DESK, "Báo cáo", "Văn phòng", "Quý II"),
        ("3.2", POLL, "Tin, bài", "Văn phòng", "Quý III"),
    ]
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert tasks(reading) == ["Chỉ đạo, điều hành", "Tuyên truyền về cải cách", "Tuyên truyền về cải cách"]


def test_points_may_repeat_the_number_of_their_parent() -> None:
    rows: list[Line] = [
        ("1", "Chỉ đạo, điều hành"),
        ("1a)", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        ("1b)", DESK, "Báo cáo", "Văn phòng", "Quý II"),
        ("2", POLL, "Tin, bài", "Văn phòng", "Quý III"),
        ("2a", "Số hóa hồ sơ lưu trữ", "Hồ sơ", "Văn phòng", "Quý IV"),
    ]
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [WIPE, DESK, POLL, "Số hóa hồ sơ lưu trữ"]
    assert tasks(reading) == ["Chỉ đạo, điều hành", "Chỉ đạo, điều hành", None, None]


def test_children_of_a_parent_that_is_not_there_are_nobody_elses() -> None:
    rows: list[Line] = [
        ("1", "Chỉ đạo, điều hành"),
        ("1.1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        ("2.1", DESK, "Báo cáo", "Văn phòng", "Quý II"),
    ]
    assert tasks(read(grid(TABLE, *rows))) == ["Chỉ đạo, điều hành", None]


def test_parents_and_children_may_be_numbered_in_two_columns_below_one_heading() -> None:
    head: Line = ("Stt", None, "Nhiệm vụ", "Chủ trì", "Sản phẩm", "Thời hạn")
    rows: list[Line] = [
        ("TT", "Chi tiết"),
        ("1", None, "Đơn giản hóa quy trình", None, "Quy trình", "Quý II/2026"),
        (None, "1.1", WIPE, "Văn phòng"),
        (None, "1.2", DESK, "Phòng Kinh tế"),
        ("2", None, "Khám bệnh điện tử", None, "Phần mềm", "Quý III/2026"),
        (None, "2.1", POLL, "Văn phòng"),
    ]
    merges = (Merge(1, 1, 1, 2), *(Merge(1, column, 2, column) for column in range(3, 7)))
    reading = read(grid(head, *rows, merges=merges))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert tasks(reading) == ["Đơn giản hóa quy trình", "Đơn giản hóa quy trình", "Khám bệnh điện tử"]
    assert [item.product for item in reading.activities] == ["Quy trình", "Quy trình", "Phần mềm"]


def test_a_word_table_goes_on_under_its_heading_with_the_rest_of_a_row_and_the_open_task() -> None:
    first: list[Line] = [
        PAGED,
        ("I", "THỂ CHẾ"),
        ("1", "Nâng cao chất lượng văn bản", WIPE, "Kế hoạch", "Văn phòng", "Phòng Kinh tế", "Quý I"),
        ("2", None, "Tự kiểm tra văn bản do", "Báo cáo", "Văn phòng", "Phòng Kinh tế", "Quý IV"),
    ]
    second: list[Line] = [
        PAGED,
        (None, None, "Ủy ban nhân dân phường ban hành", "tự kiểm tra"),
        ("3", None, DESK, "Quy chế", "Phòng Kinh tế", "Văn phòng", "Tháng 5/2026"),
        ("4", "Lưu trữ", POLL, "Phiếu", "Văn phòng", None, "Quý II"),
    ]
    reading = read(grid(*first, sheet="bảng 1"), grid(*second, sheet="bảng 2"))
    assert texts(reading) == [WIPE, "Tự kiểm tra văn bản do Ủy ban nhân dân phường ban hành", DESK, POLL]
    assert reading.activities[1].product == "Báo cáo tự kiểm tra"
    assert tasks(reading) == [*["Nâng cao chất lượng văn bản"] * 3, "Lưu trữ"]
    assert {item.section.code for item in reading.activities} == {"I"}


@pytest.mark.parametrize("line", [(None, None, "2"), (None, "!!! Còn thiếu minh chứng"), ("Σ", "Toàn Sở", "12")])
def test_page_numbers_marks_of_haste_and_sigmas_are_no_work(line: Line) -> None:
    rows = between(line)
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [WIPE, DESK]
    assert [item.product for item in reading.activities] == ["Kế hoạch", "Báo cáo"]


def test_reports_that_slipped_by_one_column_are_put_back_where_nothing_else_slipped() -> None:
    head = (*LEVELS, "Tình trạng", "Tỷ lệ (%)", "Ngày hoàn thành", "Văn bản")
    done: Line = ("Hoàn thành", 100.0, "17/03/2026", "56/BC-SXD")
    plan: Line = ("Văn phòng", "Phòng Kinh tế", "Khi có văn bản của Trung ương")
    rows: list[Line] = [
        ("1", "Chỉ đạo", WIPE, "Kế hoạch", *plan, "Hoàn thành", 100.0, "02/02/2026", "12/KH-SXD"),
        ("2", None, DESK, "Quyết định công bố", *plan, None, *done),
    ]
    report = read(grid(head, *rows)).activities[1].report
    assert report is not None
    assert (report.status, report.percent, str(report.completed_on)) == (Status.DONE, 100, "2026-03-17")


def test_work_whose_first_letters_are_those_of_a_time_names_no_time() -> None:
    head = ("TT", "Nhiệm vụ", "Người phụ trách", "Thời hạn")
    rows: list[Line] = [
        ("1", "Kỷ luật hành chính", "Văn phòng", "Quý I"),
        ("-", WIPE),
        ("-", "Tuyên truyền quy chế làm việc năm 2026"),
    ]
    assert texts(read(grid(head, *rows))) == [WIPE, "Tuyên truyền quy chế làm việc năm 2026"]


def test_a_long_line_of_dots_is_no_riddle() -> None:
    assert not is_example(["." * 30_000 + "x", "Kế hoạch"])


@pytest.mark.parametrize(
    "line",
    [
        (None, "(Đã bỏ)"),
        (None, "Đạt 2/3 hoạt động"),
        (None, "Tiểu cộng A: 10 nội dung"),
        (None, "Tổng Cải cách thủ tục hành chính", "3"),
        ("- Hết trang 1 -",),
        ("3", "Nội dung 3: ……………", "………", "………", "……/……/2026"),
    ],
)
def test_withdrawals_shares_done_and_empty_forms_are_no_work(line: Line) -> None:
    rows = between(line)
    assert texts(read(grid(TABLE, *rows))) == [WIPE, DESK]


def test_a_column_to_tick_is_known_though_counts_stand_below_the_ticks() -> None:
    head = ("TT", "Công việc", "Chủ trì", "Đã xong", "Đang làm", "Chưa làm", "Không phát sinh")
    rows: list[Line] = [
        ("1", WIPE, "Văn phòng", "x"),
        ("2", DESK, "Phòng Kinh tế", None, None, None, "x"),
        (None, "Cộng mục I", None, 1.0, 0.0, 0.0, 1.0),
        (None, "Cộng dồn", None, 1.0, 0.0, 0.0, 1.0),
    ]
    reports = [item.report for item in read(grid(head, *rows)).activities]
    assert [report.status for report in reports if report] == [Status.DONE, Status.NOT_APPLICABLE]


def test_a_section_may_stand_beside_its_code_in_the_column_of_who_leads() -> None:
    head = ("TT", "Chủ trì", "Nội dung công việc", "Sản phẩm", "Thời hạn")
    rows: list[Line] = [
        ("I", "Công tác chỉ đạo, điều hành cải cách"),
        ("1", "Văn phòng", WIPE, "Kế hoạch", "Quý I"),
        ("II", "Cải cách thể chế"),
        ("2", "Phòng Kinh tế", DESK, "Báo cáo", "Quý II"),
    ]
    reading = read(grid(head, *rows))
    assert [item.section.code for item in reading.activities] == ["I", "II"]
    assert [leads(item) for item in reading.activities] == [["Văn phòng"], ["Phòng Kinh tế"]]


def test_lead_and_partners_beside_a_slash_are_told_apart_where_the_heading_says_so() -> None:
    head = ("TT", "Nội dung công việc", "Đơn vị chủ trì / Đơn vị phối hợp", "Sản phẩm", "Thời hạn")
    rows: list[Line] = [
        ("1", WIPE, "Văn phòng / Phòng Kinh tế, Công an xã", "Kế hoạch", "Quý I"),
        ("2", DESK, "Phòng Kinh tế / Văn phòng", "Báo cáo", "Quý II"),
    ]
    reading = read(grid(head, *rows))
    assert [leads(item) for item in reading.activities] == [["Văn phòng"], ["Phòng Kinh tế"]]
    assert [office.name for office in reading.activities[0].partners] == ["Phòng Kinh tế", "Công an xã"]


def test_shares_may_be_numbered_like_the_works_of_their_cell() -> None:
    head = ("TT", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Thời hạn")
    rows: list[Line] = [
        (
            "3",
            "Thi hành pháp luật",
            f"3.1. {WIPE}\n3.2. {DESK}",
            "3.1. Báo cáo khảo sát\n3.2. Văn bản",
            "Văn phòng",
            "Quý I",
        ),
        (
            "4",
            "Phổ biến pháp luật",
            f"4.1. {POLL}\n4.2. Soạn bộ câu hỏi",
            "4.1. 02 hội nghị\n4.2. Bộ câu hỏi",
            "Văn phòng",
            "Quý II",
        ),
    ]
    products = [item.product for item in read(grid(head, *rows)).activities]
    assert products == ["Báo cáo khảo sát", "Văn bản", "02 hội nghị", "Bộ câu hỏi"]
