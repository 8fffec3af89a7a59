"""Words that say one thing alone and another beside their neighbours; and clauses that decide nothing beside others."""

from __future__ import annotations

import pytest

from cchc_excel.annex.statuses import ReportCells, read_report, read_status
from cchc_excel.plan import Report, Status

# What a group shows → status → wordings, one a line.
MEANINGS = {
    "a request to drop the work is no decision": (
        Status.SUSPENDED,
        """
        Đề nghị bỏ nội dung này
        Xin rút nhiệm vụ
        Đề xuất không thực hiện
        Đề nghị lãnh đạo cho bỏ mục này
        """,
    ),
    "an order to stop for a while is a pause": (
        Status.SUSPENDED,
        """
        Vướng quy hoạch, đang dừng
        Tỉnh yêu cầu dừng mua sắm trong thời gian sắp xếp bộ máy
        Dừng tuyển dụng cho đến khi hoàn thành sắp xếp
        Máy phát hỏng nên ngừng, chờ kinh phí sửa
        Đã thẩm định. UBND tỉnh yêu cầu dừng các dự án mới. Hiện nhiệm vụ tạm dừng
        Hội thảo tạm gác lại, chờ bổ nhiệm nhân sự
        Việc mua máy chủ tạm dừng theo công điện của Thủ tướng
        """,
    ),
    "a field left empty is no work that was dropped": (
        Status.UNCLEAR,
        """
        Bỏ trống
        Bỏ ngỏ
        Chưa cập nhật tiến độ
        Chờ phòng cập nhật
        chưa thấy khoa báo lên
        """,
    ),
    "work that a decision abolishes is cancelled": (
        Status.CANCELLED,
        """
        Bãi bỏ theo quyết định mới
        Không xây dựng đề án riêng nữa
        Lãnh đạo thống nhất không làm
        """,
    ),
    "old practice, things and papers are stopped, thrown away or renewed as work": (
        Status.DONE,
        """
        Đã chấm dứt tình trạng nộp thêm giấy tờ
        Loại bỏ 6 biểu mẫu thừa
        Đã dừng sử dụng phần mềm cũ
        Đã gia hạn chứng thư số cho 18 người
        Đã chuyển dữ liệu lên kho dùng chung
        Chuyển xong 15.000 biểu ghi sang phần mềm mới
        Không còn xe dôi dư, đã điều chuyển hết
        Trước đây dùng sổ giấy, nay đã chuyển hoàn toàn sang phần mềm
        """,
    ),
    "negated stopping goes on": (
        Status.CONTINUOUS,
        """
        Duy trì sinh hoạt chuyên đề, không gián đoạn
        Duy trì chế độ trực ban, trực chỉ huy
        Mở cửa phục vụ đủ 6 ngày/tuần, duy trì gia hạn sách qua mạng
        Thường xuyên cập nhật. Trong kỳ đã cập nhật 06 lần. Tiếp tục thực hiện trong thời gian tới
        """,
    ),
    "what happened within the object of a deed is no step": (
        Status.DONE,
        """
        Chi cục đã tổ chức Tuần lễ lắng nghe ý kiến người nộp thuế
        Đã khảo sát nhu cầu, có 34 người đăng ký
        Đã nhận và trả lời, tiếp nhận và trả kết quả cho 8.214 lượt hồ sơ
        Đã góp ý đề án do Sở Nội vụ chủ trì
        Đã trình và được UBND tỉnh chấp thuận
        Đã tiếp thu ý kiến, hoàn thiện và ban hành
        Đã tuyển 5 người và ký hợp đồng làm việc
        """,
    ),
    "what was amiss is over": (
        Status.DONE,
        """
        Trước đây chậm do thiếu nhân lực nhưng nay đã hoàn thành
        Hồ sơ bị trả lại 1 lần, sau khi chỉnh sửa đã được phê duyệt
        Ban đầu dự kiến tháng 6, đã tổ chức vào 20/5
        Thiếu người song vẫn hoàn thành
        Đã xin lùi một tuần và đã hoàn thành
        Không tổ chức trực tiếp mà tổ chức trực tuyến ngày 03/6
        Bố trí thêm 02 công chức, không còn tình trạng người dân phải chờ
        Không chờ nữa, đã tự làm xong
        """,
    ),
    "an exception that needs nothing leaves nothing": (
        Status.DONE,
        """
        Các phòng đã nộp, trừ phòng không có phát sinh
        Không còn văn bản giấy gửi song song, trừ văn bản mật theo quy định
        """,
    ),
    "who got the work, and money for it, is no beginning": (
        Status.NOT_STARTED,
        """
        Hiệu trưởng mới giao nhiệm vụ, tổ văn phòng chưa bắt tay vào làm
        Kinh phí đã cấp nhưng chưa tổ chức
        Phân công rồi nhưng chưa làm
        Chưa bắt đầu
        Nhiệm vụ mới được giao, đơn vị sẽ triển khai trong quý III
        Đánh giá cuối năm, chưa đến kỳ
        """,
    ),
    "the ground of not having begun is no work": (
        Status.NOT_STARTED,
        """
        Đơn vị đang tập trung tuyển sinh nên chưa làm
        Hồ sơ chưa đủ nên chưa nộp
        Vướng quy định của Luật Đấu thầu nên chưa mua được
        """,
    ),
    "a time to come without a deed is a plan": (
        Status.NOT_STARTED,
        """
        Theo kế hoạch, việc kiểm tra chéo tiến hành trong quý IV
        Khảo sát làm cuối năm
        Khai trương dự kiến 2/9
        Hội nghị viên chức tổ chức tháng 10 hằng năm
        Tập huấn theo mùa vụ, quý III mới bắt đầu
        """,
    ),
    "what waits for a decision on it was begun": (
        Status.IN_PROGRESS,
        """
        Chưa ban hành do đang chờ ý kiến thẩm định
        Quyết định chưa ký
        Chưa sắp xếp xong
        Chưa đạt chỉ tiêu
        Đã hết sức cố gắng nhưng chưa hoàn thành
        Vẫn làm, chưa xong
        """,
    ),
    "a part is told by counts, rounds or lateness": (
        Status.IN_PROGRESS,
        """
        Trường mới gắn camera được 5 phòng học
        Mới xong 2 cái
        Hoàn thành 3 nhiệm vụ, quá hạn 1 nhiệm vụ
        Cuộc thi đã kết thúc vòng sơ khảo
        Đã mở lớp thứ nhất, lớp thứ hai khai giảng tháng 9
        Một phòng chưa nộp
        """,
    ),
    "another office leads it": (
        Status.MOVED,
        """
        Nội dung này do Phòng Tổ chức - Hành chính phụ trách, Phòng Nghiệp vụ không còn theo dõi
        Đề án do Sở Nội vụ xây dựng, đơn vị không chủ trì
        Nhiệm vụ được giao về UBND xã. Phòng đã bàn giao 213 hồ sơ
        Thẩm quyền đã chuyển về cấp xã, Sở không còn thực hiện
        Thuộc Sở Xây dựng
        """,
    ),
    "what an office has no ground for is not applicable": (
        Status.NOT_APPLICABLE,
        """
        Đơn vị không có tư cách pháp nhân nên không thực hiện tự chủ. Đề nghị không tính chỉ tiêu này
        Không có văn bản phải tham mưu
        Không có sai phạm nào phải xử lý
        Không còn thuộc nhiệm vụ Chi cục
        """,
    ),
    "nobody has said yet": (
        Status.UNCLEAR,
        """
        Nội dung này nhà trường sẽ phối hợp khi được yêu cầu
        Hạt chưa có báo cáo từ các trạm nên chưa tổng hợp được
        Đơn vị chưa gửi số liệu, sẽ bổ sung sau
        Đơn vị sẽ gửi báo cáo sau
        (chưa báo cáo)
        TBD
        #N/A
        Nội dung này đã báo cáo ở mục 2
        """,
    ),
    "short and foreign words are words too": (
        Status.DONE,
        """
        HTĐH
        ✔ 15/4
        x 20/3
        """,
    ),
    "the legal ground is no habit": (
        Status.DONE,
        """
        Căn cứ Kế hoạch 15/KH-UBND, đơn vị đã tổ chức 2 buổi tuyên truyền
        Căn cứ vào hướng dẫn của Sở, trường đã công khai
        """,
    ),
}
SAID = [
    pytest.param(wording.strip(), status, id=f"{shows}: {wording.strip()}")
    for shows, (status, lines) in MEANINGS.items()
    for wording in lines.strip().split("\n")
]


