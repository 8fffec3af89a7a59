"""A typed value and its number format become the text that Excel shows where Vietnamese is the language.

Two departures, because a text is read on by people and by the annex stage: a date with a day is always
dd/mm/yyyy, and a name of a month is its number.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.cells import Cell, Value

# The formats that have a number only (ECMA-376, 18.8.30); 14 is the short date of the reader's own country.
BUILT_IN: dict[int, str] = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    **dict.fromkeys(range(27, 32), "dd/mm/yyyy"),
    **dict.fromkeys(range(32, 36), "h:mm"),
    36: "dd/mm/yyyy",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    41: "#,##0",
    42: "#,##0",
    43: "#,##0.00",
    44: "#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    **dict.fromkeys(range(50, 59), "dd/mm/yyyy"),
}
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[(?P<elapsed>[hms]+)\]|\[[^\]]*\]|(?P<general>general)'
    r"|(?P<half>am/pm|a/p)|(?P<part>y+|m+|d+|h+|s+|e+(?![+-])|b+)|(?P<number>[0#?][0#?,.]*)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_DURATION = re.compile(r"P(?:([0-9]{1,7})D)?T?(?:([0-9]{1,8})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})(?:[.,][0-9]+)?S)?")
_LITERALS_IN_DATES = frozenset("/-. ,:;()")
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell's time has no zone
_DAYS_OF_1904 = 1462  # between the two calendars of Excel
_LAST_SERIAL = 2_958_466  # 1.1.10000
_LONGEST_GENERAL = 11  # characters that a cell of the format General shows
_MOST_DECIMALS = 15

Typed = str | float | bool | date | datetime | time | timedelta


class Shape(NamedTuple):
    """What a number format does to a number."""

    kind: str  # "general", "number", "date"
    before: str = ""  # letters before the number: "Hoạt động "
    after: str = ""
    percent: bool = False
    least_digits: int = 1  # 2 for "00"
    decimals: int = 0
    most_decimals: int = 0
    thousands: bool = False
    parts: tuple[tuple[str, str], ...] = ()  # of a date: ("d" | "m" | "y" | "h" | "minute" | "s" | "", letters)


def shown(value: Typed, number_format: str = "") -> str:
    """What a person sees: "1", "0,5", "80%", "15/04/2026", "Tháng 4/2026", "TRUE".

    >>> shown(0.8, "0%"), shown(1.0), shown(date(2026, 4, 1), '"Tháng "m/yyyy')
    ('80%', '1', 'Tháng 4/2026')
    """
    if value.__class__ is float:  # first, for it is what most values are
        return _number(value, number_format)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return _number(float(value), number_format)
    if isinstance(value, timedelta):
        return _elapsed(value)
    if isinstance(value, time):
        return value.strftime("%H:%M:%S" if value.second else "%H:%M")
    return _date(value, number_format)


def typed(value: Typed) -> Value:
    """The value that a cell carries; elapsed time is a number of days, as Excel keeps it."""
    if isinstance(value, str):
        return None
    if isinstance(value, timedelta):
        return value / timedelta(days=1)
    return value if isinstance(value, bool | date | time) else float(value)


def cell_of(value: Typed, place: tuple[int, int], number_format: str = "") -> Cell:
    """A cell with the text that a person sees."""
    return Cell(shown(value, number_format), *place, typed(value), number_format)


def from_serial(serial: float, number_format: str, *, since_1904: bool = False) -> Typed:
    """A number as a cell stores it, made a date or time where the format says so."""
    shape = shape_of(number_format)
    if shape.kind != "date":
        return serial
    if any(part == "elapsed" for part, _ in shape.parts):
        return timedelta(days=serial) if abs(serial) < _LAST_SERIAL else serial
    days = serial + _DAYS_OF_1904 if since_1904 else serial
    if not 0 <= days < _LAST_SERIAL:
        return serial
    if 0 < days < 60 and not since_1904:
        days += 1  # Excel counts a 29 February 1900 that never was
    moment = _FIRST_DAY + timedelta(milliseconds=round(days * 86_400_000))
    if serial < 1:
        return moment.time()
    return moment if moment.time() != time() else moment.date()


def duration(written: str) -> time | timedelta:
    """A length of time as XML writes it, "PT26H30M"; below a day it is a time. ValueError for anything else."""
    match = _DURATION.fullmatch(written)
    if match is None:
        raise ValueError(written)
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return length if length >= timedelta(days=1) else (_FIRST_DAY + length).time()


@lru_cache(maxsize=4_096)
def shape_of(number_format: str) -> Shape:
    """Read a number format; only its first section counts, for that is the one of positive numbers."""
    if not number_format or number_format == "@":
        return Shape("general")
    parts = _parts(number_format)
    if any(part in "ymdhs" or part in {"minute", "elapsed"} for part, _ in parts if part):
        return Shape("date", parts=parts)
    return _number_shape(parts)


def _parts(number_format: str) -> tuple[tuple[str, str], ...]:
    """(kind, letters) of the first section; kind "" is letters to show as they are."""
    parts: list[tuple[str, str]] = []
    for token in _TOKEN.finditer(number_format):
        kind, letters = token.lastgroup, token[0]
        if kind == "other" and letters == ";":
            break
        if kind in {"quoted", "escaped"}:
            parts.append(("", token[kind]))
        elif kind == "part":
            parts.append((letters[0].lower().replace("e", "y").replace("b", "y"), letters))
        elif kind in {"elapsed", "half", "general", "number"}:
            parts.append((kind, letters))
        elif kind == "other":
            parts.append(("%" if letters == "%" else "", letters))
    return _with_minutes(parts)


def _with_minutes(parts: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """An m after hours or before seconds is minutes, else a month."""
    times = [index for index, (kind, _) in enumerate(parts) if kind in {"y", "m", "d", "h", "s", "elapsed"}]
    for before, index, after in zip([None, *times], times, [*times[1:], None], strict=False):
        near = {parts[other][0] for other in (before,) if other is not None} & {"h", "elapsed"}
        near |= {parts[other][0] for other in (after,) if other is not None} & {"s"}
        if parts[index][0] == "m" and near:
            parts[index] = ("minute", parts[index][1])
    return tuple(parts)


def _number_shape(parts: tuple[tuple[str, str], ...]) -> Shape:
    places = [index for index, (kind, _) in enumerate(parts) if kind in {"number", "general"}]
    letters = [text for kind, text in parts if kind in {"", "%"}]
    if not places or "/" in letters or any(text.upper().startswith("E") for text in letters):
        return Shape("general")  # fractions and powers: the number itself says more
    first, last = places[0], places[-1]
    pattern = "".join(text for kind, text in parts[first : last + 1] if kind == "number")
    whole, _, fraction = pattern.partition(".")
    fraction = fraction.rstrip(",")
    return Shape(
        "general" if parts[first][0] == "general" else "number",
        before="".join(text for kind, text in parts[:first] if kind in {"", "%"}),
        after="".join(text for kind, text in parts[last + 1 :] if kind in {"", "%"}),
        percent=any(kind == "%" for kind, _ in parts),
        least_digits=whole.count("0"),
        decimals=min(fraction.count("0"), _MOST_DECIMALS),
        most_decimals=min(len(fraction), _MOST_DECIMALS),
        thousands="," in whole.rstrip(","),
    )


@lru_cache(maxsize=16_384)
def _number(value: float, number_format: str) -> str:
    shape = shape_of(number_format)
    if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124 - NaN is what differs from itself
        return str(value)
    if shape.kind != "number" or abs(value) >= 1e15:
        return shape.before + _general(value) + shape.after
    scaled = value * 100 if shape.percent else value
    text = f"{abs(scaled):.{shape.most_decimals}f}"
    whole, _, fraction = text.partition(".")
    while len(fraction) > shape.decimals and fraction.endswith("0"):
        fraction = fraction[:-1]
    whole = whole.zfill(shape.least_digits)
    if shape.thousands:
        whole = f"{int(whole):,}".replace(",", ".").zfill(shape.least_digits)
    is_zero = not (whole + fraction).strip("0.")
    sign = "-" if value < 0 and not is_zero else ""
    return sign + shape.before + whole + (f",{fraction}" if fraction else "") + shape.after


def _general(value: float) -> str:
    """As the format General: at most 11 characters of a fraction, whole numbers in full."""
    if value.is_integer() and abs(value) < 1e20:
        return str(int(value))
    if not 1e-4 <= abs(value) < 1e10:
        return f"{value:.6G}".replace(".", ",")
    room = _LONGEST_GENERAL - 1 - len(str(int(abs(value))))
    return f"{value:.{max(room, 1)}f}".rstrip("0").rstrip(".").replace(".", ",")


@lru_cache(maxsize=16_384)
def _date(value: date | datetime, number_format: str) -> str:
    shape = shape_of(number_format)
    kinds = {kind for kind, _ in shape.parts}
    if shape.kind == "date" and "d" not in kinds and kinds & {"m", "y"}:
        named = any(kind == "m" and len(letters) > 2 for kind, letters in shape.parts)
        parts = [_date_part(value, kind, letters) for kind, letters in shape.parts]
        return "".join("/" if named and part in {" ", "-"} else part for part in parts).strip()
    text = f"{value.day:02}/{value.month:02}/{value.year:04}"
    if isinstance(value, datetime) and kinds & {"h", "minute"}:
        text += f" {value.hour:02}:{value.minute:02}"
    return text


def _date_part(value: date | datetime, kind: str, letters: str) -> str:
    match kind:
        case "m":
            return f"{value.month:02}" if len(letters) > 1 else str(value.month)
        case "y":
            return f"{value.year:04}"  # two digits could be a day
        case "" if letters in _LITERALS_IN_DATES or letters.isalpha() or len(letters) > 1:
            return letters
    return ""


def _elapsed(value: timedelta) -> str:
    minutes, seconds = divmod(round(abs(value).total_seconds()), 60)
    sign = "-" if value < timedelta() else ""
    text = f"{sign}{minutes // 60}:{minutes % 60:02}"
    return f"{text}:{seconds:02}" if seconds else text
