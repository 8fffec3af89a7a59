"""What the shape of an annex says: headings, counts, numbers, and every repair that was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_excel.annex.identities import counted
from cchc_excel.checks.spots import recorded
from cchc_excel.findings import Severity, Spot, at, check
from cchc_excel.plan import Counts, Field, FileReading
from cchc_excel.spelling import beginning_of
from cchc_excel.wording import FIELD_WORDS


@check(
    "S01",
    Severity.WARNING,
    vi="Mục {section} ghi {declared_vi} nhưng trong bảng đếm được {counted_vi}. Hãy đối chiếu lại bảng hoặc sửa số trong tiêu đề mục.",
    en="Section {section} declares {declared_en} but the table holds {counted_en}. Compare the table, or correct the numbers in the title.",
    explain_vi="Tiêu đề mục ghi số mục tiêu, nhiệm vụ, hoạt động; công cụ đếm lại trong bảng và thấy khác. "
    "Thường do thiếu dòng, hai hoạt động viết chung một ô hoặc số ở tiêu đề chưa cập nhật. Ví dụ đúng: “CẢI CÁCH THỂ CHẾ (1 Mục tiêu; 1 Nhiệm vụ; 2 Hoạt động)”.",
)
def declared_counts_differ(reading: FileReading) -> Iterator[Spot]:
    """A section's title declares how many objectives, tasks and activities follow; the table holds another number."""
    for annex in reading.annexes:
        for section in annex.sections:
            if section.declared is None or section.ref is None:
                continue
            found = counted([activity for activity in annex.activities if activity.section == section])
            differing = [
                (declared, real)
                for declared, real in zip(section.declared, found, strict=True)
                if declared is not None and declared != real
            ]
            if differing:
                yield at(
                    section.ref,
                    section=section.code,
                    declared_vi=_counts(section.declared, ("mục tiêu", "nhiệm vụ", "hoạt động")),
                    counted_vi=_counts(found, ("mục tiêu", "nhiệm vụ", "hoạt động")),
                    declared_en=_counts(section.declared, ("objectives", "tasks", "activities")),
                    counted_en=_counts(found, ("objectives", "tasks", "activities")),
                )


@check(
    "S02",
    Severity.NOTE,
    vi="Không rõ cột “{heading}” là gì nên giữ nguyên, không tính. Nếu cột này cần dùng, hãy thêm vào trang “Từ ngữ” của cai-dat.xlsx (loại: Tiêu đề cột).",
    en='The column "{heading}" is not understood; it is kept as it is. If it matters, add it to the sheet "Từ ngữ" of cai-dat.xlsx (kind: “Tiêu đề cột”).',
    explain_vi="Tiêu đề cột không giống tiêu đề nào đã biết và giá trị bên dưới cũng không đủ rõ. Nội dung cột vẫn được giữ trong trang Dữ liệu.",
)
def heading_unknown(reading: FileReading) -> Iterable[Spot]:
    """A heading whose meaning is unknown: its column is kept with its heading and never interpreted."""
    return recorded(reading, "heading_unknown")


@check(
    "S03",
    Severity.WARNING,
    vi="Cột “{heading}” được hiểu là {field_vi} nhưng cũng có thể là {candidate_vi}. Hãy xác nhận ở trang “Xác nhận” của cai-dat.xlsx.",
    en='The column "{heading}" was read as {field_en} but may be {candidate_en}. Confirm it in the sheet "Xác nhận" of cai-dat.xlsx.',
    explain_vi="Hai cách hiểu tiêu đề cột có điểm gần bằng nhau. Công cụ dùng cách có điểm cao hơn và hỏi lại một lần; trả lời xong sẽ được nhớ.",
)
def heading_doubtful(reading: FileReading) -> Iterator[Spot]:
    """Two meanings of a heading score almost alike; the better one is used until a person answers."""
    for spot in recorded(reading, "heading_doubtful"):
        field, candidate = Field(str(spot.facts["field"])), Field(str(spot.facts["candidate"]))
        names = {"field_vi": f"“{FIELD_WORDS[field][0]}”", "field_en": FIELD_WORDS[field][1]}
        others = {"candidate_vi": f"“{FIELD_WORDS[candidate][0]}”", "candidate_en": FIELD_WORDS[candidate][1]}
        yield spot._replace(facts={"heading": spot.facts["heading"], **names, **others})


