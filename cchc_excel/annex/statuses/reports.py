"""The reporting cells of one row → a `Report`: the status column first, then marks, percent, words, evidence."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from cchc_excel.annex.documents import read_documents
from cchc_excel.annex.statuses.aims import NO_AIM, Aim, against_aim
from cchc_excel.annex.statuses.completion import Completion, read_completion
from cchc_excel.annex.statuses.contradictions import contradictions, is_wrong_kind
from cchc_excel.annex.statuses.marks import is_empty_box, is_mark
from cchc_excel.annex.statuses.masking import masked_text
from cchc_excel.annex.statuses.percents import FULL, PercentReading, read_percent
from cchc_excel.annex.statuses.readings import StatusReading, of_percent, share_done
from cchc_excel.annex.statuses.report_cells import ReportCells, Written, text_of, with_share, with_words_of_marks
from cchc_excel.annex.statuses.targets import against_product
from cchc_excel.annex.statuses.wording import read_status
from cchc_excel.annex.written_dates import fold, read_date
from cchc_excel.cells import Cell
from cchc_excel.plan import Document, Report, Status
from cchc_excel.settings import Word
from cchc_excel.spelling import clean, key


class _Context(tuple[int, date | None, str | None, tuple[Word, ...], Aim]):
    """(year, closing date, product, words of the settings, what the activity sets out to do)."""

    __slots__ = ()

    def read(self, text: str) -> StatusReading:
        year, closing_on, product, words, aim = self
        read = partial(read_status, text, year=year, closing_on=closing_on, product=product, words=words)
        said = read(alone=True)
        aimed = against_aim(against_product(said, text, product), text, aim)
        return read() if aimed is said else aimed


_NOTHING = StatusReading(Status.UNREPORTED, stated=False)
_NOT_ARISEN = frozenset({Status.NOT_APPLICABLE, Status.UNREPORTED})
_ON_THE_WAY = frozenset({Status.NOT_STARTED, Status.IN_PROGRESS})
_SAYS_NOTHING = frozenset({Status.UNREPORTED, Status.UNCLEAR})
_CONFIRMED_BY_PERCENT = frozenset({"bare_mark", "read_doubtfully"})
_HARDLY = frozenset({"weak_done", "read_doubtfully", "weak_wording"})
_SAYS_DONE = re.compile(
    r"\b(?:hoan thanh|hoan tat|xong|ht|dat|du|het|100|toan bo|ban hanh|ket thuc|done|co|roi)\b|^\W*\w?\W*$"
)
_CITES = re.compile(r"\W*(?:(?:thực hiện|làm|triển khai) )?(?:theo|căn cứ)(?!\w)", re.IGNORECASE)
_ANY_YEAR = 2000  # whether a document is cited needs no year
_ABSENT = frozenset({"", "khong", "khong co", "0"})


def read_report(
    cells: ReportCells,
    *,
    year: int,
    closing_on: date | None,
    product: str | None,
    words: tuple[Word, ...] = (),
    aim: Aim = NO_AIM,
) -> Report:
    """One row's report. Contradictions and oddities become `doubts`; bad input never raises."""
    context = _Context((year, closing_on, product, words, aim))
    cells = with_share(with_words_of_marks(cells))
    status, result = context.read(text_of(cells.status)), context.read(text_of(cells.result))
    percent = read_percent(cells.percent)
    told = (status, result, _with_earlier_evidence(_of_months(cells, context), cells, context))
    documents = _documents(cells, told, year)
    completion = read_completion(cells.completed_on, year).checked(documents, closing_on)
    said, doubts = _conclude(cells, context, (status, result), percent, documents, completion)
    documents = documents or _of_note(cells, said, year)
    report = Report(
        status=said.status,
        percent=_percent(said, result, percent),
        completed_on=completion.day or _completed(said, told, documents, cells, context),
        documents=documents,
        text=_joined(cells.status, cells.result, *(_months_told(cells) if said.stated else ())),
        difficulty=_shown(cells.difficulty),
        reason=_shown(cells.reason),
        proposal=_shown(cells.proposal),
        next_step=_shown(cells.next_step),
        note=_shown(cells.note),
        late=status.late or (result.late and said.status is result.status),
    )
    found = (
        *doubts,
        *completion.doubts,
        *contradictions(report, cells, (status, result, said), percent, product),
    )
    return replace(report, doubts=tuple(dict.fromkeys(found)))


