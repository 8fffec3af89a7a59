"""Labels beside or before their values, in a sheet that has a card for each work and no heading of a table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from cchc_excel.annex.heading_rows import KNOWN
from cchc_excel.annex.headings import best_score, heading_words, month_heading
from cchc_excel.annex.labels import label_of
from cchc_excel.annex.remarks import is_signature
from cchc_excel.cells import Cell, Grid
from cchc_excel.spelling import key, plain

NUMBER = "STT"  # what the labels that number cards are in a table, whatever their words
# "PHIẾU GIAO VIỆC SỐ 01", "Nhiệm vụ 2", "Phiếu số 3/2026"
_NUMBERED = re.compile(
    r"(?P<words>[a-z][^\d:;/]{1,60}?)[\s.:]*\b(?P<number>\d{1,3})(?:\s*/\s*(?:20)?\d\d)?[\s.:)]*", re.DOTALL
)
_CARDS = re.compile(r"\b(?:phieu|viec|nhiem vu|hoat dong)\b|^(?:so|stt|tt)$")  # what such a line numbers
_TIMES = re.compile(r"\b(?:nam|thang|quy|tuan|ngay|dot|ky)$")  # … unless it ends so
_BEFORE = re.compile(r"\s*(?P<label>[^:\n]{2,80}?)\s*[:：]\s*(?P<value>.*)", re.DOTALL)  # "Chủ trì: Văn phòng"
_LONGEST = 12  # words of a label
_LETTERS = 80
_FEWEST = 2  # labels in a column of labels
_MOST = 60  # different labels of a card; where there are more, they are none
_LABELS = 0.25  # their share of a sheet's first such column, in which titles and signatures stand too
_LABELS_BESIDE = 0.6  # … and of another one, in rows that begin with a label
_ROWS_LOOKED_AT = 200


class Piece(NamedTuple):
    """A label, and what it labels where that stands: beside it, or behind it in the same cell."""

    row: int
    column: int
    label: str  # as written, without its colon
    values: tuple[Cell, ...]
    known: bool = True
    numbers: bool = False  # it numbers the card

    @property
    def key(self) -> str:
        """Equal for the same label of other cards."""
        return " ".join(heading_words(self.heading))

    @property
    def heading(self) -> str:
        """What the label would be over a column."""
        return NUMBER if self.numbers else self.label

    @property
    def last(self) -> int:
        """The last row of its values."""
        return max((cell.row for cell in self.values), default=self.row)


class Labels:
    """What is a label; an agency's own headings are, too."""

    def __init__(self, confirmed: frozenset[str]) -> None:
        self._confirmed = confirmed

    def knows(self, label: str) -> bool:
        """Whether a label's words are those of a heading."""
        if len(label) > _LETTERS or key(label) in self._confirmed:
            return len(label) <= _LETTERS
        return not month_heading(label) and len(heading_words(label)) <= _LONGEST and best_score(label) >= KNOWN

    def begins(self, text: str) -> bool:
        """Whether a cell is a label, or begins with one."""
        if len(text) <= _LETTERS and text.endswith((":", "：")):
            return True
        return number_of(text) is None and (self.knows(text) or bool(self.inside(text, 0, 0)))

    def inside(self, text: str, row: int, column: int) -> list[Piece]:
        """The labels of a cell with what stands behind each: one, or a line for each."""
        pieces: list[Piece] = []
        for line in text.split("\n"):
            found = self._before(line, row, column)
            if found:
                pieces += found
            elif not pieces:
                return []
            else:
                cell = pieces[-1].values[-1] if pieces[-1].values else Cell("", row, column)
                longer = cell._replace(text=f"{cell.text}\n{line}".strip())
                pieces[-1] = pieces[-1]._replace(values=(longer,))
        return pieces

    def _before(self, line: str, row: int, column: int) -> list[Piece]:
        match = _BEFORE.fullmatch(line)
        if match is None:
            return []
        label, value = match["label"], match["value"].strip()
        values = (Cell(value, row, column),) if value else ()
        numbered = number_of(label)
        level = label_of(line)
        if numbered is None or (level is not None and level.level is None):
            return [Piece(row, column, label, values)] if self.knows(label) else []
        words = re.sub(r"[\s.]*(?:số)?[\s.]*\d+\W*$", "", label, flags=re.IGNORECASE)  # "Nhiệm vụ 1: Rà soát …"
        number = Piece(row, column, label, (Cell(numbered, row, column),), numbers=True)
        return [number, Piece(row, column, words, values)] if self.knows(words) else []


