"""What a heading means below the headings above it: "Từ" below "Thời gian", "Hoàn thành" below "Kết quả thực hiện"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from cchc_excel.annex.headings import (
    BRACKETS,
    Meanings,
    as_reported,
    best_score,
    heading_words,
    meanings,
    month_heading,
)
from cchc_excel.annex.offices import office_likeness
from cchc_excel.annex.periods_compared import says_only_when
from cchc_excel.annex.phrases import ALONE, PHRASES
from cchc_excel.plan import Field
from cchc_excel.spelling import key, plain

F = Field
# A heading above others: what its sub-headings mean.
GROUPS: dict[str, dict[str, dict[Field, float]]] = {
    "time": {
        "bat dau | tu | khoi cong | bd": {F.START: 1.0},
        "hoan thanh | ket thuc | den | han | kt | ht": {F.DEADLINE: 1.0},
        "ke hoach | theo ke hoach | du kien": {F.DEADLINE: 1.0},
        "thuc hien | thuc te | thuc te hoan thanh | da xong": {F.COMPLETED_ON: 0.95},
    },
    "report": {
        "noi dung | ket qua | thuc hien | noi dung ket qua | tom tat": {F.RESULT: 0.9},
        "hoan thanh | da hoan thanh | xong | da xong": {F.MARK_DONE: 0.9, F.STATUS: 0.6, F.COMPLETED_ON: 0.4},
        "dang thuc hien | chua hoan thanh | dang trien khai | chua xong | dang lam | dang xu ly": {F.MARK_DOING: 0.95},
        "chua thuc hien | chua trien khai | chua lam": {F.MARK_NOT: 0.95},
        "thoi gian | thoi gian hoan thanh | ngay | thoi diem | ngay hoan thanh": {
            F.COMPLETED_ON: 0.95,
            F.DOCUMENT_DATE: 0.4,
        },
        "tien do": {F.STATUS: 0.8, F.PERCENT: 0.7},
        "san pham | van ban | so": {F.DOCUMENT: 0.8},
        "danh gia | muc do": {F.STATUS: 0.9},
    },
    "document": {
        "so | so ky hieu | so hieu | ky hieu": {F.DOCUMENT: 1.0},
        "ngay | ngay thang | thoi gian | ngay ban hanh": {F.DOCUMENT_DATE: 1.0},
        "ten | trich yeu | loai | ten van ban": {F.EXTRA: 0.8},
    },
    "money": {"": {F.EXTRA: 1.0}},
    "number": {"tt | stt | so": {F.NUMBER: 1.0}, "chi tiet": {F.EXTRA: 0.9}},
}
GROUP_WORDS: tuple[tuple[str, str], ...] = (
    ("money", "kinh phi"),
    ("money", "du toan"),
    ("money", "ngan sach"),
    ("report", "ket qua thuc hien"),
    ("report", "tinh hinh thuc hien"),
    ("report", "tien do thuc hien"),
    ("report", "bao cao"),
    ("report", "tinh trang"),
    ("report", "ket qua trien khai"),
    ("report", "ket qua den"),
    ("document", "van ban"),
    ("document", "minh chung"),
    ("number", "stt"),
    ("number", "tt"),
    ("time", "thoi gian"),
    ("time", "thoi han"),
    ("time", "tien do"),
    ("time", "lo trinh"),
    ("time", "tu den"),
    ("report", "ket qua"),
    ("report", "danh gia"),
)
# Above others these speak of what was done; within a longer heading, of anything.
REPORT_ALONE = frozenset({"thuc hien", "da thuc hien", "thuc te"})
_QUARTER = re.compile(r"[1-4]|I{1,3}|IV")
# Two such columns below one mark's heading are the same mark.
GRADES = frozenset(
    "dung han | truoc han | trong han | som han | qua han | tre han | cham | cham han | cham tien do | dung tien do".split(
        " | "
    )
)
MARKS = frozenset({F.MARK_DONE, F.MARK_DOING, F.MARK_NOT})
# Columns to tick below "Hoàn thành" or "Đánh giá".
ANSWERS: Mapping[str, Field] = {
    "co": F.MARK_DONE,
    "roi": F.MARK_DONE,
    "dat": F.MARK_DONE,
    "khong": F.MARK_NOT,
    "chua": F.MARK_NOT,
    "khong dat": F.MARK_NOT,
    "chua dat": F.MARK_NOT,
    "dang": F.MARK_DOING,
}
ASKED = frozenset({F.MARK_DONE, F.STATUS, F.RESULT})
UNFINISHED = frozenset({F.MARK_DOING, F.MARK_NOT})
# Below "Kết quả" these words still speak of the plan: "Sản phẩm dự kiến".
_PLANNED = re.compile(
    r"\b(?:du kien|(?:theo|trong) ke hoach|yeu cau|phai co|can co|phai dat|can dat|duoc giao|dang ky)\b"
)
_PART = re.compile(
    r"\b(?:chu tri|dau moi|phu trach|dam nhan|chiu trach nhiem|lam chinh)$"
)  # what an office does, not its name
_KEY_TO_MARKS = re.compile(r"\s*[(\[][^()\[\]]*\b[A-ZĐ]{1,2}\s*[:=–-]\s*(?:chủ trì|phối hợp|thực hiện)[^()\[\]]*[)\]]")
TORN = 0.6  # how well words in two rows must be known to be one heading
OFFICE_NAMED = 0.8
WHOLE_PHRASES = frozenset({*ALONE, *(" ".join(phrase.words) for phrase in PHRASES)})


def is_in_tables(path: tuple[str, ...]) -> bool:
    """Whether the last words of a heading are a whole phrase of the tables, or one below their groups."""
    return bool(path) and (" ".join(heading_words(path[-1])) in WHOLE_PHRASES or bool(_said_by_group(path)))


@lru_cache(maxsize=4_096)
def group_of(text: str) -> str | None:
    """What a heading above others is about: "time", "report", "document", "money", "number"."""
    heading = " ".join(heading_words(text))
    if heading in REPORT_ALONE:
        return "report"
    return next((group for group, phrase in GROUP_WORDS if f" {phrase} " in f" {heading} "), None)


def path_meanings(path: tuple[str, ...]) -> Meanings:
    """The meanings of a heading under its parents: ("Thời gian", "Hoàn thành") is a deadline."""
    if len(path) < 2:
        return meanings(path[0]) if path else {}
    if is_quarter_of(path):
        return {F.MONTH: 0.9}
    return _said_by_group(path) or _said_of_two(path)


def _said_of_two(path: tuple[str, ...]) -> Meanings:
    """The meanings of a heading whose own words say something, or are the rest of those above."""
    if says_only_when(path[-1]) and (above := path_meanings(path[:-1])):
        return {field: score * 0.8 for field, score in above.items()}
    if is_grade(path[-1]) and (graded := path_meanings(path[:-1])).keys() & MARKS:
        return graded
    if Field.LEAD in meanings(path[-2]) and _names_an_office(path[-1]):
        return {F.EXTRA: 1.0}  # a column of one office's own: "Đơn vị thực hiện" over "Văn phòng"
    answer = " ".join(heading_words(path[-1]))
    if answer in ANSWERS and meanings(path[-2]).keys() & ASKED:
        return {ANSWERS[answer]: 0.9}
    if path[-1][:1].islower() or not meanings(path[-1]):
        whole = meanings(" ".join(path[-2:]))
        if max(whole.values(), default=0.0) >= TORN and path[-2] != path[-1]:
            return whole  # "Đơn vị" over "chủ trì": the rest of its words
    own = _under_groups(path)
    if month_heading(path[-2]) and max(own.values(), default=0.0) < TORN:
        own = {}
    return own or {field: score * 0.8 for field, score in path_meanings(path[:-1]).items()}


def without_key_to_marks(text: str) -> str:
    """A heading without what explains the marks below it: "Văn phòng Sở (C: chủ trì; P: phối hợp)"."""
    return _KEY_TO_MARKS.sub("", text)


def is_office_to_mark(text: str) -> bool:
    """Whether a heading names an office and says which marks tell its part in the work."""
    bare = without_key_to_marks(text)
    return bare != text and office_likeness(bare) >= OFFICE_NAMED


def _names_an_office(text: str) -> bool:
    """Whether a heading is the name of an office, unlike "Khoa, phòng tham gia" and "Ban/Viện/Trung tâm chủ trì"."""
    known = best_score(text) >= TORN or F.PARTNER in meanings(text) or _PART.search(key(text)) is not None
    return not known and office_likeness(text) >= OFFICE_NAMED


def _said_by_group(path: tuple[str, ...]) -> Meanings:
    """What a word that means nothing alone means below a group: "Từ" below "Thời gian"."""
    groups = filter(None, map(group_of, reversed(path[:-1]))) if not meanings(path[-1]) else ()
    return next((said for group in groups if (said := _said_below(group, path[-1])) is not None), {})


def _under_groups(path: tuple[str, ...]) -> Meanings:
    """The meanings of a heading's own words, as the headings above it turn them."""
    own = meanings(path[-1])
    for group in filter(None, map(group_of, reversed(path[:-1]))):
        if group == "money":
            return {F.EXTRA: 1.0}
        if (said := _said_below(group, path[-1])) is not None:
            return said
        if group == "report" and not _PLANNED.search(plain(path[-1])):
            own = {as_reported(field): score for field, score in sorted(own.items(), key=lambda item: item[1])}
    return own


def _said_below(group: str, text: str) -> Meanings | None:
    """What a heading means below one of a group, by the group's own words."""
    whole, bare = (" ".join(heading_words(words)) for words in (text, BRACKETS.sub("", text)))
    for line, fields in GROUPS[group].items():
        # "Chưa hoàn thành (nêu lý do)": whatever stands below it, the work is not done
        if whole in line.split(" | ") or (fields.keys() & UNFINISHED and bare in line.split(" | ")):
            return fields
    return None


def is_quarter_of(path: tuple[str, ...]) -> bool:
    """Whether a heading is one of "I" to "IV" below "Tiến độ thực hiện (Quý)"."""
    return len(path) > 1 and _QUARTER.fullmatch(path[-1].strip()) is not None and "quy" in heading_words(path[-2])


def is_grade(text: str) -> bool:
    """Whether a heading only tells in time from late, below "Đã hoàn thành" or "Đang thực hiện"."""
    return " ".join(heading_words(text)) in GRADES
