"""Two columns that report the same of two times: "Tiến độ kỳ trước" and "Tiến độ kỳ này", "Kết quả 5 tháng" and "… tháng 6"."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.annex.numerals import roman
from cchc_excel.spelling import plain

_SPAN = r"(?:ky|thang|tuan|quy|nam|lan|dot|thoi diem)(?:\s+bao\s+cao)?"
EARLIER = -1.0  # before any time that is named
LATEST = 1e6  # after any
MONTH, YEAR = 31.0, 400.0  # in ranks, so that times of several years are in order, too
# Words that place a column in time, with their ranks: of two columns the later one tells how things stand.
WORDS: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{written})(?!\w)"), rank)
    for written, rank in (
        (rf"{_SPAN}\s+(?:lien\s+)?truoc(?:\s+do)?|bao\s+cao\s+truoc|truoc\s+do|dau\s+ky|{_SPAN}\s+cu", EARLIER),
        (r"trong\s+(?:ky|thang|tuan|quy)", LATEST),  # what was achieved within it, not all there is
        (rf"{_SPAN}\s+nay|bao\s+cao\s+nay|hien\s+(?:tai|nay)|den\s+nay|moi\s+nhat|cuoi\s+ky", LATEST + 1),
        (r"luy\s+ke", LATEST + 2),
    )
)
_DAY = re.compile(r"(?:den|tinh den)\s+(?:het\s+)?(?:ngay\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})")
_UP_TO_MONTH = re.compile(r"(?<!\w)(\d{1,2})\s+thang(?:\s+(dau|cuoi))?(?!\w)")
_MONTH = re.compile(r"(?<!\w)(?:thang|t)\s*\.?\s*(\d{1,2})(?![\d/]*\d{1,2}/)(?!\w)")
_QUARTER = re.compile(r"(?<!\w)(?:quy|q)\s*\.?\s*([1-4]|i{1,3}|iv)(?!\w)")
_YEAR = re.compile(r"(?<!\d)20(\d\d)(?!\d)")
_WEEK = re.compile(r"(?<!\w)tuan\s*(?:thu\s*)?(\d{1,2})(?!\w)")


def without_period(words: str) -> str:
    """A heading's folded words without those that only say of which period it speaks; all of them where it says no more.

    >>> without_period("tien do ky truoc"), without_period("ky nay")
    ('tien do', 'ky nay')
    """
    rest = words
    for pattern, _ in WORDS:
        rest = pattern.sub(" ", rest)
    return " ".join(rest.split()) if any(map(str.isalpha, rest)) or "%" in rest else words


@lru_cache(maxsize=4_096)
def says_only_when(text: str) -> bool:
    """Whether a heading tells of which period it speaks, and nothing else."""
    flat = plain(text).strip(" ()")
    return any(pattern.fullmatch(flat) for pattern, _ in WORDS)


def rank_of(path: tuple[str, ...]) -> float | None:
    """How late in the year a heading's time is, the finest words first; None where it names none.

    >>> rank_of(("Kết quả 5 tháng",)) < rank_of(("Kết quả tháng 6",)) < rank_of(("Lũy kế",))
    True
    >>> rank_of(("Tháng 12/2025",)) < rank_of(("Tháng 1/2026",)) < rank_of(("Kết quả năm 2026",))
    True
    """
    return next((rank for text in reversed(path) if (rank := _rank(plain(text))) is not None), None)


@lru_cache(maxsize=4_096)
def _rank(text: str) -> float | None:
    for pattern, rank in WORDS:
        if pattern.search(text):
            return rank
    year = _YEAR.search(text)
    within = _within_a_year(_YEAR.sub(" ", text))
    if within is None:
        return None if year is None else YEAR * (int(year[1]) + 1)
    return within if year is None else YEAR * int(year[1]) + within


def _within_a_year(text: str) -> float | None:
    if found := _DAY.search(text):
        return MONTH * int(found[2]) + int(found[1])
    if found := _UP_TO_MONTH.search(text):
        return MONTH * (12 if found[2] == "cuoi" else int(found[1])) + MONTH
    if found := _QUARTER.search(text):
        number = int(found[1]) if found[1].isdigit() else roman(found[1].upper()) or 0
        return MONTH * 3 * number + MONTH
    if found := _MONTH.search(text):
        return MONTH * int(found[1]) + MONTH
    if found := _WEEK.search(text):
        return float(found[1])
    return None


def is_of_earlier_year(path: tuple[str, ...], year: int) -> bool:
    """Whether a heading names years, all of them before this one.

    >>> is_of_earlier_year(("Kết quả năm 2025",), 2026), is_of_earlier_year(("So năm 2025", "Năm 2026"), 2026)
    (True, False)
    """
    named = [2000 + int(found) for text in path for found in _YEAR.findall(text)]
    return bool(named) and max(named) < year
