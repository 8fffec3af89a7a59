"""Entries in, activities out: sections and parents carried down, cells shared out, words read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cchc_excel.annex.assigned import part_roles
from cchc_excel.annex.context import Context
from cchc_excel.annex.drafts import Draft, is_ditto, without_bullet
from cchc_excel.annex.finishing import Finisher
from cchc_excel.annex.identities import with_ids
from cchc_excel.annex.labels import (
    bare_label_of,
    label_level,
    section_code_of,
    unlabelled,
    without_continuation,
    without_declaration,
)
from cchc_excel.annex.numbering import Numbering
from cchc_excel.annex.numerals import is_figure, roman
from cchc_excel.annex.openings import NO_SECTION, Opening
from cchc_excel.annex.parents import (
    OpenParents,
    incomplete_parents,
    is_parent,
    leads_group,
    times_over_titles,
    titles_over_children,
)
from cchc_excel.annex.shares import (
    SHARED,
    activities_in,
    dashed_works,
    dealt_out,
    lists_of_works,
    numbered_works,
    works_kept_whole,
)
from cchc_excel.annex.strands import Entry, Strand, is_work
from cchc_excel.annex.summaries import mostly_figures
from cchc_excel.cells import Fact
from cchc_excel.plan import (
    Activity,
    ColumnReading,
    Field,
    Repair,
    RepairKind,
    RowRole,
    Section,
)
from cchc_excel.spelling import beginning_of, key

# What a parent row gives to its children where they have nothing of their own.
INHERITED = (Field.PRODUCT, Field.LEAD, Field.PARTNER, Field.START, Field.DEADLINE)
LABEL_LENGTH = 12  # letters by which an activity's beginning is known in its cell
DITTO_FIELDS = (Field.PRODUCT, Field.LEAD, Field.PARTNER, Field.DEADLINE)


class RecordBuilder:
    """Builds the activities of one table."""

    def __init__(
        self, entries: Sequence[Entry], columns: Sequence[ColumnReading], context: Context, opening: Opening
    ) -> None:
        self._entries, self._columns = entries, columns
        self._fields = {column.field for column in columns}
        titles_over_children(entries, self._fields)
        self._context = context
        self._numbering = Numbering(entries, columns)
        self._section = opening.section
        self._letter = self._over = ""  # code and title of a section "A" over sections "I", "II"
        self._parents = OpenParents(self._fields)
        self._lead = opening.lead
        self._parents.time = opening.time if Field.DEADLINE not in self._fields else None
        self._leads_group = leads_group(entries, columns)
        self._group_lead: Strand | None = None  # where they do, the last one
        self._times_over_titles = times_over_titles(entries)
        self._areas: dict[str, Section] = {}  # the sections that a column "Lĩnh vực" names
        self._area_is_section = Field.AREA in self._fields and all(
            entry.role is not RowRole.SECTION for entry in entries
        )
        self._last_number: int | None = None
        self._only_figures = mostly_figures([e.text(Field.ACTIVITY) for e in entries if Field.ACTIVITY in e.values])
        self._lists = lists_of_works(
            (e.text(Field.ACTIVITY), [e.text(name) for name in SHARED]) for e in entries if Field.ACTIVITY in e.values
        )
        self._numbered = numbered_works(
            (e.text(Field.ACTIVITY), [e.text(name) for name in SHARED]) for e in entries if Field.ACTIVITY in e.values
        )
        self._drafts: list[Draft] = []
        self.sections: list[Section] = [opening.section] if opening.section != NO_SECTION else []
        self.repairs: list[Repair] = []
        self.facts: list[Fact] = []

    def build(self) -> list[Activity]:
        """All activities in order, each with an id that no other has."""
        for index, entry in enumerate(self._entries):
            following = self._entries[index + 1] if index + 1 < len(self._entries) else None
            if entry.role is RowRole.SECTION:
                self._open_section(entry, following)
            elif entry.role is RowRole.GROUP:
                self._open_group(entry)
            else:
                self._read_entry(entry, following)
        finisher = Finisher(
            self._entries, self._columns, self._context, self._lead, area_is_section=self._area_is_section
        )
        activities = with_ids([finisher.finished(draft) for draft in self._drafts])
        self.facts.extend(finisher.facts)
        self.facts.extend(incomplete_parents(self._drafts))
        return activities

    def _open_section(self, entry: Entry, following: Entry | None) -> None:
        found = entry.section
        assert found is not None  # noqa: S101 - the row reader gives every section row its section
        title, declared = without_declaration(found.title)
        title, again = without_continuation(title)
        if again and key(title) == key(self._section.title):
            return  # a page break prints the title again
        code = found.code
        if len(code) == 1 and code in "ABCDEFGHĐ" and following is not None and following.role is RowRole.SECTION:
            self._letter, self._over = code, title
        elif self._letter and not (len(code) == 1 and code in "ABEFGHĐ"):
            code = f"{self._letter}.{code}"
        else:
            self._letter = self._over = ""
        ref = self._context.grid.ref(found.cell.row, found.cell.column)
        self.sections.append(Section(code or str(len(self.sections) + 1), title, declared, ref))
        self._enter(self.sections[-1])
        if entry.time is not None or not self._times_over_titles:
            self._parents.time = entry.time
        self._parents.carrying = (
            entry if is_work(entry) else None
        )  # the office beside a section's title serves its rows

    def _enter(self, section: Section, *, but_new: bool = False) -> None:
        self._section, self._last_number, self._group_lead = section, None, None
        self._parents.close(but_new=but_new)

    def _open_group(self, entry: Entry) -> None:
        if entry.time is not None:
            self._parents.time = entry.time
        if entry.only_time:
            self._parents.group = "" if self._times_over_titles else self._parents.group
            return
        self._parents.carrying = entry if is_work(entry) else None
        opened = False
        for level in (Field.OBJECTIVE, Field.TASK):
            strand = entry.values.get(level)
            named = label_level(strand.text) if strand is not None else None
            if strand is not None and not strand.merged and (named is level or (named is None and not entry.wide)):
                self._parents.open(level, strand, self._numbering.numbers(entry).get(level))
                opened = True
        if opened:
            return
        strand = next(
            (
                found
                for name, found in entry.values.items()
                if name not in (Field.NUMBER, Field.CODE) and len(found.text) > 3
            ),
            entry.values.get(Field.NUMBER),  # a title typed or merged from the first column on
        )
        if strand is None:
            return
        level_named = entry.names or label_level(strand.text)
        if level_named in (Field.OBJECTIVE, Field.TASK):
            number = roman(entry.text(Field.NUMBER).strip("(). ")) if entry.names is not None else None
            self._parents.open(level_named, strand, number)
        else:
            self._parents.group = strand.text
            self.facts.append(Fact("group_row", strand.ref, {"text": strand.text[:60]}))

    def _read_entry(self, entry: Entry, following: Entry | None) -> None:
        numbers = self._numbering.numbers(entry)
        self._follow_area(entry)
        self._follow_parents(entry, numbers)
        self.repairs.extend(entry.repairs)
        activity = entry.values.get(Field.ACTIVITY)
        if activity is not None and is_figure(activity.text) and not self._only_figures:
            self.facts.append(Fact("row_unplaced", activity.ref, {"row": entry.row, "text": activity.text}))
            return
        if activity is not None and is_parent(entry, following):
            self._parents.open_over(entry, activity, numbers.get(Field.ACTIVITY))
            return
        self._parents.follow(entry)
        if activity is None:
            self._entry_without_activity(entry)
            return
        self._split(entry, activity, numbers.get(Field.ACTIVITY))

    def _follow_area(self, entry: Entry) -> None:
        """A column "Lĩnh vực" names the section where no row of its own does; the same name is the same section."""
        strand = entry.values.get(Field.AREA)
        if strand is None or not self._area_is_section:
            return
        title, declared = without_declaration(strand.text)
        code = section_code_of(title)
        known = self._areas.get(key(title))
        if known is None:
            named, text = (code.code, code.title) if code is not None and code.title and code.explicit else ("", title)
            if not named and (counted := bare_label_of(title)) is not None:
                named, text = str(counted.number), title[counted.end :].strip() or title
            known = Section(named or str(len(self.sections) + 1), text, declared, strand.ref)
            self._areas[key(title)] = known
            self.sections.append(known)
        if known is not self._section:
            self._enter(known, but_new=True)

    def _follow_parents(self, entry: Entry, numbers: dict[Field, int]) -> None:
        for level in (Field.OBJECTIVE, Field.TASK):
            strand = entry.values.get(level)
            current = self._parents.objective if level is Field.OBJECTIVE else self._parents.task
            if strand is None:
                if current.strand is not None and level in self._fields:
                    entry.note(RepairKind.FILLED, current.strand.ref)
                continue
            same = current.strand is not None and (
                strand.ref == current.strand.ref or key(strand.text) == key(current.strand.text)
            )
            if not same:
                self._parents.open(level, strand, numbers.get(level))

    def _entry_without_activity(self, entry: Entry) -> None:
        """A row with work but no activity: its task is what is to be done."""
        strand = next((entry.values[level] for level in (Field.TASK, Field.OBJECTIVE) if level in entry.values), None)
        if strand is None or not is_work(entry):
            first = next(iter(entry.values.values()), None) or entry.several[0][2]
            self.facts.append(Fact("row_unplaced", first.ref, {"row": entry.row, "text": first.text[:60]}))
            return
        self.facts.append(Fact("activity_blank", strand.ref, {"text": strand.text[:60]}))
        level = Field.TASK if strand is entry.values.get(Field.TASK) else Field.OBJECTIVE
        found = unlabelled(strand.text, level)
        self._draft(entry, found.text or strand.text, None, strand)

    def _split(self, entry: Entry, activity: Strand, number: int | None) -> None:
        expected = None if self._last_number is None else self._last_number + 1
        expected = 1 if activity.text in self._numbered else expected
        beside = [entry.text(name) for name in SHARED]
        listed = activity.text in self._lists
        parts = dashed_works(activity.text, beside) if listed else activities_in(activity.text, expected, beside)
        if len(parts) > 1:
            entry.note(RepairKind.SPLIT, activity.ref)
            self.repairs.append(entry.repairs[-1])
            self.facts.append(Fact("cell_split", activity.ref, {"count": len(parts), "text": activity.text[:60]}))
        elif kept := works_kept_whole(activity.text):
            self.facts.append(
                Fact(
                    "list_kept_whole", activity.ref, {"count": kept, "text": beginning_of(activity.text.split("\n")[0])}
                )
            )
        for position, part in enumerate(parts):
            label = unlabelled(part, Field.ACTIVITY)
            own_number = label.number if label.number is not None else number if len(parts) == 1 else None
            self._last_number = own_number
            text = label.text if label.text is not None else part
            own = self._cell_of(part, activity)
            self._draft(entry, without_bullet(text), own_number, own, position, len(parts))

    def _cell_of(self, part: str, strand: Strand) -> Strand:
        """The strand from the cell on in which one of several activities, or its share, begins: a page break may have torn the first."""
        cells = [self._context.grid.held(ref) for ref in strand.refs]
        beginnings = ((unlabelled(part, Field.ACTIVITY).text or part)[:LABEL_LENGTH], part[:LABEL_LENGTH])
        held = (
            at for begins in beginnings for at, cell in enumerate(cells) if cell is not None and begins in cell.text
        )
        return replace(strand, refs=strand.refs[next(held, 0) :])

    def _draft(
        self, entry: Entry, text: str, number: int | None, activity: Strand, position: int = 0, count: int = 1
    ) -> None:
        values = dict(entry.values)
        values[Field.ACTIVITY] = activity
        repairs = [repair.kind for repair in entry.repairs]
        if count > 1:
            shared = dealt_out(values, position, count)
            values = {
                name: strand if strand is values[name] else self._cell_of(strand.text, strand)
                for name, strand in shared.items()
            }
        self._inherit(values, repairs)
        for name in DITTO_FIELDS:
            if name in values and is_ditto(values[name].text) and self._drafts and name in self._drafts[-1].values:
                values[name] = replace(self._drafts[-1].values[name], refs=values[name].refs)
                repairs.append(RepairKind.DITTO)
        part_roles(values)
        parents = self._parents
        parents.serve()
        above = (parents.objective, parents.task)
        self._drafts.append(
            Draft(entry, self._section, *above, text, number, values, repairs, parents.group, self._over)
        )

    def _inherit(self, values: dict[Field, Strand], repairs: list[RepairKind]) -> None:
        """What a row has not of its own, from the parent rows and the title above it."""
        for parent in self._parents.given():
            for name in INHERITED:
                if name not in values and name in parent.values:
                    values[name] = parent.values[name]
                    repairs.append(RepairKind.INHERITED)
        if self._leads_group and Field.LEAD not in values and self._group_lead is not None:
            values[Field.LEAD] = self._group_lead
            repairs.append(RepairKind.INHERITED)
        self._group_lead = values.get(Field.LEAD)
        if Field.DEADLINE not in values and self._parents.time is not None:
            values[Field.DEADLINE] = self._parents.time
            repairs.append(RepairKind.INHERITED)
