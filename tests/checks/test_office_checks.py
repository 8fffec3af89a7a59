"""What people read about leads, partners and people in the table."""

from __future__ import annotations

from dataclasses import replace

from cchc_excel.annex.offices import Register
from cchc_excel.cells import CellRef, Fact
from cchc_excel.checks import offices
from cchc_excel.plan import FileReading
from cchc_excel.settings import Office, OfficeGroup
from tests.builders import activity, reading, reported

REGISTER = Register(
    (
        Office("Văn phòng", ("VP",)),
        Office("Phòng Tôn giáo"),
        Office("Phòng Chính sách Dân tộc", ("Phòng CSDT",)),
    ),
    (OfficeGroup("Các phòng thuộc Sở"),),
)


def plan(
    lead: str, partner: str = "Các phòng thuộc Sở", register: Register = REGISTER, **changes: object
) -> FileReading:
    written = {"leads": register.read(lead), "partners": register.read(partner)} | changes
    return reading("plan.xlsx", [replace(activity("I.1.1.1", file="plan.xlsx"), **written)])  # type: ignore[arg-type]  # drawn in the test


def found(subject: FileReading) -> list[str]:
    return [
        f"{one.kind.code} {finding.ref.address if finding.ref else '–'}: {finding.message()}"
        for one in offices.CHECKS
        for finding in one(subject)
    ]


def test_a_plan_in_order_says_nothing() -> None:
    assert found(plan("Văn phòng", "Phòng Tôn giáo; Sở Nội vụ; UBND các xã, phường")) == []


def test_a_missing_lead_is_asked_for() -> None:
    assert found(plan("")) == ["O01 F6: Không ghi đơn vị chủ trì. Bổ sung tên đơn vị, ví dụ “Văn phòng”."]


def test_an_unknown_lead_is_shown_with_the_nearest_name() -> None:
    assert found(plan("Phòng Chính sách Dân số")) == [
        "O02 F6: Không thấy “Phòng Chính sách Dân số” trong danh sách đơn vị; có phải “Phòng Chính sách Dân tộc” không. "
        "Sửa tên, hoặc thêm vào trang “Đơn vị” của cai-dat.xlsx."
    ]


def test_an_unknown_room_among_the_partners_is_shown_without_a_guess() -> None:
    assert found(plan("Văn phòng", "Phòng Kế hoạch")) == [
        "O02 G6: Không thấy “Phòng Kế hoạch” trong danh sách đơn vị. Sửa tên, hoặc thêm vào trang “Đơn vị” của cai-dat.xlsx."
    ]


def test_without_a_register_no_office_is_unknown() -> None:
    assert found(plan("Phòng Kế hoạch", "Phòng Lạ", Register())) == []


def test_a_slip_is_told_with_what_was_understood() -> None:
    assert found(plan("Phòng CSĐT")) == [
        "O03 F6: “Phòng CSĐT” được hiểu là “Phòng Chính sách Dân tộc”. Nếu đúng thì không cần làm gì; nếu sai thì sửa tên đơn vị."
    ]


def test_an_office_that_assists_itself_is_told() -> None:
    assert found(plan("Văn phòng", "VP, Phòng Tôn giáo")) == [
        "O04 G6: “Văn phòng” vừa chủ trì vừa phối hợp; chỉ tính là chủ trì. Bỏ tên ở cột phối hợp nếu không cố ý."
    ]


def test_the_same_group_may_lead_and_assist() -> None:
    assert found(plan("Các phòng thuộc Sở")) == []


def test_several_leads_are_told() -> None:
    assert found(plan("Văn phòng, Phòng Tôn giáo")) == [
        "O05 F6: Việc này có 2 đơn vị chủ trì (Văn phòng, Phòng Tôn giáo); chỉ tính hoàn thành khi tất cả đã hoàn thành. "
        "Nên giao một đơn vị chủ trì."
    ]


def test_people_are_told_of_but_never_quoted() -> None:
    at_lead = CellRef("plan.xlsx", "Phụ lục", 6, 6)
    subject = replace(
        plan("Văn phòng", report=reported(note="Liên hệ đ/c Nguyễn Văn An, 0912 345 678")),
        facts=(Fact("personal_data", at_lead),),
    )
    said = found(subject)
    assert [line.split(":")[0] for line in said] == ["O06 F6", "O06 D6"]
    assert not any(secret in line for line in said for secret in ("Nguyễn", "An,", "0912"))


def test_a_piece_that_may_be_no_name_is_shown() -> None:
    subject = plan("Văn phòng", "Sở Nội vụ; TC và TP", Register())

    assert found(subject) == [
        "O07 G6: Chưa chắc “TC và TP” là tên một đơn vị. Nếu sai, viết mỗi đơn vị đầy đủ tên, cách nhau bằng dấu chấm phẩy."
    ]


def test_an_unknown_lead_is_not_called_doubtful_as_well() -> None:
    assert [one[:3] for one in found(plan("Theo phân công"))] == ["O02"]
