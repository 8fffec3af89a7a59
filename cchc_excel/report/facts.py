"""Facts that several sections tell: rates, lists of names, activities, documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cchc_excel.annex.document_types import DOCUMENT_TYPES
from cchc_excel.plan import Document, Item, Report, Standing
from cchc_excel.report.traces import Number, said
from cchc_excel.review import Figure, Judged, Review
from cchc_excel.wording import date_words, number_words, percent_words

LONGEST_TITLE = 220  # characters of an activity named in running text; the annex has all of it
NO_LEAD = "Chưa rõ đơn vị chủ trì"
DONE = frozenset({Standing.DONE_ON_TIME, Standing.DONE_LATE, Standing.DONE_UNDATED})

_SYMBOL = re.compile(r"^\d+\w?/(?:\d{4}/)?(\w+)-")
# Words that keep their capitals when a title in capitals becomes a heading in small letters.
_CAPITALISED = (
    "Chính quyền điện tử",
    "Chính quyền số",
    "Chính phủ",
    "Nhà nước",
    "Đảng",
    "Trung ương",
    "Quốc hội",
    "Hội đồng nhân dân",
    "Ủy ban nhân dân",
)
_ABBREVIATION = re.compile(r"\b(CCHC|TTHC|QPPL|VBQPPL|UBND|HĐND|CNTT|DVC|ISO|TCVN)\b", re.IGNORECASE)


class RateFacts(NamedTuple):
    """A figure of the review: numbers to decide by, and the same numbers to show."""

    numerator: int
    denominator: int
    top: Number
    base: Number
    percent: Number


def rate(review: Review, id: str) -> RateFacts:  # noqa: A002 - as `Figure` calls it
    """The figure with this id; one that was not computed has nothing to divide by."""
    figure = review.figures.get(id) or Figure(id, 0, 0)
    return RateFacts(
        figure.numerator,
        figure.denominator,
        Number(id, "numerator", number_words(figure.numerator)),
        Number(id, "denominator", number_words(figure.denominator)),
        Number(id, "share", percent_words(figure.share)),
    )


def standing_count(review: Review, standing: Standing, suffix: str, count: int) -> str:
    """How many stand so, marked with the figure that says the same."""
    figure = review.figures.get(f"standing.{standing}{suffix}")
    text = number_words(count)
    return Number(figure.id, "numerator", text).marked if figure and figure.numerator == count else text


def listed(names: Iterable[str], most: int = 12) -> str:
    """Names as a sentence lists them; beyond `most` the rest is counted.

    >>> listed(["Văn phòng", "Phòng Tôn giáo"])
    'Văn phòng và Phòng Tôn giáo'
    """
    return joined([said(name) for name in names], most)


def joined(told: list[str], most: int = 12) -> str:
    """`listed` for words that are not an office's: marks stay in."""
    if len(told) > most:
        told = [*told[: most - 1], f"{number_words(len(told) - most + 1)} đơn vị khác"]
    return " và ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)


def brief(text: str | None, longest: int = LONGEST_TITLE) -> str:
    """A title on one line, cut between words where it is long."""
    told = " ".join(said(text).split())
    return told if len(told) <= longest else told[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def title(item: Item) -> str:
    """How running text names an activity."""
    activity = item.activity
    words = activity.activity.text or activity.task.text or activity.objective.text
    return brief(words).rstrip(" .;,") or f"Hoạt động {activity.id}"


def leads_words(item: Item) -> str:
    """The offices that lead."""
    return ", ".join(said(name) for name in item.leads) or NO_LEAD


def document_words(document: Document) -> str:
    """``Kế hoạch số 12/KH-SDTTG ngày 20/02/2026``; the kind follows from the symbol."""
    number = said(document.number).strip()
    day = f" ngày {date_words(document.date)}" if document.date else ""
    symbol = _SYMBOL.match(number)
    kind = DOCUMENT_TYPES.get(symbol[1], "văn bản") if symbol else "văn bản"
    named = number if not number[:1].isdigit() else f"{kind} số {number}"
    return named + day


def documents_words(report: Report | None) -> str:
    """All documents of a report, each once."""
    documents = report.documents if report else ()
    return "; ".join(dict.fromkeys(document_words(document) for document in documents))


def quoted(text: str) -> str:
    """What an office wrote, letter by letter, in quotation marks."""
    return f"“{said(text).strip()}”"


def in_small_letters(heading: str, names: Sequence[str] = ()) -> str:
    """A section's title in capitals as a heading; other titles stay as written.

    >>> in_small_letters("XÂY DỰNG CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ")
    'Xây dựng Chính quyền điện tử, Chính quyền số'
    """
    heading = said(heading).strip().rstrip(" :.")
    if not heading.isupper():
        return heading
    told = heading.capitalize()
    for name in (*_CAPITALISED, *names):
        if name:
            told = name.join(re.split(rf"\b{re.escape(name)}\b", told, flags=re.IGNORECASE))
    return _ABBREVIATION.sub(lambda match: match[0].upper(), told)


def counted_standings(judgements: Iterable[Judged]) -> dict[Standing, int]:
    """Standing → how many, in the order of `Standing`; without zeros."""
    standings = [each.standing for each in judgements]
    return {standing: standings.count(standing) for standing in Standing if standing in standings}
