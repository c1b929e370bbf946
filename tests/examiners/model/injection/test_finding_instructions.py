"""Which sentences address the assistant, and which only speak of instructions, systems and evaluating."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.errors import KnowledgeError
from assistant.examiners.instructions import heard, load_instructions
from assistant.reading.reader import DraftReader
from tests.examiners.model.injection.injected import PLAIN, cases

KNOWLEDGE = Path(__file__).resolve().parents[4] / "knowledge"
INSTRUCTIONS = load_instructions(KNOWLEDGE / "lexicon")


def sentences_of_the_knowledge():
    for path in sorted((KNOWLEDGE / "exemplars").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield from (value for key, value in row.items() if key in ("text", "weak", "strong") and value)
            yield from (sentence["text"] for sentence in row.get("sentences", ()))
    for path in sorted((KNOWLEDGE / "samples").glob("*.md")):
        yield path.read_text(encoding="utf-8").split("---", 2)[-1]


def test_no_sentence_of_the_knowledge_is_taken_for_an_instruction():
    said = list(dict.fromkeys(sentences_of_the_knowledge()))
    assert len(said) > 5000
    taken = [text[start:end] for text in said for start, end in INSTRUCTIONS.find(text)]
    questions_to_us = [text for text in taken if text.startswith(("Traduce", "Translate"))]
    assert taken == questions_to_us


@pytest.mark.parametrize(
    "text",
    [
        "Las socias ignoran las instrucciones del fabricante y mezclan el fertilizante a ojo.",
        "El sistema de riego no funciona y nadie responde por él.",
        "El evaluador del banco debe calificar cada solicitud de crédito en diez días.",
        "La asamblea aprueba todo por consenso; los criterios de entrada están aprobados desde 2022.",
        "Se evaluará cada año si el proyecto cumple con todas las metas.",
        "El asistente técnico visita cada finca y debe registrar los rendimientos.",
        "Nota: los precios son de 2025. Instrucciones de uso en el anexo.",
        "El modelo de negocio debe mostrar que el precio cubre los costos.",
        "Ahora eres socia si pagas la cuota, dicen en la cooperativa.",
        "A partir de ahora la alcaldía pagará el mantenimiento.",
        "Ignorar las reglas anteriores de la cooperativa costó tres años.",
        "R3.2 recomienda fortalecer lo que existe.",
        "Farmers ignore the instructions on the label and mix by eye.",
        "The irrigation system is down and nobody answers for it.",
        "The bank's assessor must rate each application within ten days.",
        "The assembly approves everything by consensus; all criteria for entry were set in 2022.",
        "From now on the county will pay for upkeep.",
        "An extension assistant must visit each farm and record the yields.",
        "Note: prices are of 2025. Instructions for use are in the annex.",
        "The business model should show that the price covers the costs.",
        "They disregard earlier rules of the forum, and you see it in the minutes.",
        "The programme will act as a broker between mills and growers.",
        "AI tools will be used to grade the coffee; the model rates each sample from 0 to 100.",
        "Do not plant before the rains, the elders say.",
        "The reviewers of the ministry approve each permit.",
        "R5 and R7 ask who invests; see https://mesa.example/actas for the minutes.",
    ],
)
def test_a_draft_may_speak_of_instructions_systems_and_evaluating(text):
    assert INSTRUCTIONS.find(text) == ()


@pytest.mark.parametrize("case", cases("in_drafts"), ids=lambda case: case.id)
def test_the_whole_of_the_injected_words_is_found_and_nothing_else(case):
    plain = DraftReader().read_text(PLAIN[case.language], "", case.language)
    injected = DraftReader().read_text(case.draft, "", case.language)
    kept, quotes = heard(injected, INSTRUCTIONS)
    assert INSTRUCTIONS.without(injected.text) == plain.text
    assert [passage.text for passage in kept.passages] == [passage.text for passage in plain.passages]
    assert [quantity.text for quantity in kept.quantities] == [quantity.text for quantity in plain.quantities]
    assert len(kept.text) == len(injected.text)
    for quote in quotes:
        assert injected.text[quote.start : quote.end] == quote.quote
    for passage in kept.passages:
        assert injected.text[passage.start : passage.end] == passage.text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_spans_are_in_order_and_within_the_text(text):
    position = 0
    for start, end in INSTRUCTIONS.find(text):
        assert position <= start < end <= len(text)
        position = end


def test_a_broken_pattern_is_named(tmp_path):
    (tmp_path / "instructions.yaml").write_text(
        "parts: {}\nalone: {es: ['('], en: []}\nturned_to_it: {es: [], en: []}\nbeside: {es: [], en: []}\nmarks: []"
    )
    with pytest.raises(KnowledgeError) as error:
        load_instructions(tmp_path)
    assert "instructions.yaml" in str(error.value)
