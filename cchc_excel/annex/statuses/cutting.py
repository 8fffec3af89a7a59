"""A text cut into clauses: reasons, subordinate clauses, concessions and titles of documents are set aside."""

from __future__ import annotations

import re

from cchc_excel.annex.statuses.contexts import is_approval, letter_in_context
from cchc_excel.annex.statuses.grammar import verdict_of
from cchc_excel.annex.statuses.lexicon import Token
from cchc_excel.spelling import plain

_OPENERS = frozenset("aMHgGBnkisSbltxmwuJRzcfFWDydO!=δρ$")  # after a comma they begin a new clause
_LONGEST_SUBJECT = 6  # words
_SUBJECT = frozenset("_0jqKhLZ%»^≈¬₫")
_AFTER_SUBJECT = frozenset("agnBGsSytOkiFwδεux")
_RETURNS = frozenset("nagzsSGX=")  # words of state that end a subordinate clause or a title
_ASPECTS = frozenset("aMHgGBnkiFsSbltxJucrm›fNXd$w!δρ")  # words that no mere heading before a colon has
_END = Token("", "")
_FUTURE = frozenset({"s", "S"})
_ENDS_COUNT = frozenset({"", ".", ";", ",", "\n"})
_WANTS_VERB = frozenset("anSm›")  # behind these letters a verb or a receiver is expected
_NO_VERBS = frozenset(
    "phong so ban ubnd hdnd vp van trung chi cuc cong xa phuong huyen bo to don co cho thanh vien doan hoi uy tinh thuong"
    " quy toa vks mttq bql cac ben khoi nhieu lan het co duoc ca nay mot hai ba can khac sang ve qua".split()
)
_NAMES_WORK = frozenset("_0jqoLKhv₫")
_ACTS = frozenset("D%ov")
_PURPOSES = frozenset({"de", "nham"})
_SENDS = frozenset(
    map(plain, ("gửi", "nộp", "báo cáo", "gửi báo cáo", "gởi", "tham mưu", "thông báo", "phát hành", "sao gửi"))
)
_TURNS = frozenset({"nhung", "tuy nhien", "song", "nhung ma"})
_ZEROS = frozenset({"0", "00"})
_STRONG = frozenset(".;\n()[]:/-–—?")
_SENTENCE_ENDS = frozenset(".;\n?")


