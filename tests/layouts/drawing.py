"""A plan drawn as a sheet: rows that layout features transform, then cells at their places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from cchc_excel.cells import Cell, Grid, Merge
from cchc_excel.plan import Counts
from cchc_excel.spelling import clean
from tests.layouts.plans import DrawnActivity, DrawnObjective, DrawnSection, DrawnTask, Plan

# What sections are numbered with, by style; a column of areas leaves counting to the reader.
CODES = {
    "number": "I II III IV V VI VII".split(),
    "letter": "A B C D E G H".split(),
    "column": "1 2 3 4 5 6 7".split(),
    "plain": "1 2 3 4 5 6 7".split(),
}
LEVELS = ("objective", "task", "activity")
BLANK_COLUMNS = 4  # between a table and a list beside it: a row may have been shifted by two
Reporting = Callable[["Drawing", "DrawnRow"], None]


def _no_report(drawing: Drawing, row: DrawnRow) -> None:
    """A plan as issued says nothing of what was done."""


@dataclass
class DrawnRow:
    """A row: what it is, its texts by column, and the columns that a merge from above covers."""

    kind: str  # "heading", "section", "entry", "blank", "wide", "signature"
    texts: dict[str, str | float] = field(default_factory=dict)
    covered: set[str] = field(default_factory=set)
    wide: bool = False  # one cell merged over the whole table
    shift: tuple[int, int] | None = None  # (from the column of this index, by so many columns)
    record: Expected | None = None


@dataclass
class Expected:
    """What a right reading gives for one activity."""

    section: str
    title: str
    objective: str | None
    task: str | None
    activity: str
    product: str | None
    leads: tuple[str, ...]
    partners: tuple[str, ...]
    deadline: str | None
    status: str | None = None  # where the table has reporting columns
    percent: float | None = None


@dataclass
class Drawing:
    """A sheet in the making; features change it before it is placed."""

    random: Random
    plan: Plan
    columns: list[str]
    headings: dict[str, str]
    rows: list[DrawnRow] = field(default_factory=list)
    above: list[str] = field(default_factory=list)  # title lines
    below: list[DrawnRow] = field(default_factory=list)
    beside: list[tuple[str, str]] = field(default_factory=list)  # a list of two columns right of the table
    head_rows: list[dict[str, str]] = field(default_factory=list)
    head_merges: list[tuple[int, str, int, str]] = field(default_factory=list)  # (top, column, bottom, column)
    top: int = 1
    left: int = 1
    labels: Callable[[str, int], str] = lambda level, number: ""
    section_style: str = "number"  # "number", "one_cell", "letter", "capitals"
    parents: str = "blank"  # "merged", "blank", "repeated"
    numbers: str = "objective"  # "objective", "activity", "restart", "none"
    declared: bool = False
    typed_numbers: bool = False  # TT stored as numbers: 1.0
    levels: str = "columns"  # "columns", "rows", "points"
    roles: str = ""  # how one cell names who leads and who helps: "Chủ trì: {0}; phối hợp: {1}"
    point: str = ""  # what children have in the number's place instead of a), b), đ)
    hides: bool = False  # some rows are hidden
    times: bool = False  # rows that name a time stand over its work
    months: bool = False  # month columns with an x instead of a deadline
    reporting: Reporting = _no_report  # fills the reporting columns of a row

    def has(self, column: str) -> bool:
        return column in self.columns


def build_rows(drawing: Drawing) -> None:
    """The rows of a plan in the drawing's styles, each entry with what it should read back as."""
    running = 0
    for position, section in enumerate(drawing.plan):
        code = CODES.get(drawing.section_style, CODES["number"])[position]
        if drawing.section_style != "column":
            drawing.rows.append(_section_row(drawing, section, code))
        in_section = tasks_seen = 0
        for objective in section.objectives:
            first_of_objective = True
            if drawing.levels == "rows":
                drawing.rows.append(_level_row(drawing, "objective", objective))
            for task in objective.tasks:
                first_of_task = True
                tasks_seen += 1
                if drawing.levels == "rows":
                    drawing.rows.append(_level_row(drawing, "task", task))
                if drawing.levels == "points":
                    drawing.rows.append(_parent_row(drawing, task, tasks_seen))
                for position_in_task, activity in enumerate(task.activities):
                    running += 1
                    in_section += 1
                    numbers: dict[str, int | str | None] = {
                        "objective": objective.number if first_of_objective else None,
                        "activity": running,
                        "restart": in_section,
                        "decimal": f"{objective.number}.{task.number}.{activity.number}",
                    }
                    row = DrawnRow("entry")
                    _number(drawing, row, numbers.get(drawing.numbers))
                    _area(drawing, row, section if in_section == 1 else None)
                    _parent(drawing, row, "objective", objective, first_of_objective)
                    _parent(drawing, row, "task", task, first_of_task)
                    _own(drawing, row, activity)
                    row.record = _expected(drawing, code, section, objective, task, activity)
                    if drawing.levels == "points":
                        _as_point(drawing, row, task, position_in_task)
                    drawing.reporting(drawing, row)
                    drawing.rows.append(row)
                    first_of_objective = first_of_task = False


