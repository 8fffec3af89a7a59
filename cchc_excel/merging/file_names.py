"""What a file's path tells: a period, a version, an order; and, less surely, an office.

Names are typed by hand ("PL KH CCHC 2026 (Văn phòng) final (2).xlsx"): they decide only where the sheet is silent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from cchc_excel.plan import Period
from cchc_excel.spelling import clean, key, plain

# Words of a version, and how new they make it.
VERSION_WORDS = {
    "ban cu": -2, "old": -2, "cu": -2, "backup": -2,
    "du thao": -1, "draft": -1, "nhap": -1,
    "sua": 1, "chinh sua": 1, "bo sung": 1, "cap nhat": 1, "moi": 1, "new": 1, "thay the": 1,
    "moi nhat": 2, "final": 2, "chinh thuc": 2, "ban cuoi": 2, "cuoi cung": 2, "hoan chinh": 2,
}  # fmt: skip
# A number in brackets, or after "lần", "bản", "v", "rev".
_VERSION_NUMBER = re.compile(
    r"\(\s*(\d{1,2})\s*\)|(?:^|[^a-z0-9])(?:lan|ban|ver|version|rev|v)[ ._]*(\d{1,2})(?![0-9])"
)
_PERIODS = (
    re.compile(r"(?<!\d)(?P<year>20\d\d)[-_. ]?(?P<month>0[1-9]|1[0-2])(?!\d)"),
    re.compile(r"(?<!\d)(?P<month>0?[1-9]|1[0-2])[-_.](?P<year>20\d\d)(?!\d)"),
    re.compile(
        r"(?<![a-z])(?:thang|t)[-_. ]?(?P<month>0?[1-9]|1[0-2])(?!\d)(?:[-_./ ]*(?:nam[-_ ]*)?(?P<year>20\d\d))?"
    ),
)
# An office's own name begins so; used only where no register and no lead names it.
OFFICE_BEGINS = ("phong", "van phong", "ban", "trung tam", "chi cuc", "thanh tra", "ubnd", "doan")
# What follows a name in a path; a name has at least two words before it.
AFTER_A_NAME = (
    "bao cao", "bc", "ket qua", "kq", "tien do", "ke hoach cchc", "cai cach hanh chinh", "cchc", "phu luc", "pl", "thang",
    "quy", "nam", "final", "gui", "nop", "lan", "ban cuoi", "copy", "sua", "nhap",
)  # fmt: skip
_TOKEN = re.compile(r"[^\W_]+")
_OFFICE_BEGINS = tuple(f"{word} " for word in OFFICE_BEGINS)
_AFTER_A_NAME = tuple(f"{word} " for word in AFTER_A_NAME)
_DIGITS = re.compile(r"(\d+)")


@lru_cache(maxsize=4096)
def natural_order(file: str) -> tuple[tuple[int, int, str], ...]:
    """A sorting key: "tệp" before "tệp (2)", "tệp 2" before "tệp 10"; at last by the name as written."""
    stem = plain(file).removesuffix(plain(PurePosixPath(file).suffix))
    parts = ((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _DIGITS.split(stem) if part)
    return *parts, (2, 0, file)


def version(file: str) -> tuple[int, int]:
    """How new a name says the file is: by its words, then by its number.

    >>> version("VP final.xlsx") > version("VP (2).xlsx") > version("VP.xlsx") > version("VP nháp.xlsx")
    True
    """
    stem = plain(clean(PurePosixPath(file).stem))
    spaced = f" {key(stem)} "
    rank = max((rank for word, rank in VERSION_WORDS.items() if f" {word} " in spaced), key=abs, default=0)
    numbers = [int(number) for pair in _VERSION_NUMBER.findall(stem) for number in pair if number]
    return rank, max(numbers, default=0)


def period_in_path(file: str, year: int) -> Period | None:
    """The month that the innermost part of the path names; without a year it is of `year`.

    >>> str(period_in_path("2026-02/Văn phòng.xlsx", 2026)), str(period_in_path("VP tháng 3.xlsx", 2026))
    ('2026-02', '2026-03')
    """
    path = PurePosixPath(file)
    for part in (path.stem, *reversed(path.parent.parts)):
        for pattern in _PERIODS:
            if found := pattern.search(plain(clean(part))):
                return Period(int(found["year"] or year), int(found["month"]))
    return None


def named_in_path(file: str, names: Mapping[str, str], called: Callable[[str], str | None]) -> str | None:
    """The office that a folder, else the file's name, names; None where none does or several do.

    `names` maps the comparing keys of names and short names to offices, `called` finds an office by its whole
    name. A folder is surer than a name: a name may also say to whom the file goes.
    """
    path = PurePosixPath(file)
    for part in (*reversed(path.parent.parts), path.stem):
        if (whole := called(part)) is not None:
            return whole
        found = set(_offices_in(part, names))
        if len(found) == 1:
            return found.pop()
    return None


def _offices_in(part: str, names: Mapping[str, str]) -> Iterable[str]:
    """Offices named in one part of a path; a name inside a longer one that was found doesn't count."""
    text = f" {key(clean(part))} "
    solid = text.replace(" ", "")
    for name in sorted(names, key=lambda name: (-len(name), name)):
        joined = name.replace(" ", "")
        if f" {name} " in text:
            text = text.replace(f" {name} ", "  ")
            solid = solid.replace(joined, " ")
            yield names[name]
        elif " " in name and len(joined) >= 6 and joined in solid:  # "BaoCao_VanPhong"
            solid = solid.replace(joined, " ")
            yield names[name]


def office_like_name(file: str) -> str | None:
    """An office's name read out of a path without knowing any office.

    >>> office_like_name("BC tháng 3 Phòng Tôn giáo (2).xlsx")
    'Phòng Tôn giáo'
    """
    path = PurePosixPath(file)
    for part in (*reversed(path.parent.parts), path.stem):
        tokens = _TOKEN.findall(clean(part))
        rests = [" ".join(map(key, tokens[begin:])) + " " for begin in range(len(tokens))]
        begin = next((n for n, rest in enumerate(rests) if rest.startswith(_OFFICE_BEGINS)), None)
        if begin is not None:
            ends = (
                n
                for n in range(begin + 2, len(tokens))
                if rests[n][0].isdecimal() or rests[n].startswith(_AFTER_A_NAME)
            )
            name = tokens[begin : next(ends, len(tokens))]
            if len(name) > 1:
                return " ".join(name)
    return None
