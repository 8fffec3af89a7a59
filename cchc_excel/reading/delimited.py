"""Delimited text (.csv, .tsv, .txt) as a grid, whatever program and code page it was saved with."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from cchc_excel import spelling
from cchc_excel.cells import Cell, Fact, Grid
from cchc_excel.reading.encodings import decoded, unicode_grid

SHEET = "csv"
_SEPARATORS = "\t;|,"  # of equally likely ones the first: commas also stand in prose and decimals
_DECLARED = re.compile(r"sep=(.)\n", re.IGNORECASE)  # Excel's own line; it is no row of the sheet
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})*,\d+(?![\d,])")
_FORMULA_TEXT = re.compile(r'="([^"]*)"')  # how text is kept from becoming a number: ="001"
_SAMPLE_ROWS = 300
_MOST_UNCLOSED = 20  # quotes; a file with more is read as if quotes were letters
_LONGEST_FIELD = 2**31 - 1
_FEWEST_ROWS = 2  # that must agree on the number of fields
_ABSENT = "\x1f"  # a separator for text of one column


def read_delimited(path: Path, file: str) -> tuple[Grid, ...]:
    """The file as one grid, sheet "csv"; none if it holds nothing.

    Encoding and separator are found from the text. Rows are counted as a spreadsheet program shows them: a
    quoted line break makes no row, a first line "sep=;" is none. A quote that is never closed, or closed inside a field, is a letter, and
    an `unclosed_quote` fact names its cell. OSError if the file cannot be opened.
    """
    text = decoded(path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
    declared = _DECLARED.match(text)
    if declared:
        text = text[declared.end() :]
    lines = [f"{line}\n" for line in text.split("\n")]
    if lines[-1] == "\n":
        lines.pop()
    separator = declared[1] if declared else _separator(lines)
    cells: dict[tuple[int, int], Cell] = {}
    facts = []
    for row, (fields, closed) in enumerate(_rows(lines, separator), 1):
        for column, written in enumerate(fields, 1):
            formula = _FORMULA_TEXT.fullmatch(written)
            if shown := spelling.clean(formula[1] if formula else written):
                cells[row, column] = Cell(shown, row, column)
        if not closed:
            column = next((at for at, written in enumerate(fields, 1) if '"' in written), 1)
            facts.append(Fact("unclosed_quote", Grid(file, SHEET, {}).ref(row, column), {}))
    return (unicode_grid(Grid(file, SHEET, cells, facts=tuple(facts))),) if cells else ()


def _rows(lines: Sequence[str], separator: str) -> Iterator[tuple[list[str], bool]]:
    """Fields of each row, and whether its quotes were sound; a line that begins a bad quote is a row as it is."""
    csv.field_size_limit(_LONGEST_FIELD)
    start = unclosed = 0
    while start < len(lines) and unclosed < _MOST_UNCLOSED:
        reader = csv.reader(lines[start:], delimiter=separator, strict=True)
        sound = 0
        try:
            for fields in reader:
                yield fields, True
                sound = reader.line_num
        except csv.Error:
            yield from _plain_rows(lines[start + sound : start + sound + 1], separator)
            start += sound + 1
            unclosed += 1
        else:
            return
    yield from _plain_rows(lines[start:], separator)


def _plain_rows(lines: Sequence[str], separator: str) -> Iterator[tuple[list[str], bool]]:
    for fields in csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE):
        yield fields, False


def _separator(lines: Sequence[str]) -> str:
    """The separator by which most rows have the same number of fields; `_ABSENT` if none does."""
    best, likeliest = _ABSENT, 0.0
    for separator in _SEPARATORS:
        sample = lines
        if separator == ",":  # a decimal comma separates nothing
            sample = [_DECIMAL_COMMA.sub("0", line) for line in islice(lines, _SAMPLE_ROWS * 2)]
        widths = Counter(len(fields) for fields, _ in islice(_rows(sample, separator), _SAMPLE_ROWS) if any(fields))
        several = {
            width: rows for width, rows in widths.items() if width > 1 and rows >= min(_FEWEST_ROWS, widths.total())
        }
        if not several:
            continue
        width = max(several, key=lambda width: (several[width], width))
        likely = several[width] / widths.total() * (1 - 1 / width)
        if likely > likeliest:
            best, likeliest = separator, likely
    return best
