"""Where things stand in the offices' files: links from `output/PERIOD/` to a file, a sheet and a cell."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from cchc_excel.cells import CellRef
from cchc_excel.review import Review
from cchc_excel.sheets import external
from cchc_excel.workbook.tab import Draft, Link

_INPUT = "../../input/"  # from the folder of the period
_BESIDE_INPUT = {"cai-dat.xlsx": "../../cai-dat.xlsx"}
_WITH_CELLS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})  # a link may name a cell of these
WHOLE_RUN = "(toàn bộ kỳ)"
OPEN = "Mở tệp"


def cell_link(draft: Draft, file: str, ref: CellRef | None) -> Link | None:
    """A link to a cell of a file or to the file; its text is the cell's address, or an invitation to open the file.

    The text of a link is kept short: LibreOffice does not wrap links, so a long one would be cut.
    """
    if not file:
        return None
    path = draft.stored.get(file) or _BESIDE_INPUT.get(file, _INPUT + file)
    spreadsheet = PurePosixPath(file).suffix.lower() in _WITH_CELLS
    if ref is None or not spreadsheet:
        return Link(external(path), ref.address if ref else OPEN)
    return Link(external(path, ref.sheet, ref.address), ref.address)


def senders(review: Review) -> Mapping[str, str]:
    """File → the office that sent it; the plan and the settings are named as such."""
    sent = {each.reading.file: each.office or "" for each in review.dossier.returns}
    plans = dict.fromkeys((reading.file for reading in review.dossier.baseline), "Kế hoạch")
    return {**dict.fromkeys(_BESIDE_INPUT, "Cài đặt"), **sent, **plans}
