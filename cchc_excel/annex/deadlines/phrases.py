"""The vocabulary of deadlines: which words, without accents, are which terminal of the grammar.

Add a wording here; the grammar walks over terminals and knows no words. The longest phrase wins, so a
phrase that only looks like a time word ("quy định", "đầu tư", "Việt Nam") is protected by being NOISE.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cchc_excel.annex.deadlines.terminals import Part, Sort
from cchc_excel.annex.numerals import ROMAN_NUMERALS


def _tens(tens: str, number: int) -> dict[str, object]:
    """The numbers of a ten in words: "hai mươi", "hai mươi mốt", "hai mươi lăm"."""
    units = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "lam": 5, "nham": 5, "bay": 7, "tam": 8, "chin": 9}
    if number > 10:  # "tháng mười từ", "tháng mười sau" are no numbers
        units |= {"": 0, "tu": 4, "sau": 6}
    return {f"{tens} {unit}".strip(): number + value for unit, value in units.items()}


# Sort → phrases without a value. Of two sorts that claim a phrase the first listed has it.
PLAIN: Mapping[Sort, str] = {
    Sort.DAY: "ngay|mung|mong|nagy|ngya",
    Sort.WEEK: "tuan|tuan le",
    Sort.MONTH: "thang|thg|th|t",
    Sort.QUARTER: "quy|qui|q|quy thu|qui thu",
    Sort.HALF_YEAR: "nua nam|ban nien",
    Sort.YEAR: "nam|nam tai chinh|nam ngan sach|nam cong tac|nam duong lich",
    Sort.SCHOOL_YEAR: "nam hoc|suot nam hoc|ca nam hoc",
    Sort.SCHOOL_TERM: "hoc ky|hoc ki|hk",
    Sort.TET: "tet nguyen dan|tet am lich|tet co truyen|tet|dip tet|dip tet nguyen dan",
    Sort.AND: "va|hoac|cung nhu",
    Sort.IN: "trong|vao|tai|ca|toan|tron|ngay trong|noi trong|trong dip|vao dip|nhan dip|trong khoang thoi gian",
    Sort.OF: "cua|thuoc",
    Sort.BEFORE: "truoc|trc|xong truoc|truoc thoi diem|som hon",
    Sort.UNTIL: (
        "cham nhat|cham nhat la|cham nhat vao|cham nhat den|cham nhat den het|cham nhat trong|muon nhat|muon nhat la"
        "|muon nhat vao|muon nhat den|muon nhat den het|muon nhat trong|tre nhat|tre nhat la|muon lam|muon lam la|cham lam|cham lam la|cung lam|cung lam la|lau nhat|lau nhat la|het|den het|toi het"
        "|cho den het|khong qua|khong muon hon|khong cham hon|khong tre hon|khong vuot qua|khong sau|truoc het"
        "|truoc khi het|truoc khi ket thuc|den khi het|den khi ket thuc|ket thuc|ket thuc vao|han chot|han chot la"
        "|han cuoi|han cuoi cung|han cuoi la|cham nhat het|muon nhat het|truoc va trong|keo dai den|keo dai den het"
        "|cham nhat trong het|toi da den|toi da den het|trong va truoc|kt"
    ),
    Sort.TO: "den|toi|cho den|cho toi",
    Sort.FROM: (
        "tu|ke tu|bat dau tu|bat dau|tinh tu|khoi dong tu|ap dung tu|duy tri tu|ngay tu|thuc hien tu|bd|bat dau vao|khoi cong"
    ),
    Sort.AFTER: "sau|ngay sau",
    Sort.NEXT: "ke tiep|tiep theo|sau lien ke|lien ke|ke sau|sau do|lien sau|lien ke sau|sau ke tiep|tiep sau",
    Sort.NOW: "nay|bay gio|hien nay",
    Sort.ONWARD: (
        "tro di|ve sau|va cac nam tiep theo|va nhung nam tiep theo|va cac nam sau|va nhung nam sau|va cac nam ke tiep"
        "|cac nam tiep theo|nhung nam tiep theo|cac nam sau|nhung nam sau|va nam tiep theo|va cac nam tiep sau"
    ),
    Sort.NOT_BEFORE: "khong som hon|som nhat|som nhat la|khong truoc|tru|ngoai tru|khong ke",
    Sort.EACH: "hang|moi|tung|dinh ky hang|dinh ky moi|dinh ky vao|dinh ky trong|dinh ki hang|cac",
    Sort.PERIODIC: "dinh ky|dinh ki|thuong ky|thuong ki|bao cao dinh ky|theo dinh ky|dinh ky theo|dinh ky bao cao|dinh ky bao cao theo",
    Sort.FOLLOWING: "theo",
    Sort.TIMES: "lan|dot|cuoc|buoi|luot|ky",
    Sort.ORDINAL: "thu",
    Sort.WORKING: "lam viec|hanh chinh",
    Sort.WITHIN: "trong vong|gia han them|keo dai them|lui them|trong thoi han|trong thoi gian|thoi han|toi da"
    "|thoi gian toi da|trong thoi han toi da",
    Sort.COUNTED_FROM: (
        "ke tu ngay|ke tu khi|ke tu|tinh tu|tinh tu ngay|tinh tu khi|tu ngay|tu khi|ke tu thoi diem|tinh tu thoi diem"
        "|tinh den|tinh den ngay|tu thoi diem|ke ca tu ngay|ke tu sau khi|tinh tu sau khi|sau thoi diem|ke tu sau ngay"
    ),
    Sort.EVENT: (
        "khi|ngay khi|sau khi|ngay sau khi|truoc khi|neu|neu co|dot xuat|phat sinh|tuy|tuy theo|co phat sinh|tuy thuoc"
        "|truong hop|trong truong hop|theo yeu cau|theo chi dao|theo su chi dao|theo y kien chi dao|theo de nghi"
        "|theo trieu tap|theo nhu cau|theo phat sinh|theo thuc te|theo tinh hinh|theo thong bao|theo dieu dong|theo giay moi"
        "|theo vu viec|theo tung vu viec|theo su viec|theo phan cong|theo su phan cong|theo don|theo ho so phat sinh"
        "|theo van ban chi dao|theo van ban yeu cau|theo cong van yeu cau|den khi|cho den khi|khi can|moi khi|bat cu khi nao"
        "|can cu yeu cau|phu thuoc|phu thuoc vao|co yeu cau|co thay doi|co su thay doi|co chi dao|co huong dan|ngay khi co"
        "|theo nhiem vu duoc giao|khong dinh ky|khong thuong xuyen|cho huong dan|cho y kien|cho chi dao|cho ket qua"
        "|cho phe duyet|sau moi ky hop|sau moi phien hop|sau moi cuoc hop|sau moi hoi nghi|sau moi dot"
        "|sau moi lan|sau moi vu|chung nao|chung nao co|khi nao"
        "|khi nao co|bao gio co|he co|he khi|co don thu|co don moi|co ho so moi|co vu viec|luc co"
        "|luc nao co|vao luc co"
    ),
    Sort.SESSION: "ky hop|phien hop|ki hop|hop thuong ky|dai hoi|ky thi|bau cu",
    Sort.CONTINUOUS: (
        "thuong xuyen|thg xuyen|tx|txuyen|t xuyen|lien tuc|suot nam|suot ca nam|trong suot|xuyen suot|quanh nam"
        "|lau dai|suot|trong suot qua trinh"
        "|trong qua trinh|trong suot thoi gian|thuong nhat|thuong ngay|viec thuong ngay|hang ngay|moi ngay|theo ngay|tung ngay|khong ngung"
        "|deu dan|duy tri|duy tri thuong xuyen|24 gio"
    ),
    Sort.REQUEST: "de xuat|xin|de nghi|kien nghi|mong muon|xin phep|dang xin|dang de xuat|dang de nghi|trinh xin",
    Sort.CHANGE: (
        "gia han|dieu chinh|dieu chinh lai|lui|lui han|lui thoi han|lui thoi gian|chuyen|keo dai|doi|thay doi|hoan|doi han|han la"
        "|chuyen han|doi thoi han|sua thanh|dich|dieu chinh thoi gian|dieu chinh thoi han|dieu chinh thoi gian hoan thanh"
        "|dieu chinh thoi han hoan thanh|dieu chinh tien do|lui thoi gian hoan thanh|lui thoi han hoan thanh|lui tien do"
        "|gia han thoi gian|gia han thoi han|gia han thoi gian hoan thanh|da gia han|duoc gia han|da dieu chinh|da duoc gia han"
        "|duoc dieu chinh|duoc lui|da lui|da duoc dieu chinh|da chuyen|gian|gian tien do|moi la|nay la|nay dieu chinh|nay sua thanh"
    ),
    Sort.OLD: "cu|han cu|cu la|ban dau|thoi han cu|han goc|ke hoach cu|han ban dau|thoi gian cu|ke hoach ban dau|truoc la",
    Sort.REFERENCE: "nhiem vu|muc|diem|khoan|dieu|hoat dong|muc tieu|phan|stt|tt|phu luc|bieu|mau|phien ban|tieu chi|buoc",
    Sort.NOISE: (
        "quy dinh|quy che|quy hoach|quy trinh|quy mo|quy chuan|quy uoc|quy tac|quy luat|quy cach|quy doi|dau tu|tu phap|chuyen doi so"
        "|tu danh gia|tu cham diem|tu kiem tra|tu chu|viet nam|thu tuc|thu truong|thu tuong|ky ket|ky luat|ky nang"
        "|ky thuat|hang hoa|hang muc|thang diem|chien thang|trong khi|trong do|trong nuoc|trong tam|trong diem|nam giu|nam bat"
        "|nam vung|tuan tra|mien nam|phia nam|ha nam|quang nam|tam thoi|tam ung|hai quan|thu nhap|thu thap|thu hut"
        "|thu ky|thu vien|thu truong"
        "|thoi gian|hoan thanh|thuc hien|trien khai|phan dau|du kien|ban hanh|giai doan|nhiem ky|xong|dat|la|nhung|han|moc|dam bao"
        "|bao dam|bao cao|nop|gui|trinh|sang|chieu|buoi sang|buoi chieu|dung|duong lich|vao luc|luc|khoang|trong khoang|uoc"
        "|tien do|nhat|cap nhat|nhung ngay|co yeu to|doi voi|cu the|cu ly|ke hoach|cong viec|cho den nay|it nhat"
        "|toi thieu|bao cao theo|so ket|tong ket"
        "|de tong ket nam|de so ket nam|bao cao tong ket nam|bao cao so ket nam|de tong ket cuoi nam|de bao cao nam|de kip nam hoc moi|de kip nam hoc"
        "|am lich|tet duong lich|dip tet duong lich|tet tay|cac thang tiep theo|nhung thang tiep theo"
        "|cac quy tiep theo|cac thang con lai|cac thang sau|cac quy con lai"
    ),
}
# Sort → phrase → value.
VALUED: Mapping[Sort, Mapping[str, object]] = {
    Sort.PART: {
        "dau": Part.START,
        "dau tien": Part.START,
        "thuong tuan": Part.START,
        "giua": Part.MIDDLE,
        "trung tuan": Part.MIDDLE,
        "cuoi": Part.END,
        "cuoi cung": Part.END,
        "ha tuan": Part.END,
        "nua dau": Part.FIRST_HALF,
        "nua cuoi": Part.SECOND_HALF,
        "nua sau": Part.SECOND_HALF,
    },
    Sort.YEAR_OFF: {
        **dict.fromkeys(
            ["nam nay", "nam ke hoach", "nam hien tai", "nam bao cao", "nam n", "cung nam", "nam thuc hien"],
            0,
        ),
        **dict.fromkeys(
            [
                "nam sau",
                "nam ke tiep",
                "nam tiep theo",
                "nam toi",
                "nam sau lien ke",
                "nam lien ke",
                "nam lien sau",
                "nam ke sau",
                "nam sau do",
                "nam sau nam ke hoach",
                "nam sau nam bao cao",
                "nam sau lien ke nam ke hoach",
                "nam lien ke sau",
                "nam lien ke tiep theo",
                "nam tiep theo nam ke hoach",
                "nam sau lien ke nam bao cao",
                "nam tiep theo lien ke",
            ],
            1,
        ),
        **dict.fromkeys(
            [
                "nam truoc",
                "nam truoc lien ke",
                "nam truoc lien ke nam ke hoach",
                "nam truoc nam ke hoach",
                "nam lien truoc",
                "nam ngoai",
                "nam lien ke truoc",
                "nam lien ke truoc nam ke hoach",
                "nam lien truoc nam ke hoach",
                "nam truoc do",
                "nam cu",
                "nam truoc cua nam ke hoach",
                "nam truoc lien ke cua nam ke hoach",
                "nam truoc nam bao cao",
                "nam truoc lien ke nam bao cao",
            ],
            -1,
        ),
    },
    Sort.NUMBER: {
        "mot": 1,
        "hai": 2,
        "ba": 3,
        "bon": 4,
        "bay": 7,
        "tam": 8,
        "chin": 9,
        "muoi": 10,
        **_tens("muoi", 10),
        **_tens("hai muoi", 20),
        **_tens("ba muoi", 30),
    },
    Sort.WEEKDAY: {"chu nhat": 6, "cn": 6},
}
# "tháng tư", "thứ sáu", "năm ngày": these words are numbers only beside their noun, as they mean other things too.
NUMBERS_BESIDE_A_NOUN = {"tu": 4, "nam": 5, "sau": 6}
# "tháng IV"; "v" and "x" alone are marks.
ROMAN_MONTHS = {
    **{written: month for written, month in ROMAN_NUMERALS.items() if written not in ("v", "x")},
    "l": 1,
    "ll": 2,
    "lll": 3,
    "xl": 11,
    "xll": 12,
}
LUNAR_MONTHS = {"gieng": 1, "chap": 12}  # they may mean the moon's calendar: a doubt
ROMAN = {**{written: number for written, number in ROMAN_NUMERALS.items() if number <= 10}, "iiii": 4}
# What is counted "n times a year" besides Sort.TIMES.
COUNTED_TIMES = frozenset(
    [
        "bao cao",
        "hoi nghi",
        "cuoc hop",
        "lop",
        "phien",
        "ky",
        "ki",
        "doan",
        "chuyen de",
        "van ban",
        "tin",
        "bai",
        "so",
        "dot kiem tra",
        "ky bao cao",
    ]
)
# Nouns that make "3/5" a share and no date.
SHARED_NOUNS = frozenset(
    [
        "noi",
        "dung",
        "nhiem",
        "tin",
        "bai",
        "van",
        "ho",
        "luot",
        "don",
        "xa",
        "phong",
        "nguoi",
        "chi",
        "can",
        "cong",
        "lop",
        "buoi",
        "tieu",
        "san",
    ]
)


class Meaning(NamedTuple):
    """What a phrase is: its words behind the first, the terminal, and its value."""

    rest: tuple[str, ...]
    sort: Sort
    value: object


# First word → second word (or None) → the phrases that begin so, the longest first.
Lexicon = Mapping[str, Mapping[str | None, tuple[Meaning, ...]]]


def _lexicon() -> Lexicon:
    entries: list[tuple[str, Sort, object]] = [
        (phrase, sort, None) for sort, phrases in PLAIN.items() for phrase in phrases.split("|")
    ]
    entries += [(phrase, sort, value) for sort, valued in VALUED.items() for phrase, value in valued.items()]
    known: dict[tuple[str, ...], Meaning] = {}
    for phrase, sort, value in entries:
        words = tuple(phrase.split())
        known.setdefault(words, Meaning(words[1:], sort, value))
    found: dict[str, dict[str | None, tuple[Meaning, ...]]] = {}
    for words, meaning in sorted(known.items(), key=lambda entry: -len(entry[0])):
        seconds = found.setdefault(words[0], {})
        second = words[1] if len(words) > 1 else None
        seconds[second] = (*seconds.get(second, ()), meaning)
    return found


LEXICON = _lexicon()
# Every word of the vocabulary: none of them is a slip of the keyboard.
KNOWN_WORDS = frozenset(LEXICON) | {
    word
    for seconds in LEXICON.values()
    for meanings in seconds.values()
    for meaning in meanings
    for word in meaning.rest
}
