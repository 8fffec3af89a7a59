"""From an empty folder to a published set: build, read back, list in the manifest, swap in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from cchc_excel.publishing import disk, troubles
from cchc_excel.publishing.read_back import Damaged, filled_cells, opens_again
from cchc_excel.publishing.swap import Places, mend, put_in_place

MANIFEST = "manifest.json"
MANIFEST_VERSION = 1

ReadBack = Callable[[Path], None]


class Outcome(NamedTuple):
    """What publishing did."""

    folder: Path  # the set that people see
    changed: bool  # False: the set was there already, to the byte
    revision: Path | None = None  # where the set before is now
    edited: tuple[str, ...] = ()  # files of the set before that people had changed or added


@dataclass
class Staging:
    """A set that is being built: write its files below `folder`.

    `manifest` takes what the caller wants to say (inputs, versions); the list of outputs is added.
    `outcome` is there after the ``with`` block.
    """

    folder: Path
    manifest: dict[str, object] = field(default_factory=dict)
    outcome: Outcome | None = None
    _cells: dict[str, int] = field(default_factory=dict)

    def expect(self, name: str, cells: int) -> None:
        """Say how many filled cells a workbook must have when it is read back."""
        self._cells[name] = cells

    def read_back(self, read_back: ReadBack) -> None:
        """Open every file again; `Damaged` where one does not hold what was written."""
        for name in disk.contents(self.folder):
            read_back(self.folder / name)
        for name, expected in self._cells.items():
            found = filled_cells(self.folder / name)
            if found != expected:
                raise Damaged(f"{name}: {found} of {expected} cells")


@contextmanager
def staged(output_dir: Path, period: str, *, read_back: ReadBack = opens_again) -> Iterator[Staging]:
    """Build a period's outputs aside and swap them in when the block ends well; hold the `Lock` meanwhile.

    A block that ends with an exception leaves everything as it was. `NotWritten` where the disk refuses or an
    output does not read back; the old set is untouched then. `read_back` raises `Damaged`.
    """
    places = Places(output_dir, period)
    with troubles.named_troubles(output_dir):
        output_dir.mkdir(parents=True, exist_ok=True)
        mend(output_dir)
        if (held := troubles.held_file(places.current)) is not None:  # said before the work, not after it
            raise troubles.held(held, output_dir)
        if places.current.exists() and not places.current.is_dir():
            raise NotADirectoryError(20, "no folder", str(places.current))
        places.staging.mkdir()
        try:
            staging = Staging(places.staging)
            yield staging
            staging.outcome = _publish(places, staging, read_back)
        finally:
            if places.staging.is_dir() and not places.journal.exists():
                with suppress(OSError):  # litter, which the next run takes away
                    disk.remove_tree(places.staging)


def _publish(places: Places, staging: Staging, read_back: ReadBack) -> Outcome:
    try:
        staging.read_back(read_back)
    except Damaged as problem:
        name = str(problem).partition(":")[0]
        raise troubles.damaged(places.current / name, places.output_dir) from problem
    new = disk.contents(staging.folder)
    sizes = {name: (staging.folder / name).stat().st_size for name in new}
    outputs = [{"file": name, "bytes": sizes[name], "sha256": new[name]} for name in new]
    manifest = {"version": MANIFEST_VERSION, "period": places.period, **staging.manifest, "outputs": outputs}
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (staging.folder / MANIFEST).write_bytes(text.encode())
    new = disk.contents(staging.folder)
    old = disk.contents(places.current) if places.current.is_dir() else {}
    if all(old.get(name) == hashed for name, hashed in new.items()):
        return Outcome(places.current, changed=False)
    edited = _edited(places.current, old)
    disk.sync_tree(staging.folder)
    return Outcome(places.current, True, put_in_place(places), edited)


def _edited(folder: Path, now: dict[str, str]) -> tuple[str, ...]:
    """The files of a published set that are not as they were published."""
    try:
        outputs = json.loads((folder / MANIFEST).read_bytes())["outputs"]
        published = {str(output["file"]): str(output["sha256"]) for output in outputs}
    except (OSError, ValueError, KeyError, TypeError):
        return tuple(name for name in now if name != MANIFEST)
    return tuple(name for name, hashed in now.items() if name != MANIFEST and published.get(name) != hashed)
