"""Text in the fonts and code pages of before Unicode: TCVN3 (fonts .Vn…), VNI (fonts VNI-…), cp1258.

A font only shows other letters for the same codes, so a reader hands over "V¨n phßng" for "Văn phòng". What
decides is the text itself: it is decoded each way, and valid syllables are counted over the whole sheet, because
a single cell is too short ("Quý I" is the same in TCVN3 and in Unicode). A cell whose words speak clearly is
decided by them; one that could be either goes with its row, then its column, then its sheet.
Facts of the two encodings: TCVN 5712:1993, VSCII-3; VNI-Windows.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from cchc_excel import spelling
from cchc_excel.cells import Cell, Fact, Grid
from cchc_excel.reading.legacy_letters import DECODERS, as_cp1252, composed, from_utf8
from cchc_excel.reading.syllables import is_syllable

Place = tuple[int, int]  # row, column; row 0 holds the title lines of a document's table

_FONTS = ((".vn", "TCVN3"), ("vni", "VNI"))  # beginnings of font names
# Letters that only Unicode has among the Vietnamese ones; Đ is left out, for `clean` makes it of the TCVN3 é.
_UNICODE_ONLY = re.compile("[\u0102\u0103\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
# What a sheet in Unicode hardly ever holds and one in an old encoding always does; soft hyphens, loose marks.
_SUSPICIOUS = re.compile("[¨©ª¬\u00ad®µ¶¸¹º¼½¾ÄÅÆÇËÎÏÑÖØÞßäåæçëîïðñöøûüþ\u0300-\u036f]")
_VNI_D = re.compile("[Ññ]")
_LOOSE_MARK = re.compile("[\u0300-\u036f]")
_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\s!-@\[-`{-~\u2010-\u2026]{2,}")
_WORDS_ONLY = " words"  # after an encoding: only single words of the text are in it
_FEWEST_WORDS = 2  # different ones that must become valid before a sheet counts as recoded, unless a font says so too
_FEWEST_WORDS_BESIDE_UNICODE = 3
_LEAST_VALID = 0.6  # share of valid syllables among the decoded words
_SAMPLE = 200_000  # bytes that are looked at to find the encoding of a file
_BYTE_ORDER_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def unicode_grid(grid: Grid, fonts: Collection[str] = ()) -> Grid:
    """The grid in Unicode: cells in TCVN3, VNI or a wrong code page recoded where they stand.

    `fonts` are the names of the fonts that the sheet uses; they only lower the threshold, because they are
    also left over on Unicode text. A `recoded` fact for each encoding met says where it begins and how many
    cells it had. Soft hyphens and loose combining marks are mended without a word. A grid that is in Unicode
    already is handed back as it is.
    """
    texts = {place: cell.text for place, cell in grid.cells.items() if not cell.text.isascii()}
    for number, fact in enumerate(grid.facts):
        if fact.kind == "title_line" and not str(fact.facts["text"]).isascii():
            texts[0, number] = str(fact.facts["text"])
    joined = "\n".join(texts.values())
    if not _SUSPICIOUS.search(joined) and (not joined or _UNICODE_ONLY.search(joined)):
        return grid
    mended = {place: from_utf8(text) for place, text in texts.items()}
    chosen = {place: "UTF-8" for place, text in mended.items() if text != texts[place]}
    chosen |= _encodings({place: text for place, text in texts.items() if place not in chosen}, fonts)
    if set(chosen.values()) == {"VNI"} and not _UNICODE_ONLY.search(joined):
        # "238/QÑ-STP" holds no syllable to judge by: in a sheet that is VNI throughout, Ñ is Đ
        chosen |= {place: "VNI" for place, text in texts.items() if place not in chosen and _VNI_D.search(text)}
    capitals = _shows_capitals(fonts)
    for place, text in mended.items():
        name = chosen.get(place)
        if name != "UTF-8":
            mended[place] = _mended(text, name, capitals=capitals and name == "TCVN3")
    mended = {place: text for place, text in mended.items() if text != texts[place]}
    return _with_texts(grid, mended, chosen) if mended else grid


def decoded(data: bytes) -> str:
    """The text of a file of unknown encoding; never fails.

    Unicode with or without a byte order mark, else cp1258 or cp1252 by valid syllables. TCVN3 and VNI come
    out as their codes look in cp1252, for `unicode_grid` to recode.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    sample = data[:_SAMPLE]
    if sample.count(0) > len(sample) // 8:
        return data.decode("utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be", "replace")
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if not broken or broken * 10 < sum(letter > "\x7f" for letter in text):
        return text
    western = as_cp1252(sample)
    words = Counter(word for word in _WORD.findall(western) if not word.isascii())
    best = max(DECODERS, key=lambda name: _gain(words, name))
    if best == "cp1258" and _gain(words, best) > 0:
        return composed(data.decode("cp1258", "replace"))
    return as_cp1252(data)


def is_capital_font(font: str) -> bool:
    """Whether a font shows small letters as capitals, as .VnTimeH and its kin do."""
    return font.lower().startswith(".vn") and font.endswith("H")


