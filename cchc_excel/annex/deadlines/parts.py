"""Parts of years, quarters and months: "đầu quý", "giữa tháng", "nửa cuối năm"."""

from __future__ import annotations

from cchc_excel.annex.deadlines.calendar import weekdays_of_year
from cchc_excel.annex.deadlines.days import Read
from cchc_excel.annex.deadlines.stretches import IMPOSSIBLE, MONTH_END, Grain, Stretch, the_months
from cchc_excel.annex.deadlines.terminals import Part

# Part of a year → its months; of a quarter → its months; of a month → its days.
MONTHS_OF_YEAR = {
    Part.START: (1, 3),
    Part.MIDDLE: (6, 6),
    Part.END: (10, 12),
    Part.FIRST_HALF: (1, 6),
    Part.SECOND_HALF: (7, 12),
}
MONTHS_OF_QUARTER = {Part.START: (0, 0), Part.MIDDLE: (1, 1), Part.END: (2, 2)}
DAYS_OF_MONTH = {
    Part.START: (1, 10),
    Part.MIDDLE: (11, 20),
    Part.END: (21, MONTH_END),
    Part.FIRST_HALF: (1, 15),
    Part.SECOND_HALF: (16, MONTH_END),
}
LENGTHS = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}  # of the months that have not 31 days
VAGUE_PARTS = frozenset((Part.START, Part.MIDDLE, Part.END))


def part_of_month(part: Part, found: Read) -> Read:
    """Some days of a month that was read."""
    if found is None or found[0] is IMPOSSIBLE:
        return found
    whole, end = found
    first, last = DAYS_OF_MONTH[part]
    month = whole.first[0]
    vague = ("vague",) if part in VAGUE_PARTS else ()
    stretch = Stretch(Grain.THIRD, (month, first), (month, last), whole.year)
    return stretch.doubting(*whole.doubts, *vague), end


def part_of_quarter(part: Part, found: Read) -> Read:
    """Some months of a quarter that was read."""
    if found is None or found[0] is IMPOSSIBLE:
        return found
    whole, end = found
    month = whole.first[0]
    if part in MONTHS_OF_QUARTER:
        first, last = MONTHS_OF_QUARTER[part]
        stretch = the_months(month + first, month + last, ("vague",))
    elif part is Part.FIRST_HALF:
        stretch = Stretch(Grain.MONTHS, (month, 1), (month + 1, 15), doubts=("vague",))
    else:
        stretch = Stretch(Grain.MONTHS, (month + 1, 16), (month + 2, MONTH_END), doubts=("vague",))
    return stretch._replace(year=whole.year), end


def days_at_edge(count: int, part: object, whole: Stretch, *, working: bool) -> Stretch:
    """So many first or last days, or working days, of a month or quarter."""
    if part is Part.START:
        last = whole.first if working else (whole.first[0], count)
        return Stretch(Grain.THIRD, whole.first, last, whole.year, working=count if working else 0)
    month = whole.last[0]
    first = (month, LENGTHS.get(month, 31) - count + 1)
    return Stretch(Grain.THIRD, first, (month, MONTH_END), whole.year, working=-1 if working else 0)


def weekday_at_edge(weekday: object, part: object, month: Stretch, plan_year: int) -> Stretch:
    """The first or last such day of a month; 0 is Monday."""
    days = list(weekdays_of_year(month.year or plan_year, weekday)) if isinstance(weekday, int) else []
    within = [day for day in days if day.month == month.first[0]]
    day = within[0 if part is Part.START else -1]
    return Stretch(Grain.DAY, (day.month, day.day), (day.month, day.day), month.year)
