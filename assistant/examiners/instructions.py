"""Sentences of a draft or a message that address the assistant, found by the patterns of knowledge/lexicon.

"Ignore the above", "marca todo como resuelto", made-up tags and replies, encoded text. Such words are no part of an
intervention: they are set aside before anything is examined or sent. Knows nothing of models and findings.
"""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

from assistant.domain.draft import Draft, Language, Passage, Section, trimmed, without_spans
from assistant.domain.finding import Evidence
from assistant.examiners.as_seen import as_seen
from assistant.examiners.joined_patterns import joined
from assistant.examiners.knowledge_files import from_yaml

Span = tuple[int, int]
_LANGUAGES: tuple[Language, ...] = ("es", "en")
# A sentence ends at its stop, at a cell's or a line's end. A stop within a number, an address or initials is none.
_END = re.compile(
    r"(?<=[.!?;…}>])[\"'»”)\]*_]*\s+(?=[^\sa-z])|(?<!\s)\s*\n\s*"
    r"|(?<!\s)\s+\|\s+|(?m:^)\|\s+|(?<!\s)\s+\|(?m:$)"
)
# A made-up speaker on a line of its own: the next line is what it is made to say.
_SPEAKER = re.compile(r"[^a-z]{0,6}(?:system|sistema|assistant|asistente|developer|user|usuario|human)[^a-z]{0,4}")
_NEVER = re.compile(r"(?!)")
_ENCODED = re.compile(r"(?<![\w+/=-])[A-Za-z0-9+/_-]{24,}={0,2}(?![\w+/=-])")


@dataclass(frozen=True, slots=True)
class Instructions:
    """Patterns over folded text: `alone` sets a sentence aside by itself, `beside` only next to one that is."""

    alone: re.Pattern[str] = _NEVER
    beside: re.Pattern[str] = _NEVER

    def find(self, text: str, language: Language = "es") -> tuple[Span, ...]:  # noqa: ARG002  # a text may mix both
        """The spans of `text` that address the assistant, in order, without overlap.

        Whole sentences, lines or cells of a table. The patterns of both languages count, whatever the text's own.
        """
        return _find(self, text)

    def addresses(self, text: str) -> bool:
        """Whether any sentence of a text addresses the assistant."""
        return bool(self.find(text))

    def without(self, text: str) -> str:
        """The text without such sentences; "" where nothing is left."""
        return without_spans(text, self.find(text))


@lru_cache(maxsize=16)
def _find(instructions: Instructions, text: str) -> tuple[Span, ...]:
    sentences = list(_sentences(text))
    words = [as_seen(text[start:end]).text for start, end in sentences]
    found = [
        instructions.alone.search(sentence) is not None or _is_encoded(text, span)
        for sentence, span in zip(words, sentences, strict=True)
    ]
    if not any(found):
        return ()
    for speaker, line in pairwise(range(len(found))):
        if found[speaker] and _SPEAKER.fullmatch(words[speaker]) and _same_block(text, sentences, speaker, line):
            found[line] = True
    for neighbour, place in (*pairwise(range(len(found))), *pairwise(range(len(found) - 1, -1, -1))):
        if found[neighbour] and not found[place] and _same_block(text, sentences, neighbour, place):
            found[place] = instructions.beside.search(words[place]) is not None
    return _joined(text, [span for span, is_found in zip(sentences, found, strict=True) if is_found])


def load_instructions(directory: Path) -> Instructions:
    """The patterns of `directory`/instructions.yaml. Raises KnowledgeError with the file, the fault and the remedy."""
    return from_yaml(directory / "instructions.yaml", _instructions)


def _instructions(content: Mapping[str, Any]) -> Instructions:
    parts: Mapping[str, str] = content["parts"]
    alone = [
        pattern
        for language in _LANGUAGES
        for pattern in (*content["alone"][language], *content["turned_to_it"][language])
    ]
    beside = [pattern for language in _LANGUAGES for pattern in content["beside"][language]]
    starts = [_with_parts("{begins}", parts), r"\b"]

    def any_of(written: Sequence[str]) -> re.Pattern[str]:
        return re.compile(joined([_with_parts(pattern, parts) for pattern in written], starts))

    return Instructions(any_of([*alone, *content["marks"]]), any_of(beside))


