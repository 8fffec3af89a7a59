"""The command line: parse, call, print, exit. Nothing below it asks the clock or knows a language."""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130
FAULT = 70
USAGE = 2


def main(arguments: Sequence[str] | None = None) -> None:
    """The program `cchc`; ends the process with the run's status."""
    sys.exit(status_of(sys.argv[1:] if arguments is None else arguments))


def status_of(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit status; nothing but the status leaves here."""
    import click  # noqa: PLC0415 - an interruption during start-up must be caught too

    from cchc_excel.cli import language  # noqa: PLC0415 - likewise

    language.choose(arguments)
    from cchc_excel.cli.commands import cchc  # noqa: PLC0415 - after the language is known
    from cchc_excel.cli.spoken import sentence  # noqa: PLC0415 - likewise
    from cchc_excel.cli.words import say, show  # noqa: PLC0415 - likewise

    try:
        with _signals():
            result = cchc.main(args=list(arguments), prog_name="cchc", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "cchc"
        show(say("error", message=sentence(error)) + " " + say("try_help", command=command), error=True)
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        show(say("interrupted"), error=True)
        return INTERRUPTED
    except _Ended as ended:
        show(say("interrupted"), error=True)
        return 128 + ended.number
    except BrokenPipeError:
        return _nobody_listens()
    except Exception as error:  # noqa: BLE001 - the last wall: a person gets one sentence, the log the rest
        return _fault(error)


class _Ended(BaseException):
    """The system asked the program to stop."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class _signals:  # noqa: N801 - used as a context manager, reads as a word
    """Turns SIGTERM and SIGHUP into an exception, so that workers are ended and files tidied up."""

    def __enter__(self) -> None:
        import signal  # noqa: PLC0415 - kept out of --help

        self._before = {}
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                try:
                    self._before[number] = signal.signal(number, self._end)
                except ValueError:
                    return  # not the main thread: a test, or an embedding program that minds its own signals

    def __exit__(self, *_: object) -> None:
        import signal  # noqa: PLC0415 - kept out of --help

        for number, handler in self._before.items():
            signal.signal(number, handler)

    @staticmethod
    def _end(number: int, _frame: object) -> None:
        raise _Ended(number)


def _nobody_listens() -> int:
    """The reader of our output went away (`| head`): that is its right."""
    import os  # noqa: PLC0415 - kept out of --help

    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError:
        return 1
    return 1


def _fault(error: Exception) -> int:
    """A fault of the program: one sentence to the person, the details into a log file to send."""
    import tempfile  # noqa: PLC0415 - kept out of --help
    import traceback  # noqa: PLC0415 - likewise
    from pathlib import Path  # noqa: PLC0415 - likewise

    from cchc_excel.cli.words import say, show  # noqa: PLC0415 - likewise

    log = Path(tempfile.gettempdir()) / "cchc-loi.log"
    try:
        log.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        log = Path("-")
    show(say("fault", log=log), error=True)
    return FAULT
