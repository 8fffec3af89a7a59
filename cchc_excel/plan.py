"""The nouns of an administrative-reform plan: what the stages hand to one another.

Frozen dataclasses without slots: they cross from the worker process to the run, and a slotted frozen class
pickles several times slower.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from cchc_excel.cells import CellRef, Fact, Grid


class Field(StrEnum):
    """What a column of an annex means."""

    NUMBER = "number"
    CODE = "code"  # Mã nhiệm vụ
    AREA = "area"  # Lĩnh vực: the section as a column
    OBJECTIVE = "objective"
    TASK = "task"
    ACTIVITY = "activity"
    PRODUCT = "product"
    LEAD = "lead"
    PARTNER = "partner"
    START = "start"  # Thời gian > Bắt đầu
    DEADLINE = "deadline"
    STATUS = "status"
    PERCENT = "percent"
    COMPLETED_ON = "completed_on"
    DOCUMENT = "document"
    DOCUMENT_DATE = "document_date"
    RESULT = "result"  # free text: Kết quả thực hiện
    DIFFICULTY = "difficulty"
    REASON = "reason"
    PROPOSAL = "proposal"
    NEXT_STEP = "next_step"
    NOTE = "note"
    MARK_DONE = "mark_done"  # Hoàn thành / Đang / Chưa with an x
    MARK_DOING = "mark_doing"
    MARK_NOT = "mark_not"
    MONTH = "month"  # one of several columns: a month or a quarter
    EXTRA = "extra"  # kept with its heading, never interpreted


class RowRole(StrEnum):
    """What a row of a sheet is."""

    BLANK = "blank"
    TITLE = "title"
    HEADING = "heading"
    COLUMN_NUMBERS = "column_numbers"  # (1) (2) (3)
    SECTION = "section"
    GROUP = "group"  # a parent row: its product or deadline serves its children
    ENTRY = "entry"
    CONTINUATION = "continuation"  # the rest of a row cut by a page break
    TOTAL = "total"
    NOTE = "note"
    SIGNATURE = "signature"
    PASSED_OVER = "passed_over"


class RepairKind(StrEnum):
    """What was put right while reading."""

    MERGED = "merged"  # the value of a merged range serves each of its rows
    FILLED = "filled"  # a blank below a parent continues it
    SHIFTED = "shifted"  # a row stood one or two columns off
    JOINED = "joined"  # a cell torn by a page break
    SPLIT = "split"  # several activities in one cell
    UNLABELLED = "unlabelled"  # "Hoạt động 04:" taken off
    REPEATED_HEADING = "repeated_heading"
    INHERITED = "inherited"  # a parent row's product or deadline
    DITTO = "ditto"  # "nt", "như trên"
    RECODED = "recoded"  # TCVN3 or VNI turned into Unicode


class Repair(NamedTuple):
    """One correction, with the cells it touched."""

    kind: RepairKind
    refs: tuple[CellRef, ...]


class DeadlineKind(StrEnum):
    """The kinds of a deadline; see `Deadline`."""

    FIXED = "fixed"
    WINDOW = "window"
    RECURRING = "recurring"
    CONTINUOUS = "continuous"
    CONDITIONAL = "conditional"
    RELATIVE = "relative"
    UNSPECIFIED = "unspecified"
    MISSING = "missing"


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


class Status(StrEnum):
    """What an office says of an activity."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    NOT_APPLICABLE = "not_applicable"
    CONTINUOUS = "continuous"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    MOVED = "moved"
    UNCLEAR = "unclear"
    UNREPORTED = "unreported"


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


class ColumnReading(NamedTuple):
    """How one column was understood."""

    column: int
    field: Field
    heading: str
    score: float  # 0 to 1
    runner_up: Field | None = None
    runner_up_score: float = 0.0


class RowReading(NamedTuple):
    """How one row was understood."""

    row: int
    role: RowRole
    why: str = ""  # a reason, for rows that are passed over


class Ledger(NamedTuple):
    """Where every non-empty cell of an accepted sheet went: used + heading + passed_over = cells."""

    cells: int
    used: int
    heading: int  # headings, titles, signatures
    passed_over: int
    passed: tuple[tuple[CellRef, str], ...] = ()  # each cell passed over, with the reason


@dataclass(frozen=True)
class AnnexReading:
    """One sheet (or one table of a document) that holds an annex."""

    sheet: str
    titles: tuple[tuple[CellRef, str], ...]  # the lines above the heading
    columns: tuple[ColumnReading, ...]
    rows: tuple[RowReading, ...]
    sections: tuple[Section, ...]
    activities: tuple[Activity, ...]
    repairs: tuple[Repair, ...]
    ledger: Ledger
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class FileReading:
    """A file as it was read: its annexes, or why there is none."""

    file: str  # path below the input folder, with forward slashes
    sha256: str
    kind: str  # "xlsx", "xls", "docx" …; by content, not by name
    annexes: tuple[AnnexReading, ...] = ()
    facts: tuple[Fact, ...] = ()  # of the file as a whole and of sheets without an annex
    refused: bool = False  # nothing of it could be used; a fact says why
    plan_year: int | None = None  # from the title lines
    period: Period | None = None  # from the title lines
    office: str | None = None  # from the title lines: the office that reports
    grids: tuple[Grid, ...] = ()  # only where the caller asked for them

    @property
    def activities(self) -> tuple[Activity, ...]:
        """All activities of the file, in order."""
        return tuple(activity for annex in self.annexes for activity in annex.activities)


@dataclass(frozen=True, order=True)
class Period:
    """A reporting month."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    def closing_on(self, closing_day: int) -> date:
        """The day its figures are closed; a day beyond the month's end is the month's end."""
        return date(self.year, self.month, min(closing_day, self.last_day.day))

    def opened_on(self, closing_day: int) -> date:
        """The day after the previous period closed."""
        return self.previous.closing_on(closing_day) + timedelta(days=1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return date(self.year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)

    @property
    def previous(self) -> Period:
        """The month before."""
        return Period(self.year, self.month - 1) if self.month > 1 else Period(self.year - 1, 12)

    @property
    def next(self) -> Period:
        """The month after."""
        return Period(self.year, self.month + 1) if self.month < 12 else Period(self.year + 1, 1)

    @classmethod
    def parse(cls, text: str) -> Period:
        """``2026-03``; ValueError for anything else."""
        year, separator, month = text.partition("-")
        if not (
            separator and len(year) == 4 and year.isdigit() and month.isdigit() and 1 <= int(month) <= 12
        ):
            raise ValueError(text)
        return cls(int(year), int(month))

    @classmethod
    def latest_closed(cls, today: date, closing_day: int) -> Period:
        """The latest month whose closing date has passed (Decree 09/2019/NĐ-CP, article 12, for the date)."""
        period = cls(today.year, today.month)
        return period if period.closing_on(closing_day) < today else period.previous


class Standing(StrEnum):
    """What we conclude of an activity at the closing date."""

    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    DONE_UNDATED = "done_undated"
    IN_TIME = "in_time"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    WAITING = "waiting"  # for its event
    NO_DATE = "no_date"
    NOT_APPLICABLE = "not_applicable"  # not arising, cancelled, moved away
    NOT_REPORTED = "not_reported"


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
    unmatched: tuple[
        tuple[Return, Activity, Item | None, float], ...
    ] = ()  # with the nearest item, its score
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
