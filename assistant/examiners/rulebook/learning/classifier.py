"""What each sentence says of each criterion: applied with numpy, fitted elsewhere (`fitting.py`).

Two linear questions per criterion: does the sentence speak of it at all (topic), and if so, how (level: generic,
specific, against). The level is shared between criteria, with a correction for each.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.domain.knowledge import SLUGS, Label
from assistant.examiners.rulebook.learning.lexical import lexical_rows

LEVELS: tuple[Label, ...] = ("generic", "specific", "against")
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SentenceScores:
    """`topic` [n, 14]: probability that a sentence speaks of a criterion; `level` [n, 14, 3]: how, if it does."""

    topic: Matrix
    level: Matrix

    def of(self, level: str) -> Matrix:
        """[n, 14]: probability that a sentence is, say, specific evidence for a criterion."""
        joint: Matrix = self.topic * self.level[:, :, LEVELS.index(level)]
        return joint


@dataclass(frozen=True, slots=True)
class Classifier:
    """Coefficients [features, columns], float32: embedding rows first, then lexical rows.

    The first 14 columns are topics, then 3 levels for each criterion.
    """

    embedding: Matrix
    lexical: Matrix
    intercept: Matrix

    def score(self, texts: Sequence[str], vectors: Matrix) -> SentenceScores:
        """Scores of n texts with their n embedding rows."""
        criteria = len(SLUGS)
        if not len(texts):
            return SentenceScores(
                np.zeros((0, criteria), dtype=np.float32), np.zeros((0, criteria, len(LEVELS)), dtype=np.float32)
            )
        logits = vectors @ self.embedding + lexical_rows(texts).times(self.lexical) + self.intercept
        topic = 1 / (1 + np.exp(-logits[:, :criteria]))
        level = logits[:, criteria:].reshape(len(texts), criteria, len(LEVELS))
        level = np.exp(level - level.max(axis=2, keepdims=True))
        return SentenceScores(topic, level / level.sum(axis=2, keepdims=True))

    def save(self, path: Path) -> None:
        """Writes the coefficients, in half precision, to `path` (.npz)."""
        np.savez(
            path,
            embedding=self.embedding.astype(np.float16),
            lexical=self.lexical.astype(np.float16),
            intercept=self.intercept,
        )

    @classmethod
    def load(cls, path: Path) -> "Classifier":
        """Reads what `save` wrote. Raises OSError or ValueError for a damaged file."""
        with np.load(path, allow_pickle=False) as stored:
            return cls(
                stored["embedding"].astype(np.float32),
                stored["lexical"].astype(np.float32),
                stored["intercept"].astype(np.float32),
            )
