"""The everyday wordings of progress: what clerks of every kind of agency write most."""

from __future__ import annotations

import pytest

from cchc_excel.annex.statuses import ReportCells, read_report, read_status
from cchc_excel.plan import Report, Status

# What a group shows → status → wordings, one a line; "|" stands for a line break.
MEANINGS = {
    "days of delay are counted, whatever they are measured by": (
        Status.DONE,
        """
        Đã ban hành KH số 7/KH-VP ngày 16/3/2026, chậm 8 ngày so với yêu cầu
        Đã nộp ngày 25/3/2026 (chậm 5 ngày so với thời hạn)
        """,
    ),
    "the time of reporting is no report that was made": (
        Status.NOT_STARTED,
        """
        Đến thời điểm báo cáo, trường chưa thực hiện việc này
        Tại thời điểm báo cáo xã chưa triển khai
        """,
    ),
    "what is in operation since a day is done": (
        Status.DONE,
        """
        Đã hoạt động từ 28/4
        Kênh hoạt động từ ngày 3/2/2026
        """,
    ),
    "what has not begun and waits for something has not begun": (
        Status.NOT_STARTED,
        """
        Chưa làm, chờ hội chợ
        Chưa, chờ duyệt kinh phí
        Chưa (chờ hướng dẫn)
        Chưa thực hiện, dời sang tháng 7
        """,
    ),
    "what has only been reached so far goes on": (
        Status.IN_PROGRESS,
        """
        Sáu tháng mới giảm được 3%
        """,
    ),
    "the drafts of others are all looked at": (
        Status.DONE,
        """
        Đã thẩm định 14/14 dự thảo
        Đã góp ý 12/12 dự thảo văn bản
        """,
    ),
    "what people wait on and in is furniture": (
        Status.DONE,
        """
        - Đã sơn lại phòng.|- Đã kê ghế chờ, bàn viết.
        Đã bố trí khu vực ngồi chờ cho người dân
        """,
    ),
    "a list for enrolment, a call for tenders and a standing committee are no steps of the work": (
        Status.DONE,
        """
        Đã gửi danh sách đăng ký thi (CV 9/THPT-VP ngày 3/3/2026)
        Đã nộp phiếu đăng ký thi đua
        Đã đăng ký danh sách học viên với Sở
        Đã đăng tải hồ sơ mời thầu
        Tờ trình đã được Ban Thường vụ thông qua
        """,
    ),
    "a review that ends in proposals is done": (
        Status.DONE,
        """
        Phòng đã rà soát và kiến nghị bãi bỏ 3 thủ tục
        """,
    ),
    "a list of proposals that goes on to a council is a step": (
        Status.IN_PROGRESS,
        """
        Đã lập danh sách đề nghị khen thưởng, trình Hội đồng xét
        """,
    ),
    "an order by letter is done, with its letter": (
        Status.DONE,
        """
        Đã chỉ đạo tại văn bản 45/UBND-NC ngày 2/4/2026
        Sở đã hướng dẫn tại Công văn số 118/STP-VP ngày 20/3/2026
        """,
    ),
    "what was put off and then took place is done": (
        Status.DONE,
        """
        Hội nghị đã diễn ra ngày 9/4/2026 (hoãn từ ngày 27/3)
        Đã tổ chức ngày 22/4 (dời từ tháng 3)
        """,
    ),
    "so many so far is on its way": (
        Status.IN_PROGRESS,
        """
        Yêu cầu các xã nộp trước ngày 20/5/2026; đến nay đã có 4 xã nộp
        """,
    ),
    "what a plan of a month names is still to come": (
        Status.NOT_STARTED,
        """
        Kế hoạch tháng 11: mở 2 lớp tin học
        Kế hoạch quý IV: kiểm tra 3 xã
        Nhiệm vụ quý IV
        Nội dung của tháng 12
        """,
    ),
    "what is sent on and awaited back has not moved": (
        Status.IN_PROGRESS,
        """
        Hồ sơ đã chuyển Thanh tra tỉnh, đang chờ kết luận
        Vụ việc đã chuyển Tòa án, chờ xét xử
        """,
    ),
    "work that has moved stays so": (
        Status.MOVED,
        """
        Nhiệm vụ đã chuyển sang Phòng Kinh tế
        """,
    ),
    "an aim with its period before it is a forecast": (
        Status.IN_PROGRESS,
        """
        Phấn đấu trong tháng 11 hoàn thành 100% hồ sơ
        """,
    ),
    "what is not held because it was abolished is cancelled": (
        Status.CANCELLED,
        """
        Không tổ chức do Bộ đã hủy chương trình
        """,
    ),
    "what is not held for want of money is not": (
        Status.NOT_STARTED,
        """
        Không tổ chức vì không có nguồn
        Không còn kinh phí nên không tổ chức
        Khong trien khai do Bo chua ban hanh huong dan
        """,
    ),
    "a deed that has reached a share of what there is goes on": (
        Status.IN_PROGRESS,
        """
        Đến nay đã số hóa 35% hồ sơ lưu trữ
        Đã số hóa được 60% hồ sơ
        Đã cài phần mềm cho 80% hộ
        70% hộ đã được cấp mã số
        85% văn bản được ký số
        """,
    ),
    "a share that tells the effect of a deed does not": (
        Status.DONE,
        """
        Đã cắt giảm 30% thời gian giải quyết
        Đã tổ chức thi, 85% đạt yêu cầu
        Đã lấy phiếu 200 người, 96% hài lòng
        Đã lập hồ sơ sức khỏe điện tử cho 100% học sinh
        """,
    ),
    "a report every month is made continuously": (
        Status.CONTINUOUS,
        """
        Hằng tháng có báo cáo
        """,
    ),
    "prices that are waited for, and what is not agreed yet, are under way": (
        Status.IN_PROGRESS,
        """
        Đang chờ báo giá thiết bị
        Chưa thống nhất được phương án
        Chưa hoàn thành, mới kiểm tra được Trạm Y tế; còn lại sẽ kiểm tra trong tháng 10
        """,
    ),
    "where the thing no longer is, nothing can be done": (
        Status.NOT_APPLICABLE,
        """
        Xã không còn hợp tác xã nên không thực hiện
        """,
    ),
}
SAID = [
    pytest.param(wording.strip().replace("|", "\n"), status, id=f"{shows}: {wording.strip()}")
    for shows, (status, lines) in MEANINGS.items()
    for wording in lines.strip().split("\n")
]


