"""Names that stand for several offices or hold separators of their own: what is never torn at a comma."""

from __future__ import annotations

import re

from cchc_excel.annex.written_dates import fold
from cchc_excel.spelling import clean

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
    r"|tw|(?<=co quan )dang|(?:noi )?co [a-z]+(?: [a-z]+){0,4}?"
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
# "Các xã, phường tiếp quản": small letters up to the next separator tell which of them are meant.
_TOLD_GROUP = re.compile(
    rf"(?<!\w)(?:cac|nhung) {_NOUN}(?:{_SEPARATOR}{_NOUN})+(?: (?!(?:va|cung|truc tiep|chu tri|phoi hop|thuc hien|trien khai|tham muu"
    r"|bao cao|chiu|theo|khi|de|ve|trong|voi)\b)[a-z]+){1,4}(?=\s*(?:[,;.\n(]|$))"
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
    for match in (*_WIDE_GROUP.finditer(folded), *_TOLD_GROUP.finditer(folded)):
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
