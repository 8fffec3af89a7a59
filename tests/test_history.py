"""Snapshots come back as they were written, byte for byte the same each time, and show what changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc_excel.history import (
    Change,
    Hashed,
    Snapshot,
    SnapshotUnreadableError,
    compare,
    findings_record,
    json_text,
    load_snapshot,
    manifest,
    previous_figures,
    save_snapshot,
)
from cchc_excel.indicators import COLUMNS
from cchc_excel.plan import Item, PassedOver, Period, Standing, Status
from cchc_excel.review import Review, conclude
from cchc_excel.settings import Settings
from tests.builders import activity, dossier, finding, item, reported

FEBRUARY = Period(2026, 2)
WORDS = {
    "I.1.1.1": "Ban hành Kế hoạch tuyên truyền CCHC năm 2026",
    "I.1.2.2": "Tự đánh giá, chấm điểm chỉ số của Sở Dân tộc và Tôn giáo",
    "II.1.1.1": "Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực dân tộc, tôn giáo",
}


def plan(**reports: Status) -> list[Item]:
    return [
        item(
            activity(name, text),
            reported(reports[name.replace(".", "_")]) if name.replace(".", "_") in reports else None,
        )
        for name, text in WORDS.items()
    ]


def review(items: Sequence[Item], previous: Snapshot | None = None, **changes: object) -> Review:
    return conclude(dossier(items, **changes), Settings(), [finding()], previous)


def saved(of: Review, directory: Path) -> Snapshot:
    directory.mkdir(parents=True)
    save_snapshot(of, directory)
    record = manifest(of, [Hashed("tong-hop.xlsx", "ab" * 32)], {"cchc-excel": "0.1.0"})
    (directory / "manifest.json").write_text(json_text(record), encoding="utf-8")
    snapshot = load_snapshot(directory)
    assert snapshot is not None
    return snapshot


def february(items: Sequence[Item], directory: Path) -> Snapshot:
    return saved(review(items, period=FEBRUARY, closing_on=date(2026, 2, 14)), directory)


def test_a_snapshot_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    snapshot = february(plan(I_1_1_1=Status.DONE), tmp_path / "2026-02")

    assert (snapshot.period, snapshot.closing_on) == ("2026-02", date(2026, 2, 14))
    assert [(row.id, row.text, row.standing) for row in snapshot.rows] == [
        ("I.1.1.1", WORDS["I.1.1.1"], "done_on_time"),
        ("I.1.2.2", WORDS["I.1.2.2"], "not_reported"),
        ("II.1.1.1", WORDS["II.1.1.1"], "not_reported"),
    ]
    figure = previous_figures(snapshot)["completion.section.I"]
    assert (figure.numerator, figure.denominator) == (1, 2)


def test_the_same_review_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        saved(review(plan(I_1_1_1=Status.DONE)), tmp_path / name)

    for file in ("du-lieu.parquet", "findings.json", "manifest.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_an_unchanged_plan_shows_no_change(tmp_path: Path) -> None:
    previous = february(plan(), tmp_path / "2026-02")

    assert review(plan(), previous).changes == ()
    assert review(plan(), previous).previous_period == "2026-02"


def test_added_removed_edited_and_changed_activities_are_told_apart(tmp_path: Path) -> None:
    previous = february(plan(), tmp_path / "2026-02")
    first, second, _ = plan(I_1_1_1=Status.DONE)
    edited = "Tự đánh giá và chấm điểm chỉ số cải cách hành chính của Sở Dân tộc và Tôn giáo"
    now = [
        first,
        item(activity("I.1.2.2", edited, when="Trước ngày 30/11", due=date(2026, 11, 29))),
        item(activity("III.1.1.1", "Lắp đặt hệ thống họp trực tuyến")),
    ]

    assert review(now, previous).changes == (
        Change("I.1.1.1", "standing", "not_reported", "done_on_time"),
        Change("I.1.2.2", "edited", WORDS["I.1.2.2"], edited),
        Change("I.1.2.2", "deadline", "Hàng năm", "Trước ngày 30/11"),
        Change("III.1.1.1", "added", "", "Lắp đặt hệ thống họp trực tuyến"),
        Change("II.1.1.1", "removed", WORDS["II.1.1.1"], ""),
    )
    assert second.id == "I.1.2.2"


def test_a_renumbered_activity_is_the_same_one(tmp_path: Path) -> None:
    previous = february(plan(), tmp_path / "2026-02")
    moved = [item(activity(f"I.1.{n}.{n}", text)) for n, text in enumerate(reversed(WORDS.values()), 1)]

    assert review(moved, previous).changes == ()


def test_without_a_snapshot_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    assert load_snapshot(tmp_path) is None
    assert compare(None, ()) == ()
    assert previous_figures(None) == {}


@pytest.mark.parametrize("file", ["du-lieu.parquet", "manifest.json"])
@pytest.mark.parametrize("damage", [None, b"", b"{}", b"PAR1 is not a table"])
def test_a_damaged_snapshot_is_one_error_of_one_kind(tmp_path: Path, file: str, damage: bytes | None) -> None:
    february(plan(), tmp_path / "2026-02")
    path = tmp_path / "2026-02" / file
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)

    with pytest.raises(SnapshotUnreadableError, match="2026-02"):
        load_snapshot(tmp_path / "2026-02")


def test_a_snapshot_of_a_later_version_is_refused(tmp_path: Path) -> None:
    february(plan(), tmp_path / "2026-02")
    path = tmp_path / "2026-02" / "manifest.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"schema": 1', '"schema": 2', 1), encoding="utf-8")

    with pytest.raises(SnapshotUnreadableError, match="schema 2"):
        load_snapshot(tmp_path / "2026-02")


def test_findings_carry_their_message_in_both_languages_and_their_cell(tmp_path: Path) -> None:
    of = activity("I.1.1.1")
    told = replace(review(plan()), findings=(finding("T01", "Thiếu thời hạn {x}.", ref=of.ref),))

    _, path = save_snapshot(told, tmp_path)

    assert json.loads(path.read_text(encoding="utf-8"))["findings"] == [
        {
            "code": "T01",
            "name": "deadline_missing",
            "severity": "warning",
            "message_vi": "Thiếu thời hạn {x}.",
            "message_en": "A finding.",
            "file": of.ref.file,
            "sheet": "Phụ lục",
            "cell": "D6",
            "repaired": False,
            "facts": {},
        }
    ]


def test_the_manifest_names_every_input_with_its_hash_and_no_clock() -> None:
    told = review(plan(I_1_1_1=Status.DONE), passed_over=(PassedOver("~$bc.xlsx", "lock_file"),))

    record = manifest(told, [Hashed("b.docx", "2"), Hashed("a.xlsx", "1")], {"pandas": "3", "cchc-excel": "0.1.0"})

    inputs = record["inputs"]
    assert isinstance(inputs, list)
    assert [(each["role"], each["office"], each["counted"]) for each in inputs] == [
        ("baseline", None, True),
        ("return", "Văn phòng", True),
    ]
    assert all(len(each["sha256"]) == 64 for each in inputs)
    assert record["outputs"] == [{"file": "a.xlsx", "sha256": "1"}, {"file": "b.docx", "sha256": "2"}]
    assert record["passed_over"] == [{"file": "~$bc.xlsx", "why": "lock_file"}]
    assert json.loads(json_text(record)) == record


def test_settings_with_dates_are_kept_in_the_manifest() -> None:
    told = replace(review(plan()), settings=Settings(holidays=frozenset({date(2026, 5, 1), date(2026, 4, 30)})))

    record = manifest(told, [], {})

    assert isinstance(record["settings"], dict)
    assert record["settings"]["holidays"] == ["2026-04-30", "2026-05-01"]


def test_the_documentation_names_every_column_standing_and_field() -> None:
    page = (Path(__file__).parent.parent / "docs" / "snapshot.md").read_text(encoding="utf-8")
    fields = (*manifest(review(plan()), [], {}), *findings_record(review(plan())))

    assert [
        name for name in (*COLUMNS, *Standing, *fields) if f"`{name}`" not in page and f'"{name}"' not in page
    ] == []
