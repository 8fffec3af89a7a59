"""What of a text no production of the grammar reads, and whether it speaks of time: then the reading is not sure."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_excel.annex.deadlines.terminals import Sort
from cchc_excel.annex.deadlines.tokens import Token

# Terminals that say when.
TIMES_UNREAD = frozenset((Sort.HALF_YEAR, Sort.SCHOOL_YEAR, Sort.YEAR_OFF, Sort.TET, Sort.WEEKDAY))
UNITS_UNREAD = frozenset((Sort.WEEK, Sort.MONTH, Sort.QUARTER))  # these only with what numbers them
NUMBERS_OTHERS = frozenset((Sort.REFERENCE, Sort.DOCUMENT, Sort.TIMES))  # "nhiệm vụ 3", "đợt 2"
COUNTED_BY_NUMBERS = frozenset((Sort.PERCENT, Sort.WORD, Sort.NOISE, Sort.REFERENCE, Sort.YEAR))  # "05 báo cáo"


def is_time_word(token: Token) -> bool:
    """Whether a word that no phrase holds is about time: "nửa tháng 8", the numeral "tư" of "tháng ba, tư"."""
    return token.text == "nua" or (isinstance(token.value, int) and token.value > 0)


def says_when(tokens: Sequence[Token], at: int, plan_year: int) -> bool:
    """Whether a terminal that nothing read is about time: a number that belongs to no word, a month, a quarter."""
    if tokens[at].sort is Sort.NUMBER:
        return not _belongs_to_a_word(tokens, at, plan_year)
    token, following = tokens[at], tokens[at + 1]
    numbered = following.sort in (Sort.NUMBER, Sort.WORD, Sort.NOISE) and token.text != "tuan le"
    unit = token.sort in UNITS_UNREAD and numbered and len(token.text) > 1
    return unit or (token.sort in TIMES_UNREAD and token.text != "cn")


def _belongs_to_a_word(tokens: Sequence[Token], at: int, plan_year: int) -> bool:
    """Whether a number labels a line, counts things, or is the plan's year."""
    token, before, following = tokens[at], tokens[at - 1] if at else None, tokens[at + 1]
    if following.sort in COUNTED_BY_NUMBERS or token.number == plan_year:
        return True
    if token.number == 1 and following.sort is Sort.TIMES:
        return True  # "ít nhất 01 lần"
    if before is not None and (
        before.sort in NUMBERS_OTHERS or (before.sort is Sort.WORD and before.end == token.begin)
    ):
        return True
    first = before is None or before.sort in (Sort.BREAK, Sort.OPEN)
    marked = following.sort in (Sort.DOT, Sort.CLOSE, Sort.DASH) or following.text == "."
    behind = tokens[at + 2].sort if at + 2 < len(tokens) else Sort.END
    return first and marked and behind is not Sort.NUMBER and not (at and tokens[at - 2].number > 0)
