"""A head shared by a list of offices: "Các khoa: Nội, Ngoại", "Phòng Nội vụ, Tài chính, Tư pháp".

Whether "Phòng A, B" is one office or two is decided by what else is known; where only the form speaks, the names are told to be guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from cchc_excel.annex.offices.compound_names import is_body, is_compound_field, wants_more_words
from cchc_excel.annex.offices.doubts import may_name_somebody
from cchc_excel.annex.offices.fields import FIELD_KEYS, fields_of
from cchc_excel.annex.offices.names import begins_like_office
from cchc_excel.annex.offices.posts import begins_like_post, goes_on_with_people, may_be_post
from cchc_excel.annex.written_dates import fold
from cchc_excel.spelling import key

_MOST_ITEMS = 4  # parts of one name between separators: "Văn hóa", "Thể thao", "Du lịch"
_LONGEST_ITEM = 5  # words of a part that shares a head
_SHARERS = (
    r"sở|bộ(?! phận| chỉ huy| tư lệnh| đội| môn)|phòng|ban|khoa|tổ|đội|vụ|cục|công chức|khối|bộ môn|hội|trạm"
    r"|hạt|viện|chi cục|trung tâm"
)
_HEAD = re.compile(
    (
        rf"(?P<several>(?:tất cả )?các\s+|\d{{1,2}}\s+)?(?P<head>{_SHARERS}|ubnd (?:các |\d{{1,2}} )?(?:xã|phường)"
        rf"|(?:\d{{1,2}} )?(?:xã|phường|thôn|bản))(?P<colon>\s*:)?\s+"
    ),
    re.IGNORECASE,
)
_COMMUNES = frozenset(("UBND xã", "UBND phường", "Xã", "Phường", "Thôn", "Bản"))
# Communes are called "Bản Bo" and "Đoàn Kết", but none of these begins the name of one.
_STRONG_HEAD = re.compile(
    r"(?:sở|phòng|văn phòng|vp|công an|ban (?:chỉ huy|chqs|quản lý|chỉ đạo|tổ chức)|trạm|trung tâm|chi cục|ubnd"
    r"|hđnd|thanh tra|ủy ban|uỷ ban|các|mttq|ubmttq"
    r"|trường|bưu điện|đơn vị|cơ quan|vnpt|viettel|đoàn thanh niên|hội (?:nông|liên|cựu|lhpn|ccb)|xã|phường|thôn|tổ|bộ|đảng ủy)\b",
    re.IGNORECASE,
)
_OWN_HEAD = re.compile(rf"(?P<head>{_SHARERS})\s(?P<field>.*)", re.IGNORECASE | re.DOTALL)
_OTHER_HEAD = re.compile(r"công chức \w", re.IGNORECASE)
_SEVERAL = re.compile(r"(?<!\w)các\s[^;,\n]*\s[-–]\s[^;,\n]*", re.IGNORECASE)
_ITEM = re.compile(r"(\s*[,;\n]\s*(?:và\s+)?|\s+và\s+|\s+&\s+)", re.IGNORECASE)
# Heads of which three names in a row are three offices; branches and centres are often called after several things.
_LISTED = frozenset(
    ("phòng", "ban", "khoa", "tổ", "đội", "sở", "bộ", "vụ", "cục", "công chức", "khối", "bộ môn", "hội")
)
_ALWAYS_SERVE = frozenset(("sở", "bộ"))
# Behind "các phòng", what tells which of them and is no list of names.
_TELLS_WHICH = re.compile(
    r"(?:chuyen mon|nghiep vu(?! \w+)|thuoc|lien quan|truc thuoc|ban|nganh|don vi|co quan|dang|con lai|khac"
    r"|tham muu|chuc nang|hdnd|ubnd|so|xa|phuong|cua|co)\b"
)
_MANY_SIDED = re.compile(r"(?:phong|chi cuc|trung tam|ban|vien|cuc|vu|van phong|p\.) ")
_GOES_ON = re.compile(r"(?:phong|chi cuc|trung tam|ban|cuc|vu|khoa|to|doi|p\.) \w")
# No office is called by these alone: "Phòng Thanh tra, Giải quyết khiếu nại 1".
_DOES = re.compile(
    r"(?:giai quyet|ho tro|xu ly|quan ly|boi duong|phat trien|huong dan|tiep nhan|theo doi|kiem soat|bao ton|khai thac|phong chong) \w"
)
_LONG_ROOM = 4  # words; "Phòng Nội vụ, tài chính" may be two rooms of a typist without capitals
_LEVELS = frozenset({"mam non", "tieu hoc", "thcs", "thpt"})
_JOBS = frozenset(
    {"van thu", "ke toan", "thu quy", "can bo", "chuyen vien", "cong chuc", "lanh dao", "tai chinh", "quan su"}
)


class Shared(NamedTuple):
    """A text in which every office has its head, and the names that only their form made."""

    text: str
    guessed: frozenset[str]


class _Serving(NamedTuple):
    """A head, for how many more items it surely serves, and whether that is a guess; others only where they are fields."""

    head: str = ""
    items: int = 0
    guessed: bool = False


_TO_THE_END = 1_000


def with_heads(shown: str, is_known: Callable[[str], bool]) -> Shared:
    """Every item behind a shared head gets it.

    >>> with_heads("Sở Nội vụ, Tài chính", lambda name: False).text
    'Sở Nội vụ, Sở Tài chính'
    """
    if not _ITEM.search(shown) and not _SEVERAL.search(shown) and ":" not in shown:
        return Shared(shown, frozenset())
    parts = _ITEM.split(_SEVERAL.sub(_dashed, shown))  # item, separator, item, …
    made, guessed, serving, position = "", set(), _Serving(), 0
    while position < len(parts):
        item = parts[position]
        opening = _HEAD.match(item)
        if opening and _shares(opening, parts, position):
            head = _single(opening["head"])
            surely = opening["colon"] or head in _COMMUNES or opening["several"]
            serving = _Serving(head, _TO_THE_END if surely else 0)
            item = item[opening.end() :]
        elif is_headed(item) and not _is_commune(item, serving) and not _is_field_here(parts, position, serving):
            serving = _served_by(parts, position, is_known)
            made += item + "".join(parts[position + 1 : position + 2])
            position += 2
            continue
        taken = _taken(parts, position, item, serving.head) if serving.head else 1
        name = item + "".join(parts[position + 1 : position + taken])
        bare = name.strip(" .;,\n")
        if serving.head and bare and _is_served(bare, parts[position - 1] if position else "", serving):
            if serving.guessed and key(bare) not in fields_of(serving.head) and not is_known(f"{serving.head} {bare}"):
                guessed.add(f"{serving.head} {bare}")
            name = f"{serving.head} {name}"
        elif position and ";" in parts[position - 1] and not serving.items:
            serving = _Serving()
        made += name + "".join(parts[position + taken : position + taken + 1])
        serving = serving._replace(items=max(0, serving.items - (taken + 1) // 2))
        position += taken + 1
    return Shared(made, frozenset(guessed))


def _dashed(match: re.Match[str]) -> str:
    """Known fields between dashes behind "các" are a list: "Các Sở Nội vụ - Tài chính"."""
    shown = match[0]
    opening = _HEAD.match(shown)
    items = re.split(r"\s+[-–]\s+", shown[opening.end() :].strip(" .")) if opening and opening["several"] else []
    if opening and len(items) > 1 and all(key(item) in fields_of(_single(opening["head"])) for item in items):
        return shown[: opening.end()] + ", ".join(items)
    return shown


def is_headed(item: str) -> bool:
    """Whether a text begins as an office, or an official called after a field, does."""
    return begins_like_office(item) or _OTHER_HEAD.match(item) is not None


def _is_served(bare: str, separator: str, serving: _Serving) -> bool:
    """Whether an item has the head before it; short names only within one list: "Sở NV, TC", not "Sở NV; TC"."""
    if serving.items:
        return bare[:1].isupper() or key(bare) in fields_of(serving.head)
    apart = bare.isupper() and any(mark in separator for mark in ";\n")
    return key(bare) in (FIELD_KEYS if apart else fields_of(serving.head))


def _is_commune(item: str, serving: _Serving) -> bool:
    """Whether what begins like an office is one of the communes listed: "UBND các xã Bản Bo, Đoàn Kết"."""
    return serving.items > 0 and serving.head in _COMMUNES and not _STRONG_HEAD.match(item)


def _is_field_here(parts: list[str], position: int, serving: _Serving) -> bool:
    """Whether a field of a list that was found to share its head looks like an office: "Khoa Nội, Hội chẩn"."""
    return serving.items > 0 and not serving.head[:2].isupper() and key(parts[position]) in fields_of(serving.head)


def _shares(opening: re.Match[str], parts: list[str], position: int) -> bool:
    """Whether a head serves a list: "Các sở Nội vụ, …", "Sở: …", "UBND các xã Mường So, …"."""
    rest = parts[position][opening.end() :]
    if opening["colon"]:
        listed = bool(opening["several"]) or len(parts) > position + 2
        if not (rest[:1].isupper() or key(re.split(r"[,;]", rest)[0]) in fields_of(_single(opening["head"]))):
            return False  # "các phòng: báo cáo"
        commune = _single(opening["head"]) in _COMMUNES
        return listed and bool(rest.strip()) and (commune or not begins_like_office(rest))
    if "ubnd" in opening["head"].lower():
        return rest[:1].isupper()
    if _single(opening["head"]) in ("Xã", "Phường") and _run(parts, position):
        return rest[:1].isupper()
    if not opening["several"]:
        return False
    if _single(opening["head"]) in _COMMUNES:
        return rest[:1].isupper()
    if 2 * len(_run(parts, position)) + 1 == _taken(parts, position, rest, _single(opening["head"])) > 1:
        return False  # "Các Sở Nông nghiệp và Môi trường": of one kind, in several places
    if key(rest) in FIELD_KEYS:
        return bool(_run(parts, position)) or _single(opening["head"]).lower() in _ALWAYS_SERVE  # "các trạm y tế"
    return rest[:1].isupper() and not _TELLS_WHICH.match(fold(rest)) and len(_run(parts, position)) > 0


def _served_by(parts: list[str], position: int, is_known: Callable[[str], bool]) -> _Serving:
    """What the head of an office serves behind it, decided by what is known, else by the form."""
    own = _OWN_HEAD.match(parts[position].lstrip(" -–+•*"))
    if own is None:
        return _Serving()
    head, kind = own["head"], own["head"].lower()
    run = _run(parts, position)
    fields = fields_of(head)
    commas = all("," in parts[index - 1] and "và" not in parts[index - 1] for index in run)
    listed = kind == "phòng" and ("," in "".join(parts[position + 1 : position + 2]))  # "Phòng A và B" is one
    named = key(own["field"]) in fields or own["field"].isupper()
    if run and "," in parts[run[0] - 1] and wants_more_words(own["field"]):
        return _Serving()  # "Phòng Quản lý, Hỗ trợ doanh nghiệp"
    fallback = _Serving(head if kind in _ALWAYS_SERVE or (listed and named) else "")
    names = [parts[index].strip(" .") for index in run]
    if not run or _is_one_name(parts, position, run, is_known):
        return fallback
    if any(is_known(f"{head} {name}") for name in names):
        return _Serving(head, len(run))
    first = parts[position].strip(" .-–+•*")
    if commas and is_known(first):
        return _Serving(head, len(run))
    if is_compound_field(own["field"]) and all(map(is_compound_field, names)):
        return _Serving(head, len(run))  # "Phòng Tổ chức - Hành chính, Kế hoạch - Tài chính"
    if kind in ("khoa", "công chức") and key(own["field"]) in fields and all(key(name) in fields for name in names):
        return _Serving(head, len(run))
    if commas and len(run) > 1 and kind in _LISTED and not is_body(f"{head} {names[0]}, {names[1]}"):
        return _Serving(head, len(run), guessed=True)
    return fallback


def _is_one_name(parts: list[str], position: int, run: list[int], is_known: Callable[[str], bool]) -> bool:
    wholes = ("".join(parts[position : index + 1]).strip(" .") for index in run)
    return any(is_body(whole) or is_known(whole) for whole in wholes)


def _run(parts: list[str], position: int) -> list[int]:
    """The places of the items behind an office, in one list with it, that have no head of their own."""
    found = []
    for index in range(position + 2, len(parts), 2):
        item = parts[index].strip(" .")
        if any(mark in parts[index - 1] for mark in ";\n") or not _is_headless(item):
            break
        found.append(index)
    return found


def _is_headless(item: str) -> bool:
    """Whether a part of a list is a field with a capital and no office, post or abbreviation."""
    short = item.replace("&", "").isupper() and " " not in item
    named = (may_name_somebody(item) and not item.startswith("Tổ chức")) or (short and begins_like_office(item))
    return (
        item[:1].isupper()
        and len(item.split()) <= _LONGEST_ITEM
        and re.sub(r"[ \-–&]", "", item).isalpha()
        and not named
    )


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


def _is_field_of_a_room(before: str, written: str) -> bool:
    """Whether a field in small letters belongs to a room of several words: "Phòng Quản lý quy hoạch, xây dựng"."""
    return written[:1].islower() and key(written) in FIELD_KEYS and len(before.split()) >= _LONG_ROOM


def is_rest_of_name(before: str, written: str) -> bool:
    """Whether a piece behind a comma goes on with the name: "Phòng Công chức, viên chức", "Phòng Giám sát, Thẩm định".

    In a text with capitals a name begins with one; offices called in small letters are known by their heads.
    """
    if key(written) in _LEVELS and "trường" in before.lower():
        return True
    if goes_on_with_people(before, written) or _is_field_of_a_room(before, written.strip()):
        return True
    of_an_office = fold(before).strip() != "van phong"  # whose second word is no field
    if of_an_office and wants_more_words(before.strip().partition(" ")[2]) and not begins_like_office(written):
        return True
    first = written.strip()[:1]
    head, _, field = fold(before).partition(" ")
    if head in ("so", "bo") and key(field) in FIELD_KEYS:
        return False  # "Sở Xây dựng, mỗi sở một phần"
    if fold(written).split()[:2] == fold(before).split()[:2]:
        return False  # "Công chức Tư pháp, công chức Địa chính"
    if (
        key(written) in _JOBS
        or begins_like_post(written.strip())
        or key(written) in FIELD_KEYS
        or begins_like_office(written)
    ):
        return False
    if may_be_post(before) and may_be_post(written.strip()):
        return False  # "Chuyên viên phòng Kinh tế, cán bộ thú y"
    if _DOES.match(fold(written).strip()) and _GOES_ON.match(fold(before)):
        return True
    if first.isupper():
        return _GOES_ON.match(fold(before)) is not None and _is_headless(written.strip()) and not written.isupper()
    return first.islower() and len(before.split()) >= 3 and (any(map(str.isupper, before)) or before[:3] == "các")
