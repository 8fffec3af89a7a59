"""How offices are called: heads, abbreviations, bodies whose names contain separators, groups."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cchc_excel.annex.written_dates import fold
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
sở kh&cn · bcđ"""
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
_NOUN = (
    "(?:so|bo|ban|vp|nganh|phong(?: ban)?|co quan|don vi|dia phuong|to chuc|doan the|ca nhan|xa|phuong|dac khu"
    "|thi tran|huyen|thi xa|thanh pho|tinh"
    "|xa doan|phuong doan|chi doan|lien doi|to dan pho|doanh nghiep|hoi|thon|buon|xom|khom|lang|tieu khu|khu pho|ap|chi cuc|trung tam|vien|truong|mat tran|chinh tri"
    "|chinh tri xa hoi|khoa(?: phong)?|bo mon|hat|tram(?: y te)?|phong kham|doi|chi nhanh|xi nghiep|bao|dai|cuc"
    "|vu|to|nhom|phan xuong|nha may|cong ty)"
)
_STOP = (
    r"(?=\s*(?:[,;/.\n()&:–-]|$|(?:va|cung|truc tiep|chu tri|phoi hop|thuc hien|trien khai|tham muu|bao cao|chiu)\b))"
)
_GROUP_BEGINS_AFTER = re.compile(r"(?:^|[,;/.\n(&:–+-]|(?<!\w)(?:va|cung|voi|do|cua))\s*$")
_QUALIFIER = (
    r"(?:\s+(?:chuyen mon(?:,| va)? nghiep vu|chuyen mon|nghiep vu"
    r"|thuoc\s*(?:,|va)\s*truc thuoc(?: (?:truong|cuc|benh vien|bo|vien|so|ban|nganh|tinh|xa|trung tam|don vi))?"
    r"|truc thuoc(?: (?:truong|cuc|benh vien|bo|vien|nganh|tinh|xa|huyen|trung tam|don vi))?"
    r"|su nghiep(?: cong lap)?|thuoc(?: [a-z&]+){1,6}?|co lien quan|lien quan|khac|(?<=nganh )tinh(?! uy)"
    r"|trong tinh|trong so|cap tinh|cap xa"
    r"|ngang so|ngang bo|trong (?:toan )?(?:benh vien|truong|co quan|don vi|nganh|xa|huyen|thanh pho)"
    r"|toan (?:tinh|xa|nganh|truong)|theo (?:linh vuc|nhiem vu)(?: [a-z]+){0,4}|theo chuc nang(?: [a-z]+){0,4}"
    r"|cua (?:so|tinh|xa|thanh pho)|(?:(?<=doan the )|(?<=[, ]ban ))(?:xa|phuong|tinh|huyen|thanh pho|dac khu|co so)|trung uong"
    r"|tw|(?<=co quan )dang|(?:noi )?co (?:tthc|thu tuc|tham quyen|chuc nang|du an|hoat dong|nhu cau|ho so"
    r"|di tich|rung|dat|dien tich|diem|vuong mac|ton tai|sai pham|vi pham|phan anh|trach nhiem|san pham)(?: [a-z]+){0,4}?"
    r"|bi (?:phan anh|kiem tra|thanh tra|khieu nai|to cao|nhac nho|phe binh|xu ly|tru diem)(?: [a-z]+){0,3}?|duoc (?:giao|phan cong|kiem tra|lua chon"
    r"|thanh tra)(?: [a-z]+){0,4}?|tren dia ban(?: [a-z]+){0,4}|truc thuoc so|thuoc so|co don vi (?:truc thuoc|su nghiep)|(?:chu tri )?soan thao"
    r"|chinh tri(?: - xa hoi| xa hoi)?|tham muu(?:,? giup viec)?(?: (?:cua )?(?:tinh uy|thanh uy|dang uy))?))*"
)
_PREFIX = (
    r"(?:(?:giam doc|thu truong|lanh dao|truong|chu tich|van phong|bi thu"
    r"|nguoi dung dau)(?:\s*(?:,|va)\s*(?:thu truong|lanh dao))? +)?(?:ubnd |uy ban nhan dan |hdnd |dang uy )?"
)
_SEPARATOR = r"\s*(?:,|/|-|–|&|\bva\b|,\s*va\b)\s*"
_APART = re.compile(_SEPARATOR)
_GROUP = re.compile(
    rf"(?<!\w)({_PREFIX})((?:(?:tat ca|toan the|toan bo|hau het|100%)(?: cac| nhung)?|cac|nhung|mot so|mot vai"
    rf"|\d{{1,3}}) )?({_NOUN}{_QUALIFIER}{_STOP}(?:{_SEPARATOR}{_NOUN}{_QUALIFIER}{_STOP})*)"
)
# Behind "các" these go on in small letters: "Các đơn vị, trường học trực thuộc"; without it each is an office's name.
_WIDE_NOUN = "(?:truong hoc|truong (?:mam non|tieu hoc|thcs|thpt)|co so(?: giao duc| y te| dao tao| dich vu)?|benh vien|trung tam y te|hop tac xa|ngan hang)"
_WIDE_GROUP = re.compile(
    rf"(?<!\w)(?:cac|nhung) (?:{_NOUN}|{_WIDE_NOUN}){_QUALIFIER}{_STOP}"
    rf"(?:{_SEPARATOR}(?:{_NOUN}|{_WIDE_NOUN}){_QUALIFIER}{_STOP})+"
)
_INNER = re.compile(rf"(?<=\w )(?:cac|\d{{1,3}}) {_NOUN}(?:(?:\s*,\s*|\s*/\s*|\s+va\s+){_NOUN}{_STOP})+")
_DEPENDENT = re.compile(
    r"(?:^|(?<=[;\n,] )|(?<=[;\n]))(?:(?:phong|khoa) [^-;,\n]{1,40} [-–] (?:benh vien|truong|vien|thi hanh an|tand|toa an|trung tam y te|ttyt|bvdk|bv) [^-;,\n]*"
    r"|phong p[acxvh]\d\d [-–] cong an[^-;,\n]*|(?:doi|to) [^-;,\n]{4,40} [-–] (?:phong|cong an) [^-;,\n]*|ngan hang [^-;,\n]{4,40} [-–] (?:phong giao dich|pgd|chi nhanh)[^-;,\n]*"
    r"|(?:phong|trung tam|chi cuc) [^-;,\n]{4,40} - (?:so|bo|ubnd"
    r"|(?:van phong|vp) (?:ubnd|hdnd))\b[^-;,\n]*|(?:vu|cuc) [^-;,\n]{4,40} - bo [^-;,\n]*"
    r"|bo phan [^-;,\n]{4,40} - van phong[^-;,\n]*)"
)
_IDIOM = re.compile(
    r"(?:(?<=[a-z] )(?:xa|phuong|thon|ap)(?:\s*,\s*(?:xa|phuong|dac khu|thi tran|thon|ban|khu pho|to dan pho))+(?=\s*(?:[,;.)\n]|$)))"
    r"|(?<!\w)(?:vien\s*[-–]\s*truong|phong\s*,\s*chong|truong\s*,\s*pho (?:cac|phong|khoa|ban|to)|kiem tra\s*,\s*giam sat"
    r"|thong tan\s*,\s*bao chi|can bo\s*,\s*cong chuc(?:\s*,\s*vien chuc)?(?:(?:\s*,\s*"
    r"|\s*va\s*)nguoi lao dong)?|can bo\s*,\s*(?:chien si|giao vien|giang vien|nhan vien|vien chuc|dang vien"
    r"|hoi vien|doan vien|y bac si)(?:\s*(?:,|va|,\s*va)\s*(?:nhan vien|nguoi lao dong|hoc sinh|sinh vien"
    r"|hoi vien|doan vien|chien si))*|thi dua\s*,\s*khen thuong|cac cap\s*,\s*(?:va )?(?:cac )?nganh"
    r"|cac nganh\s*,\s*(?:va )?cac cap|tim kiem\s*,\s*cuu nan"
    r"|bao va (?:dai )?(?:phat thanh|pt)(?:\s*[,&]\s*(?:truyen hinh|th))?"
    r"|doan the va (?:cac )?(?:hoi|to chuc hoi)|dai phat thanh\s*,\s*truyen hinh|cac cap uy\s*,\s*chinh quyen"
    r"|buu chinh\s*(?:,|va)\s*vien thong|kham(?: benh)?\s*,\s*chua benh|khieu nai\s*,\s*to cao"
    r"|chay\s*,\s*chua chay|cuu nan\s*,\s*cuu ho|hoc sinh\s*,\s*sinh vien|the duc\s*,\s*the thao"
    r"|van (?:hoc|hoa)\s*,\s*nghe thuat|bao chi\s*,\s*xuat ban|cong chuc\s*,\s*vien chuc"
    r"|ho gia dinh\s*,\s*ca nhan|(?:ca nhan|doanh nghiep|hop tac xa)\s*,\s*(?:ho kinh doanh|hop tac xa)"
    r"|tam giu\s*,\s*tam giam|buon lau\s*,\s*gian lan thuong mai(?:\s*(?:,|va)\s*hang gia)?"
    r"|san xuat\s*,\s*kinh doanh|tham nhung\s*,\s*lang phi(?:\s*,\s*tieu cuc)?"
    r"|truong\s*:?\s*(?:th|thcs|mn|thpt)(?:\s*(?:,|va|&)\s*(?:th|thcs|mn|thpt)(?!\w))+"
    r"|(?:mam non\s*,\s*)?tieu hoc\s*(?:,|va)\s*(?:thcs"
    r"|trung hoc co so)(?:\s*(?:,|va)\s*(?:thpt|trung hoc pho thong))?)(?!\w)"
)
_VILLAGE = re.compile(r"[-–•+ ]*[Bb]ản +([^\W\d_])")  # "Bản Nà Khoa", but "Bản đăng ký" is a paper
_OFFICE_OF_ONE = "van phong "
_NOUNS = re.compile(rf"(?<!\w){_NOUN}(?!\w)")
_ALL = re.compile(r"(?:100%|(?:cac|nhung|tat ca|toan the|toan bo)\b|.*\blien quan$)")
# Names of the rooms of the own agency together; the register may call them by any of these.
OWN_ROOMS = frozenset(
    {
        "cac phong",
        "cac phong chuyen mon",
        "cac phong thuoc so",
        "cac phong ban",
        "cac phong nghiep vu",
        "cac phong chuyen mon thuoc so",
        "cac phong thuoc so theo chuc nang",
        "cac phong ban thuoc so",
        "cac phong nghiep vu thuoc so",
        "cac phong truc thuoc so",
        "cac phong trong so",
        "cac phong cua so",
        "cac phong chuyen mon nghiep vu",
        "cac phong van phong thuoc so",
        "cac phong chuyen mon nghiep vu thuoc so",
    }
)


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
    if not parts or _NO_OFFICE.match(" ".join(parts)) or (village is not None and village[1].islower()):
        return False
    for length in range(min(_LONGEST_HEAD, len(parts)), 0, -1):
        heads = _HEAD_WORDS.get(parts[:length])
        if heads is not None:
            first = re.split(r"[^\w]+", shown.strip("-–•+ "), maxsplit=1)[0]
            return length > 1 or first.isascii() or _letters(first) in heads
    return False


