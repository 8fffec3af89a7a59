"""The language of this run: `--lang en` anywhere on the command line; Vietnamese otherwise."""

from __future__ import annotations

from collections.abc import Sequence

_chosen = ["vi"]


def choose(arguments: Sequence[str]) -> None:
    """Look for the option before the command line is parsed: help and usage errors need it too."""
    _chosen[0] = "vi"
    for option, value in zip(arguments, (*arguments[1:], ""), strict=False):
        if option == "--":
            return
        if option.startswith("--lang="):
            _chosen[0] = option.removeprefix("--lang=").lower()
        elif option == "--lang":
            _chosen[0] = value.lower()


def language() -> str:
    """The code of the language: vi or en."""
    return "en" if _chosen[0] == "en" else "vi"
