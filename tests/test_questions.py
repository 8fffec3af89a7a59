"""Doubtful readings are asked once, answered where they are asked, and remembered."""

from __future__ import annotations

from datetime import date

from cchc_excel.cells import Cell, Grid
from cchc_excel.plan import Status
from cchc_excel.questions import HEADINGS, SHEET, answered_questions, answers_grid, questions_of, with_answers
from cchc_excel.settings import Answer, Office, Settings, settings_from_grids
from tests.drawn import grid, read

TABLE = """TT | Nội dung công việc | Thứ cần nộp | Chủ trì | Thời gian hoàn thành | Tình trạng
1 | Ban hành kế hoạch tuyên truyền | Kế hoạch | Phòng Chính sách và Dân tộc học | bao giờ xong thì xong | lung tung beng
2 | Rà soát thủ tục hành chính | Báo cáo | Văn phòng | Quý II | Đã hoàn thành
3 | Kiểm tra công vụ | Báo cáo | Văn phòng | Quý III | Đang thực hiện
"""
REGISTER = Settings(offices=(Office("Văn phòng"), Office("Phòng Chính sách Dân tộc")))


def answered(*rows: tuple[str, str, str]) -> Grid:
    """The sheet as an earlier workbook holds it, with answers typed in."""
    texts = {(4, column): heading for column, heading in enumerate(HEADINGS, start=1)}
    for row, (kind, written, answer) in enumerate(rows, start=5):
        texts |= {
            (row, 1): kind,
            (row, 2): written,
            (row, 4): "tep.xlsx",
            (row, 5): "Phụ lục",
            (row, 6): "C1",
        }
        if answer:
            texts[row, 7] = answer
    cells = {place: Cell(text, *place) for place, text in texts.items()}
    return Grid("tong-hop-2026-03.xlsx", SHEET, cells)


def test_each_doubtful_wording_is_asked_once_with_its_cell_and_proposals() -> None:
    questions = questions_of([read(grid(TABLE), settings=REGISTER)], REGISTER)
    assert [(one.kind, one.written, one.ref.address) for one in questions] == [
        ("heading", "Thứ cần nộp", "C1"),
        ("office", "Phòng Chính sách và Dân tộc học", "D2"),
        ("deadline", "bao giờ xong thì xong", "E2"),
        ("status", "lung tung beng", "F2"),
    ]
    assert questions[1].proposals == ("Phòng Chính sách Dân tộc",)


def test_a_doubtful_status_is_asked_with_what_was_read_first_until_it_is_answered() -> None:
    table = TABLE.replace("lung tung beng", "Nghe nói đã hoãn")
    (asked,) = [one for one in questions_of([read(grid(table))], Settings()) if one.kind == "status"]
    assert (asked.written, asked.proposals[0]) == ("Nghe nói đã hoãn", "Tạm dừng")
    settings = with_answers(Settings(answers=(Answer("status", "Nghe nói đã hoãn", "Tạm dừng"),)))
    again = read(grid(table), settings=settings)
    assert [one for one in questions_of([again], settings) if one.kind == "status"] == []


def test_an_answer_typed_into_the_workbook_is_used_and_not_asked_again() -> None:
    sheet = answered(
        ("Tiêu đề cột", "Thứ cần nộp", "Kết quả/Sản phẩm"),
        ("Tên đơn vị", "Phòng Chính sách và Dân tộc học", "Phòng Chính sách Dân tộc"),
        ("Thời hạn", "bao giờ xong thì xong", "Quý IV"),
        ("Tình trạng", "lung tung beng", "Đang thực hiện"),
    )
    only_answers = answers_grid(sheet)
    assert only_answers is not None
    register = grid(
        """Tên đơn vị | Tên viết tắt, tên khác | Có nộp báo cáo
Văn phòng | VP | Có
Phòng Chính sách Dân tộc | CSDT | Có
""",
        sheet="Đơn vị",
        file="cai-dat.xlsx",
    )
    settings, _ = settings_from_grids([register, only_answers])
    settings = with_answers(settings)
    first = read(grid(TABLE), settings=settings).activities[0]
    assert first.product == "Kế hoạch"
    assert [mention.name for mention in first.leads] == ["Phòng Chính sách Dân tộc"]
    assert first.deadline.due == date(2026, 12, 31)
    assert first.report is not None
    assert first.report.status is Status.IN_PROGRESS
    assert questions_of([read(grid(TABLE), settings=settings)], settings) == ()


def test_rows_without_an_answer_are_no_answers() -> None:
    assert answers_grid(answered(("Tiêu đề cột", "Thứ cần nộp", ""))) is None


def test_an_answered_question_stays_in_the_list_so_that_the_answer_is_not_lost() -> None:
    sheet = answered(("Tiêu đề cột", "Thứ cần nộp", "Kết quả/Sản phẩm"))
    settings = Settings(answers=(Answer("heading", "Thứ cần nộp", "Kết quả/Sản phẩm"),))
    [kept] = answered_questions([sheet], settings)
    assert (kept.written, kept.answer, str(kept.ref)) == ("Thứ cần nộp", "Kết quả/Sản phẩm", "Phụ lục!C1")