def group_spans(shown: str) -> list[tuple[int, int]]:
    """Where groups of offices stand in a cleaned text: "UBND các xã, phường" is one and never torn."""
    folded = fold(shown)
    spans = []
    match = _GROUP.search(folded)
    while match is not None:
        nouns = _NOUNS.findall(match[3])
        several = match[2] or len(nouns) > 1 or "lien quan" in match[3]
        # "Phòng Chính trị và Phòng Tham mưu", "Văn phòng Sở, Phòng Nghiệp vụ"
        named = not match[2] and (len(set(nouns)) < len(nouns) or _is_office_beside_others(match, shown))
        if several and not named and _GROUP_BEGINS_AFTER.search(folded, max(0, match.start() - 12), match.start()):
            end = _before_a_name(match, shown)
            spans.append((match.start(), end))
            match = _GROUP.search(folded, end)
        else:
            match = _GROUP.search(folded, match.start() + 1)
    for match in _WIDE_GROUP.finditer(folded):
        if shown[match.start() + 1 : match.end()].islower():
            inside = (match.start() <= begin < match.end() for begin, _ in spans)
            spans = [span for span, within in zip(spans, inside, strict=True) if not within] + [match.span()]
    return sorted(spans)


def _is_office_beside_others(group: re.Match[str], shown: str) -> bool:
    """Whether what sounds like a group is an office and the name of another one behind it."""
    begins = [apart.end() for apart in _APART.finditer(group.string, group.start(3), group.end())]
    return group[1].startswith(_OFFICE_OF_ONE) and bool(begins) and all(shown[at].isupper() for at in begins)


