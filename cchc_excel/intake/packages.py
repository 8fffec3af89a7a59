"""A zip package (xlsx, docx, ods …) is looked over before any reader opens it: limits, doubles, DTDs, passwords."""

from __future__ import annotations

import codecs
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple

from cchc_excel.cells import Fact

# Of 4,100 honest packages none came near these limits.
MOST_ENTRIES = 2_000
LARGEST_PART = 100 * 2**20  # bytes unpacked
LARGEST_SUM = 200 * 2**20
HIGHEST_RATIO = 300
RATIO_COUNTS_FROM = 10 * 2**20

# Parts that no reader here opens; LibreOffice and macro editors put harmless DTDs into some of them.
_UNREAD = (
    "docprops/",
    "customxml/",
    "meta-inf/",
    "configurations2/",
    "basic/",
    "dialogs/",
    "object",
    "thumbnails/",
)
_ENCODINGS = frozenset({"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"})
_BYTE_ORDERS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, ""),  # "": an encoding that is refused
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"\0\0", ""),
    (b"\x4c\x6f\xa7\x94", ""),  # "<?xm" in EBCDIC
)
_PROLOG = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_DECLARED_ENCODING = re.compile(r"<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"']*)[\"']")
_FIRST_LOOK = 1_024  # bytes of each part; a longer prolog is read whole
_LOCAL_HEADER = struct.Struct("<4s22xHH")

_MAIN_PARTS: tuple[tuple[bytes, str], ...] = (
    (b"spreadsheetml.sheet.main+xml", "xlsx"),
    (b"spreadsheetml.template.main+xml", "xlsx"),
    (b"sheet.macroenabled.main+xml", "xlsm"),
    (b"template.macroenabled.main+xml", "xlsm"),
    (b"sheet.binary.macroenabled.main", "xlsb"),
    (b"wordprocessingml.document.main+xml", "docx"),
    (b"wordprocessingml.template.main+xml", "docx"),
    (b"ms-word.document.macroenabled", "docx"),
    (b"presentationml", "presentation"),
)
_TELLING_NAMES: tuple[tuple[str, str], ...] = (
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("word/document.xml", "docx"),
    ("ppt/presentation.xml", "presentation"),
    ("index/document.iwa", "numbers"),
)
_OPEN_DOCUMENTS: tuple[tuple[bytes, str], ...] = (
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
)


class PackageLook(NamedTuple):
    """What a package is, and why it must not be opened, if so."""

    kind: str  # "xlsx", "docx", … ; "zip" for an archive of something else
    fact: Fact | None = None


