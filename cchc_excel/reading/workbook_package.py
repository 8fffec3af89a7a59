"""The parts of an xlsx package: which sheets there are, what styles stand for, the shared strings."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Mapping
from functools import cached_property, lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import unquote

from cchc_excel.intake.packages import unpack
from cchc_excel.reading.number_formats import BUILT_IN
from cchc_excel.reading.xml_parts import Element, attribute, children, elements, tree

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

T = TypeVar("T")

_WORKBOOK = "xl/workbook.xml"
_TRUE = {"1", "true", "on"}
_LEGACY_FONT = re.compile(r"\.vn|vni", re.IGNORECASE)  # TCVN3 and VNI, see `encodings`
_LEGACY_RUN = re.compile(rb'<(?:\w+:)?rFont val="((?:\.vn|vni)[^"]*)"', re.IGNORECASE)
# The files of one template share these parts byte for byte; larger ones are seldom shared and not worth keeping.
_KEPT, _LONGEST_KEPT = 64, 65_536


class SheetPart(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    part: str  # "" where the workbook points nowhere
    kind: str  # "worksheet", "chartsheet", "dialogsheet", "xlMacrosheet"
    hidden: bool


class Styles(NamedTuple):
    """What a style, by its number as text, stands for."""

    formats: Mapping[str, str]  # number formats but General
    legacy_fonts: Mapping[str, str]  # fonts of before Unicode
    run_fonts: frozenset[str] = frozenset()  # such fonts of runs inside a cell: of the file, not of a style


class _Listed(NamedTuple):
    """What the workbook part says."""

    sheets: tuple[tuple[str, str, bool], ...]  # name, relation, hidden
    since_1904: bool


class Package:
    """An open xlsx package; a part that is no XML raises XMLError, one that can't be unpacked BadZipFile.

    Raises:
        zipfile.BadZipFile: no package.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        with zipfile.ZipFile(BytesIO(content)) as package:
            self._entries = {_plain(entry.filename): entry for entry in package.infolist()}

    def read(self, part: str) -> bytes | None:
        """A part's content, however the package spells its name; None where there is none."""
        entry = self._entries.get(_plain(part)) or self._entries.get(_plain(unquote(part)))
        return None if entry is None else unpack(self._content, entry)

    @cached_property
    def sheets(self) -> tuple[SheetPart, ...]:
        """All sheets in the workbook's order; none where there is no workbook part."""
        found = []
        for name, relation, hidden in self._listed.sheets:
            missing = ("worksheet" if relation else "macro", "")  # old macro sheets have no part
            kind, part = self._targets.get(relation, missing)
            found.append(SheetPart(name, part, kind, hidden))
        return tuple(found)

    @property
    def since_1904(self) -> bool:
        """Whether dates are counted from 1904, as Excel for the Mac once did."""
        return self._listed.since_1904

    @cached_property
    def styles(self) -> Styles:
        """Number formats and fonts by style."""
        xml = self.read(self._part_of_kind("styles", "xl/styles.xml"))
        styles = _kept(_styles, xml) if xml else Styles({}, {})
        if b"rFont" not in self.strings_xml:
            return styles
        runs = {name.decode("utf-8", "replace") for name in _LEGACY_RUN.findall(self.strings_xml)}
        return styles._replace(run_fonts=frozenset(runs))

    @cached_property
    def strings_xml(self) -> bytes:
        """The part of the shared strings; b"" where there is none."""
        return self.read(self._part_of_kind("sharedStrings", "xl/sharedStrings.xml")) or b""

    @cached_property
    def strings(self) -> tuple[str, ...]:
        """The shared strings, letter for letter; phonetic readings are left out."""
        return tuple(map(text_of, elements(self.strings_xml, "si"))) if self.strings_xml else ()

    @cached_property
    def _listed(self) -> _Listed:
        xml = self.read(self._workbook_part)
        return _kept(_workbook, xml) if xml else _Listed((), since_1904=False)

    @cached_property
    def _workbook_part(self) -> str:
        if _WORKBOOK in self._entries:
            return _WORKBOOK
        targets = self._relations("_rels/.rels", "").values()
        return next((part for kind, part in targets if kind == "officeDocument"), _WORKBOOK)

    @cached_property
    def _targets(self) -> Mapping[str, tuple[str, str]]:
        folder, _, name = self._workbook_part.rpartition("/")
        return self._relations(posixpath.join(folder, "_rels", f"{name}.rels"), folder)

    def _relations(self, part: str, folder: str) -> dict[str, tuple[str, str]]:
        """Identifier → (kind, part) of the relations that a part has."""
        xml = self.read(part)
        relations = _kept(_relations, xml) if xml else ()
        return {
            identifier: (kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
            for identifier, kind, target in relations
        }

    def _part_of_kind(self, kind: str, usual: str) -> str:
        return next((part for found, part in self._targets.values() if found == kind), usual)


def text_of(element: Element) -> str:
    """The text of a shared or inline string: its own runs, without phonetic readings."""
    return "".join(part.text or "" for part in element.iter("{*}t") if not part.getparent().tag.endswith("rPh"))


@lru_cache(maxsize=_KEPT)
def _workbook(xml: bytes) -> _Listed:
    root = tree(xml)
    properties: Mapping[str, str] = next(children(root, "workbookPr"), {})
    sheets = tuple(
        (sheet.get("name", ""), attribute(sheet, "id") or "", sheet.get("state", "visible") != "visible")
        for group in children(root, "sheets")
        for sheet in children(group, "sheet")
    )
    return _Listed(sheets, properties.get("date1904") in _TRUE)


@lru_cache(maxsize=_KEPT)
def _relations(xml: bytes) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (
            relation.get("Id", ""),
            relation.get("Type", "").rpartition("/")[2],
            relation.get("Target", "").replace("\\", "/"),
        )
        for relation in children(tree(xml), "Relationship")
        if relation.get("TargetMode") != "External"
    )


@lru_cache(maxsize=_KEPT)
def _styles(xml: bytes) -> Styles:
    root = tree(xml)
    own = {
        number.get("numFmtId", ""): number.get("formatCode", "")
        for group in children(root, "numFmts")
        for number in children(group, "numFmt")
    }
    fonts = [
        next((name.get("val", "") for name in children(font, "name")), "")
        for group in children(root, "fonts")
        for font in children(group, "font")
    ]
    formats: dict[str, str] = {}
    legacy: dict[str, str] = {}
    for number, style in enumerate(next(children(root, "cellXfs"), ())):
        code, font = style.get("numFmtId", "0"), style.get("fontId", "0")
        written = own.get(code) or (BUILT_IN.get(int(code), "") if code.isdigit() else "")
        if written and written.casefold() != "general":
            formats[str(number)] = written
        if font.isdigit() and int(font) < len(fonts) and _LEGACY_FONT.match(fonts[int(font)]):
            legacy[str(number)] = fonts[int(font)]
    return Styles(formats, legacy)


def _kept(read: _lru_cache_wrapper[T], xml: bytes) -> T:
    """What a part says, remembered where it is small."""
    return read(xml) if len(xml) <= _LONGEST_KEPT else read.__wrapped__(xml)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
