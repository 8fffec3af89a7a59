"""What turns a report round: exceptions, requests, consequences, double negations; and when a reading is doubtful."""

from __future__ import annotations

import pytest

from cchc_excel.annex.statuses import ReportCells, read_report, read_status
from cchc_excel.plan import Report, Status

# What a group shows → status → wordings, one a line.
MEANINGS = {
    "an exception leaves the whole unfinished": (
        Status.IN_PROGRESS,
        """
        Đã xong hết trừ phần quyết toán
        Tất cả đã nộp, ngoại trừ 2 đơn vị
        Hoàn tất, ngoài việc lưu trữ hồ sơ
        Đã làm xong, chỉ thiếu phụ lục 3
        Chỉ còn khâu in ấn
        Xong rồi, mỗi cái biên bản là chưa ký
        """,
    ),
    "a part that is finished is not the whole": (
        Status.IN_PROGRESS,
        """
        Xong vòng 1
        Hoàn thành hạng mục 2
        Mới dừng lại ở khâu lập đề cương
        Dự thảo đã xong
        Nghiệm thu giai đoạn 1
        Quý I đã làm, quý II làm tiếp
        Phần của xã xong, còn chờ xã khác gửi
        """,
    ),
    "what is sent on for a step is on its way": (
        Status.IN_PROGRESS,
        """
        Đã chuyển Sở Tư pháp cho ý kiến
        Đã gửi sang Công an tỉnh để thẩm định
        Đã chuyển lãnh đạo ký
        """,
    ),
    "how well is not how far": (
        Status.DONE,
        """
        Đã hoàn thành nhưng hiệu quả chưa cao
        Đã tổ chức hội nghị, song một số tham luận chưa sâu
        """,
    ),
    "nothing is left": (
        Status.DONE,
        """
        Không còn đơn vị nào chưa nộp
        Không có văn bản nào chưa xử lý
        Đã giải quyết hết, không còn tồn
        """,
    ),
    "the ground of a consequence says nothing itself": (
        Status.NOT_STARTED,
        """
        Chưa nhận được máy chủ nên chưa cài
        Kinh phí không được cấp, vì vậy không triển khai
        Phòng đã đề nghị cấp vốn nhưng chưa được trả lời, do vậy không triển khai
        """,
    ),
    "a reason may lead its sentence": (
        Status.SUSPENDED,
        """
        Vì trùng lịch, hội thảo phải lùi lại
        Do ảnh hưởng của mưa lũ, cuộc thi phải hoãn
        """,
    ),
    "a count of nothing is nothing arisen": (
        Status.NOT_APPLICABLE,
        """
        0 hồ sơ
        Số vụ việc phát sinh: 0
        Không tiếp nhận vụ việc nào
        Chưa nhận được kiến nghị nào của cử tri
        Không có VBQPPL nào
        Chưa có phản ánh
        ko p/sinh
        Ngoài thẩm quyền
        Năm nay không phải làm
        """,
    ),
    "requests and questions say no status": (
        Status.UNCLEAR,
        """
        Đề nghị Văn phòng xem lại đơn vị chủ trì
        Kiến nghị UBND tỉnh sớm ban hành định mức
        Nhờ Văn phòng điền hộ
        Sao việc này lại giao phòng tôi?
        """,
    ),
    "work without an end is told in words": (
        Status.CONTINUOUS,
        """
        Tháng nào cũng cập nhật
        Vẫn áp dụng như mọi năm
        Đường dây nóng hoạt động 24/7
        Làm quanh năm
        Mỗi tháng 1 lần
        02 lần/tháng
        """,
    ),
    "another office does it": (
        Status.MOVED,
        """
        Đơn vị khác thực hiện
        Do cấp trên thực hiện
        Đề nghị chuyển Sở Y tế chủ trì
        Nhiệm vụ này do Sở Khoa học và Công nghệ đảm nhiệm
        Nhiệm vụ này nay thuộc Sở Xây dựng
        """,
    ),
    "telephones spell shortly": (
        Status.IN_PROGRESS,
        """
        đag lm, mai xog
        pending
        wip
        """,
    ),
    "a word of state inside a noun phrase is no verb": (
        Status.DONE,
        """
        Đã ban hành phương án tạm dừng thu phí bến bãi
        Đã rà soát danh mục dự án chậm tiến độ
        Đã tổng hợp danh sách đơn vị chưa nộp báo cáo gửi Chủ tịch UBND tỉnh
        Hồ sơ quá hạn đã xử lý xong
        Đã tổ chức tọa đàm “Tạm dừng để đổi mới”
        Đã hủy 200 tài liệu
        Phòng đã mời chuyên gia tập huấn 02 buổi
        Đã bổ sung chuyên mục hỏi đáp trên cổng
        """,
    ),
    "the noun itself may be stopped": (
        Status.CANCELLED,
        """
        Kế hoạch mở lớp bị hủy vì không đủ học viên
        Nhiệm vụ bị cắt khỏi kế hoạch
        Không tổ chức lễ mít tinh để tiết kiệm chi phí
        """,
    ),
    "what is put off is not started": (
        Status.NOT_STARTED,
        """
        Để quý IV làm
        Đợi đến tháng 8 mới họp
        Được lên lịch vào ngày 25/9/2026
        Chưa kịp làm
        Kế hoạch: 20 tin. Đã đăng: 0
        """,
    ),
    "how well, how many and who took part do not undo what is done": (
        Status.DONE,
        """
        Đã tập huấn cho 35/35 đơn vị, 97% học viên đạt yêu cầu
        Trước đây vướng kinh phí, nay đã xong
        Trong quý II, đơn vị đã mở 4 lớp
        ✔ 12/3/2026
        v (trễ)
        """,
    ),
    "a share may be told apart from what it is a share of": (
        Status.IN_PROGRESS,
        """
        Đã đăng 7 tin bài trên tổng số 20 tin bài
        5 trên 8
        Chỉ còn khâu nghiệm thu là xong
        Đã ký hợp đồng với đơn vị tư vấn
        """,
    ),
    "habits are told beside counts": (
        Status.CONTINUOUS,
        """
        Thường xuyên kiểm tra, trong kỳ không có trường hợp vi phạm
        Luôn cập nhật kịp thời
        Cứ đầu tháng là phòng gửi báo cáo
        """,
    ),
    "an office that sent nothing says no status": (
        Status.UNCLEAR,
        """
        Phòng chưa gửi số liệu
        Đơn vị không gửi báo cáo
        Chưa nhận được thông tin từ đơn vị
        """,
    ),
    "what there cannot be is not done": (
        Status.NOT_APPLICABLE,
        """
        Xã không có trung tâm giáo dục nghề nghiệp nên không thực hiện
        Không phải nhiệm vụ của Sở
        Đơn vị không có vị trí nào phải chuyển đổi
        """,
    ),
    "a heading before a colon is no report": (
        Status.DONE,
        """
        Việc xin ý kiến lãnh đạo: đã hoàn thành. Việc công khai: đã hoàn thành
        """,
    ),
}
SAID = [
    pytest.param(wording.strip(), status, id=f"{shows}: {wording.strip()}")
    for shows, (status, lines) in MEANINGS.items()
    for wording in lines.strip().split("\n")
]


