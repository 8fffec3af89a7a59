"""The sheets "Từ ngữ" and "Xác nhận": wordings of this agency, and questions that a person has answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cchc_excel.cells import Fact, Grid
from cchc_excel.settings.draft import LONGEST_SHOWN, Draft, incomplete, rows_of
from cchc_excel.settings.layout import (
    FIELD_NAMES,
    KIND_NAMES,
    KINDS_OF_ANSWERS,
    KINDS_OF_WORDS,
    STATUS_NAMES,
    Layout,
)
from cchc_excel.settings.nouns import Answer, Settings, Word
from cchc_excel.settings.register import register_names
from cchc_excel.settings.tables import Row
from cchc_excel.settings.values import Wrong, chosen, one_line
from cchc_excel.spelling import key

MEANINGS: Mapping[str, Mapping[str, str]] = {  # kind → meaning → what people choose
    "heading": {name: name for name in FIELD_NAMES.values()},
    "status": {str(status): name for status, name in STATUS_NAMES.items()},
}


def read_words(draft: Draft, grid: Grid, layout: Layout) -> None:
    """Add the rows of the sheet "Từ ngữ"."""
    said: dict[tuple[str, str], str] = {(word.kind, key(word.written)): word.meaning for word in draft.settings.words}
    words = list(draft.settings.words)
    for row in rows_of(draft, grid, layout):
        kind, meaning = _said(draft, row, layout, KINDS_OF_WORDS)
        if kind and meaning and _is_news(draft, row, said, kind, meaning):
            words.append(Word(kind, one_line(row.text("written")), meaning))
    draft.settings = replace(draft.settings, words=tuple(words))


def read_answers(draft: Draft, grid: Grid, layout: Layout) -> None:
    """Add the rows of the sheet "Xác nhận"."""
    said: dict[tuple[str, str], str] = {
        (answer.kind, key(answer.written)): answer.meaning for answer in draft.settings.answers
    }
    answers = list(draft.settings.answers)
    for row in rows_of(draft, grid, layout):
        kind, meaning = _said(draft, row, layout, KINDS_OF_ANSWERS)
        if kind and meaning and _is_news(draft, row, said, kind, meaning):
            ref = row.ref("meaning")
            answers.append(Answer(kind, one_line(row.text("written")), meaning, f"{ref.file}!{ref}"))
    draft.settings = replace(draft.settings, answers=tuple(answers))


def _said(draft: Draft, row: Row, layout: Layout, kinds: Sequence[str]) -> tuple[str, str]:
    """Kind and meaning of a word or an answer; empty where one of the three cells is unusable."""
    missing = next((column.field for column in layout.columns if column.field not in row.cells), None)
    if missing is not None:
        incomplete(draft, row, missing, layout)
        return "", ""
    kind = chosen(row.text("kind"), {kind: KIND_NAMES[kind] for kind in kinds})
    if isinstance(kind, Wrong):
        draft.wrong(row.ref("kind"), layout.columns[0].heading, row.cells["kind"], kind, "settings_word_wrong")
        return "", ""
    meaning = _meaning(kind, one_line(row.text("meaning")), draft.settings)
    if isinstance(meaning, Wrong):
        draft.wrong(
            row.ref("meaning"),
            layout.columns[2].heading,
            row.cells["meaning"],
            meaning,
            "settings_word_wrong",
        )
        return "", ""
    return kind, meaning


def _meaning(kind: str, text: str, settings: Settings) -> str | Wrong:
    if kind in MEANINGS:
        return chosen(text, MEANINGS[kind])
    register = register_names(settings)
    if kind == "office" and register:
        listed = "; ".join(office.name for office in settings.offices)
        return register.get(key(text)) or Wrong(f"tên ở trang Đơn vị: {listed}", f"an office's name: {listed}")
    return text


def _is_news(draft: Draft, row: Row, said: dict[tuple[str, str], str], kind: str, meaning: str) -> bool:
    """Whether this is the first row about its words; another meaning for the same words is a fact."""
    asked = (kind, key(row.text("written")))
    if asked not in said:
        said[asked] = meaning
        return True
    if said[asked] != meaning:
        written = one_line(row.text("written"))[:LONGEST_SHOWN]
        draft.facts.append(Fact("settings_answer_contradicts", row.ref("meaning"), {"written": written}))
    return False
