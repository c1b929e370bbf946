"""What a draft stands or falls on comes first; key criteria are never left behind."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.errors import KnowledgeError
from assistant.domain.finding import Status
from assistant.domain.knowledge import KEY_SLUGS, SLUGS
from assistant.examiners.rulebook.agenda import load_kinds, order, severity, weights_for

KINDS = load_kinds(Path(__file__).resolve().parents[3] / "knowledge" / "intervention-kinds.yaml")
EVEN = dict.fromkeys(SLUGS, 0.5)


def test_a_contradiction_comes_before_anything_that_is_missing():
    weights = {**EVEN, "producers": 0.1, "sustainability": 1.0}
    assert severity("producers", Status.CONTRADICTS, weights) > severity("sustainability", Status.MISSING, weights)


def test_missing_comes_before_partly_at_equal_weight():
    assert severity("market", Status.MISSING, EVEN) > severity("market", Status.PARTLY, EVEN)


@pytest.mark.parametrize("status", [Status.ADDRESSED, Status.NOT_APPLICABLE])
def test_what_is_answered_or_does_not_apply_is_never_on_the_agenda(status):
    assert severity("market", status, EVEN) == 0
    assert "market" not in order({**dict.fromkeys(SLUGS, 0.4), "market": severity("market", status, EVEN)})


def test_a_key_criterion_weighs_more_at_equal_severity():
    assert severity("spaces", Status.MISSING, EVEN) > severity("market", Status.MISSING, EVEN)


@given(st.dictionaries(st.sampled_from(SLUGS), st.floats(0.01, 3.0), min_size=1))
def test_every_key_criterion_to_challenge_is_within_the_first_five(severities):
    agenda = order(severities)
    assert sorted(agenda) == sorted(severities)
    assert all(slug in agenda[:5] for slug in severities if slug in KEY_SLUGS)


@pytest.mark.parametrize(
    ("text", "heavier", "lighter"),
    [
        ("Agua potable para tres comunidades, con bomba solar y tarifa.", "public-sector", "intermediation"),
        ("Formación de jóvenes para su inserción laboral en talleres.", "private-sector", "business-case"),
        ("Farmers will harvest and sell their crop.", "business-case", "public-sector"),
        ("Scattered hamlets, each with a village agent.", "local-providers", "spaces"),
    ],
)
def test_each_kind_of_intervention_stands_on_its_own_criteria(text, heavier, lighter):
    weights = weights_for(text, KINDS)
    assert weights[heavier] > weights[lighter]


def test_an_unknown_criterion_in_the_kinds_is_named(tmp_path):
    path = tmp_path / "kinds.yaml"
    path.write_text("- {name: any, cues: [], weights: {marketing: 1.0}}", encoding="utf-8")
    with pytest.raises(KnowledgeError, match="marketing"):
        load_kinds(path)


def test_an_idea_is_asked_about_its_key_criteria_before_what_it_could_not_yet_say():
    assert severity("spaces", Status.PARTLY, EVEN, idea=True) > severity("market", Status.MISSING, EVEN, idea=True)


def test_a_sum_at_hand_brings_a_criterion_forward():
    assert severity("timeline", Status.PARTLY, EVEN, sum_at_hand=True) > severity("timeline", Status.PARTLY, EVEN)
