"""The whole run on one page: files in, a period's folder out."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from cchc_excel import __version__
from cchc_excel.annex.against import Reading
from cchc_excel.cells import Fact
from cchc_excel.examining import Examined
from cchc_excel.findings import Finding
from cchc_excel.intake.aside import NoPlace, aside
from cchc_excel.intake.copies import Copy
from cchc_excel.intake.remembering import RememberingWorkers
from cchc_excel.intake.survey import Survey, UnreadableFolder, survey
from cchc_excel.intake.workers import Workers
from cchc_excel.plan import FileReading, Period
from cchc_excel.questions import questions_of
from cchc_excel.review import Review
from cchc_excel.workspace import (
    BASELINE_FOLDER,
    SETTINGS_FILE,
    LoadedSettings,
    Stop,
    Workspace,
    examine_files,
    load_settings,
)

if TYPE_CHECKING:
    from cchc_excel.returns import ReturnCopy
    from cchc_excel.returns import Task as ReturnTask

# ruff: noqa: PLC0415 - tables and documents are loaded while the workers read, and never for a run that stops early
_LIBRARIES = (
    "pandas",
    "cchc_excel.workbook",
    "cchc_excel.report",
    "cchc_excel.returns",
    "cchc_excel.history",
    "pyarrow.parquet",
)
MANY_RETURNS = 8
Tell = Callable[[str, int, int], None]  # a stage's name, done, in all
Hire = Callable[[int | None], Workers]  # so many workers; None: as many as the machine has cores


@dataclass(frozen=True)
class Run:
    """A finished run."""

    review: Review
    folder: Path  # the period's folder
    outputs: tuple[str, ...]  # the files in it, the manifest aside
    changed: bool  # False: the same files lay there already, to the byte
    kept_as: Path | None  # where the outputs that were there before are now


def consolidate(workspace: Workspace, period: Period | None, today: date, tell: Tell, *, remember: bool = True) -> Run:
    """Read everything, judge it, write it. `today` only chooses the period where none is given.

    What was read before from the same bytes, and what was marked before in the same way, is taken from the store,
    unless the run is not to `remember`.

    Raises:
        Stop: the run can't go on or its outputs can't be written; the old ones are intact.
    """
    from cchc_excel.publishing import Busy, Lock, NotWritten, opens_again, staged
    from cchc_excel.report.faults import TemplateFault

    hire = partial(RememberingWorkers, today if remember else None)
    try:
        with Lock(workspace.output), aside() as copies_folder:
            review, copies = _review(workspace, period, today, copies_folder, tell, hire)
            tell("writing", 0, 0)
            as_sent: set[Path] = set()  # an office's own bytes are handed back even where nobody can open them

            def read_back(path: Path) -> None:
                if path not in as_sent:
                    opens_again(path)

            with staged(workspace.output, str(review.dossier.period), read_back=read_back) as staging:
                outputs = _write(review, copies, staging.folder, workspace, as_sent, hire)
                staging.manifest.update(manifest_of(review))
    except (NotWritten, Busy, NoPlace) as error:
        raise Stop(error.exit_status, error.vi, error.en) from error
    except TemplateFault as error:
        said = "; ".join(error.sentences)
        raise Stop(
            2,
            f"Mẫu templates/bao-cao.docx không dùng được: {said}",
            f"The template templates/bao-cao.docx can't be used: {said}",
        ) from error
    outcome = staging.outcome
    assert outcome is not None  # noqa: S101 - `staged` sets it where it ends well
    return Run(review, outcome.folder, outputs, outcome.changed, outcome.revision)


def manifest_of(review: Review) -> dict[str, object]:
    """What the manifest says beside the list of outputs: inputs, settings, versions, period."""
    from cchc_excel.history import manifest

    record = manifest(review, (), {"cchc-excel": __version__})
    record.pop("outputs")
    return record


def _review(
    workspace: Workspace, period: Period | None, today: date, folder: Path, tell: Tell, hire: Hire
) -> tuple[Review, dict[str, Copy]]:
    """Intake, reading, merging, judging."""
    found = _survey(workspace)
    loading = Thread(target=_load_libraries, daemon=True)
    loading.start()
    with hire(None) as workers:
        loaded = load_settings(workspace, workers, folder)
        settings = loaded.settings
        chosen = period or Period.latest_closed(today, settings.closing_day)
        against = Reading(settings, settings.plan_year or chosen.year, chosen.closing_on(settings.closing_day))
        examined = list(
            examine_files(
                found.files,
                against,
                workers,
                folder,
                progress=lambda done, total: tell("reading", done, total),
            )
        )
    loading.join()
    tell("merging", 0, 0)
    copies = {copy.file: copy for copy, _ in examined}
    return _concluded(workspace, found, [one for _, one in examined], loaded, chosen), copies


def _load_libraries() -> None:
    """What merging and writing need, loaded while the workers start and read: as long as they take, it costs no time."""
    for name in _LIBRARIES:
        import_module(name)


def _survey(workspace: Workspace) -> Survey:
    try:
        found = survey(workspace.input)
    except UnreadableFolder as error:
        missing = error.reason == "missing"
        raise Stop(
            2,
            f"Không có thư mục {workspace.input}; hãy tạo bằng lệnh “cchc init” hoặc chỉ bằng --input."
            if missing
            else f"Không mở được thư mục {workspace.input}; hãy kiểm tra quyền truy cập.",
            f"There is no folder {workspace.input}; make one with `cchc init` or name it with --input."
            if missing
            else f"The folder {workspace.input} can't be opened; check its permissions.",
        ) from error
    if not found.files:
        raise Stop(
            2,
            f"Thư mục {workspace.input} chưa có tệp Excel hoặc Word nào; hãy chép tệp của các đơn vị vào rồi chạy lại.",
            f"The folder {workspace.input} holds no spreadsheet or Word document; copy the offices' files there and run again.",
        )
    return found


def _concluded(
    workspace: Workspace, found: Survey, examined: Sequence[Examined], loaded: LoadedSettings, period: Period
) -> Review:
    from cchc_excel.history import SnapshotUnreadableError, load_snapshot
    from cchc_excel.merging import merge
    from cchc_excel.review import conclude

    settings = loaded.settings
    readings = [one.reading for one in examined]
    dossier = merge(
        readings,
        settings,
        period,
        settings.plan_year or _plan_year(readings) or period.year,
        found.passed_over,
        frozenset(reading.file for reading in readings if _is_baseline(reading)),
    )
    findings = [*loaded.findings, *own_findings(examined)]
    try:
        previous = load_snapshot(workspace.output / str(period.previous))
    except SnapshotUnreadableError:
        previous = None
        dossier = replace(
            dossier,
            facts=(*dossier.facts, Fact("snapshot_unreadable", None, {"period": str(period.previous)})),
        )
    questions = (*questions_of(readings, settings), *loaded.answered)
    return conclude(dossier, settings, findings, previous, questions)


def own_findings(examined: Sequence[Examined]) -> Iterator[Finding]:
    """The findings of all files; what a return only repeats of the plan's own words is said once, at the plan."""
    plans = [one for one in examined if _is_baseline(one.reading)]
    said = {_wording(finding) for one in plans for finding in one.findings}
    for one in examined:
        of_plan = _is_baseline(one.reading) or not plans
        for finding in one.findings:
            part_of_a_plan = finding.kind.name == "declared_counts_differ"  # a return holds only its office's rows
            of_file = finding.kind.code.startswith("F")  # a file that can't be read is no repetition of another
            if of_plan or of_file or (_wording(finding) not in said and not part_of_a_plan):
                yield finding


