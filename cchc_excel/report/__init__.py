"""The narrative report: a draft in the form of Decree 30/2020/NĐ-CP, from a Word template that officials may edit.

A section is one module: facts are computed there, sentences stand in the `.j2` file beside it, and the
template says where they go. See `sections.SECTIONS`.
"""

from __future__ import annotations

from cchc_excel.report.faults import TemplateFault, TextLost
from cchc_excel.report.fields import fields_page
from cchc_excel.report.writing import (
    SHIPPED_TEMPLATE,
    check_template,
    numbers_in_report,
    write_report,
)

__all__ = [
    "SHIPPED_TEMPLATE",
    "TemplateFault",
    "TextLost",
    "check_template",
    "fields_page",
    "numbers_in_report",
    "write_report",
]
