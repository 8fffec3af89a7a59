"""The text of Word paragraphs as a person sees it, whatever markup stands between the letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_excel.reading.encodings import is_capital_font
from cchc_excel.reading.numbering import BULLET, VAL, W

if TYPE_CHECKING:
    from lxml.etree import _Element

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a second copy for old programs
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_SIGNS = {  # elements that stand for text
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}tab": " ",
    f"{W}ptab": " ",
    f"{W}noBreakHyphen": "-",
}
_UNSEEN = {FALLBACK} | {  # nothing below them is text of this place; a nested table is a table of its own
    f"{W}{name}"
    for name in (
        *("del", "moveFrom", "delText", "instrText", "delInstrText", "tbl", "rt", "sectPr"),
        *("pPr", "rPr", "tcPr", "trPr", "tblPr", "sdtPr", "sdtEndPr"),
    )
}
_TICK, _CROSS, _BOX, _TICKED_BOX, _CROSSED_BOX = "✓✗☐☑☒"
_SYMBOL_FONTS: Mapping[str, Mapping[int, str]] = {  # font → code → the sign that it draws
    "wingdings": {
        0xFC: _TICK, 0xFB: _CROSS, 0xFE: _TICKED_BOX, 0xFD: _CROSSED_BOX, 0xA8: _BOX, 0x6F: _BOX, 0x71: _BOX,
        0x78: _CROSSED_BOX, 0x6C: "●", 0x6E: "■", 0xA7: "▪", 0x76: "❖", 0xD8: "➢", 0xE0: "→", 0xF0: "⇨",
    },
    "wingdings 2": {
        0x50: _TICK, 0x4F: _CROSS, 0x52: _TICKED_BOX, 0x51: _CROSSED_BOX, 0x53: _CROSSED_BOX, 0x54: _CROSSED_BOX,
        0xA3: _BOX, 0x2A: _BOX, 0x30: _BOX,
    },
    "webdings": {0x61: _TICK, 0x72: _CROSS, 0x63: _BOX},
    "symbol": {0xB7: "•", 0x2D: "-", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xAE: "→", 0xB0: "°", 0xD6: "√"},
}  # fmt: skip
_PRIVATE = re.compile("[\uf000-\uf0ff]")  # where Word puts the codes of symbol fonts
_OFF = {"0", "false", "off", "none"}


@dataclass
class Reader:
    """Reads one place's text; what else it noticed there is kept until asked for."""

    labels: Mapping[_Element, str]
    hidden: bool = False  # some of what was read since `text` was called is hidden text

    def text(self, place: _Element) -> str:
        """All text below an element, paragraphs as lines; not yet cleaned."""
        self.hidden = False
        return "".join(self._pieces(place, "")).rstrip("\n")

    def _pieces(self, parent: _Element, font: str) -> Iterator[str]:
        for child in parent:
            tag = child.tag
            if tag in (f"{W}t", _MATH_TEXT):
                yield _drawn(child.text or "", font)
            elif tag == f"{W}r":
                yield from self._run(child)
            elif tag == f"{W}p":
                yield from self._paragraph(child)
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == f"{W}sym":
                yield _symbol(child.get(f"{W}char", ""), child.get(f"{W}font", ""))
            elif tag == f"{W}fldChar":
                yield _form_field(child)
            elif tag not in _UNSEEN and child.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
                yield from self._pieces(child, font)

    def _run(self, run: _Element) -> Iterator[str]:
        properties = run.find(f"{W}rPr")
        if properties is None:
            yield from self._pieces(run, "")
            return
        fonts = properties.find(f"{W}rFonts")
        font = "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""
        pieces = list(self._pieces(run, font))
        if is_on(properties, "vanish") and any(map(str.strip, pieces)):
            self.hidden = True
        yield from pieces

    def _paragraph(self, paragraph: _Element) -> Iterator[str]:
        label = self.labels.get(paragraph, "")
        text = "".join(self._pieces(paragraph, ""))
        if label and (text.strip() or label != BULLET):
            yield f"{label} "
        yield text
        yield "\n"


def is_on(properties: _Element, name: str) -> bool:
    """Whether a yes-or-no property is there and not switched off."""
    found = properties.find(f"{W}{name}")
    return found is not None and found.get(VAL, "1").lower() not in _OFF


def _drawn(text: str, font: str) -> str:
    """What a font makes of the letters it is given."""
    if is_capital_font(font):
        return "".join(letter.upper() if letter.isascii() else letter for letter in text)
    signs = _SYMBOL_FONTS.get(font.lower())
    if signs is None and not _PRIVATE.search(text):
        return text
    signs = signs or _SYMBOL_FONTS["wingdings"]
    return "".join(signs.get(ord(letter) & 0xFF, letter) if _is_sign(letter, font) else letter for letter in text)


def _is_sign(letter: str, font: str) -> bool:
    return _PRIVATE.match(letter) is not None or (font.lower() in _SYMBOL_FONTS and ord(letter) < 0x100)


def _symbol(code: str, font: str) -> str:
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return _drawn(letter, font)


def _form_field(begin: _Element) -> str:
    """What an old form field shows where it keeps that outside the text: a box, or the chosen entry."""
    box = begin.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        return _CROSSED_BOX if is_on(box, "checked" if box.find(f"{W}checked") is not None else "default") else _BOX
    choice = begin.find(f"{W}ffData/{W}ddList")
    if choice is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choice.findall(f"{W}listEntry")]
    chosen = choice.find(f"{W}result")
    number = "0" if chosen is None else chosen.get(VAL, "0")
    return entries[int(number)] if number.isdigit() and int(number) < len(entries) else ""
