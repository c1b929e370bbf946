"""Encoding in processes of its own: most of it holds Python's lock, so threads would only wait for one another."""

from collections.abc import Iterable
from concurrent.futures import Executor

import numpy as np
from numpy.typing import NDArray

from assistant.library.embedding import SentenceEncoder

_BLOCK = 200  # texts that a process takes at a time
_KEPT = 100_000  # vectors, 2 kB each: a process lives as long as the preparing


def encoded_aside(texts: Iterable[str], pool: Executor, kept: int) -> SentenceEncoder:
    """An encoder that remembers the vectors of all these texts (`kept` at most).

    The pool's processes work from the front of them, and this one from the back until they meet.
    """
    unique = list(dict.fromkeys(texts))
    blocks = [unique[start : start + _BLOCK] for start in range(0, len(unique), _BLOCK)]
    aside = [pool.submit(_encoded, block) for block in blocks]
    encoder = SentenceEncoder(kept)
    for block, encoding in zip(reversed(blocks), reversed(aside), strict=True):
        if encoding.cancel():
            encoder.encode(block)
        else:
            encoder.remember(block, encoding.result())
    return encoder


def encoder_here() -> SentenceEncoder:
    """The encoder of a process of the pool: its model is loaded, and it knows what it has encoded."""
    return _OF_THIS_PROCESS


def _encoded(texts: list[str]) -> NDArray[np.float32]:
    return _OF_THIS_PROCESS.encode(texts)


_OF_THIS_PROCESS = SentenceEncoder(_KEPT)  # loads its model at the first text
