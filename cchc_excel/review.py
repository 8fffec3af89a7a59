"""Everything concluded for a period: what all outputs show. A number is computed once and has an id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from cchc_excel.findings import Finding, Severity
from cchc_excel.history import Change, Snapshot, compare
from cchc_excel.indicators import Figure, figures
from cchc_excel.merging import has_report
from cchc_excel.plan import Activity, Dossier, Question
from cchc_excel.settings import Settings
from cchc_excel.spelling import key
from cchc_excel.standings import Judged, judge_all

__all__ = ["Change", "Figure", "Judged", "OfficeStanding", "Review", "conclude"]


@dataclass(frozen=True)
class OfficeStanding:
    """An office's reporting this period."""

    name: str
    expected: bool
    reported: bool
    files: tuple[str, ...]  # the returns that count
    errors: int  # findings in its returns, by severity
    warnings: int


@dataclass(frozen=True)
class Review:
    """Everything concluded."""

    dossier: Dossier
    settings: Settings
    judged: tuple[Judged, ...]  # in the plan's order
    figures: Mapping[str, Figure]
    offices: tuple[OfficeStanding, ...]
    findings: tuple[Finding, ...]  # sorted
    changes: tuple[Change, ...]
    previous_period: str | None  # "2026-02", where there is a snapshot to compare with
    questions: tuple[Question, ...] = ()
    previous_figures: Mapping[str, Figure] = field(default_factory=dict)  # by id, without the items behind them


def conclude(
    dossier: Dossier,
    settings: Settings,
    file_findings: Sequence[Finding] = (),
    previous: Snapshot | None = None,
    questions: Sequence[Question] = (),
) -> Review:
    """Judge every item, count, and find what a person should know.

    `file_findings` are those of the single files and of the settings, `questions` those that reading left open;
    the questions of matching are added. `previous` is the snapshot to compare with, usually of the month before.
    """
    from cchc_excel.checks import findings_in_dossier  # noqa: PLC0415 - who writes a review does without the checks

    judged = judge_all(dossier, settings)
    findings = _sorted_once((*file_findings, *findings_in_dossier(dossier)))
    offices = tuple(_office_standings(dossier, findings))
    return Review(
        dossier=dossier,
        settings=settings,
        judged=judged,
        figures=figures(
            judged,
            dossier.offices,
            dossier.sections,
            dossier.expected,
            [office.name for office in offices if office.reported],
        ),
        offices=offices,
        findings=findings,
        changes=compare(previous, judged),
        previous_period=previous.period if previous else None,
        questions=(*questions, *_matching_questions(dossier)),
        previous_figures=previous.figures if previous else {},
    )


def _sorted_once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """By file, place and code; what two stages both noticed is said once."""
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    return tuple(next(same) for _, same in groupby(ordered, key=lambda finding: finding.sort_key))


def _office_standings(dossier: Dossier, findings: Sequence[Finding]) -> Iterator[OfficeStanding]:
    """Every office of the register, then those that sent a file without being in it.

    An office has reported when a return of it counts and carries a report in at least one row.
    """
    senders = (sent.office for sent in dossier.returns if sent.office is not None)
    for name in dict.fromkeys((*dossier.offices, *dossier.expected, *senders)):
        returns = [sent for sent in dossier.returns if sent.office == name and sent.counted]
        files = tuple(sent.reading.file for sent in returns)
        severities = [finding.kind.severity for finding in findings if finding.file in files]
        yield OfficeStanding(
            name=name,
            expected=name in dossier.expected,
            reported=any(has_report(activity) for sent in returns for activity in sent.reading.activities),
            files=files,
            errors=severities.count(Severity.ERROR),
            warnings=severities.count(Severity.WARNING),
        )


def _matching_questions(dossier: Dossier) -> Iterator[Question]:
    """Rows that match no activity, each wording once: a person may say which one is meant."""
    asked: set[str] = set()
    for _, activity, nearest, _ in dossier.unmatched:
        text = _words(activity)
        if text and key(text) not in asked:
            asked.add(key(text))
            yield Question("match", text, activity.ref, (nearest.id,) if nearest else ())


def _words(activity: Activity) -> str:
    return activity.activity.text or activity.task.text or activity.objective.text or ""
