"""Shapes of tables that offices send, one drawn in each test: small grids whose right reading is plain to see."""

from __future__ import annotations

from cchc_excel.annex.against import Reading
from cchc_excel.annex.files import read_annexes
from cchc_excel.cells import Cell, Grid, Merge
from cchc_excel.plan import Activity, Field, FileReading, Label
from cchc_excel.settings import Settings
from cchc_excel.wording import FIELD_WORDS

Line = tuple[str | float | None, ...]


def grid(*rows: Line, merges: tuple[Merge, ...] = (), sheet: str = "Phụ lục", **more: object) -> Grid:
    """Rows from A1 down; a float is a number that the workbook stores."""
    cells = {}
    for row, line in enumerate(rows, 1):
        for column, value in enumerate(line, 1):
            if value is not None:
                text = value if isinstance(value, str) else f"{value:g}".replace(".", ",")
                cells[row, column] = Cell(text, row, column, None if isinstance(value, str) else value)
    return Grid("tep.xlsx", sheet, cells, merges, **more)  # type: ignore[arg-type]  # hidden rows and the like


def read(*grids: Grid) -> FileReading:
    return read_annexes(FileReading("tep.xlsx", "", ""), grids, Reading(Settings(), 2026))


def leads(activity: Activity) -> list[str]:
    return [office.name for office in activity.leads]


def facts(reading: FileReading) -> set[str]:
    return {fact.kind for annex in reading.annexes for fact in annex.facts} | {fact.kind for fact in reading.facts}


COMMUNE = ("TT", "Nội dung công việc", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn")
WIPE = "Niêm yết thủ tục hành chính tại Bộ phận Một cửa"
DESK = "Kiện toàn tổ công nghệ số cộng đồng của các thôn"
POLL = "Lấy ý kiến đánh giá sự hài lòng của người dân"


def test_every_meaning_of_a_column_has_a_name_to_ask_about_it_with() -> None:
    assert set(FIELD_WORDS) == set(Field)


def test_a_commune_has_only_what_is_to_be_done() -> None:
    reading = read(grid(("TT", "Nội dung công việc", "Ghi chú"), ("1", WIPE), ("2", DESK), ("3", POLL)))
    assert [item.activity for item in reading.activities] == [Label(1, WIPE), Label(2, DESK), Label(3, POLL)]
    assert {item.product for item in reading.activities} == {None}


def test_points_take_the_product_and_deadline_of_the_row_above_them() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("1", "Công khai thủ tục hành chính trên địa bàn", "Báo cáo", "Văn phòng", None, "Quý II/2026"),
            (None, f"a) {WIPE}"),
            (None, f"b) {DESK}", None, None, None, "Quý III/2026"),
            (None, f"đ) {POLL}"),
        )
    )
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK, POLL]
    assert {item.task.text for item in reading.activities} == {"Công khai thủ tục hành chính trên địa bàn"}
    assert [item.deadline.text for item in reading.activities] == [
        "Quý II/2026",
        "Quý III/2026",
        "Quý II/2026",
    ]
    assert {item.product for item in reading.activities} == {"Báo cáo"}
    assert reading.activities[0].cells[Field.DEADLINE].address == "F2"


def test_dashes_and_lone_letters_in_the_number_column_are_points_too() -> None:
    for signs in (("-", "-"), ("a", "b"), ("a)", "b)"), ("+", "+")):
        reading = read(
            grid(
                COMMUNE,
                ("1", "Công khai thủ tục hành chính trên địa bàn", None, None, None, "Quý II/2026"),
                (signs[0], WIPE, "Báo cáo", "Văn phòng"),
                (signs[1], DESK, "Kế hoạch", "Văn phòng"),
                ("2", POLL, "Báo cáo", "Văn phòng", None, "Quý IV"),
            )
        )
        assert [item.activity.text for item in reading.activities] == [WIPE, DESK, POLL], signs
        assert [item.deadline.text for item in reading.activities] == [
            "Quý II/2026",
            "Quý II/2026",
            "Quý IV",
        ], signs


def test_numbers_in_three_depths_are_objective_task_and_activity() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("I", "CẢI CÁCH THỂ CHẾ"),
            ("1", "Nâng cao chất lượng ban hành văn bản"),
            ("1.1", "Rà soát văn bản hiện hành"),
            ("1.1.1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
            ("1.1.2", DESK, "Báo cáo", "Văn phòng", None, "Quý I"),
            ("1.2", "Tập huấn nghiệp vụ"),
            ("1.2.1", POLL, "Báo cáo", "Văn phòng", None, "Quý I"),
        )
    )
    assert [(item.objective.text, item.task.text) for item in reading.activities] == [
        ("Nâng cao chất lượng ban hành văn bản", "Rà soát văn bản hiện hành"),
        ("Nâng cao chất lượng ban hành văn bản", "Rà soát văn bản hiện hành"),
        ("Nâng cao chất lượng ban hành văn bản", "Tập huấn nghiệp vụ"),
    ]


def test_a_stored_one_point_ten_comes_after_one_point_nine() -> None:
    rows = [
        (1 + number / 10 if number < 10 else 1.1, f"{WIPE} lần {number}", "Báo cáo", "Văn phòng")
        for number in range(1, 11)
    ]
    reading = read(grid(COMMUNE, (1.0, "Công khai thủ tục hành chính trên địa bàn"), *rows))
    assert [item.activity.number for item in reading.activities] == list(range(1, 11))


def test_a_label_beside_the_text_in_the_number_column_is_a_label() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("Mục tiêu 1", "Người dân hài lòng hơn"),
            ("Nhiệm vụ 1", "Công khai thủ tục hành chính"),
            ("Hoạt động 1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
            ("Hoạt động 2", DESK, "Báo cáo", "Văn phòng", None, "Quý I"),
        )
    )
    assert [item.activity for item in reading.activities] == [Label(1, WIPE), Label(2, DESK)]
    assert {item.objective for item in reading.activities} == {Label(1, "Người dân hài lòng hơn")}
    assert {item.task for item in reading.activities} == {Label(1, "Công khai thủ tục hành chính")}


