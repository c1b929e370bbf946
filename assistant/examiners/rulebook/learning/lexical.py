"""Lexical features of a sentence: what an embedding cannot carry (negation, verbs of creating, who pays, names).

A feature is the hash of a word, of two neighbouring words or of a piece of a word. Every number becomes one and the
same mark, and a row is scaled to its own size, so that neither digits nor length move anything by themselves.
"""

import itertools
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.examiners.rulebook.text.folding import fold

WORD_DIMENSION = 1 << 14
PIECE_DIMENSION = 1 << 15
DIMENSION = WORD_DIMENSION + PIECE_DIMENSION
PIECE_WEIGHT = 3.0  # against 1 for words: chosen by cross-validation grouped by author
_PIECE_SIZES = (4, 5, 6)
_TOKEN = re.compile(r"[a-zñ]+|\d[\d.,]*|%|\$")
_NUMBER = "#"


def tokens(text: str) -> list[str]:
    """Folded words; every number is "#"."""
    return [_NUMBER if token[0].isdigit() else token for token in _TOKEN.findall(fold(text))]


@lru_cache(maxsize=100_000)
def _pieces(word: str) -> frozenset[int]:
    marked = f"<{word}>"
    return frozenset(
        WORD_DIMENSION + zlib.crc32(marked[start : start + size].encode()) % PIECE_DIMENSION
        for size in _PIECE_SIZES
        for start in range(max(1, len(marked) - size + 1))
    )


@lru_cache(maxsize=200_000)
def _gram(gram: str) -> int:
    return zlib.crc32(gram.encode()) % WORD_DIMENSION


@lru_cache(maxsize=1 << 13)  # both sides of a pair share most of their sentences, and so do two versions of a draft
def _features(text: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The columns of its words and pairs of words, and of its pieces of words; each sorted."""
    words = tokens(text)
    grams = {_gram(word) for word in words if word != _NUMBER}
    grams |= {_gram(f"{first} {second}") for first, second in itertools.pairwise(words)}
    pieces: set[int] = set()
    for word in words:
        if word != _NUMBER:
            pieces |= _pieces(word)
    return np.array(sorted(grams), dtype=np.int64), np.array(sorted(pieces), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class LexicalRows:
    """A sparse matrix [rows, DIMENSION]: row r holds `weights[k]` at `columns[k]`, k from starts[r] to starts[r+1]."""

    starts: NDArray[np.int64]
    columns: NDArray[np.int64]
    weights: NDArray[np.float32]

    def times(self, matrix: NDArray[np.float32]) -> NDArray[np.float32]:
        """The product with a matrix [DIMENSION, k]: [rows, k]."""
        product = np.zeros((len(self.starts) - 1, matrix.shape[1]), dtype=np.float32)
        for row in range(len(product)):
            span = slice(self.starts[row], self.starts[row + 1])
            product[row] = self.weights[span] @ matrix[self.columns[span]]
        return product


def lexical_rows(texts: Sequence[str]) -> LexicalRows:
    """The lexical features of each text."""
    columns = [part for text in texts for part in _features(text)]  # of each text two parts
    sizes = np.array([len(part) for part in columns], dtype=np.int64)
    weights = np.tile([1.0, PIECE_WEIGHT], len(texts)) / np.sqrt(np.maximum(1, sizes))
    starts = np.concatenate([[0], np.cumsum(sizes)[1::2]])
    return LexicalRows(
        starts.astype(np.int64),
        np.concatenate([np.zeros(0, dtype=np.int64), *columns]),
        np.repeat(weights, sizes).astype(np.float32),
    )
