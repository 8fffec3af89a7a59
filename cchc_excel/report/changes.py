"""VI. What changed since the previous period: the rate with its reason, then the changes by kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cchc_excel.plan import Period, Standing
from cchc_excel.report.facts import DONE, brief, quoted, rate, title
from cchc_excel.report.prose import paragraphs, sentence
from cchc_excel.report.section import Section, Slot, paragraphs_slot
from cchc_excel.report.traces import said
from cchc_excel.review import Change, Review
from cchc_excel.wording import (
    change_words,
    month_words,
    number_words,
    percent_words,
    points_words,
    standing_words,
)

_PROSE = "changes.j2"
MOST_OF_A_KIND = 12  # changes named of one kind; the workbook has all
_KINDS = ("standing", "added", "removed", "edited", "deadline")  # in the order people read them
_NOT_COUNTED = frozenset({Standing.WAITING, Standing.NOT_APPLICABLE})
_STANDINGS = {name: standing for standing in Standing for name in (standing.value, standing_words(standing))}


class _Before(NamedTuple):
    """The previous period's completion, None where nothing tells it."""

    numerator: int | None
    denominator: int | None

    @property
    def share(self) -> float | None:
        return self.numerator / self.denominator if self.numerator is not None and self.denominator else None


def build(review: Review) -> Mapping[str, object]:
    """Paragraphs on the rate, and for each kind of change its lines."""
    if review.previous_period is None:
        told = paragraphs(_PROSE, "nothing_to_compare")
        return {"thay_doi": {"doan": list(told), "nhom": []}}
    kinds = {kind: [each for each in review.changes if each.kind == kind] for kind in _all_kinds(review)}
    return {
        "thay_doi": {
            "doan": _told(review, kinds),
            "nhom": [
                {
                    "ten": said(change_words(kind)),
                    "so": number_words(len(changes)),
                    "y": _lines(review, changes),
                }
                for kind, changes in kinds.items()
                if changes
            ],
        }
    }


def _all_kinds(review: Review) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_KINDS, *(change.kind for change in review.changes))))


def _told(review: Review, kinds: Mapping[str, list[Change]]) -> list[str]:
    moves = [(_STANDINGS.get(each.before), _STANDINGS.get(each.after)) for each in kinds["standing"]]
    added = {each.id for each in kinds["added"]}
    new_and_done = sum(each.is_done and each.item.id in added for each in review.judged)
    now = rate(review, "completion")
    before = _before(review, kinds)
    share = now.numerator / now.denominator if now.denominator else None
    direction = points_words(before.share, share)
    facts = {
        "previous": _period_words(review.previous_period or ""),
        "changes": len(review.changes),
        "now": now,
        "before_share": percent_words(before.share),
        "direction": direction,
        "same": direction == "không đổi",
        "newly_done": sum(old not in DONE and new in DONE for old, new in moves) + new_and_done,
        "no_longer_done": sum(old in DONE and new not in DONE for old, new in moves),
        "more_counted": now.denominator - before.denominator if before.denominator is not None else 0,
        "added": len(kinds["added"]),
        "removed": len(kinds["removed"]),
    }
    return list(paragraphs(_PROSE, "told", **facts))


def _before(review: Review, kinds: Mapping[str, list[Change]]) -> _Before:
    """The previous rate: from its snapshot where that has it, else reckoned back change by change."""
    known = review.previous_figures.get("completion")
    if known is not None:
        return _Before(known.numerator, known.denominator)
    if kinds["removed"]:  # what stood for the removed ones is not told
        return _Before(None, None)
    earlier = {each.id: _STANDINGS.get(each.before) for each in kinds["standing"]}
    added = {each.id for each in kinds["added"]}
    numerator = denominator = 0
    for each in review.judged:
        if each.item.id in added:
            continue
        standing = earlier.get(each.item.id, each.standing)
        moved = standing is not each.standing
        counted = standing not in _NOT_COUNTED if moved else each.counted
        denominator += counted
        numerator += counted and (standing in DONE if moved else each.is_done)
    return _Before(numerator, denominator)


def _period_words(previous: str) -> str:
    try:
        return month_words(Period.parse(previous))
    except ValueError:
        return previous


def _lines(review: Review, changes: list[Change]) -> list[str]:
    titles = {each.item.id: title(each.item) for each in review.judged}
    lines = [
        sentence(
            _PROSE,
            "line",
            kind=each.kind,
            title=titles.get(each.id) or brief(each.before) or each.id,
            before=_value(each.kind, each.before),
            after=_value(each.kind, each.after),
        )
        for each in changes[:MOST_OF_A_KIND]
    ]
    more = len(changes) - MOST_OF_A_KIND
    return [*lines, *([sentence(_PROSE, "more", more=more)] if more > 0 else [])]


def _value(kind: str, written: str) -> str:
    if kind == "standing":
        standing = _STANDINGS.get(written)
        return standing_words(standing).lower() if standing else said(written)
    return quoted(brief(written)) if written.strip() else "(trống)"


SECTION = Section(
    "VI. Thay đổi so với kỳ trước",
    (
        Slot(
            "thay_doi",
            "Mục VI",
            inner=(
                paragraphs_slot("Các đoạn so sánh", "So với tháng 02 năm 2026, tỷ lệ hoàn thành tăng 5,2 điểm % …"),
                Slot(
                    "nhom",
                    "Từng loại thay đổi",
                    many=True,
                    inner=(
                        Slot("ten", "Loại thay đổi", "Đổi thời hạn"),
                        Slot("so", "Số thay đổi loại này", "2"),
                        Slot(
                            "y",
                            "Các thay đổi",
                            "Ban hành Kế hoạch …: từ “Tháng 2” thành “Tháng 3”.",
                            many=True,
                        ),
                    ),
                ),
            ),
        ),
    ),
    build,
)
