"""Of whom a draft is not sure, and whom it only quotes, nothing is asked."""

import pytest

from assistant.domain.draft import Passage
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.rulebook.judging.named_in_doubt import known_by_name_alone, only_a_source


def _actor(name: str, kind: ActorKind = ActorKind.FIRM) -> Actor:
    return Actor(name, kind, 0, len(name), proper=True, plural=False)


def _passages(*texts: str) -> list[Passage]:
    return [Passage(text, 0, len(text)) for text in texts]


@pytest.mark.parametrize(
    ("name", "text", "doubtful"),
    [
        ("SENATIR", "Gasfiteros formados por SENATIR o quien lo haga ahora.", True),
        ("SENATIR", "El curso lo da SENATIR u otra entidad parecida.", True),
        ("Kestrel Oils", "A mill, Kestrel Oils or whoever is left, presses it.", True),
        ("Kestrel Oils", "Wholesaler Kestrel Oils (tbc) delivers.", True),
        ("Kestrel Oils", "Talk to Kestrel Oils?", True),
        ("Hidromax", "Las bombas las trae quizás Hidromax.", True),
        ("Hidromax", "Hidromax o sus técnicos visitan cada mes.", False),
        ("Kestrel Oils", "Kestrel Oils or its agents buy at the gate.", False),
    ],
)
def test_a_name_that_may_be_another_is_in_doubt(name: str, text: str, doubtful: bool) -> None:
    assert known_by_name_alone(_actor(name), _passages(text)) is doubtful


def test_a_name_that_is_sure_elsewhere_is_not_in_doubt() -> None:
    assert not known_by_name_alone(
        _actor("Hidromax"), _passages("Hidromax o quien sea.", "Hidromax firmó por dos años.")
    )


@pytest.mark.parametrize(
    ("name", "texts", "source"),
    [
        ("the county health offices", ("At the last count by the county health offices 40 were open.",), True),
        ("la Dirección de Aguas", ("Según el registro de la Dirección de Aguas hay 90 pozos.",), True),
        ("the Bureau of Statistics", ("According to the Bureau of Statistics, 900 households herd.",), True),
        ("la alcaldía", ("Faltan 4,100 casas (dato de la alcaldía, viejo).",), True),
        ("la alcaldía", ("Según la alcaldía son 90.", "La alcaldía cede el terreno."), False),
        ("the Builders' Guild", ("The Builders' Guild reports a shortage of lime.",), True),
        ("la alcaldía", ("La alcaldía estima 90 talleres sin permiso.",), True),
        ("la alcaldía", ("La alcaldía estima 90 talleres.", "La alcaldía presta el salón."), False),
        ("the Ghana Masons' Guild", ("The Ghana Masons' Guild reports a lack of lime.", "It starts in Ghana."), True),
        ("the Lomé Guild", ("The Lomé Guild says it would buy 40 looms.",), False),
        ("la alcaldía", ("La alcaldía dice que pondrá 40 mil soles.",), False),
        ("the Lomé Guild", ("The Lomé Guild reports a lack of lime.", "Lomé Customs charges more."), True),
        ("the county health offices", ("The county health offices repair 40 a year.",), False),
    ],
)
def test_who_only_counted_has_no_part_in_it(name: str, texts: tuple[str, ...], source: bool) -> None:
    assert only_a_source(_actor(name, ActorKind.PUBLIC_OFFICE), _passages(*texts)) is source


def test_who_stands_among_those_present_and_does_something_elsewhere_is_no_mere_name() -> None:
    lender, listed = _actor("la financiera La Ronda"), "Asistentes: la financiera La Ronda, dos concejalas, el técnico."
    assert known_by_name_alone(lender, _passages(listed))
    assert not known_by_name_alone(lender, _passages(listed, "La Ronda propone un plazo de diez meses."))
