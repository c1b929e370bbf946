"""`assistant review --model`: the flag is the consent; without it nothing is sent; the JSON says who judged what."""

import json

import pytest
from jsonschema import Draft202012Validator

from assistant.reporting.as_json import schema
from tests.cli.commands import ENGLISH, SPANISH
from tests.examiners.model.provider import Provider

MODEL = "openai:small"


def at(provider: Provider) -> dict[str, str]:
    return {"ASSISTANT_MODEL": MODEL, "ASSISTANT_MODEL_BASE_URL": provider.url}


def test_without_the_flag_nothing_is_sent_and_that_is_said_once(shell):
    names = [shell.write("a.txt", SPANISH), shell.write("b.txt", ENGLISH)]
    with Provider("good") as provider:
        done = shell.run("review", "--json", *names, **at(provider))
    assert done.code == 0
    assert provider.count == 0
    assert done.err.count(MODEL) == 1
    assert [json.loads(line)["model"] for line in done.out.splitlines()] == [None, None]


def test_with_the_flag_it_is_said_once_what_goes_to_whom(shell):
    names = [shell.write("a secret name.txt", SPANISH), shell.write("b.txt", ENGLISH)]
    with Provider("good") as provider:
        done = shell.run("review", "--json", "--model", *names, **at(provider))
    assert done.code == 0, done.err
    assert done.err.count(MODEL) == 1
    assert done.err.count("127.0.0.1") == 1
    assert provider.count > 2
    assert "secret name" not in json.dumps(provider.requests)
    reviews = [json.loads(line) for line in done.out.splitlines()]
    for review in reviews:
        assert list(Draft202012Validator(schema()).iter_errors(review)) == []
        assert review["model"]["name"] == MODEL
        assert review["model"]["calls"] > 0
        assert {f"prompt:{name}" for name in review["model"]["prompts"]} <= set(review["hashes"])
        assert "passages" in review["model"]["sent"]


@pytest.mark.parametrize("kind", ["md", "docx", "json"])
def test_a_memo_is_written_with_a_model_too(shell, kind):
    with Provider("good") as provider:
        done = shell.run("review", "--model", shell.write("a.txt", SPANISH), "--output", f"memo.{kind}", **at(provider))
    assert done.code == 0, done.err
    if kind == "md":
        assert MODEL in shell.read("memo.md").decode()


@pytest.mark.parametrize("behaviour", ["401", "500", "refused", "prose", "empty"])
def test_a_model_that_fails_is_told_and_the_rulebook_stands(shell, behaviour):
    name = shell.write("a.txt", SPANISH)
    usual = json.loads(shell.run("review", "--json", name).out)
    with Provider(behaviour) as provider:
        done = shell.run("review", "--json", "--model", name, **at(provider), ASSISTANT_MODEL_PATIENCE_SECONDS="10")
    assert done.code == 0, done.err
    review = json.loads(done.out)
    assert review["by"] == "rulebook"
    assert review["model"]["fault"]
    assert [finding["status"] for finding in review["findings"]] == [each["status"] for each in usual["findings"]]
    assert f"{name}: " in done.err
    assert "Traceback" not in done.err


def test_the_flag_without_a_model_is_a_wrong_usage(shell):
    done = shell.run("review", "--model", shell.write("a.txt", SPANISH))
    assert done.code == 2
    assert "ASSISTANT_MODEL" in done.err
    assert done.out == ""


@pytest.mark.parametrize(
    ("model", "told"), [("ollama:small", "contrapunto[ollama]"), ("nobody:small", "openai, anthropic")]
)
def test_a_model_that_cannot_be_had_is_told_with_the_remedy(shell, model, told):
    done = shell.run("review", "--model", shell.write("a.txt", SPANISH), ASSISTANT_MODEL=model)
    assert done.code == 3
    assert told in done.err
    assert "Traceback" not in done.err
