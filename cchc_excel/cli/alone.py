"""One file, answered by one limited process that does everything: so it is loaded once, and nothing heavy here.

Only the good case is answered here. Whatever goes wrong in that process, the careful way, with a worker for
each step, finds out what it was and says so.
"""

# ruff: noqa: PLC0415 - the process that answers loads what it needs, the one that asks does without
from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import StringIO
from pathlib import Path
from threading import Timer
from typing import NamedTuple

from cchc_excel.cli import language
from cchc_excel.cli.words import show
from cchc_excel.intake.aside import NoPlace, aside

_SECONDS = 6.0  # what takes longer is left to the careful way, which waits
_MEGABYTES = 1024
# Isolated, so that no file of the folder where somebody works is taken for a module.
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from cchc_excel.cli.alone import answer; answer()"


class Asked(NamedTuple):
    """What somebody wants to know about one file."""

    command: str  # "check" or "read"
    path: Path
    root: Path
    as_json: bool
    language: str


class Answer(NamedTuple):
    """What is to be printed, and the exit status."""

    text: str
    status: int


def answered(command: str, paths: Sequence[Path], root: Path, *, as_json: bool) -> int | None:
    """Print the answer about a single file and give the exit status; None: ask the careful way."""
    if len(paths) != 1 or not paths[0].is_file():
        return None
    found: Answer | None = None
    with suppress(NoPlace), aside() as folder:  # ours, so that it goes whatever becomes of the process
        found = _ask(Asked(command, paths[0], root, as_json, language.language()), str(folder))
    if found is None:
        return None
    show(found.text)
    return found.status


def _ask(asked: Asked, folder: str) -> Answer | None:
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter with our own program
            [sys.executable, "-I", "-c", _PROGRAM, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "TMPDIR": folder, "TEMP": folder, "TMP": folder},
        )
    except (OSError, ValueError):
        return None
    assert process.stdin is not None  # noqa: S101 - pipes were asked for
    assert process.stdout is not None  # noqa: S101 - pipes were asked for
    limit = Timer(_SECONDS, process.kill)
    limit.start()
    try:
        process.stdin.write(pickle.dumps(asked))
        process.stdin.flush()  # and stays open: its end tells the process that nobody waits any more
        found = pickle.loads(process.stdout.read())  # noqa: S301 - written by our own process
    except (OSError, EOFError, pickle.UnpicklingError):
        return None
    finally:
        limit.cancel()
        process.kill()
        process.wait()
        process.stdout.close()
        _close(process.stdin.close)
    return found if isinstance(found, Answer) else None


def _close(close: Callable[[], None]) -> None:
    try:
        close()
    except OSError:  # it holds what the process did not live to read
        return


def answer() -> None:
    """What the process does: read the question, work within limits, write the answer, end."""
    from cchc_excel.intake.workers import WorkersHere, limit

    asked: Asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - written by the process that began this one
    with os.fdopen(os.dup(1), "wb") as reply:
        limit(_MEGABYTES, watch=_end_with_the_run)
        language.choose(("--lang", asked.language))
        text = sys.stdout = StringIO()
        from cchc_excel.cli.showing import FOUND_ERRORS, check_files, read_files

        if asked.command == "check":
            status = check_files([asked.path], asked.root, as_json=asked.as_json, workers=WorkersHere)
        else:
            status = read_files([asked.path], asked.root, as_json=asked.as_json, page=None, workers=WorkersHere)
        if status in {0, FOUND_ERRORS}:
            pickle.dump(Answer(text.getvalue().removesuffix("\n"), status), reply)
    os._exit(0)  # nothing here needs to be tidied up


def _end_with_the_run() -> None:
    """Nobody waits any more: end at once, whatever is under way."""
    sys.stdin.buffer.read()
    os._exit(1)
