"""A second opinion on a heading: what the headings mean that are most like it, beside the phrases of `headings`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from cchc_excel.annex.heading_paths import MARKS, is_in_tables, path_meanings
from cchc_excel.annex.headings import heading_words
from cchc_excel.annex.precedents import Precedents
from cchc_excel.annex.signs import Signs, signs_of
from cchc_excel.plan import Field
from cchc_excel.spelling import key

WEIGHTS = Path(__file__).with_name("likely_fields.tsv")
_OF_PHRASES = 0.5  # how much what the phrases say counts beside what headings like it mean
_KNOWN = 0.9  # what phrases know so well needs no second opinion
_MOST = 0.9  # a whole phrase of the tables counts for more
_SHOWN = 0.75  # what proves the work may be what it must give: the values tell
_FAINT, _FAINT_BESIDE_PHRASES = 0.1, 0.25
_SURE = 0.95  # less likely than so, a person should look
_ADJUSTED = ("dieu chinh", "gia han")  # what stood before stands until it is granted
_UNLEARNED = MARKS | {Field.MONTH}  # known by their place below others
ABOVE = "^"  # before the signs of the headings above
_PRECEDENTS = Precedents(WEIGHTS)


def seconded(found: Mapping[Field, float], path: tuple[str, ...]) -> Mapping[Field, float]:
    """The meanings of a heading after the second opinion; whole phrases of the tables need none."""
    best = max(found, key=found.__getitem__, default=None)
    if not path or not heading_words(path[-1]) or is_in_tables(path) or best in _UNLEARNED:
        return found
    if max(found.values(), default=0.0) >= _KNOWN or any(words in key(path[-1]) for words in _ADJUSTED):
        return found
    likely = dict(likely_fields(path))
    likely[Field.PRODUCT] = max(likely[Field.PRODUCT], _SHOWN * likely[Field.DOCUMENT])
    both = {
        field: min(_MOST, _OF_PHRASES * found.get(field, 0.0) + likely.get(field, 0.0)) for field in {**found, **likely}
    }
    if likely[Field.EXTRA] < _SURE and Field.EXTRA not in found:
        both.pop(Field.EXTRA)  # what is kept unread is told, unless it is sure that it may be
    least = _FAINT_BESIDE_PHRASES if found else _FAINT
    return {field: score for field, score in both.items() if score >= least}


def is_unsure(path: tuple[str, ...]) -> bool:
    """Whether only headings that are hardly like it tell what a heading means, so that a person should look."""
    if not path or not heading_words(path[-1]) or is_in_tables(path):
        return False
    found, likely = path_meanings(path), likely_fields(path)
    if max(found.values(), default=0.0) >= _KNOWN:
        return False
    best = max(likely, key=likely.__getitem__)
    return likely[best] < _SURE and max(found, key=found.__getitem__, default=None) is not best


@lru_cache(maxsize=4_096)
def likely_fields(path: tuple[str, ...]) -> Mapping[Field, float]:
    """How likely a heading means each field, 0 to 1, all together 1; `path` is its words below those of its groups.

    >>> max(likely_fields(("Đích cần đạt",)).items(), key=lambda item: item[1])[0]
    <Field.OBJECTIVE: 'objective'>
    """
    return {Field(name): share for name, share in _PRECEDENTS.likely(signs_of_heading(path)).items()}


def signs_of_heading(path: tuple[str, ...]) -> Signs:
    """The signs of a heading's own words, and of those above it as signs apart.

    >>> sorted(signs_of_heading(("Thời gian", "Xong")).sequences)[:4]
    ['<', '< xong', '< xong >', '>']
    """
    above, own = (signs_of(" ".join(heading_words(text))) for text in (" ".join(path[:-1]), path[-1]))
    if len(path) == 1:
        return own
    return Signs(own.sequences | {ABOVE + sign for sign in above.sequences - {"<", ">"}}, own.words)
