"""`assistant search --embeddings`: a question goes to the named embeddings only when the person says so."""

import json

import pytest

from assistant.library.embedding import SentenceEncoder
from tests.library.embeddings_server import serving

QUESTION = "¿Quién debe dirigir la mesa?"


@pytest.fixture(scope="module")
def server():
    encoder = SentenceEncoder()
    with serving(lambda texts: encoder.encode(texts)[:, :64]) as started:
        yield started


def named(server) -> dict[str, str]:
    return {"ASSISTANT_EMBEDDINGS": "openai:some-embedding", "ASSISTANT_EMBEDDINGS_BASE_URL": server.url}


def test_nothing_is_sent_without_the_word_of_the_person(shell, server):
    done = shell.run("search", QUESTION, **named(server))
    assert done.code == 0
    assert server.texts == []


def test_without_embeddings_in_the_settings_there_is_nothing_to_send_to(shell):
    done = shell.run("search", "--embeddings", QUESTION)
    assert done.code == 2
    assert "ASSISTANT_EMBEDDINGS" in done.err


def test_a_server_that_fails_is_told_and_the_built_in_search_answers(shell, server):
    usual = shell.run("search", "--json", QUESTION)
    server.status = 401
    done = shell.run("search", "--json", "--embeddings", QUESTION, **named(server))
    server.status = 200
    assert done.code == 0
    assert json.loads(done.out) == json.loads(usual.out)
    assert "openai:some-embedding" in done.err
    assert "Traceback" not in done.err


def test_a_package_that_is_missing_is_told_with_its_extra(shell):
    done = shell.run("search", "--embeddings", QUESTION, ASSISTANT_EMBEDDINGS="ollama:nomic-embed-text")
    assert done.code == 0
    assert "contrapunto[ollama]" in done.err
