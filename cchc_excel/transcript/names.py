"""What fields, rows, repairs and reasons are called where a person reads how a file was read."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_excel.findings import Language, Severity
from cchc_excel.plan import Field, RepairKind, RowRole
from cchc_excel.wording import FIELD_WORDS

Names = tuple[str, str]  # Vietnamese, English

# In Vietnamese as in the settings, so that a reading can be confirmed there word for word.
FIELDS: Mapping[Field, Names] = {field: (name, english.capitalize()) for field, (name, english) in FIELD_WORDS.items()}

ROLES: Mapping[RowRole, Names] = {
    RowRole.BLANK: ("Trống", "Blank"),
    RowRole.TITLE: ("Tên bảng", "Title"),
    RowRole.HEADING: ("Tiêu đề cột", "Heading"),
    RowRole.COLUMN_NUMBERS: ("Số cột", "Column numbers"),
    RowRole.SECTION: ("Phần", "Section"),
    RowRole.GROUP: ("Nhóm", "Group"),
    RowRole.ENTRY: ("Nội dung", "Entry"),
    RowRole.CONTINUATION: ("Nối dòng trên", "Continuation"),
    RowRole.TOTAL: ("Tổng", "Total"),
    RowRole.NOTE: ("Chú thích", "Note"),
    RowRole.SIGNATURE: ("Ký tên", "Signature"),
    RowRole.PASSED_OVER: ("Bỏ qua", "Passed over"),
}

REPAIRS: Mapping[RepairKind, Names] = {
    RepairKind.MERGED: ("ô gộp dùng cho từng dòng", "merged cell serves each row"),
    RepairKind.FILLED: ("dùng cho các ô trống bên dưới", "serves the blank cells below"),
    RepairKind.SHIFTED: ("dòng lệch cột đã dời lại", "shifted row moved back"),
    RepairKind.JOINED: ("nối ô bị ngắt trang", "cell torn by a page break joined"),
    RepairKind.SPLIT: ("tách nhiều hoạt động trong một ô", "several activities in one cell split"),
    RepairKind.UNLABELLED: ("bỏ nhãn ở đầu", "label taken off"),
    RepairKind.REPEATED_HEADING: ("bỏ tiêu đề lặp lại", "repeated heading dropped"),
    RepairKind.INHERITED: ("lấy theo dòng nhóm", "taken from the group row"),
    RepairKind.DITTO: ("“như trên” đã thay bằng nội dung", "ditto replaced by its content"),
    RepairKind.RECODED: ("chuyển phông chữ cũ sang Unicode", "old font turned into Unicode"),
}
REPAIR_BADGES: Mapping[RepairKind, Names] = {  # one or two words, to stand in a cell
    RepairKind.MERGED: ("gộp", "merged"),
    RepairKind.FILLED: ("cho ô dưới", "for below"),
    RepairKind.SHIFTED: ("dời cột", "moved"),
    RepairKind.JOINED: ("nối", "joined"),
    RepairKind.SPLIT: ("tách", "split"),
    RepairKind.UNLABELLED: ("bỏ nhãn", "label off"),
    RepairKind.REPEATED_HEADING: ("lặp lại", "repeated"),
    RepairKind.INHERITED: ("theo nhóm", "of group"),
    RepairKind.DITTO: ("như trên", "ditto"),
    RepairKind.RECODED: ("đổi mã", "recoded"),
}

_REASONS: Mapping[str, Names] = {
    "total": (
        "dòng tổng: được tính lại, không lấy từ tệp",
        "a total: computed anew, not taken from the file",
    ),
    "outside": ("nằm ngoài bảng kế hoạch", "outside the annex"),
    "group": ("dòng nhóm: chỉ để xếp các dòng dưới", "a group row: only orders the rows below"),
    "no_heading": ("cột không có tiêu đề", "a column without a heading"),
    "below": ("ghi chú hoặc dòng cộng, không phải hoạt động", "a remark or a sum, no activity"),
    "example": ("dòng mẫu hướng dẫn điền", "a sample row that shows how to fill the form"),
    "counts": ("bảng số liệu tổng hợp, không phải hoạt động", "a table of counts, no activities"),
    "other_year": ("bảng của năm khác", "a table of another year"),
    "draft": ("bảng ghi là không dùng", "a table that is not in use"),
    "hidden": ("dòng hoặc cột bị ẩn", "a hidden row or column"),
    "blank": ("không có nội dung", "nothing in it"),
}

SEVERITIES: Mapping[Severity, str] = {  # a sign for each, so that colour is never alone
    Severity.ERROR: "✖",
    Severity.WARNING: "▲",
    Severity.NOTE: "●",
}


def named(names: Names, language: Language) -> str:
    """The name in this language."""
    return names[language is Language.EN]


def reason(why: str, language: Language) -> str:
    """Why something was passed over; a reason without a name is shown as it is."""
    return named(_REASONS.get(why, (why, why)), language)


def severity_name(severity: Severity, language: Language) -> str:
    """``Cần xem``."""
    return severity.value if language is Language.EN else severity.vi
