"""The documents say what the program does: generated pages, commands, links, codes and words are compared with it."""

from __future__ import annotations

import json
import re
import shlex
import string
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from cchc_excel import __version__
from cchc_excel.checks import kinds
from cchc_excel.cli.commands import cchc
from cchc_excel.findings import Kind
from cchc_excel.plan import DeadlineKind, RepairKind, Standing, Status
from cchc_excel.transcript.json_lines import json_line
from tests.builders import activity, finding, reading, reported
from tests.generate_docs import GROUPS, PAGES

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "bench").glob("*.md")])
FIRST = "python3 -m venv .venv && .venv/bin/pip install"
SECOND = '.venv/bin/pip install -c constraints.txt -e ".[dev]" && '
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"(?<![\w.-])cchc (?:consolidate|check|read|explain|init|--)[^`”\n]*")
_CODE = re.compile(r"(?:cchc explain |`|: |\")([A-Z]\d\d)\b")  # a code as documents write it, not a cell


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(params=kinds(), ids=lambda kind: str(kind.code))
def kind(request: pytest.FixtureRequest) -> Kind:
    assert isinstance(request.param, Kind)
    return request.param


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_what_the_program_says_today(name: str) -> None:
    assert text_of(f"docs/{name}") == PAGES[name](), "run python -m tests.generate_docs"


def test_every_code_and_every_name_of_a_finding_is_given_once() -> None:
    codes, names = [kind.code for kind in kinds()], [kind.name for kind in kinds()]
    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)


