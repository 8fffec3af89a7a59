"""The few steps that change the disk, each of which happens wholly or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
from pathlib import Path

LITTER = {"thumbs.db", "desktop.ini", ".ds_store"}  # what file managers leave
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)
_HERE = -100  # AT_FDCWD
_NOT_OFFERED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}


def sync_file(file: Path) -> None:
    """Have the system put a file's bytes on the disk."""
    with file.open("r+b") as opened:
        os.fsync(opened.fileno())


def sync_folder(folder: Path) -> None:
    """Have the system put a folder's names on the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_tree(folder: Path) -> None:
    """Every file, then every folder from the inside out."""
    inner = sorted(folder.rglob("*"))
    for path in inner:
        if path.is_file():
            sync_file(path)
    for path in reversed(inner):
        if path.is_dir():
            sync_folder(path)
    sync_folder(folder)


def write_durably(file: Path, content: bytes) -> None:
    """A file that is there whole or not at all, also after a loss of power."""
    aside = file.with_name(file.name + ".tam")
    with aside.open("wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    os.replace(aside, file)  # noqa: PTH105 - pathlib's replace hides the one step that matters here
    sync_folder(file.parent)


def rename(old: Path, new: Path) -> None:
    """Move a folder to a free name; FileExistsError where the name is taken."""
    if new.exists():  # POSIX would put it over an empty folder
        raise FileExistsError(errno.EEXIST, "taken", str(new))
    os.rename(old, new)  # noqa: PTH104 - pathlib's rename hides the one step that matters here


def exchange(first: Path, second: Path) -> bool:
    """Let two names change places in one step; False where the system does not offer that."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes  # noqa: PLC0415 - only where something is swapped

    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:  # an old or another C library
        return False
    if call(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_OFFERED:
        return False
    raise OSError(number, os.strerror(number), str(first))


def remove_tree(folder: Path) -> None:
    """Take a folder away."""
    shutil.rmtree(folder)


def contents(folder: Path) -> dict[str, str]:
    """Name below the folder, with forward slashes → SHA-256 of the file."""
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.name.lower() not in LITTER:
            with file.open("rb") as opened:
                found[file.relative_to(folder).as_posix()] = hashlib.file_digest(opened, "sha256").hexdigest()
    return found


def digest(folder: Path) -> str:
    """One SHA-256 of all names and bytes in a folder."""
    return hashlib.sha256(repr(sorted(contents(folder).items())).encode()).hexdigest()
