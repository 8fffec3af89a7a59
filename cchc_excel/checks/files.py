"""What is wrong with a file as a whole: it was refused, or it is not what its name says."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_excel.checks.file_contents import CHECKS as CONTENT_CHECKS
from cchc_excel.checks.spots import recorded
from cchc_excel.findings import Check, Severity, Spot, check
from cchc_excel.plan import FileReading

# How a file's content is called, by the kind that the preflight found.
_CONTENTS_VI = {
    "xlsx": "bảng tính Excel (.xlsx)",
    "xlsm": "bảng tính Excel có macro (.xlsm)",
    "xlsb": "bảng tính Excel nhị phân (.xlsb)",
    "xls": "bảng tính Excel 97-2003 (.xls)",
    "ods": "bảng tính OpenDocument (.ods)",
    "docx": "văn bản Word (.docx)",
    "csv": "văn bản phân cách (.csv)",
    "html": "trang web (HTML)",
}
_CONTENTS_EN = {
    "xlsx": "an Excel workbook (.xlsx)",
    "xlsm": "an Excel workbook with macros (.xlsm)",
    "xlsb": "a binary Excel workbook (.xlsb)",
    "xls": "an Excel 97-2003 workbook (.xls)",
    "ods": "an OpenDocument spreadsheet (.ods)",
    "docx": "a Word document (.docx)",
    "csv": "delimited text (.csv)",
    "html": "a web page (HTML)",
}
_COPY_REASONS_VI = {
    "not_permitted": "không có quyền đọc, hoặc tệp đang bị chương trình khác khóa",
    "not_readable": "ổ đĩa hoặc thư mục mạng báo lỗi",
}
_COPY_REASONS_EN = {
    "not_permitted": "no permission, or another program has locked it",
    "not_readable": "the disk or network folder reports an error",
}


@check(
    "F01",
    Severity.ERROR,
    vi="Tệp bị hỏng hoặc chưa chép xong. Hãy mở bằng Excel, bấm Lưu rồi gửi lại.",
    en="The file is damaged or was not copied completely. Open it in Excel, save it and send it again.",
    explain_vi="Nội dung tệp bị đứt giữa chừng hoặc mâu thuẫn, thường do chép chưa xong, mất mạng khi tải hoặc lỗi"
    " USB. Cả tệp chưa được tính. Người sửa: đơn vị gửi tệp.",
)
def file_truncated(reading: FileReading) -> Iterator[Spot]:
    """The file's content breaks off or contradicts itself; nothing of it is counted."""
    return recorded(reading, "file_truncated")


@check(
    "F02",
    Severity.ERROR,
    vi="Tệp có mật khẩu mở nên không đọc được. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi gửi lại.",
    en="The file needs a password to open. Remove it (File > Info > Protect) and send the file again.",
    explain_vi="Tệp được đặt mật khẩu mở. Khóa trang hoặc khóa sổ làm việc thì không sao, chỉ mật khẩu mở mới cản"
    " việc đọc. Người sửa: đơn vị gửi tệp.",
)
def file_locked_by_password(reading: FileReading) -> Iterator[Spot]:
    """The file is encrypted; protection of sheets or of the workbook does not matter."""
    return recorded(reading, "file_locked_by_password")


@check(
    "F03",
    Severity.ERROR,
    vi="Tệp rỗng, không có nội dung nào. Hãy gửi lại tệp đã điền.",
    en="The file is empty. Send the filled-in file again.",
    explain_vi="Tệp có dung lượng bằng không, thường do chép hỏng. Người sửa: đơn vị gửi tệp.",
)
def file_empty(reading: FileReading) -> Iterator[Spot]:
    """The file holds nothing at all."""
    return recorded(reading, "file_empty")


@check(
    "F04",
    Severity.ERROR,
    vi="Nội dung tệp là {what}, không phải bảng tính hay văn bản Word đọc được. Hãy gửi bản .xlsx hoặc .docx.",
    en="The content is no workbook or Word document that can be read ({what}). Send an .xlsx or .docx.",
    explain_vi="Tên tệp mang đuôi của bảng tính nhưng bên trong là loại khác, ví dụ PDF đổi tên thành .xlsx."
    " Hãy mở bằng chương trình đã tạo ra tệp, chọn Lưu thành .xlsx. Người sửa: đơn vị gửi tệp.",
)
def file_not_a_workbook(reading: FileReading) -> Iterator[Spot]:
    """The name promises a workbook, the content is something else: a renamed PDF, a picture, plain text."""
    return recorded(reading, "file_not_a_workbook")


@check(
    "F05",
    Severity.ERROR,
    vi="Tệp quá lớn: {found}, giới hạn là {limit}. Hãy xóa ảnh, dòng và cột thừa, lưu lại rồi gửi lại.",
    en="The file is too large: {found}, the limit is {limit}. Delete pictures, rows and columns that are not needed.",
    explain_vi="Tệp vượt giới hạn an toàn. Thường do chèn ảnh lớn, hoặc có ô lạc ở rất xa (nhấn Ctrl+End để thấy ô"
    " cuối cùng). Người sửa: đơn vị gửi tệp.",
)
def file_too_large(reading: FileReading) -> Iterator[Spot]:
    """The file is beyond a limit that no honest annex came near; often a stray cell far away."""
    return recorded(reading, "file_too_large")


