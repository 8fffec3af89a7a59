"""Packages and workbooks drawn in a test, part by part."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from cchc_excel.intake.copies import Copy, take_copy

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def sheet_xml(rows: str, *, after: str = "", before: str = "", namespace: str = MAIN) -> str:
    """A worksheet part around these rows."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{namespace}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'
    )


def workbook_parts(
    sheet: str | bytes, *, strings: tuple[str, ...] = (), formats: tuple[str, ...] = (), font: str = "Arial"
) -> dict[str, str | bytes]:
    """The parts of a workbook with one sheet "Phụ lục"; style n + 1 has the n-th number format."""
    own = "".join(f'<numFmt numFmtId="{170 + n}" formatCode="{code}"/>' for n, code in enumerate(formats))
    styles = "".join(f'<xf numFmtId="{170 + n}" fontId="0"/>' for n in range(len(formats)))
    shared = "".join(f'<si><t xml:space="preserve">{text}</t></si>' for text in strings)
    return {
        "[Content_Types].xml": f'<Types><Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" Type="{_OFFICE}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Phụ lục" sheetId="1"'
        ' r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts>{own}</numFmts><fonts><font><name val="{font}"/></font></fonts>'
        f'<cellXfs><xf numFmtId="0" fontId="0"/>{styles}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": sheet,
    }


def copied(content: bytes, name: str, folder: Path) -> Copy:
    """A file of this content, as the intake copies it."""
    (folder / "input").mkdir(exist_ok=True)
    (folder / "copies").mkdir(exist_ok=True)
    path = folder / "input" / name
    path.write_bytes(content)
    return take_copy(path, name, folder / "copies")
