"""What is wrong with a template, said before any run: unknown fields, unclosed blocks, commands Jinja refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from cchc_excel.report.drawing import Source, template_sources
from cchc_excel.report.faults import TemplateFault
from cchc_excel.report.section import Slot
from cchc_excel.report.sections import SLOTS

_UNKNOWN = "Trường “{name}” không có trong danh sách trường{nearest} ({place})."
_NEAREST = "; có phải là “{name}” không?"
_UNCLOSED = "Lệnh “{opener}” chưa có “{closer}” ({place}). Thêm “{closer}” ở một đoạn hoặc hàng riêng phía sau."
_UNOPENED = "Lệnh “{closer}” không có lệnh mở đầu đi trước ({place}). Xóa lệnh này hoặc thêm “{opener}”."
_NOT_UNDERSTOOD = "Lệnh trong mẫu viết chưa đúng ({place}): {problem}. Xem cách viết trong docs/mau-bao-cao.md."
_A_RECORD = "Trường “{name}” gồm nhiều trường con, không điền trực tiếp được ({place}). Ghi rõ, ví dụ “{name}.{inner}”."
_A_LIST = "Trường “{name}” là danh sách, phải đặt trong lệnh for ({place})."
_PLACE = "{part}, đoạn “{paragraph}”"
_LONGEST_PARAGRAPH = 80  # characters quoted of a paragraph
_COMMAND = re.compile(r"{%-?\s*(for|if|endfor|endif)\b[^%}]*-?%}")
_XML = re.compile(r"<[^>]+>")
_PROBLEMS = {  # what Jinja says, in the order of looking
    "unknown tag": "có lệnh lạ; “{%p” và “{%tr” phải viết liền",
    "unexpected '}'": "thiếu hoặc thừa dấu ngoặc nhọn",
    "unexpected '%'": "có dấu % ở chỗ không được dùng",
    "unexpected char": "có ký tự lạ trong lệnh",
    "expected token": "thiếu hoặc thừa từ trong lệnh",
}
Known = Mapping[str, Slot | None]  # names in reach; None: anything goes


class _Reached(NamedTuple):
    """What an expression leads to; `slot` is None where it cannot be followed."""

    slot: Slot | None
    name: str
    in_loop: bool = False  # an item of the list, not the list


def faults_in(path: Path) -> list[str]:
    """Sentences, in the order of the template."""
    try:
        sources = template_sources(path)
    except TemplateFault as fault:
        return list(fault.sentences)
    return list(dict.fromkeys(sentence for source in sources for sentence in _faults(source)))


def _faults(source: Source) -> Iterator[str]:
    unbalanced = list(_unbalanced(source))
    if unbalanced:
        yield from unbalanced
        return
    try:
        tree = SandboxedEnvironment().parse(source.text)
    except TemplateSyntaxError as problem:
        told = next((told for said, told in _PROBLEMS.items() if said in str(problem)), str(problem.message))
        yield _NOT_UNDERSTOOD.format(problem=told, place=_place(source, problem.lineno))
        return
    known: dict[str, Slot | None] = {slot.name: slot for slot in SLOTS}
    yield from _walk(source, tree.body, known)


def _unbalanced(source: Source) -> Iterator[str]:
    """Blocks that are not closed, or closed without being open."""
    opened: list[tuple[str, int]] = []
    for match in _COMMAND.finditer(source.text):
        line = source.text.count("\n", 0, match.start()) + 1
        word = match[1]
        if not word.startswith("end"):
            opened.append((match[0], line))
        elif opened and f" {word[3:]} " in opened[-1][0]:
            opened.pop()
        else:
            yield _UNOPENED.format(closer=match[0], opener=f"{{%p {word[3:]} … %}}", place=_place(source, line))
            return
    for opener, line in opened:
        closer = "endfor" if " for " in opener else "endif"
        yield _UNCLOSED.format(opener=opener, closer=f"{{%p {closer} %}}", place=_place(source, line))


def _walk(source: Source, body: list[nodes.Node], known: Known) -> Iterator[str]:
    """Faults of statements one after another; a `set` reaches what follows it."""
    known = dict(known)
    for node in body:
        if isinstance(node, nodes.For):
            yield from _loop(source, node, known)
        elif isinstance(node, nodes.If):
            yield from _expression(source, node.test, known)
            yield from _walk(source, [*node.body], known)
            yield from _walk(source, [*node.elif_, *node.else_], known)
        elif isinstance(node, nodes.Output):
            for shown in node.nodes:
                yield from _expression(source, shown, known, shown=True)
        else:
            yield from _expression(source, node, known)
            known |= {name.name: None for name in node.find_all(nodes.Name) if name.ctx == "store"}


def _loop(source: Source, node: nodes.For, known: Known) -> Iterator[str]:
    yield from _expression(source, node.iter, known)
    reached = _follow(node.iter, known)
    inside = dict(known) | {"loop": None}
    for name in (node.target, *node.target.find_all(nodes.Name)):
        if isinstance(name, nodes.Name):
            inside[name.name] = _item(reached.slot) if name is node.target else None
    yield from _walk(source, node.body, inside)
    yield from _walk(source, node.else_, known)


def _item(slot: Slot | None) -> Slot | None:
    return slot._replace(many=False) if slot and slot.many else None


def _expression(source: Source, node: nodes.Node, known: Known, *, shown: bool = False) -> Iterator[str]:
    """Faults of the names in an expression; `shown`: its value is printed."""
    if isinstance(node, nodes.Getattr | nodes.Name):
        yield from _name(source, node, known, shown=shown)
        return
    for child in node.iter_child_nodes():
        yield from _expression(source, child, known)


def _name(source: Source, node: nodes.Getattr | nodes.Name, known: Known, *, shown: bool) -> Iterator[str]:
    if isinstance(node, nodes.Name) and node.ctx == "store":
        return
    if isinstance(node, nodes.Getattr) and not isinstance(node.node, nodes.Getattr | nodes.Name):
        yield from _expression(source, node.node, known)
        return
    place = _place(source, node.lineno)
    unknown = _first_unknown(node, known)
    if unknown is not None:
        name, candidates = unknown
        near = get_close_matches(name.rpartition(".")[2], candidates, 1, 0.5)
        yield _UNKNOWN.format(name=name, nearest=_NEAREST.format(name=near[0]) if near else "", place=place)
        return
    reached = _follow(node, known)
    if shown and reached.slot and reached.slot.many:
        yield _A_LIST.format(name=reached.name, place=place)
    elif shown and reached.slot and reached.slot.inner:
        yield _A_RECORD.format(name=reached.name, inner=reached.slot.inner[0].name, place=place)


def _first_unknown(node: nodes.Expr, known: Known) -> tuple[str, list[str]] | None:
    """The first name of a dotted one that leads nowhere, with what it could have been."""
    if isinstance(node, nodes.Name):
        return None if node.name in known else (node.name, list(known))
    if not isinstance(node, nodes.Getattr):
        return None
    if unknown := _first_unknown(node.node, known):
        return unknown
    parent = _follow(node.node, known)
    if parent.slot is None:
        # what is bound by `set` or `loop` is Jinja's own; a private name leads out of the sandbox
        return (f"{parent.name}.{node.attr}", []) if node.attr.startswith("_") else None
    names = [] if parent.slot.many else [slot.name for slot in parent.slot.inner]
    return None if node.attr in names else (f"{parent.name}.{node.attr}", names)


def _follow(node: nodes.Node, known: Known) -> _Reached:
    if isinstance(node, nodes.Name):
        return _Reached(known.get(node.name), node.name)
    if isinstance(node, nodes.Getattr):
        parent = _follow(node.node, known)
        inner = parent.slot.inner if parent.slot else ()
        return _Reached(next((slot for slot in inner if slot.name == node.attr), None), f"{parent.name}.{node.attr}")
    return _Reached(None, "")


def _place(source: Source, line: int) -> str:
    """Where it stands: the paragraph's own words, the command itself where the paragraph has no other."""
    lines = source.text.split("\n")
    told = _without_xml(lines[min(line, len(lines)) - 1])
    if not told and line < len(lines):
        told = _without_xml(lines[line])
    if len(told) > _LONGEST_PARAGRAPH:
        told = told[:_LONGEST_PARAGRAPH] + "…"
    return _PLACE.format(part=source.part, paragraph=told)


def _without_xml(line: str) -> str:
    """A line of a part without its XML."""
    return " ".join(_XML.sub("", line).split())