@check(
    "F06",
    Severity.ERROR,
    vi="Cấu trúc tệp bất thường ({why}) nên không mở để bảo đảm an toàn. Hãy mở bằng Excel, lưu thành tệp .xlsx mới.",
    en="The file is built in a way that is not safe to open ({why}). Open it in Excel and save it as a new .xlsx.",
    explain_vi="Tệp có dấu hiệu của tệp phá hoại hoặc do chương trình lạ tạo ra. Nếu không rõ nguồn gốc, đừng mở"
    " mà hỏi lại người gửi. Người sửa: đơn vị gửi tệp.",
)
def file_suspicious(reading: FileReading) -> Iterator[Spot]:
    """The file is built like an attack on readers: DTDs, doubled parts, absurd compression."""
    return recorded(reading, "file_suspicious")


@check(
    "F07",
    Severity.ERROR,
    vi="Không đọc được tệp. Hãy mở bằng Excel hoặc Word, lưu thành tệp .xlsx hoặc .docx mới rồi gửi lại.",
    en="The file cannot be read. Open it in Excel or Word, save it as a new .xlsx or .docx and send it again.",
    explain_vi="Tệp có vẻ đúng loại nhưng nội dung sai quy cách nên không trình đọc nào đọc được. Người sửa: đơn vị gửi tệp.",
)
def file_unreadable(reading: FileReading) -> Iterator[Spot]:
    """The file looks right but no reader can follow it."""
    return recorded(reading, "file_unreadable")


@check(
    "F08",
    Severity.ERROR,
    vi="Đây là {what}, không phải tệp thường, nên không được đọc. Hãy chép chính tệp đó vào thư mục.",
    en="This is no ordinary file ({what}) and is not read. Copy the file itself into the folder.",
    explain_vi="Trong thư mục có đường dẫn tắt hoặc mục đặc biệt của hệ thống mang tên như một tệp. Người sửa: người"
    " nhận tệp.",
)
def file_not_ordinary(reading: FileReading) -> Iterator[Spot]:
    """A link, pipe or device that is named like a document; links are never followed."""
    return recorded(reading, "file_not_ordinary")


@check(
    "F09",
    Severity.ERROR,
    vi="Không chép được tệp: {reason_vi}. Hãy đóng tệp ở mọi máy, kiểm tra quyền đọc rồi chạy lại.",
    en="The file could not be copied: {reason_en}. Close it everywhere, check the permission and run again.",
    explain_vi="Chương trình chép tệp ra chỗ riêng trước khi đọc; lần này hệ điều hành không cho chép. Người sửa:"
    " người chạy chương trình.",
)
def file_not_copied(reading: FileReading) -> Iterator[Spot]:
    """The operating system refused to hand the file over; a missing file counts too."""
    for spot in recorded(reading, "file_not_copied"):
        reason = str(spot.facts.get("reason", ""))
        vi = _COPY_REASONS_VI.get(reason, _COPY_REASONS_VI["not_readable"])
        en = _COPY_REASONS_EN.get(reason, _COPY_REASONS_EN["not_readable"])
        yield spot._replace(facts={**spot.facts, "reason_vi": vi, "reason_en": en})


@check(
    "F10",
    Severity.ERROR,
    vi="Tệp làm trình đọc dừng đột ngột nên bị bỏ qua. Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.",
    en="Reading the file made the reader break down. Open it in Excel, save it as a new .xlsx and send it again.",
    explain_vi="Nội dung tệp làm hỏng trình đọc. Các tệp khác không bị ảnh hưởng. Người sửa: đơn vị gửi tệp.",
)
def worker_died(reading: FileReading) -> Iterator[Spot]:
    """The process that read the file broke down; the other files are not concerned."""
    return recorded(reading, "worker_died")


@check(
    "F11",
    Severity.ERROR,
    vi="Đọc tệp quá lâu nên đã dừng. Hãy xóa các dòng, cột và trang thừa, lưu thành tệp .xlsx mới rồi gửi lại.",
    en="Reading took too long and was stopped. Delete rows, columns and sheets not needed, save as a new .xlsx.",
    explain_vi="Mỗi tệp chỉ được đọc trong một thời gian nhất định. Phụ lục bình thường đọc chưa tới một giây. Người"
    " sửa: đơn vị gửi tệp.",
)
def worker_timed_out(reading: FileReading) -> Iterator[Spot]:
    """Reading exceeded the time that a file may take; an ordinary annex takes far below a second."""
    return recorded(reading, "worker_timed_out")