@check(
    "S04",
    Severity.WARNING,
    vi="Bảng không có cột “{field_vi}”. Nếu bảng có cột này dưới tên khác, hãy thêm tên đó vào trang “Từ ngữ” của cai-dat.xlsx; nếu không, hãy bổ sung cột.",
    en='The table has no column for the {field_en}. If it stands under another name, add that name to the sheet "Từ ngữ" of cai-dat.xlsx; otherwise add the column.',
    explain_vi="Không có cột chủ trì thì không biết giao cho ai; không có cột thời gian thì không tính được quá hạn.",
)
def column_missing(reading: FileReading) -> Iterator[Spot]:
    """A table without a lead or a deadline column: nobody to ask, nothing to be late for."""
    for spot in recorded(reading, "column_missing"):
        vi, en = FIELD_WORDS[Field(str(spot.facts["field"]))]
        yield spot._replace(facts={"field_vi": vi, "field_en": en})


@check(
    "S05",
    Severity.WARNING,
    vi="Số thứ tự của hoạt động “{text}” trùng với một hoạt động khác trong mục {section}. Hãy đánh số lại.",
    en='The activity "{text}" has the same number as another one of section {section}. Renumber it.',
    explain_vi="Hai hoạt động cùng mục, cùng số thì không phân biệt được khi đối chiếu báo cáo. Công cụ vẫn giữ cả hai.",
)
def number_repeated(reading: FileReading) -> Iterator[Spot]:
    """Two activities of one section carry the same numbers."""
    for activity in reading.activities:
        if "~" in activity.id:
            yield at(
                activity.ref, text=beginning_of(activity.activity.text or ""), section=activity.section.code or "-"
            )


@check(
    "S06",
    Severity.WARNING,
    vi="Dòng này có phân công nhưng ô hoạt động để trống; công cụ lấy “{text}” làm hoạt động. Hãy ghi rõ hoạt động.",
    en='This row assigns work but its activity is blank; "{text}" was taken as the activity. Write the activity.',
    explain_vi="Dòng có chủ trì, sản phẩm hoặc thời hạn mà không ghi hoạt động.",
)
def activity_blank(reading: FileReading) -> Iterable[Spot]:
    """A row with a lead, product or deadline whose activity cell is blank."""
    return recorded(reading, "activity_blank")


@check(
    "S07",
    Severity.WARNING,
    vi="Nội dung dừng giữa chừng: “…{text}”. Hãy kiểm tra bản gốc và ghi cho đủ.",
    en='The text breaks off: "…{text}". Look it up in the original and complete it.',
    explain_vi="Ô kết thúc bằng dấu phẩy, ngoặc chưa đóng hoặc từ không thể đứng cuối câu; thường do sang trang khi chuyển từ Word hoặc PDF.",
)
def text_incomplete(reading: FileReading) -> Iterable[Spot]:
    """A text that ends where no sentence can end and is continued nowhere."""
    return recorded(reading, "text_incomplete")


@check(
    "S08",
    Severity.WARNING,
    vi="Dòng này lệch {columns} cột kể từ ô “{text}”; công cụ đã đưa về đúng cột. Hãy sửa trong tệp để lần sau không lệch.",
    en='This row stands {columns} column(s) off from "{text}" on; it was put back. Mend the file so that it does not happen again.',
    explain_vi="Nhãn “Nhiệm vụ n”, “Hoạt động n”, tên đơn vị hoặc thời hạn nằm ở cột khác với tiêu đề. Giá trị được đọc theo đúng cột, vị trí ghi trong vấn đề là ô thật.",
    repaired=True,
)
def row_shifted(reading: FileReading) -> Iterable[Spot]:
    """A row whose cells stand one or two columns off; they were read where they belong."""
    return recorded(reading, "row_shifted")


@check(
    "S28",
    Severity.WARNING,
    vi="Các ô của dòng này, từ ô “{text}”, đứng theo thứ tự cột khác; công cụ đã đưa về đúng cột. Hãy sửa trong tệp để lần sau không nhầm.",
    en='The cells of this row stand in another order from "{text}" on; they were put back. Mend the file so that it does not happen again.',
    explain_vi="Dòng chép từ bảng khác giữ thứ tự cột của bảng đó, ví dụ chủ trì ở cột sản phẩm và sản phẩm ở cột thời hạn. Giá trị được đọc theo đúng cột, vị trí ghi trong vấn đề là ô thật.",
    repaired=True,
)
def row_in_other_order(reading: FileReading) -> Iterable[Spot]:
    """A row whose cells stand in the order of another table; they were read where they belong."""
    return recorded(reading, "row_in_other_order")


