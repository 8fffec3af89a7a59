"""Personal data in office cells: names and telephone numbers must not reach a published report."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.spelling import clean

_CAPITAL = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_NAME_WORD = f"[{_CAPITAL}][{_LOWER}]*\\.?"
_ANY_NAME_WORD = f"[{_CAPITAL}][{_CAPITAL}{_LOWER}]*\\.?"
_SURNAMES = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Lò",
    "Vàng",
    "Giàng",
    "Sùng",
    "Lù",
    "Tẩn",
    "Mùa",
    "Đinh",
    "Trịnh",
    "Mai",
    "Cao",
    "Đoàn",
    "Lương",
    "Tạ",
    "Chu",
    "Tô",
    "Đào",
    "Thào",
    "Phùng",
    "Tống",
    "Quàng",
    "Hà",
    "Lường",
    "Điêu",
    "Vừ",
    "Hạng",
    "Ma",
    "Triệu",
    "Nông",
    "Hứa",
    "Thạch",
    "Sơn",
    "Kiều",
    "Quách",
    "Lưu",
    "Châu",
    "La",
    "Hảng",
    "Pờ",
    "Chang",
    "Khoàng",
    "Nguyen",
    "Tran",
    "Pham",
    "Hoang",
    "Huynh",
    "Vu",
    "Dang",
    "Bui",
    "Do",
    "Ngo",
    "Duong",
]
_POSTS = (
    r"CV|CVC|NV|GĐ|PGĐ|TP|PTP|PTPPT|PTPT|CVP|PCVP|PP|KTT|Chuyên viên|Nhân viên|Cán bộ|Công chức|Phó Giám đốc|Giám đốc"
    r"|Trưởng phòng|Phó Trưởng phòng|Phó trưởng phòng|Chánh Văn phòng|Phó Chánh Văn phòng|Chủ tịch|Phó Chủ tịch|Kế toán|Văn thư|Người phụ trách|Phụ trách"
)
_ADDRESS = r"(?:[Đđ]\s?/\s?[cC]|[Đđ]\.[cC]\.?|ĐC|[Đđ]ồng chí|[ÔôÓ]ng(?:/[Bb]à)?|Bà|bà|Anh|anh|Chị|chị|ÔNG|BÀ|ĐỒNG CHÍ)"
_PHONE = re.compile(
    r"(?:(?:S?[ĐD]T|[Dd]i động|[Đđ]iện thoại|[Tt]el|[Hh]otline|[Zz]alo|sđt)\s*[:.]?\s*)?(?<![\d/.])(?:\+?84|0)(?:[\s.\-]?\d){8,10}(?![\d/])"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESSED = re.compile(
    rf"(?<!\w){_ADDRESS}\s*:?\s+(?!(?:{_POSTS}|Bí thư|Phó|Thủ trưởng|Lãnh đạo|Chỉ huy|Trưởng|Chánh|Hiệu trưởng|P?CT|P?BT)(?!\w))"
    rf"(?:{_ANY_NAME_WORD}\s+){{0,4}}{_ANY_NAME_WORD}(?:\s*[-–,(]\s*(?:{_POSTS})(?=\s*(?:$|[\n;,)–-])))?"
)
_WITH_POST = re.compile(
    rf"(?<!\w)(?:{_POSTS})\s*[:.]?\s+(?:{'|'.join(_SURNAMES)})(?:\s+{_NAME_WORD}){{1,4}}"
    rf"|(?<!\w)(?:{_POSTS})\s*[:.]?\s+(?:{_NAME_WORD}\s+){{2,3}}[{_CAPITAL}](?:[{_LOWER}]*\.?)(?![\w])"
)
_BARE = re.compile(
    rf"(?:^|(?<=[-–,;:(\n]))\s*(?:{'|'.join(_SURNAMES)})(?:\s+{_NAME_WORD}){{2,4}}(?=\s*(?:$|[-–,;:.)\n(]))"
)
_POST_ALONE = re.compile(r"^\W*(?:CVC?|NV|P?GĐ|P?TP|PTPP?T|P?CVP|Chuyên viên)\b\s*[:.…]*\W*$", re.MULTILINE)
_PATTERNS = (_PHONE, _MAIL, _BARE, _ADDRESSED, _WITH_POST)
# Without one of these no pattern above can match; nearly every text is done with them.
_PHONE_HINT = re.compile(r"\d(?:[\s.\-]?\d){8}")
_TWO_CAPITALS = re.compile(rf"[{_CAPITAL}][{_CAPITAL}{_LOWER}]*\.?\s+[{_CAPITAL}]")
_ADDRESS_HINT = re.compile(rf"(?<!\w){_ADDRESS}")
_LEFTOVER = re.compile(r"\(\s*[-–,;.:]*\s*\)|[ \t]*[-–,;:][ \t]*(?=\n|$)")


@lru_cache(maxsize=16_384)
def persons_in(text: str) -> bool:
    """Whether a text names a person or gives a telephone number or an address.

    >>> persons_in("CV Trần Thị B - 0912 345 678"), persons_in("Công an tỉnh")
    (True, False)
    """
    shown = clean(text)
    return _may_name(shown) and any(pattern.search(shown) for pattern in _PATTERNS)


@lru_cache(maxsize=16_384)
def without_persons(text: str) -> str:
    """The text without persons and telephone numbers; unchanged where there are none."""
    shown = clean(text)
    if "…" not in shown and not _may_name(shown):
        return text
    bare = shown
    for pattern in _PATTERNS:
        bare = pattern.sub("", bare)
    bare = _POST_ALONE.sub("", bare) if bare != shown or "…" in shown else bare
    if bare == shown:
        return text
    lines = (_LEFTOVER.sub("", line).strip(" \t,;") for line in bare.split("\n"))
    return "\n".join(line for line in lines if any(map(str.isalnum, line)))


@lru_cache(maxsize=8_192)
def _may_name(shown: str) -> bool:
    return (
        _TWO_CAPITALS.search(shown) is not None
        or "@" in shown
        or _ADDRESS_HINT.search(shown) is not None
        or _PHONE_HINT.search(shown) is not None
    )
