"""Times in running text: conditions of an activity, dates of an objective, and what looks like a deadline."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from itertools import pairwise

from cchc_excel.annex.deadlines.calendar import Calendar
from cchc_excel.annex.deadlines.points import PointReader
from cchc_excel.annex.deadlines.stretches import IMPOSSIBLE, Grain
from cchc_excel.annex.deadlines.terminals import Sort
from cchc_excel.annex.deadlines.texts import read_deadline
from cchc_excel.annex.deadlines.tokens import tokens
from cchc_excel.plan import DeadlineKind
from cchc_excel.spelling import clean, plain

# With accents, as "nêu" (to state) and "khí" lose theirs in plain text.
_HIGHER = (  # whose act is waited for, not one's own
    r"ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|chính phủ|thủ tướng|quốc hội|trung ương|tw|tỉnh ủy|tỉnh|cấp trên|cấp có thẩm quyền"
    r"|cơ quan có thẩm quyền|các? bộ|bộ(?! phận| máy| thủ tục)|chủ tịch|lãnh đạo tỉnh|ban thường vụ|nghị định|thông tư|luật"
)
_AFTER_WHEN = (  # behind "khi": an event that may come or not
    r"có|phát sinh|phát hiện|được (?:giao|yêu cầu|cấp|phê duyệt|phân bổ|bố trí|phân công|chấp thuận|mời|triệu tập)|cần(?: thiết)?"
    rf"|xảy ra|gặp|đủ điều kiện|đến hạn bổ nhiệm|(?:{_HIGHER})(?=\s)"
)
_CONDITION = re.compile(
    r"\(\s*n[ếe]u\b|\bnếu\s+(?:có|phát (?:sinh|hiện)|cần|được|thay đổi|xét thấy|xảy ra|đủ)|\btrong trường hợp\b(?! này| đó)"
    r"|(?<!trước )\bkhi\s+(?!trình)[^,;.()]{3,40}\s(?:yêu cầu|giao|chấp thuận|phê duyệt|cho phép|đề nghị)(?=\s*(?:[,;.)]|$))"
    rf"|(?<!cả )(?<!trong )(?<!trước )\bkhi\s+(?:{_AFTER_WHEN})(?!\w)|\bđột xuất\b(?=\s*\))|\bnếu\s*$|\(\s*khi\b"
)
# The same for text without accents, where "tỉnh" and "có" are still told apart from other words.
_CONDITION_IN_PLAIN = re.compile(plain(_CONDITION.pattern.replace("n[ếe]u", "neu")))
_WORDS_OF_CONDITION = ("nếu", "neu", "khi", "trường hợp", "truong hop", "đột xuất", "dot xuat")
_NEGATED = re.compile(r"(?:không|chỉ|ngay cả|kể cả|khong|ngay ca|ke ca)\s+(?:chờ\s+|cho\s+)?(?:nếu|khi|neu)\s")
_NO_CONDITION = re.compile(
    r"\bkhi (?:có hiệu lực|co hieu luc|đi vào|di vao|có kết quả giải quyết|co ket qua giai quyet|có đủ hồ sơ|co du ho so)\b"
)

_BINDING = frozenset((Sort.BEFORE, Sort.UNTIL))
# Before "đến ngày 30/6" these show that it binds, and ends no span.
_BEGINS_A_CLAUSE = frozenset((Sort.BREAK, Sort.COMMA, Sort.NOISE, Sort.OPEN))
# Behind these a day binds what others did: "văn bản ban hành trước ngày 01/01/2025".
_OF_OTHERS = re.compile(
    r"(?:van ban|quy dinh|tthc|thu tuc hanh chinh)[\w ]{0,30}\b(?:ban hanh|cong bo)|hieu luc(?: thi hanh)?"
)
_MONTHS_BEFORE = 3  # a plan names days of the year before only in its last months
LONGEST_DEADLINE = 90  # characters of a typical deadline cell; longer ones fade
_PRODUCT = re.compile(
    r"(?:bao cao|ke hoach|quyet dinh|to trinh|cong van|van ban|thong bao|chuong trinh|de an|bien ban|so lieu)\b(?!\s*:)"
)
_SHORT_NUMBERS = re.compile(r"\W*(?:(?:[ivx]+|\d{1,2})\.)+(?:\d{1,3})?\W*|\d\s*/\s*(?:\d|1[0-2])|\d+")
_BINDING_WORD = re.compile(r"\b(?:truoc|cham nhat|muon nhat|khong qua|trong|xong|ngay|den het)\b")
_A_DIGIT_OR_TIME = re.compile(
    r"\d|quy|thang|nam|ngay|tuan|thuong|lien tuc|dinh ky|khi|neu|theo|xuat|truoc|sau|phat sinh|tet"
)
_DOCUMENT_NUMBER = re.compile(r"\d+\s*[/-]\s*[a-zđ]{1,5}\s*[-/]\s*[a-zđ]")
# How sure each kind makes us; None of a date needs more than a word.
LIKENESS = {
    DeadlineKind.FIXED: 1.0,
    DeadlineKind.WINDOW: 1.0,
    DeadlineKind.RECURRING: 1.0,
    DeadlineKind.CONTINUOUS: 0.9,
    DeadlineKind.CONDITIONAL: 0.9,
    DeadlineKind.RELATIVE: 0.8,
    DeadlineKind.UNSPECIFIED: 0.0,
    DeadlineKind.MISSING: 0.0,
}
FEW_OTHER_WORDS = 3
# What no deadline's time begins with. Where an event is waited for, "các" and "một" begin none either.
_BEGINS_NO_TIME = frozenset(
    (
        *(Sort.WORD, Sort.NOISE, Sort.REFERENCE, Sort.COMMA, Sort.OF, Sort.AND, Sort.CHANGE, Sort.REQUEST),
        *(Sort.TIMES, Sort.DASH, Sort.DOT, Sort.DOCUMENT, Sort.SLASH, Sort.TO, Sort.CLOSE),
    )
)
_BEGINS_NO_EVENT = _BEGINS_NO_TIME | {Sort.EACH, Sort.NUMBER}
_NAMES_A_DAY = frozenset((Sort.DAY, Sort.BEFORE, Sort.UNTIL, Sort.OPEN, Sort.EVENT, Sort.BREAK))
_LABELLED = re.compile(r"(?:hoat dong|nhiem vu|muc tieu)\s*\d")
_OTHER_WORDS = frozenset((Sort.WORD, Sort.NOISE, Sort.REFERENCE, Sort.COMMA, Sort.OF))
_DONE = re.compile(r"\b(?:xong(?!\s+(?:trước|chậm nhất|muộn nhất))|đã|đang|chưa)\b|\Ahoàn thành (?:vào )?ngày\b")
_ANY_YEAR = Calendar(2026)  # likeness does not depend on the year


@lru_cache(maxsize=16_384)
def is_conditional(text: str) -> bool:
    """Whether an activity's own words make it wait for an event: "(nếu có)", "khi có thay đổi".

    >>> is_conditional("Sửa đổi Quy chế (nếu có thay đổi)"), is_conditional("Công khai kịp thời")
    (True, False)
    """
    shown = clean(text)
    if not any(word in shown.lower() for word in _WORDS_OF_CONDITION):
        return False
    pattern = _CONDITION_IN_PLAIN if shown.isascii() else _CONDITION
    lowered = _NO_CONDITION.sub(" ", _NEGATED.sub(" ", shown.lower()))
    return pattern.search(lowered) is not None


@lru_cache(maxsize=4_096)
def dates_in_text(text: str, calendar: Calendar) -> tuple[date, ...]:
    """The due dates that running text names: days behind "trước", "chậm nhất", "không quá" and the like.

    A document's date is none ("Kế hoạch số 05/KH-UBND ngày 06/01/2026"), nor is a day that nothing binds.
    """
    lowered = plain(text)
    if not any(digit in lowered for digit in "0123456789") or not _binds(lowered):
        return ()
    shown = clean(text)
    earliest = date(calendar.plan_year - 1, 12 - _MONTHS_BEFORE + 1, 1)
    reader = PointReader(tokens(shown), calendar.plan_year)
    found: list[date] = []
    at = 0
    while reader.sort(at) is not Sort.END:
        if _may_bind(reader, at) and (point := reader.point(at)) is not None:
            stretch, due = point[0].stretch, point[0].due(calendar)
            others = _OF_OTHERS.search(plain(shown[: reader.tokens[at].begin])[-60:].rstrip() + "$")
            exact = stretch is not IMPOSSIBLE and stretch.grain is Grain.DAY and not stretch.doubts
            if exact and due >= earliest and not others:
                found.append(due)
            at = max(point[1], at + 1)
        else:
            at += 1
    return tuple(dict.fromkeys(found))


def _may_bind(reader: PointReader, at: int) -> bool:
    if reader.sort(at) is Sort.TO:
        begins = at == 0 or reader.sort(at - 1) in _BEGINS_A_CLAUSE
        return begins and reader.sort(at + 1) is Sort.DAY
    return reader.sort(at) in _BINDING


def _binds(lowered: str) -> bool:
    return any(word in lowered for word in ("truoc", "nhat", "het", "khong qua", "khong muon", "han", "den ngay"))


@lru_cache(maxsize=16_384)
def deadline_likeness(text: str) -> float:
    """How much a cell's text looks like a deadline, 0 to 1; for recognising columns."""
    shown = clean(text)
    lowered = plain(shown)
    if not shown or len(shown) > 4 * LONGEST_DEADLINE or not _A_DIGIT_OR_TIME.search(lowered):
        return 0.0
    if _DOCUMENT_NUMBER.search(lowered) or "%" in shown:
        return 0.1
    if _SHORT_NUMBERS.fullmatch(lowered) and len(lowered) != 4:
        return 0.2  # "1.1", "I.2.3", "2/3", "25": a running number or a share sooner than a day
    deadline = read_deadline(shown, _ANY_YEAR)
    if "bare_number" in deadline.doubts or "impossible" in deadline.doubts:
        return 0.1
    if deadline.kind is DeadlineKind.UNSPECIFIED:
        return 0.5 if lowered.startswith("theo ") and not deadline.doubts else 0.0
    if _DONE.search(shown.lower()):
        return 0.3 * LIKENESS[deadline.kind]
    if _LABELLED.match(lowered):
        return 0.1
    if _PRODUCT.match(lowered) and not _BINDING_WORD.search(lowered):
        return 0.2  # "Báo cáo năm", "Kế hoạch năm 2026"
    return LIKENESS[deadline.kind] * _share_of_time_words(shown, deadline.kind)


