"""Which of a draft's slots fit a criterion: one rule a function, each with its reason, in their order.

A rule changes the slots that it is given. Knows nothing of wordings.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.domain.draft import Draft
from assistant.domain.facts import Actor, ActorKind, Facts
from assistant.domain.finding import Evidence
from assistant.examiners.rulebook.challenges.actor_slots import WORTH_OF_QUOTED, as_slot
from assistant.examiners.rulebook.challenges.dealings import are_served, spend_unsaid
from assistant.examiners.rulebook.challenges.told_slots import aim_told, are_hired, is_built
from assistant.examiners.rulebook.challenges.wording import Slot

_WORTH_OF_AN_AIM, _WORTH_OF_THE_SERVED, _WORTH_OF_WHO_PAYS = 1.2, 1.2, -1.0
_WORTH_OF_MONEY_ALONE = 0.4
_WORTH_OF_THE_HIRED = 1.3  # who is to find work says more of a plan than whom it is meant for
_AMONG_PEOPLE = ("private-sector", "intermediation", "producers", "spaces", "actors", "public-sector")
_OF_THE_HIRED, _ABOUT_JOBS = ("private-sector", "sustainability"), ("private-sector", "business-case")
# Whoever is new is not there yet and deals with nobody.
_STILL_TO_COME = re.compile(r"(?<!\w)(?:nuev[oa]s|adicionales|new|additional)(?!\w)", re.IGNORECASE)

Slots = dict[str, Slot]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a challenge is about: its criterion, and the sentences that it can quote as evidence."""

    draft: Draft
    facts: Facts
    slug: str
    evidence: Sequence[Evidence]


def fit(slots: Slots, asked: Asked, rules: Sequence[Callable[[Slots, Asked], None]]) -> None:
    """Apply the rules, in their order."""
    for rule in rules:
        rule(slots, asked)


def _what_is_built_has_no_dealings(slots: Slots, asked: Asked) -> None:
    """With a house that is not there yet nobody has dealings, and what it costs is nobody's gain."""
    if not _builds(asked):
        return
    if "the_people" in slots:
        slots["the_units"] = slots["the_people"]
    _drop(slots, "rate", "the_many")
    if asked.slug == "business-case":
        _drop(slots, "sum", "cost_each")
    if asked.slug in (*_AMONG_PEOPLE, "timeline", "linked-markets"):
        _drop(slots, "people", "the_people")


def _whoever_is_new_has_no_dealings(slots: Slots, asked: Asked) -> None:
    people = asked.facts.people
    if people and asked.slug in _AMONG_PEOPLE and _STILL_TO_COME.search(f"{people.text} {people.counts}"):
        _drop(slots, "people", "the_people")


def _those_of_the_goal_are_hired(slots: Slots, asked: Asked) -> None:
    if asked.slug in _OF_THE_HIRED and "the_people" in slots and are_hired(slots["the_people"].text, asked.draft.text):
        slots["the_hired"] = replace(slots.pop("the_people"), worth=_WORTH_OF_THE_HIRED)


def _what_the_quote_aims_at(slots: Slots, asked: Asked) -> None:
    if asked.slug == "timeline" and asked.evidence:
        first = asked.evidence[0]
        if aim := aim_told(asked.draft, first.start, first.end):
            slots["aim"] = Slot(aim, worth=_WORTH_OF_AN_AIM)


def _who_meets_is_a_space(slots: Slots, asked: Asked) -> None:
    """A group that meets, in a sentence about spaces, stands for an existing space."""
    if asked.slug == "spaces" and "space" not in slots:
        groups = asked.facts.actors
        meeting = next((group for group in groups if _meets(group, asked.evidence, slots.get("new_space"))), None)
        if meeting:
            slots["space"] = as_slot(meeting)


def _those_meant_are_hired(slots: Slots, asked: Asked) -> None:
    meant = slots["target_group"]
    if asked.slug in _ABOUT_JOBS and "the_hired" not in slots and are_hired(meant.text, asked.draft.text):
        slots["the_hired"] = replace(meant, worth=None)


def _who_is_served_earns_nothing(slots: Slots, asked: Asked) -> None:
    """Patients and users pay for a service and earn nothing by it."""
    if asked.slug != "business-case":
        return
    groups = [slots[name] for name in ("the_people", "target_group") if name in slots]
    served = next((group for group in groups if are_served(group.text, asked.draft)), None)
    if served:
        _drop(slots, "sum", "place", "the_people", "people")
        if spend_unsaid(served.text, asked.draft):
            slots["the_served"] = replace(served, worth=_WORTH_OF_THE_SERVED)


def _what_a_project_spends_is_no_gain(slots: Slots, asked: Asked) -> None:
    """Nor how long it lasts; and whoever gets a house pays for it."""
    if asked.slug != "business-case":
        return
    _drop(slots, "budget", "months")
    if _builds(asked) and "firm" in slots:
        slots["target_group"] = replace(slots["target_group"], worth=_WORTH_OF_WHO_PAYS)
        if "the_people" in slots:
            slots["the_built"] = slots["the_people"]


def _money_alone_tells_little_of_what_lasts(slots: Slots, asked: Asked) -> None:
    """A sum and a time stand in every draft: somebody whom this one names says more."""
    if asked.slug == "sustainability" and "budget" in slots:
        slots["budget"] = replace(slots["budget"], worth=_WORTH_OF_MONEY_ALONE)


def _a_space_known_by_name_is_called_by_it(slots: Slots, asked: Asked) -> None:
    """Not "that meeting"."""
    if asked.slug == "spaces" and {"space", "new_space"} <= slots.keys():
        _drop(slots, "meets")


def _an_office_outside_the_quote_is_not_asked(slots: Slots, asked: Asked) -> None:
    """ "The sentence names …" must hold."""
    quoted = "office" in slots and (slots["office"].worth or 0) >= WORTH_OF_QUOTED
    if asked.slug == "public-sector" and asked.evidence and not quoted:
        _drop(slots, "office", "office2")


BEFORE_WHO_IS_MEANT = (
    _what_is_built_has_no_dealings,
    _whoever_is_new_has_no_dealings,
    _those_of_the_goal_are_hired,
    _what_the_quote_aims_at,
    _who_meets_is_a_space,
)
ONCE_WHO_IS_MEANT_IS_KNOWN = (
    _those_meant_are_hired,
    _who_is_served_earns_nothing,
    _what_a_project_spends_is_no_gain,
    _money_alone_tells_little_of_what_lasts,
    _a_space_known_by_name_is_called_by_it,
    _an_office_outside_the_quote_is_not_asked,
)


def _builds(asked: Asked) -> bool:
    return asked.facts.people is not None and is_built(asked.facts.people.text)


def _drop(slots: Slots, *names: str) -> None:
    for name in names:
        slots.pop(name, None)


def _meets(actor: Actor, evidence: Sequence[Evidence], new_space: Slot | None) -> bool:
    return (
        actor.kind in (ActorKind.GUILD, ActorKind.SPACE)
        and actor.proper
        and (new_space is None or actor.name != new_space.text)
        and any(item.start <= actor.start < item.end for item in evidence)
    )
