"""Layout features, one small function each: it changes a drawing; adding a layout is adding a function."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.layouts import columns, shapes, titles
from tests.layouts.drawing import LEVELS, Drawing, DrawnRow, build_rows
from tests.layouts.plans import draw_plan

REPORT_COLUMNS = frozenset(
    {"status", "percent", "document", "difficulty", "yes", "doing", "no", "result", "before", "remark", "unheaded"}
)
Feature = Callable[[Drawing], None]

HEADINGS = {
    "number": "TT|STT|Số TT|Stt",
    "objective": "Mục tiêu|1. Mục tiêu|Mục tiêu, chỉ tiêu|MỤC TIÊU",
    "task": "Nhiệm vụ|2. Nhiệm vụ|Nhiệm vụ, giải pháp|Tên nhiệm vụ|NHIỆM VỤ",
    "activity": "Hoạt động|3. Hoạt động|Nội dung công việc|Hoạt động cụ thể|Nội dung cụ thể|HOẠT ĐỘNG",
    "product": "Kết quả/Sản phẩm|4. Kết quả/Sản phẩm|Sản phẩm|Sản phẩm đầu ra|Kết quả, sản phẩm|Kết quả",
    "lead": "Chủ trì|5. Chủ trì|Đơn vị chủ trì|Cơ quan chủ trì|Đơn vị\nchủ trì|Đơn vị thực hiện",
    "partner": "Phối hợp|6. Phối hợp|Đơn vị phối hợp|Cơ quan phối hợp|PHỐI HỢP",
    "deadline": "Thời gian hoàn thành|7. Thời gian hoàn thành|Thời hạn hoàn thành|Thời gian thực hiện|Tiến độ|Hạn hoàn thành",
}
LABELS: dict[str, dict[str, str]] = {
    "long": {"objective": "Mục tiêu {0:02}: ", "task": "Nhiệm vụ {0}: ", "activity": "Hoạt động {0:02}: "},
    "spaced": {"objective": "Mục tiêu {0} : ", "task": "Nhiệm vụ {0} : ", "activity": "Hoạt động {0} : "},
    "short": {"objective": "MT{0}. ", "task": "NV{0}. ", "activity": "HĐ{0}. "},
    "number": {"objective": "{0}. ", "task": "{0}. ", "activity": "{0}. "},
    "none": {"objective": "", "task": "", "activity": ""},
}


def new_drawing(random: Random) -> Drawing:
    """A plan with its columns and headings chosen; no rows yet."""
    columns = ["number", "objective", "task", "activity", "product", "lead", "partner", "deadline"]
    headings = {column: random.choice(HEADINGS[column].split("|")) for column in columns}
    return Drawing(random, draw_plan(random), columns, headings)


# Before the rows are built: columns and styles.


def columns_missing(drawing: Drawing) -> None:
    for column in drawing.random.sample(["product", "partner", "objective", "task"], drawing.random.randint(1, 3)):
        drawing.columns.remove(column)


def columns_in_another_order(drawing: Drawing) -> None:
    work = [column for column in drawing.columns if column not in ("number", *LEVELS)]
    drawing.random.shuffle(work)
    drawing.columns[:] = [column for column in drawing.columns if column in ("number", *LEVELS)] + work


def extra_columns(drawing: Drawing) -> None:
    for name, heading in (("budget", "Kinh phí (triệu đồng)"), ("basis", "Căn cứ"), ("remark", "Ghi chú")):
        if drawing.random.random() < 0.6:
            drawing.columns.insert(
                drawing.random.randint(4, len(drawing.columns)) if name != "remark" else len(drawing.columns),
                name,
            )
            drawing.headings[name] = heading


def labels_of_a_kind(drawing: Drawing) -> None:
    kind = drawing.random.choice(sorted(LABELS))
    drawing.labels = lambda level, number: LABELS[kind][level].format(number)
    if kind in ("none", "number") and drawing.numbers == "objective":
        drawing.numbers = drawing.random.choice(("activity", "restart"))


def sections_of_a_kind(drawing: Drawing) -> None:
    drawing.section_style = drawing.random.choice(("number", "one_cell", "letter"))
    drawing.declared = drawing.random.random() < 0.5


def numbers_of_a_kind(drawing: Drawing) -> None:
    drawing.numbers = drawing.random.choice(("objective", "activity", "restart", "none"))
    if drawing.numbers == "none":
        drawing.columns.remove("number")


def parents_of_a_kind(drawing: Drawing) -> None:
    drawing.parents = drawing.random.choice(("merged", "blank", "repeated"))


def moved_table(drawing: Drawing) -> None:
    drawing.top = drawing.random.randint(1, 9)
    drawing.left = drawing.random.randint(1, 6)


def decimal_numbers(drawing: Drawing) -> None:
    """TT as 1.1.1, 1.1.2: objective, task and activity of the row."""
    if drawing.has("number") and drawing.has("objective") and drawing.has("task"):
        drawing.numbers = "decimal"


def levels_as_rows(drawing: Drawing) -> None:
    """One text column: objectives and tasks are rows of their own, merged over the table or not."""
    if not drawing.has("objective") or not drawing.has("task"):
        return
    drawing.columns.remove("objective")
    drawing.columns.remove("task")
    drawing.levels = "rows"
    drawing.parents = "blank"
    drawing.headings["activity"] = drawing.random.choice(
        ("Nội dung", "Nội dung công việc", "Mục tiêu, nhiệm vụ, hoạt động", "Nhiệm vụ/Hoạt động")
    )
    drawing.numbers = "none" if not drawing.has("number") else drawing.random.choice(("activity", "none", "restart"))


def points_below_tasks(drawing: Drawing) -> None:
    """A task is a numbered row that carries what its children a), b), đ) share."""
    if not drawing.has("objective") or not drawing.has("task") or not drawing.has("number"):
        return
    drawing.columns.remove("objective")
    drawing.columns.remove("task")
    drawing.levels = "points"
    drawing.parents = "blank"
    drawing.headings["activity"] = drawing.random.choice(("Nội dung", "Nhiệm vụ", "Nội dung công việc"))
    drawing.numbers = "none"


def month_columns(drawing: Drawing) -> None:
    """Twelve month columns with an x instead of a deadline."""
    if not drawing.has("deadline") or drawing.columns[-1] != "deadline":
        return
    drawing.columns.remove("deadline")
    months = [f"m{month}" for month in range(1, 13)]
    drawing.columns += months
    for month in range(1, 13):
        drawing.headings[f"m{month}"] = f"T{month}" if drawing.random.random() < 0.5 else f"Tháng {month}"
    drawing.months = True


def title_lines(drawing: Drawing) -> None:
    drawing.above = drawing.random.choice(
        (
            [
                "PHỤ LỤC",
                "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",
                "(Kèm theo Kế hoạch số 05/KH-UBND ngày 06/01/2026)",
            ],
            [
                "ỦY BAN NHÂN DÂN TỈNH",
                "SỞ NỘI VỤ",
                "",
                "Phụ lục I",
                "Danh mục nhiệm vụ cải cách hành chính năm 2026",
            ],
            [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "BIỂU TỔNG HỢP NHIỆM VỤ NĂM 2026",
            ],
        )
    )


def upper_case_headings(drawing: Drawing) -> None:
    drawing.headings = {column: heading.upper() for column, heading in drawing.headings.items()}


def numbered_headings(drawing: Drawing) -> None:
    for index, column in enumerate(drawing.columns):
        if column != "number" and drawing.headings[column] and not drawing.headings[column][0].isdigit():
            drawing.headings[column] = f"({index}) {drawing.headings[column]}"


# After the rows are built: what happens to tables on their way.


def blank_rows(drawing: Drawing) -> None:
    for _ in range(drawing.random.randint(1, 3)):
        places = [index for index, row in enumerate(drawing.rows) if not row.covered]
        drawing.rows.insert(drawing.random.choice(places), DrawnRow("blank"))


def repeated_headings(drawing: Drawing) -> None:
    for _ in range(drawing.random.randint(1, 2)):
        places = [index for index, row in enumerate(drawing.rows) if index and not row.covered]
        if places:
            drawing.rows.insert(drawing.random.choice(places), DrawnRow("heading"))


def torn_cell(drawing: Drawing) -> None:
    """A page break through an activity: the rest of some of its cells stands in a row below the heading."""
    entries = [index for index, row in enumerate(drawing.rows) if row.kind == "entry"]
    index = drawing.random.choice(entries)
    row = drawing.rows[index]
    text = str(row.texts["activity"])
    label = len(text) - len(row.record.activity) if row.record else 0
    blanks = [at for at, letter in enumerate(text) if letter == " " and at > label + 8]
    following = drawing.rows[index + 1] if index + 1 < len(drawing.rows) else None
    if not blanks or (following is not None and following.covered):
        return
    cut = drawing.random.choice(blanks)
    row.texts["activity"] = text[:cut]
    rest = DrawnRow("entry", {"activity": text[cut + 1 :]})
    drawing.rows[index + 1 : index + 1] = [DrawnRow("heading"), rest]


def torn_row(drawing: Drawing) -> None:
    """A page break through a whole row: activity, product and lead all go on below the heading."""
    entries = [index for index, row in enumerate(drawing.rows) if row.kind == "entry" and row.record]
    index = drawing.random.choice(entries)
    row = drawing.rows[index]
    following = drawing.rows[index + 1] if index + 1 < len(drawing.rows) else None
    if following is not None and following.covered:
        return
    rest = DrawnRow("entry")
    for column in ("activity", "product"):
        text = str(row.texts.get(column, ""))
        skip = len(text) - len(row.record.activity) if column == "activity" and row.record else 0
        blanks = [at for at, letter in enumerate(text) if letter == " " and at > skip + 4]
        if blanks:
            cut = drawing.random.choice(blanks)
            row.texts[column], rest.texts[column] = text[:cut], text[cut + 1 :]
    if "activity" in rest.texts:
        drawing.rows[index + 1 : index + 1] = [DrawnRow("heading"), rest]


def typed_numbers(drawing: Drawing) -> None:
    drawing.typed_numbers = True


def merged_leads(drawing: Drawing) -> None:
    """One lead merged over neighbouring rows."""
    for first, second in zip(drawing.rows, drawing.rows[1:], strict=False):
        alone = all("Hoạt động" not in str(row.texts.get("activity", ""))[12:] for row in (first, second))
        if (
            first.kind == second.kind == "entry"
            and first.record
            and second.record
            and "lead" in first.texts
            and alone
            and drawing.random.random() < 0.3
        ):
            if second.shift or first.shift or "activity" not in second.texts:
                continue
            second.texts.pop("lead", None)
            second.covered.add("lead")
            second.record.leads = first.record.leads
            if drawing.roles:
                second.record.partners = first.record.partners


def row_shifted_to_the_left(drawing: Drawing) -> None:
    """A labelled row whose cells slipped one column to the left, from the activity on."""
    if not drawing.labels("activity", 1).startswith("Hoạt") or not drawing.has("task") or drawing.months:
        return
    candidates = [
        row
        for row in drawing.rows
        if row.kind == "entry"
        and row.record
        and not row.shift
        and "task" not in row.texts
        and "task" not in row.covered
    ]
    if candidates:
        drawing.random.choice(candidates).shift = (drawing.columns.index("activity"), -1)


STATUSES: dict[str, tuple[str, float | None]] = {
    "Đã hoàn thành": ("done", 100),
    "Đang thực hiện": ("in_progress", None),
    "Chưa thực hiện": ("not_started", 0),
    "Không phát sinh": ("not_applicable", None),
    "": ("unreported", None),
}


def reporting_columns(drawing: Drawing) -> None:
    """ "Tình trạng", percent, document and difficulty, under "KẾT QUẢ THỰC HIỆN ĐẾN …" or on their own."""
    drawing.columns += ["status", "percent", "document", "difficulty"]
    drawing.headings |= {
        "status": drawing.random.choice(
            ("Tình trạng", "Trạng thái", "Tình hình thực hiện", "Đánh giá", "Tiến độ thực hiện")
        ),
        "percent": drawing.random.choice(("Tỷ lệ hoàn thành (%)", "% hoàn thành", "Tiến độ (%)")),
        "document": drawing.random.choice(("Số/ký hiệu văn bản", "Văn bản hoàn thành", "Minh chứng")),
        "difficulty": drawing.random.choice(("Khó khăn, vướng mắc", "Tồn tại, hạn chế")),
    }

    def fill(drawing: Drawing, row: DrawnRow) -> None:
        text = drawing.random.choice(sorted(STATUSES))
        status, _ = STATUSES[text]
        row.texts["status"] = text
        if status == "done":
            row.texts["percent"] = "100%"
            row.texts["document"] = f"{drawing.random.randint(1, 99):02}/KH-SNV ngày 05/3/2026"
        elif status == "in_progress":
            row.texts["percent"] = f"{drawing.random.randint(10, 90)}%"
        if row.record:
            row.record.status = status

    drawing.reporting = fill


def marks_for_statuses(drawing: Drawing) -> None:
    """Three columns with an x."""
    drawing.columns += ["yes", "doing", "no"]
    drawing.headings |= {"yes": "Hoàn thành", "doing": "Đang thực hiện", "no": "Chưa thực hiện"}

    def fill(drawing: Drawing, row: DrawnRow) -> None:
        column, status = drawing.random.choice((("yes", "done"), ("doing", "in_progress"), ("no", "not_started")))
        row.texts[column] = "x"
        if row.record:
            row.record.status = status

    drawing.reporting = fill


def shifted_row(drawing: Drawing) -> None:
    """A row whose cells from the task or activity on slipped one column to the right; the last one fell off."""
    if (
        drawing.levels != "columns"
        or drawing.columns[-1] != "deadline"
        or not drawing.has("product")
        or not drawing.has("partner")
    ):
        return
    candidates = [
        row
        for row in drawing.rows
        if row.kind == "entry"
        and row.record
        and "task" not in row.texts
        and not row.covered
        and "objective" not in row.texts
    ]
    if not candidates:
        return
    row = drawing.random.choice(candidates)
    row.shift = (drawing.columns.index("activity"), 1)
    row.texts.pop("deadline")
    if row.record:
        row.record.deadline = None


def several_activities_in_a_cell(drawing: Drawing) -> None:
    """Two activities of one task share a cell and everything beside it; only labels can tell them apart."""
    if not drawing.labels("activity", 1).startswith("Hoạt động"):
        return
    for index in range(len(drawing.rows) - 1):
        first, second = drawing.rows[index], drawing.rows[index + 1]
        same_task = (
            first.record
            and second.record
            and first.record.task == second.record.task
            and first.record.section == second.record.section
        )
        if (
            first.kind == second.kind == "entry"
            and same_task
            and first.record
            and second.record
            and drawing.has("task")
        ):
            if "number" in second.texts:
                return
            first.texts["activity"] = f"{first.texts['activity']} {second.texts['activity']}"
            second.record.product, second.record.deadline = first.record.product, first.record.deadline
            second.record.leads, second.record.partners = first.record.leads, first.record.partners
            second.record.status = first.record.status
            drawing.rows[index + 1] = DrawnRow("nothing", record=second.record)
            return


def notes_and_signatures(drawing: Drawing) -> None:
    first, last = drawing.columns[0], drawing.columns[-1]
    if drawing.random.random() < 0.5:
        drawing.below.append(
            DrawnRow("wide", {first: "Ghi chú: Các đơn vị gửi báo cáo trước ngày 15 hằng tháng."}, wide=True)
        )
    drawing.below.append(DrawnRow("blank"))
    drawing.below.append(DrawnRow("signature", {drawing.columns[1]: "NGƯỜI LẬP BIỂU", last: "GIÁM ĐỐC"}))
    drawing.below.append(DrawnRow("signature", {drawing.columns[1]: "Nguyễn Văn A", last: "Trần Văn B"}))


def total_row(drawing: Drawing) -> None:
    drawing.below.insert(0, DrawnRow("wide", {drawing.columns[1]: "TỔNG CỘNG"}))


def group_row(drawing: Drawing) -> None:
    """A merged row that only names what follows."""
    places = [
        index
        for index, row in enumerate(drawing.rows)
        if row.kind == "entry" and not row.covered and "task" in row.texts
    ]
    if places and drawing.section_style != "plain":
        drawing.rows.insert(
            drawing.random.choice(places),
            DrawnRow("group", {drawing.columns[0]: "Nhóm nhiệm vụ thường xuyên"}, wide=True),
        )


def one_row_heading(drawing: Drawing) -> None:
    drawing.head_rows = [{column: drawing.headings[column] for column in drawing.columns}]


def two_row_heading(drawing: Drawing) -> None:
    """ "Phân công" over lead and partner, the other headings merged downwards."""
    if not drawing.has("partner") or drawing.columns.index("partner") != drawing.columns.index("lead") + 1:
        return one_row_heading(drawing)
    top = {column: drawing.headings[column] for column in drawing.columns if column != "partner"}
    top["lead"] = drawing.random.choice(("Phân công", "Phân công thực hiện", "Trách nhiệm thực hiện"))
    drawing.head_rows = [top, {"lead": "Chủ trì", "partner": "Phối hợp"}]
    drawing.head_merges = [(0, "lead", 0, "partner")] + [(0, column, 1, column) for column in top if column != "lead"]
    return None


def three_row_heading(drawing: Drawing) -> None:
    """The plan's columns under one title, the report's under another with its closing date."""
    report = [column for column in drawing.columns if column in REPORT_COLUMNS]
    if len(report) < 2:
        return two_row_heading(drawing)
    plan = [column for column in drawing.columns if column not in report]
    drawing.head_rows = [
        {plan[0]: "NỘI DUNG KẾ HOẠCH", report[0]: "KẾT QUẢ THỰC HIỆN ĐẾN 14/6/2026"},
        {column: drawing.headings[column] for column in drawing.columns},
    ]
    drawing.head_merges = [(0, plan[0], 0, plan[-1]), (0, report[0], 0, report[-1])]
    return None


def report_group_heading(drawing: Drawing) -> None:
    """The plan's headings merged downwards beside a report group with sub-headings."""
    report = [column for column in drawing.columns if column in REPORT_COLUMNS]
    if len(report) < 2:
        return one_row_heading(drawing)
    plan = [column for column in drawing.columns if column not in report]
    drawing.head_rows = [
        {column: drawing.headings[column] for column in plan} | {report[0]: "KẾT QUẢ THỰC HIỆN ĐẾN NGÀY 14/6/2026"},
        {column: drawing.headings[column] for column in report},
    ]
    drawing.head_merges = [(0, column, 1, column) for column in plan] + [(0, report[0], 0, report[-1])]
    return None


