from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from cchc_excel.intake import copies
from cchc_excel.intake.copies import take_copy


def test_a_copy_has_the_bytes_and_their_hash(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"abc")
    copy = take_copy(tmp_path / "a.xlsx", "Văn phòng/a.xlsx", tmp_path)
    assert copy.path.read_bytes() == b"abc"
    assert (copy.file, copy.sha256, copy.size) == ("Văn phòng/a.xlsx", hashlib.sha256(b"abc").hexdigest(), 3)


def test_equal_files_share_one_copy(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        (tmp_path / name).write_bytes(b"abc")
    into = tmp_path / "copies"
    into.mkdir()
    assert take_copy(tmp_path / "a.xlsx", "a.xlsx", into).path == take_copy(tmp_path / "b.xlsx", "b.xlsx", into).path


def test_a_file_that_is_too_large_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "LARGEST_FILE", 2)
    (tmp_path / "a.xlsx").write_bytes(b"abc")
    copy = take_copy(tmp_path / "a.xlsx", "a.xlsx", tmp_path)
    assert copy.refused
    assert copy.facts[0].kind == "file_too_large"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"abc")
    (tmp_path / "a.xlsx").symlink_to(tmp_path / "secret")
    copy = take_copy(tmp_path / "a.xlsx", "a.xlsx", tmp_path)
    assert [(fact.kind, fact.facts["what"]) for fact in copy.facts] == [("file_not_ordinary", "đường dẫn tắt (link)")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_keep_us_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.xlsx")
    assert take_copy(tmp_path / "a.xlsx", "a.xlsx", tmp_path).facts[0].kind == "file_not_ordinary"


def test_a_file_that_vanished_is_a_fact(tmp_path: Path) -> None:
    assert take_copy(tmp_path / "gone.xlsx", "gone.xlsx", tmp_path).facts[0].kind == "file_not_copied"
