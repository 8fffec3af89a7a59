"""A small reading with one of everything, and its findings."""

from __future__ import annotations

from datetime import date

from cchc_excel.cells import Cell, CellRef, Grid, Merge
from cchc_excel.findings import Finding, Severity
from cchc_excel.plan import (
    AnnexReading,
    ColumnReading,
    Counts,
    Deadline,
    DeadlineKind,
    Document,
    Field,
    FileReading,
    Label,
    Ledger,
    Period,
    Repair,
    RepairKind,
    Report,
    RowReading,
    RowRole,
    Status,
)
from tests import builders

FILE = "Văn phòng/báo cáo 3.xlsx"
SHEET = "Phụ lục"
ROWS = {
    1: {1: "BÁO CÁO THÁNG 3 NĂM 2026"},
    2: {1: "TT", 2: "Nhiệm vụ", 3: "Hoạt động", 4: "Chủ trì", 5: "Thời gian", 6: "Tình trạng"},
    3: {1: "I", 2: "CHỈ ĐẠO, ĐIỀU HÀNH"},
    4: {1: "1", 2: "Tuyên truyền <b>CCHC</b>\nnăm 2026", 3: "Ban hành Kế hoạch", 4: "Văn phòng", 5: "Tháng 1 - 2", 6: "Xong & gửi"},
    5: {3: "Đăng tin, bài", 4: "Văn phòng", 5: "Hàng năm"},
    12: {2: "TỔNG CỘNG"},
}  # fmt: skip


def ref(row: int, column: int) -> CellRef:
    return CellRef(FILE, SHEET, row, column)


def grid() -> Grid:
    cells = {(row, column): Cell(text, row, column) for row, texts in ROWS.items() for column, text in texts.items()}
    return Grid(FILE, SHEET, cells, (Merge(1, 1, 1, 6), Merge(3, 2, 3, 6), Merge(4, 2, 5, 2)), frozenset({5}))


def reading() -> FileReading:
    section = builders.section("I", "CHỈ ĐẠO, ĐIỀU HÀNH", Counts(1, 1, 2))
    first = builders.activity(
        "I.1.1.1",
        section=section,
        objective=Label(None, None),
        task=Label(1, "Tuyên truyền CCHC"),
        activity=Label(1, "Ban hành Kế hoạch"),
        product=None,
        partners=(),
        deadline=Deadline(
            "Tháng 1 - 2", DeadlineKind.WINDOW, date(2026, 1, 1), date(2026, 2, 28), (date(2026, 2, 28),)
        ),
        report=Report(
            Status.DONE, 100.0, date(2026, 2, 20), (Document("12/KH-SDTTG", date(2026, 2, 20)),), "Xong & gửi"
        ),
        cells={Field.ACTIVITY: ref(4, 3), Field.LEAD: ref(4, 4)},
        repairs=(RepairKind.SPLIT,),
    )
    second = builders.activity(
        "I.1.1.2",
        "Đăng tin, bài",
        section=section,
        report=Report(Status.IN_PROGRESS, 62.5, difficulty="Thiếu người", proposal="Bổ sung"),
        cells={Field.ACTIVITY: ref(5, 3)},
    )
    annex = AnnexReading(
        sheet=SHEET,
        titles=((ref(1, 1), "BÁO CÁO THÁNG 3 NĂM 2026"),),
        columns=(
            ColumnReading(1, Field.NUMBER, "TT", 1.0),
            ColumnReading(2, Field.TASK, "Nhiệm vụ", 0.97, Field.ACTIVITY, 0.13),
            ColumnReading(3, Field.ACTIVITY, "Hoạt động", 1.0),
            ColumnReading(4, Field.LEAD, "Chủ trì", 1.0),
            ColumnReading(5, Field.DEADLINE, "Thời gian", 0.8, Field.COMPLETED_ON, 0.4),
            ColumnReading(6, Field.STATUS, "Tình trạng", 1.0),
        ),
        rows=(
            RowReading(1, RowRole.TITLE),
            RowReading(2, RowRole.HEADING),
            RowReading(3, RowRole.SECTION),
            RowReading(4, RowRole.ENTRY),
            RowReading(5, RowRole.ENTRY),
            RowReading(12, RowRole.TOTAL, "total"),
        ),
        sections=(section,),
        activities=(first, second),
        repairs=(
            Repair(RepairKind.SPLIT, (ref(4, 3),)),
            Repair(RepairKind.FILLED, (ref(4, 2),)),
            Repair(RepairKind.FILLED, (ref(4, 2),)),
        ),
        ledger=Ledger(19, 11, 7, 1, ((ref(12, 2), "total"),)),
    )
    return FileReading(
        FILE,
        "ab" * 32,
        "xlsx",
        (annex,),
        plan_year=2026,
        period=Period(2026, 3),
        office="Văn phòng",
        grids=(grid(),),
    )


def findings() -> list[Finding]:
    return [
        builders.finding(ref=ref(5, 6), file=FILE),
        builders.finding("F02", "Tệp có <macro>. Xóa đi.", severity=Severity.ERROR, file=FILE),
        builders.finding("S03", "Ô gộp. Xem lại.", severity=Severity.NOTE, ref=ref(5, 2), file=FILE, repaired=True),
    ]
