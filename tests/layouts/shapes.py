"""More layout features: shapes that offices give a plan beside the columns of the annex."""

from __future__ import annotations

from tests.layouts.drawing import Drawing, DrawnRow

# Before the rows are built: columns and styles.


def sections_as_a_column(drawing: Drawing) -> None:
    """ "Lĩnh vực" in a column of its own, written in the first row of each section, instead of section rows."""
    if drawing.levels != "columns":
        return
    drawing.columns.insert(1 if drawing.has("number") else 0, "area")
    drawing.headings["area"] = drawing.random.choice(("Lĩnh vực", "Lĩnh vực cải cách", "LĨNH VỰC"))
    drawing.section_style = "column"


def one_column_for_roles(drawing: Drawing) -> None:
    """Who leads and who helps in one cell: "Chủ trì: …; Phối hợp: …"."""
    if not drawing.has("partner") or drawing.levels == "points":
        return
    drawing.columns.remove("partner")
    drawing.headings["lead"] = drawing.random.choice(
        ("Chủ trì, phối hợp", "Đơn vị chủ trì, phối hợp", "Phân công thực hiện")
    )
    drawing.roles = drawing.random.choice(
        ("Chủ trì: {0}\nPhối hợp: {1}", "{0} (chủ trì), {1} (phối hợp)", "CT: {0}; PH: {1}")
    )


def start_and_end(drawing: Drawing) -> None:
    """Two columns for the time; the second is the deadline."""
    if not drawing.has("deadline") or drawing.months:
        return
    drawing.columns.insert(drawing.columns.index("deadline"), "start")
    drawing.headings["start"] = drawing.random.choice(("Bắt đầu", "Thời gian bắt đầu", "Ngày bắt đầu"))
    drawing.headings["deadline"] = drawing.random.choice(("Hoàn thành", "Thời gian hoàn thành", "Kết thúc"))


def free_text_report(drawing: Drawing) -> None:
    """One reporting column in which an office writes what it likes."""
    drawing.columns.append("result")
    drawing.headings["result"] = drawing.random.choice(
        (
            "Kết quả thực hiện",
            "Kết quả thực hiện đến 14/6/2026",
            "Kết quả triển khai",
            "Kết quả thực hiện 6 tháng đầu năm",
        )
    )
    texts = {
        "Đã hoàn thành": "done",
        "Đang xây dựng dự thảo": "in_progress",
        "Chưa thực hiện": "not_started",
        "Không phát sinh": "not_applicable",
    }

    def fill(drawing: Drawing, row: DrawnRow) -> None:
        text = drawing.random.choice(sorted(texts))
        row.texts["result"] = text
        if row.record:
            row.record.status = texts[text]

    drawing.reporting = fill


def dashes_for_points(drawing: Drawing) -> None:
    """Children with a dash in the number's place instead of a), b), đ)."""
    if drawing.levels == "points":
        drawing.point = "-"


# After the rows are built: what happens to tables on their way.


def lists_that_pair_up(drawing: Drawing) -> None:
    """Two labelled activities in a cell, their products and deadlines listed beside in the same order."""
    if not drawing.labels("activity", 1).startswith("Hoạt động") or not drawing.has("task"):
        return
    for index in range(len(drawing.rows) - 1):
        first, second = drawing.rows[index], drawing.rows[index + 1]
        if first.kind != "entry" or second.kind != "entry" or first.record is None or second.record is None:
            continue
        if (first.record.task, first.record.section) != (
            second.record.task,
            second.record.section,
        ) or "number" in second.texts:
            continue
        first.texts["activity"] = f"{first.texts['activity']}\n{second.texts['activity']}"
        for column in ("product", "deadline"):
            if drawing.has(column):
                bullet = drawing.random.choice(("", "- ", "+ "))
                first.texts[column] = f"{bullet}{first.texts[column]}\n{bullet}{second.texts[column]}"
        second.record.leads, second.record.partners = first.record.leads, first.record.partners
        second.record.status = first.record.status
        drawing.rows[index + 1] = DrawnRow("nothing", record=second.record)
        return


