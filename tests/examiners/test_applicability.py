"""A condition that is not met is said with its reason; where it may be met, the question stays."""

import pytest

from assistant.domain.finding import Status
from assistant.examiners.rulebook.applicability import rule_on_conditions
from assistant.reading.reader import DraftReader

READER = DraftReader()


@pytest.mark.parametrize(
    "text",
    [
        "Talleres de calzado en el barrio de Chorrillos. Todos están en la misma calle de la ciudad.",
        "Repair shops in the old town. They all stand within two kilometres of the bus park in the city.",
    ],
)
def test_people_who_live_close_together_in_a_town_need_no_local_providers(text):
    ruling = rule_on_conditions("local-providers", Status.MISSING, READER.read_text(text))
    assert ruling is not None
    assert ruling.status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text",
    [
        "En la ciudad compran; las familias viven en caseríos a tres horas de camino.",
        "The market is in town; the herders live in scattered camps and seldom travel.",
        "Las familias siembran papa y la venden en la feria.",
    ],
)
def test_dispersion_or_silence_about_it_keeps_the_criterion(text):
    assert rule_on_conditions("local-providers", Status.MISSING, READER.read_text(text)) is None


def test_what_the_draft_says_of_local_providers_is_never_overruled_by_the_town():
    draft = READER.read_text("En la ciudad, cuatro técnicas del barrio reparan las cocinas y cobran por visita.")
    assert rule_on_conditions("local-providers", Status.ADDRESSED, draft) is None


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("intermediation", "No aplica la intermediación: las familias venden en su propia puerta al vecino."),
        ("producers", "A producer organisation does not apply here because the buyers are hospitals."),
    ],
)
def test_a_point_that_the_draft_sets_aside_with_a_reason_does_not_apply(slug, text):
    ruling = rule_on_conditions(slug, Status.MISSING, READER.read_text(text))
    assert ruling is not None
    assert ruling.rule == "said-not-to-apply"
    assert ruling.spans


def test_setting_aside_without_a_reason_does_not_count():
    draft = READER.read_text("La intermediación no aplica. El proyecto dura dos años.")
    assert rule_on_conditions("intermediation", Status.MISSING, draft) is None
