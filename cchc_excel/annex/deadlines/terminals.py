"""The terminals of the grammar of deadlines: what a phrase, a number or a mark may be."""

from __future__ import annotations

from enum import Enum, IntEnum, auto


class Sort(IntEnum):
    """The terminals of the grammar."""

    NUMBER = auto()
    WORD = auto()  # a word that the grammar does not know
    NOISE = auto()  # a word that says nothing about time
    SLASH = auto()
    DASH = auto()
    DOT = auto()
    COMMA = auto()
    COLON = auto()  # only behind a number, which it cuts off
    OPEN = auto()
    CLOSE = auto()
    BREAK = auto()  # the end of a sentence, of a line, or of a part between semicolons
    PERCENT = auto()
    AND = auto()
    DAY = auto()
    WEEK = auto()
    MONTH = auto()
    QUARTER = auto()
    HALF_YEAR = auto()
    YEAR = auto()
    SCHOOL_YEAR = auto()
    SCHOOL_TERM = auto()
    PART = auto()
    YEAR_OFF = auto()  # a year by its distance from the plan year
    TET = auto()
    IN = auto()
    OF = auto()
    BEFORE = auto()
    UNTIL = auto()
    TO = auto()
    FROM = auto()
    AFTER = auto()
    NEXT = auto()
    NOW = auto()
    ONWARD = auto()
    NOT_BEFORE = auto()
    EACH = auto()
    PERIODIC = auto()  # each, where a unit follows
    FOLLOWING = auto()  # "theo": each, where a unit follows; else it points elsewhere
    TIMES = auto()
    WEEKDAY = auto()
    ORDINAL = auto()
    HOUR = auto()
    DOCUMENT = auto()
    WORKING = auto()
    WITHIN = auto()
    COUNTED_FROM = auto()
    EVENT = auto()  # the rest of the clause is what is waited for
    SESSION = auto()
    CONTINUOUS = auto()
    REQUEST = auto()
    CHANGE = auto()
    OLD = auto()
    REFERENCE = auto()  # "nhiệm vụ 3.1": the number behind it is no date
    END = auto()


class Part(Enum):
    """A part of a month, quarter or year."""

    START = auto()
    MIDDLE = auto()
    END = auto()
    FIRST_HALF = auto()
    SECOND_HALF = auto()
