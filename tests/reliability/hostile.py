"""Files as a clerk, an old program or somebody unfriendly would leave them, drawn part by part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.intake.drawing import packed, sheet_xml, workbook_parts

COLUMNS = (
    "STT",
    "Hoạt động",
    "Kết quả",
    "Chủ trì",
    "Thời gian hoàn thành",
    "Tình trạng",
    "Khó khăn, vướng mắc",
)
SHEET = "xl/worksheets/sheet1.xml"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DOCX = {
    "[Content_Types].xml": '<Types><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
}
_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
)


def rows_xml(rows: Sequence[Sequence[str]], first: int = 1) -> str:
    """Rows of texts, each written in its cell."""
    return "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{chr(64 + column)}{number}" t="inlineStr"><is><t xml:space="preserve">{escaped(text)}</t></is></c>'
            for column, text in enumerate(row, start=1)
            if text
        )
        + "</row>"
        for number, row in enumerate(rows, start=first)
    )


def escaped(text: str) -> str:
    """A text as Excel stores it: what XML can't hold goes as _xHHHH_."""
    marks = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(
        letter if letter.isprintable() or letter in "\t\n\u00ad\u200b" else f"_x{ord(letter):04X}_" for letter in marks
    )


def annex(activities: Sequence[Sequence[str]], more: str = "", after: str = "") -> bytes:
    """A workbook with one annex; `more` rows and what comes `after` the rows as they are."""
    rows = [("PHỤ LỤC KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",), (), COLUMNS, *activities]
    return packed(workbook_parts(sheet_xml(rows_xml(rows) + more, after=after)))


def plain_annex() -> bytes:
    """An annex of one activity."""
    return annex([("1", "Xây dựng quy chế làm việc", "Quy chế", "Văn phòng", "Quý I/2026", "Đang thực hiện")])


def document(body: str) -> bytes:
    """A Word document around this body."""
    return packed({**_DOCX, "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'})


def exhausting_files() -> Mapping[str, bytes]:
    """Small files that make a careless reader eat memory or time."""
    sheet = workbook_parts(sheet_xml(""))
    word_row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>" * 5 + "</w:tr>"
    ods_row = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"'
        ' office:value-type="float" office:value="1"/></table:table-row>'
    )
    many_rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(10, 450_000))
    return {
        "bom.xlsx": packed({**sheet, SHEET: b"<worksheet>" + b" " * 40_000_000 + b"</worksheet>"}),
        "nhieu dong.xlsx": annex([], more=many_rows),
        "lap lai.ods": packed(
            {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml": _ODS.format(rows=ods_row),
            }
        ),
        "nhieu o.docx": document("<w:tbl>" + word_row * 25_000 + "</w:tbl>"),
        "long nhau.docx": document("<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000),
        "mot dong.csv": b"a," * 500_000,
        "trang.html": b"<table><tr>" + b"<td>x" * 150_000,
        "thuc the.xlsx": packed({**sheet, SHEET: f'<!DOCTYPE x [<!ENTITY a "{"a" * 99}">]>' + sheet_xml("")}),
    }


def far_files() -> Mapping[str, bytes]:
    """Annexes of one activity with something far away from it; they are read."""
    one = [("1", "Xây dựng quy chế làm việc", "Quy chế", "Văn phòng", "Quý I/2026", "Đang thực hiện")]
    return {
        "o xa.xlsx": annex(one, more='<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        "gop xa.xlsx": annex(one, after='<mergeCells><mergeCell ref="A9:XFD1048576"/></mergeCells>'),
        "dong trong.xlsx": annex(one, more="".join(f'<row r="{row}"/>' for row in range(10, 200_000))),
    }
