"""Layout features of columns: two periods, remarks that report, units that lead, torn headings, dates in parts."""

from __future__ import annotations

from tests.layouts.drawing import Drawing, DrawnRow

STATES = {"Đã hoàn thành": "done", "Đang thực hiện": "in_progress", "Chưa thực hiện": "not_started", "Đã xong": "done"}
UNITS = "Tổ Khám bệnh|Bộ phận Một cửa|Văn thư|Kế toán|Hiệu trưởng|Công chức Tư pháp|Nữ hộ sinh|Đội Thuế".split("|")
FEWEST_REMARKS = 4  # rows of a plan: remarks in less are no report


def _count(drawing: Drawing) -> int:
    return sum(len(task.activities) for section in drawing.plan for goal in section.objectives for task in goal.tasks)


def _report(drawing: Drawing, column: str, *others: str) -> None:
    """Fill a column with how far the work is; the others with how far it was."""

    def fill(drawing: Drawing, row: DrawnRow) -> None:
        text = drawing.random.choice(sorted(STATES))
        row.texts[column] = text
        for other in others:
            row.texts[other] = drawing.random.choice(("Đang thực hiện", "Chưa thực hiện", text))
        if row.record:
            row.record.status = STATES[text]

    drawing.reporting = fill


def two_periods(drawing: Drawing) -> None:
    """How far the work was in the last period, and how far it is in this one."""
    before, now = drawing.random.choice(
        (
            ("Tiến độ kỳ trước", "Tiến độ kỳ này"),
            ("Tình trạng tháng trước", "Tình trạng tháng này"),
            ("Kết quả 5 tháng", "Kết quả tháng 6"),
            ("Tình trạng quý I", "Tình trạng quý II"),
            ("Kỳ trước", "Kỳ này"),
        )
    )
    drawing.columns += drawing.random.sample(["before", "status"], 2)
    drawing.headings |= {"before": before, "status": now}
    _report(drawing, "status", "before")


def remarks_that_report(drawing: Drawing) -> None:
    """No reporting column: the office writes how far it is under "Ghi chú"."""
    if drawing.has("remark") or _count(drawing) < FEWEST_REMARKS:
        return
    drawing.columns.append("remark")
    drawing.headings["remark"] = drawing.random.choice(("Ghi chú", "GHI CHÚ", "Ý kiến"))
    _report(drawing, "remark")


def status_without_heading(drawing: Drawing) -> None:
    """A last column that somebody added and nobody headed."""
    if _count(drawing) < FEWEST_REMARKS:
        return
    drawing.columns.append("unheaded")
    drawing.headings["unheaded"] = ""
    _report(drawing, "unheaded")


def units_that_lead(drawing: Drawing) -> None:
    """A clinic's, school's or commune's own units and posts, under a heading that says so."""
    if drawing.roles:
        return
    drawing.headings["lead"] = drawing.random.choice(
        ("Bộ phận", "Tổ/Bộ phận", "Khoa/phòng", "Người phụ trách", "Bộ phận phụ trách", "Đầu mối", "Phụ trách")
    )
    for section in drawing.plan:
        for goal in section.objectives:
            for task in goal.tasks:
                for activity in task.activities:
                    activity.leads[:] = [drawing.random.choice(UNITS)]


def heading_in_two_rows(drawing: Drawing) -> None:
    """Each heading's words in two rows, nothing merged."""
    top, below = {}, {}
    for column in drawing.columns:
        words = drawing.headings[column].split()
        cut = drawing.random.randint(1, len(words) - 1) if len(words) > 1 else 1
        if words and (words[0][0] in "(123456789" or words[-1][0] in "123456789I"):  # "5. Chủ trì", "Tháng 3"
            cut = len(words)
        top[column], below[column] = " ".join(words[:cut]), " ".join(words[cut:])
    drawing.head_rows = [top, below]


# After the rows are built.


def deadline_in_parts(drawing: Drawing) -> None:
    """Day, month and year in columns of their own below one heading; sometimes the day is left blank."""
    if not drawing.has("deadline") or drawing.head_merges or len(drawing.head_rows) != 1:
        return
    if drawing.columns[0] == "deadline":
        return  # the sections begin there
    at = drawing.columns.index("deadline")
    drawing.columns[at : at + 1] = ["day", "month", "year"]
    heading = drawing.head_rows[0].pop("deadline")
    drawing.head_rows[0]["day"] = heading
    drawing.head_rows.append({"day": "Ngày", "month": "Tháng", "year": "Năm"})
    drawing.head_merges = [(0, "day", 0, "year")]
    drawing.head_merges += [(0, column, 1, column) for column in drawing.columns if column not in drawing.head_rows[1]]
    for row in drawing.rows:
        if row.texts.pop("deadline", None) is None:
            continue
        day, month = drawing.random.choice(("", "5", "15", "28")), str(drawing.random.randint(1, 12))
        row.texts |= {"day": day, "month": month, "year": "2026"}
        if row.record:
            row.record.deadline = f"{day}/{month}/2026" if day else f"{month}/2026"
