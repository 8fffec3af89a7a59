"""What one cell of the settings workbook says: a text, names, yes or no, a number, days.

A reader gives a value or `Wrong`, which says what is expected; nothing raises.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from cchc_excel.cells import Cell
from cchc_excel.settings.layout import HOLIDAY, WORKED
from cchc_excel.spelling import key, plain, words

LONGEST_RANGE = 31  # days; a longer one is a slip of the pen
YEARS = range(2000, 2101)
_YES = {"co", "x", "v", "yes", "y", "true", "1", "dung", "roi", "c"}
_NO = {"khong", "k", "ko", "no", "n", "false", "0", "sai", "khong nop"}
_MARKS = {"✓", "✔", "☑", "√", "þ", "ü"}
_UNITS = {"ngay", "hang", "thang", "nam", "moi", "cua", "mung", "mong"}
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_BETWEEN_NAMES = re.compile(r"[;\n|]")
_BEFORE_A_NAME = " \t-–—•+*"
_AFTER_A_NAME = " \t;,."
_OFFICE_WORDS = ("phong", "van phong", "ban", "so", "chi cuc", "trung tam", "to", "ubnd", "p", "vp", "tt")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_RANGE = re.compile(r"(.+?)\s*(?:-|–|—|->|\bden(?: het)?\b)\s*(.+)")
_WEEKDAY = re.compile(r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat|tu|ngay)\b[ ,]*")
_PART_OF_A_DAY = re.compile(r"(\d{1,2})(?:[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?)?")


class Wrong(NamedTuple):
    """Why a value cannot be used: what was expected, in both languages."""

    vi: str
    en: str


NOT_A_VALUE = Wrong("một giá trị, không phải ô báo lỗi công thức", "a value, not the error of a formula")
YES_OR_NO = Wrong("Có hoặc Không", "Có (yes) or Không (no)")
KIND_OF_DAY = Wrong(f"{HOLIDAY} hoặc {WORKED}", f"{HOLIDAY} (holiday) or {WORKED} (worked in exchange)")
A_DAY = Wrong(
    "một ngày như 30/4/2026 hoặc một khoảng như 14/02/2026 - 22/02/2026",
    "a day like 30/4/2026 or a range like 14/02/2026 - 22/02/2026",
)
DAY_WITH_YEAR = Wrong(
    "ngày có cả năm, vì trang Kỳ báo cáo chưa ghi năm kế hoạch",
    "a day with its year, for the sheet Kỳ báo cáo names no plan year",
)


def one_line(text: str) -> str:
    """Text without line breaks."""
    return " ".join(text.split())


def shown(cell: Cell) -> str:
    """A target's value as people write it: a share with a percent sign and a decimal comma."""
    if isinstance(cell.value, float) and "%" in cell.format and "%" not in cell.text:
        return f"{cell.value * 100:.10g}%".replace(".", ",")
    return one_line(cell.text)


def names(text: str) -> tuple[str, ...]:
    """Names between semicolons or line breaks, each once; commas part them only where each part is a name.

    >>> names("VP; Văn phòng Sở"), names("VP, P.CSDT"), names("Sở Văn hóa, Thể thao và Du lịch")
    (('VP', 'Văn phòng Sở'), ('VP', 'P.CSDT'), ('Sở Văn hóa, Thể thao và Du lịch',))
    """
    parts = _BETWEEN_NAMES.split(text)
    if len(parts) == 1:
        by_comma = text.split(",")
        if all(_looks_like_a_name(part) for part in by_comma):
            parts = by_comma
    tidy = (one_line(part).lstrip(_BEFORE_A_NAME).rstrip(_AFTER_A_NAME) for part in parts)
    return tuple({key(part): part for part in reversed([part for part in tidy if key(part)])}.values())[::-1]


def _looks_like_a_name(part: str) -> bool:
    written = words(part)
    if not written:
        return False
    return " " not in part.strip() or any(key(part).startswith(word + " ") for word in _OFFICE_WORDS)


def lines(text: str) -> tuple[str, ...]:
    r"""The lines of "Nơi nhận", without dash and semicolon.

    >>> lines("- Sở Nội vụ;\n- Lưu: VT, VP.")
    ('Sở Nội vụ', 'Lưu: VT, VP')
    """
    tidy = (one_line(part).lstrip(_BEFORE_A_NAME).rstrip(_AFTER_A_NAME) for part in re.split(r"[;\n]", text))
    return tuple(part for part in tidy if key(part) and key(part) != "noi nhan")


