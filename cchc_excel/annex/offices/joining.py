"""The pieces of one cell put together to names: known ones may bridge separators, others end at them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cchc_excel.annex.offices.compound_names import is_body
from cchc_excel.annex.offices.heads import is_headed, is_many_sided, is_rest_of_name
from cchc_excel.annex.offices.names import begins_like_office
from cchc_excel.annex.offices.posts import are_two_posts
from cchc_excel.annex.offices.splitting import Piece, pieces, trimmed, without_brackets
from cchc_excel.annex.written_dates import fold

_MOST_JOINED = 6  # pieces of one name: "Sở Văn hóa, Thể thao và Du lịch" has three
_DASHES = frozenset("-–—")  # "Văn thư - Thủ quỹ" is one person's work
_FIELDS_OF_ROOMS = frozenset({"thu vien", "bao tang", "kiem toan"})
# What offices are called after and what rooms deal with; in small letters, beside a room with a capital, it is the latter.
_SMALL_FIELD = re.compile(
    r"(?:thuế|hải quan|bảo hiểm|ngân hàng|kho bạc|thanh tra|kiểm toán|kiểm lâm|bưu điện|viễn thông|thư viện|bảo tàng)"
    r" (?!(?:tỉnh|xã|phường|huyện|khu vực|cơ sở|thành phố|sở|bộ|nhà nước|chính phủ)(?!\w))\w"
)
_ROOM = re.compile(r"\W*(?:trung tam|phong|ban|to|bo phan) [a-z]")
_ANDS = frozenset({"và", "&", "va", "+"})
_OF_FIELDS = re.compile(r"\W*(?:phong|p\.|ban|to|khoa|trung tam|chi cuc|cuc|vu|vien|bo phan|van phong) \w")
_SHORT_NAME = re.compile(r"[A-ZĐ]{3,8}")
_OFFICES_OR_FIELDS = frozenset({"Thanh tra"})


def _are_two(before: str, behind: str) -> bool:
    """Whether "và" stands between two offices, one called by its short name: "HCTH và TTĐ", "Công an tỉnh và BPGS".

    "Phòng LĐ và TBXH" and "Phòng Tổ chức biên chế và CCVC" are one: the capitals are part of the room's field.
    """
    if _SHORT_NAME.fullmatch(behind) is None or _OF_FIELDS.match(fold(before)):
        return False
    return _SHORT_NAME.fullmatch(before) is not None or (" " in before and not before.rsplit(maxsplit=1)[-1].isupper())


class Joining:
    """The names in a cleaned text; `is_registered` and `is_known` (by the register, or by the table) decide what is one."""

    def __init__(self, shown: str, is_registered: Callable[[str], bool], is_known: Callable[[str], bool]) -> None:
        self._shown = shown
        self._found: list[Piece] = pieces(shown)
        self._is_registered = is_registered
        self._is_known = is_known

    def names(self) -> Iterator[str]:
        """The names, trimmed, in order."""
        position = 0
        while position < len(self._found):
            stop = self._known_until(position) or self._unknown_until(position, position + 1)
            yield trimmed(self._text(position, stop), is_known=self._is_known)
            position = stop

    def _text(self, first: int, stop: int) -> str:
        return self._shown[self._found[first].start : self._found[stop - 1].end]

    def _known_until(self, position: int) -> int | None:
        for stop in range(min(position + _MOST_JOINED, len(self._found)), position, -1):
            keep = self._found[stop - 1].start - self._found[position].start
            name = trimmed(self._text(position, stop), keep=keep, is_known=self._is_known)
            if self._is_registered(name):
                return stop
            if stop > position + 1 and is_body(without_brackets(name)) and begins_like_office(name):
                return self._unknown_until(position, stop)  # "…, Cán bộ và Đào tạo"
        return None

    def _unknown_until(self, position: int, stop: int) -> int:
        """A soft separator parts only two offices: "Phòng Văn hóa - Xã hội" stays whole."""
        while stop < len(self._found) and self._goes_on(position, stop):
            stop += 1
        return stop

    def _goes_on(self, position: int, stop: int) -> bool:
        found = self._found
        if self._is_in_small_letters(position, stop):
            return True
        if self._is_office(stop) and not self._is_field(position, stop):
            return False
        between = self._shown[found[stop - 1].end : found[stop].start].strip()
        before = self._text(position, stop)
        if found[stop].soft and between in _ANDS and _are_two(trimmed(before), trimmed(self._text(stop, stop + 1))):
            return False
        if found[stop].soft:
            return between in _DASHES or not are_two_posts(trimmed(before), self._text(stop, stop + 1))
        if between != ",":
            return False
        if is_rest_of_name(before, self._text(stop, stop + 1)):
            return True
        more = found[stop + 1 : stop + 2]  # "Chi cục Chăn nuôi, Thú y và Thủy sản"
        ends = bool(more) and more[0].soft and not self._is_office(stop + 1)
        return ends and stop == position + 1 and is_many_sided(before)

    def _is_field(self, position: int, stop: int) -> bool:
        """Whether what may be an office is the last field of a room or a centre: "Trung tâm Thông tin - Thư viện"."""
        inside = fold(trimmed(self._text(stop, stop + 1))) in _FIELDS_OF_ROOMS
        return inside and self._found[stop].soft and _ROOM.match(fold(self._text(position, stop))) is not None

    def _is_in_small_letters(self, position: int, stop: int) -> bool:
        """Whether what may be an office goes on with the name of a room: "Ban Chính sách, thuế quốc tế"."""
        before = self._text(position, stop).lstrip(" -–+•*")
        small = before[:1].isupper() and _SMALL_FIELD.match(trimmed(self._text(stop, stop + 1))) is not None
        return small and _ROOM.match(fold(before)) is not None

    def _is_office(self, position: int) -> bool:
        text = trimmed(self._text(position, position + 1))
        behind = self._found[position + 1 : position + 2]
        if text in _OFFICES_OR_FIELDS and behind and behind[0].soft and not self._is_office(position + 1):
            return False  # "Phòng Đảm bảo chất lượng, Thanh tra và Pháp chế"
        return is_headed(text) or self._known_until(position) is not None
