"""Levels of work told by codes, labels and points within one column of text, as offices type them."""

from __future__ import annotations

from cchc_excel.plan import FileReading
from tests.drawn import grid, read

Told = tuple[str, str | None, str | None, str | None]


def levels(reading: FileReading) -> list[Told]:
    """Of each activity: its section, objective, task and text."""
    return [
        (
            one.section.title,
            one.objective.text if one.objective else None,
            one.task.text if one.task else None,
            one.activity.text or "",
        )
        for one in reading.activities
    ]


def test_codes_that_begin_with_the_sections_letter_count_the_levels_below_it() -> None:
    reading = read(
        grid("""
        Nội dung | Chủ trì | Sản phẩm | Thời hạn
        A. CẢI CÁCH THỦ TỤC HÀNH CHÍNH | | |
        A.1. 100% thủ tục phi địa giới hành chính | | |
        A.1.1. Kết nối các trung tâm phục vụ | | |
        A.1.1.1. Lập danh sách thủ tục đủ điều kiện | Văn phòng | Danh sách | Tháng 1
        A.1.1.2. Nối mạng truyền hình với các xã | Văn phòng | 96 điểm | Quý II
        A.1.2. Giám sát chất lượng phục vụ | Phòng Hành chính | |
        A.1.2.1. Gắn nút chấm điểm tại quầy | | 40 nút | Trước 30/4/2026
        B. CẢI CÁCH TÀI CHÍNH CÔNG | | |
        B.1. Tài sản dôi dư được xử lý hết | | |
        B.1.1. Trụ sở các huyện cũ | | |
        B.1.1.1. Lập bản đồ trụ sở bỏ trống | Phòng Quản trị | Bản đồ | Quý III
        """)
    )
    aim = "100% thủ tục phi địa giới hành chính"
    assert levels(reading) == [
        (
            "CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
            aim,
            "Kết nối các trung tâm phục vụ",
            "Lập danh sách thủ tục đủ điều kiện",
        ),
        ("CẢI CÁCH THỦ TỤC HÀNH CHÍNH", aim, "Kết nối các trung tâm phục vụ", "Nối mạng truyền hình với các xã"),
        ("CẢI CÁCH THỦ TỤC HÀNH CHÍNH", aim, "Giám sát chất lượng phục vụ", "Gắn nút chấm điểm tại quầy"),
        (
            "CẢI CÁCH TÀI CHÍNH CÔNG",
            "Tài sản dôi dư được xử lý hết",
            "Trụ sở các huyện cũ",
            "Lập bản đồ trụ sở bỏ trống",
        ),
    ]
    assert [mention.name for mention in reading.activities[2].leads] == ["Phòng Hành chính"]


def test_a_numeral_before_the_name_of_a_level_opens_that_level_and_no_section() -> None:
    reading = read(
        grid("""
        Nội dung thực hiện | Chủ trì | Sản phẩm | Thời hạn
        A. CẢI CÁCH THỦ TỤC HÀNH CHÍNH | | |
        I. Mục tiêu: Giảm 25% chi phí tuân thủ | | |
        1. Nhiệm vụ: Chuẩn hóa thành phần hồ sơ | | |
        - Thống kê các giấy tờ trùng lặp | Văn phòng | Bảng thống kê | Tháng 2
        - Xin ý kiến các bệnh viện | Văn phòng | Bản tổng hợp | Tháng 4
        II. Mục tiêu: Tỷ lệ trễ hạn dưới 0,5% | | |
        1. Nhiệm vụ: Cảnh báo sớm hồ sơ | | |
        - Cài đặt tin nhắn nhắc việc | Văn phòng | Chức năng nhắc việc | Quý I
        """)
    )
    title = "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"
    assert levels(reading) == [
        (title, "Giảm 25% chi phí tuân thủ", "Chuẩn hóa thành phần hồ sơ", "Thống kê các giấy tờ trùng lặp"),
        (title, "Giảm 25% chi phí tuân thủ", "Chuẩn hóa thành phần hồ sơ", "Xin ý kiến các bệnh viện"),
        (title, "Tỷ lệ trễ hạn dưới 0,5%", "Cảnh báo sớm hồ sơ", "Cài đặt tin nhắn nhắc việc"),
    ]


def test_a_label_says_the_level_whatever_the_number_before_it() -> None:
    reading = read(
        grid("""
        TT | Nội dung hoạt động | Chủ trì | Thời hạn
        I | THỦ TỤC HÀNH CHÍNH | |
        1.1 | Mục tiêu 1. Xác nhận bảng kê lâm sản trong ngày | |
        1.1.1 | Bố trí trực tiếp nhận ngày thứ Bảy | Hạt Kiểm lâm | Tháng 1
        1.1.2 | In tem truy xuất gỗ rừng trồng | Hạt Kiểm lâm | Tháng 3
        1.2 | Mục tiêu 2. Không còn hồ sơ giấy | |
        1.2.1 | Nhập liệu các cơ sở nuôi | Hạt Kiểm lâm | Tháng 2
        """)
    )
    assert [(objective, task) for _, objective, task, _ in levels(reading)] == [
        ("Xác nhận bảng kê lâm sản trong ngày", None),
        ("Xác nhận bảng kê lâm sản trong ngày", None),
        ("Không còn hồ sơ giấy", None),
    ]


