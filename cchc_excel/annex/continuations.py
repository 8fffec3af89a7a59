"""Tables that go on in the next table or sheet: without their heading, or under the same heading again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cchc_excel.annex.context import Context
from cchc_excel.annex.heads import Head
from cchc_excel.annex.labels import number_parts
from cchc_excel.annex.likeness import fit
from cchc_excel.annex.openings import Opening
from cchc_excel.annex.tables import Carried, Span, read_table
from cchc_excel.annex.tears import is_open, joined, starts_small
from cchc_excel.cells import Cell, Fact, Grid
from cchc_excel.plan import AnnexReading, DeadlineKind, Field, Label, Mention, RepairKind, RowRole

FITTING = 0.4  # how well the values of a sheet without a heading must fit the columns of the sheet before
TELLING = (Field.NUMBER, Field.LEAD, Field.DEADLINE)
Places = Mapping[int, int]  # column of the table before → column on this page
OFFSETS = (0, 1, -1, 2, -2)  # columns to the right


def without_heading(grid: Grid, carried: Carried, context: Context) -> AnnexReading | None:
    """The rest of the table before, where a sheet or a document's table begins with its values; else None."""
    moved = next((found for places in _places(grid, carried) if _fits(grid, found := _moved(carried, places))), None)
    if moved is None:
        return None
    head = replace(moved.head, top=0, bottom=0, column_numbers=None)
    annex = read_table(grid, Span(head, 1, grid.height), context, Opening(), moved)
    rows = tuple(row for row in annex.rows if row.row > 0)
    return replace(annex, rows=rows) if annex.activities else None


def _places(grid: Grid, carried: Carried) -> Iterator[Places]:
    """Where the columns of the table before may stand on a page without a heading: a converter begins where it likes."""
    held = sorted(carried.head.paths)
    for by in OFFSETS:
        yield {column: column + by for column in held}
    if len(held) == len(grid.used_columns):
        yield dict(zip(held, sorted(grid.used_columns), strict=True))


def _moved(carried: Carried, places: Places) -> Carried:
    """The same with its columns elsewhere."""
    if all(column == place for column, place in places.items()):
        return carried
    paths = {places[column]: path for column, path in carried.head.paths.items()}
    columns = tuple(column._replace(column=places.get(column.column, column.column)) for column in carried.columns)
    return replace(carried, head=replace(carried.head, paths=paths), columns=columns)


def under_same_heading(grid: Grid, span: Span, carried: Carried | None) -> Carried | None:
    """What a table takes over under the heading printed again that counts on, or begins with the rest of a torn row."""
    if carried is None or not _say_the_same(span.head, carried.head):
        return None
    carried = _moved(carried, dict(zip(sorted(carried.head.paths), sorted(span.head.paths), strict=True)))
    column = next((one.column for one in carried.columns if one.field is Field.NUMBER), None)
    below = [grid.rows[row] for row in sorted(grid.rows) if span.head.last < row <= span.last]
    fields = {one.field: one.column for one in carried.columns}
    torn = bool(below) and _is_rest(below[0].get(fields.get(Field.ACTIVITY, 0)))
    if torn and not {fields.get(Field.LEAD), fields.get(Field.DEADLINE)} & below[0].keys():
        return carried
    last = carried.last_number
    if below and column not in below[0] and len(below[0]) < len(span.head.paths) - 1:
        below = [cells for cells in below[1:] if number_parts(cells[min(cells)].text)]  # the rest of a row, a section
    if last is None or column is None or not below or column not in below[0]:
        return None
    counts_on = number_parts(below[0][column].text) == (last + 1,)
    return carried if counts_on else None


def _say_the_same(head: Head, before: Head) -> bool:
    """Whether two headings have the same words in the same order, whatever blank columns stand between them."""
    return [path for _, path in sorted(head.paths.items())] == [path for _, path in sorted(before.paths.items())]


def with_rest(
    before: AnnexReading, here: AnnexReading, partners: tuple[Mention, ...]
) -> tuple[AnnexReading, AnnexReading] | None:
    """Both tables where the second begins with the rest of the first one's last activity; None where it does not.

    `partners` are those of both rows, read as one text, for their list may break off, too.
    """
    first = here.activities[0]
    text, ref = first.activity.text or "", first.cells.get(Field.ACTIVITY)
    product_torn = first.product is None or starts_small(first.product)
    bare = product_torn and not (first.leads or first.activity.number) and (not first.partners or bool(partners))
    undated = first.deadline.kind is DeadlineKind.MISSING
    if not before.activities or ref is None or not (bare and undated):
        return None
    last = before.activities[-1]
    if not (starts_small(text) or is_open(last.activity.text or "")):
        return None
    whole = replace(
        last,
        activity=Label(last.activity.number, joined(last.activity.text or "", text)),
        product=joined(last.product or "", first.product) if first.product else last.product,
        partners=partners if first.partners else last.partners,
        repairs=tuple(dict.fromkeys((*last.repairs, RepairKind.JOINED))),
    )
    rows = (row._replace(role=RowRole.CONTINUATION) if row.row == ref.row else row for row in here.rows)
    told = Fact("text_joined", ref, {"text": text[:60]})
    return (
        replace(before, activities=(*before.activities[:-1], whole)),
        replace(here, activities=here.activities[1:], rows=tuple(rows), facts=(*here.facts, told)),
    )


def with_open_parents(before: AnnexReading, here: AnnexReading) -> AnnexReading:
    """The second table, its first works under the objective and the task that were open where the first one ended."""
    if not before.activities:
        return here
    last, found = before.activities[-1], list(here.activities)
    held = {column.field for column in here.columns}
    for at, item in enumerate(found):
        objective = item.objective.text is None and Field.OBJECTIVE in held
        task = item.task.text is None and Field.TASK in held and (objective or Field.OBJECTIVE not in held)
        if item.section != last.section or not (objective or task):
            break
        given = {
            name: last.cells[name]
            for name, blank in ((Field.OBJECTIVE, objective), (Field.TASK, task))
            if blank and name in last.cells
        }
        found[at] = replace(
            item,
            objective=last.objective if objective else item.objective,
            task=last.task if task else item.task,
            cells={**item.cells, **given},
            repairs=tuple(dict.fromkeys((*item.repairs, *((RepairKind.FILLED,) if given else ())))),
        )
    return replace(here, activities=tuple(found))


def _fits(grid: Grid, carried: Carried) -> bool:
    if grid.sheet.startswith("bảng"):
        return grid.width == carried.head.right
    fields = {column.field: column.column for column in carried.columns}
    if not grid.rows or grid.width > carried.head.right or Field.NUMBER not in fields:
        return False
    first = grid.rows[min(grid.rows)]
    if fields[Field.NUMBER] not in first and not _is_rest(first.get(fields.get(Field.ACTIVITY, 0))):
        return False  # a title of its own
    if min(column for _, column in grid.cells) < min(carried.head.paths):
        return False
    told = 0
    present = [name for name in TELLING if name in fields]
    for name in present:
        values = [cells[fields[name]] for cells in grid.rows.values() if len(cells) > 2 and fields[name] in cells]
        told += bool(values) and fit(name, values) >= FITTING
    return told == len(present) >= 2


def _is_rest(cell: Cell | None) -> bool:
    """Whether a cell begins as no text does: with what the page before left over."""
    return cell is not None and starts_small(cell.text)
