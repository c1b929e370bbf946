"""What a draft offers to a wording on one criterion, as slots: gathered, then fitted to the criterion."""

from collections.abc import Mapping, Sequence

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Actor, ActorKind, Facts
from assistant.domain.finding import Evidence, Figure
from assistant.examiners.rulebook.challenges.actor_slots import actor_slots
from assistant.examiners.rulebook.challenges.background import Background, background_of
from assistant.examiners.rulebook.challenges.dealings import named, speaks_of_trade, without_article
from assistant.examiners.rulebook.challenges.definite import in_full
from assistant.examiners.rulebook.challenges.figure_slots import figure_slots, place_slots
from assistant.examiners.rulebook.challenges.fitting_slots import (
    BEFORE_WHO_IS_MEANT,
    ONCE_WHO_IS_MEANT_IS_KNOWN,
    Asked,
    fit,
)
from assistant.examiners.rulebook.challenges.in_passing import is_in_passing
from assistant.examiners.rulebook.challenges.said_of import said_of
from assistant.examiners.rulebook.challenges.target_group import NOBODY_NAMED
from assistant.examiners.rulebook.challenges.told_money import told_loss
from assistant.examiners.rulebook.challenges.whoever import whoever_is_meant
from assistant.examiners.rulebook.challenges.wording import Slot

_PEOPLE_OF = {"es": "la gente de {}", "en": "people in {}"}
_SUBJECT = {  # of whom a draft's own words are quoted when nothing in it answers the criterion
    "private-sector": ("firm",),
    "intermediation": ("intermediary",),
    "actors": ("guild",),
    "sustainability": ("firm",),
    "producers": ("guild",),
    "public-sector": ("office",),
    "business-case": ("intermediary",),
}
_OF_MONEY = "business-case"
_BETWEEN = ("intermediary", "buyer", "lender", "provider")


def slots_of(
    draft: Draft,
    facts: Facts,
    figures: Sequence[Figure],
    slug: str,
    evidence: Sequence[Evidence] = (),
    background: Background | None = None,
) -> dict[str, Slot]:
    """The slots that can be filled for a challenge on `slug`. `target_group` always can.

    `evidence` is the challenge's. `background`: the draft's, where it is at hand; it is the same for every criterion.
    """
    background = background or background_of(draft, facts)
    asked = Asked(draft, facts, slug, evidence)
    quoted = " ".join(item.quote for item in evidence).casefold()
    slots = actor_slots(draft, facts, quoted, slug, background.nobody_to_ask)
    slots |= figure_slots(draft, facts, figures, slug)
    if ours := [name for name in _BETWEEN if name in slots and _is_counted(slots[name], facts, slots["target_group"])]:
        slots["target_group"] = slots.get("the_people", slots["target_group"])
        slots = {name: slot for name, slot in slots.items() if name not in ours}
    slots |= _words_on_the_subject(draft, slots, slug)
    slots |= background.told
    fit(slots, asked, BEFORE_WHO_IS_MEANT)
    slots |= place_slots(draft, facts)
    if slots["target_group"].text == NOBODY_NAMED[draft.language]:
        slots["target_group"] = _whoever_it_is(draft, facts, slots)
    slots |= {**background.money, **told_loss(draft, slots["target_group"].text)}
    fit(slots, asked, ONCE_WHO_IS_MEANT_IS_KNOWN)
    return slots


def _is_counted(slot: Slot, facts: Facts, target_group: Slot) -> bool:
    """Whether these are the very people of the goal: 600 traders who are to sell more stand between nobody."""
    people = f"{facts.people.text} {facts.people.counts}" if facts.people else ""
    return without_article(slot.text).casefold() in f"{people} {target_group.text}".casefold()


def _whoever_it_is(draft: Draft, facts: Facts, slots: Mapping[str, Slot]) -> Slot:
    """For a draft that names no group: those whom it counts or whose things it counts, else a group that it names once,
    else the people of its place.
    """
    language: Language = draft.language
    for counted in ("the_people", "the_hired"):
        if counted in slots:
            return Slot(slots[counted].text, plural=True, worth=0.0)
    if meant := whoever_is_meant(draft, facts):
        return Slot(meant, plural=True, worth=0.0)
    groups = (actor for actor in facts.actors if actor.kind is ActorKind.TARGET_GROUP)
    if group := next((actor for actor in groups if not is_in_passing(actor, draft)), None):
        return Slot(in_full(group.name, draft.text), group.plural, worth=0.0)
    if joined := next((actor for actor in facts.actors if _is_counted_in_the_goal(actor, facts)), None):
        return Slot(joined.name, plural=True, worth=0.0)
    if guild := next((actor for actor in facts.actors if actor.kind is ActorKind.GUILD and actor.proper), None):
        return Slot(guild.name, guild.plural, worth=0.0)
    if "place" in slots:
        return Slot(_PEOPLE_OF[language].format(slots["place"].text), plural=language == "en", worth=0.0)
    return slots["target_group"]


def _is_counted_in_the_goal(actor: Actor, facts: Facts) -> bool:
    """Whether the goal is of several such bodies, each for itself: "cuatro ejidos maquilan", not the union of them."""
    words = named(actor.name).casefold().split()
    several = actor.kind is ActorKind.GUILD and actor.plural and not actor.proper and len(words) == 1
    return several and facts.goal is not None and words[0] in facts.goal.text.casefold()


def _words_on_the_subject(draft: Draft, slots: Mapping[str, Slot], slug: str) -> dict[str, Slot]:
    """What the draft says of the actor whom a question on `slug` is most likely to be about."""
    for name in _SUBJECT.get(slug, ()):
        if name in slots and (name != "firm" or (slots[name].worth or 0) >= 1):  # a firm that deals with somebody
            said = said_of(named(slots[name].text), draft.passages)
            if slug == _OF_MONEY and not speaks_of_trade(said):  # where they stop is no part of a sum
                return {}
            return {"quote_short": Slot(said, worth=1.0)} if said else {}
    return {}