def _area(drawing: Drawing, row: DrawnRow, section: DrawnSection | None) -> None:
    if drawing.section_style == "column" and section is not None:
        row.texts["area"] = _title(drawing, section)


def _number(drawing: Drawing, row: DrawnRow, number: int | str | None) -> None:
    if drawing.has("number") and number is not None:
        row.texts["number"] = float(number) if drawing.typed_numbers and isinstance(number, int) else str(number)


def _level_row(drawing: Drawing, level: str, parent: DrawnObjective | DrawnTask) -> DrawnRow:
    words = {"objective": "Mục tiêu", "task": "Nhiệm vụ"}[level]
    wide = drawing.random.random() < 0.5
    column = drawing.columns[0] if wide else "activity"
    return DrawnRow("group", {column: f"{words} {parent.number}: {parent.text}"}, wide=wide)


def _parent_row(drawing: Drawing, task: DrawnTask, number: int) -> DrawnRow:
    row = DrawnRow("group", {"number": str(number), "activity": task.text})
    shared = task.activities[0]
    if drawing.has("product"):
        row.texts["product"] = shared.product
    if drawing.has("deadline"):
        row.texts["deadline"] = shared.deadline
    row.texts["lead"] = ", ".join(shared.leads)
    return row


def _as_point(drawing: Drawing, row: DrawnRow, task: DrawnTask, position: int) -> None:
    """A child without product, lead and deadline of its own takes its parent's."""
    letters = "a b c d đ e g h".split()
    assert row.record is not None
    row.texts["activity"] = row.record.activity if drawing.point else f"{letters[position]}) {row.record.activity}"
    row.texts.pop("number", None)
    if drawing.point:
        row.texts["number"] = drawing.point
    shared = task.activities[0]
    for column in ("product", "deadline", "lead"):
        row.texts.pop(column, None)
    if drawing.has("product"):
        row.record.product = shared.product
    if drawing.has("deadline"):
        row.record.deadline = shared.deadline
    row.record.leads = tuple(shared.leads)


def counts_of(section: DrawnSection) -> Counts:
    """What a section's title may declare."""
    tasks = [task for objective in section.objectives for task in objective.tasks]
    return Counts(len(section.objectives), len(tasks), sum(len(task.activities) for task in tasks))


def _section_row(drawing: Drawing, section: DrawnSection, code: str) -> DrawnRow:
    title = _title(drawing, section)
    if drawing.declared:
        counts = counts_of(section)
        title += f" ({counts.objectives} Mục tiêu; {counts.tasks:02} nhiệm vụ; {counts.activities} Hoạt động)"
    if drawing.section_style == "plain":
        return DrawnRow("section", {drawing.columns[0]: title}, wide=True)
    first_text = next(column for column in drawing.columns if column in LEVELS)
    if drawing.section_style in ("number", "letter") and drawing.has("number"):
        return DrawnRow("section", {"number": code, first_text: title})
    return DrawnRow("section", {drawing.columns[0]: f"{code}. {title}"}, wide=drawing.random.random() < 0.7)


def _title(drawing: Drawing, section: DrawnSection) -> str:
    return section.title if drawing.section_style in ("letter", "column", "plain") else section.title.upper()


def _parent(drawing: Drawing, row: DrawnRow, level: str, parent: DrawnObjective | DrawnTask, first: bool) -> None:
    if not drawing.has(level):
        return
    if first or drawing.parents == "repeated":
        row.texts[level] = drawing.labels(level, parent.number) + parent.text
    elif drawing.parents == "merged":
        row.covered.add(level)


