"""What leaders should look at: late work, leads that disagree, proposals, work that stands still."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cchc_excel import wording
from cchc_excel.plan import Standing, Status
from cchc_excel.review import Judged, Review

_LONGEST_QUOTE = 110  # letters of an office's own words
_WAITED_LONG = 180  # days of the plan year without the event that an activity waits for


class Concern(NamedTuple):
    """An activity with everything that speaks for looking at it."""

    judged: Judged
    reasons: tuple[str, ...]
    rank: tuple[int, int]

    @property
    def late(self) -> bool:
        """Lateness is the gravest of its reasons."""
        return _REASONS[self.rank[0]] is _late


def concerns(review: Review) -> tuple[Concern, ...]:
    """All activities with a reason, the gravest reason first, then the longest delay; then the plan's order."""
    found = []
    for judged in review.judged:
        told = [(rank, words) for rank, reason in enumerate(_REASONS) if (words := reason(judged, review))]
        if told:
            delay = -(overdue_days(judged, review) or 0)
            found.append(Concern(judged, tuple(words for _, words in told), (told[0][0], delay)))
    return tuple(sorted(found, key=lambda concern: concern.rank))


def overdue_days(judged: Judged, review: Review) -> int | None:
    """Days since an activity that isn't done fell due; None where it did not."""
    if judged.is_done or not judged.counted or judged.due is None:
        return None
    days = (review.dossier.closing_on - judged.due).days
    return days if days > 0 else None


def shortened(text: str, longest: int) -> str:
    """On one line, cut between words, with an ellipsis where something is left out."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"


def disagreement(judged: Judged) -> str:
    """What each lead says, where they don't say the same."""
    leads = [each for each in judged.item.reports if each.as_lead]
    if len({each.report.status for each in leads}) < 2:
        return ""
    return "; ".join(f"{each.office}: {wording.status_words(each.report.status).lower()}" for each in leads)


def _late(judged: Judged, review: Review) -> str:
    days = overdue_days(judged, review)
    if not days or judged.standing in {Standing.NO_DATE, Standing.WAITING}:
        return ""
    silent = ", chưa có báo cáo" if judged.standing is Standing.NOT_REPORTED else ""
    return f"Quá hạn {wording.number_words(days)} ngày{silent}"


def _disagreeing(judged: Judged, _: Review) -> str:
    words = disagreement(judged)
    return f"Các đơn vị chủ trì báo khác nhau ({words})" if words else ""


def _proposed(judged: Judged, _: Review) -> str:
    proposal = shortened(judged.report.proposal or "", _LONGEST_QUOTE) if judged.report else ""
    return f"Kiến nghị: {proposal}" if proposal else ""


def _standing_still(judged: Judged, _: Review) -> str:
    return "Đang tạm dừng" if judged.report and judged.report.status is Status.SUSPENDED else ""


def _waiting_long(judged: Judged, review: Review) -> str:
    if judged.standing is not Standing.WAITING:
        return ""
    closing = review.dossier.closing_on
    days = (closing - closing.replace(year=review.dossier.plan_year, month=1, day=1)).days
    return f"Chờ phát sinh đã {wording.number_words(days)} ngày từ đầu năm" if days >= _WAITED_LONG else ""


# In the order of their weight.
_REASONS: tuple[Callable[[Judged, Review], str], ...] = (
    _late,
    _disagreeing,
    _proposed,
    _standing_still,
    _waiting_long,
)
