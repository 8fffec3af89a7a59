"""Many files become one dossier: the plan stands, every row finds its activity, every office its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

from cchc_excel.cells import CellRef
from cchc_excel.merging import candidates, matching, merge
from cchc_excel.merging.file_names import natural_order, office_like_name, period_in_path, version
from cchc_excel.merging.likeness import cut_short
from cchc_excel.merging.matching import CUT_OFF, Wording, match, wording
from cchc_excel.merging.plan_cells import quoted
from cchc_excel.plan import Activity, Dossier, FileReading, Label, Mention, Period, Status
from cchc_excel.settings import Answer, Office, OfficeGroup, Settings
from tests.builders import GROUP, OFFICES, PERIOD, PLAN, activity, deadline, reading, reported, section

REGISTER = Settings(
    offices=(
        Office("Văn phòng", ("VP",)),
        Office("Phòng Chính sách Dân tộc"),
        Office("Phòng Tôn giáo", reports=True),
    ),
    groups=(OfficeGroup(GROUP),),
)
WORDS = {
    "I.1.1.1": "Ban hành Kế hoạch tuyên truyền CCHC năm 2026",
    "I.1.2.2": "Tuyên truyền cải cách hành chính trên Trang Thông tin điện tử của Sở",
    "II.1.1.1": "Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực dân tộc, tôn giáo",
    "III.1.1.1": "Rà soát, công khai thủ tục hành chính nội bộ thuộc thẩm quyền của Sở",
    "IV.1.1.1": "Rà soát, sắp xếp, kiện toàn biên chế tại các phòng chuyên môn",
}
LEADS = {"II.1.1.1": "Phòng Tôn giáo", "III.1.1.1": "Phòng Chính sách Dân tộc"}


def row(name: str, text: str | None = None, **changes: object) -> Activity:
    """An activity of the plan above, in a file."""
    fields = {"leads": (LEADS.get(name, "Văn phòng"),), "partners": (), "file": PLAN}
    return activity(name, text or WORDS[name], **(fields | changes))  # type: ignore[arg-type]  # tests may change any field


def plan(*names: str, file: str = PLAN) -> FileReading:
    return reading(file, [row(name, file=file) for name in names or WORDS], sha256=f"plan of {file}")


def sent(file: str, rows: Iterable[Activity], **changes: object) -> FileReading:
    """A return; its bytes are unlike any other's."""
    moved = [
        replace(each, cells={field: ref._replace(file=file) for field, ref in each.cells.items()}) for each in rows
    ]
    return reading(file, moved, **({"sha256": f"bytes of {file}"} | changes))


def done(name: str, text: str | None = None, **changes: object) -> Activity:
    return row(name, text, report=reported(Status.DONE, date(2026, 2, 10), "12/KH-SDTTG"), **changes)


def merged(*readings: FileReading, settings: Settings = REGISTER, baseline: Iterable[str] = (PLAN,)) -> Dossier:
    return merge(readings, settings, PERIOD, 2026, (), frozenset(baseline))


def facts(dossier: Dossier, kind: str) -> list[dict[str, str | int | float]]:
    return [dict(fact.facts) for fact in dossier.facts if fact.kind == kind]


def told(dossier: Dossier, item: str) -> list[tuple[str, str, bool]]:
    found = next(each for each in dossier.items if each.id == item)
    return [(each.office, each.report.status.value, each.as_lead) for each in found.reports]


def counted(dossier: Dossier) -> list[str]:
    return [each.reading.file for each in dossier.returns if each.counted]


# Matching


def test_a_row_with_the_same_section_number_and_words_is_matched_surely() -> None:
    (found,) = match([wording(row("I.1.1.1")), wording(row("I.1.2.2"))], [wording(row("I.1.2.2"))])

    assert (found.item, found.score) == (1, 1.0)


