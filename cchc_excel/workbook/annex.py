"""Phụ lục: the annex in its official merged form, with what was reported and concluded beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cchc_excel import wording
from cchc_excel.plan import Label, Section
from cchc_excel.review import Judged, Review
from cchc_excel.sheets import Area, Sheet, rows_needed
from cchc_excel.workbook.records import documents_words
from cchc_excel.workbook.tab import TONES, CellValue, Draft, Tab, draw_title, draw_value

NAME = "Phụ lục"
HEADING_ROW = 4
_TITLE = "Phụ lục: kế hoạch và tình hình thực hiện"
_REMARK = "Các cột 1 đến 7 là kế hoạch đã ban hành; các cột sau do các đơn vị báo cáo và chương trình kết luận."
# heading, width, style; at the top, where a merged block longer than a page still shows its words
_COLUMNS: tuple[tuple[str, float, str], ...] = (
    ("TT", 4.5, "number top"),
    ("1. Mục tiêu", 19, "wrapped top"),
    ("2. Nhiệm vụ", 19, "wrapped top"),
    ("3. Hoạt động", 27, "wrapped top"),
    ("4. Kết quả/Sản phẩm", 14, "wrapped top"),
    ("5. Chủ trì", 13, "wrapped top"),
    ("6. Phối hợp", 13, "wrapped top"),
    ("7. Thời gian hoàn thành", 13, "wrapped centred top"),
    ("Tình trạng", 11.5, "wrapped centred top"),
    ("Tỷ lệ", 7, "percent top"),
    ("Ngày hoàn thành", 10.5, "date top"),
    ("Văn bản", 14, "wrapped top"),
    ("Kết luận", 12, "wrapped centred top"),
    ("Ghi chú", 16, "wrapped top"),
)
_OBJECTIVE, _TASK, _FIRST_OWN = 2, 3, 4  # columns; what follows the task belongs to the activity alone
_CONCLUSION = 13


class Block(NamedTuple):
    """The rows of one activity; more than one only where its words need more than Excel's tallest row."""

    judged: Judged
    top: int
    bottom: int


def blocks(review: Review) -> Iterator[tuple[Section, int, tuple[Block, ...]]]:
    """Each section with its row and its activities' rows, in the plan's order."""
    row = HEADING_ROW + 1
    for section, judged in groupby(review.judged, key=lambda each: each.item.activity.section):
        heading, row = row, row + 1
        placed = []
        for each in judged:
            own = _values(each)
            widths = [width for _, width, _ in _COLUMNS]
            texts = [
                (value, width)
                for value, width in zip(own, widths[_FIRST_OWN - 1 :], strict=True)
                if isinstance(value, str)
            ]
            height = rows_needed(texts)
            placed.append(Block(each, row, row + height - 1))
            row += height
        yield section, heading, tuple(placed)


def rows(review: Review) -> dict[str, int]:
    """Item id → its first row."""
    return {block.judged.item.id: block.top for _, _, placed in blocks(review) for block in placed}


def draw(sheet: Sheet, draft: Draft) -> None:
    """The whole sheet."""
    draw_title(sheet, draft.review, _TITLE, _REMARK)
    sheet.widths(*(width for _, width, _ in _COLUMNS))
    for column, (heading, _, _) in enumerate(_COLUMNS, start=1):
        sheet.text(HEADING_ROW, column, heading, "heading")
    number = 0
    kept: list[tuple[int, int]] = []
    for section, row, placed in blocks(draft.review):
        sheet.merge(Area(row, 1, row, len(_COLUMNS)), _section_words(section, placed), "section")
        for block in placed:
            number += 1
            _draw_activity(sheet, number, block)
        _draw_parents(sheet, placed)
        kept += _kept(row, placed)
    sheet.freeze(HEADING_ROW + 1)
    sheet.keep_together(kept, repeat=(HEADING_ROW, HEADING_ROW))


def _kept(heading: int, placed: Sequence[Block]) -> list[tuple[int, int]]:
    """The rows of each objective; a section's title goes with its first one."""
    runs = [tuple(run) for _, run in groupby(placed, key=lambda block: _parents(block.judged)[0])]
    spans = [(run[0].top, run[-1].bottom) for run in runs]
    return [(heading, spans[0][1]), *spans[1:]] if spans else [(heading, heading)]


def _draw_activity(sheet: Sheet, number: int, block: Block) -> None:
    cells: list[tuple[int, CellValue]] = [(1, number), *enumerate(_values(block.judged), _FIRST_OWN)]
    for column, value in cells:
        style = _COLUMNS[column - 1][2]
        if column == _CONCLUSION:
            style = f"{style} {TONES.get(block.judged.standing, '')}"
        if block.top < block.bottom:
            area = Area(block.top, column, block.bottom, column)
            sheet.merge(area, value if isinstance(value, str) else None, style)
        if block.top == block.bottom or not isinstance(value, str):
            draw_value(sheet, block.top, column, value, style)


def _draw_parents(sheet: Sheet, placed: Sequence[Block]) -> None:
    for column in (_OBJECTIVE, _TASK):
        for _, members in groupby(placed, key=lambda block: _parents(block.judged)[: column - 1]):
            run = tuple(members)
            label, word = _parents(run[0].judged)[column - 2], ("Mục tiêu", "Nhiệm vụ")[column - 2]
            sheet.merge(Area(run[0].top, column, run[-1].bottom, column), _labelled(word, label), "wrapped top")


def _parents(judged: Judged) -> tuple[Label, Label]:
    return judged.item.activity.objective, judged.item.activity.task


def _values(judged: Judged) -> tuple[CellValue, ...]:
    activity, report = judged.item.activity, judged.report
    return (
        _labelled("Hoạt động", activity.activity),
        activity.product,
        ",\n".join(mention.name for mention in activity.leads),
        ",\n".join(mention.name for mention in activity.partners),
        activity.deadline.text,
        wording.status_words(report.status) if report else None,
        None if report is None or report.percent is None else report.percent / 100,
        report.completed_on if report else None,
        documents_words(report, ";\n"),
        _conclusion(judged),
        _remarks(judged),
    )


def _conclusion(judged: Judged) -> str:
    days = wording.late_words(judged.days_late)
    words = wording.standing_words(judged.standing)
    return f"{words}\n({days})" if days else words


def _remarks(judged: Judged) -> str | None:
    leads = [each for each in judged.item.reports if each.as_lead]
    differ = len({each.report.status for each in leads}) > 1
    told = [f"{each.office}: {wording.status_words(each.report.status)}" for each in leads] if differ else []
    note = judged.report.note if judged.report else None
    return "\n".join([*([note] if note else []), *told]) or None


def _labelled(word: str, label: Label) -> str | None:
    if label.number is None or label.text is None:
        return label.text
    return f"{word} {label.number:02}: {label.text}"


def _section_words(section: Section, placed: Sequence[Block]) -> str:
    declared = section.declared
    parents = [_parents(block.judged) for block in placed]
    counted = (len({objective for objective, _ in parents}), len(set(parents)), len(placed))
    told = tuple(declared) if declared else counted
    words = ("Mục tiêu", "nhiệm vụ", "hoạt động")
    counts = "; ".join(f"{number} {word}" for number, word in zip(told, words, strict=True) if number is not None)
    named = f"{section.code}. {section.title}" if section.code and section.title else wording.section_words(section)
    return named + (f" ({counts})" if counts else "")


TAB = Tab(NAME, "#1F3A5F", draw)
