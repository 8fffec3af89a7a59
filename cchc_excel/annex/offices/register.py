"""The register of offices: cells → mentions, groups → members."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.offices.brackets import without_brackets_left_alone
from cchc_excel.annex.offices.groups import OWN_ROOMS, is_group
from cchc_excel.annex.offices.joining import Joining
from cchc_excel.annex.offices.mending import mended, parted
from cchc_excel.annex.offices.names import begins_like_office, initials, office_key, without_head
from cchc_excel.annex.offices.persons import without_persons
from cchc_excel.annex.offices.splitting import (
    is_only_a_role,
    says_none,
    without_brackets,
)
from cchc_excel.annex.offices.tidying import names_nobody, roles_spelled, tidied
from cchc_excel.plan import Mention
from cchc_excel.settings import Office, OfficeGroup, Settings
from cchc_excel.spelling import clean, key, words

_CLEAR = 88  # rapidfuzz's ratio, 0 to 100, from which a typo is clear
_AHEAD = 5  # by how much it must lead the next office
_SAME_WORD = 60  # below it a word is another word
_NEAR = 70  # from which a name is worth proposing
_SHORTEST = 7  # letters; shorter keys are too easily like another
_SHORTEST_TAIL = 4  # letters behind "Phòng"
_MOST_REMEMBERED = 16_384
_ENDS_OF_OWN = (" so", " thuoc so", " cua so", " co quan")


_ALONE = re.compile(r"[^\W\d]+(?: (?!(?:và|cùng|với|chủ|phối)\b)[^\W\d]+){1,8}")


# One name in plain words is read without taking the cell to pieces.
_PLAIN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")
_PLAIN_HEADS = frozenset(("Phòng", "Văn", "Sở", "Chi", "Trung", "Công", "Thanh"))
_LONGEST_PLAIN = 60
# What may part two names, be a role or a second head; a text with any of them takes the long way.
_OTHERWISE = frozenset(
    """va cung voi hoac la cac so phong van thanh chu phoi tham thuc trien truc chiu phu tong theo dau lam huong xay ra de kiem don bao co cho lay soan giam ho
    tiep phan doi phe chuan bo cap gui nop mua lap trinh nhap qua nay v vv etc ext fax tel email may noi hotline""".split()
)


class _Known(NamedTuple):
    name: str
    group: bool


class Register:
    """The offices and groups of an agency; without any, names come out as written."""

    def __init__(self, offices: tuple[Office, ...] = (), groups: tuple[OfficeGroup, ...] = ()) -> None:
        self.offices = offices
        self.groups = groups
        self._known: dict[str, _Known] = {}
        self._exact: dict[str, str] = {}
        for group in groups:
            for name in (group.name, *group.other_names):
                self._known.setdefault(office_key(name), _Known(group.name, group=True))
        for office in offices:
            for name in (office.name, *office.short_names):
                self._known.setdefault(office_key(name), _Known(office.name, group=False))
                self._exact.setdefault(office_key(name), name)
        self._add_variants()
        self._memory: dict[tuple[str, frozenset[str]], tuple[Mention, ...]] = {}

    @classmethod
    def from_settings(cls, settings: Settings) -> Register:
        """The register of `cai-dat.xlsx`, with the offices that a person has confirmed as answers."""
        answers = tuple((answer.written, answer.meaning) for answer in settings.answers if answer.kind == "office")
        return _from_parts(settings.offices, settings.groups, answers)

    def read(self, text: str, alone: frozenset[str] = frozenset()) -> tuple[Mention, ...]:
        """The offices that a cell names, each once, in order; persons are left out.

        What the cell leaves open is decided by the names that stand `alone` in other cells of its table.

        >>> [mention.name for mention in Register().read("Sở Tài chính và Sở Dân tộc và Tôn giáo")]
        ['Sở Tài chính', 'Sở Dân tộc và Tôn giáo']
        >>> alone = names_alone(["Phòng Kiểm tra"])
        >>> [mention.name for mention in Register().read("Phòng Giám sát, Kiểm tra", alone)]
        ['Phòng Giám sát', 'Phòng Kiểm tra']
        """
        mentions = self._remembered(text, frozenset())
        return self._remembered(text, alone) if alone and any(map(_may_be_several, mentions)) else mentions

    def read_roles(
        self, text: str, alone: frozenset[str] = frozenset()
    ) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """(who leads, who assists) where a cell names both: "Văn phòng chủ trì, phối hợp với Phòng Tôn giáo"."""
        leading, assisting = parted(roles_spelled(clean(text)))
        if not leading.strip() or not assisting:
            return self.read(text, alone), ()
        leads = self.read(leading, alone)
        names = {mention.name for mention in leads}
        return leads, tuple(one for one in self.read(assisting, alone) if one.name not in names)

    def in_table(self, texts: Iterable[str]) -> TableRegister:
        """This register for one table, of whose leads and partners these are the texts."""
        return TableRegister(self, names_alone(texts))

    def find(self, name: str) -> str | None:
        """The register's name of an office or group exactly so called, short names included."""
        known = self._lookup(name)
        return known.name if known else None

    def expand(self, mention: Mention, lead_names: tuple[str, ...]) -> tuple[str, ...]:
        """The members of a group less the leads; empty for a group that the register does not know."""
        if not mention.group:
            return () if mention.name in lead_names else (mention.name,)
        names = tuple(office.name for office in self.offices)
        for group in self.groups:
            if group.name == mention.name:
                names = tuple(self.find(member) or member for member in group.members) or names
                break
        else:
            if office_key(mention.written) not in OWN_ROOMS:
                return ()
        return tuple(name for name in names if name not in lead_names)

    def _add_variants(self) -> None:
        """Names without their head and by their initials, where no two offices share them."""
        claims: dict[str, set[str]] = {}
        for office in self.offices:
            for name in (office.name, *office.short_names):
                folded = office_key(name)
                bare = without_head(folded)
                head = folded[: len(folded) - len(bare)]
                short = initials(without_head(key(name)))
                for variant in (bare, head + short, head[:1] + short, short):
                    if len(variant) >= 2:
                        claims.setdefault(variant, set()).add(office.name)
        for variant, names in claims.items():
            if len(names) == 1:
                self._known.setdefault(variant, _Known(next(iter(names)), group=False))
        for group in self.groups:
            if any(office_key(name) in OWN_ROOMS for name in (group.name, *group.other_names)):
                for name in OWN_ROOMS:
                    self._known.setdefault(name, _Known(group.name, group=True))

    def _lookup(self, text: str) -> _Known | None:
        folded = office_key(text)
        if (known := self._known.get(folded)) is not None:
            return known
        if "(" in text and (known := self._known.get(office_key(without_brackets(text)))) is not None:
            return known
        if text.endswith(")") and (known := self._known.get(office_key(text[:-1].rpartition("(")[2]))) is not None:
            return known  # "Sở Dân tộc và Tôn giáo (Phòng Tôn giáo)" for an agency that has this room
        for end in _ENDS_OF_OWN:
            if folded.endswith(end) and (known := self._known.get(folded.removesuffix(end))) is not None:
                return known
        return None

    def _remembered(self, text: str, alone: frozenset[str]) -> tuple[Mention, ...]:
        found = self._memory.get((text, alone))
        if found is None:
            if len(self._memory) > _MOST_REMEMBERED:
                self._memory.clear()
            found = self._memory[text, alone] = tuple(self._mentions(text, alone))
        return found

    def _mentions(self, text: str, alone: frozenset[str]) -> Iterator[Mention]:
        def is_known(name: str) -> bool:
            return self._is_registered(name) or (bool(alone) and office_key(name) in alone)

        if is_plain_name(bare := without_persons(clean(text))):
            yield self._mention(bare)
            return
        spelled = clean(roles_spelled(clean(text)))
        less = clean(without_persons(spelled))
        less = less if less == spelled else without_brackets_left_alone(less, self._is_registered)
        shown = tidied(less, self._is_registered)
        if says_none(shown) or names_nobody(shown):
            return
        seen: set[str] = set()
        mended_text, guessed = mended(shown, is_known)
        for written in Joining(mended_text, self._is_registered, is_known).names():
            mention = self._mention(written)
            same = mention.name if mention.known else office_key(mention.name)
            if same not in seen and written and not is_only_a_role(written):
                seen.add(same)
                yield mention._replace(guessed=True) if written in guessed and not mention.known else mention

    def _is_registered(self, name: str) -> bool:
        return self._lookup(name) is not None

    def _mention(self, written: str) -> Mention:
        known = self._lookup(written)
        if known is not None:
            return Mention(written, known.name, True, known.group, self._slip(written, known))
        group = is_group(written)
        if group:
            return Mention(written, written, known=False, group=True)
        name, score, runner_up = self._nearest(written)
        if name is None or score < _NEAR:
            return Mention(written, written)
        if score >= _CLEAR and score - runner_up >= _AHEAD:
            return Mention(written, name, known=True, candidate=written)
        return Mention(written, written, candidate=name)

    def _slip(self, written: str, known: _Known) -> str | None:
        """What was typed where đ and d are confused: "CSĐT" for "CSDT" has the same key."""
        exact = self._exact.get(office_key(written))
        if exact is None or written.isascii() or known.group:
            return None
        typed, right = (_initials_as_typed(one) for one in (written, exact))
        return written if typed and right and typed != right and key(typed) == key(right) else None

    def _nearest(self, written: str) -> tuple[str | None, float, float]:
        """(nearest office, its score, the best score of any other office); scores 0 to 100."""
        folded = office_key(without_brackets(written))
        if len(folded) < _SHORTEST or not self.offices:
            return None, 0, 0
        from rapidfuzz import fuzz  # noqa: PLC0415 - only where no exact name was found

        scores: dict[str, float] = {}
        for other, known in self._known.items():
            if known.group or len(other) < _SHORTEST or _digits(other) != _digits(folded):
                continue
            if min(len(without_head(other)), len(without_head(folded))) < _SHORTEST_TAIL:
                continue
            score = min(fuzz.ratio(folded, other), fuzz.ratio(without_head(folded), without_head(other)) + 4)
            if score >= _CLEAR and not _word_by_word(folded, other, fuzz.ratio):
                score = _CLEAR - 1  # "Dân số" is no slip for "Dân tộc"
            scores[known.name] = max(scores.get(known.name, 0), score)
        ranked = sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))
        if not ranked:
            return None, 0, 0
        return ranked[0][0], ranked[0][1], ranked[1][1] if len(ranked) > 1 else 0


