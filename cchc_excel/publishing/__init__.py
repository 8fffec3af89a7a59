"""All or nothing on disk: a period's outputs are built aside, read back, and swapped in as one.

`lock` keeps runs apart, `staging` is the way from an empty folder to a published set, `swap` changes the old set
for the new one and mends what a killed run left, `read_back` opens every output again, `packages` makes the bytes
of Word and Excel files independent of the clock, `troubles` says what went wrong in one sentence.
"""

from __future__ import annotations

from cchc_excel.publishing.lock import Busy, Holder, Lock
from cchc_excel.publishing.packages import normalise_zip
from cchc_excel.publishing.read_back import Damaged, filled_cells, opens_again
from cchc_excel.publishing.staging import Outcome, Staging, staged
from cchc_excel.publishing.swap import earlier_revisions, mend
from cchc_excel.publishing.troubles import NotWritten

__all__ = [
    "Busy",
    "Damaged",
    "Holder",
    "Lock",
    "NotWritten",
    "Outcome",
    "Staging",
    "earlier_revisions",
    "filled_cells",
    "mend",
    "normalise_zip",
    "opens_again",
    "staged",
]