@pytest.mark.parametrize(("wording", "status"), SAID)
def test_beside_its_neighbours_a_word_means_this(wording: str, status: Status) -> None:
    assert read_status(wording, year=2026).status is status


@pytest.mark.parametrize(
    ("wording", "percent"),
    [
        ("Đội đã xác minh được 14 trên tổng số 20 hồ sơ", 70),
        ("Đã giải ngân 1,2 tỷ trên tổng số 4 tỷ đồng", 30),
        ("Giải ngân 3,2/8 tỷ đồng", 40),
        ("Trong số 60 hộ được vận động, có 45 hộ đã nộp", 75),
        ("Đã thông báo cho 400 hộ, trong đó 300 hộ đã nộp tờ khai", 75),
        ("Đã làm 6 điểm, kế hoạch 12 điểm", 50),
        ("Chỉ tiêu 5 lớp, đã mở 2 lớp", 40),
        ("Kế hoạch năm 2026: tổ chức 4 lớp; đã tổ chức 2 lớp", 50),
        ("Đã ban hành kế hoạch kiểm tra 6 đơn vị, đã kiểm tra 3 đơn vị", 50),
        ("1.250 hộ/2.500 hộ đã kê khai", 50),
        ("Đã niêm yết tại 18/24 điểm giao dịch", 75),
        ("Số hóa hồ sơ đạt khoảng 72% so với kế hoạch", 72),
        ("Chi trả qua tài khoản mới đạt 78% đối tượng", 78),
        ("Tự chấm 91/100 điểm", 100),
    ],
)
def test_shares_of_the_whole_are_told_apart_from_counts(wording: str, percent: float | None) -> None:
    assert read_status(wording, year=2026).percent == percent


