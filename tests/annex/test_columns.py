"""What columns mean, however offices head them: small tables drawn from one line each, read back column by column."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import cycle, islice

import pytest

from cchc_excel.annex.against import Reading
from cchc_excel.annex.files import read_annexes
from cchc_excel.cells import Cell, Grid, Merge
from cchc_excel.checks import findings_in_file
from cchc_excel.plan import Activity, Field, FileReading
from cchc_excel.settings import Settings

ROWS = 6
# What stands below a heading: kind → (the field it must be read as, values).
KINDS: Mapping[str, tuple[Field, tuple[str, ...]]] = {
    "number": (Field.NUMBER, ("1", "2", "3", "4", "5", "6")),
    "work": (
        Field.ACTIVITY,
        (
            "Niêm yết thủ tục tại nơi tiếp nhận hồ sơ",
            "Kiện toàn tổ công nghệ số cộng đồng các thôn",
            "Lấy phiếu đánh giá sự hài lòng của người dân",
        ),
    ),
    "short work": (
        Field.ACTIVITY,
        ("Rà soát bộ thủ tục hành chính của phường", "Niêm yết thủ tục mới tại Trung tâm", "Báo cáo sơ kết"),
    ),
    "areas": (Field.AREA, ("Cải cách thể chế", "Cải cách tổ chức bộ máy", "Chuyển đổi số")),
    "blank groups": (Field.TASK, ("Nâng cao chất lượng phục vụ người dân", "", "")),
    "product": (Field.PRODUCT, ("Báo cáo", "Kế hoạch", "Quyết định")),
    "office": (Field.LEAD, ("Văn phòng", "Phòng Kinh tế", "Thanh tra Sở")),
    "unit": (Field.LEAD, ("Tổ Khám bệnh", "Văn thư", "Một cửa", "Kế toán")),
    "post": (Field.LEAD, ("Hiệu trưởng", "Kế toán", "Giáo viên chủ nhiệm", "Tổ Tin học")),
    "helper": (Field.PARTNER, ("Các phòng chuyên môn", "Công an xã", "")),
    "helping unit": (Field.PARTNER, ("Tổ Dược", "", "Văn thư", "Công đoàn")),
    "person": (Field.EXTRA, ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường")),
    "giver": (Field.EXTRA, ("UBND xã", "UBND tỉnh", "Sở Nội vụ")),
    "due": (Field.DEADLINE, ("Quý I", "Tháng 3", "30/6/2026", "Thường xuyên")),
    "begun": (Field.START, ("02/01/2026", "Tháng 1", "Quý I")),
    "due day": (Field.DEADLINE, ("15/1/2026", "28/2/2026", "30/6/2026")),
    "done day": (Field.COMPLETED_ON, ("12/01/2026", "", "28/3/2026", "")),
    "status": (Field.STATUS, ("Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện")),
    "said": (Field.STATUS, ("đã xong", "đang làm", "chưa")),
    "before": (Field.EXTRA, ("Đang thực hiện", "Chưa thực hiện", "Chưa thực hiện")),
    "result": (
        Field.RESULT,
        ("Đã ban hành Kế hoạch số 12/KH-UBND ngày 12/01/2026", "Đang lấy ý kiến các đơn vị", "Chưa triển khai"),
    ),
    "result before": (Field.EXTRA, ("Đang lấy ý kiến các đơn vị", "Chưa triển khai", "Chưa triển khai")),
    "percent": (Field.PERCENT, ("100%", "50%", "0%")),
    "percent before": (Field.EXTRA, ("80%", "20%", "0%")),
    "document": (Field.DOCUMENT, ("12/KH-UBND", "", "15/QĐ-UBND")),
    "remark": (Field.NOTE, ("Chờ hướng dẫn của Sở", "", "Đã họp 2 lần")),
    "why difficult": (Field.DIFFICULTY, ("", "Thiếu kinh phí", "")),
    "wish": (Field.PROPOSAL, ("", "Cấp thêm máy tính", "")),
    "why": (Field.REASON, ("", "Chờ kinh phí", "")),
    "figure": (Field.EXTRA, ("120", "50", "", "30")),
    "points": (Field.EXTRA, ("2", "3", "1", "5")),
    "done": (Field.MARK_DONE, ("x", "", "")),
    "doing": (Field.MARK_DOING, ("", "x", "")),
    "not": (Field.MARK_NOT, ("", "", "x")),
    "day": (Field.DEADLINE, ("31", "", "30")),
    "each day": (Field.DEADLINE, ("31", "15", "30")),
    "month": (Field.DEADLINE, ("3", "2", "6")),
    "quarter": (Field.DEADLINE, ("I", "II", "IV")),
    "year": (Field.DEADLINE, ("2026",)),
    "day done": (Field.COMPLETED_ON, ("30", "", "2")),
    "month done": (Field.COMPLETED_ON, ("3", "", "6")),
}


def drawn(line: str) -> tuple[Grid, list[Field]]:
    """A table from "heading = kind | …" and what its columns must mean.

    "A > B" is B under A, merged over all its columns; "A // B" the same words in two rows, nothing merged.
    """
    headings, kinds = zip(*(map(str.strip, column.rsplit("=", 1)) for column in line.split("|")), strict=True)
    torn = any("//" in heading for heading in headings)
    paths = [[part.strip() for part in heading.split("//" if torn else ">")] for heading in headings]
    depth = max(map(len, paths))
    cells: dict[tuple[int, int], Cell] = {}
    merges: list[Merge] = []
    for column, path in enumerate(paths, 1):
        for row, words in enumerate(path, 1):
            before = paths[column - 2][:row] if column > 1 else []
            if not torn and row < len(path) and before == path[:row]:
                merges[-1] = merges[-1]._replace(right=column)
            elif words:
                cells[row, column] = Cell(words, row, column)
                if not torn:
                    merges.append(Merge(row, column, depth if row == len(path) else row, column))
    for column, kind in enumerate(kinds, 1):
        for row, text in enumerate(islice(cycle(KINDS[kind][1]), ROWS), depth + 1):
            if text:
                cells[row, column] = Cell(text, row, column)
    wide = tuple(merge for merge in merges if (merge.top, merge.left) != (merge.bottom, merge.right))
    return Grid("tep.xlsx", "Phụ lục", cells, wide), [KINDS[kind][0] for kind in kinds]


def read(grid: Grid) -> FileReading:
    return read_annexes(FileReading("tep.xlsx", "", ""), [grid], Reading(Settings(), 2026))


def meanings(reading: FileReading, columns: int) -> list[Field]:
    found = {column.column: column.field for annex in reading.annexes for column in annex.columns}
    return [found.get(column, Field.EXTRA) for column in range(1, columns + 1)]


def said(reading: FileReading, code: str) -> list[str]:
    return [found.message() for found in findings_in_file(reading) if found.kind.code == code]


def statuses(reading: FileReading) -> list[str]:
    return [activity.report.status.value for activity in reading.activities if activity.report is not None]


def read_from(line: str) -> FileReading:
    return read(drawn(line)[0])


HEADINGS = {
    "columns without a heading": """
        TT = number | Công việc = work | Phụ trách = unit | Cùng thực hiện = helping unit | Xong trước ngày = due day | = said
        TT = number | Nội dung công việc = work | = unit | Phối hợp = helper | Thời hạn = due
        TT = number | Nội dung công việc = work | Chủ trì = office | = due | Kết quả thực hiện = result
        TT = number | Nội dung công việc = work | Chủ trì = office | Thời hạn = due | = percent
        = number | Nội dung công việc = work | Chủ trì = office | Thời hạn = due | Ghi chú = remark
    """,
    "two periods": """
        TT = number | Nhiệm vụ = work | Sản phẩm = product | Thời hạn = due | Tiến độ kỳ trước = before | Tiến độ kỳ này = status
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Tháng trước = before | Tháng này = status
        TT = number | Nội dung = work | Thời hạn = due | Tình trạng hiện nay = status | Tình trạng (báo cáo trước) = before
        TT = number | Nội dung = work | Thời hạn = due | Kết quả 5 tháng = result before | Kết quả tháng 6 = result
        TT = number | Nội dung = work | Thời hạn = due | Tình trạng quý II = status | Tình trạng quý I = before
        TT = number | Nội dung = work | Thời hạn = due | Tiến độ đến 31/5 = before | Tiến độ đến 30/6 = status
        TT = number | Nội dung = work | Thời hạn = due | Tình trạng tháng 1/2026 = status | Tình trạng tháng 12/2025 = before
        TT = number | Nội dung = work | Thời hạn = due | Kết quả năm 2025 = result before | Kết quả năm 2026 = result
        TT = number | Nội dung = work | Thời hạn = due | Báo cáo tháng 5 = before | Báo cáo tháng 6 = status
        TT = number | Nội dung = work | Thời hạn = due | % lũy kế = percent | % trong kỳ = percent before
        TT = number | Nội dung = work | Thời hạn = due | Tỷ lệ > Trong tháng = percent before | Tỷ lệ > Lũy kế = percent
        TT = number | Nội dung = work | Thời hạn = due | Tiến độ > Kỳ trước = before | Tiến độ > Kỳ này = status
    """,
    "two times": """
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn giao = due | Thời gian hoàn thành = done day | Tình trạng = status
        TT = number | Nội dung = work | Chủ trì = office | Hạn = due day | Ngày hoàn thành = done day | Tình trạng = status
    """,
    "remarks that report, and headings that only their values tell apart": """
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Ghi chú = status
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Xác nhận = said
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Nhận xét = remark
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Minh chứng = product | % = percent
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Minh chứng = document | % = percent
        TT = number | Nội dung = work | Chủ trì = office | Ghi chú = due
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Đánh giá = status | Ghi chú = remark
        TT = number | Nội dung = work | Chủ trì = office | Tiến độ = due | Kết quả = product
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Tiến độ = percent
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Kết quả = percent
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Kết quả = result
        TT = number | Việc = work | Ai làm = unit | Bao giờ xong = due | Đến đâu rồi = said
        TT = number | Nội dung = work | Đơn vị thực hiện = office | Thời hạn = due | Thực tế hoàn thành = done day | Đánh giá = status | Nội dung thực hiện = result
        TT = number | Việc gì = work | Phòng nào làm = unit | Phòng nào giúp = helping unit | Khi nào phải xong = due | Xong chưa = said | Xong hôm nào = done day | Nói rõ thêm = remark
        # = number | Đầu mục công việc = work | Phụ trách = unit | Deadline = due | Sản phẩm bàn giao = product | Tình trạng = status | Ngày bàn giao = done day
        Stt = number | Việc phải làm trong năm = work | Bao giờ xong = due | Ai làm chính = unit | Làm xong thì có cái gì = product | Ghi thêm = remark
        Số TT = number | Nội dung thực hiện = work | Bộ phận phụ trách = unit | Minh chứng dự kiến = product | Hạn cuối = due
        Làm gì = work | Ai chủ công = unit | Cùng ai = helping unit | Hẹn ngày = due | Làm được gì rồi = result | Vướng gì = why difficult
        STT = number | Nội dung = work | Chủ trì = office | Hoàn thành = due | Tình trạng = status | Tỷ lệ = percent | Ngày xong = done day
        STT = number | Nội dung = work | Chủ trì = office | Mốc hoàn thành = due | Tiến độ đến 30/9 = percent | Diễn giải = result
        Làm gì? = work | Để được cái gì? = product | Ai chịu trách nhiệm chính? = office | Ai hỗ trợ? = helper | Khi nào xong? = due
        TT = number | Việc được giao = work | Nơi giao = giver | P. chính = unit | P. phụ = helping unit | Hẹn xong = due | Tới đâu rồi = said
        STT = number | Tên việc = work | Tổ/phòng chịu trách nhiệm = unit | Tổ/phòng giúp = helping unit | Ngày phải xong = due day | Tình trạng = status
        TT = number | Hạng mục công việc = work | Thời hạn = due | Bộ phận chính = unit | Bộ phận phụ = helping unit | Tiến triển = status
        STT = number | Việc cần làm trong năm = work | Ai lo = unit | Ai giúp = helping unit | Bao giờ xong = due | Xong được mấy phần trăm = percent
        S.T = number | Mấy việc phải lo = work | Ai cầm trịch = unit | Nhờ thêm ai = helping unit | Chốt hạ lúc nào = due | Tới giờ sao rồi = said
        Số = number | Việc phải lo = work | Ra cái gì = product | Ai cầm trịch = unit | Ai giúp = helping unit | Hạn xong = due | Làm đến khúc nào = said | Vướng chỗ nào = why difficult
        TT = number | Việc = work | Ai làm = unit | Đem nộp cho huyện hôm nào = due | Công việc đến đâu rồi = said
        Thứ tự = number | Đầu mục = work | Phụ trách = unit | Cùng thực hiện = helping unit | Thời hạn = due | Mức độ = status | Chi tiết kết quả = result
        TT = number | Nội dung = work | Bộ phận phụ trách = unit | Bộ phận giúp việc = helping unit | Thời gian > Từ = begun | Thời gian > Đến = due
        Stt = number | Việc = work | Phân công = office | Kỳ hạn = due | Đã làm/chưa làm = said
        TT = number | Nội dung cải tiến = work | Chỉ tiêu đo = product | Phòng làm chính = office | Phòng làm cùng = helper | Xong trước = due day
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Vướng gì? = why difficult | Cần giúp gì? = wish
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Tỷ lệ (%) = percent | Ghi rõ kết quả (số, ngày văn bản) = result
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | % hoàn thành = percent | Diễn giải kết quả = result
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Cập nhật tiến độ = status | Nêu rõ lý do = why
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn = due | Đã làm được gì = result | Diễn giải = remark
        TT = number | Việc = work | Chủ trì = office | Đơn vị tính = figure | Chỉ tiêu = figure | Thời hạn = due
    """,
    "words in several rows": """
        Số // TT = number | Nội dung // nhiệm vụ = work | Đơn vị // chủ trì = office | Đơn vị // phối hợp = helper | Thời hạn // hoàn thành = due | Kết quả // Hoàn thành = done | // Đang thực hiện = doing | // Chưa thực hiện = not
        Số // TT = number | Nội dung // công việc = work | Bộ phận // thực hiện = unit | Thời gian // hoàn thành = due | Đã hoàn // thành = done | Đang thực // hiện = doing | Chưa thực // hiện = not
        TT = number | Nội // dung // công việc = work | Đơn // vị // chủ trì = office | Thời // gian // hoàn thành = due | Tình // trạng = status
        TT = number | Nội dung = work | Đơn vị = office | Thời // hạn = due | Tiến độ // Xong = done | // Đang làm = doing | // Chưa làm = not
        TT = number | Nhiệm vụ = work | Phân công // Chủ trì = office | // Phối hợp = helper | Thời // hạn = due
        STT = number | Nội dung // công việc = work | Đơn vị = office | Thời hạn = due | Tiến độ // Kỳ trước = before | // Kỳ này = status
        STT = number | Nội dung = work | Chủ trì // (đơn vị) = office | Thời hạn = due
    """,
    "dates in parts": """
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn > Ngày = day | Thời hạn > Tháng = month | Thời hạn > Năm = year
        TT = number | Nội dung = work | Chủ trì = office | Ngày = day | Tháng = month | Năm = year | Tình trạng = status
        TT = number | Nội dung = work | Chủ trì = office | Thời hạn > Quý = quarter | Thời hạn > Năm = year
        TT = number | Nội dung = work | Chủ trì = office | Hạn (ngày) = day | Hạn (tháng) = month | Hạn (năm) = year
        TT = number | Nội dung = work | Chủ trì = office | Kế hoạch > Ngày = day | Kế hoạch > Tháng = month | Thực hiện > Ngày = day done | Thực hiện > Tháng = month done
        TT = number | Nội dung = work | Chủ trì = office | Ngày bắt đầu = begun | Hoàn thành > Ngày = each day | Hoàn thành > Tháng = month | Hoàn thành > Năm = year | Ý kiến = status
        TT = number | Nội dung = work | Chủ trì = office | Ngày bắt đầu = begun | Hoàn thành > Ngày = each day | Hoàn thành > Tháng = month | Ghi chú = remark | Hoàn thành = done | Đang thực hiện = doing | Chưa thực hiện = not
        Tháng = month | Nội dung công việc = work | Phụ trách = post | Kết quả thực hiện = result
    """,
    "whoever works": """
        TT = number | Việc cụ thể = work | Bộ phận = unit | Hạn cuối = due day | Ngày xong = done day | Lý do chậm = why
        TT = number | Nội dung = work | Người/bộ phận phụ trách = post | Phối hợp = helping unit | Thời gian = due
        TT = number | Nội dung = work | Người phụ trách = unit | Thời hạn = due | Tình trạng = status | Tỷ lệ = percent
        TT = number | Nội dung = work | Người phụ trách = person | Thời hạn = due | Tình trạng = status
        TT = number | Việc phát sinh = work | Cơ quan giao = giver | Thời hạn = due day | Người phụ trách = unit | Tình trạng = status
        TT = number | Nội dung = work | Tổ = unit | Thời hạn = due
        TT = number | Nội dung = work | Khoa/phòng = unit | Thời hạn = due
        TT = number | Nội dung = work | Làm chính = unit | Làm cùng = helping unit | Thời hạn = due
        TT = number | Nội dung = work | Thực hiện = unit | Thời gian = due
        Số hiệu = number | Nội dung = work | Thực hiện = unit | Thời gian = due
        TT = number | Nội dung = work | Phân công > Khoa, phòng đầu mối = office | Phân công > Khoa, phòng tham gia = helper | Thời hạn = due
        TT = number | Nội dung = work | Nơi làm = unit | Thời hạn = due
        TT = number | Nội dung = work | Lãnh đạo phụ trách = person | Đơn vị = unit | Thời hạn = due
        TT = number | Nội dung = work | Đơn vị thực hiện > Chính = office | Đơn vị thực hiện > Phối hợp = helper | Thời hạn = due
    """,
    "short forms, and no accents": """
        STT = number | ND CV = work | ĐV CT = office | ĐV PH = helper | TGHT = due | SP = product | KQ = result
        STT = number | ND = work | ĐVCT = office | ĐVPH = helper | TG HT = due | TĐ = status | GC = remark
        STT = number | NV = work | CQCT = office | CQPH = helper | HTH = due | HT = done | ĐTH = doing | CTH = not
        STT = number | Noi dung cong viec = work | Don vi chu tri = office | Thoi gian hoan thanh = due | Tinh trang = status
        STT = number | NỘI DUNG = work | ĐƠN VỊ CHỦ TRÌ = office | HOÀN THÀNH = due day | TÌNH TRẠNG (đến 30/6/2026) = status
        TT = number | NV = work | Tổ chức thực hiện > Ban/Viện/Trung tâm chủ trì = office | Tổ chức thực hiện > Ban/Viện/Trung tâm phối hợp = helper | HTH = due
        No. = number | Action = work | Lead unit = office | Supporting units = helper | Due date = due day | Progress = percent
    """,
    "planned and done": """
        TT = number | Nhiệm vụ = work | Đơn vị = office | Hạn hoàn thành > Theo kế hoạch = due day | Hạn hoàn thành > Thực tế = done day | Điểm > Tối đa = points | Điểm > Tự chấm = points
        TT = number | Nhiệm vụ = work | Đơn vị = office | Thời gian > Kế hoạch = due day | Thời gian > Thực hiện = done day | Tình trạng = status
        TT = number | Nhiệm vụ = work | Chủ trì = office | Dự kiến = due day | Thực tế = done day
        TT = number | Nhiệm vụ = work | Chủ trì = office | Phải xong = due day | Đã xong ngày = done day
        TT = number | Nhiệm vụ = work | Chủ trì = office | Thời hạn = due day | Kinh phí > Kế hoạch = figure | Kinh phí > Thực hiện = figure | Tình trạng = status
        TT = number | Nhiệm vụ = work | Chủ trì = office | Thời hạn = due | Hoàn thành > Có = done | Hoàn thành > Không = not
    """,
}


@pytest.mark.parametrize(
    "line", [line.strip() for lines in HEADINGS.values() for line in lines.splitlines() if line.strip()]
)
def test_every_column_is_read_as_what_stands_in_it(line: str) -> None:
    grid, wanted = drawn(line)
    reading = read(grid)
    found = meanings(reading, len(wanted))
    assert [
        Field.STATUS if wanted[at] is Field.STATUS and field is Field.RESULT else field
        for at, field in enumerate(found)
    ] == wanted
    assert len(reading.activities) == ROWS


def test_a_column_named_by_its_values_alone_is_asked_about() -> None:
    assert said(read_from("TT = number | Công việc = work | Phụ trách = unit | Hạn = due | = said"), "S17") == [
        "Cột E không có tiêu đề; theo nội dung, cột được hiểu là “Tình trạng”. Hãy ghi tiêu đề cho cột."
    ]
    assert said(read_from("TT = number | Công việc = work | Chủ lực = unit | Hạn = due"), "S03")
    assert said(
        read_from("TT = number | Công việc = work | Phụ trách = unit | Hạn = due | Ghi chú = status"), "S03"
    ) == [
        "Cột “Ghi chú” được hiểu là “Tình trạng” nhưng cũng có thể là “Ghi chú”. Hãy xác nhận ở trang “Xác nhận” của cai-dat.xlsx."
    ]


def test_whether_groups_of_tasks_that_name_areas_are_sections_is_asked() -> None:
    line = "TT = number | Nhóm nhiệm vụ = {} | Nội dung = work | Chủ trì = office | Thời hạn = due"
    for kind, field in (("areas", Field.AREA), ("blank groups", Field.TASK)):
        reading = read_from(line.format(kind))
        assert meanings(reading, 5)[1] is field
        assert bool(said(reading, "S03")) is (field is Field.AREA)  # other texts tell by themselves


def test_a_column_without_a_heading_that_says_nothing_clear_stays_out_and_is_told() -> None:
    reading = read_from("TT = number | Công việc = work | Phụ trách = unit | Hạn = due | = figure")
    assert meanings(reading, 5)[4] is Field.EXTRA
    assert reading.annexes[0].ledger.passed_over == 5


def test_the_later_of_two_periods_counts_and_the_earlier_is_kept_with_its_heading() -> None:
    reading = read_from(
        "TT = number | Việc = work | Chủ trì = office | Hạn = due | Kỳ trước = before | Kỳ này = status"
    )
    assert statuses(reading)[:3] == ["done", "in_progress", "not_started"]
    assert reading.activities[0].extras == (("Kỳ trước", "Đang thực hiện"),)
    assert said(reading, "S14")
    assert not said(reading, "S18")


def test_work_that_was_done_and_is_not_any_more_is_asked_about() -> None:
    reading = read_from(
        "TT = number | Việc = work | Chủ trì = office | Hạn = due | Kỳ trước = status | Kỳ này = before"
    )
    assert said(reading, "S18") == [
        "Cột “Kỳ trước” ghi “Đã hoàn thành” nhưng cột của kỳ này chưa ghi hoàn thành. Hãy kiểm tra và ghi tình trạng đến nay."
    ] * (ROWS // 3)


def test_a_date_in_three_columns_is_one_text_as_a_person_would_write_it() -> None:
    parts = "Thời hạn > Ngày = day | Thời hạn > Tháng = month | Thời hạn > Năm = year"
    reading = read_from(f"TT = number | Nội dung = work | Chủ trì = office | {parts}")
    deadlines = [activity.deadline for activity in reading.activities[:3]]
    assert [deadline.text for deadline in deadlines] == ["31/3/2026", "2/2026", "30/6/2026"]
    assert [str(deadline.due) for deadline in deadlines] == ["2026-03-31", "2026-02-28", "2026-06-30"]
    assert reading.activities[0].cells[Field.DEADLINE].address == "D3"
    assert reading.annexes[0].ledger.passed_over == 0


def test_words_in_one_of_the_columns_of_a_date_are_the_deadline() -> None:
    grid, _ = drawn("TT = number | Nội dung = work | Chủ trì = office | Hạn > Ngày = day | Hạn > Tháng = month")
    cells = {place: cell for place, cell in grid.cells.items() if place not in {(3, 4), (3, 5)}}
    cells[3, 4] = Cell("Thường xuyên", 3, 4)
    reading = read(Grid(grid.file, grid.sheet, cells, grid.merges))
    assert reading.activities[0].deadline.text == "Thường xuyên"
    assert reading.activities[2].deadline.text == "30/6"


def test_the_day_of_completion_may_stand_in_parts_too() -> None:
    done = "Thực hiện > Ngày = day done | Thực hiện > Tháng = month done"
    line = (
        f"TT = number | Nội dung = work | Chủ trì = office | Kế hoạch > Ngày = day | Kế hoạch > Tháng = month | {done}"
    )
    days = [found.report.completed_on for found in read_from(line).activities if found.report is not None]
    assert [str(day) for day in days[:3]] == ["2026-03-30", "None", "2026-06-02"]


def test_a_torn_heading_printed_again_opens_no_new_table() -> None:
    line = (
        "Số // TT = number | Nội dung // công việc = work | Đơn vị // chủ trì = office | Thời gian // hoàn thành = due"
    )
    grid, _ = drawn(line)
    again = {
        **{(row, column): cell for (row, column), cell in grid.cells.items() if row <= 5},
        **{(row + 5, column): cell._replace(row=row + 5) for (row, column), cell in grid.cells.items() if row <= 2},
        **{(row + 2, column): cell._replace(row=row + 2) for (row, column), cell in grid.cells.items() if row > 5},
    }
    reading = read(Grid(grid.file, grid.sheet, again))
    assert len(reading.annexes) == 1
    assert len(reading.activities) == ROWS


def test_persons_are_never_taken_for_the_unit_that_leads() -> None:
    def leads(activity: Activity) -> list[str]:
        return [office.name for office in activity.leads]

    line = "TT = number | Nội dung = work | Người phụ trách = {} | Thời hạn = due"
    assert leads(read_from(line.format("person")).activities[0]) == []
    assert leads(read_from(line.format("post")).activities[0]) == ["Hiệu trưởng"]


def test_sentences_beside_work_that_stands_for_several_rows_say_what_to_do_in_it() -> None:
    reading = read(
        drawn("Nhiệm vụ trọng tâm = blank groups | Các bước = work | Đầu ra = product | Chủ trì = office | Hạn = due")[
            0
        ]
    )
    assert {activity.task.text for activity in reading.activities} == {"Nâng cao chất lượng phục vụ người dân"}
    assert len(reading.activities) == ROWS
    assert said(reading, "S03")


def test_a_table_whose_headings_are_anybodys_words_is_known_by_what_stands_below_and_asked_about() -> None:
    reading = read_from("STT = number | Chuyện năm nay = short work | Nhà ai = office | Mốc phải xong = due")
    assert len(reading.activities) == ROWS
    assert [office.name for office in reading.activities[1].leads] == ["Phòng Kinh tế"]
    assert [words.split("”")[0] for words in said(reading, "S03")] == ["Cột “Chuyện năm nay", "Cột “Nhà ai"]
