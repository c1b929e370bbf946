"""PDF → layout. A page knows lines only: paragraphs, headers and footers are inferred from how the lines run."""

import re
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject

from assistant.reading import faults
from assistant.reading.layout import Layout, Part, skipped_words
from assistant.reading.lines import MARK, Joint, joints
from assistant.reading.pdf_rendering import visible_text
from assistant.reading.text import blocks_of, clean
from assistant.reading.words import count_words

_MARGIN_LINES = 3  # how many lines at the top or bottom of a page may be its header or footer
_FEWEST_REPEATS = 3
_FEWEST_LEADER_DOTS = 5
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:p[áa]g(?:ina|\.)?|page)?\W*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:de|of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE
)
_PRINTED = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}.*|(?:https?|file)://\S+\s+\d{1,3}/\d{1,3}"
)  # by a browser
_COMMENTS = frozenset({"/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret", "/Popup"})


def read(content: bytes, name: str) -> Layout:
    """The layout of a PDF, a part for each page that has text. Raises `ReadingError`."""
    try:
        reader = PdfReader(BytesIO(content), strict=False)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise faults.encrypted(name)
        count = len(reader.pages)
        if count > faults.MOST_PAGES:
            raise faults.too_many_pages(name, count)
        return _lay_out(list(reader.pages), name)
    except PyPdfError as fault:
        raise faults.damaged(name, str(fault)) from fault


def _lay_out(sheets: Sequence[PageObject], name: str) -> Layout:
    counts: list[tuple[str, int]] = []
    pages: list[list[str]] = []
    for sheet in sheets:
        written, unseen = visible_text(sheet)
        text, hidden = clean(written)
        lines = [line.rstrip() for line in text.split("\n")]
        pages.append(
            [line for line in lines if any(character.isalnum() for character in line) and not _has_leader(line)]
        )
        counts += [("hidden", hidden + unseen), ("comments", _commented_words(sheet)), ("images", _images(sheet))]
    if not any(pages):
        raise (
            faults.scanned(name) if any(what == "images" and number for what, number in counts) else faults.empty(name)
        )
    text, parts = _join(_without_margins(pages))
    return Layout(text, blocks_of(text), parts, skipped_words(counts))


def _without_margins(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without page numbers and without the lines that recur at their tops or bottoms."""
    tops: Counter[str] = Counter()
    bottoms: Counter[str] = Counter()
    for page in pages:
        tops.update({_shape(line) for line in page[:_MARGIN_LINES]})
        bottoms.update({_shape(line) for line in page[-_MARGIN_LINES:]})
    enough = max(_FEWEST_REPEATS, 0.5 * sum(1 for page in pages if page))

    def is_margin(line: str, counts: Counter[str]) -> bool:
        numbered = len(pages) > 1 and _PAGE_NUMBER.fullmatch(line) is not None
        return counts[_shape(line)] >= enough or numbered or _PRINTED.fullmatch(line.strip()) is not None

    result = []
    for page in pages:
        start, end = 0, len(page)
        while start < min(end, _MARGIN_LINES) and is_margin(page[start], tops):
            start += 1
        while end > max(start, len(page) - _MARGIN_LINES) and is_margin(page[end - 1], bottoms):
            end -= 1
        result.append(list(page[start:end]))
    return result if any(result) else [list(page) for page in pages]


def _has_leader(line: str) -> bool:
    """Whether a line is of a table of contents: dots that lead to the number of a page."""
    body = line.rstrip("0123456789ivx ")
    return len(body) - len(body.rstrip(". ")) >= _FEWEST_LEADER_DOTS


def _shape(line: str) -> str:
    """A line with its numbers levelled, so that "Page 3" recurs as "Page 4"."""
    return _DIGITS.sub("#", " ".join(line.split()).casefold())


def _join(pages: Sequence[Sequence[str]]) -> tuple[str, tuple[Part, ...]]:
    """The pages as one text, and where each begins. A paragraph may run on from one page to the next."""
    lines = [(number, " ".join(line.split())) for number, page in enumerate(pages, 1) for line in page]
    bare = [line for _, line in lines]
    width = sorted(len(line) for line in bare)[int(0.9 * (len(bare) - 1))]
    between = joints(bare, width)
    pieces: list[str] = []
    starts: list[tuple[int, int]] = []
    position = 0
    for order, (number, line) in enumerate(lines):
        if not starts or starts[-1][0] != number:
            starts.append((number, position))
        joint = between[order] if order < len(between) else None
        following = bare[order + 1] if joint else ""
        match joint:
            case Joint.HYPHEN:
                piece = line[:-1]
            case Joint.SPACE:
                piece = line + " "
            case Joint.BREAK:
                piece = line + ("\n" if MARK.match(following) and MARK.match(line) else "\n\n")
            case None:
                piece = line
        pieces.append(piece)
        position += len(piece)
    ends = [*(start for _, start in starts[1:]), position]
    return "".join(pieces), tuple(
        Part("page", number, start, end) for (number, start), end in zip(starts, ends, strict=True)
    )


def _commented_words(sheet: PageObject) -> int:
    """The words of the notes that somebody put on a page."""
    notes = _resolved(sheet.get("/Annots"))
    words = 0
    for reference in notes if isinstance(notes, ArrayObject) else ():
        note = _resolved(reference)
        if isinstance(note, DictionaryObject) and note.get("/Subtype") in _COMMENTS:
            words += count_words(str(_resolved(note.get("/Contents")) or ""))
    return words


def _images(sheet: PageObject) -> int:
    """How many images a page names, without decoding any."""
    resources = _resolved(sheet.get("/Resources"))
    objects = _resolved(resources.get("/XObject")) if isinstance(resources, DictionaryObject) else None
    if not isinstance(objects, DictionaryObject):
        return 0
    entries = (_resolved(objects.raw_get(key)) for key in objects)
    return sum(isinstance(entry, DictionaryObject) and entry.get("/Subtype") == "/Image" for entry in entries)


def _resolved(entry: Any) -> Any:
    return None if entry is None else entry.get_object()
