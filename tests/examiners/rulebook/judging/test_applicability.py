"""A condition that is not met is said with its reason; where it may be met, the question stays."""

from pathlib import Path

import pytest

from assistant.domain.errors import KnowledgeError
from assistant.domain.finding import Status
from assistant.examiners.rulebook.judging.applicability import rule_on_conditions
from assistant.examiners.rulebook.judging.conditions import Example, load_conditions
from assistant.reading.reader import DraftReader

READER = DraftReader()
LEXICON = Path(__file__).resolve().parents[4] / "knowledge" / "lexicon"
CONDITIONS = load_conditions(LEXICON)


@pytest.mark.parametrize("example", CONDITIONS.examples, ids=lambda example: example.text[:40])
def test_every_example_kept_with_a_condition_holds(example: Example) -> None:
    draft = READER.read_text(example.text, "borrador", example.language)
    ruling = rule_on_conditions(example.criterion, Status.MISSING, draft, CONDITIONS)
    assert (ruling is not None) is example.fires


def test_every_criterion_that_can_be_set_aside_has_examples_that_fire_and_that_do_not() -> None:
    kept = {(example.criterion, example.language, example.fires) for example in CONDITIONS.examples}
    for criterion in CONDITIONS.about:
        assert {(criterion, language, fires) for language in ("es", "en") for fires in (True, False)} <= kept


def test_a_ruling_on_dispersion_quotes_nothing_and_names_its_rule() -> None:
    draft = READER.read_text("Talleres de calzado en el barrio de Chorrillos. Todos están en la misma calle.")
    ruling = rule_on_conditions("local-providers", Status.MISSING, draft, CONDITIONS)
    assert ruling is not None
    assert ruling.status is Status.NOT_APPLICABLE
    assert ruling.rule == "neither-dispersed-nor-restricted"
    assert not ruling.spans


def test_a_ruling_on_what_the_draft_says_quotes_the_sentence() -> None:
    text = "Cuatro hospitales compran. A producer organisation does not apply here because they all order by contract."
    draft = READER.read_text(text, "draft", "en")
    ruling = rule_on_conditions("producers", Status.MISSING, draft, CONDITIONS)
    assert ruling is not None
    assert ruling.rule == "said-not-to-apply"
    [(start, end)] = ruling.spans
    assert text[start:end].startswith("A producer organisation")


def test_the_words_of_the_other_language_are_not_looked_for() -> None:
    draft = READER.read_text("La tienda «Downtown» vende zapatos y los hace a mano.", "borrador", "es")
    assert rule_on_conditions("local-providers", Status.MISSING, draft, CONDITIONS) is None


def test_what_the_draft_says_of_local_providers_is_never_overruled_by_the_town() -> None:
    draft = READER.read_text("En la ciudad, cuatro técnicas del barrio reparan las cocinas y cobran por visita.")
    assert rule_on_conditions("local-providers", Status.ADDRESSED, draft, CONDITIONS) is None


@pytest.mark.parametrize(
    ("written", "replaced"),
    [
        ("criterion: local-providers", "criterion: no-such-point"),
        ("together:", "close:"),
        ("es: [porque, ya que,", "es: [porque, '',"),
    ],
)
def test_a_fault_in_the_conditions_names_the_file(tmp_path: Path, written: str, replaced: str) -> None:
    content = (LEXICON / "conditions.yaml").read_text(encoding="utf-8")
    assert written in content
    (tmp_path / "conditions.yaml").write_text(content.replace(written, replaced, 1), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"conditions\.yaml"):
        load_conditions(tmp_path)
