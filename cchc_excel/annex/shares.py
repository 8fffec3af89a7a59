"""Several activities in one cell: where each begins, and its own share of a product or deadline listed with them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cchc_excel.annex.labels import label_of, label_starts, numbered_line_starts
from cchc_excel.plan import Field

_NUMBERS = re.compile(r"\d+")
_ITEM = re.compile(r"^\s*(?:[-–•*+]|\(?\d{1,2}[.)]|[a-zđ][.)])\s*")


def activities_in(text: str, expected_number: int | None, beside: Iterable[str] = ()) -> list[str]:
    """The texts of the activities in a cell; one where there is only one.

    Labels split ("Hoạt động 4: … Hoạt động 5: …"); so do lines numbered on from the activity before
    ("4. …", "5. …"), which is why the number expected next is asked for, and lines "1. … 2. …" where a text
    `beside` them (products, deadlines) is numbered alike.
    """
    if len(_NUMBERS.findall(text)) < 2:
        return [text]
    starts = label_starts(text, Field.ACTIVITY)
    if len(starts) < 2:
        lines = numbered_line_starts(text)
        numbers = [number for number, _ in lines]
        goes_on = expected_number is not None and numbers[:1] == [expected_number] and lines[0][1] == 0
        alike = numbers[:1] == [1] and lines[0][1] == 0 and any(_line_numbers(other) == numbers for other in beside)
        consecutive = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
        starts = [position for _, position in lines] if len(lines) >= 2 and (goes_on or alike) and consecutive else []
    if len(starts) < 2 or (text[: starts[0]].strip(" \n-–•*+") != ""):
        return [text]
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip().rstrip("-–•*+").strip() for start, end in zip(starts, ends, strict=True)]


def _line_numbers(text: str) -> list[int]:
    return [number for number, _ in numbered_line_starts(text)]


def share(text: str, count: int) -> list[str] | None:
    r"""A listed value's parts, where there is one for each activity; None: all share the whole.

    >>> share("- Kế hoạch\n- Báo cáo", 2)
    ['Kế hoạch', 'Báo cáo']
    >>> share("Kế hoạch, Báo cáo, Văn bản", 2) is None
    True
    """
    for separator in ("\n", ";"):
        parts = [part.strip(" ;") for part in text.split(separator) if part.strip(" ;")]
        if len(parts) == count:
            return [_ITEM.sub("", _without_label(part)).strip() for part in parts]
    return None


def _without_label(text: str) -> str:
    """A share may name its activity: "Hoạt động 4: Kế hoạch"."""
    found = label_of(text)
    return text[found.end :].strip() if found is not None and found.level is Field.ACTIVITY else text
