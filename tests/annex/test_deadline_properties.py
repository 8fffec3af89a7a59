"""What holds for every deadline text, whatever people type."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_excel.annex.deadlines import (
    Calendar,
    dates_in_text,
    deadline_likeness,
    is_conditional,
    read_deadline,
)
from cchc_excel.plan import Deadline, DeadlineKind
from cchc_excel.spelling import plain

PLAN_2026 = Calendar(2026)
BOUNDS = ["", "Trước ", "Chậm nhất ", "Đến hết ", "Trong ", "Từ ", "Hoàn thành trong "]
PERIODS = [
    "quý II",
    "Quý IV/2026",
    "tháng 3",
    "tháng 12 năm 2026",
    "ngày 15/6",
    "15/12/2026",
    "năm 2026",
    "6 tháng đầu năm",
]
ENDS = ["", ".", " hàng năm", " (nếu có)", ", khi có yêu cầu", "; tháng 9", " và tháng 11", " - 31/12/2026"]
WHOLE = [
    "Hàng năm",
    "Hằng quý",
    "Thường xuyên",
    "Khi có thay đổi",
    "02 lần/năm",
    "Ngày 15 tháng cuối quý",
    "Theo Kế hoạch",
]
ANY_WORDS = st.lists(st.sampled_from(" ".join([*BOUNDS, *PERIODS, *ENDS, *WHOLE]).split()), max_size=12).map(" ".join)
ANY_TEXT = st.one_of(st.text(max_size=60), ANY_WORDS)
PHRASE = st.one_of(
    st.builds("{}{}{}".format, st.sampled_from(BOUNDS), st.sampled_from(PERIODS), st.sampled_from(ENDS)),
    st.sampled_from(WHOLE),
)
TIME_WORDS = re.compile(
    r"\d|quy|qui|\bq|thang|\bt|tuan|nam|ngay|ky|nien|lien|suot|thuong|duy|deu|dai|khong|thu|i+|xuyen|chu|cn|[lvx]|ke"
)


def _times(deadline: Deadline) -> tuple[object, ...]:
    return deadline.kind, deadline.start, deadline.due, deadline.dues


@given(PHRASE)
@settings(max_examples=80, deadline=None)
def test_case_accents_and_blanks_do_not_alter_the_reading(phrase: str) -> None:
    read = _times(read_deadline(phrase, PLAN_2026))

    assert _times(read_deadline(phrase.upper(), PLAN_2026)) == read
    assert _times(read_deadline(plain(phrase), PLAN_2026)) == read
    assert _times(read_deadline("  " + phrase.replace(" ", "  ") + " ", PLAN_2026)) == read


@given(ANY_TEXT)
@settings(max_examples=150, deadline=None)
def test_no_text_raises_and_dates_are_in_order(text: str) -> None:
    deadline = read_deadline(text, PLAN_2026)

    if deadline.start is not None and deadline.due is not None:
        assert deadline.start <= deadline.due
    if deadline.kind is DeadlineKind.RECURRING:
        assert list(deadline.dues) == sorted(set(deadline.dues))
        assert deadline.due == deadline.dues[-1]
    elif deadline.dues and deadline.kind is not DeadlineKind.CONDITIONAL:
        assert deadline.due == deadline.dues[0]


@given(
    st.text(max_size=60),
    st.one_of(st.none(), st.floats(), st.integers(), st.dates(), st.datetimes()),
    st.text(max_size=12),
)
@settings(max_examples=80, deadline=None)
def test_no_typed_value_raises(text: str, value: object, number_format: str) -> None:
    read_deadline(text, PLAN_2026, value=value, number_format=number_format)  # type: ignore[arg-type]  # anything


@given(ANY_TEXT)
@settings(max_examples=80, deadline=None)
def test_running_text_never_raises(text: str) -> None:
    is_conditional(text)
    dates_in_text(text, PLAN_2026)
    assert 0 <= deadline_likeness(text) <= 1


@given(st.text(alphabet="abcdeghmoprsuy áêộ,.;()-/", max_size=40))
@settings(max_examples=80, deadline=None)
def test_no_due_date_is_invented_for_words_without_a_time(text: str) -> None:
    if not TIME_WORDS.search(plain(text)):
        assert read_deadline(text, PLAN_2026).dues == ()
