"""Totals, notes, page numbers and signatures, known by their words: rows of a sheet that are no part of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_excel.annex.labels import label_of
from cchc_excel.spelling import key, plain

TOTAL_WORDS = (
    "tong cong",
    "tong so",
    "tong diem",
    "tong kinh phi",
    "cong chung",
    "cong muc",
    "cong phan",
    "cong nhom",
    "binh quan chung",
    "trung binh chung",
    "trung binh cong",
    "binh quan linh vuc",
    "binh quan muc",
    "binh quan phan",
    "binh quan nhom",
    "trung binh linh vuc",
    "trung binh muc",
)  # at the beginning
# … and nothing else: "CÔNG TÁC …" is a section, and "công" the rest of a torn text.
TOTAL_ALONE = frozenset(
    "tổng|cộng|tong|cong|total|trung bình|bình quân|trung binh|binh quan|lũy kế|luỹ kế|luy ke|số lượng|toàn xã|toàn phường|toàn sở"
    "|toàn tỉnh|toàn ngành|toàn cơ quan|toàn đơn vị".split("|")
)
NOTE_WORDS = (
    "ghi chu",
    "luu y",
    "chu thich",
    "chu giai",
    "giai thich",
    "so lieu minh hoa",
    "huong dan",
    "nguon so lieu",
)
CLOSING_WORDS = ("tren day la ",)  # of the sentence under a plan
_OF_THE_TABLE = (
    "dau x la ",
    "danh dau x vao ",
    "so lieu tong hop den ",
    "so lieu tinh den ",
    "so lieu den ngay ",
    "so lieu cap nhat den ",
)
SIGNATURE_WORDS = (
    "hieu truong | pho hieu truong | vien truong | cuc truong | chi cuc truong | vu truong | tong giam doc | pho tong giam doc | "
    "tong bien tap | pho tong bien tap | truong ban | chanh thanh tra | chu nhiem | kt hieu truong | tl giam doc | tuq giam doc | "
    "nguoi lap | nguoi lap bieu | nguoi lap bang | nguoi bao cao | nguoi tong hop | thu truong don vi | thu truong | "
    "thu truong co quan | giam doc | pho giam doc | kt giam doc | truong phong | pho truong phong | chanh van phong | "
    "pho chanh van phong | chu tich | pho chu tich | kt chu tich | tm uy ban nhan dan | xac nhan cua | xac nhan | noi nhan | "
    "can bo tong hop | can bo lap bieu | chuyen vien tong hop | nguoi kiem tra | nguoi duyet | ke toan truong | lanh dao co quan | "
    "lap bieu | lap bang | tong hop bieu | kiem soat | nguoi kiem soat | phe duyet | ky ten |"
    " ky ghi ro ho ten | ky ten dong dau | lanh dao don vi | lanh dao phong | duyet | pt phong | bi thu"
).split(" | ")
# … and whoever is named behind a colon: "Người lập biểu: Hà Thị Quyên", "Đầu mối liên hệ: chị Lan, 0912 …".
SIGNERS = (
    "nguoi | lap bieu | lap bang | can bo | chuyen vien | ke toan truong | thu ky | dau moi | lien he | phu trach bieu | "
    "chi tiet lien he | ngay lap | ngay cap nhat | ngay bao cao | ngay gui"
).split(" | ")
MOST_SIGNING = 4  # texts of a row
# A sum that says what it counts: “Cộng: 3 nhiệm vụ”, “Tổng 12 việc”.
_COUNTED = re.compile(
    r"(?:tong|cong)(?: so| cong)?(?:\s*:|\s+\d|\s*\(|\s+(?:theo|cua|cac|trong) (?:linh vuc|muc|phan|nhom|phong)\b|\s+(?:(?:muc|phan|nhom|linh vuc|bieu) )?[ivx]{1,5}\s*(?:$|[:(–-])|\s+(?:muc|phan|nhom|bieu) (?:\d{1,2}|[a-e])\s*(?:$|[:(–-]))"
)
# "Cộng chuyển trang sau", "Cộng CẢI CÁCH THỂ CHẾ", "Lũy kế đến mục II", "Kết quả mục I: 2/6", "Số việc đã xong: 4".
_SUM = re.compile(
    r"cộng(?!\s+(?:đồng|tác|h[oò]+[àa]|sản|hưởng|sinh|điểm|trừ|nghệ))\s.+"
    r"|(?:số\s+)?mang\s+(?:sang|từ)\b.*|(?:trang\s+trước|trang\s+sau|số\s+trang\s+trước)\s+(?:chuyển|mang)\s+(?:sang|qua)\b.*"
    r"|(?:số\s+)?chuyển\s+(?:(?:sang|từ)\s+)?trang\b.*|l(?:ũy|uỹ)\s+kế\b.+"
    r"|(?:biểu|bảng|sheet|trang|phần|mục)\s(?:\S+\s)?(?:trước\s)?(?:chuyển|mang)\s+sang\b.*"
    r"|(?:tổng hợp|kết quả|sơ kết|hết|kết thúc)\s+(?:mục|phần|nhóm|lĩnh vực)\s+(?:[ivx]+|\d+|[a-e])\b.*"
    r"|tổng(?: số| cộng)?(?: hai| ba| bốn| cả| các| toàn| của)? (?:biểu|bảng|phụ lục|trang|mục|phần(?! mềm)|nhóm|lĩnh vực)\b.*"
    r"|(?:bình quân|trung bình)(?: cộng| các| toàn| cả| của| chung)* (?:mục|phần|nhóm|lĩnh vực|bảng|biểu|đơn vị|xã|phường|sở|tỉnh|ngành)\b.*"
    r"|trong đó\s*:.*|tiểu (?:cộng|kết)\b.*|(?:đạt|hoàn thành|đã xong|xong)\s+\d+\s*/\s*\d+\s+(?:hoạt động|nhiệm vụ|việc|nội dung|đầu việc).*"
    r"|t[ỷỉ] lệ (?:hoàn thành|thực hiện|đạt)(?: của)? (?:mục|phần|nhóm|lĩnh vực|chung|toàn)\b.*"
    r"|số\s+(?:nhiệm vụ|công việc|việc|hoạt động|đầu việc)\s(?:[^:]*:\s*\d.*|(?:mục|phần|nhóm|lĩnh vực|trong|của|theo|từng)\b.*)"
    r"|(?:mục|phần|nhóm|lĩnh vực)\s+(?:[ivx]+|\d{1,2}|[a-e])\s*:\s*\d+\s*(?:/\s*\d+|hoạt động|nhiệm vụ|việc|mục tiêu).*",
    re.DOTALL,
)
# "Tổng Cải cách thủ tục hành chính", but "Tổng Công ty", "Tổng hợp".
_SUM_OF_A_TITLE = re.compile(
    r"Tổng\s+(?!Công|Cục|Giám|Bí|Liên|Biên|Thanh|Kiểm|Lãnh|Tham|Đài|Kho|Hội|Phụ)[A-ZĐẢÁÂÔ][^\W\d_]+\s"
)
_TOTALS, _NOTES = (tuple(word + " " for word in words) for words in (TOTAL_WORDS, NOTE_WORDS))
_SIGNERS = tuple(word + " " for word in (*SIGNERS, *SIGNATURE_WORDS))
_PLACE_AND_DATE = re.compile(r"ngay\s+\S*\s*thang\s+\S*\s*nam")
_PAGE_NUMBER = re.compile(
    r"[-–(\s]*(?:het\s+)?(?:trang|page)\s*\d{1,3}(?:\s*[/-]\s*\d{1,3})?[-–)\s]*|[-–]\s*\d{1,3}\s*[-–]"
)
# "(Xem tiếp trang sau)", "Phụ lục (tiếp theo)"; "CẢI CÁCH THỂ CHẾ (tiếp theo)" is a section again.
_PAGE_TURN = re.compile(
    r"(?:(?:phu luc|bieu|bang|danh muc|mau|bang bieu|phu bieu)(?:\s+so)?(?:\s+[\divx.]{1,5})?\s*)?[-–(\[.…\s]*"
    r"(?:(?:xem|con|in)\s+)?(?:tiep|tiep\s+theo|tiep\s+tuc)(?:\s+(?:o|tu|cua|sang|den))?(?:\s+trang(?:\s+(?:sau|truoc|ben|\d{1,3}))?)?[-–)\].…\s]*"
)
_SHOWS_HOW = re.compile(
    (
        r"[(\[<{]\s*(?:ghi|nhap|dien|neu|chon|mo ta|ten|vi du|vd|liet ke|viet|su dung|theo mau)\b.*[)\]>}]\.?"
        r"|\[[^\[\]]+\]|(?:ghi ro|dien|nhap) (?:ten|so|ngay|thoi|noi dung)\b.{0,60}"
    ),
    re.DOTALL,
)
_EXAMPLE = re.compile(r"\(?(?:vi du|vd)\s*(?:\d{1,2}\s*)?(?:[:.)–-].*)?", re.DOTALL)  # "Ví dụ: Ban hành kế hoạch"
_NTH = re.compile(r"(?:cong viec|noi dung|nhiem vu|hoat dong|muc tieu|viec)\s+(?:n|thu n)\s*[.:…]*")  # "Công việc n"
_LONGEST_NTH = 24  # letters
_EXAMPLE_BEGINS = frozenset("(vV")
_SHOWS_HOW_BEGINS = frozenset("([<{gGđĐdDnN")
_DOTS = re.compile(
    r"(?:[^\W\d_]{1,10}(?: [^\W\d_]{1,5})?\s?\d{1,3}\s*[.:)]\s*)?(?=[\s/-]*(?:…|[._]{2}))[\s.…_/-]+(?:20\d\d)?"
)
_FEWEST_DOTS = 2  # cells of a row; one is enough beside a number
_ANY_NUMBER = "n"  # "1, 2, …, n"
_SIGNER = re.compile(r"(?P<who>[^:]{3,40}):\s*(?P<name>[^:]{0,80})", re.DOTALL)
_NOT_OF_A_NAME = re.compile(
    r"\([^()]*\)|\b(?:ThS|TS|BS|CN|KS|CKI{1,2}|PGS|GS|LS|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|đ/c|đc|ĐT|SĐT|tel)\b\.?|[\d./–,;-]+"
)
_NAME_WORDS = range(2, 7)
# A post in capitals above a name: "CHI CỤC TRƯỞNG", "TRƯỞNG THUẾ TỈNH", "KT. GIÁM ĐỐC"; "TRƯỜNG HỌC" is none.
_POST = re.compile(
    r"(?:kt|tm|tl|tuq)\s?\.\s?\S.*|(?:(?:phó|quyền|q\.|kt\.)\s+)?(?:\S+ ){0,2}(?:trưởng|giám đốc|chủ tịch|bí thư|chánh văn phòng)(?: \S.*)?"
)
_SIGNED = re.compile(r"\(\s*(?:da ky|ky)\b[^)]*\)")
_LONGEST_POST = 60  # letters
# Short forms and what they stand for: "CQCT: cơ quan chủ trì; CQPH: cơ quan phối hợp".
_SHORT_FORMS = re.compile(r"(?:[A-ZĐ&]{2,8}\s*[:=]\s*[^:=;,]{3,60}(?:[;,]\s*|\.?$)){2,}")
_NOTE_MARK = re.compile(r"^\s*(?:\(\s*\*+\s*\)|\*+\s)")


def is_example(texts: Sequence[str]) -> bool:
    """Whether a row only shows how to fill a form: "(ghi tên công việc)", "[Nhập thời hạn]", dots in every cell."""
    if any(text[:1] in _EXAMPLE_BEGINS and _EXAMPLE.fullmatch(plain(text)) for text in texts[:2]):
        return True
    if any(len(text) <= _LONGEST_NTH and _NTH.fullmatch(plain(text)) for text in texts[:2]):
        return True
    said = [text for text in texts if not text.strip("().").isdecimal() and text.strip("(). ") != _ANY_NUMBER]
    if all(_DOTS.fullmatch(text) for text in said):
        return len(said) >= _FEWEST_DOTS or (len(said) < len(texts) and bool(said))
    shown = [text for text in said if text[:1] in _SHOWS_HOW_BEGINS]
    return 2 * sum(_SHOWS_HOW.fullmatch(plain(text)) is not None for text in shown) > len(said)


def is_total(text: str) -> bool:
    """Whether a row that begins with this text adds up others."""
    if text.strip(" :.").lower() in TOTAL_ALONE:
        return True
    if (key(text) + " ").startswith(_TOTALS) and not _is_no_sum(text):
        return True
    if _SUM_OF_A_TITLE.match(text) and not text.isupper():
        return True
    if text.lstrip(" ([")[:1].isupper() and _SUM.fullmatch(
        text.strip(" ()[]").lower()
    ):  # "cộng …" may be the rest of a torn text
        return True
    begins_so = text[:4].lower() in ("tổng", "cộng")  # "công 3 …" is the rest of a torn text
    return begins_so and _COUNTED.match(plain(text)) is not None


def is_signature(texts: Sequence[str]) -> bool:
    """Whether most of a row's few texts belong to a signature."""
    found = sum(_signs(text) for text in texts) if len(texts) <= MOST_SIGNING else 0
    return found > 0 and found >= 0.5 * len(texts)


