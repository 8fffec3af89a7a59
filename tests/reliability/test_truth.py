"""Rates counted by hand from what was drawn, against the figures, the workbook and the report of a whole run."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple

import docx
import openpyxl
import pytest

from cchc_excel.pipeline import consolidate
from cchc_excel.plan import Period
from cchc_excel.workspace import Workspace

CLOSING = date(2026, 3, 14)
OFFICES = ("Văn phòng", "Phòng Chính sách", "Phòng Tôn giáo")
# Deadline as written → the day it falls due; None: never by itself.
DEADLINES: Mapping[str, date | None] = {
    "Tháng 1/2026": date(2026, 1, 31),
    "28/02/2026": date(2026, 2, 28),
    "Trước ngày 10/3/2026": date(2026, 3, 9),
    "Quý I/2026": date(2026, 3, 31),
    "31/10/2026": date(2026, 10, 31),
    "Thường xuyên": None,
    "Khi có sự thay đổi": None,
}
CONDITIONAL = "Khi có sự thay đổi"
STATUSES = (
    "Đã hoàn thành",
    "Đã hoàn thành",
    "Đang thực hiện",
    "Chưa thực hiện",
    "Không phát sinh",
    "Hủy bỏ, không thực hiện",
    "",
)
OUTSIDE = frozenset({"Không phát sinh", "Hủy bỏ, không thực hiện"})
VERBS = "Xây dựng|Ban hành|Rà soát|Kiểm tra|Tổ chức|Triển khai|Công khai|Cập nhật|Tham mưu|Đánh giá".split("|")
THINGS = "quy chế làm việc|đề án vị trí việc làm|danh mục thủ tục|chỉ số cải cách|hồ sơ trực tuyến|dự toán ngân sách|tài sản công".split(
    "|"
)
TAILS = "của cơ quan|trên địa bàn tỉnh|theo hướng dẫn|gắn với chuyển đổi số|cho công chức".split("|")
COLUMNS = ("STT", "Mục tiêu", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Thời gian hoàn thành")
REPORTING = ("Tình trạng thực hiện", "Ngày hoàn thành", "Số, ký hiệu văn bản")


class Drawn(NamedTuple):
    """An activity with what each lead says of it: status and day of completion."""

    section: str
    number: int
    text: str
    leads: tuple[str, ...]
    deadline: str
    told: Mapping[str, tuple[str, date | None]]


def drawn(random: Random, silent: str) -> list[Drawn]:
    texts = [f"{verb} {thing} {tail}" for verb in VERBS for thing in THINGS for tail in TAILS]
    activities = []
    for number, text in enumerate(random.sample(texts, random.randint(12, 30)), start=1):
        leads = tuple(random.sample(OFFICES, random.choice((1, 1, 1, 2))))
        told: dict[str, tuple[str, date | None]] = {}
        for office in leads:
            status = "" if office == silent else random.choice(STATUSES)
            done_on = date(2026, random.choice((1, 2)), random.randint(1, 28))
            told[office] = status, done_on if status == "Đã hoàn thành" else None
        activities.append(Drawn("I" if number < 8 else "II", number, text, leads, random.choice(list(DEADLINES)), told))
    return activities


def save(path: Path, activities: Sequence[Drawn], office: str = "") -> None:
    """The plan, or an office's return."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    title = (
        f"BÁO CÁO THÁNG 3 NĂM 2026 - {office.upper()}" if office else "PHỤ LỤC KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026"
    )
    for row in ((title,), (), (*COLUMNS, *(REPORTING if office else ()))):
        sheet.append(row)
    section = ""
    for each in activities:
        if each.section != section:
            section = each.section
            sheet.append((f"{section}. LĨNH VỰC CÔNG TÁC {section}",))
        plan: tuple[str, ...] = (
            str(each.number),
            f"Mục tiêu 1: Nâng cao chất lượng {section}",
            f"Nhiệm vụ 1: Thực hiện phần việc {section}",
        )
        plan += (f"Hoạt động {each.number}: {each.text}", "Báo cáo", ", ".join(each.leads), each.deadline)
        status, day = each.told.get(office, ("", None))
        report = (status, f"{day:%d/%m/%Y}" if day else "", f"{each.number}/BC-SDT" if day else "") if office else ()
        sheet.append(plan + report)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def counted_by_hand(activities: Sequence[Drawn]) -> dict[str, tuple[int, int]]:
    """The three rates as the rule says: numerator and denominator."""
    counted = done = due = due_done = on_time = 0
    for each in activities:
        told = [each.told[lead] for lead in each.leads if each.told[lead][0]]
        deciding = [report for report in told if report[0] not in OUTSIDE]
        silent = len(told) < len(each.leads)
        nothing = not told or (silent and not deciding)
        if (told and not deciding and not silent) or (nothing and each.deadline == CONDITIONAL):
            continue
        is_done = not nothing and not silent and all(status == "Đã hoàn thành" for status, _ in deciding)
        day = DEADLINES[each.deadline]
        fell_due = day is not None and day <= CLOSING
        counted, done, due, due_done = (
            counted + 1,
            done + is_done,
            due + fell_due,
            due_done + (is_done and fell_due),
        )
        if is_done and fell_due and day is not None:
            on_time += max(when for _, when in deciding if when) <= day
    return {"completion": (done, counted), "completion_due": (due_done, due), "on_time": (on_time, due)}


@pytest.mark.filterwarnings("ignore:.*extension is not supported")  # openpyxl's, about charts and colours
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_figures_workbook_and_report_say_what_a_person_would_count(tmp_path: Path, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - a drawing, no secret
    silent = random.choice((*OFFICES, ""))
    activities = drawn(random, silent)
    save(tmp_path / "input" / "ke-hoach" / "Kế hoạch.xlsx", activities)
    for office in OFFICES:
        if office != silent:
            save(
                tmp_path / "input" / f"{office} thang 3.xlsx",
                [each for each in activities if office in each.leads],
                office,
            )
    folder = consolidate(Workspace.at(tmp_path), Period(2026, 3), date(2026, 4, 1), lambda *_: None).folder
    expected = counted_by_hand(activities)

    figures = json.loads((folder / "manifest.json").read_bytes())["figures"]
    assert {name: (figures[name]["numerator"], figures[name]["denominator"]) for name in expected} == expected

    book = openpyxl.load_workbook(folder / "tong-hop-2026-03.xlsx", data_only=True, read_only=True)
    rows = [
        row for row in book["Tổng hợp"].iter_rows(max_row=12, max_col=5, values_only=True) if isinstance(row[2], int)
    ]
    shown = [(row[2], row[3], row[4]) for row in rows[: len(expected)]]
    for (top, base), (numerator, denominator, share) in zip(expected.values(), shown, strict=True):
        assert (numerator, denominator) == (top, base)
        assert share == (pytest.approx(top / base) if base else "chưa có")
    texts = {
        value
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if isinstance(value, str)
    }
    assert {each.text for each in activities} <= texts

    told = "\n".join(paragraph.text for paragraph in docx.Document(str(folder / "bao-cao-2026-03.docx")).paragraphs)
    done, counted = expected["completion"]
    assert (f"{done}/{counted} hoạt động được tính" if done else f"trong {counted} hoạt động được tính") in told
