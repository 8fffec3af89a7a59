"""What a clause says, from the letters of its words; and what several clauses say together.

Negation, modality and aspect are looked for before "hoàn thành": "chưa", "cơ bản", "dự kiến" turn it round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.statuses.lexicon import Token, tokens


class Verdict(StrEnum):
    """What one clause says; finer than `plan.Status`."""

    DONE = "done"
    WEAK = "weak"  # "Đã thực hiện": carried out, perhaps only begun
    LATE_DONE = "late_done"
    DOING = "doing"
    STEP = "step"  # "Đã trình": a step is done, not the thing
    NOT = "not"
    UNFINISHED = "unfinished"  # "chưa ban hành": not started, unless something else was done
    PLANNED = "planned"  # "Thực hiện quý IV"
    FORECAST = "forecast"  # "Dự kiến hoàn thành"
    NOT_DUE = "not_due"
    OVERDUE = "overdue"
    NOT_APPLICABLE = "not_applicable"
    CONTINUOUS = "continuous"
    WAITING = "waiting"  # for guidance from above
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    MOVED = "moved"
    REFERENCE = "reference"  # "Xem báo cáo kèm theo": says something, but not the state


class Reading(NamedTuple):
    """What a text says, clause by clause."""

    verdict: Verdict | None
    letters: str  # all clauses, joined by "|"
    has_reason: bool
    begun: bool  # something was done, whatever else is said


# In this order: the first that is found in the letters of a clause is its meaning.
_X = "[_0KLEI]*"  # words without meaning here
_RULES = tuple(
    (re.compile(pattern), verdict)
    for pattern, verdict in (
        ("^[_0]*R", Verdict.REFERENCE),
        ("R$", Verdict.REFERENCE),
        ("u", Verdict.NOT_DUE),
        ("J", Verdict.NOT_APPLICABLE),
        (f"k{_X}j", Verdict.NOT_APPLICABLE),
        ("^[_0]?k_?$", Verdict.NOT_APPLICABLE),
        ("(?<![nk])x", Verdict.CANCELLED),
        ("t", Verdict.SUSPENDED),
        (f"n{_X}[fDoV].*l|l.*n{_X}[foV]", Verdict.OVERDUE),
        ("nD.*l|l.*nD", Verdict.OVERDUE),
        ("[gG].*l|l.*[gG]", Verdict.OVERDUE),
        ("[afFoN§r].*l|l.*[aF§]", Verdict.LATE_DONE),
        ("l", Verdict.OVERDUE),
        ("B.*[pP]", Verdict.DOING),
        ("B", Verdict.CONTINUOUS),
        ("a[^n]*f.*c|f.*c", Verdict.DONE),
        ("[aD].*G|G.*c", Verdict.CONTINUOUS),
        ("c", Verdict.CONTINUOUS),
        ("n.*b|b.*n|[nk].*m|^_?0[_0j]*n", Verdict.DOING),
        ("[aM].*n|[gwpP].*n", Verdict.DOING),
        (f"n{_X}[foNpPvVY]", Verdict.UNFINISHED),
        ("n", Verdict.NOT),
        ("b", Verdict.DOING),
        ("g", Verdict.DOING),
        (f"w{_X}h", Verdict.WAITING),
        ("w", Verdict.DOING),
        (f"[sS]{_X}[pP]", Verdict.DOING),
        (f"s{_X}[foeKI]*[fo]|S{_X}f", Verdict.FORECAST),
        ("s.*[DqvVYS]|S", Verdict.PLANNED),
        ("s", Verdict.FORECAST),
        (f"k{_X}[DfovVpPY]", Verdict.NOT),
        ("m", Verdict.MOVED),
        ("G", Verdict.DOING),
        (f"f{_X}[pP]", Verdict.STEP),
        ("o.*[pY]|p.*Y", Verdict.STEP),
        ("[pP].*(?:[aE][_0]*[of]|f)|P.*o", Verdict.DONE),
        ("q.*MD", Verdict.PLANNED),
        (f"MD|H{_X}[hpP]", Verdict.DOING),
        ("[pP]", Verdict.STEP),
        ("f|N|[aM].*o|[Dov].*r|o.*r|r$", Verdict.DONE),
        ("C", Verdict.CONTINUOUS),
        ("a[^V]*[DvY]|aV.|H", Verdict.WEAK),
        (f"^{_X}D?[KLI_0]*q[_0qKLI‡]*$|^[_0]*o[_0jL]*Iq", Verdict.PLANNED),
        (f"^{_X}[D]?q", Verdict.PLANNED),
        ("^[_0]*L[_0KLI]*o", Verdict.REFERENCE),
        ("o", Verdict.WEAK),
        ("a[_0]", Verdict.WEAK),
        ("R", Verdict.REFERENCE),
    )
)
_OPENERS = frozenset("aMHgGBnksSbltxmwuJRzcfFWD")  # after a comma they begin a new clause
_STRONG = frozenset(".;\n()[]:/-–—")
_DONE = {Verdict.DONE, Verdict.WEAK}
_ONGOING = {Verdict.DOING, Verdict.STEP}
# Several clauses together: the first line whose every group is represented decides.
_TOGETHER: tuple[tuple[tuple[set[Verdict], ...], Verdict], ...] = (
    (({Verdict.CANCELLED},), Verdict.CANCELLED),
    (({Verdict.SUSPENDED}, {Verdict.DOING}), Verdict.DOING),
    (({Verdict.SUSPENDED},), Verdict.SUSPENDED),
    (({Verdict.MOVED}, {Verdict.DONE}), Verdict.DONE),
    (({Verdict.MOVED},), Verdict.MOVED),
    (({Verdict.LATE_DONE}, {Verdict.NOT, Verdict.UNFINISHED, Verdict.DOING}), Verdict.OVERDUE),
    (({Verdict.LATE_DONE},), Verdict.LATE_DONE),
    (({Verdict.OVERDUE}, {Verdict.NOT, Verdict.UNFINISHED, Verdict.DOING, Verdict.STEP}), Verdict.OVERDUE),
    (({Verdict.OVERDUE}, {Verdict.DONE}), Verdict.LATE_DONE),
    (({Verdict.OVERDUE},), Verdict.OVERDUE),
    (({Verdict.NOT_APPLICABLE}, {Verdict.DOING}), Verdict.DOING),
    (({Verdict.NOT_APPLICABLE}, {Verdict.DONE, Verdict.WEAK}), Verdict.DONE),
    (({Verdict.NOT_APPLICABLE},), Verdict.NOT_APPLICABLE),
    (({Verdict.CONTINUOUS}, {Verdict.NOT, Verdict.UNFINISHED}), Verdict.DOING),
    (({Verdict.CONTINUOUS}, {Verdict.DONE}), Verdict.DONE),
    (({Verdict.CONTINUOUS},), Verdict.CONTINUOUS),
    (({Verdict.DOING},), Verdict.DOING),
    (({Verdict.NOT, Verdict.UNFINISHED, Verdict.NOT_DUE}, _DONE | {Verdict.STEP}), Verdict.DOING),
    (({Verdict.NOT_DUE},), Verdict.NOT_DUE),
    (({Verdict.NOT, Verdict.UNFINISHED}, {Verdict.PLANNED}), Verdict.NOT_DUE),
    (({Verdict.NOT},), Verdict.NOT),
    (({Verdict.UNFINISHED}, {Verdict.FORECAST, Verdict.WAITING}), Verdict.NOT),
    (({Verdict.UNFINISHED},), Verdict.UNFINISHED),
    (({Verdict.STEP}, {Verdict.DONE}), Verdict.DONE),
    (({Verdict.STEP},), Verdict.STEP),
    ((_DONE, {Verdict.FORECAST, Verdict.PLANNED, Verdict.WAITING}), Verdict.DOING),
    (({Verdict.DONE},), Verdict.DONE),
    (({Verdict.WAITING},), Verdict.WAITING),
    (({Verdict.FORECAST},), Verdict.FORECAST),
    (({Verdict.REFERENCE}, {Verdict.WEAK}), Verdict.REFERENCE),
    (({Verdict.WEAK},), Verdict.WEAK),
    (({Verdict.PLANNED},), Verdict.PLANNED),
    (({Verdict.REFERENCE},), Verdict.REFERENCE),
)


@lru_cache(maxsize=8_192)
def read_clauses(masked: str) -> Reading:
    """What a text says; documents, dates, percents and ratios in it are masked as § ‡ ¶ ‖."""
    clauses, has_reason, reasons = _clauses(tokens(masked))
    letters = [clause for clause in clauses if clause]
    verdicts = [verdict for clause in letters if (verdict := _verdict(clause))]
    verdict = together(verdicts)
    if verdict in {Verdict.NOT, Verdict.UNFINISHED} and re.search(r"J|k[_0K]*j", reasons):
        verdict = Verdict.NOT_APPLICABLE  # "Chưa thực hiện do không phát sinh"
    begun = any(found in {*_DONE, *_ONGOING, Verdict.LATE_DONE} for found in verdicts)
    return Reading(verdict, "|".join(letters), has_reason, begun)


def together(verdicts: Iterable[Verdict]) -> Verdict | None:
    """What several clauses say together."""
    found = set(verdicts)
    for groups, verdict in _TOGETHER:
        if all(group & found for group in groups):
            return verdict
    return None


def _verdict(letters: str) -> Verdict | None:
    return next((verdict for rule, verdict in _RULES if rule.search(letters)), None)


def _clauses(found: tuple[Token, ...]) -> tuple[list[str], bool, str]:
    """(the letters of each clause, whether a reason is given, the letters of the reasons)."""
    clauses, reasons, has_reason, in_reason = [""], "", False, False
    for position, token in enumerate(found):
        if _breaks(found, position):
            in_reason = in_reason and token.letter not in ".;\n)"
            clauses.append("")
        elif token.letter == "W":
            in_reason = has_reason = True
        elif token.words == "nen" and in_reason:
            in_reason = False
            clauses.append("")
        elif in_reason:
            reasons += token.letter
        elif token.letter == "z":
            clauses.append("")
        elif token.letter not in ",+…":
            clauses[-1] += token.letter
    return clauses, has_reason, reasons


def _breaks(found: tuple[Token, ...], position: int) -> bool:
    letter = found[position].letter
    if letter in _STRONG:
        return True
    return letter == "," and position + 1 < len(found) and found[position + 1].letter in _OPENERS
