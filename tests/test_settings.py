"""`cai-dat.xlsx` is read by its words, and whatever is wrong in it is said with its cell."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_excel.cells import Cell, Fact, Grid, Merge, Value
from cchc_excel.checks.settings import CHECKS
from cchc_excel.findings import Language
from cchc_excel.settings import (
    Agency,
    Answer,
    Office,
    OfficeGroup,
    Settings,
    SettingsReading,
    Target,
    Word,
    settings_from_grids,
)

Written = str | float | bool | date | None


def sheet(name: str, *rows: tuple[Written, ...], merges: tuple[Merge, ...] = ()) -> Grid:
    cells = {}
    for row, values in enumerate(rows, start=1):
        for column, value in enumerate(values, start=1):
            if value is not None:
                typed: Value = None if isinstance(value, str) else value
                cells[row, column] = Cell(value if isinstance(value, str) else f"{value}", row, column, typed)
    return Grid("cai-dat.xlsx", name, cells, merges)


def offices(*rows: tuple[Written, ...]) -> Grid:
    return sheet("Đơn vị", ("Tên đơn vị", "Tên viết tắt, tên khác", "Có nộp báo cáo (Có/Không)"), *rows)


def groups(*rows: tuple[Written, ...]) -> Grid:
    return sheet("Nhóm đơn vị", ("Tên nhóm", "Tên khác", "Gồm các đơn vị"), *rows)


def periods(*rows: tuple[Written, ...]) -> Grid:
    return sheet("Kỳ báo cáo", ("Nội dung", "Giá trị", "Hướng dẫn"), *rows)


def holidays(*rows: tuple[Written, ...]) -> Grid:
    return sheet("Ngày nghỉ", ("Ngày", "Nội dung", "Loại nghỉ/làm bù"), *rows)


def read(*grids: Grid) -> Settings:
    settings, facts = settings_from_grids(grids)
    assert facts == ()
    return settings


def said(*grids: Grid, language: Language = Language.VI) -> list[str]:
    """What people read: cell, code and sentence, in the order of the workbook."""
    settings, facts = settings_from_grids(grids)
    reading = SettingsReading(settings, facts)
    findings = [finding for check in CHECKS for finding in check(reading)]
    assert len(findings) == len(facts), "a fact without a check"
    return [f"{finding.ref} {finding.kind.code} {finding.message(language)}" for finding in findings]


def test_a_workbook_without_anything_gives_the_defaults() -> None:
    assert read() == Settings()
    assert read(sheet("Đơn vị"), sheet("Sheet1")) == Settings()


def test_the_agency_is_read_by_its_labels_in_any_order_and_case() -> None:
    agency = read(
        sheet(
            "1. CO QUAN",
            ("CƠ QUAN",),
            ("Điền cột Giá trị.",),
            (None, "ĐỊA DANH:", "Lai Châu"),
            (None, "Tên cơ quan (viết hoa)", "SỞ DÂN TỘC\nVÀ TÔN GIÁO"),
            (None, "nơi nhận", "- Sở Nội vụ;\n- Lãnh đạo Sở;"),
            (None, None, "- Lưu: VT, VP."),
            (None, "Người ký", "Nguyễn Đức Thuận"),
        )
    ).agency
    assert agency == Agency(
        name="SỞ DÂN TỘC VÀ TÔN GIÁO",
        place="Lai Châu",
        signer_name="Nguyễn Đức Thuận",
        recipients=("Sở Nội vụ", "Lãnh đạo Sở", "Lưu: VT, VP"),
    )


def test_a_label_and_its_value_may_share_a_cell() -> None:
    assert read(sheet("Kỳ báo cáo", ("Ngày chốt số liệu: 20",), ("Năm kế hoạch: 2026",))) == Settings(
        closing_day=20, plan_year=2026
    )


def test_a_guide_beside_an_empty_value_is_not_the_value() -> None:
    assert read(periods(("Ngày chốt số liệu", None, "Từ 1 đến 31; thường dùng: 14"))).closing_day == 14


@pytest.mark.parametrize(
    ("label", "value", "expected"),
    [
        ("Năm kế hoạch", 2027.0, Settings(plan_year=2027)),
        ("Năm", "năm 2027", Settings(plan_year=2027)),
        ("Ngày chốt số liệu hằng tháng", "ngày 20 hằng tháng", Settings(closing_day=20)),
        ("ngay chot so lieu", "20", Settings(closing_day=20)),
        ("Số ngày báo sắp đến hạn", "15 ngày", Settings(due_soon_days=15)),
        ('"Trước ngày" không tính ngày đó', "không", Settings(before_excludes_the_day=False)),
        ('"Trước ngày" không tính ngày đó', True, Settings(before_excludes_the_day=True)),
    ],
)
def test_periods_are_read_as_people_write_them(label: str, value: Written, expected: Settings) -> None:
    assert read(periods((label, value))) == expected


@pytest.mark.parametrize(
    ("label", "value", "sentence"),
    [
        ("Ngày chốt số liệu", "abc", '"abc". Hãy ghi một số nguyên từ 1 đến 31.'),
        ("Ngày chốt số liệu", 0.0, '"0.0". Hãy ghi một số nguyên từ 1 đến 31.'),
        ("Ngày chốt số liệu", 14.5, '"14.5". Hãy ghi một số nguyên từ 1 đến 31.'),
        ("Ngày chốt số liệu", "-3", '"-3". Hãy ghi một số nguyên từ 1 đến 31.'),
        ("Ngày chốt số liệu", "14 hoặc 15", '"14 hoặc 15". Hãy ghi một số nguyên từ 1 đến 31.'),
        ("Ngày chốt số liệu", date(2026, 1, 14), '"2026-01-14". Hãy ghi một số nguyên từ 1 đến 31.'),
        ("Năm kế hoạch", "26", '"26". Hãy ghi một số nguyên từ 2000 đến 2100.'),
        ('"Trước ngày" không tính ngày đó', "chắc là có", '"chắc là có". Hãy ghi Có hoặc Không.'),
    ],
)
def test_an_unusable_period_value_is_an_error_with_its_cell(label: str, value: Written, sentence: str) -> None:
    assert said(periods((label, value))) == [
        f"Kỳ báo cáo!B2 C01 {label}: không dùng được giá trị {sentence}",
    ]
    assert read_anyway(periods((label, value))) == Settings()


def read_anyway(*grids: Grid) -> Settings:
    return settings_from_grids(grids)[0]


def test_the_error_of_a_formula_is_not_a_value() -> None:
    grid = periods(("Ngày chốt số liệu", "#REF!"))
    broken = grid.cells[2, 2]._replace(flaw="error")
    assert said(Grid(grid.file, grid.sheet, {**grid.cells, (2, 2): broken}), language=Language.EN) == [
        'Kỳ báo cáo!B2 C01 Ngày chốt số liệu: the value "#REF!" cannot be used. '
        "Write a value, not the error of a formula."
    ]


def test_a_label_that_is_no_setting_and_one_said_twice_are_named() -> None:
    assert said(periods(("Ngày chốt", 14.0), ("Số trang", 3.0), ("Ngày chốt số liệu", 15.0))) == [
        'Kỳ báo cáo!A3 C05 Không có mục cài đặt nào tên là "Số trang", giá trị bên cạnh không được dùng. '
        "Hãy xem lại tên mục.",
        'Kỳ báo cáo!B4 C06 Mục "Ngày chốt số liệu" được ghi hai lần; giá trị "15.0" ở đây không được dùng. '
        "Hãy xóa một dòng.",
    ]


def test_offices_are_read_under_a_title_with_other_columns_and_blank_rows() -> None:
    grid = sheet(
        "danh sách đơn vị",
        ("ĐƠN VỊ",),
        ("Mỗi dòng một đơn vị.",),
        (),
        ("STT", "Viết tắt", "Điện thoại", "Tên phòng", "Nộp báo cáo"),
        (1.0, "VP; Văn phòng Sở", "0213", "Văn phòng;", "x"),
        (),
        (2.0, "P.CSDT, CSDT", None, "Phòng Chính sách  Dân tộc", None),
        (3.0, "Phòng TG\nphòng tôn giáo", None, "Phòng Tôn giáo", "Không"),
        (4.0,),
    )
    assert read(grid).offices == (
        Office("Văn phòng", ("VP", "Văn phòng Sở"), True, 5),
        Office("Phòng Chính sách Dân tộc", ("P.CSDT", "CSDT"), True, 7),
        Office("Phòng Tôn giáo", ("Phòng TG",), False, 8),
    )


def test_commas_inside_a_name_do_not_part_it() -> None:
    assert read(offices(("Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch"))).offices[0].short_names == (
        "Sở Văn hóa, Thể thao và Du lịch",
    )


def test_a_name_merged_over_two_rows_is_one_office() -> None:
    grid = offices(("Văn phòng", "VP", "Có"), (None, "Văn phòng Sở"), ("Phòng Tôn giáo",))
    merged = Grid(grid.file, grid.sheet, grid.cells, (Merge(2, 1, 3, 1),))
    assert [office.short_names for office in read(merged).offices] == [("VP", "Văn phòng Sở"), ()]
    assert read(merged) == read(grid)


def test_a_row_of_column_numbers_and_a_note_are_no_offices() -> None:
    assert [office.name for office in read(offices(("(1)", "(2)", "(3)"), ("A",), ("Ghi chú: xem lại",))).offices] == [
        "A"
    ]


def test_repeated_offices_and_shared_short_names_are_said() -> None:
    assert said(
        offices(
            ("Phòng Tôn giáo", "TG; P1"),
            ("Văn phòng", "VP; P1"),
            ("PHÒNG TÔN GIÁO",),
            (None, None, "có thể"),
            ("A", "Văn phòng"),
        )
    ) == [
        'Đơn vị!C5 C01 Có nộp báo cáo: không dùng được giá trị "có thể". Hãy ghi Có hoặc Không.',
        'Đơn vị!A4 C07 "PHÒNG TÔN GIÁO" có hai dòng. Hãy xóa một dòng và gộp các tên viết tắt vào dòng còn lại.',
        'Đơn vị!B3 C08 "P1" vừa là tên của Phòng Tôn giáo, vừa là tên của Văn phòng; chương trình hiểu là '
        "Phòng Tôn giáo. Hãy xóa ở một nơi.",
        'Đơn vị!B6 C08 "Văn phòng" vừa là tên của Văn phòng, vừa là tên của A; chương trình hiểu là Văn phòng. '
        "Hãy xóa ở một nơi.",
    ]


def test_the_members_of_a_group_are_known_by_any_of_their_names() -> None:
    settings = read(
        groups(
            ("Các phòng thuộc Sở", "Các phòng; Các phòng chuyên môn", "P.CSDT, Phòng Tôn giáo"),
            ("Toàn Sở", None, "Văn phòng\nCác phòng"),
            ("Cơ quan", None, None),
            ("Mọi nơi", None, "Tất cả"),
        ),
        offices(("Văn phòng", "VP"), ("Phòng Chính sách Dân tộc", "P.CSDT"), ("Phòng Tôn giáo", "P.TG")),
    )
    chosen = ("Phòng Chính sách Dân tộc", "Phòng Tôn giáo")
    assert settings.groups == (
        OfficeGroup("Các phòng thuộc Sở", ("Các phòng", "Các phòng chuyên môn"), chosen),
        OfficeGroup("Toàn Sở", (), ("Văn phòng", *chosen)),
        OfficeGroup("Cơ quan"),
        OfficeGroup("Mọi nơi"),
    )


def test_unknown_members_are_said_with_the_nearest_name_and_never_become_everybody() -> None:
    grids = (
        offices(("Phòng Tôn giáo",), ("Văn phòng",)),
        groups(("Các phòng", None, "Phòng Tôn dáo; Thanh tra")),
    )
    assert said(*grids) == [
        'Nhóm đơn vị!C2 C09 Nhóm "Các phòng" có "Phòng Tôn dáo", nhưng trang Đơn vị không có đơn vị này. '
        "Có phải là Phòng Tôn giáo? Hãy sửa tên ở một trong hai trang.",
        'Nhóm đơn vị!C2 C09 Nhóm "Các phòng" có "Thanh tra", nhưng trang Đơn vị không có đơn vị này. '
        "Hãy sửa tên ở một trong hai trang.",
        'Nhóm đơn vị!C2 C10 Nhóm "Các phòng" không có đơn vị nào dùng được nên bị bỏ qua. '
        "Hãy ghi tên các đơn vị, hoặc để trống nếu là tất cả.",
    ]
    assert read_anyway(*grids).groups == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (datetime(2026, 4, 30), ["2026-04-30"]),  # noqa: DTZ001 - as a cell has it
        ("30/4/2026", ["2026-04-30"]),
        ("30/4", ["2026-04-30"]),
        ("30.04.26", ["2026-04-30"]),
        ("2026-04-30", ["2026-04-30"]),
        ("Thứ Năm, ngày 30 tháng 4 năm 2026", ["2026-04-30"]),
        ("30/4/2026 (Thứ Năm)", ["2026-04-30"]),
        ("30/4; 01/5/2026", ["2026-04-30", "2026-05-01"]),
        ("30/4 - 01/5/2026", ["2026-04-30", "2026-05-01"]),
        ("từ ngày 30/4/2026 đến hết ngày 01/5/2026", ["2026-04-30", "2026-05-01"]),
        ("30/04/2026–01/05/2026", ["2026-04-30", "2026-05-01"]),
        ("01-02/9/2026", ["2026-09-01", "2026-09-02"]),
    ],
)
def test_holidays_are_read_as_people_write_them(written: Written, expected: list[str]) -> None:
    settings = read(holidays((written, "Nghỉ lễ", "Nghỉ")), periods(("Năm kế hoạch", 2026.0)))
    assert sorted(day.isoformat() for day in settings.holidays) == expected


def test_a_day_worked_in_exchange_is_no_holiday_but_a_substitute_day_is() -> None:
    settings = read(holidays(("10/01/2026", None, "Làm bù"), ("27/4/2026", None, "nghỉ bù"), ("01/5/2026",)))
    assert settings.working_weekends == {date(2026, 1, 10)}
    assert settings.holidays == {date(2026, 4, 27), date(2026, 5, 1)}


def test_days_that_are_none_and_days_said_both_ways_have_their_cells() -> None:
    day = "một ngày như 30/4/2026 hoặc một khoảng như 14/02/2026 - 22/02/2026"
    assert said(
        holidays(("31/2/2026",), ("Tết",), ("30/4",), ("22/02/2026 - 14/02/2026",), ("01/5/2026", None, "tùy"))
    ) == [
        f'Ngày nghỉ!A2 C01 Ngày: không dùng được giá trị "31/2/2026". Hãy ghi {day}.',
        f'Ngày nghỉ!A3 C01 Ngày: không dùng được giá trị "Tết". Hãy ghi {day}.',
        'Ngày nghỉ!A4 C01 Ngày: không dùng được giá trị "30/4". Hãy ghi ngày có cả năm, vì trang Kỳ báo cáo '
        "chưa ghi năm kế hoạch.",
        f'Ngày nghỉ!A5 C01 Ngày: không dùng được giá trị "22/02/2026 - 14/02/2026". Hãy ghi {day}.',
        'Ngày nghỉ!C6 C01 Loại nghỉ/làm bù: không dùng được giá trị "tùy". Hãy ghi Nghỉ hoặc Làm bù.',
    ]
    assert said(holidays(("10/01/2026",), ("10/01/2026", None, "Làm bù"), (None, "Tết"))) == [
        'Ngày nghỉ!A4 C11 Dòng này thiếu "Ngày" nên không được dùng. Hãy điền ô này hoặc xóa cả dòng.',
        "Ngày nghỉ!A3 C12 Ngày 10/01/2026 vừa là ngày nghỉ, vừa là ngày làm bù; chương trình dùng dòng ở trên. "
        "Hãy xóa một dòng.",
    ]


def test_targets_keep_their_words_and_a_share_is_shown_with_its_percent_sign() -> None:
    grid = sheet("Chỉ tiêu", ("Chỉ tiêu", "Mục tiêu", "Kết quả", "Nguồn"), ("Hồ sơ\nđiện tử", 1.0, 0.925, "Văn phòng"))
    cells = {place: cell._replace(format="0%" if cell.value else "") for place, cell in grid.cells.items()}
    assert read(Grid(grid.file, grid.sheet, cells)).targets == (Target("Hồ sơ điện tử", "100%", "92,5%", "Văn phòng"),)


def test_words_and_answers_are_turned_into_what_the_tool_understands() -> None:
    settings = read(
        offices(("Phòng Tôn giáo", "P.TG")),
        sheet(
            "Từ ngữ",
            ("Loại", "Viết trong tệp", "Hiểu là"),
            ("Tiêu đề cột", "Mốc", "thời gian hoàn thành"),
            ("tinh trang", "Xong rồi", "Đã hoàn thành"),
            ("Thời hạn", "Hết tuần lễ vàng", "Quý IV"),
        ),
        sheet(
            "Xác nhận",
            ("Loại", "Nội dung viết trong tệp", "Câu trả lời"),
            ("Tên đơn vị", "Phòng TDTG", "P.TG"),
            ("Hoạt động tương ứng", "Ban hành kế hoạch", "I.1.1.1"),
        ),
    )
    assert settings.words == (
        Word("heading", "Mốc", "Thời gian hoàn thành"),
        Word("status", "Xong rồi", "done"),
        Word("deadline", "Hết tuần lễ vàng", "Quý IV"),
    )
    assert settings.answers == (
        Answer("office", "Phòng TDTG", "Phòng Tôn giáo", "cai-dat.xlsx!Xác nhận!C2"),
        Answer("match", "Ban hành kế hoạch", "I.1.1.1", "cai-dat.xlsx!Xác nhận!C3"),
    )


def test_words_of_no_kind_no_meaning_or_two_meanings_are_warnings() -> None:
    grids = (
        offices(("Phòng Tôn giáo",)),
        sheet(
            "Xác nhận",
            ("Loại", "Nội dung viết trong tệp", "Câu trả lời"),
            ("Màu sắc", "đỏ", "xanh"),
            ("Tên đơn vị", "Phòng X", "Phòng Y"),
            ("Thời hạn", "Tết", "Quý I"),
            ("Thời hạn", "TẾT", "Quý II"),
            ("Thời hạn", "Hè"),
        ),
    )
    assert said(*grids) == [
        'Xác nhận!A2 C02 Loại: chưa hiểu "Màu sắc" nên bỏ qua dòng này. Hãy ghi một trong: Tiêu đề cột; '
        "Tên đơn vị; Hoạt động tương ứng; Thời hạn; Tình trạng.",
        'Xác nhận!C3 C02 Câu trả lời: chưa hiểu "Phòng Y" nên bỏ qua dòng này. '
        "Hãy ghi tên ở trang Đơn vị: Phòng Tôn giáo.",
        'Xác nhận!C6 C11 Dòng này thiếu "Câu trả lời" nên không được dùng. Hãy điền ô này hoặc xóa cả dòng.',
        'Xác nhận!C5 C13 "TẾT" có hai câu trả lời khác nhau; chương trình dùng dòng ở trên. Hãy xóa một dòng.',
    ]
    assert [answer.meaning for answer in read_anyway(*grids).answers] == ["Quý I"]


def test_a_sheet_of_another_name_is_known_by_its_heading_and_a_strange_one_is_said() -> None:
    renamed = Grid("cai-dat.xlsx", "Sheet3", offices(("Văn phòng", "VP", "Có")).cells)
    assert [office.name for office in read(renamed).offices] == ["Văn phòng"]
    assert said(
        sheet("Danh bạ", ("Tên", "Điện thoại")), sheet("Hướng dẫn", ("Đọc trước",)), sheet("ghi chú", ("x",))
    ) == [
        'Danh bạ!A1 C03 Trang "Danh bạ" không phải trang cài đặt nào nên không được đọc. Hãy đổi tên thành một trong: '
        "Cơ quan, Đơn vị, Nhóm đơn vị, Kỳ báo cáo, Ngày nghỉ, Chỉ tiêu, Từ ngữ, Xác nhận."
    ]


def test_a_sheet_without_its_heading_says_how_the_heading_reads() -> None:
    assert said(sheet("Đơn vị", ("Văn phòng", "VP"), ("Phòng Tôn giáo", "TG"))) == [
        'Đơn vị!A1 C04 Trang "Đơn vị" không có dòng tiêu đề nên không đọc được. Hãy ghi lại dòng tiêu đề: '
        "Tên đơn vị | Tên viết tắt, tên khác | Có nộp báo cáo (Có/Không)."
    ]


def test_a_workbook_that_cannot_be_read_is_one_sentence() -> None:
    reading = SettingsReading(facts=(Fact("settings_unreadable", None, {}),))
    [finding] = [finding for check in CHECKS for finding in check(reading)]
    assert (finding.file, finding.kind.code) == ("cai-dat.xlsx", "C14")
    assert finding.message().startswith("Không đọc được tệp cài đặt. Hãy mở bằng Excel")


def test_every_kind_has_its_own_code_and_says_what_to_do() -> None:
    kinds = [check.kind for check in CHECKS]
    assert [kind.code for kind in kinds] == [f"C{number:02}" for number in range(1, len(kinds) + 1)]
    assert all("Hãy" in kind.vi and "Người sửa" in kind.explain_vi and kind.explain_en for kind in kinds)


VALUES = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.sampled_from(["Đơn vị", "Tên đơn vị", "Loại", "Năm kế hoạch: 2026", "14", "30/4 - ", "99/99", "Hiểu là"]),
)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Cơ quan", "Đơn vị", "Nhóm đơn vị", "Kỳ báo cáo", "Ngày nghỉ", "Từ ngữ", "Xác nhận", "?"]),
            st.lists(st.lists(VALUES, max_size=4).map(tuple), max_size=5),
            st.booleans(),
        ),
        max_size=4,
    )
)
def test_whatever_is_written_nothing_raises_and_every_fact_has_a_sentence(
    drawn: list[tuple[str, list[tuple[Written, ...]], bool]],
) -> None:
    headings = {
        "Đơn vị": offices(),
        "Nhóm đơn vị": groups(),
        "Kỳ báo cáo": periods(),
        "Ngày nghỉ": holidays(),
    }
    grids = []
    for name, rows, headed in drawn:
        first = tuple(cell.text for cell in headings[name].cells.values()) if headed and name in headings else ()
        grids.append(sheet(name, first, *rows))
    assert all(sentence.strip() for sentence in said(*grids))
