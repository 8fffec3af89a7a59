"""Reports by period in one cell: "Quý I: xong; Quý II: đang làm"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from cchc_excel.spelling import clean, key, plain

_PERIOD = r"(?:quý|quí|quy|tháng|thang|kỳ|ky|đợt|dot|lần|lan|6 tháng|9 tháng|học kỳ)\s*(?:[ivx]{1,4}|\d{1,2})(?:\s*[/.-]?\s*20\d\d)?"
_HEAD = re.compile(
    rf"(?:^|[;.,\n(]|\s-)\s*[-+*•]?\s*({_PERIOD})\s*(?::|=|-|–|→|đã|chưa|đang|da\b|chua\b|dang\b|xong|ht\b|hoàn|không)",
    re.IGNORECASE,
)
# "T1 v T2 v T3 -": a mark behind each period, and nothing else.
_MARKED = re.compile(
    rf"[\s,;.|]*({_PERIOD}|[tqTQ]\.?\s?\d{{1,2}})\s*[:=]?\s*(x|v|✓|✔|√|☑|✅|ok|-|–|—|0|o|☐|□|❌)?(?=[\s,;.|]|$)",
    re.IGNORECASE,
)
# Such lines begin with "T3:", "Tháng 3:", "12/3:" or "3/2026:".
_DIARY = re.compile(
    r"\s*[-+*•]?\s*(?:(?:tháng|thang|t)\s*\.?\s*(?P<month>1[0-2]|0?[1-9])(?:\s*[/.-]\s*20\d\d)?"
    r"|(?:ngày\s*)?(?P<day>[12]\d|3[01]|0?[1-9])\s*[/.-]\s*(?P<of_day>1[0-2]|0?[1-9])(?:\s*[/.-]\s*20\d\d)?"
    r"|(?P<alone>1[0-2]|0?[1-9])\s*[/.-]\s*20\d\d)\s*[:=–-]\s*(?P<said>\S.*)",
    re.IGNORECASE,
)
_UNMARKED = frozenset("-–—0☐□❌")
_QUARTER = re.compile(r"\bquy (iv|iii|ii|i|[1-4])\b")
_MONTH = re.compile(r"\bthang (1[0-2]|0?[1-9])\b")
_YEAR = re.compile(r"\b(20\d\d)\b")
_LONGEST_MARKED = 120  # letters
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def read_periods(shown: str) -> tuple[str, ...] | None:
    """What is said of each period, where a text speaks of two or more; else None.

    >>> read_periods("Quý I: xong; Quý II: đang làm")
    ('xong', 'đang làm')
    """
    text = clean(shown)
    if marked := _read_marked(text):
        return marked
    heads = list(_HEAD.finditer(text))
    if len(heads) < 2 or text[: heads[0].start(1)].strip(" -+*•("):
        return None
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return tuple(text[head.end(1) : end].strip(" :=-–→;.,\n)") for head, end in zip(heads, ends, strict=True))


def read_diary(shown: str) -> tuple[str, ...] | None:
    r"""What each line of a running report says, where every line begins with its month or day and they follow one another.

    >>> read_diary("T4: đang rà\nT6: hủy, thành phố quy định thống nhất")
    ('đang rà', 'hủy, thành phố quy định thống nhất')
    """
    lines = [_DIARY.fullmatch(line) for line in shown.split("\n") if line.strip()]
    found = [line for line in lines if line is not None]
    if len(found) < 2 or len(found) < len(lines):
        return None
    times = [(int(line["month"] or line["of_day"] or line["alone"]), int(line["day"] or 0)) for line in found]
    return tuple(line["said"].strip() for line in found) if times == sorted(times) else None


def _read_marked(text: str) -> tuple[str, ...] | None:
    """What the marks behind each period say, where a text holds nothing else."""
    if len(text) > _LONGEST_MARKED or text[:1].lower() not in "tqkđl":
        return None
    at, parts = 0, []
    while match := _MARKED.match(text, at):
        mark = (match[2] or "").lower()
        parts.append("chưa" if not mark or mark in _UNMARKED else "xong")
        at = match.end()
    return tuple(parts) if len(parts) > 1 and not text[at:].strip(" ,;.|") and "xong" in parts else None


def period_end(text: str, year: int) -> date | None:
    """The last day of the last month or quarter that a text names."""
    folded = key(plain(text))
    months = [int(month) for month in _MONTH.findall(folded)]
    months += [_QUARTERS[quarter] * 3 for quarter in _QUARTER.findall(folded)]
    if not months:
        return None
    named = _YEAR.search(folded)
    month = max(months)
    written_year = int(named[1]) if named else year
    return date(written_year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