def _own(drawing: Drawing, row: DrawnRow, activity: DrawnActivity) -> None:
    separator = drawing.random.choice((", ", "; ", "\n"))
    values = {
        "activity": drawing.labels("activity", activity.number) + activity.text,
        "product": activity.product,
        "lead": separator.join(activity.leads),
        "partner": separator.join(activity.partners),
        "deadline": activity.deadline,
    }
    if drawing.roles:
        values["lead"] = drawing.roles.format(", ".join(activity.leads), ", ".join(activity.partners))
    if drawing.has("start"):
        values["start"] = drawing.random.choice(("Tháng 1", "Quý I", "02/01/2026"))
    row.texts.update({column: text for column, text in values.items() if drawing.has(column)})
    if drawing.months:
        row.texts[f"m{drawing.random.randint(1, 12)}"] = "x"


def _expected(
    drawing: Drawing,
    code: str,
    section: DrawnSection,
    objective: DrawnObjective,
    task: DrawnTask,
    activity: DrawnActivity,
) -> Expected:
    title = _title(drawing, section)
    return Expected(
        code,
        title,
        objective.text if drawing.has("objective") or drawing.levels == "rows" else None,
        task.text if drawing.has("task") or drawing.levels in ("rows", "points") else None,
        activity.text,
        activity.product if drawing.has("product") else None,
        tuple(activity.leads),
        tuple(activity.partners) if drawing.has("partner") or drawing.roles else (),
        activity.deadline if drawing.has("deadline") else None,
    )


def place(drawing: Drawing) -> Grid:
    """The drawing as a grid: titles, heading, rows and what stands below."""
    cells: dict[tuple[int, int], Cell] = {}
    merges: list[Merge] = []
    at = {column: drawing.left + index for index, column in enumerate(drawing.columns)}
    right = drawing.left + len(drawing.columns) - 1

    def put(row: int, column: int, text: str | float) -> None:
        shown = f"{text:g}" if isinstance(text, float) else clean(text)
        if shown:
            cells[row, column] = Cell(shown, row, column, text if isinstance(text, float) else None)

    row = drawing.top
    for line in drawing.above:
        put(row, drawing.left, line)
        if line and drawing.random.random() < 0.7 and right > drawing.left:
            merges.append(Merge(row, drawing.left, row, right))
        row += 1
    row += drawing.random.randint(0, 1)
    _place_beside(drawing, row + len(drawing.head_rows) - 1, right + BLANK_COLUMNS + 1, put)
    row = _place_head(drawing, row, at, put, merges)
    open_merges: dict[str, int] = {}
    after_heading = True
    for drawn in [*drawing.rows, *drawing.below]:
        if drawn.kind == "heading":
            row = _place_head(drawing, row, at, put, merges)
            open_merges, after_heading = {}, True
            continue
        for column, text in drawn.texts.items():
            index = drawing.columns.index(column)
            moved = drawn.shift[1] if drawn.shift and index >= drawn.shift[0] else 0
            put(row, at[column] + moved, text)
        if drawn.wide:
            merges.append(Merge(row, drawing.left, row, right))
        if not after_heading:  # no merge reaches over a heading
            _grow(drawn, row, at, open_merges, merges)
        after_heading = False
        row += 1
    hidden = frozenset(range(drawing.top + 4, row, 3)) if drawing.hides else frozenset[int]()
    return Grid("tep.xlsx", "Phụ lục", cells, tuple(merges), hidden_rows=hidden)


def _place_beside(drawing: Drawing, top: int, left: int, put: Callable[[int, int, str | float], None]) -> None:
    for row, line in enumerate(drawing.beside, top):
        for column, text in enumerate(line, left):
            put(row, column, text)


def _grow(drawn: DrawnRow, row: int, at: dict[str, int], open_merges: dict[str, int], merges: list[Merge]) -> None:
    """Merges downwards: a covered cell lengthens the range above it."""
    for column in list(open_merges):
        if column not in drawn.covered:
            del open_merges[column]
    for column in drawn.covered:
        if column in open_merges:
            merges[open_merges[column]] = merges[open_merges[column]]._replace(bottom=row)
        else:
            open_merges[column] = len(merges)
            merges.append(Merge(row - 1, at[column], row, at[column]))


def _place_head(
    drawing: Drawing,
    row: int,
    at: dict[str, int],
    put: Callable[[int, int, str | float], None],
    merges: list[Merge],
) -> int:
    for offset, line in enumerate(drawing.head_rows):
        for column, text in line.items():
            put(row + offset, at[column], text)
    for top, first, bottom, last in drawing.head_merges:
        merges.append(Merge(row + top, at[first], row + bottom, at[last]))
    return row + len(drawing.head_rows)
