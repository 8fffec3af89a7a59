"""A file looked over and read, as a worker does it for the tests of the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from cchc_excel.intake.copies import take_copy
from cchc_excel.intake.preflight import preflight
from cchc_excel.reading import GridsRead, read_grids


class Reading(NamedTuple):
    """What became of a file."""

    kind: str
    refused: bool
    facts: tuple[str, ...]  # kinds, of the file and of its sheets, each once and sorted
    cells: tuple[int, ...]  # of each sheet


def reading_of(task: tuple[Path, Path]) -> Reading:
    """Take, look over and read (file, folder for the copy)."""
    path, into = task
    copy = take_copy(path, path.name, into)
    look = preflight(copy)
    read = GridsRead() if look.refused else read_grids(copy.path, copy.file, look.kind)
    facts = (*look.facts, *read.facts, *(fact for grid in read.grids for fact in grid.facts))
    kinds = tuple(sorted({fact.kind for fact in facts}))
    return Reading(look.kind, look.refused, kinds, tuple(len(grid.cells) for grid in read.grids))
