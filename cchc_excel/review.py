"""Everything concluded for a period: what all outputs show. A number is computed once and has an id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cchc_excel.findings import Finding
from cchc_excel.plan import Dossier, Item, Report, Standing
from cchc_excel.settings import Settings


@dataclass(frozen=True)
class Judged:
    """An item with what we conclude of it at the closing date."""

    item: Item
    report: Report | None  # the report that counts; None: nobody reported
    standing: Standing
    due: date | None  # the due date that it is judged by
    days_late: int | None  # overdue or done late by so many days
    counted: bool  # belongs to the denominator of completion
    fell_due: bool  # was due by the closing date
    is_done: bool


@dataclass(frozen=True)
class Figure:
    """A number with the items behind it; `share` is None where there is nothing to divide by."""

    id: str  # "completion", "completion.section.I", "on_time.office.Văn phòng"
    numerator: int
    denominator: int
    members: tuple[str, ...] = ()  # item ids (or office names) counted in the numerator
    base: tuple[str, ...] = ()  # item ids (or office names) counted in the denominator

    @property
    def share(self) -> float | None:
        """0 to 1."""
        return self.numerator / self.denominator if self.denominator else None


@dataclass(frozen=True)
class Change:
    """A difference from the previous period's snapshot."""

    id: str  # the item's
    kind: str  # "added", "removed", "edited", "standing", "deadline"
    before: str
    after: str


@dataclass(frozen=True)
class OfficeStanding:
    """An office's reporting this period."""

    name: str
    expected: bool
    reported: bool
    files: tuple[str, ...]  # the returns that count
    errors: int  # findings in its returns, by severity
    warnings: int


@dataclass(frozen=True)
class Review:
    """Everything concluded."""

    dossier: Dossier
    settings: Settings
    judged: tuple[Judged, ...]  # in the plan's order
    figures: Mapping[str, Figure]
    offices: tuple[OfficeStanding, ...]
    findings: tuple[Finding, ...]  # sorted
    changes: tuple[Change, ...]
    previous_period: str | None  # "2026-02", where there is a snapshot to compare with
