"""What we conclude of each activity at the closing date: which report counts, which due date, how it stands.

An activity counts as done when every lead that it concerns is done. The report that counts is then the latest;
otherwise it is the least advanced one, and where a lead has not reported at all the others only make it
"in progress". A lead for whom nothing arises is not concerned.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from cchc_excel.plan import (
    Activity,
    Deadline,
    DeadlineKind,
    Dossier,
    Item,
    OfficeReport,
    Report,
    Standing,
    Status,
)
from cchc_excel.settings import Settings

# From the least advanced to the most; of several leads' reports the first in this order counts.
ADVANCE: tuple[Status, ...] = (
    Status.UNREPORTED,
    Status.SUSPENDED,
    Status.NOT_STARTED,
    Status.UNCLEAR,
    Status.IN_PROGRESS,
    Status.CONTINUOUS,
    Status.DONE,
    Status.MOVED,
    Status.CANCELLED,
    Status.NOT_APPLICABLE,
)
NOT_CONCERNED = frozenset({Status.NOT_APPLICABLE, Status.CANCELLED, Status.MOVED})
DONE_STANDINGS = frozenset({Standing.DONE_ON_TIME, Standing.DONE_LATE, Standing.DONE_UNDATED})
NOT_COUNTED = frozenset({Standing.NOT_APPLICABLE, Standing.WAITING})
PARTLY = "leads_incomplete"  # a doubt of the report that counts: a lead has not reported


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


class Day(NamedTuple):
    """The day that everything is judged at."""

    closing_on: date
    due_soon_days: int


def judge_all(dossier: Dossier, settings: Settings) -> tuple[Judged, ...]:
    """Every item of the dossier, in the plan's order."""
    day = Day(dossier.closing_on, settings.due_soon_days)
    known = frozenset(dossier.offices)
    expected = frozenset(dossier.expected)
    return tuple(judge(item, day, _concerned(item, known, expected)) for item in dossier.items)


def judge(item: Item, day: Day, concerned: Sequence[str]) -> Judged:
    """One item; `concerned` are the offices whose reports decide."""
    report = counting_report(item, concerned)
    due = due_date(item.activity.deadline, report, day.closing_on)
    standing = standing_of(item.activity, report, due, day)
    counted = standing not in NOT_COUNTED
    return Judged(
        item=item,
        report=report,
        standing=standing,
        due=due,
        days_late=_days_late(standing, report, due, day.closing_on),
        counted=counted,
        fell_due=counted and due is not None and due <= day.closing_on,
        is_done=standing in DONE_STANDINGS,
    )


def counting_report(item: Item, concerned: Sequence[str]) -> Report | None:
    """The report that counts, by the rule at the top of this module; None where nobody reported."""
    told = {each.office: each for each in item.reports if each.office in concerned}
    given = [each for each in told.values() if each.report.status is not Status.UNREPORTED]
    if not given:
        return None
    deciding = [each for each in given if each.report.status not in NOT_CONCERNED]
    silent = len(concerned) > len(given)
    if silent and not deciding:
        return None
    chosen = min(deciding or given, key=lambda each: (ADVANCE.index(each.report.status), -_when(each.report)))
    report = chosen.report if len(given) == 1 else _together(given, chosen.report)
    if silent and report.status is Status.DONE:
        report = replace(report, status=Status.IN_PROGRESS, completed_on=None, doubts=(*report.doubts, PARTLY))
    return report


def due_date(deadline: Deadline, report: Report | None, closing_on: date) -> date | None:
    """The due date an activity is judged by: of several the latest on or before the closing date, else the next.

    What an office keeps up ("tiếp tục duy trì") is judged by the next of its repeated dates.
    """
    if deadline.kind is DeadlineKind.CONTINUOUS:
        return None
    if len(deadline.dues) < 2:
        return deadline.due
    passed = [day for day in deadline.dues if day <= closing_on]
    ahead = [day for day in deadline.dues if day > closing_on]
    if report and report.status is Status.CONTINUOUS and deadline.kind is DeadlineKind.RECURRING and ahead:
        return ahead[0]
    return passed[-1] if passed else ahead[0]


