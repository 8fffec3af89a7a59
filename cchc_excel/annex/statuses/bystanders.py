"""Clauses that decide nothing beside the others: grounds, headings, times, duties handed out, money provided."""

from __future__ import annotations

import re

from cchc_excel.annex.statuses.cutting import Parts
from cchc_excel.annex.statuses.verdicts import Verdict

_TIME_ONLY = re.compile("K?[Iq][_0qK‡]{0,6}")
# What is only the ground for a consequence: "Chưa có máy nên chưa vận hành".
_GROUNDS = frozenset(
    {
        Verdict.NOT,
        Verdict.UNFINISHED,
        Verdict.NONE_SUCH,
        Verdict.WAITING,
        Verdict.LACKING,
        Verdict.REFERENCE,
        Verdict.REQUEST,
        Verdict.NOT_APPLICABLE,
        Verdict.PLANNED,
        Verdict.PERIOD,
        Verdict.BARE,
    }
)
_FINISHED = frozenset({Verdict.DONE, Verdict.LATE_DONE})
_NOT_YET = frozenset({Verdict.NOT, Verdict.UNFINISHED, Verdict.NOT_DUE})
# "Đã giao Tổ văn phòng", "Kinh phí đã được cấp": what goes before the work.
_PREPARED = re.compile("^[_0jKqLI‡§]*⊕[_0]*$|^[^pPVYDovf§l]*⊕[^pPVYDovf§l]*$|^[_0jK]*₫[_0jK]*[aE][^fD§]*$")
_MERE_STATE = re.compile("^[^agfMyHBl§‖¶w]+$")  # "Hồ sơ chưa đủ nên chưa nộp"
_TROUBLE = re.compile(r"^[_0]*\^")
_STOPPED_BY = re.compile(r"[\^w₫ndl]")  # "ngừng phát do hỏng máy"
# "Đã tổ chức hội thảo đánh giá việc … đăng ký": the step is what the deed is about, unless something was sent for it.
_ABOUT_A_STEP = re.compile("^[_0jKqLI‡%]*a[_0E]*o[^pPYAgnksSwM⊕]{3,}p[^YAgnksSw]*$")
_COUNTED_FIRST = re.compile("^_[_0jhq]*0[_0jhq]*[_j]$")  # "Tiêm sởi mũi 2 cho 412 cháu, không ca nào phản ứng nặng"
_COUNT = re.compile("o[_j]*0")
_WEIGHED = frozenset({Verdict.CANCELLED, Verdict.SUSPENDED, Verdict.DOING, Verdict.DONE})
_PAUSES = frozenset({Verdict.SUSPENDED, Verdict.WAITING})
_REQUEST = re.compile("[ρ!]")
_PUT_OFF_FROM = re.compile("^[_0]*t[_0]*K[_0]*[‡q]")  # "(hoãn từ ngày 27/3)"
_PLAN_OF_PERIOD = re.compile("^[_0j]*Lq[_0q]*$")
_AWAITED = re.compile("^[_0jg]*w")


def without_bystanders(parts: Parts, said: list[Verdict | None]) -> str:
    """Takes back what such clauses say; returns the letters of the grounds among them."""
    letters = _without_grounds(parts, said)
    _without_labels(parts, said)
    _without_times(parts, said)
    _without_alternatives(parts, said)
    _without_preparations(parts, said)
    _weighed(parts, said)
    return letters


def _without_grounds(parts: Parts, said: list[Verdict | None]) -> str:
    """The letters of clauses that only give the ground of a consequence; they no longer say anything themselves."""
    letters = ""
    for start, stop in parts.grounds:
        if any(said[stop:]):
            for at in range(start, stop):
                if _is_ground(parts.clauses[at], said[at], said[stop]):
                    letters += parts.clauses[at]
                    said[at] = None
    return letters


def _is_ground(clause: str, one: Verdict | None, consequence: Verdict | None) -> bool:
    """Whether a clause before "nên" says nothing of the work: what is lacking, a request, a trouble, other work."""
    if one is Verdict.DOING and consequence is Verdict.NOT:
        return True  # "Đang tuyển sinh nên chưa làm"
    return one in _GROUNDS or "!" in clause or bool(_MERE_STATE.match(clause) or _TROUBLE.match(clause))


