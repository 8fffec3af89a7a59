"""Marks: an x, a tick, a coloured dot, and what they mean alone or before words."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.plan import Status
from cchc_excel.spelling import clean

# "ü" and "þ" are the ticks of the Wingdings font, read as text.
_TICKS = frozenset("xX×v✓✔√☑✅ü\uf0fcþ\uf0feû\uf0fb☒✗✘●•*V+■◼")
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
_BOX = re.compile(r"(?P<ticked>[☑☒✅✔✓■◼🗹]|\[\s*[xXvV✓✔]\s*\]|\(\s*[xXvV✓✔]\s*\))|[☐□◻▢⬜]|\[\s*\]|\(\s*\)")
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


def chosen(text: str) -> str | None:
    """What is ticked of the answers that a cell lists with a box before each; None where it lists none.

    >>> chosen("☑ Hoàn thành ☐ Đang thực hiện ☐ Chưa thực hiện")
    'Hoàn thành'
    """
    boxes = list(_BOX.finditer(text))
    ticked = [bool(box["ticked"]) for box in boxes]
    if len(boxes) < 2 or all(ticked) or text[: boxes[0].start()].strip(" -–•:"):
        return None
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    answers = [text[box.end() : end].strip(" \n;,.") for box, end in zip(boxes, ends, strict=True)]
    if not all(answers):
        return None  # marks behind the answers, or none at all
    return "; ".join(answer for answer, tick in zip(answers, ticked, strict=True) if tick)


def _bare(text: str) -> str:
    return clean(text).strip("()[]., \n\ufe0f") if len(text) <= 12 else ""
