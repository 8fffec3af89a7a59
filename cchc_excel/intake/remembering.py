"""Workers that remember: what was worked out before from the same bytes, by the same program, is not worked out again.

A result is kept under a digest of everything that it depends on and of the program itself (`edition`). What it depends
on, its argument names: a tuple `known_by`, or None where the result is not to be kept. Workers hand results over
packed, so what they send is what is kept, and the run unpacks only what it needs.
"""

from __future__ import annotations

import gc
import hashlib
import io
import pickle
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, Generic, NamedTuple, Self, TypeVar

from cchc_excel.intake.edition import edition
from cchc_excel.intake.store import Store
from cchc_excel.intake.workers import Failure, Workers

T = TypeVar("T")
R = TypeVar("R")

_QUICK = 1  # zlib's level: a fifth of the size at a fortieth of what reading takes
_PROTOCOL = 5
# Where the classes of results come from, beside the module of the function: nothing else is made of stored bytes.
_NOUNS = ("cchc_excel.cells.", "cchc_excel.findings.", "cchc_excel.plan.")
_BUILT_IN = frozenset({("datetime", "date"), ("datetime", "datetime"), ("datetime", "time"), ("builtins", "frozenset")})


class Packed(NamedTuple):
    """A result as a worker hands it over."""

    content: bytes
    lasting: bool  # False: another time the result may be another, though nothing that it is known by has changed


class Packing(Generic[T, R]):
    """A function for workers whose result comes packed."""

    def __init__(self, function: Callable[[T], R]) -> None:
        self.function = function
        self.__module__ = function.__module__  # loaded before workers are forked
        self.__name__ = function.__name__

    def __call__(self, argument: T) -> Packed:
        """The function's result, packed; it is lasting unless it says otherwise itself."""
        result = self.function(argument)
        content = zlib.compress(pickle.dumps(result, _PROTOCOL), _QUICK)
        return Packed(content, bool(getattr(result, "lasting", True)))


class _Asked(NamedTuple, Generic[T]):
    """An argument, the key of its result, and whether there is something under it."""

    argument: T
    key: bytes | None
    known: bool


class RememberingWorkers(Workers):
    """Workers that are only asked for what the store does not know; `today` is the store's. None: nothing is kept."""

    def __init__(self, today: date | None, count: int | None = None) -> None:
        super().__init__(count)
        self._today = today
        self._store: Store | None = None
        self._edition: bytes | None = None
        self._texts: dict[int, tuple[object, str]] = {}

    def __enter__(self) -> Self:
        if self._today is not None:
            self._store = Store(self._today)
            self._edition = edition() if self._store.is_open else None
        return super().__enter__()

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        try:
            super().__exit__(kind, *rest)
        finally:
            if self._store is not None:
                self._store.__exit__()
                self._store = None

    def map(self, function: Callable[[T], R], arguments: Iterable[T]) -> Iterator[tuple[T, R | Failure]]:
        """Each argument with its result, in the order of the arguments; what is known costs no worker.

        A worker process is started only where something has to be worked out.
        """
        asked: deque[_Asked[T]] = deque()
        unknown = _Unknown(arguments, lambda argument: self._asked(function, argument), asked)
        taken = unknown if isinstance(arguments, Sized) else iter(unknown)
        answers = super().map(Packing(function), taken)  # takes the first arguments at once
        return self._results(function, asked, answers)

    def _results(
        self, function: Callable[[T], R], asked: deque[_Asked[T]], answers: Iterator[tuple[T, Packed | Failure]]
    ) -> Iterator[tuple[T, R | Failure]]:
        early: deque[tuple[T, Packed | Failure]] = deque()
        while True:
            # The workers' next answer makes them take more arguments, among them known ones.
            if not asked and (answer := next(answers, None)) is not None:
                early.append(answer)
            if not asked:
                return
            one = asked.popleft()
            if one.known and (result := self._recalled(function, one.key)) is not None:
                yield one.argument, result
            elif one.known:  # damaged, or thrown out this very moment
                [(_, packed)] = super().map(Packing(function), [one.argument])
                yield one.argument, self._unpacked(one.key, packed)
            else:
                _, packed = early.popleft() if early else next(answers)
                yield one.argument, self._unpacked(one.key, packed)

    def _asked(self, function: Callable[[T], R], argument: T) -> _Asked[T]:
        known_by: tuple[object, ...] | None = getattr(argument, "known_by", None)
        if self._store is None or self._edition is None or known_by is None:
            return _Asked(argument, None, False)
        name = f"{function.__module__}.{function.__qualname__}"
        text = "\n".join((name, *(self._text(part) for part in known_by)))
        key = hashlib.sha256(self._edition + text.encode("utf-8", "surrogatepass")).digest()
        return _Asked(argument, key, key in self._store)

    def _text(self, part: object) -> str:
        """A part of what a result is known by; what many files share is spelled out once."""
        if not is_dataclass(part):
            return canonical(part)
        if id(part) not in self._texts:
            self._texts[id(part)] = part, canonical(part)  # kept with its text, so that no other takes its id
        return self._texts[id(part)][1]

    def _recalled(self, function: Callable[[T], R], key: bytes | None) -> R | None:
        content = self._store.get(key) if self._store is not None and key is not None else None
        try:
            return None if content is None else recalled(content, function)
        except Exception:  # whatever a pickle can be broken by: it is worked out anew
            return None

    def _unpacked(self, key: bytes | None, packed: Packed | Failure) -> Any:
        if isinstance(packed, Failure):
            return packed
        if self._store is not None and key is not None and packed.lasting:
            self._store.put(key, packed.content)
        with _no_collection():
            return pickle.loads(zlib.decompress(packed.content))  # noqa: S301 - by our own worker, this very moment


