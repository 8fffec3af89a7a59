"""Lists of offices: names that hold separators, wrapped names, posts of persons, brackets, telephones."""

from __future__ import annotations

import pytest

from cchc_excel.annex.offices import Register, is_doubtful_name, without_persons

NOBODY = Register()


def named(cell: str) -> str:
    return " | ".join(mention.name for mention in NOBODY.read(cell))


@pytest.mark.parametrize(
    "name",
    [
        "Phòng Nghiệp vụ, Dự toán, Pháp chế",
        "Phòng Xuất nhập khẩu và hội nhập",
        "Các cơ quan tham mưu, giúp việc Tỉnh ủy",
        "Các sở, ngành có đơn vị trực thuộc",
        "Phòng Quản lý, Hỗ trợ doanh nghiệp số 1",
        "Phòng Quản lý, hỗ trợ cá nhân, hộ kinh doanh",
        "Phòng Thanh tra, Giải quyết khiếu nại, tố cáo 1",
        "Phòng Quản lý thu - Sổ, Thẻ",
        "Phòng Quản lý quy hoạch, xây dựng",
        "Phòng Kiểm tra - Kiểm toán nội bộ",
        "Công đoàn xã, phường",
        "Đoàn Thanh niên xã, phường, đặc khu",
        "Các báo, đài",
        "Cô Hiệu phó",
        "Phòng Giám định, Kiểm tra và Thanh quyết toán BHYT",
        "Phòng Kinh tế, Hạ tầng & Đô thị phường",
        "Báo và Phát thanh, Truyền hình Lai Châu",
        "Văn phòng HĐND và UBND xã Bum Tở",
        "Phòng Kiểm sát án dân sự, hành chính",
        "Phòng Tổ chức cán bộ, Thanh tra và Thi đua, Khen thưởng",
        "Các doanh nghiệp bưu chính, viễn thông",
        "Phòng Tài chính và Kế toán",
        "Phòng Lao động và Người có công",
        "Trung tâm Bồi dưỡng cán bộ và giáo viên",
        "Tòa Gia đình và người chưa thành niên",
        "Tổ CNSCĐ 15 thôn, bản",
        "Toàn thể cán bộ, giáo viên và nhân viên",
        "Các đơn vị chủ trì đề mục",
        "Văn thư - Thủ quỹ",
        "Trung tâm Thông tin - Thư viện",
        "Trung tâm Học liệu và Thư viện",
    ],
)
def test_a_name_with_separators_is_one_office(name: str) -> None:
    assert named(name) == name


