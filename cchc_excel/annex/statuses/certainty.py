"""How well a text was understood: what makes a reading doubtful although some rule has decided it.

A doubtful reading keeps its status, but people are asked to confirm it. The tables name what, by experience,
goes with a wrong reading: clauses that point different ways, a verb that no table knows, a negation or a
turning word that no rule has used, a verdict that hangs on one weak word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.statuses.verdicts import Verdict

_ACTIVE = {Verdict.DONE, Verdict.STEP, Verdict.DOING, Verdict.LATE_DONE}
_TO_COME = {Verdict.FORECAST, Verdict.PLANNED}
_NOT_YET = {Verdict.NOT, Verdict.UNFINISHED}
# Clauses of the first and of the second group in one text: the table of `verdicts` decides, but may be wrong.
_CLASHES: tuple[tuple[set[Verdict], set[Verdict]], ...] = (
    ({Verdict.MOVED}, {*_ACTIVE, *_NOT_YET, Verdict.WEAK}),
    ({Verdict.SUSPENDED, Verdict.CANCELLED}, {*_ACTIVE, *_TO_COME}),
    ({Verdict.CANCELLED}, {Verdict.SUSPENDED, *_NOT_YET}),
    ({Verdict.CONTINUOUS}, _NOT_YET),
    ({Verdict.NOT_APPLICABLE}, {Verdict.DOING, Verdict.STEP, Verdict.CONTINUOUS}),
    ({Verdict.LACKING}, {Verdict.CONTINUOUS}),
    ({Verdict.CANCELLED, Verdict.SUSPENDED}, {Verdict.NOT_APPLICABLE, Verdict.NONE_SUCH}),
    ({Verdict.NOT}, {Verdict.DONE, Verdict.BARE, Verdict.WEAK}),
    ({Verdict.UNFINISHED}, {Verdict.BARE}),
    ({Verdict.QUESTION}, set(Verdict) - {Verdict.QUESTION, Verdict.REFERENCE, Verdict.REQUEST}),
)
_HARDLY_SAID = {None, Verdict.BARE, Verdict.PERIOD}
_SETTLED = {Verdict.DONE, Verdict.LATE_DONE, Verdict.CONTINUOUS, Verdict.CANCELLED, Verdict.MOVED, Verdict.SUSPENDED}
_LATE = {Verdict.OVERDUE, Verdict.MISSED, Verdict.LATE_DONE}
_RULED = {Verdict.NOT_APPLICABLE, Verdict.CLEARED, Verdict.NOT_DUE, Verdict.WAITING, *_LATE}
# A clause of these verdicts with such letters was decided on a weak ground.
_WEAK_GROUNDS = tuple(
    (frozenset(verdicts), re.compile(pattern))
    for verdicts, pattern in (
        (set(Verdict) - _RULED, "(?=.*[aH])(?=.*[sS])|(?=.*[aH])(?=.*[nkiF])(?!.*M)|[gw][^sS]+[sS]"),  # two tenses
        (set(Verdict) - _RULED, "g.*[kiF]|[kiF].*g"),
        ({Verdict.STEP}, "^(?!.*[aMHgGsSnwfTA§›]).{4,}"),  # "Đơn vị thống nhất với dự thảo"
        ({Verdict.STEP, Verdict.DONE}, "a[_0E]*o[^pPYA]{3,}p(?!.*[Yf])"),  # a step, or what was done is about one
        ({Verdict.STEP}, "a[_0]*p0(?!.*[pPYA‡])"),
        ({Verdict.DOING}, "^[_0jK]*w[^pPYAofhDvV]*$"),  # "Chờ ổn định": who is waited for
        ({Verdict.DOING}, "M_?[oDv]_?0"),  # so far, or just done
        ({Verdict.NOT_APPLICABLE}, "^_?[0y].*J"),  # "5 dịch vụ còn lại chưa phát sinh"
        ({Verdict.DONE}, "f_{1,2}0$|^_0f"),  # "Xong lượt 1", "Bước 1 xong"
        ({Verdict.DOING}, "^[_0jK]*b[_0jK]*$"),  # "Chỉ có 7 người"
        ({Verdict.DOING}, "^_*0_*n"),  # "có 1 đơn vị chưa niêm yết": the work, or what it found
        ({Verdict.DOING}, "^[_j]+y[_j]*$"),  # "phối hợp còn lỏng lẻo"
        ({Verdict.STEP}, "^[_0K]*q"),  # "Tháng 8 khởi công"
        ({Verdict.PLANNED}, "‡.*M"),
        ({Verdict.DONE, Verdict.STEP, Verdict.MOVED, Verdict.WEAK}, r"\+(?!.*f)|^_\+f"),
        ({Verdict.MOVED}, "m.*[af]|⇒"),
        ({Verdict.SUSPENDED}, "[aE][_0]*t"),  # "được gia hạn sử dụng"
        ({Verdict.DONE}, "»|j[_0j]*⇒"),
        ({Verdict.PLANNED}, "q.*M_"),
        ({Verdict.MOVED}, "a›(?!.*[D%jq])"),  # handed over, or only sent on for a step
        ({Verdict.MOVED}, r"m_*\+|›_*\+"),
        ({Verdict.CANCELLED, Verdict.SUSPENDED}, "a[_0E]*[xt][_0+]*[0_+j]"),  # "Đã hủy 200 tài liệu"
        ({Verdict.CANCELLED, Verdict.SUSPENDED, Verdict.MOVED}, "[oVvpf][^txm›]*[txm›]"),  # perhaps of something else
        ({Verdict.NOT}, "^[^nag]*k[_0]*[DovV](?!E)"),  # not done, or not to be done
        ({Verdict.PLANNED}, r"S[_0]*\+"),
        ({Verdict.PLANNED}, "^[^DovSsfu]*$"),
    )
)
# The kinds of words of state in a clause: letters of one kind count once, all others are no words of state.
_KINDS = str.maketrans(
    {"F": "k", "S": "s", "›": "m", "&": "R", "N": "f", "A": "p", "P": "p", "Y": "p", "H": "a", "B": "c", "C": "c"}
)
_ALIKE = str.maketrans("δ⊕₫ε≤", "xpho_")
_STATE = frozenset("nkgiasftxmwluJcbMGpdRyO!")
# What clauses of a verdict usually are made of. A verdict on any other mixture was found by a rule that hardly anyone
# has put to the test, so it is doubted.
_USUAL = {
    verdict: frozenset(kinds.split())
    for verdict, kinds in {
        Verdict.DONE: "a f af fp ap Maf Ma al 0",
        Verdict.LATE_DONE: "l fl al afl",
        Verdict.STEP: "p ap Mp a fp afp Map 0",
        Verdict.DOING: "ps g gp fg w pw pwy b bf ab abf bp M Mb Mp MO p py G y gy ny 0",
        Verdict.NOT: "n k Rn On 0",
        Verdict.UNFINISHED: "n fn np",
        Verdict.OVERDUE: "l gl ln fln lnp",
        Verdict.MISSED: "ln n",
        Verdict.PLANNED: "s M Ms fs ps 0",
        Verdict.FORECAST: "s fs ps bs",
        Verdict.CONTINUOUS: "c cg Gc G 0",
        Verdict.WAITING: "w nw nw Mw",
        Verdict.SUSPENDED: "t tw !t",
        Verdict.CANCELLED: "x kx !x",
        Verdict.MOVED: "m am !m",
    }.items()
}
# Verdicts that decide nothing beside others, and what else usually stands together.
_BYSTANDERS = {Verdict.PERIOD, Verdict.BARE, Verdict.WEAK, Verdict.REFERENCE, Verdict.CLEARED, Verdict.ON_TIME}
_USUALLY_TOGETHER = frozenset(
    frozenset(group)
    for group in (
        {Verdict.DOING, Verdict.DONE},
        {Verdict.DOING, Verdict.STEP},
        {Verdict.DOING, Verdict.DONE, Verdict.STEP},
        {Verdict.DOING, Verdict.FORECAST},
        {Verdict.DOING, Verdict.DONE, Verdict.FORECAST},
        {Verdict.DOING, Verdict.PLANNED},
        {Verdict.DOING, Verdict.OVERDUE},
        {Verdict.DOING, Verdict.NOT},
        {Verdict.DOING, Verdict.LACKING},
        {Verdict.DOING, Verdict.WAITING},
        {Verdict.DONE, Verdict.OVERDUE},
        {Verdict.DONE, Verdict.LATE_DONE},
        {Verdict.DONE, Verdict.FORECAST},
        {Verdict.DONE, Verdict.LACKING},
        {Verdict.DONE, Verdict.NOT_DUE},
        {Verdict.DONE, Verdict.NOT_APPLICABLE},
        {Verdict.DONE, Verdict.CONTINUOUS},
        {Verdict.DONE, Verdict.STEP},
        {Verdict.STEP, Verdict.NOT},
        {Verdict.STEP, Verdict.UNFINISHED},
        {Verdict.STEP, Verdict.FORECAST},
        {Verdict.STEP, Verdict.PLANNED},
        {Verdict.STEP, Verdict.WAITING},
        {Verdict.NOT, Verdict.UNFINISHED},
        {Verdict.NOT, Verdict.PLANNED},
        {Verdict.NOT, Verdict.OVERDUE},
        {Verdict.NOT, Verdict.NOT_DUE},
        {Verdict.NOT, Verdict.FORECAST},
        {Verdict.NOT, Verdict.WAITING},
        {Verdict.UNFINISHED, Verdict.PLANNED},
        {Verdict.UNFINISHED, Verdict.FORECAST},
        {Verdict.UNFINISHED, Verdict.OVERDUE},
        {Verdict.UNFINISHED, Verdict.WAITING},
        {Verdict.PLANNED, Verdict.NOT_DUE},
        {Verdict.SUSPENDED, Verdict.WAITING},
        {Verdict.MOVED, Verdict.NOT_APPLICABLE},
    )
)
HEARSAY = frozenset("≈¬")
_HEDGES = frozenset("^ρ≡δ") | HEARSAY
_NEGATIONS = re.compile("[nkiF]")
_MERELY_LEFT = re.compile("^[_0jK+]*[yb][_0jKb+]*$")  # "còn một số vướng mắc": nothing of the work itself
_UNREAD_STATE = re.compile("[agsS]")  # a word of state in a clause that says nothing
_LATER = re.compile(
    "^(?!.*[af§])(?:.*[_o].*[q»]|.*‡[_0]*[DoM]|.*_o[_0I]*‡|_{4,}‡[_0]*$)"
)  # "lớp khai giảng tháng 9", beside what is done
_LONG_UNREAD = 5  # words


class _Signs(NamedTuple):
    """What a clause shows by itself."""

    hedged: bool
    unread: bool  # it denies something, or is long, and says nothing
    unread_state: bool  # it has a word of state, and says nothing
    later: bool  # it names a time to come, and hardly says more
    weak: bool  # its verdict stands on a weak ground
    unusual: bool  # its verdict stands on an unusual mixture of words
    merely_left: bool


def is_doubtful(clauses: list[str], said: list[Verdict | None], verdict: Verdict | None, *, reasoned: bool) -> bool:
    """Whether people should confirm a reading.

    A verdict of "not started" on an unknown verb is taken where no reason is given: that is asked for anyway.
    `clauses` are the letters of each clause, with "+" behind an aspect whose verb is unknown; `said` is the verdict
    of each, `reasoned` whether a reason or the ground of a consequence was set aside.
    """
    if verdict is None:
        return False
    found = frozenset(one for one in said if one)
    signs = [_signs(clause, one) for clause, one in zip(clauses, said, strict=True)]
    if _clash(found) or any(sign.hedged or sign.unread_state for sign in signs):
        return True
    if reasoned and verdict is not Verdict.NOT_APPLICABLE and said[-1] in _NOT_YET and said[-1] != verdict:
        return True
    if reasoned and verdict is Verdict.NOT and any("n+" in clause for clause in clauses):
        return True
    if verdict is Verdict.NOT_DUE:
        return False
    if verdict in _SETTLED and any(sign.unread for sign in signs):
        return True
    if Verdict.DONE in found and _is_hardly_done(said, found, signs):
        return True
    return any(sign.weak or sign.unusual for sign in signs)


def _is_hardly_done(said: list[Verdict | None], found: frozenset[Verdict], signs: list[_Signs]) -> bool:
    """Whether something beside a clause that says done makes it doubtful that the whole is."""
    if Verdict.STEP in found and _last(said, Verdict.STEP) > _last(said, Verdict.DONE):
        return True
    return any(sign.later or sign.merely_left for sign in signs)


@lru_cache(maxsize=1_024)
def _clash(found: frozenset[Verdict]) -> bool:
    if any(first & found and second & found for first, second in _CLASHES):
        return True
    decisive = found - _BYSTANDERS
    return len(decisive) > 1 and decisive not in _USUALLY_TOGETHER


def _is_unusual(clause: str, said: Verdict | None) -> bool:
    if said not in _USUAL:
        return False
    kinds = "".join(sorted(_STATE.intersection(clause.translate(_KINDS))))
    return (kinds or "0") not in _USUAL[said]


@lru_cache(maxsize=4_096)
def _signs(clause: str, said: Verdict | None) -> _Signs:
    hedged = not _HEDGES.isdisjoint(clause)
    clause = clause.translate(_ALIKE)
    silent = said in {None, Verdict.REFERENCE} and "~" not in clause
    return _Signs(
        hedged=hedged,
        unread=silent and (bool(_NEGATIONS.search(clause)) or (len(clause) > _LONG_UNREAD and "§" not in clause)),
        unread_state=said is None and _UNREAD_STATE.search(clause) is not None,
        later=said in _HARDLY_SAID and _LATER.search(clause) is not None,
        weak=any(said in verdicts and pattern.search(clause) for verdicts, pattern in _WEAK_GROUNDS),
        unusual=_is_unusual(clause, said),
        merely_left=said is Verdict.DOING and _MERELY_LEFT.match(clause) is not None,
    )


def _last(said: list[Verdict | None], verdict: Verdict) -> int:
    return len(said) - 1 - said[::-1].index(verdict)
