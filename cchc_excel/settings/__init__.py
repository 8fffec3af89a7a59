"""`cai-dat.xlsx` → `Settings`: what an office may set, read with cell addresses like any office's file.

`nouns` says what there is, `layout` how the workbook looks (the reader and the writer walk the same tables),
`tables` and `values` read sheets and cells, `assembly` puts them together.
"""

from __future__ import annotations

from cchc_excel.settings.assembly import settings_from_grids
from cchc_excel.settings.nouns import (
    Agency,
    Answer,
    Office,
    OfficeGroup,
    Settings,
    SettingsReading,
    Target,
    Word,
)

__all__ = [
    "Agency",
    "Answer",
    "Office",
    "OfficeGroup",
    "Settings",
    "SettingsReading",
    "Target",
    "Word",
    "settings_from_grids",
]
