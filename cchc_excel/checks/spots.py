"""Facts that readers and repair recorded, as the spots of a check."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_excel.cells import Fact
from cchc_excel.findings import Spot
from cchc_excel.plan import Dossier, FileReading


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


def recorded(subject: FileReading | Dossier, kind: str) -> Iterator[Spot]:
    """A spot for every fact of this kind."""
    file = subject.file if isinstance(subject, FileReading) else ""
    for fact in _indexed.facts(subject, kind):
        yield Spot(fact.ref, fact.facts, fact.ref.file if fact.ref else str(fact.facts.get("file", file)))
