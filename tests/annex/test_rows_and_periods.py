"""What stands below and between rows of work, and what is told of several periods: one cause drawn in each test."""

from __future__ import annotations

import pytest

from cchc_excel.annex.labelled_rows import with_labelled_lines
from cchc_excel.annex.legends import codes_in
from cchc_excel.annex.remarks import is_signature, is_total
from cchc_excel.annex.shares import lists_of_works
from cchc_excel.annex.titles import plan_year
from cchc_excel.cells import Merge
from cchc_excel.plan import Activity, FileReading, Label, Status
from tests.annex.test_annex_shapes import DESK, POLL, WIPE, Line, facts, grid, leads, read

RETURN = ("TT", "Nội dung công việc", "Chủ trì", "Thời hạn", "Tình trạng")
PLAN = ("TT", "Nội dung công việc", "Chủ trì", "Thời hạn")
CODED = ("TT", "Nội dung công việc", "Chủ trì", "Thời hạn", "Mức")
WORK = (
    ("1", WIPE, "Văn phòng", "Quý I"),
    ("2", DESK, "Phòng Kinh tế", "Quý II"),
    ("3", POLL, "Văn phòng", "Quý IV"),
)


def texts(reading: FileReading) -> list[str | None]:
    return [item.activity.text for item in reading.activities]


def states(reading: FileReading) -> list[Status | None]:
    return [None if item.report is None else item.report.status for item in reading.activities]


def told(*rows: str | None) -> list[Line]:
    """The three works, each with what is reported of it."""
    return [(*work, text) for work, text in zip(WORK, rows, strict=True)]


STATED = told("Hoàn thành", "Đang thực hiện", "Chưa thực hiện")
IN_TURN = [Status.DONE, Status.IN_PROGRESS, Status.NOT_STARTED]


@pytest.mark.parametrize(
    "below",
    [
        [(None, "Người lập biểu: Hà Thị Quyên")],
        [(None, "LẬP BIỂU", None, None, "KIỂM SOÁT")],
        [(None, "NGƯỜI LẬP\n\nNguyễn Thu Hà", None, None, "GIÁM ĐỐC\n\nPhạm Quốc Bảo")],
        [(), (None, "Người lập biểu: Hà Thị Quyên"), (None, None, None, None, "TRƯỞNG THUẾ TỈNH"), (None, None, None, None, "(đã ký)")],
        [(None, "Người tổng hợp:\nThS. Lê Văn Bảy", None, None, "KT. GIÁM ĐỐC")],
        [(), (None, "Cán bộ tổng hợp", None, None, "LÃNH ĐẠO CƠ QUAN"), (None, "Lê Mai", None, None, "Vũ Bình")],
        [(None, None, None, "Ngày lập: 05/7/2026"), (None, "Đầu mối liên hệ: chị Mai, 0912345678")],
        [(None, "Tổng số nhiệm vụ", None, None, 3.0), (None, "Đã hoàn thành", None, None, 1.0)],
        [(None, "Đã hoàn thành", None, None, "1"), (None, "Quá hạn", None, None, "2")],
        [(None, "Trong đó:"), (None, "Hoàn thành đúng hạn", None, None, "1"), (None, "Tỷ lệ", None, None, "33,3%")],
        [(None, "Tổng số", "3"), (None, "Trong đó"), (None, "- Hoàn thành", "1"), (None, "- Chưa làm", "2")],
    ],
)  # fmt: skip
def test_signatures_and_counts_below_a_table_are_no_work(below: list[Line]) -> None:
    reading = read(grid(RETURN, *STATED, *below))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert states(reading) == IN_TURN


