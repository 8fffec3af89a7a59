from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from cchc_excel.intake import store
from cchc_excel.intake.store import Store, own_folder

TODAY = date(2026, 4, 1)
KEY, OTHER = b"k" * 32, b"o" * 32
posix = pytest.mark.skipif(os.name == "nt", reason="rights and limits of POSIX")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the database of this test lies."""
    monkeypatch.setenv("CCHC_CACHE", str(tmp_path))
    return tmp_path / "cchc-excel" / "da-doc.sqlite"


def put(key: bytes, value: bytes, today: date = TODAY) -> None:
    with Store(today) as kept:
        kept.put(key, value)


def got(key: bytes, today: date = TODAY) -> bytes | None:
    with Store(today) as kept:
        return kept.get(key) if key in kept else None


@pytest.mark.usefixtures("file")
def test_what_one_run_puts_the_next_one_gets() -> None:
    with Store(TODAY) as kept:
        kept.put(KEY, b"value")
        assert (KEY in kept, kept.get(KEY)) == (True, b"value")
        assert (OTHER in kept, kept.get(OTHER)) == (False, None)
    assert (got(KEY), got(OTHER)) == (b"value", None)


@posix
def test_nobody_else_can_look_into_the_folder(file: Path) -> None:
    put(KEY, b"value")
    assert file.parent.stat().st_mode & 0o777 == 0o700


def damages(content: bytes) -> dict[str, bytes]:
    return {
        "empty": b"",
        "truncated": content[: len(content) // 2],
        "foreign": b"%PDF-1.7 something else" * 1000,
        "zeros": bytes(len(content)),
        "head overwritten": b"\xff" * 200 + content[200:],
    }


@pytest.mark.parametrize("damage", list(damages(b"")))
def test_a_damaged_store_knows_nothing_and_the_next_run_begins_anew(file: Path, damage: str) -> None:
    put(KEY, b"value" * 2000)
    file.write_bytes(damages(file.read_bytes())[damage])
    assert got(KEY) in {None, b"value" * 2000}
    put(KEY, b"new")
    put(KEY, b"new")  # where the damage shows only now, the first of them took the file away
    assert got(KEY) == b"new"


def test_a_value_of_which_a_bit_has_changed_is_not_believed(file: Path) -> None:
    put(KEY, b"the value that was put")
    file.write_bytes(file.read_bytes().replace(b"the value that", b"the value thaT"))
    with Store(TODAY) as kept:
        assert (KEY in kept, kept.get(KEY)) == (True, None)


def test_a_value_under_the_key_of_another_is_not_believed(file: Path) -> None:
    put(KEY, b"value")
    with sqlite3.connect(file) as database:
        database.execute("UPDATE kept SET key = ?", (OTHER,))
    database.close()
    assert got(OTHER) is None


def test_a_database_of_another_form_makes_place(file: Path) -> None:
    file.parent.mkdir(mode=0o700)
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE kept (something TEXT)")
    database.close()
    put(KEY, b"value")
    assert got(KEY) == b"value"


def test_a_folder_in_the_place_of_the_file_is_left_alone(file: Path) -> None:
    file.mkdir(parents=True)
    put(KEY, b"value")
    assert got(KEY) is None
    assert file.is_dir()


@pytest.mark.parametrize("word", ["off", "OFF", "0", "no"])
def test_who_says_so_has_no_store(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_CACHE", word)
    assert own_folder() is None
    with Store(TODAY) as kept:
        kept.put(KEY, b"value")
        assert (kept.is_open, KEY in kept, kept.get(KEY)) == (False, False, None)


@posix
def test_the_store_lies_in_the_users_own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CCHC_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = own_folder()
    assert folder is not None
    assert folder.is_relative_to(tmp_path)
    assert folder.is_dir()


@posix
@pytest.mark.parametrize("place", ["relative/to/somewhere", "~", "\0"])
def test_a_place_that_is_none_is_not_used(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {"CCHC_CACHE": place})
    monkeypatch.chdir(tmp_path)
    assert own_folder() is None
    assert list(tmp_path.iterdir()) == []


def test_a_home_that_is_no_folder_has_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").write_text("a file")
    monkeypatch.setenv("CCHC_CACHE", str(tmp_path / "home"))
    put(KEY, b"value")
    assert got(KEY) is None


@posix
def test_a_folder_that_others_may_write_is_not_used(file: Path) -> None:
    put(KEY, b"value")
    file.parent.chmod(0o770)
    assert (own_folder(), got(KEY)) == (None, None)


@posix
def test_a_file_that_others_may_write_is_not_used(file: Path) -> None:
    put(KEY, b"value")
    file.chmod(0o666)
    assert got(KEY) is None
    assert file.exists()


@posix
def test_a_folder_of_somebody_else_is_not_used(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(KEY, b"value")
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert (own_folder(), got(KEY)) == (None, None)
    assert file.exists()


@posix
def test_a_link_to_a_folder_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "cchc-excel").symlink_to(tmp_path / "elsewhere")
    monkeypatch.setenv("CCHC_CACHE", str(tmp_path))
    assert own_folder() is None


def test_a_python_without_the_database_has_no_store(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    put(KEY, b"value")
    assert got(KEY) is None
    assert not file.exists()


def test_while_another_run_keeps_the_store_for_itself_there_is_none(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(KEY, b"value")
    monkeypatch.setattr(store, "_WAIT", 0.05)
    busy = sqlite3.connect(file, isolation_level=None)
    busy.execute("BEGIN EXCLUSIVE")
    assert got(KEY) is None
    put(OTHER, b"other")
    busy.execute("ROLLBACK")
    busy.close()
    assert (got(KEY), got(OTHER)) == (b"value", None)


@pytest.mark.usefixtures("file")
def test_two_runs_at_once_both_keep_what_they_find() -> None:
    with Store(TODAY) as first, Store(TODAY) as second:
        first.put(KEY, b"first")
        second.put(OTHER, b"second")
    assert (got(KEY), got(OTHER)) == (b"first", b"second")


_FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
from datetime import date
from cchc_excel.intake.store import Store
with Store(date(2026, 4, 1)) as kept:
    kept.put(b"k" * 32, b"value")
with Store(date(2026, 4, 1)) as kept:
    for number in range(200):
        kept.put(bytes([number]) * 32, bytes(3_000))
"""


