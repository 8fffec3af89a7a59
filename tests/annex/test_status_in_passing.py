"""Wordings of progress that say something in passing: of other work, of later parts, of what comes first."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_excel.annex.statuses import ReportCells, aim_of, read_report, read_status
from cchc_excel.plan import Report, Status

# What a group shows → status → wordings, one a line.
MEANINGS = {
    "several shares that are not all whole are on their way": (
        Status.IN_PROGRESS,
        """
        Nhập 100% hồ sơ cũ, rà lại được 64%
        Khối trường 100%; khối xã 72%
        Tổng số 40 tiêu chí: đạt 33, chưa đạt 7
        """,
    ),
    "the aim of a whole year is no work that goes on": (
        Status.DONE,
        """
        Đạt 100% kế hoạch giao cả năm
        """,
    ),
    "one part is over and the next has its time": (
        Status.IN_PROGRESS,
        """
        Đợt 1 đã xong, đợt 2 tổ chức vào tháng 11
        Đã giải quyết được 6 nội dung, 3 nội dung còn lại chuyển tháng sau
        """,
    ),
    "what others are asked for is a beginning, also as a reason": (
        Status.IN_PROGRESS,
        """
        Chưa ban hành do đang xin ý kiến Sở Tư pháp
        Chưa ký do đang lấy ý kiến các xã
        Cấu hình hệ thống cùng VNPT, chưa nghiệm thu
        """,
    ),
    "what comes first is not the work": (
        Status.NOT_STARTED,
        """
        Sau Đại hội mới triển khai
        Chưa làm, tháng 8 mới có giáo viên về
        Theo kế hoạch, nhiệm vụ bắt đầu từ 01/9/2026
        Chưa thực hiện trong quý I, dự kiến bắt đầu từ tháng 5
        Chưa mở lớp, chưa đủ học viên đăng ký
        Hội nhận phần việc tuyên truyền, khi nào xã phát tài liệu thì làm
        Kế hoạch số 8/KH-UBND ngày 15/01/2026 có giao nhưng đơn vị chưa thực hiện
        """,
    ),
    "documents in which an office answers, collects or enrols are done": (
        Status.DONE,
        """
        Đã có ý kiến tham gia dự thảo Nghị định bằng Công văn số 75/SXD-QLN ngày 19/5/2026
        Có văn bản cho ý kiến rồi (số 65/SNV-VP ngày 26/3/2026)
        Gửi phiếu lấy ý kiến xong; tổng hợp tại BC 30/BC-VP ngày 21/7/2026
        Xã đã đăng ký chỉ tiêu gửi Sở tại CV số 16/UBND-VX ngày 26/01/2026
        Đã xong tại Tờ trình số 65/TTr-UBND ngày 17/4/2026
        """,
    ),
    "things are dropped, stopped or handed over because that is the work": (
        Status.DONE,
        """
        Bệnh viện triển khai bệnh án điện tử thành công, bỏ hẳn bệnh án giấy từ tháng 6
        Đã đình chỉ hiệu lực và xử lý xong 02 văn bản trái luật
        Đã chuyển giao xong hồ sơ cho Trung tâm lưu trữ
        Đã ban hành Quy chế mới, thay thế quy chế cũ không còn phù hợp với mô hình
        Phụ huynh đã chuyển khoản
        """,
    ),
    "what is done needs no further word": (
        Status.DONE,
        """
        Rồi, chạy từ 11/5/2026
        Đã hoàn thành ở quý I, không báo cáo lại
        Đã hoàn thành nên đề nghị đưa ra khỏi danh sách theo dõi
        Các khoa đã nộp bản cam kết; phòng tổng hợp xong 22/6
        """,
    ),
    "conclusions of a meeting are a ground, not a result": (
        Status.IN_PROGRESS,
        """
        Tiếp tục chỉnh sửa theo Thông báo kết luận số 120/TB-VP ngày 8/6/2026
        """,
    ),
    "an order to stop until something comes is a pause": (
        Status.SUSPENDED,
        """
        Sở cho dừng lại, đợi Luật mới có hiệu lực
        """,
    ),
    "counted deeds are done, whatever their verb": (
        Status.DONE,
        """
        Thư viện tỉnh phục vụ xe lưu động 9 chuyến, 3.100 lượt bạn đọc
        Chi đoàn ra quân hỗ trợ bà con tại 5 điểm, 230 lượt người được hướng dẫn
        Hải quan đưa vào chạy máy soi từ 15/3, ổn định
        Vườn quốc gia bán vé điện tử tại cả 3 cổng, không còn vé giấy
        """,
    ),
    "what other people need no longer do is the effect of the deed": (
        Status.DONE,
        """
        Đã mở bàn đăng ký khám bằng căn cước tại sảnh, người bệnh không phải nộp sổ giấy nữa
        Xong sớm hơn dự kiến
        Thời gian thông quan giảm còn 3 giây; đạt chỉ tiêu giao
        Tiết kiệm 10% chi thường xuyên: đã trừ ngay từ đầu năm
        """,
    ),
    "things and rights given out, places of intake and lists of duties are no steps": (
        Status.DONE,
        """
        Đã giao khoán bảo vệ 1.240,5 ha rừng cho 6 cộng đồng
        Phường đã mở 2 điểm tiếp nhận lưu động ở khu phố 4
        Trường đã họp chốt phân công chuyên môn, niêm yết tại phòng giáo viên
        Đã thẩm định xong 6 dự thảo quyết định
        Lớp tập huấn 2 ngày có 86/90 người dự, cấp giấy chứng nhận đủ
        """,
    ),
    "shares in any words are on their way": (
        Status.IN_PROGRESS,
        """
        Cập nhật diễn biến lên phần mềm được chừng 60 phần trăm diện tích
        Tiến độ: 65
        xong 9 phần 10
        Phường mới lắp được máy lấy số, chưa kết nối mạng
        Sáng kiến gửi đi dự thi chưa có kết quả
        Cử 2 viên chức đi học, tới tháng 12 mới bế giảng
        Hội nghị đã phát giấy mời (số 40/GM-UBND), ngày 26/6 tổ chức
        """,
    ),
    "what holds every day goes on": (
        Status.CONTINUOUS,
        """
        Mở cửa phòng đọc thứ Bảy như thường lệ
        Camera hoạt động suốt, chưa ghi nhận sự cố
        Đài phát 46 tin trong tháng, tiếp tục phát hằng ngày
        Chuyên trang tuần 1 kỳ, phát đều
        Cán bộ trực bàn hướng dẫn mỗi sáng
        Trường giữ nền nếp họp giao ban vào thứ Hai, không phát sinh việc khác
        """,
    ),
    "in any dialect, nothing came up": (
        Status.NOT_APPLICABLE,
        """
        Ko p/s hồ sơ
        Hổng có ai nộp hồ sơ loại này
        Không nhận được phản ánh kiến nghị nào của người dân
        Năm nay không có đợt tuyển dụng nào
        Không nhận được đề nghị tổ chức biểu diễn nào
        Trong tháng 4 không phát hiện vụ gian lận thương mại nào
        """,
    ),
    "work that hangs is suspended": (
        Status.SUSPENDED,
        """
        Đang bị treo vì vướng giải phóng mặt bằng
        Trợ lý ảo tạm tắt để rà soát câu trả lời sai
        Lớp bồi dưỡng dời sang tháng 9 vì giảng viên bận
        Tạm dùng do thiếu kinh phí
        Tạm hoản do chờ sáp nhập trường
        Văn phòng đề nghị hủy, đang trình xin ý kiến
        """,
    ),
    "what an office no longer does, or leaves to the next year, has moved": (
        Status.MOVED,
        """
        Công an tỉnh đã tiếp nhận lại việc này, Sở không còn làm
        Đưa qua kế hoạch năm tới
        Không còn thuộc thẩm quyền xã, đã bàn giao hồ sơ cho Chi nhánh
        """,
    ),
    "telegrams of counted deeds are done": (
        Status.DONE,
        """
        Cắm 85 biển báo, gỡ 7 biển cũ
        Tiêm sởi mũi 2 cho 390 cháu, không ca nào phản ứng nặng
        Trao huy hiệu 30, 40 năm tuổi Đảng cho 11 đồng chí
        Đoàn xã ra quân 2 đợt trồng 900 cây quế
        Tuan tra cot moc 9 lan voi bo doi bien phong
        Cấp căn cước lưu động tại bản xa, làm được 210 thẻ trong 2 đêm
        Thu đoàn phí quý I 100%
        Ký giao ước thi đua giữa 9 khoa, phòng sáng 05/01
        Giao quân 31/31 thanh niên, đạt 100% chỉ tiêu
        Chấm xong sáng kiến cấp trường: 12 đạt, 4 không đạt
        """,
    ),
    "what is planned with a count is still to come": (
        Status.NOT_STARTED,
        """
        Kế hoạch tháng 10: mở 3 lớp tin học
        Chưa tuyển thêm được giáo viên nào, đăng hai lần đều không có hồ sơ
        Chưa tổ chức, đợi điều lệ của Sở
        """,
    ),
    "so many of so many, and not to the end, is on its way": (
        Status.IN_PROGRESS,
        """
        Lắp được 18 mắt camera cổng trường trong tổng số 40
        Mô hình mới nhân ra 4/10 bản
        Chưa sửa xong biển tên trụ sở
        Trạm bơm Cầu Ván 70% khối lượng
        """,
    ),
    "work given to others has moved": (
        Status.MOVED,
        """
        Bản tin nội bộ giao Văn phòng Đảng ủy làm
        Việc xét giúp đỡ giao Trung tâm thuộc Sở Tư pháp, phòng không làm
        Không triển khai trong năm 2026 (UBND tỉnh cho chuyển sang 2027)
        """,
    ),
    "every night and every Monday is all the time": (
        Status.CONTINUOUS,
        """
        Thu gom rác tuyến phố đi bộ: tổ tự quản làm mỗi tối
        Sao lưu dữ liệu tự động mỗi đêm
        Học tập Bác: giữ nếp kể chuyện dưới cờ mỗi thứ hai
        Tiếp công dân định kỳ sáng thứ năm, Chủ tịch trực tiếp dự
        """,
    ),
    "evidence that is missing does not undo the work": (
        Status.DONE,
        """
        Đã tổ chức, thiếu biên bản
        Đã làm nhưng chưa có minh chứng
        Đã hoàn thành trong tháng 2, kỳ này không phát sinh thêm
        Nhắc nhở 02 công chức đi muộn
        Hồ sơ sức khỏe điện tử: lập được 17.400 hồ sơ
        Đã
        """,
    ),
    "what still lacks something is on its way": (
        Status.IN_PROGRESS,
        """
        Chưa hoàn tất, còn thiếu chữ ký của Kế toán trưởng
        Chưa triển khai được nhiều
        """,
    ),
    "what nobody needs any more is cancelled": (
        Status.CANCELLED,
        """
        Không cần thiết nữa
        """,
    ),
    "one part over, or so many and so many short, is half way": (
        Status.IN_PROGRESS,
        """
        Đợt 1 đã xong, đợt 2 tháng 11
        Cấp được 28 chứng thư số, còn thiếu 4
        Chưa đến hạn nhưng đã chuẩn bị xong đề cương
        Quy trình bổ nhiệm mới qua bước 2
        Thực hiện theo KH 31/KH-SYT, chưa có kết quả cụ thể
        """,
    ),
    "aims passed, proposals decided and seats for those who wait are done": (
        Status.DONE,
        """
        Đạt 110% so với chỉ tiêu giao
        Đã đề xuất cắt giảm thời gian của 8 TTHC, UBND tỉnh công bố tại QĐ 905/QĐ-UBND
        Đã bố trí ghế ngồi, nước uống, quạt mát cho công dân chờ
        Trao giải cuộc thi ngày 28/5, 1 nhất 2 nhì 3 ba
        Về đích sớm
        Mở 2 lớp/KH 2 lớp
        """,
    ),
    "dropped by leave is cancelled": (
        Status.CANCELLED,
        """
        Đã xin rút khỏi kế hoạch và được Giám đốc Sở đồng ý
        """,
    ),
    "times shortened, sets put in order and meetings called are done": (
        Status.DONE,
        """
        Rút ngắn thời gian chờ khám còn 38 phút, đạt chỉ tiêu đề ra
        Đã chuẩn hoá 24 quy trình nội bộ
        Đã gửi giấy mời 15/GM-SNV và tổ chức họp đúng lịch
        """,
    ),
    "what is tried, split or half answered is on its way": (
        Status.IN_PROGRESS,
        """
        Chưa hoàn thành do thiếu nhân lực, đơn vị đang cố gắng hoàn thành trước 30/9
        Kế hoạch đã có (14/KH-TTYT); tập huấn đợt 1 xong, đợt 2 vào tháng 8
        Đã gửi dự thảo lấy ý kiến 14 sở, mới nhận được 9 văn bản góp ý
        Trong tháng xử lý được một phần, phần còn lại chuyển tháng 7 làm tiếp
        """,
    ),
    "of the second half of the year, and nothing of it yet": (
        Status.NOT_STARTED,
        """
        Thuộc nhiệm vụ 6 tháng cuối năm
        Chư làm
        0% (mới nhận phân công hôm 12/6)
        """,
    ),
    "duties of a higher level are not ours": (
        Status.MOVED,
        """
        Thuộc thẩm quyền của cấp tỉnh kể từ ngày 01/7/2025
        """,
    ),
}
SAID = [
    pytest.param(wording.strip(), status, id=f"{shows}: {wording.strip()}")
    for shows, (status, lines) in MEANINGS.items()
    for wording in lines.strip().split("\n")
]


def reported(status: str | None = None, note: str | None = None, percent: str | None = None) -> Report:
    return read_report(
        ReportCells(status=status, note=note, percent=percent), year=2026, closing_on=date(2026, 6, 14), product=None
    )


@pytest.mark.parametrize(("wording", "status"), SAID)
def test_what_is_said_in_passing_does_not_turn_the_meaning(wording: str, status: Status) -> None:
    assert read_status(wording, year=2026).status is status


@pytest.mark.parametrize(
    ("wording", "day"),
    [("Làm xong hôm 10/4", date(2026, 4, 10)), ("Rồi, chạy từ 11/5/2026", date(2026, 5, 11))],
)
def test_the_day_is_told_in_the_words_of_every_day(wording: str, day: date) -> None:
    assert reported(status=wording).completed_on == day


@pytest.mark.parametrize(
    ("activity", "wording", "status"),
    [
        ("Bỏ trình duyệt bài trên giấy", "Đã bỏ hoàn toàn", Status.DONE),
        ("Kiểm tra các phòng", "Đã bỏ khỏi kế hoạch", Status.CANCELLED),
        ("Bỏ sổ giấy", "Đã hủy nhiệm vụ này theo chỉ đạo", Status.CANCELLED),
        ("Chuyển hộ khoán sang kê khai", "Đã chuyển sang kê khai", Status.DONE),
        ("Quét 20.000 hồ sơ lưu", "Quét được 12.400 hồ sơ", Status.IN_PROGRESS),
        ("Quét 20.000 hồ sơ lưu", "Quét được 20.000 hồ sơ", Status.DONE),
        ("Tập huấn cho 120 công chức", "Đã tập huấn 110 công chức", Status.DONE),  # some were ill
        ("Rà soát 119 thủ tục, bãi bỏ 10 thủ tục", "Đã rà soát, bãi bỏ 12 thủ tục", Status.DONE),
        ("Trả kết quả trong 8 giờ", "Đã trả trong 4 giờ", Status.DONE),
        ("Giao chỉ tiêu thi đua", "Đã giao tại Công văn số 64/BTV-VP ngày 12/02/2026", Status.DONE),
        ("Lấy ý kiến phụ huynh về khoản thu", "Đã lấy ý kiến 14 trường", Status.DONE),
        ("Lấy ý kiến phụ huynh về khoản thu", "Đã lấy ý kiến 3/5 trường", Status.IN_PROGRESS),
        ("Trình UBND tỉnh ban hành Quy chế", "Đã trình UBND tỉnh ngày 12/3", Status.IN_PROGRESS),
    ],
)
def test_the_activity_itself_tells_what_its_report_means(activity: str, wording: str, status: Status) -> None:
    cells = ReportCells(status=wording)
    found = read_report(cells, year=2026, closing_on=None, product=None, aim=aim_of(activity))
    assert found.status is status


@pytest.mark.parametrize(
    "wording",
    ["Đã tự đánh giá 92,75 điểm, gửi Hội đồng thẩm định", "Đạt 96,4% phụ huynh", "Đã tham vấn 26 doanh nghiệp"],
)
def test_a_step_that_may_be_all_and_a_share_near_the_whole_are_asked_about(wording: str) -> None:
    assert {"read_doubtfully", "weak_done", "weak_wording"} & set(reported(status=wording).doubts)


def test_a_deed_beside_a_percent_is_that_part_of_the_work_unless_it_says_all() -> None:
    part = reported(status="Đã kiểm tra quý I, quý II", percent="50%")
    assert (part.status, part.percent) == (Status.IN_PROGRESS, 50)
    assert "read_doubtfully" in part.doubts
    assert reported(status="Đã hoàn thành", percent="50%").status is Status.DONE
    assert reported(status="Đã kiểm tra quý I, quý II", percent="100%").status is Status.DONE


def test_a_document_that_is_only_acted_on_shows_nothing() -> None:
    assert reported(status="Theo KH số 18/KH-UBND").status is Status.UNCLEAR
    assert reported(status="KH số 18/KH-UBND ngày 05/01/2026").status is Status.DONE


def test_a_bare_deed_is_done_or_still_to_come_by_its_day() -> None:
    assert reported(status="Kỳ 1 nộp ngày 12/3, kỳ 2 nộp ngày 11/6").status is Status.DONE
    assert reported(status="Đưa vào chạy máy soi từ 15/9/2026").status is Status.NOT_STARTED


def test_a_remark_beside_no_mark_tells_that_nothing_came_up_and_is_asked_about() -> None:
    found = reported(note="Không phát sinh hồ sơ muộn")
    assert found.status is Status.NOT_APPLICABLE
    assert "read_doubtfully" in found.doubts
    assert reported(note="Đã họp 2 lần").status is Status.UNREPORTED


def test_a_remark_tells_the_day_of_what_is_done_without_a_document() -> None:
    found = reported(status="Hoàn thành", note="HĐND tỉnh thông qua ngày 10/5/2026")
    assert found.completed_on == date(2026, 5, 10)
    assert reported(status="Đang thực hiện", note="Họp ngày 10/5/2026").completed_on is None
