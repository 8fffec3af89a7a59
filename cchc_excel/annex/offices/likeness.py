"""How much a cell looks like one that names offices; for recognising columns."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.annex.offices.names import HEAD_BEGINNINGS, begins_like_office
from cchc_excel.annex.offices.persons import persons_in
from cchc_excel.annex.offices.register import Register
from cchc_excel.annex.written_dates import fold
from cchc_excel.spelling import clean

_ABBREVIATION = re.compile(r"[A-ZĐ][A-ZĐ&\-]{1,8}")
_LONGEST_NAME = 14  # words
# Where a name can begin: at the start, behind whatever is no letter, behind "và" and "cùng với".
_BEGINNING = re.compile(r"(?:^|[^a-z0-9 ]|(?<![a-z0-9])(?:va|cung|voi)(?![a-z0-9]))\s*(?=([0-9a-z%]+))")
_FIRST_WORDS = re.compile(r"[0-9a-z%]+(?: [0-9a-z%]+){0,3}")
_ABBREVIATED = re.compile(r"[A-ZĐ][A-ZĐ&\-]{1,8}(?!\w)")
# The first words of what ends a name as the role of an office ("Các phòng tham mưu …").
_ROLES = frozenset("la chu phoi tham thuc trien truc chiu tong theo dau huong xay ra cung de kiem don bao to".split())
_NOBODY = Register()


@lru_cache(maxsize=8_192)
def office_likeness(text: str) -> float:
    """0 to 1: the share of the names in a cell that begin as offices do; sentences score low."""
    if not text or len(text) > 600:
        return 0.0
    shown = clean(text)
    if not _may_name_offices(shown) and not persons_in(shown):
        return 0.0
    mentions = _NOBODY.read(shown)
    if not mentions:
        return 0.5 if persons_in(text) else 0.0
    return sum(_one(mention.written) for mention in mentions) / len(mentions)


def _one(name: str) -> float:
    length = len(name.split())
    if begins_like_office(name):
        return 1.0 if length <= _LONGEST_NAME else 0.4
    return 0.5 if _ABBREVIATION.fullmatch(name) else 0.0


def _may_name_offices(shown: str) -> bool:
    """Whether anything in a text may be an office; most sentences are told apart without taking them to pieces."""
    folded = fold(shown)
    for match in _BEGINNING.finditer(folded):
        if _ABBREVIATED.match(shown, match.end()):
            return True
        if match[1] in HEAD_BEGINNINGS and _may_begin_office(shown, folded, match.end()):
            return True
    return False


def _may_begin_office(shown: str, folded: str, start: int) -> bool:
    found = _FIRST_WORDS.match(folded, start)
    words = shown[start : found.end()].split() if found else []
    if len(words) < 4 or begins_like_office(" ".join(words)):
        return True  # perhaps: where less than four words stand together, the full reading decides
    plain_words = folded[start : start + len(" ".join(words))].split()
    return any(plain_words[count] in _ROLES and begins_like_office(" ".join(words[:count])) for count in (1, 2, 3))
