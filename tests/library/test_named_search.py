"""Embeddings by name: an index of their own, the built-in search beside them, and nothing sent that need not be."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.domain.errors import ContrapuntoError, ModelFault, SettingsError
from assistant.library.embedding import SentenceEncoder
from assistant.library.index import Index, IndexNews
from assistant.library.index_record import read_record
from assistant.library.langchain_embedding import named_encoder
from assistant.library.named_search import NamedLibrarian, librarian_by_name
from assistant.library.rows import knowledge_rows
from assistant.library.search import ShelfLibrarian
from assistant.library.shelf import Shelf
from tests.library.embeddings_server import EmbeddingsServer, serving

NAME = "openai:some-embedding"
INSIDE = "¿Quién debería dirigir una mesa con la municipalidad?"
OUTSIDE = "¿A qué hora sale el tren de mañana?"


@pytest.fixture
def server(encoder: SentenceEncoder) -> Iterator[EmbeddingsServer]:
    """Its vectors are the built-in ones turned, shortened to 300 dimensions and crowded into a narrow cone."""
    turned = np.linalg.qr(np.random.default_rng(7).normal(size=(512, 512)))[0][:, :300].astype(np.float32)

    def embed(texts: Sequence[str]) -> NDArray[np.float32]:
        return encoder.encode(texts) @ turned + np.float32(0.1)

    with serving(embed) as started:
        yield started


def by_name(server: EmbeddingsServer, directory: Path, shelf: Shelf, news: list[IndexNews]) -> ShelfLibrarian:
    return librarian_by_name(NAME, server.url, directory, shelf, news.append)


def beside(local: ShelfLibrarian, server: EmbeddingsServer, directory: Path, shelf: Shelf, clock: list[float]):
    """A named librarian over the server, what it tells, and what its index tells."""
    told: list[ContrapuntoError] = []
    news: list[IndexNews] = []
    named = NamedLibrarian(local, lambda: by_name(server, directory, shelf, news), told.append, lambda: clock[0])
    return named, told, news


def test_questions_are_ranked_about_as_well_though_all_cosines_lie_close_together(
    server, tmp_path, shelf: Shelf, librarian: ShelfLibrarian
):
    named, told, _ = beside(librarian, server, tmp_path, shelf, [0.0])
    questions = [question for question in shelf.questions if question.criteria][::7]
    hits = dict.fromkeys(("built-in", "named"), 0)
    for question in questions:
        for which, searcher in (("built-in", librarian), ("named", named)):
            hits[which] += question.criteria[0] in searcher.search(question.text, question.language).ranked[:3]
    assert told == []
    assert hits["named"] >= 0.9 * hits["built-in"]
    assert server.paths


def test_the_index_is_built_once_and_found_again_by_its_own_name(server, tmp_path, shelf: Shelf):
    news: list[IndexNews] = []
    first = by_name(server, tmp_path, shelf, news).search(INSIDE, "es")
    assert news == [IndexNews.BUILDING, IndexNews.READY]
    sent = len(server.texts)
    assert by_name(server, tmp_path, shelf, news).search(INSIDE, "es") == first
    assert news == [IndexNews.BUILDING, IndexNews.READY]
    assert len(server.texts) - sent < 20
    (directory,) = tmp_path.iterdir()
    record = read_record(directory)
    assert record is not None
    assert all("openai-some-embedding-http-127.0.0.1" in name and "-300-" in name for name in record.collections)


def test_other_vectors_under_the_same_name_are_noticed(server, tmp_path, shelf: Shelf):
    news: list[IndexNews] = []
    by_name(server, tmp_path, shelf, news).search(INSIDE, "es")
    usual = server.embed
    server.embed = lambda texts: usual(texts)[:, ::-1]
    by_name(server, tmp_path, shelf, news).search(INSIDE, "es")
    assert news[2:] == [IndexNews.REBUILDING, IndexNews.READY]


def test_another_dimension_is_another_collection(server, tmp_path, shelf: Shelf):
    news: list[IndexNews] = []
    by_name(server, tmp_path, shelf, news).search(INSIDE, "es")
    usual = server.embed
    server.embed = lambda texts: usual(texts)[:, :200]
    by_name(server, tmp_path, shelf, news).search(INSIDE, "es")
    assert news[2:] == [IndexNews.BUILDING, IndexNews.READY]


def test_nothing_is_sent_before_a_question_nor_for_one_that_lies_outside(server, tmp_path, shelf, librarian):
    named, _, _ = beside(librarian, server, tmp_path, shelf, [0.0])
    assert named.search(OUTSIDE, "es").out_of_scope
    assert named.search("  ", "es").out_of_scope
    assert named.claim("R1.1", "es")
    assert server.paths == []
    assert list(tmp_path.iterdir()) == []


def test_only_the_knowledge_of_the_program_and_the_question_are_sent(server, tmp_path, built, shelf, encoder):
    from assistant.reading.reader import DraftReader

    secret = "La mesa de la cuenca la preside la dirigenta Ñusta Quispe, y la municipalidad solo convoca."
    local = ShelfLibrarian(shelf, Index(built, shelf, encoder, tmp_path / "guidance"), encoder)
    local._index.add_guidance(("donante.txt", DraftReader().read_text(secret, "donante.txt", "es")))
    named, told, _ = beside(local, server, tmp_path / "named", shelf, [0.0])
    found = named.search("¿Quién preside la mesa de la cuenca, la municipalidad?", "es")
    local._index.remove_guidance("donante.txt")
    local._index.close()
    assert told == []
    assert [hit.source for hit in found.hits if hit.kind == "guidance"] == ["donante.txt"]
    known = {row.text for row in knowledge_rows(shelf)} | {"."}
    assert set(server.texts) - known == {"¿Quién preside la mesa de la cuenca, la municipalidad?"}


@pytest.mark.parametrize("status", [401, 404, 429, 500])
def test_a_provider_that_refuses_leaves_the_built_in_search_with_a_word(status, server, tmp_path, shelf, librarian):
    clock = [0.0]
    named, told, _ = beside(librarian, server, tmp_path, shelf, clock)
    server.status = status
    assert named.search(INSIDE, "es") == librarian.search(INSIDE, "es")
    assert [str(status) in error.say(language) for error in told for language in ("es", "en")] == [True, True]
    asked = len(server.paths)
    assert named.search(INSIDE, "es") == librarian.search(INSIDE, "es")
    assert len(server.paths) == asked
    server.status, clock[0] = 200, 61.0
    named.search(INSIDE, "es")
    assert len(server.paths) > asked
    assert len(told) == 1


@pytest.mark.parametrize("answered", [1, 2, 3, 4])
def test_a_build_that_is_cut_short_is_made_again(answered, server, tmp_path, shelf, librarian):
    clock = [0.0]
    named, told, news = beside(librarian, server, tmp_path, shelf, clock)
    server.fails_after = answered
    named.search(INSIDE, "es")
    assert len(told) == 1
    server.fails_after, clock[0] = None, 61.0
    named.search(INSIDE, "es")
    assert len(told) == 1
    assert news[-1] is IndexNews.READY


def test_an_outage_does_not_cost_the_index_that_was_built(server, tmp_path, shelf, librarian):
    beside(librarian, server, tmp_path, shelf, [0.0])[0].search(INSIDE, "es")
    sent = len(server.texts)
    server.fails_after = len(server.paths) + 1  # the dimension is told, the sentinels are not
    named, told, news = beside(librarian, server, tmp_path, shelf, [0.0])
    named.search(INSIDE, "es")
    assert len(told) == 1
    server.fails_after = None
    named, told, news = beside(librarian, server, tmp_path, shelf, [0.0])
    named.search(INSIDE, "es")
    assert (told, news) == ([], [])
    assert len(server.texts) - sent < 20


REPLIES = {
    "too few": lambda rows: rows[:-1],
    "zeros": lambda rows: [{**row, "embedding": [0.0] * 300} for row in rows],
    "not numbers": lambda rows: [{**row, "embedding": [float("nan")] * 300} for row in rows],
    "ragged": lambda rows: [{**row, "embedding": row["embedding"][: 300 - row["index"]]} for row in rows],
    "nothing": lambda rows: rows[:0],
}


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES.keys())
def test_an_answer_that_holds_no_vectors_is_a_fault(reply, server):
    encoder = named_encoder(NAME, server.url)
    server.reply = reply
    with pytest.raises(ModelFault) as caught:
        encoder.encode(["agua", "leche", "miel"])
    assert caught.value.kind == "embeddings"


def test_many_texts_go_in_parts_and_come_back_in_order(server, encoder: SentenceEncoder):
    texts = [f"Son {number} familias." for number in range(250)]
    rows = named_encoder(NAME, server.url).encode(texts)
    assert len(server.paths) == 3
    assert np.allclose(rows[[0, 120, 249]], named_encoder(NAME, server.url).encode([texts[i] for i in (0, 120, 249)]))


def test_a_server_that_is_not_there_is_a_fault():
    with pytest.raises(ModelFault) as caught:
        named_encoder(NAME, "http://127.0.0.1:9/v1").encode(["agua"])
    assert "ASSISTANT_EMBEDDINGS" in caught.value.say("en")


@pytest.mark.parametrize(
    ("name", "told"),
    [("nobody:such", "nobody:such"), ("ollama:nomic-embed-text", "contrapunto[ollama]"), ("openai:x", "openai:x")],
    ids=["unknown provider", "package missing", "key missing"],
)
def test_embeddings_that_cannot_be_had_say_what_to_do(monkeypatch, name, told):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(SettingsError) as caught:
        named_encoder(name)
    assert told in caught.value.say("es")
    assert told in caught.value.say("en")
