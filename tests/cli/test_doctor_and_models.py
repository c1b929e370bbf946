"""`assistant doctor` lists the providers, asks the one that is set for a word, and explains what is wrong."""

import shutil

import pytest

from tests.conftest import ROOT
from tests.examiners.model.provider import Provider
from tests.library.embeddings_server import serving


def doctor(shell, **settings: str):
    return shell.run("doctor", ASSISTANT_LANGUAGE="en", **settings)


def test_without_a_model_the_providers_are_listed_with_what_to_install(shell):
    done = doctor(shell)
    assert done.code == 0
    listed = {line.split(":")[0].strip(): line for line in done.out.splitlines() if line.startswith("    ")}
    assert set(listed) == {"openai", "anthropic", "google_genai", "mistralai", "ollama"}
    assert "installed" in listed["openai"]
    assert "OPENAI_API_KEY" in listed["openai"]
    assert 'pip install "contrapunto[ollama]"' in listed["ollama"]


def test_a_model_that_answers_is_asked_once_for_next_to_nothing(shell):
    with Provider("good") as provider:
        done = doctor(shell, ASSISTANT_MODEL="openai:small", ASSISTANT_MODEL_BASE_URL=provider.url)
    assert done.code == 0
    assert "openai:small at 127.0.0.1" in done.out
    assert provider.count == 1
    assert str(provider.requests[0]["messages"]).count(" ") < 20


@pytest.mark.parametrize(
    ("behaviour", "remedy"),
    [("401", "OPENAI_API_KEY"), ("404", "ASSISTANT_MODEL"), ("refused", "ASSISTANT_MODEL_BASE_URL")],
)
def test_a_model_that_does_not_answer_is_explained(shell, behaviour, remedy):
    with Provider(behaviour) as provider:
        done = doctor(shell, ASSISTANT_MODEL="openai:small", ASSISTANT_MODEL_BASE_URL=provider.url)
    assert done.code == 3
    said = [line for line in done.err.splitlines() if line.startswith("✗ model")]
    assert len(said) == 1
    assert remedy in said[0]
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("settings", "remedy"),
    [
        ({"ASSISTANT_MODEL": "openai:small", "OPENAI_API_KEY": ""}, "OPENAI_API_KEY"),
        ({"ASSISTANT_MODEL": "ollama:small"}, "contrapunto[ollama]"),
        ({"ASSISTANT_MODEL": "nobody:small"}, "openai, anthropic"),
        ({"ASSISTANT_EMBEDDINGS": "openai:small", "ASSISTANT_EMBEDDINGS_BASE_URL": "http://127.0.0.1:9"}, "EMBEDDINGS"),
    ],
    ids=["no key", "no package", "no such provider", "embeddings out of reach"],
)
def test_what_is_missing_is_named(shell, settings, remedy):
    done = doctor(shell, **settings)
    assert done.code == 3
    assert remedy in done.err
    assert "Traceback" not in done.err


def test_a_prompt_that_lacks_a_slot_is_named_before_a_conversation_meets_it(shell):
    prompts = shutil.copytree(ROOT / "prompts", shell.directory / "prompts")
    broken = prompts / "weigh.es.md"
    broken.write_text(broken.read_text(encoding="utf-8").replace("$answer", "", 1), encoding="utf-8")
    with Provider("good") as provider:
        done = doctor(
            shell,
            ASSISTANT_MODEL="openai:small",
            ASSISTANT_MODEL_BASE_URL=provider.url,
            ASSISTANT_PROMPTS_DIRECTORY=str(prompts),
        )
    assert done.code == 3
    assert [line for line in done.err.splitlines() if line.startswith("✗ prompts") and "weigh.es.md" in line]


@pytest.mark.parametrize("command", [("doctor",), ("review", "--model", "a.txt")])
def test_an_address_that_cannot_be_is_explained(shell, command):
    shell.write("a.txt", "Un borrador.")
    done = shell.run(*command, ASSISTANT_MODEL="openai:small", ASSISTANT_MODEL_BASE_URL="http://127.0.0.1:99999/v1")
    assert done.code == 3
    assert "ASSISTANT_MODEL_BASE_URL" in done.err
    assert "Traceback" not in done.err


def test_embeddings_that_answer_tell_their_dimension(shell):
    import numpy as np

    with serving(lambda texts: np.ones((len(texts), 5), dtype=np.float32)) as server:
        done = doctor(shell, ASSISTANT_EMBEDDINGS="openai:x", ASSISTANT_EMBEDDINGS_BASE_URL=server.url)
    assert done.code == 0
    assert "5 dimensions" in done.out
    assert server.texts == ["."]
