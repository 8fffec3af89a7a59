"""How offices are called: what their names begin with, and what the spellings of a name have in common."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cchc_excel.spelling import clean, words

# Words of a name that are also written short; keys, the longer first.
_SHORT_WORDS = (
    ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("uy ban mat tran to quoc viet nam", "mttq"),
    ("uy ban mat tran to quoc", "mttq"),
    ("mat tran to quoc viet nam", "mttq"),
    ("mat tran to quoc", "mttq"),
    ("ub mttq", "mttq"),
    ("ubmttqvn", "mttq"),
    ("ubmttq", "mttq"),
    ("mttqvn", "mttq"),
    ("doan dai bieu quoc hoi", "doan dbqh"),
    ("phuc vu hanh chinh cong", "pvhcc"),
    ("cung ung dich vu cong", "cudvc"),
    ("van hoa xa hoi", "vhxh"),
    ("vh xh", "vhxh"),
    ("giao duc dao tao", "gddt"),
    ("gd dt", "gddt"),
    ("khoa hoc cong nghe", "khcn"),
    ("kh cn", "khcn"),
    ("nong nghiep moi truong", "nnmt"),
    ("nn mt", "nnmt"),
    ("van hoa the thao du lich", "vhttdl"),
    ("vhtt dl", "vhttdl"),
    ("vh tt dl", "vhttdl"),
    ("dan toc ton giao", "dttg"),
    ("dt tg", "dttg"),
    ("thanh vien", "tv"),
    ("to chuc hanh chinh", "tchc"),
    ("to chuc can bo", "tccb"),
    ("ke hoach tai chinh", "khtc"),
    ("kiem soat thu tuc hanh chinh", "kstthc"),
    ("cong nghe thong tin", "cntt"),
    ("tri tue nhan tao", "ttnt"),
)
_FIRST_WORDS = {
    "p": "phong",
    "vp": "van phong",
    "tt": "trung tam",
    "bql": "ban quan ly",
    "ca": "cong an",
    "vpub": "van phong ubnd",
    "vpubnd": "van phong ubnd",
    "ttpvhcc": "trung tam pvhcc",
    "vphdnd": "van phong hdnd",
    "vpdu": "van phong dang uy",
    "snv": "so noi vu",
    "sdttg": "so dttg",
    "stp": "so tu phap",
    "stc": "so tai chinh",
    "sxd": "so xay dung",
    "syt": "so y te",
    "sct": "so cong thuong",
    "skhcn": "so khcn",
    "sgddt": "so gddt",
    "snnmt": "so nnmt",
    "svhttdl": "so vhttdl",
}
_IGNORED_WORDS = frozenset({"va", "&", "cua"})
HEADS = """đại học · học viện · cao đẳng · cảnh sát · khu phố · khối phố · tổ dân phố · khóm · thcs · thpt · ptdtbt · ptdtnt
sở · phòng · ban · văn phòng · ubnd · ủy ban · hđnd · hội đồng · trung tâm · bộ · công an · chi cục · cục · tổng cục
vụ · viện · trường · hội · đoàn · liên đoàn · đài · báo · tòa án · ngân hàng · kho bạc · bảo hiểm · thanh tra · tổ
tập đoàn · công ty · quỹ · học viện · chi nhánh · các · p · vp · tt · bql · lãnh đạo · thủ trưởng · giám đốc
chủ tịch · đơn vị · cơ quan · bch · bcđ · trạm · mttq · thường trực · công đoàn · chi bộ · đảng ủy · khối · bộ phận
vpub · ttpvhcc · snv · sdttg · stp · stc · sxd · syt · sct · skhcn · sgdđt · snnmt · svhttdl · chánh văn phòng
thành ủy · tỉnh ủy · huyện ủy · hạt kiểm lâm · thuế · bưu điện · viễn thông · bệnh viện · ca · cộng đồng · địa phương
sở, ban · bộ, ngành · toàn thể · tất cả · ubmttq · đội · ngành · tiểu đoàn · quân khu · đồn · hợp tác xã · vtv · vov
ttxvn · cơ sở · phường · xã · btctu · btvtu · tttu · vptu · ubkt · hiệp hội · liên minh · liên hiệp · thôn · bản
nhà thầu · chủ đầu tư · nhà trường · cảng vụ · biên phòng · tổng công ty · điểm kho · mặt trận · ub mttq · btv đảng ủy
vnpt · viettel · bhxh · cdc · kbnn · nhcsxh · nhnn · lđlđ · bqlda · thi hành án · hải quan · quản lý thị trường
quân sự · kiểm lâm · khoa · bộ môn · tòa · vườn quốc gia · khu bảo tồn · thư viện · bảo tàng · nhà hát · nhà văn hóa
nhà thiếu nhi · cung thiếu nhi · dân quân · câu lạc bộ · phân hiệu · xí nghiệp · nhà máy · phân xưởng · tỉnh đoàn
xã đoàn · đặc khu · xóm · ấp · buôn · hạt · trung đoàn · sư đoàn · lữ đoàn · hải đội · kiểm toán · tư vấn giám sát
chi đoàn · chi hội · liên chi · khu quản lý · y tế thôn · ubmttqvn · một số · một vài · hầu hết · tand · vksnd · ttyt · bvđk · bchqs · hlhpn · doanh nghiệp
sở kh&cn · bcđ · cảng · cảng hàng không · điện lực · quân chủng · agribank · vietcombank · vietinbank · bidv
mobifone · vinaphone"""
# What begins like an office and is something else.
_NO_OFFICE = re.compile(
    r"(?:xa hoi|khoa hoc|quan su (?:dia phuong|quoc phong)|hai quan dien tu|bao chi(?! [a-z]+ tinh)"
    r"|phong (?:trao|chong|ngua)|quy (?:che|trinh|dinh|hoach|pham|mo|uoc|i{1,3}|iv|\d)\b"
    r"|so (?:lieu|huu|tay|do|ket|hoa|tong ket)\b|ban (?:hanh(?! chinh)|do\b|giao(?! thong)|tin(?! hoc)|than\b"
    r"|ghi|sao|cam ket|ke(?! hoach)|dich(?! vu)|mo ta|thuyet minh|thoa thuan|tong hop|cao)"
    r"|hoi (?:nghi|thao|thi|nhap)|to (?:trinh|chuc|quoc)\b|thu vien (?:dien tu|so|anh|tai lieu)"
    r"|kiem toan (?:bao cao|quyet toan|noi bo \w)|bao (?:cao|dam)"
    r"|nhom (?:nhiem vu|noi dung|cong viec|viec|muc tieu|chi tieu|giai phap|hoat dong)\b"
    r"|bo (?:tai lieu|chi so|du lieu|cau hoi|thu tuc|quy|tieu chi|chi tieu|kpi|nhan dien|may)|truong hop"
    r"|cac (?:bao cao|van ban|quyet dinh|phieu|tin|ke hoach|to trinh"
    r"|noi dung|kcn|ccn|khu (?:cong nghiep|kinh te|che xuat|cong nghe)|cum cong nghiep|du an|cong trinh|dich vu"
    r"|chinh sach|linh vuc|van de|nguon|cong viec|nhiem vu|hoat dong|lop|cuoc|bai|chi tieu|giai phap|hinh thuc"
    r"|thu tuc|tthc|quy dinh|chuong trinh|nen tang|he thong|hop dong|buoi|danh muc)"
    r"|doan (?:kiem tra)$|doi (?:ngu|song|tuong|moi|thoai|chieu)\b|co so (?:du lieu)|tat ca (?:ho so|van ban)|vu (?:viec|an))"
)
# The same letters with other accents: "Ban Kế toán" is no "bản kê", "Vụ An toàn thực phẩm" no "vụ án".
_AN_OFFICE_AS_ACCENTED = re.compile(r"[-–•+ ]*(?:ban (?!hành(?! chính))|vụ an )")
_VILLAGE = re.compile(r"[-–•+ ]*[Bb]ản +([^\W\d_])")  # "Bản Nà Khoa", but "Bản đăng ký" is a paper


def _heads() -> dict[tuple[str, ...], set[str]]:
    found: dict[tuple[str, ...], set[str]] = {}
    for head in HEADS.replace("\n", " · ").split("·"):
        found.setdefault(words(head), set()).add(_letters(head.strip()))
    return found


def _letters(word: str) -> str:
    """The letters and accents of a word in no order: the same for "uỷ" and "ủy"."""
    return "".join(sorted(unicodedata.normalize("NFD", word.lower())))


_HEAD_WORDS = _heads()
_LONGEST_HEAD = max(map(len, _HEAD_WORDS))
HEAD_BEGINNINGS = frozenset(head[0] for head in _HEAD_WORDS)


@lru_cache(maxsize=16_384)
def office_key(text: str) -> str:
    """What the spellings of an office's name have in common: "P. CSDT", "Phòng CSĐT" → "phong csdt".

    >>> office_key("VP HĐND&UBND xã") == office_key("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã")
    True
    """
    parts = [word for word in words(text) if word not in _IGNORED_WORDS]
    if parts and parts[0] in _FIRST_WORDS and (len(parts) > 1 or len(parts[0]) > 1):
        parts[0] = _FIRST_WORDS[parts[0]]
    joined = " " + " ".join(parts) + " "
    for long, short in _SHORT_WORDS:
        joined = joined.replace(f" {long} ", f" {short} ")
    return joined.strip()


def initials(text: str) -> str:
    """The first letters of a name: "Chính sách Dân tộc" → "csdt"."""
    return "".join(word[0] if not word.isdigit() else word for word in words(text) if word not in _IGNORED_WORDS)


def without_head(folded: str) -> str:
    """A key without its first word: "ton giao" of "phong ton giao"."""
    for head in ("van phong ", "trung tam ", "ban quan ly ", "chi cuc ", "phong ", "so ", "ban "):
        if folded.startswith(head):
            return folded[len(head) :]
    return folded


@lru_cache(maxsize=16_384)
def begins_like_office(text: str) -> bool:
    """Whether a text begins as the name of an office does; "Báo cáo", "Bộ chỉ số", "Ban hành" don't."""
    shown = clean(text)
    parts = words(shown)
    village = _VILLAGE.match(shown)
    if not parts or _is_no_office(shown, parts) or (village is not None and village[1].islower()):
        return False
    for length in range(min(_LONGEST_HEAD, len(parts)), 0, -1):
        heads = _HEAD_WORDS.get(parts[:length])
        if heads is not None:
            first = re.split(r"[^\w]+", shown.strip("-–•+ "), maxsplit=1)[0]
            return length > 1 or first.isascii() or _letters(first) in heads
    return False


def _is_no_office(shown: str, parts: tuple[str, ...]) -> bool:
    if _NO_OFFICE.match(" ".join(parts)) is None:
        return False
    return shown.isascii() or _AN_OFFICE_AS_ACCENTED.match(shown.lower()) is None
