"""A file of the input folder becomes a copy of our own and its hash, before anything parses it."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import NamedTuple

from cchc_excel.cells import Fact
from cchc_excel.intake.aside import NoPlace

LARGEST_FILE = 30 * 1024 * 1024  # bytes; of 4,600 public spreadsheets three were larger
_PIECE = 1024 * 1024


class Copy(NamedTuple):
    """A file as it was at one moment; where a fact says why it could not be copied there is nothing to read."""

    file: str  # the name below the input folder
    path: Path  # the copy
    sha256: str  # of the bytes that are read; "" where nothing was copied
    size: int  # bytes
    facts: tuple[Fact, ...] = ()
    origin: Path = Path()  # the file itself

    @property
    def known_by(self) -> tuple[object, ...]:
        """All of it that what is read depends on: its bytes, its name, and why it could not be copied."""
        return self.file, self.sha256, self.facts

    @property
    def refused(self) -> bool:
        """There is no copy; a fact says why."""
        return bool(self.facts)


def take_copy(path: Path, name: str, into: Path) -> Copy:
    """Copy an ordinary file of at most 30 MB into a folder and hash what was copied.

    The copy is named by its hash, so that equal files share one copy and no name from outside is used as a
    path. Whatever is wrong with the file becomes a fact: file_not_ordinary, file_too_large, file_not_copied.
    NoPlace where the copy can't be written.
    """
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            return _refused(name, path, Fact("file_not_ordinary", None, {"what": _what(found.st_mode)}))
        if found.st_size > LARGEST_FILE:
            return _refused(name, path, _too_large(found.st_size))
        content = _bytes_of(path)
        if len(content) > LARGEST_FILE:  # it grew meanwhile
            return _refused(name, path, _too_large(len(content)))
        sha256 = hashlib.sha256(content).hexdigest()
    except OSError as error:
        reason = "not_permitted" if isinstance(error, PermissionError) else "not_readable"
        return _refused(name, path, Fact("file_not_copied", None, {"reason": reason}))
    copy = into / sha256
    try:
        if not copy.exists():
            copy.write_bytes(content)
    except OSError as error:  # our disk's trouble, not the file's
        raise NoPlace(into) from error
    return Copy(name, copy, sha256, len(content), origin=path)


def _bytes_of(path: Path) -> bytes:
    """The content, without waiting at a pipe or following a link that took the file's place meanwhile."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise OSError("no ordinary file any more")
        content = file.read(min(found.st_size, LARGEST_FILE) + 1)  # room for 30 MB is dearer than most files
        return content if len(content) <= found.st_size else content + file.read(LARGEST_FILE + 1 - len(content))


def _refused(name: str, path: Path, fact: Fact) -> Copy:
    return Copy(name, path, "", 0, (fact,), path)


def _too_large(size: int) -> Fact:
    return Fact("file_too_large", None, {"limit": f"{LARGEST_FILE // 2**20} MB", "found": f"{-(-size // 2**20)} MB"})


def _what(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return "đường dẫn tắt (link)"
    return "thư mục" if stat.S_ISDIR(mode) else "thiết bị hoặc ống dẫn của hệ thống"
