"""A safe copy in, its reading and its findings out: what a worker process does for one file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cchc_excel.annex.against import Reading
from cchc_excel.cells import Fact, Grid
from cchc_excel.checks import findings_in_file
from cchc_excel.findings import Finding
from cchc_excel.intake.copies import Copy
from cchc_excel.intake.preflight import preflight
from cchc_excel.intake.workers import Failure
from cchc_excel.plan import FileReading
from cchc_excel.reading import read_grids

# A file of this many facts of one kind has said it: the rest is counted, not listed.
MOST_OF_A_KIND = 200

# What a lack of memory, of open files, of a disk can bring about too: another time the same bytes may be read.
_PERHAPS_THE_MACHINES = frozenset({"file_unreadable", "sheet_unreadable", "file_not_copied"})


class Task(NamedTuple):
    """One file to examine."""

    copy: Copy
    against: Reading
    keep_grids: bool = False  # for showing how a sheet was read

    @property
    def known_by(self) -> tuple[object, ...] | None:
        """All that the result depends on; grids, which are large and only looked at, are not kept."""
        return None if self.keep_grids else (*self.copy.known_by, self.against)


class SettingsTask(NamedTuple):
    """A workbook that holds settings or answers."""

    copy: Copy
    sheets: tuple[str, ...] = ()  # the only ones that are wanted; empty: all

    @property
    def known_by(self) -> tuple[object, ...]:
        """All that the result depends on."""
        return (*self.copy.known_by, self.sheets)


@dataclass(frozen=True)
class Examined:
    """What one file holds and what there is to say about it."""

    reading: FileReading
    findings: tuple[Finding, ...]

    @property
    def lasting(self) -> bool:
        """Whether the same bytes give the same again, on this machine at any time."""
        return not any(fact.kind in _PERHAPS_THE_MACHINES for fact in self.reading.facts)


class Found(NamedTuple):
    """What there is to say about one file, without what it holds."""

    findings: tuple[Finding, ...]
    lasting: bool = True


class SettingsRead(NamedTuple):
    """The grids of a settings workbook, or the facts that say why there are none."""

    grids: tuple[Grid, ...] = ()
    facts: tuple[Fact, ...] = ()

    @property
    def lasting(self) -> bool:
        """Whether the same bytes give the same again."""
        return not any(fact.kind in _PERHAPS_THE_MACHINES for fact in self.facts)


def examine(task: Task) -> Examined:
    """Read one file; whatever its bytes are, there is a reading or a fact that says why not."""
    copy = task.copy
    checked = preflight(copy)
    facts = (*copy.facts, *checked.facts)
    if copy.refused or checked.refused:
        return concluded(FileReading(copy.file, copy.sha256, checked.kind, facts=facts, refused=True))
    read = read_grids(copy.path, copy.file, checked.kind)
    refused = not read.grids
    facts = (*facts, *read.facts)
    if refused and not facts:
        facts = (Fact("workbook_without_annex", None),)  # a document without a table, a workbook without a sheet
    reading = FileReading(copy.file, copy.sha256, checked.kind, facts=facts, refused=refused)
    if not refused:
        from cchc_excel.annex.files import read_annexes  # noqa: PLC0415 - hundreds of patterns; whoever hires does without

        reading = read_annexes(reading, read.grids, task.against)
    reading = _bounded(reading)
    return concluded(replace(reading, grids=read.grids) if task.keep_grids else reading)


def examined_findings(task: Task) -> Found:
    """Read one file and give only its findings: a tenth of what its records cost on the way."""
    examined = examine(task)
    return Found(examined.findings, examined.lasting)


def not_examined(copy: Copy, failure: Failure) -> Examined:
    """A file whose worker died, hung or ate memory: the fact that says so, and nothing else of it."""
    return concluded(FileReading(copy.file, copy.sha256, "unknown", facts=(failure.fact,), refused=True))


def concluded(reading: FileReading) -> Examined:
    """A reading with its findings."""
    return Examined(reading, tuple(findings_in_file(reading)))


def read_settings(task: SettingsTask) -> SettingsRead:
    """The grids of a settings workbook, or the facts that say why there are none."""
    copy = task.copy
    checked = preflight(copy)
    facts = (*copy.facts, *checked.facts)
    if copy.refused or checked.refused:
        return SettingsRead((), facts)
    read = read_grids(copy.path, copy.file, checked.kind)
    grids = tuple(grid for grid in read.grids if not task.sheets or grid.sheet in task.sheets)
    return SettingsRead(grids, (*facts, *read.facts))


def _bounded(reading: FileReading) -> FileReading:
    """A sheet with ten thousand errors says so once it has shown some: the count goes with the last one shown."""
    return replace(
        reading,
        facts=_at_most(reading.facts),
        annexes=tuple(replace(annex, facts=_at_most(annex.facts)) for annex in reading.annexes),
    )


def _at_most(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    counts: dict[str, int] = {}
    kept: list[Fact] = []
    for fact in facts:
        counts[fact.kind] = counts.get(fact.kind, 0) + 1
        if counts[fact.kind] <= MOST_OF_A_KIND:
            kept.append(fact)
    kept.extend(_more(counts))
    return tuple(kept)


def _more(counts: dict[str, int]) -> Iterable[Fact]:
    for kind, count in sorted(counts.items()):
        if count > MOST_OF_A_KIND:
            yield Fact("too_many_alike", None, {"kind": kind, "count": count - MOST_OF_A_KIND})