def _encodings(texts: Mapping[Place, str], fonts: Collection[str]) -> dict[Place, str]:
    """The encoding of each text that is not in Unicode."""
    words = {place: [word for word in _WORD.findall(text) if not word.isascii()] for place, text in texts.items()}
    in_unicode = {place for place, text in texts.items() if _UNICODE_ONLY.search(text)}
    gains = {
        place: {name: _gain(Counter(words[place]), name) for name in DECODERS}
        for place in texts
        if place not in in_unicode
    }
    accepted = _accepted(gains, words, fonts, beside_unicode=bool(in_unicode))
    if not accepted:
        return {}
    settled = dict.fromkeys(in_unicode, "")
    best = {place: _best(gain, accepted) for place, gain in gains.items()}
    settled |= {
        place: best[place] if gain[best[place]] > 0 else "" for place, gain in gains.items() if gain[best[place]]
    }
    by_row, by_column = _majorities(settled, 0), _majorities(settled, 1)
    of_sheet = Counter(settled.values()).most_common(1)[0][0]
    chosen = {place: name for place, name in settled.items() if name}
    for place in gains.keys() - settled.keys():
        name = by_row.get(place[0], by_column.get(place[1], of_sheet))
        if name and gains[place][name] == 0 and _may_be(words[place], name):
            chosen[place] = name
    main = max(accepted, key=accepted.__getitem__)
    for place in in_unicode:  # a few words of an old encoding inside a Unicode cell
        if _SUSPICIOUS.search(texts[place]) and any(_becomes_valid(word, main) for word in words[place]):
            chosen[place] = f"{main}{_WORDS_ONLY}"
    return chosen


def _accepted(
    gains: Mapping[Place, Mapping[str, int]],
    words: Mapping[Place, list[str]],
    fonts: Collection[str],
    *,
    beside_unicode: bool,
) -> dict[str, int]:
    """The encodings that enough words of the sheet speak for, with how loudly."""
    named = {name for font in fonts for start, name in _FONTS if font.lower().startswith(start)}
    speaking: dict[str, list[str]] = {}
    for place, gain in gains.items():
        name = _best(gain, gain)
        if gain[name] > 0:
            speaking.setdefault(name, []).extend(words[place])
    accepted = {}
    for name, clear in speaking.items():
        better = sum(1 + _holds_symbol(word) for word in set(clear) if _becomes_valid(word, name))
        valid = sum(is_syllable(_word(word, name)) for word in clear)
        fewest = _FEWEST_WORDS_BESIDE_UNICODE if beside_unicode else _FEWEST_WORDS
        if better >= (1 if name in named else fewest) and valid >= _LEAST_VALID * len(clear):
            accepted[name] = better
    return accepted


def _best(gain: Mapping[str, int], among: Mapping[str, int]) -> str:
    """The encoding with the most gain; of equal ones the one that more of the sheet speaks for."""
    return max(among, key=lambda name: (gain[name], among[name]))


def _majorities(settled: Mapping[Place, str], axis: int) -> dict[int, str]:
    """Row (axis 0) or column (axis 1) → the encoding of most of its settled cells; "" is Unicode."""
    counts: dict[int, Counter[str]] = {}
    for place, name in settled.items():
        counts.setdefault(place[axis], Counter())[name] += 1
    return {line: count.most_common(1)[0][0] for line, count in counts.items()}


def _gain(words: Counter[str], name: str) -> int:
    """How many more syllables are valid than before if these words are decoded so."""
    return sum(count * (is_syllable(_word(word, name)) - is_syllable(word)) for word, count in words.items())


def _becomes_valid(word: str, name: str) -> bool:
    return not is_syllable(word) and is_syllable(_word(word, name))


def _may_be(words: list[str], name: str) -> bool:
    """Whether words that speak for nothing could be of this encoding: "§T" could, "Müller" not."""
    return not words or any(is_syllable(_word(word, name)) for word in words) or any(map(_holds_symbol, words))


def _holds_symbol(word: str) -> bool:
    """Whether there is something between the letters that is none, as in "Th¸ng": a sign that counts double."""
    return not word.isalnum()


@lru_cache(maxsize=65_536)
def _word(word: str, name: str) -> str:
    return DECODERS[name](word)


def _mended(text: str, name: str | None, *, capitals: bool) -> str:
    """One text in Unicode; without an encoding only its loose marks and soft hyphens are put right."""
    if name is None:
        text = text.replace(_SOFT_HYPHEN, "")
        return composed(text) if _LOOSE_MARK.search(text) else text
    if name.endswith(_WORDS_ONLY):
        name = name.removesuffix(_WORDS_ONLY)
        return _WORD.sub(lambda match: _word(match[0], name) if _becomes_valid(match[0], name) else match[0], text)
    text = spelling.clean(DECODERS[name](text))
    return text.upper() if capitals else text


def _shows_capitals(fonts: Iterable[str]) -> bool:
    """Whether every TCVN3 font of the sheet is one that shows capitals."""
    legacy = [font for font in fonts if font.lower().startswith(".vn")]
    return bool(legacy) and all(map(is_capital_font, legacy))


def _with_texts(grid: Grid, mended: Mapping[Place, str], chosen: Mapping[Place, str]) -> Grid:
    cells: dict[Place, Cell] = dict(grid.cells)
    facts = list(grid.facts)
    for (row, column), text in mended.items():
        if row and text:
            cells[row, column] = cells[row, column]._replace(text=text)
        elif row:
            del cells[row, column]  # nothing but soft hyphens: a person sees an empty cell
        else:
            facts[column] = facts[column]._replace(facts={**facts[column].facts, "text": text})
    recoded: dict[str, list[Place]] = {}
    for place in sorted(place for place in mended if place in chosen):
        recoded.setdefault(chosen[place].removesuffix(_WORDS_ONLY), []).append(place)
    for name, places in recoded.items():
        in_cells = [place for place in places if place[0]]
        ref = grid.ref(*in_cells[0]) if in_cells else None
        facts.append(Fact("recoded", ref, {"encoding": name, "cells": len(in_cells)}))
    return replace(grid, cells=cells, facts=tuple(facts))
