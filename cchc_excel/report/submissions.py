"""I. Who reported, who did not, and whose files hold mistakes."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_excel.report.facts import listed, rate
from cchc_excel.report.prose import paragraphs
from cchc_excel.report.section import Section, Slot, paragraphs_slot
from cchc_excel.report.traces import said
from cchc_excel.review import OfficeStanding, Review
from cchc_excel.wording import number_words

_PROSE = "submissions.j2"


def build(review: Review) -> Mapping[str, object]:
    """Paragraphs on the returns of the period."""
    expected = [office for office in review.offices if office.expected]
    missing = [office for office in expected if not office.reported]
    others = [office for office in review.offices if office.reported and not office.expected]
    unknown = [
        each for each in review.dossier.returns if each.counted and each.office is None and not each.reading.refused
    ]
    unread = [each for each in review.dossier.returns if each.reading.refused]
    replaced = [each for each in review.dossier.returns if not each.counted and not each.reading.refused]
    faulty = [office for office in review.offices if office.errors or office.warnings]
    facts = {
        "rate": rate(review, "reporting"),
        "on_time": rate(review, "reporting_on_time"),
        "expected_names": listed(office.name for office in expected),
        "missing": len(missing),
        "missing_names": listed(office.name for office in missing),
        "other_names": listed(office.name for office in others),
        "unknown_files": [said(each.reading.file) for each in unknown],
        "unread_files": [said(each.reading.file) for each in unread],
        "replaced": len(replaced),
        "faulty": _faulty_words(faulty),
    }
    return {"nop_bao_cao": {"doan": list(paragraphs(_PROSE, "told", **facts))}}


def unknown_words(review: Review) -> str:
    """Whose figures are missing; empty when everybody reported. Other sections warn with it."""
    expected = [office for office in review.offices if office.expected]
    missing = [office.name for office in expected if not office.reported]
    facts = {"rate": rate(review, "reporting"), "missing": len(missing), "missing_names": listed(missing)}
    return " ".join(paragraphs(_PROSE, "unknown", **facts))


def _faulty_words(offices: list[OfficeStanding]) -> str:
    words = []
    for office in offices:
        errors = f"{number_words(office.errors)} lỗi" if office.errors else ""
        warnings = f"{number_words(office.warnings)} chỗ cần xem" if office.warnings else ""
        words.append(f"{office.name} ({', '.join(filter(None, (errors, warnings)))})")
    return listed(words)


SECTION = Section(
    "I. Tình hình nộp báo cáo",
    (
        Slot(
            "nop_bao_cao",
            "Mục I",
            inner=(
                paragraphs_slot(
                    "Các đoạn về việc nộp báo cáo",
                    "Đã có 2/3 đơn vị nộp báo cáo (66,7%); chưa nộp: Phòng Tôn giáo.",
                ),
            ),
        ),
    ),
    build,
)
