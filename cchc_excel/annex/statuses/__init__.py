"""What offices write in the reporting columns: wordings, marks, percents, dates → a `Report`."""

from cchc_excel.annex.statuses.aims import NO_AIM, Aim, aim_of
from cchc_excel.annex.statuses.marks import is_mark, mark_likeness
from cchc_excel.annex.statuses.percents import percent_likeness, read_percent
from cchc_excel.annex.statuses.readings import StatusReading
from cchc_excel.annex.statuses.report_cells import ReportCells
from cchc_excel.annex.statuses.reports import read_report
from cchc_excel.annex.statuses.wording import read_status, status_likeness

__all__ = [
    "NO_AIM",
    "Aim",
    "ReportCells",
    "StatusReading",
    "aim_of",
    "is_mark",
    "mark_likeness",
    "percent_likeness",
    "read_percent",
    "read_report",
    "read_status",
    "status_likeness",
]
