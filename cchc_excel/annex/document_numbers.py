"""Numbers of documents in a text: with a whole symbol, with a broken one, or with none.

A normal number is "12/KH-SDTTG" (Decree 30/2020/NĐ-CP, Annex I, II.3); party bodies write "447-CV/BTCTU".
A letter (công văn) has no type in its symbol: "3994/SNV-CCHC".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cchc_excel.annex.document_types import CANONICAL, TYPE, TYPE_WORDS, TYPES_OF_WORDS, is_capital, kind_of
from cchc_excel.spelling import plain

# Symbols beginning like a type that are a body's own name, or too short to hold both: never torn apart.
_WHOLE_SYMBOL = ("bcd", "hdnd", "hdtv", "ttpv", "ttcn", "khcn", "khdt")
_NEVER_GLUED = frozenset({"tt", "pg", "pc", "pb", "pt"})  # "TTDVC", "PGDĐT": centres and divisions
_NUMBER = r"\d{1,5}[a-z]?"
_BODY = r"[a-z][a-z0-9&]*(?:\s?[-–]\s?[a-z][a-z0-9&]*)*"  # the body of a symbol: "ubnd", "snv-cchc"

_FULL = re.compile(
    rf"(?<![\w/])(?:{TYPE}\.?(?=\d))?({_NUMBER})\s?/\s?((?:19|20)\d\d\s?/\s?)?({TYPE}(?![a-z0-9])(?:\s?-\s?{_BODY})?|{_BODY})"
)
_PARTY = re.compile(rf"(?<![\w/])({_NUMBER})\s?-?\s?({TYPE})\s?/\s?([a-z][a-z0-9&]*(?:-[a-z0-9]+)*)")
_OTHER_PARTY = re.compile(r"(?<![\w/])(\d{1,5})\s?-\s?([a-z]{2,5})/([a-z][a-z0-9&]+(?:-[a-z0-9]+)*)")
_GLUED = re.compile(rf"(?<![\w/-])({TYPE})\.?(\d{{1,5}})\s?/\s?(?!{TYPE}(?![a-z]))([a-z][a-z0-9&]+(?:-[a-z0-9&]+)*)")
_SYMBOL_FIRST = re.compile(rf"(?<![\w/-])({TYPE})\s?-\s?({_BODY})\s?,?\s?so\s?:?\s?(\d{{1,5}})(?![\w/]|-\w)")
_NO_SLASH = re.compile(rf"(?<![\w/])({_NUMBER})\s?[-\\.]?\s?({TYPE})\s?-\s?([a-z][a-z0-9&]+(?:-[a-z0-9&]+)*)")
# Between the type and the body there stands a dash; a blank, dot, slash or underscore there is a slip.
# (characters of which a text with the slip has one, what is wrong, what is right)
_SLIPS = (
    (frozenset("\u2044\u2215\uff0f\\"), re.compile(r"[\u2044\u2215\uff0f]|(?<=\d)\\(?=\d)"), "/"),
    (frozenset("\u2010\u2011\u2012\u2013\u2014\u2015"), re.compile(r"(?<=\w)[\u2010-\u2015](?=\w)"), "-"),
    (frozenset("_"), re.compile(r"(?<=[^\W_])_(?=[^\W_])"), "-"),
    (
        frozenset("/"),
        re.compile(
            r"(?<=/[A-ZĐ][A-ZĐ])[./](?=[A-ZĐ]{2})|(?<=/[A-ZĐ][A-ZĐ]) (?=[A-ZĐ&]{3,}(?:-[A-ZĐ]+)*(?:[,;).]|$| ng| NG| \d|\n))"
        ),
        "-",
    ),
    (frozenset("/"), re.compile(r"(?<=/TTr)[./ ](?=[A-ZĐ]{3})"), "-"),
)
_LONGEST_LIST = 120  # letters of numbers that share a suffix
_LIST = re.compile(rf"(?<![\w/.])((?:{_NUMBER}\s?(?:,|;|va|&|\+)\s?)+)$")
_LIST_LEAD = re.compile(rf"(?:^|[(:;]|\bso|\b{TYPE}|\b{TYPE_WORDS}|-)\s*$")
_NAMED = re.compile(
    rf"(?<![\w/-])(?:({TYPE_WORDS})|({TYPE}))(?:\s(?:di|den)(?=\sso))?\s?\.?\s?(?:(so)\s?[:.]?\s?)?:?\s?(\d{{1,5}})(?![\w%/]|[.,]\d|-\d)"
)
# A body's part behind a dot: "KBKV.XI-KTNN", "THPT.NTH".
_DOTTED = re.compile(r"\.([A-ZĐ][A-ZĐ&]+)(?:-[A-ZĐ][A-ZĐ0-9&]*)*(?!\w)")
_COUNTER = re.compile(r"\s*[Cc]ửa(?!\w)")  # "Quy chế 1 cửa"
_KNOWN_BY_NUMBER = frozenset({"ĐA", "DA", "CTr"})  # "Đề án 06", "Dự án 8": names, no documents of an office
_LONGEST_LEAD = 40  # letters between a type and "số 77": "QĐ của UBND tỉnh số 77"
_NUMBER_LEAD = re.compile(rf"(?:\bso|\b{TYPE}|\b{TYPE_WORDS})\s?[:.]?\s?$")
_SHORT_TYPE = re.compile(r"(?<!\w)[A-ZĐ][A-Za-zđĐ]{1,3}(?!\w)")
_ONLY_NUMBERED = re.compile(r"(?<!\w)so\s?:?\s?(\d{1,5})(?=,?\s?ngay\s?\d)()()()")
_AFTER_ORG = re.compile(r"\s*(?:$|[,;(]|ngay|ky|\d{1,2}\s?[/.-]\s?\d)")
_ORG_AFTER = re.compile(r"\s([A-ZĐ][A-ZĐ&]{2,}(?:-[A-ZĐ]+)*)(?![\w/])")
_AFTER_NAMED = re.compile(
    r"\s?(?:$|[;,.()\n:]|(?:ngay|ky|ban hanh)\s?:?\s?(?:ngay )?\d|cua\b|gui\b|ve\b|v/v|tham muu\b|bao cao\b"
    r"|(?:[a-z]+\s){1,3}ngay\s?\d|\d{1,2}[/.]\d{1,2})"
)


# A letter's symbol has no type, only who writes it: "Công văn số 215/TTr-PCTN" is the inspectorate's.
_ALSO_OFFICES = frozenset({"TTr", "TT", "HĐ", "CT", "TC", "PC"})
_LETTER_BEFORE = re.compile(r"(?:cong van|\bcv)(?: so)?\s?:?\s?$")


class FoundDocument(NamedTuple):
    """A document in a text: all numbers that share a suffix, and where they stand."""

    numbers: tuple[str, ...]
    kind: str | None  # "KH", "QĐ" …
    start: int
    end: int
    day: date | None = None


def numbers_in(shown: str, folded: str) -> list[FoundDocument]:
    """The documents of a cleaned and mended text, in order, still without dates; `folded` is its `fold`."""
    found: list[FoundDocument] = []
    taken = bytearray(len(folded))
    for document in (*_with_symbol(shown, folded), *_named(shown, folded)):
        if not any(taken[document.start : document.end]):
            taken[document.start : document.end] = b"\1" * (document.end - document.start)
            found.append(document)
    return sorted(found, key=lambda document: document.start)


def mended(shown: str) -> str:
    """The text with slips of the keyboard inside symbols put right, letter for letter.

    >>> mended("15/KH_SDTTG, 16/QĐ.SDTTG, 17/QĐ SDTTG")
    '15/KH-SDTTG, 16/QĐ-SDTTG, 17/QĐ-SDTTG'
    """
    for marks, pattern, right in _SLIPS:
        if not marks.isdisjoint(shown):
            shown = pattern.sub(right, shown)
    return shown


def _with_symbol(shown: str, folded: str) -> Iterator[FoundDocument]:
    yield from _of_party(shown, folded)
    yield from _of_broken(shown, folded)
    for match in _FULL.finditer(folded):
        if _is_symbol(shown, *match.span(3)) or _is_small_symbol(match, folded):
            yield _full(match, shown, folded)


def _of_party(shown: str, folded: str) -> Iterator[FoundDocument]:
    """The way of party bodies: "447-CV/BTCTU"."""
    for match in _PARTY.finditer(folded):
        if _is_symbol(shown, match.start(2), match.end(3)):
            kind = kind_of(shown[match.start(2) : match.end(2)])
            yield FoundDocument(
                (f"{match[1].upper()}-{kind}/{_as_symbol(shown, *match.span(3))}",), kind, *match.span()
            )
    for match in _OTHER_PARTY.finditer(folded):
        if shown[match.start(2) : match.end()].isupper():
            yield FoundDocument((shown[match.start() : match.end()].replace(" ", ""),), None, *match.span())


def _of_broken(shown: str, folded: str) -> Iterator[FoundDocument]:
    """Without a slash: "QĐ-SNV số 45" and "45-QĐ-SNV"."""
    for match in _GLUED.finditer(folded):
        if _is_symbol(shown, match.start(1), match.end(1)) and is_capital(shown[match.start(3) : match.end(3)]):
            kind = kind_of(shown[match.start(1) : match.end(1)])
            symbol = "" if kind in {"CV", "VB"} else f"{kind}-"
            body = _as_symbol(shown, *match.span(3))
            yield FoundDocument((f"{match[2]}/{symbol}{body}",), kind, *match.span())
    for match in _SYMBOL_FIRST.finditer(folded):
        if _is_symbol(shown, match.start(1), match.end(2)):
            first, symbol, _ = _symbol(shown, match.start(1), match.end(2))
            yield FoundDocument((f"{match[3]}/{symbol}",), first, *match.span())
    for match in _NO_SLASH.finditer(folded):
        if _is_symbol(shown, match.start(2), match.end(3)):
            kind = kind_of(shown[match.start(2) : match.end(2)])
            body = _as_symbol(shown, *match.span(3))
            yield FoundDocument((f"{match[1].upper()}/{kind}-{body}",), kind, *match.span())


def _full(match: re.Match[str], shown: str, folded: str) -> FoundDocument:
    kind, symbol, cut = _symbol(shown, *match.span(3))
    suffix = f"/{match[2].strip(' /')}/{symbol}" if match[2] else f"/{symbol}"
    numbers, start = [match[1]], match.start(1)
    if (others := _LIST.search(folded, max(0, start - _LONGEST_LIST), start)) and _LIST_LEAD.search(
        folded, max(0, others.start() - _LONGEST_LIST), others.start()
    ):
        numbers = [*re.findall(_NUMBER, others[1].replace("va", ",")), *numbers]
        start = others.start()
    end = match.end(3) - cut
    if not cut and (tail := _DOTTED.match(shown, end)) and plain(tail[1]) not in CANONICAL:
        suffix, end = suffix + tail[0], tail.end()
    if kind in _ALSO_OFFICES and _LETTER_BEFORE.search(folded, max(0, start - _LONGEST_LEAD), start):
        kind = "CV"
    return FoundDocument(tuple(number.upper() + suffix for number in numbers), kind, start, end)


def _symbol(shown: str, start: int, end: int) -> tuple[str | None, str, int]:
    """(type, the symbol in normal form, how many letters at its end do not belong to it)."""
    written = shown[start:end]
    # "12/KH-SDTTG - Đã gửi": the words behind a dash are not the symbol's.
    parts = re.split(r"\s?[-–]\s?", written)
    kept = [parts[0]]
    for part in parts[1:]:
        if sum(letter.isupper() or letter.isdigit() for letter in part) >= min(2, len(part)) or (
            written == written.lower() and _is_body(part)
        ):
            kept.append(part)
        else:
            break
    cut = 0 if len(kept) == len(parts) else len(written) - _end_of(written, kept)
    head = plain(kept[0])
    if head in CANONICAL:
        kept[0] = kind_of(kept[0])
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


def _glued_type(symbol: str) -> str | None:
    """The type of "GMBTCTU", whose dash is missing."""
    folded = plain(symbol)
    if folded.startswith(_WHOLE_SYMBOL):
        return None
    for short in sorted(CANONICAL, key=len, reverse=True):
        if (
            short not in _NEVER_GLUED
            and folded.startswith(short)
            and len(folded) - len(short) >= 3
            and folded[len(short)] in "subvptd"
        ):
            return CANONICAL[short]
    return None


def _is_symbol(shown: str, start: int, end: int) -> bool:
    """A symbol has capitals, or begins with a known type ("kh-sdttg"); "/tháng" and "/năm" do not."""
    written = shown[start:end]
    head = re.split(r"[-–./\s]", written)[0]
    if plain(head) in CANONICAL:
        return is_capital(head) or "-" in written or "/" in written
    return is_capital(head) and len(head) >= 2


def _is_small_symbol(match: re.Match[str], folded: str) -> bool:
    """Whether small letters behind "số 402/" are a symbol: "sdttg-tg" is no word."""
    led = _NUMBER_LEAD.search(folded, max(0, match.start() - _LONGEST_LEAD), match.start())
    return led is not None and ("-" in match[3] or not re.search("[aeiouy]", match[3]))


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
        kind = TYPES_OF_WORDS[words] if words else kind_of(shown[match.start(2) : match.end(2)])
        if short and not numbered and not shown[match.start(2)].isupper() and shown != shown.lower():
            continue
        if kind == "KH" and ":" in match[0] and not numbered:
            continue  # "Số cuộc kiểm tra theo KH: 10" counts
        if (kind in _KNOWN_BY_NUMBER and not numbered) or _COUNTER.match(shown, match.end()):
            continue
        body = _ORG_AFTER.match(shown, match.end())
        if body and (numbered or _AFTER_ORG.match(folded, body.end())):
            middle = "" if kind in {"CV", "VB"} else f"{kind}-"
            yield FoundDocument((f"{number}/{middle}{body[1]}",), kind, match.start(), body.end())
        elif _AFTER_NAMED.match(folded, match.end()) and not _is_year(number, numbered):
            yield FoundDocument((number if words else f"{number}/{kind}",), kind, match.start(), match.end())
    for match in _ONLY_NUMBERED.finditer(folded):
        before = re.split(r"[;.,\n(]", shown[: match.start()])[-1][-_LONGEST_LEAD:]
        kinds = [one for one in _SHORT_TYPE.findall(before) if plain(one) in CANONICAL and is_capital(one)]
        last = kind_of(kinds[-1]) if kinds else None
        number = f"{match[1]}/{last}" if last else match[1]
        yield FoundDocument((number,), last, match.start(), match.end(1))


def _is_year(number: str, numbered: str | None) -> bool:
    return not numbered and len(number) == 4 and number.startswith(("19", "20"))
