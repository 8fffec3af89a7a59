"""How a file was read, as text for a terminal or a pipe."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from cchc_excel.findings import Finding, Language
from cchc_excel.plan import FileReading
from cchc_excel.transcript.account import Block, Heading, Line, Table, account

_WIDTH = 120  # columns, where no terminal says how many there are
_NARROWEST = 8  # that a column is cut to
_GAP = "  "
_RULES = {1: "=", 2: "-"}


def render(reading: FileReading, findings: Sequence[Finding], language: Language = Language.VI) -> str:
    """The account of a file, coloured and fitted where a person looks on, plain otherwise; no final line end."""
    blocks = account(reading, findings, language)
    if sys.stdout is not None and sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        return _coloured(blocks, shutil.get_terminal_size((_WIDTH, 24)).columns)
    return plain(blocks)


def plain(blocks: Iterable[Block]) -> str:
    """Headings underlined, tables in columns of blanks: the same bytes wherever it runs."""
    return "\n".join(line.rstrip() for block in blocks for line in _plain_lines(block)).strip("\n")


def _plain_lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield ""
            yield text
            if level in _RULES:
                yield _RULES[level] * len(text)
        case Line(text):
            yield text
        case Table(headings, rows):
            widths = _widths(block)
            for row in (headings, tuple("-" * width for width in widths), *rows):
                yield from _plain_row(row, widths)


def _plain_row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """A row of a table; a text that is too long goes on below in its own column."""
    columns = [textwrap.wrap(text, width) or [""] for text, width in zip(row, widths, strict=True)]
    for number in range(max(map(len, columns))):
        parts = (lines[number] if number < len(lines) else "" for lines in columns)
        yield _GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True))


def _widths(table: Table) -> list[int]:
    """Widths of the columns: as wide as their texts, the widest cut until the table fits the page."""
    widths = [max(map(len, column)) or 1 for column in zip(table.headings, *table.rows, strict=True)]
    room = max(_WIDTH - len(_GAP) * (len(widths) - 1), _NARROWEST * len(widths))
    while sum(widths) > room:
        second = max((width for width in widths if width < max(widths)), default=_NARROWEST)
        widest = [at for at, width in enumerate(widths) if width == max(widths)]
        cut = max(max(widths) - max(second, _NARROWEST), 1)
        for at in widest:
            widths[at] -= min(cut, max((sum(widths) - room) // len(widest), 1))
    return widths


def _coloured(blocks: Iterable[Block], width: int) -> str:
    # ruff: noqa: PLC0415 - slow to load, and a pipe does without
    from rich import box
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    written = StringIO()
    console = Console(file=written, force_terminal=True, width=width, highlight=False)
    for block in blocks:
        match block:
            case Heading(text, level):
                console.print()
                console.print(Text(text, style="bold" if level > 1 else "bold reverse"))
            case Line(text):
                console.print(Text(text))
            case Table(headings, rows):
                table = RichTable(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
                for heading in headings:
                    table.add_column(Text(heading))
                for row in rows:
                    table.add_row(*map(Text, row))
                console.print(table)
    return written.getvalue().strip("\n")
