"""From what the sentences say to one status per criterion.

A criterion's sentences are summed up in a few strengths (the best specific evidence, the best generic, the best
against …), and one small linear model, the same for all criteria but for a constant, turns them into a status.
Counting sentences, digits or words moves nothing: only the strongest evidence does.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.domain.finding import Status
from assistant.domain.knowledge import SLUGS
from assistant.examiners.rulebook.classifier import LEVELS, Classifier, Matrix, SentenceScores

ORDERED = (Status.CONTRADICTS, Status.MISSING, Status.PARTLY, Status.ADDRESSED)
FEATURES = 8
_CONSTANT = 0.5  # of a criterion against its strengths, so that the shared part learns most


def windows(texts: Sequence[str]) -> list[str]:
    """Each text joined with the one after it: evidence is often spread over two sentences."""
    return [f"{first} {second}" for first, second in itertools.pairwise(texts)]


def draft_strengths(classifier: Classifier, texts: Sequence[str], encode: Callable[[Sequence[str]], Matrix]) -> Matrix:
    """[14, FEATURES]: `strengths` of a draft's passages."""
    joined = windows(texts)
    return strengths(classifier.score(texts, encode(texts)), classifier.score(joined, encode(joined)))


def strengths(sentences: SentenceScores, joined: SentenceScores) -> Matrix:
    """[14, FEATURES] probabilities: the strengths of a draft's sentences and of its windows, for each criterion."""
    columns: list[NDArray[np.float32]] = []
    for level in LEVELS:
        single, double = _top(sentences.of(level), 1), _top(joined.of(level), 1)
        columns += [single[0], np.maximum(single[0], double[0])]
    columns += [_top(sentences.of("specific"), 2)[1], _top(sentences.topic, 1)[0]]
    stacked: Matrix = np.stack(columns, axis=1).astype(np.float32)
    return stacked


def _top(scores: Matrix, count: int) -> Matrix:
    """[count, 14]: the highest scores of each criterion, 0 where there are fewer sentences."""
    padded = np.vstack([scores, np.zeros((count, scores.shape[1]), dtype=np.float32)])
    top: Matrix = np.sort(padded, axis=0)[::-1][:count]
    return top


@dataclass(frozen=True, slots=True)
class Rollup:
    """Coefficients [FEATURES + 14, 4] and intercept [4] of the statuses in `ORDERED`."""

    coefficients: Matrix
    intercept: Matrix

    def probabilities(self, features: Matrix) -> Matrix:
        """[14, 4]: how likely each status is for each criterion, from `strengths`."""
        logits = design(features) @ self.coefficients + self.intercept
        exponents = np.exp(logits - logits.max(axis=1, keepdims=True))
        probabilities: Matrix = exponents / exponents.sum(axis=1, keepdims=True)
        return probabilities

    def statuses(self, features: Matrix) -> tuple[Status, ...]:
        """The most likely status of each criterion, in the order of SLUGS."""
        return tuple(ORDERED[index] for index in self.probabilities(features).argmax(axis=1))


def design(features: Matrix) -> Matrix:
    """[14, FEATURES + 14]: the strengths with one constant per criterion."""
    rows: Matrix = np.hstack([features, _CONSTANT * np.eye(len(SLUGS), dtype=np.float32)])
    return rows
