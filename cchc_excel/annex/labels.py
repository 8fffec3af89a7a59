"""Numbers and labels that people type before a text: "Nhiệm vụ 01: …", "1.2. …", "đ) …", "IV. …"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.numerals import roman
from cchc_excel.plan import Counts, Field, Label
from cchc_excel.spelling import plain, words

# The words of a label, without accents; the observed annex writes "Mục tiêu 01:", "Mục tiêu 1 :", offices "MT1.".
LABEL_WORDS: dict[Field, tuple[str, ...]] = {
    Field.OBJECTIVE: ("muc tieu", "chi tieu", "mt"),
    Field.TASK: ("nhiem vu", "nv"),
    Field.ACTIVITY: ("hoat dong", "dau viec", "cong viec", "viec", "hd"),
}
# Decree 30/2020/NĐ-CP, annex I: points are lettered by the Vietnamese alphabet.
POINT_LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split()
BULLETS = frozenset("-–—+•*")  # in the number's place or before a text: a child of the row above
STARS = frozenset("*•●○■◆♦★►➢✓")  # in the number's place: nothing is counted there
DECLARED_WORDS = {"muc tieu": 0, "nhiem vu": 1, "hoat dong": 2}

_LABEL = re.compile(
    r"\s*[-–•*+]?\s*(?P<word>"
    + "|".join(word for found in LABEL_WORDS.values() for word in found)
    + r")\s*(?:so\s*)?\.?\s*(?P<number>\d{1,3}(?:\.\d{1,3})*)(?:[a-z](?=\s*[:.)]))?(?![\d%/])\s*(?P<end>[:.)\-–]*)\s*"
)
_LABEL_INSIDE = {
    level: re.compile(
        rf"(?:(?<=^)|(?<=[\s.;,:)\]]))[-–•*+]?\s*(?:{'|'.join(names)})\s*(?:so\s*)?\d{{1,3}}[a-z]?\s*[:.)–-]"
    )
    for level, names in LABEL_WORDS.items()
}
_PLAIN_NUMBER = re.compile(
    r"\s*\(?(?:(?:[A-HĐ]|[IVX]{1,4})\.(?=\d{1,2}\.))?(?P<number>\d{1,3}(?:\.\d{1,3})*)(?:\s*[.):/](?=\s|[^\W\d])|(?<=\.\d)\s(?=\w)|\s+[-–]\s)\s*"
)
# "GP1.1. …", "ĐH2: …": levels that an agency calls by letters of its own.
_LETTERED_NUMBER = re.compile(r"\s*[A-ZĐ]{1,3}\s?(?P<number>\d{1,2}(?:\.\d{1,2})*)\s*[.:)]\s+(?=[^\W\d_])")
_POINT = re.compile(r"\s*\(?(?P<letter>[a-zđ]|i{2,3}|iv|vi{1,3}|ix)\s*[).](?=\s|\w|$)\s*")
_SMALL_NUMERALS = {numeral: number for number, numeral in enumerate("i ii iii iv v vi vii viii ix x".split(), 1)}
# "Phần thứ nhất", "Phần thứ hai" …
ORDINAL_WORDS = dict(
    zip(
        "nhất hai ba tư năm sáu bảy tám chín mười".split(),
        "I II III IV V VI VII VIII IX X".split(),
        strict=True,
    )
)
_SECTION = re.compile(
    r"\s*(?:(?P<word>phần|phan|mục|muc|nhóm (?:nhiệm vụ|nội dung|công việc|việc)|nhóm|nhom|lĩnh vực|linh vuc|chương|chuong)\s+(?:thứ\s+)?)?"
    r"(?P<code>[IVXLivxl]{1,5}|[A-HĐ]|\d{1,2}|"
    + "|".join(ORDINAL_WORDS)
    + r")\s*(?P<end>[.:)\-–/]+|\s|$)\s*(?P<title>.*)",
    re.DOTALL | re.IGNORECASE,
)
_CODE_BELOW = re.compile(r"\s*[A-ZĐ]{1,4}\.\d{1,2}[.)\s]")
# "Lĩnh vực: Cải cách thể chế", "NỘI DUNG CẢI CÁCH: …" with no code.
_NAMED_SECTION = re.compile(
    r"\s*(?:lĩnh vực|mảng|trụ cột|chuyên đề|phần|nội dung|nhóm nội dung)(?: (?:công tác|cải cách|cải cách hành chính|cchc))?"
    r"\s*:\s*(?P<title>\S.{3,})",
    re.IGNORECASE | re.DOTALL,
)
# "Mục tiêu: 100% …", "Nhiệm vụ trọng tâm: …": the only one of its section needs no number.
_NAMED = re.compile(
    r"\s*(?:[-–•*+]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)])?\s*(?:(?P<objective>(?:muc tieu|chi tieu))|nhiem vu)"
    r"(?:,? (?:chi tieu|cu the|chung|chu yeu|trong tam|giai phap))?\s*:\s*(?=\S)"
)
# Its number stands elsewhere, or nowhere.
_BARE_ACTIVITY = re.compile(r"\s*(?:hoạt động|HĐ)\s*:\s*(?=\S)", re.IGNORECASE)
# A typed 1.1 is shown as "1,1" in a Vietnamese workbook.
_SEQUENCE_NUMBER = re.compile(r"\(?\d{1,3}(?:[.,]\d{1,3}){0,3}[.)]?")
_CONTINUED = re.compile(r"\s*\(\s*(?:tiếp(?: theo)?|tiep(?: theo)?|tt)\s*\.?\)\s*$", re.IGNORECASE)
_DECLARED = re.compile(r"(?P<count>\d{1,3})\s*(?P<word>muc tieu|nhiem vu|hoat dong)")
_DECLARATION = re.compile(
    r"[\s:;,.–-]*\((?P<inside>[^()]*\d+\s*(?:mục tiêu|nhiệm vụ|hoạt động|nội dung|công việc|đầu việc|việc)\b[^()]*)\)\s*\.?",
    re.IGNORECASE,
)
# Counts without brackets, as in "CẢI CÁCH THỂ CHẾ: 2 nhiệm vụ, 5 hoạt động".
_DECLARED_BEHIND = re.compile(
    r"\s*[:–-]\s*(?P<inside>(?:(?:^|[\s,;–-]|và )*\d+\s*(?:mục tiêu|nhiệm vụ|hoạt động))+)\s*\.?$", re.IGNORECASE
)


class Labelled(NamedTuple):
    """A label found at the beginning of a text."""

    level: Field | None  # None: a bare number or letter, which may belong to any level
    number: int
    end: int  # where the text after the label begins


@lru_cache(maxsize=32_768)
def label_of(text: str) -> Labelled | None:
    """The label at the beginning of a text.

    >>> label_of("Hoạt động 04: Thực hiện")
    Labelled(level=<Field.ACTIVITY: 'activity'>, number=4, end=14)
    >>> label_of("100% các phòng") is None
    True
    """
    start = text[:40]
    if match := _LABEL.match(same_length_plain(start)):
        word = match["word"]
        if match["end"] or match.end() == len(start) or len(word) > 2 or start[match.end() : match.end() + 1].isupper():
            level = next(level for level, found in LABEL_WORDS.items() if word in found)
            return Labelled(level, int(match["number"].split(".")[-1]), match.end())
    return bare_label_of(start)


def named_level_of(text: str) -> tuple[Field, int] | None:
    """The level that a text names without a number, and where the text after the name begins.

    >>> named_level_of("Mục tiêu: 100% hồ sơ"), named_level_of("Nhiệm vụ được giao")
    ((<Field.OBJECTIVE: 'objective'>, 10), None)
    """
    match = _NAMED.match(same_length_plain(text[:60]))
    return None if match is None else (Field.OBJECTIVE if match["objective"] else Field.TASK, match.end())


def label_level(text: str) -> Field | None:
    """The level that a text's label names."""
    found = label_of(text)
    if found is not None and found.level is not None:
        return found.level
    named = named_level_of(text)
    return named[0] if named is not None else None


