"""Names that hold separators: "Sở Văn hóa, Thể thao và Du lịch" is one office, whatever a comma says elsewhere.

The tables hold what departments, rooms and branches are for as the administration of 2025 calls them: departments of provinces
and rooms of communes by Decree 150/2025/NĐ-CP; tax, customs, treasury and social insurance by the decisions 381, 382, 385 and
391/QĐ-BTC of 26 February 2025 and what the branches made of them; police, prosecution, courts and enforcement by their ministries'
circulars; party and fronts by the regulations of the Central Committee; rooms of schools and hospitals by custom.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.annex.offices.names import office_key
from cchc_excel.annex.written_dates import fold

# With any head they are one name; a comma, a dash, "và" and "&" are the same here.
_GOVERNMENT = """Văn hóa, Thể thao và Du lịch · Văn hóa và Thể thao · Văn hóa - Xã hội · Văn hóa - Thông tin · Văn hóa, Khoa học và Thông tin
Nông nghiệp và Môi trường · Nông nghiệp và Phát triển nông thôn · Giáo dục và Đào tạo · Khoa học và Công nghệ · Dân tộc và Tôn giáo
Lao động - Thương binh và Xã hội · Tài nguyên và Môi trường · Thông tin và Truyền thông · Kế hoạch và Đầu tư · Quy hoạch - Kiến trúc
Kinh tế, Hạ tầng và Đô thị · Kinh tế - Hạ tầng · Hạ tầng và Đô thị · Kinh tế, Nông nghiệp và Môi trường · Nông nghiệp, Tài nguyên và Môi trường
HĐND và UBND · ĐBQH và HĐND · Hội đồng nhân dân và Ủy ban nhân dân · Đoàn đại biểu Quốc hội và Hội đồng nhân dân · Đoàn ĐBQH và HĐND
Phát thanh, Truyền hình · Báo và Phát thanh, Truyền hình · Báo, Phát thanh và Truyền hình · Báo chí và Phát thanh, Truyền hình
Văn hóa, Thông tin và Truyền thông · Văn hóa, Thể thao và Truyền thanh · Văn hóa, Thể thao và Truyền thông · Văn hóa, Thể thao và Du lịch, Truyền thông
Giáo dục nghề nghiệp - Giáo dục thường xuyên · Kinh tế - Ngân sách · Công thương và Hạ tầng · Quốc phòng và An ninh
CNTT và TT · CNTT và Truyền thông · KT, HT và ĐT · Kinh tế, HT và ĐT · LĐ, TB và XH · LĐ - TB và XH · VH, TT và DL · VH, TT · NN và MT · GD và ĐT
KH và CN · CN và XD · TT và TT · TN và MT"""
_ROOMS = """Kế hoạch - Tài chính · Tài chính - Kế hoạch · Tổ chức - Hành chính · Hành chính - Tổ chức · Hành chính - Tổng hợp · Hành chính - Quản trị
Tổ chức - Cán bộ · Kế hoạch - Tổng hợp · Tổng hợp - Hành chính · Tài chính - Kế toán · Kế toán - Tài vụ · Tài vụ - Quản trị · Quản trị - Tài vụ
Tổ chức, Hành chính và Quản trị · Hành chính, Tổ chức và Quản trị · Tổ chức, Hành chính và Tổng hợp · Tổ chức, Hành chính, Kế toán
Hành chính, Tổ chức, Kế toán · Kế hoạch, Tài chính và Tổng hợp · Kế hoạch, Kỹ thuật · Kế hoạch - Nghiệp vụ · Nghiên cứu, Tổng hợp
Thi đua, Khen thưởng · Thanh tra - Pháp chế · Pháp chế - Thanh tra · Thanh tra - Kiểm tra · Kiểm tra - Giám sát · Văn thư, Lưu trữ
Cải cách hành chính, Văn thư, Lưu trữ · Tổ chức, Biên chế · Tổ chức, Biên chế và Hội · Tổ chức, Biên chế và Tổ chức phi chính phủ · Công chức, Viên chức · Lao động, Việc làm
Lao động, Tiền lương · Lao động, Tiền lương và Bảo hiểm xã hội · Lao động, Việc làm và Bảo hiểm xã hội · Lao động, Việc làm và Giáo dục nghề nghiệp · Bảo trợ xã hội, Trẻ em và Bình đẳng giới
Xây dựng và Kiểm tra văn bản · Xây dựng, Kiểm tra và Theo dõi thi hành pháp luật · Phổ biến, giáo dục pháp luật · Phổ biến, GDPL
Phổ biến, giáo dục và Theo dõi thi hành pháp luật · Phổ biến GDPL và Theo dõi thi hành pháp luật · Quản lý văn bản và hồ sơ
Hành chính tư pháp và Bổ trợ tư pháp · Quản lý xử lý vi phạm hành chính và Theo dõi thi hành pháp luật
Thông tin, Báo chí và Xuất bản · Thông tin, Báo chí, Xuất bản · Bưu chính, Viễn thông · Bưu chính, Viễn thông và Công nghệ thông tin
Di sản, Thư viện và Gia đình · Nghệ thuật, Văn hóa và Gia đình · Khoáng sản, Nước và Biến đổi khí hậu · Tài nguyên nước, Khoáng sản · Đo đạc, Bản đồ
Đất đai, Đo đạc và Bản đồ · Đo đạc, Bản đồ và Viễn thám · Vận tải, Phương tiện và Người lái · Quản lý vận tải, Phương tiện và Người lái
Quản lý quy hoạch, xây dựng và môi trường · Quy hoạch, Kiến trúc và Phát triển đô thị · Kỹ thuật, An toàn và Môi trường
Khoa học, Công nghệ và Môi trường · Khoa học, Công nghệ và Đổi mới sáng tạo · Dữ liệu và Trí tuệ nhân tạo · Dữ liệu và Chính quyền số
Chiến lược và Chính sách · Tiêu chuẩn và Đo lường · Tiêu chuẩn, Đo lường, Chất lượng · Chăn nuôi, Thú y và Thủy sản · Nông, Lâm sản và Thủy sản
Giám sát, Kiểm tra và Xử lý sau thanh tra · Giám sát, Thẩm định và Xử lý sau thanh tra · Tiếp công dân, Xử lý đơn
Doanh nghiệp, Kinh tế tập thể và Tư nhân · Doanh nghiệp, Kinh tế tập thể, Tư nhân · Dịch vụ tài chính và Đấu giá · Kỹ thuật và Dịch vụ
Pháp chế - Doanh nghiệp · Kinh tế - Doanh nghiệp · Đầu tư - Doanh nghiệp · Doanh nghiệp - Lao động · Quản lý doanh nghiệp và lao động
Đầu tư, Doanh nghiệp và Lao động · Quản lý đầu tư, doanh nghiệp và lao động · Môi trường - Doanh nghiệp · Dân tộc, Tôn giáo và Tín ngưỡng · Lãnh sự, Biên giới và Người Việt Nam ở nước ngoài · Tuyên truyền và Địa bàn"""
_BRANCHES = """Nghiệp vụ, Dự toán, Pháp chế · Quản lý, hỗ trợ doanh nghiệp · Quản lý, hỗ trợ doanh nghiệp lớn · Quản lý, hỗ trợ cá nhân, hộ kinh doanh
Quản lý, hỗ trợ hộ kinh doanh, cá nhân · Quản lý, hỗ trợ hộ, cá nhân kinh doanh · Tuyên truyền, hỗ trợ người nộp thuế · Kê khai, kế toán thuế
Quản lý hộ kinh doanh, cá nhân và thu khác · Trước bạ và thu khác · Kiểm tra, Thanh tra · Hành chính, Nhân sự, Tài vụ, Quản trị, Ấn chỉ
Hành chính, Nhân sự, Tài vụ, Quản trị · Công nghệ, Dữ liệu, Hóa đơn điện tử · Giám sát, Quản lý hải quan · Chống buôn lậu và Xử lý vi phạm
Tổ chức, Thanh tra, Kiểm tra · Thanh tra, Kiểm tra, Pháp chế · Hỗ trợ, kiểm tra · Ngân sách, Kế toán nhà nước
Quản lý thu, Sổ, Thẻ · Thu, Sổ, Thẻ · Cấp sổ, thẻ · Quản lý thu và Phát triển người tham gia · Tuyên truyền và Phát triển người tham gia
Chế độ, Chính sách bảo hiểm · Giám định, Kiểm tra và Thanh quyết toán BHYT · Tiếp nhận, Trả kết quả và Quản lý hồ sơ
Tổng hợp, Nhân sự, Kiểm soát nội bộ · Tiền tệ, Kho quỹ và Hành chính · Tổng hợp, Nhân sự và Hành chính · Kiểm tra, Kiểm toán nội bộ · Kiểm tra, Kiểm soát nội bộ · Kế toán, Ngân quỹ
Điều tra, Thu thập thông tin và Phân tích · Thu thập thông tin, Phân tích và Phổ biến thống kê"""
_JUSTICE_AND_DEFENCE = """An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao · Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ · PCCC và CNCH
Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu, môi trường · Cảnh sát điều tra tội phạm về kinh tế, tham nhũng, buôn lậu, môi trường
Cảnh sát quản lý tạm giữ, tạm giam và thi hành án hình sự · Cảnh sát giao thông, trật tự · Tổng hợp, An ninh · Tổng hợp, An ninh, Cảnh sát
Hậu cần, Kỹ thuật · Tham mưu, Tác chiến
Dân sự, hôn nhân và gia đình · Hành chính, kinh doanh, thương mại, lao động · Tạm giữ, tạm giam và thi hành án hình sự · Hòa giải, đối thoại
Kiểm sát án dân sự, hành chính · Kiểm sát án hành chính, kinh doanh, thương mại, lao động · Kiểm sát dân sự, hành chính · Kiểm sát giải quyết các vụ án dân sự, hôn nhân và gia đình
Kiểm sát việc tạm giữ, tạm giam và thi hành án hình sự · Kiểm sát và giải quyết đơn khiếu nại, tố cáo · Kiểm tra và Giải quyết khiếu nại, tố cáo
Tổ chức cán bộ, Thanh tra và Thi đua, Khen thưởng · Kiểm tra nghiệp vụ và Thi hành án · Nghiệp vụ và Tổ chức thi hành án"""
_PARTY_AND_FRONTS = """Tuyên giáo và Dân vận · Tổ chức đảng, đảng viên · Tổ chức đảng, đảng viên và Bảo vệ chính trị nội bộ
Tuyên truyền, Báo chí, Xuất bản · Khoa giáo, Văn hóa, Văn nghệ · Lý luận chính trị, Lịch sử Đảng · Cơ yếu, Công nghệ thông tin
Dân vận các cơ quan nhà nước, dân tộc và tôn giáo · Nội chính và Phòng, chống tham nhũng, tiêu cực · Kiểm tra, Giám sát
Tổ chức, Kiểm tra · Dân chủ, Giám sát và Phản biện xã hội · Dân chủ, Pháp luật · Chính sách, Pháp luật và Quan hệ lao động · Tuyên giáo và Nữ công
Đoàn kết, Tập hợp thanh niên · Tuyên giáo, Chính sách, Luật pháp · Xây dựng Đảng, Đoàn thể"""
_SERVICES = """Đào tạo, Bồi dưỡng · Khảo thí và Đảm bảo chất lượng · Khảo thí và Quản lý chất lượng · Khảo thí, Kiểm định và Đảm bảo chất lượng
Đảm bảo chất lượng, Thanh tra và Pháp chế · Công tác học sinh, sinh viên · Công tác chính trị, học sinh, sinh viên · Chính trị và Công tác học sinh, sinh viên
Đào tạo, Nghiên cứu khoa học · Đào tạo, Khoa học và Hợp tác quốc tế · Quản lý khoa học, Đào tạo và Hợp tác quốc tế · Đào tạo, Nghiên cứu khoa học và Chỉ đạo tuyến
Giáo dục Mầm non, Tiểu học · Giáo dục Trung học, Giáo dục thường xuyên · Chính trị, Tư tưởng và Công tác học sinh, sinh viên
Kiểm soát bệnh tật, HIV/AIDS · Phòng, chống bệnh truyền nhiễm · Sức khỏe môi trường, Y tế trường học, Bệnh nghề nghiệp · Vật tư, Thiết bị y tế
Y tế công cộng, Dinh dưỡng · Dân số, Truyền thông và Giáo dục sức khỏe · Truyền thông, Giáo dục sức khỏe · Dược, Vật tư, Thiết bị y tế
Khoa học kỹ thuật, Khuyến nông · Thông tin, Lưu trữ · Thông tin, Thư viện · Thông tin, Tư liệu, Thư viện · Đăng ký và Cấp giấy chứng nhận · Dịch vụ, Quảng cáo · Nội dung, Thư ký biên tập
Kế hoạch, Kỹ thuật, Vật tư · Kỹ thuật, Vật tư · Kinh doanh, Dịch vụ khách hàng · An toàn, Sức khỏe, Môi trường"""
_MINISTRIES = """Lâm nghiệp và Kiểm lâm · Trồng trọt và Bảo vệ thực vật · Chăn nuôi và Thú y · Thủy sản và Kiểm ngư · Kinh tế hợp tác và Phát triển nông thôn
Quản lý đê điều và Phòng, chống thiên tai · Đê điều và Phòng, chống thiên tai · Chất lượng, Chế biến và Phát triển thị trường
Quản lý và Xây dựng công trình thủy lợi · Bảo tồn thiên nhiên và Đa dạng sinh học · Địa chất và Khoáng sản Việt Nam · Biển và Hải đảo Việt Nam
Đo đạc, Bản đồ và Thông tin địa lý Việt Nam · Quản lý Khám, chữa bệnh · Bà mẹ và Trẻ em · Cơ sở hạ tầng và Thiết bị y tế · An toàn bức xạ và hạt nhân
Khởi nghiệp và Doanh nghiệp công nghệ · Kinh tế và Xã hội số · Thương mại điện tử và Kinh tế số · Quản lý và Phát triển thị trường trong nước
Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công · Kỹ thuật an toàn và Môi trường công nghiệp · Kinh tế - Quản lý đầu tư xây dựng
Quản lý nhà và Thị trường bất động sản · Hàng hải và Đường thủy Việt Nam · Văn hóa cơ sở, Gia đình và Thư viện · Xuất bản, In và Phát hành
Phát thanh, Truyền hình và Thông tin điện tử · Thông tin cơ sở và Thông tin đối ngoại · Mỹ thuật, Nhiếp ảnh và Triển lãm · Hộ tịch, quốc tịch, chứng thực
Kiểm tra văn bản và Tổ chức thi hành pháp luật · Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý · Đăng ký giao dịch bảo đảm và Bồi thường nhà nước
Tiền lương và Bảo hiểm xã hội · Chính quyền địa phương và Công tác thanh niên · Quản lý giá và Thẩm định giá · Quản lý, giám sát bảo hiểm"""
_TABLES = (_MINISTRIES, _GOVERNMENT, _ROOMS, _BRANCHES, _JUSTICE_AND_DEFENCE, _PARTY_AND_FRONTS, _SERVICES)
_HEADS = (
    *("so", "bo", "phong", "ban", "van phong", "trung tam", "dai", "chi cuc", "vu", "cuc", "uy ban", "to", "doi", "khoa", "bo phan"),
    *("vien", "co quan", "chanh van phong", "pho chanh van phong", "lanh dao van phong", "lanh dao phong", "truong phong"),
)  # fmt: skip
_TWO_BODIES = frozenset({"hdnd ubnd", "doan dbqh hdnd"})  # but one office of both: "Văn phòng HĐND và UBND"
# What tells which of several offices of one name: "… xã Bum Tở", "… số 2", "… tỉnh".
_NUMBER = re.compile(r" (?:so )?(?:\d{1,2}|[ivx]{1,4})$")
_PLACE = re.compile(
    r" (?:cap )?(?:tinh|xa|phuong|dac khu|thanh pho|tp|huyen|khu vuc)(?: (?!va |cac )[^ ,;&()–-]+){0,4}$"
)
# Behind a kind of place there begins another office, not the place's name: "… UBND xã Phòng Kinh tế", but "xã Phong Thổ".
_ANOTHER = re.compile(
    r"(?:xã|phường|đặc khu|tỉnh)\s+(?:Phòng|Ban|Sở|Trung tâm|Trạm|Công an|Văn phòng|Chi cục|Đội|Tổ|Hội|Đoàn|MTTQ|UBND|Bộ phận|Đảng ủy|Trường|Hạt|Bệnh viện|Bưu điện|Thuế|Thống kê)(?!\w)"
)
_APART = re.compile(r"[;\n]")  # these part offices, whatever is known
# Behind a head they want more words: the comma of "Phòng Quản lý, Hỗ trợ …" parts no offices.
_NO_WHOLE_FIELD = frozenset({"quan ly", "ho tro", "phat trien", "tiep nhan", "huong dan", "phong", "khai thac", "bao ton", "bao dam", "ung dung"})  # fmt: skip


@lru_cache(maxsize=8_192)
def is_body(name: str) -> bool:
    """Whether a name is a head and one of the fields that hold separators.

    >>> is_body("Phòng Quản lý, Hỗ trợ doanh nghiệp số 1"), is_body("Văn phòng HĐND và UBND xã Bum Tở"), is_body("HĐND và UBND")
    (True, True, False)
    """
    if _APART.search(name) or _ANOTHER.search(name):
        return False
    folded = fold(name).removeprefix("cac ")  # "Các Sở Văn hóa, Thể thao và Du lịch"
    without_number = _NUMBER.sub("", folded)
    shorter = {folded, without_number, _PLACE.sub("", folded), _PLACE.sub("", without_number)}
    return any(_is_head_and_field(office_key(one)) for one in shorter)


def is_compound_field(field: str) -> bool:
    """Whether a text without a head is such a field: "Tổ chức - Hành chính"."""
    return office_key(field) in _field_keys()


def wants_more_words(field: str) -> bool:
    """Whether what stands behind a head can't end a name: "Quản lý"."""
    return office_key(field) in _NO_WHOLE_FIELD


def _is_head_and_field(folded: str) -> bool:
    fields = {folded.removeprefix(f"{head} ") for head in _HEADS}
    return folded not in _TWO_BODIES and not fields.isdisjoint(_field_keys())


@lru_cache(maxsize=1)
def _field_keys() -> frozenset[str]:
    return frozenset(office_key(field) for table in _TABLES for field in table.replace("\n", " · ").split("·"))
