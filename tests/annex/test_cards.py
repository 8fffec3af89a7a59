"""Sheets of cards: labels beside their values, one card for each work; each value keeps the cell where it stands."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_excel.cells import Cell, Grid
from cchc_excel.examining import concluded
from cchc_excel.findings import Language
from cchc_excel.plan import Activity, Field, FileReading, RowRole
from cchc_excel.settings import Settings, Word
from cchc_excel.transcript.page import html_page
from tests.drawn import grid, read

TWO = """
SỞ NỘI VỤ                   |
SỔ GIAO VIỆC NĂM 2026       |
                            |
PHIẾU GIAO VIỆC SỐ 01       |
Nội dung công việc:         | Rà soát thủ tục hành chính
Đơn vị chủ trì:             | Văn phòng
Đơn vị phối hợp:            |
Thời hạn hoàn thành:        | 30/6/2026
Tình trạng:                 | Đạt 80%
Người giao việc:            | Giám đốc
                            |
PHIẾU GIAO VIỆC SỐ 02       |
Nội dung công việc:         | Xây dựng quy chế
Đơn vị chủ trì:             | Thanh tra
Đơn vị phối hợp:            | Văn phòng
Thời hạn hoàn thành:        | Quý III/2026
Tình trạng:                 |
Người giao việc:            | Giám đốc
"""


def works(reading: FileReading) -> list[tuple[str, str | None, str, str | None]]:
    """(id, work, leads, deadline) of each activity."""
    return [_work(activity) for activity in reading.activities]


def _work(activity: Activity) -> tuple[str, str | None, str, str | None]:
    leads = ", ".join(office.name for office in activity.leads)
    return activity.id, activity.activity.text, leads, activity.deadline.text


def messages(reading: FileReading) -> list[tuple[str, str]]:
    """(cell, code) of each finding."""
    return [(found.ref.address if found.ref else "", found.kind.code) for found in concluded(reading).findings]


def test_each_card_is_a_work_with_the_cells_where_its_values_stand() -> None:
    reading = read(grid(TWO))
    assert works(reading) == [
        ("1", "Rà soát thủ tục hành chính", "Văn phòng", "30/6/2026"),
        ("2", "Xây dựng quy chế", "Thanh tra", "Quý III/2026"),
    ]
    first, second = reading.activities
    cells = {name: ref.address for name, ref in first.cells.items()}
    assert cells == {
        Field.NUMBER: "A4",
        Field.ACTIVITY: "B5",
        Field.LEAD: "B6",
        Field.DEADLINE: "B8",
        Field.STATUS: "B9",
    }
    assert first.report is not None
    assert first.report.percent == 80
    assert second.cells[Field.PARTNER].address == "B15"
    assert first.extras == (("Người giao việc", "Giám đốc"),)
    assert reading.plan_year == 2026


def test_every_cell_of_a_sheet_of_cards_is_accounted_for() -> None:
    annex = read(grid(TWO)).annexes[0]
    assert annex.ledger._replace(passed=()) == (26, 12, 14, 0, ())
    roles = {row.row: row.role for row in annex.rows}
    assert (roles[2], roles[4], roles[5], roles[7]) == (
        RowRole.TITLE,
        RowRole.ENTRY,
        RowRole.ENTRY,
        RowRole.HEADING,
    )
    assert [ref.address for ref, _ in annex.titles] == ["A1", "A2"]


def test_that_a_file_was_read_as_cards_is_said_once() -> None:
    findings = concluded(read(grid(TWO, sheet="1"), grid(TWO, sheet="2"))).findings
    found = [finding for finding in findings if finding.kind.code == "S24"]
    assert [str(finding.ref) for finding in found] == ["1!A4"]
    assert found[0].message(Language.VI).startswith("Tệp không có bảng mà có 4 phiếu, mỗi phiếu một việc")


def test_what_is_to_mend_is_told_at_its_own_cell() -> None:
    drawn = grid(TWO.replace("Quý III/2026", "31/02/2026").replace("Đạt 80%", "Đã hoàn thành, còn một nửa"))
    assert {("B9", "B20"), ("B16", "D05")} <= set(messages(read(drawn)))


def test_a_blank_deadline_is_missing_and_not_that_of_the_card_above() -> None:
    reading = read(grid(TWO.replace("Quý III/2026", "")))
    assert works(reading)[1] == ("2", "Xây dựng quy chế", "Thanh tra", None)
    assert ("B13", "D01") in messages(reading)


@pytest.mark.parametrize(
    "drawn",
    [
        # label and value in one cell
        "1. Nội dung: Rà soát\n2. Chủ trì: Văn phòng\n3. Thời hạn: 30/6/2026\n\n"
        "1. Nội dung: Tập huấn\n2. Chủ trì: Thanh tra\n3. Thời hạn: Quý III/2026",
        # the title says the work
        "Việc 1: Rà soát\n- Chủ trì: Văn phòng\n- Thời hạn: 30/6/2026\nViệc 2: Tập huấn\n- Chủ trì: Thanh tra\n- Thời hạn: Quý III/2026",
        # a whole card in one cell
        "Nội dung: Rà soát\\nChủ trì: Văn phòng\\nThời hạn: 30/6/2026\nNội dung: Tập huấn\\nChủ trì: Thanh tra\\nThời hạn: Quý III/2026",
        # neither colons nor blank rows
        "Nội dung | Rà soát\nChủ trì | Văn phòng\nThời hạn | 30/6/2026\nNội dung | Tập huấn\nChủ trì | Thanh tra\nThời hạn | Quý III/2026",
        # side by side
        "Phiếu số 1 | | | Phiếu số 2\nNội dung | Rà soát | | Nội dung | Tập huấn\n"
        "Chủ trì | Văn phòng | | Chủ trì | Thanh tra\nThời hạn | 30/6/2026 | | Thời hạn | Quý III/2026",
        # two labels in a row
        "Nội dung: | Rà soát\nChủ trì: | Văn phòng | Phối hợp: |\nThời hạn: | 30/6/2026 | Tiến độ: | 50%\n\n"
        "Nội dung: | Tập huấn\nChủ trì: | Thanh tra | Phối hợp: | Văn phòng\nThời hạn: | Quý III/2026 | Tiến độ: |",
        # numbered labels under headings of two parts
        "PHIẾU SỐ 01/2026\nI | GIAO VIỆC\n1 | Nội dung | Rà soát\n2 | Chủ trì | Văn phòng\n3 | Thời hạn | 30/6/2026\nII | KẾT QUẢ\n4 | Tình trạng | Xong\n"
        "PHIẾU SỐ 02/2026\nI | GIAO VIỆC\n1 | Nội dung | Tập huấn\n2 | Chủ trì | Thanh tra\n3 | Thời hạn | Quý III/2026\nII | KẾT QUẢ\n4 | Tình trạng |",
        # two wordings of one label
        "Nội dung | Rà soát\nChủ trì | Văn phòng\nThời hạn | 30/6/2026\n\nNội dung công việc | Tập huấn\nĐơn vị chủ trì | Thanh tra\nThời hạn | Quý III/2026",
        # letterheads in each, capitals, blank rows between the labels
        "SỞ A | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHIẾU GIAO VIỆC\nNỘI DUNG: | | Rà soát\n\nCHỦ TRÌ: | | Văn phòng\n\nTHỜI HẠN: | | 30/6/2026\n\nNGƯỜI GIAO | | NGƯỜI NHẬN\n"
        "SỞ A | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHIẾU GIAO VIỆC\nNỘI DUNG: | | Tập huấn\n\nCHỦ TRÌ: | | Thanh tra\n\nTHỜI HẠN: | | Quý III/2026\n\nNGƯỜI GIAO | | NGƯỜI NHẬN",
    ],
)
def test_cards_are_read_as_offices_draw_them(drawn: str) -> None:
    reading = read(grid(drawn))
    assert works(reading) == [
        ("1", "Rà soát", "Văn phòng", "30/6/2026"),
        ("2", "Tập huấn", "Thanh tra", "Quý III/2026"),
    ]
    ledger = reading.annexes[0].ledger
    assert ledger.passed_over == 0
    assert ledger.used + ledger.heading == ledger.cells


def test_a_card_may_fill_a_sheet_of_its_own() -> None:
    cards = [
        grid(f"Nội dung | {work}\nChủ trì | Văn phòng\nThời hạn | 30/6/2026", sheet=f"Phiếu {at}")
        for at, work in enumerate(("Rà soát", "Tập huấn"), 1)
    ]
    reading = read(*cards)
    assert [(str(activity.ref), activity.activity.text) for activity in reading.activities] == [
        ("Phiếu 1!B1", "Rà soát"),
        ("Phiếu 2!B1", "Tập huấn"),
    ]


def test_titles_between_cards_open_sections() -> None:
    reading = read(grid("I. CẢI CÁCH THỂ CHẾ\n" + TWO.replace("PHIẾU GIAO VIỆC SỐ 02", "II. CẢI CÁCH THỦ TỤC\nViệc 2")))
    assert [(activity.id, activity.section.title) for activity in reading.activities] == [
        ("I.1", "CẢI CÁCH THỂ CHẾ"),
        ("II.2", "CẢI CÁCH THỦ TỤC"),
    ]


def test_a_value_may_go_on_below_and_a_merged_label_serves_its_lines() -> None:
    drawn = "Nội dung | Rà soát\nSản phẩm | Quyết định\n^ | Báo cáo\nChủ trì | Văn phòng\nThời hạn | 30/6/2026"
    activity = read(grid(drawn)).activities[0]
    assert activity.product == "Quyết định\nBáo cáo"
    assert activity.cells[Field.PRODUCT].address == "B2"


def test_a_card_without_its_lead_takes_none_from_the_card_above() -> None:
    drawn = "Chủ trì | Văn phòng\nNội dung | Rà soát\nThời hạn | 30/6/2026\n\nNội dung | Tập huấn\nThời hạn | 30/7/2026\n\nNội dung | Sơ kết\nThời hạn | 30/8/2026"
    assert [leads for _, _, leads, _ in works(read(grid(drawn)))] == ["Văn phòng", "", ""]


def test_blank_forms_between_cards_are_no_work_and_a_card_without_its_work_is_told() -> None:
    blank = "\n\nPHIẾU SỐ 3\nNội dung công việc: |\nĐơn vị chủ trì: | ……\nThời hạn hoàn thành: | ……"
    reading = read(grid(TWO.strip("\n") + blank))
    assert len(reading.activities) == 2
    assert "S16" not in {code for _, code in messages(reading)}
    half = read(grid(TWO.strip("\n") + blank.replace("……", "Văn phòng", 1)))
    assert ("A20", "S16") in messages(half)


def test_a_label_of_the_agencys_own_is_known_by_its_settings() -> None:
    drawn = TWO.replace("Nội dung công việc", "Phần việc nhận")
    own = Settings(words=(Word("heading", "Phần việc nhận", "Hoạt động"),))
    assert [work for _, work, _, _ in works(read(grid(drawn), settings=own))] == [
        "Rà soát thủ tục hành chính",
        "Xây dựng quy chế",
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        # an invitation, a comment, a letter
        "GIẤY MỜI\nNội dung: | Họp giao ban\nThời gian: | 08h00 ngày 03/3/2026\nĐịa điểm: | Phòng họp",
        "Họ và tên: | Nguyễn Văn A\nĐơn vị: | Phòng Nội vụ\nNội dung góp ý: | Bổ sung biểu mẫu\nNgày: | 3/3/2026",
        "Kính gửi: Các phòng\nThời hạn: trước 25/3/2026\nNội dung: theo đề cương\nNơi nhận: như trên",
        # a table that stands on its side
        "Nội dung | Rà soát | Tập huấn\nChủ trì | Văn phòng | Thanh tra\nThời hạn | 30/6/2026 | Quý III/2026",
        # so many different labels are none
        "Nội dung: | Rà soát\nChủ trì: | Văn phòng\nThời hạn: | 30/6/2026\n"
        + "\n".join(f"Nhãn {at}: | abc" for at in range(70)),
        # labelled lines over a table that nobody understands
        "Nội dung: | Kế hoạch\nChủ trì: | Văn phòng\nThời hạn: | 2026\n"
        + "\n".join(f"{at} | abc {at} | def | ghi | jkl" for at in range(9)),
    ],
)
def test_what_only_looks_like_a_card_is_not_read(drawn: str) -> None:
    reading = read(grid(drawn))
    assert reading.activities == ()
    assert ("", "F30") in messages(reading) or any(code == "F30" for _, code in messages(reading))


def test_beside_a_table_nothing_is_a_card() -> None:
    table = grid("STT | Hoạt động | Chủ trì | Thời hạn\n1 | Sơ kết | Văn phòng | 30/6/2026", sheet="Bảng")
    reading = read(grid(TWO, sheet="Phiếu"), table)
    assert [work for _, work, _, _ in works(reading)] == ["Sơ kết"]
    above = grid(TWO + "\n\nSTT | Hoạt động | Chủ trì | Thời hạn\n1 | Sơ kết | Văn phòng | 30/6/2026")
    assert [work for _, work, _, _ in works(read(above))] == ["Sơ kết"]


def test_the_page_shows_labels_as_headings_and_what_a_column_holds() -> None:
    drawn = grid(TWO)
    page = html_page(replace(read(drawn), grids=(drawn,)), ())
    assert "Hoạt động, Chủ trì, Phối hợp, Thời gian hoàn thành, Tình trạng, Cột khác" in page
    assert '<td class="head">Đơn vị chủ trì:</td>' in page
    assert '<td class="used">Thanh tra</td>' in page


LABELS = {
    Field.ACTIVITY: ("Nội dung", "Nội dung công việc", "Tên công việc"),
    Field.LEAD: ("Chủ trì", "Đơn vị chủ trì", "Cơ quan thực hiện"),
    Field.PARTNER: ("Phối hợp", "Đơn vị phối hợp"),
    Field.DEADLINE: ("Thời hạn", "Thời hạn hoàn thành", "Hạn hoàn thành"),
    Field.STATUS: ("Trạng thái", "Tình trạng"),
}
VALUES = {
    Field.ACTIVITY: ("Rà soát thủ tục", "Tập huấn nghiệp vụ", "Ban hành quy chế"),
    Field.LEAD: ("Văn phòng", "Thanh tra", "Phòng Kế hoạch"),
    Field.PARTNER: ("Văn phòng", "Phòng Kế hoạch", ""),
    Field.DEADLINE: ("30/6/2026", "Quý III/2026", ""),
    Field.STATUS: ("Đã hoàn thành", "Đang thực hiện", ""),
}


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.builds(Random, st.integers(0, 2**32 - 1)))
def test_cards_drawn_at_random_read_back_with_every_cell_in_its_place(random: Random) -> None:
    labels = {name: random.choice(words) + random.choice(("", ":")) for name, words in LABELS.items()}
    left, gap, numbered = random.randint(1, 3), random.randint(0, 2), random.random() < 0.5
    in_one = random.random() < 0.3
    cells: dict[tuple[int, int], Cell] = {}
    wanted: list[dict[Field, str]] = []
    row = random.randint(1, 3)
    for at in range(random.randint(2, 5)):
        if numbered:
            cells[row, left] = Cell(f"Phiếu số {at + 1}", row, left)
            row += 1
        stood = {}
        for name, label in labels.items():
            told_apart = numbered or gap > 0
            if told_apart and name not in (Field.ACTIVITY, Field.LEAD) and random.random() < 0.2:
                continue  # an office leaves a label out
            value = random.choice(VALUES[name])
            cells[row, left] = Cell(f"{label.rstrip(':')}: {value}".strip() if in_one else label, row, left)
            column = left if in_one else left + 1
            if value and not in_one:
                cells[row, column] = Cell(value, row, column)
            if value:
                stood[name] = f"{value} {row} {column}"
            row += 1
        wanted.append(stood)
        row += gap
    reading = read(Grid("tep.xlsx", "Phiếu", cells))
    found = [
        {name: f"{_said(one, name)} {ref.row} {ref.column}" for name, ref in one.cells.items() if name in LABELS}
        for one in reading.activities
    ]
    assert found == wanted
    ledger = reading.annexes[0].ledger
    assert ledger.cells == len(cells) == ledger.used + ledger.heading + ledger.passed_over
    assert ledger.passed_over == 0


def _said(activity: Activity, name: Field) -> str | None:
    if name in (Field.LEAD, Field.PARTNER):
        return ", ".join(one.written for one in (activity.leads if name is Field.LEAD else activity.partners))
    if name is Field.STATUS:
        return activity.report.text if activity.report else None
    return activity.deadline.text if name is Field.DEADLINE else activity.activity.text
