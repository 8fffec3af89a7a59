"""Sentences from the `.j2` text files beside the sections: facts in, paragraphs out.

In such a file a blank line ends a paragraph; a single line break is a blank. Facts are computed before;
the file only chooses and joins words, so that an official can correct a sentence without Python.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from jinja2 import FunctionLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from cchc_excel.report.traces import Number, on_one_line, said, with_lines

_PARAGRAPH_END = re.compile(r"\n\s*\n")
_LINE_END = re.compile(r"\s*\n\s*")


class Told(str):
    """A sentence that prose made, with its marks: other prose takes it in as it is."""

    __slots__ = ()


def paragraphs(file: str, block: str, **facts: object) -> tuple[Told, ...]:
    """The paragraphs of one block of a prose file, filled with facts; marks of numbers stay in.

    Raises:
        jinja2.TemplateError: the prose file names a fact that is not there; our mistake.
    """
    template = _prose(file)
    text = "".join(template.blocks[block](template.new_context(facts)))
    told = (_LINE_END.sub(" ", paragraph).strip() for paragraph in _PARAGRAPH_END.split(text))
    return tuple(Told(with_lines(paragraph)) for paragraph in told if paragraph)


def sentence(file: str, block: str, **facts: object) -> Told:
    """A block that is one paragraph, or nothing."""
    return Told(" ".join(paragraphs(file, block, **facts)))


@lru_cache
def _prose(file: str) -> Template:
    environment = SandboxedEnvironment(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
        loader=FunctionLoader(lambda name: (resources.files(__package__) / name).read_text(encoding="utf-8")),
    )
    return environment.get_template(file)


def _shown(value: object) -> object:
    if isinstance(value, Number):
        return value.marked
    if isinstance(value, Told):
        return on_one_line(value)
    return on_one_line(said(value)) if isinstance(value, str) else value
