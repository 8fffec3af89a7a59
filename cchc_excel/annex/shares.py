"""Several activities in one cell: where each begins, and its own share of a product or deadline listed with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from cchc_excel.annex.labels import POINT_LETTERS, label_of, label_starts, numbered_line_starts
from cchc_excel.annex.likeness import product_likeness
from cchc_excel.annex.reporting import REPORTING
from cchc_excel.annex.strands import Strand
from cchc_excel.plan import Field

# What a line begins with that is to be done; with a noun it is a point of the work above or a part of it.
VERBS = (
    "áp dụng | ban hành | bàn giao | báo cáo | bãi bỏ | biên soạn | biên tập | bố trí | bổ nhiệm | bổ sung |"
    " bồi dưỡng | bỏ | cải tạo | cải tiến | cắt giảm | "
    "cấp | chấm điểm | chấm dứt | chấn chỉnh | chỉ đạo | chọn | chuẩn bị | chuẩn hóa | chuẩn hoá | chứng thực |"
    " chuyển | công bố | công khai | củng cố | cung cấp | "
    "cử | cập nhật | dán | dịch | di chuyển | duy trì | đánh giá | đào tạo | đăng | đầu tư | đề nghị |"
    " đề xuất | điều chỉnh | điều tra | định kỳ | đo | đôn đốc | "
    "đối thoại | đơn giản hóa | đơn giản hoá | đổi mới | đưa | ghi | gắn | gặp mặt | gia hạn | giảm |"
    " giám sát | giao | giải quyết | giới thiệu | gộp | gửi | hỗ trợ | "
    "họp | hoàn thành | hoàn thiện | hợp nhất | huy động | hướng dẫn | kết nối | kê khai | khai thác |"
    " khảo sát | khắc phục | khen thưởng | khuyến khích | kiểm kê | "
    "kiểm soát | kiểm tra | kiện toàn | ký | làm | lắp | lắp đặt | lập | lấy ý kiến | lồng ghép | luân chuyển |"
    " mở | mời | mua | mua sắm | nâng cấp | nâng cao | "
    "nghiên cứu | nhân rộng | nhập | niêm yết | phát động | phát hành | phát | phân công | phân cấp |"
    " phân loại | phê duyệt | phối hợp | phổ biến | phủ | quán triệt | quy định | "
    "rà soát | rút gọn | rút ngắn | sắp xếp | sáp nhập | sơ kết | soạn | sửa | sửa đổi | số hóa | số hoá |"
    " tái cấu trúc | tập huấn | tập hợp | tăng cường | tạo | tham gia | "
    "tham mưu | thanh lý | thanh tra | thay | thành lập | thẩm định | theo dõi | thí điểm | thi | thiết kế |"
    " thông báo | thông tin | thu | thu gom | thu thập | thực hiện | "
    "thuê | thử nghiệm | tích hợp | tiếp | tiếp nhận | tiếp tục | tìm | tinh giản | tính | tổ chức | tổng hợp |"
    " tổng kết | trả | trang bị | treo | triển khai | trình | truyền thông | "
    "tuyên truyền | tuyển dụng | tuyển | ứng dụng | ủy quyền | vận động | vận hành | vẽ | viết | xây dựng |"
    " xác định | xác minh | xét | xếp | xóa | xoá | xử lý | ý kiến | hệ thống hóa | hệ thống hoá | hiện đại hóa |"
    " hiện đại hoá | tin học hóa | tin học hoá | tự kiểm tra | tự đánh giá | tự chấm điểm | hiệu đính | chia sẻ |"
    " phân luồng | bảo đảm | đảm bảo | thúc đẩy | đẩy mạnh | đẩy nhanh | khởi tạo | khai trương | ra mắt |"
    " biểu dương | tôn vinh | vinh danh | nhắc nhở | thống kê | thống nhất | phòng ngừa | bảo trì | xuất bản |"
    " thay đổi | thay thế | học tập | trao đổi | tọa đàm | tiếp thu | nộp | quản lý"
).split(" | ")
# What a list in one cell deals out to the works of another; the others only where each line has its dash or number.
SHARED = frozenset({Field.PRODUCT, Field.DEADLINE, Field.START})
LISTED = (REPORTING | {Field.LEAD, Field.PARTNER}) - {Field.MARK_DONE, Field.MARK_DOING, Field.MARK_NOT}
_VERB = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(VERBS, key=len, reverse=True)))})\s+\S", re.IGNORECASE)
_DASH = re.compile(r"^\s*[-–—•+*]\s*(?=\S)")
FEWEST_PAIRS, PAIRED = 3, 0.7  # lists, and their share, to whose lines those of another cell belong
FEWEST_DEALT, MOSTLY_DEALT = 2, 0.5  # numbered lists whose lines another cell numbers, too
_NUMBERS = re.compile(r"\d+")
_LINE = re.compile(r"(?:^|(?<=\n))[^\S\n]*(?=\S)")
_LETTER = re.compile(r"\s*([a-zđ])[.)]\s*(?=\S)")
_ITEM = re.compile(
    r"^\s*(?:[-–•*+]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|(?:hoạt động|HĐ)\s*\d{1,2}\s*[:.)–-])\s*", re.IGNORECASE
)


def activities_in(text: str, expected_number: int | None, beside: Iterable[str] = ()) -> list[str]:
    """The texts of the activities in a cell; one where there is only one.

    Labels split ("Hoạt động 4: … Hoạt động 5: …"); so do lines numbered on from the activity before
    ("4. …", "5. …"), which is why the number expected next is asked for, and lines "1. … 2. …" where a text
    `beside` them (products, deadlines) is numbered alike, or lettered.
    """
    if (lettered := _lettered(text)) and any(len(_lettered(other)) == len(lettered) for other in beside):
        return [text[start:end].strip() for start, end in zip(lettered, [*lettered[1:], len(text)], strict=True)]
    if len(_NUMBERS.findall(text)) < 2:
        return [text]
    starts = label_starts(text, Field.ACTIVITY)
    if len(starts) < 2:
        lines = numbered_line_starts(text)
        numbers = [number for number, _ in lines]
        goes_on = expected_number is not None and numbers[:1] == [expected_number] and lines[0][1] == 0
        alike = numbers[:1] == [1] and lines[0][1] == 0 and any(_deals_out(other, numbers) for other in beside)
        consecutive = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
        starts = [position for _, position in lines] if len(lines) >= 2 and (goes_on or alike) and consecutive else []
    if len(starts) < 2 or (text[: starts[0]].strip(" \n-–•*+") != ""):
        return [text]
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip().rstrip("-–•*+").strip() for start, end in zip(starts, ends, strict=True)]


def lists_of_works(cells: Iterable[tuple[str, Collection[str]]]) -> frozenset[str]:
    """Those cells of a column, each with the texts beside it, whose dashed lines are works of their own.

    Either products or deadlines are dealt out to them line by line, as a habit of the table; or their lines begin with
    verbs.
    """
    works = list(cells)
    lists = [(text, beside) for text, beside in works if len(_dashed(text)) > 1]
    paired = [text for text, beside in lists if any(len(_dashed(one)) == len(_dashed(text)) for one in beside)]
    if len(paired) >= FEWEST_PAIRS and len(paired) > PAIRED * len(lists):
        return frozenset(paired)
    return frozenset(text for text, _ in lists if _say_what_to_do(_dashed(text)))


def numbered_works(cells: Iterable[tuple[str, Collection[str]]]) -> frozenset[str]:
    """Those cells of a column whose lines "1. …", "2. …" are works as in most cells of the table with such lines.

    In the others products or deadlines are dealt out to them; here all share what stands beside.
    """
    lists = [(text, _line_numbers(text), beside) for text, beside in cells if len(_line_numbers(text)) > 1]
    counted = [
        found for found in lists if found[1] == list(range(1, len(found[1]) + 1)) and found[0].lstrip()[:1] == "1"
    ]
    dealt = [text for text, numbers, beside in counted if any(_deals_out(one, numbers) for one in beside)]
    habit = len(dealt) >= FEWEST_DEALT and len(dealt) >= MOSTLY_DEALT * len(counted)
    return frozenset(text for text, *_ in counted if habit and text not in dealt)


def works_kept_whole(text: str) -> int:
    """How many works a cell may list that is read as one: dashed lines that say what to do; 0 where it lists none."""
    lines = _dashed(text)
    return len(lines) if len(lines) > 1 and _say_what_to_do(lines) else 0


def _say_what_to_do(lines: list[str]) -> bool:
    """Whether lines are works: verbs that are known begin half of them, and none is the name of a thing."""
    verbs = [_VERB.match(line) is not None for line in lines]
    things = any(not verb and product_likeness(line) == 1.0 for verb, line in zip(verbs, lines, strict=True))
    return 2 * sum(verbs) >= len(lines) and not things


def begins_with_verb(text: str) -> bool:
    """Whether a text begins as what is to be done does: "Rà soát …", "Tổ chức …"."""
    return _VERB.match(text) is not None


def dashed_works(text: str, beside: Iterable[str]) -> list[str]:
    """The lines of such a cell; the whole where a text beside it (products) lists another number of things."""
    lines = _dashed(text)
    others = (len(_dashed(other)) for other in beside)
    return lines if all(count in (0, 1, len(lines)) for count in others) else [text]


def dealt_out(values: Mapping[Field, Strand], position: int, count: int) -> dict[Field, Strand]:
    """The values of one of several works in a cell, each its own part of what is listed with them."""
    found = dict(values)
    for name, strand in values.items():
        if name in SHARED and (parts := share(strand.text, count)) is not None:
            found[name] = replace(strand, text=parts[position])
        elif name in LISTED and len(lines := _items(strand.text)) == count and not _is_one_list(name, strand.text):
            found[name] = replace(strand, text=lines[position])
    return found


def _is_one_list(name: Field, text: str) -> bool:
    """Whether all works share what is listed: offices that help, behind dashes; numbers deal them out."""
    return name is Field.PARTNER and bool(_dashed(text))


def _dashed(text: str) -> list[str]:
    """The lines of a text all of whose lines begin with a dash, without it; none where one does not."""
    lines = [line for line in text.split("\n") if line.strip()]
    return [_DASH.sub("", line).strip(" ;") for line in lines] if all(_DASH.match(line) for line in lines) else []


def _items(text: str) -> list[str]:
    """The lines of a text all of whose lines begin with a dash, a number or a letter, without it; none where one does not."""
    lines = [line for line in text.split("\n") if line.strip()]
    return [_ITEM.sub("", line).strip(" ;") for line in lines] if all(_ITEM.match(line) for line in lines) else []


def _lettered(text: str) -> list[int]:
    """Where each line of "a) …", "b) …" begins; nothing where they are not counted so from the first letter on."""
    starts = [line.start() for line in _LINE.finditer(text)]
    letters = [_LETTER.match(text, start) for start in starts]
    counted = all(letter and letter[1] == wanted for letter, wanted in zip(letters, POINT_LETTERS, strict=False))
    return starts if counted and len(starts) > 1 else []


def _deals_out(text: str, numbers: list[int]) -> bool:
    """Whether a text beside numbered works has a line for each, numbered alike or behind a dash."""
    return _line_numbers(text) == numbers or len(_dashed(text)) == len(numbers)


def _line_numbers(text: str) -> list[int]:
    return [number for number, _ in numbered_line_starts(text)]


def share(text: str, count: int) -> list[str] | None:
    r"""A listed value's parts, where there is one for each activity; None: all share the whole.

    >>> share("- Kế hoạch\n- Báo cáo", 2)
    ['Kế hoạch', 'Báo cáo']
    >>> share("Kế hoạch, Báo cáo, Văn bản", 2) is None
    True
    """
    for separator in ("\n", ";"):
        parts = [part.strip(" ;") for part in text.split(separator) if part.strip(" ;")]
        if len(parts) == count:
            return [_ITEM.sub("", _without_label(part)).strip() for part in parts]
    return None


def _without_label(text: str) -> str:
    """A share may name its activity: "Hoạt động 4: Kế hoạch"."""
    found = label_of(text)
    return text[found.end :].strip() if found is not None and found.level is Field.ACTIVITY else text
