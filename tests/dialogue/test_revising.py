"""Corrections and new versions."""

from typing import Literal

from assistant.dialogue.phrases import phrases_of
from assistant.domain.conversation import Conversation, Correct, EntryState, NewVersion, Next, Paragraph, Reply, Say
from assistant.domain.facts import Actor, ActorKind, Fact, Facts, Space
from assistant.domain.finding import Status
from tests.dialogue.small_house import ScriptedExaminer, draft_of, opened, send, text_about_everything


def state(conversation: Conversation, slug: str) -> EntryState:
    assert conversation.board is not None
    return conversation.board.entry(slug).state


def said(reply: Reply) -> str:
    return " ".join(block.text for block in reply.blocks if isinstance(block, Paragraph))


def version(text: str = "More.") -> NewVersion:
    return NewVersion(draft_of(f"{text_about_everything()}\n{text}", "new"))


def compared(before: dict[str, Status], after: dict[str, Status]) -> ScriptedExaminer:
    return ScriptedExaminer({"draft": before, "new": after})


def test_a_correction_says_old_and_new_and_asks_the_pending_challenge_anew() -> None:
    examiner = ScriptedExaminer(facts=Facts(horizon=Fact("12 months", 0, 1, 12.0)))
    conversation, reply = send(opened(examiner), Correct("horizon", "24 months"), examiner)
    assert "“12 months”" in said(reply)
    assert "“24 months”" in said(reply)
    assert reply.question is not None
    assert conversation.corrections[-1].text == "24 months"


def test_a_correction_in_free_text_does_the_same() -> None:
    examiner = ScriptedExaminer(facts=Facts(horizon=Fact("12 months", 0, 1, 12.0)))
    conversation, _ = send(opened(examiner), Say("It is not 12 months, it is 24 months"), examiner)
    assert [(item.fact, item.text) for item in conversation.corrections] == [("horizon", "24 months")]


def test_when_the_correction_answers_the_pending_challenge_the_next_is_asked() -> None:
    examiner = ScriptedExaminer(corrected={"timeline": Status.ADDRESSED})
    conversation, _ = send(opened(examiner), Correct("horizon", "24 months"), examiner)
    assert state(conversation, "timeline") is EntryState.ANSWERED
    assert conversation.pending is not None
    assert conversation.pending.slug != "timeline"


def test_a_correction_can_open_what_the_draft_had_answered() -> None:
    examiner = ScriptedExaminer({"draft": {"timeline": Status.ADDRESSED}}, corrected={"timeline": Status.CONTRADICTS})
    conversation, reply = send(opened(examiner), Correct("horizon", "2 months"), examiner)
    assert state(conversation, "timeline") is EntryState.WAITING
    assert "Name of timeline" in said(reply)


def test_what_was_settled_in_conversation_stays_settled_by_a_correction() -> None:
    examiner = ScriptedExaminer(corrected={"timeline": Status.CONTRADICTS})
    conversation, _ = send(opened(examiner), Say("brings 40 names"), examiner)
    conversation, _ = send(conversation, Correct("horizon", "2 months"), examiner)
    assert state(conversation, "timeline") is EntryState.RESOLVED


def test_a_misreading_that_is_not_named_is_asked_back_without_a_second_question() -> None:
    conversation, reply = send(opened(), Say("you misread"))
    assert not conversation.corrections
    assert reply.question == opened().turns[0].reply.question


def test_a_version_says_what_got_better_what_got_worse_and_what_is_new() -> None:
    examiner = compared(
        {"market": Status.MISSING, "actors": Status.ADDRESSED, "local-providers": Status.NOT_APPLICABLE},
        {"market": Status.ADDRESSED, "actors": Status.PARTLY, "local-providers": Status.MISSING},
    )
    conversation, reply = send(opened(examiner), version(), examiner)
    phrases = phrases_of("en")
    assert phrases.version_better.format(items="Name of market (en)") in said(reply)
    assert phrases.version_worse.format(items="Name of actors (en)") in said(reply)
    assert phrases.version_new.format(items="Name of local-providers (en)") in said(reply)
    assert [draft.name for draft in conversation.earlier] == ["draft"]
    assert state(conversation, "actors") is EntryState.WAITING


def test_what_was_settled_is_asked_again_when_the_version_is_worse_on_it() -> None:
    examiner = compared({"timeline": Status.PARTLY}, {"timeline": Status.CONTRADICTS})
    conversation, _ = send(opened(examiner), Say("brings 40 names"), examiner)
    conversation, _ = send(conversation, version(), examiner)
    assert state(conversation, "timeline") is EntryState.WAITING


def test_what_was_waived_stays_waived_in_a_version_that_is_no_worse() -> None:
    conversation, _ = send(opened(), Say("does not apply, because waive it"))
    conversation, _ = send(conversation, version())
    assert state(conversation, "timeline") is EntryState.WAIVED


