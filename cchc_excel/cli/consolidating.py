"""`cchc consolidate` and `cchc init`: progress while they work, then a short summary."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from cchc_excel.cli.language import language
from cchc_excel.cli.log import logged
from cchc_excel.cli.words import Unheard, harmless, say, show
from cchc_excel.findings import Severity
from cchc_excel.pipeline import Run, Tell, consolidate
from cchc_excel.plan import Period
from cchc_excel.workspace import Stop, Workspace

FOUND_ERRORS = 1
NOT_WRITTEN = 3
RATES = (
    ("completion", "Hoàn thành kế hoạch", "Completion of the plan"),
    ("completion_due", "Hoàn thành việc đến hạn", "Completion of what fell due"),
    ("on_time", "Đúng hạn", "On time"),
)


def run(root: Path, input_dir: Path | None, output_dir: Path | None, period: str | None) -> int:
    """Consolidate a workspace and say what came out."""
    chosen = _period(period)
    workspace = Workspace.at(root, input_dir, output_dir)
    try:
        with logged(), _progress() as tell:
            finished = consolidate(workspace, chosen, date.today(), tell)  # noqa: DTZ011 - the command line may ask the calendar
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
        kept = make_workspace(directory, date.today().year)  # noqa: DTZ011 - the command line may ask the calendar
    except OSError:
        show(say("error", message=say("error.not_written", name=directory)), error=True)
        return NOT_WRITTEN
    show(say("made", name=directory))
    if kept:
        show(say("kept", names=", ".join(kept)))
    return 0


def summary(finished: Run) -> Iterator[str]:
    """What was read, the rates, who is missing, the findings, where the files are."""
    vietnamese = language() == "vi"
    review, dossier = finished.review, finished.review.dossier
    counted = sum(one.counted for one in dossier.returns)
    refused = sum(one.reading.refused for one in dossier.returns)
    closing = f"{dossier.closing_on.day:02}/{dossier.closing_on.month:02}/{dossier.closing_on.year}"
    month = f"{dossier.period.month:02}/{dossier.period.year}"
    if vietnamese:
        yield f"Kỳ {month}, chốt số liệu ngày {closing}"
        yield f"Đã đọc: {len(dossier.baseline)} tệp kế hoạch, {counted} tệp báo cáo, {len(dossier.items)} hoạt động" + (
            f"; không đọc được {refused} tệp" if refused else ""
        )
    else:
        yield f"Period {month}, closed on {closing}"
        yield f"Read: {len(dossier.baseline)} plan files, {counted} returns, {len(dossier.items)} activities" + (
            f"; {refused} files could not be read" if refused else ""
        )
    for name, vi, en in RATES:
        figure = review.figures.get(name)
        if figure is not None:
            yield f"{vi if vietnamese else en}: {_share(figure.share)} ({figure.numerator}/{figure.denominator})"
    missing = [office.name for office in review.offices if office.expected and not office.reported]
    if vietnamese:
        yield "Đơn vị chưa báo cáo: " + (", ".join(missing) or "không có")
    else:
        yield "Offices that have not reported: " + (", ".join(missing) or "none")
    found = Counter(one.kind.severity for one in review.findings)
    yield (
        f"Vấn đề: {found[Severity.ERROR]} lỗi, {found[Severity.WARNING]} cần xem, {found[Severity.NOTE]} lưu ý"
        if vietnamese
        else f"Findings: {found[Severity.ERROR]} errors, {found[Severity.WARNING]} warnings, {found[Severity.NOTE]} notes"
    )
    answers = len(review.settings.answers)
    if answers:
        yield f"Đã dùng {answers} câu trả lời đã xác nhận" if vietnamese else f"Used {answers} confirmed answers"
    if open_questions := sum(not one.answer for one in review.questions):
        yield (
            f"Cần xác nhận: {open_questions} câu hỏi, trả lời ở trang “Cần xác nhận” của tệp tổng hợp"
            if vietnamese
            else f"To confirm: {open_questions} questions, to be answered in the sheet “Cần xác nhận” of the workbook"
        )
    yield f"{'Kết quả' if vietnamese else 'Results'}: {finished.folder}"
    for name in finished.outputs:
        yield f"  {name}"
    if finished.kept_as is not None:
        yield f"{'Bản trước lưu ở' if vietnamese else 'The version before is kept in'}: {finished.kept_as}"


def _share(share: float | None) -> str:
    if share is None:
        return "chưa có" if language() == "vi" else "none yet"
    shown = f"{share * 100:.1f}"
    return (shown.replace(".", ",") if language() == "vi" else shown) + "%"


def _period(written: str | None) -> Period | None:
    import click  # noqa: PLC0415 - for its one exception

    if written is None:
        return None
    try:
        return Period.parse(written)
    except ValueError:
        raise click.BadParameter(say("error.period", value=written)) from None


@contextmanager
def _progress() -> Iterator[Tell]:
    """A bar on a terminal, plain lines elsewhere."""
    if not sys.stderr.isatty():
        yield _plain_progress()
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415 - likewise

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
