"""What an answer does, and how often it is asked for more."""

import pytest

from assistant.dialogue.answering import WAIVER_REASON
from assistant.domain.conversation import (
    MOST_FOLLOW_UPS,
    Citation,
    Conversation,
    Entry,
    EntryState,
    Heading,
    NewVersion,
    Paragraph,
    Reply,
    Say,
    Waive,
)
from tests.dialogue.small_house import draft_of, opened, send, sentence_of, text_about_everything


def said(reply: Reply) -> str:
    return " ".join(block.text for block in reply.blocks if isinstance(block, Paragraph))


def entry(conversation: Conversation, slug: str) -> Entry:
    assert conversation.board is not None
    return conversation.board.entry(slug)


def asked_first(conversation: Conversation) -> str:
    assert conversation.pending is not None
    return conversation.pending.slug


def test_an_answer_that_brings_it_closes_the_point_and_the_next_is_asked() -> None:
    conversation = opened()
    first = asked_first(conversation)
    conversation, reply = send(conversation, Say("brings 40 names"))
    assert entry(conversation, first).state is EntryState.RESOLVED
    assert asked_first(conversation) != first
    assert any(isinstance(block, Heading) and block.slug == asked_first(conversation) for block in reply.blocks)


def test_what_arrived_is_kept_in_the_persons_words_with_the_sentence_it_changes() -> None:
    conversation, reply = send(opened(), Say("brings 40 names"))
    assert "“brings 40 names”" in said(reply)
    assert f"“{sentence_of('timeline')}”" in said(reply)
    assert entry(conversation, "timeline").answers[-1].text == "brings 40 names"


def test_a_silent_draft_has_no_sentence_to_change() -> None:
    _, reply = send(opened(draft=draft_of("A draft of few words.")), Say("brings 40 names"))
    assert "takes the place" not in said(reply)


def test_half_an_answer_is_asked_for_the_rest() -> None:
    conversation, reply = send(opened(), Say("half of it"))
    assert asked_first(conversation) == "timeline"
    assert reply.question is not None
    assert reply.question.text == "Follow-up 1 on timeline?"
    assert "the year and the payer" in said(reply)


def test_after_two_follow_ups_it_is_left_and_the_talk_moves_on() -> None:
    conversation = opened()
    for _ in range(MOST_FOLLOW_UPS):
        conversation, reply = send(conversation, Say("it is all foreseen"))
        assert asked_first(conversation) == "timeline"
    conversation, reply = send(conversation, Say("it is all foreseen"))
    assert asked_first(conversation) != "timeline"
    assert entry(conversation, "timeline").state is EntryState.OPEN
    assert "list" in said(reply) or "take along" in said(reply)


def test_what_came_by_half_stays_partly_answered() -> None:
    conversation = opened()
    for text in ("half of it", "it is foreseen", "it is foreseen"):
        conversation, _ = send(conversation, Say(text))
    assert entry(conversation, "timeline").state is EntryState.PARTLY


def test_a_follow_up_that_is_answered_closes_the_point() -> None:
    conversation, _ = send(opened(), Say("half of it"))
    conversation, _ = send(conversation, Say("brings the year and the payer"))
    assert entry(conversation, "timeline").state is EntryState.RESOLVED


def test_not_knowing_is_kept_and_the_talk_moves_on_at_once() -> None:
    for text in ("we don't know yet", "unknown until the council meets in May, we are told"):
        conversation, _ = send(opened(), Say(text))
        assert entry(conversation, "timeline").unknown
        assert entry(conversation, "timeline").state is EntryState.OPEN
        assert asked_first(conversation) != "timeline"


def test_a_waiver_is_recorded_with_its_reason_and_the_draft_beside_it_once() -> None:
    conversation, reply = send(opened(), Waive("the council of the town does this already"))
    waived = entry(conversation, "timeline")
    assert waived.state is EntryState.WAIVED
    assert waived.waiver == "the council of the town does this already"
    _, again = send(conversation, Say("brings 40 names"))
    assert sentence_of("timeline") not in said(again)
    assert asked_first(conversation) != "timeline"
    assert reply.question is not None


