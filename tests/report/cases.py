"""A month of an office, for the tests of the report: a plan of five sections and two of three returns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cchc_excel.cells import CellRef
from cchc_excel.findings import Finding, Severity
from cchc_excel.plan import Activity, Label, Standing, Status
from cchc_excel.review import Change, Judged, Review
from tests.builders import SHEET, activity, finding, item, judged, reported, review

NASTY = "Biểu mẫu thay đổi,\nA & B < 5; {{7*7}} </w:t> {_{x}_} {%tr %} “trích”  hai trắng"
OFFICE_FILE = "Văn phòng/bao cao 03.xlsx"


def _activity(
    place: str,
    text: str,
    when: str,
    due: date | None,
    lead: str = "Văn phòng",
    objective: Label | None = None,
) -> Activity:
    made = activity(place, text, when=when, due=due, leads=(lead,))
    return replace(made, objective=objective) if objective else made


def judgements() -> list[Judged]:
    objective = Label(1, "Công tác tuyên truyền được thực hiện kịp thời")
    publicity = _activity(
        "I.1.1.1",
        "Ban hành Kế hoạch tuyên truyền CCHC",
        "Tháng 1 - 2",
        date(2026, 2, 28),
        objective=objective,
    )
    media = _activity(
        "I.1.2.2", "Tuyên truyền trên Trang thông tin", "Trong năm", date(2026, 12, 31), objective=objective
    )
    score = _activity("I.2.3.3", "Tự đánh giá, chấm điểm", "Tháng 2", date(2026, 2, 28))
    survey = _activity("I.2.3.4", "Trả lời phiếu điều tra\nxã hội học", "Hàng năm", None)
    laws = _activity("II.1.1.1", "Xây dựng văn bản QPPL", "Trước 15/3", date(2026, 3, 1), "Phòng Chính sách Dân tộc")
    decree = _activity("III.1.1.1", f"Dự thảo Tờ trình {NASTY}", "Quý I", date(2026, 3, 31), "Phòng Tôn giáo")
    rites = _activity("III.2.2.2", "Công bố thủ tục", "Quý II", date(2026, 6, 30), "Phòng Tôn giáo")
    staff = _activity("IV.1.1.1", "Rà soát chức năng", "Khi có sự thay đổi", None)
    post = _activity("VII.1.1.1", "Gửi, nhận văn bản điện tử", "Hàng năm", date(2026, 12, 31))
    difficult = reported(Status.IN_PROGRESS, percent=50, reason="Chờ hướng dẫn của Sở Nội vụ", difficulty=NASTY)
    return [
        judged(item(publicity, reported(Status.DONE, date(2026, 2, 20), "12/KH-SDTTG", "15/QĐ-SDTTG"))),
        judged(item(media, reported(Status.IN_PROGRESS, percent=30, next_step="Đăng 3 tin bài"))),
        judged(item(score, difficult)),
        judged(item(survey, reported(Status.DONE))),
        judged(item(laws, reported(Status.DONE, date(2026, 3, 5), proposal="Đề nghị bố trí kinh phí"))),
        judged(item(decree)),
        judged(item(rites)),
        judged(item(staff), Standing.WAITING),
        judged(item(post, reported(Status.DONE, date(2026, 3, 1)))),
    ]


def findings() -> list[Finding]:
    locked = "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu rồi gửi lại."
    return [
        finding(ref=CellRef(OFFICE_FILE, SHEET, 9, 8)),
        finding(ref=CellRef(OFFICE_FILE, SHEET, 12, 8)),
        finding("F03", locked, severity=Severity.ERROR, file="Phòng Tôn giáo/BC.xlsx"),
        finding("M01", "Đã hiểu đúng.", severity=Severity.NOTE, ref=CellRef(OFFICE_FILE, SHEET, 9, 3)),
    ]


def month() -> Review:
    changes = [
        Change("II.1.1.1", "standing", "overdue", "done_late"),
        Change("I.1.1.1", "deadline", "Tháng 1", "Tháng 1 - 2"),
        Change("VII.1.1.1", "added", "", "Gửi, nhận văn bản điện tử"),
    ]
    return review(judgements(), findings=findings(), changes=changes, previous_period="2026-02")
