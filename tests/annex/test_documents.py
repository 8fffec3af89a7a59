"""Numbers and dates of documents, as broken as offices write them."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_excel.annex.documents import (
    DOCUMENT_TYPES,
    document_likeness,
    document_type,
    document_types,
    has_blank_number,
    read_documents,
)
from cchc_excel.annex.written_dates import find_dates, read_date

# Written → (number, date) of each document; the plan year is 2026.
WRITTEN = {
    "9/KH-VP": "9/KH-VP",
    "Kế hoạch số 09/KH-VP ngày 05/3/2026": "09/KH-VP 2026-03-05",
    "số 09 / KH - VP, ngày 05 / 3 / 2026": "09/KH-VP 2026-03-05",
    "09/kh-vp ngay 5/3/2026": "09/KH-VP 2026-03-05",
    "KH số 09/KHSNV": "09/KH-SNV",
    "09 KH-SNV": "09/KH-SNV",
    "09-KH-SNV ngày 5.3.2026": "09/KH-SNV 2026-03-05",
    "Công văn số 812-CV/TU ngày 20/4": "812-CV/TU 2026-04-20",
    "812 -CV/TU": "812-CV/TU",
    "812CV/TU": "812-CV/TU",
    "Công văn 812 BTGTU ngày 20/4/26": "812/BTGTU 2026-04-20",
    "KH 15 SNV ngày 20/4": "15/KH-SNV 2026-04-20",
    "Báo cáo số 118, ngày 7/4/2026 của Sở": "118 2026-04-07",
    "CV 611 ngày 6/2": "611/CV 2026-02-06",
    "TTr 12 ngày 3.2 trình UBND tỉnh": "12/TTr 2026-02-03",
    "số 611 ngày 6/2/2026": "611 2026-02-06",
    "17/GMSNV": "17/GM-SNV",
    "VB số: 259/TTr-P3 ngày 04.3.2026": "259/TTr-P3 2026-03-04",
    "Công văn 87/KBKV.XI-KTNN ngày 04/02/2026": "87/KBKV.XI-KTNN 2026-02-04",
    "QĐ số 19/QĐ-THPT.NTH ngày 15/01/2026": "19/QĐ-THPT.NTH 2026-01-15",
    "12/KH-SNV.QĐ số 15/QĐ-SNV": "12/KH-SNV; 15/QĐ-SNV",
    "12/KH-SNV. Đã gửi": "12/KH-SNV",
    "Quy chế 1 cửa. QĐ số 13/QĐ-UBND": "13/QĐ-UBND",
    "20-KH/BCĐ57": "20-KH/BCĐ57",
    "12/HĐND-VP": "12/HĐND-VP",
    "45/2026/QĐ-UBND": "45/2026/QĐ-UBND",
    "2411/SNV-CCHC (05/11/2025)": "2411/SNV-CCHC 2025-11-05",
    "31, 42 và 53/QĐ-SNV ngày 1/3/2026": "31/QĐ-SNV 2026-03-01; 42/QĐ-SNV 2026-03-01; 53/QĐ-SNV 2026-03-01",
    "Tờ trình số 49/TTr-SNV ngày 1/2/2026; Công văn số 87/SNV-VP": "49/TTr-SNV 2026-02-01; 87/SNV-VP",
    "02 QĐ: 21/QĐ-UBND ngày 05/02; 45/QĐ-UBND ngày 20/3": "21/QĐ-UBND 2026-02-05; 45/QĐ-UBND 2026-03-20",
    "Ngày 07/01/2026 đã ban hành Công văn số 44/SNV-VP": "44/SNV-VP 2026-01-07",
    "QĐ 45/QĐ-SNV ngày 02 tháng 3 năm 2026": "45/QĐ-SNV 2026-03-02",
    "QĐ 45/QĐ-SNV ngày 14/52026": "45/QĐ-SNV 2026-05-14",
    "KH số 9/KH-VP, phấn đấu hoàn thành trước ngày 30/6/2026": "9/KH-VP",
    "9/KH-VP - Đã gửi các phòng": "9/KH-VP",
    "9/KH-VP. Đã gửi các phòng": "9/KH-VP",
    "15/KH_SNV": "15/KH-SNV",
    "16/QĐ.SNV ngày 12/3/2026": "16/QĐ-SNV 2026-03-12",
    "17 /QĐ SNV ngày 12/3/2026": "17/QĐ-SNV 2026-03-12",
    "QĐ-SNV số 18 ngày 12/3/2026": "18/QĐ-SNV 2026-03-12",
    "QĐ số: 19 ngày: 12/3/2026": "19/QĐ 2026-03-12",
    "19/QĐ-SNV, ngày ký: 12/3/2026": "19/QĐ-SNV 2026-03-12",
    "19/QĐ-SNV;12/3/2026": "19/QĐ-SNV 2026-03-12",
    "19/QĐ-SNV | 12/3/2026": "19/QĐ-SNV 2026-03-12",
    "19/QĐ-SNV ban hành 12/3/2026": "19/QĐ-SNV 2026-03-12",
    "KH20/SNV": "20/KH-SNV",
    "QĐ.21 ngày 12.3": "21/QĐ 2026-03-12",
    "QĐ của UBND tỉnh số 22 ngày 3/4": "22/QĐ 2026-04-03",
    "CV đi số 23 ngày 3/4/2026": "23/CV 2026-04-03",
    "24-YK/TU": "24-YK/TU",
    "số 402/snv-tg ngày 17/4/2026 v/v tập huấn": "402/SNV-TG 2026-04-17",
    "25/QĐ-SNV và 26/QĐ-SNV ngày 12/3/2026": "25/QĐ-SNV 2026-03-12; 26/QĐ-SNV 2026-03-12",
    "Ban hành ngày 20/3/2026 (số 33/QĐ-UBND)": "33/QĐ-UBND 2026-03-20",
    "BC số 12/BC-VP gửi SNV 5/4/2026": "12/BC-VP 2026-04-05",
    "Quyết định: 27/QĐ-SNV; Ngày: 5/1/2026": "27/QĐ-SNV 2026-01-05",
    "28/QĐ-SNV ngày 12-Mar-26": "28/QĐ-SNV 2026-03-12",
    "Kế hoạch năm 2026": "",
    "Báo cáo 6 tháng đầu năm": "",
    "04 tin/tháng": "",
    "Đã ban hành 12 quyết định": "",
    "12/15 lượt": "",
    "số   /QĐ-SNV ngày   /3/2026": "",
    "Ban hành trong tháng 3/2026": "",
}


def shown(text: str) -> str:
    return "; ".join(f"{one.number} {one.date}" if one.date else one.number for one in read_documents(text, 2026))


@pytest.mark.parametrize(("written", "documents"), WRITTEN.items())
def test_a_text_names_these_documents(written: str, documents: str) -> None:
    assert shown(written) == documents


@pytest.mark.parametrize("written", WRITTEN)
def test_composition_and_blanks_change_no_document(written: str) -> None:
    assert shown(unicodedata.normalize("NFD", written)) == shown(written)
    assert shown(written.replace(" ", "\u00a0") + "\n") == shown(written)


@given(
    st.integers(1, 9999),
    st.sampled_from(sorted(set(DOCUMENT_TYPES) - {"CV", "VB"})),
    st.sampled_from(["SNV", "UBND", "SDTTG", "VP", "SKH&CN"]),
    st.dates(date(2025, 1, 1), date(2029, 12, 31)),
)
@settings(max_examples=150, deadline=None)
def test_a_proper_number_and_date_are_read_as_written(number: int, kind: str, body: str, day: date) -> None:
    written = f"{number:02}/{kind}-{body}"
    sentence = f"Đã ban hành {DOCUMENT_TYPES[kind]} số {written} ngày {day:%d/%m/%Y} của Sở"
    assert shown(sentence) == f"{written} {day}"
    assert document_type(written) == kind


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_any_text_is_searched_without_an_error(text: str) -> None:
    assert all(document.number for document in read_documents(text, 2026))
    assert 0 <= document_likeness(text) <= 1
    assert has_blank_number(text) in {True, False}


@pytest.mark.parametrize("text", ["số    /KH-VP", "Số: …/QĐ-UBND", "QĐ số ..../QĐ-SNV", "số ___/TB-VP ngày"])
def test_an_unfilled_blank_is_seen(text: str) -> None:
    assert has_blank_number(text)
    assert not read_documents(text, 2026)


@pytest.mark.parametrize("text", ["số 12/KH-VP", "Hoàn thành", "2/3", "Tờ trình/Dự thảo Quyết định"])
def test_a_filled_number_is_no_blank(text: str) -> None:
    assert not has_blank_number(text)


def test_the_type_is_read_from_a_number_or_from_words() -> None:
    named = {text: document_types(text) for text in ("9/KH-VP", "Quyết định của UBND tỉnh", "12-TB/TU", "Tin, bài")}
    assert named == {
        "9/KH-VP": ("KH",),
        "Quyết định của UBND tỉnh": ("QĐ",),
        "12-TB/TU": ("TB",),
        "Tin, bài": (),
    }
    assert document_types("Tờ trình/Dự thảo Quyết định") == ("TTr",)


def test_days_are_read_day_first() -> None:
    days = {
        text: read_date(text, 2026)
        for text in (
            "05/03",
            "5.3",
            "14/52026",
            "ngày 02 tháng 4",
            "2026-04-09",
            "31/2/2026",
            "24/24 tin",
            "08/5/26",
        )
    }
    assert [str(day) for day in days.values()] == [
        "2026-03-05",
        "2026-03-05",
        "2026-05-14",
        "2026-04-02",
        "2026-04-09",
        "None",
        "None",
        "2026-05-08",
    ]


@given(st.dates(date(2020, 1, 1), date(2029, 12, 31)), st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]))
@settings(max_examples=80, deadline=None)
def test_every_way_to_write_a_day_is_read(day: date, form: str) -> None:
    assert [found.day for found in find_dates(f"xong ngày {day.strftime(form)}.", 2026)] == [day]
    assert read_date(f"ngày {day.day:02} tháng {day.month} năm {day.year}", 1999) == day


def test_a_column_of_numbers_looks_like_one() -> None:
    assert document_likeness("9/KH-VP ngày 05/3/2026") > 0.9
    assert document_likeness("Đã hoàn thành 80%") == 0
    assert document_likeness("Hàng năm") == 0
