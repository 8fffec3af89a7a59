"""What a table's own title lines or its sheet's name say of all its rows: their section, who leads, when they are due.

Where several tables of a file have the same heading, what tells one title from the other tells what its rows share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.areas import are_areas
from cchc_excel.annex.deadlines import deadline_likeness
from cchc_excel.annex.labels import same_length_plain, section_code_of, section_named_in, without_declaration
from cchc_excel.annex.legends import codes_in
from cchc_excel.annex.offices import office_likeness
from cchc_excel.annex.strands import Strand
from cchc_excel.cells import Cell, CellRef
from cchc_excel.plan import Section
from cchc_excel.spelling import key

NO_SECTION = Section("", "")
ALIKE = 0.6  # of two tables' headings so many are the same where the tables are of one kind
SURELY = 0.8  # an office, a time
_NEAR = 2  # lines above the heading in which a bare title stands
_LONGEST = 120  # letters of a line that may be a title
_SHORTEST = 4
# What begins so is the title of a whole plan, or stands beside one: no section.
PLAN_TITLES = (
    "phu luc | bieu | bang | mau so | ke hoach | chuong trinh | danh muc | bao cao | tong hop | lo trinh | lich | kem theo | "
    "ban hanh kem | cong hoa | doc lap | don vi tinh | dvt | so lieu | tinh den | ky bao cao | thang bao cao | ngay | ghi chu | "
    "luu y | huong dan | can cu | kinh gui | nguoi lap | ho ten | ubnd | uy ban | hdnd | dang uy"
).split(" | ")
GENERIC_SHEETS = frozenset(
    "sheet|trang|trang tinh|table|phu luc|pl|bieu|bieu mau|mau|bang|ke hoach|kh|danh muc|danh sach|bao cao|bc|tong hop|th|"
    "nhiem vu|nv|data|du lieu|cchc|kh cchc|phan cong|theo doi|moi|cu|ban|goc|tien do|ket qua|nam|thang|quy|ky|lan|dot|dt".split(
        "|"
    )
)
SECTION_WORDS = ("linh vuc", "chuyen de", "mang", "tru cot")
WHOLE_AGENCIES = ("ubnd", "uy ban", "so ", "bo ", "dang uy", "truong ")  # a letterhead, whoever leads
_LEADS = re.compile(
    r"\W*(?:ten )?(?:don vi|co quan|phong|bo phan|phong, don vi)(?:,? phong| phu trach)? (?:chu tri|thuc hien"
    r"|phu trach|duoc giao|chiu trach nhiem)"
    r"(?: thuc hien| chinh)?\s*:\s*(?P<office>\S.*)$"
    r"|.*\b(?:phan cong|giao viec|giao nhiem vu)(?: nhiem vu| cong viec| thuc hien)?(?: cho| cua)?\s*:?\s+"
    r"(?P<told>(?:phong|van phong|ban|to|trung tam|bo phan|chi cuc|chi nhanh|thanh tra|doi|khoa|cong an)\b.*)$"
)
# Said of each of several tables, these are enough.
_NAMED = re.compile(
    r"\W*(?:ten )?(?:don vi|co quan|phong|bo phan|phong ban|to|phong, don vi)(?: bao cao| gui| lap)?\s*:\s*(?P<office>\S.*)$"
    r"|.*?(?:\b(?:cua|cho|do)\s|[:–-]\s*)(?P<told>(?:phong|van phong|ban|to|trung tam|bo phan|chi cuc|thanh tra|doi|khoa|cong an)\b[^:]*?)"
    r"(?: chu tri| thuc hien| phu trach)*$"
)
_LABELLED = re.compile(
    r"(?:ten )?(?:don vi|co quan|phong|bo phan|phong ban"
    r"|phong, don vi)(?: (?:chu tri|thuc hien|phu trach|duoc giao))*\s*:\s*(?P<office>\S.*)$"
)
REPORTS = ("bao cao", "ket qua", "tien do", "tinh hinh")  # a month there is the one reported on
_TIMED_PLAN = re.compile(
    r"\b(?P<time>(?:thang\s+\d{1,2}|quy\s+(?:i{1,3}|iv|[1-4]))(?:\s*[/-]?\s*(?:nam\s+)?20\d\d)?)\W*$"
)
_YEAR = re.compile(r"[\s,–-]*(?:\bnăm\s+)?\b20\d\d\b.*$", re.IGNORECASE)
NUMBERED_TITLE = re.compile(
    r"(?:bảng|biểu|phụ lục|danh mục|phần)(?: số)?\s*(?:\d{1,2}|[IVX]{1,4}|[A-H])\s*[.:)–-]+\s*(?=\S)", re.IGNORECASE
)
_NUMBER = re.compile(r"^(?:\d{1,2}|[a-zđ])(?:\.\d{1,2})*\s*[.):/-]\s*")
_SHEET_NUMBER = re.compile(r"[\d\s._()-]+")

Line = tuple[CellRef, str]


class Titled(NamedTuple):
    """A table's heading words and the lines above it, from the top."""

    sheet: str
    heading: frozenset[str]
    lines: tuple[Line, ...]
    at: CellRef  # where its heading begins


