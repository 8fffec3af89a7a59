"""Many files → one `Dossier`: the plan, who sent what, and what each office reports about each activity.

`matching` finds the activity of the plan that a row speaks of (`candidates`: which pairs it scores, `likeness`:
how alike their words are), `baseline` the plan itself, `rosters` the offices, `senders` and `versions` whose file
counts, `plan_cells` where a return words the plan otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from cchc_excel.cells import CellRef, Fact
from cchc_excel.merging.baseline import Plan, issued_plan, united_plan
from cchc_excel.merging.file_names import natural_order
from cchc_excel.merging.items import Matched, disagreements, items
from cchc_excel.merging.matching import Match, loose, match, wording
from cchc_excel.merging.plan_cells import differing_cells
from cchc_excel.merging.rosters import Roster
from cchc_excel.merging.senders import has_report, senders
from cchc_excel.merging.versions import Sent, choose, newest_last, period_of
from cchc_excel.plan import Activity, Dossier, FileReading, Item, PassedOver, Period, Return
from cchc_excel.settings import Answer, Settings
from cchc_excel.spelling import words

__all__ = ["has_report", "merge"]


def merge(
    readings: Sequence[FileReading],
    settings: Settings,
    period: Period,
    plan_year: int,
    passed_over: Sequence[PassedOver] = (),
    baseline_files: frozenset[str] = frozenset(),
) -> Dossier:
    """Everything read for a period; `baseline_files` name the files of the plan as issued.

    Without them the union of the returns is the plan; without offices in the settings they are learned.
    """
    ordered = sorted(readings, key=lambda reading: natural_order(reading.file))
    baseline = tuple(reading for reading in ordered if reading.file in baseline_files)
    sent = [reading for reading in ordered if reading.file not in baseline_files]
    issued = issued_plan(baseline)
    settled = _settle(sent, issued, settings, period)
    all_items = items(settled.plan.activities, settled.matched, settled.roster)
    return Dossier(
        period=period,
        closing_on=period.closing_on(settings.closing_day),
        plan_year=plan_year,
        items=all_items,
        sections=settled.plan.sections,
        baseline=baseline,
        returns=settled.returns,
        offices=settled.roster.names,
        expected=settled.roster.expected,
        unmatched=tuple(_unmatched(settled.matched, all_items)),
        passed_over=tuple(passed_over),
        facts=(
            *issued.facts,
            *settled.facts,
            *_wrong_titles(ordered, sent, plan_year, period),
            *(_differences(settled.matched, settled.plan, settled.roster) if issued.activities else ()),
            *chain.from_iterable(map(disagreements, all_items)),
        ),
    )


class _Settled(NamedTuple):
    """The plan that counts, who sent what, and which activity each row speaks of."""

    plan: Plan
    roster: Roster
    returns: tuple[Return, ...]
    matched: list[Matched]
    facts: tuple[Fact, ...]


def _settle(sent: Sequence[FileReading], issued: Plan, settings: Settings, period: Period) -> _Settled:
    plan = issued if issued.activities else united_plan(sent)
    roster = Roster.of(settings, plan.activities)
    confirmed = _Confirmed(plan, settings.answers)
    returns, roster, facts = _returns(sent, confirmed, roster, period)
    counted = [returns[number] for number in newest_last(sent, period) if returns[number].counted]
    if not issued.activities and len(counted) < len(sent):
        plan = united_plan([each.reading for each in counted])
        confirmed = _Confirmed(plan, settings.answers)
    matched = [Matched(each, confirmed.matches(each.reading)) for each in counted]
    return _Settled(plan, roster, returns, matched, (*facts, *confirmed.facts))


def _wrong_titles(
    ordered: Sequence[FileReading], sent: Sequence[FileReading], plan_year: int, period: Period
) -> Iterator[Fact]:
    for reading in ordered:
        yield from _wrong_year(reading, plan_year)
    for reading in sent:
        yield from _wrong_period(reading, period)


def _returns(
    sent: Sequence[FileReading], confirmed: _Confirmed, roster: Roster, period: Period
) -> tuple[tuple[Return, ...], Roster, tuple[Fact, ...]]:
    """Each file with its sender, and whether it counts; a learned roster learns the senders too."""
    whose = senders(sent, roster)
    choice = choose(
        [
            Sent(reading, sender.office, _reported(reading, confirmed.matches(reading)))
            for reading, sender in zip(sent, whose, strict=True)
        ],
        period,
    )
    returns = tuple(
        Return(reading, sender.office, number in choice.counted)
        for number, (reading, sender) in enumerate(zip(sent, whose, strict=True))
    )
    facts = (*(fact for sender in whose for fact in sender.facts), *choice.facts)
    return returns, roster.with_senders(sender.office for sender in whose if sender.office), facts


class _Confirmed:
    """Matching against one plan, with the matches that a person has confirmed."""

    def __init__(self, plan: Plan, answers: Sequence[Answer]) -> None:
        self.wordings = plan.wordings
        self.positions: dict[str, int] = {}
        self.facts: list[Fact] = []
        self._memory: dict[str, tuple[Match, ...]] = {}
        by_name = {activity.id: number for number, activity in reversed([*enumerate(plan.activities)])}
        by_words = {wanted.text: number for number, wanted in reversed([*enumerate(self.wordings)])}
        for answer in answers:
            if answer.kind != "match":
                continue
            position = by_name.get(answer.meaning.strip(), by_words.get(loose(answer.meaning)))
            if position is None:
                facts = {"written": answer.written, "meaning": answer.meaning, "where": answer.where}
                self.facts.append(Fact("answer_unresolved", None, {**facts, "file": ""}))
            else:
                self.positions[loose(answer.written)] = position

    def matches(self, reading: FileReading) -> tuple[Match, ...]:
        """The match of each activity of a file; asked twice it answers from memory."""
        if reading.file not in self._memory:
            self._memory[reading.file] = self._matched(reading)
        return self._memory[reading.file]

    def _matched(self, reading: FileReading) -> tuple[Match, ...]:
        rows = [wording(activity) for activity in reading.activities]
        given: dict[int, int] = {}
        for number, row in enumerate(rows):
            position = self.positions.get(row.text)
            if position is not None and position not in given.values():
                given[number] = position
        return match(self.wordings, rows, given)


def _reported(reading: FileReading, matches: Sequence[Match]) -> frozenset[str]:
    """What a file reports about: positions in the plan, and the words of rows that are not in it."""
    return frozenset(
        str(found.item) if found.item is not None else wording(row).text
        for row, found in zip(reading.activities, matches, strict=True)
        if has_report(row)
    )


def _unmatched(
    matched: Sequence[Matched], all_items: Sequence[Item]
) -> Iterator[tuple[Return, Activity, Item | None, float]]:
    for each in matched:
        for row, found in each.rows:
            if found.item is None:
                nearest = None if found.nearest is None else all_items[found.nearest]
                yield each.sent, row, nearest, found.score


def _differences(matched: Sequence[Matched], plan: Plan, roster: Roster) -> Iterator[Fact]:
    for each in matched:
        for row, found in each.rows:
            if found.item is not None:
                planned = plan.activities[found.item]
                yield from differing_cells(planned, row, planned.id, roster)


def _wrong_period(reading: FileReading, period: Period) -> Iterator[Fact]:
    found = period_of(reading, period)
    if found is not None and found != period:
        ref = _title(reading, str(found.month)) if reading.period else None
        yield Fact("period_wrong", ref, {"file": reading.file, "found": _month(found), "wanted": _month(period)})


def _wrong_year(reading: FileReading, plan_year: int) -> Iterator[Fact]:
    if reading.plan_year is not None and reading.plan_year != plan_year:
        ref = _title(reading, str(reading.plan_year))
        yield Fact("year_wrong", ref, {"file": reading.file, "found": reading.plan_year, "wanted": plan_year})


def _title(reading: FileReading, number: str) -> CellRef | None:
    """The title line that holds this number."""
    lines = (line for annex in reading.annexes for line in annex.titles)
    return next((ref for ref, text in lines if number in {word.lstrip("0") for word in words(text)}), None)


def _month(period: Period) -> str:
    return f"{period.month}/{period.year}"
