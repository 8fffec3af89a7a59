"""Two opinions on a wording, the grammar's and that of wordings like it → one reading.

The grammar's word counts for more where it is clear; where wordings like this one speak strongly for another state,
that one is taken and people are asked. How much each counts was measured on wordings that neither had seen.
"""

from __future__ import annotations

from cchc_excel.annex.statuses.percents import FULL
from cchc_excel.annex.statuses.precedents import likely_states
from cchc_excel.annex.statuses.readings import IMPLIED_PERCENT, StatusReading, unclear_doubt
from cchc_excel.plan import Status

# So much likelier another state must be to overrule the grammar. What is rare has few wordings, but words of its own.
_CLEAR = 0.5
_UNCLEAR = 0.2
_RARE = 0.8
_RARE_STATES = frozenset({Status.CANCELLED, Status.MOVED, Status.SUSPENDED, Status.NOT_APPLICABLE, Status.CONTINUOUS})
_ALIKE = 0.8  # so likely, a long wording that the grammar doubts needs no question
_LONG = 8  # words: a shorter one hangs on a single word
_SHORT = 5  # words: fewer have too few signs to outweigh what the grammar knows
_FEW = 3  # words: fewer have too few signs to tell anything
_APART = 0.2  # so much likelier, another state makes the grammar's reading doubtful
_DOUBT = "read_doubtfully"
_OF_THE_STATE = frozenset({"weak_done", "weak_wording", "clauses_differ", "status_not_understood", _DOUBT})
_MAY_BE_LATE = frozenset({Status.DONE, Status.IN_PROGRESS, Status.NOT_STARTED})


def reconsidered(reading: StatusReading, shown: str) -> StatusReading:
    """A reading that the wordings most like its text have confirmed, put in doubt or overruled."""
    words, unclear = len(shown.split()), reading.status is Status.UNCLEAR
    if words < (_FEW if unclear else _SHORT) or 0 < (reading.percent or 0) < FULL:
        return reading  # the words are too few to be outweighed, or a number has told it
    likely = likely_states(shown)
    best = max(likely, key=likely.__getitem__)
    if best is reading.status:
        sure = likely[best] >= _ALIKE and words >= _LONG
        return reading._replace(doubts=tuple(one for one in reading.doubts if not sure or one != _DOUBT))
    gap = likely[best] - likely.get(reading.status, 0.0)
    if gap > _needed(reading.status):
        return _overruled(reading, best)
    if gap >= _APART and _OF_THE_STATE.isdisjoint(reading.doubts):
        return reading._replace(doubts=(*reading.doubts, _DOUBT))
    return reading


def _needed(status: Status) -> float:
    if status in _RARE_STATES:
        return _RARE
    return _UNCLEAR if status is Status.UNCLEAR else _CLEAR


def _overruled(reading: StatusReading, status: Status) -> StatusReading:
    """The same wording with another state."""
    kept = tuple(doubt for doubt in reading.doubts if doubt not in _OF_THE_STATE)
    return reading._replace(
        status=status,
        percent=IMPLIED_PERCENT.get(status),
        late=reading.late and status in _MAY_BE_LATE,
        doubts=(*kept, *(unclear_doubt(status) or (_DOUBT,))),
        not_due=reading.not_due and status is Status.NOT_STARTED,
    )
