"""What remembering workers are given in tests; importable by name, with results that are nouns."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from cchc_excel.intake.workers import Failure
from tests.intake.tasks import task


class Asking(NamedTuple):
    """What is to be done, and what it is known by."""

    word: str
    known: bool = True

    @property
    def known_by(self) -> tuple[object, ...] | None:
        return (self.word,) if self.known else None


class Answer(NamedTuple):
    """A result with what results are made of."""

    text: str
    day: date = date(2026, 3, 14)
    days: frozenset[date] = frozenset({date(2026, 4, 30), date(2026, 5, 1)})
    lasting: bool = True


def answer(asking: Asking) -> Answer:
    return Answer(task(asking.word), lasting=asking.word != "perhaps")


def another_answer(asking: Asking) -> Answer:
    return Answer(f"another {asking.word}")


def strange_answer(asking: Asking) -> object:
    """A result that holds what is no noun of the program."""
    return Answer(Failure, date.min) if asking.word else None  # type: ignore[arg-type]  # that is the point
