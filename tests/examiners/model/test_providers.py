"""A model is had by its name, goes where it is said to go, and says what is missing."""

import subprocess
import sys

import pytest

from assistant.domain.errors import ModelFault
from assistant.examiners.model.providers import PROVIDERS, chat_model, check, installed, provider_of, server_of
from tests.examiners.model.provider import Provider

_MODEL = "openai:some-model"


def test_the_five_providers_are_known_with_their_extras() -> None:
    assert [provider.id for provider in PROVIDERS] == ["openai", "anthropic", "google_genai", "mistralai", "ollama"]
    assert all(f"[{provider.extra}]" in provider.install for provider in PROVIDERS)
    assert installed()[provider_of("openai:x")]


@pytest.mark.parametrize(
    "model, base_url, server",
    [
        ("openai:x", "", "api.openai.com"),
        ("anthropic:x", "", "api.anthropic.com"),
        ("openai:x", "http://127.0.0.1:8000/v1", "127.0.0.1:8000"),
        ("openai:x", "https://user:secret@models.example.org/v1", "models.example.org"),
        ("ollama:x", "", "127.0.0.1:11434"),
    ],
)
def test_the_person_is_told_which_server_the_text_goes_to(model: str, base_url: str, server: str) -> None:
    assert server_of(model, base_url) == server


@pytest.mark.parametrize("address", ["http://127.0.0.1:99999/v1", "http://127.0.0.1:port/v1", "http://[::1/v1"])
def test_an_address_that_cannot_be_is_told(address: str) -> None:
    for ask in (server_of, chat_model):
        with pytest.raises(ModelFault) as caught:
            ask(_MODEL, address)
        assert caught.value.kind == "bad_settings"
        assert "ASSISTANT_MODEL_BASE_URL" in caught.value.say("es")


def test_an_unknown_provider_is_told_with_the_known_ones() -> None:
    with pytest.raises(ModelFault) as caught:
        chat_model("nobody:x")
    assert caught.value.kind == "unknown_provider"
    assert "mistralai" in caught.value.say("en")


def test_a_missing_key_is_told_with_its_variable() -> None:
    with pytest.raises(ModelFault) as caught:
        chat_model(_MODEL)
    assert caught.value.kind == "no_key"
    assert "OPENAI_API_KEY" in caught.value.say("es")


def test_a_missing_package_is_told_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(ModelFault) as caught:
        chat_model(_MODEL)
    assert caught.value.kind == "package_missing"
    assert "contrapunto[openai]" in caught.value.say("es")


def test_a_key_goes_to_the_server_named_and_none_is_needed_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with Provider() as provider:
        check(_MODEL, provider.url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-ours")
        check(_MODEL, provider.url)
        assert provider.keys == ["Bearer none", "Bearer sk-ours"]


def test_the_check_carries_nothing_of_anybodys_and_is_short() -> None:
    with Provider() as provider:
        check(_MODEL, provider.url)
    (sent,) = provider.requests
    assert sent["model"] == "some-model"
    assert sent["max_completion_tokens"] <= 16
    assert sum(len(message["content"]) for message in sent["messages"]) < 60


@pytest.mark.parametrize(
    "behaviour, kind",
    [
        ("401", "unauthorized"),
        ("404", "not_found"),
        ("503", "unavailable"),
        ("refused", "unreachable"),
        ("tls", "insecure"),
        ("hang", "no_answer"),
        ("page", "garbled"),
    ],
)
def test_the_check_tells_why_there_is_no_answer(behaviour: str, kind: str) -> None:
    with Provider(behaviour) as provider:
        with pytest.raises(ModelFault) as caught:
            check(_MODEL, provider.url, patience=1)
        assert caught.value.kind == kind
        assert provider.count <= 1


@pytest.mark.parametrize("behaviour", ["length", "empty"])
def test_any_end_of_an_answer_is_an_answer(behaviour: str) -> None:
    with Provider(behaviour) as provider:
        check(_MODEL, provider.url)


def test_what_asks_a_model_is_imported_without_any_package_of_a_providers() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, assistant.examiners.model.calling, assistant.examiners.model.providers\n"
            "print(sorted({name.partition('.')[0] for name in sys.modules}))",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "assistant" in told
    assert not any(f"'{name}'" in told for name in ("langchain", "langchain_core", "openai", "httpx", "genai_prices"))


@pytest.mark.parametrize("model", ["openai:x", "anthropic:x", "google_genai:x", "mistralai:x", "ollama:x"])
def test_no_provider_is_asked_by_way_of_the_environments_proxy(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the packages that are installed. The proxy would see the draft, whole where the server is one's own."""
    if not provider_of(model).installed:
        pytest.skip(f"{provider_of(model).package} is not installed")
    with Provider("401") as proxy, Provider("401") as server:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "ANTHROPIC_PROXY"):
            monkeypatch.setenv(name, proxy.url.removesuffix("/v1"))
            monkeypatch.setenv(name.lower(), proxy.url.removesuffix("/v1"))
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        with pytest.raises(ModelFault) as caught:
            check(model, server.url, 10)
    assert (caught.value.kind, proxy.count, server.count) == ("unauthorized", 0, 1)