def test_a_name_behind_who_signs_is_a_signature_and_an_office_there_is_none() -> None:
    signed = ["Người lập biểu: Hà Thị Quyên", "Người báo cáo:", "CHI CỤC TRƯỞNG", "(Đã ký)", "Người kiểm tra: Ông Lê Cao (0912 345 678)"]  # fmt: skip
    assert [is_signature([text]) for text in signed] == [True] * len(signed)
    work = ["Người phụ trách: Phòng Kinh tế", "TRƯỜNG HỌC VÀ TRẠM Y TẾ", "Chủ nhiệm: rà soát hồ sơ", "CẢI CÁCH THỂ CHẾ"]
    assert [is_signature([text]) for text in work] == [False] * len(work)


def test_words_that_look_like_a_sum_without_their_accents_are_work() -> None:
    assert not any(map(is_total, ("Công chứng điện tử tại 03 văn phòng", "Công phần mềm dùng chung")))
    assert all(map(is_total, ("Cộng chung", "Cong chung: 5", "Tổng số nhiệm vụ", "CỘNG")))
    reading = read(grid(PLAN, *WORK[:2], ("-", "Công chứng điện tử tại 03 văn phòng", "Văn phòng", "Quý III")))
    assert "Công chứng điện tử tại 03 văn phòng" in texts(reading)


@pytest.mark.parametrize(("letters", "codes"), [(("A", "B"), ("A1", "A2", "B1")), (("C", "D"), ("C.1", "C.2", "D.1"))])
def test_a_letter_over_the_codes_that_begin_with_it_opens_a_section(
    letters: tuple[str, str], codes: tuple[str, str, str]
) -> None:
    rows = [(code, *work[1:]) for code, work in zip(codes, WORK, strict=True)]
    heading = ("Mã số", *PLAN[1:])
    reading = read(grid(heading, (letters[0], "Nhân sự"), *rows[:2], (letters[1], "Tài chính, minh bạch"), rows[2]))
    assert [item.section.title for item in reading.activities] == ["Nhân sự", "Nhân sự", "Tài chính, minh bạch"]
    assert "group_row" not in facts(reading)


def quarters(*filled: str | None, heading: str = "Kết quả từng quý") -> Activity:
    """One work reported of in three quarters."""
    head = ((*PLAN, heading, None, None), (None, None, None, None, "Quý I", "Quý II", "Quý III"))
    merges = (Merge(1, 5, 1, 7), *(Merge(1, column, 2, column) for column in range(1, 5)))
    more = ("2", DESK, "Văn phòng", "Quý I", "Xong", "Xong", "Xong")
    found = read(grid(*head, ("1", WIPE, "Văn phòng", "Quý I", *filled), more, merges=merges))
    return found.activities[0]


@pytest.mark.parametrize(
    ("filled", "status", "doubted"),
    [
        (("Đang rà soát", "Xong", None), Status.DONE, True),
        (("Chưa làm", "Đã trình đề án", "Tạm dừng chờ hướng dẫn"), Status.SUSPENDED, True),
        (("Chưa làm", "Chưa làm", "Không thực hiện nữa"), Status.CANCELLED, True),
        (("Chưa làm", "Đang làm", "Đang làm"), Status.IN_PROGRESS, False),
        (("Hoàn thành", "Không phát sinh", None), Status.DONE, False),
        (("Duy trì", "Duy trì", "Duy trì"), Status.CONTINUOUS, False),
        (("Xong", "Xong", "Chưa làm"), Status.IN_PROGRESS, False),
        ((None, None, None), Status.UNREPORTED, False),
    ],
)
def test_the_latest_filled_period_tells_how_things_stand(
    filled: tuple[str | None, ...], status: Status, *, doubted: bool
) -> None:
    report = quarters(*filled).report
    assert report is not None
    assert (report.status, "periods_differ" in report.doubts) == (status, doubted)


def test_documents_and_the_day_are_those_of_the_latest_period() -> None:
    report = quarters("Đang làm", "Hoàn thành, Báo cáo số 12/BC-VP ngày 22/5/2026", None).report
    assert report is not None
    assert [document.number for document in report.documents] == ["12/BC-VP"]
    assert str(report.completed_on) == "2026-05-22"