def bare_label_of(text: str) -> Labelled | None:
    """A bare "1.", "1.2.", "2)", "đ)" at the beginning of a text.

    >>> bare_label_of("1.2. Ban hành")
    Labelled(level=None, number=2, end=5)
    """
    if match := _PLAIN_NUMBER.match(text):
        return Labelled(None, int(match["number"].split(".")[-1]), match.end())
    if match := _LETTERED_NUMBER.match(text):
        return Labelled(None, int(match["number"].split(".")[-1]), match.end())
    if (match := _POINT.match(text)) and (number := _point_number(match["letter"])) is not None:
        return Labelled(None, number, match.end())
    return None


def _point_number(letter: str) -> int | None:
    """Where a point's letter stands in the alphabet; of "ii", "iii" the Roman number."""
    if letter in POINT_LETTERS:
        return POINT_LETTERS.index(letter) + 1
    return _SMALL_NUMERALS.get(letter)


def number_before(text: str) -> str:
    """The running number before a text.

    >>> number_before("1.2.1. Ban hành"), number_before("100% hồ sơ")
    ('1.2.1', '')
    """
    match = _PLAIN_NUMBER.match(text)
    return match["number"] if match else ""


def is_point(text: str) -> bool:
    """Whether a text begins as a child of the row above: "a) …", "đ) …"."""
    match = _POINT.match(text)
    return match is not None and _point_number(match["letter"]) is not None


