"""Text as people typed it in, comparing keys out.

What is shown is `clean`: NFC, without the characters that Word and Excel smuggle in. What is compared is
`key`: lower case, no accents, no punctuation, single blanks. Never show a key.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Characters that look like others or like nothing. U+00AD stays: in TCVN3 text it is the letter ư.
_LOOK_ALIKES = {
    "Ð": "Đ",  # U+00D0, the Icelandic letter that old keyboards gave
    "Ɖ": "Đ",
    "ɖ": "đ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\u200b": "",
    "\u200c": "",
    "\u200d": "",
    "\u2060": "",
    "\ufeff": "",
    "\r\n": "\n",
    "\r": "\n",
    "\v": "\n",
    "\x0c": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
}
_LOOK_ALIKE = re.compile("|".join(re.escape(written) for written in _LOOK_ALIKES))
_ESCAPED_CONTROL = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BLANKS = re.compile(r"[ \t]+")
_BLANKS_AT_LINE_ENDS = re.compile(r" *\n *")
LONGEST_CELL = 32_767  # characters; Excel's limit
CUT = " […]"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_NOT_A_CHARACTER = re.compile(r"[\ud800-\udfff\ufffe\uffff]")
_WORD = re.compile(r"[0-9a-z%]+")
_MARKS = dict.fromkeys(range(0x300, 0x370))
_PLAIN = str.maketrans({"đ": "d", "Đ": "d", "Ð": "d", "ð": "d", "ı": "i", "ﬁ": "fi"})


@lru_cache(maxsize=65_536)
def clean(text: str) -> str:
    r"""The text to show: NFC, look-alikes and odd blanks mended, trimmed; line breaks stay.

    >>> clean("Pho\u0300ng\u00a0 Tôn giáo \r\n")
    'Phòng Tôn giáo'
    """
    if is_clean(text):
        return text
    text = _ESCAPED_CONTROL.sub(_decoded_control, text)
    text = _LOOK_ALIKE.sub(lambda match: _LOOK_ALIKES[match[0]], text)
    text = compose(text)
    return _BLANKS_AT_LINE_ENDS.sub("\n", _BLANKS.sub(" ", text)).strip()


def is_clean(text: str) -> bool:
    """Whether `clean` and `gate` would leave a text (but for its length) as it is, found out at the speed of C.

    Nearly every text is, and taking each through `clean` would cost more than reading the file.
    """
    return (
        text.replace("\n", "").isprintable()
        and unicodedata.is_normalized("NFC", text)
        and "  " not in text
        and " \n" not in text
        and "\n " not in text
        and "_x" not in text  # an escaped control: _x000D_
        and "Ð" not in text  # the look-alikes that print
        and "Ɖ" not in text
        and "ɖ" not in text
        and text == text.strip()
    )


def gate(text: str) -> str:
    r"""The one text gate before all writers: nothing passes that Excel or Word would mangle.

    Controls but line break and tab go, lone surrogates and non-characters become U+FFFD, and a text longer
    than a cell of Excel is cut. Readers apply it too and record a fact when it changed something.

    >>> gate("a\x07b\ud800")
    'ab\ufffd'
    """
    if text.isprintable() and len(text) <= LONGEST_CELL:
        return text
    text = _NOT_A_CHARACTER.sub("\ufffd", _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - len(CUT)] + CUT


def compose(text: str) -> str:
    """NFC, which also composes what cp1258 leaves half composed ("ê" + U+0301)."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text)


def beginning_of(text: str, most: int = 60) -> str:
    """The beginning of a text on one line, at most so many letters of it, for a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


@lru_cache(maxsize=65_536)
def key(text: str) -> str:
    """What two spellings of the same words have in common.

    >>> key("3. Hoạt động:") == key("3 HOAT  ĐỘNG")
    True
    """
    return " ".join(words(text))


@lru_cache(maxsize=65_536)
def words(text: str) -> tuple[str, ...]:
    """The words of `key`; a percent sign counts as part of a word."""
    return tuple(_WORD.findall(plain(text)))


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """Lower case without accents; punctuation, digits and blanks stay.

    >>> plain("Quý I/2026")
    'quy i/2026'
    """
    return text.lower() if text.isascii() else " ".join(map(_plain_word, text.split(" ")))


@lru_cache(maxsize=65_536)
def _plain_word(word: str) -> str:
    """`plain` of a part without blanks: a plan has thousands of sentences, but Vietnamese few syllables."""
    return unicodedata.normalize("NFD", word.translate(_PLAIN)).translate(_MARKS).lower()


def _decoded_control(match: re.Match[str]) -> str:
    """What Excel writes for a character that XML can't hold; any other such text is an office's own words."""
    character = chr(int(match[1], 16))
    if character == "_":  # Excel's way to say that the next letters are no escape
        return character
    return character if unicodedata.category(character) in {"Cc", "Cs", "Cn"} else match[0]
