"""II. What was done: the plan as a whole, then one figure paragraph for each section of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cchc_excel.plan import Section as PlanSection
from cchc_excel.plan import Standing
from cchc_excel.report.facts import (
    DONE,
    counted_standings,
    documents_words,
    in_small_letters,
    joined,
    leads_words,
    rate,
    standing_count,
    title,
)
from cchc_excel.report.prose import Told, paragraphs, sentence
from cchc_excel.report.section import Section, Slot, paragraphs_slot
from cchc_excel.report.submissions import unknown_words
from cchc_excel.review import Judged, Review
from cchc_excel.wording import date_words, number_words, section_words, standing_words

_PROSE = "results.j2"
MOST_DONE = 8  # done activities named in one section; the annex has all of them
_NOT_COUNTED = (Standing.WAITING, Standing.NOT_APPLICABLE)


def build(review: Review) -> Mapping[str, object]:
    """Paragraphs on the whole, and for each section its heading, its paragraph and what was done."""
    sections = list(_sections(review))
    contents = [
        {
            "so": str(number),
            "tieu_de": in_small_letters(section.title, (review.settings.agency.place,)) or section_words(section),
            "doan": _told(review, f".section.{section.code}", judgements, "section"),
            "viec": _done(judgements),
        }
        for number, (section, judgements) in enumerate(sections, start=1)
    ]
    unknown = unknown_words(review)
    whole = _told(review, "", review.judged, "whole")
    return {
        "ket_qua": {
            "so_noi_dung": number_words(len(sections)),
            "doan": [*([unknown] if unknown else []), *whole],
            "noi_dung": contents,
        }
    }


def _sections(review: Review) -> Iterator[tuple[PlanSection, list[Judged]]]:
    """The plan's sections in its order; a code that stands twice is one section."""
    sections = {section.code: section for section in reversed(review.dossier.sections)}
    members: dict[str, list[Judged]] = {section.code: [] for section in review.dossier.sections}
    for each in review.judged:
        section = each.item.activity.section
        sections.setdefault(section.code, section)
        members.setdefault(section.code, []).append(each)
    return ((sections[code], members[code]) for code in members)


def _told(review: Review, suffix: str, judgements: Sequence[Judged], block: str) -> list[str]:
    standings = counted_standings(judgements)
    rates = {
        "rate": rate(review, f"completion{suffix}"),
        "due": rate(review, f"completion_due{suffix}"),
        "on_time": rate(review, f"on_time{suffix}"),
    }
    facts = {
        **rates,
        "plan_year": review.dossier.plan_year,
        "closing": date_words(review.dossier.closing_on),
        "total": len(judgements),
        "only": standing_words(judgements[0].standing).lower() if judgements else "",
        "contents": len(_contents(judgements)),
        "completion": sentence(_PROSE, "completion", **rates),
        "punctuality": sentence(_PROSE, "punctuality", **rates),
        "undated": standings.get(Standing.DONE_UNDATED, 0),
        "open": _counts(review, suffix, standings, [each for each in Standing if each not in (*DONE, *_NOT_COUNTED)]),
        "left_out": _counts(review, suffix, standings, _NOT_COUNTED),
    }
    return list(paragraphs(_PROSE, block, **facts))


def _contents(judgements: Sequence[Judged]) -> set[str]:
    """The sections of the plan that these activities belong to."""
    return {each.item.activity.section.code for each in judgements}


def _counts(review: Review, suffix: str, standings: Mapping[Standing, int], of: Sequence[Standing]) -> Told:
    """``2 trong hạn và 1 quá hạn``."""
    return Told(
        joined(
            [
                f"{standing_count(review, each, suffix, standings[each])} {standing_words(each).lower()}"
                for each in of
                if each in standings
            ]
        )
    )


def _done(judgements: Sequence[Judged]) -> list[str]:
    """The done activities, those with documents first; what is left unsaid is counted."""
    done = sorted(
        (each for each in judgements if each.is_done),
        key=lambda each: not (each.report and each.report.documents),
    )
    lines = [
        sentence(
            _PROSE,
            "done",
            title=title(each.item),
            leads=leads_words(each.item),
            documents=documents_words(each.report),
            day=date_words(each.report.completed_on) if each.report else "",
        )
        for each in done[:MOST_DONE]
    ]
    more = len(done) - MOST_DONE
    return [*lines, *([sentence(_PROSE, "more", more=more)] if more > 0 else [])]


SECTION = Section(
    "II. Kết quả thực hiện theo các nội dung của kế hoạch",
    (
        Slot(
            "ket_qua",
            "Mục II",
            inner=(
                Slot("so_noi_dung", "Số nội dung (phần) của kế hoạch", "7"),
                paragraphs_slot("Các đoạn về toàn kế hoạch", "Kế hoạch năm 2026 có 22 hoạt động. …"),
                Slot(
                    "noi_dung",
                    "Từng nội dung của kế hoạch",
                    many=True,
                    inner=(
                        Slot("so", "Số thứ tự", "1"),
                        Slot("tieu_de", "Tên nội dung", "Công tác chỉ đạo, điều hành"),
                        paragraphs_slot("Các đoạn số liệu", "Đã hoàn thành 2/5 hoạt động (40%). …"),
                        Slot(
                            "viec",
                            "Các hoạt động đã hoàn thành, kèm văn bản",
                            "Ban hành Kế hoạch …",
                            many=True,
                        ),
                    ),
                ),
            ),
        ),
    ),
    build,
)
