"""Two actors have to do with one another only where a sentence says so."""

import pytest

from assistant.domain.draft import Draft, Passage
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.rulebook.challenges.dealings import (
    are_served,
    buys_what_they_sell,
    stand_together,
    trades,
    with_dealings,
)
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
        ("Selous Pumps rents its yard to Mara Forge.", (ActorKind.FIRM, ActorKind.LENDER), True),
        ("Selous Pumps and Mara Forge signed a contract.", (ActorKind.FIRM, ActorKind.FIRM), True),
        ("Three shops (Selous Pumps, Arno and Mara Forge) buy steel.", (ActorKind.FIRM, ActorKind.FIRM), False),
        ("Selous Pumps and Mara Forge pay a fee each.", (ActorKind.FIRM, ActorKind.FIRM), False),
        ("Selous Pumps sells pipes and Mara Forge pays a tax.", (ActorKind.FIRM, ActorKind.FIRM), False),
        ("Dos talleres, Selous Pumps y Mara Forge, compran acero.", (ActorKind.FIRM, ActorKind.FIRM), False),
        ("Lo que sobra lo compra a Selous Pumps la gente de Mara Forge.", (ActorKind.FIRM, ActorKind.FIRM), False),
        ("Present: Selous Pumps, which buys from Mara Forge.", (ActorKind.FIRM, ActorKind.FIRM), False),
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


@pytest.mark.parametrize(
    ("group", "text", "together"),
    [
        ("the goat-keeping households", "Mara Forge serves 40 households.", True),
        ("the potato growers", "Mara Forge stands in the potato market.", False),
        ("the nut gatherers", "Present: Mara Forge, three gatherers.", False),
    ],
)
def test_a_group_is_known_by_its_noun_and_a_list_puts_nobody_together(group: str, text: str, together: bool) -> None:
    assert stand_together("Mara Forge", group, _draft(text)) is together


def test_who_is_called_a_buyer_deals_with_those_who_grow_and_not_with_those_who_learn() -> None:
    buyer, told = _actor("Mara Forge", ActorKind.FIRM), _draft("Buyers: Mara Forge and two hotels.").passages
    assert buys_what_they_sell(buyer, "the growers", told)
    assert not buys_what_they_sell(buyer, "the trainees", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wholesalers turn round in Kasese.", False),
        ("Wholesalers give 30 days' credit.", True),
        ("Partners: three wholesalers, who pay, DHO Kasese.", True),
    ],
)
def test_whoever_is_not_told_to_trade_leaves_no_sum(text: str, told: bool) -> None:
    assert trades(_actor("wholesalers", ActorKind.INTERMEDIARY), _draft(text).passages) is told


@pytest.mark.parametrize(
    ("text", "pair"),
    [("Selous Pumps buys steel from Mara Forge.", False), ("Selous Pumps will buy steel from Mara Forge.", True)],
)
def test_only_what_is_still_to_be_done_was_put_together_by_the_plan(text: str, pair: bool) -> None:
    actors = [_actor("Selous Pumps", ActorKind.FIRM), _actor("Mara Forge", ActorKind.FIRM)]
    assert (len(with_dealings(actors, _draft(text), to_come=True)) == 2) is pair


@pytest.mark.parametrize(
    ("group", "text", "served"),
    [
        ("the 700 adults", "Adults wait two years for a lens.", True),
        ("the families", "The families paint their walls each June.", True),
        ("the families", "The families sell eggs at the gate.", False),
        ("the growers", "The growers wait.", False),
        ("los 300 pacientes", "Los pacientes viajan a la capital.", True),
        ("the 60,000 consumers", "Consumers pay 3 dollars a jar.", True),
    ],
)
def test_who_makes_and_sells_nothing_is_served(group: str, text: str, served: bool) -> None:
    assert are_served(group, _draft(text)) is served