class Opening(NamedTuple):
    """What holds for a table's rows from the first one on."""

    section: Section = NO_SECTION
    lead: Strand | None = None
    time: Strand | None = None
    open: Section = NO_SECTION  # of the table above in the sheet, until a row opens another one


def openings_of(tables: Sequence[Titled]) -> list[Opening]:
    """For each table of a file what its titles say of its rows."""
    found = [_opening(table, [other for other in tables if other is not table]) for table in tables]
    codes: dict[str, str] = {}
    for opening in found:
        if opening.section.title and not opening.section.code:
            codes.setdefault(key(opening.section.title), str(len(codes) + 1))
    return [
        opening._replace(section=replace(opening.section, code=codes[key(opening.section.title)]))
        if opening.section.title and not opening.section.code
        else opening
        for opening in found
    ]


def _opening(table: Titled, others: Sequence[Titled]) -> Opening:
    alike = [other for other in others if _alike(table, other)]
    lines = [line for line in reversed(table.lines) if len(line[1]) <= _LONGEST and not codes_in(line[1])]
    if alike:
        lines = [line for line in lines if all(_tells_apart(line[1], other) for other in alike)]
    found = Opening()
    for distance, (ref, text) in enumerate(lines):
        one = _said(ref, text, distinct=bool(alike), near=distance < _NEAR)
        if one.lead is not None and any(key(one.lead.text) in key(line) for other in alike for _, line in other.lines):
            continue  # the agency itself, which every table's title names
        found = Opening(
            one.section if found.section == NO_SECTION else found.section,
            found.lead or one.lead,
            found.time or one.time,
        )
    if found != Opening():
        return found
    if alike:
        return _named_by_sheet(table, alike)
    titled = [other for other in others if other.sheet != table.sheet and _titled_alike(table, other)]
    return (
        _named_by_sheet(table, titled) if titled and are_areas({table.sheet, *(one.sheet for one in titled)}) else found
    )


def _titled_alike(table: Titled, other: Titled) -> bool:
    """Whether two tables stand under the same titles, whatever their headings."""
    return bool(table.lines) and [key(line) for _, line in table.lines] == [key(line) for _, line in other.lines]


def _alike(table: Titled, other: Titled) -> bool:
    both = table.heading | other.heading
    return len(table.heading & other.heading) >= ALIKE * len(both)


def _tells_apart(text: str, other: Titled) -> bool:
    return all(key(text) != key(line) for _, line in other.lines)