@pytest.mark.parametrize(
    "wording",
    [
        "Đề nghị bỏ nội dung này",
        "Đã dừng",
        "Đã đăng ký 2 mô hình với Sở",
        "Chờ ổn định",
        "5 dịch vụ còn lại chưa phát sinh",
        "Quyết định chưa ký",
        "Kiểm tra 3 đơn vị; chưa ban hành kết luận",
    ],
)
def test_what_hangs_on_one_word_is_doubted(wording: str) -> None:
    assert "read_doubtfully" in reported(wording).doubts


def test_a_remark_that_little_is_left_does_not_undo_the_whole() -> None:
    report = reported("Đã hoàn thành đợt cao điểm: 2.305/2.305 hộ đã được hướng dẫn. Một số hộ vẫn cần hỗ trợ thêm")
    assert (report.status, report.percent, report.doubts) == (Status.DONE, 100, ("read_doubtfully",))


@pytest.mark.parametrize(
    ("wording", "status"),
    [
        ("Chưa thực hiện, đang chờ phê\nduyệt dự toán", Status.NOT_STARTED),
        ("Đã hoàn\nthành", Status.DONE),
        ("Đang\nlàm", Status.IN_PROGRESS),
    ],
)
def test_a_line_break_that_only_wraps_a_wording_changes_nothing(wording: str, status: Status) -> None:
    wrapped, plain = (read_status(text, year=2026) for text in (wording, wording.replace("\n", " ")))
    assert (wrapped.status, wrapped.doubts) == (plain.status, plain.doubts)
    assert wrapped.status is status


def test_lines_that_each_say_something_stay_apart() -> None:
    assert reported("Đã xong phần quý I\nđang làm phần quý II").status is Status.IN_PROGRESS


def test_late_is_what_only_came_about_on_a_day() -> None:
    assert reported("Đến 20/4 mới gửi được báo cáo").late


@pytest.mark.parametrize("wording", ["Kế hoạch 03/KH-TV giao thực hiện trong quý IV", "Kế hoạch 5/KH-UBND giao cho xã"])
def test_a_plan_that_hands_out_the_work_is_no_evidence(wording: str) -> None:
    assert reported(wording).documents == ()


def reported(text: str) -> Report:
    return read_report(ReportCells(status=text), year=2026, closing_on=None, product=None)
