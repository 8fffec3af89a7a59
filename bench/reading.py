"""What reading costs: CPU ratios against python-calamine merely reading the cells, medians of interleaved rounds.

``python bench/reading.py [FILES]`` draws that many office files (60 where nothing is said) in a folder of its own
and prints a line for each reader. All of them read the same files in the same run, so the ratios may be set
against those of another machine. Measured is the CPU of this process, with the collector set as in our workers.

- ours: looking a copy over and reading it into grids, with error values, number formats, hidden rows and merges
- pandas: every sheet into a frame with engine="calamine"; no merges, no errors, no formats
- polars: the same with its own binding of calamine, where it is installed

The script ends with 1 where ours is above its target of 2.2.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

import pandas as pd
import python_calamine
from annexes import make_files  # this folder is on the path of a script

from cchc_excel.intake.copies import take_copy
from cchc_excel.intake.preflight import preflight
from cchc_excel.reading import read_grids

FILES, ROUNDS, TARGET = 60, 7, 2.2
Reader = Callable[[Path], object]


def calamine(path: Path) -> object:
    """Every cell of every sheet, and nothing else."""
    book = python_calamine.load_workbook(path)
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def pandas(path: Path) -> object:
    """Every sheet as a frame."""
    return pd.read_excel(path, sheet_name=None, engine="calamine", header=None)


def polars(path: Path) -> object:
    """Every sheet as a frame of polars."""
    import polars as pl  # noqa: PLC0415 - it may not be there

    return pl.read_excel(path, sheet_id=0, has_header=False)


def our_reader(files: list[Path], folder: Path) -> Reader:
    """Looking over and reading; the copies are made beforehand, for the others read in place."""
    folder.mkdir()
    copies = {path: take_copy(path, path.name, folder) for path in files}

    def ours(path: Path) -> object:
        copy = copies[path]
        return read_grids(copy.path, copy.file, preflight(copy).kind)

    return ours


def seconds(reader: Reader, files: list[Path]) -> float:
    """The CPU that reading all files takes."""
    gc.collect()
    began = time.process_time()
    for path in files:
        reader(path)
    return time.process_time() - began


def medians(readers: Mapping[str, Reader], files: list[Path]) -> dict[str, float]:
    """Seconds of each reader; the rounds alternate, so that a busy moment hits all."""
    times: dict[str, list[float]] = {name: [] for name in readers}
    for reader in readers.values():
        seconds(reader, files[:3])  # modules loaded, caches warm
    for _ in range(ROUNDS):
        for name, reader in readers.items():
            times[name].append(seconds(reader, files))
    return {name: statistics.median(measured) for name, measured in times.items()}


def main(count: int) -> int:
    """Print the ratios; 1 where ours misses its target."""
    gc.set_threshold(50_000)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "files").mkdir()
        files = make_files(Path(folder) / "files", count)
        readers: dict[str, Reader] = {
            "calamine": calamine,
            "ours": our_reader(files, Path(folder) / "copies"),
        }
        readers["pandas"] = pandas
        if find_spec("polars"):
            readers["polars"] = polars
        taken = medians(readers, files)
    base = taken["calamine"]
    for name, measured in taken.items():
        print(f"{name:10} {measured / base:5.2f}   {measured / count * 1000:6.2f} ms a file")
    return int(taken["ours"] / base > TARGET)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else FILES))