def standing_of(activity: Activity, report: Report | None, due: date | None, day: Day) -> Standing:
    """How an activity stands; the rules in their order:

    1. not arising, cancelled, moved: `NOT_APPLICABLE`;
    2. done: see `_done`;
    3. waits for an event (by its deadline or its words), nothing reported: `WAITING`;
    4. its due date has passed: `OVERDUE`, also where nobody reported;
    5. due within the days of the settings: `DUE_SOON`, also where nobody reported;
    6. nobody reported: `NOT_REPORTED`;
    7. a later due date, or kept up all year round: `IN_TIME`; otherwise `NO_DATE`.
    """  # noqa: D415 - a list follows
    if report and report.status in NOT_CONCERNED:
        return Standing.NOT_APPLICABLE
    if report and report.status is Status.DONE:
        return _done(activity.deadline, report, due, day.closing_on)
    if report is None and (activity.conditional or activity.deadline.kind is DeadlineKind.CONDITIONAL):
        return Standing.WAITING
    if due is not None and due < day.closing_on:
        return Standing.OVERDUE
    if due is not None and (due - day.closing_on).days <= day.due_soon_days:
        return Standing.DUE_SOON
    if report is None:
        return Standing.NOT_REPORTED
    return Standing.IN_TIME if due or activity.deadline.kind is DeadlineKind.CONTINUOUS else Standing.NO_DATE


def completion_date(report: Report, closing_on: date) -> date | None:
    """When an activity was done: the date given, else the latest document's; dates after the closing date prove nothing."""
    if report.completed_on is not None:
        return report.completed_on if report.completed_on <= closing_on else None
    dated = [document.date for document in report.documents if document.date and document.date <= closing_on]
    return max(dated, default=None)


def _done(deadline: Deadline, report: Report, due: date | None, closing_on: date) -> Standing:
    """On time, late, or unknown.

    Without a date it is on time while the due date is still ahead, and late where the office says so. Of a task
    that recurs, a date up to the previous due date speaks of the previous time: unknown. What has no due date
    and a date of completion was not late.
    """
    completed = completion_date(report, closing_on)
    if completed is None:
        after_due = due is not None and report.completed_on is not None and report.completed_on > due
        ahead = due is not None and due >= closing_on and not after_due
        return Standing.DONE_ON_TIME if ahead else Standing.DONE_LATE if report.late else Standing.DONE_UNDATED
    if due is None:
        return Standing.DONE_LATE if report.late else Standing.DONE_ON_TIME
    if completed > due:
        return Standing.DONE_LATE
    previous = max((day for day in deadline.dues if day < due), default=None)
    if deadline.kind is DeadlineKind.RECURRING and previous is not None and completed <= previous:
        return Standing.DONE_UNDATED
    return Standing.DONE_ON_TIME


def _concerned(item: Item, known: frozenset[str], expected: frozenset[str]) -> tuple[str, ...]:
    """The leads from whom a return is expected or who reported; whoever reported where no lead is an office."""
    if not any(lead in known for lead in item.leads):
        return tuple(dict.fromkeys(each.office for each in item.reports))
    told = {each.office for each in item.reports}
    return tuple(lead for lead in item.leads if lead in expected or lead in told)


def _when(report: Report) -> int:
    dates = [document.date for document in report.documents if document.date]
    latest = report.completed_on or max(dates, default=None)
    return latest.toordinal() if latest else 0


def _together(given: Sequence[OfficeReport], chosen: Report) -> Report:
    """Several reports as one: the status and date of the one that counts, the words of all with their offices."""

    def words(text: Callable[[Report], str | None]) -> str | None:
        lines = [f"{each.office}: {text(each.report)}" for each in given if text(each.report)]
        return "\n".join(lines) or None

    percents = [each.report.percent for each in given if each.report.percent is not None]
    return replace(
        chosen,
        percent=min(percents, default=None),
        documents=tuple(dict.fromkeys(document for each in given for document in each.report.documents)),
        late=any(each.report.late for each in given),
        doubts=tuple(dict.fromkeys(doubt for each in given for doubt in each.report.doubts)),
        text=words(lambda report: report.text),
        difficulty=words(lambda report: report.difficulty),
        reason=words(lambda report: report.reason),
        proposal=words(lambda report: report.proposal),
        next_step=words(lambda report: report.next_step),
        note=words(lambda report: report.note),
    )


def _days_late(standing: Standing, report: Report | None, due: date | None, closing_on: date) -> int | None:
    if due is None:
        return None
    if standing is Standing.OVERDUE:
        return (closing_on - due).days
    completed = completion_date(report, closing_on) if report and standing is Standing.DONE_LATE else None
    return (completed - due).days if completed else None
