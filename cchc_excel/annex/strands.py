"""One row of work in the making: the texts of its fields, each with the cells it stood in."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_excel.annex.section_rows import WORK, SectionRow
from cchc_excel.annex.tears import joined
from cchc_excel.cells import Cell, CellRef
from cchc_excel.plan import Field, Repair, RepairKind, RowRole


@dataclass(slots=True)
class Strand:
    """A text of one field, in one or several cells; mutable while rows are being joined."""

    cell: Cell
    refs: list[CellRef]
    text: str
    merged: bool = False

    @property
    def ref(self) -> CellRef:
        """Where it begins."""
        return self.refs[0]

    def go_on(self, cell: Cell, ref: CellRef, separator: str | None = None) -> None:
        """Add the rest of a torn text, or another line."""
        self.text = joined(self.text, cell.text) if separator is None else self.text + separator + cell.text
        self.refs.append(ref)


@dataclass(slots=True)
class Entry:
    """One row of work, or a parent row; mutable while rows are being joined."""

    row: int
    role: RowRole
    values: dict[Field, Strand] = field(default_factory=dict)
    several: list[tuple[Field, str, Strand]] = field(default_factory=list)  # months and extras: (field, heading, text)
    repairs: list[Repair] = field(default_factory=list)
    section: SectionRow | None = None
    after_break: bool = False
    wide: bool = False  # its one text is merged over the table
    time: Strand | None = None  # when the rows below this title are due
    only_time: bool = False  # the title says nothing else
    names: Field | None = None  # the level that it opens, where neither its column nor a label says so
    fell_off: bool = False  # a shifted row may have lost its last cells

    def text(self, name: Field) -> str:
        """The text of a field, or nothing."""
        return self.values[name].text if name in self.values else ""

    def note(self, kind: RepairKind, *refs: CellRef) -> None:
        """Record a repair."""
        self.repairs.append(Repair(kind, refs))


def is_work(entry: Entry) -> bool:
    """Whether a parent row carries a product, a deadline or the like."""
    return any(name in WORK for name in entry.values)