@pytest.mark.parametrize(
    ("cell", "names"),
    {
        "Văn phòng HĐND và UBND xã Bum Tở, UBND xã Mường So": "Văn phòng HĐND và UBND xã Bum Tở | UBND xã Mường So",
        "Văn phòng UBND tỉnh; Văn phòng Đoàn ĐBQH và HĐND tỉnh; các Ban HĐND tỉnh": "Văn phòng UBND tỉnh | Văn phòng Đoàn ĐBQH và HĐND tỉnh | các Ban HĐND tỉnh",
        "Phòng Tổ chức – Hành chính, Kế hoạch – Tài chính": "Phòng Tổ chức – Hành chính | Phòng Kế hoạch – Tài chính",
        "Trường Tiểu học số 1, số 2": "Trường Tiểu học số 1 | Trường Tiểu học số 2",
        "Phòng Quản lý, Hỗ trợ doanh nghiệp số 1, 2": "Phòng Quản lý, Hỗ trợ doanh nghiệp số 1 | Phòng Quản lý, Hỗ trợ doanh nghiệp số 2",
        "Phòng Nội vụ, Đội 1, 2": "Phòng Nội vụ | Đội 1 | Đội 2",
        "Bộ môn Toán, Lý, Hóa": "Bộ môn Toán | Bộ môn Lý | Bộ môn Hóa",
        "Vụ Pháp chế, các Cục, Vụ liên quan": "Vụ Pháp chế | các Cục, Vụ liên quan",
        "1. Sở Tài chính 2. Sở Xây dựng": "Sở Tài chính | Sở Xây dựng",
        "a. Phòng Kế toán\nb. Phòng Hành chính": "Phòng Kế toán | Phòng Hành chính",
        "Thư viện tỉnh, Bảo tàng tỉnh và Nhà hát": "Thư viện tỉnh | Bảo tàng tỉnh | Nhà hát",
        "Các phòng chủ trì tham mưu": "Các phòng",
        "Giao Phòng Kinh tế tham mưu": "Phòng Kinh tế",
        # Posts and jobs.
        "Tổ Văn phòng và Giáo viên chủ nhiệm": "Tổ Văn phòng | Giáo viên chủ nhiệm",
        "Kế toán và Nhân viên thiết bị": "Kế toán | Nhân viên thiết bị",
        "Văn thư và Thủ quỹ": "Văn thư | Thủ quỹ",
        "Văn phòng và Kế toán": "Văn phòng | Kế toán",
        "Chuyên viên phòng Kinh tế, cán bộ thú y": "Chuyên viên phòng Kinh tế | cán bộ thú y",
        "Trạm Y tế xã và y tế thôn bản": "Trạm Y tế xã | y tế thôn bản",
        "Bộ phận Một cửa\nCông chức Tư pháp - Hộ tịch\nTrưởng thôn": "Bộ phận Một cửa | Công chức Tư pháp - Hộ tịch | Trưởng thôn",
    }.items(),
)
def test_a_list_names_each_of_its_offices(cell: str, names: str) -> None:
    assert named(cell) == names


@pytest.mark.parametrize(
    ("cell", "names"),
    {
        "Văn phòng\nHĐND và UBND phường": "Văn phòng HĐND và UBND phường",
        "Quỹ Bảo vệ\nmôi trường;\nVăn phòng\nĐăng ký đất\nđai": "Quỹ Bảo vệ môi trường | Văn phòng Đăng ký đất đai",
        "Quỹ\nBảo vệ môi\ntrường; UBND\ncấp xã": "Quỹ Bảo vệ môi trường | UBND cấp xã",
        "Chi cục Thủy lợi; Văn\nphòng Đăng ký đất đai": "Chi cục Thủy lợi | Văn phòng Đăng ký đất đai",
        "Văn phòng\nSở": "Văn phòng Sở",
        "Trung tâm Phục\nvụ hành chính công": "Trung tâm Phục vụ hành chính công",
        "Bệnh viện Đa\nkhoa tỉnh": "Bệnh viện Đa khoa tỉnh",
        "Trưởng các\nthôn": "Trưởng các thôn",
        "Bộ môn Nội\nBộ môn Ngoại": "Bộ môn Nội | Bộ môn Ngoại",
        "Công an xã\nHội Liên hiệp Phụ nữ": "Công an xã | Hội Liên hiệp Phụ nữ",
        "Trung tâm Kiểm nghiệm\nVăn phòng Cục": "Trung tâm Kiểm nghiệm | Văn phòng Cục",
        "Văn phòng\ntư pháp\nđịa chính": "Văn phòng | tư pháp | địa chính",
        "Các đơn vị trực thuộc\nPhòng Kinh tế": "Các đơn vị trực thuộc | Phòng Kinh tế",
        "Các phòng, đơn vị trực thuộc\nSở": "Các phòng, đơn vị trực thuộc Sở",
        "Các cơ quan chuyên môn thuộc\nUBND tỉnh": "Các cơ quan chuyên môn thuộc UBND tỉnh",
        "Văn phòng HĐND\nvà UBND phường": "Văn phòng HĐND và UBND phường",
        "Sở Giáo dục và\nĐào tạo": "Sở Giáo dục và Đào tạo",
        "Phòng Kinh tế,\nHạ tầng và Đô thị": "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Trung tâm Phục vụ\nhành chính công": "Trung tâm Phục vụ hành chính công",
        "UBND\ncác xã, phường": "UBND các xã, phường",
        "Công an\ntỉnh; Sở Y tế": "Công an tỉnh | Sở Y tế",
        "Ủy ban Mặt trận\nTổ quốc Việt Nam xã": "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
        "Ban Chỉ huy\nQuân sự xã\nCông an xã": "Ban Chỉ huy Quân sự xã | Công an xã",
        "Đảng ủy\nUBND xã": "Đảng ủy | UBND xã",
        "Văn phòng\nPhòng Kinh tế": "Văn phòng | Phòng Kinh tế",
    }.items(),
)
def test_a_name_may_go_on_in_the_next_line(cell: str, names: str) -> None:
    assert named(cell) == names


