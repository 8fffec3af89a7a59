"""The plan's activities with what each office reported about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc_excel.cells import Fact
from cchc_excel.merging.matching import Match
from cchc_excel.merging.plan_cells import LONGEST_QUOTE
from cchc_excel.merging.rosters import Roster
from cchc_excel.merging.senders import has_report
from cchc_excel.plan import Activity, Field, Item, OfficeReport, Report, Return, Status
from cchc_excel.wording import status_words

# What a report says of an activity's course; leads disagree when they say different things. A lead for whom
# nothing arises, or who has not reported, contradicts nobody.
COURSE: Mapping[Status, str] = {
    Status.DONE: "done",
    Status.IN_PROGRESS: "open",
    Status.NOT_STARTED: "open",
    Status.CONTINUOUS: "open",
    Status.UNCLEAR: "open",
    Status.SUSPENDED: "stopped",
    Status.CANCELLED: "stopped",
    Status.MOVED: "stopped",
}


class Matched(NamedTuple):
    """A return that counts, with the match of each of its rows."""

    sent: Return
    matches: Sequence[Match]

    @property
    def rows(self) -> Iterator[tuple[Activity, Match]]:
        """Each row with its match."""
        return zip(self.sent.reading.activities, self.matches, strict=True)


def items(plan: Sequence[Activity], matched: Sequence[Matched], roster: Roster) -> tuple[Item, ...]:
    """One item for each activity of the plan; of two reports by one office the later of `matched` stands."""
    told: list[dict[tuple[str, bool], OfficeReport]] = [{} for _ in plan]
    leads = [roster.offices(activity.leads) for activity in plan]
    own = {each.sent.office for each in matched}
    for each in matched:
        for row, found in each.rows:
            if found.item is None:
                continue
            for report in _office_reports(each.sent, row, found.score, leads[found.item], own):
                told[found.item][report.office, report.as_lead] = report
    return tuple(
        Item(activity, names, roster.offices(activity.partners, names), _in_order(reports, names, roster))
        for activity, names, reports in zip(plan, leads, told, strict=True)
    )


def disagreements(item: Item) -> Iterator[Fact]:
    """A fact for each lead whose report contradicts the first lead's."""
    courses = [
        (told, COURSE[told.report.status]) for told in item.reports if told.as_lead and told.report.status in COURSE
    ]
    for told, course in courses[1:]:
        first, first_course = courses[0]
        if course != first_course:
            ref = told.activity.place(Field.STATUS, Field.RESULT, Field.COMPLETED_ON, Field.PERCENT)
            facts = {
                "item": item.id,
                "first": first.office,
                "first_says": _says(first.report),
                "second": told.office,
            }
            yield Fact("leads_disagree", ref, {**facts, "second_says": _says(told.report)})


def _office_reports(
    sent: Return, row: Activity, score: float, leads: Sequence[str], own: set[str | None]
) -> Iterator[OfficeReport]:
    """A row as a report of its office; in a file of no known office, as a report of the leads that sent none."""
    report = row.report or Report()
    if sent.office is not None:
        if sent.office in leads or has_report(row):
            yield OfficeReport(sent.office, report, row, sent.office in leads, score)
        return
    if not has_report(row):
        return
    silent = [lead for lead in leads if lead not in own]
    for lead in silent:
        yield OfficeReport(lead, report, row, as_lead=True, score=score)
    if not silent:
        yield OfficeReport(sent.reading.file, report, row, as_lead=False, score=score)


def _in_order(
    reports: Mapping[tuple[str, bool], OfficeReport], leads: Sequence[str], roster: Roster
) -> tuple[OfficeReport, ...]:
    order = {name: number for number, name in reversed([*enumerate((*leads, *roster.names))])}
    return tuple(
        sorted(reports.values(), key=lambda told: (order.get(told.office, len(order) + len(leads)), told.office))
    )


def _says(report: Report) -> str:
    words = (report.text or status_words(report.status)).split()
    return " ".join(words[:LONGEST_QUOTE]) + (" …" if len(words) > LONGEST_QUOTE else "")
