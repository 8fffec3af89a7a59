"""One wording of an office → what it says: status, percent, documents, the day of completion."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from cchc_excel.annex.documents import has_blank_number
from cchc_excel.annex.statuses.by_numbers import HARDLY_DONE, is_share_of_others, with_numbers
from cchc_excel.annex.statuses.by_product import of_product
from cchc_excel.annex.statuses.clauses import Reading, read_clauses
from cchc_excel.annex.statuses.days_named import of_day, with_evidence
from cchc_excel.annex.statuses.marks import chosen, is_mark, undecorated
from cchc_excel.annex.statuses.masking import Masked, masked_text
from cchc_excel.annex.statuses.nearest import nearest
from cchc_excel.annex.statuses.percents import FULL
from cchc_excel.annex.statuses.periods import read_diary, read_periods
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
from cchc_excel.plan import Status
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
_COMES_AGAIN, _UNTOLD = (Status.DONE, Status.CONTINUOUS), (Status.UNCLEAR, Status.UNREPORTED)
_TOLD_PLAINLY = frozenset({Verdict.CLEARED})  # "Không có văn bản nào chưa xử lý": two negations
_NOT_WHOLLY = re.compile("n[_0]*[DovV][_0E]*b")  # "Chưa triển khai được nhiều"
# A step that may be all there was to do: "Đã đăng ký xét tuyển cho 120 học sinh".
_MAY_BE_ALL = re.compile(
    r"\bda (?:[a-z]+ ){0,3}?(?:dang ky|giao|khao sat|tham van|tiep nhan|phan cong|thong bao|nop|ky|danh gia|to chuc|mo|xet)\b"
)
_NEARLY_FULL = 90.0  # percent: of the work, or how well it went
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


def read_status(
    text: str,
    *,
    year: int,
    closing_on: date | None = None,
    product: str | None = None,
    words: tuple[Word, ...] = (),
    alone: bool = False,
) -> StatusReading:
    """What one wording says; `year` completes dates, `product` tells a Tờ trình that is the aim from a step.

    Words of the settings win over everything else; `alone`, its own words are not weighed against wordings like it.
    What cannot be understood is `unclear`, with a doubt.

    >>> read_status("Cơ bản hoàn thành", year=2026).status
    <Status.IN_PROGRESS: 'in_progress'>
    """
    if (meant := _by_settings(text, words, year)) is not None:
        return meant
    read = _read if alone else _seconded
    return read(_unwrapped(text), year, closing_on, product)


@lru_cache(maxsize=16_384)
def _seconded(text: str, year: int, closing_on: date | None, product: str | None) -> StatusReading:
    """A reading by the words, after the second opinion where it counts."""
    said = _read(text, year, closing_on, product)
    if said.status is Status.UNCLEAR and (meant := nearest(text)) is not None:
        return _read(meant, year, closing_on, product)._replace(doubts=("read_doubtfully",))
    if not said.by_words:
        return said
    shown, _ = undecorated(text)
    again = reconsidered(said, shown)
    return again if again.status is said.status else with_evidence(shown, year, again)


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
    if (answer := chosen(text)) is not None:
        return _read(answer, year, closing_on, product)._replace(by_words=False)
    shown, coloured = undecorated(text)
    if tick := _TICKED.match(shown):
        shown, coloured = shown[tick.end() :], Status.DONE
    whole = of_whole(shown, coloured)
    if whole is not None:
        return whole
    if (diary := read_diary(shown)) is not None:
        told = [_read(part, year, closing_on, product) for part in diary]
        if (now := _last_of(told)) is not None:
            return with_evidence(shown, year, now._replace(by_words=False))
    if (periods := read_periods(shown)) is not None:
        parts = [_read(part, year, None, product).status for part in periods]
        if (share := share_done(parts)) is not None:
            return with_evidence(shown, year, share)
    return _read_words(shown, coloured, year, closing_on, product)


def _last_of(told: list[StatusReading]) -> StatusReading | None:
    """The last entry of a diary, which tells how things stand; None where work done before comes again or nobody knows."""
    again = told[-1].status is not Status.DONE and any(one.status in _COMES_AGAIN for one in told[:-1])
    return None if again or told[-1].status in _UNTOLD else told[-1]


def _read_words(
    shown: str, coloured: Status | None, year: int, closing_on: date | None, product: str | None
) -> StatusReading:
    masked = masked_text(shown, year)
    found = read_clauses(masked.text)
    verdict = of_product(found, masked, product)
    by_words = verdict is found.verdict and (product is None or verdict is not Verdict.STEP)
    if verdict in _NOTHING_SENT and is_unreported(shown, None):
        by_words = is_unreported(shown, product)  # where a report is the product, that tells what was not sent
        verdict = Verdict.REFERENCE if by_words else verdict
    if coloured is Status.DONE:
        verdict = _BESIDE_TICKS.get(verdict, verdict)
    stated = verdict is not None
    evidence = (bool(masked.evidence) and not masked.cited) or has_blank_number(shown)
    if evidence and verdict in _PROVED_BY_DOCUMENT:
        verdict, stated = Verdict.DONE, verdict in HARDLY_DONE
    dated = of_day(verdict, found, masked, closing_on, shown, year)
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
    return with_evidence(shown, year, reading)


def _is_settled(found: Reading, masked: Masked) -> bool:
    """Whether a wording contradicts itself, guesses, foresees a number, or denies only that all is done."""
    not_wholly = _NOT_WHOLLY.search(found.letters) is not None
    late = found.verdict is Verdict.LATE_DONE and "f" in found.letters  # "Đã hoàn thành nhưng chậm do phải xin ý kiến"
    aimed = found.verdict is Verdict.FORECAST and found.letters.startswith("sf")  # "Quyết tâm hoàn thành trước 30/6"
    return found.hedged or found.torn or found.merely_left or masked.forecast or not_wholly or late or aimed


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
