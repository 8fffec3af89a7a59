"""Odd names of files: shown so that nothing is steered by them, told apart, and linked to where they really lie."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from lxml import etree

from cchc_excel.cli.words import harmless
from cchc_excel.intake.survey import survey
from cchc_excel.returns import names_beside
from tests.reliability.hostile import plain_annex

ROOT = Path(__file__).parent.parent.parent
ODD = (
    unicodedata.normalize("NFD", "báo cáo Tổng hợp.xlsx"),
    "# phần %20 100%.xlsx",
    "xuống\ndòng.xlsx",
    "mau\x1b[31m do\x07.xlsx",
    "[x](a)'b\"{{7*7}}.xlsx",
    "=cmd|' !A0.xlsx",
    "ạ" * 80 + ".xlsx",
)
posix = pytest.mark.skipif(os.name == "nt", reason="such names exist elsewhere only")


def program(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "cchc_excel", *map(str, arguments)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=cwd, env=surroundings, capture_output=True, check=False, timeout=120)


def external_links(workbook: Path) -> list[str]:
    with zipfile.ZipFile(workbook) as package:
        parts = [package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/_rels/")]
    found = [link for part in parts for link in etree.fromstring(part) if link.get("TargetMode") == "External"]
    return [str(link.get("Target")).partition("#")[0].replace("\\", "/") for link in found]


def broken(links: Sequence[str], folder: Path) -> list[str]:
    return [link for link in links if not os.path.lexists(os.fsencode(folder) + b"/" + unquote_to_bytes(link))]


@posix
@pytest.mark.parametrize("elsewhere", [False, True])
def test_links_lead_to_the_files_whatever_their_names_and_wherever_they_lie(tmp_path: Path, elsewhere: bool) -> None:
    given = tmp_path / ("nơi khác/đầu vào" if elsewhere else "input")
    given.mkdir(parents=True)
    for name in ODD:
        (given / name).write_bytes(plain_annex())
    options = ("--input", given) if elsewhere else ()
    done = program("consolidate", "--period", "2026-03", "--workspace", tmp_path, *options)
    assert done.returncode in {0, 1}, done.stderr
    assert b"\x1b" not in done.stdout + done.stderr
    folder = tmp_path / "output" / "2026-03"
    links = external_links(folder / "tong-hop-2026-03.xlsx")
    assert len(links) >= len(ODD)
    assert broken(links, folder) == []
    assert len(list((folder / "tra-lai").iterdir())) >= len(ODD)


@posix
def test_names_that_look_the_same_are_told_apart(tmp_path: Path) -> None:
    for name in ("báo cáo.xlsx", unicodedata.normalize("NFD", "báo cáo.xlsx"), "a\x01.xlsx", "a\x02.xlsx"):
        (tmp_path / name).write_bytes(b"x")
    names = [file.name for file in survey(tmp_path).files]
    assert names == ["a�.xlsx", "a� (2).xlsx", "báo cáo.xlsx", "báo cáo (2).xlsx"]


def test_lists_of_corrections_never_take_each_others_place() -> None:
    folder = Path("tra-lai")
    names = ("a.xls", "a.ods", "a - cần sửa.xlsx", "A.csv", "ạ" * 80 + ".xls")
    beside = names_beside([folder / name for name in names])
    everything = [*(folder / name for name in names), *beside.values()]
    assert len({str(path).casefold() for path in everything}) == len(everything)
    assert all(len(os.fsencode(path.name)) <= 255 for path in beside.values())


@pytest.mark.parametrize(
    ("written", "shown"),
    [("a\x1b[31m", "a\\x1b[31m"), ("a\nb", "a ⏎ b"), ("\u202ea", "\\x202ea"), ("a\xa0b ế", "a b ế")],
)
def test_what_a_file_says_cannot_steer_a_terminal(written: str, shown: str) -> None:
    assert harmless(written) == shown
