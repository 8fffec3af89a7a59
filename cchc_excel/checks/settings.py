"""What is wrong in `cai-dat.xlsx`: records of the reading, in words and with cells."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_excel.findings import Check, Severity, Spot, check
from cchc_excel.settings import SettingsReading


def _recorded(reading: SettingsReading, kind: str) -> Iterator[Spot]:
    for fact in reading.facts:
        if fact.kind == kind:
            yield Spot(fact.ref, fact.facts, fact.ref.file if fact.ref else reading.file)


@check(
    "C01",
    Severity.ERROR,
    vi='{label}: không dùng được giá trị "{value}". Hãy ghi {expected_vi}.',
    en='{label}: the value "{value}" cannot be used. Write {expected_en}.',
    explain_vi="Một ô trong cai-dat.xlsx có giá trị mà chương trình không dùng được, nên chưa thể chạy: nếu bỏ qua"
    " thì số liệu có thể sai. Ví dụ đúng: Ngày chốt số liệu là 14; Ngày nghỉ là 30/4/2026. Người sửa: người giữ tệp cài đặt.",
)
def settings_value_wrong(reading: SettingsReading) -> Iterator[Spot]:
    """A cell of cai-dat.xlsx holds a value that cannot be used; the run stops, for its figures might be wrong."""
    return _recorded(reading, "settings_value_wrong")


@check(
    "C02",
    Severity.WARNING,
    vi='{label}: chưa hiểu "{value}" nên bỏ qua dòng này. Hãy ghi {expected_vi}.',
    en='{label}: "{value}" is not understood, so the row is passed over. Write {expected_en}.',
    explain_vi="Một dòng ở trang Từ ngữ hoặc Xác nhận có loại hay cách hiểu không nằm trong danh sách. Dòng đó không được dùng."
    ' Ví dụ đúng: Loại "Tình trạng", Viết trong tệp "Xong rồi", Hiểu là "Đã hoàn thành". Người sửa: người giữ tệp cài đặt.',
)
def settings_word_wrong(reading: SettingsReading) -> Iterator[Spot]:
    """A row of the sheets Từ ngữ or Xác nhận has a kind or a meaning that is none of the choices; it is not used."""
    return _recorded(reading, "settings_word_wrong")


@check(
    "C03",
    Severity.WARNING,
    vi='Trang "{sheet}" không phải trang cài đặt nào nên không được đọc. Hãy đổi tên thành một trong: {sheets}.',
    en='The sheet "{sheet}" is none of the settings sheets and is not read. Rename it to one of: {sheets}.',
    explain_vi="Tệp cai-dat.xlsx có một trang mang tên lạ. Nếu đó là trang ghi chú riêng thì đặt tên là Ghi chú;"
    " nếu là trang cài đặt thì đổi lại tên. Người sửa: người giữ tệp cài đặt.",
)
def settings_sheet_unknown(reading: SettingsReading) -> Iterator[Spot]:
    """A sheet of cai-dat.xlsx is none of the settings sheets; a sheet named Ghi chú is for your own notes."""
    return _recorded(reading, "settings_sheet_unknown")


@check(
    "C04",
    Severity.ERROR,
    vi='Trang "{sheet}" không có dòng tiêu đề nên không đọc được. Hãy ghi lại dòng tiêu đề: {wanted}.',
    en='The sheet "{sheet}" has no heading row and cannot be read. Write the heading again: {wanted}.',
    explain_vi="Chương trình nhận ra các cột theo dòng tiêu đề. Dòng tiêu đề đã bị xóa hoặc sửa."
    " Ví dụ đúng ở trang Đơn vị: Tên đơn vị | Tên viết tắt, tên khác | Có nộp báo cáo (Có/Không). Người sửa: người giữ tệp cài đặt.",
)
def settings_heading_missing(reading: SettingsReading) -> Iterator[Spot]:
    """A settings sheet lost its heading row, by which its columns are known."""
    return _recorded(reading, "settings_heading_missing")


@check(
    "C05",
    Severity.WARNING,
    vi='Không có mục cài đặt nào tên là "{label}", giá trị bên cạnh không được dùng. Hãy xem lại tên mục.',
    en='There is no setting named "{label}"; the value beside it is not used. Look at its name again.',
    explain_vi="Ở trang Cơ quan hoặc Kỳ báo cáo có một dòng mang tên lạ. Ví dụ đúng: Ngày chốt số liệu. Người sửa: người giữ tệp cài đặt.",
)
def settings_label_unknown(reading: SettingsReading) -> Iterator[Spot]:
    """A row of the sheets Cơ quan or Kỳ báo cáo has a name that is no setting."""
    return _recorded(reading, "settings_label_unknown")


@check(
    "C06",
    Severity.WARNING,
    vi='Mục "{label}" được ghi hai lần; giá trị "{value}" ở đây không được dùng. Hãy xóa một dòng.',
    en='"{label}" is written twice; the value "{value}" here is not used. Delete one of the rows.',
    explain_vi="Cùng một mục có hai giá trị khác nhau; chương trình dùng dòng ở trên. Người sửa: người giữ tệp cài đặt.",
)
def settings_label_repeated(reading: SettingsReading) -> Iterator[Spot]:
    """A setting has two values; the upper one is used."""
    return _recorded(reading, "settings_label_repeated")


@check(
    "C07",
    Severity.WARNING,
    vi='"{name}" có hai dòng. Hãy xóa một dòng và gộp các tên viết tắt vào dòng còn lại.',
    en='"{name}" has two rows. Delete one and gather its short names in the other.',
    explain_vi="Một đơn vị hoặc một nhóm được khai hai lần; chương trình dùng dòng ở trên. Người sửa: người giữ tệp cài đặt.",
)
def settings_office_repeated(reading: SettingsReading) -> Iterator[Spot]:
    """An office or a group stands twice in the settings; the upper row is used."""
    return _recorded(reading, "settings_office_repeated")


@check(
    "C08",
    Severity.WARNING,
    vi='"{name}" vừa là tên của {first}, vừa là tên của {second}; chương trình hiểu là {first}. Hãy xóa ở một nơi.',
    en='"{name}" names both {first} and {second}; it is taken for {first}. Delete it in one place.',
    explain_vi="Một tên viết tắt không được chỉ hai đơn vị. Ví dụ đúng: Phòng CSDT chỉ là Phòng Chính sách Dân tộc."
    " Người sửa: người giữ tệp cài đặt.",
)
def settings_name_ambiguous(reading: SettingsReading) -> Iterator[Spot]:
    """A short name belongs to two offices or groups; the first one keeps it."""
    return _recorded(reading, "settings_name_ambiguous")


@check(
    "C09",
    Severity.WARNING,
    vi='Nhóm "{group}" có "{name}", nhưng trang Đơn vị không có đơn vị này.{hint_vi} Hãy sửa tên ở một trong hai trang.',
    en='The group "{group}" has "{name}", but the sheet Đơn vị has no such office.{hint_en} Mend the name in one of them.',
    explain_vi="Các đơn vị của một nhóm phải có ở trang Đơn vị, bằng tên đầy đủ hoặc tên viết tắt. Người sửa: người giữ tệp cài đặt.",
)
def settings_group_member_unknown(reading: SettingsReading) -> Iterator[Spot]:
    """A group names an office that the sheet Đơn vị does not have."""
    return _recorded(reading, "settings_group_member_unknown")


@check(
    "C10",
    Severity.WARNING,
    vi='Nhóm "{group}" không có đơn vị nào dùng được nên bị bỏ qua. Hãy ghi tên các đơn vị, hoặc để trống nếu là tất cả.',
    en='The group "{group}" has no known office and is passed over. Name its offices, or leave it blank for all of them.',
    explain_vi="Không đơn vị nào của nhóm có ở trang Đơn vị, nên chương trình không hiểu nhóm này. Người sửa: người giữ tệp cài đặt.",
)
def settings_group_empty(reading: SettingsReading) -> Iterator[Spot]:
    """None of a group's members is known, so the group is not used."""
    return _recorded(reading, "settings_group_empty")


