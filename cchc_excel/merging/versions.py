"""Which of an office's files counts: copies and older versions step back, parts of one return stand together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cchc_excel.cells import Fact
from cchc_excel.merging.file_names import natural_order, period_in_path, version
from cchc_excel.plan import FileReading, Period


class Sent(NamedTuple):
    """A file with what decides whether it counts."""

    reading: FileReading
    office: str | None
    reported: frozenset[str]  # what it reports about: item ids, and rows that are not in the plan


class Choice(NamedTuple):
    """The files that count, by their position, and what was noticed."""

    counted: frozenset[int]
    facts: tuple[Fact, ...]


def choose(sent: Sequence[Sent], period: Period) -> Choice:
    """Which files count. Files of no known office and files with nothing usable never replace another."""
    facts: list[Fact] = []
    usable = _without_copies([number for number in _in_order(sent) if sent[number].reading.activities], sent, facts)
    offices: dict[str, list[int]] = {}
    counted = set()
    for number in usable:
        if (office := sent[number].office) is None:
            counted.add(number)
        else:
            offices.setdefault(office, []).append(number)
    for office, numbers in offices.items():
        newest_first = sorted(numbers, key=lambda number: _newness(sent[number].reading, period), reverse=True)
        counted |= _standing_together(newest_first, office, sent, facts)
    return Choice(frozenset(counted), tuple(facts))


def period_of(reading: FileReading, period: Period) -> Period | None:
    """The period a file speaks of: its title lines, else its path."""
    return reading.period or period_in_path(reading.file, period.year)


def newest_last(readings: Sequence[FileReading], period: Period) -> list[int]:
    """Positions of the files, the oldest version first."""
    return sorted(range(len(readings)), key=lambda number: _newness(readings[number], period))


def _in_order(sent: Sequence[Sent]) -> list[int]:
    return sorted(range(len(sent)), key=lambda number: natural_order(sent[number].reading.file))


def _newness(reading: FileReading, period: Period) -> tuple[object, ...]:
    """The period asked for is the newest, then a file that names none, then the others by their month."""
    own = period_of(reading, period)
    rank = 2 if own == period else 1 if own is None else 0
    return rank, own or period, version(reading.file), natural_order(reading.file)


def _without_copies(numbers: Sequence[int], sent: Sequence[Sent], facts: list[Fact]) -> list[int]:
    first: dict[str, int] = {}
    for number in numbers:
        reading = sent[number].reading
        if (original := first.setdefault(reading.sha256, number)) != number:
            facts.append(Fact("return_repeated", None, {"file": reading.file, "other": sent[original].reading.file}))
    return list(first.values())


def _standing_together(newest_first: Sequence[int], office: str, sent: Sequence[Sent], facts: list[Fact]) -> set[int]:
    """The newest counts, and with it every file that reports about nothing that a newer one reports about."""
    counted: dict[int, frozenset[str]] = {}
    for number in newest_first:
        reading, _, reported = sent[number]
        newer = next((other for other, theirs in counted.items() if reported & theirs), None)
        if newer is None:
            counted[number] = reported
            continue
        told: Mapping[str, str] = {"file": reading.file, "other": sent[newer].reading.file, "office": office}
        facts.append(Fact("return_superseded", None, told))
    return set(counted)
