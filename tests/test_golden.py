"""The text views of office files that other tests compare."""

from __future__ import annotations

from pathlib import Path

import docx

from tests.golden import document_lines


def test_a_document_is_told_as_styles_and_tables_as_pipes(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Báo cáo", 1)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "TT", "Hoạt động\nchính"
    document.add_paragraph("Nơi nhận")
    document.sections[0].footer.paragraphs[0].text = "Trang 1"
    document.save(str(tmp_path / "a.docx"))
    assert list(document_lines(tmp_path / "a.docx")) == [
        "Heading 1 | Báo cáo",
        "| TT | Hoạt động⏎chính |",
        "Normal | Nơi nhận",
        "## footer of section 1",
        "Footer | Trang 1",
    ]