def test_a_column_of_areas_names_the_sections() -> None:
    reading = read(
        grid(
            ("TT", "Lĩnh vực", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
            ("1", "Cải cách thể chế", WIPE, "Văn phòng", "Quý I"),
            ("2", None, DESK, "Văn phòng", "Quý I"),
            ("3", "Cải cách thủ tục hành chính", POLL, "Văn phòng", "Quý I"),
        )
    )
    assert [item.section.title for item in reading.activities] == [
        "Cải cách thể chế",
        "Cải cách thể chế",
        "Cải cách thủ tục hành chính",
    ]


def test_groups_of_work_within_sections_or_numbered_one_two_three_are_its_tasks() -> None:
    head = ("TT", "Nhóm công việc", "Nội dung", "Chủ trì", "Thời hạn")
    first, second = ("1", "Ban hành văn bản", WIPE, "Văn phòng", "Quý I"), (None, None, DESK, "Văn phòng", "Quý I")
    third = ("2", "Nâng cao chất lượng", POLL, "Văn phòng", "Quý I")
    for rows in (
        (first, second, third),
        (("I", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"), first, ("2", *second[1:]), ("3", *third[1:])),
    ):
        reading = read(grid(head, *rows))
        assert [item.task.text for item in reading.activities] == [
            "Ban hành văn bản",
            "Ban hành văn bản",
            "Nâng cao chất lượng",
        ]


def test_groups_that_are_areas_of_reform_are_the_sections_and_others_the_tasks() -> None:
    head = ("TT", "Nhóm nhiệm vụ", "Nhiệm vụ cụ thể", "Chủ trì", "Thời hạn")
    for first, second, sections, tasks in (
        ("Cải cách thể chế", "Tài chính công", ["Cải cách thể chế", "Tài chính công"], [None, None]),
        ("Nâng cao chất lượng", "Đơn giản hóa hồ sơ", [None, None], ["Nâng cao chất lượng", "Đơn giản hóa hồ sơ"]),
    ):
        reading = read(grid(head, ("1", first, WIPE, "Văn phòng", "Quý I"), ("2", second, DESK, "Văn phòng", "Quý I")))
        assert [item.section.title or None for item in reading.activities] == sections
        assert [item.task.text for item in reading.activities] == tasks


def test_points_beside_running_numbers_are_works_of_their_own() -> None:
    reading = read(
        grid(
            ("TT", "Nhiệm vụ", "Hoạt động", "Chủ trì", "Thời hạn"),
            ("1", "1. Nâng cao chất lượng phục vụ", "a) " + WIPE, "Văn phòng", "Quý I"),
            ("2", None, "b) " + DESK, "Văn phòng", "Quý II"),
            ("3", "2. Củng cố đội ngũ", "a) " + POLL, "Văn phòng", "Quý II"),
        )
    )
    assert [(item.task.text, item.activity.text) for item in reading.activities] == [
        ("Nâng cao chất lượng phục vụ", WIPE),
        ("Nâng cao chất lượng phục vụ", DESK),
        ("Củng cố đội ngũ", POLL),
    ]


def test_last_years_table_on_another_sheet_gives_way_to_one_that_reports_to_a_day_of_this_year() -> None:
    head = ("TT", "Nội dung công việc", "Chủ trì", "Thời hạn", "Tình trạng")
    before = grid(("Tiến độ cải cách năm 2025",), head, ("1", DESK, "Văn phòng", "Quý I", "Xong"), sheet="Sheet2")
    now = grid(("Tiến độ cải cách đến 30/6/2026",), head, ("1", WIPE, "Văn phòng", "Quý I", "Xong"))
    reading = read(now, before)
    assert [(item.activity.text, str(item.deadline.due)) for item in reading.activities] == [(WIPE, "2026-03-31")]


def test_two_time_columns_are_when_it_is_due_and_when_it_was_done() -> None:
    reading = read(
        grid(
            ("Stt", "Nội dung", "Chủ trì", "Tiến độ (nếu có)", "Kết quả thực hiện", "Thời gian hoàn thành"),
            ("1", WIPE, "Văn phòng", "Quý II/2026", "Đã hoàn thành", "05/5/2026"),
            ("2", DESK, "Văn phòng", "Thường xuyên", "Đang thực hiện", None),
            ("3", POLL, "Văn phòng", "Quý III/2026", "Đã hoàn thành", "12/5/2026"),
        )
    )
    assert [item.deadline.text for item in reading.activities] == [
        "Quý II/2026",
        "Thường xuyên",
        "Quý III/2026",
    ]
    assert [str(item.report.completed_on) for item in reading.activities if item.report] == [
        "2026-05-05",
        "None",
        "2026-05-12",
    ]


def test_one_cell_may_name_who_leads_and_who_helps() -> None:
    for written in (
        "Chủ trì: Văn phòng\nPhối hợp: Công an xã",
        "Văn phòng (chủ trì), Công an xã (phối hợp)",
        "Văn phòng chủ trì, phối hợp với Công an xã",
        "CT: Văn phòng; PH: Công an xã",
    ):
        reading = read(
            grid(
                ("TT", "Nhiệm vụ", "Đơn vị chủ trì, phối hợp", "Thời hạn"),
                ("1", WIPE, written, "Quý I"),
                ("2", DESK, written, "Quý I"),
            )
        )
        activity = reading.activities[0]
        assert (leads(activity), [office.name for office in activity.partners]) == (
            ["Văn phòng"],
            ["Công an xã"],
        ), written


def test_a_column_for_each_office_says_with_an_x_who_leads() -> None:
    reading = read(
        grid(
            ("TT", "Nhiệm vụ", "Thời hạn", "Đơn vị thực hiện", None),
            (None, None, None, "Văn phòng", "Phòng Tổ chức cán bộ"),
            ("1", WIPE, "Quý I", "x", None),
            ("2", DESK, "Quý II", None, "x"),
            merges=(Merge(1, 1, 2, 1), Merge(1, 2, 2, 2), Merge(1, 3, 2, 3), Merge(1, 4, 1, 5)),
        )
    )
    assert [leads(item) for item in reading.activities] == [["Văn phòng"], ["Phòng Tổ chức cán bộ"]]
    assert reading.activities[1].cells[Field.LEAD].address == "E4"


def test_letters_and_rings_in_the_columns_of_offices_say_who_leads_and_who_helps() -> None:
    for leading, helping in (("C", "P"), ("CT", "PH"), ("●", "○"), ("x", "o"), ("Chính", "Phụ")):
        reading = read(
            grid(
                ("TT", "Nhiệm vụ", "Thời hạn", "Đơn vị thực hiện", None, None),
                (None, None, None, "Văn phòng", "Phòng Tổ chức cán bộ", "Ban Tuyên giáo"),
                ("1", WIPE, "Quý I", leading, helping, None),
                ("2", DESK, "Quý II", None, leading, helping),
                merges=(Merge(1, 1, 2, 1), Merge(1, 2, 2, 2), Merge(1, 3, 2, 3), Merge(1, 4, 1, 6)),
            )
        )
        assert [leads(item) for item in reading.activities] == [["Văn phòng"], ["Phòng Tổ chức cán bộ"]], leading
        helpers = [[office.name for office in item.partners] for item in reading.activities]
        assert helpers == [["Phòng Tổ chức cán bộ"], ["Ban Tuyên giáo"]], helping


def test_bare_month_numbers_head_the_months_in_which_work_is_planned() -> None:
    months = tuple(str(month) for month in range(1, 13))
    march, june = (*(None,) * 2, "x"), (*(None,) * 5, "x")
    reading = read(
        grid(
            ("TT", "Hoạt động", "Chủ trì", *months),
            ("1", WIPE, "Văn phòng", *march),
            ("2", DESK, "Văn phòng", *june),
        )
    )
    assert [str(item.deadline.due) for item in reading.activities] == ["2026-03-31", "2026-06-30"]


def test_group_headings_that_nobody_merged_serve_the_blanks_beside_them() -> None:
    reading = read(
        grid(
            ("TT", "Hoạt động", "Phân công", None, "Thời gian", None),
            (None, None, "Chủ trì", "Phối hợp", "Bắt đầu", "Hoàn thành"),
            ("1", WIPE, "Văn phòng", "Công an xã", "Tháng 1/2026", "Tháng 6/2026"),
            ("2", DESK, "Công an xã", "Văn phòng", "Tháng 2/2026", "Tháng 9/2026"),
        )
    )
    assert [(leads(item), item.deadline.text) for item in reading.activities] == [
        (["Văn phòng"], "Tháng 6/2026"),
        (["Công an xã"], "Tháng 9/2026"),
    ]


def test_unknown_words_over_plain_values_are_read_and_asked_about() -> None:
    reading = read(
        grid(
            ("Thứ tự", "Điều phải lo", "Bên gánh vác", "Mốc xong việc"),
            ("1", WIPE, "Văn phòng", "Quý I/2026"),
            ("2", DESK, "Công an xã", "Quý II/2026"),
            ("3", POLL, "Văn phòng", "30/9/2026"),
        )
    )
    if reading.activities:  # else the file says that it holds no annex
        assert [item.activity.text for item in reading.activities] == [WIPE, DESK, POLL]
        assert "heading_doubtful" in facts(reading)
    else:
        assert "workbook_without_annex" in facts(reading)


def test_a_page_number_between_the_rows_is_no_part_of_the_plan() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
            (None, None, None, None, None, "Trang 1/2"),
            ("2", DESK, "Báo cáo", "Văn phòng", None, "Quý I"),
        )
    )
    assert [item.deadline.text for item in reading.activities] == ["Quý I", "Quý I"]


def test_under_a_heading_that_is_repeated_stands_the_rest_of_the_row_before_and_no_note() -> None:
    head = ("TT", "Nội dung công việc", "Chủ trì", "Thời hạn")
    reading = read(
        grid(
            head,
            ("1", WIPE, "Văn phòng", "Quý I"),
            ("2", "Rà soát hồ sơ trực tuyến năm", "Phòng Chính sách", "Quý II"),
            head,
            (None,),
            (None, "2026; rà soát dịch vụ công trực tuyến"),
        )
    )
    assert [activity.activity.text for activity in reading.activities] == [
        WIPE,
        "Rà soát hồ sơ trực tuyến năm 2026; rà soát dịch vụ công trực tuyến",
    ]
    assert "text_joined" in facts(reading)


def test_a_heading_of_one_syllable_goes_on_in_the_row_below() -> None:
    reading = read(
        grid(
            ("STT", "Mục", "(4) CHỦ TRÌ", "(7) THỜI HẠN HOÀN THÀNH"),
            (None, "tiêu, nhiệm vụ, hoạt động"),
            ("1", "Hoạt động 01: " + WIPE, "Văn phòng", "Quý I"),
            ("2", "Hoạt động 02: " + DESK, "Phòng Văn hóa", "Quý II"),
        )
    )
    assert [activity.activity.text for activity in reading.activities] == [WIPE, DESK]


def test_a_row_two_columns_off_is_put_back_and_told() -> None:
    reading = read(
        grid(
            ("TT", "Mục tiêu", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn"),
            (
                "1",
                "Mục tiêu 1: Người dân hài lòng",
                "Nhiệm vụ 1: Công khai",
                f"Hoạt động 1: {WIPE}",
                "Báo cáo",
                "Văn phòng",
                "Công an xã",
                "Quý I",
            ),
            (None, f"Hoạt động 2: {DESK}", "Kế hoạch", "Văn phòng", "Công an xã", "Quý II"),
            (None, None, None, f"Hoạt động 3: {POLL}", "Báo cáo", "Văn phòng", "Công an xã", "Quý III"),
        )
    )
    assert [(item.activity, item.product, leads(item), item.deadline.text) for item in reading.activities] == [
        (Label(1, WIPE), "Báo cáo", ["Văn phòng"], "Quý I"),
        (Label(2, DESK), "Kế hoạch", ["Văn phòng"], "Quý II"),
        (Label(3, POLL), "Báo cáo", ["Văn phòng"], "Quý III"),
    ]
    assert reading.activities[1].cells[Field.ACTIVITY].address == "B3"
    assert "row_shifted" in facts(reading)


def test_lists_that_pair_up_are_shared_out_and_others_are_shared() -> None:
    reading = read(
        grid(
            ("TT", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Thời hạn"),
            (
                "1",
                "Công khai thủ tục",
                f"Hoạt động 1: {WIPE}\nHoạt động 2: {DESK}",
                "- Báo cáo\n- Kế hoạch",
                "Văn phòng",
                "Quý I",
            ),
            ("2", "Đo lường hài lòng", f"Hoạt động 3: {POLL}", "Báo cáo", "Văn phòng", "Quý II"),
        )
    )
    assert [(item.activity.text, item.product, item.deadline.text) for item in reading.activities] == [
        (WIPE, "Báo cáo", "Quý I"),
        (DESK, "Kế hoạch", "Quý I"),
        (POLL, "Báo cáo", "Quý II"),
    ]
    assert {item.cells[Field.PRODUCT].address for item in reading.activities[:2]} == {"D2"}


def test_each_section_may_have_a_sheet_of_its_own() -> None:
    head = ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn")
    reading = read(
        grid(
            ("I. CẢI CÁCH THỂ CHẾ",),
            head,
            ("1", WIPE, "Văn phòng", "Quý I"),
            ("2", POLL, "Văn phòng", "Quý I"),
            sheet="I",
        ),
        grid(
            ("II. CẢI CÁCH TÀI CHÍNH CÔNG",),
            head,
            ("1", DESK, "Văn phòng", "Quý I"),
            ("2", POLL, "Văn phòng", "Quý I"),
            sheet="II",
        ),
    )
    assert [(item.section.code, item.section.title, item.ref.sheet) for item in reading.activities] == [
        ("I", "CẢI CÁCH THỂ CHẾ", "I"),
        ("I", "CẢI CÁCH THỂ CHẾ", "I"),
        ("II", "CẢI CÁCH TÀI CHÍNH CÔNG", "II"),
        ("II", "CẢI CÁCH TÀI CHÍNH CÔNG", "II"),
    ]


def test_a_sheet_called_by_a_numeral_is_the_section_of_its_title() -> None:
    head = ("TT", "Hoạt động", "Chủ trì", "Thời hạn")
    sheets = [
        grid((title,), head, ("1", text, "Văn phòng", "Quý I"), sheet=name)
        for name, title, text in (("I", "CÔNG TÁC CHỈ ĐẠO", WIPE), ("II", "CẢI CÁCH THỂ CHẾ", DESK))
    ]
    found = [(item.section.code, item.section.title) for item in read(*sheets).activities]
    assert found == [("I", "CÔNG TÁC CHỈ ĐẠO"), ("II", "CẢI CÁCH THỂ CHẾ")]


def test_several_tables_of_a_sheet_are_read_each_by_its_own_heading() -> None:
    reading = read(
        grid(
            ("Biểu 01",),
            ("TT", "Nội dung", "Chủ trì", "Thời gian"),
            ("1", WIPE, "Văn phòng", "Quý I"),
            ("2", DESK, "Văn phòng", "Quý I"),
            (None,),
            ("Biểu 02",),
            ("STT", "Nhiệm vụ cụ thể", "Hạn hoàn thành", "Cơ quan chủ trì"),
            ("1", POLL, "Quý II", "Công an xã"),
        )
    )
    assert [(item.activity.text, leads(item), item.deadline.text) for item in reading.activities] == [
        (WIPE, ["Văn phòng"], "Quý I"),
        (DESK, ["Văn phòng"], "Quý I"),
        (POLL, ["Công an xã"], "Quý II"),
    ]


def test_hidden_rows_are_read_like_the_others_and_told() -> None:
    rows = (
        COMMUNE,
        ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
        ("2", DESK, "Báo cáo", "Văn phòng", None, "Quý I"),
    )
    reading = read(grid(*rows, hidden_rows=frozenset({3})))
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK]
    assert "hidden_rows_read" in facts(reading)


def test_shortened_headings_of_three_marks_are_understood() -> None:
    reading = read(
        grid(
            ("TT", "Nội dung", "Đv thực hiện", "Hạn", "Đã HT", "Đang TH", "Chưa TH"),
            ("1", WIPE, "Văn phòng", "Quý I", "x"),
            ("2", DESK, "Văn phòng", "Quý I", None, "x"),
            ("3", POLL, "Văn phòng", "Quý I", None, None, "x"),
        )
    )
    assert [item.report.status.value for item in reading.activities if item.report] == [
        "done",
        "in_progress",
        "not_started",
    ]


def test_ordinal_words_number_the_parts() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("Phần thứ nhất: CẢI CÁCH THỂ CHẾ",),
            ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
            ("Phần thứ hai: CẢI CÁCH TÀI CHÍNH CÔNG",),
            ("1", DESK, "Báo cáo", "Văn phòng", None, "Quý I"),
            merges=(Merge(2, 1, 2, 6), Merge(4, 1, 4, 6)),
        )
    )
    assert [(item.section.code, item.section.title) for item in reading.activities] == [
        ("I", "CẢI CÁCH THỂ CHẾ"),
        ("II", "CẢI CÁCH TÀI CHÍNH CÔNG"),
    ]


