"""The register of offices: cells → mentions, groups → members."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from cchc_excel.annex.offices.mending import is_many_sided, is_rest_of_name, mended, parted
from cchc_excel.annex.offices.names import (
    OWN_ROOMS,
    begins_like_office,
    initials,
    is_body,
    is_group,
    office_key,
    without_head,
)
from cchc_excel.annex.offices.persons import without_persons
from cchc_excel.annex.offices.splitting import (
    Piece,
    is_only_a_role,
    pieces,
    says_none,
    trimmed,
    without_brackets,
)
from cchc_excel.annex.offices.tidying import names_nobody, roles_spelled, tidied
from cchc_excel.plan import Mention
from cchc_excel.settings import Office, OfficeGroup, Settings
from cchc_excel.spelling import clean, key

_CLEAR = 88  # rapidfuzz's ratio, 0 to 100, from which a typo is clear
_AHEAD = 5  # by how much it must lead the next office
_SAME_WORD = 60  # below it a word is another word
_NEAR = 70  # from which a name is worth proposing
_SHORTEST = 7  # letters; shorter keys are too easily like another
_SHORTEST_TAIL = 4  # letters behind "Phòng"
_MOST_JOINED = 6  # pieces of one name: "Sở Văn hóa, Thể thao và Du lịch" has three
_ENDS_OF_OWN = (" so", " thuoc so", " cua so", " co quan")


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
        self._memory: dict[str, tuple[Mention, ...]] = {}

    @classmethod
    def from_settings(cls, settings: Settings) -> Register:
        """The register of `cai-dat.xlsx`, with the offices that a person has confirmed as answers."""
        answers = tuple((answer.written, answer.meaning) for answer in settings.answers if answer.kind == "office")
        return _from_parts(settings.offices, settings.groups, answers)

    def read(self, text: str) -> tuple[Mention, ...]:
        """The offices that a cell names, each once, in order; persons are left out.

        >>> [mention.name for mention in Register().read("Sở Tài chính và Sở Dân tộc và Tôn giáo")]
        ['Sở Tài chính', 'Sở Dân tộc và Tôn giáo']
        """
        if text not in self._memory:
            if len(self._memory) > 16_384:
                self._memory.clear()
            self._memory[text] = tuple(self._mentions(text))
        return self._memory[text]

    def read_roles(self, text: str) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """(who leads, who assists) where a cell names both: "Văn phòng chủ trì, phối hợp với Phòng Tôn giáo"."""
        leading, assisting = parted(roles_spelled(clean(text)))
        if not leading.strip() or not assisting:
            return self.read(text), ()
        leads = self.read(leading)
        names = {mention.name for mention in leads}
        return leads, tuple(one for one in self.read(assisting) if one.name not in names)

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
        for end in _ENDS_OF_OWN:
            if folded.endswith(end) and (known := self._known.get(folded.removesuffix(end))) is not None:
                return known
        return None

    def _mentions(self, text: str) -> Iterator[Mention]:
        shown = tidied(clean(without_persons(roles_spelled(clean(text)))))
        if says_none(shown) or names_nobody(shown):
            return
        seen: set[str] = set()
        for written in self._names(mended(shown, self._is_known)):
            mention = self._mention(written)
            same = mention.name if mention.known else office_key(mention.name)
            if same not in seen and written and not is_only_a_role(written):
                seen.add(same)
                yield mention

    def _names(self, shown: str) -> Iterator[str]:
        """The names in a cell: known ones may bridge separators, others end at them."""
        found = pieces(shown)
        position = 0
        while position < len(found):
            stop = self._known_until(shown, found, position) or self._unknown_until(shown, found, position)
            yield trimmed(shown[found[position].start : found[stop - 1].end])
            position = stop

    def _known_until(self, shown: str, found: list[Piece], position: int) -> int | None:
        for stop in range(min(position + _MOST_JOINED, len(found)), position, -1):
            start, last = found[position].start, found[stop - 1]
            name = trimmed(shown[start : last.end], keep=last.start - start)
            if self._lookup(name):
                return stop
            if stop > position + 1 and self._is_body(name):
                return self._unknown_until(shown, found, stop - 1)  # "…, Cán bộ và Đào tạo"
        return None

    def _is_known(self, name: str) -> bool:
        return self._lookup(name) is not None

    def _is_body(self, name: str) -> bool:
        return is_body(without_brackets(name)) and begins_like_office(name)

    def _unknown_until(self, shown: str, found: list[Piece], position: int) -> int:
        """A soft separator parts only two offices: "Phòng Văn hóa - Xã hội" stays whole."""
        stop = position + 1
        while stop < len(found) and self._goes_on(shown, found, position, stop):
            stop += 1
        return stop

    def _goes_on(self, shown: str, found: list[Piece], position: int, stop: int) -> bool:
        if self._is_office(shown, found, stop):
            return False
        if found[stop].soft:
            return True
        before, piece = shown[found[position].start : found[stop - 1].end], found[stop]
        if shown[found[stop - 1].end : piece.start].strip() != ",":
            return False
        if is_rest_of_name(before, shown[piece.start : piece.end]):
            return True
        more = found[stop + 1 : stop + 2]  # "Chi cục Chăn nuôi, Thú y và Thủy sản"
        ends = bool(more) and more[0].soft and not self._is_office(shown, found, stop + 1)
        return ends and stop == position + 1 and is_many_sided(before)

    def _is_office(self, shown: str, found: list[Piece], position: int) -> bool:
        text = trimmed(shown[found[position].start : found[position].end])
        return begins_like_office(text) or self._known_until(shown, found, position) is not None

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
