"""What a clause says, from the letters of its words; and what several clauses say together.

Negation, modality and aspect are looked for before "hoàn thành": "chưa", "cơ bản", "dự kiến" turn it round.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.statuses.certainty import is_doubtful
from cchc_excel.annex.statuses.grammar import coarse, verdict_of
from cchc_excel.annex.statuses.lexicon import Token, tokens
from cchc_excel.annex.statuses.verdicts import FINISHED, ONGOING, Verdict, together


class Reading(NamedTuple):
    """What a text says, clause by clause."""

    verdict: Verdict | None
    letters: str  # all clauses, joined by "|"
    has_reason: bool
    begun: bool  # something was done, whatever else is said
    torn: bool = False  # the clauses contradict one another and no rule says which one counts
    doubtful: bool = False  # a rule has decided, but on weak ground


_NOW = re.compile(r"[,;.]\s*((?:đến nay|đến thời điểm này|nay|den nay|nay)\s+(?:đã|đang|da|dang)\b)", re.IGNORECASE)
_OPENERS = frozenset("aMHgGBnkisSbltxmwuJRzcfFWDydO!=")  # after a comma they begin a new clause
_LONGEST_SUBJECT = 6  # words
_SUBJECT = frozenset("_0jqKhLZ%»")
_AFTER_SUBJECT = frozenset("agnBGsSytOkiFw")
_RETURNS = frozenset("nagzsSGX=")  # words of state that end a subordinate clause or a title
_ASPECTS = frozenset("aMHgGBnkiFsSbltxJucrm›fNXd$w!")  # words that no mere heading before a colon has
_FINISHED = frozenset({"xong", "da xong", "lam xong", "hoan thanh", "hoan tat", "xong xuoi"})
_PARTS = frozenset(
    {"giai doan", "buoc", "phan", "dot", "lan", "vong", "chang", "khau", "hang muc", "noi dung", "cong doan", "tang", "khu"}
)
_NUMERAL = re.compile(r"\d{1,2}|[iv]{1,3}")
_END = Token("", "")
_EVENTS = frozenset({"to chuc", "tap huan", "mo lop", "kiem tra", "khao sat", "hop", "to chuc hop"})
_OUTLIVED = frozenset({"khong con phu hop", "khong con hieu luc"})
_WHOLLY = frozenset({"du", "day du", "het", "tron ven", "toan bo", "hoan toan"})
_NOTHING_NEW = frozenset({"phat sinh", "thay doi", "bien dong", "truong hop", "truong hop nao", "don thu", "vu viec"} | {"phan anh", "khieu nai", "to cao", "vu"})
_RECEIPTS = frozenset({"tiep nhan", "nhan duoc", "nhan", "ghi nhan", "thu ly", "xay ra"})
_CASES = frozenset(
    {"ho so", "ho so nao", "don", "don thu", "phan anh", "kien nghi", "khieu nai", "truong hop", "vu viec", "hs", "de nghi"}
    | {"truong hop nao", "vu", "to cao", "gop y", "dang ky", "y kien"}
)
_APPROVALS = frozenset({"phe duyet", "duyet", "ky", "ky ban hanh", "kiem tra", "cho so", "phat hanh", "xem", "xac nhan"})
_HANDED_ON = frozenset({"chuyen", "chuyen sang", "chuyen cho", "chuyen qua", "chuyen den"})
_PUNCTUAL = frozenset({"dung han", "dung thoi han", "truoc han", "truoc thoi han", "kip thoi", "den han", "sap den han", "gan den han"})
_FUTURE = frozenset({"s", "S"})
_ENDS_COUNT = frozenset({"", ".", ";", ",", "\n"})
_WANTS_VERB = frozenset("anSm›")  # behind these letters a verb or a receiver is expected
_NO_VERBS = frozenset(
    "phong so ban ubnd hdnd vp van trung chi cuc cong xa phuong huyen bo to don co cho thanh vien doan hoi uy tinh thuong"
    " kho quy toa vks mttq bql cac ben khoi nhieu lan het co duoc ca nay mot hai ba can khac sang ve qua".split()
)
_PURPOSES = frozenset({"de", "nham"})
_ZEROS = frozenset({"0", "00"})
_STRONG = frozenset(".;\n()[]:/-–—?")
_SENTENCE_ENDS = frozenset(".;\n?")
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


@lru_cache(maxsize=8_192)
def read_clauses(masked: str) -> Reading:
    """What a text says; documents, dates, percents and ratios in it are masked as § ‡ ¶ ‖."""
    if now := _NOW.search(masked):
        masked = masked[now.start(1) :]  # "Trước đây chưa làm, nay đã xong": what was is over
    parts = _clauses(tokens(masked))
    said = [verdict_of(clause) if clause else None for clause in parts.clauses]
    reasons = parts.reasons + _without_grounds(parts, said)
    _without_labels(parts, said)
    letters = [clause for clause in parts.clauses if clause]
    verdicts = [verdict for verdict in said if verdict]
    verdict = Verdict.DONE if _done_after_all(letters, verdicts) else together(verdicts)
    if verdict in {Verdict.NOT, Verdict.UNFINISHED} and re.search(r"J|[ki][_0K]*j", reasons):
        verdict = Verdict.NOT_APPLICABLE  # "Chưa thực hiện do không phát sinh"
    if verdict is None and reasons:
        verdict = _of_reasons(reasons, letters)
    begun = any(found in {*FINISHED, *ONGOING, Verdict.LATE_DONE} for found in verdicts) or bool(
        re.search("y[_0jK]*0", reasons)  # "do còn 02 đơn vị chưa gửi"
    )
    torn = verdict is Verdict.DOING and Verdict.NOT in verdicts and Verdict.DONE in verdicts
    doubtful = is_doubtful(parts.with_unknown(), said, verdict, reasoned=parts.has_reason)
    return Reading(verdict, coarse("|".join(letters)), parts.has_reason, begun, torn, doubtful)


def _done_after_all(letters: list[str], verdicts: list[Verdict]) -> bool:
    """As in "Chưa đến hạn nhưng đã hoàn thành", unlike "Đã nộp quý I; quý II chưa đến hạn"."""
    if len(verdicts) != 2 or verdicts[1] is not Verdict.DONE:
        return False
    return verdicts[0] is Verdict.SUSPENDED or (verdicts[0] is Verdict.NOT_DUE and letters[0] == "u")


def _without_grounds(parts: _Parts, said: list[Verdict | None]) -> str:
    """The letters of clauses that only give the ground of a consequence; they no longer say anything themselves."""
    letters = ""
    for start, stop in parts.grounds:
        if any(said[stop:]):
            for at in range(start, stop):
                if said[at] in _GROUNDS or "!" in parts.clauses[at]:
                    letters += parts.clauses[at]
                    said[at] = None
    return letters


def _without_labels(parts: _Parts, said: list[Verdict | None]) -> None:
    """"Việc xem xét của lãnh đạo: đã thực hiện": what stands before the colon names the work."""
    for at in parts.labels:
        if any(said[at + 1 : at + 2]):
            said[at] = None


def _of_reasons(reasons: str, letters: list[str]) -> Verdict | None:
    """What a text says that has words of state in its reason only."""
    if "l" in reasons:
        return Verdict.OVERDUE  # "Bị nhắc vì chậm"
    if re.fullmatch("[_0jqKh]{1,10}[D%][_0]*", reasons) and re.search("j[_0qK]*$", letters[-1] if letters else ""):
        return Verdict.MOVED  # "Nhiệm vụ do Sở Tài chính thực hiện"
    return None


class _Parts:
    """The clauses of a text as they grow, token by token."""

    def __init__(self) -> None:
        self.clauses = [""]
        self.reasons = ""
        self.has_reason = False
        self.aside = ""  # "W" in a reason, "Q" in a subordinate clause, "T" in a document's title, "U" in a concession
        self.sentence = 0  # its first clause
        self.leading = False  # what is set aside stands at the head of its sentence
        self.unknown: dict[int, int] = {}  # clause → behind how many letters there stands an unknown verb
        self.stranger = False  # the word before is none that names an office
        self.purpose = False  # what is set aside says what for
        self.grounds: list[tuple[int, int]] = []  # the clauses before a consequence
        self.labels: list[int] = []  # clauses that a colon ended, and that may be mere headings

    def open(self) -> None:
        self.clauses.append("")
        self.aside = ""

    def end(self, mark: str) -> None:
        """A strong mark: a new clause, and perhaps a new sentence; a reason goes on behind a colon or dash."""
        goes_on = self.aside == "W" and mark not in ".;\n)?"
        if mark == ":" and self.clauses[-1] and _ASPECTS.isdisjoint(self.clauses[-1]):
            self.labels.append(len(self.clauses) - 1)
        if mark == "?":
            self.clauses[-1] += mark
        self.open()
        self.aside = "W" if goes_on else ""
        if mark in _SENTENCE_ENDS:
            self.sentence = len(self.clauses) - 1
            self.leading = False

    def with_unknown(self) -> list[str]:
        """The letters of the clauses with a "+" where an unknown verb stands."""
        marked = list(self.clauses)
        for at, place in self.unknown.items():
            marked[at] = f"{marked[at][:place]}+{marked[at][place:]}"
        return marked

    def pause(self, opener: str) -> None:
        """A comma before a new clause; a reason that stands behind its clause goes on, one that leads is over."""
        goes_on = self.aside == "W" and any(clause.strip("_0yK") for clause in self.clauses)
        self.open()
        self.aside = "W" if goes_on and not self.leading and opener not in _FUTURE else ""

    def add(self, token: Token, following: Token) -> None:
        letter = token.letter
        if letter == "=" and (self.aside or any(clause.strip("_0") for clause in self.clauses[self.sentence :])):
            self._conclude(token.words)
        elif self.aside and self._goes_on(token):
            self.reasons += letter if self.aside == "W" else ""
        elif letter == "W":
            self.leading = self._is_leading()
            self.aside, self.has_reason = "W", True
        elif letter in "QU" or (letter == "T" and self._has_title(token)):
            self.aside = letter
            self.purpose = token.words in _PURPOSES
            self.leading = letter in "QU" and self._is_leading()
        elif letter in "zX":
            self.open()
            self.clauses[-1] += letter if letter == "X" else ""
        elif token.words in _ZEROS and following.letter in _ENDS_COUNT and self._counts_cases():
            self.clauses[-1] += "J"  # "Số hồ sơ phát sinh: 0"
        elif letter not in ",+…=":
            if token.letter == "f" and len(self.clauses[-1]) == 1 and self.clauses[-1] == "_" and self.stranger:
                self.unknown[len(self.clauses) - 1] = 1  # "Khó hoàn thành"
            self.stranger = token.letter == "_" and token.words not in _NO_VERBS and " " not in token.words
            if not token.known and self.clauses[-1][-1:] in _WANTS_VERB and token.words not in _NO_VERBS:
                self.unknown[len(self.clauses) - 1] = len(self.clauses[-1])
            self.clauses[-1] += _in_context(token, self.clauses[-1], following)

    def _counts_cases(self) -> bool:
        """Whether the colon before has said what is counted."""
        return not self.clauses[-1] and len(self.clauses) - 2 in self.labels and bool(re.search("[jp&]", self.clauses[-2]))

    def _conclude(self, words: str) -> None:
        """What comes is the consequence of what stood before it in the sentence, or, behind "nên", in the clause."""
        whole = words != "nen" or (self.leading and self.aside == "W")
        self.grounds.append((self.sentence if whole else len(self.clauses) - 1, len(self.clauses)))
        self.has_reason = True
        self.open()

    def _is_leading(self) -> bool:
        return not any(clause.strip("_0KI") for clause in self.clauses[self.sentence :])

    def _goes_on(self, token: Token) -> bool:
        """Whether a token still belongs to what is set aside."""
        if self.aside == "W":
            return True
        if self.aside == "Q" and (token.letter in "Yp" or token.words in _APPROVALS) and self._sent():
            self.clauses[-1] += "Y"  # "gửi Sở Tài chính để thẩm định"
        if token.letter in ("z" if self.aside == "U" else _RETURNS):
            if self.aside == "T" and self.clauses[-1]:
                self.open()
            self.aside = ""
        return bool(self.aside)

    def _sent(self) -> bool:
        """Whether the clause hands something on: what it is handed on for is a step still to come."""
        return self.purpose and re.search("[aMH].*[om›]", self.clauses[-1]) is not None

    def _has_title(self, token: Token) -> bool:
        """Whether "về" begins the title of a document rather than saying where something goes."""
        return token.words != "ve" or "§" in self.clauses[-1] or bool(re.search("[oN][_0L]*$", self.clauses[-1]))


def _clauses(found: tuple[Token, ...]) -> _Parts:
    """The tokens cut into clauses, with what is set aside."""
    parts = _Parts()
    for position, token in enumerate(found):
        if token.letter in _STRONG and not (token.letter in "/-–—" and parts.aside == "T"):
            parts.end(token.letter)
        elif token.letter == "," and ((parts.leading and parts.aside) or _opens_clause(found, position + 1)):
            parts.pause(found[position + 1].letter if position + 1 < len(found) else "")
        else:
            parts.add(token, found[position + 1] if position + 1 < len(found) else _END)
    return parts


def _in_context(token: Token, clause: str, following: Token) -> str:
    """The letter of a token, where the words before or behind it change what it says."""
    if token.words == "dat" and following.letter in {"¶", "‖", "0"}:
        return "K"  # "đạt 85%" is no "đạt"
    if token.words in _FINISHED and re.search("p$|@[_0a]*$", clause):
        return ""  # "dự thảo xong": the step is finished
    if token.words in _ZEROS and following.letter == "j":
        return "J"  # "0 hồ sơ"
    if token.words in _RECEIPTS and re.search("[nki][_0IqK]*$", clause):
        return "&"  # "không tiếp nhận vụ nào"
    if token.words in _CASES and re.search("[ki][_0IqK]*&[_0]*$", clause):
        return "J"
    if token.words in _CASES and re.search("n[_0IqK]*&[_0]*$", clause):
        return "J"
    if token.words in _APPROVALS and "›" in clause:
        return "Y"  # "chuyển Sở Tài chính phê duyệt"
    if token.words == "van ban" and re.search("w[_0K]*$", clause):
        return "h"  # "chờ văn bản của Bộ"
    if token.words in _HANDED_ON:
        return "›"
    if token.letter == "e" and token.words in _PUNCTUAL and not clause.strip("_0"):
        return "_"  # "Đúng hạn" alone: done in time, or still in time
    if token.words == "kien nghi" and not clause.strip("_0jK"):
        return "!"
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
