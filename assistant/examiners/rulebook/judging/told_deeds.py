"""What the draft itself tells an actor to do, where sentence by sentence nothing of the criterion was found.

A firm by its name that puts in money, a go-between who gives credit or carries, a body that meets, members who ask
for something: then the draft is not silent on the point. Whether it says enough is not known here. The words are in
knowledge/lexicon/told-deeds.yaml.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.domain.draft import Draft, Language, Passage
from assistant.domain.facts import Actor, ActorKind, Facts
from assistant.domain.finding import Status
from assistant.domain.knowledge import SLUGS, Label
from assistant.examiners.knowledge_files import from_yaml
from assistant.examiners.rulebook.judging.reasoning import Ruling
from assistant.examiners.rulebook.text.folding import fold
from assistant.examiners.rulebook.text.phrase_patterns import in_each_language

RULE = "told-of-an-actor"
# From here on a sentence tells of somebody else.
_ANOTHER = re.compile(r"[.;:]|\b(?:y|pero|and|but|while|mientras)\s+(?:el|la|los|las|un|una|the|a|an)\s+(?!l[oae]s?\b)")
_LEGAL_FORM = re.compile(
    r",?\s+(?:s\.?\s?a\.?(?:\s?c\.?|\s?s\.?)?|s\.?\s?r\.?\s?l\.?|ltda?\.?|limited|llc|plc|inc\.?)$"
)
_REACH = 90  # letters behind the name in which what it does must begin


@dataclass(frozen=True, slots=True)
class DeedsExample:
    """A sentence kept beside the words of a criterion, and whether it tells a deed."""

    slug: str
    language: Language
    text: str
    fires: bool


@dataclass(frozen=True, slots=True)
class ToldDeeds:
    """Everything in told-deeds.yaml: by criterion the kind of actor and what it does, for folded text."""

    actors: Mapping[str, ActorKind]
    deeds: Mapping[str, Mapping[Language, re.Pattern[str]]]
    examples: tuple[DeedsExample, ...]


def load_told_deeds(directory: Path) -> ToldDeeds:
    """The words in `directory`/told-deeds.yaml. Raises KnowledgeError with the file, the fault and the remedy."""
    return from_yaml(directory / "told-deeds.yaml", _told_deeds)


def _told_deeds(content: Mapping[str, Any]) -> ToldDeeds:
    if unknown := set(content) - set(SLUGS):
        raise ValueError(f"{sorted(unknown)} are no criteria")
    languages: tuple[Language, ...] = ("es", "en")
    return ToldDeeds(
        actors={slug: ActorKind(row["actor"]) for slug, row in content.items()},
        deeds={slug: in_each_language(row["deeds"]) for slug, row in content.items()},
        examples=tuple(
            DeedsExample(slug, lang, text, key == "fires")
            for slug, row in content.items()
            for key in ("fires", "silent")
            for lang in languages
            for text in row["examples"][key][lang]
        ),
    )


def rule_on_told_deeds(slug: str, status: Status, draft: Draft, facts: Facts, told: ToldDeeds) -> Ruling | None:
    """Nothing found, and yet the draft tells a deed of an actor of the criterion's own: partly, with that sentence."""
    if status is not Status.MISSING:
        return None
    if slug == "spaces":
        spans = [(space.start, space.end) for space in facts.spaces if space.state == "existing"]
        return Ruling(Status.PARTLY, RULE, tuple(spans[:1])) if spans else None
    if slug not in told.deeds:
        return None
    texts = [fold(passage.text) for passage in draft.passages]
    for actor in facts.actors:
        if actor.kind is told.actors[slug] and (actor.proper or actor.kind is not ActorKind.FIRM):
            passage = _telling(actor, draft.passages, texts, told.deeds[slug][draft.language])
            if passage is not None:
                return Ruling(Status.PARTLY, RULE, ((passage.start, passage.end),))
    return None


def as_pressing_as(status: Status, ruling: Ruling | None) -> Status:
    """How a status counts in the order of challenges: a deed that is told of leaves as much open as silence did."""
    return Status.MISSING if ruling and ruling.rule == RULE else status


def label_of(ruling: Ruling) -> Label:
    """How the quotes of a ruling that is partly so speak of its point: by half, where somebody's deed is told."""
    return "specific" if ruling.rule == RULE else "generic"


def _telling(actor: Actor, passages: Sequence[Passage], texts: Sequence[str], deeds: re.Pattern[str]) -> Passage | None:
    name = re.sub(r"^(?:el|la|los|las|the)\s+", "", fold(actor.name))
    name = _LEGAL_FORM.sub("", name) if actor.proper else name.removesuffix("s")
    for passage, folded in zip(passages, texts, strict=True):
        at = folded.find(name)
        if at < 0:
            continue
        behind = _ANOTHER.split(folded[at + len(name) : at + len(name) + _REACH], maxsplit=1)[0]
        if deeds.search(behind):
            return passage
    return None
