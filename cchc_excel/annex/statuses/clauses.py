"""What a clause says, from the letters of its words; and what several clauses say together.

Negation, modality and aspect are looked for before "hoàn thành": "chưa", "cơ bản", "dự kiến" turn it round.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.statuses.lexicon import Token, tokens
from cchc_excel.annex.statuses.verdicts import FINISHED, ONGOING, Verdict, together


class Reading(NamedTuple):
    """What a text says, clause by clause."""

    verdict: Verdict | None
    letters: str  # all clauses, joined by "|"
    has_reason: bool
    begun: bool  # something was done, whatever else is said
    torn: bool = False  # the clauses contradict one another and no rule says which one counts


# In this order: the first that is found in the letters of a clause is its meaning.
_X = "[_0KLEI]*"  # words without meaning here
_RULES = tuple(
    (re.compile(pattern), verdict)
    for pattern, verdict in (
        ("^[_0K]*y[_0jK]*d", Verdict.DOING),
        (f"^{_X}d|d$", Verdict.LACKING),
        ("^[_0]*R", Verdict.REFERENCE),
        ("^[^gGsSnaf]*R$", Verdict.REFERENCE),
        ("u", Verdict.NOT_DUE),
        ("[ki](?![_0]*[fDo])[_0KEjD]*l", Verdict.REFERENCE),
        ("J", Verdict.NOT_APPLICABLE),
        (f"[ki]{_X}j", Verdict.NOT_APPLICABLE),
        ("^[_0]?[ki]_?$|^[_0qI]+[ki]$", Verdict.NOT_APPLICABLE),
        ("i[KE]*[oDvpPVYf]", Verdict.REFERENCE),
        ("i_[_0KE]*[DfovVpPY]", Verdict.NONE_SUCH),
        ("(?<![nki])x", Verdict.CANCELLED),
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
        ("^[0_K]*y[_0qj‖]+n", Verdict.DOING),
        ("n.*b|b.*n|[nki].*m|^_?0[_0j]*n", Verdict.DOING),
        ("[aM].*n|[gwpP].*n", Verdict.DOING),
        (f"n{_X}[foNpPvVY]", Verdict.UNFINISHED),
        ("n", Verdict.NOT),
        ("b", Verdict.DOING),
        ("g", Verdict.DOING),
        (f"w{_X}h", Verdict.WAITING),
        ("w", Verdict.DOING),
        (f"^{_X}O{_X}[foDpP]", Verdict.LACKING),
        ("^[0_]*y[^afngkuBcGrwRd¶§]+$", Verdict.DOING),
        ("[aH][_0E]*A", Verdict.DONE),
        ("A", Verdict.STEP),
        (f"[sS]{_X}[pP]", Verdict.DOING),
        (f"s{_X}[foeKI]*[fo]|S{_X}f", Verdict.FORECAST),
        ("s.*[DqvVYS]|S", Verdict.PLANNED),
        ("s", Verdict.FORECAST),
        (f"[ki]{_X}[DfovVpPY]", Verdict.NOT),
        ("m", Verdict.MOVED),
        ("G", Verdict.DOING),
        (f"f{_X}[pP]", Verdict.STEP),
        ("o.*[pY]|p.*Y", Verdict.STEP),
        ("[pP].*(?:[aE][_0]*[of]|f)|P.*o", Verdict.DONE),
        ("q.*MD|q[_0]*M[ov]", Verdict.PLANNED),
        (f"MD|H{_X}[hpP]", Verdict.DOING),
        ("[pP]", Verdict.STEP),
        ("f|N|[aM].*o|[Dov].*r|o.*r|r$", Verdict.DONE),
        ("^[_0K]*q[_0q‡]*[ovV][^af]*$", Verdict.PERIOD),
        ("C", Verdict.CONTINUOUS),
        ("a[^V]*[DvY]|aV.|H", Verdict.WEAK),
        (f"^{_X}[KI][KLI_0]*q[_0qKLI‡]*$|^{_X}D[KLI_0]*q[_0qKLI‡]*$|^[_0]*o[_0jL]*Iq", Verdict.PLANNED),
        (f"^{_X}Dq|^[_0]*q[_0q‡]*D[KLI_0]*(?:q[_0q‡]*)?$", Verdict.PLANNED),
        (f"^{_X}q[_0qKLI‡]*$", Verdict.PERIOD),
        ("^[_0]*L[_0KLI]*o", Verdict.REFERENCE),
        ("o", Verdict.WEAK),
        ("a[_0]", Verdict.WEAK),
        ("R", Verdict.REFERENCE),
    )
)
_NOW = re.compile(r"[,;.]\s*((?:đến nay|đến thời điểm này|nay|den nay|nay)\s+(?:đã|đang|da|dang)\b)", re.IGNORECASE)
_OPENERS = frozenset("aMHgGBnkisSbltxmwuJRzcfFWDydO")  # after a comma they begin a new clause
_LONGEST_SUBJECT = 6  # words
_SUBJECT = frozenset("_0jqKhL")
_AFTER_SUBJECT = frozenset("agnBGsy")
_RETURNS = frozenset("nagzsSG")  # words of state that end a subordinate clause or a title
_FINISHED = frozenset({"xong", "hoan thanh", "hoan tat", "xong xuoi"})
_PARTS = frozenset({"giai doan", "buoc", "phan"})
_NUMERAL = re.compile(r"\d{1,2}|[iv]{1,3}")
_END = Token("", "")
_EVENTS = frozenset({"to chuc", "tap huan", "mo lop", "kiem tra", "khao sat", "hop", "to chuc hop"})
_OUTLIVED = frozenset({"khong con phu hop", "khong con hieu luc"})
_WHOLLY = frozenset({"du", "day du", "het", "tron ven", "toan bo", "hoan toan"})
_NOTHING_NEW = frozenset({"phat sinh", "thay doi", "bien dong", "truong hop", "truong hop nao", "don thu", "vu viec"})
_STRONG = frozenset(".;\n()[]:/-–—")


@lru_cache(maxsize=8_192)
def read_clauses(masked: str) -> Reading:
    """What a text says; documents, dates, percents and ratios in it are masked as § ‡ ¶ ‖."""
    if now := _NOW.search(masked):
        masked = masked[now.start(1) :]  # "Trước đây chưa làm, nay đã xong": what was is over
    clauses, has_reason, reasons = _clauses(tokens(masked))
    letters = [clause for clause in clauses if clause]
    verdicts = [verdict for clause in letters if (verdict := _verdict(clause))]
    verdict = Verdict.DONE if _done_before_due(letters, verdicts) else together(verdicts)
    if verdict in {Verdict.NOT, Verdict.UNFINISHED} and re.search(r"J|[ki][_0K]*j", reasons):
        verdict = Verdict.NOT_APPLICABLE  # "Chưa thực hiện do không phát sinh"
    begun = any(found in {*FINISHED, *ONGOING, Verdict.LATE_DONE} for found in verdicts)
    torn = verdict is Verdict.DOING and Verdict.NOT in verdicts and Verdict.DONE in verdicts
    return Reading(verdict, "|".join(letters), has_reason, begun, torn)


def _done_before_due(letters: list[str], verdicts: list[Verdict]) -> bool:
    """As in "Chưa đến hạn nhưng đã hoàn thành", unlike "Đã nộp quý I; quý II chưa đến hạn"."""
    return len(verdicts) == 2 and verdicts == [Verdict.NOT_DUE, Verdict.DONE] and letters[0] == "u"


@lru_cache(maxsize=4_096)
def _verdict(letters: str) -> Verdict | None:
    return next((verdict for rule, verdict in _RULES if rule.search(letters)), None)


class _Parts:
    """The clauses of a text as they grow, token by token."""

    def __init__(self) -> None:
        self.clauses = [""]
        self.reasons = ""
        self.has_reason = False
        self.aside = ""  # "W" in a reason, "Q" in a subordinate clause, "T" in a document's title, "U" in a concession

    def open(self) -> None:
        self.clauses.append("")
        self.aside = ""

    def add(self, token: Token, following: Token) -> None:
        letter = token.letter
        if self.aside and self._goes_on(token):
            self.reasons += letter if self.aside == "W" else ""
        elif letter == "W":
            self.aside, self.has_reason = "W", True
        elif letter in "QU" or (letter == "T" and self._has_title(token)):
            self.aside = letter
        elif letter == "z":
            self.open()
        elif letter not in ",+…":
            self.clauses[-1] += _in_context(token, self.clauses[-1], following)

    def _goes_on(self, token: Token) -> bool:
        """Whether a token still belongs to what is set aside."""
        if self.aside == "W":
            if token.words == "nen":
                self.open()
            return bool(self.aside)
        if token.letter in ("z" if self.aside == "U" else _RETURNS):
            if self.aside == "T" and self.clauses[-1]:
                self.open()
            self.aside = ""
        return bool(self.aside)

    def _has_title(self, token: Token) -> bool:
        """Whether "về" begins the title of a document rather than saying where something goes."""
        return token.words != "ve" or "§" in self.clauses[-1] or bool(re.search("[oN][_0L]*$", self.clauses[-1]))


def _clauses(found: tuple[Token, ...]) -> tuple[list[str], bool, str]:
    """(the letters of each clause, whether a reason is given, the letters of the reasons)."""
    parts = _Parts()
    for position, token in enumerate(found):
        if token.letter in _STRONG and not (token.letter in "/-–—" and parts.aside == "T"):
            goes_on = parts.aside == "W" and token.letter not in ".;\n)"
            parts.open()
            parts.aside = "W" if goes_on else ""
        elif token.letter == "," and _opens_clause(found, position + 1):
            goes_on = parts.aside == "W" and any(clause.strip("_0yK") for clause in parts.clauses)
            parts.open()
            parts.aside = "W" if goes_on else ""
        else:
            parts.add(token, found[position + 1] if position + 1 < len(found) else _END)
    return parts.clauses, parts.has_reason, parts.reasons


def _in_context(token: Token, clause: str, following: Token) -> str:
    """The letter of a token, where the words before or behind it change what it says."""
    if token.words == "dat" and following.letter in {"¶", "‖", "0"}:
        return "K"  # "đạt 85%" is no "đạt"
    if token.words in _FINISHED and clause.endswith("p"):
        return ""  # "dự thảo xong": the step is finished
    if token.words in _PARTS and clause.endswith("f") and _NUMERAL.fullmatch(following.words):
        return "p"  # "hoàn thành giai đoạn 1"
    if token.words in _EVENTS and re.search("[sS][_0]*$", clause):
        return "D"  # "dự kiến tổ chức": not begun, unlike "dự kiến ban hành"
    if token.words in _OUTLIVED and clause.strip("_0jK"):
        return "_"  # "bãi bỏ TTHC không còn phù hợp"
    if token.words in _WHOLLY and re.search("[nki][^afg]*[oDvf]", clause):
        return "b"  # "chưa nộp đủ"
    if token.words in _NOTHING_NEW and re.search("n[_0j]*$", clause):
        return "J"  # "chưa có hồ sơ phát sinh"
    return token.letter


def _opens_clause(found: tuple[Token, ...], position: int) -> bool:
    """Whether a new clause begins behind a comma: with an opening word, or with its subject before such a word."""
    if position < len(found) and found[position].letter in _OPENERS:
        return True
    of_period = False
    for token in found[position : position + _LONGEST_SUBJECT]:
        of_period = of_period or token.letter == "q"
        if token.letter in _AFTER_SUBJECT or (token.letter in "Do" and of_period):
            return True
        if token.letter not in _SUBJECT:
            return False
    return False
