"""How much a folder of office files costs to read, against other readers of the same files.

Measured in one run, in fresh processes that take turns, medians of the rounds; CPU is user and system time of a
process and all its children (so of the worker processes too), wall is the time until it ends:

- calamine   python-calamine reads all cells of all sheets of every file and makes nothing of them: this is 1
- read       `cchc read --json`: every file copied, hashed, looked over, read, normalized, checked, written out
- again      the same once more: every file copied and hashed, and what was read before taken from the store
- one new    the same where one file of all has changed since
- check      `cchc check` of the same folder, and `check 2`: the same once more
- pandas     pandas.read_excel with engine="calamine", every sheet: cells without merges, nothing normalized
- polars     polars.read_excel (engine calamine), every sheet: likewise; left out where it is not installed
- whole      `cchc consolidate`, with --whole: also merging, indicators, workbook, report, returns, snapshot

The files come from `annexes.py`: as large and as varied as those of offices, no text of one is copied into all.
The program's libraries are loaded within the time measured. Quote the ratios, never the seconds: those are of
one machine. Run it with `python bench/folder.py`; few files show the cost of starting, 1,000 that of reading.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from annexes import make_file, make_files  # this folder is on the path of a script

_BECOME_SUBREAPER = 36  # prctl: workers whose parent ended become our children, and their time counts
_READERS = {
    "calamine": """
from python_calamine import CalamineWorkbook
for path in paths:
    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()
""",
    "pandas": """
import pandas
for path in paths:
    pandas.read_excel(path, sheet_name=None, header=None, engine="calamine")
""",
    "polars": """
import polars
for path in paths:
    polars.read_excel(path, sheet_id=0, has_header=False, engine="calamine", raise_if_empty=False)
""",
}
_AGAIN = ("again", "one new", "check 2")  # with the store that the run before them left; the others begin without
_PATHS = "import sys; from pathlib import Path; paths = sorted(map(str, Path(sys.argv[1]).iterdir()))"


class Cost(NamedTuple):
    """What a process and its children took, in seconds."""

    cpu: float
    wall: float


def main() -> None:
    """Make the files, let the readers take turns, print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--whole", action="store_true", help="also time `cchc consolidate`")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
        workspace = Path(folder)
        (workspace / "input").mkdir()
        files = make_files(workspace / "input", chosen.files)
        os.environ["CCHC_CACHE"] = str(workspace / "store")
        commands = _commands(workspace, whole=chosen.whole)
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for turn in range(chosen.rounds):
            for name, command in commands.items():
                shutil.rmtree(workspace / "output", ignore_errors=True)
                if name not in _AGAIN:
                    shutil.rmtree(workspace / "store", ignore_errors=True)
                if name == "one new":
                    make_file(files[0], chosen.files + turn)
                costs[name].append(_cost(command))
        _print(costs, chosen.files)


def _commands(workspace: Path, *, whole: bool) -> dict[str, list[str]]:
    files = str(workspace / "input")
    program = [sys.executable, "-m", "cchc_excel"]
    place = ["--workspace", str(workspace)]
    commands = {
        name: [sys.executable, "-c", _PATHS + code, files]
        for name, code in _READERS.items()
        if name != "polars" or (find_spec("polars") and find_spec("fastexcel"))
    }
    commands |= {name: [*program, "read", "--json", *place, files] for name in ("read", "again", "one new")}
    commands |= {name: [*program, "check", *place, files] for name in ("check", "check 2")}
    if whole:
        commands["whole"] = [*program, "consolidate", "--period", "2026-03", *place]
    return commands


def _cost(command: Sequence[str]) -> Cost:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_BECOME_SUBREAPER, 1, 0, 0, 0)
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        status = process.wait()
    wall = time.perf_counter() - began
    if status not in {0, 1}:  # 1: findings
        sys.exit(f"{' '.join(command[:5])} … ended with status {status}")
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall)


def _print(costs: Mapping[str, Sequence[Cost]], files: int) -> None:
    medians = {
        name: Cost(*(statistics.median(each) for each in zip(*found, strict=True))) for name, found in costs.items()
    }
    one = medians["calamine"]
    print(f"{files} files; calamine merely reading = 1")
    print(f"{'':10}{'CPU':>8}{'wall':>8}")
    for name, cost in medians.items():
        print(f"{name:10}{cost.cpu / one.cpu:8.2f}{cost.wall / one.wall:8.2f}")
    if "polars" not in medians:
        print("polars: not installed (with fastexcel), not measured")


if __name__ == "__main__":
    main()
