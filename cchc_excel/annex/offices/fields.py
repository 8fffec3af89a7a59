"""What offices are for: fields that, behind a head, make a whole name ("Sở" + "Nội vụ", "Khoa" + "Ngoại")."""

from __future__ import annotations

from cchc_excel.spelling import key

# What departments (sở, bộ) are for: behind "Sở Nội vụ," such a word is another department.
DEPARTMENTS = """Nội vụ · Tài chính · Tư pháp · Xây dựng · Y tế · Công Thương · Khoa học và Công nghệ · KH&CN · KHCN · Ngoại vụ
Giáo dục và Đào tạo · GD&ĐT · GDĐT · Nông nghiệp và Môi trường · NN&MT · NNMT · Văn hóa, Thể thao và Du lịch · VHTT&DL · VHTTDL
VH,TT&DL · Dân tộc và Tôn giáo · DT&TG · DTTG · Quy hoạch - Kiến trúc · Kế hoạch và Đầu tư · Tài nguyên và Môi trường
Thông tin và Truyền thông · Lao động - Thương binh và Xã hội · Giao thông vận tải · Nông nghiệp và Phát triển nông thôn""".replace(
    "\n", " · "
)
FIELD_KEYS = frozenset(key(name) for name in DEPARTMENTS.split("·"))
# What rooms are also for, behind one that is called after a department's field: "Phòng Nội vụ, Kinh tế".
_ROOMS = "Kinh tế · Văn hóa · Văn hóa - Xã hội · Quản lý đô thị · Pháp chế · Lao động · Dân tộc · Tôn giáo"
# Wards of a hospital: "Khoa Nội, Ngoại và Hồi sức cấp cứu" are three.
_WARDS = """Nội · Ngoại · Sản · Phụ sản · Nhi · Nhi khoa · Mắt · Dược · Xét nghiệm · Khám bệnh · Cấp cứu · Hồi sức cấp cứu · Hồi sức tích cực · HSCC
Gây mê hồi sức · Phẫu thuật · Truyền nhiễm · Y học cổ truyền · YHCT · Phục hồi chức năng · PHCN · Răng Hàm Mặt · RHM · Tai Mũi Họng · TMH · Da liễu
Ung bướu · Tim mạch · Nội tiết · Thần kinh · Tâm thần · Lão khoa · Chẩn đoán hình ảnh · CĐHA · Dinh dưỡng · Kiểm soát nhiễm khuẩn · KSNK · Lao
Nội tổng hợp · Ngoại tổng hợp · Chấn thương chỉnh hình · Huyết học · Vi sinh · Hóa sinh · Giải phẫu bệnh · Thận nhân tạo · Cận lâm sàng""".replace(
    "\n", " · "
)
# Duties of a commune's officials, Decree 33/2023/NĐ-CP, article 5, and the names before it.
_OFFICIALS = """Văn hóa - Xã hội · Tài chính - Kế toán · Tư pháp - Hộ tịch · Văn phòng - Thống kê · Địa chính - Xây dựng · Địa chính
Địa chính - Nông nghiệp - Xây dựng và Môi trường · Địa chính - Xây dựng - Đô thị và Môi trường · Tư pháp · Văn phòng · Kế toán · Hộ tịch · Thống kê""".replace(
    "\n", " · "
)


def _keys(names: str) -> frozenset[str]:
    return frozenset(key(name) for name in names.split("·"))


# Head in lower case → the keys of what it may be for; any other head is for the departments' fields.
KEYS_OF_HEADS = {
    "sở": FIELD_KEYS | _keys("NV · TC · TP · XD · YT · CT · NgV"),
    "phòng": FIELD_KEYS | _keys(_ROOMS),
    "khoa": _keys(_WARDS),
    "công chức": _keys(_OFFICIALS),
}


def fields_of(head: str) -> frozenset[str]:
    """The keys of the fields that make a name behind a head: "Sở", "Phòng", "Khoa"."""
    return KEYS_OF_HEADS.get(head.lower(), FIELD_KEYS)


def is_whole_name(folded: str) -> bool:
    """Whether a head and a known field stand there: "phong noi vu"."""
    head, _, field = folded.partition(" ")
    return field in (KEYS_OF_HEADS["phòng"] if head == "phong" else FIELD_KEYS)
