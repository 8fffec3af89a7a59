"""Figures and samples that are no work, columns that group the work, and columns whose ticks tell its state."""

from __future__ import annotations

import pytest

from cchc_excel.cells import Grid, Merge
from cchc_excel.plan import Field, FileReading
from tests.annex.test_annex_shapes import COMMUNE, DESK, POLL, WIPE, facts, grid, leads, read

ARCHIVE = "Số hóa hồ sơ lưu trữ của xã"
PLAN = grid(
    COMMUNE, ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"), ("2", DESK, "Kế hoạch", "Văn phòng", None, "Quý II")
)


def texts(reading: FileReading) -> list[str | None]:
    return [item.activity.text for item in reading.activities]


def sections(reading: FileReading) -> list[str]:
    return [item.section.title for item in reading.activities]


def states(reading: FileReading) -> list[str | None]:
    return [item.report.status.value if item.report else None for item in reading.activities]


@pytest.mark.parametrize(
    "figures",
    [
        grid(("TT", "Phòng", "Số nhiệm vụ"), ("1", "Văn phòng", "6"), ("2", "Phòng Kinh tế", "4"), sheet="Tổng hợp"),
        grid(
            ("TT", "Chỉ tiêu", "Đơn vị tính", "Số lượng"),
            ("1", "Số thủ tục hành chính", "Thủ tục", "24"),
            ("2", "Số văn bản phát hành điện tử", "Văn bản", "1.310"),
            sheet="Số liệu",
        ),
        grid(
            ("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch 2026", "Thực hiện"),
            ("1", "Tỷ lệ hồ sơ nộp trực tuyến", "%", "70", "65"),
            ("2", "Số lớp tập huấn", "Lớp", "4", "2"),
            sheet="Chỉ tiêu",
        ),
        grid(("TT", "Nhóm nội dung", "Số việc"), ("1", "Thể chế", "3"), ("2", "Bộ máy", "2"), sheet="Đếm"),
    ],
)
def test_a_table_of_figures_beside_a_plan_is_left_out_and_named(figures: Grid) -> None:
    for order in ((PLAN, figures), (figures, PLAN)):
        reading = read(*order)
        assert texts(reading) == [WIPE, DESK]
        assert "table_of_counts" in facts(reading)


def test_targets_that_somebody_leads_are_work_though_figures_stand_beside_them() -> None:
    heading = ("TT", "Chỉ tiêu", "Mức phấn đấu", "Đơn vị theo dõi, chủ trì")
    targets = grid(heading, ("1", WIPE, "70%", "Văn phòng"), ("2", POLL, "95%", "Văn phòng"), sheet="Chỉ tiêu")
    assert texts(read(PLAN, targets)) == [WIPE, DESK, WIPE, POLL]


