"""What is odd about the deadlines of a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cchc_excel.annex.deadlines import Calendar, dates_in_text
from cchc_excel.checks.deadline_spots import LONGEST_QUOTE, doubting, quoted, shown, spot, where
from cchc_excel.checks.spots import without_column
from cchc_excel.findings import Check, Severity, Spot, check
from cchc_excel.plan import Deadline, DeadlineKind, Field, FileReading

# Doubts that have a finding of their own; an unspecified deadline with none of them is only a text without a time.
OWN_FINDINGS = frozenset(
    (
        *("impossible", "status_in_deadline", "office_in_deadline", "ditto", "parent_of_children"),
        *("change_requested", "not_understood"),
    )
)


@check(
    "D01",
    Severity.WARNING,
    vi="Hoạt động {activity} chưa có thời gian hoàn thành. Đề nghị ghi rõ thời hạn hoặc “Thường xuyên”.",
    en="Activity {activity} has no deadline. Please write one, or “Thường xuyên”.",
    explain_vi="Ô thời gian hoàn thành không có chữ nên không theo dõi được tiến độ. Ví dụ ghi đúng: “Quý II/2026”, "
    "“Trước ngày 15/12”, “Hàng năm”. Văn phòng chủ trì kế hoạch bổ sung.",
)
def deadline_missing(reading: FileReading) -> Iterable[Spot]:
    """The deadline cell is blank: the activity can never be in time or late. The planning office adds it."""
    told = without_column(reading, Field.DEADLINE, Field.START, Field.MONTH)
    for activity in where(reading, lambda deadline: deadline.kind is DeadlineKind.MISSING):
        if activity.id not in told:
            yield spot(activity)


@check(
    "D02",
    Severity.WARNING,
    vi="Thời gian “{text}” của hoạt động {activity} không có mốc cụ thể. Đề nghị bổ sung ngày, tháng hoặc quý.",
    en="The deadline “{text}” of activity {activity} names no time. Please add a day, month or quarter.",
    explain_vi="Những chữ như “Theo Kế hoạch”, “Theo quy định” không cho biết khi nào đến hạn. Ví dụ ghi đúng: "
    "“Quý III/2026 (theo Kế hoạch của tỉnh)”. Đơn vị chủ trì bổ sung.",
)
def deadline_unspecified(reading: FileReading) -> Iterable[Spot]:
    """The words are known but hold no time ("Theo Kế hoạch"): nothing can fall due. The lead adds a time."""
    for activity in where(reading, lambda deadline: deadline.kind is DeadlineKind.UNSPECIFIED):
        if not OWN_FINDINGS.intersection(activity.deadline.doubts):
            yield spot(activity)


@check(
    "D03",
    Severity.WARNING,
    vi="Chưa hiểu thời gian “{text}” của hoạt động {activity}. Đề nghị ghi lại, hoặc thêm cách viết này vào bảng "
    "“Từ ngữ” của cai-dat.xlsx.",
    en="The deadline “{text}” of activity {activity} is not understood. Please reword it, or add the wording to the "
    "settings' list of words.",
    explain_vi="Công cụ không nhận ra mốc thời gian trong ô nên coi như chưa có hạn. Ví dụ ghi đúng: “Tháng 6/2026”. "
    "Đơn vị chủ trì ghi lại, hoặc người tổng hợp khai báo cách viết riêng của cơ quan.",
)
def deadline_not_understood(reading: FileReading) -> Iterable[Spot]:
    """The words are unknown to the tool: it guesses nothing and treats the deadline as none. Reword or declare."""
    for activity in doubting(reading, "not_understood"):
        yield spot(activity)


@check(
    "D04",
    Severity.ERROR,
    vi="Thời gian “{text}” của hoạt động {activity} không có thật. Đề nghị sửa lại ngày, tháng, quý hoặc năm.",
    en="The deadline “{text}” of activity {activity} does not exist. Please correct the day, month, quarter or year.",
    explain_vi="Ví dụ “15/13/2026”, “Quý V”, “20226”: lịch không có mốc như vậy nên không tính được hạn. Đơn vị chủ trì "
    "sửa lại trong ô thời gian hoàn thành.",
)
def deadline_impossible(reading: FileReading) -> Iterable[Spot]:
    """No calendar has this day, month, quarter or year; no due date is taken from it. The lead corrects it."""
    for activity in doubting(reading, "impossible"):
        yield spot(activity)


@check(
    "D05",
    Severity.WARNING,
    vi="Tháng không có ngày ghi trong “{text}” (hoạt động {activity}); tạm lấy {due}. Đề nghị sửa lại ngày.",
    en="The month has no such day as in “{text}” (activity {activity}); {due} is taken. Please correct the day.",
    explain_vi="Ví dụ “31/6/2026”: tháng 6 chỉ có 30 ngày, công cụ lấy ngày cuối tháng. Đơn vị chủ trì sửa lại.",
    repaired=True,
)
def deadline_clamped(reading: FileReading) -> Iterable[Spot]:
    """The day lies beyond its month's end; the month's last day is taken. The lead corrects it."""
    for activity in doubting(reading, "clamped"):
        yield spot(activity, due=shown(activity.deadline.due))


@check(
    "D06",
    Severity.NOTE,
    vi="Thời gian “{text}” của hoạt động {activity} chỉ là ước chừng; hạn được tính là {due}. Nếu cần, hãy ghi ngày cụ thể.",
    en="The deadline “{text}” of activity {activity} is rough; {due} is taken as due. Write a day where it matters.",
    explain_vi="Ví dụ “Đầu năm” được tính đến hết Quý I, “Đầu tháng 3” đến ngày 10/3. Nếu cách tính không đúng ý, đơn vị "
    "chủ trì ghi ngày cụ thể.",
)
def deadline_vague(reading: FileReading) -> Iterable[Spot]:
    """The words name a time roughly ("đầu năm"); the message says which day is taken."""
    for activity in doubting(reading, "vague"):
        if activity.deadline.due is not None:
            yield spot(activity, due=shown(activity.deadline.due))


@check(
    "D07",
    Severity.NOTE,
    vi="Hạn “{text}” của hoạt động {activity} là {due}, ngoài năm kế hoạch. Đề nghị kiểm tra lại năm.",
    en="The deadline “{text}” of activity {activity} is {due}, outside the plan year. Please check the year.",
    explain_vi="Hạn ở năm khác có thể đúng (việc nhiều năm, việc của năm trước), cũng có thể do quên sửa năm khi sao chép kế "
    "hoạch cũ. Đơn vị chủ trì kiểm tra.",
)
def deadline_other_year(reading: FileReading) -> Iterable[Spot]:
    """The due date lies in another year: perhaps work over years, perhaps an old plan's year. Somebody checks."""
    for activity in doubting(reading, "other_year"):
        yield spot(activity, due=shown(activity.deadline.due))


