"""The offices: those of the settings, or, where there are none, those that the files themselves name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

from cchc_excel.plan import Activity, Mention
from cchc_excel.settings import Office, Settings
from cchc_excel.spelling import clean, key

if TYPE_CHECKING:
    from cchc_excel.annex.offices import Register

# How names begin, and how file names shorten that.
FIRST_WORDS = {"phong ": "p", "trung tam ": "tt", "ban quan ly ": "bql", "chi cuc ": "cc"}
# A lead cell may name a person or nobody; neither is an office that sends a return.
NOT_AN_OFFICE = (
    "dong chi ",
    "d c ",
    "ong ",
    "ba ",
    "lanh dao ",
    "giam doc",
    "pho giam doc",
    "thu truong ",
    "ca nhan ",
    "cac ",
)


@dataclass(frozen=True)
class Roster:
    """The offices of a run, and how a mention becomes names of them."""

    settings: Settings  # with the offices, given or learned
    learned: bool  # True: no office was given in the settings

    @classmethod
    def of(cls, settings: Settings, activities: Iterable[Activity]) -> Self:
        """The settings' offices, else every office that leads something in these activities."""
        if settings.offices:
            return cls(settings, learned=False)
        written = [lead.name for activity in activities for lead in activity.leads if not lead.group]
        return cls(settings, learned=True).with_senders(written)

    def with_senders(self, names: Iterable[str]) -> Self:
        """A learned roster also holds these; another way of writing an office that it has is none."""
        if not self.learned:
            return self
        distinct = _distinct(names)
        roster = self
        for name in sorted(
            distinct, key=lambda name: (-len(name), distinct.index(name))
        ):  # full names before short ones
            if roster.named(name) is None:
                offices = (*roster.settings.offices, Office(name))
                roster = replace(roster, settings=replace(roster.settings, offices=offices))
        order = {name: number for number, name in enumerate((*self.names, *distinct))}
        offices = tuple(sorted(roster.settings.offices, key=lambda office: order[office.name]))
        return replace(self, settings=replace(self.settings, offices=offices))

    def called(self, text: str) -> str | None:
        """The office exactly so called, short names and names without "Phòng" included."""
        name = self.register.find(clean(text))
        return name if name in self.names else None

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All offices, in the register's order."""
        return tuple(office.name for office in self.settings.offices)

    @property
    def expected(self) -> tuple[str, ...]:
        """The offices from which a return is expected."""
        return tuple(office.name for office in self.settings.offices if office.reports)

    @cached_property
    def register(self) -> Register:
        """The register that reads cells and expands groups."""
        from cchc_excel.annex.offices import Register  # noqa: PLC0415 - readers of a snapshot do without the grammar

        return Register.from_settings(self.settings)

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Comparing key of a name, a short name or an acronym → office; acronyms that two offices share are out."""
        names = {
            key(text): office.name for office in self.settings.offices for text in (office.name, *office.short_names)
        }
        acronyms = [
            (form, office.name)
            for office in self.settings.offices
            for form in (*_acronyms(office.name), *_abbreviated(office.name))
        ]
        shared = Counter(form for form, _ in acronyms)
        return {form: name for form, name in acronyms if shared[form] == 1} | {
            form: name for form, name in names.items() if form
        }

    @cached_property
    def _memory(self) -> dict[tuple[tuple[Mention, ...], tuple[str, ...]], tuple[str, ...]]:
        return {}  # annexes name the same offices over and over

    def named(self, text: str) -> str | None:
        """The office that a text names, where it is exactly one known office."""
        if text in self.names:
            return text
        for form in (key(text), *_shortened(text)):
            if (name := self.spellings.get(form)) is not None:
                return name
        known = {mention.name for mention in self.register.read(text) if mention.known and not mention.group}
        return known.pop() if len(known) == 1 else None

    def offices(self, mentions: Sequence[Mention], less: Sequence[str] = ()) -> tuple[str, ...]:
        """The offices of a cell's mentions, groups expanded without `less`; unknown ones as written."""
        asked = tuple(mentions), tuple(less)
        if asked not in self._memory:
            names = (name for mention in mentions for name in self._expanded(mention, less) if name not in less)
            self._memory[asked] = tuple(dict.fromkeys(names))
        return self._memory[asked]

    def _expanded(self, mention: Mention, less: Sequence[str]) -> Iterable[str]:
        if not mention.group:
            return ((self.named(mention.name) or mention.name) if self.learned else mention.name,)
        if not self.register.expand(mention, ()):
            return (mention.name,)  # a group that nobody can expand: "các cơ quan liên quan"
        return self.register.expand(mention, tuple(less))


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Each office once, as most often written, in the order in which they came."""
    counts: dict[str, Counter[str]] = {}
    for name in map(clean, names):
        if (form := key(name)) and not form.startswith(NOT_AN_OFFICE):
            counts.setdefault(form, Counter())[name] += 1
    return tuple(count.most_common(1)[0][0] for count in counts.values())


def _abbreviated(name: str) -> tuple[str, ...]:
    """A name with its first words shortened as in file names: "P. Tôn giáo"; its key.

    >>> _abbreviated("Phòng CSĐT"), _abbreviated("Trung tâm Tin học")
    (('p csdt',), ('tt tin hoc',))
    """
    form = key(name)
    return tuple(
        f"{short} {form.removeprefix(words)}" for words, short in FIRST_WORDS.items() if form.startswith(words)
    )


def _shortened(name: str) -> tuple[str, ...]:
    """A full name as plans shorten it: its first words, then the initials of the rest; its key.

    >>> _shortened("Phòng Chính sách Dân tộc"), _shortened("Phòng Tôn giáo")
    (('phong csdt',), ())
    """
    form = key(name)
    rests = ((words, form.removeprefix(words).split()) for words in FIRST_WORDS if form.startswith(words))
    return tuple(f"{words}{''.join(word[0] for word in rest)}" for words, rest in rests if len(rest) > 2)


def _acronyms(name: str) -> tuple[str, ...]:
    """Initials as offices write them in file names: "PCSDT", "CSDT", "VP"; two letters only for VP.

    >>> _acronyms("Phòng Chính sách Dân tộc")
    ('pcsdt', 'csdt')
    """
    initials = "".join(word[0] for word in key(name).split())
    forms = (initials, initials[1:]) if initials.startswith("p") else (initials,)
    return tuple(form for form in forms if len(form) >= 3 or form == "vp")
