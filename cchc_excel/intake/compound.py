"""The streams of a compound file (OLE2): what old Office documents and encrypted new ones are made of."""

from __future__ import annotations

import struct
from typing import NamedTuple

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
_HEADER = struct.Struct("<26xHHHH6x9I")
_END = 0xFFFFFFFA  # this and above are marks, not sector numbers
_ENTRY = 128  # bytes of a directory entry
_STREAM, _ROOT = 2, 5


class DamagedCompound(Exception):  # noqa: N818 - it names what it is
    """The file's own tables contradict one another, or point beyond its end."""


class _Entry(NamedTuple):
    kind: int
    start: int
    size: int


class Compound:
    """A compound file held in memory.

    Raises:
        DamagedCompound: the header, the tables or the directory cannot be followed.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        try:
            version, _, shift, mini_shift, *tables = _HEADER.unpack_from(content)
        except struct.error:
            raise DamagedCompound("header") from None
        if shift not in {9, 12} or mini_shift != 6:
            raise DamagedCompound("sector size")
        _, _, directory, _, self._cutoff, self._mini_fat, _, difat, _ = tables
        self._sector = 1 << shift
        self._fat = self._table(self._fat_sectors(difat))
        entries = self._chain(directory)
        if not entries:
            raise DamagedCompound("directory")
        self._entries = _directory(entries, long_sizes=version >= 4)

    @property
    def names(self) -> frozenset[str]:
        """The names of all streams, in any storage."""
        return frozenset(name for name, entry in self._entries.items() if entry.kind == _STREAM)

    def read(self, name: str) -> bytes:
        """The content of a stream; KeyError where there is none of that name."""
        entry = self._entries[name]
        is_large = entry.size >= self._cutoff
        content = self._chain(entry.start, entry.size) if is_large else self._small(entry)
        if len(content) < entry.size:
            raise DamagedCompound(name)
        return content[: entry.size]

    def _small(self, entry: _Entry) -> bytes:
        root = next((item for item in self._entries.values() if item.kind == _ROOT), None)
        if root is None:
            raise DamagedCompound("root")
        fat = self._table_of(self._chain(self._mini_fat))
        container = self._chain(root.start)
        pieces, sector, seen = [], entry.start, 0
        while sector < _END and seen * 64 < entry.size:
            pieces.append(container[sector * 64 : sector * 64 + 64])
            if sector >= len(fat):
                raise DamagedCompound("small sectors")
            sector, seen = fat[sector], seen + 1
        return b"".join(pieces)

    def _fat_sectors(self, difat: int) -> list[int]:
        sectors = list(struct.unpack_from("<109I", self._content.ljust(512, b"\0"), 76))
        per_sector = self._sector // 4
        seen: set[int] = set()
        while difat < _END:
            if difat in seen:
                raise DamagedCompound("loop")
            seen.add(difat)
            *more, difat = self._table([difat])[:per_sector]
            sectors += more
        return [sector for sector in sectors if sector < _END]

    def _table(self, sectors: list[int]) -> tuple[int, ...]:
        return self._table_of(b"".join(map(self._at, sectors)))

    @staticmethod
    def _table_of(content: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])

    def _at(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        content = self._content[start : start + self._sector]
        if not content:
            raise DamagedCompound("beyond the end")
        return content

    def _chain(self, sector: int, size: int | None = None) -> bytes:
        """The sectors of a chain, joined; a chain longer than the file is a loop."""
        pieces: list[bytes] = []
        most = len(self._content) // self._sector + 1
        while sector < _END:
            if len(pieces) > most:
                raise DamagedCompound("loop")
            if size is not None and len(pieces) * self._sector >= size:
                break
            pieces.append(self._at(sector))
            if sector >= len(self._fat):
                raise DamagedCompound("table")
            sector = self._fat[sector]
        return b"".join(pieces)


def _directory(content: bytes, *, long_sizes: bool) -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    for start in range(0, len(content) - _ENTRY + 1, _ENTRY):
        length, kind = struct.unpack_from("<HB", content, start + 64)
        if not kind or not 2 <= length <= 64:
            continue
        name = content[start : start + length - 2].decode("utf-16-le", "replace")
        first, size = struct.unpack_from("<IQ" if long_sizes else "<II", content, start + 116)
        entries.setdefault(name, _Entry(kind, first, size))
    return entries
