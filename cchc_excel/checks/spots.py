"""Facts that readers and repair recorded, as the spots of a check."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_excel.findings import Spot
from cchc_excel.plan import Dossier, FileReading


def recorded(subject: FileReading | Dossier, kind: str) -> Iterator[Spot]:
    """A spot for every fact of this kind."""
    if isinstance(subject, FileReading):
        facts = (*subject.facts, *(fact for annex in subject.annexes for fact in annex.facts))
        file = subject.file
    else:
        facts, file = subject.facts, ""
    for fact in facts:
        if fact.kind == kind:
            yield Spot(fact.ref, fact.facts, fact.ref.file if fact.ref else str(fact.facts.get("file", file)))
