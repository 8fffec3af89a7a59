"""The example that this repository is a workspace of: its own files, whatever else somebody has put beside them."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLAN = "ke-hoach/phu-luc-ke-hoach-cchc-2026.xlsx"
RETURN = "Van phong - bao cao thang 3.xlsx"
GIVEN = (PLAN, RETURN, "P. CSDT thang 3 (2).xlsx", "phong ton giao/bao cao CCHC T3-2026.xlsx")
SETTINGS = "cai-dat.xlsx"


def copy_workspace(folder: Path) -> Path:
    """The workspace as it was given, without outputs, in a folder of its own."""
    for name in GIVEN:
        there = folder / "input" / name
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "input" / name, there)
    (folder / "templates").mkdir(exist_ok=True)
    shutil.copy(ROOT / SETTINGS, folder / SETTINGS)
    return folder
