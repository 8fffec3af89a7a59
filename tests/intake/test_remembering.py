from __future__ import annotations

import os
import pickle
import sqlite3
import tomllib
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_excel.intake import edition as edition_module
from cchc_excel.intake.edition import LIBRARIES, edition
from cchc_excel.intake.remembering import RememberingWorkers, canonical, recalled
from cchc_excel.intake.store import Store
from cchc_excel.intake.workers import Failure, Workers
from cchc_excel.settings import Office, Settings
from tests.intake.tasks_to_remember import Answer, Asking, another_answer, answer, strange_answer

TODAY = date(2026, 4, 1)
T = TypeVar("T")
R = TypeVar("R")


class Here(Workers):
    """Does the work of the processes, and notes it; a word "raise" fails."""

    done: list[object]

    def map(self, function: Callable[[T], R], arguments: Iterable[T]) -> Iterator[tuple[T, R | Failure]]:
        waiting = iter(arguments)
        first = list(islice(waiting, 3))  # as workers take some at once

        def results() -> Iterator[tuple[T, R | Failure]]:
            for argument in (*first, *waiting):
                Here.done.append(getattr(argument, "word", argument))
                try:
                    yield argument, function(argument)
                except ValueError as error:
                    yield argument, Failure("raised", str(error))

        return results()


