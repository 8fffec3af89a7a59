"""Telephone numbers and mail addresses, whole, short behind their label, or with some digits hidden."""

from __future__ import annotations

import re

_LABEL = r"(?:S?[ĐD]T|[Dd]i động|[Ss]ố (?:máy|điện thoại)|[Đđ]iện thoại|[Tt]el|[Hh]otline|[Zz]alo|[Ss]đt|[Ss]dt)"
_ENDS = r"(?=\s*(?:[)\n;,.]|$))"
_NO_DATE = r"(?!\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)|\d{1,2}/\d{4}(?!\d))"
_TELEPHONES = (
    # "0213.3876.xxx", "091***5678", "0912…"; but "Kế hoạch số 0215xx"
    re.compile(
        rf"(?:{_LABEL}\s*[:.]?\s*|(?<![Ss]ố ))(?<![\w/.])\(?(?:\+?84"
        rf"|0[235789]\d{{1,2}})\)?(?=[\d .\-]*[xX*•…])(?:[ .\-]?(?:\d|[xX](?![^\W\dxX])|[*•…])){{1,10}}(?![\w/])"
    ),
    # with the area in brackets: "(0213) 3876 543"
    re.compile(r"\((?:\+?84|0\d{2,3})\)[ .\-]?\d(?:[ .\-]?\d){5,8}(?![\d/])"),
    # without the area, behind a label: "ĐT: 3876.123", "SĐT 213 876 xxx", "ĐT 0213/3876543"
    re.compile(
        rf"(?:,\s*)?(?<!\w){_LABEL}(?:\s*(?:CQ|NR|DĐ|cơ quan|liên hệ|bàn))?\s*[:.]?\s*{_NO_DATE}(?:0\d{{2,3}}/"
        rf"|\(?\+?)\d(?:[ .\-)(]{{0,2}}[\dxX*…]){{5,12}}(?![\w/])"
    ),
    re.compile(rf"(?:,\s*)?(?<!\w)(?:[Ss]ĐT|[Ss]đt|[Hh]otline|[Tt]el|[Ss]ố máy)\s*[:.]?\s*\d{{3,5}}{_ENDS}"),
    re.compile(rf"(?:{_LABEL}\s*[:.]?\s*)?(?<![\d/.])(?:\+?84|0)(?:[\s.\-]?\d){{8,10}}(?![\d/])"),
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Without one of these no pattern above can match; nearly every text is done with them, most with the first.
_FIGURE_OR_MAIL = re.compile(r"[\d@]")
_HINT = re.compile(
    r"\d(?:[\s.\-]?\d){8}|@|\d[ .\-)]{0,2}(?:[xX]{2}|[xX](?!\w)|[*•…])|\(\+?(?:84|0)\d{1,4}\)[ .\-]?\d"
    r"|(?<!\w)(?:S?[ĐD]T|[Ss]đt|[Ss]dt|(?:thoại|[Dd]i động|[Ss]ố máy)|[Tt]el|[Hh]otline"
    r"|[Zz]alo)(?:\s*(?:CQ|NR|DĐ|cơ quan|liên hệ|bàn))?\W{0,3}\d"
)


def may_hold_telephone(shown: str) -> bool:
    """Whether a text is worth looking at for telephones and addresses."""
    return _FIGURE_OR_MAIL.search(shown) is not None and _HINT.search(shown) is not None


def without_telephones(shown: str) -> str:
    """The text without them.

    >>> without_telephones("Văn phòng (ĐT 0213.3876.xxx); Phòng KT 0912 345 678")
    'Văn phòng (); Phòng KT '
    """
    if not may_hold_telephone(shown):
        return shown
    for pattern in (*_TELEPHONES, _MAIL):
        shown = pattern.sub("", shown)
    return shown