class _Unknown(Generic[T], Sized):
    """The arguments that must be worked out, taken one by one; all of them are noted in order as they are taken."""

    def __init__(self, arguments: Iterable[T], ask: Callable[[T], _Asked[T]], noted: deque[_Asked[T]]) -> None:
        self._arguments, self._ask, self._noted = arguments, ask, noted

    def __len__(self) -> int:
        """At most so many: the others are known."""
        assert isinstance(self._arguments, Sized)  # noqa: S101 - nobody asks where it can't be said
        return len(self._arguments)

    def __iter__(self) -> Iterator[T]:
        for argument in self._arguments:
            one = self._ask(argument)
            self._noted.append(one)
            if not one.known:
                yield argument


def recalled(content: bytes, function: Callable[[T], R]) -> R:
    """The result of a function that lay in the store.

    Raises:
        pickle.UnpicklingError: the bytes call for something that is no noun of the program.
    """
    with _no_collection():
        result: R = _Unpickler(zlib.decompress(content), function.__module__).load()
    return result


class _Unpickler(pickle.Unpickler):
    """Makes the program's own nouns and nothing else, so that no bytes can make it do anything."""

    def __init__(self, content: bytes, module: str) -> None:
        super().__init__(io.BytesIO(content))
        self._module = module

    def find_class(self, module: str, name: str) -> Any:
        """A class of ours, or a date."""
        if (module, name) in _BUILT_IN:
            return super().find_class(module, name)
        if (module == self._module or f"{module}.".startswith(_NOUNS)) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and _is_noun(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _is_noun(found: type) -> bool:
    return is_dataclass(found) or issubclass(found, Enum) or (issubclass(found, tuple) and hasattr(found, "_fields"))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Thousands of new objects that are all needed: looking for garbage among them takes as long as making them."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def canonical(value: object) -> str:
    """A text that two values share only if they are the same, whatever the order of a set.

    Raises:
        TypeError: a kind of value that was not thought of.
    """
    name = type(value).__name__
    match value:
        case Enum():
            return f"{name}.{value.name}"
        case None | bool() | int() | float() | str() | bytes() | date():
            return f"{name}:{value!r}"
        case tuple():
            return f"{name}({','.join(map(canonical, value))})"
        case frozenset():
            return f"{name}({','.join(sorted(map(canonical, value)))})"
        case Mapping():
            return f"{name}({','.join(f'{canonical(key)}={canonical(each)}' for key, each in value.items())})"
    if is_dataclass(value):
        return f"{name}({','.join(canonical(getattr(value, field.name)) for field in fields(value))})"
    raise TypeError(f"no canonical form for {name}")
