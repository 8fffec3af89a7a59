"""Titles of sections that go on in the row below them: "V. XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH", "QUYỀN SỐ"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_excel.annex.areas import are_areas
from cchc_excel.annex.rows import Row, SectionRow
from cchc_excel.plan import RowRole

TORN_TITLE = "title"  # why such a row is the rest of another


def with_whole_titles(rows: Sequence[Row]) -> list[Row]:
    """The rows, a title in capitals without a code right below one with a code joined to it.

    Where most sections have such a line, it is a title of its own.
    """
    coded = [row for row in rows if row.section is not None and row.section.code]
    torn = [(row, rest) for row, rest in pairwise(rows) if _goes_on(row, rest)]
    if 2 * len(torn) >= max(len(coded), 2):
        return list(rows)
    whole = {row.row: _joined(row, rest) for row, rest in torn}
    rests = {rest.row for _, rest in torn}
    return [
        replace(row, role=RowRole.CONTINUATION, section=None, why=TORN_TITLE)
        if row.row in rests
        else whole.get(row.row, row)
        for row in rows
    ]


def _goes_on(row: Row, rest: Row) -> bool:
    title, more = row.section, rest.section
    if title is None or more is None or not title.code or more.code or rest.row != row.row + 1:
        return False
    same_column = title.cell.column == more.cell.column
    return same_column and title.title.isupper() and more.title.isupper() and not are_areas([more.title])


def _joined(row: Row, rest: Row) -> Row:
    assert row.section is not None  # noqa: S101 - both were asked for theirs
    assert rest.section is not None  # noqa: S101
    title = f"{row.section.title} {rest.section.title}"
    return replace(row, section=SectionRow(row.section.code, title, row.section.cell))
