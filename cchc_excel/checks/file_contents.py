"""What of a file's content could not be read, or was read although nobody sees it: sheets, rows, cells."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_excel.checks.spots import recorded
from cchc_excel.findings import Check, Severity, Spot, check
from cchc_excel.plan import FileReading


@check(
    "F30",
    Severity.ERROR,
    vi="Không thấy bảng phụ lục nào trong tệp{near_vi}. Hãy gửi đúng tệp có bảng phụ lục, hoặc sửa dòng tiêu đề cho đủ cột.",
    en="No annex table was found in the file{near_en}. Send the file with the annex, or complete its heading row.",
    explain_vi="Chương trình nhận ra bảng theo dòng tiêu đề (Hoạt động, Chủ trì, Thời gian…). Hãy gửi đúng tệp, hoặc"
    " khai báo tên cột lạ trong cai-dat.xlsx, trang Từ ngữ. Người sửa: đơn vị gửi tệp hoặc người nhận.",
)
def workbook_without_annex(reading: FileReading) -> Iterator[Spot]:
    """No sheet of the file has a heading row by which an annex is known."""
    for spot in recorded(reading, "workbook_without_annex"):
        candidate, missing = spot.facts.get("candidate", ""), spot.facts.get("missing", "")
        near_vi = f"; gần giống nhất là {candidate} nhưng còn thiếu cột {missing}" if candidate and missing else ""
        near_en = f"; the nearest is {candidate}, which lacks {missing}" if candidate and missing else ""
        yield spot._replace(facts={"near_vi": near_vi, "near_en": near_en})


@check(
    "F31",
    Severity.NOTE,
    vi="Trang này không có bảng phụ lục nên không được tính. Không cần làm gì nếu đúng là trang phụ.",
    en="This sheet holds no annex table and is not counted. Nothing to do if that is right.",
    explain_vi="Tệp có trang khác chứa phụ lục; trang này chỉ có ghi chú, biểu đồ hoặc bảng khác. Người xem: người"
    " nhận tệp.",
)
def sheet_without_annex(reading: FileReading) -> Iterator[Spot]:
    """The file has an annex on another sheet; this one is not counted."""
    return recorded(reading, "sheet_without_annex")


@check(
    "F32",
    Severity.ERROR,
    vi='Không đọc được trang "{sheet}". Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.',
    en='The sheet "{sheet}" cannot be read. Open the file in Excel, save it as a new .xlsx and send it again.',
    explain_vi="Phần chứa trang này bị thiếu hoặc hỏng; các trang khác vẫn được đọc. Người sửa: đơn vị gửi tệp.",
)
def sheet_unreadable(reading: FileReading) -> Iterator[Spot]:
    """The part of the file that holds this sheet is missing or damaged; the other sheets are read."""
    return recorded(reading, "sheet_unreadable")


@check(
    "F33",
    Severity.ERROR,
    vi='Trang "{sheet}" có hơn {limit} ô có dữ liệu nên không được đọc. Hãy xóa dữ liệu thừa rồi gửi lại.',
    en='The sheet "{sheet}" holds more than {limit} cells and is not read. Delete what is not needed.',
    explain_vi="Một phụ lục bình thường có vài nghìn ô. Người sửa: đơn vị gửi tệp.",
)
def sheet_too_large(reading: FileReading) -> Iterator[Spot]:
    """The sheet holds more cells than are read."""
    return recorded(reading, "sheet_too_large")


@check(
    "F34",
    Severity.WARNING,
    vi='Trang "{sheet}" bị hỏng một phần; đã đọc được chữ nhưng không kiểm tra được ô lỗi và dòng ẩn. Hãy lưu lại bằng Excel.',
    en='The sheet "{sheet}" is partly damaged: read, but errors and hidden rows cannot be seen. Save it in Excel.',
    explain_vi="Tệp không đúng quy cách nhưng một trình đọc vẫn đọc được. Hãy đối chiếu vài ô với tệp gốc. Người sửa:"
    " đơn vị gửi tệp.",
)
def sheet_damaged(reading: FileReading) -> Iterator[Spot]:
    """The sheet's part is not well-formed; one lenient reader made sense of it, unchecked."""
    return recorded(reading, "sheet_damaged")


@check(
    "F40",
    Severity.ERROR,
    vi="Ô đang báo lỗi {error} nên không có giá trị. Hãy sửa công thức hoặc gõ giá trị vào ô.",
    en="The cell shows the error {error} and has no value. Mend the formula or type the value.",
    explain_vi="Công thức trong ô trỏ đến ô đã xóa, tệp khác hoặc chia cho không. Người sửa: đơn vị gửi tệp.",
)
def error_value(reading: FileReading) -> Iterator[Spot]:
    """A formula went wrong and Excel shows an error instead of a value."""
    return recorded(reading, "error_value")


@check(
    "F41",
    Severity.ERROR,
    vi="Công thức {formula} chưa được tính nên ô không có giá trị. Hãy mở tệp bằng Excel, bấm Lưu rồi gửi lại.",
    en="The formula {formula} was never computed, so the cell has no value. Open the file in Excel and save it.",
    explain_vi="Tệp do phần mềm khác tạo ra và chưa từng được Excel tính. Mở bằng Excel rồi bấm Lưu là đủ. Người sửa:"
    " đơn vị gửi tệp.",
)
def formula_uncomputed(reading: FileReading) -> Iterator[Spot]:
    """A formula without a stored value, as programs write it that are no spreadsheet."""
    return recorded(reading, "formula_uncomputed")


