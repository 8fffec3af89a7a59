"""The annex: every activity of the plan with its standing, section by section."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_excel.plan import Standing
from cchc_excel.report.facts import NO_LEAD, documents_words
from cchc_excel.report.section import Section, Slot
from cchc_excel.report.traces import merging, said
from cchc_excel.review import Judged, Review
from cchc_excel.wording import date_words, number_words, section_words, standing_words


def build(review: Review) -> Mapping[str, object]:
    """Sections with their rows; equal objectives and tasks that follow one another become one cell."""
    parts: list[tuple[str, str, list[Mapping[str, str]]]] = []
    objective = task = 0
    before: Judged | None = None
    for number, each in enumerate(review.judged, start=1):
        section = each.item.activity.section
        if before is None or before.item.activity.section.code != section.code:
            parts.append((said(section.code), said(section_words(section)), []))
            before = None
        objective += before is None or not _same(before, each, "objective")
        task += before is None or not (_same(before, each, "objective") and _same(before, each, "task"))
        parts[-1][2].append(_row(number, each, f"o{objective}", f"t{task}"))
        before = each
    return {
        "phu_luc": {
            "phan": [{"ky_hieu": code, "tieu_de": title, "viec": rows} for code, title, rows in parts],
            "so_viec": number_words(len(review.judged)),
        }
    }


def _same(before: Judged, each: Judged, level: str) -> bool:
    return bool(getattr(before.item.activity, level) == getattr(each.item.activity, level))


def _row(number: int, each: Judged, objective: str, task: str) -> Mapping[str, str]:
    activity = each.item.activity
    return {
        "stt": str(number),
        "muc_tieu": merging(objective, said(activity.objective.text).strip()),
        "nhiem_vu": merging(task, said(activity.task.text).strip()),
        "hoat_dong": said(activity.activity.text).strip(),
        "san_pham": said(activity.product).strip(),
        "chu_tri": "; ".join(said(name) for name in each.item.leads) or NO_LEAD,
        "phoi_hop": "; ".join(said(name) for name in each.item.partners),
        "thoi_han": said(activity.deadline.text).strip() or date_words(each.due),
        "tinh_trang": _standing(each),
        "ket_qua": _result(each),
    }


def _standing(each: Judged) -> str:
    words = standing_words(each.standing)
    late = each.standing in {Standing.OVERDUE, Standing.DONE_LATE} and each.days_late
    return f"{words} {number_words(late)} ngày" if late else words


def _result(each: Judged) -> str:
    """The documents; without any, when it was completed or the percentage."""
    if documents := documents_words(each.report):
        return documents
    if each.report and each.report.completed_on and each.is_done:
        return f"Hoàn thành ngày {date_words(each.report.completed_on)}"
    percent = each.report.percent if each.report else None
    return f"{number_words(percent)}%" if percent is not None and not each.is_done else ""


SECTION = Section(
    "Phụ lục",
    (
        Slot(
            "phu_luc",
            "Bảng phụ lục",
            inner=(
                Slot("so_viec", "Số hoạt động", "22"),
                Slot(
                    "phan",
                    "Từng phần của kế hoạch",
                    many=True,
                    inner=(
                        Slot("ky_hieu", "Ký hiệu phần", "I"),
                        Slot("tieu_de", "Tên phần", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"),
                        Slot(
                            "viec",
                            "Các hoạt động của phần",
                            many=True,
                            inner=(
                                Slot("stt", "Số thứ tự trong cả bảng", "1"),
                                Slot(
                                    "muc_tieu",
                                    "Mục tiêu; ô giống nhau liền kề tự gộp",
                                    "Công tác tuyên truyền …",
                                ),
                                Slot("nhiem_vu", "Nhiệm vụ; ô giống nhau liền kề tự gộp", "Xây dựng Kế hoạch …"),
                                Slot("hoat_dong", "Hoạt động", "Ban hành Kế hoạch tuyên truyền CCHC"),
                                Slot("san_pham", "Kết quả, sản phẩm theo kế hoạch", "Kế hoạch"),
                                Slot("chu_tri", "Đơn vị chủ trì", "Văn phòng"),
                                Slot("phoi_hop", "Đơn vị phối hợp", "Phòng Tôn giáo"),
                                Slot("thoi_han", "Thời hạn như kế hoạch viết", "Tháng 1 - 2"),
                                Slot("tinh_trang", "Tình trạng tại ngày chốt", "Hoàn thành đúng hạn"),
                                Slot("ket_qua", "Văn bản hoặc ngày hoàn thành", "Kế hoạch số 12/KH-SDTTG …"),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
    build,
)
