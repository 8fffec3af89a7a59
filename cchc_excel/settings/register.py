"""The register of offices and groups: who is who, under which names, without two of one name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from cchc_excel.cells import Fact
from cchc_excel.settings.nouns import Office, OfficeGroup, Settings
from cchc_excel.settings.tables import Row
from cchc_excel.settings.values import Wrong, names, one_line, yes_or_no
from cchc_excel.spelling import key

EVERY_OFFICE = {"tat ca", "tat ca cac don vi", "tat ca don vi", "toan bo", "cac don vi"}
_TRAILING = " ;,."


def read_offices(rows: Sequence[Row], before: Sequence[Office] = ()) -> tuple[tuple[Office, ...], list[Fact]]:
    """The offices of the sheet "Đơn vị", after those already known; a row without a name adds names to the one above."""
    facts: list[Fact] = []
    drafts: list[tuple[str, list[tuple[str, Row]], bool, int]] = []
    for row in rows:
        name = one_line(row.text("name")).strip(_TRAILING)
        spellings = [(short, row) for short in names(row.text("short_names"))]
        reports = _reports(row, facts)
        if key(name) and not (drafts and row.number > drafts[-1][3] and _merged_with(row, drafts[-1][3])):
            drafts.append((name, spellings, reports, row.number))
        elif drafts:
            drafts[-1][1].extend(spellings)
        else:
            facts.append(Fact("settings_row_incomplete", row.ref("name"), {"column": "Tên đơn vị"}))
    rows_by_number = {row.number: row for row in rows}
    taken = {key(each): office.name for office in before for each in (office.name, *office.short_names)}
    named = []
    for draft in drafts:  # full names first: an abbreviation never takes a full name away
        if key(draft[0]) in taken:
            ref = rows_by_number[draft[3]].ref("name")
            facts.append(Fact("settings_office_repeated", ref, {"name": draft[0]}))
        else:
            taken[key(draft[0])] = draft[0]
            named.append(draft)
    offices = tuple(
        Office(name, _own_names(name, spellings, taken, facts), reports, row) for name, spellings, reports, row in named
    )
    return (*before, *offices), facts


def _merged_with(row: Row, above: int) -> bool:
    """Whether the row's name is the one above, in a cell merged downwards."""
    return row.cells["name"].row <= above


def _reports(row: Row, facts: list[Fact]) -> bool:
    cell = row.cells.get("reports")
    if cell is None:
        return True
    said = yes_or_no(cell)
    if isinstance(said, Wrong):
        wrong = {"label": "Có nộp báo cáo", "value": one_line(cell.text)[:60]}
        wrong |= {"expected_vi": said.vi, "expected_en": said.en}
        facts.append(Fact("settings_value_wrong", row.ref("reports"), wrong))
        return True
    return said


def _own_names(
    name: str, spellings: Sequence[tuple[str, Row]], taken: dict[str, str], facts: list[Fact]
) -> tuple[str, ...]:
    """The other names of an office; one that belongs to another office is a fact."""
    own: list[str] = []
    for short, row in spellings:
        owner = taken.setdefault(key(short), name)
        if owner != name:
            said = {"name": short, "first": owner, "second": name}
            facts.append(Fact("settings_name_ambiguous", row.ref("short_names"), said))
        elif key(short) != key(name) and key(short) not in map(key, own):
            own.append(short)
    return tuple(own)


def register_names(settings: Settings) -> dict[str, str]:
    """The key of every name of an office or a group → its full name."""
    register = {key(each): group.name for group in settings.groups for each in (group.name, *group.other_names)}
    register |= {key(each): office.name for office in settings.offices for each in (office.name, *office.short_names)}
    return register


def read_groups(rows: Sequence[Row], settings: Settings) -> tuple[tuple[OfficeGroup, ...], list[Fact]]:
    """The groups of the sheet "Nhóm đơn vị", after those already known; members are offices or earlier groups."""
    facts: list[Fact] = []
    groups = list(settings.groups)
    taken = register_names(settings)
    for row in rows:
        name = one_line(row.text("name")).strip(_TRAILING)
        if not key(name):
            facts.append(Fact("settings_row_incomplete", row.ref("name"), {"column": "Tên nhóm"}))
            continue
        if key(name) in taken:
            said = {"name": name, "first": taken[key(name)], "second": name}
            kind = "settings_office_repeated" if taken[key(name)] == name else "settings_name_ambiguous"
            facts.append(Fact(kind, row.ref("name"), said))
            continue
        written = _member_names(row.text("members"), taken)
        members, unknown = _members(written, settings, groups)
        facts.extend(
            Fact("settings_group_member_unknown", row.ref("members"), _unknown(each, name, settings))
            for each in unknown
        )
        if unknown and not members:  # without members it would stand for every office
            facts.append(Fact("settings_group_empty", row.ref("members"), {"group": name}))
            continue
        taken[key(name)] = name
        others = _own_names(name, [(each, row) for each in names(row.text("other_names"))], taken, facts)
        groups.append(OfficeGroup(name, others, members))
    return tuple(groups), facts


def _member_names(text: str, register: Mapping[str, str]) -> tuple[str, ...]:
    """The members as written; commas part them where the register knows a part ("Văn phòng, Phòng Tôn giáo")."""
    members: list[str] = []
    for part in names(text):
        by_comma = names(part.replace(",", ";"))
        apart = key(part) not in register and any(key(each) in register for each in by_comma)
        members.extend(by_comma if apart else (part,))
    return tuple(members)


def _members(
    written: Sequence[str], settings: Settings, groups: Sequence[OfficeGroup]
) -> tuple[tuple[str, ...], list[str]]:
    """(office names, in the order written, and names that nobody has)."""
    if not written or any(key(each) in EVERY_OFFICE for each in written):
        return (), []
    if not settings.offices:  # offices are learned from the files
        return tuple(written), []
    offices = {key(each): office.name for office in settings.offices for each in (office.name, *office.short_names)}
    inner = {
        key(each): group.members or tuple(office.name for office in settings.offices)
        for group in groups
        for each in (group.name, *group.other_names)
    }
    members: dict[str, None] = {}
    unknown = []
    for each in written:
        if key(each) in offices:
            members[offices[key(each)]] = None
        elif key(each) in inner:
            members |= dict.fromkeys(inner[key(each)])
        else:
            unknown.append(each)
    return tuple(members), unknown


def _unknown(written: str, group: str, settings: Settings) -> dict[str, str]:
    """What the message about an unknown member needs: the nearest name, if one is near."""
    register = {key(each): office.name for office in settings.offices for each in (office.name, *office.short_names)}
    near = get_close_matches(key(written), list(register), n=1, cutoff=0.7)
    hint = (f" Có phải là {register[near[0]]}?", f" Did you mean {register[near[0]]}?") if near else ("", "")
    return {"name": written, "group": group, "hint_vi": hint[0], "hint_en": hint[1]}
