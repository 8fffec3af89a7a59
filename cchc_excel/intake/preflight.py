"""A copy is looked over before any reader opens it: what it is by its content, and why it must be refused, if so."""

from __future__ import annotations

import re
import struct
from typing import NamedTuple

from cchc_excel.cells import Fact
from cchc_excel.intake.compound import SIGNATURE, Compound, DamagedCompound
from cchc_excel.intake.copies import Copy
from cchc_excel.intake.packages import look_over

READABLE = frozenset({"xlsx", "xlsm", "xlsb", "xls", "ods", "docx", "csv", "html"})

# Which contents an extension may stand for without a word. "docm" holds the kind "docx".
_EXTENSIONS: dict[str, frozenset[str]] = {
    "xlsx": frozenset({"xlsx"}),
    "xltx": frozenset({"xlsx"}),
    "xlsm": frozenset({"xlsm", "xlsx"}),
    "xltm": frozenset({"xlsm", "xlsx"}),
    "xlsb": frozenset({"xlsb"}),
    "xls": frozenset({"xls"}),
    "ods": frozenset({"ods"}),
    "docx": frozenset({"docx"}),
    "docm": frozenset({"docx"}),
    "csv": frozenset({"csv"}),
    "tsv": frozenset({"csv"}),
    "html": frozenset({"html"}),
    "htm": frozenset({"html"}),
}
_TEXT_EXTENSIONS = frozenset({"csv", "tsv", "html", "htm"})

# How a file that nothing here reads begins → what a person calls it.
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "tệp PDF"),
    (b"{\\rtf", "văn bản RTF"),
    (b"\x89PNG", "hình ảnh"),
    (b"\xff\xd8\xff", "hình ảnh"),
    (b"GIF8", "hình ảnh"),
    (b"BM", "hình ảnh"),
    (b"II*\0", "hình ảnh"),
    (b"MM\0*", "hình ảnh"),
    (b"Rar!", "tệp nén"),
    (b"7z\xbc\xaf", "tệp nén"),
    (b"\x1f\x8b", "tệp nén"),
    (b"MIME-Version:", "trang web lưu từ Excel (mht)"),
    (b"\x09\x00\x04\x00", "bảng tính Excel đời rất cũ"),  # BIFF 2 to 4, without a compound file
    (b"\x09\x02\x06\x00", "bảng tính Excel đời rất cũ"),
    (b"\x09\x04\x06\x00", "bảng tính Excel đời rất cũ"),
    (b"MZ", "chương trình"),
)
_FOREIGN_PACKAGES: dict[str, str] = {
    "zip": "tệp nén",
    "odt": "văn bản OpenDocument",
    "presentation": "bài trình chiếu",
    "numbers": "bảng tính Apple Numbers",
}
_FOREIGN_STREAMS: tuple[tuple[str, str], ...] = (
    ("WordDocument", "văn bản Word 97-2003 (.doc)"),
    ("PowerPoint Document", "bài trình chiếu"),
    ("__properties_version1.0", "thư điện tử Outlook"),
)
_XML_SPREADSHEET = b"urn:schemas-microsoft-com:office:spreadsheet"
_HTML = re.compile(
    rb"<\s*(?:!doctype\s+html|html|head|body|table|meta|style|div|font|p\b|br|title|center)", re.IGNORECASE
)
_SEPARATOR = re.compile(r"[\t;,|]")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WORKBOOK_STREAMS = ("Workbook", "WORKBOOK", "Book", "BOOK")
_FILEPASS, _CONTINUES = 0x002F, 64  # the password record stands among the first records
_RECORD = struct.Struct("<HH")


class Preflight(NamedTuple):
    """What a copy is by its content, and what was noticed."""

    kind: str  # one of READABLE, or "unknown"
    facts: tuple[Fact, ...]
    refused: bool  # no reader may open it; a fact says why


def preflight(copy: Copy) -> Preflight:
    """Judge a copy by its bytes, without a reader and without unpacking it; about a millisecond."""
    if copy.refused:
        return Preflight("unknown", (), refused=True)  # the copy's own fact says why
    try:
        content = copy.path.read_bytes()
    except OSError:
        return _refuse("unknown", Fact("file_not_copied", None, {"reason": "not_readable"}))
    if not content:
        return _refuse("unknown", Fact("file_empty", None))
    extension = copy.file.rpartition(".")[2].lower() if "." in copy.file else ""
    kind, fact = _kind_of(content, extension)
    if fact is not None:
        return _refuse(kind, fact)
    if kind in _EXTENSIONS.get(extension, frozenset({kind})):
        return Preflight(kind, (), refused=False)
    wrong = Fact("extension_wrong", None, {"extension": f".{extension}", "kind": kind})
    return Preflight(kind, (wrong,), refused=False)


def _kind_of(content: bytes, extension: str) -> tuple[str, Fact | None]:
    if content.startswith(b"PK"):
        look = look_over(content)
        if look.fact is None and look.kind in _FOREIGN_PACKAGES:
            return "unknown", _not_a_workbook(_FOREIGN_PACKAGES[look.kind])
        return look.kind if look.kind in READABLE else "unknown", look.fact
    if content.startswith(SIGNATURE):
        return _compound_kind(content)
    if not content.strip(b"\0"):
        return "unknown", Fact("file_truncated", None)
    for start, what in _FOREIGN:
        if content.startswith(start):
            return "unknown", _not_a_workbook(what)
    return _text_kind(content, extension)


def _compound_kind(content: bytes) -> tuple[str, Fact | None]:
    try:
        compound = Compound(content)
        names = compound.names
        if "EncryptedPackage" in names:
            return "unknown", Fact("file_locked_by_password", None)
        for name in _WORKBOOK_STREAMS:
            if name in names:
                locked = _has_password(compound.read(name))
                return "xls", Fact("file_locked_by_password", None) if locked else None
    except (DamagedCompound, MemoryError):
        return "xls", Fact("file_truncated", None)
    what = next((what for name, what in _FOREIGN_STREAMS if name in names), "tài liệu không rõ loại")
    return "unknown", _not_a_workbook(what)


def _has_password(stream: bytes) -> bool:
    position = 0
    for _ in range(_CONTINUES):
        if position + _RECORD.size > len(stream):
            return False
        record, length = _RECORD.unpack_from(stream, position)
        if record == _FILEPASS:
            return True
        position += _RECORD.size + length
    return False


def _text_kind(content: bytes, extension: str) -> tuple[str, Fact | None]:
    start = content[:65_536]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = start.decode("utf-16", "replace")
        start = text.encode("utf-8", "replace")
    elif _BINARY.search(start):
        return "unknown", _not_a_workbook("dữ liệu không rõ loại")
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not bare and not content.strip():
        return "unknown", Fact("file_empty", None)
    if bare.startswith(b"<"):
        if _XML_SPREADSHEET in start:
            return "unknown", _not_a_workbook("bảng tính dạng XML 2003")
        if _HTML.search(bare[:4_096]):
            return "html", None
        return "unknown", _not_a_workbook("tệp XML")
    lines = [line for line in bare.decode("utf-8", "replace").splitlines()[:20] if line.strip()]
    separated = sum(bool(_SEPARATOR.search(line)) for line in lines)
    if extension in _TEXT_EXTENSIONS or (len(lines) > 1 and separated > len(lines) // 2):
        return "csv", None
    return "unknown", _not_a_workbook("văn bản thường")


def _not_a_workbook(what: str) -> Fact:
    return Fact("file_not_a_workbook", None, {"what": what})


def _refuse(kind: str, fact: Fact) -> Preflight:
    return Preflight(kind, (fact,), refused=True)
