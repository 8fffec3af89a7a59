"""The sections of the report, in the order people read them, and all their fields together."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_excel.report import (
    annex,
    changes,
    data_quality,
    difficulties,
    head,
    overdue,
    results,
    submissions,
    upcoming,
)
from cchc_excel.report.section import Section, Slot
from cchc_excel.review import Review

SECTIONS: tuple[Section, ...] = (
    head.SECTION,
    submissions.SECTION,
    results.SECTION,
    overdue.SECTION,
    upcoming.SECTION,
    difficulties.SECTION,
    changes.SECTION,
    data_quality.SECTION,
    annex.SECTION,
)
SLOTS: tuple[Slot, ...] = tuple(slot for section in SECTIONS for slot in section.slots)


def fields_of(review: Review) -> Mapping[str, object]:
    """Field → value, for a template; marks of numbers and of merged cells stand in the texts."""
    return {name: value for section in SECTIONS for name, value in section.build(review).items()}