def _share_of_time_words(shown: str, kind: DeadlineKind) -> float:
    """1 where the words are mostly about time; less the more other words stand before the time.

    A deadline begins with its time or event; a task that happens to name one begins with its verb.
    """
    sorts = [token.sort for token in tokens(shown) if token.sort is not Sort.END]
    others = sum(sort in _OTHER_WORDS for sort in sorts)
    if others <= FEW_OTHER_WORDS:
        return 1.0
    says_what_to_do = kind is DeadlineKind.CONTINUOUS or (
        kind is DeadlineKind.RECURRING and not _NAMES_A_DAY.intersection(sorts)
    )
    if says_what_to_do and others > 2 * FEW_OTHER_WORDS:
        return 0.3  # "Thường xuyên cập nhật …", "Hằng tháng tổng hợp …"
    waits = kind is DeadlineKind.CONDITIONAL
    begins_none = _BEGINS_NO_EVENT if waits else _BEGINS_NO_TIME
    leading = next(
        (
            place
            for place, (sort, following) in enumerate(pairwise((*sorts, Sort.END)))
            if sort not in begins_none and not (sort is Sort.NUMBER and following in _BEGINS_NO_TIME - {Sort.SLASH})
        ),
        len(sorts),
    )
    fading = 1 - max(0, len(shown) - LONGEST_DEADLINE) / (3 * LONGEST_DEADLINE)
    return max(0.0, fading) * max(0.0, 1 - 0.25 * leading)
