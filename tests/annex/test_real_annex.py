"""The 2026 annex of the repository's workspace, in the three forms an office keeps it in, reads to the same plan."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.example import PLAN, ROOT

THERE = ROOT / "input" / PLAN
EXPECTED = json.loads(Path(__file__).with_name("annex-2026.expected.json").read_text(encoding="utf-8"))["activities"]
HEADING_ROW = 5
PAGES_BEGIN_AT = (
    28,
    21,
    15,
)  # rows before which a printed page ends; from below, so that the others stay where they are


def sheet_of_the_plan() -> Worksheet:
    sheet = openpyxl.load_workbook(THERE).active
    assert isinstance(sheet, Worksheet)
    return sheet


def as_printed(folder: Path) -> Path:
    """Nothing merged, and the heading again at the top of every page."""
    sheet = sheet_of_the_plan()
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    heading = [cell.value for cell in sheet[HEADING_ROW]]
    for row in PAGES_BEGIN_AT:
        sheet.insert_rows(row)
        for column, text in enumerate(heading, 1):
            sheet.cell(row, column, text)
    path = folder / "ban-in.xlsx"
    assert sheet.parent is not None
    sheet.parent.save(path)
    return path


def as_document(folder: Path) -> Path:
    """The annex as a Word table with its merged cells, the titles as paragraphs above it."""
    sheet = sheet_of_the_plan()
    document = docx.Document()
    for row in range(1, HEADING_ROW):
        document.add_paragraph(str(sheet.cell(row, 1).value or ""))
    rows = list(sheet.iter_rows(min_row=HEADING_ROW, values_only=True))
    table = document.add_table(len(rows), sheet.max_column)
    for merged in sheet.merged_cells.ranges:
        if merged.min_row >= HEADING_ROW:
            first = table.cell(merged.min_row - HEADING_ROW, merged.min_col - 1)
            first.merge(table.cell(merged.max_row - HEADING_ROW, merged.max_col - 1))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text is not None:
                table.cell(row, column).text = str(text)
    path = folder / "phu-luc.docx"
    document.save(str(path))
    return path


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, object]]:
    """Form → how the command reads it, in the repository's workspace."""
    folder = tmp_path_factory.mktemp("annex")
    files = {"as kept": THERE, "as printed": as_printed(folder), "as a document": as_document(folder)}
    program = (
        sys.executable,
        "-m",
        "cchc_excel",
        "read",
        *map(str, files.values()),
        "--json",
        "--workspace",
        str(ROOT),
    )
    done = subprocess.run(program, capture_output=True, text=True, encoding="utf-8", check=False)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    by_name = {Path(str(line["file"])).name: line for line in lines}
    return {form: by_name[path.name] for form, path in files.items()}


FORMS = ("as kept", "as printed", "as a document")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", sorted(EXPECTED[0]))
def test_every_activity_of_the_annex_reads_as_it_was_checked_by_hand(
    readings: Mapping[str, Mapping[str, list[dict[str, object]]]], form: str, name: str
) -> None:
    found = [activity[name] for activity in readings[form]["activities"]]
    if name == "deadline":  # the copy checked by hand has no list of every due date
        found = [
            {key: value for key, value in deadline.items() if key != "dues"}
            for deadline in found
            if isinstance(deadline, dict)
        ]
    assert found == [activity[name] for activity in EXPECTED]


@pytest.mark.parametrize("form", FORMS)
def test_every_cell_of_the_annex_is_accounted_for(
    readings: Mapping[str, Mapping[str, dict[str, int]]], form: str
) -> None:
    ledger = readings[form]["ledger"]
    assert ledger["used"] + ledger["heading"] == ledger["cells"]
    assert ledger["passed_over"] == 0
