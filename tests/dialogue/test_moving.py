"""Parking, going on, going back, finishing."""

from assistant.dialogue.moving import _with_topic
from assistant.domain.conversation import (
    MOST_FOLLOW_UPS,
    Back,
    Conversation,
    EntryState,
    Finish,
    NewVersion,
    Next,
    Paragraph,
    Park,
    Reply,
    Say,
)
from assistant.domain.finding import Status
from assistant.domain.knowledge import SLUGS
from tests.dialogue.small_house import ScriptedExaminer, draft_of, opened, send, text_about_everything

ALL_BUT_TWO = {slug: Status.ADDRESSED for slug in SLUGS if slug not in ("actors", "market")}
TWO_OPEN = ScriptedExaminer({"draft": ALL_BUT_TWO})


def state(conversation: Conversation, slug: str) -> EntryState:
    assert conversation.board is not None
    return conversation.board.entry(slug).state


def pending(conversation: Conversation) -> str | None:
    return conversation.pending.slug if conversation.pending else None


def said(reply: Reply) -> str:
    return " ".join(block.text for block in reply.blocks if isinstance(block, Paragraph))


def test_what_is_parked_comes_back_at_the_end_once() -> None:
    conversation, _ = send(opened(TWO_OPEN), Park(), TWO_OPEN)
    assert (pending(conversation), state(conversation, "actors")) == ("market", EntryState.PARKED)
    conversation, _ = send(conversation, Next(), TWO_OPEN)
    assert pending(conversation) == "actors"
    conversation, _ = send(conversation, Park(), TWO_OPEN)
    assert (pending(conversation), state(conversation, "actors")) == (None, EntryState.OPEN)


def test_the_first_parked_comes_back_first() -> None:
    conversation, _ = send(opened(TWO_OPEN), Park(), TWO_OPEN)
    conversation, _ = send(conversation, Park(), TWO_OPEN)
    assert pending(conversation) == "actors"
    conversation, _ = send(conversation, Say("brings 40 names"), TWO_OPEN)
    assert pending(conversation) == "market"


def test_parking_the_only_one_left_leaves_it_open() -> None:
    conversation, _ = send(opened(TWO_OPEN), Say("brings 40 names"), TWO_OPEN)
    conversation, reply = send(conversation, Park(), TWO_OPEN)
    assert (pending(conversation), state(conversation, "market")) == (None, EntryState.OPEN)
    assert reply.question is None


def test_going_on_leaves_it_open() -> None:
    conversation, _ = send(opened(), Next())
    assert state(conversation, "timeline") is EntryState.OPEN
    assert pending(conversation) == "actors"


def test_going_back_asks_the_one_before_again_and_keeps_the_pending_for_later() -> None:
    conversation, _ = send(opened(), Next())
    conversation, reply = send(conversation, Back())
    assert pending(conversation) == "timeline"
    assert state(conversation, "actors") is EntryState.PARKED
    assert reply.question is not None


def test_going_back_to_a_closed_point_shows_what_is_recorded() -> None:
    conversation, _ = send(opened(), Say("brings 40 names"))
    conversation, reply = send(conversation, Back("timeline"))
    assert "brings 40 names" in said(reply)
    assert pending(conversation) == "actors"


def test_going_back_by_its_everyday_name() -> None:
    conversation, _ = send(opened(), Say("let's go back to the public sector"))
    assert pending(conversation) == "public-sector"


def test_a_place_nobody_knows_is_not_guessed() -> None:
    conversation, _ = send(opened(), Say("back to the bees"))
    assert pending(conversation) == "timeline"
    conversation, _ = send(conversation, Back("bees"))
    assert pending(conversation) == "timeline"


def test_finishing_counts_and_gives_the_questions_to_take_along() -> None:
    conversation, _ = send(opened(TWO_OPEN), Say("we don't know"), TWO_OPEN)
    conversation, reply = send(conversation, Finish(), TWO_OPEN)
    assert conversation.finished
    assert "“Who carries actors?”" in said(reply)
    assert "“Who carries market?”" in said(reply)
    assert reply.question is None


def test_after_the_end_a_point_can_be_opened_again() -> None:
    conversation, _ = send(opened(), Finish())
    conversation, _ = send(conversation, Back("market"))
    assert not conversation.finished
    assert pending(conversation) == "market"


def test_after_the_end_a_new_version_or_a_question_opens_it_again() -> None:
    finished, _ = send(opened(), Finish())
    for message in (NewVersion(draft_of(text_about_everything() + "\nMore.")), Say("What does R3 say about spaces?")):
        conversation, _ = send(finished, message)
        assert not conversation.finished


def test_after_the_end_a_remark_changes_nothing() -> None:
    finished, _ = send(opened(), Finish())
    conversation, reply = send(finished, Say("The town has forty bakers."))
    assert conversation.finished
    assert conversation.board == finished.board
    assert "closed" in said(reply)


def test_when_all_is_asked_it_is_said() -> None:
    conversation = opened(TWO_OPEN)
    for _ in range(2):
        conversation, reply = send(conversation, Next(), TWO_OPEN)
    assert pending(conversation) is None
    assert "finish" in reply.actions


def test_a_wish_to_leave_is_heard_after_an_explanation_and_the_explanation_is_kept() -> None:
    conversation, _ = send(opened(), Say("The province takes no part. Park it."))
    assert (state(conversation, "timeline"), pending(conversation)) == (EntryState.PARKED, "actors")
    assert conversation.board is not None
    assert conversation.board.entry("timeline").answers[-1].text == "The province takes no part."
    conversation, _ = send(opened(), Say("The province takes no part. Let's stop here."))
    assert conversation.finished


def test_an_answer_before_the_wish_to_leave_still_settles_the_point() -> None:
    conversation, _ = send(opened(), Say("brings 40 names. Next question please."))
    assert (state(conversation, "timeline"), pending(conversation)) == (EntryState.RESOLVED, "actors")


def test_a_point_gone_back_to_is_asked_after_anew() -> None:
    conversation = opened()
    for _ in range(MOST_FOLLOW_UPS + 1):
        conversation, _ = send(conversation, Say("it is all foreseen"))
    assert state(conversation, "timeline") is EntryState.OPEN
    conversation, _ = send(conversation, Back("timeline"))
    for _ in range(MOST_FOLLOW_UPS):
        conversation, _ = send(conversation, Say("it is all foreseen"))
        assert pending(conversation) == "timeline"
    conversation, _ = send(conversation, Say("it is all foreseen"))
    assert pending(conversation) != "timeline"


def test_a_topic_that_holds_a_colon_is_led_in_with_one() -> None:
    assert _with_topic("Now: {topic}.", "the sums: what is left") == "Now: the sums, what is left."
    assert _with_topic("Volvemos a {topic}.", "el plazo: los meses") == "Volvemos al plazo: los meses."
