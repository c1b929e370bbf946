"""The providers of chat models: their packages, their keys, and how a model of theirs is had through LangChain.

LangChain is imported when a model is made, never before.
"""

import importlib.util
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from assistant.domain.errors import ModelFault
from assistant.examiners.model import calling
from assistant.examiners.model.faults import fault

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


@dataclass(frozen=True, slots=True)
class Provider:
    """`id` as in `ASSISTANT_MODEL`; `extra` as in `pip install "contrapunto[extra]"`; `keys` are variables, any one."""

    id: str
    shown: str
    package: str
    extra: str
    keys: tuple[str, ...]
    server: str

    @property
    def installed(self) -> bool:
        """Whether its package is there, and LangChain's own."""
        return all(importlib.util.find_spec(package) is not None for package in ("langchain", self.package))

    @property
    def install(self) -> str:
        """The command that installs it."""
        return f'pip install "contrapunto[{self.extra}]"'

    @property
    def key(self) -> str:
        """The first of its variables that is set in the environment, else the first; "" where none is needed."""
        return next((name for name in self.keys if os.environ.get(name)), self.keys[0] if self.keys else "")


PROVIDERS: tuple[Provider, ...] = (
    Provider("openai", "OpenAI", "langchain_openai", "openai", ("OPENAI_API_KEY",), "https://api.openai.com/v1"),
    Provider(
        "anthropic",
        "Anthropic",
        "langchain_anthropic",
        "anthropic",
        ("ANTHROPIC_API_KEY",),
        "https://api.anthropic.com",
    ),
    Provider(
        "google_genai",
        "Google",
        "langchain_google_genai",
        "google",
        ("GOOGLE_API_KEY", "GEMINI_API_KEY"),
        "https://generativelanguage.googleapis.com",
    ),
    Provider(
        "mistralai",
        "Mistral",
        "langchain_mistralai",
        "mistral",
        ("MISTRAL_API_KEY",),
        "https://api.mistral.ai/v1",
    ),
    Provider("ollama", "Ollama", "langchain_ollama", "ollama", (), "http://127.0.0.1:11434"),
)


def installed() -> Mapping[Provider, bool]:
    """Every provider, and whether its package is there."""
    return {provider: provider.installed for provider in PROVIDERS}


def provider_of(model: str) -> Provider:
    """The provider of a model ("provider:name"). Raises `ModelFault` "unknown_provider"."""
    named = model.partition(":")[0]
    for provider in PROVIDERS:
        if provider.id == named:
            return provider
    known = ", ".join(provider.id for provider in PROVIDERS)
    raise fault("unknown_provider", provider=named, providers=known)


def server_of(model: str, base_url: str = "") -> str:
    """The host that a model's calls go to, for the person who is asked whether they may. Raises `ModelFault`."""
    provider = provider_of(model)
    try:
        parts = urlsplit(base_url or provider.server)
        return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
    except ValueError as error:  # a port that there cannot be, brackets that do not close
        raise fault("bad_settings", str(error)) from error


def chat_model(model: str, base_url: str = "", patience: float = 60.0) -> "BaseChatModel":
    """The chat model named ("provider:name"), at its provider's or at another server (`base_url`).

    It goes where it is said to go, whatever the environment's base addresses; it never retries of its own accord.
    `patience` in seconds bounds its silences. Sends nothing. Takes about a second the first time, for the imports.
    Raises `ModelFault`: "unknown_provider", "package_missing", "no_key", "bad_settings".
    """
    provider = provider_of(model)
    server_of(model, base_url)
    if not provider.installed:
        raise fault("package_missing", install=provider.install)
    key = os.environ.get(provider.key, "").strip() if provider.key else ""
    if provider.key and not key:
        if not base_url:
            raise fault("no_key", key=provider.key)
        key = "none"  # servers of one's own mostly want no key, and the clients insist on one
    from langchain.chat_models import init_chat_model

    try:
        made: BaseChatModel = _straight(
            init_chat_model(
                model.partition(":")[2],
                model_provider=provider.id,
                **_options(provider, base_url or provider.server, base_url != "", key, patience),
            ),
            provider,
            patience,
        )
    except ModelFault:
        raise
    except ImportError as error:
        raise fault("package_missing", str(error), install=provider.install) from error
    except Exception as error:  # the edge: each package has its own errors for what cannot be made
        raise fault("bad_settings", f"{type(error).__name__}: {error}") from error
    return made


def check(model: str, base_url: str = "", patience: float = 20.0) -> None:
    """Make the model and ask it for a few tokens; nothing of anybody's is sent. Raises `ModelFault` with the remedy."""
    calling.check(chat_model(model, base_url, patience), patience, provider_of(model).key)


def _options(provider: Provider, server: str, own: bool, key: str, patience: float) -> dict[str, Any]:
    """What the provider's class is given: the address and the key spelt out, its own retries off, a time limit."""
    match provider.id:
        case "openai":
            return {"base_url": server, "api_key": key, "max_retries": 0, **_openai(own, patience)}
        case "google_genai":  # its client takes 0 for its own default, and 1 for a single attempt
            straight = {"trust_env": False, "follow_redirects": False, "transport": _google_transport()}
            return {
                "base_url": server, "api_key": key, "max_retries": 1, "timeout": patience, "client_args": straight,
            }  # fmt: skip
        case "ollama":
            straight = {"timeout": patience, "trust_env": False, "follow_redirects": False}
            return {"base_url": server, "client_kwargs": straight}
        case "mistralai":
            return {
                "base_url": server,
                "api_key": key,
                "max_retries": 1,
                "timeout": max(1, round(patience)),
                "async_client": _mistral_client(server, key, patience),
            }
        case _:
            return {"base_url": server, "api_key": key, "max_retries": 0, "timeout": patience}


def _google_transport() -> Any:
    """With one of its own, Google's package leaves aiohttp alone, which would take the environment's proxies."""
    async_client = importlib.import_module("google.genai._api_client").httpx
    return async_client.AsyncHTTPTransport()


def _mistral_client(server: str, key: str, patience: float) -> Any:
    """As LangChain makes it for Mistral, but without the environment's proxies."""
    import httpx

    headers = {"Content-Type": "application/json", "Accept": "application/json", "Authorization": f"Bearer {key}"}
    return httpx.AsyncClient(base_url=server, headers=headers, timeout=patience, trust_env=False)


def _straight(made: "BaseChatModel", provider: Provider, patience: float) -> "BaseChatModel":
    """The model, going to its server without the environment's proxies where its class has no option for that."""
    if provider.id == "anthropic":
        anthropic: Any = importlib.import_module("anthropic")
        params: dict[str, Any] = getattr(made, "_client_params")  # noqa: B009  # of its own class alone
        httpx2: Any = importlib.import_module("httpx2")  # the package's own default client takes proxies in any case
        client = httpx2.AsyncClient(timeout=patience, trust_env=False, follow_redirects=False)
        vars(made)["_async_client"] = anthropic.AsyncClient(**params, http_client=client)  # where the class keeps it
    return made


def _openai(own: bool, patience: float) -> dict[str, Any]:
    """A server of one's own speaks the older protocol only, chat completions."""
    import openai.resources.beta.beta  # where schemas are streamed: half a second, better now than later

    from assistant.examiners.model import openai_client

    timeout = openai.Timeout(patience, connect=min(10.0, patience))
    options: dict[str, Any] = {
        "timeout": timeout,
        "http_async_client": openai_client.client(),
        "stream_usage": True,
        "stream_chunk_timeout": None,  # silences are measured in `hearing`
    }
    return {**options, "use_responses_api": False} if own else options
