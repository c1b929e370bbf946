import numpy as np
from langchain_core.embeddings import Embeddings

from assistant.library.embedding import SentenceEncoder
from assistant.library.langchain_embedding import EncoderEmbeddings, NamedEncoder


class Lengths(Embeddings):
    """Embeds a text as its length and its number of blanks."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.asked.append(texts)
        return [[float(len(text)), float(text.count(" "))] for text in texts]

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]


def test_langchain_sees_the_same_vectors(encoder: SentenceEncoder):
    embeddings = EncoderEmbeddings(encoder)
    texts = ["El molino es de Rosa.", "Rosa owns the mill."]
    assert np.allclose(embeddings.embed_documents(texts), encoder.encode(texts))
    assert np.allclose(embeddings.embed_query(texts[0]), encoder.encode(texts)[0])


def test_named_embeddings_are_brought_to_length_one_and_asked_once_for_each_text():
    lengths = Lengths()
    rows = NamedEncoder("test:lengths", lengths).encode(["a b", "abcd", "a b"])
    assert rows.shape == (3, 2)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)
    assert np.array_equal(rows[0], rows[2])
    assert lengths.asked == [["a b", "abcd"]]


def test_named_embeddings_know_their_dimension_without_texts():
    assert NamedEncoder("test:lengths", Lengths()).encode([]).shape == (0, 2)
