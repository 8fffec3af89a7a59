"""Sheets of cards: one card for each work, labels beside their values, instead of one table with one heading.

A sheet is one only where it has no heading of a table and its labels account for most of what it holds: a few labelled
lines above a table are no card.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import pairwise

from cchc_excel.annex.against import Reading
from cchc_excel.annex.card_labels import Piece, pieces_of
from cchc_excel.annex.columns import read_columns
from cchc_excel.annex.headings import meanings
from cchc_excel.annex.heads import Head
from cchc_excel.annex.labels import is_sequence_number, section_code_of
from cchc_excel.annex.remarks import is_remark, is_signature
from cchc_excel.annex.section_rows import WORK, SectionRow
from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import ColumnReading, Field

_MAIN = frozenset({Field.ACTIVITY, Field.LEAD, Field.DEADLINE})
_SURE = 0.6  # how well a label must be known that shows what the cards are
_FEWEST = 2  # labels of a card
_MOST_LOOSE = 0.34  # the share of cells without a label among a sheet's that a sheet of cards may have
_TABLE_ROW = 3  # cells in a row that stands in no card
Place = tuple[int, int]


@dataclass(frozen=True)
class Card:
    """The labels of one work, each with the number of the column that it would be in a table."""

    pieces: Mapping[int, Piece]

    def has_value(self, at: int) -> bool:
        """Whether words stand beside a label, not only dots to write on."""
        values = self.pieces[at].values if at in self.pieces else ()
        return any(any(map(str.isalnum, cell.text)) for cell in values)

    @property
    def is_filled(self) -> bool:
        """Whether it says more than its number."""
        return any(self.has_value(at) for at, piece in self.pieces.items() if not piece.numbers)

    def rows(self) -> range:
        """From its first label to its last value."""
        return range(min(p.row for p in self.pieces.values()), max(p.last for p in self.pieces.values()) + 1)


@dataclass(frozen=True)
class Cards:
    """What a sheet of cards holds; the columns are those of the table that the same labels would head."""

    head: Head
    columns: tuple[ColumnReading, ...]
    cards: tuple[Card, ...]
    sections: Mapping[int, SectionRow] = field(default_factory=dict)  # row → the section that begins there
    frame: frozenset[Place] = frozenset()  # titles over the cards and in them, signatures, remarks

    @property
    def top(self) -> int:
        """The row of the first label."""
        return self.head.top

    @property
    def filled(self) -> list[Card]:
        """Those that say something; others are blank forms."""
        return [card for card in self.cards if card.is_filled]

    @property
    def pieces(self) -> list[tuple[int, Piece]]:
        """Every label with its column."""
        return [found for card in self.cards for found in card.pieces.items()]


def find_cards(grid: Grid, against: Reading) -> Cards | None:
    """The cards of a sheet without a heading of a table; None where it is no sheet of cards."""
    confirmed = against.confirmed_headings()
    pieces = pieces_of(grid, frozenset(confirmed))
    if len({piece.key for piece in pieces}) < _FEWEST:
        return None
    strips = [_parted(strip) for strip in _strips(pieces)]
    numbers = _numbers([part for strip in strips for part in strip])
    first = {numbers[piece.key]: piece for piece in reversed(pieces)}
    values: dict[int, list[Cell]] = defaultdict(list)
    for piece in pieces:
        values[numbers[piece.key]].extend(piece.values)
    head = Head(pieces[0].row, pieces[0].row, {at: (first[at].heading,) for at in sorted(first)})
    columns = read_columns(head, values, confirmed, against.plan_year)
    columns = tuple(column._replace(heading=first[column.column].label) for column in columns)
    at = {column.field: column.column for column in columns}
    work = at.get(Field.ACTIVITY, 0)
    if any(len({cell.column for cell in piece.values}) > 1 for piece in pieces if numbers[piece.key] == work):
        return None  # several works beside one label: a table that stands on its side
    openings = frozenset(found for name in (Field.NUMBER, Field.AREA) if (found := at.get(name, work)) < work)
    cards = [
        Card({numbers[piece.key]: piece for piece in card})
        for strip in strips
        for card in _cards_of(strip, numbers, work, openings)
    ]
    cards.sort(key=lambda card: (card.rows().start, min(piece.column for piece in card.pieces.values())))
    return _told(grid, Cards(head, columns, tuple(cards))) if _are_work(cards, columns, work) else None


def _are_work(cards: Sequence[Card], columns: Sequence[ColumnReading], work: int) -> bool:
    """Whether cards say what is to be done, and who does it or when; an only card, which may be a letter, more than that."""
    sure = {c.column: c.field for c in columns if meanings(c.heading).get(c.field, 0.0) >= _SURE and c.field in WORK}
    given = [{sure[at] for at in card.pieces if at in sure} for card in cards if card.has_value(work)]
    told = [fields for fields in given if fields & {Field.LEAD, Field.DEADLINE}]
    return len(told) > 1 or any(len(fields) > 1 for fields in told)


def _told(grid: Grid, cards: Cards) -> Cards | None:
    """The cards with what stands around them; None where labels don't account for most of what the sheet holds."""
    said = Counter(cell.text for cell in grid.cells.values())
    inside = {row for card in cards.cards for row in card.rows()}
    held = {place for _, piece in cards.pieces for place in places_of(piece)}
    sections = _sections(grid, inside, said) if len(cards.cards) > 1 else {}
    titles = {(row, found.cell.column) for row, found in sections.items()}
    frame = frozenset(_frame(grid, held, inside, said)) - titles
    loose = grid.cells.keys() - held - frame - titles
    told = len(loose) <= _MOST_LOOSE * (len(loose) + len(held))
    return replace(cards, sections=sections, frame=frame) if told else None


