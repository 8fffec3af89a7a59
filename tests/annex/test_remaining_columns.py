"""Columns under words that nobody has seen, known by their values and by what the table still lacks."""

from __future__ import annotations

import pytest

from cchc_excel.checks import findings_in_file
from cchc_excel.plan import Activity, Field, FileReading
from tests.drawn import grid, read


def meanings(reading: FileReading) -> list[Field]:
    return [column.field for column in reading.annexes[0].columns]


def codes(reading: FileReading) -> list[str]:
    return [found.kind.code for found in findings_in_file(reading)]


def leads(activity: Activity) -> list[str]:
    return [mention.name for mention in activity.leads]


def partners(activity: Activity) -> list[str]:
    return [mention.name for mention in activity.partners]


def with_offices(first: str, second: str) -> FileReading:
    return read(
        grid(f"""
        TT | Nội dung công việc | {first} | {second} | Thời hạn
        1 | Gộp sổ theo dõi hội viên thành một phần mềm | Ban Tổ chức | Văn phòng | Quý I
        2 | Mở quầy tư vấn kết hôn có yếu tố nước ngoài | Ban Chính sách | Sở Tư pháp | Quý II
        3 | Tư vấn pháp luật lưu động ở các chợ nổi | Ban Phong trào | Công an tỉnh | Quý III
        """)
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Khoa, phòng chèo lái", "Khoa, phòng đẩy thuyền"),
        ("Chủ trì", "Đơn vị kề vai"),
        ("Bên lo liệu", "Bên chung tay"),
        ("Đội, phòng đứng tên", "Đội, phòng chia lửa"),
        ("Tổ nhận", "Tổ đỡ việc"),
        ("Bộ phận chủ trì", "Bộ phận hiệp đồng"),
    ],
)
def test_of_two_columns_of_offices_the_left_one_leads_and_the_right_one_helps_and_that_is_asked(
    first: str, second: str
) -> None:
    reading = with_offices(first, second)
    assert meanings(reading) == [Field.NUMBER, Field.ACTIVITY, Field.LEAD, Field.PARTNER, Field.DEADLINE]
    assert partners(reading.activities[1]) == ["Sở Tư pháp"]
    assert "S03" in codes(reading)


@pytest.mark.parametrize("heading", ["Đơn vị theo dõi", "Nơi nhận", "Địa bàn"])
def test_offices_under_a_heading_that_says_something_else_do_not_help(heading: str) -> None:
    assert partners(with_offices("Chủ trì", heading).activities[0]) == []


def test_who_helps_may_stand_in_two_columns() -> None:
    reading = read(
        grid("""
        TT | Nội dung công việc | Chủ trì | Đơn vị phối hợp | | Thời hạn
        ^ | ^ | ^ | Trong Bộ | Ngoài Bộ | ^
        1 | Sửa đổi quy chế làm việc của cơ quan | Vụ Pháp chế | Văn phòng Bộ | Bộ Nội vụ | Quý I
        2 | Rà soát định mức kinh tế - kỹ thuật | Vụ Tài chính | Vụ Pháp chế | | Quý II
        3 | Số hóa hồ sơ lưu trữ của cơ quan | Văn phòng Bộ | | Cục Văn thư | Quý III
        4 | Khảo sát sự hài lòng của người dân | Vụ Pháp chế | Văn phòng Bộ | Bộ Nội vụ | Quý IV
        """)
    )
    assert list(map(partners, reading.activities)) == [
        ["Văn phòng Bộ", "Bộ Nội vụ"],
        ["Vụ Pháp chế"],
        ["Cục Văn thư"],
        ["Văn phòng Bộ", "Bộ Nội vụ"],
    ]


def things(heading: str, *texts: str) -> FileReading:
    works = ("Cấp thẻ đoàn viên điện tử cho công nhân", "Tiếp công nhân vào buổi tối", "Lập công đoàn ở các xã mới")
    rows = "\n".join(
        f"{at} | {work} | Văn phòng | Quý I | {text}"
        for at, (work, text) in enumerate(zip(works, texts, strict=True), 1)
    )
    return read(grid(f"TT | Nội dung công việc | Chủ trì | Thời hạn | {heading}\n{rows}"))


