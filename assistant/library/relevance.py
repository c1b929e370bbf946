"""What a question is about: one linear score per criterion, and one for lying outside the recommendations.

Fitted from labelled questions, sentences and the criteria's own words by weighted ridge regression (closed form,
deterministic, numpy only) when the index is built; applied in microseconds. Cosine has no usable threshold for
"outside": that is why it is learnt from questions that do lie outside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from assistant.domain.knowledge import SLUGS
from assistant.library.shared_words import BUCKETS, rarity, word_rows

Matrix = NDArray[np.float32]
OUTSIDE = len(SLUGS)
COLUMNS = len(SLUGS) + 1
LEXICAL_WEIGHT = 0.2  # of the similarity of two texts; the embedding has the rest
_RIDGE = 0.3
_USUAL_SPREAD = 0.09  # of the cosines of the built-in encoder, on which all constants of the search were chosen
_SPREAD_ROWS = 1_000
_BLOCK = 1_000  # rows at a time, to keep memory low


@dataclass(frozen=True, slots=True)
class Relevance:
    """`coefficients` [dimension + BUCKETS + 1, 15]: embedding rows, word rows, the intercept. `rarity` [BUCKETS].

    `scale` stretches the cosines of other embeddings to the spread that the built-in encoder's have.
    """

    coefficients: Matrix
    rarity: Matrix
    scale: float = 1.0

    def score(self, texts: Sequence[str], vectors: Matrix) -> Matrix:
        """[n, 15]: near 1 where a text bears on a criterion (last column: lies outside), near 0 elsewhere."""
        scores: Matrix = (
            _features(texts, vectors, self.rarity, self.scale) @ self.coefficients[:-1] + self.coefficients[-1]
        )
        return scores

    def similarity(self, text: str, others: Sequence[str], cosines: Matrix) -> Matrix:
        """[n]: the cosines of `text` with the others, corrected by the words that they share."""
        shared = word_rows(others, self.rarity) @ word_rows([text], self.rarity)[0]
        mixed: Matrix = (1 - LEXICAL_WEIGHT) * self.scale * cosines + LEXICAL_WEIGHT * shared
        return mixed

    def save(self, path: Path) -> None:
        """Writes the arrays to `path` (.npz)."""
        with path.open("wb") as file:
            np.savez(file, coefficients=self.coefficients, rarity=self.rarity, scale=np.float64(self.scale))


def load_relevance(path: Path) -> Relevance:
    """What `save` wrote. Raises OSError, ValueError or KeyError when the file is not that."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            scale = float(arrays["scale"]) if "scale" in arrays else 1.0
            relevance = Relevance(arrays["coefficients"], arrays["rarity"], scale)
    except (BadZipFile, EOFError, TypeError) as error:
        raise ValueError(f"{path.name} is damaged") from error
    if relevance.coefficients.ndim != 2 or relevance.coefficients.shape[1] != COLUMNS:
        raise ValueError(f"{path.name} holds no relevance scores")
    return relevance


def fit_relevance(
    texts: Sequence[str],
    vectors: Matrix,
    slugs: Sequence[tuple[str, ...]],
    outside: Sequence[bool],
    weights: Matrix,
    scale: float = 1.0,
) -> Relevance:
    """The scores for n texts with their embedding rows, the criteria they bear on, and how much each counts [n]."""
    wanted = np.zeros((len(texts), COLUMNS), dtype=np.float32)
    for row, (names, lies_outside) in enumerate(zip(slugs, outside, strict=True)):
        wanted[row, [SLUGS.index(name) for name in names]] = 1
        wanted[row, OUTSIDE] = float(lies_outside)
    rare = rarity(texts)
    size = vectors.shape[1] + BUCKETS + 1
    normal = np.zeros((size, size))
    projected = np.zeros((size, COLUMNS))
    for start in range(0, len(texts), _BLOCK):
        block = slice(start, start + _BLOCK)
        rows = np.hstack(
            [_features(texts[block], vectors[block], rare, scale), np.ones((len(texts[block]), 1), dtype=np.float32)]
        )
        share = np.sqrt(weights[block, None])
        weighted = rows * share
        normal += weighted.T @ weighted  # of one matrix with itself, which takes half of the time
        projected += weighted.T @ (wanted[block] * share)
    normal[np.diag_indices(size - 1)] += _RIDGE
    normal[-1, -1] += 1e-6  # the intercept is free
    return Relevance(np.linalg.solve(normal, projected).astype(np.float32), rare, scale)


def scale_of(vectors: Matrix) -> float:
    """By how much the cosines of other embeddings must be stretched to spread as the built-in encoder's do."""
    some = vectors[:: max(1, len(vectors) // _SPREAD_ROWS)]
    cosines = some @ some.T
    spread = float(cosines[~np.eye(len(some), dtype=bool)].std())
    return _USUAL_SPREAD / max(spread, 1e-6)


def _features(texts: Sequence[str], vectors: Matrix, rare: Matrix, scale: float) -> Matrix:
    """[n, dimension + BUCKETS]: the inner product of two rows is their similarity, meaning and words together."""
    words = word_rows(texts, rare)
    return np.hstack(
        [vectors * np.float32(((1 - LEXICAL_WEIGHT) * scale) ** 0.5), words * np.float32(LEXICAL_WEIGHT**0.5)]
    )
