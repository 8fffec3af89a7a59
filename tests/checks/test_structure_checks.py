"""What people read about the shape of an annex."""

from __future__ import annotations

from cchc_excel.checks import findings_in_file
from cchc_excel.plan import FileReading
from tests.drawn import grid, read

HEAD = "TT | Mục tiêu | Nhiệm vụ | Hoạt động | Sản phẩm | Chủ trì | Phối hợp | Thời gian hoàn thành"


def messages(reading: FileReading, code: str) -> list[tuple[str, str]]:
    found = [one for one in findings_in_file(reading) if one.kind.code == code]
    return [(one.ref.address if one.ref else "", one.message()) for one in found]


def test_a_section_that_declares_more_than_the_table_holds_is_told_at_its_title() -> None:
    reading = read(
        grid(f"""{HEAD}
I | THỂ CHẾ (1 Mục tiêu; 1 Nhiệm vụ; 2 Hoạt động)
1 | Mục tiêu 1: A | Nhiệm vụ 1: B | Hoạt động 1: Ban hành quy chế | Quyết định | Văn phòng | | Quý I
""")
    )
    assert messages(reading, "S01") == [
        (
            "B2",
            "Mục I ghi 1 mục tiêu, 1 nhiệm vụ, 2 hoạt động nhưng trong bảng đếm được 1 mục tiêu, 1 nhiệm vụ, 1 hoạt động. "
            "Hãy đối chiếu lại bảng hoặc sửa số trong tiêu đề mục.",
        )
    ]


def test_a_heading_nobody_knows_is_kept_and_told() -> None:
    reading = read(
        grid(f"""{HEAD} | Mã vạch lưu kho
I | THỂ CHẾ
1 | Mục tiêu 1: A | Nhiệm vụ 1: B | Hoạt động 1: Ban hành quy chế | Quyết định | Văn phòng | | Quý I | ZX
""")
    )
    [(place, message)] = messages(reading, "S02")
    assert place == "I1"
    assert message.startswith("Không rõ cột “Mã vạch lưu kho” là gì nên giữ nguyên, không tính.")
    assert reading.activities[0].extras == (("Mã vạch lưu kho", "ZX"),)


def test_a_table_without_a_lead_column_is_asked_for_it() -> None:
    reading = read(
        grid("""TT | Nội dung công việc | Sản phẩm | Thời gian hoàn thành
1 | Ban hành kế hoạch tuyên truyền | Kế hoạch | Quý I
2 | Rà soát thủ tục hành chính | Báo cáo | Quý II
""")
    )
    [(_, message)] = messages(reading, "S04")
    assert message.startswith("Bảng không có cột “Chủ trì”.")


def test_a_row_that_slipped_is_read_where_it_belongs_and_its_lost_deadline_is_told() -> None:
    reading = read(
        grid(f"""{HEAD}
I | CÔNG VỤ
1 | Mục tiêu 1: A | Nhiệm vụ 1: B | Hoạt động 1: Cử công chức đi học | Văn bản | Văn phòng | Các phòng thuộc Sở | Quý I
  |   |   | Nhiệm vụ 2: Bồi dưỡng công chức | Hoạt động 2: Mở lớp | Kế hoạch | Văn phòng | Các phòng thuộc Sở
""")
    )
    slipped = reading.activities[1]
    assert (slipped.task.text, slipped.activity.text, slipped.product) == (
        "Bồi dưỡng công chức",
        "Mở lớp",
        "Kế hoạch",
    )
    assert slipped.deadline.text is None
    assert messages(reading, "S08")[0][0] == "D4"
    assert messages(reading, "S12") == [
        (
            "E4",
            "Dòng 4 bị lệch cột nên thời gian hoàn thành của hoạt động “Mở lớp” không còn trong bảng. Hãy bổ sung thời gian.",
        )
    ]


def test_a_text_that_breaks_off_for_good_is_told() -> None:
    reading = read(
        grid(f"""{HEAD}
I | TÀI CHÍNH CÔNG
1 | Mục tiêu 1: Sử dụng hiệu quả kinh phí và | Nhiệm vụ 1: B | Hoạt động 1: Ban hành quy chế | Quyết định | Văn phòng | | Quý I
""")
    )
    assert messages(reading, "S07") == [
        (
            "B3",
            "Nội dung dừng giữa chừng: “…Mục tiêu 1: Sử dụng hiệu quả kinh phí và”. Hãy kiểm tra bản gốc và ghi cho đủ.",
        )
    ]


def test_work_without_an_activity_is_never_swallowed() -> None:
    reading = read(
        grid("""TT | Nội dung công việc | Sản phẩm | Chủ trì | Thời gian hoàn thành
I | THỂ CHẾ
2 |  | Kế hoạch | Văn phòng | Quý I
""")
    )
    assert reading.activities == ()
    assert [place for place, _ in messages(reading, "S16")] == ["A3"]


def test_every_cell_passed_over_is_counted_with_its_reason() -> None:
    reading = read(
        grid(f"""{HEAD}
I | THỂ CHẾ
1 | Mục tiêu 1: A | Nhiệm vụ 1: B | Hoạt động 1: Ban hành quy chế | Quyết định | Văn phòng | | Quý I
  | TỔNG CỘNG | | | 1
""")
    )
    [(place, message)] = messages(reading, "S13")
    assert place == "B4"
    assert message.startswith("Trang “Phụ lục”: 2 ô không dùng đến (dòng tổng cộng)")
    ledger = reading.annexes[0].ledger
    assert ledger.used + ledger.heading + ledger.passed_over == ledger.cells


def test_a_column_that_a_table_lacks_is_told_once_and_not_for_every_row() -> None:
    reading = read(
        grid("""TT | Nội dung công việc | Sản phẩm | Chủ trì
1 | Ban hành kế hoạch tuyên truyền | Kế hoạch | Văn phòng
2 | Rà soát thủ tục hành chính | Báo cáo | Văn phòng
""")
    )
    assert len(messages(reading, "S04")) == 1
    assert messages(reading, "D01") == []


def test_where_a_heading_is_not_understood_each_row_without_its_field_is_told() -> None:
    reading = read(
        grid("""TT | Nội dung công việc | Sản phẩm | Chủ trì | Zeta
1 | Ban hành kế hoạch tuyên truyền | Kế hoạch | Văn phòng | abc
2 | Rà soát thủ tục hành chính | Báo cáo | Văn phòng | def
""")
    )
    assert [place for place, _ in messages(reading, "D01")] == ["B2", "B3"]


def test_a_list_beside_the_table_is_told_and_counted() -> None:
    plan = grid(f"""{HEAD} |  | Chữ tắt | Nghĩa đầy đủ
I | THỂ CHẾ |  |  |  |  |  |  |  | VP | Văn phòng
1 | Mục tiêu 1: A | Nhiệm vụ 1: B | Hoạt động 1: Ban hành quy chế | Quyết định | Văn phòng | | Quý I |  | KT | Phòng Kinh tế
""")
    [(place, message)] = messages(read(plan), "S26")
    assert place.endswith("J1")
    assert "6 ô đứng cạnh bảng" in message
