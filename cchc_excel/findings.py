"""What a finding is, and how one is declared: code, severity, words and logic are one decorated function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from cchc_excel.cells import CellRef

Subject = TypeVar("Subject")
FactValue = str | int | float


class Severity(StrEnum):
    """How loudly a finding speaks."""

    ERROR = "error"  # something is missing from the result: a file refused, a cell unread
    WARNING = "warning"  # somebody should look
    NOTE = "note"  # for information

    @property
    def vi(self) -> str:
        """Its Vietnamese name."""
        return {"error": "Lỗi", "warning": "Cần xem", "note": "Lưu ý"}[self.value]


class Language(StrEnum):
    """The languages people read."""

    VI = "vi"
    EN = "en"


@dataclass(frozen=True)
class Kind:
    """One kind of finding."""

    code: str
    name: str  # the function's name: "deadline_missing"
    severity: Severity
    vi: str  # one sentence what is wrong, one what to do; {placeholders} are facts
    en: str
    explain_vi: str  # for `cchc explain`: what it means, an example of a good value, who mends it
    explain_en: str  # the function's docstring
    repaired: bool  # the tool has already put it right


class Spot(NamedTuple):
    """What a check yields: a place and the facts its message needs."""

    ref: CellRef | None
    facts: Mapping[str, FactValue]
    file: str


def at(ref: CellRef, **facts: FactValue) -> Spot:
    """A spot at a cell."""
    return Spot(ref, facts, ref.file)


def in_file(file: str, **facts: FactValue) -> Spot:
    """A spot that is a whole file; an empty name is the run as a whole."""
    return Spot(None, facts, file)


@dataclass(frozen=True)
class Finding:
    """Something a person should know, at a place."""

    kind: Kind
    file: str
    ref: CellRef | None
    facts: Mapping[str, FactValue]

    def message(self, language: Language = Language.VI) -> str:
        """The sentence that people read; the place is not part of it."""
        template = self.kind.vi if language is Language.VI else self.kind.en
        return template.format_map(self.facts)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """File, then place, then code."""
        place = (self.ref.sheet, self.ref.row, self.ref.column) if self.ref else ("", 0, 0)
        return (
            self.file,
            *place,
            self.kind.code,
            sorted((name, str(value)) for name, value in self.facts.items()),
        )


@dataclass(frozen=True)
class Check(Generic[Subject]):
    """A kind together with the function that finds it."""

    kind: Kind
    find: Callable[[Subject], Iterable[Spot]]

    def __call__(self, subject: Subject) -> list[Finding]:
        """All findings of this kind in the subject (a `FileReading` or a `Dossier`)."""
        return [Finding(self.kind, spot.file, spot.ref, spot.facts) for spot in self.find(subject)]


def check(
    code: str, severity: Severity, *, vi: str, en: str, explain_vi: str, repaired: bool = False
) -> Callable[[Callable[[Subject], Iterable[Spot]]], Check[Subject]]:
    """Declare a kind of finding over a function that yields its spots; the docstring is its English page."""

    def declare(find: Callable[[Subject], Iterable[Spot]]) -> Check[Subject]:
        explain_en = " ".join((find.__doc__ or "").split())
        return Check(Kind(code, find.__name__, severity, vi, en, explain_vi, explain_en, repaired), find)

    return declare
