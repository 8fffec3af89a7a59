"""What a deadline's text holds, in order: points, recurrences, events and the like."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from cchc_excel.annex.deadlines.every import Every
from cchc_excel.annex.deadlines.points import Bound, Point
from cchc_excel.annex.deadlines.stretches import Stretch
from cchc_excel.annex.deadlines.terminals import Sort


class Role(Enum):
    """What one item of a deadline says."""

    POINTS = auto()
    EVERY = auto()
    PERIODIC = auto()  # "định kỳ" without a period
    CONTINUOUS = auto()
    OPEN = auto()  # "từ ngày ban hành": continuous from an unknown day
    ONWARD = auto()
    EVENT = auto()
    RELATIVE = auto()
    ELSEWHERE = auto()  # "theo Kế hoạch": the time stands in another paper
    NOT_BEFORE = auto()
    STATUS = auto()
    WEEKDAY = auto()
    DAYS = auto()


class Relative(NamedTuple):
    """So many days (weeks, months) from an event, or from a day."""

    amount: int = 0
    unit: Sort = Sort.DAY
    working: bool = False
    backwards: bool = False
    base: Stretch | None = None
    due: Stretch | None = None  # where the words say roughly when: "kỳ họp cuối năm"


class Item(NamedTuple):
    """One item, with the clause it stands in."""

    role: Role
    clause: int
    bracket: bool
    points: tuple[Point, ...] = ()
    every: tuple[Every, ...] = ()
    relative: Relative | None = None
    weekday: int | None = None
    days: tuple[int, ...] = ()
    bound: Bound = Bound.NONE
    old: bool = False  # "(cũ: Quý I/2026)"
    changed: bool = False  # behind "điều chỉnh sang"
    turn: bool = False  # behind "đợt 1", "lần 2"


class Contents(NamedTuple):
    """All items of a text."""

    items: tuple[Item, ...]
    requested: tuple[int, int] | None  # where a change is only asked for
    changed: bool
    documents: int
    rough: bool = False  # "khoảng tháng 4", "tháng 4 hoặc tháng 5"
    doubts: tuple[str, ...] = ()  # "lunar", "partly_read": a number or a word of time that nothing reads