def test_rows_sorted_by_office_under_its_name_are_led_by_it() -> None:
    heading = ("TT", "Nội dung công việc", "Phối hợp", "Thời hạn")
    for first, second in (
        (("I", "Văn phòng"), ("II", "Phòng Kinh tế")),
        ((None, "Văn phòng"), (None, "Phòng Kinh tế")),
    ):
        reading = read(
            grid(
                heading,
                first,
                ("1", WIPE, "Công an xã", "Quý I"),
                ("2", DESK, None, "Quý II"),
                second,
                ("3", POLL, None, "Quý III"),
            )
        )
        assert [leads(item) for item in reading.activities] == [
            ["Văn phòng"],
            ["Văn phòng"],
            ["Phòng Kinh tế"],
        ]


def test_titles_without_a_number_over_numbered_work_are_sections() -> None:
    reading = read(
        grid(
            COMMUNE,
            (None, "Cải cách thể chế"),
            ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
            (None, "Cải cách tổ chức bộ máy"),
            ("2", DESK, "Kế hoạch", "Văn phòng", None, "Quý II"),
        )
    )
    assert [(item.section.title, item.activity.text) for item in reading.activities] == [
        ("Cải cách thể chế", WIPE),
        ("Cải cách tổ chức bộ máy", DESK),
    ]