def test_the_only_column_of_things_is_what_the_work_gives() -> None:
    reading = things("Trái ngọt", "8.500 thẻ điện tử", "Sổ tiếp công nhân", "Ứng dụng có mục gia nhập")
    assert [activity.product for activity in reading.activities][1:] == [
        "Sổ tiếp công nhân",
        "Ứng dụng có mục gia nhập",
    ]
    assert "S03" in codes(reading)


@pytest.mark.parametrize(
    "texts",
    [
        ("Đỗ Văn Cường", "Lê Thị Mai", "Hoàng Thu"),
        ("https://example.org/1", "https://example.org/2", "https://example.org/3"),
        ("Tổ chức họp với các ban", "Rà soát hồ sơ cũ", "Kiểm tra thực tế ở xã"),
        ("Thực hiện theo hướng dẫn của cấp trên " * 4, "Thực hiện theo hướng dẫn " * 6, "Thẻ"),
    ],
)
def test_persons_links_work_and_long_remarks_are_no_products(texts: tuple[str, ...]) -> None:
    assert [activity.product for activity in things("Trái ngọt", *texts).activities] == [None, None, None]


def test_work_beside_a_group_that_is_written_again_on_every_row_is_the_activity() -> None:
    reading = read(
        grid("""
        TT | Nhóm nhiệm vụ | Phần hành | Chủ trì | Thời hạn
        1 | Đẩy nhanh giải quyết chế độ | Chi trả trợ cấp thai sản trong ba ngày | Văn phòng | Quý I
        2 | Đẩy nhanh giải quyết chế độ | Xác nhận thời gian đóng thay cho tờ rời | Văn phòng | Quý I
        3 | Đẩy nhanh giải quyết chế độ | Trả lương hưu tại nhà cho người trên 85 tuổi | Văn phòng | Quý I
        4 | Giảm hồ sơ khám chữa bệnh | Liên thông giấy ra viện của các cơ sở y tế | Văn phòng | Quý II
        5 | Giảm hồ sơ khám chữa bệnh | Cho dùng căn cước thay thẻ bảo hiểm y tế | Văn phòng | Quý II
        """)
    )
    assert [activity.activity.text for activity in reading.activities][
        3
    ] == "Liên thông giấy ra viện của các cơ sở y tế"
    assert {activity.task.text for activity in reading.activities if activity.task} == {
        "Đẩy nhanh giải quyết chế độ",
        "Giảm hồ sơ khám chữa bệnh",
    }


def test_words_in_one_of_three_columns_of_states_tell_the_state_and_the_result() -> None:
    reading = read(
        grid("""
        TT | Nội dung công việc | Chủ trì | Thời hạn | Khai kết quả (chỉ ghi vào một cột) | |
        ^ | ^ | ^ | ^ | Đã xong | Đang dở | Chưa làm
        1 | Gộp sổ theo dõi hội viên | Văn phòng | Quý I | Lập 64 tổ, Quyết định số 31/QĐ-BTV | |
        2 | Bớt họp giao ban trực tiếp | Văn phòng | Quý I | | Đã họp 05 kỳ theo kế hoạch |
        3 | Mở quầy tư vấn kết hôn | Văn phòng | Quý II | | Đang chờ ý kiến, Công văn số 145/BTV-HTPT |
        4 | Tặng máy tính cho hội viên | Văn phòng | Quý II | | | Chưa có phòng riêng
        """)
    )
    reports = [activity.report for activity in reading.activities if activity.report is not None]
    assert [report.status.value for report in reports] == ["done", "in_progress", "in_progress", "not_started"]
    assert [[one.number for one in report.documents] for report in reports[:3]] == [["31/QĐ-BTV"], [], ["145/BTV-HTPT"]]
    assert reports[1].text == "Đã họp 05 kỳ theo kế hoạch"


def test_columns_of_offices_may_each_explain_their_marks_and_months_may_say_what_they_are_for() -> None:
    months = " | ".join(f"Thực hiện tháng {month}" for month in range(1, 13))
    marks = " | ".join("x" if month in (4, 5) else "" for month in range(1, 13))
    reading = read(
        grid(f"""
        TT | Nội dung công việc | Văn phòng Sở (C: chủ trì; P: phối hợp) | Phòng Chuyển đổi số (C: chủ trì; P: phối hợp) | {months} | Kết quả thực hiện
        1 | Xây dựng quy định khoán chi | P | C | {marks} | Đang thực hiện
        2 | Thí điểm nghiệm thu trực tuyến | C | | {marks} | Chưa triển khai
        3 | Công bố tiêu chuẩn cơ sở | C | P | {marks} | Chưa triển khai
        """)
    )
    first = reading.activities[0]
    assert (leads(first), partners(first)) == (["Phòng Chuyển đổi số"], ["Văn phòng Sở"])
    assert str(first.deadline.start) == "2026-04-01"
    assert str(first.deadline.due) == "2026-05-31"


