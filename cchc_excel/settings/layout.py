"""How `cai-dat.xlsx` looks: its sheets, columns, labels, choices and guide lines.

The reader and the writer of the workbook walk these tables, so that what is written is what is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cchc_excel.plan import Field, Status
from cchc_excel.wording import FIELD_WORDS, status_words

FILE_NAME = "cai-dat.xlsx"
GUIDE_SHEET = "Hướng dẫn"
LISTS_SHEET = "Danh mục"
QUESTIONS_SHEET = "Cần xác nhận"  # of the consolidated workbook, where questions are answered too
PASSED_OVER = (GUIDE_SHEET, LISTS_SHEET, "Ví dụ", "Ghi chú")  # sheets for people, not for the tool

YES, NO = "Có", "Không"
HOLIDAY, WORKED = "Nghỉ", "Làm bù"

_NOT_TO_CHOOSE = {Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT, Field.MONTH}  # they need neighbours to be read
FIELD_NAMES: Mapping[Field, str] = {  # what a heading may mean, as people say it
    field: name for field, (name, _english) in FIELD_WORDS.items() if field not in _NOT_TO_CHOOSE
}
STATUS_NAMES: Mapping[Status, str] = {
    status: status_words(status) for status in Status if status not in {Status.UNCLEAR, Status.UNREPORTED}
}
KIND_NAMES: Mapping[str, str] = {  # of words and answers
    "heading": "Tiêu đề cột",
    "status": "Tình trạng",
    "deadline": "Thời hạn",
    "office": "Tên đơn vị",
    "match": "Hoạt động tương ứng",
}
KINDS_OF_WORDS = ("heading", "status", "deadline")
KINDS_OF_ANSWERS = ("heading", "office", "match", "deadline", "status")


class Column(NamedTuple):
    """A column of a sheet; the first one of a sheet names the row and must be filled."""

    field: str
    heading: str
    others: tuple[str, ...] = ()  # other headings that mean the same
    width: float = 30  # characters
    choices: tuple[str, ...] = ()  # a drop-down


class Label(NamedTuple):
    """A row of a sheet of labels and values."""

    field: str
    label: str
    others: tuple[str, ...] = ()
    guide: str = ""
    choices: tuple[str, ...] = ()


class Layout(NamedTuple):
    """A sheet."""

    name: str
    title: str
    others: tuple[str, ...]  # other names of the sheet
    guide: str  # one line under the title
    columns: tuple[Column, ...]
    labels: tuple[Label, ...] = ()  # of a sheet of labels and values


_LABEL_COLUMNS = (
    Column("label", "Nội dung", ("Mục", "Thông tin", "Tên mục", "Cài đặt"), 34),
    Column("value", "Giá trị", ("Nội dung khai báo", "Nội dung điền", "Điền vào đây"), 44),
    Column("guide", "Hướng dẫn", ("Ghi chú", "Giải thích"), 52),
)

AGENCY = Layout(
    "agency",
    "Cơ quan",
    ("Thông tin cơ quan", "Đơn vị ban hành", "Cơ quan ban hành"),
    "Điền cột Giá trị; các dòng này được in ở đầu và cuối báo cáo. Dòng nào để trống thì báo cáo để trống chỗ đó.",
    _LABEL_COLUMNS,
    (
        Label(
            "parent",
            "Cơ quan chủ quản",
            ("Cơ quan cấp trên", "Tên cơ quan chủ quản"),
            "Dòng trên cùng bên trái báo cáo, ví dụ: UBND TỈNH LAI CHÂU",
        ),
        Label(
            "name",
            "Tên cơ quan",
            ("Cơ quan", "Cơ quan ban hành", "Tên đơn vị"),
            "Viết hoa như trên văn bản, ví dụ: SỞ DÂN TỘC VÀ TÔN GIÁO",
        ),
        Label(
            "symbol",
            "Ký hiệu cơ quan",
            ("Ký hiệu", "Tên viết tắt", "Chữ viết tắt"),
            "Dùng trong số văn bản, ví dụ: SDTTG",
        ),
        Label("place", "Địa danh", ("Nơi ban hành",), "Trước ngày tháng của báo cáo, ví dụ: Lai Châu"),
        Label(
            "signing_capacity",
            "Thẩm quyền ký",
            ("Quyền hạn ký", "Quyền hạn người ký", "Hình thức ký", "Ký thay"),
            "Ví dụ: KT. GIÁM ĐỐC; để trống nếu thủ trưởng ký",
        ),
        Label(
            "signer_post",
            "Chức vụ người ký",
            ("Chức vụ", "Chức danh người ký"),
            "Ví dụ: PHÓ GIÁM ĐỐC",
        ),
        Label("signer_name", "Họ và tên người ký", ("Người ký", "Họ tên người ký", "Họ và tên", "Họ tên")),
        Label(
            "recipients",
            "Nơi nhận",
            ("Nơi nhận văn bản",),
            "Mỗi nơi nhận một dòng (Alt+Enter) hoặc cách nhau bằng dấu chấm phẩy",
        ),
        Label(
            "report_to",
            "Gửi báo cáo đến",
            ("Kính gửi", "Cơ quan nhận báo cáo", "Báo cáo gửi", "Nơi nhận báo cáo"),
            "Ví dụ: Sở Nội vụ",
        ),
    ),
)
OFFICES = Layout(
    "offices",
    "Đơn vị",
    ("Danh sách đơn vị", "Các đơn vị", "Phòng ban", "Danh sách phòng", "Danh mục đơn vị", "Các phòng"),
    "Mỗi dòng một đơn vị. Ghi mọi cách viết tắt mà các tệp hay dùng, cách nhau bằng dấu chấm phẩy.",
    (
        Column("name", "Tên đơn vị", ("Đơn vị", "Tên phòng", "Phòng", "Phòng ban", "Tên phòng, ban"), 40),
        Column(
            "short_names",
            "Tên viết tắt, tên khác",
            ("Tên viết tắt", "Viết tắt", "Tên khác", "Tên gọi khác", "Các cách viết khác"),
            46,
        ),
        Column(
            "reports",
            "Có nộp báo cáo (Có/Không)",
            ("Có nộp báo cáo", "Nộp báo cáo", "Phải báo cáo", "Báo cáo"),
            22,
            (YES, NO),
        ),
    ),
)
GROUPS = Layout(
    "groups",
    "Nhóm đơn vị",
    ("Nhóm", "Các nhóm", "Nhóm phòng"),
    'Tên chung cho nhiều đơn vị, ví dụ "Các phòng thuộc Sở". Cột Gồm các đơn vị để trống là tất cả các đơn vị.',
    (
        Column("name", "Tên nhóm", ("Nhóm", "Nhóm đơn vị"), 34),
        Column("other_names", "Tên khác", ("Tên gọi khác", "Cách viết khác", "Tên viết tắt"), 40),
        Column(
            "members",
            "Gồm các đơn vị",
            ("Gồm", "Thành viên", "Các đơn vị", "Đơn vị", "Danh sách đơn vị"),
            56,
        ),
    ),
)
PERIODS = Layout(
    "periods",
    "Kỳ báo cáo",
    ("Kỳ", "Kỳ hạn", "Thời hạn", "Thời gian báo cáo"),
    "Điền cột Giá trị. Để trống dòng nào thì dùng giá trị thường dùng ghi ở cột Hướng dẫn.",
    _LABEL_COLUMNS,
    (
        Label("plan_year", "Năm kế hoạch", ("Năm",), "Để trống: lấy theo tiêu đề của kế hoạch"),
        Label(
            "closing_day",
            "Ngày chốt số liệu",
            ("Ngày chốt", "Ngày chốt số liệu hằng tháng", "Ngày chốt số liệu hàng tháng"),
            "Từ 1 đến 31; thường dùng: 14 (Nghị định 09/2019/NĐ-CP, Điều 12)",
        ),
        Label(
            "due_soon_days",
            "Số ngày báo sắp đến hạn",
            ("Báo trước hạn", "Số ngày báo trước", "Sắp đến hạn"),
            "Việc còn bấy nhiêu ngày là sắp đến hạn; thường dùng: 30",
        ),
        Label(
            "before_excludes_the_day",
            '"Trước ngày" không tính ngày đó',
            ("Trước ngày", "Trước ngày không tính chính ngày đó"),
            'Có: "Trước ngày 15/12" hết hạn ngày 14/12. Không: hết hạn ngày 15/12',
            (YES, NO),
        ),
    ),
)
HOLIDAYS = Layout(
    "holidays",
    "Ngày nghỉ",
    ("Ngày nghỉ lễ", "Lịch nghỉ", "Nghỉ lễ", "Nghỉ lễ, Tết", "Ngày lễ"),
    "Ngày nghỉ lễ và ngày làm bù của năm kế hoạch. Được ghi một khoảng: 14/02/2026 - 22/02/2026.",
    (
        Column("day", "Ngày", ("Ngày nghỉ", "Thời gian", "Từ ngày"), 28),
        Column("what", "Nội dung", ("Dịp", "Tên ngày", "Lý do", "Ngày lễ", "Ghi chú"), 50),
        Column("kind", "Loại nghỉ/làm bù", ("Loại", "Nghỉ hay làm bù", "Hình thức"), 22, (HOLIDAY, WORKED)),
    ),
)
TARGETS = Layout(
    "targets",
    "Chỉ tiêu",
    ("Các chỉ tiêu", "Chỉ tiêu chủ yếu", "Chỉ tiêu kế hoạch"),
    "Chỉ tiêu ở phần II của kế hoạch. Cột Kết quả và Nguồn do cơ quan tự điền trước khi lập báo cáo.",
    (
        Column("text", "Chỉ tiêu", ("Nội dung chỉ tiêu", "Tên chỉ tiêu"), 66),
        Column("value", "Mục tiêu", ("Mức phấn đấu", "Kế hoạch", "Giá trị mục tiêu", "Mức đề ra"), 16),
        Column("actual", "Kết quả", ("Kết quả thực hiện", "Kết quả đạt được", "Đạt được", "Thực hiện"), 18),
        Column("source", "Nguồn", ("Nguồn số liệu", "Căn cứ", "Tài liệu kiểm chứng"), 32),
    ),
)
WORDS = Layout(
    "words",
    "Từ ngữ",
    ("Từ vựng", "Cách viết", "Từ ngữ riêng"),
    "Cách viết riêng của cơ quan mà chương trình chưa hiểu: tiêu đề cột, tình trạng, thời hạn.",
    (
        Column(
            "kind",
            "Loại",
            ("Loại từ", "Loại từ ngữ"),
            22,
            tuple(KIND_NAMES[kind] for kind in KINDS_OF_WORDS),
        ),
        Column("written", "Viết trong tệp", ("Cách viết", "Nội dung viết trong tệp", "Từ ngữ"), 48),
        Column("meaning", "Hiểu là", ("Nghĩa là", "Ý nghĩa", "Nghĩa"), 48),
    ),
)
ANSWERS = Layout(
    "answers",
    "Xác nhận",
    ("Trả lời", "Câu trả lời", "Xác nhận của cơ quan", QUESTIONS_SHEET),
    "Câu trả lời cho những chỗ chương trình chưa chắc chắn; trả lời một lần, các tháng sau dùng lại.",
    (
        Column(
            "kind",
            "Loại",
            ("Loại câu hỏi",),
            22,
            tuple(KIND_NAMES[kind] for kind in KINDS_OF_ANSWERS),
        ),
        Column("written", "Nội dung viết trong tệp", ("Viết trong tệp", "Cách viết", "Nội dung"), 56),
        Column("meaning", "Câu trả lời", ("Trả lời", "Hiểu là", "Xác nhận"), 48),
    ),
)
SHEETS = (AGENCY, OFFICES, GROUPS, PERIODS, HOLIDAYS, TARGETS, WORDS, ANSWERS)  # in tab order
