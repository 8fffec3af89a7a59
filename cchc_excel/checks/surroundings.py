"""What stands around a table's work: titles that serve its rows, remarks below it, tables that are no part of the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from cchc_excel.checks.spots import recorded
from cchc_excel.findings import Severity, Spot, at, check
from cchc_excel.plan import FileReading


@check(
    "S22",
    Severity.NOTE,
    vi="Dòng “{text}” không có số thứ tự, chủ trì hay thời hạn nên được hiểu là ghi chú, không tính là hoạt động. Nếu là hoạt động, hãy ghi số thứ tự và chủ trì.",
    en='The row "{text}" has no number, lead or deadline: a remark, not an activity. If it is one, number it and name its lead.',
    explain_vi="Dưới bảng và giữa các dòng thường có lời giải thích, ý kiến, nhắc nhở, dòng cộng hoặc việc đã rút. Dòng chỉ có một ô chữ như vậy không được tính và không nối vào hoạt động phía trên.",
)
def row_below(reading: FileReading) -> Iterable[Spot]:
    """A row below the table or between its rows that is a remark or a sum."""
    return recorded(reading, "row_below")


@check(
    "S23",
    Severity.NOTE,
    vi="Dòng “{text}” được hiểu là tiêu đề mục của các dòng bên dưới, dù không có số La Mã, chữ cái hay chữ in hoa đánh dấu. Nếu là hoạt động, hãy ghi số thứ tự và chủ trì.",
    en='The row "{text}" was read as the title of a section, though no Roman numeral, letter or capitals mark it. If it is an activity, number it and name its lead.',
    explain_vi="Dòng chỉ có một ô chữ, đứng ngay trên các dòng có phân công, được dùng làm tên mục. Nên ghi “I.”, “II.” trước tên mục.",
)
def plain_title(reading: FileReading) -> Iterable[Spot]:
    """A row taken as a section's title although nothing but its place marks it."""
    return recorded(reading, "plain_title")


@check(
    "S19",
    Severity.WARNING,
    vi="Bảng này là kế hoạch năm khác trong khi tệp có kế hoạch năm {year}, nên cả bảng trên “{sheet}” ({count} hoạt động) không được tính. Nếu cần tính, hãy sửa năm ở tên bảng.",
    en='This table is the plan of another year than {year}, so the table on "{sheet}" ({count} activities) is not counted as a whole. If it should be, mend the year in its title.',
    explain_vi="Tệp hay giữ kế hoạch năm trước để đối chiếu. Bảng có tên hoặc tên trang ghi năm khác được để riêng; dữ liệu của nó không lẫn vào năm nay.",
)
def table_of_other_year(reading: FileReading) -> Iterable[Spot]:
    """A table of another year's plan beside this year's: left out as a whole."""
    return recorded(reading, "table_of_other_year")


@check(
    "S20",
    Severity.NOTE,
    vi="{what_vi} “{text}” của cả bảng được lấy từ tên bảng hoặc tên trang “{sheet}”. Không cần làm gì nếu đúng.",
    en='The {what_en} "{text}" of the whole table was taken from its title or from the name of the sheet "{sheet}". Nothing to do if that is right.',
    explain_vi="Nhiều trang cùng mẫu, mỗi trang một mục, một đơn vị hoặc một tháng: điều ghi ở tên bảng áp dụng cho mọi dòng của bảng.",
)
def title_serves(reading: FileReading) -> Iterator[Spot]:
    """A section, a lead or a deadline that a table's title or its sheet's name gives to all rows."""
    for spot in recorded(reading, "title_serves"):
        vi, en = TITLES_SERVE[str(spot.facts["what"])]
        yield spot._replace(facts={**spot.facts, "what_vi": vi, "what_en": en})


@check(
    "S21",
    Severity.NOTE,
    vi="Bảng trên “{sheet}” chỉ có số liệu tổng hợp nên không được tính là danh mục hoạt động. Không cần làm gì nếu đúng.",
    en='The table on "{sheet}" only holds counts and is not read as a list of activities. Nothing to do if that is right.',
    explain_vi="Ngoài một cột tên (lĩnh vực, đơn vị), bảng chỉ có các cột số lượng. Số liệu được tính lại từ danh mục hoạt động, không lấy từ bảng này.",
)
def table_of_counts(reading: FileReading) -> Iterable[Spot]:
    """A table that only counts how much work there is."""
    return recorded(reading, "table_of_counts")


@check(
    "S24",
    Severity.NOTE,
    vi="Tệp không có bảng mà có {count} phiếu, mỗi phiếu một việc, nhãn (“Nội dung”, “Chủ trì” …) đứng cạnh nội dung; đã đọc theo nhãn. Không cần làm gì nếu đúng.",
    en="The file has no table but {count} cards, one for each work, with labels beside their values; it was read by its labels. Nothing to do if that is right.",
    explain_vi="Phiếu giao việc, phiếu theo dõi: mỗi việc là một khối dòng, lặp lại cùng các nhãn. Chỉ tệp không có bảng nào mới được đọc như vậy. Nếu đây không phải danh mục hoạt động, hãy chuyển tệp ra khỏi thư mục input.",
)
def cards_read(reading: FileReading) -> Iterable[Spot]:
    """A file without a table that was read as cards, one for each work."""
    return recorded(reading, "cards_read")


