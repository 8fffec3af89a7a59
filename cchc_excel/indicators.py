"""Judgements → figures and the flat table. The only room that loads pandas, and only when it is asked to count.

The counted set is every activity less those that are not applicable, cancelled or moved, and less those that
wait for an event nobody has reported. Of it: completion = done / counted; completion of what fell due = done /
due by the closing date; on time = done on time / due by the closing date.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from cchc_excel.plan import Activity, Dossier, Item, Label, OfficeReport, Report, Section, Standing, Status
from cchc_excel.standings import Judged

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

# The flat table: one row for each activity, in the plan's order. Column → what pandas and parquet hold.
COLUMNS: Mapping[str, str] = {
    "period": "string",  # "2026-03"
    "id": "string",  # "I.1.2.2"
    "section": "string",  # its code
    "section_title": "string",
    "objective_number": "Int64",
    "objective": "string",
    "task_number": "Int64",
    "task": "string",
    "activity_number": "Int64",
    "activity": "string",
    "product": "string",
    "leads": "string",  # names joined by "; "
    "partners": "string",
    "deadline": "string",  # as written
    "deadline_kind": "string",
    "due": "date32[day][pyarrow]",  # the due date it is judged by
    "conditional": "boolean",
    "status": "string",  # of the report that counts
    "percent": "Float64",  # 0 to 100
    "completed_on": "date32[day][pyarrow]",
    "documents": "string",  # numbers joined by "; "
    "result": "string",  # as written
    "difficulty": "string",
    "reason": "string",
    "proposal": "string",
    "standing": "string",
    "days_late": "Int64",
    "counted": "boolean",
    "fell_due": "boolean",
    "is_done": "boolean",
    "reported_by": "string",  # offices joined by "; "
    "source": "string",  # "tệp | bảng!ô" of the report that counts, else of the plan
}
JOINED = "; "


class Rate(NamedTuple):
    """A rate over activities: which count in the denominator, and which of those in the numerator."""

    id: str
    base: str  # a column of `_flags`
    members: str


RATES = (
    Rate("completion", "counted", "is_done"),
    Rate("completion_due", "fell_due", "is_done"),
    Rate("on_time", "fell_due", "on_time"),
)
# How activities are parted: figures get the suffix ".<part>.<name>".
PARTS = ("section", "office", "partner", "objective", "task")
STANDING_PARTS = ("section", "office", "partner")  # the parts that also get counts by standing


@dataclass(frozen=True)
class Figure:
    """A number with the items behind it; `share` is None where there is nothing to divide by."""

    id: str  # "completion", "completion.section.I", "on_time.office.Văn phòng"
    numerator: int
    denominator: int
    members: tuple[str, ...] = ()  # item ids (or office names) counted in the numerator
    base: tuple[str, ...] = ()  # item ids (or office names) counted in the denominator

    @property
    def share(self) -> float | None:
        """0 to 1."""
        return self.numerator / self.denominator if self.denominator else None


class Concluded(Protocol):
    """What the flat table and a snapshot need of a review."""

    @property
    def dossier(self) -> Dossier:
        """Everything read."""

    @property
    def judged(self) -> Sequence[Judged]:
        """Every item with its standing."""


def figures(
    judged: Sequence[Judged],
    offices: Sequence[str],
    sections: Sequence[Section],
    expected: Sequence[str] = (),
    reported: Iterable[str] = (),
) -> dict[str, Figure]:
    """All figures by id.

    Rates "completion", "completion_due", "on_time" and counts "standing.<standing>" of the whole; the rates also
    with ".section.<code>", ".office.<name>" (as lead), ".partner.<name>", ".objective.<section>.<n>" and
    ".task.<section>.<n>", the counts with the first three; "completion_tasks" and "completion_objectives" of the
    whole and by section; "reporting". Every section and office has its figures, also where nothing is counted.
    """
    names = _part_names(judged, offices, sections)
    flags = _flags(judged)
    rows = {part: _rows_of(flags, part, names[part]) for part in PARTS}
    counted: dict[str, Figure] = {}
    for rate in RATES:
        counted.update(_rates(rate, flags, rows))
    for standing in Standing:
        parts = {part: rows[part] for part in STANDING_PARTS}
        counted.update(_rates(Rate(f"standing.{standing}", "every", f"is_{standing}"), flags, parts))
    for part in ("task", "objective"):
        counted.update(_groups(f"completion_{part}s", flags, part, names["section"]))
    given = set(reported)
    counted["reporting"] = _figure("reporting", [name for name in expected if name in given], expected)
    return counted


def to_frame(review: Concluded) -> pd.DataFrame:
    """The flat table: one row for each activity with the columns of `COLUMNS`, nothing merged."""
    import pandas as pd  # noqa: PLC0415 - slow to load

    period = str(review.dossier.period)
    rows = [_row(each, period) for each in review.judged]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.astype(dict(COLUMNS))


def group_names(activities: Sequence[Activity]) -> list[tuple[str, str]]:
    """The names of each activity's objective and task: "I.2" and "I.3".

    Numbers that begin anew under each objective would collide: such a task's name has its objective's number too.
    """
    tasks: dict[str, set[str]] = {}
    for activity in activities:
        tasks.setdefault(_task_name(activity), set()).add(_objective_name(activity))
    names = []
    for activity in activities:
        objective, task = _objective_name(activity), _task_name(activity)
        if len(tasks[task]) > 1:
            task = f"{objective}.{task.removeprefix(activity.section.code + '.')}"
        names.append((objective, task))
    return names


def _objective_name(activity: Activity) -> str:
    return f"{activity.section.code}.{_label_name(activity.objective, activity.id, -3)}"


def _task_name(activity: Activity) -> str:
    return f"{activity.section.code}.{_label_name(activity.task, activity.id, -2)}"


def _label_name(label: Label, item: str, place: int) -> str:
    """The label's number, else its place in the item's id."""
    if label.number is not None:
        return str(label.number)
    parts = item.split(".")
    return parts[place] if len(parts) >= 4 else "0"


def _part_names(
    judged: Sequence[Judged], offices: Sequence[str], sections: Sequence[Section]
) -> dict[str, tuple[str, ...]]:
    """Every name of every part, in the order people read them; offices outside the register come last."""
    groups = group_names([each.item.activity for each in judged])
    leads = (name for each in judged for name in each.item.leads)
    partners = (name for each in judged for name in each.item.partners)
    codes = (*(section.code for section in sections), *(each.item.activity.section.code for each in judged))
    return {
        "section": tuple(dict.fromkeys(codes)),
        "office": tuple(dict.fromkeys((*offices, *leads))),
        "partner": tuple(dict.fromkeys((*offices, *partners))),
        "objective": tuple(dict.fromkeys(objective for objective, _ in groups)),
        "task": tuple(dict.fromkeys(task for _, task in groups)),
    }


def _flags(judged: Sequence[Judged]) -> pd.DataFrame:
    """One row for each item: its id, its parts, and which sets it belongs to."""
    import pandas as pd  # noqa: PLC0415 - slow to load

    groups = group_names([each.item.activity for each in judged])
    columns: dict[str, list[object]] = {
        "id": [each.item.id for each in judged],
        "section": [each.item.activity.section.code for each in judged],
        "office": [each.item.leads for each in judged],
        "partner": [each.item.partners for each in judged],
        "objective": [objective for objective, _ in groups],
        "task": [task for _, task in groups],
        "every": [True for _ in judged],
        "counted": [each.counted for each in judged],
        "fell_due": [each.fell_due for each in judged],
        "is_done": [each.counted and each.is_done for each in judged],
        "on_time": [each.standing is Standing.DONE_ON_TIME for each in judged],
    }
    for standing in Standing:
        columns[f"is_{standing}"] = [each.standing is standing for each in judged]
    frame = pd.DataFrame(columns)
    sets = [name for name in columns if name not in {"id", *PARTS}]
    return frame.astype(dict.fromkeys(sets, bool))


def _rows_of(flags: pd.DataFrame, part: str, names: Sequence[str]) -> dict[str, NDArray[np.intp]]:
    """Name → the positions of its items, in the plan's order; names without any stay."""
    exploded = flags[part].explode()
    exploded = exploded[exploded.notna()]  # an item without a lead belongs to no office
    found = exploded.groupby(exploded, sort=False, observed=True, dropna=False).indices
    positions = exploded.index.to_numpy()
    return {name: positions[found[name]] if name in found else positions[:0] for name in names}


