"""The bridge to LangChain's `Embeddings`, both ways. Imported only when the index or named embeddings are used."""

import importlib
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from assistant.dialogue.ports import Encoder
from assistant.domain.draft import Language
from assistant.domain.errors import ModelFault, SettingsError

_EXTRAS: Mapping[str, str] = {"openai": "openai", "google_genai": "google", "mistralai": "mistral", "ollama": "ollama"}
_AT_ONCE = 100  # texts in one request: every provider takes so many of our length
_SECONDS = 30.0  # for one request

FAILED: Mapping[Language, str] = {
    "es": "No se pudo buscar con los embeddings «{}» ({}); se usa la búsqueda de esta máquina. "
    "`assistant doctor` dice qué falta; sin ASSISTANT_EMBEDDINGS se usan siempre los incluidos.",
    "en": "Embeddings {!r} could not be used for the search ({}); this machine's own search is used. "
    "`assistant doctor` says what is missing; without ASSISTANT_EMBEDDINGS the built-in ones are always used.",
}


class EncoderEmbeddings(Embeddings):
    """An encoder of ours, for LangChain."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One list of floats for each text."""
        rows: list[list[float]] = self._encoder.encode(texts).tolist()
        return rows

    def embed_query(self, text: str) -> list[float]:
        """The same vector as for a document."""
        return self.embed_documents([text])[0]


class NamedEncoder:
    """LangChain embeddings as an encoder of ours: rows are brought to length 1. Sends the texts to the provider."""

    def __init__(self, name: str, embeddings: Embeddings, server: str = "") -> None:
        """`server` tells apart two servers that give different vectors under one name."""
        self._name = name
        self._server = server
        self._embeddings = embeddings
        self._dimension: int | None = None

    @property
    def id(self) -> str:
        """The name that was asked for, and of whom."""
        return f"{self._name}@{self._server}" if self._server else self._name

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Shape [len(texts), dimension], rows of length 1. A text is sent once however often it comes.

        Raises `ModelFault` ("embeddings") when the provider gives no vectors that can be used.
        """
        unique = list(dict.fromkeys(texts))
        if not unique:
            if self._dimension is None:
                self.encode(["."])
            return np.zeros((0, self._dimension or 0), dtype=np.float32)
        vectors = np.vstack(list(self._parts(unique)))
        places = {text: place for place, text in enumerate(unique)}
        rows: NDArray[np.float32] = vectors[[places[text] for text in texts]]
        return rows

    def _parts(self, texts: list[str]) -> Iterator[NDArray[np.float32]]:
        for start in range(0, len(texts), _AT_ONCE):
            part = texts[start : start + _AT_ONCE]
            try:
                vectors = np.asarray(self._embeddings.embed_documents(part), dtype=np.float32)
            except Exception as error:  # the providers' errors have no root of their own
                raise self._fault(_named(error)) from error
            if vectors.ndim != 2 or len(vectors) != len(part) or self._dimension not in (None, vectors.shape[1]):
                raise self._fault(f"shape {vectors.shape}")
            lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
            if not np.isfinite(vectors).all() or not lengths.all():
                raise self._fault("not vectors")
            self._dimension = vectors.shape[1]
            yield vectors / lengths

    def _fault(self, what: str) -> ModelFault:
        return ModelFault("embeddings", {spoken: said.format(self._name, what) for spoken, said in FAILED.items()})


def named_encoder(name: str, base_url: str = "") -> NamedEncoder:
    """Embeddings by LangChain's "provider:model" name. Raises `SettingsError` when they cannot be had.

    `base_url`: another server that speaks the provider's protocol.
    """
    provider = name.partition(":")[0]
    try:
        init_embeddings = importlib.import_module("langchain.embeddings").init_embeddings
        embeddings = init_embeddings(name, **_options(provider, base_url))
    except ImportError as error:
        extra = _EXTRAS.get(provider)
        package = f'"contrapunto[{extra}]"' if extra else f"langchain langchain-{provider.replace('_', '-')}"
        raise SettingsError(
            {
                "es": f"Para usar los embeddings «{name}» falta un paquete: instalen {package}, "
                "o quiten ASSISTANT_EMBEDDINGS para usar los incluidos.",
                "en": f"Embeddings {name!r} need a package: install {package}, "
                "or unset ASSISTANT_EMBEDDINGS to use the built-in ones.",
            },
            str(error),
        ) from error
    except Exception as error:  # an unknown provider, a key that is missing: each provider has its own class for it
        raise SettingsError(
            {
                "es": f"No se conocen los embeddings «{name}»; se escriben «proveedor:modelo» y necesitan su clave.",
                "en": f"Embeddings {name!r} are unknown; write `provider:model`, and set the provider's key.",
            },
            _named(error),
        ) from error
    return NamedEncoder(name, embeddings, base_url)


def _options(provider: str, base_url: str) -> dict[str, Any]:
    """What each provider's class is told, so that it asks nobody but the provider, and waits for a bounded time."""
    match provider:
        case "openai":
            client = importlib.import_module("openai").DefaultHttpxClient(
                timeout=_SECONDS, trust_env=False, follow_redirects=False
            )
            return {
                "base_url": base_url or "https://api.openai.com/v1",  # whatever the environment's base address is
                "check_embedding_ctx_length": False,  # counting would fetch a vocabulary; our texts are short
                "timeout": _SECONDS,
                "max_retries": 1,
                "http_client": client,
                **({"api_key": os.environ.get("OPENAI_API_KEY") or "none"} if base_url else {}),
            }
        case "mistralai":
            tokenizers = importlib.import_module("tokenizers")
            blank = tokenizers.Tokenizer(tokenizers.models.BPE())  # else it fetches one, only to count
            return {"tokenizer": blank, "timeout": int(_SECONDS), **({"endpoint": base_url} if base_url else {})}
        case "ollama":
            return {"client_kwargs": {"timeout": _SECONDS}, **({"base_url": base_url} if base_url else {})}
        case "google_genai" if base_url:
            return {"base_url": base_url}
        case _:
            return {}


def _named(error: Exception) -> str:
    """The error's class and its HTTP status; never its text, which may hold a part of the key."""
    status = getattr(error, "status_code", None)
    return f"{type(error).__name__} {status}" if isinstance(status, int) else type(error).__name__
