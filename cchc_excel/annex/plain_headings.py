"""Headings in anybody's words: questions ("Ai lo?", "Tới đâu rồi?") and nouns with the part somebody has ("Tổ giúp").

Only headings that no phrase of the tables knows are read so; what is recognised is a whole heading, never a piece of one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from cchc_excel.plan import Field

F = Field

_WHO = (
    "ai|nguoi|don vi|co quan|bo phan|phong(?: ban)?|ban|to|khoa|doi|noi|nhom|p|so|nganh|tram|vien|truong|chi nhanh|ca nhan|tap the|can bo"
    "|cong chuc|vien chuc|doan the|cho|ben"
)
_MAIN = (
    "chinh|lam chinh|lo|lo chinh|lo viec nay|ganh|ganh chinh|chu cong|chu luc|dam nhan|dam nhiem|dam duong|phu trach|phu trach chinh|chiu"
    "|chiu trach nhiem|chiu trach nhiem chinh|truc tiep lam|truc tiep|nhan viec|duoc giao|lam|thuc hien|dau moi"
    "|lam dau moi|cam trich|dung mui"
    "|dung ra lam|cam cai|giu viec|theo viec|trien khai|dung dau"
)
_HELPING = (
    "phu|phu giup|giup|giup viec|giup do|giup suc|ho tro|tro giup|cung|cung lam|lam cung|cung lo|cung thuc hien|kem theo|phoi hop|tham gia"
    "|cung tham gia|chung tay|dong hanh|cung vao cuoc|hop suc|gop suc|lam them|phu viec|cung phoi hop|phoi ket hop|hop tac"
)
_AND = r"(?: (?:va|hoac) )?"
_LATER = "thang toi|ky toi|tuan toi|quy toi|thoi gian toi|sap toi|tiep theo|thang sau|ky sau"
_ASKED_WHEN = "bao gio|khi nao|luc nao|hoi nao|hom nao|ngay nao|thang nao|chung nao|bao lau"
_FINISHED = "xong|hoan thanh|phai xong|can xong|phai hoan thanh|nop|phai nop|lam xong|ket thuc|tra|ve dich"
_WE = "(?:(?:ta|minh|chung ta|don vi|co quan|phong|nam nay|trong nam)(?: nay)? )?(?:se |can |phai |nen |muon )*"
_HOW_FAR = "(?:den|toi) (?:dau|(?:khuc|doan|chang|muc|buoc|khau|giai doan) nao)"
_ROI = "(?: roi| chua| nhi| vay)?"

# A whole heading without accents and marks → what it means. The first that fits counts.
_HEADINGS: tuple[tuple[str, Mapping[Field, float]], ...] = (
    (rf"(?:lam|hop|lo) (?:cung|voi|chung) (?:ai|{_WHO})(?: nao)?", {F.PARTNER: 0.8}),
    (rf"(?:(?:{_WHO})(?: nao)?{_AND} ?)+ (?:{_HELPING})(?: (?:chinh|voi ai|ai|them|viec))?", {F.PARTNER: 0.8}),
    (rf"(?:(?:{_WHO})(?: nao)?{_AND} ?)+ (?:{_MAIN})(?: (?:nhat|viec|viec nay|chinh))?", {F.LEAD: 0.8}),
    (r"(?:giao|giao viec|phan) (?:cho )?(?:ai|nguoi nao|don vi nao|phong nao|to nao)", {F.LEAD: 0.8}),
    (rf"da (?:{_FINISHED}) (?:{_ASKED_WHEN})|(?:{_ASKED_WHEN}) da (?:{_FINISHED})", {F.COMPLETED_ON: 0.8}),
    (
        rf"(?:{_ASKED_WHEN})(?: thi)? (?:{_FINISHED})|(?:{_FINISHED}) (?:{_ASKED_WHEN})",
        {F.DEADLINE: 0.85, F.COMPLETED_ON: 0.6},
    ),
    (rf"(?:hen|moc|han|lich|ngay hen)(?: ngay)? (?:phai )?(?:{_FINISHED})", {F.DEADLINE: 0.8}),
    (
        rf"(?:{_FINISHED})(?: den)? (?:may phan tram|bao nhieu phan tram|duoc may phan(?: tram)?|bao nhieu)",
        {F.PERCENT: 0.8},
    ),
    (rf"(?:lam|xong|dat)? ?(?:duoc )?(?:may|bao nhieu) (?:phan tram|phan|%){_ROI}", {F.PERCENT: 0.8}),
    (
        (
            rf"(?:(?:den|toi)? ?(?:nay|bay gio|gio|hien nay|hien gio|hien tai|thang nay|ky nay) )?(?:da |dang )*(?:lam "
            rf"|chay |xong |tien |duoc )*{_HOW_FAR}{_ROI}"
        ),
        {F.STATUS: 0.75, F.RESULT: 0.5},
    ),
    (
        r"(?:(?:(?:den|toi) )?(?:nay|bay gio|gio|hien nay|hien gio|hien|luc nay|thang nay|ky nay|tinh hinh|tien do|ket qua) )?"
        r"(?:thi )?(?:ra sao|the nao|nhu the nao|sao)(?: roi)?",
        {F.STATUS: 0.9, F.RESULT: 0.5},
    ),
    (
        r"(?:da )?(?:lam|xong|hoan thanh|thuc hien)(?: duoc)?(?: hay)? chua(?: (?:lam|xong|hoan thanh|thuc hien))?",
        {F.STATUS: 0.85},
    ),
    (
        rf"(?:{_LATER})(?: {_WE.strip()})?(?:lam|thuc hien)(?: tiep)? (?:nhung )?gi|lam gi (?:tiep|nua)|(?:lam gi )(?:{_LATER})",
        {F.NEXT_STEP: 0.85},
    ),
    (
        r"(?:(?:da|vua) (?:lam|thuc hien)(?: duoc| xong)?|(?:lam|thuc hien) (?:duoc|xong)) (?:nhung )?(?:viec |cai )?gi(?: roi| chua)?",
        {F.RESULT: 0.85, F.STATUS: 0.4},
    ),
    (
        rf"{_WE}(?:lam|thuc hien|trien khai)(?: nhung)? ?(?:viec |cai |dieu )?gi(?: (?:nam nay|trong nam))?",
        {F.ACTIVITY: 0.8, F.TASK: 0.5},
    ),
    (
        r"(?:viec|cong viec|nhung viec|dau viec|dau muc|phan viec|muc viec)(?: gi| nao| cu the| can lam| phai lam| duoc giao)*",
        {F.ACTIVITY: 0.8, F.TASK: 0.6},
    ),
    (
        r"(?:cach|cach thuc|bien phap) (?:lam|thuc hien|trien khai|to chuc)(?: cu the| nhu the nao)?",
        {F.ACTIVITY: 0.6, F.EXTRA: 0.4},
    ),
    (
        (
            r"(?:lam |khi |xong |thi |sau do |de |phai |can |se )*(?:duoc|ra|thu duoc|co|nop|lam ra|cho ra"
            r"|dat)(?: duoc)? (?:cai |san pham |ket qua )?gi"
        ),
        {F.PRODUCT: 0.8, F.RESULT: 0.3},
    ),
    (
        r"thanh pham(?: (?:phai co|can co|ban giao|giao nop|cuoi cung))?|cai (?:phai|can) (?:co|nop)|san pham giao nop",
        {F.PRODUCT: 0.8},
    ),
    (
        r"(?:vi |tai )?sao (?:cham|chua xong|chua lam|tre|khong lam|chua)(?: duoc)?|cham (?:do|vi|tai) (?:dau|sao|gi)",
        {F.REASON: 0.85},
    ),
    (
        r"(?:dang |con )*(?:vuong|ket|kho|mac|nghen|can tro)(?: mac| khan)? (?:gi|o dau|cho nao|cai gi)(?: khong)?",
        {F.DIFFICULTY: 0.85},
    ),
    (
        (
            r"(?:don vi |phong |co |can |xin |muon |de nghi |kien nghi |de xuat )*(?:xin|can|muon|de nghi|kien nghi"
            r"|de xuat)(?: giup| ho tro| cap tren)* gi(?: khong)?"
        ),
        {F.PROPOSAL: 0.85},
    ),
    # Whatever verb stands before it, the question's own word tells: "Chốt hạ lúc nào", "Tới giờ sao rồi".
    (rf"da (?:[a-z]+ ){{1,3}}(?:{_ASKED_WHEN})", {F.COMPLETED_ON: 0.6}),
    (rf"(?:[a-z]+ ){{1,4}}(?:{_ASKED_WHEN})(?: nhi| day| vay)?", {F.DEADLINE: 0.6, F.COMPLETED_ON: 0.4}),
    (rf"(?:{_ASKED_WHEN})(?: thi)?(?: [a-z]+){{1,3}}", {F.DEADLINE: 0.6, F.COMPLETED_ON: 0.4}),
    (rf"(?:[a-z]+ ){{1,4}}(?:sao roi|the nao roi|ra sao|{_HOW_FAR})(?: roi)?", {F.STATUS: 0.6, F.RESULT: 0.5}),
)


@lru_cache(maxsize=1)
def _made() -> tuple[tuple[re.Pattern[str], Mapping[Field, float]], ...]:
    """The patterns, which only the rare unknown heading needs."""
    return tuple((re.compile(rf"(?:{pattern})"), meanings) for pattern, meanings in _HEADINGS)


@lru_cache(maxsize=4_096)
def plain_meanings(heading: str) -> Mapping[Field, float]:
    """The meanings of a heading's words, a key with single blanks; empty where they are no such question.

    >>> dict(plain_meanings("toi dau roi")), dict(plain_meanings("to phong giup"))
    ({<Field.STATUS: 'status'>: 0.75, <Field.RESULT: 'result'>: 0.5}, {<Field.PARTNER: 'partner'>: 0.8})
    """
    return next((meanings for pattern, meanings in _made() if pattern.fullmatch(heading)), {})
