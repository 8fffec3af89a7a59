"""A reporting month and its closing date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, order=True)
class Period:
    """A reporting month."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    def closing_on(self, closing_day: int) -> date:
        """The day its figures are closed; a day beyond the month's end is the month's end."""
        return date(self.year, self.month, min(closing_day, self.last_day.day))

    def opened_on(self, closing_day: int) -> date:
        """The day after the previous period closed."""
        return self.previous.closing_on(closing_day) + timedelta(days=1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return date(self.year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)

    @property
    def previous(self) -> Period:
        """The month before."""
        return Period(self.year, self.month - 1) if self.month > 1 else Period(self.year - 1, 12)

    @property
    def next(self) -> Period:
        """The month after."""
        return Period(self.year, self.month + 1) if self.month < 12 else Period(self.year + 1, 1)

    @classmethod
    def parse(cls, text: str) -> Period:
        """``2026-03``; ValueError for anything else."""
        year, separator, month = text.partition("-")
        if not (separator and len(year) == 4 and year.isdigit() and month.isdigit() and 1 <= int(month) <= 12):
            raise ValueError(text)
        return cls(int(year), int(month))

    @classmethod
    def latest_closed(cls, today: date, closing_day: int) -> Period:
        """The latest month whose closing date has passed (Decree 09/2019/NĐ-CP, article 12, for the date)."""
        period = cls(today.year, today.month)
        return period if period.closing_on(closing_day) < today else period.previous
