"""How a file was read, as headings, lines and tables that any rendering can show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cchc_excel import spelling
from cchc_excel.cells import column_letters
from cchc_excel.findings import Finding, Language
from cchc_excel.plan import Activity, AnnexReading, FileReading, RowReading
from cchc_excel.transcript.names import (
    FIELDS,
    REPAIRS,
    ROLES,
    SEVERITIES,
    Names,
    named,
    reason,
    severity_name,
)
from cchc_excel.wording import date_words, status_words


class Heading(NamedTuple):
    """A line above what follows."""

    text: str
    level: int  # 1 is the file, 2 a table of it, 3 a part


class Line(NamedTuple):
    """One line of text."""

    text: str


class Table(NamedTuple):
    """Rows of texts under headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Line | Table

_WORDS: dict[str, Names] = {
    "file": ("Tệp {file} ({kind})", "File {file} ({kind})"),
    "refused": (
        "Không dùng được tệp này; lý do ở phần vấn đề cần xem.",
        "This file cannot be used; see the findings.",
    ),
    "no_annex": ("Không thấy bảng kế hoạch nào trong tệp.", "There is no annex in this file."),
    "year": ("Năm kế hoạch: {value}", "Plan year: {value}"),
    "period": ("Kỳ báo cáo: {value}", "Period: {value}"),
    "office": ("Đơn vị báo cáo: {value}", "Reporting office: {value}"),
    "annex": ("Bảng trên “{sheet}”", "Table on “{sheet}”"),
    "titles": ("Dòng tên bảng", "Title lines"),
    "columns": ("Các cột", "Columns"),
    "rows": ("Các dòng", "Rows"),
    "activities": ("Hoạt động đọc được: {count}", "Activities read: {count}"),
    "repairs": ("Đã sửa khi đọc: {count}", "Repaired while reading: {count}"),
    "passed": ("Bỏ qua: {count} ô", "Passed over: {count} cells"),
    "findings": ("Vấn đề cần xem: {count}", "Findings: {count}"),
    "nothing": ("Không có.", "None."),
    "ledger": (
        "Đối chiếu ô: {cells} ô có nội dung = {used} đã dùng + {heading} tiêu đề, tên bảng, chữ ký + {passed_over} bỏ qua.",
        "Ledger: {cells} cells with content = {used} used + {heading} headings, titles, signatures + {passed_over} passed over.",
    ),
}
_HEADINGS: dict[str, tuple[Names, ...]] = {
    "titles": (("Ô", "Cell"), ("Nội dung", "Text")),
    "columns": (
        ("Cột", "Column"),
        ("Hiểu là", "Read as"),
        ("Tiêu đề trong tệp", "Heading in the file"),
        ("Điểm", "Score"),
        ("Cách hiểu thứ hai", "Runner-up"),
    ),
    "rows": (("Dòng", "Row"), ("Là", "Role"), ("Lý do", "Why")),
    "activities": (
        ("Mã", "Id"),
        ("Hoạt động", "Activity"),
        ("Chủ trì", "Lead"),
        ("Thời hạn", "Deadline"),
        ("Báo cáo", "Report"),
        ("Ô", "Cell"),
    ),
    "repairs": (("Ô", "Cell"), ("Đã sửa", "Repair")),
    "passed": (("Ô", "Cell"), ("Lý do", "Why")),
    "findings": (("Ô", "Cell"), ("Mức", "Severity"), ("Mã", "Code"), ("Nội dung", "Message")),
}
_MOST_REFS = 4  # cells of a repair that are named one by one


def words(name: str, language: Language, **values: object) -> str:
    """A sentence or heading of the transcript."""
    return _one_line(named(_WORDS[name], language).format_map(values))


def account(reading: FileReading, findings: Sequence[Finding], language: Language) -> Iterator[Block]:
    """Everything there is to say about how a file was read, in order."""
    yield Heading(words("file", language, file=reading.file, kind=reading.kind), 1)
    for name, value in (("year", reading.plan_year), ("period", reading.period), ("office", reading.office)):
        if value is not None:
            yield Line(words(name, language, value=value))
    if not reading.annexes:
        yield Line(words("refused" if reading.refused else "no_annex", language))
    for annex in reading.annexes:
        yield from _annex(annex, language)
    yield Heading(words("findings", language, count=len(findings)), 2)
    if findings:
        yield _table("findings", (_finding(finding, language) for finding in findings), language)
    else:
        yield Line(words("nothing", language))


