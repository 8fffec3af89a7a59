"""Templates and finished documents: the only module of the report that knows docxtpl and python-docx.

A template is rendered with every value escaped, in a sandbox, and with a strict word on unknown fields; then
equal cells are merged, numbers get hidden bookmarks, and the document is read back.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, Undefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from cchc_excel.report.faults import TemplateFault, TextLost
from cchc_excel.report.traces import Number, is_marked, merge_key, pieces, unmarked

BOOKMARK = "_so_{number:04}"  # a name that begins with _ is hidden in Word
_UNREADABLE = "Tệp mẫu không mở được: tệp hỏng hoặc không phải .docx. Lưu lại tệp từ Word dưới dạng .docx."
_FAILED = "Tệp mẫu không dùng được ({problem}). Chạy lệnh kiểm tra mẫu để biết chỗ sai."
# docxtpl turns {_{ into {{ after rendering, so that a text would change: no brace is written as itself.
_ESCAPED_BRACES = {"{": "&#123;", "}": "&#125;"}
_BRACES = re.compile(r"[{}]")
_PARAGRAPH_OR_TAG = re.compile(r"(<w:p[ >]|(?<=>)\s*{%)")


class Shown(NamedTuple):
    """A number of the review as the report shows it."""

    figure: str  # id in `Review.figures`
    part: str  # "numerator", "denominator" or "share"
    text: str
    bookmark: str  # the hidden bookmark around it


class Source(NamedTuple):
    """A part of a template as Jinja sees it; each paragraph begins a line."""

    part: str  # "nội dung", "đầu trang", "chân trang"
    text: str


def template_sources(template: Path) -> tuple[Source, ...]:
    """The parts of a template that hold fields.

    Raises:
        TemplateFault: the file is no Word document.
    """
    opened = _opened(template)
    sources = [Source("nội dung", _lined(opened.patch_xml(opened.get_xml())))]
    for name, uri in (("đầu trang", opened.HEADER_URI), ("chân trang", opened.FOOTER_URI)):
        for _, part in opened.get_headers_footers(uri):
            sources.append(Source(name, _lined(opened.patch_xml(opened.get_part_xml(part)))))
    return tuple(sources)


def draw(template: Path, fields: Mapping[str, object], title: str, day: datetime) -> tuple[bytes, tuple[Shown, ...]]:
    """The finished document and the numbers in it; `title` and `day` are its properties.

    Raises:
        TemplateFault: the template names what is not there, or a block is not closed.
        TextLost: a text is not in the document; our mistake.
    """
    opened = _opened(template)
    put_in: list[str] = []
    try:
        opened.render(fields, _environment(put_in), autoescape=True)
    except (TemplateError, TypeError, ValueError, AttributeError) as problem:
        raise TemplateFault(_FAILED.format(problem=problem)) from problem
    rendered = io.BytesIO()
    opened.docx.save(rendered)
    document = docx.Document(rendered)  # docxtpl's own tree lacks python-docx's classes
    _merge_cells(document.element.body)
    shown = _bookmark_numbers(document.element.body)
    for part in _roots(document)[1:]:
        _bookmark_numbers(part, named=False)
    _set_properties(document.core_properties, title, day)
    saved = io.BytesIO()
    document.save(saved)
    _read_back(saved.getvalue(), put_in, shown)
    return saved.getvalue(), shown


def numbers_of(content: bytes) -> Mapping[str, str]:
    """Hidden bookmark → the number inside it, of a report as it stands on disk."""
    body = docx.Document(io.BytesIO(content)).element.body
    numbers = {}
    for start in body.iter(qn("w:bookmarkStart")):
        name = start.get(qn("w:name"), "")
        if not name.startswith(BOOKMARK.partition("{")[0]):
            continue
        texts: list[str] = []
        for sibling in start.itersiblings():
            if sibling.tag == qn("w:bookmarkEnd") and sibling.get(qn("w:id")) == start.get(qn("w:id")):
                break
            texts.extend(node.text or "" for node in sibling.iter(qn("w:t")))
        numbers[name] = "".join(texts)
    return numbers


def paragraphs_of(content: bytes) -> list[str]:
    """Every paragraph of a document with its headers and footers, as text."""
    document = docx.Document(io.BytesIO(content))
    return [text for root in _roots(document) for text in _texts(root)]


def _opened(template: Path) -> Any:
    try:
        opened = DocxTemplate(io.BytesIO(template.read_bytes()))
        opened.render_init()
    except OSError:
        raise
    except Exception as problem:  # python-docx and zipfile raise anything on what is no document
        raise TemplateFault(_UNREADABLE) from problem
    return opened


def _lined(source: str) -> str:
    return _PARAGRAPH_OR_TAG.sub(lambda match: "\n" + match[0].lstrip(), source)


def _environment(put_in: list[str]) -> SandboxedEnvironment:
    """Escapes every value and notes it down, so that the document can be read back against the notes."""

    def written(value: object) -> object:
        if isinstance(value, Undefined):
            return str(value)  # raises, with the name of the field
        text = str(value)
        if text:
            put_in.append(unmarked(text))
        return Markup(_BRACES.sub(lambda match: _ESCAPED_BRACES[match[0]], html.escape(text, quote=False)))  # noqa: S704 - escaped here

    return SandboxedEnvironment(undefined=StrictUndefined, finalize=written)


def _roots(document: Any) -> list[Any]:
    """The body, and the roots of all headers and footers."""
    kinds = (DocxTemplate.HEADER_URI, DocxTemplate.FOOTER_URI)
    relations = document.part.rels.values()
    return [
        document.element.body,
        *(relation.target_part.element for relation in relations if relation.reltype in kinds),
    ]


def _merge_cells(body: Any) -> None:
    """Cells that bear the same key and follow one another in a column become one."""
    for table in body.iter(qn("w:tbl")):
        above: dict[int, tuple[str, Any]] = {}
        for row in table.iterchildren(qn("w:tr")):
            keyed = dict(_keyed_cells(row))
            for column, (key, cell) in keyed.items():
                if column in above and above[column][0] == key:
                    above[column][1].vMerge = "restart"
                    cell.vMerge = "continue"
                    _empty(cell)
                else:
                    above[column] = (key, cell)
            above = {column: held for column, held in above.items() if column in keyed}


def _keyed_cells(row: Any) -> Iterator[tuple[int, tuple[str, Any]]]:
    column = 0
    for cell in row.iterchildren(qn("w:tc")):
        key = merge_key("".join(node.text or "" for node in cell.iter(qn("w:t"))))
        if key is not None:
            yield column, (key, cell)
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        column += int(span.get(qn("w:val"))) if span is not None else 1


def _empty(cell: Any) -> None:
    """Leave one empty paragraph with the looks of the first."""
    first, *others = cell.iterchildren(qn("w:p"))
    for paragraph in others:
        cell.remove(paragraph)
    for child in list(first):
        if child.tag != qn("w:pPr"):
            first.remove(child)


def _bookmark_numbers(root: Any, *, named: bool = True) -> tuple[Shown, ...]:
    """Take all marks off the texts; where a number was marked, leave a hidden bookmark around it."""
    taken = [int(start.get(qn("w:id"), 0)) for start in root.iter(qn("w:bookmarkStart"))]
    first_id = max(taken, default=0) + 1
    shown: list[Shown] = []
    for node in list(root.iter(qn("w:t"))):
        text = node.text or ""
        if is_marked(text):
            cut = list(pieces(text))
            if not named or not any(piece.number for piece in cut):
                node.text = "".join(piece.text for piece in cut)
            else:
                _split_run(node, cut, first_id, shown)
    for node in root.iter(qn("w:t")):  # Word drops outer and doubled blanks without this
        if node.text and (node.text != node.text.strip() or "  " in node.text):
            node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return tuple(shown)


def _split_run(node: Any, cut: list[Any], first_id: int, shown: list[Shown]) -> None:
    """One run becomes several, so that each number stands alone between its bookmark's ends."""
    run = node.getparent()
    at = list(run).index(node)
    before, after = list(run)[:at], list(run)[at + 1 :]
    properties = run.find(qn("w:rPr"))
    new: list[Any] = []

    def add_run(*content: Any) -> None:
        added = OxmlElement("w:r")
        if properties is not None:
            added.append(deepcopy(properties))
        added.extend(content)
        new.append(added)

    if kept := [child for child in before if child is not properties]:
        add_run(*kept)
    for piece in cut:
        text = OxmlElement("w:t")
        text.text = piece.text
        if piece.number is None:
            add_run(text)
            continue
        name = BOOKMARK.format(number=len(shown) + 1)
        start, end = _bookmark(first_id + len(shown), name)
        new.append(start)
        add_run(text)
        new.append(end)
        shown.append(_shown(piece.number, name))
    if after:
        add_run(*after)
    for element in new:
        run.addprevious(element)
    # the rest of the run's children went with `after`: look at them again under their new parent
    run.getparent().remove(run)


def _bookmark(number: int, name: str) -> tuple[Any, Any]:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    end.set(qn("w:id"), str(number))
    return start, end


def _shown(number: Number, bookmark: str) -> Shown:
    return Shown(number.figure, number.part, number.text, bookmark)


def _set_properties(properties: Any, title: str, day: datetime) -> None:
    """No clock and no user name in the document."""
    properties.title = title
    properties.created = properties.modified = day
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.revision = 1


def _texts(root: Any) -> Iterator[str]:
    for paragraph in root.iter(qn("w:p")):
        yield "".join(
            "\n" if node.tag == qn("w:br") else "\t" if node.tag == qn("w:tab") else node.text or ""
            for node in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
            if node.tag != qn("w:tab") or node.getparent().tag == qn("w:r")
        )


def _read_back(content: bytes, put_in: list[str], shown: tuple[Shown, ...]) -> None:
    whole = "\n".join(paragraphs_of(content))
    for text in dict.fromkeys(put_in):
        if text not in whole:
            raise TextLost(f"not in the report: {text[:200]!r}")
    found = numbers_of(content)
    for number in shown:
        if found.get(number.bookmark) != number.text:
            raise TextLost(f"{number.bookmark} shows {found.get(number.bookmark)!r}, not {number.text!r}")
