"""What stands over, beside and below work: titles, times, offices and remarks, told from work and from each other."""

from __future__ import annotations

import pytest

from cchc_excel.annex.against import Reading
from cchc_excel.annex.files import read_annexes
from cchc_excel.cells import Fact, Grid, Merge
from cchc_excel.plan import Field, FileReading
from cchc_excel.settings import Settings
from tests.annex.test_annex_shapes import COMMUNE, DESK, POLL, WIPE, facts, grid, leads, read

ARCHIVE = "Số hóa hồ sơ lưu trữ của xã"
WITHOUT_TIME = ("TT", "Công việc", "Chủ trì", "Kết quả")
WITHOUT_LEAD = ("TT", "Nội dung", "Kết quả", "Thời hạn")


def over(row: int, last: int = 4) -> Merge:
    return Merge(row, 1, row, last)


def dated(reading: FileReading) -> list[tuple[str | None, str]]:
    return [(item.deadline.text, str(item.deadline.due)) for item in reading.activities]


def sections(reading: FileReading) -> list[str]:
    return [item.section.title for item in reading.activities]


def by_time(first: str, second: str) -> FileReading:
    return read(
        grid(
            WITHOUT_TIME,
            (first,),
            ("1", WIPE, "Văn phòng", "Báo cáo"),
            ("2", DESK, "Văn phòng", "Báo cáo"),
            (second,),
            ("3", POLL, "Phòng Kinh tế", "Báo cáo"),
            merges=(over(2), over(5)),
        )
    )


@pytest.mark.parametrize(
    ("first", "second", "due"),
    [
        ("Tháng 1", "Tháng 2", ("2026-01-31", "2026-02-28")),
        ("THÁNG 01/2026", "THÁNG 02/2026", ("2026-01-31", "2026-02-28")),
        ("Quý I", "Quý II:", ("2026-03-31", "2026-06-30")),
        ("I. Quý I", "II. Quý II", ("2026-03-31", "2026-06-30")),
        ("6 tháng đầu năm", "6 tháng cuối năm", ("2026-06-30", "2026-12-31")),
        ("Nhiệm vụ tháng 3", "Nhiệm vụ tháng 4", ("2026-03-31", "2026-04-30")),
    ],
)
def test_work_below_a_time_is_due_then(first: str, second: str, due: tuple[str, str]) -> None:
    reading = by_time(first, second)
    assert [found for _, found in dated(reading)] == [due[0], due[0], due[1]]
    assert reading.activities[2].cells[Field.DEADLINE].address == "A5"
    assert "column_missing" not in facts(reading)


def test_a_time_over_sections_outlives_them_and_one_below_a_section_does_not() -> None:
    rows = (("1", WIPE, "Văn phòng", "Báo cáo"), ("2", DESK, "Văn phòng", "Báo cáo"))
    outer = read(grid(WITHOUT_TIME, ("QUÝ I",), ("I", "THỂ CHẾ"), rows[0], ("II", "NHÂN SỰ"), rows[1]))
    assert [text for text, _ in dated(outer)] == ["QUÝ I", "QUÝ I"]
    inner = read(grid(WITHOUT_TIME, ("I", "THỂ CHẾ"), ("Tháng 1",), rows[0], ("II", "NHÂN SỰ"), rows[1]))
    assert [text for text, _ in dated(inner)] == ["Tháng 1", None]


def test_the_rest_of_a_text_that_begins_with_a_year_is_no_time_over_work() -> None:
    rest = "2026; triển khai hệ thống quản lý văn bản"
    first = ("1", "Kiểm tra danh mục thủ tục năm", "Văn phòng", "Báo cáo")
    second = ("2", DESK, "Văn phòng", "Báo cáo")
    reading = read(grid(WITHOUT_TIME, ("QUÝ II/2026",), first, WITHOUT_TIME, (None, rest), second, merges=(over(2),)))
    assert [item.activity.text for item in reading.activities] == [f"{first[1]} {rest}", DESK]


