"""XML from outside, parsed with nothing switched on: no entities, no network, no huge trees. Only here lives lxml."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

XMLError = etree.LxmlError
Element = Any  # lxml has no stubs
_DEPRIVED = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
_PARSER = etree.XMLParser(**_DEPRIVED)


def tree(xml: bytes) -> Element:
    """The root of a small part.

    Raises:
        XMLError: not well-formed.
    """
    return etree.fromstring(xml, _PARSER)


def elements(xml: bytes, *names: str) -> Iterator[Element]:
    """The elements of these local names as they end; whatever came before is let go, so that size costs no memory.

    Raises:
        XMLError: not well-formed, at the place where that shows.
    """
    tags = [f"{{*}}{name}" for name in names]
    for _, element in etree.iterparse(BytesIO(xml), events=("end",), tag=tags, **_DEPRIVED):
        yield element
        element.clear(keep_tail=False)
        parent = element.getparent()
        if parent is not None:
            while element.getprevious() is not None:
                del parent[0]


def local_name(element: Element) -> str:
    """The name without its namespace."""
    tag: str = element.tag
    return tag.rpartition("}")[2]


def children(element: Element, name: str) -> Iterator[Element]:
    """The children of that local name, in any namespace."""
    yield from element.iterchildren(f"{{*}}{name}")


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its local name, in any namespace."""
    value: str | None = element.get(name)
    if value is not None:
        return value
    return next((str(value) for key, value in element.items() if key.rpartition("}")[2] == name), None)
