"""More layout features: titles, times and remarks that nothing but their place or their merge tells from work."""

from __future__ import annotations

from tests.layouts.drawing import Drawing, DrawnRow

# Before the rows are built.


def plain_section_titles(drawing: Drawing) -> None:
    """Sections without a code and without capitals, merged over the table."""
    if drawing.levels == "columns" and drawing.section_style != "column":
        drawing.section_style = "plain"
        drawing.declared = False


def a_column_of_work_first(drawing: Drawing) -> None:
    """The deadline or who leads stands before everything else, so that sections begin in that column."""
    first = drawing.random.choice(("deadline", "lead"))
    if not drawing.has(first) or drawing.months or drawing.has("start") or drawing.levels == "rows":
        return
    drawing.columns.remove(first)
    drawing.columns.insert(0, first)
    drawing.section_style = "one_cell" if drawing.section_style in ("number", "letter") else drawing.section_style


def months_over_work(drawing: Drawing) -> None:
    """No column for deadlines: rows "Tháng 3" or "QUÝ II" stand over the work of that time."""
    if drawing.levels == "columns" and drawing.has("deadline") and not drawing.has("start"):
        drawing.columns.remove("deadline")
        drawing.times = True
        drawing.parents = "blank" if drawing.parents == "merged" else drawing.parents


# After the rows are built.


def place_times(drawing: Drawing) -> None:
    """A time above the first row of each section, and above some others."""
    if not drawing.times:
        return
    words = drawing.random.choice(("Tháng {0}", "THÁNG {0:02}/2026", "Tháng {0} năm 2026:", "Quý {1}", "QUÝ {1}/2026"))
    rows: list[DrawnRow] = []
    time = ""
    month = 0
    for row in drawing.rows:
        if row.kind == "entry" and row.record and (not rows or rows[-1].kind == "section" or month % 3 == 2):
            time = words.format(1 + month % 12, ("I", "II", "III", "IV")[month % 4])
            place = drawing.random.choice((drawing.columns[0], "activity"))
            rows.append(DrawnRow("time", {place: time}, wide=place == drawing.columns[0] and month % 2 == 0))
        if row.kind == "entry" and row.record:
            row.record.deadline = time.strip(":")
            month += 1
        rows.append(row)
    drawing.rows = rows


def remark_below(drawing: Drawing) -> None:
    """An explanation that names itself nowhere, below the table."""
    text = drawing.random.choice(
        (
            'Dấu "x" là quý phải hoàn thành.',
            "Số liệu tổng hợp đến ngày 15/3/2026",
            "CQCT: cơ quan chủ trì; CQPH: cơ quan phối hợp",
            "Các phòng gửi báo cáo về Văn phòng trước ngày 25 hằng tháng",
        )
    )
    place = drawing.random.choice((drawing.columns[0], "activity"))
    drawing.below += [DrawnRow("blank"), DrawnRow("wide", {place: text}, wide=place == drawing.columns[0])]