@pytest.mark.parametrize(
    ("filled", "percent"),
    [(("10%", "30%", "70%"), 70), (("20", "100", "100"), 100), (("0,1", "0,35", None), 35), (("0", "0", "0"), 0)],
)
def test_of_cumulated_percents_the_latest_counts(filled: tuple[str | None, ...], percent: float) -> None:
    report = quarters(*filled, heading="Lũy kế % hoàn thành").report
    assert report is not None
    assert (report.percent, report.doubts) == (percent, ())


def test_columns_of_one_period_each_are_periods_even_where_the_last_ones_are_blank() -> None:
    head = (*PLAN, "Kết quả quý I", "Kết quả quý II", "Kết quả quý III", "Kết quả quý IV")
    reading = read(
        grid(
            head,
            (*WORK[0], "Đã ban hành Kế hoạch số 12/KH-VP ngày 10/02/2026"),
            (*WORK[1], "Chưa làm", "Đang làm", "Hoàn thành"),
            (*WORK[2], "Đang lập dự toán", "Tạm dừng"),
        )
    )
    assert states(reading) == [Status.DONE, Status.DONE, Status.SUSPENDED]
    backwards = read(grid((*PLAN, *head[:3:-1]), (*WORK[0], None, None, "Hoàn thành", "Đang làm"), *WORK[1:]))
    assert states(backwards)[0] is Status.DONE


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Danh mục nhiệm vụ CCHC 2025 - Cục Chuyển đổi số", 2025),
        ("Kế hoạch cải cách 2027 của Sở", 2027),
        ("Chương trình cải cách 2021-2030", None),
        ("Kế hoạch theo Nghị quyết số 12/2025/NQ-HĐND", None),
        ("(Kèm theo Kế hoạch 2025)", None),
        ("Phòng Kinh tế 2025", None),
    ],
)
def test_a_bare_year_beside_the_words_of_a_plan_is_its_year(title: str, year: int | None) -> None:
    assert plan_year([title]) == year


def test_the_year_is_that_of_the_title_of_a_return_or_of_all_dates_where_no_title_names_one() -> None:
    dates = ("15/02/2027", "30/6/2027", "Tháng 9/2027", "31/12/2027")
    rows = [(str(at), f"{WIPE} {at}", "Văn phòng", date) for at, date in enumerate(dates, 1)]
    yearly = ("5", DESK, "Văn phòng", "Hàng năm")
    assert str(read(grid(PLAN, *rows, yearly)).activities[-1].deadline.due) == "2027-12-31"
    assert str(read(grid(PLAN, *rows[:2], yearly)).activities[-1].deadline.due) == "2026-12-31"
    titled = read(grid(("BÁO CÁO THÁNG 12/2025",), PLAN, yearly, *WORK))
    assert str(titled.activities[0].deadline.due) == "2025-12-31"


