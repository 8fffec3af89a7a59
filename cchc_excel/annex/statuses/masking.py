"""The numbers of a wording taken out of its words: documents, dates, percents, ratios."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.document_types import TYPE, TYPE_WORDS
from cchc_excel.annex.documents import FoundDocument, find_documents
from cchc_excel.annex.statuses.clauses import read_clauses
from cchc_excel.annex.statuses.percents import FULL, percents_in, ratios_in
from cchc_excel.annex.written_dates import FoundDate, find_dates, fold

# Before a percent of completion there stand only such words: "Hoàn thành", "Đạt", "Đang thực hiện được".
_LEADS_TO_PERCENT = re.compile(r"[agGsSbfDKLEIeMHBo_]?[agGsSbfDKLEIeMH0]*_?[KLEIfDo]*")
_OF_SOMETHING_ELSE = re.compile(
    r"\s*(?:so |cac |tong so )?(?:ho so|tthc|thu tuc|can bo|cbcc|cong chuc|van ban|don vi|dan|nguoi|phieu|co quan|xa|ho\b|dvc|dich vu)"
)
_OF_THE_WHOLE = re.compile(r"\s*(?:$|[.,;)\n]|ke hoach|kh\b|von|du toan|kinh phi|khoi luong|chi tieu)")
# Before the percent that was to be reached: "(chỉ tiêu 90%)", "92%/90%".
_AIM = re.compile(
    r"(?:(?:chi tieu|muc tieu|ke hoach|\bkh|yeu cau|duoc giao)(?: giao| de ra| la| nam| dat| toi thieu| tren| tu| \d{4})*|%\s*/)[\s:≥>=]*$"
)
_ROUND_THE_CLOCK = re.compile(r"\b24 ?/ ?(?:7|24)\b(?! ?[a-z]{3})|\b24 ?/ ?24 ?(?:h|gio)\b")
# What stands behind a percent of the work itself; any other noun makes it one of something else: "97% học viên".
_OF_THE_WORK = re.compile(
    r"\s*(?:$|[^a-z ]|(?:ke hoach|kh|von|du toan|kinh phi|khoi|chi tieu|cong|nhiem vu|noi|tien do|hang muc|so|yeu|muc|tong|roi|r|va"
    r"|da|dang|con|theo|cac|phan|viec|thoi|den|tinh|trong|vao|du|thi|do|vi|nhung|nhiem|la|cua|tien|chua|moi|tai"
    r"|xong|hoan|o|nam|quy|nhu|the)\b)"
)
_OF_THE_PLAN = re.compile(r"\s*(?:so voi )?(?:ke hoach|kh\b|du toan|chi tieu|khoi luong|muc tieu)")
_OF_ALL_WORK = re.compile(r"\s*khoi luong\b")  # "Trạm bơm 70% khối lượng"
_OF_PEOPLE = re.compile(
    r"\b(?:quan so|si so|chuyen can|hai long|tham du|co mat)(?: dat)?\s*:?\s*$"
)  # who came, how glad they are
_REACHED = re.compile(r"\b(?:dat|duoc)(?: (?:khoang|tren|hon|gan|xap xi))?\s*$")
_FINISHED_SO_FAR = re.compile(r"\b(?:hoan thanh|xong)(?: duoc)?(?: (?:luy ke|den nay|khoang|chung|uoc))*\s*$")
_MERELY_REACHED = re.compile(
    r"\b(?:moi|chi)(?: chi| moi)? (?:dat|dat duoc|duoc|hoan thanh|xong)(?: (?:khoang|gan|hon|tren))?\s*$"
)
_EXCEEDED = re.compile(r"\bvuot(?: (?:muc|chi tieu|ke hoach|kh|du toan|muc tieu|duoc giao|giao|so voi|tren))*\s*$")
_HALF_PERCENT = 50.0
_HALF = re.compile(r"\b(?:1|mot|duoc|khoang|hon|gan) nua(?! (?:dau|cuoi|so|nam|thang))")
_CHANGED = re.compile(r"\b(?:tang|giam|cat giam|rut ngan|tiet kiem)(?: \w+){0,2}\s*$")
_CITED = re.compile(
    rf"(?:theo|can cu|thuc hien|trien khai|(?<!da chi dao )(?<!da huong dan )(?<!da yeu cau )tai)\s*(?:cac )?(?:(?:{TYPE_WORDS}"
    rf"|{TYPE})\s?)?(?:so\s?:?\s?)?$"
)

# What the office acts on, not what it has done: "quy định tại Thông tư …", "căn cứ Quyết định …".
_BASIS = re.compile(
    r"(?:can cu|quy dinh(?: tai| cua)?|tinh than|thay the|(?<!\bda )(?<!\bvua )(?:huong dan|chi dao|yeu cau) (?:tai|cua))\s*"
    rf"(?:cac )?(?:(?:{TYPE_WORDS}|{TYPE})\s?)?(?:so\s?:?\s?)?$"
)
_DIGIT = re.compile(r"\d")
_MARKS_OF_QUOTES = frozenset('"“”«»')
_QUOTED = re.compile(r'["“«][^"“”«»\n]{2,120}["”»]')
# Three words are a sentence, not a label; or a noun that has a name.
_NAMED_BEFORE = re.compile(
    r"(?:[^\W\d_]+ ){3,}$|(?:sáng kiến|mô hình|phong trào|cuộc thi|hội thi|chiến dịch|cuộc vận động|đề tài|câu lạc bộ|chuyên mục) $",
    re.IGNORECASE,
)
_LONGEST_LEAD = 60  # letters
_LAWS = frozenset({"NĐ", "TT"})  # decrees and circulars: of the Government and the ministries
_ASSIGNS = re.compile(
    r"\s*(?:(?:ngay [\d/.-]+ )?co )?(?:giao|phan cong)\b"
)  # "Kế hoạch số 3/KH-TV giao thực hiện trong quý IV"
_MAKES_LAW = re.compile(r"hoan thanh\s*[:(–-]|ban hanh|tham muu|xay dung|soan|gop y|du thao|trinh")


class Masked(NamedTuple):
    """A text with its numbers masked as § (documents), ‡ (dates), ¶ (percents), ‖ (ratios), and what they are."""

    text: str
    documents: tuple[FoundDocument, ...]
    evidence: tuple[FoundDocument, ...]  # those that are not merely the legal basis
    dates: tuple[FoundDate, ...]
    cited: bool  # every one of them is only what is acted on: "theo Kế hoạch số …"
    percent: float | None  # of completion
    forecast: bool
    other_percent: float | None  # of something else: "85% hồ sơ …"
    exceeded: bool  # "Vượt 15% kế hoạch"
    short: bool  # "65% (chỉ tiêu 80%)"
    changed: bool  # "cắt giảm 30% thời gian"
    partly: bool  # several percents that are no parts of one whole, not all of them full
    ratio: float | None


@lru_cache(maxsize=8_192)
def masked_text(shown: str, year: int) -> Masked:
    """The text with its documents, dates, percents and ratios masked, and what they are."""
    if _DIGIT.search(shown) is None:
        return _without_numbers(shown)
    folded = fold(shown)
    documents = find_documents(shown, year)
    spans = [(one.start, one.end, "§") for one in documents]
    spans += [(start, end, "liên tục") for start, end in _around_the_clock(folded)]
    spans += [(start, end, "tên") for start, end in _quoted(shown)]
    ratios = [one for one in ratios_in(folded) if _free(one.start, one.end, spans)]
    spans += [(one.start, one.end, "‖") for one in ratios]
    dates = tuple(one for one in find_dates(shown, year) if _free(one.start, one.end, spans))
    spans += [(one.start, one.end, "‡") for one in dates]
    percents = [one for one in percents_in(shown) if _free(one[1], one[2], spans)]
    spans += [(start, end, "¶") for _, start, end in percents]
    hidden = _hidden(shown, spans)
    evidence = tuple(one for one in documents if not _is_basis(one, folded))
    cited = all(_CITED.search(folded[: one.start]) for one in evidence)
    said = _percents_of(percents, shown, folded)
    ratio = ratios[0].percent if len(ratios) == 1 else None
    if not ratios and not percents and "nua" in folded and _HALF.search(folded):
        ratio = _HALF_PERCENT
    return Masked(hidden, documents, evidence, dates, cited, *said, ratio)


def _without_numbers(shown: str) -> Masked:
    folded = fold(shown)
    half = _HALF_PERCENT if "nua" in folded and _HALF.search(folded) else None
    hidden = _hidden(shown, [(start, end, "tên") for start, end in _quoted(shown)])
    return Masked(hidden, (), (), (), True, *_Percents(), half)


def _hidden(shown: str, spans: list[tuple[int, int, str]]) -> str:
    """The text with a mark for each span."""
    hidden, at = "", 0
    for start, end, mark in sorted(spans):
        hidden += shown[at:start] + f" {mark} "
        at = end
    return hidden + shown[at:]


def _around_the_clock(folded: str) -> list[tuple[int, int]]:
    """Where "24/7" or "24/24 giờ" stands in a sentence: no ratio and no date."""
    if "24" not in folded:
        return []
    return [one.span() for one in _ROUND_THE_CLOCK.finditer(folded) if one.span() != (0, len(folded))]


def _quoted(shown: str) -> list[tuple[int, int]]:
    """Where names stand in quotation marks; a text that is quoted as a whole, or hardly more, is no name."""
    if _MARKS_OF_QUOTES.isdisjoint(shown):
        return []
    spans = [one.span() for one in _QUOTED.finditer(shown)]
    return [(start, end) for start, end in spans if _NAMED_BEFORE.search(shown[:start])]


def _is_basis(document: FoundDocument, folded: str) -> bool:
    lead = folded[max(0, document.start - _LONGEST_LEAD) : document.start]
    if _ASSIGNS.match(folded, document.end) and not _MAKES_LAW.search(lead):
        return True
    return bool(_BASIS.search(lead)) or (document.kind in _LAWS and not _MAKES_LAW.search(lead))


class _Percents(NamedTuple):
    """What the percents of a text say; the fields are those of `Masked`."""

    percent: float | None = None
    forecast: bool = False
    other_percent: float | None = None
    exceeded: bool = False
    short: bool = False
    changed: bool = False
    partly: bool = False


def _percents_of(percents: list[tuple[float, int, int]], shown: str, folded: str) -> _Percents:
    if len(percents) > 1:  # "đạt 93%, tăng 1,2%"
        percents = [one for one in percents if not _CHANGED.search(folded[: one[1]])]
    if len(percents) == 2:
        aims = [bool(_AIM.search(folded[:start])) for _, start, _ in percents]
        if sum(aims) == 1:
            return _against_aim(percents[aims.index(False)], percents[aims.index(True)][0], shown, folded)
    if len(percents) != 1:
        numbers = [number for number, _, _ in percents]
        partly = len(numbers) > 1 and min(numbers) < FULL < sum(numbers)
        return _Percents(other_percent=min(numbers, default=None), partly=partly)
    number, start, end = percents[0]
    lead = read_clauses(re.split(r"[;.\n(:,]", shown[:start])[-1]).letters
    exceeded = bool(_EXCEEDED.search(folded[:start]))
    if re.search("[sS]", lead):
        return _Percents(min(number, FULL), forecast=True)
    if number < FULL and _is_reached(folded, start, end):
        return _Percents(number)
    of_this = bool(_LEADS_TO_PERCENT.fullmatch(lead)) and not _OF_SOMETHING_ELSE.match(folded, end)
    if not re.search("[fDgb]", lead):
        of_this = of_this and bool(_OF_THE_WORK.match(folded, end))
    if of_this and lead.endswith("o"):
        of_this = bool(_OF_THE_WHOLE.match(folded, end))  # "Đã giải ngân 45%", but "cắt giảm 30% thời gian"
    of_this = of_this and not _OF_PEOPLE.search(folded[:start])
    changed = _CHANGED.search(folded[:start]) is not None
    if exceeded or not of_this or changed:
        return _Percents(other_percent=None if exceeded else number, exceeded=exceeded, changed=changed)
    return _Percents(min(number, FULL))


def _is_reached(folded: str, start: int, end: int) -> bool:
    """Whether the words around a percent say that the work has come so far, whatever the percent is of.

    "Mới đạt 48%", "Hoàn thành 50% số TTHC", "Thu ngân sách đạt 52% dự toán"
    """
    lead = folded[:start]
    if _MERELY_REACHED.search(lead) or _FINISHED_SO_FAR.search(lead):
        return True
    return bool((_OF_THE_PLAN.match(folded, end) and _REACHED.search(lead)) or _OF_ALL_WORK.match(folded, end))


def _against_aim(actual: tuple[float, int, int], aim: float, shown: str, folded: str) -> _Percents:
    """What was reached, beside what was to be reached: "Đạt 85% (chỉ tiêu 90%)"."""
    said = _percents_of([actual], shown, folded)
    if actual[0] >= aim:
        return _Percents(exceeded=True)
    return _Percents(said.percent, short=True)


def _free(start: int, end: int, spans: list[tuple[int, int, str]]) -> bool:
    return not any(start < other_end and other_start < end for other_start, other_end, _ in spans)