class Remembering(RememberingWorkers, Here):
    """Remembering workers without processes."""


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A store of its own for each test."""
    monkeypatch.setenv("CCHC_CACHE", str(tmp_path))
    Here.done = []
    yield tmp_path / "cchc-excel" / "da-doc.sqlite"
    edition.cache_clear()


def asked(
    words: Sequence[str | Asking], function: Callable[[Asking], object] = answer, *, keep: bool = True
) -> list[str]:
    """What a run is told about some words; the order of answers is that of the questions."""
    Here.done = []
    asking = [word if isinstance(word, Asking) else Asking(word) for word in words]
    with Remembering(TODAY if keep else None) as workers:
        results = list(workers.map(function, asking))
    assert [argument for argument, _ in results] == asking
    return [result.kind if isinstance(result, Failure) else getattr(result, "text", "?") for _, result in results]


def test_what_was_worked_out_once_is_not_worked_out_again() -> None:
    assert asked(["a", "b"]) == ["A", "B"]
    assert Here.done == ["a", "b"]
    assert asked(["b", "c", "a"]) == ["B", "C", "A"]
    assert Here.done == ["c"]


@given(st.lists(st.sampled_from("abcdefghij")), st.lists(st.sampled_from("abcdefghij")))
def test_answers_keep_the_order_of_the_questions_whatever_is_known(before: list[str], words: list[str]) -> None:
    path = Path(os.environ["CCHC_CACHE"]) / "cchc-excel" / "da-doc.sqlite"
    path.unlink(missing_ok=True)
    asked(before)
    assert asked(words) == [word.upper() for word in words]
    assert set(Here.done) == set(words) - set(before)


def test_results_are_whole_again_when_they_are_remembered() -> None:
    asked(["a"])
    with Remembering(TODAY) as workers:
        assert [result for _, result in workers.map(answer, [Asking("a")])] == [Answer("A")]


def test_failures_are_not_remembered_nor_what_may_be_the_machines_doing() -> None:
    for _ in range(2):
        assert asked(["raise", "perhaps", "a"]) == ["raised", "PERHAPS", "A"]
        assert {"raise", "perhaps"} <= set(Here.done)


def test_a_question_that_is_known_by_nothing_is_asked_each_time() -> None:
    for _ in range(2):
        assert asked([Asking("a", known=False)]) == ["A"]
        assert Here.done == ["a"]


def test_another_question_about_the_same_file_has_its_own_answer() -> None:
    assert asked(["a"]) == ["A"]
    assert asked(["a"], another_answer) == ["another a"]


def test_who_does_not_want_it_remembered_leaves_no_store(file: Path) -> None:
    for _ in range(2):
        assert asked(["a"], keep=False) == ["A"]
        assert Here.done == ["a"]
    assert not file.exists()


def test_a_damaged_answer_is_worked_out_anew_and_mends_the_store(file: Path) -> None:
    asked(["a", "b", "c"])
    database = sqlite3.connect(file, isolation_level=None)
    keys = [key for (key,) in database.execute("SELECT key FROM kept")]
    database.execute("UPDATE kept SET value = zeroblob(40) WHERE key = ?", (keys[0],))
    database.close()
    with Store(TODAY) as store:
        store.put(keys[2], b"as it was put, but nothing that was packed")
    assert asked(["a", "b", "c"]) == ["A", "B", "C"]
    assert len(Here.done) == 2
    assert asked(["a", "b", "c"]) == ["A", "B", "C"]
    assert Here.done == []


def test_what_another_program_worked_out_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    (package / "__pycache__").mkdir(parents=True)
    (package / "rules.py").write_text("1")
    monkeypatch.setattr(edition_module, "_PACKAGE", package)
    edition.cache_clear()
    asked(["a"])
    (package / "__pycache__" / "rules.pyc").write_bytes(b"compiled")
    edition.cache_clear()
    asked(["a"])
    assert Here.done == []
    (package / "rules.py").write_text("2")
    edition.cache_clear()
    asked(["a"])
    assert Here.done == ["a"]


def test_a_program_whose_files_cannot_be_seen_remembers_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edition_module, "_PACKAGE", tmp_path / "an archive")
    edition.cache_clear()
    for _ in range(2):
        asked(["a"])
        assert Here.done == ["a"]


def test_every_library_of_the_program_belongs_to_its_edition() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sorted(LIBRARIES) == sorted(line.split(">=")[0] for line in project["dependencies"])


class _Harmful:
    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, ("echo harm",)


@pytest.mark.parametrize(
    "content",
    [
        pickle.dumps(_Harmful(), 5),
        b"cchc_excel.__main__\nmain\n.",
        b"\x80\x05ccchc_excel.findings\ncheck\n.",  # ours, but no noun
        b"\x80\x05ccchc_excel.cells\nlru_cache\n.",  # not even ours
        b"\x80\x05ccchc_excel.intake.store\nStore\n.",
        b"\x80\x05cbuiltins\neval\n.",
        b"no pickle",
    ],
)
def test_stored_bytes_make_nouns_and_can_do_nothing(content: bytes) -> None:
    with pytest.raises((pickle.UnpicklingError, ValueError)):
        recalled(zlib.compress(content), answer)


def test_an_answer_that_is_not_made_of_nouns_is_right_all_the_same() -> None:
    for _ in range(2):
        asked(["a"], strange_answer)
        assert Here.done == ["a"]


def test_processes_answer_what_is_not_known_and_none_is_started_for_what_is(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [Asking(f"a{number}") for number in range(40)]
    with RememberingWorkers(TODAY, count=2) as workers:
        first = [result for _, result in workers.map(answer, [*words, Asking("raise"), Asking("abort")])]
    assert first[:40] == [Answer(word.word.upper()) for word in words]
    assert [result.kind for result in first[40:] if isinstance(result, Failure)] == ["raised", "died"]
    monkeypatch.setattr(Workers, "_begun", lambda *_: pytest.fail("a process was started"))
    with RememberingWorkers(TODAY, count=2) as workers:
        assert [result for _, result in workers.map(answer, words)] == first[:40]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True), (1, 1.0), ("1", 1), (None, "None"), ((), ""), (("a", "b"), ("a,b",)), (b"a", "a"),
        (date(2026, 3, 1), "datetime.date(2026, 3, 1)"),
        (frozenset({"a"}), ("a",)),
        ({"a": 1}, {"a": "1"}),
        (Settings(), replace(Settings(), closing_day=15)),
        (Settings(), replace(Settings(), offices=(Office("Văn phòng"),))),
    ],
)  # fmt: skip
def test_different_things_have_different_texts(one: object, other: object) -> None:
    assert canonical(one) != canonical(other)


@given(st.frozensets(st.dates()))
def test_the_order_of_a_set_does_not_matter(days: frozenset[date]) -> None:
    again = frozenset(sorted(days, reverse=True))
    assert canonical(replace(Settings(), holidays=days)) == canonical(replace(Settings(), holidays=again))


def test_what_nobody_thought_of_is_no_part_of_a_key() -> None:
    with pytest.raises(TypeError):
        canonical((object(),))
