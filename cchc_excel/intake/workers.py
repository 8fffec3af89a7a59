"""Work on files is mapped over limited processes: one that dies, hangs or eats memory costs exactly its file."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from itertools import islice
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Self, TypeVar

from cchc_excel.cells import Fact

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.context import BaseContext

    from pebble import ProcessPool

T = TypeVar("T")
R = TypeVar("R")

_BATCH = 12  # healthy files that share a trip to a worker: a trip costs about as much as reading half a file
_BATCH_SECONDS = 6.0  # a batch that takes longer is given up, and its files go one by one
_AHEAD = 4  # batches on their way for each worker: enough to keep it busy, few enough to stream
_PATIENCE = 60.0  # seconds until a pool that says nothing counts as broken
_MOST_RESTARTS = 3  # of a pool that broke under the same files
_FEW_COLLECTIONS = 50_000  # a file makes thousands of small tuples, and none of them is part of a cycle
_LOG = logging.getLogger("cchc_excel")
_LOG.addHandler(logging.NullHandler())  # whoever runs us decides where it goes; the terminal is no place for it
_LIBRARIES = ("pebble", "python_calamine", "lxml.etree", "zipfile")  # loaded once, before workers are forked


class Failure(NamedTuple):
    """Why there is no result."""

    kind: str  # "died", "timed_out", "out_of_memory", "raised"
    detail: str = ""  # for the log file only: never shown

    @property
    def fact(self) -> Fact:
        """The fact that `checks` judges: worker_died, worker_timed_out and so on."""
        return Fact(f"worker_{self.kind}", None)


class WorkersCannotStart(RuntimeError):  # noqa: N818 - it names what it is
    """No worker process comes to life: a fault of this installation, not of a file."""


class _Batch(NamedTuple, Generic[T]):
    arguments: list[T]
    future: Future[list[Any]]


class Workers:
    """A pool of processes with limits on time and memory; a context manager.

    The limits hold for one file. Where an address space can't be limited (Windows, macOS) only time is.
    """

    def __init__(self, count: int | None = None, seconds: float = 20, megabytes: int = 1024) -> None:
        self._count = count or _cores()
        self._seconds = seconds
        self._megabytes = megabytes
        self._pool: ProcessPool | None = None
        self._has_answered = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._pool is not None and kind is None:
            self._pool.close()  # type: ignore[no-untyped-call]  # pebble leaves it unannotated
            Thread(target=self._pool.join).start()  # all answers are in: nobody need wait for the workers' end
            self._pool = None
        self._end()  # an interruption ends the children at once

    def map(self, function: Callable[[T], R], arguments: Iterable[T]) -> Iterator[tuple[T, R | Failure]]:
        """Each argument with its result, in the order of the arguments, as results come in.

        Work begins with the call, whenever results are asked for. The function must be importable by name; its
        module is loaded once, before workers are forked.

        Raises:
            WorkersCannotStart: nothing came back from any worker for more than a minute.
        """
        most = self._batch_size(arguments)
        waiting = iter(arguments)
        under_way: deque[_Batch[T]] = deque()

        def send() -> None:
            while len(under_way) < self._count * _AHEAD and (batch := list(islice(waiting, most))):
                shares = self._shares(batch, most, self._count - len(under_way))
                under_way.extend(self._sent(function, share) for share in shares)

        def results() -> Iterator[tuple[T, R | Failure]]:
            while under_way:
                yield from self._received(function, under_way.popleft())
                send()

        send()
        return results()

    def _batch_size(self, arguments: Iterable[object]) -> int:
        """Small enough that few files still keep every worker busy."""
        if not isinstance(arguments, Sized):
            return _BATCH
        return max(1, min(_BATCH, len(arguments) // (self._count * 2)))

    def _shares(self, batch: list[T], most: int, idle: int) -> Iterator[list[T]]:
        """The last arguments, when they are few, go to every worker that has nothing to do."""
        size = most if len(batch) == most else -(-len(batch) // max(1, idle))
        return (batch[start : start + size] for start in range(0, len(batch), size))

    def _sent(self, function: Callable[[T], R], arguments: list[T]) -> _Batch[T]:
        seconds = self._seconds if len(arguments) == 1 else min(self._seconds, _BATCH_SECONDS)
        pool = self._pool
        if pool is None or not pool.active:  # the first time, or it broke: begin anew
            self._end()
            pool = self._pool = self._begun(function.__module__)
        future: Future[list[Any]]
        try:
            future = pool.schedule(_run, args=(function, arguments), timeout=seconds)
        except RuntimeError as error:  # it broke this very moment
            from concurrent.futures import Future  # noqa: PLC0415 - by now it is loaded

            future = Future()
            future.set_exception(error)
        return _Batch(arguments, future)

    def _begun(self, module: str) -> ProcessPool:
        from pebble import ProcessPool  # noqa: PLC0415 - not loaded where a file is read alone

        return ProcessPool(
            max_workers=self._count,
            initializer=limit,
            initargs=(self._megabytes,),
            context=_context((*_LIBRARIES, module)),
        )

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it unannotated
            self._pool.join()
            self._pool = None

    def _received(self, function: Callable[[T], R], batch: _Batch[T]) -> Iterator[tuple[T, R | Failure]]:
        outcome = self._settled(function, batch)
        if not isinstance(outcome, Failure):
            for argument, result in zip(batch.arguments, outcome, strict=True):
                if isinstance(result, Failure):
                    _LOG.error("%s: %s\n%s", function.__name__, result.kind, result.detail)
                yield argument, result
        elif len(batch.arguments) == 1:
            yield batch.arguments[0], outcome
        else:
            alone = [self._sent(function, [argument]) for argument in batch.arguments]
            for single in alone:
                yield from self._received(function, single)

    def _settled(self, function: Callable[[T], R], batch: _Batch[T]) -> list[Any] | Failure:
        """What became of a batch; a pool that broke under it is replaced, for the files may be innocent."""
        for _ in range(_MOST_RESTARTS):
            outcome = _outcome(batch.future, _PATIENCE + 2 * self._seconds)
            if outcome is not None:
                self._has_answered = True
                return outcome
            if not batch.future.done() and not self._has_answered:
                raise WorkersCannotStart
            self._end()
            batch = self._sent(function, batch.arguments)
        return Failure("died")


def _cores() -> int:
    """How many this process may use, which in a container is fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _outcome(future: Future[list[Any]], patience: float) -> list[Any] | Failure | None:
    """Results, or why there are none; None if the pool itself broke."""
    from pebble import ProcessExpired  # noqa: PLC0415 - it is loaded: there is a future

    try:
        return future.result(patience)
    except TimeoutError:
        return Failure("timed_out") if future.done() else None
    except ProcessExpired as expired:
        # SIGKILL that we did not send is the kernel's answer to exhausted memory.
        killed = expired.exitcode == -getattr(signal, "SIGKILL", 9)
        return Failure("out_of_memory" if killed else "died", f"exit status {expired.exitcode}")
    except MemoryError:
        return Failure("out_of_memory")
    except Exception:  # pebble raises several kinds when a worker dies between two tasks
        return None


