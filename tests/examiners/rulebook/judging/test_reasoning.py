"""What seems to go against a point and does not: a hope that somebody pays later, a space at rest."""

from dataclasses import replace

import pytest

from assistant.domain.draft import Passage
from assistant.domain.facts import Actor, ActorKind, Facts, Space
from assistant.domain.finding import Evidence, Status
from assistant.examiners.rulebook.judging.reasoning import (
    rule_on_bare_limits,
    rule_on_mere_hopes,
    rule_on_open_questions,
    rule_on_spaces_at_rest,
)

COUNCIL = Actor("the regional kelp council", ActorKind.SPACE, 0, 25, proper=False, plural=False)
EXISTING = Space(COUNCIL, "existing", 0, 25)


def passages(*sentences: str) -> list[Passage]:
    found, position = [], 0
    for sentence in sentences:
        found.append(Passage(sentence, position, position + len(sentence)))
        position += len(sentence) + 1
    return found


@pytest.mark.parametrize(
    ("slug", "text", "rule"),
    [
        ("sustainability", "After the project the union will cover the costs.", "hoped-for-later"),
        ("sustainability", "After the project nobody will cover the costs.", None),
        ("market", "After the project the union will cover the costs.", None),
    ],
)
def test_a_hope_contradicts_nothing(slug, text, rule):
    ruling = rule_on_mere_hopes(slug, Status.CONTRADICTS, passages(text))
    assert (ruling.rule if ruling else None) == rule


@pytest.mark.parametrize(
    ("slug", "sentences", "status"),
    [
        ("spaces", ["The regional kelp council exists and has not met since the flood."], Status.PARTLY),
        ("spaces", ["The regional kelp council has not met while our boats were away."], Status.PARTLY),
        ("spaces", ["The forum has not met since May."], Status.PARTLY),
        ("spaces", ["The regional kelp council meets each month and will not be asked."], None),
        ("spaces", ["The project will set up a forum of its own."], None),
        ("spaces", ["The regional kelp council has not met.", "The project will set up its own."], None),
        ("spaces", ["The regional kelp council has not met for our boats.", "Nobody calls it."], Status.PARTLY),
        ("market", ["The forum has not met since May."], None),
    ],
)
def test_a_space_at_rest_contradicts_nothing(slug, sentences, status):
    ruling = rule_on_spaces_at_rest(slug, Status.CONTRADICTS, Facts(spaces=(EXISTING,)), passages(*sentences))
    assert (ruling.status if ruling else None) == status


def test_a_space_that_is_to_be_made_is_not_at_rest():
    planned = replace(EXISTING, state="created")
    against = passages("The regional kelp council has not met and the project will set it up.")
    assert rule_on_spaces_at_rest("spaces", Status.CONTRADICTS, Facts(spaces=(planned,)), against) is None


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Girls of Zinder whose uncles will not let them leave the compound are half of the list.", True),
        ("Las tejedoras no pueden viajar solas a Cobán.", True),
        ("The upper hamlets are five hours on foot from the clinic.", True),
        ("Two technicians will come up from the coast, for women may not travel.", False),
        ("Un veterinario de la capital atenderá las estancias, a tres horas a pie.", False),
    ],
)
def test_limits_of_which_the_recommendation_speaks_do_not_go_against_it(text, missing):
    ruling = rule_on_bare_limits("local-providers", Status.CONTRADICTS, passages(text))
    assert (ruling is not None and ruling.status is Status.MISSING) is missing


@pytest.mark.parametrize(
    ("status", "quotes", "ruled"),
    [
        (Status.ADDRESSED, ["Who pays for the next drum?"], Status.PARTLY),
        (Status.ADDRESSED, ["¿Quién paga?", "¿Y el repuesto?"], Status.PARTLY),
        (Status.ADDRESSED, ["Who pays for the next drum?", "The guild pays for the drum."], None),
        (Status.ADDRESSED, [], None),
        (Status.PARTLY, ["Who pays for the next drum?"], None),
    ],
)
def test_what_a_draft_only_asks_itself_is_not_answered(status, quotes, ruled):
    ruling = rule_on_open_questions(status, [Evidence(text, 0, len(text), "specific") for text in quotes])
    assert (ruling.status if ruling else None) is ruled