def test_small_numerals_in_brackets_are_points_below_numbers_in_brackets() -> None:
    reading = read(
        grid("""
        Nhiệm vụ và hoạt động | Sản phẩm | Chủ trì | Thời hạn
        (1) Phiên dịch tại bộ phận một cửa | | |
        (i) Tuyển 12 cộng tác viên | 12 hợp đồng | Phòng Chính sách | Tháng 4
        (ii) Biên soạn bộ từ vựng song ngữ | Sổ tay | Phòng Chính sách | Quý III
        (iii) Họp với già làng | Biên bản | Phòng Chính sách | Quý IV
        (2) Sinh hoạt cộng đồng | | |
        (i) Lồng ghép vào ngày hội xóm | Kịch bản | Phòng Tuyên truyền | Trong năm 2026
        """)
    )
    assert [(task, text) for _, _, task, text in levels(reading)] == [
        ("Phiên dịch tại bộ phận một cửa", "Tuyển 12 cộng tác viên"),
        ("Phiên dịch tại bộ phận một cửa", "Biên soạn bộ từ vựng song ngữ"),
        ("Phiên dịch tại bộ phận một cửa", "Họp với già làng"),
        ("Sinh hoạt cộng đồng", "Lồng ghép vào ngày hội xóm"),
    ]


def test_numbered_lines_are_works_where_those_of_most_cells_are() -> None:
    reading = read(
        grid("""
        TT | Nhiệm vụ | Hoạt động triển khai | Sản phẩm | Chủ trì | Thời hạn
        1 | Giám sát kế hoạch | 1. Lồng ghép vào sinh hoạt\\n2. Chấm điểm từng phòng | 1. Biên bản\\n2. Bảng điểm | Văn phòng | 1. Hằng tháng\\n2. Trước ngày 10/12/2026
        2 | Truyền thông kết quả | 1. Viết tin về kết luận\\n2. Duy trì chuyên mục hỏi đáp | 24 tin, bài | Văn phòng | Thường xuyên
        3 | Xử lý chồng chéo | 1. Lập phần mềm đối chiếu\\n2. Thông báo danh sách | Danh sách | Phòng 3 | 1. Quý I/2026\\n2. Tháng 4/2026
        """)
    )
    assert [text for *_, text in levels(reading)][2:4] == ["Viết tin về kết luận", "Duy trì chuyên mục hỏi đáp"]
    assert [one.product for one in reading.activities][2:4] == ["24 tin, bài", "24 tin, bài"]


def test_an_agencys_own_letters_and_signs_before_numbers_are_no_words() -> None:
    goals = read(
        grid("""
        Mục tiêu lớn | Hành động | Chủ trì | Thời hạn
        O1. Khách hàng không phải đến quầy | Gộp hồ sơ cấp điện | Ban Kinh doanh | Quý I
        O2. Thủ tục nội bộ gọn nhẹ | Bỏ chữ ký nháy | Văn phòng | Quý II
        """)
    )
    assert [objective for _, objective, *_ in levels(goals)] == [
        "Khách hàng không phải đến quầy",
        "Thủ tục nội bộ gọn nhẹ",
    ]
    cards = read(
        grid("""
        Thẻ | Việc phải làm | Chủ trì | Thời hạn
        A | ĐƠN ĐĂNG KÝ SỞ HỮU | |
        #1 | Công khai tình trạng đơn | Phòng Đăng ký | Tháng 3
        #2 | Thẩm định nhanh sáng chế | Phòng Pháp chế | Tháng 6
        B | QUY TRÌNH VÀ QUY ĐỊNH | |
        #3 | Bỏ thủ tục ghi nhận | Phòng Pháp chế | Tháng 5
        """)
    )
    assert [section for section, *_ in levels(cards)] == [
        "ĐƠN ĐĂNG KÝ SỞ HỮU",
        "ĐƠN ĐĂNG KÝ SỞ HỮU",
        "QUY TRÌNH VÀ QUY ĐỊNH",
    ]


def test_sections_whose_letter_no_mark_parts_from_the_title_or_that_name_their_area() -> None:
    lettered = read(
        grid("""
        TT | Nội dung công việc | Chủ trì | Thời hạn
        A Chỉ đạo chung | | |
        1 | Ban hành kế hoạch năm | Văn phòng | Quý I
        B Thủ tục hành chính | | |
        2 | Rà soát thủ tục nội bộ | Văn phòng | Quý II
        """)
    )
    assert [section for section, *_ in levels(lettered)] == ["Chỉ đạo chung", "Thủ tục hành chính"]
    named = read(
        grid("""
        TT | Nhóm nhiệm vụ | Nội dung công việc | Chủ trì | Thời hạn
        Lĩnh vực cải cách tài chính công | | | |
        1 | Quản lý chi tiêu | Công khai quyết toán ngân sách năm trước | Văn phòng | Quý I
        2 | Quản lý chi tiêu | Khoán chi văn phòng phẩm cho từng phòng | Văn phòng | Quý II
        """)
    )
    assert {section for section, *_ in levels(named)} == {"Lĩnh vực cải cách tài chính công"}


def test_dashed_lines_that_say_what_to_do_are_works_even_where_all_cells_list_them() -> None:
    reading = read(
        grid("""
        TT | Nhiệm vụ | Hoạt động | Chủ trì | Thời hạn
        1 | Tuyên truyền | - Trực hỗ trợ tại nhà văn hóa\\n- Phát phiếu hướng dẫn nộp hồ sơ | Văn phòng | Quý I
        2 | Một cửa | - Gửi tin nhắn báo có kết quả\\n- Công bố hồ sơ trễ hẹn | Văn phòng | Quý II
        """)
    )
    assert [text for *_, text in levels(reading)] == [
        "Trực hỗ trợ tại nhà văn hóa",
        "Phát phiếu hướng dẫn nộp hồ sơ",
        "Gửi tin nhắn báo có kết quả",
        "Công bố hồ sơ trễ hẹn",
    ]
