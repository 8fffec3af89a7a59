"""What stands beside the offices in a cell and names none: counters, quotes, marks, remarks, telephone extensions."""

from __future__ import annotations

import re
from collections.abc import Callable

from cchc_excel.annex.offices.brackets import without_remarks
from cchc_excel.annex.offices.names import begins_like_office
from cchc_excel.annex.offices.wrapping import rejoined
from cchc_excel.annex.written_dates import fold
from cchc_excel.spelling import clean

_QUOTES = re.compile(r"[\"“”„«»]|(?<!\w)['‘’]|['‘’](?!\w)")
_MARKS = re.compile(
    r"\s*[(\[]\s*[*?!]+\s*[)\]]|\s*(?:\*+|[?!]+)(?=\s*(?:[,;.\n)\]]|$))|(?<=\w)\s?(?:\[\d{1,2}\]|[¹²³⁴⁵]|\(\d{1,2}\))(?=\s*(?:[,;.\n]|$))"
)
_NEEDS_MARKS = frozenset("*?![¹²³⁴⁵(")
# Strokes and "và/hoặc" part offices as a semicolon does; an arrow hands the work over to who stands behind it.
_STROKE = re.compile(r"\s*(?:\\|\s=\s)\s*|\s+(?:và\s?/\s?hoặc|hoặc là|hoặc)\s+", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:[→⇒]|[=-]*>+)\s*")
_LAST_BEFORE = re.compile(r",\s*")
_IF_ANY = re.compile(r"\s*\(\s*(?:nếu|khi)\s+(?:cần|có|được)[^()\n]{0,30}\)", re.IGNORECASE)
# "Các đơn vị: Văn phòng, …": the list behind it names them.
_ALL_OF_THEM = re.compile(
    (
        r"(?:^|(?<=[\n;,]))\s*(?:các\s+|những\s+)?(?:đơn vị|cơ quan|phòng ban|phòng, ban"
        r"|bộ phận)(?:\s+(?:có liên quan|liên quan|chuyên môn|thuộc sở|phối hợp))?\s*:\s*(?=\S)"
    ),
    re.IGNORECASE,
)
_DEPARTMENTS_LISTED = re.compile(r"(?:^|(?<=[\n;,]))\s*các\s+sở\s*,\s*(?:ban\s*,\s*)?ngành\s*:\s*(?=\S)", re.IGNORECASE)
# Roles as they are abbreviated, in brackets or before a colon.
_SHORT_ROLES = (
    (re.compile(r"\(\s*(?:CT|C/T|[cC]\.\s?trì)\.?\s*\)"), "(chủ trì)"),
    (re.compile(r"\(\s*(?:PH|P/H|[pP]\.\s?hợp)\.?\s*\)"), "(phối hợp)"),
    (re.compile(r"(?<=\s)[pP]/[hH](?=\s)"), "phối hợp"),
    (re.compile(r"(?<![\w/])(?:CT|C/T|[cC]\.\s?trì)\s*:"), "Chủ trì:"),
    (re.compile(r"(?<![\w/])(?:PH|P/H|[pP]\.\s?hợp)\s*:"), "Phối hợp:"),
)
_ROLE_HINT = re.compile(r"CT|PH|C/T|[pP]/[hH]|[cCpP]\.\s?(?:trì|hợp)")
# "(1) …", "I. …", "1/ …", "Bước 2: …" at the beginning of a line or piece.
_COUNTER = re.compile(
    r"(?P<before>^|[\n;,]\s*|(?<=\S)\s+(?=\(\d{1,2}\)\s*\S))(?:\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*|(?:\d{1,2}|[IVX]{1,4})\s?/\s+"
    r"|[IVX]{1,4}[.)]\s+|[a-eđ]\.\s+(?=(?:Phòng|Sở|Ban|Văn|UBND|Công|Trung|Các|Chi|Khoa|Tổ|Hội|Đ|Trường|Bộ"
    r"|Thanh|Ủy|Trạm)\b)|(?:[Bb]ước|BƯỚC|[Nn]hóm)\s\d{1,2}\s?:\s*)",
    re.MULTILINE,
)
_IN_SQUARE = re.compile(r"(?:^|(?<=[,;\n])|(?<=[,;\n] ))\[([^\[\]\n]+)\](?=\s*(?:[,;\n]|$))")
_SQUARE = re.compile(r"\[([^\[\]\n]+)\]")
_SO_ON = re.compile(r"[\s,;]*(?<!\w)(?:v\s?\.\s?v|vv|v\.\.v|vân vân|etc)(?!\w)[.…]*", re.IGNORECASE)
_REACHED = re.compile(
    r"[\s,;:(–-]*(?<!\w)(?:(?:e-?mail|thư điện tử|ext|hotline|fax|tel)\b\s*[:.]?\s*(?:\d{2,5}(?!\d))?"
    r"|(?:máy lẻ|số lẻ|máy nhánh|(?:số )?nội bộ|số máy(?: lẻ)?)\s*[:.]?\s*\d{2,5}(?!\d))"
    r"\s*\)?(?=\s*(?:[,;\n]|$))",
    re.IGNORECASE,
)
# "Ban Dân tộc (nay là Sở Dân tộc và Tôn giáo)": the name that holds is the later one, folded.
_NOW = re.compile(
    r"(?P<old>[^,;\n()]+)\(\s*(?:nay|hien nay|bay gio|tu \S+)\s*(?:la|thuoc|goi la|doi (?:ten )?thanh"
    r"|sap nhap (?:vao|thanh)|hop nhat thanh|chuyen (?:ve|thanh)|:)"
    r"\s*(?P<new>[^()\n]+)\)"
)
_ONCE = re.compile(
    r"\s*\(\s*(?:(?:truoc (?:day |kia )?(?:la|thuoc)|ten cu|cu la|cu (?=:)|nguyen la|tien than la|tach tu"
    r"|sap nhap tu|hop nhat tu|moi thanh lap)\b\s*:?\s*[^()\n]*)\)"
)
_NOBODY = re.compile(
    r"(?:khong|chua|ko)(?: (?:co|xac dinh|phan cong|phan giao|giao|ro|bo tri|chi dinh|can|phoi hop|thong nhat|duoc|the|yeu cau))*"
    r"(?: (?:don vi|co quan|phong|phong ban|dv|bo phan|ai))*(?: nao)?(?: (?:chu tri|phoi hop|thuc hien|khac"
    r"|cung))*|tbd|tbc|dang cap nhat|bo sung sau|phan cong sau"
)