@pytest.mark.parametrize(
    ("name", "edited"),
    [
        ("I.1.1.1", "ban hanh ke hoach tuyen truyen cchc nam 2026"),
        ("I.1.1.1", "Ban hành KH tuyên truyền cải cách hành chính năm 2026"),
        ("I.1.1.1", "Xây dựng, ban hành Kế hoạch tuyên truyền CCHC năm 2026 của Sở"),
        ("I.1.1.1", "Ban hành Kế hoạch tuyên truyền"),
        ("I.1.2.2", "Tuyên truyền CCHC trên Trang thông tin điện tử Sở"),
        ("II.1.1.1", "Rà soát văn bản QPPL thuộc lĩnh vực dân tộc và tôn giáo"),
        ("III.1.1.1", "Rà soát công khai TTHC nội bộ thuộc thẩm quyền của Sở (đợt 1)"),
        ("IV.1.1.1", "Rà soat, sắp xếp kiện toàn biên chế các phòng chuyên môn"),
    ],
)
def test_a_row_finds_its_activity_although_its_words_were_edited(name: str, edited: str) -> None:
    plan_rows = [wording(row(each)) for each in WORDS]

    (found,) = match(plan_rows, [wording(row(name, edited))])

    assert found.item == list(WORDS).index(name)
    assert found.score >= CUT_OFF


@pytest.mark.parametrize(
    "other",
    [
        "Ban hành Kế hoạch kiểm tra cải cách hành chính năm 2026",
        "Tổ chức hội nghị sơ kết công tác cải cách hành chính",
        "Báo cáo",
        "Cử công chức tham gia các lớp bồi dưỡng ngạch chuyên viên chính",
    ],
)
def test_a_row_that_only_resembles_the_plan_stays_unmatched(other: str) -> None:
    plan_rows = [wording(row(each)) for each in WORDS]

    (found,) = match(plan_rows, [wording(row("I.2.9.9", other))])

    assert found.item is None


def test_a_renumbered_row_in_a_sheet_without_sections_is_still_found() -> None:
    bare = activity(
        "I.1.7.9",
        WORDS["III.1.1.1"],
        section=section("", ""),
        objective=Label(None, None),
        task=Label(None, None),
    )

    (found,) = match([wording(row(each)) for each in WORDS], [wording(bare)])

    assert found.item == 3


def test_reports_of_different_quarters_are_not_mixed_up() -> None:
    quarters = ["I", "II", "III", "IV"]
    plan_rows = [wording(row(f"I.1.1.{n}", f"Báo cáo công tác CCHC quý {name}")) for n, name in enumerate(quarters, 1)]
    rows = [wording(row("I.1.1.9", f"Báo cáo kết quả công tác CCHC quý {name}")) for name in ("III", "I")]

    assert [found.item for found in match(plan_rows, rows)] == [2, 0]
    (left_out,) = match(plan_rows[1:], rows[1:])
    assert left_out.item is None


def test_equal_words_under_different_tasks_are_told_apart_by_what_stands_above() -> None:
    twice = [row("I.1.1.1", "Báo cáo kết quả"), row("I.1.2.2", "Báo cáo kết quả")]
    moved = replace(twice[1], activity=Label(7, "Báo cáo kết quả"), id="I.1.2.7")

    (found,) = match([wording(each) for each in twice], [wording(moved)])

    assert found.item == 1


def test_an_activity_is_given_away_once_and_the_second_row_is_told_which_is_nearest() -> None:
    rows = [wording(row("I.1.1.1")), wording(row("I.1.1.1"))]

    first, second = match([wording(row("I.1.1.1"))], rows)

    assert (first.item, second.item, second.nearest) == (0, None, 0)


@given(st.lists(st.sampled_from([*WORDS.values(), "", "Báo cáo", "Ban hành Kế hoạch"]), max_size=8))
def test_no_activity_is_ever_given_away_twice(texts: list[str]) -> None:
    plan_rows = [wording(row(each)) for each in WORDS]
    rows = [
        wording(row("I.1.1.1", text or None, activity=Label(number, text or None))) for number, text in enumerate(texts)
    ]

    items = [found.item for found in match(plan_rows, rows) if found.item is not None]

    assert len(items) == len(set(items))


