"""A workspace to begin with, for `cchc init`: folders, settings, templates and a page that says what to do."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

from cchc_excel.forms.settings_workbook import FIXED_HOLIDAYS, write_settings_workbook
from cchc_excel.settings import Settings
from cchc_excel.settings.layout import FILE_NAME

FOLDERS = ("input", "input/ke-hoach", "templates", "output")
READ_ME = "DOC-TRUOC.txt"


def make_workspace(directory: Path, today_year: int) -> tuple[str, ...]:
    """Make what is missing of a workspace and return what was there already and is kept, by its name below it.

    Nothing is overwritten. OSError where something can't be made.
    """
    kept = []
    for folder in FOLDERS:
        (directory / folder).mkdir(parents=True, exist_ok=True)
    if (directory / FILE_NAME).exists():
        kept.append(FILE_NAME)
    else:
        write_settings_workbook(directory / FILE_NAME, first_settings(today_year), demo=False)
    for name, content in _shipped():
        try:
            with (directory / name).open("xb") as file:  # never over a file that is there
                file.write(content)
        except FileExistsError:
            kept.append(name)
    return tuple(kept)


def first_settings(year: int) -> Settings:
    """What a new workspace begins with: the year, and the holidays that don't follow the moon."""
    return Settings(plan_year=year, holidays=frozenset(date(year, month, day) for month, day in FIXED_HOLIDAYS))


def _shipped() -> list[tuple[str, bytes]]:
    """Name in the workspace and content of each file that comes with the program."""
    text = files("cchc_excel.forms").joinpath("doc-truoc.txt").read_text(encoding="utf-8")
    # with a mark and CR LF, so that the oldest Notepad shows the accents and the lines
    shipped = [(READ_ME, text.replace("\n", "\r\n").encode("utf-8-sig"))]
    templates = [entry for entry in files("cchc_excel.report").iterdir() if entry.name.endswith(".docx")]
    shipped += [
        (f"templates/{entry.name}", entry.read_bytes()) for entry in sorted(templates, key=lambda entry: entry.name)
    ]
    return shipped