@pytest.mark.parametrize(
    "legend",
    [
        "Quy ước cột Mức: 1 = đã hoàn thành, 2 = đang thực hiện, 3 = chưa thực hiện",
        "1: đã xong; 2: đang làm; 3: chưa làm",
        "Chú thích: (1) Hoàn thành; (2) Đang thực hiện; (3) Chưa thực hiện",
        "Ghi chú: 1 - Hoàn thành / 2 - Đang làm / 3 - Chưa làm",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_codes_are_read_by_the_line_that_explains_them(legend: str, *, above: bool) -> None:
    table = (CODED, *told("1", "2", "3"), ("4", "Họp không giấy tại Ủy ban", "Văn phòng", "Quý II", "1"))
    line = (None, legend)
    reading = read(grid(line, *table) if above else grid(*table, line))
    assert states(reading) == [*IN_TURN, Status.DONE]
    assert "legend_read" in facts(reading)


def test_a_legend_stands_in_the_heading_in_letters_or_in_lines_of_its_own() -> None:
    heading = (*PLAN, "Mức (1: xong; 2: đang làm; 3: chưa làm)")
    assert states(read(grid(heading, *told("1", "2", "3")))) == IN_TURN
    letters = (None, "Chú thích: H - hoàn thành; Đ - đang làm; C - chưa làm")
    assert states(read(grid(RETURN, *told("H", "Đ", "C"), letters))) == IN_TURN
    lines = [("Ký hiệu:",), ("(1) Hoàn thành",), ("(2) Đang thực hiện",), ("(3) Chưa thực hiện",)]
    assert states(read(grid(*lines, RETURN, *told("1", "2", "3")))) == IN_TURN


def test_numbers_without_a_legend_and_lines_that_explain_nothing_are_left_alone() -> None:
    assert codes_in("Trong đó: 12 việc đã xong, 3 việc đang làm") == {}
    assert codes_in("x: tháng thực hiện; o: tháng dự phòng") == {}
    assert codes_in("1 = Quý I, 2 = Quý II") == {}  # periods, which need a year to be over
    assert codes_in("Đ: đạt; K: không đạt") == {"Đ": "hoàn thành", "K": "chưa hoàn thành"}
    assert codes_in("1. Đã hoàn thành; 2. Đang thực hiện") == {}
    assert codes_in("Ghi chú: 1 = Văn phòng, 2 = Phòng Kinh tế") == {}
    assert "legend_read" not in facts(read(grid(CODED, *told("1", "2", "3"))))


@pytest.mark.parametrize("bullet", ["", "- ", "+ "])
def test_a_result_on_the_row_below_belongs_to_the_work_above(bullet: str) -> None:
    said = ("Hoàn thành, Báo cáo số 5/BC-VP ngày 10/3/2026", "Đang thực hiện", "Chưa thực hiện")
    rows: list[Line] = []
    for work, text in zip(WORK, said, strict=True):
        rows += [work, (None, f"{bullet}Kết quả: {text}")]
    reading = read(grid(PLAN, *rows, (None, f"{bullet}Khó khăn: thiếu vốn")))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert states(reading) == IN_TURN
    first, last = reading.activities[0].report, reading.activities[-1].report
    assert first is not None
    assert last is not None
    assert ([document.number for document in first.documents], last.difficulty) == (["5/BC-VP"], "thiếu vốn")


def test_a_result_on_a_line_of_the_cell_is_told_from_the_work() -> None:
    said = ("Kết quả: Hoàn thành", "Kết quả: Đang thực hiện", "Kết quả: Chưa thực hiện\nNguyên nhân: thiếu vốn")
    rows = [(number, f"{text}\n{more}", *rest) for (number, text, *rest), more in zip(WORK, said, strict=True)]
    reading = read(grid(PLAN, *rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert states(reading) == IN_TURN


def test_a_result_behind_a_long_dash_and_under_a_long_heading_is_read() -> None:
    said = ("Hoàn thành", "Đang thực hiện", "Chưa thực hiện")
    rows: list[Line] = []
    for work, text in zip(WORK, said, strict=True):
        rows += [work, (None, f"— Kết quả thực hiện nhiệm vụ trong kỳ này: {text}")]
    reading = read(grid(PLAN, *rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert states(reading) == IN_TURN


def test_a_line_with_a_colon_in_one_work_alone_stays_in_it() -> None:
    rows = ((WORK[0][0], f"{WIPE}\nKết quả: dân biết", *WORK[0][2:]), *WORK[1:])
    assert texts(read(grid(PLAN, *rows)))[0] == f"{WIPE}\nKết quả: dân biết"
    assert with_labelled_lines([], ()) == ([], ())


LISTED = "- Giao chỉ tiêu hồ sơ trực tuyến\n- Lập nhóm trưởng thôn nhận phản ánh"


def test_dashed_lines_are_works_of_their_own_where_other_cells_hold_one() -> None:
    reading = read(grid(RETURN, ("1", LISTED, "Văn phòng", "Tháng 1", "Xong"), *STATED[1:]))
    assert texts(reading)[:2] == ["Giao chỉ tiêu hồ sơ trực tuyến", "Lập nhóm trưởng thôn nhận phản ánh"]
    assert states(reading)[:2] == [Status.DONE, Status.DONE]
    assert leads(reading.activities[1]) == ["Văn phòng"]
    assert "cell_split" in facts(reading)


def test_each_of_several_works_in_a_cell_has_its_own_line_of_a_list_beside_it() -> None:
    reading = read(grid(RETURN, ("1", LISTED, "- Văn phòng\n- Phòng Kinh tế", "Tháng 1", "- Xong\n- Chưa làm"), *STATED[1:]))  # fmt: skip
    assert [leads(activity) for activity in reading.activities[:2]] == [["Văn phòng"], ["Phòng Kinh tế"]]
    assert states(reading)[:2] == [Status.DONE, Status.NOT_STARTED]


def test_partners_behind_dashes_help_in_all_works_of_a_cell() -> None:
    heading = ("TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời hạn")
    row = ("1", LISTED, "Văn phòng", "- Phòng Kinh tế\n- Công an xã", "Quý I")
    reading = read(
        grid(heading, row, ("2", POLL, "Văn phòng", None, "Quý II"), ("3", WIPE, "Văn phòng", None, "Quý II"))
    )
    partners = [[one.name for one in item.partners] for item in reading.activities]
    assert partners[:2] == [["Phòng Kinh tế", "Công an xã"]] * 2


@pytest.mark.parametrize("mark", ["Hoạt động {}: ", "{}) "])
def test_numbered_and_lettered_works_in_a_cell_have_their_own_product_time_and_state(mark: str) -> None:
    signs = "12" if mark.startswith("H") else "ab"

    def listed(first: str, second: str, *, short: bool = True) -> str:
        marks = ("1. ", "2. ") if short and mark.startswith("H") else tuple(mark.format(sign) for sign in signs)
        return f"{marks[0]}{first}\n{marks[1]}{second}"

    heading = ("TT", "Hoạt động", "Sản phẩm", "Chủ trì", "Thời hạn", "Kết quả thực hiện")
    row = (
        "1",
        listed(WIPE, DESK, short=False),
        listed("Kế hoạch", "Báo cáo"),
        "Văn phòng",
        listed("Quý I", "Quý II"),
        listed("Đã hoàn thành", "Chưa đến hạn"),
    )
    reading = read(grid(heading, row, ("2", POLL, "Quyết định", "Văn phòng", "Quý III", "Chưa thực hiện")))
    assert [(item.activity.text, item.product, item.deadline.text) for item in reading.activities] == [
        (WIPE, "Kế hoạch", "Quý I"),
        (DESK, "Báo cáo", "Quý II"),
        (POLL, "Quyết định", "Quý III"),
    ]
    assert states(reading) == [Status.DONE, Status.NOT_STARTED, Status.NOT_STARTED]


def test_a_roman_number_beside_a_product_and_a_time_carries_them_for_its_points() -> None:
    heading = ("TT", "Nội dung nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời hạn")
    rows = (
        ("I", "Cải cách tài chính", "Báo cáo", None, "Quý II"),
        ("a)", WIPE, None, "Văn phòng"),
        ("b)", DESK, None, "Văn phòng"),
    )
    reading = read(grid(heading, *rows))
    assert [(item.activity.text, item.product, item.deadline.text) for item in reading.activities] == [
        (WIPE, "Báo cáo", "Quý II"),
        (DESK, "Báo cáo", "Quý II"),
    ]


def test_a_section_title_over_the_column_of_codes_is_one() -> None:
    heading = ("STT", "Mã số", "Nội dung công việc", "Sản phẩm", "Chủ trì", "Thời hạn")
    rows = (
        ("I", "Tuyên truyền, kiểm tra"),
        ("1", "CT.01", WIPE, "Báo cáo", "Văn phòng", "Quý I"),
        ("2", "CT.02", DESK, "Báo cáo", "Văn phòng", "Quý I"),
    )
    reading = read(grid(heading, *rows, merges=(Merge(2, 2, 2, 6),)))
    assert [item.section.title for item in reading.activities] == ["Tuyên truyền, kiểm tra"] * 2


def test_a_letter_behind_the_number_of_a_label_is_part_of_it() -> None:
    rows = (
        ("1", f"HĐ 5: {WIPE}", *WORK[0][2:]),
        ("2", f"HĐ 5a: {DESK}", *WORK[1][2:]),
        ("3", f"HĐ 6: {POLL}", *WORK[2][2:]),
    )
    assert texts(read(grid(PLAN, *rows))) == [WIPE, DESK, POLL]


def test_a_page_break_within_the_label_of_the_second_work_of_a_cell_tears_nothing() -> None:
    heading = ("TT", "Hoạt động", "Sản phẩm", "Chủ trì", "Thời hạn")
    work = ("Báo cáo", "Văn phòng", "Quý I")
    reading = read(
        grid(
            heading,
            ("1", f"Hoạt động 01: {WIPE} Hoạt động", *work),
            heading,
            (None, f"02: {DESK}"),
            ("2", f"Hoạt động 03: {POLL}", *work),
        )
    )
    assert [item.activity for item in reading.activities] == [Label(1, WIPE), Label(2, DESK), Label(3, POLL)]


@pytest.mark.parametrize(
    "cell",
    [
        "Số hóa hồ sơ giao đất rừng, gồm:\n- Lập hồ sơ hộ gia đình\n- Lập hồ sơ cộng đồng",
        "- Hồ sơ hộ gia đình\n- Hồ sơ cộng đồng dân cư",
    ],
)
def test_points_of_one_work_stay_together(cell: str) -> None:
    assert texts(read(grid(RETURN, ("1", cell, "Văn phòng", "Tháng 1", "Xong"), *STATED[1:])))[0] == cell


def test_lists_whose_lines_say_what_to_do_are_works_however_many_cells_hold_one() -> None:
    others = LISTED.replace("Giao", "Nhập")
    assert lists_of_works((text, ()) for text in (LISTED, others, POLL)) == {LISTED, others}
    assert lists_of_works((text, ()) for text in (LISTED, WIPE, POLL)) == {LISTED}


def test_a_list_of_another_number_of_products_is_not_shared_out() -> None:
    head = ("TT", "Nội dung công việc", "Sản phẩm", "Chủ trì", "Thời hạn")
    three = "- Quyết định\n- Quy chế\n- Báo cáo"
    rows = [(number, text, "Báo cáo", *rest) for number, text, *rest in WORK]
    assert texts(read(grid(head, ("1", LISTED, three, "Văn phòng", "Quý I"), *rows)))[0] == LISTED


def test_what_stands_right_above_work_is_no_signature_and_a_state_beside_work_neither() -> None:
    first, second = (None, "Chuyên viên: Lê Thị Hà"), (None, "Chuyên viên: Trần Văn Nam")
    reading = read(grid(RETURN, first, STATED[0], second, *STATED[1:], (None, "Người lập biểu: Trần Văn Nam")))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert len(reading.annexes[0].sections) == 2
    signed = read(grid(("Nội dung công việc", "Chủ trì", "Thời hạn", "Tình trạng"), *(row[1:] for row in STATED), ("Ký hợp đồng bảo trì", None, None, "Đã ký")))  # fmt: skip
    assert texts(signed)[-1] == "Ký hợp đồng bảo trì"


def test_a_percent_beside_the_last_point_of_a_work_is_no_sum() -> None:
    head = ("TT", "Nội dung công việc", "Chủ trì", "Thời hạn", "Tỷ lệ hoàn thành")
    point = (None, "- Rà soát hồ sơ của hai thôn", None, None, "85%")
    assert texts(read(grid(head, *told("100%", "50%", "0%"), point)))[-1] != POLL


def test_labels_that_stand_over_work_are_titles() -> None:
    head = ("TT", "Nội dung công việc", "Sản phẩm", "Thời hạn")
    rows = [(number, text, "Báo cáo", time) for number, text, _, time in WORK]
    reading = read(grid(head, (None, "Chủ trì: Văn phòng"), rows[0], (None, "Chủ trì: Phòng Kinh tế"), *rows[1:]))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert leads(reading.activities[0]) != ["Phòng Kinh tế"]


def test_results_of_earlier_years_are_no_periods_of_this_one() -> None:
    head = (*PLAN, "Kết quả năm 2024", "Kết quả năm 2025", "Kết quả năm 2026")
    reading = read(grid(head, (*WORK[0], "Hoàn thành", "Hoàn thành"), (*WORK[1], "Xong", "Xong", "Đang làm"), WORK[2]))
    assert states(reading) == [Status.UNREPORTED, Status.IN_PROGRESS, Status.UNREPORTED]


def test_percents_of_one_month_in_each_column_are_periods() -> None:
    head = (*PLAN, "Tiến độ T1/2026 (%)", "Tiến độ T2/2026 (%)", "Tiến độ T3/2026 (%)")
    reading = read(grid(head, (*WORK[0], "30", "60", "85"), (*WORK[1], "50", "100"), (*WORK[2], "0", "0", "0")))
    assert states(reading) == [Status.IN_PROGRESS, Status.DONE, Status.NOT_STARTED]


def test_a_legend_in_two_cells_is_read_and_is_no_work() -> None:
    legend = ((), ("Ký hiệu", "X", "Đã hoàn thành"), (None, "O", "Đang thực hiện"))
    reading = read(grid(RETURN, *told("X", "O", "X"), *legend))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert states(reading) == [Status.DONE, Status.IN_PROGRESS, Status.DONE]


def test_a_result_that_is_left_blank_is_no_work() -> None:
    rows = [row for work, said in zip(WORK, ("Xong", "Đang làm", ""), strict=True) for row in (work, (None, f"Kết quả: {said}".strip()))]  # fmt: skip
    reading = read(grid(PLAN, *rows))
    assert texts(reading) == [WIPE, DESK, POLL]
    assert states(reading) == [Status.DONE, Status.IN_PROGRESS, Status.UNREPORTED]


def test_a_legend_serves_the_sheets_that_go_on_and_is_no_title_of_theirs() -> None:
    legend = ("1 = xong; 2 = đang làm; 3 = chưa làm",)
    more = [(str(4 + at), f"{text} của các thôn", *rest) for at, (_, text, *rest) in enumerate(told("2", "1", "3"))]
    for second in (more, [CODED, *more]):
        reading = read(grid(legend, CODED, *told("1", "2", "3")), grid(*second, sheet="Trang 2"))
        assert states(reading) == [*IN_TURN, Status.IN_PROGRESS, Status.DONE, Status.NOT_STARTED]
        assert {item.section.title for item in reading.activities} == {""}


def test_a_head_of_a_school_who_leads_work_signs_nothing() -> None:
    reading = read(
        grid(
            ("TT", "Nội dung công việc", "Phụ trách", "Thời hạn"),
            ("1", WIPE, "Kế toán", "Quý I"),
            (None, POLL, "Hiệu trưởng", None),
            ("2", DESK, "Văn thư", "Quý II"),
            (None,),
            (None, "- Lưu: VT.", "Hiệu trưởng", None),
        )
    )
    assert [leads(activity) for activity in reading.activities] == [["Kế toán"], ["Hiệu trưởng"], ["Văn thư"]]
