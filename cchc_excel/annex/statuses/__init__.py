"""What offices write in the reporting columns: wordings, marks, percents, dates → a `Report`."""

from cchc_excel.annex.statuses.marks import is_mark, mark_likeness
from cchc_excel.annex.statuses.percents import percent_likeness, read_percent
from cchc_excel.annex.statuses.reports import ReportCells, read_report
from cchc_excel.annex.statuses.wording import StatusReading, read_status, status_likeness

__all__ = [
    "ReportCells",
    "StatusReading",
    "is_mark",
    "mark_likeness",
    "percent_likeness",
    "read_percent",
    "read_report",
    "read_status",
    "status_likeness",
]
