"""Records in, findings out; one function is one kind. Only this room judges."""

from __future__ import annotations

from typing import Any

from cchc_excel.checks import (
    deadline_slips,
    deadlines,
    evidence,
    files,
    merging,
    offices,
    reporting,
    reports,
    settings,
    structure,
    surroundings,
)
from cchc_excel.findings import Check, Finding, Kind
from cchc_excel.plan import Dossier, FileReading

# In the order in which people see them.
FILE_CHECKS: tuple[Check[FileReading], ...] = (
    *files.CHECKS,
    *structure.CHECKS,
    *surroundings.CHECKS,
    *deadlines.CHECKS,
    *deadline_slips.CHECKS,
    *offices.CHECKS,
    *reports.CHECKS,
    *evidence.CHECKS,
)
DOSSIER_CHECKS: tuple[Check[Dossier], ...] = (*merging.CHECKS, *reporting.CHECKS)
SETTINGS_CHECKS = settings.CHECKS


def kinds() -> tuple[Kind, ...]:
    """Every kind of finding there is, by code."""
    every: tuple[Check[Any], ...] = (*FILE_CHECKS, *DOSSIER_CHECKS, *SETTINGS_CHECKS)
    return tuple(sorted((one.kind for one in every), key=lambda kind: kind.code))


def findings_in_file(reading: FileReading) -> list[Finding]:
    """What one file has to say, sorted by place."""
    return sorted((found for one in FILE_CHECKS for found in one(reading)), key=lambda finding: finding.sort_key)


def findings_in_dossier(dossier: Dossier) -> list[Finding]:
    """What only shows when all files lie together, sorted by place."""
    return sorted((found for one in DOSSIER_CHECKS for found in one(dossier)), key=lambda finding: finding.sort_key)
