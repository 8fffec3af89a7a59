"""One wording of an office → what it says: status, percent, documents, the day of completion."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.documents import (
    document_types,
    has_blank_number,
)
from cchc_excel.annex.statuses.clauses import Reading, Verdict, read_clauses
from cchc_excel.annex.statuses.marks import is_mark, undecorated
from cchc_excel.annex.statuses.masking import Masked, masked_text
from cchc_excel.annex.statuses.percents import FULL, is_bare_ratio, read_percent
from cchc_excel.annex.statuses.periods import period_end, read_periods
from cchc_excel.annex.written_dates import fold
from cchc_excel.plan import Document, Status
from cchc_excel.settings import Word
from cchc_excel.spelling import clean, key, plain


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


_STATUS_OF = {
    Verdict.DONE: Status.DONE,
    Verdict.WEAK: Status.DONE,
    Verdict.LATE_DONE: Status.DONE,
    Verdict.DOING: Status.IN_PROGRESS,
    Verdict.STEP: Status.IN_PROGRESS,
    Verdict.NOT: Status.NOT_STARTED,
    Verdict.UNFINISHED: Status.NOT_STARTED,
    Verdict.PLANNED: Status.NOT_STARTED,
    Verdict.FORECAST: Status.IN_PROGRESS,
    Verdict.NOT_DUE: Status.NOT_STARTED,
    Verdict.OVERDUE: Status.IN_PROGRESS,
    Verdict.NOT_APPLICABLE: Status.NOT_APPLICABLE,
    Verdict.CONTINUOUS: Status.CONTINUOUS,
    Verdict.WAITING: Status.SUSPENDED,
    Verdict.SUSPENDED: Status.SUSPENDED,
    Verdict.CANCELLED: Status.CANCELLED,
    Verdict.MOVED: Status.MOVED,
    Verdict.LACKING: Status.UNCLEAR,
    Verdict.REFERENCE: Status.UNCLEAR,
}
# Whole cells that say something only by standing alone.
_WHOLE = {
    "co": Status.DONE,
    "roi": Status.DONE,
    "bai bo": Status.CANCELLED,
    "y": Status.DONE,
    "d": Status.DONE,
    "dung": Status.UNCLEAR,
    "ko": Status.NOT_APPLICABLE,
    "khong": Status.NOT_APPLICABLE,
    "khong co": Status.NOT_APPLICABLE,
    "khong co gi": Status.NOT_APPLICABLE,
    "khong co noi dung": Status.NOT_APPLICABLE,
    "chua": Status.NOT_STARTED,
    "chua co": Status.NOT_STARTED,
    "chua co gi": Status.NOT_STARTED,
    "no": Status.NOT_STARTED,
    "dang": Status.IN_PROGRESS,
    "cho": Status.IN_PROGRESS,
    "bao cao": Status.UNCLEAR,
    "quyet dinh": Status.UNCLEAR,
    "thong bao": Status.UNCLEAR,
    "cong van": Status.UNCLEAR,
}
_IMPLIED_PERCENT = {Status.DONE: FULL, Status.NOT_STARTED: 0.0}
_SHORT = 60  # letters
_LONGEST = 2_000  # letters; what an office says of a state, it says before
_STEPS = frozenset({"TTr", "CV", "VB", "GM", "PT"})
_POSITIVE = frozenset({Verdict.DONE, Verdict.WEAK, Verdict.LATE_DONE})
_FINISHED_ON = re.compile(
    r"(?:hoan thanh|xong|ket thuc|hoan tat)(?: vao| trong| tu)?(?: ngay)?\s*:?\s*[,(]?\s*(?:ngay )?$"
)
_NOT_A_DONE_DAY = re.compile(
    r"(?:truoc|den|han|du kien|phan dau|cham nhat|tu|ke tu|sang|toi|theo)\s*(?:ngay )?$"
)


def read_status(
    text: str,
    *,
    year: int,
    closing_on: date | None = None,
    product: str | None = None,
    words: tuple[Word, ...] = (),
) -> StatusReading:
    """What one wording says; `year` completes dates, `product` tells a Tờ trình that is the aim from a step.

    Words of the settings win over everything else. What cannot be understood is `unclear`, with a doubt.

    >>> read_status("Cơ bản hoàn thành", year=2026).status
    <Status.IN_PROGRESS: 'in_progress'>
    """
    for word in words:
        if word.kind == "status" and key(word.written) == key(text):
            return _of_word(word, text, year)
    return _read(clean(text[:_LONGEST]), year, closing_on, product)


@lru_cache(maxsize=8_192)
def status_likeness(text: str) -> float:
    """How much a cell looks like one of a status or result column, 0 to 1."""
    if not text or len(text) > 400:
        return 0.0
    shown, coloured = undecorated(text)
    if (coloured or _WHOLE.get(key(shown), Status.UNCLEAR)) is not Status.UNCLEAR:
        return 1.0
    found = read_clauses(masked_text(shown, 2000).text)
    if found.verdict in {None, Verdict.REFERENCE}:
        return 0.0
    aspect = re.search(r"[aFgGnkuJlBtHM]", found.letters)
    if found.verdict in {Verdict.WEAK, Verdict.PLANNED, Verdict.CONTINUOUS, Verdict.NOT_APPLICABLE}:
        return 0.4 if len(shown) < _SHORT and (aspect or found.verdict is not Verdict.WEAK) else 0.1
    return (1.0 if aspect or len(shown) < 24 else 0.5) * (1.0 if len(shown) < 120 else 0.6)


def _of_word(word: Word, text: str, year: int) -> StatusReading:
    meaning = plain(word.meaning).strip().replace(" ", "_")
    if meaning in set(Status):
        status = Status(meaning)
        return StatusReading(status, _IMPLIED_PERCENT.get(status))
    if key(word.meaning) == key(word.written):
        return _read(clean(text), year, None, None)
    return _read(clean(word.meaning), year, None, None)


@lru_cache(maxsize=16_384)
def _read(text: str, year: int, closing_on: date | None, product: str | None) -> StatusReading:
    if not text.strip(" -–—._/\n"):
        return StatusReading(Status.UNREPORTED, stated=False)
    if is_mark(text):
        return StatusReading(Status.DONE, FULL, doubts=("bare_mark",))
    shown, coloured = undecorated(text)
    whole = _whole(shown, coloured)
    if whole is not None:
        return whole
    if (periods := read_periods(shown)) is not None:
        parts = [_read(part, year, None, product).status for part in periods]
        if (share := share_done(parts)) is not None:
            return _with_evidence(shown, year, share)
    return _read_words(shown, year, closing_on, product)


def _whole(shown: str, coloured: Status | None) -> StatusReading | None:
    """What a cell says that holds a coloured mark, one such word, or a number alone."""
    if not shown:
        status = coloured or Status.UNCLEAR
        return StatusReading(status, _IMPLIED_PERCENT.get(status), doubts=_unclear(status))
    if (found := _WHOLE.get(key(shown))) is not None:
        return StatusReading(found, _IMPLIED_PERCENT.get(found), doubts=_unclear(found))
    if is_bare_ratio(shown):
        return StatusReading(Status.UNCLEAR, doubts=("ratio_or_date",))
    if re.fullmatch(r"[~≈><]?\s*\d{1,3}(?:[.,]\d{1,3})?\s*%?\.?", shown):
        return of_percent(*read_percent(shown.rstrip(".")))
    return None


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
        return StatusReading(counted[0], _IMPLIED_PERCENT.get(counted[0])) if len(set(counted)) == 1 else None
    return StatusReading(Status.IN_PROGRESS, round(done / len(counted) * 100, 1))


def _read_words(shown: str, year: int, closing_on: date | None, product: str | None) -> StatusReading:
    masked = masked_text(shown, year)
    found = read_clauses(masked.text)
    verdict = _of_product(found, masked, product)
    doubts: list[str] = []
    stated = verdict is not None
    evidence = (bool(masked.documents) and not masked.cited) or has_blank_number(shown)
    if evidence and verdict in {None, Verdict.WEAK, Verdict.REFERENCE, Verdict.PLANNED}:
        verdict, stated = Verdict.DONE, verdict is Verdict.WEAK
    if verdict is Verdict.PLANNED and _is_past(shown, year, closing_on):
        verdict = None
    verdict, percent = _with_numbers(verdict, masked, found)
    if verdict is Verdict.WEAK:
        doubts.append("weak_done")
    if found.torn:
        doubts.append("clauses_differ")
    if verdict is Verdict.UNFINISHED and found.begun:
        verdict = Verdict.DOING
    status = _STATUS_OF[verdict] if verdict else Status.UNCLEAR
    late = verdict in {Verdict.LATE_DONE, Verdict.OVERDUE}
    reading = StatusReading(
        status,
        percent if percent is not None else _IMPLIED_PERCENT.get(status),
        late=late,
        doubts=(*doubts, *_unclear(status)),
        has_reason=found.has_reason,
        not_due=verdict in {Verdict.NOT_DUE, Verdict.PLANNED},
        stated=stated,
    )
    return _with_evidence(shown, year, reading)


def _of_product(found: Reading, masked: Masked, product: str | None) -> Verdict | None:
    """A submission ("Đã trình") is a step, unless the submission itself is the product; and a submission is no decision."""
    aims = document_types(product) if product else ()
    submitted = any(one.kind == "TTr" for one in masked.documents)
    if found.verdict is Verdict.STEP and "TTr" in aims and "n" not in found.letters:
        return (
            Verdict.DONE
            if re.search(r"\btrinh\b|to trinh", plain(masked.text)) or submitted
            else Verdict.STEP
        )
    if found.verdict is Verdict.STEP and _is_issued(found, masked):
        return Verdict.DONE
    if aims and "TTr" not in aims and submitted and found.verdict in {None, Verdict.WEAK}:
        return Verdict.STEP
    return found.verdict


def _is_issued(found: Reading, masked: Masked) -> bool:
    """Whether a step led to the end: "trình UBND tỉnh ban hành Quyết định số 45/QĐ-UBND"."""
    decided = any(one.kind not in {None, *_STEPS} for one in masked.documents) and not masked.cited
    return decided and "n" not in found.letters and "du thao" not in plain(masked.text)


def _with_numbers(
    verdict: Verdict | None, masked: Masked, found: Reading
) -> tuple[Verdict | None, float | None]:
    """A percent or ratio below the whole makes "Hoàn thành" in progress; the whole makes it done."""
    percent = masked.percent if masked.percent is not None else masked.ratio
    if masked.exceeded and verdict in {None, *_POSITIVE}:
        return Verdict.DONE, FULL
    if masked.forecast:
        return verdict if verdict in {Verdict.NOT, Verdict.PLANNED} else Verdict.DOING, None
    if percent is not None and verdict in {
        None,
        *_POSITIVE,
        Verdict.DOING,
        Verdict.REFERENCE,
        Verdict.LACKING,
        Verdict.UNFINISHED,
    }:
        if percent >= FULL:
            return (verdict, FULL) if verdict is Verdict.LATE_DONE else (_full(verdict), FULL)
        if percent <= 0:
            return Verdict.NOT, 0.0
        return Verdict.DOING, percent
    if masked.other_percent is not None and verdict in {None, Verdict.WEAK, Verdict.PLANNED}:
        return (Verdict.WEAK if masked.other_percent >= FULL and verdict else None), None
    if percent is not None and verdict is Verdict.OVERDUE:
        return verdict, percent
    return verdict, None


def _full(verdict: Verdict | None) -> Verdict:
    return verdict if verdict in {Verdict.DOING, Verdict.UNFINISHED} else Verdict.DONE


def _with_evidence(shown: str, year: int, reading: StatusReading) -> StatusReading:
    masked = masked_text(shown, year)
    documents = tuple(Document(number, one.day) for one in masked.documents for number in one.numbers)
    doubts = reading.doubts + (("blank_number",) if has_blank_number(shown) else ())
    return reading._replace(
        documents=tuple(dict.fromkeys(documents)),
        completed_on=_done_day(shown, masked, reading),
        doubts=doubts,
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
        if (
            not masked.documents
            and not _NOT_A_DONE_DAY.search(lead)
            and (not found.short or "ngay" in lead[-6:])
        ):
            return found.day
    return None


def _is_past(shown: str, year: int, closing_on: date | None) -> bool:
    """Whether the period that a plan names is over: "Thực hiện quý I", read in June, is no longer a plan."""
    end = period_end(shown, year)
    return closing_on is not None and end is not None and end < closing_on


def _unclear(status: Status) -> tuple[str, ...]:
    return ("status_not_understood",) if status is Status.UNCLEAR else ()
