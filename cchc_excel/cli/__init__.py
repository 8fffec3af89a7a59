"""The command line: parse, call, print, exit. Nothing below it asks the clock or knows a language."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from types import FrameType

# ruff: noqa: PLC0415 - an interruption during start-up must be caught too, and --help stays quick
UNHEARD = 3
FAULT = 70
USAGE = 2


def main(arguments: Sequence[str] | None = None) -> None:
    """The program `cchc`; ends the process with the run's status."""
    if arguments is None:
        _know_all_names()
        _hold_standard_streams()
        sys.unraisablehook = lambda _: None  # what libraries stumble over while they are tidied away is for nobody
    status = status_of(sys.argv[1:] if arguments is None else arguments)
    _be_deaf()
    _close_quietly()
    sys.exit(status)


def status_of(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit status; nothing but the status leaves here."""
    try:
        with _Signals():
            return _outcome(arguments)
    except _Ended as ended:
        _tell("interrupted")
        return 128 + ended.number
    except KeyboardInterrupt:
        _tell("interrupted")
        return 130


def _outcome(arguments: Sequence[str]) -> int:
    import click

    from cchc_excel.cli import language

    language.choose(arguments)
    from cchc_excel.cli.commands import cchc
    from cchc_excel.cli.spoken import sentence
    from cchc_excel.cli.words import Unheard, say, show

    try:
        result = cchc.main(args=list(arguments), prog_name="cchc", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "cchc"
        show(say("error", message=sentence(error)) + " " + say("try_help", command=command), error=True)
        return USAGE
    except click.Abort:
        raise KeyboardInterrupt from None
    except Unheard as error:
        if error.went_away:  # `| head` has what it wants
            return 1
        _tell("unheard")
        return UNHEARD
    except Exception as error:  # a fault of ours: told in one sentence, with a log file
        return _fault(error)


class _Ended(BaseException):
    """The system or a person asked the program to stop."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class _Signals:
    """Turns Ctrl-C, SIGTERM and SIGHUP into one exception, so that workers are ended and files tidied up.

    Whoever is impatient and asks again does not disturb the tidying. What was ignored (`nohup`) stays ignored.
    """

    def __enter__(self) -> None:
        import signal

        self._before = {}
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                try:
                    self._before[number] = signal.signal(number, self._end)
                except ValueError:
                    return  # not the main thread: a test, or an embedding program that minds its own signals

    def __exit__(self, *_: object) -> None:
        import signal

        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        import signal

        for each in self._before:
            signal.signal(each, signal.SIG_IGN)
        raise _Ended(number)


def _be_deaf() -> None:
    """What was to be done is done: a late Ctrl-C must not make it look like a failure."""
    import signal

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def _tell(name: str, **facts: object) -> None:
    from cchc_excel.cli.words import say, show

    show(say(name, **facts), error=True)


def _know_all_names() -> None:
    """Begin anew where the system's own encoding can't spell Vietnamese names of files (locale C, TCVN3)."""
    if _spells("Đường ống") or sys.flags.utf8_mode or not sys.executable:
        return
    encoding = sys.stdout.encoding if sys.stdout is not None else "ascii"
    os.environ.setdefault("PYTHONIOENCODING", f"{encoding}:backslashreplace")
    os.environ["PYTHONUTF8"] = "1"
    os.execv(sys.executable, [sys.executable, "-m", "cchc_excel", *sys.argv[1:]])  # noqa: S606 - this program itself


def _hold_standard_streams() -> None:
    """Where the shell closed one (`>&-`), no file that we open may take its place."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest free number, which is this


def _spells(name: str) -> bool:
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return False
    return True


def _close_quietly() -> None:
    """What is still in a stream's buffer and can't be written any more must not end in a complaint at exit."""
    from cchc_excel.cli.words import silence

    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            silence(stream)


def _fault(error: Exception) -> int:
    """A fault of the program: one sentence to the person, the details into a log file to send."""
    import traceback

    from cchc_excel.cli.log import write_log

    _tell("fault", log=write_log("".join(traceback.format_exception(error))))
    return FAULT