def look_over(content: bytes) -> PackageLook:
    """Judge a package without unpacking more than the beginning of each part."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            entries = package.infolist()
    except (
        zipfile.BadZipFile,
        ValueError,
        OverflowError,
        NotImplementedError,
        OSError,
        struct.error,
        UnicodeError,
    ):
        return PackageLook("zip", Fact("file_truncated", None))
    names = {_plain(entry.filename): entry for entry in entries}
    if fact := _beyond_limits(entries):
        return PackageLook("zip", fact)
    kind = _kind(content, names)
    if any(entry.flag_bits & 1 for entry in entries) or _is_encrypted(content, names):
        return PackageLook(kind, Fact("file_locked_by_password", None))
    if fact := _ill_formed(content, entries):
        return PackageLook(kind, fact)
    return PackageLook(kind, _unread_xml(content, names) if kind not in {"zip", "odt"} else None)


def _beyond_limits(entries: list[zipfile.ZipInfo]) -> Fact | None:
    if len(entries) > MOST_ENTRIES:
        return _too_large(f"{MOST_ENTRIES:_} phần".replace("_", "."), f"{len(entries)} phần")
    total = sum(entry.file_size for entry in entries)
    largest = max((entry.file_size for entry in entries), default=0)
    if total > LARGEST_SUM or largest > LARGEST_PART:
        return _too_large(f"{LARGEST_SUM // 2**20} MB sau khi giải nén", f"{total // 2**20} MB")
    for entry in entries:
        if entry.file_size > RATIO_COUNTS_FROM and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1):
            return Fact("file_suspicious", None, {"why": "dữ liệu nén lớn bất thường"})
    return None


def _ill_formed(content: bytes, entries: list[zipfile.ZipInfo]) -> Fact | None:
    """Doubles, overlaps, names that climb, and packing methods that no office program writes."""
    names = [_plain(entry.filename) for entry in entries]
    if len(set(names)) < len(names):
        return Fact("file_suspicious", None, {"why": "hai phần trùng tên"})
    if any(".." in name.split("/") or ":" in name or name.startswith("/") for name in names):
        return Fact("file_suspicious", None, {"why": "tên phần trỏ ra ngoài tệp"})
    end = 0
    for entry in sorted(entries, key=lambda item: item.header_offset):
        if entry.header_offset < end:
            return Fact("file_suspicious", None, {"why": "các phần chồng lên nhau"})
        end = entry.header_offset + _LOCAL_HEADER.size + len(entry.filename) + entry.compress_size
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            return Fact("file_unreadable", None)
    return Fact("file_truncated", None) if end > len(content) else None


def _kind(content: bytes, names: Mapping[str, zipfile.ZipInfo]) -> str:
    if "mimetype" in names:
        mimetype = _beginning(content, names["mimetype"], 200)
        return next((kind for start, kind in _OPEN_DOCUMENTS if mimetype.strip().startswith(start)), "zip")
    if "[content_types].xml" in names:
        types = _beginning(content, names["[content_types].xml"], LARGEST_PART).replace(b"\0", b"").lower()
        for telling, kind in _MAIN_PARTS:
            if telling in types:
                return kind
    for name, kind in _TELLING_NAMES:
        if name in names:
            return kind
    if "content.xml" in names:
        return "ods" if b"office:spreadsheet" in _beginning(content, names["content.xml"], LARGEST_PART) else "odt"
    return "zip"


def _is_encrypted(content: bytes, names: Mapping[str, zipfile.ZipInfo]) -> bool:
    manifest = names.get("meta-inf/manifest.xml")
    return manifest is not None and b"encryption-data" in _beginning(content, manifest, LARGEST_PART)


def _unread_xml(content: bytes, names: Mapping[str, zipfile.ZipInfo]) -> Fact | None:
    for name, entry in names.items():
        if name.endswith((".xml", ".rels")) and not name.startswith(_UNREAD):
            start = _beginning(content, entry, _FIRST_LOOK)
            why = _why_refused(start, whole=len(start) < _FIRST_LOOK)
            if why is None:
                why = _why_refused(_beginning(content, entry, LARGEST_PART), whole=True)
            if why:
                return Fact("file_suspicious", None, {"why": why})
    return None


def _why_refused(start: bytes, *, whole: bool) -> str | None:
    """Why a part is refused, "" if it isn't, None if more of it has to be seen."""
    encoding = next((name for mark, name in _BYTE_ORDERS if start.startswith(mark)), "utf-8")
    if not encoding:
        return "bảng mã không dùng trong tệp Office"
    text = start.decode(encoding, "replace")
    prolog = _PROLOG.match(text)
    assert prolog is not None  # noqa: S101 - the pattern matches the empty string
    declared = _DECLARED_ENCODING.search(text[: prolog.end()])
    if declared and declared[1].lower() not in _ENCODINGS:
        return "bảng mã không dùng trong tệp Office"
    after = text[prolog.end() : prolog.end() + 2]
    if after == "<!":
        return "có khai báo DTD"
    if whole or (len(after) == 2 and after != "<?"):
        return ""
    return None


def unpack(content: bytes, entry: zipfile.ZipInfo) -> bytes:
    """A part's content; a fifth of the time that zipfile takes, for there are a dozen parts in a file of 20 KB.

    Raises:
        zipfile.BadZipFile: the part is cut off, damaged, or not as long as declared.
    """
    try:
        unpacked = _unpacked(content, entry, entry.file_size + 1)
    except zlib.error:
        raise zipfile.BadZipFile(entry.filename) from None
    if len(unpacked) != entry.file_size or zlib.crc32(unpacked) != entry.CRC:
        raise zipfile.BadZipFile(entry.filename)
    return unpacked


def _beginning(content: bytes, entry: zipfile.ZipInfo, most: int) -> bytes:
    """At most so many unpacked bytes of a part; b"" where the part is broken (the reader will say so)."""
    try:
        return _unpacked(content, entry, min(most, entry.file_size)) if entry.file_size else b""
    except zlib.error:
        return b""


def _unpacked(content: bytes, entry: zipfile.ZipInfo, most: int) -> bytes:
    header = content[entry.header_offset : entry.header_offset + _LOCAL_HEADER.size]
    if len(header) < _LOCAL_HEADER.size:
        return b""
    _, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    start = entry.header_offset + _LOCAL_HEADER.size + name_length + extra_length
    packed = memoryview(content)[start : start + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        return bytes(packed[:most])
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most)


def _plain(name: str) -> str:
    r"""A part's name for comparing: some programs write ``xl\workbook.xml``, others change the case."""
    return name.replace("\\", "/").casefold()


def _too_large(limit: str, found: str) -> Fact:
    return Fact("file_too_large", None, {"limit": limit, "found": found})
