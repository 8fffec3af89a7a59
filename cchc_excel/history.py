"""Snapshots: a period as figures, findings and a flat table that next month is compared with.

Three files, described in docs/snapshot.md: `du-lieu.parquet`, `findings.json`, `manifest.json`. No clock and no
machine stands in them: the same input gives the same bytes. The only room that loads pyarrow.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from cchc_excel.findings import Finding, Language
from cchc_excel.indicators import COLUMNS, Concluded, Figure, to_frame
from cchc_excel.merging.matching import SAME_WORDS, Wording, loose, match, wording
from cchc_excel.plan import FileReading
from cchc_excel.settings import Settings
from cchc_excel.spelling import key
from cchc_excel.standings import Judged

SCHEMA = 1  # of the three files together; a reader refuses a later one
TABLE = "du-lieu.parquet"
FINDINGS = "findings.json"
MANIFEST = "manifest.json"
# What pandas' types of `indicators.COLUMNS` are in parquet.
_PARQUET_TYPES = {
    "string": "string",
    "Int64": "int64",
    "Float64": "float64",
    "boolean": "bool",
    "date32[day][pyarrow]": "date32",
}


class SnapshotUnreadableError(Exception):
    """A snapshot is there but damaged, or of a later version; the message says which file and why."""


@dataclass(frozen=True)
class Change:
    """A difference from the previous period's snapshot."""

    id: str  # the item's
    kind: str  # "added", "removed", "edited", "standing", "deadline"
    before: str
    after: str


class PastRow(NamedTuple):
    """An activity as the snapshot has it."""

    id: str
    section: str
    section_title: str
    number: int | None
    text: str  # of the activity, else of its task or objective
    context: str  # of its task and objective
    deadline: str
    standing: str


@dataclass(frozen=True)
class Snapshot:
    """An earlier period."""

    period: str  # "2026-02"
    closing_on: date
    rows: tuple[PastRow, ...]
    figures: Mapping[str, Figure] = field(default_factory=dict)  # without the items behind them


class Hashed(NamedTuple):
    """A file written: its path below the period's folder, and its SHA-256."""

    file: str
    sha256: str


class Reviewed(Concluded, Protocol):
    """What a snapshot needs of a review."""

    @property
    def settings(self) -> Settings:
        """The settings of the run."""

    @property
    def figures(self) -> Mapping[str, Figure]:
        """All figures by id."""

    @property
    def findings(self) -> Sequence[Finding]:
        """All findings, sorted."""

    @property
    def previous_period(self) -> str | None:
        """The period compared with."""


def save_snapshot(review: Reviewed, directory: Path) -> tuple[Path, ...]:
    """Write `du-lieu.parquet` and `findings.json` into a folder that exists; returns their paths.

    `manifest.json` comes last, when the other outputs' hashes are known: see `manifest`.
    """
    table, findings = directory / TABLE, directory / FINDINGS
    _write_table(review, table)
    findings.write_text(json_text(findings_record(review)), encoding="utf-8", newline="\n")
    return table, findings


def findings_record(review: Reviewed) -> dict[str, object]:
    """What `findings.json` holds."""
    return {
        "schema": SCHEMA,
        "period": str(review.dossier.period),
        "closing_on": review.dossier.closing_on.isoformat(),
        "findings": [
            {
                "code": finding.kind.code,
                "name": finding.kind.name,
                "severity": finding.kind.severity.value,
                "message_vi": finding.message(Language.VI),
                "message_en": finding.message(Language.EN),
                "file": finding.file,
                "sheet": finding.ref.sheet if finding.ref else None,
                "cell": finding.ref.address if finding.ref else None,
                "repaired": finding.kind.repaired,
                "facts": dict(sorted(finding.facts.items())),
            }
            for finding in review.findings
        ],
    }


def manifest(review: Reviewed, outputs: Iterable[Hashed], versions: Mapping[str, str]) -> dict[str, object]:
    """What `manifest.json` holds: what went in, what came out, under which settings; no clock.

    `versions` are those of the tool and of the libraries that write; `outputs` all files but the manifest.
    """
    dossier = review.dossier
    return {
        "schema": SCHEMA,
        "period": str(dossier.period),
        "closing_on": dossier.closing_on.isoformat(),
        "plan_year": dossier.plan_year,
        "previous_period": review.previous_period,
        "versions": dict(sorted(versions.items())),
        "settings": _plain(asdict(review.settings)),
        "inputs": [
            *(_input(reading, "baseline", None, counted=True) for reading in dossier.baseline),
            *(_input(sent.reading, "return", sent.office, counted=sent.counted) for sent in dossier.returns),
        ],
        "passed_over": [{"file": passed.file, "why": passed.why} for passed in dossier.passed_over],
        "outputs": [{"file": each.file, "sha256": each.sha256} for each in sorted(outputs)],
        "figures": {
            figure.id: {"numerator": figure.numerator, "denominator": figure.denominator}
            for figure in review.figures.values()
        },
    }