@pytest.mark.parametrize(("wording", "status"), SAID)
def test_a_wording_means_this(wording: str, status: Status) -> None:
    assert read_status(wording, year=2026).status is status


@pytest.mark.parametrize(
    ("wording", "percent"),
    [
        ("Đã tập huấn 3 lớp/5 lớp", 60),
        ("03 cuộc/03 cuộc", 100),
        ("Mới làm được một nửa", 50),
        ("Thu ngân sách đạt 52% dự toán", 52),
        ("T1 v T2 v T3 v T4 -", 75),
        ("Q1 ✓ Q2 ✓", 100),
        ("Vượt chỉ tiêu 15%", 100),
        ("Xếp hạng 5/20 sở, ngành", 100),
    ],
)
def test_shares_are_told_in_many_ways(wording: str, percent: float | None) -> None:
    assert read_status(wording, year=2026).percent == percent


@pytest.mark.parametrize(
    "wording",
    [
        "Nghe nói đã xong",
        "Khó làm xong",
        "Đã chuyển Công an xã",
        "Đang sắp xếp bộ máy, do đó chưa thực hiện",
        "Đã xong, sẽ mở lại lớp, không nhầm chứ",
        "Lớp tập huấn bị hủy do giảng viên ốm, sẽ mở lại trong tháng 7",
        "Đã phê duyệt danh sách; lớp khai giảng tháng 9",
        "Chỉ có 7 người",
        "Phần mềm được gia hạn sử dụng thêm 1 năm",
        "Bước 1 xong, bước 2 tháng 8 làm",
        "Không tổ chức trong năm nay vì ít người",
    ],
)
def test_a_reading_on_weak_ground_is_doubted(wording: str) -> None:
    assert "read_doubtfully" in reported(wording).doubts


@pytest.mark.parametrize(
    "wording",
    [
        "Đã hoàn thành",
        "Đã ban hành Kế hoạch, đang triển khai thực hiện",
        "Đã rà soát, không phát sinh",
        "Đang lấy ý kiến các phòng, dự kiến trình trong tháng 8",
        "Chưa thực hiện do chưa được bố trí kinh phí",
        "Quý I: xong; Quý II: đang làm",
        "Hoàn thành ngày 15/3/2026, chậm 5 ngày",
    ],
)
def test_a_plain_report_is_not_doubted(wording: str) -> None:
    assert "read_doubtfully" not in reported(wording).doubts


