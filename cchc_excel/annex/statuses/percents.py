"""Percents and ratios: what a number in a percent column or in a sentence amounts to."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.cells import Cell
from cchc_excel.spelling import clean, plain

FULL = 100.0
_NUMBER = r"\d{1,3}(?:[.,]\d{1,3})?"
_PERCENT_ONLY = re.compile(rf"(?:dat|khoang|uoc|uoc dat|tren|hon|gan|~|≈|>|<)?\s*({_NUMBER})\s*(%|phan tram)?\s*\.?")
# The word "Tiến độ" and a number without its mark.
_LABELLED = re.compile(
    rf"(?:tiến độ|tỷ lệ|tỉ lệ|tien do|ty le|ti le)(?: (?:thực hiện|hoàn thành|thuc hien|hoan thanh))?\s*:?\s*({_NUMBER})\s*\.?",
    re.IGNORECASE,
)
_RATIO_ONLY = re.compile(r"(\d{1,5})\s*/\s*(\d{1,5})\.?")
_COUNT = r"\d{1,3}(?:\.\d{3})+|\d{1,5}(?:,\d{1,2})?"
_PERCENT_IN_TEXT = re.compile(rf"(?<![\d.,])({_NUMBER})\s*(?:%|phần trăm|phan tram)", re.IGNORECASE)
# A ratio is followed by what it counts; "ngày 3/5" and "trước 30/6" are dates.
_RATIO_IN_TEXT = re.compile(
    rf"(?<![\w/.,-])({_COUNT})\s*(?:/|\btrong(?: tong)?(?: so)?\b|\btren tong(?: so)?\b)\s*({_COUNT})(?![\d/%]"
    rf"|\.\d|-\d|,\d)(?=([\s,)]*)(\w*))"
)
# "7 tin, bài trên tổng số 20 tin, bài", "6 trên 10 xã"; "10 người trên 35 tuổi" is no ratio.
_RATIO_APART = re.compile(
    rf"(?<![\w/.,-])(?P<part>{_COUNT})(?:,? [a-z]+){{0,3}} tren (?:so )?(?P<whole>{_COUNT})(?![\d/%.,-]"
    rf"| ?(?:tuoi|km|m2|m|trieu|ty|dong|nam|thang|ngay|gio|diem|%))"
)
_RATIO_IN_TOTAL = re.compile(
    rf"(?<![\w/.,-])(?P<part>{_COUNT})(?:,? [a-z]+){{0,5}} (?:tren tong(?: so)?|trong (?:tong )?so) (?P<whole>{_COUNT})(?![\d/%.,-])"
)
# "xong 9 phần 10", "hai phần ba"
_RATIO_OF_PARTS = re.compile(
    r"(?<![\w/.,-])(?P<part>\d{1,2}|mot|hai|ba|bon|nam|bay|tam|chin) phan (?P<whole>\d{1,2}|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)(?! [a-z]* ?(?:nam|thang|quy)\b|\w)"
)
# "412 hộ, trong đó 350 hộ đã nộp": the same is counted twice; "trong số 60 hộ …, có 41 hộ đã đăng ký".
_RATIO_WITHIN = re.compile(
    rf"(?<![\w/.,-])(?P<whole>{_COUNT}) (?P<unit>[a-z]+)\b[^.;\n\d]{{0,60}}trong (?:do|so do),? (?:co |da co )?"
    rf"(?P<part>{_COUNT}) (?:(?P=unit)\b[^.;,\n\d]{{0,20}}? )?(?:da|xong|hoan thanh)(?: duoc)?"
    r" (?:nop|hoan thanh|xong|gui|ky|niem yet|thuc hien|giai quyet|cap nhat|dang ky|trien khai|cai|phe duyet|tra loi|bao cao)\b"
)
_RATIO_AMONG = re.compile(
    rf"trong (?:tong )?so (?P<whole>{_COUNT}) (?P<unit>[a-z]+)\b[^.;\n\d]{{0,60}}?\b(?:co|da co|moi co|moi)\s(?P<part>{_COUNT}) (?P=unit)\b"
)
# "Đã làm 7 điểm, kế hoạch 11 điểm"
_RATIO_TO_PLAN = re.compile(
    rf"(?:^|[.;\n] ?|\b(?:da|duoc) )[^.;\n\d]{{2,40}} (?P<part>{_COUNT}) (?P<unit>[a-z]+)\b[^.;\n\d]{{0,20}}[,;(] ?(?:ke hoach"
    rf"|chi tieu|kh|muc tieu)"
    rf"(?: giao| la| nam| ca nam)*:? (?P<whole>{_COUNT})(?: (?P=unit)\b|\))"
)
_RATIO_OF_PLAN = re.compile(
    rf"\b(?:ke hoach|chi tieu)(?: giao| la| nam(?: 20\d\d)?"
    rf"| de ra)*:? (?:(?!da\b|moi\b)[a-z]+ ){{0,2}}(?P<whole>{_COUNT}) (?P<unit>[a-z]+)\b[^.;\n\d]{{0,20}}[,;.:] ?(?:da"
    rf"|moi|hien da)"
    rf" [^.;\n\d]{{2,30}} (?P<part>{_COUNT}) (?P=unit)\b"
)
# The word that a text must have → what is looked for then.
_APART = {
    " phan ": (_RATIO_OF_PARTS,),
    " tren ": (_RATIO_APART, _RATIO_IN_TOTAL),
    "trong so ": (_RATIO_IN_TOTAL, _RATIO_AMONG),
    "trong tong so ": (_RATIO_IN_TOTAL, _RATIO_AMONG),
    "trong do": (_RATIO_WITHIN,),
    "ke hoach": (_RATIO_TO_PLAN, _RATIO_OF_PLAN),
    "chi tieu": (_RATIO_TO_PLAN, _RATIO_OF_PLAN),
}
_IN_WORDS = {
    **dict(zip("mot hai ba bon nam sau bay tam chin muoi".split(), map(float, range(1, 11)), strict=True)),
    "tu": 4.0,
}
# Who came, not how far the work is: "86/90 người dự", "12/14 đơn vị tham dự".
_PRESENT = re.compile(
    r"\s*(?:(?:nguoi|dai bieu|hoc vien|can bo|giao vien|cong chuc|thanh vien|dai dien) (?:du|tham gia|den du)\b(?! thao)"
    r"|(?:[a-z]+ ){0,3}?(?:tham du|co mat)\b)"
)
_COUNTED_BEFORE = re.compile(r"\b(?:so|da)\b [^:;.\n\d]{2,30}:\s*$")  # "Số lớp đã mở: 0/4"
_DATE_BEFORE = re.compile(r"(?:ngay|mung|mong|truoc|den|thang|han|tu|hom|sang|chieu|\bng\.?|het|quy|vao|luc)\s*$")
_RANKED = re.compile(r"(?:xep|hang|thu|vi tri|xep hang|xep thu)\s*:?\s*$")
_SCORES = frozenset({"diem"})
_PLACES = re.compile(
    r"\s*diem (?:giao|truong|dan|ban|phuc|van|cau|den|nhom|tiep|truy|le|thi|tram)\b"
)  # "19/24 điểm giao dịch"
_SET_UP = re.compile(
    r"\b(?:lap|dat may|lap dat|mo|xay|trang bi|phu song|niem yet|kiem tra|khao sat|lam|trien khai)(?: duoc| xong)?\s*$"
)
_UNIT_TWICE = re.compile(
    rf"(?<![\w/.,-])({_COUNT}) ?([a-z]+(?: [a-z]+)?) ?/ ?(?:(?:kh|ke hoach|chi tieu|tong so) ?)?({_COUNT}) ?\2(?!\w)"
)
_UNITLESS = frozenset(
    {"", "nam", "den", "va", "cua", "tai", "gui", "da", "dang", "chua", "theo", "ban", "hoan", "ve", "thi"}
)
_VERB_BEFORE = re.compile(
    r"(?:dat|duoc|dat duoc|hoan thanh duoc|khoang|gan|hon|moi|moi duoc|xong|ty le|ti le|tien do|buoc|giai doan|khau)\s*:?\s*$"
)


class PercentReading(NamedTuple):
    """A percent, 0 to 100, and what is odd about it."""

    percent: float | None
    doubts: tuple[str, ...] = ()


class RatioInText(NamedTuple):
    """A ratio such as "14/24 tin, bài": its share in percent and its place in the cleaned text."""

    percent: float
    start: int
    end: int


def read_percent(cell: Cell | str | None) -> PercentReading:
    """What a cell of a percent column holds: "80%", "58,3", 0.8, or 1 under a percent format.

    A plain 1 may be one percent, a tick or the whole: it counts as the whole, with a doubt.

    >>> read_percent("58,3").percent, read_percent("0.8").percent, read_percent("14/24").percent
    (58.3, 80.0, 58.3)
    """
    if cell is None:
        return PercentReading(None)
    if isinstance(cell, Cell) and isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
        return _of_number(float(cell.value), "%" in cell.format)
    return _of_text(cell if isinstance(cell, str) else cell.text)


@lru_cache(maxsize=4_096)
def _of_text(text: str) -> PercentReading:
    folded = plain(clean(text)).strip(" ()[]")
    if match := _PERCENT_ONLY.fullmatch(folded):
        number = float(match[1].replace(",", "."))
        if match[2]:
            return _in_bounds(number)
        return _of_number(number, formatted=False)
    if match := _RATIO_ONLY.fullmatch(folded):
        share = _share(int(match[1]), int(match[2]))
        return PercentReading(share, () if share is not None else ("percent_not_understood",))
    found = [float(number.replace(",", ".")) for number in _PERCENT_IN_TEXT.findall(folded)]
    if len(found) == 1:
        return _in_bounds(found[0])
    return PercentReading(None, ("percent_not_understood",) if any(map(str.isdigit, folded)) else ())


def _of_number(number: float, formatted: bool) -> PercentReading:
    if formatted:
        return _in_bounds(number * 100)
    if number == 1:
        return PercentReading(FULL, ("percent_ambiguous",))
    if 0 < number < 1:
        return _in_bounds(number * 100)
    return _in_bounds(number)


def _in_bounds(number: float) -> PercentReading:
    if not 0 <= number <= 1000:  # also what is no number at all
        return PercentReading(None, ("percent_not_understood",))
    if number > FULL:
        return PercentReading(FULL, ("percent_above_full",))
    return PercentReading(round(number, 1))


def _number(written: str) -> float:
    """A count as it is written in Vietnamese: "1.284", "3,2", "ba"."""
    if written in _IN_WORDS:
        return _IN_WORDS[written]
    return float(written.replace(".", "").replace(",", "."))


def _share(part: float, whole: float) -> float | None:
    return round(part / whole * 100, 1) if 0 <= part <= whole and whole > 0 else None


def percents_in(shown: str) -> tuple[tuple[float, int, int], ...]:
    """(percent, start, end) of every percent in a cleaned text."""
    if (alone := _LABELLED.fullmatch(shown)) is not None:
        return ((float(alone[1].replace(",", ".")), alone.start(1), alone.end(1)),)
    return tuple(
        (float(match[1].replace(",", ".")), match.start(), match.end()) for match in _PERCENT_IN_TEXT.finditer(shown)
    )


def ratios_in(folded: str) -> tuple[RatioInText, ...]:
    """The ratios of a folded text: "3/5 nội dung", "đạt 14/24", but not "ngày 3/5"."""
    found = [
        RatioInText(share, match.start(), match.end())
        for match in (_UNIT_TWICE.finditer(folded) if "/" in folded else ())  # "3 lớp/5 lớp"
        if (share := _share(_number(match[1]), _number(match[3]))) is not None
    ]
    for word, patterns in _APART.items():
        if word in folded:
            found += [one for pattern in patterns for one in _ratios_apart(folded, pattern)]
    for match in _RATIO_IN_TEXT.finditer(folded):
        share = _share(*map(_number, match.group(1, 2)))
        lead = folded[: match.start()]
        counted = match[4] not in _UNITLESS and not match[4].isdigit() and "," not in match[3]
        counted = counted or _is_no_date(match)
        counted = counted or (match[4] == "ban" and not folded.startswith("ban hanh", match.start(4)))  # "4/10 bản"
        if _is_score(match, folded, lead) or _RANKED.search(lead) or _PRESENT.match(folded, match.end(2)):
            continue
        if (
            share is not None
            and not _DATE_BEFORE.search(lead)
            and not any(one.start < match.end(2) and match.start() < one.end for one in found)
            and (counted or _VERB_BEFORE.search(lead) or _COUNTED_BEFORE.search(lead))
        ):
            found.append(RatioInText(share, match.start(), match.end(2)))
    return tuple(found)


def _is_score(match: re.Match[str], folded: str, lead: str) -> bool:
    """Whether points are given, not places counted: "đạt 8/10 điểm", but "mới lắp 4/10 điểm", "19/24 điểm giao dịch"."""
    if match[4] not in _SCORES or _PLACES.match(folded, match.end(2)):
        return False
    return not _SET_UP.search(lead)


def _is_no_date(match: re.Match[str]) -> bool:
    """Whether two bare numbers can only be a part and its whole: "180/500", unlike "15/6", "45/2026"."""
    part, whole = match[1], match[2]
    return part.isdigit() and whole.isdigit() and 12 < int(whole) < 1900 and "," not in match[3]


def _ratios_apart(folded: str, pattern: re.Pattern[str]) -> list[RatioInText]:
    found = []
    for match in pattern.finditer(folded):
        share = _share(_number(match["part"]), _number(match["whole"]))
        if share is not None and not _RANKED.search(folded, 0, match.start()):
            found.append(RatioInText(share, match.start("part"), max(match.end("part"), match.end("whole"))))
    return found


def is_bare_ratio(text: str) -> bool:
    """Whether a cell holds only "2/3": a ratio, or the second of March."""
    match = _RATIO_ONLY.fullmatch(clean(text).strip(" ()"))
    return match is not None and 1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12


@lru_cache(maxsize=8_192)
def percent_likeness(text: str, number_format: str = "") -> float:
    """How much a cell looks like a percent of completion, 0 to 1."""
    folded = plain(clean(text)) if len(text) <= 24 else ""
    match = _PERCENT_ONLY.fullmatch(folded)
    if match is None:
        return 0.4 if _RATIO_ONLY.fullmatch(folded) else 0.0
    if match[2] or "%" in number_format:
        return 1.0
    number = float(match[1].replace(",", "."))
    return 0.5 if number <= FULL else 0.0