@check(
    "D08",
    Severity.WARNING,
    vi="Ô thời gian của hoạt động {activity} là ngày {first} do Excel tự đổi; có thể người ghi muốn nói {second}. Đề nghị "
    "ghi lại bằng chữ (đang hiện: “{text}”).",
    en="The deadline of activity {activity} is {first} as Excel made it; {second} may have been meant. Please type it as "
    "text (now shown: “{text}”).",
    explain_vi="Khi gõ “1-2” hoặc “05/02”, Excel có thể đổi thành ngày và đảo ngày với tháng. Cách ghi an toàn: “Tháng 1 - 2”, "
    "“Ngày 05 tháng 02”. Đơn vị lập tệp xem lại.",
)
def deadline_excel_date(reading: FileReading) -> Iterable[Spot]:
    """Excel made a date of what was typed; day and month may be exchanged, or months were meant. Both are shown."""
    for activity in doubting(reading, "excel_date"):
        due = activity.deadline.due
        if due is not None:
            yield spot(activity, first=shown(due), second=_other_reading(due))


def _other_reading(due: date) -> str:
    exchanged = shown(date(due.year, due.day, due.month)) if due.day <= 12 else ""
    low, high = sorted((due.day, due.month))
    months = f"tháng {low} - {high}" if due.day <= 12 and low != high else f"tháng {due.month}/{due.year}"
    return f"{exchanged} / {months}" if exchanged and low != high else months


