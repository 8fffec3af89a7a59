"""Numbers and dates of documents, in the broken forms in which offices write them.

A normal number is "12/KH-SDTTG" (Decree 30/2020/NĐ-CP, Annex I, II.3; the abbreviations: Annex III); party
bodies write "447-CV/BTCTU". A letter (công văn) has no type in its symbol: "3994/SNV-CCHC".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.written_dates import FoundDate, dates_of, fold
from cchc_excel.plan import Document
from cchc_excel.spelling import clean, key, plain

# Abbreviation → the words it stands for; written forms are compared without accents and case.
DOCUMENT_TYPES = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "CV": "Công văn",
    "VB": "Văn bản",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "KL": "Kết luận",
    "PT": "Phiếu trình",
}
_LETTERS = "A-Za-zÀ-ỹĐđ"
_CANONICAL = {plain(short): short for short in DOCUMENT_TYPES} | {"qdi": "QĐ", "kho": "KH", "ctrinh": "CTr"}
_EXACT = {short.lower(): short for short in DOCUMENT_TYPES}
_WORDS = {key(words): short for short, words in DOCUMENT_TYPES.items()}
# Symbols beginning like a type that are a body's own name, or too short to hold both: never torn apart.
_WHOLE_SYMBOL = ("bcd", "hdnd", "hdtv", "ttpv", "ttcn", "khcn", "khdt")
_NUMBER = r"\d{1,5}[a-z]?"
_TYPE = "(?:" + "|".join(sorted(map(re.escape, _CANONICAL), key=len, reverse=True)) + ")"
_TYPE_WORDS = "(?:" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + ")"
_BODY = r"[a-z][a-z0-9&]*(?:\s?[-–]\s?[a-z][a-z0-9&]*)*"  # the body of a symbol: "ubnd", "snv-cchc"

_FULL = re.compile(
    rf"(?<![\w/])({_NUMBER})\s?/\s?((?:19|20)\d\d\s?/\s?)?({_TYPE}(?![a-z0-9])(?:\s?-\s?{_BODY})?|{_BODY})"
)
_PARTY = re.compile(rf"(?<![\w/])({_NUMBER})\s?-?\s?({_TYPE})\s?/\s?([a-z][a-z0-9&]*(?:-[a-z0-9]+)*)")
_NO_SLASH = re.compile(
    rf"(?<![\w/])({_NUMBER})\s?[-\\.]?\s?({_TYPE})\s?-\s?([a-z][a-z0-9&]+(?:-[a-z0-9&]+)*)"
)
_LONGEST_LIST = 120  # letters of numbers that share a suffix
_LIST = re.compile(rf"(?<![\w/.])((?:{_NUMBER}\s?(?:,|;|va|&|\+)\s?)+)$")
_LIST_LEAD = re.compile(rf"(?:^|[(:;]|\bso|\b{_TYPE}|\b{_TYPE_WORDS}|-)\s*$")
_NAMED = re.compile(
    rf"(?<![\w/-])(?:({_TYPE_WORDS})|({_TYPE}))\s?(?:(so)\s?[:.]?\s?)?:?\s?(\d{{1,5}})(?![\w%/]|[.,]\d|-\d)"
)
_ONLY_NUMBERED = re.compile(r"(?<!\w)so\s?:?\s?(\d{1,5})(?=,?\s?ngay\s?\d)()()()")
_ORG_AFTER = re.compile(r"\s([A-ZĐ][A-ZĐ&]{2,}(?:-[A-ZĐ]+)*)(?![\w/])")
_AFTER_NAMED = re.compile(
    r"\s?(?:$|[;,.()\n:]|ngay\s?\d|cua\b|gui\b|ve\b|v/v|tham muu\b|bao cao\b|\d{1,2}[/.]\d{1,2})"
)
_BLANK_NUMBER = re.compile(
    rf"(?:(?<![\w.,/])so\s?:?[\s._…]*|(?:^|[(:;,]|\b{_TYPE}|\b{_TYPE_WORDS})\s*[._…]*\s*)/\s?(?:{_TYPE}\s?-|{_TYPE}\b)"
    rf"|(?<!\w)so\s?:?\s?(?:[._…]{{2,}}|\s)\s*,?\s?ngay\s?(?:[._…]{{2,}}|/|thang)"
)

_GAP_BEFORE_DATE = re.compile(r"\s*[,(]?\s*(?:[^;\n\d]{0,45}?\b(?:ngay|ng)\b\s?:?\s?|ky\s?)?")
_NOT_ITS_DATE = re.compile(
    r"truoc|den ngay|den han|han|phan dau|du kien|thuc hien|hoan thanh|trien khai|chua"
)


class FoundDocument(NamedTuple):
    """A document in a text: all numbers that share a suffix, and where they stand."""

    numbers: tuple[str, ...]
    kind: str | None  # "KH", "QĐ" …
    start: int
    end: int
    day: date | None = None


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
    folded = fold(shown)
    if not any(character.isdigit() for character in folded):
        return ()
    spans: list[FoundDocument] = []
    taken = bytearray(len(folded))
    for document in (*_with_symbol(shown, folded), *_named(shown, folded)):
        if not any(taken[document.start : document.end]):
            taken[document.start : document.end] = b"\1" * (document.end - document.start)
            spans.append(document)
    spans.sort(key=lambda document: document.start)
    return tuple(_dated(spans, folded, year))


def has_blank_number(text: str) -> bool:
    """Whether a number was left unfilled: "số   /QĐ-SDTTG ngày   /3/2026", "Số: …/KH-UBND"."""
    return _BLANK_NUMBER.search(fold(clean(text))) is not None


def document_type(text_or_number: str) -> str | None:
    """The abbreviation of the first type named: "KH" of "12/KH-SDTTG" and of "Kế hoạch của Sở".

    >>> document_type("447-CV/BTCTU"), document_type("Tờ trình/Dự thảo Quyết định")
    ('CV', 'TTr')
    """
    return next(iter(document_types(text_or_number)), None)


@lru_cache(maxsize=8_192)
def document_types(text: str) -> tuple[str, ...]:
    """All document types named in a text or number, in order; drafts ("dự thảo Quyết định") don't count."""
    folded = fold(clean(text))
    named: dict[str, None] = {}
    for match in re.finditer(
        rf"(?<!\w)(?:(du thao )?({_TYPE_WORDS})|({_TYPE})(?=[-/\s,;.:)]|$))(?!\w)", folded
    ):
        if match[2]:
            if not match[1]:
                named[_WORDS[match[2]]] = None
        elif _is_capital(clean(text)[match.start(3) : match.end(3)]):
            named[_kind(clean(text)[match.start(3) : match.end(3)])] = None
    return tuple(named)


