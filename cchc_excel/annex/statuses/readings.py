"""What a wording says, as a record; and what whole cells, marks and numbers say by themselves."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from cchc_excel.annex.statuses.percents import FULL, is_bare_ratio, read_percent
from cchc_excel.annex.statuses.spellings import SHORT_SPELLINGS
from cchc_excel.annex.statuses.verdicts import Verdict
from cchc_excel.plan import Document, Status
from cchc_excel.spelling import key

STATUS_OF = {
    Verdict.DONE: Status.DONE,
    Verdict.WEAK: Status.DONE,
    Verdict.LATE_DONE: Status.DONE,
    Verdict.BARE: Status.DONE,
    Verdict.CLEARED: Status.DONE,
    Verdict.DOING: Status.IN_PROGRESS,
    Verdict.STEP: Status.IN_PROGRESS,
    Verdict.ON_TIME: Status.IN_PROGRESS,
    Verdict.NOT: Status.NOT_STARTED,
    Verdict.UNFINISHED: Status.NOT_STARTED,
    Verdict.PLANNED: Status.NOT_STARTED,
    Verdict.FORECAST: Status.IN_PROGRESS,
    Verdict.NOT_DUE: Status.NOT_STARTED,
    Verdict.OVERDUE: Status.IN_PROGRESS,
    Verdict.MISSED: Status.NOT_STARTED,
    Verdict.NOT_APPLICABLE: Status.NOT_APPLICABLE,
    Verdict.CONTINUOUS: Status.CONTINUOUS,
    Verdict.WAITING: Status.SUSPENDED,
    Verdict.SUSPENDED: Status.SUSPENDED,
    Verdict.CANCELLED: Status.CANCELLED,
    Verdict.MOVED: Status.MOVED,
    Verdict.NONE_SUCH: Status.NOT_APPLICABLE,
    Verdict.PERIOD: Status.NOT_STARTED,
    Verdict.LACKING: Status.UNCLEAR,
    Verdict.REFERENCE: Status.UNCLEAR,
    Verdict.REQUEST: Status.UNCLEAR,
    Verdict.QUESTION: Status.UNCLEAR,
}
# Whole cells that say something only by standing alone; those of the first table only with their accents.
ACCENTED = {"dừng": Status.SUSPENDED, "ngừng": Status.SUSPENDED}
WHOLE = {
    "co": Status.DONE,
    "da": Status.DONE,
    "roi": Status.DONE,
    "bai bo": Status.CANCELLED,
    "y": Status.DONE,
    "d": Status.DONE,
    "dung": Status.UNCLEAR,
    "treo": Status.SUSPENDED,
    "lam sau": Status.NOT_STARTED,
    "de sau": Status.NOT_STARTED,
    "t xuyen": Status.CONTINUOUS,
    "htxs": Status.DONE,
    "htt": Status.DONE,
    "ko": Status.NOT_APPLICABLE,
    "khong": Status.NOT_APPLICABLE,
    "khong co": Status.NOT_APPLICABLE,
    "khong co gi": Status.NOT_APPLICABLE,
    "khong co noi dung": Status.NOT_APPLICABLE,
    "chua": Status.NOT_STARTED,
    "n": Status.NOT_STARTED,
    "da xoa": Status.UNCLEAR,
    "chua co thong tin": Status.UNCLEAR,
    "chua co": Status.NOT_STARTED,
    "chua co gi": Status.NOT_STARTED,
    "no": Status.NOT_STARTED,
    "k": Status.UNCLEAR,
    "n a": Status.NOT_APPLICABLE,
    "open": Status.IN_PROGRESS,
    "in process": Status.IN_PROGRESS,
    "review": Status.IN_PROGRESS,
    "closed": Status.DONE,
    "new": Status.NOT_STARTED,
    "mien": Status.NOT_APPLICABLE,
    "chua co bao cao": Status.UNCLEAR,
    "chua co so lieu": Status.UNCLEAR,
    "dinh ky": Status.CONTINUOUS,
    "dang": Status.IN_PROGRESS,
    "cho": Status.IN_PROGRESS,
    "bao cao": Status.UNCLEAR,
    "quyet dinh": Status.UNCLEAR,
    "thong bao": Status.UNCLEAR,
    "cong van": Status.UNCLEAR,
}
_ERRORS = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!)")  # a formula of the office's own has failed
_SHORT = 24  # letters
IMPLIED_PERCENT = {Status.DONE: FULL, Status.NOT_STARTED: 0.0}


class StatusReading(NamedTuple):
    """What one wording says."""

    status: Status
    percent: float | None = None  # 0 to 100; 100 and 0 follow from done and not started
    completed_on: date | None = None
    documents: tuple[Document, ...] = ()
    late: bool = False
    doubts: tuple[str, ...] = ()
    has_reason: bool = False
    not_due: bool = False  # not started, and it need not be yet
    stated: bool = True  # the words say it; False: only a document or a number shows it
    by_words: bool = False  # nothing but the words has decided, and not plainly: a second opinion counts


def of_whole(shown: str, coloured: Status | None) -> StatusReading | None:
    """What a cell says that holds a coloured mark, one such word, or a number alone."""
    if not shown:
        status = coloured or Status.UNCLEAR
        return StatusReading(status, IMPLIED_PERCENT.get(status), doubts=unclear_doubt(status))
    if _ERRORS.fullmatch(shown):
        return StatusReading(Status.UNCLEAR, doubts=unclear_doubt(Status.UNCLEAR))
    accented = ACCENTED.get(shown.lower().rstrip(" ."))
    if (found := accented or WHOLE.get(key(shown)) or WHOLE.get(_spelled_out(shown))) is not None:
        return StatusReading(found, IMPLIED_PERCENT.get(found), doubts=unclear_doubt(found))
    if is_bare_ratio(shown) and coloured is Status.DONE:
        return None  # "✔ 15/4": the day it was done
    if is_bare_ratio(shown):
        return StatusReading(Status.UNCLEAR, doubts=("ratio_or_date",))
    if re.fullmatch(r"\(?\d{1,5}\s*/\s*\d{1,5}\)?\.?", shown) and read_percent(shown).percent is not None:
        return of_percent(*read_percent(shown))  # "14/24": no day is the 14th of month 24
    if re.fullmatch(r"[~≈><]?\s*\d{1,3}(?:[.,]\d{1,3})?\s*%?\.?", shown):
        return of_percent(*read_percent(shown.rstrip(".")))
    return None


def _spelled_out(shown: str) -> str:
    """The key of a short text with the short spellings of telephones in full: "ko có gì" → "khong co gi"."""
    words = shown.lower().split() if len(shown) < _SHORT else []
    if SHORT_SPELLINGS.keys().isdisjoint(words):
        return ""
    return key(" ".join(SHORT_SPELLINGS.get(word, word) for word in words))


def of_percent(percent: float | None, doubts: tuple[str, ...] = ()) -> StatusReading:
    """The status that a percent alone shows."""
    if percent is None:
        return StatusReading(Status.UNCLEAR, doubts=("status_not_understood", *doubts), stated=False)
    status = Status.DONE if percent >= FULL else Status.IN_PROGRESS if percent > 0 else Status.NOT_STARTED
    return StatusReading(status, percent, doubts=doubts, stated=False)


def share_done(parts: list[Status]) -> StatusReading | None:
    """Several periods together: done when all are, else the share that is."""
    counted = [status for status in parts if status not in {Status.NOT_APPLICABLE, Status.UNREPORTED}]
    if not counted or Status.UNCLEAR in counted:
        return None
    done = sum(status in {Status.DONE, Status.CONTINUOUS} for status in counted)
    if done == len(counted):
        return StatusReading(Status.DONE, FULL)
    if done == 0:
        return StatusReading(counted[0], IMPLIED_PERCENT.get(counted[0])) if len(set(counted)) == 1 else None
    return StatusReading(Status.IN_PROGRESS, round(done / len(counted) * 100, 1))


def unclear_doubt(status: Status) -> tuple[str, ...]:
    """The doubt that goes with an unclear status."""
    return ("status_not_understood",) if status is Status.UNCLEAR else ()
