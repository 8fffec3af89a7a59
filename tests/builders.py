"""Plans, returns and reviews by hand: sensible defaults, change one thing. Deterministic: no clock, no chance.

>>> activity("II.1.2.3").section.code
'II'
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from cchc_excel.cells import CellRef
from cchc_excel.findings import Finding, Kind, Severity
from cchc_excel.plan import (
    Activity,
    AnnexReading,
    Counts,
    Deadline,
    DeadlineKind,
    Document,
    Dossier,
    Field,
    FileReading,
    Item,
    Label,
    Ledger,
    Mention,
    OfficeReport,
    Period,
    Report,
    Return,
    Section,
    Standing,
    Status,
)
from cchc_excel.review import Change, Figure, Judged, OfficeStanding, Review
from cchc_excel.settings import Agency, Settings

PERIOD = Period(2026, 3)
CLOSING = date(2026, 3, 14)
PLAN = "ke-hoach/Ke hoach CCHC 2026.xlsx"
SHEET = "Phụ lục"
OFFICES = ("Văn phòng", "Phòng Chính sách Dân tộc", "Phòng Tôn giáo")
GROUP = "Các phòng thuộc Sở"
AGENCY = Agency(
    parent="UBND TỈNH LAI CHÂU",
    name="SỞ DÂN TỘC VÀ TÔN GIÁO",
    symbol="SDTTG",
    place="Lai Châu",
    signing_capacity="KT. GIÁM ĐỐC",
    signer_post="PHÓ GIÁM ĐỐC",
    recipients=("Sở Nội vụ", "Lãnh đạo Sở"),
    report_to="Sở Nội vụ",
)
SECTIONS = {
    "I": "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
    "II": "CẢI CÁCH THỂ CHẾ",
    "III": "CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
    "IV": "CẢI CÁCH TỔ CHỨC BỘ MÁY",
    "V": "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ",
    "VI": "CẢI CÁCH TÀI CHÍNH CÔNG",
    "VII": "XÂY DỰNG CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ",
}
# The columns of an annex as it is usually printed.
COLUMNS = {
    Field.NUMBER: 1,
    Field.OBJECTIVE: 2,
    Field.TASK: 3,
    Field.ACTIVITY: 4,
    Field.PRODUCT: 5,
    Field.LEAD: 6,
    Field.PARTNER: 7,
    Field.DEADLINE: 8,
    Field.STATUS: 9,
    Field.PERCENT: 10,
    Field.COMPLETED_ON: 11,
    Field.DOCUMENT: 12,
}
DONE = frozenset({Standing.DONE_ON_TIME, Standing.DONE_LATE, Standing.DONE_UNDATED})
NOT_COUNTED = frozenset({Standing.NOT_APPLICABLE, Standing.WAITING})


def section(code: str = "I", title: str | None = None, declared: Counts | None = None) -> Section:
    """A section; its title is the usual one of its code."""
    return Section(code, SECTIONS.get(code, f"PHẦN {code}") if title is None else title, declared)


def deadline(
    text: str | None = "Hàng năm",
    due: date | None = date(2026, 12, 31),
    *,
    start: date | None = None,
    kind: DeadlineKind | None = None,
) -> Deadline:
    """A deadline; its kind follows from what is given."""
    if kind is None:
        blank = DeadlineKind.MISSING if text is None else DeadlineKind.UNSPECIFIED
        kind = blank if due is None else DeadlineKind.WINDOW if start else DeadlineKind.FIXED
    return Deadline(text, kind, start, due, (due,) if due else ())


def mentions(names: Iterable[str | Mention]) -> tuple[Mention, ...]:
    """Names of the register as a cell mentions them."""
    return tuple(
        name if isinstance(name, Mention) else Mention(name, name, name in OFFICES, name == GROUP) for name in names
    )


def activity(
    id: str = "I.1.1.1",  # noqa: A002 - the field's name
    text: str | None = None,
    *,
    leads: Iterable[str | Mention] = ("Văn phòng",),
    partners: Iterable[str | Mention] = (GROUP,),
    due: date | None = date(2026, 12, 31),
    when: str | None = "Hàng năm",
    file: str = PLAN,
    row: int | None = None,
    **changes: object,
) -> Activity:
    """An activity; its labels follow from its id, its row from its place in the plan."""
    code, objective, task, number = id.rsplit(".", 3)
    row = row if row is not None else 5 + 30 * list(SECTIONS).index(code) * (code in SECTIONS) + int(number)
    fields = {
        "id": id,
        "section": section(code),
        "objective": Label(int(objective), f"Mục tiêu {objective} của phần {code}"),
        "task": Label(int(task), f"Nhiệm vụ {task} của phần {code}"),
        "activity": Label(int(number), text or f"Hoạt động {number} của phần {code}"),
        "product": "Báo cáo",
        "leads": mentions(leads),
        "partners": mentions(partners),
        "deadline": deadline(when, due),
        "cells": {field: CellRef(file, SHEET, row, column) for field, column in COLUMNS.items()},
    }
    return Activity(**(fields | changes))  # type: ignore[arg-type]  # tests may change any field


def reported(
    status: Status = Status.DONE,
    completed_on: date | None = None,
    *documents: str,
    percent: float | None = None,
    **changes: object,
) -> Report:
    """What an office wrote; documents bear the completion date."""
    fields = {
        "status": status,
        "percent": percent if percent is not None else 100.0 if status is Status.DONE else None,
        "completed_on": completed_on,
        "documents": tuple(Document(number, completed_on) for number in documents),
    }
    return Report(**(fields | changes))  # type: ignore[arg-type]  # tests may change any field


def office_report(office: str, report: Report, of: Activity, *, as_lead: bool = True, file: str = "") -> OfficeReport:
    """What one office returned about one activity, from its own file."""
    file = file or f"{office}/bao cao 03.xlsx"
    cells = {field: ref._replace(file=file) for field, ref in of.cells.items()}
    return OfficeReport(office, report, replace(of, report=report, cells=cells), as_lead, 1.0)


def item(
    of: Activity | str = "I.1.1.1",
    reports: Mapping[str, Report] | Report | None = None,
    *,
    leads: Sequence[str] | None = None,
    partners: Sequence[str] | None = None,
) -> Item:
    """An activity of the plan with reports by office; groups stand for all offices but the leads."""
    of = activity(of) if isinstance(of, str) else of
    if leads is None:
        leads = tuple(dict.fromkeys(name for each in of.leads for name in _expanded(each.name)))
    if partners is None:
        names = (name for each in of.partners for name in _expanded(each.name) if name not in leads)
        partners = tuple(dict.fromkeys(names))
    if isinstance(reports, Report):
        reports = {leads[0]: reports}
    told = tuple(
        office_report(office, report, of, as_lead=office in leads) for office, report in (reports or {}).items()
    )
    return Item(of, tuple(leads), tuple(partners), told)


def judged(
    of: Item,
    standing: Standing | None = None,
    *,
    days_late: int | None = None,
    closing: date = CLOSING,
    **changes: object,
) -> Judged:
    """An item with a standing; without one, the plain reading of the first lead's report."""
    due = of.activity.deadline.due
    report = next((each.report for each in of.reports if each.as_lead), None)
    standing = standing or _standing(of, report, closing)
    done = standing in DONE
    if days_late is None and due and standing in {Standing.OVERDUE, Standing.DONE_LATE}:
        days_late = (((report and report.completed_on) or closing) - due).days
    counted = standing not in NOT_COUNTED
    fields = {"counted": counted, "fell_due": counted and due is not None and due <= closing}
    return replace(
        Judged(of, report, standing, due, days_late, is_done=done, **fields),
        **changes,  # type: ignore[arg-type]  # tests may change any field
    )