def test_a_sentence_of_the_draft_against_a_waiver_is_put_beside_it() -> None:
    conversation, reply = send(opened(), Say("does not apply, because waive it says"))
    assert entry(conversation, "timeline").against_waiver is not None
    assert sentence_of("timeline") in said(reply)


def test_a_waiver_without_a_reason_is_asked_for_it() -> None:
    for message in (Waive("  "), Say("does not apply")):
        conversation, reply = send(opened(), message)
        assert conversation.pending is not None
        assert conversation.pending.situation == WAIVER_REASON
        assert reply.question is not None
        assert entry(conversation, "timeline").follow_ups == 1


def test_the_reason_that_follows_waives_it() -> None:
    conversation, _ = send(opened(), Say("does not apply"))
    conversation, _ = send(conversation, Say("waive, for the road is closed"))
    assert entry(conversation, "timeline").state is EntryState.WAIVED
    assert entry(conversation, "timeline").waiver == "waive, for the road is closed"


def test_an_answer_instead_of_the_reason_still_counts() -> None:
    conversation, _ = send(opened(), Say("does not apply"))
    conversation, _ = send(conversation, Say("brings 40 names"))
    assert entry(conversation, "timeline").state in (EntryState.RESOLVED, EntryState.WAIVED)


def test_insisting_without_a_reason_leaves_it_open() -> None:
    conversation = opened()
    for _ in range(3):
        conversation, _ = send(conversation, Say("does not apply"))
    assert entry(conversation, "timeline").state is EntryState.OPEN


def test_an_answer_that_ends_with_a_question_gets_both() -> None:
    conversation, reply = send(opened(), Say("brings 40 names a year. What does R3 say about spaces?"))
    assert entry(conversation, "timeline").state is EntryState.RESOLVED
    assert any(isinstance(block, Citation) and block.source.startswith("R3") for block in reply.blocks)


def test_a_point_settled_in_conversation_stays_settled_in_a_version_that_is_no_worse() -> None:
    conversation, _ = send(opened(), Say("brings 40 names"))
    conversation, _ = send(conversation, NewVersion(draft_of(text_about_everything() + "\nMore.")))
    assert entry(conversation, "timeline").state is EntryState.RESOLVED


def test_a_reason_that_was_asked_for_is_taken_though_it_speaks_of_something_else() -> None:
    conversation, _ = send(opened(), Say("does not apply"))
    conversation, _ = send(conversation, Say("other offices of the province do this since 2018"))
    assert entry(conversation, "timeline").state is EntryState.WAIVED


def test_a_question_beside_what_settles_nothing_is_only_a_question() -> None:
    conversation, reply = send(opened(), Say("The head of the school leaves in June. What do we do about spaces?"))
    assert entry(conversation, "timeline").follow_ups == 0
    assert entry(conversation, "timeline").answers == ()
    assert any(isinstance(block, Citation) for block in reply.blocks)
    assert reply.question is not None


def test_a_question_that_the_answer_puts_to_itself_is_not_looked_up() -> None:
    conversation, reply = send(opened(), Say("brings it: who pays for the spaces? The council, 300 a month."))
    assert entry(conversation, "timeline").state is EntryState.RESOLVED
    assert not any(isinstance(block, Citation) for block in reply.blocks)


@pytest.mark.parametrize(
    "text",
    [
        "Does not apply because stray goats set the date",
        "Does not apply because pressing and stray goats set the date",
        "It doesn't apply, since the stray goats set it",
        "No aplica porque las stray cabras lo deciden",
        "No aplica, ya que las stray cabras lo deciden",
    ],
)
def test_a_reason_given_in_so_many_words_is_not_asked_for_again(text: str) -> None:
    conversation, _ = send(opened(), Say(text))
    assert entry(conversation, "timeline").state is EntryState.WAIVED
    assert "stray" in entry(conversation, "timeline").waiver
    assert not entry(conversation, "timeline").waiver.lower().startswith(("because", "porque", "since", "ya que"))


@pytest.mark.parametrize(
    "text",
    [
        "Does not apply because we think so here",
        "No aplica porque pressing ya está previsto",
        "Does not apply because stray goats",
    ],
)
def test_a_reason_that_says_nothing_is_still_asked_for(text: str) -> None:
    conversation, _ = send(opened(), Say(text))
    assert conversation.pending is not None
    assert conversation.pending.situation == WAIVER_REASON
