"""Bad machines: closed and full streams, full disks, killed runs, old encodings, faults in a worker."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_excel.intake.aside import NoPlace, aside
from cchc_excel.intake.copies import take_copy
from cchc_excel.intake.workers import WorkersHere
from cchc_excel.plan import FileReading
from cchc_excel.returns import Task, all_handed_back, task_of
from tests.reliability.hostile import exhausting_files, plain_annex

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.skipif(os.name == "nt", reason="shells and signals of POSIX")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "input" / "ke-hoach").mkdir(parents=True)
    (tmp_path / "input" / "ke-hoach" / "Kế hoạch.xlsx").write_bytes(plain_annex())
    (tmp_path / "input" / "Văn phòng.xlsx").write_bytes(plain_annex())
    return tmp_path


def shell(line: str, workspace: Path, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """A line of the shell; "cchc" stands for a run over the workspace."""
    run = f'"{sys.executable}" -m cchc_excel consolidate --period 2026-03 --workspace "{workspace}"'
    known = {**os.environ, "PYTHONPATH": str(ROOT), **surroundings}
    known.pop("PYTHONUNBUFFERED", None)  # people's standard error keeps what it could not write
    return subprocess.run(  # noqa: S602 - lines of this module
        line.replace("cchc", run),
        shell=True,
        env=known,
        cwd=workspace,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(
    "line",
    [
        "cchc <&- >&- 2>&-",
        pytest.param("cchc >/dev/full", marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="none here")),
        pytest.param("cchc 2>/dev/full", marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="none here")),
        "ulimit -n 40; cchc",
        "umask 077; cchc",
    ],
)
def test_outputs_are_written_whoever_listens(workspace: Path, line: str) -> None:
    done = shell(line, workspace)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert (workspace / "output" / "2026-03" / "manifest.json").is_file()


def test_a_machine_that_cannot_spell_vietnamese_names_gives_the_same_bytes(workspace: Path) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert shell("cchc", workspace).returncode == 0
    assert shell("cchc --output other", workspace, **ascii_only).returncode == 0
    usual, odd = (
        {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (workspace / "output" / "2026-03", workspace / "other" / "2026-03")
    )
    assert usual == odd
    assert "tra-lai/Văn phòng.xlsx" in odd


def test_a_file_size_limit_is_one_sentence(workspace: Path) -> None:
    done = shell("ulimit -f 20; cchc", workspace)
    assert done.returncode == 3
    assert "hết dung lượng" in done.stderr
    assert "Traceback" not in done.stderr
    assert list((workspace / "output").iterdir()) == []


def test_copies_of_a_killed_run_are_taken_away_by_the_next_and_those_of_a_living_one_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as living:
        dead = subprocess.Popen([sys.executable, "-c", ""])
        dead.wait()
        for process in (living.pid, dead.pid):
            (tmp_path / f"cchc-{process}-abc").mkdir()
        with aside() as folder:
            names = {path.name for path in tmp_path.iterdir()}
        assert names == {f"cchc-{living.pid}-abc", folder.name}
        assert not folder.exists()
        living.communicate(b"\n")


def test_a_full_disk_for_copies_is_not_blamed_on_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(plain_annex())
    with pytest.raises(NoPlace) as trouble:
        take_copy(tmp_path / "a.xlsx", "a.xlsx", tmp_path / "a.xlsx")
    assert "Hãy xóa bớt tệp rồi chạy lại" in trouble.value.vi


def test_a_file_that_was_refused_goes_back_unopened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zipfile.ZipFile.__init__", lambda *_, **__: pytest.fail("opened"))
    content = b"PK not to be opened"
    (tmp_path / "copy").write_bytes(content)
    reading = FileReading("a.xlsx", "", "xlsx", refused=True)
    monkeypatch.setattr(
        "cchc_excel.returns.handing_back.write_list_beside", lambda path, *_: path.write_bytes(b"the list")
    )
    task = task_of(tmp_path / "copy", reading, (), tmp_path / "a.xlsx", tmp_path / "b.xlsx")
    [written] = all_handed_back([task], WorkersHere())
    assert (written.path.read_bytes(), task.beside.read_bytes()) == (content, b"the list")


class _Dying:
    """Workers of which every one dies."""

    def map(self, _function: object, tasks: list[Task]) -> list[tuple[Task, object]]:
        from cchc_excel.intake.workers import Failure  # noqa: PLC0415 - for this class alone

        return [(task, Failure("died")) for task in tasks]


def test_a_return_that_breaks_its_worker_goes_back_as_it_came_with_a_list(tmp_path: Path) -> None:
    content = exhausting_files()["thuc the.xlsx"]
    (tmp_path / "copy").write_bytes(content)
    reading = FileReading("a.xlsx", "", "xlsx")
    task = task_of(tmp_path / "copy", reading, (), tmp_path / "a.xlsx", tmp_path / "a - cần sửa.xlsx")
    [written] = all_handed_back([task], _Dying())  # type: ignore[arg-type]  # all that is used of workers
    assert (written.path.read_bytes(), written.beside) == (content, task.beside)
    assert task.beside.is_file()


def test_a_late_interruption_leaves_the_status_of_the_run(workspace: Path) -> None:
    late = (
        "import os, signal, sys, cchc_excel.cli as cli; closing = cli._close_quietly\n"
        "cli._close_quietly = lambda: (os.kill(os.getpid(), signal.SIGINT), closing())\n"
        "cli.main()"
    )
    command = [
        sys.executable,
        "-c",
        late,
        "consolidate",
        "--period",
        "2026-03",
        "--workspace",
        str(workspace),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)


def test_what_a_background_run_was_told_to_ignore_it_ignores(workspace: Path) -> None:
    patient = (
        "import os, signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); import cchc_excel.pipeline as p; known = p._write\n"
        "p._write = lambda *a: (os.kill(os.getpid(), signal.SIGHUP), known(*a))[1]\n"
        "from cchc_excel.cli import main; main()"
    )
    command = [
        sys.executable,
        "-c",
        patient,
        "consolidate",
        "--period",
        "2026-03",
        "--workspace",
        str(workspace),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0
    assert signal.SIGHUP
