"""Items → a deadline: which of them is the time, and what the others say of it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from cchc_excel.annex.deadlines.calendar import Calendar, months_later
from cchc_excel.annex.deadlines.conclusions import (
    continuous,
    doubts_of,
    due_in_years,
    has,
    is_years,
    list_dues,
)
from cchc_excel.annex.deadlines.items import Contents, Item, Relative, Role
from cchc_excel.annex.deadlines.points import Bound, Point, PointReader
from cchc_excel.annex.deadlines.recurring import recurring
from cchc_excel.annex.deadlines.stretches import IMPOSSIBLE, Grain, a_day, follows
from cchc_excel.annex.deadlines.terminals import Sort
from cchc_excel.plan import Deadline, DeadlineKind

# Grains whose list counts separate occurrences, not one window, when it names all four quarters.
QUARTERS_OF_A_YEAR = 4
LONGEST_COUNT = 3_660  # days, weeks or months from a base; what is longer is a slip
TRAILS_IN_A_LIST = frozenset(("vague",))  # no doubt where a list makes the sense plain


def concluded(contents: Contents, calendar: Calendar) -> Deadline | None:
    """The deadline that a text's items make (without its text); None where they hold no time."""
    items = _current(contents)
    points = [item for item in items if item.role is Role.POINTS]
    if points and points[0].points[0].stretch is IMPOSSIBLE:
        return _unspecified("impossible")
    points = [item for item in points if IMPOSSIBLE not in (point.stretch for point in item.points)]
    for conclude in (_in_turns, recurring, _dated, _open, _relative, _event, _periodic):
        found = conclude(items, points, calendar)
        if found is not None:
            return found
    if any(item.role in (Role.NOT_BEFORE, Role.WEEKDAY, Role.DAYS) for item in items):
        return _unspecified("vague")
    if any(item.role is Role.STATUS for item in items):
        return _unspecified("status_in_deadline")
    if any(item.role is Role.ELSEWHERE for item in items):
        return _unspecified()
    return None


def _unspecified(*doubts: str) -> Deadline:
    return Deadline(None, DeadlineKind.UNSPECIFIED, doubts=doubts)


def _current(contents: Contents) -> list[Item]:
    """The items that stand: the new ones where something was changed, else not the old ones in brackets."""
    items = list(contents.items)
    fresh = [item for item in items if not item.old]
    timed = (Role.POINTS, Role.EVERY)
    if contents.changed and any(item.changed and item.role in timed for item in fresh):
        return [item for item in fresh if item.changed or item.role not in timed]
    return fresh if any(item.role in timed for item in fresh) else items


def _periodic(items: list[Item], points: list[Item], calendar: Calendar) -> Deadline | None:
    del points
    if not has(items, Role.PERIODIC):
        return None
    return due_in_years(calendar, [calendar.last_day], ("vague",))


# Points


def _dated(items: list[Item], points: list[Item], calendar: Calendar) -> Deadline | None:
    points = _brackets_first(points)
    if not points:
        return None
    main = points[0] = _behind_no_event(_on_its_day(points[0], items))
    if _waits_within_a_year(items, main):
        return None
    if main.points[0].bound is Bound.AFTER:
        return _unspecified("vague")
    deadline = _listed(main.points, calendar) if len(main.points) > 1 else _single(main, items, calendar)
    return _with_milestones(deadline, points, calendar)


def _on_its_day(main: Item, items: list[Item]) -> Item:
    """The month with the day that stands beside it: "tháng 4, trước ngày 15"."""
    beside = next((item for item in items if item.role is Role.DAYS and len(item.days) == 1), None)
    stretch = main.points[0].stretch
    if beside is None or stretch.grain is not Grain.MONTH or len(main.points) > 1 or main.points[0].is_day:
        return main
    day = a_day(beside.days[0], stretch.first[0], stretch.year)
    return main._replace(points=(Point(day, beside.bound),))


def _behind_no_event(main: Item) -> Item:
    """Without "sau ngày …" where a time follows: "sau Tết, trong tháng 3"."""
    dated = tuple(point for point in main.points if point.bound is not Bound.AFTER)
    return main._replace(points=dated or main.points)


