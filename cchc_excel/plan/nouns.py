"""A plan's own nouns: from a deadline and a report to an activity with where each of its fields stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from cchc_excel.cells import CellRef
from cchc_excel.plan.words import DeadlineKind, Field, RepairKind, Status


class Repair(NamedTuple):
    """One correction, with the cells it touched."""

    kind: RepairKind
    refs: tuple[CellRef, ...]


@dataclass(frozen=True)
class Deadline:
    """When an activity is due, as its words say."""

    text: str | None
    kind: DeadlineKind
    start: date | None = None
    due: date | None = None  # the last due date of a recurring one; of several milestones the first written
    dues: tuple[date, ...] = ()  # every due date, in order; several where it recurs or names milestones
    doubts: tuple[str, ...] = ()  # what is odd about it: "clamped", "vague", "month_first" …
    requested: str | None = None  # a change that was only asked for


class Document(NamedTuple):
    """A document given as evidence: "12/KH-SDTTG" of a day."""

    number: str
    date: date | None = None


@dataclass(frozen=True)
class Report:
    """What an office wrote about one activity in its reporting columns."""

    status: Status = Status.UNREPORTED
    percent: float | None = None  # 0 to 100
    completed_on: date | None = None
    documents: tuple[Document, ...] = ()
    text: str | None = None  # status and result as written
    difficulty: str | None = None
    reason: str | None = None
    proposal: str | None = None
    next_step: str | None = None
    note: str | None = None
    late: bool = False  # the office itself says it is late ("Hoàn thành chậm", "Quá hạn")
    doubts: tuple[str, ...] = ()  # "swapped_date", "percent_against_status", "wrong_document" …


class Mention(NamedTuple):
    """An office as a cell names it."""

    written: str
    name: str  # the register's name where known, else as written
    known: bool = False
    group: bool = False  # "Các phòng thuộc Sở"
    candidate: str | None = None  # the nearest known name of a doubtful one
    guessed: bool = False  # only the form of a list made it: "Phòng A, B, C" was taken for three


class Counts(NamedTuple):
    """What a section's title declares, or what was counted."""

    objectives: int | None
    tasks: int | None
    activities: int | None


@dataclass(frozen=True)
class Section:
    """A part of the plan: "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH (3 Mục tiêu; 4 nhiệm vụ; 5 Hoạt động)"."""

    code: str
    title: str
    declared: Counts | None = None
    ref: CellRef | None = None


class Label(NamedTuple):
    """A text without its label: "Nhiệm vụ 01: Xây dựng …" is (1, "Xây dựng …")."""

    number: int | None
    text: str | None


@dataclass(frozen=True)
class Activity:
    """One activity of the annex, with where each of its fields stood."""

    id: str  # "I.2.3.4": section, objective, task, activity; unique within a file
    section: Section
    objective: Label
    task: Label
    activity: Label
    product: str | None
    leads: tuple[Mention, ...]
    partners: tuple[Mention, ...]
    deadline: Deadline
    conditional: bool = False  # "(nếu có)", "khi có thay đổi" in its own words
    report: Report | None = None  # None: the table has no reporting columns
    extras: tuple[tuple[str, str], ...] = ()  # (heading, text) of columns kept but not interpreted
    cells: Mapping[Field, CellRef] = field(default_factory=dict)
    repairs: tuple[RepairKind, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def ref(self) -> CellRef:
        """Where the activity itself stands."""
        return self.cells.get(Field.ACTIVITY) or next(iter(self.cells.values()))

    def place(self, *fields: Field) -> CellRef:
        """The cell of the first of these fields that was written; else the activity's."""
        return next((self.cells[name] for name in fields if name in self.cells), self.ref)
