"""One cell → the pieces that may each be an office: separators, brackets, roles."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from cchc_excel.annex.offices.fields import is_whole_name
from cchc_excel.annex.offices.groups import dependent_spans, group_spans, idiom_spans, inner_spans, is_group
from cchc_excel.annex.offices.names import begins_like_office
from cchc_excel.annex.written_dates import fold

# Separators that end a name, and those that may stand within one.
_SEPARATORS = re.compile(
    r"(?P<hard>\s*[;\n·•|]\s*(?:[-–+•*]\s+)?|\s*,\s+(?:va|cung|cung voi)\s+|\s*[,+]\s*)"
    r"|(?P<soft>\s+(?:va|cung voi|cung|voi)\s+|\s*&\s*|\s*/\s*|\s+[-–—+]\s*|\s*[-–—+]\s+|\s*[–—+]\s*|(?<=\w{2})\s?\.\s+(?=\w))"
)
_BRACKETS = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]")
_LEADING = re.compile(r"^(?:[\s\-–—+*•·>.,;:&/]+|\d{1,2}[.)]\s+|[a-zđ]\)\s+)+")
LABEL = re.compile(
    r"^(?:giao(?: cho)?|de nghi|yeu cau|moi|phan cong(?: cho)?|do|cung(?: voi)?|voi)(?:\s*:\s*|\s+)(?:dai dien "
    r"|lanh dao |dong chi |d/c )?(?=(?:chanh|truong|giam doc|chu tich|so|phong|van phong|ban|cac|ubnd|uy ban"
    r"|mttq|ubmttq|trung tam|vp|hoi|cong an|doan|chi cuc|thanh tra|dang uy|hdnd|truong|to|bo|cuc|vu|khoa"
    r"|benh vien|toa an|kho bac|bao hiem|thue|bao|dai|lanh dao|don vi|co quan|p\.)\b)"
    r"|^(?:don vi |co quan |bo phan )?(?:cung )?(?:chu tri|phoi hop|thuc hien|dau moi|chu tri thuc hien"
    r"|phoi hop thuc hien|tham gia|tham dinh|tham muu|ho tro|giam sat"
    r"|theo doi|tong hop|gop y|lay y kien|cho y kien|lanh dao (?:phu trach|chi dao|theo doi))\s*(?::|la\s)\s*"
    r"|^(?:d\s?/\s?c|dong chi|d\.c\.?)\s+(?=(?:pho |chu tich|bi thu|giam doc|truong|chanh|lanh dao|thu truong"
    r"|chi huy|hieu truong|ke toan|van thu|p?ct|p?gd|p?tp|p?cvp|p?bt)\b)"
)
_ROLE = re.compile(
    r"(?<=\w)[\s,:(–-]*\s(?:la (?:don vi|co quan|dau moi)|chu tri|phoi hop|tham muu(?!,? giup viec)|thuc hien|trien khai"
    r"|truc tiep|chiu trach nhiem|phu trach|tong hop|theo doi"
    r"|dau moi|lam dau moi|huong dan|xay dung|ra soat|cung cap|de xuat|kiem tra|don doc|bao cao"
    r"|to chuc thuc hien|cung tham gia|tham gia|tham du|du hop|tham dinh|tham tra"
    r"|gop y|cho y kien|co y kien|lay y kien|soan thao|giam sat|ho tro|tiep thu|phan bien|doi voi|phe duyet"
    r"|chuan bi|can doi|bo tri|cap kinh phi|cap phat|gui|nop|mua sam"
    r"|lap (?:du toan|ho so|bao cao|danh sach|ke hoach|bien ban)|trinh (?:ky|ubnd|so|cap|lanh dao)"
    r"|nhap (?:lieu|du lieu)|cap nhat)\b"
)
BARE_HEADS = frozenset(
    {
        "so",
        "phong",
        "ban",
        "to",
        "bo",
        "doan",
        "vu",
        "cuc",
        "p",
        "p.",
        "uy ban",
        "hoi dong",
        "trung tam",
        "chi cuc",
        "vien",
        "quy",
        "doi",
        "bo phan",
    }
)  # no name by themselves
_GENERAL = frozenset(
    {
        "dich vu",
        "nghiep vu",
        "hanh chinh",
        "ke hoach",
        "nghien cuu",
        "kinh te",
        "van xa",
        "noi chinh",
        "tai chinh",
        "to chuc",
    }
)
# What wants more words behind it and ends no name.
_UNFINISHED = frozenset(
    {
        "linh",
        "vuc",
        "vu",
        "duoc",
        "giao",
        "theo",
        "ve",
        "cua",
        "va",
        "co",
        "viec",
        "tac",
        "nang",
        "cong",
        "de",
        "nguoi",
        "phan",
        "&",
    }
)
# "Cơ quan chủ trì soạn thảo": no office, but as it is written.
_DESCRIBED = re.compile(
    r"(?:co quan|don vi|bo phan|nguoi|ca nhan|to chuc|can bo)(?: (?:chu tri|phoi hop|tham muu|soan thao|thuc hien|phu trach|tham dinh))*"
)
# Bodies set up for a task, which ends their name: "Tổ công tác triển khai Đề án 06".
_FOR_A_TASK = (
    "to cong tac",
    "to giup viec",
    "ban chi dao",
    "hoi dong",
    "doan cong tac",
    "to",
    "doan",
    "nhom",
    "ban to chuc",
    "tieu ban",
)
# What says who leads or helps wherever it stands; any other verb ends a name only where it tells a task.
_ROLES = frozenset(
    "chu tri · phoi hop · la don vi · la co quan · la dau moi · dau moi · lam dau moi · thuc hien ·"
    " trien khai · truc tiep · chiu trach nhiem · phu trach · "
    "to chuc thuc hien · cung tham gia · tham gia · tham du · du hop · doi voi".split(" · ")
)
_NEVER_CALLED_BY_A_VERB = re.compile(
    r"(?:so|bo(?! (?:phan|mon|chi huy))|ubnd|hdnd|uy ban|cong an|dang uy|mttq|ubmttq|kho bac|bao hiem) "
)
_WITH_THEIR_OBJECT = frozenset({"lap", "trinh", "nhap"})  # "lập dự toán", "trình ký"
_OFFICE_OF = re.compile(
    r"(?:van phong|vp) (?:so|bo|cuc|chi cuc|ubnd|hdnd|dang uy|tinh uy|thanh uy)(?: (?:tinh|xa|phuong|thanh pho|va ubnd[a-z ]*))?"
)
_WHOLE = frozenset({"van phong", "vp", "thanh tra", "thanh tra so", "cong an"})
# Words before a name, as they are accented.
_ACCENTED_LABELS = {"moi": "mời", "giao": "giao", "do": "do", "voi": "với", "cung": "cùng"}
_NEVER_IN_NAMES = frozenset({"chu tri", "chiu trach nhiem", "cung tham gia"})
_ROLES_OF_ANY = frozenset({"chu tri", "phoi hop", "truc tiep"})
# What a lead leads may tell which of several are meant: "Các đơn vị chủ trì đề mục".
_TELLS_WHICH = re.compile(
    r"(?:cac |nhung |tung )?(?:de muc|de tai|de an|du an|tieu du an|nhiem vu|chuong trinh|cong trinh|goi thau"
    r"|mo hinh|hop phan|chuyen de|chi tieu|tieu chi|noi dung|linh vuc"
    r"|thu tuc|tthc|dich vu|hang muc|san pham|mon hoc|hoi nghi|cuoc hop)\b"
)
_SEVERAL_LEADS = re.compile(
    r"(?:cac|nhung|moi|tung|\d+) (?:don vi|co quan|phong|ban|so|nganh|to chuc|ca nhan|bo phan|khoa|truong)(?: (?:phong|ban|nganh|don vi))?"
)
_ROLE_ALONE = re.compile(
    r"(?:(?:chu tri|phoi hop|tham muu|thuc hien|trien khai|tong hop|theo doi|huong dan|don doc|bao cao|dau moi|phu trach)\s*)+"
)
_NONE = frozenset({"", "khong", "khong co", "n/a", "na", "ko", "x", "nt", "0", "nhu tren"})
_TRAILING = " \t\n.,;:-–—+/&•·…*?!"


class Piece(NamedTuple):
    """A piece of a cell between two separators; `soft` tells what stands before it."""

    start: int
    end: int
    soft: bool


def pieces(shown: str) -> list[Piece]:
    """The pieces of a cleaned text; separators within brackets and groups don't separate."""
    folded = fold(shown)
    kept = (
        [match.span() for match in _BRACKETS.finditer(shown)]
        + group_spans(shown)
        + inner_spans(folded)
        + dependent_spans(folded)
        + idiom_spans(folded)
    )
    found, start, soft = [], 0, False
    for match in _SEPARATORS.finditer(folded):
        if any(begin < match.end() and match.start() < end for begin, end in kept) or _is_in_abbreviation(shown, match):
            continue
        found.append(Piece(start, match.start(), soft))
        start, soft = match.end(), match["soft"] is not None
    found.append(Piece(start, len(shown), soft))
    return [piece for piece in found if shown[piece.start : piece.end].strip(_TRAILING)]


