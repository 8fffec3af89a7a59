"""Leads and partners that are missing, unknown or misspelt; personal data in the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_excel.annex.offices import is_doubtful_name, persons_in
from cchc_excel.checks.spots import recorded, without_column
from cchc_excel.findings import Severity, Spot, at, check
from cchc_excel.plan import Activity, Field, FileReading, Mention

# An unknown partner that begins so may well be a body outside the agency; only its own rooms are looked up.
_OWN = ("phòng", "p.", "p ", "văn phòng", "vp", "thanh tra sở", "trung tâm")


def _mentions(reading: FileReading) -> Iterator[tuple[Activity, Field, Mention]]:
    for activity in reading.activities:
        for name, mentions in ((Field.LEAD, activity.leads), (Field.PARTNER, activity.partners)):
            for mention in mentions:
                yield activity, name, mention


def _has_register(reading: FileReading) -> bool:
    """Without a register nothing is known, and nothing is therefore unknown."""
    return any(mention.known or mention.candidate for _, _, mention in _mentions(reading))


@check(
    "O01",
    Severity.WARNING,
    vi="Không ghi đơn vị chủ trì. Bổ sung tên đơn vị, ví dụ “Văn phòng”.",
    en="No leading office is given. Add its name, as in “Văn phòng”.",
    explain_vi="Không có đơn vị chủ trì thì không biết ai phải báo cáo. Người lập kế hoạch bổ sung; ở dòng có ô gộp bị mất thì gộp lại.",
)
def lead_missing(reading: FileReading) -> Iterable[Spot]:
    """Nobody leads the activity, so nobody has to report it."""
    told = without_column(reading, Field.LEAD)
    for activity in reading.activities:
        if not activity.leads and activity.id not in told and (activity.activity.text or activity.task.text):
            yield at(activity.place(Field.LEAD))


@check(
    "O02",
    Severity.WARNING,
    vi="Không thấy “{written}” trong danh sách đơn vị{proposal}. Sửa tên, hoặc thêm vào trang “Đơn vị” của cai-dat.xlsx.",
    en="“{written}” is not in the register{proposal_en}. Mend the name, or add it to the sheet “Đơn vị” of cai-dat.xlsx.",
    explain_vi="Tên đơn vị chủ trì, và tên phòng ở cột phối hợp, được so với danh sách đơn vị và tên viết tắt trong cai-dat.xlsx. "
    "Tên gần giống được nêu để chọn. Cơ quan bên ngoài ở cột phối hợp thì không cần khai báo.",
)
def office_not_in_register(reading: FileReading) -> Iterable[Spot]:
    """A leading office, or a room among the partners, that the register does not know, with the nearest name."""
    if not _has_register(reading):
        return
    for activity, name, mention in _mentions(reading):
        if mention.known or mention.group:
            continue
        if name is Field.LEAD or mention.candidate or mention.written.lower().startswith(_OWN):
            near = mention.candidate
            yield at(
                activity.place(name),
                written=mention.written,
                proposal=f"; có phải “{near}” không" if near else "",
                proposal_en=f"; is it “{near}”" if near else "",
            )


@check(
    "O03",
    Severity.NOTE,
    vi="“{written}” được hiểu là “{name}”. Nếu đúng thì không cần làm gì; nếu sai thì sửa tên đơn vị.",
    en="“{written}” was read as “{name}”. If that is right, nothing needs to be done; else mend the name.",
    explain_vi="Tên viết sai rõ ràng, ví dụ “Phòng CSĐT” thay cho “Phòng CSDT”, được thay bằng tên trong danh sách.",
    repaired=True,
)
def office_respelt(reading: FileReading) -> Iterable[Spot]:
    """A clear slip in a name; the register's name is used."""
    for activity, name, mention in _mentions(reading):
        if mention.known and mention.candidate:
            yield at(activity.place(name), written=mention.written, name=mention.name)