def test_titles_without_a_number_inside_sections_are_groups_and_no_work() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("I", "CẢI CÁCH THỂ CHẾ"),
            (None, "Kiểm soát thủ tục hành chính"),
            ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
            (None, "Nâng cao chất lượng dịch vụ công"),
            ("2", DESK, "Kế hoạch", "Văn phòng", None, "Quý II"),
        )
    )
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK]
    assert [item.extras for item in reading.activities] == [
        (("Nhóm", "Kiểm soát thủ tục hành chính"),),
        (("Nhóm", "Nâng cao chất lượng dịch vụ công"),),
    ]


def test_work_without_a_number_among_numbered_work_stays_work() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
            (None, POLL),
            ("2", DESK, "Kế hoạch", "Văn phòng", None, "Quý II"),
        )
    )
    assert POLL in [item.activity.text for item in reading.activities]


def test_a_starred_line_over_work_names_a_group_and_below_the_table_is_a_note() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("* Nhóm nhiệm vụ thường xuyên",),
            ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
            ("* Các nhiệm vụ phát sinh thực hiện theo chỉ đạo",),
        )
    )
    assert [item.extras for item in reading.activities] == [(("Nhóm", "Nhóm nhiệm vụ thường xuyên"),)]
    assert "group_row" in facts(reading)