def test_a_time_torn_from_the_text_above_is_no_time_over_work() -> None:
    again = read(
        grid(
            COMMUNE,
            ("1", "Xây dựng báo cáo về cải cách hành chính trong", "Báo cáo", "Văn phòng", None, "Quý I"),
            COMMUNE,
            (None, "Quý II/2026"),
            ("2", DESK, "Báo cáo", "Văn phòng", None, "Quý I"),
        )
    )
    assert again.activities[0].activity.text == "Xây dựng báo cáo về cải cách hành chính trong Quý II/2026"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A. CẢI CÁCH THỂ CHẾ", "B. TÀI CHÍNH CÔNG"),
        ("Phần I: CẢI CÁCH THỂ CHẾ", "Phần II: TÀI CHÍNH CÔNG"),
        ("Cải cách thể chế", "Tài chính công"),
        ("Lĩnh vực: Cải cách thể chế", "Lĩnh vực: Tài chính công"),
        ("Nhóm nhiệm vụ 1: Cải cách thể chế", "Nhóm nhiệm vụ 2: Tài chính công"),
    ],
)
@pytest.mark.parametrize("first_column", ["Thời hạn", "Đơn vị thực hiện", "Mã số"])
def test_a_title_over_a_first_column_of_values_is_a_section(first: str, second: str, first_column: str) -> None:
    values = {"Thời hạn": "Quý I/2026", "Đơn vị thực hiện": "Văn phòng", "Mã số": "KB01"}
    rest = ("Nội dung công việc", "Kết quả", *(name for name in values if name != first_column))

    def row(text: str) -> tuple[str, ...]:
        return (values[first_column], text, "Báo cáo", *(values[name] for name in rest[2:]))

    reading = read(
        grid((first_column, *rest), (first,), row(WIPE), row(DESK), (second,), row(POLL), merges=(over(2), over(5)))
    )
    assert [title.casefold() for title in sections(reading)] == ["cải cách thể chế"] * 2 + ["tài chính công"]
    assert "text_joined" not in facts(reading)


@pytest.mark.parametrize("counting", [("1.1", "1.2", "2.1"), ("1", "2", "3")])
def test_numbered_titles_merged_from_the_first_column_are_the_sections_of_a_table_without_others(
    counting: tuple[str, str, str],
) -> None:
    work = [
        (number, text, "Văn phòng", "Báo cáo", "Quý I")
        for number, text in zip(counting, (WIPE, DESK, POLL), strict=True)
    ]
    heading = ("TT", "Công việc", "Chủ trì", "Sản phẩm", "Hạn")
    rows = (heading, ("1. Tài chính công",), *work[:2], ("2. Chuyển đổi số",), work[2])
    reading = read(grid(*rows, merges=(over(2, 5), over(5, 5))))
    assert [(item.section.code, item.section.title, item.task.text) for item in reading.activities] == [
        ("1", "Tài chính công", None),
        ("1", "Tài chính công", None),
        ("2", "Chuyển đổi số", None),
    ]


def parts(first: str, second: str) -> FileReading:
    """Two rows that hold a whole number and a title, over rows numbered 1.1, 1.2 and 2.1."""
    work = [(number, text, "Báo cáo", "Văn phòng", None, "Quý I") for number, text in (("1.1", WIPE), ("1.2", DESK))]
    return read(grid(COMMUNE, ("1", first), *work, ("2", second), ("2.1", POLL, "Báo cáo", "Văn phòng", None, "Quý I")))


def test_areas_of_reform_beside_whole_numbers_are_sections_and_other_titles_there_are_tasks() -> None:
    reading = parts("Công tác chỉ đạo, điều hành", "Cải cách thể chế")
    assert [(item.section.code, item.section.title, item.task.text) for item in reading.activities] == [
        ("1", "Công tác chỉ đạo, điều hành", None),
        ("1", "Công tác chỉ đạo, điều hành", None),
        ("2", "Cải cách thể chế", None),
    ]
    tasks = parts("Rà soát văn bản của xã", "Sắp xếp hồ sơ lưu trữ")
    assert [item.task.text for item in tasks.activities] == ["Rà soát văn bản của xã"] * 2 + ["Sắp xếp hồ sơ lưu trữ"]


def test_a_title_that_counts_on_between_sections_in_capitals_is_one_too() -> None:
    point = ("Báo cáo", "Văn phòng", None, "Quý I")
    reading = read(
        grid(
            COMMUNE,
            ("1", "CHỈ ĐẠO, ĐIỀU HÀNH"),
            ("1.1", WIPE, *point),
            ("2", "Thủ tục trong khám, chữa bệnh"),
            ("2.1", DESK, *point),
            ("3", "TỔ CHỨC BỘ MÁY"),
            ("3.1", POLL, *point),
        )
    )
    titles = ["CHỈ ĐẠO, ĐIỀU HÀNH", "Thủ tục trong khám, chữa bệnh", "TỔ CHỨC BỘ MÁY"]
    assert [(item.section.code, item.section.title) for item in reading.activities] == list(
        zip("123", titles, strict=True)
    )


