"""Figures: the parts make the whole, nothing is lost, and an empty denominator has no share."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_excel.indicators import COLUMNS, Figure, to_frame
from cchc_excel.plan import Item, Standing, Status
from cchc_excel.review import Review, conclude
from cchc_excel.settings import Settings
from tests.builders import GROUP, OFFICES, SECTIONS, activity, dossier, item, reported, section

PASSED = date(2026, 2, 28)
NAMES = ("I.1.1.1", "I.1.1.2", "I.1.2.3", "I.2.3.4", "II.1.1.1", "VII.3.4.4")


def review(*items: Item) -> Review:
    return conclude(dossier(items), Settings())


def shown(figure: Figure) -> str:
    return f"{figure.numerator}/{figure.denominator}"


items = st.lists(
    st.builds(
        lambda name, lead, partner, due, status: item(
            activity(name, leads=lead, partners=partner, due=due),
            reported(status) if status and lead else None,
        ),
        st.sampled_from(NAMES),
        st.sampled_from([("Văn phòng",), ("Phòng Tôn giáo", "Văn phòng"), (GROUP,), (), ("UBND tỉnh",)]),
        st.sampled_from([(), (GROUP,), ("Văn phòng",)]),
        st.sampled_from([None, PASSED, date(2026, 12, 31)]),
        st.sampled_from([None, *Status]),
    ),
    max_size=6,
    unique_by=lambda each: each.id,
)


@settings(max_examples=40, deadline=None)
@given(items)
def test_the_parts_sum_to_the_whole_and_nobody_is_lost(drawn: list[Item]) -> None:
    found = review(*drawn).figures

    for rate in ("completion", "completion_due", "on_time", "completion_tasks", "completion_objectives"):
        parts = [figure for name, figure in found.items() if name.startswith(f"{rate}.section.")]
        assert sum(part.numerator for part in parts) == found[rate].numerator
        assert sum(part.denominator for part in parts) == found[rate].denominator
    assert sum(found[f"standing.{standing}"].numerator for standing in Standing) == len(drawn)
    for office in OFFICES:
        for rate in ("completion", "completion_due", "on_time"):
            assert f"{rate}.office.{office}" in found
            assert f"{rate}.partner.{office}" in found


@settings(max_examples=40, deadline=None)
@given(items)
def test_what_is_counted_above_is_counted_below(drawn: list[Item]) -> None:
    for figure in review(*drawn).figures.values():
        assert set(figure.members) <= set(figure.base)
        assert (figure.numerator, figure.denominator) == (len(figure.members), len(figure.base))
        assert (figure.share is None) == (figure.denominator == 0)


def test_the_rates_of_a_small_plan() -> None:
    found = review(
        item(activity("I.1.1.1", due=PASSED), reported(Status.DONE, date(2026, 2, 1))),
        item(activity("I.1.1.2", due=PASSED), reported(Status.DONE, date(2026, 3, 1))),
        item(activity("I.1.2.3", due=PASSED)),
        item(activity("II.1.1.1"), reported(Status.IN_PROGRESS)),
        item(activity("II.1.1.2"), reported(Status.NOT_APPLICABLE)),
        item(activity("II.1.1.3", conditional=True)),
    ).figures

    names = (
        "completion",
        "completion_due",
        "on_time",
        "completion_tasks",
        "completion_objectives",
        "reporting",
    )
    assert {name: shown(found[name]) for name in names} == {
        "completion": "2/4",
        "completion_due": "2/3",
        "on_time": "1/3",
        "completion_tasks": "1/3",
        "completion_objectives": "0/2",
        "reporting": "1/3",
    }
    assert found["on_time"].members == ("I.1.1.1",)
    assert found["standing.overdue"].members == ("I.1.2.3",)
    assert shown(found["completion.task.I.1"]) == "2/2"
    assert shown(found["completion.objective.I.1"]) == "2/3"
    assert found["completion.office.Phòng Tôn giáo"].share is None
    assert shown(found["completion.partner.Phòng Tôn giáo"]) == "2/4"


def test_a_section_without_counted_activities_still_has_its_figures() -> None:
    found = review(item(activity("II.1.1.1"), reported(Status.NOT_APPLICABLE))).figures

    assert (shown(found["completion.section.II"]), found["completion.section.II"].share) == ("0/0", None)


def test_tasks_that_are_numbered_anew_under_each_objective_are_told_apart() -> None:
    found = review(item("I.1.1.1"), item("I.2.1.2"), item("II.1.1.1")).figures

    tasks = [name for name in found if name.startswith("completion.task.")]
    assert tasks == ["completion.task.I.1.1", "completion.task.I.2.1", "completion.task.II.1"]


def test_figures_of_nothing_are_empty_and_not_an_error() -> None:
    found = review().figures

    assert (shown(found["completion"]), found["completion"].share) == ("0/0", None)


def test_the_flat_table_has_one_row_for_each_activity_and_keeps_blanks_blank() -> None:
    told = review(
        item(activity("I.1.1.1", product=None), reported(Status.DONE, PASSED, "12/KH-SDTTG")),
        item("VII.1.1.1"),
    )

    frame = to_frame(told)

    assert list(frame.columns) == list(COLUMNS)
    assert frame["id"].tolist() == ["I.1.1.1", "VII.1.1.1"]
    assert frame["product"].isna().tolist() == [True, False]
    assert frame.loc[0, "completed_on"] == PASSED
    assert frame["days_late"].isna().all()
    assert frame.loc[0, "source"] == "Văn phòng/bao cao 03.xlsx | Phụ lục!D6"


def test_sections_of_the_plan_keep_their_order() -> None:
    found = review(*(item(f"{code}.1.1.1") for code in SECTIONS), item(activity("I.1.1.2", section=section("I"))))

    names = [name for name in found.figures if name.startswith("completion.section.")]
    assert names == [f"completion.section.{code}" for code in SECTIONS]
