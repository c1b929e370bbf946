"""Lexical features carry words, not digits or length."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from assistant.examiners.rulebook.learning.lexical import DIMENSION, lexical_rows


def _dense(text):
    rows = lexical_rows([text])
    vector = np.zeros(DIMENSION)
    vector[rows.columns] = rows.weights
    return vector


def test_digits_alone_move_nothing():
    assert np.array_equal(_dense("llegan 12 familias a 340 soles"), _dense("llegan 1.900 familias a 7 soles"))


def test_accents_and_capitals_move_nothing():
    assert np.array_equal(_dense("La Asociación pagará"), _dense("la asociacion pagara"))


def test_a_negation_moves_something():
    assert not np.array_equal(_dense("la mesa existe"), _dense("la mesa no existe"))


@given(st.text(max_size=300))
def test_any_text_has_a_row_of_bounded_size(text):
    assert np.linalg.norm(_dense(text)) <= 3.2


def test_a_product_with_a_matrix_equals_the_dense_one():
    texts = ["la mesa se reúne cada mes", "", "1234", "who pays for the pump"]
    matrix = np.random.default_rng(0).normal(size=(DIMENSION, 3)).astype(np.float32)
    dense = np.stack([_dense(text) for text in texts]).astype(np.float32)
    assert np.allclose(lexical_rows(texts).times(matrix), dense @ matrix, atol=1e-4)