def test_a_correction_holds_in_a_version_that_says_the_same() -> None:
    conversation, _ = send(opened(), Correct("budget", "900 dollars"))
    conversation, _ = send(conversation, version())
    assert [item.text for item in conversation.corrections] == ["900 dollars"]


def test_a_correction_falls_away_when_the_version_says_otherwise() -> None:
    class Rereading(ScriptedExaminer):
        def examine(self, draft, corrections=()):  # type: ignore[no-untyped-def]
            fact = Fact("700 dollars" if draft.name == "new" else "9 dollars", 0, 1)
            return ScriptedExaminer(facts=Facts(budget=fact)).examine(draft, corrections)

    examiner = Rereading()
    conversation, _ = send(opened(examiner), Correct("budget", "900 dollars"), examiner)
    conversation, _ = send(conversation, version(), examiner)
    assert conversation.corrections == ()


def test_a_whole_draft_pasted_when_nothing_is_pending_is_offered_as_a_version_and_taken_on_yes() -> None:
    statuses = dict.fromkeys([entry.slug for entry in opened().board.entries], Status.ADDRESSED)  # type: ignore[union-attr]
    examiner = ScriptedExaminer({"draft": statuses})
    pasted = text_about_everything() + "\nAnd one more sentence stands here at the end of the new version."
    conversation, _ = send(opened(examiner), Say(pasted), examiner)
    assert not conversation.earlier
    conversation, _ = send(conversation, Say("yes"), examiner)
    assert len(conversation.earlier) == 1
    assert conversation.draft is not None
    assert conversation.draft.text == pasted


def test_a_long_text_is_an_answer_while_a_question_is_pending() -> None:
    conversation, _ = send(opened(), Say("brings " + "names and figures " * 80))
    assert state(conversation, "timeline") is EntryState.RESOLVED


def test_a_fact_that_was_not_read_before_is_said_as_such() -> None:
    _, reply = send(opened(), Correct("horizon", "24 months"))
    assert "had not found it before and now take “24 months”" in said(reply)
    assert "nothing" not in said(reply)


def read_as(before: Facts, after: Facts) -> ScriptedExaminer:
    class Rereading(ScriptedExaminer):
        def examine(self, draft, corrections=()):  # type: ignore[no-untyped-def]
            facts = after if draft.name == "new" else before
            return ScriptedExaminer(facts=facts).examine(draft, corrections)

    return Rereading()


def space(name: str, state: Literal["existing", "created"]) -> Space:
    return Space(Actor(name, ActorKind.SPACE, 0, 1, proper=True, plural=False), state, 0, 1)


def test_a_version_with_other_figures_says_which_and_puts_the_question_on_them_anew() -> None:
    examiner = read_as(
        Facts(horizon=Fact("18 months", 0, 1, 18.0), people=Fact("3,500 growers", 0, 1, 3500.0)),
        Facts(horizon=Fact("36 months", 0, 1, 36.0), people=Fact("350 growers", 0, 1, 350.0)),
    )
    conversation = opened(examiner)
    assert conversation.pending is not None
    assert conversation.pending.slug == "timeline"
    conversation, reply = send(conversation, version(), examiner)
    phrases = phrases_of("en")
    assert phrases.version_fact.format(name="the time", old="“18 months”", new="“36 months”")[8:] in said(reply)
    assert "“350 growers”" in said(reply)
    assert phrases.version_same not in said(reply)
    assert phrases.version_touched.format(items="Name of timeline (en)") in said(reply)
    assert phrases.version_asked_anew in said(reply)
    assert reply.question is not None
    assert reply.question.slug == "timeline"


def test_a_point_left_open_comes_back_when_its_figures_change() -> None:
    examiner = read_as(Facts(horizon=Fact("18 months", 0, 1, 18.0)), Facts(horizon=Fact("36 months", 0, 1, 36.0)))
    conversation, _ = send(opened(examiner), Next(), examiner)
    assert state(conversation, "timeline") is EntryState.OPEN
    conversation, _ = send(conversation, version(), examiner)
    assert state(conversation, "timeline") in (EntryState.WAITING, EntryState.ASKED)


def test_a_figure_written_otherwise_or_a_sentence_elsewhere_is_no_change() -> None:
    examiner = read_as(
        Facts(people=Fact("3500 growers", 0, 1, 3500.0)), Facts(people=Fact("3,500 growers", 9, 12, 3500.0))
    )
    _, reply = send(opened(examiner), version(), examiner)
    assert phrases_of("en").version_same in said(reply)
    assert phrases_of("en").version_asked_anew not in said(reply)


def test_a_space_that_is_no_longer_to_be_created_is_said() -> None:
    examiner = read_as(
        Facts(spaces=(space("the Cashew Platform", "created"),)),
        Facts(spaces=(space("the county board", "existing"),)),
    )
    _, reply = send(opened(examiner), version(), examiner)
    assert phrases_of("en").version_space_gone.format(names="the Cashew Platform") in said(reply)
    assert phrases_of("en").version_touched.format(items="Name of spaces (en)") in said(reply)
