"""A sentence that names the actor of a criterion is about that criterion, however short it is."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.draft import Draft
from assistant.domain.facts import Actor, ActorKind
from assistant.domain.finding import Evidence
from assistant.examiners.rulebook.judging.evidence import quote
from assistant.examiners.rulebook.judging.named_in_doubt import only_a_source

_OWN = {
    "public-sector": ActorKind.PUBLIC_OFFICE,
    "producers": ActorKind.GUILD,
    "intermediation": ActorKind.INTERMEDIARY,
    "local-providers": ActorKind.PROVIDER,
}
_OF_OFFICES = "public-sector"
_SURE = 0.5  # enough to begin a challenge with


def with_own_actors(
    evidence: tuple[Evidence, ...], slug: str, actors: Sequence[Actor], draft: Draft
) -> tuple[Evidence, ...]:
    """The evidence, where a quote that names an actor of the criterion's own kind is as sure as one has to be.

    One that names it for what it counted or wrote is quoted last, and a sentence on another one is before it.
    """
    own = [actor for actor in actors if actor.kind is _OWN.get(slug)]
    sources = [actor for actor in own if only_a_source(actor, draft.passages)]
    doers = [actor for actor in own if actor not in sources]

    def names_one(item: Evidence, among: Sequence[Actor]) -> bool:
        return any(item.start <= actor.start < item.end for actor in among)

    def only_quotes(item: Evidence) -> bool:
        return names_one(item, sources) and not names_one(item, doers)

    if any(map(only_quotes, evidence)) and slug == _OF_OFFICES:
        others = tuple(item for item in evidence if not only_quotes(item))
        passage = next((at for actor in doers if (at := draft.passage_at(actor.start))), None)
        if not others and passage:
            others = (quote(draft, passage, "generic", _SURE),)
        evidence = others or evidence
    return tuple(
        replace(item, strength=_SURE) if item.strength < _SURE and names_one(item, doers) else item for item in evidence
    )
