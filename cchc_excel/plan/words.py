"""The vocabularies of a plan: what a column, a row, a repair, a deadline or a status can be."""

from __future__ import annotations

from enum import StrEnum


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
