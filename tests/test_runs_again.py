"""Runs that remember what earlier ones read give what runs that read everything anew give, to the byte."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest

from cchc_excel.cli import status_of
from cchc_excel.intake.workers import Workers
from tests.conftest import Cchc
from tests.example import PLAN, RETURN, copy_workspace

PERIOD = "2026-03"


class Place(NamedTuple):
    """A workspace and the folder of its store."""

    root: Path
    store: Path


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The sample workspace, consolidated, with all that was read remembered; tests copy it."""
    place = Place(tmp_path_factory.mktemp("known") / "CCHC", tmp_path_factory.mktemp("store"))
    copy_workspace(place.root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CCHC_CACHE", str(place.store))
        for _ in range(2):  # the second reads the workbook that the first has written
            assert status_of(["consolidate", "--period", PERIOD, "--workspace", str(place.root)]) == 0
    return place


@pytest.fixture
def place(known: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """The same, to be changed."""
    copied = Place(tmp_path / "one" / "CCHC", tmp_path / "store")
    shutil.copytree(known.root, copied.root)
    shutil.copytree(known.store, copied.store)
    monkeypatch.setenv("CCHC_CACHE", str(copied.store))
    return copied


@pytest.fixture
def no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Workers, "_begun", lambda *_: pytest.fail("a process was started"))


def files_below(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def nothing(_: Path) -> None:
    """The workspace stays as it is."""


def another_file_in_its_place(root: Path) -> None:
    """Other bytes under the same name with the same times."""
    changed = root / "input" / RETURN
    book = openpyxl.load_workbook(changed)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "Hoàn thành":
                cell.value = "Chưa thực hiện"
    times = changed.stat()
    book.save(changed)
    os.utime(changed, ns=(times.st_atime_ns, times.st_mtime_ns))


def another_name(root: Path) -> None:
    (root / "input" / RETURN).rename(root / "input" / "VP.xlsx")


def a_copy_under_another_name(root: Path) -> None:
    shutil.copy(root / "input" / RETURN, root / "input" / "Van phong - bao cao thang 3 - Copy.xlsx")


def one_file_less(root: Path) -> None:
    (root / "input" / RETURN).unlink()


def no_plan(root: Path) -> None:
    (root / "input" / PLAN).unlink()


def another_closing_day(root: Path) -> None:
    _set(root, "Ngày chốt số liệu", 25)


def settings_as_they_come(root: Path) -> None:
    (root / "cai-dat.xlsx").unlink()


def a_damaged_file_more(root: Path) -> None:
    content = (root / "input" / RETURN).read_bytes()
    (root / "input" / "hong.xlsx").write_bytes(content[: len(content) // 2])


def _set(root: Path, label: str, value: int) -> None:
    book = openpyxl.load_workbook(root / "cai-dat.xlsx")
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows())
    [place] = [row[at + 1] for row in rows for at, cell in enumerate(row) if str(cell.value).startswith(label)]
    place.value = value
    book.save(root / "cai-dat.xlsx")


@pytest.mark.parametrize(
    "change",
    [
        nothing,
        another_file_in_its_place,
        another_name,
        a_copy_under_another_name,
        one_file_less,
        no_plan,
        another_closing_day,
        settings_as_they_come,
        a_damaged_file_more,
    ],
)
def test_whatever_changed_the_outputs_are_those_of_a_run_that_reads_everything(
    place: Place, cchc: Cchc, change: Callable[[Path], None]
) -> None:
    change(place.root)
    before = files_below(place.root / "output")
    anew = shutil.copytree(place.root, place.root.parent.parent / "two" / "CCHC")
    said = cchc("consolidate", "--period", PERIOD, "--workspace", place.root)
    expected = cchc("consolidate", "--period", PERIOD, "--workspace", anew, "--no-cache")
    assert said == expected._replace(out=expected.out.replace(str(anew), str(place.root)))
    assert files_below(place.root / "output") == files_below(anew / "output")
    assert (files_below(place.root / "output") == before) == (change is nothing)


def test_another_month_of_the_same_files_is_judged_anew(place: Place, cchc: Cchc) -> None:
    anew = shutil.copytree(place.root, place.root.parent.parent / "two" / "CCHC")
    assert cchc("consolidate", "--period", "2026-04", "--workspace", place.root).status == 0
    assert cchc("consolidate", "--period", "2026-04", "--workspace", anew, "--no-cache").status == 0
    assert files_below(place.root / "output") == files_below(anew / "output")


@pytest.mark.usefixtures("no_processes")
def test_a_run_over_what_is_known_starts_no_process(place: Place, cchc: Cchc) -> None:
    before = files_below(place.root)
    assert cchc("consolidate", "--period", PERIOD, "--workspace", place.root).status == 0
    assert files_below(place.root) == before


@pytest.mark.parametrize(
    "command", [("check",), ("check", "--json"), ("read", "--json"), ("read",), ("check", "--lang", "en")]
)
def test_folders_are_checked_and_read_as_before(place: Place, cchc: Cchc, command: tuple[str, ...]) -> None:
    asked = (*command, "--workspace", place.root, place.root / "input" / RETURN, place.root / "input" / PLAN)
    anew = cchc(*asked, "--no-cache")
    assert anew.status == 0
    assert [cchc(*asked), cchc(*asked)] == [anew, anew]
    assert cchc(*asked[: len(command)], "--lang", "en", *asked[len(command) :]).out != "" != anew.out


@pytest.mark.parametrize("command", [("check",), ("check", "--json"), ("read", "--json")])
def test_a_folder_that_was_checked_is_checked_again_without_a_process(
    place: Place, cchc: Cchc, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = (*command, "--workspace", place.root, place.root / "input")
    first = cchc(*asked)
    monkeypatch.setattr(Workers, "_begun", lambda *_: pytest.fail("a process was started"))
    assert cchc(*asked) == first


@pytest.mark.parametrize("content", [b"", b"not a database" * 1000])
def test_a_store_that_is_damaged_is_nothing_that_a_clerk_hears_of(place: Place, cchc: Cchc, content: bytes) -> None:
    for file in place.store.rglob("*.sqlite"):
        file.write_bytes(content)
    before = files_below(place.root / "output")
    said = cchc("consolidate", "--period", PERIOD, "--workspace", place.root)
    assert (said.status, "nhật ký" in said.err, "log" in said.err) == (0, False, False)
    assert files_below(place.root / "output") == before


def test_nothing_is_kept_in_the_workspace_nor_where_nobody_wants_it(
    place: Place, cchc: Cchc, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CCHC_CACHE", str(tmp_path / "new"))
    asked = ("--period", PERIOD, "--workspace", place.root)
    before = set(files_below(place.root))
    cchc("consolidate", *asked, "--no-cache")
    assert not (tmp_path / "new").exists()
    cchc("consolidate", *asked)
    assert [path.name for path in (tmp_path / "new").rglob("*") if path.is_file()] == ["da-doc.sqlite"]
    assert set(files_below(place.root)) == before