@check(
    "S09",
    Severity.NOTE,
    vi="Nội dung “{text}” được nối vào ô phía trên vì bị ngắt khi sang trang. Không cần làm gì nếu nối đúng.",
    en='"{text}" was joined to the cell above, from which a page break had torn it. Nothing to do if that is right.',
    explain_vi="Khi bảng sang trang, một ô bị cắt làm hai; công cụ nối lại từng ô và ghi nhận.",
    repaired=True,
)
def text_joined(reading: FileReading) -> Iterable[Spot]:
    """A cell torn by a page break, joined again."""
    return recorded(reading, "text_joined")


@check(
    "S10",
    Severity.NOTE,
    vi="Ô này có {count} hoạt động, bắt đầu bằng “{text}”; công cụ đã tách riêng từng hoạt động. Nên ghi mỗi hoạt động một dòng.",
    en='This cell holds {count} activities, beginning with "{text}"; they were split. Better give each its own row.',
    explain_vi="Một ô ghi “Hoạt động 4: … Hoạt động 5: …”. Mỗi hoạt động được tính riêng; sản phẩm, thời hạn liệt kê tương ứng thì chia theo, nếu không thì dùng chung.",
    repaired=True,
)
def cell_split(reading: FileReading) -> Iterable[Spot]:
    """Several activities in one cell; each was made a record of its own."""
    return recorded(reading, "cell_split")


@check(
    "S29",
    Severity.NOTE,
    vi="Ô này liệt kê {count} việc, bắt đầu bằng “{text}”, nhưng được tính là một hoạt động. Nếu là các hoạt động riêng, "
    "hãy ghi mỗi hoạt động một dòng.",
    en='This cell lists {count} pieces of work, beginning with "{text}", but counts as one activity. If they are '
    "activities of their own, give each its own row.",
    explain_vi="Các dòng gạch đầu dòng trong một ô có thể là các bước của một hoạt động hoặc là nhiều hoạt động; khi sản phẩm, "
    "thời hạn bên cạnh không chia theo từng dòng thì ô được giữ nguyên.",
)
def list_kept_whole(reading: FileReading) -> Iterable[Spot]:
    """A cell lists several pieces of work with nothing beside that is dealt out to them; it was read as one activity."""
    return recorded(reading, "list_kept_whole")


@check(
    "S11",
    Severity.NOTE,
    vi="Dòng “{text}” được hiểu là tên nhóm, không tính là hoạt động.",
    en='The row "{text}" was read as the name of a group, not as an activity.',
    explain_vi="Dòng gộp ngang cả bảng, không có chủ trì, sản phẩm hay thời hạn.",
)
def group_row(reading: FileReading) -> Iterable[Spot]:
    """A row that only names what follows; it is not counted."""
    return recorded(reading, "group_row")


@check(
    "S12",
    Severity.WARNING,
    vi="Dòng {row} bị lệch cột nên thời gian hoàn thành của hoạt động “{text}” không còn trong bảng. Hãy bổ sung thời gian.",
    en='Row {row} had slipped, so the deadline of "{text}" fell off the table. Add the deadline.',
    explain_vi="Khi cả dòng lệch sang phải, ô cuối cùng rơi ra ngoài bảng. Công cụ không đoán thời hạn.",
)
def deadline_fell_off(reading: FileReading) -> Iterator[Spot]:
    """A row that had slipped to the right lost its last cell, the deadline."""
    for activity in reading.activities:
        if "shifted_off" in activity.doubts:
            yield at(activity.ref, row=activity.ref.row, text=beginning_of(activity.activity.text or ""))


@check(
    "S14",
    Severity.NOTE,
    vi="Cột “{heading}” giống cột “{candidate_vi}” nhưng đã có cột khác đúng hơn, nên cột này chỉ được giữ nguyên.",
    en='The column "{heading}" looks like the {candidate_en}, but another column fits better; this one is only kept.',
    explain_vi="Bảng có hai cột cùng nghĩa, ví dụ “Đơn vị chủ trì” và “Phòng, đơn vị chủ trì”. Cột khớp hơn được dùng.",
)
def heading_second(reading: FileReading) -> Iterator[Spot]:
    """A second column for a field that another column already holds."""
    for spot in recorded(reading, "heading_second"):
        vi, en = FIELD_WORDS[Field(str(spot.facts["candidate"]))]
        yield spot._replace(facts={"heading": spot.facts["heading"], "candidate_vi": vi, "candidate_en": en})