def test_a_legend_may_go_on_in_the_next_line() -> None:
    reading = read(
        grid("""
        TT | Nội dung công việc | Chủ trì | Thời hạn | Trạng thái
        1 | Xây dựng quy định khoán chi | Văn phòng | Quý I | HT
        2 | Thí điểm nghiệm thu trực tuyến | Văn phòng | Quý II | CN
        3 | Công bố tiêu chuẩn cơ sở | Văn phòng | Quý II | TX
        Ký hiệu: HT - hoàn thành; ĐTH - đang thực hiện; TX - thực hiện thường xuyên;
        TD - tạm dừng; CN - chuyển sang năm 2027; H - hủy bỏ.
        """)
    )
    assert [activity.report.status.value for activity in reading.activities if activity.report] == [
        "done",
        "moved",
        "continuous",
    ]


def test_several_pieces_of_work_in_a_cell_that_counts_once_are_told() -> None:
    reading = read(
        grid("""
        TT | Nội dung công việc | Sản phẩm | Chủ trì | Thời hạn
        1 | + Lập tổ tư vấn thẩm định\\n+ Hệ thống hóa văn bản của ba tỉnh | - Quyết định\\n- Danh mục\\n- Báo cáo | Văn phòng | Quý I
        2 | Khảo sát việc thi hành pháp luật | Báo cáo | Văn phòng | Quý II
        """)
    )
    assert len(reading.activities) == 2
    assert [found.message() for found in findings_in_file(reading) if found.kind.code == "S29"] == [
        "Ô này liệt kê 2 việc, bắt đầu bằng “+ Lập tổ tư vấn thẩm định”, nhưng được tính là một hoạt động. "
        "Nếu là các hoạt động riêng, hãy ghi mỗi hoạt động một dòng.",
    ]


def test_groups_below_a_sheets_own_section_are_tasks() -> None:
    reading = read(
        grid("""
        KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
        II/ Tổ chức, nhân lực
        Nhóm nhiệm vụ | Hoạt động cụ thể | Chủ trì | Thời gian hoàn thành
        Sắp xếp khoa, phòng | Nhập khoa Lão học với khoa Nội tổng hợp | Phòng Tổ chức cán bộ | Quý I
        Sắp xếp khoa, phòng | Ký hợp đồng chuyên gia với bác sĩ về hưu | Phòng Tổ chức cán bộ | Quý II
        """)
    )
    assert [section.title for section in reading.annexes[0].sections] == ["Tổ chức, nhân lực"]
    assert {activity.task.text for activity in reading.activities if activity.task} == {"Sắp xếp khoa, phòng"}


def test_a_column_of_times_under_any_words_says_when_work_is_due_where_no_other_does() -> None:
    reading = read(
        grid("""
        TT | Nội dung công việc | Chủ trì | Hạn của từng hoạt động
        1 | 1. Rà soát thủ tục nội bộ\\n2. Niêm yết thủ tục mới | Văn phòng | 1. Tháng 2\\n2. Trong năm 2026
        2 | 1. Số hóa hồ sơ\\n2. Kiểm kê kho lưu trữ | Văn phòng | 1. Quý II\\n2. Tháng 11
        3 | Khảo sát sự hài lòng của người dân | Văn phòng | Chậm nhất 30/1/2026
        """)
    )
    assert Field.DEADLINE in meanings(reading)
    assert str(reading.activities[-1].deadline.due) == "2026-01-30"


