"""Automatic numbers of Word paragraphs: what stands before the text on paper and nowhere in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
BULLET = "-"  # whatever sign the list has
_PLACE = re.compile(r"%(\d)")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def _roman(number: int) -> str:
    letters = ""
    for value, written in _ROMAN:
        times, number = divmod(number, value)
        letters += written * times
    return letters


def _letter(number: int) -> str:
    """A, b … z, aa, bb: Word repeats the letter."""
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


_FORMATS: Mapping[str, Callable[[int], str]] = {  # anything else is shown as decimal
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "none": lambda _: "",
}


class _Level(NamedTuple):
    start: int
    format: str
    text: str
    style: str  # the paragraph style that has this level, or ""
    all_decimal: bool  # w:isLgl: higher levels are shown as decimals


class _List(NamedTuple):
    abstract: str  # lists of one abstract definition count on together
    levels: Mapping[int, _Level]
    restarts: Mapping[int, int]  # level → the number at which this list begins anew


def labels(paragraphs: Iterable[_Element], numbering: _Element | None, styles: _Element | None) -> dict[_Element, str]:
    """Paragraph → its number as shown ("1.", "a)", "II."; a bullet is "-"), for those that have one.

    `paragraphs` must be all of the document in order, for numbers count on across tables.
    """
    if numbering is None:
        return {}
    lists = _lists(numbering)
    by_style = _styles(styles, lists) if styles is not None else {}
    counters: dict[str, dict[int, int]] = {}
    restarted: set[tuple[str, int]] = set()
    shown: dict[_Element, str] = {}
    for paragraph in paragraphs:
        number_id, level = _place(paragraph, by_style)
        numbered = lists.get(number_id)
        if numbered is None or level not in numbered.levels:
            continue
        counts = counters.setdefault(numbered.abstract, {})
        if level in numbered.restarts and (number_id, level) not in restarted:
            restarted.add((number_id, level))
            counts[level] = numbered.restarts[level] - 1
        counts[level] = counts.get(level, numbered.levels[level].start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        if label := _shown(numbered.levels, level, counts):
            shown[paragraph] = label
    return shown


def _shown(levels: Mapping[int, _Level], level: int, counts: Mapping[int, int]) -> str:
    here = levels[level]
    if here.format == "bullet":
        return BULLET

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if place not in levels:
            return ""
        number_format = "decimal" if here.all_decimal else levels[place].format
        return _FORMATS.get(number_format, str)(counts.get(place, levels[place].start))

    return _PLACE.sub(number, here.text).strip()


def _place(paragraph: _Element, by_style: Mapping[str, tuple[str, int]]) -> tuple[str, int]:
    """The list and level of a paragraph; ("", 0) for one without a number."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return "", 0
    style = properties.find(f"{W}pStyle")
    inherited = by_style.get(style.get(VAL, ""), ("", 0)) if style is not None else ("", 0)
    own = properties.find(f"{W}numPr")
    if own is None:
        return inherited
    return _value(own, "numId", inherited[0]), _integer(_value(own, "ilvl", str(inherited[1])))


def _lists(numbering: _Element) -> dict[str, _List]:
    """Number id → its list."""
    abstracts = {}
    by_link = {}
    for abstract in numbering.iter(f"{W}abstractNum"):
        name = abstract.get(f"{W}abstractNumId", "")
        abstracts[name] = abstract
        if link := _value(abstract, "styleLink"):
            by_link[link] = abstract
    lists = {}
    for entry in numbering.iter(f"{W}num"):
        name = _value(entry, "abstractNumId")
        abstract = abstracts.get(name)
        if abstract is None:
            continue
        abstract = by_link.get(_value(abstract, "numStyleLink"), abstract)
        levels = _levels(abstract)
        restarts = {}
        for override in entry.findall(f"{W}lvlOverride"):
            level = _integer(override.get(f"{W}ilvl", "0"))
            levels |= _levels(override)
            if start := _value(override, "startOverride"):
                restarts[level] = _integer(start)
        lists[entry.get(f"{W}numId", "")] = _List(abstract.get(f"{W}abstractNumId", ""), levels, restarts)
    lists.pop("0", None)  # the id that takes a number away
    return lists


def _levels(parent: _Element) -> dict[int, _Level]:
    return {
        _integer(level.get(f"{W}ilvl", "0")): _Level(
            _integer(_value(level, "start", "1")),
            _value(level, "numFmt", "decimal"),
            _value(level, "lvlText"),
            _value(level, "pStyle"),
            level.find(f"{W}isLgl") is not None,
        )
        for level in parent.findall(f"{W}lvl")
    }


def _styles(styles: _Element, lists: Mapping[str, _List]) -> dict[str, tuple[str, int]]:
    """Paragraph style → list and level, through the styles it is based on."""
    own: dict[str, tuple[str, int]] = {}
    parents: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        parents[name] = _value(style, "basedOn")
        numbered = style.find(f"{W}pPr/{W}numPr")
        if numbered is not None:
            number_id = _value(numbered, "numId")
            levels = lists[number_id].levels if number_id in lists else {}
            linked = next((level for level in levels if levels[level].style == name), 0)
            own[name] = number_id, _integer(_value(numbered, "ilvl", str(linked)))
    resolved = {}
    for name in parents:
        ancestor, seen = name, set[str]()
        while ancestor and ancestor not in own and ancestor not in seen:
            seen.add(ancestor)
            ancestor = parents.get(ancestor, "")
        if ancestor in own:
            resolved[name] = own[ancestor]
    return resolved


def _value(parent: _Element, name: str, default: str = "") -> str:
    child = parent.find(f"{W}{name}")
    return default if child is None else child.get(VAL, default)


def _integer(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
