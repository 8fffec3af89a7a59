"""Deadlines that read as something else, name several times, or slipped under the writer's hand."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_excel.checks.deadline_spots import doubting, shown, spot, where
from cchc_excel.findings import Check, Severity, Spot, check
from cchc_excel.plan import FileReading


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
    for activity in doubting(reading, "status_in_deadline"):
        yield spot(activity)


@check(
    "D12",
    Severity.WARNING,
    vi="Ô thời gian của hoạt động {activity} ghi tên đơn vị (“{text}”). Có thể hàng bị lệch cột; đề nghị kiểm tra lại cả hàng.",
    en="The deadline of activity {activity} names an office (“{text}”). The row may be shifted; please check all of it.",
    explain_vi="Khi dán hoặc xóa ô, các ô của một hàng có thể lệch sang cột bên cạnh. Đơn vị lập tệp đặt lại từng ô đúng cột.",
)
def deadline_is_office(reading: FileReading) -> Iterable[Spot]:
    """An office stands in the deadline column: perhaps the row is one column off. The file's author checks it."""
    for activity in doubting(reading, "office_in_deadline"):
        yield spot(activity)


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
    for activity in doubting(reading, "several_dates"):
        yield spot(activity, due=shown(activity.deadline.due))


@check(
    "D14",
    Severity.WARNING,
    vi="Thời gian của hoạt động {activity} chỉ có số “{text}”, được hiểu là số ngày. Đề nghị ghi rõ đơn vị và mốc bắt đầu.",
    en="The deadline of activity {activity} is only the number “{text}”, taken as days. Please write the unit and the start.",
    explain_vi="Ví dụ ghi đúng: “07 ngày làm việc kể từ ngày nhận văn bản”, “Tháng 7”. Đơn vị chủ trì ghi lại.",
)
def deadline_bare_number(reading: FileReading) -> Iterable[Spot]:
    """A number alone is taken as a number of days from an unknown beginning. The lead writes what is meant."""
    for activity in doubting(reading, "bare_number"):
        yield spot(activity)


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
    for activity in where(reading, lambda deadline: bool({"typo", "month_first"}.intersection(deadline.doubts))):
        due = shown(activity.deadline.due)
        yield spot(activity, due=due or "–")


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
    for activity in doubting(reading, "changed"):
        yield spot(activity, due=shown(activity.deadline.due))


@check(
    "D17",
    Severity.NOTE,
    vi="Thời gian “{text}” của hoạt động {activity} có thể theo âm lịch; đang tính là {due}. Đề nghị ghi ngày dương lịch.",
    en="The deadline “{text}” of activity {activity} may follow the moon's calendar; {due} is taken. Please write a solar date.",
    explain_vi="“Tháng Giêng”, “tháng Chạp”, “Tết” có thể hiểu theo âm lịch. Đơn vị chủ trì ghi ngày, tháng dương lịch.",
)
def deadline_lunar(reading: FileReading) -> Iterable[Spot]:
    """The words may mean the moon's calendar; the solar date taken is shown."""
    for activity in doubting(reading, "lunar"):
        yield spot(activity, due=shown(activity.deadline.due))


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
        if {"ditto", "parent_of_children"}.intersection(activity.deadline.doubts) and not activity.deadline.dues:
            yield spot(activity)


@check(
    "D19",
    Severity.NOTE,
    vi="Một phần của thời gian “{text}” (hoạt động {activity}) chưa được dùng đến; hạn đang tính: {due}. Nếu chưa đúng, đề nghị ghi "
    "lại cho rõ.",
    en="Part of the deadline “{text}” (activity {activity}) was not used; the due date taken: {due}. If that is wrong, please reword it.",
    explain_vi="Trong ô còn con số hoặc mốc thời gian mà cách hiểu hiện tại không giải thích được, ví dụ “Thường xuyên, báo cáo ngày "
    "15/6”. Đơn vị chủ trì kiểm tra, tách mốc hoặc ghi lại.",
)
def deadline_partly_read(reading: FileReading) -> Iterable[Spot]:
    """A number or a time of the cell is not in what was read: the lead looks whether the reading is right."""
    for activity in doubting(reading, "partly_read"):
        yield spot(activity, due=shown(activity.deadline.due) or "–")


CHECKS: tuple[Check[FileReading], ...] = (
    deadline_is_status,
    deadline_is_office,
    deadline_several_dates,
    deadline_bare_number,
    deadline_slip,
    deadline_changed,
    deadline_lunar,
    deadline_elsewhere,
    deadline_partly_read,
)
