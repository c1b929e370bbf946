"""The first message about a draft."""

import pytest

from assistant.dialogue.opening import MOST_WORDS, open_conversation, words_of
from assistant.dialogue.presenting import Said
from assistant.domain.conversation import AnsweredPoint, EntryState, Heading, Paragraph, Question, Quotation
from assistant.domain.draft import Language
from assistant.domain.facts import Actor, ActorKind, Fact, Facts, Space
from assistant.domain.finding import Figure, Status
from assistant.domain.knowledge import KEY_SLUGS, SLUGS
from tests.dialogue.small_house import (
    ScriptedExaminer,
    SmallLibrarian,
    draft_of,
    opened,
    sentence_of,
    text_about_everything,
)

ANSWERED = dict.fromkeys(SLUGS, Status.ADDRESSED)


def paragraphs(examiner: ScriptedExaminer, role: str, language: Language = "en") -> list[str]:
    conversation = opened(examiner, draft_of(text_about_everything(), language=language))
    blocks = conversation.turns[0].reply.blocks
    return [block.text for block in blocks if isinstance(block, Paragraph) and block.role == role]


def points(examiner: ScriptedExaminer) -> list[AnsweredPoint]:
    return [block for block in opened(examiner).turns[0].reply.blocks if isinstance(block, AnsweredPoint)]


def office(name: str, start: int) -> Actor:
    return Actor(name, ActorKind.PUBLIC_OFFICE, start, start + 1, proper=True, plural=False)


def test_the_reading_says_what_was_found_and_what_was_not() -> None:
    facts = Facts(
        horizon=Fact("18 meses", 0, 1, 18.0),
        people=Fact("900", 0, 1, 900.0, counts="caficultores"),
        baseline=Fact("60", 0, 1, 60.0),
    )
    [reading] = paragraphs(ScriptedExaminer(facts=facts), "reading", "es")
    assert "plazo de 18 meses" in reading
    assert "900 caficultores" in reading
    assert "60" in reading
    assert "el presupuesto" in reading


@pytest.mark.parametrize(
    "horizon, said",
    [
        ("18 meses", "de 18 meses"),
        ("junio de 2031", "hasta junio de 2031"),
        ("mes 48", "hasta mes 48"),
        ("de mayo a julio", "plazo de mayo a julio"),
    ],
)
def test_a_length_and_a_date_are_said_each_in_its_way(horizon: str, said: str) -> None:
    [reading] = paragraphs(ScriptedExaminer(facts=Facts(horizon=Fact(horizon, 0, 1))), "reading", "es")
    assert said in reading


def test_four_names_at_most_are_read_back_and_spaces_come_first() -> None:
    actors = tuple(office(f"the office of Town {letter}", position) for position, letter in enumerate("ABCDE"))
    board = Actor("the Honey Board", ActorKind.SPACE, 90, 95, proper=True, plural=False)
    facts = Facts(actors=actors, spaces=(Space(board, "created", 90, 95),))
    [reading] = paragraphs(ScriptedExaminer(facts=facts), "reading")
    assert "the Honey Board (to be created)" in reading
    assert reading.count("Town") == 3


def test_the_project_and_the_target_group_are_not_among_the_names() -> None:
    team = Actor("Team Alder", ActorKind.PROJECT, 0, 1, proper=True, plural=False)
    growers = Actor("the growers of Alder", ActorKind.TARGET_GROUP, 0, 1, proper=True, plural=True)
    [reading] = paragraphs(ScriptedExaminer(facts=Facts(actors=(team, growers))), "reading")
    assert "Alder" not in reading


def test_three_answered_points_are_shown_key_criteria_first() -> None:
    statuses = dict.fromkeys(("market", "actors", "spaces", "producers", "timeline"), Status.ADDRESSED)
    shown = points(ScriptedExaminer({"draft": statuses}))
    assert [point.slug for point in shown][:2] == ["timeline", "spaces"]
    assert len(shown) == 3
    assert all(point.quote.quote == sentence_of(point.slug) for point in shown)


def test_when_most_is_answered_five_points_are_shown() -> None:
    assert len(points(ScriptedExaminer({"draft": ANSWERED | {"market": Status.MISSING}}))) == 5


def test_a_sum_that_comes_out_is_said_with_its_point() -> None:
    figure = Figure("milestones", "60 and 90 make 150.", 150.0, "", (), holds=True, slug="timeline")
    [point] = points(ScriptedExaminer({"draft": {"timeline": Status.ADDRESSED}}, figures=(figure,)))
    assert point.figure == figure.text


def test_a_sum_that_comes_out_elsewhere_is_said_with_the_reading() -> None:
    figure = Figure("milestones", "60 and 90 make 150.", 150.0, "", (), holds=True, slug="timeline")
    [reading] = paragraphs(ScriptedExaminer(figures=(figure,)), "reading")
    assert figure.text in reading


@pytest.mark.parametrize("holds", [False, None])
def test_a_sum_that_does_not_come_out_is_left_to_the_challenge(holds: bool | None) -> None:
    figure = Figure("pace", "150 in 3 months are 50 a month.", 50.0, "", (), holds=holds, slug="timeline")
    [reading] = paragraphs(ScriptedExaminer(figures=(figure,)), "reading")
    assert figure.text not in reading


