"""Names that may not be one office's: pieces that begin as none, rests of a sentence, two names in one."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.annex.offices.compound_names import is_body
from cchc_excel.annex.offices.fields import is_whole_name
from cchc_excel.annex.offices.groups import is_group, keeps_together
from cchc_excel.annex.offices.names import begins_like_office
from cchc_excel.annex.offices.posts import begins_like_post, may_be_post
from cchc_excel.annex.written_dates import fold
from cchc_excel.spelling import clean

LONGEST_NAME = 16  # words; what is longer is a sentence
_CODE = re.compile(
    r"[A-ZĐ][A-ZĐ&.\-]*\d{0,3}(?:\s(?:tỉnh|xã|phường|huyện|TP|KV|khu vực)(?:\s\S+)*)?|[A-Z][a-zA-Z]+(?:\s[A-Z][a-zA-Z]+){0,3}"
)
_ODD = re.compile(r"[*?!@<>{}=]|:(?!//)|\[|\]|\d{5}|(?<!\w)(?:http|www)\b|\((?![^()]*\))")
# A second office without a mark between them, or a remark behind a dash: "Phòng Lễ tân Văn phòng", "Sở Tài chính - kinh phí".
_RUN_ON = re.compile(
    r"(?<!huộc)(?<!của)(?<!ăn)(?<!rưởng)(?<!nhánh)(?<!tại)(?<!đốc)(?<!đạo)(?<!-)(?<!–)(?<!:)(?<!^Tổ)(?<!^Đội)(?<!^Khối) (?:(?:Phòng"
    r"|Sở|Chi cục|Trung tâm) [A-ZĐ]|(?:Thanh tra|Văn phòng)$)"
)
_REMARK = re.compile(r"(?:Sở|Công an|UBND|Văn phòng)\b.* - (?P<first>\w)")
_PERHAPS_PERSON = re.compile(r"^(?:Phòng|P\.|VP|Văn phòng) ?[A-ZĐ&]* - [A-ZĐ][^\W\d_A-Z]+$")  # "Phòng TCKH - Minh"
_SECOND_NAME = re.compile(r"\s(?:và|&|cùng|hoặc|với)\s+(?=(?P<next>\S+))", re.IGNORECASE)
_TWO_FIELDS = re.compile(r"phong ([^-,&]+) (?:va|&) ([^-,&]+)")
# With accents, as "đã" and "đa khoa" are one without them.
_REST_OF_SENTENCE = re.compile(
    r"\s(?:khi|nếu|để|nhằm|theo quy định|trong đó|sau khi|trước ngày|sẽ|đã|đang|căn cứ|hoặc|được giao|tùy|tuỳ|là|cần|phải)\b"
)
# Heads of units that are named only where offices are expected.
_OTHER_HEAD = re.compile(
    r"(?:khoa(?! hoc)|to chuc|thu vien|bao tang|toan (?:co quan|so|the|truong|don vi)"
    r"|nha (?:van hoa|thieu nhi|hat)|lien hiep|cum|nhom|cty|bv|hd|chi doan|tong cong ty|lu doan|trung doi"
    r"|su doan|toan |cong (?:ttdt|thong tin)|don nguyen|dai doi|tieu doan|trung doan|tieu ban|chot|tram)\b"
)


@lru_cache(maxsize=8_192)
def is_doubtful_name(written: str) -> bool:
    """Whether what was taken for one office may be a piece of another, several, or no office at all.

    >>> is_doubtful_name("2"), is_doubtful_name("Sở Tư pháp và VNPT"), is_doubtful_name("Phòng Tư pháp")
    (True, True, False)
    """
    shown = clean(written)
    if not shown or is_group(shown):
        return False
    folded = fold(shown)
    sentence = len(shown.split()) > LONGEST_NAME or _REST_OF_SENTENCE.search(shown.split("(")[0].lower())
    if _ODD.search(shown) or sentence or _runs_on(shown, folded):
        return True
    if not may_name_somebody(shown) and not _CODE.fullmatch(shown):
        return True
    return not is_body(shown) and _holds_two(shown)


def may_name_somebody(shown: str) -> bool:
    """Whether a text begins as the name of an office, a post or people does."""
    folded = fold(shown)
    return begins_like_office(shown) or may_be_post(shown) or _OTHER_HEAD.match(folded) is not None


def _runs_on(shown: str, folded: str) -> bool:
    """Whether a second office or a remark follows without a separator that was read."""
    if "(" in shown or begins_like_post(shown):
        return False
    remark = _REMARK.match(shown)
    if _PERHAPS_PERSON.search(shown):
        return True
    return _RUN_ON.search(shown) is not None or (remark is not None and remark["first"].islower())


def _holds_two(shown: str) -> bool:
    """Whether a comma, or "và" before an abbreviation, may part two offices: "Sở Tư pháp và VNPT"."""
    outside = re.sub(r"\([^()]*\)", "", shown)
    if (pair := _TWO_FIELDS.fullmatch(fold(outside))) and all(
        is_whole_name(f"phong {field}") for field in pair.groups()
    ):
        return True
    if any(not keeps_together(outside, match.start()) for match in re.finditer(r"[,;]\s*[A-ZĐ]", outside)):
        return True
    seconds = (match["next"] for match in _SECOND_NAME.finditer(outside))
    abbreviated = any(len(second) > 1 and second.isupper() for second in seconds) and not outside.isupper()
    return abbreviated and not re.search(r"[A-ZĐ]{2,}\s(?:và|&)\s", outside)