def test_quarters_under_one_heading_say_when_work_is_due() -> None:
    heading = ("TT", "Nội dung", "Chủ trì", "Tiến độ thực hiện (Quý)")
    over = Merge(1, 4, 1, 7)
    down = tuple(Merge(1, column, 2, column) for column in (1, 2, 3))
    for names in (("I", "II", "III", "IV"), ("1", "2", "3", "4")):
        reading = read(
            grid(
                heading,
                (None, None, None, *names),
                ("1", WIPE, "Văn phòng", "x"),
                ("2", DESK, "Văn phòng", None, None, "x"),
                merges=(over, *down),
            )
        )
        assert [str(item.deadline.due) for item in reading.activities] == ["2026-03-31", "2026-09-30"], names
        assert {item.report for item in reading.activities} == {None}


def test_in_time_and_late_below_done_and_under_way_are_their_marks() -> None:
    reading = read(
        grid(
            ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Đã hoàn thành", None, "Đang thực hiện", None),
            (None, None, None, None, "Đúng hạn", "Quá hạn", "Trong hạn", "Quá hạn"),
            ("1", WIPE, "Văn phòng", "20/01/2026", "x"),
            ("2", DESK, "Văn phòng", "20/02/2026", None, "x"),
            ("3", POLL, "Văn phòng", "20/12/2026", None, None, "x"),
            ("4", f"{POLL} lần 2", "Văn phòng", "20/03/2026", None, None, None, "x"),
            merges=(
                Merge(1, 5, 1, 6),
                Merge(1, 7, 1, 8),
                *(Merge(1, column, 2, column) for column in (1, 2, 3, 4)),
            ),
        )
    )
    assert [item.report.status.value for item in reading.activities if item.report] == [
        "done",
        "done",
        "in_progress",
        "in_progress",
    ]


def test_a_second_product_and_partner_in_the_row_below_stand_on_their_own() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("1", WIPE, "Kế hoạch", "Văn phòng", "Công an xã", "Quý I"),
            (None, None, "Quyết định thành lập tổ", None, "Đoàn Thanh niên xã"),
            ("2", DESK, "Báo cáo", "Văn phòng", None, "Quý II"),
        )
    )
    assert [office.name for office in reading.activities[0].partners] == ["Công an xã", "Đoàn Thanh niên xã"]
    assert reading.activities[0].product == "Kế hoạch\nQuyết định thành lập tổ"


def test_a_sheet_that_begins_with_the_next_row_goes_on_with_the_table_before() -> None:
    first = grid(
        COMMUNE,
        ("I", "CẢI CÁCH THỂ CHẾ"),
        ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
        sheet="Trang 1",
    )
    second = grid(
        ("2", DESK, "Kế hoạch", "Phòng Kinh tế", "Công an xã", "Quý II"),
        ("3", POLL, "Báo cáo", "Văn phòng", None, "Tháng 9"),
        sheet="Trang 2",
    )
    again = grid(
        COMMUNE,
        *(tuple(cell.text for cell in cells.values()) for cells in second.rows.values() if len(cells) == 6),
        sheet="Trang 2",
    )
    assert [(item.section.title, item.activity.number) for item in read(first, second).activities] == [
        ("CẢI CÁCH THỂ CHẾ", number) for number in (1, 2, 3)
    ]
    assert [(item.section.title, item.activity.number) for item in read(first, again).activities] == [
        ("CẢI CÁCH THỂ CHẾ", number) for number in (1, 2)
    ]