def json_text(record: Mapping[str, object]) -> str:
    """JSON as all files of a snapshot are written: UTF-8, two blanks, a line break at the end."""
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def load_snapshot(directory: Path) -> Snapshot | None:
    """The snapshot in a period's folder; None where there is none.

    Raises:
        SnapshotUnreadableError: when its files are damaged, incomplete or of a later version.
    """
    if not (directory / MANIFEST).exists() and not (directory / TABLE).exists():
        return None
    try:
        record = json.loads((directory / MANIFEST).read_text(encoding="utf-8"))
        if record["schema"] > SCHEMA:
            raise SnapshotUnreadableError(f"{directory / MANIFEST}: schema {record['schema']}")
        return Snapshot(
            period=record["period"],
            closing_on=date.fromisoformat(record["closing_on"]),
            rows=tuple(_past_rows(directory / TABLE)),
            figures={
                name: Figure(name, int(value["numerator"]), int(value["denominator"]))
                for name, value in record["figures"].items()
            },
        )
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
    ) as error:  # pyarrow's errors are ValueErrors
        raise SnapshotUnreadableError(f"{directory}: {type(error).__name__}: {error}") from error


def previous_figures(previous: Snapshot | None) -> Mapping[str, Figure]:
    """The previous period's figures by id, without the items behind them; empty where there is no snapshot."""
    return previous.figures if previous else {}


def compare(previous: Snapshot | None, judged: Sequence[Judged]) -> tuple[Change, ...]:
    """What differs from the previous period, in the plan's order, what is gone at the end.

    Activities are recognised as returns are: by section, number and words, although these were edited or moved.
    A standing's `before` and `after` are values of `plan.Standing`.
    """
    if previous is None:
        return ()
    activities = [each.item.activity for each in judged]
    matches = match([_past_wording(row) for row in previous.rows], list(map(wording, activities)))
    kept = {found.item for found in matches}
    changes: list[Change] = []
    for each, found in zip(judged, matches, strict=True):
        if found.item is None:
            changes.append(Change(each.item.id, "added", "", _text(each)))
        else:
            changes.extend(_differences(previous.rows[found.item], each, found.score))
    changes.extend(
        Change(row.id, "removed", row.text, "") for number, row in enumerate(previous.rows) if number not in kept
    )
    return tuple(changes)


def _differences(before: PastRow, after: Judged, score: float) -> Iterator[Change]:
    text, deadline = _text(after), after.item.activity.deadline.text or ""
    if score < SAME_WORDS or key(before.text) != key(text):
        yield Change(after.item.id, "edited", before.text, text)
    if key(before.deadline) != key(deadline):
        yield Change(after.item.id, "deadline", before.deadline, deadline)
    if before.standing != after.standing:
        yield Change(after.item.id, "standing", before.standing, str(after.standing))


def _text(judged: Judged) -> str:
    activity = judged.item.activity
    return activity.activity.text or activity.task.text or activity.objective.text or ""


def _past_wording(row: PastRow) -> Wording:
    return Wording(loose(row.text), key(row.section), loose(row.section_title), row.number, loose(row.context))


def _write_table(review: Reviewed, path: Path) -> None:
    import pyarrow as pa  # noqa: PLC0415 - slow to load
    import pyarrow.parquet as pq  # noqa: PLC0415 - slow to load

    types = {name: pa.type_for_alias(_PARQUET_TYPES[kind]) for name, kind in COLUMNS.items()}
    schema = pa.schema(list(types.items()))
    table = pa.Table.from_pandas(to_frame(review), schema=schema, preserve_index=False)
    # pandas leaves its version in the metadata; ours names only the schema and the period.
    about = {"schema": str(SCHEMA), "period": str(review.dossier.period)}
    about["closing_on"] = review.dossier.closing_on.isoformat()
    pq.write_table(table.replace_schema_metadata(about), path, compression="zstd")


def _past_rows(path: Path) -> Iterator[PastRow]:
    import pyarrow.parquet as pq  # noqa: PLC0415 - slow to load

    needed = ("id", "section", "section_title", "objective", "task", "activity", "deadline", "standing")
    numbers = ("objective_number", "task_number", "activity_number")
    for row in pq.read_table(path, columns=[*needed, *numbers]).to_pylist():
        levels = [(row[name], row[f"{name}_number"]) for name in ("activity", "task", "objective") if row[name]]
        text, number = levels[0] if levels else ("", None)
        yield PastRow(
            id=row["id"],
            section=row["section"] or "",
            section_title=row["section_title"] or "",
            number=number,
            text=text,
            context=" ".join(above for above, _ in levels[1:]),
            deadline=row["deadline"] or "",
            standing=row["standing"] or "",
        )


def _input(reading: FileReading, role: str, office: str | None, *, counted: bool) -> dict[str, object]:
    return {
        "file": reading.file,
        "sha256": reading.sha256,
        "kind": reading.kind,
        "role": role,
        "office": office,
        "counted": counted,
        "activities": len(reading.activities),
    }


def _plain(value: object) -> object:
    """Settings as JSON holds them: sets in order, dates as ISO text."""
    match value:
        case dict():
            return {str(name): _plain(each) for name, each in value.items()}
        case frozenset():
            return sorted(str(_plain(each)) for each in value)
        case tuple() | list():
            return [_plain(each) for each in value]
        case date():
            return value.isoformat()
    return value
