"""Words whose neighbours change what they say: "đạt 85%" is no "đạt", "chưa nộp đủ" is no "đủ"."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_excel.annex.statuses.lexicon import Token

_FINISHED = "xong · da xong · lam xong · hoan thanh · hoan tat · xong xuoi"
_PARTS = "giai doan · buoc · phan · dot · lan · vong · chang · khau · hang muc · noi dung · cong doan · tang · khu"
_EVENTS = "to chuc · tap huan · mo lop · kiem tra · khao sat · hop · to chuc hop"
_WHOLLY = "du · day du · het · tron ven · toan bo · hoan toan"
_NOTHING_NEW = "phat sinh · thay doi · bien dong · truong hop · don thu · vu viec · phan anh · khieu nai · to cao · vu"
_RECEIPTS = "tiep nhan · nhan duoc · nhan · ghi nhan · thu ly · xay ra"
_CASES = """ho so · don · don thu · phan anh · kien nghi · khieu nai · truong hop · vu viec · hs · de nghi · vu · to cao · gop y
    dang ky · y kien"""
_APPROVALS = "phe duyet · duyet · ky · ky ban hanh · kiem tra · cho so · phat hanh · xem · xac nhan"
_HANDED_ON = "chuyen · chuyen sang · chuyen cho · chuyen qua · chuyen den"
_PUNCTUAL = "dung han · dung thoi han · truoc han · truoc thoi han · kip thoi · den han · sap den han · gan den han"


class _Rule(NamedTuple):
    """Behind these letters of its clause, and before such a word, a word has another letter."""

    behind: re.Pattern[str]
    letter: str
    of: str  # the letters that it may have by itself; unaccented look-alikes have others
    before_letters: frozenset[str] | None = None
    before_words: re.Pattern[str] | None = None


def _rule(
    words: str, behind: str, letter: str, *, of: str = "", before: str = "", numeral: str = ""
) -> tuple[tuple[str, ...], _Rule]:
    letters = frozenset(before) or None
    named = tuple(word.strip() for word in re.split(r"·|\n", words))
    return named, _Rule(re.compile(behind), letter, of, letters, re.compile(numeral) if numeral else None)


# The first that fits counts.
_RULES = (
    _rule("dat", "", "K", before="¶‖0"),  # "đạt 85%" is no "đạt"
    _rule(_FINISHED, "p$|@[_0a]*$", ""),  # "dự thảo xong": the step is finished
    _rule("0 · 00", "", "J", before="j"),  # "0 hồ sơ"
    _rule("tiep nhan", "", "_", before="0"),  # "Tiếp nhận 12 đơn": the intake, no step
    _rule(_RECEIPTS, "[nki][_0IqK]*$", "&"),  # "không tiếp nhận vụ nào"
    _rule(_CASES, "[nki][_0IqK]*&[_0]*$", "J"),
    _rule(_APPROVALS, "›", "Y", of="oRp_"),  # "chuyển Sở Tài chính phê duyệt"
    _rule("van ban", "w[_0K]*$", "h"),  # "chờ văn bản của Bộ"
    _rule(_HANDED_ON, "", "›"),
    _rule(_PUNCTUAL, "^[_0]*$", "_", of="e"),  # "Đúng hạn" alone: done in time, or still in time
    _rule("kien nghi", "^[_0jK]*$", "!"),
    _rule(_PARTS, "[fo]$", "p", numeral=r"\d{1,2}|[iv]{1,3}"),  # "hoàn thành giai đoạn 1"
    _rule(_EVENTS, "[sS][_0]*$", "D"),  # "dự kiến tổ chức": not begun, unlike "dự kiến ban hành"
    _rule("khong con phu hop · khong con hieu luc", "[^_0jK]", "_"),  # "bãi bỏ TTHC không còn phù hợp"
    _rule(_WHOLLY, "[nki][^afg]*[oDvf]", "b"),  # "chưa nộp đủ"
    _rule(_NOTHING_NEW, "n[_0j]*$", "J"),  # "chưa có hồ sơ phát sinh"
)
_APPROVAL_WORDS = frozenset(_APPROVALS.split(" · "))
_BY_WORDS: dict[str, list[_Rule]] = {}
for _words, _one in _RULES:
    for _word in _words:
        _BY_WORDS.setdefault(_word, []).append(_one)


def letter_in_context(token: Token, clause: str, following: Token) -> str:
    """The letter of a token behind the letters of its clause and before the following token."""
    for rule in _BY_WORDS.get(token.words, ()):
        if (
            (not rule.of or token.letter in rule.of)
            and (rule.before_letters is None or following.letter in rule.before_letters)
            and (rule.before_words is None or rule.before_words.fullmatch(following.words))
            and rule.behind.search(clause)
        ):
            return rule.letter
    return token.letter


def is_approval(token: Token) -> bool:
    """Whether a word tells what a superior is still to do: "phê duyệt", "ký", "cho số"."""
    return token.words in _APPROVAL_WORDS