def test_a_list_of_words_on_the_next_sheet_is_no_rest_of_the_table() -> None:
    first = grid(COMMUNE, ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"), sheet="Biểu")
    words = grid(("1", "Hoàn thành"), ("2", "Đang thực hiện"), ("3", "Chưa thực hiện"), sheet="Danh mục")
    assert len(read(first, words).activities) == 1


def test_sums_beside_a_section_and_sums_below_it_are_no_work() -> None:
    reading = read(
        grid(
            (
                "TT",
                "Nội dung nhiệm vụ",
                "Chủ trì",
                "Thời hạn",
                "Hoàn thành",
                "Đang thực hiện",
                "Chưa thực hiện",
            ),
            ("I", "Cải cách thể chế", None, None, 1.0, 1.0, 0.0),
            ("1", WIPE, "Văn phòng", "Quý I", "x"),
            ("2", DESK, "Văn phòng", "Quý II", None, "x"),
            (None, "Cộng mục I: 02 nhiệm vụ"),
        )
    )
    assert [(item.section.title, item.activity.text) for item in reading.activities] == [
        ("Cải cách thể chế", WIPE),
        ("Cải cách thể chế", DESK),
    ]


def test_what_a_heading_calls_content_is_the_work_whatever_narrows_it() -> None:
    for words in ("Nội dung công tác", "Nội dung giao", "Nội dung đôn đốc", "Nội dung chỉ đạo"):
        reading = read(
            grid(
                ("TT", words, "Phòng chủ trì", "Thời hạn"),
                ("1", "Họp dân", "Văn phòng", "Quý I"),
                ("2", "Mở lớp", "Văn phòng", "Quý II"),
            )
        )
        assert [item.activity.text for item in reading.activities] == ["Họp dân", "Mở lớp"], words


def test_an_office_that_builds_or_inspects_keeps_its_name() -> None:
    names = [
        "Phòng Quản lý xây dựng",
        "Ban Quản lý dự án đầu tư xây dựng",
        "Ủy ban kiểm tra Tỉnh ủy",
        "Các khoa, phòng",
    ]
    reading = read(
        grid(
            COMMUNE,
            *((str(number), f"{WIPE} {name}", "Báo cáo", name, None, "Quý I") for number, name in enumerate(names, 1)),
        )
    )
    assert [leads(item) for item in reading.activities] == [[name] for name in names]


def test_a_no_below_done_is_work_not_done() -> None:
    heading = ("TT", "Việc được giao", "Đơn vị thực hiện", "Thời hạn", "Đã hoàn thành (Có/Không)")
    reading = read(
        grid(
            heading,
            ("1", WIPE, "Văn phòng", "12/5/2026", "Có"),
            ("2", DESK, "Văn phòng", "15/5/2026", "Không"),
        )
    )
    assert [item.report.status.value for item in reading.activities if item.report] == ["done", "not_started"]


def test_work_without_numbers_below_a_number_alone_belongs_to_it() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("1", "Tuyên truyền"),
            (None, WIPE, "Pa nô", "Văn phòng", None, "Tháng 3"),
            (None, DESK, "Tờ rơi", "Văn phòng", None, "Tháng 4"),
            ("2", "Tập huấn"),
            (None, POLL, "02 lớp", "Văn phòng", None, "Tháng 5"),
        )
    )
    assert [(item.task.text, item.activity.text) for item in reading.activities] == [
        ("Tuyên truyền", WIPE),
        ("Tuyên truyền", DESK),
        ("Tập huấn", POLL),
    ]


def test_points_below_an_office_are_led_by_it() -> None:
    heading = ("TT", "Nội dung công việc", "Sản phẩm", "Thời hạn")
    reading = read(
        grid(
            heading,
            ("1", "Phòng Tổ chức - Hành chính"),
            ("-", WIPE, "Báo cáo", "Quý I"),
            ("2", "Phòng Kế hoạch - Tài chính"),
            ("-", DESK, "Báo cáo", "Quý II"),
        )
    )
    assert [leads(item) for item in reading.activities] == [
        ["Phòng Tổ chức - Hành chính"],
        ["Phòng Kế hoạch - Tài chính"],
    ]


def test_finished_over_quarters_in_a_plan_is_when_work_is_due() -> None:
    reading = read(
        grid(
            ("TT", "Công việc", "Hoàn thành", "Đơn vị thực hiện", "Sản phẩm"),
            ("1", WIPE, "31/3/2026", "Văn phòng", "Báo cáo"),
            ("2", DESK, "Quý II/2026", "Văn phòng", "Quyết định"),
            ("3", POLL, "Tháng 10", "Văn phòng", "Kết luận"),
        )
    )
    assert [item.deadline.text for item in reading.activities] == ["31/3/2026", "Quý II/2026", "Tháng 10"]
    assert {item.report for item in reading.activities} == {None}


def test_finished_on_a_day_beside_a_status_stays_what_was_reported() -> None:
    reading = read(
        grid(
            ("TT", "Công việc", "Đơn vị thực hiện", "Tình trạng", "Ngày hoàn thành"),
            ("1", WIPE, "Văn phòng", "Đã hoàn thành", "31/3/2026"),
            ("2", DESK, "Văn phòng", "Đã hoàn thành", "15/5/2026"),
        )
    )
    assert [str(item.report.completed_on) for item in reading.activities if item.report] == [
        "2026-03-31",
        "2026-05-15",
    ]
    assert {item.deadline.text for item in reading.activities} == {None}


def test_lines_numbered_from_one_are_activities_where_the_products_are_numbered_alike() -> None:
    lines = f"1. {WIPE}\n2. {DESK}"
    for products, activities in (("1. Báo cáo\n2. Thông báo", [WIPE, DESK]), ("Báo cáo", [lines[3:]])):
        reading = read(
            grid(
                ("TT", "Nhiệm vụ", *COMMUNE[1:]),
                ("1", "Công khai", lines, products, "Văn phòng", None, "Quý II/2026"),
            )
        )
        assert [item.activity.text for item in reading.activities] == activities
        assert [item.product for item in reading.activities] == (
            ["Báo cáo", "Thông báo"] if len(activities) == 2 else ["Báo cáo"]
        )


def test_bare_titles_in_the_number_column_are_sections() -> None:
    for merges in ((), (Merge(2, 1, 2, 6), Merge(4, 1, 4, 6))):
        reading = read(
            grid(
                COMMUNE,
                ("Cải cách thể chế",),
                ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý II"),
                ("Cải cách công vụ",),
                ("2", DESK, "Báo cáo", "Văn phòng", None, "Quý IV"),
                merges=merges,
            )
        )
        assert [(item.section.title, item.activity.text) for item in reading.activities] == [
            ("Cải cách thể chế", WIPE),
            ("Cải cách công vụ", DESK),
        ]


def test_a_section_title_over_the_heading_opens_the_table_that_goes_on_with_the_next_section() -> None:
    row = ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý II")
    for first, second in (
        (("A. NHIỆM VỤ CHUNG",), ("B. NHIỆM VỤ RIÊNG",)),
        (("I", "NHIỆM VỤ CHUNG"), ("II", "NHIỆM VỤ RIÊNG")),
    ):
        reading = read(grid(first, COMMUNE, row, second, COMMUNE, row))
        assert [item.section.title for item in reading.activities] == ["NHIỆM VỤ CHUNG", "NHIỆM VỤ RIÊNG"]
    other = read(grid(("C. NHIỆM VỤ",), COMMUNE, row, ("B. NHIỆM VỤ RIÊNG",), row))
    assert [item.section.title for item in other.activities] == ["", "NHIỆM VỤ RIÊNG"]


