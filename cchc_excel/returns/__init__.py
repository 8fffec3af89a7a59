"""Each office's own file handed back with what to mend: `write_return_copy`.

The original's bytes, values and looks matter more than our colours: where marking would lose anything, the
office gets its own bytes back and a list of corrections beside them.
"""

from __future__ import annotations

from cchc_excel.returns.copies import How, ReturnCopy, write_return_copy
from cchc_excel.returns.handing_back import Task, all_handed_back, names_beside, task_of
from cchc_excel.returns.words import WORDS

LIST_SHEETS = frozenset(words["sheet"] for words in WORDS.values())  # names of the sheet that we add
__all__ = [
    "LIST_SHEETS",
    "How",
    "ReturnCopy",
    "Task",
    "all_handed_back",
    "names_beside",
    "task_of",
    "write_return_copy",
]
