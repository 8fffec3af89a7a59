"""Columns to tick whose heading says what an x in them means: an office of its own, "Không phát sinh", "Đã triển khai?"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cchc_excel.annex.heading_paths import GRADES, path_meanings, without_key_to_marks
from cchc_excel.annex.offices import office_likeness
from cchc_excel.annex.reporting import NOT_DONE
from cchc_excel.annex.statuses import is_mark, status_likeness
from cchc_excel.annex.strands import Entry, Strand
from cchc_excel.annex.weighing import Candidate
from cchc_excel.cells import Cell
from cchc_excel.plan import ColumnReading, Field
from cchc_excel.spelling import key

# What stands in a column of one office's own.
MARKED_ROLES = {
    **dict.fromkeys(("ct", "c", "chu tri", "chinh", "dau moi"), Field.LEAD),
    **dict.fromkeys(("ph", "p", "phoi hop", "phu", "ho tro", "tham gia", "o"), Field.PARTNER),
}
RINGS = frozenset("○◯⚪△")  # beside "●", which leads
# Headings that name a state of work as a report does; the three common ones are fields of their own.
STATES = frozenset(
    "khong phat sinh | khong co phat sinh | khong ps | ko phat sinh | ko ps | kps | khong co ps | chua phat sinh | khong thuc hien | khong trien khai |"
    " khong thuc hien duoc | tam dung | tam hoan | hoan | "
    "hoan lai | huy | huy bo | chuyen nam sau | chuyen ky sau | chuyen quy sau | lui thoi han | chua den han | "
    "chua toi han | thuong xuyen | da trinh | dang trinh | cho duyet | cho phe duyet | bi tra lai".split(" | ")
)
# These only tell in time from late: beside another mark they add nothing, alone they are all that is said.
IN_TIME = GRADES | {"con han"}
_BRACKETS = re.compile(r"\([^()]*\)")
_ORDINAL = re.compile(r"^\s*\(?\d{1,2}[.)]\s*")  # "9. Không phát sinh"
_WEAK = (Field.EXTRA, Field.STATUS, Field.RESULT, Field.COMPLETED_ON)
_MARKS = (Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT)
_SURE = 0.8  # an office's name; a state's
_NAMED = 0.6  # how clearly the words of a heading must name a state, where several of them stand side by side
_FEWEST_STATES = 2
_TELLING = (Field.STATUS, *_MARKS)
# "Đã triển khai?" beside "Đã hoàn thành?"
BEGINNINGS = frozenset(
    "da trien khai | da bat dau | da thuc hien | da lam | co trien khai khong | da trien khai chua | da bat dau chua | da khoi dong".split(
        " | "
    )
)
_YES = frozenset({"co", "roi", "da", "dung"})
_NO = frozenset({"khong", "chua"})
BEGUN, NOT_BEGUN = "Đang thực hiện", "Chưa thực hiện"


def name_ticks(
    candidates: dict[int, list[Candidate]],
    taken: dict[int, Candidate],
    paths: Mapping[int, tuple[str, ...]],
    values: Mapping[int, Sequence[Cell]],
) -> None:
    """Columns of bare marks under a state's name tell the status, as many as there are; one of answers whether work has begun."""
    for column, path in paths.items():
        cells = values.get(column, ())
        free = column not in taken or taken[column].field in _WEAK
        if not (free and path and cells):
            continue
        if (_is_state(path[-1]) or key(path[-1]) in IN_TIME) and _are_ticks(cells):
            taken[column] = Candidate(_SURE, column, Field.STATUS)
        elif _asks_if_begun(path[-1]) and all(map(_answers, cells)) and not _holds(taken, Field.MARK_DOING):
            taken[column] = Candidate(_SURE, column, Field.MARK_DOING)
        else:
            continue
        candidates[column] = [taken[column]]  # its own words and values say so: nothing is left to ask


def name_states(
    candidates: dict[int, list[Candidate]],
    taken: dict[int, Candidate],
    paths: Mapping[int, tuple[str, ...]],
    values: Mapping[int, Sequence[Cell]],
) -> None:
    """Columns under one heading that name states of work, of which each row fills one: where its words stand is the state."""
    groups: dict[tuple[str, ...], dict[Field, int]] = {}
    for column, path in sorted(paths.items()):
        known = path_meanings(path) if len(path) > 1 else {}
        mark = next((mark for mark in _MARKS if known.get(mark, 0.0) >= _NAMED), None)
        if mark is not None and values.get(column):
            groups.setdefault(path[:-1], {}).setdefault(mark, column)
    for marks in groups.values():
        rows = [cell.row for column in marks.values() for cell in values[column]]
        told = any(found.field in _TELLING and column not in marks.values() for column, found in taken.items())
        if told or len(marks) < _FEWEST_STATES or len(set(rows)) < len(rows):
            continue
        for mark, column in marks.items():
            taken[column] = Candidate(_SURE, column, mark)
            candidates[column] = [taken[column]]


