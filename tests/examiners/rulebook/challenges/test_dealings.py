"""Two actors have to do with one another only where a sentence says so."""

import pytest

from assistant.domain.draft import Draft, Passage
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.rulebook.challenges.dealings import with_dealings
from assistant.examiners.rulebook.challenges.said_of import said_of


def _draft(text: str) -> Draft:
    return Draft(text, "en", "", "", (Passage(text, 0, len(text)),))


def _actor(name: str, kind: ActorKind) -> Actor:
    return Actor(name, kind, 0, len(name), proper=True, plural=False)


@pytest.mark.parametrize(
    ("text", "kinds", "together"),
    [
        ("Selous Pumps buys steel from Mara Forge.", (ActorKind.FIRM, ActorKind.FIRM), True),
        ("Present: Selous Pumps, two buyers, Mara Forge, the team.", (ActorKind.FIRM, ActorKind.FIRM), False),
        ("Selous Pumps pays Mara Forge.", (ActorKind.PUBLIC_OFFICE, ActorKind.PUBLIC_OFFICE), False),
    ],
)
def test_partners_are_two_who_deal(text: str, kinds: tuple[ActorKind, ActorKind], together: bool) -> None:
    actors = [_actor("Selous Pumps", kinds[0]), _actor("Mara Forge", kinds[1])]
    assert (len(with_dealings(actors, _draft(text))) == 2) == together


@pytest.mark.parametrize(
    "text",
    [
        "Present: 17 (nine women, the mayor, Mara Forge, two buyers, our team).",
        "The exporters (Mara Forge, Arno & Sons, one more.",
    ],
)
def test_a_list_of_names_and_a_broken_bracket_are_not_quoted_for_what_somebody_does(text: str) -> None:
    assert said_of("Mara Forge", [Passage(text, 0, len(text))]) == ""
