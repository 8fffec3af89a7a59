"""What openpyxl would lose of a workbook: looked up in the package, before it is opened.

A list of what is known to survive, not of what is known to be lost: a part or an element that nobody has met
yet counts as lost, and the office gets its own bytes back.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from cchc_excel.returns.packages import parsed

LARGEST_PART = 8_000_000  # bytes unpacked, a hundred thousand cells; openpyxl needs fifty times that, and minutes
LARGEST_MERGED_AREA = 200_000  # cells; openpyxl makes an object of every covered cell

# Part name → "" (survives, or nobody misses it) or the name of what is lost. The first match counts.
_PARTS: tuple[tuple[str, str], ...] = (
    (r"\[content_types\]\.xml", ""),
    (r"_rels/\.rels", ""),
    (r"docprops/(core|app|custom)\.xml", ""),
    (r"docprops/thumbnail\.\w+", ""),
    (r"xl/workbook\d*\.xml", ""),
    (r"xl/_rels/workbook\d*\.xml\.rels", ""),
    (r"xl/(worksheets/)?sheet\d*\.xml", ""),
    (r"xl/worksheets/_rels/[^/]+\.rels", ""),
    (r"xl/(styles\d*|sharedstrings\d*|calcchain\d*)\.xml", ""),
    (r"xl/theme/(_rels/)?theme\d*\.xml(\.rels)?", ""),
    (r"xl/(comments/)?comments?\d*\.xml", ""),
    (r"xl/(drawings/)?vmldrawing\d*\.vml|xl/drawings/commentsdrawing\d*\.vml", ""),  # notes only: see below
    (r"xl/tables/table\d*\.xml", ""),
    (r"xl/printersettings/.*", ""),
    (r"xl/persons/.*", ""),
    (r"customxml/.*|docmetadata/.*", ""),  # labels of document systems
    (r"xl/threadedcomments/.*", "threaded_comment"),
    (r"xl/charts?/.*|xl/charts(heets)?/.*", "chart"),
    (r"xl/media/.*|.*\.(png|jpe?g|gif|emf|wmf|bmp|tiff?|svg)", "image"),
    (r"xl/(ctrlprops|activex)/.*", "control"),
    (r"xl/(drawings|diagrams|ink)/.*", "drawing"),
    (r"xl/externallinks/.*", "external_link"),
    (r"xl/(vba.*|macrosheets/.*)|customui/.*", "macro"),
    (r"xl/(pivottables|pivotcache|slicers?|slicercaches|timelines?|timelinecaches)/.*", "pivot"),
    (r"xl/(querytables/.*|connections\.xml|model/.*)", "query"),
    (r"xl/embeddings/.*", "embedded"),
    (r"_xmlsignatures/.*", "signature"),
    (r"xl/(dialogsheets|chartsheets)/.*", "special_sheet"),
    (r"xl/(metadata\.xml|richdata/.*)", "dynamic"),
)
# Children of <worksheet>.
_KEPT_ELEMENTS = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection autoFilter sortState "
    "mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup "
    "headerFooter rowBreaks colBreaks ignoredErrors legacyDrawing tableParts"
)
_ELEMENTS: dict[str, str] = {
    **dict.fromkeys(_KEPT_ELEMENTS.split(), ""),
    "drawing": "drawing",
    "picture": "image",
    "legacyDrawingHF": "image",
    "controls": "control",
    "oleObjects": "embedded",
    "extLst": "extension",
    "customSheetViews": "custom_view",
    "protectedRanges": "protected_range",
}
_WORKSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}worksheet"
# openpyxl saves every workbook as a plain one, and Excel refuses a plain one that is named .xlsm or .xltx
_OTHER_KIND = re.compile(rb"(macroEnabled|template)\.main\+xml", re.IGNORECASE)
_SHEET = re.compile(r"xl/(worksheets/)?sheet\d*\.xml")
_DRAWN_OBJECT = re.compile(rb"ObjectType\s*=\s*[\"'](?!Note[\"'])\w+", re.IGNORECASE)
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)")


def losses(package_bytes: bytes) -> tuple[str, ...]:
    """Names of what loading and saving with openpyxl would take away; empty when nothing.

    Raises:
        zipfile.BadZipFile, lxml.etree.XMLSyntaxError …: what is not a sound package.
    """
    lost: list[str] = []
    with zipfile.ZipFile(io.BytesIO(package_bytes)) as package:
        for part in package.infolist():
            if part.is_dir():
                continue
            lost.append(_part_loss(part.filename))
            if part.file_size > LARGEST_PART:
                lost.append("too_large")
        if "too_large" in lost:
            return _distinct(lost)
        if _OTHER_KIND.search(package.read("[Content_Types].xml")):
            lost.append("macro")
        for part in package.infolist():
            name = part.filename.lower()
            if _SHEET.fullmatch(name):
                lost.extend(_sheet_losses(package.read(part)))
            elif name.endswith(".vml") and _DRAWN_OBJECT.search(package.read(part)):
                lost.append("control")
            elif name.startswith("xl/sharedstrings") and re.search(rb"<(\w+:)?rPh[\s>]", package.read(part)):
                lost.append("phonetic")
    return _distinct(lost)


def _part_loss(name: str) -> str:
    lowered = name.lower().lstrip("/")
    return next((loss for pattern, loss in _PARTS if re.fullmatch(pattern, lowered)), "other_part")


def _sheet_losses(xml: bytes) -> list[str]:
    """What a worksheet's XML holds that would not survive."""
    root = parsed(xml)
    # no office program writes a document type; the strict form has another namespace, and openpyxl reads none of it
    if root.getroottree().docinfo.doctype or root.tag != _WORKSHEET:
        return ["other_part"]
    lost = [_ELEMENTS.get(_local_name(child), "other_part") for child in root.iterchildren("*")]
    if any("cm" in cell.attrib or "vm" in cell.attrib for cell in root.iter("{*}c")):
        lost.append("dynamic")
    if any(True for _ in root.iter("{*}rPh")):
        lost.append("phonetic")
    area = sum(_area(merge.get("ref", "")) for merge in root.iter("{*}mergeCell"))
    if area > LARGEST_MERGED_AREA:
        lost.append("too_large")
    return lost


def _local_name(element: Any) -> str:  # an lxml element
    return str(element.tag).rpartition("}")[2]


def _area(written: str) -> int:
    match = _RANGE.fullmatch(written)
    if match is None:
        return 1
    left, top, right, bottom = _column(match[1]), int(match[2]), _column(match[3]), int(match[4])
    return (abs(right - left) + 1) * (abs(bottom - top) + 1)


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column


def _distinct(names: list[str]) -> tuple[str, ...]:
    return tuple(sorted({name for name in names if name}))
