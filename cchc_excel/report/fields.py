"""The page that tells officials which fields a template may use; generated, so that it is always true."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_excel.report.section import Slot
from cchc_excel.report.sections import SECTIONS

_HEAD = """# Mẫu báo cáo Word

Mẫu đi kèm phần mềm dùng được ngay. Muốn đổi cách trình bày: chạy `cchc init`, mở `templates/bao-cao.docx` bằng Word,
sửa chữ, kiểu chữ, thứ tự các mục rồi lưu lại. Phần mềm điền các trường dưới đây vào mẫu.

Cách viết trong mẫu:

- `{{ co_quan }}` điền một trường.
- Trường có dấu “nhiều” là danh sách. Đặt dòng lệnh ở một đoạn riêng trước và sau đoạn cần lặp:
  `{%p for doan in nop_bao_cao.doan %}` … `{{ doan }}` … `{%p endfor %}`.
- Trong bảng, đặt lệnh ở một hàng riêng trước và sau hàng cần lặp: `{%tr for dong in so_lieu.dong %}` … `{%tr endfor %}`.
- Chỉ hiện khi có: `{%p if kinh_gui %}` … `{%p endif %}`.
- Viết liền `{%p` và `{%tr`; không dùng dấu ngoặc kép cong trong lệnh; không tô màu hay đổi phông giữa chừng một lệnh.
- Mục tiêu và nhiệm vụ giống nhau ở các hàng liền nhau của phụ lục tự gộp thành một ô.

Sai tên trường hoặc quên `endfor`, phần mềm báo rõ ở đoạn nào và không ghi báo cáo.

Câu chữ của từng mục nằm trong các tệp `.j2` của thư mục `cchc_excel/report`: mỗi khối là một câu hoặc vài đoạn, sửa được
bằng trình soạn thảo văn bản.
"""


def fields_page() -> str:
    """Markdown: every field with its meaning and an example."""
    lines = [_HEAD]
    for section in SECTIONS:
        lines += [f"## {section.title}", "", "| Trường | Ý nghĩa | Ví dụ |", "| --- | --- | --- |"]
        lines += [row for slot in section.slots for row in _rows(slot, "")]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _rows(slot: Slot, prefix: str) -> Iterator[str]:
    name = f"{prefix}{slot.name}"
    many = " (nhiều)" if slot.many else ""
    yield f"| `{name}`{many} | {slot.told} | {slot.sample} |"
    for inner in slot.inner:
        yield from _rows(inner, f"{name}.")
