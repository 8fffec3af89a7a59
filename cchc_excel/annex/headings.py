"""What a heading may mean: words in, fields with scores out. Values decide later between several meanings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from cchc_excel.annex.labels import label_of
from cchc_excel.annex.periods_compared import without_period
from cchc_excel.annex.phrases import ALONE, PHRASES, Phrase, in_full
from cchc_excel.annex.plain_headings import plain_meanings
from cchc_excel.plan import Field
from cchc_excel.spelling import plain, words

F = Field
# Words that change nothing about a heading's meaning.
NEUTRAL = frozenset(
    "cac ve cua theo trong nam thang quy den ngay va hoac neu co du kien cu the chinh so lieu ky bao cao hien "
    "cchc cai cach hanh don vi co quan phong ban can bo bo phan thuc nhiem vu noi dung ten chi dao x "
    "phai can duoc chinh cung lam ben nguoi toi thieu tinh".split()
)
_MONTH = re.compile(
    r"(?:thang|th|t)?\s*\.?\s*(0?[1-9]|1[0-2])(?:\s*/\s*\d{4})?|(?:quy|q)\s*\.?\s*(?:[1-4]|i{1,3}|iv)(?:\s*/\s*\d{4})?|tuan\s*\d"
)
_ORDINAL = re.compile(r"^\s*(?:\(?\d{1,2}\s*[.)\]:-]\s*|[ivx]{1,4}\.\s+|[a-h][.)]\s+)")
WORK_HEAD = (
    "noi",
    "dung",
)  # "Nội dung đôn đốc": in Vietnamese the first words say what the others only narrow
WORK_COVERED = 0.8
NUMBER_SIGNS = frozenset({"#", "№", "Nº", "N°"})
LONGEST_OF_WORK = 6  # words
# How a heading may begin that says what to write: "Diễn giải kết quả", "Nêu rõ khó khăn".
ORDERS = tuple(
    tuple(order.split())
    for order in "ghi ro|ghi cu the|neu ro|neu cu the|mo ta|mo ta ro|dien giai|thuyet minh|trinh bay|noi ro|neu|ghi|chi tiet".split(
        "|"
    )
)
ORDER_WORDS = frozenset(order[0] for order in ORDERS)
BESIDE_BRACKETS = 0.9
BRACKETS = re.compile(r"\([^()]*\)")
LITTLE_KNOWN = 0.7  # less surely known than so, a heading may be in anybody's words
HALF_KNOWN = 0.5  # … and less than so, it is in anybody's rather than in these
FAINT = 0.35  # one known word among many others means nothing
_LONGEST_HEADING = 22  # words: "Căn cứ/lý do đề xuất nhiệm vụ - Cột này để giải trình, không phát hành"
_BY_FIRST_WORD: dict[str, list[Phrase]] = {}
for _phrase in PHRASES:
    _BY_FIRST_WORD.setdefault(_phrase.words[0], []).append(_phrase)

Meanings = Mapping[Field, float]


@lru_cache(maxsize=4_096)
def meanings(text: str) -> Meanings:
    """The fields that a heading may mean, with scores from 0 to 1; empty where nothing is known.

    >>> max(meanings("5. Đơn vị chủ trì").items(), key=lambda found: found[1])
    (<Field.LEAD: 'lead'>, 1.0)
    """
    if text.strip() in NUMBER_SIGNS:
        return {F.NUMBER: 1.0}
    heading = heading_words(text)
    if not heading or len(heading) > _LONGEST_HEADING:
        return {}
    if (label := label_of(text)) is not None and label.level is not None:
        return {}  # "Mục tiêu 1: …" is a value
    if month_heading(text):
        return {F.MONTH: 0.9}
    found = _with_what_is_asked(text, _scores(heading), heading)
    known = max(found.values(), default=0.0)
    asked = plain_meanings(" ".join(heading)) if known < LITTLE_KNOWN else {}
    if asked and (known < HALF_KNOWN or not asked.keys() & found.keys()):
        return asked
    bare = tuple(without_period(" ".join(heading)).split())
    if bare != heading and max((other := _scores(bare)).values(), default=0.0) > max(found.values(), default=0.0):
        return other  # "% lũy kế"
    return found


def _with_what_is_asked(text: str, found: dict[Field, float], heading: tuple[str, ...]) -> dict[Field, float]:
    """The meanings of "Ghi rõ kết quả (số, ngày văn bản)": what is to be written, whatever brackets say of how."""
    ordered = heading[0] in ORDER_WORDS and text[:1].isalnum()
    order = next((order for order in ORDERS if ordered and heading[: len(order)] == order), ())
    if order and (asked := _scores(heading[len(order) :])):
        found = {}
        for field, score in asked.items():
            told = as_reported(field)
            found[told] = max(score, found.get(told, 0.0))
    outside = BRACKETS.sub("", text) if "(" in text else text
    if outside != text and outside.strip():
        for field, score in meanings(outside).items():
            found[field] = round(max(BESIDE_BRACKETS * score, found.get(field, 0.0)), 4)
    return found


def _scores(heading: tuple[str, ...]) -> dict[Field, float]:
    if (whole := ALONE.get(" ".join(heading))) is not None:
        return dict(whole)
    found: dict[Field, float] = {}
    for phrase, coverage in _phrases_in(heading):
        for field, weight in phrase.meanings.items():
            score = weight * (0.25 + 0.75 * coverage)
            if score > found.get(field, FAINT):
                found[field] = round(score, 4)
    return found


def _phrases_in(heading: tuple[str, ...]) -> list[tuple[Phrase, float]]:
    """The phrases in a heading with the share of its telling words that each covers; longest first, not nested."""
    spans: list[tuple[int, int, Phrase]] = []
    for start, word in enumerate(heading):
        for phrase in _BY_FIRST_WORD.get(word, ()):
            end = start + len(phrase.words)
            if heading[start:end] == phrase.words:
                spans.append((start, end, phrase))
    kept = [
        (start, end, phrase)
        for start, end, phrase in spans
        if not any(s <= start and end <= e and (e - s) > (end - start) for s, e, _ in spans)
    ]
    found = []
    for start, end, phrase in kept:
        rest = [word for word in (*heading[:start], *heading[end:]) if word not in NEUTRAL and not word.isdigit()]
        neutral = len(heading) - (end - start) - len(rest)
        found.append((phrase, (end - start) / (end - start + len(rest) + 0.12 * neutral)))
    if len(found) == 1 and heading[:2] == found[0][0].words == WORK_HEAD and len(heading) <= LONGEST_OF_WORK:
        return [(found[0][0], max(found[0][1], WORK_COVERED))]
    return found


@lru_cache(maxsize=4_096)
def heading_words(text: str) -> tuple[str, ...]:
    """The words of a heading without its number ("5. Chủ trì", "(3) Hoạt động")."""
    return tuple(in_full(words(_ORDINAL.sub("", plain(text).replace("tỉ", "tỷ")))))


@lru_cache(maxsize=4_096)
def month_heading(text: str) -> bool:
    """Whether a heading names one month, quarter or week: one of a row of such columns."""
    return _MONTH.fullmatch(plain(text).strip()) is not None


def as_reported(field: Field) -> Field:
    """Under "Kết quả thực hiện", a deadline's words speak of when the work was done."""
    return {F.DEADLINE: F.COMPLETED_ON, F.PRODUCT: F.RESULT}.get(field, field)


def best_score(text: str) -> float:
    """How surely a text is a heading at all, 0 to 1."""
    return max(meanings(text).values(), default=0.0)
