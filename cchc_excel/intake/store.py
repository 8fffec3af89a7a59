"""Results kept from one run to the next, in a folder of the user's own: bytes under keys, and nothing is ever owed.

The store lies in the user's cache folder, never in a workspace: offices write there, and what is kept must be as
trustworthy as the program. Whatever is wrong with it (damaged, full, not to be written, busy, somebody else's),
there is simply nothing known and nothing kept; the run goes on as if there were no store.
"""

from __future__ import annotations

import hashlib
import logging
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from sqlite3 import Connection

# ruff: noqa: PLC0415 - a database is loaded only where something may be kept
PLACE = "CCHC_CACHE"  # environment: where the store's folder is to be, or one of OFF
OFF = frozenset({"0", "off", "no"})
MOST_BYTES = 500 * 2**20
MOST_DAYS = 90  # since a result was last used
_A_WEEK = 7  # days; so often is noted that something is still used: a note costs as much as keeping it
_LARGEST = 16 * 2**20  # bytes of one result
_AT_ONCE = 64  # results written together
_WAIT = 1.0  # seconds for another run that is just writing
_FOLDER = "cchc-excel"
_FILE = "da-doc.sqlite"
_DIGEST = 16  # bytes before each value, for a database does not notice when bytes of it change
_FORM = (
    "PRAGMA synchronous = OFF",  # a loss of power may damage the file, and then it goes: nothing but time is lost
    "PRAGMA auto_vacuum = FULL",
    "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, used INTEGER NOT NULL, value BLOB NOT NULL)",
    "SELECT key, used, value FROM kept LIMIT 0",  # somebody else's table of that name has other columns
)
_DAMAGED = frozenset({"SQLITE_CORRUPT", "SQLITE_NOTADB"})
_UNFIT = _DAMAGED | {"SQLITE_ERROR"}  # of another form: somebody else's
_LOG = logging.getLogger("cchc_excel")
T = TypeVar("T")


