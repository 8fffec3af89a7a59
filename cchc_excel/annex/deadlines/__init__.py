"""When an activity is due, as its words say.

Doubts of a deadline, each a thing that a person should look at:

================== ==================================================================================
clamped            the day lies beyond its month's end; the month's last day is taken
impossible         no such day, month, quarter or year
vague              "đầu quý", "định kỳ": the time is roughly known
month_first        "12/15/2026": read as 15 December, as no month is a 15th
other_year         not in the plan year
excel_date         a date that Excel may have made of something else, or with day and month exchanged
bare_number        a number alone, taken as a number of days
no_base            so many days from an event without a date
several_dates      milestones: the first written is the due date
change_requested   a change is only asked for; the old time stands
changed            an old and a new time stand in the cell; the new one is taken
status_in_deadline what was done, not when it is due
office_in_deadline an office: perhaps a shifted row
typo               a slip of the keyboard was put right
lunar              may mean the moon's calendar
ditto              "như trên": the cell above has it
parent_of_children the rows below carry the times
partly_read        a number or a time of the text is not in what was read
not_understood     the words are unknown
================== ==================================================================================
"""

from __future__ import annotations

from cchc_excel.annex.deadlines.calendar import Calendar
from cchc_excel.annex.deadlines.running import dates_in_text, deadline_likeness, is_conditional
from cchc_excel.annex.deadlines.texts import read_deadline

__all__ = ["Calendar", "dates_in_text", "deadline_likeness", "is_conditional", "read_deadline"]