def placeholders(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


def test_a_finding_says_the_same_in_both_languages(kind: Kind) -> None:
    translated = {name.removesuffix("_vi") for name in placeholders(kind.vi)}
    assert translated == {name.removesuffix("_en") for name in placeholders(kind.en)}


def test_a_finding_is_explained_in_both_languages(kind: Kind) -> None:
    assert kind.code[0] in GROUPS
    assert re.fullmatch(r"[A-Z]\d\d", kind.code)
    for text in (kind.vi, kind.en, kind.explain_vi, kind.explain_en):
        assert text.strip() == text
        assert text.endswith((".", "”.", "}", "?"))
    assert re.search("[ạảãàáâậầấẩẫăắằặẳẵđêểềếệễơớờợởỡưứừựửữôốồộổỗịọụìíòóùúỷỳýỹ]", kind.explain_vi.lower())


def test_a_message_says_what_is_wrong_and_what_to_do(kind: Kind) -> None:
    """Two sentences at least where a person must act; a note may be one."""
    if kind.severity.value != "note":
        assert len(re.findall(r"[.?!;](?=\s|$|\{)", kind.vi)) >= 2, kind.vi


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    for link in _LINK.findall(document.read_text(encoding="utf-8")):
        assert (document.parent / link).exists(), link


def commands_in(text: str) -> Iterator[str]:
    yield from (match.strip().rstrip(".,;:)") for match in _COMMAND.findall(text))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_in_a_document_exists_with_its_options(document: Path) -> None:
    for line in commands_in(document.read_text(encoding="utf-8")):
        name, *rest = shlex.split(line.replace("\\", "/"), comments=True)[1:]
        command = cchc if name.startswith("--") else cchc.commands[name]
        known = {option for parameter in command.params for option in parameter.opts} | {"--version"}
        used = {word for word in (name, *rest) if word.startswith("--")}
        assert used <= known, line


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_code_in_a_document_is_a_finding(document: Path) -> None:
    assert set(_CODE.findall(document.read_text(encoding="utf-8"))) <= {kind.code for kind in kinds()}


def readme_commands() -> list[str]:
    """The lines of the README's shell blocks."""
    blocks = [block for language, block in _FENCE.findall(text_of("README.md")) if language == "sh"]
    return [line for block in blocks for line in block.strip().splitlines()]


def test_the_readme_has_two_commands_and_the_continuous_integration_runs_them_word_for_word() -> None:
    first, second = readme_commands()
    assert first.startswith(FIRST)
    assert second.startswith(SECOND)
    lines = text_of(".ci/run").splitlines()
    assert lines.index(first) < lines.index(second)


def test_the_windows_command_is_the_same_command() -> None:
    blocks = dict(_FENCE.findall(text_of("README.md")))
    windows = blocks["powershell"].strip()
    unix, _ = readme_commands()
    translated = unix.replace("python3", "py").replace(".venv/bin/", ".venv\\Scripts\\").replace(" &&", ";")
    assert windows == translated


def test_the_readme_is_short() -> None:
    assert len(text_of("README.md").splitlines()) < 150


def test_paths_named_in_the_guides_exist() -> None:
    for document in ("CONTRIBUTING.md", "ARCHITECTURE.md"):
        for path in re.findall(r"`((?:cchc_excel|tests|docs|bench)/[\w./-]*)`", text_of(document)):
            assert (ROOT / path).exists(), path
    for module in re.findall(r"python -m (tests(?:\.\w+)+)", text_of("CONTRIBUTING.md")):
        assert (ROOT / f"{module.replace('.', '/')}.py").exists()


def test_tables_named_in_contributing_exist() -> None:
    """`PHRASES` in `cchc_excel/annex/headings.py`, and so on."""
    named = re.findall(r"`([A-Z]{4,})`(?: or `([A-Z]+)`)? in\s+`(cchc_excel/[\w/]+\.py)`", text_of("CONTRIBUTING.md"))
    assert len(named) >= 3
    for *tables, path in named:
        for table in filter(None, tables):
            assert re.search(rf"^{table}\b", text_of(path), re.MULTILINE), (table, path)


def test_every_room_is_in_the_architecture_and_in_the_contract() -> None:
    rooms = {
        path.stem for path in (ROOT / "cchc_excel").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    rooms -= {"__init__", "__main__", "__pycache__"}
    table = text_of("ARCHITECTURE.md").split("## The rooms")[1].split("## The rules")[0]
    contracts = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = {room for layer in contracts[0]["layers"] for room in layer.split(" | ")} - {"__main__"}
    assert rooms == layers
    assert rooms <= set(re.findall(r"`(\w+)`", table))


GLOSSARY_NOUNS = (
    "Section",
    "Objective",
    "Task",
    "Activity",
    "Deadline",
    "Office",
    "Report",
    "Period",
    "Finding",
    "Snapshot",
    "Figure",
    "Standing",
)


@pytest.mark.parametrize("noun", GLOSSARY_NOUNS)
def test_the_glossary_has_the_nouns_of_the_code(noun: str) -> None:
    glossary = text_of("ARCHITECTURE.md").split("## Words")[1]
    assert re.search(rf"^\| {noun.lower()} \| \w", glossary, re.MULTILINE)


def values_in(document: str) -> set[str]:
    return set(re.findall(r"`(\w+)`", text_of(document)))


def test_every_kind_of_deadline_status_and_standing_is_described() -> None:
    assert values_in("docs/snapshot.md") >= {*DeadlineKind, *Status, *Standing}
    assert values_in("docs/json.md") >= {*DeadlineKind, *Status, *RepairKind}


def test_the_example_of_json_has_the_fields_that_are_written() -> None:
    example = json.loads(_FENCE.search(text_of("docs/json.md"))[2])  # type: ignore[index]  # the page has an example
    office_file = reading("input/Van phong.xlsx", [activity(report=reported(Status.DONE))])
    written: Mapping[str, object] = json.loads(json_line(office_file, [finding("D01")]))
    assert set(example) == set(written)
    theirs, ours = written["activities"][0], example["activities"][0]  # type: ignore[index]  # JSON is untyped
    assert set(ours) == set(theirs)
    for part in ("section", "objective", "deadline", "report"):
        assert set(ours[part]) == set(theirs[part]), part
    assert set(example["findings"][0]) == set(written["findings"][0])  # type: ignore[index]  # JSON is untyped
    assert set(example["ledger"]) == set(written["ledger"])  # type: ignore[call-overload]  # JSON is untyped


def test_the_version_is_the_same_everywhere() -> None:
    assert tomllib.loads(text_of("pyproject.toml"))["project"]["version"] == __version__
    assert f"## [{__version__}]" in text_of("CHANGELOG.md")
