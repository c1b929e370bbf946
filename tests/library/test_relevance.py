import numpy as np
import pytest

from assistant.library.relevance import OUTSIDE, fit_relevance, load_relevance
from assistant.library.shared_words import BUCKETS, buckets_of, rarity, word_rows

TEXTS = ["la mesa del agua", "el comité del agua", "la hora en Tokio", "un chiste corto"]
VECTORS = np.eye(4, dtype=np.float32)
SLUGS_OF = [("spaces",), ("spaces",), (), ()]
OUTSIDE_OF = [False, False, True, True]


def test_words_meet_in_spite_of_case_accents_and_endings():
    assert buckets_of("Comités") == buckets_of("comite")
    assert buckets_of("fortalecer") == buckets_of("FORTALECIMIENTO")
    assert buckets_of("de y 12 —") == ()


def test_a_rare_word_says_more_than_a_common_one():
    weights = rarity(["mesa agua", "mesa luz", "mesa pan"])
    (mesa,), (agua,) = buckets_of("mesa"), buckets_of("agua")
    assert weights[agua] > weights[mesa] == 0


def test_word_rows_have_length_one_or_zero():
    weights = rarity(TEXTS)
    rows = word_rows([*TEXTS, "", "nunca visto jamás"], weights)
    assert rows.shape == (6, BUCKETS)
    assert np.allclose(np.linalg.norm(rows, axis=1), [1, 1, 1, 1, 0, 0], atol=1e-5)


def test_fitted_scores_tell_what_they_were_taught(tmp_path):
    relevance = fit_relevance(TEXTS, VECTORS, SLUGS_OF, OUTSIDE_OF, np.ones(4, dtype=np.float32))
    scores = relevance.score(TEXTS, VECTORS)
    assert (scores[:2, 8] > scores[:2, OUTSIDE]).all()
    assert (scores[2:, 8] < scores[2:, OUTSIDE]).all()
    relevance.save(tmp_path / "scores.npz")
    assert np.array_equal(load_relevance(tmp_path / "scores.npz").coefficients, relevance.coefficients)


def test_fitting_twice_gives_the_same():
    weights = np.ones(4, dtype=np.float32)
    first = fit_relevance(TEXTS, VECTORS, SLUGS_OF, OUTSIDE_OF, weights)
    second = fit_relevance(TEXTS, VECTORS, SLUGS_OF, OUTSIDE_OF, weights)
    assert np.array_equal(first.coefficients, second.coefficients)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\x93NUMPY"])
def test_a_file_that_holds_no_scores_is_refused(tmp_path, content: bytes):
    (tmp_path / "scores.npz").write_bytes(content)
    with pytest.raises((OSError, ValueError, KeyError)):
        load_relevance(tmp_path / "scores.npz")


def test_shared_words_correct_the_cosine():
    relevance = fit_relevance(TEXTS, VECTORS, SLUGS_OF, OUTSIDE_OF, np.ones(4, dtype=np.float32))
    same, other = relevance.similarity("comité", ["el comité", "un chiste"], np.array([0.5, 0.5], dtype=np.float32))
    assert same > other
