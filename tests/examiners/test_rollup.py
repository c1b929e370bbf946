"""From sentences to a status: only the strongest evidence counts, headings are none."""

import pytest

from assistant.examiners.rulebook.rollup import heading_like, windows


@pytest.mark.parametrize("text", ["Sostenibilidad.", "Who pays?", "Sector público", "Para cambiar de rumbo."])
def test_a_heading_is_no_evidence(text):
    assert heading_like(text)


@pytest.mark.parametrize("text", ["Después de 2028.", "La paga la junta de regantes.", "Cierra en junio 15."])
def test_a_short_sentence_with_content_is_no_heading(text):
    assert not heading_like(text)


def test_a_sentence_is_read_with_its_neighbour_and_with_the_heading_above_it():
    joined = windows(["Después.", "La junta clora cada lunes.", "El fontanero cobra a los usuarios cada mes."])
    assert "La junta clora cada lunes. El fontanero cobra a los usuarios cada mes." in joined
    assert "Después. El fontanero cobra a los usuarios cada mes." in joined


def test_a_single_passage_has_no_window():
    assert windows(["La junta clora cada lunes."]) == []
