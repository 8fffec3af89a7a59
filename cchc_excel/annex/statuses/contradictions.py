"""What the cells of one row say against one another, and what they leave out."""

from __future__ import annotations

from cchc_excel.annex.documents import document_types, has_blank_number
from cchc_excel.annex.statuses.percents import FULL, PercentReading
from cchc_excel.annex.statuses.readings import StatusReading
from cchc_excel.annex.statuses.report_cells import ReportCells, text_of
from cchc_excel.plan import Document, Report, Status

_SAYS_NOTHING = frozenset({Status.UNREPORTED, Status.UNCLEAR})
_STEPS = frozenset({"TTr", "CV", "VB", "GM", "PT"})  # letters and submissions, on the way to a product
_ANSWERED_BY_ANYTHING = frozenset({"VB", "CV"})  # "Văn bản": any document will do


def contradictions(
    report: Report,
    cells: ReportCells,
    readings: tuple[StatusReading, StatusReading, StatusReading],
    percent: PercentReading,
    product: str | None,
) -> tuple[str, ...]:
    """What the cells of a row say against one another, and what they leave out."""
    status, result, said = readings
    reasoned = report.reason or report.difficulty or report.note or status.has_reason or result.has_reason
    wants_reason = report.late or (report.status is Status.NOT_STARTED and not (said.not_due or result.not_due))
    blank = any(has_blank_number(text_of(cell)) for cell in (cells.document, cells.status, cells.result))
    found = {
        "percent_against_status": _percent_contradicts(report.status, percent),
        "text_against_status": _text_contradicts(status, result),
        "blank_number": blank and not report.documents,
        "wrong_document": report.status is Status.DONE and is_wrong_kind(report.documents, cells, product),
        "done_without_evidence": report.status is Status.DONE
        and not report.documents
        and bool(document_types(product or ""))
        and not blank,
        "no_reason": wants_reason and not reasoned and said.stated,
    }
    return tuple(doubt for doubt, holds in found.items() if holds)


def _percent_contradicts(status: Status, percent: PercentReading) -> bool:
    number = percent.percent
    if number is None or "percent_ambiguous" in percent.doubts:
        return number is not None and status in {Status.NOT_STARTED, Status.IN_PROGRESS}
    return (
        (status is Status.DONE and number < FULL)
        or (status is Status.IN_PROGRESS and number >= FULL)
        or (status is Status.NOT_STARTED and number > 0)
        or (status in {Status.NOT_APPLICABLE, Status.CANCELLED} and number > 0)
    )


def _text_contradicts(status: StatusReading, result: StatusReading) -> bool:
    pair = {status.status, result.status}
    if not (status.stated and result.stated) or pair & _SAYS_NOTHING:
        return False
    if status.status is Status.DONE:
        return result.status in {Status.IN_PROGRESS, Status.NOT_STARTED}
    nothing_done = {Status.NOT_STARTED, Status.NOT_APPLICABLE, Status.CANCELLED}
    return status.status in nothing_done and result.status is Status.DONE and "weak_done" not in result.doubts


def is_wrong_kind(documents: tuple[Document, ...], cells: ReportCells, product: str | None) -> bool:
    """Only letters and submissions are shown where the product is, say, a decision.

    An activity is done when its product exists (cf. plan "100 ngày", UBND TP Hà Nội 2026).
    """
    aims = set(document_types(product or ""))
    if not aims or not documents or aims & _ANSWERED_BY_ANYTHING:
        return False
    kinds = {kind for document in documents for kind in document_types(document.number)}
    if not kinds:
        kinds = {
            kind for cell in (cells.document, cells.status, cells.result) for kind in document_types(text_of(cell))
        }
    return bool(kinds) and kinds <= _STEPS and not kinds & aims