def test_a_column_done_over_months_and_quarters_says_when_work_is_due_even_where_a_result_is_told() -> None:
    reading = read(
        grid("""
        TT | Nội dung công việc | Sản phẩm | Hoàn thành | Chủ trì | Kết quả đến nay
        1 | Lồng ghép chỉ tiêu giải quyết thủ tục | Kế hoạch | Tháng 2/2026 | Văn phòng | Đã ban hành KH số 19/KH-UBND
        2 | Lập sơ đồ các bước xin đấu nối điện | Quy trình | Quý II/2026 | Văn phòng | Đã xong tháng 5
        3 | Công bố đường dây nóng | Thông báo | Trước ngày 01/04/2026 | Văn phòng | Chưa triển khai
        """)
    )
    assert [str(activity.deadline.due) for activity in reading.activities] == ["2026-02-28", "2026-06-30", "2026-03-31"]


def test_a_share_among_the_documents_is_the_percent() -> None:
    reading = read(
        grid("""
        TT | Nội dung công việc | Chủ trì | Thời hạn | Trạng thái | Văn bản kết quả
        1 | Giao chỉ tiêu cho từng phòng | Văn phòng | Quý I | xong | TB số 11/TB-UBND
        2 | Nhập dữ liệu hộ nuôi cá | Văn phòng | Quý II | đang làm | đạt 40%
        """)
    )
    assert [(one.report.percent, len(one.report.documents)) for one in reading.activities if one.report] == [
        (100.0, 1),
        (40.0, 0),
    ]


def test_days_beside_work_that_is_done_and_no_other_are_the_days_of_completion() -> None:
    reading = read(
        grid("""
        TT | Nội dung công việc | Chủ trì | Thời hạn | Tình trạng | Ngày khép sổ
        1 | Rà soát thủ tục nội bộ | Văn phòng | Quý I | Đã hoàn thành | 12/3/2026
        2 | Số hóa hồ sơ lưu trữ | Văn phòng | Quý II | Đang thực hiện |
        3 | Niêm yết thủ tục mới | Văn phòng | Quý I | Đã hoàn thành | 20/3/2026
        4 | Kiểm kê kho lưu trữ | Văn phòng | Quý I | Đã hoàn thành | 25/3/2026
        """)
    )
    days = [str(activity.report.completed_on) for activity in reading.activities if activity.report]
    assert days == ["2026-03-12", "None", "2026-03-20", "2026-03-25"]


def test_the_part_that_a_question_names_beats_the_order_in_which_columns_are_weighed() -> None:
    reading = with_offices("Bên nào làm", "Bên nào góp sức")
    assert meanings(reading)[2:4] == [Field.LEAD, Field.PARTNER]


def test_things_are_the_product_where_the_status_stands_left_of_the_work_or_beside_them() -> None:
    left = read(
        grid("""
        Nay tới đâu | Phải xong lúc | Việc trạm làm | Kết quả cầm được | Người làm
        Đã xong | Quý I | Niêm yết lịch trực của trạm | Lịch trực dán cổng | Tổ Y tế
        Đang làm | Quý II | Nhắn tin lịch tiêm cho phụ huynh | Tổng đài nhắn tin | Tổ Y tế
        Chưa làm | Quý III | Hủy thuốc quá hạn theo quy định | Biên bản hủy | Tổ Y tế
        """)
    )
    assert [one.product for one in left.activities] == ["Lịch trực dán cổng", "Tổng đài nhắn tin", "Biên bản hủy"]
    beside = read(
        grid("""
        Thứ tự | Việc cần làm | Bên làm | Chậm nhất ngày | Thành quả | Giờ sao rồi
        1 | Lập tổ đi từng ngõ hướng dẫn | Văn phòng | 28/2/2026 | Quyết định lập tổ | Lập xong
        2 | Thử quầy không giấy ở một cửa | Văn phòng | 15/3/2026 | Báo cáo chạy thử | Xong
        3 | Soát văn bản của phường cũ | Văn phòng | 31/3/2026 | Danh mục văn bản | Đang soát
        """)
    )
    assert [one.product for one in beside.activities] == ["Quyết định lập tổ", "Báo cáo chạy thử", "Danh mục văn bản"]


