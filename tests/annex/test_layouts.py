"""Any plan drawn in any layout reads back equal, and every cell of it is accounted for."""

from __future__ import annotations

import os
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_excel.annex.against import Reading
from cchc_excel.annex.files import read_annexes
from cchc_excel.annex.labels import label_of
from cchc_excel.cells import Cell, Grid, Merge
from cchc_excel.plan import Activity, Field, FileReading
from cchc_excel.settings import Settings
from cchc_excel.spelling import key
from tests.layouts.drawing import Drawing, Expected, place
from tests.layouts.features import draw_layout

EXAMPLES = int(os.environ.get("CCHC_EXAMPLES", "500" if os.environ.get("CI") else "150"))
any_layout = settings(max_examples=EXAMPLES, deadline=None, derandomize=True)
a_few_layouts = settings(max_examples=max(20, EXAMPLES // 4), deadline=None, derandomize=True)
# A plan needs thousands of draws, more than one example may hold, so that each is drawn from a seed.
randoms = st.builds(Random, st.integers(0, 2**32 - 1))


def read(grid: Grid) -> FileReading:
    return read_annexes(FileReading(grid.file, "", ""), [grid], Reading(Settings(), 2026))


def drawn(random: Random) -> tuple[Drawing, Grid, list[Expected]]:
    drawing = draw_layout(random)
    records = [row.record for row in drawing.rows if row.record]
    drawing.rows = [row for row in drawing.rows if row.kind != "nothing"]
    return drawing, place(drawing), records


def shown(activity: Activity, *, deadline: bool) -> dict[str, object]:
    return {
        "section": activity.section.code,
        "title": activity.section.title,
        "objective": activity.objective.text,
        "task": activity.task.text,
        "activity": activity.activity.text,
        "product": activity.product,
        "leads": tuple(office.name for office in activity.leads),
        "partners": tuple(office.name for office in activity.partners),
        "deadline": activity.deadline.text if deadline else None,
        "status": activity.report.status.value if activity.report else None,
    }


def wanted(record: Expected) -> dict[str, object]:
    return {name: getattr(record, name) for name in shown_names()}


def shown_names() -> tuple[str, ...]:
    return (
        "section",
        "title",
        "objective",
        "task",
        "activity",
        "product",
        "leads",
        "partners",
        "deadline",
        "status",
    )


def fields_of(reading: FileReading) -> list[tuple[object, ...]]:
    return [
        (
            (item.section.code, item.section.title, item.objective, item.task, item.activity, item.product),
            (item.leads, item.partners, item.deadline, item.report),
        )
        for item in reading.activities
    ]


@any_layout
@given(randoms)
def test_any_plan_drawn_in_any_layout_reads_back_equal(random: Random) -> None:
    drawing, grid, records = drawn(random)
    found = [shown(activity, deadline=not drawing.months) for activity in read(grid).activities]
    assert found == [wanted(record) for record in records]


@any_layout
@given(randoms)
def test_every_cell_is_used_or_heading_or_passed_over_with_a_reason(random: Random) -> None:
    _, grid, _ = drawn(random)
    reading = read(grid)
    ledgers = [annex.ledger for annex in reading.annexes]
    beside = sum(int(str(fact.facts["count"])) for fact in reading.facts if fact.kind == "list_beside")
    assert sum(ledger.cells for ledger in ledgers) + beside == len(grid.cells)
    for ledger in ledgers:
        assert ledger.used + ledger.heading + ledger.passed_over == ledger.cells
        assert len(ledger.passed) == ledger.passed_over
        assert all(why for _, why in ledger.passed)


@any_layout
@given(randoms)
def test_the_cells_of_an_activity_hold_the_texts_they_are_named_for(random: Random) -> None:
    _, grid, _ = drawn(random)
    for activity in read(grid).activities:
        texts = {
            Field.OBJECTIVE: activity.objective.text,
            Field.TASK: activity.task.text,
            Field.ACTIVITY: activity.activity.text,
            Field.PRODUCT: activity.product,
            Field.DEADLINE: activity.deadline.text,
        }
        for name, text in texts.items():
            if text is None or name not in activity.cells:
                continue
            ref = activity.cells[name]
            cell = grid.cells[ref.row, ref.column].text
            assert begins_alike(text, cell), (name, text, cell)


def begins_alike(text: str, cell: str) -> bool:
    """A torn text begins in its cell, a shared cell holds the text somewhere."""
    inside, whole = key(cell), key(text)
    found = label_of(cell)
    only_a_label = found is not None and not cell[found.end :].strip()  # cut right behind it
    return (
        only_a_label
        or whole in inside
        or any(
            whole.startswith(inside[start:]) for start in range(len(inside)) if start == 0 or inside[start - 1] == " "
        )
    )


@a_few_layouts
@given(randoms, st.integers(0, 7), st.integers(0, 5))
def test_moving_the_table_moves_every_position_equally(random: Random, down: int, right: int) -> None:
    _, grid, _ = drawn(random)
    moved = Grid(
        grid.file,
        grid.sheet,
        {
            (row + down, column + right): cell._replace(row=row + down, column=column + right)
            for (row, column), cell in grid.cells.items()
        },
        tuple(Merge(m.top + down, m.left + right, m.bottom + down, m.right + right) for m in grid.merges),
    )
    before, after = read(grid), read(moved)
    assert fields_of(before) == fields_of(after)
    for here, there in zip(before.activities, after.activities, strict=True):
        assert {name: (ref.row + down, ref.column + right) for name, ref in here.cells.items()} == {
            name: (ref.row, ref.column) for name, ref in there.cells.items()
        }


@a_few_layouts
@given(randoms)
def test_the_same_grid_reads_the_same_whatever_the_order_of_its_cells(random: Random) -> None:
    _, grid, _ = drawn(random)
    turned = Grid(grid.file, grid.sheet, dict(reversed(list(grid.cells.items()))), grid.merges[::-1])
    assert fields_of(read(turned)) == fields_of(read(grid))


def on_paper_of_narrow_columns(grid: Grid) -> Grid:
    """Each cell over two columns of the sheet, as converted pages and squared paper have them."""

    def wide(merge: Merge) -> Merge:
        return Merge(merge.top, 2 * merge.left - 1, merge.bottom, 2 * merge.right)

    cells = {(row, 2 * column - 1): cell._replace(column=2 * column - 1) for (row, column), cell in grid.cells.items()}
    merged = {
        (row, column)
        for merge in grid.merges
        for row in range(merge.top, merge.bottom + 1)
        for column in range(merge.left, merge.right + 1)
    }
    used = {column for _, column in grid.cells}
    alone = [(row, column) for row in grid.rows for column in sorted(used) if (row, column) not in merged]
    merges = [*map(wide, grid.merges), *(wide(Merge(row, column, row, column)) for row, column in alone)]
    return Grid(grid.file, grid.sheet, cells, tuple(merges), hidden_rows=grid.hidden_rows)


@a_few_layouts
@given(randoms)
def test_a_table_each_of_whose_columns_is_two_of_the_sheet_reads_the_same(random: Random) -> None:
    _, grid, _ = drawn(random)
    assert fields_of(read(on_paper_of_narrow_columns(grid))) == fields_of(read(grid))


def test_a_text_that_slipped_into_the_second_of_them_is_read_and_keeps_its_address() -> None:
    grid = on_paper_of_narrow_columns(grid_of([HEADING, *ROWS]))
    cells = dict(grid.cells)
    cells[4, 8] = cells.pop((4, 7))._replace(column=8)
    merges = tuple(merge for merge in grid.merges if (merge.top, merge.left) != (4, 7))
    slipped = read(Grid(grid.file, grid.sheet, cells, merges))
    assert fields_of(slipped) == fields_of(read(grid_of([HEADING, *ROWS])))
    assert slipped.activities[1].cells[Field.ACTIVITY].address == "H4"


HEADING = (
    "TT",
    "Mục tiêu",
    "Nhiệm vụ",
    "Hoạt động",
    "Sản phẩm",
    "Chủ trì",
    "Phối hợp",
    "Thời gian hoàn thành",
)
ROWS = (
    ("I", "CẢI CÁCH THỂ CHẾ"),
    (
        "1",
        "Nâng cao chất lượng văn bản",
        "Rà soát văn bản đã ban hành",
        "Lập danh mục văn bản cần rà soát trong năm",
        "Danh mục",
        "Văn phòng",
        "Các phòng",
        "Quý I",
    ),
    (
        None,
        None,
        None,
        "Xử lý các văn bản trái quy định sau khi rà soát",
        "Báo cáo",
        "Thanh tra Sở",
        "Các phòng",
        "Quý II",
    ),
    (
        None,
        None,
        "Tập huấn nghiệp vụ soạn thảo",
        "Mở lớp tập huấn cho công chức các phòng",
        "Kế hoạch",
        "Văn phòng",
        "Các phòng",
        "30/9/2026",
    ),
)


def grid_of(rows: list[tuple[str | None, ...]], merges: tuple[Merge, ...] = ()) -> Grid:
    cells = {
        (row, column): Cell(text, row, column)
        for row, line in enumerate(rows, 1)
        for column, text in enumerate(line, 1)
        if text
    }
    return Grid("tep.xlsx", "Phụ lục", cells, merges)


@pytest.mark.parametrize("place_of_heading", [3, 4, 5])
def test_a_heading_printed_again_changes_no_record(place_of_heading: int) -> None:
    plain = [HEADING, *ROWS]
    again = [*plain[:place_of_heading], HEADING, *plain[place_of_heading:]]
    assert fields_of(read(grid_of(again))) == fields_of(read(grid_of(plain)))


def test_merged_parents_mean_the_same_as_blank_ones() -> None:
    rows = [HEADING, *ROWS]
    merged = grid_of(rows, (Merge(3, 2, 5, 2), Merge(3, 3, 4, 3), Merge(3, 1, 5, 1)))
    assert fields_of(read(merged)) == fields_of(read(grid_of(rows)))


@pytest.mark.parametrize("cut", range(3, 9))
def test_an_activity_torn_by_a_page_break_is_joined(cut: int) -> None:
    words = str(ROWS[2][3]).split()
    torn = (*ROWS[2][:3], " ".join(words[:cut]), *ROWS[2][4:])
    rest = (None, None, None, " ".join(words[cut:]))
    rows = [HEADING, *ROWS[:2], torn, HEADING, rest, ROWS[3]]
    assert fields_of(read(grid_of(rows))) == fields_of(read(grid_of([HEADING, *ROWS])))
