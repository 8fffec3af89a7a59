"""A sheet as the page shows it: every cell with its span, its part in the reading and its marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cchc_excel import spelling
from cchc_excel.cells import CellRef, Grid, column_letters
from cchc_excel.findings import Language
from cchc_excel.plan import AnnexReading, ColumnReading, FileReading, Ledger, RepairKind, RowRole
from cchc_excel.transcript.account import score
from cchc_excel.transcript.extent import Place, between, columns_shown, rows_shown
from cchc_excel.transcript.names import FIELDS, REPAIR_BADGES, REPAIRS, ROLES, Names, named, reason

_BELOW = 50  # rows below the last in which a finding may still stand
_HEADS = {RowRole.TITLE, RowRole.HEADING, RowRole.COLUMN_NUMBERS, RowRole.SIGNATURE, RowRole.NOTE}
_SIGNS: Mapping[str, str] = {  # style of a cell → its sign, where it has one
    "repaired": "✎",
    "passed": "⊘",
}
LEGEND: Sequence[tuple[str, str, Names]] = (  # style, sign, meaning
    ("section", "§", ("Phần của kế hoạch", "Section of the plan")),
    ("head", "≡", ("Tiêu đề, tên bảng, chữ ký", "Heading, title, signature")),
    ("used", "", ("Ô đã dùng", "Cell that was used")),
    ("repaired", "✎", ("Ô đã sửa khi đọc, kèm cách sửa", "Cell repaired while reading, with how")),
    ("passed", "⊘", ("Ô bỏ qua, kèm lý do", "Cell passed over, with the reason")),
    ("outside", "", ("Ô ngoài bảng kế hoạch", "Cell outside the annex")),
    ("error", "✖", ("Lỗi", "Error")),
    ("warning", "▲", ("Cần xem", "Warning")),
    ("note", "●", ("Lưu ý", "Note")),
)
_ROW_SIGNS: Mapping[RowRole, str] = {RowRole.SECTION: "§", RowRole.PASSED_OVER: "⊘", RowRole.TOTAL: "Σ"}


class Marker(NamedTuple):
    """A finding beside its cell."""

    number: int
    sign: str
    style: str
    message: str


class CellView(NamedTuple):
    """One table cell of the page."""

    text: str
    style: str
    rows: int
    columns: int
    anchor: str
    badges: tuple[tuple[str, str], ...] = ()  # (sign, words)
    markers: tuple[Marker, ...] = ()


class RowView(NamedTuple):
    """One row of the sheet, or a run of blank rows that is left out."""

    number: int
    role: str
    sign: str
    style: str
    cells: tuple[CellView, ...]
    last: int = 0  # of the blank rows left out, from `number` on
    hidden: bool = False


class MeaningView(NamedTuple):
    """What a column was read as; empty where it was not."""

    name: str = ""
    score: str = ""
    second: str = ""


@dataclass(frozen=True)
class SheetView:
    """One sheet, with the tables found on it."""

    name: str
    anchor: str
    hidden: bool
    letters: tuple[str, ...]
    meanings: tuple[tuple[MeaningView, ...], ...]  # for each table, one a column shown
    rows: tuple[RowView, ...]
    rows_left: int  # rows below that are not shown
    ledgers: tuple[Ledger, ...]
    passed: tuple[tuple[str, str, str], ...]  # (anchor, address, reason)
    repairs: tuple[tuple[tuple[tuple[str, str], ...], str], ...]  # ((anchor, address) …, repair)
    anchors: Mapping[CellRef, str]  # cell → its place on the page; a covered one has its origin's


def sheet_views(
    reading: FileReading, markers: Mapping[CellRef, Sequence[Marker]], language: Language
) -> list[SheetView]:
    """The sheets of a reading that hold something."""
    views = []
    for number, grid in enumerate(reading.grids, 1):
        if grid.cells:
            annexes = [annex for annex in reading.annexes if annex.sheet == grid.sheet]
            here = {
                (ref.row, ref.column): tuple(found)
                for ref, found in markers.items()
                if ref.sheet == grid.sheet and ref.row <= grid.height + _BELOW
            }
            views.append(_Drawing(grid, f"s{number}", annexes, here, language).view())
    return views


class _Drawing:
    """A sheet while its view is made; places are (row, column)."""

    def __init__(
        self,
        grid: Grid,
        name: str,
        annexes: Sequence[AnnexReading],
        markers: Mapping[Place, tuple[Marker, ...]],
        language: Language,
    ) -> None:
        self.grid, self.name, self.annexes, self.markers, self.language = (
            grid,
            name,
            annexes,
            markers,
            language,
        )
        self.covered = grid.covered
        self.roles = _roles(annexes)
        self.passed = {self.origin(ref.row, ref.column): why for annex in annexes for ref, why in annex.ledger.passed}
        self.labels = {(ref.row, ref.column) for annex in annexes for ref in annex.labels}
        self.repairs: dict[Place, dict[RepairKind, None]] = {}
        for repair in (repair for annex in annexes for repair in annex.repairs):
            for ref in repair.refs:
                self.repairs.setdefault(self.origin(ref.row, ref.column), {})[repair.kind] = None
        self.columns = columns_shown(grid, markers)
        self.runs = rows_shown(grid, markers)
        self.rows = [first for first, last in self.runs if first == last]

    def view(self) -> SheetView:
        """The whole sheet."""
        shown = set(self.rows), set(self.columns)
        origins = {place: self.origin(*place) for place in self.markers}
        last = max(self.grid.height, *(row for row, _ in self.markers), 0)
        return SheetView(
            name=self.grid.sheet,
            anchor=self.name,
            hidden=self.grid.hidden,
            letters=tuple(map(column_letters, self.columns)),
            meanings=tuple(self._meanings(annex.columns) for annex in self.annexes),
            rows=tuple(self._row(*run) for run in self.runs),
            rows_left=max(last - self.runs[-1][1], 0),
            ledgers=tuple(annex.ledger for annex in self.annexes),
            passed=tuple(
                (*self._link(ref), reason(why, self.language))
                for annex in self.annexes
                for ref, why in annex.ledger.passed
            ),
            repairs=tuple(
                (tuple(map(self._link, repair.refs)), named(REPAIRS[repair.kind], self.language))
                for repair in dict.fromkeys(repair for annex in self.annexes for repair in annex.repairs)
            ),
            anchors={
                self.grid.ref(*place): self._anchor(*origin)
                for place, origin in origins.items()
                if origin[0] in shown[0] and origin[1] in shown[1]
            },
        )

    def origin(self, row: int, column: int) -> Place:
        """The cell that a person sees there."""
        return self.covered.get((row, column), (row, column))

    def _row(self, first: int, last: int) -> RowView:
        if first != last:
            return RowView(first, "", "", "gap", (), last)
        roles = list(dict.fromkeys(role for _, role in self.roles.get(first, ())))
        role = roles[0] if roles else None
        return RowView(
            first,
            " · ".join(named(ROLES[role], self.language) for role in roles),
            _ROW_SIGNS.get(role, "") if role else "",
            role.value if role else "outside",
            tuple(
                self._cell(first, column, self._role(first, column))
                for column in self.columns
                if not self._is_under(first, column)
            ),
            hidden=first in self.grid.hidden_rows,
        )

    def _role(self, row: int, column: int) -> RowRole | None:
        """What a row is where a column stands: beside one another tables have rows of their own."""
        found = self.roles.get(row, ())
        inside = (role for columns, role in found if column in columns)
        return found[0][1] if len(found) == 1 else next(inside, None)

    def _is_under(self, row: int, column: int) -> bool:
        """Whether a merged range that is shown covers this place."""
        origin = self.covered.get((row, column))
        return origin is not None and origin[0] in self._shown_rows and origin[1] in self._shown_columns

    @cached_property
    def _shown_rows(self) -> set[int]:
        return set(self.rows)

    @cached_property
    def _shown_columns(self) -> set[int]:
        return set(self.columns)

    def _cell(self, row: int, column: int, role: RowRole | None) -> CellView:
        place = row, column
        cell = self.grid.cells.get(place)
        merge = self.grid.merged_from.get(place)
        badges = []
        if kinds := self.repairs.get(place):
            badges.append((_SIGNS["repaired"], ", ".join(named(REPAIR_BADGES[kind], self.language) for kind in kinds)))
        if why := self.passed.get(place):
            badges.append((_SIGNS["passed"], reason(why, self.language)))
        markers = self.markers.get(place, ())
        if merge:
            markers += tuple(
                mark for at, found in self.markers.items() if self.covered.get(at) == place for mark in found
            )
        return CellView(
            spelling.gate(cell.text) if cell else "",
            self._style(place, role, filled=cell is not None),
            between(self.rows, row, merge.bottom) if merge else 1,
            between(self.columns, column, merge.right) if merge else 1,
            self._anchor(row, column) if markers or badges else "",
            tuple(badges),
            markers,
        )

    def _style(self, place: Place, role: RowRole | None, *, filled: bool) -> str:
        if place in self.passed:
            return "passed"
        if place in self.repairs:
            return "repaired"
        if not filled:
            return "blank"
        if role is None:
            return "outside"
        if role is RowRole.SECTION:
            return "section"
        return "head" if role in _HEADS or place in self.labels else "used"

    def _meanings(self, columns: Sequence[ColumnReading]) -> tuple[MeaningView, ...]:
        by_column: dict[int, list[ColumnReading]] = {}
        for column in columns:
            by_column.setdefault(column.column, []).append(column)
        return tuple(self._meaning(by_column.get(column, ())) for column in self.columns)

    def _meaning(self, columns: Sequence[ColumnReading]) -> MeaningView:
        if len(columns) != 1:  # of cards one column holds several fields
            return MeaningView(", ".join(named(FIELDS[column.field], self.language) for column in columns))
        column = columns[0]
        second = ""
        if column.runner_up is not None:
            second = f"{named(FIELDS[column.runner_up], self.language)} {score(column.runner_up_score, self.language)}"
        return MeaningView(named(FIELDS[column.field], self.language), score(column.score, self.language), second)

    def _link(self, ref: CellRef) -> tuple[str, str]:
        """Where a cell is on the page, and its address."""
        row, column = self.origin(ref.row, ref.column)
        shown = row in self._shown_rows and column in self._shown_columns
        return self._anchor(row, column) if shown else "", ref.address

    def _anchor(self, row: int, column: int) -> str:
        return f"{self.name}-{column_letters(column)}{row}"


def _roles(annexes: Sequence[AnnexReading]) -> Mapping[int, Sequence[tuple[range, RowRole]]]:
    """Row → the roles it has, each in the columns of its table; blank only where it is nothing else."""
    found: dict[int, list[tuple[range, RowRole]]] = {}
    for annex in annexes:
        columns = [column.column for column in annex.columns]
        extent = range(min(columns, default=0), max(columns, default=0) + 1)
        for row in annex.rows:
            found.setdefault(row.row, []).append((extent, row.role))
    return {
        row: [(extent, role) for extent, role in roles if role is not RowRole.BLANK] or roles[:1]
        for row, roles in found.items()
    }