@lru_cache(maxsize=8)
def _from_parts(
    offices: tuple[Office, ...], groups: tuple[OfficeGroup, ...], answers: tuple[tuple[str, str], ...]
) -> Register:
    plain = Register(offices, groups)
    extended = []
    for office in offices:
        others = tuple(written for written, meaning in answers if plain.find(meaning) == office.name)
        extended.append(Office(office.name, (*office.short_names, *others), office.reports, office.row))
    return Register(tuple(extended), groups)


class TableRegister(NamedTuple):
    """A register and the names that stand alone in a table's cells, which tell what its lists hold."""

    register: Register
    alone: frozenset[str]

    def read(self, text: str) -> tuple[Mention, ...]:
        """As `Register.read`."""
        return self.register.read(text, self.alone)

    def read_roles(self, text: str) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """As `Register.read_roles`."""
        return self.register.read_roles(text, self.alone)


def is_plain_name(shown: str) -> bool:
    """Whether a text is surely one name, as most cells are: a head and words that part, join or do nothing."""
    return (
        _PLAIN.fullmatch(shown) is not None
        and len(shown) <= _LONGEST_PLAIN
        and _OTHERWISE.isdisjoint(words(shown)[1:])
        and shown.split(" ", 1)[0] in _PLAIN_HEADS
    )