def _waits_within_a_year(items: list[Item], main: Item) -> bool:
    """Whether an event comes first and the time behind it is only the year: "khi có phát sinh trong năm"."""
    event = next((item for item in items if item.role in (Role.EVENT, Role.RELATIVE)), None)
    if event is None or main.bracket or not is_years(main) or main.points[0].is_day:
        return False
    return items.index(event) < items.index(main)


def _brackets_first(points: list[Item]) -> list[Item]:
    """A date in brackets wins over the vague words before it, and "trước 15/6" over the quarter it is in."""
    if len(points) < 2 or points[0].bracket or points[0].clause != points[1].clause:
        return points
    outer, inner = points[0].points[0], points[1].points[0]
    vague = outer.stretch.grain is Grain.YEAR or "vague" in outer.stretch.doubts
    if outer.is_day or outer.spanned or len(points[0].points) > 1:
        return points
    if points[1].bracket:
        return points[1:] if vague else points
    return points[1:] if PointReader.within(inner, outer.stretch) else points


def _single(item: Item, items: list[Item], calendar: Calendar) -> Deadline:
    point = item.points[0]
    due, doubts = point.due(calendar), doubts_of(item.points, calendar)
    onward = has(items, Role.ONWARD)
    together = [other for other in items if other.role is Role.CONTINUOUS and other.clause == item.clause]
    lasting = bool(together) or (has(items, Role.CONTINUOUS) and is_years(item))
    if point.bound is Bound.FROM or (onward and not point.open_start):
        start = point.start(calendar)
        year = max(calendar.plan_year, start.year)
        return continuous(start, date(year, 12, 31), doubts)
    if point.open_start:
        kind = DeadlineKind.CONTINUOUS if lasting else DeadlineKind.WINDOW
        return Deadline(None, kind, None, due, (due,), doubts)
    if point.is_day:
        if lasting and point.bound is Bound.UNTIL:
            return continuous(min(calendar.first_day, due), due, doubts)
        return Deadline(None, DeadlineKind.FIXED, None, due, (due,), doubts)
    kind = DeadlineKind.CONTINUOUS if lasting else DeadlineKind.WINDOW
    return Deadline(None, kind, min(point.start(calendar), due), due, (due,), doubts)


def _in_turns(items: list[Item], points: list[Item], calendar: Calendar) -> Deadline | None:
    """Reads "Đợt 1: tháng 5; đợt 2: tháng 10": the same duty, several times."""
    del items
    turns = tuple(point for item in points if item.turn for point in item.points)
    return _occurrences(turns, calendar, doubts_of(turns, calendar)) if len(turns) > 1 else None


def _listed(points: tuple[Point, ...], calendar: Calendar) -> Deadline:
    """Adjacent months, quarters or years are one window; anything else comes again."""
    doubts = tuple(doubt for doubt in doubts_of(points, calendar) if doubt not in TRAILS_IN_A_LIST)
    if _is_last_limit(points, calendar):
        due = points[-1].due(calendar)
        return Deadline(None, DeadlineKind.FIXED, None, due, (due,), (*doubts, "partly_read"))
    plain = all(point.bound is Bound.NONE and not point.spanned for point in points)
    if plain and all(_next_day(first, second, calendar) for first, second in pairwise(points)):
        start, due = points[0].start(calendar), points[-1].due(calendar)  # "dịp 30/4 và 1/5"
        return Deadline(None, DeadlineKind.WINDOW, start, due, (due,), doubts)
    adjacent = all(follows(first.stretch, second.stretch) for first, second in pairwise(points))
    whole_year = len(points) >= QUARTERS_OF_A_YEAR and points[0].stretch.grain is Grain.QUARTER
    if plain and adjacent and not whole_year:
        start, due = points[0].start(calendar), points[-1].due(calendar)
        return Deadline(None, DeadlineKind.WINDOW, start, due, (due,), doubts)
    if plain and all(_abut(first, second, calendar) for first, second in pairwise(points)):
        start, due = points[0].start(calendar), points[-1].due(calendar)
        return Deadline(None, DeadlineKind.WINDOW, start, due, (due,), doubts_of(points, calendar))
    return _occurrences(points, calendar, doubts)


