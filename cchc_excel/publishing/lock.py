"""One run at a time for an output folder. The system releases the lock of a run that died."""

from __future__ import annotations

import errno
import json
import os
import socket
import sys
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from cchc_excel.publishing.troubles import named_troubles

FILE_NAME = ".khoa"
_FAR = 1 << 30  # Windows locks bytes against reading: one beyond the text
_HELD_ELSEWHERE = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_TRIES = 50


class Holder(NamedTuple):
    """Who holds a lock; empty where it did not say."""

    pid: int = 0
    host: str = ""
    since: str = ""  # ISO 8601 with the zone


# POSIX locks don't keep a process from itself, and closing the file anywhere in it would release them.
_held_here: dict[str, Holder] = {}


class Busy(Exception):  # noqa: N818 - a state of affairs that people read, not an error of the program
    """Another run is going on (exit status 4)."""

    exit_status = 4

    def __init__(self, holder: Holder) -> None:
        super().__init__(holder)
        self.holder = holder
        who_vi = f" (tiến trình {holder.pid} trên máy {holder.host}, từ {_clock(holder.since)})" if holder.pid else ""
        who_en = f" (process {holder.pid} on {holder.host}, since {_clock(holder.since)})" if holder.pid else ""
        self.vi = f"Một lần chạy khác đang ghi vào thư mục kết quả{who_vi}. Hãy chờ lần đó xong rồi chạy lại."
        self.en = f"Another run is writing to the output folder{who_en}. Wait until it ends and run again."


class Lock:
    """Holds an output folder for the time of a ``with`` block.

    Raises `Busy` where another run holds it and `NotWritten` where the folder can't be written.
    """

    def __init__(self, output_dir: Path) -> None:
        self.file = output_dir / FILE_NAME
        self._handle = -1
        self._key = ""

    def __enter__(self) -> Lock:
        with named_troubles(self.file.parent):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._key = os.path.realpath(self.file)
            if self._key in _held_here:
                raise Busy(_held_here[self._key])
            self._handle = self._opened()
            _held_here[self._key] = _introduce(self._handle)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        _held_here.pop(self._key, None)
        if os.name == "nt":  # an open file can't be deleted there
            os.close(self._handle)
            with suppress(OSError):  # another run has it already
                self.file.unlink()
            return
        with suppress(OSError):  # litter is better than a traceback after the work is done
            self.file.unlink()
        os.close(self._handle)

    def _opened(self) -> int:
        for _ in range(_TRIES):
            handle = os.open(self.file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
            try:
                taken = _take(handle)
            except OSError:
                os.close(handle)
                raise
            if not taken:
                os.close(handle)
                raise Busy(_holder(self.file))
            if _is(handle, self.file):
                return handle
            os.close(handle)  # whoever held it took the file away while we waited for nothing
        raise Busy(_holder(self.file))


def _take(handle: int) -> bool:
    """Lock an open file without waiting; not inherited by child processes, so an orphan does not keep it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - of this system only

            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - of these systems only

            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        if problem.errno in _HELD_ELSEWHERE:
            return False
        raise
    return True


def _is(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except FileNotFoundError:
        return False


def _introduce(handle: int) -> Holder:
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    holder = Holder(os.getpid(), socket.gethostname(), since)
    os.lseek(handle, 0, os.SEEK_SET)
    os.truncate(handle, 0)
    os.write(handle, json.dumps(holder._asdict(), ensure_ascii=False).encode())
    return holder


def _holder(file: Path) -> Holder:
    """Who holds it, as far as it said; a run that has just begun gets a moment to say."""
    for _ in range(5):
        with suppress(OSError, ValueError, TypeError):
            said = json.loads(file.read_bytes())
            return Holder(int(said.get("pid", 0)), str(said.get("host", "")), str(said.get("since", "")))
        time.sleep(0.02)
    return Holder()


def _clock(since: str) -> str:
    try:
        return f"{datetime.fromisoformat(since):%H:%M %d/%m/%Y}"
    except ValueError:
        return "?"
