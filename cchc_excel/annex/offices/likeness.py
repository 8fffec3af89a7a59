"""How much a cell looks like one that names offices; for recognising columns."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.annex.offices.names import begins_like_office
from cchc_excel.annex.offices.persons import persons_in
from cchc_excel.annex.offices.register import Register
from cchc_excel.spelling import clean

_ABBREVIATION = re.compile(r"[A-ZĐ][A-ZĐ&\-]{1,8}")
_LONGEST_NAME = 14  # words
_NOBODY = Register()


@lru_cache(maxsize=8_192)
def office_likeness(text: str) -> float:
    """0 to 1: the share of the names in a cell that begin as offices do; sentences score low."""
    if not text or len(text) > 600:
        return 0.0
    mentions = _NOBODY.read(clean(text))
    if not mentions:
        return 0.5 if persons_in(text) else 0.0
    return sum(_one(mention.written) for mention in mentions) / len(mentions)


def _one(name: str) -> float:
    length = len(name.split())
    if begins_like_office(name):
        return 1.0 if length <= _LONGEST_NAME else 0.4
    return 0.5 if _ABBREVIATION.fullmatch(name) else 0.0