def unlabelled(text: str, level: Field) -> Label:
    """A text of this level without its label; a label of another level stays.

    >>> unlabelled("Mục tiêu 1 : 100% các văn bản", Field.OBJECTIVE)
    Label(number=1, text='100% các văn bản')
    """
    if level is Field.ACTIVITY and (bare := _BARE_ACTIVITY.match(text)) is not None:
        return Label(None, text[bare.end() :])
    found = label_of(text)
    if found is None or found.level not in (None, level):
        return Label(None, text or None)
    return Label(found.number, text[found.end :].strip() or None)


def same_length_plain(text: str) -> str:
    """`plain` of a text whose letters are single characters, so that positions stay; the rest is left as it is."""
    found = plain(text)
    return found if len(found) == len(text) else text.lower()


def label_starts(text: str, level: Field) -> list[int]:
    """Where labels of a level begin inside a text: several activities in one cell."""
    flat = same_length_plain(text)
    return [match.start() + len(match[0]) - len(match[0].lstrip()) for match in _LABEL_INSIDE[level].finditer(flat)]


def numbered_line_starts(text: str) -> list[tuple[int, int]]:
    """(number, position) of the lines that begin with a number: "1.", "2)"."""
    starts: list[tuple[int, int]] = []
    position = 0
    for line in text.split("\n"):
        match = _PLAIN_NUMBER.match(line)
        if match:
            starts.append((int(match["number"].split(".")[-1]), position))
        position += len(line) + 1
    return starts


def comes_next(code: str, before: str) -> bool:
    """Whether a section's code counts on from the one before.

    >>> comes_next("B", "A"), comes_next("IV", "III"), comes_next("D", "C"), comes_next("C", "A")
    (True, True, True, False)
    """
    counted, last = roman(code), roman(before)
    if counted is not None and last is not None and counted == last + 1:
        return True
    if code.isdecimal() and before.isdecimal():
        return int(code) == int(before) + 1
    return len(code) == len(before) == 1 and code.isalpha() and ord(code) == ord(before) + 1


class SectionCode(NamedTuple):
    """A code and a title taken apart."""

    code: str
    title: str
    explicit: bool  # "Phần I", "I." rather than a lone letter before a text


