"""Texts that are no times at all: known as a whole, or by how they begin."""

from __future__ import annotations

import re

from cchc_excel.spelling import key, plain


def _listed(phrases: str) -> frozenset[str]:
    return frozenset(phrases.split("|"))


DITTO = _listed("nhu tren|nt|n t|nhu muc tren|nhu dong tren|tuong tu|tuong tu nhu tren|nhu truoc|ntr|id")
NO_TIME = _listed(
    "chua xac dinh|chua co|chua ro|chua du kien|khong|khong co|khong xac dinh|khong xac dinh thoi han|khong thoi han|khong han"
    "|khong quy dinh|khong quy dinh thoi han|x|na|n a|v|som|som nhat|som nhat co the|cang som cang tot|ngay|ngay lap tuc|khan truong"
    "|kip thoi|dung han|dung tien do|dung thoi han|dung quy dinh|dung thoi gian quy dinh|thong bao sau|se thong bao sau|sau"
    "|xac dinh sau|bo sung sau|thoi gian toi|trong thoi gian toi|trong thoi gian som nhat|trong thang|trong tuan|trong quy"
    "|khong gioi han|khong co thoi han|theo kh|theo qd|theo cv|xem ghi chu|cho huong dan|cho chi dao|cho y kien|cho thong bao"
    "|asap|a s a p|as soon as possible|immediately|tbd|tbc|tba|to be determined|to be confirmed|to be announced"
    "|to be defined|to be decided|not yet determined|none|n a|pending|chua thong nhat|chua co thoi han"
    "|trong ngay|thang quy|dau quy cuoi quy|hoac|nam"
)
_CHILDREN = re.compile(
    r"(?:nhu sau|cu the nhu sau|cu the duoi day|chi tiet duoi day|co thoi han rieng|theo .*(?:duoi day|sau day|nhu sau|o duoi)"
    r"|theo (?:tung|cac) moc(?: thoi gian| thoi han)?(?: sau)?)$"
)
# How a status begins; times may follow only where the grammar finds them outside of it.
_STATUS = re.compile(
    r"(?:da|dang|chua|hoan thanh|ht|cth|ok|xong|qua han|cham|tam dung|tam hoan|khong phat sinh|khong thuc hien|huy|bo|roi"
    r"|tiep tuc|co ban|sap|con han|trong han|tre|dat|vuot|dang th|khong hoan thanh|\d+%|0 \d+)\b"
)
_OFFICE = re.compile(
    r"(?:cac |toan |lanh dao |ban giam doc )?(?:van phong|vp|phong|so|ubnd|hdnd|uy ban|trung tam|tt pvhcc|chi cuc|ban|cong an|thanh tra"
    r"|bo phan|don vi|co quan|cong doan|doan thanh nien|hoi|mttq|to cong nghe|xa|huyen|phuong|giam doc|bo|cuc|truong|cong chuc|ca nhan)\b"
)
_LATE = re.compile(r"(?:tre|qua|cham) (?:thoi )?han\b")
_NOTHING_DONE = re.compile(r"khong (?:co )?(?:phat sinh|thay doi|thuc hien|hoan thanh)\b")
_TEMPLATE = re.compile(r"(?:\.{2,}|…)\s*/|/\s*(?:\.{2,}|…)|\b(?:ngay|thang|quy)\s*(?:\.{2,}|…)|ngay\s+thang\s+nam")
_PUNCTUATION_ONLY = re.compile(r"[\W_]*\Z")
_QUOTE_ONLY = re.compile(r"[\s\"“”'‘’,.\-–_]*[\"“”'‘’]+[\s\"“”'‘’,.\-–_]*\Z")


def whole(text: str) -> tuple[str, ...] | None:
    """The doubts of a text that is known to hold no time; None: ask the grammar."""
    if _PUNCTUATION_ONLY.match(text):
        return ("ditto",) if _QUOTE_ONLY.match(text) else ()
    if len(text) > 120:
        return None
    if _TEMPLATE.search(plain(text)):
        return ("vague",)
    compared = key(text)
    if compared in DITTO:
        return ("ditto",)
    if compared in NO_TIME:
        return ()
    if _NOTHING_DONE.match(compared) or _LATE.match(compared):
        return ("status_in_deadline",)
    if _CHILDREN.match(compared):
        return ("parent_of_children",)
    return None


def untimed(text: str) -> tuple[str, ...] | None:
    """The doubts of a text in which the grammar found no time; None: its words are unknown."""
    compared = key(text)
    if _STATUS.match(compared) or "%" in text:
        return ("status_in_deadline",)
    if _OFFICE.match(compared):
        return ("office_in_deadline",)
    return None