@check(
    "F42",
    Severity.ERROR,
    vi="Nội dung ô mâu thuẫn nên không đọc được. Hãy gõ lại ô này bằng Excel rồi gửi lại.",
    en="The cell's content contradicts itself and cannot be read. Type it again in Excel.",
    explain_vi="Ô trỏ đến chữ không có trong tệp, hoặc hai ô mang cùng một địa chỉ. Người sửa: đơn vị gửi tệp.",
)
def cell_unreadable(reading: FileReading) -> Iterator[Spot]:
    """The cell points to a text that is not there, or two cells of one address disagree."""
    return recorded(reading, "cell_unreadable")


@check(
    "F43",
    Severity.WARNING,
    vi='Hai trình đọc cho kết quả khác nhau: "{used}" (đã dùng) và "{other}". Hãy mở tệp xem ô này.',
    en='Two readers differ on this cell: "{used}" (used) and "{other}". Look at it in the file.',
    explain_vi="Tệp viết theo cách lạ nên được đọc hai lần để đối chiếu. Giá trị ghi trong tệp được dùng. Người xem:"
    " người nhận tệp.",
)
def readers_differ(reading: FileReading) -> Iterator[Spot]:
    """A file written in an odd way was read twice, and the readers see different things here."""
    return recorded(reading, "readers_differ")


@check(
    "F44",
    Severity.WARNING,
    vi='Dưới ô đã gộp còn chữ bị che: "{value}". Hãy bỏ gộp ô để xem, rồi giữ hoặc xóa chữ đó.',
    en='A merged range covers the text "{value}". Unmerge the cells, then keep or delete it.',
    explain_vi="Người xem trên Excel không thấy chữ này vì nó nằm dưới vùng gộp, nhưng nó vẫn có trong tệp. Người"
    " sửa: đơn vị gửi tệp.",
)
def value_under_merge(reading: FileReading) -> Iterator[Spot]:
    """A text lies under a merged range, where nobody sees it; it is kept at its own place."""
    return recorded(reading, "value_under_merge")


@check(
    "F45",
    Severity.WARNING,
    vi="Trang có quá nhiều vùng gộp; {count} vùng không được xét. Hãy bỏ gộp những vùng thừa.",
    en="The sheet has too many merged ranges; {count} were not followed. Unmerge what is not needed.",
    explain_vi="Vùng gộp nhiều hoặc rộng bất thường làm chậm việc đọc. Người sửa: đơn vị gửi tệp.",
)
def merges_passed_over(reading: FileReading) -> Iterator[Spot]:
    """More merged ranges, or wider ones, than are worth following."""
    return recorded(reading, "merges_passed_over")


@check(
    "F46",
    Severity.WARNING,
    vi="Từ dòng này, một dòng lặp lại thêm {count} lần; chỉ đọc một phần. Hãy xóa các dòng thừa.",
    en="From here a row is repeated {count} times more; only some were read. Delete the rows not needed.",
    explain_vi="LibreOffice ghi các dòng giống nhau thành một dòng kèm số lần lặp. Người sửa: đơn vị gửi tệp.",
)
def repeated_rows_cut(reading: FileReading) -> Iterator[Spot]:
    """One row with content stands for thousands; only the first thousand were taken."""
    return recorded(reading, "repeated_rows_cut")


@check(
    "F50",
    Severity.NOTE,
    vi="Trang này đang ẩn nhưng vẫn được đọc. Nếu không muốn tính, hãy xóa trang khỏi tệp.",
    en="This sheet is hidden but was read. Delete it from the file if it should not count.",
    explain_vi="Trang ẩn có bảng phụ lục vẫn được tính, vì người gửi có thể đã quên. Người xem: đơn vị gửi tệp.",
)
def hidden_sheet_read(reading: FileReading) -> Iterator[Spot]:
    """A hidden sheet holds an annex, and it was read."""
    return recorded(reading, "hidden_sheet_read")


@check(
    "F51",
    Severity.NOTE,
    vi="Có dòng đang ẩn hoặc bị lọc nhưng vẫn được đọc. Nếu không muốn tính, hãy xóa các dòng đó.",
    en="Rows are hidden or filtered out but were read. Delete them if they should not count.",
    explain_vi="Dòng ẩn và dòng bị bộ lọc che vẫn được tính. Người xem: đơn vị gửi tệp.",
)
def hidden_rows_read(reading: FileReading) -> Iterator[Spot]:
    """Hidden or filtered rows were read like the others."""
    return recorded(reading, "hidden_rows_read")


@check(
    "F52",
    Severity.NOTE,
    vi="Có cột đang ẩn nhưng vẫn được đọc. Nếu không muốn tính, hãy xóa các cột đó.",
    en="Columns are hidden but were read. Delete them if they should not count.",
    explain_vi="Cột ẩn vẫn được tính như các cột khác. Người xem: đơn vị gửi tệp.",
)
def hidden_columns_read(reading: FileReading) -> Iterator[Spot]:
    """Hidden columns were read like the others."""
    return recorded(reading, "hidden_columns_read")


CHECKS: tuple[Check[FileReading], ...] = (
    workbook_without_annex,
    sheet_without_annex,
    sheet_unreadable,
    sheet_too_large,
    sheet_damaged,
    error_value,
    formula_uncomputed,
    cell_unreadable,
    readers_differ,
    value_under_merge,
    merges_passed_over,
    repeated_rows_cut,
    hidden_sheet_read,
    hidden_rows_read,
    hidden_columns_read,
)
