"""All returns of a run handed back. Marking opens offices' files, so it happens in workers, like reading."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from cchc_excel.findings import Finding, Language
from cchc_excel.intake.workers import Failure, Workers
from cchc_excel.plan import FileReading
from cchc_excel.returns.beside import write_list_beside
from cchc_excel.returns.copies import How, ReturnCopy, beside_path, listed_corrections, mark
from cchc_excel.returns.corrections import Correction

_LANGUAGE = Language.VI
# Reasons that a lack of memory can bring about too: another time the file may be marked.
_PERHAPS_THE_MACHINES = frozenset({"too_large", "unreadable"})


class Task(NamedTuple):
    """One return to hand back; `task_of` makes it."""

    original: Path  # the safe copy
    sha256: str  # of its bytes
    kind: str
    refused: bool  # not to be opened
    listed: tuple[Correction, ...]
    path: Path
    beside: Path  # for the list of corrections, where the file itself can't be marked

    @property
    def known_by(self) -> tuple[object, ...] | None:
        """All that the return's bytes depend on."""
        if not self.sha256:
            return None
        return self.sha256, self.kind, self.refused, self.listed, self.path.name, self.beside.name


class Marked(NamedTuple):
    """A return as a worker makes it: bytes, which the run writes."""

    lost: tuple[str, ...]  # why it is not marked: names of `returns.words.LOSSES`
    content: bytes = b""  # the marked file; where it is not marked the office gets its own bytes
    beside: bytes = b""  # then the list of corrections

    @property
    def lasting(self) -> bool:
        """Whether the same file gives the same again."""
        return not _PERHAPS_THE_MACHINES.intersection(self.lost)


class _Refusal(NamedTuple):
    """What the disk said in a worker: an error of the system does not survive the way as it is."""

    number: int
    name: str
    lasting: bool = False


def task_of(original: Path, reading: FileReading, findings: Sequence[Finding], path: Path, beside: Path) -> Task:
    """What a worker needs of a return: not its reading, which is large, but what there is to mend."""
    listed = listed_corrections(reading, findings, _LANGUAGE)
    return Task(original, reading.sha256, reading.kind, reading.refused, listed, path, beside)


def hand_back(task: Task) -> Marked | _Refusal:
    """What a worker does for one return."""
    try:
        with TemporaryDirectory(dir=task.original.parent) as folder:
            return _marked(task, Path(folder))
    except OSError as error:
        origin: BaseException | None = error
        while isinstance(origin, OSError) and not origin.errno:  # a writer wrapped it
            origin = origin.__cause__ or origin.__context__
        if not isinstance(origin, OSError):
            raise
        return _Refusal(origin.errno or 0, str(task.path))


def _marked(task: Task, folder: Path) -> Marked:
    path = folder / task.path.name
    lost = mark("" if task.refused else task.kind, task.original, path, task.listed, _LANGUAGE)
    if not lost:
        return Marked((), path.read_bytes())
    beside = folder / task.beside.name
    write_list_beside(beside, path.name, task.kind, task.listed, (_LANGUAGE, lost))
    return Marked(lost, beside=beside.read_bytes())


def all_handed_back(tasks: Sequence[Task], workers: Workers) -> Iterator[ReturnCopy]:
    """Every return written, in order; one that breaks its worker goes back as it came, with a list beside it.

    The workers begin with the call. OSError where the disk refuses.
    """
    return _written(workers.map(hand_back, tasks))


def _written(results: Iterator[tuple[Task, Marked | _Refusal | Failure]]) -> Iterator[ReturnCopy]:
    for task, outcome in results:
        # Where it broke its worker, nobody opens it any more.
        result = hand_back(task._replace(refused=True)) if isinstance(outcome, Failure) else outcome
        if isinstance(result, _Refusal):
            raise OSError(result.number, os.strerror(result.number), result.name)
        task.path.parent.mkdir(parents=True, exist_ok=True)
        if not result.lost:
            task.path.write_bytes(result.content)
            yield ReturnCopy(task.path, How.MARKED, ())
        else:
            task.path.write_bytes(task.original.read_bytes())
            task.beside.write_bytes(result.beside)
            yield ReturnCopy(task.path, How.BESIDE, result.lost, task.beside)


def names_beside(paths: Sequence[Path]) -> dict[Path, Path]:
    """For each returned file a name for its list of corrections that no other file there has."""
    taken = {os.fspath(path).casefold() for path in paths}
    found: dict[Path, Path] = {}
    for path in paths:
        number = 1
        while os.fspath(chosen := beside_path(path, number=number)).casefold() in taken:
            number += 1
        taken.add(os.fspath(chosen).casefold())
        found[path] = chosen
    return found
