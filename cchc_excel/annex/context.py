"""What a table is read against: the grid itself, the calendar, the register, the agency's own words."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_excel.annex.against import Reading
from cchc_excel.annex.deadlines import Calendar, is_conditional
from cchc_excel.annex.offices import Register
from cchc_excel.cells import Grid


@dataclass(frozen=True)
class Context:
    """What one table is read against."""

    grid: Grid
    reading: Reading
    calendar: Calendar
    register: Register

    @staticmethod
    def is_conditional(text: str) -> bool:
        """Whether an activity's own words make it wait for an event."""
        return is_conditional(text)
