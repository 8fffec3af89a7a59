"""How long people wait for the program to begin: ratios, medians of interleaved runs.

``python bench/start.py`` prints two lines and ends with 1 where a target is missed. See bench/README.md.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WORKSPACE = ("input", "templates", "cai-dat.xlsx")
ROUNDS = 9
CCHC = (sys.executable, "-m", "cchc_excel")


class Comparison(NamedTuple):
    """What is timed, against what, and how many times as long it may take."""

    name: str
    command: Sequence[str]
    against: Sequence[str]
    target: float


def comparisons(workspace: Path) -> tuple[Comparison, ...]:
    """The two things that a clerk waits for."""
    libraries = "import pandas, openpyxl, xlsxwriter, docxtpl"
    run = ("consolidate", "--period", "2026-03", "--workspace", str(workspace))
    return (
        Comparison("cchc --help / python -c pass", (*CCHC, "--help"), (sys.executable, "-c", "pass"), 5),
        Comparison(f"the sample run / {libraries}", (*CCHC, *run), (sys.executable, "-c", libraries), 3),
    )


def seconds(command: Sequence[str]) -> float:
    """The wall time of one run."""
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=tempfile.gettempdir())
    return time.perf_counter() - began


def ratio(one: Comparison) -> tuple[float, float, float]:
    """The medians of both, and their ratio; the runs alternate, so that a busy moment hits both."""
    seconds(one.command), seconds(one.against)  # files into the system's cache, modules compiled
    pairs = [(seconds(one.command), seconds(one.against)) for _ in range(ROUNDS)]
    mine, base = (statistics.median(column) for column in zip(*pairs, strict=True))
    return mine, base, mine / base


def main() -> int:
    """Print the ratios; 1 where one misses its target."""
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        for name in WORKSPACE:
            source = ROOT / name
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, Path(folder) / name)
        os.environ["PYTHONPATH"] = str(ROOT)
        os.environ["CCHC_CACHE"] = "off"  # each run reads everything
        for one in comparisons(Path(folder)):
            mine, base, times = ratio(one)
            missed |= times > one.target
            print(f"{one.name}: {times:.1f} ({mine:.3f} s / {base:.3f} s), target {one.target:g} at most")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
