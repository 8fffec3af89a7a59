"""Ids of activities, and how many objectives, tasks and activities a section holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cchc_excel.plan import Activity, Counts, Label


def with_ids(activities: Sequence[Activity]) -> list[Activity]:
    """Ids of section, objective, task and activity; a number nobody wrote is counted, a repeated one told apart."""
    named: list[Activity] = []
    used: Counter[str] = Counter()
    counters: dict[tuple[object, ...], int] = {}
    orders: dict[tuple[object, ...], int] = {}

    def number_of(path: tuple[object, ...], label: Label) -> int:
        if label.number is not None:
            return label.number
        if (*path, label.text) not in orders:
            counters[path] = counters.get(path, 0) + 1
            orders[*path, label.text] = counters[path]
        return orders[*path, label.text]

    for activity in activities:
        parts: list[object] = [activity.section.code] if activity.section.code else []
        for level, label in enumerate((activity.objective, activity.task)):
            if label.text is not None or label.number is not None:
                parts.append(number_of((activity.section.code, level), label))
        last = activity.activity.number
        if last is None:
            scope = (activity.section.code, "activity")
            counters[scope] = counters.get(scope, 0) + 1
            last = counters[scope]
        identity = ".".join(str(part) for part in (*parts, last))
        used[identity] += 1
        named.append(_named(activity, identity if used[identity] == 1 else f"{identity}~{used[identity]}"))
    return named


def _named(activity: Activity, identity: str) -> Activity:
    """`dataclasses.replace`, for which every activity passes here, at a fifth of its time."""
    named = object.__new__(Activity)
    named.__dict__.update(activity.__dict__, id=identity)
    return named


def counted(activities: Sequence[Activity]) -> Counts:
    """How many objectives, tasks and activities a section's activities make up."""
    objectives = {
        (item.objective.number, item.objective.text) for item in activities if item.objective != Label(None, None)
    }
    tasks = {(item.objective, item.task) for item in activities if item.task != Label(None, None)}
    return Counts(len(objectives), len(tasks), len(activities))