def _is_in_abbreviation(shown: str, match: re.Match[str]) -> bool:
    """Whether "&" stands between capitals: "TT VHTT&TT"."""
    around = shown[match.start() - 1 : match.start()] + shown[match.end() : match.end() + 1]
    return match[0] == "&" and len(around) == 2 and around.isupper()


def trimmed(text: str, keep: int = 0, is_known: Callable[[str], bool] | None = None) -> str:
    """A name without bullets before it, a role behind it, or punctuation around it; `keep` letters have no role.

    What may be a role or the last word of the name ("Phòng Nghiệp vụ tổng hợp") is a role behind a name that `is_known`.

    >>> trimmed("- Sở KH&CN chủ trì tham mưu Kế hoạch;")
    'Sở KH&CN'
    """
    bare = _LEADING.sub("", text)
    if (label := LABEL.match(fold(bare))) and _is_written_so(bare):
        bare = bare[label.end() :]
    role = _ROLE.search(fold(bare), max(0, keep - (len(text) - len(bare))))
    while role and _is_in_name(bare, role, is_known):
        role = _ROLE.search(fold(bare), role.start() + 1)
    if role and begins_like_office(bare[: role.start()]) and "(" not in bare[: role.start()]:
        bare = bare[: role.start()]
    bare = bare.strip(_TRAILING)
    if bare.count("(") != bare.count(")"):
        bare = bare.strip("() ")
    if bare[:1] + bare[-1:] in ("()", "[]"):
        bare = bare[1:-1]
    return " ".join(bare.split()).strip(_TRAILING)