def mistyped(random: Random, text: str) -> str:
    letters = list(text)
    for _ in range(random.randint(1, 9)):
        letters[random.randrange(len(letters))] = random.choice("aeghinou ")
    return " ".join("".join(letters).split())


def cut(random: Random, text: str) -> str:
    return text[: random.randint(1, len(text))].strip()


def reworded(random: Random, text: str) -> str:
    words = text.split()
    for _ in range(random.randint(1, 5)):
        at = random.randint(0, len(words))
        words[at : at + random.randint(0, 2)] = random.choices(VOCABULARY, k=random.randint(1, 2))
    return " ".join(words)


def kept(random: Random, text: str) -> str:
    return text


VOCABULARY = (
    "ban hanh ke hoach to chuc hoi nghi quy i ii iii iv 02 03 12 lop tap huan cong chuc vien dan toc ton giao "
    "ra soat bao cao ket qua kiem tra noi bo thu tuc van ban phap luat so nam 2026 thang dot tuien truien"
).split()
EDITS: tuple[Callable[[Random, str], str], ...] = (kept, mistyped, cut, reworded)


def drawn(random: Random) -> Wording:
    return Wording(
        text=" ".join(random.choices(VOCABULARY, k=random.choice((0, 1, 3, 4, 6, 10, 16, 24)))),
        section=random.choice(("", "i", "ii")),
        title=random.choice(("", "tuien truien")),
        number=random.choice((None, 1, 2, 3)),
        context=" ".join(random.choices(VOCABULARY, k=random.choice((0, 5)))),
    )


def edited(random: Random, wanted: Wording) -> Wording:
    """The same activity as an office sends it, in most draws renumbered or moved too."""
    other = drawn(random)
    place = random.choice((wanted, wanted._replace(number=other.number), other))
    return place._replace(text=random.choice(EDITS)(random, wanted.text) if wanted.text else "")


def every_pair(plan: Sequence[str], rows: Sequence[str], *_: object) -> Iterator[tuple[int, int, float]]:
    letters = process.cdist(rows, plan, scorer=fuzz.ratio, score_cutoff=45).tolist()
    for line, percents in enumerate(letters):
        for place, percent in enumerate(percents):
            if percent or cut_short(rows[line], plan[place]):
                yield line, place, percent


