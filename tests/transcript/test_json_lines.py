from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cchc_excel.findings import Language
from cchc_excel.plan import FileReading
from cchc_excel.transcript.json_lines import findings_line, json_line
from tests import builders
from tests.transcript import samples


def test_the_line_has_the_documented_form() -> None:
    line = json_line(samples.reading(), samples.findings()[:1])
    assert "\n" not in line
    record = json.loads(line)
    assert list(record) == ["file", "activities", "findings", "ledger"]
    assert json.dumps(record["activities"][0], ensure_ascii=False) == (
        '{"id": "I.1.1.1", '
        '"section": {"code": "I", "title": "CHỈ ĐẠO, ĐIỀU HÀNH", "declared": {"objectives": 1, "tasks": 1, "activities": 2}}, '
        '"objective": {"number": null, "text": null}, "task": {"number": 1, "text": "Tuyên truyền CCHC"}, '
        '"activity": {"number": 1, "text": "Ban hành Kế hoạch"}, '
        '"product": null, "leads": ["Văn phòng"], "partners": [], '
        '"deadline": {"text": "Tháng 1 - 2", "kind": "window", "start": "2026-01-01", "due": "2026-02-28", "dues": ["2026-02-28"]}, '
        '"conditional": false, '
        '"report": {"status": "done", "percent": 100, "completed_on": "2026-02-20", '
        '"documents": [{"number": "12/KH-SDTTG", "date": "2026-02-20"}], "text": "Xong & gửi", "note": null, '
        '"difficulty": null, "proposal": null}, '
        '"cells": {"activity": "Phụ lục!C4", "lead": "Phụ lục!D4"}, "repairs": ["split"]}'
    )
    assert record["findings"] == [
        {
            "code": "T01",
            "severity": "warning",
            "message": "Hoạt động không có thời hạn. Bổ sung vào cột thời gian hoàn thành.",
            "cell": "Phụ lục!F5",
            "repaired": False,
        }
    ]
    assert record["ledger"] == {"cells": 19, "used": 11, "heading": 7, "passed_over": 1}


def test_a_table_without_reporting_columns_has_no_report() -> None:
    record = json.loads(json_line(builders.reading("a.xlsx", [builders.activity()]), []))
    assert record["activities"][0]["report"] is None
    assert record["activities"][0]["section"]["declared"] is None


def test_percents_keep_what_they_have_and_no_more() -> None:
    first, second = json.loads(json_line(samples.reading(), []))["activities"]
    assert (str(first["report"]["percent"]), second["report"]["percent"]) == ("100", 62.5)
    assert (second["report"]["difficulty"], second["report"]["proposal"]) == ("Thiếu người", "Bổ sung")


def test_ledgers_of_all_tables_are_added_up() -> None:
    (annex,) = samples.reading().annexes
    record = json.loads(json_line(replace(samples.reading(), annexes=(annex, annex)), []))
    assert record["ledger"] == {"cells": 38, "used": 22, "heading": 14, "passed_over": 2}


def test_a_refused_file_has_only_findings() -> None:
    record = json.loads(json_line(FileReading("a.xls", "", "unknown", refused=True), samples.findings(), Language.EN))
    assert record["activities"] == []
    assert [finding["cell"] for finding in record["findings"]] == ["Phụ lục!F5", None, "Phụ lục!B5"]
    assert record["findings"][0]["message"] == "A finding."
    assert set(record["ledger"].values()) == {0}


def test_findings_alone_are_a_line_too() -> None:
    assert json.loads(findings_line(samples.reading(), samples.findings()[1:2])) == {
        "file": samples.FILE,
        "findings": [
            {
                "code": "F02",
                "severity": "error",
                "message": "Tệp có <macro>. Xóa đi.",
                "cell": None,
                "repaired": False,
            }
        ],
    }


@given(st.text(alphabet=st.characters(), max_size=20))
def test_whatever_a_name_holds_the_line_is_one_line_that_can_be_written(name: str) -> None:
    line = json_line(builders.reading(name), [])
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8"))["file"] == name
