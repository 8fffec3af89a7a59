"""The nouns of an administrative-reform plan: what the stages hand to one another.

Frozen dataclasses without slots: they cross from the worker process to the run, and a slotted frozen class
pickles several times slower.
"""

from cchc_excel.plan.dossier import Dossier, Item, OfficeReport, PassedOver, Question, Return
from cchc_excel.plan.nouns import (
    Activity,
    Counts,
    Deadline,
    Document,
    Label,
    Mention,
    Repair,
    Report,
    Section,
)
from cchc_excel.plan.periods import Period
from cchc_excel.plan.readings import AnnexReading, ColumnReading, FileReading, Ledger, RowReading
from cchc_excel.plan.words import DeadlineKind, Field, RepairKind, RowRole, Standing, Status

__all__ = [
    "Activity",
    "AnnexReading",
    "ColumnReading",
    "Counts",
    "Deadline",
    "DeadlineKind",
    "Document",
    "Dossier",
    "Field",
    "FileReading",
    "Item",
    "Label",
    "Ledger",
    "Mention",
    "OfficeReport",
    "PassedOver",
    "Period",
    "Question",
    "Repair",
    "RepairKind",
    "Report",
    "Return",
    "RowReading",
    "RowRole",
    "Section",
    "Standing",
    "Status",
]