@check(
    "D09",
    Severity.WARNING,
    vi="Hoạt động {activity} đề nghị đổi thời hạn: “{requested}”. Hạn cũ vẫn được giữ cho đến khi được duyệt; nếu đã duyệt, "
    "đề nghị ghi hạn mới vào kế hoạch.",
    en="Activity {activity} asks for another deadline: “{requested}”. The old one stands until it is approved; if it is, "
    "please write the new one into the plan.",
    explain_vi="Đề xuất gia hạn, lùi hoặc điều chỉnh chưa phải là hạn mới. Lãnh đạo duyệt, sau đó người giữ kế hoạch sửa ô "
    "thời gian hoàn thành.",
)
def deadline_change_requested(reading: FileReading) -> Iterable[Spot]:
    """A change is asked for in the cell; the old deadline is used until the plan itself is changed."""
    for activity in doubting(reading, "change_requested"):
        yield spot(activity, requested=quoted(activity.deadline.requested))


@check(
    "D10",
    Severity.WARNING,
    vi="Mục tiêu của hoạt động {activity} ghi hạn {named} (“{objective}”), nhưng cột thời gian ghi “{text}”. Đề nghị thống "
    "nhất một hạn.",
    en="The objective of activity {activity} names {named} (“{objective}”), but the deadline column says “{text}”. Please "
    "agree on one.",
    explain_vi="Công cụ dùng cột thời gian, không tự lấy ngày trong mục tiêu. Ví dụ mục tiêu ghi “trước ngày 20/12 của năm "
    "trước” mà cột ghi “Hàng năm” thì hạn thực tế sớm hơn nhiều. Văn phòng chủ trì kế hoạch quyết định.",
)
def deadline_in_objective(reading: FileReading) -> Iterable[Spot]:
    """A due date in the objective's words that the column does not have; the column is used. The planner decides.

    The plan year is the file's, else the one of the activity's own deadline; without either nothing is said.
    """
    told: set[tuple[str, tuple[date, ...]]] = set()
    named_in: dict[tuple[str, int], tuple[date, ...]] = {}
    for activity in reading.activities:
        text, deadline = activity.objective.text, activity.deadline
        year = reading.plan_year or (deadline.due.year if deadline.due else None)
        if not text or year is None:
            continue
        if (text, year) not in named_in:  # the objective of many activities
            named_in[text, year] = dates_in_text(text, Calendar(year))
        named = named_in[text, year]
        if not named or not _contradicts(named, deadline) or (activity.id, named) in told:
            continue
        told.add((activity.id, named))
        yield spot(activity, named=", ".join(map(shown, named)), objective=_around(text))


def _contradicts(named: tuple[date, ...], deadline: Deadline) -> bool:
    """Whether none of the dates is one of the deadline's, give or take the day of "trước"."""
    own = [due.toordinal() for due in deadline.dues]
    return not any(abs(day.toordinal() - due) <= 1 for day in named for due in own)


def _around(text: str) -> str:
    """The end of a long objective, where its date usually stands."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else "…" + line[-(LONGEST_QUOTE - 1) :]


CHECKS: tuple[Check[FileReading], ...] = (
    deadline_missing,
    deadline_unspecified,
    deadline_not_understood,
    deadline_impossible,
    deadline_clamped,
    deadline_vague,
    deadline_other_year,
    deadline_excel_date,
    deadline_change_requested,
    deadline_in_objective,
)