def test_a_figure_is_never_an_activity() -> None:
    reading = read(
        grid(COMMUNE, ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"), (None, "12", "Báo cáo", "Văn phòng"))
    )
    assert texts(reading) == [WIPE]
    assert "row_unplaced" in facts(reading)


@pytest.mark.parametrize("total", ["Cộng: 2 nhiệm vụ", "Tổng 2 việc", "Tổng: 2", "Cộng (I+II)"])
def test_sums_that_count_the_work_are_sums(total: str) -> None:
    rows = [(str(number), text, "Báo cáo", "Văn phòng", None, "Quý I") for number, text in ((1, WIPE), (2, DESK))]
    for lines in ((*rows, (None, total)), ((None, total), *rows)):
        assert texts(read(grid(COMMUNE, *lines))) == [WIPE, DESK]


def test_a_row_that_shows_how_to_fill_the_form_is_no_work() -> None:
    sample = ("VD", "(ghi tên công việc)", "(ghi tên sản phẩm)", "(ghi tên phòng)", None, "(ghi tháng)")
    dots = ("…", "…", "…", "…", None, "…")
    reading = read(grid(COMMUNE, sample, ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"), dots))
    assert texts(reading) == [WIPE]
    assert {item.deadline.text for item in reading.activities} == {"Quý I"}
    passed = {why for annex in reading.annexes for _, why in annex.ledger.passed}
    assert passed == {"example"}
    form = grid(COMMUNE, sample, sheet="Cách điền")
    assert texts(read(form, PLAN)) == [WIPE, DESK]
    assert "sheet_without_annex" in facts(read(form, PLAN))


def test_tables_under_titles_of_their_own_are_told_apart_under_the_same_heading() -> None:
    heading = ("TT", "Nội dung công việc", "Chủ trì", "Thời gian")
    reading = read(
        grid(
            ("Bảng 1. Cải cách thể chế",),
            heading,
            ("1", WIPE, "Văn phòng", "Quý I"),
            (None, "Cộng: 1 việc"),
            (None,),
            ("Bảng 2. Cải cách bộ máy",),
            heading,
            ("1", DESK, "Văn phòng", "Quý II"),
        )
    )
    assert sections(reading) == ["Cải cách thể chế", "Cải cách bộ máy"]
    assert texts(reading) == [WIPE, DESK]


def test_numbers_within_the_texts_tell_objective_task_and_activity() -> None:
    reading = read(
        grid(
            ("Nội dung", "Sản phẩm", "Chủ trì", "Thời hạn"),
            ("A. THỂ CHẾ",),
            ("1. Hồ sơ giải quyết đúng hạn",),
            ("1.1. Đào tạo cán bộ",),
            (f"1.1.1. {WIPE}", "Báo cáo", "Văn phòng", "Quý I"),
            (f"1.1.2. {DESK}", "Báo cáo", "Văn phòng", "Quý II"),
            ("1.2. Kiểm tra",),
            (f"1.2.1. {POLL}", "Báo cáo", "Văn phòng", "Quý III"),
        )
    )
    assert [(item.objective.text, item.task.text, item.activity.text) for item in reading.activities] == [
        ("Hồ sơ giải quyết đúng hạn", "Đào tạo cán bộ", WIPE),
        ("Hồ sơ giải quyết đúng hạn", "Đào tạo cán bộ", DESK),
        ("Hồ sơ giải quyết đúng hạn", "Kiểm tra", POLL),
    ]


def test_a_numbered_title_merged_over_the_table_is_the_task_of_what_counts_below_it() -> None:
    heading = ("TT", "Nội dung", "Chủ trì", "Thời hạn")
    rows = (
        ("1", "Thể chế"),
        ("1.1", WIPE, "Văn phòng", "Quý I"),
        ("2", "Bộ máy"),
        ("2.1", DESK, "Văn phòng", "Quý II"),
    )
    for merges in ((), (Merge(2, 2, 2, 4), Merge(4, 2, 4, 4))):
        reading = read(grid(heading, *rows, merges=merges))
        assert [item.task.text for item in reading.activities] == ["Thể chế", "Bộ máy"]


@pytest.mark.parametrize("heading", ["Mảng việc", "Đầu việc", "Hợp phần", "Trụ cột"])
def test_a_column_filled_once_for_each_group_names_its_section(heading: str) -> None:
    rows = [
        (area, str(number), text, "Văn phòng", "Quý I")
        for number, (area, text) in enumerate((("Thể chế", WIPE), (None, DESK), ("Bộ máy", POLL), (None, ARCHIVE)), 1)
    ]
    reading = read(grid((heading, "TT", "Công việc phải làm", "Chủ trì", "Thời hạn"), *rows))
    assert sections(reading) == ["Thể chế", "Thể chế", "Bộ máy", "Bộ máy"]


def test_who_leads_left_of_the_work_leads_it_until_the_next_name() -> None:
    rows = (
        ("Văn phòng", WIPE, "Quý I"),
        (None, DESK, "Quý II"),
        ("Phòng Kinh tế", POLL, "Quý I"),
        (None, ARCHIVE, "Quý IV"),
    )
    reading = read(grid(("Phòng", "Công việc", "Hạn"), *rows))
    assert [leads(item) for item in reading.activities] == [["Văn phòng"]] * 2 + [["Phòng Kinh tế"]] * 2
    right = read(grid(("Công việc", "Phòng", "Hạn"), *((work, lead, due) for lead, work, due in rows)))
    assert [leads(item) for item in right.activities] == [["Văn phòng"], [], ["Phòng Kinh tế"], []]


def ticked(*headings: str) -> FileReading:
    """One activity for each column, with its tick there."""
    rows = [
        (str(at + 1), text, "Văn phòng", "Quý I", *("x" if at == column else None for column in range(len(headings))))
        for at, text in zip(range(len(headings)), (WIPE, DESK, POLL, ARCHIVE), strict=False)
    ]
    return read(grid(("TT", "Công việc", "Chủ trì", "Hạn", *headings), *rows))


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Không phát sinh", "not_applicable"),
        ("Tạm dừng", "suspended"),
        ("Hủy bỏ", "cancelled"),
        ("Quá hạn", "in_progress"),
        ("Chuyển năm sau", "moved"),
    ],
)
def test_a_fourth_column_to_tick_says_what_its_heading_says(heading: str, status: str) -> None:
    assert states(ticked("Xong", "Đang làm", "Chưa làm", heading)) == ["done", "in_progress", "not_started", status]


def test_a_tick_below_in_time_alone_is_asked_about_and_beside_done_adds_nothing() -> None:
    assert states(ticked("Đúng hạn", "Trễ hạn")) == ["unclear", "in_progress"]
    reading = read(
        grid(("TT", "Công việc", "Chủ trì", "Hạn", "Xong", "Trễ hạn"), ("1", WIPE, "Văn phòng", "Quý I", "x", "x"))
    )
    assert states(reading) == ["done"]


@pytest.mark.parametrize(
    ("begun", "done", "yes", "no"),
    [
        ("Đã triển khai (Có/Không)", "Đã hoàn thành (Có/Không)", "Có", "Không"),
        ("Đã bắt đầu?", "Đã xong?", "Rồi", "Chưa"),
    ],
)
def test_begun_and_not_done_is_under_way(begun: str, done: str, yes: str, no: str) -> None:
    answers = ((yes, yes), (yes, no), (no, no))
    rows = [
        (str(at), text, "Văn phòng", "Quý I", *answer)
        for at, (text, answer) in enumerate(zip((WIPE, DESK, POLL), answers, strict=True), 1)
    ]
    reading = read(grid(("TT", "Công việc", "Chủ trì", "Hạn", begun, done), *rows))
    assert states(reading) == ["done", "in_progress", "not_started"]


def test_a_row_is_put_back_from_where_it_goes_wrong() -> None:
    heading = ("STT", "Nhiệm vụ", "Hoạt động", "Kết quả", None, "Chủ trì", "Phối hợp", "Thời gian", "Ghi chú")
    reading = read(
        grid(
            heading,
            ("1", "Cấp chứng chỉ", "Giảm thành phần hồ sơ", "Quyết định", None, "Phòng Kinh tế", "Văn phòng", "Quý I"),
            ("2", None, "Trả chứng chỉ điện tử", "Chứng chỉ điện tử", None, None, "Văn phòng", "Trung tâm Thông tin", "Tháng 9/2026"),
            ("3", None, "Trả lời trong 10 ngày", "Văn bản", None, "Phòng Kinh tế", "Văn phòng", "Quý II"),
        )
    )  # fmt: skip
    found = reading.activities[1]
    assert (found.activity.text, leads(found), found.deadline.text) == (
        "Trả chứng chỉ điện tử",
        ["Văn phòng"],
        "Tháng 9/2026",
    )


def test_one_title_over_full_rows_and_one_office_above_the_table_serve_them() -> None:
    reading = read(
        grid(
            ("Đơn vị: Phòng Kinh tế",),
            (None,),
            ("Nội dung công việc", "Sản phẩm", "Thời hạn"),
            ("Cải cách thể chế",),
            (WIPE, "Báo cáo", "Quý I"),
            (DESK, "Báo cáo", "Quý II"),
        )
    )
    assert [(item.section.title, leads(item)) for item in reading.activities] == [
        ("Cải cách thể chế", ["Phòng Kinh tế"])
    ] * 2
    assert {"plain_title", "title_serves"} <= facts(reading)


def test_the_first_of_two_deadlines_stays_the_deadline() -> None:
    heading = ("TT", "Nhiệm vụ", "Chủ trì", "Hạn ban đầu", "Hạn điều chỉnh")
    reading = read(
        grid(heading, ("1", WIPE, "Văn phòng", "31/3/2026", "30/6/2026"), ("2", DESK, "Văn phòng", "Quý II"))
    )
    assert [item.deadline.text for item in reading.activities] == ["31/3/2026", "Quý II"]
    assert "heading_second" in facts(reading)


@pytest.mark.parametrize(
    ("heading", "text", "due"),
    [("Tháng hoàn thành", "3", "2026-03-31"), ("Quý", "II", "2026-06-30"), ("Quý hoàn thành", "3", "2026-09-30")],
)
def test_a_bare_number_below_a_heading_of_months_or_quarters_is_one(heading: str, text: str, due: str) -> None:
    rows = (("1", WIPE, "Văn phòng", text), ("2", DESK, "Văn phòng", text))
    reading = read(grid(("TT", "Nội dung công việc", "Chủ trì", heading), *rows))
    assert {str(item.deadline.due) for item in reading.activities} == {due}


def test_a_list_of_members_is_no_plan() -> None:
    heading = ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "Nhiệm vụ")
    members = grid(heading, ("1", "Nguyễn Văn An", "Chủ tịch", "UBND xã", "Trưởng ban"), sheet="Ban chỉ đạo")
    assert texts(read(PLAN, members)) == [WIPE, DESK]


