"""Names that go on in the next line of their cell: "Sở Nội⏎vụ", "Văn phòng⏎HĐND và UBND phường"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cchc_excel.annex.offices.compound_names import is_body, wants_more_words
from cchc_excel.annex.offices.fields import FIELD_KEYS
from cchc_excel.annex.offices.names import begins_like_office
from cchc_excel.annex.offices.posts import may_be_post
from cchc_excel.annex.offices.splitting import BARE_HEADS, LABEL
from cchc_excel.annex.written_dates import fold
from cchc_excel.spelling import key

_BULLET = re.compile(r"\s*(?:[-–+*•]|\d{1,2}[.)]|[a-zđ]\))\s")
# What can end no line but a wrapped one.
_UNFINISHED = re.compile(r"(?<!\w)(?:và|các|cùng với|cùng|của|(?<!trực )thuộc|cấp|&)$", re.IGNORECASE)
# "Các đơn vị trực thuộc" is a name; whom they belong to may follow, another office more often.
_BELONGING = re.compile(r"(?<!\w)trực thuộc$")
# A name ends with none of these: "Quỹ Bảo vệ⏎môi trường".
_UNFINISHED_NAME = re.compile(r"(?<!\w)(?:bảo vệ|phát triển|quản lý|đăng ký|hỗ trợ|xúc tiến|kiểm soát|phòng,? chống)$")
# Words whose second syllable alone begins the names of offices.
_WORDS_OF_TWO = re.compile(
    r"^(?:phục vụ|nghiệp vụ|nội vụ|dịch vụ|đa khoa|văn phòng|quốc phòng|bệnh viện|học viện|thư viện|môi trường|thị trường"
    r"|cơ sở|trụ sở|xã hội|cán bộ|nội bộ|chi bộ|đảng bộ|chi cục|tổng cục|quân đội)$"
)
_PLACES = "sở|bộ|cục|ngành|cơ quan|trường|viện|trung tâm|tỉnh|xã|phường|đặc khu|thành phố"
_WITH_AN_OFFICE = re.compile(r"(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Đảng ủy|Tỉnh ủy|Đoàn ĐBQH)(?!\w)")
_BARE_OWNER = re.compile(rf"(?:{_PLACES})", re.IGNORECASE)
_OWNERS = re.compile(rf"(?:{_PLACES}|ubnd\s\w+)(?=$|[,;.])", re.IGNORECASE)
# Bodies of every commune, whose place stands in the next line: "UBND⏎xã Mường So", "Công an⏎các xã, phường".
_OF_PLACES = re.compile(
    r"(?:lanh dao |chu tich |van phong |vp |thuong truc )?(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan"
    r"|hdnd (?:va|&|-) ubnd|dang uy|cong an|ca|ban (?:chqs|chi huy quan su)|tram y te"
    r"|(?:ubmttq|(?:ub|uy ban) mttq|mttq)(?:vn| viet nam)?|doan thanh nien"
    r"|hoi (?:nong dan|lhpn|ccb|phu nu|cuu chien binh|lien hiep phu nu))"
)
# Beginnings of names that are none by themselves.
_NO_WHOLE_LINES = (BARE_HEADS - {"doan", "quy"}) | {
    *("ban chi huy", "bo chi huy", "bch", "hoi lien hiep", "chi nhanh", "thuong truc", "ban thuong truc", "hoi", "uy ban mat tran", "doan dai bieu"),
    *("tram", "hat", "ban quan ly", "ban chi dao", "ban quan ly du an", "van phong dang ky", "uy ban mttq", "so, ban", "cac so, ban"),
}  # fmt: skip
_PLACE = re.compile(r"(?:tỉnh|xã|phường|đặc khu|thành phố|huyện)(?=\s*$|\s*[,;.]|\s+[A-ZĐÂÊÔƠƯĂÁÀẢÍÝ\d])")
_SEVERAL_PLACES = re.compile(r"các\s+(?:xã|phường|thôn|bản|đặc khu)\b")


def rejoined(shown: str) -> str:
    r"""The text in which names that are known to hold more than one line stand on one.

    >>> rejoined("Văn phòng\nHĐND và UBND phường\nPhòng Kinh tế,\nHạ tầng và Đô thị")
    'Văn phòng HĐND và UBND phường\nPhòng Kinh tế, Hạ tầng và Đô thị'
    """
    if "\n" not in shown:
        return shown
    lines = [line for line in shown.split("\n") if line.strip()]
    text = lines[0] if lines else ""
    for line in lines[1:]:
        above = re.split(r"[;\n]", text)[-1].rstrip()
        text += (" " if _goes_on(above, line.strip()) else "\n") + line
    return text


def _goes_on(above: str, line: str) -> bool:
    bare = _BULLET.sub("", above, count=1)
    if _UNFINISHED.search(bare.strip()) or _ends_at_place(bare, line):
        return True
    if _BELONGING.search(bare.strip()) and _OWNERS.match(line):
        return True
    tails = (bare, bare.rpartition(", ")[2])
    return any(is_body(f"{tail} {start}") and not _is_list(tail, start) for tail in tails for start in _starts(line))


def _is_list(above: str, line: str) -> bool:
    """Whether both lines are names by themselves: "HĐND xã", "UBND xã"."""
    return begins_like_office(line) and not fold(above).strip(" ,").endswith(("van phong", "vp", "hdnd", "dbqh"))


def _starts(line: str) -> Iterator[str]:
    yield line.strip(" .;,")
    for mark in ";", ",":
        if mark in line:
            yield line.partition(mark)[0].strip()


def _ends_at_place(above: str, line: str) -> bool:
    last = re.split(r"[,;]", above)[-1].strip()
    if not last[:1].isupper():
        return False
    whole = _OF_PLACES.fullmatch(fold(last)) is not None
    return (whole and _SEVERAL_PLACES.match(line) is not None) or (
        _PLACE.match(line) is not None and (whole or not re.search(r"\b(?:xã|phường|tỉnh|các)\b", last))
    )


_SHORT_NAME = re.compile(r"[A-ZĐ]{3,8}(?:&[A-ZĐ]{1,4})?")


def unwrapped(shown: str, is_known: Callable[[str], bool]) -> str:
    """A line that begins no office of its own goes on with the line above."""
    lines = [line for line in shown.split("\n") if line.strip()]
    text = lines[0] if lines else ""
    for line in lines[1:]:
        above = text.rsplit("\n", 1)[-1]
        if _completes(above, line, is_known):
            text += f" {line}"
            continue
        post = line.strip()[:1].isupper() and may_be_post(line.strip())
        own = (
            post
            or _BULLET.match(line)
            or LABEL.match(fold(line))
            or begins_like_office(line)
            or is_known(line.strip(" .;,"))
            or _is_short_name_below(above, line)
        )
        whole = above.rstrip().endswith((";", ".", ":", ",")) and not line.strip()[:1].islower()
        several = not begins_like_office(_BULLET.sub("", above, count=1))
        text += ("\n" if own or whole or several or key(line) in FIELD_KEYS else " ") + line
    return text


def _is_short_name_below(above: str, line: str) -> bool:
    """Whether a line of capitals alone is an office's short name: "UBND các xã⏎VPĐKĐĐ", unlike "Phòng⏎TCCB", "Ban Quản lý⏎KCN"."""
    last = re.split(r"[;,]", _BULLET.sub("", above, count=1))[-1].strip()
    whole = " " in last and fold(last) not in BARE_HEADS and not wants_more_words(last.partition(" ")[2])
    return _SHORT_NAME.fullmatch(line.strip(" .;,")) is not None and whole and fold(last) != "van phong"


