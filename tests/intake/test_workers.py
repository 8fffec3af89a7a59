from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from cchc_excel.intake.workers import Failure, Workers
from tests.intake.tasks import task


def outcomes(arguments: list[str], seconds: float = 20) -> list[str]:
    with Workers(count=2, seconds=seconds, megabytes=512) as workers:
        results = list(workers.map(task, arguments))
    assert [argument for argument, _ in results] == arguments
    return [result.kind if isinstance(result, Failure) else result for _, result in results]


def test_results_come_in_the_order_of_the_arguments() -> None:
    arguments = [f"a{number}" for number in range(100)]
    assert outcomes(arguments) == [argument.upper() for argument in arguments]


@pytest.mark.parametrize(
    ("argument", "kind"),
    [("abort", "died"), ("eat", "out_of_memory"), ("raise", "raised"), ("unpicklable", "died")],
)
def test_a_worker_that_breaks_down_costs_exactly_its_file(argument: str, kind: str) -> None:
    assert outcomes(["a", "b", argument, *"cdefgh"]) == ["A", "B", kind, *"CDEFGH"]


def test_a_worker_that_hangs_costs_exactly_its_file() -> None:
    assert outcomes([*"abcdefgh", "hang", "i"], seconds=1) == [*"ABCDEFGH", "timed_out", "I"]


def test_results_stream_from_arguments_that_come_one_by_one() -> None:
    with Workers(count=1) as workers:
        results = workers.map(task, (str(number) for number in range(10_000)))
        assert next(results) == ("0", "0")
        assert next(results) == ("1", "1")


def test_a_failure_is_a_fact_for_the_checks() -> None:
    assert Failure("timed_out").fact.kind == "worker_timed_out"


_RUN = """
from cchc_excel.intake.workers import Workers
from tests.intake.tasks import task
with Workers(count=1) as workers:
    print([result for _, result in workers.map(task, [{argument!r}])], flush=True)
"""


def test_nothing_that_a_library_says_reaches_the_terminal() -> None:
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", _RUN.format(argument="noise")],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert (ran.stdout, ran.stderr) == ("['NOISE']\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_a_run_that_is_killed_leaves_no_process() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _RUN.format(argument="hang")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    ) as run:
        time.sleep(1.5)
        run.kill()
        run.communicate(
            timeout=30
        )  # ends when the last process that holds the pipes has ended; the work takes a minute
