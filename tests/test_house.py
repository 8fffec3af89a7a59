"""The rules of the house that no linter holds: sizes, words, version floors, and what is loaded when."""

from __future__ import annotations

import ast
import io
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import pytest

from cchc_excel.checks import kinds
from cchc_excel.cli.commands import cchc
from cchc_excel.cli.words import TEXTS

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "cchc_excel").rglob("*.py"))

LONGEST_MODULE = 300  # lines that say something: without blank ones
LONGEST_FUNCTION = 40
LONGEST_COMMAND = 20
MODULES_THAT_MAY_BE_LONGER: Mapping[str, str] = {}
FUNCTIONS_THAT_MAY_BE_LONGER: Mapping[str, str] = {}

# Lower versions have known holes; the reason stands beside the floor in pyproject.toml.
FLOORS = {"lxml": (6, 1, 3), "jinja2": (3, 1, 6)}

HEAVY = ("pandas", "numpy", "pyarrow", "openpyxl", "xlsxwriter", "docx", "docxtpl", "jinja2")
NOT_FOR_HELP = (
    *HEAVY,
    "lxml",
    "python_calamine",
    "pebble",
    "rapidfuzz",
    "rich",
    "multiprocessing",
    "zipfile",
)
# A person is never told of these.
LIBRARY_NAMES = re.compile(
    r"\b(?:pandas|numpy|openpyxl|calamine|xlsxwriter|docxtpl|lxml|pyarrow|pebble|jinja|traceback|exception|python)\b",
    re.IGNORECASE,
)
# Hosts that a document or a name space may mention.
HOSTS = frozenset(
    {
        "schemas.openxmlformats.org", "schemas.microsoft.com", "purl.oclc.org", "purl.org", "www.w3.org",
        "openoffice.org", "keepachangelog.com", "semver.org", "www.python.org", "example.com", "example.org",
    }
)  # fmt: skip
_HOST = re.compile(r"https?://([\w.-]+)")
_MACHINE = re.compile(r"(?<![\w./:])/(?:work|root|home|opt|mnt|Users)/[\w.-]+|\b[A-Z]:\\+Users\\+\w+")
_PACKAGE_HOST = re.compile(r"(?:extra-)?index[-]url|find-links|pythonhosted|trusted-host")


@pytest.fixture(scope="module")
def sources() -> Mapping[str, str]:
    """The text of every module by its name."""
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in MODULES}


@pytest.fixture(scope="module")
def trees(sources: Mapping[str, str]) -> Mapping[str, ast.Module]:
    return {name: ast.parse(text) for name, text in sources.items()}


def lines_saying_something(text: str) -> int:
    return sum(bool(line.strip()) for line in text.splitlines())


def lengths_of_functions(tree: ast.Module) -> Mapping[str, int]:
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in functions}


def test_a_module_fits_in_a_head(sources: Mapping[str, str]) -> None:
    long = {name: count for name, text in sources.items() if (count := lines_saying_something(text)) > LONGEST_MODULE}
    assert {name: count for name, count in long.items() if name not in MODULES_THAT_MAY_BE_LONGER} == {}
    assert set(MODULES_THAT_MAY_BE_LONGER) <= set(long), "an exception that is needed no more"


def test_a_function_fits_on_a_screen(trees: Mapping[str, ast.Module]) -> None:
    long = {
        f"{name}::{function}": count
        for name, tree in trees.items()
        for function, count in lengths_of_functions(tree).items()
        if count > LONGEST_FUNCTION
    }
    assert {name: count for name, count in long.items() if name not in FUNCTIONS_THAT_MAY_BE_LONGER} == {}
    assert set(FUNCTIONS_THAT_MAY_BE_LONGER) <= set(long), "an exception that is needed no more"


def test_a_command_is_short(trees: Mapping[str, ast.Module]) -> None:
    lengths = lengths_of_functions(trees["cchc_excel/cli/commands.py"])
    assert {name: count for name, count in lengths.items() if count > LONGEST_COMMAND} == {}


def test_a_module_says_what_it_is_for(trees: Mapping[str, ast.Module]) -> None:
    assert [name for name, tree in trees.items() if not ast.get_docstring(tree)] == []


def test_no_module_is_a_drawer_for_everything() -> None:
    assert [
        path
        for path in MODULES
        if path.stem in {"utils", "util", "helpers", "helper", "manager", "common", "misc", "base"}
    ] == []


def test_only_the_command_line_prints(trees: Mapping[str, ast.Module]) -> None:
    calls = {
        (name, ast.unparse(node.func))
        for name, tree in trees.items()
        if "/cli/" not in name
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    }
    printing = {"print", "input", "breakpoint", "sys.stdout.write", "sys.stderr.write"}
    assert {call for call in calls if call[1] in printing} == set()


def test_nothing_below_the_command_line_asks_the_clock(sources: Mapping[str, str]) -> None:
    """A lock says since when it is held, and no result depends on that."""
    asked = re.compile(r"\b(?:date\.today|datetime\.now|time\.time|time\.localtime|utcnow)\(")
    below = {name: text for name, text in sources.items() if "/cli/" not in name and not name.endswith("/lock.py")}
    assert [name for name, text in below.items() if asked.search(text)] == []


