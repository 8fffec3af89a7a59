"""Where a run finds and puts things: the workspace's folders, its settings, and copies of the files to read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from cchc_excel.annex.against import Reading
from cchc_excel.cells import Fact, Grid
from cchc_excel.checks import SETTINGS_CHECKS
from cchc_excel.examining import (
    Examined,
    SettingsTask,
    Task,
    examine,
    examined_findings,
    not_examined,
    read_settings,
)
from cchc_excel.findings import Finding, Language, Severity
from cchc_excel.intake.copies import Copy, take_copy
from cchc_excel.intake.survey import InputFile, UnreadableFolder, shown_name, survey
from cchc_excel.intake.workers import Failure, Workers
from cchc_excel.plan import Question
from cchc_excel.questions import SHEET as QUESTIONS_SHEET
from cchc_excel.questions import answered_questions, answers_grid, with_answers
from cchc_excel.settings import Settings, SettingsReading, settings_from_grids
from cchc_excel.transcript.json_lines import Line, LineTask, examined_line, line_of

SETTINGS_FILE = "cai-dat.xlsx"
BASELINE_FOLDER = "ke-hoach"
T = TypeVar("T")
_PERIOD = re.compile(r"\d{4}-\d{2}")
Progress = Callable[[int, int], None]  # files done, files in all


@dataclass(frozen=True)
class Workspace:
    """The folders of a run."""

    root: Path
    input: Path
    output: Path

    @classmethod
    def at(cls, root: Path, input_dir: Path | None = None, output_dir: Path | None = None) -> Workspace:
        """The workspace of a folder; input and output may lie elsewhere."""
        return cls(root, input_dir or root / "input", output_dir or root / "output")

    @property
    def settings_file(self) -> Path:
        """`cai-dat.xlsx`, which need not exist."""
        return self.root / SETTINGS_FILE


class Stop(Exception):  # noqa: N818 - a run that stops is not always an error
    """The run can't go on: one sentence in each language, and the exit status."""

    def __init__(self, status: int, vi: str, en: str) -> None:
        super().__init__(en)
        self.status, self.vi, self.en = status, vi, en


class LoadedSettings(NamedTuple):
    """The settings with what is odd about them."""

    settings: Settings
    findings: tuple[Finding, ...] = ()
    answered: tuple[Question, ...] = ()  # questions of an earlier workbook that have an answer


def load_settings(workspace: Workspace, workers: Workers, aside: Path) -> LoadedSettings:
    """The workspace's settings, with the answers typed into its latest workbook; defaults where there is neither.

    Raises:
        Stop: `cai-dat.xlsx` can't be read, or a value in it can't be used (status 2).
    """
    earlier = _latest_workbook(workspace.output)
    sources = [path for path in (workspace.settings_file, earlier) if path is not None and path.exists()]
    copies = [take_copy(path, path.name, aside) for path in sources]
    grids: list[Grid] = []
    asked: list[Grid] = []
    tasks = [SettingsTask(copy, () if copy.file == SETTINGS_FILE else (QUESTIONS_SHEET,)) for copy in copies]
    for (copy, _), result in workers.map(read_settings, tasks):
        found, facts = ((), (result.fact,)) if isinstance(result, Failure) else (result.grids, result.facts)
        if copy.file != SETTINGS_FILE:
            asked.extend(found)
        elif found:
            grids.extend(found)
        else:
            raise Stop(2, *_unreadable_settings(facts))
    answers = [grid for grid in map(answers_grid, asked) if grid is not None]
    settings, wrong = settings_from_grids([*grids, *answers])
    findings = _usable(SettingsReading(settings, wrong, SETTINGS_FILE))
    return LoadedSettings(with_answers(settings), findings, answered_questions(asked, settings))


def _latest_workbook(output: Path) -> Path | None:
    """The consolidated workbook of the latest period: questions are answered there."""
    try:
        periods = sorted(path.name for path in output.iterdir() if _PERIOD.fullmatch(path.name))
    except OSError:
        return None
    return next(
        (path for name in reversed(periods) if (path := output / name / f"tong-hop-{name}.xlsx").is_file()),
        None,
    )


