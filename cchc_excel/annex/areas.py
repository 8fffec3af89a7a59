"""What reform is about: the areas that plans name their sections after."""

from __future__ import annotations

import re
from collections.abc import Collection

from cchc_excel.spelling import key

# What reform is about (Resolution 76/NQ-CP of 2021, and what agencies add to it).
_AREAS = re.compile(
    r"(?:cong tac |ve )?(?:chi dao|dieu hanh|chi dao dieu hanh"
    r"|cai cach (?:the che|thu tuc hanh chinh|tthc|to chuc bo may|bo may|che do cong vu|cong vu"
    r"|tai chinh cong|tai chinh)|the che|thu tuc hanh chinh|tthc|to chuc bo may|bo may|che do cong vu"
    r"|cong vu(?: cong chuc)?|tai chinh cong|tai chinh|hien dai hoa.*"
    r"|(?:xay dung )?(?:va )?(?:phat trien )?chinh quyen (?:dien tu|so).*|chinh phu (?:dien tu|so).*"
    r"|chuyen doi so|tuyen truyen|kiem tra|thi dua khen thuong|can bo(?: cong chuc)?)"
    r"(?: (?:va )?[a-z ]{0,30})?"
)
_IN_FULL = re.compile(r"cai cach |(?:cong tac )?chi dao,? dieu hanh|xay dung .*chinh quyen|hien dai hoa |chuyen doi so")
_MOSTLY = 0.5


def are_areas(texts: Collection[str]) -> bool:
    """Whether most of some titles are areas of reform.

    >>> are_areas(["Cải cách thể chế", "Công tác chỉ đạo, điều hành"]), are_areas(["Rà soát thủ tục"])
    (True, False)
    """
    return bool(texts) and sum(_AREAS.fullmatch(key(text)) is not None for text in texts) >= _MOSTLY * len(texts)


def are_named_areas(texts: Collection[str]) -> bool:
    """Whether all titles are areas of reform, most of them by the name that plans give them rather than a word of it.

    >>> are_named_areas(["Cải cách thể chế", "Cải cách bộ máy", "Chính quyền số"]), are_named_areas(["Thể chế", "Bộ máy"])
    (True, False)
    """
    named = sum(_IN_FULL.match(key(text)) is not None for text in texts)
    return all(are_areas([text]) for text in texts) and named > _MOSTLY * len(texts)