def the_nearest_of_every_pair(plan: Sequence[str], rows: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    pairs = [*every_pair(plan, rows)]
    for line in range(len(rows)):
        best = sorted((-percent, place) for row, place, percent in pairs if row == line)
        yield from ((line, place, -negative) for negative, place in best[:8])


@pytest.mark.parametrize("seed", range(30))
def test_looking_only_where_something_can_be_found_finds_what_scoring_every_pair_finds(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(seed)  # noqa: S311 - nothing secret
    plan_rows = [drawn(random) for _ in range(30)]
    plan_rows += [edited(random, random.choice(plan_rows)) for _ in range(10)]
    rows = [edited(random, random.choice(plan_rows)) for _ in range(50)]
    monkeypatch.setattr(candidates, "COMPARED_AT_ONCE", 300)
    soon, unnamed = match(plan_rows, rows), match(plan_rows, rows, nearest=False)
    monkeypatch.setattr(matching, "worth_scoring", every_pair)
    monkeypatch.setattr(matching, "most_alike", the_nearest_of_every_pair)

    assert soon == match(plan_rows, rows)
    assert unnamed == tuple(found if found.item is not None else (None, 0.0, None) for found in soon)
    assert any(CUT_OFF <= found.score < matching.SAME_WORDS for found in soon if found.item is not None)
    assert any(found.nearest is not None for found in soon)


# The plan


def test_a_return_cannot_change_the_plan_and_both_wordings_are_quoted() -> None:
    changed = done(
        "I.1.1.1",
        product="Quyết định",
        leads=("Phòng Tôn giáo",),
        deadline=deadline("Quý IV", date(2026, 12, 31), start=date(2026, 10, 1)),
    )

    dossier = merged(plan(), sent("Văn phòng.xlsx", [changed]))

    item = dossier.items[0]
    assert (item.activity.product, item.leads, item.activity.deadline.text) == (
        "Báo cáo",
        ("Văn phòng",),
        "Hàng năm",
    )
    assert [(each["field"], each["planned"], each["written"]) for each in facts(dossier, "plan_cell_differs")] == [
        ("kết quả, sản phẩm", "Báo cáo", "Quyết định"),
        ("chủ trì", "Văn phòng", "Phòng Tôn giáo"),
        ("thời gian hoàn thành", "Hàng năm", "Quý IV"),
    ]


def test_spelling_blanks_and_what_a_return_leaves_out_change_nothing() -> None:
    same = done(
        "I.1.1.1",
        "BAN HÀNH  kế hoạch tuyên truyền cải cách hành chính, năm 2026.",
        product=None,
        leads=(Mention("VP", "Văn phòng", known=True),),
        deadline=deadline("hằng năm"),
    )

    assert facts(merged(plan(), sent("Văn phòng.xlsx", [same])), "plan_cell_differs") == []


def test_a_changed_plan_cell_is_shown_where_it_stands_in_the_return() -> None:
    dossier = merged(plan(), sent("Văn phòng.xlsx", [done("I.1.1.1", product="Quyết định")]))

    (fact,) = [fact for fact in dossier.facts if fact.kind == "plan_cell_differs"]
    assert fact.ref == CellRef("Văn phòng.xlsx", "Phụ lục", 6, 5)


def test_a_long_text_is_quoted_only_around_what_differs() -> None:
    before, after = quoted("một hai ba bốn năm sáu bảy tám chín", "một hai ba bốn NĂM MỚI sáu bảy tám chín")

    assert before == "… hai ba bốn năm sáu bảy tám …"
    assert after == "… hai ba bốn NĂM MỚI sáu bảy tám …"


def test_the_same_plan_as_word_and_excel_counts_once() -> None:
    word = plan(file="ke-hoach/van ban.docx")

    dossier = merged(word, plan(), baseline=(PLAN, word.file))

    assert [item.id for item in dossier.items] == list(WORDS)
    assert facts(dossier, "baseline_repeated") == [{"file": word.file, "other": PLAN, "count": 5}]


def test_several_annexes_of_the_plan_are_united_and_their_sections_stay_apart() -> None:
    second = reading(
        "ke-hoach/phu luc 2.xlsx",
        [row("I.1.1.1", "Lắp đặt hệ thống họp trực tuyến", section=section("I", "HẠ TẦNG SỐ"))],
    )

    dossier = merged(plan("I.1.1.1"), second, baseline=(PLAN, second.file))

    assert [(item.id, item.activity.activity.text) for item in dossier.items] == [
        ("I.1.1.1", WORDS["I.1.1.1"]),
        ("I-2.1.1.1", "Lắp đặt hệ thống họp trực tuyến"),
    ]
    assert [each.code for each in dossier.sections] == ["I", "I-2"]


def test_without_a_plan_as_issued_the_returns_together_are_the_plan() -> None:
    first = sent("Văn phòng.xlsx", [done("I.1.1.1"), row("II.1.1.1"), row("IV.1.1.1")])
    second = sent(
        "Phòng Tôn giáo.xlsx",
        [row("I.1.1.1", "Ban hành KH tuyên truyền CCHC năm 2026"), done("II.1.1.1"), done("I.1.2.2")],
    )

    dossier = merged(first, second, baseline=())

    assert [item.id for item in dossier.items] == ["II.1.1.1", "I.1.1.1", "I.1.2.2", "IV.1.1.1"] or [
        item.id for item in dossier.items
    ] == ["I.1.1.1", "I.1.2.2", "II.1.1.1", "IV.1.1.1"]
    assert told(dossier, "II.1.1.1") == [("Phòng Tôn giáo", "done", True)]
    assert facts(dossier, "plan_cell_differs") == []


def test_a_plan_that_could_not_be_read_is_named_and_the_returns_serve_instead() -> None:
    dossier = merged(reading(PLAN, annexes=(), refused=True), sent("Văn phòng.xlsx", [done("I.1.1.1")]))

    assert facts(dossier, "baseline_unread") == [{"file": PLAN}]
    assert [item.id for item in dossier.items] == ["I.1.1.1"]


# Whose file


@pytest.mark.parametrize(
    "file",
    [
        "Văn phòng/bao cao.xlsx",
        "PL KH CCHC 2026 (Văn phòng) final (2).xlsx",
        "BC_VP_T3.xlsx",
        "van phong thang 3.xlsx",
        "BaoCaoVanPhong.xlsx",
        "Văn phòng/bao cao gui Phong Ton giao.xlsx",
    ],
)
def test_the_office_is_read_from_the_folder_or_the_name(file: str) -> None:
    dossier = merged(plan(), sent(file, [done("II.1.1.1")]))

    assert [each.office for each in dossier.returns] == ["Văn phòng"]


@pytest.mark.parametrize(
    ("in_the_plan", "in_the_title"),
    [
        ("Phòng CSĐT", "PHÒNG CHÍNH SÁCH DÂN TỘC"),
        ("Phòng KHTC", "Phòng Kế hoạch - Tài chính"),
        ("Trung tâm CNTT", "Trung tâm Công nghệ thông tin"),
    ],
)
def test_a_title_may_spell_out_the_office_that_the_plan_shortens(in_the_plan: str, in_the_title: str) -> None:
    base = reading(PLAN, [row("I.1.1.1", leads=(in_the_plan,)), row("I.1.2.2", leads=("Phòng Tôn giáo",))])

    dossier = merged(base, sent("bao cao.xlsx", [done("I.1.1.1")], office=in_the_title), settings=Settings())

    assert dossier.returns[0].office == in_the_plan


@pytest.mark.parametrize("file", ["P. CSDT thang 3 (2).xlsx", "BC_P.CSDT_T3.xlsx", "p csđt.xlsx"])
def test_a_room_is_known_by_its_shortened_name_in_a_file_name(file: str) -> None:
    base = reading(PLAN, [row("I.1.1.1", leads=("Phòng CSĐT",))])

    assert merged(base, sent(file, [done("I.1.1.1")]), settings=Settings()).returns[0].office == "Phòng CSĐT"


def test_the_title_lines_are_surer_than_the_file_name() -> None:
    dossier = merged(plan(), sent("van phong.xlsx", [done("II.1.1.1")], office="PHÒNG TÔN GIÁO"))

    assert dossier.returns[0].office == "Phòng Tôn giáo"


def test_the_agency_over_all_returns_is_nobodys_name() -> None:
    files = [
        sent("a.xlsx", [done("I.1.1.1")], office="SỞ DÂN TỘC VÀ TÔN GIÁO"),
        sent("b.xlsx", [done("II.1.1.1")], office="SỞ DÂN TỘC VÀ TÔN GIÁO"),
    ]

    for settings in (REGISTER, Settings()):
        assert [each.office for each in merged(plan(), *files, settings=settings).returns] == [
            "Văn phòng",
            "Phòng Tôn giáo",
        ]


def test_who_leads_most_of_what_is_reported_is_guessed_and_said() -> None:
    dossier = merged(
        plan(),
        sent("bao cao thang 3.xlsx", [done("I.1.1.1"), done("I.1.2.2"), done("II.1.1.1"), row("III.1.1.1")]),
    )

    assert dossier.returns[0].office == "Văn phòng"
    assert facts(dossier, "office_guessed") == [
        {"file": "bao cao thang 3.xlsx", "office": "Văn phòng", "count": 2, "rows": 3, "written": ""}
    ]


def test_a_guess_never_replaces_a_file_that_names_its_office() -> None:
    own = sent("Văn phòng.xlsx", [done("I.1.1.1")])
    stray = sent("tong hop.xlsx", [row("I.1.1.1", report=reported(Status.NOT_STARTED))])

    dossier = merged(plan(), own, stray)

    assert [each.office for each in dossier.returns] == [None, "Văn phòng"]
    assert told(dossier, "I.1.1.1") == [("Văn phòng", "done", True), ("tong hop.xlsx", "not_started", False)]


def test_in_a_file_of_no_office_each_row_reports_for_its_lead() -> None:
    dossier = merged(plan(), sent("tong hop.xlsx", [done("I.1.1.1"), done("II.1.1.1"), done("III.1.1.1")]))

    assert len(facts(dossier, "office_unknown")) == 1
    assert told(dossier, "II.1.1.1") == [("Phòng Tôn giáo", "done", True)]


def test_a_person_may_say_whose_file_it_is() -> None:
    settings = replace(REGISTER, answers=(Answer("office", "tong hop.xlsx", "Phòng Tôn giáo"),))

    dossier = merged(plan(), sent("tong hop.xlsx", [done("I.1.1.1")]), settings=settings)

    assert dossier.returns[0].office == "Phòng Tôn giáo"


def test_without_settings_the_offices_are_those_that_lead_or_sent_a_file() -> None:
    dossier = merged(plan(), sent("Trung tâm Chuyển đổi số.xlsx", [done("I.1.1.1")]), settings=Settings())

    assert dossier.offices == dossier.expected
    assert set(dossier.offices) == {*OFFICES, "Trung tâm Chuyển đổi số"}


def test_an_office_name_is_read_out_of_a_path_nobody_knows() -> None:
    assert office_like_name("2026-03/BC CCHC Phòng Kế hoạch - Tài chính tháng 3 (2).xlsx") == "Phòng Kế hoạch Tài chính"
    assert office_like_name("bao cao thang 3.xlsx") is None


def test_a_group_that_leads_stands_for_every_office_and_partners_are_less_the_lead() -> None:
    base = reading(PLAN, [row("I.1.1.1", leads=(GROUP,)), row("I.1.2.2", partners=(GROUP,))])

    dossier = merged(base, sent("Văn phòng.xlsx", [done("I.1.1.1")]))

    assert set(dossier.items[0].leads) == set(OFFICES)
    assert (dossier.items[1].leads, set(dossier.items[1].partners)) == (("Văn phòng",), set(OFFICES[1:]))


# Which file counts


def test_the_same_bytes_twice_count_once() -> None:
    one = sent("Văn phòng/bc.xlsx", [done("I.1.1.1")], sha256="same")
    copy = sent("Văn phòng/bc - Copy.xlsx", [done("I.1.1.1")], sha256="same")

    dossier = merged(plan(), one, copy)

    assert len(counted(dossier)) == 1
    assert facts(dossier, "return_superseded") == []
    assert len(facts(dossier, "return_repeated")) == 1


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("VP bc.xlsx", "VP bc (2).xlsx"),
        ("VP lần 2.xlsx", "VP lần 10.xlsx"),
        ("VP (2).xlsx", "VP final.xlsx"),
        ("VP nháp.xlsx", "VP bc.xlsx"),
        ("VP v2.xlsx", "VP v3.xlsx"),
        ("VP z.xlsx", "VP a sửa.xlsx"),
        ("2026-02/VP final.xlsx", "2026-03/VP.xlsx"),
        ("VP tháng 2 final.xlsx", "VP bc.xlsx"),
    ],
)
def test_the_newest_version_counts_and_the_other_is_named(older: str, newer: str) -> None:
    old = sent(older, [row("I.1.1.1", report=reported(Status.NOT_STARTED))])
    new = sent(newer, [done("I.1.1.1")])

    dossier = merged(plan(), old, new)

    assert counted(dossier) == [newer]
    assert facts(dossier, "return_superseded") == [{"file": older, "other": newer, "office": "Văn phòng"}]
    assert told(dossier, "I.1.1.1") == [("Văn phòng", "done", True)]


