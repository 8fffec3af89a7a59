"""What the percents and ratios of a wording make of what its words say."""

from __future__ import annotations

import re

from cchc_excel.annex.statuses.clauses import Reading
from cchc_excel.annex.statuses.masking import Masked
from cchc_excel.annex.statuses.percents import FULL
from cchc_excel.annex.statuses.verdicts import Verdict

HARDLY_DONE = frozenset({Verdict.WEAK, Verdict.BARE})
_FINISHED = frozenset({Verdict.DONE, Verdict.WEAK})
_POSITIVE = frozenset({Verdict.DONE, Verdict.WEAK, Verdict.BARE, Verdict.CLEARED, Verdict.LATE_DONE})
_TOLD_BY_PERCENT = frozenset({None, *_POSITIVE, Verdict.DOING, Verdict.REFERENCE, Verdict.LACKING, Verdict.UNFINISHED})
_MISSING_SHARE = re.compile(r"y[^|]*‖[^|]*n")  # "Còn 3/8 nhiệm vụ chưa làm"
_DONE_APART = re.compile(r"(?:^|\|)[^|¶]*a[^|¶]*(?:$|\|)")  # a clause of what was done, without a percent
_OF_OTHERS = re.compile(r"a.*\|[_0]*‖|a.*\|[_0]*K¶|a[^|]*_‖[^|]*f")  # a share behind what was done
# A deed with a percent, or a percent with a deed: "Đã số hóa 41% hồ sơ", "Đã cấp thẻ cho 80% hộ", "85% văn bản được ký số".
_SHARE_DONE = re.compile(r"(?:^|\|)[_0jqKI‡]*(?:a[_0E]*[ovDVf]?[_0E]{0,3}|f[_0E]{0,2})¶(?![^|]*f)|^[_0K]*¶[_0j]*[aEf]")

_SAID_DONE = re.compile(r"[_0jqKI]*a?f[_0]*[|‖][^nbSs]*$")  # "Đã hoàn thành, 14/14 khu phố đăng ký"
_GOT_SO_FAR = re.compile("o[_0jh]*E_{0,2}¶")
_WHOLE_AT_THE_END = re.compile("^_[_0jqh]+¶$")  # "Thu đoàn phí quý I 100%"
_OF_AN_OUTCOME = re.compile(r"[,;:(]\s*¶\s*\w")  # "Đã lấy phiếu 200 người, 96% hài lòng"


def with_numbers(verdict: Verdict | None, masked: Masked, found: Reading) -> tuple[Verdict | None, float | None]:
    """A percent or ratio below the whole makes "Hoàn thành" in progress; the whole makes it done."""
    percent = masked.percent if masked.percent is not None else masked.ratio
    if masked.ratio == FULL and verdict in _POSITIVE:
        percent = FULL  # "Đã tập huấn 28/28 trường, đạt 98%": how well
    if _MISSING_SHARE.search(found.letters):
        return verdict, None
    whole = masked.ratio == FULL and found.merely_left  # "2.305/2.305 hộ đã kê khai. Một số hộ vẫn cần hướng dẫn thêm"
    whole = whole or (masked.ratio == FULL and verdict is Verdict.STEP and _SAID_DONE.match(found.letters) is not None)
    if whole or (masked.exceeded and verdict in {None, *_POSITIVE}):
        return Verdict.DONE, FULL
    if masked.short and verdict in {None, *_POSITIVE, Verdict.LACKING, Verdict.REFERENCE}:
        return Verdict.DOING, masked.percent
    if masked.forecast:
        return verdict if verdict in {Verdict.NOT, Verdict.PLANNED} else Verdict.DOING, None
    if percent is not None and verdict in _TOLD_BY_PERCENT:
        return _by_percent(verdict, percent)
    if masked.percent == 0 and verdict is Verdict.STEP:
        return Verdict.NOT, 0.0  # "0% (mới nhận phân công)"
    if percent is not None and verdict is Verdict.OVERDUE:
        return verdict, percent
    return _by_other_percent(verdict, masked, found), None


def _by_other_percent(verdict: Verdict | None, masked: Masked, found: Reading) -> Verdict | None:
    """The verdict that a percent of something else than the work leaves of what the words say."""
    if verdict is Verdict.BARE and _GOT_SO_FAR.search(found.letters) and (masked.other_percent or FULL) < FULL:
        return Verdict.DOING  # "Cập nhật lên phần mềm được chừng 60% diện tích"
    if masked.partly and verdict in {None, Verdict.BARE}:
        return Verdict.DOING  # "Khối Sở 100%; khối xã 85%"
    if _is_share_done(verdict, masked, found):
        return Verdict.DOING
    if masked.other_percent is None or verdict not in {None, *HARDLY_DONE, Verdict.PLANNED, Verdict.PERIOD}:
        return verdict
    apart = verdict is Verdict.WEAK and (_DONE_APART.search(found.letters) or _OF_AN_OUTCOME.search(masked.text))
    if apart:
        return verdict  # "Đã lấy 320 phiếu, tỷ lệ hài lòng 96%"
    full = masked.other_percent >= FULL and (verdict is not None or _WHOLE_AT_THE_END.search(found.letters))
    return Verdict.WEAK if full else None


def _is_share_done(verdict: Verdict | None, masked: Masked, found: Reading) -> bool:
    """Whether the deed that is told has reached only a share of what there is."""
    if verdict not in _FINISHED or masked.changed or (masked.other_percent or FULL) >= FULL:
        return False
    if _OF_AN_OUTCOME.search(masked.text):
        return False
    return bool(_SHARE_DONE.search(found.letters)) and not _DONE_APART.search(found.letters)


def _by_percent(verdict: Verdict | None, percent: float) -> tuple[Verdict | None, float]:
    """The verdict that a percent of the whole makes of what the words say."""
    if percent >= FULL:
        return (verdict, FULL) if verdict is Verdict.LATE_DONE else (_full(verdict), FULL)
    return (Verdict.NOT, 0.0) if percent <= 0 else (Verdict.DOING, percent)


def _full(verdict: Verdict | None) -> Verdict:
    return verdict if verdict in {Verdict.DOING, Verdict.UNFINISHED} else Verdict.DONE


def is_share_of_others(found: Reading, masked: Masked) -> bool:
    """Whether a share, and no word, says that it is not done: "Đã tổ chức thi, 25/27 người đạt"."""
    if found.verdict not in _FINISHED:
        return False
    return masked.other_percent is not None or _OF_OTHERS.search(found.letters) is not None