@lru_cache(maxsize=8_192)
def document_likeness(text: str) -> float:
    """How much a cell looks like one that names documents, 0 to 1."""
    found = find_documents(text, 2000)
    if not found:
        return 0.3 if has_blank_number(text) else 0.0
    covered = sum(one.end - one.start for one in found)
    symbol = any("/" in number for one in found for number in one.numbers)
    return min(1.0, (0.6 if symbol else 0.4) + covered / max(len(text), 1))


def _with_symbol(shown: str, folded: str) -> Iterator[FoundDocument]:
    for match in _PARTY.finditer(folded):
        if _is_symbol(shown, match.start(2), match.end(3)):
            kind = _kind(shown[match.start(2) : match.end(2)])
            yield FoundDocument(
                (f"{match[1].upper()}-{kind}/{_as_symbol(shown, *match.span(3))}",), kind, *match.span()
            )
    for match in _NO_SLASH.finditer(folded):
        if _is_symbol(shown, match.start(2), match.end(3)):
            kind = _kind(shown[match.start(2) : match.end(2)])
            body = _as_symbol(shown, *match.span(3))
            yield FoundDocument((f"{match[1].upper()}/{kind}-{body}",), kind, *match.span())
    for match in _FULL.finditer(folded):
        if _is_symbol(shown, *match.span(3)):
            yield _full(match, shown, folded)


def _full(match: re.Match[str], shown: str, folded: str) -> FoundDocument:
    kind, symbol, cut = _symbol(shown, *match.span(3))
    suffix = f"/{match[2].strip(' /')}/{symbol}" if match[2] else f"/{symbol}"
    numbers, start = [match[1]], match.start()
    if (others := _LIST.search(folded, max(0, start - _LONGEST_LIST), start)) and _LIST_LEAD.search(
        folded, max(0, others.start() - _LONGEST_LIST), others.start()
    ):
        numbers = [*re.findall(_NUMBER, others[1].replace("va", ",")), *numbers]
        start = others.start()
    return FoundDocument(
        tuple(number.upper() + suffix for number in numbers), kind, start, match.end(3) - cut
    )