def reading(file: str, activities: Iterable[Activity] = (), **changes: object) -> FileReading:
    """A file with one annex."""
    activities = tuple(activities)
    sections = tuple(dict.fromkeys(each.section for each in activities))
    annex = AnnexReading(SHEET, (), (), (), sections, activities, (), Ledger(0, 0, 0, 0))
    fields = {"file": file, "sha256": f"{len(file):02x}" * 32, "kind": "xlsx", "annexes": (annex,)}
    return FileReading(**(fields | changes))  # type: ignore[arg-type]  # tests may change any field


def finding(
    code: str = "T01",
    message: str = "Hoạt động không có thời hạn. Bổ sung vào cột thời gian hoàn thành.",
    *,
    severity: Severity = Severity.WARNING,
    ref: CellRef | None = None,
    file: str | None = None,
    repaired: bool = False,
    name: str = "deadline_missing",
) -> Finding:
    """A finding at a cell, or of a whole file."""
    message = message.replace("{", "{{").replace("}", "}}")
    kind = Kind(code, name, severity, message, "A finding.", "Giải thích.", "Explained.", repaired)
    return Finding(kind, file if file is not None else ref.file if ref else "", ref, {})


def dossier(items: Iterable[Item], **changes: object) -> Dossier:
    """A dossier whose baseline and returns follow from its items."""
    items = tuple(items)
    by_office: dict[str, list[Activity]] = {}
    for each in items:
        for told in each.reports:
            by_office.setdefault(told.office, []).append(told.activity)
    fields = {
        "period": PERIOD,
        "closing_on": CLOSING,
        "plan_year": PERIOD.year,
        "items": items,
        "sections": tuple(dict.fromkeys(each.activity.section for each in items)),
        "baseline": (reading(PLAN, (each.activity for each in items)),),
        "returns": tuple(
            Return(reading(activities[0].ref.file, activities), office)
            for office, activities in sorted(by_office.items())
        ),
        "offices": OFFICES,
        "expected": OFFICES,
    }
    return Dossier(**(fields | changes))  # type: ignore[arg-type]  # tests may change any field