def _is_last_limit(points: tuple[Point, ...], calendar: Calendar) -> bool:
    """Whether a second time is the latest at which the first may end: "Trong tháng 5, chậm nhất 10/6"."""
    if len(points) != 2 or points[0].bound is not Bound.NONE or points[0].is_day or points[1].bound is not Bound.UNTIL:
        return False
    return points[1].due(calendar) > points[0].due(calendar)


def _abut(first: Point, second: Point, calendar: Calendar) -> bool:
    """Whether "đầu tháng 4" goes on where "cuối tháng 3" ends: roughly one time, not two."""
    rough = "vague" in first.stretch.doubts or "vague" in second.stretch.doubts
    return rough and first.due(calendar) + timedelta(days=1) == second.start(calendar)


def _next_day(first: Point, second: Point, calendar: Calendar) -> bool:
    is_day = first.is_day and second.is_day
    return is_day and first.due(calendar) + timedelta(days=1) == second.due(calendar)


def _occurrences(points: tuple[Point, ...], calendar: Calendar, doubts: tuple[str, ...]) -> Deadline:
    dues = list_dues(points, calendar)
    first = points[0]
    start = calendar.first_day if first.is_day else first.start(calendar)
    return Deadline(None, DeadlineKind.RECURRING, min(start, dues[0]), dues[-1], tuple(dues), doubts)


def _with_milestones(deadline: Deadline, points: list[Item], calendar: Calendar) -> Deadline:
    """With the later dates of other clauses; an earlier one there is a step of others on the way."""
    if deadline.kind not in (DeadlineKind.FIXED, DeadlineKind.WINDOW):
        return deadline
    dues, stretches = list(deadline.dues), False
    for item in points[1:]:
        point = item.points[-1]
        holds = not point.is_day and point.start(calendar) <= dues[0] <= point.due(calendar)
        explains = item.bracket and (holds or "vague" in point.stretch.doubts)  # "(6 tháng)" of a report
        if point.bound in (Bound.FROM, Bound.AFTER) or explains:
            continue
        if point.due(calendar) > dues[-1]:
            dues.append(point.due(calendar))
            stretches = stretches or not point.is_day
    if len(dues) == len(deadline.dues):
        return deadline
    kind = DeadlineKind.WINDOW if stretches else deadline.kind
    return Deadline(None, kind, deadline.start, deadline.due, tuple(dues), (*deadline.doubts, "several_dates"))


# Without a date


def _open(items: list[Item], points: list[Item], calendar: Calendar) -> Deadline | None:
    del points
    if has(items, Role.OPEN):
        return continuous(None, calendar.last_day)
    if has(items, Role.CONTINUOUS):
        return continuous(calendar.first_day, calendar.last_day)
    return None


def _relative(items: list[Item], points: list[Item], calendar: Calendar) -> Deadline | None:
    del points
    relative = next((item.relative for item in items if item.relative is not None), None)
    if relative is None:
        return None
    due = _counted_due(relative, calendar)
    if due is None:
        return Deadline(None, DeadlineKind.RELATIVE, doubts=("no_base",))
    doubts = ("vague",) if relative.due is not None else ()
    return Deadline(None, DeadlineKind.RELATIVE, None, due, (due,), doubts)


def _counted_due(relative: Relative, calendar: Calendar) -> date | None:
    if relative.due is not None:
        return relative.due.ends(calendar.plan_year)
    if relative.base is None or relative.amount > LONGEST_COUNT:
        return None
    base = relative.base.starts(calendar.plan_year)
    count = -relative.amount if relative.backwards else relative.amount
    if relative.unit is Sort.MONTH:
        return months_later(base, count)
    days = count * 7 if relative.unit is Sort.WEEK else count
    return calendar.counted(base, days, working=relative.working)


def _event(items: list[Item], points: list[Item], calendar: Calendar) -> Deadline | None:
    del points, calendar
    return Deadline(None, DeadlineKind.CONDITIONAL) if has(items, Role.EVENT) else None
