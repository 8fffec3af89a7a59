"""Facts that readers and repair recorded, as the spots of a check."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_excel.cells import Fact
from cchc_excel.findings import Spot
from cchc_excel.plan import Dossier, Field, FileReading


class _Indexed:
    """The facts of the file or the dossier that is being checked, by kind; many checks ask one after the other."""

    def __init__(self) -> None:
        self._subject: FileReading | Dossier | None = None
        self._by_kind: dict[str, list[Fact]] = {}

    def facts(self, subject: FileReading | Dossier, kind: str) -> list[Fact]:
        """Its facts of a kind, in order."""
        if subject is not self._subject:
            self._by_kind = {}
            annexes = subject.annexes if isinstance(subject, FileReading) else ()
            for facts in (subject.facts, *(annex.facts for annex in annexes)):
                for fact in facts:
                    self._by_kind.setdefault(fact.kind, []).append(fact)
            self._subject = subject
        return self._by_kind.get(kind, [])


_indexed = _Indexed()


UNSURE_HEADINGS = frozenset({"heading_unknown", "heading_doubtful", "heading_second"})


def without_column(reading: FileReading, *fields: Field) -> frozenset[str]:
    """The ids of activities in tables that lack all of these columns: that is said once for the table, not per row.

    Where a heading of the table was not understood, its rows are not let off: the column may be that one.
    """
    return frozenset(
        activity.id
        for annex in reading.annexes
        if annex.columns
        and not any(column.field in fields for column in annex.columns)
        and not any(fact.kind in UNSURE_HEADINGS for fact in annex.facts)
        for activity in annex.activities
    )


def recorded(subject: FileReading | Dossier, kind: str) -> Iterator[Spot]:
    """A spot for every fact of this kind."""
    file = subject.file if isinstance(subject, FileReading) else ""
    for fact in _indexed.facts(subject, kind):
        yield Spot(fact.ref, fact.facts, fact.ref.file if fact.ref else str(fact.facts.get("file", file)))
