"""Words that only say that nothing was reported, or will be later: "Phòng chưa gửi số liệu, sẽ bổ sung sau"."""

from __future__ import annotations

import re

from cchc_excel.annex.documents import document_types
from cchc_excel.spelling import plain

_SENDERS = (
    "don vi|phong|xa|cac|so|van phong|trung tam|truong|khoa|chi cuc|ubnd|ban|doi|phuong|nha truong|benh vien|hat|to|vien|dai|tram"
    "|bo phan|co quan|chi nhanh|kho bac|nganh"
)
_UNREPORTED = re.compile(
    r"(?:(?:tinh )?den [^,;.]{4,40}?,? ?(?=chua|khong|"
    + _SENDERS
    + rf"))?(?P<who>(?:{_SENDERS})\b[^,;.]{{0,40}}? )?(?:van |hien )*"
    r"(?:chua|khong) (?P<verb>(?:thay |nhan duoc |nhan |duoc |gui |nop |co |cung cap "
    r"|cap nhat )*)(?:bao cao so lieu|bao cao ket qua|bao cao|so lieu|thong tin|(?<=nhan duoc )ket qua)"
    r"(?P<from> (?:cua|tu|ve|gui|nop|ket qua|thuc hien|tong hop|thang|quy|ky|nam)\b[^,;.]*?)?"
    r"(?:,? nen (?:chua|khong)[^,;.]*|[,;.] (?:se|xin) (?:bo sung|bao cao|gui|cap nhat)[^,;.]*)?[.!]*"
)
_TO_BE_REPORTED = re.compile(
    rf"(?:(?:{_SENDERS})\b[^,;.]{{0,40}}? )?(?:se|xin) (?:gui|bao cao|bo sung|cap nhat)(?: bao cao| so lieu| ket qua)* sau[.!]*"
    rf"|(?:dang |con )?(?:cho|doi) (?:{_SENDERS})\b[^,;.]{{0,30}}? (?:gui|nop|cung cap|bao cao)(?: bao cao| so lieu| thong tin)+[.!]*"
)
_LONGEST_UNREPORTED = 100  # letters


def is_unreported(shown: str, product: str | None) -> bool:
    """Whether the words only say that nothing was reported: "Phòng chưa gửi số liệu", unless a report is the product."""
    if len(shown) > _LONGEST_UNREPORTED or "BC" in document_types(product or ""):
        return False
    folded = plain(shown).strip("() ")
    found = _UNREPORTED.fullmatch(folded)
    if found is None:
        return _TO_BE_REPORTED.fullmatch(folded) is not None
    return found is not None and bool(
        folded.startswith("khong ")
        or found["who"]
        or found["from"]
        or found["verb"].strip() in {"", "nhan duoc", "nhan"}
    )
