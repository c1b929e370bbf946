"""Whom a question is about: somebody in the quote first, and two together only where the draft puts them together."""

import pytest

from assistant.domain.draft import Draft, Passage
from assistant.domain.facts import Actor, ActorKind, Fact, Facts, Space
from assistant.domain.finding import Evidence
from assistant.examiners.rulebook.challenges.actor_slots import actor_slots, as_slot
from assistant.examiners.rulebook.challenges.background import background_of
from assistant.examiners.rulebook.judging.evidence import with_goal, worth_quoting


def _actor(name: str, kind: ActorKind, *, proper: bool = True, plural: bool = False) -> Actor:
    return Actor(name, kind, 0, len(name), proper, plural)


def _draft(*texts: str) -> Draft:
    passages, start = [], 0
    for text in texts:
        passages.append(Passage(text, start, start + len(text)))
        start += len(text) + 1
    return Draft(" ".join(texts), "en", "", "", tuple(passages))


def _evidence(quote: str, strength: float) -> Evidence:
    return Evidence(quote, 0, len(quote), "generic", None, "", strength)


MILL = _actor("the mill Redstone", ActorKind.FIRM)
BANK = _actor("Lakeside Bank", ActorKind.LENDER)
COUNCIL = _actor("the district council", ActorKind.PUBLIC_OFFICE, proper=False)


@pytest.mark.parametrize(
    ("texts", "paired"),
    [
        (("The mill Redstone owes Lakeside Bank a loan.",), True),
        (("The mill Redstone buys maize.", "Lakeside Bank lends at 12 per cent."), False),
    ],
)
def test_two_partners_are_put_in_one_question_only_if_one_sentence_names_both(texts, paired):
    slots = actor_slots(_draft(*texts), Facts(actors=(MILL, BANK)), "", "actors")
    assert ("partner2" in slots) == paired


def test_in_a_trade_no_office_is_asked_to_pay_unless_the_quote_speaks_of_it():
    draft, facts = _draft("The mill Redstone buys.", "The district council watches."), Facts(actors=(MILL, COUNCIL))
    assert "office" not in actor_slots(draft, facts, "", "business-case")
    assert "office" in actor_slots(draft, facts, "the district council will pay", "business-case")
    assert "office" in actor_slots(draft, facts, "", "public-sector")
    assert "office" in actor_slots(draft, Facts(actors=(COUNCIL,)), "", "business-case")


def test_a_firm_of_which_no_dealing_is_told_is_worth_less():
    told, not_told = "The mill Redstone buys 40 tonnes.", "There is also the mill Redstone."
    assert (as_slot(MILL, "", told).worth or 0) > (as_slot(MILL, "", not_told).worth or 0)


def test_an_actor_known_by_its_common_noun_is_in_the_quote():
    dairy = _actor("la Cooperativa Dos Ríos", ActorKind.GUILD)
    assert (as_slot(dairy, "la cooperativa seguirá pagando").worth or 0) > (
        as_slot(dairy, "seguirá pagando").worth or 0
    )


def test_a_quote_that_may_be_about_something_else_is_left_out():
    sure, unsure = _evidence("The council will pay.", 0.6), _evidence("Now each has one.", 0.2)
    assert worth_quoting((sure, unsure)) == (sure,)


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("The mill Redstone no longer lets the growers in.", False),
        ("The mill Redstone opposes the road.", False),
        ("The mill Redstone lets the growers in at harvest.", True),
    ],
)
def test_who_shuts_them_out_is_no_partner(text: str, partner: bool) -> None:
    assert ("partner" in actor_slots(_draft(text), Facts(actors=(MILL,)), "", "actors")) is partner


@pytest.mark.parametrize(
    ("texts", "together"),
    [
        (("The bakeries in Tema hire out ovens to growers.", "The growers grind at home."), True),
        (("The bakeries in Tema import flour.", "The growers grind at home."), False),
    ],
)
def test_firms_of_a_kind_are_less_worth_asking_about_where_they_never_meet_the_group(texts, together):
    bakeries = _actor("the bakeries in Tema", ActorKind.FIRM, proper=False, plural=True)
    growers = Actor("the growers", ActorKind.TARGET_GROUP, 0, 11, proper=False, plural=True, mentions=2)
    slots = actor_slots(_draft(*texts), Facts(actors=(bakeries, growers)), "", "sustainability")
    assert (slots["firm"].worth == as_slot(bakeries).worth) == together


