"""Whose return a file is, from the lines above its table."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cchc_excel.annex.offices.names import begins_like_office
from cchc_excel.annex.offices.persons import without_persons
from cchc_excel.annex.offices.register import Register
from cchc_excel.annex.offices.splitting import trimmed
from cchc_excel.annex.written_dates import fold
from cchc_excel.spelling import clean

_LABELLED = re.compile(
    r"^\W*(?:ten )?(?:(?:don vi|phong|co quan|bo phan|phong, don vi|phong/don vi|don vi/phong)(?: thuc hien"
    r"| bao cao| lap bieu| gui| nop| lap)*(?: bao cao)?|don vi bao cao)\s*:\s*(\S.*)$"
)
_TITLE_OF = re.compile(
    r"(?:\bcua|\btai|[-–:/(,])\s*((?:phong|p\.|van phong|vp|ban|trung tam|bo phan|thanh tra|chi cuc|so)\b[^()]*?)\)?\W*$"
)
_WIDE = ("so ", "ubnd", "uy ban", "bo ", "tinh ")


def office_of_titles(lines: Iterable[str], register: Register) -> str | None:
    """The office that reports: a labelled one even if unknown, else the most specific known one."""
    shown = [clean(line) for line in lines]
    parts = [part for line in shown for part in line.split("\n") if part.strip()]
    for line in parts:
        if (labelled := _labelled(line, register)) is not None:
            return labelled
    whole = [name for line in parts if (name := _known(line, register))]
    ending = [
        name
        for line in parts
        if (match := _TITLE_OF.search(fold(line))) and (name := _known(line[match.start(1) : match.end(1)], register))
    ]
    for names in (whole, ending):
        specific = [name for name in names if not fold(name).startswith(_WIDE)] or names
        if specific:
            return specific[-1]
    return None


def _labelled(line: str, register: Register) -> str | None:
    match = _LABELLED.match(fold(line))
    if match is None:
        return None
    written = line[match.start(1) :]
    mentions = register.read(written)
    known = [mention.name for mention in mentions if mention.known and not mention.group]
    if known:
        return known[-1]
    bare = trimmed(without_persons(written))
    unfilled = not any(character.isalpha() for character in bare)
    if unfilled or not (mentions and (begins_like_office(bare) or bare.isupper() or len(bare) <= 40)):
        return None
    return bare


def _known(line: str, register: Register) -> str | None:
    name = register.find(trimmed(line))
    groups = {group.name for group in register.groups}
    return name if name is not None and name not in groups else None