def _before_a_name(group: re.Match[str], shown: str) -> int:
    """Where a group ends: before a noun that comes again with a capital letter, "các phòng nghiệp vụ, Phòng Tham mưu"."""
    seen: set[str] = set()
    for noun in _NOUNS.finditer(group.string, group.start(3), group.end()):
        if noun[0] in seen and shown[noun.start()].isupper():
            return len(shown[: noun.start()].rstrip(" ,/–&-\n"))
        seen.add(noun[0])
    return group.end()


def inner_spans(folded: str) -> list[tuple[int, int]]:
    """Where nouns stand together within a name: "Tổ công nghệ số cộng đồng các thôn, bản"."""
    return [match.span() for match in _INNER.finditer(folded)]


def idiom_spans(folded: str) -> list[tuple[int, int]]:
    """Where words with a separator belong together wherever they stand: "phòng, chống", "các cấp, các ngành"."""
    return [match.span() for match in _IDIOM.finditer(folded)]


def keeps_together(shown: str, at: int) -> bool:
    """Whether the separator at a place belongs to a field's name: the comma of "Thi đua, Khen thưởng"."""
    folded = fold(shown)
    spans = [*idiom_spans(folded), *inner_spans(folded), *group_spans(shown)]
    return any(begin <= at < end for begin, end in spans)


def dependent_spans(folded: str) -> list[tuple[int, int]]:
    """Where a unit stands with its superior: "Phòng Kiểm soát TTHC - Văn phòng UBND tỉnh"."""
    return [match.span() for match in _DEPENDENT.finditer(folded)]


def is_group(text: str) -> bool:
    """Whether a name stands for several offices."""
    shown = clean(text)
    folded = fold(shown)
    return bool(_ALL.match(folded)) or any(end - start > len(shown) * 0.6 for start, end in group_spans(shown))