def row_two_columns_off(drawing: Drawing) -> None:
    """A row whose cells from the activity on slipped two columns to the right; the last two fell off."""
    if drawing.levels != "columns" or drawing.columns[-2:] != ["partner", "deadline"] or not drawing.has("product"):
        return
    candidates = [
        row for row in drawing.rows if row.kind == "entry" and row.record and not row.shift and not row.covered
    ]
    candidates = [
        row
        for row in candidates
        if "task" not in row.texts and "objective" not in row.texts and "activity" in row.texts
    ]
    if not candidates or not drawing.labels("activity", 1).startswith("Hoạt động"):
        return
    row = drawing.random.choice(candidates)
    row.shift = (drawing.columns.index("activity"), 2)
    row.texts.pop("deadline", None)
    row.texts.pop("partner", None)
    if row.record:
        row.record.deadline, row.record.partners = None, ()


def page_numbers(drawing: Drawing) -> None:
    """ "Trang 2/5" that a print left between the rows."""
    for page in (1, 2):
        places = [
            index
            for index, row in enumerate(drawing.rows)
            if index and row.kind == "entry" and not row.covered and row.record
        ]
        if not places:
            return
        text = drawing.random.choice((f"Trang {page}/5", f"- {page} -", f"Trang {page}"))
        drawing.rows.insert(drawing.random.choice(places), DrawnRow("page", {drawing.columns[-1]: text}))


def bare_page_numbers(drawing: Drawing) -> None:
    """A figure alone over the heading that a new page repeats."""
    headings = [index for index, row in enumerate(drawing.rows) if row.kind == "heading"]
    for page, index in reversed(list(enumerate(headings, start=2))):
        drawing.rows.insert(index, DrawnRow("wide", {drawing.columns[0]: str(page)}, wide=True))


def list_beside(drawing: Drawing) -> None:
    """What short forms mean, on the same rows behind blank columns."""
    drawing.beside = [("Chữ tắt", "Nghĩa đầy đủ"), ("VP", "Văn phòng"), ("CCHC", "Cải cách hành chính")]


def hidden_rows(drawing: Drawing) -> None:
    """Rows that somebody hid are read like the others."""
    drawing.hides = True


SAID_BETWEEN = (
    "Cộng chuyển trang sau",
    "Mang sang: 12 hoạt động",
    "Lũy kế đến mục này",
    "(Văn phòng nhắc: bổ sung minh chứng trước ngày 18/11)",
    "Ý kiến Văn phòng: đề nghị làm rõ sản phẩm",
    "Kiểm tra lại số liệu mục này!",
    "Gạch bỏ 01 dòng do trùng với Kế hoạch chuyển đổi số",
    "↑ Việc trên đề nghị đẩy nhanh",
    "Bình quân các mục I - III",
    "Tiểu kết mục I",
    "Phòng Kinh tế đăng ký: 9 việc, đã gồm việc chuyển tiếp",
)
SHORT_HEADINGS = {  # column → a short form, and the words that it stands for
    "number": ("TT", "tt"),
    "objective": ("M.tiêu", "mục tiêu"),
    "task": ("N.vụ", "nhiệm vụ"),
    "product": ("SP", "sản phẩm"),
    "lead": ("Ch.trì", "chủ trì"),
    "partner": ("P.hợp", "phối hợp"),
}
WHOLE_HEADINGS = ("activity", "deadline")


def said_between_the_rows(drawing: Drawing) -> None:
    """A sum carried over or what somebody says of the table, in a row between those of the work."""
    places = [
        index
        for index, row in enumerate(drawing.rows)
        if index and row.kind == "entry" and not row.covered and row.record and drawing.rows[index - 1].record
    ]
    if places:
        text = drawing.random.choice(SAID_BETWEEN)
        drawing.rows.insert(drawing.random.choice(places), DrawnRow("said", {"activity": text}))


def heading_in_short(drawing: Drawing) -> None:
    """A page break that repeats the heading, most of it in short forms."""
    if drawing.roles or len(drawing.head_rows) != 1 or not set(drawing.columns) <= {*SHORT_HEADINGS, *WHOLE_HEADINGS}:
        return
    texts = dict(drawing.headings) | {
        column: short
        for column, (short, whole) in SHORT_HEADINGS.items()
        if column in drawing.columns and whole in drawing.headings[column].lower()
    }
    texts = {column: texts[column] for column in drawing.columns}
    places = [
        index
        for index, row in enumerate(drawing.rows)
        if index and row.kind == "entry" and not row.covered and row.record
    ]
    if places:
        drawing.rows.insert(drawing.random.choice(places), DrawnRow("said", dict(texts)))
