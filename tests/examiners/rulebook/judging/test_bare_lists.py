"""Lines that only list who was there or who belongs to it tell nothing; what somebody does is told."""

import pytest

from assistant.examiners.rulebook.judging.bare_lists import tells_nothing


@pytest.mark.parametrize(
    "text",
    [
        "Asistentes: 11 personas (dos regidoras, la caja Los Sauces, el técnico del INIAF).",
        "Presentes: doña Rosa por las lecheras, Lácteos Yungas, el alcalde.",
        "Se contó con la presencia de la cooperativa Sol, el banco y dos alcaldes.",
        "Attendees: the mayor, two buyers, Kestrel Oils, our team",
        "- Present (12 people): Mary, Kestrel Oils, the DAO.",
        "Aliados: Fundación Tierra Baja, SEDAG Beni, Castañera Mapajo.",
        "Partners: DHO Mwenezi, Kestrel Oils, the millers' union TAKURA (30 members)",
        "Lugar: sede de la Unión, Challapata.",
        "Partner | Contact | Role",
        "Lácteos Yungas, el alcalde, Fundación Tierra Baja, nosotras.",
        "Kestrel Oils, DHO Mwenezi, TAKURA, us",
    ],
)
def test_a_list_tells_nothing(text: str) -> None:
    assert tells_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "Participantes: 300 alfareras que venden menos de 40 piezas al mes.",
        "Presentaron tres ofertas: la mejor, de Lácteos Yungas, paga 3 bolivianos.",
        "Partners: Kestrel Oils buys all the seed at the farm gate and pays within a week.",
        "Aliado: la cooperativa Sol presta a 18 meses.",
        "At present Kestrel Oils pays 40 cents.",
        "Maize | 40 tonnes | 210",
        "Kestrel Oils lends scales to the millers, and to us.",
    ],
)
def test_what_somebody_does_or_a_figure_is_told(text: str) -> None:
    assert not tells_nothing(text)
