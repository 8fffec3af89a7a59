"""A cell of offices made plain before it is split: wrapped lines, shared heads, roles in brackets, partners.

All steps take and give cleaned text. "Các Sở: Nội vụ, Tài chính" becomes "Sở Nội vụ, Sở Tài chính".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cchc_excel.annex.offices.compound_names import is_body
from cchc_excel.annex.offices.fields import DEPARTMENTS
from cchc_excel.annex.offices.groups import group_spans
from cchc_excel.annex.offices.heads import Shared, with_heads
from cchc_excel.annex.offices.names import begins_like_office
from cchc_excel.annex.offices.wrapping import unwrapped
from cchc_excel.annex.written_dates import fold

_TWO_IN_ONE = re.compile(
    r"(?i:(sở|phòng) ("
    + "|".join(re.escape(name.strip()) for name in DEPARTMENTS.split("·"))
    + r"))\s+(?=(?:Sở|Phòng|Văn phòng|Thanh tra)(?:\s|$))"
)
_ROLE_WORDS = (
    "(?:don vi |co quan |bo phan |la )*(?:chu tri|phoi hop|theo doi|tong hop|dau moi|thuong truc|tham muu|thuc hien|chiu trach nhiem"
    "|don doc|kiem tra|giam sat|huong dan|trien khai|ho tro|chinh)"
)
_ROLE_IN_BRACKETS = re.compile(rf"\s*[(\[]\s*{_ROLE_WORDS}[^()\[\]]{{0,40}}[)\]]")
_APPOSITION = re.compile(
    r"\s+[-–—]\s+(?:la )?(?:co quan|don vi|bo phan) (?:thuong truc|chu tri|dau moi|tham muu|chu quan|giup viec)[^,;\n]*"
)
# "Phòng Nghiệp vụ 1, 2"
_NUMBERS = re.compile(
    r"(?:(?<!\w)[Cc]ác\s+)?(?P<name>(?<!\w)(?:P\.(?=[^\W\d])[^\W\d]+|[Pp]hòng|Tổ|Ban|Đội|Khối|Chi bộ|Khoa|Hạt|"
    r"Trạm|Trung tâm|Chi cục|Thuế|Kho bạc|Đồn|Cụm|Thôn|Bản|Xóm|Ấp|Khu phố|Tổ dân phố|Nhóm|Trường|UBND phường|"
    r"Phường|Công an phường|Nhà máy|Phân xưởng|Xí nghiệp|Tiểu đoàn|Đại đội|Chi nhánh|Ca|Cơ sở|Điểm|"
    r"Kho)(?:(?:,? | - )[^\W\d]+){0,8})"
    r" (?P<numbers>(?:\d{1,2}(?:\s*(?:,|và|&|\+)\s*(?:số\s+)?\d{1,2}\b)+|[IVX]{1,4}(?:\s*(?:,|và|&)\s*[IVX]{1,4}\b)+))(?![.)/\d])"
)
_NUMBERED = re.compile(r"\s+(?=\d{1,2}[.)]\s)")
_ASSISTS = re.compile(
    r"(?P<open>[(\[]\s*)?(?:(?:^|(?<=[;\n.] )|(?<=\n))(?:don vi|co quan) )?(?<!\w)(?<!hoi dong )(?:(?:voi "
    r"|co )?su )?phoi hop(?: thuc hien| trien khai| chinh)?(?: (?:chat che )?(?:voi|cung"
    r"|cua))?(?!\w)\s*(?P<colon>:)?(?P<close>\s*[)\]])?"
)


def mended(shown: str, is_known: Callable[[str], bool]) -> Shared:
    """The text of a cell in which every office stands with its head, and no role in brackets.

    >>> mended("Các Sở: Nội vụ, Tài chính (phối hợp)", lambda name: False).text
    'Sở Nội vụ, Sở Tài chính'
    """
    text = _NUMBERS.sub(_of_numbers, shown)
    text = _without(_ROLE_IN_BRACKETS, _without(_APPOSITION, text))
    if text[:2] in ("1)", "1."):
        text = _NUMBERED.sub("\n", text)
    return with_heads(_TWO_IN_ONE.sub(r"\1 \2, ", unwrapped(text, is_known)), is_known)


def parted(shown: str) -> tuple[str, str]:
    """(what leads, what assists) in a text: "Văn phòng chủ trì, phối hợp với Phòng Tôn giáo".

    >>> parted("Văn phòng (chủ trì), Phòng Tôn giáo (phối hợp)")
    ('Văn phòng (chủ trì)', 'Phòng Tôn giáo')
    """
    match = _ASSISTS.search(fold(shown))
    if match is None:
        return shown, ""
    before, after = shown[: match.start()], shown[match.end() :]
    if match["open"] and not match["close"] and not begins_like_office(after.strip()):
        return parted(before.rstrip() + after.partition(")")[2])  # "Sở KH&CN (phối hợp kỹ thuật)"
    if after.strip(" .") and not match["close"] and not re.match(r"\s*[,;.\n)]", after):
        return before.strip(" ,;\n-"), after  # "phối hợp với …", "Phối hợp: …"
    groups = group_spans(before)
    led = fold(before).rfind("chu tri")  # "A chủ trì; B, C phối hợp": all behind it assist
    cuts = [one for one in re.finditer(r"[,;\n]|\svà\s", before) if not _within(one.start(), groups)]
    cut = next((one for one in cuts if 0 <= led < one.start()), cuts[-1] if cuts else None)
    lead, assists = (before[: cut.start()].strip(" ,;\n"), before[cut.end() :].strip()) if cut else ("", before.strip())
    rest_leads, rest_assists = parted(after.lstrip(" ,;.\n"))
    lead = ", ".join(part for part in (lead, rest_leads) if part)
    return lead, ", ".join(part for part in (assists, rest_assists) if part)


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _without(pattern: re.Pattern[str], shown: str) -> str:
    folded, kept, at = fold(shown), "", 0
    for match in pattern.finditer(folded):
        kept += shown[at : match.start()]
        at = match.end()
    return kept + shown[at:]


def _of_numbers(match: re.Match[str]) -> str:
    """Each number behind the name; offices before the last comma are others: "Phòng Nội vụ, Đội 1, 2"."""
    before, name = "", match["name"]
    if "," in name and not is_body(name.removesuffix(" số")):
        head, _, last = name.rpartition(",")
        if not begins_like_office(last):
            return match[0]
        before, name = f"{head}, ", last.strip()
    return before + ", ".join(f"{name} {number}" for number in re.findall(r"\d+|[IVX]+", match["numbers"]))
