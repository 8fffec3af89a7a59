"""Rows of one text between numbered work, cells that a program or a pasted table pushed aside, pages with centred cells."""

from __future__ import annotations

import pytest

from cchc_excel.cells import Cell, Grid, Merge
from cchc_excel.plan import RowRole
from tests.annex.test_annex_shapes import DESK, POLL, WIPE, Line, facts, grid, leads, read
from tests.annex.test_pages_and_lists import sections
from tests.annex.test_rows_and_periods import texts
from tests.annex.test_rows_between_rows import between
from tests.annex.test_spoiled_tables import ARCHIVE, TABLE, due, read_file, side_by_side, tasks

PARTNERS = ("TT", "Nội dung công việc", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn")


def numbered(*lines: Line) -> list[Line]:
    """The lines between the third and the fourth of four works."""
    work = [(str(at), text, "Báo cáo", "Văn phòng", "Quý II") for at, text in enumerate((WIPE, DESK, POLL, ARCHIVE), 1)]
    return [*work[:3], *lines, *work[3:]]


@pytest.mark.parametrize(
    "words",
    [
        "Trưởng phòng đã duyệt đến đây ngày 06/01/2026",
        "Nhắc Văn phòng: việc trên phải xong trước Tết Nguyên đán",
        "Xem thêm Kế hoạch chuyển đổi số của xã",
        "Hai phòng còn ý kiến khác nhau về mục này",
        "Chưa rõ số lượng, đề nghị bổ sung",
        "Kiểm tra lại minh chứng của công việc số 8",
        "(số liệu do Văn phòng cập nhật)",
        "Mục I: 2/5 hoạt động hoàn thành",
        "Tiểu kết mục IV",
        "Số việc mục C",
    ],
)
def test_a_text_alone_among_numbered_work_that_begins_as_no_work_does_is_a_remark(words: str) -> None:
    reading = read(grid(TABLE, *numbered((None, words))))
    assert texts(reading) == [WIPE, DESK, POLL, ARCHIVE]
    assert {row.row: row.role for row in reading.annexes[0].rows}[5] in (RowRole.NOTE, RowRole.TOTAL)


def test_what_is_left_out_so_is_told() -> None:
    reading = read(grid(TABLE, *numbered((None, "Hai phòng còn ý kiến khác nhau về mục này"))))
    assert "row_below" in facts(reading)
    assert reading.annexes[0].ledger.used == 4 * len(TABLE)


def test_a_text_alone_that_begins_with_a_verb_is_work_without_a_lead() -> None:
    words = "Rà soát nội dung còn lại của kế hoạch"
    assert texts(read(grid(TABLE, *numbered((None, words)))))[3] == words


def test_a_title_over_work_that_is_counted_anew_is_no_remark() -> None:
    rows = [*numbered(), (None, "Việc phát sinh trong quý"), ("1", "Họp giao ban", "Thông báo", "Văn phòng", "Quý III")]
    assert texts(read(grid(TABLE, *rows)))[-1] == "Họp giao ban"


def test_counts_in_cells_of_their_own_are_declared_by_the_section() -> None:
    rows = [("I", "CẢI CÁCH THỂ CHẾ", "01 mục tiêu", "01 nhiệm vụ", "02 hoạt động"), *between()]
    reading = read(grid(TABLE, *rows))
    assert set(sections(reading)) == {"CẢI CÁCH THỂ CHẾ"}
    assert texts(reading) == [WIPE, DESK]
    declared = reading.activities[0].section.declared
    assert declared is not None
    assert (declared.objectives, declared.tasks, declared.activities) == (1, 1, 2)


def test_a_list_of_documents_below_a_plan_is_no_work() -> None:
    rows: list[Line] = [
        *between(),
        (),
        ("Danh mục văn bản làm căn cứ",),
        ("TT", "Tên văn bản", "Số, ký hiệu", "Ngày ban hành"),
        ("1", "Nghị quyết ban hành Chương trình tổng thể", "76/NQ-CP", "15/7/2021"),
    ]
    assert texts(read(grid(TABLE, *rows))) == [WIPE, DESK]


def test_tables_side_by_side_are_two_though_a_motto_stands_over_the_gap() -> None:
    left = [("SỞ XÂY DỰNG",), (), TABLE, *between()]
    right: list[Line] = [
        (),
        (),
        (),
        TABLE,
        ("3", POLL, "Báo cáo", "Văn phòng", "Quý III"),
        ("4", ARCHIVE, "Báo cáo", "Văn phòng", "Quý IV"),
    ]
    both = side_by_side(grid(*left), grid(*right))
    motto = Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1, len(TABLE) + 1)
    sheet = Grid(both.file, both.sheet, {**both.cells, (motto.row, motto.column): motto})
    assert texts(read(sheet)) == [WIPE, DESK, POLL, ARCHIVE]


