"""Sentences that say themselves what is open, as knowledge/lexicon/open-points.yaml words them.

Each slot is the draft's own words with their place, or not there. Knows nothing of statuses and of wordings.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.domain.draft import Draft, Language
from assistant.domain.errors import KnowledgeError
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.joined_patterns import joined
from assistant.examiners.knowledge_files import from_yaml
from assistant.examiners.rulebook.challenges.said_of import wide_clause
from assistant.examiners.rulebook.challenges.wording import Slot

_NO_LETTER_BEFORE = r"(?<!\w)"
_BEFORE = 260  # letters
_WORTH_OF_PART = 0.3  # of words within the sentence that a question repeats
_WHOLE = 34  # words of a sentence, or of two, that are quoted whole
# A sentence that begins so is not understood without the one before it.
_LEANS = re.compile(r"\W*(?:it|they|this|that|[ée]st[aeo]s?|es[aeo]s?)\s", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:el|la|los|las|the)\s+", re.IGNORECASE)
_FORM = re.compile(r",?\s+(?:S\.?A\.?|S\.?R\.?L\.?|LLC|Ltd\.?|Limited|Inc\.?|SPA|S\.?A\.?C\.?)$")


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that a sentence may tell; its fields are explained at the top of the file."""

    slot: str
    worth: float
    says: re.Pattern[str]
    beside: re.Pattern[str] | None
    never: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None
    unless_before: re.Pattern[str] | None
    by: frozenset[ActorKind]
    names: str
    with_before: int
    with_next: int
    found: Mapping[Language, tuple[str, ...]]
    left_alone: Mapping[Language, tuple[str, ...]]


def load_open_points(directory: Path) -> tuple[OpenPoint, ...]:
    """The entries of `directory`/open-points.yaml. Raises KnowledgeError with the file, the entry and the fault."""
    return from_yaml(directory / "open-points.yaml", _open_points)


def _open_points(entries: Sequence[Mapping[str, Any]]) -> tuple[OpenPoint, ...]:
    points = []
    for number, entry in enumerate(entries, start=1):
        try:
            points.append(_open_point(entry))
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
            hint = "compare with the notes at the top of the file"
            raise KnowledgeError(f"open-points.yaml: entry {number}: {error!r}; {hint}") from error
    return tuple(points)


def _open_point(entry: Mapping[str, Any]) -> OpenPoint:
    def one_of(patterns: Sequence[str]) -> re.Pattern[str]:
        return re.compile(joined(patterns, [_NO_LETTER_BEFORE]), re.IGNORECASE)

    examples = entry.get("examples", {})

    def texts(name: str) -> dict[Language, tuple[str, ...]]:
        return {language: tuple(rows) for language, rows in examples.get(name, {}).items()}

    return OpenPoint(
        slot=entry["slot"],
        worth=float(entry["worth"]),
        says=one_of(entry["says"]),
        beside=one_of(entry["beside"]) if "beside" in entry else None,
        never=one_of(entry["never"]) if "never" in entry else None,
        unless_after=one_of(entry["unless_after"]) if "unless_after" in entry else None,
        unless_before=one_of(entry["unless_before"]) if "unless_before" in entry else None,
        by=frozenset(ActorKind(kind) for kind in entry.get("by", ())),
        names=entry.get("names", ""),
        with_before=int(entry.get("with_before", 0)),
        with_next=int(entry.get("with_next", 0)),
        found=texts("found"),
        left_alone=texts("left_alone"),
    )


def told_open(draft: Draft, actors: Sequence[Actor], points: Sequence[OpenPoint]) -> dict[str, Slot]:
    """The slot of each point that the draft tells, from its first such sentence."""
    slots: dict[str, Slot] = {}
    for point in points:
        slots |= _first(draft, actors, point)
    return slots


def _first(draft: Draft, actors: Sequence[Actor], point: OpenPoint) -> dict[str, Slot]:
    for position, passage in enumerate(draft.passages):
        match = point.says.search(passage.text)
        if match is None:
            continue
        start, end = _span(draft, position, match, point)
        quoted = draft.text[start:end]
        before = draft.text[start : passage.start + match.start()]
        by = next((actor for actor in actors if actor.kind in point.by and _names(before, actor)), None)
        if point.by and by is None:
            continue
        if (point.beside and not point.beside.search(quoted)) or (point.never and point.never.search(quoted)):
            continue
        if point.unless_before and point.unless_before.search(
            _before_on_its_line(draft, passage.start + match.start())
        ):
            continue
        if point.unless_after and point.unless_after.search(draft.text[end:].split("\n", 1)[0]):
            continue
        slots = {point.slot: Slot(quoted, worth=point.worth, said_at=(start, end))}
        if by and point.names:
            slots[point.names] = Slot(by.name, by.plural, worth=1.0, said_at=(start, end))
        return slots | _parts_of(match)
    return {}


def _parts_of(match: re.Match[str]) -> dict[str, Slot]:
    """The slots that a pattern names: its named groups, without the digits that tell them apart."""
    said = ((name.rstrip("0123456789"), text) for name, text in match.groupdict().items() if text)
    return {
        name: Slot(text[:1].lower() + text[1:], plural=text.endswith("s"), worth=_WORTH_OF_PART) for name, text in said
    }


def _before_on_its_line(draft: Draft, position: int) -> str:
    """The words of the paragraph before a position, the nearest of them."""
    return draft.text[max(0, position - _BEFORE) : position].rsplit("\n", 1)[-1]


def _names(text: str, actor: Actor) -> bool:
    """Whether the text names that actor, whose article and legal form may be left out."""
    return actor.proper and _FORM.sub("", _ARTICLE.sub("", actor.name)).casefold() in text.casefold()


def _span(draft: Draft, position: int, match: re.Match[str], point: OpenPoint) -> tuple[int, int]:
    """Where the sentence stands, or the clause of a long one, with the sentences that it leans on."""
    passage = draft.passages[position]
    first, last = wide_clause(passage.text, match.start(), match.end(), _WHOLE)
    start, end = passage.start + first, passage.start + last
    leans = len(passage.text.split()) < point.with_before or (point.with_before and _LEANS.match(passage.text))
    if leans and position and first == 0 and _on_one_line(draft, position - 1):
        before = draft.passages[position - 1].start
        start = before if len(draft.text[before:end].split()) <= _WHOLE else start
    if last == len(passage.text.rstrip()) and position + 1 < len(draft.passages) and _on_one_line(draft, position):
        following = draft.passages[position + 1]
        short = len(following.text.split()) < point.with_next
        end = following.end if short and len(draft.text[start : following.end].split()) <= _WHOLE else end
    return start, end


def _on_one_line(draft: Draft, position: int) -> bool:
    """Whether that sentence and the next stand on one line with nothing between them."""
    between = draft.text[draft.passages[position].end : draft.passages[position + 1].start]
    return "\n" not in between and not between.strip()
