"""Slips of the keyboard in short wordings that nothing else has understood: "Hoàn thàh", "Đang thực hienẹ"."""

from __future__ import annotations

from functools import lru_cache

from cchc_excel.spelling import key

# What offices say in a few words; a slip is looked for in these alone, where nothing is known of the wording.
SAID_SHORT = (
    *("hoan thanh", "da hoan thanh", "da hoan tat", "hoan thanh dung han", "hoan thanh tre han", "da thuc hien xong"),
    *("chua hoan thanh", "co ban hoan thanh", "sap hoan thanh", "da thuc hien", "da trien khai", "da ban hanh"),
    *("dang thuc hien", "dang trien khai", "dang tiep tuc", "dang soan thao", "dang tham muu", "dang xay dung"),
    *("chua thuc hien", "chua trien khai", "chua bat dau", "chua den han", "chua phat sinh", "chua den ky"),
    *("khong phat sinh", "khong thuc hien", "thuong xuyen", "thuc hien thuong xuyen", "lien tuc", "tam dung"),
)
_MOST_WORDS = 5
_FEWEST_LETTERS = 8
_LETTERS_A_SLIP = 5  # a wording of ten letters may have two wrong, missing, doubled or exchanged
_MOST_SLIPS = 2


@lru_cache(maxsize=4_096)
def nearest(shown: str) -> str | None:
    """The usual wording that a short one must have meant, as a key; None where none or several are as near.

    >>> nearest("Hoàn tahnhf"), nearest("Đang thực hienẹ"), nearest("Hoàn cảnh")
    ('hoan thanh', 'dang thuc hien', None)
    """
    written = key(shown)
    if len(written) < _FEWEST_LETTERS or len(written.split()) > _MOST_WORDS or not written.replace(" ", "").isalpha():
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - needed only for a slip of the keyboard

    allowed = min(_MOST_SLIPS, len(written) // _LETTERS_A_SLIP)
    slips = {said: OSA.distance(written, said, score_cutoff=allowed) for said in SAID_SHORT}
    fewest = min(slips.values())
    near = [said for said, count in slips.items() if count == fewest]
    return near[0] if fewest <= allowed and len(near) == 1 else None