@check(
    "C11",
    Severity.WARNING,
    vi='Dòng này thiếu "{column}" nên không được dùng. Hãy điền ô này hoặc xóa cả dòng.',
    en='This row lacks "{column}" and is not used. Fill the cell or delete the row.',
    explain_vi="Một dòng của trang cài đặt chưa điền đủ. Người sửa: người giữ tệp cài đặt.",
)
def settings_row_incomplete(reading: SettingsReading) -> Iterator[Spot]:
    """A row of a settings sheet is not filled in."""
    return _recorded(reading, "settings_row_incomplete")


@check(
    "C12",
    Severity.WARNING,
    vi="Ngày {day} vừa là ngày nghỉ, vừa là ngày làm bù; chương trình dùng dòng ở trên. Hãy xóa một dòng.",
    en="{day} is both a holiday and a day worked in exchange; the upper row is used. Delete one of them.",
    explain_vi="Một ngày chỉ được là ngày nghỉ hoặc ngày làm bù. Người sửa: người giữ tệp cài đặt.",
)
def settings_day_contradicts(reading: SettingsReading) -> Iterator[Spot]:
    """A day is declared a holiday and a working day at once."""
    return _recorded(reading, "settings_day_contradicts")


@check(
    "C13",
    Severity.WARNING,
    vi='"{written}" có hai câu trả lời khác nhau; chương trình dùng dòng ở trên. Hãy xóa một dòng.',
    en='"{written}" has two different answers; the upper row is used. Delete one of them.',
    explain_vi="Cùng một cách viết được giải thích theo hai nghĩa ở trang Từ ngữ hoặc Xác nhận. Người sửa: người giữ tệp cài đặt.",
)
def settings_answer_contradicts(reading: SettingsReading) -> Iterator[Spot]:
    """The same words have two meanings in the sheets Từ ngữ or Xác nhận."""
    return _recorded(reading, "settings_answer_contradicts")


@check(
    "C14",
    Severity.ERROR,
    vi="Không đọc được tệp cài đặt. Hãy mở bằng Excel, lưu lại rồi chạy lại; hoặc đổi tên tệp để chạy với cài đặt mặc định.",
    en="The settings workbook cannot be read. Open it in Excel, save it and run again; or rename it to run on defaults.",
    explain_vi="Tệp cai-dat.xlsx bị hỏng, có mật khẩu hoặc không phải tệp Excel. Người sửa: người giữ tệp cài đặt.",
)
def settings_unreadable(reading: SettingsReading) -> Iterator[Spot]:
    """The settings workbook is damaged, has a password, or is no workbook."""
    return _recorded(reading, "settings_unreadable")


CHECKS: tuple[Check[SettingsReading], ...] = (
    settings_value_wrong,
    settings_word_wrong,
    settings_sheet_unknown,
    settings_heading_missing,
    settings_label_unknown,
    settings_label_repeated,
    settings_office_repeated,
    settings_name_ambiguous,
    settings_group_member_unknown,
    settings_group_empty,
    settings_row_incomplete,
    settings_day_contradicts,
    settings_answer_contradicts,
    settings_unreadable,
)
