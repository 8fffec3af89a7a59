"""What wordings like a wording were found to say, and how that counts beside its words."""

from __future__ import annotations

import unicodedata

import pytest

from cchc_excel.annex.statuses import read_status, reconsidering
from cchc_excel.annex.statuses.precedents import likely_states
from cchc_excel.annex.statuses.readings import StatusReading
from cchc_excel.annex.statuses.reconsidering import reconsidered
from cchc_excel.plan import Status
from cchc_excel.spelling import plain
from tests.precedents.learn import known_wordings, learned, most_likely

PARTS = 10
# Not among the wordings that were learned from.
UNSEEN = (
    (Status.DONE, "Nhà văn hóa ấp 4 đã mở cửa đón bà con từ đầu tháng 5"),
    (Status.IN_PROGRESS, "Thợ đang ốp lát khu tiếp dân, ngoài sân mới đổ móng"),
    (Status.NOT_STARTED, "Để sang tháng 9 trường mới tính chuyện mở lớp"),
    (Status.NOT_APPLICABLE, "Năm nay thôn không có hộ nào thuộc diện phải di dời"),
)


def likeliest(text: str) -> Status:
    likely = likely_states(text)
    return max(likely, key=lambda state: likely[state])


def test_wordings_kept_from_the_learner_are_read_right_and_the_shipped_weights_come_from_these_wordings() -> None:
    wordings = known_wordings()
    states, weights = learned([one for at, one in enumerate(wordings) if at % PARTS])
    kept = wordings[::PARTS]
    right = sum(most_likely(one.text, states, weights) in one.states for one in kept)
    assert right / len(kept) > 0.84
    taught = [one for at, one in enumerate(wordings) if at % PARTS]
    alike = sum(most_likely(one.text, states, weights) == likeliest(one.text) for one in taught)
    assert alike / len(taught) > 0.98


def test_no_wording_is_there_twice_and_each_has_states_that_exist() -> None:
    wordings = known_wordings()
    keys = [" ".join(one.text.lower().split()).strip(" .;") for one in wordings]
    assert len(set(keys)) == len(keys)
    assert {state for one in wordings for state in one.states} == set(Status) - {Status.UNREPORTED}


@pytest.mark.parametrize(("status", "wording"), UNSEEN)
def test_a_wording_never_seen_is_likened_to_others(status: Status, wording: str) -> None:
    assert wording not in {one.text for one in known_wordings()}
    assert likeliest(wording) is status
    assert sum(likely_states(wording).values()) == pytest.approx(1)


@pytest.mark.parametrize("wording", [wording for _, wording in UNSEEN])
def test_case_accents_and_composition_change_no_likelihood(wording: str) -> None:
    for shape in (wording.upper(), plain(wording), unicodedata.normalize("NFD", wording)):
        assert likely_states(shape) == likely_states(wording)


READING = StatusReading(Status.DONE, 100.0, by_words=True)
DOUBTED = READING._replace(doubts=("read_doubtfully",))
LONG = "Đã hoàn thành việc niêm yết công khai thủ tục hành chính tại trụ sở"


def test_a_doubted_reading_of_a_long_wording_is_sure_once_wordings_like_it_agree() -> None:
    assert reconsidered(DOUBTED, LONG).doubts == ()
    assert reconsidered(DOUBTED, "Đã hoàn thành việc niêm yết").doubts == ("read_doubtfully",)


def test_a_doubted_reading_gives_way_to_what_wordings_like_it_say_and_is_asked_about() -> None:
    again = reconsidered(DOUBTED._replace(status=Status.NOT_STARTED, percent=0.0), LONG)
    assert (again.status, again.percent, again.doubts) == (Status.DONE, 100.0, ("read_doubtfully",))


@pytest.mark.parametrize(
    ("before", "likely", "after"),
    [
        (Status.IN_PROGRESS, 0.6, Status.NOT_STARTED),
        (Status.IN_PROGRESS, 0.4, Status.IN_PROGRESS),
        (Status.CANCELLED, 0.7, Status.CANCELLED),
        (Status.CANCELLED, 0.9, Status.NOT_STARTED),
        (Status.UNCLEAR, 0.3, Status.NOT_STARTED),
    ],
)
def test_a_reading_gives_way_to_what_is_far_likelier_a_rare_state_last(
    monkeypatch: pytest.MonkeyPatch, before: Status, likely: float, after: Status
) -> None:
    monkeypatch.setattr(reconsidering, "likely_states", lambda _: {Status.NOT_STARTED: likely, before: 0.0})
    again = reconsidered(StatusReading(before, by_words=True), LONG)
    assert again.status is after
    assert again.doubts == ("read_doubtfully",)


def test_an_unclear_wording_gets_the_state_of_wordings_like_it() -> None:
    unclear = StatusReading(Status.UNCLEAR, doubts=("status_not_understood", "blank_number"))
    again = reconsidered(unclear, LONG)
    assert (again.status, again.doubts) == (Status.DONE, ("blank_number", "read_doubtfully"))


def test_a_few_words_and_numbers_that_tell_the_state_stand_by_themselves() -> None:
    assert reconsidered(DOUBTED._replace(status=Status.MOVED), "Đã hoàn thành").status is Status.MOVED
    half = DOUBTED._replace(status=Status.IN_PROGRESS, percent=50.0)
    assert reconsidered(half, LONG) == half


def test_the_settings_and_the_product_count_for_more_than_wordings_like_it() -> None:
    said = read_status("Đã trình UBND tỉnh xem xét, ban hành", year=2026, product="Tờ trình")
    assert said.status is Status.DONE
    assert not said.by_words