@pytest.mark.parametrize(("wording", "status"), SAID)
def test_an_everyday_wording_means_this(wording: str, status: Status) -> None:
    assert read_status(wording, year=2026).status is status


@pytest.mark.parametrize("wording", ["Đã số hóa 35% hồ sơ", "85% văn bản được ký số", "Đã cài phần mềm cho 80% hộ"])
def test_a_share_alone_makes_a_deed_doubtful(wording: str) -> None:
    assert "read_doubtfully" in reported(wording).doubts


@pytest.mark.parametrize(
    ("wording", "numbers"),
    [
        ("Đã chỉ đạo tại văn bản 45/UBND-NC ngày 2/4/2026", ["45/UBND-NC"]),
        ("Đã hướng dẫn các xã tại Công văn số 118/STP-VP", ["118/STP-VP"]),
        ("Thực hiện ý kiến chỉ đạo tại Công văn số 900/UBND-NC, đang rà soát", []),
        ("Đã nâng cấp trang tin theo Nghị định 42/2022/NĐ-CP", []),
        ("Trùng với Đề án 06 nên không thực hiện", []),
        ("Đã báo cáo kết quả Đề án 06 (BC 45/BC-UBND)", ["45/BC-UBND"]),
        ("Đã gửi CV 77/PGDĐT ngày 11/5/2026", ["77/PGDĐT"]),
    ],
)
def test_only_what_the_office_issued_is_its_document(wording: str, numbers: list[str]) -> None:
    assert [document.number for document in reported(wording).documents] == numbers


@pytest.mark.parametrize("body", ["thi công", "công trình"])
def test_how_far_the_building_is_counts_for_the_whole(body: str) -> None:
    assert reported(f"Tiến độ {body} đạt 65%").percent == 65


def test_days_of_delay_make_it_late() -> None:
    assert reported("Đã ban hành Kế hoạch số 7/KH-VP ngày 16/3/2026, chậm 8 ngày so với yêu cầu").late


def reported(text: str) -> Report:
    return read_report(ReportCells(status=text), year=2026, closing_on=None, product=None)


SLIPS = {
    "Hoàn thàh": Status.DONE,
    "hoàn thanhf": Status.DONE,
    "Đag thực hienẹ": Status.IN_PROGRESS,
    "Chưa thucc hiện": Status.NOT_STARTED,
    "Khôg phát sinnh": Status.NOT_APPLICABLE,
    "Thường xuyêb": Status.CONTINUOUS,
}


@pytest.mark.parametrize(("wording", "status"), SLIPS.items())
def test_a_slip_of_the_keyboard_in_a_few_words_is_put_right(wording: str, status: Status) -> None:
    assert read_status(wording, year=2026).status is status


def test_what_only_a_slip_tells_is_asked_about_and_other_short_words_stay_unclear() -> None:
    assert read_status("Hoàn thàh", year=2026).doubts == ("read_doubtfully",)
    assert read_status("Hoàn cảnh", year=2026).status is Status.UNCLEAR


@pytest.mark.parametrize(
    ("wording", "status"),
    [("Treo", Status.SUSPENDED), ("Dừng", Status.SUSPENDED), ("Đúng", Status.UNCLEAR), ("Để sau", Status.NOT_STARTED), ("HTXS", Status.DONE)],
)  # fmt: skip
def test_single_words_of_a_status_column_are_known(wording: str, status: Status) -> None:
    assert read_status(wording, year=2026).status is status


def test_what_was_handed_over_past_the_day_it_was_promised_is_late() -> None:
    reading = read_status("Trả kết quả xong nhưng quá hẹn 4 ngày", year=2026)
    assert (reading.status, reading.late) == (Status.DONE, True)