@pytest.mark.parametrize(
    ("cell", "names"),
    {
        "UBND các xã, phường (38 đơn vị)": "UBND các xã, phường",
        "Các xã (cả 38 xã, phường)": "Các xã",
        "Các phòng thuộc Sở (trừ Văn phòng)": "Các phòng thuộc Sở",
        "Sở KH&CN (thẩm định); Sở Tài chính (bố trí kinh phí)": "Sở KH&CN | Sở Tài chính",
        "Phòng Quản lý chất lượng (QLCL)": "Phòng Quản lý chất lượng",
        "Trung tâm Phục vụ hành chính công (TTPVHCC)": "Trung tâm Phục vụ hành chính công",
        "Phòng Kinh tế (đất đai, xây dựng)": "Phòng Kinh tế",
        "Sở Tài chính\n(Phòng Quản lý Ngân sách)": "Sở Tài chính",
        "Trường THCS Nguyễn Trãi (cơ sở 2)": "Trường THCS Nguyễn Trãi (cơ sở 2)",
        "UBND xã Nậm Cuổi (cũ)": "UBND xã Nậm Cuổi (cũ)",
        "Trạm Y tế (cụm 1)": "Trạm Y tế (cụm 1)",
        "Trung tâm KSBT (CDC)": "Trung tâm KSBT (CDC)",
        "Các trường (mầm non)": "Các trường (mầm non)",
    }.items(),
)
def test_brackets_that_are_remarks_are_no_part_of_a_name(cell: str, names: str) -> None:
    assert named(cell) == names


@pytest.mark.parametrize(
    ("cell", "names"),
    {
        "đ/c Nam (CNTT)": "",
        "Đ/c Vân (KHTC); đ/c Bình (VP)": "VP",
        "Văn phòng Chi cục (ĐT 0213.3876.xxx)": "Văn phòng Chi cục",
        "Văn phòng, số máy 0213 3.795.xxx": "Văn phòng",
        "Phòng Nội vụ - 0912***456": "Phòng Nội vụ",
        "Phòng Kế hoạch (LH: 0912.345.67x)": "Phòng Kế hoạch",
        "Phòng Kế hoạch (SĐT 3876123)": "Phòng Kế hoạch",
        "Văn phòng (0213) 3876 543": "Văn phòng",
        "Văn phòng (số nội bộ 105)": "Văn phòng",
        "Phòng Kế toán: c.Nga": "Phòng Kế toán",
    }.items(),
)
def test_persons_and_telephones_even_masked_name_no_office(cell: str, names: str) -> None:
    assert named(cell) == names


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 0215xx/KH",
        "Mã số 084***12",
        "tiến độ 0 … 100%",
        "Phòng ĐT 2026",
        "Tỷ lệ ĐT: 120/130",
        "(02) 12345 hồ sơ",
        "Hỏi qua điện thoại 1200 người",
    ],
)
def test_other_numbers_are_no_telephones(text: str) -> None:
    assert without_persons(text) == text


@pytest.mark.parametrize(
    "name", ["Tổ Văn phòng", "Giáo viên chủ nhiệm", "Kế toán", "Chấp hành viên", "Tổng phụ trách Đội"]
)
def test_posts_and_jobs_are_no_doubtful_names(name: str) -> None:
    assert not is_doubtful_name(name)
