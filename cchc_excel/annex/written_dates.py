"""Days as offices write them: "14/52026", "6.3", "ngày 02 tháng 3 năm 2026"; always day first."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.spelling import clean, plain

_SLIPS = str.maketrans("\\\u2010\u2011\u2012\u2013\u2014", "/-----")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)  # as Excel shows them
_ENGLISH = "(?:" + "|".join(MONTHS) + ")"
# What a text must hold → the form that is looked for then.
_DATE_FORMS = (
    ("-", re.compile(rf"(?<![\d/])(?P<year>20\d\d)-(?P<month>{_MONTH})-(?P<day>{_DAY})(?!\d)")),
    (
        "thang",
        re.compile(
            rf"(?<![\d/.,])(?P<day>{_DAY})\s?thang\s?(?P<month>{_MONTH})(?!\d)(?:\s?[,/]?\s?(?:nam\s?)?(?P<year>20\d\d))?"
        ),
    ),
    (
        "",
        re.compile(
            rf"(?<![\d/.,])(?P<day>{_DAY})\s?([/.\-])\s?(?P<month>{_MONTH})\s?(?:\2?\2?|,?\s?nam)\s?(?P<year>20\d\d|2\d(?=\D|$))(?![\d%])"
        ),
    ),
    (
        "20",
        re.compile(
            rf"(?<![\d/.,])(?P<day>{_DAY})\s?[/.\-]{{1,2}}\s?(?P<month>{_MONTH})\s?[/.\-]{{1,2}}\s?(?P<year>20\d\d)(?!\d)"
        ),
    ),
    (
        "2",
        re.compile(
            rf"(?<![\d/.,])(?P<day>{_DAY})[\s-](?P<month>{_ENGLISH})[a-z]{{0,6}}[\s-](?P<year>20\d\d|2\d)(?!\d)"
        ),
    ),
    ("/20", re.compile(r"(?<![\d/.,])(?P<day>[12]\d|3[01])(?P<month>[1-9])/(?P<year>20\d\d)(?!\d)")),
    ("", re.compile(rf"(?<![\d/.,])(?P<day>{_DAY})\s?[/.\-]\s?(?P<month>{_MONTH})(?![\d%/]|[.,]\d)")),
)
_MAY_BE_DATE = re.compile(rf"\d\s?(?:[/.\-]|thang)|\d[\s-]{_ENGLISH}")  # as all of them must


class FoundDate(NamedTuple):
    """A date in a text: the day, and where it stands in the cleaned text."""

    day: date
    start: int
    end: int
    short: bool  # without a year


def find_dates(text: str, year: int) -> tuple[FoundDate, ...]:
    """The days named in a text, day first, with their places in `clean(text)`."""
    return tuple(dates_of(fold(clean(text)).translate(_SLIPS), year))


def read_date(text: str, year: int) -> date | None:
    """The first day named in a text.

    >>> read_date("14/52026", 2026), read_date("ngày 02 tháng 3 năm 2026", 2025)
    (datetime.date(2026, 5, 14), datetime.date(2026, 3, 2))
    """
    return next((found.day for found in find_dates(text, year)), None)


def fold(shown: str) -> str:
    """Lower case without accents, letter for letter, so that places in it are places in the cleaned text."""
    folded = plain(shown)
    if len(folded) == len(shown):
        return folded
    return "".join((plain(character) or " ")[0] for character in shown)


def dates_of(folded: str, year: int) -> list[FoundDate]:
    """The days in a folded text, in order."""
    return list(_dates_of(folded, year)) if _MAY_BE_DATE.search(folded) else []


@lru_cache(maxsize=8_192)
def _dates_of(folded: str, year: int) -> tuple[FoundDate, ...]:
    taken: list[FoundDate] = []
    covered = bytearray(len(folded))
    for needed, form in _DATE_FORMS:
        for match in form.finditer(folded) if needed in folded else ():
            if any(covered[match.start() : match.end()]):
                continue
            written = match.groupdict().get("year")
            try:
                day = date(_full_year(written, year), _month(match["month"]), int(match["day"]))
            except ValueError:
                continue  # 31/2: not a date
            covered[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            taken.append(FoundDate(day, match.start(), match.end(), written is None))
    return tuple(sorted(taken, key=lambda found: found.start))


def _full_year(written: str | None, year: int) -> int:
    if not written:
        return year
    return int(written) if len(written) == 4 else 2000 + int(written)


def _month(written: str) -> int:
    return int(written) if written.isdigit() else MONTHS.index(written) + 1
