from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from cchc_excel.cells import Fact, Grid, Merge
from cchc_excel.reading.documents import DamagedDocumentError, read_document

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def p(text: str = "", properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text) if text else ''}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(content: str = "", properties: str = "") -> str:
    if not content.startswith("<"):
        content = p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return (
        f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cell if '<w:tc>' in cell else tc(cell) for cell in cells)}</w:tr>"
    )


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def read(folder: Path, body: str, **parts: str) -> tuple[Grid, ...]:
    path = folder / "phu-luc.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content)
    return read_document(path, "nop/phu-luc.docx")


def lines(grid: Grid) -> list[str]:
    """``A1 text``, then merges and facts."""
    cells = [f"{grid.ref(*place).address} {grid.cells[place].text}" for place in sorted(grid.cells)]
    return [*cells, *(f"merged {tuple(merge)}" for merge in grid.merges)]


def text_of(folder: Path, content: str, **parts: str) -> str:
    """What the one cell of a one-cell table reads as."""
    (grid,) = read(folder, tbl(tr(tc(content))), **parts)
    return grid.cells[1, 1].text


def numbering(*levels: tuple[str, str], extra: str = "") -> str:
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(levels)
    )
    return (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="7">{made}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{extra}</w:numbering>'
    )


def numbered(text: str = "", level: int = 0, number_id: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>')


def test_cells_stand_where_a_person_counts_them(tmp_path: Path) -> None:
    (grid,) = read(
        tmp_path,
        tbl(
            tr("TT", "Nhiệm vụ", tc("Trách nhiệm", '<w:gridSpan w:val="2"/>'), "Thời gian"),
            tr(tc("I"), tc("CẢI CÁCH THỂ CHẾ", '<w:gridSpan w:val="4"/>')),
            tr("1", tc("Rà soát", '<w:vMerge w:val="restart"/>'), "Văn phòng", "Các phòng", "Quý I"),
            tr("2", tc("", "<w:vMerge/>"), "Phòng Tôn giáo", "", "Quý II"),
            tr("3", "Ban hành", "Văn phòng"),
        ),
    )
    assert (grid.file, grid.sheet) == ("nop/phu-luc.docx", "bảng 1")
    assert lines(grid) == [
        "A1 TT", "B1 Nhiệm vụ", "C1 Trách nhiệm", "E1 Thời gian",
        "A2 I", "B2 CẢI CÁCH THỂ CHẾ",
        "A3 1", "B3 Rà soát", "C3 Văn phòng", "D3 Các phòng", "E3 Quý I",
        "A4 2", "C4 Phòng Tôn giáo", "E4 Quý II",
        "A5 3", "B5 Ban hành", "C5 Văn phòng",
        "merged (1, 3, 1, 4)", "merged (2, 2, 2, 5)", "merged (3, 2, 4, 2)",
    ]  # fmt: skip
    assert grid.at(4, 2) == grid.cells[3, 2]


def test_two_merges_one_below_the_other_stay_two(tmp_path: Path) -> None:
    start, more = '<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'
    wide = '<w:gridSpan w:val="2"/>'
    (grid,) = read(
        tmp_path,
        tbl(
            tr(tc("a", wide + start), "x"),
            tr(tc("", wide + more), "x"),
            tr(tc("b", wide + start), "x"),
            tr(tc("", wide + more), "x"),
        ),
    )
    assert grid.merges == (Merge(1, 1, 2, 2), Merge(3, 1, 4, 2))
    assert grid.at(4, 2) == grid.cells[3, 1]


def test_rows_that_begin_late_and_cells_merged_in_the_old_way(tmp_path: Path) -> None:
    (grid,) = read(
        tmp_path,
        tbl(
            tr("c", "d", properties='<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'),
            tr(tc("a", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "c"),
        ),
    )
    assert lines(grid) == ["C1 c", "D1 d", "A2 a", "C2 c", "merged (2, 1, 2, 2)"]


def test_content_controls_around_tables_rows_cells_and_text_shift_nothing(tmp_path: Path) -> None:
    row = f"<w:tr>{tc('1')}{control(tc('Rà soát'))}{tc('Văn phòng')}</w:tr>"
    inner = tr("2", tc(control(p("Ban hành"))), tc(f"<w:p>{control(r('Phòng '))}{r('Tôn giáo')}</w:p>"))
    empty = tr("3", tc(f"<w:p>{control(r('Chọn một mục.'), '<w:showingPlcHdr/>')}</w:p>"), "Sở")
    (grid,) = read(tmp_path, control(tbl(row, control(inner), empty)))
    assert lines(grid) == [
        "A1 1", "B1 Rà soát", "C1 Văn phòng", "A2 2", "B2 Ban hành", "C2 Phòng Tôn giáo", "A3 3", "C3 Sở",
    ]  # fmt: skip


def test_nested_tables_are_tables_of_their_own(tmp_path: Path) -> None:
    inner = tbl(tr("x", "y"))
    outer, nested, last = read(tmp_path, tbl(tr("a", tc(p("trước") + inner + p("sau")))) + p() + tbl(tr("z")))
    assert [(grid.sheet, lines(grid)) for grid in (outer, nested, last)] == [
        ("bảng 1", ["A1 a", "B1 trước\nsau"]),
        ("bảng 2", ["A1 x", "B1 y"]),
        ("bảng 3", ["A1 z"]),
    ]


def test_an_empty_table_counts_but_is_no_grid(tmp_path: Path) -> None:
    (grid,) = read(tmp_path, tbl(tr("", "")) + p() + tbl(tr("a")))
    assert grid.sheet == "bảng 2"


def test_tracked_insertions_are_read_deletions_not_and_one_fact_says_so(tmp_path: Path) -> None:
    changed = (
        f'<w:p><w:ins w:id="1">{r("Quý II")}</w:ins><w:del w:id="2"><w:r><w:delText>Quý I</w:delText></w:r></w:del>'
        f'<w:moveFrom w:id="3">{r("/2025")}</w:moveFrom><w:moveTo w:id="4">{r("/2026")}</w:moveTo></w:p>'
    )
    gone = tr("9", "bị xóa", properties='<w:del w:id="5"/>')
    first, second = read(tmp_path, tbl(tr("1", tc(changed)), gone, tr("2", "Năm")) + p() + tbl(tr("b")))
    assert lines(first) == ["A1 1", "B1 Quý II/2026", "A2 2", "B2 Năm"]
    assert first.facts == (Fact("tracked_changes", None, {"added": 2, "removed": 3}),)
    assert second.facts == ()


@pytest.mark.parametrize(
    ("run", "seen"),
    [
        ("<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t>", "a\nb\nc"),
        ("<w:t>12</w:t><w:tab/><w:t>KH</w:t>", "12 KH"),
        ("<w:t>12/KH</w:t><w:noBreakHyphen/><w:t>SDT</w:t><w:softHyphen/><w:t>TG</w:t>", "12/KH-SDTTG"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "✓"),
        ('<w:sym w:font="Wingdings 2" w:char="0052"/>', "☑"),
        ('<w:sym w:font="Wingdings" w:char="xyz"/><w:t>a</w:t>', "a"),
        ('<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>ü</w:t>', "✓"),
        ("<w:t>\uf0fc</w:t>", "✓"),
        ("<w:t>a</w:t><w:instrText>PAGE</w:instrText><w:t>b</w:t>", "ab"),
        ('<w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr><w:t>ubnd</w:t>', "UBND"),
        ('<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'
         "</w:ffData></w:fldChar><w:t> Có</w:t>", "☒ Có"),
        ('<w:fldChar><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Chưa"/>'
         '<w:listEntry w:val="Xong"/></w:ddList></w:ffData></w:fldChar>', "Xong"),
        ("<w:footnoteReference/><w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t>", "ab"),
    ],
)  # fmt: skip
def test_what_stands_between_the_letters(tmp_path: Path, run: str, seen: str) -> None:
    assert text_of(tmp_path, f"<w:p><w:r>{run}</w:r></w:p>") == seen


def test_links_fields_and_text_boxes_are_text_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('trong khung')}</w:txbxContent>"
    content = (
        f"<w:p><w:hyperlink>{r('Kế hoạch')}</w:hyperlink><w:fldSimple>{r(' 12')}</w:fldSimple>"
        f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert text_of(tmp_path, content).replace("\n", " ") == "Kế hoạch 12trong khung"


def test_hidden_text_and_rows_are_read_and_reported(tmp_path: Path) -> None:
    (grid,) = read(
        tmp_path,
        tbl(
            tr("1", tc(f"<w:p>{r('ẩn', '<w:vanish/>')}</w:p>")),
            tr("2", tc("<w:p>" + r("hiện", '<w:vanish w:val="0"/>') + "</w:p>"), properties="<w:hidden/>"),
        ),
    )
    assert lines(grid) == ["A1 1", "B1 ẩn", "A2 2", "B2 hiện"]
    assert grid.facts == (Fact("hidden_text", grid.ref(1, 2), {}),)
    assert grid.hidden_rows == {2}


def test_text_under_a_merge_is_not_lost_without_a_word(tmp_path: Path) -> None:
    (grid,) = read(tmp_path, tbl(tr(tc("a", '<w:vMerge w:val="restart"/>')), tr(tc("khuất", "<w:vMerge/>"))))
    assert grid.facts == (Fact("covered_text", grid.ref(2, 1), {"text": "khuất"}),)


def test_automatic_numbers_are_read_as_shown(tmp_path: Path) -> None:
    body = tbl(
        tr(tc(numbered("CÔNG TÁC CHỈ ĐẠO"))),
        tr(tc(numbered(level=1)), "Kế hoạch"),
        tr(tc(numbered(level=1)), tc(numbered("Báo cáo", level=2) + numbered("Tờ trình", level=2))),
        tr(tc(numbered("THỂ CHẾ"))),
        tr(tc(numbered(level=1)), tc(numbered("không số", number_id=0))),
    )
    made = numbering(("upperRoman", "%1."), ("decimal", "%2"), ("lowerLetter", "%3)"))
    (grid,) = read(tmp_path, body, numbering=made)
    assert lines(grid) == [
        "A1 I. CÔNG TÁC CHỈ ĐẠO", "A2 1", "B2 Kế hoạch", "A3 2", "B3 a) Báo cáo\nb) Tờ trình",
        "A4 II. THỂ CHẾ", "A5 1", "B5 không số",
    ]  # fmt: skip


def test_automatic_numbers_count_on_across_tables_and_restart_where_told(tmp_path: Path) -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        "</w:lvlOverride></w:num>"
    )
    one, two, three = (tbl(tr(tc(numbered(number_id=at)), "x"), tr(tc(numbered(number_id=at)))) for at in (1, 1, 2))
    grids = read(tmp_path, one + p() + two + p() + three, numbering=numbering(("decimalZero", "%1."), extra=again))
    assert [grid.cells[row, 1].text for grid in grids for row in (1, 2)] == [
        "01.",
        "02.",
        "03.",
        "04.",
        "05.",
        "06.",
    ]


def test_numbers_come_from_styles_and_their_ancestors_too(tmp_path: Path) -> None:
    styles = (
        f'<w:styles {NAMESPACES}><w:style w:styleId="So"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        '</w:style><w:style w:styleId="SoCon"><w:basedOn w:val="So"/></w:style></w:styles>'
    )
    content = p("Rà soát", '<w:pStyle w:val="SoCon"/>') + p("Ban hành", '<w:pStyle w:val="So"/>')
    seen = text_of(tmp_path, content, numbering=numbering(("decimal", "Nhiệm vụ %1:")), styles=styles)
    assert seen == "Nhiệm vụ 1: Rà soát\nNhiệm vụ 2: Ban hành"


def test_bullets_are_dashes_before_text_and_nothing_alone(tmp_path: Path) -> None:
    seen = text_of(
        tmp_path,
        numbered("Kế hoạch") + numbered("") + numbered("Báo cáo"),
        numbering=numbering(("bullet", "\uf0b7")),
    )
    assert seen == "- Kế hoạch\n\n- Báo cáo"


def test_lines_above_a_table_are_its_title(tmp_path: Path) -> None:
    body = p("PHỤ LỤC") + control(p("KẾ HOẠCH NĂM 2026")) + p() + tbl(tr("TT")) + p("Bảng sau") + tbl(tr("STT"))
    first, second = read(tmp_path, body)
    assert first.facts == (
        Fact("title_line", None, {"text": "PHỤ LỤC", "sheet": "bảng 1"}),
        Fact("title_line", None, {"text": "KẾ HOẠCH NĂM 2026", "sheet": "bảng 1"}),
    )
    assert second.facts == (Fact("title_line", None, {"text": "Bảng sau", "sheet": "bảng 2"}),)


def test_a_letterhead_set_as_a_table_is_part_of_the_title(tmp_path: Path) -> None:
    head = tbl(tr(tc(p("SỞ DÂN TỘC VÀ TÔN GIÁO") + p("VĂN PHÒNG")), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    _, annex = read(tmp_path, head + p("Tháng 3/2026") + tbl(tr("TT")))
    assert [fact.facts["text"] for fact in annex.facts] == [
        "SỞ DÂN TỘC VÀ TÔN GIÁO", "VĂN PHÒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Tháng 3/2026",
    ]  # fmt: skip


def test_old_fonts_are_recoded(tmp_path: Path) -> None:
    font = '<w:rFonts w:ascii=".VnTime"/>'
    (grid,) = read(tmp_path, p("B¸o c¸o") + tbl(tr(tc(f"<w:p>{r('V¨n phßng', font)}</w:p>"), "Quý I")))
    assert lines(grid) == ["A1 Văn phòng", "B1 Quý I"]
    assert grid.facts[0].facts["text"] == "Báo cáo"
    assert grid.facts[1] == Fact("recoded", grid.ref(1, 1), {"encoding": "TCVN3", "cells": 1})


def test_strict_documents_and_other_part_names_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    strict = NAMESPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
            'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/>'
            "</Relationships>",
        )
        package.writestr("word/document2.xml", f"<w:document {strict}><w:body>{tbl(tr('a'))}</w:body></w:document>")
    assert lines(read_document(path, "a.docx")[0]) == ["A1 a"]


@pytest.mark.parametrize(
    "content",
    [
        b"no package",
        b"<w:document>",
        f"<!DOCTYPE a [<!ENTITY x 'y'>]><w:document {NAMESPACES}><w:body><w:p>&x;</w:p></w:body></w:document>".encode(),
        b"<a/>",
        b"",
    ],
)
def test_damage_is_one_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(DamagedDocumentError):
        read_document(path, "a.docx")
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", content)
    with pytest.raises(DamagedDocumentError):
        read_document(path, "a.docx")


def test_a_document_as_another_program_writes_it(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("PHỤ LỤC")
    table = document.add_table(3, 3)
    for row, texts in enumerate((("TT", "Nhiệm vụ", "Chủ trì"), ("1", "Rà soát", "Sở"), ("2", "", "Văn phòng"))):
        for cell, text in zip(table.rows[row].cells, texts, strict=True):
            cell.text = text
    table.cell(1, 1).merge(table.cell(2, 1))
    document.save(str(tmp_path / "a.docx"))
    (grid,) = read_document(tmp_path / "a.docx", "a.docx")
    assert lines(grid) == [
        "A1 TT", "B1 Nhiệm vụ", "C1 Chủ trì", "A2 1", "B2 Rà soát", "C2 Sở", "A3 2", "C3 Văn phòng",
        "merged (2, 2, 3, 2)",
    ]  # fmt: skip
