"""What people read about reports that do not hold together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cchc_excel.annex.statuses import ReportCells, read_report
from cchc_excel.cells import Cell
from cchc_excel.checks import evidence, reports
from cchc_excel.findings import Language
from cchc_excel.plan import Field, FileReading
from tests.builders import activity, reading


def returned(**cells: Cell | str) -> FileReading:
    product = "Quyết định"
    written = ReportCells(**cells)  # type: ignore[arg-type]  # drawn in the test
    report = read_report(written, year=2026, closing_on=date(2026, 3, 14), product=product)
    return reading("VP.xlsx", [replace(activity("I.1.1.1", file="VP.xlsx"), product=product, report=report)])


def found(subject: FileReading) -> dict[str, str]:
    return {
        one.kind.code: f"{finding.ref.address if finding.ref else '–'}: {finding.message()}"
        for one in (*reports.CHECKS, *evidence.CHECKS)
        for finding in one(subject)
    }


@pytest.mark.parametrize(
    ("cells", "code", "message"),
    [
        (
            {"status": "Xem phụ lục"},
            "B01",
            "I6: Chưa hiểu tình trạng “Xem phụ lục” nên việc này được tính là chưa rõ. Ghi một trong các cách: "
            "Đã hoàn thành, Đang thực hiện, Chưa thực hiện, Không phát sinh, Duy trì thường xuyên, Tạm dừng.",
        ),
        (
            {"status": "5/7"},
            "B02",
            "I6: “5/7” có thể là tỷ lệ hoặc ngày tháng nên chưa được tính. Ghi rõ, ví dụ “2/3 nội dung” hoặc “ngày 02/3/2026”.",
        ),
        (
            {"mark_done": "x", "mark_not": "x"},
            "B03",
            "D6: Đánh dấu ở nhiều cột tình trạng cùng lúc nên chưa rõ việc này đến đâu. Chỉ để lại một dấu.",
        ),
        (
            {"status": "Đang thực hiện", "percent": "100%"},
            "B04",
            "J6: Tỷ lệ 100% không khớp với tình trạng “đang thực hiện”; đang tính theo tình trạng. Sửa một trong hai ô.",
        ),
        (
            {"status": "Xong", "result": "Đang lấy ý kiến", "document": "9/QĐ-VP"},
            "B05",
            "I6: Cột tình trạng và cột kết quả nói khác nhau (“Xong; Đang lấy ý kiến”); đang tính theo cột tình trạng. "
            "Sửa cho thống nhất.",
        ),
        (
            {"percent": "tháng 12"},
            "B06",
            "J6: Số ở cột tỷ lệ có thể hiểu nhiều cách hoặc không phải là tỷ lệ; đang hiểu là chưa ghi. "
            "Ghi kèm dấu %, ví dụ “80%”.",
        ),
        (
            {"status": "Hoàn thành"},
            "B07",
            "L6: Báo cáo đã hoàn thành nhưng chưa ghi số, ngày văn bản của sản phẩm “Quyết định”. Bổ sung số và ngày, "
            "ví dụ “12/KH-SDTTG ngày 20/02/2026”.",
        ),
        (
            {"status": "Hoàn thành", "document": "9/TTr-VP"},
            "B08",
            "L6: Văn bản 9/TTr-VP chưa phải là sản phẩm “Quyết định”. Ghi số của chính sản phẩm, hoặc báo cáo là đang thực hiện.",
        ),
        (
            {"status": "Đã ban hành Quyết định số    /QĐ-VP"},
            "B09",
            "L6: Số văn bản còn để trống (“số   /…”). Điền số và ngày của văn bản đã ban hành.",
        ),
        (
            {"document": "9/QĐ-VP", "completed_on": Cell("", 6, 11, date(2026, 12, 3), "dd/mm/yyyy")},
            "B10",
            "K6: Ngày hoàn thành 03/12/2026 có thể bị đảo ngày và tháng; nếu đúng là 12/03/2026 thì sửa lại ô. "
            "Nên nhập ngày dạng chữ “dd/mm/yyyy”.",
        ),
        (
            {
                "document": "9/QĐ-VP ngày 12/3/2026",
                "completed_on": Cell("", 6, 11, date(2026, 12, 3), "m/d/yyyy"),
            },
            "B11",
            "K6: Ngày hoàn thành bị đảo ngày và tháng, đã sửa thành 12/03/2026 theo ngày của văn bản. "
            "Không cần làm gì; nên sửa ô trong tệp gốc.",
        ),
        (
            {"document": "9/QĐ-VP", "completed_on": "20/5/2026"},
            "B12",
            "K6: Ngày hoàn thành 20/05/2026 sau ngày chốt số liệu. Sửa ngày; nếu là ngày dự kiến thì báo cáo là đang thực hiện.",
        ),
        (
            {"status": "Đang làm", "completed_on": "cuối tuần"},
            "B13",
            "K6: Không đọc được ngày hoàn thành. Ghi theo dạng ngày/tháng/năm, ví dụ 20/02/2026.",
        ),
        (
            {"status": "Đã triển khai", "document": "9/QĐ-VP"},
            "B14",
            "I6: “Đã triển khai” chưa nói rõ là đã xong; đang tính là đã hoàn thành. Nếu còn việc phải làm thì ghi “Đang thực hiện”.",
        ),
        (
            {"months": (("Quý I", "Xong"), ("Quý II", "Xem phụ lục"))},
            "B15",
            "I6: Các kỳ báo cáo khác nhau; đang tính chung là “đang thực hiện”. Ghi thêm tình trạng chung của cả việc.",
        ),
        (
            {"status": "Chậm tiến độ", "reason": "Thiếu người"},
            "B16",
            "I6: Chính đơn vị báo cáo là chậm tiến độ (“Chậm tiến độ”). Nêu nguyên nhân và thời gian hoàn thành mới trong báo cáo.",
        ),
        (
            {"status": "Chưa thực hiện"},
            "B17",
            "I6: Chưa thực hiện hoặc chậm nhưng chưa nêu lý do (“Chưa thực hiện”). Bổ sung nguyên nhân, khó khăn vướng mắc.",
        ),
        (
            {"status": "Nghe nói đã xong", "document": "9/QĐ-VP"},
            "B20",
            "I6: “Nghe nói đã xong” được hiểu là “đã hoàn thành” nhưng công cụ chưa chắc. "
            "Hãy xác nhận ở trang “Cần xác nhận”, hoặc ghi lại cho rõ.",
        ),
    ],
)
def test_one_doubt_is_one_finding_at_its_cell(cells: dict[str, Cell | str], code: str, message: str) -> None:
    said = found(returned(**cells))
    assert said.get(code) == message
    assert list(said) == [code]


def test_a_report_in_order_says_nothing() -> None:
    assert found(returned(status="Đã hoàn thành", percent="100%", document="9/QĐ-VP ngày 12/3/2026")) == {}
    assert found(returned(status="Chưa đến hạn")) == {}
    assert found(returned()) == {}


def test_a_plan_without_reporting_columns_says_nothing() -> None:
    assert found(reading("ke-hoach.xlsx", [activity("I.1.1.1")])) == {}


def test_a_finding_stands_at_the_result_where_there_is_no_status_column() -> None:
    subject = returned(status="Xem phụ lục")
    (one,) = subject.activities
    cells = {Field.ACTIVITY: one.ref, Field.RESULT: one.ref._replace(column=14)}
    moved = reading("VP.xlsx", [replace(one, cells=cells)])
    assert found(moved)["B01"].startswith("N6: ")


def test_every_message_has_an_english_twin_and_an_explanation() -> None:
    for one in (*reports.CHECKS, *evidence.CHECKS):
        assert one.kind.explain_vi
        assert one.kind.explain_en
    subject = returned(status="Hoàn thành")
    english = [finding.message(Language.EN) for one in (*reports.CHECKS, *evidence.CHECKS) for finding in one(subject)]
    assert english == [
        "Reported as done, but no number and date of the product “Quyết định” is given. "
        "Add them, as in “12/KH-SDTTG ngày 20/02/2026”."
    ]