def test_a_page_number_below_a_repeated_heading_is_no_part_of_it() -> None:
    work = [(str(number), text, "Báo cáo", "Văn phòng", None, "Quý I") for number, text in ((1, WIPE), (2, DESK))]
    group = (None, "KẾ HOẠCH", None, None, None, None, "KẾT QUẢ")
    head = (*COMMUNE, "Ghi chú")
    page = (*(None,) * 7, "- 2 -")
    merges = tuple(Merge(row, 7, row, 8) for row in (1, 2, 4, 5))
    reading = read(
        grid(group, head, (*work[0], None, "Đã xong"), group, head, page, (*work[1], None, "Đã xong"), merges=merges)
    )
    assert len(reading.annexes) == 1
    assert texts(reading) == [WIPE, DESK]
    assert Field.NOTE in {column.field for column in reading.annexes[0].columns} or reading.activities


def test_a_label_cut_from_its_text_is_joined_to_it() -> None:
    head = ("TT", "Hoạt động", "Chủ trì", "Thời hạn")
    reading = read(
        grid(
            head,
            ("1", f"Hoạt động 01: {WIPE}\nHoạt động 02:", "Văn phòng", "Quý I"),
            head,
            (None, DESK),
            ("2", f"Hoạt động 03: {POLL}", "Văn phòng", "Quý II"),
        )
    )
    assert texts(reading) == [WIPE, DESK, POLL]
