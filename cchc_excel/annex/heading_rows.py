"""Whether the words of a row are those of a heading: of a level, and of something beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

from cchc_excel.annex.headings import meanings
from cchc_excel.annex.labels import is_sequence_number, label_of
from cchc_excel.annex.likely_fields import likely_fields
from cchc_excel.cells import Cell
from cchc_excel.plan import Field
from cchc_excel.spelling import key

LEVELS = (Field.OBJECTIVE, Field.TASK, Field.ACTIVITY, Field.AREA)
BESIDE_LEVELS = frozenset(
    {
        Field.LEAD,
        Field.PARTNER,
        Field.DEADLINE,
        Field.PRODUCT,
        Field.STATUS,
        Field.RESULT,
        Field.START,
        Field.NUMBER,
    }
    | {Field.PERCENT, Field.COMPLETED_ON, Field.DOCUMENT, Field.NOTE, Field.MARK_DONE, Field.MONTH}
)
LONGEST_HEADING = 22  # words
KNOWN = 0.5  # a heading's words are understood from this score on
_SURE = 0.7  # … and beyond doubt from this one on
_MANY, _MOSTLY, _LIKELY = 4, 0.6, 0.6  # known headings, beside which one that is only like others may name the work
NUMBERING = frozenset({"stt", "tt", "so tt", "so thu tu"})
LONGEST_OF_A_LIST = 30  # letters of a heading
_DOCUMENTS = ("ten van ban", "van ban", "ten tai lieu", "tai lieu", "trich yeu", "can cu")
_PERSONS = ("ho va ten", "ho ten")
_DATED = frozenset({Field.DEADLINE, Field.MONTH, Field.START, Field.STATUS})


def is_heading_row(cells: Mapping[int, Cell]) -> bool:
    """Whether a row's words are mostly headings, of a level and of something beside it."""
    if len(cells) < 2 or max(len(cell.text) for cell in cells.values()) > 120:
        return False
    cells = _without_month_numbers(cells)
    if len(cells) < 2 or any(is_sequence_number(cell.text) or _is_labelled(cell.text) for cell in cells.values()):
        return False  # values begin with a number, headings never are one
    texts = sorted((cell.text for cell in cells.values()), key=len)
    fields: set[Field] = set()
    hits = 0
    for rest, text in zip(range(len(texts), 0, -1), texts, strict=True):
        if hits + rest < 0.5 * len(texts):
            return False  # so the long texts of an ordinary row are seldom looked at
        if found := _known_fields(text):
            hits += 1
            fields |= found
    if hits < 0.5 * len(cells) or not (fields.intersection(LEVELS) or _names_work_its_own_way(texts, fields, hits)):
        return False
    if len(cells) <= 3 and any(cell.text[:1].islower() for cell in cells.values()):
        return False  # the rest of a torn row
    if not fields & _DATED and (lists_persons(cells) or (Field.LEAD not in fields and _lists_documents(cells))):
        return False  # the members of a steering committee and their tasks in it, what a plan is based on
    beside = len(fields & BESIDE_LEVELS)
    return hits >= 3 and beside >= 1 if len(cells) > 3 else hits >= 2 and beside >= 1 and hits == len(cells)


def _lists_documents(cells: Mapping[int, Cell]) -> bool:
    return any(key(cell.text).startswith(_DOCUMENTS) for cell in cells.values())


def heads_list(cells: Mapping[int, Cell]) -> bool:
    """Whether a row heads a list of persons or things: "TT", "Tên văn bản", "Số, ký hiệu"."""
    if lists_persons(cells):
        return True
    texts = [cell.text for _, cell in sorted(cells.items())]
    bare = all(len(text) <= LONGEST_OF_A_LIST and not any(map(str.isdigit, text)) for text in texts)
    return bare and key(texts[0]) in NUMBERING and len(set(map(key, texts))) == len(texts)


def lists_persons(cells: Mapping[int, Cell]) -> bool:
    """Whether a row heads a list of persons: the members of a committee, whom to call."""
    return any(key(cell.text).startswith(_PERSONS) for cell in cells.values())


def _names_work_its_own_way(texts: Sequence[str], fields: Set[Field], hits: int) -> bool:
    """Whether beside many known headings one is like those of work: "Việc theo kế hoạch" beside "Bộ phận phụ trách"."""
    if hits < _MANY or hits < _MOSTLY * len(texts) or Field.LEAD not in fields:
        return False
    unknown = [likely_fields((text,)) for text in texts if not _known_fields(text)]
    return any(sum(one[level] for level in LEVELS) >= _LIKELY for one in unknown)


def _is_labelled(text: str) -> bool:
    """Whether a text is a labelled value, "Nhiệm vụ 3: Hoàn thiện …"."""
    found = label_of(text) if len(text) > LONGEST_HEADING else None
    return found is not None and found.level is not None


def is_surely_heading(cells: Mapping[int, Cell]) -> bool:
    """Whether most of a row's words are headings beyond doubt: among the rows of a table its values look like some, too."""
    sure = sum(
        max((score for field, score in meanings(cell.text).items() if field is not Field.MONTH), default=0.0) >= _SURE
        for cell in cells.values()
    )
    return sure >= max(2, 0.5 * len(cells))


@lru_cache(maxsize=4_096)
def _known_fields(text: str) -> frozenset[Field]:
    """The fields that a heading surely may mean."""
    return frozenset(field for field, score in meanings(text).items() if score >= KNOWN)


def _without_month_numbers(cells: Mapping[int, Cell]) -> Mapping[int, Cell]:
    """A row's cells without the bare "1" to "12" that head the months (or "1" to "4" the quarters) to the right."""
    numbered = [column for column, cell in cells.items() if cell.text.isdecimal()]
    if len(numbered) not in (4, 12) or [int(cells[column].text) for column in sorted(numbered)] != list(
        range(1, len(numbered) + 1)
    ):
        return cells
    return {column: cell for column, cell in cells.items() if column not in numbered}
