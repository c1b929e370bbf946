"""The last thing said in another way; what was said before stays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.dialogue.advance import advance
from assistant.dialogue.again import wordings
from assistant.dialogue.ports import CitedSentence
from assistant.dialogue.sketch import open_sketch
from assistant.domain.conversation import (
    Again,
    Back,
    Consent,
    Conversation,
    Finish,
    Message,
    Next,
    Park,
    Question,
    Reply,
    Say,
    Waive,
)
from assistant.domain.draft import Draft
from assistant.domain.facts import Correction
from assistant.domain.finding import Challenge, Finding
from tests.dialogue.small_house import ScriptedExaminer, SmallLibrarian, SmallReader, opened, send
from tests.dialogue.test_consent import ScriptedColleague, paragraphs


@dataclass(frozen=True)
class ManyWords(ScriptedExaminer):
    """Has so many wordings of every challenge."""

    wordings: int = 2

    def reword(
        self,
        challenge: Challenge,
        finding: Finding,
        draft: Draft,
        asked: Sequence[str],
        corrections: Sequence[Correction] = (),
    ) -> Challenge | None:
        for number in range(self.wordings):
            question = f"Wording {number} on {challenge.slug}?"
            if question not in asked:
                return replace(challenge, question=question)
        return None


def test_the_pending_question_is_asked_in_words_that_were_not_used_yet():
    conversation, reply = send(opened(), Again(), ManyWords())
    again, second = send(conversation, Again(), ManyWords())
    assert reply.question is not None
    assert second.question is not None
    asked = wordings(again, again.pending.slug)
    assert len(set(asked)) == 3
    assert asked[-2:] == (reply.question.text, second.question.text)
    assert again.pending.question == second.question.text
    assert again.turns[0] == opened().turns[0]


def test_it_stays_the_same_challenge():
    before = opened()
    after, _ = send(before, Again(), ManyWords())
    assert replace(after.pending, question=before.pending.question) == before.pending
    assert after.board == before.board
    assert after.asked == before.asked


def test_where_there_are_no_other_words_what_would_settle_it_is_said():
    after, reply = send(opened(), Again(), ManyWords(wordings=0))
    assert after.pending == opened().pending
    assert reply.question is not None
    assert after.pending.settles.rstrip(".") in paragraphs(reply)


def test_asking_why_it_does_not_apply_has_other_words_too():
    asked, first = send(opened(), Waive(""))
    _, other = send(asked, Again(), ManyWords())
    assert first.question is not None
    assert other.question is not None
    assert first.question.text != other.question.text


def test_without_a_pending_question_nothing_is_asked():
    ended, _ = send(opened(), Finish())
    after, reply = send(replace(ended, pending=None), Again(), ManyWords())
    assert reply.blocks
    assert reply.question is None
    assert after.pending is None


def test_while_a_draft_is_sketched_an_example_says_it_in_another_way():
    sketch = open_sketch("en", id="sketch")
    _, reply = send(sketch, Again(), ManyWords())
    assert reply.question == sketch.turns[0].reply.question


def answer_again(conversation: Conversation, text: str) -> Reply:
    colleague = ScriptedColleague(sentences=(CitedSentence(text, ("R3.1",)),))
    return advance(
        conversation,
        Again(),
        reader=SmallReader(),
        librarian=SmallLibrarian(),
        examiner=ManyWords(),
        colleague=colleague,
    )[1]


def test_a_question_to_us_is_answered_again_by_the_colleague_and_by_the_rulebook_the_pending_one_is_reworded():
    conversation, _ = send(opened(), Say("What do the recommendations say about spaces?"))
    assert "In other words, they may." in paragraphs(answer_again(conversation, "In other words, they may")).replace(
        " (R3.1)", ""
    )
    _, reply = send(conversation, Again(), ManyWords())
    assert reply.question is not None
    assert reply.question.text.startswith("Wording 0")


def test_saying_so_does_what_the_button_does_where_there_is_a_colleague():
    colleague = ScriptedColleague(sentences=(CitedSentence("They may", ("R3.1",)),))
    after, reply = advance(
        opened(),
        Say("say it in other words"),
        reader=SmallReader(),
        librarian=SmallLibrarian(),
        examiner=ManyWords(),
        colleague=colleague,
    )
    assert reply.question is not None
    assert reply.question.text == after.pending.question != opened().pending.question


def test_an_explanation_is_no_answer_to_a_question_about_the_recommendations():
    conversation, _ = send(opened(), Say("why?"))
    assert "they may" not in paragraphs(answer_again(conversation, "they may"))
    conversation, _ = send(opened(), Next())
    assert "they may" not in paragraphs(answer_again(conversation, "they may"))


MESSAGES = (
    Again(), Consent("openai:small @ 127.0.0.1:9"), Consent(""), Next(), Park(), Waive(""), Back(), Finish(),
    Say("half of it"), Say("brings the name"), Say("What do the recommendations say about spaces?"), Say("why?"),
)  # fmt: skip


@given(st.lists(st.sampled_from(MESSAGES), max_size=12), st.sampled_from([0, 1, 40]))
def test_whatever_is_said_in_whatever_order_there_is_one_question_at_most_and_nothing_is_lost(
    messages: list[Message], wordings: int
):
    conversation, examiner = opened(), ManyWords(wordings=wordings)
    for message in messages:
        before = conversation
        conversation, reply = send(conversation, message, examiner)
        assert sum(isinstance(block, Question) for block in reply.blocks) <= 1
        assert conversation.turns[:-1] == before.turns
        assert conversation.turns[-1].message == message
        if isinstance(message, Again):
            assert conversation.board == before.board
        if conversation.pending is not None and reply.question is not None:
            assert reply.question.slug == conversation.pending.slug
    ended, _ = send(conversation, Finish(), examiner)
    assert ended.finished
