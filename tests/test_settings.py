"""Settings come from the environment, have a default each, and are all documented."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from assistant.settings import Settings

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def test_every_setting_is_documented_in_the_example_and_nothing_else_is():
    documented = set(re.findall(r"^ASSISTANT_(\w+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.M))
    assert documented == {name.upper() for name in Settings.model_fields}


def test_an_empty_setting_is_the_default(monkeypatch):
    before = Settings()
    for name in Settings.model_fields:
        monkeypatch.setenv(f"ASSISTANT_{name.upper()}", "")
    assert Settings() == before


def test_the_database_lies_in_home_unless_another_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("ASSISTANT_HOME", str(tmp_path))
    assert Settings().database == f"sqlite:///{tmp_path.as_posix()}/conversations.sqlite"
    monkeypatch.setenv("ASSISTANT_DATABASE_URL", "postgresql://host/base")
    assert Settings().database == "postgresql://host/base"


REFUSED = [
    ("LANGUAGE", "fr"),
    ("MAX_FILE_MB", "0"),
    ("MAX_FILE_MB", "many"),
    ("MODEL", "gpt-4.1-mini"),
    ("MODEL", "openai:"),
    ("MODEL", ":gpt-4.1-mini"),
    ("MODEL_BASE_URL", "127.0.0.1:8000"),
    ("MODEL_BASE_URL", "file:///etc/hosts"),
    ("MODEL_PATIENCE_SECONDS", "0"),
    ("MODEL_PARALLEL", "0"),
    ("MODEL_TOKENS_PER_DAY", "-1"),
    ("MODEL_MONEY_PER_DAY", "inf"),
    ("MODEL_MONEY_PER_CONVERSATION", "nan"),
    ("EMBEDDINGS", "text-embedding-3-small"),
]


@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_a_value_that_cannot_be_used_is_refused_by_name(monkeypatch, name, value):
    monkeypatch.setenv(f"ASSISTANT_{name}", value)
    with pytest.raises(ValidationError, match=name.lower()):
        Settings()


def test_a_model_may_have_a_colon_in_its_own_name(monkeypatch):
    monkeypatch.setenv("ASSISTANT_MODEL", "ollama:qwen3:8b")
    assert Settings().model == "ollama:qwen3:8b"


@pytest.mark.parametrize("name", ["MODEL_PRICE_IN", "MODEL_PRICE_OUT"])
def test_one_price_alone_is_refused(monkeypatch, name):
    monkeypatch.setenv(f"ASSISTANT_{name}", "0.4")
    with pytest.raises(ValidationError, match="ASSISTANT_MODEL_PRICE_IN and ASSISTANT_MODEL_PRICE_OUT"):
        Settings()


def test_both_prices_are_taken(monkeypatch):
    monkeypatch.setenv("ASSISTANT_MODEL_PRICE_IN", "0.4")
    monkeypatch.setenv("ASSISTANT_MODEL_PRICE_OUT", "1.6")
    assert (Settings().model_price_in, Settings().model_price_out) == (0.4, 1.6)