@lru_cache(maxsize=4_096)
def number_of(text: str) -> str | None:
    """The number of a card in a line that says nothing else.

    >>> number_of("PHIẾU GIAO VIỆC SỐ 01"), number_of("PHIẾU GIAO VIỆC THÁNG 3")
    ('1', None)
    """
    match = _NUMBERED.fullmatch(plain(text).strip()) if len(text) <= _LETTERS else None
    if match is None or _TIMES.search(match["words"]) or not _CARDS.search(match["words"].strip(" .:-")):
        return None
    return str(int(match["number"]))


def pieces_of(grid: Grid, confirmed: frozenset[str]) -> list[Piece]:
    """Every label of a sheet in order, with its values; unknown ones only right beside known ones."""
    labels = Labels(confirmed)
    columns = _label_columns(grid, labels)
    pieces: list[Piece] = []
    different: set[str] = set()
    for row, cells in grid.rows.items() if columns else ():
        found = list(_in_row(row, cells, columns, labels))
        if not found and pieces:
            found = _without_label(row, cells, pieces, columns[0])
        pieces += found
        different.update(piece.key for piece in found)
        if len(different) > _MOST:
            return []
    pieces = list(_without_titles(pieces))
    known = {row for piece in pieces if piece.known for row in (piece.row, piece.last)}
    return [piece for piece in pieces if piece.known or known & {piece.row - 1, piece.row, piece.row + 1}]


def _without_titles(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The labels without what is worded as one but labels nothing: "DANH MỤC CÔNG VIỆC" over the cards, "KẾT QUẢ" in them."""
    labels = [piece for piece in pieces if piece.values and not piece.numbers]
    named = {piece.key for piece in labels}
    first = min((piece.row for piece in labels), default=0)
    in_capitals = 2 * sum(piece.label.isupper() for piece in labels) > len(labels)
    for piece in pieces:
        in_place = in_capitals or not piece.label.isupper()
        if piece.numbers or (in_place and (piece.row >= first or piece.key in named)):
            yield piece


def _label_columns(grid: Grid, labels: Labels) -> list[int]:
    """The columns in which labels stand: their values never do, though "Hoàn thành" is the words of a heading too."""
    columns: list[int] = []
    said: dict[int, list[bool]] = defaultdict(list)
    rows = list(islice(grid.rows.values(), _ROWS_LOOKED_AT))
    for cells in rows:
        for column, cell in cells.items():
            said[column].append(labels.begins(cell.text))
    for column, every in sorted(said.items()):
        told = every
        if columns:
            told = [labels.begins(c[column].text) for c in rows if column in c and _begins(c, columns[0], labels)]
        share = _LABELS_BESIDE if columns else _LABELS
        if sum(told) >= _FEWEST and sum(told) >= share * len(told):
            columns.append(column)
    return columns


def _begins(cells: Mapping[int, Cell], column: int, labels: Labels) -> bool:
    return column in cells and labels.begins(cells[column].text)


def _in_row(row: int, cells: Mapping[int, Cell], columns: list[int], labels: Labels) -> Iterator[Piece]:
    """The labels of a row; a cell without one in a column of labels that numbers the card is one, too."""
    starts = [column for column in cells if column in columns and labels.begins(cells[column].text)]
    starts += [column for column in cells if (column in columns or len(cells) == 1) and number_of(cells[column].text)]
    for start, end in pairwise([*sorted(starts), 1 << 30]):
        cell = cells[start]
        beside = tuple(other for column, other in cells.items() if start < column < end)
        if (number := number_of(cell.text)) is not None:
            yield Piece(row, start, cell.text, (cell._replace(text=number, value=None),), numbers=True)
            continue
        label = cell.text.rstrip(" :：")
        inside = [] if label != cell.text else labels.inside(cell.text, row, start)
        yield from inside[:-1]
        last = inside[-1] if inside else Piece(row, start, label, (), labels.knows(label))
        if len(beside) == 1 and (number := number_of(f"{label} {beside[0].text}")) is not None:
            last = last._replace(known=True, numbers=True)  # "Việc số" beside "1"
        yield last._replace(values=(*last.values, *beside))


def _without_label(row: int, cells: Mapping[int, Cell], pieces: list[Piece], first: int) -> list[Piece]:
    """A row that goes on with the values above it, or has a label that nobody knows, right below a label."""
    above = pieces[-1]
    if row != above.last + 1:
        return []
    left = min(cells)
    if left > above.column and all(column not in cells for column in range(1, above.column + 1)):
        pieces[-1] = above._replace(values=(*above.values, *cells.values()))
        return []
    texts = [cell.text for cell in cells.values()]
    if first not in cells or len(cells) < 2 or len(heading_words(cells[first].text)) > _LONGEST or is_signature(texts):
        return []
    beside = tuple(cell for column, cell in cells.items() if column > first)
    return [Piece(row, first, cells[first].text, beside, known=False)] if beside else []