@pytest.mark.parametrize(
    ("goal", "first"),
    [("Objective: less flour from abroad.", "Result 1: mills deliver 90 tonnes."), ("Objective: 40 mills.", None)],
)
def test_a_wish_without_a_number_gives_way_to_a_result_with_one(goal, first):
    draft = _draft(goal, "Result 1: mills deliver 90 tonnes.")
    passage = draft.passages[1]
    found = Evidence(passage.text, passage.start, passage.end, "generic", None, "", 0.2)
    assert with_goal(draft, (found,), Facts(goal=Fact(goal, 0, len(goal))))[0].quote == (first or goal)


def test_a_few_words_that_lean_on_the_sentence_before_are_not_quoted():
    leaning, whole = _evidence("El proyecto apoyará su trabajo.", 0.7), _evidence("El municipio pagará la luz.", 0.7)
    assert worth_quoting((leaning, whole)) == (whole,)


def test_a_long_name_is_said_up_to_the_system_that_it_is_part_of():
    name = "the women and men of the rural and urban food systems"
    group = Actor(name, ActorKind.TARGET_GROUP, 0, len(name), proper=False, plural=True, mentions=2)
    slots = actor_slots(_draft(name.capitalize() + " gain."), Facts(actors=(group,)), "", "actors")
    assert slots["target_group"].text == "the women and men"


def test_a_committee_that_is_to_be_made_is_the_new_space_and_no_partner():
    text = "We will set up a Kelp Committee, although the Bay Forum meets each month."
    committee = Actor("the Kelp Committee", ActorKind.GUILD, 17, 31, proper=True, plural=False, mentions=1)
    forum = Actor("the Bay Forum", ActorKind.SPACE, 46, 55, proper=True, plural=False, mentions=1)
    spaces = (Space(forum, "existing", 0, len(text)),)
    slots = actor_slots(_draft(text), Facts(actors=(committee, forum), spaces=spaces), text.casefold(), "spaces")
    assert (slots["new_space"].text, slots["space"].text) == ("the Kelp Committee", "the Bay Forum")
    assert not {"partner", "guild"} & slots.keys()


def test_a_firm_of_whom_the_draft_is_not_sure_is_not_asked_about():
    draft = _draft("The mill Redstone, or whoever runs it now, takes the maize.", "Flour is dear.")
    facts = Facts(actors=(MILL,))
    assert "firm" not in actor_slots(draft, facts, "", "private-sector", background_of(draft, facts).nobody_to_ask)


def test_those_who_serve_somebody_else_are_not_asked_how_they_serve_the_group():
    menders = _actor("the menders", ActorKind.PROVIDER, proper=False, plural=True)
    group = Actor("apprentices", ActorKind.TARGET_GROUP, 0, 11, proper=False, plural=True)
    apart = actor_slots(
        _draft("Apprentices learn to cut.", "The menders keep the looms."), Facts(actors=(group, menders)), "", "actors"
    )
    beside = actor_slots(_draft("Apprentices pay the menders."), Facts(actors=(group, menders)), "", "actors")
    assert apart["provider"].apart_from
    assert not beside["provider"].apart_from


def test_where_a_firm_has_a_name_no_partner_is_asked_which_firm_would_deal_with_it():
    guild = _actor("Apiunión", ActorKind.GUILD)
    draft = _draft("Apiunión presses wax.", "The mill Redstone buys.")
    assert "partner" in actor_slots(draft, Facts(actors=(guild,)), "", "private-sector")
    assert "partner" not in actor_slots(draft, Facts(actors=(guild, MILL)), "", "private-sector")


@pytest.mark.parametrize(
    ("place", "name", "said"),
    [
        ("Morazán", "las familias de Houston", "las familias"),
        ("Houston", "las familias de Houston", "las familias de Houston"),
    ],
)
def test_a_group_is_not_called_by_a_place_where_the_work_is_not(place: str, name: str, said: str) -> None:
    text = f"Techos en {place}. Las familias ahorran poco. {'El techo gotea. ' * 20}Dijeron que sí {name}."
    at = text.rindex(name)
    group = Actor(name, ActorKind.TARGET_GROUP, at, at + len(name), proper=False, plural=True, mentions=2)
    draft = Draft(text, "es", "", "", (Passage(text, 0, len(text)),))
    assert actor_slots(draft, Facts(actors=(group,), place=place), "", "actors")["target_group"].text == said