def test_a_list_of_partners_that_a_separator_tore_over_cells_is_put_together() -> None:
    rows: list[Line] = [
        ("1", WIPE, "Kế hoạch", "Văn phòng Sở", "Các phòng thuộc Sở", "Quý I"),
        ("2", DESK, "Tin, bài", "Trung tâm Công nghệ thông tin", "Văn phòng Sở", "Phòng Pháp chế", "Thường xuyên"),
        ("3", POLL, "Báo cáo", "Phòng Kinh tế", "Văn phòng Sở", "Quý III"),
    ]
    reading = read(grid(PARTNERS, *rows))
    assert leads(reading.activities[1]) == ["Trung tâm Công nghệ thông tin"]
    assert [office.name for office in reading.activities[1].partners] == ["Văn phòng Sở", "Phòng Pháp chế"]
    assert reading.activities[1].deadline.text == "Thường xuyên"


def test_a_sum_of_money_pushed_in_between_is_no_office() -> None:
    rows: list[Line] = [
        ("1", WIPE, "Kế hoạch", "Văn phòng Sở", "Các phòng thuộc Sở", "Quý I"),
        ("2", DESK, "Báo cáo", "40.000.000 đồng", "Phòng Kinh tế", "Văn phòng Sở", "Quý III/2026"),
        ("3", POLL, "Báo cáo", "Phòng Kinh tế", "Văn phòng Sở", "Quý III"),
    ]
    reading = read(grid(PARTNERS, *rows))
    assert leads(reading.activities[1]) == ["Phòng Kinh tế"]
    assert due(reading)[1] == "2026-09-30"


def test_lines_of_cells_that_were_centred_belong_to_the_work_between_the_blank_rows() -> None:
    rows: list[Line] = [
        (None, "Lấy ý kiến đối tượng chịu sự", None, "Sở Nông nghiệp và", "Khi có dự thảo"),
        ("1", "tác động trực tiếp của dự", "Bảng tổng hợp", "Môi trường", "văn bản"),
        (None, "thảo văn bản"),
        (),
        ("2", "Rà soát văn bản hết hiệu lực", "Báo cáo kết quả rà", "Sở Tư pháp", "Chậm nhất ngày"),
        (None, "do sắp xếp đơn vị", "soát", None, "30/9/2026"),
        (),
        (None, "Công bố danh mục văn bản hết", None, None, "Trước ngày"),
        ("3", "hiệu lực toàn bộ hoặc một", "Quyết định công bố", "Sở Tư pháp", "31/01/2026"),
        (None, "phần"),
    ]
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [
        "Lấy ý kiến đối tượng chịu sự tác động trực tiếp của dự thảo văn bản",
        "Rà soát văn bản hết hiệu lực do sắp xếp đơn vị",
        "Công bố danh mục văn bản hết hiệu lực toàn bộ hoặc một phần",
    ]
    assert [item.activity.number for item in reading.activities] == [1, 2, 3]
    assert leads(reading.activities[0]) == ["Sở Nông nghiệp và Môi trường"]
    assert [item.product for item in reading.activities][1] == "Báo cáo kết quả rà soát"


