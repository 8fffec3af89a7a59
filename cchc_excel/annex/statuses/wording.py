"""One wording of an office → what it says: status, percent, documents, the day of completion."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from cchc_excel.annex.documents import (
    document_types,
    has_blank_number,
)
from cchc_excel.annex.statuses.by_numbers import HARDLY_DONE, is_share_of_others, with_numbers
from cchc_excel.annex.statuses.clauses import Reading, read_clauses
from cchc_excel.annex.statuses.marks import is_mark, undecorated
from cchc_excel.annex.statuses.masking import Masked, masked_text
from cchc_excel.annex.statuses.percents import FULL
from cchc_excel.annex.statuses.periods import period_end, read_periods
from cchc_excel.annex.statuses.readings import (
    IMPLIED_PERCENT,
    STATUS_OF,
    WHOLE,
    StatusReading,
    of_whole,
    share_done,
    unclear_doubt,
)
from cchc_excel.annex.statuses.reconsidering import reconsidered
from cchc_excel.annex.statuses.unreported import is_unreported
from cchc_excel.annex.statuses.verdicts import Verdict
from cchc_excel.annex.written_dates import fold
from cchc_excel.plan import Document, Status
from cchc_excel.settings import Word
from cchc_excel.spelling import clean, key, plain

_NEEDS_ASPECT = frozenset({Verdict.WEAK, Verdict.BARE, Verdict.STEP})
_SAID_OF_PLANS = frozenset(
    {
        Verdict.WEAK,
        Verdict.BARE,
        Verdict.PERIOD,
        Verdict.NONE_SUCH,
        Verdict.LACKING,
        Verdict.ON_TIME,
        Verdict.PLANNED,
        Verdict.CONTINUOUS,
        Verdict.NOT_APPLICABLE,
    }
)
_PROVED_BY_DOCUMENT = frozenset({None, *HARDLY_DONE, Verdict.REFERENCE, Verdict.PLANNED, Verdict.PERIOD})
_UNDECIDED = frozenset({None, *(verdict for verdict, status in STATUS_OF.items() if status is Status.UNCLEAR)})
_SHORT = 60  # letters
_LONGEST = 2_000  # letters; what an office says of a state, it says before
# A line break before a word, unless the line above ends a statement or the word begins one.
_WRAPPED = re.compile(
    r"(?<=[\w,)\"”])\n(?=([^\W\d_]))(?!(?:đã|đang|chưa|sẽ|còn|không|vẫn|sắp|dự kiến|da|dang|chua|se|con|khong|quý|tháng|đợt)\b)",
    re.IGNORECASE,
)
_TOLD_PLAINLY = frozenset({Verdict.CLEARED})  # "Không có văn bản nào chưa xử lý": two negations
_NOT_WHOLLY = re.compile("n[_0]*[DovV][_0E]*b")  # "Chưa triển khai được nhiều"
_TO_COME = frozenset({Verdict.PLANNED, Verdict.PERIOD})
_UNDER_WAY = frozenset({Verdict.STEP, Verdict.DOING})
_IS_LEFT = re.compile("[nkigwsSbyMXGtd]")
_SIGNED = re.compile(r"^(?:[a-z]+ ){0,6}da (?:thuong thao va )?ky (?:ket )?hop dong")
# A step that may be all there was to do: "Đã đăng ký xét tuyển cho 120 học sinh".
_MAY_BE_ALL = re.compile(
    r"\bda (?:[a-z]+ ){0,3}?(?:dang ky|giao|khao sat|tham van|tiep nhan|phan cong|thong bao|nop|ky|danh gia|to chuc|mo|xet)\b"
)
_NEARLY_FULL = 90.0  # percent: of the work, or how well it went
_STEPS = frozenset({"TTr", "CV", "VB", "GM", "PT"})
_NOTHING_SENT = frozenset(
    {
        Verdict.NOT,
        Verdict.DOING,
        Verdict.NOT_DUE,
        Verdict.PLANNED,
        Verdict.UNFINISHED,
        Verdict.BARE,
        Verdict.NONE_SUCH,
        Verdict.NOT_APPLICABLE,
    }
)
# "✔ 12/3/2026" is done, "v (trễ)" done late.
_BESIDE_TICKS = {None: Verdict.DONE, Verdict.PERIOD: Verdict.DONE, Verdict.OVERDUE: Verdict.LATE_DONE}
_TICKED = re.compile(r"[xXvV√✓✔☑✅](?:\s*[(–:,-]\s*|\s+(?=\d{1,2}[/.]\d))")
_FINISHED_ON = re.compile(
    r"(?:hoan thanh|xong|ket thuc|hoan tat)(?: vao| trong| tu)?(?: ngay)?\s*:?\s*[,(]?\s*(?:ngay )?$"
)
_NAMES_A_DAY = re.compile(r"\b(?:ngay|hom)\s*$")
_NOT_A_DONE_DAY = re.compile(
    r"(?:truoc|den|\bhan|du kien|phan dau|cham nhat|(?<!su dung )(?<!van hanh )(?<!hoat dong )(?<!\bchay )(?<!ap dung )\btu"
    r"|ke tu|sang|toi|theo)\s*(?:ngay )?$"
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
    if (meant := _by_settings(text, words, year)) is not None:
        return meant
    return _seconded(_unwrapped(text), year, closing_on, product)


@lru_cache(maxsize=16_384)
def _seconded(text: str, year: int, closing_on: date | None, product: str | None) -> StatusReading:
    """A reading by the words, after the second opinion where it counts."""
    said = _read(text, year, closing_on, product)
    if not said.by_words:
        return said
    shown, _ = undecorated(text)
    again = reconsidered(said, shown)
    return again if again.status is said.status else _with_evidence(shown, year, again)


def read_words(
    text: str,
    *,
    year: int,
    closing_on: date | None = None,
    product: str | None = None,
    words: tuple[Word, ...] = (),
) -> StatusReading:
    """What the words of a wording say one by one; otherwise as `read_status`."""
    meant = _by_settings(text, words, year)
    return _read(_unwrapped(text), year, closing_on, product) if meant is None else meant


def _by_settings(text: str, words: tuple[Word, ...], year: int) -> StatusReading | None:
    """What the settings say that a wording means."""
    for word in words:
        if word.kind == "status" and key(word.written) == key(text):
            return _of_word(word, text, year)
    return None


def _unwrapped(text: str) -> str:
    """A wording without the line breaks that only wrap it: "đang chờ phê⏎duyệt"; a line that begins a statement stays one."""
    shown = clean(text[:_LONGEST])
    return _WRAPPED.sub(lambda found: " " if found[1].islower() else found[0], shown) if "\n" in shown else shown


@lru_cache(maxsize=8_192)
def status_likeness(text: str) -> float:
    """How much a cell looks like one of a status or result column, 0 to 1."""
    if not text or len(text) > 400:
        return 0.0
    shown, coloured = undecorated(text)
    if (coloured or WHOLE.get(key(shown), Status.UNCLEAR)) is not Status.UNCLEAR:
        return 1.0
    found = read_clauses(masked_text(shown, 2000).text)
    if found.verdict in {None, Verdict.REFERENCE}:
        return 0.0
    aspect = re.search(r"[aFgGnkiuJlBtHM]", found.letters)
    short = len(shown) < _SHORT
    if found.verdict in _NEEDS_ASPECT and not aspect:
        return 0.1  # "Danh sách đăng ký", "Báo cáo kết quả": what is done, not how far
    if found.verdict in _SAID_OF_PLANS:
        return 0.4 if short else 0.1
    return (1.0 if aspect or len(shown) < 24 else 0.5) * (1.0 if len(shown) < 120 else 0.6)


def _of_word(word: Word, text: str, year: int) -> StatusReading:
    meaning = plain(word.meaning).strip().replace(" ", "_")
    if meaning in set(Status):
        status = Status(meaning)
        return StatusReading(status, IMPLIED_PERCENT.get(status))
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
    if tick := _TICKED.match(shown):
        shown, coloured = shown[tick.end() :], Status.DONE
    whole = of_whole(shown, coloured)
    if whole is not None:
        return whole
    if (periods := read_periods(shown)) is not None:
        parts = [_read(part, year, None, product).status for part in periods]
        if (share := share_done(parts)) is not None:
            return _with_evidence(shown, year, share)
    return _read_words(shown, coloured, year, closing_on, product)


def _read_words(
    shown: str, coloured: Status | None, year: int, closing_on: date | None, product: str | None
) -> StatusReading:
    masked = masked_text(shown, year)
    found = read_clauses(masked.text)
    verdict = _of_product(found, masked, product)
    by_words = verdict is found.verdict and (product is None or verdict is not Verdict.STEP)
    if verdict in _NOTHING_SENT and is_unreported(shown, product):
        verdict = Verdict.REFERENCE
    if coloured is Status.DONE:
        verdict = _BESIDE_TICKS.get(verdict, verdict)
    stated = verdict is not None
    evidence = (bool(masked.evidence) and not masked.cited) or has_blank_number(shown)
    if evidence and verdict in _PROVED_BY_DOCUMENT:
        verdict, stated = Verdict.DONE, verdict in HARDLY_DONE
    dated = _of_day(verdict, found, masked, closing_on)
    if dated is verdict and verdict in _TO_COME and _is_past(shown, year, closing_on):
        dated = None
    by_words = by_words and dated is verdict
    verdict, percent = with_numbers(dated, masked, found)
    doubts = _doubts(verdict, found, masked, evidence=evidence)
    if verdict is Verdict.UNFINISHED and found.begun:
        verdict = Verdict.DOING
    status = STATUS_OF[verdict] if verdict else Status.UNCLEAR
    late = verdict in {Verdict.LATE_DONE, Verdict.OVERDUE, Verdict.MISSED}
    reading = StatusReading(
        status,
        percent if percent is not None else IMPLIED_PERCENT.get(status),
        late=late,
        doubts=(*doubts, *unclear_doubt(status)),
        has_reason=found.has_reason,
        not_due=verdict in {Verdict.NOT_DUE, Verdict.PLANNED, Verdict.PERIOD},
        stated=stated,
        by_words=by_words and verdict not in _TOLD_PLAINLY and not _is_settled(found, masked),
    )
    return _with_evidence(shown, year, reading)


def _is_settled(found: Reading, masked: Masked) -> bool:
    """Whether a wording contradicts itself, guesses, foresees a number, or denies only that all is done."""
    not_wholly = _NOT_WHOLLY.search(found.letters) is not None
    return found.hedged or found.torn or found.merely_left or masked.forecast or not_wholly


def _of_day(verdict: Verdict | None, found: Reading, masked: Masked, closing_on: date | None) -> Verdict | None:
    """What a verdict becomes where the days that are named have passed, or are still to come."""
    if verdict is Verdict.PERIOD and "o" in found.letters and _have_passed(masked, closing_on):
        return Verdict.BARE  # "Kỳ 1 nộp ngày 12/3"
    return Verdict.PLANNED if verdict is Verdict.BARE and _is_to_come(masked, closing_on) else verdict


def _doubts(verdict: Verdict | None, found: Reading, masked: Masked, *, evidence: bool) -> list[str]:
    """What makes the verdict doubtful."""
    doubts: list[str] = []
    if verdict in HARDLY_DONE:
        doubts.append("weak_done")
    if found.torn:
        doubts.append("clauses_differ")
    if verdict is Verdict.DOING and is_share_of_others(found, masked):
        doubts.append("read_doubtfully")
    if verdict is Verdict.DONE and (masked.other_percent or FULL) < FULL and not evidence:
        doubts.append("weak_wording")
    if verdict in {Verdict.PERIOD, Verdict.NONE_SUCH, Verdict.CLEARED, Verdict.ON_TIME}:
        doubts.append("weak_wording")
    doubted = verdict is Verdict.STEP and _MAY_BE_ALL.search(fold(masked.text)) is not None
    doubted = doubted or (verdict is Verdict.DOING and _NEARLY_FULL <= (masked.percent or 0.0) < FULL)
    shared = verdict is Verdict.CONTINUOUS and (masked.ratio or FULL) < FULL
    if (found.doubtful or doubted or shared) and verdict not in _UNDECIDED and not doubts:
        doubts.append("read_doubtfully")
    return doubts


def _of_product(found: Reading, masked: Masked, product: str | None) -> Verdict | None:
    """A submission ("Đã trình") is a step, unless the submission itself is the product; and a submission is no decision."""
    aims = document_types(product) if product else ()
    submitted = any(one.kind == "TTr" for one in masked.documents)
    if found.verdict is Verdict.STEP and "TTr" in aims and "n" not in found.letters:
        return Verdict.DONE if re.search(r"\btrinh\b|to trinh", plain(masked.text)) or submitted else Verdict.STEP
    if found.verdict is Verdict.STEP and "HĐ" in aims and _SIGNED.search(plain(masked.text)):
        return Verdict.DONE  # "Đã ký hợp đồng", where the contract is the product
    if found.verdict in _UNDER_WAY and aims and _shows_product(found, masked, aims):
        return Verdict.DONE  # "Đã có Hướng dẫn số 6/HD-SNV", where the guidance is the product
    if found.verdict is Verdict.STEP and _is_issued(found, masked):
        return Verdict.DONE
    if aims and "TTr" not in aims and submitted and found.verdict in {None, *HARDLY_DONE}:
        return Verdict.STEP
    return found.verdict


def _shows_product(found: Reading, masked: Masked, aims: tuple[str, ...]) -> bool:
    """Whether a document of the product's kind is there, and no word says that anything is left."""
    shown = any(one.kind in aims for one in masked.evidence) and not masked.cited
    return shown and _IS_LEFT.search(found.letters) is None and "du thao" not in plain(masked.text)


def _is_issued(found: Reading, masked: Masked) -> bool:
    """Whether a step led to the end: "trình UBND tỉnh ban hành Quyết định số 45/QĐ-UBND"."""
    decided = any(one.kind not in {None, *_STEPS} for one in masked.evidence) and not masked.cited
    return decided and "n" not in found.letters and "du thao" not in plain(masked.text)


def _with_evidence(shown: str, year: int, reading: StatusReading) -> StatusReading:
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


def _is_past(shown: str, year: int, closing_on: date | None) -> bool:
    """Whether the period that a plan names is over: "Thực hiện quý I", read in June, is no longer a plan."""
    end = period_end(shown, year)
    return closing_on is not None and end is not None and end < closing_on
