"""What stands in brackets behind the name of an office: when, why, how many, its own abbreviation; or which of several it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from cchc_excel.annex.offices.groups import is_group
from cchc_excel.annex.offices.names import begins_like_office
from cchc_excel.annex.offices.posts import may_be_post
from cchc_excel.annex.written_dates import fold
from cchc_excel.spelling import key

_BRACKET = re.compile(r"\(([^()\n]*)\)")
_EXCEPT = re.compile(r"(?:tru|ngoai tru|khong (?:gom|bao gom|tinh|ke))\b(?! so)")
_AND_SOME = re.compile(r"va\b")
_INCLUDES = re.compile(r"(?:gom|bao gom|ca)\b")
# A number of things: "(38 đơn vị)", "(tổng số 12 xã)"; "(2)" and "(1 và 2)" are none.
_COUNT = re.compile(
    r"(?:khoang |tong (?:so|cong) |tat ca |du |ca |gom |bao gom )?\d{1,4}(?:/\d{1,4})? ?[a-z]{2,}(?<! va)(?! \d)"
)
# One of several places of the same name: "(cơ sở 2)", "(cũ)", "(xã Mường So)".
_WHICH_PLACE = re.compile(
    r"(?:(?:cu|moi)$|co so|cs ?\d|phan hieu|phan vien|diem (?:truong|le|ban|\d)|cum|khu|khu vuc|kv|tru so|hoi so|ban (?=[a-z]+$)"
    r"|xa|phuong|dac khu|thi tran|huyen|quan|thanh pho|tp|tinh(?! (?:giao|den|tu))|thon|khoi|vung|so \d+$|tang \d|nha [a-z\d]$)\b"
)
_REMARK = re.compile(
    r"(?:truoc|sau|tu (?:ngay|thang|nam|\d)|den (?:ngay|het|thang|nam|\d)|theo|qua|thong qua|phu trach"
    r"|truc thuoc|thuoc|de|kem|co (?:y kien|lien quan)|da|dang|se|neu|khi|trong"
    r"|sua|cung|lam|nhan|du kien|tam thoi|thay|hang|lan|dot|giai doan|gui|bao cao|cung cap|tong hop|chuyen|ghi chu"
    r"|luu y|xem|ky|truc|don doc|giup viec|thuong xuyen"
    r"|nhiem ky|can cu|qd|nq|kh|cv|tb|so \d|noi|la |bo sung|trinh|doi voi|hop nhat|sap nhap|giai the|tach"
    r"|ap dung|tuy|phu|ke tu|dieu chinh|cap nhat|hoan thanh|chua|khong|bat buoc|chinh|phoi hop|chu tri|dau moi"
    r"|tai|cho |voi |ve "
    r"|tham (?:dinh|tra|muu|gia|van|du)|bo tri|cap (?:kinh phi|phat|von|giay|phep)|ho tro"
    r"|kiem (?:tra|soat|dinh)|giam sat|theo doi|huong dan|ra soat|phe duyet|xac (?:nhan|minh)|quan ly|van hanh"
    r"|xay dung|soan thao|gop y|lay y kien|cho y kien|ban hanh|trien khai|thuc hien|to chuc|nghiem thu"
    r"|thanh toan|quyet toan|tiep nhan|danh gia|thong ke|cham|in an|dang tai|cong bo|chi dao|dieu phoi|thu ky"
    r"|thuong truc|co quan|don vi|bo phan|nhom|chiu trach nhiem"
    r"|nguon|kinh phi|ngan sach|ca nam|moi|tat ca|toan|mot so|xin y kien|tuyen truyen|tap huan|dao tao|bao dam"
    r"|dam bao|hau can|ky thuat|noi dung|phan|muc|quy [iv]+|thang \d|nam \d|ngay \d)\b"
)
_DATED = re.compile(r"\d{1,2}\s?/\s?\d|\bnam 20\d\d|\d/(?:qd|kh|nq|cv)")
_FIRST_NAMES = re.compile(
    r"[A-ZĐ][^\W\d_A-Z]+(?:\s*(?:,|và|-)\s*[A-ZĐ][^\W\d_A-Z]+)*"
)  # "VP (Hoa, Lan)", but "Khoa (Nội)"
_SEVERAL = re.compile(r"(?:[-–+•*·\d.)\s]*)(?:cac|nhung|tat ca|toan|mot so|khoa|to|\d+)\b")
# Given names that are no words for what a unit does.
_GIVEN_NAMES = frozenset(
    """Bích Hằng Hương Hường Lan Hoa Huệ Hồng Hạnh Hiền Hiếu Hùng Hưng Huy Hải Khánh Kiên Lâm Linh Loan Long Lộc Mai Mạnh My Mỹ
    Nga Ngân Ngọc Nguyệt Nhàn Nhung Oanh Phúc Phương Phượng Quân Quang Quyên Quỳnh Sơn Tâm Thảo Thắm Thắng Thanh Thành Thoa Thu
    Thủy Thúy Thùy Tiến Toàn Trang Trinh Tú Tuấn Tùng Tuyết Uyên Vân Việt Vinh Vy Xuân Yến Dũng Duy Duyên Dung Đạt Cường
    Châu Chi Bình Bảo Giang Hà Hòa Hoàng Nghĩa Minh Lợi Liên Lệ Luyến Hảo Thái Thịnh Thuận Tín Trâm""".split()
)
_POLICE_ROOM = re.compile(r"(?:P[ACXVH]|[ACV])\s?\d{2}")  # "Công an tỉnh (PC06)": which room of it
_FEWEST_LETTERS = 2  # of an abbreviation
_LONGEST_ABBREVIATION = 3  # words: "BHXH tỉnh"
# A bracket that a person's name left alone: "đ/c Nam (CNTT)".
_LEFT_ALONE = re.compile(r"(?:^|(?<=[;\n,]))[ \t-]*\((?P<inside>[A-ZĐ&.\- ]{2,12})\)[ \t]*(?=$|[;\n,])")


def without_remarks(shown: str, is_known: Callable[[str], bool] = lambda name: False) -> str:
    """The text less brackets that are no part of the name before them; other codes and places stay.

    >>> without_remarks("Sở TC (P. Ngân sách); UBND tỉnh (qua Sở Nội vụ); Trung tâm KSBT (CDC)")
    'Sở TC; UBND tỉnh; Trung tâm KSBT (CDC)'
    >>> without_remarks("UBND các xã (38 đơn vị), Phòng Quản lý chất lượng (QLCL), Trường Lê Lợi (cơ sở 2)")
    'UBND các xã, Phòng Quản lý chất lượng, Trường Lê Lợi (cơ sở 2)'
    """
    made, at = "", 0
    for match in _BRACKET.finditer(shown):
        before = re.split(r"[,;\n]", shown[: match.start()].rstrip(" \n"))[-1]
        if is_known(match[1]) or not _is_remark(match[1].strip(), before):
            continue
        made += shown[at : match.start()].rstrip(" \n")
        at = match.end()
    return made + shown[at:]


def without_brackets_left_alone(shown: str, is_known: Callable[[str], bool]) -> str:
    """The text less the fields that only told who a person was: "(CNTT)" of "đ/c Nam (CNTT)"; offices stay.

    >>> without_brackets_left_alone("(CNTT); (VP)", lambda name: False)
    '; (VP)'
    """

    def left(match: re.Match[str]) -> str:
        inside = match["inside"]
        return match[0] if begins_like_office(inside) or may_be_post(inside) or is_known(inside) else ""

    return _LEFT_ALONE.sub(left, shown) if "(" in shown else shown


def _is_remark(inside: str, before: str) -> bool:
    folded = fold(inside)
    if not before.strip(" -–+•*·") or _AND_SOME.match(folded):
        return False
    if _EXCEPT.match(folded) or _COUNT.match(folded) or _POLICE_ROOM.fullmatch(inside) or _are_given_names(inside):
        return True
    if _WHICH_PLACE.match(folded) and not _DATED.search(folded):
        return False
    several = _SEVERAL.match(fold(before).strip()) is not None
    if _INCLUDES.match(folded) or _FIRST_NAMES.fullmatch(inside):
        return not several
    if _REMARK.match(folded) or _DATED.search(folded) or _abbreviates(inside, before):
        return True
    if inside[:1].islower() and any(map(str.isupper, before)) and not (several or is_group(before)):
        return True  # names and codes begin with a capital where their office does
    rooms = len(inside.split()) > 1 or re.match(r"P\.\s?\w", inside) is not None
    return rooms and not several and begins_like_office(inside)


def _are_given_names(inside: str) -> bool:
    """Whether a bracket holds nothing but names that people are called by: "Tổ Hành chính (Bích, Hằng)"."""
    words = [word for word in re.split(r"\s*[,;&–-]\s*|\s+và\s+", inside.strip()) if word]
    return bool(words) and all(word in _GIVEN_NAMES for word in words)


def _abbreviates(inside: str, before: str) -> bool:
    """Whether a bracket holds the first letters of the name before it: "Phòng Quản lý chất lượng (QLCL)"."""
    if not any(map(str.isupper, inside)) or len(inside.split()) > _LONGEST_ABBREVIATION:
        return False
    short, whole = _letters(inside), _letters(before)
    return len(short) >= _FEWEST_LETTERS and short != key(before) and (whole.startswith(short) or whole.endswith(short))


def _letters(name: str) -> str:
    """The first letters of the words; all of words that are abbreviations: "Kiểm soát TTHC" → "kstthc"."""
    words = [word for word in re.split(r"[\s.,&/–-]+", name) if word and fold(word) not in ("va", "cua")]
    return "".join(key(word) if len(word) > 1 and word.isupper() else key(word)[:1] for word in words)
