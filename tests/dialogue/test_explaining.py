"""Why, an example, and questions about the recommendations."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from assistant.dialogue.explaining import answer_question
from assistant.domain.conversation import Citation, Example, Paragraph, Quotation, Reply, Say, Why
from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Correction
from assistant.domain.finding import Examination, Explanation
from assistant.domain.knowledge import Hit, SearchResult
from tests.dialogue.small_house import ScriptedExaminer, SmallLibrarian, draft_of, opened, send, text_about_everything


def citations(reply: Reply) -> list[Citation]:
    return [block for block in reply.blocks if isinstance(block, Citation)]


def roles(reply: Reply) -> list[str]:
    return [block.role for block in reply.blocks if isinstance(block, Paragraph)]


def said(reply: Reply) -> str:
    return " ".join(block.text for block in reply.blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize(
    "message", [Why(), Example(), Say("what do you mean?"), Say("thanks"), Say("hello"), Say("How does this work?")]
)
def test_the_pending_question_is_asked_again(message: Why | Example | Say) -> None:
    conversation = opened()
    after, reply = send(conversation, message)
    assert conversation.pending is not None
    assert after.pending == conversation.pending
    assert reply.question is not None
    assert reply.question.text == conversation.pending.question


def test_why_gives_the_rule_the_sentence_and_the_claim_with_its_strength() -> None:
    _, reply = send(opened(), Why())
    assert "The rule on timeline decided." in said(reply)
    assert any(isinstance(block, Quotation) for block in reply.blocks)
    assert [citation.source for citation in citations(reply)] == ["R1.1"]
    assert "R1 speaks with care" in said(reply)


def test_an_example_is_marked_as_invented() -> None:
    _, reply = send(opened(), Example())
    assert "example" in roles(reply)
    assert "invented" in said(reply)


def test_a_question_is_answered_with_claims() -> None:
    _, reply = send(opened(), Say("What do the recommendations say about spaces?"))
    assert 1 <= len(citations(reply)) <= 3
    assert all(citation.source.startswith("R3") for citation in citations(reply))
    assert set(reply.cited) <= set(reply.retrieved)


def test_the_words_that_put_the_question_are_not_searched_for() -> None:
    asked: list[str] = []

    class Listening(SmallLibrarian):
        def search(self, query: str, language: Language, limit: int = 5) -> SearchResult:
            asked.append(query)
            return super().search(query, language, limit)

    answer_question(opened(), "¿Las recomendaciones dicen algo de spaces?", Listening())
    answer_question(opened(), "What do the recommendations say about spaces?", Listening())
    assert asked == ["spaces", "spaces"]


def test_a_recommendation_asked_for_by_number_is_cited() -> None:
    _, reply = send(opened(), Say("What does R6 say?"))
    assert {citation.source.split(".")[0] for citation in citations(reply)} == {"R6"}


def test_a_question_outside_is_declined_and_what_they_cover_is_said() -> None:
    _, reply = send(opened(), Say("Who is going to win the cup?"))
    assert "decline" in roles(reply)
    assert not citations(reply)
    assert all(f"title of R{number}" in said(reply) for number in range(1, 8))


def test_a_number_that_the_recommendations_do_not_give_is_not_supplied() -> None:
    _, reply = send(opened(), Say("How many years do the recommendations ask for in spaces?"))
    assert "no figure" not in said(reply)  # these claims hold digits of their own
    assert citations(reply)


def test_a_question_whether_it_is_forbidden_gets_the_strength_of_the_claim() -> None:
    _, reply = send(opened(), Say("Does R3 forbid new spaces?"))
    assert "R3 speaks with care" in said(reply)


@dataclass(frozen=True)
class Finding35(SmallLibrarian):
    """Finds the given claims, whatever is asked."""

    found: tuple[str, ...] = ("R3.5",)

    def claim(self, id: str, language: Language) -> str:
        return f"What {id} says ({language})."

    def search(self, query: str, language: Language, limit: int = 5) -> SearchResult:
        hits = tuple(
            Hit(claim, "claim", self.claim(claim, language), 0.5, ("spaces",)) for claim in self.found if query
        )
        return SearchResult(("spaces",), hits[:limit], out_of_scope=False)


@pytest.mark.parametrize(
    "found, cited",
    [
        (("R3.5",), ["R3.4", "R3.5"]),
        (("R3.5", "R3.4"), ["R3.4", "R3.5"]),
        (("R3.1", "R3.5"), ["R3.1", "R3.4", "R3.5"]),
        (("R3.1", "R3.2", "R3.5"), ["R3.1", "R3.4", "R3.5"]),
        (("R3.5", "R3.1", "R3.2"), ["R3.4", "R3.5", "R3.1"]),
        (("R3.4", "R3.1"), ["R3.4", "R3.1"]),
    ],
)
def test_an_exception_is_cited_only_after_its_rule(found: tuple[str, ...], cited: list[str]) -> None:
    said = answer_question(opened(), "May we found a forum of our own?", Finding35(found))
    assert [block.source for block in said.blocks if isinstance(block, Citation)] == cited


class WithReferences(ScriptedExaminer):
    def examine(self, draft: Draft, corrections: Sequence[Correction] = ()) -> Examination:
        examination = super().examine(draft, corrections)
        told = Explanation("rule", (("- The mill of Alder pays.", "specific"), ("* 2. All is well.", "generic")))
        return replace(examination, findings=tuple(replace(one, explanation=told) for one in examination.findings))


def test_reference_sentences_are_shown_as_invented_and_without_the_mark_of_their_list() -> None:
    examiner = WithReferences()
    _, reply = send(opened(examiner, draft_of(text_about_everything())), Why(), examiner)
    assert "invented sentences" in said(reply)
    assert "“The mill of Alder pays”" in said(reply)
    assert "“All is well”" in said(reply)


@pytest.mark.parametrize(
    ("text", "recommendation"), [("I don't agree with R3", "R3"), ("I disagree with R7.", "R7"), ("I disagree.", "R1")]
)
def test_a_disagreement_is_met_with_what_is_said_and_how_strongly_and_is_no_answer(
    text: str, recommendation: str
) -> None:
    conversation = opened()
    after, reply = send(conversation, Say(text))
    assert after.board == conversation.board
    assert after.pending == conversation.pending
    assert reply.question is not None
    assert {citation.source.split(".")[0] for citation in citations(reply)} == {recommendation}
    assert f"{recommendation} speaks with care." in said(reply)


@pytest.mark.parametrize("text", ["This is a waste of time", "esto es una pérdida de tiempo"])
def test_weariness_is_no_answer_and_gets_one_sentence_before_the_question(text: str) -> None:
    conversation = opened()
    after, reply = send(conversation, Say(text))
    assert after.board == conversation.board
    paragraphs = [block.text for block in reply.blocks if isinstance(block, Paragraph)]
    assert "later" in paragraphs[0]
    assert "finish" in paragraphs[0]
    assert len(paragraphs) == 2  # and the one that leads back to the question


def test_the_sentences_it_resembles_are_quoted_without_a_stop_inside_the_marks() -> None:
    class Resembling(ScriptedExaminer):
        def examine(self, draft: Draft, corrections: Sequence[Correction] = ()) -> Examination:
            examination = ScriptedExaminer().examine(draft, corrections)
            nearest = (("The ferry is paid by the parish.", 1.0), ("A levy on nets pays for the pier.", 0.9))
            explained = Explanation("learnt-partly", nearest)  # type: ignore[arg-type]
            return replace(
                examination, findings=tuple(replace(found, explanation=explained) for found in examination.findings)
            )

    examiner = Resembling()
    _, reply = send(opened(examiner), Why(), examiner)
    assert "“The ferry is paid by the parish” and “A levy on nets pays for the pier”." in said(reply)
    assert ".”" not in said(reply)
