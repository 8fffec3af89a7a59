"""Who reported and who did not: offices without a return, empty returns, activities without a report."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_excel.checks.merging import quote
from cchc_excel.findings import Severity, Spot, at, check, in_file
from cchc_excel.merging.senders import has_report
from cchc_excel.plan import DeadlineKind, Dossier, Field, Item, Return, Status


@check(
    "K01",
    Severity.WARNING,
    vi="Chưa có báo cáo của đơn vị nào trong kỳ này. Đặt các tệp đơn vị gửi vào thư mục input.",
    en="There is no return of any office for this period. Put the offices' files into the folder input.",
    explain_vi="Khi chưa có tệp nào được tính, mọi hoạt động đều là “chưa báo cáo”.",
)
def no_returns(dossier: Dossier) -> Iterable[Spot]:
    """No file counts as a return, so every activity is unreported."""
    if not any(sent.counted for sent in dossier.returns):
        yield in_file("")


@check(
    "K02",
    Severity.WARNING,
    vi="Chưa có báo cáo của {office}. Đôn đốc đơn vị gửi, hoặc bỏ dấu “phải báo cáo” của đơn vị trong cai-dat.xlsx.",
    en="There is no return of {office}. Remind the office, or clear its mark “must report” in cai-dat.xlsx.",
    explain_vi="Đơn vị phải báo cáo là đơn vị trong sheet Đơn vị của cai-dat.xlsx; nếu không có thì là các đơn vị chủ trì "
    "ít nhất một hoạt động của kế hoạch hoặc đã gửi tệp.",
)
def office_missing(dossier: Dossier) -> Iterable[Spot]:
    """An office that must report has sent nothing that counts, although others have."""
    sent = {each.office for each in dossier.returns}
    if any(each.counted for each in dossier.returns):
        for office in dossier.expected:
            if office not in sent:
                yield in_file("", office=office)


@check(
    "K03",
    Severity.WARNING,
    vi="Tệp của {office} không có hoạt động nào đọc được, nên đơn vị chưa được tính là đã báo cáo. "
    "Đề nghị đơn vị gửi lại theo mẫu.",
    en="No activity could be read from {office}'s file, so the office does not count as having reported. "
    "Ask it to send the file again, in the form that was handed out.",
    explain_vi="Xem các vấn đề khác của cùng tệp để biết vì sao không đọc được.",
)
def office_unread(dossier: Dossier) -> Iterable[Spot]:
    """All files of an office are unusable; the findings of the file itself say why."""
    counted = {each.office for each in dossier.returns if each.counted}
    for sent in dossier.returns:
        if sent.office is not None and sent.office not in counted and not sent.reading.activities:
            yield in_file(sent.reading.file, office=sent.office)


@check(
    "K04",
    Severity.WARNING,
    vi="Không dòng nào của tệp có ghi kết quả. Đề nghị đơn vị điền các cột báo cáo rồi gửi lại.",
    en="No row of this file carries a report. Ask the office to fill in the reporting columns and send it again.",
    explain_vi="Tệp chỉ có nội dung kế hoạch thì chưa phải báo cáo. Không có việc phát sinh thì ghi “Không phát sinh”.",
)
def return_empty(dossier: Dossier) -> Iterable[Spot]:
    """A return holds the plan only; an office without work this period writes "Không phát sinh"."""
    for sent in dossier.returns:
        if sent.counted and not any(map(has_report, sent.reading.activities)):
            yield in_file(sent.reading.file)


@check(
    "K05",
    Severity.NOTE,
    vi="{office} đã gửi báo cáo nhưng chưa ghi kết quả của hoạt động {item}, “{text}”. Bổ sung, kể cả khi chưa thực hiện.",
    en="{office} has sent its return but reports nothing of activity {item}, “{text}”. Add it, even if nothing was done yet.",
    explain_vi="Chỉ nêu hoạt động do chính đơn vị chủ trì và không phải hoạt động chờ phát sinh.",
)
def activity_unreported(dossier: Dossier) -> Iterable[Spot]:
    """A lead that sent a return left one of its activities out or blank; those that wait for an event are not meant."""
    returns = {
        sent.office: sent for sent in dossier.returns if sent.counted and any(map(has_report, sent.reading.activities))
    }
    for item in dossier.items:
        if item.activity.conditional or item.activity.deadline.kind is DeadlineKind.CONDITIONAL:
            continue
        for lead in item.leads:
            if lead in returns and not _reported_by(item, lead):
                yield _unreported(item, lead, returns[lead])


@check(
    "K06",
    Severity.WARNING,
    vi="Ngày hoàn thành {written} sau ngày chốt số liệu {closing}, nên không được dùng để xét đúng hạn. "
    "Kiểm tra ngày và tháng có bị đảo không.",
    en="The completion date {written} is after the closing date {closing} and was not used to judge whether it was in time. "
    "See whether day and month are swapped.",
    explain_vi="Ví dụ: 03/12/2026 ghi theo kiểu tháng/ngày thành 12/03/2026. Việc xong sau ngày chốt thuộc kỳ sau.",
)
def completed_after_closing(dossier: Dossier) -> Iterable[Spot]:
    """A completion date after the closing date: swapped day and month, or work of the next period."""
    for item in dossier.items:
        for told in item.reports:
            day = told.report.completed_on
            if day is not None and day > dossier.closing_on:
                yield at(
                    told.activity.place(Field.COMPLETED_ON, Field.RESULT, Field.STATUS),
                    written=f"{day:%d/%m/%Y}",
                    closing=f"{dossier.closing_on:%d/%m/%Y}",
                )


def _reported_by(item: Item, office: str) -> bool:
    return any(told.office == office and told.report.status is not Status.UNREPORTED for told in item.reports)


def _unreported(item: Item, office: str, sent: Return) -> Spot:
    """At the row of the return that was left blank, else the file as a whole."""
    row = next((told.activity for told in item.reports if told.office == office), None)
    if row is None:
        return in_file(sent.reading.file, office=office, item=item.id, text=quote(item.activity))
    ref = row.place(Field.STATUS, Field.RESULT)
    return at(ref, office=office, item=item.id, text=quote(item.activity))


CHECKS = (
    no_returns,
    office_missing,
    office_unread,
    return_empty,
    activity_unreported,
    completed_after_closing,
)
