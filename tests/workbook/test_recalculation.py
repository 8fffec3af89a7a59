"""LibreOffice computes every formula anew and must find what was stored."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from cchc_excel.review import Review
from cchc_excel.workbook import write_workbook
from tests.builders import activity, item, judged, review
from tests.workbook.samples import march

pytestmark = pytest.mark.filterwarnings("ignore:.*will be removed:UserWarning")  # openpyxl knows no data bars

OFFICE = shutil.which("soffice")
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""


def odd_names() -> Review:
    """Names that wildcards, comparisons and separators could mistake."""
    offices = ("*", ">=0", "~Văn phòng", "Văn", "Văn phòng; Phòng", 'Phòng "A"', "văn phòng")
    return review(
        judged(item(activity(f"I.1.1.{number}", leads=(office, "Văn phòng"))))
        for number, office in enumerate(offices, start=1)
    )


@pytest.mark.skipif(OFFICE is None and not os.environ.get("CI"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("told", [march, odd_names])
def test_every_formula_gives_the_stored_value(tmp_path: Path, told: object) -> None:
    assert OFFICE, "LibreOffice must be installed where the tests are decisive"
    assert callable(told)
    path, profile, copies = tmp_path / "a.xlsx", tmp_path / "profile", tmp_path / "recalculated"
    write_workbook(told(), path)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS_RECALCULATE, encoding="utf-8")
    command = [OFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(copies), str(path)], check=True, capture_output=True, timeout=120)
    written = openpyxl.load_workbook(path)
    stored = openpyxl.load_workbook(path, data_only=True)
    computed = openpyxl.load_workbook(copies / "a.xlsx", data_only=True)
    formulas, different = 0, []
    for sheet in written.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    formulas += 1
                    ours = stored[sheet.title][cell.coordinate].value
                    theirs = computed[sheet.title][cell.coordinate].value
                    if not _same(ours, theirs):
                        different.append(f"{sheet.title}!{cell.coordinate} {cell.value}: {ours} / {theirs}")
    assert not different
    assert formulas > 50


def _same(ours: object, theirs: object) -> bool:
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return math.isclose(ours, theirs, abs_tol=1e-9)
    return ours == theirs
