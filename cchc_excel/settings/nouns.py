"""What an office may set in `cai-dat.xlsx`; everything has a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc_excel.cells import Fact


@dataclass(frozen=True)
class Agency:
    """Who issues the plan and signs the report."""

    parent: str = ""  # "UBND TỈNH LAI CHÂU"
    name: str = ""  # "SỞ DÂN TỘC VÀ TÔN GIÁO"
    symbol: str = ""  # "SDTTG", for "Số: …/BC-SDTTG"
    place: str = ""  # "Lai Châu"
    signing_capacity: str = ""  # "KT. GIÁM ĐỐC"
    signer_post: str = ""  # "PHÓ GIÁM ĐỐC"
    signer_name: str = ""
    recipients: tuple[str, ...] = ()  # lines of "Nơi nhận", without dash and semicolon
    report_to: str = ""  # "Sở Nội vụ"


@dataclass(frozen=True)
class Office:
    """An office of the register."""

    name: str
    short_names: tuple[str, ...] = ()
    reports: bool = True  # a return is expected from it
    row: int = 0  # in the sheet "Đơn vị"


@dataclass(frozen=True)
class OfficeGroup:
    """A name that stands for several offices: "Các phòng thuộc Sở"."""

    name: str
    other_names: tuple[str, ...] = ()
    members: tuple[str, ...] = ()  # office names; empty: every office


@dataclass(frozen=True)
class Target:
    """A target of the plan's part II: words, and the value to reach."""

    text: str
    value: str = ""  # "100%"
    actual: str = ""  # what the agency enters by hand
    source: str = ""  # where that comes from


@dataclass(frozen=True)
class Word:
    """A wording that this agency uses: kind is "heading", "status" or "deadline".

    The meaning of a heading is a name of `layout.FIELD_NAMES` ("Thời gian hoàn thành"), of a status the value of
    a `plan.Status` ("done"), of a deadline another wording, which the tool reads in its place.
    """

    kind: str
    written: str
    meaning: str


@dataclass(frozen=True)
class Answer:
    """A question that a person has answered: kind is "heading", "office", "match", "deadline" or "status".

    Meanings are those of `Word`; of an office the register's name, of a match the activity's id ("I.1.2.2").
    """

    kind: str
    written: str
    meaning: str
    where: str = ""  # where the answer stands: "cai-dat.xlsx!Xác nhận!C4"


@dataclass(frozen=True)
class Settings:
    """All settings; `Settings()` is what a folder without `cai-dat.xlsx` gets."""

    agency: Agency = Agency()
    offices: tuple[Office, ...] = ()
    groups: tuple[OfficeGroup, ...] = ()
    plan_year: int | None = None
    closing_day: int = 14  # Decree 09/2019/NĐ-CP, article 12
    due_soon_days: int = 30
    before_excludes_the_day: bool = True  # "Trước ngày 15/12" ends on the 14th
    holidays: frozenset[date] = frozenset()
    working_weekends: frozenset[date] = frozenset()  # Saturdays worked in exchange
    targets: tuple[Target, ...] = ()
    words: tuple[Word, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class SettingsReading:
    """A settings workbook as it was read: what the checks over settings take."""

    settings: Settings = Settings()
    facts: tuple[Fact, ...] = ()
    file: str = "cai-dat.xlsx"
