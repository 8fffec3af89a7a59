"""Drafts in, activities out: the words of each field read, persons noted and kept out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cchc_excel.annex.assigned import offices_of, table_register
from cchc_excel.annex.context import Context
from cchc_excel.annex.drafts import Draft
from cchc_excel.annex.offices import persons_in, without_persons
from cchc_excel.annex.reporting import REPORTING, earlier_headings, report_of, reports, went_back
from cchc_excel.annex.strands import Entry, Strand
from cchc_excel.annex.timing import deadline_of
from cchc_excel.cells import Fact
from cchc_excel.plan import Activity, ColumnReading, Field, Label

PERSONS_STAND_IN = frozenset({Field.LEAD, Field.PARTNER, Field.NOTE}) | REPORTING


class Finisher:
    """Reads the drafts of one table; `lead` is who leads its work where no column says so."""

    def __init__(
        self,
        entries: Sequence[Entry],
        columns: Sequence[ColumnReading],
        context: Context,
        lead: Strand | None,
        *,
        area_is_section: bool,
    ) -> None:
        self._fields = {column.field for column in columns}
        self._reports = reports(columns, entries)
        self._earlier = earlier_headings(columns)
        self._context = context
        self._register = table_register(entries, context.register)
        self._lead = lead
        self._area_is_section = area_is_section
        self.facts: list[Fact] = []

    def finished(self, draft: Draft) -> Activity:
        """The activity of a draft, still without its id."""
        values, context = draft.values, self._context
        cells = {name: strand.ref for name, strand in values.items()}
        for level, parent in ((Field.OBJECTIVE, draft.objective), (Field.TASK, draft.task)):
            if parent.strand is not None:
                cells[level] = parent.strand.ref
        extras = tuple((heading, strand.text) for name, heading, strand in draft.entry.several if name is Field.EXTRA)
        if draft.group:
            extras = (("Nhóm", draft.group), *extras)
        if Field.AREA in values and not self._area_is_section:
            extras = (*extras, ("Lĩnh vực", values[Field.AREA].text))
        if not self._reports and Field.NOTE in values:
            extras = (*extras, ("Ghi chú", values[Field.NOTE].text))
        product = values[Field.PRODUCT].text if Field.PRODUCT in values else None
        report = report_of(values, draft.entry, context, product, draft.text) if self._reports else None
        self.facts.extend(went_back(draft.entry, report, self._earlier, context))
        self._note_persons(values, draft.entry)
        leads, partners = offices_of(draft, self._register, self._fields)
        if not leads and self._lead is not None and Field.LEAD not in self._fields:
            leads, cells[Field.LEAD] = context.register.read(self._lead.text), self._lead.ref
        doubts = ("shifted_off",) if draft.entry.fell_off and Field.DEADLINE not in values else ()
        return Activity(
            id="",
            section=draft.section,
            objective=draft.objective.label(Field.OBJECTIVE),
            task=draft.task.label(Field.TASK),
            activity=Label(draft.number, draft.text),
            product=product,
            leads=leads,
            partners=partners,
            deadline=deadline_of(values, draft.entry, context, self._fields),
            conditional=context.is_conditional(draft.text),
            report=report,
            extras=tuple((heading, without_persons(text)) for heading, text in extras),
            cells=cells,
            repairs=tuple(dict.fromkeys(draft.repairs)),
            doubts=doubts,
        )

    def _note_persons(self, values: Mapping[Field, Strand], entry: Entry) -> None:
        """Names and telephone numbers of persons stay out of every output; the cell is told, never what it says."""
        strands = [strand for name, strand in values.items() if name in PERSONS_STAND_IN]
        for strand in (*strands, *(strand for _, _, strand in entry.several)):
            if persons_in(strand.text):
                self.facts.append(Fact("personal_data", strand.ref))