def _conclude(
    cells: ReportCells,
    context: _Context,
    wordings: tuple[StatusReading, StatusReading],
    percent: PercentReading,
    documents: tuple[Document, ...],
    completion: Completion,
) -> tuple[StatusReading, tuple[str, ...]]:
    """The first source that says something, in the order of trust; and the doubts of reading it."""
    status, result = wordings
    marks, mark_doubts = _of_marks(cells)
    shown = of_percent(percent.percent) if percent.percent is not None else _NOTHING
    evidence = _of_evidence(documents, completion, cells, context[2])
    sources = (
        _confirmed(status, shown, text_of(cells.status)),
        marks,
        _NOTHING if result.stated and result.status not in _SAYS_NOTHING else shown,
        _confirmed(result, shown, text_of(cells.result)) if result.status not in _SAYS_NOTHING else _NOTHING,
        _of_months(cells, context),
        evidence,
    )
    doubts = (*mark_doubts, *percent.doubts)
    for source in sources:
        if source.status not in _SAYS_NOTHING:
            if source.status is Status.DONE and source is not shown:
                doubts = tuple(doubt for doubt in doubts if doubt != "percent_ambiguous")
            return source, (*doubts, *source.doubts)
    unclear = next((one for one in (status, marks, result) if one.status is Status.UNCLEAR), None)
    if unclear is not None:
        return unclear, (*doubts, *unclear.doubts)
    if any(one.status is Status.NOT_APPLICABLE for one in _remarks(cells, context)):
        return StatusReading(Status.NOT_APPLICABLE), (
            *doubts,
            "read_doubtfully",
        )  # no mark, and "Không phát sinh" beside
    return _NOTHING, doubts


def _remarks(cells: ReportCells, context: _Context) -> list[StatusReading]:
    """What the remarks say of the state: "Giải trình, minh chứng"."""
    return [context.read(text) for cell in (cells.note, cells.reason) if (text := text_of(cell))]


def _of_evidence(
    documents: tuple[Document, ...], completion: Completion, cells: ReportCells, product: str | None
) -> StatusReading:
    """A document or a day of completion alone shows that it is done; a submission only that it is under way."""
    if not completion.done and (not documents or _only_cites(cells)):
        return _NOTHING
    if not completion.done and is_wrong_kind(documents, cells, product):
        return StatusReading(Status.IN_PROGRESS, stated=False)
    return StatusReading(Status.DONE, FULL, stated=False)


def _only_cites(cells: ReportCells) -> bool:
    """Whether the words name documents only as what is acted on, and no column shows another: "Theo KH số 18/KH-UBND"."""
    texts = [clean(text) for cell in (cells.status, cells.result) if (text := text_of(cell))]
    told = [masked_text(text, _ANY_YEAR) for text in texts]
    cited = bool(told) and all(one.cited and one.evidence for one in told)
    return cited and not text_of(cells.document) and all(_CITES.match(text) for text in texts)


def _confirmed(status: StatusReading, shown: StatusReading, text: str) -> StatusReading:
    """A lone x or 1 in the status column, or a doubtful wording, is no longer doubtful when the percent agrees.

    A deed that does not say that all is done is a part of the work where the percent says so.
    """
    partly = status.status is Status.DONE and shown.status is Status.IN_PROGRESS
    if partly and status.stated and not status.documents and not _SAYS_DONE.search(fold(text)):
        return shown._replace(doubts=("read_doubtfully",))  # "Đã kiểm tra quý I, quý II" beside 50%
    if status.status is Status.DONE and shown.status is Status.IN_PROGRESS and not _HARDLY.isdisjoint(status.doubts):
        return shown  # "Mới họp thống nhất phương án" beside 10%
    if shown.status is status.status:
        return status._replace(doubts=tuple(doubt for doubt in status.doubts if doubt not in _CONFIRMED_BY_PERCENT))
    return status


def _of_marks(cells: ReportCells) -> tuple[StatusReading, tuple[str, ...]]:
    columns = (
        (cells.mark_done, Status.DONE, FULL),
        (cells.mark_doing, Status.IN_PROGRESS, None),
        (cells.mark_not, Status.NOT_STARTED, 0.0),
    )
    marked = [
        StatusReading(status, _marked_percent(cell, percent))
        for cell, status, percent in columns
        if _is_marked(text_of(cell))
    ]
    if len(marked) > 1:
        return StatusReading(Status.UNCLEAR), ("several_marks",)
    return (marked[0] if marked else _NOTHING), ()


def _marked_percent(cell: Written, percent: float | None) -> float | None:
    """A percent written where an x was expected."""
    if percent is None and "%" in text_of(cell):
        return read_percent(cell).percent
    return percent


def _is_marked(text: str) -> bool:
    if is_mark(text):
        return True
    return not is_empty_box(text) and key(text) not in _ABSENT


