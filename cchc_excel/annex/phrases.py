"""The words of headings and what each may mean: the table that recognising columns begins with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cchc_excel.annex.phrases_of_plans import PLANNED
from cchc_excel.annex.phrases_of_reports import KEPT, REPORTED
from cchc_excel.plan import Field

F = Field


class Phrase(NamedTuple):
    """Words of a heading and what they may mean: field → weight (1 = nothing else uses these words)."""

    words: tuple[str, ...]
    meanings: Mapping[Field, float]


# How headings are shortened to fit narrow columns: "Đang TH", "Đv ph".
SHORT_FORMS = {
    "ht": "hoan thanh",
    "th": "thuc hien",
    "kq": "ket qua",
    "sp": "san pham",
    "dv": "don vi",
    "cq": "co quan",
    "nv": "nhiem vu",
    "nd": "noi dung",
    "cv": "cong viec",
    "tg": "thoi gian",
    "ph": "phoi hop",
    "vb": "van ban",
    "kh": "ke hoach",
    "tl": "ty le",
    "td": "tien do",
    "gc": "ghi chu",
    "dvct": "don vi chu tri",
    "dvph": "don vi phoi hop",
    "dvth": "don vi thuc hien",
    "cqct": "co quan chu tri",
    "cqph": "co quan phoi hop",
    "cqth": "co quan thuc hien",
    "tght": "thoi gian hoan thanh",
    "tgth": "thoi gian thuc hien",
    "thht": "thoi han hoan thanh",
    "hth": "han hoan thanh",
    "kqth": "ket qua thuc hien",
    "ttth": "tinh trang thuc hien",
    "dht": "da hoan thanh",
    "dth": "dang thuc hien",
    "cht": "chua hoan thanh",
    "cth": "chua thuc hien",
}


def in_full(heading: Iterable[str]) -> Iterator[str]:
    """The words of a heading with its short forms written out."""
    for word in heading:
        yield from SHORT_FORMS.get(word, word).split()


# Words that say something as a whole heading only; within a longer one they belong to other words.
ALONE: Mapping[str, Mapping[Field, float]] = {
    "to": {F.LEAD: 0.6},
    "khoi": {F.LEAD: 0.5},
    "doi": {F.LEAD: 0.5},
    "khoa": {F.LEAD: 0.6},
    "giao": {F.LEAD: 0.6},
    "ct": {F.LEAD: 0.6},
    "don vi bo phan": {F.LEAD: 0.6},
    "phong to": {F.LEAD: 0.6},
    "ke hoach": {F.DEADLINE: 0.5, F.EXTRA: 0.45},
    "theo ke hoach": {F.DEADLINE: 0.6},
    "ke hoach ngay": {F.DEADLINE: 0.7},
    "ngay ke hoach": {F.DEADLINE: 0.8},
    "thuc te ngay": {F.COMPLETED_ON: 0.8},
    "thang": {F.DEADLINE: 0.7},
    "quy": {F.DEADLINE: 0.7},
    "ngay": {F.DEADLINE: 0.55, F.COMPLETED_ON: 0.5},
}


def _phrases(table: Mapping[str, Mapping[Field, float]]) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(tuple(in_full(written.split())), meanings)
        for line, meanings in table.items()
        for written in line.split(" | ")
    )


# Headings without accents, numbers and punctuation. A longer phrase inside a heading beats a shorter one.
# The same words mean different things in different offices (domain: "Tiến độ", "Kết quả", "Thời gian hoàn
# thành", "Đơn vị", "Đánh giá"), so most have several meanings.
PHRASES: tuple[Phrase, ...] = _phrases({**PLANNED, **REPORTED, **KEPT})
