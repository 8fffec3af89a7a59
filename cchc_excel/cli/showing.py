"""`cchc read`, `cchc check` and `cchc explain`: one file at a time, as it comes in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from cchc_excel.annex.against import Reading
from cchc_excel.cli.language import language
from cchc_excel.cli.log import logged
from cchc_excel.cli.spoken import Said
from cchc_excel.cli.words import harmless, say, show
from cchc_excel.examining import Examined
from cchc_excel.findings import Finding, Language, Severity
from cchc_excel.intake.aside import NoPlace, aside
from cchc_excel.intake.remembering import RememberingWorkers
from cchc_excel.intake.survey import InputFile
from cchc_excel.intake.workers import Workers
from cchc_excel.workspace import Stop, Workspace, examine_files, files_of, findings_of, lines_of, load_settings

FOUND_ERRORS = 1
Hire = Callable[[int], Workers]  # so many workers, or fewer
_Run = tuple[Sequence[InputFile], Reading, Workers, Path]
_PLACEHOLDER = re.compile(r"\{\w+\}")


def remembering(*, wanted: bool) -> Hire:
    """Workers that remember what they read before, where that is wanted."""
    return partial(RememberingWorkers, _today() if wanted else None)


def check_files(paths: Sequence[Path], root: Path, *, as_json: bool, workers: Hire) -> int:
    """Print the findings of files; 1 if any is an error."""
    if as_json:
        return _show_lines(_run(paths, root, workers), findings_only=True)
    counts = dict.fromkeys(Severity, 0)
    files = 0
    with _stopping() as stopped:
        for findings in _findings(_run(paths, root, workers)):
            files += 1
            for finding in findings:
                counts[finding.kind.severity] += 1
                show(line(finding))
    if stopped.status:
        return stopped.status
    show(
        say(
            "checked",
            files=files,
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            notes=counts[Severity.NOTE],
        )
    )
    return FOUND_ERRORS if counts[Severity.ERROR] else 0


def read_files(paths: Sequence[Path], root: Path, *, as_json: bool, page: Path | None, workers: Hire) -> int:
    """Print how files were read, or write the page that shows it; 1 if any finding is an error."""
    if as_json and page is None:
        return _show_lines(_run(paths, root, workers), findings_only=False)
    errors = False
    with _stopping() as stopped:
        for examined in _examined(_run(paths, root, workers)):
            errors |= any(finding.kind.severity is Severity.ERROR for finding in examined.findings)
            if page is not None:
                _write_page(page, examined)
            else:
                from cchc_excel.transcript import terminal  # noqa: PLC0415 - only where a person reads

                show(terminal.render(examined.reading, examined.findings, Language(language())))
    return stopped.status or (FOUND_ERRORS if errors else 0)


def _show_lines(ready: AbstractContextManager[_Run], *, findings_only: bool) -> int:
    """Print one JSON object a file; 1 if any finding is an error."""
    errors = False
    with _stopping() as stopped, ready as run:
        for found in lines_of(*run, Language(language()), findings_only=findings_only):
            errors |= found.errors
            show(found.content)
    return stopped.status or (FOUND_ERRORS if errors else 0)


def explain_code(code: str) -> int:
    """Print what a finding means."""
    from cchc_excel.checks import kinds  # noqa: PLC0415 - the whole catalogue

    known = {kind.code: kind for kind in kinds()}
    kind = known.get(code.strip().upper())
    if kind is None:
        near = [one for one in known if one[:1] == code[:1].upper()] or list(known)
        raise Said(say("error.unknown_code", code=code, near=", ".join(near[:6])))
    vietnamese = language() == "vi"
    show(f"{kind.code} · {kind.severity.vi if vietnamese else kind.severity.value} · {kind.name}")
    show(f"{say('explain.message')}: {_PLACEHOLDER.sub('…', kind.vi if vietnamese else kind.en)}")
    show(f"{say('explain.meaning')}: {kind.explain_vi if vietnamese else kind.explain_en}")
    return 0


def line(finding: Finding) -> str:
    """A finding on one line: place, code, severity, message."""
    vietnamese = language() == "vi"
    severity = finding.kind.severity.vi if vietnamese else finding.kind.severity.value
    place = f"{finding.file}!{finding.ref}" if finding.ref else finding.file
    return f"{harmless(place)}: {finding.kind.code} [{severity}] {harmless(finding.message(Language(language())))}"


def _findings(ready: AbstractContextManager[_Run]) -> Iterator[tuple[Finding, ...]]:
    with ready as run:
        yield from findings_of(*run)


def _examined(ready: AbstractContextManager[_Run]) -> Iterator[Examined]:
    with ready as run:
        for _, examined in examine_files(*run, keep_grids=True):
            yield examined


@contextmanager
def _run(paths: Sequence[Path], root: Path, hire: Hire) -> Iterator[_Run]:
    """The files, what they are read against, and who reads them where."""
    workspace = Workspace.at(root)
    files = list(files_of(paths))
    with aside() as folder, hire(min(len(files), 2) or 1) as workers:
        settings = load_settings(workspace, workers, folder).settings
        year = settings.plan_year or _today().year
        yield files, Reading(settings, year), workers, folder


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the command line may ask the calendar


def _write_page(page: Path, examined: Examined) -> None:
    from cchc_excel.transcript.page import html_page  # noqa: PLC0415 - loads a template engine

    try:
        page.write_text(html_page(examined.reading, examined.findings, Language(language())), encoding="utf-8")
    except OSError as error:
        raise Stop(3, say("error.not_written", name=page), say("error.not_written", name=page)) from error
    show(say("written", name=page))


class _Stopped:
    status = 0


@contextmanager
def _stopping() -> Iterator[_Stopped]:
    """A run that can't go on says why in one sentence."""
    stopped = _Stopped()
    try:
        with logged():
            yield stopped
    except Stop as stop:
        show(say("error", message=stop.vi if language() == "vi" else stop.en), error=True)
        stopped.status = stop.status
    except NoPlace as trouble:
        show(say("error", message=trouble.vi if language() == "vi" else trouble.en), error=True)
        stopped.status = trouble.exit_status
