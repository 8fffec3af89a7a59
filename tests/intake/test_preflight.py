from __future__ import annotations

import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from cchc_excel.intake import packages
from cchc_excel.intake.compound import SIGNATURE
from cchc_excel.intake.copies import take_copy
from cchc_excel.intake.preflight import Preflight, preflight
from tests.intake.drawing import copied, packed, sheet_xml, workbook_parts

ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>'
PARTS = workbook_parts(sheet_xml(ROWS))


def looked_at(content: bytes, name: str, folder: Path) -> Preflight:
    return preflight(copied(content, name, folder))


def refusal(content: bytes, name: str, folder: Path) -> tuple[str, ...]:
    look = looked_at(content, name, folder)
    assert look.refused
    return (look.facts[0].kind, *(str(value) for value in look.facts[0].facts.values()))


def compound(*streams: tuple[str, bytes]) -> bytes:
    """A compound file of version 3 with these streams, each of at least 4,096 bytes."""
    sector = 512
    contents = [content.ljust(4096, b"\0") for _, content in streams]
    starts, at = [], 2
    for content in contents:
        starts.append(at)
        at += len(content) // sector
    table = [0xFFFFFFFD, 0xFFFFFFFE]
    for content in contents:
        first = len(table)
        table += [*range(first + 1, first + len(content) // sector), 0xFFFFFFFE]
    names = [("Root Entry", 5, 0xFFFFFFFE, 0)]
    names += [
        (name, 2, start, len(content)) for (name, _), start, content in zip(streams, starts, contents, strict=True)
    ]
    directory = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBB", len(name) * 2 + 2, kind, 1)
        + b"\xff" * 12
        + bytes(36)
        + struct.pack("<IQ", start, size)
        for name, kind, start, size in names
    )
    header = (
        SIGNATURE
        + bytes(16)
        + struct.pack("<HHHHH6x9I", 62, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    )
    header += struct.pack("<109I", 0, *([0xFFFFFFFF] * 108))
    fat = struct.pack(f"<{len(table)}I", *table).ljust(sector, b"\xff")
    return header + fat + directory.ljust(sector, b"\0") + b"".join(contents)


BOF = struct.pack("<HHHH12x", 0x0809, 16, 0x0600, 5)
FILEPASS = struct.pack("<HH6x", 0x002F, 6)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (packed(PARTS), "xlsx"),
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
            "ods",
        ),
        (packed({"word/document.xml": "<a/>"}), "docx"),
        (packed({"xl/workbook.bin": b"\x83\x01"}), "xlsb"),
        (packed({"XL\\Workbook.xml": "<a/>"}), "xlsx"),
        (compound(("Workbook", BOF)), "xls"),
        ("STT;Hoạt động\n1;Rà soát\n".encode(), "csv"),
        ("STT\tHoạt động\n1\tRà soát\n".encode("utf-16"), "csv"),
        (b"\xef\xbb\xbf<html><table><tr><td>1</td></tr></table></html>", "html"),
        (b"<!DOCTYPE html>\n<html></html>", "html"),
        (b"<table border=1><tr><td>1</td></tr></table>", "html"),
    ],
)
def test_the_kind_is_told_by_the_content(tmp_path: Path, content: bytes, kind: str) -> None:
    look = looked_at(content, "tên gì cũng được.xls", tmp_path)
    assert (look.kind, look.refused) == (kind, False)


