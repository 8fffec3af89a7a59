"""What clauses can say, and what several of them say together."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache


class Verdict(StrEnum):
    """What one clause says; finer than `plan.Status`."""

    DONE = "done"
    WEAK = "weak"  # "Đã thực hiện": carried out, perhaps only begun
    LATE_DONE = "late_done"
    DOING = "doing"
    STEP = "step"  # "Đã trình": a step is done, not the thing
    NOT = "not"
    UNFINISHED = "unfinished"  # "chưa ban hành": not started, unless something else was done
    PLANNED = "planned"  # "Thực hiện quý IV"
    FORECAST = "forecast"  # "Dự kiến hoàn thành"
    NOT_DUE = "not_due"
    OVERDUE = "overdue"
    MISSED = "missed"  # "Quá hạn nhưng chưa làm": late, and nothing was begun
    NOT_APPLICABLE = "not_applicable"
    CONTINUOUS = "continuous"
    WAITING = "waiting"  # for guidance from above
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    MOVED = "moved"
    NONE_SUCH = "none_such"  # "Không có công chức được cử đi học": probably nothing arose
    PERIOD = "period"  # "Quý IV/2026", and nothing else
    LACKING = "lacking"  # "Chưa đạt yêu cầu": something is missing, whatever was done
    BARE = "bare"  # "Kiện toàn Ban Chỉ đạo": names what is to be done, perhaps done
    CLEARED = "cleared"  # "Không còn hồ sơ nào chưa giải quyết": nothing is left
    REQUEST = "request"  # "Đề nghị Văn phòng xác định lại …": asks for something, says no state
    ON_TIME = "on_time"  # "Đúng tiến độ": on its way, or done
    QUESTION = "question"  # "Sao còn hỏi?"
    REFERENCE = "reference"  # "Xem báo cáo kèm theo": says something, but not the state


FINISHED = {Verdict.DONE, Verdict.WEAK, Verdict.BARE}
ONGOING = {Verdict.DOING, Verdict.STEP}
# Several clauses together: the first line whose every group is represented decides.
_TOGETHER: tuple[tuple[tuple[set[Verdict], ...], Verdict], ...] = (
    (({Verdict.CANCELLED}, {Verdict.MOVED}), Verdict.MOVED),
    (({Verdict.CANCELLED},), Verdict.CANCELLED),
    (({Verdict.SUSPENDED}, {Verdict.DOING}), Verdict.DOING),
    (({Verdict.SUSPENDED},), Verdict.SUSPENDED),
    (({Verdict.MOVED}, {Verdict.DONE}), Verdict.DONE),
    (({Verdict.MOVED},), Verdict.MOVED),
    (({Verdict.LATE_DONE}, {Verdict.NOT, Verdict.UNFINISHED, Verdict.DOING}), Verdict.OVERDUE),
    (({Verdict.LATE_DONE},), Verdict.LATE_DONE),
    (({Verdict.MISSED, Verdict.OVERDUE}, {Verdict.DOING, Verdict.STEP}), Verdict.OVERDUE),
    (({Verdict.MISSED},), Verdict.MISSED),
    (({Verdict.OVERDUE}, {Verdict.NOT}), Verdict.MISSED),
    (({Verdict.OVERDUE}, {Verdict.UNFINISHED}), Verdict.OVERDUE),
    (({Verdict.OVERDUE}, {Verdict.DONE, Verdict.BARE}), Verdict.LATE_DONE),
    (({Verdict.OVERDUE},), Verdict.OVERDUE),
    (({Verdict.NOT_APPLICABLE}, {Verdict.DOING}), Verdict.DOING),
    (({Verdict.NOT_APPLICABLE}, {Verdict.DONE, Verdict.WEAK}), Verdict.DONE),
    (({Verdict.NOT_APPLICABLE},), Verdict.NOT_APPLICABLE),
    (({Verdict.LACKING}, {*FINISHED, Verdict.STEP, Verdict.DOING, Verdict.CONTINUOUS}), Verdict.DOING),
    (({Verdict.CONTINUOUS}, {Verdict.NOT, Verdict.UNFINISHED}), Verdict.DOING),
    (({Verdict.CONTINUOUS}, {Verdict.DONE}), Verdict.DONE),
    (({Verdict.CONTINUOUS},), Verdict.CONTINUOUS),
    (({Verdict.DOING},), Verdict.DOING),
    (({Verdict.NOT, Verdict.UNFINISHED}, FINISHED | {Verdict.STEP}), Verdict.DOING),
    (({Verdict.NOT_DUE}, {Verdict.DONE, Verdict.WEAK, Verdict.STEP}), Verdict.DOING),
    (({Verdict.NOT_DUE},), Verdict.NOT_DUE),
    (({Verdict.NOT, Verdict.UNFINISHED}, {Verdict.PLANNED}), Verdict.NOT_DUE),
    (({Verdict.NOT},), Verdict.NOT),
    (({Verdict.UNFINISHED}, {Verdict.FORECAST, Verdict.WAITING}), Verdict.NOT),
    (({Verdict.UNFINISHED},), Verdict.UNFINISHED),
    (({Verdict.STEP}, {Verdict.DONE}), Verdict.DONE),
    (({Verdict.STEP},), Verdict.STEP),
    ((FINISHED, {Verdict.FORECAST, Verdict.PLANNED, Verdict.WAITING}), Verdict.DOING),
    (({Verdict.DONE},), Verdict.DONE),
    (({Verdict.WAITING},), Verdict.WAITING),
    (({Verdict.FORECAST},), Verdict.FORECAST),
    (({Verdict.REFERENCE, Verdict.QUESTION}, {Verdict.WEAK, Verdict.BARE}), Verdict.REFERENCE),
    (({Verdict.WEAK},), Verdict.WEAK),
    (({Verdict.CLEARED},), Verdict.CLEARED),
    (({Verdict.BARE},), Verdict.BARE),
    (({Verdict.LACKING},), Verdict.LACKING),
    (({Verdict.PLANNED},), Verdict.PLANNED),
    (({Verdict.ON_TIME},), Verdict.ON_TIME),
    (({Verdict.REFERENCE},), Verdict.REFERENCE),
    (({Verdict.NONE_SUCH},), Verdict.NONE_SUCH),
    (({Verdict.PERIOD},), Verdict.PERIOD),
    (({Verdict.REQUEST, Verdict.QUESTION},), Verdict.REFERENCE),
)


def together(verdicts: Iterable[Verdict]) -> Verdict | None:
    """What several clauses say together."""
    return _together(frozenset(verdicts))


@lru_cache(maxsize=1_024)
def _together(found: frozenset[Verdict]) -> Verdict | None:
    for groups, verdict in _TOGETHER:
        if all(group & found for group in groups):
            return verdict
    return None
