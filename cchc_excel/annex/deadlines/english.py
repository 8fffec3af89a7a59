"""English wordings of time, put into the Vietnamese that the grammar reads: "monthly", "by the end of June"."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from cchc_excel.annex.written_dates import MONTHS

_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?"
)
# Words that no Vietnamese text holds; without one of them nothing below is looked for.
_HINT = re.compile(
    rf"\b(?:{_MONTH}|[a-z]+ly|annual|asap|tb[acd]|ongoing|continuous|deadline|the|of|by|before|after|until|till"
    rf"|than|every|each|once|twice|per"
    r"|year|years|month|months|quarter|quarters|week|weeks|day|days|early|late|mid|when|upon|on|if|as|to be"
    r"|year-end|monday|tuesday|wednesday|thursday|friday|start|end|[1-4](?:st|nd|rd|th)|h[12])\b|\d to \d",
    re.IGNORECASE,
)
_WEEKDAY = {"mon": "hai", "tue": "ba", "wed": "tu", "thu": "nam", "fri": "sau"}
_W = r"(?P<weekday>mon|tues|wednes|thurs|fri)days?"
_UNIT = {"day": "ngày", "week": "tuần", "month": "tháng", "quarter": "quý", "year": "năm", "half-year": "6 tháng"}
_ORDINAL = {
    "first": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "last": "cuối",
    "1st": "1",
    "2nd": "2",
    "3rd": "3",
    "4th": "4",
}
_COUNT = {"once": "1", "twice": "2", "one": "1", "two": "2", "three": "3", "four": "4", "six": "6"}
_U = r"(?:fiscal |financial |calendar )?(?P<unit>day|week|month|quarter|half-year|year)s?"
# English → Vietnamese, in this order.
_PHRASES: tuple[tuple[str, str], ...] = (
    (r"(?:semi-?\s?annual|half-?\s?year|bi-?annual)(?:ly)?", "6 tháng một lần"),
    (r"(?:annual|year)ly|annual", "hàng năm"),
    (rf"(?:every|each) {_W}|weekly(?: on|,)? {_W.replace('weekday', 'day')}", "thứ {weekday} hàng tuần"),
    (_W, "thứ {weekday}"),
    (r"quarterly", "hàng quý"),
    (r"bi-?monthly", "2 tháng một lần"),
    (r"monthly", "hàng tháng"),
    (r"(?:bi-?weekly|fortnightly)", "2 tuần một lần"),
    (r"weekly", "hàng tuần"),
    (
        r"daily|on-?going|continuous(?:ly)?|regular(?:ly)?|permanent(?:ly)?|all year(?: round)?|year-round|throughout the year"
        r"|(?:through)?out (?:20\d\d)",
        "thường xuyên",
    ),
    (
        r"(?:when|where|if|as|whenever) (?:needed|required|requested|necessary|any|applicable|they arise|it arises)"
        r"|(?:up)?on (?:request|demand)|ad[- ]hoc|if any",
        "khi có yêu cầu",
    ),
    (rf"(?:every|each|per) {_U}", "hàng {unit}"),
    (rf"(?P<count>once|twice)(?: (?:a|per|every|each))? {_U}", "{count} lần/{unit}"),
    (rf"(?P<count>\d+|two|three|four|six) times?(?: (?:a|per|every|each|in a))? {_U}", "{count} lần/{unit}"),
    (rf"every (?P<count>\d+|two|three|four|six) {_U}", "{count} {unit} một lần"),
    (r"(?:the )?(?P<ordinal>first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) quarter(?: of)?", "quý {ordinal}"),
    (r"(?:the )?(?:first half|1st half|h1)(?: of|\s?/(?=\s?20))?(?: (?:the|this) year)?", "6 tháng đầu năm"),
    (r"(?:the )?(?:second half|2nd half|h2)(?: of|\s?/(?=\s?20))?(?: (?:the|this) year)?", "6 tháng cuối năm"),
    (rf"(?:(?:the )?end of|late(?: in)?)(?: the)? {_U}|(?P<ends>year|month|quarter)-end", "cuối {unit}"),
    (rf"(?:(?:the )?(?:beginning|start) of|early(?: in)?)(?: the)? {_U}", "đầu {unit}"),
    (rf"(?:(?:the )?middle of |mid[- ]?)(?:the )?{_U}", "giữa {unit}"),
    (r"(?:the )?end of|late(?: in)?", "cuối"),
    (r"(?:the )?(?:beginning|start) of|early(?: in)?", "đầu"),
    (r"(?:the )?middle of|mid(?: of)?[- ]", "giữa "),
    (r"(?:by|until|till|up to|(?:no|not) later than|due(?: date)?(?: on| by)?|at the latest)(?: the)?", "chậm nhất"),
    (r"(?:before|prior to)(?: the)?", "trước"),
    (rf"from (?=(?:the )?(?:\d|{_MONTH}|q\d))", "từ "),
    (rf"(?<=\d )to (?=\d)|to (?=(?:the )?(?:\d{{1,2}} )?(?:{_MONTH}|q\d))", "đến "),
    (r"(?:start|begin)(?:s|ning|ing)?(?: date)?(?=\s*:|\s+\d)", "bắt đầu"),
    (r"(?:end|finish)(?:s|ing)?(?: date)?(?=\s*:|\s+\d)", "kết thúc"),
    (r"this year", "năm nay"),
    (r"next year", "năm sau"),
    (r"(?<=\d)(?:st|nd|rd|th)(?: of)?", ""),
)
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})[-\s/.])?(?P<month>{_MONTH})\b\.?(?:\s(?P<later>\d{{1,2}})(?=,?\s\d{{4}}\b|\s*$|\s*[,;)]))?"
    r"(?:[-\s/.,'’]+(?P<year>\d{4}|\d\d))?(?!\w)",
    re.IGNORECASE,
)


def in_vietnamese(text: str) -> str:
    """The text with what is English about its times put into Vietnamese.

    >>> in_vietnamese("by 30 June 2026"), in_vietnamese("15-Dec-26"), in_vietnamese("quarterly")
    ('chậm nhất 30/6/2026', '15/12/2026', 'hàng quý')
    """
    if _HINT.search(text) is None:
        return text
    if text.isascii():
        spoken = text
        for pattern, meaning in _wordings():
            spoken = pattern.sub(partial(_filled, meaning), spoken)
        return _DATE.sub(lambda match: _in_figures(match, alone=True), spoken)
    return _DATE.sub(_in_figures, text)


@lru_cache(maxsize=1)
def _wordings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """`_PHRASES` as patterns: made when the first English text comes, and not at every start."""
    return tuple(
        (re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])", re.IGNORECASE), meaning) for pattern, meaning in _PHRASES
    )


def _filled(meaning: str, match: re.Match[str]) -> str:
    """A Vietnamese wording with the unit, count or ordinal that the English one names."""
    named = {name: value.lower() for name, value in match.groupdict().items() if value}
    count, ordinal = named.get("count", ""), named.get("ordinal", "")
    return meaning.format(
        unit=_UNIT.get(named.get("unit") or named.get("ends", ""), ""),
        count=_COUNT.get(count, count),
        weekday=_WEEKDAY.get((named.get("weekday") or named.get("day", ""))[:3], ""),
        ordinal=_ORDINAL.get(ordinal, ordinal),
    )


def _in_figures(match: re.Match[str], *, alone: bool = False) -> str:
    """A date or month in figures; `alone`: a month's full name is one without a day or year, too."""
    day, year = match["day"] or match["later"], match["year"]
    month = MONTHS.index(match["month"][:3].lower()) + 1
    if year is None:
        named = alone and (len(match["month"]) > len("jun") or month == MONTHS.index("may") + 1)
        return f"{day}/{month}" if day else f"tháng {month}" if named else match[0]
    year = year if len(year) == 4 else f"20{year}"
    return f"{day}/{month}/{year}" if day else f"tháng {month}/{year}"
