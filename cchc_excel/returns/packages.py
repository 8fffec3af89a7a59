"""Zip packages of Office files: written with the same bytes each time, and stored results put back.

openpyxl saves formulas without their results; a preview, a telephone and most readers would show empty cells.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from lxml import etree

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip can name
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class StoredResult(NamedTuple):
    """What a formula's cell shows without being computed: its type as the file writes it, and its text."""

    kind: str  # "n", "str", "b", "e"
    text: str


Results = Mapping[str, Mapping[str, StoredResult]]  # sheet → address → result


def parsed(xml: bytes) -> Any:  # an lxml element
    """The root of an XML part; entities and foreign files are never fetched.

    Raises:
        etree.XMLSyntaxError: not XML.
    """
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def sheet_parts(package: zipfile.ZipFile) -> Mapping[str, str]:
    """Sheet name → name of its part, in the workbook's order."""
    book = parsed(package.read("xl/workbook.xml"))
    relations = {
        relation.get("Id"): posixpath.normpath(posixpath.join("/xl", relation.get("Target"))).lstrip("/")
        for relation in parsed(package.read("xl/_rels/workbook.xml.rels"))
    }
    return {
        sheet.get("name"): relations[sheet.get(_RELATION)]
        for sheet in book.iter(f"{{{_MAIN}}}sheet")
        if sheet.get(_RELATION) in relations
    }


def stored_results(package: zipfile.ZipFile) -> Results:
    """The results of all formulas as the file stores them."""
    return {name: _results(package.read(part)) for name, part in sheet_parts(package).items()}


def with_stored_results(saved: bytes, results: Results) -> bytes:
    """A saved workbook whose formulas have their stored results again."""
    if not any(results.values()):
        return saved
    with zipfile.ZipFile(io.BytesIO(saved)) as package:
        parts = {part: results.get(name, {}) for name, part in sheet_parts(package).items()}

    def put_back(name: str, content: bytes) -> bytes:
        known = parts.get(name)
        return _with_results(content, known) if known else content

    return repacked(saved, put_back)


def repacked(package: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The same parts in the same order, each changed by `change`, with one date for all."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(packed, "w") as new:
        for part in old.infolist():
            info = zipfile.ZipInfo(part.filename, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, change(part.filename, old.read(part)))
    return packed.getvalue()


def _results(xml: bytes) -> Mapping[str, StoredResult]:
    results = {}
    for formula in parsed(xml).iter(f"{{{_MAIN}}}f"):
        cell = formula.getparent()
        value = cell.find(f"{{{_MAIN}}}v")
        if value is not None and value.text is not None:
            results[cell.get("r")] = StoredResult(cell.get("t", "n"), value.text)
    return results


def _with_results(xml: bytes, results: Mapping[str, StoredResult]) -> bytes:
    root = parsed(xml)
    for cell in root.iter(f"{{{_MAIN}}}c"):
        result = results.get(cell.get("r"))
        if result is None or cell.find(f"{{{_MAIN}}}f") is None:
            continue
        value = cell.find(f"{{{_MAIN}}}v")
        if value is None:
            value = etree.SubElement(cell, f"{{{_MAIN}}}v")
        value.text = result.text
        cell.set("t", result.kind)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
