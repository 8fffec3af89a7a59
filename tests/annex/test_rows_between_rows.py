"""Rows that stand between those of the work, and rows of work that stand where they should not."""

from __future__ import annotations

import pytest

from cchc_excel.plan import RepairKind
from tests.annex.test_annex_shapes import DESK, POLL, WIPE, Line, grid, leads, read
from tests.annex.test_rows_and_periods import texts
from tests.annex.test_spoiled_tables import TABLE, due, tasks

LEVELS = ("TT", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian hoàn thành")


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
        "Ý kiến Văn phòng: đề nghị bổ sung số liệu trước khi trình ký",
        "Nhắc việc: gửi bản mềm trước ngày 10",
    ],
)
def test_what_is_said_of_the_rows_above_is_no_work(words: str) -> None:
    rows: list[Line] = [
        ("1", WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        (None, words),
        ("2", DESK, "Báo cáo", "Phòng Kinh tế", "Quý II"),
    ]
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
