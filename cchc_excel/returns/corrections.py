"""Findings of one file as a list of corrections: what a person reads on a return copy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from cchc_excel.cells import CellRef
from cchc_excel.findings import Finding, Language, Severity
from cchc_excel.plan import FileReading
from cchc_excel.returns.words import COUNTED, SEVERITIES, WORDS
from cchc_excel.spelling import gate

_LOUDNESS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+")
_CONTENT_FACTS = ("text", "written", "value")  # facts that quote the cell, where nothing else tells it
LONGEST_CONTENT = 500  # characters of a cell shown in the list; the cell itself has the rest


class Correction(NamedTuple):
    """One line of the list."""

    number: int
    ref: CellRef | None  # None: the file as a whole
    place: str
    content: str  # empty where it is not known
    problem: str
    remedy: str
    severity: Severity
    severity_words: str
    code: str
    repaired: bool  # nothing to mend: the program has put it right

    @property
    def note(self) -> str:
        """The text of the comment at the cell."""
        return gate(f"[{self.code} · {self.severity_words}] {self.problem} {self.remedy}".strip())


def corrections(
    reading: FileReading,
    findings: Sequence[Finding],
    language: Language,
    content_at: Callable[[CellRef], str | None],
) -> tuple[Correction, ...]:
    """The findings of this file, errors first and then in the order of the sheet.

    `content_at` tells what stands in a cell, None where it cannot.
    """
    own = sorted(
        (finding for finding in findings if reading.file in (finding.file, finding.ref and finding.ref.file)),
        key=lambda finding: (_LOUDNESS[finding.kind.severity], finding.kind.repaired, *finding.sort_key),
    )
    return tuple(_correction(number, finding, language, content_at) for number, finding in enumerate(own, 1))


def counts_words(listed: Iterable[Correction], language: Language) -> str:
    """``2 lỗi, 1 lưu ý``; empty when there is nothing."""
    severities = [correction.severity for correction in listed]
    return ", ".join(
        words.format(n=severities.count(severity))
        for severity, words in COUNTED[language].items()
        if severity in severities
    )


def by_cell(listed: Iterable[Correction]) -> Mapping[CellRef, tuple[Correction, ...]]:
    """Cell → what is to be noted there; what the program has put right itself is not noted at the cell."""
    noted: dict[CellRef, tuple[Correction, ...]] = {}
    for correction in listed:
        if correction.ref is not None and not correction.repaired:
            noted[correction.ref] = (*noted.get(correction.ref, ()), correction)
    return noted


def _correction(
    number: int, finding: Finding, language: Language, content_at: Callable[[CellRef], str | None]
) -> Correction:
    problem, remedy = _problem_and_remedy(finding, language)
    words = WORDS[language]
    return Correction(
        number=number,
        ref=finding.ref,
        place=gate(str(finding.ref)) if finding.ref else words["whole_file"],
        content=_content(finding, content_at, words["empty"]),
        problem=gate(problem),
        remedy=gate(remedy) or (words["repaired"] if finding.kind.repaired else words["look"]),
        severity=finding.kind.severity,
        severity_words=SEVERITIES[language][finding.kind.severity],
        code=finding.kind.code,
        repaired=finding.kind.repaired,
    )


def _problem_and_remedy(finding: Finding, language: Language) -> tuple[str, str]:
    """The first sentence and the rest, cut in the pattern: what is filled in may hold full stops itself."""
    pattern = getattr(finding.kind, language.value)
    cut = next((end for end in _SENTENCE_END.finditer(pattern) if _outside_quotes(pattern[: end.start()])), None)
    if cut is None:
        return pattern.format_map(finding.facts), ""
    first, rest = pattern[: cut.start()], pattern[cut.end() :]
    return first.format_map(finding.facts), rest.format_map(finding.facts)


def _outside_quotes(before: str) -> bool:
    return before.count("“") == before.count("”")


def _content(finding: Finding, content_at: Callable[[CellRef], str | None], empty: str) -> str:
    """What stands in the cell: `empty` for a blank one, nothing where it is not known."""
    if finding.ref is None:
        return ""
    found = content_at(finding.ref)
    if found is not None:
        return shortened(found) or empty
    return shortened(next((str(finding.facts[name]) for name in _CONTENT_FACTS if name in finding.facts), ""))


def shortened(text: str) -> str:
    """A cell's content as the list shows it."""
    text = gate(text).strip()
    return text if len(text) <= LONGEST_CONTENT else text[:LONGEST_CONTENT].rstrip() + " […]"
