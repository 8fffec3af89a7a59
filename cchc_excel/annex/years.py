"""Tables of another year's plan in the same file, kept beside this year's to compare with: they are not counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from cchc_excel.annex.openings import Titled
from cchc_excel.annex.titles import plan_year, year_until
from cchc_excel.cells import Grid

_STRETCH = re.compile(r"\b20\d\d\s*[-–]\s*20\d\d\b")
_YEAR = re.compile(r"(?<!\d)(?<!\d[/.-])20\d\d(?!\d)")
_DATED = re.compile(r"(?:\d{1,2}\s?[/.-]|(?:quý|tháng|năm)\s+\w{0,3}\s?[/.-]?\s?)\s?(20\d\d)(?![\d/.-])", re.IGNORECASE)
_FEWEST_DATES = 4
# What a sheet is called that is not this year's plan: last year's, or a first sketch of the next one.
_UNUSED = re.compile(
    r"không (?:sử dụng|dùng)(?! (?:tiền mặt|giấy))|bản (?:nháp|cũ)|(?<!\w)bỏ không dùng", re.IGNORECASE
)
_PUT_ASIDE = re.compile(r"\bcũ\b|năm trước|lưu trữ|dự kiến|dự thảo|nháp", re.IGNORECASE)


def year_of(table: Titled) -> int | None:
    """The year whose plan a table says it is, in its titles or else in its sheet's name; a stretch of years is none."""
    found = plan_year(_STRETCH.sub(" ", text) for _, text in table.lines)
    if found is None and (named := _YEAR.search(_STRETCH.sub(" ", table.sheet))) is not None:
        return int(named[0])
    return found if found is not None else year_until(text for _, text in table.lines)


def year_of_plan(tables: Sequence[Titled]) -> int | None:
    """The latest year of a file's tables, where they speak of several; None where they do not."""
    years = [(not _PUT_ASIDE.search(table.sheet), year) for table in tables if (year := year_of(table)) is not None]
    return max(years)[1] if len({year for _, year in years}) > 1 else None


def year_beside(hidden: Sequence[Titled], tables: Sequence[Titled], grids: Sequence[Grid]) -> int | None:
    """The year of the dates in shown tables that name none, where only tables put aside name one, and another."""
    aside = [table for table in tables if table in hidden or _PUT_ASIDE.search(table.sheet)]
    if not any(map(year_of, aside)) or any(year_of(table) for table in tables if table not in aside):
        return None
    sheets = {table.sheet for table in aside}
    found = year_of_dates(grid for grid in grids if grid.sheet not in sheets and not grid.hidden)
    return None if found in set(map(year_of, aside)) else found


def not_in_use(tables: Sequence[Titled]) -> set[int]:
    """Which tables (by their place) say themselves that they are not used, where others don't: "DỰ THẢO - KHÔNG SỬ DỤNG"."""
    found = {
        place
        for place, table in enumerate(tables)
        if any(_UNUSED.search(text) for text in (*(text for _, text in table.lines), table.sheet))
    }
    return found if len(found) < len(tables) else set()


# "NHIỆM VỤ CHUYỂN TIẾP TỪ NĂM 2025" is work of this year.
_CARRIED_OVER = re.compile(r"(?<!\w)(?:chuyển (?:tiếp|sang)|tồn đọng|còn lại|chưa hoàn thành|dở dang)(?!\w)")


def of_other_years(tables: Sequence[Titled], year: int | None) -> set[int]:
    """Which tables (by their place) are plans of another year than the file's."""
    if year is None:
        return set()
    return {
        place
        for place, table in enumerate(tables)
        if (own := year_of(table)) is not None
        and own != year
        and not any(str(year) in text for text in (*(text for _, text in table.lines), table.sheet))
        and not any(_CARRIED_OVER.search(text.lower()) for _, text in table.lines)
    }


def year_of_dates(grids: Iterable[Grid]) -> int | None:
    """The year of all dates in the cells of a file whose titles name none; None where there are few or they differ."""
    years = Counter(
        int(year)
        for grid in grids
        for cells in grid.rows.values()
        for cell in cells.values()
        if "20" in cell.text
        for year in _DATED.findall(cell.text)
    )
    return next(iter(years)) if len(years) == 1 and years.total() >= _FEWEST_DATES else None