def _strips(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The labels of cards that stand side by side: where a row's first label comes again, the next card begins."""
    rows: dict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        rows[piece.row].append(piece)
    starts = {
        other.column
        for first, *rest in rows.values()
        for other in rest
        if other.key == first.key and other.column > first.column
    }
    bounds = [0, *sorted(starts), 1 << 30]
    for left, right in pairwise(bounds):
        if strip := [piece for piece in pieces if left <= piece.column < right]:
            yield strip


def _parted(strip: Sequence[Piece]) -> list[list[Piece]]:
    """The labels between blank rows or titles."""
    parts: list[list[Piece]] = []
    last = 0
    for piece in strip:
        if not parts or piece.row > last + 1:
            parts.append([])
        parts[-1].append(piece)
        last = max(last, piece.last)
    return parts


def _numbers(parts: Sequence[Sequence[Piece]]) -> dict[str, int]:
    """The column of each label: two wordings of one meaning, of which no card has both, are one label."""
    together = [{piece.key for piece in part} for part in parts]
    whole = all(any(_meaning(piece) is Field.ACTIVITY for piece in part) for part in parts)
    found: dict[str, int] = {}
    means: dict[str, Field | None] = {}
    for piece in (piece for part in parts for piece in part):
        if piece.key in found:
            continue
        name = _meaning(piece) if whole else None
        same = [
            other
            for other in found
            if name is not None and means[other] is name and not any({other, piece.key} <= part for part in together)
        ]
        found[piece.key] = found[same[0]] if same else max(found.values(), default=0) + 1
        means[piece.key] = name
    return found


def _meaning(piece: Piece) -> Field | None:
    """What a label says of a work, where that is what every card must say."""
    said = meanings(piece.heading)
    best = max(said, key=lambda name: said[name], default=None)
    return Field.ACTIVITY if best is Field.TASK else best if best in _MAIN else None


def _cards_of(
    parted: Sequence[list[Piece]], numbers: Mapping[str, int], work: int, openings: frozenset[int]
) -> Sequence[list[Piece]]:
    """The cards below one another: parted by blank rows or titles; else where the first label or any other comes again."""
    named = [[numbers[piece.key] for piece in part] for part in parted]
    if all(work in part and len(set(part)) == len(part) for part in named):
        return parted
    openings |= {named[0][0]}
    cards: list[list[Piece]] = []
    held: set[int] = set()
    for piece in (piece for part in parted for piece in part):
        at = numbers[piece.key]
        if not cards or at in held or (at in openings and held - openings):
            cards.append([])
            held = set()
        cards[-1].append(piece)
        held.add(at)
    return cards


def _sections(grid: Grid, inside: Set[int], said: Counter[str]) -> dict[int, SectionRow]:
    """The titles of sections over the cards; what each card says again is its own."""
    found: dict[int, SectionRow] = {}
    for row, cells in grid.rows.items():
        cell = next(iter(cells.values()))
        code = section_code_of(cell.text) if len(cells) == 1 and row not in inside else None
        if code is not None and code.explicit and code.title and said[cell.text] == 1:
            found[row] = SectionRow(code.code, code.title, cell)
    return found


def _frame(grid: Grid, held: Set[Place], inside: Set[int], said: Counter[str]) -> Iterator[Place]:
    """Cells that are no work: titles over the cards and in them, numbers of labels, signatures, remarks."""
    top = min(inside)
    for row, cells in grid.rows.items():
        rest = [(row, column) for column in cells if (row, column) not in held]
        texts = [cells[column].text for _, column in rest]
        if len(rest) < len(cells):
            yield from (place for place, text in zip(rest, texts, strict=True) if is_sequence_number(text))
        elif len(rest) < _TABLE_ROW and (row <= top or row in inside or _is_beside_work(texts, said)):
            yield from rest


def _is_beside_work(texts: Sequence[str], said: Counter[str]) -> bool:
    """Whether a row below a card's first is the title of another, a signature or a remark."""
    return is_signature(texts) or is_remark(texts[0]) or all(said[text] > 1 or text.isupper() for text in texts)


def places_of(piece: Piece) -> Iterator[Place]:
    """The cells of a label and of its values."""
    yield piece.row, piece.column
    yield from ((cell.row, cell.column) for cell in piece.values)
