"""The letters of TCVN3 and VNI, and of code pages taken for another: one decoder each.

Facts of the encodings: TCVN 5712:1993 (VSCII-3) as the .Vn fonts use it; VNI-Windows.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

_LETTERS = Path(__file__).with_name("legacy_letters.tsv")  # letter, its TCVN3 byte, its VNI bytes, in hex
_TONE_BEFORE_SHAPE = re.compile("([\u0300\u0301\u0303\u0309])([\u0302\u0306])")
_ICELANDIC = re.compile("(?<=[a-z])Đ|Đ(?=[a-z])")  # the code of é, which `clean` takes for a look-alike of Đ
_SEGMENT = re.compile(r"[^\n()\[\]:;.\d]+")  # of one hand: capitals end with it
_CASED_WORD = re.compile(r"[^\W\d_]+")
_C1_OF_1252 = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
_CODES_OF_1252 = {ord(letter): code for code, letter in _C1_OF_1252.items()} | {ord("Đ"): 0xD0}
_UTF8_AS_1252 = re.compile("[\u00c2-\u00f4][\u0080-\u00bf" + re.escape("".join(_C1_OF_1252.values())) + "]+")

_PUNCTUATION = set("–—‘’“”…")


class _Tables(NamedTuple):
    tcvn3: Mapping[int, str]
    tcvn3_caseless: frozenset[str]  # small letters whose code stands for the capital as well
    vni: Mapping[str, str]
    vni_codes: re.Pattern[str]


def as_cp1252(data: bytes) -> str:
    """Bytes as Windows shows them in Western Europe; the five codes without a letter stay controls."""
    return data.decode("latin-1").translate(_C1_OF_1252)


def composed(text: str) -> str:
    """NFC, also of marks in an order that NFC leaves alone: "a" + acute + circumflex is "ấ"."""
    marked = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _TONE_BEFORE_SHAPE.sub(r"\2\1", marked))


@cache
def _tables() -> _Tables:
    rows = [line.split("\t") for line in _LETTERS.read_text(encoding="utf-8").splitlines()[1:]]
    tcvn3: dict[int, str] = {}
    vni: dict[str, str] = {}
    own: Counter[str] = Counter(code for _, code, _ in rows)
    for letter, code, codes in rows:
        if letter.islower() or own[code] == 1:
            tcvn3[int(code, 16)] = letter
        written = bytes.fromhex(codes).decode("latin-1")
        vni[written] = letter
        if len(written) == 2:  # a capital typed with a small mark, and the other way round
            vni.setdefault(written[0] + written[1].swapcase(), letter)
    caseless = frozenset(letter for letter, code, _ in rows if letter.islower() and own[code] > 1)
    pattern = "|".join(sorted(map(re.escape, vni), key=len, reverse=True))
    return _Tables(tcvn3, caseless, vni, re.compile(pattern))


def _from_tcvn3(text: str) -> str:
    text = _ICELANDIC.sub("Ð", text).translate(_tables().tcvn3)
    return _SEGMENT.sub(lambda match: _with_capitals(match[0]), text)


def _with_capitals(segment: str) -> str:
    """Capitals where the words show them: TCVN3 has one code for á and Á, so "KÕ HO¹CH" comes as "Kế HOạCH"."""
    caseless = _tables().tcvn3_caseless
    words = _CASED_WORD.findall(segment)
    if not any(word[0].isupper() and not caseless.isdisjoint(word) for word in words):
        return segment
    kinds = [_case_of(word, caseless) for word in words]
    heading = "small" not in kinds and any(
        kind == "capital" and not caseless.isdisjoint(word) for kind, word in zip(kinds, words, strict=True)
    )
    return _CASED_WORD.sub(
        lambda match: match[0].upper() if heading or _case_of(match[0], caseless) == "capital" else match[0],
        segment,
    )


def _case_of(word: str, caseless: frozenset[str]) -> str:
    """How a word is written: "small", "capital", or "" where its letters leave it open ("Số")."""
    letters = [letter for letter in word if letter not in caseless]
    if any(letter.islower() for letter in letters):
        return "small"
    return "capital" if len(letters) > 1 else ""


def _from_vni(text: str) -> str:
    letters, codes = _tables().vni, _tables().vni_codes
    return codes.sub(lambda match: letters[match[0]], text)


def _from_cp1258(text: str) -> str:
    try:
        return composed(text.translate(_CODES_OF_1252).encode("latin-1").decode("cp1258"))
    except UnicodeError:
        return text


def from_utf8(text: str) -> str:
    """UTF-8 that was taken for cp1252 put right; any other text as it is.

    No guess: outside UTF-8 such sequences hardly stand in a text, and all must give Vietnamese letters.
    """
    found = _UTF8_AS_1252.findall(text)
    try:
        letters = [run.translate(_CODES_OF_1252).encode("latin-1").decode("utf-8") for run in found]
    except UnicodeError:
        return text
    if not found or not _PUNCTUATION.union(_tables().vni.values()).issuperset("".join(letters)):
        return text
    rest = iter(letters)
    return _UTF8_AS_1252.sub(lambda _: next(rest), text)


DECODERS: Mapping[str, Callable[[str], str]] = {  # text as it looks in Unicode → what was meant
    "TCVN3": _from_tcvn3,
    "VNI": _from_vni,
    "cp1258": _from_cp1258,
}
