"""What a heading may mean: words in, fields with scores out. Values decide later between several meanings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from cchc_excel.annex.labels import label_of
from cchc_excel.annex.offices import office_likeness
from cchc_excel.annex.periods_compared import says_only_when, without_period
from cchc_excel.annex.phrases import ALONE, PHRASES, Phrase, in_full
from cchc_excel.annex.plain_headings import plain_meanings
from cchc_excel.plan import Field
from cchc_excel.spelling import plain, words

F = Field
# Words that change nothing about a heading's meaning.
NEUTRAL = frozenset(
    "cac ve cua theo trong nam thang quy den ngay va hoac neu co du kien cu the chinh so lieu ky bao cao hien "
    "cchc cai cach hanh don vi co quan phong ban can bo bo phan thuc nhiem vu noi dung ten chi dao x "
    "phai can duoc chinh cung lam ben nguoi toi thieu tinh".split()
)
# A heading above others: what its sub-headings mean.
GROUPS: dict[str, dict[str, dict[Field, float]]] = {
    "time": {
        "bat dau | tu | khoi cong": {F.START: 1.0},
        "hoan thanh | ket thuc | den | han": {F.DEADLINE: 1.0},
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
    ("report", "ket qua"),
    ("report", "danh gia"),
)
# Above others these speak of what was done; within a longer heading, of anything.
REPORT_ALONE = frozenset({"thuc hien", "da thuc hien", "thuc te"})
_MONTH = re.compile(
    r"(?:thang|th|t)?\s*\.?\s*(0?[1-9]|1[0-2])(?:\s*/\s*\d{4})?|(?:quy|q)\s*\.?\s*(?:[1-4]|i{1,3}|iv)(?:\s*/\s*\d{4})?|tuan\s*\d"
)
_ORDINAL = re.compile(r"^\s*(?:\(?\d{1,2}\s*[.)\]:-]\s*|[ivx]{1,4}\.\s+|[a-h][.)]\s+)")
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
WORK_HEAD = (
    "noi",
    "dung",
)  # "Nội dung đôn đốc": in Vietnamese the first words say what the others only narrow
WORK_COVERED = 0.8
NUMBER_SIGNS = frozenset({"#", "№", "Nº", "N°"})
LONGEST_OF_WORK = 6  # words
UNFINISHED = frozenset({F.MARK_DOING, F.MARK_NOT})
# How a heading may begin that says what to write: "Diễn giải kết quả", "Nêu rõ khó khăn".
ORDERS = tuple(
    tuple(order.split())
    for order in "ghi ro|ghi cu the|neu ro|neu cu the|mo ta|mo ta ro|dien giai|thuyet minh|trinh bay|noi ro|neu|ghi|chi tiet".split(
        "|"
    )
)
ORDER_WORDS = frozenset(order[0] for order in ORDERS)
BESIDE_BRACKETS = 0.9
_BRACKETS = re.compile(r"\([^()]*\)")
# Below "Kết quả" these words still speak of the plan: "Sản phẩm dự kiến".
_PLANNED = re.compile(
    r"\b(?:du kien|(?:theo|trong) ke hoach|yeu cau|phai co|can co|phai dat|can dat|duoc giao|dang ky)\b"
)
TORN = 0.6  # how well words in two rows must be known to be one heading
LITTLE_KNOWN = 0.7  # less surely known than so, a heading may be in anybody's words
HALF_KNOWN = 0.5  # … and less than so, it is in anybody's rather than in these
FAINT = 0.35  # one known word among many others means nothing
OFFICE_NAMED = 0.8
_LONGEST_HEADING = 22  # words: "Căn cứ/lý do đề xuất nhiệm vụ - Cột này để giải trình, không phát hành"
WHOLE_PHRASES = frozenset({*ALONE, *(" ".join(phrase.words) for phrase in PHRASES)})
_BY_FIRST_WORD: dict[str, list[Phrase]] = {}
for _phrase in PHRASES:
    _BY_FIRST_WORD.setdefault(_phrase.words[0], []).append(_phrase)

Meanings = Mapping[Field, float]


@lru_cache(maxsize=4_096)
def meanings(text: str) -> Meanings:
    """The fields that a heading may mean, with scores from 0 to 1; empty where nothing is known.

    >>> max(meanings("5. Đơn vị chủ trì").items(), key=lambda found: found[1])
    (<Field.LEAD: 'lead'>, 1.0)
    """
    if text.strip() in NUMBER_SIGNS:
        return {F.NUMBER: 1.0}
    heading = heading_words(text)
    if not heading or len(heading) > _LONGEST_HEADING:
        return {}
    if (label := label_of(text)) is not None and label.level is not None:
        return {}  # "Mục tiêu 1: …" is a value
    if month_heading(text):
        return {F.MONTH: 0.9}
    found = _with_what_is_asked(text, _scores(heading), heading)
    known = max(found.values(), default=0.0)
    asked = plain_meanings(" ".join(heading)) if known < LITTLE_KNOWN else {}
    if asked and (known < HALF_KNOWN or not asked.keys() & found.keys()):
        return asked
    bare = tuple(without_period(" ".join(heading)).split())
    if bare != heading and max((other := _scores(bare)).values(), default=0.0) > max(found.values(), default=0.0):
        return other  # "% lũy kế"
    return found


def is_in_tables(path: tuple[str, ...]) -> bool:
    """Whether the last words of a heading are a whole phrase of the tables, or one below their groups."""
    return bool(path) and (" ".join(heading_words(path[-1])) in WHOLE_PHRASES or bool(_said_by_group(path)))


def _with_what_is_asked(text: str, found: dict[Field, float], heading: tuple[str, ...]) -> dict[Field, float]:
    """The meanings of "Ghi rõ kết quả (số, ngày văn bản)": what is to be written, whatever brackets say of how."""
    ordered = heading[0] in ORDER_WORDS and text[:1].isalnum()
    order = next((order for order in ORDERS if ordered and heading[: len(order)] == order), ())
    if order and (asked := _scores(heading[len(order) :])):
        found = {}
        for field, score in asked.items():
            told = _as_reported(field)
            found[told] = max(score, found.get(told, 0.0))
    outside = _BRACKETS.sub("", text) if "(" in text else text
    if outside != text and outside.strip():
        for field, score in meanings(outside).items():
            found[field] = round(max(BESIDE_BRACKETS * score, found.get(field, 0.0)), 4)
    return found


def _scores(heading: tuple[str, ...]) -> dict[Field, float]:
    if (whole := ALONE.get(" ".join(heading))) is not None:
        return dict(whole)
    found: dict[Field, float] = {}
    for phrase, coverage in _phrases_in(heading):
        for field, weight in phrase.meanings.items():
            score = weight * (0.25 + 0.75 * coverage)
            if score > found.get(field, FAINT):
                found[field] = round(score, 4)
    return found


def _phrases_in(heading: tuple[str, ...]) -> list[tuple[Phrase, float]]:
    """The phrases in a heading with the share of its telling words that each covers; longest first, not nested."""
    spans: list[tuple[int, int, Phrase]] = []
    for start, word in enumerate(heading):
        for phrase in _BY_FIRST_WORD.get(word, ()):
            end = start + len(phrase.words)
            if heading[start:end] == phrase.words:
                spans.append((start, end, phrase))
    kept = [
        (start, end, phrase)
        for start, end, phrase in spans
        if not any(s <= start and end <= e and (e - s) > (end - start) for s, e, _ in spans)
    ]
    found = []
    for start, end, phrase in kept:
        rest = [word for word in (*heading[:start], *heading[end:]) if word not in NEUTRAL and not word.isdigit()]
        neutral = len(heading) - (end - start) - len(rest)
        found.append((phrase, (end - start) / (end - start + len(rest) + 0.12 * neutral)))
    if len(found) == 1 and heading[:2] == found[0][0].words == WORK_HEAD and len(heading) <= LONGEST_OF_WORK:
        return [(found[0][0], max(found[0][1], WORK_COVERED))]
    return found


@lru_cache(maxsize=4_096)
def heading_words(text: str) -> tuple[str, ...]:
    """The words of a heading without its number ("5. Chủ trì", "(3) Hoạt động")."""
    return tuple(in_full(words(_ORDINAL.sub("", plain(text).replace("tỉ", "tỷ")))))


@lru_cache(maxsize=4_096)
def month_heading(text: str) -> bool:
    """Whether a heading names one month, quarter or week: one of a row of such columns."""
    return _MONTH.fullmatch(plain(text).strip()) is not None


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


def _names_an_office(text: str) -> bool:
    """Whether a heading is the name of an office, unlike "Khoa, phòng tham gia"."""
    known = best_score(text) >= TORN or F.PARTNER in meanings(text)
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
            own = {_as_reported(field): score for field, score in sorted(own.items(), key=lambda item: item[1])}
    return own


def _said_below(group: str, text: str) -> Meanings | None:
    """What a heading means below one of a group, by the group's own words."""
    whole, bare = (" ".join(heading_words(words)) for words in (text, _BRACKETS.sub("", text)))
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


def _as_reported(field: Field) -> Field:
    """Under "Kết quả thực hiện", a deadline's words speak of when the work was done."""
    return {F.DEADLINE: F.COMPLETED_ON, F.PRODUCT: F.RESULT}.get(field, field)


def best_score(text: str) -> float:
    """How surely a text is a heading at all, 0 to 1."""
    return max(meanings(text).values(), default=0.0)
