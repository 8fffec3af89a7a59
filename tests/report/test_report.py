"""The Word report as a file: form, letters, merged cells, bookmarks, templates of users."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_excel.plan import Status
from cchc_excel.report import (
    SHIPPED_TEMPLATE,
    TemplateFault,
    TextLost,
    check_template,
    fields_page,
    numbers_in_report,
    write_report,
)
from cchc_excel.report import drawing as drawing_module
from cchc_excel.report.drawing import paragraphs_of
from cchc_excel.review import Review
from cchc_excel.wording import percent_words
from tests.builders import activity, item, judged, reported, review
from tests.conftest import GoldenCheck
from tests.golden import document_lines
from tests.report.cases import NASTY, month


def template(tmp_path: Path, *lines: str) -> Path:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    path = tmp_path / "mau.docx"
    made.save(str(path))
    return path


def text_of(of: Review, tmp_path: Path, template: Path | None = None) -> str:
    write_report(of, tmp_path / "a.docx", template)
    return "\n".join(paragraphs_of((tmp_path / "a.docx").read_bytes()))


def test_the_month_reads_as_expected(tmp_path: Path, golden: GoldenCheck) -> None:
    write_report(month(), tmp_path / "a.docx")
    golden("report-month", document_lines(tmp_path / "a.docx"))


def test_a_month_without_anything_reads_as_expected(tmp_path: Path, golden: GoldenCheck) -> None:
    write_report(review(), tmp_path / "a.docx")
    golden("report-empty", document_lines(tmp_path / "a.docx"))


def test_the_page_is_that_of_the_decree(tmp_path: Path) -> None:
    write_report(month(), tmp_path / "a.docx")
    body, annex = docx.Document(str(tmp_path / "a.docx")).sections
    assert [round((each or 0) / Mm(1)) for each in (body.page_width, body.page_height)] == [210, 297]
    margins = (body.top_margin, body.bottom_margin, body.left_margin, body.right_margin)
    assert [round((each or 0) / Mm(1)) for each in margins] == [20, 20, 30, 15]
    assert (annex.page_width or 0) > (annex.page_height or 0)
    assert body.different_first_page_header_footer
    assert "PAGE" in body.header._element.xml
    assert "PAGE" not in body.first_page_header._element.xml
    styles = docx.Document(str(tmp_path / "a.docx")).styles
    assert (styles["Nội dung"].font.name, styles["Nội dung"].font.size.pt) == ("Times New Roman", 14)


def test_office_text_stands_letter_by_letter(tmp_path: Path) -> None:
    text = text_of(month(), tmp_path)
    assert f"“{NASTY}”" in text
    assert f"Dự thảo Tờ trình {NASTY}" in text  # in the annex, with its line break


def test_a_lone_surrogate_does_not_cut_the_report(tmp_path: Path) -> None:
    bad = judged(item(activity(text="trước \ud800 sau\x07\x0b"), reported(Status.DONE)))
    text = text_of(review([bad]), tmp_path)
    assert "trước \ufffd sau" in text
    assert "./." in text


office_text = st.text(st.characters(), min_size=1, max_size=40)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=office_text)
def test_any_text_of_an_office_can_be_reported(tmp_path: Path, written: str) -> None:
    told = reported(Status.IN_PROGRESS, difficulty=written, reason=written, proposal=written, next_step=written)
    shown = write_report(review([judged(item(activity(text=written), told))]), tmp_path / "a.docx")
    assert shown  # the writer itself reads back every text and raises where one is missing


def test_equal_objectives_and_tasks_become_one_cell(tmp_path: Path) -> None:
    write_report(month(), tmp_path / "a.docx")
    table = docx.Document(str(tmp_path / "a.docx")).tables[-1]
    objective = [row.cells[1]._tc for row in table.rows[2:6]]
    assert objective[0] is objective[1]
    assert objective[1] is not objective[2]
    assert objective[2] is objective[3]
    assert table.rows[2].cells[1].text == "Công tác tuyên truyền được thực hiện kịp thời"
    task = [row.cells[2]._tc for row in table.rows[2:6]]
    assert task[0] is not task[1]
    assert task[2] is task[3]


def test_annex_rows_are_not_split_and_the_heading_repeats(tmp_path: Path) -> None:
    write_report(month(), tmp_path / "a.docx")
    rows = docx.Document(str(tmp_path / "a.docx")).tables[-1].rows
    assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    assert rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def test_every_number_has_a_bookmark_and_equals_its_figure(tmp_path: Path) -> None:
    of = month()
    shown = write_report(of, tmp_path / "a.docx")
    standing = numbers_in_report(tmp_path / "a.docx")
    assert {each.bookmark: each.text for each in shown} == standing
    whole = next(each for each in shown if (each.figure, each.part) == ("completion", "share"))
    assert whole.text == percent_words(of.figures["completion"].share) == "50%"
    assert {each.figure for each in shown} <= set(of.figures)
    assert {"reporting", "completion", "completion_due", "on_time", "completion.section.I"} <= {
        each.figure for each in shown
    }


def test_a_number_changed_by_hand_is_seen(tmp_path: Path) -> None:
    write_report(month(), tmp_path / "a.docx")
    changed = docx.Document(str(tmp_path / "a.docx"))
    for run in changed.element.body.iter(qn("w:t")):
        run.text = "51%" if run.text == "50%" else run.text
    changed.save(str(tmp_path / "a.docx"))
    assert "51%" in numbers_in_report(tmp_path / "a.docx").values()


def test_no_mark_is_left_in_the_document(tmp_path: Path) -> None:
    write_report(month(), tmp_path / "a.docx")
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        whole = b"".join(package.read(name) for name in package.namelist()).decode("utf-8", "replace")
    assert not [letter for letter in whole if "\ufdd0" <= letter <= "\ufdef"]


def test_two_reports_have_the_same_parts(tmp_path: Path) -> None:
    parts = []
    for name in ("a.docx", "b.docx"):
        write_report(month(), tmp_path / name)
        with zipfile.ZipFile(tmp_path / name) as package:
            parts.append([(part, package.read(part)) for part in package.namelist()])
    assert parts[0] == parts[1]


def test_a_text_that_gets_lost_stops_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_module, "paragraphs_of", lambda _content: ["nothing"])
    with pytest.raises(TextLost):
        write_report(month(), tmp_path / "a.docx")
    assert not (tmp_path / "a.docx").exists()


def test_the_shipped_template_has_no_faults() -> None:
    assert check_template(SHIPPED_TEMPLATE) == []


def test_a_users_template_may_have_little(tmp_path: Path) -> None:
    mine = template(
        tmp_path,
        "Của {{ co_quan }}",
        "{%p for doan in nop_bao_cao.doan %}",
        "* {{ doan }}",
        "{%p endfor %}",
    )
    assert text_of(month(), tmp_path, mine).split("\n")[:2] == [
        "Của SỞ DÂN TỘC VÀ TÔN GIÁO",
        "* Đã có 2/3 đơn vị nộp báo cáo (66,7%). Chưa nộp: Phòng Tôn giáo.",
    ]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            ["Tên {{ co_quann }}"],
            "Trường “co_quann” không có trong danh sách trường; có phải là “co_quan” không? "
            "(nội dung, đoạn “Tên {{ co_quann }}”).",
        ),
        (
            ["{%p for d in qua_han.donvi %}", "{{ d.ten }}", "{%p endfor %}"],
            "Trường “qua_han.donvi” không có trong danh sách trường; có phải là “don_vi” không? "
            "(nội dung, đoạn “{% for d in qua_han.donvi %}”).",
        ),
        (
            ["{%p for d in qua_han.don_vi %}", "{{ d.tenn }}", "{%p endfor %}"],
            "Trường “d.tenn” không có trong danh sách trường; có phải là “ten” không? (nội dung, đoạn “{{ d.tenn }}”).",
        ),
        (
            ["Mở đầu", "{%p if kinh_gui %}", "Kính gửi {{ kinh_gui }}"],
            "Lệnh “{% if kinh_gui %}” chưa có “{%p endif %}” (nội dung, đoạn “{% if kinh_gui %}”). "
            "Thêm “{%p endif %}” ở một đoạn hoặc hàng riêng phía sau.",
        ),
        (
            ["a", "{%p endfor %}"],
            "Lệnh “{% endfor %}” không có lệnh mở đầu đi trước (nội dung, đoạn “{% endfor %}”). "
            "Xóa lệnh này hoặc thêm “{%p for … %}”.",
        ),
        (
            ["{{ ket_qua }}"],
            "Trường “ket_qua” gồm nhiều trường con, không điền trực tiếp được (nội dung, đoạn “{{ ket_qua }}”). "
            "Ghi rõ, ví dụ “ket_qua.so_noi_dung”.",
        ),
        (
            ["{{ qua_han.doan }}"],
            "Trường “qua_han.doan” là danh sách, phải đặt trong lệnh for (nội dung, đoạn “{{ qua_han.doan }}”).",
        ),
        (
            ["{{ co_quan }"],
            "Lệnh trong mẫu viết chưa đúng (nội dung, đoạn “{{ co_quan }”): thiếu hoặc thừa dấu ngoặc nhọn. "
            "Xem cách viết trong docs/mau-bao-cao.md.",
        ),
        (
            ["{% p for d in qua_han.doan %}"],
            "Lệnh trong mẫu viết chưa đúng (nội dung, đoạn “{% p for d in qua_han.doan %}”): "
            "có lệnh lạ; “{%p” và “{%tr” phải viết liền. Xem cách viết trong docs/mau-bao-cao.md.",
        ),
        (
            ["{{ ky.__class__.__mro__ }}"],
            "Trường “ky.__class__” không có trong danh sách trường (nội dung, đoạn “{{ ky.__class__.__mro__ }}”).",
        ),
    ],
)
def test_a_fault_of_a_template_names_field_and_paragraph(tmp_path: Path, lines: list[str], sentence: str) -> None:
    mine = template(tmp_path, *lines)
    assert check_template(mine) == [sentence]
    with pytest.raises(TemplateFault) as fault:
        write_report(month(), tmp_path / "a.docx", mine)
    assert fault.value.sentences == (sentence,)
    assert not (tmp_path / "a.docx").exists()


def test_a_file_that_is_no_template_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "mau.docx").write_bytes(b"no document")
    assert check_template(tmp_path / "mau.docx") == [
        "Tệp mẫu không mở được: tệp hỏng hoặc không phải .docx. Lưu lại tệp từ Word dưới dạng .docx."
    ]


def test_a_template_that_fails_only_when_it_runs_is_a_fault(tmp_path: Path) -> None:
    mine = template(tmp_path, "{{ ky / 2 }}")
    with pytest.raises(TemplateFault, match="Tệp mẫu không dùng được"):
        write_report(month(), tmp_path / "a.docx", mine)


def test_the_page_of_fields_is_the_generated_one() -> None:
    page = Path(__file__).parents[2] / "docs" / "mau-bao-cao.md"
    assert page.read_text(encoding="utf-8") == fields_page()
