"""Every output is opened again before it is shown to anybody: archives, XML, JSON, and the number of cells."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.parsers import expat

HOMES: Mapping[str, str] = {".xlsx": "xl/", ".docx": "word/"}  # where the parts that people see are
_PARQUET = b"PAR1"
_CHUNK = 1 << 20


class Damaged(Exception):  # noqa: N818 - found while reading back; the file is at fault, not the program
    """An output does not hold what was written."""


def opens_again(path: Path) -> None:
    """Read an output back by its ending; `Damaged` where it is not whole."""
    try:
        _READERS.get(path.suffix.lower(), _any)(path)
    except (zipfile.BadZipFile, expat.ExpatError, ValueError, KeyError, EOFError) as problem:
        raise Damaged(f"{path.name}: {problem}") from problem


def filled_cells(path: Path) -> int:
    """How many cells of a workbook hold a value, counted in its XML and not by the library that wrote it."""
    count = 0

    def begins(name: str, _: Mapping[str, str]) -> None:
        nonlocal count
        count += name in {"v", "is"}

    with zipfile.ZipFile(path) as package:
        for part in package.namelist():
            if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                _parse(package, part, begins)
    return count


def _package(path: Path) -> None:
    """Every part's checksum, and the XML of what people see; a marked copy keeps an office's odd other parts."""
    with zipfile.ZipFile(path) as package:
        broken = package.testzip()
        home = HOMES[path.suffix.lower()]
        seen = [part for part in package.infolist() if part.filename.startswith(home) and part.file_size]
        if broken or not seen:
            raise ValueError(broken or f"nothing in {home}")
        for part in ("[Content_Types].xml", *(part.filename for part in seen)):
            if part.endswith((".xml", ".rels")):
                _parse(package, part)


def _parse(package: zipfile.ZipFile, part: str, begins: Callable[[str, Mapping[str, str]], None] | None = None) -> None:
    parser = expat.ParserCreate()
    if begins is not None:
        parser.StartElementHandler = begins
    with package.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _json(path: Path) -> None:
    json.loads(path.read_bytes())


def _parquet(path: Path) -> None:
    size = path.stat().st_size
    with path.open("rb") as file:
        begins = file.read(4)
        file.seek(max(size - 4, 0))
        if size < 12 or {begins, file.read(4)} != {_PARQUET}:
            raise ValueError("no parquet file")


def _any(path: Path) -> None:
    with path.open("rb") as file:
        while file.read(_CHUNK):
            pass


_READERS: Mapping[str, Callable[[Path], None]] = {
    ".xlsx": _package,
    ".docx": _package,
    ".json": _json,
    ".parquet": _parquet,
}
