"""What is odd about the deadlines of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from cchc_excel.annex.deadlines import Calendar, dates_in_text
from cchc_excel.findings import Check, Severity, Spot, at, check
from cchc_excel.plan import Activity, Deadline, DeadlineKind, Field, FileReading

# Doubts that have a finding of their own; an unspecified deadline with none of them is only a text without a time.
OWN_FINDINGS = frozenset(
    (
        *("impossible", "status_in_deadline", "office_in_deadline", "ditto", "parent_of_children"),
        *("change_requested", "not_understood"),
    )
)
LONGEST_QUOTE = 160  # characters of a cell that a message quotes


def quoted(text: str | None) -> str:
    """A cell's text on one line, cut where it is long."""
    line = " ".join((text or "").split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"


def shown(day: date | None) -> str:
    """A day as people read it: 05/03/2026."""
    return f"{day:%d/%m/%Y}" if day else ""


def _spot(activity: Activity, **facts: str) -> Spot:
    text = quoted(activity.deadline.text)
    return at(activity.place(Field.DEADLINE), activity=activity.id, text=text, **facts)


def _where(reading: FileReading, holds: Callable[[Deadline], bool]) -> Iterator[Activity]:
    return (activity for activity in reading.activities if holds(activity.deadline))


def _doubting(reading: FileReading, doubt: str) -> Iterator[Activity]:
    return _where(reading, lambda deadline: doubt in deadline.doubts)


@check(
    "D01",
    Severity.WARNING,
    vi="Hoạt động {activity} để trống thời gian hoàn thành. Đề nghị ghi rõ thời hạn hoặc “Thường xuyên”.",
    en="Activity {activity} has no deadline. Please write one, or “Thường xuyên”.",
    explain_vi="Ô thời gian hoàn thành không có chữ nên không theo dõi được tiến độ. Ví dụ ghi đúng: “Quý II/2026”, "
    "“Trước ngày 15/12”, “Hàng năm”. Văn phòng chủ trì kế hoạch bổ sung.",
)
def deadline_missing(reading: FileReading) -> Iterable[Spot]:
    """The deadline cell is blank: the activity can never be in time or late. The planning office adds it."""
    for activity in _where(reading, lambda deadline: deadline.kind is DeadlineKind.MISSING):
        yield _spot(activity)


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
    for activity in _where(reading, lambda deadline: deadline.kind is DeadlineKind.UNSPECIFIED):
        if not OWN_FINDINGS.intersection(activity.deadline.doubts):
            yield _spot(activity)


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
    for activity in _doubting(reading, "not_understood"):
        yield _spot(activity)


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
    for activity in _doubting(reading, "impossible"):
        yield _spot(activity)


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
    for activity in _doubting(reading, "clamped"):
        yield _spot(activity, due=shown(activity.deadline.due))


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
    for activity in _doubting(reading, "vague"):
        if activity.deadline.due is not None:
            yield _spot(activity, due=shown(activity.deadline.due))


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
    for activity in _doubting(reading, "other_year"):
        yield _spot(activity, due=shown(activity.deadline.due))


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
    for activity in _doubting(reading, "excel_date"):
        due = activity.deadline.due
        if due is not None:
            yield _spot(activity, first=shown(due), second=_other_reading(due))


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
    for activity in _doubting(reading, "change_requested"):
        yield _spot(activity, requested=quoted(activity.deadline.requested))


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
        yield _spot(activity, named=", ".join(map(shown, named)), objective=_around(text))


def _contradicts(named: tuple[date, ...], deadline: Deadline) -> bool:
    """Whether none of the dates is one of the deadline's, give or take the day of "trước"."""
    own = [due.toordinal() for due in deadline.dues]
    return not any(abs(day.toordinal() - due) <= 1 for day in named for due in own)


def _around(text: str) -> str:
    """The end of a long objective, where its date usually stands."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else "…" + line[-(LONGEST_QUOTE - 1) :]


@check(
    "D11",
    Severity.WARNING,
    vi="Ô thời gian của hoạt động {activity} ghi tình trạng (“{text}”) thay cho thời hạn. Đề nghị ghi thời hạn và chuyển tình "
    "trạng sang cột kết quả.",
    en="The deadline of activity {activity} tells what was done (“{text}”). Please write when it is due, and the status in "
    "its own column.",
    explain_vi="Ví dụ “Đã hoàn thành tháng 02/2026”: ngày hoàn thành không phải là hạn. Đơn vị báo cáo khôi phục thời hạn như kế "
    "hoạch đã ban hành.",
)
def deadline_is_status(reading: FileReading) -> Iterable[Spot]:
    """A status stands in the deadline column; no due date is taken from it. The reporting office restores it."""
    for activity in _doubting(reading, "status_in_deadline"):
        yield _spot(activity)


@check(
    "D12",
    Severity.WARNING,
    vi="Ô thời gian của hoạt động {activity} ghi tên đơn vị (“{text}”). Có thể hàng bị lệch cột; đề nghị kiểm tra lại cả hàng.",
    en="The deadline of activity {activity} names an office (“{text}”). The row may be shifted; please check all of it.",
    explain_vi="Khi dán hoặc xóa ô, các ô của một hàng có thể lệch sang cột bên cạnh. Đơn vị lập tệp đặt lại từng ô đúng cột.",
)
def deadline_is_office(reading: FileReading) -> Iterable[Spot]:
    """An office stands in the deadline column: perhaps the row is one column off. The file's author checks it."""
    for activity in _doubting(reading, "office_in_deadline"):
        yield _spot(activity)


@check(
    "D13",
    Severity.NOTE,
    vi="Thời gian “{text}” của hoạt động {activity} có nhiều mốc; hạn chính là {due}. Đề nghị tách thành từng hoạt động nếu cần "
    "theo dõi riêng.",
    en="The deadline “{text}” of activity {activity} names several dates; {due} is the one it is judged by. Split the activity "
    "where each matters.",
    explain_vi="Mốc ghi đầu tiên là hạn chính, các mốc sau được liệt kê thêm. Nếu mỗi mốc là một việc riêng, người giữ kế hoạch "
    "tách thành nhiều hoạt động.",
)
def deadline_several_dates(reading: FileReading) -> Iterable[Spot]:
    """Several milestones in one cell: the first written is the due date, the others are listed."""
    for activity in _doubting(reading, "several_dates"):
        yield _spot(activity, due=shown(activity.deadline.due))


@check(
    "D14",
    Severity.WARNING,
    vi="Thời gian của hoạt động {activity} chỉ có số “{text}”, được hiểu là số ngày. Đề nghị ghi rõ đơn vị và mốc bắt đầu.",
    en="The deadline of activity {activity} is only the number “{text}”, taken as days. Please write the unit and the start.",
    explain_vi="Ví dụ ghi đúng: “07 ngày làm việc kể từ ngày nhận văn bản”, “Tháng 7”. Đơn vị chủ trì ghi lại.",
)
def deadline_bare_number(reading: FileReading) -> Iterable[Spot]:
    """A number alone is taken as a number of days from an unknown beginning. The lead writes what is meant."""
    for activity in _doubting(reading, "bare_number"):
        yield _spot(activity)


@check(
    "D15",
    Severity.NOTE,
    vi="Đã hiểu “{text}” (hoạt động {activity}) là {due} dù có lỗi gõ. Đề nghị sửa lại cách ghi.",
    en="“{text}” (activity {activity}) was read as {due} in spite of a slip. Please correct it.",
    explain_vi="Ví dụ “14/52026” thiếu dấu gạch chéo, “12/15/2026” ghi tháng trước ngày. Đơn vị chủ trì sửa lại.",
    repaired=True,
)
def deadline_slip(reading: FileReading) -> Iterable[Spot]:
    """A slip of the keyboard was read as what it must mean: a lost slash, the month before the day."""
    for activity in _where(
        reading, lambda deadline: bool({"typo", "month_first"}.intersection(deadline.doubts))
    ):
        due = shown(activity.deadline.due)
        yield _spot(activity, due=due or "–")


@check(
    "D16",
    Severity.NOTE,
    vi="Ô thời gian của hoạt động {activity} có cả mốc cũ và mốc mới (“{text}”); mốc mới {due} được dùng. Đề nghị kiểm tra việc "
    "điều chỉnh đã được duyệt.",
    en="The deadline of activity {activity} has an old and a new time (“{text}”); the new one, {due}, is used. Please check that "
    "the change was approved.",
    explain_vi="Khi ghi “điều chỉnh sang”, “gia hạn đến”, công cụ dùng mốc mới. Nếu chưa được duyệt, hãy ghi “đề xuất điều chỉnh”.",
)
def deadline_changed(reading: FileReading) -> Iterable[Spot]:
    """An old and a new time stand in the cell; the new one is used. Somebody checks that it was approved."""
    for activity in _doubting(reading, "changed"):
        yield _spot(activity, due=shown(activity.deadline.due))


@check(
    "D17",
    Severity.NOTE,
    vi="Thời gian “{text}” của hoạt động {activity} có thể theo âm lịch; đang tính là {due}. Đề nghị ghi ngày dương lịch.",
    en="The deadline “{text}” of activity {activity} may follow the moon's calendar; {due} is taken. Please write a solar date.",
    explain_vi="“Tháng Giêng”, “tháng Chạp”, “Tết” có thể hiểu theo âm lịch. Đơn vị chủ trì ghi ngày, tháng dương lịch.",
)
def deadline_lunar(reading: FileReading) -> Iterable[Spot]:
    """The words may mean the moon's calendar; the solar date taken is shown."""
    for activity in _doubting(reading, "lunar"):
        yield _spot(activity, due=shown(activity.deadline.due))


@check(
    "D18",
    Severity.WARNING,
    vi="Ô thời gian của hoạt động {activity} ghi “{text}” và không tự có mốc thời gian. Đề nghị ghi lại thời hạn của chính hoạt động này.",
    en="The deadline of activity {activity} says “{text}” and has no time of its own. Please write this activity's own deadline.",
    explain_vi="“Như trên”, “nt” chỉ có nghĩa khi biết chắc ô nào ở trên; “Theo từng mốc dưới đây” cần thời hạn ở các hàng con. Đơn "
    "vị chủ trì ghi rõ cho từng hoạt động.",
)
def deadline_elsewhere(reading: FileReading) -> Iterable[Spot]:
    """The cell points to another row ("như trên", "dưới đây") that did not give it a time. The lead writes it out."""
    for activity in reading.activities:
        if {"ditto", "parent_of_children"}.intersection(
            activity.deadline.doubts
        ) and not activity.deadline.dues:
            yield _spot(activity)


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
    deadline_is_status,
    deadline_is_office,
    deadline_several_dates,
    deadline_bare_number,
    deadline_slip,
    deadline_changed,
    deadline_lunar,
    deadline_elsewhere,
)
