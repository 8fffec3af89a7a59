"""Cards in, an annex out: each card's values become an entry, as a row's of a table would, with the cells where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import pairwise

from cchc_excel.annex.cards import Card, Cards, Place, places_of
from cchc_excel.annex.context import Context
from cchc_excel.annex.entries import EntryReader
from cchc_excel.annex.heads import Head
from cchc_excel.annex.openings import Opening
from cchc_excel.annex.records import RecordBuilder
from cchc_excel.annex.remarks import is_remark, is_signature
from cchc_excel.annex.rows import Row
from cchc_excel.annex.strands import Entry
from cchc_excel.annex.table_facts import column_facts, hidden_facts, served
from cchc_excel.annex.tables import MOST_BLANK
from cchc_excel.cells import Fact, Grid
from cchc_excel.plan import AnnexReading, ColumnReading, Field, Ledger, RowReading, RowRole


def read_cards(grid: Grid, cards: Cards, context: Context) -> AnnexReading:
    """The annex of a sheet of cards: its activities, what each row is, and its ledger."""
    rows = [Row(row, RowRole.SECTION, {}, section) for row, section in cards.sections.items()]
    rows = sorted([*rows, *map(_row_of(cards), cards.filled)], key=lambda row: row.row)
    reader = EntryReader(grid, cards.columns, rows)
    entries = reader.read_labelled()
    rest = _with_other_lines(grid, cards, entries)
    builder = RecordBuilder(entries, _work_first(cards.columns), context, Opening())
    activities = builder.build()
    used = reader.used | rest | {(row, found.cell.column) for row, found in cards.sections.items()}
    labels = {place for _, piece in cards.pieces for place in places_of(piece)} - used
    return AnnexReading(
        sheet=grid.sheet,
        titles=tuple(
            (grid.ref(*place), cell.text)
            for place, cell in sorted(grid.cells.items())
            if place[0] < cards.top and place in cards.frame
        ),
        columns=tuple(_where_it_stands(cards)),
        rows=tuple(_rows(grid, cards, used, labels)),
        sections=tuple(builder.sections),
        activities=tuple(activities),
        repairs=tuple(builder.repairs),
        ledger=_ledger(grid, labels | cards.frame, used),
        facts=(
            *_label_facts(grid, cards, served(activities)),
            *builder.facts,
            *hidden_facts(grid, Head(cards.top, cards.top, {min(labels | used)[1]: ()}), 1, grid.height),
        ),
        labels=frozenset(grid.ref(*place) for place in labels | cards.frame),
    )


def _row_of(cards: Cards) -> Callable[[Card], Row]:
    """Gives a card as the row of a table; its first line stands for it, the others join it later."""
    work = next(column.column for column in cards.columns if column.field is Field.ACTIVITY)

    def row_of(card: Card) -> Row:
        cells = {at: piece.values[0] for at, piece in card.pieces.items() if piece.values}
        return Row(cells[work].row if work in cells else card.rows().start, RowRole.ENTRY, cells)

    return row_of


def _with_other_lines(grid: Grid, cards: Cards, entries: Iterable[Entry]) -> set[Place]:
    """Add to each text the rest of its cells, beside and below the first; gives where these stand."""
    others = {piece.values[0]: piece.values for _, piece in cards.pieces if len(piece.values) > 1}
    added: set[Place] = set()
    for entry in entries:
        for strand in (*entry.values.values(), *(strand for _, _, strand in entry.several)):
            for before, cell in pairwise(others.get(strand.cell, ())):
                strand.go_on(cell, grid.ref(cell.row, cell.column), " " if cell.row == before.row else "\n")
                added.add((cell.row, cell.column))
    return added


def _work_first(columns: Iterable[ColumnReading]) -> list[ColumnReading]:
    """No label stands left of the work: cards are not sorted by who leads, as the rows of a table may be."""
    return [column._replace(column=0) if column.field is Field.ACTIVITY else column for column in columns]


def _where_it_stands(cards: Cards) -> Iterator[ColumnReading]:
    """The columns with the letters under which their values stand."""
    first = {at: piece.column for at, piece in cards.pieces}
    first |= {at: piece.values[0].column for at, piece in reversed(cards.pieces) if piece.values}
    yield from (column._replace(column=first[column.column]) for column in cards.columns)


def _label_facts(grid: Grid, cards: Cards, served: set[Field]) -> Iterator[Fact]:
    """What there is to say of labels, each where it first stands."""
    first = {at: grid.ref(piece.row, piece.column) for at, piece in reversed(cards.pieces)}
    for fact in column_facts(grid, cards.head, cards.columns, served):
        yield fact if fact.ref is None else fact._replace(ref=first[fact.ref.column])


def _rows(grid: Grid, cards: Cards, used: Set[Place], labels: Set[Place]) -> Iterator[RowReading]:
    above = 0
    for row, cells in grid.rows.items():
        yield from (RowReading(blank, RowRole.BLANK) for blank in range(max(above + 1, row - MOST_BLANK), row))
        places = {(row, column) for column in cells}
        if row in cards.sections:
            yield RowReading(row, RowRole.SECTION)
        elif places & used:
            yield RowReading(row, RowRole.ENTRY)
        elif places & labels:
            yield RowReading(row, RowRole.HEADING)
        elif places & cards.frame:
            yield RowReading(row, _role_beside([cell.text for cell in cells.values()], row < cards.top))
        else:
            yield RowReading(row, RowRole.PASSED_OVER, "outside")
        above = row


def _role_beside(texts: Sequence[str], above: bool) -> RowRole:
    if above:
        return RowRole.TITLE
    return RowRole.SIGNATURE if is_signature(texts) else RowRole.NOTE if is_remark(texts[0]) else RowRole.HEADING


def _ledger(grid: Grid, heading: Set[Place], used: Set[Place]) -> Ledger:
    passed = tuple((grid.ref(*place), "outside") for place in sorted(grid.cells.keys() - heading - used))
    return Ledger(len(grid.cells), len(used), len(heading), len(passed), passed)
