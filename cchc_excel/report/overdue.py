"""III. What is overdue, by leading office: days and the office's own reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cchc_excel.plan import Standing
from cchc_excel.report.facts import NO_LEAD, leads_words, quoted, title
from cchc_excel.report.prose import paragraphs, sentence
from cchc_excel.report.section import Section, Slot, paragraphs_slot
from cchc_excel.report.submissions import unknown_words
from cchc_excel.report.traces import said
from cchc_excel.review import Judged, Review
from cchc_excel.wording import date_words, number_words

_PROSE = "overdue.j2"


def build(review: Review) -> Mapping[str, object]:
    """An opening paragraph, and for each leading office its overdue activities, the latest first."""
    overdue = _latest_first(each for each in review.judged if each.standing is Standing.OVERDUE)
    late = _latest_first(each for each in review.judged if each.standing is Standing.DONE_LATE)
    silent = [
        each for each in review.judged if each.standing is Standing.NOT_REPORTED and each.fell_due and not each.is_done
    ]
    offices = _by_lead(review, overdue)
    opening = paragraphs(
        _PROSE,
        "told",
        overdue=len(overdue),
        offices=len(offices),
        late_count=len(late),
        fell_due=sum(each.fell_due for each in review.judged),
        known=bool(review.judged),
        unknown=unknown_words(review),
        longest=max((each.days_late or 0 for each in overdue), default=0),
    )
    after = paragraphs(_PROSE, "after", silent=_named(silent), silent_count=len(silent))
    return {
        "qua_han": {
            "doan": list(opening),
            "don_vi": [
                {"ten": said(office), "viec": [_line(each, office) for each in judgements]}
                for office, judgements in offices.items()
            ],
            "doan_sau": [*after, *paragraphs(_PROSE, "late", late=_named(late), late_count=len(late))],
        }
    }


def _latest_first(judgements: Iterable[Judged]) -> list[Judged]:
    return sorted(judgements, key=lambda each: -(each.days_late or 0))


def _by_lead(review: Review, overdue: list[Judged]) -> Mapping[str, list[Judged]]:
    """Leading office → its overdue activities; offices in the order of the register."""
    register = {name: place for place, name in enumerate(review.dossier.offices)}
    offices: dict[str, list[Judged]] = {}
    for each in overdue:
        for office in each.item.leads or (NO_LEAD,):
            offices.setdefault(office, []).append(each)
    return dict(sorted(offices.items(), key=lambda entry: (register.get(entry[0], len(register)), entry[0])))


def _line(each: Judged, office: str) -> str:
    told = next((one.report for one in each.item.reports if one.office == office), each.report)
    reason = (told.reason or told.difficulty) if told else None
    return sentence(
        _PROSE,
        "line",
        title=title(each.item),
        due=date_words(each.due),
        days=number_words(each.days_late or 0) if each.days_late else "",
        reported=told is not None,
        reason=quoted(reason) if reason and reason.strip() else "",
    )


def _named(judgements: list[Judged]) -> str:
    return "; ".join(
        f"{title(each.item)} ({leads_words(each.item)}, thời hạn {date_words(each.due)}"
        + (f", muộn {number_words(each.days_late)} ngày)" if each.days_late and each.is_done else ")")
        for each in judgements
    )


SECTION = Section(
    "III. Nhiệm vụ quá hạn",
    (
        Slot(
            "qua_han",
            "Mục III",
            inner=(
                paragraphs_slot("Các đoạn mở đầu", "Có 2 hoạt động quá hạn của 1 đơn vị."),
                Slot(
                    "don_vi",
                    "Từng đơn vị chủ trì có việc quá hạn",
                    many=True,
                    inner=(
                        Slot("ten", "Tên đơn vị", "Văn phòng"),
                        Slot("viec", "Các hoạt động quá hạn", "Ban hành Kế hoạch … (quá 12 ngày)", many=True),
                    ),
                ),
                Slot("doan_sau", "Các đoạn sau danh sách", "Ngoài ra, 1 hoạt động …", many=True),
            ),
        ),
    ),
    build,
)
