from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from cchc_excel.intake.survey import UnreadableFolder, survey


def drawn(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return folder


def names_in(folder: Path) -> list[str]:
    return [file.name for file in survey(folder).files]


def reasons_in(folder: Path) -> dict[str, str]:
    return {entry.file: entry.why for entry in survey(folder).passed_over}


@pytest.mark.parametrize(
    "name",
    [
        "a.xlsx",
        "A.XLSX",
        "b.xlsm",
        "c.xlsb",
        "d.xls",
        "e.ods",
        "f.csv",
        "g.tsv",
        "h.docx",
        "i.docm",
        "k.htm",
        "l.html",
    ],
)
def test_every_kind_of_document_is_listed(tmp_path: Path, name: str) -> None:
    assert names_in(drawn(tmp_path, name)) == [name]


def test_files_in_any_subfolder_are_listed_with_forward_slashes_in_nfc(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "Phòng Tôn giáo/Tháng 3/báo cáo.xlsx")
    assert names_in(drawn(tmp_path, name)) == ["Phòng Tôn giáo/Tháng 3/báo cáo.xlsx"]


def test_the_order_does_not_depend_on_case_or_on_the_disk(tmp_path: Path) -> None:
    assert names_in(drawn(tmp_path, "b.xlsx", "A.xlsx", "c/a.xlsx", "B2.xlsx")) == [
        "A.xlsx",
        "b.xlsx",
        "B2.xlsx",
        "c/a.xlsx",
    ]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("~$báo cáo.xlsx", "lock_file"),
        (".~lock.báo cáo.ods#", "lock_file"),
        (".ẩn.xlsx", "hidden"),
        ("Thumbs.db", "litter"),
        ("desktop.ini", "litter"),
        (".DS_Store", "litter"),
        ("a.tmp", "litter"),
        ("tong-hop-2026-03.xlsx", "own_output"),
        ("bao-cao-2026-03.docx", "own_output"),
        ("cai-dat.xlsx", "own_output"),
        ("quyết định.pdf", "not_a_document"),
        ("ảnh.png", "not_a_document"),
        ("ghi chú.txt", "not_a_document"),
        ("cũ.doc", "not_a_document"),
        ("nộp.zip", "not_a_document"),
        ("không đuôi", "not_a_document"),
    ],
)
def test_what_is_no_input_is_passed_over_with_a_reason(tmp_path: Path, name: str, why: str) -> None:
    folder = drawn(tmp_path, name)
    assert names_in(folder) == []
    assert reasons_in(folder) == {name: why}


@pytest.mark.parametrize(
    ("name", "folder_name", "why"),
    [
        ("tra-lai/Văn phòng.xlsx", "tra-lai", "own_output"),
        (".git/a.xlsx", ".git", "hidden"),
        ("__MACOSX/a.xlsx", "__MACOSX", "litter"),
    ],
)
def test_a_folder_that_is_no_input_is_named_once(tmp_path: Path, name: str, folder_name: str, why: str) -> None:
    assert reasons_in(drawn(tmp_path, name)) == {folder_name: why}


def test_a_folder_with_our_manifest_is_an_output(tmp_path: Path) -> None:
    assert reasons_in(drawn(tmp_path, "2026-02/manifest.json", "2026-02/a.xlsx")) == {"2026-02": "own_output"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_links_and_pipes_are_listed_and_folders_behind_links_are_not_entered(tmp_path: Path) -> None:
    folder = drawn(tmp_path / "input", "a.xlsx")
    drawn(tmp_path / "other", "secret.xlsx")
    (folder / "link.xlsx").symlink_to(tmp_path / "other" / "secret.xlsx")
    (folder / "other").symlink_to(tmp_path / "other")
    os.mkfifo(folder / "pipe.xlsx")
    assert names_in(folder) == ["a.xlsx", "link.xlsx", "pipe.xlsx"]
    assert reasons_in(folder) == {"other": "not_a_document"}


@pytest.mark.parametrize(("name", "reason"), [("missing", "missing"), ("a.xlsx", "not_a_folder")])
def test_a_folder_that_cannot_be_listed_is_the_only_exception(tmp_path: Path, name: str, reason: str) -> None:
    drawn(tmp_path, "a.xlsx")
    with pytest.raises(UnreadableFolder) as raised:
        survey(tmp_path / name)
    assert raised.value.reason == reason