def _is_written_so(bare: str) -> bool:
    """Whether the word that looks like a label has its accents: "Mời trường …", not "Môi trường"."""
    first = bare.split(maxsplit=1)[0].rstrip(":").lower()
    label = _ACCENTED_LABELS.get(fold(first), first)
    return first == label or (first.isascii() and not fold(bare).startswith("moi truong"))


def _is_in_name(bare: str, role: re.Match[str], is_known: Callable[[str], bool] | None) -> bool:
    """Whether what looks like a verb belongs to the name: "Phòng Xây dựng chính quyền", "Phòng Kế hoạch - Tổng hợp"."""
    verb = role[0].lstrip(" ,:(–-\t\n")
    written = bare[role.end() - len(verb) : role.end()]
    start = bare[: role.start()]
    before = fold(start).split()
    joined = " ".join(before)
    if bare != bare.upper() and written[:1].isupper() and before:
        return start.rstrip()[-1:] not in ".;"
    if role[0][:1] == " " and (_DESCRIBED.fullmatch(joined) or _wants_more(before, verb)):
        return True
    if verb == "phu trach" and before[:1] in (["lanh"], ["pho"]):
        return True  # "Lãnh đạo Sở phụ trách"
    if verb == "phoi hop" and before == ["hoi", "dong"]:
        return True
    if _SEVERAL_LEADS.fullmatch(joined) and _TELLS_WHICH.match(fold(bare[role.end() :]).strip()):
        return True
    if verb in _ROLES_OF_ANY:
        return False
    if verb == "dau moi" and before[:1] == ["cac"] and role.end() == len(bare):
        return True  # "Các thương nhân đầu mối": which of them
    if verb not in _ROLES and not _tells_a_task(bare, role, is_known):
        return True
    return joined in BARE_HEADS or joined.removeprefix("cac ").removeprefix("thanh vien ") in _FOR_A_TASK


def _tells_a_task(bare: str, role: re.Match[str], is_known: Callable[[str], bool] | None) -> bool:
    """Whether a verb behind a whole name has an object: "Sở Tài chính thẩm định giá", not "Phòng Hướng dẫn, hỗ trợ"."""
    start = bare[: role.start()].strip()
    folded = fold(start)
    if role[0][:1] == ":" or _NEVER_CALLED_BY_A_VERB.match(folded):
        return role[0][:1] in ": "
    verb = fold(role[0]).split()
    general = " ".join(folded.split()[-2:]) in _GENERAL and verb[:2] != ["tham", "muu"]
    named = (is_whole_name(folded) or _OFFICE_OF.fullmatch(folded) is not None) and not general
    has_object = (
        (verb[:2] == ["tham", "muu"] and not is_group(start))
        or bool(bare[role.end() :].strip(_TRAILING))
        or verb[0] in _WITH_THEIR_OBJECT
    )
    if role[0][:1] != " " or not (named or has_object):
        return False
    short = len(start.split()) == len(("Phòng", "KHTC")) and start.split()[-1].isupper()
    known = short or (is_known is not None and is_known(start))
    return named or known or folded in _WHOLE or is_whole_name(folded) or is_group(start)


def _wants_more(before: list[str], verb: str) -> bool:
    """Whether a name can't end there: "Các phòng theo lĩnh vực" (phụ trách), "Trung tâm Tư vấn và" (hỗ trợ …)."""
    return (
        len(before) > 1
        and before[-1] in _UNFINISHED
        and not (before[-1] == "vu" and before[-2] != "nhiem")
        and verb not in _NEVER_IN_NAMES
    )


def is_only_a_role(name: str) -> bool:
    """Whether nothing but "tổng hợp" or "phối hợp thực hiện" stands there."""
    return _ROLE_ALONE.fullmatch(fold(name)) is not None


def without_brackets(text: str) -> str:
    """A name without what stands in brackets behind it: "Văn phòng (bộ phận một cửa)"."""
    return " ".join(_BRACKETS.sub(" ", text).split())


def says_none(text: str) -> bool:
    """Whether a cell says that there is nobody: "—", "-", "không"."""
    return fold(text).strip(_TRAILING) in _NONE
