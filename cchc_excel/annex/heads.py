"""Where a table's heading stands: one to three rows, found by what its words mean, anywhere in a sheet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from cchc_excel.annex.guessed_headings import is_likely_heading, row_over_a_plan
from cchc_excel.annex.heading_paths import group_of, path_meanings
from cchc_excel.annex.heading_rows import KNOWN, LONGEST_HEADING, is_heading_row, is_surely_heading
from cchc_excel.annex.headings import best_score, heading_words, month_heading
from cchc_excel.annex.labels import section_code_of, without_continuation
from cchc_excel.annex.remarks import is_example, is_page_number
from cchc_excel.annex.split_headings import split_heading
from cchc_excel.cells import Cell, Grid
from cchc_excel.spelling import key, plain

_COLUMN_NUMBER = re.compile(
    r"\(?\s*(?:\d{1,2}|[A-ZĐ])\s*\)?(?:\s*=\s*[\d\s()+\-*/:%x=]+)?\s*\)?|\(?\d{1,2}\s*=.*", re.DOTALL
)
_FEWEST_NAMES = 4  # of a program for its columns
_NUMBERED = re.compile(r"\s*(?:phụ lục|biểu|bảng)\s*(?:số\s*)?(?:\d{1,2}|[IVX]{1,4}|[A-H])(?!\w)", re.IGNORECASE)
_CODE_AND_TITLE = 2  # cells
_OF_A_PAGE = re.compile(r"\b(?:trang|page)\s*(?:so\s*)?\d{1,3}\b")
_FIELD_NAME = re.compile(r"(?P<joined>[A-Za-z]+\d*(?:_[A-Za-z\d]+)+|[a-z]+(?:[A-Z][a-z\d]+)+)|[a-z]{2,}\d*")
_COLUMNS_OF_AN_EXPLANATION, _MOSTLY_HEADINGS = 2, 0.6
_ROWS_ABOVE = 2
COLUMN_LETTERS = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_GROUPS = 3  # of columns, as a rule at most


@dataclass(frozen=True)
class Head:
    """A heading: its rows, and for each column the words from the top row to the bottom one."""

    top: int
    bottom: int
    paths: Mapping[int, tuple[str, ...]]  # column → words above its values
    column_numbers: int | None = None  # the row "(1) (2) (3)" below, if there is one
    pieces: frozenset[str] = frozenset()  # the keys of its cells, where one heading stands in cells of several rows
    again: frozenset[str] = frozenset()  # the keys of other words that say it again on a new page

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all its words."""
        return frozenset(key(words) for path in self.paths.values() for words in path) | self.pieces | self.again

    @cached_property
    def longest(self) -> int:
        """No text of so many letters or more can be one of its headings again."""
        return 2 * max(len(words) for path in self.paths.values() for words in path) + 20

    def columns_of(self, words: str) -> list[int]:
        """The columns under a heading with these words, a key."""
        return [column for column, path in self.paths.items() if any(self._says(key(part), words) for part in path)]

    def _says(self, part: str, words: str) -> bool:
        torn = words in self.pieces and (part.startswith(words + " ") or part.endswith(" " + words))
        return torn or part == words

    def also_said(self, again: frozenset[str]) -> Head:
        """The same heading, which other words say again."""
        return replace(self, again=self.again | again) if again else self

    @property
    def last(self) -> int:
        """The last row that belongs to the heading."""
        return self.column_numbers or self.bottom

    @property
    def left(self) -> int:
        """The first column."""
        return min(self.paths)

    @property
    def right(self) -> int:
        """The last column."""
        return max(self.paths)


def find_heads(grid: Grid) -> list[Head]:
    """Every heading of a sheet from top to bottom; the ones that only repeat an earlier one too."""
    heads: list[Head] = []
    below = 0
    for row, cells in grid.rows.items():
        if row <= below or (heads and heads[-1].pieces and repeats(grid, row, heads[-1])):
            continue
        # Among the rows of a table, torn texts look like torn headings.
        apart = not heads or (row - 1 not in grid.rows and not repeats(grid, row, heads[-1]))
        head = _head_in_pieces(grid, row) if apart else None
        own = cells if is_heading_row(cells) else _with_the_rows_below(grid, row)
        titled = _is_under_a_title(grid, row)
        opens = is_heading_row(own) and (not heads or is_surely_heading(own) or titled)
        opens = opens or (titled and is_likely_heading(cells))
        if head is None and opens and not _only_groups(grid, row):
            head = _head_at(grid, row, below)
        if head is None or _explains_headings(grid, head) or (heads and _is_of_the_table(grid, row, heads[-1])):
            continue
        heads.append(head)
        below = head.last
    first = heads[0].top if heads else None
    if (guessed := row_over_a_plan(grid, first)) is not None:
        heads.insert(0, _head_at(grid, guessed, 0))
    return heads


