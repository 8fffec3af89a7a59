"""Words of state that are no verbs: they stand inside a noun phrase, such as "phương án tạm dừng", "hồ sơ quá hạn".

What an office has done governs the noun ("đã ban hành phương án tạm dừng thu phí"), or the noun with its attribute is
the subject ("hồ sơ quá hạn đã xử lý xong"). A noun that merely opens its clause governs nothing: "kế hoạch tạm dừng".
"""

from __future__ import annotations

import re

from cchc_excel.annex.statuses.lexicon import Token
from cchc_excel.spelling import key

# Nouns that have what they are about straight behind them.
_ABOUT = """phương án · kế hoạch · đề án · quy chế · quy định · chế độ · việc · công tác · phần mềm · tính năng · chức năng
    kỹ năng · dịch vụ · văn bản · hướng dẫn · thủ tục · hồ sơ · danh sách · danh mục · tình hình · tình trạng · hệ thống
    quyết định · thông báo · nghị quyết · tờ trình · chuyên đề · quy trình · biên bản · đề xuất · lớp · hội nghị
    hội thảo · cuộc thi · ứng dụng · nghiệp vụ · nguyên tắc · cơ chế · chính sách · lộ trình · giải pháp
    tthc · nghị định · thông tư · dự án · công trình · công văn · trường hợp · báo cáo về · kết quả"""
# Nouns that are told apart by their state: "danh sách đơn vị chưa nộp", "dự án chậm tiến độ".
_APART = """danh sách · lập danh sách · danh mục · tình hình · tình trạng · phần mềm · kỹ năng · các đơn vị · những · các dự án · dự án
    các công trình · các xã · các trường · các phòng · các hộ · trường hợp · hồ sơ · số liệu · thống kê · việc · thủ tục · tthc"""
# Papers that may themselves be what stops the work: "UBND tỉnh có văn bản tạm dừng thực hiện".
_ORDERS = "văn bản · quyết định · thông báo · công văn · nghị quyết"
_MEANS_THE_WORK = re.compile(
    "(?:trien khai|thuc hien|nhiem vu|hoat dong|noi dung|to chuc thuc hien|ke hoach|viec|cong viec).*"
)
_NAMES_OF_WORK = frozenset({"viec", "cong tac"})  # "việc mua ki-ốt tạm dừng": the verb behind them governs nothing
_REACH = 3  # words behind the noun
_GOVERNS = frozenset("oVvpPfYNHDa⊕ε")
_ENDS = frozenset(".;\n()[]:/-–—?,z=WQUT≤")
_ENDS_OF_PAPERS = _ENDS | {"§", "‡"}
_OF_STATE = frozenset("txmδ")
_OF_RELATION = frozenset("lnkgwFGJu")
_OPENING = frozenset("_0jqLKZh₫")
_LATENESS = "l"


def _nouns(written: str) -> frozenset[str]:
    return frozenset(key(noun) for noun in re.split(r"·|\n", written) if noun.strip())


_ALL = _nouns(_ABOUT) | _nouns(_APART)
_RELATIVE = _nouns(_APART)
_PAPERS = _nouns(_ORDERS)
_ENDS_OF_NOUNS = _ALL | {noun.split()[-1] for noun in _ALL}
_NEUTRALISED = _OF_STATE | _OF_RELATION


class _Clause:
    """What was seen of a clause so far."""

    def __init__(self) -> None:
        self.governed = False  # a verb of the office's own stands before
        self.opening = True  # nothing but the subject stands before
        self.noun = ""
        self.left = 0  # how many words still belong to the noun
        self.before = ""


def without_attributes(found: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, with the words of state inside noun phrases made neutral."""
    if _NEUTRALISED.isdisjoint(token.letter for token in found) or _ENDS_OF_NOUNS.isdisjoint(
        token.words for token in found
    ):
        return found
    kept: list[Token] = []
    clause = _Clause()
    for at, written in enumerate(found):
        token = written
        if token.letter in _ENDS:
            clause = _Clause()
        elif clause.left and _is_attribute(token, clause, found[at + 1 :]):
            token = token._replace(letter="_", known=True)
            clause.left = _REACH
        elif noun := _noun(token, clause):
            clause.noun, clause.left = noun, _REACH
        else:
            clause.left = 0 if token.letter == "a" else max(0, clause.left - 1)
        clause.governed = clause.governed or (token.letter in _GOVERNS and clause.before not in _NAMES_OF_WORK)
        clause.opening = clause.opening and token.letter in _OPENING
        clause.before = token.words
        kept.append(token)
    return tuple(kept)


def _noun(token: Token, clause: _Clause) -> str:
    """The noun that ends with this token and can govern what comes; empty where there is none."""
    if not (clause.governed or clause.opening):
        return ""
    pair = f"{clause.before} {token.words}"
    return next((noun for noun in (pair, token.words) if noun in _ALL), "")


def _is_attribute(token: Token, clause: _Clause, rest: tuple[Token, ...]) -> bool:
    """Whether a word of state belongs to the noun before it."""
    relative = token.letter in _OF_RELATION and clause.noun in _RELATIVE
    if not (relative or token.letter in _OF_STATE):
        return False
    following = rest[0] if rest else Token(".", "")
    if clause.before == "bi" or (token.letter == _LATENESS and following.letter == "0"):
        return False  # "kế hoạch mở lớp bị hủy"; "chậm 5 ngày" is said of the work
    if token.letter in "tm" and following.letter in "q‡»":
        return False  # "Lớp bồi dưỡng dời sang tháng 9"
    if token.letter in _OF_STATE and clause.noun in _PAPERS and _is_of_the_work(following):
        return False
    return clause.governed or (clause.opening and _is_said_later(rest))


def _is_of_the_work(following: Token) -> bool:
    """Whether nothing but the work itself is named behind a word of state: "văn bản tạm dừng thực hiện"."""
    return following.letter in _ENDS_OF_PAPERS or _MEANS_THE_WORK.fullmatch(following.words) is not None


def _is_said_later(rest: tuple[Token, ...]) -> bool:
    """Whether the clause goes on with a predicate: "… đã được phê duyệt"."""
    for token in rest:
        if token.letter in _ENDS:
            return False
        if token.letter == "a" or (token.letter == "f" and token.words.startswith(("da ", "hoan thanh", "xong"))):
            return True
    return False
