"""Posts and jobs of persons, which cells name in an office's place: "Kế toán và Nhân viên thiết bị" are two.

Posts of officials by the Law on Cadres and Civil Servants and Decree 33/2023/NĐ-CP; jobs of schools by Circular 20/2023/TT-BGDĐT;
courts, prosecution and enforcement by their own laws; villages, wards and clubs by custom.
"""

from __future__ import annotations

import re

from cchc_excel.annex.written_dates import fold

# Folded beginnings, parted by "·", that are a post wherever they stand.
_POSTS = """(?:pho|quyen) (?:phong|ban|khoa|to|doi|ct|gd|ht|bt|hieu truong|giam doc|chu tich|bi thu|truong|chanh|chi huy|chu nhiem|vien truong|tram truong|tram|tong giam doc)
p?ct · p?gd · p?tp · p?cvp · p?ht · ktt · cc · ke toan truong · chanh (?:van phong|thanh tra|an|toa)
(?:tong )?giam doc · chu (?:tich|nhiem|ho) · bi thu · chi huy (?:truong|pho) · hieu (?:truong|pho) · vien truong
thu truong · lanh dao · (?:to|doi|nhom|ca|tram|hat|thon|lop|don|kip|cum) (?:truong|pho)
truong (?:phong|khoa|ban|tram|thon|xom|ap|buon|khu|to|doi|nhom|bo mon|cac) · chuyen vien · nhan vien · giao vien
giang vien · gv(?:cn|bm)? · tong phu trach · tpt · thu (?:ky|ki|quy|kho|thu) · tham (?:phan|tra vien|dinh vien)
(?:kiem sat|chap hanh|dieu tra|kiem tra|thanh tra|cong chung|hoa giai|cong tac|tuyen truyen|tinh nguyen|ky thuat) vien
(?:khuyen nong|thu y|cong an|phong|bien tap|huan luyen|dieu duong|kiem lam) vien · bac si · duoc si · y si · y ta
ho sinh · dieu duong truong · dd truong · bao mau · cap duong · lai xe · tap vu · gia lang · canh sat khu vuc
can bo (?:quan ly|phu trach|chuyen trach|khong chuyen trach|dau moi|van hoa|y te|thu vien|dia chinh|tu phap)
nguoi (?:dung dau|phu trach|dai dien|duoc giao) · can su · y te (?:thon|ban|hoc duong|truong hoc)
phu trach (?:ke toan|thu vien|thiet bi|doi|chuyen mon|y te|cntt) · quan tri (?:mang|he thong|vien) · tong bien tap"""
# Posts beside posts; elsewhere also what a room is for: "Phòng Tài chính và Kế toán".
_JOBS_OR_FIELDS = ("ke toan · van thu · can bo · vien chuc · bao ve · thu vien · dieu duong · hoc vu · giao vu · cong chuc ·"
" nguoi · hoc sinh · hoc vien · sinh vien · phu huynh · cha me hoc sinh · ca nhan · thanh vien · tap the ·"
" luc luong · chi bo · lao cong · tap vu")  # fmt: skip


def _pattern(table: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(part.strip() for part in table.replace("\n", " · ").split("·")) + r")\b")


_POST = _pattern(_POSTS)
_JOB = _pattern(_JOBS_OR_FIELDS)
# Whom the office before is for: "Trung tâm Bồi dưỡng cán bộ và giáo viên".
_PEOPLE_WORDS = (
    "can bo|cong chuc|vien chuc|giao vien|giang vien|nhan vien|hoc sinh|sinh vien|nha giao|nguoi dan"
    "|nguoi lao dong|phu huynh|hoi vien|doan vien|dang vien|chien si|bac si|cbccvc|cbcc|ccvc|cbgv|cb|cc|vc|gv"
    "|nv|hs|sv|nld"
)
_ENDS_IN_PEOPLE = re.compile(rf"\s(?:{_PEOPLE_WORDS})$")
_PEOPLE = re.compile(rf"(?:va )?(?:{_PEOPLE_WORDS})\b")
_EVERYBODY = re.compile(r"(?:toan (?:the|bo)|tat ca|cac|100%|doi ngu|tap the)\b")
# Units that are known by these words alone, so that what follows belongs to somebody else.
_WHOLE_UNITS = frozenset(
    {"van phong", "to van phong", "vp", "ban giam hieu", "bgh", "ban giam doc", "nha truong", "cong doan"}
)


def begins_like_post(text: str) -> bool:
    """Whether a text begins as a post or a job does, wherever it stands.

    >>> begins_like_post("Giáo viên chủ nhiệm"), begins_like_post("Kế toán"), begins_like_post("Trường Mầm non")
    (True, False, False)
    """
    if text[:1] in "Tt" and text[1:6] == "rường":
        return False
    return _POST.match(fold(text)) is not None or (text[:1] in "Tt" and text[1:6] == "rưởng")


def may_be_post(text: str) -> bool:
    """Whether a text is a post or a job in a list of them: "Kế toán", "Văn thư"."""
    return begins_like_post(text) or _JOB.match(fold(text)) is not None


def goes_on_with_people(before: str, after: str) -> bool:
    """Whether a list names the people of one place together: "Toàn thể cán bộ, giáo viên"."""
    return _EVERYBODY.match(fold(before)) is not None and _PEOPLE.match(fold(after).strip()) is not None


def are_two_posts(before: str, after: str) -> bool:
    """Whether "và" between two texts parts a post from what stands before it.

    >>> are_two_posts("Tổ Văn phòng", "Giáo viên chủ nhiệm"), are_two_posts("Phòng Tài chính", "Kế toán")
    (True, False)
    >>> are_two_posts("Kế toán", "Văn thư"), are_two_posts("Trung tâm Bồi dưỡng cán bộ", "giáo viên")
    (True, False)
    """
    folded = fold(before).strip()
    if _ENDS_IN_PEOPLE.search(folded) or _EVERYBODY.match(folded):
        return False
    if after.isupper() and before.isupper():
        return False  # "TC và TP" are two of anything
    return begins_like_post(after) or ((may_be_post(before) or folded in _WHOLE_UNITS) and may_be_post(after))
