"""What Excel holds in a deadline cell besides words: dates that may be months, years, numbers."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from math import isfinite

from cchc_excel.annex.deadlines.calendar import Calendar, month_end
from cchc_excel.plan import Deadline, DeadlineKind

_LITERAL = re.compile(r'"[^"]*"|\\|\[[^\]]*\]|_.|\*.')
_DAY_FIRST = re.compile(r"d+\W+m+\W+y|y+\W+m+\W+d")
_NAMED_MONTH = re.compile(r"mmm")
# A number format that adds words: '"Tháng "0', '0" ngày"'; its first section is the one of positive numbers.
_WORDS_IN_FORMAT = re.compile(r'"[^"]*[^\W\d_][^"]*"')
_PLACES = re.compile(r"[0#?.,]+")
# Of "12.2026" and "15.12" as decimal numbers with four places.
_MONTH_AND_YEAR = re.compile(r"(1[0-2]|[1-9])\.(20\d\d)")
_DAY_AND_MONTH = re.compile(r"([12]\d|3[01]|[1-9])\.(1[0-2]|0[1-9]|[1-9])0+")
_DAY_IN_TEXT = re.compile(r"\d+")
FIRST_SERIAL, LAST_SERIAL = 40_000, 60_000  # 2009 to 2064, as Excel counts days
FIRST_YEAR, LAST_YEAR = 2000, 2099
LONGEST_COUNT = 366
_EPOCH = date(1899, 12, 30)
Typed = date | datetime | float | int | None


def from_value(value: Typed, number_format: str, text: str, calendar: Calendar) -> Deadline | None:
    """The deadline of a typed cell; None: its text says it."""
    if isinstance(value, bool):
        return None
    if isinstance(value, datetime):
        return _from_date(value.date(), number_format, text, calendar)
    if isinstance(value, date):
        return _from_date(value, number_format, text, calendar)
    if isinstance(value, int | float):
        return _from_number(value, number_format, text, calendar)
    return None


def _from_number(value: float, number_format: str, text: str, calendar: Calendar) -> Deadline | None:
    if "%" in number_format:
        return Deadline(text, DeadlineKind.UNSPECIFIED, doubts=("status_in_deadline",))
    if not isfinite(value):
        return None
    if value != int(value):
        return _from_decimal(value, text, calendar)
    if in_words(value, number_format) is not None:
        return None
    number = int(value)
    if FIRST_YEAR <= number <= LAST_YEAR:
        return _stretch(date(number, 1, 1), date(number, 12, 31), text, calendar)
    if FIRST_SERIAL <= number <= LAST_SERIAL:
        found = _from_date(_EPOCH + timedelta(days=number), "dd/mm/yyyy", text, calendar)
        return Deadline(text, found.kind, None, found.due, found.dues, (*found.doubts, "excel_date"))
    return counted_days(number, text)


def _from_decimal(value: float, text: str, calendar: Calendar) -> Deadline | None:
    """What was typed as "12.2026" or "15.12" and became a decimal number; its last zero may be lost."""
    if (found := _MONTH_AND_YEAR.fullmatch(f"{value:.4f}")) is not None:
        month, year = int(found[1]), int(found[2])
        return _stretch(date(year, month, 1), month_end(year, month), text, calendar)
    if (found := _DAY_AND_MONTH.fullmatch(f"{value:.4f}")) is None:
        return None
    last = month_end(calendar.plan_year, int(found[2]))
    if int(found[1]) > last.day:
        return None
    day = last.replace(day=int(found[1]))
    return Deadline(text, DeadlineKind.FIXED, None, day, (day,), ("typo",))


def in_words(value: Typed, number_format: str) -> str | None:
    """What people see of a number whose format adds words: 6 as '"Tháng "0' is "Tháng 6"; None without words."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not _WORDS_IN_FORMAT.search(number_format):
        return None
    if not isfinite(value) or value != int(value):
        return None
    parts = re.split(r'("[^"]*")', number_format.partition(";")[0])
    shown = [part[1:-1] if part.startswith('"') else _PLACES.sub(str(int(value)), part, count=1) for part in parts]
    return "".join(shown).replace("\\", "").strip()


def counted_days(number: int, text: str) -> Deadline:
    """A bare number: days from an unknown beginning."""
    if 1 <= number <= LONGEST_COUNT:
        return Deadline(text, DeadlineKind.RELATIVE, doubts=("bare_number",))
    return Deadline(text, DeadlineKind.UNSPECIFIED, doubts=("impossible",))


def _from_date(day: date, number_format: str, text: str, calendar: Calendar) -> Deadline:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return Deadline(text, DeadlineKind.UNSPECIFIED, doubts=("impossible",))
    shown = _LITERAL.sub("", number_format).lower()
    if _shows_no_day(shown, number_format, day, text):
        if "m" not in shown and "y" in shown:
            return _stretch(date(day.year, 1, 1), date(day.year, 12, 31), text, calendar)
        return _stretch(day.replace(day=1), month_end(day.year, day.month), text, calendar)
    doubts = ["other_year"] if day.year != calendar.plan_year else []
    if _is_doubtful(day, shown):
        doubts.append("excel_date")
    return Deadline(text, DeadlineKind.FIXED, None, day, (day,), tuple(doubts))


def _shows_no_day(shown: str, number_format: str, day: date, text: str) -> bool:
    """Whether people see a month or year only; without a format the text tells."""
    if any(letter in shown for letter in "my"):
        return "d" not in shown
    if "general" in number_format.lower() or not shown:
        numbers = [int(found) for found in _DAY_IN_TEXT.findall(text)]
        return bool(numbers) and len(numbers) <= 2 and day.day == 1 and numbers.count(1) <= (day.month == 1)
    return False


def _is_doubtful(day: date, shown: str) -> bool:
    """Whether day and month may be exchanged, or Excel made the date of "1-2" or "3/2026".

    A format with the day first and the year shown was chosen by someone who saw the date; the formats of
    Excel's own choice (d-mmm, mm-dd-yy, m/d/yyyy, none) were not.
    """
    if day.day > 12:
        return False
    guessed = bool(_NAMED_MONTH.search(shown)) and "y" not in shown
    return guessed or (day.day != day.month and not _DAY_FIRST.search(shown))


def _stretch(first: date, last: date, text: str, calendar: Calendar) -> Deadline:
    doubts = ("other_year",) if first.year != calendar.plan_year else ()
    return Deadline(text, DeadlineKind.WINDOW, first, last, (last,), doubts)