class Parts:
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
        self.agent: int | None = None  # "do" names who does the work: where its words begin in `reasons`
        self.purpose = False  # what is set aside says what for
        self.grounds: list[tuple[int, int]] = []  # the clauses before a consequence
        self.colon = False  # the mark before was a colon
        self.listing = False  # the reasons stand in a list: "vì:\n- chưa có kinh phí;\n- chưa có máy"
        self.sending: set[int] = set()  # clauses in which something is sent, perhaps for a step to come
        self.turns: dict[int, str] = {}  # clauses that "nhưng", "mà" open
        self.labels: list[int] = []  # clauses that a colon ended, and that may be mere headings

    def open(self) -> None:
        """A new clause."""
        self.clauses.append("")
        self.aside = ""

    def end(self, mark: str) -> None:
        """A strong mark: a new clause, and perhaps a new sentence; a reason goes on behind a colon or dash."""
        goes_on = self.aside == "W" and (mark not in ".;\n)?" or (self.listing and mark in ";\n"))
        self.colon = mark == ":"
        self.listing = (self.listing or mark == ":") and goes_on
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
        goes_on = self.aside == "W" and any(map(verdict_of, self.clauses[self.sentence :]))
        self.open()
        self.aside = "W" if goes_on and not self.leading and opener not in _FUTURE else ""

    def add(self, token: Token, following: Token) -> None:
        """A word, in view of the one that follows it."""
        letter = token.letter
        if letter == "=" and (self.aside or any(clause.strip("_0") for clause in self.clauses[self.sentence :])):
            self._conclude(token.words)
        elif self.aside and self._goes_on(token):
            self.reasons += letter if self.aside == "W" else ""
            if letter == "l" and self.aside == "U" and self.clauses[-1]:
                self.clauses[-1] += letter  # "Vẫn chưa xong dù hết hạn"
        elif (
            letter == "Q"
            and token.words in _PURPOSES
            and following.letter in "q»"
            and not self.clauses[-1].strip("_0jKL")
        ):
            self.clauses[-1] += "S"  # "Để quý IV làm"
        elif letter == "≤" and token.words != "trong thoi gian":
            self.clauses[-1] += letter
            self._set_aside(token._replace(letter="Q"))  # "tạm dừng cho đến khi hoàn thành sắp xếp"
        elif letter in "WQU" or (letter == "T" and self._has_title(token)):
            self._set_aside(token)
        elif letter in "zX" and not (token.words == "rieng" and self.clauses[-1]):  # "tài khoản riêng"
            self.open()
            self.turns[len(self.clauses) - 1] = token.words
            self.clauses[-1] += letter if letter == "X" else ""
        elif token.words == "va" and (following.letter == "a" or following.words.startswith("da ")):
            self.open()  # "đã xin lùi một tuần và đã hoàn thành"
        elif letter not in ",+…=":
            self._keep(token._replace(letter="_") if letter == "z" else token, following)

    def _keep(self, token: Token, following: Token) -> None:
        """A word of the clause."""
        self._note_unknown(token)
        if token.words in _SENDS:
            self.sending.add(len(self.clauses) - 1)
        self.clauses[-1] += self._letter(token, following)

    def _set_aside(self, token: Token) -> None:
        self.leading = token.letter != "T" and self._is_leading()
        self.aside = token.letter
        self.has_reason = self.has_reason or token.letter == "W"
        names = token.words == "do" and self.clauses[-1] and _NAMES_WORK.issuperset(self.clauses[-1])
        self.agent = len(self.reasons) if names else None
        self.purpose = token.words in _PURPOSES

    def _letter(self, token: Token, following: Token) -> str:
        if token.words in _ZEROS and following.letter in _ENDS_COUNT:
            if self._counts_cases():
                return "J"  # "Số hồ sơ phát sinh: 0"
            if self._counts_done():
                self.clauses[-2] = ""
                return "n"  # "Đã kiểm tra: 0"
            if self.colon and not self.clauses[-1] and re.search("[lyb^]", self.clauses[-2]):
                self.clauses[-2] = ""
                return "$"  # "trễ hạn: 0"
        return letter_in_context(token, self.clauses[-1], following)

    def _note_unknown(self, token: Token) -> None:
        """Keep in mind where no table knows the verb of a clause, or what stands before its "hoàn thành"."""
        clause, names_office = self.clauses[-1], token.words in _NO_VERBS
        if token.letter == "f" and clause == "_" and self.stranger:
            self.unknown[len(self.clauses) - 1] = 1  # "Khó hoàn thành"
        elif not token.known and clause[-1:] in _WANTS_VERB and not names_office:
            self.unknown[len(self.clauses) - 1] = len(clause)
        self.stranger = token.letter == "_" and not names_office and " " not in token.words

    def _counts_cases(self) -> bool:
        """Whether the colon before has said what is counted."""
        return (
            not self.clauses[-1] and len(self.clauses) - 2 in self.labels and bool(re.search("[jp&]", self.clauses[-2]))
        )

    def _counts_done(self) -> bool:
        """Whether the colon before has said how much was done."""
        return self.colon and not self.clauses[-1] and bool(re.search("a[_0E]*[oDvVpf_]|f$", self.clauses[-2]))

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
            acted = self.agent is not None and not _ACTS.isdisjoint(self.reasons[self.agent :])
            if acted and token.letter in "agf":
                self.aside = ""  # "Đợt kiểm tra do Sở chủ trì đã kết thúc"
            if token.words in _TURNS:
                self.aside = ""  # "Trước đây chậm do thiếu người nhưng nay đã xong"
            return bool(self.aside)
        if self.aside == "Q" and (token.letter in "Yp" or is_approval(token)) and self._sent():
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


def cut(found: tuple[Token, ...]) -> Parts:
    """The tokens cut into clauses, with what is set aside."""
    parts = Parts()
    for position, token in enumerate(found):
        if token.letter in _STRONG and not (token.letter in "/-–—" and parts.aside == "T"):
            parts.end(token.letter)
        elif token.letter == "," and ((parts.leading and parts.aside) or _opens_clause(found, position + 1)):
            parts.pause(found[position + 1].letter if position + 1 < len(found) else "")
        else:
            parts.add(token, found[position + 1] if position + 1 < len(found) else _END)
    return parts


def _opens_clause(found: tuple[Token, ...], position: int) -> bool:
    """Whether a new clause begins behind a comma: with an opening word, or with its subject before such a word."""
    if position < len(found) and found[position].letter in _OPENERS:
        return True
    of_period, of_work = False, position < len(found) and found[position].letter == "j"
    for token in found[position : position + _LONGEST_SUBJECT]:
        of_period = of_period or token.letter == "q"
        if of_work and token.words == "do" and token.letter == "W":
            return True  # ", việc này do Văn phòng đảm nhiệm"
        if token.letter == "f" and token.words.startswith("da "):
            return True
        if token.letter in _AFTER_SUBJECT or (token.letter in "Do" and of_period):
            return True
        if token.letter not in _SUBJECT:
            return False
    return False
