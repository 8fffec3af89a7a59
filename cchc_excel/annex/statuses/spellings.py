"""How words of reporting are written short, and which words without accents are words of their own."""

from __future__ import annotations

# Real words that are written without an accent: in an accented text they are not their accented look-alikes.
PLAIN_WORDS = frozenset(
    {
        "cho",
        "khi",
        "do",
        "ra",
        "ma",
        "qua",
        "theo",
        "sau",
        "tin",
        "nay",
        "co",
        "gia",
        "ban",
        "ky",
        "bo",
        "hai",
        *"con huy nam quy qui thang can khoang du tu chu vi gan trai keo vu ve hen nhung thi".split(),
    }
)

# Short spellings of telephones and drafts → the words they stand for.
SHORT_SPELLINGS = {
    "ko": "không",
    "k": "không",
    "kg": "không",
    "khg": "không",
    "hok": "không",
    "kô": "không",
    "hông": "không",
    "hem": "không",
    "đc": "được",
    "dc": "được",
    "đag": "đang",
    "dag": "đang",
    "lm": "làm",
    "xog": "xong",
    "xg": "xong",
    "rùi": "rồi",
    "rui": "rồi",
    "chx": "chưa",
    "chư": "chưa",
    "bc": "báo cáo",
    "bcáo": "báo cáo",
    "vb": "văn bản",
    "ktra": "kiểm tra",
    "gq": "giải quyết",
    "trc": "trước",
    "hthành": "hoàn thành",
    "hthanh": "hoàn thành",
    "ngta": "người ta",
    "đvị": "đơn vị",
    "đv": "đơn vị",
    "nvụ": "nhiệm vụ",
    "trkhai": "triển khai",
    "psinh": "phát sinh",
    "ps": "phát sinh",
}
