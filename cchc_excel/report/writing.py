"""A review in, a Word report out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_excel.report.faults import TemplateFault
from cchc_excel.report.sections import fields_of
from cchc_excel.review import Review

if TYPE_CHECKING:
    from cchc_excel.report.drawing import Shown

SHIPPED_TEMPLATE = Path(__file__).with_name("bao-cao.docx")


def write_report(review: Review, path: Path, template: Path | None = None) -> tuple[Shown, ...]:
    """Write the report to `path`, from the user's template or the shipped one.

    Gives every figure that the report shows: its id, the text, and the hidden bookmark around it, so that
    the run can prove that the workbook says the same.

    Raises:
        TemplateFault: the user's template can't be used; its sentences say where and why.
        TextLost: a text that was put in is not in the document; nothing is written.
        OSError: `template` can't be read or `path` can't be written.
    """
    from cchc_excel.report.drawing import draw  # noqa: PLC0415 - docxtpl is heavy

    if template is not None and (sentences := check_template(template)):
        raise TemplateFault(*sentences)
    fields = fields_of(review)
    closing = review.dossier.closing_on
    day = datetime(closing.year, closing.month, closing.day)  # noqa: DTZ001 - a day, in no time zone
    content, shown = draw(template or SHIPPED_TEMPLATE, fields, str(fields["trich_yeu"]), day)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return shown


def check_template(path: Path) -> list[str]:
    """What is wrong with a template, as sentences; empty when it can be used. OSError where it can't be read."""
    from cchc_excel.report.checking import faults_in  # noqa: PLC0415 - docxtpl is heavy

    return faults_in(path)


def numbers_in_report(path: Path) -> Mapping[str, str]:
    """Hidden bookmark → the number that stands in it now; compare with what `write_report` gave."""
    from cchc_excel.report.drawing import numbers_of  # noqa: PLC0415 - docxtpl is heavy

    return numbers_of(path.read_bytes())
