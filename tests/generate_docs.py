"""Writes the pages that come out of the program itself: ``python -m tests.generate_docs``.

`docs/findings.md` is the catalogue of findings, `docs/cli.md` the help of every command. `tests/test_docs.py`
compares them with what is generated here.
"""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from unittest.mock import patch

from cchc_excel.checks import kinds
from cchc_excel.cli import status_of
from cchc_excel.cli.commands import cchc
from cchc_excel.findings import Kind

DOCS = Path(__file__).parent.parent / "docs"
WIDTH = "80"  # columns of the terminal that help is shown on

GROUPS: Mapping[str, tuple[str, str]] = {  # in the order in which a file meets them
    "F": ("Tệp", "files"),
    "S": ("Cấu trúc bảng", "structure of the table"),
    "D": ("Thời hạn", "deadlines"),
    "O": ("Đơn vị", "offices"),
    "B": ("Nội dung báo cáo", "what is reported"),
    "M": ("Đối chiếu các tệp", "many files together"),
    "K": ("Kỳ báo cáo", "the period"),
    "C": ("Cài đặt", "settings"),
}
FINDINGS_HEAD = """# Các vấn đề cần xem · Findings

<!-- Written by `python -m tests.generate_docs`; edit the functions in `cchc_excel/checks` instead. -->

Mỗi vấn đề có một mã không đổi. `cchc explain MÃ` in đúng nội dung dưới đây. Chỗ trong ngoặc nhọn, như `{row}`, là chỗ
chương trình điền nội dung của tệp. *Each finding has a code that never changes meaning; words in braces are filled in.*

| Mức độ | Severity | Nghĩa là |
|---|---|---|
| Lỗi | error | một phần số liệu chưa được tính: tệp không đọc được, ô không đọc được; mã thoát là 1 |
| Cần xem | warning | số liệu đã được tính, nhưng cần có người xem lại |
| Lưu ý | note | để biết; thường không phải làm gì |
"""
COMMANDS = ("", *cchc.commands)
CLI_HEAD = """# Các lệnh · Commands

<!-- Written by `python -m tests.generate_docs` from the program's own help. -->

Thêm `--lang en` để hiện tiếng Anh. *Vietnamese first, English below.*
"""


def findings_page() -> str:
    """`docs/findings.md`."""
    return "\n".join((FINDINGS_HEAD, *_findings_lines()))


def cli_page() -> str:
    """`docs/cli.md`."""
    return "\n".join((CLI_HEAD, *_cli_lines("vi", "Tiếng Việt"), *_cli_lines("en", "English")))


PAGES = {"findings.md": findings_page, "cli.md": cli_page}


def help_of(command: str, language: str) -> str:
    """What ``cchc COMMAND --help`` prints, without blanks at the ends of lines."""
    written = io.StringIO()
    with patch.dict(os.environ, COLUMNS=WIDTH), contextlib.redirect_stdout(written):
        status = status_of([*command.split(), "--help", "--lang", language])
    if status:
        raise SystemExit(f"cchc {command} --help ended with {status}")
    return "\n".join(line.rstrip() for line in written.getvalue().strip().splitlines())


def _findings_lines() -> Iterator[str]:
    letters = list(GROUPS)
    ordered = sorted(kinds(), key=lambda kind: (letters.index(kind.code[0]), kind.code))
    for letter, group in groupby(ordered, key=lambda kind: kind.code[0]):
        vi, en = GROUPS[letter]
        yield f"## {letter} · {vi} · {en}\n"
        for kind in group:
            yield from _kind_lines(kind)


def _kind_lines(kind: Kind) -> Iterator[str]:
    yield f"### {kind.code} `{kind.name}`\n"
    mended = " · công cụ đã tự sửa (repaired)" if kind.repaired else ""
    yield f"{kind.severity.vi} ({kind.severity.value}){mended}\n"
    yield f"> {kind.vi}\n>\n> *{kind.en}*\n"
    yield f"{kind.explain_vi}\n"
    yield f"*{kind.explain_en}*\n"


def _cli_lines(language: str, title: str) -> Iterator[str]:
    yield f"## {title}\n"
    for command in COMMANDS:
        yield f"### {' '.join(('cchc', command)).strip()}\n"
        yield f"```text\n{help_of(command, language)}\n```\n"


def main() -> None:
    """Write the pages anew."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