def test_the_period_in_the_title_is_stronger_than_the_name() -> None:
    february = sent("VP final (9).xlsx", [row("I.1.1.1", report=reported(Status.NOT_STARTED))], period=Period(2026, 2))
    march = sent("VP.xlsx", [done("I.1.1.1")], period=Period(2026, 3))

    assert counted(merged(plan(), february, march)) == ["VP.xlsx"]


def test_short_and_full_names_of_an_unlisted_office_are_one() -> None:
    base = reading(
        PLAN,
        [
            row("I.1.1.1", leads=("VP",)),
            row("I.1.2.2", leads=("Văn phòng",)),
            row("II.1.1.1", leads=("P. Tôn giáo",)),
        ],
    )

    dossier = merged(base, sent("Phòng Tôn giáo.xlsx", [done("II.1.1.1")]), settings=Settings())

    assert dossier.offices == ("Văn phòng", "P. Tôn giáo")
    assert told(dossier, "II.1.1.1") == [("P. Tôn giáo", "done", True)]


def test_a_group_that_leads_is_no_partner_of_itself_and_an_open_group_keeps_its_words() -> None:
    both = row(
        "I.1.1.1",
        leads=(GROUP,),
        partners=(GROUP, Mention("Các sở, ngành liên quan", "Các sở, ngành liên quan", group=True)),
    )

    (item,) = merged(reading(PLAN, [both])).items

    assert item.partners == ("Các sở, ngành liên quan",)


