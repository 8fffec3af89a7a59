"""Text → terminals of the grammar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.deadlines.phrases import LEXICON, NUMBERS_BESIDE_A_NOUN, SHARED_NOUNS
from cchc_excel.annex.deadlines.terminals import Sort
from cchc_excel.spelling import plain

_DATE = r"\d{1,2}\s*(?:[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{2,4})?|thang\s*\d{1,2}(?:\s*(?:nam|/)\s*\d{4})?)"
# A number and symbol ("05/KH-UBND"), or a bare "số 343" with a date; its own date belongs to it.
_DOCUMENT = (
    rf"(?:so\s*:?\s*)?\d+[a-z]{{0,2}}(?:/\d{{4}})?\s?[/\-]\s?(?!(?:t|th|thang|q|quy)\.?\s?\d|q[iv]+\b)(?:[a-z][a-z0-9]*(?:[-/][a-z0-9&.]+)+"
    rf"|(?:nq|qd|kh|ctr|ct|tb|bc|ttr|nd|hd|cv|cd|gm|da|pa|bb|kl)(?![a-z]))(?:[\s,(]*(?:ngay\s*)?{_DATE}\)?)?"
    rf"|so\s*:?\s*\d+[\s,(]*ngay\s*{_DATE}"
)
_HOUR = (
    r"\d{1,2}\s?(?:gio|h|g)(?![a-z])(?:\s?\d{2}(?!\s*[/.\-]\s*\d{1,2}(?!\s?(?:gio|h|g"
    r"|\d)))(?!\d))?(?:\s?(?:phut|p)(?![a-z]))?|\d{1,2}:\d{2}(?::\d{2})?"
)
_LEXEME = re.compile(
    rf"(?P<document>\b(?:{_DOCUMENT}))|(?P<hour>\b(?:{_HOUR}))|(?P<quarter>\b(?:quy|qui|q)(?=(?:i{{1,3}}v?|l{{1,3}}|lv)\b))"
    r"|(?P<number>\d+)|(?P<word>[a-z]+)|(?P<dots>\.{2,}|…+)|(?P<dash>=?[-–—‐‑−÷~→]+>?|=+>)|(?P<line>\n)|(?P<mark>[^\s\w])"
)
_MARKS = {
    "/": Sort.SLASH,
    "\\": Sort.SLASH,
    ".": Sort.DOT,
    ",": Sort.COMMA,
    ";": Sort.BREAK,
    "·": Sort.BREAK,
    "•": Sort.BREAK,
    "|": Sort.BREAK,
    "(": Sort.OPEN,
    "[": Sort.OPEN,
    ")": Sort.CLOSE,
    "]": Sort.CLOSE,
    "%": Sort.PERCENT,
    "&": Sort.AND,
    "+": Sort.AND,
}
_ABBREVIATIONS = frozenset(("t", "th", "thg", "q"))
# Pairs of words that are typed without their blank: "hàngnăm".
_GLUED = {
    first + second: (first, second)
    for firsts, seconds in (
        (
            ("hang", "moi", "trong", "ca", "cuoi", "dau", "giua", "het", "tung", "theo"),
            ("nam", "quy", "thang", "tuan", "ngay"),
        ),
        (("truoc", "den", "tu", "nhat", "la", "het", "vao"), ("ngay", "thang", "quy", "nam")),
        (("thuong",), ("xuyen",)),
        (("lien",), ("tuc",)),
        (("dinh",), ("ky",)),
        (("dot",), ("xuat",)),
        (("phat",), ("sinh",)),
        (("cham", "muon"), ("nhat",)),
        (("khi", "neu"), ("co",)),
        (("thang", "quy", "nam", "tuan"), ("dau", "cuoi", "nay", "sau", "truoc")),
    )
    for first in firsts
    for second in seconds
}
# Behind these a line break is only a narrow column's.
_UNFINISHED = frozenset(
    (
        *(Sort.DAY, Sort.MONTH, Sort.QUARTER, Sort.BEFORE, Sort.UNTIL, Sort.TO, Sort.FROM, Sort.IN, Sort.OF),
        *(Sort.SLASH, Sort.DASH, Sort.AND, Sort.EACH, Sort.COMMA, Sort.PART, Sort.DOT, Sort.YEAR, Sort.OPEN),
    )
)
_BEHIND_FROM = frozenset(("thang", "quy", "qui", "ngay", "nam", "dau", "nay", "cuoi", "giua", "khi", "t", "q"))
_WITH_ACCENTS = {"sáu": 6, "tư": 4}  # numbers beyond doubt, unlike "sau" and "từ"
# Numerals as they are written with accents; "tầm" and "bà" are other words.
_NUMERALS = {
    "mot": ("một", "mốt"),
    "hai": (),
    "ba": (),
    "bon": ("bốn",),
    "tu": ("tư",),
    "sau": ("sáu",),
    "bay": ("bảy", "bẩy"),
    "tam": ("tám",),
    "chin": ("chín",),
    "muoi": ("mười", "mươi"),
}
_OTHER_WORD = -1
_SPOKEN = {"tầm": "khoang", "cỡ": "khoang"}  # without accents they are other words
_COUNTED_NOUNS = (Sort.WEEK, Sort.MONTH, Sort.SESSION, Sort.TIMES)
_ORDINALS = {"nhat": 1, **NUMBERS_BESIDE_A_NOUN}
_WEEKDAY_NAMES = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5}


class Token(NamedTuple):
    """A terminal: its sort, its plain text, a value, and where it stood in the text."""

    sort: Sort
    text: str
    value: object
    begin: int
    end: int
    spaced: bool  # a blank stands before it

    @property
    def number(self) -> int:
        """The value of a NUMBER; -1 for anything else."""
        return self.value if isinstance(self.value, int) and self.sort is Sort.NUMBER else -1


Tokens = Sequence[Token]
LOOK_AHEAD = 6  # terminals that may be asked for behind the last one


@lru_cache(maxsize=16_384)
def tokens(text: str) -> tuple[Token, ...]:
    """The terminals of a (clean) text, followed by `LOOK_AHEAD` of sort END."""
    lowered = plain(text)
    source = text if len(text) == len(lowered) else lowered
    found = _phrases(_lexemes(lowered, source))
    end = len(lowered)
    tail = (Token(Sort.END, "", None, end, end, spaced=True),) * LOOK_AHEAD
    return (*_without_narrow_breaks(_weekdays(found)), *tail)


def _lexemes(lowered: str, source: str) -> list[Token]:
    found: list[Token] = []
    after = 0
    for match in _LEXEME.finditer(lowered):
        begin, end = match.span()
        text, name, spaced = match[0], match.lastgroup, begin > after
        after = end
        sort = Sort.WORD
        value: object = None
        if name == "number":
            sort, value = Sort.NUMBER, int(text) if len(text) < 9 else -1
        elif name == "word":
            if text in _GLUED:
                first, second = _GLUED[text]
                found.append(Token(sort, first, None, begin, begin + len(first), spaced))
                text, begin, spaced = second, begin + len(first), True
            written = source[begin:end].casefold()
            text, value = _SPOKEN.get(written, text), _in_accents(text, written)
        elif name == "dots":
            sort = Sort.NOISE
        elif name not in ("quarter", None):
            mark = _mark(text, name or "", (lowered, begin), found)
            if mark is None:
                continue
            sort = mark
        found.append(Token(sort, text, value, begin, end, spaced))
    return found


def _in_accents(text: str, written: str) -> int | None:
    """What the accents of a word say of it as a numeral: its number, OTHER_WORD ("tầm", "cỡ"), or nothing."""
    if text not in _NUMERALS or written == text:
        return None
    if text in ("sau", "tu"):
        return _WITH_ACCENTS.get(written)
    return None if written in _NUMERALS[text] else _OTHER_WORD


def _mark(text: str, name: str, place: tuple[str, int], found: list[Token]) -> Sort | None:
    """The sort of a mark; None: it says nothing."""
    lowered, begin = place
    if name in ("document", "hour"):
        return Sort.DOCUMENT if name == "document" else Sort.HOUR
    if name == "line":
        return Sort.BREAK
    at_start = not found or found[-1].sort in (Sort.BREAK, Sort.OPEN)
    if name == "dash":
        return None if at_start else Sort.DASH
    if text == ":":
        period = len(found) > 1 and found[-1].text == "thang" and found[-2].sort is Sort.NUMBER
        return Sort.COLON if period or (found and found[-1].sort is Sort.NUMBER) else None
    sort = _MARKS.get(text)
    if sort is Sort.DOT:
        glued = lowered[begin + 1 : begin + 2].isalnum()
        abbreviation = bool(found) and found[-1].text in _ABBREVIATIONS
        return Sort.DOT if glued or abbreviation else Sort.BREAK
    return None if at_start and sort in (Sort.AND, Sort.COMMA) else sort


def _phrases(lexemes: list[Token]) -> list[Token]:
    """Words joined into the longest phrases of the vocabulary; a line break inside a phrase is skipped."""
    found: list[Token] = []
    at = 0
    while at < len(lexemes):
        token = lexemes[at]
        at += 1
        if token.sort is Sort.WORD:
            if (number := _number_beside_a_noun(token, lexemes, at, found)) is not None:
                token = token._replace(sort=Sort.NUMBER, value=number)
            elif token.text == "ngay" and found and found[-1].sort is Sort.NUMBER:
                token = token._replace(sort=Sort.DAY)  # "15 ngày sau khi", not "ngay sau khi"
            elif token.value != _OTHER_WORD:
                numeral = token.value
                token, at = _longest(token, lexemes, at)
                if numeral is not None and token.sort in (Sort.FROM, Sort.AFTER) and token.text in ("tu", "sau"):
                    token = token._replace(sort=Sort.WORD, value=numeral)  # "tháng ba, tư"
        found.append(token)
    return found


def _longest(token: Token, lexemes: list[Token], at: int) -> tuple[Token, int]:
    seconds = LEXICON.get(token.text)
    if seconds is None:
        return token, at
    following = at
    while following < len(lexemes) and lexemes[following].text == "\n":
        following += 1
    second = lexemes[following].text if following < len(lexemes) else None
    for rest, sort, value in (*seconds.get(second, ()), *seconds.get(None, ())):
        stop = _end_of(rest, lexemes, at) if rest else at
        if stop is not None and not (rest == ("truoc",) and _binds(lexemes, stop)):
            last = lexemes[stop - 1] if rest else token
            text = " ".join((token.text, *rest)) if rest else token.text
            return Token(sort, text, value, token.begin, last.end, token.spaced), stop
    return token, at


def _binds(lexemes: list[Token], at: int) -> bool:
    """Whether the "trước" of "báo cáo năm trước ngày 15/12" belongs to what follows."""
    return at < len(lexemes) and (lexemes[at].text in ("ngay", "thang", "quy") or lexemes[at].text.isdigit())


def _end_of(rest: tuple[str, ...], lexemes: list[Token], at: int) -> int | None:
    for word in rest:
        while at < len(lexemes) and lexemes[at].text == "\n":
            at += 1
        if at >= len(lexemes) or lexemes[at].text != word:
            return None
        at += 1
    return at


def _number_beside_a_noun(token: Token, lexemes: list[Token], at: int, found: list[Token]) -> int | None:
    """The number that "năm", "sáu", "tư" are in "năm ngày", "sáu tháng", "tháng tư"."""
    if token.text not in NUMBERS_BESIDE_A_NOUN:
        return None
    number = NUMBERS_BESIDE_A_NOUN[token.text]
    following = [lexeme.text for lexeme in lexemes[at : at + 3]] + ["", "", ""]
    before = found[-1].sort if found else Sort.END
    if before in (Sort.MONTH, Sort.QUARTER):
        is_year = token.text == "nam" and following[0].isdigit() and len(following[0]) == 4
        is_word = (token.text == "sau" and token.value != 6) or (
            token.text == "tu" and token.value != 4 and following[0] in _BEHIND_FROM
        )
        wrong_noun = before is Sort.QUARTER and token.text != "tu"
        return None if is_year or is_word or wrong_noun else number
    if token.text == "sau":
        is_six = token.value == 6 or (following[0] == "thang" and following[1] in ("dau", "cuoi", "mot", "nam"))
        return number if is_six else None
    if token.text == "nam":
        counts = following[0] in ("ngay", "lan", "dot") and following[1] not in ("", "\n")
        return number if counts and before not in (Sort.SLASH, Sort.EACH, Sort.NUMBER) else None
    return None


def _weekdays(found: list[Token]) -> list[Token]:
    """Joins "Thứ Sáu", but not the "thứ hai" of "tuần thứ hai" or "kỳ họp thứ hai"."""
    if not any(token.sort is Sort.ORDINAL for token in found):
        return found
    joined: list[Token] = []
    for token in found:
        ordinal = joined[-1] if joined else None
        if ordinal and ordinal.sort is Sort.ORDINAL:
            counted = len(joined) > 1 and joined[-2].sort in _COUNTED_NOUNS
            weekday = token.number - 2 if token.text.isdigit() else _WEEKDAY_NAMES.get(token.text.partition(" ")[0])
            if counted:
                number = token.number if token.number > 0 else _ORDINALS.get(token.text, -1)
                joined[-1:] = [token._replace(sort=Sort.NUMBER, value=number)]
                continue
            if weekday is not None and 0 <= weekday <= 5:
                joined[-1] = ordinal._replace(sort=Sort.WEEKDAY, value=weekday, end=token.end)
                continue
        joined.append(token)
    return joined


def _without_narrow_breaks(found: list[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in found:
        if token.text == "\n" and kept and kept[-1].sort in _UNFINISHED:
            continue
        if kept and kept[-1].text == "\n" and token.sort in (Sort.SLASH, Sort.COMMA):
            kept.pop()
        kept.append(token)
    return kept


def is_share(found: Tokens, at: int) -> bool:
    """Whether the token there is a noun that makes the "3/5" before it a share."""
    return found[at].sort in (Sort.WORD, Sort.REFERENCE) and found[at].text.split()[0] in SHARED_NOUNS
