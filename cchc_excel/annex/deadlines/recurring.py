"""Items → a deadline that comes again."""

from __future__ import annotations

from datetime import date

from cchc_excel.annex.deadlines.calendar import Calendar
from cchc_excel.annex.deadlines.conclusions import (
    continuous,
    doubts_of,
    due_in_years,
    has,
    is_years,
    list_dues,
)
from cchc_excel.annex.deadlines.every import WEEKLY, YEARLY, Every, due_dates
from cchc_excel.annex.deadlines.items import Item, Role
from cchc_excel.annex.deadlines.points import Bound, Point, PointReader
from cchc_excel.annex.deadlines.stretches import Grain
from cchc_excel.plan import Deadline, DeadlineKind


def recurring(items: list[Item], points: list[Item], calendar: Calendar) -> Deadline | None:
    """What comes again; None where something else is the time."""
    found = [item for item in items if item.role is Role.EVERY]
    if not found:
        return None
    first = found[0]
    every = _refined([each for item in found for each in item.every], items)
    days = tuple(point for item in points for point in item.points if point.is_day)
    if len(days) > 1 and not any(each.placed for each in every):
        return due_in_years(calendar, list_dues(days, calendar), doubts_of(days, calendar))
    if points and points[0].clause < first.clause and not points[0].bracket:
        return None
    yearly = all(each.months == YEARLY and each.times == 1 for each in every)
    if yearly:
        return _yearly(items, points, calendar)
    if days and any(each.placed for each in every):  # "báo cáo năm: trước 10/12" beside the quarters' days
        every = [each for each in every if each.placed or each.months != YEARLY]
    dues = sorted({due for each in every for due in due_dates(each, calendar)})
    start: date | None = calendar.first_day
    doubts = tuple(doubt for each in every for doubt in each.doubts)
    beside = [item for item in points if item.clause == first.clause]
    if beside:
        start, dues = _restricted(beside[0].points, dues, calendar)
    event = next((item for item in items if item.role is Role.EVENT), None)
    if event is not None and event.clause < first.clause:
        return Deadline(None, DeadlineKind.CONDITIONAL, None, dues[-1], tuple(dues), doubts)
    return Deadline(None, DeadlineKind.RECURRING, start, dues[-1], tuple(dues), doubts)


def _refined(every: list[Every], items: list[Item]) -> list[Every]:
    """With the weekday or day that stands elsewhere; one with its day named replaces one without."""
    for item in items:
        if item.role is Role.WEEKDAY:
            every = [
                each._replace(weekday=item.weekday, bound=item.bound, placed=True)
                if each.months == WEEKLY and each.weekday is None
                else each
                for each in every
            ]
        if item.role is Role.DAYS:
            every = [
                each._replace(
                    days=item.days,
                    bound=item.bound,
                    placed=True,
                    times=1,
                    doubts=("vague",) if each.months > 1 else (),
                )
                if 0 < each.months < YEARLY and not each.placed and each.times in (1, len(item.days))
                else each
                for each in every
            ]
    placed = {each.months for each in every if each.placed}
    return [each for each in every if each.placed or each.months not in placed] or every


def _restricted(points: tuple[Point, ...], dues: list[date], calendar: Calendar) -> tuple[date | None, list[date]]:
    """The due dates within a time named beside: "hàng tháng, từ tháng 3 đến tháng 10"."""
    if len(points) > 1:
        listed = list_dues(points, calendar)
        return min(calendar.first_day, listed[0]), listed
    point = points[0]
    if point.stretch.grain is Grain.YEAR and not point.is_day and point.bound is Bound.NONE:
        return calendar.first_day, dues
    last = calendar.last_day if point.bound is Bound.FROM else point.due(calendar)
    if point.is_day and point.bound is not Bound.FROM:
        kept = [due for due in dues if due <= last]
        return calendar.first_day, kept or dues
    start = point.start(calendar)
    kept = [due for due in dues if start <= due <= last]
    return (start, kept) if kept else (calendar.first_day, dues)


def _narrowest(points: list[Item]) -> list[Item]:
    """Without a stretch in which a later day lies: "Quý I hằng năm, trước 31/3"."""
    return [
        item
        for place, item in enumerate(points)
        if not any(PointReader.within(day.points[0], item.points[0].stretch) for day in points[place + 1 :])
    ]


def _yearly(items: list[Item], points: list[Item], calendar: Calendar) -> Deadline:
    named = _narrowest([item for item in points if not is_years(item)])
    if not named:
        if has(items, Role.CONTINUOUS):
            return continuous(calendar.first_day, calendar.last_day)
        return due_in_years(calendar, [calendar.last_day])
    dues = sorted({due for item in named for due in list_dues(item.points, calendar)})
    doubts = doubts_of(named[0].points, calendar)
    first = named[0].points[0]
    if len(dues) > 1:
        return due_in_years(calendar, dues, doubts)
    start = None if first.is_day or first.open_start else first.start(calendar)
    return Deadline(None, DeadlineKind.RECURRING, start, dues[-1], tuple(dues), doubts)
