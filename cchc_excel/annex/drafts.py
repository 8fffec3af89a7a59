"""An activity in the making: its row, its section, and parents whose texts may still grow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cchc_excel.annex.labels import BULLETS, named_level_of, unlabelled, without_continuation
from cchc_excel.annex.strands import Entry, Strand
from cchc_excel.plan import Field, Label, RepairKind, Section
from cchc_excel.spelling import key

# What stands for the value above: "nt", "như trên".
DITTO = frozenset({"nt", "nhu tren", "nhu nt", "như trên", "-nt-", '"', "''", "”", "//", "- nt -"})

_LONGEST_DITTO = 16  # letters
_LISTED = re.compile(r"\s*(?:[-–—•*+]|\(?(?:\d{1,2}|[a-zđ])[.)])\s*\S")


@dataclass
class Parent:
    """The objective or task that is open; its text is read at the end, when all its parts are known."""

    strand: Strand | None = None
    number: int | None = None

    def label(self, level: Field) -> Label:
        """Its number and its text without the label."""
        return Label(None, None) if self.strand is None else _label(self.strand.text, self.number, level)


@lru_cache(maxsize=1_024)
def _label(text: str, number: int | None, level: Field) -> Label:
    """Every activity below a parent asks for it."""
    text = without_bullet(without_continuation(text)[0])
    found = unlabelled(text, level)
    if (named := named_level_of(text)) is not None and named[0] is level:
        return Label(number, text[named[1] :])
    return Label(found.number if found.number is not None else number, found.text)


@dataclass
class Draft:
    """An activity before its parents' texts are final."""

    entry: Entry
    section: Section
    objective: Parent
    task: Parent
    text: str
    number: int | None
    values: dict[Field, Strand]
    repairs: list[RepairKind]
    group: str = ""
    over: str = ""  # the title of the section "A" over its section "I"


def is_ditto(text: str) -> bool:
    """Whether a cell only repeats the one above: "nt", "như trên"."""
    return len(text) <= _LONGEST_DITTO and (text.strip().lower() in DITTO or key(text) in DITTO)


def without_bullet(text: str) -> str:
    """A text without its dash; a list of several lines keeps them, a text that a line break wraps does not."""
    listed = any(_LISTED.match(line) for line in text.split("\n")[1:])
    return text if listed or text[:1] not in BULLETS else text[1:].lstrip()
