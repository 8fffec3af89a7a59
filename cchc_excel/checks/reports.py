"""What offices report that does not hold together, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_excel.findings import FactValue, Severity, Spot, at, check
from cchc_excel.plan import Activity, Field, FileReading, Report, Status

STATUS_NAMES = {
    Status.DONE: "đã hoàn thành",
    Status.IN_PROGRESS: "đang thực hiện",
    Status.NOT_STARTED: "chưa thực hiện",
    Status.NOT_APPLICABLE: "không phát sinh",
    Status.CONTINUOUS: "duy trì thường xuyên",
    Status.SUSPENDED: "tạm dừng",
    Status.CANCELLED: "hủy",
    Status.MOVED: "chuyển đơn vị khác hoặc kỳ khác",
    Status.UNCLEAR: "chưa rõ",
    Status.UNREPORTED: "chưa báo cáo",
}
_WORDS = (Field.STATUS, Field.RESULT, Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT, Field.MONTH)
_NUMBERS = (Field.PERCENT, *_WORDS)
_EVIDENCE = (Field.DOCUMENT, Field.RESULT, Field.STATUS)
_DAYS = (Field.COMPLETED_ON, Field.STATUS, Field.RESULT)
_REASONS = (Field.REASON, Field.DIFFICULTY, *_WORDS)
_LONGEST_QUOTE = 80  # characters


def _reports(reading: FileReading) -> Iterator[tuple[Activity, Report]]:
    for activity in reading.activities:
        if activity.report is not None:
            yield activity, activity.report


def _doubted(reading: FileReading, doubts: Iterable[str], fields: tuple[Field, ...]) -> Iterator[Spot]:
    """A spot at the first of these fields of every report that has one of these doubts."""
    wanted = frozenset(doubts)
    for activity, report in _reports(reading):
        if report.doubts and not wanted.isdisjoint(report.doubts):
            yield at(activity.place(*fields), **_facts(activity, report))


def _facts(activity: Activity, report: Report) -> dict[str, FactValue]:
    return {
        "text": _quote(report.text or ""),
        "status": STATUS_NAMES[report.status],
        "percent": f"{report.percent:g}%".replace(".", ",") if report.percent is not None else "chưa ghi",
        "product": _quote(activity.product or ""),
        "documents": ", ".join(document.number for document in report.documents),
        "day": f"{report.completed_on:%d/%m/%Y}" if report.completed_on else "",
        "turned": _turned(report),
    }


def _turned(report: Report) -> str:
    """The day of completion with day and month exchanged."""
    day = report.completed_on
    return f"{day.month:02}/{day.day:02}/{day.year:04}" if day and day.day <= 12 else ""


def _quote(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else line[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


@check(
    "B01",
    Severity.WARNING,
    vi="Chưa hiểu tình trạng “{text}” nên việc này được tính là chưa rõ. Ghi một trong các cách: Đã hoàn thành, Đang thực hiện, "
    "Chưa thực hiện, Không phát sinh, Duy trì thường xuyên, Tạm dừng.",
    en="The status “{text}” was not understood; the activity counts as unclear. Write one of: Đã hoàn thành, Đang thực hiện, "
    "Chưa thực hiện, Không phát sinh, Duy trì thường xuyên, Tạm dừng.",
    explain_vi="Công cụ không đoán khi lời báo cáo có thể hiểu nhiều cách, ví dụ “Xem báo cáo kèm theo”. Đơn vị báo cáo ghi rõ "
    "tình trạng; nếu cơ quan hay dùng cách viết này thì thêm vào trang “Từ ngữ” của cai-dat.xlsx.",
)
def status_unclear(reading: FileReading) -> Iterable[Spot]:
    """The wording says nothing that can be counted; the office states it, or the agency adds the wording to its settings."""
    for activity, report in _reports(reading):
        doubts = set(report.doubts)
        if report.status is Status.UNCLEAR and not doubts & {"several_marks", "ratio_or_date"}:
            yield at(activity.place(*_WORDS, Field.PERCENT), **_facts(activity, report))


@check(
    "B02",
    Severity.WARNING,
    vi="“{text}” có thể là tỷ lệ hoặc ngày tháng nên chưa được tính. Ghi rõ, ví dụ “2/3 nội dung” hoặc “ngày 02/3/2026”.",
    en="“{text}” may be a ratio or a date and was not counted. Write “2/3 nội dung” or “ngày 02/3/2026”.",
    explain_vi="Một ô chỉ ghi “2/3” có thể là hai phần ba hoặc ngày mùng 2 tháng 3. Đơn vị báo cáo ghi thêm chữ.",
)
def ratio_or_date(reading: FileReading) -> Iterable[Spot]:
    """A cell that holds only "2/3" is two thirds or the second of March; the office adds a word."""
    return _doubted(reading, ["ratio_or_date"], _WORDS)


@check(
    "B03",
    Severity.WARNING,
    vi="Đánh dấu ở nhiều cột tình trạng cùng lúc nên chưa rõ việc này đến đâu. Chỉ để lại một dấu.",
    en="Several status columns are marked at once, so the state is unclear. Leave one mark.",
    explain_vi="Các cột Hoàn thành, Đang thực hiện, Chưa thực hiện chỉ được đánh dấu một cột trên mỗi dòng. Đơn vị báo cáo sửa.",
)
def several_marks(reading: FileReading) -> Iterable[Spot]:
    """More than one of the columns done, doing, not done is marked; the office leaves one."""
    return _doubted(reading, ["several_marks"], (Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT))


@check(
    "B04",
    Severity.WARNING,
    vi="Tỷ lệ {percent} không khớp với tình trạng “{status}”; đang tính theo tình trạng. Sửa một trong hai ô.",
    en="{percent} does not agree with the status “{status}”, which was used. Mend one of the two cells.",
    explain_vi="Ví dụ không khớp: “Đã hoàn thành” với 80%, “Đang thực hiện” với 100%, “Chưa thực hiện” với 30%. Đơn vị báo cáo sửa.",
)
def percent_against_status(reading: FileReading) -> Iterable[Spot]:
    """Percent and status contradict each other; the status counts."""
    return _doubted(reading, ["percent_against_status"], _NUMBERS)


@check(
    "B05",
    Severity.WARNING,
    vi="Cột tình trạng và cột kết quả nói khác nhau (“{text}”); đang tính theo cột tình trạng. Sửa cho thống nhất.",
    en="The status column and the result column disagree (“{text}”); the status was used. Make them agree.",
    explain_vi="Ví dụ: tình trạng ghi “Hoàn thành” nhưng kết quả ghi “đang lấy ý kiến”. Đơn vị báo cáo sửa.",
)
def text_against_status(reading: FileReading) -> Iterable[Spot]:
    """The status says done while the result says that it is not."""
    return _doubted(reading, ["text_against_status"], (Field.RESULT, Field.STATUS))


@check(
    "B06",
    Severity.NOTE,
    vi="Số ở cột tỷ lệ có thể hiểu nhiều cách hoặc không phải là tỷ lệ; đang hiểu là {percent}. Ghi kèm dấu %, ví dụ “80%”.",
    en="The number in the percent column can be read in several ways or is no percent; it was read as {percent}. Write it with %.",
    explain_vi="Số 1 trong ô thường có thể là 1%, 100% hoặc một dấu đánh; số trên 100% được tính là 100%. Đơn vị báo cáo ghi kèm dấu %.",
)
def percent_odd(reading: FileReading) -> Iterable[Spot]:
    """A plain 1, more than 100%, or something that is no percent; 1 counts as the whole."""
    doubts = ["percent_ambiguous", "percent_not_understood", "percent_above_full"]
    return _doubted(reading, doubts, _NUMBERS)


@check(
    "B07",
    Severity.WARNING,
    vi="Báo cáo đã hoàn thành nhưng chưa ghi số, ngày văn bản của sản phẩm “{product}”. Bổ sung số và ngày, ví dụ “12/KH-SDTTG ngày 20/02/2026”.",
    en="Reported as done, but no number and date of the product “{product}” is given. Add them, as in “12/KH-SDTTG ngày 20/02/2026”.",
    explain_vi="Sản phẩm là văn bản (kế hoạch, quyết định, báo cáo …) thì số và ngày văn bản là minh chứng. Đơn vị báo cáo bổ sung.",
)
def done_without_evidence(reading: FileReading) -> Iterable[Spot]:
    """The product is a document, and no document is named; the office adds number and date."""
    return _doubted(reading, ["done_without_evidence"], (Field.DOCUMENT, *_WORDS, Field.PERCENT))


@check(
    "B08",
    Severity.WARNING,
    vi="Văn bản {documents} chưa phải là sản phẩm “{product}”. Ghi số của chính sản phẩm, hoặc báo cáo là đang thực hiện.",
    en="{documents} is not yet the product “{product}”. Give the product's own number, or report it as in progress.",
    explain_vi="Tờ trình, công văn là bước trên đường tới sản phẩm; nhiệm vụ chỉ hoàn thành khi đạt sản phẩm. Đơn vị báo cáo sửa.",
)
def wrong_document(reading: FileReading) -> Iterable[Spot]:
    """Only a letter or submission is named where the product is, say, a decision."""
    return _doubted(reading, ["wrong_document"], _EVIDENCE)


@check(
    "B09",
    Severity.WARNING,
    vi="Số văn bản còn để trống (“số   /…”). Điền số và ngày của văn bản đã ban hành.",
    en="The document's number is still blank (“số   /…”). Fill in the number and date of the document as issued.",
    explain_vi="Chỗ trống của văn bản mẫu chưa được điền nên không có minh chứng. Đơn vị báo cáo điền.",
)
def blank_number(reading: FileReading) -> Iterable[Spot]:
    """The blank of a template was not filled in; the office fills it in."""
    return _doubted(reading, ["blank_number"], _EVIDENCE)


@check(
    "B10",
    Severity.WARNING,
    vi="Ngày hoàn thành {day} có thể bị đảo ngày và tháng; nếu đúng là {turned} thì sửa lại ô. Nên nhập ngày dạng chữ “dd/mm/yyyy”.",
    en="The completion date {day} may have day and month exchanged; if it is {turned}, mend the cell.",
    explain_vi="Excel cài theo kiểu Mỹ hiểu 05/03 là ngày 3 tháng 5. Ngày có nghi vấn nhưng chưa có văn bản chứng minh nên giữ nguyên. Đơn vị báo cáo xem lại.",
)
def swapped_date(reading: FileReading) -> Iterable[Spot]:
    """Excel may have exchanged day and month; without proof the date stays as it is."""
    return _doubted(reading, ["swapped_date"], _DAYS)


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
    return _doubted(reading, ["date_put_right"], _DAYS)


@check(
    "B12",
    Severity.WARNING,
    vi="Ngày hoàn thành {day} sau ngày chốt số liệu. Sửa ngày; nếu là ngày dự kiến thì báo cáo là đang thực hiện.",
    en="The completion date {day} lies after the closing date. Mend it; if it is planned, report the activity as in progress.",
    explain_vi="Việc hoàn thành không thể có ngày sau ngày chốt số liệu của kỳ. Đơn vị báo cáo sửa.",
)
def future_date(reading: FileReading) -> Iterable[Spot]:
    """Nothing can have been completed after the closing date."""
    return _doubted(reading, ["future_date"], _DAYS)


@check(
    "B13",
    Severity.NOTE,
    vi="Không đọc được ngày hoàn thành. Ghi theo dạng ngày/tháng/năm, ví dụ 20/02/2026.",
    en="The completion date could not be read. Write day/month/year, as in 20/02/2026.",
    explain_vi="Ô ngày hoàn thành có chữ nhưng không có ngày. Đơn vị báo cáo ghi lại.",
)
def date_not_understood(reading: FileReading) -> Iterable[Spot]:
    """The cell of the completion date holds words without a date."""
    return _doubted(reading, ["date_not_understood"], _DAYS)


@check(
    "B14",
    Severity.NOTE,
    vi="“{text}” chưa nói rõ là đã xong; đang tính là đã hoàn thành. Nếu còn việc phải làm thì ghi “Đang thực hiện”.",
    en="“{text}” does not clearly say finished; it counts as done. If work remains, write “Đang thực hiện”.",
    explain_vi="“Đã triển khai”, “Đã thực hiện”, hoặc chỉ một dấu x, không nói rõ là xong. Đơn vị báo cáo ghi “Đã hoàn thành” kèm số văn bản.",
)
def done_weakly(reading: FileReading) -> Iterable[Spot]:
    """The words "Đã triển khai" do not say that it is finished; it counts as done."""
    return _doubted(reading, ["weak_done", "bare_mark"], _WORDS)


@check(
    "B15",
    Severity.NOTE,
    vi="Các kỳ báo cáo khác nhau; đang tính chung là “{status}”. Ghi thêm tình trạng chung của cả việc.",
    en="The periods are reported differently; together they count as “{status}”. Add the state of the whole.",
    explain_vi="Khi từng tháng, từng quý được báo cáo riêng mà chưa xong hết thì tính là đang thực hiện. Đơn vị báo cáo xem lại.",
)
def periods_differ(reading: FileReading) -> Iterable[Spot]:
    """Months or quarters are reported differently and give no common state."""
    return _doubted(reading, ["periods_differ"], _WORDS)


@check(
    "B16",
    Severity.NOTE,
    vi="Chính đơn vị báo cáo là chậm tiến độ (“{text}”). Nêu nguyên nhân và thời gian hoàn thành mới trong báo cáo.",
    en="The office itself says that it is late (“{text}”). State the reason and the new date in the report.",
    explain_vi="Các cách viết “Hoàn thành chậm”, “Quá hạn”, “Chậm tiến độ” được ghi nhận là chậm dù thời hạn không có ngày cụ thể.",
)
def late_by_own_words(reading: FileReading) -> Iterable[Spot]:
    """The office's own words say late, whatever the deadline says."""
    for activity, report in _reports(reading):
        if report.late:
            yield at(activity.place(*_WORDS), **_facts(activity, report))


@check(
    "B17",
    Severity.WARNING,
    vi="Chưa thực hiện hoặc chậm nhưng chưa nêu lý do (“{text}”). Bổ sung nguyên nhân, khó khăn vướng mắc.",
    en="Not started or late, and no reason is given (“{text}”). Add the reason or difficulty.",
    explain_vi="Việc chưa thực hiện hoặc chậm được đưa vào phần “Tồn tại, hạn chế” của báo cáo nên phải có nguyên nhân. Đơn vị báo cáo bổ sung.",
)
def no_reason(reading: FileReading) -> Iterable[Spot]:
    """Not started or late without a reason; the report's part on shortcomings needs one."""
    return _doubted(reading, ["no_reason"], _REASONS)


CHECKS = (
    status_unclear,
    ratio_or_date,
    several_marks,
    percent_against_status,
    text_against_status,
    percent_odd,
    done_without_evidence,
    wrong_document,
    blank_number,
    swapped_date,
    date_put_right,
    future_date,
    date_not_understood,
    done_weakly,
    periods_differ,
    late_by_own_words,
    no_reason,
)