def _is_state(heading: str) -> bool:
    """Whether a heading names how work stands as a report would: "Không phát sinh", "Xin lùi", "Đã dừng"."""
    heading = _ORDINAL.sub("", heading)
    return key(heading) in STATES or (key(heading) not in IN_TIME and status_likeness(heading) >= _SURE)


def _holds(taken: Mapping[int, Candidate], field: Field) -> bool:
    return any(found.field is field for found in taken.values())


def _asks_if_begun(heading: str) -> bool:
    return key(_BRACKETS.sub("", heading)) in BEGINNINGS and ("?" in heading or _BRACKETS.search(heading) is not None)


def _answers(cell: Cell) -> bool:
    return key(cell.text) in _YES | _NO or is_mark(cell.text)


def _are_ticks(cells: Sequence[Cell]) -> bool:
    """Whether a column holds marks, and besides them only their sum."""
    marks = [is_mark(cell.text) for cell in cells]
    return any(marks) and all(mark or cell.text.isdecimal() for mark, cell in zip(marks, cells, strict=True))


class Ticks:
    """What the marks in a table's columns mean."""

    def __init__(self, columns: Sequence[ColumnReading]) -> None:
        self._offices = {column.column: office for column in columns if (office := _office_of(column)) is not None}
        self._states = {
            column.column: words
            for column in columns
            if column.field is Field.STATUS
            and (_is_state(words := column.heading.split(" › ")[-1]) or key(words) in IN_TIME)
        }

    def takes(self, entry: Entry, column: int, strand: Strand) -> bool:
        """Whether a cell is such a mark; then the entry has what it means."""
        if column in self._offices and (role := _role_marked(strand.text)) is not None:
            _add(entry, role, replace(strand, text=self._offices[column]))
            return True
        if column not in self._states or not is_mark(strand.text):
            return False
        words = self._states[column]
        if _is_state(words) or Field.STATUS not in entry.values:
            _add(entry, Field.STATUS, replace(strand, text=words))
        return True


def settle_answers(entry: Entry) -> None:
    """What several ticks and answers of a row say together: begun but not done is under way."""
    status, begun = entry.values.get(Field.STATUS), entry.values.get(Field.MARK_DOING)
    if status is not None and key(status.text) in IN_TIME and any(name in entry.values for name in _MARKS):
        entry.values.pop(Field.STATUS)
        entry.several.append((Field.EXTRA, "Tiến độ", status))
    elif begun is not None and _says_yes(begun) and status is not None and _says_not_done(status):
        entry.values[Field.STATUS] = replace(status, text=BEGUN)
    elif (
        begun is not None
        and key(begun.text) in _NO
        and not any(name in entry.values for name in (Field.STATUS, Field.MARK_DONE, Field.MARK_NOT))
    ):
        entry.values[Field.STATUS] = replace(begun, text=NOT_BEGUN)


def _says_yes(strand: Strand) -> bool:
    return key(strand.text) in _YES or is_mark(strand.text)


def _says_not_done(strand: Strand) -> bool:
    return strand.text == NOT_DONE or key(strand.text) in _NO


def _add(entry: Entry, name: Field, strand: Strand) -> None:
    above = entry.values.get(name)
    entry.values[name] = strand if above is None else replace(above, text=f"{above.text}; {strand.text}")


def _office_of(column: ColumnReading) -> str | None:
    """The office whose own column this is, with an x, "CT" or "PH" in it: the heading names who works."""
    office = without_key_to_marks(column.heading.split(" › ")[-1])
    may_name_one = column.field in (Field.EXTRA, Field.LEAD, Field.PARTNER)
    return office if may_name_one and office_likeness(office) >= _SURE else None


def _role_marked(text: str) -> Field | None:
    return MARKED_ROLES.get(
        key(text), Field.PARTNER if text.strip() in RINGS else Field.LEAD if is_mark(text) else None
    )
