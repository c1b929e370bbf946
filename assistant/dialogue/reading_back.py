"""What was read of a draft, said so that it can be corrected: time, people, money, area, names."""

import re

from assistant.dialogue.phrases import Phrases, phrases_of
from assistant.dialogue.quoting import joined, open_ended
from assistant.domain.conversation import Paragraph
from assistant.domain.draft import Language
from assistant.domain.facts import Actor, ActorKind, CorrectableFact, Fact, Facts, said_with

MOST_NAMES = 4
_SHOWN: tuple[CorrectableFact, ...] = ("horizon", "people", "budget", "area")
_MISSED: tuple[CorrectableFact, ...] = ("horizon", "people", "budget")
_LENGTH = re.compile(
    r"\b(?:mes(?:es)?|años?|semanas?|días?|campañas?|months?|years?|weeks?|days?|seasons?)\b", re.IGNORECASE
)
_MONTH_NUMBER = re.compile(r"\b(?:mes|año|month|year)\s+\d", re.IGNORECASE)
_TWO_YEARS = re.compile(
    r"(?:entre\s+|between\s+)?(?P<first>\D*\b\d{4})\s*(?:\b(?:y|and)\b|[-–—])\s*(?P<last>\D*\b\d{4})", re.I
)
_SET_APART = frozenset({ActorKind.TARGET_GROUP, ActorKind.PROJECT})


def read_back(facts: Facts, language: Language, turn: int, names: bool = True) -> tuple[str, ...]:
    """The sentences of a reading: the figures, what was not found, the names (4 at most)."""
    phrases = phrases_of(language)
    said = facts_in_words(facts, language)
    sentences = [phrases.reading[turn % len(phrases.reading)].format(facts=said) if said else phrases.reading_nothing]
    missed = tuple(phrases.fact_names[name] for name in _MISSED if fact_of(facts, name) is None)
    if said and missed:
        sentences.append(phrases.not_found.format(missing=_neither(missed, language)))
    seen = named(facts, language) if names else ()
    if seen:
        sentences.append(phrases.names_seen[turn % len(phrases.names_seen)].format(names=joined(seen, language)))
    return tuple(sentences)


def reading_paragraph(facts: Facts, language: Language, turn: int) -> Paragraph:
    """The reading as one paragraph."""
    return Paragraph(" ".join(read_back(facts, language, turn)), "reading")


def facts_in_words(facts: Facts, language: Language) -> str:
    """ "plazo de 18 meses; 900 familias como meta (punto de partida: 90); …", or "" when nothing was read."""
    phrases = phrases_of(language)
    parts = []
    for name in _SHOWN:
        if name == "budget" and facts.output is not None:
            parts.append(phrases.output_in_sentence.format(text=in_words(facts.output)))
        fact = fact_of(facts, name)
        if fact is None:
            continue
        words = in_words(fact)
        if name == "horizon":
            words = _horizon(words, phrases)
        part = phrases.fact_in_sentence[name].format(text=words)
        if name == "people" and facts.baseline is not None:
            part += phrases.starting_point.format(text=in_words(facts.baseline))
        parts.append(part)
    return "; ".join(parts)


def fact_of(facts: Facts, name: CorrectableFact) -> Fact | None:
    """One fact by its name; None where the draft did not say."""
    match name:
        case "goal":
            return facts.goal
        case "horizon":
            return facts.horizon
        case "people":
            return facts.people
        case "baseline":
            return facts.baseline
        case "budget":
            return facts.budget
        case "area":
            return facts.area


def in_words(fact: Fact) -> str:
    """The fact in the draft's words, with what it counts."""
    return open_ended(said_with(" ".join(fact.text.split()), fact.counts))


def named(facts: Facts, language: Language) -> tuple[str, ...]:
    """The named actors and spaces that are shown, spaces first, then by how often they are mentioned."""
    phrases = phrases_of(language)
    created = {space.actor.name for space in facts.spaces if space.state == "created"}
    spaces = {space.actor.name for space in facts.spaces}
    actors: dict[str, Actor] = {}
    for actor in (*(space.actor for space in facts.spaces), *facts.actors):
        if actor.proper and actor.kind not in _SET_APART:
            actors.setdefault(actor.name, actor)
    ranked = sorted(actors.values(), key=lambda actor: (actor.name not in spaces, -actor.mentions, actor.start))
    return tuple(actor.name + (phrases.to_be_created if actor.name in created else "") for actor in ranked[:MOST_NAMES])


def _horizon(words: str, phrases: Phrases) -> str:
    """ "de 18 meses", "hasta diciembre de 2029", "de enero de 2027 a junio de 2029", "de 2026 a 2028"."""
    span = _TWO_YEARS.fullmatch(words)
    if span:
        return phrases.horizon_span.format(first=span["first"].strip(), last=span["last"].strip())
    if words.split()[0].lower() in phrases.horizon_prepositions:
        return words
    length = _LENGTH.search(words) and not _MONTH_NUMBER.search(words)
    return (phrases.horizon_length if length else phrases.horizon_date).format(text=words)


def _neither(names: tuple[str, ...], language: Language) -> str:
    if len(names) == 1:
        return names[0]
    conjunction = "ni" if language == "es" else "or"
    return f"{', '.join(names[:-1])} {conjunction} {names[-1]}"