@posix
@pytest.mark.usefixtures("file")
def test_a_full_disk_keeps_what_was_there_before() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FULL], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2]
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert got(KEY) == b"value"


@pytest.mark.usefixtures("file")
def test_what_nobody_used_for_three_months_goes_with_the_next_that_comes() -> None:
    put(KEY, b"old")
    put(OTHER, b"used")
    assert got(OTHER, TODAY + timedelta(days=60)) == b"used"
    put(b"n" * 32, b"new", TODAY + timedelta(days=100))
    assert (got(KEY), got(OTHER)) == (None, b"used")


@pytest.mark.usefixtures("file")
def test_beyond_the_size_the_oldest_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_BYTES", 100)
    for day, key in enumerate((KEY, OTHER, b"n" * 32)):
        put(key, b"x" * 30, TODAY + timedelta(days=day))
    assert [got(key) is not None for key in (KEY, OTHER, b"n" * 32)] == [False, True, True]


def test_the_file_shrinks_with_what_it_holds(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(TODAY) as kept:
        for number in range(200):
            kept.put(bytes([number]) * 32, os.urandom(10_000))
    assert file.stat().st_size > 2_000_000
    monkeypatch.setattr(store, "MOST_BYTES", 50_000)
    put(KEY, b"value")
    assert file.stat().st_size < 200_000


@pytest.mark.usefixtures("file")
def test_a_single_value_is_not_kept_where_it_is_huge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_LARGEST", 10)
    put(KEY, b"x" * 11)
    assert got(KEY) is None
