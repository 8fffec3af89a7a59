"""Personal data in cells: names and telephone numbers must not reach a published report."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.annex.offices.telephones import may_hold_telephone, without_telephones
from cchc_excel.spelling import clean

_CAPITAL = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_NAME_WORD = f"[{_CAPITAL}][{_LOWER}]*\\.?"
_ANY_NAME_WORD = f"[{_CAPITAL}][{_CAPITAL}{_LOWER}]*(?:['’][{_CAPITAL}]?[{_LOWER}]+)?\\.?"  # "H'Ren", "K'Brơi"
_SURNAMES = """Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Vàng Giàng Sùng Lù Tẩn Mùa Đinh Trịnh Mai Cao Đoàn
Lương Tạ Chu Tô Đào Thào Phùng Tống Quàng Hà Lường Điêu Vừ Hạng Ma Triệu Nông Hứa Thạch Sơn Kiều Quách Lưu Châu La Hảng Pờ Chang
Khoàng Nguyen Tran Pham Hoang Huynh Vu Dang Bui Do Ngo Duong Vi Sầm Thái Trương Đàm Giáp Khổng Lại Mạc Nghiêm Ninh Phí Tăng Vương
Lâm Doãn Lục Mã Cầm Bạc Hờ Thao Sìn Phàn Chảo Lèng Kray""".split()
_SURNAME = f"(?:{'|'.join(_SURNAMES)})"
_POSTS = (
    r"CV|CVC|NV|GĐ|PGĐ|TP|PTP|PTPPT|PTPT|CVP|PCVP|PP|KTT|Chuyên viên|Nhân viên|Cán bộ|Công chức|Phó Giám đốc|Giám đốc"
    r"|Trưởng phòng|Phó Trưởng phòng|Phó trưởng phòng|Chánh Văn phòng|Phó Chánh Văn phòng|Chủ tịch|Phó Chủ tịch"
    r"|Kế toán|Văn thư|Người phụ trách|Phụ trách"
)
_SHORT_POSTS = (
    r"CVC?|NV|P?GĐ|P?TP|PTPP?T|P?CVP|PP|KTT|[Cc]huyên viên|[Nn]hân viên|[Cc]án bộ"  # say nothing without the name
)
# What a title stands before and is no name: posts and offices, which end a name, too.
_NO_NAME = (
    rf"(?:{_POSTS}|Bí thư|Phó|Thủ trưởng|Lãnh đạo|Hà (?:Nội|Giang|Tĩnh|Nam|Đông)|Cao Bằng|Sơn La|Hồ Chí Minh"
    rf"|Chỉ huy|Trưởng|Chánh|Hiệu (?:trưởng|phó)|Tổng phụ trách|Tổ (?:trưởng|phó)|P?CT|P?BT|[Vv]ăn [Pp]hòng|VP"
    rf"|Phòng|Ban|Sở|Bộ|Cục|Vụ|Tổ|Đội|Trạm"
    r"|Chi (?:cục|nhánh|bộ)|Trung tâm|TT|Công (?:an|chức|đoàn|ty)|CA|Thanh tra|Bệnh viện|Viện"
    r"|Hội (?:đồng|Nông|Liên|LHPN|CCB|Cựu|Chữ|Phụ)|Đoàn (?:thanh|Thanh|TN|thể|xã)"
    r"|Đảng|UBND|HĐND|[ỦU]y ban|Uỷ ban|UB\w*|MTTQ|Mặt trận|Bộ phận|Các|Thường trực|Quản lý|Xã|Phường|Tỉnh|Thôn|Bản"
    r"|Khoa (?:Nội|Ngoại|Sản|Nhi|Dược|Khám|Xét|Chẩn|Y|Hồi|Cấp|Mắt|Răng|Tai|Truyền|Kiểm|Dinh)"
    r"|Trường (?:THCS|TH|MN|Mầm|Tiểu|THPT|Trung học|Cao đẳng|Đại học|Chính trị|học|PT))(?!\w)"
)
# Places and holders of honour that begin as if a person were addressed.
_PLACES = (
    r"(?:B[àÀ] (?:Rịa|Nà|Triệu|Trưng|Điểm|Đen|Chúa|Hạt)|C[ôÔ] (?:Tô|Giang|Bắc)|Anh (?:Sơn|Quốc|Đức|Dũng)"
    r"|Bác (?:Hồ|Ái)|Ông Ích Khiêm|Ông Bà|Thầy Cô|Anh Chị|Cô Chú|Anh Em|Chị Em|ĐC (?:QH|KH))(?!\w)"
)
_BEFORE_PLACES = frozenset(
    "xã phường huyện tỉnh khu trấn thôn bản đường phố trường đảo chợ cầu hai tiếng nước ấp làng chùa đền núi lễ hội".split()
)
_ADDRESS = (
    r"(?:[Đđ]\s?/\s?[cC]|[Đđ]\.[cC]\.?|ĐC|[Đđ]c|[Đđ]ồng chí|[ÔôÓ]ng(?:/[Bb]à)?|Bà|bà|Anh|anh|Chị|chị|ÔNG|BÀ"
    r"|ĐỒNG CHÍ|[Tt]hầy|[Cc]ô|[Cc]hú|[Bb]ác|Ô\.|Mr\.?|Mrs\.?|Ms\.?"
    r"|(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tướng|tá|úy|uý|Tướng|Tá|Úy|Uý)|[Tt]hượng sĩ)"
)
# Titles that also abbreviate or name other things want a dot or a surname behind them.
_DEGREE = r"(?:GS|PGS|TS|TSKH|ThS|Ths|Th\.S|ThS[ĩỹ]|BS|Bs|BSCK\s?[I12]{0,2}|CK[I12]{1,2}|KS|CN|DS|LS|ĐD|NCS)"
_PROFESSION = (
    r"(?:[Bb]ác s[ĩỹ]|[Kk]ỹ sư|[Tt]hạc s[ĩỹ]|[Tt]iến s[ĩỹ]|[Dd]ược s[ĩỹ]|[Đđ]iều dưỡng|[Gg]iáo viên|[Ll]uật sư"
    r"|[Cc]ử nhân|[Gg]iáo sư)"
)
_NAME = rf"(?!{_NO_NAME}){_ANY_NAME_WORD}"
_NAMES = rf"{_NAME}(?:[ \t]+{_NAME}){{0,4}}(?:\n{_NAME}(?=\s*(?:$|[-–,;:.)\n(])))?"
_ADDRESSED = (
    rf"(?P<before>(?:(?<!\w)\w+ )?)(?<!\w)(?!{_PLACES})(?P<title>{_ADDRESS})(?:\s*:?\s+"
    rf"|(?<=\.)){_NAMES}(?:\s*[-–,(]\s*(?:{_SHORT_POSTS})(?=\s*(?:$|[\n;,()–-])))?"
)
_LEARNED = (
    rf"(?<!\w)(?:{_DEGREE}[.,]?\s?)*(?:{_DEGREE}\.\s?(?={_NAME}(?:\s{_NAME}){{0,3}}\s*(?:$|[-–,;:.)\n(]))"
    rf"|(?:{_DEGREE}|{_PROFESSION})\s+(?={_SURNAME}\s+[{_CAPITAL}])"
    rf"|(?:ThS|Ths|BS|Bs|[Bb]ác s[ĩỹ]|[Ll]uật sư)\s+(?=[{_CAPITAL}][{_LOWER}]+\s*(?:$|[-–,;:.)\n(]))){_NAMES}"
)
_BY_LETTER = (
    rf"(?:(?<=\()|(?<= [-–])|(?<=[(,;] ))\s*[ABCÔ]\.\s?(?!{_NO_NAME})[{_CAPITAL}][{_LOWER}]+(?:\s{_NAME}){{0,3}}(?=\s*(?:$"
    rf"|[-–,;)\n]|phụ trách|theo dõi))"
    rf"|(?<![\w.])[ACÔ]\.(?!{_NO_NAME})[{_CAPITAL}][{_LOWER}]+(?=\s*(?:$|[-–,;)(\n]))"
    rf"|(?:(?<=[:,(–\-])|(?<=[:,(–\-] ))[ac]\.\s?(?!{_NO_NAME})[{_CAPITAL}][{_LOWER}]+(?=\s*(?:$|[-–,;)(\n]))"
)
_WITH_POST = (
    rf"(?<!\w)(?P<post>{_POSTS})\s*[:.]?\s+(?!{_NO_NAME}){_SURNAME}(?:\s+{_NAME_WORD}){{1,4}}"
    rf"|(?<!\w)(?P<other>{_POSTS})\s*[:.]?\s+(?!{_NO_NAME})(?:{_NAME_WORD}\s+){{2,3}}[{_CAPITAL}](?:[{_LOWER}]*\.?)(?![\w])"
)
# Two words beside a dash or in brackets are a person where the first can hardly be anything but a surname.
_SURE_SURNAME = "(?:Nguyễn|Trần|Phạm|Huỳnh|Đặng|Bùi|Đỗ|Võ|Vũ|Ngô|Phan|Giàng|Lò|Thào|Sùng|Tẩn|Hoàng)"
_SHORT_NAME = re.compile(
    rf"(?:(?<= [-–])|(?<=:)|(?<=\())\s*{_SURE_SURNAME}\s{_NAME_WORD}(?=\s*(?:$|[)\n;]| [-–]))"
    rf"|(?:^|(?<=[;,] )){_SURE_SURNAME}\s{_NAME_WORD}(?=\s+[-–(])",
    re.MULTILINE,
)
# Three or four words with such a middle one are a person wherever they stand, unless something is called so.
_SURE_NAME = re.compile(rf"(?<!\w){_SURNAME}\s+(?:Văn|Thị|Đình|Hữu|Đức|Xuân|Quốc)(?:\s+{_NAME_WORD}){{1,2}}(?!\w)")
_SCHOOL_CALLED_SO = re.compile(
    r"(?:THCS|THPT|TH|MN|PTDTBT|PTDTNT|mầm non|tiểu học|(?:trường|học viện|bảo tàng|thư viện|nhà hát|nhà máy)"
    r"(?:\s+(?:chính trị|cán bộ|đại học|cao đẳng|trung cấp|trung học|phổ thông|cơ sở|chuyên|dân tộc|nội trú|bán trú"
    r"|năng khiếu|nghề|dạy nghề|y tế|sư phạm|kinh tế|kỹ thuật|nghệ thuật|quân sự|tỉnh|thành phố|THPT|THCS|TH)){0,5})\s+$",
    re.IGNORECASE,
)
_CALLED_SO = re.compile(
    r"(?:xã|phường|huyện|thị trấn|thôn|bản|đường|phố|khu|bệnh viện|đảng bộ|đoàn|hội trường|nhà thiếu nhi|quỹ|giải|mang tên|tên|công ty|chi bộ|liên đội|học bổng|tượng đài|di tích|lưu niệm"
    r"|anh hùng|liệt sĩ|tấm gương|quảng trường|công viên|bảo tàng|cầu|chợ|ngõ)\s+$",
    re.IGNORECASE,
)
# A post before it tells that somebody holds it, whatever the place: "Chủ tịch UBND xã Nguyễn Văn An".
_HELD = re.compile(
    r"(?:chủ tịch|giám đốc|bí thư|trưởng|phó|chánh|cán bộ|công chức|chuyên viên|đồng chí|đ/c|ông|bà|thầy|cô)(?!\w)",
    re.IGNORECASE,
)
_JUST_A_POST = re.compile(rf"(?<!\w)(?:{_SHORT_POSTS})\s*[:.]?\s+$")
_MERE_POST = re.compile(rf"{_SHORT_POSTS}|PGĐ|Công chức|Kế toán|Văn thư|Người phụ trách|Phụ trách")
# A name, even of two words, right before a telephone number.
_BESIDE_TELEPHONE = (
    rf"(?:^|(?<=[(;,\n–-])|(?<=[(;,–-] ))[ \t]*(?!{_NO_NAME}){_NAME_WORD}(?:[ \t]{_NAME_WORD}){{0,3}}[ \t]*[:–,-]?[ \t]*"
    r"(?=\(?(?:\+?84|0\d)[\d .\-xX*]{6,})"
)
_NAMED_AFTER = re.compile(r"(?:phường|xã|trường|thôn|bản|đường|phố|THCS|THPT|TH|MN)\b", re.IGNORECASE)
_BARE = re.compile(
    rf"(?:^|(?<=[-–,;:(\n]))\s*{_SURNAME}(?:\s+{_NAME_WORD}){{2,4}}(?=\s*(?:$"
    rf"|[-–,;:.)\n(]))(?:\s*[-–,]\s*(?:{_SHORT_POSTS})(?=\s*(?:$|[\n;,)])))?"
)
_POST_ALONE = re.compile(r"^\W*(?:CVC?|NV|P?GĐ|P?TP|PTPP?T|P?CVP|Chuyên viên)\b\s*[:.…]*\W*$", re.MULTILINE)
# Without one of these no pattern above can match; nearly every text is done with them.
_TWO_CAPITALS = re.compile(rf"[{_CAPITAL}][{_CAPITAL}{_LOWER}]*\.?\s+[{_CAPITAL}]")
_TITLE_HINT = re.compile(rf"(?<!\w)(?:{_ADDRESS}\s*:?|{_DEGREE}[.,]?|{_PROFESSION})\s*(?=[{_CAPITAL}])")
_LETTER_HINT = re.compile(rf"(?:[ABCÔ]|(?<!\w)[ac])\.\s?[{_CAPITAL}]")
_IN_BRACKETS = re.compile(r"\(([^()\n]*)\)")
_BESIDE_PERSONS = re.compile(
    rf"(?:(?<!\w)(?:{_POSTS}|{_SHORT_POSTS}|P?(?:CTT|CT|HT|BT|GĐTT)|phụ trách|trực tiếp|theo dõi|chủ trì"
    rf"|đầu mối|[Gg]ặp|[Ll]iên hệ|LH|SĐT|ĐT|[Ee]mail|[Đđ]iện thoại|và|văn thư|kế toán)(?!\w)|[\s\-–,;:./&])+"
)
_LONE_NAME = re.compile(rf"(?:^|(?<=[,;]))\s*{_NAME_WORD}(?:\s{_NAME_WORD})?\s*(?=[,;]|$)")
_GAP = re.compile(r"[ \t]*[,:](?:[ \t]*[-–,])+[ \t]*(?=\S)")
_LEFTOVER = re.compile(
    r"[ \t]*[-–][ \t]*(?:theo dõi|phụ trách|chỉ đạo|trực tiếp phụ trách)(?=\s*(?:[,;\n]|$))|\(\s*[-–,;.:]*\s*\)|[ \t]*[-–,;:][ \t]*(?=\n|$)"
)


@lru_cache(maxsize=16_384)
def persons_in(text: str) -> bool:
    """Whether a text names a person or gives a telephone number or an address.

    >>> persons_in("CV Trần Thị B - 0912 345 678"), persons_in("Công an tỉnh")
    (True, False)
    """
    shown = clean(text)
    return _stripped(shown) != shown


@lru_cache(maxsize=16_384)
def without_persons(text: str) -> str:
    """The text without persons and telephone numbers; unchanged where there are none.

    >>> without_persons("Công an xã (Đại úy Vũ Đức Mạnh)"), without_persons("Chăm lo bà con xã Bà Điểm")
    ('Công an xã', 'Chăm lo bà con xã Bà Điểm')
    """
    shown = clean(text)
    bare = _stripped(shown)
    bare = _POST_ALONE.sub("", bare) if bare != shown or "…" in shown else bare
    if bare == shown:
        return text
    bare = _GAP.sub(", ", bare)
    lines = (_LEFTOVER.sub("", line).strip(" \t,;") for line in bare.split("\n"))
    return "\n".join(line for line in lines if any(map(str.isalnum, line)))


def _stripped(shown: str) -> str:
    """The text less persons; a bracket that held nothing else goes with them."""
    if not _may_name(shown):
        return shown
    if "(" in shown:
        shown = _IN_BRACKETS.sub(_bracket, shown)
    return _less_persons(shown)


def _bracket(match: re.Match[str]) -> str:
    inside = match[1]
    bare = _less_persons(f"({inside})")[1:-1]
    if bare == inside:
        return match[0]
    bare = _LONE_NAME.sub("", bare)  # "(đ/c Nam, Lan)"
    rest = _BESIDE_PERSONS.fullmatch(bare)
    return "" if rest or not bare.strip() else f"({bare.strip(' ,;-–')})"


def _less_persons(shown: str) -> str:
    if may_hold_telephone(shown):
        shown = without_telephones(_made(_BESIDE_TELEPHONE).sub("", shown))
    if _TWO_CAPITALS.search(shown):
        shown = _SHORT_NAME.sub(_unless_named_after, _BARE.sub("", shown))
    if _TITLE_HINT.search(shown):
        shown = _made(_ADDRESSED).sub(_unless_place, _made(_LEARNED).sub("", shown))
    if "." in shown and _LETTER_HINT.search(shown):
        shown = _made(_BY_LETTER).sub("", shown)
    if not _TWO_CAPITALS.search(shown):
        return shown
    return _made(_WITH_POST).sub(_post_of, _SURE_NAME.sub(_unless_called_so, shown))


@lru_cache(maxsize=8)
def _made(pattern: str) -> re.Pattern[str]:
    """A large pattern that hardly any text comes to: made when one does, and not at every start."""
    return re.compile(pattern)


def _unless_named_after(match: re.Match[str]) -> str:
    """A person goes; the school in "Trường THCS - Nguyễn Huệ" stays."""
    before = re.split(r"[;\n()]", match.string[: match.start()])[-1]
    return match[0] if _NAMED_AFTER.search(before) else ""


def _post_of(match: re.Match[str]) -> str:
    """A person goes, the post stays where it names somebody's office: "Chánh Văn phòng", not "CV"."""
    post = match["post"] or match["other"]
    return "" if _MERE_POST.fullmatch(post) else post


def _unless_called_so(match: re.Match[str]) -> str:
    """A person goes; "Trường TH Lê Văn Tám" and "phường Võ Thị Sáu" stay, unless somebody's post stands before them."""
    before = re.split(r"[;,\n()]", match.string[: match.start()])[-1]
    if _JUST_A_POST.search(before):
        return match[0]  # it goes with its post
    called_so = _SCHOOL_CALLED_SO.search(before) or (_CALLED_SO.search(before) and not _HELD.search(before))
    return match[0] if called_so else ""


def _unless_place(match: re.Match[str]) -> str:
    """A person goes; "xã Anh Nam" and "tiếng Anh Thương mại" stay."""
    before = match["before"]
    if match["title"][:1].isupper() and " " not in match["title"] and before.strip().lower() in _BEFORE_PLACES:
        return match[0]
    return before


@lru_cache(maxsize=8_192)
def _may_name(shown: str) -> bool:
    rest = shown[1:]
    if rest == rest.lower():  # no name without a capital behind the first letter
        return may_hold_telephone(shown)
    return (
        _TWO_CAPITALS.search(shown) is not None
        or _TITLE_HINT.search(shown) is not None
        or _LETTER_HINT.search(shown) is not None
        or may_hold_telephone(shown)
    )
