"""A person chooses whether a chat model may be asked, and takes it back."""

from dataclasses import dataclass, replace

import pytest

from assistant.dialogue.advance import advance
from assistant.dialogue.consent import model_and_server, named, sent_for_searching
from assistant.dialogue.intent import Asking, Intent, Waiving
from assistant.dialogue.ports import CitedSentence
from assistant.dialogue.review import make_review, use_of
from assistant.dialogue.sketch import open_sketch
from assistant.domain.conversation import (
    Citation,
    Consent,
    Conversation,
    EntryState,
    Finish,
    Message,
    Next,
    Paragraph,
    Park,
    Reply,
    Say,
)
from assistant.domain.draft import Language
from assistant.domain.finding import Challenge, Examination, Status
from assistant.domain.knowledge import SLUGS, SearchResult
from assistant.domain.model_use import ModelUse
from assistant.domain.review import Review
from tests.dialogue.small_house import ScriptedExaminer, SmallLibrarian, SmallReader, opened, send

MODEL = named("openai:small", "127.0.0.1:9")


@dataclass(frozen=True)
class OtherWords(ScriptedExaminer):
    """Holds what is scripted, and words every challenge in its own way."""

    def examine(self, *arguments: object, **named: object) -> Examination:
        examination = super().examine(*arguments, **named)  # type: ignore[arg-type]
        worded = tuple(
            replace(found, challenge=replace(found.challenge, question=f"In other words, {found.slug}?", by="model"))
            if found.challenge
            else found
            for found in examination.findings
        )
        return replace(examination, findings=worded, by="model")


@dataclass(frozen=True)
class ScriptedColleague:
    """Understands, answers and sums up as scripted; None: it has nothing that may be shown."""

    intent: Intent | None = None
    sentences: tuple[CitedSentence, ...] | None = None
    summary: str | None = None

    def understand(self, text: str, conversation: Conversation) -> Intent | None:
        return self.intent

    def answer(self, question: str, found: SearchResult, language: Language) -> tuple[CitedSentence, ...] | None:
        return self.sentences

    def summarise(self, review: Review) -> str | None:
        return self.summary


def told(conversation: Conversation, message: Message, colleague: ScriptedColleague) -> tuple[Conversation, Reply]:
    return advance(
        conversation,
        message,
        reader=SmallReader(),
        librarian=SmallLibrarian(),
        examiner=ScriptedExaminer(),
        colleague=colleague,
    )


def paragraphs(reply: Reply) -> str:
    return " ".join(block.text for block in reply.blocks if isinstance(block, Paragraph))


def test_what_is_consented_to_names_the_model_and_the_server():
    assert model_and_server(MODEL) == ("small", "127.0.0.1:9")
    assert model_and_server("ollama:tiny:latest") == ("tiny:latest", "ollama")
    assert named("openai:small", "one.example") != named("openai:small", "other.example")


def test_who_else_is_sent_the_questions_belongs_to_what_is_consented_to():
    both = named("openai:small", "one.example", "mistralai:words @ 127.0.0.1:9")
    assert both != named("openai:small", "one.example")
    assert model_and_server(both) == ("small", "one.example")
    assert sent_for_searching(both) == "mistralai:words @ 127.0.0.1:9"
    assert sent_for_searching(MODEL) == ""
    _, reply = send(opened(), Consent(both), OtherWords())
    assert "mistralai:words" in paragraphs(reply)


def test_a_conversation_starts_on_this_machine():
    assert opened().consent == ""
    assert opened().turns[0].use is None


def test_the_reply_to_a_consent_says_what_goes_to_whom_and_puts_the_pending_question_in_the_models_words():
    before = opened()
    after, reply = send(before, Consent(MODEL), OtherWords())
    assert after.consent == MODEL
    assert "small" in paragraphs(reply)
    assert "127.0.0.1:9" in paragraphs(reply)
    assert reply.question is not None
    assert reply.question.text == f"In other words, {before.pending.slug}?"
    assert after.pending == after.examination.finding(before.pending.slug).challenge
    assert after.turns[-1].message == Consent(MODEL)


def test_answers_stay_on_the_board_and_what_was_settled_stays_settled():
    conversation, _ = send(opened(), Say("brings the name and the year"))
    settled = conversation.asked[0]
    conversation, _ = send(conversation, Say("half of it"))
    conversation, _ = send(conversation, Park())
    after, _ = send(conversation, Consent(MODEL), OtherWords(statuses={"draft": {SLUGS[5]: Status.ADDRESSED}}))
    assert after.board.entry(settled) == conversation.board.entry(settled)
    assert after.board.entry(conversation.asked[1]).answers == conversation.board.entry(conversation.asked[1]).answers
    assert after.board.entry(SLUGS[5]).state is EntryState.ANSWERED


