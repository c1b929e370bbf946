"""A Spanish draft typed without accents is judged as the same draft with them, and quoted as it was typed."""

import re
import unicodedata

import pytest

from assistant.domain.draft import Draft
from assistant.domain.facts import Fact
from assistant.domain.finding import Examination
from assistant.wiring.house import House

DRAFTS = {
    "wells": (
        "En 20 meses se perforarán 30 pozos y 900 familias tendrán agua. Se creará una Mesa del Agua presidida por el "
        "proyecto, aunque ya se reúne cada mes el Comité de Cuenca municipal. Según el técnico, después habrá que "
        "pagar más por el año seco."
    ),
    "honey": (
        "Pequeños productores de miel de la región\n\nMeta: 450 apicultores venderán miel orgánica a través de tres "
        "asociaciones al cabo de 4 años. Hoy son 80. Costará 180.000 dólares. La Dirección de Ganadería capacitará "
        "a los jóvenes y la empresa Mieles del Sur comprará toda la producción. También participará el Banco Agrícola."
    ),
    "school": (
        "Los niños de la escuela técnica comerán también pescado. En dos años, 600 niños recibirán almuerzos de 12 "
        "señoras que cocinan; el Ministerio de Educación pagará la ración. Además se creó un comité de padres que se "
        "reúne cada mes y que decidirá el menú. Presupuesto: 1,2 millones de pesos."
    ),
    "transport": (
        "Proponemos que 300 dueños de camión reúnan la carga de 1.500 fincas de plátano antes de diciembre de 2029. La "
        "Cámara de Transporte y la alcaldía ya están en la Mesa de Logística, que existe desde 2018. Nadie quitará a "
        "los intermediarios: ellos darán crédito, aún con la línea del banco."
    ),
}


def plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def read_of(fact: Fact | None) -> tuple[object, ...] | None:
    return fact and (plain(fact.text), fact.start, fact.value, plain(fact.unit), plain(fact.counts))


def judged(examination: Examination) -> dict[str, object]:
    """What is held of a draft, without accents, so that both ways of typing can be set side by side."""
    facts = examination.facts
    sized = (facts.goal, facts.horizon, facts.people, facts.baseline, facts.budget, facts.area, facts.output)
    return {
        "facts": [read_of(fact) for fact in sized],
        "setting": (plain(facts.product), plain(facts.place)),
        "actors": [(plain(actor.name), actor.kind) for actor in facts.actors],
        "spaces": [(plain(space.actor.name), space.state) for space in facts.spaces],
        "sums": [plain(figure.text) for figure in examination.figures],
        "ruled": {
            finding.slug: finding.status
            for finding in examination.findings
            if not finding.explanation.rule.startswith("learnt")
        },
        "agenda": examination.agenda,
    }


def both_ways(house: House, text: str) -> tuple[Examination, Examination, Draft]:
    typed = house.reader.read_text(plain(text), language="es")
    written = house.reader.read_text(unicodedata.normalize("NFC", text), language="es")
    return house.examiner.examine(written), house.examiner.examine(typed), typed


def spanish(house: House) -> dict[str, str]:
    return DRAFTS | {sample.slug: sample.text for sample in house.shelf.samples if sample.language == "es"}


def test_the_same_is_held_of_it(house: House) -> None:
    for name, text in spanish(house).items():
        with_them, without, _ = both_ways(house, text)
        assert judged(without) == judged(with_them), name


def test_it_is_quoted_as_it_was_typed(house: House) -> None:
    for text in spanish(house).values():
        _, examination, typed = both_ways(house, text)
        quotes = [item for finding in examination.findings for item in finding.evidence]
        quotes += [
            finding.challenge.quote for finding in examination.findings if finding.challenge and finding.challenge.quote
        ]
        quotes += [item for figure in examination.figures for item in figure.inputs]
        assert quotes
        for item in quotes:
            assert item.quote == typed.text[item.start : item.end]


def test_its_words_inside_a_reason_are_quoted_as_they_were_typed(house: House) -> None:
    text = "La empresa Electro Austral instalará ocho puntos de carga y cobrará la tarifa. Más adelante se verá."
    _, examination, typed = both_ways(house, text)
    reasons = [finding.challenge.reason for finding in examination.findings if finding.challenge]
    quoted = [words for reason in reasons for words in re.findall("«([^»]+)»", reason)]
    assert quoted
    assert all(words in typed.text for words in quoted)


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS.keys())
def test_its_language_is_known(house: House, draft: str) -> None:
    assert house.reader.read_text(plain(draft)).language == "es"