@check(
    "O04",
    Severity.NOTE,
    vi="“{name}” vừa chủ trì vừa phối hợp; chỉ tính là chủ trì. Bỏ tên ở cột phối hợp nếu không cố ý.",
    en="“{name}” both leads and assists; it counts as lead. Remove it from the partners unless it is meant.",
    explain_vi="Một đơn vị không phối hợp với chính mình. Nhóm như “Các phòng thuộc Sở” ở cả hai cột thì không bị nhắc.",
)
def lead_also_partner(reading: FileReading) -> Iterable[Spot]:
    """The same office stands in both columns; groups may."""
    for activity in reading.activities:
        leads = {mention.name for mention in activity.leads if not mention.group}
        for mention in activity.partners:
            if mention.name in leads and not mention.group:
                yield at(activity.place(Field.PARTNER), name=mention.name)


@check(
    "O05",
    Severity.NOTE,
    vi="Việc này có {count} đơn vị chủ trì ({names}); chỉ tính hoàn thành khi tất cả đã hoàn thành. Nên giao một đơn vị chủ trì.",
    en="{count} offices lead this activity ({names}); it is done only when all of them are. Better name one lead.",
    explain_vi="Mỗi đơn vị chủ trì đều phải báo cáo việc này. Nhiều đơn vị cùng chủ trì dễ làm số liệu khác nhau.",
)
def several_leads(reading: FileReading) -> Iterable[Spot]:
    """Several offices lead; the activity is done when all of them are."""
    for activity in reading.activities:
        names = [mention.name for mention in activity.leads]
        if len(names) > 1:
            yield at(activity.place(Field.LEAD), count=len(names), names=", ".join(names))


@check(
    "O06",
    Severity.WARNING,
    vi="Ô này có tên người hoặc số điện thoại; các báo cáo không in ra. Xóa thông tin cá nhân khỏi bảng trước khi phát hành.",
    en="This cell holds a person's name or telephone number, which the reports leave out. Remove it before the table is published.",
    explain_vi="Tên và số điện thoại của người phụ trách là dữ liệu cá nhân, không đưa vào báo cáo phát hành. "
    "Đơn vị lập bảng chuyển sang danh sách nội bộ.",
)
def personal_data(reading: FileReading) -> Iterable[Spot]:
    """Names and telephone numbers must not reach a published report; they are never quoted."""
    seen = set()
    for spot in (*recorded(reading, "personal_data"), *_personal(reading)):
        if spot.ref not in seen:
            seen.add(spot.ref)
            yield Spot(spot.ref, {}, spot.file)


def _personal(reading: FileReading) -> Iterator[Spot]:
    for activity in reading.activities:
        for field, text in _texts(activity):
            if text and persons_in(text):
                yield at(activity.place(field))


def _texts(activity: Activity) -> Iterator[tuple[Field, str | None]]:
    yield from ((Field.EXTRA, text) for _, text in activity.extras)
    if (report := activity.report) is not None:
        yield Field.RESULT, report.text
        yield Field.NOTE, report.note
        yield Field.PROPOSAL, report.proposal
        yield Field.DIFFICULTY, report.difficulty


@check(
    "O07",
    Severity.NOTE,
    vi="Chưa chắc “{written}” là tên một đơn vị. Nếu sai, viết mỗi đơn vị đầy đủ tên, cách nhau bằng dấu chấm phẩy.",
    en="“{written}” may not be the name of one office. If so, write each office with its full name, parted by semicolons.",
    explain_vi="Ô liệt kê nhiều đơn vị có thể bị tách chưa đúng: “Sở A, B và C” là một, hai hay ba đơn vị? Cách ghi an toàn: mỗi đơn vị "
    "một tên đầy đủ. Tên đã khai trong trang “Đơn vị” của cai-dat.xlsx thì không bị nhắc.",
)
def office_name_doubtful(reading: FileReading) -> Iterable[Spot]:
    """What was taken for one office may be a piece of a name, several offices, or a remark."""
    registered = _has_register(reading)
    for activity, name, mention in _mentions(reading):
        told = registered and (name is Field.LEAD or bool(mention.candidate))  # O02 has said it
        if not mention.known and not told and (mention.guessed or is_doubtful_name(mention.written)):
            yield at(activity.place(name), written=mention.written)


CHECKS = (
    lead_missing,
    office_not_in_register,
    office_respelt,
    lead_also_partner,
    several_leads,
    personal_data,
    office_name_doubtful,
)
