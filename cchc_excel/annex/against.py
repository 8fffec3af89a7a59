"""What every file of a run is read against: known without the grammar, which is only loaded where a file is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc_excel.plan import Field
from cchc_excel.settings import Answer, Settings, Word
from cchc_excel.settings.layout import FIELD_NAMES
from cchc_excel.spelling import key


@dataclass(frozen=True)
class Reading:
    """What every file of a run is read against."""

    settings: Settings
    plan_year: int  # where the file itself names no year
    closing_on: date | None = None  # None: not known, so nothing is "in the future"

    def confirmed_headings(self) -> dict[str, Field]:
        """Heading key → the meaning that a person gave it."""
        names = {key(name): field for field, name in FIELD_NAMES.items()}
        given: list[Word | Answer] = [*self.settings.words, *self.settings.answers]
        return {
            key(word.written): names[key(word.meaning)]
            for word in given
            if word.kind == "heading" and key(word.meaning) in names
        }