def test_two_halves_of_one_return_both_count() -> None:
    dossier = merged(plan(), sent("VP phần I.xlsx", [done("I.1.1.1")]), sent("VP phần IV.xlsx", [done("IV.1.1.1")]))

    assert counted(dossier) == ["VP phần I.xlsx", "VP phần IV.xlsx"]
    assert told(dossier, "IV.1.1.1") == [("Văn phòng", "done", True)]


def test_a_file_that_could_not_be_read_replaces_nothing() -> None:
    dossier = merged(plan(), sent("VP.xlsx", [done("I.1.1.1")]), reading("VP final (2).xlsx", annexes=(), refused=True))

    assert counted(dossier) == ["VP.xlsx"]


def test_another_period_or_plan_year_in_the_titles_is_noticed_and_the_file_still_counts() -> None:
    dossier = merged(plan(), sent("VP.xlsx", [done("I.1.1.1")], period=Period(2026, 2), plan_year=2025))

    assert facts(dossier, "period_wrong") == [{"file": "VP.xlsx", "found": "2/2026", "wanted": "3/2026"}]
    assert facts(dossier, "year_wrong") == [{"file": "VP.xlsx", "found": 2025, "wanted": 2026}]
    assert counted(dossier) == ["VP.xlsx"]


def test_names_are_read_for_periods_and_versions() -> None:
    assert [
        str(period_in_path(name, 2026)) for name in ("BC T3.xlsx", "02.2026/vp.xlsx", "VP 2026.xlsx", "PL 12 2026.xlsx")
    ] == [
        "2026-03",
        "2026-02",
        "None",
        "None",
    ]
    assert version("VP cuối cùng lần 3.docx") == (2, 3)
    assert sorted(["tệp 10", "tệp 9"], key=natural_order) == ["tệp 9", "tệp 10"]


