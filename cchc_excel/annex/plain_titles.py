"""Rows that only name what follows, though nothing marks them: no number beside numbered work, or a star before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from cchc_excel.annex.areas import are_named_areas
from cchc_excel.annex.labels import BULLETS, STARS, bare_label_of, is_point, label_of, number_parts
from cchc_excel.annex.likeness import FITS, fit_of
from cchc_excel.annex.rows import LEVELS, Row
from cchc_excel.annex.section_rows import WORK, SectionRow
from cchc_excel.annex.tears import YEAR_FIRST, starts_small
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field, RowRole
from cchc_excel.spelling import key

LONGEST_TITLE = 140  # letters
FEWEST_LETTERS = 3  # a lone "2026" below a page break is the rest of a text
_FEWEST_BELOW, _SAYS_MORE = 2, 2  # rows below a single title; of who, until when, with which product
BODY = (RowRole.SECTION, RowRole.ENTRY, RowRole.GROUP)
_NO_TITLE = ("ghi chu", "luu y", "chu thich", "chu giai", "huong dan")


def with_plain_titles(rows: Sequence[Row], columns: Sequence[ColumnReading]) -> list[Row]:
    """The rows with titles told from work and from notes.

    A row "Cải cách thể chế" without a number is a title where one opens the table or a section, every row of
    work has a number, and such a row always stands right above numbered work; else it may be a child. It is a
    section in a table without other ones, and a group within them.
    """
    fields = {column.column: column.field for column in columns}
    found = _areas_over_parts(_numbered_sections(_groups_behind_stars(rows, fields), fields), fields)
    found = _counting_on(found, fields)
    body = [row for row in found if row.role in BODY]
    signed = _is_signed(body, fields)
    starred = {row.row for row in rows if row.role is RowRole.NOTE}  # a star names a group, not a section
    titles = {
        row.row: cell
        for row in body
        if row.role is not RowRole.SECTION
        and not row.only_time
        and not (row.row in starred and _is_in_number_column(row, fields))
        and (cell := _bare_text(row, fields, signed=signed)) is not None
    }
    # where a column "Lĩnh vực" holds the sections, such a row can only name a group within one
    within = Field.AREA in fields.values() or any(row.role is RowRole.SECTION for row in body)
    if not titles or not _are_titles(titles.keys(), body, fields, within=within):
        titles = {row.row: titles[row.row] for row in body if row.wide and row.row in titles}
        if within or not _are_wide_titles(titles.keys(), body):
            return found
    return [_as_title(row, titles[row.row], within=within) if row.row in titles else row for row in found]


def _numbered_sections(rows: list[Row], fields: Mapping[int, Field]) -> list[Row]:
    """The rows with "1. Thể chế", "2. Bộ máy" merged from the first column over the table as its sections, if it has no others.

    A title beside its number is a task instead: it stands where work would.
    """
    body = [row for row in rows if row.role in BODY and not row.only_time]
    found = {row.row: title for row in body if (title := _numbered_title(row, fields)) is not None}
    if Field.AREA in fields.values() or any(row.role is RowRole.SECTION for row in body):
        return rows
    if len(found) < _FEWEST_BELOW or not _are_wide_titles(found.keys(), body):
        return rows
    if [section.code for section in found.values()] != [str(number) for number in range(1, len(found) + 1)]:
        return rows
    return [replace(row, role=RowRole.SECTION, section=found[row.row]) if row.row in found else row for row in rows]


def _areas_over_parts(rows: list[Row], fields: Mapping[int, Field]) -> list[Row]:
    """The rows with "1 Cải cách thể chế" over "1.1", "1.2" as sections, if every whole number stands beside such a title."""
    body = [row for row in rows if row.role in BODY and not row.only_time]
    if Field.AREA in fields.values() or any(row.role is RowRole.SECTION for row in body):
        return rows
    whole = [row for row in body if _number_parts(row, fields) == 1]
    titles = {row.row: section for row in whole if (section := _beside_number(row, fields)) is not None}
    unnumbered = any(_number_parts(row, fields) == 0 for row in body)
    if len(titles) < max(_FEWEST_BELOW, len(whole)) or body[0].row not in titles or unnumbered:
        return rows
    if not are_named_areas([section.title for section in titles.values()]):
        return rows  # numbered titles of an office's own are its tasks
    return [
        replace(row, role=RowRole.SECTION, section=titles[row.row], unmarked=True) if row.row in titles else row
        for row in rows
    ]


def _counting_on(rows: list[Row], fields: Mapping[int, Field]) -> list[Row]:
    """The rows with "2 Cải cách thể chế" between the sections "1 CHỈ ĐẠO" and "3 BỘ MÁY" as one more, where no work has whole numbers."""
    body = [row for row in rows if row.role in BODY and not row.only_time]
    codes = [row.section.code for row in body if row.role is RowRole.SECTION and row.section is not None]
    whole = [row for row in body if row.role is not RowRole.SECTION and _number_parts(row, fields) == 1]
    titles = {row.row: section for row in whole if (section := _beside_number(row, fields)) is not None}
    numbers = {*codes, *(section.code for section in titles.values())}
    counted = {str(number) for number in range(1, len(codes) + len(titles) + 1)}
    if not titles or len(titles) < len(whole) or len(codes) < _FEWEST_BELOW or numbers != counted:
        return rows
    return [replace(row, role=RowRole.SECTION, section=titles[row.row]) if row.row in titles else row for row in rows]


def _number_parts(row: Row, fields: Mapping[int, Field]) -> int:
    """How many parts the number of a row has: 2 of "1.1", 0 without one."""
    return max(
        (len(number_parts(cell.text)) for at, cell in row.cells.items() if fields.get(at) is Field.NUMBER), default=0
    )


def _beside_number(row: Row, fields: Mapping[int, Field]) -> SectionRow | None:
    """The number and the one text beside it."""
    held = {fields.get(column): cell for column, cell in row.cells.items()}
    levels = [cell for field, cell in held.items() if field in LEVELS]
    if len(row.cells) != 2 or len(levels) != 1 or Field.NUMBER not in held:
        return None
    return SectionRow(held[Field.NUMBER].text.strip(" .)"), levels[0].text.strip(" :."), levels[0])


def _numbered_title(row: Row, fields: Mapping[int, Field]) -> SectionRow | None:
    """The number and the title in the one cell of a row that is merged from the first column over the table."""
    if row.role is not RowRole.GROUP or not row.wide or len(row.cells) != 1:
        return None
    column, cell = next(iter(row.cells.items()))
    label = bare_label_of(cell.text)
    if column != min(fields) or label is None or not cell.text[:1].isdigit():
        return None
    return SectionRow(str(label.number), cell.text[label.end :].strip(), cell)


def _are_titles(titles: Set[int], body: Sequence[Row], fields: Mapping[int, Field], *, within: bool) -> bool:
    signed = _is_signed(body, fields)
    if not signed and (within or not _stand_out(titles, body, fields)):
        return False
    opens = False
    before: Row | None = None
    for row, below in zip(body, [*body[1:], None], strict=True):
        if row.row in titles:
            opens = opens or before is None or before.role is RowRole.SECTION
            if below is None or not _is_work(below, fields, signed=signed):
                return False
        elif row.role is not RowRole.SECTION and not _is_work(row, fields, signed=signed):
            return False
        before = row
    return opens


def _is_signed(body: Sequence[Row], fields: Mapping[int, Field]) -> bool:
    """Whether the table numbers its work, in a column for numbers or codes."""
    signs = {column for column, field in fields.items() if field in (Field.NUMBER, Field.CODE)}
    entries = [row for row in body if row.role is RowRole.ENTRY and len(row.cells) > 1]
    return bool(signs) and 2 * sum(not signs.isdisjoint(row.cells) for row in entries) >= len(entries)


def _stand_out(titles: Set[int], body: Sequence[Row], fields: Mapping[int, Field]) -> bool:
    """Among work without numbers several titles show that they are some, or one above points or over full rows."""
    plain = [row for row in body if row.row in titles and not row.wide]
    if any(fields.get(column) in LEVELS[:2] for row in plain for column in row.cells):
        return False  # it opens an objective or a task, in a column for them
    points = any(above.row in titles and _has_bullet(below, fields) for above, below in pairwise(body))
    return len(titles) >= 2 or not plain or points or _opens_full_rows(titles, body, fields)


def _opens_full_rows(titles: Set[int], body: Sequence[Row], fields: Mapping[int, Field]) -> bool:
    """One title over a whole table: each row below it says more of its work than what it is."""
    if len(body) <= _FEWEST_BELOW or body[0].row not in titles:
        return False
    return all(len({fields[c] for c in row.cells if c in fields} & WORK) >= _SAYS_MORE for row in body[1:])


def _has_bullet(row: Row, fields: Mapping[int, Field]) -> bool:
    return any(fields.get(column) is Field.ACTIVITY and cell.text[:1] in BULLETS for column, cell in row.cells.items())


def _are_wide_titles(titles: Set[int], body: Sequence[Row]) -> bool:
    """Merged over the table, titles speak for themselves: one opens it, and none stands right above another."""
    body = [row for row in body if not row.only_time]
    if not body or body[0].row not in titles or body[-1].row in titles:
        return False
    return not any(one.row in titles and two.row in titles for one, two in pairwise(body))


def _groups_behind_stars(rows: Sequence[Row], fields: Mapping[int, Field]) -> list[Row]:
    """A line "* Nhóm nhiệm vụ …" is a note below a table, but right above numbered work it names a group."""
    found = list(rows)
    signed = _is_signed(rows, fields)
    for at, (row, below) in enumerate(pairwise(rows)):
        texts = [cell.text for cell in row.cells.values()]
        if row.role is not RowRole.NOTE or len(texts) != 1 or not texts[0].startswith("*"):
            continue
        stated = texts[0].lstrip("* ")
        if (
            below.role is RowRole.ENTRY
            and _is_work(below, fields, signed=signed)
            and not key(stated).startswith(_NO_TITLE)
            and ":" not in stated[:-1]
        ):
            column, cell = next(iter(row.cells.items()))
            found[at] = replace(row, role=RowRole.GROUP, cells={column: cell._replace(text=stated)}, wide=True)
    return found


def _bare_text(row: Row, fields: Mapping[int, Field], *, signed: bool) -> Cell | None:
    """The one text of a row without a number, if it may be a title; behind a dash only where work has numbers."""
    cells = {column: cell for column, cell in row.cells.items() if not _is_star(cell, fields.get(column))}
    if len(cells) != 1:
        return None
    column, cell = next(iter(cells.items()))
    text = cell.text
    if (
        not _may_hold_title(row, fields.get(column), cell, first=column == min(fields))
        or len(text) > LONGEST_TITLE
        or (text[:1] in BULLETS and not signed)
        or starts_small(text)
        or YEAR_FIRST.match(text)
        or sum(map(str.isalpha, text)) < FEWEST_LETTERS
    ):
        return None
    return None if label_of(text) is not None or is_point(text) or text.rstrip().endswith((",", ";", ".")) else cell


def _is_star(cell: Cell, field: Field | None) -> bool:
    """Whether only a star stands where a number would; a dash there marks a child."""
    return field is Field.NUMBER and cell.text.strip() in STARS


def _may_hold_title(row: Row, field: Field | None, cell: Cell, *, first: bool) -> bool:
    """A title stands where the work is named, or typed or merged from the first column on and no value of it."""
    if field in FITS and field not in (*LEVELS, Field.NUMBER):
        return (row.wide and not row.serves) or (first and fit_of(field, cell) <= 0.0)
    return row.wide or field in LEVELS or (field is Field.NUMBER and row.role is RowRole.GROUP)


def _is_in_number_column(row: Row, fields: Mapping[int, Field]) -> bool:
    return fields.get(min(row.cells)) is Field.NUMBER


def _is_numbered_work(row: Row, fields: Mapping[int, Field]) -> bool:
    held = {fields[column]: cell for column, cell in row.cells.items() if column in fields}
    numbered = Field.NUMBER in held and len(number_parts(held[Field.NUMBER].text)) == 1
    return (numbered or Field.CODE in held) and any(name in WORK for name in held)


def _is_work(row: Row, fields: Mapping[int, Field], *, signed: bool) -> bool:
    """Work has a number where the table has numbers; else it says what and, beside it, by whom, until when or the like."""
    if row.only_time:
        return True
    if signed:
        return _is_numbered_work(row, fields)
    held = {fields[column] for column in row.cells if column in fields}
    return not held.isdisjoint(LEVELS) and not held.isdisjoint(WORK)


def _as_title(row: Row, title: Cell, *, within: bool) -> Row:
    if within:
        return replace(row, role=RowRole.GROUP, wide=True)
    section = SectionRow("", title.text.strip(" :.-–—+•*"), title)
    return replace(row, role=RowRole.SECTION, section=section, unmarked=not row.wide)