def test_the_office_beside_a_section_serves_the_rows_that_name_none() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("I", "Công tác tuyên truyền"),
            ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý II"),
            ("II", "Công tác kiểm tra", None, "Thanh tra", "Các phòng"),
            ("1", DESK, "Kết luận", None, None, "Quý III"),
            ("2", POLL, "Báo cáo", "Văn phòng", None, "Quý IV"),
        )
    )
    assert [(item.section.title, leads(item)) for item in reading.activities] == [
        ("Công tác tuyên truyền", ["Văn phòng"]),
        ("Công tác kiểm tra", ["Thanh tra"]),
        ("Công tác kiểm tra", ["Văn phòng"]),
    ]


def test_a_number_and_day_of_a_document_in_one_column_are_its_document() -> None:
    for heading in ("Số, ngày VB", "Số và ngày văn bản", "Số, ngày ban hành"):
        reading = read(
            grid(
                ("TT", "Nội dung", "Đơn vị", "Thời hạn", "Hoàn thành (Có/Không)", heading),
                ("1", WIPE, "Văn phòng", "31/1/2026", "Có", "Số 10/KH-UBND, 20/01/2026"),
                ("2", DESK, "Văn phòng", "30/8/2026", "Không"),
            )
        )
        report = reading.activities[0].report
        assert report is not None, heading
        assert [document.number for document in report.documents] == ["10/KH-UBND"], heading


def test_the_only_objective_and_task_of_a_section_name_themselves_without_a_number() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("I", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
            (None, "Mục tiêu: 100% thủ tục được công khai"),
            (None, "Nhiệm vụ trọng tâm: Công khai thủ tục"),
            ("1", WIPE, "Bảng niêm yết", "Văn phòng", None, "31/3/2026"),
            ("II", "XÂY DỰNG CHÍNH QUYỀN SỐ"),
            (None, "Nhiệm vụ: Phổ cập kỹ năng số"),
            ("1", DESK, "Quyết định", "Văn phòng", None, "30/4/2026"),
        )
    )
    assert [(item.objective.text, item.task.text, item.activity.text) for item in reading.activities] == [
        ("100% thủ tục được công khai", "Công khai thủ tục", WIPE),
        (None, "Phổ cập kỹ năng số", DESK),
    ]


def test_codes_of_three_parts_number_sections_tasks_and_activities() -> None:
    reading = read(
        grid(
            ("Mã", "Nội dung", "Đầu ra", "Chịu trách nhiệm chính", "Cùng tham gia", "Kỳ hạn"),
            ("I", "Cải cách thủ tục"),
            ("I.1", "Công khai thủ tục"),
            ("I.1.1", WIPE, "Bảng niêm yết", "Văn phòng", "Công an xã", "31/3/2026"),
            ("II", "Chính quyền số"),
            ("II.1", "Phổ cập kỹ năng"),
            ("II.1.1", DESK, "Quyết định", "Văn phòng", None, "30/4/2026"),
        )
    )
    assert [(item.section.code, item.section.title, item.task.text) for item in reading.activities] == [
        ("I", "Cải cách thủ tục", "Công khai thủ tục"),
        ("II", "Chính quyền số", "Phổ cập kỹ năng"),
    ]
    assert [str(item.deadline.due) for item in reading.activities] == ["2026-03-31", "2026-04-30"]


def test_a_tracker_with_english_headings_is_a_plan() -> None:
    reading = read(
        grid(
            ("No.", "Task", "Owner", "Support", "Due date", "Status"),
            ("1", WIPE, "Văn phòng", "Công an xã", "31/3/2026", "Hoàn thành"),
            ("2", DESK, "Phòng Kinh tế", None, "30/4/2026", "Đang thực hiện"),
        )
    )
    assert [(leads(item), str(item.deadline.due)) for item in reading.activities] == [
        (["Văn phòng"], "2026-03-31"),
        (["Phòng Kinh tế"], "2026-04-30"),
    ]


def test_to_be_done_before_is_the_deadline_and_not_a_mark() -> None:
    reading = read(
        grid(
            ("TT", "Công việc", "Đơn vị thực hiện", "Hoàn thành trước"),
            ("1", WIPE, "Văn phòng", "15/3/2026"),
            ("2", DESK, "Phòng Kinh tế", "20/4/2026"),
        )
    )
    assert [str(item.deadline.due) for item in reading.activities] == ["2026-03-15", "2026-04-20"]


def test_numbered_headings_over_the_points_still_name_the_objective_and_the_task() -> None:
    over = (Merge(3, 1, 3, 6), Merge(4, 1, 4, 6))
    reading = read(
        grid(
            COMMUNE,
            ("I. CẢI CÁCH THỦ TỤC HÀNH CHÍNH",),
            ("1. Mục tiêu: 100% thủ tục được công khai",),
            ("2. Nhiệm vụ: Công khai thủ tục",),
            ("a)", WIPE, "Bảng niêm yết", "Văn phòng", None, "31/3/2026"),
            ("b)", POLL, "Phiếu khảo sát", "Văn phòng", None, "30/6/2026"),
            merges=over,
        )
    )
    assert {(item.objective.text, item.task.text) for item in reading.activities} == {
        ("100% thủ tục được công khai", "Công khai thủ tục")
    }


def test_two_tables_side_by_side_are_read_one_after_the_other() -> None:
    head = ("TT", "Nội dung công việc", "Chủ trì", "Thời hạn")
    reading = read(
        grid(
            ("NHIỆM VỤ NĂM 2026",),
            (*head, None, *head),
            ("1", WIPE, "Văn phòng", "Tháng 3", None, "3", POLL, "Phòng Nội vụ", "Tháng 5"),
            ("2", DESK, "Phòng Nội vụ", "Tháng 4", None, "4", "Cập nhật cơ sở dữ liệu hộ tịch", "Văn phòng", "Quý IV"),
            merges=(Merge(1, 1, 1, 9),),
        )
    )
    assert [item.activity.number for item in reading.activities] == [1, 2, 3, 4]
    assert [leads(item)[0] for item in reading.activities] == ["Văn phòng", "Phòng Nội vụ", "Phòng Nội vụ", "Văn phòng"]
    assert reading.activities[2].cells[Field.ACTIVITY].address == "G3"
    ledgers = [annex.ledger for annex in reading.annexes]
    assert sum(ledger.cells for ledger in ledgers) == 25
    assert all(ledger.used + ledger.heading == ledger.cells for ledger in ledgers)