@lru_cache(maxsize=8_192)
def section_code_of(text: str) -> SectionCode | None:
    """A section's code at the beginning of a text: "I. CÔNG TÁC …", "Phần II: …", "A - …", "IV".

    >>> section_code_of("IV. CẢI CÁCH TỔ CHỨC BỘ MÁY")
    SectionCode(code='IV', title='CẢI CÁCH TỔ CHỨC BỘ MÁY', explicit=True)
    """
    match = _SECTION.match(text)
    if match is None:
        return None
    code, word, end = match["code"], match["word"], match["end"].strip()
    if code.lower() in ORDINAL_WORDS:
        return SectionCode(ORDINAL_WORDS[code.lower()], match["title"].strip(), True) if word else None
    if code.isdigit():
        return SectionCode(code, match["title"].strip(), True) if word else None
    if not word and not code.isupper():
        return None
    code = code.upper()
    if roman(code) is None and (len(code) > 1 or code not in "ABCDEFGHĐ"):
        return None
    title = match["title"].strip()
    if end == "." and _CODE_BELOW.match(text):
        return None  # "A.1. 100% hồ sơ trực tuyến" stands below a section "A"
    if not end and not word and title and not title.isupper():
        return None  # "I vote": a lone letter before ordinary words is no code
    return SectionCode(code, title, bool(word or end))


def section_named_in(text: str) -> str | None:
    """The section that a line names after a word for it.

    >>> section_named_in("Lĩnh vực: Cải cách thể chế"), section_named_in("Nội dung công việc")
    ('Cải cách thể chế', None)
    """
    match = _NAMED_SECTION.match(text)
    return match["title"].strip() if match else None


def is_sequence_number(text: str) -> bool:
    """Whether a cell holds only a running number: "1", "1.2", "(3)", "4."."""
    return _SEQUENCE_NUMBER.fullmatch(text) is not None


def number_parts(text: str) -> tuple[int, ...]:
    """The parts of a running number; nothing where a cell holds something else.

    >>> number_parts("(1.2)"), number_parts("1,10."), number_parts("IV")
    ((1, 2), (1, 10), ())
    """
    return tuple(int(part) for part in re.findall(r"\d+", text)) if is_sequence_number(text) else ()


def sequence_number(text: str) -> int | None:
    """The last part of a running number; a lone letter counts by the alphabet.

    >>> sequence_number("2.10"), sequence_number("đ)")
    (10, 5)
    """
    text = text.strip()
    if parts := number_parts(text):
        return parts[-1]
    letter = text.strip("().").lower()
    return POINT_LETTERS.index(letter) + 1 if letter in POINT_LETTERS else None


def without_continuation(title: str) -> tuple[str, bool]:
    """A title without the words that it goes on from the page before, and whether it has them.

    >>> without_continuation("CẢI CÁCH THỂ CHẾ (tiếp theo)")
    ('CẢI CÁCH THỂ CHẾ', True)
    """
    rest = _CONTINUED.sub("", title)
    return rest, rest != title


def without_declaration(title: str) -> tuple[str, Counts | None]:
    """A section's title and the counts that it declares.

    >>> without_declaration("THỂ CHẾ (01 Mục tiêu; 02 Nhiệm vụ; 3 Hoạt động)")
    ('THỂ CHẾ', Counts(objectives=1, tasks=2, activities=3))
    """
    match = _DECLARATION.search(title) or _DECLARED_BEHIND.search(title)
    if match is None or (match.re is _DECLARED_BEHIND and not title[: match.start()].isupper()):
        return title, None
    counts: list[int | None] = [None, None, None]
    for found in _DECLARED.finditer(" ".join(words(match["inside"]))):
        counts[DECLARED_WORDS[found["word"]]] = int(found["count"])
    rest = (title[: match.start()] + " " + title[match.end() :]).strip()
    return rest, Counts(*counts)
