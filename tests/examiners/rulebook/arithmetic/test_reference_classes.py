from pathlib import Path

import pytest

from assistant.domain.errors import KnowledgeError
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.arithmetic.reference_classes import compared, load_reference_classes

KNOWLEDGE = Path(__file__).parents[4] / "knowledge"
REFERENCES = load_reference_classes(KNOWLEDGE)


def figure(name: str, value: float, unit: str) -> Figure:
    return Figure(name, "", value, unit, ())


@pytest.mark.parametrize("unit", ["USD", "dólares", "dollars"])
def test_a_cost_in_dollars_is_set_beside_the_nearest_costs_in_dollars(unit: str) -> None:
    nearest = REFERENCES.nearest_references(figure("cost-per-person", 200, unit), "es")
    assert nearest[0].programme.startswith("PROFIT")
    francs = {entry.programme for entry in REFERENCES.entries if entry.unit == "CHF"}
    assert not francs & {reference.programme for reference in nearest}


def test_a_cost_in_another_currency_has_no_reference() -> None:
    assert REFERENCES.nearest_references(figure("cost-per-person", 200, "guaraníes"), "es") == ()


def test_people_per_provider_come_nearest_first() -> None:
    nearest = REFERENCES.nearest_references(figure("people-per-provider", 20, "familias"), "en")
    sizes = {entry.programme: round(entry.value) for entry in REFERENCES.entries}
    assert [sizes[reference.programme] for reference in nearest] == [16, 167, 600]


def test_a_pace_is_set_beside_how_long_others_took() -> None:
    assert len(REFERENCES.nearest_references(figure("people-per-month", 600, "familias"), "es")) == 3


def test_a_sum_without_a_class_has_no_reference() -> None:
    assert REFERENCES.nearest_references(figure("milestones", 3, ""), "es") == ()


def test_every_reference_has_its_page_and_both_languages() -> None:
    for entry in REFERENCES.entries:
        assert entry.source.startswith("http")
        assert set(entry.texts) == {"es", "en"}


def test_a_reference_without_a_source_is_refused(tmp_path: Path) -> None:
    (tmp_path / "reference-classes.yaml").write_text(
        "- {id: x, figure: cost-per-person, value: 1, programme: P, text: {es: a, en: b}}\n", encoding="utf-8"
    )
    with pytest.raises(KnowledgeError, match="source"):
        load_reference_classes(tmp_path)


def test_a_class_of_references_is_shown_once_however_many_sums_it_bears_on() -> None:
    sums = (figure("people-per-month", 600, "familias"), figure("people-per-cycle", 900, "familias"))
    first, second = compared(sums, REFERENCES, "es")
    assert first.comparisons
    assert not second.comparisons
