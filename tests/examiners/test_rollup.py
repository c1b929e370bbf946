"""From sentences to a status: only the strongest evidence counts, headings are none."""

import numpy as np
import pytest

from assistant.examiners.rulebook.classifier import SentenceScores
from assistant.examiners.rulebook.rollup import heading_like, telling_windows, windows


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


def test_a_long_draft_is_joined_only_around_what_it_says():
    texts = [f"La frase número {word} no dice nada nuevo." for word in range(900)]
    topic = np.zeros((900, 14), dtype=np.float32)
    topic[500] = 0.9
    joined = telling_windows(texts, SentenceScores(topic, np.zeros((900, 14, 3), dtype=np.float32)))
    assert f"{texts[499]} {texts[500]}" in joined
    assert f"{texts[500]} {texts[501]}" in joined
    assert len(joined) < 600
