"""A sentence that names the actor of a criterion is about that criterion, however short it is."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.facts import Actor, ActorKind
from assistant.domain.finding import Evidence

_OWN = {
    "public-sector": ActorKind.PUBLIC_OFFICE,
    "producers": ActorKind.GUILD,
    "intermediation": ActorKind.INTERMEDIARY,
    "local-providers": ActorKind.PROVIDER,
}
_SURE = 0.5  # enough to begin a challenge with


def with_own_actors(evidence: tuple[Evidence, ...], slug: str, actors: Sequence[Actor]) -> tuple[Evidence, ...]:
    """The evidence, where a quote that names an actor of the criterion's own kind is as sure as one has to be."""
    own = [actor for actor in actors if actor.kind is _OWN.get(slug)]

    def names_one(item: Evidence) -> bool:
        return any(item.start <= actor.start < item.end for actor in own)

    return tuple(
        replace(item, strength=_SURE) if item.strength < _SURE and names_one(item) else item for item in evidence
    )