def _of_months(cells: ReportCells, context: _Context) -> StatusReading:
    """What the texts under months or quarters say together: as a rule the latest tells how things stand.

    Bare marks there tell when, not whether. Where nothing came up lately, what was reported before stands. Done before
    and not done now is work that comes again, of which a share is done.
    """
    readings = [context.read(text) for _, text in cells.months if text.strip() and not is_mark(text)]
    if not readings:
        return _NOTHING
    told = [reading for reading in readings if reading.status not in _NOT_ARISEN] or readings[-1:]
    latest, parts = told[-1], [reading.status for reading in told]
    if len(set(parts)) == 1 or all(reading.percent is not None and not reading.stated for reading in told):
        return latest  # of percents each counts from the beginning of the year
    if latest.status in _ON_THE_WAY and (Status.DONE in parts or Status.CONTINUOUS in parts):
        share = share_done(parts)
        return share or StatusReading(Status.IN_PROGRESS, doubts=("periods_differ",))
    if latest.status is Status.UNCLEAR:
        return StatusReading(Status.IN_PROGRESS, doubts=("periods_differ",))
    steady = latest.status is Status.IN_PROGRESS and set(parts) <= _ON_THE_WAY
    return latest if steady else latest._replace(doubts=(*latest.doubts, "periods_differ"))


def _with_earlier_evidence(said: StatusReading, cells: ReportCells, context: _Context) -> StatusReading:
    """What the months say with the documents of an earlier one, where the latest only tells how it goes on."""
    if said.status is not Status.DONE or said.documents:
        return said
    earlier = [context.read(text) for _, text in cells.months if text.strip() and not is_mark(text)]
    shown = [one.documents for one in earlier if one.status is Status.DONE and one.documents]
    return said._replace(documents=shown[-1]) if shown else said


def _documents(cells: ReportCells, told: tuple[StatusReading, ...], year: int) -> tuple[Document, ...]:
    """All documents of the row, the document column first; a date column dates a single undated one."""
    found = list(read_documents(text_of(cells.document), year)) or _bare_number(cells)
    day = _day(cells.document_date, year)
    if len(found) == 1 and found[0].date is None and day is not None:
        found[0] = found[0]._replace(date=day)
    for document in (one for reading in told for one in reading.documents):
        same = [at for at, other in enumerate(found) if other.number == document.number]
        if not same:
            found.append(document)
        elif found[same[0]].date is None:
            found[same[0]] = document
    return tuple(found)


def _completed(
    said: StatusReading,
    wordings: tuple[StatusReading, ...],
    documents: tuple[Document, ...],
    cells: ReportCells,
    context: _Context,
) -> date | None:
    """The day of completion that the words tell, else that of the latest document which shows it done, or of a remark."""
    told = next((one.completed_on for one in wordings if one.completed_on is not None), None)
    if told is not None or said.status is not Status.DONE:
        return told
    days = [one.date for one in documents if one.date is not None]
    if not documents:
        days = [one.completed_on for one in _remarks(cells, context) if one.completed_on is not None]
    closing_on = context[1]
    return max((day for day in days if closing_on is None or day <= closing_on), default=None)


def _of_note(cells: ReportCells, said: StatusReading, year: int) -> tuple[Document, ...]:
    """The evidence of what is done, where it stands among the remarks; "theo KH số 2" is none."""
    if said.status is not Status.DONE:
        return ()
    remarks = [clean(text_of(cell)) for cell in (cells.note, cells.reason)]  # "Giải trình, minh chứng"
    told = (read_documents(text, year) for text in remarks if text and not masked_text(text, year).cited)
    return next((documents for documents in told if documents), ())


def _bare_number(cells: ReportCells) -> list[Document]:
    """A document column that holds only "12": the number of a document whose symbol is not written."""
    text = text_of(cells.document).removesuffix(".0")
    return [Document(text)] if text.isdigit() and 0 < len(text) <= 5 and text != "0" else []


def _day(cell: Written, year: int) -> date | None:
    if isinstance(cell, Cell) and isinstance(cell.value, date):
        return cell.value.date() if isinstance(cell.value, datetime) else cell.value
    return read_date(text_of(cell), year)


def _percent(said: StatusReading, result: StatusReading, percent: PercentReading) -> float | None:
    """The share in its own column, else what the words of the status say, else of work under way those of the result."""
    if percent.percent is not None and not (said.status is Status.NOT_APPLICABLE and percent.percent == 0):
        if "percent_ambiguous" in percent.doubts and said.status is not Status.DONE:
            return said.percent
        return percent.percent
    if said.percent is None and said.status is result.status is Status.IN_PROGRESS:
        return result.percent
    return said.percent


def _shown(cell: Written) -> str | None:
    return clean(text_of(cell)) or None


def _months_told(cells: ReportCells) -> list[str]:
    return [text for _, text in cells.months if not is_mark(text)]


def _joined(*cells: Written) -> str | None:
    texts = dict.fromkeys(text for cell in cells if (text := clean(text_of(cell))))
    return "; ".join(texts) or None
