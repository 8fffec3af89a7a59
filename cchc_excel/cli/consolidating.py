"""`cchc consolidate` and `cchc init`: progress while they work, then a short summary."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from cchc_excel.cli.language import language
from cchc_excel.cli.log import logged
from cchc_excel.cli.spoken import Said
from cchc_excel.cli.summary import summary
from cchc_excel.cli.words import Unheard, harmless, say, show
from cchc_excel.findings import Severity
from cchc_excel.pipeline import Tell, consolidate
from cchc_excel.plan import Period
from cchc_excel.workspace import Stop, Workspace

FOUND_ERRORS = 1
NOT_WRITTEN = 3


def run(root: Path, input_dir: Path | None, output_dir: Path | None, period: str | None, *, remember: bool) -> int:
    """Consolidate a workspace and say what came out."""
    chosen = _period(period)
    workspace = Workspace.at(root, input_dir, output_dir)
    try:
        with logged(), _progress() as tell:
            finished = consolidate(workspace, chosen, _today(), tell, remember=remember)
    except Stop as stop:
        show(say("error", message=stop.vi if language() == "vi" else stop.en), error=True)
        return stop.status
    with suppress(Unheard):  # the outputs are in place, whether or not anybody listens
        for line in summary(finished):
            show(harmless(line))
    return FOUND_ERRORS if any(one.kind.severity is Severity.ERROR for one in finished.review.findings) else 0


def make_workspace_at(directory: Path) -> int:
    """Make a workspace and say what was kept."""
    from cchc_excel.forms import make_workspace  # noqa: PLC0415 - loads a workbook writer

    try:
        kept = make_workspace(directory, _today().year)
    except OSError:
        show(say("error", message=say("error.not_written", name=directory)), error=True)
        return NOT_WRITTEN
    show(say("made", name=directory))
    if kept:
        show(say("kept", names=", ".join(kept)))
    return 0


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the command line may ask the calendar


def _period(written: str | None) -> Period | None:
    if written is None:
        return None
    try:
        return Period.parse(written)
    except ValueError:
        raise Said(say("error.period", value=written)) from None


@contextmanager
def _progress() -> Iterator[Tell]:
    """A bar on a terminal, plain lines elsewhere."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield _plain_progress()
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415 - only on a terminal

    with Progress(TextColumn("{task.description}"), BarColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(stage: str, done: int, total: int) -> None:
            bar.update(task, description=say(stage, done=done, total=total), completed=done, total=total or None)

        yield tell


def _plain_progress() -> Tell:
    shown: set[str] = set()

    def tell(stage: str, done: int, total: int) -> None:
        if stage not in shown or (total and done == total):
            shown.add(stage)
            show(say(stage, done=done, total=total), error=True)

    return tell