def _said(ref: CellRef, text: str, *, distinct: bool, near: bool) -> Opening:
    """What one line says; of a line that tells its table from others it takes less to say something."""
    flat = same_length_plain(text)
    if (office := _office_of_line(text, distinct=distinct)) is not None:
        return Opening(lead=_strand(ref, office))
    if (named := section_named_in(text)) is not None and (distinct or flat.startswith(SECTION_WORDS)):
        return Opening(_section("", _without_year(named), ref))
    if not distinct:
        return Opening()
    bare = _NUMBER.sub("", NUMBERED_TITLE.sub("", text)).strip(" :.")
    if deadline_likeness(bare) >= SURELY and not _is_plan_title(bare):
        return Opening(time=_strand(ref, bare))
    code = section_code_of(text)
    if code is not None and code.title and (code.explicit or code.title.isupper()):
        return Opening(_section(code.code, code.title, ref))
    if office_likeness(bare) >= SURELY:
        return Opening() if key(bare).startswith(WHOLE_AGENCIES) else Opening(lead=_strand(ref, bare))
    if (timed := _TIMED_PLAN.search(flat)) is not None and not any(word in flat for word in REPORTS):
        return Opening(time=_strand(ref, text[timed.start("time") :].strip(" .:)")))
    title = _without_year(bare)
    if not near or text.endswith((",", ";", ":", ".")):
        return Opening()
    if _is_plan_title(title) or sum(letter.isalpha() for letter in title) < _SHORTEST:
        return Opening()
    return Opening(_section("", title, ref))


def _office_of_line(text: str, *, distinct: bool) -> str | None:
    """The office that a line says leads; "Đơn vị: Phòng Kinh tế" says so where no column does, the whole agency's name never."""
    found = _office_named(text, (_LEADS, _NAMED) if distinct else (_LEADS,))
    if found is not None or distinct or (labelled := _LABELLED.match(same_length_plain(text))) is None:
        return found
    office = text[labelled.start("office") :].strip(" .;:()")
    return office if office_likeness(office) >= SURELY and not key(office).startswith(WHOLE_AGENCIES) else None


def _office_named(text: str, patterns: Sequence[re.Pattern[str]]) -> str | None:
    flat = same_length_plain(text)
    for pattern in patterns:
        if (match := pattern.match(flat)) is not None:
            start, end = match.span("office") if match["office"] else match.span("told")
            name = _without_year(text[start:end].strip(" .;:()"))
            if match["office"] or office_likeness(name) >= SURELY:
                return name
    return None


@lru_cache(maxsize=1_024)
def office_in_title(title: str) -> str | None:
    """The office that a title over rows names: itself, or after "Đơn vị: ".

    >>> office_in_title("Đơn vị chủ trì: Văn phòng"), office_in_title("Cải cách thể chế")
    ('Văn phòng', None)
    """
    bare = _NUMBER.sub("", title).strip(" :.")
    labelled = _LABELLED.match(same_length_plain(bare))
    if labelled is not None:
        return bare[labelled.start("office") :].strip(" .;:()")
    return bare if office_likeness(bare) >= SURELY else None


def _is_plan_title(text: str) -> bool:
    words = key(text) + " "
    return any(words.startswith(known + " ") for known in PLAN_TITLES)


def _section(code: str, title: str, ref: CellRef | None) -> Section:
    bare, declared = without_declaration(title)
    return Section(code, bare, declared, ref)


def _without_year(title: str) -> str:
    return _YEAR.sub("", title).strip(" ,–-(") or title


def _strand(ref: CellRef, text: str) -> Strand:
    return Strand(Cell(text, ref.row, ref.column), [ref], text)


def _named_by_sheet(table: Titled, alike: Sequence[Titled]) -> Opening:
    """What the sheet's name says, where each of the tables has a sheet named for an office, a time or a section."""
    names = [one.sheet.strip() for one in (table, *alike)]
    if len({key(name) for name in names}) < len(names):
        return Opening()
    if all(office_likeness(name) >= SURELY for name in names):
        return Opening(lead=_strand(table.at, names[0]))
    if all(deadline_likeness(name) >= SURELY for name in names):
        return Opening(time=_strand(table.at, names[0]))
    return Opening(_section("", names[0], None)) if all(map(_is_name, names)) and " " in names[0] else Opening()


def _is_name(sheet: str) -> bool:
    """Whether a sheet is named for what is in it, not only "Phụ lục 2"."""
    name = _SHEET_NUMBER.sub(" ", key(sheet)).strip()
    named = len(name) >= _SHORTEST and name not in GENERIC_SHEETS and not name.startswith("bang ")
    return named and not _is_plan_title(sheet) and not any(letter.isdigit() for letter in sheet)


def lines_of(titles: Sequence[Line]) -> Iterator[Line]:
    """The lines of cells that hold several."""
    for ref, text in titles:
        for line in text.split("\n"):
            if line.strip():
                yield ref, line.strip()