def test_a_point_that_stands_differently_is_named():
    other = OtherWords(statuses={"draft": {SLUGS[5]: Status.ADDRESSED}})
    _, reply = send(opened(), Consent(MODEL), other)
    assert f"Name of {SLUGS[5]}" in paragraphs(reply)
    assert f"Name of {SLUGS[6]}" not in paragraphs(reply)


def test_taking_it_back_changes_nothing_else():
    given, _ = send(opened(), Consent(MODEL), OtherWords())
    taken, reply = send(given, Consent(""))
    assert replace(taken, consent=MODEL, turns=given.turns) == given
    assert reply.question is not None
    assert reply.question.text == given.pending.question


def test_it_can_be_given_and_taken_back_at_any_time():
    conversation = opened()
    for message in (Next(), Consent(MODEL), Consent(MODEL), Park(), Consent(""), Consent(""), Finish(), Consent(MODEL)):
        conversation, reply = send(conversation, message, OtherWords())
        assert reply.blocks
    assert conversation.consent == MODEL
    assert conversation.finished


def test_it_can_be_given_while_a_draft_is_being_sketched():
    sketch = open_sketch("en", id="sketch")
    after, reply = send(sketch, Consent(MODEL))
    assert after.consent == MODEL
    assert reply.question == sketch.turns[0].reply.question


def test_short_commands_are_understood_without_a_colleague():
    colleague = ScriptedColleague(intent=Waiving("because it was told so"))
    after, _ = told(opened(), Say("next"), colleague)
    assert after.board.entry(after.asked[0]).state is EntryState.OPEN


def test_free_text_is_understood_by_the_colleague_and_by_the_rules_where_it_has_nothing():
    text = Say("That village has no market of its own, so we waive it")
    waived, _ = told(opened(), text, ScriptedColleague(intent=Waiving("we waive it: there is no market there")))
    assert waived.board.entry(waived.asked[0]).state is EntryState.WAIVED
    same, _ = told(opened(), text, ScriptedColleague())
    assert replace(same, turns=()) == replace(send(opened(), text)[0], turns=())


@pytest.mark.parametrize("asked", ["What do they say about spaces?", "and what of spaces"])
def test_a_question_is_answered_in_cited_sentences_with_the_claims_beneath(asked: str):
    result = SmallLibrarian().search("spaces", "en")
    claim = result.hits[0].source
    colleague = ScriptedColleague(Asking(asked), (CitedSentence("They may help.", (claim,)),))
    _, reply = told(opened(), Say(asked), colleague)
    assert f"They may help ({claim})." in paragraphs(reply)
    assert [block.source for block in reply.blocks if isinstance(block, Citation)] == [claim]
    assert claim in reply.cited


def test_a_question_outside_the_recommendations_is_declined_without_asking_the_colleague():
    colleague = ScriptedColleague(Asking("Will it rain?"), (CitedSentence("It will rain.", ("R1.1",)),))
    _, reply = told(opened(), Say("Will it rain?"), colleague)
    assert "It will rain" not in paragraphs(reply)
    assert not reply.cited


def test_the_summary_stands_in_the_review_until_the_board_moves_on():
    colleague = ScriptedColleague(summary="Three points are open.")
    ended, _ = told(opened(), Finish(), colleague)
    assert make_review(ended).summary == "Three points are open."
    gone_on, _ = told(ended, Next(), colleague)
    assert make_review(gone_on).summary == ""
    assert make_review(told(opened(), Finish(), ScriptedColleague())[0]).summary == ""


def test_what_was_asked_of_models_is_added_up_over_the_turns():
    conversation = opened()
    assert use_of(conversation) is None
    conversation, _ = send(conversation, Next())
    uses = (
        ModelUse("openai:small", 2, 300, 40, 0.5, admitted=3, fault="stalled", notice="It fell silent."),
        ModelUse("openai:small", 1, 100, 10, 0.25, replaced=1, prompts=(("examine", "ab"),)),
    )
    turns = tuple(replace(turn, use=use) for turn, use in zip(conversation.turns, uses, strict=True))
    total = use_of(replace(conversation, turns=turns))
    assert total is not None
    assert (total.calls, total.tokens_in, total.tokens_out, total.money) == (3, 400, 50, 0.75)
    assert (total.admitted, total.replaced, total.fault) == (3, 1, "stalled")
    unpriced = (turns[0], replace(turns[1], use=replace(uses[1], money=None)))
    assert use_of(replace(conversation, turns=unpriced)).money is None


def test_a_consent_is_never_a_challenge_of_its_own():
    after, _ = send(opened(), Consent(MODEL), OtherWords())
    assert isinstance(after.pending, Challenge)
    assert after.asked == opened().asked
