"""The bridge to LangChain's `Embeddings`, both ways. Imported only when the index or named embeddings are used."""

import importlib
from collections.abc import Sequence

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from assistant.dialogue.ports import Encoder
from assistant.domain.errors import SettingsError


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
    """LangChain embeddings as an encoder of ours: rows are brought to length 1."""

    def __init__(self, name: str, embeddings: Embeddings) -> None:
        self._name = name
        self._embeddings = embeddings
        self._dimension: int | None = None

    @property
    def id(self) -> str:
        """The name that was asked for."""
        return self._name

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Shape [len(texts), dimension], rows of length 1. A text is sent once however often it comes.

        Sends the texts to the provider. Its own errors pass through.
        """
        unique = list(dict.fromkeys(texts))
        if not unique:
            if self._dimension is None:
                self._dimension = self.encode(["."]).shape[1]
            return np.zeros((0, self._dimension), dtype=np.float32)
        vectors = np.asarray(self._embeddings.embed_documents(unique), dtype=np.float32)
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(1e-12))
        self._dimension = vectors.shape[1]
        places = {text: place for place, text in enumerate(unique)}
        rows: NDArray[np.float32] = vectors[[places[text] for text in texts]]
        return rows


def named_encoder(name: str) -> NamedEncoder:
    """Embeddings by LangChain's "provider:model" name. Raises `SettingsError` when they cannot be had."""
    provider = name.partition(":")[0]
    try:
        init_embeddings = importlib.import_module("langchain.embeddings").init_embeddings
        embeddings = init_embeddings(name)
    except ImportError as error:
        raise SettingsError(
            {
                "es": f"Para usar los embeddings «{name}» falta un paquete: instalen langchain y langchain-{provider}, "
                "o quiten ASSISTANT_EMBEDDINGS para usar los incluidos.",
                "en": f"Embeddings {name!r} need a package: install langchain and langchain-{provider}, "
                "or unset ASSISTANT_EMBEDDINGS to use the built-in ones.",
            },
            str(error),
        ) from error
    except ValueError as error:
        raise SettingsError(
            {
                "es": f"No se conocen los embeddings «{name}»; se escriben «proveedor:modelo» y necesitan su clave.",
                "en": f"Embeddings {name!r} are unknown; write `provider:model`, and set the provider's key.",
            },
            str(error),
        ) from error
    return NamedEncoder(name, embeddings)