def _is_of_the_table(grid: Grid, row: int, head: Head) -> bool:
    """Whether a row that sounds like a heading belongs to the table above: it shows how to fill it, or ends a page, torn."""
    torn = repeats(grid, row + 1, head) and not repeats(grid, row, head)
    return torn or is_example([cell.text for cell in grid.rows[row].values()])


def _explains_headings(grid: Grid, head: Head) -> bool:
    """Whether two columns tell what to write below each heading: "Chủ trì" beside "Chỉ ghi một phòng"."""
    if len(head.paths) > _COLUMNS_OF_AN_EXPLANATION:
        return False
    named = [cells[head.left].text for row, cells in grid.rows.items() if row > head.last and head.left in cells]
    return len(named) > 1 and sum(best_score(text) >= KNOWN for text in named) >= _MOSTLY_HEADINGS * len(named)


def _with_the_rows_below(grid: Grid, row: int) -> Mapping[int, Cell]:
    """The lowest words of each column of a heading whose first cells are merged over its two or three rows; else nothing."""
    merge = grid.merged_from.get((row, min(grid.rows[row])))
    if merge is None or not row < merge.bottom <= row + _ROWS_ABOVE:
        return {}
    return {column: Cell(path[-1], row, column) for column, path in _paths(grid, row, merge.bottom).items()}


def _is_under_a_title(grid: Grid, row: int) -> bool:
    """Whether "Phụ lục III" or "Bảng 2" stands alone in one of the two rows above: another table begins."""
    above = [grid.rows.get(row - by, {}) for by in (1, 2)]
    return any(len(cells) == 1 and _NUMBERED.match(next(iter(cells.values())).text) for cells in above)


def repeats(grid: Grid, row: int, head: Head) -> bool:
    """Whether a row is the heading again, as a page break prints it; most of its cells must agree."""
    cells = grid.rows.get(row, {})
    if len(cells) < 2:  # of a heading in several rows one may hold the words of a single column
        rest = any(column in head.columns_of(key(cell.text)) for column, cell in cells.items())
        return rest and len(grid.rows.get(row - 1, {})) > 1 and repeats(grid, row - 1, head)
    left = len(cells) - 0.6 * len(cells)  # how many may be something else
    for cell in cells.values():
        if len(cell.text) >= head.longest or key(cell.text) not in head.keys:
            left -= 1
            if left < 0:
                return False
    return _in_its_order(cells, head)


def is_running_title(grid: Grid, row: int, head: Head) -> bool:
    """Whether a line over the heading printed again only tells the page: "Phụ lục I - Kế hoạch năm 2026 (trang 2)"."""
    texts = [cell.text for cell in grid.rows.get(row, {}).values()]
    if len(texts) != 1:
        return False
    of_a_page = _OF_A_PAGE.search(plain(texts[0])) is not None or without_continuation(texts[0])[1]
    return of_a_page and repeats(grid, row + 1, head)


def _in_its_order(cells: Mapping[int, Cell], head: Head) -> bool:
    """Whether a row's words stand over one another as in the heading; in another order they head another table."""
    known = [(column, found) for column, cell in cells.items() if (found := head.columns_of(key(cell.text)))]
    offsets = Counter(column - at for column, found in known for at in found)
    return len(known) == max(offsets.values(), default=0)


def names_fields(cells: Mapping[int, Cell]) -> bool:
    """Whether a row holds the names that a program gives to its columns: "fld_act", "deadline_date"."""
    names = [_FIELD_NAME.fullmatch(cell.text) for cell in cells.values()]
    joined = sum(name is not None and name["joined"] is not None for name in names)
    return len(cells) >= _FEWEST_NAMES and all(names) and 2 * joined >= len(names)


def numbers_columns(cells: Mapping[int, Cell], head_columns: int) -> bool:
    """Whether a row only counts the columns: "(1) (2) (3)", "A B 1 2 3=1+2"."""
    if len(cells) < max(3, 0.5 * head_columns):
        return False
    if not all(_COLUMN_NUMBER.fullmatch(cell.text) for cell in cells.values()):
        return False
    texts = [cell.text for _, cell in sorted(cells.items())]
    if texts == COLUMN_LETTERS[: len(texts)]:
        return True
    numbers = [int(found[0]) for text in texts if (found := re.findall(r"\d+", text))]
    return len(numbers) >= 2 and all(a < b for a, b in pairwise(numbers))


def _head_at(grid: Grid, row: int, below: int) -> Head:
    top, bottom = row, row
    while row - top < _ROWS_ABOVE and top - 1 > below and _groups_below(grid, top - 1, row):
        top -= 1
    bottom = max(
        [
            bottom,
            *(
                merge.bottom
                for merge in grid.merges
                if merge.top == row and merge.bottom <= row + 3 and merge.left in grid.rows[row]
            ),
        ]
    )
    while bottom - top < 3 and _is_subheading(grid, bottom + 1, top):
        bottom += 1
    paths = _paths(grid, top, bottom)
    after = grid.rows.get(bottom + 1, {})
    return Head(top, bottom, paths, bottom + 1 if numbers_columns(after, len(paths)) else None)


