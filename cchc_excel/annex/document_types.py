"""The types of documents: their abbreviations, and the words they stand for (Decree 30/2020/NĐ-CP, Annex III)."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.annex.written_dates import fold
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
CANONICAL = {plain(short): short for short in DOCUMENT_TYPES} | {"qdi": "QĐ", "kho": "KH", "ctrinh": "CTr"}
_EXACT = {short.lower(): short for short in DOCUMENT_TYPES}
TYPES_OF_WORDS = {key(words): short for short, words in DOCUMENT_TYPES.items()}
TYPE = "(?:" + "|".join(sorted(map(re.escape, CANONICAL), key=len, reverse=True)) + ")"
TYPE_WORDS = "(?:" + "|".join(sorted(map(re.escape, TYPES_OF_WORDS), key=len, reverse=True)) + ")"


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
    for match in re.finditer(rf"(?<!\w)(?:(du thao )?({TYPE_WORDS})|({TYPE})(?=[-/\s,;.:)]|$))(?!\w)", folded):
        if match[2]:
            if not match[1]:
                named[TYPES_OF_WORDS[match[2]]] = None
        elif is_capital(clean(text)[match.start(3) : match.end(3)]):
            named[kind_of(clean(text)[match.start(3) : match.end(3)])] = None
    return tuple(named)


def kind_of(written: str) -> str:
    """The type of an abbreviation: "QD" is QĐ, but ĐA (đề án) and DA (dự án) are two."""
    return _EXACT.get(written.lower()) or CANONICAL[plain(written)]


def is_capital(word: str) -> bool:
    """Whether a word is written as an abbreviation: it begins with a capital, and most letters are capitals."""
    letters = [character for character in word if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return bool(letters) and letters[0].isupper() and capitals * 2 >= len(letters)