@check(
    "S25",
    Severity.NOTE,
    vi="Cột “{heading}” ghi tình trạng bằng ký hiệu; đã đọc theo chú giải trong tệp: {text}. Không cần làm gì nếu đúng.",
    en='The column "{heading}" writes states as codes; they were read by the legend in the file: {text}. Nothing to do if that is right.',
    explain_vi="Có biểu ghi 1, 2, 3 hoặc H, Đ, C thay cho lời và giải thích ở một dòng trên hoặc dưới bảng (“1 = đã hoàn thành, 2 = đang thực hiện”). Ghi thẳng bằng lời thì chắc hơn.",
)
def legend_read(reading: FileReading) -> Iterable[Spot]:
    """States written as codes, read by the line that explains them."""
    return recorded(reading, "legend_read")


@check(
    "S27",
    Severity.NOTE,
    vi="Bảng trên “{sheet}” ({count} hoạt động) ghi là bản nháp hoặc không dùng nên cả bảng không được tính. Nếu cần tính, hãy bỏ lời ghi đó.",
    en='The table on "{sheet}" ({count} activities) says that it is a draft or not in use; it is not counted as a whole. If it should be, remove those words.',
    explain_vi="Tệp hay giữ lại bản nháp ở một trang khác. Bảng có tên hoặc tên trang ghi “không sử dụng”, “bản nháp” được để riêng khi tệp còn bảng khác.",
)
def table_of_draft(reading: FileReading) -> Iterable[Spot]:
    """A table that says itself that it is not in use, beside another one: left out as a whole."""
    return recorded(reading, "table_of_draft")


@check(
    "S26",
    Severity.NOTE,
    vi="Trang “{sheet}”: {count} ô đứng cạnh bảng, cách bảng một cột trống, không thuộc bảng nên không dùng; ô đầu tiên ở đây. Nếu thuộc bảng, hãy bỏ cột trống và ghi tiêu đề.",
    en='Sheet "{sheet}": {count} cells stand beside the table behind a blank column and are no part of it; this is the first. If they are, remove the blank column and head them.',
    explain_vi="Bên cạnh bảng hay có bảng chữ viết tắt hoặc danh sách đơn vị. Công cụ không đọc các ô đó và chỉ báo để biết là không bỏ sót.",
)
def list_beside(reading: FileReading) -> Iterable[Spot]:
    """A list beside a table, of short forms or offices, that is no part of it."""
    return recorded(reading, "list_beside")


PASSED_REASONS = {
    "total": ("dòng tổng cộng", "total rows"),
    "outside": ("ngoài bảng", "outside the table"),
    "no_heading": ("cột không có tiêu đề", "columns without a heading"),
    "group": ("dòng nhóm", "group rows"),
    "below": ("ghi chú hoặc dòng cộng", "remarks and sums"),
    "example": ("dòng mẫu hướng dẫn điền", "sample rows that show how to fill the form"),
}
_TOLD_AS_A_WHOLE = frozenset({"other_year", "counts", "draft"})  # a finding of its own names the table


@check(
    "S13",
    Severity.NOTE,
    vi="Trang “{sheet}”: {count} ô không dùng đến ({reason_vi}), ô đầu tiên ở đây. Xem đủ bằng lệnh “cchc read”.",
    en='Sheet "{sheet}": {count} cells were not used ({reason_en}); this is the first. `cchc read` lists them all.',
    explain_vi="Mọi ô có chữ đều được dùng, thuộc tiêu đề, hoặc được kể ra ở đây kèm lý do; không ô nào bị bỏ qua mà không nói.",
)
def cells_passed_over(reading: FileReading) -> Iterator[Spot]:
    """Cells that are no part of the plan, counted by reason."""
    for annex in reading.annexes:
        counts = Counter(why for _, why in annex.ledger.passed)
        for why, count in sorted(counts.items()):
            if why in _TOLD_AS_A_WHOLE:
                continue
            first = next(ref for ref, reason in annex.ledger.passed if reason == why)
            vi, en = PASSED_REASONS.get(why, (why, why))
            yield at(first, sheet=annex.sheet, count=count, reason_vi=vi, reason_en=en)


TITLES_SERVE = {
    "section": ("Mục", "section"),
    "lead": ("Đơn vị chủ trì", "lead"),
    "time": ("Thời gian hoàn thành", "deadline"),
}

CHECKS = (
    row_below,
    plain_title,
    table_of_other_year,
    title_serves,
    table_of_counts,
    cards_read,
    legend_read,
    list_beside,
    table_of_draft,
    cells_passed_over,
)
