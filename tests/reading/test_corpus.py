"""Files that nobody in the project wrote: any bytes give a result or a fact, never an exception or a signal."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from cchc_excel.intake.workers import Failure, Workers
from cchc_excel.reading.careful_sheets import read_carefully
from cchc_excel.reading.plain_sheets import read_plain
from cchc_excel.reading.workbook_package import Package
from tests.intake.drawing import packed, sheet_xml, workbook_parts
from tests.reading.corpus_reading import Reading, reading_of

CORPUS = Path(__file__).parents[1] / "corpus"
FILES = sorted(path for path in CORPUS.iterdir() if path.suffix != ".tsv")

# file → kind by content, kinds of facts, cells of each sheet; what is refused has no sheets
EXPECTED: dict[str, tuple[str, tuple[str, ...], tuple[int, ...]]] = {
    "51535.xls": ("xls", ("file_too_large",), ()),
    "EmptyFill.xlsx": ("xlsx", (), (69,)),
    "FileWithDefaultStyleNameNotInEnglish.xlsx": ("xlsx", ("error_value",), (77,)),
    "Test_git_issue_221.xlsx": ("xlsx", (), (1,)),
    "Test_git_issue_283_TimeSpan.xlsx": ("xlsx", ("readers_differ",), (36,)),
    "Test_git_issue_382_oom.xls": ("xls", ("file_truncated",), ()),
    "Test_git_issue_467_empty_continue_leftoverbytes.xls": ("xls", ("file_unreadable",), ()),
    "Test_git_issue_477_sst_zero_count.xls": ("xls", (), (71,)),
    "Zip-Windows-Directory-Separator.xlsx": ("xlsx", (), (29,)),
    "base.ods": ("ods", (), (10, 0, 0)),
    "clusterfuzz-testcase-minimized-POIFuzzer-5040805309710336.xlsx": (
        "docx",
        ("extension_wrong", "file_unreadable"),
        (),
    ),
    "clusterfuzz-testcase-minimized-POIHSSFFuzzer-5816431116615680.xls": ("xls", ("file_unreadable",), ()),
    "clusterfuzz-testcase-minimized-POIHSSFFuzzer-6483562584932352.xls": ("xls", ("file_truncated",), ()),
    "embed_image11.xlsx": ("xlsx", ("error_value",), (1,)),
    "empty_file.ods": ("unknown", ("file_empty",), ()),
    "ex41187-19267.xls": ("xls", ("nuls_dropped",), (3,)),
    "export-millon-rows.xlsx": ("xlsx", (), (31,)),
    "invalid-xml.xlsx": ("xlsx", ("sheet_damaged",), (2,)),
    "issue.2463.xls": ("xls", (), (70,)),
    "issue.2501.b.xlsx": ("xlsx", (), (0, 0)),
    "oleloop.xls": ("xls", ("file_truncated",), ()),
    "password_2002_128_enhdss.xls": ("xls", ("file_locked_by_password",), ()),
    "poc-xmlbomb.xlsx": ("xlsx", ("file_suspicious",), ()),
    "richtext_example.xlsx": ("xlsx", ("readers_differ",), (2,)),
    "rootZipFiles.xlsx": ("xlsx", (), (1,)),
    "sheetview.xlsx": ("xlsx", ("readers_differ",), (2,)),
    "standard_AES128_SHA1_ECB_pwd_password.xlsx": ("unknown", ("file_locked_by_password",), ()),
    "type_excel.ods": ("xls", ("extension_wrong",), (66, 0, 0)),
    "xlmmacro.xlsm": ("xlsm", (), (0, 0)),
    "xlsx-corrupted.xlsx": ("xlsx", (), (11, 7)),
    "xlsx-export-single-cell-at-last-row.xlsx": ("xlsx", (), (1, 0, 0)),
}


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Reading | Failure]]:
    into = tmp_path_factory.mktemp("copies")
    with Workers(count=2) as workers:
        results = workers.map(reading_of, [(path, into) for path in FILES])
        yield {path.name: reading for (path, _), reading in results}


@pytest.mark.parametrize("name", [path.name for path in FILES])
def test_a_file_is_read_or_says_why_not(name: str, readings: Mapping[str, Reading | Failure]) -> None:
    reading = readings[name]
    assert isinstance(reading, Reading)
    assert (reading.kind, reading.facts, reading.cells) == EXPECTED[name]
    assert reading.cells or reading.facts


def test_the_sources_of_all_files_are_named() -> None:
    lines = (CORPUS / "SOURCES.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert sorted(line.split("\t")[0] for line in lines) == [path.name for path in FILES]


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".xlsx"], ids=lambda path: path.name)
def test_plain_and_careful_reading_agree(path: Path) -> None:
    try:
        package = Package(path.read_bytes())
        sheets = [package.read(sheet.part) for sheet in package.sheets if sheet.kind == "worksheet"]
        readings = [(read_plain(xml, package), xml) for xml in sheets if xml is not None]
    except Exception:  # what is broken is tested above
        pytest.skip("not readable as a package")
    for plain, xml in readings:
        if plain is not None:
            assert plain == read_carefully(xml, package)


def _mutated(content: bytes, seed: int) -> bytes:
    """A few bytes changed, dropped, doubled or cut off."""
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(damaged))
        match chance.randrange(5):
            case 0 | 1:
                damaged[at] = chance.randrange(256)
            case 2:
                del damaged[at : at + chance.randint(1, 40)]
            case 3:
                damaged[at:at] = damaged[at : at + chance.randint(1, 40)]
            case _ if chance.random() < 0.3:
                del damaged[at + 1 :]
    return bytes(damaged)


def test_damaged_files_are_read_or_say_why_not(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="s"><v>{row % 3}</v></c><c r="B{row}" s="1"><v>0.5</v></c></row>'
        for row in range(1, 30)
    )
    parts = workbook_parts(sheet_xml(rows), strings=("Rà soát", "Báo cáo", "Hoàn thành"), formats=("0%",))
    broken_xml = [
        packed({**parts, name: _mutated(bytes(str(parts[name]), "utf-8"), seed)})
        for seed in range(40)
        for name in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml")
    ]
    broken_zip = [_mutated(packed(parts), seed) for seed in range(60)]
    broken_xls = [_mutated((CORPUS / "ex41187-19267.xls").read_bytes(), seed) for seed in range(60)]
    paths = []
    for number, content in enumerate([*broken_xml, *broken_zip, *broken_xls]):
        paths.append(tmp_path / f"{number}.xlsx")
        paths[-1].write_bytes(content)
    (tmp_path / "copies").mkdir()
    with Workers(count=2, seconds=10) as workers:
        for (path, _), reading in workers.map(reading_of, [(path, tmp_path / "copies") for path in paths]):
            assert isinstance(reading, Reading) or reading.kind == "died", path
            assert not isinstance(reading, Reading) or reading.cells or reading.facts, path