def test_columns_of_a_plan_and_of_its_result_are_no_second_table() -> None:
    reading = read(
        grid(
            ("TT", "Nội dung", "Số", "Ngày", "Số", "Ngày"),
            ("1", WIPE, "3", "5/3/2026", "4", "6/4/2026"),
            ("2", DESK, "3", "5/3/2026", "4", "6/4/2026"),
        )
    )
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK]


def test_a_second_table_with_its_columns_in_another_order_is_a_table_of_its_own() -> None:
    reading = read(
        grid(
            ("TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời hạn"),
            ("1", WIPE, "Báo cáo", "Văn phòng", "Quý I"),
            ("2", DESK, "Quyết định", "Văn phòng", "Quý II"),
            (),
            ("TT", "Chủ trì", "Nhiệm vụ", "Thời hạn", "Sản phẩm"),
            ("1", "Phòng Nội vụ", POLL, "Quý III", "Báo cáo"),
            ("2", "Văn phòng", "Cập nhật cơ sở dữ liệu hộ tịch", "Quý IV", "Dữ liệu"),
        )
    )
    assert [item.activity.text for item in reading.activities][2:] == [POLL, "Cập nhật cơ sở dữ liệu hộ tịch"]
    assert [leads(item)[0] for item in reading.activities] == ["Văn phòng", "Văn phòng", "Phòng Nội vụ", "Văn phòng"]
    assert [item.product for item in reading.activities] == ["Báo cáo", "Quyết định", "Báo cáo", "Dữ liệu"]


def test_a_heading_merged_over_two_columns_has_one_meaning() -> None:
    reading = read(
        grid(
            ("TT", "Nội dung nhiệm vụ", None, "Sản phẩm", "Chủ trì", "Thời hạn"),
            ("1", WIPE, None, "Báo cáo", "Văn phòng", "Quý I"),
            ("2", DESK, None, "Quyết định", "Văn phòng", "Quý II"),
            ("3", POLL, None, "Báo cáo", "Phòng Nội vụ", "Quý III"),
            merges=tuple(Merge(row, 2, row, 3) for row in range(1, 5)),
        )
    )
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK, POLL]
    assert {item.task.text for item in reading.activities} == {None}


def test_what_to_do_is_found_under_headings_that_name_it_otherwise() -> None:
    for heading in ("Giải pháp khắc phục", "Nội dung, hình thức tuyên truyền"):
        reading = read(
            grid(
                ("TT", "Tồn tại, hạn chế", heading, "Sản phẩm", "Chủ trì", "Thời hạn"),
                ("1", "Thủ tục chưa được niêm yết đầy đủ tại trụ sở", WIPE, "Bảng", "Văn phòng", "Quý I"),
                ("2", "Tổ công nghệ số cộng đồng hoạt động rời rạc", DESK, "Quyết định", "Văn phòng", "Quý II"),
                ("3", "Chưa đo lường mức độ hài lòng của người dân", POLL, "Báo cáo", "Văn phòng", "Quý III"),
            )
        )
        assert [item.activity.text for item in reading.activities] == [WIPE, DESK, POLL], heading
        assert "heading_doubtful" in facts(reading), heading


def test_a_row_of_work_whose_words_are_those_of_headings_opens_no_table() -> None:
    reading = read(
        grid(
            ("Nhiệm vụ trọng tâm", "Công việc cụ thể", "Sản phẩm", "Đơn vị chủ trì", "Thời gian hoàn thành"),
            ("Kiện toàn chức năng", WIPE, "Quyết định", "Phòng Đào tạo", "Quý I"),
            ("Đánh giá hoạt động của các đơn vị", DESK, "Báo cáo kết quả thực hiện", "Phòng Đào tạo", "Tháng 6/2026"),
            ("Đào tạo, bồi dưỡng", POLL, "Kế hoạch", "Phòng Đào tạo", "Tháng 7/2026"),
        )
    )
    assert len(reading.annexes) == 1
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK, POLL]


def test_the_result_of_the_year_before_is_kept_and_not_counted() -> None:
    reading = read(
        grid(
            ("STT", "Nhiệm vụ", "Trạng thái", "Kết quả năm 2025", "Sản phẩm", "Chủ trì", "Thời hạn"),
            ("1", WIPE, "Đang thực hiện", "Đã hoàn thành", "Báo cáo", "Văn phòng", "Quý I"),
            ("2", DESK, None, "Đã hoàn thành", "Kế hoạch", "Văn phòng", "Quý II"),
            ("3", POLL, "Đã hoàn thành", "Chưa có trong kế hoạch", "Báo cáo", "Văn phòng", "Quý III"),
        )
    )
    reports = [item.report for item in reading.activities]
    assert [report.status.value for report in reports if report] == ["in_progress", "unreported", "done"]
    assert reading.activities[1].extras == (("Kết quả năm 2025", "Đã hoàn thành"),)


def test_work_with_a_star_for_its_number_is_no_child_of_the_row_above() -> None:
    reading = read(
        grid(
            COMMUNE,
            ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I"),
            ("2", DESK, "Quyết định", "Văn phòng", None, "Quý II"),
            ("*", POLL, "Báo cáo", "Phòng Nội vụ", None, "Quý III"),
            ("(*) Nhiệm vụ bổ sung sau khi ban hành kế hoạch",),
        )
    )
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK, POLL]
    assert {item.task.text for item in reading.activities} == {None}


def test_a_head_of_a_school_signs_below_the_table() -> None:
    reading = read(
        grid(
            ("Nội dung công việc", "Sản phẩm", "Đơn vị chủ trì", "Thời hạn"),
            (WIPE, "Báo cáo", "Phòng Đào tạo", "Quý I"),
            (DESK, "Quyết định", "Phòng Đào tạo", "Quý II"),
            (),
            ("PHÒNG TỔ CHỨC", None, "HIỆU TRƯỞNG"),
            (None, None, "(Ký, ghi rõ họ tên)"),
        )
    )
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK]
