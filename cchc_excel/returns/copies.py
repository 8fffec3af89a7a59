"""A return, its reading and its findings in; a marked copy, or the original with a list beside it, out."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from cchc_excel.cells import CellRef
from cchc_excel.findings import Finding, Language
from cchc_excel.plan import Activity, Field, FileReading
from cchc_excel.returns.beside import write_list_beside
from cchc_excel.returns.corrections import Correction, corrections
from cchc_excel.returns.words import WORDS

Marker = Callable[[Path, Path, tuple[Correction, ...], Language], tuple[str, ...]]
_SPREADSHEETS = frozenset({"xlsx", "xlsm"})
_DOCUMENTS = frozenset({"docx"})
_LONGEST_NAME = 255  # bytes of a file's name, on every disk in use


class How(StrEnum):
    """What became of a return copy."""

    MARKED = "marked"  # the office's file with notes in it
    BESIDE = "beside"  # the office's own bytes, and a list of corrections beside them


class ReturnCopy(NamedTuple):
    """What was written."""

    path: Path  # the copy
    how: How
    lost: tuple[str, ...]  # why it is not marked: names of `returns.words.LOSSES`
    beside: Path | None = None  # the list of corrections


def write_return_copy(
    original: Path,
    reading: FileReading,
    findings: Sequence[Finding],
    path: Path,
    language: Language = Language.VI,
    beside: Path | None = None,
) -> ReturnCopy:
    """Write the office's file to `path`, with what to mend coloured, noted and listed.

    `original` is a safe copy of what the office sent; it is only read, and not even opened where its reading was
    refused. `findings` may hold those of other files. No user file raises: what can't be marked without loss is
    handed back byte by byte, with a list of corrections in `beside`, by default "<name> - cần sửa.xlsx". OSError
    only where `path` can't be written or `original` can't be read. It opens offices' files: call it in a worker.
    """
    listed = listed_corrections(reading, findings, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    lost = mark("" if reading.refused else reading.kind, original, path, listed, language)
    if not lost:
        return ReturnCopy(path, How.MARKED, ())
    path.write_bytes(original.read_bytes())
    beside = beside or beside_path(path, language)
    write_list_beside(beside, path.name, reading.kind, listed, (language, lost))
    return ReturnCopy(path, How.BESIDE, lost, beside)


def listed_corrections(
    reading: FileReading, findings: Sequence[Finding], language: Language = Language.VI
) -> tuple[Correction, ...]:
    """What there is to mend in a file, with what stands in each cell."""
    return corrections(reading, findings, language, _content_at(reading))


def mark(
    kind: str, original: Path, path: Path, listed: tuple[Correction, ...], language: Language = Language.VI
) -> tuple[str, ...]:
    """Write a marked copy of a file of this kind; else why it can't be marked, and nothing is written."""
    return _marker(kind)(original, path, listed, language)


def beside_path(path: Path, language: Language = Language.VI, number: int = 1) -> Path:
    """The name of the list of corrections beside a returned file; a number tells it from one of the same name."""
    words = WORDS[language]["beside"]
    stem = path.stem
    ending = (f" ({number})" if number > 1 else "") + ".xlsx"
    while len(os.fsencode(words.format(name=stem) + ending)) > _LONGEST_NAME:
        stem = stem[:-1]
    return path.with_name(words.format(name=stem) + ending)


def _marker(kind: str) -> Marker:
    if kind in _SPREADSHEETS:
        from cchc_excel.returns.spreadsheets import mark_spreadsheet  # noqa: PLC0415 - openpyxl is heavy

        return mark_spreadsheet
    if kind in _DOCUMENTS:
        from cchc_excel.returns.documents import mark_document  # noqa: PLC0415 - python-docx is heavy

        return mark_document
    return lambda _original, _path, _listed, _language: ("format",)


def _content_at(reading: FileReading) -> Callable[[CellRef], str | None]:
    """What stands in a cell, as far as the reading tells: from its grids, else from its activities."""
    grids = {grid.sheet: grid for grid in reading.grids}
    written = {
        ref: text
        for activity in reading.activities
        for name, ref in activity.cells.items()
        if (text := _written(activity, name))
    }

    def content(ref: CellRef) -> str | None:
        if (grid := grids.get(ref.sheet)) is None:
            return written.get(ref)
        cell = grid.at(ref.row, ref.column)
        return cell.text if cell else ""

    return content


def _written(activity: Activity, name: Field) -> str | None:
    match name:
        case Field.OBJECTIVE | Field.TASK | Field.ACTIVITY:
            return getattr(activity, name.value).text  # type: ignore[no-any-return]  # a Label's text
        case Field.LEAD | Field.PARTNER:
            return ", ".join(mention.written for mention in getattr(activity, f"{name.value}s"))
        case Field.PRODUCT:
            return activity.product
        case Field.DEADLINE:
            return activity.deadline.text
    return None