class Store:
    """Values under keys; a context manager. No method raises for what is wrong with the disk or the database.

    `today` only says when a value was last used, so that the oldest can go; no result depends on it.
    """

    def __init__(self, today: date) -> None:
        self._today = today.toordinal()
        self._new: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._has_written = False
        self._database: Connection | None = None
        folder = own_folder()
        if folder is not None:
            self._open(folder / _FILE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._write()
        if self._has_written:
            self._tried(self._thinned, None)
        self._close()

    @property
    def is_open(self) -> bool:
        """Whether anything can be known or kept."""
        return self._database is not None

    def __contains__(self, key: bytes) -> bool:
        """Whether something was put under a key; `get` finds out whether it is sound."""
        return key in self._new or self._row("SELECT 1 FROM kept WHERE key = ?", key) is not None

    def get(self, key: bytes) -> bytes | None:
        """What was put under a key; None where nothing was, or where it is no longer what was put."""
        if key in self._new:
            return self._new[key]
        row = self._row("SELECT used, value FROM kept WHERE key = ?", key)
        if row is None:
            return None
        used, kept = row
        if not isinstance(kept, bytes) or kept[:_DIGEST] != _digest(key, kept[_DIGEST:]):
            return None
        if used != self._today and abs(self._today - used) >= _A_WEEK:
            self._used.add(key)
        return kept[_DIGEST:]

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value for later runs."""
        if self._database is not None and len(value) <= _LARGEST:
            self._new[key] = value
            if len(self._new) >= _AT_ONCE:
                self._write()

    def _row(self, asked: str, key: bytes) -> tuple[int, object] | None:
        def fetched(database: Connection) -> tuple[int, object] | None:
            row: tuple[int, object] | None = database.execute(asked, (key,)).fetchone()
            return row

        return self._tried(fetched, None)

    def _write(self) -> None:
        if self._new or self._used:
            self._tried(self._written, None)
            self._has_written = True
        self._new.clear()
        self._used.clear()

    def _written(self, database: Connection) -> None:
        rows = [(key, self._today, _digest(key, value) + value) for key, value in self._new.items()]
        with database:
            database.execute("BEGIN IMMEDIATE")
            database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
            database.executemany("UPDATE kept SET used = ? WHERE key = ?", [(self._today, key) for key in self._used])

    def _thinned(self, database: Connection) -> None:
        """What nobody used for long goes, and of the rest what is beyond the size, the oldest first."""
        with database:
            database.execute("BEGIN IMMEDIATE")
            database.execute("DELETE FROM kept WHERE abs(used - ?) > ?", (self._today, MOST_DAYS))
            sizes = database.execute("SELECT key, length(value) FROM kept ORDER BY used DESC, rowid DESC").fetchall()
            upto = accumulate(size for _, size in sizes)
            beyond = [(key,) for (key, _), size in zip(sizes, upto, strict=True) if size > MOST_BYTES]
            database.executemany("DELETE FROM kept WHERE key = ?", beyond)

    def _open(self, file: Path) -> None:
        for _ in range(2):  # a damaged one goes, and a new one takes its place
            try:
                self._database = _opened(file)
            except Exception as problem:  # whatever it is, also a Python without the database
                if not _taken_away(file, problem, _UNFIT):
                    _LOG.info("store not used: %r", problem)
                    return
            else:
                return

    def _tried(self, step: Callable[[Connection], T], otherwise: T) -> T:
        """The result of a step; after the first trouble the store stays closed."""
        if self._database is None:
            return otherwise
        try:
            return step(self._database)
        except Exception as problem:  # damaged, full, locked, gone: the run does without
            _LOG.info("store given up: %r", problem)
            self._close()
            own = own_folder()
            if own is not None:
                _taken_away(own / _FILE, problem, _DAMAGED)
            return otherwise

    def _close(self) -> None:
        if self._database is not None:
            with suppress(Exception):  # closing a broken one may complain once more
                self._database.close()
            self._database = None


def own_folder() -> Path | None:
    """The store's folder, made where there is none; None where it is not to be used or not the user's alone."""
    chosen = os.environ.get(PLACE, "")
    if chosen.lower() in OFF:
        return None
    try:
        folder = Path(chosen) / _FOLDER if chosen else _usual_folder()
        if not folder.is_absolute():  # nobody knows where this user's home is
            return None
        folder.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        found = folder.lstat()
    except (OSError, ValueError, RuntimeError):
        return None
    return folder if stat.S_ISDIR(found.st_mode) and _is_ours(found) else None


def _usual_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path(_FOLDER, appauthor=False)


def _is_ours(found: os.stat_result) -> bool:
    """Does it belong to this user, and can nobody else write to it? Windows keeps such folders apart by itself."""
    return os.name == "nt" or (found.st_uid == os.geteuid() and not found.st_mode & 0o022)


def _opened(file: Path) -> Connection:
    """The database, with its table; whatever is wrong is raised."""
    import sqlite3

    with suppress(FileNotFoundError):
        found = file.lstat()
        if not stat.S_ISREG(found.st_mode) or not _is_ours(found):
            raise PermissionError(file)
    database = sqlite3.connect(file, timeout=_WAIT, isolation_level=None)
    try:
        for statement in _FORM:
            database.execute(statement)
    except BaseException:
        database.close()
        raise
    return database


def _taken_away(file: Path, problem: Exception, codes: frozenset[str]) -> bool:
    """Take the file away where the trouble says that it is of no use to anybody; whether it is gone."""
    if getattr(problem, "sqlite_errorname", "") not in codes:
        return False
    try:
        file.unlink(missing_ok=True)
        file.with_name(f"{_FILE}-journal").unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _digest(key: bytes, value: bytes) -> bytes:
    return hashlib.blake2b(value, key=key, digest_size=_DIGEST).digest()