def _annex(annex: AnnexReading, language: Language) -> Iterator[Block]:
    yield Heading(words("annex", language, sheet=annex.sheet), 2)
    parts = (
        ("titles", len(annex.titles), ((ref.address, text) for ref, text in annex.titles)),
        ("columns", len(annex.columns), _columns(annex, language)),
        ("rows", len(annex.rows), _rows(annex.rows, language)),
        (
            "activities",
            len(annex.activities),
            (_activity(activity, language) for activity in annex.activities),
        ),
        ("repairs", len(set(annex.repairs)), _repairs(annex, language)),
        (
            "passed",
            annex.ledger.passed_over,
            ((ref.address, reason(why, language)) for ref, why in annex.ledger.passed),
        ),
    )
    for name, count, rows in parts:
        if count:
            yield Heading(words(name, language, count=count), 3)
            yield _table(name, rows, language)
    counts = {name: value for name, value in annex.ledger._asdict().items() if name != "passed"}
    yield Line(words("ledger", language, **counts))


def _table(name: str, rows: Iterator[tuple[str, ...]], language: Language) -> Table:
    headings = tuple(named(heading, language) for heading in _HEADINGS[name])
    return Table(headings, tuple(tuple(_one_line(text) for text in row) for row in rows))


def _columns(annex: AnnexReading, language: Language) -> Iterator[tuple[str, ...]]:
    for column in annex.columns:
        second = column.runner_up
        yield (
            column_letters(column.column),
            named(FIELDS[column.field], language),
            column.heading,
            score(column.score, language),
            f"{named(FIELDS[second], language)} {score(column.runner_up_score, language)}" if second else "",
        )


def _rows(rows: Sequence[RowReading], language: Language) -> Iterator[tuple[str, ...]]:
    """Rows of one kind that follow each other are one line: "4-9"."""
    numbered = enumerate(rows)
    for (role, why, _), run in groupby(
        numbered, key=lambda entry: (entry[1].role, entry[1].why, entry[1].row - entry[0])
    ):
        found = [row.row for _, row in run]
        span = str(found[0]) if len(found) == 1 else f"{found[0]}-{found[-1]}"
        yield span, named(ROLES[role], language), reason(why, language) if why else ""


def _activity(activity: Activity, language: Language) -> tuple[str, ...]:
    report = activity.report
    told = ""
    if report is not None:
        status = report.status.value.replace("_", " ") if language is Language.EN else status_words(report.status)
        told = status if report.percent is None else f"{status} {_decimal(f'{report.percent:g}', language)}%"
    due = activity.deadline.due
    deadline = activity.deadline.text or ""
    if due is not None:
        deadline = f"{deadline} → {date_words(due)}"
    leads = ", ".join(mention.name for mention in activity.leads)
    return activity.id, activity.activity.text or "", leads, deadline, told, activity.ref.address


def _repairs(annex: AnnexReading, language: Language) -> Iterator[tuple[str, ...]]:
    for repair in dict.fromkeys(annex.repairs):
        shown = [ref.address for ref in repair.refs[:_MOST_REFS]]
        more = len(repair.refs) - len(shown)
        yield ", ".join(shown) + (f" … +{more}" if more else ""), named(REPAIRS[repair.kind], language)


def _finding(finding: Finding, language: Language) -> tuple[str, ...]:
    kind = finding.kind
    severity = f"{SEVERITIES[kind.severity]} {severity_name(kind.severity, language)}"
    return str(finding.ref) if finding.ref else "", severity, kind.code, finding.message(language)


def score(value: float, language: Language) -> str:
    """``0,93``."""
    return _decimal(f"{value:.2f}", language)


def _decimal(number: str, language: Language) -> str:
    return number if language is Language.EN else number.replace(".", ",")


def _one_line(text: str) -> str:
    """What a person can read on one line, without anything that moves the cursor."""
    return " ".join(spelling.gate(text).split())
