"""The folder of a run's copies, which hold offices' data: gone when the run ends, or when the next one begins."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PREFIX = "cchc-"
_OURS = re.compile(rf"{_PREFIX}(\d{{1,9}})-\w+")
_A_DAY = 86_400  # seconds; where it can't be asked whether a process lives, its folder has until then


@contextmanager
def aside() -> Iterator[Path]:
    """A folder that only this user may read; folders that killed runs left are taken away first. OSError."""
    _sweep(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _sweep(place: Path) -> None:
    try:
        left = [Path(entry.path) for entry in os.scandir(place) if _is_left(entry)]
    except OSError:
        return
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)


def _is_left(entry: os.DirEntry[str]) -> bool:
    """Is it the folder of a run of this user that has died?"""
    match = _OURS.fullmatch(entry.name)
    if match is None or not entry.is_dir(follow_symlinks=False):
        return False
    found = entry.stat(follow_symlinks=False)
    if os.name == "nt":
        return time.time() - found.st_mtime > _A_DAY
    return found.st_uid == os.getuid() and not _lives(int(match[1]))


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