def _usable(reading: SettingsReading) -> tuple[Finding, ...]:
    """What is odd about the settings; Stop where a value can't be used."""
    findings = tuple(sorted((one for check in SETTINGS_CHECKS for one in check(reading)), key=lambda one: one.sort_key))
    first = next((one for one in findings if one.kind.severity is Severity.ERROR), None)
    if first is not None:
        place = f"{SETTINGS_FILE}, ô {first.ref}" if first.ref else SETTINGS_FILE
        where = f"{SETTINGS_FILE}, cell {first.ref}" if first.ref else SETTINGS_FILE
        raise Stop(2, f"{place}: {first.message()}", f"{where}: {first.message(Language.EN)}")
    return findings


def _unreadable_settings(facts: Sequence[Fact]) -> tuple[str, str]:
    password = any(fact.kind == "file_locked_by_password" for fact in facts)
    if password:
        return (
            f"Tệp cài đặt {SETTINGS_FILE} có mật khẩu; hãy bỏ mật khẩu rồi chạy lại.",
            f"The settings file {SETTINGS_FILE} has a password; remove it and run again.",
        )
    return (
        f"Không đọc được tệp cài đặt {SETTINGS_FILE}; hãy mở bằng Excel, lưu lại, hoặc xóa đi để dùng cài đặt mặc định.",
        f"The settings file {SETTINGS_FILE} can't be read; open it in Excel and save it, or delete it to use the defaults.",
    )


def files_of(paths: Iterable[Path]) -> Iterator[InputFile]:
    """The files that a person named; a folder stands for every document in it.

    Raises:
        Stop: a path that does not exist, or a folder that can't be listed (status 2).
    """
    for path in paths:
        shown = shown_name(path.as_posix())
        if path.is_dir():
            try:
                yield from (InputFile(file.path, f"{shown.rstrip('/')}/{file.name}") for file in survey(path).files)
            except UnreadableFolder as error:
                raise Stop(
                    2,
                    f"Không mở được thư mục {shown}; hãy kiểm tra quyền truy cập.",
                    f"The folder {shown} can't be opened.",
                ) from error
        elif path.exists() or path.is_symlink():
            yield InputFile(path, shown)
        else:
            raise Stop(
                2,
                f"Không có tệp hoặc thư mục {shown}; hãy kiểm tra lại đường dẫn.",
                f"There is no file or folder {shown}.",
            )


def examine_files(
    files: Sequence[InputFile],
    against: Reading,
    workers: Workers,
    aside: Path,
    *,
    keep_grids: bool = False,
    progress: Progress = lambda done, total: None,
) -> Iterator[tuple[Copy, Examined]]:
    """Each file copied, then read and checked in a worker; in order, as results come in."""
    tasks = _Tasks(files, lambda file: Task(take_copy(file.path, file.name, aside), against, keep_grids))
    progress(0, len(tasks))
    for done, (task, result) in enumerate(workers.map(examine, tasks), start=1):
        progress(done, len(tasks))
        yield task.copy, not_examined(task.copy, result) if isinstance(result, Failure) else result


def findings_of(
    files: Sequence[InputFile], against: Reading, workers: Workers, aside: Path
) -> Iterator[tuple[Finding, ...]]:
    """The findings of each file, in order, as results come in."""
    tasks = _Tasks(files, lambda file: Task(take_copy(file.path, file.name, aside), against))
    for task, result in workers.map(examined_findings, tasks):
        yield (not_examined(task.copy, result) if isinstance(result, Failure) else result).findings


def lines_of(
    files: Sequence[InputFile],
    against: Reading,
    workers: Workers,
    aside: Path,
    language: Language,
    *,
    findings_only: bool,
) -> Iterator[Line]:
    """The line of each file for machines, in order."""

    def wanted(file: InputFile) -> LineTask:
        return LineTask(Task(take_copy(file.path, file.name, aside), against), language, findings_only)

    for task, result in workers.map(examined_line, _Tasks(files, wanted)):
        if isinstance(result, Failure):
            yield line_of(not_examined(task.task.copy, result), language, findings_only=findings_only)
        else:
            yield result


class _Tasks(Generic[T]):
    """Tasks made when their turn comes: while the workers read the first files, the others are copied."""

    def __init__(self, files: Sequence[InputFile], make: Callable[[InputFile], T]) -> None:
        self._files = files
        self._make = make

    def __len__(self) -> int:
        return len(self._files)

    def __iter__(self) -> Iterator[T]:
        return map(self._make, self._files)
