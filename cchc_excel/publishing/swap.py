"""A period's old set makes place for the new one as one step, and what a killed run left is mended.

In the output folder: ``2026-03`` is the set that people see, ``.2026-03.moi`` a set being built,
``.2026-03.nhat-ky`` says that a swap is going on, ``luu-tru/2026-03-ban-1`` is an earlier set. A set that is
being built has no journal; so a folder without one is litter, and with one either the new or the old set, which
its digest tells.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from cchc_excel.publishing import disk

ARCHIVE = "luu-tru"
_STAGING, _JOURNAL, _ASIDE = ".moi", ".nhat-ky", ".tam"


class Places(NamedTuple):
    """Where the sets of a period are."""

    output_dir: Path
    period: str

    @property
    def current(self) -> Path:
        """What people see."""
        return self.output_dir / self.period

    @property
    def staging(self) -> Path:
        """What is being built."""
        return self.output_dir / f".{self.period}{_STAGING}"

    @property
    def journal(self) -> Path:
        """There while a swap is going on."""
        return self.output_dir / f".{self.period}{_JOURNAL}"

    def free_revision(self) -> Path:
        """The name for the next earlier set."""
        taken = [_number(path, self.period) for path in earlier_revisions(self.output_dir, self.period)]
        return self.output_dir / ARCHIVE / f"{self.period}-ban-{max(taken, default=0) + 1}"


def earlier_revisions(output_dir: Path, period: str) -> tuple[Path, ...]:
    """The earlier sets of a period, the oldest first."""
    folder = output_dir / ARCHIVE
    found = [path for path in folder.iterdir() if _number(path, period)] if folder.is_dir() else []
    return tuple(sorted(found, key=lambda path: _number(path, period)))


def _number(path: Path, period: str) -> int:
    match = re.fullmatch(re.escape(period) + r"-ban-(\d{1,9})", path.name)
    return int(match[1]) if match else 0


def put_in_place(places: Places) -> Path | None:
    """Make the staged set the current one; where the old one is now, or None where there was none.

    OSError where that is impossible; then the old set is in its place as before.
    """
    if not places.current.exists():
        disk.rename(places.staging, places.current)
        with suppress(OSError):  # the set is in place; only its durability is in doubt
            disk.sync_folder(places.output_dir)
        return None
    revision = places.free_revision()
    revision.parent.mkdir(exist_ok=True)
    disk.write_durably(places.journal, json.dumps({"new": disk.digest(places.staging)}).encode())
    undo: list[Callable[[], object]] = []
    try:
        _swap(places, revision, undo)
    except BaseException:
        for step in reversed(undo):
            step()  # where this fails, the journal stays and the next run mends
        places.journal.unlink(missing_ok=True)
        raise
    _close(places)
    return revision


def _swap(places: Places, revision: Path, undo: list[Callable[[], object]]) -> None:
    if disk.exchange(places.staging, places.current):
        undo.append(lambda: disk.exchange(places.staging, places.current))
        disk.rename(places.staging, revision)
    else:  # for a moment there is no current set; the journal lets the next start go on from here
        disk.rename(places.current, revision)
        undo.append(lambda: disk.rename(revision, places.current))
        disk.rename(places.staging, places.current)


def _close(places: Places) -> None:
    """The swap is done: make it durable, then forget the journal."""
    with suppress(OSError):  # the new set is in place; a journal that stays is taken away by the next run
        disk.sync_folder(places.output_dir / ARCHIVE)
        disk.sync_folder(places.output_dir)
        places.journal.unlink(missing_ok=True)


def mend(output_dir: Path) -> None:
    """Finish the swaps that a killed run began and take its litter away; the lock must be held. OSError."""
    if not output_dir.is_dir():
        return
    for journal in sorted(output_dir.glob(f".*{_JOURNAL}")):
        _roll_forward(Places(output_dir, journal.name[1 : -len(_JOURNAL)]))
    for aside in sorted(output_dir.glob(f".*{_JOURNAL}{_ASIDE}")):
        aside.unlink()
    for staging in sorted(output_dir.glob(f".*{_STAGING}")):
        if staging.is_dir() and not staging.is_symlink():
            disk.remove_tree(staging)


def _roll_forward(places: Places) -> None:
    if places.staging.is_dir():
        if not places.current.exists():  # between the two renames
            disk.rename(places.staging, places.current)
        elif disk.digest(places.staging) == _new_digest(places.journal):  # before the swap
            put_in_place(places)
        else:  # after the swap: it is the old set
            revision = places.free_revision()
            revision.parent.mkdir(exist_ok=True)
            disk.rename(places.staging, revision)
        disk.sync_folder(places.output_dir)
    places.journal.unlink(missing_ok=True)


def _new_digest(journal: Path) -> str:
    try:
        return str(json.loads(journal.read_bytes())["new"])
    except (ValueError, KeyError, TypeError):
        return ""
