"""The folder of a run's copies, which hold offices' data: gone when the run ends, or when the next one begins."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PREFIX = "cchc-"
_OURS = re.compile(rf"{_PREFIX}(\d{{1,9}})-\w+")
_A_DAY = 86_400  # seconds; where it can't be asked whether a process lives, its folder has until then


class NoPlace(Exception):  # noqa: N818 - a state of affairs that people read, not an error of the program
    """Copies can't be put aside: the disk for temporary files is full or can't be written (exit status 3)."""

    exit_status = 3

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.vi = (
            f"Không ghi được tệp tạm vào {folder}: ổ đĩa hết dung lượng hoặc không có quyền ghi. "
            "Hãy xóa bớt tệp rồi chạy lại; kết quả cũ còn nguyên."
        )
        self.en = (
            f"Temporary files can't be written to {folder}: the disk is full or writing is not permitted. "
            "Free some space and run again; the earlier outputs are intact."
        )


@contextmanager
def aside() -> Iterator[Path]:
    """A folder that only this user may read; folders that killed runs left are taken away. NoPlace."""
    try:
        folder = tempfile.TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-", ignore_cleanup_errors=True)
    except OSError as error:
        raise NoPlace(Path(os.environ.get("TMPDIR", os.sep))) from error
    with folder as name:
        _sweep(Path(name).parent, Path(name).stat().st_mtime)  # a folder just made tells the time of its disk
        yield Path(name)


def _sweep(place: Path, now: float) -> None:
    try:
        left = [Path(entry.path) for entry in os.scandir(place) if _is_left(entry, now)]
    except OSError:
        return
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)


def _is_left(entry: os.DirEntry[str], now: float) -> bool:
    """Is it the folder of a run of this user that has died?"""
    match = _OURS.fullmatch(entry.name)
    if match is None or not entry.is_dir(follow_symlinks=False):
        return False
    found = entry.stat(follow_symlinks=False)
    if os.name == "nt":
        return now - found.st_mtime > _A_DAY
    return found.st_uid == os.getuid() and not _lives(int(match[1]))


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
