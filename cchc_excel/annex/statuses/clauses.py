"""What a clause says, from the letters of its words; and what several clauses say together.

Negation, modality and aspect are looked for before "hoàn thành": "chưa", "cơ bản", "dự kiến" turn it round.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.statuses.bystanders import without_bystanders
from cchc_excel.annex.statuses.certainty import HEARSAY, is_doubtful
from cchc_excel.annex.statuses.cutting import Parts, cut
from cchc_excel.annex.statuses.grammar import coarse, verdict_of
from cchc_excel.annex.statuses.lexicon import tokens
from cchc_excel.annex.statuses.nominal import without_attributes
from cchc_excel.annex.statuses.verdicts import FINISHED, ONGOING, Verdict, together
from cchc_excel.annex.written_dates import fold


class Reading(NamedTuple):
    """What a text says, clause by clause."""

    verdict: Verdict | None
    letters: str  # all clauses, joined by "|"
    has_reason: bool
    begun: bool  # something was done, whatever else is said
    torn: bool = False  # the clauses contradict one another and no rule says which one counts
    doubtful: bool = False  # a rule has decided, but on weak ground
    merely_left: bool = False  # done, and some remark says that a little is left
    hedged: bool = False  # hearsay, or a guess


_HARDLY_SAID = frozenset({None, Verdict.PERIOD, Verdict.PLANNED})
# "Chưa xong do còn 2 đơn vị", "Chưa ban hành do chờ ý kiến thẩm định": what is waited for was asked for.
_BEGUN_IN_REASONS = re.compile("y[_0jK]*0|[wg][_0K]*[pPYA]|g[_0K]*s_?f")
_SENT_ON = re.compile("a.*Y[_0]*$")
_LATE_AND_UNDONE = {Verdict.OVERDUE, Verdict.UNFINISHED}
_FORESEEN = frozenset({Verdict.FORECAST, Verdict.PLANNED})
_LOOSE_REMARK = re.compile("^[_0jKh]*[yb][_0jKhO]*$")
_BEGUN = frozenset({*FINISHED, *ONGOING, Verdict.LATE_DONE})
_NOW = re.compile(
    r"(?:[,;.]\s*|\s(?=nhưng |song |nhung ))((?:nhưng |song |nhung )?(?:đến nay|đến giờ|đến thời điểm này"
    r"|đến thời điểm hiện tại|hiện nay|hiện tại|hiện|nay|sau đó|sau khi"
    r"|den nay|den gio|hien nay|hien tai|sau do)(?: (?!đã|đang|chưa|vẫn|có|mới|không)\w+){0,5}\s+(?:đã|đang|da|dang)\b)",
    re.IGNORECASE,
)
_SURELY_NOW = frozenset({"đến", "nay", "den"})
# "Hoàn thành, Tờ trình số 133": the document shows it, it is not what was finished.
_DONE_BY = re.compile(r"^(\W*(?:đã )?(?:hoàn thành|hoàn tất|xong)),(?=\s*tờ trình (?:số )?\s*§)", re.IGNORECASE)
# "hiện" and "sau đó" end only what was amiss before them.
_UNFINISHED_PAST = re.compile(
    r"chậm|trước đây|ban đầu|lúc đầu|thời gian đầu|trả lại|bị trả|vướng|chưa|khó khăn|đầu năm|trước kia|cham|chua"
)
_SAID_OF_WORK_GOING_ON = frozenset(
    {
        Verdict.CONTINUOUS,
        Verdict.NOT_APPLICABLE,
        Verdict.NONE_SUCH,
        Verdict.CLEARED,
        Verdict.BARE,
        Verdict.WEAK,
        Verdict.DONE,
        Verdict.REFERENCE,
    }
)


_GRANTED = re.compile(r"\b(?:được|đã|và)\b[^,;.]{0,40}\b(?:đồng ý|chấp thuận|nhất trí|chấp nhận)\b", re.IGNORECASE)
_TIMES_ONLY = frozenset({None, Verdict.PERIOD})
# No word tells the state, but what was counted, or since when it is so: "phục vụ xe lưu động 12 chuyến", "… từ 15/3".
_DEED = re.compile("^[_jhKITvVDE%‡]+0[_0jhKEITq‡]*[_j][_0jhKEITq‡]*$|^[_jhKIT]{3,}K‡")
_NO_DEED = re.compile(
    r"^\W*(?:tong so|tong cong|can|kinh phi|du toan|von|co|hien co|hien|con|thieu|khoang|so luong|ty le|bien che|gia tri|don vi)\b"
)
# Two clauses, of which the one explains or ends the other: the first pair that fits counts.
_PAIRS = tuple(
    (re.compile(first), re.compile(second), verdict)
    for first, second, verdict in (
        ("[_jK]{0,2}nD?$", "(?:w[^afgoDvpPnxm]*|[_0]*t[_0]*q[_0q]*|[_0]*q[_0q]*[Mb][^afgnxm]*)$", Verdict.NOT),
        ("n$", "[_0]*w[^afg]*$", Verdict.NOT),  # "Chưa, chờ duyệt kinh phí"
        ("[_jK]{0,2}nD$", "[_0]*w[^af]*$", Verdict.NOT),  # "Chưa thực hiện, đang chờ phê duyệt dự toán"
        ("_{0,2}nf$", "[_0]*[Xyd]", Verdict.DOING),  # "Chưa hoàn tất, còn thiếu chữ ký"
        ("_{0,2}n[oD]$", "b[_0jp]*$|[_0]*w[^afgpPYA]*$", Verdict.NOT),  # "Chưa mở lớp, chưa đủ học viên đăng ký"
        ("[_0jo]*⊕", "_{0,2}[kF]D$", Verdict.MOVED),  # "Việc này giao Trung tâm, phòng không làm"
        ("[_0jqv]*f", "0f_?0d", Verdict.DONE),  # "Chấm xong: 14 đạt, 3 không đạt"
        ("[qp]0.*f", "[qp]0[^afg§]*[Iq‡]", Verdict.DOING),  # "Đợt 1 đã xong, đợt 2 tổ chức vào tháng 10"
        ("[_0]*DK?§$", "[_0]*n_?K", Verdict.DOING),  # "Thực hiện theo Kế hoạch số 45, chưa có kết quả cụ thể"
        ("[_jhKEo]*0[_j]*$", "X_?0", Verdict.DOING),  # "Cấp được 35 chứng thư số, còn thiếu 6"
        ("u$", "a[_0]*[sf]", Verdict.DOING),  # "Chưa đến hạn nhưng đã chuẩn bị xong đề cương"
        ("J", "[_0]*a⇒", Verdict.MOVED),  # "Không còn thuộc thẩm quyền xã, đã bàn giao hồ sơ"
        ("[_0]*ρ", "g[_0]*p+$", Verdict.SUSPENDED),  # "đề nghị hủy, đang trình xin ý kiến"
        ("[_0]*w[^af]*$", "[_0K]*n&", Verdict.WAITING),  # "Chờ bàn giao, đến nay chưa nhận được"
        ("[_0j]*K0[_0j]*$", "[_0]*d[_0]*0", Verdict.DOING),  # "đạt 58, chưa đạt 6"
        ("[_0jKo¶]{4,}$", "F", Verdict.WEAK),  # "Bán vé điện tử tại cả ba cổng, không còn vé giấy"
        ("[^pw]*f[^pw]*$", "[_0]*ρ", Verdict.DONE),  # "Đã hoàn thành nên đề nghị đưa ra khỏi danh sách theo dõi"
    )
)


@lru_cache(maxsize=8_192)
def read_clauses(masked: str) -> Reading:
    """What a text says; documents, dates, percents and ratios in it are masked as § ‡ ¶ ‖."""
    now = _NOW.search(masked)
    if now and (now[1][:3].lower() in _SURELY_NOW or _UNFINISHED_PAST.search(masked[: now.start()].lower())):
        masked = masked[now.start(1) :]  # "Trước đây chưa làm, nay đã xong": what was is over
    masked = _DONE_BY.sub(r"\1;", masked)
    parts = cut(without_attributes(tokens(masked)))
    said = [verdict_of(clause) if clause else None for clause in parts.clauses]
    reasons = parts.reasons + without_bystanders(parts, said)
    letters = [clause for clause in parts.clauses if clause]
    verdicts = [verdict for verdict in said if verdict]
    telling = [(clause, one) for clause, one in zip(parts.clauses, said, strict=True) if one]
    verdict = _in_order(letters, verdicts, telling) or together(verdicts)
    if reasons and verdict in {Verdict.NOT, Verdict.UNFINISHED} and re.search(r"J|[ki][_0K]*j", reasons):
        verdict = Verdict.NOT_APPLICABLE  # "Chưa thực hiện do không phát sinh"
    if verdict is Verdict.NOT and _is_denied(parts, said) and re.search(r"^[_0jqK]*[iF](?![_0]*[h₫])", reasons):
        verdict = Verdict.NOT_APPLICABLE  # "Xã không có trung tâm nên không thực hiện"
    if verdict is Verdict.NOT and re.search("[aE][_0]*[xδ]|^_?[xδ]", reasons) and _is_denied(parts, said):
        verdict = Verdict.CANCELLED  # "Không thực hiện do UBND tỉnh đã bãi bỏ kế hoạch"
    if verdict is Verdict.SUSPENDED and any("ρ" in clause for clause in parts.clauses) and _GRANTED.search(masked):
        verdict = Verdict.CANCELLED  # "Đã xin rút khỏi kế hoạch và được Giám đốc Sở đồng ý"
    of_reasons = _of_reasons(reasons, letters) if verdict in _HARDLY_SAID and reasons else None
    by_others = verdict is None or (verdict is Verdict.BARE and letters[0].startswith("jo"))
    if by_others and of_reasons is None and parts.agent == 0 and re.match("[_0jqKhIL]{1,14}[oV]", reasons):
        of_reasons = Verdict.MOVED  # "Hội thi do Thành đoàn đăng cai tổ chức"
    verdict = of_reasons or verdict
    begun = not _BEGUN.isdisjoint(verdicts) or bool(_BEGUN_IN_REASONS.search(reasons))
    torn = verdict is Verdict.DOING and Verdict.NOT in verdicts and Verdict.DONE in verdicts
    doubtful = is_doubtful(parts.with_unknown(), said, verdict, reasoned=parts.has_reason)
    doubtful = doubtful or of_reasons is Verdict.MOVED
    if verdict in _TIMES_ONLY and not reasons and _is_counted_deed(masked, letters, verdicts):
        verdict = Verdict.BARE
    merely_left = verdict is Verdict.DOING and _is_merely_left(telling)
    hedged = any(not HEARSAY.isdisjoint(clause) for clause in letters)
    return Reading(verdict, coarse("|".join(letters)), parts.has_reason, begun, torn, doubtful, merely_left, hedged)


def _is_denied(parts: Parts, said: list[Verdict | None]) -> bool:
    """Whether "không", not "chưa", says that nothing was done."""
    denying = [clause for clause, one in zip(parts.clauses, said, strict=True) if one is Verdict.NOT]
    return bool(denying) and re.search("[kF]", denying[-1]) is not None


def _is_merely_left(telling: list[tuple[str, Verdict]]) -> bool:
    """Whether nothing but a loose remark speaks against what is done: "một số hộ vẫn cần hướng dẫn thêm"."""
    doing = [clause for clause, one in telling if one is Verdict.DOING]
    done = any(one is Verdict.DONE for _, one in telling)
    return done and all(_LOOSE_REMARK.match(clause) for clause in doing)


def _in_order(letters: list[str], verdicts: list[Verdict], telling: list[tuple[str, Verdict]]) -> Verdict | None:
    """What clauses say in this order only."""
    if len(verdicts) == 2 and verdicts[0] in _FORESEEN and verdicts[1] is Verdict.DONE and "a" in letters[-1]:
        return Verdict.DONE  # "Ban đầu dự kiến tháng 6, đã tổ chức sớm vào 20/5"
    if set(verdicts[:-1]) == {Verdict.DONE} and verdicts[-1] is Verdict.STEP and _SENT_ON.search(letters[-1]):
        return Verdict.STEP  # "Đã chủ trì 2 cuộc họp, đã gửi Sở Tư pháp thẩm định"
    if _done_after_all(letters, verdicts):
        return Verdict.DONE
    if set(verdicts) == _LATE_AND_UNDONE and not any("f" in clause for clause in letters):
        return Verdict.MISSED  # "Chưa nộp (quá hạn)", unlike "Chưa hoàn thành (quá hạn)"
    if len(letters) >= 2 and (paired := _paired(letters[-2], letters[-1])) is not None and len(verdicts) <= 2:
        return paired
    if (
        verdicts[:1] == [Verdict.CONTINUOUS]
        and all(_goes_on(one, clause) for clause, one in telling)
        and not re.search("[f§]", letters[-1])
    ):
        return Verdict.CONTINUOUS  # "Thường xuyên kiểm tra, trong kỳ không phát hiện vi phạm"
    return None


def _is_counted_deed(masked: str, letters: list[str], verdicts: list[Verdict]) -> bool:
    """Whether nothing but times stands beside what was counted: "Trao huy hiệu 30, 40 năm tuổi Đảng cho 16 đồng chí"."""
    if not set(verdicts) <= _TIMES_ONLY or "L" in "".join(letters) or _NO_DEED.match(fold(masked)):
        return False
    return any(_DEED.match(coarse(clause)) for clause in letters)


@lru_cache(maxsize=4_096)
def _paired(before: str, last: str) -> Verdict | None:
    return next((verdict for first, second, verdict in _PAIRS if first.match(before) and second.match(last)), None)


def _goes_on(said: Verdict, clause: str) -> bool:
    """Whether a clause may be said of work that goes on: "sẽ tiếp tục cập nhật"."""
    return said in _SAID_OF_WORK_GOING_ON or (said is Verdict.PLANNED and "G" in clause)


def _done_after_all(letters: list[str], verdicts: list[Verdict]) -> bool:
    """As in "Chưa đến hạn nhưng đã hoàn thành", unlike "Đã nộp quý I; quý II chưa đến hạn"."""
    if len(verdicts) != 2 or verdicts[1] is not Verdict.DONE:
        return False
    return verdicts[0] is Verdict.SUSPENDED or (verdicts[0] is Verdict.NOT_DUE and letters[0] == "u")


def _of_reasons(reasons: str, letters: list[str]) -> Verdict | None:
    """What a text says that has words of state in its reason only."""
    if "l" in reasons:
        return Verdict.OVERDUE  # "Bị nhắc vì chậm"
    if reasons == "J":
        return Verdict.NOT_APPLICABLE  # "Trả lại Sở vì không thuộc thẩm quyền"
    if re.fullmatch("[_0jqKhoI]{1,14}[D%][_0]*(?:,.*)?", reasons) and (
        not letters or re.search("j[_0qK]*$|^[_0qKI‡]*$", letters[-1])
    ):
        return Verdict.MOVED  # "Nhiệm vụ do Sở Tài chính thực hiện"
    return None
