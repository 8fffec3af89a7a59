"""Files that would exhaust, mislead or break a reader: read, or refused with a reason; nothing is lost in silence."""

from __future__ import annotations

import pickle
import resource
from pathlib import Path

import pytest

from cchc_excel.annex.against import Reading
from cchc_excel.examining import Examined, Task, examine
from cchc_excel.intake.workers import Failure, Workers
from cchc_excel.settings import Settings
from tests.intake.drawing import copied, packed, sheet_xml, workbook_parts
from tests.reliability.hostile import SHEET, annex, exhausting_files, far_files, rows_xml

AGAINST = Reading(Settings(), 2026)
EXHAUSTING, FAR = exhausting_files(), far_files()


def examined(content: bytes, name: str, folder: Path) -> Examined:
    with Workers(count=1) as workers:
        [(_, result)] = workers.map(examine, [Task(copied(content, name, folder), AGAINST)])
    assert not isinstance(result, Failure), result
    return result


@pytest.mark.parametrize("name", EXHAUSTING)
def test_an_exhausting_file_is_refused_within_a_workers_limits_with_what_to_do(tmp_path: Path, name: str) -> None:
    result = examined(EXHAUSTING[name], name, tmp_path)  # a worker past its time would be a failure
    assert result.reading.activities == ()
    [first, *_] = [finding.message() for finding in result.findings]
    assert any(word in first for word in ("Hãy", "hãy", "Nên"))
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 600 * 1024


@pytest.mark.parametrize("name", FAR)
def test_something_far_away_does_not_hide_the_annex_and_costs_nothing(tmp_path: Path, name: str) -> None:
    result = examined(FAR[name], name, tmp_path)
    assert [activity.activity.text for activity in result.reading.activities] == ["Xây dựng quy chế làm việc"]
    assert len(pickle.dumps(result)) < 100_000


def test_a_sheet_that_was_cut_off_is_not_read_as_if_it_were_whole(tmp_path: Path) -> None:
    rows = [
        (str(number), f"Rà soát hồ sơ số {number * 7919}", "Báo cáo", "Văn phòng", "Quý I") for number in range(1, 40)
    ]
    whole = sheet_xml(rows_xml([("STT", "Hoạt động", "Kết quả", "Chủ trì", "Thời gian hoàn thành"), *rows]))
    cut = whole[: whole.index("</row>", len(whole) // 2) + len("</row>")]
    result = examined(packed({**workbook_parts(""), SHEET: cut}), "cat.xlsx", tmp_path)
    assert {finding.kind.name for finding in result.findings} & {"sheet_unreadable", "sheet_damaged"}


def test_what_excel_writes_for_an_underscore_and_an_offices_own_such_words_stay(tmp_path: Path) -> None:
    text = "Xây dựng mã_x0041_ và _x005F_x000D_"
    result = examined(annex([("1", text, "Mẫu", "Văn phòng", "Quý I")]), "chu.xlsx", tmp_path)
    [activity] = result.reading.activities
    assert activity.activity.text in {"Xây dựng mã_x0041_ và _x000D_", "Xây dựng mãA và _x000D_"}
