"""A month of a plan: every standing, several offices, long words, a previous period, findings and questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cchc_excel.cells import CellRef
from cchc_excel.findings import Severity
from cchc_excel.plan import DeadlineKind, Label, PassedOver, Question, Return, Status
from cchc_excel.review import Change, Judged, Review
from cchc_excel.settings import Settings, Target
from tests.builders import (
    AGENCY,
    activity,
    deadline,
    dossier,
    figure,
    finding,
    item,
    judged,
    reading,
    reported,
    review,
)

TON_GIAO, DAN_TOC = "Phòng Tôn giáo", "Phòng Chính sách Dân tộc"
LONG = (
    "Rà soát, xây dựng quyết định công bố danh mục thủ tục; phê duyệt quy trình nội bộ giải quyết thủ tục; "
    "cập nhật, công khai và tin học hóa quy trình nội bộ thuộc lĩnh vực quản lý của ngành trên địa bàn tỉnh"
)


def march() -> Review:
    """The review that the golden text shows."""
    judgements = tuple(_judgements())
    items = tuple(each.item for each in judgements)
    told = dossier(items, passed_over=(PassedOver("~$bao cao.xlsx", "lock_file"),))
    copy = reading("Văn phòng/bao cao 03 (ban cu).xlsx", (items[0].activity,))
    told = replace(told, returns=(*told.returns, Return(copy, "Văn phòng", counted=False)))
    where = CellRef("Văn phòng/bao cao 03.xlsx", "Phụ lục", 27, 8)
    findings = (
        finding(ref=where),
        finding(
            "E03", "Không đọc được tệp. Mở bằng Excel, lưu lại rồi gửi lại.",
            severity=Severity.ERROR, file="Phòng Tôn giáo/báo cáo #3 100%.xlsx",
        ),
        finding(
            "N02", "Bản mẫu {{7*7}} được giữ là chữ.", severity=Severity.NOTE, repaired=True,
            ref=CellRef("bao cao.docx", "bảng 2", 3, 1),
        ),
        finding("W09", "Chưa có báo cáo của Phòng Tôn giáo. Đề nghị gửi.", file=""),
    )  # fmt: skip
    changes = (
        Change("I.1.1.1", "standing", "in_time", "done_on_time"),
        Change("VI.1.1.2", "deadline", "Quý I", "Hàng năm"),
        Change("VII.9.9.9", "removed", "Duy trì trang thông tin", ""),
    )
    targets = (
        Target("Tỷ lệ văn bản điện tử được ký số", "100%", "98%", "Phần mềm quản lý văn bản"),
        Target("Mức độ hài lòng của người dân, tổ chức", "từ 95%"),
    )
    return review(
        judgements,
        findings=findings,
        changes=changes,
        settings=Settings(agency=AGENCY, targets=targets),
        dossier=told,
        previous_period="2026-02",
        previous_figures={
            "completion": figure("completion", ("I.1.1.1",), tuple("abcdefghij")),
            "on_time": figure("on_time", (), ()),
        },
        questions=(
            Question("office", "Phòng CSĐT", where, (DAN_TOC, "Phòng Chuyển đổi số")),
            Question("status", "Cơ bản xong", where, ("Đang thực hiện",), "Đang thực hiện"),
        ),
    )


def _judgements() -> list[Judged]:
    objective = Label(1, "Công tác tuyên truyền được thực hiện kịp thời, thường xuyên, sáng tạo")
    task = Label(2, "Tổ chức thực hiện các nội dung tuyên truyền")
    february = deadline("Tháng 1 - 2", date(2026, 2, 28), start=date(2026, 1, 1))
    quarter = deadline("Quý I", date(2026, 3, 31), start=date(2026, 1, 1))
    event = deadline("Khi có sự thay đổi", None, kind=DeadlineKind.CONDITIONAL)
    done = reported(Status.DONE, date(2026, 2, 20), "12/KH-SDTTG", note="Đã đăng trên trang thông tin")
    late = reported(Status.DONE, date(2026, 3, 10), "15/BC-SDTTG", "16/BC-SDTTG")
    doing = reported(Status.IN_PROGRESS, percent=40.0, reason="Chờ hướng dẫn", proposal="Xin lùi sang Quý II")
    return [
        judged(item(activity("I.1.1.1", "Ban hành kế hoạch tuyên truyền", objective=objective, deadline=february), done)),
        judged(item(activity("I.1.2.2", "Tuyên truyền qua cuộc họp", objective=objective, task=task, deadline=february), doing)),
        judged(item(activity("I.1.2.3", "Viết tin, bài", objective=objective, task=task, deadline=february), late)),
        judged(item(activity("I.2.3.4", "Tự chấm điểm chỉ số"), reported(Status.IN_PROGRESS))),
        judged(item(activity("II.1.1.1", "Tham mưu văn bản", leads=(TON_GIAO, DAN_TOC), deadline=quarter), {
            TON_GIAO: reported(Status.NOT_STARTED), DAN_TOC: reported(Status.DONE, date(2026, 3, 2), "03/TTr-SDTTG"),
        })),
        judged(item(activity("III.1.1.1", LONG, leads=("Các phòng thuộc Sở",), product="Tờ trình; dự thảo quyết định"))),
        judged(item(activity("IV.1.1.1", "Kiện toàn biên chế (nếu có)", deadline=event, conditional=True))),
        judged(item(activity("V.1.1.1", "Đào tạo, bồi dưỡng", deadline=deadline(None, None)), reported(Status.DONE))),
        judged(item(activity("V.1.1.2", "=cmd|' /C calc'!A0", leads=(TON_GIAO,)), reported(Status.NOT_APPLICABLE))),
        judged(item(activity("VI.1.1.1", "Sửa quy chế chi tiêu nội bộ", deadline=quarter))),
        judged(item(activity("VI.1.1.2", "Công khai tài chính", deadline=february))),
        judged(item(activity("VII.1.1.1", "Gửi, nhận văn bản điện tử", partners=(), product=None), reported(Status.IN_PROGRESS, percent=95.5))),
    ]  # fmt: skip