def column_number_row(drawing: Drawing) -> None:
    drawing.head_rows.append({column: f"({index})" for index, column in enumerate(drawing.columns, start=1)})


STYLES: tuple[Feature, ...] = (
    numbers_of_a_kind,
    columns_missing,
    columns_in_another_order,
    extra_columns,
    labels_of_a_kind,
    sections_of_a_kind,
    parents_of_a_kind,
    moved_table,
    title_lines,
    typed_numbers,
)
REPORTS: tuple[Feature, ...] = (
    reporting_columns,
    marks_for_statuses,
    shapes.free_text_report,
    columns.two_periods,
    columns.remarks_that_report,
    columns.status_without_heading,
)
SHAPES: tuple[Feature, ...] = (
    shapes.sections_as_a_column,
    shapes.one_column_for_roles,
    shapes.start_and_end,
    shapes.hidden_rows,
    columns.units_that_lead,
    shapes.list_beside,
)
TITLES: tuple[Feature, ...] = (
    titles.plain_section_titles,
    titles.months_over_work,
    titles.a_column_of_work_first,
)
WORDINGS: tuple[Feature, ...] = (upper_case_headings, numbered_headings)
HEADS: tuple[Feature, ...] = (
    one_row_heading,
    two_row_heading,
    three_row_heading,
    report_group_heading,
    columns.heading_in_two_rows,
)
ACCIDENTS: tuple[Feature, ...] = (
    several_activities_in_a_cell,
    shapes.lists_that_pair_up,
    shifted_row,
    shapes.row_two_columns_off,
    row_shifted_to_the_left,
    merged_leads,
    torn_cell,
    torn_row,
    repeated_headings,
    blank_rows,
    shapes.said_between_the_rows,
    shapes.heading_in_short,
    shapes.page_numbers,
    shapes.bare_page_numbers,
    group_row,
    total_row,
    notes_and_signatures,
    titles.remark_below,
    column_number_row,
)
# What changes no row of work: dates in parts have no single cell that others could share.
SMALL_ACCIDENTS: tuple[Feature, ...] = (
    merged_leads,
    repeated_headings,
    blank_rows,
    group_row,
    total_row,
    notes_and_signatures,
)


