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
WORDS = (Field.STATUS, Field.RESULT, Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT, Field.MONTH)
_NUMBERS = (Field.PERCENT, *WORDS)
_REASONS = (Field.REASON, Field.DIFFICULTY, *WORDS)
_LONGEST_QUOTE = 80  # characters


def _reports(reading: FileReading) -> Iterator[tuple[Activity, Report]]:
    for activity in reading.activities:
        if activity.report is not None:
            yield activity, activity.report


def doubted(reading: FileReading, doubts: Iterable[str], fields: tuple[Field, ...]) -> Iterator[Spot]:
    """A spot at the first of these fields of every report that has one of these doubts."""
    wanted = frozenset(doubts)
    for activity, report in _reports(reading):
        if report.doubts and not wanted.isdisjoint(report.doubts):
            yield at(activity.place(*fields), **_facts(activity, report))


def _facts(activity: Activity, report: Report) -> dict[str, FactValue]:
    return {
        "text": _quote(report.text or STATUS_NAMES[report.status]),
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
            yield at(activity.place(*WORDS, Field.PERCENT), **_facts(activity, report))


@check(
    "B02",
    Severity.WARNING,
    vi="“{text}” có thể là tỷ lệ hoặc ngày tháng nên chưa được tính. Ghi rõ, ví dụ “2/3 nội dung” hoặc “ngày 02/3/2026”.",
    en="“{text}” may be a ratio or a date and was not counted. Write “2/3 nội dung” or “ngày 02/3/2026”.",
    explain_vi="Một ô chỉ ghi “2/3” có thể là hai phần ba hoặc ngày mùng 2 tháng 3. Đơn vị báo cáo ghi thêm chữ.",
)
def ratio_or_date(reading: FileReading) -> Iterable[Spot]:
    """A cell that holds only "2/3" is two thirds or the second of March; the office adds a word."""
    return doubted(reading, ["ratio_or_date"], WORDS)


@check(
    "B03",
    Severity.WARNING,
    vi="Đánh dấu ở nhiều cột tình trạng cùng lúc nên chưa rõ việc này đến đâu. Chỉ để lại một dấu.",
    en="Several status columns are marked at once, so the state is unclear. Leave one mark.",
    explain_vi="Các cột Hoàn thành, Đang thực hiện, Chưa thực hiện chỉ được đánh dấu một cột trên mỗi dòng. Đơn vị báo cáo sửa.",
)
def several_marks(reading: FileReading) -> Iterable[Spot]:
    """More than one of the columns done, doing, not done is marked; the office leaves one."""
    return doubted(reading, ["several_marks"], (Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT))


@check(
    "B04",
    Severity.WARNING,
    vi="Tỷ lệ {percent} không khớp với tình trạng “{status}”; đang tính theo tình trạng. Sửa một trong hai ô.",
    en="{percent} does not agree with the status “{status}”, which was used. Mend one of the two cells.",
    explain_vi="Ví dụ không khớp: “Đã hoàn thành” với 80%, “Đang thực hiện” với 100%, “Chưa thực hiện” với 30%. Đơn vị báo cáo sửa.",
)
def percent_against_status(reading: FileReading) -> Iterable[Spot]:
    """Percent and status contradict each other; the status counts."""
    return doubted(reading, ["percent_against_status"], _NUMBERS)


@check(
    "B05",
    Severity.WARNING,
    vi="Cột tình trạng và cột kết quả nói khác nhau (“{text}”); đang tính theo cột tình trạng. Sửa cho thống nhất.",
    en="The status column and the result column disagree (“{text}”); the status was used. Make them agree.",
    explain_vi="Ví dụ: tình trạng ghi “Hoàn thành” nhưng kết quả ghi “đang lấy ý kiến”. Đơn vị báo cáo sửa.",
)
def text_against_status(reading: FileReading) -> Iterable[Spot]:
    """The status says done while the result says that it is not."""
    return doubted(reading, ["text_against_status"], (Field.RESULT, Field.STATUS))


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
    return doubted(reading, doubts, _NUMBERS)


@check(
    "B14",
    Severity.NOTE,
    vi="“{text}” chưa nói rõ là đã xong; đang tính là đã hoàn thành. Nếu còn việc phải làm thì ghi “Đang thực hiện”.",
    en="“{text}” does not clearly say finished; it counts as done. If work remains, write “Đang thực hiện”.",
    explain_vi="“Đã triển khai”, “Đã thực hiện”, hoặc chỉ một dấu x, không nói rõ là xong. Đơn vị báo cáo ghi “Đã hoàn thành” kèm số văn bản.",
)
def done_weakly(reading: FileReading) -> Iterable[Spot]:
    """The words "Đã triển khai" do not say that it is finished; it counts as done."""
    return doubted(reading, ["weak_done", "bare_mark"], WORDS)


@check(
    "B15",
    Severity.NOTE,
    vi="Các kỳ báo cáo khác nhau; đang tính chung là “{status}”. Ghi thêm tình trạng chung của cả việc.",
    en="The periods are reported differently; together they count as “{status}”. Add the state of the whole.",
    explain_vi="Khi từng tháng, từng quý được báo cáo riêng mà chưa xong hết thì tính là đang thực hiện. Đơn vị báo cáo xem lại.",
)
def periods_differ(reading: FileReading) -> Iterable[Spot]:
    """Months or quarters are reported differently and give no common state."""
    return doubted(reading, ["periods_differ"], WORDS)


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
            yield at(activity.place(*WORDS), **_facts(activity, report))


@check(
    "B17",
    Severity.WARNING,
    vi="Chưa thực hiện hoặc chậm nhưng chưa nêu lý do (“{text}”). Bổ sung nguyên nhân, khó khăn vướng mắc.",
    en="Not started or late, and no reason is given (“{text}”). Add the reason or difficulty.",
    explain_vi="Việc chưa thực hiện hoặc chậm được đưa vào phần “Tồn tại, hạn chế” của báo cáo nên phải có nguyên nhân. Đơn vị báo cáo bổ sung.",
)
def no_reason(reading: FileReading) -> Iterable[Spot]:
    """Not started or late without a reason; the report's part on shortcomings needs one."""
    return doubted(reading, ["no_reason"], _REASONS)


@check(
    "B18",
    Severity.NOTE,
    vi="“{text}” vừa nói đã xong vừa nói chưa; đang tính là “{status}”. Ghi rõ tình trạng chung của cả việc.",
    en="“{text}” says both finished and not; it counts as “{status}”. State where the whole stands.",
    explain_vi="Ví dụ “Không cần báo cáo nữa, đã hoàn thành”. Khi lời báo cáo nói hai điều thì tính là đang thực hiện. "
    "Đơn vị báo cáo xem lại.",
)
def clauses_differ(reading: FileReading) -> Iterable[Spot]:
    """The clauses of a wording contradict one another; the activity counts as in progress."""
    return doubted(reading, ["clauses_differ"], WORDS)


@check(
    "B19",
    Severity.NOTE,
    vi="“{text}” chưa nói rõ tình trạng; đang tính là “{status}”. Nếu không phải thì ghi lại, ví dụ “Đã hoàn thành” hoặc “Chưa đến hạn”.",
    en="“{text}” does not clearly say where the activity stands; it counts as “{status}”. If that is wrong, state it in words.",
    explain_vi="Ví dụ ô chỉ ghi “Quý IV” (chưa đến hạn, hay đã làm trong quý IV?), hoặc “Không có công chức được cử đi học”. "
    "Đơn vị báo cáo ghi rõ.",
)
def read_weakly(reading: FileReading) -> Iterable[Spot]:
    """A period alone, or "there is no …": the likely status is used."""
    return doubted(reading, ["weak_wording"], WORDS)


@check(
    "B20",
    Severity.NOTE,
    vi="“{text}” được hiểu là “{status}” nhưng công cụ chưa chắc. Hãy xác nhận ở trang “Cần xác nhận”, hoặc ghi lại cho rõ.",
    en="“{text}” was read as “{status}”, but not with certainty. Confirm it on the sheet “Cần xác nhận”, or write it more clearly.",
    explain_vi="Lời báo cáo có nhiều ý trái nhau, có từ công cụ chưa biết, hoặc nói dè dặt, ví dụ “Nghe nói đã xong”. "
    "Câu trả lời ở “Cần xác nhận” được dùng cho các lần sau.",
)
def read_doubtfully(reading: FileReading) -> Iterable[Spot]:
    """The clauses point different ways, a verb is unknown, or the office itself is unsure; the likely status is used."""
    return doubted(reading, ["read_doubtfully"], WORDS)


CHECKS = (
    status_unclear,
    ratio_or_date,
    several_marks,
    percent_against_status,
    text_against_status,
    percent_odd,
    done_weakly,
    periods_differ,
    late_by_own_words,
    no_reason,
    clauses_differ,
    read_weakly,
    read_doubtfully,
)
