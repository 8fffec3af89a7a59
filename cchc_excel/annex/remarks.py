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
)  # at the beginning
# … and nothing else: "CÔNG TÁC …" is a section, and "công" the rest of a torn text.
TOTAL_ALONE = frozenset({"tổng", "cộng", "tong", "cong", "total", "trung bình", "bình quân", "trung binh", "binh quan"})
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
SIGNATURE_WORDS = (
    "hieu truong | pho hieu truong | vien truong | cuc truong | chi cuc truong | vu truong | tong giam doc | pho tong giam doc | "
    "tong bien tap | pho tong bien tap | truong ban | chanh thanh tra | chu nhiem | kt hieu truong | tl giam doc | tuq giam doc | "
    "nguoi lap | nguoi lap bieu | nguoi lap bang | nguoi bao cao | nguoi tong hop | thu truong don vi | thu truong | "
    "thu truong co quan | giam doc | pho giam doc | kt giam doc | truong phong | pho truong phong | chanh van phong | "
    "pho chanh van phong | chu tich | pho chu tich | kt chu tich | tm uy ban nhan dan | xac nhan cua | xac nhan | noi nhan | "
    "ky ten | ky ghi ro ho ten | ky ten dong dau | lanh dao don vi | lanh dao phong | duyet | pt phong | bi thu"
).split(" | ")
MOST_SIGNING = 4  # texts of a row
# A sum that says what it counts: “Cộng: 3 nhiệm vụ”, “Tổng 12 việc”.
_COUNTED = re.compile(
    r"(?:tong|cong)(?: so| cong)?(?:\s*:|\s+\d|\s*\(|\s+(?:theo|cua|cac|trong) (?:linh vuc|muc|phan|nhom|phong)\b)"
)
_TOTALS, _NOTES = (tuple(word + " " for word in words) for words in (TOTAL_WORDS, NOTE_WORDS))
_PLACE_AND_DATE = re.compile(r"ngay\s+\S*\s*thang\s+\S*\s*nam")
_PAGE_NUMBER = re.compile(r"(?:trang|page)\s*\d{1,3}(?:\s*[/-]\s*\d{1,3})?|[-–]\s*\d{1,3}\s*[-–]")
_SHOWS_HOW = re.compile(
    r"[(\[<{]\s*(?:ghi|nhap|dien|neu|chon|mo ta|ten|vi du|vd|liet ke|viet|su dung|theo mau)\b.*[)\]>}]\.?|(?:ghi ro|dien|nhap) (?:ten|so|ngay|thoi|noi dung)\b.{0,60}",
    re.DOTALL,
)
_SHOWS_HOW_BEGINS = frozenset("([<{gGđĐdDnN")
_DOTS = re.compile(r"[\s.…_-]*[.…_]{2,}[\s.…_-]*|…")
_FEWEST_DOTS = 2  # cells of a row
_NOTE_MARK = re.compile(r"^\s*(?:\(\s*\*+\s*\)|\*+\s)")


def is_example(texts: Sequence[str]) -> bool:
    """Whether a row only shows how to fill a form: "(ghi tên công việc)", "[Nhập thời hạn]", dots in every cell."""
    said = [text for text in texts if not text.strip("().").isdecimal()]
    if all(_DOTS.fullmatch(text) for text in said):
        return len(said) >= _FEWEST_DOTS
    shown = [text for text in said if text[:1] in _SHOWS_HOW_BEGINS]
    return 2 * sum(_SHOWS_HOW.fullmatch(plain(text)) is not None for text in shown) > len(said)


def is_total(text: str) -> bool:
    """Whether a row that begins with this text adds up others."""
    if text.strip(" :.").lower() in TOTAL_ALONE or (key(text) + " ").startswith(_TOTALS):
        return True
    begins_so = text[:4].lower() in ("tổng", "cộng")  # "công 3 …" is the rest of a torn text
    return begins_so and _COUNTED.match(plain(text)) is not None


def is_signature(texts: Sequence[str]) -> bool:
    """Whether most of a row's few texts belong to a signature."""
    found = sum(_signs(key(text)) for text in texts) if len(texts) <= MOST_SIGNING else 0
    return found > 0 and found >= 0.5 * len(texts)


def is_remark(text: str) -> bool:
    """Whether a text is a note by its first word or its mark: "Ghi chú: …", "(*) …"."""
    return _is_note(text, key(text)) or (_NOTE_MARK.match(text) is not None and not _is_labelled(text))


def is_page_number(text: str) -> bool:
    """Whether a text is "Trang 2/5" or "- 2 -"."""
    return _PAGE_NUMBER.fullmatch(plain(text)) is not None


def _is_labelled(text: str) -> bool:
    found = label_of(text)
    return found is not None and found.level is not None


def _signs(words: str) -> bool:
    """Whether a cell belongs to a signature: who signs, place and date, the addressees."""
    if words.startswith("noi nhan"):
        return True
    named = any(words == known or words.startswith(known + " ky") for known in SIGNATURE_WORDS)
    return len(words) < 60 and (named or _PLACE_AND_DATE.search(words) is not None)


def _is_note(text: str, words: str) -> bool:
    """A note names itself: "Ghi chú: …", "(số liệu minh họa)"."""
    if not (words + " ").startswith(_NOTES):
        return False
    found = next((known for known in NOTE_WORDS if words == known or words.startswith(known + " ")), None)
    return found is not None and (words == found or ":" in text[: len(found) + 12])