def _context(modules: tuple[str, ...]) -> BaseContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([module for module in modules if module != "__main__"])
    _start_server_silently()
    return context


def _start_server_silently() -> None:
    """The server that forks workers keeps the standard error it is born with, and would tell of their deaths."""
    from multiprocessing import forkserver  # noqa: PLC0415 - not there on Windows

    try:
        terminal = os.dup(2)
    except OSError:  # closed: nobody listens
        forkserver.ensure_running()
        return
    silence = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(silence, 2)
        forkserver.ensure_running()
    finally:
        os.dup2(terminal, 2)
        os.close(terminal)
        os.close(silence)


class WorkersHere(Workers):
    """Stands for workers within a process that is limited already and whose end costs no other file."""

    def map(self, function: Callable[[T], R], arguments: Iterable[T]) -> Iterator[tuple[T, R | Failure]]:
        """Each argument with its result; what goes wrong is raised."""
        for argument in arguments:
            yield argument, function(argument)


def limit(megabytes: int, watch: Callable[[], None] | None = None) -> None:
    """In a new worker: no more memory than that, and nothing that a dying library says reaches the terminal.

    `watch` ends the process when nobody waits for it any more.
    """
    Thread(target=watch or _end_with_the_run, daemon=True).start()
    gc.freeze()
    gc.set_threshold(_FEW_COLLECTIONS, 20, 100)
    silence = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(silence, descriptor)
    os.close(silence)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not there on Windows

        most = megabytes * 2**20
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard != resource.RLIM_INFINITY:
            most = min(most, hard)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
            resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        except (OSError, ValueError):  # macOS refuses: time is limited all the same
            return


def _end_with_the_run() -> None:
    """A worker whose run was killed ends at once, whatever it is doing."""
    if (run := multiprocessing.parent_process()) is not None:
        run.join()
    os._exit(1)


def _run(function: Callable[[T], R], arguments: list[T]) -> list[R | Failure]:
    return [_result(function, argument) for argument in arguments]


def _result(function: Callable[[T], R], argument: T) -> R | Failure:
    try:
        return function(argument)
    except MemoryError:
        return Failure("out_of_memory")
    except Exception:  # any library may trip on any bytes; the run goes on without this file
        return Failure("raised", traceback.format_exc())
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        return Failure("died", traceback.format_exc())  # a Rust library's panic is no Exception
