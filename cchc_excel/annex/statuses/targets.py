"""A count reported against the count that the product wants: "Đã cập nhật 29 đồ án" of "46 đồ án"."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.annex.statuses.percents import FULL
from cchc_excel.annex.statuses.readings import StatusReading
from cchc_excel.annex.written_dates import fold
from cchc_excel.plan import Status

_COUNT = r"(?<![\w.,/])(?P<count>\d{1,3}(?:\.\d{3})+|\d{1,7})(?![\w,/%]|\.\d)"
# "46 đồ án", "tối thiểu 12 lượt/năm", "Ít nhất 02 lớp tập huấn"; nothing else beside it
_WANTED = re.compile(
    rf"\s*(?:(?:it nhat|toi thieu|khoang|du|tong so|trung binh|>="
    rf"|≥)\s*)?{_COUNT}\s+(?P<noun>[a-z]+(?: [a-z]+){{0,4}})\s*(?:/\s*nam|trong nam)?[.]?\s*"
)
_SAYS_ALL = re.compile(r"\b(?:du|toan bo|tat ca|het|day du|hoan thanh|hoan tat|xong|vuot|100\s*%)\b")
_FORECAST = re.compile(r"\b(?:se|du kien|ke hoach|con|chi tieu|muc tieu|phan dau)\s*$")
# "Đã tổ chức hội nghị lần 1" of two; a turn to come says nothing
_TURN = re.compile(r"\b(?:lan|dot|ky)(?: thu)? (?P<turn>\d{1,2})\b(?![/%.,]\d)")
_TO_COME = re.compile(r"\b(?:se|du kien|chuan bi|chua|dang)\b")
_MOST_TURNS = 12
_LEAST = 2
_LONGEST = 200  # letters of a report that tells a count
HARDLY_SAID = frozenset({Status.DONE, Status.UNCLEAR})  # a count tells more than such words


@lru_cache(maxsize=16_384)
def share_of(product: str, text: str) -> float | None:
    """The share of the product's count that a report tells, 0 to 1 or more; None where they don't count the same.

    >>> share_of("46 đồ án", "Đã cập nhật 23 đồ án"), share_of("46 đồ án", "Đã cập nhật 23 bản vẽ")
    (0.5, None)
    """
    wanted = _WANTED.fullmatch(fold(product))
    if wanted is None or len(text) > _LONGEST or (most := _number(wanted)) < _LEAST:
        return None
    noun = wanted["noun"].split()[0]
    folded = fold(text)
    told = _told(noun, folded)
    if not told and noun in folded and most <= _MOST_TURNS:
        told = [int(found["turn"]) for found in _TURN.finditer(folded) if not _TO_COME.search(folded)]
    return told[0] / most if len(told) == 1 else None


def told_of(noun: str, text: str) -> int | None:
    """How many of something a report tells of, the noun folded; None where it counts none, several times, or all."""
    folded = fold(text)
    told = _told(noun, folded) if len(text) <= _LONGEST and not _SAYS_ALL.search(folded) else []
    return told[0] if len(told) == 1 else None


def _told(noun: str, folded: str) -> list[int]:
    return [
        _number(found)
        for found in re.finditer(rf"{_COUNT}\s+{re.escape(noun)}\b", folded)
        if not _FORECAST.search(folded[: found.start()])
    ]


def against_product(said: StatusReading, text: str, product: str | None) -> StatusReading:
    """The reading of a report whose count falls short of its product's, as work under way; in full it is done."""
    if product is None or said.status not in HARDLY_SAID or not any(map(str.isdigit, text)):
        return said
    share = share_of(product, text)
    if share is None or _SAYS_ALL.search(fold(text)):
        return said
    if share < 1.0:
        return partly_done(said, share)
    said = said._replace(by_words=False)
    return _sure(said)._replace(status=Status.DONE, percent=FULL) if said.status is Status.UNCLEAR else said


def partly_done(said: StatusReading, share: float) -> StatusReading:
    """The reading of a report whose count is this share of what is wanted, below 1: work under way, of which a person is asked."""
    sure = _sure(said)
    doubts = (*sure.doubts, "read_doubtfully")
    return sure._replace(status=Status.IN_PROGRESS, percent=round(FULL * share, 1), doubts=doubts, completed_on=None)


def _sure(said: StatusReading) -> StatusReading:
    """The reading less the doubts that a count takes away."""
    doubts = tuple(doubt for doubt in said.doubts if doubt not in {"status_not_understood", "weak_done"})
    return said._replace(doubts=doubts)


def _number(found: re.Match[str]) -> int:
    return int(found["count"].replace(".", ""))
