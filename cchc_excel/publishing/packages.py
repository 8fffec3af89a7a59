"""Word and Excel files whose bytes don't tell the time: fixed dates in the archive and in the properties."""

from __future__ import annotations

import os
import re
import zipfile
from datetime import date
from pathlib import Path

_FIRST_OF_ZIP = (1980, 1, 1, 0, 0, 0)  # archives know no earlier day
_CORE = "docProps/core.xml"
_DATES = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")
_LEVEL = 6


def normalise_zip(path: Path, *, dated: date = date(2026, 1, 1)) -> None:
    """Write a .docx or .xlsx again so that the same parts give the same bytes.

    Order and contents of the parts stay; the archive's dates, systems and rights become fixed, and the
    properties "created" and "modified" become `dated`. OSError where it can't be written; zipfile.BadZipFile
    where it is no archive.
    """
    aside = path.with_name(path.name + ".tam")
    stamp = f"{dated.isoformat()}T00:00:00Z".encode()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(aside, "w") as new:
        for part in old.infolist():
            if part.is_dir():
                continue
            content = old.read(part)
            if part.filename == _CORE:
                content = _DATES.sub(lambda match: match[1] + stamp + match[3], content)
            fixed = zipfile.ZipInfo(part.filename, _FIRST_OF_ZIP)
            fixed.compress_type = part.compress_type
            fixed.create_system = 0  # else it tells Windows from the others
            new.writestr(fixed, content, compresslevel=_LEVEL)
    os.replace(aside, path)  # noqa: PTH105 - one step, as everywhere in this room
