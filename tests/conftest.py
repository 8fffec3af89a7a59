"""What all tests share: golden texts, and the switch that writes them anew."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"

GoldenCheck = Callable[[str, Iterable[str]], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write the golden texts anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> GoldenCheck:
    """`golden("workbook-march", lines)`: the lines must be those of tests/golden/workbook-march.txt."""
    regenerate = bool(request.config.getoption("--regenerate"))

    def check(name: str, lines: Iterable[str]) -> None:
        path = GOLDEN / f"{name}.txt"
        text = "\n".join(lines) + "\n"
        if regenerate:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        if not path.exists():
            pytest.fail(f"{path.name} is missing: run pytest with --regenerate, and read what it wrote")
        expected = path.read_text(encoding="utf-8")
        if text != expected:
            difference = difflib.unified_diff(
                expected.splitlines(), text.splitlines(), "expected", "written", lineterm="", n=1
            )
            pytest.fail("\n".join(difference))

    return check
