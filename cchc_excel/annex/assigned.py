"""Who leads an activity and who assists: from its own cells, from one cell that names both, or from the titles over it."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from cchc_excel.annex.drafts import Draft
from cchc_excel.annex.offices import Register, TableRegister
from cchc_excel.annex.openings import office_in_title
from cchc_excel.annex.roles import roles_in
from cchc_excel.annex.strands import Entry, Strand
from cchc_excel.plan import Field, Mention


def table_register(entries: Iterable[Entry], register: Register) -> TableRegister:
    """The register with what the leads and partners of a table tell about each other."""
    both = (Field.LEAD, Field.PARTNER)
    return register.in_table(entry.values[name].text for entry in entries for name in both if name in entry.values)


def part_roles(values: dict[Field, Strand]) -> None:
    """Give each role its words where the lead's cell names both and no column is for partners."""
    lead = values.get(Field.LEAD)
    if lead is not None and Field.PARTNER not in values and (roles := roles_in(lead.text)) is not None:
        values[Field.PARTNER] = replace(lead, text=roles.partner)
        values[Field.LEAD] = replace(lead, text=roles.lead)


def offices_of(
    draft: Draft, register: TableRegister, present: Set[Field]
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Who leads and who assists; a lead's cell may name both ("Văn phòng chủ trì, phối hợp với …")."""
    values = draft.values
    partners = register.read(values[Field.PARTNER].text) if Field.PARTNER in values else ()
    if Field.LEAD not in values:
        return _office_over(draft, register) if Field.LEAD not in present else (), partners
    text = values[Field.LEAD].text
    if "phối hợp" not in text.lower():
        return register.read(text), partners
    leads, assisting = register.read_roles(text)
    known = {mention.name for mention in partners}
    return leads, (*partners, *(mention for mention in assisting if mention.name not in known))


def _office_over(draft: Draft, register: TableRegister) -> tuple[Mention, ...]:
    """Rows sorted by office under its name, in a table without a column for who leads: that office leads."""
    titles = (draft.group, draft.task.label(Field.TASK).text or "", draft.section.title, draft.over)
    office = next((office for title in titles if title and (office := office_in_title(title)) is not None), None)
    return () if office is None else register.read(office)