def test_a_table_under_words_that_nobody_knows_is_found_above_one_that_is_known() -> None:
    reading = read(
        grid("""
        Bảng 1. Việc có thời hạn
        TT | Cam kết hành động | Sản phẩm chứng minh | Chủ quản | Cùng vào cuộc | Hạn chốt | Hiện trạng
        1 | Ban hành danh mục thủ tục sau đại học | Danh mục | Phòng Đào tạo | Các bộ môn | 15/3/2026 | Đã hoàn thành
        2 | Cho phép nộp luận văn bản số | Quy định | Thư viện | Phòng Đào tạo | 30/6/2026 | Đang thực hiện

        Bảng 2. Việc thường xuyên
        TT | Nội dung | Chủ trì | Phối hợp | Thời gian | Tình hình
        1 | Tiếp công dân, đối thoại với sinh viên | Phòng Công tác sinh viên | Đoàn Thanh niên | Thường xuyên | Đang thực hiện
        2 | Giám sát chữ ký số trong thư tín | Phòng Hành chính | Thư viện | Hàng quý | Đang thực hiện
        """)
    )
    assert [activity.activity.text for activity in reading.activities] == [
        "Ban hành danh mục thủ tục sau đại học",
        "Cho phép nộp luận văn bản số",
        "Tiếp công dân, đối thoại với sinh viên",
        "Giám sát chữ ký số trong thư tín",
    ]


def test_colours_and_codes_are_read_by_their_legend() -> None:
    reading = read(
        grid("""
        TT | Nội dung công việc | Chủ trì | Thời hạn | Màu đánh giá tiến độ
        1 | Giao chỉ tiêu cho từng phòng | Văn phòng | Quý I | Xanh
        2 | Họp giao ban trực tuyến với các tổ | Văn phòng | Khi có bão | Xám
        3 | Kiểm tra thời gian lưu hồ sơ | Văn phòng | Quý II | Vàng
        4 | Thẻ du lịch không tiền mặt | Văn phòng | Quý IV | Đỏ

        Chú thích màu:
        - Xanh: đã hoàn thành
        - Vàng: đang thực hiện
        - Đỏ: chưa thực hiện
        - Xám: không phát sinh trong kỳ
        """)
    )
    found = [one.report.status.value for one in reading.activities if one.report]
    assert found == ["done", "not_applicable", "in_progress", "not_started"]
    coded = read(
        grid("""
        Mã tình trạng: 1 - Đã hoàn thành; 2 - Đang thực hiện; 3 - Chưa thực hiện; 4 - Không phát sinh
        TT | Việc phải làm | Chủ trì | Thời hạn | Mã tình trạng
        1 | Niêm yết số điện thoại cán bộ | Văn phòng | Quý I | 1
        2 | Tổ chức ngày thứ Bảy vì dân | Văn phòng | Hằng tháng | 2
        3 | Thăm dò ý kiến khách du lịch | Văn phòng | Quý II | 3
        4 | Đón đoàn kiểm tra của tỉnh | Văn phòng | Khi có lịch | 4
        """)
    )
    found = [one.report.status.value for one in coded.activities if one.report]
    assert found == ["done", "in_progress", "not_started", "not_applicable"]


def test_quarters_may_be_marked_with_squares() -> None:
    reading = read(
        grid("""
        STT | Nội dung công việc | Quý phải hoàn thành (đánh dấu ■) | | | | Chủ trì
        ^ | ^ | Q.I | Q.II | Q.III | Q.IV | ^
        1 | Đặt quầy hỗ trợ tại bưu cục | ■ | | | | Văn phòng
        2 | Ký thỏa thuận về chuyển trả kết quả | | ■ | | | Văn phòng
        """)
    )
    assert [str(one.deadline.due) for one in reading.activities] == ["2026-03-31", "2026-06-30"]


def test_a_heading_none_of_whose_words_is_known_stands_where_a_plans_values_begin() -> None:
    reading = read(
        grid("""
        BẢNG PHÂN VIỆC NĂM 2026
        Hải trình | Mẻ lưới trong chuyến | Thuyền trưởng | Giờ cập bến
        Ra khơi | Nhận hộ hồ sơ cấp đổi giấy phép lái xe gửi về tỉnh | Văn phòng | Quý I
        Ra khơi | Đăng ký tàu cá dưới mười hai mét ngay tại cảng | Phòng Kinh tế | Tháng 3
        Giữ biển | Mở quầy trực đêm trong mùa cá cơm của ngư dân | Công an xã | 30/6/2026
        """)
    )
    assert [activity.activity.text for activity in reading.activities] == [
        "Nhận hộ hồ sơ cấp đổi giấy phép lái xe gửi về tỉnh",
        "Đăng ký tàu cá dưới mười hai mét ngay tại cảng",
        "Mở quầy trực đêm trong mùa cá cơm của ngư dân",
    ]
    assert [leads(activity) for activity in reading.activities] == [["Văn phòng"], ["Phòng Kinh tế"], ["Công an xã"]]