# Reports


def test_reports_of_offices_that_do_not_lead_are_kept_apart() -> None:
    dossier = merged(plan(), sent("VP.xlsx", [done("II.1.1.1"), row("III.1.1.1")]))

    assert told(dossier, "II.1.1.1") == [("Văn phòng", "done", False)]
    assert told(dossier, "III.1.1.1") == []


def test_leads_that_disagree_are_both_quoted_at_the_second_ones_cell() -> None:
    base = reading(PLAN, [row("I.1.1.1", leads=("Văn phòng", "Phòng Tôn giáo"))])
    vp = sent("VP.xlsx", [done("I.1.1.1")])
    ptg = sent("Phòng Tôn giáo.xlsx", [row("I.1.1.1", report=reported(Status.IN_PROGRESS, text="đang lấy ý kiến"))])

    dossier = merged(base, vp, ptg)

    (fact,) = [fact for fact in dossier.facts if fact.kind == "leads_disagree"]
    assert (fact.facts["first"], fact.facts["first_says"], fact.facts["second_says"]) == (
        "Văn phòng",
        "Đã hoàn thành",
        "đang lấy ý kiến",
    )
    assert fact.ref is not None
    assert fact.ref.file == "Phòng Tôn giáo.xlsx"


def test_a_lead_for_whom_nothing_arises_contradicts_nobody() -> None:
    base = reading(PLAN, [row("I.1.1.1", leads=("Văn phòng", "Phòng Tôn giáo"))])
    vp = sent("VP.xlsx", [done("I.1.1.1")])
    ptg = sent("Phòng Tôn giáo.xlsx", [row("I.1.1.1", report=reported(Status.NOT_APPLICABLE))])

    assert facts(merged(base, vp, ptg), "leads_disagree") == []


