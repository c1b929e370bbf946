"""The review: what is taken along, and whom to ask."""

import pytest

from assistant.dialogue.review import make_review, review_of
from assistant.domain.conversation import Say, Waive
from assistant.domain.draft import Language
from assistant.domain.facts import Actor, ActorKind, Facts
from assistant.domain.finding import Status
from assistant.domain.knowledge import KEY_SLUGS, SLUGS
from tests.dialogue.small_house import ScriptedExaminer, draft_of, opened, send, text_about_everything


def actor(name: str, kind: ActorKind, mentions: int = 1) -> Actor:
    return Actor(name, kind, 0, 1, proper=True, plural=False, mentions=mentions)


def test_what_is_settled_is_not_taken_along() -> None:
    examiner = ScriptedExaminer({"draft": {"market": Status.ADDRESSED}})
    conversation, _ = send(opened(examiner), Say("brings 40 names"), examiner)
    conversation, _ = send(conversation, Waive("the town does it already"), examiner)
    taken = [item.slug for item in make_review(conversation).take_along]
    assert not {"market", *conversation.asked[:2]} & set(taken)
    assert len(taken) == len(SLUGS) - 3


def test_key_criteria_come_first() -> None:
    taken = make_review(opened()).take_along
    assert {item.slug for item in taken[:3]} == set(KEY_SLUGS)


def test_an_actor_of_the_fitting_kind_is_named_and_those_to_one_person_stand_together() -> None:
    facts = Facts(
        actors=(
            actor("the town hall of Alder", ActorKind.PUBLIC_OFFICE),
            actor("Oak and Ash", ActorKind.FIRM, mentions=3),
            actor("Pine Ltd", ActorKind.FIRM),
        )
    )
    taken = make_review(opened(ScriptedExaminer(facts=facts))).take_along
    whom = {item.slug: item.whom for item in taken}
    assert whom["public-sector"] == "the town hall of Alder"
    assert whom["private-sector"] == whom["market"] == whom["business-case"] == "Oak and Ash"
    order = [item.whom for item in taken]
    assert [name for position, name in enumerate(order) if position == 0 or order[position - 1] != name] == list(
        dict.fromkeys(order)
    )


def test_the_actor_that_the_question_names_is_the_one_to_ask() -> None:
    facts = Facts(actors=(actor("timeline", ActorKind.RESEARCH),))
    [item] = [item for item in make_review(opened(ScriptedExaminer(facts=facts))).take_along if item.slug == "timeline"]
    assert item.whom == "timeline"


@pytest.mark.parametrize("language", ["es", "en"])
def test_where_nobody_is_named_a_role_is_given(language: Language) -> None:
    conversation = opened(draft=draft_of(text_about_everything(), language=language))
    assert all(item.whom for item in make_review(conversation).take_along)


def test_what_is_half_answered_takes_along_what_is_missing() -> None:
    conversation, _ = send(opened(), Say("half of it"))
    [item] = [item for item in make_review(conversation).take_along if item.slug == "timeline"]
    assert item.settles == "the year; the payer"


def test_a_draft_can_be_reviewed_without_a_conversation() -> None:
    draft = draft_of(text_about_everything())
    review = review_of(draft, ScriptedExaminer().examine(draft), hashes={"prompts": "1" * 64})
    assert review.board is None
    assert len(review.take_along) == len(SLUGS)
    assert review.hashes["draft"] == draft.sha256
    assert review.hashes["prompts"] == "1" * 64
