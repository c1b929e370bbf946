"""Word documents → layout: everything a reader of the printed page would see, in its order, and nothing else.

Read: paragraphs, lists, tables, text boxes, diagrams, notes, insertions, moves to; headers and footers once, last.
Not read, but counted: deletions and moves from, comments, hidden text, images.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from assistant.reading.composition import Piece, Place, compose
from assistant.reading.layout import BlockKind, Layout, PartKind
from assistant.reading.ooxml import Package
from assistant.reading.text import is_title
from assistant.reading.word_styles import PLAIN, Style, child, in_word, is_on, local, read_styles, value
from assistant.reading.words import count_words

_MOST_WORDS_OF_A_ROW = 80
_PAGE_NUMBER = re.compile(r"\W*(?:p[áa]g(?:ina|\.)?|page)?\s*\d*\s*(?:(?:de|of|/|\|)\s*\d*)?\W*", re.IGNORECASE)
_DELETED = frozenset({"del", "moveFrom"})
_UNREAD = frozenset(
    {
        "instrText",
        "delInstrText",
        "pPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "tblPr",
        "tblGrid",
        "trPr",
        "tcPr",
        "rt",
        "softHyphen",
    }
)
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "ptab": " ", "noBreakHyphen": "-"}
_WHITE = ("FFFFFF", "WHITE")
_UNSEEN_HALF_POINTS = 4
_DIAGRAM_LINK = "relIds"
_OFFICE_LINKS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)


def read(content: bytes, name: str) -> Layout:
    """The layout of a Word document. Raises `ReadingError`."""
    package = Package(content, name)
    root = package.tree(package.document)
    links = package.relationships(package.document)
    members = [(link.kind, link.target) for link in links.values()]
    styles = read_styles(_first(package, members, "styles"))
    diagrams = {id: link.target for id, link in links.items() if link.kind == "diagramData"}
    walk = _Walk(styles, package, diagrams)
    body = child(root, "body")
    walk.blocks(body if body is not None else (), None)
    walk.close()
    for kind in ("footnotes", "endnotes"):
        walk.notes(_first(package, members, kind), kind.removesuffix("s"))
    walk.margins([package.tree(target) for link, target in members if link == "header"], "header")
    walk.margins([package.tree(target) for link, target in members if link == "footer"], "footer")
    comments = _first(package, members, "comments")
    counts = [*walk.counts, ("comments", _words_of(comments))]
    return compose(walk.pieces, counts)


def _first(package: Package, members: Iterable[tuple[str, str]], kind: str) -> etree._Element | None:
    return next((package.tree(target) for link, target in members if link == kind), None)


def _words_of(root: etree._Element | None) -> int:
    """The words of all paragraphs below an element, whatever their state."""
    if root is None:
        return 0
    paragraphs = (each for each in root.iter() if local(each) == "p")
    return sum(count_words("".join(_texts(paragraph))) for paragraph in paragraphs)


def _texts(element: etree._Element) -> Iterable[str]:
    return (each.text or "" for each in element.iter() if local(each) in ("t", "delText"))


@dataclass
class _Line:
    """A paragraph while it is being walked."""

    read: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    diagrams: list[str] = field(default_factory=list)
    bold: bool = True
    kind: BlockKind | None = None

    @property
    def text(self) -> str:
        return "".join(self.read)


class _Walk:
    """Walks the stories of a document and gathers pieces and counts. One walk for one document."""

    def __init__(self, styles: Mapping[str, Style], package: Package, diagrams: Mapping[str, str]) -> None:
        self.pieces: list[Piece] = []
        self.counts: list[tuple[str, int]] = []
        self._styles = styles
        self._package = package
        self._diagrams = diagrams
        self._line = _Line()
        self._numbers: dict[PartKind, int] = {}
        self._notes: dict[tuple[str, str], bool] = {}

    # ------------------------------------------------------------ blocks

    def blocks(self, elements: Iterable[etree._Element], place: Place | None) -> None:
        """Paragraphs and tables, in order."""
        for element in elements:
            match local(element):
                case "p" if in_word(element):
                    self._paragraph(element, place)
                case "tbl" if in_word(element):
                    self.close(place)
                    self._table(element, place or self._next("table"))
                case "AlternateContent":
                    self.blocks(_chosen(element), place)
                case "" | "sectPr" | "sdtPr" | "sdtEndPr" | "customXmlPr":
                    pass
                case "sdt":
                    if not _is_placeholder(element):
                        self.blocks(element, place)
                case _:
                    self.blocks(element, place)

    def close(self, place: Place | None = None) -> None:
        """End the paragraph that is open, if there is one: a deleted paragraph mark leaves it open."""
        line, self._line = self._line, _Line()
        self.counts.append(("deleted", count_words("".join(line.deleted))))
        self.counts.append(("hidden", count_words("".join(line.hidden))))
        if line.text.strip():
            bold = line.bold and line.kind == "paragraph" and is_title(" ".join(line.text.split()))
            self.pieces.append(Piece(line.text, "heading" if bold else line.kind or "paragraph", place))
        for box in line.boxes:
            self.blocks(box, place or self._next("box"))
            self.close(place)
        for target in line.diagrams:
            self._diagram(target)

    def _paragraph(self, paragraph: etree._Element, place: Place | None) -> None:
        properties = child(paragraph, "pPr")
        style = self._styles.get(value(child(properties, "pStyle")), PLAIN)
        if style.contents:
            return
        if self._line.kind is None:
            outline = value(child(properties, "outlineLvl"))
            heading = style.heading or (outline.isdigit() and int(outline) < 9)
            listed = child(properties, "numPr") is not None or style.listed
            self._line.kind = "heading" if heading else "item" if listed else "paragraph"
        self._inline(paragraph, style, "read")
        mark = child(properties, "rPr")
        if child(mark, "del") is None and child(mark, "moveFrom") is None:
            self.close(place)

    def _table(self, table: etree._Element, place: Place) -> None:
        for row in _within(table, "tr"):
            if child(child(row, "trPr"), "del") is not None:
                self.counts.append(("deleted", _words_of(row)))
                continue
            cells = [self._cell(cell, place) for cell in _within(row, "tc")]
            written = [cell for cell in cells if cell]
            words = sum(count_words(piece.text) for cell in cells for piece in cell)
            if len(written) == 1 or words > _MOST_WORDS_OF_A_ROW:
                self.pieces += [piece for cell in written for piece in cell]
            elif written:
                texts = (" ".join(" ".join(piece.text.split()) for piece in cell) for cell in cells)
                self.pieces.append(Piece("\t".join(texts), "row", place))

    def _cell(self, cell: etree._Element, place: Place) -> list[Piece]:
        """What a cell holds, taken out of the walk again so that the row can join it."""
        before = len(self.pieces)
        self.blocks(cell, place)
        self.close(place)
        found = self.pieces[before:]
        del self.pieces[before:]
        return [Piece(piece.text, "paragraph" if piece.kind == "heading" else piece.kind, place) for piece in found]

    # ------------------------------------------------------------ inside a paragraph

    def _inline(self, element: etree._Element, style: Style, state: str) -> None:
        for each in element:
            name = local(each)
            if name in _UNREAD or not name:
                continue
            if name == "r" and in_word(each):
                self._run(each, style, state)
            elif name in _DELETED and in_word(each):
                self._line.deleted.append(" ")
                self._inline(each, style, "deleted")
            elif name == "AlternateContent":
                for chosen in _chosen(each):
                    self._inline_one(chosen, style, state)
            elif name == "sdt" and _is_placeholder(each):
                continue
            else:
                self._inline_one(each, style, state)

    def _inline_one(self, each: etree._Element, style: Style, state: str) -> None:
        name = local(each)
        if name in ("t", "delText"):
            self._write(each.text or "", "deleted" if name == "delText" else state)
        elif name in _BREAKS and in_word(each):
            self._write(_BREAKS[name], state)
        elif name == "txbxContent":
            if state == "read":
                self._line.boxes.append(each)
            else:
                self.counts.append((state, _words_of(each)))
        elif name in ("footnoteReference", "endnoteReference"):
            key = (name.removesuffix("Reference"), value(each, "id"))
            self._notes[key] = self._notes.get(key, False) or state == "read"
        elif name in ("pic", "imagedata", "chart"):
            self.counts.append(("images", 1))
        elif name == _DIAGRAM_LINK:
            target = next((self._diagrams.get(each.get(space + "dm", "")) for space in _OFFICE_LINKS), None)
            if target and state == "read":
                self._line.diagrams.append(target)
        else:
            self._inline(each, style, state)

    def _run(self, run: etree._Element, style: Style, state: str) -> None:
        properties = child(run, "rPr")
        own = self._styles.get(value(child(properties, "rStyle")), PLAIN)
        hidden = is_on(properties, "vanish")
        if ((own.hidden or style.hidden) if hidden is None else hidden) or _is_unseen(run, properties):
            state = "hidden" if state == "read" else state
        bold = is_on(properties, "b")
        before = len(self._line.read)
        self._inline(run, style, state)
        if "".join(self._line.read[before:]).strip() and not ((own.bold or style.bold) if bold is None else bold):
            self._line.bold = False

    def _write(self, text: str, state: str) -> None:
        getattr(self._line, state).append(text)

    # ------------------------------------------------------------ other stories

    def notes(self, root: etree._Element | None, kind: str) -> None:
        """Footnotes or endnotes in the order of their references; one whose reference is deleted counts as deleted."""
        elements = {value(each, "id"): each for each in (() if root is None else root) if local(each) == kind}
        for (referred, id), is_read in tuple(self._notes.items()):
            if referred != kind or id not in elements:
                continue
            if not is_read:
                self.counts.append(("deleted", _words_of(elements[id])))
                continue
            place = self._next("note")
            self.blocks(elements[id], place)
            self.close(place)

    def margins(self, roots: Iterable[etree._Element | None], kind: PartKind) -> None:
        """Headers or footers, each text once, without page numbers."""
        place: Place = (kind, 1)
        seen: set[str] = set()
        for root in roots:
            before = len(self.pieces)
            self.blocks(() if root is None else root, place)
            self.close(place)
            found = self.pieces[before:]
            del self.pieces[before:]
            for piece in found:
                text = " ".join(piece.text.split())
                if text not in seen and not _PAGE_NUMBER.fullmatch(text):
                    self.pieces.append(Piece(piece.text, "paragraph" if piece.kind == "heading" else piece.kind, place))
                seen.add(text)

    def _diagram(self, target: str) -> None:
        root = self._package.tree(target)
        place = self._next("diagram")
        for paragraph in () if root is None else root.iter("{*}p"):
            text = "".join(_texts(paragraph))
            if text.strip():
                self.pieces.append(Piece(text, "item", place))

    def _next(self, kind: PartKind) -> Place:
        self._numbers[kind] = self._numbers.get(kind, 0) + 1
        return kind, self._numbers[kind]


def _chosen(alternatives: etree._Element) -> Iterable[etree._Element]:
    """What of a choice is shown: never both a drawing and its substitute for old programs."""
    for name in ("Choice", "Fallback"):
        for each in alternatives:
            if local(each) == name:
                return each
    return ()


def _is_placeholder(control: etree._Element) -> bool:
    """A form field that nobody has filled in shows its own instruction."""
    return is_on(child(control, "sdtPr"), "showingPlcHdr") is True


def _within(element: etree._Element, name: str) -> Iterable[etree._Element]:
    """Rows of a table or cells of a row, also inside content controls and insertions, but not of a nested table."""
    for each in element:
        if local(each) == name:
            yield each
        elif local(each) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _within(each, name)


def _is_unseen(run: etree._Element, properties: etree._Element | None) -> bool:
    """Whether a run is white on the page's white, or too small to see. In tables white often stands on a dark cell."""
    size = value(child(properties, "sz"))
    if size.isdigit() and int(size) <= _UNSEEN_HALF_POINTS:
        return True
    if value(child(properties, "color")).upper() not in _WHITE:
        return False
    if child(properties, "shd") is not None or child(properties, "highlight") is not None:
        return False
    for above in run.iterancestors():
        if local(above) == "tc" or local(above) in ("txbxContent", "textbox"):
            return False
        if local(above) == "p" and child(child(above, "pPr"), "shd") is not None:
            return False
    return True
