"""One cell that names both who leads and who helps: "Chủ trì: Văn phòng; phối hợp: các phòng"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.labels import same_length_plain

# "Phòng chủ trì: …" at the beginning of a line or part; inside one, "phòng" still belongs to the name before.
_LABEL = re.compile(
    r"(?:(?:^|(?<=[\n;.(+•-])|(?<=[;.]\s))(?:(?:cac\s+)?(?:co quan|don vi|phong|bo phan)[ ,/]*)+|^"
    r"|(?<=[\s;,.(+•-]))(?P<role>chu tri|phoi hop|ct|ph)(?:\s+(?:thuc hien|chinh|voi))?\s*:\s*"
)
_MARK = re.compile(r"\s*\(\s*(?P<role>chu tri|phoi hop|ct|ph)(?:\s+(?:thuc hien|chinh))?\s*\)")
_SENTENCE = re.compile(
    r"^(?P<lead>.{2,}?)[\s,;]+(?:chu tri[\s,;]+(?:va\s+)?)?phoi hop\s+(?:voi|cung)\s+(?P<partner>.+)$",
    re.DOTALL,
)
_LEADS = ("chu tri", "ct")
_EDGES = " \n;,.-–+•"


class Roles(NamedTuple):
    """The words of a cell for each role; nothing where it names nobody."""

    lead: str
    partner: str


@lru_cache(maxsize=16_384)
def roles_in(text: str) -> Roles | None:
    """Who leads and who helps, where one cell says both; None where it only names offices.

    >>> roles_in("Văn phòng chủ trì, phối hợp với các phòng")
    Roles(lead='Văn phòng', partner='các phòng')
    """
    flat = same_length_plain(text)
    if len(flat) != len(text):
        return None
    if labels := list(_LABEL.finditer(flat)):
        ends = [*(label.start() for label in labels[1:]), len(text)]
        parts = [(label["role"], text[label.end() : end]) for label, end in zip(labels, ends, strict=True)]
        if text[: labels[0].start()].strip(_EDGES):
            parts.insert(0, ("chu tri", text[: labels[0].start()]))
        return _both(parts)
    if marks := list(_MARK.finditer(flat)):
        starts = [0, *(mark.end() for mark in marks)]
        parts = [(mark["role"], text[start : mark.start()]) for mark, start in zip(marks, starts, strict=False)]
        parts.append(("phoi hop", text[marks[-1].end() :]))
        return _both(parts)
    if match := _SENTENCE.match(flat):
        return _both(
            [
                ("chu tri", text[match.start("lead") : match.end("lead")]),
                ("phoi hop", text[match.start("partner") :]),
            ]
        )
    return None


def _both(parts: list[tuple[str, str]]) -> Roles | None:
    lead = "; ".join(found for role, part in parts if role in _LEADS and (found := part.strip(_EDGES)))
    partner = "; ".join(found for role, part in parts if role not in _LEADS and (found := part.strip(_EDGES)))
    return Roles(lead, partner) if lead and partner else None