def _symbol(shown: str, start: int, end: int) -> tuple[str | None, str, int]:
    """(type, the symbol in normal form, how many letters at its end do not belong to it)."""
    written = shown[start:end]
    # "12/KH-SDTTG - Đã gửi": the words behind a dash are not the symbol's.
    parts = re.split(r"\s?[-–]\s?", written)
    kept = [parts[0]]
    for part in parts[1:]:
        if sum(letter.isupper() for letter in part) >= min(2, len(part)) or (
            written == written.lower() and _is_body(part)
        ):
            kept.append(part)
        else:
            break
    cut = 0 if len(kept) == len(parts) else len(written) - _end_of(written, kept)
    head = plain(kept[0])
    if head in _CANONICAL:
        kept[0] = _kind(kept[0])
        return kept[0], "-".join([kept[0], *(_upper(part) for part in kept[1:])]), cut
    kind = _glued_type(kept[0]) if len(kept) == 1 else None
    if kind:
        return kind, f"{kind}-{_upper(kept[0][len(kind) :])}", cut
    return None, "-".join(_upper(part) for part in kept), cut


def _end_of(written: str, parts: list[str]) -> int:
    at = 0
    for part in parts:
        at = written.index(part, at) + len(part)
    return at


def _kind(written: str) -> str:
    """The type of an abbreviation: "QD" is QĐ, but ĐA (đề án) and DA (dự án) are two."""
    return _EXACT.get(written.lower()) or _CANONICAL[plain(written)]


def _glued_type(symbol: str) -> str | None:
    """The type of "GMBTCTU", whose dash is missing."""
    folded = plain(symbol)
    if folded.startswith(_WHOLE_SYMBOL):
        return None
    for short in sorted(_CANONICAL, key=len, reverse=True):
        if folded.startswith(short) and len(folded) - len(short) >= 3 and folded[len(short)] in "subvptd":
            return _CANONICAL[short]
    return None


def _is_symbol(shown: str, start: int, end: int) -> bool:
    """A symbol has capitals, or begins with a known type ("kh-sdttg"); "/tháng" and "/năm" do not."""
    written = shown[start:end]
    head = re.split(r"[-–./\s]", written)[0]
    if plain(head) in _CANONICAL:
        return _is_capital(head) or "-" in written or "/" in written
    return _is_capital(head) and len(head) >= 2


def _is_capital(word: str) -> bool:
    letters = [character for character in word if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return bool(letters) and letters[0].isupper() and capitals * 2 >= len(letters)


def _is_body(word: str) -> bool:
    return word.isascii() and len(word) >= 2


def _upper(part: str) -> str:
    return part.upper() if part == part.lower() else part


def _as_symbol(shown: str, start: int, end: int) -> str:
    return _upper(shown[start:end])


def _named(shown: str, folded: str) -> Iterator[FoundDocument]:
    """Documents without a symbol: "Báo cáo số 107, ngày …", "CV 576 ngày …", "Công văn 591 BTCTU"."""
    for match in _NAMED.finditer(folded):
        words, short, numbered, number = match.groups()
        kind = _WORDS[words] if words else _kind(shown[match.start(2) : match.end(2)])
        if short and not numbered and not shown[match.start(2)].isupper() and shown != shown.lower():
            continue
        body = _ORG_AFTER.match(shown, match.end())
        if body and (
            numbered
            or folded[body.end() : body.end() + 6].strip().startswith(("ngay", ",", ";"))
            or body.end() == len(shown)
        ):
            middle = "" if kind in {"CV", "VB"} else f"{kind}-"
            yield FoundDocument((f"{number}/{middle}{body[1]}",), kind, match.start(), body.end())
        elif _AFTER_NAMED.match(folded, match.end()) and not _is_year(number, numbered):
            yield FoundDocument((number if words else f"{number}/{kind}",), kind, match.start(), match.end())
    for match in _ONLY_NUMBERED.finditer(folded):
        yield FoundDocument((match[1],), None, match.start(), match.end(1))


def _is_year(number: str, numbered: str | None) -> bool:
    return not numbered and len(number) == 4 and number.startswith(("19", "20"))


def _dated(spans: list[FoundDocument], folded: str, year: int) -> Iterator[FoundDocument]:
    days = dates_of(folded, year)
    starts = [found.start for found in days]
    for position, document in enumerate(spans):
        stop = spans[position + 1].start if position + 1 < len(spans) else len(folded)
        day = _date_after(document, days[bisect_left(starts, document.end) :][:1], folded, stop)
        if day is None and len(spans) == 1:
            day = _date_before(document, days, folded)
        yield document._replace(day=day)


def _date_after(document: FoundDocument, following: list[FoundDate], folded: str, stop: int) -> date | None:
    """The date that follows a number, unless other words or another document stand between."""
    for found in following:
        gap = folded[document.end : found.start]
        named = gap.rstrip().endswith(("ngay", "ng"))
        if found.start >= stop or (found.short and not named and gap.strip() != "("):
            return None
        if gap.strip(" ,(:") in {"", "ngay", "ng", "ky", "ky ngay"}:
            return found.day
        if _GAP_BEFORE_DATE.fullmatch(gap) and not _NOT_ITS_DATE.search(gap):
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
