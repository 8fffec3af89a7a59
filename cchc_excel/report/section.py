"""What a section of the report is: its fields, as a template names them, and the function that fills them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from cchc_excel.review import Review


class Slot(NamedTuple):
    """A field of the template."""

    name: str
    told: str  # what it holds, in Vietnamese
    sample: str = ""
    many: bool = False  # a list: the template goes through it with {%p for … %}
    inner: tuple[Slot, ...] = ()  # the fields of a record, or of each record of a list


class Section(NamedTuple):
    """A part of the report; `build` gives a value for every slot and nothing else."""

    title: str
    slots: tuple[Slot, ...]
    build: Callable[[Review], Mapping[str, object]]


def paragraphs_slot(told: str, sample: str) -> Slot:
    """The paragraphs of a section: ``doan``."""
    return Slot("doan", told, sample, many=True)
