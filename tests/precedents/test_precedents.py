"""What texts like a wording or a heading were found to mean, and how that counts beside their words."""

from __future__ import annotations

import unicodedata

import pytest

from cchc_excel.annex.heading_paths import path_meanings
from cchc_excel.annex.likely_fields import likely_fields, seconded
from cchc_excel.annex.precedents import Precedents
from cchc_excel.annex.statuses import read_status, reconsidering
from cchc_excel.annex.statuses.precedents import likely_states
from cchc_excel.annex.statuses.readings import StatusReading
from cchc_excel.annex.statuses.reconsidering import reconsidered
from cchc_excel.plan import Field, Status
from cchc_excel.spelling import key, plain
from tests.precedents.learn import HEADINGS, WORDINGS, Lesson, known, likeliest, taught

PARTS = 10
# Not among the wordings that were learned from.
UNSEEN = (
    (Status.DONE, "Nhà văn hóa ấp 4 đã mở cửa đón bà con từ đầu tháng 5"),
    (Status.IN_PROGRESS, "Thợ đang ốp lát khu tiếp dân, ngoài sân mới đổ móng"),
    (Status.NOT_STARTED, "Để sang tháng 9 trường mới tính chuyện mở lớp"),
    (Status.NOT_APPLICABLE, "Năm nay thôn không có hộ nào thuộc diện phải di dời"),
)


def likeliest_state(text: str) -> Status:
    likely = likely_states(text)
    return max(likely, key=lambda state: likely[state])


def texts(lesson: Lesson) -> list[tuple[str, str]]:
    """Each text of a lesson behind its meanings."""
    lines = lesson.texts.read_text(encoding="utf-8").splitlines()[1:]
    return [(meanings, text) for meanings, _, text in (line.partition("\t") for line in lines)]


@pytest.mark.parametrize(("lesson", "least"), [(WORDINGS, 0.84), (HEADINGS, 0.82)])
def test_what_is_kept_from_the_learner_is_read_right_and_the_shipped_weights_come_from_these_texts(
    lesson: Lesson, least: float
) -> None:
    all_texts = known(lesson)
    others, kept = [one for at, one in enumerate(all_texts) if at % PARTS], all_texts[::PARTS]
    precedents, shipped = taught(others), Precedents(lesson.weights)
    right = sum(likeliest(precedents, one.signs) in one.meanings for one in kept)
    assert right / len(kept) > least
    alike = sum(likeliest(precedents, one.signs) == likeliest(shipped, one.signs) for one in others)
    assert alike / len(others) > 0.97


def test_no_wording_is_there_twice_and_each_has_states_that_exist() -> None:
    keys = [" ".join(text.lower().split()).strip(" .;") for _, text in texts(WORDINGS)]
    assert len(set(keys)) == len(keys)
    assert {state for one in known(WORDINGS) for state in one.meanings} == set(Status) - {Status.UNREPORTED}


def test_no_heading_is_there_twice_and_each_has_fields_that_exist() -> None:
    keys = [" › ".join(map(key, text.split("›"))) for _, text in texts(HEADINGS)]
    assert len(set(keys)) == len(keys)
    assert {field for one in known(HEADINGS) for field in one.meanings} < set(Field)


@pytest.mark.parametrize(("status", "wording"), UNSEEN)
def test_a_wording_never_seen_is_likened_to_others(status: Status, wording: str) -> None:
    assert wording not in {text for _, text in texts(WORDINGS)}
    assert likeliest_state(wording) is status
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


# Not among the headings that were learned from, nor known to the tables of phrases.
UNSEEN_HEADINGS = (
    (Field.LEAD, ("Nơi gánh trách nhiệm chính",)),
    (Field.DEADLINE, ("Phải về đích trước",)),
    (Field.DIFFICULTY, ("Chỗ nào còn kẹt lại",)),
    (Field.RESULT, ("Việc đã chạy đến nay",)),
    (Field.OBJECTIVE, ("Đích hướng tới của năm",)),
)


@pytest.mark.parametrize(("field", "path"), UNSEEN_HEADINGS)
def test_a_heading_never_seen_is_likened_to_others(field: Field, path: tuple[str, ...]) -> None:
    assert path[-1] not in {text for _, text in texts(HEADINGS)}
    likely = likely_fields(path)
    assert max(likely, key=likely.__getitem__) is field
    assert sum(likely.values()) == pytest.approx(1)


@pytest.mark.parametrize("path", [path for _, path in UNSEEN_HEADINGS])
def test_case_and_accents_of_a_heading_change_no_likelihood(path: tuple[str, ...]) -> None:
    for shape in (path[-1].upper(), plain(path[-1]), unicodedata.normalize("NFD", path[-1])):
        assert likely_fields((shape,)) == likely_fields(path)


def test_a_heading_that_the_tables_hold_whole_needs_no_second_opinion() -> None:
    for path in (("Tiến độ",), ("5. Chủ trì",), ("Thời gian", "Hoàn thành")):
        found = path_meanings(path)
        assert seconded(found, path) == found


def test_what_proves_the_work_may_also_be_what_it_must_give() -> None:
    found = seconded({}, ("Giấy tờ làm bằng chứng",))
    assert found[Field.DOCUMENT] > found[Field.PRODUCT] > 0.3
