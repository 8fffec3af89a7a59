"""A second opinion on a wording: which state the wordings have that are most like it, beside the grammar of `clauses`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from cchc_excel.annex.precedents import Precedents
from cchc_excel.annex.signs import levelled, signs_of
from cchc_excel.plan import Status

WEIGHTS = Path(__file__).with_name("precedents.tsv")
_PRECEDENTS = Precedents(WEIGHTS)


def likely_states(text: str) -> Mapping[Status, float]:
    """How likely each state is, 0 to 1, all together 1.

    >>> max(likely_states("Đã ban hành và niêm yết công khai").items(), key=lambda item: item[1])[0]
    <Status.DONE: 'done'>
    """
    return _likely(levelled(text))


@lru_cache(maxsize=16_384)
def _likely(text: str) -> Mapping[Status, float]:
    """The same of a levelled text."""
    return {Status(state): share for state, share in _PRECEDENTS.likely(signs_of(text)).items()}