def _without_labels(parts: Parts, said: list[Verdict | None]) -> None:
    """What stands before a colon names the work: "Việc xem xét của lãnh đạo: đã thực hiện"."""
    for at in parts.labels:
        if parts.clauses[at] == "l" and "".join(parts.clauses[at + 1 : at + 2])[:1] == "0":
            said[at] = None  # "Giải quyết đúng hạn: 1.230; quá hạn: 06"
        elif any(said[at + 1 : at + 2]):
            said[at] = None
            if said[at + 1] is Verdict.BARE and _PLAN_OF_PERIOD.match(parts.clauses[at]):
                said[at + 1] = Verdict.PLANNED  # "Kế hoạch tháng 7: tổ chức 1 lớp"


def _without_times(parts: Parts, said: list[Verdict | None]) -> None:
    """A time before a comma belongs to what follows: "Trong quý II, đơn vị đã mở 4 lớp"."""
    for at, one in enumerate(said[:-1]):
        follows = said[at + 1] not in {None, Verdict.PERIOD, Verdict.PLANNED}
        if one in {Verdict.PERIOD, Verdict.PLANNED} and follows and _TIME_ONLY.fullmatch(parts.clauses[at]):
            said[at] = None


def _without_alternatives(parts: Parts, said: list[Verdict | None]) -> None:
    """What was not chosen, or overcome: "Không tổ chức trực tiếp mà trực tuyến", "Thiếu người song vẫn hoàn thành"."""
    for at, word in parts.turns.items():
        if word == "ma" and said[at - 1] is Verdict.NOT and any(said[at:]):
            said[at - 1] = None
        if said[at - 1] is Verdict.LACKING and said[at] in _FINISHED:
            said[at - 1] = None


def _without_preparations(parts: Parts, said: list[Verdict | None]) -> None:
    """Who got the work, and that there is money for it, is no beginning where the work itself was not begun."""
    if _NOT_YET.isdisjoint(said) and Verdict.PLANNED not in said:
        return
    for at, clause in enumerate(parts.clauses):
        if said[at] is not None and said[at] not in _NOT_YET and _PREPARED.match(clause):
            said[at] = None


def _weighed(parts: Parts, said: list[Verdict | None]) -> None:
    """What a clause says in view of what all the others say."""
    for at, one in enumerate(said):
        if one in _WEIGHED:
            others = frozenset({*said[:at], *said[at + 1 :]})
            said[at] = _beside(one, parts.clauses[at], others, parts.reasons)
        elif one is Verdict.NOT_APPLICABLE and _counted(parts, said, at):
            said[at] = None  # "Tiếp công dân 102 lượt, không có đoàn đông người"
        elif one is Verdict.MOVED and _is_sent_on(parts, said, at):
            said[at] = Verdict.STEP
        elif one is Verdict.STEP and at not in parts.sending and _ABOUT_A_STEP.match(parts.clauses[at]):
            said[at] = Verdict.DONE


def _beside(one: Verdict | None, clause: str, others: frozenset[Verdict | None], reasons: str) -> Verdict | None:
    """An order to stop is a pause where others say so; requests, and waiting in a pause, say nothing more."""
    if one is Verdict.CANCELLED and "δ" in clause:
        paused = not others.isdisjoint(_PAUSES) or _STOPPED_BY.search(reasons)
        return Verdict.SUSPENDED if paused else one
    if one is Verdict.SUSPENDED and _REQUEST.search(clause) and Verdict.NOT_APPLICABLE in others:
        return None
    if one is Verdict.SUSPENDED and Verdict.DONE in others and (_PUT_OFF_FROM.match(clause) or "ρ" in clause):
        return None
    if one is Verdict.DOING and clause.startswith("w") and Verdict.SUSPENDED in others:
        return None  # "tạm gác lại, chờ kiện toàn nhân sự"
    if one is Verdict.DONE and "⇒" in clause and Verdict.MOVED in others:
        return None  # "Đã bàn giao 213 hồ sơ", where the work itself has moved
    return one


def _is_sent_on(parts: Parts, said: list[Verdict | None], at: int) -> bool:
    """Whether an answer is awaited of whom it was sent to: "Đã chuyển Thanh tra tỉnh, đang chờ kết luận"."""
    awaited = said[at + 1 : at + 2] == [Verdict.DOING] and _AWAITED.match(parts.clauses[at + 1])
    return bool(awaited) and "›" in parts.clauses[at]


def _counted(parts: Parts, said: list[Verdict | None], at: int) -> bool:
    """Whether the clause before says how much was done."""
    before = parts.clauses[at - 1] if at > 0 else ""
    return (said[at - 1] is Verdict.BARE and _COUNT.search(before) is not None) or (
        said[at - 1] is None and _COUNTED_FIRST.match(before) is not None
    )
