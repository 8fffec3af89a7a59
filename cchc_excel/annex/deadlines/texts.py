"""A deadline cell → `Deadline`."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from cchc_excel.annex.deadlines.calendar import Calendar
from cchc_excel.annex.deadlines.leftovers import leaves_aside
from cchc_excel.annex.deadlines.reading import concluded
from cchc_excel.annex.deadlines.scanner import Scanner
from cchc_excel.annex.deadlines.slips import mended, put_right
from cchc_excel.annex.deadlines.tokens import tokens
from cchc_excel.annex.deadlines.typed import Typed, counted_days, from_value, in_words
from cchc_excel.annex.deadlines.wholes import untimed, whole
from cchc_excel.plan import Deadline, DeadlineKind
from cchc_excel.spelling import clean, key, plain

LONGEST_TEXT = 1_000  # characters; what is longer is no deadline, and its beginning is read


def read_deadline(text: str | None, calendar: Calendar, *, value: Typed = None, number_format: str = "") -> Deadline:
    """The deadline that a cell holds.

    `value` and `number_format` are the cell's typed value and format, where it has one: an Excel date with
    a month-only format means the month, a number like 2026 the year, a small number days. Never raises.
    """
    if value is not None:
        shown = clean(text) if text else ""
        found = from_value(value, number_format, shown, calendar)
        if found is not None:
            return _entitled(found, shown or None)
        if (worded := in_words(value, number_format)) is not None:
            return _entitled(_read(worded, calendar), shown or worded)
    return _read(text or "", calendar)


@lru_cache(maxsize=16_384)
def _read(text: str, calendar: Calendar) -> Deadline:
    text = clean(text)
    if not text:
        return Deadline(None, DeadlineKind.MISSING)
    meaning, slipped = put_right(_in_words_of_the_grammar(text, calendar)[:LONGEST_TEXT])
    if meaning.isascii() and meaning.isdigit() and len(meaning) < 4:
        return counted_days(int(meaning), text)
    doubts = whole(meaning)
    if doubts is not None:
        return Deadline(text, DeadlineKind.UNSPECIFIED, doubts=doubts)
    found = _parsed(meaning, calendar) or _mended(meaning, calendar)
    if found is None:
        doubts = untimed(meaning)
        found = Deadline(None, DeadlineKind.UNSPECIFIED, doubts=("not_understood",) if doubts is None else doubts)
    if slipped and found.dues and "typo" not in found.doubts:
        found = _with(found, "typo", found.requested)
    return _entitled(found, text)


def _in_words_of_the_grammar(text: str, calendar: Calendar) -> str:
    """The text with this agency's own wordings replaced."""
    for word in calendar.words:
        written = key(word.written)
        if written and key(text) == written:
            return word.meaning
        place = plain(text).find(plain(word.written)) if written else -1
        if place >= 0 and len(plain(text)) == len(text):
            end = place + len(plain(word.written))
            if not text[end : end + 1].isalnum() and not text[max(place - 1, 0) : place].isalnum():
                text = text[:place] + word.meaning + text[end:]
    return text


def _parsed(text: str, calendar: Calendar) -> Deadline | None:
    contents = Scanner(tokens(text), calendar.plan_year).contents()
    found = concluded(contents, calendar)
    if contents.requested is not None:
        requested = text[slice(*contents.requested)].strip()
        found = found or Deadline(None, DeadlineKind.UNSPECIFIED)
        return _with(found, "change_requested", requested)
    if found is None and contents.documents:
        return Deadline(None, DeadlineKind.UNSPECIFIED, doubts=("status_in_deadline",))
    if found is not None and contents.changed and found.dues:
        return _with(found, "changed")
    if found is not None and contents.rough and found.dues and "vague" not in found.doubts:
        return _with(found, "vague")
    if found is not None and "lunar" in contents.doubts and found.dues and "lunar" not in found.doubts:
        return _with(found, "lunar")
    sure = found is not None and found.kind is not DeadlineKind.UNSPECIFIED and not found.doubts
    if found is not None and sure and leaves_aside(contents, found, calendar):
        return _with(found, "partly_read")
    return found


def _entitled(found: Deadline, text: str | None) -> Deadline:
    """The same with its text; several times faster than `dataclasses.replace`."""
    return Deadline(text, found.kind, found.start, found.due, found.dues, found.doubts, found.requested)


def _with(found: Deadline, doubt: str, requested: str | None = None) -> Deadline:
    return replace(found, doubts=(*found.doubts, doubt), requested=requested)


def _mended(text: str, calendar: Calendar) -> Deadline | None:
    """The reading with slips of the keyboard put right; only where nothing was understood."""
    better = mended(text)
    found = _parsed(better, calendar) if better is not None else None
    if found is None or (not found.dues and found.kind is DeadlineKind.UNSPECIFIED):
        return None
    return _with(found, "typo")
