"""The plan that returns are compared with: as issued, or, without that, everything the returns contain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cchc_excel.cells import Fact
from cchc_excel.merging.file_names import natural_order
from cchc_excel.merging.matching import Match, Wording, match, wording
from cchc_excel.merging.senders import has_report
from cchc_excel.plan import Activity, FileReading, Section
from cchc_excel.spelling import key

SAME_ROW = 0.99  # a row with this score stands in an earlier file too, whatever the rest of the file is
SAME_PLAN = 0.8  # of a file's activities stand in an earlier file: it is the same plan once more


@dataclass(frozen=True)
class Plan:
    """The activities that the offices report about, ids unique, and their sections."""

    activities: tuple[Activity, ...] = ()
    facts: tuple[Fact, ...] = ()

    @property
    def sections(self) -> tuple[Section, ...]:
        """Every section once, in the plan's order."""
        sections: dict[str, Section] = {}
        for activity in self.activities:
            sections.setdefault(activity.section.code, activity.section)
        return tuple(sections.values())

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """What identifies its activities."""
        return tuple(map(wording, self.activities))


def issued_plan(readings: Sequence[FileReading]) -> Plan:
    """All baseline files united; a file that holds the same plan again is passed by, and what it adds is named."""
    plan = Plan()
    for reading in sorted(readings, key=lambda reading: natural_order(reading.file)):
        plan = replace(plan, facts=(*plan.facts, *_noticed(reading)))
        matches = _matches(plan, reading)
        similar = sum(found.item is not None for found in matches)
        again = [
            activity for activity, found in zip(reading.activities, matches, strict=True) if found.score >= SAME_ROW
        ]
        if similar and similar >= SAME_PLAN * len(matches):
            plan = replace(plan, facts=(*plan.facts, *_repeated(plan, reading, matches)))
            continue
        if again:
            plan = replace(plan, facts=(*plan.facts, _repeated_rows(plan, reading, len(again))))
        repeated = {id(activity) for activity in again}
        plan = _extended(plan, [activity for activity in reading.activities if id(activity) not in repeated])
    return plan


def united_plan(readings: Sequence[FileReading]) -> Plan:
    """Without a plan as issued: what all returns contain, each activity once, in the order of the sections."""
    plan = Plan()
    for reading in sorted(readings, key=lambda reading: natural_order(reading.file)):
        matches = _matches(plan, reading, nearest=False)
        new = [activity for activity, found in zip(reading.activities, matches, strict=True) if found.item is None]
        plan = _extended(plan, new)
    order = {key(section.code): number for number, section in enumerate(plan.sections)}
    activities = sorted(plan.activities, key=lambda activity: order[key(activity.section.code)])
    return replace(plan, activities=tuple(activities))


def _matches(plan: Plan, reading: FileReading, *, nearest: bool = True) -> tuple[Match, ...]:
    return match(plan.wordings, [wording(activity) for activity in reading.activities], nearest=nearest)


def _noticed(reading: FileReading) -> tuple[Fact, ...]:
    if not reading.activities:
        return (Fact("baseline_unread", None, {"file": reading.file}),)
    reported = [activity for activity in reading.activities if has_report(activity)]
    if reported:
        return (Fact("baseline_reported", reported[0].ref, {"file": reading.file, "count": len(reported)}),)
    return ()


def _repeated(plan: Plan, reading: FileReading, matches: Sequence[Match]) -> list[Fact]:
    first = plan.activities[next(found.item for found in matches if found.item is not None)].ref.file
    facts = [_repeated_rows(plan, reading, sum(found.item is not None for found in matches), first)]
    facts += [
        Fact(
            "baseline_row_differs",
            activity.ref,
            {"other": first, "text": activity.activity.text or activity.id},
        )
        for activity, found in zip(reading.activities, matches, strict=True)
        if found.item is None
    ]
    return facts


def _repeated_rows(plan: Plan, reading: FileReading, count: int, first: str = "") -> Fact:
    other = first or plan.activities[0].ref.file
    return Fact("baseline_repeated", None, {"file": reading.file, "other": other, "count": count})


def _extended(plan: Plan, activities: Sequence[Activity]) -> Plan:
    """More activities; two sections of one code but other titles stay apart, and so do two of one id."""
    codes = _free_codes(plan, activities)
    ids = Counter(activity.id for activity in plan.activities)
    added = []
    for activity in activities:
        code = codes[_section_key(activity.section)]
        renamed = activity.id
        if code != activity.section.code:
            renamed = code + activity.id.removeprefix(activity.section.code)
        ids[renamed] += 1
        if ids[renamed] > 1:
            renamed = _free_id(renamed, ids)
        added.append(replace(activity, id=renamed, section=replace(activity.section, code=code)))
    return replace(plan, activities=(*plan.activities, *added))


def _section_key(section: Section) -> tuple[str, str]:
    return key(section.code), key(section.title)


def _free_codes(plan: Plan, activities: Sequence[Activity]) -> Mapping[tuple[str, str], str]:
    """Each new section's code; a code that already stands for another title gets a number: "I-2"."""
    titles = {key(section.code): key(section.title) for section in plan.sections}
    codes: dict[tuple[str, str], str] = {}
    for section in dict.fromkeys(activity.section for activity in activities):
        name = _section_key(section)
        if name in codes:
            continue
        code, number = section.code, 2
        while not _same_title(titles.get(key(code), ""), name[1]):
            code, number = f"{section.code}-{number}".lstrip("-"), number + 1
        titles.setdefault(key(code), name[1])
        codes[name] = code
    return codes


def _same_title(left: str, right: str) -> bool:
    """Titles are shortened and reworded: half of the shorter one's words are enough."""
    here, there = set(left.split()), set(right.split())
    return 2 * len(here & there) >= min(len(here), len(there))


def _free_id(wanted: str, ids: Counter[str]) -> str:
    number = 2
    while f"{wanted}~{number}" in ids:
        number += 1
    ids[f"{wanted}~{number}"] += 1
    return f"{wanted}~{number}"
