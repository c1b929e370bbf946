"""Blocks → passages: one idea each, verbatim, in order. Knows nothing of files.

A paragraph is cut into sentences; a list item into sentences, but never at its semicolons; a table row and a heading
stay whole. A sentence of more than 60 words is cut at its semicolons, and one that still has more than 80 at a comma
before a conjunction; nothing has more than 120 words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from assistant.domain.draft import Passage, Section
from assistant.reading.layout import Block, Layout
from assistant.reading.sections import sections_of
from assistant.reading.sentences import casual, not_blank, sentence_spans
from assistant.reading.text import lay_out
from assistant.reading.words import count_words

MOST_WORDS = 120
_MOST_BEFORE_SEMICOLONS = 60
_MOST_BEFORE_COMMAS = 80
_LEAST_OF_A_CLAUSE = 20
_SEMICOLON = re.compile(r";\s")
_COMMA = re.compile(
    r",\s(?=(?:y|e|pero|aunque|porque|pues|luego|entonces|además|también|donde|cuando|mientras|para que|lo que|"
    r"and|but|because|so|then|also|while|where|when|although|which)\b)",
    re.IGNORECASE,
)
_TAB = re.compile(r"\t|\n")

Span = tuple[int, int]


def cut(layout: Layout, sections: Sequence[Section]) -> tuple[Passage, ...]:
    """The passages of a layout, each with the index of the section that it lies in."""
    starts = [section.start for section in sections]
    is_casual = casual(layout.text)
    return tuple(
        Passage(layout.text[start:end], start, end, max(0, bisect_right(starts, start) - 1))
        for block in layout.blocks
        for start, end in _spans(layout.text, block, is_casual)
        if any(character.isalnum() for character in layout.text[start:end])
    )


def _spans(text: str, block: Block, is_casual: bool) -> Iterator[Span]:
    match block.kind:
        case "heading":
            yield from _hard(text, (block.start, block.end))
        case "row":
            yield from _row(text, block, is_casual)
        case "item":
            for sentence in sentence_spans(text, block.start, block.end, is_casual):
                yield from _hard(text, sentence)
        case "paragraph":
            for sentence in sentence_spans(text, block.start, block.end, is_casual):
                yield from _sentence(text, sentence)


def _row(text: str, block: Block, is_casual: bool) -> Iterator[Span]:
    """A row is one passage; a row of prose (a form laid out as a table) is read cell by cell."""
    if count_words(text[block.start : block.end]) <= _MOST_BEFORE_COMMAS:
        yield block.start, block.end
        return
    for start, end in _pieces(text, (block.start, block.end), _TAB, 0):
        for sentence in sentence_spans(text, start, end, is_casual):
            yield from _sentence(text, sentence)


def _sentence(text: str, span: Span) -> Iterator[Span]:
    if count_words(text[slice(*span)]) <= _MOST_BEFORE_SEMICOLONS:
        yield span
        return
    for clause in _pieces(text, span, _SEMICOLON, 3):
        if count_words(text[slice(*clause)]) <= _MOST_BEFORE_COMMAS:
            yield clause
            continue
        for part in _pieces(text, clause, _COMMA, _LEAST_OF_A_CLAUSE):
            yield from _hard(text, part)


def _pieces(text: str, span: Span, mark: re.Pattern[str], least: int) -> Iterator[Span]:
    """The span cut after each mark, where at least `least` words stand before and after the cut."""
    opening, end = span
    for found in mark.finditer(text, *span):
        following = text[found.end() : min(end, found.end() + 400)]
        if least and min(count_words(text[opening : found.end()]), count_words(following)) < least:
            continue
        yield from not_blank(text, opening, found.end())
        opening = found.end()
    yield from not_blank(text, opening, end)


def _hard(text: str, span: Span) -> Iterator[Span]:
    """The span cut at white space so that no piece has more than `MOST_WORDS` words."""
    tokens = list(re.finditer(r"\S+", text[slice(*span)]))
    for first in range(0, len(tokens), MOST_WORDS):
        last = tokens[min(first + MOST_WORDS, len(tokens)) - 1]
        yield span[0] + tokens[first].start(), span[0] + last.end()


def passage_texts(text: str) -> list[str]:
    """The passages of a plain text, as the reader would cut it."""
    layout = lay_out(text)
    return [passage.text for passage in cut(layout, sections_of(layout))]
