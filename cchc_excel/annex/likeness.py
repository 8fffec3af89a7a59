"""How much a column's values look like what a field holds: the other half of recognising columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import lru_cache

from cchc_excel.annex.deadlines import deadline_likeness
from cchc_excel.annex.documents import document_likeness
from cchc_excel.annex.labels import is_sequence_number, label_of
from cchc_excel.annex.numerals import is_figure, roman
from cchc_excel.annex.offices import office_likeness
from cchc_excel.annex.roles import roles_in
from cchc_excel.annex.statuses import mark_likeness, percent_likeness, status_likeness
from cchc_excel.cells import Cell
from cchc_excel.plan import Field
from cchc_excel.spelling import key

# What a product is called: Decree 30/2020/NĐ-CP, annex III, and what plans list beside documents.
PRODUCT_WORDS = (
    "ke hoach | bao cao | quyet dinh | to trinh | cong van | van ban | nghi quyet | thong bao | de an | du an | quy che | "
    "quy dinh | huong dan | chuong trinh | phuong an | danh muc | ho so | bien ban | chi thi | du thao | tin bai | tin, bai | "
    "hoi nghi | lop | phieu | he thong | phan mem | thiet bi | ban do | ban sao | ban cam ket | ban tong hop |"
    " bang tong hop | bang diem | bang ke | bang cham diem | so lieu | co so du lieu | giay moi | luat |"
    " nghi dinh | "
    "cac quyet dinh | cac van ban | cac bao cao | cac ke hoach | cac phieu | danh sach | so theo doi |"
    " chuyen muc | chuyen trang | noi quy | ket qua | san pham | bo tieu chi | bo chi so | bo tai lieu |"
    " bang tu cham diem | bang theo doi | bang phan cong | bang doi chieu | ban dang ky | ban mo ta | ban kiem diem | ban tin |"
    " bo ho so | bo du lieu | bo cau hoi | bo quy trinh | bo thu tuc | quy trinh | thong tu | 100% | ket luan | ky yeu | tai lieu |"
    " cam nang | so tay | video | clip | to roi | to gap | pa no | bang ron | kich ban | so do | the le | hop dong | du toan |"
    " giay chung nhan | chung chi | an pham | mo hinh | bai viet | hoi thao | phong su | bieu mau | mau bieu | infographic"
).split(" | ")
# Who works in a commune, a school or a clinic, besides the offices of a register: units and posts of few people. With accents, for
# "Đội" is a unit and "Đổi mới" none.
WORKERS = (
    "tổ(?! chức (?!cán bộ|hành chính))|bộ phận|ban(?! hành)|đội|khoa|phòng(?!,? (?:chống|ngừa|tránh))|nhóm|trạm|khối(?! lượng)|kế toán|"
    "văn thư|một cửa|công chức|cán bộ|viên chức|nhân viên|giáo viên|hiệu trưởng|hiệu phó|phó hiệu trưởng"
    "|tổng phụ trách|trưởng|phó|chủ tịch|"
    "bí thư|chỉ huy|y sĩ|y sỹ|bác sĩ|bác sỹ|nữ hộ sinh|dược sĩ|dược sỹ|điều dưỡng|cộng tác viên|thư ký|thủ quỹ"
    "|thư viện|bảo vệ|công đoàn|đoàn thanh niên|"
    "hội(?! nghị| thảo| thi| nhập)|liên đoàn|thôn|khu phố|ấp|tư pháp|địa chính|tài chính|tài vụ|văn hóa|văn hoá"
    "|hành chính|công nghệ thông tin|"
    "quản trị|lãnh đạo|giám đốc|chuyên viên|công an|quân sự|văn phòng|đảng ủy|ủy ban|ubnd|hđnd|mttq|mặt trận|trung tâm|tập thể|toàn thể"
)
# What begins like this speaks of work done or not done, never of when it is due.
SAID_OF_WORK = ("khong ", "chua ", "da ", "dang ")
_DATE = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}")
_LINK = "://"
_CODE = re.compile(r"(?=.*\d)[A-Za-zĐđ]{1,8}\d*[A-Za-z\d]*(?:[_.\-][A-Za-zĐđ\d]+)*")
_PRODUCT = re.compile(r"(?:\d+\s+|[-+•]\s*)*(?:" + "|".join(map(re.escape, PRODUCT_WORDS)) + r")(?!\w)")
_LISTED = re.compile(r"^\s*(?:[-–•*+]|\(?(?:\d{1,2}|[a-zđ])[.)])\s*")
_SAMPLE = 12  # values of a column, evenly spread: more tell hardly more
_OF_WORK = "nhiệm vụ|nội dung|công việc|việc|mục tiêu|chỉ tiêu|giải pháp|hoạt động"  # "Nhóm nhiệm vụ thường xuyên"
# "Nhóm 1. Người bệnh chờ lâu" counts what is to be done, and names nobody.
_WORKER = re.compile(rf"(?:[-+•]\s*)?(?:{WORKERS})(?!\w)(?!\s+(?:{_OF_WORK}))(?!\s+\d+\s*[.:)])")
LONGEST_WORKER = 50  # letters
LIKELY_ANOTHER = 0.5  # how much a text may look like something else and still name who works
LONGEST_NAME = 45  # letters: a document's name alone rather than a sentence that begins with it


def date_likeness(cell: Cell) -> float:
    """A date and nothing else."""
    if isinstance(cell.value, date | datetime):
        return 1.0
    return 1.0 if _DATE.fullmatch(cell.text) else 0.0


@lru_cache(maxsize=16_384)
def number_likeness(text: str) -> float:
    """A running number, a Roman numeral or a lone letter."""
    return (
        1.0 if is_sequence_number(text) or roman(text.rstrip(".")) is not None or len(text.strip("().")) == 1 else 0.0
    )


@lru_cache(maxsize=16_384)
def product_likeness(text: str) -> float:
    """The name of a document or another thing handed over."""
    return 1.0 if _PRODUCT.match(key(text)) else 0.3 if 4 <= len(text) <= 80 else 0.1


@lru_cache(maxsize=16_384)
def prose_likeness(text: str) -> float:
    """A sentence that says what to do."""
    return min(1.0, max(0.0, (len(text) - 12) / 40))


def _of_level(level: Field) -> Callable[[Cell], float]:
    def judge(cell: Cell) -> float:
        found = label_of(cell.text)
        if found is not None and found.level is not None:
            return 1.6 if found.level is level else -1.0
        if is_figure(cell.text):
            return -1.0  # "Chỉ tiêu" over 95
        other = max(office_likeness(cell.text), 0.8 * deadline_likeness(cell.text), 0.8 * number_likeness(cell.text))
        named = 0.4 if len(cell.text) <= LONGEST_NAME and product_likeness(cell.text) == 1.0 else 0.0
        return prose_likeness(cell.text) * 0.8 - 0.8 * other - named + 0.1

    return judge


def _office(cell: Cell) -> float:
    return 1.0 if roles_in(cell.text) is not None else 2.0 * office_likeness(cell.text) - 1.0


def _worker(cell: Cell) -> float:
    """How well a text names who works: an office, a unit, a post; 0 for any other short name."""
    if len(cell.text) <= LONGEST_WORKER and _WORKER.match(cell.text.lower()):
        return max(0.8, _office(cell))
    if len(cell.text) > LONGEST_NAME or not cell.text[:1].isupper():
        return _office(cell)
    kinds = (status_likeness, deadline_likeness, document_likeness, percent_likeness, mark_likeness, number_likeness)
    other = product_likeness(cell.text) == 1.0 or any(kind(cell.text) >= LIKELY_ANOTHER for kind in kinds)
    return _office(cell) if other else max(0.0, _office(cell))


def _deadline(cell: Cell) -> float:
    if key(cell.text).startswith(SAID_OF_WORK):
        return -1.0  # "Không phát sinh" is a status, "Khi phát sinh" is not
    lines = cell.text.split("\n")
    listed = [_LISTED.sub("", line, count=1) for line in lines] if len(lines) > 1 else []  # "a) Tháng 5", "b) Quý III"
    each = sum(map(deadline_likeness, listed)) / max(len(listed), 1)
    return 2.0 * max(deadline_likeness(cell.text), 0.9 * date_likeness(cell), each) - 1.0


def _completed(cell: Cell) -> float:
    return 2.0 * max(date_likeness(cell), 0.6 * mark_likeness(cell.text)) - 1.0


def _status(cell: Cell) -> float:
    return 2.0 * max(status_likeness(cell.text), 0.6 * mark_likeness(cell.text)) - 1.0


def _percent(cell: Cell) -> float:
    share = isinstance(cell.value, float) and 0.0 <= cell.value <= 1.0 and "%" in cell.format
    return 1.0 if share else 2.0 * percent_likeness(cell.text) - 1.0


def _product(cell: Cell) -> float:
    if _LINK in cell.text:
        return -1.0  # where it can be seen, not what it is
    named = product_likeness(cell.text)
    against = max(office_likeness(cell.text), deadline_likeness(cell.text), document_likeness(cell.text))
    if named < 1.0:  # "Tờ trình" alone is a product; what was done with it is none
        against = max(against, status_likeness(cell.text))
    return 1.4 * named - 0.5 - against


def _result(cell: Cell) -> float:
    return max(status_likeness(cell.text), 0.8 * document_likeness(cell.text), 0.4 * prose_likeness(cell.text)) - 0.3


def _document(cell: Cell) -> float:
    return 2.0 * document_likeness(cell.text) - 0.8


def _code(cell: Cell) -> float:
    return 1.0 if _CODE.fullmatch(cell.text) else -1.0


# How well one value fits a field: about 1 fits, 0 says nothing, -1 contradicts.
FITS: dict[Field, Callable[[Cell], float]] = {
    Field.NUMBER: lambda cell: 2.0 * number_likeness(cell.text) - 1.0,
    Field.CODE: _code,
    Field.OBJECTIVE: _of_level(Field.OBJECTIVE),
    Field.TASK: _of_level(Field.TASK),
    Field.ACTIVITY: _of_level(Field.ACTIVITY),
    Field.PRODUCT: _product,
    Field.LEAD: _worker,
    Field.PARTNER: _worker,
    Field.START: _deadline,
    Field.DEADLINE: _deadline,
    Field.STATUS: _status,
    Field.PERCENT: _percent,
    Field.COMPLETED_ON: _completed,
    Field.DOCUMENT: _document,
    Field.DOCUMENT_DATE: lambda cell: 2.0 * date_likeness(cell) - 1.0,
    Field.RESULT: _result,
    Field.MARK_DONE: lambda cell: 2.0 * mark_likeness(cell.text) - 1.0,
    Field.MARK_DOING: lambda cell: 2.0 * mark_likeness(cell.text) - 1.0,
    Field.MARK_NOT: lambda cell: 2.0 * mark_likeness(cell.text) - 1.0,
}


def fit(field: Field, values: Sequence[Cell]) -> float:
    """The mean fit of a column's values, from -1 to 1; 0 where there is nothing to judge by."""
    if field not in FITS or not values:
        return 0.0
    step = -(-len(values) // _SAMPLE)
    sample = values[::step]
    return max(-1.0, min(1.0, sum(fit_of(field, cell) for cell in sample) / len(sample)))


def fit_of(field: Field, cell: Cell) -> float:
    """How well one value fits a field of `FITS`; texts, of which a table repeats many, are judged once."""
    return FITS[field](cell) if cell.format or cell.value is not None else _text_fit(field, cell.text)


@lru_cache(maxsize=32_768)
def _text_fit(field: Field, text: str) -> float:
    return FITS[field](Cell(text, 0, 0))