def test_an_office_that_sent_nothing_has_not_started_where_a_report_is_the_product() -> None:
    report = read_report(ReportCells(status="Phòng chưa gửi báo cáo"), year=2026, closing_on=None, product="Báo cáo")
    assert report.status is Status.NOT_STARTED


def test_a_number_behind_a_colon_counts_and_numbers_no_plan() -> None:
    assert reported("Số cuộc kiểm tra theo KH: 10. Đã kiểm tra: 10").documents == ()


def test_what_is_not_understood_is_not_doubted_as_well() -> None:
    assert reported("Nghe nói").doubts == ("status_not_understood",)


@pytest.mark.parametrize(
    "wording",
    [
        "Thực hiện công khai theo quy định tại Thông tư 61/2017/TT-BTC",
        "Căn cứ Quyết định số 15/QĐ-UBND, đang rà soát",
        "Chưa có hướng dẫn Nghị định 178/2024/NĐ-CP",
    ],
)
def test_a_legal_basis_is_no_evidence(wording: str) -> None:
    assert reported(wording).documents == ()


def test_a_decree_that_was_drawn_up_is_evidence() -> None:
    report = reported("Đã tham mưu ban hành Thông tư số 05/2026/TT-BNV ngày 12/3/2026")
    assert [document.number for document in report.documents] == ["05/2026/TT-BNV"]


def reported(text: str) -> Report:
    return read_report(ReportCells(status=text), year=2026, closing_on=None, product=None)


@pytest.mark.parametrize(
    ("wording", "status"),
    [
        ("T1: đang dự thảo\nT2: lấy ý kiến\nT3: đã ban hành Quyết định số 88/QĐ-BCĐ", Status.DONE),
        ("T5: chưa làm\nT7: đang thu phiếu\nT9: đang viết báo cáo", Status.IN_PROGRESS),
        ("Tháng 4: đang rà\nTháng 6: hủy, thành phố quy định thống nhất", Status.CANCELLED),
        ("- 12/3: họp triển khai\n- 20/4: đã hoàn thành", Status.DONE),
        ("T1: đã báo cáo\nT2: chưa báo cáo", Status.IN_PROGRESS),  # it comes again
    ],
)
def test_the_last_line_of_a_diary_tells_how_things_stand(wording: str, status: Status) -> None:
    assert reported(wording).status is status


def test_a_diary_keeps_the_share_of_its_last_line_and_its_documents() -> None:
    assert reported("T7: chưa triển khai\nT8: đang thực hiện, đạt 35%").percent == 35
    done = reported("T5: có thông báo chiêu sinh\nT6: đã cử, QĐ số 466/QĐ-UBND")
    assert [document.number for document in done.documents] == ["466/QĐ-UBND"]


@pytest.mark.parametrize(
    ("wording", "status"),
    [
        ("Hoàn thành, Tờ trình số 133/TTr-UBND", Status.DONE),
        ("Hỏi xong", Status.DONE),
        ("Quyết tâm hoàn thành trước 30/6/2026", Status.IN_PROGRESS),
        ("Không thực hiện do không còn phù hợp với quy định mới", Status.CANCELLED),
        ("Đã hoàn thành nhưng chậm tiến độ do phải xin ý kiến nhiều lần", Status.DONE),
    ],
)
def test_what_stands_beside_the_state_does_not_turn_it(wording: str, status: Status) -> None:
    assert reported(wording).status is status


@pytest.mark.parametrize(
    ("wording", "status"),
    [
        ("☑ Hoàn thành\n☐ Đang thực hiện\n☐ Chưa thực hiện", Status.DONE),
        ("☐ Hoàn thành ☑ Đang thực hiện ☐ Chưa thực hiện", Status.IN_PROGRESS),
        ("[ ] Đã xong  [ ] Đang làm  [x] Chưa làm", Status.NOT_STARTED),
    ],
)
def test_of_the_answers_in_a_cell_the_ticked_one_counts(wording: str, status: Status) -> None:
    assert reported(wording).status is status


def test_of_work_under_way_the_result_may_tell_the_share() -> None:
    cells = ReportCells(status="Đang thực hiện", result="Đang thực hiện, khối lượng đạt 90%")
    assert read_report(cells, year=2026, closing_on=None, product=None).percent == 90


def test_the_document_of_an_earlier_month_stays_evidence_where_the_latest_tells_how_it_goes_on() -> None:
    months = (("Quý I", "Hoàn thành, Quyết định số 205/QĐ-SCT"), ("Quý III", "Đã hoàn thành, tổ hoạt động ổn định"))
    report = read_report(ReportCells(months=months), year=2026, closing_on=None, product=None)
    assert [document.number for document in report.documents] == ["205/QĐ-SCT"]
