"""The days and documents that a wording names: when it was done, and what days gone by make of a plan."""

from __future__ import annotations

import re
from datetime import date

from cchc_excel.annex.documents import has_blank_number
from cchc_excel.annex.statuses.clauses import Reading
from cchc_excel.annex.statuses.masking import Masked, masked_text
from cchc_excel.annex.statuses.periods import period_end
from cchc_excel.annex.statuses.readings import StatusReading
from cchc_excel.annex.statuses.verdicts import Verdict
from cchc_excel.annex.written_dates import fold
from cchc_excel.plan import Document, Status

_TO_COME = frozenset({Verdict.PLANNED, Verdict.PERIOD})
_FINISHED_ON = re.compile(
    r"(?:hoan thanh|xong|ket thuc|hoan tat)(?: vao| trong| tu)?(?: ngay)?\s*:?\s*[,(]?\s*(?:ngay )?$"
)
_NAMES_A_DAY = re.compile(r"\b(?:ngay|hom)\s*$")
_NOT_A_DONE_DAY = re.compile(
    r"(?:truoc|den|\bhan|du kien|phan dau|cham nhat|(?<!su dung )(?<!van hanh )(?<!hoat dong )(?<!\bchay )(?<!ap dung )\btu"
    r"|ke tu|sang|toi|theo)\s*(?:ngay )?$"
)


def of_day(
    verdict: Verdict | None, found: Reading, masked: Masked, closing_on: date | None, shown: str, year: int
) -> Verdict | None:
    """What a verdict becomes where the days that are named have passed, or are still to come.

    What names a period gone by is no longer a plan: "Thực hiện quý I", read in June.
    """
    if verdict is Verdict.PERIOD and "o" in found.letters and _have_passed(masked, closing_on):
        return Verdict.BARE  # "Kỳ 1 nộp ngày 12/3"
    if verdict in _TO_COME and closing_on is not None:
        end = period_end(shown, year)
        return None if end is not None and end < closing_on else verdict
    return Verdict.PLANNED if verdict is Verdict.BARE and _is_to_come(masked, closing_on) else verdict


def with_evidence(shown: str, year: int, reading: StatusReading) -> StatusReading:
    """A reading with the documents that its text names and the day that it was done."""
    masked = masked_text(shown, year)
    documents = tuple(Document(number, one.day) for one in masked.evidence for number in one.numbers)
    doubts = reading.doubts + (("blank_number",) if has_blank_number(shown) else ())
    return reading._replace(
        documents=tuple(dict.fromkeys(documents)),
        completed_on=_done_day(shown, masked, reading),
        doubts=tuple(dict.fromkeys(doubts)),
    )


def _done_day(shown: str, masked: Masked, reading: StatusReading) -> date | None:
    """The day of completion: "hoàn thành ngày 20/3", or the day of what was done where no document is named."""
    if reading.status is not Status.DONE:
        return None
    folded = fold(shown)
    for found in masked.dates:
        lead = folded[: found.start]
        if _FINISHED_ON.search(lead):
            return found.day
        if not masked.documents and not _NOT_A_DONE_DAY.search(lead) and (not found.short or _NAMES_A_DAY.search(lead)):
            return found.day
    return None


def _have_passed(masked: Masked, closing_on: date | None) -> bool:
    """Whether every day that is named lies behind."""
    return closing_on is not None and bool(masked.dates) and all(found.day <= closing_on for found in masked.dates)


def _is_to_come(masked: Masked, closing_on: date | None) -> bool:
    """Whether every day that a bare deed names lies ahead: "Đưa vào chạy từ 15/9", read in June."""
    return closing_on is not None and bool(masked.dates) and all(found.day > closing_on for found in masked.dates)
