"""What a run has to say at its end: what was read, the rates, who is missing, the findings, where the files are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc_excel import wording
from cchc_excel.cli.language import language
from cchc_excel.cli.words import say
from cchc_excel.findings import Severity
from cchc_excel.pipeline import Run
from cchc_excel.review import Review

ENGLISH_RATES = {
    "completion": "Completion of the plan",
    "completion_due": "Completion of what fell due",
    "on_time": "On time",
}


def summary(finished: Run) -> Iterator[str]:
    """The lines, in the language of the run."""
    review, dossier = finished.review, finished.review.dossier
    closing, period = dossier.closing_on, dossier.period
    yield say(
        "summary.period",
        month=f"{period.month:02}/{period.year}",
        closing=f"{closing.day:02}/{closing.month:02}/{closing.year}",
    )
    read = sum(one.counted and not one.reading.refused for one in dossier.returns)
    yield say("summary.read", plans=len(dossier.baseline), returns=read, activities=len(dossier.items))
    if refused := sum(one.reading.refused for one in dossier.returns):
        yield say("summary.refused", files=refused)
    yield from _rates(review)
    missing = [office.name for office in review.offices if office.expected and not office.reported]
    yield say("summary.missing", offices=", ".join(missing) or say("summary.nobody"))
    found = Counter(one.kind.severity for one in review.findings)
    yield say(
        "summary.findings",
        errors=found[Severity.ERROR],
        warnings=found[Severity.WARNING],
        notes=found[Severity.NOTE],
    )
    if answers := len(review.settings.answers):
        yield say("summary.answers", answers=answers)
    if open_questions := sum(not one.answer for one in review.questions):
        yield say("summary.questions", questions=open_questions)
    yield say("summary.folder", folder=finished.folder)
    yield from (f"  {name}" for name in finished.outputs)
    if finished.kept_as is not None:
        yield say("summary.kept", folder=finished.kept_as)


def _rates(review: Review) -> Iterator[str]:
    names = {rate.id: rate.name for rate in wording.RATES}
    for figure_id, english in ENGLISH_RATES.items():
        figure = review.figures.get(figure_id)
        if figure is not None:
            name = english if language() == "en" else names[figure_id]
            yield f"{name}: {_share(figure.share)} ({figure.numerator}/{figure.denominator})"


def _share(share: float | None) -> str:
    if share is None:
        return say("summary.none_yet")
    shown = f"{share * 100:.1f}%"
    return shown if language() == "en" else shown.replace(".", ",")