def names_alone(texts: Iterable[str]) -> frozenset[str]:
    """The keys of the names that stand alone in a cell, or on a line of one; a name with a comma tells nothing."""
    names = {name.strip(" -–+•*.") for text in set(texts) for name in re.split(r"[;\n]", text)}
    return frozenset(office_key(name) for name in names if _ALONE.fullmatch(name) and begins_like_office(name))


def _may_be_several(mention: Mention) -> bool:
    """Whether other cells may tell that a name is one of several, or several names."""
    return mention.guessed or (
        not mention.known and not mention.group and ("," in mention.written or " và " in mention.written)
    )


def _word_by_word(one: str, other: str, likeness: Callable[[str, str], float]) -> bool:
    """Whether two keys differ by slips within words; blanks left out or put in are slips, too."""
    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    pairs = list(zip(one.split(), other.split(), strict=False))
    return len(one.split()) == len(other.split()) and all(likeness(*pair) >= _SAME_WORD for pair in pairs)


def _digits(folded: str) -> str:
    return "".join(filter(str.isdigit, folded))


def _initials_as_typed(name: str) -> str:
    """The last word, where it is an abbreviation in capitals: "CSĐT"."""
    last = name.rsplit(maxsplit=1)[-1] if name.split() else ""
    return last if len(last) > 1 and last.isupper() else ""
