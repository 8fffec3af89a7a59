"""Documents in a text: their numbers, in the broken forms in which offices write them, and their dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from functools import lru_cache

from cchc_excel.annex.document_numbers import FoundDocument, mended, numbers_in
from cchc_excel.annex.document_types import DOCUMENT_TYPES, TYPE, TYPE_WORDS, document_type, document_types
from cchc_excel.annex.written_dates import FoundDate, dates_of, fold
from cchc_excel.plan import Document
from cchc_excel.spelling import clean

__all__ = [
    "DOCUMENT_TYPES",
    "FoundDocument",
    "document_likeness",
    "document_type",
    "document_types",
    "find_documents",
    "has_blank_number",
    "read_documents",
]

_BLANK_NUMBER = re.compile(
    rf"(?:(?<![\w.,/])so\s?:?[\s._…]*|(?:^|[(:;,]|\b{TYPE}|\b{TYPE_WORDS})\s*[._…]*\s*)/\s?(?:{TYPE}\s?-|{TYPE}\b)"
    rf"|(?<!\w)so\s?:?\s?(?:[._…]{{2,}}|\s)\s*,?\s?ngay\s?(?:[._…]{{2,}}|/|thang)"
)

# Without one of these in the text as written, nothing of the above can be: a slash behind no digit, "số … ng".
_MAY_BE_BLANK = re.compile(r"(?<!\d)/|[sS]\w\s?:?[\s._…]+,?\s?[nN][gG]")

_GAP_BEFORE_DATE = re.compile(r"\s*[,(]?\s*(?:[^;\n\d]{0,45}?\b(?:ngay|ng)\b\s?:?\s?|ky\s?)?")
# Straight behind a number: ", ngày ký: 12/3/2026", "; 12/3/2026", " ban hành 12/3".
_STRAIGHT = re.compile(
    r"[\s,;:|(–-]*(?:(?P<named>(?:ky |ban hanh |phat hanh )*(?:ngay|ng\.?)(?: thang)?(?: ky| ban hanh"
    r"| phat hanh| bh)*|ky|ban hanh|phat hanh)[\s:]*)?"
)
_ENDS = re.compile(r"\s*(?:$|[),;.\n])")
_SENT = re.compile(r"\s(?:gui|cua) [^;.,\n\d]{1,30}")
_NOT_ITS_DATE = re.compile(r"\b(?:truoc|den ngay|den han|han|phan dau|du kien|thuc hien|hoan thanh|trien khai|chua)\b")
_SHARES_DATE = re.compile(r"[\s,;&+]*(?:va)?\s*(?:so)?[\s:]*")


def read_documents(text: str, year: int) -> tuple[Document, ...]:
    """All documents of a text with their dates, in order; a date without a year is of `year`.

    >>> read_documents("Công văn số 872 -CV/BTCTU ngày 20/4", 2026)
    (Document(number='872-CV/BTCTU', date=datetime.date(2026, 4, 20)),)
    """
    found = find_documents(text, year)
    return tuple(dict.fromkeys(Document(number, one.day) for one in found for number in one.numbers))


@lru_cache(maxsize=8_192)
def find_documents(text: str, year: int) -> tuple[FoundDocument, ...]:
    """The documents of a text with their places in `clean(text)`."""
    shown = clean(text)
    if not any(map(str.isdigit, shown)):
        return ()
    shown = mended(shown)
    folded = fold(shown)
    return tuple(_dated(numbers_in(shown, folded), folded, year))


@lru_cache(maxsize=8_192)
def has_blank_number(text: str) -> bool:
    """Whether a number was left unfilled: "số   /QĐ-SDTTG ngày   /3/2026", "Số: …/KH-UBND"."""
    shown = clean(text)
    if _MAY_BE_BLANK.search(shown) is None:
        return False
    return _BLANK_NUMBER.search(fold(shown)) is not None


@lru_cache(maxsize=8_192)
def document_likeness(text: str) -> float:
    """How much a cell looks like one that names documents, 0 to 1."""
    found = find_documents(text, 2000)
    if not found:
        return 0.3 if has_blank_number(text) else 0.0
    covered = sum(one.end - one.start for one in found)
    symbol = any("/" in number for one in found for number in one.numbers)
    return min(1.0, (0.6 if symbol else 0.4) + covered / max(len(text), 1))


def _dated(spans: list[FoundDocument], folded: str, year: int) -> list[FoundDocument]:
    days = dates_of(folded, year)
    starts = [found.start for found in days]
    dated: list[FoundDocument] = []
    for position, document in enumerate(spans):
        stop = spans[position + 1].start if position + 1 < len(spans) else len(folded)
        day = _date_after(document, days[bisect_left(starts, document.end) :][:1], folded, stop)
        if day is None and len(spans) == 1:
            day = _date_before(document, days, folded)
        dated.append(document._replace(day=day))
    for position in range(len(dated) - 2, -1, -1):  # "45/QĐ-SNV và 46/QĐ-SNV ngày …": the day of both
        one, following = dated[position], dated[position + 1]
        if one.day is None and _is_listed_with(one, following, folded):
            dated[position] = one._replace(day=following.day)
    return dated


def _is_listed_with(one: FoundDocument, following: FoundDocument, folded: str) -> bool:
    gap = folded[one.end : following.start]
    symbols = {document.numbers[-1].partition("/")[2] for document in (one, following)}
    return len(symbols) == 1 and symbols != {""} and _SHARES_DATE.fullmatch(gap) is not None


def _date_after(document: FoundDocument, following: list[FoundDate], folded: str, stop: int) -> date | None:
    """The date that follows a number, unless other words or another document stand between."""
    for found in following:
        gap = folded[document.end : found.start]
        straight = _STRAIGHT.fullmatch(gap)
        named = gap.rstrip(" :").endswith(("ngay", "ng")) or (straight is not None and straight["named"])
        alone = "/" in document.numbers[-1] and gap.strip() in {"", ",", ";", "-"} and _ENDS.match(folded, found.end)
        if found.start >= stop or (found.short and not (named or alone or gap.strip() == "(")):
            return None
        if straight or _SENT.fullmatch(gap) or (_GAP_BEFORE_DATE.fullmatch(gap) and not _NOT_ITS_DATE.search(gap)):
            return found.day
    return None


def _date_before(document: FoundDocument, days: list[FoundDate], folded: str) -> date | None:
    """The date that opens the clause: "Ngày 07/01/2026 đã ban hành Công văn số 447"."""
    for found in reversed(days):
        if found.end <= document.start:
            lead, gap = folded[: found.start].rstrip(), folded[found.end : document.start]
            opens = lead.endswith("ngay") and not _NOT_ITS_DATE.search(lead[-20:])
            return found.day if opens and len(gap) <= 60 and not re.search(r"[;\n]", gap) else None
    return None