def tracked_files() -> list[Path]:
    """What git keeps; in an unpacked archive, everything that is not made by running."""
    listed = subprocess.run(("git", "ls-files", "-z"), cwd=ROOT, capture_output=True, check=False)  # noqa: S607 - a fixed command
    if listed.returncode == 0 and listed.stdout:
        return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]
    folders = ("cchc_excel", "tests", "docs", "bench", "input", "templates", ".ci")
    found = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [*found, *(path for path in ROOT.iterdir() if path.is_file())]


def texts_in(path: Path) -> Iterator[str]:
    """The text of a file, or of every part of an office file."""
    content = path.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(content)):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                yield from (package.read(part).decode(errors="replace") for part in package.namelist())
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError):
            return  # a damaged file that a test is about
    else:
        yield content.decode(errors="replace")


def test_no_tracked_file_names_a_machine_or_a_host_of_packages() -> None:
    found = []
    for path in tracked_files():
        if path == Path(__file__) or path.suffix == ".png" or "corpus" in path.parts:  # others wrote the corpus
            continue
        for text in texts_in(path):
            found += [
                (path.name, match[0]) for pattern in (_MACHINE, _PACKAGE_HOST) for match in pattern.finditer(text)
            ]
    assert found == []


def test_documents_and_code_name_only_well_known_hosts() -> None:
    own = [
        path
        for path in tracked_files()
        if path.suffix in {".py", ".md", ".toml", ".txt", ".j2", ".html", ".css"} or path.name == "run"
    ]
    named = {
        host for path in own if path.parent.name != "corpus" for host in _HOST.findall(path.read_text(encoding="utf-8"))
    }
    assert {
        host for host in named if host not in HOSTS and not host.endswith((".example", ".invalid", ".test"))
    } == set()


def requirements() -> Mapping[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    every = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    return {re.split(r"[<>=\[ ]", line)[0].lower(): line for line in every}


def version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text))


@pytest.mark.parametrize("library", FLOORS)
def test_versions_with_known_holes_are_refused(library: str) -> None:
    name, floor = requirements()[library].split(">=")
    assert version(floor) >= FLOORS[library], name


def test_what_is_installed_for_the_tests_is_not_below_any_floor() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    fixed = dict(line.lower().split("==") for line in lines if line and not line.startswith("#"))
    for library, line in requirements().items():
        assert version(fixed[library]) >= version(line.split(">=")[1]), line


def test_constraints_are_names_and_versions_only() -> None:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert line.startswith("#") or re.fullmatch(r"[A-Za-z0-9_.-]+==[\w.]+", line), line


def test_everything_that_is_imported_is_required(trees: Mapping[str, ast.Module]) -> None:
    known = {
        "docx": "python-docx",
        "python_calamine": "python-calamine",
        "numpy": "pandas",
        "markupsafe": "jinja2",
    }
    imported = (
        {root for tree in trees.values() for root in roots_of(tree)} - set(sys.stdlib_module_names) - {"cchc_excel"}
    )
    assert {known.get(name, name) for name in imported} <= set(requirements())


def roots_of(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def test_every_file_that_the_program_reads_is_packed_with_it() -> None:
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"][
        "package-data"
    ]["cchc_excel"]
    kept = [path for path in tracked_files() if path.is_relative_to(ROOT / "cchc_excel") and path.suffix != ".py"]
    assert [
        path.name for path in kept if not any(path.match(pattern.removeprefix("**/")) for pattern in patterns)
    ] == []


def test_no_message_names_a_library() -> None:
    said = [text for kind in kinds() for text in (kind.vi, kind.en, kind.explain_vi, kind.explain_en)]
    said += [text for pair in TEXTS.values() for text in pair]
    assert [text for text in said if LIBRARY_NAMES.search(text)] == []


def test_every_command_has_help_with_an_example_in_both_languages() -> None:
    assert isinstance(cchc, click.Group)
    for name in cchc.commands:
        vi, en = TEXTS[name]
        assert "Ví dụ:\n  cchc " in vi
        assert "Example:\n  cchc " in en


def loaded_by(code: str) -> set[str]:
    """The roots of the modules that a fresh interpreter has loaded after running some lines."""
    told = (
        f"import sys\n{code}\nsys.stderr.write('\\nLOADED ' + ' '.join({{name.split('.')[0] for name in sys.modules}}))"
    )
    done = subprocess.run((sys.executable, "-c", told), capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stderr.rpartition("LOADED ")[2].split())


def test_help_loads_nothing_heavy() -> None:
    loaded = loaded_by("from cchc_excel.cli import status_of\nassert status_of(['--help']) == 0")
    assert loaded & set(NOT_FOR_HELP) == set()


def test_checking_one_file_loads_neither_tables_nor_documents() -> None:
    file = "input/P. CSDT thang 3 (2).xlsx"
    loaded = loaded_by(f"from cchc_excel.cli import status_of\nassert status_of(['check', {file!r}]) == 0")
    assert loaded & set(HEAVY) == set()
