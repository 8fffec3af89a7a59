"""Doubtful readings become questions that a person answers once, in the workbook or in `cai-dat.xlsx`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cchc_excel.cells import CellRef, Grid
from cchc_excel.plan import Activity, Field, FileReading, Question, Status
from cchc_excel.settings import Settings, Word
from cchc_excel.settings.layout import FIELD_NAMES, KIND_NAMES, QUESTIONS_SHEET, STATUS_NAMES
from cchc_excel.spelling import key

SHEET = QUESTIONS_SHEET
HEADINGS = ("Loại", "Nội dung viết trong tệp", "Gợi ý", "Tệp", "Trang tính", "Ô", "Câu trả lời")
HEADING_ROW = 4
ANSWER_COLUMN = len(HEADINGS)
# What a person may answer where the words of a deadline are not understood.
DEADLINE_PROPOSALS = ("Trong năm", "Thường xuyên", "Hằng quý", "Khi có yêu cầu", "31/12")
_UNCLEAR_DEADLINES = frozenset({"not_understood"})
_UNCLEAR_STATUSES = frozenset({"status_not_understood", "read_doubtfully"})


def questions_of(readings: Iterable[FileReading], settings: Settings) -> tuple[Question, ...]:
    """Every doubt of the files, each wording once; what has been answered is asked no more."""
    answered = {(one.kind, key(one.written)) for one in settings.answers}
    answered |= {(one.kind, key(one.written)) for one in settings.words}
    asked: dict[tuple[str, str], Question] = {}
    for reading in readings:
        for question in _of_file(reading, bool(settings.offices)):
            identity = (question.kind, key(question.written))
            if identity not in answered and question.written:
                asked.setdefault(identity, question)
    return tuple(asked.values())


def answered_questions(grids: Sequence[Grid], settings: Settings) -> tuple[Question, ...]:
    """The questions of an earlier workbook that have an answer in force: they stay in the list, or they were lost."""
    in_force = {(one.kind, key(one.written)): one.meaning for one in settings.answers}
    kinds = {key(name): kind for kind, name in KIND_NAMES.items()}
    found = []
    for grid in grids:
        for row in _answered_rows(grid):
            texts = [cell.text if (cell := grid.at(row, column)) else "" for column in range(1, ANSWER_COLUMN + 1)]
            kind, written, proposals, file, sheet, address, answer = texts
            kind = kinds.get(key(kind), kind)
            if (kind, key(written)) in in_force:
                ref = _ref(file, sheet, address)
                found.append(Question(kind, written, ref, tuple(filter(None, proposals.split("\n"))), answer))
    return tuple({(one.kind, key(one.written)): one for one in found}.values())


def answers_grid(grid: Grid) -> Grid | None:
    """The answered rows of an earlier workbook's sheet, as settings read them; None where nothing was answered."""
    rows = {HEADING_ROW, *_answered_rows(grid)}
    if len(rows) == 1:
        return None
    columns = {1, 2, ANSWER_COLUMN}
    cells = {place: cell for place, cell in grid.cells.items() if place[0] in rows and place[1] in columns}
    return replace(grid, cells=cells, merges=())


def with_answers(settings: Settings) -> Settings:
    """Settings whose answers about deadlines and statuses serve as this agency's own wordings."""
    said = tuple(
        Word(one.kind, one.written, one.meaning) for one in settings.answers if one.kind in ("deadline", "status")
    )
    return replace(settings, words=(*settings.words, *said))


def _answered_rows(grid: Grid) -> list[int]:
    return [
        row
        for row, cells in grid.rows.items()
        if row > HEADING_ROW and ANSWER_COLUMN in cells and 1 in cells and cells[ANSWER_COLUMN].text
    ]


def _ref(file: str, sheet: str, address: str) -> CellRef:
    letters = "".join(letter for letter in address if letter.isalpha())
    digits = "".join(letter for letter in address if letter.isdigit())
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return CellRef(file, sheet, int(digits or 1), column or 1)


def _of_file(reading: FileReading, has_register: bool) -> Iterator[Question]:
    names = {field.value: name for field, name in FIELD_NAMES.items()}
    for annex in reading.annexes:
        for fact in annex.facts:
            if fact.kind in ("heading_doubtful", "heading_unknown") and fact.ref is not None:
                fields = [str(fact.facts["field"]), str(fact.facts["candidate"])]
                proposals = dict.fromkeys(names[field] for field in fields if field in names)
                yield Question("heading", str(fact.facts["heading"]).split(" › ")[-1], fact.ref, tuple(proposals))
        for activity in annex.activities:
            yield from _of_activity(activity, has_register)


def _of_activity(activity: Activity, has_register: bool) -> Iterator[Question]:
    if has_register:
        for mentions, field in ((activity.leads, Field.LEAD), (activity.partners, Field.PARTNER)):
            for mention in mentions:
                if not mention.known and not mention.group and mention.candidate:
                    yield Question("office", mention.written, activity.place(field), (mention.candidate,))
    if _UNCLEAR_DEADLINES.intersection(activity.deadline.doubts) and activity.deadline.text:
        yield Question("deadline", activity.deadline.text, activity.place(Field.DEADLINE), DEADLINE_PROPOSALS)
    report = activity.report
    if report is not None and report.text and _UNCLEAR_STATUSES.intersection(report.doubts):
        place = activity.place(Field.STATUS, Field.RESULT, Field.NOTE)
        yield Question("status", report.text, place, _status_proposals(report.status))


def _status_proposals(read_as: Status) -> tuple[str, ...]:
    """All statuses, the one that was read first."""
    likely = [STATUS_NAMES[read_as]] if read_as in STATUS_NAMES else []
    return tuple(dict.fromkeys((*likely, *STATUS_NAMES.values())))
