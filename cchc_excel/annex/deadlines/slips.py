"""Slips of keyboards and scanners that are put right before a deadline is read: "3O/6", "Quý 11", "15-Dec-26"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cchc_excel.annex.deadlines.english import in_vietnamese
from cchc_excel.annex.deadlines.phrases import KNOWN_WORDS
from cchc_excel.annex.deadlines.rewording import reworded
from cchc_excel.spelling import plain

# Letters of other scripts that look like ours, Roman numerals of one character, wide digits.
_ODD = re.compile(r"[\u0370-\u04ff\u2160-\u217f\uff01-\uff5e]")
_LOOK_ALIKES = str.maketrans("АВЕКМНОРСТХІЅаеорсхіΙΟΑΒΕΤ", "ABEKMHOPCTXISaeopcxiIOABET")
# A number in which a scanner saw letters: at least one figure is left of it.
_NUMBER = re.compile(r"(?<![^\W_])(?=[OoIl|]*\d)(?=\d*[OoIl|])[\dOoIl|]+(?![^\W_])")
_FIGURES = str.maketrans("OoIl|", "00111")
_QUARTER = re.compile(r"\b(qu[ýyíi]|qúy|qúi)(\s*)([1Il|!]{1,3})(v?)(?!\w)", re.IGNORECASE)
_SUSPECT = re.compile(r"\d[OoIl|]|[OoIl|]\d|[qQ][uú][ýyíiÝYÍI]\s*[1|!][1Il|!]|\s[|!]")
# "< 30/6", "≥ 01/7" for a whole cell.
_COMPARED = re.compile(r"\s*([<>]\s?=|[<>≤≥])\s*(?=\d)")
_COMPARISONS = {"<": "trước", "<=": "đến", "≤": "đến", ">": "sau ngày", ">=": "từ", "≥": "từ"}
# Words whose slips are worth mending, where nothing else was understood.
MENDED_WORDS = (
    *("thang", "truoc", "thuong", "xuyen", "hang", "cham", "nhat", "muon", "ngay", "dinh", "cuoi", "trong"),
    *("phat", "sinh", "lien", "tuan"),
)
_LONG_ENOUGH = 4
_LONGEST_MENDED = 60
_WORD = re.compile(r"[a-z]{4,}")
_CLOSE_ENOUGH = 1  # letters wrong, missing, doubled or exchanged


def put_right(text: str) -> tuple[str, bool]:
    """The text with slips that are sure put right, and whether a person should hear of it."""
    if _ODD.search(text):
        text = unicodedata.normalize("NFKC", text.translate(_LOOK_ALIKES))
    text = reworded(in_vietnamese(text))
    if (compared := _COMPARED.match(text)) is not None:
        text = f"{_COMPARISONS[compared[1].replace(' ', '')]} {text[compared.end() :]}"
    if not _SUSPECT.search(text):
        return text, False
    found = _NUMBER.sub(lambda match: match[0].translate(_FIGURES), _QUARTER.sub(_in_strokes, text))
    return found, found != text


def _in_strokes(match: re.Match[str]) -> str:
    """The "Quý 11" of a scanner is Quý II; a lone "1" is a figure."""
    word, blank, strokes, five = match.groups()
    if strokes == "1" or not set(strokes) & set("1|!"):
        return match[0]
    return f"{word}{blank or ' '}{'I' * len(strokes)}{five}"


def mended(text: str) -> str | None:
    """The text without accents and with misspelt time words put right; None where there is nothing to mend."""
    lowered = plain(text)
    if len(lowered) > _LONGEST_MENDED:
        return None
    found = _WORD.sub(lambda match: _mended_word(match[0]), lowered)
    return None if found == lowered else found


@lru_cache(maxsize=4_096)
def _mended_word(word: str) -> str:
    if word in KNOWN_WORDS or len(word) < _LONG_ENOUGH:
        return word
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - needed only for a slip of the keyboard

    near = [known for known in MENDED_WORDS if OSA.distance(word, known, score_cutoff=_CLOSE_ENOUGH) <= _CLOSE_ENOUGH]
    return near[0] if len(near) == 1 else word