_BODY = r"(?:Đảng ủy|Đảng uỷ|Thường trực HĐND|HĐND|UBND|(?:Ban Thường trực )?(?:UBMTTQ|Ủy ban MTTQ|UB MTTQ|MTTQ)(?:VN| Việt Nam)?)"
_BODIES = re.compile(
    rf"(?:^|(?<=[;\n])|(?<=[;,] )){_BODY}(?:\s*(?:[-–/&+,]|\bvà\b)\s*{_BODY})+(?=\s*(?:$|[,;\n]| xã| phường"
    rf"| tỉnh| các| huyện| thành phố| đặc khu| và))"
)


def tidied(shown: str, is_known: Callable[[str], bool] = lambda name: False) -> str:
    """The cleaned text of a cell without what names no office.

    >>> tidied("(1) Phòng Nghiệp vụ*; (2) [Văn phòng], v.v.")
    'Phòng Nghiệp vụ; Văn phòng'
    """
    text = _QUOTES.sub("", rejoined(shown))
    text = _MARKS.sub("", text) if _NEEDS_MARKS.intersection(text) else text
    text = _IF_ANY.sub("", _STROKE.sub("; ", _COUNTER.sub(_counted, text)))
    text = "".join(map(_handed_over, re.split(r"([;\n])", text))) if _ARROW.search(text) else text
    text = _DEPARTMENTS_LISTED.sub("Các sở: ", _ALL_OF_THEM.sub("", text)) if ":" in text else text
    text = _SQUARE.sub(r"(\1)", _IN_SQUARE.sub(r"\1", text)) if "[" in text else text
    text = _BODIES.sub(_each_body, _REACHED.sub("", _SO_ON.sub("", text)))
    return without_remarks(_as_now_called(text), is_known).strip() if "(" in text else text.strip()


def roles_spelled(shown: str) -> str:
    """The text with abbreviated roles written out.

    >>> roles_spelled("Văn phòng (CT), Phòng Tư pháp (PH)")
    'Văn phòng (chủ trì), Phòng Tư pháp (phối hợp)'
    """
    if _ROLE_HINT.search(shown):
        for pattern, role in _SHORT_ROLES:
            shown = pattern.sub(role, shown)
    return shown


def names_nobody(shown: str) -> bool:
    """Whether a cell says in words that there is nobody: "Không có đơn vị phối hợp", "Chưa phân công"."""
    return _NOBODY.fullmatch(fold(clean(shown)).strip(" .;,()-")) is not None


def _handed_over(segment: str) -> str:
    """Whose it is: "A → B" is B's; a chain of several arrows names all of them."""
    parts = _ARROW.split(segment)
    if len(parts) != 2 or not parts[1].strip():
        return "; ".join(part for part in parts if part.strip())
    before = parts[0]
    commas = [match for match in _LAST_BEFORE.finditer(before) if begins_like_office(before[match.end() :])]
    return before[: commas[-1].end()] + parts[1] if commas else parts[1]


def _each_body(match: re.Match[str]) -> str:
    """A list of "HĐND-UBND xã"; the office of both is called otherwise ("Văn phòng HĐND và UBND")."""
    return re.sub(r"\s*(?:[-–/&+,]|\bvà\b)\s*", ", ", match[0])


def _counted(match: re.Match[str]) -> str:
    """Without the counter; one within a line parts its pieces: "(1) … (2) …"."""
    before = match["before"]
    return "\n" if before.isspace() and "\n" not in before else before


def _as_now_called(shown: str) -> str:
    text, folded = shown, fold(shown)
    for match in reversed(list(_NOW.finditer(folded))):
        lead = len(match["old"]) - len(match["old"].lstrip())
        text = text[: match.start() + lead] + text[match.start("new") : match.end("new")] + text[match.end() :]
    folded = fold(text)
    for match in reversed(list(_ONCE.finditer(folded))):
        text = text[: match.start()] + text[match.end() :]
    return text
