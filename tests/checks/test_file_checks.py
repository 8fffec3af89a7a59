"""What people read about files that were refused and cells that could not be read."""

from __future__ import annotations

import pytest

from cchc_excel.cells import CellRef, Fact
from cchc_excel.checks.files import CHECKS
from cchc_excel.findings import Language
from cchc_excel.plan import FileReading

CELL = CellRef("a.xlsx", "Phụ lục", 27, 8)


def messages(fact: Fact, language: Language = Language.VI) -> list[str]:
    reading = FileReading("a.xlsx", "", "xlsx", facts=(fact,))
    return [finding.message(language) for judge in CHECKS for finding in judge(reading)]


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        (
            Fact("file_truncated", None),
            "Tệp bị hỏng hoặc chưa chép xong. Hãy mở bằng Excel, bấm Lưu rồi gửi lại.",
        ),
        (
            Fact("file_locked_by_password", None),
            "Tệp có mật khẩu mở nên không đọc được. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi gửi lại.",
        ),
        (Fact("file_empty", None), "Tệp rỗng, không có nội dung nào. Hãy gửi lại tệp đã điền."),
        (
            Fact("file_not_a_workbook", None, {"what": "tệp PDF"}),
            "Nội dung tệp là tệp PDF, không phải bảng tính hay văn bản Word đọc được. Hãy gửi bản .xlsx hoặc .docx.",
        ),
        (
            Fact("file_too_large", None, {"limit": "30 MB", "found": "31 MB"}),
            "Tệp quá lớn: 31 MB, giới hạn là 30 MB. Hãy xóa ảnh, dòng và cột thừa, lưu lại rồi gửi lại.",
        ),
        (
            Fact("file_suspicious", None, {"why": "có khai báo DTD"}),
            "Cấu trúc tệp bất thường (có khai báo DTD) nên không mở để bảo đảm an toàn. Hãy mở bằng Excel, lưu thành"
            " tệp .xlsx mới.",
        ),
        (
            Fact("file_unreadable", None),
            "Không đọc được tệp. Hãy mở bằng Excel hoặc Word, lưu thành tệp .xlsx hoặc .docx mới rồi gửi lại.",
        ),
        (
            Fact("file_not_ordinary", None, {"what": "đường dẫn tắt (link)"}),
            "Đây là đường dẫn tắt (link), không phải tệp thường, nên không được đọc. Hãy chép chính tệp đó vào thư mục.",
        ),
        (
            Fact("file_not_copied", None, {"reason": "not_permitted"}),
            "Không chép được tệp: không có quyền đọc, hoặc tệp đang bị chương trình khác khóa. Hãy đóng tệp ở mọi máy,"
            " kiểm tra quyền đọc rồi chạy lại.",
        ),
        (
            Fact("worker_died", None),
            "Tệp làm trình đọc dừng đột ngột nên bị bỏ qua. Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.",
        ),
        (
            Fact("worker_timed_out", None),
            "Đọc tệp quá lâu nên đã dừng. Hãy xóa các dòng, cột và trang thừa, lưu thành tệp .xlsx mới rồi gửi lại.",
        ),
        (
            Fact("worker_out_of_memory", None),
            "Đọc tệp cần quá nhiều bộ nhớ nên đã dừng. Hãy xóa các dòng, cột thừa, lưu thành tệp .xlsx mới rồi gửi lại.",
        ),
        (
            Fact("worker_raised", None),
            "Chương trình gặp lỗi khi đọc tệp này. Hãy thử lưu thành tệp .xlsx mới; nếu vẫn lỗi, gửi tệp nhật ký cho"
            " người hỗ trợ.",
        ),
        (
            Fact("extension_wrong", None, {"extension": ".xls", "kind": "html"}),
            "Đuôi tệp là .xls nhưng nội dung là trang web (HTML); đã đọc theo nội dung. Nên lưu lại đúng loại.",
        ),
        (
            Fact("text_mended", None, {"cells": 3}),
            "Đã bỏ hoặc thay ký tự không hiển thị được trong 3 ô. Không cần làm gì nếu nội dung vẫn đúng.",
        ),
        (
            Fact("nuls_dropped", None, {"cells": 3}),
            "Chữ trong 3 ô được lưu sai bảng mã và đã được chữa. Hãy xem lại vài ô; nên lưu lại thành .xlsx.",
        ),
        (
            Fact("kind_is_blind", None, {"kind": "xlsb"}),
            "Loại tệp .xlsb không cho biết ô lỗi, công thức chưa tính và dòng, cột ẩn. Nên gửi bản .xlsx.",
        ),
        (
            Fact("workbook_without_annex", None, {"candidate": "Sheet1, dòng 4", "missing": "Chủ trì"}),
            "Không thấy bảng phụ lục nào trong tệp; gần giống nhất là Sheet1, dòng 4 nhưng còn thiếu cột Chủ trì. Hãy gửi"
            " đúng tệp có bảng phụ lục, hoặc sửa dòng tiêu đề cho đủ cột.",
        ),
        (
            Fact("workbook_without_annex", None),
            "Không thấy bảng phụ lục nào trong tệp. Hãy gửi đúng tệp có bảng phụ lục, hoặc sửa dòng tiêu đề cho đủ cột.",
        ),
        (
            Fact("sheet_without_annex", CELL),
            "Trang này không có bảng phụ lục nên không được tính. Không cần làm gì nếu đúng là trang phụ.",
        ),
        (
            Fact("sheet_unreadable", CELL, {"sheet": "Phụ lục"}),
            'Không đọc được trang "Phụ lục". Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.',
        ),
        (
            Fact("sheet_too_large", CELL, {"sheet": "Phụ lục", "limit": "2.000.000"}),
            'Trang "Phụ lục" có hơn 2.000.000 ô có dữ liệu nên không được đọc. Hãy xóa dữ liệu thừa rồi gửi lại.',
        ),
        (
            Fact("sheet_damaged", CELL, {"sheet": "Phụ lục"}),
            'Trang "Phụ lục" bị hỏng một phần; đã đọc được chữ nhưng không kiểm tra được ô lỗi và dòng ẩn. Hãy lưu lại'
            " bằng Excel.",
        ),
        (
            Fact("error_value", CELL, {"error": "#REF!"}),
            "Ô đang báo lỗi #REF! nên không có giá trị. Hãy sửa công thức hoặc gõ giá trị vào ô.",
        ),
        (
            Fact("formula_uncomputed", CELL, {"formula": "=SUM(A1:A9)"}),
            "Công thức =SUM(A1:A9) chưa được tính nên ô không có giá trị. Hãy mở tệp bằng Excel, bấm Lưu rồi gửi lại.",
        ),
        (
            Fact("cell_unreadable", CELL),
            "Nội dung ô mâu thuẫn nên không đọc được. Hãy gõ lại ô này bằng Excel rồi gửi lại.",
        ),
        (
            Fact("readers_differ", CELL, {"used": "đúng", "other": "sai"}),
            'Hai trình đọc cho kết quả khác nhau: "đúng" (đã dùng) và "sai". Hãy mở tệp xem ô này.',
        ),
        (
            Fact("value_under_merge", CELL, {"value": "Văn phòng"}),
            'Dưới ô đã gộp còn chữ bị che: "Văn phòng". Hãy bỏ gộp ô để xem, rồi giữ hoặc xóa chữ đó.',
        ),
        (
            Fact("merges_passed_over", CELL, {"count": 7}),
            "Trang có quá nhiều vùng gộp; 7 vùng không được xét. Hãy bỏ gộp những vùng thừa.",
        ),
        (
            Fact("repeated_rows_cut", CELL, {"count": 9}),
            "Từ dòng này, một dòng lặp lại thêm 9 lần; chỉ đọc một phần. Hãy xóa các dòng thừa.",
        ),
        (
            Fact("hidden_sheet_read", CELL),
            "Trang này đang ẩn nhưng vẫn được đọc. Nếu không muốn tính, hãy xóa trang khỏi tệp.",
        ),
        (
            Fact("hidden_rows_read", CELL),
            "Có dòng đang ẩn hoặc bị lọc nhưng vẫn được đọc. Nếu không muốn tính, hãy xóa các dòng đó.",
        ),
        (
            Fact("hidden_columns_read", CELL),
            "Có cột đang ẩn nhưng vẫn được đọc. Nếu không muốn tính, hãy xóa các cột đó.",
        ),
    ],
    ids=lambda value: value.kind if isinstance(value, Fact) else "",
)
def test_a_fact_is_told_with_what_to_do(fact: Fact, message: str) -> None:
    assert messages(fact) == [message]
    assert len(messages(fact, Language.EN)) == 1
