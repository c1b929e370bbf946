"""From sentences to a status: only the strongest evidence counts, for what it speaks of most; headings are none."""

import numpy as np
import pytest

from assistant.domain.knowledge import SLUGS
from assistant.examiners.rulebook.learning.classifier import LEVELS, SentenceScores
from assistant.examiners.rulebook.learning.rollup import strengths
from assistant.examiners.rulebook.learning.windows import encode_windows, heading_like, telling_windows, windows


@pytest.mark.parametrize("text", ["Sostenibilidad.", "Who pays?", "Sector público", "Para cambiar de rumbo."])
def test_a_heading_is_no_evidence(text):
    assert heading_like(text)


@pytest.mark.parametrize("text", ["Después de 2028.", "La paga la junta de regantes.", "Cierra en junio 15."])
def test_a_short_sentence_with_content_is_no_heading(text):
    assert not heading_like(text)


def test_a_sentence_is_read_with_its_neighbour_and_with_the_heading_above_it():
    joined = windows(["Después.", "La junta clora cada lunes.", "El fontanero cobra a los usuarios cada mes."])
    assert ("La junta clora cada lunes.", "El fontanero cobra a los usuarios cada mes.") in joined
    assert ("Después.", "El fontanero cobra a los usuarios cada mes.") in joined


def test_a_single_passage_has_no_window():
    assert windows(["La junta clora cada lunes."]) == []


def test_a_long_draft_is_joined_only_around_what_it_says():
    texts = [f"La frase número {word} no dice nada nuevo." for word in range(900)]
    topic = np.zeros((900, 14), dtype=np.float32)
    topic[500] = 0.9
    joined = telling_windows(texts, SentenceScores(topic, np.zeros((900, 14, 3), dtype=np.float32)))
    assert (texts[499], texts[500]) in joined
    assert (texts[500], texts[501]) in joined
    assert len(joined) < 600


def test_a_sentence_counts_less_for_a_neighbour_of_what_it_speaks_of():
    market, margin = SLUGS.index("market"), SLUGS.index("business-case")
    specific = LEVELS.index("specific")
    alone, beside = np.zeros((2, 1, len(SLUGS)), dtype=np.float32)
    alone[0, margin] = beside[0, margin] = 0.4
    beside[0, market] = 0.9
    level = np.zeros((1, len(SLUGS), len(LEVELS)), dtype=np.float32)
    level[:, :, specific] = 1.0
    none = SentenceScores(np.zeros((0, len(SLUGS)), dtype=np.float32), level[:0])
    of_one, of_two = (strengths(SentenceScores(topic, level), none) for topic in (alone, beside))
    assert (of_two[margin] <= of_one[margin]).all()
    assert of_two[margin].sum() < of_one[margin].sum()
    assert of_two[market].max() == pytest.approx(0.9)


def test_a_window_lies_between_its_passages_nearer_to_the_longer():
    known = {"corto": np.array([1.0, 0.0], dtype=np.float32), "mucho más largo": np.array([0.0, 1.0], dtype=np.float32)}

    def encode(texts):
        return np.stack([known[text] for text in texts])

    (vector,) = encode_windows([("corto", "mucho más largo")], encode)
    assert np.linalg.norm(vector) == pytest.approx(1.0, abs=1e-6)
    assert 0 < vector[0] < vector[1]
