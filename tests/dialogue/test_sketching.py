"""Somebody without a draft is helped to sketch one."""

import pytest

from assistant.dialogue.advance import advance
from assistant.dialogue.review import make_review
from assistant.dialogue.sketch import SKETCHED, composed, open_sketch
from assistant.domain.conversation import (
    Back,
    Conversation,
    Correct,
    Example,
    Finish,
    Message,
    NewVersion,
    Next,
    Park,
    Quotation,
    Reply,
    Say,
    Waive,
    Why,
)
from assistant.domain.draft import Language
from tests.dialogue.small_house import ScriptedExaminer, SmallLibrarian, SmallReader, draft_of, send

ANSWERS = (
    "300 weavers sell cloth to three shops instead of one",
    "in the Alder valley",
    "24 months, 90,000 dollars",
    "the shop Oak and Ash buys, the town hall registers the weavers and lends them a room",
    "every month at the fair",
    "the shops pay the carrier",
)


def answered(language: Language, answers: tuple[str, ...]) -> tuple[Conversation, Reply]:
    conversation = open_sketch(language, id="sketch")
    reply = conversation.turns[0].reply
    for answer in answers:
        conversation, reply = send(conversation, Say(answer))
    return conversation, reply


@pytest.mark.parametrize("language", ["es", "en"])
def test_six_questions_are_asked_one_at_a_time(language: Language) -> None:
    conversation = open_sketch(language, id="sketch")
    asked = [conversation.turns[0].reply.question]
    for answer in ANSWERS[:5]:
        conversation, reply = send(conversation, Say(answer))
        asked.append(reply.question)
    assert len({question.text for question in asked if question}) == len(SKETCHED) == 6


def test_the_draft_holds_the_persons_words_and_is_challenged() -> None:
    conversation, reply = answered("en", ANSWERS)
    assert conversation.draft is not None
    assert conversation.sketch is None
    for answer in ANSWERS:
        assert answer[1:] in conversation.draft.text
    shown = [block.evidence.quote for block in reply.blocks if isinstance(block, Quotation)]
    assert shown[0] in conversation.draft.text
    assert conversation.pending is not None


def test_people_time_and_money_are_read_from_the_answers_that_were_asked_for_them() -> None:
    conversation, _ = answered("en", ANSWERS)
    stated = {item.fact: item.text for item in conversation.corrections}
    assert stated == {"people": "300 weavers", "horizon": "24 months", "budget": "90,000 dollars"}


def test_what_is_not_known_stays_out_of_the_draft() -> None:
    text = composed(("300 weavers sell more", "", "", "", "", ""), "en")
    assert text == "The change: 300 weavers sell more."


@pytest.mark.parametrize("message", [Say("we don't know"), Say("no sé"), Next(), Park(), Waive("no")])
def test_not_knowing_goes_on_to_the_next_question(message: Message) -> None:
    conversation, _ = send(open_sketch("en", id="sketch"), message)
    assert conversation.sketch is not None
    assert conversation.sketch.answers == ("",)


def test_with_no_answer_at_all_it_begins_again() -> None:
    conversation, reply = answered("en", ("no idea",) * 6)
    assert conversation.draft is None
    assert reply.question is not None


@pytest.mark.parametrize("message", [Why(), Example(), Say("what do you mean?"), Say("hello"), Say("")])
def test_the_open_question_is_asked_again(message: Message) -> None:
    conversation = open_sketch("en", id="sketch")
    after, reply = send(conversation, message)
    assert reply.question == conversation.turns[0].reply.question
    assert after.sketch == conversation.sketch


@pytest.mark.parametrize("message", [Back(), Correct("people", "40"), Say("go back")])
def test_going_back_drops_the_last_answer(message: Message) -> None:
    conversation, _ = answered("en", ANSWERS[:2])
    conversation, _ = send(conversation, message)
    assert conversation.sketch is not None
    assert conversation.sketch.answers == ANSWERS[:1]


def test_a_draft_that_arrives_is_taken_as_it_is() -> None:
    conversation, _ = send(open_sketch("es", id="sketch"), NewVersion(draft_of("A draft.", language="en")))
    assert conversation.draft is not None
    assert conversation.language == "en"


def test_a_draft_pasted_as_an_answer_is_taken_as_it_is() -> None:
    conversation, _ = send(open_sketch("en", id="sketch"), Say("The bakers of the valley sell to two shops. " * 20))
    assert conversation.draft is not None


def test_it_can_be_finished_without_a_draft_and_taken_up_again() -> None:
    conversation, reply = send(open_sketch("en", id="sketch"), Finish())
    assert conversation.finished
    assert reply.question is None
    with pytest.raises(ValueError, match="no draft"):
        make_review(conversation)
    conversation, _ = send(conversation, Say(ANSWERS[0]))
    assert not conversation.finished


def test_a_draft_that_cannot_be_read_is_said_and_the_question_stays() -> None:
    class Unreadable(SmallReader):
        def read_text(self, text, name="", language=None):  # type: ignore[no-untyped-def]
            return super().read_text(text[:0], name, language)

    conversation, _ = answered("en", ANSWERS[:5])
    after, reply = advance(
        conversation, Say(ANSWERS[5]), reader=Unreadable(), librarian=SmallLibrarian(), examiner=ScriptedExaminer()
    )
    assert after.draft is None
    assert reply.question is not None
