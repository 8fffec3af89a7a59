"""Times in running text: conditions of an activity, dates of an objective, and what looks like a deadline."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from cchc_excel.annex.deadlines.calendar import Calendar
from cchc_excel.annex.deadlines.phrases import Sort
from cchc_excel.annex.deadlines.points import PointReader
from cchc_excel.annex.deadlines.stretches import IMPOSSIBLE, Grain
from cchc_excel.annex.deadlines.texts import read_deadline
from cchc_excel.annex.deadlines.tokens import tokens
from cchc_excel.plan import DeadlineKind
from cchc_excel.spelling import clean, plain

# With accents, as "nêu" (to state) and "khí" lose theirs in plain text.
_CONDITION = re.compile(
    r"\(\s*nếu\b|\bnếu\s+(?:có|phát sinh|cần|được|thay đổi|xét thấy)"
    r"|(?<!cả )(?<!trong )(?<!trước )\bkhi\s+(?:có|phát sinh|được giao|được yêu cầu|cần thiết|có sự|xảy ra)"
    r"|\bđột xuất\b(?=\s*\))|\bnếu\s*\Z|\(\s*khi\b"
)
_CONDITION_IN_PLAIN = re.compile(
    r"\(\s*neu\b|\bneu\s+(?:co|phat sinh|can|duoc|thay doi|xet thay)\b"
    r"|(?<!ca )(?<!trong )(?<!truoc )\bkhi\s+(?:co|phat sinh|duoc giao|duoc yeu cau|can thiet|xay ra)\b|\(\s*khi\b"
)
_NEGATED = re.compile(
    r"(?:không|chỉ|ngay cả|kể cả|khong|ngay ca|ke ca)\s+(?:chờ\s+|cho\s+)?(?:nếu|khi|neu)\s"
)
_NO_CONDITION = re.compile(r"\bkhi (?:có hiệu lực|co hieu luc|đi vào|di vao)\b")

_BINDING = frozenset((Sort.BEFORE, Sort.UNTIL))
LONGEST_DEADLINE = 90  # characters of a typical deadline cell; longer ones fade
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
_OTHER_WORDS = frozenset((Sort.WORD, Sort.NOISE, Sort.REFERENCE, Sort.COMMA, Sort.OF))
_DONE = re.compile(r"\b(?:xong|đã|đang|chưa)\b")
_ANY_YEAR = Calendar(2026)  # likeness does not depend on the year


@lru_cache(maxsize=16_384)
def is_conditional(text: str) -> bool:
    """Whether an activity's own words make it wait for an event: "(nếu có)", "khi có thay đổi".

    >>> is_conditional("Sửa đổi Quy chế (nếu có thay đổi)"), is_conditional("Công khai kịp thời")
    (True, False)
    """
    shown = clean(text)
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
    reader = PointReader(tokens(clean(text)), calendar.plan_year)
    found: list[date] = []
    at = 0
    while reader.sort(at) is not Sort.END:
        if reader.sort(at) in _BINDING and (point := reader.point(at)) is not None:
            stretch = point[0].stretch
            if stretch is not IMPOSSIBLE and stretch.grain is Grain.DAY and not stretch.doubts:
                found.append(point[0].due(calendar))
            at = max(point[1], at + 1)
        else:
            at += 1
    return tuple(dict.fromkeys(found))


def _binds(lowered: str) -> bool:
    return any(word in lowered for word in ("truoc", "nhat", "het", "khong qua", "khong muon", "han"))


@lru_cache(maxsize=16_384)
def deadline_likeness(text: str) -> float:
    """How much a cell's text looks like a deadline, 0 to 1; for recognising columns."""
    shown = clean(text)
    lowered = plain(shown)
    if not shown or len(shown) > 4 * LONGEST_DEADLINE or not _A_DIGIT_OR_TIME.search(lowered):
        return 0.0
    if _DOCUMENT_NUMBER.search(lowered) or "%" in shown:
        return 0.1
    deadline = read_deadline(shown, _ANY_YEAR)
    if "bare_number" in deadline.doubts or "impossible" in deadline.doubts:
        return 0.1
    if deadline.kind is DeadlineKind.UNSPECIFIED:
        return 0.5 if lowered.startswith("theo ") and not deadline.doubts else 0.0
    if _DONE.search(shown.lower()):
        return 0.3 * LIKENESS[deadline.kind]
    return LIKENESS[deadline.kind] * _share_of_time_words(shown)


def _share_of_time_words(shown: str) -> float:
    """1 where the words are mostly about time; less the more other words stand before the time.

    A deadline begins with its time or event; a task that happens to name one begins with its verb.
    """
    others = [token.sort in _OTHER_WORDS for token in tokens(shown) if token.sort is not Sort.END]
    if sum(others) <= FEW_OTHER_WORDS:
        return 1.0
    leading = others.index(False) if False in others else len(others)
    fading = 1 - max(0, len(shown) - LONGEST_DEADLINE) / (3 * LONGEST_DEADLINE)
    return max(0.0, fading) * max(0.0, 1 - 0.25 * leading)
