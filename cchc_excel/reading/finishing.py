"""Grids as a reader gives them become grids to read on: clean text that passes the gate, nothing blank."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import replace

from cchc_excel import spelling
from cchc_excel.cells import Cell, Fact
from cchc_excel.reading import GridsRead
from cchc_excel.spelling import is_clean

Cells = Mapping[tuple[int, int], Cell]


def finish(read: GridsRead) -> GridsRead:
    """Clean every text; where the gate had to change one, a fact says in how many cells of the file."""
    mended = 0
    grids = []
    for grid in read.grids:
        cells, changed = _finished(grid.cells)
        grids.append(grid if cells is grid.cells else replace(grid, cells=cells))
        mended += changed
    facts = (Fact("text_mended", None, {"cells": mended}),) if mended else ()
    return GridsRead(tuple(grids), read.facts + facts)


def _finished(cells: Cells) -> tuple[Cells, int]:
    """The cells with clean texts, and in how many of them the gate had to step in."""
    unclean = _unclean({cell.text for cell in cells.values()})
    if not unclean:
        return cells, 0
    finished = dict(cells)
    mended = 0
    for place, cell in cells.items():
        if cell.text in unclean:
            cleaned = spelling.clean(cell.text)
            text = spelling.gate(cleaned)
            mended += text != cleaned
            if text or cell.flaw:
                finished[place] = cell._replace(text=text)
            else:  # nothing but blanks: nobody sees anything there
                del finished[place]
    return finished, mended


def _unclean(texts: Set[str]) -> Set[str]:
    """Those that need a hand; all texts together are asked first, for mostly none does."""
    joined = "\n".join(texts)
    if "" not in texts and "\n\n" not in joined and is_clean(joined):
        return {text for text in texts if len(text) > spelling.LONGEST_CELL}
    return {text for text in texts if not text or len(text) > spelling.LONGEST_CELL or not is_clean(text)}
