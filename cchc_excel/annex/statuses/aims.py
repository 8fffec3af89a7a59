"""What an activity sets out to do, as far as that turns the meaning of its report: "Đã bỏ" is done where it says "Bỏ …"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.statuses.percents import FULL
from cchc_excel.annex.statuses.readings import StatusReading
from cchc_excel.annex.statuses.targets import HARDLY_SAID, partly_done, told_of
from cchc_excel.annex.written_dates import fold
from cchc_excel.plan import Status

# What an activity begins with → the status that its deed looks like.
_LOOKS_LIKE = (
    (
        Status.CANCELLED,
        "bỏ|bãi bỏ|hủy|huỷ|hủy bỏ|huỷ bỏ|xóa|xoá|xóa bỏ|xoá bỏ|cắt|cắt bỏ|loại bỏ|gỡ|gỡ bỏ|thanh lý|giải thể|chấm dứt"
        "|dừng|ngừng|thu hồi|tiêu hủy|tiêu huỷ|thôi|rút",
    ),
    (Status.MOVED, "chuyển|chuyển giao|bàn giao|giao|phân cấp|điều chuyển|luân chuyển|di chuyển|đưa|ủy quyền"),
    (Status.SUSPENDED, "tạm dừng|tạm ngừng|dừng|ngừng|hoãn|đình chỉ|đóng"),
)
_BEGINS = tuple((status, re.compile(rf"(?:{verbs})(?!\w)", re.IGNORECASE)) for status, verbs in _LOOKS_LIKE)
# Steps that are the whole of an activity that begins with them.
_STEP = re.compile(
    r"(?:giao|lấy ý kiến|xin ý kiến|đăng ký|thẩm định|khảo sát|phân công|tiếp nhận|cho ý kiến|góp ý|xem xét|tham vấn"
    r"|gửi|lập hồ sơ|lập dự toán|mời thầu|đấu thầu|lựa chọn nhà thầu)(?!\w)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?<!\w)(?:dự thảo|chưa|đang|chờ|đợi|còn|mới|chuẩn bị|tiếp tục|sẽ|dự kiến|một phần|cơ bản|bước đầu|trình|để)(?!\w)|[%/]\d|\d[/%]"
)
# No share: "64/BTV-VP", "ngày 12/2", "12/02/2026".
_NUMBERS_AND_DAYS = re.compile(r"\d+/[\w./-]*[A-ZĐ][\w./&-]*|ngày\s*\d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2}/\d{1,2}/\d{4}")
# A report that such a deed was done, and not that the task itself was dropped or handed on.
_DEED = re.compile(
    r"(?:^|[^a-z])(?:da|vua)\b(?!.*\b(?:nhiem vu|ke hoach|chu tri|khong thuc hien|khong to chuc|viec nay)\b)"
)
_COUNTED = re.compile(r"(?<![\w.,/])(?P<count>\d{1,3}(?:\.\d{3})+|\d{1,6})\s+(?P<noun>[a-z]+)(?!\s?/)")
# Counts of time tell how long, not how much there is to do.
_TIMES = frozenset({"ngay", "gio", "phut", "tuan", "thang", "quy", "nam", "buoc", "cap", "trieu", "ty", "dong", "phan"})
_NEARLY_ALL = 0.8  # of those who were to come: people fall out


class Aim(NamedTuple):
    """What matters of an activity's text to its report; the same for most activities."""

    looks_like: tuple[Status, ...] = ()  # a deed of its verb looks like these
    verb: str = ""  # its first words, of a step that may be all there is to do: "giao", "lấy ý kiến"
    counts: tuple[tuple[str, int], ...] = ()  # noun → how many, where the text counts each thing once


NO_AIM = Aim()


@lru_cache(maxsize=16_384)
def aim_of(activity: str | None) -> Aim:
    """What an activity's text sets out to do.

    >>> aim_of("Bỏ sổ giấy ghi chuyến").looks_like, aim_of("Quét 20.000 hồ sơ lưu").counts
    ((<Status.CANCELLED: 'cancelled'>,), (('ho', 20000),))
    """
    if not activity:
        return NO_AIM
    text = activity.strip()
    looks_like = tuple(status for status, begins in _BEGINS if begins.match(text))
    counts: dict[str, list[int]] = {}
    for found in _COUNTED.finditer(fold(text)):
        if found["noun"] not in _TIMES:
            counts.setdefault(found["noun"], []).append(int(found["count"].replace(".", "")))
    verb = found_verb[0].lower() if (found_verb := _STEP.match(text)) else ""
    return Aim(
        looks_like, verb, tuple((noun, each[0]) for noun, each in counts.items() if len(each) == 1 and each[0] > 1)
    )


def _says_that_step_is_done(text: str, verb: str) -> bool:
    """Whether a report says that just this was done: "Đã lấy ý kiến 14 đơn vị", and nothing is left of it."""
    said = re.match(rf"(?:\W|[^\W\d]+ ){{0,4}}?(?:đã|vừa) {verb}(?!\w)", text, re.IGNORECASE)
    rest = "" if said is None else _NUMBERS_AND_DAYS.sub("", text[said.end() :])
    return said is not None and _GOES_ON.search(rest.lower()) is None


def against_aim(said: StatusReading, text: str, aim: Aim) -> StatusReading:
    """The reading of a report in view of what its activity sets out to do."""
    if said.status in aim.looks_like and _DEED.search(fold(text)):
        doubts = tuple(doubt for doubt in said.doubts if doubt != "read_doubtfully")
        return said._replace(status=Status.DONE, percent=FULL, doubts=doubts)
    if (
        said.status is Status.IN_PROGRESS
        and said.percent is None
        and aim.verb
        and _says_that_step_is_done(text, aim.verb)
    ):
        return said._replace(status=Status.DONE, percent=FULL, doubts=("weak_done",) if not said.documents else ())
    if said.status not in HARDLY_SAID or said.percent not in {None, FULL} or not aim.counts:
        return said
    shares = [told / most for noun, most in aim.counts if (told := told_of(noun, text)) is not None]
    if len(shares) != 1:
        return said
    if shares[0] >= _NEARLY_ALL:
        return said._replace(by_words=False)
    return partly_done(said, shares[0])
