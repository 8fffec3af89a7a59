"""What only the maintainers read: details of faults, in a file that is made when there is something to write."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from cchc_excel.cli.words import say, show


def write_log(text: str) -> str:
    """Put a text into a new log file that only its owner may read; the file's name, "-" where none can be made."""
    try:
        handle, name = tempfile.mkstemp(prefix="cchc-loi-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError:
        return "-"
    return name


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@contextmanager
def logged() -> Iterator[None]:
    """What the program notes about files that made it fail goes into a log file, whose name is said at the end."""
    kept = _Kept()
    log = logging.getLogger("cchc_excel")
    log.addHandler(kept)
    try:
        yield
    finally:
        log.removeHandler(kept)
        if kept.lines:
            show(say("log", log=write_log("\n".join(kept.lines))), error=True)
