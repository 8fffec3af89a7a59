"""A text torn by a page break: whether a cell goes on where the cell above broke off."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc_excel.annex.labels import is_point, label_of
from cchc_excel.spelling import plain

# Words after which a Vietnamese sentence can't end; those that close an idiom ("kèm theo", "đạt được") are not here.
OPEN_WORDS = frozenset(
    "và của các để cho về tại với trong từ những là do bởi hoặc nhằm khi như mỗi nếu sử theo trên thuộc".split()
)
CLOSED_PAIRS = frozenset(
    (
        "kèm theo|tiếp theo|trở về|cấp trên|nêu trên|nói trên|như trên|bên trên|ở trên|bên trong|trực thuộc|phụ thuộc|lệ thuộc"
        "|quen thuộc|tồn tại|hiện tại|chứng từ|điện từ|lý do|tự do|lịch sử|tiểu sử|tiền sử"
    ).split("|")
)
_CLOSING = re.compile(r"^(?:[),;.:!?…”\"%\]/]|\([a-zà-ỹđ]+\s)")
_LABEL_CUT = re.compile(r"^(?:muc tieu|nhiem vu|hoat dong)\s*(?:so)?$")
YEAR_FIRST = re.compile(r"20\d\d\s*[;,.)]")  # "2026; …" is the rest of a text that breaks off behind "năm"
_LABEL_AT_END = re.compile(r"\s(?:muc tieu|nhiem vu|hoat dong)\s*(?:so)?$")
_NUMBER_FIRST = re.compile(r"\d{1,3}\s*[:.)–-]")
_LABEL_ALONE = re.compile(r"(?:^|[\s.;,)])(?:muc tieu|nhiem vu|hoat dong)\s*(?:so)?\s*\d{1,3}\s*[:.\-–]$")
_LONGEST_LABEL, _LONGEST_POINT = 24, 3  # letters
_LAST_PART = re.compile(r"\n\s*|(?<=[;.])\s+")  # of several in a cell the last may be cut
_BULLET_ALONE = re.compile(r"(?:^|\n)\s*[+•*]\s*$")
_ENDED = re.compile(r"[.;:!?…]\s*$")


@dataclass(frozen=True)
class TableHabits:
    """What is usual in one table: only what departs from it is a sign."""

    labelled: bool  # most activities begin with "Hoạt động n:" or a number
    lower_case: bool  # many texts begin with a small letter
    dashed: bool = False  # many activities begin with a dash
    torn: bool = False  # rows that hold only the activity's text begin small as a rule: rests of the row above
    printed: bool = False  # each line of print is a row of its own, and only a work's first one has a number
    centred: frozenset[int] = frozenset()  # rows of blocks between blank rows, all but each block's first


def is_torn(before: str, text: str, habits: TableHabits, *, after_break: bool) -> bool:
    """Whether `text` is the rest of `before`."""
    if not before or not text:
        return False
    last = _LAST_PART.split(before)[-1]
    if (len(last) <= _LONGEST_LABEL and _is_only_label(plain(last), text)) or _LABEL_ALONE.search(
        plain(last[-_LONGEST_LABEL:])
    ):
        return True
    if habits.labelled and _LABEL_AT_END.search(plain(before[-_LONGEST_LABEL:])) and _NUMBER_FIRST.match(text):
        return True  # of several works in one cell, "… của xã Hoạt động" | "03: …"
    if label_of(text) is not None or is_point(text):
        return False
    small = starts_small(text) and not habits.lower_case
    cut = is_open(before)
    ended = _ENDED.search(before) is not None
    if after_break:
        return small or cut or (habits.labelled and not ended)
    return (small and not ended) or (unbalanced(before) and small) or (cut and starts_small(text))


def _is_only_label(before: str, text: str) -> bool:
    """Cut inside the label itself, "Hoạt động" | "03: …", or behind "a)"."""
    if _LABEL_CUT.search(before) is not None:
        return text[:1].isdigit()
    return is_point(before) and len(before) <= _LONGEST_POINT


def is_label_word(text: str) -> bool:
    """Whether a text is only the word of a label, whose number stands below: "Hoạt động"."""
    return len(text) <= _LONGEST_LABEL and _LABEL_CUT.match(plain(text)) is not None


def is_cut(before: str, text: str, habits: TableHabits) -> bool:
    """Whether the two texts themselves say that they are one: the first breaks off, or the second begins small."""
    if label_of(text) is not None or is_point(text):
        return False
    return is_open(before) or (starts_small(text) and not habits.lower_case)


def starts_small(text: str) -> bool:
    """Whether a text begins as no cell should: a small letter or a closing mark."""
    if is_point(text):
        return False
    first = text.lstrip("-–•+* ")[:1]
    return bool(_CLOSING.match(text)) or (first.isalpha() and first.islower() and first == text[:1])


def is_open(text: str) -> bool:
    """Whether a text breaks off: an open bracket, a comma, a word that nothing can end with."""
    if unbalanced(text) or text.rstrip().endswith((",", "-", "–", "/", "(", "“")) or _BULLET_ALONE.search(text):
        return True
    words = text.lower().split()
    return bool(words) and words[-1] in OPEN_WORDS and " ".join(words[-2:]) not in CLOSED_PAIRS


def unbalanced(text: str) -> bool:
    """An opened bracket or quotation mark that is not closed."""
    return ("(" in text and text.count("(") > _closing_brackets(text)) or text.count("“") > text.count("”")


def _closing_brackets(text: str) -> int:
    """Closing brackets that close one; "a)" and "1)" in a list close none."""
    return text.count(")") - len(re.findall(r"(?:^|[\s;,])(?:[a-zđ]|\d{1,2})\)", text))


def joined(before: str, text: str) -> str:
    """The two parts as one text."""
    return f"{before.rstrip()} {text.lstrip()}" if text[:1] not in "),.;:%" else before.rstrip() + text
