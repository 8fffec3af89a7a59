"""Everything read for one period: the plan's items with what each office reports about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc_excel.cells import CellRef, Fact
from cchc_excel.plan.nouns import Activity, Report, Section
from cchc_excel.plan.periods import Period
from cchc_excel.plan.readings import FileReading


@dataclass(frozen=True)
class OfficeReport:
    """What one office returned about one activity of the plan."""

    office: str
    report: Report
    activity: Activity  # as the return has it, with its cells
    as_lead: bool
    score: float  # how surely it was matched: 1 is the same section, number and words


@dataclass(frozen=True)
class Item:
    """An activity of the plan with everything reported about it."""

    activity: Activity  # as the baseline has it
    leads: tuple[str, ...]  # offices, groups expanded
    partners: tuple[str, ...]
    reports: tuple[OfficeReport, ...] = ()

    @property
    def id(self) -> str:
        """The activity's id in the plan; unique."""
        return self.activity.id


@dataclass(frozen=True)
class Return:
    """One file that an office sent."""

    reading: FileReading
    office: str | None  # None: unknown
    counted: bool = True  # False: an older version of the same office's file, or a copy


@dataclass(frozen=True)
class PassedOver:
    """A file or folder under `input/` that is no input, and why."""

    file: str
    why: str  # "lock_file", "hidden", "litter", "own_output", "not_a_document", "folder"


@dataclass(frozen=True)
class Dossier:
    """Everything read for one period: what checks and indicators take."""

    period: Period
    closing_on: date
    plan_year: int
    items: tuple[Item, ...]
    sections: tuple[Section, ...]
    baseline: tuple[FileReading, ...]
    returns: tuple[Return, ...]
    offices: tuple[str, ...]  # the register, or what was learned from the files
    expected: tuple[str, ...]  # the offices that must report
    unmatched: tuple[tuple[Return, Activity, Item | None, float], ...] = ()  # with the nearest item, its score
    passed_over: tuple[PassedOver, ...] = ()
    facts: tuple[Fact, ...] = ()  # noticed while merging: "plan_cell_differs", "leads_disagree" …


@dataclass(frozen=True)
class Question:
    """A doubtful reading that a person decides once; the answer is kept in the settings."""

    kind: str  # "heading", "office", "match", "deadline" or "status"
    written: str
    ref: CellRef
    proposals: tuple[str, ...] = ()  # the likeliest first
    answer: str = ""  # what a person has entered; empty: still open