def _is_baseline(reading: FileReading) -> bool:
    return reading.file.split("/")[0] == BASELINE_FOLDER


def _wording(finding: Finding) -> tuple[object, ...]:
    facts = {name: value for name, value in finding.facts.items() if name != "row"}
    return finding.kind.code, *sorted((name, str(value)) for name, value in facts.items())


def _plan_year(readings: Sequence[FileReading]) -> int | None:
    years = [reading.plan_year for reading in readings if reading.plan_year is not None]
    return max(set(years), key=lambda year: (years.count(year), year)) if years else None


def _write(
    review: Review, copies: dict[str, Copy], folder: Path, workspace: Workspace, as_sent: set[Path], hire: Hire
) -> tuple[str, ...]:
    """Every output of the period but the manifest, which comes when all others are known."""
    from cchc_excel.history import save_snapshot
    from cchc_excel.publishing import normalise_zip
    from cchc_excel.report import write_report
    from cchc_excel.returns import all_handed_back
    from cchc_excel.workbook import write_workbook

    period = str(review.dossier.period)
    made = [folder / f"tong-hop-{period}.xlsx", folder / f"bao-cao-{period}.docx"]
    template = workspace.root / "templates" / "bao-cao.docx"
    tasks = _returns(review, copies, folder / "tra-lai")
    few = 1 if len(tasks) < MANY_RETURNS else None  # each worker loads a heavy library; one serves a handful of files
    with hire(few) as workers:
        returns = all_handed_back(tasks, workers)  # while the rest is written here
        write_workbook(review, made[0], _stored(copies, workspace, workspace.output / period))
        write_report(review, made[1], template if template.exists() else None)
        made.extend(_kept(returns, as_sent))
    save_snapshot(review, folder)
    for path in made:
        normalise_zip(path)
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()))


def _stored(copies: dict[str, Copy], workspace: Workspace, folder: Path) -> dict[str, str]:
    """Where each file lies from the period's folder: names on the disk are not always as shown."""
    found = {name: copy.origin for name, copy in copies.items()} | {SETTINGS_FILE: workspace.settings_file}
    stored = {}
    for name, path in found.items():
        try:
            way = os.path.relpath(path, folder)
        except ValueError:  # on another drive
            way = str(path.absolute())
        stored[name] = Path(way).as_posix()
    return stored


def _returns(review: Review, copies: dict[str, Copy], folder: Path) -> list[ReturnTask]:
    """Each office's own file, to be marked."""
    from cchc_excel.returns import names_beside, task_of

    sent = [one.reading for one in review.dossier.returns if not copies[one.reading.file].refused]
    beside = names_beside([folder / reading.file for reading in sent])
    of_file: dict[str, list[Finding]] = defaultdict(list)
    for finding in review.findings:
        of_file[finding.file].append(finding)
    return [
        task_of(
            copies[reading.file].path,
            reading,
            tuple(of_file[reading.file]),
            folder / reading.file,
            beside[folder / reading.file],
        )
        for reading in sent
    ]


def _kept(returns: Iterable[ReturnCopy], as_sent: set[Path]) -> Iterator[Path]:
    """What we wrote ourselves; an office's own bytes are none of it."""
    from cchc_excel.returns import How

    for written in returns:
        if written.how is How.MARKED:
            yield written.path
        else:
            as_sent.add(written.path)
        if written.beside is not None:
            yield written.beside
