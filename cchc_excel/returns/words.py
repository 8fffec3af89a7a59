"""The words on a return copy, in the languages that people read."""

from __future__ import annotations

from cchc_excel.findings import Language, Severity

Words = dict[str, str]

VIETNAMESE: Words = {
    "sheet": "Cần sửa",
    "title": "CÁC NỘI DUNG CẦN SỬA",
    "file": "Tệp: {file}",
    "summary": "Tệp này có {counts}.",
    "nothing": "Không có nội dung nào cần sửa.",
    "how_marked": "Ô cần sửa được tô màu và có ghi chú. Sửa ngay trong tệp này, lưu lại rồi gửi về nơi tổng hợp; "
    "không phải xóa trang này.",
    "how_beside": "Tệp gốc được trả lại nguyên vẹn, không tô màu, để không làm mất nội dung trong tệp ({lost}). "
    "Sửa trên tệp gốc theo bảng dưới đây, lưu lại rồi gửi về nơi tổng hợp.",
    "how_beside_plain": "Tệp gốc được trả lại nguyên vẹn, không tô màu. "
    "Sửa trên tệp gốc theo bảng dưới đây, lưu lại rồi gửi về nơi tổng hợp.",
    "number": "STT",
    "place": "Ô",
    "content": "Nội dung hiện tại",
    "problem": "Vấn đề",
    "remedy": "Cách sửa",
    "severity": "Mức độ",
    "code": "Mã",
    "whole_file": "Cả tệp",
    "empty": "(để trống)",
    "repaired": "Phần mềm đã tự hiểu đúng; chỉ cần kiểm tra lại.",
    "look": "Đề nghị kiểm tra lại ô này.",
    "beside": "{name} - cần sửa",
    "document": "Góp ý",
}

ENGLISH: Words = {
    "sheet": "To mend",
    "title": "WHAT TO MEND",
    "file": "File: {file}",
    "summary": "This file has {counts}.",
    "nothing": "There is nothing to mend.",
    "how_marked": "Cells to mend are coloured and carry a note. Mend them in this file, save it and send it back; "
    "this sheet may stay.",
    "how_beside": "The original is handed back unchanged and without colours, so that nothing in it is lost ({lost}). "
    "Mend the original as the table below says, save it and send it back.",
    "how_beside_plain": "The original is handed back unchanged and without colours. "
    "Mend the original as the table below says, save it and send it back.",
    "number": "No.",
    "place": "Cell",
    "content": "What stands there",
    "problem": "Problem",
    "remedy": "What to do",
    "severity": "Severity",
    "code": "Code",
    "whole_file": "Whole file",
    "empty": "(blank)",
    "repaired": "The program has read it rightly by itself; please have a look.",
    "look": "Please look at this cell again.",
    "beside": "{name} - to mend",
    "document": "Notes",
}

WORDS = {Language.VI: VIETNAMESE, Language.EN: ENGLISH}

SEVERITIES = {
    Language.VI: {severity: severity.vi for severity in Severity},
    Language.EN: {Severity.ERROR: "Error", Severity.WARNING: "To check", Severity.NOTE: "Note"},
}

COUNTED = {
    Language.VI: {
        Severity.ERROR: "{n} lỗi",
        Severity.WARNING: "{n} chỗ cần xem",
        Severity.NOTE: "{n} lưu ý",
    },
    Language.EN: {
        Severity.ERROR: "{n} error(s)",
        Severity.WARNING: "{n} to check",
        Severity.NOTE: "{n} note(s)",
    },
}

# What saving through openpyxl would take from a file, by the names that `losses` gives.
LOSSES = {
    "drawing": ("hình vẽ, hộp chữ", "shapes and text boxes"),
    "chart": ("biểu đồ", "charts"),
    "image": ("hình ảnh", "pictures"),
    "control": ("nút bấm, ô chọn", "form controls"),
    "threaded_comment": ("ghi chú dạng hội thoại", "threaded comments"),
    "extension": ("định dạng mở rộng của Excel", "extended Excel formats"),
    "external_link": ("liên kết sang tệp khác", "links to other files"),
    "macro": ("macro", "macros"),
    "pivot": ("bảng tổng hợp PivotTable", "pivot tables"),
    "query": ("kết nối dữ liệu", "data connections"),
    "embedded": ("tệp nhúng", "embedded files"),
    "signature": ("chữ ký số", "digital signatures"),
    "special_sheet": ("trang tính đặc biệt", "special sheets"),
    "dynamic": ("công thức mảng động", "dynamic arrays"),
    "phonetic": ("chữ chú âm", "phonetic text"),
    "custom_view": ("chế độ xem riêng", "custom views"),
    "protected_range": ("vùng được phép sửa", "ranges open for editing"),
    "other_part": ("thành phần khác trong tệp", "other parts of the file"),
    "too_large": ("tệp quá lớn", "the file is very large"),
    "warned": ("thành phần khác trong tệp", "other parts of the file"),
    "values": ("giá trị ô", "values of cells"),
    "unreadable": ("tệp không mở được để ghi chú", "the file cannot be opened for notes"),
    "format": ("tệp không phải .xlsx hoặc .docx", "the file is not .xlsx or .docx"),
    "place": ("không tìm thấy ô để ghi chú", "a cell to be noted was not found"),
}


def loss_words(lost: tuple[str, ...], language: Language) -> str:
    """What would be lost, for people: ``biểu đồ, hình ảnh``."""
    column = 0 if language is Language.VI else 1
    return ", ".join(dict.fromkeys(LOSSES[name][column] for name in lost))
