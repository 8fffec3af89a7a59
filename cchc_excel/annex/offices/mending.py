"""A cell of offices made plain before it is split: wrapped lines, shared heads, roles in brackets, partners.

All steps take and give cleaned text. "Các Sở: Nội vụ, Tài chính" becomes "Sở Nội vụ, Sở Tài chính".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cchc_excel.annex.offices.names import begins_like_office, group_spans, is_body
from cchc_excel.annex.offices.splitting import LABEL
from cchc_excel.annex.written_dates import fold
from cchc_excel.spelling import key

# What departments (sở, bộ) are for: behind "Sở Nội vụ," such a word is another department.
_DEPARTMENTS = """Nội vụ · Tài chính · Tư pháp · Xây dựng · Y tế · Công Thương · Khoa học và Công nghệ · KH&CN · KHCN · Ngoại vụ
Giáo dục và Đào tạo · GD&ĐT · GDĐT · Nông nghiệp và Môi trường · NN&MT · NNMT · Văn hóa, Thể thao và Du lịch · VHTT&DL · VHTTDL
VH,TT&DL · Dân tộc và Tôn giáo · DT&TG · DTTG · Quy hoạch - Kiến trúc · Kế hoạch và Đầu tư · Tài nguyên và Môi trường
Thông tin và Truyền thông · Lao động - Thương binh và Xã hội · Giao thông vận tải · Nông nghiệp và Phát triển nông thôn""".replace(
    "\n", " · "
)
_FIELD_KEYS = frozenset(key(name) for name in _DEPARTMENTS.split("·"))
# What rooms are also for, behind one that is called after a department's field: "Phòng Nội vụ, Kinh tế".
_ROOM_KEYS = frozenset(
    key(name) for name in ("Kinh tế", "Văn hóa", "Văn hóa - Xã hội", "Quản lý đô thị", "Pháp chế", "Lao động")
)
_MOST_ITEMS = 4  # parts of one name between separators: "Văn hóa", "Thể thao", "Du lịch"
_HEAD = re.compile(
    r"(?P<several>các\s+)?(?P<head>sở|bộ|phòng|ban|chi cục|trung tâm|ubnd (?:các |\d{1,2} )?(?:xã|phường)|(?:\d{1,2} )?(?:xã|phường|thôn))(?P<colon>\s*:)?\s+",
    re.IGNORECASE,
)
_COMMUNES = frozenset(("UBND xã", "UBND phường", "Xã", "Phường", "Thôn"))
# Communes are called "Bản Bo" and "Đoàn Kết", but none of these begins the name of one.
_STRONG_HEAD = re.compile(
    r"(?:sở|phòng|văn phòng|vp|công an|ban (?:chỉ huy|chqs|quản lý|chỉ đạo|tổ chức)|trạm|trung tâm|chi cục|ubnd|hđnd|thanh tra|ủy ban|uỷ ban|các|mttq|ubmttq"
    r"|trường|bưu điện|đơn vị|cơ quan|vnpt|viettel|đoàn thanh niên|hội (?:nông|liên|cựu|lhpn|ccb)|xã|phường|thôn|tổ|bộ|đảng ủy)\b",
    re.IGNORECASE,
)
_OWN_HEAD = re.compile(r"(sở|bộ|phòng)\s(?P<field>.*)", re.IGNORECASE | re.DOTALL)
_ITEM = re.compile(r"(\s*[,;\n]\s*(?:và\s+)?|\s+và\s+|\s+&\s+)", re.IGNORECASE)
_MANY_SIDED = re.compile(r"(?:phong|chi cuc|trung tam|ban|vien|cuc|vu|van phong|p\.) ")
_TWO_IN_ONE = re.compile(
    r"(?i:(sở|phòng) ("
    + "|".join(re.escape(name.strip()) for name in _DEPARTMENTS.split("·"))
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
    r"(?:(?<!\w)[Cc]ác\s+)?(?P<name>(?<!\w)(?:P\.(?=[^\W\d])[^\W\d]+|[Pp]hòng|Tổ|Ban|Đội|Khối|Chi bộ|Khoa|Hạt|Trạm|Trung tâm|Chi cục|Thuế|Kho bạc|Đồn|Cụm)(?:(?: | - )[^\W\d]+){0,8})"
    r" (?P<numbers>(?:\d{1,2}(?:\s*(?:,|và|&|\+)\s*\d{1,2}\b)+|[IVX]{1,4}(?:\s*(?:,|và|&)\s*[IVX]{1,4}\b)+))(?![.)/\d])"
)
_NUMBERED = re.compile(r"\s+(?=\d{1,2}\)\s)")
_BULLET = re.compile(r"\s*(?:[-–+*•]|\d{1,2}[.)]|[a-zđ]\))\s")
_ASSISTS = re.compile(
    r"(?P<open>[(\[]\s*)?(?:(?:^|(?<=[;\n.] )|(?<=\n))(?:don vi|co quan) )?(?<!\w)(?<!hoi dong )(?:(?:voi |co )?su )?phoi hop(?: thuc hien| trien khai| chinh)?(?: (?:chat che )?(?:voi|cung|cua))?(?!\w)\s*(?P<colon>:)?(?P<close>\s*[)\]])?"
)
_LEVELS = frozenset({"mam non", "tieu hoc", "thcs", "thpt"})
_POSTS = frozenset(
    {
        "van thu",
        "ke toan",
        "thu quy",
        "can bo",
        "chuyen vien",
        "cong chuc",
        "lanh dao",
        "tai chinh",
        "quan su",
    }
)


def mended(shown: str, is_known: Callable[[str], bool]) -> str:
    """The text of a cell in which every office stands with its head, and no role in brackets.

    >>> mended("Các Sở: Nội vụ, Tài chính (phối hợp)", lambda name: False)
    'Sở Nội vụ, Sở Tài chính'
    """
    text = _NUMBERS.sub(_of_numbers, shown)
    text = _without(_ROLE_IN_BRACKETS, _without(_APPOSITION, text))
    if text[:2] == "1)":
        text = _NUMBERED.sub("\n", text)
    return _with_heads(_TWO_IN_ONE.sub(r"\1 \2, ", _unwrapped(text, is_known)))


def parted(shown: str) -> tuple[str, str]:
    """(what leads, what assists) in a text: "Văn phòng chủ trì, phối hợp với Phòng Tôn giáo".

    >>> parted("Văn phòng (chủ trì), Phòng Tôn giáo (phối hợp)")
    ('Văn phòng (chủ trì)', 'Phòng Tôn giáo')
    """
    match = _ASSISTS.search(fold(shown))
    if match is None:
        return shown, ""
    before, after = shown[: match.start()], shown[match.end() :]
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


def _unwrapped(shown: str, is_known: Callable[[str], bool]) -> str:
    """A line that begins no office of its own goes on with the line above."""
    lines = [line for line in shown.split("\n") if line.strip()]
    text = lines[0] if lines else ""
    for line in lines[1:]:
        above = text.rsplit("\n", 1)[-1]
        own = _BULLET.match(line) or LABEL.match(fold(line)) or begins_like_office(line) or is_known(line.strip(" .;,"))
        whole = above.rstrip().endswith((";", ".", ":", ",")) and not line.strip()[:1].islower()
        several = not begins_like_office(_BULLET.sub("", above, count=1))
        text += ("\n" if own or whole or several or key(line) in _FIELD_KEYS else " ") + line
    return text


def _of_numbers(match: re.Match[str]) -> str:
    return ", ".join(f"{match['name']} {number}" for number in re.findall(r"\d+|[IVX]+", match["numbers"]))


def _with_heads(shown: str) -> str:
    """Every item behind a shared head gets it: "Sở Nội vụ, Tài chính" → "Sở Nội vụ, Sở Tài chính"."""
    parts = _ITEM.split(shown)  # item, separator, item, …
    made, head, always, position = "", "", False, 0
    while position < len(parts):
        item = parts[position]
        opening = _HEAD.match(item)
        if opening and _shares(opening, item[opening.end() :]):
            head, always = (
                _single(opening["head"]),
                bool(opening["colon"]) or _single(opening["head"]) in _COMMUNES,
            )
            item = item[opening.end() :]
        elif begins_like_office(item) and not (always and head in _COMMUNES and not _STRONG_HEAD.match(item)):
            own = _OWN_HEAD.match(item)
            head, always = (own[1] if own and _serves_more(own) else ""), False
            made += item + "".join(parts[position + 1 : position + 2])
            position += 2
            continue
        taken = _taken(parts, position, item, head) if head else 1
        name = item + "".join(parts[position + 1 : position + taken])
        bare = name.strip(" .;,\n")
        fields = _FIELD_KEYS | _ROOM_KEYS if head.lower() == "phòng" else _FIELD_KEYS
        is_item = bool(head) and bool(bare) and (key(bare) in fields or (always and bare[:1].isupper()))
        made += (f"{head} {name}" if is_item else name) + "".join(parts[position + taken : position + taken + 1])
        position += taken + 1
    return made


def _shares(opening: re.Match[str], rest: str) -> bool:
    """Whether a head serves a list: "Các sở Nội vụ, …", "Sở: …", "UBND các xã Mường So, …"."""
    if opening["colon"]:
        return bool(rest.strip())
    first = key(rest)
    if "ubnd" in opening["head"].lower():
        return rest[:1].isupper()
    if _single(opening["head"]) in _COMMUNES:
        return bool(opening["several"]) and rest[:1].isupper()
    return bool(opening["several"]) and first in _FIELD_KEYS


def _serves_more(own: re.Match[str]) -> bool:
    """Whether fields behind an office are more of its kind; a room only where it is called after a field itself."""
    return own[1].lower() != "phòng" or key(own["field"]) in _FIELD_KEYS


def _single(head: str) -> str:
    bare = re.sub(r"\s+(?:các|\d+)\s+|^\d+\s+", " ", head, flags=re.IGNORECASE).strip()
    if bare[:4].lower() == "ubnd":
        bare = f"UBND {bare[4:].strip().lower()}"
    return bare[0].upper() + bare[1:]


def _taken(parts: list[str], position: int, item: str, head: str) -> int:
    """How many parts, separators included, make one name: "Văn hóa, Thể thao và Du lịch" takes five."""
    for taken in range(2 * _MOST_ITEMS - 1, 1, -2):
        if position + taken <= len(parts):
            name = item + "".join(parts[position + 1 : position + taken])
            if is_body(f"{head} {name}".strip(" .;,")):
                return taken
    return 1


def is_many_sided(name: str) -> bool:
    """Whether such an office is often named after several things: rooms and branches, not departments."""
    return _MANY_SIDED.match(fold(name)) is not None


def is_rest_of_name(before: str, written: str) -> bool:
    """Whether a piece behind a comma goes on with the name: "Phòng Công chức, viên chức".

    In a text with capitals a name begins with one; offices called in small letters are known by their heads.
    """
    if key(written) in _LEVELS and "trường" in before.lower():
        return True
    first = written.strip()[:1]
    if fold(written).split()[:2] == fold(before).split()[:2]:
        return False  # "Công chức Tư pháp, công chức Địa chính"
    if not first.islower() or len(before.split()) < 3 or not (any(map(str.isupper, before)) or before[:3] == "các"):
        return False
    return key(written) not in _POSTS and key(written) not in _FIELD_KEYS and not begins_like_office(written)