def test_the_first_row_of_a_torn_table_is_no_heading() -> None:
    reading = read(
        grid("""
        Khảo sát chất lượng nước sinh hoạt | Báo cáo | Phòng Kinh tế | Quý I
        Rà soát nhu cầu biên chế của xã | Văn bản | Văn phòng | Quý II
        Trang bị máy tính cho bộ phận một cửa | Máy tính | Văn phòng | Quý III
        """)
    )
    assert reading.activities == ()


def test_words_about_the_state_behind_the_plan_are_the_result_under_any_heading() -> None:
    reading = read(
        grid("""
        TT | Nội dung công việc | Chủ trì | Thời hạn | Trái ngọt tới ngày 20/7
        1 | Rà soát thủ tục nội bộ của Sở | Văn phòng | Quý I | Đã hoàn thành, Báo cáo số 245/BC-STP
        2 | Số hóa hồ sơ lưu trữ của Sở | Văn phòng | Quý II | Đang thực hiện, đạt khoảng 60%
        3 | Niêm yết thủ tục mới ban hành | Văn phòng | Quý III | Chưa thực hiện
        """)
    )
    assert [one.report.status.value for one in reading.activities if one.report] == [
        "done",
        "in_progress",
        "not_started",
    ]


def test_things_left_of_the_lead_are_no_proposals_and_days_never_are() -> None:
    reading = read(
        grid("""
        TT | Tên gọi của việc | Văn kiện xuất xưởng | Phòng ôm việc | Xuất phát | Về đích
        1 | Lập bản đồ quy hoạch số cho người dân | Bản đồ số trên điện thoại | Phòng Quy hoạch | 15/01/2026 | 30/06/2026
        2 | Bỏ yêu cầu nộp bản sao giấy tờ đất | Quyết định sửa đổi quy trình | Phòng Xây dựng | 01/02/2026 | 30/04/2026
        3 | Mẫu hóa bản vẽ nhà ở riêng lẻ | Bộ 20 mẫu nhà miễn phí | Phòng Quản lý nhà | 01/03/2026 | 31/08/2026
        """)
    )
    assert [one.product for one in reading.activities] == [
        "Bản đồ số trên điện thoại",
        "Quyết định sửa đổi quy trình",
        "Bộ 20 mẫu nhà miễn phí",
    ]
    assert Field.PROPOSAL not in meanings(reading)


def test_a_heading_with_one_surely_other_column_below_a_title_opens_a_table_of_its_own() -> None:
    reading = read(
        grid("""
        I. CÁC NHIỆM VỤ ĐÃ HOÀN THÀNH
        STT | Nội dung nhiệm vụ | Chủ trì | Phối hợp | Thời hạn | Sản phẩm | Ngày hoàn thành | Số văn bản
        1 | Cấp giấy chứng nhận theo luồng xanh | Phòng Đầu tư | Văn phòng | 30/6/2026 | Quy trình | 22/6/2026 | 141/QĐ-BQL
        2 | Ủy quyền cấp giấy phép lao động | Phòng Đầu tư | Văn phòng | 31/3/2026 | Văn bản | 30/3/2026 | 68/QĐ-BQL

        II. CÁC NHIỆM VỤ CHƯA HOÀN THÀNH
        STT | Nội dung nhiệm vụ | Chủ trì | Phối hợp | Thời hạn | Sản phẩm | Tình trạng | Tỷ lệ hoàn thành (%)
        1 | Liên thông thủ tục phòng cháy | Phòng Xây dựng | Công an tỉnh | 30/11/2026 | Quy chế | Đang thực hiện | 70
        2 | Tinh giản một đầu mối | Văn phòng | Sở Nội vụ | 15/12/2026 | Đề án | Chưa thực hiện | 0
        """)
    )
    told = [(one.report.status.value, one.report.percent) for one in reading.activities if one.report]
    assert told == [("done", 100.0), ("done", 100.0), ("in_progress", 70.0), ("not_started", 0.0)]
