"""Titles of sections that go on in the row below them: "V. XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH", "QUYỀN SỐ"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_excel.annex.areas import are_areas
from cchc_excel.annex.rows import Row
from cchc_excel.annex.section_rows import SectionRow
from cchc_excel.plan import RowRole

TORN_TITLE = "title"  # why such a row is the rest of another


def with_whole_titles(rows: Sequence[Row]) -> list[Row]:
    """The rows, a title in capitals without a code right below one with a code joined to it.

    Where most sections have such a line, it is a title of its own.
    """
    coded = sum(row.section is not None and bool(row.section.code) for row in rows)
    whole = {row.row: title for row, rest in pairwise(rows) if (title := _whole_title(row, rest)) is not None}
    if 2 * len(whole) >= max(coded, 2):
        return list(rows)
    return [
        replace(row, role=RowRole.CONTINUATION, section=None, why=TORN_TITLE)
        if row.row - 1 in whole
        else replace(row, section=whole.get(row.row, row.section))
        for row in rows
    ]


def _whole_title(row: Row, rest: Row) -> SectionRow | None:
    """The title of a row with the one right below it, where that may be its rest."""
    title, more = row.section, rest.section
    if title is None or more is None or not title.code or more.code or rest.row != row.row + 1:
        return None
    same_column = title.cell.column == more.cell.column
    if not (same_column and title.title.isupper() and more.title.isupper()) or are_areas([more.title]):
        return None
    return title._replace(title=f"{title.title} {more.title}")