def test_a_page_named_xls_is_read_with_a_note(tmp_path: Path) -> None:
    look = looked_at(b"<html><table></table></html>", "a.xls", tmp_path)
    assert [(fact.kind, dict(fact.facts)) for fact in look.facts] == [
        ("extension_wrong", {"extension": ".xls", "kind": "html"})
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ("file_empty",)),
        (b"  \r\n ", ("file_empty",)),
        (bytes(5_000), ("file_truncated",)),
        (packed(PARTS)[:-40], ("file_truncated",)),
        (packed(PARTS)[:300], ("file_truncated",)),
        (b"%PDF-1.7 ...", ("file_not_a_workbook", "tệp PDF")),
        (b"Hello, world", ("file_not_a_workbook", "văn bản thường")),
        (b"\x01\x02\x03garbage", ("file_not_a_workbook", "dữ liệu không rõ loại")),
        (b"<?xml version='1.0'?><note/>", ("file_not_a_workbook", "tệp XML")),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            ("file_not_a_workbook", "bảng tính dạng XML 2003"),
        ),
        (packed({"a.txt": "x"}), ("file_not_a_workbook", "tệp nén")),
        (compound(("WordDocument", b"x")), ("file_not_a_workbook", "văn bản Word 97-2003 (.doc)")),
        (compound(("EncryptedPackage", b"x")), ("file_locked_by_password",)),
        (compound(("Workbook", BOF + FILEPASS)), ("file_locked_by_password",)),
        (compound(("Workbook", BOF))[:1_000], ("file_truncated",)),
        (SIGNATURE + bytes(600), ("file_truncated",)),
        (
            packed(
                {
                    "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                    "META-INF/manifest.xml": "<m><encryption-data/></m>",
                }
            ),
            ("file_locked_by_password",),
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(
    tmp_path: Path, content: bytes, expected: tuple[str, ...]
) -> None:
    assert refusal(content, "a.xlsx", tmp_path) == expected


@pytest.mark.parametrize(
    ("part", "why"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>', "có khai báo DTD"),
        ("<!-- " + "x" * 5_000 + " --><!DOCTYPE x><worksheet/>", "có khai báo DTD"),
        ('<?xml version="1.0"?><!DOCTYPE x><worksheet/>'.encode("utf-16"), "có khai báo DTD"),
        ('<?xml version="1.0"?><!DOCTYPE x><worksheet/>'.encode("utf-16-be"), "có khai báo DTD"),
        ('<?xml version="1.0" encoding="UTF-7"?><worksheet/>', "bảng mã không dùng trong tệp Office"),
        ('<?xml version="1.0"?><worksheet/>'.encode("utf-32"), "bảng mã không dùng trong tệp Office"),
        ('<?xml version="1.0"?><worksheet/>'.encode("cp037"), "bảng mã không dùng trong tệp Office"),
    ],
)
def test_a_dtd_or_another_encoding_is_refused(tmp_path: Path, part: str | bytes, why: str) -> None:
    content = packed({**PARTS, "xl/worksheets/sheet1.xml": part})
    assert refusal(content, "a.xlsx", tmp_path) == ("file_suspicious", why)


def test_a_dtd_in_a_part_that_nobody_reads_does_not_matter(tmp_path: Path) -> None:
    content = packed({**PARTS, "docProps/core.xml": "<!DOCTYPE x><a/>", "customXml/item1.xml": "<!DOCTYPE x><a/>"})
    assert not looked_at(content, "a.xlsx", tmp_path).refused


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("xl/Workbook.xml", "hai phần trùng tên"),
        ("../a.xml", "tên phần trỏ ra ngoài tệp"),
        ("C:/a", "tên phần trỏ ra ngoài tệp"),
    ],
)
def test_names_that_readers_disagree_on_are_refused(tmp_path: Path, name: str, why: str) -> None:
    assert refusal(packed({**PARTS, name: "<a/>"}), "a.xlsx", tmp_path) == ("file_suspicious", why)


def test_a_bomb_is_refused_unopened(tmp_path: Path) -> None:
    content = packed({**PARTS, "xl/worksheets/sheet1.xml": b" " * (11 * 2**20)})
    assert len(content) < 20_000
    assert refusal(content, "a.xlsx", tmp_path) == ("file_suspicious", "dữ liệu nén lớn bất thường")


def test_limits_name_what_was_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MOST_ENTRIES", 3)
    assert refusal(packed(PARTS), "a.xlsx", tmp_path) == ("file_too_large", "3 phần", "7 phần")


def test_a_part_under_a_password_refuses_the_file(tmp_path: Path) -> None:
    content = bytearray(packed(PARTS))
    central = content.index(b"PK\x01\x02")
    content[central + 8] |= 1
    assert refusal(bytes(content), "a.xlsx", tmp_path) == ("file_locked_by_password",)


def test_overlapping_parts_are_refused(tmp_path: Path) -> None:
    content = bytearray(packed(PARTS))
    central = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)
    struct.pack_into("<I", content, central + 42, 0)  # the second part begins where the first does
    assert refusal(bytes(content), "a.xlsx", tmp_path) == ("file_suspicious", "các phần chồng lên nhau")


def test_a_damaged_part_is_noticed_when_it_is_unpacked() -> None:
    content = bytearray(packed({"a.xml": "<a>" + "xyz" * 100 + "</a>"}))
    with zipfile.ZipFile(BytesIO(bytes(content))) as package:
        entry = package.infolist()[0]
    entry.CRC ^= 1
    with pytest.raises(zipfile.BadZipFile):
        packages.unpack(bytes(content), entry)


def test_what_could_not_be_copied_is_refused_and_its_reason_is_told_once(tmp_path: Path) -> None:
    copy = take_copy(tmp_path / "gone.xlsx", "gone.xlsx", tmp_path)
    look = preflight(copy)
    assert look.refused
    assert [fact.kind for fact in (*copy.facts, *look.facts)] == ["file_not_copied"]
