"""Marks: an x, a tick, a coloured dot, and what they mean alone or before words."""

from __future__ import annotations

from functools import lru_cache

from cchc_excel.plan import Status
from cchc_excel.spelling import clean

# "ü" and "þ" are the ticks of the Wingdings font, read as text.
_TICKS = frozenset("xX×v✓✔√☑✅ü\uf0fcþ\uf0feû\uf0fb☒✗✘●•*V+")
_EMPTY_BOXES = frozenset("☐□◻▢⬜")
_COLOURED = {
    "✅": Status.DONE,
    "☑": Status.DONE,
    "✔": Status.DONE,
    "✓": Status.DONE,
    "🟢": Status.DONE,
    "🟡": Status.IN_PROGRESS,
    "🟠": Status.IN_PROGRESS,
    "🔵": Status.IN_PROGRESS,
    "⏳": Status.IN_PROGRESS,
    "⌛": Status.IN_PROGRESS,
    "🔄": Status.IN_PROGRESS,
    "🚧": Status.IN_PROGRESS,
    "🔴": Status.NOT_STARTED,
    "❌": Status.NOT_STARTED,
    "⛔": Status.NOT_STARTED,
    "⚪": Status.NOT_STARTED,
    "🔜": Status.NOT_STARTED,
    "⚠": Status.UNCLEAR,
    "☐": Status.NOT_STARTED,
    "□": Status.NOT_STARTED,
}
_DECORATION = frozenset("-–—•·*+>►▪■●○◦♦➢→ \t\n.:;,)\ufe0f")


def is_mark(text: str) -> bool:
    """Whether a cell holds nothing but a tick or a cross: "x", "✓", "þ", "(x)".

    >>> is_mark("X"), is_mark("x."), is_mark("Xong")
    (True, True, False)
    """
    bare = _bare(text)
    return 0 < len(bare) <= 3 and all(character in _TICKS for character in bare)


def is_empty_box(text: str) -> bool:
    """Whether a cell holds an empty box: a mark that was not set."""
    bare = _bare(text)
    return 0 < len(bare) <= 2 and all(character in _EMPTY_BOXES for character in bare)


@lru_cache(maxsize=4_096)
def mark_likeness(text: str) -> float:
    """How much a cell looks like a mark, 0 to 1; a lone "1" is half a mark."""
    if is_mark(text) or is_empty_box(text):
        return 1.0
    return 0.5 if _bare(text) in {"1", "0", "có", "Có"} else 0.0


def undecorated(text: str) -> tuple[str, Status | None]:
    """(the words without leading bullets and coloured marks, what those marks say)."""
    shown = clean(text)
    position, said = 0, None
    while position < len(shown) and (shown[position] in _COLOURED or shown[position] in _DECORATION):
        said = said or _COLOURED.get(shown[position])
        position += 1
    return shown[position:], said


def _bare(text: str) -> str:
    return clean(text).strip("()[]., \n\ufe0f") if len(text) <= 12 else ""