@check(
    "S16",
    Severity.ERROR,
    vi="Dòng {row} có chữ (“{text}”) nhưng không có hoạt động nào nên chưa được tính. Hãy ghi hoạt động hoặc chuyển nội dung về đúng cột.",
    en='Row {row} holds text ("{text}") but no activity, so it is not counted. Write the activity, or move the text to its column.',
    explain_vi="Dòng nằm trong bảng, có sản phẩm, đơn vị hoặc thời hạn nhưng ô hoạt động để trống và không nối được vào dòng trên. Thường do dòng bị lệch cột.",
)
def row_unplaced(reading: FileReading) -> Iterable[Spot]:
    """A row of the table that holds something but no activity, and continues nothing."""
    return recorded(reading, "row_unplaced")


@check(
    "S15",
    Severity.NOTE,
    vi="Còn {count} chỗ giống vấn đề “{kind}” trong tệp này không liệt kê hết. Hãy sửa các chỗ đã nêu rồi kiểm tra lại.",
    en='{count} more places of the kind "{kind}" in this file are not listed. Mend those shown, then check again.',
    explain_vi="Khi một lỗi lặp lại hàng trăm lần trong một tệp, chỉ 200 chỗ đầu được nêu và số còn lại được đếm.",
)
def too_many_alike(reading: FileReading) -> Iterable[Spot]:
    """One kind of fault hundreds of times in a file: the first 200 are listed, the rest is counted."""
    return recorded(reading, "too_many_alike")


@check(
    "S17",
    Severity.WARNING,
    vi="Cột {column} không có tiêu đề; theo nội dung, cột được hiểu là “{field_vi}”. Hãy ghi tiêu đề cho cột.",
    en="Column {column} has no heading; by what stands in it, it was read as the {field_en}. Write its heading.",
    explain_vi="Cột nằm trong bảng hoặc sát bảng, ô tiêu đề để trống, nhưng nội dung nói rõ cột là gì (ví dụ “Đã xong”, “Đang làm”). "
    "Công cụ dùng nội dung đó; ghi tiêu đề thì không phải đoán.",
)
def heading_blank(reading: FileReading) -> Iterator[Spot]:
    """A column without a heading whose values tell what it holds; it is used."""
    for spot in recorded(reading, "heading_blank"):
        vi, en = FIELD_WORDS[Field(str(spot.facts["field"]))]
        yield spot._replace(facts={"column": spot.facts["column"], "field_vi": vi, "field_en": en})


@check(
    "S18",
    Severity.WARNING,
    vi="Cột “{heading}” ghi “{text}” nhưng cột của kỳ này chưa ghi hoàn thành. Hãy kiểm tra và ghi tình trạng đến nay.",
    en='The column "{heading}" says "{text}", but this period\'s column does not say that it is done. Check, and write how it stands now.',
    explain_vi="Bảng có hai cột tiến độ của hai kỳ; tình trạng lấy theo kỳ sau. Việc đã hoàn thành kỳ trước mà kỳ này để trống hoặc ghi chưa xong "
    "thì một trong hai ô cần sửa. Ví dụ đúng: kỳ trước “Đang thực hiện”, kỳ này “Đã hoàn thành”.",
)
def went_back(reading: FileReading) -> Iterable[Spot]:
    """Done in an earlier period's column, but blank or unfinished in the later one, which counts."""
    return recorded(reading, "went_back")


CHECKS = (
    declared_counts_differ,
    heading_unknown,
    heading_doubtful,
    column_missing,
    number_repeated,
    activity_blank,
    text_incomplete,
    row_shifted,
    row_in_other_order,
    text_joined,
    cell_split,
    list_kept_whole,
    group_row,
    deadline_fell_off,
    heading_second,
    too_many_alike,
    row_unplaced,
    heading_blank,
    went_back,
)


def _counts(counts: Counts, names: tuple[str, str, str]) -> str:
    return ", ".join(f"{count} {name}" for count, name in zip(counts, names, strict=True) if count is not None)
