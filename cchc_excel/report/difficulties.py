"""V. Difficulties and proposals: only what offices wrote, letter by letter, with the office's name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cchc_excel.plan import Item, OfficeReport
from cchc_excel.report.facts import listed, quoted, title
from cchc_excel.report.prose import paragraphs, sentence
from cchc_excel.report.section import Section, Slot, paragraphs_slot
from cchc_excel.report.traces import said
from cchc_excel.review import Review

_PROSE = "difficulties.j2"
_MOST_ACTIVITIES = 3  # named after a quotation that an office wrote for many


class _Quotation(NamedTuple):
    office: str
    kind: str  # "difficulty" or "proposal"
    text: str


def build(review: Review) -> Mapping[str, object]:
    """For each office its difficulties and proposals; the same words are quoted once."""
    quotations: dict[_Quotation, list[str]] = {}
    for each in review.judged:
        for quotation in _quotations(each.item):
            quotations.setdefault(quotation, []).append(title(each.item))
    offices: dict[str, list[str]] = {}
    for quotation, activities in quotations.items():
        offices.setdefault(quotation.office, []).append(_line(quotation, activities))
    register = {name: place for place, name in enumerate(review.dossier.offices)}
    ordered = sorted(offices, key=lambda name: (register.get(name, len(register)), name))
    told = paragraphs(
        _PROSE,
        "told",
        offices=len(offices),
        names=listed(ordered),
        reported=any(office.reported for office in review.offices),
    )
    return {
        "kien_nghi": {
            "doan": list(told),
            "don_vi": [{"ten": said(name), "y": offices[name]} for name in ordered],
        }
    }


def _quotations(item: Item) -> Iterator[_Quotation]:
    for told in item.reports:
        yield from _of_report(told)


def _of_report(told: OfficeReport) -> Iterator[_Quotation]:
    for kind, text in (("difficulty", told.report.difficulty), ("proposal", told.report.proposal)):
        if text and text.strip():
            yield _Quotation(told.office, kind, text)


def _line(quotation: _Quotation, activities: list[str]) -> str:
    return sentence(
        _PROSE,
        "line",
        kind=quotation.kind,
        quotation=quoted(quotation.text),
        activities=list(dict.fromkeys(activities))[:_MOST_ACTIVITIES],
        more=max(len(set(activities)) - _MOST_ACTIVITIES, 0),
    )


SECTION = Section(
    "V. Khó khăn, vướng mắc và kiến nghị của các đơn vị",
    (
        Slot(
            "kien_nghi",
            "Mục V",
            inner=(
                paragraphs_slot("Các đoạn mở đầu", "Có 2 đơn vị nêu khó khăn, kiến nghị:"),
                Slot(
                    "don_vi",
                    "Từng đơn vị có ý kiến",
                    many=True,
                    inner=(
                        Slot("ten", "Tên đơn vị", "Phòng Tôn giáo"),
                        Slot(
                            "y",
                            "Nguyên văn ý kiến, trong ngoặc kép",
                            "Khó khăn: “Thiếu kinh phí” (…).",
                            many=True,
                        ),
                    ),
                ),
            ),
        ),
    ),
    build,
)
