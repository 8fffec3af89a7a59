"""Why outputs could not be written, in one sentence of what is wrong and what to do."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

STILL_THERE_VI = "kết quả cũ còn nguyên"
STILL_THERE_EN = "the earlier outputs are intact"


class _Words(NamedTuple):
    vi: str
    en: str


_FULL = _Words("ổ đĩa hết dung lượng. Hãy xóa bớt tệp rồi chạy lại", "the disk is full. Free some space and run again")
_READ_ONLY = _Words(
    "thư mục kết quả {name} chỉ được đọc. Hãy chuyển thư mục làm việc đến nơi được ghi rồi chạy lại",
    "the output folder {name} is read-only. Move the workspace to a place that can be written and run again",
)
_FORBIDDEN = _Words(
    "không có quyền ghi {name}. Hãy đóng các tệp kết quả đang mở, xem lại quyền của thư mục rồi chạy lại",
    "writing {name} is not permitted. Close outputs that are open, look at the folder's rights and run again",
)
_NOT_A_FOLDER = _Words(
    "{name} đã có nhưng không phải thư mục. Hãy đổi tên hoặc chuyển nó đi rồi chạy lại",
    "{name} exists but is no folder. Rename or move it and run again",
)
_LONG = _Words(
    "đường dẫn của {name} quá dài. Hãy chuyển thư mục làm việc đến nơi có đường dẫn ngắn hơn rồi chạy lại",
    "the path of {name} is too long. Move the workspace to a shorter path and run again",
)
_HELD = _Words(
    "tệp {name} đang mở trong chương trình khác. Hãy đóng tệp rồi chạy lại",
    "the file {name} is open in another program. Close it and run again",
)
_DAMAGED = _Words(
    "tệp {name} vừa ghi nhưng đọc lại không đúng. Hãy chạy lại; nếu vẫn thế, hãy kiểm tra ổ đĩa",
    "the file {name} was written but reads back wrong. Run again; if it stays so, check the disk",
)
_NO_LOCKS = _Words(
    "ổ đĩa của {name} không cho khóa tệp. Hãy chuyển thư mục làm việc vào ổ đĩa trong máy rồi chạy lại",
    "the disk of {name} cannot lock files. Move the workspace to a disk of this computer and run again",
)
_OTHER = _Words(
    "có lỗi khi ghi {name}. Hãy kiểm tra ổ đĩa rồi chạy lại",
    "writing {name} failed. Check the disk and run again",
)
_BY_NUMBER: Mapping[int, _Words] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EBUSY: _FORBIDDEN,
    errno.ENOTDIR: _NOT_A_FOLDER,
    errno.EEXIST: _NOT_A_FOLDER,
    errno.EISDIR: _NOT_A_FOLDER,
    errno.ENAMETOOLONG: _LONG,
    errno.ENOLCK: _NO_LOCKS,
    errno.ENOTSUP: _NO_LOCKS,
}


class NotWritten(Exception):  # noqa: N818 - a state of affairs that people read, not an error of the program
    """The outputs were not written; the earlier ones are intact (exit status 3). One sentence in each language."""

    exit_status = 3

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(vi)
        self.vi = f"Không ghi được kết quả: {vi}; {STILL_THERE_VI}."
        self.en = f"The outputs were not written: {en}; {STILL_THERE_EN}."


def not_written(problem: OSError, place: Path) -> NotWritten:
    """What an error of the system means; `place` is where it was about to write."""
    problem = _origin(problem)
    named = Path(os.fsdecode(problem.filename)) if isinstance(problem.filename, str | bytes) else place
    if problem.errno == errno.EROFS:  # the whole folder is, whichever file came first
        named = place
    forbidden = problem.errno in {errno.EACCES, errno.EPERM, errno.EBUSY}
    held = held_file(named if named.is_dir() else named.parent) if forbidden else None
    if held is not None:
        return _said(_HELD, held, place)
    return _said(_BY_NUMBER.get(problem.errno or 0, _OTHER), named, place)


def _origin(problem: OSError) -> OSError:
    """The system's own error below those that writers made of it."""
    below: BaseException | None = problem
    while below is not None and not (isinstance(below, OSError) and below.errno):
        below = below.__cause__ or below.__context__
    return below if isinstance(below, OSError) else problem


def held(file: Path, place: Path) -> NotWritten:
    """An output is open in a program that keeps others away from it."""
    return _said(_HELD, file, place)


def damaged(file: Path, place: Path) -> NotWritten:
    """An output does not read back."""
    return _said(_DAMAGED, file, place)


def _said(words: _Words, named: Path, place: Path) -> NotWritten:
    try:
        shown = named.relative_to(place.parent).as_posix()
    except ValueError:
        shown = named.name
    return NotWritten(words.vi.format(name=f"“{shown}”"), words.en.format(name=f'"{shown}"'))


def held_file(folder: Path) -> Path | None:
    """The first file of a folder that another program holds open; only Windows keeps one from replacing such a file."""
    if os.name != "nt":
        return None
    for file in sorted(folder.rglob("*")):
        if file.is_file() and os.access(file, os.W_OK):
            try:
                with file.open("r+b"):
                    pass
            except OSError:
                return file
    return None


@contextmanager
def named_troubles(place: Path) -> Iterator[None]:
    """Turn errors of the system, also those that a writer wrapped, into `NotWritten`."""
    try:
        yield
    except OSError as problem:
        raise not_written(problem, place) from problem
