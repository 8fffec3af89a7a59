"""An input folder becomes the list of files to read and the list of everything passed over, with the reason."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cchc_excel.plan import PassedOver

# What an office may send; html is what many report programs call .xls.
DOCUMENTS = frozenset(
    {"xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "ods", "csv", "tsv", "docx", "docm", "html", "htm"}
)
_LOCK_FILE = re.compile(r"~\$.*|\.~lock\..*#", re.DOTALL)
_LITTER = re.compile(
    r"(?:thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|icon\r)|.*\.(?:tmp|temp|bak|part|crdownload|lnk|url)"
    r"|~.*\.tmp|__macosx",
    re.IGNORECASE | re.DOTALL,
)
_OWN_OUTPUT = re.compile(r"tong-hop-.*\.xlsx|bao-cao-.*\.docx|cai-dat\.xlsx", re.IGNORECASE | re.DOTALL)
_OWN_FOLDER = "tra-lai"
_OWN_MANIFEST = "manifest.json"
_MARK = "\ufffd"
_NO_CHARACTERS = frozenset("\ufffe\uffff")
_DEEPEST = 32  # folders below the input folder; deeper ones are a loop or a mistake


class UnreadableFolder(Exception):  # noqa: N818 - it names what it is
    """The input folder does not exist, is no folder, or cannot be listed."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}")
        self.folder = folder
        self.reason = reason  # "missing", "not_a_folder", "not_permitted"


class InputFile(NamedTuple):
    """A file to read."""

    path: Path
    name: str  # below the input folder, with forward slashes; as `shown_name` gives it, and no other file's


class Survey(NamedTuple):
    """Everything below an input folder, in an order that doesn't depend on the disk."""

    files: tuple[InputFile, ...]
    passed_over: tuple[PassedOver, ...]


def survey(input_dir: Path) -> Survey:
    """Every spreadsheet and Word document below a folder, and everything else by name.

    The order is that of the names in NFC without regard to case. Links, pipes and devices that are named
    like a document are listed as files: `take_copy` refuses them as a fact.

    Raises:
        UnreadableFolder: the folder itself cannot be listed.
    """
    files: list[InputFile] = []
    passed_over: list[PassedOver] = []
    for path, name, why in _walk(_listed_or_raise(input_dir), "", 0):
        if why:
            passed_over.append(PassedOver(name, why))
        else:
            files.append(InputFile(path, name))
    return Survey(
        tuple(_told_apart(sorted(files, key=lambda file: (_order(file.name), os.fsencode(file.path))))),
        tuple(sorted(passed_over, key=lambda entry: _order(entry.file))),
    )


def shown_name(name: str) -> str:
    """A name as outputs may hold it: NFC, with a mark for each control character and each byte that is no text."""
    return "".join(_MARK if _is_unfit(letter) else letter for letter in unicodedata.normalize("NFC", name))


def _is_unfit(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} or letter in _NO_CHARACTERS


def _told_apart(files: list[InputFile]) -> Iterator[InputFile]:
    """Names that differ on the disk only (in how accents are stored, in what can't be shown) get a number."""
    taken = {file.name for file in files}
    seen: set[str] = set()
    for file in files:
        name, number = file.name, 1
        while name in seen or (number > 1 and name in taken):
            number += 1
            stem, dot, extension = file.name.rpartition(".")
            name = f"{stem} ({number}){dot}{extension}"
        seen.add(name)
        yield InputFile(file.path, name)


def _listed_or_raise(folder: Path) -> list[os.DirEntry[str]]:
    try:
        return list(os.scandir(folder))
    except FileNotFoundError:
        raise UnreadableFolder(folder, "missing") from None
    except NotADirectoryError:
        raise UnreadableFolder(folder, "not_a_folder") from None
    except OSError:
        raise UnreadableFolder(folder, "not_permitted") from None


def _walk(entries: list[os.DirEntry[str]], above: str, depth: int) -> Iterator[tuple[Path, str, str]]:
    """(path, name, why passed over) of every file; a folder is named only where it is passed over whole."""
    for entry in entries:
        name = above + shown_name(entry.name)
        path = Path(entry.path)
        if not entry.is_dir(follow_symlinks=False):
            yield path, name, _why_no_document(entry)
        elif why := _why_no_folder(entry.name, depth):
            yield path, name, why
        else:
            try:
                below = list(os.scandir(path))
            except OSError:
                yield path, name, "folder"
                continue
            if any(inner.name.lower() == _OWN_MANIFEST for inner in below):
                yield path, name, "own_output"
            else:
                yield from _walk(below, name + "/", depth + 1)


def _why_no_folder(name: str, depth: int) -> str:
    if name.casefold() == _OWN_FOLDER:
        return "own_output"
    if _LITTER.fullmatch(name):
        return "litter"
    if name.startswith("."):
        return "hidden"
    return "folder" if depth >= _DEEPEST else ""


def _why_no_document(entry: os.DirEntry[str]) -> str:
    name = unicodedata.normalize("NFC", entry.name)
    if _LOCK_FILE.fullmatch(name):
        return "lock_file"
    if _LITTER.fullmatch(name):
        return "litter"
    if name.startswith(".") or _is_hidden_by_windows(entry):
        return "hidden"
    if _OWN_OUTPUT.fullmatch(name):
        return "own_output"
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    return "" if extension in DOCUMENTS else "not_a_document"


def _is_hidden_by_windows(entry: os.DirEntry[str]) -> bool:
    try:
        attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def _order(name: str) -> tuple[str, str]:
    return unicodedata.normalize("NFC", name.casefold()), name
