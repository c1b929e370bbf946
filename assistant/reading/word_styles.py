"""The styles of a Word document, as far as reading needs them: headings, lists, contents, hidden text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

_NAMESPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_HEADING = re.compile(
    r"(?:heading|título|titulo|encabezado|überschrift)\s*\d|title|título|titulo|subtitle", re.IGNORECASE
)
_CONTENTS = re.compile(r"(?:toc|tdc)\s*(?:\d|heading)|table of (?:figures|authorities)", re.IGNORECASE)
_LIST = re.compile(r"list (?:paragraph|bullet|number|continue)?\s*\d*", re.IGNORECASE)
_MOST_ANCESTORS = 20


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for comments, instructions and entities."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def in_word(element: etree._Element) -> bool:
    """Whether an element is of WordprocessingML, transitional or strict."""
    return isinstance(element.tag, str) and element.tag.startswith(_NAMESPACES)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first WordprocessingML child of that name."""
    if element is None:
        return None
    return next((each for each in element if local(each) == name and in_word(each)), None)


def value(element: etree._Element | None, name: str = "val") -> str:
    """A WordprocessingML attribute of an element; "" without one."""
    if element is None:
        return ""
    return next((found for space in _NAMESPACES if (found := element.get(space + name)) is not None), "")


def is_on(properties: etree._Element | None, name: str) -> bool | None:
    """A switch such as `vanish` or `b`: on, off, or not said."""
    element = child(properties, name)
    return None if element is None else value(element) not in ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph or character style does, with what it inherits."""

    heading: bool = False
    contents: bool = False
    listed: bool = False
    hidden: bool = False
    bold: bool = False


PLAIN = Style()


def read_styles(root: etree._Element | None) -> Mapping[str, Style]:
    """The styles of styles.xml by their ids."""
    if root is None:
        return {}
    elements = {value(each, "styleId"): each for each in root if local(each) == "style"}
    return {id: _style(id, elements) for id in elements}


def _style(id: str, elements: Mapping[str, etree._Element]) -> Style:
    heading = contents = listed = False
    hidden: bool | None = None
    bold: bool | None = None
    for _ in range(_MOST_ANCESTORS):
        element = elements.get(id)
        if element is None:
            break
        name = value(child(element, "name"))
        paragraph, run = child(element, "pPr"), child(element, "rPr")
        outline = value(child(paragraph, "outlineLvl"))
        heading = heading or _HEADING.fullmatch(name) is not None or (outline.isdigit() and int(outline) < 9)
        contents = contents or _CONTENTS.match(name) is not None
        listed = listed or child(paragraph, "numPr") is not None or _LIST.fullmatch(name) is not None
        hidden = is_on(run, "vanish") if hidden is None else hidden
        bold = is_on(run, "b") if bold is None else bold
        id = value(child(element, "basedOn"))
    return Style(heading and not contents, contents, listed, bool(hidden), bool(bold))