def is_remark(text: str) -> bool:
    """Whether a text is a note by its first word or its mark: "Ghi chú: …", "(*) …"."""
    words = key(text)
    if words.startswith(CLOSING_WORDS) or speaks_of_table(text):
        return True
    return _is_note(text, words) or (_NOTE_MARK.match(text) is not None and not _is_labelled(text))


def speaks_of_table(text: str) -> bool:
    """Whether a sentence without a sign of a note tells of the table: its marks, its short forms, the day of its figures."""
    return key(text).startswith(_OF_THE_TABLE) or _SHORT_FORMS.fullmatch(text) is not None


def is_page_number(text: str) -> bool:
    """Whether a text is "Trang 2/5" or "- 2 -", or says that the table goes on: "(Xem tiếp trang sau)"."""
    folded = plain(text)
    return _PAGE_NUMBER.fullmatch(folded) is not None or _PAGE_TURN.fullmatch(folded) is not None


def _is_labelled(text: str) -> bool:
    found = label_of(text)
    return found is not None and found.level is not None


def _is_no_sum(text: str) -> bool:
    """Whether the words only look like those of a sum without their accents: "Công chứng …", "công phần mềm …"."""
    first = text.lower().lstrip(" -–•*+").split(maxsplit=1)[0]
    return first.startswith("c") and first not in ("cộng", "cong")