def _draw(drawing: Drawing, features: tuple[Feature, ...], chance: float) -> None:
    for feature in features:
        if drawing.random.random() < chance:
            feature(drawing)


def _draw_levels(drawing: Drawing) -> None:
    shape = drawing.random.random()
    if shape < 0.12:
        levels_as_rows(drawing)
    elif shape < 0.22:
        points_below_tasks(drawing)
    elif shape < 0.3:
        decimal_numbers(drawing)
    elif shape < 0.36 and not any(column in REPORT_COLUMNS for column in drawing.columns):
        month_columns(drawing)


def draw_layout(random: Random) -> Drawing:
    """A random plan in a random combination of features."""
    drawing = new_drawing(random)
    drawing.labels = lambda level, number: LABELS["long"][level].format(number)
    _draw(drawing, STYLES, 0.5)
    if random.random() < 0.4:
        random.choice(REPORTS)(drawing)
    _draw(drawing, WORDINGS, 0.3)
    _draw_levels(drawing)
    _draw(drawing, SHAPES, 0.12)
    _draw(drawing, TITLES, 0.12)
    _draw(drawing, (shapes.dashes_for_points,), 0.5)
    random.choice(HEADS)(drawing)
    build_rows(drawing)
    titles.place_times(drawing)
    if drawing.levels == "columns":
        _draw(drawing, (columns.deadline_in_parts,), 0.12)
    _draw(drawing, SMALL_ACCIDENTS if drawing.has("day") else ACCIDENTS, 0.3)
    drawing.rows = [row for row in drawing.rows if row.kind != "nothing" or row.record]
    return drawing
