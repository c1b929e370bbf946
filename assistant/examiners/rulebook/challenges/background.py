"""What a draft offers to the challenge of every criterion alike. It is found once: the rules look through all of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.domain.draft import Draft
from assistant.domain.facts import Actor, Facts
from assistant.examiners.rulebook.challenges.open_points import OpenPoint, told_open
from assistant.examiners.rulebook.challenges.told_clauses import told_clauses
from assistant.examiners.rulebook.challenges.told_money import told_money
from assistant.examiners.rulebook.challenges.told_slots import told_slots
from assistant.examiners.rulebook.challenges.wording import Slot
from assistant.examiners.rulebook.judging.named_in_doubt import known_by_name_alone


@dataclass(frozen=True, slots=True)
class Background:
    """`told` is what the draft tells in passing, `money` its prices and fees; of `nobody_to_ask` it is not sure."""

    told: Mapping[str, Slot]
    money: Mapping[str, Slot]
    nobody_to_ask: frozenset[Actor]


def background_of(draft: Draft, facts: Facts, points: Sequence[OpenPoint] = ()) -> Background:
    """The background of a draft with these facts; `points` are the sentences that a challenge can start from."""
    told = told_slots(draft, facts.actors) | told_clauses(draft, facts.actors)
    return Background(
        told | told_open(draft, facts.actors, points),
        told_money(draft),
        frozenset(actor for actor in facts.actors if known_by_name_alone(actor, draft.passages)),
    )
