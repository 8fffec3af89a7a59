"""The day of completion. Excel with American settings swaps day and month up to the twelfth."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple

from cchc_excel.annex.statuses.marks import is_mark
from cchc_excel.annex.written_dates import read_date
from cchc_excel.cells import Cell
from cchc_excel.plan import Document
from cchc_excel.spelling import key

# "mm-dd-yy" is Excel's built-in format 14, which follows the reader's country; it proves nothing.
_AMERICAN = re.compile(r"^(?:\[\$[^\]]*\])?m{1,2}/d{1,2}/y{2,4}")
_CLOSE = 3  # days between a document and the completion it proves
_FAR = 20


class Completion(NamedTuple):
    """The day of completion as written, and what is odd about it."""

    day: date | None = None
    done: bool = False  # the cell says that it is done, with or without a day
    typed: bool = False  # a true date cell, which Excel may have swapped
    american: bool = False
    doubts: tuple[str, ...] = ()

    def checked(self, documents: tuple[Document, ...], closing_on: date | None) -> Completion:
        """With day and month put right where a document's date proves it, and doubts where it does not."""
        if self.day is None:
            return self
        turned = swapped(self.day) if self.typed else None
        known = [document.date for document in documents if document.date]
        after_closing = closing_on is not None and self.day > closing_on
        if turned is None or self.day in known:
            return self._with("future_date") if after_closing else self
        if turned in known:
            return self._replace(day=turned, doubts=(*self.doubts, "date_put_right"))
        fits_turned = any(abs((turned - day).days) <= _CLOSE < _FAR < abs((self.day - day).days) for day in known)
        if fits_turned or self.american or (after_closing and closing_on is not None and turned <= closing_on):
            return self._with("swapped_date")
        return self._with("future_date") if after_closing else self

    def _with(self, doubt: str) -> Completion:
        return self._replace(doubts=(*self.doubts, doubt))


def read_completion(cell: Cell | str | None, year: int) -> Completion:
    """What a cell of the completion column says: a day, a mark for "done, day unknown", or neither."""
    if cell is None:
        return Completion()
    if isinstance(cell, Cell) and isinstance(cell.value, date):
        day = cell.value.date() if isinstance(cell.value, datetime) else cell.value
        return Completion(day, done=True, typed=True, american=bool(_AMERICAN.match(cell.format.lower())))
    text = cell if isinstance(cell, str) else cell.text
    if is_mark(text):
        return Completion(done=True)
    if not key(text) or key(text) in {"khong", "chua", "0"}:
        return Completion()
    found = read_date(text, year)
    refused = bool(re.search(r"chua|du kien|phan dau|truoc|se\b", key(text)))
    if refused or found is None:
        return Completion(doubts=() if refused else ("date_not_understood",))
    return Completion(found, done=True)


def swapped(day: date) -> date | None:
    """The day with day and month exchanged; None where that changes nothing or is no date."""
    if day.day > 12 or day.day == day.month:
        return None
    return day.replace(month=day.day, day=day.month)