def test_children_stay_below_a_parent_merged_beside_them() -> None:
    head = ("TT", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Thời hạn")
    rows: list[Line] = [
        ("1", "Tuyên truyền", WIPE, "Tin, bài", "Văn phòng", "Quý I"),
        (None, None, DESK, "Báo cáo", "Văn phòng", "Quý II"),
    ]
    reading = read(grid(head, *rows, merges=(Merge(2, 1, 3, 1), Merge(2, 2, 3, 2))))
    assert (texts(reading), set(tasks(reading))) == ([WIPE, DESK], {"Tuyên truyền"})


@pytest.mark.parametrize(
    "words",
    [
        "Nhiệm vụ số 5: đã rút khỏi Kế hoạch theo Công văn số 318/UBND-NC",
        "Mục 9: bỏ (không còn thẩm quyền của Sở)",
        "14. (Đã gộp vào nhiệm vụ số 10)",
        "STT 19 để trống do đã chuyển về Sở Nội vụ",
        "Phòng Kinh tế rà lại thời gian phần này",
        "Đánh giá của tổ kiểm tra: chậm so với yêu cầu",
        "Chờ lãnh đạo Sở cho ý kiến",
        "Phòng Tổ chức cán bộ: không nhất trí thời hạn nêu trên, đề nghị lùi",
        "Tiếp thu, giải trình: đã sửa theo ý kiến của Sở Nội vụ",
        "Văn phòng đề nghị các bộ phận cập nhật trạng thái trước 16h thứ Sáu",
        "Bãi bỏ - đã gộp vào mục 1",
        "Không còn nhiệm vụ này (chuyển về Sở Nội vụ quản lý)",
        "Rà soát lần 2 ngày 05/8/2026: không có ý kiến thêm",
        "Đề nghị Công an phường cho ý kiến trước ngày 10/3",
        "Số trang trước chuyển qua: 4",
        "Văn phòng đã gọi điện nhắc ngày 05/3",
        "Số việc trong tháng",
    ],
)
def test_what_was_taken_away_or_is_to_be_looked_at_again_is_no_work(words: str) -> None:
    reading = read(grid(TABLE, *numbered((words,))))
    assert texts(reading) == [WIPE, DESK, POLL, ARCHIVE]
    assert set(tasks(reading)) == {None}


def test_a_remark_in_the_column_of_leads_is_no_office() -> None:
    rows = numbered((None, None, None, "Phòng Văn hóa rà lại thời gian phần này"))
    assert list(map(leads, read(grid(TABLE, *rows)).activities)) == [["Văn phòng"]] * 4


def test_deadlines_listed_by_letters_tell_what_their_column_is() -> None:
    head = ("STT", "Các hoạt động", "Sản phẩm dự kiến", "Chủ trì", "Hoàn thành")
    rows: list[Line] = [
        ("1", f"a) {WIPE}\nb) {DESK}", "a) Báo cáo\nb) Hội nghị", "Văn phòng", "a) Tháng 5/2026\nb) Quý III/2026"),
        ("2", f"a) {POLL}\nb) {ARCHIVE}", "a) Phiếu\nb) Kế hoạch", "Văn phòng", "a) Quý I/2026\nb) Tháng 11/2026"),
    ]
    assert due(read(grid(head, *rows))) == ["2026-05-31", "2026-09-30", "2026-03-31", "2026-11-30"]


def test_short_sub_headings_below_from_and_to_tell_the_time() -> None:
    head = ("TT", "Tên công việc", "Thực hiện", None, "Từ - đến", None, "Sản phẩm")
    below = (None, None, "CT", "PH", "BĐ", "KT", None)
    rows: list[Line] = [("1", WIPE, "Văn phòng", "Phòng Kinh tế", "04/01/2026", "17/02/2026", "Quyết định")]
    merges = (Merge(1, 3, 1, 4), Merge(1, 5, 1, 6), *(Merge(1, column, 2, column) for column in (1, 2, 7)))
    deadline = read(grid(head, below, *rows, merges=merges)).activities[0].deadline
    assert (str(deadline.start), str(deadline.due)) == ("2026-01-04", "2026-02-17")


def test_children_with_the_prefix_of_another_parent_share_what_the_row_above_them_says() -> None:
    rows: list[Line] = [
        ("1", "Tuyên truyền", None, None, "Quý I"),
        ("1.1", WIPE, "Tin, bài", "Văn phòng"),
        ("1.2", DESK, "Tin, bài", "Văn phòng"),
        ("2", "Báo cáo, tự chấm điểm", None, None, "Trước ngày 30/11/2026"),
        ("1.1", POLL, "Báo cáo", "Văn phòng"),
        ("1.2", ARCHIVE, "Báo cáo", "Văn phòng"),
    ]
    reading = read(grid(TABLE, *rows))
    assert texts(reading) == [WIPE, DESK, POLL, ARCHIVE]
    assert tasks(reading) == ["Tuyên truyền"] * 2 + ["Báo cáo, tự chấm điểm"] * 2
    assert due(reading)[2:] == ["2026-11-29", "2026-11-29"]


def test_figures_beside_a_plan_are_none_of_it() -> None:
    counts: list[Line] = [
        ("Lĩnh vực", "Tổng số NV", "Hoàn thành"),
        ("Thể chế", 8.0, 3.0),
        ("TTHC", 9.0, 4.0),
        ("Cộng", 17.0, 7.0),
    ]
    reading = read(side_by_side(grid(TABLE, *numbered()), grid(*counts)))
    assert texts(reading) == [WIPE, DESK, POLL, ARCHIVE]
    assert {item.section.title for item in reading.activities} == {""}
    assert facts(reading) & {"list_beside", "table_of_counts"}


def test_lines_of_print_may_be_marked_by_dashes_where_only_tasks_are_numbered() -> None:
    head = ("TT", "Nhiệm vụ", "Hoạt động", "Kết quả", "Chủ trì", "Thời hạn")
    rows: list[Line] = [
        ("1", "Xây dựng và tổ chức thực", "- Ban hành kế hoạch", "Kế", "Trung", "Quý IV/2026"),
        (None, "hiện kế hoạch cải cách", "cải cách hành chính", "hoạch", "tâm Kiểm định"),
        (None, None, "năm 2026 của cơ quan"),
        (None, None, "- Xây dựng kế hoạch kiểm", "Kế hoạch", "Văn phòng", "Trước 31/3/2026"),
        (None, None, "tra công tác cải cách", "kiểm tra"),
        ("2", "Thực hiện chế độ", "- Tổng hợp báo cáo", "Báo", "Văn phòng", "Quý III"),
        (None, "thông tin, báo cáo", "cải cách hành chính định kỳ", "cáo"),
    ]
    reading = read(grid(head, *rows))
    assert texts(reading) == [
        "Ban hành kế hoạch cải cách hành chính năm 2026 của cơ quan",
        "Xây dựng kế hoạch kiểm tra công tác cải cách",
        "Tổng hợp báo cáo cải cách hành chính định kỳ",
    ]
    assert tasks(reading)[::2] == [
        "Xây dựng và tổ chức thực hiện kế hoạch cải cách",
        "Thực hiện chế độ thông tin, báo cáo",
    ]
    assert leads(reading.activities[0]) == ["Trung tâm Kiểm định"]


def test_a_table_under_the_same_heading_may_begin_with_the_rest_of_the_row_before() -> None:
    head = ("TT", "Hoạt động", "Sản phẩm", "Chủ trì", "Thời hạn")
    first = grid(
        head,
        ("I", "CẢI CÁCH THỂ CHẾ"),
        (None, WIPE, "Kế hoạch", "Văn phòng", "Quý I"),
        (None, "Công bố danh mục văn bản hết hiệu", "Quyết định", "Văn phòng", "Quý II"),
        sheet="bảng 1",
    )
    second = grid(
        head,
        (None, "lực toàn bộ hoặc một phần", "công bố"),
        (None, DESK, "Báo cáo", "Văn phòng", "Quý III"),
        sheet="bảng 2",
    )
    reading = read_file(first, second)
    assert texts(reading) == [WIPE, "Công bố danh mục văn bản hết hiệu lực toàn bộ hoặc một phần", DESK]
    assert set(sections(reading)) == {"CẢI CÁCH THỂ CHẾ"}


def test_a_lost_partner_moves_what_stands_behind_it_and_not_the_lead() -> None:
    head = ("TT", "Hoạt động", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn")
    rows: list[Line] = [
        ("1", WIPE, "Sở Tư pháp", "Sở Tài chính", "Kế hoạch", "Quý III"),
        ("2", DESK, "Sở Tài chính", "Chuyên mục", "6 tháng đầu năm"),
        ("3", POLL, "Sở Nội vụ", "Sở Tư pháp", "Báo cáo", "Quý IV"),
    ]
    reading = read(grid(head, *rows))
    assert (leads(reading.activities[1]), reading.activities[1].partners) == (["Sở Tài chính"], ())
    assert (reading.activities[1].product, due(reading)[1]) == ("Chuyên mục", "2026-06-30")


def test_a_deadline_alone_in_the_place_of_partners_is_put_back() -> None:
    rows: list[Line] = [
        ("1", WIPE, "Kế hoạch", "Văn phòng Sở", "Các phòng thuộc Sở", "Quý I"),
        ("2", DESK, "Báo cáo", "Văn phòng Sở", "Chậm nhất ngày 25/9/2026"),
        ("3", POLL, "Báo cáo", "Phòng Kinh tế", "Văn phòng Sở", "Quý III"),
    ]
    reading = read(grid(PARTNERS, *rows))
    assert (reading.activities[1].partners, due(reading)[1]) == ((), "2026-09-25")


def test_a_child_may_have_any_prefix_unless_a_parent_is_missing() -> None:
    rows: list[Line] = [
        ("1", "Kiểm soát thủ tục"),
        ("1.1", WIPE, "Báo cáo", "Văn phòng", "Quý I"),
        ("2.2", DESK, "Báo cáo", "Văn phòng", "Quý II"),
        ("2.1", POLL, "Báo cáo", "Văn phòng", "Quý III"),
    ]
    assert tasks(read(grid(TABLE, *rows))) == ["Kiểm soát thủ tục", "Kiểm soát thủ tục", None]


def test_work_carried_over_from_the_year_before_is_work_of_this_year() -> None:
    plan = grid(("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",), (), TABLE, *between())
    rest = grid(
        ("NHIỆM VỤ CHUYỂN TIẾP TỪ NĂM 2025",), (), TABLE, ("1", POLL, "Báo cáo", "Văn phòng", "Quý III"), sheet="2"
    )
    assert texts(read_file(plan, rest)) == [WIPE, DESK, POLL]


def test_a_report_that_slipped_alone_is_put_back() -> None:
    head = ("TT", "Hoạt động", "Chủ trì", "Thời hạn", "Trạng thái", "Tỷ lệ %", "Ngày hoàn thành")
    rows: list[Line] = [
        ("1", WIPE, "Văn phòng", "Quý I", "Đã hoàn thành", "100%", "17/03/2026"),
        ("2", DESK, "Văn phòng", "Quý II", None, "Đang thực hiện", "60"),
        ("3", POLL, "Văn phòng", "Quý III", "Chưa thực hiện", "0%"),
    ]
    reports = [item.report for item in read(grid(head, *rows)).activities]
    assert [report.status.value for report in reports if report] == ["done", "in_progress", "not_started"]


def test_a_bare_word_before_the_work_is_no_part_of_it() -> None:
    rows: list[Line] = [("1", "Hoạt động: " + WIPE, "Kế hoạch", "Văn phòng", "Quý I")]
    assert texts(read(grid(TABLE, *rows))) == [WIPE]


def test_a_summary_that_nobody_has_filled_in_yet_is_no_plan() -> None:
    counts = grid(
        ("TỔNG HỢP KẾT QUẢ",),
        (),
        ("Lĩnh vực", "Tổng số", "Hoàn thành", "Đang thực hiện", "Chưa thực hiện"),
        ("Cải cách thể chế", 6.0),
        ("Cải cách thủ tục hành chính", 7.0),
        ("Tổng cộng", 13.0),
        sheet="Tổng hợp",
    )
    assert texts(read_file(counts, grid(TABLE, *between()))) == [WIPE, DESK]