def _rates(rate: Rate, flags: pd.DataFrame, parts: Mapping[str, Mapping[str, NDArray[np.intp]]]) -> dict[str, Figure]:
    """A rate of the whole and of each part."""
    ids, below = flags["id"].to_numpy(), flags[rate.base].to_numpy()
    above = below & flags[rate.members].to_numpy()
    found = {rate.id: _figure(rate.id, ids[above], ids[below])}
    for part, names in parts.items():
        for name, rows in names.items():
            part_id = f"{rate.id}.{part}.{name}"
            found[part_id] = _figure(part_id, ids[rows[above[rows]]], ids[rows[below[rows]]])
    return found


def _groups(figure: str, flags: pd.DataFrame, part: str, sections: Sequence[str]) -> dict[str, Figure]:
    """Tasks or objectives: one is done when all its counted activities are; one without any is left out."""
    counted = flags[flags["counted"]]
    grouped = counted.groupby(part, sort=False, observed=True, dropna=False)
    done = {str(name): bool(value) for name, value in grouped["is_done"].all().items()}
    section = {str(name): code for name, code in grouped["section"].first().items()}
    found = {figure: _figure(figure, [name for name in done if done[name]], done)}
    for code in sections:
        base = [name for name in done if section[name] == code]
        part_id = f"{figure}.section.{code}"
        found[part_id] = _figure(part_id, [name for name in base if done[name]], base)
    return found


def _figure(figure: str, members: Iterable[str], base: Iterable[str]) -> Figure:
    members, base = tuple(members), tuple(base)
    return Figure(figure, len(members), len(base), members, base)


def _row(each: Judged, period: str) -> tuple[object, ...]:
    """The values of `COLUMNS`, in their order."""
    activity, report = each.item.activity, each.report or Report()
    told = [one for one in each.item.reports if one.report.status is not Status.UNREPORTED]
    return (
        period,
        activity.id,
        activity.section.code,
        activity.section.title,
        *activity.objective,
        *activity.task,
        *activity.activity,
        activity.product,
        JOINED.join(each.item.leads),
        JOINED.join(each.item.partners),
        activity.deadline.text,
        str(activity.deadline.kind),
        each.due,
        activity.conditional,
        str(report.status),
        report.percent,
        report.completed_on,
        JOINED.join(document.number for document in report.documents),
        report.text,
        report.difficulty,
        report.reason,
        report.proposal,
        str(each.standing),
        each.days_late,
        each.counted,
        each.fell_due,
        each.is_done,
        JOINED.join(one.office for one in told),
        _source(each.item, told),
    )


def _source(item: Item, told: Sequence[OfficeReport]) -> str:
    lead = next((one for one in told if one.as_lead), told[0] if told else None)
    ref = lead.activity.ref if lead else item.activity.ref
    return f"{ref.file} | {ref}"
