"""Rows in, entries out: each with its fields, whatever was shifted, torn, merged or left blank put right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cchc_excel.annex.dates_in_parts import parts_of, written
from cchc_excel.annex.likeness import product_likeness
from cchc_excel.annex.lone_rows import lone_remarks
from cchc_excel.annex.offices import office_likeness
from cchc_excel.annex.reporting import answered, asks_if_done
from cchc_excel.annex.rests import PARENTS, RestFinder, habits_of
from cchc_excel.annex.rows import Row
from cchc_excel.annex.section_rows import OFFICES, declares
from cchc_excel.annex.slipped_rows import SlippedRows
from cchc_excel.annex.strands import Entry, Strand
from cchc_excel.annex.tears import is_cut, is_open, is_torn, starts_small
from cchc_excel.annex.ticks import Ticks, settle_answers
from cchc_excel.annex.timing import with_its_unit
from cchc_excel.cells import Cell, CellRef, Fact, Grid
from cchc_excel.plan import ColumnReading, Field, RepairKind, RowRole
from cchc_excel.spelling import beginning_of, key

LEVELS = (Field.OBJECTIVE, Field.TASK, Field.ACTIVITY)
SEVERAL = frozenset({Field.MONTH, Field.EXTRA})


class EntryReader:
    """Turns the rows of one table into entries, joining what a page break tore."""

    def __init__(self, grid: Grid, columns: Sequence[ColumnReading], rows: Iterable[Row]) -> None:
        self._grid = grid
        self._columns = {column.column: column for column in columns}
        self._asking = {column.column for column in columns if asks_if_done(column)}
        self._ticks = Ticks(columns)
        self._parts = parts_of(columns)  # of dates: which column holds the day, which the month
        self._rows = list(rows)
        self._habits = habits_of(self._rows, self._columns)
        self._lone = lone_remarks(self._rows, columns)
        self._rests = RestFinder(grid, self._columns, self._habits)
        self._from_above = _from_above(grid)
        self._own: dict[CellRef, Strand] = {}  # where each text of the entries begins, ranges at their origin
        self.entries: list[Entry] = []
        self.facts: list[Fact] = []
        whole = [column._replace(field=Field.EXTRA) if column.column in self._parts else column for column in columns]
        self._slipped = SlippedRows(grid, whole, self._rows, self._habits, self.facts)
        self.used: set[tuple[int, int]] = set()  # the cells that went into an entry
        self.roles: dict[int, RowRole] = {}
        self.remarks: set[int] = set()  # rows that turned out to be none of the work

    def read(self) -> list[Entry]:
        """All entries in order; sections and groups are entries of their own role."""
        after_break = False
        for row in self._rows:
            self.roles[row.row] = row.role
            if row.role in (RowRole.HEADING, RowRole.COLUMN_NUMBERS, RowRole.NOTE):
                after_break = True
            elif row.role is RowRole.SECTION:
                self._section(row)
                after_break = False
            elif row.role in (RowRole.ENTRY, RowRole.GROUP):
                self._entry(row, after_break or self._gap_before(row))
                after_break = False
        return self.entries

    def read_labelled(self) -> list[Entry]:
        """The entries of rows in which a label beside each cell says what it is: nothing is shifted, torn or merged."""
        for row in self._rows:
            if row.role is RowRole.SECTION:
                self._section(row)
                continue
            entry = Entry(row.row, row.role)
            for column, cell in row.cells.items():
                self._take(entry, column, cell)
            settle_answers(entry)
            if entry.values or entry.several:
                self.entries.append(entry)
        return self.entries

    def _gap_before(self, row: Row) -> bool:
        """A blank row stands where a page broke: the text below it goes on, or the one above it breaks off."""
        if not self.entries or row.row - 1 in self._grid.rows or row.row - 1 <= self.entries[-1].row:
            return False
        last = self.entries[-1]
        texts = {
            self._columns[column].field: cell.text for column, cell in row.cells.items() if column in self._columns
        }
        rests = [name for name in LEVELS if name in texts]
        return not rests or any(is_cut(last.text(name), texts[name], self._habits) for name in rests)

    def _section(self, row: Row) -> None:
        self.used.update((row.row, column) for column in row.cells)
        entry = Entry(row.row, RowRole.SECTION, section=row.section, time=self._time(row))
        offices = (column for column in row.cells if column in self._columns and self._columns[column].field in OFFICES)
        for column in sorted(column for column in offices if not declares(row.cells[column].text)):
            self._take(entry, column, row.cells[column])
        self.entries.append(entry)

    def _entry(self, row: Row, after_break: bool) -> None:
        entry = Entry(row.row, row.role, after_break=after_break, wide=row.wide, time=self._time(row))
        entry.only_time = row.only_time
        entry.names = row.names
        cells = self._slipped.put_back(row, entry, self._previous())
        for column, cell in cells.items():
            if column not in self._parts:
                self._take(entry, column, cell)
        if self._parts:
            self._take_dates(entry, cells)
        settle_answers(entry)
        self._slipped.put_label_back(entry)
        before = self._previous()
        title = entry.wide or entry.names is not None
        if before is not None and not title and self._rests.goes_on(before, entry):
            self._join(before, entry)
            self.roles[row.row] = RowRole.CONTINUATION
            return
        if row.row in self._lone:
            self.remarks.add(row.row)
            self.roles[row.row] = RowRole.NOTE
            self.used -= {(row.row, column) for column in row.cells}
            return
        self._take_merged(entry)
        self._one_time_for_both(entry)
        if entry.values or entry.several:
            if not title:
                self._join_parents(entry)
            self.entries.append(entry)
            self._own.update((strand.ref, strand) for strand in entry.values.values() if not strand.merged)

    def _time(self, row: Row) -> Strand | None:
        return (
            None
            if row.time is None
            else Strand(row.time, [self._grid.ref(row.time.row, row.time.column)], row.time.text)
        )

    def _take(self, entry: Entry, column: int, cell: Cell) -> None:
        reading = self._columns.get(column)
        if reading is None:
            return
        text = answered(cell.text) if column in self._asking else cell.text
        if reading.field is Field.DEADLINE:
            text = with_its_unit(reading, text)
        strand = Strand(cell, [self._grid.ref(cell.row, cell.column)], text)
        self.used.add((cell.row, cell.column))
        if self._ticks.takes(entry, column, strand):
            return
        if reading.field in SEVERAL:
            entry.several.append((reading.field, reading.heading, strand))
        elif reading.field is Field.PARTNER and (before := entry.values.get(Field.PARTNER)) is not None:
            before.go_on(cell, strand.ref, "; ")  # "Trong Bộ" and "Ngoài Bộ"
        else:
            entry.values[reading.field] = strand

    def _take_dates(self, entry: Entry, cells: Mapping[int, Cell]) -> None:
        """A date whose day, month and year stand in columns of their own is one text, of all their cells."""
        found: dict[Field, dict[int, Cell]] = {}
        for column, cell in sorted(cells.items()):
            if column in self._parts:
                found.setdefault(self._columns[column].field, {})[column] = cell
        for name, pieces in found.items():
            first = next(iter(pieces.values()))
            refs = [self._grid.ref(cell.row, cell.column) for cell in pieces.values()]
            text = written({self._parts[column]: cell.text for column, cell in pieces.items()})
            entry.values[name] = Strand(first._replace(value=None, format=""), refs, text)
            self.used.update((cell.row, cell.column) for cell in pieces.values())

    def _take_merged(self, entry: Entry) -> None:
        """A value of a range merged downwards serves every row of it."""
        from_above = self._from_above.get(entry.row)
        if from_above is None:
            return
        for column, reading in self._columns.items():
            origin = from_above.get(column)
            if origin is None or reading.field in entry.values:
                continue
            cell = self._grid.cells.get(origin)
            if cell is None or reading.field is Field.NUMBER or (reading.field in SEVERAL):
                continue
            strand = Strand(cell, [self._grid.ref(*origin)], cell.text, merged=True)
            entry.values[reading.field] = strand
            if reading.field not in PARENTS:
                entry.note(RepairKind.MERGED, strand.ref)

    def _one_time_for_both(self, entry: Entry) -> None:
        """A time merged over the columns of start and end says when the work is due: "Thường xuyên"."""
        start = entry.values.get(Field.START)
        end = next((column for column, found in self._columns.items() if found.field is Field.DEADLINE), 0)
        if start is not None and self._grid.covered.get((entry.row, end)) == (start.cell.row, start.cell.column):
            entry.values[Field.DEADLINE] = entry.values.pop(Field.START)

    def _previous(self) -> Entry | None:
        last = self.entries[-1] if self.entries else None
        return last if last is not None and last.role is RowRole.ENTRY else None

    def _join(self, before: Entry, entry: Entry) -> None:
        separator = "\n" if self._rests.activity_is_merged(entry) else None
        for name, strand in entry.values.items():
            if name is Field.NUMBER:
                if entry.row in self._habits.centred:
                    before.values.setdefault(name, strand)
                continue
            own = before.values.get(name)
            if name in PARENTS:
                own = self._parent_strand(name) or own
            if own is None:
                before.values[name] = strand
                self._own[strand.ref] = strand
                continue
            rest = None if starts_small(strand.text) else separator or _separator(name, own.text, strand.text)
            own.go_on(strand.cell, strand.ref, rest)
            before.note(RepairKind.JOINED, own.ref, strand.ref)
        before.several.extend(entry.several)
        before.repairs.extend(entry.repairs)
        if entry.values:
            first = next(iter(entry.values.values()))
            self.facts.append(Fact("text_joined", first.ref, {"text": beginning_of(first.text)}))

    def _join_parents(self, entry: Entry) -> None:
        """A torn objective or task goes on in a row that opens a new activity."""
        for name in PARENTS:
            strand = entry.values.get(name)
            if strand is None or strand.merged:
                continue
            above = self._parent_strand(name)
            if above is None or key(above.text) == key(strand.text):
                continue
            if is_torn(above.text, strand.text, self._habits, after_break=entry.after_break):
                above.go_on(strand.cell, strand.ref)
                entry.values.pop(name)
                entry.note(RepairKind.JOINED, above.ref, strand.ref)
                self.facts.append(Fact("text_joined", strand.ref, {"text": beginning_of(strand.text)}))

    def _parent_strand(self, name: Field) -> Strand | None:
        """The objective or task that is open where the last entry stands."""
        for entry in reversed(self.entries):
            if entry.role is RowRole.SECTION:
                return None
            if name in entry.values:
                return self._origin_of(entry.values[name])
        return None

    def _origin_of(self, strand: Strand) -> Strand:
        """The strand that begins a merged range, so that all its rows see a text joined later."""
        return self._own.get(strand.ref, strand) if strand.merged else strand


def _separator(name: Field, above: str, text: str) -> str | None:
    """What parts a second office or product in the row below from the first; None: the text may only go on."""
    if is_open(above):
        return None
    another = name in (Field.LEAD, Field.PARTNER) and office_likeness(text) >= 0.8
    return "\n" if another or (name is Field.PRODUCT and product_likeness(text) == 1.0) else None


def _from_above(grid: Grid) -> dict[int, dict[int, tuple[int, int]]]:
    """Row → column → the origin, in the same column above it, of the merged range that covers the place."""
    found: dict[int, dict[int, tuple[int, int]]] = {}
    for (row, column), origin in grid.covered.items():
        if origin[0] != row and origin[1] == column:
            found.setdefault(row, {})[column] = origin
    return found