def _only_groups(grid: Grid, row: int) -> bool:
    """Whether a row's two or three cells group the columns of the heading in the row below."""
    cells, below = grid.rows[row], grid.rows.get(row + 1, {})
    return len(cells) <= _GROUPS < len(below) and _groups_below(grid, row, row + 1) and is_heading_row(below)


def _head_in_pieces(grid: Grid, row: int) -> Head | None:
    """The heading that begins in a row and whose words go on in the rows below, without merges."""
    if (found := split_heading(grid, row)) is None:
        return None
    bottom, paths = found
    if not is_heading_row({column: Cell(" ".join(path), row, column) for column, path in paths.items()}):
        return None
    after = grid.rows.get(bottom + 1, {})
    pieces = frozenset(key(cell.text) for at in range(row, bottom + 1) for cell in grid.rows[at].values())
    return Head(row, bottom, paths, bottom + 1 if numbers_columns(after, len(paths)) else None, pieces)


def _groups_below(grid: Grid, row: int, strong: int) -> bool:
    """Whether the row above a heading groups its columns ("KẾ HOẠCH" and "KẾT QUẢ THỰC HIỆN" over several)."""
    cells = grid.rows.get(row, {})
    spans = [merge for merge in grid.merges if merge.top == row and merge.right > merge.left]
    columns = sorted(grid.rows[strong])
    if len(cells) < 2 or not columns:
        return False
    if any(merge.left <= columns[0] and merge.right >= columns[-1] for merge in spans):
        return False
    known = sum(group_of(cell.text) is not None or best_score(cell.text) >= KNOWN for cell in cells.values())
    return (
        bool(spans) and known >= 1 and all(len(heading_words(cell.text)) <= LONGEST_HEADING for cell in cells.values())
    )


def _is_subheading(grid: Grid, row: int, top: int) -> bool:
    """Whether a row's cells are headings below merged or wider ones, and nothing else stands in it."""
    cells = grid.rows.get(row, {})
    if not cells or is_example([cell.text for cell in cells.values()]) or _opens_section(cells):
        return False
    understood = 0
    for column, cell in cells.items():
        if (
            is_page_number(cell.text)
            or len(cell.text) > 120
            or len(heading_words(cell.text)) > LONGEST_HEADING
            or _is_closed_above(grid, column, top, row - 1)
        ):
            return False
        known = path_meanings(tuple(filter(None, (_parent_words(grid, row - 1, column), cell.text))))
        understood += bool(known and max(known.values()) >= KNOWN) or month_heading(cell.text)
    return understood >= 0.5 * len(cells)


def _opens_section(cells: Mapping[int, Cell]) -> bool:
    """Whether a row holds a code and a title and nothing else: "I", "CÔNG TÁC CHỈ ĐẠO"."""
    texts = [cell.text for _, cell in sorted(cells.items())]
    code = section_code_of(texts[0]) if len(texts) == _CODE_AND_TITLE else None
    return code is not None and not code.title


def _is_closed_above(grid: Grid, column: int, top: int, bottom: int) -> bool:
    """Whether a column has its own narrow heading already; below it values begin."""
    for row in range(top, bottom + 1):
        own = grid.rows.get(row, {})
        if column in own:
            wide = any(m.top <= row <= m.bottom and m.left == column and m.right > column for m in grid.merges)
            beside_blank = (
                column + 1 not in own
                and (row, column + 1) not in grid.covered
                and grid.at(bottom + 1, column + 1) is not None
            )
            if not wide and not beside_blank:
                return True
    return False


def _parent_words(grid: Grid, row: int, column: int) -> str:
    """The heading over a column in a row: its own, the merge's, or the nearest one to the left over a blank."""
    if (cell := grid.at(row, column)) is not None:
        return cell.text
    left = [at for at in grid.rows.get(row, {}) if at < column]
    return grid.rows[row][max(left)].text if left else ""


def _paths(grid: Grid, top: int, bottom: int) -> dict[int, tuple[str, ...]]:
    paths: dict[int, tuple[str, ...]] = {}
    for column in sorted(grid.used_columns):  # nothing stands in a column that headings only reach over
        path: list[str] = []
        for row in range(top, bottom + 1):
            text = cell.text if (cell := grid.at(row, column)) else ""
            if not text and row < bottom and any(grid.at(lower, column) for lower in range(row + 1, bottom + 1)):
                text = _group_to_the_left(grid, row, column)
            if text and (not path or path[-1] != text):
                path.append(text)
        if path:
            paths[column] = tuple(path)
    return paths


def _group_to_the_left(grid: Grid, row: int, column: int) -> str:
    """An unmerged group heading serves the blank columns on its right, as far as they have sub-headings."""
    left = [at for at in grid.rows.get(row, {}) if at < column]
    if not left:
        return ""
    nearest = max(left)
    over_subheadings = all((row + 1, at) in grid.cells for at in range(nearest, column + 1))
    return grid.rows[row][nearest].text if over_subheadings else ""
