"""What was noticed while many files became one dossier: versions, senders, periods, matches, changed plan cells."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_excel.checks.spots import recorded
from cchc_excel.findings import Severity, Spot, at, check, in_file
from cchc_excel.merging.matching import SAME_WORDS
from cchc_excel.plan import Activity, Dossier

LONGEST_QUOTE = 16  # words


def quote(activity: Activity) -> str:
    """The first words of an activity, for a message."""
    words = (activity.activity.text or activity.task.text or activity.objective.text or activity.id).split()
    return " ".join(words[:LONGEST_QUOTE]) + (" …" if len(words) > LONGEST_QUOTE else "")


@check(
    "M01",
    Severity.NOTE,
    vi="Tệp này giống hệt tệp “{other}” nên không được tính lần nữa. Xóa một trong hai tệp.",
    en="This file is the same as “{other}” and was not counted again. Delete one of them.",
    explain_vi="Hai tệp có cùng nội dung đến từng byte, thường do sao chép. Tệp đứng trước theo tên được tính. "
    "Người tổng hợp xóa bản thừa.",
)
def return_repeated(dossier: Dossier) -> Iterable[Spot]:
    """Two returns hold the same bytes; the first by name counts. The coordinator deletes the copy."""
    return recorded(dossier, "return_repeated")


@check(
    "M02",
    Severity.WARNING,
    vi="{office} gửi nhiều tệp báo cáo cùng một việc: tệp này không được tính, tệp được tính là “{other}”. "
    "Nếu chọn sai, chuyển tệp không dùng ra khỏi thư mục.",
    en="{office} sent several files about the same activities: this one was not counted, “{other}” was. "
    "If that is wrong, move the file that should not count out of the folder.",
    explain_vi="Tệp mới nhất được tính, xét theo kỳ ghi ở dòng tiêu đề, rồi chữ và số chỉ phiên bản trong tên tệp "
    "(“lần 2”, “(2)”, “final”), rồi thứ tự tên. Các tệp báo cáo những hoạt động khác nhau thì cùng được tính. "
    "Ví dụ tên tốt: “Văn phòng - 2026-03 - lần 2.xlsx”.",
)
def return_superseded(dossier: Dossier) -> Iterable[Spot]:
    """An office sent several files about the same activities.

    The newest counts: by the period in its title lines, then by the words and numbers of a version in its name, then by
    the order of names. Files about different activities all count.
    """
    return recorded(dossier, "return_superseded")


@check(
    "M03",
    Severity.WARNING,
    vi="Không rõ tệp này của đơn vị nào; mỗi dòng được tính là báo cáo của đơn vị chủ trì dòng đó. "
    "Đặt tệp vào thư mục mang tên đơn vị, hoặc ghi tên đơn vị ở dòng đầu của bảng.",
    en="It is not known which office sent this file; each row counts as the report of the office that leads it. "
    "Put the file into a folder with the office's name, or write the name in the first line of the sheet.",
    explain_vi="Tên đơn vị được tìm ở các dòng tiêu đề, tên thư mục, tên tệp, rồi ở cột chủ trì của các dòng có báo cáo. "
    "Ví dụ tốt: “input/Phòng Tôn giáo/bao cao 3.xlsx”. Người tổng hợp hoặc đơn vị gửi tệp sửa.",
)
def office_unknown(dossier: Dossier) -> Iterable[Spot]:
    """Neither title lines, folder, file name nor the leads of the reported rows say whose return a file is."""
    return recorded(dossier, "office_unknown")


@check(
    "M04",
    Severity.WARNING,
    vi="Tệp không ghi đơn vị gửi; được coi là của {office} vì đơn vị này chủ trì {count} trong {rows} dòng có báo cáo. "
    "Ghi tên đơn vị ở dòng đầu của bảng hoặc trong tên tệp.",
    en="The file names no office; it is taken as {office}'s, who leads {count} of the {rows} rows that carry a report. "
    "Write the office's name in the first line of the sheet or in the file's name.",
    explain_vi="Chỉ đoán khi một đơn vị chủ trì quá nửa số dòng có báo cáo và chưa có tệp nào khác ghi rõ tên đơn vị ấy.",
)
def office_guessed(dossier: Dossier) -> Iterable[Spot]:
    """The office was concluded from who leads most of the rows that carry a report."""
    return recorded(dossier, "office_guessed")


@check(
    "M05",
    Severity.WARNING,
    vi="Tệp ghi kỳ {found} nhưng đang tổng hợp kỳ {wanted}; số liệu vẫn được tính. "
    "Kiểm tra xem có gửi nhầm tệp của kỳ khác không, rồi sửa dòng tiêu đề.",
    en="The file says {found} but {wanted} is being consolidated; it was counted all the same. "
    "See whether the wrong month's file was sent, then mend the title line.",
    explain_vi="Kỳ được đọc ở dòng tiêu đề, nếu không có thì ở tên tệp hoặc thư mục. Dòng tiêu đề thường bị quên sửa khi "
    "dùng lại tệp tháng trước, nên tệp vẫn được tính.",
)
def period_wrong(dossier: Dossier) -> Iterable[Spot]:
    """The title lines, or without them the path, name another month; titles go stale, so the file still counts."""
    return recorded(dossier, "period_wrong")


@check(
    "M06",
    Severity.WARNING,
    vi="Tiêu đề ghi năm {found} nhưng kế hoạch đang tổng hợp là của năm {wanted}. "
    "Kiểm tra xem có dùng nhầm kế hoạch năm khác không, rồi sửa dòng tiêu đề.",
    en="The title says {found} but the plan being consolidated is that of {wanted}. "
    "See whether another year's plan was used, then mend the title line.",
    explain_vi="Thời hạn không ghi năm được hiểu theo năm kế hoạch, nên năm sai làm sai mọi thời hạn.",
)
def year_wrong(dossier: Dossier) -> Iterable[Spot]:
    """The title lines name another plan year; deadlines without a year depend on it."""
    return recorded(dossier, "year_wrong")


@check(
    "M07",
    Severity.WARNING,
    vi="Cột {field} khác kế hoạch đã ban hành (hoạt động {item}): kế hoạch ghi “{planned}”, tệp này ghi “{written}”. "
    "Kế hoạch được giữ nguyên; nếu đề nghị điều chỉnh, ghi vào cột Ghi chú.",
    en="The column {field_en} differs from the plan as issued (activity {item}): the plan says “{planned}”, this file "
    "“{written}”. The plan stands; a change that is asked for belongs into the column for notes.",
    explain_vi="Nội dung, sản phẩm, chủ trì, phối hợp và thời hạn là của kế hoạch đã ký; tệp của đơn vị không sửa được kế hoạch. "
    "Khác dấu câu, chữ hoa, cách viết tắt hay để trống không bị nêu.",
)
def plan_cell_differs(dossier: Dossier) -> Iterable[Spot]:
    """A return words one of the plan's own columns otherwise.

    The baseline stands. Differences of punctuation, case and abbreviation, and what a return leaves out, are not meant.
    """
    return recorded(dossier, "plan_cell_differs")


@check(
    "M08",
    Severity.WARNING,
    vi="Không thấy hoạt động “{text}” trong kế hoạch, nên chưa được tính.{nearest} "
    "Sửa cho đúng lời của kế hoạch, hoặc xác nhận hoạt động tương ứng trong cai-dat.xlsx.",
    en="The activity “{text}” was not found in the plan and was not counted.{nearest_en} "
    "Use the words of the plan, or confirm the activity that is meant in cai-dat.xlsx.",
    explain_vi="Mỗi dòng được ghép với một hoạt động của kế hoạch theo phần, số thứ tự và lời văn. Dòng giống chưa đủ, hoặc "
    "giống một hoạt động đã có dòng khác ghép, thì không được tính cho đến khi có người xác nhận.",
)
def activity_not_matched(dossier: Dossier) -> Iterable[Spot]:
    """A row of a return is like no activity of the plan, or only like one that another row already took."""
    taken = {told.activity.ref for item in dossier.items for told in item.reports}
    for sent, activity, nearest, score in dossier.unmatched:
        near = near_en = ""
        if nearest is not None:
            both = f"{nearest.id}, “{quote(nearest.activity)}”"
            given = any(
                told.activity.ref in taken and told.activity.ref.file == sent.reading.file for told in nearest.reports
            )
            near = f" Gần nhất là hoạt động {both} (giống {score:.0%}{', đã ghép với dòng khác' if given else ''})."
            near_en = f" The nearest is {both} ({score:.0%} alike{', already matched' if given else ''})."
        yield at(activity.ref, text=quote(activity), nearest=near, nearest_en=near_en)


@check(
    "M09",
    Severity.NOTE,
    vi="Dòng này được ghép với hoạt động {item} của kế hoạch, “{text}”, vì lời văn giống {score}%. "
    "Nếu ghép sai, chọn lại hoạt động trong cai-dat.xlsx.",
    en="This row was matched to activity {item} of the plan, “{text}”, because the words are {score}% alike. "
    "If that is wrong, choose the activity in cai-dat.xlsx.",
    explain_vi="Lời văn hoặc số thứ tự của dòng đã bị sửa so với kế hoạch, nhưng vẫn đủ giống một hoạt động duy nhất.",
    repaired=True,
)
def activity_matched_by_likeness(dossier: Dossier) -> Iterable[Spot]:
    """A row was matched by similar words, because its own were edited."""
    for item in dossier.items:
        for told in item.reports:
            if told.score < SAME_WORDS:
                yield at(told.activity.ref, item=item.id, text=quote(item.activity), score=round(told.score * 100))


@check(
    "M10",
    Severity.WARNING,
    vi="Các đơn vị cùng chủ trì hoạt động {item} báo cáo khác nhau: {first} ghi “{first_says}”, {second} ghi “{second_says}”. "
    "Hoạt động chưa được tính là hoàn thành; đề nghị các đơn vị thống nhất.",
    en="The offices that lead activity {item} together report differently: {first} says “{first_says}”, {second} "
    "“{second_says}”. It does not count as done; ask them to agree.",
    explain_vi="Hoạt động có nhiều đơn vị chủ trì chỉ hoàn thành khi mọi đơn vị đều hoàn thành. Đơn vị không phát sinh thì "
    "không xét.",
)
def leads_disagree(dossier: Dossier) -> Iterable[Spot]:
    """Several leads report differently; the activity is done only when all are. Both reports are shown."""
    return recorded(dossier, "leads_disagree")


@check(
    "M11",
    Severity.NOTE,
    vi="Không có kế hoạch đã ban hành trong thư mục ke-hoach, nên kế hoạch được ghép từ các tệp đơn vị gửi. "
    "Đặt tệp kế hoạch đã ký vào input/ke-hoach.",
    en="There is no plan as issued in the folder ke-hoach, so the plan was put together from the returns. "
    "Put the signed plan into input/ke-hoach.",
    explain_vi="Có kế hoạch gốc thì mới biết đơn vị nào sửa, bỏ sót hay thêm hoạt động.",
)
def baseline_missing(dossier: Dossier) -> Iterable[Spot]:
    """Without the plan as issued nobody can tell what a return changed, left out or added."""
    if not dossier.baseline and dossier.returns:
        yield in_file("")


@check(
    "M12",
    Severity.WARNING,
    vi="Không đọc được hoạt động nào trong tệp kế hoạch này. Kiểm tra xem tệp có bảng phụ lục không, "
    "hoặc thay bằng tệp Excel hay Word của kế hoạch.",
    en="No activity could be read from this plan. See whether the file holds the annex, or replace it by the plan's "
    "Excel or Word file.",
    explain_vi="Tệp trong thư mục ke-hoach phải chứa bảng phụ lục với các cột nhiệm vụ, hoạt động, chủ trì, thời gian. "
    "Bản quét (PDF, ảnh) không đọc được.",
)
def baseline_unread(dossier: Dossier) -> Iterable[Spot]:
    """A file of the plan as issued holds no activity that could be read."""
    return recorded(dossier, "baseline_unread")


@check(
    "M13",
    Severity.NOTE,
    vi="Tệp kế hoạch này lặp lại {count} hoạt động của “{other}”; các hoạt động ấy chỉ được tính một lần, theo tệp kia. "
    "Giữ lại một tệp nếu là cùng một kế hoạch.",
    en="This plan repeats {count} activities of “{other}”; they count once, as that file has them. "
    "Keep one file if both are the same plan.",
    explain_vi="Kế hoạch thường có cả bản Word và bản Excel. Tệp đứng trước theo tên được dùng.",
)
def baseline_repeated(dossier: Dossier) -> Iterable[Spot]:
    """The same plan lies in the folder twice, usually as Word and as Excel; the first by name is used."""
    return recorded(dossier, "baseline_repeated")


@check(
    "M14",
    Severity.WARNING,
    vi="Hoạt động “{text}” không có trong “{other}”, tệp được dùng làm kế hoạch, nên không được tính. "
    "Giữ lại tệp kế hoạch đúng, chuyển tệp kia đi.",
    en="The activity “{text}” is not in “{other}”, which serves as the plan, and was not counted. "
    "Keep the right plan and move the other file away.",
    explain_vi="Hai tệp trong thư mục ke-hoach là cùng một kế hoạch nhưng không giống hẳn nhau, ví dụ bản trước và sau điều chỉnh.",
)
def baseline_row_differs(dossier: Dossier) -> Iterable[Spot]:
    """Two files hold the same plan, but one has an activity more: a draft, or the plan before an amendment."""
    return recorded(dossier, "baseline_row_differs")


@check(
    "M15",
    Severity.NOTE,
    vi="Tệp kế hoạch có {count} dòng ghi sẵn kết quả; kết quả ấy không được tính. "
    "Nếu đây là báo cáo của đơn vị, chuyển tệp ra khỏi thư mục ke-hoach.",
    en="The plan carries results in {count} rows; they were not counted. "
    "If this is an office's return, move the file out of the folder ke-hoach.",
    explain_vi="Thư mục ke-hoach chỉ dành cho kế hoạch đã ban hành; báo cáo của đơn vị đặt ở chỗ khác trong input.",
)
def baseline_reported(dossier: Dossier) -> Iterable[Spot]:
    """Reporting columns of the plan as issued are filled in; only returns report."""
    return recorded(dossier, "baseline_reported")


@check(
    "M16",
    Severity.WARNING,
    vi="Câu trả lời “{meaning}” cho “{written}” ({where}) không chỉ đến hoạt động nào của kế hoạch. "
    "Ghi mã của hoạt động, ví dụ I.1.2.2.",
    en="The answer “{meaning}” for “{written}” ({where}) names no activity of the plan. Write the activity's id, as I.1.2.2.",
    explain_vi="Mã hoạt động gồm phần, mục tiêu, nhiệm vụ, hoạt động; xem cột mã trong sổ tổng hợp. Kế hoạch đổi thì mã có thể đổi.",
)
def answer_unresolved(dossier: Dossier) -> Iterable[Spot]:
    """A confirmed match names an activity that the plan doesn't have."""
    return recorded(dossier, "answer_unresolved")


@check(
    "M17",
    Severity.WARNING,
    vi="Không đọc được bản chốt của kỳ {period}, nên không so sánh với kỳ trước. Chạy lại lệnh tổng hợp cho kỳ {period}.",
    en="The snapshot of {period} cannot be read, so nothing was compared with it. Consolidate {period} again.",
    explain_vi="Bản chốt gồm du-lieu.parquet và manifest.json trong thư mục output của kỳ; không sửa hay xóa các tệp này.",
)
def snapshot_unreadable(dossier: Dossier) -> Iterable[Spot]:
    """The files of the previous period's snapshot are damaged, incomplete or of a later version of the tool."""
    return recorded(dossier, "snapshot_unreadable")


CHECKS = (
    return_repeated,
    return_superseded,
    office_unknown,
    office_guessed,
    period_wrong,
    year_wrong,
    plan_cell_differs,
    activity_not_matched,
    activity_matched_by_likeness,
    leads_disagree,
    baseline_missing,
    baseline_unread,
    baseline_repeated,
    baseline_row_differs,
    baseline_reported,
    answer_unresolved,
    snapshot_unreadable,
)
