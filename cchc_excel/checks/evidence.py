"""What offices give as evidence that does not hold together: documents, their numbers, days of completion."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_excel.checks.reports import WORDS, doubted
from cchc_excel.findings import Severity, Spot, check
from cchc_excel.plan import Field, FileReading

_EVIDENCE = (Field.DOCUMENT, Field.RESULT, Field.STATUS)
_DAYS = (Field.COMPLETED_ON, Field.STATUS, Field.RESULT)


@check(
    "B07",
    Severity.WARNING,
    vi="Báo cáo đã hoàn thành nhưng chưa ghi số, ngày văn bản của sản phẩm “{product}”. Bổ sung số và ngày, ví dụ “12/KH-SDTTG ngày 20/02/2026”.",
    en="Reported as done, but no number and date of the product “{product}” is given. Add them, as in “12/KH-SDTTG ngày 20/02/2026”.",
    explain_vi="Sản phẩm là văn bản (kế hoạch, quyết định, báo cáo …) thì số và ngày văn bản là minh chứng. Đơn vị báo cáo bổ sung.",
)
def done_without_evidence(reading: FileReading) -> Iterable[Spot]:
    """The product is a document, and no document is named; the office adds number and date."""
    return doubted(reading, ["done_without_evidence"], (Field.DOCUMENT, *WORDS, Field.PERCENT))


@check(
    "B08",
    Severity.WARNING,
    vi="Văn bản {documents} chưa phải là sản phẩm “{product}”. Ghi số của chính sản phẩm, hoặc báo cáo là đang thực hiện.",
    en="{documents} is not yet the product “{product}”. Give the product's own number, or report it as in progress.",
    explain_vi="Tờ trình, công văn là bước trên đường tới sản phẩm; nhiệm vụ chỉ hoàn thành khi đạt sản phẩm. Đơn vị báo cáo sửa.",
)
def wrong_document(reading: FileReading) -> Iterable[Spot]:
    """Only a letter or submission is named where the product is, say, a decision."""
    return doubted(reading, ["wrong_document"], _EVIDENCE)


@check(
    "B09",
    Severity.WARNING,
    vi="Số văn bản còn để trống (“số   /…”). Điền số và ngày của văn bản đã ban hành.",
    en="The document's number is still blank (“số   /…”). Fill in the number and date of the document as issued.",
    explain_vi="Chỗ trống của văn bản mẫu chưa được điền nên không có minh chứng. Đơn vị báo cáo điền.",
)
def blank_number(reading: FileReading) -> Iterable[Spot]:
    """The blank of a template was not filled in; the office fills it in."""
    return doubted(reading, ["blank_number"], _EVIDENCE)


@check(
    "B10",
    Severity.WARNING,
    vi="Ngày hoàn thành {day} có thể bị đảo ngày và tháng; nếu đúng là {turned} thì sửa lại ô. Nên nhập ngày dạng chữ “dd/mm/yyyy”.",
    en="The completion date {day} may have day and month exchanged; if it is {turned}, mend the cell.",
    explain_vi="Excel cài theo kiểu Mỹ hiểu 05/03 là ngày 3 tháng 5. Ngày có nghi vấn nhưng chưa có văn bản chứng minh nên giữ nguyên. Đơn vị báo cáo xem lại.",
)
def swapped_date(reading: FileReading) -> Iterable[Spot]:
    """Excel may have exchanged day and month; without proof the date stays as it is."""
    return doubted(reading, ["swapped_date"], _DAYS)


@check(
    "B11",
    Severity.NOTE,
    vi="Ngày hoàn thành bị đảo ngày và tháng, đã sửa thành {day} theo ngày của văn bản. Không cần làm gì; nên sửa ô trong tệp gốc.",
    en="Day and month of the completion date were exchanged; {day} is used, as the document's date proves. Nothing needs to be done.",
    explain_vi="Chỉ sửa khi ngày của văn bản trên cùng dòng trùng với ngày đã đảo lại.",
    repaired=True,
)
def date_put_right(reading: FileReading) -> Iterable[Spot]:
    """Day and month were exchanged back because the document's date in the same row proves it."""
    return doubted(reading, ["date_put_right"], _DAYS)


@check(
    "B12",
    Severity.WARNING,
    vi="Ngày hoàn thành {day} sau ngày chốt số liệu. Sửa ngày; nếu là ngày dự kiến thì báo cáo là đang thực hiện.",
    en="The completion date {day} lies after the closing date. Mend it; if it is planned, report the activity as in progress.",
    explain_vi="Việc hoàn thành không thể có ngày sau ngày chốt số liệu của kỳ. Đơn vị báo cáo sửa.",
)
def future_date(reading: FileReading) -> Iterable[Spot]:
    """Nothing can have been completed after the closing date."""
    return doubted(reading, ["future_date"], _DAYS)


@check(
    "B13",
    Severity.NOTE,
    vi="Không đọc được ngày hoàn thành. Ghi theo dạng ngày/tháng/năm, ví dụ 20/02/2026.",
    en="The completion date could not be read. Write day/month/year, as in 20/02/2026.",
    explain_vi="Ô ngày hoàn thành có chữ nhưng không có ngày. Đơn vị báo cáo ghi lại.",
)
def date_not_understood(reading: FileReading) -> Iterable[Spot]:
    """The cell of the completion date holds words without a date."""
    return doubted(reading, ["date_not_understood"], _DAYS)


CHECKS = (
    done_without_evidence,
    wrong_document,
    blank_number,
    swapped_date,
    date_put_right,
    future_date,
    date_not_understood,
)
