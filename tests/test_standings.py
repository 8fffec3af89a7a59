"""How an activity stands at the closing date, the 14th of March 2026."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_excel.plan import Deadline, DeadlineKind, Document, Item, Report, Standing, Status
from cchc_excel.settings import Settings
from cchc_excel.standings import Judged, judge_all
from tests.builders import CLOSING, GROUP, OFFICES, activity, deadline, dossier, item, reported

PASSED = date(2026, 2, 28)
NEAR = date(2026, 3, 31)
FAR = date(2026, 12, 31)
QUARTERS = (date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31))


def judged(of: Item, closing: date = CLOSING) -> Judged:
    return judge_all(dossier([of], closing_on=closing), Settings())[0]


def one(due: date | None, report: Report | None = None, **changes: object) -> Judged:
    return judged(item(activity(due=due, when="theo kế hoạch", **changes), report))  # type: ignore[arg-type]  # changes are fields of any type


def quarterly(report: Report | None, closing: date) -> Judged:
    each = Deadline("Hàng quý", DeadlineKind.RECURRING, date(2026, 1, 1), QUARTERS[-1], QUARTERS)
    return judged(item(activity(deadline=each), report), closing)


@pytest.mark.parametrize(
    ("due", "report", "standing", "late"),
    [
        (PASSED, reported(Status.DONE, date(2026, 2, 28)), Standing.DONE_ON_TIME, None),
        (PASSED, reported(Status.DONE, date(2026, 3, 2)), Standing.DONE_LATE, 2),
        (PASSED, reported(Status.DONE), Standing.DONE_UNDATED, None),
        (PASSED, reported(Status.DONE, late=True), Standing.DONE_LATE, None),
        (PASSED, reported(Status.DONE, date(2026, 12, 3)), Standing.DONE_UNDATED, None),
        (NEAR, reported(Status.DONE), Standing.DONE_ON_TIME, None),
        (NEAR, reported(Status.DONE, date(2026, 12, 3)), Standing.DONE_UNDATED, None),
        (None, reported(Status.DONE, date(2026, 2, 1)), Standing.DONE_ON_TIME, None),
        (None, reported(Status.DONE), Standing.DONE_UNDATED, None),
        (PASSED, reported(Status.IN_PROGRESS), Standing.OVERDUE, 14),
        (PASSED, reported(Status.SUSPENDED), Standing.OVERDUE, 14),
        (PASSED, reported(Status.UNCLEAR), Standing.OVERDUE, 14),
        (PASSED, None, Standing.OVERDUE, 14),
        (CLOSING, reported(Status.IN_PROGRESS), Standing.DUE_SOON, None),
        (NEAR, reported(Status.IN_PROGRESS), Standing.DUE_SOON, None),
        (NEAR, None, Standing.DUE_SOON, None),
        (FAR, reported(Status.NOT_STARTED), Standing.IN_TIME, None),
        (FAR, None, Standing.NOT_REPORTED, None),
        (None, reported(Status.IN_PROGRESS), Standing.NO_DATE, None),
        (None, None, Standing.NOT_REPORTED, None),
        (PASSED, reported(Status.NOT_APPLICABLE), Standing.NOT_APPLICABLE, None),
        (PASSED, reported(Status.CANCELLED), Standing.NOT_APPLICABLE, None),
        (PASSED, reported(Status.MOVED), Standing.NOT_APPLICABLE, None),
    ],
)
def test_an_activity_stands_as_its_report_and_its_due_date_say(
    due: date | None, report: Report | None, standing: Standing, late: int | None
) -> None:
    found = one(due, report)

    assert (found.standing, found.days_late) == (standing, late)


def test_the_latest_document_is_evidence_of_when_it_was_done() -> None:
    documents = (Document("12/KH", date(2026, 2, 3)), Document("15/KH", date(2026, 3, 1)))

    found = one(PASSED, Report(Status.DONE, documents=documents))

    assert (found.standing, found.days_late) == (Standing.DONE_LATE, 1)


@pytest.mark.parametrize(
    "conditional", [{"conditional": True}, {"deadline": Deadline("Khi có chỉ đạo", DeadlineKind.CONDITIONAL)}]
)
def test_what_waits_for_an_event_is_counted_only_when_something_is_reported(
    conditional: dict[str, object],
) -> None:
    waiting, running = one(None, None, **conditional), one(None, reported(Status.IN_PROGRESS), **conditional)

    assert (waiting.standing, waiting.counted) == (Standing.WAITING, False)
    assert (running.standing, running.counted) == (Standing.NO_DATE, True)


def test_what_is_kept_up_all_year_is_never_overdue() -> None:
    always = Deadline("Thường xuyên", DeadlineKind.CONTINUOUS, date(2026, 1, 1), date(2026, 1, 31))

    found = judged(item(activity(deadline=always), reported(Status.CONTINUOUS)))

    assert (found.standing, found.due, found.fell_due) == (Standing.IN_TIME, None, False)


def test_a_recurring_activity_is_judged_by_the_latest_due_date_that_passed_else_the_next() -> None:
    assert quarterly(reported(Status.IN_PROGRESS), date(2026, 3, 14)).due == QUARTERS[0]
    assert quarterly(reported(Status.IN_PROGRESS), date(2026, 7, 14)).due == QUARTERS[1]
    assert quarterly(reported(Status.IN_PROGRESS), date(2026, 7, 14)).standing is Standing.OVERDUE


def test_what_an_office_keeps_up_is_judged_by_the_next_due_date() -> None:
    found = quarterly(reported(Status.CONTINUOUS), date(2026, 7, 14))

    assert (found.due, found.standing) == (QUARTERS[2], Standing.IN_TIME)


def test_a_date_of_the_first_quarter_says_nothing_about_the_second() -> None:
    first, second = reported(Status.DONE, date(2026, 3, 10)), reported(Status.DONE, date(2026, 6, 10))

    assert quarterly(first, date(2026, 7, 14)).standing is Standing.DONE_UNDATED
    assert quarterly(second, date(2026, 7, 14)).standing is Standing.DONE_ON_TIME


def test_an_activity_of_several_leads_is_done_when_all_are_and_on_the_latest_day() -> None:
    of = activity(leads=("Văn phòng", "Phòng Tôn giáo"), due=PASSED)
    reports = {
        "Văn phòng": reported(Status.DONE, date(2026, 2, 1)),
        "Phòng Tôn giáo": reported(Status.DONE, date(2026, 3, 1)),
    }

    found = judged(item(of, reports))

    assert (found.standing, found.days_late) == (Standing.DONE_LATE, 1)


def test_of_leads_that_disagree_the_least_advanced_counts_and_all_words_are_kept() -> None:
    of = activity(leads=("Văn phòng", "Phòng Tôn giáo"))
    reports = {
        "Văn phòng": reported(text="xong"),
        "Phòng Tôn giáo": reported(Status.IN_PROGRESS, text="đang làm"),
    }

    report = judged(item(of, reports)).report

    assert report is not None
    assert (report.status, report.text) == (Status.IN_PROGRESS, "Văn phòng: xong\nPhòng Tôn giáo: đang làm")


def test_while_a_lead_is_silent_the_activity_is_not_done() -> None:
    found = judged(item(activity(leads=("Văn phòng", "Phòng Tôn giáo")), {"Văn phòng": reported()}))

    assert not found.is_done
    assert found.report is not None
    assert found.report.status is Status.IN_PROGRESS


def test_leads_for_whom_nothing_arises_hold_nobody_up() -> None:
    reports = dict.fromkeys(OFFICES, reported(Status.NOT_APPLICABLE)) | {
        "Phòng Tôn giáo": reported(Status.DONE, PASSED)
    }

    found = judged(item(activity(leads=(GROUP,), due=PASSED), reports, leads=OFFICES))

    assert found.standing is Standing.DONE_ON_TIME


def test_reports_of_others_do_not_count_unless_no_lead_is_an_office() -> None:
    others = {"Phòng Tôn giáo": reported()}

    assert judged(item(activity(), others)).report is None
    assert judged(item(activity(leads=("UBND tỉnh",)), others)).is_done


@given(
    st.sampled_from(list(Status)),
    st.sampled_from(list(DeadlineKind)),
    st.none() | st.integers(-400, 400),
    st.none() | st.integers(-400, 400),
    st.booleans(),
)
def test_the_marks_of_a_judgement_never_contradict_each_other(
    status: Status, kind: DeadlineKind, due: int | None, done: int | None, conditional: bool
) -> None:
    day = None if due is None else CLOSING + timedelta(due)
    report = reported(status, None if done is None else CLOSING + timedelta(done))

    found = judged(item(activity(deadline=deadline("…", day, kind=kind), conditional=conditional), report))

    assert found.is_done == (status is Status.DONE)
    assert found.counted or not found.fell_due
    assert found.counted or not found.is_done
    assert found.standing is not Standing.OVERDUE or found.fell_due
    assert found.days_late is None or found.days_late > 0
    assert found.standing is not Standing.DONE_LATE or found.due is not None
