"""Which program this is, to the byte: what another edition worked out may differ, so it is never taken for ours."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path

from cchc_excel import __version__

# Every library of the program: an update of any may change what is read or written. A test compares with pyproject.toml.
LIBRARIES = (
    "click",
    "docxtpl",
    "jinja2",
    "lxml",
    "openpyxl",
    "pandas",
    "pebble",
    "platformdirs",
    "pyarrow",
    "python-calamine",
    "python-docx",
    "rapidfuzz",
    "rich",
    "xlsxwriter",
)
_PACKAGE = Path(__file__).parent.parent
_COMPILED = "__pycache__"


@cache
def edition() -> bytes | None:
    """A digest of the program's own files, its libraries' versions, Python and the system; None: it can't be known.

    The files count, not only the version's number: a developer changes them without giving a new one.
    """
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - a file read alone does without

    try:
        versions = [f"{name} {version(name)}" for name in LIBRARIES]
        files = _files(_PACKAGE)
    except (PackageNotFoundError, OSError):
        return None
    if not files:  # packed into something that is no folder
        return None
    about = "\n".join((__version__, sys.version, sys.platform, *versions, *files))
    return hashlib.sha256(about.encode("utf-8", "surrogateescape")).digest()


def _files(folder: Path) -> list[str]:
    """Each file below a folder with a digest of its bytes; what Python compiled from them is left out."""
    return [
        f"{path.relative_to(folder).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in sorted(folder.rglob("*"))
        if _COMPILED not in path.parts and path.is_file()
    ]
