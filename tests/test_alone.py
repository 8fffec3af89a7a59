from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from cchc_excel.cli import alone
from cchc_excel.cli.showing import check_files, read_files
from cchc_excel.intake.workers import Workers
from tests.example import PLAN, ROOT

SAMPLE = ROOT / "input" / PLAN
HEAVY = ("pandas", "openpyxl", "xlsxwriter", "docx", "jinja2", "pyarrow", "lxml", "python_calamine", "pebble")


@pytest.mark.parametrize("as_json", [False, True])
def test_one_file_alone_is_answered_as_the_careful_way_answers(
    as_json: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = alone.answered("check", [SAMPLE], tmp_path, as_json=as_json)
    answer = capsys.readouterr().out
    assert (check_files([SAMPLE], tmp_path, as_json=as_json, workers=Workers), capsys.readouterr().out) == (
        status,
        answer,
    )


def test_the_line_for_machines_is_the_same_either_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = alone.answered("read", [SAMPLE], tmp_path, as_json=True)
    answer = capsys.readouterr().out
    careful = read_files([SAMPLE], tmp_path, as_json=True, page=None, workers=Workers)
    assert (careful, capsys.readouterr().out) == (status, answer)


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "import os; os.abort()", "import time; time.sleep(60)"])
def test_a_process_that_dies_or_hangs_leaves_the_answer_to_the_careful_way(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(alone, "_PROGRAM", program)
    monkeypatch.setattr(alone, "_SECONDS", 0.5)
    assert alone.answered("check", [SAMPLE], tmp_path, as_json=False) is None
    assert capsys.readouterr().out == ""


def test_a_killed_process_leaves_no_copy_of_the_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    litter = "import os, tempfile, time; open(os.path.join(tempfile.mkdtemp(), 'copy'), 'w').close(); time.sleep(60)"
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(alone, "_PROGRAM", litter)
    monkeypatch.setattr(alone, "_SECONDS", 0.5)
    alone.answered("check", [SAMPLE], tmp_path, as_json=False)
    assert list(tmp_path.iterdir()) == []


def test_settings_that_cannot_be_used_and_folders_are_left_to_the_careful_way(tmp_path: Path) -> None:
    (tmp_path / "cai-dat.xlsx").write_bytes(b"not a workbook")
    assert alone.answered("check", [SAMPLE], tmp_path, as_json=False) is None
    assert alone.answered("check", [SAMPLE.parent], tmp_path, as_json=False) is None
    assert alone.answered("check", [SAMPLE, SAMPLE], tmp_path, as_json=False) is None


def test_who_asks_about_one_file_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from cchc_excel.cli import status_of; status_of(sys.argv[1:]);"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    asked = [sys.executable, "-c", code, "check", "--workspace", str(tmp_path), str(SAMPLE)]
    done = subprocess.run(asked, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONUTF8": "1"})
    assert done.stderr.strip().splitlines()[-1] == "[]"
