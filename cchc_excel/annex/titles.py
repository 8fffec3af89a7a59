"""The lines above a table: plan year, reporting period."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cchc_excel.annex.numerals import ROMAN_NUMERALS
from cchc_excel.plan import Period
from cchc_excel.spelling import plain

_DAY_BEFORE = re.compile(r"ngay[\s\d.…]*thang[\s\d.…]*nam\s*[\d.…]*|\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}")
_YEAR = re.compile(r"\bnam\s+(20\d\d)\b|\bnam\s+ke\s+hoach\s*:?\s*(20\d\d)|(?<!\d{4})(?<!\d{4}\s)-\s*(20\d\d)\s*\)?$")
# A year beside the plan's words without "năm": "CCHC 2025 - Cục …"; that of a document's number or a stretch is none.
_BARE_YEAR = re.compile(r"(?<![\d/.-])(?<!\d [-–])\s(20\d\d)(?!\s?[-–]\s?(?:\d|nam))(?![\d/.])")
_PLAN_WORDS = (
    "ke hoach",
    "phu luc",
    "nhiem vu",
    "cchc",
    "cai cach",
    "chuong trinh",
    "bieu",
    "danh muc",
    "bao cao",
    "ket qua",
)
_MONTH = re.compile(r"\b(?:thang|t)\s*0?(\d{1,2})\s*(?:/|-|\.|nam)\s*(20\d\d)\b")
_QUARTER = re.compile(r"\bqu[yi]\s*(i{1,3}|iv|[1-4])\s*(?:/|-|nam)?\s*(20\d\d)\b")
_MONTHS = re.compile(r"\b0?(6|9)\s*thang(?:\s*dau)?(?:\s*nam)?\s*(20\d\d)\b")
_UNTIL = re.compile(r"\b(?:den|den het|tinh den|chot)\s*(?:ngay)?\s*(\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(20\d\d)\b")


def plan_year(lines: Iterable[str]) -> int | None:
    """The year of the plan; a document's date ("ngày … tháng 12 năm 2025") is not it.

    >>> plan_year(["PHỤ LỤC", "KẾ HOẠCH CCHC NĂM 2026", "(Kèm theo Kế hoạch số  /KH-SDTTG ngày   tháng 12 năm 2025)"])
    2026
    """
    found: list[tuple[bool, int]] = []
    lines = list(lines)
    for line in lines:
        words = plain(line)
        without_dates = _DAY_BEFORE.sub(" ", words)
        for match in _YEAR.finditer(without_dates):
            year = int(next(group for group in match.groups() if group))
            found.append((any(word in words for word in _PLAN_WORDS), year))
    return max(found, key=lambda item: item[0])[1] if found else _bare_year(lines)


def _bare_year(lines: Iterable[str]) -> int | None:
    """The one year that stands bare in lines with a plan's words."""
    found = {
        int(year)
        for line in lines
        if any(word in (words := plain(line)) for word in _PLAN_WORDS) and not words.lstrip(" (").startswith("kem theo")
        for year in _BARE_YEAR.findall(_DAY_BEFORE.sub(" ", words))
    }
    return found.pop() if len(found) == 1 else None


def year_until(lines: Iterable[str]) -> int | None:
    """The year of the day up to which a table reports: "Tiến độ đến 30/6/2026"; the last one named."""
    years = [int(found[3]) for line in lines for found in _UNTIL.finditer(plain(line))]
    return years[-1] if years else None


def reporting_period(lines: Iterable[str]) -> Period | None:
    """The month that a return says it is for; a quarter or half-year counts by its last month.

    >>> reporting_period(["BÁO CÁO KẾT QUẢ THÁNG 03/2026"])
    Period(year=2026, month=3)
    """
    for line in lines:
        words = plain(line)
        if match := _UNTIL.search(words):
            return _period(int(match[3]), int(match[2]))
        words = _DAY_BEFORE.sub(" ", words)
        if match := _QUARTER.search(words):
            quarter = int(match[1]) if match[1].isdigit() else ROMAN_NUMERALS[match[1]]
            return _period(int(match[2]), quarter * 3)
        if match := _MONTHS.search(words):
            return _period(int(match[2]), int(match[1]))
        if match := _MONTH.search(words):
            return _period(int(match[2]), int(match[1]))
    return None


def _period(year: int, month: int) -> Period | None:
    return Period(year, month) if 1 <= month <= 12 else None