def _signs(text: str) -> bool:
    """Whether a cell belongs to a signature: who signs, place and date, the addressees."""
    text = _without_signer(text)
    words = key(text)
    if words.startswith("noi nhan"):
        return True
    if len(words) >= _LONGEST_POST:
        return False
    named = any(words == known or words.startswith(known + " ky") for known in SIGNATURE_WORDS)
    in_capitals = text.isupper() and _POST.fullmatch(" ".join(text.lower().split())) is not None
    return named or in_capitals or _PLACE_AND_DATE.search(words) is not None or _is_signer(text)


def _without_signer(text: str) -> str:
    """A post with the name of who holds it on the lines below: "NGƯỜI LẬP", "Nguyễn Thu Hà"."""
    first, _, rest = text.strip().partition("\n")
    names = rest.split()
    signed = len(names) in _NAME_WORDS and all(word[:1].isupper() and word.isalpha() for word in names)
    return first if signed or not names else text


def _is_signer(text: str) -> bool:
    """Whether a cell names a person, a day or nobody yet behind who signs, or is what stands for a signature."""
    if _SIGNED.fullmatch(plain(text)) is not None:
        return True
    found = _SIGNER.fullmatch(text.strip())
    if found is None or not (key(found["who"]) + " ").startswith(_SIGNERS):
        return False
    name = _NOT_OF_A_NAME.sub(" ", found["name"]).split()
    return not name or (len(name) in _NAME_WORDS and all(word[:1].isupper() for word in name))


def _is_note(text: str, words: str) -> bool:
    """A note names itself: "Ghi chú: …", "(số liệu minh họa)"."""
    if not (words + " ").startswith(_NOTES):
        return False
    found = next((known for known in NOTE_WORDS if words == known or words.startswith(known + " ")), None)
    return found is not None and (words == found or ":" in text[: len(found) + 12])
