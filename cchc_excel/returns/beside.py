"""The list of corrections as a workbook of its own, beside an original that stays as it is."""

from __future__ import annotations

from pathlib import Path

from cchc_excel.findings import Language, Severity
from cchc_excel.returns.corrections import Correction, counts_words
from cchc_excel.returns.words import WORDS, loss_words
from cchc_excel.sheets import Area, Book, external

WIDTHS = (6, 20, 34, 46, 46, 11, 7)
HEADINGS = ("number", "place", "content", "problem", "remedy", "severity", "code")
_TONES = {Severity.ERROR: "late", Severity.WARNING: "soon", Severity.NOTE: "waiting"}
_PLAIN_LOSSES = frozenset({"format", "unreadable", "place"})  # the reason is no feature of the file
_LINKED = frozenset({"xlsx", "xlsm", "xls", "xlsb", "ods"})  # kinds whose cells a link can point at
_HEADING_ROW = 5


def write_list_beside(
    path: Path,
    name: str,
    kind: str,
    listed: tuple[Correction, ...],
    told: tuple[Language, tuple[str, ...]],
) -> None:
    """Write the list to `path`; `name` and `kind` are of the returned file beside it, `told` the language and what would be lost."""
    language, lost = told
    words = WORDS[language]
    with Book(path, title=words["title"], subject=name) as book:
        sheet = book.sheet(words["sheet"])
        sheet.widths(*WIDTHS)
        last = len(WIDTHS)
        sheet.text(1, 1, words["title"], "title")
        sheet.link(2, 1, external(name), words["file"].format(file=name), "plain link")
        for row, line in enumerate(how_lines(listed, language, lost), start=3):
            sheet.merge(Area(row, 1, row, last), line, "remark upright")
        if listed:
            for column, heading in enumerate(HEADINGS, start=1):
                sheet.text(_HEADING_ROW, column, words[heading], "heading")
            sheet.freeze(_HEADING_ROW + 1)
            sheet.print_set_up(repeat=(_HEADING_ROW, _HEADING_ROW))
        for row, correction in enumerate(listed, start=_HEADING_ROW + 1):
            sheet.number(row, 1, correction.number)
            if correction.ref is None:
                sheet.text(row, 2, correction.place, "wrapped")
            else:
                linked = kind in _LINKED
                target = external(name, correction.ref.sheet, correction.ref.address) if linked else external(name)
                sheet.link(row, 2, target, correction.place, "wrapped link")
            sheet.text(row, 3, correction.content, "wrapped")
            sheet.text(row, 4, correction.problem, "wrapped")
            sheet.text(row, 5, correction.remedy, "wrapped")
            sheet.text(row, 6, correction.severity_words, f"wrapped centred {_TONES[correction.severity]}")
            sheet.text(row, 7, correction.code, "wrapped centred muted")


def how_lines(listed: tuple[Correction, ...], language: Language, lost: tuple[str, ...]) -> tuple[str, ...]:
    """What stands above the list: how much there is, and how to go about it."""
    words = WORDS[language]
    if not listed:
        return (words["nothing"],)
    if not lost:
        how = words["how_marked"]
    elif set(lost) <= _PLAIN_LOSSES:
        how = words["how_beside_plain"]
    else:
        how = words["how_beside"].format(lost=loss_words(lost, language))
    return (words["summary"].format(counts=counts_words(listed, language)), how)