def yes_or_no(cell: Cell) -> bool | Wrong:
    """Có, x, ✓ … or Không."""
    if isinstance(cell.value, bool):
        return cell.value
    said = key(cell.text)
    if cell.text.strip() in _MARKS or said in _YES:
        return True
    return False if said in _NO else YES_OR_NO


def whole_number(cell: Cell, allowed: range) -> int | Wrong:
    """A whole number within bounds: 14, "14", "ngày 14 hằng tháng"."""
    expected = Wrong(
        f"một số nguyên từ {allowed[0]} đến {allowed[-1]}",
        f"a whole number from {allowed[0]} to {allowed[-1]}",
    )
    if isinstance(cell.value, date | bool):
        return expected
    written = _NUMBER.findall(cell.text)
    others = [word for word in words(cell.text) if not word.isdigit() and word not in _UNITS]
    if isinstance(cell.value, int | float):
        number = float(cell.value)
    elif len(written) == 1 and not others:
        number = float(written[0].replace(",", "."))
    else:
        return expected
    return int(number) if number.is_integer() and int(number) in allowed and "-" not in cell.text else expected


def kind_of_day(text: str) -> str | Wrong:
    """A day off or a day worked in exchange; "nghỉ bù" is a day off."""
    said = key(text)
    if not said or "nghi" in said:
        return HOLIDAY
    return WORKED if {"lam", "bu", "di"} & set(said.split()) else KIND_OF_DAY


def days(cell: Cell, year: int | None) -> tuple[date, ...] | Wrong:
    """The days a cell names, in order; `year` serves days without one.

    Reads 30/4/2026, 2026-04-30, "ngày 30 tháng 4 năm 2026", 30/4 (with the plan year), ranges
    (14/02 - 22/02/2026, 14-22/02/2026) and several of them between semicolons.
    """
    if isinstance(cell.value, datetime):
        return (cell.value.date(),)
    if isinstance(cell.value, date):
        return (cell.value,)
    found: list[date] = []
    for part in re.split(r"[;\n]", _in_digits(cell.text)):
        if not part.strip():
            continue
        read = _days_of(part.strip(), year)
        if isinstance(read, Wrong):
            return read
        found.extend(read)
    return tuple(sorted(set(found))) or A_DAY


def _in_digits(text: str) -> str:
    """``Thứ Năm, ngày 30 tháng 4 năm 2026 (nghỉ lễ)`` → ``30/4/2026``."""
    text = _WEEKDAY.sub("", re.sub(r"\([^()]*\)", " ", plain(text)))
    return re.sub(r"\s*(?:\b(?:thang|nam)\b|([/.]))\s*", lambda match: match[1] or "/", text)


def _days_of(part: str, year: int | None) -> tuple[date, ...] | Wrong:
    if match := _ISO.fullmatch(part):
        return _made(match[3], match[2], match[1])
    if match := _DAY_FIRST.fullmatch(part):
        return _made(match[1], match[3], match[4])
    if match := _RANGE.fullmatch(part):
        return _range(match[1].strip(), match[2].strip(), year)
    if (match := _PART_OF_A_DAY.fullmatch(part)) and match[2]:
        return _made(match[1], match[2], match[3] or year)
    return A_DAY


def _range(first: str, last: str, year: int | None) -> tuple[date, ...] | Wrong:
    """Every day of a range; its beginning takes month and year from its end."""
    end = _days_of(last, year)
    begun = _PART_OF_A_DAY.fullmatch(first)
    if isinstance(end, Wrong) or begun is None:
        return end if isinstance(end, Wrong) else A_DAY
    start = _made(begun[1], begun[2] or end[-1].month, begun[3] or end[-1].year)
    if isinstance(start, Wrong):
        return start
    length = (end[-1] - start[0]).days
    if not 0 <= length < LONGEST_RANGE:
        return A_DAY
    return tuple(start[0] + timedelta(days=day) for day in range(length + 1))


def _made(day: str | int, month: str | int, year: str | int | None) -> tuple[date, ...] | Wrong:
    if year is None:
        return DAY_WITH_YEAR
    full_year = int(year) + 2000 if int(year) < 100 else int(year)
    try:
        made = date(full_year, int(month), int(day))
    except ValueError:
        return A_DAY
    return (made,) if made.year in YEARS else A_DAY


def chosen(text: str, choices: Mapping[str, str]) -> str | Wrong:
    """Which of the choices (value → what people read) was written; a value itself is understood too."""
    for value, name in choices.items():
        if key(text) in (key(name), key(value)):
            return value
    listed = "; ".join(choices.values())
    return Wrong(f"một trong: {listed}", f"one of: {listed}")
