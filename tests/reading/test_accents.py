"""Spanish typed without accents is read as if it had them, letter for letter as long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.reading.accents import with_accents


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Se creara un comite de gestion.", "Se creará un comité de gestión."),
        ("En 3 anos se capacitaran 40 tecnicos.", "En 3 años se capacitarán 40 técnicos."),
        ("Los duenos pagaran 20 soles al ano.", "Los dueños pagarán 20 soles al año."),
        ("La mesa se reune cada mes, segun el acta.", "La mesa se reúne cada mes, según el acta."),
        ("Despues venderan mas maiz y cafe.", "Después venderán más maíz y café."),
        ("Tambien podran recibir credito.", "También podrán recibir crédito."),
        ("La red esta instalada y no esta en uso.", "La red está instalada y no está en uso."),
        ("La Secretaria de Salud Publica", "La Secretaría de Salud Pública"),
        ("EL COMITE DE PRODUCCION", "EL COMITÉ DE PRODUCCIÓN"),
        ("Se fundo en 2019 y llego a 30 paises.", "Se fundó en 2019 y llegó a 30 países."),
        ("Vivian de la pesca y vendian poco.", "Vivían de la pesca y vendían poco."),
    ],
)
def test_what_was_typed_without_accents_is_read_with_them(typed: str, meant: str) -> None:
    assert with_accents(typed, "es") == meant


@pytest.mark.parametrize(
    "text",
    [
        "Para que los socios compraran más, la cooperativa bajó el precio.",
        "El ano de la cabra se revisa según la guía.",
        "Si la financiera les prestara, pagarían además el flete.",
        "Compra quien separa y prepara la carga; para eso hay carretera y barrera, también los sábados.",
        "Esta feria es la primera, así que cuesta más.",
        "La materia orgánica seca rápido.",
    ],
)
def test_careful_spanish_stays_as_it_is(text: str) -> None:
    assert with_accents(text, "es") == text


@pytest.mark.parametrize(
    "text",
    [
        "Compra quien prepara la carga para la primera feria.",
        "Los hombres y mujeres de la cara norte miran la barra.",
        "Ellas preparan y separan la lana en casa.",
        "Esta mesa es de la secretaria.",
        "Cada chica rica aplica lo que indica el perito.",
        "Hicieron, pusieron y vendieron con razones.",
        "La financiera y la ganadera consideran otra manera.",
        "Un servicio necesario en la primera materia.",
    ],
)
def test_words_that_take_no_accent_get_none(text: str) -> None:
    assert with_accents(text, "es") == text


def test_english_is_left_alone() -> None:
    assert with_accents("The station in Peru, a common option.", "en") == "The station in Peru, a common option."


@given(st.text(max_size=200))
def test_no_letter_moves(text: str) -> None:
    assert len(with_accents(text, "es")) == len(text)
