"""What all tests share: golden texts with the switch that writes them anew, and one run of the sample workspace."""

from __future__ import annotations

import difflib
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from cchc_excel.cli import status_of
from tests.example import ROOT, copy_workspace

# The same examples on every run: a failure is the change's, not the draw's. Soaking: HYPOTHESIS_PROFILE=default.
settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
if "HYPOTHESIS_PROFILE" not in os.environ:
    settings.load_profile("steady")

# Neither do tests touch the store of whoever runs them, nor does one see what another has read.
NO_STORE = {"CCHC_CACHE": "off"}  # also for processes with an environment of their own
os.environ.update(NO_STORE)

GOLDEN = Path(__file__).parent / "golden"

GoldenCheck = Callable[[str, Iterable[str]], None]


class Said(NamedTuple):
    """How a run ended and what it said."""

    status: int
    out: str
    err: str


Cchc = Callable[..., Said]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write the golden texts anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> GoldenCheck:
    """`golden("workbook-march", lines)`: the lines must be those of tests/golden/workbook-march.txt."""
    regenerate = bool(request.config.getoption("--regenerate"))

    def check(name: str, lines: Iterable[str]) -> None:
        path = GOLDEN / f"{name}.txt"
        text = "\n".join(lines) + "\n"
        if regenerate:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        if not path.exists():
            pytest.fail(f"{path.name} is missing: run pytest with --regenerate, and read what it wrote")
        expected = path.read_text(encoding="utf-8")
        if text != expected:
            difference = difflib.unified_diff(
                expected.splitlines(), text.splitlines(), "expected", "written", lineterm="", n=1
            )
            pytest.fail("\n".join(difference))

    return check


@pytest.fixture
def cchc(capsys: pytest.CaptureFixture[str]) -> Cchc:
    """`cchc("check", path)` in this process."""

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        status = status_of([str(one) for one in arguments])
        return Said(status, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def consolidated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workspace with the outputs of March 2026; tests look, and copy it where they change it."""
    folder = copy_workspace(tmp_path_factory.mktemp("consolidated"))
    program = (
        sys.executable,
        "-m",
        "cchc_excel",
        "consolidate",
        "--period",
        "2026-03",
        "--workspace",
        str(folder),
    )
    done = subprocess.run(program, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (folder / "said.txt").write_text(done.stdout, encoding="utf-8")
    return folder
