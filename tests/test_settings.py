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


@pytest.mark.parametrize(("name", "value"), [("LANGUAGE", "fr"), ("MAX_FILE_MB", "0"), ("MAX_FILE_MB", "many")])
def test_a_value_that_cannot_be_used_is_refused_by_name(monkeypatch, name, value):
    monkeypatch.setenv(f"ASSISTANT_{name}", value)
    with pytest.raises(ValidationError, match=name.lower()):
        Settings()
