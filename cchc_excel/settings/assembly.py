"""The sheets of `cai-dat.xlsx` → `Settings`, with a fact for every cell that could not be used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from cchc_excel.cells import Cell, CellRef, Fact, Grid
from cchc_excel.settings.draft import LONGEST_SHOWN, Draft, incomplete, rows_of
from cchc_excel.settings.layout import (
    AGENCY,
    ANSWERS,
    GROUPS,
    HOLIDAYS,
    OFFICES,
    PASSED_OVER,
    PERIODS,
    SHEETS,
    TARGETS,
    WORDS,
    WORKED,
    Layout,
)
from cchc_excel.settings.nouns import Settings, Target
from cchc_excel.settings.register import read_groups, read_offices
from cchc_excel.settings.tables import heading, known, labelled
from cchc_excel.settings.values import (
    NOT_A_VALUE,
    YEARS,
    Wrong,
    days,
    kind_of_day,
    lines,
    one_line,
    shown,
    whole_number,
    yes_or_no,
)
from cchc_excel.settings.words import read_answers, read_words
from cchc_excel.spelling import key

NUMBERS: Mapping[str, range] = {"plan_year": YEARS, "closing_day": range(1, 32), "due_soon_days": range(366)}
READING_ORDER = (
    PERIODS,
    AGENCY,
    OFFICES,
    GROUPS,
    HOLIDAYS,
    TARGETS,
    WORDS,
    ANSWERS,
)  # the year serves the days


def settings_from_grids(grids: Sequence[Grid]) -> tuple[Settings, tuple[Fact, ...]]:
    """The settings that the sheets of one workbook hold, and a fact for everything that could not be used.

    Sheets, headings and labels are known by their words, in any order, case and position; a sheet under another
    name is known by its heading. What is absent keeps its default. Nothing raises.
    """
    draft = Draft()
    sheets: dict[str, list[Grid]] = {}
    for grid in grids:
        layout = _layout_of(grid)
        if layout is not None:
            sheets.setdefault(layout.name, []).append(grid)
        elif grid.cells and not _for_people(grid):
            listed = ", ".join(each.title for each in SHEETS)
            draft.facts.append(Fact("settings_sheet_unknown", grid.ref(1, 1), {"sheet": grid.sheet, "sheets": listed}))
    for layout in READING_ORDER:
        read = READERS[layout.name]
        for grid in sheets.get(layout.name, ()):
            if grid.cells:
                read(draft, grid, layout)
    return draft.settings, tuple(sorted(draft.facts, key=_place(grids)))


def _place(grids: Sequence[Grid]) -> Callable[[Fact], tuple[int, int, int, str]]:
    """Facts in the order in which a person leafs through the workbook."""
    tabs = {(grid.file, grid.sheet): tab for tab, grid in enumerate(grids)}

    def place(fact: Fact) -> tuple[int, int, int, str]:
        ref = fact.ref
        return (tabs.get((ref.file, ref.sheet), 0), ref.row, ref.column, fact.kind) if ref else (-1, 0, 0, fact.kind)

    return place


def _for_people(grid: Grid) -> bool:
    return known(grid.sheet, {name: (name,) for name in PASSED_OVER}) is not None


def _layout_of(grid: Grid) -> Layout | None:
    """Which sheet a grid is: by its name, else by a heading that has every column of exactly one layout."""
    if _for_people(grid):
        return None
    name = known(grid.sheet, {layout.name: (layout.title, *layout.others) for layout in SHEETS})
    if name is not None:
        return next(layout for layout in SHEETS if layout.name == name)
    fitting = [
        layout
        for layout in SHEETS
        if not layout.labels and (found := heading(grid, layout)) and len(found[1]) == len(layout.columns)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _read_labels(draft: Draft, grid: Grid, layout: Layout) -> dict[str, list[tuple[CellRef, Cell]]]:
    """Field → the cells that give its value; a broken cell is a fact, a label said twice too."""
    pairs, facts = labelled(grid, layout)
    draft.facts.extend(facts)
    values: dict[str, list[tuple[CellRef, Cell]]] = {}
    labels = {label.field: label.label for label in layout.labels}
    for name, row in pairs:
        ref, cell = row.ref("value"), row.cells["value"]
        if cell.flaw:
            draft.wrong(ref, labels[name], cell, NOT_A_VALUE)
        elif name in values and row.text("label") and key(values[name][0][1].text) != key(cell.text):
            facts_of = {"label": labels[name], "value": one_line(cell.text)[:LONGEST_SHOWN]}
            draft.facts.append(Fact("settings_label_repeated", ref, facts_of))
        elif name not in values or not row.text("label"):
            values.setdefault(name, []).append((ref, cell))
    return values


def _read_agency(draft: Draft, grid: Grid, layout: Layout) -> None:
    changes: dict[str, Any] = {}
    for name, cells in _read_labels(draft, grid, layout).items():
        texts = [cell.text for _, cell in cells]
        changes[name] = lines("\n".join(texts)) if name == "recipients" else one_line(" ".join(texts))
    draft.settings = replace(draft.settings, agency=replace(draft.settings.agency, **changes))


def _read_periods(draft: Draft, grid: Grid, layout: Layout) -> None:
    labels = {label.field: label.label for label in layout.labels}
    changes: dict[str, Any] = {}
    for name, cells in _read_labels(draft, grid, layout).items():
        ref, cell = cells[0]
        value = whole_number(cell, NUMBERS[name]) if name in NUMBERS else yes_or_no(cell)
        if isinstance(value, Wrong):
            draft.wrong(ref, labels[name], cell, value)
        else:
            changes[name] = value
    draft.settings = replace(draft.settings, **changes)


def _read_offices(draft: Draft, grid: Grid, layout: Layout) -> None:
    offices, facts = read_offices(rows_of(draft, grid, layout), draft.settings.offices)
    draft.settings = replace(draft.settings, offices=offices)
    draft.facts.extend(facts)


def _read_groups(draft: Draft, grid: Grid, layout: Layout) -> None:
    groups, facts = read_groups(rows_of(draft, grid, layout), draft.settings)
    draft.settings = replace(draft.settings, groups=groups)
    draft.facts.extend(facts)


def _read_holidays(draft: Draft, grid: Grid, layout: Layout) -> None:
    off, worked = set(draft.settings.holidays), set(draft.settings.working_weekends)
    for row in rows_of(draft, grid, layout):
        if "day" not in row.cells:
            incomplete(draft, row, "day", layout)
            continue
        named = days(row.cells["day"], draft.settings.plan_year)
        kind = kind_of_day(row.text("kind"))
        if isinstance(named, Wrong):
            draft.wrong(row.ref("day"), layout.columns[0].heading, row.cells["day"], named)
        elif isinstance(kind, Wrong):
            draft.wrong(row.ref("kind"), layout.columns[2].heading, row.cells["kind"], kind)
        else:
            mine, others = (worked, off) if kind == WORKED else (off, worked)
            for day in named:
                if day in others:
                    draft.facts.append(Fact("settings_day_contradicts", row.ref("day"), {"day": _shown_day(day)}))
                else:
                    mine.add(day)
    draft.settings = replace(draft.settings, holidays=frozenset(off), working_weekends=frozenset(worked))


def _shown_day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _read_targets(draft: Draft, grid: Grid, layout: Layout) -> None:
    targets = list(draft.settings.targets)
    for row in rows_of(draft, grid, layout):
        if "text" not in row.cells:
            incomplete(draft, row, "text", layout)
            continue
        value, actual = (shown(row.cells[name]) if name in row.cells else "" for name in ("value", "actual"))
        targets.append(Target(one_line(row.text("text")), value, actual, one_line(row.text("source"))))
    draft.settings = replace(draft.settings, targets=tuple(targets))


READERS: Mapping[str, Callable[[Draft, Grid, Layout], None]] = {
    AGENCY.name: _read_agency,
    OFFICES.name: _read_offices,
    GROUPS.name: _read_groups,
    PERIODS.name: _read_periods,
    HOLIDAYS.name: _read_holidays,
    TARGETS.name: _read_targets,
    WORDS.name: read_words,
    ANSWERS.name: read_answers,
}
