"""Offices as cells name them: lists are split, names found in the register, persons left out."""

from cchc_excel.annex.offices.compound_names import is_body
from cchc_excel.annex.offices.doubts import is_doubtful_name
from cchc_excel.annex.offices.likeness import office_likeness
from cchc_excel.annex.offices.persons import persons_in, without_persons
from cchc_excel.annex.offices.register import Register, TableRegister, names_alone
from cchc_excel.annex.offices.titles import office_of_titles

__all__ = [
    "Register",
    "TableRegister",
    "is_body",
    "is_doubtful_name",
    "names_alone",
    "office_likeness",
    "office_of_titles",
    "persons_in",
    "without_persons",
]