@check(
    "F12",
    Severity.ERROR,
    vi="Đọc tệp cần quá nhiều bộ nhớ nên đã dừng. Hãy xóa các dòng, cột thừa, lưu thành tệp .xlsx mới rồi gửi lại.",
    en="Reading needed too much memory and was stopped. Delete rows and columns not needed, save as a new .xlsx.",
    explain_vi="Thường do có ô lạc ở rất xa hoặc định dạng kéo đến hết trang (nhấn Ctrl+End để thấy). Người sửa: đơn"
    " vị gửi tệp.",
)
def worker_out_of_memory(reading: FileReading) -> Iterator[Spot]:
    """Reading exceeded the memory that a file may take."""
    return recorded(reading, "worker_out_of_memory")


@check(
    "F13",
    Severity.ERROR,
    vi="Chương trình gặp lỗi khi đọc tệp này. Hãy thử lưu thành tệp .xlsx mới; nếu vẫn lỗi, gửi tệp nhật ký cho người hỗ trợ.",
    en="The program met an error in this file. Try saving it as a new .xlsx; if it stays, send the log file.",
    explain_vi="Lỗi này là của chương trình, không phải của đơn vị gửi. Các tệp khác không bị ảnh hưởng. Người sửa:"
    " người bảo trì chương trình.",
)
def worker_raised(reading: FileReading) -> Iterator[Spot]:
    """A fault of the program; the log file says more."""
    return recorded(reading, "worker_raised")


@check(
    "F20",
    Severity.NOTE,
    vi="Đuôi tệp là {extension} nhưng nội dung là {content_vi}; đã đọc theo nội dung. Nên lưu lại đúng loại.",
    en="The name ends in {extension} but the content is {content_en}; it was read as that. Better save it so.",
    explain_vi="Nhiều phần mềm báo cáo xuất HTML hoặc CSV nhưng đặt đuôi .xls. Số liệu vẫn được đọc. Người sửa: đơn"
    " vị gửi tệp, khi tiện.",
    repaired=True,
)
def extension_wrong(reading: FileReading) -> Iterator[Spot]:
    """The file's name says another kind than its content; the content counts."""
    for spot in recorded(reading, "extension_wrong"):
        kind = str(spot.facts.get("kind", ""))
        contents = {"content_vi": _CONTENTS_VI.get(kind, kind), "content_en": _CONTENTS_EN.get(kind, kind)}
        yield spot._replace(facts={**spot.facts, **contents})


@check(
    "F21",
    Severity.NOTE,
    vi="Đã bỏ hoặc thay ký tự không hiển thị được trong {cells} ô. Không cần làm gì nếu nội dung vẫn đúng.",
    en="Characters that cannot be shown were dropped or replaced in {cells} cells. Nothing to do if the text is right.",
    explain_vi="Ký tự điều khiển, ký tự hỏng và phần chữ dài quá giới hạn một ô Excel được xử lý để kết quả mở được."
    " Người xem: người nhận tệp.",
    repaired=True,
)
def text_mended(reading: FileReading) -> Iterator[Spot]:
    """Control characters, broken characters or text longer than a cell of Excel were mended."""
    return recorded(reading, "text_mended")


@check(
    "F22",
    Severity.NOTE,
    vi="Chữ trong {cells} ô được lưu sai bảng mã và đã được chữa. Hãy xem lại vài ô; nên lưu lại thành .xlsx.",
    en="The text of {cells} cells was stored under a wrong code page and was mended. Look at a few of them.",
    explain_vi="Một số phần mềm báo cáo cũ ghi tệp .xls sai bảng mã. Người xem: người nhận tệp.",
    repaired=True,
)
def nuls_dropped(reading: FileReading) -> Iterator[Spot]:
    """Report programs of old left a code page by which letters come apart; they were put together again."""
    return recorded(reading, "nuls_dropped")


@check(
    "F23",
    Severity.NOTE,
    vi="Loại tệp .{kind} không cho biết ô lỗi, công thức chưa tính và dòng, cột ẩn. Nên gửi bản .xlsx.",
    en="A .{kind} file does not tell errors, uncomputed formulas and hidden rows or columns. Better send an .xlsx.",
    explain_vi="Số liệu vẫn được đọc, nhưng chương trình không kiểm tra được những điều trên. Người sửa: đơn vị gửi"
    " tệp, khi tiện.",
)
def kind_is_blind(reading: FileReading) -> Iterator[Spot]:
    """Nothing here can see error values, uncomputed formulas or hidden rows in such a file."""
    return recorded(reading, "kind_is_blind")


CHECKS: tuple[Check[FileReading], ...] = (
    file_truncated,
    file_locked_by_password,
    file_empty,
    file_not_a_workbook,
    file_too_large,
    file_suspicious,
    file_unreadable,
    file_not_ordinary,
    file_not_copied,
    worker_died,
    worker_timed_out,
    worker_out_of_memory,
    worker_raised,
    extension_wrong,
    text_mended,
    nuls_dropped,
    kind_is_blind,
    *CONTENT_CHECKS,
)
