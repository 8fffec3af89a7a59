"""The words of reporting: phrases → parts of speech, one letter each, so that a clause becomes a short string.

"Chưa hoàn thành dự thảo" is "nfp"; the grammar in `clauses` walks such strings. The table is written in proper
Vietnamese. A phrase of several words is recognised without its accents and with wrong ones; a single word only
when its accents agree or are all missing, because "cho" and "chờ", "chấm" and "chậm" are different words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.statuses.spellings import PLAIN_WORDS, SHORT_SPELLINGS
from cchc_excel.annex.statuses.words import LEXICON, REASONS
from cchc_excel.spelling import plain

_POSTED = frozenset({"‖", "¶", "tin", "bai", "ky", "cong", "trang", "website"})
_WITHIN = frozenset("_0opPvVYDmfHKLEIjCcqTQ⊕ε")  # letters after which no clause opens
_ELSE = {  # unaccented word → words that make it another one: "đúng hạn", "bộ chỉ số"
    "dung": frozenset({"thu", "han", "ke", "tien", "quy", "thoi", "theo", "noi", "yeu", "muc"}),
    "bo": frozenset({"tri", "chi", "tai", "du", "thu", "noi", "sung", "may", "phan", "cong", "y", "tu"}),
    "hoan": frozenset({"thien", "chinh", "tra"}),
    "cho": frozenset({"phep", "biet", "thay", "cac"}),
}
_LONG_PHRASE = 8  # letters
_TOKEN = re.compile(r"\d+(?:[.,]\d{3})+(?!\w)|[^\W_]+|[.;:,()\[\]\n/…§‡¶‖+?]|[-–—]")
_ABBREVIATED = re.compile(r"(?<!\w)([^\W\d_]{1,2})\.(?=[^\W\d_])")  # "P.TCKH", "TP.HCM": no end of a sentence
_PERIOD = re.compile(r"t(?:1[0-2]|0?[1-9])|q[1-4]")  # "T9": tháng 9
_SHORT = frozenset(SHORT_SPELLINGS)
_REDUCED = re.compile(
    r"((?:rút|giảm|cắt|rút ngắn)(?!\w)[^,;.]{0,40}?) còn(?=(?: dưới| khoảng)? \d)"
)  # "rút ngắn … còn 42 phút"
_ARISEN = re.compile(r"(?<!\w)p/s(?!\w)")
_EXPANDED = {short: tuple(words.split()) for short, words in SHORT_SPELLINGS.items()}


class Token(NamedTuple):
    """A part of speech and the plain words it stands for."""

    letter: str
    words: str
    known: bool = True
    marks: str = ""  # the accents of its words, where the text has any


class _Phrase(NamedTuple):
    letter: str
    words: tuple[str, ...]
    marks: tuple[str, ...]  # the accents of each word
    joined: str  # and of all together


_ByLength = dict[int, dict[tuple[str, ...], list[_Phrase]]]
_NO_PHRASES: _ByLength = {}


def _table() -> dict[str, _ByLength]:
    """First word → how many words → the words → the phrases, which may differ in their accents; longest first."""
    by_first: dict[str, _ByLength] = {}
    entries = [(letter, phrase) for letter, phrases in LEXICON.items() for phrase in re.split(r"·|\n", phrases)]
    entries += [("W", phrase) for phrase in REASONS]
    for letter, written in entries:
        parts = _spelled_out(written.replace("/", " / ").split())
        if parts:
            words = tuple(plain(part) for part in parts)
            alike = by_first.setdefault(words[0], {}).setdefault(len(words), {}).setdefault(words, [])
            alike.append(_Phrase(letter, words, tuple(map(accents, parts)), accents(" ".join(parts))))
    return {first: dict(sorted(lengths.items(), reverse=True)) for first, lengths in by_first.items()}


@lru_cache(maxsize=16_384)
def accents(word: str) -> str:
    """The accents of a word in no order, đ included: equal for "huỷ" and "hủy"."""
    if word.isascii():
        return ""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(sorted(mark for mark in decomposed if unicodedata.combining(mark) or mark == "đ"))


def _unabbreviated(text: str) -> str:
    text = _ABBREVIATED.sub(r"\1 ", text) if "." in text else text
    text = _REDUCED.sub(r"\1 xuống", text) if "còn" in text else text
    return _ARISEN.sub("phát sinh", text) if "p/s" in text else text


def _spelled_out(written: list[str]) -> list[str]:
    """The words, with the short spellings of telephones in full."""
    if _SHORT.isdisjoint(written):
        return written
    return [full for word in written for full in _EXPANDED.get(word, (word,))]


@lru_cache(maxsize=16_384)
def tokens(text: str) -> tuple[Token, ...]:
    """The parts of speech of a cleaned text; punctuation stands for itself, other words are "_"."""
    written = _spelled_out(_TOKEN.findall(_unabbreviated(text.lower())))
    folded = [plain(word) for word in written]
    accented = any(not word.isascii() and word != plain(word) for word in written)
    found: list[Token] = []
    position = 0
    while position < len(folded):
        phrase = _longest(written, folded, position, accented)
        if phrase is None:
            word = folded[position]
            letter = _letter_of(word)
            found.append(Token(letter, word, letter != "_", accents(written[position])))
            position += 1
        else:
            after = position + len(phrase.words)
            rest = folded[after : after + 1]
            letter = phrase.letter if accented else _unaccented(phrase, found, rest)
            found.append(Token(letter, " ".join(phrase.words), True, phrase.joined if accented else ""))
            position += len(phrase.words)
    return tuple(found)


def _letter_of(word: str) -> str:
    """The letter of a word that begins no phrase."""
    if not word[0].isalnum():
        return word
    if word[0].isdigit():
        return "0"
    return "q" if word[0] in "tq" and _PERIOD.fullmatch(word) else "_"


_BY_FIRST = _table()
# What is left of the table for a word with no phrase's second word behind it: looked into far more often.
_ALONE = {first: {1: lengths[1]} for first, lengths in _BY_FIRST.items() if 1 in lengths}
_SECONDS = {
    first: frozenset(words[1] for length, alike in lengths.items() if length > 1 for words in alike)
    for first, lengths in _BY_FIRST.items()
}
_REAL: dict[str, set[str]] = {}
for _lengths in _BY_FIRST.values():
    for _alike in _lengths.values():
        for _phrase in (one for phrases in _alike.values() for one in phrases):
            for _word, _marks in zip(_phrase.words, _phrase.marks, strict=True):
                _REAL.setdefault(_word, set()).add(_marks)


def _unaccented(phrase: _Phrase, before: list[Token], after: list[str]) -> str:
    """The letter of a phrase in a text without accents, where the words around it tell look-alikes apart."""
    if len(phrase.words) == 1 and phrase.letter in "wtxδ" and not _opens(phrase.words[0], before, after):
        return "_"  # "for", not "chờ"; "right", not "dừng"
    if phrase.words == ("dang",) and after and (after[0][0].isdigit() or after[0] in _POSTED):
        return "o"  # "đăng 24 tin, bài", not "đang"
    return phrase.letter


def _opens(word: str, before: list[Token], after: list[str]) -> bool:
    """Whether "chờ", "dừng", "bỏ" can be meant: such a word opens its clause."""
    if before and before[-1].letter in _WITHIN:
        return False
    return word not in _ELSE or not after or after[0] not in _ELSE[word]


def _longest(written: list[str], folded: list[str], position: int, accented: bool) -> _Phrase | None:
    first = folded[position]
    seconds = _SECONDS.get(first)
    if seconds is None:
        return None
    several = position + 1 < len(folded) and folded[position + 1] in seconds
    lengths = (_BY_FIRST if several else _ALONE).get(first, _NO_PHRASES)
    for length, phrases in lengths.items():
        stop = position + length
        alike = phrases.get(tuple(folded[position:stop]))
        if alike and not accented:
            return alike[0]
        if alike:
            words = written[position:stop]
            slips, at = (
                min((_slips(words, one), at) for at, one in enumerate(alike))
                if alike[1:]
                else (_slips(words, alike[0]), 0)
            )
            if slips == 0 or slips <= _forgiven(alike[at]):
                return alike[at]
    return None


def _slips(written: list[str], phrase: _Phrase) -> int:
    """How many words of an accented text have other accents than the phrase."""
    slips = 0
    for word, marks in zip(written, phrase.marks, strict=True):
        if accents(word) != marks and (not word.isascii() or word in PLAIN_WORDS):
            slips += 1 if len(written) == 1 or not _is_word(word) else len(written)
    return slips


def _is_word(written: str) -> bool:
    """Whether a word is itself one of the tables', not another one misspelt: "chuyên" is no slip for "chuyển"."""
    return accents(written) in _REAL.get(plain(written), ())


def _forgiven(phrase: _Phrase) -> int:
    """How many slips are forgiven: one in a long phrase."""
    return 1 if len(phrase.words) > 1 and sum(map(len, phrase.words)) >= _LONG_PHRASE else 0