def _completes(above: str, line: str, is_known: Callable[[str], bool]) -> bool:
    """Whether a line begins with the last word of a name that the line above begins: "Sở Nội⏎vụ", "Văn⏎phòng"."""
    rest, last = line.strip(), re.split(r"[;,\n]", _BULLET.sub("", above, count=1))[-1].strip()
    if fold(last) in _NO_WHOLE_LINES or last.lower() == "quỹ":
        return True
    if above.rstrip().endswith((",", ";", ".", ":")):
        return False
    if last.lower() == "văn phòng" and last != above.strip() and _WITH_AN_OFFICE.match(rest):
        return True  # "Sở Tư pháp, Văn phòng⏎UBND tỉnh": commas part the names of this list
    first = re.split(r"[;,.]", rest)[0]
    if rest[:1].islower() and _WORDS_OF_TWO.search(" ".join([*last.lower().split()[-1:], *first.lower().split()[:1]])):
        return True
    unfinished = _UNFINISHED_NAME.search(last.lower()) is not None
    unfinished = unfinished and (rest[:1].islower() or not begins_like_office(first))  # "Phòng Quản lý⏎doanh nghiệp"
    if begins_like_office(last) and (unfinished or _BARE_OWNER.fullmatch(first)):
        return True
    if not rest[:1].islower():
        return False
    if fold(first) in BARE_HEADS or _goes_on_small(last, first):
        return True
    joined = f"{last} {first}"
    return is_known(joined) or (not begins_like_office(last) and " " not in last and begins_like_office(joined))


def _goes_on_small(last: str, first: str) -> bool:
    """Whether small letters go on with a name that a converted page breaks anywhere: "Văn phòng Đăng ký đất⏎đai"."""
    named = begins_like_office(last) and " " in last
    return named and last[:1].isupper() and not begins_like_office(first) and fold(first) not in FIELD_KEYS