def test_one_criterion_that_does_not_apply_is_mentioned_with_its_reason() -> None:
    statuses = {"local-providers": Status.NOT_APPLICABLE, "producers": Status.NOT_APPLICABLE}
    said = paragraphs(ScriptedExaminer({"draft": statuses}), "answered")
    assert sum("rule on" in text for text in said) == 1


def test_the_challenge_has_its_heading_quote_reason_question_and_what_settles_it() -> None:
    blocks = opened().turns[0].reply.blocks
    kinds = [block.kind for block in blocks]
    start = kinds.index("heading")
    assert kinds[start : start + 5] == ["heading", "quotation", "paragraph", "question", "paragraph"]
    heading, quotation = blocks[start], blocks[start + 1]
    assert isinstance(heading, Heading)
    assert isinstance(quotation, Quotation)
    assert heading.text.endswith("(R1)")
    assert quotation.evidence.quote == sentence_of(heading.slug)


def test_two_topics_at_most_come_after() -> None:
    [after] = paragraphs(ScriptedExaminer(), "next")
    assert after.count("the topic of") == 2


def test_with_nothing_to_challenge_the_review_is_offered_and_nothing_is_asked() -> None:
    conversation = opened(ScriptedExaminer({"draft": ANSWERED}))
    reply = conversation.turns[0].reply
    assert conversation.pending is None
    assert reply.question is None
    assert "finish" in reply.actions


def test_the_opening_is_not_long_where_everything_is_said_at_length() -> None:
    long = "\n".join(" ".join([sentence_of(slug)[:-1], *["and so on, with more of it,"] * 12]) + "." for slug in SLUGS)
    figures = tuple(
        Figure(f"sum-{slug}", f"The sum of {slug} comes out, " + "as it should " * 12, 1.0, "", (), True, slug)
        for slug in SLUGS
    )
    facts = Facts(horizon=Fact("18 months", 0, 1), people=Fact("900 growers", 0, 1))
    statuses = dict.fromkeys(KEY_SLUGS, Status.ADDRESSED)
    conversation = opened(ScriptedExaminer({"draft": statuses}, facts, figures), draft_of(long))
    assert words_of(Said(conversation.turns[0].reply.blocks)) <= MOST_WORDS


def test_the_board_starts_from_the_draft() -> None:
    statuses = {"market": Status.ADDRESSED, "local-providers": Status.NOT_APPLICABLE}
    conversation = opened(ScriptedExaminer({"draft": statuses}))
    assert conversation.board is not None
    states = {entry.slug: entry.state for entry in conversation.board.entries}
    assert states["market"] is EntryState.ANSWERED
    assert states["local-providers"] is EntryState.NOT_APPLICABLE
    assert states["timeline"] is EntryState.ASKED
    assert states["actors"] is EntryState.WAITING


def test_the_language_is_the_drafts_unless_another_is_given() -> None:
    draft = draft_of(text_about_everything(), language="es")
    ports = {"librarian": SmallLibrarian(), "examiner": ScriptedExaminer()}
    assert open_conversation(draft, id="a", **ports).language == "es"  # type: ignore[arg-type]
    assert open_conversation(draft, id="a", language="en", **ports).language == "en"  # type: ignore[arg-type]


def test_the_claims_of_the_challenge_count_as_cited() -> None:
    conversation = opened()
    assert conversation.pending is not None
    assert conversation.turns[0].reply.cited == conversation.pending.claims


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_text_that_reads_like_no_intervention_is_told_so_and_may_go_on(language: Language) -> None:
    facts = Facts(unlike_an_intervention=True)
    conversation = opened(ScriptedExaminer(facts=facts), draft_of(text_about_everything(), language=language))
    said = Said(conversation.turns[0].reply.blocks)
    first = said.blocks[0]
    assert isinstance(first, Paragraph)
    assert {"es": "no se lee como", "en": "does not read like"}[language] in first.text
    assert {"es": "peguen otro", "en": "paste another"}[language] in first.text
    assert conversation.pending is not None
    assert any(isinstance(block, Question) for block in said.blocks)
    assert not any(isinstance(block, AnsweredPoint) for block in said.blocks)
    assert words_of(said) <= MOST_WORDS


def test_a_draft_is_not_told_what_kind_of_text_it_is() -> None:
    blocks = opened(ScriptedExaminer()).turns[0].reply.blocks
    assert not any(isinstance(block, Paragraph) and "does not read like" in block.text for block in blocks)


@pytest.mark.parametrize(
    ("language", "said"), [("es", "pasar de 4 a 9 toneladas"), ("en", "going from 4 a 9 toneladas")]
)
def test_what_is_to_be_produced_is_said_back_between_the_people_and_the_money(language: Language, said: str) -> None:
    facts = Facts(
        people=Fact("900 socias", 0, 1, 900.0),
        output=Fact("4 a 9 toneladas", 0, 1, 9.0, "toneladas"),
        budget=Fact("80.000 USD", 0, 1, 80000.0, "USD"),
    )
    [reading] = paragraphs(ScriptedExaminer(facts=facts), "reading", language)
    assert reading.index("900 socias") < reading.index(said) < reading.index("80.000 USD")
