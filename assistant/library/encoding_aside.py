"""Encoding in processes of its own: most of it holds Python's lock, so threads would only wait for one another."""

from collections.abc import Iterable
from concurrent.futures import Executor

import numpy as np
from numpy.typing import NDArray

from assistant.library.embedding import SentenceEncoder

_BLOCK = 200  # texts that a process takes at a time


def encoded_aside(texts: Iterable[str], pool: Executor, kept: int) -> SentenceEncoder:
    """An encoder that remembers the vectors of all these texts (`kept` at most), made by the pool's processes."""
    unique = list(dict.fromkeys(texts))
    blocks = [unique[start : start + _BLOCK] for start in range(0, len(unique), _BLOCK)]
    encoder = SentenceEncoder(kept)
    for block, vectors in zip(blocks, pool.map(_encoded, blocks), strict=True):
        encoder.remember(block, vectors)
    return encoder


def _encoded(texts: list[str]) -> NDArray[np.float32]:
    return _OF_THIS_PROCESS.encode(texts)


_OF_THIS_PROCESS = SentenceEncoder(kept=0)  # loads its model at the first text
