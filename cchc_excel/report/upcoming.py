"""IV. What falls due next, by date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cchc_excel.plan import Standing
from cchc_excel.report.facts import leads_words, quoted, title
from cchc_excel.report.prose import paragraphs, sentence
from cchc_excel.report.section import Section, Slot, paragraphs_slot
from cchc_excel.review import Judged, Review
from cchc_excel.wording import date_words, month_words

_PROSE = "upcoming.j2"


def build(review: Review) -> Mapping[str, object]:
    """An opening paragraph, and for each due date what falls due on it."""
    following = review.dossier.period.next
    until = following.closing_on(review.settings.closing_day)
    coming = [each for each in review.judged if _comes_due(each, review.dossier.closing_on, until)]
    dates: dict[date, list[Judged]] = {}
    for each in sorted(coming, key=lambda each: each.due or date.max):
        if each.due is not None:
            dates.setdefault(each.due, []).append(each)
    standings = [each.standing for each in review.judged]
    facts = {
        "coming": len(coming),
        "following": month_words(following),
        "until": date_words(max([until, *dates])),
        "waiting": standings.count(Standing.WAITING),
        "undated": standings.count(Standing.NO_DATE),
    }
    return {
        "sap_den_han": {
            "doan": list(paragraphs(_PROSE, "told", **facts)),
            "moc": [
                {"ngay": date_words(due), "viec": [_line(each) for each in judgements]}
                for due, judgements in dates.items()
            ],
            "doan_sau": list(paragraphs(_PROSE, "after", **facts)),
        }
    }


def _comes_due(each: Judged, closing: date, until: date) -> bool:
    if each.is_done or not each.counted or each.due is None or each.due < closing or each.fell_due:
        return False
    return each.standing is Standing.DUE_SOON or each.due <= until


def _line(each: Judged) -> str:
    step = each.report.next_step if each.report else None
    return sentence(
        _PROSE,
        "line",
        title=title(each.item),
        leads=leads_words(each.item),
        silent=each.standing is Standing.NOT_REPORTED,
        step=quoted(step) if step and step.strip() else "",
    )


SECTION = Section(
    "IV. Nhiệm vụ sắp đến hạn, trọng tâm kỳ tới",
    (
        Slot(
            "sap_den_han",
            "Mục IV",
            inner=(
                paragraphs_slot("Các đoạn mở đầu", "Từ nay đến ngày 14/4/2026 có 3 hoạt động đến hạn:"),
                Slot(
                    "moc",
                    "Từng ngày đến hạn",
                    many=True,
                    inner=(
                        Slot("ngay", "Ngày đến hạn", "31/3/2026"),
                        Slot(
                            "viec",
                            "Các hoạt động đến hạn ngày ấy",
                            "Ban hành Kế hoạch … (Văn phòng)",
                            many=True,
                        ),
                    ),
                ),
                Slot("doan_sau", "Các đoạn sau danh sách", "Có 4 hoạt động chờ phát sinh …", many=True),
            ),
        ),
    ),
    build,
)
