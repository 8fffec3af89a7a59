"""Realistic office files for the benchmarks: a plan of 20-180 activities with its reporting columns filled in.

Every file has texts, columns, labels, merged ranges and answers of its own, drawn by its number: the same
number is the same file. On average a file holds some 100 activities, 1,030 non-empty cells and 84 merged ranges
in 9-14 columns; that is 88 KB of XML, 18 KB zipped.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import xlsxwriter

VERBS = [
    "Ban hành",
    "Xây dựng",
    "Rà soát",
    "Tổ chức thực hiện",
    "Tham mưu ban hành",
    "Kiểm tra",
    "Tuyên truyền",
    "Cập nhật, công khai",
    "Triển khai",
    "Đánh giá",
    "Hoàn thiện",
    "Nâng cấp",
    "Số hóa",
    "Tập huấn",
    "Khảo sát",
    "Đôn đốc",
    "Sắp xếp",
    "Bồi dưỡng",
    "Niêm yết",
    "Tiếp nhận, xử lý",
]
OBJECTS = [
    "kế hoạch cải cách hành chính",
    "quy chế làm việc",
    "danh mục thủ tục hành chính",
    "quy trình nội bộ",
    "chỉ số cải cách hành chính",
    "văn bản quy phạm pháp luật",
    "hồ sơ trực tuyến",
    "đội ngũ công chức, viên chức",
    "vị trí việc làm",
    "trang thông tin điện tử",
    "hệ thống quản lý văn bản",
    "dự toán ngân sách",
    "tài sản công",
    "dịch vụ công trực tuyến",
    "cơ sở dữ liệu chuyên ngành",
]
SCOPES = [
    "của cơ quan",
    "trên địa bàn tỉnh",
    "bảo đảm đúng quy định",
    "theo hướng dẫn của cấp trên",
    "năm 2026",
    "tại các phòng chuyên môn",
    "thuộc phạm vi quản lý",
    "gắn với chuyển đổi số",
    "phù hợp với điều kiện thực tiễn",
    "đối với lĩnh vực được giao",
    "cho cán bộ, công chức và người lao động",
    "tại bộ phận một cửa",
    "của các xã, phường",
    "trong lĩnh vực dân tộc, tôn giáo",
]
AIMS = [
    "bảo đảm kịp thời, đầy đủ",
    "nâng cao tỷ lệ hài lòng của người dân",
    "rút ngắn thời gian giải quyết",
    "bảo đảm công khai, minh bạch",
    "giảm chi phí tuân thủ",
    "nâng cao chất lượng phục vụ",
    "phấn đấu đạt từ {} % trở lên",
    "hoàn thành {} chỉ tiêu được giao",
]
SECTIONS = [
    "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
    "CẢI CÁCH THỂ CHẾ",
    "CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
    "CẢI CÁCH TỔ CHỨC BỘ MÁY",
    "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ",
    "CẢI CÁCH TÀI CHÍNH CÔNG",
    "XÂY DỰNG CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ",
]
PRODUCTS = [
    "Kế hoạch",
    "Báo cáo",
    "Quyết định",
    "Tờ trình, Quyết định",
    "Báo cáo, công văn",
    "Danh mục",
    "Các văn bản",
    "Tin, bài",
    "Quy chế",
    "Phần mềm",
    "Nghị quyết",
    "Hồ sơ",
    "Đề án",
    "Kết quả khảo sát",
]
OFFICES = [
    "Văn phòng",
    "Phòng Chính sách",
    "Phòng Tôn giáo",
    "Phòng Nghiệp vụ 1",
    "Phòng Kế hoạch - Tài chính",
    "Phòng Tổ chức cán bộ",
    "Trung tâm Công nghệ thông tin",
    "Sở Nội vụ",
    "Sở Tài chính",
    "Thanh tra Sở",
    "Ban Tiếp công dân",
]
PARTNERS = ("Các phòng thuộc Sở", "Các phòng chuyên môn", "Các đơn vị liên quan", *OFFICES)
DEADLINES = [
    "Quý I",
    "Quý II/2026",
    "Quý IV/2026",
    "Tháng 3",
    "Tháng 12/2026",
    "Hàng năm",
    "Hằng quý",
    "Thường xuyên",
    "Trong năm 2026",
    "Khi có sự thay đổi",
    "Sau khi có hướng dẫn của Trung ương",
    "6 tháng, năm",
    "Từ tháng 3 đến tháng 10/2026",
    "Hàng tháng",
    "Trước 30/11",
]
DIFFICULTIES = [
    "Kinh phí chưa được phân bổ",
    "Văn bản hướng dẫn ban hành chậm",
    "Phụ thuộc tiến độ của {}",
    "Thiếu nhân lực phụ trách {}",
    "Hệ thống phần mềm chưa ổn định, xử lý {} còn chậm",
]
NOTES = [
    "Có điều chỉnh so với kế hoạch",
    "Lồng ghép với nhiệm vụ khác",
    "Theo dõi hằng tháng",
    "Số liệu tạm tính",
]

PLAN_HEADINGS = {
    "number": ("TT", "STT"),
    "objective": ("Mục tiêu",),
    "task": ("Nhiệm vụ",),
    "activity": ("Hoạt động", "Nội dung hoạt động"),
    "product": ("Kết quả/Sản phẩm", "Sản phẩm"),
    "lead": ("Chủ trì", "Đơn vị chủ trì"),
    "partner": ("Phối hợp", "Đơn vị phối hợp"),
    "deadline": ("Thời gian hoàn thành", "Thời hạn hoàn thành"),
}
REPORT_HEADINGS = {
    "status": ("Tình trạng", "Tình trạng thực hiện"),
    "percent": ("Tỷ lệ hoàn thành (%)", "Tỷ lệ"),
    "completed_on": ("Ngày hoàn thành",),
    "document": ("Số/ký hiệu văn bản", "Văn bản hoàn thành"),
    "result": ("Kết quả thực hiện",),
    "difficulty": ("Khó khăn, vướng mắc",),
    "note": ("Ghi chú",),
}
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII"]
LABELS = {"objective": "Mục tiêu {}: ", "task": "Nhiệm vụ {}: ", "activity": "Hoạt động {:02}: "}


class Style(NamedTuple):
    """How one office writes."""

    columns: list[str]
    headings: dict[str, str]
    labelled: bool
    merged: bool  # parents merged over their rows, else written once
    code: str  # of the office, in its documents' numbers


def make_files(folder: Path, count: int, first: int = 0) -> list[Path]:
    """Write so many office files into a folder."""
    paths = []
    for number in range(first, first + count):
        path = folder / f"don-vi-{number:04}.xlsx"
        make_file(path, number)
        paths.append(path)
    return paths


def make_file(path: Path, number: int) -> None:
    """Write the office file of a number."""
    random = Random(number)  # noqa: S311 - nothing secret
    columns = [*PLAN_HEADINGS, "status"]
    columns += [name for name in list(REPORT_HEADINGS)[1:] if random.random() < 0.75]
    names = PLAN_HEADINGS | REPORT_HEADINGS
    style = Style(
        columns,
        {name: random.choice(names[name]) for name in columns},
        labelled=random.random() < 0.6,
        merged=random.random() < 0.85,
        code=random.choice(("SDTTG", "SNV", "STC", "UBND", "VP", "TTr")),
    )
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": date(2026, 4, 1)})
        _Writer(book, style, random).write()


class _Writer:
    """Draws one sheet row by row."""

    def __init__(self, book: Any, style: Style, random: Random) -> None:
        self._sheet = book.add_worksheet("Phụ lục")
        frame = {"border": 1, "text_wrap": True, "valign": "vcenter", "font_name": "Times New Roman"}
        self._plain = book.add_format(frame)
        self._bold = book.add_format({**frame, "bold": True})
        self._day = book.add_format({**frame, "num_format": "dd/mm/yyyy"})
        self._share = book.add_format({**frame, "num_format": "0%"})
        self._style, self._random = style, random
        self._row = 0

    def write(self) -> None:
        """The whole sheet."""
        office = self._random.choice(OFFICES)
        for line in ("PHỤ LỤC", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026", f"{office} báo cáo tháng 3/2026"):
            self._wide(line)
        for column, name in enumerate(self._style.columns):
            self._sheet.write_string(self._row, column, self._style.headings[name], self._bold)
        self._row += 1
        wanted = self._random.randint(20, 180)
        sections = self._random.randint(4, 7)
        for index in range(sections):
            self._section(index, wanted * (index + 1) // sections - wanted * index // sections)

    def _wide(self, text: str) -> None:
        self._sheet.merge_range(self._row, 0, self._row, len(self._style.columns) - 1, text, self._bold)
        self._row += 1

    def _section(self, index: int, activities: int) -> None:
        self._sheet.write_string(self._row, 0, ROMAN[index], self._bold)
        last = len(self._style.columns) - 1
        self._sheet.merge_range(self._row, 1, self._row, last, SECTIONS[index], self._bold)
        self._row += 1
        objective = task = activity = 0
        while activity < activities:
            objective += 1
            top = self._row
            objective_text = self._text("objective", objective)
            for _ in range(self._random.randint(1, 3)):
                if activity >= activities:
                    break
                task += 1
                first = self._row
                task_text = self._text("task", task)
                for _ in range(min(self._random.randint(1, 4), activities - activity)):
                    activity += 1
                    self._activity(activity)
                self._parent(first, "task", task_text)
            self._parent(top, "objective", objective_text)
            self._parent(top, "number", objective)

    def _parent(self, top: int, name: str, content: str | int) -> None:
        column = self._style.columns.index(name)
        if self._style.merged and self._row - 1 > top:
            self._sheet.merge_range(top, column, self._row - 1, column, content, self._plain)
        else:
            self._sheet.write(top, column, content, self._plain)

    def _activity(self, number: int) -> None:
        random = self._random
        due = date(2026, 1, 1) + timedelta(random.randrange(365))
        values: dict[str, object] = {
            "activity": self._text("activity", number),
            "product": random.choice(PRODUCTS),
            "lead": ", ".join(random.sample(OFFICES, 1 if random.random() < 0.85 else 2)),
            "partner": ", ".join(random.sample(PARTNERS, 1 if random.random() < 0.7 else 2)),
            "deadline": random.choice(DEADLINES) if random.random() < 0.7 else f"Trước ngày {due:%d/%m/%Y}",
            **self._answers(),
        }
        for column, name in enumerate(self._style.columns):
            value = values.get(name)
            if isinstance(value, date):
                self._sheet.write_datetime(self._row, column, value, self._day)
            elif isinstance(value, float):
                self._sheet.write_number(self._row, column, value, self._share)
            elif value is not None:
                self._sheet.write_string(self._row, column, value, self._plain)
            elif name not in {"number", "objective", "task"}:
                self._sheet.write_blank(self._row, column, None, self._plain)
        self._row += 1

    def _answers(self) -> dict[str, object]:
        """What the office reports of an activity."""
        random = self._random
        done_on = date(2026, 1, 5) + timedelta(random.randrange(85))
        document = f"{random.randint(1, 900)}/{random.choice(('KH', 'BC', 'QĐ', 'CV'))}-{self._style.code}"
        match random.random():
            case drawn if drawn < 0.4:
                return {
                    "status": random.choice(("Đã hoàn thành", "Hoàn thành")),
                    "percent": 1.0,
                    "completed_on": done_on,
                    "document": f"{document} ngày {done_on:%d/%m/%Y}",
                    "difficulty": "Không",
                    "result": f"Đã ban hành {random.choice(PRODUCTS).lower()} số {document} về {self._about()}",
                }
            case drawn if drawn < 0.8:
                blocked = random.choice(DIFFICULTIES).format(random.choice(OBJECTS))
                return {
                    "status": random.choice(("Đang thực hiện", "Đang triển khai")),
                    "percent": random.randint(1, 9) / 10,
                    "result": f"Đang {random.choice(VERBS).lower()} {self._about()}",
                    "difficulty": blocked if random.random() < 0.5 else "Không",
                }
            case _:
                noted = random.random() < 0.4
                return {
                    "status": "Chưa thực hiện",
                    "percent": 0.0,
                    "note": random.choice(NOTES) if noted else None,
                }

    def _text(self, level: str, number: int) -> str:
        aim = self._random.choice(AIMS).format(self._random.randint(2, 100))
        text = f"{self._random.choice(VERBS)} {self._about()}; {aim}"
        return (LABELS[level].format(number) if self._style.labelled else "") + text

    def _about(self) -> str:
        return f"{self._random.choice(OBJECTS)} {self._random.choice(SCOPES)}"