def review(
    judgements: Iterable[Judged] = (),
    *,
    findings: Iterable[Finding] = (),
    changes: Iterable[Change] = (),
    settings: Settings | None = None,
    **others: object,
) -> Review:
    """A review; figures and the offices' standings follow from the judgements unless given."""
    judgements, findings = tuple(judgements), tuple(findings)
    told = others.pop("dossier", None) or dossier(each.item for each in judgements)
    assert isinstance(told, Dossier)
    offices = tuple(_office(name, told, findings) for name in told.offices)
    fields = {
        "dossier": told,
        "settings": settings or Settings(agency=AGENCY),
        "judged": judgements,
        "figures": figures(judgements, offices),
        "offices": offices,
        "findings": tuple(sorted(findings, key=lambda each: each.sort_key)),
        "changes": tuple(changes),
        "previous_period": None,
    }
    return Review(**(fields | others))  # type: ignore[arg-type]  # tests may change any field


def figures(judgements: Sequence[Judged], offices: Sequence[OfficeStanding] = ()) -> dict[str, Figure]:
    """The rates of the plan, and of each section and office."""
    result: dict[str, Figure] = {}
    parts: dict[str, list[Judged]] = {"": list(judgements)}
    for each in judgements:
        parts.setdefault(f".section.{each.item.activity.section.code}", []).append(each)
        for kind, names in (("office", each.item.leads), ("partner", each.item.partners)):
            for name in names:
                parts.setdefault(f".{kind}.{name}", []).append(each)
    for suffix, members in parts.items():
        due = [each for each in members if each.counted and each.fell_due]
        on_time = [each for each in due if each.standing is Standing.DONE_ON_TIME]
        counted = [each for each in members if each.counted]
        for name, top, base in (
            ("completion", [each for each in counted if each.is_done], counted),
            ("completion_due", [each for each in due if each.is_done], due),
            ("on_time", on_time, due),
        ):
            result[name + suffix] = figure(
                name + suffix, (each.item.id for each in top), (each.item.id for each in base)
            )
    expected = [each for each in offices if each.expected]
    told = (each.name for each in expected if each.reported)
    result["reporting"] = figure("reporting", told, (each.name for each in expected))
    return result


def figure(id: str, members: Iterable[str], base: Iterable[str]) -> Figure:  # noqa: A002 - the field's name
    """A figure with the items behind it."""
    members, base = tuple(members), tuple(base)
    return Figure(id, len(members), len(base), members, base)


def _expanded(name: str) -> tuple[str, ...]:
    return OFFICES[1:] if name == GROUP else (name,)


def _standing(of: Item, report: Report | None, closing: date) -> Standing:
    due, conditional = of.activity.deadline.due, of.activity.deadline.kind is DeadlineKind.CONDITIONAL
    if report is None:
        return Standing.WAITING if conditional or of.activity.conditional else Standing.NOT_REPORTED
    if report.status is Status.NOT_APPLICABLE:
        return Standing.NOT_APPLICABLE
    if report.status is Status.DONE:
        if report.completed_on is None or due is None:
            return Standing.DONE_UNDATED
        return Standing.DONE_LATE if report.completed_on > due else Standing.DONE_ON_TIME
    if due is None:
        return Standing.NO_DATE
    if due < closing:
        return Standing.OVERDUE
    return Standing.DUE_SOON if (due - closing).days <= 30 else Standing.IN_TIME


def _office(name: str, told: Dossier, findings: Sequence[Finding]) -> OfficeStanding:
    files = tuple(each.reading.file for each in told.returns if each.office == name and each.counted)
    found = [each.kind.severity for each in findings if each.file in files]
    return OfficeStanding(
        name,
        name in told.expected,
        bool(files),
        files,
        found.count(Severity.ERROR),
        found.count(Severity.WARNING),
    )