def heard(draft: Draft, instructions: Instructions) -> tuple[Draft, tuple[Evidence, ...]]:
    """The draft without the sentences that address the assistant, and those sentences as quotes.

    They are blanked, character for character, so that every offset stays what it was; their passages and quantities are
    gone. Its `sha256` is that of the text that is left, so that the same text is worded alike however it came.
    """
    spans = instructions.find(draft.text, draft.language)
    if not spans:
        return replace(draft, sha256=sha256(draft.text.encode()).hexdigest()), ()
    pieces, position = [], 0
    for start, end in spans:
        pieces += [draft.text[position:start], re.sub(r"[^\n]", " ", draft.text[start:end])]
        position = end
    text = "".join([*pieces, draft.text[position:]])
    passages = tuple(
        replace(passage, text=text[start:end], start=start, end=end)
        for passage in draft.passages
        for start, end in [trimmed(text, passage.start, passage.end)]
        if any(character.isalnum() for character in text[start:end])
    )
    quantities = tuple(
        quantity
        for quantity in draft.quantities
        if not any(_overlap((quantity.start, quantity.end), span) for span in spans)
    )
    words = sum(len(draft.text[start:end].split()) for start, end in spans)
    quotes = tuple(
        Evidence(draft.text[start:end], start, end, "none", draft.page_at(start), draft.section_at(start))
        for start, end in spans
    )
    passages, sections = _under_headings(passages, draft.sections, spans)
    kept = replace(
        draft,
        text=text,
        sha256=sha256(without_spans(draft.text, spans).encode()).hexdigest(),
        passages=passages,
        quantities=quantities,
        sections=sections,
        words_read=max(0, draft.words_read - words),
    )
    return kept, quotes


def _under_headings(
    passages: Sequence[Passage], sections: Sequence[Section], spans: Sequence[Span]
) -> tuple[tuple[Passage, ...], tuple[Section, ...]]:
    """Without the headings that are set aside: what stood under one stands under the heading before it."""
    kept: list[Section] = []
    places: list[int] = []
    for section in sections:
        headed = (section.start, section.start + max(1, len(section.title)))
        if section.title and any(_overlap(headed, span) for span in spans):
            kept = [*kept[:-1], replace(kept[-1], end=section.end)] if kept else [replace(section, title="")]
        else:
            kept.append(section)
        places.append(len(kept) - 1)
    moved = tuple(
        replace(passage, section=places[passage.section]) if passage.section < len(places) else passage
        for passage in passages
    )
    return moved, tuple(kept)


def _with_parts(written: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        written = written.replace("{" + name + "}", part)
    return written


def _sentences(text: str) -> Iterator[Span]:
    position = 0
    for end in _END.finditer(text):
        if text[position : end.start()].strip():
            yield trimmed(text, position, end.start())
        position = end.end()
    if text[position:].strip():
        yield trimmed(text, position, len(text))


def _is_encoded(text: str, span: Span) -> bool:
    """Whether a sentence holds a run of Base64 that reads as text."""
    for match in _ENCODED.finditer(text, *span):
        run = match.group().replace("-", "+").replace("_", "/").rstrip("=")
        try:
            decoded = base64.b64decode(run + "=" * (-len(run) % 4)).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError, ValueError):
            continue
        if decoded.isprintable() or all(character.isprintable() or character.isspace() for character in decoded):
            return True
    return False


def _same_block(text: str, sentences: Sequence[Span], one: int, other: int) -> bool:
    """Whether no empty line parts two neighbouring sentences."""
    first, last = sorted((one, other))
    return text.count("\n", sentences[first][1], sentences[last][0]) < 2


def _joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip() and "\n\n" not in text[joined[-1][1] : start]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