def test_an_unmatched_row_is_kept_with_the_nearest_activity() -> None:
    other = activity("I.3.5.9", "Ban hành Kế hoạch kiểm tra CCHC năm 2026", report=reported())

    dossier = merged(plan(), sent("VP.xlsx", [other]))

    ((_, activity_, nearest, score),) = dossier.unmatched
    assert activity_.activity.text == "Ban hành Kế hoạch kiểm tra CCHC năm 2026"
    assert nearest is not None
    assert nearest.id == "I.1.1.1"
    assert 0.4 < score < CUT_OFF


def test_a_confirmed_match_wins_and_an_unknown_one_is_noticed() -> None:
    written = "Tổ chức quán triệt tại cuộc họp giao ban"
    answers = (
        Answer("match", written, "I.1.2.2"),
        Answer("match", "việc khác", "IX.9.9.9", "cai-dat.xlsx!Xác nhận!C4"),
    )

    dossier = merged(plan(), sent("VP.xlsx", [done("I.1.1.1", written)]), settings=replace(REGISTER, answers=answers))

    assert told(dossier, "I.1.2.2") == [("Văn phòng", "done", True)]
    assert [each["meaning"] for each in facts(dossier, "answer_unresolved")] == ["IX.9.9.9"]


def test_every_row_of_a_counted_return_is_reported_or_unmatched() -> None:
    rows = [
        done("I.1.1.1"),
        done("II.1.1.1"),
        done("I.1.1.1", "Một việc mà kế hoạch không hề có"),
        done("I.1.1.1"),
    ]

    dossier = merged(plan(), sent("VP.xlsx", rows))

    assert sum(len(item.reports) for item in dossier.items) - _silent(dossier) + len(dossier.unmatched) == len(rows)


def test_the_order_in_which_files_come_changes_nothing() -> None:
    files = [
        plan(),
        sent("VP.xlsx", [done("I.1.1.1")]),
        sent("VP (2).xlsx", [done("I.1.1.1")]),
        sent("PTG.xlsx", [done("II.1.1.1")]),
    ]

    assert merged(*files) == merged(*reversed(files))


def _silent(dossier: Dossier) -> int:
    return sum(each.report.status is Status.UNREPORTED for item in dossier.items for each in item.reports)
