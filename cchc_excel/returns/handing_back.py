"""All returns of a run handed back. Marking opens offices' files, so it happens in workers, like reading."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from cchc_excel.findings import Finding
from cchc_excel.intake.workers import Failure, Workers
from cchc_excel.plan import FileReading
from cchc_excel.returns.copies import ReturnCopy, beside_path, write_return_copy


class Task(NamedTuple):
    """One return to hand back."""

    original: Path  # the safe copy
    reading: FileReading
    findings: tuple[Finding, ...]
    path: Path
    beside: Path  # for the list of corrections, where the file itself can't be marked


class _Refusal(NamedTuple):
    """What the disk said in a worker: an error of the system does not survive the way as it is."""

    number: int
    name: str


def hand_back(task: Task) -> ReturnCopy | _Refusal:
    """What a worker does for one return."""
    try:
        return write_return_copy(task.original, task.reading, task.findings, task.path, beside=task.beside)
    except OSError as error:
        origin: BaseException | None = error
        while isinstance(origin, OSError) and not origin.errno:  # a writer wrapped it
            origin = origin.__cause__ or origin.__context__
        if not isinstance(origin, OSError):
            raise
        return _Refusal(origin.errno or 0, os.fsdecode(origin.filename or task.path))


def all_handed_back(tasks: Sequence[Task], workers: Workers) -> Iterator[ReturnCopy]:
    """Every return written, in order; one that breaks its worker goes back as it came, with a list beside it.

    The workers begin with the call. OSError where the disk refuses.
    """
    return _written(workers.map(hand_back, tasks))


def _written(results: Iterator[tuple[Task, ReturnCopy | _Refusal | Failure]]) -> Iterator[ReturnCopy]:
    for task, result in results:
        if isinstance(result, Failure):  # nobody opens it any more
            unopened = replace(task.reading, refused=True)
            yield write_return_copy(task.original, unopened, task.findings, task.path, beside=task.beside)
        elif isinstance(result, _Refusal):
            raise OSError(result.number, os.strerror(result.number), result.name)
        else:
            yield result


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