def test_a_heading_in_another_order_below_heads_another_table() -> None:
    reading = read(
        grid(
            ("STT", "Nội dung", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn", "Tình trạng"),
            ("1", WIPE, "Báo cáo", "Văn phòng", "Phòng Kinh tế", "Quý I", "Hoàn thành"),
            ("2", POLL, "Báo cáo", "Văn phòng", "Phòng Kinh tế", "Quý I", "Hoàn thành"),
            (),
            ("STT", "Nội dung", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn", "Mức độ", "Tình trạng"),
            ("1", DESK, "Phòng Kinh tế", "Quyết định", "Quý II", "Gấp", "Đang thực hiện"),
            ("2", ARCHIVE, "Phòng Kinh tế", "Hồ sơ", "Quý III", "Gấp", "Đang thực hiện"),
        )
    )
    told = [(item.product, leads(item), item.deadline.text) for item in reading.activities]
    assert told[2:] == [("Quyết định", ["Phòng Kinh tế"], "Quý II"), ("Hồ sơ", ["Phòng Kinh tế"], "Quý III")]


def test_a_point_that_a_line_break_wraps_has_no_dash_and_a_list_of_points_keeps_them() -> None:
    row = (None, "- Lập tổ công tác\ngỡ vướng cho dự án", "Báo cáo", "Văn phòng", None, "Quý I")
    reading = read(grid(COMMUNE, ("1", "Chuẩn bị hội nghị của tỉnh"), row))
    assert [item.activity.text for item in reading.activities] == ["Lập tổ công tác\ngỡ vướng cho dự án"]


def test_an_office_or_a_time_alone_in_its_column_serves_the_rows_below_that_have_none() -> None:
    heading = ("Đơn vị thực hiện", "Nội dung", "Thời hạn")
    work = ((None, WIPE, "Quý I"), (None, DESK, "Quý II"), (None, POLL, "Quý III"))
    reading = read(grid(heading, ("Văn phòng",), work[0], work[1], ("Phòng Kinh tế",), work[2]))
    assert [leads(item) for item in reading.activities] == [["Văn phòng"], ["Văn phòng"], ["Phòng Kinh tế"]]


def test_plain_titles_over_dash_points_are_sections_in_a_table_without_numbers() -> None:
    reading = read(
        grid(
            ("Thời gian", "Nội dung", "Phụ trách"),
            (None, "Công tác quản lý nhà trường"),
            ("Tháng 1", f"- {WIPE}", "Ban giám hiệu"),
            ("Tháng 2", f"- {DESK}", "Tổ Văn phòng"),
            (None, "Cơ sở vật chất"),
            ("Tháng 3", f"- {POLL}", "Tổ Tin học"),
        )
    )
    assert sections(reading) == ["Công tác quản lý nhà trường"] * 2 + ["Cơ sở vật chất"]
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK, POLL]
    assert "plain_title" in facts(reading)


def test_a_plain_title_over_dash_points_within_a_section_is_their_task() -> None:
    point = ("Báo cáo", "Văn phòng", None, "Quý I")
    reading = read(
        grid(COMMUNE, ("I", "THỂ CHẾ"), (None, "Rà soát văn bản"), (None, f"- {WIPE}", *point), ("II", "NHÂN SỰ"))
    )
    assert [(item.task.text, item.activity.text) for item in reading.activities] == [("Rà soát văn bản", WIPE)]


def test_short_capitals_merged_over_a_table_without_numbers_are_a_section() -> None:
    work = (WIPE, "Báo cáo", "Văn phòng", "Quý I")
    heading = ("Nội dung", "Kết quả", "Chủ trì", "Thời hạn")
    reading = read(grid(heading, ("THỂ CHẾ",), work, ("NHÂN SỰ",), work, merges=(over(2), over(4))))
    assert sections(reading) == ["THỂ CHẾ", "NHÂN SỰ"]


@pytest.mark.parametrize(
    "names",
    [
        ("VĂN PHÒNG", "PHÒNG KINH TẾ"),
        ("I. VĂN PHÒNG", "II. PHÒNG KINH TẾ"),
        ("Đơn vị: Văn phòng", "Đơn vị: Phòng Kinh tế"),
        ("Văn phòng chủ trì:", "Phòng Kinh tế chủ trì:"),
    ],
)
def test_an_office_over_work_leads_it(names: tuple[str, str]) -> None:
    first, second = ("1", WIPE, "Báo cáo", "Quý I"), ("2", DESK, "Báo cáo", "Quý II")
    reading = read(grid(WITHOUT_LEAD, (names[0],), first, (names[1],), second, merges=(over(2), over(4))))
    assert [[name.casefold() for name in leads(item)] for item in reading.activities] == [
        ["văn phòng"],
        ["phòng kinh tế"],
    ]


def sheets(
    *titles: tuple[str, ...], heading: tuple[str, ...] = COMMUNE, names: tuple[str, str] = ("1", "2")
) -> FileReading:
    value = {"Chủ trì": "Văn phòng", "Thời hạn": "Quý I"}
    texts = iter((WIPE, DESK, POLL, ARCHIVE))
    found = []
    for name, lines in zip(names, titles, strict=True):
        rows = [(str(number), next(texts), *(value.get(word) for word in heading[2:])) for number in (1, 2)]
        found.append(grid(*((line,) for line in lines), heading, *rows, sheet=name))
    return read(*found)


@pytest.mark.parametrize(
    "lines",
    [
        (("Phụ lục", "Lĩnh vực: THỂ CHẾ"), ("Phụ lục", "Lĩnh vực: NHÂN SỰ")),
        (("Phụ lục", "THỂ CHẾ"), ("Phụ lục", "NHÂN SỰ")),
        (("I. THỂ CHẾ",), ("II. NHÂN SỰ",)),
    ],
)
def test_the_title_that_tells_tables_of_one_kind_apart_is_their_section(lines: tuple[tuple[str, ...], ...]) -> None:
    assert sections(sheets(*lines)) == ["THỂ CHẾ"] * 2 + ["NHÂN SỰ"] * 2


def test_sheets_named_for_sections_offices_or_months_serve_their_rows() -> None:
    title = (("Kế hoạch năm 2026",),) * 2
    named = sheets(*title, names=("Thể chế", "Tài chính công"))
    assert sections(named) == ["Thể chế"] * 2 + ["Tài chính công"] * 2
    offices = sheets(*title, heading=WITHOUT_LEAD, names=("Văn phòng", "Phòng Kinh tế"))
    assert [leads(item) for item in offices.activities] == [["Văn phòng"]] * 2 + [["Phòng Kinh tế"]] * 2
    months = sheets(*title, heading=WITHOUT_TIME, names=("Tháng 1", "Tháng 2"))
    assert [text for text, _ in dated(months)] == ["Tháng 1"] * 2 + ["Tháng 2"] * 2
    assert "title_serves" in facts(named) & facts(offices) & facts(months)
    assert sections(sheets(*title, names=("Phụ lục 1", "Phụ lục 2"))) == [""] * 4


def test_the_office_in_a_table_s_title_leads_where_no_column_says_who_does() -> None:
    reading = sheets(("Đơn vị: Chi cục Kiểm lâm",), ("NHIỆM VỤ CỦA CHI CỤC THỦY LỢI NĂM 2026",), heading=WITHOUT_LEAD)
    assert [leads(item) for item in reading.activities] == [["Chi cục Kiểm lâm"]] * 2 + [["CHI CỤC THỦY LỢI"]] * 2
    assert reading.activities[0].cells[Field.LEAD].address == "A1"
    reported = read(grid(("Đơn vị báo cáo: Văn phòng",), WITHOUT_LEAD, ("1", WIPE, "Báo cáo", "Quý I")))
    assert leads(reported.activities[0]) == []


def test_headings_of_a_document_above_its_tables_are_their_sections() -> None:
    def table(number: int, title: str, text: str) -> Grid:
        line = Fact("title_line", None, {"text": title, "sheet": f"bảng {number}"})
        return grid(COMMUNE, ("1", text, "Báo cáo", "Văn phòng", None, "Quý I"), sheet=f"bảng {number}", facts=(line,))

    assert sections(read(table(1, "I. THỂ CHẾ", WIPE), table(2, "II. NHÂN SỰ", DESK))) == ["THỂ CHẾ", "NHÂN SỰ"]
    assert sections(read(table(1, "Công tác thể chế", WIPE), table(2, "Công tác cán bộ", DESK))) == [
        "Công tác thể chế",
        "Công tác cán bộ",
    ]


def year(number: int, text: str) -> Grid:
    row = ("1", text, "Báo cáo", "Văn phòng", None, "Quý I")
    return grid((f"KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM {number}",), COMMUNE, row, sheet=f"KH {number}")


def test_last_year_s_plan_on_another_sheet_is_left_out_and_named() -> None:
    for order in ((2026, 2025), (2025, 2026)):
        reading = read(*(year(number, WIPE if number == 2026 else DESK) for number in order))
        assert [item.activity.text for item in reading.activities] == [WIPE]
        assert reading.plan_year == 2026
        (fact,) = (fact for annex in reading.annexes for fact in annex.facts if fact.kind == "table_of_other_year")
        assert (fact.facts["sheet"], fact.facts["count"]) == ("KH 2025", 1)
        assert all(annex.ledger.cells == annex.ledger.used + annex.ledger.heading + annex.ledger.passed_over for annex in reading.annexes)  # fmt: skip
    alone = read_annexes(FileReading("tep.xlsx", "", ""), [year(2025, DESK)], Reading(Settings(), 2026))
    assert len(alone.activities) == 1


def test_a_table_of_counts_holds_no_work() -> None:
    counts = grid(
        ("TT", "Lĩnh vực", "Số nhiệm vụ", "Hoàn thành", "Đang thực hiện"),
        ("1", "Thể chế", "3", "2", "1"),
        ("2", "Nhân sự", "4", "2", "2"),
        sheet="Tổng hợp",
    )
    reading = read(counts, grid(COMMUNE, ("1", WIPE, "Báo cáo", "Văn phòng", None, "Quý I")))
    assert [item.activity.text for item in reading.activities] == [WIPE]


@pytest.mark.parametrize(
    "remark",
    [
        'Dấu "x" là quý phải hoàn thành.',
        "CQCT: cơ quan chủ trì; CQPH: cơ quan phối hợp",
        "Số liệu tổng hợp đến ngày 15/3/2026",
        "Các đơn vị gửi báo cáo trước ngày 25 hằng tháng.",
    ],
)
def test_a_remark_below_the_table_is_neither_work_nor_part_of_it(remark: str) -> None:
    work = [(str(number), text, "Báo cáo", "Văn phòng", None, "Quý I") for number, text in ((1, WIPE), (2, DESK))]
    for column in (0, 1):
        reading = read(grid(COMMUNE, *work, (None,), (*(None,) * column, remark)))
        assert [item.activity.text for item in reading.activities] == [WIPE, DESK]
        assert "row_below" in facts(reading)


def test_sums_of_points_below_the_work_are_no_work() -> None:
    reading = read(
        grid(
            ("TT", "Nội dung", "Chủ trì", "Thời hạn", "Điểm tối đa", "Tự chấm"),
            ("1", WIPE, "Văn phòng", "Quý I", "2", "2"),
            ("2", DESK, "Văn phòng", "Quý I", "3", "2"),
            (None, "Cộng điểm các nhiệm vụ", None, None, "5", "4"),
        )
    )
    assert [item.activity.text for item in reading.activities] == [WIPE, DESK]


def test_words_that_are_no_value_of_their_column_are_told_and_not_joined() -> None:
    work = [(str(number), text, "Báo cáo", "Văn phòng", None, "Quý I") for number, text in ((1, WIPE), (2, DESK))]
    reading = read(grid(COMMUNE, work[0], (None, None, None, "Nhiệm vụ phát sinh"), work[1]))
    assert [leads(item) for item in reading.activities] == [["Văn phòng"], ["Văn phòng"]]
    assert "row_unplaced" in facts(reading)


@pytest.mark.parametrize("rest", ["2026", "2026; niêm yết tại trụ sở"])
def test_a_year_alone_below_a_page_break_is_the_rest_of_a_text_and_no_title(rest: str) -> None:
    head = ("TT", "Hoạt động", "Chủ trì", "Thời hạn")
    reading = read(
        grid(
            head,
            ("Cải cách chế độ công vụ",),
            ("1", "Hoạt động 01: Rà soát quy trình nội bộ", "Văn phòng", "Quý I"),
            ("2", "Hoạt động 02: Sắp xếp vị trí việc làm năm", "Văn phòng", "Quý II"),
            head,
            (None, rest),
            ("3", "Hoạt động 03: Công khai dự toán", "Văn phòng", "Quý III"),
            merges=(Merge(2, 1, 2, 4),),
        )
    )
    assert [item.activity.text for item in reading.activities][1] == f"Sắp xếp vị trí việc làm năm {rest}"


def test_a_group_of_tasks_in_the_column_of_leads_is_no_office() -> None:
    heading = ("Chủ trì", "Nhiệm vụ", "Hoạt động", "Ghi chú")
    rows = (("Phòng Kinh tế", "Nhiệm vụ 1: Thể chế", WIPE), ("Phòng Nghiệp vụ 1", "Nhiệm vụ 2: Bộ máy", DESK))
    reading = read(grid(heading, *rows, ("Nhóm nhiệm vụ thường xuyên",), ("Văn phòng", "Nhiệm vụ 3: Hồ sơ", POLL)))
    assert [leads(item) for item in reading.activities] == [["Phòng Kinh tế"], ["Phòng Nghiệp vụ 1"], ["Văn phòng"]]
